/* The structure of a tagged PDF (ISO 32000-1, 14.7 and 14.8): which element each piece of content and each link belongs
 * to, gathered page by page, written at the end.
 *
 * Elements without content are left out, but not the cells of a table, whose grid must close. */
#ifndef GONGSHI_EMIT_PDF_TREE_H
#define GONGSHI_EMIT_PDF_TREE_H

#include "emit/pdf_file.h"
#include "layout/structure.h"

typedef struct PdfTree PdfTree;

PdfTree *pdf_tree_new(void);
void pdf_tree_free(PdfTree *tree);

/* Begins a page (an object number); returns its key in the parent tree. The structure may have grown since. */
int pdf_tree_page(PdfTree *tree, const Structure *structure, int page);
/* The number of a new piece of marked content on the page begun last. */
int pdf_tree_mark(PdfTree *tree, int element);
/* A link annotation (an object number) of an element; returns its key. */
int pdf_tree_link(PdfTree *tree, int element, int annotation);
/* The area of something that belongs to a figure, in the page's own units: left, bottom, right, top. */
void pdf_tree_area(PdfTree *tree, int element, const double area[4]);

/* Writes all of it; returns the number of the tree's root. lang: the document's. */
int pdf_tree_write(PdfTree *tree, PdfFile *file);

#endif
