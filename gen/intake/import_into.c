#include "intake/import_into.h"

#include <errno.h>
#include <string.h>

#include "base/fault.h"
#include "base/sink.h"
#include "base/stop.h"
#include "base/text.h"
#include "intake/import_parts.h"
#include "intake/notice_parts.h"

#define REPLACED_FOLDER SOURCE_FOLDER "replaced/"

/* A file of the data set that the run writes, or takes away. */
typedef struct NewName {
    char *name;
    bool made;   /* else it goes */
    char *stood; /* digest of what lay there when the run looked; NULL: nothing */
} NewName;

struct ImportRun {
    const Dataset *dataset;
    const Standard *standard;
    ImportOptions options;
    Aside aside;
    GPtrArray *files;   /* of ImportedFile * */
    GPtrArray *added;   /* of Community *: by this run to the register */
    GHashTable *owners; /* id -> ImportedTable *: the first of the run */
    GHashTable *paths;  /* const ImportedTable * -> path of its file */
};

static void community_free(void *data) {
    Community *community = data;
    g_free((char *)community->id);
    g_free((char *)community->name.zh);
    g_free((char *)community->subdistrict);
    g_free((char *)community->file);
    g_free(community);
}

ImportRun *import_run_new(const Dataset *dataset, const Standard *standard, ImportOptions options, GError **error) {
    g_autoptr(ImportRun) run = g_new0(ImportRun, 1);
    *run = (ImportRun){.dataset = dataset,
                       .standard = standard,
                       .options = options,
                       .aside.path = g_strdup(dataset->dir),
                       .files = g_ptr_array_new_with_free_func((GDestroyNotify)imported_file_free),
                       .added = g_ptr_array_new_with_free_func(community_free),
                       .owners = g_hash_table_new(g_str_hash, g_str_equal),
                       .paths = g_hash_table_new(NULL, NULL)};
    if (!aside_open(&run->aside, error))
        return NULL;
    tree_wait(run->aside.tree);
    return g_steal_pointer(&run);
}

void import_run_free(ImportRun *run) {
    if (!run)
        return;
    aside_close(&run->aside);
    g_ptr_array_unref(run->files);
    g_hash_table_unref(run->owners);
    g_hash_table_unref(run->paths);
    g_ptr_array_unref(run->added);
    g_free(run);
}

const GPtrArray *import_run_files(const ImportRun *run) {
    return run->files;
}

/* ---- what lies there ---- */

/* Bytes of a file of the data set, NULL where there is none; false where it cannot be read. */
static bool read_own(ImportRun *run, const char *name, GString **bytes, GError **error) {
    int reason = 0;
    *bytes = tree_kind(run->aside.tree, name) == TREE_NOTHING ? NULL : file_read_in(run->aside.tree, name, &reason);
    return !reason || tree_error(error, run->aside.tree, name, reason);
}

static bool write_aside(ImportRun *run, const char *name, const GString *bytes, GError **error) {
    g_autoptr(FileSink) file = file_sink_open(run->aside.own, name, error);
    return file && sink_write(file_sink_sink(file), bytes->str, bytes->len, error) && file_sink_close(file, error);
}

/* Whether a file of this run has the name in source/. */
static bool is_kept_name(const ImportRun *run, const char *name) {
    for (guint i = 0; i < run->files->len; i++)
        if (g_strcmp0(((const ImportedFile *)g_ptr_array_index(run->files, i))->kept, name) == 0)
            return true;
    return false;
}

/* Where what was read is kept: where it lies already, or under the first name that nothing has. *version counts. */
static void choose_kept(ImportRun *run, ImportedFile *file, const CommunityFile *read, int *version) {
    enum { VERSIONS_MOST = 1000 };
    g_autofree char *base = g_path_get_basename(file->path), *original = text_shown(base);
    g_autofree char *digest = digest_of(read->kept->str, read->kept->len);
    char *name = NULL;
    for (*version = 1; !file->kept && *version < VERSIONS_MOST; ++*version) {
        g_free(name);
        name = kept_name(original, read->source.form, *version);
        g_autofree char *path = g_strconcat(SOURCE_FOLDER, name, NULL);
        int reason;
        g_autofree char *there = file_digest_in(run->aside.tree, path, &reason);
        file->again = g_strcmp0(there, digest) == 0;
        bool nothing = tree_kind(run->aside.tree, path) == TREE_NOTHING && !is_kept_name(run, name);
        if (!file->again && !nothing)
            continue;
        file->kept = g_steal_pointer(&name);
        file->fresh = !file->again;
        break;
    }
    g_free(name);
}

/* ---- a table ---- */

static char *new_id(const ImportRun *run, const char *name) {
    enum { IDS_MOST = 100000 };
    const char *known = standard_term_id(run->standard, name);
    for (int i = 0; i < IDS_MOST; i++) {
        g_autofree char *id = i == 0 ? g_strdup(known ? known : "c01") : g_strdup_printf("c%02d", i);
        bool taken = dataset_lookup_community(run->dataset, id);
        for (guint k = 0; k < run->added->len && !taken; k++)
            taken = g_str_equal(((const Community *)g_ptr_array_index(run->added, k))->id, id);
        if (!taken)
            return g_steal_pointer(&id);
    }
    return NULL;
}

/* A community that the register lacks, of the tier that its table names. */
static void add_community(ImportRun *run, ImportedTable *told, const CommunityTable *table) {
    char *id = table->tier && *told->name ? new_id(run, told->name) : NULL;
    if (!id)
        return;
    Community *community = g_new0(Community, 1);
    *community = (Community){.id = id,
                             .name = {.zh = g_strdup(told->name)},
                             .subdistrict = g_strdup(table->subdistrict ? table->subdistrict : ""),
                             .tier = table->tier,
                             .basis = standard_first_basis(run->standard, false),
                             .concluded = "",
                             .file = g_strconcat(TABLES_FOLDER, id, ".csv", NULL)};
    g_ptr_array_add(run->added, community);
    told->community = community;
    told->added = true;
}

/* The table that is there, as a table file; NULL: none, or *damaged says why it cannot be read. */
static bool read_before(ImportRun *run, const Community *community, ImportedTable *told, GString **before,
                        GError **damaged, GError **error) {
    GError *unread = NULL;
    GString *bytes;
    *before = NULL;
    if (!read_own(run, community->file, &bytes, error))
        return false;
    if (!bytes)
        return true;
    told->stood = digest_of(bytes->str, bytes->len);
    g_autofree char *path = tree_shown(run->aside.tree, community->file);
    g_auto(CommunityFile) read = {0};
    g_auto(ImportReport) report;
    import_report_init(&report);
    if (community_file_read(&read, path, bytes, run->standard, &unread))
        *before = community_table_rows(g_ptr_array_index(read.tables, 0), community->tier, run->standard, &report);
    g_string_free(bytes, TRUE);
    if (g_error_matches(unread, fault_domain(), FAULT_SOURCE_NO_TABLE))
        g_clear_error(&unread);
    if (unread)
        g_propagate_error(damaged, unread);
    return true;
}

/* The same community for the second time in a run: the same figures are nothing new; of others none is taken, since
 * nobody says which of them hold. */
static bool is_second(ImportRun *run, const char *path, ImportedTable *told) {
    ImportedTable *first = g_hash_table_lookup(run->owners, told->community->id);
    if (!first) {
        g_hash_table_insert(run->owners, (void *)told->community->id, told);
        g_hash_table_insert(run->paths, told, (void *)path);
        return false;
    }
    told->other = g_strdup(g_hash_table_lookup(run->paths, first));
    if (g_str_equal(told->digest, first->digest)) {
        told->outcome = IMPORT_SAME;
        return true;
    }
    told->outcome = first->outcome = IMPORT_TWICE;
    if (!first->other)
        first->other = g_strdup(path);
    return true;
}

static ImportOutcome find_outcome(const ImportRun *run, const ImportedFile *file, const ImportedTable *told,
                                  bool stands, int version) {
    if (told->differences->len > 0)
        return run->options.accept ? IMPORT_ACCEPTED : IMPORT_DIFFERS;
    if (told->filled > 0)
        return stands ? IMPORT_FILLED : IMPORT_NEW;
    bool told_of = file->report.unplaced->len > 0 || file->report.remarks->len > 0;
    return !file->again && (told_of || version > 1) ? IMPORT_RENEWED : IMPORT_SAME;
}

/* A name in source/replaced/ that nothing has. */
static char *name_replaced(const ImportRun *run, const char *table) {
    enum { VERSIONS_MOST = 10000 };
    g_autofree char *base = g_path_get_basename(table);
    for (int version = 1; version < VERSIONS_MOST; version++) {
        g_autofree char *numbered = kept_name(base, SOURCE_TEXT, version);
        g_autofree char *name = g_strconcat(REPLACED_FOLDER, numbered, NULL);
        if (tree_kind(run->aside.tree, name) == TREE_NOTHING)
            return g_steal_pointer(&name);
    }
    return NULL;
}

/* Puts the table aside, and what it replaces. */
static bool stage_table(ImportRun *run, ImportedTable *told, const GString *rows, GError **error) {
    const Community *community = told->community;
    told->staged = g_strconcat(TABLES_FOLDER, community->id, ".csv", NULL);
    if (!write_aside(run, told->staged, rows, error))
        return false;
    if (!told->stood)
        return true;
    GString *bytes;
    told->before = name_replaced(run, community->file);
    if (!told->before || !read_own(run, community->file, &bytes, error))
        return false;
    bool kept = bytes && write_aside(run, told->before, bytes, error);
    if (bytes)
        g_string_free(bytes, TRUE);
    if (!g_str_equal(told->staged, community->file))
        told->replaces = g_strdup(community->file);
    return kept;
}

static bool take_table(ImportRun *run, ImportedFile *file, const CommunityTable *table, int version, GError **error) {
    ImportedTable *told = imported_file_add(file);
    g_autofree char *name = g_path_get_basename(file->path);
    import_find_owner(told, table, name, run->dataset, run->added, run->standard);
    told->tier = table->tier;
    if (!told->community && told->outcome == IMPORT_UNKNOWN && run->options.add)
        add_community(run, told, table);
    if (!told->community)
        return true;
    const Tier *tier = told->community->tier;
    if (!tier || (table->tier && table->tier != tier)) {
        told->outcome = IMPORT_TIER;
        return true;
    }
    g_autoptr(GString) rows = community_table_rows(table, tier, run->standard, &file->report);
    GString *before;
    if (!rows || !read_before(run, told->community, told, &before, &file->error, error))
        return false;
    import_compare(told, before ? before->str : NULL, rows->str);
    if (before)
        g_string_free(before, TRUE);
    told->digest = import_values_digest(rows->str);
    if (told->values == 0)
        told->outcome = IMPORT_BLANK;
    else if (!is_second(run, file->path, told))
        told->outcome = find_outcome(run, file, told, told->stood, version);
    bool writes = told->outcome == IMPORT_NEW || told->outcome == IMPORT_FILLED || told->outcome == IMPORT_ACCEPTED;
    return !writes || file->error || stage_table(run, told, rows, error);
}

/* Lines beside the tables that say what the data set's notice says, its title or its preamble, have their place. */
static void place_facts(const Dataset *dataset, GArray *unplaced) {
    for (guint i = unplaced->len; i-- > 0;) {
        const Leftover *leftover = &g_array_index(unplaced, Leftover, i);
        bool known = false;
        for (int k = 0; leftover->kind == LEFTOVER_LINE && k < dataset->fact_count && !known; k++)
            known = text_same(dataset->facts[k]->value.zh, leftover->text);
        if (known)
            g_array_remove_index(unplaced, i);
    }
}

bool import_run_add(ImportRun *run, const char *path, GError **error) {
    ImportedFile *file = imported_file_new(path);
    g_ptr_array_add(run->files, file);
    int reason = 0, version;
    if (!stop_go_on(error))
        return false;
    g_autoptr(GString) bytes = file_read(path, &reason);
    if (!bytes) {
        bool fault = file_reason_is_fault(reason);
        file_error(fault ? error : &file->error, path, reason);
        return !fault;
    }
    g_auto(CommunityFile) read = {0};
    if (!community_file_read(&read, path, bytes, run->standard, &file->error))
        return true;
    community_file_report(&read, run->standard, &file->report);
    place_facts(run->dataset, file->report.unplaced);
    choose_kept(run, file, &read, &version);
    file->digest = read.source.form == SOURCE_TEXT ? NULL : digest_of(bytes->str, bytes->len);
    for (guint i = 0; i < read.tables->len && !file->error; i++)
        if (!take_table(run, file, g_ptr_array_index(read.tables, i), version, error))
            return false;
    g_autofree char *kept = file->fresh ? g_strconcat(SOURCE_FOLDER, file->kept, NULL) : NULL;
    return !kept || write_aside(run, kept, read.kept, error);
}

/* ---- the end ---- */

static void new_name_clear(void *data) {
    g_free(((NewName *)data)->name);
    g_free(((NewName *)data)->stood);
}

static void add_name(GArray *names, const char *name, bool made, const char *stood) {
    const NewName added = {g_strdup(name), made, g_strdup(stood)};
    g_array_append_val(names, added);
}

/* A list of the data set, rewritten. */
typedef struct ListFile {
    const char *name;
    const CsvColumn *columns;
    GString *(*write)(const Csv *before, const GPtrArray *files, const Standard *standard);
} ListFile;

static bool stage_list(ImportRun *run, const ListFile *list, GArray *names, GError **error) {
    GString *bytes;
    if (!read_own(run, list->name, &bytes, error))
        return false;
    g_autofree char *stood = bytes ? digest_of(bytes->str, bytes->len) : NULL;
    g_autoptr(Csv) before = bytes && bytes->len > 0 ? csv_load_bytes(bytes->str, bytes->len, list->columns) : NULL;
    if (bytes)
        g_string_free(bytes, TRUE);
    for (guint i = 0; before && i < before->faults->len; i++) {
        const CsvFault *fault = &g_array_index(before->faults, CsvFault, i);
        if (fault->kind == CSV_EMPTY || fault->kind == CSV_UNWANTED || fault->kind == CSV_ROWS_ABOVE)
            continue;
        g_autofree char *path = tree_shown(run->aside.tree, list->name);
        fault_set(error, FAULT_SOURCE_ROW, "path", path, "line", DIGITS(fault->line), NULL);
        return false;
    }
    GString *now = list->write(before, run->files, run->standard);
    if (!now)
        return true;
    bool made = now->len > 0, staged = !made || write_aside(run, list->name, now, error);
    g_string_free(now, TRUE);
    if (made || stood)
        add_name(names, list->name, made, stood);
    return staged;
}

/* The register with the communities added, in the order of its columns and the encoding that it has. */
static bool stage_register(ImportRun *run, GArray *names, GError **error) {
    g_autofree char *path = tree_shown(run->aside.tree, REGISTER_FILE);
    GString *bytes;
    if (!read_own(run, REGISTER_FILE, &bytes, error))
        return false;
    g_autoptr(GString) list = bytes ? bytes : g_string_new(NULL);
    g_autofree char *stood = digest_of(list->str, list->len);
    Encoding encoding;
    g_autofree char *text = text_decode(list->str, list->len, &encoding);
    g_autoptr(Csv) csv = csv_load_bytes(list->str, list->len, register_columns);
    g_auto(GStrv) lines = g_strsplit(text ? text : "", "\n", -1);
    const char *header =
        csv->header_line > 0 && csv->header_line <= (int)g_strv_length(lines) ? lines[csv->header_line - 1] : "";
    bool readable = csv->columns->len > 1 && strchr(header, ',') && encoding != ENCODING_UTF16;
    g_autoptr(GString) rows = g_string_new(list->len > 0 && list->str[list->len - 1] == '\n' ? "" : "\n");
    for (guint i = 0; readable && i < run->added->len; i++) {
        const Community *community = g_ptr_array_index(run->added, i);
        const struct {
            int column;
            const char *cell;
        } cells[] = {{REGISTER_COLUMN_ID, community->id},
                     {REGISTER_COLUMN_NAME_ZH, community->name.zh},
                     {REGISTER_COLUMN_SUBDISTRICT, community->subdistrict},
                     {REGISTER_COLUMN_TIER, community->tier->id},
                     {REGISTER_COLUMN_BASIS, community->basis->id}};
        for (guint k = 0; k < csv->columns->len; k++) {
            const char *cell = "";
            for (gsize c = 0; c < G_N_ELEMENTS(cells); c++)
                if (g_str_equal(register_columns[cells[c].column].name, g_ptr_array_index(csv->columns, k)))
                    cell = cells[c].cell;
            csv_append_harmless(rows, cell, k == 0);
        }
        g_string_append(rows, g_str_has_suffix(header, "\r") ? "\r\n" : "\n");
    }
    gsize size = rows->len;
    g_autofree char *own = !readable ? NULL
                           : encoding == ENCODING_GB18030
                               ? g_convert(rows->str, -1, "GB18030", "UTF-8", NULL, &size, NULL)
                               : g_strdup(rows->str);
    if (!own) {
        fault_set(error, FAULT_REGISTER_FORM, "path", path, NULL);
        return false;
    }
    g_string_append_len(list, own, (gssize)size);
    add_name(names, REGISTER_FILE, true, stood);
    return write_aside(run, REGISTER_FILE, list, error);
}

/* Names in the order in which they are taken: what is said about tables before the tables. */
static bool stage_lists(ImportRun *run, GArray *names, GError **error) {
    static const ListFile lists[] = {
        {ORIGINALS_FILE, original_columns, import_list_originals},
        {REMARKS_FILE, remark_columns, import_list_remarks},
        {UNPLACED_FILE, unplaced_columns, import_list_unplaced},
        {PROPOSALS_FILE, proposal_columns, import_list_proposals},
    };
    for (guint i = 0; i < run->files->len; i++) {
        const ImportedFile *file = g_ptr_array_index(run->files, i);
        g_autofree char *kept =
            file->fresh && import_file_kept(file) ? g_strconcat(SOURCE_FOLDER, file->kept, NULL) : NULL;
        if (kept)
            add_name(names, kept, true, NULL);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(lists); i++)
        if (!stage_list(run, &lists[i], names, error))
            return false;
    return run->added->len == 0 || stage_register(run, names, error);
}

static void add_tables(const ImportRun *run, GArray *names) {
    for (guint i = 0; i < run->files->len; i++) {
        const ImportedFile *file = g_ptr_array_index(run->files, i);
        for (guint k = 0; k < file->tables->len; k++) {
            const ImportedTable *told = g_ptr_array_index(file->tables, k);
            if (!told->staged || !import_outcome_taken(told->outcome))
                continue;
            if (told->before)
                add_name(names, told->before, true, NULL);
            add_name(names, told->staged, true, told->replaces ? NULL : told->stood);
            if (told->replaces)
                add_name(names, told->replaces, false, told->stood);
        }
    }
}

/* Nobody else has changed what the run looked at: what it would replace. */
static bool stands(ImportRun *run, const GArray *names, GError **error) {
    for (guint i = 0; i < names->len; i++) {
        const NewName *name = &g_array_index(names, NewName, i);
        int reason = 0;
        bool there = tree_kind(run->aside.tree, name->name) != TREE_NOTHING;
        g_autofree char *digest = there ? file_digest_in(run->aside.tree, name->name, &reason) : NULL;
        if (there && !digest)
            return tree_error(error, run->aside.tree, name->name, reason);
        if (g_strcmp0(digest, name->stood) == 0)
            continue;
        g_autofree char *path = tree_shown(run->aside.tree, name->name);
        fault_set(error, FAULT_INPUT_CHANGED, "path", path, NULL);
        return false;
    }
    return true;
}

static bool take_names(ImportRun *run, GArray *taken, const GArray *names, GError **error) {
    for (guint i = 0; i < names->len; i++) {
        const NewName *name = &g_array_index(names, NewName, i);
        if (!aside_take(taken, &run->aside, name->name, name->made, error))
            return false;
    }
    g_autofree char *replaced = NULL;
    if (tree_stands(run->aside.tree, &replaced))
        return true;
    fault_set(error, FAULT_OUT_REPLACED, "path", replaced, NULL);
    return false;
}

bool import_run_commit(ImportRun *run, GError **error) {
    g_autoptr(GArray) names = g_array_new(FALSE, FALSE, sizeof(NewName));
    g_autoptr(GArray) taken = aside_names();
    g_array_set_clear_func(names, new_name_clear);
    if (!stage_lists(run, names, error))
        return false;
    add_tables(run, names);
    if (names->len == 0)
        return true;
    for (guint i = 0; i < names->len; i++)
        if (g_array_index(names, NewName, i).made &&
            !aside_ready(&run->aside, g_array_index(names, NewName, i).name, error))
            return false;
    int reason = tree_sync(run->aside.own);
    if (reason)
        return tree_error(error, run->aside.own, "", reason);
    bool committed = stop_go_on(error) && stands(run, names, error) && take_names(run, taken, names, error);
    if (!committed)
        aside_leave(taken);
    return committed;
}
