#include "layout/pages.h"

#include <stddef.h>

#include "base/csv.h"
#include "base/fault.h"
#include "base/number.h"
#include "layout/chars.h"

static const struct {
    const char *key;
    size_t offset;
    bool optional;
} fields[] = {
    {"page.width", offsetof(Geometry, page_width), false},
    {"page.height", offsetof(Geometry, page_height), false},
    {"text.left", offsetof(Geometry, left), false},
    {"text.top", offsetof(Geometry, top), false},
    {"text.width", offsetof(Geometry, width), false},
    {"text.height", offsetof(Geometry, height), false},
    {"number.drop", offsetof(Geometry, number_drop), false},
    {"body.size", offsetof(Geometry, body.size), false},
    {"body.pitch", offsetof(Geometry, body.pitch), false},
    {"title.size", offsetof(Geometry, title.size), false},
    {"title.pitch", offsetof(Geometry, title.pitch), false},
    {"table.size", offsetof(Geometry, table.size), false},
    {"table.pitch", offsetof(Geometry, table.pitch), false},
    {"table_head.size", offsetof(Geometry, table_head.size), false},
    {"table_head.pitch", offsetof(Geometry, table_head.pitch), false},
    {"note.size", offsetof(Geometry, note.size), false},
    {"note.pitch", offsetof(Geometry, note.pitch), false},
    {"number.size", offsetof(Geometry, number.size), false},
    {"number.pitch", offsetof(Geometry, number.pitch), false},
    {"chart.size", offsetof(Geometry, chart.size), false},
    {"chart.pitch", offsetof(Geometry, chart.pitch), false},
    {"digest.size", offsetof(Geometry, digest.size), true},
    {"digest.pitch", offsetof(Geometry, digest.pitch), true},
    {"fine.size", offsetof(Geometry, fine.size), true},
    {"fine.pitch", offsetof(Geometry, fine.pitch), true},
    {"latin.digest.size", offsetof(Geometry, latin_digest.size), true},
    {"latin.digest.pitch", offsetof(Geometry, latin_digest.pitch), true},
    {"latin.fine.size", offsetof(Geometry, latin_fine.size), true},
    {"latin.fine.pitch", offsetof(Geometry, latin_fine.pitch), true},
    {"latin.body.size", offsetof(Geometry, latin_body.size), true},
    {"latin.body.pitch", offsetof(Geometry, latin_body.pitch), true},
    {"latin.title.size", offsetof(Geometry, latin_title.size), true},
    {"latin.title.pitch", offsetof(Geometry, latin_title.pitch), true},
    {"latin.table.size", offsetof(Geometry, latin_table.size), true},
    {"latin.table.pitch", offsetof(Geometry, latin_table.pitch), true},
    {"latin.table_head.size", offsetof(Geometry, latin_table_head.size), true},
    {"latin.table_head.pitch", offsetof(Geometry, latin_table_head.pitch), true},
    {"latin.note.size", offsetof(Geometry, latin_note.size), true},
    {"latin.note.pitch", offsetof(Geometry, latin_note.pitch), true},
    {"pairs.body.size", offsetof(Geometry, pairs_body.size), true},
    {"pairs.body.pitch", offsetof(Geometry, pairs_body.pitch), true},
};

static double *field_at(Geometry *geometry, size_t i) {
    return (double *)(void *)((char *)geometry + fields[i].offset);
}

bool geometry_load(Geometry *geometry, const char *path, GError **error) {
    static const char *const columns[] = {"key", "value", "unit", NULL};
    for (size_t i = 0; i < G_N_ELEMENTS(fields); i++)
        *field_at(geometry, i) = -1;
    g_autoptr(Csv) csv = csv_load_settings(path, columns, error);
    if (!csv)
        return false;
    for (int i = 0; i < csv->row_count; i++) {
        const CsvRow *row = &csv->rows[i];
        const char *key = csv_cell(row, csv_column(csv, "key"));
        const char *unit = csv_cell(row, csv_column(csv, "unit"));
        bool points = g_str_equal(unit, "pt"), millimetres = g_str_equal(unit, "mm");
        Decimal number;
        double length = -1;
        if (decimal_parse(csv_cell(row, csv_column(csv, "value")), &number) && (points || millimetres))
            length = (double)number.value.num / (double)number.value.den;
        if (millimetres)
            length = length * 72 / 25.4;
        size_t at = 0;
        while (at < G_N_ELEMENTS(fields) && !g_str_equal(key, fields[at].key))
            at++;
        double *field = at < G_N_ELEMENTS(fields) ? field_at(geometry, at) : NULL;
        bool none = field == &geometry->number_drop && length == 0;
        if (!field || !(length > 0 || none)) {
            fault_set(error, field ? FAULT_GEOMETRY_LENGTH : FAULT_GEOMETRY_KEY, "path", path, "line",
                      DIGITS(row->line), "key", key, NULL);
            return false;
        }
        *field = length;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(fields); i++) {
        if (fields[i].optional || *field_at(geometry, i) >= 0)
            continue;
        fault_set(error, FAULT_GEOMETRY_LACKS, "path", path, "key", fields[i].key, NULL);
        return false;
    }
    return true;
}

bool geometry_is_sheet(const Geometry *geometry) {
    return geometry->number_drop <= 0;
}

bool geometry_is_strip(const Geometry *geometry) {
    static const double longest_sheet = 8; /* no paper is so many times as long as it is wide */
    return geometry->page_height > longest_sheet * geometry->page_width;
}

/* What is stated of a class, else the usual. */
static TextStyle styled(TextStyle stated, TextStyle usual) {
    return (TextStyle){stated.size > 0 ? stated.size : usual.size, stated.pitch > 0 ? stated.pitch : usual.pitch};
}

Geometry geometry_for(const Geometry *geometry, const char *lang, const char *second) {
    Geometry own = *geometry;
    own.digest = styled(own.digest, own.table);
    own.fine = styled(own.fine, own.note);
    if (second)
        own.body = styled(own.pairs_body, own.body);
    if (!language_is_latin(lang))
        return own;
    own.digest = styled(own.latin_digest, own.digest);
    own.fine = styled(own.latin_fine, own.fine);
    own.body = styled(own.latin_body, own.body);
    own.title = styled(own.latin_title, own.title);
    own.table = styled(own.latin_table, own.table);
    own.table_head = styled(own.latin_table_head, own.table_head);
    own.note = styled(own.latin_note, own.note);
    return own;
}
