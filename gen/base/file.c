#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/digest.h"

enum { PIECE = 1 << 16 };

/* A descriptor of a regular file; -1 with *reason. */
static int open_regular(const char *path, int flags, gsize most, int *reason) {
    /* Without O_NONBLOCK a pipe would not even open before somebody writes to it. */
    int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | flags);
    if (descriptor < 0) {
        *reason = (flags & O_NOFOLLOW) && errno == ELOOP ? EINVAL : errno;
        return -1;
    }
    struct stat status;
    *reason = fstat(descriptor, &status) != 0 ? errno
              : !S_ISREG(status.st_mode)      ? EINVAL
              : (gsize)status.st_size > most  ? EFBIG
                                              : 0;
    if (*reason == 0)
        return descriptor;
    close(descriptor);
    return -1;
}

static GString *read_all(int descriptor, gsize most, int *reason) {
    g_autoptr(GString) bytes = g_string_sized_new(PIECE);
    g_autofree char *piece = g_malloc(PIECE);
    ssize_t got;
    while ((got = read(descriptor, piece, PIECE)) > 0 && bytes->len <= most)
        g_string_append_len(bytes, piece, got);
    *reason = got < 0 ? errno : got > 0 ? EFBIG : 0;
    return *reason ? NULL : g_steal_pointer(&bytes);
}

static GString *read_regular(const char *path, int flags, gsize most, int *reason) {
    int descriptor = open_regular(path, flags, most, reason);
    GString *bytes = descriptor < 0 ? NULL : read_all(descriptor, most, reason);
    if (descriptor >= 0)
        close(descriptor);
    return bytes;
}

GString *file_read(const char *path, int *reason) {
    return read_regular(path, 0, FILE_BYTES_MOST, reason);
}

GString *file_read_own(const char *path, int *reason) {
    return read_regular(path, O_NOFOLLOW, G_MAXSSIZE, reason);
}

char *file_digest_own(const char *path, int *reason) {
    int descriptor = open_regular(path, O_NOFOLLOW, G_MAXSSIZE, reason);
    if (descriptor < 0)
        return NULL;
    g_autoptr(Digest) digest = digest_new();
    g_autofree char *piece = g_malloc(PIECE);
    ssize_t got;
    while ((got = read(descriptor, piece, PIECE)) > 0)
        digest_add(digest, piece, (size_t)got);
    *reason = got < 0 ? errno : 0;
    close(descriptor);
    return got == 0 ? digest_text(digest) : NULL;
}

bool file_reason_is_fault(int reason) {
    return reason == EIO || reason == ENOMEM || reason == EMFILE || reason == ENFILE;
}

char *file_reason(int reason) {
    if (reason == EFBIG)
        return g_strdup_printf("大于%d MB / larger than %d MB", FILE_BYTES_MOST >> 20, FILE_BYTES_MOST >> 20);
    return g_strdup(reason == EINVAL ? "不是普通文件 / not a regular file" : g_strerror(reason));
}
