#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "evaluated.h"

static const ClauseVerdict *clause(const Evaluated *test, const char *indicator, guint index) {
    return &g_array_index(evaluated_verdict(test, indicator)->clauses, ClauseVerdict, index);
}

static void test_claims(void **state) {
    (void)state;
    g_autoptr(Findings) findings = findings_new();
    g_autoptr(Standard) standard = standard_load("tests/unit/data/standard-small", "small", findings);
    static const struct {
        const char *text;
        Meaning meaning;
    } cases[] = {{"达标", MEANING_MET},        {" 达标。\n", MEANING_MET},  {"不达标", MEANING_NOT_MET},
                 {"未达标.", MEANING_NOT_MET}, {"差一点", MEANING_PARTLY},  {"待定", MEANING_NONE},
                 {"　", MEANING_NONE},         {"已达标", MEANING_UNKNOWN}, {"met", MEANING_UNKNOWN}};
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        assert_int_equal(standard_meaning(standard, TOLD_OF_ROW, cases[i].text), cases[i].meaning);
    assert_int_equal(standard_meaning(standard, TOLD_OF_COMMUNITY, "达标"), MEANING_UNKNOWN);
    assert_null(meaning_id(MEANING_NONE));
    assert_null(meaning_id(MEANING_PARTLY));
    assert_string_equal(meaning_id(MEANING_NOT_MET), "not_met");
}

static void test_verdict_ids(void **state) {
    (void)state;
    assert_string_equal(verdict_id(VERDICT_MET), "met");
    assert_string_equal(verdict_id(VERDICT_NOT_MET), "not_met");
    assert_string_equal(verdict_id(VERDICT_SOFT_NOT_MET), "soft_not_met");
    assert_string_equal(verdict_id(VERDICT_DECLARED), "declared");
    assert_string_equal(verdict_id(VERDICT_NOT_APPLICABLE), "not_applicable");
    assert_string_equal(verdict_id(VERDICT_UNKNOWN), "unknown");
}

static void test_verdicts_in_order_of_the_tier(void **state) {
    Evaluated *test = *state;
    evaluated_say(test, "lighting", "verdict", "达标");
    evaluated_run(test);
    assert_int_equal(test->result->verdicts->len, 10);
    const IndicatorVerdict *third = g_ptr_array_index(test->result->verdicts, 2);
    assert_string_equal(third->indicator->id, "lighting");
    assert_int_equal(third->claim, MEANING_MET);
    assert_int_equal(third->verdict, VERDICT_UNKNOWN);
    assert_int_equal(evaluated_verdict(test, "broadband")->claim, MEANING_NONE);
}

static void test_met_and_not_met(void **state) {
    Evaluated *test = *state;
    evaluated_say(test, "broadband", "broadband.capable", "100");
    evaluated_say(test, "broadband", "broadband.households", "100");
    evaluated_say(test, "lighting", "lighting.smart", "280");
    evaluated_say(test, "lighting", "lighting.total", "1000");
    evaluated_run(test);
    assert_int_equal(evaluated_verdict(test, "broadband")->verdict, VERDICT_MET);
    assert_int_equal(evaluated_verdict(test, "lighting")->verdict, VERDICT_NOT_MET);
    assert_string_equal(clause(test, "lighting", 0)->outcome.explanation, "280 ÷ 1000 = 28% < 80%");
}

static void test_declared_needs_something_said(void **state) {
    Evaluated *test = *state;
    evaluated_say(test, "police", "verdict", "达标");
    evaluated_say(test, "police", "statement", " ");
    evaluated_say(test, "charging", "statement", "社区内共8个小区。");
    evaluated_run(test);
    assert_int_equal(evaluated_verdict(test, "police")->verdict, VERDICT_UNKNOWN);
    assert_int_equal(clause(test, "police", 0)->outcome.reason, UNKNOWN_MISSING);
    assert_int_equal(evaluated_verdict(test, "charging")->verdict, VERDICT_DECLARED);
}

static void test_clause_that_does_not_apply(void **state) {
    Evaluated *test = *state;
    evaluated_say(test, "elderly", "elderly.share", "26");
    evaluated_say(test, "elderly", "elderly.services", "1");
    evaluated_say(test, "perimeter", "perimeter.closed", "0");
    evaluated_run(test);
    assert_int_equal(clause(test, "elderly", 1)->verdict, VERDICT_NOT_APPLICABLE);
    assert_string_equal(clause(test, "elderly", 1)->outcome.explanation, "26% ≤ 30%");
    assert_int_equal(evaluated_verdict(test, "elderly")->verdict, VERDICT_DECLARED);
    assert_int_equal(evaluated_verdict(test, "perimeter")->verdict, VERDICT_NOT_APPLICABLE);
}

static void test_unknown_whether_it_applies(void **state) {
    Evaluated *test = *state;
    evaluated_say(test, "elderly", "elderly.share", "");
    evaluated_say(test, "elderly", "elderly.services", "1");
    evaluated_run(test);
    assert_int_equal(clause(test, "elderly", 1)->verdict, VERDICT_UNKNOWN);
    assert_int_equal(clause(test, "elderly", 1)->outcome.reason, UNKNOWN_BLANK);
    assert_int_equal(evaluated_verdict(test, "elderly")->verdict, VERDICT_UNKNOWN);
}

static void test_hard_clause_outweighs_unknown(void **state) {
    Evaluated *test = *state;
    evaluated_say(test, "elderly", "elderly.share", "31");
    evaluated_say(test, "elderly", "elderly.services", "1");
    evaluated_run(test);
    assert_int_equal(evaluated_verdict(test, "elderly")->verdict, VERDICT_NOT_MET);
}

static void test_soft_clause_has_a_verdict_of_its_own(void **state) {
    Evaluated *test = *state;
    evaluated_say(test, "participation", "participation.elections", "平台");
    evaluated_say(test, "participation", "participation.meetings", "1");
    evaluated_run(test);
    assert_int_equal(clause(test, "participation", 1)->verdict, VERDICT_SOFT_NOT_MET);
    assert_int_equal(evaluated_verdict(test, "participation")->verdict, VERDICT_SOFT_NOT_MET);
}

/* A broken rule is a finding at its cell, and whatever hangs on it is unknown. */
static void test_broken_rule(void **state) {
    Evaluated *test = *state;
    Criterion *criterion = g_ptr_array_index(
        tier_lookup_indicator(standard_lookup_tier(test->standard, "growth"), "lighting")->criteria, 0);
    criterion->rule = "lighting.smart / ";
    g_clear_pointer(&test->rulebook, rulebook_free);
    test->rulebook = rulebook_load(test->standard, test->findings);
    const Finding *finding = nth_finding(test->findings, SENTENCE_RULE_SYNTAX, 0);
    assert_non_null(finding);
    assert_string_equal(finding->place.file, "standard-small/criteria.csv");
    assert_string_equal(finding->place.column, "rule");
    assert_int_equal(finding->place.line, criterion->line);
    assert_null(rulebook_rule(test->rulebook, criterion));
    evaluated_say(test, "lighting", "lighting.smart", "5");
    evaluated_run(test);
    assert_int_equal(evaluated_verdict(test, "lighting")->verdict, VERDICT_UNKNOWN);
    assert_int_equal(clause(test, "lighting", 0)->outcome.reason, UNKNOWN_BROKEN);
}

int main(void) {
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_claims),
        cmocka_unit_test(test_verdict_ids),
        cmocka_unit_test_setup_teardown(test_verdicts_in_order_of_the_tier, evaluated_set_up, evaluated_tear_down),
        cmocka_unit_test_setup_teardown(test_met_and_not_met, evaluated_set_up, evaluated_tear_down),
        cmocka_unit_test_setup_teardown(test_declared_needs_something_said, evaluated_set_up, evaluated_tear_down),
        cmocka_unit_test_setup_teardown(test_clause_that_does_not_apply, evaluated_set_up, evaluated_tear_down),
        cmocka_unit_test_setup_teardown(test_unknown_whether_it_applies, evaluated_set_up, evaluated_tear_down),
        cmocka_unit_test_setup_teardown(test_hard_clause_outweighs_unknown, evaluated_set_up, evaluated_tear_down),
        cmocka_unit_test_setup_teardown(test_soft_clause_has_a_verdict_of_its_own, evaluated_set_up,
                                        evaluated_tear_down),
        cmocka_unit_test_setup_teardown(test_broken_rule, evaluated_set_up, evaluated_tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
