#include "data/settlement.h"

#include "base/number.h"
#include "base/personal.h"
#include "base/text.h"

Settlement *settlement_empty(void) {
    Settlement *settlement = g_new0(Settlement, 1);
    settlement->corrections = g_array_new(FALSE, FALSE, sizeof(Correction));
    settlement->waivers = g_array_new(FALSE, FALSE, sizeof(WaiverRow));
    settlement->proposed = g_ptr_array_new();
    return settlement;
}

void settlement_free(Settlement *settlement) {
    if (!settlement)
        return;
    g_array_unref(settlement->corrections);
    g_array_unref(settlement->waivers);
    g_ptr_array_unref(settlement->proposed);
    g_free(settlement);
}

/* ---- what an import could not place ---- */

static const struct {
    const char *id;
    Sentence sentence;
    bool loss;
} leftover_kinds[LEFTOVER_KIND_COUNT] = {
    [LEFTOVER_SENTENCE] = {"sentence", SENTENCE_LINE_UNPLACED, false},
    [LEFTOVER_LINE] = {"line", SENTENCE_LINE_UNPLACED, false},
    [LEFTOVER_NAME] = {"name", SENTENCE_NAME_UNPLACED, false},
    [LEFTOVER_CELL] = {"cell", SENTENCE_CELL_UNPLACED, true},
    [LEFTOVER_ROW] = {"row", SENTENCE_ROW_UNPLACED, true},
    [LEFTOVER_ITEM] = {"item", SENTENCE_ITEM_UNPLACED, true},
    [LEFTOVER_ROW_TWICE] = {"row_twice", SENTENCE_ROW_REPEATED, true},
    [LEFTOVER_TABLE] = {"table", SENTENCE_TABLE_UNPLACED, true},
    [LEFTOVER_TABLE_TWICE] = {"table_twice", SENTENCE_TABLE_REPEATED, true},
};

const char *leftover_kind_id(LeftoverKind kind) {
    return leftover_kinds[kind].id;
}

bool leftover_is_loss(LeftoverKind kind) {
    return leftover_kinds[kind].loss;
}

void unplaced_load(const char *dir, GStringChunk *strings, Findings *findings) {
    g_autofree char *path = g_build_filename(dir, UNPLACED_FILE, NULL);
    if (!g_file_test(path, G_FILE_TEST_EXISTS))
        return;
    const char *ids[LEFTOVER_KIND_COUNT + 1] = {NULL};
    for (int i = 0; i < LEFTOVER_KIND_COUNT; i++)
        ids[i] = leftover_kinds[i].id;
    g_auto(Table) table = {0};
    table_open(&table, path, UNPLACED_FILE, unplaced_columns, strings, findings);
    for (int row = 0; row < table_row_count(&table); row++) {
        const char *text = table_text(&table, row, UNPLACED_COLUMN_TEXT);
        int kind = table_choice(&table, row, UNPLACED_COLUMN_KIND, ids, -1);
        if (kind < 0)
            continue;
        int line = table_number(&table, row, UNPLACED_COLUMN_LINE);
        Finding *finding = table_finding(&table, row, UNPLACED_COLUMN_TEXT, leftover_kinds[kind].sentence);
        finding->severity = leftover_kinds[kind].loss ? SEVERITY_ERROR : SEVERITY_WARNING;
        finding->place.source_line = line;
        finding->reported = findings_text(findings, text);
        finding_fact(findings, finding, "value", FACT_TEXT, text);
        finding_fact(findings, finding, "line", FACT_TEXT, table_text(&table, row, UNPLACED_COLUMN_LINE));
        finding_fact(findings, finding, "first", FACT_TEXT, table_text(&table, row, UNPLACED_COLUMN_FIRST));
        if (table_optional(&table, row, UNPLACED_COLUMN_FILE))
            finding_fact(findings, finding, "file", FACT_TEXT, table_text(&table, row, UNPLACED_COLUMN_FILE));
    }
}

/* ---- what an import left out, or read on a condition ---- */

static const struct {
    const char *id;
    Severity severity;
    Sentence sentence; /* of those that are more than a note */
} remark_kinds[REMARK_KINDS] = {
    [REMARK_TRACKED] = {"tracked", SEVERITY_WARNING, SENTENCE_SOURCE_TRACKED},
    [REMARK_HIDDEN] = {"hidden", SEVERITY_WARNING, SENTENCE_SOURCE_HIDDEN},
    [REMARK_STRUCK] = {"struck", SEVERITY_ERROR, SENTENCE_SOURCE_STRUCK},
    [REMARK_COUNTED] = {.id = "counted"},
    [REMARK_TEXT_BOX] = {.id = "text_box"},
    [REMARK_NESTED] = {.id = "nested"},
    [REMARK_FOOTNOTE] = {.id = "footnote"},
    [REMARK_COMMENT] = {"comment", SEVERITY_WARNING, SENTENCE_SOURCE_COMMENT},
    [REMARK_SYMBOL] = {"symbol", SEVERITY_WARNING, SENTENCE_SOURCE_SYMBOL},
    [REMARK_EMBEDDED] = {"embedded", SEVERITY_WARNING, SENTENCE_SOURCE_EMBEDDED},
    [REMARK_FORMULA] = {.id = "formula"},
    [REMARK_UNCALCULATED] = {"uncalculated", SEVERITY_ERROR, SENTENCE_SOURCE_UNCALCULATED},
    [REMARK_ERROR_VALUE] = {"error_value", SEVERITY_WARNING, SENTENCE_SOURCE_ERROR_VALUE},
    [REMARK_SHOWN] = {"shown", SEVERITY_WARNING, SENTENCE_SOURCE_SHOWN},
    [REMARK_FORMAT] = {"format", SEVERITY_WARNING, SENTENCE_SOURCE_FORMAT},
    [REMARK_HEAD_AGAIN] = {.id = "head_again"},
    [REMARK_LAYOUT] = {.id = "layout"},
    [REMARK_FURNITURE] = {.id = "furniture"},
};

const char *remark_kind_id(SourceRemarkKind kind) {
    return remark_kinds[kind].id;
}

Severity remark_kind_severity(SourceRemarkKind kind) {
    return remark_kinds[kind].severity;
}

/* Where a remark is: "湖滨社区!C2", else the line; of a number that is shown with fewer digits also what is stored. */
static void append_place(const Table *table, int row, GString *places) {
    const char *place = table_text(table, row, REMARK_COLUMN_PLACE), *text = table_text(table, row, REMARK_COLUMN_TEXT);
    const char *stored = table_text(table, row, REMARK_COLUMN_STORED);
    text_append_part(places, "；", "%s", *place ? place : table_text(table, row, REMARK_COLUMN_LINE));
    if (*stored)
        g_string_append_printf(places, "（%s，%s）", text, stored);
}

/* The remarks of one kind about one file, from the row of the first of them. */
static void tell_remarks(const Table *table, int first, int kind, Findings *findings) {
    enum { PLACES_SHOWN = 5 };
    const char *file = table_text(table, first, REMARK_COLUMN_FILE);
    g_autoptr(GString) places = g_string_new(NULL);
    int count = 0, shown = 0;
    for (int row = first; row < table_row_count(table); row++) {
        if (!g_str_equal(table_text(table, row, REMARK_COLUMN_KIND), remark_kinds[kind].id) ||
            !g_str_equal(table_text(table, row, REMARK_COLUMN_FILE), file))
            continue;
        const char *more = table_text(table, row, REMARK_COLUMN_COUNT);
        count += *more ? table_number(table, row, REMARK_COLUMN_COUNT) : 1;
        if (!*more && shown++ < PLACES_SHOWN)
            append_place(table, row, places);
    }
    Finding *finding = table_finding(table, first, REMARK_COLUMN_KIND, remark_kinds[kind].sentence);
    finding->severity = remark_kinds[kind].severity;
    finding_fact(findings, finding, "file", FACT_TEXT, file);
    finding_fact(findings, finding, "count", FACT_TEXT, DIGITS(count));
    finding_fact(findings, finding, "places", FACT_TEXT, places->str);
    if (count > PLACES_SHOWN)
        finding_fact(findings, finding, "more", FACT_TEXT, DIGITS(count - PLACES_SHOWN));
}

void remarks_load(const char *dir, GStringChunk *strings, Findings *findings) {
    g_autofree char *path = g_build_filename(dir, REMARKS_FILE, NULL);
    if (!g_file_test(path, G_FILE_TEST_EXISTS))
        return;
    const char *ids[REMARK_KINDS + 1] = {NULL};
    for (int i = 0; i < REMARK_KINDS; i++)
        ids[i] = remark_kinds[i].id;
    g_auto(Table) table = {0};
    g_autoptr(GHashTable) told = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    table_open(&table, path, REMARKS_FILE, remark_columns, strings, findings);
    for (int row = 0; row < table_row_count(&table); row++) {
        int kind = table_choice(&table, row, REMARK_COLUMN_KIND, ids, -1);
        if (kind < 0 || remark_kinds[kind].severity == SEVERITY_INFO)
            continue;
        char *key = g_strjoin("\t", ids[kind], table_text(&table, row, REMARK_COLUMN_FILE), NULL);
        if (g_hash_table_add(told, key))
            tell_remarks(&table, row, kind, findings);
    }
}
