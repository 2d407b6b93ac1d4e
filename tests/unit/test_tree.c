#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "base/file.h"

/* A folder with two: ours, held open as a tree, and victim, into which links lead. */
typedef struct Fixture {
    char *path, *ours, *victim;
    Tree *tree;
} Fixture;

static int setup(void **state) {
    Fixture *fixture = g_new0(Fixture, 1);
    int reason;
    fixture->path = g_dir_make_tmp("tree-XXXXXX", NULL);
    fixture->ours = g_build_filename(fixture->path, "ours", NULL);
    fixture->victim = g_build_filename(fixture->path, "victim", NULL);
    g_autofree char *precious = g_build_filename(fixture->victim, "precious", NULL);
    fixture->tree = tree_open(fixture->ours, true, &reason);
    *state = fixture;
    return fixture->tree && g_mkdir(fixture->victim, 0777) == 0 && g_file_set_contents(precious, "precious", -1, NULL)
               ? 0
               : -1;
}

/* Fails when the victim is not what it was. */
static int teardown(void **state) {
    Fixture *fixture = *state;
    g_autofree char *precious = g_build_filename(fixture->victim, "precious", NULL), *content = NULL;
    bool same = g_file_get_contents(precious, &content, NULL, NULL) && g_str_equal(content, "precious");
    g_unlink(precious);
    same = g_rmdir(fixture->victim) == 0 && same;
    int reason;
    g_autoptr(Tree) all = tree_open(fixture->path, false, &reason);
    tree_remove_all(all, "ours");
    tree_free(fixture->tree);
    g_rmdir(fixture->path);
    g_free(fixture->path);
    g_free(fixture->ours);
    g_free(fixture->victim);
    g_free(fixture);
    return same ? 0 : -1;
}

static int write_file(Tree *tree, const char *name) {
    int reason, descriptor = tree_open_file(tree, name, O_WRONLY | O_CREAT | O_EXCL, &reason);
    if (descriptor >= 0)
        close(descriptor);
    return reason;
}

static void link_at(const Fixture *fixture, const char *name) {
    g_autofree char *path = g_build_filename(fixture->ours, name, NULL);
    assert_int_equal(symlink(fixture->victim, path), 0);
}

static void test_names_lead_nowhere_else(void **state) {
    const Fixture *fixture = *state;
    static const char *const names[] = {"", "..", "../victim/new", "a/../b", "/tmp/new", "a//b", "./a", "a/"};
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        assert_false(tree_is_name(names[i]));
        assert_int_equal(write_file(fixture->tree, names[i]), EINVAL);
        assert_int_equal(tree_remove(fixture->tree, names[i]), EINVAL);
    }
    assert_true(tree_is_name("a/b..c/.d"));
}

static void test_links_are_not_followed(void **state) {
    const Fixture *fixture = *state;
    Tree *tree = fixture->tree;
    int reason;
    assert_int_equal(write_file(tree, "file"), 0);
    link_at(fixture, "community");
    assert_int_equal(write_file(tree, "community/new"), ELOOP);
    assert_int_equal(tree_make_way(tree, "community/new"), ELOOP);
    assert_int_equal(tree_make_way(tree, "community/deeper/new"), ELOOP);
    assert_int_equal(tree_remove(tree, "community/precious"), ELOOP);
    assert_int_equal(tree_link(tree, "community/precious", tree, "copy"), ELOOP);
    assert_int_equal(tree_rename(tree, "file", tree, "community/precious"), ELOOP);
    assert_null(tree_list(tree, "community", &reason));
    assert_null(tree_enter(tree, "community", &reason));
    assert_null(file_read_in(tree, "community/precious", &reason));
    assert_int_equal(tree_kind(tree, "community/precious"), TREE_NOTHING);
    assert_int_equal(tree_kind(tree, "community"), TREE_OTHER);
    assert_int_equal(tree_remove(tree, "community"), 0);
}

/* A link within, and one in the place of the folder itself. */
static void test_removing_stops_at_links(void **state) {
    const Fixture *fixture = *state;
    assert_int_equal(write_file(fixture->tree, "a/b/c"), 0);
    link_at(fixture, "a/b/out");
    tree_remove_all(fixture->tree, "a");
    assert_int_equal(tree_kind(fixture->tree, "a"), TREE_NOTHING);
    link_at(fixture, "a");
    tree_remove_all(fixture->tree, "a");
}

/* What was begun in a folder is ended in it, and that another took its name is known. */
static void test_folders_are_held(void **state) {
    const Fixture *fixture = *state;
    g_autofree char *community = g_build_filename(fixture->ours, "community", NULL);
    g_autofree char *kept = g_build_filename(fixture->ours, "kept", NULL), *replaced = NULL;
    assert_int_equal(write_file(fixture->tree, "community/page"), 0);
    assert_true(tree_stands(fixture->tree, &replaced));
    assert_int_equal(g_rename(community, kept), 0);
    link_at(fixture, "community");
    assert_int_equal(write_file(fixture->tree, "community/other"), 0);
    assert_int_equal(tree_kind(fixture->tree, "kept/other"), TREE_FILE);
    assert_false(tree_stands(fixture->tree, &replaced));
    assert_string_equal(replaced, community);
}

static void test_very_many_folders(void **state) {
    const Fixture *fixture = *state;
    for (int i = 0; i < 200; i++) {
        g_autofree char *name = g_strdup_printf("%d/edition/%d/page", i, i % 7);
        assert_int_equal(write_file(fixture->tree, name), 0);
        assert_int_equal(tree_kind(fixture->tree, name), TREE_FILE);
    }
}

static void test_what_was_made_and_is_empty_goes(void **state) {
    const Fixture *fixture = *state;
    g_autofree char *path = g_build_filename(fixture->ours, "x", "y", NULL);
    g_autofree char *above = g_build_filename(fixture->ours, "x", NULL);
    int reason;
    Tree *tree = tree_open(path, true, &reason);
    assert_int_equal(tree_make_way(tree, "p/q/r"), 0);
    tree_free(tree);
    assert_false(g_file_test(above, G_FILE_TEST_EXISTS));
}

static void test_one_has_the_lock(void **state) {
    const Fixture *fixture = *state;
    int reason;
    g_autoptr(Tree) other = tree_open(fixture->ours, false, &reason);
    assert_int_equal(tree_lock(fixture->tree), 0);
    assert_int_equal(tree_lock(other), EWOULDBLOCK);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_names_lead_nowhere_else, setup, teardown),
        cmocka_unit_test_setup_teardown(test_links_are_not_followed, setup, teardown),
        cmocka_unit_test_setup_teardown(test_removing_stops_at_links, setup, teardown),
        cmocka_unit_test_setup_teardown(test_folders_are_held, setup, teardown),
        cmocka_unit_test_setup_teardown(test_very_many_folders, setup, teardown),
        cmocka_unit_test_setup_teardown(test_what_was_made_and_is_empty_goes, setup, teardown),
        cmocka_unit_test_setup_teardown(test_one_has_the_lock, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
