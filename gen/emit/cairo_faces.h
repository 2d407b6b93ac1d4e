/* The faces of the Fonts as cairo knows them, opened when first used.
 *
 * Shared by all PDF writers of a run: cairo keeps what it learned of a face, about 20 MB for a set of Han faces, as
 * long as the face lives, so that a set for each document would add up. Owner: whoever makes it, after all writers. */
#ifndef GONGSHI_EMIT_CAIRO_FACES_H
#define GONGSHI_EMIT_CAIRO_FACES_H

#include <cairo.h>

#include "emit/emit.h"

/* Borrowed; NULL and an error naming the file when it cannot be opened. */
cairo_font_face_t *faces_lookup(Faces *faces, int font, GError **error);

#endif
