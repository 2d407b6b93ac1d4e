#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/personal.h"

static void assert_masked(const char *text, const char *expected, PersonalKind expected_kind) {
    PersonalKind kind = PERSONAL_ADDRESS;
    g_autofree char *masked = personal_mask(text, &kind);
    assert_non_null(masked);
    assert_string_equal(masked, expected);
    assert_int_equal(kind, expected_kind);
}

static void assert_left_alone(const char *text) {
    PersonalKind kind;
    g_autofree char *masked = personal_mask(text, &kind);
    assert_null(masked);
}

static void test_personal_is_masked(void **state) {
    (void)state;
    /* The check digit of 11010519491231002 is X; the numbers are made up. */
    assert_masked("身份证11010519491231002X。", "身份证11****************。", PERSONAL_IDENTITY);
    assert_masked("身份证110105491231002", "身份证11*************", PERSONAL_IDENTITY);
    assert_masked("电话13912345678", "电话13*********", PERSONAL_MOBILE);
    assert_masked("电话139 1234 5678，", "电话13***********，", PERSONAL_MOBILE);
    assert_masked("电话１３９１２３４５６７８", "电话１３*********", PERSONAL_MOBILE);
    assert_masked("卡号6222020200112233446", "卡号62*****************", PERSONAL_CARD);
    assert_masked("车牌鲁V12345停", "车牌鲁V*****停", PERSONAL_PLATE);
    assert_masked("住3号楼2单元501室", "住3号********", PERSONAL_ADDRESS);
}

static void test_figures_are_left_alone(void **state) {
    (void)state;
    assert_left_alone("社区家庭总数7563户");
    assert_left_alone("2023年11月22日—11月24日");
    assert_left_alone("83.33333333333");
    assert_left_alone("110105194912310021");  /* another check digit */
    assert_left_alone("139123456789");        /* twelve digits */
    assert_left_alone("0536-6221234");        /* an office's telephone */
    assert_left_alone("6222020200112233440"); /* Luhn fails */
    assert_left_alone("社区内12层及以上住宅9栋");
    assert_left_alone("鲁数发〔2022〕16号");
    assert_left_alone("5G网络覆盖率达到100%");
    assert_left_alone("3号楼");
}

static void test_small_counts(void **state) {
    (void)state;
    g_autoptr(GPtrArray) words = g_ptr_array_new();
    g_ptr_array_add(words, (gpointer) "社区矫正");
    g_autofree char *masked = personal_mask_counts("共有社区矫正对象3人，已建档。", words);
    assert_string_equal(masked, "共有社区矫正对象*人，已建档。");
    g_autofree char *chinese = personal_mask_counts("社区矫正人员两名", words);
    assert_string_equal(chinese, "社区矫正人员*名");
    assert_null(personal_mask_counts("社区矫正对象13人", words));
    assert_null(personal_mask_counts("社区矫正，志愿者3人", words));
    assert_null(personal_mask_counts("志愿者3人", words));
    g_autofree char *excerpt = personal_excerpt(masked);
    assert_string_equal(excerpt, "矫正对象*人，");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_personal_is_masked),
        cmocka_unit_test(test_figures_are_left_alone),
        cmocka_unit_test(test_small_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
