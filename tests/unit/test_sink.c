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
#include "words/words.h"

/* A folder of its own for each test. */
typedef struct Fixture {
    char *path;
    Tree *tree;
} Fixture;

static int setup(void **state) {
    static Fixture fixture;
    int reason;
    fixture.path = g_dir_make_tmp("sink-XXXXXX", NULL);
    fixture.tree = tree_open(fixture.path, false, &reason);
    *state = &fixture;
    return fixture.tree ? 0 : -1;
}

/* Fails when the test left anything. */
static int teardown(void **state) {
    Fixture *fixture = *state;
    tree_free(fixture->tree);
    int left = g_rmdir(fixture->path);
    g_free(fixture->path);
    return left;
}

static int entry_count(const Fixture *fixture) {
    int reason;
    g_autoptr(GPtrArray) names = tree_list(fixture->tree, "", &reason);
    return (int)names->len;
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

static void test_file_is_written(void **state) {
    const Fixture *fixture = *state;
    g_autoptr(FileSink) file = file_sink_open(fixture->tree, "a/b/out.html", NULL);
    assert_non_null(file);
    assert_true(sink_puts(file_sink_sink(file), "whole", NULL));
    assert_true(file_sink_close(file, NULL));
    g_autofree char *path = g_build_filename(fixture->path, "a", "b", "out.html", NULL), *content = NULL;
    assert_true(g_file_get_contents(path, &content, NULL, NULL));
    assert_string_equal(content, "whole");
    tree_remove_all(fixture->tree, "a");
}

static void test_file_honours_umask(void **state) {
    const Fixture *fixture = *state;
    mode_t before = umask(027);
    g_autoptr(FileSink) file = file_sink_open(fixture->tree, "out.txt", NULL);
    umask(before);
    assert_true(file_sink_close(file, NULL));
    g_autofree char *path = g_build_filename(fixture->path, "out.txt", NULL);
    GStatBuf status;
    assert_int_equal(g_stat(path, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0640);
    g_unlink(path);
}

static void test_file_freed_before_its_end_is_gone(void **state) {
    const Fixture *fixture = *state;
    FileSink *file = file_sink_open(fixture->tree, "out.txt", NULL);
    assert_true(sink_puts(file_sink_sink(file), "half", NULL));
    assert_int_equal(entry_count(fixture), 1);
    file_sink_free(file);
    assert_int_equal(entry_count(fixture), 0);
    file_sink_free(NULL);
}

static void test_open_names_what_failed(void **state) {
    const Fixture *fixture = *state;
    g_autofree char *blocker = g_build_filename(fixture->path, "blocker", NULL);
    assert_true(g_file_set_contents(blocker, "", 0, NULL));
    g_autoptr(GError) below = NULL, over = NULL;
    assert_null(file_sink_open(fixture->tree, "blocker/out.txt", &below));
    g_autofree char *expected = g_strconcat(blocker, "/out.txt: it is not a folder", NULL),
                    *said = fault_words(below, LANG_EN);
    assert_string_equal(said, expected);
    assert_null(file_sink_open(fixture->tree, "blocker", &over));
    g_autofree char *again = fault_words(over, LANG_EN);
    assert_non_null(strstr(again, "exists already"));
    g_unlink(blocker);
}

/* A limit on the size of files stands for a full disk. */
static void test_first_failure_stays(void **state) {
    const Fixture *fixture = *state;
    g_autofree char *much = g_strnfill(100000, 'x');
    struct rlimit before;
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
    struct rlimit small = {4096, before.rlim_max};
    signal(SIGXFSZ, SIG_IGN);
    g_autoptr(GError) error = NULL;
    FileSink *file = file_sink_open(fixture->tree, "out.txt", NULL);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
    bool written = sink_puts(file_sink_sink(file), much, &error);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
    assert_false(written);
    g_autofree char *said = fault_words(error, LANG_EN);
    assert_true(g_str_has_prefix(said, fixture->path));
    assert_non_null(strstr(said, "ulimit -f"));
    assert_false(sink_puts(file_sink_sink(file), "x", NULL));
    assert_false(file_sink_close(file, NULL));
    file_sink_free(file);
    assert_int_equal(entry_count(fixture), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_memory_collects),
        cmocka_unit_test_setup_teardown(test_file_is_written, setup, teardown),
        cmocka_unit_test_setup_teardown(test_file_honours_umask, setup, teardown),
        cmocka_unit_test_setup_teardown(test_file_freed_before_its_end_is_gone, setup, teardown),
        cmocka_unit_test_setup_teardown(test_open_names_what_failed, setup, teardown),
        cmocka_unit_test_setup_teardown(test_first_failure_stays, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
