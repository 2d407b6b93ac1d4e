#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "find/judge.h"

static Share share(const char *percent, int64_t total) {
    Decimal decimal;
    assert_true(decimal_parse(percent, &decimal));
    return share_of_total(decimal, total);
}

/* Against counting through: every number of things, rounded either way or cut off, is possible; nothing else is. */
static void test_as_counted_through(void **state) {
    (void)state;
    for (int64_t total = 1; total <= 40; total++) {
        for (int tenths = 0; tenths <= 1000; tenths++) {
            g_autofree char *text = g_strdup_printf("%d.%d", tenths / 10, tenths % 10);
            Decimal decimal;
            assert_true(decimal_parse(text, &decimal));
            bool possible = false;
            for (int64_t k = 0; k <= total; k++)
                possible = possible || decimal_agreement(decimal, ratio_make(100 * k, total)) != AGREE_NOT;
            assert_int_equal(share(text, total).possible, possible);
        }
    }
}

static void test_neighbours(void **state) {
    (void)state;
    Share six = share("80", 6);
    assert_false(six.possible);
    assert_int_equal(six.low, 4);
    assert_int_equal(six.high, 5);
    assert_true(share("83.33", 6).possible);
    assert_true(share("83", 6).possible);
    assert_true(share("66.6", 3).possible);
    assert_true(share("100", 9000000000).possible);
    assert_false(share("101", 6).possible);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_as_counted_through),
        cmocka_unit_test(test_neighbours),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
