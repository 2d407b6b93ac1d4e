#include "report/yearly/yearly.h"

#include "base/text.h"
#include "report/notice/notice.h"
#include "report/review/review.h"

char *yearly_names(const ReportContext *context, const GPtrArray *communities) {
    GString *names = g_string_new(NULL);
    for (guint i = 0; i < communities->len; i++)
        text_append_part(names, context_phrase(context, PHRASE_LIST_SEPARATOR), "%s",
                         context_community(context, g_ptr_array_index(communities, i)));
    return g_string_free(names, FALSE);
}

char *yearly_title(const ReportContext *context, const YearlyFacts *facts) {
    return phrase_format(PHRASE_TITLE_YEARLY, context->lang, "then", facts->old->label, "now", facts->now->label, NULL);
}

const CoursePhrases course_phrases[COURSES] = {[COURSE_BETTER] = {PHRASE_COURSE_BETTER, PHRASE_SIGN_BETTER},
                                               [COURSE_UP] = {PHRASE_COURSE_UP, PHRASE_SIGN_UP},
                                               [COURSE_SAME] = {PHRASE_COURSE_SAME, PHRASE_SIGN_SAME},
                                               [COURSE_DOWN] = {PHRASE_COURSE_DOWN, PHRASE_SIGN_DOWN},
                                               [COURSE_WORSE] = {PHRASE_COURSE_WORSE, PHRASE_SIGN_WORSE},
                                               [COURSE_BROKEN] = {PHRASE_COURSE_BROKEN, PHRASE_SIGN_BROKEN},
                                               [COURSE_NEW] = {PHRASE_COURSE_NEW, PHRASE_SIGN_NEW}};

char *yearly_courses(const ReportContext *context, const int *courses) {
    int all = 0;
    for (int c = 0; c < COURSES; c++)
        all += courses[c];
    Phrase words = all > 0 && courses[COURSE_SAME] == all ? PHRASE_YEARLY_COURSES_SAME : PHRASE_YEARLY_COURSES_COUNTS;
    return phrase_format(words, context->lang, "all", DIGITS(all), "better", DIGITS_OR_NONE(courses[COURSE_BETTER]),
                         "up", DIGITS_OR_NONE(courses[COURSE_UP]), "same", DIGITS_OR_NONE(courses[COURSE_SAME]), "down",
                         DIGITS_OR_NONE(courses[COURSE_DOWN]), "worse", DIGITS_OR_NONE(courses[COURSE_WORSE]), "broken",
                         DIGITS_OR_NONE(courses[COURSE_BROKEN]), "new", DIGITS_OR_NONE(courses[COURSE_NEW]), NULL);
}

/* ---- what sentences are made of: numbers and names, joined ---- */

/* Where a community's tier went, by the order of the newer standard. */
typedef enum TierStep {
    TIER_STAYED,
    TIER_ROSE,
    TIER_FELL,
    TIER_MOVED /* the standard does not say which is higher */
} TierStep;
enum { TIER_STEPS = TIER_MOVED + 1 };

typedef struct Summary {
    const ReportContext *context;
    Doc *doc;
    const YearlyFacts *facts;
    const GPtrArray *sorted; /* findings */
    const char *then, *now;  /* years */
    int compared, courses[COURSES], steps[TIER_STEPS];
    int doubts; /* warnings */
} Summary;

static TierStep tier_step(const ReportContext *context, const YearlyRow *row) {
    if (!row->old || !row->now || !row->old->tier || !row->now->tier ||
        g_str_equal(row->old->tier->id, row->now->tier->id))
        return TIER_STAYED;
    const Tier *before = standard_lookup_tier(context->standard, row->old->tier->id);
    int was = before ? before->rank : 0, is = row->now->tier->rank;
    return was == 0 || is == 0 ? TIER_MOVED : is > was ? TIER_ROSE : TIER_FELL;
}

static Summary summary_make(const ReportContext *context, Doc *doc, const YearlyFacts *facts, CheckReport *report) {
    Summary summary = {.context = context,
                       .doc = doc,
                       .facts = facts,
                       .sorted = check_report_sorted(report),
                       .then = facts->old->label,
                       .now = facts->now->label,
                       .doubts = report->counts[SEVERITY_WARNING]};
    for (guint i = 0; i < facts->rows->len; i++) {
        const YearlyRow *row = &g_array_index(facts->rows, YearlyRow, i);
        summary.compared += row->compared;
        summary.steps[tier_step(context, row)]++;
        for (int c = 0; c < COURSES; c++)
            summary.courses[c] += row->courses[c];
    }
    return summary;
}

/* ---- sentences ---- */

static void add_sentence(const Summary *summary, Node *list, Phrase label, const char *text) {
    Node *para = node_item(summary->doc, list);
    node_strong(summary->doc, para, context_phrase(summary->context, label));
    g_autofree char *sentences = g_strchomp(g_strdup(text)); /* each may end in a blank, for the next one */
    node_text(summary->doc, para, sentences);
}

static void tell_lead(const Summary *summary, Node *section) {
    Phrase words = summary->compared == 0         ? PHRASE_YEARLY_LEAD_NOBODY
                   : summary->facts->changes == 0 ? PHRASE_YEARLY_LEAD_NOTHING
                                                  : PHRASE_YEARLY_LEAD;
    const char *lead = context_format(
        summary->context, summary->doc, words, "then", summary->then, "now", summary->now, "compared",
        DIGITS(summary->compared), "risen", DIGITS_OR_NONE(summary->steps[TIER_ROSE]), "fallen",
        DIGITS_OR_NONE(summary->steps[TIER_FELL]), "moved", DIGITS_OR_NONE(summary->steps[TIER_MOVED]), "worse",
        DIGITS_OR_NONE(summary->courses[COURSE_WORSE]), "better", DIGITS_OR_NONE(summary->courses[COURSE_BETTER]),
        "doubts", DIGITS_OR_NONE(summary->doubts), NULL);
    node_para(summary->doc, section, ROLE_LEAD, lead);
}

/* Whether the tiers tell anything: there are several, or somebody's is another one than it was. */
static bool shows_tiers(const Summary *summary) {
    return summary->context->standard->tier_count > 1 || summary->steps[TIER_STAYED] < (int)summary->facts->rows->len;
}

/* Those that went each way, with both tiers. */
static void tell_tiers(const Summary *summary, Node *list) {
    static const struct {
        TierStep way;
        Phrase words;
    } ways[] = {{TIER_ROSE, PHRASE_YEARLY_RISEN}, {TIER_FELL, PHRASE_YEARLY_FALLEN}, {TIER_MOVED, PHRASE_YEARLY_MOVED}};
    const ReportContext *context = summary->context;
    g_autoptr(GString) text = g_string_new(NULL);
    for (gsize w = 0; w < G_N_ELEMENTS(ways); w++) {
        g_autoptr(GString) names = g_string_new(NULL);
        for (guint i = 0; i < summary->facts->rows->len; i++) {
            const YearlyRow *row = &g_array_index(summary->facts->rows, YearlyRow, i);
            if (tier_step(context, row) != ways[w].way)
                continue;
            const char *one = context_format(context, summary->doc, PHRASE_YEARLY_TIER_ONE, "name",
                                             context_community(context, row->now), "before",
                                             words_in(row->old->tier->name, context->lang), "after",
                                             words_in(row->now->tier->name, context->lang), NULL);
            text_append_part(names, context_phrase(summary->context, PHRASE_LIST_SEPARATOR), "%s", one);
        }
        const char *told = context_format(context, summary->doc, ways[w].words, "count",
                                          DIGITS(summary->steps[ways[w].way]), "names", names->str, NULL);
        g_string_append(text, names->len > 0 ? told : "");
    }
    if (text->len == 0)
        g_string_append(text, context_phrase(context, PHRASE_YEARLY_TIERS_NONE));
    add_sentence(summary, list, PHRASE_YEARLY_TIERS, text->str);
}

/* How many indicators went where, and which rows fell below what is asked: 恒安社区第5项. */
static void tell_courses(const Summary *summary, Node *list) {
    const ReportContext *context = summary->context;
    g_autoptr(GString) places = g_string_new(NULL);
    for (guint i = 0; i < summary->facts->rows->len; i++) {
        const YearlyRow *row = &g_array_index(summary->facts->rows, YearlyRow, i);
        int count = row->compared ? row->now->tier->indicator_count : 0;
        for (int k = 0; k < count; k++) {
            if (row->cells[k] != COURSE_WORSE)
                continue;
            int no = row->now->tier->indicators[k]->no;
            const char *place = context_format(context, summary->doc, PHRASE_PLACE_SHORT, "community",
                                               context_community(context, row->now), "no", DIGITS(no), NULL);
            text_append_part(places, context_phrase(summary->context, PHRASE_LIST_SEPARATOR), "%s", place);
        }
    }
    const char *by = context_format(context, summary->doc, PHRASE_YEARLY_COURSES_BY, "now", summary->now, NULL);
    g_autofree char *counts = yearly_courses(context, summary->courses);
    const char *worse = context_format(context, summary->doc, PHRASE_YEARLY_WORSE, "places", places->str, NULL);
    g_autofree char *text = g_strconcat(by, counts, places->len > 0 ? worse : NULL, NULL);
    add_sentence(summary, list, PHRASE_YEARLY_COURSES, text);
}

/* Whether the changes are believable, and what was promised and not done. Of belief only what was looked at: tables
 * that can be compared, and texts only of two editions. */
static void tell_findings(const Summary *summary, Node *list) {
    const ReportContext *context = summary->context;
    Wording wording = context_wording(context);
    g_autoptr(GString) names = g_string_new(NULL);
    int odd = 0, same = 0, over = 0, lost = 0;
    for (guint i = 0; i < summary->sorted->len; i++) {
        const Finding *finding = g_ptr_array_index(summary->sorted, i);
        odd += finding->id == FINDING_IMPLAUSIBLE_CHANGE;
        same += finding->id == FINDING_UNCHANGED_TEXT;
        over += finding->sentence == SENTENCE_PROMISE_OVER;
        lost += finding->sentence == SENTENCE_PROMISE_LOST;
        if (finding->id == FINDING_UNCHANGED_TEXT)
            text_append_part(names, context_phrase(summary->context, PHRASE_LIST_SEPARATOR), "%s",
                             wording_community_name(&wording, finding->community));
    }
    bool one_edition = summary->facts->same_edition;
    const char *belief = context_format(context, summary->doc, PHRASE_YEARLY_BELIEF_COUNTS, "odd", DIGITS_OR_NONE(odd),
                                        "no_odd", odd == 0 ? "-" : "", "same", DIGITS_OR_NONE(same), "no_same",
                                        same == 0 && !one_edition ? "-" : "", "edition", one_edition ? "-" : "",
                                        "names", names->str, NULL);
    if (summary->compared > 0)
        add_sentence(summary, list, PHRASE_YEARLY_BELIEF, belief);
    Phrase words = over + lost > 0 ? PHRASE_YEARLY_PROMISES_COUNT : PHRASE_YEARLY_PROMISES_NONE;
    const char *promises =
        context_format(context, summary->doc, words, "count", DIGITS_OR_NONE(over), "lost", DIGITS_OR_NONE(lost), NULL);
    add_sentence(summary, list, PHRASE_YEARLY_PROMISES, promises);
}

/* What became of a community, where that is news: a name of its own that changed, an id alone is none. A regrouping is
 * told once, whichever of its communities comes first: 甲、乙→丙. */
static char *succession_words(const Summary *summary, const YearlyRow *row, GHashTable *told) {
    const ReportContext *context = summary->context;
    const Regrouping *regrouping = row->lineage->regrouping;
    g_autofree char *before = NULL, *after = NULL;
    switch (row->lineage->kind) {
    case LINEAGE_RENAMED:
        if (!row->old || !row->now)
            return NULL;
        before = g_strdup(context_community(context, row->old));
        after = g_strdup(context_community(context, row->now));
        if (g_str_equal(before, after))
            return NULL;
        break;
    case LINEAGE_NEW:
        return row->now ? g_strdup(context_community(context, row->now)) : NULL;
    case LINEAGE_VANISHED:
        return row->old ? g_strdup(context_community(context, row->old)) : NULL;
    case LINEAGE_SAME:
        return NULL;
    case LINEAGE_MERGED:
    case LINEAGE_SPLIT:
    case LINEAGE_REGROUPED:
        if (!row->now || !g_hash_table_add(told, (void *)regrouping))
            return NULL;
        before = yearly_names(context, regrouping->before);
        after = yearly_names(context, regrouping->after);
        break;
    }
    return phrase_format(PHRASE_YEARLY_BECAME, context->lang, "before", before, "after", after, NULL);
}

static void tell_who(const Summary *summary, Node *list) {
    static const struct {
        LineageKind kind;
        Phrase words;
        Phrase separator;
    } kinds[] = {{LINEAGE_RENAMED, PHRASE_YEARLY_RENAMED, PHRASE_LIST_SEPARATOR},
                 {LINEAGE_MERGED, PHRASE_YEARLY_MERGED, PHRASE_CLAUSE_SEPARATOR},
                 {LINEAGE_SPLIT, PHRASE_YEARLY_SPLIT, PHRASE_CLAUSE_SEPARATOR},
                 {LINEAGE_REGROUPED, PHRASE_YEARLY_REGROUPED, PHRASE_CLAUSE_SEPARATOR},
                 {LINEAGE_NEW, PHRASE_YEARLY_NEW, PHRASE_LIST_SEPARATOR},
                 {LINEAGE_VANISHED, PHRASE_YEARLY_VANISHED, PHRASE_LIST_SEPARATOR}};
    const ReportContext *context = summary->context;
    int old = summary->facts->old->dataset->community_count;
    int new = summary->facts->now->dataset->community_count;
    const char *counts =
        context_format(context, summary->doc, PHRASE_YEARLY_WHO_COUNTS, "then", summary->then, "now", summary->now,
                       "old", DIGITS(old), "new", DIGITS(new), "compared", DIGITS(summary->compared), NULL);
    g_autoptr(GString) text = g_string_new(counts);
    g_autoptr(GHashTable) told = g_hash_table_new(NULL, NULL);
    for (gsize k = 0; k < G_N_ELEMENTS(kinds); k++) {
        g_autoptr(GString) names = g_string_new(NULL);
        for (guint i = 0; i < summary->facts->rows->len; i++) {
            const YearlyRow *row = &g_array_index(summary->facts->rows, YearlyRow, i);
            g_autofree char *name = row->lineage->kind == kinds[k].kind ? succession_words(summary, row, told) : NULL;
            if (name)
                text_append_part(names, context_phrase(context, kinds[k].separator), "%s", name);
        }
        const char *words = context_format(context, summary->doc, kinds[k].words, "names", names->str, NULL);
        g_string_append(text, names->len > 0 ? words : "");
        if (kinds[k].kind == LINEAGE_REGROUPED && g_hash_table_size(told) > 0)
            g_string_append(text, context_phrase(context, PHRASE_YEARLY_REGROUPED_NOTE));
    }
    add_sentence(summary, list, PHRASE_YEARLY_WHO, text->str);
}

static void add_sentences(const Summary *summary, Node *section) {
    const ReportContext *context = summary->context;
    tell_lead(summary, section);
    Node *list = node_add(summary->doc, section, KIND_LIST, ROLE_NONE);
    if (shows_tiers(summary))
        tell_tiers(summary, list);
    if (summary->compared > 0)
        tell_courses(summary, list);
    tell_findings(summary, list);
    int count = (int)summary->facts->standard->len;
    const char *standard = context_format(
        context, summary->doc, count > 0 ? PHRASE_YEARLY_STANDARD_COUNTS : PHRASE_YEARLY_STANDARD_SAME, "then",
        summary->then, "count", DIGITS(count), "turned", DIGITS_OR_NONE(summary->facts->turned_count), NULL);
    add_sentence(summary, list, PHRASE_YEARLY_STANDARD, standard);
    tell_who(summary, list);
    const char *data = context_format(context, summary->doc, PHRASE_YEARLY_DATA_COUNTS, "count",
                                      DIGITS(summary->facts->changes), NULL);
    if (summary->facts->changes > 0)
        add_sentence(summary, list, PHRASE_YEARLY_DATA, data);
}

/* ---- a line for each community ---- */

/* pages: the document with the communities' pages, "" for this one; NULL: no links. */
static void add_community_line(const Summary *summary, Node *body, const YearlyRow *row, const char *pages) {
    const ReportContext *context = summary->context;
    Doc *doc = summary->doc;
    const Community *community = row->now ? row->now : row->old;
    Node *line = node_add(doc, body, KIND_ROW, ROLE_NONE);
    Node *para = node_add(doc, node_cell(doc, line, SCOPE_ROW, ""), KIND_PARA, ROLE_NONE);
    const char *name = context_community(context, community);
    if (pages && row->now && community_judged(row->now))
        node_link(doc, para, doc_printf(doc, "%s#%s", pages, site_anchor(doc, community, 0)), name);
    else
        node_text(doc, para, name);
    const Tier *old = row->old ? row->old->tier : NULL, *new = row->now ? row->now->tier : NULL;
    const char *was = old ? words_in(old->name, context->lang) : "",
               *is = new ? words_in(new->name, context->lang) : was;
    bool moved = old && new && !g_str_equal(old->id, new->id);
    if (shows_tiers(summary))
        node_cell(doc, line, SCOPE_NONE, moved ? doc_printf(doc, "%s→%s", was, is) : is);
    for (int c = 0; c < COURSES; c++) {
        if (row->compared)
            node_number(doc, line, row->courses[c]);
        else
            node_cell(doc, line, SCOPE_NONE, context_phrase(context, PHRASE_YEARLY_NOT_COMPARED))->role = ROLE_NUMBER;
    }
    node_number(doc, line, row->changes);
}

static void add_communities(const Summary *summary, Node *section, const char *pages) {
    const ReportContext *context = summary->context;
    Doc *doc = summary->doc;
    const char *heads[COURSES + 3] = {context_phrase(context, PHRASE_HEAD_COMMUNITY),
                                      context_phrase(context, PHRASE_HEAD_TIER)};
    guint first = shows_tiers(summary) ? 2 : 1;
    for (guint c = 0; c < COURSES; c++)
        heads[first + c] = doc_printf(doc, "%s%s", context_phrase(context, course_phrases[c].sign),
                                      context_phrase(context, course_phrases[c].words));
    heads[first + COURSES] = context_phrase(context, PHRASE_HEAD_CHANGES);
    Node *table = node_table(doc, section, ROLE_TABLE_SUMMARY, context_phrase(context, PHRASE_CAPTION_YEARLY), heads,
                             first + COURSES + 1);
    Node *body = node_add(doc, table, KIND_BODY, ROLE_NONE);
    bool sampled = false;
    for (guint i = 0; i < summary->facts->rows->len; i++) {
        const YearlyRow *row = &g_array_index(summary->facts->rows, YearlyRow, i);
        if (row->now || row->old) /* else it came and went between the two years */
            add_community_line(summary, body, row, pages);
        sampled |= (row->old && row->old->basis->sampled) || (row->now && row->now->basis->sampled);
    }
    if (sampled)
        node_para(doc, section, ROLE_NOTE, context_phrase(context, PHRASE_YEARLY_SAMPLES));
}

/* ---- documents ---- */

static Node *start_section(const ReportContext *context, Doc *doc, const YearlyFacts *facts, const char *id) {
    Node *section = node_section(doc, ROLE_NONE, id);
    context_mark(context, doc, section);
    g_autofree char *title = yearly_title(context, facts);
    node_heading(doc, section, 1, title)->role = ROLE_TITLE;
    return section;
}

void yearly_front(const ReportContext *context, Doc *doc, const YearlyFacts *facts, CheckReport *report) {
    Node *section = start_section(context, doc, facts, "yearly");
    const Summary summary = summary_make(context, doc, facts, report);
    add_sentences(&summary, section);
    add_communities(&summary, section, "");
}

void yearly_findings(const ReportContext *context, Doc *doc, CheckReport *report) {
    Node *section = node_section(doc, ROLE_NONE, "findings");
    if (check_report_sorted(report)->len == 0) {
        node_heading(doc, section, 2, context_phrase(context, PHRASE_HEADING_YEARLY_FINDINGS));
        node_para(doc, section, ROLE_NONE, context_phrase(context, PHRASE_YEARLY_FINDINGS_NONE));
    }
    review_findings(context, doc, section, report, &(FindingChoice){SEVERITY_ERROR, SEVERITY_INFO, true});
}

void yearly_index(const ReportContext *context, Doc *doc, const YearlyFacts *facts, CheckReport *report, bool html,
                  bool pdf) {
    Node *section = start_section(context, doc, facts, "index");
    const Summary summary = summary_make(context, doc, facts, report);
    add_sentences(&summary, section);
    node_heading(doc, section, 2, context_phrase(context, PHRASE_HEADING_DOCUMENTS));
    Node *list = node_add(doc, section, KIND_LIST, ROLE_CONTENTS);
    const char *full = context_phrase(context, PHRASE_YEARLY_FULL);
    const char *page = html ? site_href(context, doc, "yearly", NULL, "html") : NULL;
    const struct {
        const char *href, *words;
    } links[] = {{page, full},
                 {pdf ? site_href(context, doc, "yearly", NULL, "pdf") : NULL, doc_printf(doc, "%s (PDF)", full)},
                 {CHANGES_TABLE, context_phrase(context, PHRASE_YEARLY_TABLE)},
                 {FINDINGS_TABLE, context_phrase(context, PHRASE_YEARLY_FINDINGS_FILE)}};
    for (gsize i = 0; i < G_N_ELEMENTS(links); i++) {
        if (links[i].href)
            node_link(doc, node_item(doc, list), links[i].href, links[i].words);
    }
    add_communities(&summary, section, page);
}
