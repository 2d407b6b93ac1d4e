#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/number.h"

enum { PIECE = 1 << 16 };

/* Whether a descriptor is of a regular file that is not too large; else it is closed. Without O_NONBLOCK a pipe would
 * not even open before somebody writes to it. */
enum { READING = O_RDONLY | O_CLOEXEC | O_NONBLOCK };
static int accept_regular(int descriptor, gsize most, int *reason) {
    struct stat status;
    *reason = fstat(descriptor, &status) != 0 ? errno
              : !S_ISREG(status.st_mode)      ? EINVAL
              : (gsize)status.st_size > most  ? EOVERFLOW
                                              : 0;
    if (*reason == 0)
        return descriptor;
    close(descriptor);
    return -1;
}

int file_open_in(Tree *tree, const char *name, int *reason) {
    int descriptor = tree_open_file(tree, name, READING, reason);
    if (descriptor < 0) {
        *reason = *reason == ELOOP ? EINVAL : *reason;
        return -1;
    }
    return accept_regular(descriptor, G_MAXSSIZE, reason);
}

/* Takes over the descriptor; NULL of -1. */
static GString *read_all(int descriptor, gsize most, int *reason) {
    if (descriptor < 0)
        return NULL;
    g_autoptr(GString) bytes = g_string_sized_new(PIECE);
    g_autofree char *piece = g_malloc(PIECE);
    ssize_t got;
    while ((got = read(descriptor, piece, PIECE)) > 0 && bytes->len <= most)
        g_string_append_len(bytes, piece, got);
    *reason = got < 0 ? errno : got > 0 ? EOVERFLOW : 0;
    close(descriptor);
    return *reason ? NULL : g_steal_pointer(&bytes);
}

GString *file_read(const char *path, int *reason) {
    int descriptor = open(path, READING);
    *reason = descriptor < 0 ? errno : 0;
    if (descriptor >= 0)
        descriptor = accept_regular(descriptor, FILE_BYTES_MOST, reason);
    return read_all(descriptor, FILE_BYTES_MOST, reason);
}

GString *file_read_in(Tree *tree, const char *name, int *reason) {
    return read_all(file_open_in(tree, name, reason), G_MAXSSIZE, reason);
}

GString *file_read_own(const char *folder, const char *name, int *reason) {
    g_autoptr(Tree) tree = tree_open(folder, false, reason);
    return tree ? file_read_in(tree, name, reason) : NULL;
}

GPtrArray *file_list(const char *folder, int *reason) {
    g_autoptr(Tree) tree = tree_open(folder, false, reason);
    return tree ? tree_list(tree, "", reason) : NULL;
}

bool file_reason_is_fault(int reason) {
    return reason == EIO || reason == ENOMEM || reason == EMFILE || reason == ENFILE;
}

int file_reason_of(const GError *error) {
    enum { LAST = EHWPOISON };
    for (int reason = 1; reason <= LAST; reason++)
        if (g_error_matches(error, G_FILE_ERROR, (gint)g_file_error_from_errno(reason)) &&
            g_file_error_from_errno(reason) != G_FILE_ERROR_FAILED)
            return reason;
    return EIO;
}

void file_error(GError **error, const char *path, int reason) {
    fault_set(error, FAULT_SYSTEM, "path", path, "reason", DIGITS(reason), NULL);
}

void file_blame(GError **error, const char *path, Fault fault) {
    int descriptor = open(path, READING);
    if (descriptor < 0) {
        file_error(error, path, errno);
        return;
    }
    close(descriptor);
    fault_set(error, fault, "path", path, NULL);
}
