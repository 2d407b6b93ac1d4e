#include "intake/notice_parts.h"

#include <string.h>

#include "base/number.h"
#include "base/text.h"
#include "data/column_list.h"
#include "data/pattern.h"

#define NOTE_MARK "注："

/* ---- cells ---- */

char *cell_text_join(const char *text) {
    g_autoptr(GString) joined = g_string_new(NULL);
    g_auto(GStrv) lines = g_strsplit_set(text, "\n\v", -1);
    for (char **line = lines; *line; line++) {
        g_autofree char *trimmed = text_trim(*line);
        /* Without looking at all that was joined. */
        bool noted =
            joined->len >= strlen(NOTE_MARK) && g_str_equal(joined->str + joined->len - strlen(NOTE_MARK), NOTE_MARK);
        bool breaks = noted || list_mark_starts(trimmed) || g_str_has_prefix(trimmed, NOTE_MARK);
        if (*trimmed && joined->len > 0 && breaks)
            g_string_append_c(joined, '\n');
        g_string_append(joined, trimmed);
    }
    return g_string_free(g_steal_pointer(&joined), FALSE);
}

/* After white space and, if asked, the punctuation that may close a verdict. */
static const char *skip_space(const char *text, const char *also) {
    while (*text) {
        gunichar c = g_utf8_get_char(text);
        if (!text_is_space(c) && !(also && g_utf8_strchr(also, -1, c)))
            break;
        text = g_utf8_next_char(text);
    }
    return text;
}

/* The longest word of the standard at `start`, or NULL; *end is behind what closes it. */
static const char *verdict_at(const Standard *standard, const char *start, const char **end) {
    const char *found = NULL;
    const GPtrArray *words = standard->verdict_words;
    for (guint i = 0; i < words->len; i++) {
        const VerdictWord *known = g_ptr_array_index(words, i);
        if (known->of != TOLD_OF_ROW || !g_str_has_prefix(start, known->word) ||
            (found && strlen(found) >= strlen(known->word)))
            continue;
        const char *after = start + strlen(known->word);
        const char *sentence = skip_space(after, "。．.，,"), *closer = skip_space(after, NULL);
        bool line_break = strcspn(after, "\n\v") < (size_t)(sentence - after);
        if (*closer && !line_break && closer == sentence)
            continue;
        found = known->word;
        *end = sentence;
    }
    return found;
}

char *cell_text_verdict(const Standard *standard, const char *text, gsize *rest) {
    const char *start = skip_space(text, NULL), *end = start, *last_start = start;
    const char *verdict = verdict_at(standard, start, &end), *last = verdict;
    bool one = true;
    for (const char *at = end, *next; last && (next = verdict_at(standard, at, &end)); at = end) {
        one = one && g_str_equal(next, verdict);
        last = next;
        last_start = at;
    }
    *rest = (gsize)(end - text);
    if (!verdict || one)
        return g_strdup(verdict);
    g_autofree char *all = g_strndup(start, (gsize)(last_start - start) + strlen(last));
    return text_tidy(all);
}

/* ---- rows ---- */

typedef struct RowsWriter {
    const TextTable *table;
    const Tier *tier;
    const Standard *standard;
    ImportReport *report;
    int *seen; /* for each indicator of the tier the line of its row; 0: none yet */
    GString *out;
} RowsWriter;

/* NULL where the shape has no such column. */
static const TextPart *row_cell(const RowsWriter *writer, int row, ShapePart part) {
    int place = text_table_place(writer->table, part);
    return place == SHAPE_NO_COLUMN ? NULL : &g_array_index(writer->table->cells, TextPart, row + place);
}

/* Of a part that no shape lacks (data/shapes.h): the number, and what is said. */
static const TextPart *needed_cell(const RowsWriter *writer, int row, ShapePart part) {
    const TextPart *cell = row_cell(writer, row, part);
    g_assert(cell);
    return cell;
}

/* The position of the indicator with this number, or -1. */
static int find_indicator(const RowsWriter *writer, int no) {
    for (int i = 0; i < writer->tier->indicator_count; i++)
        if (writer->tier->indicators[i]->no == no)
            return i;
    return -1;
}

static void write_line(RowsWriter *writer, const Indicator *indicator, const char *item, const char *value,
                       const char *unit, int line) {
    csv_append_row(writer->out, DIGITS(indicator->no), indicator->id, item, value, unit, DIGITS(line), NULL);
}

/* Definition and requirement are the tier's; only a table that words them otherwise keeps its own. */
static void write_difference(RowsWriter *writer, const Indicator *indicator, const char *key, const TextPart *cell,
                             const char *expected) {
    if (cell && !text_blank(cell->text) && !text_same(cell->text, expected)) {
        g_autofree char *text = cell_text_join(cell->text);
        write_line(writer, indicator, key, text, "", cell->line);
    }
}

/* The cells of columns that the form does not have, behind the row's number: 备注, or what stands beside the table. */
static void leave_foreign(RowsWriter *writer, const GArray *cells, int row) {
    for (int i = text_table_place(writer->table, PART_NO); i < (int)writer->table->head->len; i++) {
        const TextPart *cell = &g_array_index(cells, TextPart, row + i);
        bool own = false;
        for (guint k = 0; k < writer->table->shape->columns->len; k++)
            own = own || writer->table->places[k] == i;
        if (!own && !text_blank(cell->text))
            import_leftover_add(writer->report->unplaced, LEFTOVER_CELL, cell);
    }
}

/* What the completion says: the verdict, the sentence, and what is read in it. */
static void write_status(RowsWriter *writer, const Indicator *indicator, int row) {
    const TextPart *status = needed_cell(writer, row, PART_STATUS);
    gsize from = 0;
    g_autofree char *verdict = cell_text_verdict(writer->standard, status->text, &from);
    const char *sentence = status->text + from;
    bool has_sentence = !text_blank(sentence);
    if (verdict)
        write_line(writer, indicator, "verdict", verdict, "", status->line);
    if (has_sentence) {
        g_autofree char *joined = cell_text_join(sentence);
        write_line(writer, indicator, "statement", joined, "", text_part_line(status, from));
    }
    write_difference(writer, indicator, "definition", row_cell(writer, row, PART_DEFINITION), indicator->definition.zh);
    write_difference(writer, indicator, "requirement", row_cell(writer, row, PART_REQUIREMENT),
                     indicator->requirement.zh);
    /* Whose figures a sentence about a whole tier states is not said. */
    if (!has_sentence || writer->table->shape->scope == SHAPE_TIER)
        return;
    g_autoptr(GArray) readings = NULL;
    if (!statements_read(indicator->statements, sentence, &readings)) {
        const TextPart unread = {text_part_line(status, from), (char *)sentence};
        import_leftover_add(writer->report->unread, LEFTOVER_SENTENCE, &unread);
        return;
    }
    for (guint i = 0; i < indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(indicator->items, i);
        const Reading *reading = readings_lookup(readings, item);
        if (reading)
            write_line(writer, indicator, item->id, reading->value, reading_unit(reading, sentence),
                       text_part_line(status, from + (gsize)reading->offset));
    }
}

static void write_row(RowsWriter *writer, int row) {
    const TextPart *no = needed_cell(writer, row, PART_NO), *name = row_cell(writer, row, PART_NAME);
    int index = find_indicator(writer, source_row_number(no->text));
    if (index < 0 || writer->seen[index] > 0) {
        /* The row is left out: what it is about and what it says of it. */
        g_autofree char *text =
            g_strjoin(" ", no->text, name ? name->text : "", needed_cell(writer, row, PART_STATUS)->text, NULL);
        const TextPart part = {no->line, text};
        import_leftover_add(writer->report->unplaced, index < 0 ? LEFTOVER_ROW : LEFTOVER_ROW_TWICE, &part)->first =
            index < 0 ? 0 : writer->seen[index];
        return;
    }
    const Indicator *indicator = writer->tier->indicators[index];
    if (name && !text_same(name->text, indicator->name.zh))
        import_leftover_add(writer->report->unplaced, LEFTOVER_NAME, name);
    writer->seen[index] = no->line;
    writer->report->rows++;
    write_status(writer, indicator, row);
    leave_foreign(writer, writer->table->cells, row);
}

/* Whether a row with a number begins at this cell; `named`: and its name is the one of that number. */
static bool row_fits(const RowsWriter *writer, int row, bool named) {
    int first = row + text_table_place(writer->table, PART_NO);
    if (first < 0 || row + (int)writer->table->head->len > (int)writer->table->cells->len)
        return false;
    int no = source_row_number(needed_cell(writer, row, PART_NO)->text);
    int index = no > 0 && named ? find_indicator(writer, no) : -1;
    const TextPart *name = row_cell(writer, row, PART_NAME);
    return named ? index >= 0 && (!name || text_same(name->text, writer->tier->indicators[index]->name.zh)) : no > 0;
}

GString *table_rows_write(const TextTable *table, const Tier *tier, const Standard *standard, ImportReport *report) {
    RowsWriter writer = {.table = table, .tier = tier, .standard = standard, .report = report};
    if (!table->shape || table->shape->scope == SHAPE_ROWS)
        return NULL;
    g_autofree int *seen = g_new0(int, (gsize)tier->indicator_count + 1);
    writer.seen = seen;
    writer.out = g_string_new(NULL);
    csv_append_names(writer.out, answer_columns);
    g_string_append_c(writer.out, '\n');

    /* Cells come in rows; where a cell is missing or too many, those that fit no row are passed over until one does.
     * The row at a cell begins one cell earlier when the first, a merged one, was left out. */
    for (int at = 0; at < (int)table->cells->len;) {
        bool earlier =
            !row_fits(&writer, at, true) && text_table_place(table, PART_NO) > 0 && row_fits(&writer, at - 1, true);
        if (earlier || row_fits(&writer, at, true) ||
            (row_fits(&writer, at, false) && !row_fits(&writer, at + 1, true))) {
            write_row(&writer, at - earlier);
            at += (int)table->head->len - earlier;
            continue;
        }
        const TextPart *stray = &g_array_index(table->cells, TextPart, at++);
        if (!text_blank(stray->text))
            import_leftover_add(report->unplaced, LEFTOVER_CELL, stray);
    }
    if (table->cells->len == 0) /* where no blank line ends the head, its rows are taken for headings */
        leave_foreign(&writer, table->head, 0);
    return writer.out;
}
