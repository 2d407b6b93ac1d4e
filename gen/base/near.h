/* The word that was probably meant: for messages about a name that nothing has. */
#ifndef GONGSHI_BASE_NEAR_H
#define GONGSHI_BASE_NEAR_H

#include <glib.h>

/* The one of `known` (of const char *) that is nearest to `word`: letters put in, left out, replaced or swapped with
 * their neighbour, at most two, and at most a third of them. The first of several; NULL when none is near. Borrowed
 * from `known`. */
const char *near_word(const char *word, const GPtrArray *known);

#endif
