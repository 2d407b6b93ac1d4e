/* What a community scores in all, and the level that its points and gates give. */
#include "base/text.h"
#include "find/judge.h"

/* What became of a gate: whether every clause of its name is met. TRUE also where there is none such in this tier. */
static Truth gate_truth(const GPtrArray *verdicts, const char *gate, bool of_all, const Indicator **row) {
    Truth truth = TRUTH_TRUE;
    for (guint i = 0; i < verdicts->len; i++) {
        const IndicatorVerdict *verdict = g_ptr_array_index(verdicts, i);
        for (guint c = 0; c < verdict->clauses->len; c++) {
            const ClauseVerdict *clause = &g_array_index(verdict->clauses, ClauseVerdict, c);
            g_autofree char *name = g_strconcat(verdict->indicator->id, ".", clause->criterion->clause, NULL);
            bool named = of_all ? clause->criterion->role == CRITERION_GATE
                                : g_str_equal(gate, verdict->indicator->id) || g_str_equal(gate, name);
            if (!named || clause->criterion->role > CRITERION_GATE)
                continue;
            Truth own = clause->verdict == VERDICT_DECLARED  ? claim_truth(verdict->claim)
                        : clause->verdict == VERDICT_NOT_MET ? TRUTH_FALSE
                        : clause->verdict == VERDICT_UNKNOWN ? TRUTH_UNKNOWN
                                                             : TRUTH_TRUE;
            if (own == TRUTH_TRUE || truth == TRUTH_FALSE)
                continue;
            truth = own;
            *row = verdict->indicator;
        }
    }
    return truth;
}

void score_gates(const Standard *standard, const GPtrArray *verdicts, int level, bool open, GString *rows) {
    g_auto(GStrv) gates = g_strsplit(((const Level *)g_ptr_array_index(standard->levels, level))->gates, " ", -1);
    for (char **gate = gates; *gate; gate++) {
        bool all = g_str_equal(*gate, "all");
        /* "all" is every row that has one. */
        for (guint i = 0; **gate && i < (all ? verdicts->len : MIN(verdicts->len, 1)); i++) {
            const IndicatorVerdict *verdict = g_ptr_array_index(verdicts, i);
            g_autoptr(GPtrArray) one = g_ptr_array_new();
            g_ptr_array_add(one, (void *)verdict);
            const Indicator *row = NULL;
            if (gate_truth(all ? one : verdicts, *gate, all, &row) == (open ? TRUTH_UNKNOWN : TRUTH_FALSE) && row)
                text_append_part(rows, ",", "%d", row->no);
        }
    }
}

/* The highest level that the total reaches and whose gates are not missed; where nothing unknown may help, met. */
static int reach_level(const Standard *standard, const GPtrArray *verdicts, Ratio total, bool certain) {
    for (int i = (int)standard->levels->len - 1; i >= 0; i--) {
        g_autoptr(GString) missed = g_string_new(NULL);
        score_gates(standard, verdicts, i, false, missed);
        if (certain)
            score_gates(standard, verdicts, i, true, missed);
        if (missed->len == 0 &&
            ratio_compare(total, ((const Level *)g_ptr_array_index(standard->levels, i))->from) >= 0)
            return i;
    }
    return -1;
}

Score score_make(const Standard *standard, const Answers *answers, const GPtrArray *verdicts) {
    Score score = {.sum = {0, 1}, .level_low = -1, .level_high = -1, .level_stated = -1};
    if (!standard->scored)
        return score;
    for (guint i = 0; i < verdicts->len; i++) {
        const IndicatorVerdict *verdict = g_ptr_array_index(verdicts, i);
        points_add(&score.points, verdict->points);
        if (verdict->points.given)
            score.sum = ratio_add(score.sum, verdict->stated_points);
    }
    if (!score.points.given)
        return score;
    score.level_low = reach_level(standard, verdicts, score.points.range.low, true);
    score.level_high = reach_level(standard, verdicts, score.points.range.high, false);
    const Item *total = tier_total_item(answers->community->tier, ITEM_ROLE_SCORE);
    const Item *level = tier_total_item(answers->community->tier, ITEM_ROLE_LEVEL);
    const Answer *stated = total ? figure_lookup(answers, total) : NULL;
    const Answer *claimed = level ? answers_lookup(answers, level) : NULL;
    score.is_stated = stated;
    if (stated)
        score.stated = stated->number;
    if (claimed && !text_blank(claimed->value)) {
        score.level = claimed->value;
        score.level_stated = standard_level(standard, score.level);
    }
    return score;
}
