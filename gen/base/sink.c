#include "base/sink.h"

#include <errno.h>
#include <fcntl.h>
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
    sink->sink = (Sink){memory_write, NULL};
    sink->bytes = g_string_new(NULL);
}

void memory_sink_clear(MemorySink *sink) {
    if (sink->bytes)
        g_string_free(sink->bytes, TRUE);
    sink->bytes = NULL;
}

struct FileSink {
    Sink sink;
    Tree *tree;
    char *name;
    FILE *stream; /* NULL once closed */
    int failure;  /* errno of the first failure, 0 while all is well */
};

static void error_set(GError **error, const Tree *tree, const char *name, int reason) {
    g_autofree char *path = tree_shown(tree, name);
    file_error(error, path, reason);
}

/* The first failure stays: a file with a hole in it must never be committed. */
static bool file_fail(FileSink *file, int reason, GError **error) {
    if (file->failure == 0)
        file->failure = reason ? reason : EIO;
    error_set(error, file->tree, file->name, file->failure);
    return false;
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

FileSink *file_sink_open(Tree *tree, const char *name, GError **error) {
    int reason, descriptor = tree_open_file(tree, name, O_WRONLY | O_CREAT | O_EXCL, &reason);
    FILE *stream = descriptor < 0 ? NULL : fdopen(descriptor, "wb");
    if (!stream) {
        error_set(error, tree, name, descriptor < 0 ? reason : errno);
        if (descriptor >= 0)
            close(descriptor);
        return NULL;
    }
    FileSink *file = g_new(FileSink, 1);
    *file = (FileSink){{file_write, NULL}, tree, g_strdup(name), stream, 0};
    return file;
}

Sink *file_sink_sink(FileSink *file) {
    return &file->sink;
}

bool file_sink_close(FileSink *file, GError **error) {
    g_assert(file->stream);
    int unflushed = fflush(file->stream) == 0 ? 0 : errno;
    int unclosed = fclose(g_steal_pointer(&file->stream)) == 0 ? 0 : errno;
    int reason = file->failure ? file->failure : unflushed ? unflushed : unclosed;
    return reason == 0 || file_fail(file, reason, error);
}

void file_sink_free(FileSink *file) {
    if (!file)
        return;
    if (file->stream || file->failure)
        tree_remove(file->tree, file->name);
    if (file->stream)
        fclose(file->stream);
    g_free(file->name);
    g_free(file);
}
