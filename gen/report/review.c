#include "report/review.h"

#include "report/community.h"

static void add_overview(const ReportContext *context, Doc *doc, Node *section, const CheckReport *report) {
    g_autofree char *errors = g_strdup_printf("%d", check_report_count(report, SEVERITY_ERROR));
    g_autofree char *warnings = g_strdup_printf("%d", check_report_count(report, SEVERITY_WARNING));
    g_autofree char *infos = g_strdup_printf("%d", check_report_count(report, SEVERITY_INFO));
    bool clean = check_report_count(report, SEVERITY_ERROR) == 0;
    g_autofree char *lead =
        phrase_format(clean ? PHRASE_REVIEW_CLEAN : PHRASE_REVIEW_ERRORS, context->lang, "errors", errors, NULL);
    g_autofree char *counts =
        phrase_format(PHRASE_CHECK_COUNTS, context->lang, "errors", errors, "warnings", warnings, "infos", infos, NULL);
    node_para(doc, section, ROLE_LEAD, lead);
    node_para(doc, section, ROLE_NONE, counts);
}

static const Phrase fact_heads[] = {PHRASE_HEAD_COMMUNITY,   PHRASE_HEAD_TIER,         PHRASE_COMPUTED_MET,
                                    PHRASE_COMPUTED_NOT_MET, PHRASE_COMPUTED_DECLARED, PHRASE_COMPUTED_NOT_APPLICABLE,
                                    PHRASE_COMPUTED_UNKNOWN};

static void add_fact_row(const ReportContext *context, Doc *doc, Node *body, const CommunityFacts *facts) {
    const int counts[] = {facts->met, facts->not_met, facts->declared, facts->not_applicable, facts->unknown};
    const Community *community = facts->community;
    Wording wording = context_wording(context);
    g_autofree char *name = wording_community(&wording, community);
    g_autofree char *anchor = community_anchor(community);
    Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
    Node *para = node_add(doc, node_cell(doc, row, SCOPE_ROW, ""), KIND_PARA, ROLE_NONE);
    node_link(doc, para, doc_printf(doc, "#%s", anchor), name);
    node_cell(doc, row, SCOPE_NONE, words_in(community->tier->name, context->lang));
    for (guint i = 0; i < G_N_ELEMENTS(counts); i++) {
        g_autofree char *count = g_strdup_printf("%d", counts[i]);
        node_cell(doc, row, SCOPE_NONE, count)->role = ROLE_NUMBER;
    }
}

static void add_facts(const ReportContext *context, Doc *doc, Node *section, const GArray *facts) {
    Node *table = node_add(doc, section, KIND_TABLE, ROLE_TABLE_SUMMARY);
    node_text(doc, node_add(doc, table, KIND_CAPTION, ROLE_NONE), context_phrase(context, PHRASE_CAPTION_COUNTS));
    Node *head = node_add(doc, node_add(doc, table, KIND_HEAD, ROLE_NONE), KIND_ROW, ROLE_NONE);
    for (guint i = 0; i < G_N_ELEMENTS(fact_heads); i++)
        node_cell(doc, head, SCOPE_COL, context_phrase(context, fact_heads[i]));
    Node *body = node_add(doc, table, KIND_BODY, ROLE_NONE);
    for (guint i = 0; i < facts->len; i++)
        add_fact_row(context, doc, body, &g_array_index(facts, CommunityFacts, i));
}

static void add_finding_item(const ReportContext *context, Doc *doc, Node *list, const Finding *finding) {
    Wording wording = context_wording(context);
    g_autofree char *subject = wording_subject(&wording, finding);
    g_autofree char *sentence = wording_finding(&wording, finding);
    const Community *community =
        finding->community ? dataset_lookup_community(context->dataset, finding->community) : NULL;
    Node *para = node_add(doc, node_add(doc, list, KIND_ITEM, ROLE_NONE), KIND_PARA, ROLE_NONE);
    Node *strong = node_add(doc, para, KIND_STRONG, ROLE_NONE);
    if (community && community->has_table) {
        g_autofree char *anchor =
            finding->no > 0 ? community_row_anchor(community, finding->no) : community_anchor(community);
        node_link(doc, strong, doc_printf(doc, "#%s", anchor), subject);
    } else {
        node_text(doc, strong, subject);
    }
    node_text(doc, para, context_phrase(context, PHRASE_COLON));
    node_text(doc, para, sentence);
}

static void add_list(const ReportContext *context, Doc *doc, Node *section, CheckReport *report, Severity severity) {
    if (check_report_count(report, severity) == 0)
        return;
    node_heading(doc, section, 2, wording_severity(severity, context->lang));
    Node *list = node_add(doc, section, KIND_LIST, ROLE_NONE);
    const GPtrArray *sorted = check_report_sorted(report);
    for (guint i = 0; i < sorted->len; i++) {
        const Finding *finding = g_ptr_array_index(sorted, i);
        if (finding->severity == severity)
            add_finding_item(context, doc, list, finding);
    }
}

void review_front(const ReportContext *context, Doc *doc, CheckReport *report, const GArray *facts) {
    Node *section = node_add(doc, doc_root(doc), KIND_SECTION, ROLE_NONE);
    section->id = "review";
    context_mark(context, doc, section);
    node_heading(doc, section, 1, context_phrase(context, PHRASE_TITLE_REVIEW))->role = ROLE_TITLE;
    add_overview(context, doc, section, report);
    add_facts(context, doc, section, facts);
    node_para(doc, section, ROLE_NOTE, context_phrase(context, PHRASE_LEGEND_DECLARED));
    add_list(context, doc, section, report, SEVERITY_ERROR);
    add_list(context, doc, section, report, SEVERITY_WARNING);
    add_list(context, doc, section, report, SEVERITY_INFO);
}
