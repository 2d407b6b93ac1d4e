#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fault.h"
#include "publish/manifest.h"

#define DIGEST "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define FILES(code, title)                                                                    \
    "\"outputs\": [{\"path\": \"community/a.zh.html\", \"sha256\": \"" DIGEST "\", \"code\":" \
    " " code ", \"title\": " title "}]"
#define OUTPUTS FILES("\"22222-22222\"", "\"甲社区\"")
#define INPUTS "\"dataset\": [{\"path\": \"notice.csv\", \"sha256\": \"" DIGEST "\"}], \"standard\": []"
#define SOUND "{\"edition\": \"final\", \"replaces\": null, " INPUTS ", " OUTPUTS "}"

typedef struct Folder {
    char *dir, *file;
} Folder;

static Folder *folder_new(const char *text) {
    Folder *folder = g_new0(Folder, 1);
    folder->dir = g_dir_make_tmp("gongshi-XXXXXX", NULL);
    folder->file = g_build_filename(folder->dir, "manifest.json", NULL);
    if (text)
        assert_true(g_file_set_contents(folder->file, text, -1, NULL));
    return folder;
}

static void folder_free(Folder *folder) {
    g_unlink(folder->file);
    assert_int_equal(g_rmdir(folder->dir), 0);
    g_free(folder->file);
    g_free(folder->dir);
    g_free(folder);
}

/* It is not read, and the fault names the file. */
static void assert_refused_file(const Folder *folder, Fault fault) {
    GError *error = NULL;
    assert_null(manifest_load(folder->dir, &error));
    assert_non_null(error);
    if (!strstr(error->message, folder->file) || !fault_is(error, fault))
        fail_msg("%d: %s", error->code, error->message);
    g_error_free(error);
}

static void assert_refused(const char *text) {
    Folder *folder = folder_new(text);
    assert_refused_file(folder, FAULT_MANIFEST_FOREIGN);
    folder_free(folder);
}

static void what_was_written_is_read(void **state) {
    (void)state;
    Folder *folder = folder_new(SOUND);
    Manifest *manifest = manifest_load(folder->dir, NULL);
    assert_non_null(manifest);
    assert_int_equal(manifest->edition, EDITION_FINAL);
    assert_null(manifest->replaces);
    assert_int_equal(manifest->outputs->len, 1);
    const ManifestFile *file = g_ptr_array_index(manifest->outputs, 0);
    assert_string_equal(file->path, "community/a.zh.html");
    assert_string_equal(file->sha256, DIGEST);
    assert_string_equal(file->code, "22222-22222");
    assert_string_equal(file->title, "甲社区");
    assert_int_equal(manifest->dataset->len, 1);
    assert_int_equal(manifest->standard->len, 0);
    manifest_free(manifest);
    folder_free(folder);
}

static void each_field_is_what_it_must_be(void **state) {
    (void)state;
    static const char *const others[][2] = {
        {"\"edition\": \"final\", ", ""},
        {"\"final\"", "\"Final\""},
        {"\"final\"", "1"},
        {"\"replaces\": null", "\"replaces\": \"../before\""},
        {"\"replaces\": null", "\"replaces\": \"/before\""},
        {"\"replaces\": null", "\"replaces\": \"\""},
        {"\"dataset\"", "\"data\""},
        {"\"standard\": []", "\"standard\": {}"},
        {"\"standard\": []", "\"standard\": [1]"},
        {"\"standard\": []", "\"standard\": [null]"},
        {"\"outputs\"", "\"output\""},
        {"\"path\": \"community", "\"path\": \"/community"},
        {"\"path\": \"community/", "\"path\": \"community/../../"},
        {"\"path\": \"community/", "\"path\": \"./"},
        {"\"path\": \"community/", "\"path\": \"community//"},
        {"\"path\": \"community/a.zh.html\"", "\"path\": \"\""},
        {"\"path\": \"community/a.zh.html\"", "\"path\": 3"},
        {"\"path\": \"community/a.zh.html\", ", ""},
        {"\"sha256\": \"" DIGEST "\", \"code\"", "\"code\""},
        {"\"sha256\": \"01", "\"sha256\": \"1"},
        {"\"sha256\": \"01", "\"sha256\": \"0g"},
        {"\"sha256\": \"0123456789abcdef", "\"sha256\": \"0123456789ABCDEF"},
        {", \"title\": \"甲社区\"", ""},
        {"\"title\": \"甲社区\"", "\"title\": 7"},
        {"\"code\": \"22222-22222\"", "\"code\": null"},
        {"\"甲社区\"", "\"甲\xff\""},
        {"}]}", "}]"},
        {"}]}", "}]} {}"},
        {"}]}", "}],}"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(others); i++) {
        assert_non_null(strstr(SOUND, others[i][0]));
        GString *text = g_string_new(SOUND);
        g_string_replace(text, others[i][0], others[i][1], 1);
        assert_refused(text->str);
        g_string_free(text, TRUE);
    }
}

static void what_is_no_object_is_refused(void **state) {
    (void)state;
    static const char *const texts[] = {"", " ", "null", "[]", "\"final\"", "{", "{}", "<!DOCTYPE html>", "3"};
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        assert_refused(texts[i]);
    g_autofree char *deep = g_strnfill(100000, '[');
    assert_refused(deep);
}

static void what_is_no_plain_file_is_not_opened(void **state) {
    (void)state;
    Folder *folder = folder_new(NULL);
    assert_refused_file(folder, FAULT_MANIFEST_ABSENT);
    assert_int_equal(g_mkdir(folder->file, 0700), 0);
    assert_refused_file(folder, FAULT_SYSTEM);
    assert_int_equal(g_rmdir(folder->file), 0);
    assert_int_equal(symlink("/dev/zero", folder->file), 0);
    assert_refused_file(folder, FAULT_SYSTEM);
    assert_int_equal(g_unlink(folder->file), 0);
    assert_int_equal(mkfifo(folder->file, 0600), 0);
    assert_refused_file(folder, FAULT_SYSTEM);
    folder_free(folder);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_written_is_read),
        cmocka_unit_test(each_field_is_what_it_must_be),
        cmocka_unit_test(what_is_no_object_is_refused),
        cmocka_unit_test(what_is_no_plain_file_is_not_opened),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
