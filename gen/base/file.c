#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/digest.h"

enum { PIECE = 1 << 16 };

/* Whether a descriptor is of a regular file that is not too large; else it is closed. Without O_NONBLOCK a pipe would
 * not even open before somebody writes to it. */
enum { READING = O_RDONLY | O_CLOEXEC | O_NONBLOCK };
static int accept_regular(int descriptor, gsize most, int *reason) {
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

static int open_regular(Tree *tree, const char *name, int *reason) {
    int descriptor = tree_open_file(tree, name, READING, reason);
    if (descriptor < 0) {
        *reason = *reason == ELOOP ? EINVAL : *reason;
        return -1;
    }
    return accept_regular(descriptor, G_MAXSSIZE, reason);
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

/* Takes over the descriptor. */
static GString *read_and_close(int descriptor, gsize most, int *reason) {
    GString *bytes = descriptor < 0 ? NULL : read_all(descriptor, most, reason);
    if (descriptor >= 0)
        close(descriptor);
    return bytes;
}

GString *file_read(const char *path, int *reason) {
    int descriptor = open(path, READING);
    *reason = descriptor < 0 ? errno : 0;
    if (descriptor >= 0)
        descriptor = accept_regular(descriptor, FILE_BYTES_MOST, reason);
    return read_and_close(descriptor, FILE_BYTES_MOST, reason);
}

GString *file_read_in(Tree *tree, const char *name, int *reason) {
    return read_and_close(open_regular(tree, name, reason), G_MAXSSIZE, reason);
}

GString *file_read_own(const char *folder, const char *name, int *reason) {
    g_autoptr(Tree) tree = tree_open(folder, false, reason);
    return tree ? file_read_in(tree, name, reason) : NULL;
}

char *file_digest_in(Tree *tree, const char *name, int *reason) {
    int descriptor = open_regular(tree, name, reason);
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

GPtrArray *file_list(const char *folder, int *reason) {
    g_autoptr(Tree) tree = tree_open(folder, false, reason);
    return tree ? tree_list(tree, "", reason) : NULL;
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
        {EINVAL, "不是普通文件 / not a regular file"},
        {ENOENT, "没有这个文件或文件夹 / no such file or folder"},
        {EACCES, "没有权限 / permission denied"},
        {EPERM, "没有权限 / permission denied"},
        {ENOSPC, "磁盘已满 / no space left on the disk"},
        {EDQUOT, "磁盘配额已满 / the disk quota is used up"},
        {EROFS, "磁盘是只读的 / the disk is read-only"},
        {EISDIR, "是文件夹 / it is a folder"},
        {ENOTDIR, "不是文件夹 / it is not a folder"},
        {EEXIST, "已经存在 / it exists already"},
        {EIO, "读写出错 / reading or writing failed"},
        {ELOOP,
         "是符号链接，输出不经过链接；请移走或另选文件夹 / it is a symbolic link, which outputs do not follow; move it "
         "away or choose another folder"},
        {EMFILE, "同时打开的文件太多，请放宽限制（ulimit -n） / too many files are open; raise the limit (ulimit -n)"},
        {ENFILE, "系统打开的文件太多，请关闭一些程序 / the system has too many files open; close some programs"},
        {EFBIG,
         "超过了允许的文件大小，请放宽限制（ulimit -f） / larger than a file may be here; raise the limit (ulimit -f)"},
        {EPIPE, "读取方已关闭 / nobody reads it any more"},
        {ENOMEM, "内存不足 / out of memory"},
        {EAGAIN,
         "进程太多，请放宽限制（ulimit -u）或加 -j 1 / too many processes; raise the limit (ulimit -u) or add -j 1"},
        {ENAMETOOLONG, "名称太长 / the name is too long"},
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

void file_blame(GError **error, const char *path, const char *words) {
    int descriptor = open(path, READING);
    if (descriptor < 0) {
        file_error(error, path, errno);
        return;
    }
    close(descriptor);
    g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "%s: %s", path, words);
}
