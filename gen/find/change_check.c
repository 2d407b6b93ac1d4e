#include "find/change_check.h"

#include "find/standard_change.h"

enum { SMALL_TOTAL = 20, LEAST_COUNT = 20, LEAST_POINTS = 30 };

typedef struct Telling {
    const CommunityChange *change;
    Findings *findings;
} Telling;

static void add_years(Findings *findings, Finding *finding, const Year *old, const Year *now) {
    finding_fact(findings, finding, "then", FACT_TEXT, old->label);
    finding_fact(findings, finding, "now", FACT_TEXT, now->label);
}

/* Of the community in the newer year, or of the older where that is all there is. */
static Finding *add(const Telling *telling, Sentence sentence) {
    const CommunityChange *change = telling->change;
    const Community *community = change->now.community ? change->now.community : change->old.community;
    Finding *finding = finding_add(telling->findings, sentence);
    finding->community = findings_text(telling->findings, community->id);
    finding->tier = community->tier ? findings_text(telling->findings, community->tier->id) : NULL;
    add_years(telling->findings, finding, change->old.year, change->now.year);
    return finding;
}

static Finding *add_at(const Telling *telling, Sentence sentence, const IndicatorChange *made, const Answer *at,
                       const char *item) {
    Finding *finding = add(telling, sentence);
    finding->indicator = findings_text(telling->findings, made->now->id);
    finding->no = made->now->no;
    finding->place.file = findings_text(telling->findings, answers_file(telling->change->now.answers));
    if (at) {
        finding->place.line = at->place.line;
        finding->place.column = findings_text(telling->findings, at->place.column);
        finding->place.source_line = at->place.source_line;
    }
    finding->group = findings_printf(telling->findings, "%s:%s:%s", finding_id_text(finding->id), made->now->id, item);
    return finding;
}

/* ---- regressed ---- */

/* What a verdict comes from: the clause of this id, or the first that decides it. */
static const ClauseVerdict *deciding_clause(const IndicatorVerdict *verdict, const char *clause) {
    for (guint i = 0; i < verdict->clauses->len; i++) {
        const ClauseVerdict *candidate = &g_array_index(verdict->clauses, ClauseVerdict, i);
        bool wanted =
            clause ? g_str_equal(candidate->criterion->clause, clause) : candidate->verdict == verdict->verdict;
        if (wanted)
            return candidate;
    }
    return NULL;
}

static void tell_regressed_figures(const Telling *telling, const IndicatorChange *made, const Answer *at) {
    const ClauseVerdict *after = deciding_clause(made->verdict, NULL);
    g_assert(after); /* not met is what some clause is */
    const ClauseVerdict *before = deciding_clause(made->rejudged, after->criterion->clause);
    Finding *finding = add_at(telling, SENTENCE_REGRESSED_FIGURES, made, at, "");
    finding->clause = findings_text(telling->findings, after->criterion->clause);
    finding->reported = findings_text(telling->findings, after->outcome.against);
    finding->computed = findings_text(telling->findings, after->outcome.computed);
    finding_fact(telling->findings, finding, "before", FACT_TEXT, before ? before->outcome.explanation : "");
    finding_fact(telling->findings, finding, "after", FACT_TEXT, after->outcome.explanation);
}

static void check_regressed(const Telling *telling, const IndicatorChange *made) {
    if (!made->rejudged || !made->verdict)
        return;
    const Side *now = &telling->change->now;
    const Answer *at = answers_indicator(now->answers, made->now->position)->verdict;
    bool stated = made->then->claim == MEANING_MET && made->verdict->claim == MEANING_NOT_MET;
    bool comparable = made->why == BREAK_NONE || made->why == BREAK_NO_DATA || made->why == BREAK_PART;
    bool short_of = made->verdict->verdict == VERDICT_NOT_MET || made->verdict->verdict == VERDICT_SOFT_NOT_MET;
    if (made->course == COURSE_WORSE && short_of)
        tell_regressed_figures(telling, made, at);
    else if (stated && comparable)
        add_at(telling, SENTENCE_REGRESSED_STATED, made, at, "");
}

/* ---- implausible-change ---- */

/* Doubled or halved; from nothing to something too. */
static bool is_twice(Ratio before, Ratio after) {
    if (before.num == 0)
        return after.num > 0;
    Ratio half = ratio_make(1, 2), factor = ratio_div(after, before);
    return ratio_valid(factor) && (ratio_compare(factor, ratio_make(2, 1)) >= 0 || ratio_compare(factor, half) <= 0);
}

static bool is_half(Ratio before, Ratio after) {
    Ratio doubled = ratio_mul(after, ratio_make(2, 1));
    return ratio_valid(doubled) && ratio_compare(doubled, before) <= 0;
}

static Ratio distance(Ratio before, Ratio after) {
    Ratio difference = ratio_sub(after, before);
    return ratio_valid(difference) && difference.num < 0 ? ratio_sub(before, after) : difference;
}

static bool at_least(Ratio value, int least) {
    return ratio_valid(value) && ratio_compare(value, ratio_make(least, 1)) >= 0;
}

static const Answer *answer_to(const Side *side, const char *item) {
    const Item *known = standard_lookup_item(side->year->standard, item);
    return known && side->answers ? answers_lookup(side->answers, known) : NULL;
}

/* What some rate or share is taken of. */
static bool is_total(const Standard *standard, const Tier *tier, const Item *item) {
    for (int i = 0; i < standard_indicator_count(standard, tier); i++) {
        const Indicator *indicator = standard_indicator(standard, tier, i);
        for (guint k = 0; k < indicator->items->len; k++) {
            const Item *other = g_ptr_array_index(indicator->items, k);
            if (other->whole == item || other->share_of == item)
                return true;
        }
    }
    return false;
}

static bool count_is_odd(const Telling *telling, const Item *item, Ratio before, Ratio after) {
    const Side *now = &telling->change->now;
    bool total = is_total(now->year->standard, now->community->tier, item);
    return at_least(distance(before, after), LEAST_COUNT) && (total ? is_twice(before, after) : is_half(before, after));
}

/* A part that went with its total is no question of its own. */
static bool went_with_total(const Telling *telling, const Item *item) {
    const Item *total = item->subset_of;
    const Answer *before = total ? answer_to(&telling->change->old, total->id) : NULL;
    const Answer *after = total ? answer_to(&telling->change->now, total->id) : NULL;
    return before && after && before->is_number && after->is_number &&
           count_is_odd(telling, total, before->number.value, after->number.value);
}

/* The least that the factor between two measured figures can be. */
static bool area_is_odd(const Answer *before, const Answer *after) {
    Interval old = decimal_interval(before->number), now = decimal_interval(after->number);
    bool grows = ratio_compare(after->number.value, before->number.value) > 0;
    return grows ? ratio_compare(old.high, now.low) < 0 && is_twice(old.high, now.low)
                 : ratio_compare(now.high, old.low) < 0 && is_twice(old.low, now.high);
}

static bool total_is_small(const Side *side, const Item *total) {
    const Answer *answer = total ? answer_to(side, total->id) : NULL;
    return answer && answer->is_number && !answer->item->measured && !at_least(answer->number.value, SMALL_TOTAL);
}

static bool rate_is_odd(const Telling *telling, const Item *item, Ratio before, Ratio after) {
    const Item *total = item->whole ? item->whole : item->share_of;
    if (total_is_small(&telling->change->old, total) || total_is_small(&telling->change->now, total))
        return false;
    Ratio half = ratio_div(before, ratio_make(2, 1)), moved = distance(before, after);
    return at_least(moved, LEAST_POINTS) && ratio_compare(moved, half) >= 0;
}

static bool is_odd(const Telling *telling, const Answer *before, const Answer *after) {
    Ratio old = before->number.value, now = after->number.value;
    switch (after->item->type) {
    case ITEM_COUNT:
        return count_is_odd(telling, after->item, old, now) && !went_with_total(telling, after->item);
    case ITEM_AREA:
        return area_is_odd(before, after);
    case ITEM_PERCENT:
        return rate_is_odd(telling, after->item, old, now);
    case ITEM_TEXT:
    case ITEM_LIST:
    case ITEM_CHOICE:
        return false;
    }
    g_assert_not_reached();
}

static const char *fact_text(const Finding *finding, const char *key) {
    const char *text = finding_lookup_fact(finding, key);
    return text ? text : "";
}

/* The same figures told of another indicator are one question: households stand in several. */
static Finding *told_before(const Telling *telling, guint from, const char *before, const char *after) {
    for (guint i = from; i < telling->findings->list->len; i++) {
        Finding *finding = g_ptr_array_index(telling->findings->list, i);
        if (finding->sentence == SENTENCE_IMPLAUSIBLE_FIGURE && g_str_equal(fact_text(finding, "before"), before) &&
            g_str_equal(fact_text(finding, "after"), after))
            return finding;
    }
    return NULL;
}

/* "92%"; other units are words, and the item's name tells them. */
static char *as_stated(const Answer *answer) {
    bool bare = answer->item->type == ITEM_PERCENT && !g_str_has_suffix(answer->value, "%");
    return g_strconcat(answer->value, bare ? "%" : "", NULL);
}

static void tell_implausible(const Telling *telling, const IndicatorChange *made, const Answer *before,
                             const Answer *after, guint from) {
    g_autofree char *was = as_stated(before), *is = as_stated(after);
    Finding *known = told_before(telling, from, was, is);
    if (known) {
        if (known->no != made->now->no)
            known->also = known->also ? findings_printf(telling->findings, "%s,%d", known->also, made->now->no)
                                      : findings_printf(telling->findings, "%d", made->now->no);
        return;
    }
    Finding *finding = add_at(telling, SENTENCE_IMPLAUSIBLE_FIGURE, made, after, after->item->id);
    finding->reported = findings_text(telling->findings, is);
    finding_fact(telling->findings, finding, "item", FACT_ITEM, after->item->id);
    finding_fact(telling->findings, finding, "before", FACT_TEXT, was);
    finding_fact(telling->findings, finding, "after", FACT_TEXT, is);
}

static void check_implausible(const Telling *telling, const IndicatorChange *made, guint from) {
    if (made->why == BREAK_DEFINITION || made->why == BREAK_UNIT || made->why == BREAK_SAMPLE)
        return;
    for (guint i = 0; made->now && i < made->count; i++) {
        const Change *change = &g_array_index(telling->change->changes, Change, made->first + i);
        if (change->kind != CHANGE_INCREASED && change->kind != CHANGE_DECREASED)
            continue;
        const Answer *before = answer_to(&telling->change->old, change->item);
        const Answer *after = answer_to(&telling->change->now, change->item);
        g_assert(before && after); /* else it neither rose nor fell */
        if (is_odd(telling, before, after))
            tell_implausible(telling, made, before, after, from);
    }
}

/* ---- the register ---- */

static void tell_pair(const Telling *telling, Finding *finding, FactKind kind, const char *before, const char *after) {
    finding_fact(telling->findings, finding, "before", kind, before);
    finding_fact(telling->findings, finding, "after", kind, after);
}

static void check_tier(const Telling *telling) {
    const Community *old = telling->change->old.community, *now = telling->change->now.community;
    if (!old || !now || !old->tier || !now->tier || g_str_equal(old->tier->id, now->tier->id))
        return;
    Finding *finding = add(telling, SENTENCE_TIER_MOVED);
    tell_pair(telling, finding, FACT_TIER, old->tier->id, now->tier->id);
}

static void tell_name(const Telling *telling, Sentence sentence, const Community *community) {
    Finding *finding = add(telling, sentence);
    if (!telling->change->now.community)
        finding->community = NULL; /* the newest register does not know it */
    finding_fact(telling->findings, finding, "name", FACT_TEXT,
                 *community->name_zh ? community->name_zh : community->id);
    finding_fact(telling->findings, finding, "id", FACT_TEXT, community->id);
    if (*community->subdistrict)
        finding_fact(telling->findings, finding, "place", FACT_TEXT, community->subdistrict);
}

static void tell_matched(const Telling *telling, Sentence sentence, Severity severity, const char *before,
                         const char *after) {
    Finding *finding = add(telling, sentence);
    finding->severity = severity;
    tell_pair(telling, finding, FACT_TEXT, before, after);
}

static void check_succession(const Telling *telling) {
    const Lineage *lineage = telling->change->lineage;
    const Community *old = telling->change->old.community, *now = telling->change->now.community;
    if (lineage->match == MATCH_NAME && old && now)
        tell_matched(telling, SENTENCE_MATCHED_BY_NAME, SEVERITY_INFO, old->id, now->id);
    else if (lineage->match == MATCH_ID_ONLY && old && now)
        tell_matched(telling, SENTENCE_MATCHED_BY_ID, SEVERITY_WARNING, old->name_zh, now->name_zh);
    else if (lineage->match == MATCH_ID && lineage->kind == LINEAGE_NEW)
        tell_name(telling, SENTENCE_COMMUNITY_APPEARED, now);
    else if (lineage->match == MATCH_ID && lineage->kind == LINEAGE_VANISHED && old)
        tell_name(telling, SENTENCE_COMMUNITY_GONE, old);
}

void change_check(const CommunityChange *change, Findings *findings) {
    const Telling telling = {change, findings};
    guint from = findings->list->len;
    check_succession(&telling);
    check_tier(&telling);
    for (guint i = 0; i < change->indicators->len; i++) {
        const IndicatorChange *made = &g_array_index(change->indicators, IndicatorChange, i);
        check_regressed(&telling, made);
        check_implausible(&telling, made, from);
    }
}

/* ---- the standard ---- */

static Sentence part_sentence(StandardPart part) {
    static const Sentence sentences[] = {
        SENTENCE_INDICATOR_ADDED, SENTENCE_INDICATOR_DROPPED, SENTENCE_THRESHOLD_MOVED, SENTENCE_REQUIREMENT_MOVED,
        SENTENCE_RULE_MOVED,      SENTENCE_DEFINITION_MOVED,  SENTENCE_UNIT_MOVED};
    return sentences[part];
}

/* The file is the newer standard's; a dropped indicator is nowhere in it. */
static void tell_standard(const StandardChange *change, const Year *old, const Year *now, int turned,
                          Findings *findings) {
    const Indicator *indicator = change->now ? change->now : change->old;
    Finding *finding = finding_add(findings, part_sentence(change->part));
    finding->place.file = findings_text(findings, standard_file(now->standard, "indicators.csv"));
    finding->place.line = change->now ? change->now->line : 0;
    finding->tier = findings_text(findings, indicator->tier->id);
    finding->indicator = change->now ? findings_text(findings, indicator->id) : NULL;
    finding->no = change->now ? change->now->no : 0;
    finding->group = findings_printf(findings, "%s:%s:%s", finding_id_text(finding->id), indicator->id,
                                     sentence_id(finding->sentence));
    add_years(findings, finding, old, now);
    finding_fact(findings, finding, "name", FACT_TEXT, indicator->name.zh);
    finding_fact(findings, finding, "before", FACT_TEXT, change->from ? change->from : "");
    finding_fact(findings, finding, "after", FACT_TEXT, change->to ? change->to : "");
    if (change->item)
        finding_fact(findings, finding, "item", FACT_ITEM, change->item->id);
    if (turned > 0)
        finding_fact(findings, finding, "count", FACT_TEXT, findings_printf(findings, "%d", turned));
}

void standard_change_check(const GArray *changes, const Year *old, const Year *now,
                           int (*turned)(const void *context, const Indicator *indicator), const void *context,
                           Findings *findings) {
    for (guint i = 0; i < changes->len; i++) {
        const StandardChange *change = &g_array_index(changes, StandardChange, i);
        bool judged =
            change->part == STANDARD_THRESHOLD || change->part == STANDARD_REQUIREMENT || change->part == STANDARD_RULE;
        tell_standard(change, old, now, judged ? turned(context, change->now) : 0, findings);
    }
}
