/* The year before, for rules that ask for it. */
#include "command/workspace.h"
#include "data/column_list.h"
#include "data/succession.h"
#include "find/lineage.h"
#include "intake/direct_table.h"

struct Previous {
    Standard *standard;
    Dataset *dataset;
    Succession *succession;
    GHashTable *then; /* const Community * of now -> of the year before */
};

void previous_free(Previous *previous) {
    if (!previous)
        return;
    g_clear_pointer(&previous->then, g_hash_table_unref);
    succession_free(previous->succession);
    dataset_free(previous->dataset);
    standard_free(previous->standard);
    g_free(previous);
}

/* Notes the files of a folder, as seen from the data set: those named, or all its tables. */
static bool note_files(const Workspace *workspace, const char *path, const char *const *names, GError **error) {
    g_autofree char *folder = workspace_relative(path, workspace->dataset->dir);
    int reason = 0;
    g_autoptr(GPtrArray) listed = names ? NULL : file_list(path, &reason);
    g_autoptr(GPtrArray) seen = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; listed && i < listed->len; i++)
        if (strays_table_ending(g_ptr_array_index(listed, i)))
            g_ptr_array_add(seen, g_build_filename(folder, g_ptr_array_index(listed, i), NULL));
    for (; names && *names; names++)
        g_ptr_array_add(seen, g_build_filename(folder, *names, NULL));
    g_ptr_array_add(seen, NULL);
    return inputs_look_for(workspace->inputs, INPUTS_DATASET, (const char *const *)seen->pdata, error);
}

/* False with *error, or without where there is nothing to be read. */
static bool load_year(const Workspace *workspace, const char *dir, GError **error) {
    Previous *previous = workspace->previous;
    /* what is wrong with it is told where that year is checked */
    g_autoptr(Findings) unheard = findings_new();
    g_autofree char *shown = dataset_read_standard(dir, unheard);
    if (!shown)
        return false;
    g_autofree char *rules = standard_of_dataset(dir, shown), *tables = g_build_filename(dir, "communities", NULL);
    if (workspace->inputs &&
        (!note_files(workspace, dir, dataset_file_names, error) ||
         !note_files(workspace, dir, held_file_names, error) || !note_files(workspace, tables, NULL, error) ||
         !note_files(workspace, rules, NULL, error)))
        return false;
    previous->standard = standard_load(rules, shown, unheard);
    previous->dataset = previous->standard ? dataset_load(dir, previous->standard, &direct_tables, unheard) : NULL;
    return !evaluation_failed(unheard, error) && previous->dataset;
}

bool previous_open(Workspace *workspace, GError **error) {
    const NoticeFact *fact = dataset_fact(workspace->dataset, notice_keys[NOTICE_KEY_PREVIOUS_DATA].key);
    if (!workspace->rulebook->asks_previous || !fact)
        return true;
    GError *failed = NULL;
    Previous *previous = workspace->previous = g_new0(Previous, 1);
    g_autofree char *dir = g_build_filename(workspace->dataset->dir, fact->value.zh, NULL);
    if (!load_year(workspace, dir, &failed)) {
        if (failed) {
            g_propagate_error(error, failed);
            return false;
        }
        Finding *finding = finding_add(workspace->findings, SENTENCE_PREVIOUS_NOT_READ);
        finding->place =
            (Place){.file = NOTICE_FILE, .line = fact->line, .column = notice_columns[NOTICE_COLUMN_ZH].name};
        finding_fact(workspace->findings, finding, "value", FACT_TEXT, fact->value.zh);
        return true;
    }
    g_autoptr(Findings) unheard = findings_new(); /* compare tells it */
    previous->succession = succession_load(previous->dataset, workspace->dataset, "", unheard);
    const Year years[] = {{.standard = previous->standard, .dataset = previous->dataset},
                          {.standard = workspace->standard,
                           .rulebook = workspace->rulebook,
                           .dataset = workspace->dataset,
                           .succession = previous->succession}};
    g_autoptr(Lineages) lineages = lineages_find(years, G_N_ELEMENTS(years));
    previous->then = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < lineages->list->len; i++) {
        const Lineage *lineage = g_ptr_array_index(lineages->list, i);
        if (lineage->at[0] && lineage->at[1])
            g_hash_table_insert(previous->then, (gpointer)lineage->at[1], (gpointer)lineage->at[0]);
    }
    return true;
}

Answers *previous_answers(const Previous *previous, const Community *community) {
    const Community *then = previous && previous->then ? g_hash_table_lookup(previous->then, community) : NULL;
    g_autoptr(Findings) unheard = findings_new();
    return then && community_judged(then) ? answers_load(previous->dataset, previous->standard, then, unheard) : NULL;
}
