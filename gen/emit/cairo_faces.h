/* The faces of the Fonts as cairo knows them, opened when first used. */
#ifndef GONGSHI_EMIT_CAIRO_FACES_H
#define GONGSHI_EMIT_CAIRO_FACES_H

#include <cairo.h>

#include "emit/emit.h"

/* Borrowed; NULL and an error naming the file when it cannot be opened. */
cairo_font_face_t *faces_lookup(Faces *faces, int font, GError **error);

#endif
