/* A PDF 1.7 file as it is written: objects, streams, the table of where they stand (ISO 32000-1, 7.5).
 *
 * Small objects are gathered in object streams, content and fonts are streams of their own; all are deflated but the
 * metadata. The file's /ID is the digest of its bytes, so equal content gives equal files. After the first failure of
 * the sink nothing more is written; pdf_file_finish() tells. */
#ifndef GONGSHI_EMIT_PDF_FILE_H
#define GONGSHI_EMIT_PDF_FILE_H

#include "base/sink.h"

typedef struct PdfFile PdfFile;

PdfFile *pdf_file_new(Sink *sink);
void pdf_file_free(PdfFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PdfFile, pdf_file_free)

/* A number for an object that is written later, once. */
int pdf_reserve(PdfFile *file);
/* The first of `count` numbers in a row. */
int pdf_reserve_many(PdfFile *file, int count);
void pdf_object(PdfFile *file, int number, const char *value);

typedef enum PdfPacking { PDF_PLAIN, PDF_DEFLATED } PdfPacking;
/* entries: of the stream's dictionary besides Length and Filter, "/Type/XObject". */
void pdf_stream(PdfFile *file, int number, const char *entries, const void *bytes, size_t size, PdfPacking packing);
/* Deflated bytes (RFC 1950); may be called from any thread. */
GByteArray *pdf_deflated_outlines(const void *bytes, size_t size);
/* A stream that pdf_deflated_outlines() has packed. */
void pdf_stream_packed(PdfFile *file, int number, const char *entries, const GByteArray *packed);
/* Whether the sink has taken everything so far. */
bool pdf_file_sound(const PdfFile *file, GError **error);
bool pdf_file_finish(PdfFile *file, int catalog, int info, GError **error);

/* ---- values, appended ---- */

/* At most two decimals, the shortest form. */
void pdf_put_number(GString *out, double value);
/* " 12 0 R" */
void pdf_put_ref(GString *out, int number);
/* A text string (7.9.2.2): ASCII in parentheses, anything else as UTF-16 in hexadecimal. */
void pdf_put_text(GString *out, const char *text);
/* A name's or an address's bytes in parentheses. */
void pdf_put_bytes(GString *out, const char *bytes);
/* A character as UTF-16, four or eight hexadecimal digits. */
void pdf_put_utf16(GString *out, gunichar c);

#endif
