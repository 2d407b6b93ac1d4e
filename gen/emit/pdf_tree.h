/* The structure of a tagged PDF (ISO 32000-1, 14.7 and 14.8): which element each piece of content and each link belongs
 * to, gathered page by page and written section by section: only what pages still to come may add to is kept.
 *
 * Elements without content are left out, but not the cells of a table, whose grid must close. */
#ifndef GONGSHI_EMIT_PDF_TREE_H
#define GONGSHI_EMIT_PDF_TREE_H

#include "emit/pdf_file.h"
#include "layout/pages.h"

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

#endif
