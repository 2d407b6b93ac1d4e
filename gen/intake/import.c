#include "intake/import.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/fault.h"
#include "base/file.h"
#include "base/sink.h"
#include "base/stop.h"
#include "intake/notice_parts.h"

#define SOURCE_FOLDER "source/"

/* A file of the data set, still in memory. */
typedef struct ImportedFile {
    char *name; /* relative to the data set */
    GString *bytes;
} ImportedFile;

static void imported_file_free(void *data) {
    ImportedFile *file = data;
    g_string_free(file->bytes, TRUE);
    g_free(file->name);
    g_free(file);
}

static void add_file(GPtrArray *files, const char *folder, const char *name, const char *suffix, GString *bytes) {
    ImportedFile *file = g_new0(ImportedFile, 1);
    file->name = g_strconcat(folder, name, suffix, NULL);
    file->bytes = bytes;
    g_ptr_array_add(files, file);
}

/* The files of source/: text as it came, of other documents what was read; and the remarks, at its lines. */
static GPtrArray *keep_source(Source *source, const char *name, const GString *bytes, ImportReport *report) {
    GPtrArray *files = g_ptr_array_new_with_free_func(imported_file_free);
    if (source->form == SOURCE_TEXT) {
        add_file(files, SOURCE_FOLDER, name, "", g_string_new_len(bytes->str, (gssize)bytes->len));
        return files;
    }
    GString *print = g_string_new(NULL), *originals = g_string_new(NULL);
    source_shape(source);
    source_print(source, print);
    for (guint i = 0; i < source->remarks->len; i++) {
        const SourceRemark *remark = &g_array_index(source->remarks, SourceRemark, i);
        const char *text = "", *stored = remark->kind == REMARK_SHOWN ? remark->text : NULL;
        int line = source_line(source, remark->unit, &text);
        /* Of what was not read only the place is told: what stands there is somebody else's text. */
        bool unread = remark->where && (remark->kind == REMARK_HIDDEN || remark->kind == REMARK_UNCALCULATED ||
                                        remark->kind == REMARK_EMBEDDED);
        text = remark->text && !stored ? remark->text : unread ? "" : text;
        import_remark_add(report, remark->kind, line, remark->where, text, stored);
    }
    for (int kind = 0; kind < REMARK_KINDS; kind++)
        report->remark_counts[kind] = source->remark_counts[kind];
    const char *dot = strrchr(name, '.');
    g_autofree char *stem = dot && dot > name ? g_strndup(name, (gsize)(dot - name)) : g_strdup(name);
    g_autofree char *text = g_strconcat(stem, ".txt", NULL), *digest = digest_of(bytes->str, bytes->len);
    csv_append_names(originals, original_columns);
    g_string_append_c(originals, '\n');
    csv_append_harmless_row(originals, text, name, digest, NULL);
    add_file(files, SOURCE_FOLDER, text, "", print);
    add_file(files, "", ORIGINALS_FILE, "", originals);
    return files;
}

static GPtrArray *read_notice(const NoticeText *notice, const char *standard_path, const Standard *standard,
                              ImportReport *report) {
    GPtrArray *files = g_ptr_array_new_with_free_func(imported_file_free);
    g_auto(Preamble) preamble = {0};
    g_auto(Register) list = {0};
    register_init(&list, standard);
    preamble_read(&preamble, notice, standard, report);
    for (guint i = 0; i < notice->tables->len; i++) {
        const TextTable *table = g_ptr_array_index(notice->tables, i);
        const RegisterEntry *known = NULL, *entry = register_add_title(&list, &table->title, &known);
        GString *rows = entry ? table_rows_write(table, entry->tier, standard, report) : NULL;
        if (rows) {
            add_file(files, TABLES_FOLDER, entry->id, ".csv", rows);
            report->tables++;
        } else if (known) {
            import_leftover_add(report->unplaced, LEFTOVER_TABLE_TWICE, &table->title)->first = known->line;
        } else {
            import_leftover_add(report->unplaced, LEFTOVER_TABLE, &table->title);
        }
    }
    if (!register_add_sampled(&list, &preamble))
        import_leftover_add(report->unread, LEFTOVER_SENTENCE, preamble.sentence);
    add_file(files, "", REGISTER_FILE, "", register_write(&list, &preamble));
    add_file(files, "", NOTICE_FILE, "", preamble_write(&preamble, standard, standard_path));
    GString *unplaced = import_report_unplaced(report);
    if (unplaced)
        add_file(files, "", UNPLACED_FILE, "", unplaced);
    return files;
}

static bool write_imported(const char *dir, const GPtrArray *files, GError **error) {
    for (guint i = 0; i < files->len; i++) {
        const ImportedFile *file = g_ptr_array_index(files, i);
        g_autofree char *path = g_build_filename(dir, file->name, NULL);
        g_autofree char *folder = g_path_get_dirname(path);
        if (g_mkdir_with_parents(folder, 0755) != 0) {
            file_error(error, folder, errno);
            return false;
        }
        g_autoptr(GError) refused = NULL;
        if (!g_file_set_contents_full(path, file->bytes->str, (gssize)file->bytes->len,
                                      G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0644, &refused)) {
            file_error(error, path, file_reason_of(refused));
            return false;
        }
    }
    return true;
}

/* What the folder holds before: nothing, or tables that the standard was read with (*local), which go into the new one.
 */
static bool open_target(const char *dir, GPtrArray *files, bool *local, GError **error) {
    int reason = 0;
    *local = false;
    if (!g_file_test(dir, G_FILE_TEST_EXISTS))
        return true;
    g_autoptr(GPtrArray) names = file_list(dir, &reason);
    for (guint i = 0; names && i < names->len; i++) {
        const char *name = g_ptr_array_index(names, i);
        if (!g_strv_contains(standard_local_files, name)) {
            fault_set(error, FAULT_TARGET_FILLED, "path", dir, NULL);
            return false;
        }
        g_autofree char *path = g_build_filename(dir, name, NULL);
        GString *bytes = file_read(path, &reason);
        if (!bytes) {
            file_error(error, path, reason);
            return false;
        }
        add_file(files, "", name, "", bytes);
        *local = true;
    }
    if (!names)
        file_error(error, dir, reason);
    return names;
}

/* As rename() says it. Where the file system cannot exchange two folders at once, one is away for a moment. */
static int exchange(const char *dir, const char *target) {
    if (renameat2(AT_FDCWD, dir, AT_FDCWD, target, RENAME_EXCHANGE) == 0)
        return 0;
    g_autofree char *away = g_strconcat(dir, ".old", NULL);
    if ((errno != EINVAL && errno != ENOSYS) || g_rename(target, away) != 0)
        return -1;
    if (g_rename(dir, target) == 0)
        return g_rename(away, dir);
    int reason = errno;
    g_rename(away, target);
    errno = reason;
    return -1;
}

/* The files are written beside the target and moved there at once; a target that holds local tables already changes
 * places with the new folder. */
static bool publish_files(const char *target, const GPtrArray *files, bool local, GError **error) {
    g_autofree char *parent = g_path_get_dirname(target);
    g_autofree char *base = g_path_get_basename(target);
    g_autofree char *hidden = g_strconcat(".", base, ".XXXXXX", NULL);
    g_autofree char *dir = g_build_filename(parent, hidden, NULL);
    if (g_mkdir_with_parents(parent, 0755) != 0 || !g_mkdtemp_full(dir, 0755)) {
        file_error(error, parent, errno);
        return false;
    }
    bool written = write_imported(dir, files, error);
    /* An empty folder gives way; one that has been filled meanwhile does not. */
    bool moved = written && (local ? exchange(dir, target) : g_rename(dir, target)) == 0;
    if (moved && !local)
        return true;
    if (written && !moved)
        file_error(error, target, errno);
    for (guint i = 0; i < files->len; i++) {
        g_autofree char *path = g_build_filename(dir, ((ImportedFile *)g_ptr_array_index(files, i))->name, NULL);
        g_unlink(path);
    }
    static const char *const folders[] = {"communities", "source", ""};
    for (gsize i = 0; i < G_N_ELEMENTS(folders); i++) {
        g_autofree char *path = g_build_filename(dir, folders[i], NULL);
        g_rmdir(path);
    }
    return moved;
}

bool import_notice(const char *source_path, const char *dataset_dir, const char *standard_path,
                   const Standard *standard, ImportReport *report, GError **error) {
    int reason = 0;
    bool local;
    g_autoptr(GPtrArray) there = g_ptr_array_new_with_free_func(imported_file_free);
    if (!open_target(dataset_dir, there, &local, error))
        return false;
    g_autoptr(GString) bytes = file_read(source_path, &reason);
    if (!bytes) {
        file_error(error, source_path, reason);
        return false;
    }
    g_auto(Source) read = {0};
    if (!source_read(&read, source_path, bytes, error))
        return false;
    g_autofree char *name = g_path_get_basename(source_path);
    g_autoptr(GPtrArray) sources = keep_source(&read, name, bytes, report);
    g_autoptr(NoticeText) notice = notice_text_from(&read);
    if (read.form == SOURCE_PAGE)
        preamble_cut_page(notice, standard, report);
    g_autoptr(GPtrArray) files = read_notice(notice, standard_path, standard, report);
    if (report->tables == 0) {
        fault_set(error, FAULT_SOURCE_NO_TABLE, "path", source_path, NULL);
        return false;
    }
    if (!stop_go_on(error))
        return false;
    g_ptr_array_extend_and_steal(files, g_steal_pointer(&sources));
    g_ptr_array_extend_and_steal(files, g_steal_pointer(&there));
    return publish_files(dataset_dir, files, local, error);
}
