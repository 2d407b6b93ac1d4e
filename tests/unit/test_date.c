#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>

#include "base/date.h"

static void assert_reads(const char *text, const char *wanted) {
    DateRead read = date_read(text);
    g_autofree char *printed = read.fault == DATE_REAL ? date_print(read.from, read.to) : g_strdup("");
    if (read.fault != DATE_REAL || !g_str_equal(printed, wanted))
        print_error("%s: fault %d, %s\n", text, (int)read.fault, printed);
    assert_int_equal(read.fault, DATE_REAL);
    assert_string_equal(printed, wanted);
}

static void assert_fault(const char *text, DateFault fault) {
    DateRead read = date_read(text);
    if (read.fault != fault)
        print_error("%s: fault %d\n", text, (int)read.fault);
    assert_int_equal(read.fault, fault);
}

static void test_spellings_of_a_day(void **state) {
    (void)state;
    static const char *const spellings[] = {
        "2023年11月22日",
        "2023年11月22号",
        "2023-11-22",
        "2023/11/22",
        "2023.11.22",
        "20231122",
        " 2023 年 11 月 22 日 ",
        "２０２３年１１月２２日",
        "二〇二三年十一月二十二日",
        "二零二三年十一月二十二日",
        "二○二三年十一月二十二日",
        "2023-11-22 00:00:00",
        "2023-11-22T09:30",
        "2023年11月22日（星期三）",
        "2023年11月22日 周三",
        "2023－11－22",
        "2023． 11． 22",
        "\xE3\x80\x80"
        "2023年11月22日",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(spellings); i++)
        assert_reads(spellings[i], "2023-11-22");
    assert_reads("2024年2月29日", "2024-02-29");
    assert_reads("二〇二四年十月三十一日", "2024-10-31");
    assert_reads("二〇二四年一月十日", "2024-01-10");
    assert_reads("2024-6-1", "2024-06-01");
}

static void test_spans(void **state) {
    (void)state;
    static const char *const spellings[] = {
        "2023年11月22日—11月24日",
        "2023年11月22日至24日",
        "2023年11月22日至2023年11月24日",
        "2023年11月22—24日",
        "2023-11-22至2023-11-24",
        "2023/11/22-2023/11/24",
        "2023.11.22-11.24",
        "2023.11.22—2023.11.24",
        "2023年11月22日到11月24日",
        "2023年11月22日-24日",
        "2023年11月22日——11月24日",
        "2023年11月22日～11月24日",
        "2023年11月22日起至24日止",
        "2023 年 11 月 22 日 ~ 24 日",
        "2023年11月22日（周三）至11月24日（周五）",
        "二〇二三年十一月二十二日至二十四日",
        "2023-11-22-2023-11-24",
        "2023年11月22日–24日",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(spellings); i++)
        assert_reads(spellings[i], "2023-11-22—2023-11-24");
    assert_reads("2024年12月30日至1月3日", "2024-12-30—2025-01-03");
    assert_reads("2024年12月6日至12月2日", "2024-12-06—2024-12-02");
}

static void test_what_is_no_day(void **state) {
    (void)state;
    static const char *const unreal[] = {
        "2023年11月31日", "2023-02-29",   "2024/13/01", "2023年11月31日—11月24日", "2023年11月22日至31日",
        "20231131",       "2024年0月3日", "11月31日",   "2023年2月30日",           "二〇二三年十一月三十一日",
        "2024.4.31"};
    static const char *const none[] = {
        "",    "昨天",  "someday",   "2024年12月",   "11/22/2023",     "23年11月22日",       "12",          "2024-12",
        "1.2", "99999", "123456789", "2023年11月22", "2023-11-22-24x", "2023年11月22日公示", "0536-7654321"};
    for (gsize i = 0; i < G_N_ELEMENTS(unreal); i++)
        assert_fault(unreal[i], DATE_UNREAL);
    for (gsize i = 0; i < G_N_ELEMENTS(none); i++)
        assert_fault(none[i], DATE_ABSENT);
    assert_fault("45444", DATE_SERIAL);
    assert_fault("45444.0", DATE_SERIAL);
    assert_fault("４５４４４", DATE_SERIAL);
    assert_fault("11月22日至24日", DATE_YEARLESS);
    assert_fault("2202年6月1日", DATE_FAR);
    assert_fault("1024-06-01", DATE_FAR);
    assert_null(date_iso("2023年11月22日—11月24日"));
    assert_null(date_iso("11月22日"));
}

static void test_in_a_text(void **state) {
    (void)state;
    static const struct {
        const char *text, *excerpt;
        DateFault fault;
    } texts[] = {
        {"公示期：2024年12月6日至12月2日，共5个工作日", "2024年12月6日至12月2日", DATE_REAL},
        {"公示期为自2024-12-02起至2024-12-06止", "2024-12-02起至2024-12-06", DATE_REAL},
        {"工作组于2023年11月31日—11月24日验收", "2023年11月31日—11月24日", DATE_UNREAL},
        {"公示期：2024/11/31-12/6", "2024/11/31-12/6", DATE_UNREAL},
        {"12月2日至12月6日", "12月2日至12月6日", DATE_YEARLESS},
        {"于2024年13月1日", "2024年13月1日", DATE_UNREAL},
        {"第3次会议，二〇二三年十一月三日召开", "二〇二三年十一月三日", DATE_REAL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        DateRead found;
        assert_true(date_find(texts[i].text, 0, &found));
        g_autofree char *excerpt = g_strndup(texts[i].text + found.start, found.end - found.start);
        assert_string_equal(excerpt, texts[i].excerpt);
        assert_int_equal(found.fault, texts[i].fault);
    }
    static const char *const none[] = {"电话0536-7654321",
                                       "鲁数发〔2022〕16号",
                                       "对2022年通过复核、2023年继续创建的9个社区",
                                       "版本2023.11.22.1",
                                       "45444",
                                       "YS001/2024-00012",
                                       "GB/T 9704-2012",
                                       "2024年12月",
                                       "http://a.gov.cn/2024/12/01/x",
                                       "20231122",
                                       "3月里有4个",
                                       "2024-15-40"};
    for (gsize i = 0; i < G_N_ELEMENTS(none); i++) {
        DateRead found;
        if (date_find(none[i], 0, &found))
            print_error("%s\n", none[i]);
        assert_false(date_find(none[i], 0, &found));
    }
}

static void test_the_spelling_of_official_documents(void **state) {
    (void)state;
    assert_true(date_read("2023年11月22日").proper);
    assert_true(date_read(" 2023年1月2日—3日 ").proper);
    assert_false(date_read("2023年09月05日").proper);
    assert_false(date_read("2023 年9月5日").proper);
    assert_false(date_read("2023-11-22").proper);
    assert_false(date_read("2023年11月22号").proper);
    assert_false(date_read("二〇二三年九月五日").proper);
}

static void test_days_are_counted(void **state) {
    (void)state;
    const Date monday = {2024, 12, 2}, friday = {2024, 12, 6}, sunday = {2024, 12, 8}, later = {2024, 12, 17};
    assert_int_equal(date_days(monday, friday, false), 5);
    assert_int_equal(date_days(monday, friday, true), 5);
    assert_int_equal(date_days(monday, sunday, true), 5);
    assert_int_equal(date_days(friday, sunday, true), 1);
    assert_int_equal(date_days(sunday, sunday, true), 0);
    assert_int_equal(date_days(friday, later, true), 8);
    assert_true(date_compare(monday, friday) < 0);
    assert_int_equal(date_compare(monday, monday), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_spellings_of_a_day),
        cmocka_unit_test(test_spans),
        cmocka_unit_test(test_what_is_no_day),
        cmocka_unit_test(test_in_a_text),
        cmocka_unit_test(test_the_spelling_of_official_documents),
        cmocka_unit_test(test_days_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
