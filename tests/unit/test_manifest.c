#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fault.h"
#include "base/number.h"
#include "doc/pair.h"
#include "publish/manifest.h"

#define DIGEST "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define EMPTY "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" /* of no bytes */
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
    if (!strstr(error->message, folder->file) || !g_error_matches(error, fault_domain(), (gint)fault))
        fail_msg("%d: %s", error->code, error->message);
    g_error_free(error);
}

static void assert_refused(const char *text) {
    Folder *folder = folder_new(text);
    assert_refused_file(folder, FAULT_MANIFEST_FOREIGN);
    folder_free(folder);
}

/* A format that is newer than the program is told as such; none is what came before there were numbers. */
static void a_newer_format_is_told(void **state) {
    (void)state;
    g_autoptr(GString) text = g_string_new(SOUND);
    g_string_replace(text, "{", "{\"format\": 99, ", 1);
    Folder *folder = folder_new(text->str);
    assert_refused_file(folder, FAULT_MANIFEST_NEWER);
    folder_free(folder);
    g_string_replace(text, "99", DIGITS(MANIFEST_FORMAT), 1);
    folder = folder_new(text->str);
    g_autoptr(Manifest) manifest = manifest_load(folder->dir, NULL);
    assert_non_null(manifest);
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
    const ListedFile *file = g_ptr_array_index(manifest->outputs, 0);
    assert_string_equal(file->path, "community/a.zh.html");
    assert_string_equal(file->sha256, DIGEST);
    assert_string_equal(file->code, "22222-22222");
    assert_string_equal(file->title, "甲社区");
    assert_int_equal(manifest->dataset->len, 1);
    assert_int_equal(manifest->standard->len, 0);
    manifest_free(manifest);
    folder_free(folder);
}

/* What a run writes of itself is what the next one reads. */
static void a_run_is_read_back(void **state) {
    (void)state;
    Folder *folder = folder_new(SOUND);
    g_autoptr(Inputs) inputs = inputs_new();
    g_autoptr(Fonts) fonts = fonts_load("fonts", NULL);
    assert_non_null(fonts);
    assert_true(inputs_read(inputs, INPUTS_DATASET, "data/2023", (const char *[]){"notice.csv", NULL}, NULL));
    assert_true(inputs_read(inputs, INPUTS_STANDARD, "data/standards/shandong-2022", NULL, NULL));
    g_autoptr(GPtrArray) langs = doc_langs_new(), communities = g_ptr_array_new();
    doc_langs_add(langs, LANG_ZH, LANG_EN);
    g_ptr_array_add(communities, (void *)"hengan");
    const EditionRequest request = {.final = true,
                                    .documents = DOCUMENT_NOTICE | DOCUMENT_POSTER,
                                    .formats = RENDER_PDF | RENDER_PNG,
                                    .langs = langs,
                                    .communities = communities};
    ListedFile output = {.path = (char *)"notice.zh-en.pdf",
                         .sha256 = (char *)DIGEST,
                         .code = (char *)"22222-22222",
                         .title = (char *)"\"甲\"/乙"};
    GPtrArray *outputs = g_ptr_array_new();
    g_ptr_array_add(outputs, &output);
    g_autoptr(Manifest) written =
        manifest_new(&request, inputs, "../standards/shandong-2022", fonts, "0123456789ab", outputs);
    g_autofree char *text = manifest_text(written);
    assert_true(g_file_set_contents(folder->file, text, -1, NULL));
    g_autoptr(Manifest) read = manifest_load(folder->dir, NULL);
    assert_non_null(read);
    assert_int_equal(read->edition, EDITION_FINAL);
    assert_int_equal(read->documents, request.documents);
    assert_int_equal(read->formats, request.formats);
    assert_int_equal(read->languages->len, 1);
    assert_string_equal(g_ptr_array_index(read->languages, 0), "zh-en");
    assert_int_equal(read->communities->len, 1);
    assert_string_equal(g_ptr_array_index(read->communities, 0), "hengan");
    assert_string_equal(read->replaces, "0123456789ab");
    assert_string_equal(listed_digest(read->dataset, "notice.csv"), listed_digest(written->dataset, "notice.csv"));
    assert_int_equal(read->standard->len, written->standard->len);
    assert_true(read->standard->len > 0);
    const ListedFile *file = g_ptr_array_index(read->outputs, 0);
    assert_string_equal(file->path, output.path);
    assert_string_equal(file->code, output.code);
    assert_string_equal(file->title, output.title);
    folder_free(folder);
}

/* Which file, and what became of it, in the order of the list; then what nobody listed. */
static void files_are_compared(void **state) {
    (void)state;
    Folder *folder = folder_new("{\"edition\": \"draft\", " INPUTS ", \"outputs\": ["
                                "{\"path\": \"b\", \"sha256\": \"" DIGEST "\", \"code\": \"A\", \"title\": \"T\"},"
                                "{\"path\": \"gone\", \"sha256\": \"" DIGEST "\"},"
                                "{\"path\": \"a\", \"sha256\": \"" EMPTY "\"}]}");
    static const char *const there[] = {"b", "a", "z", "c"};
    for (gsize i = 0; i < G_N_ELEMENTS(there); i++) {
        g_autofree char *path = g_build_filename(folder->dir, there[i], NULL);
        assert_true(g_file_set_contents(path, "", 0, NULL));
    }
    g_autoptr(Manifest) manifest = manifest_load(folder->dir, NULL);
    assert_non_null(manifest);
    static const struct {
        const char *path;
        FileState state;
    } expected[] = {
        {"b", FILE_CHANGED}, {"gone", FILE_MISSING}, {"a", FILE_AS_MADE}, {"c", FILE_EXTRA}, {"z", FILE_EXTRA}};
    g_autoptr(GArray) files = manifest_verify(folder->dir, manifest, NULL, NULL);
    assert_int_equal(files->len, G_N_ELEMENTS(expected));
    for (guint i = 0; i < files->len; i++) {
        assert_string_equal(g_array_index(files, VerifiedFile, i).path, expected[i].path);
        assert_int_equal(g_array_index(files, VerifiedFile, i).state, expected[i].state);
    }
    assert_int_equal(verified_broken(files), 4);
    g_autoptr(GArray) coded = manifest_verify(folder->dir, manifest, "A", NULL);
    assert_int_equal(coded->len, 1);
    assert_string_equal(g_array_index(coded, VerifiedFile, 0).listed->title, "T");
    g_autoptr(GArray) none = manifest_verify(folder->dir, manifest, "", NULL);
    assert_int_equal(none->len, 0);
    for (gsize i = 0; i < G_N_ELEMENTS(there); i++) {
        g_autofree char *path = g_build_filename(folder->dir, there[i], NULL);
        assert_int_equal(g_unlink(path), 0);
    }
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
        cmocka_unit_test(a_newer_format_is_told),
        cmocka_unit_test(a_run_is_read_back),
        cmocka_unit_test(files_are_compared),
        cmocka_unit_test(each_field_is_what_it_must_be),
        cmocka_unit_test(what_is_no_object_is_refused),
        cmocka_unit_test(what_is_no_plain_file_is_not_opened),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
