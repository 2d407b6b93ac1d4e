#include <errno.h>

#include "base/file.h"

/* A name that was taken: what had it is kept aside under another ("name~") while the run may still fail. */
typedef struct TakenName {
    Aside *aside;
    char *name;
    bool fresh; /* nobody had it */
} TakenName;

static void taken_clear(void *data) {
    g_free(((TakenName *)data)->name);
}

bool tree_error(GError **error, const Tree *tree, const char *name, int reason) {
    g_autofree char *path = tree_shown(tree, name);
    file_error(error, path, reason);
    return false;
}

/* ---- the run's own folder ---- */

void aside_sweep(Tree *tree) {
    int reason;
    g_autoptr(GPtrArray) names = tree_list(tree, "", &reason);
    for (guint i = 0; names && i < names->len; i++) {
        const char *name = g_ptr_array_index(names, i);
        g_autoptr(Tree) left = g_str_has_prefix(name, ASIDE_PREFIX) ? tree_enter(tree, name, &reason) : NULL;
        if (left && tree_lock(left) == 0)
            tree_remove_all(tree, name);
    }
}

/* Another run may take the new folder for one that was left, before it is locked: then another is made. A file system
 * that knows no locks is written without. */
static int make_own_folder(Aside *aside) {
    enum { TRIES = 100 };
    int reason = EEXIST;
    for (int i = 0; i < TRIES && (reason == EEXIST || reason == ENOENT); i++) {
        g_autofree char *name = g_strdup_printf(ASIDE_PREFIX "%08x", g_random_int());
        reason = tree_make_private(aside->tree, name);
        bool made = reason == 0;
        g_autoptr(Tree) own = made ? tree_enter(aside->tree, name, &reason) : NULL;
        if (!made)
            continue;
        int locked = own ? tree_lock(own) : 0;
        if (locked == EWOULDBLOCK || locked == ENOENT)
            reason = ENOENT;
        else if (own) {
            aside->own = g_steal_pointer(&own);
            aside->name = g_steal_pointer(&name);
            return 0;
        }
        tree_remove_folder(aside->tree, name);
    }
    return reason;
}

bool aside_open(Aside *aside, GError **error) {
    int reason = 0;
    if (aside->own)
        return true;
    if (!aside->tree)
        aside->tree = tree_open(aside->path, true, &reason);
    if (aside->tree) {
        aside_sweep(aside->tree);
        reason = make_own_folder(aside);
    }
    if (reason)
        file_error(error, aside->path, reason);
    return !reason;
}

void aside_close(Aside *aside) {
    tree_free(aside->own);
    if (aside->own)
        tree_remove_all(aside->tree, aside->name);
    tree_free(aside->tree);
    g_free(aside->name);
    g_free(aside->path);
    *aside = (Aside){0};
}

/* ---- names ---- */

bool aside_ready(Aside *aside, const char *name, GError **error) {
    int reason = tree_make_way(aside->tree, name);
    if (!reason && tree_kind(aside->tree, name) == TREE_FOLDER)
        reason = EISDIR;
    g_autofree char *above = reason == EISDIR ? g_strdup(name) : g_path_get_dirname(name);
    return !reason || tree_error(error, aside->tree, above, reason);
}

GArray *aside_names(void) {
    GArray *taken = g_array_new(FALSE, FALSE, sizeof(TakenName));
    g_array_set_clear_func(taken, taken_clear);
    return taken;
}

bool aside_take(GArray *taken, Aside *aside, const char *name, bool made, GError **error) {
    g_autofree char *before = g_strconcat(name, "~", NULL);
    int unkept = tree_link(aside->tree, name, aside->own, before);
    if (unkept && unkept != ENOENT && unkept != EPERM && unkept != EOPNOTSUPP && unkept != EMLINK)
        return tree_error(error, aside->tree, name, unkept);
    int reason = made ? tree_rename(aside->own, name, aside->tree, name) : tree_remove(aside->tree, name);
    if (reason && (made || reason != ENOENT))
        return tree_error(error, aside->tree, name, reason);
    const TakenName step = {aside, g_strdup(name), unkept == ENOENT};
    g_array_append_val(taken, step);
    return true;
}

void aside_leave(GArray *taken) {
    for (guint i = taken->len; i > 0; i--) {
        const TakenName *step = &g_array_index(taken, TakenName, i - 1);
        g_autofree char *before = g_strconcat(step->name, "~", NULL);
        if (step->fresh)
            tree_remove(step->aside->tree, step->name);
        else
            tree_rename(step->aside->own, before, step->aside->tree, step->name);
    }
}
