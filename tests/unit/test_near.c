#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/text.h"

static const char *nearest(const char *word) {
    static const char *const names[] = {"rate-mismatch", "rate-impossible", "access.closed", "lighting", "id", ""};
    g_autoptr(GPtrArray) known = g_ptr_array_new();
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
        g_ptr_array_add(known, (void *)names[i]);
    return near_word(word, known);
}

static void test_a_slip_is_near(void **state) {
    (void)state;
    assert_string_equal(nearest("rate-mismach"), "rate-mismatch");       /* left out */
    assert_string_equal(nearest("rate-impossiblle"), "rate-impossible"); /* put in */
    assert_string_equal(nearest("access.clozed"), "access.closed");      /* replaced */
    assert_string_equal(nearest("lihgting"), "lighting");                /* swapped: one step, not two */
    assert_string_equal(nearest("lighting"), "lighting");
}

static void test_another_word_is_not(void **state) {
    (void)state;
    assert_null(nearest("elderly"));
    assert_null(nearest("xy"));
    assert_null(nearest("照明"));
    assert_null(nearest("a-name-that-is-longer-than-any-name-that-the-program-knows"));
}

static void test_nothing_is_near_nothing_else(void **state) {
    (void)state;
    g_autoptr(GPtrArray) none = g_ptr_array_new();
    assert_null(near_word("lighting", none));
    assert_string_equal(nearest(""), "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_slip_is_near),
        cmocka_unit_test(test_another_word_is_not),
        cmocka_unit_test(test_nothing_is_near_nothing_else),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
