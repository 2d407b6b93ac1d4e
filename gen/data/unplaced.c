#include "data/unplaced.h"

#include "data/table.h"

enum { UNPLACED_COLUMN_LINE, UNPLACED_COLUMN_KIND, UNPLACED_COLUMN_FIRST, UNPLACED_COLUMN_TEXT };
const char *const unplaced_columns[] = {"line", "kind", "first", "text", NULL};

static const char *const kind_ids[] = {
    [LEFTOVER_SENTENCE] = "sentence", [LEFTOVER_LINE] = "line",
    [LEFTOVER_NAME] = "name",         [LEFTOVER_CELL] = "cell",
    [LEFTOVER_ROW] = "row",           [LEFTOVER_ROW_TWICE] = "row_twice",
    [LEFTOVER_TABLE] = "table",       [LEFTOVER_TABLE_TWICE] = "table_twice",
};

const char *leftover_kind_id(LeftoverKind kind) {
    return kind_ids[kind];
}

bool leftover_is_loss(LeftoverKind kind) {
    return kind >= LEFTOVER_CELL;
}

static Sentence leftover_sentence(int kind) {
    static const Sentence sentences[] = {
        [LEFTOVER_SENTENCE] = SENTENCE_LINE_UNPLACED, [LEFTOVER_LINE] = SENTENCE_LINE_UNPLACED,
        [LEFTOVER_NAME] = SENTENCE_NAME_UNPLACED,     [LEFTOVER_CELL] = SENTENCE_CELL_UNPLACED,
        [LEFTOVER_ROW] = SENTENCE_ROW_UNPLACED,       [LEFTOVER_ROW_TWICE] = SENTENCE_ROW_REPEATED,
        [LEFTOVER_TABLE] = SENTENCE_TABLE_UNPLACED,   [LEFTOVER_TABLE_TWICE] = SENTENCE_TABLE_REPEATED,
    };
    return sentences[kind];
}

static void read_leftover(const Table *table, int row) {
    const char *text = table_text(table, row, UNPLACED_COLUMN_TEXT);
    const char *id = table_text(table, row, UNPLACED_COLUMN_KIND);
    int kind = LEFTOVER_KIND_COUNT - 1;
    while (kind >= 0 && !g_str_equal(kind_ids[kind], id))
        kind--;
    if (kind < 0) {
        table_not_choice(table, row, UNPLACED_COLUMN_KIND, kind_ids, LEFTOVER_KIND_COUNT);
        return;
    }
    int line = table_number(table, row, UNPLACED_COLUMN_LINE);
    Finding *finding = table_finding(table, row, UNPLACED_COLUMN_TEXT, leftover_sentence(kind));
    finding->severity = leftover_is_loss((LeftoverKind)kind) ? SEVERITY_ERROR : SEVERITY_WARNING;
    finding->place.source_line = line;
    finding->reported = findings_text(table->findings, text);
    finding_fact(table->findings, finding, "value", FACT_TEXT, text);
    finding_fact(table->findings, finding, "line", FACT_TEXT, table_text(table, row, UNPLACED_COLUMN_LINE));
    finding_fact(table->findings, finding, "first", FACT_TEXT, table_text(table, row, UNPLACED_COLUMN_FIRST));
}

void unplaced_load(const char *dir, GStringChunk *strings, Findings *findings) {
    g_autofree char *path = g_build_filename(dir, UNPLACED_FILE, NULL);
    if (!g_file_test(path, G_FILE_TEST_EXISTS))
        return;
    g_auto(Table) table = {0};
    table_open(&table, path, UNPLACED_FILE, unplaced_columns, strings, findings);
    for (int row = 0; row < table_row_count(&table); row++)
        read_leftover(&table, row);
}
