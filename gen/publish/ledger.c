#include "publish/reissue.h"

#include "base/file.h"
#include "base/number.h"
#include "base/sink.h"
#include "data/column_list.h"
#include "publish/stage.h"

#include <errno.h>
#include <string.h>

static void row_clear(void *data) {
    LedgerRow *row = data;
    g_free(row->date);
    g_free(row->sha256);
    g_free(row->title);
    g_free(row->withdrawn);
    g_free(row->now);
}

void ledger_free(Ledger *ledger) {
    if (!ledger)
        return;
    g_array_unref(ledger->rows);
    g_free(ledger);
}

Ledger *ledger_load(const char *folder, GError **error) {
    g_autofree char *path = g_build_filename(folder, LEDGER_FILE, NULL);
    g_autoptr(Ledger) ledger = g_new(Ledger, 1);
    ledger->rows = g_array_new(FALSE, FALSE, sizeof(LedgerRow));
    g_array_set_clear_func(ledger->rows, row_clear);
    int reason = 0;
    g_autoptr(GString) bytes = file_read_own(folder, LEDGER_FILE, &reason);
    if (!bytes && reason == ENOENT)
        return g_steal_pointer(&ledger);
    if (!bytes) {
        file_error(error, path, reason);
        return NULL;
    }
    g_autoptr(Csv) csv = csv_load_bytes(bytes->str, bytes->len, NULL);
    int at[LEDGER_COLUMN_SHA256_NOW + 1] = {0}, line = 1;
    bool sound = true;
    for (int i = 0; ledger_columns[i].name && sound; i++)
        sound = (at[i] = csv_column(csv, ledger_columns[i].name)) >= 0;
    for (int i = 0; sound && i < csv->row_count; i++) {
        const CsvRow *row = &csv->rows[i];
        LedgerRow read = {
            (char *)csv_cell(row, at[LEDGER_COLUMN_DATE]), (char *)csv_cell(row, at[LEDGER_COLUMN_SHA256]),
            (char *)csv_cell(row, at[LEDGER_COLUMN_TITLE]), (char *)csv_cell(row, at[LEDGER_COLUMN_WITHDRAWN]),
            (char *)csv_cell(row, at[LEDGER_COLUMN_SHA256_NOW])};
        line = row->line;
        sound = !row->ragged && digest_is_text(read.sha256) && (!*read.now || digest_is_text(read.now)) &&
                !*read.now == !*read.withdrawn;
        if (sound)
            ledger_add(ledger, read);
    }
    if (sound)
        return g_steal_pointer(&ledger);
    fault_set(error, FAULT_LEDGER_DAMAGED, "path", path, "line", DIGITS(line), NULL);
    return NULL;
}

LedgerRow *ledger_lookup(const Ledger *ledger, const char *sha256) {
    for (guint i = ledger->rows->len; i > 0; i--) {
        LedgerRow *row = &g_array_index(ledger->rows, LedgerRow, i - 1);
        if (g_str_has_prefix(row->sha256, sha256) || g_str_equal(row->now, sha256))
            return row;
    }
    return NULL;
}

void ledger_add(Ledger *ledger, LedgerRow row) {
    const LedgerRow made = {g_strdup(row.date), g_strdup(row.sha256), g_strdup(row.title), g_strdup(row.withdrawn),
                            g_strdup(row.now)};
    g_array_append_val(ledger->rows, made);
}

char *ledger_text(const Ledger *ledger) {
    g_autoptr(GString) text = g_string_new("\xEF\xBB\xBF");
    csv_append_names(text, ledger_columns);
    g_string_append_c(text, '\n');
    for (guint i = 0; i < ledger->rows->len; i++) {
        const LedgerRow *row = &g_array_index(ledger->rows, LedgerRow, i);
        csv_append_harmless_row(text, row->date, row->sha256, row->title, row->withdrawn, row->now, NULL);
    }
    return g_strdup(text->str);
}

/* By a folder of the run's own (publish/stage.h), so that what is left of one that was killed is known as such. */
bool ledger_write(const char *folder, const char *text, GError **error) {
    int reason = 0;
    g_autofree char *path = g_build_filename(folder, LEDGER_FILE, NULL);
    g_autofree char *aside = g_strdup_printf(RECORD_ASIDE "%08x", g_random_int());
    g_autoptr(Tree) tree = tree_open(folder, false, &reason);
    if (tree)
        reason = tree_make_private(tree, aside);
    if (!tree || reason) {
        file_error(error, path, reason);
        return false;
    }
    g_autoptr(Tree) own = tree_enter(tree, aside, &reason);
    if (own)
        tree_lock(own);
    else
        file_error(error, path, reason);
    g_autoptr(FileSink) file = own ? file_sink_open(own, LEDGER_FILE, error) : NULL;
    bool written = file && sink_puts(file_sink_sink(file), text, error) && file_sink_close(file, error);
    if (written) {
        reason = tree_sync(own);
        reason = reason ? reason : tree_rename(own, LEDGER_FILE, tree, LEDGER_FILE);
        reason = reason ? reason : tree_sync(tree);
        if (reason)
            file_error(error, path, reason);
    }
    tree_remove_all(tree, aside);
    return written && !reason;
}
