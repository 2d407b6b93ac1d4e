/* Inline content of DOC to spans: faces by role, language by the nearest that is stated. Private to layout. */
#ifndef GONGSHI_LAYOUT_INLINE_H
#define GONGSHI_LAYOUT_INLINE_H

#include "layout/paint.h"

/* The text below node, appended in order as Inlines; *plain becomes false when one is a link or underlined. The second
 * language of a line is left out, unless node is it. */
void inline_collect(const Node *node, Face face, const char *lang, GArray *inlines, bool *plain);
const Passage *inline_passage(Shaper *shaper, const GArray *inlines, GError **error);
bool inline_latin(const char *lang);

#endif
