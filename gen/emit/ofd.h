/* The parts of the OFD back end. Private to emit/ofd*.c.
 *
 *     ofd.c       the document: pages, links, outline, what it says of itself
 *     ofd_page.c  the content of a page
 *     ofd_font.c  the fonts, and the parts of faces that are embedded
 *
 * GB/T 33190-2016, and of it what every reader takes: elements in the order of its schemas, text by its characters. */
#ifndef GONGSHI_EMIT_OFD_H
#define GONGSHI_EMIT_OFD_H

#include "base/writers.h"
#include "emit/archive.h"
#include "emit/emit.h"

/* ---- elements ---- */

/* The root of a part, with its name space. */
void ofd_begin_part(Xml *xml, const char *element);

/* Lengths are whole micrometres, so that places that are told by their differences do not drift; they are written as
 * millimetres. */
long ofd_length(double points);
void ofd_put_length(GString *out, long length);
/* Of several, parted by blanks. */
void ofd_attr_lengths(Xml *xml, const char *name, const long *lengths, int count);

/* ---- the fonts of a document ----
 *
 * TrueType programs, made from the outlines of whatever face was set: not every reader takes others. A glyph's place in
 * the program is the order in which the document needed it, so that content can be written at once; its cmap tells
 * readers the glyph of each character. */

typedef struct OfdFonts OfdFonts;

OfdFonts *ofd_fonts_new(FontSources *sources);
void ofd_fonts_free(OfdFonts *fonts);

/* A glyph's place in the program of a font, 0 with an error. character: what it alone stands for, or 0. *mapped:
 * whether the program's cmap has it for that character. */
int ofd_fonts_use(OfdFonts *fonts, int font, uint32_t glyph, gunichar character, bool *mapped, GError **error);
/* What the font is called in the document; 0: it is not used. *ids: the last id that was given away. */
int ofd_fonts_id(OfdFonts *fonts, int font, int *ids);
/* Writes the programs below `folder`, and what names them. */
void ofd_fonts_write(const OfdFonts *fonts, Archive *archive, const char *folder, Xml *resources);

/* ---- the content of a page ---- */

/* Appends its layer. *ids: the last id that was given away. */
bool ofd_page_paint(Xml *xml, const Page *page, OfdFonts *fonts, int *ids, GError **error);

#endif
