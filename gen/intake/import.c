#include "intake/import.h"

#include "base/fault.h"
#include "base/file.h"
#include "base/sink.h"
#include "base/stop.h"
#include "intake/notice_parts.h"

/* The files of source/; the remarks are at the lines of what is kept. Takes over `kept`. */
static GPtrArray *keep_source(const Source *source, const char *name, const GString *bytes, GString *kept,
                              ImportReport *report) {
    GPtrArray *files = new_files();
    g_autofree char *text = kept_name(name, source->form, 1);
    new_files_add(files, SOURCE_FOLDER, text, "", kept);
    kept_remarks(source, report);
    if (source->form == SOURCE_TEXT)
        return files;
    GString *originals = g_string_new(NULL);
    g_autofree char *digest = digest_of(bytes->str, bytes->len);
    csv_append_names(originals, original_columns);
    g_string_append_c(originals, '\n');
    csv_append_harmless_row(originals, text, name, digest, NULL);
    new_files_add(files, "", ORIGINALS_FILE, "", originals);
    return files;
}

/* A table that is not one community's. told: of const Tier *, those that have one of the whole tier. */
static void read_shared(const TextTable *table, Register *list, GPtrArray *told, ImportReport *report,
                        GPtrArray *files) {
    const Tier *tier = text_table_tier(table, list->standard, NULL);
    if (table->shape->scope == SHAPE_ROWS) {
        if (register_add_rows(list, table, report, files) == 0)
            return;
    } else if (!tier || g_ptr_array_find(told, tier, NULL)) {
        import_leftover_add(report->unplaced, tier ? LEFTOVER_TABLE_TWICE : LEFTOVER_TABLE, &table->title);
        return;
    } else {
        new_files_add(files, TIERS_FOLDER, tier->id, ".csv", table_rows_write(table, tier, list->standard, report));
        g_ptr_array_add(told, (void *)tier);
    }
    report->tables++;
}

static GPtrArray *read_notice(const NoticeText *notice, const char *standard_path, const Standard *standard,
                              ImportReport *report) {
    GPtrArray *files = new_files();
    g_auto(Preamble) preamble = {0};
    g_auto(Register) list = {0};
    register_init(&list, standard);
    preamble_read(&preamble, notice, standard, report);
    g_autoptr(GPtrArray) told = g_ptr_array_new(); /* of const Tier *: those with a table of the whole tier */
    for (guint i = 0; i < notice->tables->len; i++) {
        const TextTable *table = g_ptr_array_index(notice->tables, i);
        if (table->shape && table->shape->scope != SHAPE_EACH) {
            read_shared(table, &list, told, report, files);
            continue;
        }
        const RegisterEntry *known = NULL, *entry = register_add_title(&list, table, &known);
        GString *rows = entry ? table_rows_write(table, entry->tier, standard, report) : NULL;
        if (rows) {
            new_files_add(files, TABLES_FOLDER, entry->id, ".csv", rows);
            report->tables++;
        } else if (known) {
            import_leftover_add(report->unplaced, LEFTOVER_TABLE_TWICE, &table->title)->first = known->line;
        } else {
            import_leftover_add(report->unplaced, LEFTOVER_TABLE, &table->title);
        }
    }
    if (!register_add_counted(&list, &preamble, told))
        import_leftover_add(report->unread, LEFTOVER_SENTENCE, preamble.sentence);
    new_files_add(files, "", REGISTER_FILE, "", register_write(&list, &preamble));
    new_files_add(files, "", NOTICE_FILE, "", preamble_write(&preamble, standard, standard_path));
    return files;
}

/* A list of what the report tells, where it tells anything. */
static void add_list(GPtrArray *files, const char *list, const CsvColumn *columns,
                     int (*write)(const ImportReport *report, const char *file, GString *out),
                     const ImportReport *report, const char *file) {
    GString *out = g_string_new(NULL);
    csv_append_names(out, columns);
    g_string_append_c(out, '\n');
    if (write(report, file, out) > 0)
        new_files_add(files, "", list, "", out);
    else
        g_string_free(out, TRUE);
}

bool import_notice(const char *source_path, const char *dataset_dir, const char *standard_path,
                   const Standard *standard, ImportReport *report, GError **error) {
    g_autoptr(GPtrArray) kept = new_files();
    if (!new_folder_keep(dataset_dir, standard_local_files, kept, error))
        return false;
    int reason = 0;
    g_autoptr(GString) bytes = file_read(source_path, &reason);
    if (!bytes) {
        file_error(error, source_path, reason);
        return false;
    }
    g_auto(Source) read = {0};
    GString *print = kept_read(&read, standard->shapes, source_path, bytes, error);
    if (!print)
        return false;
    g_autofree char *name = g_path_get_basename(source_path);
    g_autoptr(GPtrArray) sources = keep_source(&read, name, bytes, print, report);
    g_autoptr(NoticeText) notice = notice_text_from(&read, standard);
    if (read.form == SOURCE_PAGE)
        preamble_cut_page(notice, standard, report);
    g_autoptr(GPtrArray) files = read_notice(notice, standard_path, standard, report);
    if (report->tables == 0 || (report->rows == 0 && no_table_is_missed(notice, standard->shapes))) {
        no_table_fault(notice, standard->shapes, source_path, error);
        return false;
    }
    if (!stop_go_on(error))
        return false;
    g_autofree char *kept_as = kept_name(name, read.form, 1);
    add_list(files, UNPLACED_FILE, unplaced_columns, import_report_unplaced, report, kept_as);
    add_list(files, REMARKS_FILE, remark_columns, import_report_remarks, report, kept_as);
    g_ptr_array_extend_and_steal(files, g_steal_pointer(&sources));
    g_ptr_array_extend_and_steal(files, g_steal_pointer(&kept));
    return new_folder_publish(dataset_dir, files, error);
}
