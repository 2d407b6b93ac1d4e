#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fault.h"
#include "publish/inputs.h"

/* Reads a table of a folder, does something to it, and looks again. Returns the error. */
static GError *error_after(void (*change)(const char *path)) {
    g_autofree char *folder = g_dir_make_tmp("gongshi-XXXXXX", NULL), *path = g_build_filename(folder, "a.csv", NULL);
    g_autoptr(Inputs) inputs = inputs_new();
    GError *error = NULL;
    assert_true(g_file_set_contents(path, "a\n", -1, NULL));
    assert_true(inputs_read(inputs, INPUTS_DATASET, folder, NULL, NULL));
    assert_true(inputs_unchanged(inputs, NULL));
    change(path);
    assert_false(inputs_unchanged(inputs, &error));
    assert_int_equal(g_remove(path), 0);
    assert_int_equal(g_rmdir(folder), 0);
    return error;
}

static void write_again(const char *path) {
    assert_true(g_file_set_contents(path, "b\n", -1, NULL));
}

static void make_unreadable(const char *path) {
    assert_int_equal(g_unlink(path), 0);
    assert_int_equal(symlink(path, path), 0); /* a link to itself: nobody can follow it */
}

static void replace_by_folder(const char *path) {
    assert_int_equal(g_unlink(path), 0);
    assert_int_equal(g_mkdir(path, 0700), 0);
}

static void another_content_is_told(void **state) {
    (void)state;
    g_autoptr(GError) error = error_after(write_again);
    assert_true(g_error_matches(error, fault_domain(), FAULT_INPUT_CHANGED));
}

/* What cannot be read is not called changed: the system's reason is told. */
static void a_reading_error_is_told_with_its_reason(void **state) {
    (void)state;
    g_autoptr(GError) link = error_after(make_unreadable), folder = error_after(replace_by_folder);
    assert_true(g_error_matches(link, fault_domain(), FAULT_SYSTEM));
    assert_true(g_error_matches(folder, fault_domain(), FAULT_SYSTEM));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(another_content_is_told),
        cmocka_unit_test(a_reading_error_is_told_with_its_reason),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
