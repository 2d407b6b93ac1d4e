#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/text.h"
#include "find/rule.h"

/* A rule over answers made here, without a data set. The cases that a clerk can read are in tests/rules. */
typedef struct Fixture {
    Findings *findings;
    Standard *standard;
    Answers answers;
} Fixture;

static int set_up(void **state) {
    Fixture *fixture = g_new0(Fixture, 1);
    fixture->findings = findings_new();
    fixture->standard = standard_load("tests/unit/data/standard-small", "standard-small", fixture->findings);
    fixture->answers.by_item = g_hash_table_new_full(NULL, NULL, NULL, g_free);
    *state = fixture;
    return fixture->standard && fixture->findings->list->len == 0 ? 0 : -1;
}

static int tear_down(void **state) {
    Fixture *fixture = *state;
    standard_free(fixture->standard);
    findings_free(fixture->findings);
    g_hash_table_unref(fixture->answers.by_item);
    g_free(fixture);
    return 0;
}

static void say(Fixture *fixture, const char *id, const char *value) {
    Answer *answer = g_new0(Answer, 1);
    answer->item = standard_lookup_item(fixture->standard, id);
    assert_non_null(answer->item);
    answer->value = value;
    answer->is_number = decimal_parse(value, &answer->number);
    g_hash_table_insert(fixture->answers.by_item, (void *)answer->item, answer);
}

static Rule *parse(Fixture *fixture, const char *text) {
    Place place = {.file = "criteria.csv", .line = 7, .column = "rule"};
    return rule_parse(text, NODE_TYPE_TRUTH, fixture->standard, place, fixture->findings);
}

static Outcome outcome_of(Fixture *fixture, const char *text) {
    g_autoptr(Rule) rule = parse(fixture, text);
    assert_non_null(rule);
    return rule_evaluate(rule, &(RuleTable){.answers = &fixture->answers});
}

static void test_outcome_carries_both_sides(void **state) {
    say(*state, "lighting.smart", "2");
    say(*state, "lighting.total", "3");
    g_auto(Outcome) outcome = outcome_of(*state, "lighting.smart / lighting.total >= 80%");
    assert_int_equal(outcome.truth, TRUTH_FALSE);
    assert_string_equal(outcome.explanation, "2 ÷ 3 ≈ 66.67% < 80%");
    assert_string_equal(outcome.computed, "≈66.67%");
    assert_string_equal(outcome.against, "80%");
}

static void test_logic_has_no_sides(void **state) {
    say(*state, "access.closed", "3");
    g_auto(Outcome) outcome = outcome_of(*state, "access.closed > 2 and access.closed < 9");
    assert_int_equal(outcome.truth, TRUTH_TRUE);
    assert_null(outcome.computed);
    assert_null(outcome.against);
}

static void test_unknown_names_reason_and_item(void **state) {
    Fixture *fixture = *state;
    say(fixture, "access.closed", "");
    g_auto(Outcome) outcome = outcome_of(fixture, "access.closed <= compounds.total");
    assert_int_equal(outcome.truth, TRUTH_UNKNOWN);
    assert_int_equal(outcome.reason, UNKNOWN_BLANK);
    assert_ptr_equal(outcome.item, standard_lookup_item(fixture->standard, "access.closed"));
    assert_string_equal(outcome.explanation, "");
    assert_null(outcome.computed);
}

/* A figure that was not read as a number is not one, whatever it says. */
static void test_not_a_number_is_missing(void **state) {
    say(*state, "access.closed", "多");
    g_auto(Outcome) outcome = outcome_of(*state, "access.closed > 0");
    assert_int_equal(outcome.reason, UNKNOWN_MISSING);
}

/* Two different figures are never printed alike, on whatever side they stand. */
static void test_figures_do_not_contradict(void **state) {
    say(*state, "lighting.smart", "33328");
    say(*state, "lighting.total", "100000");
    say(*state, "energy.meters", "33332");
    say(*state, "energy.households", "100000");
    g_auto(Outcome) shares = outcome_of(*state, "lighting.smart / lighting.total < energy.meters / energy.households");
    assert_int_equal(shares.truth, TRUTH_TRUE);
    assert_string_not_equal(shares.computed, shares.against);
    g_auto(Outcome) plain = outcome_of(*state, "lighting.smart / 100000 < energy.meters / 100000");
    assert_string_not_equal(plain.computed, plain.against);
}

static void test_rule_items_each_once(void **state) {
    Fixture *fixture = *state;
    g_autoptr(Rule) rule = parse(fixture, "access.closed > 0 and given(elderly.list) and access.closed < 5");
    assert_non_null(rule);
    assert_int_equal(rule->items->len, 2);
    assert_ptr_equal(g_ptr_array_index(rule->items, 0), standard_lookup_item(fixture->standard, "access.closed"));
}

static void test_threshold(void **state) {
    g_autoptr(Rule) percent = parse(*state, "lighting.smart / lighting.total >= 80%");
    g_autoptr(Rule) decimal = parse(*state, "lighting.smart / lighting.total >= 0.8");
    g_autoptr(Rule) none = parse(*state, "access.closed <= compounds.total");
    assert_int_equal(ratio_compare(rule_threshold(percent), ratio_make(4, 5)), 0);
    assert_int_equal(ratio_compare(rule_threshold(decimal), ratio_make(4, 5)), 0);
    assert_false(ratio_valid(rule_threshold(none)));
}

static void test_declared(void **state) {
    g_autoptr(Rule) declared = parse(*state, " declared ");
    g_autoptr(Rule) other = parse(*state, "access.closed > 0");
    assert_true(declared->declared);
    assert_false(other->declared);
}

static void test_fault_is_placed(void **state) {
    Fixture *fixture = *state;
    assert_null(parse(fixture, "access.closed in [\"甲\"] §"));
    const Finding *finding = g_ptr_array_index(fixture->findings->list, 0);
    assert_int_equal(finding->sentence, SENTENCE_RULE_TYPES);
    assert_string_equal(finding->place.file, "criteria.csv");
    assert_int_equal(finding->place.line, 7);
    assert_string_equal(finding->place.column, "rule");
    assert_string_equal(finding_lookup_fact(finding, "position"), "15");
}

static void test_fault_counts_characters(void **state) {
    Fixture *fixture = *state;
    assert_null(parse(fixture, "police.level == \"县级\" §"));
    const Finding *finding = g_ptr_array_index(fixture->findings->list, 0);
    assert_int_equal(finding->sentence, SENTENCE_RULE_SYNTAX);
    assert_string_equal(finding_lookup_fact(finding, "position"), "22");
    assert_string_equal(finding_lookup_fact(finding, "found"), "§");
}

static void test_unknown_item_is_named(void **state) {
    Fixture *fixture = *state;
    assert_null(parse(fixture, "given(nothing.here)"));
    const Finding *finding = g_ptr_array_index(fixture->findings->list, 0);
    assert_int_equal(finding->sentence, SENTENCE_RULE_ITEM);
    assert_string_equal(finding_lookup_fact(finding, "value"), "nothing.here");
}

/* Neither deep nesting nor a long chain may exhaust the stack. */
static void test_size_is_bounded(void **state) {
    Fixture *fixture = *state;
    g_autofree char *deep = g_strnfill(100000, '(');
    assert_null(parse(fixture, deep));
    g_autoptr(GString) chain = g_string_new("1");
    for (int i = 0; i < 20000; i++)
        g_string_append(chain, "+1");
    g_string_append(chain, ">0");
    assert_null(parse(fixture, chain->str));
    assert_int_equal(fixture->findings->list->len, 2);
}

int main(void) {
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_outcome_carries_both_sides, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_logic_has_no_sides, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_unknown_names_reason_and_item, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_not_a_number_is_missing, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_figures_do_not_contradict, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_rule_items_each_once, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_threshold, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_declared, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_fault_is_placed, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_fault_counts_characters, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_unknown_item_is_named, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_size_is_bounded, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
