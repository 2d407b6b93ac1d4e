#include "intake/table_rows.h"

#include <string.h>

#include "base/text.h"
#include "data/column_list.h"
#include "data/statement.h"
#include "intake/cell_text.h"
#include "intake/import_private.h"

typedef struct Writer {
    const TextTable *table;
    const Tier *tier;
    const Standard *standard;
    ImportReport *report;
    guint columns[COLUMN_COUNT]; /* where each stands in a row */
    int *seen;                   /* for each indicator of the tier the line of its row; 0: none yet */
    GString *out;
} Writer;

static const TextPart *row_cell(const Writer *writer, int row, Column column) {
    return &g_array_index(writer->table->cells, TextPart, row + (int)writer->columns[column]);
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
        const TextPart unread = {text_part_line(cell, from), (char *)sentence};
        import_leftover_add(writer->report->unread, LEFTOVER_SENTENCE, &unread);
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

static void write_indicator(Writer *writer, const Indicator *indicator, int row) {
    const TextPart *status = row_cell(writer, row, COLUMN_STATUS);
    gsize from = 0;
    g_autofree char *verdict = cell_text_verdict(writer->standard, status->text, &from);
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

/* A row that is left out: what it is about and what it says of it. */
static void leave_out(Writer *writer, int row, LeftoverKind kind, int first) {
    const TextPart *no = row_cell(writer, row, COLUMN_NO);
    g_autofree char *text = g_strjoin(" ", no->text, row_cell(writer, row, COLUMN_NAME)->text,
                                      row_cell(writer, row, COLUMN_STATUS)->text, NULL);
    const TextPart part = {no->line, text};
    import_leftover_add(writer->report->unplaced, kind, &part)->first = first;
}

/* Of a column behind the row's number that the form does not have: 备注, or what stands beside the table. */
static bool is_foreign(const Writer *writer, guint column) {
    for (gsize k = 0; k < COLUMN_COUNT; k++)
        if (writer->columns[k] == column)
            return false;
    return true;
}

static void leave_foreign(Writer *writer, const GArray *cells, int row) {
    for (guint i = writer->columns[COLUMN_NO]; i < writer->table->head->len; i++) {
        const TextPart *cell = &g_array_index(cells, TextPart, row + (int)i);
        if (is_foreign(writer, i) && !text_blank(cell->text))
            import_leftover_add(writer->report->unplaced, LEFTOVER_CELL, cell);
    }
}

static void write_row(Writer *writer, int row) {
    const TextPart *name = row_cell(writer, row, COLUMN_NAME);
    int index = find_indicator(writer, text_row_number(row_cell(writer, row, COLUMN_NO)));
    if (index < 0 || writer->seen[index] > 0) {
        leave_out(writer, row, index < 0 ? LEFTOVER_ROW : LEFTOVER_ROW_TWICE, index < 0 ? 0 : writer->seen[index]);
        return;
    }
    const Indicator *indicator = standard_indicator(writer->standard, writer->tier, index);
    if (!cell_text_same(name->text, indicator->name.zh))
        import_leftover_add(writer->report->unplaced, LEFTOVER_NAME, name);
    writer->seen[index] = row_cell(writer, row, COLUMN_NO)->line;
    writer->report->rows++;
    write_indicator(writer, indicator, row);
    leave_foreign(writer, writer->table->cells, row);
}

/* Whether a row with a number begins at this cell; `named`: and its name is the one of that number. */
static bool row_fits(const Writer *writer, int row, bool named) {
    int first = row + (int)writer->columns[COLUMN_NO];
    if (first < 0 || row + (int)writer->table->head->len > (int)writer->table->cells->len)
        return false;
    int no = text_row_number(row_cell(writer, row, COLUMN_NO));
    int index = no > 0 && named ? find_indicator(writer, no) : -1;
    return named ? index >= 0 && cell_text_same(row_cell(writer, row, COLUMN_NAME)->text,
                                                standard_indicator(writer->standard, writer->tier, index)->name.zh)
                 : no > 0;
}

/* Where the row at this cell would begin: one cell earlier when the first, a merged one, was left out. -2: none does.
 */
static int row_start(const Writer *writer, int at) {
    enum { NONE = -2 };
    if (row_fits(writer, at, true))
        return at;
    if (writer->columns[COLUMN_NO] > 0 && row_fits(writer, at - 1, true))
        return at - 1;
    return row_fits(writer, at, false) && !row_fits(writer, at + 1, true) ? at : NONE;
}

/* Cells come in rows; where a cell is missing or too many, those that fit no row are passed over until one does. */
static void write_rows(Writer *writer) {
    const GArray *cells = writer->table->cells;
    for (int at = 0; at < (int)cells->len;) {
        int row = row_start(writer, at);
        if (row >= -1) {
            write_row(writer, row);
            at = row + (int)writer->table->head->len;
            continue;
        }
        const TextPart *stray = &g_array_index(cells, TextPart, at++);
        if (!text_blank(stray->text))
            import_leftover_add(writer->report->unplaced, LEFTOVER_CELL, stray);
    }
}

GString *table_rows_write(const TextTable *table, const Tier *tier, const Standard *standard, ImportReport *report) {
    Writer writer = {.table = table, .tier = tier, .standard = standard, .report = report};
    if (!text_table_columns(table, writer.columns))
        return NULL;
    g_autofree int *seen = g_new0(int, (gsize)standard_indicator_count(standard, tier) + 1);
    writer.seen = seen;
    writer.out = g_string_new(NULL);
    csv_append_names(writer.out, answer_columns);
    g_string_append_c(writer.out, '\n');
    write_rows(&writer);
    if (table->cells->len == 0) /* where no blank line ends the head, its rows are taken for headings */
        leave_foreign(&writer, table->head, 0);
    return writer.out;
}
