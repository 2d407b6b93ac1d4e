#include "base/csv.h"
#include "base/number.h"
#include "base/sink.h"
#include "base/text.h"
#include "data/column_list.h"
#include "intake/import_parts.h"

/* A row of a table: the value beside its key, "indicator\titem". */
typedef struct ValueRow {
    const char *indicator, *item, *value, *unit;
    int line;
} ValueRow;

/* A table as it is written: rows by their keys, the first of each. */
typedef struct ValueTable {
    Csv *csv;
    GArray *rows;     /* of ValueRow, in file order */
    GHashTable *keys; /* key -> position + 1 */
} ValueTable;

static void values_load(ValueTable *table, const char *text) {
    *table = (ValueTable){.csv = csv_load_bytes(text, strlen(text), answer_columns),
                          .rows = g_array_new(FALSE, FALSE, sizeof(ValueRow)),
                          .keys = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL)};
    int columns[] = {csv_column(table->csv, answer_columns[ANSWER_COLUMN_INDICATOR].name),
                     csv_column(table->csv, answer_columns[ANSWER_COLUMN_ITEM].name),
                     csv_column(table->csv, answer_columns[ANSWER_COLUMN_VALUE].name),
                     csv_column(table->csv, answer_columns[ANSWER_COLUMN_UNIT].name),
                     csv_column(table->csv, answer_columns[ANSWER_COLUMN_SOURCE].name)};
    for (int i = 0; i < table->csv->row_count; i++) {
        const CsvRow *cells = &table->csv->rows[i];
        const char *source = csv_cell(cells, columns[4]);
        const ValueRow row = {csv_cell(cells, columns[0]), csv_cell(cells, columns[1]), csv_cell(cells, columns[2]),
                              csv_cell(cells, columns[3]), (int)g_ascii_strtoll(source, NULL, 10)};
        g_autofree char *key = g_strjoin("\t", row.indicator, row.item, NULL);
        if (g_hash_table_contains(table->keys, key))
            continue;
        g_array_append_val(table->rows, row);
        g_hash_table_insert(table->keys, g_steal_pointer(&key), GUINT_TO_POINTER(table->rows->len));
    }
}

static void values_clear(ValueTable *table) {
    csv_unload(table->csv);
    g_array_unref(table->rows);
    g_hash_table_unref(table->keys);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ValueTable, values_clear)

static const ValueRow *values_find(const ValueTable *table, const ValueRow *row) {
    g_autofree char *key = g_strjoin("\t", row->indicator, row->item, NULL);
    guint position = GPOINTER_TO_UINT(g_hash_table_lookup(table->keys, key));
    return position > 0 ? &g_array_index(table->rows, ValueRow, position - 1) : NULL;
}

/* Without the unit that may stand in the same cell. */
static char *bare_value(const ValueRow *row) {
    char *dense = text_squeeze(row->value);
    g_autofree char *unit = text_squeeze(row->unit);
    if (*unit && g_str_has_suffix(dense, unit) && strlen(dense) > strlen(unit))
        dense[strlen(dense) - strlen(unit)] = '\0';
    return dense;
}

/* 100% and 100 with the unit %, 2,385 and 2385: one value. */
static bool same_value(const ValueRow *one, const ValueRow *other) {
    g_autofree char *a = bare_value(one), *b = bare_value(other);
    Decimal x, y;
    return g_str_equal(a, b) || (decimal_parse(a, &x) && decimal_parse(b, &y) && ratio_compare(x.value, y.value) == 0);
}

static void add_difference(ImportedTable *told, const ValueRow *row, const char *old, const char *value, int line) {
    GStringChunk *texts = told->texts;
    const ImportDifference difference = {g_string_chunk_insert(texts, row->indicator),
                                         g_string_chunk_insert(texts, row->item), g_string_chunk_insert(texts, old),
                                         g_string_chunk_insert(texts, value), line};
    g_array_append_val(told->differences, difference);
}

void import_compare(ImportedTable *told, const char *before, const char *now) {
    g_auto(ValueTable) old = {0};
    g_auto(ValueTable) new = {0};
    values_load(&old, before ? before : "");
    values_load(&new, now);
    for (guint i = 0; i < new.rows->len; i++) {
        const ValueRow *row = &g_array_index(new.rows, ValueRow, i), *was = values_find(&old, row);
        bool says = !text_blank(row->value), said = was && !text_blank(was->value);
        told->values += says;
        told->filled += says && !said;
        if (said && !(says && same_value(was, row)))
            add_difference(told, row, was->value, says ? row->value : "", row->line);
    }
    for (guint i = 0; i < old.rows->len; i++) {
        const ValueRow *was = &g_array_index(old.rows, ValueRow, i);
        if (!text_blank(was->value) && !values_find(&new, was))
            add_difference(told, was, was->value, "", 0);
    }
}

char *import_values_digest(const char *table) {
    g_auto(ValueTable) values = {0};
    values_load(&values, table);
    g_autoptr(Digest) digest = digest_new();
    for (guint i = 0; i < values.rows->len; i++) {
        const ValueRow *row = &g_array_index(values.rows, ValueRow, i);
        g_autofree char *value = bare_value(row);
        if (!*value)
            continue;
        digest_add_string(digest, row->indicator);
        digest_add_string(digest, row->item);
        digest_add_string(digest, value);
    }
    return digest_text(digest);
}
