#include "data/released.h"

#include "base/personal.h"
#include "base/text.h"
#include "data/table.h"

enum { COLUMN_TEXT, COLUMN_REASON, COLUMN_APPROVED_BY, COLUMN_DATE };

static const char *const columns[] = {"text", "reason", "approved_by", "date", NULL};

static bool is_identity(const char *text) {
    PersonalKind kind = PERSONAL_KINDS;
    g_autofree char *masked = personal_mask(text, NULL, &kind);
    return masked && kind == PERSONAL_IDENTITY;
}

GHashTable *released_load(const char *dir, Findings *findings) {
    g_autofree char *path = g_build_filename(dir, RELEASED_FILE, NULL);
    if (!g_file_test(path, G_FILE_TEST_EXISTS))
        return NULL;
    g_autoptr(GHashTable) released = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_auto(Table) table = {0};
    GStringChunk *strings = g_string_chunk_new(256);
    table_open(&table, path, RELEASED_FILE, columns, strings, findings);
    for (int row = 0; row < table_row_count(&table); row++) {
        const char *text = table_raw(&table, row, COLUMN_TEXT);
        const char *date = table_date(&table, row, COLUMN_DATE);
        bool complete = *text && !text_wordless(table_text(&table, row, COLUMN_REASON)) &&
                        !text_wordless(table_text(&table, row, COLUMN_APPROVED_BY)) && date && *date;
        if (is_identity(text))
            table_finding(&table, row, COLUMN_TEXT, SENTENCE_RELEASE_OF_IDENTITY);
        else if (!complete)
            table_finding(&table, row, COLUMN_TEXT, SENTENCE_RELEASE_INCOMPLETE);
        else
            g_hash_table_add(released, text_squeeze(text));
    }
    table_clear(&table);
    g_string_chunk_free(strings);
    return g_steal_pointer(&released);
}
