#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/finding.h"

static void test_every_id_round_trips(void **state) {
    (void)state;
    assert_int_equal(FINDINGS, FINDING_STANDARD_CHANGED + 1);
    for (int i = 0; i < FINDINGS; i++) {
        FindingId id = FINDING_RULE_BROKEN;
        const char *text = finding_kinds[i].id;
        assert_true(text && *text);
        assert_true(finding_id_parse(text, &id));
        assert_int_equal(id, i);
    }
    FindingId id = FINDING_RATE_MISMATCH;
    assert_false(finding_id_parse("no-such-finding", &id));
    assert_false(finding_id_parse("", &id));
    assert_string_equal(finding_kinds[FINDING_RATE_MISMATCH].id, "rate-mismatch");
}

static void test_every_sentence_makes_its_finding(void **state) {
    (void)state;
    g_autoptr(Findings) findings = findings_new();
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    for (int i = 0; i < SENTENCES; i++) {
        Finding *finding = finding_add(findings, (Sentence)i);
        assert_int_equal(finding->sentence, i);
        assert_int_equal(finding->id, sentence_kinds[i].finding);
        assert_string_equal(finding->group, finding_kinds[finding->id].id);
        assert_true(g_hash_table_add(seen, (gpointer)sentence_kinds[i].id));
    }
    assert_int_equal(findings->list->len, SENTENCES);
    assert_int_equal(sentence_kinds[SENTENCE_ROW_CELLS].finding, FINDING_ROW_RAGGED);
    assert_string_equal(sentence_kinds[SENTENCE_RATE_DIFFERS].id, "RATE_DIFFERS");
}

static void test_every_finding_has_a_sentence(void **state) {
    (void)state;
    for (int id = 0; id < FINDINGS; id++) {
        int count = 0;
        for (int i = 0; i < SENTENCES; i++)
            count += (int)sentence_kinds[i].finding == id;
        assert_true(count > 0);
    }
}

static void test_add_takes_the_catalogue(void **state) {
    (void)state;
    g_autoptr(Findings) findings = findings_new();
    const Finding *finding = finding_add(findings, SENTENCE_SPOT_CHECK_NO_NAME);
    assert_int_equal(finding->severity, SEVERITY_WARNING);
    assert_int_equal(finding->addressee, ADDRESSEE_OFFICE);
    assert_null(finding->place.file);
    assert_int_equal(finding->place.line, 0);
    assert_false(finding->affects_verdict);
    assert_int_equal(finding_add(findings, SENTENCE_FILE_EMPTY)->severity, SEVERITY_ERROR);
    assert_int_equal(findings->list->len, 2);
}

static void test_facts(void **state) {
    (void)state;
    g_autoptr(Findings) findings = findings_new();
    char value[] = "83.3";
    Finding *finding = finding_add(findings, SENTENCE_RATE_DIFFERS);
    finding_fact(findings, finding, "stated", FACT_TEXT, value);
    finding_fact(findings, finding, "item", FACT_ITEM, "lighting.share");
    value[0] = 'x';
    assert_string_equal(finding_lookup_fact(finding, "stated"), "83.3");
    assert_string_equal(finding_lookup_fact(finding, "item"), "lighting.share");
    assert_null(finding_lookup_fact(finding, "part"));
    assert_int_equal(g_array_index(finding->facts, Fact, 1).kind, FACT_ITEM);
    finding_number(findings, finding, "part", -9000000000);
    assert_string_equal(finding_lookup_fact(finding, "part"), "-9000000000");
    finding_set_group(findings, finding, "lighting");
    assert_string_equal(finding->group, "rate-mismatch:lighting");
}

static void test_what_years_compared_find(void **state) {
    (void)state;
    g_autoptr(Findings) findings = findings_new();
    assert_true(finding_kinds[finding_add(findings, SENTENCE_THRESHOLD_MOVED)->id].compared);
    assert_false(finding_kinds[finding_add(findings, SENTENCE_RATE_DIFFERS)->id].compared);
}

static void test_texts_are_copied(void **state) {
    (void)state;
    g_autoptr(Findings) findings = findings_new();
    char text[] = "line";
    const char *copy = findings_text(findings, text);
    text[0] = 'x';
    assert_string_equal(copy, "line");
    assert_null(findings_text(findings, NULL));
    assert_string_equal(findings_printf(findings, "%d of %s", 3, "甲"), "3 of 甲");
}

static Finding *full_finding(Findings *findings) {
    Finding *finding = finding_add(findings, SENTENCE_RATE_DIFFERS);
    finding->severity = SEVERITY_INFO;
    finding->place = (Place){.file = findings_text(findings, "a.csv"),
                             .line = 7,
                             .column = findings_text(findings, "value"),
                             .source_line = 3};
    finding->community = findings_text(findings, "minsheng");
    finding->also = findings_text(findings, "15,16");
    finding->group = findings_text(findings, "own-group");
    finding->no = 15;
    finding->affects_verdict = true;
    finding->reported = findings_text(findings, "66.7");
    finding_fact(findings, finding, "part", FACT_TEXT, "2");
    return finding;
}

static void test_append_outlives_its_source(void **state) {
    (void)state;
    g_autoptr(Findings) all = findings_new();
    finding_add(all, SENTENCE_FILE_EMPTY);
    Findings *part = findings_new();
    full_finding(part);
    findings_append(all, part);
    findings_free(part);

    assert_int_equal(all->list->len, 2);
    const Finding *finding = g_ptr_array_index(all->list, 1);
    assert_int_equal(finding->severity, SEVERITY_INFO);
    assert_string_equal(finding->place.file, "a.csv");
    assert_string_equal(finding->place.column, "value");
    assert_int_equal(finding->place.line, 7);
    assert_int_equal(finding->place.source_line, 3);
    assert_string_equal(finding->community, "minsheng");
    assert_string_equal(finding->also, "15,16");
    assert_string_equal(finding->group, "own-group");
    assert_string_equal(finding->reported, "66.7");
    assert_null(finding->computed);
    assert_int_equal(finding->no, 15);
    assert_true(finding->affects_verdict);
    assert_string_equal(finding_lookup_fact(finding, "part"), "2");
    findings_free(NULL);
}

static void test_names(void **state) {
    (void)state;
    for (Severity severity = SEVERITY_INFO; severity <= SEVERITY_ERROR; severity++) {
        Severity parsed = SEVERITY_INFO;
        assert_true(severity_parse(severity_ids[severity], &parsed));
        assert_int_equal(parsed, severity);
    }
    Severity parsed = SEVERITY_INFO;
    assert_false(severity_parse("fatal", &parsed));
    assert_string_equal(severity_ids[SEVERITY_WARNING], "warning");
    assert_string_equal(addressee_ids[ADDRESSEE_COMMUNITY], "community");
    assert_string_equal(addressee_ids[ADDRESSEE_OFFICE], "office");
    assert_string_equal(addressee_ids[ADDRESSEE_STANDARD], "standard");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_id_round_trips),
        cmocka_unit_test(test_every_sentence_makes_its_finding),
        cmocka_unit_test(test_every_finding_has_a_sentence),
        cmocka_unit_test(test_add_takes_the_catalogue),
        cmocka_unit_test(test_facts),
        cmocka_unit_test(test_what_years_compared_find),
        cmocka_unit_test(test_texts_are_copied),
        cmocka_unit_test(test_append_outlives_its_source),
        cmocka_unit_test(test_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
