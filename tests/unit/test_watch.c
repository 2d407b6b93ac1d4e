#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <unistd.h>

#include "base/fault.h"
#include "base/stop.h"
#include "base/watch.h"

typedef struct Desk {
    char *folder, *below, *file, *aside;
    Watch *watch;
} Desk;

static void write_text(const char *path, const char *text) {
    g_autoptr(GError) error = NULL;
    FILE *file = g_fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static int open_desk(void **state) {
    Desk *desk = g_new0(Desk, 1);
    bool added = false;
    desk->folder = g_dir_make_tmp("gongshi-XXXXXX", NULL);
    desk->below = g_build_filename(desk->folder, "communities", NULL);
    desk->file = g_build_filename(desk->below, "表.xlsx", NULL);
    desk->aside = g_build_filename(desk->below, "~$表.xlsx", NULL);
    assert_int_equal(g_mkdir(desk->below, 0700), 0);
    write_text(desk->file, "1");
    desk->watch = watch_new(NULL);
    assert_non_null(desk->watch);
    assert_true(watch_folder(desk->watch, desk->folder, &added, NULL));
    assert_true(added);
    *state = desk;
    return 0;
}

static int close_desk(void **state) {
    Desk *desk = *state;
    g_remove(desk->file);
    g_remove(desk->aside);
    g_rmdir(desk->below);
    g_rmdir(desk->folder);
    watch_free(desk->watch);
    g_free(desk->folder);
    g_free(desk->below);
    g_free(desk->file);
    g_free(desk->aside);
    g_free(desk);
    return 0;
}

/* Whether what happened so far counts: a wait that nothing would end is ended by being told to stop. */
static bool counts(const Desk *desk) {
    g_autoptr(GError) error = NULL;
    bool changed = watch_wait(desk->watch, &error);
    assert_int_equal(stop_signal(error), changed ? 0 : SIGINT);
    return changed;
}

static void tell_to_stop(void) {
    assert_int_equal(kill(getpid(), SIGINT), 0);
}

static void hear_it(void) {
    sigset_t set;
    int signal;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    assert_int_equal(sigwait(&set, &signal), 0);
}

static void test_saved(void **state) {
    const Desk *desk = *state;
    write_text(desk->file, "2");
    assert_true(counts(desk));
}

static void test_saved_aside(void **state) {
    const Desk *desk = *state;
    write_text(desk->aside, "2");
    assert_int_equal(g_rename(desk->aside, desk->file), 0);
    assert_true(counts(desk));
}

static void test_gone(void **state) {
    const Desk *desk = *state;
    assert_int_equal(g_remove(desk->file), 0);
    assert_true(counts(desk));
}

/* A save is many changes and one wait. */
static void test_once(void **state) {
    const Desk *desk = *state;
    write_text(desk->file, "2");
    write_text(desk->file, "3");
    assert_true(counts(desk));
    tell_to_stop();
    assert_false(counts(desk));
    hear_it();
}

/* Nor does reading. */
static void test_aside_alone(void **state) {
    const Desk *desk = *state;
    g_autofree char *text = NULL;
    write_text(desk->aside, "2");
    assert_true(g_file_get_contents(desk->file, &text, NULL, NULL));
    tell_to_stop();
    assert_false(counts(desk));
    hear_it();
}

/* A folder that came is watched once it is asked for again, and only then told as new. */
static void test_new_folder(void **state) {
    const Desk *desk = *state;
    g_autofree char *tiers = g_build_filename(desk->folder, "tiers", NULL);
    g_autofree char *table = g_build_filename(tiers, "a.csv", NULL);
    bool added = false;
    assert_true(watch_folder(desk->watch, desk->folder, &added, NULL));
    assert_false(added);
    assert_int_equal(g_mkdir(tiers, 0700), 0);
    assert_true(counts(desk));
    assert_true(watch_folder(desk->watch, desk->folder, &added, NULL));
    assert_true(added);
    write_text(table, "1");
    assert_true(counts(desk));
    assert_int_equal(g_remove(table), 0);
    assert_int_equal(g_rmdir(tiers), 0);
}

static void test_no_folder(void **state) {
    const Desk *desk = *state;
    g_autoptr(GError) error = NULL;
    bool added = false;
    assert_false(watch_folder(desk->watch, desk->file, &added, &error));
    assert_non_null(error);
    assert_false(added);
}

int main(void) {
    stop_hold();
    const struct CMUnitTest tests[] = {cmocka_unit_test_setup_teardown(test_saved, open_desk, close_desk),
                                       cmocka_unit_test_setup_teardown(test_saved_aside, open_desk, close_desk),
                                       cmocka_unit_test_setup_teardown(test_gone, open_desk, close_desk),
                                       cmocka_unit_test_setup_teardown(test_once, open_desk, close_desk),
                                       cmocka_unit_test_setup_teardown(test_aside_alone, open_desk, close_desk),
                                       cmocka_unit_test_setup_teardown(test_new_folder, open_desk, close_desk),
                                       cmocka_unit_test_setup_teardown(test_no_folder, open_desk, close_desk)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
