#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static GString *read_all(int descriptor, int *reason) {
    enum { PIECE = 1 << 16 };
    struct stat status;
    *reason = fstat(descriptor, &status) != 0           ? errno
              : !S_ISREG(status.st_mode)                ? EINVAL
              : status.st_size > (off_t)FILE_BYTES_MOST ? EFBIG
                                                        : 0;
    if (*reason)
        return NULL;
    g_autoptr(GString) bytes = g_string_sized_new((gsize)status.st_size + 1);
    g_autofree char *piece = g_malloc(PIECE);
    ssize_t got;
    while ((got = read(descriptor, piece, PIECE)) > 0 && bytes->len <= FILE_BYTES_MOST)
        g_string_append_len(bytes, piece, got);
    *reason = got < 0 ? errno : got > 0 ? EFBIG : 0;
    return *reason ? NULL : g_steal_pointer(&bytes);
}

GString *file_read(const char *path, int *reason) {
    /* Without O_NONBLOCK a pipe would not even open before somebody writes to it. */
    int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) {
        *reason = errno;
        return NULL;
    }
    GString *bytes = read_all(descriptor, reason);
    close(descriptor);
    return bytes;
}

char *file_reason(int reason) {
    if (reason == EFBIG)
        return g_strdup_printf("大于%d MB / larger than %d MB", FILE_BYTES_MOST >> 20, FILE_BYTES_MOST >> 20);
    return g_strdup(reason == EINVAL ? "不是普通文件 / not a regular file" : g_strerror(reason));
}
