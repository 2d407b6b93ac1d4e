/* A text masked in files of an edition: in what readers see, never in what holds a file together (names of elements,
 * styles, columns and measures may be spelt like it). */
#ifndef GONGSHI_PIPELINE_MASK_H
#define GONGSHI_PIPELINE_MASK_H

#include <glib.h>
#include <stdbool.h>

/* Whether a text may be masked at all: two letters or digits at least, and no part of the mark itself. */
bool mask_is_text(const char *text);
/* How often it was masked in the bytes of the file of this name; *clean: false where a reader could still see it. */
int mask_file(const char *name, const char *text, GString *bytes, bool *clean);
/* One value, as the file of this name would show it. Newly allocated. */
char *mask_value(const char *name, const char *text, const char *value);

#endif
