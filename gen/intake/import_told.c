#include "intake/import_told.h"

static void table_free(void *data) {
    ImportedTable *table = data;
    g_free(table->name);
    g_ptr_array_unref(table->near);
    g_array_unref(table->differences);
    g_string_chunk_free(table->texts);
    g_free(table->other);
    g_free(table->before);
    g_free(table->staged);
    g_free(table->digest);
    g_free(table->replaces);
    g_free(table->stood);
    g_free(table);
}

ImportedFile *imported_file_new(const char *path) {
    ImportedFile *file = g_new0(ImportedFile, 1);
    file->path = g_strdup(path);
    file->tables = g_ptr_array_new_with_free_func(table_free);
    import_report_init(&file->report);
    return file;
}

void imported_file_free(ImportedFile *file) {
    g_free(file->path);
    g_clear_error(&file->error);
    g_ptr_array_unref(file->tables);
    import_report_clear(&file->report);
    g_free(file->kept);
    g_free(file->digest);
    g_free(file);
}

ImportedTable *imported_file_add(ImportedFile *file) {
    ImportedTable *table = g_new0(ImportedTable, 1);
    table->near = g_ptr_array_new();
    table->differences = g_array_new(FALSE, FALSE, sizeof(ImportDifference));
    table->texts = g_string_chunk_new(256);
    g_ptr_array_add(file->tables, table);
    return table;
}

bool import_outcome_taken(ImportOutcome outcome) {
    return outcome <= IMPORT_ACCEPTED;
}

bool import_file_kept(const ImportedFile *file) {
    bool kept = false;
    for (guint i = 0; i < file->tables->len; i++) {
        ImportOutcome outcome = ((const ImportedTable *)g_ptr_array_index(file->tables, i))->outcome;
        kept = kept || (import_outcome_taken(outcome) && outcome != IMPORT_SAME);
    }
    return kept;
}

bool import_file_lost(const ImportedFile *file) {
    bool lost = file->error || import_report_lost(&file->report) > 0;
    for (guint i = 0; i < file->tables->len; i++)
        lost = lost || !import_outcome_taken(((const ImportedTable *)g_ptr_array_index(file->tables, i))->outcome);
    return lost;
}
