#include "publish/stage.h"

#include <errno.h>
#include <string.h>

#include "base/file.h"
#include "base/stop.h"

/* A file while it is written: what goes through is hashed on the way, so that no file is read again for the lists. */
typedef struct StagedFile {
    Sink sink; /* first, so that a Sink * is the file */
    FileSink *out;
    Digest *hash;
    RecordFile *file; /* borrowed from the table */
} StagedFile;

static void staged_free(void *data) {
    StagedFile *staged = data;
    file_sink_free(staged->out);
    g_free(staged->hash);
    g_free(staged);
}

Stage *stage_new(const char *dir) {
    Stage *stage = g_new0(Stage, 1);
    stage->made = record_new();
    stage->folders[PUBLIC].path = g_strdup(dir);
    stage->folders[INTERNAL].path = internal_folder(dir);
    stage->open = g_ptr_array_new_with_free_func(staged_free);
    stage->stale = g_ptr_array_new();
    stage->discarded = record_new();
    return stage;
}

/* Files that are still written are closed first. */
void stage_free(Stage *stage) {
    if (!stage)
        return;
    g_ptr_array_unref(stage->open);
    g_ptr_array_unref(stage->stale);
    record_free(stage->discarded);
    record_free(stage->made);
    for (int i = 0; i < FOLDERS; i++)
        aside_close(&stage->folders[i]);
    g_free(stage);
}

void stage_sweep(const char *dir) {
    int reason;
    g_autoptr(Tree) tree = tree_open(dir, false, &reason);
    if (tree)
        aside_sweep(tree);
}

bool stage_prepare(Stage *stage, bool internal, GError **error) {
    return aside_open(&stage->folders[PUBLIC], error) && (!internal || aside_open(&stage->folders[INTERNAL], error));
}

void stage_hold(Stage *stage) {
    if (stage->folders[PUBLIC].tree)
        tree_wait(stage->folders[PUBLIC].tree);
}

/* ---- files ---- */

static bool write_hashed(Sink *sink, const void *bytes, size_t size, GError **error) {
    StagedFile *staged = (StagedFile *)(void *)sink;
    digest_add(staged->hash, bytes, size);
    return sink_write(file_sink_sink(staged->out), bytes, size, error);
}

Sink *stage_open(Stage *stage, bool internal, const char *name, GError **error) {
    int folder = internal ? INTERNAL : PUBLIC;
    if (!stop_go_on(error) || !aside_open(&stage->folders[folder], error))
        return NULL;
    FileSink *out = file_sink_open(stage->folders[folder].own, name, error);
    if (!out)
        return NULL;
    StagedFile *staged = g_new(StagedFile, 1);
    Digest *hash = digest_new();
    RecordFile *file = record_add(stage->made, (RecordFile){.listed.path = g_strdup(name), .folder = folder});
    *staged = (StagedFile){{write_hashed, hash}, out, hash, file};
    g_ptr_array_add(stage->open, staged);
    return &staged->sink;
}

void stage_entitle(Sink *sink, const char *title, const char *code) {
    ListedFile *listed = &((StagedFile *)(void *)sink)->file->listed;
    listed->title = code ? g_strdup(title) : NULL;
    listed->code = g_strdup(code);
}

void stage_tell(Sink *sink, int pages, int least, bool alone) {
    ListedFile *listed = &((StagedFile *)(void *)sink)->file->listed;
    g_free(listed->filling);
    listed->filling = g_strdup_printf("%d %d%s", pages, least, alone ? " alone" : "");
}

bool stage_close(Stage *stage, Sink *sink, GError **error) {
    StagedFile *staged = (StagedFile *)(void *)sink;
    if (!file_sink_close(staged->out, error))
        return false;
    staged->file->listed.sha256 = digest_text(staged->hash);
    bool ours = g_ptr_array_remove_fast(stage->open, staged);
    g_assert(ours);
    return true;
}

bool stage_put(Stage *stage, bool internal, const ListedFile *as, const void *bytes, size_t size, GError **error) {
    Sink *sink = stage_open(stage, internal, as->path, error);
    if (!sink)
        return false;
    stage_entitle(sink, as->title, as->code);
    ((StagedFile *)(void *)sink)->file->listed.filling = g_strdup(as->filling);
    return sink_write(sink, bytes, size, error) && stage_close(stage, sink, error);
}

bool stage_write(Stage *stage, bool internal, const char *name, const char *text, GError **error) {
    const ListedFile as = {.path = (char *)name};
    return stage_put(stage, internal, &as, text, strlen(text), error);
}

/* ---- what an earlier run made ---- */

void stage_discard(Stage *stage, const char *name) {
    RecordFile *file = record_add(stage->discarded, (RecordFile){.listed.path = g_strdup(name), .folder = PUBLIC});
    g_ptr_array_add(stage->stale, file);
}

static bool take_over(Stage *stage, const Record *record, const RecordFile *file, GError **error) {
    const ListedFile *listed = &file->listed;
    if (g_str_equal(stage->folders[PUBLIC].path, record->dir)) {
        record_add(stage->made, (RecordFile){.listed = {.path = g_strdup(listed->path),
                                                        .sha256 = g_strdup(listed->sha256),
                                                        .title = g_strdup(listed->title),
                                                        .code = g_strdup(listed->code),
                                                        .filling = g_strdup(listed->filling)},
                                             .folder = file->folder,
                                             .kept = true});
        stage->kept++;
        return true;
    }
    int reason;
    Tree *tree = record->trees[file->folder];
    g_autoptr(GString) bytes = file_read_in(tree, listed->path, &reason);
    if (!bytes)
        return tree_error(error, tree, listed->path, reason);
    return stage_put(stage, file->folder == INTERNAL, listed, bytes->str, bytes->len, error);
}

bool stage_keep(Stage *stage, const Record *record, const Unit *unit, bool *kept, GError **error) {
    g_autoptr(GPtrArray) files = record_lookup(record, unit);
    *kept = files;
    if (!files)
        return true;
    record_begin(stage->made, unit);
    for (guint i = 0; i < files->len; i++)
        if (!take_over(stage, record, g_ptr_array_index(files, i), error))
            return false;
    record_begin(stage->made, NULL);
    return true;
}

bool stage_settle(Stage *stage, const Record *record, bool (*valid)(void *context, const Unit *unit), void *context,
                  GError **error) {
    for (guint i = 0; i < record->files->len; i++) {
        RecordFile *file = g_ptr_array_index(record->files, i);
        const char *name = file->listed.path;
        if (g_hash_table_contains(stage->made->names[file->folder], name) ||
            g_hash_table_contains(stage->discarded->names[file->folder], name))
            continue;
        bool sound;
        if (!record_check(record, file, &sound, error))
            return false;
        if (!sound)
            continue;
        const RecordUnit *old = file->unit;
        const Unit unit = old ? (Unit){old->name, old->scope, old->inputs, old->options} : (Unit){0};
        record_begin(stage->made, old ? &unit : NULL);
        if (old)
            stage->made->unit->whole = old->whole;
        if (!valid || (old && valid(context, &unit)))
            take_over(stage, record, file, NULL);
        else
            g_ptr_array_add(stage->stale, file);
    }
    record_begin(stage->made, NULL);
    return true;
}

/* ---- the end ---- */

/* Files of units in the order of the units' names: who made them and when has no part in the record. */
static int by_unit(const void *a, const void *b) {
    const RecordFile *left = *(const RecordFile *const *)a, *right = *(const RecordFile *const *)b;
    int units = g_strcmp0(left->unit ? left->unit->name : NULL, right->unit ? right->unit->name : NULL);
    int options = left->unit && right->unit ? strcmp(left->unit->options, right->unit->options) : 0;
    return units ? units : options ? options : strcmp(left->listed.path, right->listed.path);
}

/* All that can fail before the first name is taken: folders stand, no folder stands where a file is to be, records are
 * written, all lies on the disk. It is synced once: to wait for each file takes as long as to make them. */
static bool get_ready(Stage *stage, GString *const records[], GError **error) {
    for (guint i = 0; i < stage->made->files->len; i++) {
        const RecordFile *file = g_ptr_array_index(stage->made->files, i);
        if (!aside_ready(&stage->folders[file->folder], file->listed.path, error))
            return false;
    }
    for (int i = 0; i < FOLDERS; i++) {
        if (!records[i])
            continue;
        g_autoptr(FileSink) file = file_sink_open(stage->folders[i].own, RECORD_FILE, error);
        if (!file || !sink_write(file_sink_sink(file), records[i]->str, records[i]->len, error) ||
            !file_sink_close(file, error))
            return false;
    }
    for (int i = 0; i < FOLDERS; i++) {
        int reason = stage->folders[i].own ? tree_sync(stage->folders[i].own) : 0;
        if (reason)
            return tree_error(error, stage->folders[i].own, "", reason);
    }
    return stop_go_on(error); /* not asked after this: it takes milliseconds */
}

static bool take_names(GArray *taken, Stage *stage, GString *const records[], GError **error) {
    for (guint i = 0; i < stage->made->files->len; i++) {
        const RecordFile *file = g_ptr_array_index(stage->made->files, i);
        Aside *folder = &stage->folders[file->folder];
        if (file->kept)
            continue;
        /* What every run makes anew is most often what lies there already: then it is left alone. */
        int reason;
        g_autofree char *there = file->unit ? NULL : file_digest_in(folder->tree, file->listed.path, &reason);
        if (g_strcmp0(there, file->listed.sha256) != 0 && !aside_take(taken, folder, file->listed.path, true, error))
            return false;
    }
    for (int i = 0; i < FOLDERS; i++)
        if (stage->folders[i].own && !aside_take(taken, &stage->folders[i], RECORD_FILE, records[i] != NULL, error))
            return false;
    for (int i = 0; i < FOLDERS; i++) {
        g_autofree char *replaced = NULL;
        if (!stage->folders[i].tree || tree_stands(stage->folders[i].tree, &replaced))
            continue;
        fault_set(error, FAULT_OUT_REPLACED, "path", replaced, NULL);
        return false;
    }
    return true;
}

static void remove_stale(const Stage *stage) {
    for (guint i = 0; i < stage->stale->len; i++) {
        const RecordFile *file = g_ptr_array_index(stage->stale, i);
        const char *name = file->listed.path;
        Tree *tree = stage->folders[file->folder].tree;
        if (g_hash_table_contains(stage->made->names[file->folder], name))
            continue;
        tree_remove(tree, name);
        /* folders above that are empty now; refused where something is in one */
        g_autofree char *folder = g_path_get_dirname(name);
        while (!g_str_equal(folder, ".") && tree_remove_folder(tree, folder) == 0) {
            char *above = g_path_get_dirname(folder);
            g_free(folder);
            folder = above;
        }
    }
}

bool stage_commit(Stage *stage, const char *head, GError **error) {
    g_ptr_array_sort(stage->made->files, by_unit);
    GString *records[FOLDERS];
    for (int i = 0; i < FOLDERS; i++)
        records[i] = record_text(stage->made, i, head);
    g_autoptr(GArray) taken = aside_names();
    bool committed = !records[PUBLIC] || aside_open(&stage->folders[PUBLIC], error);
    committed = committed && get_ready(stage, records, error) && take_names(taken, stage, records, error);
    if (committed)
        remove_stale(stage);
    else
        aside_leave(taken);
    for (int i = 0; i < FOLDERS; i++)
        if (records[i])
            g_string_free(records[i], TRUE);
    return committed;
}
