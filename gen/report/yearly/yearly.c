#include "report/yearly/yearly.h"

#include "report/notice/community.h"
#include "report/review/review.h"

/* What sentences are made of: numbers and names, joined. */
typedef struct Summary {
    const ReportContext *context;
    Doc *doc;
    const YearlyFacts *facts;
    CheckReport *report;
    int compared, courses[COURSES];
    int findings[FINDING_STANDARD_CHANGED + 1]; /* by kind */
} Summary;

const char *yearly_name(const ReportContext *context, const Community *community) {
    Words name = {community->name_zh, community->name_en};
    const char *text = words_in(name, context->lang);
    return *text ? text : context_phrase(context, PHRASE_NAME_NOT_PUBLISHED);
}

char *yearly_names(const ReportContext *context, const GPtrArray *communities) {
    GString *names = g_string_new(NULL);
    for (guint i = 0; i < communities->len; i++)
        g_string_append_printf(names, "%s%s", i > 0 ? context_phrase(context, PHRASE_LIST_SEPARATOR) : "",
                               yearly_name(context, g_ptr_array_index(communities, i)));
    return g_string_free(names, FALSE);
}

char *yearly_title(const ReportContext *context, const YearlyFacts *facts) {
    return phrase_format(PHRASE_TITLE_YEARLY, context->lang, "then", yearly_old(facts)->label, "now",
                         yearly_now(facts)->label, NULL);
}

const char *yearly_course(const ReportContext *context, Course course) {
    static const Phrase words[] = {PHRASE_COURSE_BETTER, PHRASE_COURSE_UP,     PHRASE_COURSE_SAME, PHRASE_COURSE_DOWN,
                                   PHRASE_COURSE_WORSE,  PHRASE_COURSE_BROKEN, PHRASE_COURSE_NEW};
    return context_phrase(context, words[course]);
}

const char *yearly_sign(const ReportContext *context, Course course) {
    static const Phrase signs[] = {PHRASE_SIGN_BETTER, PHRASE_SIGN_UP,     PHRASE_SIGN_SAME, PHRASE_SIGN_DOWN,
                                   PHRASE_SIGN_WORSE,  PHRASE_SIGN_BROKEN, PHRASE_SIGN_NEW};
    return context_phrase(context, signs[course]);
}

const char *yearly_break(const ReportContext *context, Break why) {
    switch (why) {
    case BREAK_NONE:
        return "";
    case BREAK_DEFINITION:
        return context_phrase(context, PHRASE_BREAK_DEFINITION);
    case BREAK_UNIT:
        return context_phrase(context, PHRASE_BREAK_UNIT);
    case BREAK_SAMPLE:
        return context_phrase(context, PHRASE_BREAK_SAMPLE);
    case BREAK_NO_DATA:
        return context_phrase(context, PHRASE_BREAK_NO_DATA);
    case BREAK_PART:
        return context_phrase(context, PHRASE_BREAK_PART);
    }
    g_assert_not_reached();
}

/* ---- numbers and names ---- */

static const char *number(const Summary *summary, int value) {
    return doc_printf(summary->doc, "%d", value);
}

/* A count for words that are left out where it is zero. */
static const char *nonzero(const Summary *summary, int value) {
    return value > 0 ? number(summary, value) : "";
}

static void join(const Summary *summary, GString *list, const char *text) {
    g_string_append_printf(list, "%s%s", list->len > 0 ? context_phrase(summary->context, PHRASE_LIST_SEPARATOR) : "",
                           text);
}

static const char *then(const Summary *summary) {
    return yearly_old(summary->facts)->label;
}

static const char *now(const Summary *summary) {
    return yearly_now(summary->facts)->label;
}

static Summary summary_make(const ReportContext *context, Doc *doc, const YearlyFacts *facts, CheckReport *report) {
    Summary summary = {.context = context, .doc = doc, .facts = facts, .report = report};
    for (guint i = 0; i < facts->rows->len; i++) {
        const YearlyRow *row = yearly_row(facts, i);
        summary.compared += row->compared;
        for (int c = 0; c < COURSES; c++)
            summary.courses[c] += row->courses[c];
    }
    const GPtrArray *sorted = check_report_sorted(report);
    for (guint i = 0; i < sorted->len; i++)
        summary.findings[((const Finding *)g_ptr_array_index(sorted, i))->id]++;
    return summary;
}

/* Where a community's tier went. */
typedef enum TierStep {
    TIER_STAYED,
    TIER_ROSE,
    TIER_FELL,
    TIER_MOVED /* the standard does not say which is higher */
} TierStep;

/* By the order of the newer standard. */
static TierStep tier_step(const Summary *summary, const YearlyRow *row) {
    if (!row->old || !row->now || !row->old->tier || !row->now->tier ||
        g_str_equal(row->old->tier->id, row->now->tier->id))
        return TIER_STAYED;
    const Tier *before = standard_lookup_tier(summary->context->standard, row->old->tier->id);
    int was = before ? before->rank : 0, is = row->now->tier->rank;
    return was == 0 || is == 0 ? TIER_MOVED : is > was ? TIER_ROSE : TIER_FELL;
}

static const char *tier_words(const Summary *summary, const Tier *tier) {
    return words_in(tier->name, summary->context->lang);
}

/* Those that went this way, with both tiers. */
static int tier_names(const Summary *summary, TierStep way, GString *names) {
    int count = 0;
    for (guint i = 0; i < summary->facts->rows->len; i++) {
        const YearlyRow *row = yearly_row(summary->facts, i);
        if (tier_step(summary, row) != way)
            continue;
        g_autofree char *one = phrase_format(
            PHRASE_YEARLY_TIER_ONE, summary->context->lang, "name", yearly_name(summary->context, row->now), "before",
            tier_words(summary, row->old->tier), "after", tier_words(summary, row->now->tier), NULL);
        join(summary, names, one);
        count++;
    }
    return count;
}

/* ---- sentences ---- */

static void add_item(const Summary *summary, Node *list, Phrase label, const char *text) {
    Node *para = node_add(summary->doc, node_add(summary->doc, list, KIND_ITEM, ROLE_NONE), KIND_PARA, ROLE_NONE);
    node_text(summary->doc, node_add(summary->doc, para, KIND_STRONG, ROLE_NONE),
              context_phrase(summary->context, label));
    g_autofree char *sentences = g_strchomp(g_strdup(text)); /* each may end in a blank, for the next one */
    node_text(summary->doc, para, doc_string(summary->doc, sentences));
}

/* A name of its own that changed; an id alone is no news here. */
static char *succession_name(const Summary *summary, const YearlyRow *row) {
    const ReportContext *context = summary->context;
    switch (row->lineage->kind) {
    case LINEAGE_RENAMED:
        return row->old && row->now && !g_str_equal(yearly_name(context, row->old), yearly_name(context, row->now))
                   ? phrase_format(PHRASE_YEARLY_BECAME, context->lang, "before", yearly_name(context, row->old),
                                   "after", yearly_name(context, row->now), NULL)
                   : NULL;
    case LINEAGE_NEW:
        return row->now ? g_strdup(yearly_name(context, row->now)) : NULL;
    case LINEAGE_VANISHED:
        return row->old ? g_strdup(yearly_name(context, row->old)) : NULL;
    case LINEAGE_SAME:
    case LINEAGE_MERGED:
    case LINEAGE_SPLIT:
    case LINEAGE_REGROUPED:
        return NULL;
    }
    g_assert_not_reached();
}

static void append_names(const Summary *summary, GString *text, Phrase words, const GString *names) {
    g_autofree char *told = phrase_format(words, summary->context->lang, "names", names->str, NULL);
    g_string_append(text, names->len > 0 ? told : "");
}

static void append_succession(const Summary *summary, GString *text, LineageKind kind, Phrase words) {
    g_autoptr(GString) names = g_string_new(NULL);
    for (guint i = 0; i < summary->facts->rows->len; i++) {
        const YearlyRow *row = yearly_row(summary->facts, i);
        g_autofree char *name = row->lineage->kind == kind ? succession_name(summary, row) : NULL;
        if (name)
            join(summary, names, name);
    }
    append_names(summary, text, words, names);
}

/* Each once, whichever of its communities comes first: 甲、乙→丙. */
static void append_regroupings(const Summary *summary, GString *text, LineageKind kind, Phrase words) {
    const ReportContext *context = summary->context;
    g_autoptr(GHashTable) told = g_hash_table_new(NULL, NULL);
    g_autoptr(GString) names = g_string_new(NULL);
    for (guint i = 0; i < summary->facts->rows->len; i++) {
        const YearlyRow *row = yearly_row(summary->facts, i);
        const Regrouping *regrouping = row->lineage->regrouping;
        if (!row->now || row->lineage->kind != kind || !g_hash_table_add(told, (void *)regrouping))
            continue;
        g_autofree char *before = yearly_names(context, regrouping->before);
        g_autofree char *after = yearly_names(context, regrouping->after);
        g_autofree char *one =
            phrase_format(PHRASE_YEARLY_BECAME, context->lang, "before", before, "after", after, NULL);
        g_string_append_printf(names, "%s%s", names->len > 0 ? context_phrase(context, PHRASE_CLAUSE_SEPARATOR) : "",
                               one);
    }
    append_names(summary, text, words, names);
}

static void tell_who(const Summary *summary, Node *list) {
    int old = dataset_community_count(yearly_old(summary->facts)->dataset);
    int new = dataset_community_count(yearly_now(summary->facts)->dataset);
    g_autofree char *counts = phrase_format(PHRASE_YEARLY_WHO_COUNTS, summary->context->lang, "then", then(summary),
                                            "now", now(summary), "old", number(summary, old), "new",
                                            number(summary, new), "compared", number(summary, summary->compared), NULL);
    g_autoptr(GString) text = g_string_new(counts);
    append_succession(summary, text, LINEAGE_RENAMED, PHRASE_YEARLY_RENAMED);
    gsize before = text->len;
    append_regroupings(summary, text, LINEAGE_MERGED, PHRASE_YEARLY_MERGED);
    append_regroupings(summary, text, LINEAGE_SPLIT, PHRASE_YEARLY_SPLIT);
    append_regroupings(summary, text, LINEAGE_REGROUPED, PHRASE_YEARLY_REGROUPED);
    if (text->len > before)
        g_string_append(text, context_phrase(summary->context, PHRASE_YEARLY_REGROUPED_NOTE));
    append_succession(summary, text, LINEAGE_NEW, PHRASE_YEARLY_NEW);
    append_succession(summary, text, LINEAGE_VANISHED, PHRASE_YEARLY_VANISHED);
    add_item(summary, list, PHRASE_YEARLY_WHO, text->str);
}

static void append_tiers(const Summary *summary, GString *text, TierStep way, Phrase words) {
    g_autoptr(GString) names = g_string_new(NULL);
    int count = tier_names(summary, way, names);
    g_autofree char *told =
        phrase_format(words, summary->context->lang, "count", number(summary, count), "names", names->str, NULL);
    g_string_append(text, count > 0 ? told : "");
}

static void tell_tiers(const Summary *summary, Node *list) {
    g_autoptr(GString) text = g_string_new(NULL);
    append_tiers(summary, text, TIER_ROSE, PHRASE_YEARLY_RISEN);
    append_tiers(summary, text, TIER_FELL, PHRASE_YEARLY_FALLEN);
    append_tiers(summary, text, TIER_MOVED, PHRASE_YEARLY_MOVED);
    if (text->len == 0)
        g_string_append(text, context_phrase(summary->context, PHRASE_YEARLY_TIERS_NONE));
    add_item(summary, list, PHRASE_YEARLY_TIERS, text->str);
}

char *yearly_courses(const ReportContext *context, Doc *doc, const int *courses) {
    const char *numbers[COURSES];
    int all = 0;
    for (int c = 0; c < COURSES; c++) {
        all += courses[c];
        numbers[c] = courses[c] > 0 ? doc_printf(doc, "%d", courses[c]) : "";
    }
    Phrase words = all > 0 && courses[COURSE_SAME] == all ? PHRASE_YEARLY_COURSES_SAME : PHRASE_YEARLY_COURSES_COUNTS;
    return phrase_format(words, context->lang, "all", doc_printf(doc, "%d", all), "better", numbers[COURSE_BETTER],
                         "up", numbers[COURSE_UP], "same", numbers[COURSE_SAME], "down", numbers[COURSE_DOWN], "worse",
                         numbers[COURSE_WORSE], "broken", numbers[COURSE_BROKEN], "new", numbers[COURSE_NEW], NULL);
}

/* Which rows fell below what is asked: 恒安社区第5项. */
static void append_worse(const Summary *summary, GString *text) {
    g_autoptr(GString) places = g_string_new(NULL);
    for (guint i = 0; i < summary->facts->rows->len; i++) {
        const YearlyRow *row = yearly_row(summary->facts, i);
        int count = row->compared ? standard_indicator_count(summary->context->standard, row->now->tier) : 0;
        for (int k = 0; k < count; k++) {
            if (row->cells[k] != COURSE_WORSE)
                continue;
            int no = standard_indicator(summary->context->standard, row->now->tier, k)->no;
            g_autofree char *place =
                phrase_format(PHRASE_PLACE_SHORT, summary->context->lang, "community",
                              yearly_name(summary->context, row->now), "no", number(summary, no), NULL);
            join(summary, places, place);
        }
    }
    g_autofree char *told = phrase_format(PHRASE_YEARLY_WORSE, summary->context->lang, "places", places->str, NULL);
    g_string_append(text, places->len > 0 ? told : "");
}

static void tell_courses(const Summary *summary, Node *list) {
    if (summary->compared == 0)
        return;
    g_autofree char *counts = yearly_courses(summary->context, summary->doc, summary->courses);
    g_autofree char *by = phrase_format(PHRASE_YEARLY_COURSES_BY, summary->context->lang, "now", now(summary), NULL);
    g_autoptr(GString) text = g_string_new(by);
    g_string_append(text, counts);
    append_worse(summary, text);
    add_item(summary, list, PHRASE_YEARLY_COURSES, text->str);
}

static char *names_found(const Summary *summary, FindingId id) {
    GString *names = g_string_new(NULL);
    const GPtrArray *sorted = check_report_sorted(summary->report);
    Wording wording = context_wording(summary->context);
    for (guint i = 0; i < sorted->len; i++) {
        const Finding *finding = g_ptr_array_index(sorted, i);
        if (finding->id == id)
            join(summary, names, wording_community_name(&wording, finding->community));
    }
    return g_string_free(names, FALSE);
}

/* Only of what was looked at: tables that can be compared, and texts only of two editions. */
static void tell_belief(const Summary *summary, Node *list) {
    if (summary->compared == 0)
        return;
    int odd = summary->findings[FINDING_IMPLAUSIBLE_CHANGE], same = summary->findings[FINDING_UNCHANGED_TEXT];
    g_autofree char *names = names_found(summary, FINDING_UNCHANGED_TEXT);
    bool one_edition = summary->facts->same_edition;
    g_autofree char *text =
        phrase_format(PHRASE_YEARLY_BELIEF_COUNTS, summary->context->lang, "odd", nonzero(summary, odd), "no_odd",
                      odd == 0 ? "-" : "", "same", nonzero(summary, same), "no_same",
                      same == 0 && !one_edition ? "-" : "", "edition", one_edition ? "-" : "", "names", names, NULL);
    add_item(summary, list, PHRASE_YEARLY_BELIEF, text);
}

static void tell_promises(const Summary *summary, Node *list) {
    int count = 0, lost = 0;
    const GPtrArray *sorted = check_report_sorted(summary->report);
    for (guint i = 0; i < sorted->len; i++) {
        const Finding *finding = g_ptr_array_index(sorted, i);
        count += finding->sentence == SENTENCE_PROMISE_OVER;
        lost += finding->sentence == SENTENCE_PROMISE_LOST;
    }
    Phrase words = count + lost > 0 ? PHRASE_YEARLY_PROMISES_COUNT : PHRASE_YEARLY_PROMISES_NONE;
    g_autofree char *text = phrase_format(words, summary->context->lang, "count", nonzero(summary, count), "lost",
                                          nonzero(summary, lost), NULL);
    add_item(summary, list, PHRASE_YEARLY_PROMISES, text);
}

static void tell_standard(const Summary *summary, Node *list) {
    int count = (int)summary->facts->standard->len;
    g_autofree char *text = phrase_format(
        count > 0 ? PHRASE_YEARLY_STANDARD_COUNTS : PHRASE_YEARLY_STANDARD_SAME, summary->context->lang, "then",
        then(summary), "count", number(summary, count), "turned", nonzero(summary, summary->facts->turned_count), NULL);
    add_item(summary, list, PHRASE_YEARLY_STANDARD, text);
}

static void tell_data(const Summary *summary, Node *list) {
    if (summary->facts->changes == 0)
        return;
    g_autofree char *text = phrase_format(PHRASE_YEARLY_DATA_COUNTS, summary->context->lang, "count",
                                          number(summary, summary->facts->changes), NULL);
    add_item(summary, list, PHRASE_YEARLY_DATA, text);
}

static void tell_lead(const Summary *summary, Node *section) {
    g_autoptr(GString) names = g_string_new(NULL);
    int risen = tier_names(summary, TIER_ROSE, names), fallen = tier_names(summary, TIER_FELL, names);
    int moved = tier_names(summary, TIER_MOVED, names), worse = summary->courses[COURSE_WORSE];
    int better = summary->courses[COURSE_BETTER], doubts = check_report_count(summary->report, SEVERITY_WARNING);
    Phrase words = summary->compared == 0         ? PHRASE_YEARLY_LEAD_NOBODY
                   : summary->facts->changes == 0 ? PHRASE_YEARLY_LEAD_NOTHING
                                                  : PHRASE_YEARLY_LEAD;
    g_autofree char *lead =
        phrase_format(words, summary->context->lang, "then", then(summary), "now", now(summary), "compared",
                      number(summary, summary->compared), "risen", nonzero(summary, risen), "fallen",
                      nonzero(summary, fallen), "moved", nonzero(summary, moved), "worse", nonzero(summary, worse),
                      "better", nonzero(summary, better), "doubts", nonzero(summary, doubts), NULL);
    node_para(summary->doc, section, ROLE_LEAD, lead);
}

/* ---- a line for each community ---- */

static void add_head(const Summary *summary, Node *table) {
    Doc *doc = summary->doc;
    Node *head = node_add(doc, node_add(doc, table, KIND_HEAD, ROLE_NONE), KIND_ROW, ROLE_NONE);
    node_cell(doc, head, SCOPE_COL, context_phrase(summary->context, PHRASE_HEAD_COMMUNITY));
    node_cell(doc, head, SCOPE_COL, context_phrase(summary->context, PHRASE_HEAD_TIER));
    for (int c = 0; c < COURSES; c++) {
        const char *sign = yearly_sign(summary->context, (Course)c);
        node_cell(doc, head, SCOPE_COL, doc_printf(doc, "%s%s", sign, yearly_course(summary->context, (Course)c)));
    }
    node_cell(doc, head, SCOPE_COL, context_phrase(summary->context, PHRASE_HEAD_CHANGES));
}

static const char *row_tier(const Summary *summary, const YearlyRow *row) {
    const Tier *old = row->old ? row->old->tier : NULL, *new = row->now ? row->now->tier : NULL;
    if (old && new && !g_str_equal(old->id, new->id))
        return doc_printf(summary->doc, "%s→%s", tier_words(summary, old), tier_words(summary, new));
    const Tier *tier = new ? new : old;
    return tier ? tier_words(summary, tier) : "";
}

/* pages: the document with the communities' pages, "" for this one; NULL: no links. */
static void add_row(const Summary *summary, Node *body, const YearlyRow *row, const char *pages) {
    Doc *doc = summary->doc;
    const Community *community = row->now ? row->now : row->old;
    Node *line = node_add(doc, body, KIND_ROW, ROLE_NONE);
    Node *para = node_add(doc, node_cell(doc, line, SCOPE_ROW, ""), KIND_PARA, ROLE_NONE);
    const char *name = yearly_name(summary->context, community);
    if (pages && row->now && community_judged(row->now))
        node_link(doc, para, doc_printf(doc, "%s#%s", pages, site_anchor(doc, community, 0)), name);
    else
        node_text(doc, para, name);
    node_cell(doc, line, SCOPE_NONE, row_tier(summary, row));
    for (int c = 0; c < COURSES; c++) {
        const char *text = row->compared ? number(summary, row->courses[c])
                                         : context_phrase(summary->context, PHRASE_YEARLY_NOT_COMPARED);
        node_cell(doc, line, SCOPE_NONE, text)->role = ROLE_NUMBER;
    }
    node_cell(doc, line, SCOPE_NONE, number(summary, row->changes))->role = ROLE_NUMBER;
}

static void add_rows(const Summary *summary, Node *section, const char *pages) {
    Doc *doc = summary->doc;
    Node *table = node_add(doc, section, KIND_TABLE, ROLE_TABLE_SUMMARY);
    node_text(doc, node_add(doc, table, KIND_CAPTION, ROLE_NONE),
              context_phrase(summary->context, PHRASE_CAPTION_YEARLY));
    add_head(summary, table);
    Node *body = node_add(doc, table, KIND_BODY, ROLE_NONE);
    for (guint i = 0; i < summary->facts->rows->len; i++) {
        const YearlyRow *row = yearly_row(summary->facts, i);
        if (row->now || row->old) /* else it came and went between the two years */
            add_row(summary, body, row, pages);
    }
}

static bool has_sample(const YearlyFacts *facts) {
    for (guint i = 0; i < facts->rows->len; i++) {
        const YearlyRow *row = yearly_row(facts, i);
        if ((row->old && row->old->basis == BASIS_SPOT_CHECK) || (row->now && row->now->basis == BASIS_SPOT_CHECK))
            return true;
    }
    return false;
}

static void add_sentences(const Summary *summary, Node *section) {
    tell_lead(summary, section);
    Node *list = node_add(summary->doc, section, KIND_LIST, ROLE_NONE);
    tell_tiers(summary, list);
    tell_courses(summary, list);
    tell_belief(summary, list);
    tell_promises(summary, list);
    tell_standard(summary, list);
    tell_who(summary, list);
    tell_data(summary, list);
}

static void add_table(const Summary *summary, Node *section, const char *pages) {
    add_rows(summary, section, pages);
    if (has_sample(summary->facts))
        node_para(summary->doc, section, ROLE_NOTE, context_phrase(summary->context, PHRASE_YEARLY_SAMPLES));
}

void yearly_front(const ReportContext *context, Doc *doc, const YearlyFacts *facts, CheckReport *report) {
    Node *section = node_add(doc, doc_root(doc), KIND_SECTION, ROLE_NONE);
    section->id = "yearly";
    context_mark(context, doc, section);
    g_autofree char *title = yearly_title(context, facts);
    node_heading(doc, section, 1, title)->role = ROLE_TITLE;
    const Summary summary = summary_make(context, doc, facts, report);
    add_sentences(&summary, section);
    add_table(&summary, section, "");
}

void yearly_findings(const ReportContext *context, Doc *doc, CheckReport *report) {
    Node *section = node_add(doc, doc_root(doc), KIND_SECTION, ROLE_NONE);
    section->id = "findings";
    if (check_report_sorted(report)->len == 0) {
        node_heading(doc, section, 2, context_phrase(context, PHRASE_HEADING_YEARLY_FINDINGS));
        node_para(doc, section, ROLE_NONE, context_phrase(context, PHRASE_YEARLY_FINDINGS_NONE));
    }
    review_findings(context, doc, section, report, &(FindingChoice){SEVERITY_ERROR, SEVERITY_INFO, true});
}

/* ---- the landing page ---- */

static void add_link(const ReportContext *context, Doc *doc, Node *list, const char *href, Phrase words) {
    Node *para = node_add(doc, node_add(doc, list, KIND_ITEM, ROLE_NONE), KIND_PARA, ROLE_NONE);
    node_link(doc, para, href, context_phrase(context, words));
}

void yearly_index(const ReportContext *context, Doc *doc, const YearlyFacts *facts, CheckReport *report, bool html,
                  bool pdf) {
    Node *section = node_add(doc, doc_root(doc), KIND_SECTION, ROLE_NONE);
    section->id = "index";
    context_mark(context, doc, section);
    g_autofree char *title = yearly_title(context, facts);
    node_heading(doc, section, 1, title)->role = ROLE_TITLE;
    const Summary summary = summary_make(context, doc, facts, report);
    add_sentences(&summary, section);
    node_heading(doc, section, 2, context_phrase(context, PHRASE_HEADING_DOCUMENTS));
    Node *list = node_add(doc, section, KIND_LIST, ROLE_CONTENTS);
    const char *page = html ? site_href(context, doc, "yearly", NULL, "html") : NULL;
    if (page)
        add_link(context, doc, list, page, PHRASE_YEARLY_FULL);
    if (pdf) {
        Node *para = node_add(doc, node_add(doc, list, KIND_ITEM, ROLE_NONE), KIND_PARA, ROLE_NONE);
        node_link(doc, para, site_href(context, doc, "yearly", NULL, "pdf"),
                  doc_printf(doc, "%s (PDF)", context_phrase(context, PHRASE_YEARLY_FULL)));
    }
    add_link(context, doc, list, "changes.csv", PHRASE_YEARLY_TABLE);
    add_link(context, doc, list, "findings.csv", PHRASE_YEARLY_FINDINGS_FILE);
    add_table(&summary, section, page);
}
