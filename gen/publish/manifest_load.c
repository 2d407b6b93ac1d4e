#include <json-c/json_object.h>
#include <json-c/json_tokener.h>
#include <string.h>

#include "base/digest.h"
#include "base/file.h"
#include "command/option_words.h"
#include "publish/manifest.h"

static void file_free(void *data) {
    ManifestFile *file = data;
    g_free(file->path);
    g_free(file->sha256);
    g_free(file->code);
    g_free(file->title);
    g_free(file);
}

void manifest_free(Manifest *manifest) {
    if (!manifest)
        return;
    g_ptr_array_unref(manifest->outputs);
    g_ptr_array_unref(manifest->dataset);
    g_ptr_array_unref(manifest->standard);
    if (manifest->languages)
        g_ptr_array_unref(manifest->languages);
    if (manifest->communities)
        g_ptr_array_unref(manifest->communities);
    g_free(manifest->replaces);
    g_free(manifest->sha256);
    g_free(manifest);
}

/* NULL where there is none, and for null. */
static const char *text_of(json_object *object, const char *key) {
    json_object *value = NULL;
    if (!json_object_object_get_ex(object, key, &value) || !json_object_is_type(value, json_type_string))
        return NULL;
    return json_object_get_string(value);
}

/* 64 digits, as digest_text writes them. */
static bool is_digest(const char *text) {
    return text && strlen(text) == 2 * DIGEST_SIZE && strspn(text, "0123456789abcdef") == 2 * DIGEST_SIZE;
}

static bool add_file(GPtrArray *list, json_object *object) {
    const char *path = text_of(object, "path"), *sha256 = text_of(object, "sha256");
    const char *code = text_of(object, "code"), *title = text_of(object, "title");
    if (!path || !tree_is_name(path) || !is_digest(sha256) || !code != !title)
        return false;
    ManifestFile *file = g_new0(ManifestFile, 1);
    *file = (ManifestFile){g_strdup(path), g_strdup(sha256), g_strdup(code), g_strdup(title)};
    g_ptr_array_add(list, file);
    return true;
}

static bool read_files(json_object *root, const char *key, GPtrArray *list) {
    json_object *files = NULL;
    if (!json_object_object_get_ex(root, key, &files) || !json_object_is_type(files, json_type_array))
        return false;
    for (size_t i = 0; i < json_object_array_length(files); i++)
        if (!add_file(list, json_object_array_get_idx(files, i)))
            return false;
    return true;
}

static GPtrArray *read_names(json_object *made, const char *key) {
    json_object *names = NULL;
    if (!json_object_object_get_ex(made, key, &names) || !json_object_is_type(names, json_type_array))
        return NULL;
    GPtrArray *list = g_ptr_array_new_with_free_func(g_free);
    for (size_t i = 0; i < json_object_array_length(names); i++)
        g_ptr_array_add(list, g_strdup(json_object_get_string(json_object_array_get_idx(names, i))));
    return list;
}

static int read_set(json_object *made, const char *key, const Choice *choices) {
    g_autoptr(GPtrArray) names = read_names(made, key);
    int set = 0;
    for (; names && choices->name; choices++)
        if (g_ptr_array_find_with_equal_func(names, choices->name, g_str_equal, NULL))
            set |= choices->value;
    return set;
}

/* What an earlier version of the program did not say is nothing that a run would have to keep to. */
static void read_made(Manifest *manifest, json_object *root) {
    json_object *made = NULL;
    json_object_object_get_ex(root, "made", &made);
    manifest->documents = read_set(made, "documents", document_choices);
    manifest->formats = read_set(made, "formats", format_choices);
    manifest->languages = read_names(made, "languages");
    manifest->communities = read_names(made, "communities");
}

static bool read_root(Manifest *manifest, json_object *root) {
    const char *edition = text_of(root, "edition"), *replaces = text_of(root, "replaces");
    bool final = g_strcmp0(edition, "final") == 0, draft = g_strcmp0(edition, "draft") == 0;
    if ((!final && !draft) || (replaces && !tree_is_name(replaces)))
        return false;
    manifest->edition = final ? EDITION_FINAL : EDITION_DRAFT;
    manifest->replaces = g_strdup(replaces);
    read_made(manifest, root);
    return read_files(root, "outputs", manifest->outputs) && read_files(root, "dataset", manifest->dataset) &&
           read_files(root, "standard", manifest->standard);
}

/* The whole text must be one value, in UTF-8; json-c itself bounds how deep it may nest. */
static json_object *parse(const char *bytes, gsize size) {
    json_tokener *tokener = json_tokener_new();
    json_tokener_set_flags(tokener, JSON_TOKENER_STRICT | JSON_TOKENER_VALIDATE_UTF8);
    bool text = size < G_MAXINT && strlen(bytes) == size;
    json_object *root = text ? json_tokener_parse_ex(tokener, bytes, (int)size + 1) : NULL;
    json_tokener_free(tokener);
    return root;
}

static GString *read_list(const char *folder, GError **error) {
    int reason = 0;
    GString *bytes = file_read_own(folder, MANIFEST_FILE, &reason);
    g_autofree char *path = g_build_filename(folder, MANIFEST_FILE, NULL);
    if (!bytes)
        file_error(error, path, reason);
    return bytes;
}

GString *manifest_rewrite(const char *folder, GHashTable *digests, GError **error) {
    g_autoptr(GString) bytes = read_list(folder, error);
    json_object *root = bytes ? parse(bytes->str, bytes->len) : NULL, *outputs = NULL;
    if (!root)
        return NULL;
    json_object_object_get_ex(root, "outputs", &outputs);
    for (size_t i = json_object_array_length(outputs); i > 0; i--) {
        json_object *output = json_object_array_get_idx(outputs, i - 1);
        void *sha256 = NULL;
        if (!g_hash_table_lookup_extended(digests, text_of(output, "path"), NULL, &sha256))
            continue;
        if (sha256)
            json_object_object_add(output, "sha256", json_object_new_string(sha256));
        else
            json_object_array_del_idx(outputs, i - 1, 1);
    }
    GString *text = g_string_new(json_object_to_json_string_ext(
        root, JSON_C_TO_STRING_PRETTY | JSON_C_TO_STRING_SPACED | JSON_C_TO_STRING_NOSLASHESCAPE));
    g_string_append_c(text, '\n');
    json_object_put(root);
    return text;
}

Manifest *manifest_load(const char *folder, GError **error) {
    g_autofree char *path = g_build_filename(folder, MANIFEST_FILE, NULL);
    if (!g_file_test(path, G_FILE_TEST_EXISTS)) {
        fault_set(error, FAULT_MANIFEST_ABSENT, "path", path, NULL);
        return NULL;
    }
    g_autoptr(GString) bytes = read_list(folder, error);
    if (!bytes)
        return NULL;
    g_autoptr(Manifest) manifest = g_new0(Manifest, 1);
    manifest->outputs = g_ptr_array_new_with_free_func(file_free);
    manifest->sha256 = digest_of(bytes->str, bytes->len);
    manifest->dataset = g_ptr_array_new_with_free_func(file_free);
    manifest->standard = g_ptr_array_new_with_free_func(file_free);
    json_object *root = parse(bytes->str, bytes->len);
    bool read = json_object_is_type(root, json_type_object) && read_root(manifest, root);
    json_object_put(root);
    if (read)
        return g_steal_pointer(&manifest);
    fault_set(error, FAULT_MANIFEST_FOREIGN, "path", path, NULL);
    return NULL;
}
