#include "report/notice/index.h"

#include "base/text.h"
#include "report/notice/community.h"
#include "report/notice/disclosure.h"
#include "report/notice/notice.h"
#include "report/notice/open_data.h"

/* ---- the answer first ---- */

static int recognised(const ReportContext *context, const Tier *tier) {
    int count = 0;
    for (int i = 0; i < dataset_community_count(context->dataset); i++) {
        const Community *community = dataset_community(context->dataset, i);
        count += community->tier == tier && community_recognised(community);
    }
    return count;
}

/* Nothing when the register gives no conclusion. */
static void add_lead(const ReportContext *context, Doc *doc, Node *section) {
    g_autoptr(GPtrArray) groups = g_ptr_array_new_with_free_func(g_free);
    for (int i = 0; i < standard_tier_count(context->standard); i++) {
        const Tier *tier = standard_tier(context->standard, i);
        int count = recognised(context, tier);
        g_autofree char *number = g_strdup_printf("%d", count);
        if (count > 0)
            g_ptr_array_add(groups, phrase_format(PHRASE_INDEX_GROUP, context->lang, "tier",
                                                  words_in(tier->name, context->lang), "count", number, NULL));
    }
    if (groups->len == 0)
        return;
    g_autofree char *list = lang_list(context->lang, (const char *const *)groups->pdata, groups->len);
    g_autofree char *lead = phrase_format(PHRASE_INDEX_LEAD, context->lang, "groups", list, NULL);
    node_para(doc, section, ROLE_LEAD, lead);
}

static void add_basis(const ReportContext *context, Doc *doc, Node *section) {
    const char *basis = context_fact(context, "basis"), *number = context_fact(context, "basis_number");
    if (!basis)
        return;
    g_autofree char *words =
        phrase_format(PHRASE_INDEX_BASIS, context->lang, "basis", basis, "number", number ? number : "", NULL);
    node_para(doc, section, ROLE_NOTE, words);
}

/* ---- where the notice stands ---- */

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
            node_text(doc, node_add(doc, para, KIND_STRONG, ROLE_NONE), context_phrase(context, phases[i].words));
    if (!*phase)
        node_text(doc, node_add(doc, para, KIND_SPAN, ROLE_MISSING), context_phrase(context, PHRASE_NOT_SUPPLIED));
}

/* ---- what stands, in a draft ---- */

/* The row on the community's page, or in the notice where there is no such page; NULL without either. */
static const char *row_href(const ReportContext *context, Doc *doc, const IndexSource *source, const Finding *finding) {
    const Community *community =
        finding->community ? dataset_lookup_community(context->dataset, finding->community) : NULL;
    bool has = community && site_has(source->site, community);
    const char *page = has && source->site->pages ? site_href(context, doc, "community", community, "html")
                       : source->site->notice     ? site_href(context, doc, "notice", NULL, "html")
                                                  : NULL;
    const char *anchor = has ? site_anchor(doc, community, finding->no) : "checked";
    return page ? doc_printf(doc, "%s#%s", page, anchor) : NULL;
}

typedef struct ErrorPlace {
    const Finding *finding;
    int order; /* of its community in the register; 0: the notice */
} ErrorPlace;

static int compare_places(const void *a, const void *b) {
    const ErrorPlace *first = a, *second = b;
    return first->order != second->order ? first->order - second->order : first->finding->no - second->finding->no;
}

/* What stands, in the order of the register, row by row. */
static GArray *collect_errors(const ReportContext *context, CheckReport *report) {
    GArray *errors = g_array_new(FALSE, FALSE, sizeof(ErrorPlace));
    const GPtrArray *findings = check_report_sorted(report);
    for (guint i = 0; i < findings->len; i++) {
        const Finding *finding = g_ptr_array_index(findings, i);
        const Community *community =
            finding->community ? dataset_lookup_community(context->dataset, finding->community) : NULL;
        ErrorPlace place = {finding, community ? community->line : 0};
        if (finding->severity == SEVERITY_ERROR && !finding->waiver)
            g_array_append_val(errors, place);
    }
    g_array_sort(errors, compare_places);
    return errors;
}

static void add_error_place(const ReportContext *context, Doc *doc, Node *para, const IndexSource *source,
                            const Finding *finding) {
    Wording wording = context_wording(context);
    g_autofree char *place = wording_short_place(&wording, finding);
    const char *words = *place ? place : context_phrase(context, PHRASE_NOTICE_AS_A_WHOLE);
    const char *href = row_href(context, doc, source, finding);
    if (para->first != para->last)
        node_text(doc, para, context_phrase(context, PHRASE_LIST_SEPARATOR));
    if (href)
        node_link(doc, para, href, words);
    else
        node_text(doc, para, words);
}

/* Each row once. */
static void add_error_places(const ReportContext *context, Doc *doc, Node *para, const IndexSource *source) {
    g_autoptr(GArray) errors = collect_errors(context, source->report);
    for (guint i = 0; i < errors->len; i++) {
        const ErrorPlace *place = &g_array_index(errors, ErrorPlace, i);
        if (i == 0 || compare_places(place, place - 1) != 0)
            add_error_place(context, doc, para, source, place->finding);
    }
}

static void add_standing(const ReportContext *context, Doc *doc, Node *section, const IndexSource *source) {
    int errors = check_report_count(source->report, SEVERITY_ERROR);
    int warnings = check_report_count(source->report, SEVERITY_WARNING);
    if (context->edition != EDITION_DRAFT || errors + warnings == 0)
        return;
    g_autofree char *error_count = g_strdup_printf("%d", errors);
    g_autofree char *warning_count = g_strdup_printf("%d", warnings);
    g_autofree char *words =
        phrase_format(PHRASE_INDEX_STANDING, context->lang, "errors", error_count, "warnings", warning_count, NULL);
    Node *aside = node_add(doc, section, KIND_ASIDE, errors > 0 ? ROLE_ERROR : ROLE_WARNING);
    node_text(doc, node_add(doc, node_add(doc, aside, KIND_PARA, ROLE_NONE), KIND_STRONG, ROLE_NONE), words);
    if (errors > 0)
        add_error_places(context, doc,
                         node_para(doc, aside, ROLE_NONE, context_phrase(context, PHRASE_INDEX_STANDING_ROWS)), source);
    if (!source->site->notice)
        return;
    Node *para = node_para(doc, aside, ROLE_NONE, context_phrase(context, PHRASE_INDEX_STANDING_ALL));
    node_link(doc, para, site_href(context, doc, "notice", NULL, "html"), context_phrase(context, PHRASE_INDEX_NOTICE));
}

/* ---- documents ---- */

static void add_link(const ReportContext *context, Doc *doc, Node *para, const char *href, Phrase label) {
    if (para->first != para->last)
        node_text(doc, para, context_phrase(context, PHRASE_LIST_SEPARATOR));
    node_link(doc, para, href, context_phrase(context, label));
}

/* A line of the list of documents, up to its links. */
static Node *add_line(const ReportContext *context, Doc *doc, Node *list, Phrase label) {
    Node *para = node_add(doc, node_add(doc, list, KIND_ITEM, ROLE_NONE), KIND_PARA, ROLE_NONE);
    Node *strong = node_add(doc, para, KIND_STRONG, ROLE_NONE);
    node_text(doc, strong, context_phrase(context, label));
    node_text(doc, strong, context_phrase(context, PHRASE_COLON));
    return para;
}

static void add_open_data(const ReportContext *context, Doc *doc, Node *list) {
    Node *para = add_line(context, doc, list, PHRASE_INDEX_OPEN_DATA);
    for (int i = 0; i < open_data_count(); i++)
        add_link(context, doc, para, doc_string(doc, open_data_file(i)), open_data_label(i));
}

/* What is printed can be checked there. */
static void add_codes(const ReportContext *context, Doc *doc, Node *list) {
    Node *para = node_add(doc, node_add(doc, list, KIND_ITEM, ROLE_NONE), KIND_PARA, ROLE_NONE);
    node_link(doc, para, "codes.html", context_phrase(context, PHRASE_TITLE_CODES));
}

/* previous.2022 is what the notice of that year is called, previous.2022.url where it is. */
static void add_previous(const ReportContext *context, Doc *doc, Node *list) {
    Node *para = NULL;
    for (int i = 0; i < dataset_fact_count(context->dataset); i++) {
        const NoticeFact *fact = dataset_fact_at(context->dataset, i);
        if (!g_str_has_prefix(fact->key, "previous.") || g_str_has_suffix(fact->key, ".url") ||
            !context_fact(context, fact->key))
            continue;
        g_autofree char *key = g_strconcat(fact->key, ".url", NULL);
        const char *url = dataset_fact_zh(context->dataset, key), *name = context_fact(context, fact->key);
        para = para ? para : add_line(context, doc, list, PHRASE_INDEX_PREVIOUS);
        if (para->first != para->last)
            node_text(doc, para, context_phrase(context, PHRASE_LIST_SEPARATOR));
        if (text_is_web_address(url))
            node_link(doc, para, doc_string(doc, url), name);
        else
            node_text(doc, para, name);
    }
}

static void add_documents(const ReportContext *context, Doc *doc, Node *section, const IndexSource *source) {
    Node *list = node_add(doc, section, KIND_LIST, ROLE_CONTENTS);
    if (source->site->notice || source->site->notice_paper) {
        Node *para = add_line(context, doc, list, PHRASE_INDEX_NOTICE);
        if (source->site->notice)
            add_link(context, doc, para, site_href(context, doc, "notice", NULL, "html"), PHRASE_FORMAT_HTML);
        if (source->site->notice_paper)
            add_link(context, doc, para, site_href(context, doc, "notice", NULL, "pdf"), PHRASE_FORMAT_PDF);
    }
    if (source->site->open_data)
        add_open_data(context, doc, list);
    const Site *site = source->site;
    if (site->notice || site->notice_paper || site->pages || site->papers || site->posters)
        add_codes(context, doc, list);
    add_previous(context, doc, list);
}

static bool has_documents(const ReportContext *context, const IndexSource *source) {
    bool previous = false;
    for (int i = 0; i < dataset_fact_count(context->dataset); i++)
        previous |= g_str_has_prefix(dataset_fact_at(context->dataset, i)->key, "previous.");
    return source->site->notice || source->site->notice_paper || source->site->open_data || previous;
}

static void add_erratum(const ReportContext *context, Doc *doc, Node *section) {
    Node *box = node_add(doc, section, KIND_ASIDE, ROLE_INFO);
    Node *para = node_para(doc, box, ROLE_NONE, context_phrase(context, PHRASE_INDEX_ERRATUM));
    node_link(doc, para, site_href(context, doc, "erratum", NULL, "html"),
              context_phrase(context, PHRASE_TITLE_ERRATUM));
}

void index_section(const ReportContext *context, Doc *doc, const IndexSource *source) {
    Node *section = node_add(doc, doc_root(doc), KIND_SECTION, ROLE_NONE);
    section->id = "index";
    context_mark(context, doc, section);
    node_heading(doc, section, 1, notice_title(context))->role = ROLE_TITLE;
    context_languages(context, doc, section);
    add_lead(context, doc, section);
    add_phase(context, doc, section);
    if (source->site->erratum)
        add_erratum(context, doc, section);
    add_standing(context, doc, section, source);
    node_heading(doc, section, 2, context_phrase(context, PHRASE_HEADING_OBJECTION));
    notice_fields(context, doc, section, PHRASE_NOT_SUPPLIED);
    node_heading(doc, section, 2, context_phrase(context, PHRASE_HEADING_RECOGNISED));
    directory_section(context, doc, section, source->site);
    add_basis(context, doc, section);
    if (has_documents(context, source)) {
        node_heading(doc, section, 2, context_phrase(context, PHRASE_HEADING_DOCUMENTS));
        add_documents(context, doc, section, source);
    }
    disclosure_table(context, doc, section);
    if (source->chart && source->chart->scenes->len > 0)
        gallery_section(context, doc, context_phrase(context, PHRASE_HEADING_COMPARISON), source->chart, 1);
}
