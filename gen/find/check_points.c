/* Points, their total and the level: what the table states against what its figures come to. */
#include "base/text.h"
#include "find/check.h"

enum { PLACES = 2 };

/* "8.5", "78–84". Newly allocated. */
static char *range_text(Interval range) {
    g_autofree char *low = ratio_about(range.low, PLACES), *high = ratio_about(range.high, PLACES);
    return ratio_compare(range.low, range.high) == 0 ? g_steal_pointer(&low) : g_strconcat(low, "–", high, NULL);
}

/* A finding about a number of points: {item} {stated}, and what is computed under a key. */
static void add_points(const Checking *checking, Sentence sentence, const Answer *stated, const char *key,
                       Interval computed) {
    Finding *finding = checking_add(checking, sentence, stated, stated->item);
    g_autofree char *ours = ratio_text(stated->number.value, stated->number.places, NULL);
    g_autofree char *theirs = range_text(computed);
    checking_figures(checking, finding, ours, theirs);
    checking_text(checking, finding, "stated", ours);
    checking_text(checking, finding, key, theirs);
}

void check_points(const Checking *checking) {
    const IndicatorVerdict *verdict = checking->verdict;
    const Answer *stated = verdict->stated;
    if (!stated)
        return;
    Ratio most = points_ceiling(verdict->points);
    if (ratio_compare(verdict->stated_points, most) > 0)
        add_points(checking, SENTENCE_POINTS_TOO_MANY, stated, "most", (Interval){most, most});
    else if (!points_agree(stated->number, verdict->stated_points, verdict->points.range))
        add_points(checking, SENTENCE_POINTS_DIFFER, stated, "computed", verdict->points.range);
}

/* ---- the total ---- */

/* What the table states of the total, by the role of its item. */
static const Answer *total_answer(const Checking *total, ItemRole role) {
    return answers_lookup(total->answers, tier_total_item(total->indicator->tier, role));
}

static void check_sum(const Checking *total, const Score *score) {
    if (!score->is_stated)
        return;
    const Answer *stated = total_answer(total, ITEM_ROLE_SCORE);
    Ratio value = stated->number.value;
    if (ratio_valid(score->sum) && !points_agree(stated->number, value, (Interval){score->sum, score->sum}))
        add_points(total, SENTENCE_TOTAL_NOT_SUM, stated, "sum", (Interval){score->sum, score->sum});
    if (!points_agree(stated->number, value, score->points.range))
        add_points(total, SENTENCE_TOTAL_DIFFERS, stated, "computed", score->points.range);
}

/* ---- the level ---- */

static const Level *level_at(const Checking *checking, int place) {
    return place < 0 ? NULL : g_ptr_array_index(checking->standard->levels, place);
}

void tell_levels(Findings *findings, Finding *finding, const Score *score, const GPtrArray *levels) {
    int low = score->level_low, high = score->level_high;
    const Level *highest = g_ptr_array_index(levels, MAX(high, 0));
    g_autofree char *total = range_text(score->points.range);
    finding_fact(findings, finding, "computed", FACT_TEXT, total);
    finding_fact(findings, finding, high < 0 ? "none" : "level", FACT_LEVEL, highest->id);
    if (low >= 0 && low != high)
        finding_fact(findings, finding, "low", FACT_LEVEL, ((const Level *)g_ptr_array_index(levels, low))->id);
    if (low >= 0 && low == high)
        finding->computed = findings_text(findings, highest->name.zh);
}

static Finding *add_level(const Checking *checking, const Score *score, Sentence sentence) {
    const Answer *claimed = total_answer(checking, ITEM_ROLE_LEVEL);
    Finding *finding = checking_add(checking, sentence, claimed, claimed->item);
    const Level *stated = level_at(checking, score->level_stated);
    finding->affects_verdict = true;
    finding->reported = findings_text(checking->findings, score->level);
    finding_fact(checking->findings, finding, "stated", stated ? FACT_LEVEL : FACT_TEXT,
                 stated ? stated->id : score->level);
    tell_levels(checking->findings, finding, score, checking->standard->levels);
    return finding;
}

static void check_level(const Checking *total, const Score *score) {
    const GPtrArray *levels = total->standard->levels;
    if (!score->level || levels->len == 0)
        return;
    const Level *stated = level_at(total, score->level_stated);
    g_autoptr(GString) missed = g_string_new(NULL), open = g_string_new(NULL);
    if (stated) {
        score_gates(total->standard, total->verdicts, score->level_stated, false, missed);
        score_gates(total->standard, total->verdicts, score->level_stated, true, open);
    }
    if (missed->len > 0)
        finding_fact(total->findings, add_level(total, score, SENTENCE_LEVEL_GATE_MISSED), "rows", FACT_ROWS,
                     missed->str);
    bool outside = score->level_stated < score->level_low || score->level_stated > score->level_high;
    bool by_gate = missed->len > 0 && stated && ratio_compare(score->points.range.high, stated->from) >= 0;
    if (outside && !by_gate) {
        add_level(total, score, SENTENCE_LEVEL_DIFFERS);
    } else if (!outside && score->level_low != score->level_stated) {
        /* It may be reached, by what nobody has told. */
        Finding *finding = add_level(total, score, SENTENCE_LEVEL_NOT_KNOWN);
        finding->severity = SEVERITY_WARNING;
        if (open->len > 0)
            finding_fact(total->findings, finding, "rows", FACT_ROWS, open->str);
    }
}

void check_total(const Checking *rows, guint count) {
    const Checking *first = &rows[0];
    const Indicator *indicator = first->indicator->tier->total;
    if (!indicator)
        return;
    Checking total = *first;
    total.indicator = indicator;
    total.said = first->answers->indicators[count];
    const Score score = score_make(total.standard, total.answers, total.verdicts);
    g_autoptr(GString) absent = g_string_new(NULL);
    for (guint i = 0; i < indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(indicator->items, i);
        const Answer *answer = answers_stated(total.answers, item);
        if (!answer || text_blank(answer->value))
            text_append_part(absent, " ", "%s", item->id);
    }
    if (absent->len > 0)
        finding_fact(total.findings, checking_add(&total, SENTENCE_ITEMS_ABSENT, NULL, NULL), "items", FACT_ITEMS,
                     absent->str);
    check_sum(&total, &score);
    check_level(&total, &score);
}
