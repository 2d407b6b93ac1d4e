#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <string.h>

#include <cmocka.h>

#include "data/pattern.h"
#include "temporary_standard.h"

static void test_load(void **state) {
    (void)state;
    g_autoptr(TemporaryStandard) files = temporary_standard_new();
    g_autoptr(Findings) findings = findings_new();
    g_autoptr(Standard) standard = temporary_standard_load(files, findings);
    assert_non_null(standard);
    assert_int_equal(findings->list->len, 0);
    assert_string_equal(standard->shown, "../standards/small");
    assert_string_equal(standard_file(standard, "criteria.csv"), "../standards/small/criteria.csv");
    assert_int_equal(standard->tier_count, 2);
    const Tier *growth = standard_lookup_tier_name(standard, " 成长型");
    assert_ptr_equal(growth, standard->tiers[0]);
    assert_int_equal(growth->indicator_count, 3);
    const Indicator *lighting = growth->indicators[0];
    assert_string_equal(lighting->definition.zh, "安装情况\n安装率=甲/乙");
    assert_int_equal(lighting->items->len, 3);
    assert_int_equal(lighting->criteria->len, 1);
    assert_int_equal(lighting->statements->len, 2);
    assert_string_equal(((const Statement *)g_ptr_array_index(lighting->statements, 1))->variant, "brief");
    assert_int_equal(standard->notice_items->len, 3);
    assert_int_equal(standard->notice_statements->len, 1);
    assert_int_equal(standard->checks->len, 1);
}

static void test_items(void **state) {
    (void)state;
    g_autoptr(TemporaryStandard) files = temporary_standard_new();
    g_autoptr(Findings) findings = findings_new();
    g_autoptr(Standard) standard = temporary_standard_load(files, findings);
    const Item *rate = standard_lookup_item(standard, "lighting.rate");
    assert_ptr_equal(rate->part, standard_lookup_item(standard, "lighting.smart"));
    assert_ptr_equal(rate->whole, standard_lookup_item(standard, "lighting.total"));
    assert_ptr_equal(rate->part->subset_of, rate->whole);
    assert_false(rate->measured);
    assert_true(standard_lookup_item(standard, "mobile.area")->measured);
    const Item *level = standard_lookup_item(standard, "mobile.level");
    assert_int_equal(level->choices->len, 2);
    assert_string_equal(g_ptr_array_index(level->open_choices, 0), "市级或县级");
    const Item *services = standard_lookup_item(standard, "elderly.services");
    assert_ptr_equal(services->counts, standard_lookup_item(standard, "elderly.list"));
    assert_string_equal(services->tiers, "growth");
    assert_string_equal(standard_lookup_item(standard, "spot_count")->of_register, "count recognised spot_check basic");
}

static void test_terms(void **state) {
    (void)state;
    g_autoptr(TemporaryStandard) files = temporary_standard_new();
    temporary_standard_replace(files, "glossary.csv",
                               "zh,en,id\n甲社区,Community A,jia\n甲社区,Other,\n丙,,\n丁,D,../d\n");
    g_autoptr(Findings) findings = findings_new();
    g_autoptr(Standard) standard = temporary_standard_load(files, findings);
    assert_string_equal(standard_term(standard, "甲社区", "en"), "Community A");
    assert_string_equal(standard_term_id(standard, "甲社区"), "jia");
    assert_null(standard_term(standard, "丙", "en"));
    assert_null(standard_term_id(standard, "丁"));
    assert_null(standard_term_id(standard, "戊"));
    assert_int_equal(findings->list->len, 2);
    assert_int_equal(((Finding *)g_ptr_array_index(findings->list, 0))->sentence, SENTENCE_ITEM_TWICE);
    assert_int_equal(((Finding *)g_ptr_array_index(findings->list, 1))->sentence, SENTENCE_NAME_UNKNOWN);
}

/* A language is known by the name of its column: nothing else has to know it. */
static void test_columns_in_other_languages(void **state) {
    (void)state;
    g_autoptr(TemporaryStandard) files = temporary_standard_new();
    temporary_standard_replace(files, "glossary.csv",
                               "zh,en,ko,id\n甲社区,Community A,가 공동체,jia\n乙社区,Community B,,yi\n");
    g_autoptr(Findings) findings = findings_new();
    g_autoptr(Standard) standard = temporary_standard_load(files, findings);
    assert_int_equal(findings->list->len, 0);
    assert_string_equal(standard_term(standard, "甲社区", "en"), "Community A");
    assert_string_equal(standard_term(standard, "甲社区", "ko"), "가 공동체");
    assert_null(standard_term(standard, "乙社区", "ko"));
    assert_null(standard_term(standard, "甲社区", "id"));
    assert_int_equal(standard->langs->len, 2);
    assert_string_equal(g_ptr_array_index(standard->langs, 1), "ko");
    const Unwritten *last = &g_array_index(standard->unwritten, Unwritten, standard->unwritten->len - 1);
    assert_string_equal(last->lang, "ko");
    assert_string_equal(last->place.column, "ko");
    assert_int_equal(last->place.line, 3);
}

/* One row too many in a file: one finding, in its line and column, and the rest is loaded. */
static void assert_row_refused(const char *name, const char *row, Sentence sentence, const char *column) {
    g_autoptr(TemporaryStandard) files = temporary_standard_new();
    g_autofree char *path = g_build_filename(files->dir, name, NULL);
    g_autofree char *before = NULL;
    assert_true(g_file_get_contents(path, &before, NULL, NULL));
    g_autofree char *text = g_strconcat(before, row, "\n", NULL);
    temporary_standard_replace(files, name, text);
    g_autoptr(Findings) findings = findings_new();
    g_autoptr(Standard) standard = temporary_standard_load(files, findings);
    assert_non_null(standard);
    assert_int_equal(findings->list->len, 1);
    const Finding *finding = g_ptr_array_index(findings->list, 0);
    assert_string_equal(sentence_kinds[finding->sentence].id, sentence_kinds[sentence].id);
    assert_string_equal(finding->place.column, column);
    assert_true(g_str_has_suffix(finding->place.file, name));
    assert_true(finding->place.line > 1);
}

static void test_rows_refused(void **state) {
    (void)state;
    const Sentence unknown = SENTENCE_NAME_UNKNOWN;
    const Sentence no_choice = SENTENCE_NAME_NOT_CHOICE;
    assert_row_refused("indicators.csv", "growth gold,9,x,,,名,,,,,", no_choice, "tier");
    assert_row_refused("indicators.csv", ",2,x,,,名,,,,,", SENTENCE_ITEM_TWICE, "no");
    assert_row_refused("indicators.csv", "gold,9,x,,,名,,,,,", no_choice, "tier");
    assert_row_refused("indicators.csv", "growth,9,lighting,,,名,,,,,", SENTENCE_ITEM_TWICE, "id");
    assert_row_refused("indicators.csv", "growth,九,x,,,名,,,,,", SENTENCE_VALUE_NOT_NUMBER, "no");
    assert_row_refused("indicators.csv", "growth,1.5,x,,,名,,,,,", SENTENCE_VALUE_NOT_WHOLE, "no");
    assert_row_refused("items.csv", "none,,none.x,count,,,,,,,,,,,", no_choice, "indicator");
    assert_row_refused("items.csv", "lighting,,lighting.x,figure,,,,,,,,,,,", unknown, "type");
    assert_row_refused("items.csv", "lighting,,lighting.x,count,,guessed,,,,,,,,,", no_choice, "measure");
    assert_row_refused("items.csv", "lighting,,lighting.x,percent,,,none / lighting.total,,,,,,,,", unknown, "equals");
    assert_row_refused("items.csv", "lighting,,lighting.x,percent,,,lighting.total,,,,,,,,", unknown, "equals");
    assert_row_refused("items.csv", "lighting,,lighting.x,count,,,,,none,,,,,,", unknown, "subset_of");
    assert_row_refused("items.csv", "lighting,,lighting.rate,count,,,,,,,,,,,", SENTENCE_ITEM_TWICE, "item");
    assert_row_refused("items.csv", "elderly,basic,elderly.x,count,,,,,,,,,,,", no_choice, "indicator");
    assert_row_refused("criteria.csv", "growth,none,1,,declared,hard,", no_choice, "indicator");
    assert_row_refused("criteria.csv", "growth,lighting,2,,declared,maybe,", no_choice, "strength");
    assert_row_refused("checks.csv", "x,across,fatal,,mobile,,1 > 0,,", no_choice, "severity");
    assert_row_refused("checks.csv", "x,across,error,basic,lighting,,1 > 0,,", no_choice, "indicator");
    assert_row_refused("checks.csv", "x,across,error,,lighting,none,1 > 0,,", no_choice, "also");
    assert_row_refused("statements.csv", "growth,none,form,zh,字", no_choice, "indicator");
    assert_row_refused("statements.csv", "growth,lighting,form,french,字", unknown, "lang");
    assert_row_refused("statements.csv", "gold,lighting,form,zh,字", no_choice, "tier");
    assert_row_refused("statements.csv", "growth basic,lighting,form,zh,字", no_choice, "indicator");
}

static void test_broken_pattern(void **state) {
    (void)state;
    assert_row_refused("statements.csv", "growth,lighting,x,zh,率{lighting.none}", SENTENCE_PATTERN_ITEM, "pattern");
    assert_row_refused("statements.csv", "growth,lighting,x,zh,率{lighting.rate", SENTENCE_PATTERN_BROKEN, "pattern");
    assert_row_refused("indicators.csv", "growth,9,照明,,,名,,,,,", SENTENCE_NAME_NOT_SLUG, "id");
    /* An item of another indicator, or of another tier, could never be stored. */
    assert_row_refused("statements.csv", "growth,lighting,x,zh,率{mobile.area}", SENTENCE_PATTERN_ITEM_ELSEWHERE,
                       "pattern");
    assert_row_refused("statements.csv", "basic,mobile,x,zh,率{elderly.list}", SENTENCE_PATTERN_ITEM_ELSEWHERE,
                       "pattern");
    assert_row_refused("statements.csv", ",elderly,x,zh,率{mobile.area}", SENTENCE_PATTERN_ITEM_ELSEWHERE, "pattern");
}

/* A row of several tiers, by id or name, and one of all tiers that have its indicator. */
static void test_rows_of_tiers(void **state) {
    (void)state;
    g_autoptr(TemporaryStandard) files = temporary_standard_new();
    temporary_standard_replace(
        files, "standard.csv",
        "key,zh,en\ntier.a,一级,one\ntier.b,二 级,two\ntier.c,三级,three\ntier_order,c b a,c b a\n");
    temporary_standard_replace(
        files, "indicators.csv",
        "tier,no,id,category_zh,category_en,name_zh,name_en,definition_zh,definition_en,requirement_zh,requirement_en\n"
        ",1,mobile,基础,,移动,,覆盖,,达到80%,\nb 三级,2,lighting,基础,,照明,,安装,,达到90%,\n"
        "二 级,3,elderly,服务,,养老,,养老,,提供,\n");
    temporary_standard_replace(
        files, "items.csv",
        "indicator,tier,item,type,unit,measure,equals,share_of,subset_of,counts,register,choices,role,zh,en\n"
        "mobile,a c,mobile.rate,percent,%,exact,,,,,,,,率,\nmobile,,mobile.area,area,平方公里,measured,,,,,,,,面积,\n"
        "lighting,,lighting.rate,percent,%,exact,,,,,,,,率,\n");
    temporary_standard_replace(files, "criteria.csv",
                               "tier,indicator,clause,applies_when,rule,strength,mentions\n"
                               ",mobile,1,,mobile.area > 0,hard,\nc a,mobile,2,,mobile.rate >= 80%,hard,\n"
                               ",lighting,1,,lighting.rate >= 90%,hard,\n");
    temporary_standard_replace(files, "checks.csv",
                               "id,kind,severity,tier,indicator,also,rule,zh,en\n"
                               "x,across,error,a b,mobile,lighting,mobile.area > 0,面积,\n");
    temporary_standard_replace(files, "statements.csv",
                               "tier,indicator,variant,lang,pattern\n,mobile,form,zh,面积{mobile.area}平方公里。\n"
                               "a c,mobile,full,zh,率{mobile.rate}%。\n,lighting,form,zh,率{lighting.rate}%。\n");
    g_autoptr(Findings) findings = findings_new();
    g_autoptr(Standard) standard = temporary_standard_load(files, findings);
    assert_int_equal(findings->list->len, 0);
    static const struct {
        const char *id;
        int rank, indicators;
        guint items, criteria, statements; /* of "mobile" */
    } expected[] = {{"a", 3, 1, 2, 2, 2}, {"b", 2, 3, 1, 1, 1}, {"c", 1, 2, 2, 2, 2}};
    assert_int_equal(standard->tier_count, G_N_ELEMENTS(expected));
    for (gsize i = 0; i < G_N_ELEMENTS(expected); i++) {
        const Tier *tier = standard->tiers[i];
        const Indicator *mobile = tier_lookup_indicator(tier, "mobile");
        assert_string_equal(tier->id, expected[i].id);
        assert_int_equal(tier->rank, expected[i].rank);
        assert_int_equal(tier->indicator_count, expected[i].indicators);
        assert_ptr_equal(mobile->tier, tier);
        assert_int_equal(mobile->items->len, expected[i].items);
        assert_int_equal(mobile->criteria->len, expected[i].criteria);
        assert_int_equal(mobile->statements->len, expected[i].statements);
    }
    const Indicator *lighting = tier_lookup_indicator(standard->tiers[2], "lighting");
    assert_int_equal(lighting->position, 1);
    assert_int_equal(lighting->criteria->len, 1);
    assert_string_equal(((const Check *)g_ptr_array_index(standard->checks, 0))->tiers, "a b");
    assert_true(tiers_have("a b", "b"));
    assert_false(tiers_have("ab bc", "b"));
    assert_true(tiers_have(NULL, "b"));
}

static void test_one_tier(void **state) {
    (void)state;
    g_autoptr(TemporaryStandard) files = temporary_standard_new();
    static const char *const names[] = {"import.csv", "items.csv", "criteria.csv", "checks.csv", "statements.csv"};
    temporary_standard_replace(files, "standard.csv", "key,zh,en\nname,试验用指标,Indicators for tests\n");
    temporary_standard_replace(
        files, "indicators.csv",
        "tier,no,id,category_zh,category_en,name_zh,name_en,definition_zh,definition_en,requirement_zh,requirement_en\n"
        ",1,mobile,基础,,移动,,覆盖,,达到80%,\n");
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *path = g_build_filename(files->dir, names[i], NULL), *text = NULL;
        assert_true(g_file_get_contents(path, &text, NULL, NULL));
        strchr(text, '\n')[1] = '\0';
        temporary_standard_replace(files, names[i], text);
    }
    g_autoptr(Findings) findings = findings_new();
    g_autoptr(Standard) standard = temporary_standard_load(files, findings);
    assert_int_equal(findings->list->len, 0);
    assert_int_equal(standard->tier_count, 1);
    assert_int_equal(standard->tiers[0]->indicator_count, 1);
}

static void test_missing_file_and_column(void **state) {
    (void)state;
    g_autoptr(TemporaryStandard) files = temporary_standard_new();
    g_autofree char *path = g_build_filename(files->dir, "criteria.csv", NULL);
    g_remove(path);
    g_autoptr(Findings) findings = findings_new();
    assert_null(temporary_standard_load(files, findings));
    assert_int_equal(findings->list->len, 1);
    assert_string_equal(((Finding *)g_ptr_array_index(findings->list, 0))->place.file,
                        "../standards/small/criteria.csv");
    temporary_standard_replace(files, "criteria.csv", "tier,indicator,clause,applies_when,strength,mentions\n");
    g_autoptr(Findings) more = findings_new();
    assert_null(temporary_standard_load(files, more));
    assert_int_equal(more->list->len, 1);
    assert_int_equal(((Finding *)g_ptr_array_index(more->list, 0))->sentence, SENTENCE_COLUMN_ABSENT);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_load),
        cmocka_unit_test(test_items),
        cmocka_unit_test(test_terms),
        cmocka_unit_test(test_rows_refused),
        cmocka_unit_test(test_rows_of_tiers),
        cmocka_unit_test(test_one_tier),
        cmocka_unit_test(test_broken_pattern),
        cmocka_unit_test(test_missing_file_and_column),
        cmocka_unit_test(test_columns_in_other_languages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
