#include "report/review/review.h"

#include "report/notice/community.h"
#include "report/notice/completeness.h"
#include "report/review/finding_groups.h"

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

/* What no row comes to has no column where few standards know it. */
static bool is_counted(const GArray *facts, Verdict verdict) {
    bool any = verdict != VERDICT_SOFT_NOT_MET;
    for (guint i = 0; i < facts->len && !any; i++)
        any = g_array_index(facts, CommunityFacts, i).verdicts[verdict] > 0;
    return any;
}

static void add_fact_row(const ReportContext *context, Doc *doc, Node *body, const CommunityFacts *facts,
                         const GArray *all) {
    const Community *community = facts->community;
    const char *name = context_community(context, community);
    Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
    Node *para = node_add(doc, node_cell(doc, row, SCOPE_ROW, ""), KIND_PARA, ROLE_NONE);
    node_link(doc, para, doc_printf(doc, "#%s", site_anchor(doc, community, 0)), name);
    g_autofree char *tier = lang_sentence(words_in(community->tier->name, context->lang));
    node_cell(doc, row, SCOPE_NONE, tier);
    for (Verdict verdict = VERDICT_MET; verdict <= VERDICT_UNKNOWN; verdict++) {
        if (!is_counted(all, verdict))
            continue;
        g_autofree char *count = g_strdup_printf("%d", facts->verdicts[verdict]);
        node_cell(doc, row, SCOPE_NONE, count)->role = ROLE_NUMBER;
    }
}

static void add_facts(const ReportContext *context, Doc *doc, Node *section, const GArray *facts) {
    Node *table = node_add(doc, section, KIND_TABLE, ROLE_TABLE_SUMMARY);
    node_text(doc, node_add(doc, table, KIND_CAPTION, ROLE_NONE), context_phrase(context, PHRASE_CAPTION_COUNTS));
    Node *head = node_add(doc, node_add(doc, table, KIND_HEAD, ROLE_NONE), KIND_ROW, ROLE_NONE);
    node_cell(doc, head, SCOPE_COL, context_phrase(context, PHRASE_HEAD_COMMUNITY));
    node_cell(doc, head, SCOPE_COL, context_phrase(context, PHRASE_HEAD_TIER));
    for (Verdict verdict = VERDICT_MET; verdict <= VERDICT_UNKNOWN; verdict++)
        if (is_counted(facts, verdict))
            node_cell(doc, head, SCOPE_COL, wording_computed(verdict, context->lang));
    Node *body = node_add(doc, table, KIND_BODY, ROLE_NONE);
    for (guint i = 0; i < facts->len; i++) {
        const CommunityFacts *of = &g_array_index(facts, CommunityFacts, i);
        if (community_wanted(of->community, context->communities))
            add_fact_row(context, doc, body, of, facts);
    }
}

/* ---- findings, question by question ---- */

/* A document's findings being told. */
typedef struct Teller {
    const ReportContext *context;
    Doc *doc;
    Node *section;
    CheckReport *report;
    const FindingChoice *choice;
} Teller;

/* Where the document shows what the finding is about; NULL: nowhere. */
static const char *place_anchor(const Teller *teller, const Finding *finding) {
    const Community *community =
        finding->community ? dataset_lookup_community(teller->context->dataset, finding->community) : NULL;
    bool shown = community && community_judged(community) && community_wanted(community, teller->context->communities);
    if (!shown || finding->year)
        return NULL;
    bool row = finding->no > 0 && (!teller->choice->changes || finding_compares(finding));
    return site_anchor(teller->doc, community, row ? finding->no : 0);
}

static void add_place(const Teller *teller, Node *para, const Finding *finding) {
    const ReportContext *context = teller->context;
    Doc *doc = teller->doc;
    Wording wording = context_wording(context);
    g_autofree char *who = wording_short_place(&wording, finding);
    g_autofree char *where = wording_place(&wording, finding);
    const char *words = *who ? who : *where ? where : context_phrase(context, PHRASE_NOTICE_AS_A_WHOLE);
    if (para->first)
        node_text(doc, para, context_phrase(context, PHRASE_LIST_SEPARATOR));
    const char *anchor = place_anchor(teller, finding);
    if (anchor)
        node_link(doc, para, doc_printf(doc, "#%s", anchor), words);
    else
        node_text(doc, para, words);
}

static void add_places(const Teller *teller, Node *para, const Telling *telling) {
    for (guint i = 0; i < telling->findings->len; i++)
        add_place(teller, para, g_ptr_array_index(telling->findings, i));
}

/* What the group is about, and how often, beside all its tellings. Whose row it is stands with the places. */
static void add_group_cells(const Teller *teller, Node *row, const FindingGroup *group, int rows) {
    const ReportContext *context = teller->context;
    Doc *doc = teller->doc;
    Wording wording = context_wording(context);
    bool row_alone = group->count == 1 && group->first->indicator;
    g_autofree char *subject =
        row_alone ? g_strdup(wording_indicator(&wording, group->first)) : finding_group_subject(&wording, group);
    g_autofree char *count = g_strdup_printf("%d", group->count);
    g_autofree char *counted =
        phrase_format(PHRASE_GROUP_PLACES, context->lang, "subject", subject, "count", count, NULL);
    node_cell(doc, row, SCOPE_ROWGROUP, group->count > 1 ? counted : subject)->rowspan = rows;
}

/* Whom it is for and what is asked. */
static void add_request_cells(const Teller *teller, Node *row, const FindingGroup *group, int rows) {
    const ReportContext *context = teller->context;
    Doc *doc = teller->doc;
    Wording wording = context_wording(context);
    g_autofree char *ask = wording_ask(&wording, group->first);
    node_cell(doc, row, SCOPE_NONE, wording_addressee(group->first->addressee, context->lang))->rowspan = rows;
    bool asks = group->first->addressee == ADDRESSEE_COMMUNITY && group->first->severity != SEVERITY_INFO;
    node_cell(doc, row, SCOPE_NONE, asks ? ask : "—")->rowspan = rows;
}

/* A note is told once, by one of its sentences, with all its places. */
static void add_note_row(const Teller *teller, Node *row, const FindingGroup *group) {
    const ReportContext *context = teller->context;
    Doc *doc = teller->doc;
    const Telling *first = g_ptr_array_index(group->tellings, 0);
    const char *example = group->tellings->len > 1 ? context_phrase(context, PHRASE_FOR_EXAMPLE) : "";
    g_autofree char *sentence = g_strconcat(example, first->sentence, NULL);
    node_cell(doc, row, SCOPE_NONE, sentence);
    Node *para = node_add(doc, node_cell(doc, row, SCOPE_NONE, ""), KIND_PARA, ROLE_NONE);
    for (guint t = 0; t < group->tellings->len; t++)
        add_places(teller, para, g_ptr_array_index(group->tellings, t));
}

static void add_group(const Teller *teller, Node *table, const FindingGroup *group) {
    Doc *doc = teller->doc;
    Node *body = node_add(doc, table, KIND_BODY, ROLE_NONE);
    bool note = group->first->severity == SEVERITY_INFO;
    int rows = note ? 1 : (int)group->tellings->len;
    for (int t = 0; t < rows; t++) {
        const Telling *telling = g_ptr_array_index(group->tellings, t);
        Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
        if (t == 0)
            add_group_cells(teller, row, group, rows);
        if (note) {
            add_note_row(teller, row, group);
        } else {
            node_cell(doc, row, SCOPE_NONE, telling->sentence);
            Node *para = node_add(doc, node_cell(doc, row, SCOPE_NONE, ""), KIND_PARA, ROLE_NONE);
            add_places(teller, para, telling);
        }
        if (t == 0)
            add_request_cells(teller, row, group, rows);
    }
}

static int count_groups(const GPtrArray *groups, Severity severity) {
    int count = 0;
    for (guint i = 0; i < groups->len; i++) {
        const FindingGroup *group = g_ptr_array_index(groups, i);
        count += group->first->severity == severity;
    }
    return count;
}

/* With its heading and caption. */
static Node *add_groups_table(const Teller *teller, Severity severity, int groups) {
    static const Phrase heads[] = {PHRASE_HEAD_GROUP, PHRASE_HEAD_TOLD, PHRASE_HEAD_PLACES, PHRASE_HEAD_ADDRESSEE,
                                   PHRASE_HEAD_ASK};
    const ReportContext *context = teller->context;
    Doc *doc = teller->doc;
    const char *name = wording_severity(severity, context->lang);
    g_autofree char *group_count = g_strdup_printf("%d", groups);
    g_autofree char *place_count = g_strdup_printf("%d", check_report_count(teller->report, severity));
    g_autofree char *words = phrase_format(PHRASE_CAPTION_GROUPS, context->lang, "severity", name, "groups",
                                           group_count, "count", place_count, NULL);
    node_heading(doc, teller->section, 2, name);
    Node *table = node_add(doc, teller->section, KIND_TABLE, ROLE_TABLE_GROUPS);
    node_text(doc, node_add(doc, table, KIND_CAPTION, ROLE_NONE), words);
    Node *head = node_add(doc, node_add(doc, table, KIND_HEAD, ROLE_NONE), KIND_ROW, ROLE_NONE);
    for (guint i = 0; i < G_N_ELEMENTS(heads); i++)
        node_cell(doc, head, SCOPE_COL, context_phrase(context, heads[i]));
    return table;
}

static void add_severity(const Teller *teller, const GPtrArray *groups, Severity severity) {
    int count = count_groups(groups, severity);
    Node *table = count > 0 ? add_groups_table(teller, severity, count) : NULL;
    for (guint i = 0; table && i < groups->len; i++) {
        const FindingGroup *group = g_ptr_array_index(groups, i);
        if (group->first->severity == severity)
            add_group(teller, table, group);
    }
}

void review_findings(const ReportContext *context, Doc *doc, Node *section, CheckReport *report,
                     const FindingChoice *choice) {
    const Teller teller = {context, doc, section, report, choice};
    Wording wording = context_wording(context);
    g_autoptr(GPtrArray) groups = finding_groups(&wording, check_report_sorted(report));
    for (int severity = (int)choice->most; severity >= (int)choice->least; severity--)
        add_severity(&teller, groups, (Severity)severity);
}

void review_front(const ReportContext *context, Doc *doc, CheckReport *report, const GArray *facts) {
    Node *section = node_add(doc, doc_root(doc), KIND_SECTION, ROLE_NONE);
    section->id = "review";
    context_mark(context, doc, section);
    node_heading(doc, section, 1, context_phrase(context, PHRASE_TITLE_REVIEW))->role = ROLE_TITLE;
    add_overview(context, doc, section, report);
    review_findings(context, doc, section, report, &(FindingChoice){SEVERITY_ERROR, SEVERITY_WARNING, false});
    if (facts->len > 0) {
        completeness_map(context, doc, section, report);
        add_facts(context, doc, section, facts);
    }
    review_findings(context, doc, section, report, &(FindingChoice){SEVERITY_INFO, SEVERITY_INFO, false});
}
