/* The places of a PDF that can be gone to: names for links, headings for the outline. */
#ifndef GONGSHI_EMIT_PDF_PLACES_H
#define GONGSHI_EMIT_PDF_PLACES_H

#include "emit/pdf_file.h"
#include "layout/pages.h"

typedef struct PdfPlaces PdfPlaces;

PdfPlaces *pdf_places_new(void);
void pdf_places_free(PdfPlaces *places);

/* An anchor box of a page (an object number) of this height; the first of a name counts. */
void pdf_places_add(PdfPlaces *places, int page, double height, const Box *anchor);
/* A link leads to this name. */
void pdf_places_link(PdfPlaces *places, const char *name);
/* Whether every link has its place; the error names one that has not. */
bool pdf_places_sound(const PdfPlaces *places, GError **error);

/* The name tree of destinations, and the outline (0 without headings); each returns its object's number. */
int pdf_places_write_names(PdfPlaces *places, PdfFile *file);
int pdf_places_write_outline(PdfPlaces *places, PdfFile *file);

#endif
