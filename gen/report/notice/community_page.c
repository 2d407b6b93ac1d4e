#include "report/notice/community_page.h"

#include "report/notice/community.h"
#include "report/translate.h"

/* One part of the lead, where there is something of it. */
static void add_part(const ReportContext *context, GPtrArray *parts, Phrase words, int count) {
    g_autofree char *number = g_strdup_printf("%d", count);
    if (count > 0)
        g_ptr_array_add(parts, phrase_format(words, context->lang, "count", number, NULL));
}

static char *join_parts(const ReportContext *context, const GPtrArray *parts) {
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < parts->len; i++) {
        Phrase between = i + 1 < parts->len ? PHRASE_PART_BETWEEN : PHRASE_PART_LAST;
        g_string_append(text, i > 0 ? context_phrase(context, between) : "");
        g_string_append(text, g_ptr_array_index(parts, i));
    }
    return g_string_free(text, FALSE);
}

/* The conclusion is the acceptance group's; a verdict of ours beside it is for the office. */
static void add_result(const ReportContext *context, Doc *doc, Node *section, const Community *community) {
    if (!*community->concluded)
        return;
    const char *concluded = wording_told(context->standard, TOLD_OF_COMMUNITY, community->concluded, context->lang);
    g_autofree char *words = phrase_format(PHRASE_COMMUNITY_RESULT, context->lang, "concluded", concluded, "tier",
                                           words_in(community->tier->name, context->lang), NULL);
    node_para(doc, section, ROLE_LEAD, words);
}

static Support support_of(const Result *result, guint index) {
    const IndicatorVerdict *line = g_ptr_array_index(result->verdicts, index);
    return verdict_support(line->claim, line->verdict);
}

/* Then how much rests on what, first of all what does not agree. */
static void add_lead(const ReportContext *context, Doc *doc, Node *section, const Result *result) {
    static const Phrase words[SUPPORTS] = {PHRASE_COMMUNITY_LEAD_DIFFERS, PHRASE_COMMUNITY_LEAD_COMPUTED,
                                           PHRASE_COMMUNITY_LEAD_WORDS, PHRASE_COMMUNITY_LEAD_MISSING,
                                           PHRASE_COMMUNITY_LEAD_NONE};
    int counts[SUPPORTS] = {0};
    for (guint i = 0; i < result->verdicts->len; i++)
        counts[support_of(result, i)]++;
    g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func(g_free);
    for (int support = 0; support < SUPPORTS; support++)
        add_part(context, parts, words[support], counts[support]);
    g_autofree char *all = g_strdup_printf("%u", result->verdicts->len);
    g_autofree char *joined = join_parts(context, parts);
    g_autofree char *lead = phrase_format(PHRASE_COMMUNITY_LEAD, context->lang, "all", all, "parts", joined, NULL);
    node_para(doc, section, ROLE_NONE, lead);
}

/* Where to find them: a link to each row, by what its verdict rests on. */
static void add_rows(const ReportContext *context, Doc *doc, Node *list, const Result *result, Support support) {
    Node *para = NULL;
    g_autoptr(GPtrArray) rows = g_ptr_array_new();
    for (guint i = 0; i < result->verdicts->len; i++)
        if (support_of(result, i) == support)
            g_ptr_array_add(rows,
                            (void *)((const IndicatorVerdict *)g_ptr_array_index(result->verdicts, i))->indicator);
    g_autofree char *count = g_strdup_printf("%u", rows->len);
    g_autofree char *label = phrase_format(PHRASE_ROWS_OF_BASIS, context->lang, "basis",
                                           wording_support(support, context->lang), "count", count, NULL);
    for (guint i = 0; i < rows->len; i++) {
        const Indicator *indicator = g_ptr_array_index(rows, i);
        if (!para) {
            para = node_add(doc, node_add(doc, list, KIND_ITEM, ROLE_NONE), KIND_PARA, ROLE_NONE);
            node_text(doc, node_add(doc, para, KIND_STRONG, ROLE_NONE), label);
        }
        node_text(doc, para, context_phrase(context, i == 0 ? PHRASE_COLON : PHRASE_LIST_SEPARATOR));
        const char *anchor = site_anchor(doc, result->community, indicator->no);
        node_link(doc, para, doc_printf(doc, "#%s", anchor), words_in(indicator->name, context->lang));
    }
}

static void add_all_rows(const ReportContext *context, Doc *doc, Node *section, const Result *result) {
    Node *list = node_add(doc, section, KIND_LIST, ROLE_ROWS);
    for (int support = 0; support < SUPPORTS; support++)
        add_rows(context, doc, list, result, (Support)support);
}

static void add_way(const ReportContext *context, Doc *doc, Node *para, const Community *to, Phrase words) {
    if (!to)
        return;
    const char *name = context_community(context, to);
    g_autofree char *text = phrase_format(words, context->lang, "name", name, NULL);
    if (para->first)
        node_text(doc, para, context_phrase(context, PHRASE_WAY_SEPARATOR));
    node_link(doc, para, site_href_from_page(doc, site_href(context, doc, "community", to, "html")), text);
}

static void add_papers(const ReportContext *context, Doc *doc, Node *section, const Community *community,
                       const Site *site) {
    if (!site->papers && !site->posters)
        return;
    Node *para = node_para(doc, section, ROLE_WAY, context_phrase(context, PHRASE_WAY_PAPER));
    if (site->papers)
        node_link(doc, para, site_href_from_page(doc, site_href(context, doc, "community", community, "pdf")),
                  context_phrase(context, PHRASE_FORMAT_PDF));
    if (site->papers && site->posters)
        node_text(doc, para, context_phrase(context, PHRASE_WAY_SEPARATOR));
    if (site->posters)
        node_link(doc, para, site_href_from_page(doc, site_href(context, doc, "poster", community, "pdf")),
                  context_phrase(context, PHRASE_FORMAT_POSTER));
}

static void add_ways(const ReportContext *context, Doc *doc, Node *section, const Community *community,
                     const Site *site) {
    Node *para = node_add(doc, section, KIND_PARA, ROLE_WAY);
    if (site->landing)
        node_link(doc, para, site_href_from_page(doc, site_href(context, doc, "index", NULL, "html")),
                  context_phrase(context, PHRASE_WAY_INDEX));
    if (!site->pages)
        return;
    add_way(context, doc, para, site_neighbour(site, context->dataset, community, -1), PHRASE_WAY_PREVIOUS);
    add_way(context, doc, para, site_neighbour(site, context->dataset, community, 1), PHRASE_WAY_NEXT);
}

void community_page(const ReportContext *context, Doc *doc, const Answers *answers, const Result *result,
                    const Site *site) {
    const Community *community = answers_community(answers);
    g_autofree char *title = community_title(context, community);
    Node *section = node_section(doc, ROLE_ANNEX, site_anchor(doc, community, 0));
    node_heading(doc, section, 1, title)->role = ROLE_TITLE;
    add_result(context, doc, section, community);
    add_lead(context, doc, section, result);
    add_all_rows(context, doc, section, result);
    add_papers(context, doc, section, community, site);
    community_table(context, doc, section, answers, result);
    node_para(doc, section, ROLE_NOTE, context_phrase(context, PHRASE_LEGEND_BASIS));
    if (site->landing || site->pages)
        add_ways(context, doc, section, community, site);
}
