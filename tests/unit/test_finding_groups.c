#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "report/answers/check_report.h"

static const Wording wording = {NULL, NULL, LANG_ZH};

static Finding *blank(Findings *findings, const char *group, const char *community, int no, const char *item) {
    Finding *finding = finding_add(findings, SENTENCE_SLOT_BLANK);
    finding->group = findings_text(findings, group);
    finding->community = findings_text(findings, community);
    finding->indicator = "elderly";
    finding->tier = "growth";
    finding->no = no;
    finding_fact(findings, finding, "item", FACT_TEXT, item);
    return finding;
}

static const FindingGroup *group_at(const GPtrArray *groups, guint index) {
    return g_ptr_array_index(groups, index);
}

static void test_same_words_are_one_sentence(void **state) {
    (void)state;
    g_autoptr(Findings) findings = findings_new();
    blank(findings, "blank-field:a", "c1", 1, "甲");
    blank(findings, "blank-field:b", "c1", 2, "乙");
    blank(findings, "blank-field:a", "c2", 1, "甲");
    blank(findings, "blank-field:a", "c3", 1, "丙");
    g_autoptr(GPtrArray) groups = finding_groups(&wording, findings->list);
    assert_int_equal(groups->len, 2);
    assert_int_equal(group_at(groups, 0)->count, 3);
    assert_int_equal(group_at(groups, 0)->sentences->len, 2);
    const GroupSentence *sentence = g_ptr_array_index(group_at(groups, 0)->sentences, 0);
    assert_int_equal(sentence->findings->len, 2);
    assert_int_equal(group_at(groups, 1)->count, 1);
}

static void test_severity_and_addressee_part_a_group(void **state) {
    (void)state;
    g_autoptr(Findings) findings = findings_new();
    blank(findings, "blank-field:a", "c1", 1, "甲");
    blank(findings, "blank-field:a", "c2", 1, "甲")->severity = SEVERITY_INFO;
    blank(findings, "blank-field:a", "c3", 1, "甲")->addressee = ADDRESSEE_OFFICE;
    g_autoptr(GPtrArray) groups = finding_groups(&wording, findings->list);
    assert_int_equal(groups->len, 3);
}

/* A rule that names no group asks about each row on its own. */
static void test_without_a_group_rows_stay_apart(void **state) {
    (void)state;
    g_autoptr(Findings) findings = findings_new();
    blank(findings, "blank-field", "c1", 1, "甲");
    blank(findings, "blank-field", "c2", 1, "甲");
    blank(findings, "blank-field", "c2", 1, "乙");
    g_autoptr(GPtrArray) groups = finding_groups(&wording, findings->list);
    assert_int_equal(groups->len, 2);
    assert_int_equal(group_at(groups, 1)->count, 2);
}

static void assert_subject(const Findings *findings, const char *wanted) {
    g_autoptr(GPtrArray) groups = finding_groups(&wording, findings->list);
    assert_int_equal(groups->len, 1);
    g_autofree char *subject = finding_group_subject(&wording, group_at(groups, 0));
    assert_string_equal(subject, wanted);
}

static void test_subject(void **state) {
    (void)state;
    g_autoptr(Findings) findings = findings_new();
    blank(findings, "blank-field:a", "c1", 1, "甲");
    assert_subject(findings, "c1 第1项 elderly");
    Finding *second = blank(findings, "blank-field:a", "c2", 3, "甲");
    assert_subject(findings, "elderly");
    second->indicator = "lighting";
    assert_subject(findings, "空缺");
    second->community = "c1";
    assert_subject(findings, "c1");
}

static void test_nothing(void **state) {
    (void)state;
    g_autoptr(Findings) findings = findings_new();
    g_autoptr(GPtrArray) groups = finding_groups(&wording, findings->list);
    assert_int_equal(groups->len, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_same_words_are_one_sentence),
        cmocka_unit_test(test_severity_and_addressee_part_a_group),
        cmocka_unit_test(test_without_a_group_rows_stay_apart),
        cmocka_unit_test(test_subject),
        cmocka_unit_test(test_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
