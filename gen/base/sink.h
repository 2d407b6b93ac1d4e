/* Where bytes go: a back end writes to a Sink and knows no more.
 *
 * Two kinds: a memory sink (tests, small outputs) and a file sink, which writes a temporary file beside its target and
 * renames it on commit, so that a file appears whole or not at all.
 *
 * Ownership: whoever opens a sink frees it. A file sink freed without commit removes its temporary file.
 * Errors: bool and GError (the world fails); after the first failure every further write fails too. */
#ifndef GONGSHI_BASE_SINK_H
#define GONGSHI_BASE_SINK_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct Sink Sink;
struct Sink {
    bool (*write)(Sink *sink, const void *bytes, size_t size, GError **error);
};

bool sink_write(Sink *sink, const void *bytes, size_t size, GError **error);
bool sink_puts(Sink *sink, const char *text, GError **error);

/* A sink that collects in memory; `bytes` may be read at any time. */
typedef struct MemorySink {
    Sink sink;
    GString *bytes;
} MemorySink;

void memory_sink_init(MemorySink *sink);
void memory_sink_clear(MemorySink *sink);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(MemorySink, memory_sink_clear)

/* A sink into a file that does not exist under its own name until file_sink_commit(). Folders above it are made. */
typedef struct FileSink FileSink;

FileSink *file_sink_open(const char *path, GError **error);
Sink *file_sink_sink(FileSink *file);
const char *file_sink_path(const FileSink *file);
/* Closes the temporary file; it is not yet visible under its name. Whoever commits many syncs once for all. */
bool file_sink_close(FileSink *file, GError **error);
/* Renames the (closed) file to its name. */
bool file_sink_commit(FileSink *file, GError **error);
void file_sink_free(FileSink *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FileSink, file_sink_free)

#endif
