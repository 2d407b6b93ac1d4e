#include <json-c/json_object.h>
#include <json-c/json_tokener.h>
#include <string.h>

#include "base/digest.h"
#include "base/file.h"
#include "pipeline/manifest.h"

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

static bool read_root(Manifest *manifest, json_object *root) {
    const char *edition = text_of(root, "edition"), *replaces = text_of(root, "replaces");
    bool final = g_strcmp0(edition, "final") == 0, draft = g_strcmp0(edition, "draft") == 0;
    if ((!final && !draft) || (replaces && !tree_is_name(replaces)))
        return false;
    manifest->edition = final ? EDITION_FINAL : EDITION_DRAFT;
    manifest->replaces = g_strdup(replaces);
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

Manifest *manifest_load(const char *folder, GError **error) {
    g_autofree char *path = g_build_filename(folder, MANIFEST_FILE, NULL);
    int reason = 0;
    if (!g_file_test(path, G_FILE_TEST_EXISTS)) {
        g_set_error(
            error, G_FILE_ERROR, G_FILE_ERROR_NOENT,
            "%s: 没有这份清单；请指定 render 生成的文件夹 / there is no such list; name a folder that render wrote",
            path);
        return NULL;
    }
    g_autoptr(GString) bytes = file_read_own(folder, MANIFEST_FILE, &reason);
    if (!bytes) {
        g_autofree char *why = file_reason(reason);
        g_set_error(error, G_FILE_ERROR, (gint)g_file_error_from_errno(reason), "%s: %s", path, why);
        return NULL;
    }
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
    g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "%s: 不是本程序生成的清单 / not a manifest of this program",
                path);
    return NULL;
}
