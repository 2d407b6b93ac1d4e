#include <errno.h>

#include "base/file.h"
#include "base/stop.h"
#include "command/command.h"
#include "publish/stage_private.h"

static void stage_file_free(void *data) {
    StageFile *file = data;
    file_sink_free(file->file);
    digest_free(file->hash);
    g_free(file->name);
    g_free(file->digest);
    g_free(file->title);
    g_free(file->code);
    g_free(file);
}

static void stage_unit_free(void *data) {
    StageUnit *unit = data;
    g_free(unit->name);
    g_free(unit->scope);
    g_free(unit->inputs);
    g_free(unit->options);
    g_ptr_array_unref(unit->files);
    g_free(unit);
}

/* The office has one folder, whether its draft or its final edition was made last. */
char *stage_internal_folder(const char *dir) {
    size_t length = strlen(dir) - (g_str_has_suffix(dir, DRAFT_SUFFIX) ? strlen(DRAFT_SUFFIX) : 0);
    return g_strdup_printf("%.*s-internal", (int)length, dir);
}

Stage *stage_new(const char *dir) {
    Stage *stage = g_new0(Stage, 1);
    stage->folders[PUBLIC].path = g_strdup(dir);
    stage->folders[INTERNAL].path = stage_internal_folder(dir);
    stage->files = g_ptr_array_new_with_free_func(stage_file_free);
    stage->units = g_ptr_array_new_with_free_func(stage_unit_free);
    stage->names = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
    stage->stale = g_ptr_array_new();
    stage->discarded = g_ptr_array_new_with_free_func(stage_file_free);
    stage->head = g_string_new(NULL);
    return stage;
}

/* Files that are still written are closed first. */
void stage_free(Stage *stage) {
    if (!stage)
        return;
    g_ptr_array_unref(stage->files);
    g_hash_table_unref(stage->names);
    g_ptr_array_unref(stage->units);
    g_ptr_array_unref(stage->stale);
    g_ptr_array_unref(stage->discarded);
    g_string_free(stage->head, TRUE);
    for (int i = 0; i < FOLDERS; i++) {
        StageFolder *folder = &stage->folders[i];
        tree_free(folder->aside);
        if (folder->aside)
            tree_remove_all(folder->tree, folder->name);
        tree_free(folder->tree);
        g_free(folder->name);
        g_free(folder->path);
    }
    g_free(stage);
}

/* ---- folders ---- */

static bool fail(GError **error, const Tree *tree, const char *name, int reason) {
    g_autofree char *path = tree_shown(tree, name);
    file_error(error, path, reason);
    return false;
}

/* What runs left that were ended by force. */
static void remove_left(Tree *tree) {
    int reason;
    g_autoptr(GPtrArray) names = tree_list(tree, "", &reason);
    for (guint i = 0; names && i < names->len; i++) {
        const char *name = g_ptr_array_index(names, i);
        g_autoptr(Tree) left = g_str_has_prefix(name, ASIDE) ? tree_enter(tree, name, &reason) : NULL;
        if (left && tree_lock(left) == 0)
            tree_remove_all(tree, name);
    }
}

/* Another run may take the new folder for one that was left, before it is locked. A file system that knows no locks is
 * written without. */
static int enter_own(StageFolder *folder, const char *name) {
    int reason;
    g_autoptr(Tree) own = tree_enter(folder->tree, name, &reason);
    if (!own)
        return reason;
    reason = tree_lock(own);
    if (reason == EWOULDBLOCK || reason == ENOENT)
        return ENOENT;
    folder->aside = g_steal_pointer(&own);
    folder->name = g_strdup(name);
    return 0;
}

/* A folder of the run's own. */
static int make_own(StageFolder *folder) {
    enum { TRIES = 100 };
    int reason = EEXIST;
    for (int i = 0; i < TRIES && (reason == EEXIST || reason == ENOENT); i++) {
        g_autofree char *name = g_strdup_printf(ASIDE "%08x", g_random_int());
        reason = tree_make_private(folder->tree, name);
        if (reason)
            continue;
        reason = enter_own(folder, name);
        if (reason)
            tree_remove_folder(folder->tree, name);
    }
    return reason;
}

static bool make_aside(StageFolder *folder, GError **error) {
    int reason = 0;
    if (folder->aside)
        return true;
    if (!folder->tree)
        folder->tree = tree_open(folder->path, true, &reason);
    if (folder->tree) {
        remove_left(folder->tree);
        reason = make_own(folder);
    }
    if (reason)
        file_error(error, folder->path, reason);
    return !reason;
}

bool stage_prepare(Stage *stage, GError **error) {
    return make_aside(&stage->folders[PUBLIC], error) && make_aside(&stage->folders[INTERNAL], error);
}

/* ---- files ---- */

static StageUnit *add_unit(Stage *stage, const Unit *unit) {
    StageUnit *made = g_new0(StageUnit, 1);
    *made = (StageUnit){.name = g_strdup(unit->name),
                        .scope = g_strdup(unit->scope),
                        .inputs = g_strdup(unit->inputs),
                        .options = g_strdup(unit->options),
                        .files = g_ptr_array_new()};
    g_ptr_array_add(stage->units, made);
    GPtrArray *same = g_hash_table_lookup(stage->names, made->name);
    if (!same) {
        same = g_ptr_array_new();
        g_hash_table_insert(stage->names, made->name, same);
    }
    g_ptr_array_add(same, made);
    return made;
}

StageFile *stage_add_file(Stage *stage, StageFile made) {
    StageFile *file = g_new(StageFile, 1);
    *file = made;
    file->unit = stage->unit;
    g_ptr_array_add(stage->files, file);
    if (stage->unit)
        g_ptr_array_add(stage->unit->files, file);
    return file;
}

void stage_begin(Stage *stage, const Unit *unit) {
    stage->unit = unit ? add_unit(stage, unit) : NULL;
}

static bool write_hashed(Sink *sink, const void *bytes, size_t size, GError **error) {
    StageFile *file = (StageFile *)(void *)sink;
    digest_add(file->hash, bytes, size);
    return sink_write(file_sink_sink(file->file), bytes, size, error);
}

Sink *stage_open(Stage *stage, bool internal, const char *name, GError **error) {
    StageFolder *folder = &stage->folders[internal ? INTERNAL : PUBLIC];
    if (!stop_go_on(error) || !make_aside(folder, error))
        return NULL;
    FileSink *target = file_sink_open(folder->aside, name, error);
    if (!target)
        return NULL;
    StageFile made = {.sink = {write_hashed}, .file = target, .internal = internal};
    made.hash = digest_new();
    made.name = g_strdup(name);
    StageFile *file = stage_add_file(stage, made);
    return &file->sink;
}

void stage_entitle(Sink *sink, const char *title, const char *code) {
    StageFile *file = (StageFile *)(void *)sink;
    file->title = g_strdup(title);
    file->code = g_strdup(code);
}

bool stage_close(Stage *stage, Sink *sink, GError **error) {
    StageFile *file = (StageFile *)(void *)sink;
    g_assert(g_ptr_array_find(stage->files, file, NULL));
    if (!file_sink_close(file->file, error))
        return false;
    g_clear_pointer(&file->file, file_sink_free);
    file->digest = digest_text(file->hash);
    return true;
}

bool stage_write(Stage *stage, bool internal, const char *name, const char *text, GError **error) {
    Sink *sink = stage_open(stage, internal, name, error);
    return sink && sink_puts(sink, text, error) && stage_close(stage, sink, error);
}

void stage_discard(Stage *stage, const char *name) {
    StageFile *file = g_new0(StageFile, 1);
    file->name = g_strdup(name);
    g_ptr_array_add(stage->discarded, file);
    g_ptr_array_add(stage->stale, file);
}

int stage_count(const Stage *stage) {
    return (int)stage->files->len;
}

int stage_kept(const Stage *stage) {
    int kept = 0;
    for (guint i = 0; i < stage->files->len; i++)
        kept += ((const StageFile *)g_ptr_array_index(stage->files, i))->kept;
    return kept;
}

/* ---- the end ---- */

/* A name that was taken: what had it is kept aside under another while the run may still fail. */
typedef struct Taken {
    const StageFolder *folder;
    const char *name;
    bool fresh; /* nobody had it */
} Taken;

static char *name_before(const char *name) {
    return g_strconcat(name, "~", NULL);
}

/* Folders stand, and no folder stands where a file is to be: what can be known to fail fails before the first name. */
static bool make_way(const StageFolder *folder, const char *name, GError **error) {
    int reason = tree_make_way(folder->tree, name);
    if (!reason && tree_kind(folder->tree, name) == TREE_FOLDER)
        reason = EISDIR;
    if (!reason)
        return true;
    g_autofree char *above = reason == EISDIR ? g_strdup(name) : g_path_get_dirname(name);
    return fail(error, folder->tree, above, reason);
}

/* What every run makes anew is most often what lies there already: then it is left alone. */
static bool is_there(const StageFolder *folder, const StageFile *file) {
    int reason;
    g_autofree char *digest = file->unit ? NULL : file_digest_in(folder->tree, file->name, &reason);
    return digest && g_str_equal(digest, file->digest);
}

/* A name is taken over in one step: there is no moment without the file. Where nothing can be kept (a file system
 * without hard links), the new file is put in place all the same. made: whether there is one; else the name is left. */
static bool take_name(GArray *taken, const StageFolder *folder, const char *name, bool made, GError **error) {
    g_autofree char *before = name_before(name);
    int unkept = tree_link(folder->tree, name, folder->aside, before);
    if (unkept && unkept != ENOENT && unkept != EPERM && unkept != EOPNOTSUPP && unkept != EMLINK)
        return fail(error, folder->tree, name, unkept);
    int reason = made ? tree_rename(folder->aside, name, folder->tree, name) : tree_remove(folder->tree, name);
    if (reason && (made || reason != ENOENT))
        return fail(error, folder->tree, name, reason);
    const Taken step = {folder, name, unkept == ENOENT};
    g_array_append_val(taken, step);
    return true;
}

/* Names that were taken are left again to those before. */
static void give_back(const GArray *taken) {
    for (guint i = taken->len; i > 0; i--) {
        const Taken *step = &g_array_index(taken, Taken, i - 1);
        g_autofree char *before = name_before(step->name);
        if (step->fresh)
            tree_remove(step->folder->tree, step->name);
        else
            tree_rename(step->folder->aside, before, step->folder->tree, step->name);
    }
}

/* Files of units in the order of the units' names: who made them and when has no part in the record. */
static int compare_files(const void *a, const void *b) {
    const StageFile *left = *(const StageFile *const *)a, *right = *(const StageFile *const *)b;
    int units = g_strcmp0(left->unit ? left->unit->name : NULL, right->unit ? right->unit->name : NULL);
    int options = left->unit && right->unit ? strcmp(left->unit->options, right->unit->options) : 0;
    return units ? units : options ? options : strcmp(left->name, right->name);
}

static bool write_text(const StageFolder *folder, const char *name, const GString *text, GError **error) {
    g_autoptr(FileSink) file = file_sink_open(folder->aside, name, error);
    return file && sink_write(file_sink_sink(file), text->str, text->len, error) && file_sink_close(file, error);
}

/* Once for all files: to wait for each of them takes as long as to make them. */
static bool sync_all(const Stage *stage, GError **error) {
    for (int i = 0; i < FOLDERS; i++) {
        int reason = stage->folders[i].aside ? tree_sync(stage->folders[i].aside) : 0;
        if (reason)
            return fail(error, stage->folders[i].aside, "", reason);
    }
    return true;
}

/* No other folder took the place of one while names in it were taken. */
static bool all_stand(const Stage *stage, GError **error) {
    for (int i = 0; i < FOLDERS; i++) {
        g_autofree char *replaced = NULL;
        if (!stage->folders[i].tree || tree_stands(stage->folders[i].tree, &replaced))
            continue;
        fault_set(error, FAULT_OUT_REPLACED, "path", replaced, NULL);
        return false;
    }
    return true;
}

static bool take_names(GArray *taken, const Stage *stage, GString *const records[], GError **error) {
    for (guint i = 0; i < stage->files->len; i++) {
        const StageFile *file = g_ptr_array_index(stage->files, i);
        const StageFolder *folder = stage_folder(stage, file);
        if (!file->kept && !is_there(folder, file) && !take_name(taken, folder, file->name, true, error))
            return false;
    }
    for (int i = 0; i < FOLDERS; i++)
        if (stage->folders[i].aside && !take_name(taken, &stage->folders[i], RECORD_FILE, records[i] != NULL, error))
            return false;
    return all_stand(stage, error);
}

static void remove_stale(const Stage *stage) {
    g_autoptr(GHashTable) made = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < stage->files->len; i++)
        g_hash_table_add(made, stage_key(g_ptr_array_index(stage->files, i)));
    for (guint i = 0; i < stage->stale->len; i++) {
        const StageFile *file = g_ptr_array_index(stage->stale, i);
        g_autofree char *key = stage_key(file), *folder = g_path_get_dirname(file->name);
        if (g_hash_table_contains(made, key))
            continue;
        Tree *tree = stage_folder(stage, file)->tree;
        tree_remove(tree, file->name);
        /* folders above that are empty now; refused where something is in one */
        while (!g_str_equal(folder, ".") && tree_remove_folder(tree, folder) == 0) {
            char *above = g_path_get_dirname(folder);
            g_free(folder);
            folder = above;
        }
    }
}

/* All that can fail before the first name is taken. */
static bool get_ready(Stage *stage, GString *const records[], GError **error) {
    for (guint i = 0; i < stage->files->len; i++) {
        const StageFile *file = g_ptr_array_index(stage->files, i);
        if (!make_way(stage_folder(stage, file), file->name, error))
            return false;
    }
    for (int i = 0; i < FOLDERS; i++)
        if (records[i] && !write_text(&stage->folders[i], RECORD_FILE, records[i], error))
            return false;
    return sync_all(stage, error) && stop_go_on(error); /* nobody is asked after this: it takes milliseconds */
}

bool stage_commit(Stage *stage, const char *head, GError **error) {
    g_ptr_array_sort(stage->files, compare_files);
    GString *records[FOLDERS] = {stage_record(stage, false, head), stage_record(stage, true, head)};
    g_autoptr(GArray) taken = g_array_new(FALSE, FALSE, sizeof(Taken));
    bool committed = !records[PUBLIC] || make_aside(&stage->folders[PUBLIC], error);
    committed = committed && get_ready(stage, records, error) && take_names(taken, stage, records, error);
    if (committed)
        remove_stale(stage);
    else
        give_back(taken);
    for (int i = 0; i < FOLDERS; i++)
        if (records[i])
            g_string_free(records[i], TRUE);
    return committed;
}

static int compare_names(const void *a, const void *b) {
    return g_strcmp0(((const StagedFile *)a)->name, ((const StagedFile *)b)->name);
}

GArray *stage_files(const Stage *stage, bool internal) {
    GArray *names = g_array_new(FALSE, FALSE, sizeof(StagedFile));
    for (guint i = 0; i < stage->files->len; i++) {
        const StageFile *file = g_ptr_array_index(stage->files, i);
        StagedFile staged = {file->name, file->digest, file->title, file->code};
        if (file->internal == internal)
            g_array_append_val(names, staged);
    }
    g_array_sort(names, compare_names);
    return names;
}
