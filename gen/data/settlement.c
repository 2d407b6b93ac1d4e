#include "data/settlement.h"

#include "base/personal.h"
#include "base/text.h"

Settlement *settlement_empty(void) {
    Settlement *settlement = g_new0(Settlement, 1);
    settlement->corrections = g_array_new(FALSE, FALSE, sizeof(Correction));
    settlement->waivers = g_array_new(FALSE, FALSE, sizeof(WaiverRow));
    return settlement;
}

void settlement_free(Settlement *settlement) {
    if (!settlement)
        return;
    g_array_unref(settlement->corrections);
    g_array_unref(settlement->waivers);
    g_free(settlement);
}

GHashTable *released_load(const char *dir, Findings *findings) {
    g_autofree char *path = g_build_filename(dir, RELEASED_FILE, NULL);
    if (!g_file_test(path, G_FILE_TEST_EXISTS))
        return NULL;
    g_autoptr(GHashTable) released = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    GStringChunk *strings = g_string_chunk_new(256);
    g_auto(Table) table = {0};
    table_open(&table, path, RELEASED_FILE, released_columns, strings, findings);
    for (int row = 0; row < table_row_count(&table); row++) {
        const char *text = table_raw(&table, row, RELEASED_COLUMN_TEXT);
        PersonalKind kind = PERSONAL_KINDS;
        g_autofree char *masked = personal_mask(text, NULL, &kind);
        const char *date = table_date(&table, row, RELEASED_COLUMN_DATE);
        bool complete = *text && !text_wordless(table_text(&table, row, RELEASED_COLUMN_REASON)) &&
                        !text_wordless(table_text(&table, row, RELEASED_COLUMN_APPROVED_BY)) && date && *date;
        if (masked && kind == PERSONAL_IDENTITY)
            table_finding(&table, row, RELEASED_COLUMN_TEXT, SENTENCE_RELEASE_OF_IDENTITY);
        else if (!complete)
            table_finding(&table, row, RELEASED_COLUMN_TEXT, SENTENCE_RELEASE_INCOMPLETE);
        else
            g_hash_table_add(released, text_squeeze(text));
    }
    g_string_chunk_free(strings);
    return g_steal_pointer(&released);
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
    }
}
