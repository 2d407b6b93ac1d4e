#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "evaluated.h"
#include "find/checks.h"

static const Finding *found(const Evaluated *test, Sentence sentence) {
    return nth_finding(test->result->findings, sentence, 0);
}

static void assert_fact(const Finding *finding, const char *key, const char *value) {
    assert_non_null(finding_lookup_fact(finding, key));
    assert_string_equal(finding_lookup_fact(finding, key), value);
}

static void say_lighting(Evaluated *test, const char *rate, const char *smart, const char *total) {
    evaluated_say(test, "lighting", "verdict", "达标");
    evaluated_say(test, "lighting", "lighting.rate", rate);
    evaluated_say(test, "lighting", "lighting.smart", smart);
    evaluated_say(test, "lighting", "lighting.total", total);
}

/* ---- one table ---- */

static void test_rate_differs(void **state) {
    Evaluated *test = *state;
    say_lighting(test, "80", "280", "1000");
    evaluated_run(test);
    const Finding *finding = found(test, SENTENCE_RATE_DIFFERS);
    assert_non_null(finding);
    assert_int_equal(finding->severity, SEVERITY_ERROR);
    assert_true(finding->affects_verdict);
    assert_string_equal(finding->place.file, "communities/a.csv");
    assert_int_equal(finding->place.line, 3);
    assert_string_equal(finding->place.column, "value");
    assert_int_equal(finding->place.source_line, 77);
    assert_string_equal(finding->community, "a");
    assert_string_equal(finding->tier, "growth");
    assert_string_equal(finding->indicator, "lighting");
    assert_int_equal(finding->no, 3);
    assert_string_equal(finding->group, "rate-mismatch:lighting:lighting.rate");
    assert_string_equal(finding->reported, "80%");
    assert_string_equal(finding->computed, "28%");
    assert_fact(finding, "item", "lighting.rate");
    assert_fact(finding, "part", "280");
    assert_fact(finding, "whole", "1000");
    assert_fact(finding, "threshold", "80%");
}

static void test_threshold_missed(void **state) {
    Evaluated *test = *state;
    say_lighting(test, "80", "280", "1000");
    evaluated_run(test);
    const Finding *finding = found(test, SENTENCE_THRESHOLD_NOT_REACHED);
    assert_non_null(finding);
    assert_string_equal(finding->clause, "1");
    assert_string_equal(finding->reported, "80%");
    assert_string_equal(finding->computed, "28%");
    assert_fact(finding, "explanation", "280 ÷ 1000 = 28% < 80%");
    assert_int_equal(finding->place.line, 4);
    assert_true(finding->affects_verdict);
}

static void test_mismatch_on_one_side(void **state) {
    Evaluated *test = *state;
    say_lighting(test, "80", "900", "1000");
    evaluated_run(test);
    assert_false(found(test, SENTENCE_RATE_DIFFERS)->affects_verdict);
    assert_null(found(test, SENTENCE_THRESHOLD_NOT_REACHED));
}

static void test_full_from_unequal(void **state) {
    Evaluated *test = *state;
    say_lighting(test, "100%", "98", "100");
    evaluated_run(test);
    const Finding *finding = found(test, SENTENCE_RATE_FULL_FROM_UNEQUAL);
    assert_non_null(finding);
    assert_string_equal(finding->reported, "100%");
}

/* What is computed is never printed as just what was stated. */
static void test_mismatch_shows(void **state) {
    Evaluated *test = *state;
    say_lighting(test, "66.670", "2", "3");
    evaluated_run(test);
    const Finding *finding = found(test, SENTENCE_RATE_DIFFERS);
    assert_non_null(finding);
    assert_string_equal(finding->reported, "66.670%");
    assert_string_equal(finding->computed, "≈66.667%");
}

static void test_measured_rates(void **state) {
    Evaluated *test = *state;
    evaluated_say(test, "mobile", "mobile.rate", "97");
    evaluated_say(test, "mobile", "mobile.covered", "1.6");
    evaluated_say(test, "mobile", "mobile.area", "1.6");
    evaluated_run(test);
    const Finding *finding = found(test, SENTENCE_RATE_DIFFERS_WITHIN);
    assert_non_null(finding);
    assert_int_equal(finding->severity, SEVERITY_WARNING);
    assert_fact(finding, "low", "≈93.94%");
    assert_fact(finding, "high", "100%");
}

static void test_measured_rates_beyond(void **state) {
    Evaluated *test = *state;
    evaluated_say(test, "mobile", "mobile.rate", "80");
    evaluated_say(test, "mobile", "mobile.covered", "3.84");
    evaluated_say(test, "mobile", "mobile.area", "4");
    evaluated_run(test);
    const Finding *finding = found(test, SENTENCE_RATE_DIFFERS_BEYOND);
    assert_non_null(finding);
    assert_int_equal(finding->severity, SEVERITY_ERROR);
    assert_string_equal(finding->computed, "96%");
    assert_fact(finding, "low", "≈85.22%");
    assert_true(finding->affects_verdict);
}

static void test_zero_is_asked_once(void **state) {
    Evaluated *test = *state;
    say_lighting(test, "80", "5", "0");
    evaluated_run(test);
    assert_non_null(found(test, SENTENCE_WHOLE_IS_ZERO));
    assert_null(found(test, SENTENCE_PART_ABOVE_WHOLE));
    assert_null(found(test, SENTENCE_RATE_DIFFERS));
}

static void test_cross_indicator(void **state) {
    Evaluated *test = *state;
    evaluated_say(test, "charging", "compounds.total", "8");
    evaluated_say(test, "access", "access.closed", "9");
    evaluated_say(test, "perimeter", "perimeter.closed", "9");
    evaluated_run(test);
    const Finding *finding = found(test, SENTENCE_CHECK_FAILED);
    assert_non_null(finding);
    assert_null(nth_finding(test->result->findings, SENTENCE_CHECK_FAILED, 1));
    assert_string_equal(finding->check, "closed-of-all");
    assert_string_equal(finding->group, "cross-indicator:closed-of-all");
    assert_int_equal(finding->no, 7);
    assert_string_equal(finding->also, "8,4");
    assert_string_equal(finding->reported, "9");
    assert_string_equal(finding->computed, "8");
    assert_fact(finding, "explanation", "9 > 8");
    assert_int_equal(finding->place.line, 3);
}

static void test_counted_list(void **state) {
    Evaluated *test = *state;
    evaluated_say(test, "elderly", "elderly.services", "1");
    evaluated_say(test, "elderly", "elderly.list", "信息查询 、心理咨询 、、日间照料");
    evaluated_run(test);
    const Finding *finding = found(test, SENTENCE_COUNT_NOT_LIST);
    assert_non_null(finding);
    assert_string_equal(finding->computed, "3");
    assert_fact(finding, "stated", "1");
    assert_non_null(found(test, SENTENCE_LIST_HAS_BLANK));
}

static void test_rows_and_blanks(void **state) {
    Evaluated *test = *state;
    evaluated_say(test, "access", "access.closed", "");
    evaluated_say(test, "access", "access.equipped", "0");
    evaluated_run(test);
    const Finding *blank = found(test, SENTENCE_SLOT_BLANK);
    assert_non_null(blank);
    assert_string_equal(blank->group, "blank-field:access:access.closed");
    const Finding *verdict = found(test, SENTENCE_NO_VERDICT);
    assert_non_null(verdict);
    assert_string_equal(verdict->indicator, "access");
    assert_null(nth_finding(test->result->findings, SENTENCE_NO_VERDICT, 1));
    /* the nine other indicators of the tier */
    assert_non_null(nth_finding(test->result->findings, SENTENCE_ROW_ABSENT, 8));
    assert_null(nth_finding(test->result->findings, SENTENCE_ROW_ABSENT, 9));
}

static void test_statement_unread(void **state) {
    Evaluated *test = *state;
    evaluated_say(test, "lighting", "statement", "照明80%");
    evaluated_say(test, "police", "statement", "照明80%");
    evaluated_run(test);
    const Finding *finding = found(test, SENTENCE_STATEMENT_FITS_NONE);
    assert_non_null(finding);
    /* the brief variant is not for reading; no pattern at all is not the sentence's fault */
    assert_string_equal(finding->indicator, "lighting");
    assert_null(nth_finding(test->result->findings, SENTENCE_STATEMENT_FITS_NONE, 1));
}

static void test_statement_read(void **state) {
    Evaluated *test = *state;
    evaluated_say(test, "lighting", "statement",
                  "智能照明设施安装率达到 90 %，其中社区内智能照明设备数180个，社区内公共照明设备总数200个。");
    evaluated_run(test);
    assert_null(found(test, SENTENCE_STATEMENT_FITS_NONE));
}

static void test_order_of_the_indicators(void **state) {
    Evaluated *test = *state;
    evaluated_say(test, "access", "access.closed", "3");
    evaluated_say(test, "lighting", "lighting.smart", "");
    evaluated_run(test);
    int before = 0;
    for (guint i = 0; i < test->result->findings->list->len; i++) {
        const Finding *finding = g_ptr_array_index(test->result->findings->list, i);
        assert_true(finding->no >= before);
        before = finding->no;
    }
    assert_int_equal(before, 10);
}

/* ---- the notice ---- */

static void register_community(Evaluated *test, const char *id, const char *name, const char *tier, const char *basis) {
    csv_append_row(test->data->communities, id, name, "", "", tier, basis, "已满足", "", "", NULL);
}

static void state_fact(Evaluated *test, const char *key, const char *value) {
    csv_append_row(test->data->notice, key, value, "", "5", NULL);
}

/* Evaluates community a of the register written by hand, then the notice; findings of the notice. */
static Findings *check_notice(Evaluated *test) {
    temporary_dataset_write(test->data, NULL);
    test->dataset = dataset_load(test->data->dir, test->standard, NULL, test->findings);
    assert_non_null(test->dataset);
    test->answers =
        answers_load(test->dataset, test->standard, dataset_lookup_community(test->dataset, "a"), test->findings);
    assert_non_null(test->answers);
    test->result = result_make(test->standard, test->rulebook, test->answers, NULL);
    g_autoptr(GArray) facts = g_array_new(FALSE, TRUE, sizeof(CommunityFacts));
    g_array_set_size(facts, 1);
    community_facts_init(&g_array_index(facts, CommunityFacts, 0), test->standard, test->rulebook, test->answers,
                         test->result);
    Findings *findings = findings_new();
    checks_notice(test->dataset, test->standard, facts, false, findings);
    community_facts_clear(&g_array_index(facts, CommunityFacts, 0));
    for (guint i = 0; i < findings->list->len; i++)
        if (((const Finding *)g_ptr_array_index(findings->list, i))->id != FINDING_UNTRANSLATED)
            assert_null(((const Finding *)g_ptr_array_index(findings->list, i))->community);
    return findings;
}

static void test_notice_counts(void **state) {
    Evaluated *test = *state;
    register_community(test, "a", "甲社区", "growth", "applied");
    register_community(test, "b", "乙社区", "basic", "applied");
    register_community(test, "c", "丙社区", "basic", "spot_check");
    state_fact(test, "applied_count", "2");
    state_fact(test, "growth_count", "2");
    state_fact(test, "sampled_count", " ");
    say_lighting(test, "90", "90", "100");
    g_autoptr(Findings) findings = check_notice(test);
    const Finding *finding = nth_finding(findings, SENTENCE_NOTICE_COUNT, 0);
    assert_non_null(finding);
    assert_null(nth_finding(findings, SENTENCE_NOTICE_COUNT, 1));
    assert_fact(finding, "item", "growth_count");
    assert_string_equal(finding->reported, "2");
    assert_string_equal(finding->computed, "1");
    assert_string_equal(finding->place.file, "notice.csv");
    assert_int_equal(finding->place.line, 4);
    assert_string_equal(finding->place.column, "zh");
    assert_int_equal(finding->place.source_line, 5);
}

static void test_notice_names(void **state) {
    Evaluated *test = *state;
    register_community(test, "a", "甲社区", "growth", "applied");
    register_community(test, "c", "丙社区", "basic", "spot_check");
    state_fact(test, "growth_example", "丙社区");
    state_fact(test, "spot_example", "丙 社区");
    say_lighting(test, "90", "90", "100");
    g_autoptr(Findings) findings = check_notice(test);
    const Finding *finding = nth_finding(findings, SENTENCE_CONCLUSION_REGISTER, 0);
    assert_non_null(finding);
    assert_null(nth_finding(findings, SENTENCE_CONCLUSION_REGISTER, 1));
    assert_fact(finding, "item", "growth_example");
    assert_fact(finding, "name", "丙社区");
}

static void test_conclusion_against_figures(void **state) {
    Evaluated *test = *state;
    register_community(test, "a", "甲社区", "growth", "applied");
    register_community(test, "b", "乙社区", "growth", "applied");
    say_lighting(test, "80", "280", "1000");
    evaluated_say(test, "broadband", "broadband.capable", "10");
    evaluated_say(test, "broadband", "broadband.households", "100");
    g_autoptr(Findings) findings = check_notice(test);
    const Finding *finding = nth_finding(findings, SENTENCE_CONCLUSION_FIGURES, 0);
    assert_non_null(finding);
    assert_null(nth_finding(findings, SENTENCE_CONCLUSION_FIGURES, 1));
    assert_fact(finding, "tier", "growth");
    assert_fact(finding, "stated", "2");
    assert_fact(finding, "rows", "a:1,3");
    assert_int_equal(finding->no, 0);
}

static void test_no_conclusion_no_contradiction(void **state) {
    Evaluated *test = *state;
    csv_append_row(test->data->communities, "a", "甲社区", "", "", "growth", "applied", "未满足", "", "", NULL);
    say_lighting(test, "80", "280", "1000");
    g_autoptr(Findings) findings = check_notice(test);
    assert_null(nth_finding(findings, SENTENCE_CONCLUSION_FIGURES, 0));
}

/* 已满足, with a verdict of its own that says that something is lacking. */
static void test_conclusion_against_verdicts(void **state) {
    Evaluated *test = *state;
    register_community(test, "a", "甲社区", "growth", "applied");
    say_lighting(test, "90", "90", "100");
    evaluated_say(test, "broadband", "verdict", "差一点");
    g_autoptr(Findings) findings = check_notice(test);
    const Finding *finding = nth_finding(findings, SENTENCE_CONCLUSION_STATED, 0);
    assert_non_null(finding);
    assert_int_equal(finding->severity, SEVERITY_ERROR);
    assert_fact(finding, "rows", "a:1");
    assert_null(nth_finding(findings, SENTENCE_CONCLUSION_DENIED, 0));
}

/* Named or counted by the notice, but held back, not recognised, or with a word that means nothing. */
static void test_notice_of_the_not_recognised(void **state) {
    Evaluated *test = *state;
    static const char *const rows[][3] = {
        {"a", "已满足", ""}, {"b", "已满足", "yes"}, {"c", "不满足", ""}, {"d", "进行中", ""}, {"e", "", ""}};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
        csv_append_row(test->data->communities, rows[i][0], rows[i][0], "", "", "growth", "applied", rows[i][1],
                       rows[i][2], "", NULL);
    state_fact(test, "growth_example", "a、b、c、d、e");
    state_fact(test, "growth_count", "5");
    state_fact(test, "applied_count", "五");
    say_lighting(test, "90", "90", "100");
    g_autoptr(Findings) findings = check_notice(test);
    assert_non_null(nth_finding(findings, SENTENCE_CONCLUSION_HELD, 0));
    assert_fact(nth_finding(findings, SENTENCE_CONCLUSION_NAMED, 0), "claim", "不满足");
    assert_fact(nth_finding(findings, SENTENCE_CONCLUSION_NAMED, 1), "claim", "进行中");
    assert_non_null(finding_lookup_fact(nth_finding(findings, SENTENCE_CONCLUSION_NAMED, 2), "open"));
    assert_string_equal(nth_finding(findings, SENTENCE_NOTICE_COUNT, 0)->computed, "1");
    assert_fact(nth_finding(findings, SENTENCE_NOTICE_COUNT_UNREAD, 0), "item", "applied_count");
    assert_null(nth_finding(findings, SENTENCE_CONCLUSION_REGISTER, 0));
}

/* A preamble that no sentence of the standard reads is an error, and who it names is looked for all the same. */
static void test_preamble_unread(void **state) {
    Evaluated *test = *state;
    register_community(test, "a", "甲社区", "growth", "applied");
    csv_append_row(test->data->communities, "b", "乙社区", "", "", "growth", "applied", "已满足", "yes", "", NULL);
    state_fact(test, "preamble", "甲社区、乙社区全都过了。");
    say_lighting(test, "90", "90", "100");
    g_autoptr(Findings) findings = check_notice(test);
    assert_int_equal(nth_finding(findings, SENTENCE_PREAMBLE_UNREAD, 0)->severity, SEVERITY_ERROR);
    assert_fact(nth_finding(findings, SENTENCE_CONCLUSION_HELD, 0), "name", "乙社区");
    assert_null(nth_finding(findings, SENTENCE_CONCLUSION_HELD, 1));
}

static void test_unpublished(void **state) {
    Evaluated *test = *state;
    register_community(test, "a", "甲社区", "growth", "applied");
    register_community(test, "b", "乙社区", "basic", "applied");
    register_community(test, "c", "丙社区", "basic", "spot_check");
    register_community(test, "c01", "", "basic", "spot_check");
    register_community(test, "c02", "", "basic", "spot_check");
    say_lighting(test, "90", "90", "100");
    g_autoptr(Findings) findings = check_notice(test);
    const Finding *unnamed = nth_finding(findings, SENTENCE_SPOT_CHECK_NO_NAME, 0);
    assert_non_null(unnamed);
    assert_fact(unnamed, "count", "2");
    assert_int_equal(unnamed->place.line, 5);
    const Finding *named = nth_finding(findings, SENTENCE_SPOT_CHECK_NO_TABLE, 0);
    assert_non_null(named);
    assert_fact(named, "name", "丙社区");
    assert_null(nth_finding(findings, SENTENCE_SPOT_CHECK_NO_TABLE, 1));
    const Finding *applied = nth_finding(findings, SENTENCE_APPLIED_NO_TABLE, 0);
    assert_non_null(applied);
    assert_fact(applied, "name", "乙社区");
    assert_null(nth_finding(findings, SENTENCE_APPLIED_NO_TABLE, 1));
}

static void test_facts_count_verdicts(void **state) {
    Evaluated *test = *state;
    say_lighting(test, "80", "280", "1000");
    evaluated_say(test, "charging", "compounds.total", "8");
    evaluated_run(test);
    CommunityFacts facts;
    community_facts_init(&facts, test->standard, test->rulebook, test->answers, test->result);
    assert_int_equal(facts.verdicts[VERDICT_NOT_MET], 1);
    assert_int_equal(facts.verdicts[VERDICT_DECLARED], 1);
    int all = 0;
    for (Verdict verdict = VERDICT_MET; verdict <= VERDICT_UNKNOWN; verdict++)
        all += facts.verdicts[verdict];
    assert_int_equal(all, 10);
    assert_string_equal(facts.not_met_rows->str, "3");
    community_facts_clear(&facts);
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, evaluated_set_up, evaluated_tear_down)

int main(void) {
    static const struct CMUnitTest tests[] = {
        TEST(test_rate_differs),
        TEST(test_threshold_missed),
        TEST(test_mismatch_on_one_side),
        TEST(test_full_from_unequal),
        TEST(test_mismatch_shows),
        TEST(test_measured_rates),
        TEST(test_measured_rates_beyond),
        TEST(test_zero_is_asked_once),
        TEST(test_cross_indicator),
        TEST(test_counted_list),
        TEST(test_rows_and_blanks),
        TEST(test_statement_unread),
        TEST(test_statement_read),
        TEST(test_order_of_the_indicators),
        TEST(test_notice_counts),
        TEST(test_notice_names),
        TEST(test_conclusion_against_figures),
        TEST(test_no_conclusion_no_contradiction),
        TEST(test_conclusion_against_verdicts),
        TEST(test_notice_of_the_not_recognised),
        TEST(test_preamble_unread),
        TEST(test_unpublished),
        TEST(test_facts_count_verdicts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
