/* A text masked in files of an edition: in what readers see, never in what holds a file together (names of elements,
 * styles, columns and measures may be spelt like it). */
#ifndef GONGSHI_PUBLISH_MASK_H
#define GONGSHI_PUBLISH_MASK_H

#include <glib.h>
#include <stdbool.h>

typedef struct Mask {
    const char *text;     /* that must not be seen */
    const char *marks[2]; /* what stands in its place: in Chinese, and in files in English */
} Mask;

/* Whether the text may be masked at all: two letters or digits at least, and no part of a mark itself. */
bool mask_is_sound(const Mask *mask);
/* How often it was masked in the bytes of the file of this name; *clean: false where a reader could still see it. */
int mask_file(const Mask *mask, const char *name, GString *bytes, bool *clean);
/* One value, as the file of this name would show it. Newly allocated. */
char *mask_value(const Mask *mask, const char *name, const char *value);

#endif
