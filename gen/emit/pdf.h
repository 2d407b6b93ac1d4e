/* The parts of the PDF back end. Private to emit/pdf*.c and its tests.
 *
 *     pdf.c         the document: pages and places
 *     pdf_meta.c    what it says of itself
 *     pdf_page.c    the content of a page
 *     pdf_tree.c    the structure that makes it accessible
 *     pdf_font.c    the fonts, and the parts of faces that are embedded
 *     pdf_file.c    objects, streams, values */
#ifndef GONGSHI_EMIT_PDF_H
#define GONGSHI_EMIT_PDF_H

#include "emit/emit.h"

/* ---- a file as it is written (ISO 32000-1, 7.5) ----
 *
 * Small objects are gathered in object streams, content and fonts are streams of their own; all are deflated but the
 * metadata. The file's /ID is the digest of its bytes, so equal content gives equal files. After the first failure of
 * the sink nothing more is written; pdf_file_finish() gives the error. */

typedef struct PdfFile PdfFile;

PdfFile *pdf_file_new(Sink *sink);
void pdf_file_free(PdfFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PdfFile, pdf_file_free)

/* The first of `count` numbers in a row, for objects that are written later, each once. */
int pdf_reserve(PdfFile *file, int count);
void pdf_object(PdfFile *file, int number, const char *value);
/* The same with a number of its own, which is returned. */
int pdf_add_object(PdfFile *file, const char *value);

/* How many numbers are given away so far. */
int pdf_object_count(const PdfFile *file);

/* PDF_PACKED: the bytes are what pdf_deflated_outlines() made. */
typedef enum PdfPacking { PDF_PLAIN, PDF_DEFLATE, PDF_PACKED } PdfPacking;
/* entries: of the stream's dictionary besides Length and Filter, "/Type/XObject". */
void pdf_stream(PdfFile *file, int number, const char *entries, const void *bytes, size_t size, PdfPacking packing);
/* Deflated bytes (RFC 1950); may be called from any thread. */
GByteArray *pdf_deflated_outlines(const void *bytes, size_t size);
/* Whether the sink has taken everything so far. */
bool pdf_file_sound(const PdfFile *file, GError **error);
bool pdf_file_finish(PdfFile *file, int catalog, int info, GError **error);

/* Values, appended: numbers with a blank before each (emit_number). */
void pdf_put_numbers(GString *out, const double *values, int count);
/* " 12 0 R" */
void pdf_put_ref(GString *out, int number);
/* A text string (7.9.2.2): ASCII in parentheses, anything else as UTF-16 in hexadecimal. Cut, with a mark, where it is
 * longer than PDF/A allows (ISO 19005-2, 6.1.13: 32,767 bytes). */
void pdf_put_text(GString *out, const char *text);
/* A name's or an address's bytes in parentheses. */
void pdf_put_bytes(GString *out, const char *bytes);
/* A character as UTF-16, four or eight hexadecimal digits. */
void pdf_put_utf16(GString *out, gunichar c);

/* ---- the fonts of a document ----
 *
 * Which glyphs it uses, and the parts of each face that it needs, by HarfBuzz's subsetter. FontSources (emit.h) are the
 * faces as files, shared by all writers. A code in the content is the face's own: the CID of a CFF face that has CIDs,
 * else the glyph's index. So content can be written before it is known which glyphs a document needs. What a code means
 * in Unicode comes from the text that was set, never from a cmap turned round: one glyph may stand for several
 * characters. */

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

/* ---- the structure (ISO 32000-1, 14.7 and 14.8) ----
 *
 * Which element each piece of content and each link belongs to, gathered page by page and written section by section:
 * only what pages still to come may add to is kept. Elements without content are left out, but not the cells of a
 * table, whose grid must close. */

typedef struct PdfTree PdfTree;

/* file: where it is written to; outlives the tree. */
PdfTree *pdf_tree_new(PdfFile *file);
void pdf_tree_free(PdfTree *tree);

/* Begins a page (an object number); returns its key in the parent tree. The structure may have grown since. */
int pdf_tree_page(PdfTree *tree, const Structure *structure, int page);
/* The number of a new piece of marked content on the page begun last. */
int pdf_tree_mark(PdfTree *tree, int element);
/* A link annotation (an object number) of an element; returns its key. */
int pdf_tree_link(PdfTree *tree, int element, int annotation);
/* The area of something that belongs to a figure, in the page's own units: left, bottom, right, top. */
void pdf_tree_area(PdfTree *tree, int element, const double area[4]);

/* The structure has all its content: writes its elements. The next page brings another structure. */
void pdf_tree_settle(PdfTree *tree);
/* Writes what is left; returns the number of the tree's root. */
int pdf_tree_finish(PdfTree *tree);

/* ---- what a file says of itself; each returns the number of its object ---- */

enum { PDF_ARCHIVE_OBJECTS = 8388607 }; /* the most that a file of PDF/A may have (ISO 19005-2, 6.1.13) */

/* The date of the document, as PDF writes it. */
void pdf_put_date(GString *out, const Meta *meta);
int pdf_write_info(PdfFile *file, const Meta *meta, const char *creator);
/* part: of PDF/A, at level A, that it says to conform to; 0: to none. */
int pdf_write_metadata(PdfFile *file, const Meta *meta, const char *creator, int part);
/* The output intent: colours are those of sRGB. */
int pdf_write_colours(PdfFile *file);

/* ---- the content of a page ---- */

/* Appends the operators of its text, rules and areas, each marked with what it belongs to or as furniture. Links and
 * anchors are left out: they are no content. */
bool pdf_page_paint(GString *out, const Page *page, PdfFonts *fonts, PdfTree *tree, GError **error);

#endif
