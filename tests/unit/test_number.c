#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <glib.h>

#include "base/number.h"

static void assert_ratio(Ratio r, int64_t num, int64_t den) {
    assert_true(ratio_valid(r));
    assert_true(r.num == num);
    assert_true(r.den == den);
}

static Decimal decimal(const char *text) {
    Decimal d = {{0, 0}, 0};
    assert_true(decimal_parse(text, &d));
    return d;
}

static void assert_refused(const char *text) {
    Decimal d = {{0, 0}, 0};
    if (decimal_parse(text, &d))
        fail_msg("\"%s\" was read as a number", text);
}

static void test_ratio_is_in_lowest_terms(void **state) {
    (void)state;
    assert_ratio(ratio_make(6, 4), 3, 2);
    assert_ratio(ratio_make(6, -4), -3, 2);
    assert_ratio(ratio_make(0, -7), 0, 1);
    assert_true(ratio_is_integer(ratio_make(8, 4)));
    assert_false(ratio_is_integer(ratio_make(8, 3)));
    assert_false(ratio_is_integer(ratio_invalid()));
}

static void test_ratio_reckons(void **state) {
    (void)state;
    Ratio half = ratio_make(1, 2);
    Ratio third = ratio_make(1, 3);
    assert_ratio(ratio_add(half, third), 5, 6);
    assert_ratio(ratio_sub(third, half), -1, 6);
    assert_ratio(ratio_mul(half, third), 1, 6);
    assert_ratio(ratio_div(half, third), 3, 2);
    assert_true(ratio_compare(third, half) < 0);
    assert_true(ratio_compare(half, third) > 0);
    assert_int_equal(ratio_compare(half, ratio_make(2, 4)), 0);
}

static void test_ratio_overflow_is_invalid(void **state) {
    (void)state;
    Ratio most = ratio_make(INT64_MAX, 1);
    Ratio least = ratio_make(1, INT64_MAX);
    assert_true(ratio_valid(most) && ratio_valid(least));
    assert_false(ratio_valid(ratio_add(most, ratio_make(1, 1))));
    assert_false(ratio_valid(ratio_sub(ratio_make(-INT64_MAX, 1), most)));
    assert_false(ratio_valid(ratio_mul(most, ratio_make(2, 1))));
    assert_false(ratio_valid(ratio_div(least, most)));
    assert_false(ratio_valid(ratio_make(INT64_MIN, 1)));
    assert_true(ratio_compare(most, least) > 0);
    assert_ratio(ratio_mul(most, least), 1, 1);
}

static void test_invalid_is_passed_on(void **state) {
    (void)state;
    Ratio one = ratio_make(1, 1);
    Ratio none = ratio_div(one, ratio_make(0, 1));
    assert_false(ratio_valid(ratio_make(1, 0)));
    assert_false(ratio_valid(none));
    assert_false(ratio_valid(ratio_add(none, one)));
    assert_false(ratio_valid(ratio_sub(one, none)));
    assert_false(ratio_valid(ratio_mul(none, one)));
    assert_false(ratio_valid(ratio_div(none, one)));
    assert_false(ratio_valid(ratio_div(one, none)));
    assert_int_equal(decimal_agreement(decimal("1"), none), AGREE_NOT);
    assert_false(decimal_within(decimal("1"), (Interval){none, one}));
}

static void test_decimal_parse_reads(void **state) {
    (void)state;
    assert_ratio(decimal("83.30").value, 833, 10);
    assert_int_equal(decimal("83.30").places, 2);
    assert_ratio(decimal("1,234").value, 1234, 1);
    assert_ratio(decimal("1,234,567.5").value, 2469135, 2);
    assert_ratio(decimal("-5").value, -5, 1);
    assert_ratio(decimal("+5").value, 5, 1);
    assert_ratio(decimal("0").value, 0, 1);
    assert_ratio(decimal("007").value, 7, 1);
    assert_ratio(decimal("123456789012345").value, 123456789012345, 1);
    assert_ratio(decimal("0.000000001").value, 1, 1000000000);
    assert_ratio(decimal("0000000000000000001").value, 1, 1);
    assert_int_equal(decimal("100.0").places, 1);
}

static void test_decimal_parse_refuses(void **state) {
    (void)state;
    static const char *const texts[] = {"",
                                        "-",
                                        "12,34",
                                        "1,2345",
                                        "1234,567",
                                        "0,123",
                                        ",123",
                                        "1.2.3",
                                        "5.",
                                        ".5",
                                        "1.,234",
                                        "1,234,",
                                        "--5",
                                        "5-",
                                        " 5",
                                        "5 ",
                                        "5%",
                                        "1e3",
                                        "0x10",
                                        "nan",
                                        "５",
                                        "1.2,345",
                                        "1,23a",
                                        "1.0000000000",
                                        "1234567890123456",
                                        "123456789012345.6"};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        assert_refused(texts[i]);
    g_autofree char *long_number = g_strnfill(100000, '9');
    assert_refused(long_number);
}

static void test_agreement(void **state) {
    (void)state;
    assert_int_equal(decimal_agreement(decimal("66.7"), ratio_make(200, 3)), AGREE_ROUNDED);
    assert_int_equal(decimal_agreement(decimal("66.6"), ratio_make(200, 3)), AGREE_TRUNCATED);
    assert_int_equal(decimal_agreement(decimal("66.5"), ratio_make(200, 3)), AGREE_NOT);
    assert_int_equal(decimal_agreement(decimal("66.8"), ratio_make(200, 3)), AGREE_NOT);
    assert_int_equal(decimal_agreement(decimal("83.33"), ratio_make(500, 6)), AGREE_ROUNDED);
    assert_int_equal(decimal_agreement(decimal("83.30"), ratio_make(500, 6)), AGREE_NOT);
    assert_int_equal(decimal_agreement(decimal("83.30"), ratio_make(833, 10)), AGREE_EXACT);
}

static void test_agreement_at_a_tie(void **state) {
    (void)state;
    assert_int_equal(decimal_agreement(decimal("13"), ratio_make(25, 2)), AGREE_ROUNDED); /* half up */
    assert_int_equal(decimal_agreement(decimal("12"), ratio_make(25, 2)), AGREE_ROUNDED); /* half to even */
    assert_int_equal(decimal_agreement(decimal("14"), ratio_make(27, 2)), AGREE_ROUNDED); /* both */
    assert_int_equal(decimal_agreement(decimal("13"), ratio_make(27, 2)), AGREE_TRUNCATED);
}

static void test_agreement_below_zero(void **state) {
    (void)state;
    assert_int_equal(decimal_agreement(decimal("-66.7"), ratio_make(-200, 3)), AGREE_ROUNDED);
    assert_int_equal(decimal_agreement(decimal("-66.6"), ratio_make(-200, 3)), AGREE_TRUNCATED);
    assert_int_equal(decimal_agreement(decimal("66.7"), ratio_make(-200, 3)), AGREE_NOT);
    assert_int_equal(decimal_agreement(decimal("-1"), ratio_make(1, 3)), AGREE_NOT);
    assert_int_equal(decimal_agreement(decimal("0.0"), ratio_make(-1, 100)), AGREE_ROUNDED);
}

static void test_interval(void **state) {
    (void)state;
    Interval i = decimal_interval(decimal("1.6"));
    assert_ratio(i.low, 31, 20);
    assert_ratio(i.high, 33, 20);
    i = decimal_interval(decimal("0"));
    assert_ratio(i.low, -1, 2);
    assert_ratio(i.high, 1, 2);
}

/* 1.6 of 1.6 as areas: 1.55 to 1.65 each, so the share is 93.9% to 100%. */
static void test_within(void **state) {
    (void)state;
    Ratio hundred = ratio_make(100, 1);
    Interval share = {ratio_mul(hundred, ratio_make(155, 165)), hundred};
    assert_true(decimal_within(decimal("97"), share));
    assert_true(decimal_within(decimal("100"), share));
    assert_true(decimal_within(decimal("94"), share));
    assert_true(decimal_within(decimal("100.5"), (Interval){hundred, ratio_make(10045, 100)}));
    assert_false(decimal_within(decimal("93"), share));
    assert_false(decimal_within(decimal("101"), share));
    assert_false(decimal_within(decimal("93.8"), share));
}

static void assert_ratio_text(Ratio r, int places, const char *expected, bool expected_exact) {
    bool exact = !expected_exact;
    g_autofree char *text = ratio_text(r, places, &exact);
    assert_string_equal(text, expected);
    assert_int_equal(exact, expected_exact);
    g_autofree char *about = ratio_about(r, places);
    assert_true(g_str_has_prefix(about, "≈") == !expected_exact);
    assert_true(g_str_has_suffix(about, expected));
}

static void test_ratio_text(void **state) {
    (void)state;
    assert_ratio_text(ratio_make(833, 10), 2, "83.3", true);
    assert_ratio_text(ratio_make(2, 3), 2, "0.67", false);
    assert_ratio_text(ratio_make(-2, 3), 2, "-0.67", false);
    assert_ratio_text(ratio_make(1, 200), 2, "0.01", false);
    assert_ratio_text(ratio_make(-1, 1000), 2, "0", false);
    assert_ratio_text(ratio_make(5, 100), 2, "0.05", true);
    assert_ratio_text(ratio_make(1200, 1), 0, "1200", true);
    assert_ratio_text(ratio_make(0, 1), 3, "0", true);
    assert_ratio_text(ratio_make(1999, 1000), 2, "2", false);
    assert_ratio_text(ratio_make(-INT64_MAX, 1), 18, "-9223372036854775807", true);
    assert_ratio_text(ratio_make(1, INT64_MAX), 18, "0", false);
    g_autofree char *text = ratio_text(ratio_make(1, 4), 2, NULL);
    assert_string_equal(text, "0.25");
}

static void assert_percent(Ratio r, Ratio threshold, const char *expected) {
    g_autofree char *text = ratio_percent(r, threshold);
    assert_string_equal(text, expected);
}

static void test_percent(void **state) {
    (void)state;
    Ratio threshold = ratio_make(80, 100);
    assert_percent(ratio_make(7, 25), threshold, "28%");
    assert_percent(ratio_make(2, 3), threshold, "≈66.67%");
    assert_percent(ratio_make(2, 3), ratio_invalid(), "≈66.67%");
    assert_percent(ratio_make(1, 8), threshold, "12.5%");
    assert_percent(ratio_make(4, 5), threshold, "80%");
    assert_percent(ratio_make(1, 1), threshold, "100%");
    assert_percent(ratio_make(0, 1), threshold, "0%");
    assert_percent(ratio_make(-1, 3), threshold, "≈-33.33%");
}

static void test_percent_stays_on_its_side(void **state) {
    (void)state;
    Ratio threshold = ratio_make(80, 100);
    assert_percent(ratio_make(79999, 100000), threshold, "79.999%");
    assert_percent(ratio_make(80001, 100000), threshold, "80.001%");
    assert_percent(ratio_make(7999969, 9999962), threshold, "≈79.99999%");
    assert_percent(ratio_make(12345, 100000), ratio_make(12345, 100000), "12.345%");
    assert_percent(ratio_make(9999999, 10000000), ratio_make(1, 1), "99.99999%");
}

/* Nearer to the threshold than any number of places shows. */
static void test_percent_beside_the_threshold(void **state) {
    (void)state;
    Ratio just_below = ratio_make(799999999999999999, 1000000000000000000);
    Ratio just_above = ratio_make(800000000000000001, 1000000000000000000);
    assert_percent(just_below, ratio_make(4, 5), "≈79.999999999%");
    assert_percent(just_above, ratio_make(4, 5), "≈80.000000001%");
    assert_percent(ratio_make(2, 3), ratio_make(2, 3), "≈66.67%");
}

static void test_percent_of_a_huge_ratio(void **state) {
    (void)state;
    assert_percent(ratio_make(INT64_MAX, 1), ratio_make(4, 5), "922337203685477580700%");
}

static void test_digits(void **state) {
    (void)state;
    assert_string_equal(DIGITS(0), "0");
    assert_string_equal(DIGITS(INT64_MIN), "-9223372036854775808");
    const char *first = DIGITS(1), *second = DIGITS(2);
    assert_string_equal(first, "1");
    assert_string_equal(second, "2");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_digits),
        cmocka_unit_test(test_ratio_is_in_lowest_terms),
        cmocka_unit_test(test_ratio_reckons),
        cmocka_unit_test(test_ratio_overflow_is_invalid),
        cmocka_unit_test(test_invalid_is_passed_on),
        cmocka_unit_test(test_decimal_parse_reads),
        cmocka_unit_test(test_decimal_parse_refuses),
        cmocka_unit_test(test_agreement),
        cmocka_unit_test(test_agreement_at_a_tie),
        cmocka_unit_test(test_agreement_below_zero),
        cmocka_unit_test(test_interval),
        cmocka_unit_test(test_within),
        cmocka_unit_test(test_ratio_text),
        cmocka_unit_test(test_percent),
        cmocka_unit_test(test_percent_stays_on_its_side),
        cmocka_unit_test(test_percent_beside_the_threshold),
        cmocka_unit_test(test_percent_of_a_huge_ratio),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
