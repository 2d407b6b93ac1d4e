/* Faces as files, for the writers that embed parts of them: opened when first used, once in a run (emit.h has who
 * makes and frees them all). */
#ifndef GONGSHI_EMIT_FONT_SOURCE_H
#define GONGSHI_EMIT_FONT_SOURCE_H

#include "emit/emit.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include <hb.h>

/* OUTLINES_CID, OUTLINES_NAMED: PostScript ones, with numbers of their own or without. */
typedef enum Outlines { OUTLINES_TRUETYPE, OUTLINES_CID, OUTLINES_NAMED } Outlines;

typedef struct FaceCache {
    hb_face_t *whole, *prepared; /* prepared: NULL until it is worth it */
    hb_set_t *held, *seen;       /* glyphs of prepared; of all documents so far */
    int missed;                  /* documents since, that it did not serve */
} FaceCache;

typedef struct FontSource {
    const FontFile *file;
    hb_face_t *face; /* NULL until used */
    hb_font_t *font;
    FaceCache cache;
    FT_Face metrics;
    Outlines outlines;
    char *name; /* PostScript */
    GPtrArray
        *traced; /* by glyph: GByteArray, its outline as TrueType has it, NULL: not yet; NULL: none (ofd_font.c) */
} FontSource;

/* As many as the fonts that they are of. */
int font_sources_count(const FontSources *sources);
/* Borrowed; NULL with an error that names the file. */
FontSource *font_source_open(FontSources *sources, int font, GError **error);
/* The glyphs of a face that a document uses, in the order in which it needed them. All NULL: it does not use the face.
 */
typedef struct UsedGlyphs {
    GArray *list;    /* of uint32_t */
    guint16 *places; /* by glyph: its place in the list and one, 0 where it is not used */
} UsedGlyphs;

/* Where the glyph stands in the list, from 1 on; it is put there if it is new. */
int used_glyphs_place(UsedGlyphs *used, const FontSource *source, uint32_t glyph);
void used_glyphs_clear(UsedGlyphs *used);

/* The face to take these glyphs from, with the ids that they have in the whole face. Borrowed until the next call.
 * *prepared: taking them is so quick that it needs no thread of its own. */
hb_face_t *font_source_part(FontSource *source, const hb_set_t *glyphs, bool *prepared);

#endif
