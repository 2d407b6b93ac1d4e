#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#include "base/file.h"

typedef struct NewFile {
    char *name;     /* relative to the folder */
    GString *bytes; /* NULL: a folder with nothing in it */
    bool kept;      /* it stood there before */
} NewFile;

static void free_new_file(void *data) {
    NewFile *file = data;
    if (file->bytes)
        g_string_free(file->bytes, TRUE);
    g_free(file->name);
    g_free(file);
}

GPtrArray *new_files(void) {
    return g_ptr_array_new_with_free_func(free_new_file);
}

void new_files_add(GPtrArray *files, const char *folder, const char *name, const char *suffix, GString *bytes) {
    NewFile *file = g_new0(NewFile, 1);
    *file = (NewFile){g_strconcat(folder, name, suffix, NULL), bytes, false};
    g_ptr_array_add(files, file);
}

bool new_folder_free(const char *target, GError **error) {
    static const char *const none[] = {NULL};
    return new_folder_keep(target, none, NULL, error);
}

bool new_folder_keep(const char *target, const char *const *names, GPtrArray *files, GError **error) {
    if (!g_file_test(target, G_FILE_TEST_EXISTS))
        return true;
    int reason = 0;
    g_autoptr(GPtrArray) there = file_list(target, &reason);
    if (!there)
        file_error(error, target, reason);
    for (guint i = 0; there && i < there->len; i++) {
        const char *name = g_ptr_array_index(there, i);
        if (!g_strv_contains(names, name)) {
            fault_set(error, FAULT_TARGET_FILLED, "path", target, NULL);
            return false;
        }
        g_autofree char *path = g_build_filename(target, name, NULL);
        GString *bytes = file_read(path, &reason);
        if (!bytes) {
            file_error(error, path, reason);
            return false;
        }
        g_assert(files); /* who names files takes them */
        new_files_add(files, "", name, "", bytes);
        ((NewFile *)g_ptr_array_index(files, files->len - 1))->kept = true;
    }
    return there;
}

/* All of them are on the disk before the folder has its name. It is synced once: to wait for each file takes as long as
 * to make them. */
static bool sync_folder(const char *dir, GError **error) {
    int folder = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool synced = folder >= 0 && syncfs(folder) == 0;
    if (!synced)
        file_error(error, dir, errno);
    if (folder >= 0)
        close(folder);
    return synced;
}

static bool write_new_files(const char *dir, const GPtrArray *files, GError **error) {
    for (guint i = 0; i < files->len; i++) {
        const NewFile *file = g_ptr_array_index(files, i);
        g_autofree char *path = g_build_filename(dir, file->name, NULL);
        g_autofree char *folder = file->bytes ? g_path_get_dirname(path) : g_strdup(path);
        if (g_mkdir_with_parents(folder, 0755) != 0) {
            file_error(error, folder, errno);
            return false;
        }
        g_autoptr(GError) refused = NULL;
        if (file->bytes && !g_file_set_contents_full(path, file->bytes->str, (gssize)file->bytes->len,
                                                     G_FILE_SET_CONTENTS_NONE, 0644, &refused)) {
            file_error(error, path, file_reason_of(refused));
            return false;
        }
    }
    return sync_folder(dir, error);
}

/* As rename() says it. Where the file system cannot exchange two folders at once, one is away for a moment. */
static int exchange(const char *dir, const char *target) {
    if (renameat2(AT_FDCWD, dir, AT_FDCWD, target, RENAME_EXCHANGE) == 0)
        return 0;
    g_autofree char *away = g_strconcat(dir, ".old", NULL);
    if ((errno != EINVAL && errno != ENOSYS) || g_rename(target, away) != 0)
        return -1;
    if (g_rename(dir, target) == 0)
        return g_rename(away, dir);
    int reason = errno;
    g_rename(away, target);
    errno = reason;
    return -1;
}

bool new_folder_publish(const char *target, const GPtrArray *files, GError **error) {
    g_autofree char *parent = g_path_get_dirname(target);
    g_autofree char *base = g_path_get_basename(target);
    g_autofree char *hidden = g_strconcat(".", base, ".XXXXXX", NULL);
    g_autofree char *dir = g_build_filename(parent, hidden, NULL);
    if (g_mkdir_with_parents(parent, 0755) != 0 || !g_mkdtemp_full(dir, 0755)) {
        file_error(error, parent, errno);
        return false;
    }
    bool written = write_new_files(dir, files, error);
    bool kept = false;
    for (guint i = 0; i < files->len; i++)
        kept |= ((const NewFile *)g_ptr_array_index(files, i))->kept;
    /* An empty folder gives way; one that has been filled meanwhile does not. What stays is in both, and the old folder
     * goes. */
    bool moved = written && (kept ? exchange(dir, target) : g_rename(dir, target)) == 0;
    if (moved && !kept)
        return true;
    if (written && !moved)
        file_error(error, target, errno);
    for (guint i = files->len; i > 0; i--) {
        const NewFile *file = g_ptr_array_index(files, i - 1);
        g_autofree char *path = g_build_filename(dir, file->name, NULL);
        g_autofree char *folder = g_path_get_dirname(path);
        g_remove(path);
        g_rmdir(folder); /* with the last of its files */
    }
    g_rmdir(dir);
    return moved;
}
