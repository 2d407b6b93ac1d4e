/* What a PDF says of itself: the information dictionary and, for new readers, XMP (ISO 16684-1).
 *
 * Both carry the date of the notice, never the clock's. The XMP names PDF/UA-1, because tests/pdfua finds the
 * conditions that a machine can check met in every document. */
#ifndef GONGSHI_EMIT_PDF_META_H
#define GONGSHI_EMIT_PDF_META_H

#include "doc/node.h"
#include "emit/pdf_file.h"

/* Each returns the number of the object written. creator: "Gongshi 0.1". */
int pdf_write_info(PdfFile *file, const Meta *meta, const char *creator);
int pdf_write_metadata(PdfFile *file, const Meta *meta, const char *creator);

#endif
