#include "base/file.h"
#include "base/text.h"
#include "command/command.h"
#include "command/say.h"
#include "publish/code.h"
#include "publish/ledger.h"
#include "publish/manifest.h"

typedef struct Verify {
    const char *dir;
    Lang lang;
    const Manifest *manifest;
    Tree *tree;            /* the folder */
    const char *announced; /* sha256 of the list; NULL: not known */
    GString *said;         /* a line for each file that is not as it was made */
} Verify;

static void say_file(Verify *verify, Phrase words, const char *file) {
    g_autofree char *shown = text_shown(file);
    g_autofree char *line = phrase_format(words, verify->lang, "file", shown, NULL);
    g_string_append_printf(verify->said, "%s\n", line);
}

/* Whether the file is as the manifest says; else that is told. */
static bool verify_file(Verify *verify, const ManifestFile *file) {
    int reason;
    g_autofree char *digest = file_digest_in(verify->tree, file->path, &reason);
    if (digest && g_str_equal(digest, file->sha256))
        return true;
    bool there = tree_kind(verify->tree, file->path) != TREE_NOTHING;
    say_file(verify, there ? PHRASE_VERIFY_DIFFERS : PHRASE_VERIFY_MISSING, file->path);
    return false;
}

static int compare_text(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Files below the folder that the manifest does not know, in order of their names. */
static bool find_extra(Verify *verify, const GHashTable *known, const char *below, GPtrArray *extra, GError **error) {
    int reason;
    g_autoptr(GPtrArray) entries = tree_list(verify->tree, below, &reason);
    if (!entries) {
        g_autofree char *path = tree_shown(verify->tree, below);
        file_error(error, path, reason);
    }
    for (guint i = 0; entries && i < entries->len; i++) {
        const char *entry = g_ptr_array_index(entries, i);
        g_autofree char *name = *below ? g_build_filename(below, entry, NULL) : g_strdup(entry);
        bool folder = tree_kind(verify->tree, name) == TREE_FOLDER;
        if (folder && !find_extra(verify, known, name, extra, error))
            return false;
        if (!folder && !g_hash_table_contains((GHashTable *)known, name))
            g_ptr_array_add(extra, g_steal_pointer(&name));
    }
    return entries;
}

static bool verify_extra(Verify *verify, GError **error) {
    g_autoptr(GHashTable) known = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GPtrArray) extra = g_ptr_array_new_with_free_func(g_free);
    g_hash_table_add(known, (void *)MANIFEST_FILE);
    g_hash_table_add(known, (void *)RECORD_FILE);
    g_hash_table_add(known, (void *)LEDGER_FILE);
    for (guint i = 0; i < verify->manifest->outputs->len; i++)
        g_hash_table_add(known, ((const ManifestFile *)g_ptr_array_index(verify->manifest->outputs, i))->path);
    if (!find_extra(verify, known, "", extra, error))
        return false;
    g_ptr_array_sort(extra, compare_text);
    for (guint i = 0; i < extra->len; i++)
        say_file(verify, PHRASE_VERIFY_EXTRA, g_ptr_array_index(extra, i));
    return true;
}

bool manifest_verify(const char *folder, const Manifest *manifest, Lang lang, GString *said, GError **error) {
    int reason;
    g_autoptr(Tree) tree = tree_open(folder, false, &reason);
    if (!tree) {
        file_error(error, folder, reason);
        return false;
    }
    Verify verify = {folder, lang, manifest, tree, NULL, said};
    for (guint i = 0; i < manifest->outputs->len; i++)
        verify_file(&verify, g_ptr_array_index(manifest->outputs, i));
    return verify_extra(&verify, error);
}

static const char *edition_words(const Verify *verify) {
    bool final = verify->manifest->edition == EDITION_FINAL;
    return phrase(final ? PHRASE_EDITION_FINAL : PHRASE_EDITION_DRAFT, verify->lang);
}

/* What was found, and what the list itself is worth: it lies in the folder that it vouches for. */
static int say_all(const Verify *verify, bool whole, Sink *out, Sink *err) {
    g_autoptr(GError) error = NULL;
    const char *digest = verify->manifest->sha256, *announced = verify->announced;
    bool same = !announced || g_str_equal(announced, digest);
    Phrase words = !announced ? PHRASE_VERIFY_RECORD : same ? PHRASE_VERIFY_ANNOUNCED : PHRASE_VERIFY_NOT_ANNOUNCED;
    g_autofree char *record =
        phrase_format(words, verify->lang, "digest", digest, "announced", announced ? announced : "", NULL);
    g_autofree char *text = same ? g_strdup_printf("%s%s\n", verify->said->str, record)
                                 : g_strdup_printf("%s\n%s", record, verify->said->str);
    return sink_puts(out, text, &error) ? !(whole && same) : say_failure(err, verify->lang, error);
}

static int verify_all(Verify *verify, Sink *out, Sink *err) {
    g_autoptr(GError) error = NULL;
    const GPtrArray *outputs = verify->manifest->outputs;
    if (!manifest_verify(verify->dir, verify->manifest, verify->lang, verify->said, &error))
        return say_failure(err, verify->lang, error);
    bool whole = verify->said->len == 0, nothing = whole && outputs->len == 0;
    g_autofree char *count = g_strdup_printf("%u", outputs->len);
    Phrase words = nothing ? PHRASE_VERIFY_NOTHING : whole ? PHRASE_VERIFIED : PHRASE_VERIFY_BROKEN;
    g_autofree char *line = phrase_format(words, verify->lang, "count", count, "edition", edition_words(verify), NULL);
    g_string_prepend_c(verify->said, '\n');
    g_string_prepend(verify->said, line);
    return say_all(verify, whole && !nothing, out, err);
}

static int verify_code(Verify *verify, const char *asked, Sink *out, Sink *err) {
    Lang lang = verify->lang;
    g_autofree char *code = code_parse(asked), *typed = text_shown(asked);
    const char *title = NULL;
    bool whole = true;
    for (guint i = 0; i < verify->manifest->outputs->len; i++) {
        const ManifestFile *file = g_ptr_array_index(verify->manifest->outputs, i);
        if (!code || !file->code || !g_str_equal(file->code, code))
            continue;
        g_autofree char *shown = text_shown(file->title);
        g_autofree char *head = phrase_format(PHRASE_VERIFY_CODE, lang, "code", code, "title", shown, "edition",
                                              edition_words(verify), NULL);
        if (g_strcmp0(title, file->title) != 0)
            g_string_append_printf(verify->said, "%s\n", head);
        title = file->title;
        bool intact = verify_file(verify, file);
        if (intact)
            say_file(verify, PHRASE_VERIFY_CODE_FILE, file->path);
        whole = whole && intact;
    }
    g_autofree char *none = phrase_format(PHRASE_VERIFY_NO_CODE, lang, "code", code ? code : typed, NULL);
    if (!title)
        g_string_append_printf(verify->said, "%s\n", none);
    return say_all(verify, title && whole, out, err);
}

int pipeline_verify(const VerifyOptions *options, Sink *out, Sink *err) {
    g_autoptr(GError) error = NULL;
    g_autofree char *announced = options->sha256 ? code_parse_digest(options->sha256) : NULL;
    if (options->sha256 && !announced) {
        g_autofree char *typed = text_shown(options->sha256);
        g_autofree char *line = phrase_format(PHRASE_VERIFY_NO_DIGEST, options->lang, "typed", typed, NULL);
        say_line(err, line);
        return 2;
    }
    g_autoptr(Manifest) manifest = manifest_load(options->dir, &error);
    if (!manifest)
        return say_failure(err, options->lang, error);
    g_autoptr(GString) said = g_string_new(NULL);
    int reason;
    g_autoptr(Tree) tree = tree_open(options->dir, false, &reason);
    if (!tree) {
        file_error(&error, options->dir, reason);
        return say_failure(err, options->lang, error);
    }
    Verify verify = {options->dir, options->lang, manifest, tree, announced, said};
    return options->code ? verify_code(&verify, options->code, out, err) : verify_all(&verify, out, err);
}
