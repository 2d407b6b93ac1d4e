#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/file.h"
#include "pipeline/pipeline.h"
#include "pipeline/stage_private.h"

#define ASIDE ".gongshi-"

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
static char *internal_folder(const char *dir) {
    size_t length = strlen(dir) - (g_str_has_suffix(dir, DRAFT_SUFFIX) ? strlen(DRAFT_SUFFIX) : 0);
    return g_strdup_printf("%.*s-internal", (int)length, dir);
}

Stage *stage_new(const char *dir) {
    Stage *stage = g_new0(Stage, 1);
    stage->folders[PUBLIC] = g_strdup(dir);
    stage->folders[INTERNAL] = internal_folder(dir);
    stage->files = g_ptr_array_new_with_free_func(stage_file_free);
    stage->units = g_ptr_array_new_with_free_func(stage_unit_free);
    stage->names = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
    stage->stale = g_ptr_array_new_with_free_func(g_free);
    stage->head = g_string_new(NULL);
    stage->made = g_ptr_array_new_with_free_func(g_free);
    return stage;
}

static void remove_tree(const char *path) {
    g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
    const char *name;
    while (dir && (name = g_dir_read_name(dir))) {
        g_autofree char *below = g_build_filename(path, name, NULL);
        if (g_unlink(below) != 0)
            remove_tree(below);
    }
    g_rmdir(path);
}

void stage_free(Stage *stage) {
    if (!stage)
        return;
    g_ptr_array_unref(stage->files);
    g_hash_table_unref(stage->names);
    g_ptr_array_unref(stage->units);
    g_ptr_array_unref(stage->stale);
    g_string_free(stage->head, TRUE);
    for (int i = 0; i < FOLDERS; i++) {
        if (stage->aside[i])
            remove_tree(stage->aside[i]);
        if (stage->aside[i] && stage->locks[i] >= 0)
            close(stage->locks[i]);
        g_free(stage->aside[i]);
    }
    for (guint i = stage->made->len; i > 0; i--)
        g_rmdir(g_ptr_array_index(stage->made, i - 1)); /* refused where something is in it */
    g_ptr_array_unref(stage->made);
    for (int i = 0; i < FOLDERS; i++)
        g_free(stage->folders[i]);
    g_free(stage);
}

/* ---- folders ---- */

static bool fail(GError **error, const char *path, int reason) {
    file_error(error, path, reason);
    return false;
}

/* The folder and those above it, remembering which were not there. */
static bool make_folder(Stage *stage, const char *folder, GError **error) {
    if (g_file_test(folder, G_FILE_TEST_IS_DIR))
        return true;
    g_autofree char *above = g_path_get_dirname(folder);
    if (!make_folder(stage, above, error))
        return false;
    if (g_mkdir(folder, 0777) != 0)
        return fail(error, folder, errno);
    g_ptr_array_add(stage->made, g_strdup(folder));
    return true;
}

/* The folder's descriptor, with the lock; -1 when a run that lives has it. */
static int lock_folder(const char *path) {
    int descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return descriptor;
    if (descriptor >= 0)
        close(descriptor);
    return -1;
}

/* What runs left that were ended from outside. */
static void remove_left(const char *folder) {
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    const char *name;
    while (dir && (name = g_dir_read_name(dir))) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        int lock = g_str_has_prefix(name, ASIDE) ? lock_folder(path) : -1;
        if (lock < 0)
            continue;
        remove_tree(path);
        close(lock);
    }
}

static bool make_aside(Stage *stage, int folder, GError **error) {
    if (stage->aside[folder])
        return true;
    if (!make_folder(stage, stage->folders[folder], error))
        return false;
    remove_left(stage->folders[folder]);
    g_autofree char *path = g_build_filename(stage->folders[folder], ASIDE "XXXXXX", NULL);
    if (!g_mkdtemp(path))
        return fail(error, stage->folders[folder], errno);
    stage->locks[folder] = lock_folder(path);
    stage->aside[folder] = g_steal_pointer(&path);
    return true;
}

bool stage_prepare(Stage *stage, GError **error) {
    return make_aside(stage, PUBLIC, error) && make_aside(stage, INTERNAL, error);
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
    int folder = internal ? INTERNAL : PUBLIC;
    if (!make_aside(stage, folder, error))
        return NULL;
    g_autofree char *path = g_build_filename(stage->aside[folder], name, NULL);
    FileSink *target = file_sink_open(path, error);
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
    if (!file_sink_close(file->file, error) || !file_sink_commit(file->file, error))
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
    g_ptr_array_add(stage->stale, g_build_filename(stage->folders[PUBLIC], name, NULL));
}

char *stage_locate(const Stage *stage, const char *name) {
    for (guint i = 0; i < stage->files->len; i++) {
        const StageFile *file = g_ptr_array_index(stage->files, i);
        if (!file->internal && file->digest && g_str_equal(file->name, name))
            return file->kept ? stage_path(stage, file) : g_build_filename(stage->aside[PUBLIC], name, NULL);
    }
    return NULL;
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

/* Folders stand, and no folder stands where a file is to be: what can be known to fail fails before the first name. No
 * link below the folder leads out of it. */
static bool make_way(Stage *stage, const StageFile *file, GError **error) {
    g_autofree char *path = stage_path(stage, file), *folder = g_path_get_dirname(path);
    bool below = !g_str_equal(folder, stage->folders[file->internal ? INTERNAL : PUBLIC]);
    if (below && g_file_test(folder, G_FILE_TEST_IS_SYMLINK))
        return fail(error, folder, ELOOP);
    if (g_file_test(path, G_FILE_TEST_IS_DIR) && !g_file_test(path, G_FILE_TEST_IS_SYMLINK))
        return fail(error, path, EISDIR);
    return make_folder(stage, folder, error);
}

/* Once for all files: to wait for each of them takes as long as to make them. */
static bool sync_folder(const char *folder, GError **error) {
    int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    int reason = descriptor < 0 || syncfs(descriptor) != 0 ? errno : 0;
    if (descriptor >= 0)
        close(descriptor);
    return reason == 0 || fail(error, folder, reason);
}

/* What every run makes anew is most often what lies there already: then it is left alone. */
static bool is_there(const Stage *stage, const StageFile *file) {
    g_autofree char *path = stage_path(stage, file);
    int reason;
    g_autofree char *digest = file->unit ? NULL : file_digest_own(path, &reason);
    return digest && g_str_equal(digest, file->digest);
}

static char *path_aside(const Stage *stage, const StageFile *file) {
    return g_build_filename(stage->aside[file->internal ? INTERNAL : PUBLIC], file->name, NULL);
}

/* The file of the edition before, kept under another name while the new one takes its place. */
static char *path_before(const Stage *stage, const StageFile *file) {
    g_autofree char *path = path_aside(stage, file);
    return g_strconcat(path, "~", NULL);
}

/* A name is taken over in one step: there is no moment without the file. Where nothing can be kept (a file system
 * without hard links), the new file is put in place all the same. */
static bool make_visible(const Stage *stage, StageFile *file, GError **error) {
    if (file->kept || is_there(stage, file))
        return true;
    g_autofree char *from = path_aside(stage, file), *path = stage_path(stage, file);
    g_autofree char *before = path_before(stage, file);
    int unkept = link(path, before) == 0 ? 0 : errno;
    if (unkept && unkept != ENOENT && unkept != EPERM && unkept != EOPNOTSUPP && unkept != EMLINK)
        return fail(error, path, unkept);
    if (g_rename(from, path) != 0)
        return fail(error, path, errno);
    file->place = unkept == ENOENT ? PLACE_FRESH : PLACE_TAKEN;
    return true;
}

/* The record of the folder, and where the one before is kept meanwhile; false in a folder of which nothing was made. */
static bool record_paths(const Stage *stage, int folder, char **path, char **before) {
    if (!stage->aside[folder])
        return false;
    *path = g_build_filename(stage->folders[folder], RECORD_FILE, NULL);
    *before = g_build_filename(stage->aside[folder], RECORD_FILE "~", NULL);
    return true;
}

static void keep_records(const Stage *stage) {
    for (int i = 0; i < FOLDERS; i++) {
        g_autofree char *path = NULL, *before = NULL;
        if (record_paths(stage, i, &path, &before) && link(path, before) != 0)
            continue; /* there is none yet, or it cannot be kept: what it says is compared with the files anyway */
    }
}

static void give_records_back(const Stage *stage) {
    for (int i = 0; i < FOLDERS; i++) {
        g_autofree char *path = NULL, *before = NULL;
        if (record_paths(stage, i, &path, &before) && g_rename(before, path) != 0)
            g_unlink(path);
    }
}

/* Files that took their places leave them again to those before. */
static void give_back(const Stage *stage) {
    for (guint i = 0; i < stage->files->len; i++) {
        const StageFile *file = g_ptr_array_index(stage->files, i);
        g_autofree char *path = stage_path(stage, file);
        g_autofree char *before = file->place == PLACE_TAKEN ? path_before(stage, file) : NULL;
        if (before)
            g_rename(before, path);
        else if (file->place == PLACE_FRESH)
            g_unlink(path);
    }
}

/* Files of units in the order of the units' names: who made them and when has no part in the record. */
static int compare_files(const void *a, const void *b) {
    const StageFile *left = *(const StageFile *const *)a, *right = *(const StageFile *const *)b;
    int units = g_strcmp0(left->unit ? left->unit->name : NULL, right->unit ? right->unit->name : NULL);
    int options = left->unit && right->unit ? strcmp(left->unit->options, right->unit->options) : 0;
    return units ? units : options ? options : strcmp(left->name, right->name);
}

static bool make_all_visible(Stage *stage, const char *head, GError **error) {
    for (guint i = 0; i < stage->files->len; i++)
        if (!make_visible(stage, g_ptr_array_index(stage->files, i), error))
            return false;
    g_ptr_array_sort(stage->files, compare_files);
    keep_records(stage);
    if (stage_write_record(stage, false, head, error) && stage_write_record(stage, true, head, error))
        return true;
    give_records_back(stage);
    return false;
}

static bool is_below(const Stage *stage, const char *path) {
    for (int i = 0; i < FOLDERS; i++)
        if (g_str_has_prefix(path, stage->folders[i]) && path[strlen(stage->folders[i])] == '/')
            return true;
    return false;
}

static void remove_stale(const Stage *stage) {
    g_autoptr(GHashTable) made = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < stage->files->len; i++)
        g_hash_table_add(made, stage_path(stage, g_ptr_array_index(stage->files, i)));
    for (guint i = 0; i < stage->stale->len; i++) {
        const char *path = g_ptr_array_index(stage->stale, i);
        if (g_hash_table_contains(made, path))
            continue;
        g_unlink(path);
        /* folders above that are empty now; refused where something is in one */
        g_autofree char *folder = g_path_get_dirname(path);
        while (is_below(stage, folder) && g_rmdir(folder) == 0) {
            char *above = g_path_get_dirname(folder);
            g_free(folder);
            folder = above;
        }
    }
}

bool stage_commit(Stage *stage, const char *head, GError **error) {
    if (*head && !make_aside(stage, PUBLIC, error))
        return false;
    for (guint i = 0; i < stage->files->len; i++)
        if (!make_way(stage, g_ptr_array_index(stage->files, i), error))
            return false;
    for (int i = 0; i < FOLDERS; i++)
        if (stage->aside[i] && !sync_folder(stage->aside[i], error))
            return false;
    if (!make_all_visible(stage, head, error)) {
        give_back(stage);
        return false;
    }
    remove_stale(stage);
    return true;
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
