#include "publish/reissue.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/text.h"
#include "data/column_list.h"
#include "publish/manifest.h"
#include "publish/stage.h"

/* ---- what lies there ---- */

/* What makes a folder a data set or a standard. */
static const char *const signs[] = {NOTICE_FILE, REGISTER_FILE, STANDARD_FILE};

/* What a run made, and what one that was killed was making, is known by the folder's records and its manifest;
 * *stranger: the first that is not, newly allocated. internal: as the sibling with internal documents. */
static FolderKind kind_of(Tree *tree, const char *path, bool internal, char **stranger) {
    for (gsize i = 0; i < G_N_ELEMENTS(signs); i++)
        if (tree_kind(tree, signs[i]) != TREE_NOTHING)
            return FOLDER_DATA;
    int reason;
    g_autoptr(GPtrArray) names = tree_list(tree, "", &reason);
    for (guint i = names ? names->len : 0; i > 0; i--)
        if (g_str_has_prefix(g_ptr_array_index(names, i - 1), RECORD_FILE))
            g_ptr_array_remove_index(names, i - 1);
    if (names && names->len == 0)
        return FOLDER_EMPTY;
    /* names that this program made or was making in the folder; reviewed: by a comparison */
    g_autoptr(GHashTable) known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    bool reviewed = false;
    g_autoptr(Manifest) manifest =
        record_add_known(tree, internal, known, &reviewed) ? NULL : manifest_load(path, NULL);
    if (manifest)
        g_hash_table_add(known, g_strdup(MANIFEST_FILE));
    for (guint i = 0; manifest && i < manifest->outputs->len; i++)
        g_hash_table_add(known, g_strdup(((const ListedFile *)g_ptr_array_index(manifest->outputs, i))->path));
    if (!internal)
        g_hash_table_add(known, g_strdup(LEDGER_FILE));
    /* at the top of the folder: files that are known, and folders of such */
    g_autoptr(GHashTable) tops = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    GHashTableIter all;
    void *name;
    g_hash_table_iter_init(&all, known);
    while (g_hash_table_iter_next(&all, &name, NULL))
        g_hash_table_add(tops, g_strndup(name, strcspn(name, "/")));
    for (guint i = 0; names && i < names->len && !*stranger; i++)
        if (!g_hash_table_contains(tops, g_ptr_array_index(names, i)))
            *stranger = g_strdup(g_ptr_array_index(names, i));
    return *stranger ? FOLDER_OTHER : reviewed ? FOLDER_COMPARISON : FOLDER_EDITION;
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
    bool around = lies_in(folder, out), apart = !around && !lies_in(out, folder);
    if (!apart)
        fault_set(error, around ? FAULT_OUT_AROUND_INPUT : FAULT_OUT_IN_INPUT, "path", out, "folder", folder, NULL);
    return apart;
}

bool folder_stands_alone(const char *path, GError **error) {
    for (g_autofree char *at = real_path(path); !g_str_equal(at, "/");) {
        char *above = g_path_get_dirname(at);
        g_free(at);
        at = above;
        g_autofree char *record = g_build_filename(at, RECORD_FILE, NULL);
        g_autoptr(Manifest) manifest = manifest_load(at, NULL);
        if (!manifest && !g_file_test(record, G_FILE_TEST_EXISTS))
            continue;
        fault_set(error, FAULT_OUT_IN_EDITION, "path", path, "folder", at, NULL);
        return false;
    }
    return true;
}

/* ---- both ---- */

static bool is_ours(const char *path, bool internal, FolderKind kind, GError **error) {
    static const Fault faults[] = {[FOLDER_EDITION] = FAULT_OUT_HAS_EDITION,
                                   [FOLDER_COMPARISON] = FAULT_OUT_HAS_COMPARISON,
                                   [FOLDER_DATA] = FAULT_OUT_HAS_DATA,
                                   [FOLDER_OTHER] = FAULT_OUT_HAS_OTHER};
    int reason;
    g_autofree char *stranger = NULL;
    g_autoptr(Tree) tree = tree_open(path, false, &reason);
    FolderKind found = tree ? kind_of(tree, path, internal, &stranger) : reason == ENOENT ? FOLDER_EMPTY : FOLDER_OTHER;
    if (found == FOLDER_EMPTY || found == kind)
        return true;
    g_autofree char *shown = stranger ? text_shown(stranger) : NULL;
    fault_set(error, faults[found], "path", path, "stranger", shown, NULL);
    return false;
}

bool folder_may_hold(const char *out, FolderKind kind, const GPtrArray *read, const char *home, GError **error) {
    g_autofree char *sibling = internal_folder(out);
    g_autofree char *templates = g_build_filename(home, "templates", NULL);
    g_autofree char *fonts = g_build_filename(home, "fonts", NULL);
    const char *const folders[] = {out, sibling};
    for (gsize i = 0; i < G_N_ELEMENTS(folders); i++) {
        for (guint k = 0; k < read->len; k++)
            if (!is_apart(folders[i], g_ptr_array_index(read, k), error))
                return false;
        if (!is_apart(folders[i], templates, error) || !is_apart(folders[i], fonts, error))
            return false;
    }
    if (lies_in(sibling, out) || lies_in(out, sibling)) { /* by a link */
        fault_set(error, FAULT_OUT_IS_INTERNAL, "path", sibling, "folder", out, NULL);
        return false;
    }
    return folder_stands_alone(out, error) && folder_stands_alone(sibling, error) && is_ours(out, false, kind, error) &&
           is_ours(sibling, true, kind, error);
}
