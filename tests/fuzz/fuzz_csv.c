/* Bytes of any encoding as a table: read, then written, and read again as the same. */
#include "fuzz.h"

#include "base/csv.h"
#include "base/text.h"

/* Rows of separators alone are no rows. */
static bool blank(const CsvRow *row, const Csv *csv) {
    return text_blank(csv_cell(row, csv_column(csv, "a"))) && text_blank(csv_cell(row, csv_column(csv, "b"))) &&
           text_blank(csv_cell(row, csv_column(csv, "c")));
}

static GString *written(const Csv *csv) {
    GString *out = g_string_new("a,b,c\n");
    for (int i = 0; i < csv->row_count; i++) {
        const CsvRow *row = &csv->rows[i];
        if (blank(row, csv))
            continue;
        csv_append_row(out, csv_cell(row, csv_column(csv, "a")), csv_cell(row, csv_column(csv, "b")),
                       csv_cell(row, csv_column(csv, "c")), NULL);
    }
    return out;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    g_autoptr(Csv) csv = csv_load_bytes((const char *)data, size, NULL);
    if (csv->columns->len == 0)
        return 0;
    g_autoptr(GString) out = written(csv);
    g_autoptr(Csv) again = csv_load_bytes(out->str, out->len, NULL);
    g_assert(again->columns->len > 0);
    g_autoptr(GString) second = written(again);
    g_assert(g_string_equal(out, second));
    return 0;
}
