#include "eval/checks.h"

#include "eval/check_list.h"

/* In the order of the catalogue. */
static void check_indicator(const Checking *checking) {
    checking_items(checking, check_rate);
    checking_items(checking, check_subset);
    checking_items(checking, check_zero);
    check_thresholds(checking);
    check_cross(checking);
    checking_items(checking, check_count);
    check_verdict(checking);
    check_statement(checking);
    checking_items(checking, check_blank);
}

void checks_table(const Standard *standard, const Rulebook *rulebook, const Answers *answers, const GPtrArray *verdicts,
                  Findings *findings) {
    for (guint i = 0; i < verdicts->len; i++) {
        const IndicatorVerdict *verdict = g_ptr_array_index(verdicts, i);
        Checking checking = {.standard = standard,
                             .rulebook = rulebook,
                             .answers = answers,
                             .verdicts = verdicts,
                             .findings = findings,
                             .indicator = verdict->indicator,
                             .said = answers_indicator(answers, (int)i),
                             .verdict = verdict};
        if (checking.said->list->len > 0)
            check_indicator(&checking);
        else
            checking_add(&checking, SENTENCE_ROW_ABSENT, NULL, NULL);
    }
}
