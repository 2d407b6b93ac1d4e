#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "temporary_dataset.h"
#include "temporary_standard.h"

typedef struct Fixture {
    TemporaryStandard *files;
    Standard *standard;
    TemporaryDataset *data;
    Findings *findings;
    Dataset *dataset;
    Answers *answers;
} Fixture;

static Fixture *fixture_new(void) {
    Fixture *fixture = g_new0(Fixture, 1);
    fixture->files = temporary_standard_new();
    fixture->findings = findings_new();
    fixture->standard = temporary_standard_load(fixture->files, fixture->findings);
    assert_non_null(fixture->standard);
    fixture->data = temporary_dataset_new();
    return fixture;
}

static void fixture_free(Fixture *fixture) {
    g_clear_pointer(&fixture->answers, answers_free);
    g_clear_pointer(&fixture->dataset, dataset_free);
    standard_free(fixture->standard);
    temporary_standard_free(fixture->files);
    temporary_dataset_free(fixture->data);
    findings_free(fixture->findings);
    g_free(fixture);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Fixture, fixture_free)

static const Answer *load_answer(Fixture *fixture, const char *indicator, const char *item, const char *value) {
    const Tier *tier = fixture->standard->tiers[0];
    temporary_dataset_say(fixture->data, tier_lookup_indicator(tier, indicator), item, value);
    temporary_dataset_write(fixture->data, "growth");
    fixture->dataset = dataset_load(fixture->data->dir, fixture->standard, NULL, fixture->findings);
    assert_non_null(fixture->dataset);
    fixture->answers =
        answers_load(fixture->dataset, fixture->standard, fixture->dataset->communities[0], fixture->findings);
    assert_non_null(fixture->answers);
    const Item *found = standard_lookup_item(fixture->standard, item);
    return found ? answers_lookup(fixture->answers, found) : NULL;
}

static const Finding *only_finding(const Fixture *fixture, Sentence sentence) {
    assert_int_equal(fixture->findings->list->len, 1);
    const Finding *finding = g_ptr_array_index(fixture->findings->list, 0);
    assert_string_equal(sentence_kinds[finding->sentence].id, sentence_kinds[sentence].id);
    return finding;
}

static void test_register(void **state) {
    (void)state;
    g_autoptr(Fixture) fixture = fixture_new();
    g_string_append(fixture->data->communities, "b,乙社区,B,某街道,basic,spot_check,已满足,yes,\n"
                                                "c,,,,basic,spot_check,,no,\n");
    temporary_dataset_write(fixture->data, "growth");
    fixture->dataset = dataset_load(fixture->data->dir, fixture->standard, NULL, fixture->findings);
    assert_int_equal(fixture->findings->list->len, 0);
    assert_int_equal(fixture->dataset->community_count, 3);
    const Community *b = dataset_lookup_community(fixture->dataset, "b");
    assert_string_equal(b->subdistrict, "某街道");
    assert_string_equal(b->tier->id, "basic");
    assert_string_equal(b->basis->id, "spot_check");
    assert_true(b->basis->sampled);
    assert_true(b->held);
    assert_false(b->has_table);
    assert_string_equal(fixture->dataset->communities[1]->name.zh, "");
    assert_true(dataset_lookup_community(fixture->dataset, "a")->has_table);
    assert_false(dataset_lookup_community(fixture->dataset, "c")->held);
    assert_null(dataset_lookup_community(fixture->dataset, "d"));
    assert_null(answers_load(fixture->dataset, fixture->standard, b, fixture->findings));
}

static void test_register_faults(void **state) {
    (void)state;
    g_autoptr(Fixture) fixture = fixture_new();
    g_string_append(fixture->data->communities, "x,甲,,,gold,applied,,,\n"
                                                "x,乙,,,basic,applied,,,\n"
                                                "../y,丙,,,basic,applied,,,\n"
                                                "z,丁,,,basic,guessed,,,\n"
                                                "w,戊,,,basic,applied,,暂缓,\n");
    temporary_dataset_write(fixture->data, NULL);
    fixture->dataset = dataset_load(fixture->data->dir, fixture->standard, NULL, fixture->findings);
    static const struct {
        Sentence sentence;
        const char *column;
        int line;
    } expected[] = {
        {SENTENCE_NAME_NOT_CHOICE, "tier", 2}, {SENTENCE_ITEM_TWICE, "id", 3},
        {SENTENCE_NAME_NOT_SLUG, "id", 4},     {SENTENCE_NAME_NOT_CHOICE, "basis", 5},
        {SENTENCE_NAME_NOT_CHOICE, "held", 6},
    };
    /* The last: the table of a, whom this register does not name. */
    assert_int_equal(fixture->findings->list->len, G_N_ELEMENTS(expected) + 1);
    const Finding *left = g_ptr_array_index(fixture->findings->list, G_N_ELEMENTS(expected));
    assert_int_equal(left->sentence, SENTENCE_TABLE_UNREGISTERED);
    assert_string_equal(left->place.file, "communities/a.csv");
    for (gsize i = 0; i < G_N_ELEMENTS(expected); i++) {
        const Finding *finding = g_ptr_array_index(fixture->findings->list, i);
        assert_int_equal(finding->sentence, expected[i].sentence);
        assert_string_equal(finding->place.column, expected[i].column);
        assert_int_equal(finding->place.line, expected[i].line);
        assert_string_equal(finding->place.file, "communities.csv");
    }
    assert_int_equal(fixture->dataset->community_count, 3);
    assert_null(fixture->dataset->communities[0]->tier);
    assert_true(dataset_lookup_community(fixture->dataset, "w")->held);
}

typedef struct Told {
    Sentence sentence;
    const char *file;
    int line;
} Told;

/* Exactly these findings, in this order. */
static void assert_told(Fixture *fixture, const Told *told, guint count) {
    for (guint i = 0; i < fixture->findings->list->len; i++) {
        const Finding *finding = g_ptr_array_index(fixture->findings->list, i);
        if (i >= count || finding->sentence != told[i].sentence)
            print_error("%u: %s %s:%d\n", i, sentence_kinds[finding->sentence].id, finding->place.file,
                        finding->place.line);
        assert_true(i < count);
        assert_string_equal(sentence_kinds[finding->sentence].id, sentence_kinds[told[i].sentence].id);
        assert_string_equal(finding->place.file, told[i].file);
        assert_int_equal(finding->place.line, told[i].line);
    }
    assert_int_equal(fixture->findings->list->len, count);
}

static void load_written(Fixture *fixture) {
    temporary_dataset_write(fixture->data, NULL);
    fixture->dataset = dataset_load(fixture->data->dir, fixture->standard, NULL, fixture->findings);
    assert_non_null(fixture->dataset);
}

/* The same community twice; ids that are one file, or none, on other systems. */
static void test_twins_in_the_register(void **state) {
    (void)state;
    g_autoptr(Fixture) fixture = fixture_new();
    g_autofree char *longest = g_strnfill(64, 'k'), *longer = g_strnfill(65, 'm');
    g_string_append(fixture->data->communities, "a,甲社区,,东街道,basic,applied,,,\n"
                                                "b,甲社区,,西街道,basic,applied,,,\n"
                                                "c,甲 社区,,东街道,growth,applied,,,\n"
                                                "d,乙社区,,,basic,applied,,,\n"
                                                "e,乙社区,,西街道,basic,spot_check,,,\n"
                                                "A,丙社区,,,basic,applied,,,\n"
                                                "nul,丁社区,,,basic,applied,,,\n"
                                                "COM1,戊社区,,,basic,applied,,,\n"
                                                "com,己社区,,,basic,applied,,,\n"
                                                "f,,,,basic,spot_check,,,\n"
                                                "g,,,,basic,spot_check,,,\n");
    g_string_append_printf(fixture->data->communities, "%s,庚社区,,,basic,applied,,,\n%s,辛社区,,,basic,applied,,,\n",
                           longest, longer);
    load_written(fixture);
    static const Told told[] = {
        {SENTENCE_COMMUNITY_TWICE, "communities.csv", 4}, {SENTENCE_COMMUNITY_TWICE, "communities.csv", 6},
        {SENTENCE_NAME_TWIN, "communities.csv", 7},       {SENTENCE_NAME_DEVICE, "communities.csv", 8},
        {SENTENCE_NAME_DEVICE, "communities.csv", 9},     {SENTENCE_NAME_LONG, "communities.csv", 14},
    };
    assert_told(fixture, told, G_N_ELEMENTS(told));
    assert_int_equal(fixture->dataset->community_count, 12);
}

/* Columns given twice, and columns whose names are nearly those that may be left out. */
static void test_columns_of_the_register(void **state) {
    (void)state;
    g_autoptr(Fixture) fixture = fixture_new();
    g_string_assign(fixture->data->communities,
                    "id,name_zh,tier,Tier,hled,remark,conclued\na,甲社区,basic,growth,,,\n");
    load_written(fixture);
    static const Told told[] = {
        {SENTENCE_COLUMN_TWICE, "communities.csv", 1},
        {SENTENCE_COLUMN_NEAR, "communities.csv", 1},
        {SENTENCE_COLUMN_NEAR, "communities.csv", 1},
    };
    assert_told(fixture, told, G_N_ELEMENTS(told));
    const Finding *near = g_ptr_array_index(fixture->findings->list, 2);
    assert_string_equal(finding_lookup_fact(near, "column"), "held");
    assert_string_equal(finding_lookup_fact(near, "near"), "hled");
}

static void test_keys_that_nobody_asks_for(void **state) {
    (void)state;
    g_autoptr(Fixture) fixture = fixture_new();
    g_string_append(fixture->data->notice, "titel,某县公示,,\n"
                                           "Contakt,综合科,,\n"
                                           "super\xE2\x80\x8Dvision,0536-7654321,,\n"
                                           "previous.2022,去年的,,\n"
                                           "previous.2022.url,http://a.cn/,,\n"
                                           "# 备注,随便,,\n"
                                           ",,,\n"
                                           "自定,一项,,\n");
    g_string_append(fixture->data->communities, "a,甲社区,,,basic,applied,,,\n");
    load_written(fixture);
    static const Told told[] = {
        {SENTENCE_FILE_UNWANTED, "notice.csv", 5}, /* taken out: then the key is known */
        {SENTENCE_KEY_NEAR, "notice.csv", 3},
        {SENTENCE_KEY_NEAR, "notice.csv", 4},
        {SENTENCE_KEY_UNKNOWN, "notice.csv", 10},
    };
    assert_told(fixture, told, G_N_ELEMENTS(told));
    static const char *const near[] = {"title", "contact"};
    for (guint i = 0; i < G_N_ELEMENTS(near); i++) {
        const Finding *finding = g_ptr_array_index(fixture->findings->list, 1 + i);
        assert_string_equal(finding_lookup_fact(finding, "near"), near[i]);
        assert_int_equal(finding->severity, SEVERITY_ERROR);
    }
    assert_string_equal(dataset_fact_zh(fixture->dataset, "supervision"), "0536-7654321");
    const Finding *unknown = g_ptr_array_index(fixture->findings->list, 3);
    assert_int_equal(unknown->severity, SEVERITY_WARNING);
}

static void test_facts(void **state) {
    (void)state;
    g_autoptr(Fixture) fixture = fixture_new();
    g_string_append(fixture->data->notice, "title,某县公示,Notice,2\ntitle,又一,,\n");
    temporary_dataset_write(fixture->data, "growth");
    fixture->dataset = dataset_load(fixture->data->dir, fixture->standard, NULL, fixture->findings);
    const NoticeFact *title = dataset_fact(fixture->dataset, "title");
    assert_string_equal(words_written(title->value, LANG_EN), "Notice");
    assert_int_equal(title->source_line, 2);
    assert_int_equal(title->line, 3);
    assert_string_equal(dataset_fact_zh(fixture->dataset, "title"), "某县公示");
    assert_string_equal(dataset_fact_zh(fixture->dataset, "none"), "");
    assert_string_equal(finding_lookup_fact(only_finding(fixture, SENTENCE_ITEM_TWICE), "line"), "3");
}

static void test_read_standard(void **state) {
    (void)state;
    g_autoptr(Fixture) fixture = fixture_new();
    temporary_dataset_write(fixture->data, "growth");
    g_autofree char *path = dataset_read_standard(fixture->data->dir, fixture->findings);
    assert_string_equal(path, "standard");
    g_string_assign(fixture->data->notice, "key,zh,en,source\n");
    temporary_dataset_save(fixture->data, "notice.csv", fixture->data->notice);
    assert_null(dataset_read_standard(fixture->data->dir, fixture->findings));
    only_finding(fixture, SENTENCE_STANDARD_UNNAMED);
}

static void test_no_register(void **state) {
    (void)state;
    g_autoptr(Fixture) fixture = fixture_new();
    temporary_dataset_save(fixture->data, "notice.csv", fixture->data->notice);
    assert_null(dataset_load(fixture->data->dir, fixture->standard, NULL, fixture->findings));
    assert_int_equal(only_finding(fixture, SENTENCE_FILE_ABSENT)->id, FINDING_FILE_UNREADABLE);
}

/* What base/csv lists is told with the names of file and column, and with what its sentence says. */
static void test_faults_of_a_file_are_told(void **state) {
    (void)state;
    g_autoptr(Fixture) fixture = fixture_new();
    g_string_assign(fixture->data->notice,
                    "公示\nkey,zh\ntitle\ndate,2023年\xE2\x80\xAE,x,y\nnumber,\xF0\xA0\x80\x80\n");
    temporary_dataset_save(fixture->data, "notice.csv", fixture->data->notice);
    assert_null(dataset_load(fixture->data->dir, fixture->standard, NULL, fixture->findings));
    static const struct {
        Sentence sentence;
        int line;
        const char *fact, *value;
    } expected[] = {{SENTENCE_FILE_UNWANTED, 4, "character", "U+202E"},
                    {SENTENCE_ROWS_ABOVE, 1, "count", "1"},
                    {SENTENCE_ROW_CELLS, 3, "found", "1"},
                    {SENTENCE_ROW_CELLS, 4, "expected", "2"}};
    for (gsize i = 0; i < G_N_ELEMENTS(expected); i++) {
        const Finding *finding = g_ptr_array_index(fixture->findings->list, i);
        assert_string_equal(sentence_kinds[finding->sentence].id, sentence_kinds[expected[i].sentence].id);
        assert_string_equal(finding->place.file, "notice.csv");
        assert_int_equal(finding->place.line, expected[i].line);
        assert_string_equal(finding_lookup_fact(finding, expected[i].fact), expected[i].value);
        if (finding->sentence == SENTENCE_ROWS_ABOVE)
            assert_int_equal(finding->severity, SEVERITY_INFO);
    }
    assert_int_equal(fixture->findings->uncommon->len, 1);
    const Uncommon *uncommon = &g_array_index(fixture->findings->uncommon, Uncommon, 0);
    assert_int_equal(uncommon->place.line, 5);
    assert_string_equal(uncommon->place.column, "zh");
}

/* The row of one that is broken otherwise too: each fault is told once. */
static void test_personal_data_beside_a_source_that_is_none(void **state) {
    (void)state;
    g_autoptr(Fixture) fixture = fixture_new();
    const Indicator *indicator = fixture->standard->tiers[0]->indicators[0];
    csv_append_row(fixture->data->answers, "1", indicator->id, "statement", "电话13812345678", "", "abc", NULL);
    temporary_dataset_write(fixture->data, "growth");
    fixture->dataset = dataset_load(fixture->data->dir, fixture->standard, NULL, fixture->findings);
    fixture->answers =
        answers_load(fixture->dataset, fixture->standard, fixture->dataset->communities[0], fixture->findings);
    int told[2] = {0};
    for (guint i = 0; i < fixture->findings->list->len; i++) {
        const Finding *finding = g_ptr_array_index(fixture->findings->list, i);
        told[0] += finding->sentence == SENTENCE_HAS_MOBILE && g_strcmp0(finding->indicator, indicator->id) == 0;
        told[1] += finding->sentence == SENTENCE_VALUE_NOT_NUMBER;
    }
    assert_int_equal(told[0], 1);
    assert_int_equal(told[1], 1);
}

static void assert_number(const char *indicator, const char *item, const char *value, int64_t num, int64_t den,
                          int places) {
    g_autoptr(Fixture) fixture = fixture_new();
    const Answer *answer = load_answer(fixture, indicator, item, value);
    assert_int_equal(fixture->findings->list->len, 0);
    assert_non_null(answer);
    assert_string_equal(answer->value, value);
    assert_true(answer->is_number);
    assert_int_equal(answer->number.value.num, num);
    assert_int_equal(answer->number.value.den, den);
    assert_int_equal(answer->number.places, places);
}

static void test_numbers(void **state) {
    (void)state;
    assert_number("lighting", "lighting.rate", "83.30", 833, 10, 2);
    assert_number("lighting", "lighting.rate", "95 %", 95, 1, 0);
    assert_number("lighting", "lighting.rate", "１００％", 100, 1, 0);
    assert_number("lighting", "lighting.total", "1,234", 1234, 1, 0);
    assert_number("lighting", "lighting.total", "80个", 80, 1, 0);
    assert_number("mobile", "mobile.area", "1.2平方公里", 6, 5, 1);
}

static void assert_refused(const char *indicator, const char *item, const char *value, Sentence sentence) {
    g_autoptr(Fixture) fixture = fixture_new();
    const Answer *answer = load_answer(fixture, indicator, item, value);
    if (answer) { /* none where the item is not one of the row's */
        assert_int_equal(answer->row, ROW_REFUSED);
        assert_string_equal(answer->value, "");
        assert_false(answer->is_number);
    }
    const Finding *finding = only_finding(fixture, sentence);
    assert_string_equal(finding->place.file, "communities/a.csv");
    assert_int_equal(finding->place.line, 2);
    assert_string_equal(finding->community, "a");
    assert_string_equal(finding->tier, "growth");
    assert_string_equal(finding->indicator, indicator);
    assert_true(finding->no > 0);
}

static void test_refused(void **state) {
    (void)state;
    assert_refused("lighting", "lighting.rate", "八成", SENTENCE_VALUE_NOT_NUMBER);
    assert_refused("lighting", "lighting.total", "80户", SENTENCE_VALUE_NOT_NUMBER);
    assert_refused("lighting", "lighting.total", "80.5", SENTENCE_VALUE_NOT_WHOLE);
    assert_refused("lighting", "lighting.total", "80%", SENTENCE_VALUE_NOT_NUMBER);
    assert_refused("lighting", "lighting.total", "8 0", SENTENCE_VALUE_NOT_NUMBER);
    assert_refused("lighting", "lighting.total", "-80", SENTENCE_VALUE_NEGATIVE);
    assert_refused("lighting", "lighting.rate", "100.5%", SENTENCE_SHARE_ABOVE_WHOLE);
    assert_refused("mobile", "mobile.level", "省级", SENTENCE_VALUE_NOT_CHOICE);
    assert_refused("lighting", "lighting.none", "1", SENTENCE_ITEM_NOT_IN_STANDARD);
    assert_refused("lighting", "mobile.area", "1", SENTENCE_ITEM_OF_OTHER_INDICATOR);
}

static void test_choices(void **state) {
    (void)state;
    g_autoptr(Fixture) fixture = fixture_new();
    const Answer *answer = load_answer(fixture, "mobile", "mobile.level", "市级 或县级");
    assert_int_equal(fixture->findings->list->len, 0);
    assert_string_equal(answer->value, "市级或县级");
    assert_false(answer->is_number);
}

/* Missing, blank and zero are three things. */
static void test_blank_and_missing(void **state) {
    (void)state;
    g_autoptr(Fixture) fixture = fixture_new();
    const Answer *blank = load_answer(fixture, "lighting", "lighting.rate", " ");
    assert_int_equal(fixture->findings->list->len, 0);
    assert_string_equal(blank->value, "");
    assert_false(blank->is_number);
    assert_null(answers_lookup(fixture->answers, standard_lookup_item(fixture->standard, "lighting.total")));
    assert_int_equal(fixture->answers->indicators[1]->list->len, 0);
}

static void test_answers(void **state) {
    (void)state;
    g_autoptr(Fixture) fixture = fixture_new();
    g_string_append(fixture->data->answers, "9,lighting,verdict,达标,,12\n1,lighting,statement,一句,,13\n"
                                            "1,lighting,requirement,别的要求,,11\n1,none,verdict,达标,,\n"
                                            "1,lighting,verdict,不达标,,\n");
    const Answer *smart = load_answer(fixture, "lighting", "lighting.smart", "8");
    const IndicatorAnswers *lighting = fixture->answers->indicators[0];
    assert_string_equal(lighting->verdict->value, "达标");
    assert_int_equal(lighting->verdict->place.source_line, 12);
    assert_string_equal(lighting->statement->value, "一句");
    assert_null(lighting->definition);
    assert_string_equal(lighting->requirement->key, "requirement");
    assert_int_equal(lighting->list->len, 4);
    assert_ptr_equal(g_ptr_array_index(lighting->list, 3), smart);
    assert_string_equal(fixture->answers->file, "communities/a.csv");
    assert_string_equal(smart->place.file, "communities/a.csv");
    assert_int_equal(smart->place.line, 7);
    assert_int_equal(fixture->findings->list->len, 2);
    const Finding *unknown = g_ptr_array_index(fixture->findings->list, 0);
    assert_string_equal(finding_lookup_fact(unknown, "value"), "none");
    const Finding *twice = g_ptr_array_index(fixture->findings->list, 1);
    assert_int_equal(twice->sentence, SENTENCE_ITEM_TWICE);
    assert_string_equal(finding_lookup_fact(twice, "line"), "2");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_register),
        cmocka_unit_test(test_register_faults),
        cmocka_unit_test(test_twins_in_the_register),
        cmocka_unit_test(test_columns_of_the_register),
        cmocka_unit_test(test_keys_that_nobody_asks_for),
        cmocka_unit_test(test_facts),
        cmocka_unit_test(test_read_standard),
        cmocka_unit_test(test_no_register),
        cmocka_unit_test(test_faults_of_a_file_are_told),
        cmocka_unit_test(test_personal_data_beside_a_source_that_is_none),
        cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_refused),
        cmocka_unit_test(test_choices),
        cmocka_unit_test(test_answers),
        cmocka_unit_test(test_blank_and_missing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
