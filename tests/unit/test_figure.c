/* Figures as people write them: numerals, units, ranges. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "data/pattern.h"

static const Word mu = {.kind = "convert", .item = "平方公里", .zh = "亩", .factor = {1, 1500}};
static const Word square_metres = {.kind = "convert", .item = "平方公里", .zh = "平方米", .factor = {1, 1000000}};
static const Word permille = {.kind = "convert", .item = "%", .zh = "‰", .factor = {1, 10}};

/* What a text is read as: "12", "80..90", "-" when it is no figure. */
static char *reading_of(ItemType type, const char *unit, const Word *const *units, const char *text) {
    g_autoptr(GPtrArray) others = g_ptr_array_new();
    for (; units && *units; units++)
        g_ptr_array_add(others, (gpointer)*units);
    const Item item = {.type = type, .unit = unit, .units = others};
    Figure figure;
    if (!figure_parse(text, &item, &figure))
        return g_strdup("-");
    g_autofree char *low = ratio_text(figure.is_range ? figure.range.low : figure.number.value, 6, NULL);
    g_autofree char *high = ratio_text(figure.range.high, 6, NULL);
    return figure.is_range ? g_strdup_printf("%s..%s", low, high) : g_strdup(low);
}

static void expect_count(const char *text, const char *expected) {
    g_autofree char *got = reading_of(ITEM_COUNT, "户", NULL, text);
    assert_string_equal(got, expected);
}

static void test_numerals(void **state) {
    (void)state;
    expect_count("2385", "2385");
    expect_count("2,385户", "2385");
    expect_count("十二", "12");
    expect_count("三百二十户", "320");
    expect_count("两千零五", "2005");
    expect_count("一万二千", "12000");
    expect_count("四百九", "490");
    expect_count("四百零九", "409");
    expect_count("一万五", "15000");
    expect_count("两千三百四", "2340");
    expect_count("四十九", "49");
    expect_count("2.9万", "29000");
    expect_count("3千", "3000");
    expect_count("-5", "-5");
    expect_count("户", "-");
    expect_count("十二栋", "-");
    expect_count("12户左", "-");
    expect_count("", "-");
}

static void test_ranges(void **state) {
    (void)state;
    expect_count("80余户", "80..89.999999");
    expect_count("2000多户", "2000..2999.999999");
    expect_count("约2000户", "1800..2200");
    expect_count("80-90", "80..90");
    expect_count("80户以下", "0..80");
    expect_count("不足80", "0..79.999999");
    expect_count("90-80", "-");
    g_autofree char *least = reading_of(ITEM_PERCENT, "%", NULL, "80%以上");
    assert_string_equal(least, "80..100");
    g_autofree char *between = reading_of(ITEM_PERCENT, "%", NULL, "80%—90%");
    assert_string_equal(between, "80..90");
    g_autofree char *sign = reading_of(ITEM_PERCENT, "%", NULL, "≥80%");
    assert_string_equal(sign, "80..100");
}

static void test_units(void **state) {
    (void)state;
    const Word *const areas[] = {&mu, &square_metres, NULL}, *const shares[] = {&permille, NULL};
    g_autofree char *metres = reading_of(ITEM_AREA, "平方公里", areas, "167万平方米");
    assert_string_equal(metres, "1.67");
    g_autofree char *acres = reading_of(ITEM_AREA, "平方公里", areas, "3000亩");
    assert_string_equal(acres, "2");
    g_autofree char *about = reading_of(ITEM_AREA, "平方公里", areas, "3000余亩");
    assert_string_equal(about, "2..2.666667");
    g_autofree char *permilles = reading_of(ITEM_PERCENT, "%", shares, "90‰");
    assert_string_equal(permilles, "9");
    g_autofree char *words = reading_of(ITEM_PERCENT, "%", shares, "百分之八十五");
    assert_string_equal(words, "85");
    g_autofree char *thousandths = reading_of(ITEM_PERCENT, "%", shares, "千分之九十");
    assert_string_equal(thousandths, "9");
}

static void test_plain(void **state) {
    (void)state;
    const Item item = {.type = ITEM_COUNT, .unit = "户"};
    assert_true(figure_is_plain("2,385", &item));
    assert_true(figure_is_plain("２３８５户", &item));
    assert_false(figure_is_plain("2.9万", &item));
    assert_false(figure_is_plain("约80", &item));
    assert_false(figure_is_plain("十二", &item));
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_numerals), cmocka_unit_test(test_ranges),
                                       cmocka_unit_test(test_units), cmocka_unit_test(test_plain)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
