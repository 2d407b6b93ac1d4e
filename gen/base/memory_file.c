#include "base/memory_file.h"

#include <string.h>

static void *open_memory(void *data, const void *name, int mode) {
    (void)name, (void)mode;
    return data;
}

static const GString *bytes_of(const MemoryFile *file) {
    return file->written ? file->written : file->bytes;
}

static uLong read_memory(void *data, void *stream, void *to, uLong size) {
    (void)data;
    MemoryFile *file = stream;
    const GString *bytes = bytes_of(file);
    gsize left = bytes->len - file->at, count = MIN(size, left);
    memcpy(to, bytes->str + file->at, count);
    file->at += count;
    file->ended = count < size;
    return count;
}

static uLong write_memory(void *data, void *stream, const void *from, uLong size) {
    (void)data;
    MemoryFile *file = stream;
    if (!file->written)
        return 0;
    gsize at = file->at - file->gone;
    if (at + size > file->written->len)
        g_string_set_size(file->written, at + size);
    memcpy(file->written->str + at, from, size);
    file->at += size;
    return size;
}

static ZPOS64_T tell_memory(void *data, void *stream) {
    (void)data;
    return ((const MemoryFile *)stream)->at;
}

static long seek_memory(void *data, void *stream, ZPOS64_T offset, int origin) {
    (void)data;
    MemoryFile *file = stream;
    gsize length = file->gone + bytes_of(file)->len;
    gsize from = origin == ZLIB_FILEFUNC_SEEK_CUR ? file->at : origin == ZLIB_FILEFUNC_SEEK_END ? length : 0;
    if (offset > length - from || from + offset < file->gone)
        return -1;
    file->at = from + offset;
    return 0;
}

static int close_memory(void *data, void *stream) {
    (void)data, (void)stream;
    return 0;
}

/* For minizip the end of a file is no error by itself, and what it did not get is whatever stood in memory. */
static int memory_error(void *data, void *stream) {
    (void)data;
    return ((const MemoryFile *)stream)->ended;
}

zlib_filefunc64_def memory_file_functions(MemoryFile *file) {
    return (zlib_filefunc64_def){.zopen64_file = open_memory,
                                 .zread_file = read_memory,
                                 .zwrite_file = write_memory,
                                 .ztell64_file = tell_memory,
                                 .zseek64_file = seek_memory,
                                 .zclose_file = close_memory,
                                 .zerror_file = memory_error,
                                 .opaque = file};
}
