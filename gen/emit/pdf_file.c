#include <libdeflate.h>
#include <math.h>
#include <string.h>

#include "base/sink.h"
#include "emit/pdf.h"

enum {
    IN_STREAM = 128, /* objects in one object stream */
    /* Of deflating. From 2 to 5 it takes half as long again for three parts in a hundred; outlines of glyphs gain as
     * little between the lowest and the highest. */
    LEVEL = 2,
    LEVEL_OUTLINES = 1
};

/* Where an object stands: its offset in the file; or the number of an object stream and the index in it, eight bits,
 * and the highest bit set; 0: not written yet. A long document has millions of them. */
typedef guint64 ObjectPlace;
#define IN_AN_OBJECT_STREAM ((ObjectPlace)1 << 63)

struct PdfFile {
    Sink *sink;
    GError *failure;
    const Digest *digest; /* of all that was written: the ID in the trailer */
    Digest *own_digest;   /* NULL where the sink keeps one */
    struct libdeflate_compressor *compressor;
    guint64 offset;
    GArray *places;        /* of ObjectPlace, by object number */
    GString *heads, *body; /* of the object stream being filled: "number offset " pairs, values */
    int gathered, stream;  /* how many, and the stream's own number */
};

static void put_bytes_out(PdfFile *file, const void *bytes, size_t size) {
    file->offset += size;
    if (file->own_digest)
        digest_add(file->own_digest, bytes, size);
    if (!file->failure)
        sink_write(file->sink, bytes, size, &file->failure);
}

static ObjectPlace *place_at(const PdfFile *file, int number) {
    return &g_array_index(file->places, ObjectPlace, number);
}

PdfFile *pdf_file_new(Sink *sink) {
    PdfFile *file = g_new0(PdfFile, 1);
    file->sink = sink;
    file->own_digest = sink->digest ? NULL : digest_new();
    file->digest = sink->digest ? sink->digest : file->own_digest;
    file->compressor = libdeflate_alloc_compressor(LEVEL);
    file->places = g_array_new(FALSE, TRUE, sizeof(ObjectPlace));
    file->heads = g_string_new(NULL);
    file->body = g_string_new(NULL);
    g_array_set_size(file->places, 1); /* object 0 heads the list of free ones */
    return file;
}

void pdf_file_free(PdfFile *file) {
    if (!file)
        return;
    g_clear_error(&file->failure);
    g_free(file->own_digest);
    libdeflate_free_compressor(file->compressor);
    g_array_unref(file->places);
    g_string_free(file->heads, TRUE);
    g_string_free(file->body, TRUE);
    g_free(file);
}

int pdf_reserve(PdfFile *file, int count) {
    guint first = file->places->len;
    g_array_set_size(file->places, first + (guint)count);
    return (int)first;
}

int pdf_object_count(const PdfFile *file) {
    return (int)file->places->len;
}

/* ---- streams ---- */

static GByteArray *deflated(struct libdeflate_compressor *compressor, const void *bytes, size_t size) {
    GByteArray *array = g_byte_array_new();
    g_byte_array_set_size(array, (guint)libdeflate_zlib_compress_bound(compressor, size));
    size_t packed = libdeflate_zlib_compress(compressor, bytes, size, array->data, array->len);
    g_assert(packed > 0);
    g_byte_array_set_size(array, (guint)packed);
    return array;
}

GByteArray *pdf_deflated_outlines(const void *bytes, size_t size) {
    struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(LEVEL_OUTLINES);
    GByteArray *array = deflated(compressor, bytes, size);
    libdeflate_free_compressor(compressor);
    return array;
}

void pdf_stream(PdfFile *file, int number, const char *entries, const void *bytes, size_t size, PdfPacking packing) {
    /* The comment of four bytes beyond ASCII tells programs that the file is not text. */
    static const char head[] = "%PDF-1.7\n%\xE5\x85\xAC\xE7\xA4\xBA\n", end[] = "\nendstream\nendobj\n";
    g_autoptr(GByteArray) packed = packing == PDF_DEFLATE ? deflated(file->compressor, bytes, size) : NULL;
    if (packed) {
        bytes = packed->data;
        size = packed->len;
    }
    if (file->offset == 0)
        put_bytes_out(file, head, sizeof head - 1);
    ObjectPlace *place = place_at(file, number);
    g_assert(!*place);
    *place = file->offset;
    g_autofree char *start = g_strdup_printf("%d 0 obj\n<<%s%s/Length %zu>>stream\n", number, entries,
                                             packing == PDF_PLAIN ? "" : "/Filter/FlateDecode", size);
    put_bytes_out(file, start, strlen(start));
    put_bytes_out(file, bytes, size);
    put_bytes_out(file, end, sizeof end - 1);
}

/* ---- objects ---- */

static void close_objects(PdfFile *file) {
    if (file->gathered == 0)
        return;
    g_autofree char *entries = g_strdup_printf("/Type/ObjStm/N %d/First %zu", file->gathered, (size_t)file->heads->len);
    g_string_append_len(file->heads, file->body->str, (gssize)file->body->len);
    pdf_stream(file, file->stream, entries, file->heads->str, file->heads->len, PDF_DEFLATE);
    g_string_truncate(file->heads, 0);
    g_string_truncate(file->body, 0);
    file->gathered = 0;
}

void pdf_object(PdfFile *file, int number, const char *value) {
    if (file->gathered == 0)
        file->stream = pdf_reserve(file, 1);
    ObjectPlace *place = place_at(file, number);
    g_assert(!*place);
    *place = IN_AN_OBJECT_STREAM | (ObjectPlace)file->stream << 8 | (ObjectPlace)file->gathered++;
    g_string_append_printf(file->heads, "%d %zu ", number, (size_t)file->body->len);
    g_string_append(file->body, value);
    g_string_append_c(file->body, '\n');
    if (file->gathered == IN_STREAM)
        close_objects(file);
}

int pdf_add_object(PdfFile *file, const char *value) {
    int number = pdf_reserve(file, 1);
    pdf_object(file, number, value);
    return number;
}

bool pdf_file_sound(const PdfFile *file, GError **error) {
    if (file->failure)
        g_propagate_error(error, g_error_copy(file->failure));
    return !file->failure;
}

bool pdf_file_finish(PdfFile *file, int catalog, int info, GError **error) {
    close_objects(file);
    int table = pdf_reserve(file, 1);
    guint64 offset = file->offset;
    g_autoptr(GByteArray) rows = g_byte_array_new();
    /* A row of the cross-reference stream: kind, place, index; one, five and two bytes. */
    for (guint i = 0; i < file->places->len; i++) {
        ObjectPlace place = (int)i == table ? offset : *place_at(file, (int)i);
        bool gathered = place & IN_AN_OBJECT_STREAM;
        guint8 row[8] = {i == 0 ? 0 : gathered ? 2 : 1};
        int index = i == 0 ? 0xFFFF : gathered ? (int)(place & 0xFF) : 0;
        g_assert(place || i == 0);
        place = gathered ? (place & ~IN_AN_OBJECT_STREAM) >> 8 : place;
        for (int k = 0; k < 5; k++)
            row[5 - k] = (guint8)(place >> (8 * k));
        row[6] = (guint8)(index >> 8);
        row[7] = (guint8)index;
        g_byte_array_append(rows, row, sizeof row);
    }
    g_autofree char *id = digest_text(file->digest);
    id[DIGEST_SIZE] = 0; /* half of it is as long as readers expect */
    g_autofree char *entries = g_strdup_printf("/Type/XRef/Size %u/W[1 5 2]/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]",
                                               file->places->len, catalog, info, id, id);
    pdf_stream(file, table, entries, rows->data, rows->len, PDF_DEFLATE);
    g_autofree char *end = g_strdup_printf("startxref\n%" G_GUINT64_FORMAT "\n%%%%EOF\n", offset);
    put_bytes_out(file, end, strlen(end));
    return pdf_file_sound(file, error);
}

/* ---- values ---- */

void emit_number(GString *out, double value) {
    char digits[24];
    int at = sizeof digits;
    gint64 hundredths = llround(fabs(value) * 100), whole = hundredths / 100;
    int rest = (int)(hundredths % 100);
    if (rest % 10)
        digits[--at] = (char)('0' + rest % 10);
    if (rest) {
        digits[--at] = (char)('0' + rest / 10);
        digits[--at] = '.';
    }
    do {
        digits[--at] = (char)('0' + whole % 10);
        whole /= 10;
    } while (whole > 0);
    if (value < 0 && hundredths > 0)
        digits[--at] = '-';
    g_string_append_len(out, digits + at, (gssize)sizeof digits - at);
}

void pdf_put_numbers(GString *out, const double *values, int count) {
    for (int i = 0; i < count; i++) {
        g_string_append_c(out, ' ');
        emit_number(out, values[i]);
    }
}

void pdf_put_ref(GString *out, int number) {
    g_string_append_c(out, ' ');
    emit_number(out, number);
    g_string_append(out, " 0 R");
}

void pdf_put_bytes(GString *out, const char *bytes) {
    g_string_append_c(out, '(');
    for (; *bytes; bytes++) {
        if (strchr("()\\", *bytes))
            g_string_append_c(out, '\\');
        g_string_append_c(out, *bytes);
    }
    g_string_append_c(out, ')');
}

void pdf_put_utf16(GString *out, gunichar c) {
    static const char digits[] = "0123456789ABCDEF";
    const unsigned units[] = {0xD800 + ((c - 0x10000) >> 10), c < 0x10000 ? c : 0xDC00 + ((c - 0x10000) & 0x3FF)};
    for (int i = c < 0x10000; i < 2; i++)
        for (int shift = 12; shift >= 0; shift -= 4)
            g_string_append_c(out, digits[(units[i] >> shift) & 15]);
}

void pdf_put_text(GString *out, const char *text) {
    enum { MOST = 32767, MOST_UNITS = MOST / 2 - 2 }; /* of UTF-16, without its mark and the one of a cut */
    if (g_str_is_ascii(text) && strlen(text) <= MOST) {
        pdf_put_bytes(out, text);
        return;
    }
    g_string_append(out, "<FEFF");
    for (int units = 0; *text; text = g_utf8_next_char(text)) {
        gunichar c = g_utf8_get_char(text);
        units += c < 0x10000 ? 1 : 2;
        if (units > MOST_UNITS) {
            pdf_put_utf16(out, 0x2026);
            break;
        }
        pdf_put_utf16(out, c);
    }
    g_string_append_c(out, '>');
}
