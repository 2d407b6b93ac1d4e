#include "base/sink.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "base/file.h"

bool sink_write(Sink *sink, const void *bytes, size_t size, GError **error) {
    return sink->write(sink, bytes, size, error);
}

bool sink_puts(Sink *sink, const char *text, GError **error) {
    return sink_write(sink, text, strlen(text), error);
}

static bool memory_write(Sink *sink, const void *bytes, size_t size, GError **error) {
    (void)error;
    MemorySink *memory = (MemorySink *)sink;
    if (size > 0)
        g_string_append_len(memory->bytes, bytes, (gssize)size);
    return true;
}

void memory_sink_init(MemorySink *sink) {
    sink->sink.write = memory_write;
    sink->bytes = g_string_new(NULL);
}

void memory_sink_clear(MemorySink *sink) {
    if (sink->bytes)
        g_string_free(sink->bytes, TRUE);
    sink->bytes = NULL;
}

struct FileSink {
    Sink sink;
    char *path;
    char *temporary; /* NULL once there is nothing to remove */
    FILE *stream;    /* NULL once closed */
    int failure;     /* errno of the first failure, 0 while all is well */
};

static bool error_set(GError **error, const char *path, int reason) {
    file_error(error, path, reason);
    return false;
}

/* The first failure stays: a file with a hole in it must never be committed. */
static bool file_fail(FileSink *file, int reason, GError **error) {
    if (file->failure == 0)
        file->failure = reason ? reason : EIO;
    return error_set(error, file->path, file->failure);
}

static bool file_write(Sink *sink, const void *bytes, size_t size, GError **error) {
    FileSink *file = (FileSink *)sink;
    g_assert(file->stream);
    if (file->failure != 0)
        return file_fail(file, 0, error);
    if (size > 0 && fwrite(bytes, 1, size, file->stream) != size)
        return file_fail(file, errno, error);
    return true;
}

static char *temporary_name(const char *path, const char *folder) {
    g_autofree char *base = g_path_get_basename(path);
    g_autofree char *name = g_strdup_printf(".%s.XXXXXX", base);
    return g_build_filename(folder, name, NULL);
}

static FILE *temporary_open(char *name) {
    int descriptor = g_mkstemp_full(name, O_RDWR | O_CLOEXEC, 0666);
    return descriptor < 0 ? NULL : fdopen(descriptor, "wb");
}

FileSink *file_sink_open(const char *path, GError **error) {
    g_autofree char *folder = g_path_get_dirname(path);
    if (g_mkdir_with_parents(folder, 0777) != 0) {
        error_set(error, folder, errno);
        return NULL;
    }
    g_autofree char *temporary = temporary_name(path, folder);
    FILE *stream = temporary_open(temporary);
    if (!stream) {
        error_set(error, path, errno);
        return NULL;
    }
    FileSink *file = g_new0(FileSink, 1);
    file->sink.write = file_write;
    file->path = g_strdup(path);
    file->temporary = g_steal_pointer(&temporary);
    file->stream = stream;
    return file;
}

Sink *file_sink_sink(FileSink *file) {
    return &file->sink;
}

const char *file_sink_path(const FileSink *file) {
    return file->path;
}

bool file_sink_close(FileSink *file, GError **error) {
    g_assert(file->stream);
    int unflushed = fflush(file->stream) == 0 ? 0 : errno;
    int unclosed = fclose(g_steal_pointer(&file->stream)) == 0 ? 0 : errno;
    int reason = file->failure ? file->failure : unflushed ? unflushed : unclosed;
    return reason == 0 || file_fail(file, reason, error);
}

bool file_sink_commit(FileSink *file, GError **error) {
    g_assert(!file->stream && file->temporary);
    if (file->failure != 0)
        return file_fail(file, 0, error);
    if (g_rename(file->temporary, file->path) != 0)
        return file_fail(file, errno, error);
    g_clear_pointer(&file->temporary, g_free);
    return true;
}

void file_sink_free(FileSink *file) {
    if (!file)
        return;
    if (file->stream)
        fclose(file->stream);
    if (file->temporary)
        g_unlink(file->temporary);
    g_free(file->temporary);
    g_free(file->path);
    g_free(file);
}
