#include "intake/table_rows.h"

#include <string.h>

#include "base/csv.h"
#include "base/number.h"
#include "base/text.h"
#include "intake/cell_text.h"
#include "intake/import_private.h"
#include "model/statement.h"

typedef enum Column {
    COLUMN_NO,
    COLUMN_NAME,
    COLUMN_DEFINITION,
    COLUMN_REQUIREMENT,
    COLUMN_STATUS,
    COLUMN_COUNT
} Column;

/* How the headings end: the last column is 本社区完成情况 or 完成情况. */
static const char *const headings[] = {
    [COLUMN_NO] = "序号",
    [COLUMN_NAME] = "二级指标",
    [COLUMN_DEFINITION] = "指标释义",
    [COLUMN_REQUIREMENT] = "标准要求",
    [COLUMN_STATUS] = "完成情况",
};

typedef struct Writer {
    const TextTable *table;
    const Tier *tier;
    const Standard *standard;
    ImportReport *report;
    guint columns[COLUMN_COUNT]; /* where each stands in a row */
    bool *seen;                  /* indicators of the tier that had their row */
    GString *out;
} Writer;

static bool find_columns(Writer *writer) {
    for (gsize k = 0; k < COLUMN_COUNT; k++) {
        bool found = false;
        for (guint i = 0; i < writer->table->head->len && !found; i++) {
            g_autofree char *heading = text_squeeze(g_array_index(writer->table->head, TextPart, i).text);
            found = g_str_has_suffix(heading, headings[k]);
            writer->columns[k] = i;
        }
        if (!found)
            return false;
    }
    return true;
}

static const TextPart *row_cell(const Writer *writer, guint row, Column column) {
    return &g_array_index(writer->table->cells, TextPart, row + writer->columns[column]);
}

/* The row's number, or 0. */
static int row_number(const Writer *writer, guint row) {
    g_autofree char *text = text_squeeze(row_cell(writer, row, COLUMN_NO)->text);
    Decimal number;
    bool is_number = decimal_parse(text, &number) && ratio_is_integer(number.value);
    return is_number && number.value.num > 0 && number.value.num < G_MAXINT ? (int)number.value.num : 0;
}

/* The position of the indicator with this number, or -1. */
static int find_indicator(const Writer *writer, int no) {
    for (int i = 0; i < standard_indicator_count(writer->standard, writer->tier); i++)
        if (standard_indicator(writer->standard, writer->tier, i)->no == no)
            return i;
    return -1;
}

static void write_line(Writer *writer, const Indicator *indicator, const char *item, const char *value,
                       const char *unit, int line) {
    g_autofree char *no = g_strdup_printf("%d", indicator->no);
    g_autofree char *source = g_strdup_printf("%d", line);
    csv_append_row(writer->out, no, indicator->id, item, value, unit, source, NULL);
}

static void write_readings(Writer *writer, const Indicator *indicator, const TextPart *cell, gsize from) {
    const char *sentence = cell->text + from;
    g_autoptr(GArray) readings = NULL;
    if (!statements_read(indicator->statements, sentence, &readings)) {
        import_leftover_add(writer->report->unread, text_part_line(cell, from), sentence);
        return;
    }
    for (guint i = 0; i < indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(indicator->items, i);
        const Reading *reading = readings_lookup(readings, item);
        if (reading) {
            int line = text_part_line(cell, from + (gsize)reading->offset);
            write_line(writer, indicator, item->id, reading->value, reading_unit(reading, sentence), line);
        }
    }
}

/* Definition and requirement are the tier's; only a table that words them otherwise keeps its own. */
static void write_difference(Writer *writer, const Indicator *indicator, const char *key, const TextPart *cell,
                             const char *expected) {
    if (!text_blank(cell->text) && !cell_text_same(cell->text, expected)) {
        g_autofree char *text = cell_text_join(cell->text);
        write_line(writer, indicator, key, text, "", cell->line);
    }
}

static void write_indicator(Writer *writer, const Indicator *indicator, guint row) {
    const TextPart *status = row_cell(writer, row, COLUMN_STATUS);
    gsize from = 0;
    const char *verdict = cell_text_verdict(writer->standard, status->text, &from);
    bool has_statement = !text_blank(status->text + from);
    if (verdict)
        write_line(writer, indicator, "verdict", verdict, "", status->line);
    if (has_statement) {
        g_autofree char *statement = cell_text_join(status->text + from);
        write_line(writer, indicator, "statement", statement, "", text_part_line(status, from));
    }
    write_difference(writer, indicator, "definition", row_cell(writer, row, COLUMN_DEFINITION),
                     indicator->definition.zh);
    write_difference(writer, indicator, "requirement", row_cell(writer, row, COLUMN_REQUIREMENT),
                     indicator->requirement.zh);
    if (has_statement)
        write_readings(writer, indicator, status, from);
}

static void write_row(Writer *writer, guint row) {
    const TextPart *name = row_cell(writer, row, COLUMN_NAME);
    int index = find_indicator(writer, row_number(writer, row));
    if (index < 0 || writer->seen[index]) {
        import_leftover_add(writer->report->unplaced, name->line, name->text);
        return;
    }
    const Indicator *indicator = standard_indicator(writer->standard, writer->tier, index);
    if (!cell_text_same(name->text, indicator->name.zh))
        import_leftover_add(writer->report->unplaced, name->line, name->text);
    writer->seen[index] = true;
    writer->report->rows++;
    write_indicator(writer, indicator, row);
}

/* Cells come in rows; where a cell is missing or too many, those that fit no row are passed over until one does. */
static void write_rows(Writer *writer) {
    guint width = writer->table->head->len;
    const GArray *cells = writer->table->cells;
    for (guint at = 0; at < cells->len;) {
        if (at + width <= cells->len && row_number(writer, at) > 0) {
            write_row(writer, at);
            at += width;
            continue;
        }
        const TextPart *stray = &g_array_index(cells, TextPart, at++);
        if (!text_blank(stray->text))
            import_leftover_add(writer->report->unplaced, stray->line, stray->text);
    }
}

GString *table_rows_write(const TextTable *table, const Tier *tier, const Standard *standard, ImportReport *report) {
    Writer writer = {.table = table, .tier = tier, .standard = standard, .report = report};
    if (!find_columns(&writer))
        return NULL;
    g_autofree bool *seen = g_new0(bool, (gsize)standard_indicator_count(standard, tier) + 1);
    writer.seen = seen;
    writer.out = g_string_new(NULL);
    csv_append_row(writer.out, "no", "indicator", "item", "value", "unit", "source", NULL);
    write_rows(&writer);
    return writer.out;
}
