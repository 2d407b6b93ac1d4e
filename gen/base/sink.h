/* Where bytes go: a back end writes to a Sink and knows no more.
 *
 * Two kinds: a memory sink (tests, small outputs) and a file sink, which makes a new file in a folder that is held
 * open.
 *
 * Ownership: whoever opens a sink frees it. A file sink freed before it was closed removes its file.
 * Errors: bool and GError (the world fails); after the first failure every further write fails too. */
#ifndef GONGSHI_BASE_SINK_H
#define GONGSHI_BASE_SINK_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/digest.h"
#include "base/file.h"

typedef struct Sink Sink;
struct Sink {
    bool (*write)(Sink *sink, const void *bytes, size_t size, GError **error);
    const Digest *digest; /* of all that was written, where the sink keeps one; else NULL */
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

/* A sink into a new file, the tree borrowed. Folders above it are made; what stands there already is not overwritten.
 */
typedef struct FileSink FileSink;

FileSink *file_sink_open(Tree *tree, const char *name, GError **error);
Sink *file_sink_sink(FileSink *file);
/* The file is complete. Whoever writes many syncs once for all. */
bool file_sink_close(FileSink *file, GError **error);
void file_sink_free(FileSink *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FileSink, file_sink_free)

#endif
