#include "base/threads.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { COUNT = 500 };

typedef struct Ledger {
    gint made, dropped; /* atomic */
    int taken, last;    /* the index that is taken last */
    bool in_order;
} Ledger;

static Ledger *of_thing; /* drop() is told nothing else */

static void *make(void *context, int index) {
    Ledger *ledger = context;
    g_atomic_int_inc(&ledger->made);
    int *thing = g_new(int, 1);
    *thing = index;
    return thing;
}

static bool take(void *context, void *made) {
    Ledger *ledger = context;
    ledger->in_order &= *(int *)made == ledger->taken;
    return ++ledger->taken <= ledger->last;
}

static void drop(void *made) {
    g_atomic_int_inc(&of_thing->dropped);
    g_free(made);
}

static Ledger run(int count, int threads, int last) {
    Ledger ledger = {.in_order = true, .last = last};
    of_thing = &ledger;
    const OrderedWork row = {count, make, take, drop, &ledger};
    bool all = threads_run_ordered(&row, threads);
    assert_int_equal(all, ledger.taken <= last);
    assert_int_equal(ledger.dropped, ledger.made);
    return ledger;
}

static void a_row_is_taken_in_order(void **state) {
    (void)state;
    for (int threads = 1; threads <= 9; threads += 2) {
        Ledger ledger = run(COUNT, threads, COUNT);
        assert_true(ledger.in_order);
        assert_int_equal(ledger.taken, COUNT);
        assert_int_equal(ledger.made, COUNT);
    }
    assert_int_equal(run(0, 2, 1).made, 0);
}

static void nothing_is_made_far_ahead(void **state) {
    (void)state;
    Ledger alone = run(COUNT, 1, 9);
    assert_int_equal(alone.made, 10); /* the tenth ended the row */
    Ledger ledger = run(COUNT, 4, 9);
    assert_true(ledger.in_order);
    assert_int_equal(ledger.taken, 10);
    assert_true(ledger.made <= 10 + 3 * 4);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_is_taken_in_order),
        cmocka_unit_test(nothing_is_made_far_ahead),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
