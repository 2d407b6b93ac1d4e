#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "words/language.h"

static void assert_text(char *text, const char *expected) {
    assert_string_equal(text, expected);
    g_free(text);
}

static void every_row_of_the_table_is_whole(void **state) {
    (void)state;
    for (int i = 0; i < LANGS; i++) {
        Lang same = lang_fellows(LANG_ZH)[i];
        assert_true(*lang_id(same) && *lang_tag(same));
        assert_ptr_equal(lang_lookup(LANG_EN, lang_id(same)), same);
        for (int month = 1; month <= 12; month++) {
            Date from = {2023, month, 5}, to = {2024, month, 6};
            g_autofree char *date = lang_date(same, from, to);
            assert_null(strchr(date, '{'));
            assert_non_null(strstr(date, "2023"));
        }
    }
    assert_null(lang_lookup(LANG_ZH, "zh-en"));
    assert_null(lang_lookup(LANG_ZH, ""));
}

static void numbers_are_grouped(void **state) {
    (void)state;
    assert_text(lang_number(LANG_EN, "5373"), "5,373");
    assert_text(lang_number(LANG_EN, "1234567"), "1,234,567");
    assert_text(lang_number(LANG_EN, "123"), "123");
    assert_text(lang_number(LANG_EN, "1234.50"), "1,234.50");
    assert_text(lang_number(LANG_EN, "0.25"), "0.25");
    assert_text(lang_number(LANG_EN, "007"), "007");
    assert_text(lang_number(LANG_EN, "5,373"), "5,373");
    assert_text(lang_number(LANG_EN, "5373户"), "5373户");
    assert_text(lang_number(LANG_EN, ""), "");
    assert_text(lang_number(LANG_ZH, "5373"), "5373");
    assert_text(lang_figure(LANG_EN, "≈6303"), "≈6,303");
    assert_text(lang_figure(LANG_EN, "≈66.67%"), "≈66.67%");
    assert_text(lang_figure(LANG_EN, "no data"), "no data");
    assert_text(lang_figure(LANG_ZH, "≈6303"), "≈6303");
}

static void a_number_stands_beside_its_unit(void **state) {
    (void)state;
    assert_text(lang_measure(LANG_ZH, "2000", "户"), "2000户");
    assert_text(lang_measure(LANG_EN, "0.8", "km²"), "0.8 km²");
    assert_text(lang_measure(LANG_EN, "80", "%"), "80%");
    assert_text(lang_measure(LANG_EN, "80", ""), "80");
}

static void words_agree_with_numbers(void **state) {
    (void)state;
    assert_text(lang_form(LANG_EN, "1", "household|households"), "household");
    assert_text(lang_form(LANG_EN, "0", "household|households"), "households");
    assert_text(lang_form(LANG_EN, "5,373", "household|households"), "households");
    assert_text(lang_form(LANG_EN, "[blank]", "household|households"), "households");
    assert_text(lang_form(LANG_ZH, "1", "户|各户"), "各户");
    assert_text(lang_form(LANG_EN, "2", "sheep"), "sheep");
    assert_text(lang_before_noun(LANG_EN, "growth tier"), "growth-tier");
    assert_text(lang_before_noun(LANG_EN, "outstanding"), "outstanding");
    assert_text(lang_before_noun(LANG_ZH, "二 星"), "二 星");
}

static void lists_are_joined(void **state) {
    (void)state;
    static const char *const names[] = {"a", "b", "c"};
    assert_text(lang_list(LANG_EN, names, 0), "");
    assert_text(lang_list(LANG_EN, names, 1), "a");
    assert_text(lang_list(LANG_EN, names, 2), "a and b");
    assert_text(lang_list(LANG_EN, names, 3), "a, b and c");
    assert_text(lang_list(LANG_ZH, names, 3), "a、b、c");
}

static void sentences_begin_with_capitals(void **state) {
    (void)state;
    assert_text(lang_sentence("growth tier"), "Growth tier");
    assert_text(lang_sentence("成长型"), "成长型");
    assert_text(lang_sentence("“met” is stated"), "“met” is stated");
    assert_text(lang_sentence(""), "");
}

static void dates_are_written_anew(void **state) {
    (void)state;
    assert_text(lang_date_of(LANG_EN, "2023年12月1日"), "1 December 2023");
    assert_text(lang_date_of(LANG_EN, "2023年09月05日"), "5 September 2023");
    assert_text(lang_date_of(LANG_EN, "2023年11月22日—11月24日"), "22–24 November 2023");
    assert_text(lang_date_of(LANG_EN, "2023 年 11 月 22 日 至 24 日"), "22–24 November 2023");
    assert_text(lang_date_of(LANG_EN, "2023年11月30日至12月6日"), "30 November to 6 December 2023");
    assert_text(lang_date_of(LANG_EN, "2023年12月30日—2024年1月5日"), "30 December 2023–5 January 2024");
    assert_text(lang_date_of(LANG_ZH, "2023年11月22日—11月24日"), "2023年11月22日—11月24日");
    assert_text(lang_date_of(LANG_EN, "二〇二三年十一月二日"), "2 November 2023");
    assert_text(lang_date_of(LANG_ZH, "2023/11/22-11/24"), "2023年11月22日—11月24日");
    static const char *const none[] = {
        "", "2023年", "2023年11月", "2023年11月31日", "11月22日", "2023年11月22日—", "2023年11月22日—2024年5日"};
    for (guint i = 0; i < G_N_ELEMENTS(none); i++)
        assert_null(lang_date_of(LANG_EN, none[i]));
}

static void dates_within_a_text_have_one_spelling(void **state) {
    (void)state;
    assert_text(lang_dates(LANG_ZH, "公示期：2023-11-22至2023-11-24，共3天"), "公示期：2023年11月22日—11月24日，共3天");
    assert_text(lang_dates(LANG_ZH, "2023年11月22日至24日"), "2023年11月22日至24日");
    assert_text(lang_dates(LANG_ZH, "2023/1/5、2023.1.6"), "2023年1月5日、2023年1月6日");
    assert_text(lang_dates(LANG_ZH, "自2023年01月05日起"), "自2023年1月5日起");
    assert_text(lang_dates(LANG_ZH, "2023-11-31"), "2023-11-31");
    assert_text(lang_dates(LANG_ZH, "电话0536-7654321"), "电话0536-7654321");
    assert_text(lang_dates(LANG_ZH, ""), "");
}

static void blanks_are_put_right(void **state) {
    (void)state;
    assert_text(lang_tidy(LANG_EN, "met  as “a” ,  b "), "met as “a” , b");
    assert_text(lang_tidy(LANG_ZH, "达到 80 %，“甲” 乙"), "达到80%，“甲”乙");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_row_of_the_table_is_whole),
        cmocka_unit_test(numbers_are_grouped),
        cmocka_unit_test(a_number_stands_beside_its_unit),
        cmocka_unit_test(words_agree_with_numbers),
        cmocka_unit_test(lists_are_joined),
        cmocka_unit_test(sentences_begin_with_capitals),
        cmocka_unit_test(dates_are_written_anew),
        cmocka_unit_test(dates_within_a_text_have_one_spelling),
        cmocka_unit_test(blanks_are_put_right),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
