#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "intake/number_format.h"

static void assert_shown(const char *code, const char *value, const char *expected, NumberShown how) {
    NumberShown found;
    g_autofree char *shown = number_format_show(code, value, false, &found, NULL);
    assert_string_equal(shown, expected);
    assert_int_equal(found, how);
}

static void as_stored(const char *code, const char *value, const char *expected) {
    assert_shown(code, value, expected, NUMBER_AS_STORED);
}

static void rounded(const char *code, const char *value, const char *expected, const char *stored) {
    NumberShown how;
    g_autofree char *told = NULL;
    g_autofree char *shown = number_format_show(code, value, false, &how, &told);
    assert_string_equal(shown, expected);
    assert_int_equal(how, NUMBER_ROUNDED);
    assert_string_equal(told, stored);
}

static void digits_and_marks(void **state) {
    (void)state;
    as_stored("0", "5373", "5373");
    as_stored("0000", "12", "0012");
    assert_shown("#", "0", "", NUMBER_HIDDEN);
    as_stored("0.0#", "1.5", "1.5");
    as_stored("0.0#", "1", "1.0");
    as_stored("??0", "5", "  5");
    as_stored("#,##0", "1234567", "1,234,567");
    as_stored("#,##0.00_ ;[Red]\\-#,##0.00\\ ", "1234567.5", "1,234,567.50 ");
    as_stored("0,", "12000", "12");
    as_stored("0000-00000000", "53601234567", "0536-01234567");
    as_stored("0\"户\"", "5373", "5373户");
    as_stored("[$¥-804]#,##0.00", "1.5", "¥1.50");
}

static void rounding_is_told(void **state) {
    (void)state;
    as_stored("0%", "0.80000000000000004", "80%");
    as_stored("0.0%", "0.79600000000000004", "79.6%");
    rounded("0%", "0.79600000000000004", "80%", "79.6%");
    rounded("0", "0.5", "1", "0.5");
    rounded("0", "-2.5", "-3", "-2.5");
    rounded("0.00", "-0.001", "0.00", "-0.001");
    rounded("0.0", "9.96", "10.0", "9.96");
    rounded("0.00", "1.005", "1.01", "1.005");
    rounded("#,##0.00_ ;[Red]\\-#,##0.00\\ ", "-12.345", "-12.35 ", "-12.345");
    rounded("\"不公开\"", "5", "不公开", "5");
    rounded("0;-0;\"零\"", "0", "零", "0");
    assert_shown(";;;", "5", "", NUMBER_HIDDEN);
    assert_shown("0;;", "-5", "", NUMBER_HIDDEN);
}

static void sections_and_conditions(void **state) {
    (void)state;
    as_stored("0;(0)", "-5", "(5)");
    as_stored("0", "-5", "-5");
    as_stored("[>=100]\"多\"0;[<10]\"少\"0;0", "100", "多100");
    as_stored("[>=100]\"多\"0;[<10]\"少\"0;0", "5", "少5");
    as_stored("[>=100]\"多\"0;[<10]\"少\"0;0", "50", "50");
}

static void general_and_exponents(void **state) {
    (void)state;
    as_stored("General", "0.1", "0.1");
    as_stored("General", "-0.000125", "-0.000125");
    as_stored("General", "1E+21", "1E+21");
    as_stored("General", "1.5e-20", "1.5E-20");
    as_stored("General", "123456789012", "123456789012");
    as_stored("G/通用格式\"户\"", "12", "12户");
    as_stored("@", "12", "12");
    rounded("0.00E+00", "1234.5", "1.23E+03", "1234.5");
    rounded("0.0E+00", "9.99", "1.0E+01", "9.99");
    rounded("##0.0E+0", "12345000", "12.3E+6", "12345000");
    as_stored("General", "abc", "abc");
    as_stored("0", "0x10", "0x10");
    as_stored("0", "", "");
}

static void dates_and_times(void **state) {
    (void)state;
    as_stored("yyyy\"年\"m\"月\"d\"日\"", "45252", "2023年11月22日");
    as_stored("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "45252", "二〇二三年十一月二十二日");
    as_stored("yyyy-mm-dd hh:mm:ss", "45252.5", "2023-11-22 12:00:00");
    as_stored("m/d/yy h:mm AM/PM", "45252.75", "11/22/23 6:00 PM");
    as_stored("上午/下午h\"时\"mm\"分\"", "0.25", "上午6时00分");
    as_stored("aaaa", "45252", "星期三");
    as_stored("d-mmm-yy", "45252", "22-Nov-23");
    as_stored("dddd", "45252", "Wednesday");
    as_stored("mm:ss", "0.5", "00:00");
    as_stored("yyyy/m/d", "59", "1900/2/28");
    as_stored("yyyy/m/d", "60", "1900/2/29"); /* a day that only spreadsheets know */
    as_stored("yyyy/m/d", "61", "1900/3/1");
    as_stored("yyyy/m/d", "2958465.99", "9999/12/31");
    assert_shown("yyyy/m/d", "-1", "-1", NUMBER_UNKNOWN);
    assert_shown("yyyy/m/d", "2958466", "2958466", NUMBER_UNKNOWN);
    NumberShown how;
    g_autofree char *later = number_format_show("yyyy/m/d", "0", true, &how, NULL);
    assert_string_equal(later, "1904/1/1");
}

static void what_is_not_understood_is_as_stored(void **state) {
    (void)state;
    assert_shown("# ?/?", "0.5", "0.5", NUMBER_UNKNOWN);
    assert_shown("[h]:mm", "1.5", "1.5", NUMBER_UNKNOWN);
    assert_shown("[DBNum2]0", "5", "5", NUMBER_UNKNOWN);
    assert_shown("qqq", "5", "5", NUMBER_UNKNOWN);
    g_autofree char *digits = g_strnfill(300, '0');
    assert_shown(digits, "5", "5", NUMBER_UNKNOWN);
    /* Marks without their ends break nothing. */
    as_stored("0\"户", "5", "5户");
    as_stored("0[Red", "5", "5");
    as_stored("0\\", "5", "5");
}

static void builtin_codes(void **state) {
    (void)state;
    assert_string_equal(number_format_builtin(0), "General");
    assert_string_equal(number_format_builtin(9), "0%");
    assert_string_equal(number_format_builtin(57), "yyyy\"年\"m\"月\"");
    assert_null(number_format_builtin(26));
    assert_null(number_format_builtin(-1));
}

static void han_counts(void **state) {
    (void)state;
    static const struct {
        gint64 number;
        const char *expected;
    } counts[] = {{0, "〇"},
                  {1, "一"},
                  {10, "十"},
                  {12, "十二"},
                  {20, "二十"},
                  {100, "一百"},
                  {101, "一百零一"},
                  {110, "一百一十"},
                  {1001, "一千零一"},
                  {1010, "一千零一十"},
                  {9999, "九千九百九十九"},
                  {10000, "一〇〇〇〇"},
                  {-5, "-五"}};
    for (gsize i = 0; i < G_N_ELEMENTS(counts); i++) {
        g_autoptr(GString) out = g_string_new(NULL);
        count_append_han(out, counts[i].number);
        assert_string_equal(out->str, counts[i].expected);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(digits_and_marks),        cmocka_unit_test(rounding_is_told),
        cmocka_unit_test(sections_and_conditions), cmocka_unit_test(general_and_exponents),
        cmocka_unit_test(dates_and_times),         cmocka_unit_test(what_is_not_understood_is_as_stored),
        cmocka_unit_test(builtin_codes),           cmocka_unit_test(han_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
