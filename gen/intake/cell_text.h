/* What a cell of a published table says once the line breaks of the page are out of it. */
#ifndef GONGSHI_INTAKE_CELL_TEXT_H
#define GONGSHI_INTAKE_CELL_TEXT_H

#include <glib.h>
#include <stdbool.h>

#include "data/standard.h"

/* Line breaks stay before a list mark and on both sides of 注：; others are joined without a blank. Lines are trimmed;
 * blanks inside them stay (they show the slots that were left blank). Newly allocated. */
char *cell_text_join(const char *text);
/* The verdict at the head of a cell (a word of the standard's verdicts.csv, then 。 or ， or a line break), or NULL.
 * Where two that differ stand there, both as written. *rest is the byte where the sentence begins. Newly allocated. */
char *cell_text_verdict(const Standard *standard, const char *text, gsize *rest);
/* Whether two texts are the same but for white space. */
bool cell_text_same(const char *a, const char *b);

#endif
