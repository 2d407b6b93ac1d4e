#include <string.h>

#include "base/number.h"
#include "base/text.h"
#include "data/column_list.h"
#include "intake/import_parts.h"

/* A list that is rewritten: its rows as they stand, but for those that this run takes away, then the run's own. */
typedef struct List {
    const CsvColumn *columns;
    GString *out;
    int kept, added, dropped;
} List;

static bool is_own_column(const CsvColumn *columns, const char *name) {
    while (columns->name && !g_str_equal(columns->name, name))
        columns++;
    return columns->name;
}

/* Columns that are not the list's are somebody's notes, and go behind. */
static List list_begin(const CsvColumn *columns, const Csv *before) {
    List list = {.columns = columns, .out = g_string_new(NULL)};
    csv_append_names(list.out, columns);
    for (guint i = 0; before && i < before->columns->len; i++)
        if (!is_own_column(columns, g_ptr_array_index(before->columns, i)))
            csv_append_cell(list.out, g_ptr_array_index(before->columns, i), false);
    g_string_append_c(list.out, '\n');
    return list;
}

/* NULL where nothing changes, "" where nothing is left. */
static GString *list_end(List *list) {
    if (list->added == 0 && list->dropped == 0) {
        g_string_free(list->out, TRUE);
        return NULL;
    }
    if (list->kept + list->added == 0)
        g_string_truncate(list->out, 0);
    return list->out;
}

static const char *list_cell(const Csv *csv, const CsvRow *row, const CsvColumn *column) {
    return csv_cell(row, csv_column(csv, column->name));
}

static void keep_row(List *list, const Csv *csv, const CsvRow *row) {
    for (const CsvColumn *column = list->columns; column->name; column++)
        csv_append_cell(list->out, list_cell(csv, row, column), column == list->columns);
    for (guint i = 0; i < csv->columns->len; i++)
        if (!is_own_column(list->columns, g_ptr_array_index(csv->columns, i)))
            csv_append_cell(list->out, row->cells[i], false);
    g_string_append_c(list->out, '\n');
    list->kept++;
}

static void add_row(List *list, const char *const *cells) {
    csv_append_cells(list->out, cells);
    list->added++;
}

/* 西河社区.2.txt is the second version of 西河社区.txt. */
static char *first_version(const char *kept) {
    const char *ending = strrchr(kept, '.');
    const char *number = ending;
    while (number && number > kept && g_ascii_isdigit(number[-1]))
        number--;
    bool versioned = number && number > kept + 1 && number < ending && number[-1] == '.';
    return versioned ? g_strdup_printf("%.*s%s", (int)(number - 1 - kept), kept, ending) : g_strdup(kept);
}

/* Whether a row is about a version of a file that is taken now. */
static bool is_superseded(const char *cell, const GPtrArray *files) {
    g_autofree char *first = first_version(cell);
    for (guint i = 0; i < files->len; i++) {
        const ImportedFile *file = g_ptr_array_index(files, i);
        g_autofree char *own = file->kept && import_file_kept(file) ? first_version(file->kept) : NULL;
        if (own && g_str_equal(own, first))
            return true;
    }
    return false;
}

static void keep_others(List *list, const Csv *before, const GPtrArray *files, int file_column) {
    for (int i = 0; before && i < before->row_count; i++) {
        const char *cell = list_cell(before, &before->rows[i], &list->columns[file_column]);
        if (*cell && is_superseded(cell, files))
            list->dropped++;
        else
            keep_row(list, before, &before->rows[i]);
    }
}

/* As a list names a file. */
static char *shown_name(const ImportedFile *file) {
    g_autofree char *name = g_path_get_basename(file->path);
    return text_shown(name);
}

/* ---- the lists ---- */

GString *import_list_originals(const Csv *before, const GPtrArray *files, const Standard *standard) {
    (void)standard;
    List list = list_begin(original_columns, before);
    for (int i = 0; before && i < before->row_count; i++)
        keep_row(&list, before, &before->rows[i]);
    for (guint i = 0; i < files->len; i++) {
        const ImportedFile *file = g_ptr_array_index(files, i);
        if (!file->digest || !file->fresh || !import_file_kept(file))
            continue;
        g_autofree char *name = shown_name(file);
        const char *const cells[] = {file->kept, name, file->digest, NULL};
        add_row(&list, cells);
    }
    return list_end(&list);
}

GString *import_list_remarks(const Csv *before, const GPtrArray *files, const Standard *standard) {
    (void)standard;
    List list = list_begin(remark_columns, before);
    keep_others(&list, before, files, REMARK_COLUMN_FILE);
    for (guint i = 0; i < files->len; i++) {
        const ImportedFile *file = g_ptr_array_index(files, i);
        if (import_file_kept(file))
            list.added += import_report_remarks(&file->report, file->kept, list.out);
    }
    return list_end(&list);
}

GString *import_list_unplaced(const Csv *before, const GPtrArray *files, const Standard *standard) {
    (void)standard;
    List list = list_begin(unplaced_columns, before);
    keep_others(&list, before, files, UNPLACED_COLUMN_FILE);
    for (guint i = 0; i < files->len; i++) {
        const ImportedFile *file = g_ptr_array_index(files, i);
        if (import_file_kept(file))
            list.added += import_report_unplaced(&file->report, file->kept, list.out);
    }
    return list_end(&list);
}

/* A proposal as a row: what differs in a file. */
static char *proposal_key(const char *file, const char *community, const ImportDifference *difference) {
    return g_strjoin("\t", file, community, difference->indicator, difference->item, difference->old, difference->value,
                     NULL);
}

static void propose(List *list, const char *file, const Community *community, const ImportDifference *difference,
                    const Standard *standard) {
    const Indicator *indicator = tier_lookup_indicator(community->tier, difference->indicator);
    const Item *item = standard_lookup_item(standard, difference->item);
    g_autofree char *evidence =
        difference->line > 0 ? g_strdup_printf("%s:%d", file, difference->line) : g_strdup(file);
    const char *const cells[] = {community->id,
                                 difference->indicator,
                                 difference->item,
                                 difference->old,
                                 difference->value,
                                 "",
                                 evidence,
                                 "",
                                 "",
                                 community->name.zh,
                                 indicator ? DIGITS_OR_NONE(indicator->no) : "",
                                 indicator ? indicator->name.zh : "",
                                 item ? item->name.zh : "",
                                 file,
                                 NULL};
    csv_append_cells(list->out, cells);
    list->added++;
}

/* What an earlier run proposed and this one decides: of the same file anew, and of a community whose table is another
 * now. */
static bool is_settled(const GPtrArray *files, const char *file, const char *community) {
    for (guint i = 0; i < files->len; i++) {
        const ImportedFile *own = g_ptr_array_index(files, i);
        g_autofree char *name = shown_name(own);
        for (guint k = 0; k < own->tables->len; k++) {
            const ImportedTable *table = g_ptr_array_index(own->tables, k);
            if (!table->community || !g_str_equal(table->community->id, community))
                continue;
            bool told = import_outcome_taken(table->outcome) || table->outcome == IMPORT_DIFFERS;
            if (table->outcome == IMPORT_ACCEPTED || (told && g_str_equal(name, file)))
                return true;
        }
    }
    return false;
}

/* A row that is proposed again stays as it is, with what somebody has written into it. */
GString *import_list_proposals(const Csv *before, const GPtrArray *files, const Standard *standard) {
    List list = list_begin(proposal_columns, before);
    g_autoptr(GHashTable) rows = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (int i = 0; before && i < before->row_count; i++) {
        const CsvRow *row = &before->rows[i];
        const char *file = list_cell(before, row, &proposal_columns[PROPOSAL_COLUMN_FILE]);
        const char *community = list_cell(before, row, &proposal_columns[PROPOSAL_COLUMN_COMMUNITY]);
        const ImportDifference difference = {list_cell(before, row, &proposal_columns[PROPOSAL_COLUMN_INDICATOR]),
                                             list_cell(before, row, &proposal_columns[PROPOSAL_COLUMN_ITEM]),
                                             list_cell(before, row, &proposal_columns[PROPOSAL_COLUMN_OLD]),
                                             list_cell(before, row, &proposal_columns[PROPOSAL_COLUMN_NEW]), 0};
        if (is_settled(files, file, community)) {
            g_hash_table_insert(rows, proposal_key(file, community, &difference), (void *)row);
            list.dropped++;
        } else {
            keep_row(&list, before, row);
        }
    }
    for (guint f = 0; f < files->len; f++) {
        const ImportedFile *file = g_ptr_array_index(files, f);
        g_autofree char *name = shown_name(file);
        for (guint k = 0; k < file->tables->len; k++) {
            const ImportedTable *table = g_ptr_array_index(file->tables, k);
            for (guint i = 0; table->outcome == IMPORT_DIFFERS && i < table->differences->len; i++) {
                const ImportDifference *difference = &g_array_index(table->differences, ImportDifference, i);
                g_autofree char *key = proposal_key(name, table->community->id, difference);
                const CsvRow *row = g_hash_table_lookup(rows, key);
                if (row)
                    keep_row(&list, before, row);
                else
                    propose(&list, name, table->community, difference, standard);
            }
        }
    }
    return list_end(&list);
}
