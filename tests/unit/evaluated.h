/* The small standard, a temporary data set and what becomes of it: shared by the tests of eval. */
#ifndef GONGSHI_TESTS_EVALUATED_H
#define GONGSHI_TESTS_EVALUATED_H

#include "find/checks.h"
#include "temporary_dataset.h"

typedef struct Evaluated {
    Findings *findings; /* of loading */
    Standard *standard;
    Rulebook *rulebook;
    TemporaryDataset *data;
    Dataset *dataset;
    Answers *answers;
    Result *result;
} Evaluated;

static inline int evaluated_set_up(void **state) {
    Evaluated *test = g_new0(Evaluated, 1);
    test->findings = findings_new();
    test->standard = standard_load("tests/unit/data/standard-small", "standard-small", test->findings);
    *state = test;
    if (!test->standard)
        return -1;
    test->rulebook = rulebook_load(test->standard, test->findings);
    test->data = temporary_dataset_new();
    return test->findings->list->len == 0 ? 0 : -1;
}

static inline int evaluated_tear_down(void **state) {
    Evaluated *test = *state;
    result_free(test->result);
    answers_free(test->answers);
    dataset_free(test->dataset);
    temporary_dataset_free(test->data);
    rulebook_free(test->rulebook);
    standard_free(test->standard);
    findings_free(test->findings);
    g_free(test);
    return 0;
}

/* One answer of the growth tier. */
static inline void evaluated_say(Evaluated *test, const char *indicator, const char *item, const char *value) {
    const Tier *tier = standard_lookup_tier(test->standard, "growth");
    temporary_dataset_say(test->data, tier_lookup_indicator(tier, indicator), item, value);
}

static inline void evaluated_run(Evaluated *test) {
    temporary_dataset_write(test->data, "growth");
    test->dataset = dataset_load(test->data->dir, test->standard, NULL, test->findings);
    g_assert(test->dataset);
    test->answers = answers_load(test->dataset, test->standard, test->dataset->communities[0], test->findings);
    g_assert(test->answers);
    test->result = result_make(test->standard, test->rulebook, test->answers, NULL);
}

/* The verdict of an indicator, by id. */
static inline const IndicatorVerdict *evaluated_verdict(const Evaluated *test, const char *indicator) {
    for (guint i = 0; i < test->result->verdicts->len; i++) {
        const IndicatorVerdict *verdict = g_ptr_array_index(test->result->verdicts, i);
        if (g_str_equal(verdict->indicator->id, indicator))
            return verdict;
    }
    g_assert_not_reached();
}

/* The nth finding told in this sentence, or NULL. */
static inline const Finding *nth_finding(const Findings *findings, Sentence sentence, int n) {
    for (guint i = 0; i < findings->list->len; i++) {
        const Finding *finding = g_ptr_array_index(findings->list, i);
        if (finding->sentence == sentence && n-- == 0)
            return finding;
    }
    return NULL;
}

#endif
