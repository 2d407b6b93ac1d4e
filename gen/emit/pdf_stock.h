/* A face that many documents take parts of. Private to the emit/pdf_*.c files.
 *
 * The subsetter reads a whole face of twenty thousand glyphs to take out five hundred. A Stock sets aside the glyphs
 * that documents have used so far, as a face of its own that is prepared for subsetting: parts of it are taken in a
 * thirtieth of the time, and they are the same bytes. It is made after a few documents, and made again when a few more
 * needed what it lacks. */
#ifndef GONGSHI_EMIT_PDF_STOCK_H
#define GONGSHI_EMIT_PDF_STOCK_H

#include <hb.h>
#include <stdbool.h>

typedef struct Stock Stock;

Stock *stock_new(hb_face_t *face); /* which outlives it */
void stock_free(Stock *stock);
/* The face to take these glyphs from, with the ids that they have in the whole face. Borrowed until the next call.
 * *ready: whether taking them is so quick that it needs no thread of its own. */
hb_face_t *stock_face(Stock *stock, const hb_set_t *glyphs, bool *ready);

#endif
