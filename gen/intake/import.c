#include "intake/import.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "base/csv.h"
#include "base/file.h"
#include "base/personal.h"
#include "base/stop.h"
#include "base/text.h"
#include "intake/import_private.h"
#include "intake/notice_text.h"
#include "intake/preamble.h"
#include "intake/register.h"
#include "intake/table_rows.h"

/* A file of the data set, still in memory. */
typedef struct Output {
    char *name; /* relative to the data set */
    GString *bytes;
} Output;

static void leftover_clear(void *data) {
    g_free(((Leftover *)data)->text);
}

void import_report_init(ImportReport *report) {
    *report = (ImportReport){.unplaced = g_array_new(FALSE, TRUE, sizeof(Leftover)),
                             .unread = g_array_new(FALSE, TRUE, sizeof(Leftover))};
    g_array_set_clear_func(report->unplaced, leftover_clear);
    g_array_set_clear_func(report->unread, leftover_clear);
}

void import_report_clear(ImportReport *report) {
    g_clear_pointer(&report->unplaced, g_array_unref);
    g_clear_pointer(&report->unread, g_array_unref);
}

Leftover *import_leftover_add(GArray *leftovers, LeftoverKind kind, const TextPart *part) {
    PersonalKind personal = PERSONAL_KINDS;
    g_autofree char *masked = personal_mask(part->text, NULL, &personal);
    g_autofree char *flat = g_strdelimit(g_strdup(masked ? masked : part->text), "\n\v", ' ');
    Leftover leftover = {.kind = kind, .line = part->line, .text = text_tidy(flat)};
    g_array_append_val(leftovers, leftover);
    return &g_array_index(leftovers, Leftover, leftovers->len - 1);
}

int import_report_lost(const ImportReport *report) {
    int lost = 0;
    for (guint i = 0; i < report->unplaced->len; i++)
        lost += leftover_is_loss(g_array_index(report->unplaced, Leftover, i).kind);
    return lost;
}

static void output_free(void *data) {
    Output *output = data;
    g_string_free(output->bytes, TRUE);
    g_free(output->name);
    g_free(output);
}

static void add_output(GPtrArray *outputs, const char *folder, const char *name, const char *suffix, GString *bytes) {
    Output *output = g_new0(Output, 1);
    output->name = g_strconcat(folder, name, suffix, NULL);
    output->bytes = bytes;
    g_ptr_array_add(outputs, output);
}

static void read_table(GPtrArray *outputs, Register *list, const TextTable *table, ImportReport *report) {
    const RegisterEntry *known = NULL, *entry = register_add_title(list, &table->title, &known);
    GString *rows = entry ? table_rows_write(table, entry->tier, list->standard, report) : NULL;
    if (rows) {
        add_output(outputs, "communities/", entry->id, ".csv", rows);
        report->tables++;
    } else if (known) {
        import_leftover_add(report->unplaced, LEFTOVER_TABLE_TWICE, &table->title)->first = known->line;
    } else {
        import_leftover_add(report->unplaced, LEFTOVER_TABLE, &table->title);
    }
}

static GString *unplaced_write(const GArray *unplaced) {
    GString *out = g_string_new(NULL);
    csv_append_names(out, unplaced_columns);
    g_string_append_c(out, '\n');
    for (guint i = 0; i < unplaced->len; i++) {
        const Leftover *leftover = &g_array_index(unplaced, Leftover, i);
        g_autofree char *line = g_strdup_printf("%d", leftover->line);
        g_autofree char *first = leftover->first > 0 ? g_strdup_printf("%d", leftover->first) : g_strdup("");
        csv_append_harmless_row(out, line, leftover_kind_id(leftover->kind), first, leftover->text, NULL);
    }
    return out;
}

static GPtrArray *read_notice(const NoticeText *notice, const char *standard_path, const Standard *standard,
                              ImportReport *report) {
    GPtrArray *outputs = g_ptr_array_new_with_free_func(output_free);
    g_auto(Preamble) preamble = {0};
    g_auto(Register) list = {0};
    register_init(&list, standard);
    preamble_read(&preamble, notice, standard, report);
    for (guint i = 0; i < notice->tables->len; i++)
        read_table(outputs, &list, g_ptr_array_index(notice->tables, i), report);
    if (!register_add_spot_checked(&list, &preamble))
        import_leftover_add(report->unread, LEFTOVER_SENTENCE, preamble.sentence);
    add_output(outputs, "", "communities", ".csv", register_write(&list, &preamble));
    add_output(outputs, "", "notice", ".csv", preamble_write(&preamble, standard, standard_path));
    if (report->unplaced->len > 0)
        add_output(outputs, "", UNPLACED_FILE, "", unplaced_write(report->unplaced));
    return outputs;
}

static bool write_output(const char *dir, const Output *output, GError **error) {
    g_autofree char *path = g_build_filename(dir, output->name, NULL);
    g_autofree char *folder = g_path_get_dirname(path);
    if (g_mkdir_with_parents(folder, 0755) != 0) {
        file_error(error, folder, errno);
        return false;
    }
    g_autoptr(GError) refused = NULL;
    if (g_file_set_contents_full(path, output->bytes->str, (gssize)output->bytes->len,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0644, &refused))
        return true;
    file_error(error, path, file_reason_of(refused));
    return false;
}

/* Removes what an import that failed left behind: the files it may have written, then their folders. */
static void remove_all(const char *dir, const GPtrArray *outputs) {
    static const char *const folders[] = {"communities", "source", ""};
    for (guint i = 0; i < outputs->len; i++) {
        const Output *output = g_ptr_array_index(outputs, i);
        g_autofree char *path = g_build_filename(dir, output->name, NULL);
        g_unlink(path);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(folders); i++) {
        g_autofree char *path = g_build_filename(dir, folders[i], NULL);
        g_rmdir(path);
    }
}

static bool write_all(const char *dir, const char *target, const GPtrArray *outputs, GError **error) {
    for (guint i = 0; i < outputs->len; i++)
        if (!write_output(dir, g_ptr_array_index(outputs, i), error))
            return false;
    /* An empty folder gives way; one that has been filled meanwhile does not. */
    if (g_rename(dir, target) != 0) {
        file_error(error, target, errno);
        return false;
    }
    return true;
}

static bool check_target(const char *target, GError **error) {
    if (!g_file_test(target, G_FILE_TEST_EXISTS))
        return true;
    int reason = 0;
    g_autoptr(GPtrArray) names = file_list(target, &reason);
    if (!names) {
        file_error(error, target, reason);
        return false;
    }
    if (names->len > 0) {
        fault_set(error, FAULT_TARGET_FILLED, "path", target, NULL);
        return false;
    }
    return true;
}

static bool publish(const char *target, const GPtrArray *outputs, GError **error) {
    g_autofree char *parent = g_path_get_dirname(target);
    g_autofree char *base = g_path_get_basename(target);
    g_autofree char *hidden = g_strconcat(".", base, ".XXXXXX", NULL);
    g_autofree char *dir = g_build_filename(parent, hidden, NULL);
    if (g_mkdir_with_parents(parent, 0755) != 0 || !g_mkdtemp_full(dir, 0755)) {
        file_error(error, parent, errno);
        return false;
    }
    if (!write_all(dir, target, outputs, error)) {
        remove_all(dir, outputs);
        return false;
    }
    return true;
}

static char *decode_source(const char *path, const char *bytes, gsize size, GError **error) {
    Encoding encoding;
    char *text = text_decode(bytes, size, &encoding);
    if (!text)
        fault_set(error, encoding == ENCODING_UTF16 ? FAULT_SOURCE_UTF16 : FAULT_SOURCE_ENCODING, "path", path, NULL);
    gunichar unwanted;
    if (text)
        text_make_regular(text, '\v', &unwanted);
    return text;
}

bool import_notice(const char *source_path, const char *dataset_dir, const char *standard_path,
                   const Standard *standard, ImportReport *report, GError **error) {
    if (!check_target(dataset_dir, error))
        return false;
    int reason;
    g_autoptr(GString) bytes = file_read(source_path, &reason);
    if (!bytes) {
        file_error(error, source_path, reason);
        return false;
    }
    g_autofree char *text = decode_source(source_path, bytes->str, bytes->len, error);
    if (!text)
        return false;
    g_autoptr(NoticeText) notice = notice_text_parse(text);
    g_autoptr(GPtrArray) outputs = read_notice(notice, standard_path, standard, report);
    if (report->tables == 0) {
        fault_set(error, FAULT_SOURCE_NO_TABLE, "path", source_path, NULL);
        return false;
    }
    if (!stop_go_on(error))
        return false;
    g_autofree char *name = g_path_get_basename(source_path);
    add_output(outputs, "source/", name, "", g_string_new_len(bytes->str, (gssize)bytes->len));
    return publish(dataset_dir, outputs, error);
}
