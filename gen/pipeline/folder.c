#include "pipeline/folder.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/text.h"
#include "pipeline/ledger.h"
#include "pipeline/manifest.h"

/* ---- what lies there ---- */

/* What makes a folder a data set or a standard. */
static const char *const signs[] = {"notice.csv", "communities.csv", "standard.csv"};

static void add_manifest(const char *path, GHashTable *known) {
    g_autoptr(Manifest) manifest = manifest_load(path, NULL);
    if (!manifest)
        return;
    g_hash_table_add(known, g_strdup(MANIFEST_FILE));
    for (guint i = 0; i < manifest->outputs->len; i++)
        g_hash_table_add(known, g_strdup(((const ManifestFile *)g_ptr_array_index(manifest->outputs, i))->path));
}

/* The first name at the top of the folder that is none of ours, newly allocated: neither a file that is known nor a
 * folder of such. */
static char *find_stranger(Tree *tree, GHashTable *known) {
    g_autoptr(GHashTable) tops = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    GHashTableIter all;
    void *name;
    g_hash_table_iter_init(&all, known);
    while (g_hash_table_iter_next(&all, &name, NULL))
        g_hash_table_add(tops, g_strndup(name, strcspn(name, "/")));
    int reason;
    g_autoptr(GPtrArray) names = tree_list(tree, "", &reason);
    for (guint i = 0; names && i < names->len; i++) {
        const char *entry = g_ptr_array_index(names, i);
        if (!g_hash_table_contains(tops, entry) && !g_str_has_prefix(entry, RECORD_FILE))
            return g_strdup(entry);
    }
    return NULL;
}

static bool is_empty(Tree *tree) {
    int reason;
    g_autoptr(GPtrArray) names = tree_list(tree, "", &reason);
    bool empty = names;
    for (guint i = 0; names && i < names->len; i++)
        empty = empty && g_str_has_prefix(g_ptr_array_index(names, i), RECORD_FILE);
    return empty;
}

static FolderKind kind_of(Tree *tree, const char *path, bool internal, char **stranger) {
    for (gsize i = 0; i < G_N_ELEMENTS(signs); i++)
        if (tree_kind(tree, signs[i]) != TREE_NOTHING)
            return FOLDER_DATA;
    if (is_empty(tree))
        return FOLDER_EMPTY;
    g_autoptr(GHashTable) known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    bool reviewed = false;
    if (!stage_add_known(tree, internal, known, &reviewed))
        add_manifest(path, known);
    if (!internal)
        g_hash_table_add(known, g_strdup(LEDGER_FILE));
    *stranger = find_stranger(tree, known);
    return *stranger ? FOLDER_OTHER : reviewed ? FOLDER_COMPARISON : FOLDER_EDITION;
}

FolderKind folder_kind(const char *path, bool internal, char **stranger) {
    int reason;
    g_autoptr(Tree) tree = tree_open(path, false, &reason);
    g_autofree char *found = NULL;
    FolderKind kind = tree ? kind_of(tree, path, internal, &found) : reason == ENOENT ? FOLDER_EMPTY : FOLDER_OTHER;
    if (stranger)
        *stranger = g_steal_pointer(&found);
    return kind;
}

/* ---- where it lies ---- */

/* Where a path leads, also by links; what is not there yet as it is written. */
static char *real_path(const char *path) {
    g_autofree char *full = g_canonicalize_filename(path, NULL);
    char *real = realpath(full, NULL); /* by malloc, as all of GLib's */
    if (real || g_str_equal(full, "/"))
        return real ? real : g_strdup("/");
    g_autofree char *above = g_path_get_dirname(full), *base = g_path_get_basename(full);
    g_autofree char *folder = real_path(above);
    return g_build_filename(folder, base, NULL);
}

/* Whether one is the other or lies in it; known by the folders themselves, whatever their names are. */
static bool lies_in(const char *inner, const char *outer) {
    struct stat wanted, status;
    if (stat(outer, &wanted) != 0)
        return false;
    for (g_autofree char *at = real_path(inner);;) {
        if (stat(at, &status) == 0 && status.st_dev == wanted.st_dev && status.st_ino == wanted.st_ino)
            return true;
        if (g_str_equal(at, "/"))
            return false;
        char *above = g_path_get_dirname(at);
        g_free(at);
        at = above;
    }
}

static bool is_apart(const char *out, const char *folder, GError **error) {
    if (lies_in(folder, out))
        g_set_error(
            error, G_FILE_ERROR, G_FILE_ERROR_INVAL,
            "%s: 其中有要读取的文件夹（%s），会随公示一起公开，没有写入；请用 -o 另选文件夹 / a folder that is read "
            "lies in it (%s) and would be published with it; nothing was written, choose another folder with -o",
            out, folder, folder);
    else if (lies_in(out, folder))
        g_set_error(
            error, G_FILE_ERROR, G_FILE_ERROR_INVAL,
            "%s: 在要读取的文件夹（%s）中，没有写入；请用 -o 另选文件夹 / it lies in a folder that is read (%s); "
            "nothing was written, choose another folder with -o",
            out, folder, folder);
    else
        return true;
    return false;
}

static bool holds_edition(const char *path) {
    g_autofree char *record = g_build_filename(path, RECORD_FILE, NULL);
    g_autoptr(Manifest) manifest = g_file_test(record, G_FILE_TEST_EXISTS) ? NULL : manifest_load(path, NULL);
    return manifest || g_file_test(record, G_FILE_TEST_EXISTS);
}

bool folder_stands_alone(const char *path, GError **error) {
    g_autofree char *real = real_path(path);
    g_autofree char *above = g_path_get_dirname(real);
    while (!holds_edition(above)) {
        char *next = g_path_get_dirname(above);
        bool top = g_str_equal(next, above);
        g_free(above);
        above = next;
        if (top)
            return true;
    }
    g_set_error(
        error, G_FILE_ERROR, G_FILE_ERROR_INVAL,
        "%s: 在已生成的公示文件夹（%s）中，会随公示一起公开，没有写入；请另选文件夹 / it lies in a folder that was "
        "rendered (%s) and would be published with it; nothing was written, choose another folder",
        path, above, above);
    return false;
}

/* ---- both ---- */

static bool is_ours(const char *path, bool internal, FolderKind kind, GError **error) {
    static const struct {
        const char *zh, *en;
    } words[] = {[FOLDER_EMPTY] = {"", ""},
                 [FOLDER_EDITION] = {"这个文件夹中是已生成的公示文件", "the folder holds a rendered edition"},
                 [FOLDER_COMPARISON] = {"这个文件夹中是年度审查", "the folder holds an annual review"},
                 [FOLDER_DATA] = {"这个文件夹中是数据或标准", "the folder holds data or a standard"},
                 [FOLDER_OTHER] = {"这个文件夹中有不是本程序生成的文件",
                                   "the folder holds what this program did not make there"}};
    g_autofree char *stranger = NULL;
    FolderKind found = folder_kind(path, internal, &stranger);
    if (found == FOLDER_EMPTY || found == kind)
        return true;
    g_autofree char *shown = stranger ? text_shown(stranger) : NULL;
    g_autofree char *zh = shown ? g_strdup_printf("（%s）", shown) : g_strdup("");
    g_autofree char *en = shown ? g_strdup_printf(" (%s)", shown) : g_strdup("");
    g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_INVAL,
                "%s: %s%s，没有写入；请用 -o 另选文件夹 / %s%s; nothing was written, choose another folder with -o",
                path, words[found].zh, zh, words[found].en, en);
    return false;
}

/* Links may lead both to one place. */
static bool are_two(const char *out, const char *sibling, GError **error) {
    if (!lies_in(sibling, out) && !lies_in(out, sibling))
        return true;
    g_set_error(
        error, G_FILE_ERROR, G_FILE_ERROR_INVAL,
        "%s: 通过链接与公示文件夹%s在一处，内部材料会随公示一起公开，没有写入 / by a link it is in one place with "
        "the public folder %s, and internal papers would be published with it; nothing was written",
        sibling, out, out);
    return false;
}

bool folder_may_hold(const char *out, FolderKind kind, const GPtrArray *read, const char *home, GError **error) {
    g_autofree char *sibling = stage_internal_folder(out);
    g_autofree char *templates = g_build_filename(home, "templates", NULL);
    g_autofree char *fonts = g_build_filename(home, "fonts", NULL);
    const char *const folders[] = {out, sibling};
    if (!are_two(out, sibling, error))
        return false;
    for (gsize i = 0; i < G_N_ELEMENTS(folders); i++) {
        for (guint k = 0; k < read->len; k++)
            if (!is_apart(folders[i], g_ptr_array_index(read, k), error))
                return false;
        if (!is_apart(folders[i], templates, error) || !is_apart(folders[i], fonts, error) ||
            !folder_stands_alone(folders[i], error))
            return false;
    }
    return is_ours(out, false, kind, error) && is_ours(sibling, true, kind, error);
}
