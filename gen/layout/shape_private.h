/* Shared by shape.c (faces and glyphs) and passage.c (what stands between the atoms). */
#ifndef GONGSHI_LAYOUT_SHAPE_PRIVATE_H
#define GONGSHI_LAYOUT_SHAPE_PRIVATE_H

#include "layout/shape.h"

typedef struct Draft {
    GString *text;
    GArray *atoms;  /* of Atom */
    GArray *glyphs; /* of ShapedGlyph */
    GArray *ends;   /* of int: Passage.span_ends */
} Draft;

/* Fills breaks, cuts, gaps, sums; takes over what is in the draft. */
Passage *passage_new(Draft *draft);
void passage_free(Passage *passage);

#endif
