/* The fonts of a PDF: which glyphs it uses, and the parts of each face that it needs, by HarfBuzz's subsetter.
 *
 * FontSources are the faces as files, opened once in a run and shared by all writers. PdfFonts are those of one
 * document. A code in the content is the face's own: the CID of a CFF face that has CIDs, else the glyph's index. So
 * content can be written before it is known which glyphs a document needs. What a code means in Unicode comes from the
 * text that was set, never from a cmap turned round: one glyph may stand for several characters. */
#ifndef GONGSHI_EMIT_PDF_FONT_H
#define GONGSHI_EMIT_PDF_FONT_H

#include "emit/emit.h"
#include "emit/pdf_file.h"

typedef struct PdfFonts PdfFonts;

PdfFonts *pdf_fonts_new(FontSources *sources);
void pdf_fonts_free(PdfFonts *fonts);

typedef struct PdfGlyph {
    int code;
    double width; /* thousandths of an em, as the document's table of widths has it */
} PdfGlyph;

/* A glyph that stands for `text` (length bytes; 0: it is a part of the glyph before). *same: whether its code alone
 * tells that text; it does not when the glyph stood for another one before. */
bool pdf_fonts_use(PdfFonts *fonts, int font, const Glyph *glyph, const char *text, int length, PdfGlyph *used,
                   bool *same, GError **error);
/* Writes the fonts and their resource dictionary, object `resources`. */
bool pdf_fonts_write(PdfFonts *fonts, PdfFile *file, int resources, GError **error);

#endif
