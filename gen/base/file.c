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

/* What the system says, in the words of an office. */
static const char *system_words(int reason) {
    static const struct {
        int reason;
        const char *words;
    } known[] = {
        {EINVAL, "不是普通文件 / not a regular file"},    {ENOENT, "没有这个文件或文件夹 / no such file or folder"},
        {EACCES, "没有权限 / permission denied"},         {EPERM, "没有权限 / permission denied"},
        {ENOSPC, "磁盘已满 / no space left on the disk"}, {EDQUOT, "磁盘配额已满 / the disk quota is used up"},
        {EROFS, "磁盘是只读的 / the disk is read-only"},  {EISDIR, "是文件夹 / it is a folder"},
        {ENOTDIR, "不是文件夹 / it is not a folder"},     {EEXIST, "已经存在 / it exists already"},
        {EIO, "读写出错 / reading or writing failed"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(known); i++)
        if (known[i].reason == reason)
            return known[i].words;
    return g_strerror(reason);
}

char *file_reason(int reason) {
    if (reason == EFBIG)
        return g_strdup_printf("大于%d MB / larger than %d MB", FILE_BYTES_MOST >> 20, FILE_BYTES_MOST >> 20);
    return g_strdup(system_words(reason));
}

void file_error(GError **error, const char *path, int reason) {
    g_set_error(error, G_FILE_ERROR, (gint)g_file_error_from_errno(reason), "%s: %s", path, system_words(reason));
}
