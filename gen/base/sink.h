/* Bytes on their way: to files, and to digests. */
#ifndef GONGSHI_BASE_SINK_H
#define GONGSHI_BASE_SINK_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/file.h"

/* ---- digest.c: SHA-256 of what passes by.
 *
 * Every byte of every output is hashed, for the manifest and to know again what need not be made again: nettle does it
 * with the processor's own instructions, ten times as fast as GLib. */

typedef struct Digest Digest;

enum { DIGEST_SIZE = 32 };

Digest *digest_new(void); /* free with g_free */
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Digest, g_free)

void digest_add(Digest *digest, const void *bytes, size_t size);
/* With its end, so that strings cannot be shifted against each other. */
void digest_add_string(Digest *digest, const char *text);
/* Of all so far, in lower-case hexadecimal; more may be added. Newly allocated, as is the next. */
char *digest_text(const Digest *digest);
char *digest_of(const void *bytes, size_t size);
/* Of a file that this program wrote, newly allocated; NULL with *reason, an errno. */
char *file_digest_in(Tree *tree, const char *name, int *reason);
/* Whether a text is such hexadecimal. */
bool digest_is_text(const char *text);

/* ---- sink.c: Where bytes go: a back end writes to a Sink and knows no more.
 *
 * Two kinds: a memory sink (tests, small outputs) and a file sink, which makes a new file in a folder that is held
 * open.
 *
 * Ownership: whoever opens a sink frees it. A file sink freed before it was closed removes its file.
 * Errors: bool and GError (the world fails); after the first failure every further write fails too. */

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
