/* SHA-256 of what passes by.
 *
 * Every byte of every output is hashed, for the manifest and to know again what need not be made again: nettle does it
 * with the processor's own instructions, ten times as fast as GLib. */
#ifndef GONGSHI_BASE_DIGEST_H
#define GONGSHI_BASE_DIGEST_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct Digest Digest;

enum { DIGEST_SIZE = 32 };

Digest *digest_new(void);
void digest_free(Digest *digest);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Digest, digest_free)

void digest_add(Digest *digest, const void *bytes, size_t size);
/* With its end, so that strings cannot be shifted against each other. */
void digest_add_string(Digest *digest, const char *text);
/* Of all so far, in lower-case hexadecimal; more may be added. Newly allocated, as is the next. */
char *digest_text(const Digest *digest);
char *digest_of(const void *bytes, size_t size);
/* Whether a text is such hexadecimal. */
bool digest_is_text(const char *text);

#endif
