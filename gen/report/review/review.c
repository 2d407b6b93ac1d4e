#include "report/review/review.h"

#include "report/site.h"

/* How often each verdict was computed, by community. What no row comes to has no column where few standards know it. */
static void add_facts(const ReportContext *context, Doc *doc, Node *section, const GArray *facts) {
    const char *heads[VERDICTS + 2] = {context_phrase(context, PHRASE_HEAD_COMMUNITY),
                                       context_phrase(context, PHRASE_HEAD_TIER)};
    Verdict columns[VERDICTS];
    bool tiers = context->standard->tier_count > 1;
    guint count = 0, first = tiers ? 2 : 1;
    for (Verdict verdict = VERDICT_MET; verdict <= VERDICT_UNKNOWN; verdict++) {
        bool shown = verdict != VERDICT_SOFT_NOT_MET && verdict != VERDICT_SCORED;
        for (guint i = 0; i < facts->len && !shown; i++)
            shown = g_array_index(facts, CommunityFacts, i).verdicts[verdict] > 0;
        if (!shown)
            continue;
        heads[first + count] = phrase(verdict_phrases[verdict], context->lang);
        columns[count++] = verdict;
    }
    Node *table = node_table(doc, section, ROLE_TABLE_SUMMARY, context_phrase(context, PHRASE_CAPTION_COUNTS), heads,
                             first + count);
    Node *body = node_add(doc, table, KIND_BODY, ROLE_NONE);
    for (guint i = 0; i < facts->len; i++) {
        const CommunityFacts *of = &g_array_index(facts, CommunityFacts, i);
        const Community *community = of->community;
        if (!community_wanted(community, context->communities))
            continue;
        Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
        Node *para = node_add(doc, node_cell(doc, row, SCOPE_ROW, ""), KIND_PARA, ROLE_NONE);
        node_link(doc, para, doc_printf(doc, "#%s", site_anchor(doc, community, 0)),
                  context_community(context, community));
        g_autofree char *tier = lang_sentence(context_tier(context, community->tier));
        if (tiers)
            node_cell(doc, row, SCOPE_NONE, tier);
        for (guint c = 0; c < count; c++)
            node_number(doc, row, of->verdicts[columns[c]]);
    }
}

/* ---- findings, question by question ---- */

/* A document's findings while they are written. */
typedef struct QuestionList {
    const ReportContext *context;
    Wording wording;
    Doc *doc;
    Node *section;
    CheckReport *report;
    const FindingChoice *choice;
} QuestionList;

/* A name is a link to where the document shows what the finding is about, if it does. */
static void add_owner(const QuestionList *list, Node *para, const Finding *finding) {
    const ReportContext *context = list->context;
    g_autofree char *name = finding_owner(&list->wording, finding);
    const Community *community =
        finding->community ? dataset_lookup_community(context->dataset, finding->community) : NULL;
    bool shown = community && community_judged(community) && community_wanted(community, context->communities);
    bool row = finding->no > 0 && (!list->choice->changes || finding_kinds[finding->id].compared);
    if (shown && !finding->year)
        node_link(list->doc, para,
                  doc_printf(list->doc, "#%s", site_anchor(list->doc, community, row ? finding->no : 0)), name);
    else
        node_text(list->doc, para, name);
}

static void add_places(const QuestionList *list, Node *para, const GPtrArray *findings) {
    const ReportContext *context = list->context;
    g_autoptr(GPtrArray) places = finding_places(&list->wording, findings);
    for (guint i = 0; i < places->len; i++) {
        const FindingPlace *place = g_ptr_array_index(places, i);
        if (i > 0)
            node_text(list->doc, para, context_phrase(context, PHRASE_CLAUSE_SEPARATOR));
        if (*place->before)
            node_text(list->doc, para, place->before);
        for (guint k = 0; k < place->findings->len; k++) {
            if (k > 0)
                node_text(list->doc, para, context_phrase(context, PHRASE_LIST_SEPARATOR));
            add_owner(list, para, g_ptr_array_index(place->findings, k));
        }
        if (*place->after)
            node_text(list->doc, para, place->after);
    }
}

/* A row for each sentence; beside all of them what the group is about, how often, and what is asked of a community.
 * Whose row it is stands with the places. A note has one of its sentences, with all its places. */
static void add_group(const QuestionList *list, Node *table, const FindingGroup *group, bool asks) {
    Doc *doc = list->doc;
    const Finding *first = group->first;
    Node *body = node_add(doc, table, KIND_BODY, ROLE_NONE);
    bool note = first->severity == SEVERITY_INFO;
    int rows = note ? 1 : (int)group->sentences->len;
    for (int r = 0; r < rows; r++) {
        const GroupSentence *sentence = g_ptr_array_index(group->sentences, r);
        Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
        if (r == 0) {
            g_autofree char *subject = group->count == 1 && first->indicator
                                           ? g_strdup(wording_indicator(&list->wording, first->tier, first->indicator))
                                           : finding_group_subject(&list->wording, group);
            g_autofree char *counted = finding_group_counted(&list->wording, group, subject);
            node_cell(doc, row, SCOPE_ROWGROUP, counted)->rowspan = rows;
        }
        bool example = note && group->sentences->len > 1;
        g_autofree char *text =
            g_strconcat(example ? context_phrase(list->context, PHRASE_FOR_EXAMPLE) : "", sentence->text, NULL);
        node_cell(doc, row, SCOPE_NONE, text);
        Node *para = node_add(doc, node_cell(doc, row, SCOPE_NONE, ""), KIND_PARA, ROLE_NONE);
        g_autoptr(GPtrArray) findings = g_ptr_array_new();
        for (guint s = (guint)r; s < (note ? group->sentences->len : (guint)r + 1); s++)
            g_ptr_array_extend(findings, ((const GroupSentence *)g_ptr_array_index(group->sentences, s))->findings,
                               NULL, NULL);
        add_places(list, para, findings);
        if (r == 0 && asks) {
            g_autofree char *ask = wording_ask(&list->wording, first);
            node_cell(doc, row, SCOPE_NONE, ask)->rowspan = rows;
        }
    }
}

/* The questions of one severity to one addressee. What is asked has a column where communities are asked. */
static void add_questions(const QuestionList *list, const GPtrArray *groups, Severity severity, Addressee addressee) {
    static const Phrase heads[] = {PHRASE_HEAD_GROUP, PHRASE_HEAD_TOLD, PHRASE_HEAD_PLACES, PHRASE_HEAD_ASK};
    const ReportContext *context = list->context;
    bool asks = addressee == ADDRESSEE_COMMUNITY && severity > SEVERITY_INFO;
    int count = 0, places = 0;
    for (guint i = 0; i < groups->len; i++) {
        const FindingGroup *group = g_ptr_array_index(groups, i);
        bool meant = group->first->severity == severity && group->first->addressee == addressee;
        count += meant;
        places += meant ? group->count : 0;
    }
    if (count == 0)
        return;
    const char *who = phrase(addressee_phrases[addressee], context->lang);
    g_autofree char *note = g_strconcat(who, context_phrase(context, PHRASE_COLON), NULL);
    const char *request =
        severity > SEVERITY_INFO ? phrase(request_phrases[addressee], context->lang) : g_strchomp(note);
    const char *caption = context_format(context, list->doc, PHRASE_CAPTION_GROUPS, "request", request, "groups",
                                         DIGITS(count), "count", DIGITS(places), NULL);
    Node *table = context_table(context, list->doc, list->section, ROLE_TABLE_GROUPS, caption, heads,
                                G_N_ELEMENTS(heads) - !asks);
    for (guint i = 0; i < groups->len; i++) {
        const FindingGroup *group = g_ptr_array_index(groups, i);
        if (group->first->severity == severity && group->first->addressee == addressee)
            add_group(list, table, group, asks);
    }
}

static void add_severity(const QuestionList *list, const GPtrArray *groups, Severity severity) {
    bool any = false;
    for (guint i = 0; i < groups->len; i++)
        any |= ((const FindingGroup *)g_ptr_array_index(groups, i))->first->severity == severity;
    if (!any)
        return;
    node_heading(list->doc, list->section, 2, phrase(severity_phrases[severity], list->context->lang));
    for (Addressee addressee = ADDRESSEE_COMMUNITY; addressee <= ADDRESSEE_STANDARD; addressee++)
        add_questions(list, groups, severity, addressee);
}

void review_findings(const ReportContext *context, Doc *doc, Node *section, CheckReport *report,
                     const FindingChoice *choice) {
    const QuestionList list = {context, context_wording(context), doc, section, report, choice};
    g_autoptr(GPtrArray) groups = finding_groups(&list.wording, check_report_sorted(report));
    for (int severity = (int)choice->most; severity >= (int)choice->least; severity--)
        add_severity(&list, groups, (Severity)severity);
}

void review_front(const ReportContext *context, Doc *doc, CheckReport *report, const GArray *facts) {
    Node *section = node_section(doc, ROLE_LANDSCAPE, "review");
    context_mark(context, doc, section);
    node_heading(doc, section, 1, context_phrase(context, PHRASE_TITLE_REVIEW))->role = ROLE_TITLE;
    int errors = report->counts[SEVERITY_ERROR];
    node_para(doc, section, ROLE_LEAD,
              context_format(context, doc, errors == 0 ? PHRASE_REVIEW_CLEAN : PHRASE_REVIEW_ERRORS, "errors",
                             DIGITS(errors), NULL));
    node_para(doc, section, ROLE_NONE,
              context_format(context, doc, PHRASE_CHECK_COUNTS, "errors", DIGITS(errors), "warnings",
                             DIGITS(report->counts[SEVERITY_WARNING]), "infos", DIGITS(report->counts[SEVERITY_INFO]),
                             NULL));
    review_findings(context, doc, section, report, &(FindingChoice){SEVERITY_ERROR, SEVERITY_WARNING, false});
    if (facts->len > 0) {
        completeness_map(context, doc, section, report);
        add_facts(context, doc, section, facts);
    }
    review_findings(context, doc, section, report, &(FindingChoice){SEVERITY_INFO, SEVERITY_INFO, false});
}
