#include "report/notice/notice.h"

#include "base/number.h"
#include "base/text.h"

/* ---- the answer first ---- */

/* How many were recognised in which tier; nothing when the register gives no conclusion. */
static void add_answer(const ReportContext *context, Doc *doc, Node *section) {
    g_autoptr(GPtrArray) groups = g_ptr_array_new();
    for (int t = 0; t < context->standard->tier_count; t++) {
        const Tier *tier = context->standard->tiers[t];
        int count = 0;
        for (int i = 0; i < context->dataset->community_count; i++) {
            const Community *community = context->dataset->communities[i];
            count += community->tier == tier && community_recognised(community);
        }
        if (count > 0)
            g_ptr_array_add(groups, (void *)context_format(context, doc, PHRASE_INDEX_GROUP, "tier",
                                                           context_tier(context, tier), "count", DIGITS(count), NULL));
    }
    if (groups->len == 0)
        return;
    g_autofree char *list = lang_list(context->lang, (const char *const *)groups->pdata, groups->len);
    node_para(doc, section, ROLE_LEAD, context_format(context, doc, PHRASE_INDEX_LEAD, "groups", list, NULL));
}

/* The landing page in the other languages of the run. */
static void add_languages(const ReportContext *context, Doc *doc, Node *section) {
    Node *para = NULL;
    for (int i = 0; i < DOC_LANGS; i++) {
        DocLang other = (DocLang)i;
        if (other == context->doc_lang || !(context->langs & 1U << i))
            continue;
        if (para)
            node_text(doc, para,
                      phrase(PHRASE_WAY_SEPARATOR, lang_fellow(context->lang, doc_langs[context->doc_lang].langs[0])));
        else
            para = node_add(doc, section, KIND_PARA, ROLE_WAY);
        Node *link = node_link(doc, para, doc_printf(doc, "%s.html", doc_lang_index(other, context->langs)), "");
        link->lang = doc_string(doc, lang_tag(doc_langs[other].langs[0]));
        node_text(doc, link, doc_lang_name(other));
    }
}

/* Where the notice stands. */
static void add_phase(const ReportContext *context, Doc *doc, Node *section) {
    static const struct {
        const char *id;
        Phrase words;
    } phases[] = {{"draft", PHRASE_PHASE_DRAFT}, {"notice", PHRASE_PHASE_NOTICE}, {"result", PHRASE_PHASE_RESULT}};
    const char *phase = dataset_fact_zh(context->dataset, "phase");
    if (!*phase && context->edition == EDITION_FINAL)
        return;
    Node *para = node_para(doc, section, ROLE_PHASE, context_phrase(context, PHRASE_INDEX_PHASE));
    for (guint i = 0; i < G_N_ELEMENTS(phases); i++)
        if (g_str_equal(phase, phases[i].id))
            node_strong(doc, para, context_phrase(context, phases[i].words));
    if (!*phase)
        context_missing(context, doc, para, PHRASE_NOT_SUPPLIED);
}

/* ---- what stands, in a draft ---- */

typedef struct ErrorPlace {
    const Finding *finding;
    const Community *community; /* NULL: the notice */
} ErrorPlace;

/* In the order of the register, row by row. */
static int compare_places(const void *a, const void *b) {
    const ErrorPlace *first = a, *second = b;
    int line = first->community ? first->community->line : 0, other = second->community ? second->community->line : 0;
    return line != other ? line - other : first->finding->no - second->finding->no;
}

/* A link to each row with something that stands, once: on the community's page, or in the notice where there is no such
 * page; without either its words alone. */
static void add_error_places(const ReportContext *context, Doc *doc, Node *para, const IndexSource *source) {
    g_autoptr(GArray) errors = g_array_new(FALSE, FALSE, sizeof(ErrorPlace));
    const GPtrArray *findings = check_report_sorted(source->report);
    for (guint i = 0; i < findings->len; i++) {
        const Finding *finding = g_ptr_array_index(findings, i);
        const char *id = finding->community;
        ErrorPlace place = {finding, id ? dataset_lookup_community(context->dataset, id) : NULL};
        if (finding->severity == SEVERITY_ERROR && !finding->waiver)
            g_array_append_val(errors, place);
    }
    g_array_sort(errors, compare_places);

    Wording wording = context_wording(context);
    for (guint i = 0; i < errors->len; i++) {
        const ErrorPlace *place = &g_array_index(errors, ErrorPlace, i);
        if (i > 0 && compare_places(place, place - 1) == 0)
            continue;
        g_autofree char *where = wording_short_place(&wording, place->finding);
        const char *words = *where ? where : context_phrase(context, PHRASE_NOTICE_AS_A_WHOLE);
        bool has = place->community && site_has(source->site, place->community);
        const char *page = has && source->site->pages ? site_href(context, doc, "community", place->community, "html")
                           : source->site->notice     ? site_href(context, doc, "notice", NULL, "html")
                                                      : NULL;
        const char *anchor = has ? site_anchor(doc, place->community, place->finding->no) : "checked";
        if (i > 0)
            node_text(doc, para, context_phrase(context, PHRASE_LIST_SEPARATOR));
        if (page)
            node_link(doc, para, doc_printf(doc, "%s#%s", page, anchor), words);
        else
            node_text(doc, para, words);
    }
}

static void add_standing(const ReportContext *context, Doc *doc, Node *section, const IndexSource *source) {
    int errors = source->report->counts[SEVERITY_ERROR];
    int warnings = source->report->counts[SEVERITY_WARNING];
    if (context->edition != EDITION_DRAFT || errors + warnings == 0)
        return;
    Node *aside = node_add(doc, section, KIND_ASIDE, errors > 0 ? ROLE_ERROR : ROLE_WARNING);
    node_strong(doc, node_add(doc, aside, KIND_PARA, ROLE_NONE),
                context_format(context, doc, PHRASE_INDEX_STANDING, "errors", DIGITS(errors), "warnings",
                               DIGITS(warnings), NULL));
    if (errors > 0)
        add_error_places(context, doc,
                         node_para(doc, aside, ROLE_NONE, context_phrase(context, PHRASE_INDEX_STANDING_ROWS)), source);
    if (source->site->notice)
        node_link(doc, node_para(doc, aside, ROLE_NONE, context_phrase(context, PHRASE_INDEX_STANDING_ALL)),
                  site_href(context, doc, "notice", NULL, "html"), context_phrase(context, PHRASE_INDEX_NOTICE));
}

/* ---- the communities ---- */

/* A link to a paper of the community, after its name. */
static void add_paper(const ReportContext *context, Doc *doc, Node *para, const char *document,
                      const Community *community, Phrase label) {
    node_text(doc, para, context_phrase(context, PHRASE_WAY_SEPARATOR));
    node_link(doc, para, site_href(context, doc, document, community, "pdf"), context_phrase(context, label));
}

/* Each group of the register a heading and a list, each community with the documents that there are of it. */
static void add_directory(const ReportContext *context, Doc *doc, Node *section, const Site *site) {
    g_autoptr(GPtrArray) groups = register_groups(context);
    for (guint g = 0; g < groups->len; g++) {
        const RegisterGroup *group = g_ptr_array_index(groups, g);
        g_autofree char *label = register_group_label(context, group);
        node_heading(doc, section, 3, label);
        Node *list = node_add(doc, section, KIND_LIST, ROLE_DIRECTORY);
        for (guint i = 0; i < group->communities->len; i++) {
            const Community *community = g_ptr_array_index(group->communities, i);
            const char *name = context_community(context, community);
            bool has = site_has(site, community);
            Node *para = node_item(doc, list);
            Node *strong = node_strong(doc, para, has && site->pages ? "" : name);
            if (has && site->pages)
                node_link(doc, strong, site_href(context, doc, "community", community, "html"), name);
            if (has && site->papers)
                add_paper(context, doc, para, "community", community, PHRASE_FORMAT_PDF);
            if (has && site->posters)
                add_paper(context, doc, para, "poster", community, PHRASE_FORMAT_POSTER);
            if (community->told_of_tier && !community->held && site->notice) {
                node_text(doc, para, context_phrase(context, PHRASE_WAY_SEPARATOR));
                node_link(doc, para,
                          doc_printf(doc, "%s#%s", site_href(context, doc, "notice", NULL, "html"),
                                     tier_anchor(doc, community->tier)),
                          tier_title(context, doc, community->tier));
            } else if (!community_judged(community) && !community->held) {
                node_text(doc, para, context_phrase(context, PHRASE_WAY_SEPARATOR));
                context_missing(context, doc, para, PHRASE_DATA_NOT_PUBLISHED);
            }
        }
    }
}

/* ---- documents ---- */

/* A line of the list of documents, up to its links. */
static Node *add_document_line(const ReportContext *context, Doc *doc, Node *list, Phrase label) {
    Node *para = node_item(doc, list);
    node_text(doc, node_strong(doc, para, context_phrase(context, label)), context_phrase(context, PHRASE_COLON));
    return para;
}

static void add_document_link(const ReportContext *context, Doc *doc, Node *line, const char *href, const char *words) {
    if (line->first != line->last)
        node_text(doc, line, context_phrase(context, PHRASE_LIST_SEPARATOR));
    if (href)
        node_link(doc, line, href, words);
    else
        node_text(doc, line, words);
}

static void add_documents(const ReportContext *context, Doc *doc, Node *section, const Site *site) {
    bool previous = false;
    for (int i = 0; i < context->dataset->fact_count; i++)
        previous |= g_str_has_prefix(context->dataset->facts[i]->key, "previous.");
    if (!site->notice && !site->notice_paper && !site->open_data && !previous)
        return;
    node_heading(doc, section, 2, context_phrase(context, PHRASE_HEADING_DOCUMENTS));
    Node *list = node_add(doc, section, KIND_LIST, ROLE_CONTENTS);
    if (site->notice || site->notice_paper) {
        Node *line = add_document_line(context, doc, list, PHRASE_INDEX_NOTICE);
        if (site->notice)
            add_document_link(context, doc, line, site_href(context, doc, "notice", NULL, "html"),
                              context_phrase(context, PHRASE_FORMAT_HTML));
        if (site->notice_paper)
            add_document_link(context, doc, line, site_href(context, doc, "notice", NULL, "pdf"),
                              context_phrase(context, PHRASE_FORMAT_PDF));
    }
    if (site->open_data) {
        Node *line = add_document_line(context, doc, list, PHRASE_INDEX_OPEN_DATA);
        for (int i = 0; i < OPEN_DATA_TABLES; i++)
            add_document_link(context, doc, line, open_data_tables[i].file,
                              context_phrase(context, open_data_tables[i].label));
    }
    if (site->notice || site->notice_paper || site->pages || site->papers || site->posters)
        node_link(doc, node_item(doc, list), CODES_PAGE ".html", context_phrase(context, PHRASE_TITLE_CODES));

    /* previous.2022 is what the notice of that year is called, previous.2022.url where it is. */
    Node *line = NULL;
    for (int i = 0; i < context->dataset->fact_count; i++) {
        const char *key = context->dataset->facts[i]->key, *name = context_fact(context, key);
        if (!g_str_has_prefix(key, "previous.") || g_str_has_suffix(key, ".url") || !name)
            continue;
        g_autofree char *url_key = g_strconcat(key, ".url", NULL);
        const char *url = dataset_fact_zh(context->dataset, url_key);
        line = line ? line : add_document_line(context, doc, list, PHRASE_INDEX_PREVIOUS);
        add_document_link(context, doc, line, text_is_web_address(url) ? url : NULL, name);
    }
}

/* The block at the head of a page of government information, as directories of open government information have it
 * (政府信息公开条例), for the web only. Only where notice.csv gives one of its own fields: offices whose publishing
 * system keeps these do not want them twice. */
static void add_disclosure(const ReportContext *context, Doc *doc, Node *section) {
    static const struct {
        const char *key;
        Phrase label;
        bool own;              /* the others are facts of the notice that the block repeats */
        const char *otherwise; /* the fact that stands in its place; NULL: none */
    } fields[] = {
        {"index_number", PHRASE_DISCLOSURE_INDEX, true, NULL},
        {"category", PHRASE_DISCLOSURE_CATEGORY, true, NULL},
        {"publisher", PHRASE_DISCLOSURE_PUBLISHER, true, "issuer"},
        {"created", PHRASE_DISCLOSURE_CREATED, true, NULL},
        {"number", PHRASE_DISCLOSURE_NUMBER, false, NULL},
        {"published", PHRASE_DISCLOSURE_PUBLISHED, true, "date"},
        {"manner", PHRASE_DISCLOSURE_MANNER, true, NULL},
        {"summary", PHRASE_DISCLOSURE_SUMMARY, true, NULL},
    };
    bool given = false;
    for (guint i = 0; i < G_N_ELEMENTS(fields); i++)
        given = given || (fields[i].own && context_fact(context, fields[i].key));
    if (!given)
        return;
    Node *body = context_rows(context, doc, section, ROLE_DISCLOSURE,
                              context_phrase(context, PHRASE_DISCLOSURE_CAPTION), NULL, 0);
    for (guint i = 0; i < G_N_ELEMENTS(fields); i++) {
        const char *value = context_fact(context, fields[i].key);
        if (!value && fields[i].otherwise)
            value = context_fact(context, fields[i].otherwise);
        if (value)
            table_row(doc, body, context_phrase(context, fields[i].label), value, NULL);
    }
}

void index_section(const ReportContext *context, Doc *doc, const IndexSource *source) {
    const Site *site = source->site;
    Node *section = node_section(doc, ROLE_NONE, "index");
    context_mark(context, doc, section);
    node_heading(doc, section, 1, notice_title(context))->role = ROLE_TITLE;
    add_languages(context, doc, section);
    add_answer(context, doc, section);
    add_phase(context, doc, section);
    if (site->erratum) {
        Node *box = node_add(doc, section, KIND_ASIDE, ROLE_INFO);
        Node *para = node_para(doc, box, ROLE_NONE, context_phrase(context, PHRASE_INDEX_ERRATUM));
        node_link(doc, para, site_href(context, doc, "erratum", NULL, "html"),
                  context_phrase(context, PHRASE_TITLE_ERRATUM));
    }
    add_standing(context, doc, section, source);
    node_heading(doc, section, 2, context_phrase(context, PHRASE_HEADING_OBJECTION));
    notice_objection(context, doc, section, PHRASE_NOT_SUPPLIED, true);
    node_heading(doc, section, 2, context_phrase(context, PHRASE_HEADING_RECOGNISED));
    add_directory(context, doc, section, site);
    const char *basis = context_fact(context, "basis"), *number = context_fact(context, "basis_number");
    if (basis)
        node_para(
            doc, section, ROLE_NOTE,
            context_format(context, doc, PHRASE_INDEX_BASIS, "basis", basis, "number", number ? number : "", NULL));
    add_documents(context, doc, section, site);
    add_disclosure(context, doc, section);
    if (source->chart && source->chart->scenes->len > 0)
        gallery_section(context, doc, context_phrase(context, PHRASE_HEADING_COMPARISON), source->chart, 1);
}
