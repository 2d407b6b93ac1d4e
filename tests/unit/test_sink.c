#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/sink.h"

/* A folder of its own for each test; *state is its path. */
static int folder_setup(void **state) {
    *state = g_dir_make_tmp("sink-XXXXXX", NULL);
    return *state ? 0 : -1;
}

/* Fails when the test left anything but empty folders. */
static int folder_teardown(void **state) {
    g_autofree char *folder = *state;
    g_autofree char *inner = g_build_filename(folder, "a", "b", NULL);
    g_autofree char *outer = g_build_filename(folder, "a", NULL);
    g_rmdir(inner);
    g_rmdir(outer);
    return g_rmdir(folder);
}

static int entry_count(const char *folder) {
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    int count = 0;
    while (g_dir_read_name(dir))
        count++;
    return count;
}

static void test_memory_collects(void **state) {
    (void)state;
    g_auto(MemorySink) memory;
    memory_sink_init(&memory);
    assert_true(sink_puts(&memory.sink, "公示", NULL));
    assert_true(sink_write(&memory.sink, "\0x", 2, NULL));
    assert_true(sink_write(&memory.sink, NULL, 0, NULL));
    assert_int_equal(memory.bytes->len, 8);
    assert_memory_equal(memory.bytes->str, "公示\0x", 8);
}

static void test_file_is_not_visible_before_commit(void **state) {
    g_autofree char *path = g_build_filename(*state, "out.html", NULL);
    g_autoptr(FileSink) file = file_sink_open(path, NULL);
    assert_non_null(file);
    assert_string_equal(file_sink_path(file), path);
    assert_true(sink_puts(file_sink_sink(file), "whole", NULL));
    assert_false(g_file_test(path, G_FILE_TEST_EXISTS));
    assert_true(file_sink_close(file, NULL));
    assert_false(g_file_test(path, G_FILE_TEST_EXISTS));
    assert_true(file_sink_commit(file, NULL));

    g_autofree char *content = NULL;
    assert_true(g_file_get_contents(path, &content, NULL, NULL));
    assert_string_equal(content, "whole");
    assert_int_equal(entry_count(*state), 1);
    g_unlink(path);
}

static void test_file_replaces_an_older_one(void **state) {
    g_autofree char *path = g_build_filename(*state, "out.txt", NULL);
    assert_true(g_file_set_contents(path, "old", -1, NULL));
    g_autoptr(FileSink) file = file_sink_open(path, NULL);
    assert_true(sink_puts(file_sink_sink(file), "new", NULL));
    assert_true(file_sink_close(file, NULL) && file_sink_commit(file, NULL));
    g_autofree char *content = NULL;
    assert_true(g_file_get_contents(path, &content, NULL, NULL));
    assert_string_equal(content, "new");
    g_unlink(path);
}

static void test_file_honours_umask(void **state) {
    g_autofree char *path = g_build_filename(*state, "out.txt", NULL);
    mode_t before = umask(027);
    g_autoptr(FileSink) file = file_sink_open(path, NULL);
    umask(before);
    assert_true(file_sink_close(file, NULL) && file_sink_commit(file, NULL));
    GStatBuf status;
    assert_int_equal(g_stat(path, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0640);
    g_unlink(path);
}

static void test_file_freed_without_commit_is_gone(void **state) {
    g_autofree char *path = g_build_filename(*state, "out.txt", NULL);
    FileSink *open = file_sink_open(path, NULL);
    assert_true(sink_puts(file_sink_sink(open), "half", NULL));
    assert_int_equal(entry_count(*state), 1);
    file_sink_free(open);
    assert_int_equal(entry_count(*state), 0);

    FileSink *closed = file_sink_open(path, NULL);
    assert_true(file_sink_close(closed, NULL));
    file_sink_free(closed);
    assert_int_equal(entry_count(*state), 0);
    file_sink_free(NULL);
}

static void test_file_makes_folders(void **state) {
    g_autofree char *path = g_build_filename(*state, "a", "b", "out.txt", NULL);
    g_autoptr(FileSink) file = file_sink_open(path, NULL);
    assert_non_null(file);
    assert_true(file_sink_close(file, NULL) && file_sink_commit(file, NULL));
    assert_true(g_file_test(path, G_FILE_TEST_IS_REGULAR));
    g_unlink(path);
}

static void test_open_names_what_failed(void **state) {
    g_autofree char *blocker = g_build_filename(*state, "blocker", NULL);
    g_autofree char *path = g_build_filename(blocker, "out.txt", NULL);
    assert_true(g_file_set_contents(blocker, "", 0, NULL));
    g_autoptr(GError) error = NULL;
    assert_null(file_sink_open(path, &error));
    assert_non_null(error);
    assert_non_null(strstr(error->message, blocker));
    assert_non_null(strstr(error->message, "not a folder"));
    g_unlink(blocker);
}

static void test_commit_onto_a_folder_fails(void **state) {
    g_autofree char *path = g_build_filename(*state, "a", NULL);
    FileSink *file = file_sink_open(path, NULL);
    assert_int_equal(g_mkdir(path, 0777), 0);
    assert_true(file_sink_close(file, NULL));
    g_autoptr(GError) error = NULL;
    assert_false(file_sink_commit(file, &error));
    assert_non_null(strstr(error->message, path));
    file_sink_free(file);
    assert_int_equal(entry_count(*state), 1);
}

/* A limit on the size of files stands for a full disk. */
static void test_first_failure_stays(void **state) {
    g_autofree char *path = g_build_filename(*state, "out.txt", NULL);
    g_autofree char *much = g_strnfill(100000, 'x');
    struct rlimit before;
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
    struct rlimit small = {4096, before.rlim_max};
    signal(SIGXFSZ, SIG_IGN);
    g_autoptr(GError) error = NULL;
    FileSink *file = file_sink_open(path, NULL);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
    bool written = sink_puts(file_sink_sink(file), much, &error);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
    assert_false(written);
    assert_non_null(strstr(error->message, path));
    assert_non_null(strstr(error->message, "too large"));
    assert_false(sink_puts(file_sink_sink(file), "x", NULL));
    assert_false(file_sink_close(file, NULL));
    assert_false(file_sink_commit(file, NULL));
    file_sink_free(file);
    assert_int_equal(entry_count(*state), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_memory_collects),
        cmocka_unit_test_setup_teardown(test_file_is_not_visible_before_commit, folder_setup, folder_teardown),
        cmocka_unit_test_setup_teardown(test_file_replaces_an_older_one, folder_setup, folder_teardown),
        cmocka_unit_test_setup_teardown(test_file_honours_umask, folder_setup, folder_teardown),
        cmocka_unit_test_setup_teardown(test_file_freed_without_commit_is_gone, folder_setup, folder_teardown),
        cmocka_unit_test_setup_teardown(test_file_makes_folders, folder_setup, folder_teardown),
        cmocka_unit_test_setup_teardown(test_open_names_what_failed, folder_setup, folder_teardown),
        cmocka_unit_test_setup_teardown(test_first_failure_stays, folder_setup, folder_teardown),
        cmocka_unit_test_setup_teardown(test_commit_onto_a_folder_fails, folder_setup, folder_teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
