/* The parts of faces that a PDF embeds: subset and deflated, on all processors. Private to emit/pdf_font.c. */
#ifndef GONGSHI_EMIT_PDF_PROGRAM_H
#define GONGSHI_EMIT_PDF_PROGRAM_H

#include <glib.h>
#include <hb.h>
#include <stdbool.h>

typedef enum Outlines { OUTLINES_TRUETYPE, OUTLINES_CID, OUTLINES_NAMED } Outlines;

/* What a glyph stands for. */
typedef struct Meaning {
    hb_codepoint_t glyph;
    int code, width;
    char *text; /* "" within a cluster */
} Meaning;

typedef struct Program {
    int font;
    hb_face_t *face; /* to take them from */
    bool ready;      /* in no time */
    Outlines outlines;
    GPtrArray *list;    /* of const Meaning *, by code; owned */
    hb_set_t *glyphs;   /* of the list; owned */
    GByteArray *packed; /* made: the subset, deflated; NULL when the subsetter refused the face */
    unsigned size;      /* of the subset */
    GByteArray *places; /* made, of a TrueType face: the place of each code's glyph in the subset, two bytes each */
} Program;

/* programs: of Program. */
void programs_make(GArray *programs);
void program_clear(void *program);

#endif
