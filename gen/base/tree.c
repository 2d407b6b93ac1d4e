#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* Folders held open at most: a published folder with all its kept editions has more. */
enum { HELD_MOST = 32 };

struct Tree {
    char *path;
    int root;
    GHashTable *held; /* name -> its descriptor */
    GPtrArray *above; /* of char *: paths that were made to open the tree, outermost first */
    GPtrArray *made;  /* of char *: names of folders made below it */
};

bool tree_is_name(const char *name) {
    g_auto(GStrv) parts = g_strsplit(name, "/", -1);
    for (char **part = parts; *part; part++)
        if (!**part || g_str_equal(*part, ".") || g_str_equal(*part, ".."))
            return false;
    return *name;
}

char *tree_shown(const Tree *tree, const char *name) {
    return *name ? g_build_filename(tree->path, name, NULL) : g_strdup(tree->path);
}

/* ---- opening ---- */

static void close_held(void *descriptor) {
    close(GPOINTER_TO_INT(descriptor));
}

/* Takes over the descriptor. */
static Tree *tree_new(const char *path, int root, GPtrArray *above) {
    Tree *tree = g_new(Tree, 1);
    *tree = (Tree){g_strdup(path), root, g_hash_table_new_full(g_str_hash, g_str_equal, g_free, close_held), above,
                   g_ptr_array_new_with_free_func(g_free)};
    return tree;
}

static int make_above(const char *path, GPtrArray *made) {
    if (g_file_test(path, G_FILE_TEST_IS_DIR))
        return 0;
    g_autofree char *above = g_path_get_dirname(path);
    int reason = make_above(above, made);
    if (reason)
        return reason;
    if (g_mkdir(path, 0777) == 0)
        g_ptr_array_add(made, g_strdup(path));
    else if (errno != EEXIST) /* another run may have been quicker */
        return errno;
    return 0;
}

Tree *tree_open(const char *path, bool make, int *reason) {
    GPtrArray *above = g_ptr_array_new_with_free_func(g_free);
    *reason = make ? make_above(path, above) : 0;
    int root = *reason ? -1 : open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (root >= 0)
        return tree_new(path, root, above);
    *reason = *reason ? *reason : errno;
    for (guint i = above->len; i > 0; i--)
        g_rmdir(g_ptr_array_index(above, i - 1));
    g_ptr_array_unref(above);
    return NULL;
}

void tree_free(Tree *tree) {
    if (!tree)
        return;
    for (guint i = tree->made->len; i > 0; i--)
        tree_remove_folder(tree, g_ptr_array_index(tree->made, i - 1));
    g_hash_table_unref(tree->held);
    close(tree->root);
    for (guint i = tree->above->len; i > 0; i--)
        g_rmdir(g_ptr_array_index(tree->above, i - 1));
    g_ptr_array_unref(tree->made);
    g_ptr_array_unref(tree->above);
    g_free(tree->path);
    g_free(tree);
}

/* ---- the way to a name ---- */

static int open_below(int folder, const char *name, int flags, int *reason) {
    struct stat status;
    int descriptor = openat(folder, name, flags | O_NOFOLLOW | O_CLOEXEC, 0666);
    *reason = descriptor >= 0 ? 0 : errno;
    if (*reason == ENOTDIR && fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(status.st_mode))
        *reason = ELOOP;
    return descriptor;
}

/* The last part of a name, and the length of what is before it. */
static const char *last_part(const char *name, gsize *above) {
    const char *slash = strrchr(name, '/');
    *above = slash ? (gsize)(slash - name) : 0;
    return slash ? slash + 1 : name;
}

/* The descriptor of the folder that so much of the name tells; -1 with *reason. Held until others are met. */
static int folder_at(Tree *tree, const char *name, gsize length, bool make, int *reason) {
    if (length == 0)
        return tree->root;
    g_autofree char *path = g_strndup(name, length);
    void *held = NULL;
    if (g_hash_table_lookup_extended(tree->held, path, NULL, &held))
        return GPOINTER_TO_INT(held);
    gsize above;
    const char *last = last_part(path, &above);
    int folder = folder_at(tree, path, above, make, reason);
    if (folder < 0)
        return -1;
    if (make && mkdirat(folder, last, 0777) == 0) {
        g_ptr_array_add(tree->made, g_strdup(path));
    } else if (make && errno != EEXIST) {
        *reason = errno;
        return -1;
    }
    int descriptor = open_below(folder, last, O_RDONLY | O_DIRECTORY, reason);
    if (descriptor < 0)
        return -1;
    if (g_hash_table_size(tree->held) == HELD_MOST)
        g_hash_table_remove_all(tree->held);
    g_hash_table_insert(tree->held, g_steal_pointer(&path), GINT_TO_POINTER(descriptor));
    return descriptor;
}

/* The descriptor of the folder that holds `name`, and its last part there. */
static int find_place(Tree *tree, const char *name, bool make, const char **last, int *reason) {
    gsize above;
    *reason = tree_is_name(name) ? 0 : EINVAL;
    *last = last_part(name, &above);
    return *reason ? -1 : folder_at(tree, name, above, make, reason);
}

Tree *tree_enter(Tree *tree, const char *name, int *reason) {
    const char *last;
    int folder = find_place(tree, name, false, &last, reason);
    int root = folder < 0 ? -1 : open_below(folder, last, O_RDONLY | O_DIRECTORY, reason);
    if (root < 0)
        return NULL;
    g_autofree char *path = tree_shown(tree, name);
    return tree_new(path, root, g_ptr_array_new_with_free_func(g_free));
}

/* ---- looking ---- */

TreeKind tree_kind(Tree *tree, const char *name) {
    const char *last;
    int reason, folder = find_place(tree, name, false, &last, &reason);
    struct stat status;
    if (folder < 0 || fstatat(folder, last, &status, AT_SYMLINK_NOFOLLOW) != 0)
        return TREE_NOTHING;
    return S_ISREG(status.st_mode) ? TREE_FILE : S_ISDIR(status.st_mode) ? TREE_FOLDER : TREE_OTHER;
}

static int compare_entries(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Takes over the descriptor. */
static GPtrArray *list_all(int descriptor, int *reason) {
    DIR *dir = fdopendir(descriptor);
    if (!dir) {
        *reason = errno;
        close(descriptor);
        return NULL;
    }
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    for (const struct dirent *entry; (entry = readdir(dir));)
        if (!g_str_equal(entry->d_name, ".") && !g_str_equal(entry->d_name, ".."))
            g_ptr_array_add(names, g_strdup(entry->d_name));
    closedir(dir);
    g_ptr_array_sort(names, compare_entries);
    return names;
}

GPtrArray *tree_list(Tree *tree, const char *folder, int *reason) {
    const char *last = ".";
    int above = *folder ? find_place(tree, folder, false, &last, reason) : tree->root;
    int descriptor = above < 0 ? -1 : open_below(above, last, O_RDONLY | O_DIRECTORY, reason);
    return descriptor < 0 ? NULL : list_all(descriptor, reason);
}

/* ---- changing ---- */

int tree_open_file(Tree *tree, const char *name, int flags, int *reason) {
    const char *last;
    int folder = find_place(tree, name, flags & O_CREAT, &last, reason);
    return folder < 0 ? -1 : open_below(folder, last, flags, reason);
}

int tree_make_way(Tree *tree, const char *name) {
    const char *last;
    int reason;
    find_place(tree, name, true, &last, &reason);
    return reason;
}

int tree_make_private(Tree *tree, const char *name) {
    const char *last;
    int reason, folder = find_place(tree, name, false, &last, &reason);
    return folder < 0 ? reason : mkdirat(folder, last, 0700) == 0 ? 0 : errno;
}

int tree_link(Tree *from, const char *name, Tree *to, const char *new_name) {
    const char *last, *new_last;
    int reason, folder = find_place(from, name, false, &last, &reason);
    int new_folder = folder < 0 ? -1 : find_place(to, new_name, false, &new_last, &reason);
    return new_folder < 0 ? reason : linkat(folder, last, new_folder, new_last, 0) == 0 ? 0 : errno;
}

int tree_rename(Tree *from, const char *name, Tree *to, const char *new_name) {
    const char *last, *new_last;
    int reason, folder = find_place(from, name, false, &last, &reason);
    int new_folder = folder < 0 ? -1 : find_place(to, new_name, false, &new_last, &reason);
    return new_folder < 0 ? reason : renameat(folder, last, new_folder, new_last) == 0 ? 0 : errno;
}

static int remove_one(Tree *tree, const char *name, int flags) {
    const char *last;
    int reason, folder = find_place(tree, name, false, &last, &reason);
    return folder < 0 ? reason : unlinkat(folder, last, flags) == 0 ? 0 : errno;
}

int tree_remove(Tree *tree, const char *name) {
    return remove_one(tree, name, 0);
}

int tree_remove_folder(Tree *tree, const char *name) {
    return remove_one(tree, name, AT_REMOVEDIR);
}

/* A machine that fails is asked twice: what is not removed may lie in a folder that is published. */
static void remove_below(int folder, const char *name) {
    int reason, descriptor = open_below(folder, name, O_RDONLY | O_DIRECTORY, &reason);
    if (file_reason_is_fault(reason))
        descriptor = open_below(folder, name, O_RDONLY | O_DIRECTORY, &reason);
    int listed = descriptor < 0 ? -1 : dup(descriptor);
    g_autoptr(GPtrArray) names = listed < 0 ? NULL : list_all(listed, &reason);
    for (guint i = 0; names && i < names->len; i++)
        if (unlinkat(descriptor, g_ptr_array_index(names, i), 0) != 0)
            remove_below(descriptor, g_ptr_array_index(names, i));
    if (descriptor >= 0)
        close(descriptor);
    unlinkat(folder, name, AT_REMOVEDIR);
}

void tree_remove_all(Tree *tree, const char *name) {
    const char *last;
    g_hash_table_remove_all(tree->held); /* removing needs descriptors, and may be what is done for want of them */
    int reason, folder = find_place(tree, name, false, &last, &reason);
    if (folder >= 0)
        remove_below(folder, last);
}

/* ---- the whole ---- */

int tree_lock(Tree *tree) {
    struct stat status;
    if (flock(tree->root, LOCK_EX | LOCK_NB) != 0 || fstat(tree->root, &status) != 0)
        return errno;
    return status.st_nlink > 0 ? 0 : ENOENT; /* it may have been taken away since it was opened */
}

void tree_wait(Tree *tree) {
    flock(tree->root, LOCK_EX);
}

int tree_sync(Tree *tree) {
    return syncfs(tree->root) == 0 ? 0 : errno;
}

static bool same_place(const struct stat *one, int descriptor) {
    struct stat other;
    return fstat(descriptor, &other) == 0 && one->st_dev == other.st_dev && one->st_ino == other.st_ino;
}

bool tree_stands(Tree *tree, char **replaced) {
    struct stat status;
    *replaced = NULL;
    if (stat(tree->path, &status) != 0 || !same_place(&status, tree->root))
        *replaced = g_strdup(tree->path);
    GHashTableIter all;
    void *name, *descriptor;
    g_hash_table_iter_init(&all, tree->held);
    while (!*replaced && g_hash_table_iter_next(&all, &name, &descriptor)) {
        gsize above;
        const char *last = last_part(name, &above);
        g_autofree char *folder = g_strndup(name, above);
        void *parent = GINT_TO_POINTER(tree->root);
        bool known = above == 0 || g_hash_table_lookup_extended(tree->held, folder, NULL, &parent);
        if (known && (fstatat(GPOINTER_TO_INT(parent), last, &status, AT_SYMLINK_NOFOLLOW) != 0 ||
                      !same_place(&status, GPOINTER_TO_INT(descriptor))))
            *replaced = tree_shown(tree, name);
    }
    return !*replaced;
}
