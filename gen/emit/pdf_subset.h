/* The parts of faces that a PDF embeds: subset and deflated, on all processors. Private to emit/pdf_font.c. */
#ifndef GONGSHI_EMIT_PDF_SUBSET_H
#define GONGSHI_EMIT_PDF_SUBSET_H

#include <glib.h>
#include <hb.h>
#include <stdbool.h>

/* ---- a face that many documents take parts of ----
 *
 * The subsetter reads a whole face of twenty thousand glyphs to take out five hundred. A FaceCache keeps the glyphs
 * that documents have used so far, as a face of its own that is prepared for subsetting: parts of it are taken in a
 * thirtieth of the time, and they are the same bytes. It is made after a few documents, and made again when a few more
 * needed what it lacks. */

typedef struct FaceCache FaceCache;

FaceCache *face_cache_new(hb_face_t *face); /* which outlives it */
void face_cache_free(FaceCache *cache);
/* The face to take these glyphs from, with the ids that they have in the whole face. Borrowed until the next call.
 * *prepared: taking them is so quick that it needs no thread of its own. */
hb_face_t *face_cache_lookup(FaceCache *cache, const hb_set_t *glyphs, bool *prepared);

/* ---- font programs ---- */

typedef enum Outlines { OUTLINES_TRUETYPE, OUTLINES_CID, OUTLINES_NAMED } Outlines;

/* What a glyph stands for. */
typedef struct GlyphMeaning {
    hb_codepoint_t glyph;
    int code, width;
    char *text; /* "" within a cluster */
} GlyphMeaning;

typedef struct FontProgram {
    int font;
    hb_face_t *face; /* to take the glyphs from */
    bool prepared;   /* the face, by a FaceCache */
    Outlines outlines;
    GPtrArray *list;    /* of const GlyphMeaning *, by code; owned */
    hb_set_t *glyphs;   /* of the list; owned */
    GByteArray *packed; /* made: the subset, deflated; NULL when the subsetter refused the face */
    unsigned size;      /* of the subset */
    GByteArray *places; /* made, of a TrueType face: the place of each code's glyph in the subset, two bytes each */
} FontProgram;

void font_program_clear(void *program);
/* Makes all of them. programs: of FontProgram. */
void font_programs_make(GArray *programs);

#endif
