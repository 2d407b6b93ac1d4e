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
    bool made;     /* else it goes */
    char *stood;   /* digest of what lay there when the run looked; NULL: nothing */
    bool depends;  /* on that: it must be so still */
} NewName;

struct ImportRun {
    const Dataset *dataset;
    const Standard *standard;
    ImportOptions options;
    Aside aside;
    GPtrArray *files; /* of ImportedFile * */
    GPtrArray *added; /* of Community *: by this run to the register */
    GHashTable *owners; /* id -> ImportedTable *: the first of the run */
    GHashTable *paths;  /* const ImportedTable * -> path of its file */
};

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
    g_free(table);
}

static void file_free(void *data) {
    ImportedFile *file = data;
    g_free(file->path);
    g_clear_error(&file->error);
    g_ptr_array_unref(file->tables);
    import_report_clear(&file->report);
    g_free(file->kept);
    g_free(file->digest);
    g_free(file);
}

static void community_free(void *data) {
    Community *community = data;
    g_free((char *)community->id);
    g_free((char *)community->name_zh);
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
                       .files = g_ptr_array_new_with_free_func(file_free),
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

bool import_outcome_taken(ImportOutcome outcome) {
    return outcome <= IMPORT_ACCEPTED;
}

bool import_file_lost(const ImportedFile *file) {
    bool lost = file->error || import_report_lost(&file->report) > 0;
    for (guint i = 0; i < file->tables->len; i++)
        lost = lost || !import_outcome_taken(((const ImportedTable *)g_ptr_array_index(file->tables, i))->outcome);
    return lost;
}
