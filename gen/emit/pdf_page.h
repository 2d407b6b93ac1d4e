/* A Page as the content of a PDF page: text, rules, areas, each marked with what it belongs to or as furniture. */
#ifndef GONGSHI_EMIT_PDF_PAGE_H
#define GONGSHI_EMIT_PDF_PAGE_H

#include "emit/pdf_font.h"
#include "emit/pdf_tree.h"

/* Appends the content stream's operators. Links and anchors are left out: they are no content. */
bool pdf_page_paint(GString *out, const Page *page, PdfFonts *fonts, PdfTree *tree, GError **error);

#endif
