#include "publish/stage.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/sink.h"
#include "base/stop.h"
#include "publish/inputs.h"

/* The run's own folder in each of the two; its record lies in it until all have taken their names. */
#define ASIDE ".gongshi-"
#define RECORD_TITLE "gongshi record 2\n"

enum { PUBLIC, INTERNAL, FOLDERS };

typedef struct StageUnit {
    char *name, *scope, *inputs, *options;
    GPtrArray *files; /* of StageFile *, borrowed */
    guint whole;      /* of a record that was read: how many files the unit has in both folders; 0: those listed here */
} StageUnit;

/* A file of the run: what goes through is hashed on the way, so that no file is read again for the lists. */
typedef struct StageFile {
    Sink sink; /* first, so that a Sink * is the file */
    FileSink *file;
    Digest *hash;
    ListedFile listed;     /* sha256: NULL while it is written */
    const StageUnit *unit; /* NULL: made anew in every run */
    int folder;
    bool kept; /* it lies under its name already */
} StageFile;

/* One of the two folders of a run. */
typedef struct StageFolder {
    char *path;
    Tree *tree;  /* NULL until opened; so is the next */
    Tree *aside; /* the run's own folder in it, locked while the run lives */
    char *name;  /* of that */
} StageFolder;

struct Stage {
    StageFolder folders[FOLDERS];
    GPtrArray *files;     /* of StageFile * */
    GPtrArray *units;     /* of StageUnit * */
    GHashTable *names;    /* of units: name -> GPtrArray * of StageUnit *; lookup only */
    StageUnit *unit;      /* of files that are opened; NULL: none */
    GPtrArray *stale;     /* of StageFile *, of the record or of the next: removed at the end */
    GPtrArray *discarded; /* of StageFile *, owned: what is not wanted, whatever the record says */
    GString *head;        /* of a record that was read */
};

static void stage_file_free(void *data) {
    StageFile *file = data;
    file_sink_free(file->file);
    digest_free(file->hash);
    g_free(file->listed.path);
    g_free(file->listed.sha256);
    g_free(file->listed.title);
    g_free(file->listed.code);
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

/* The office has one folder, whether its draft or its final edition was made last. Beside the folder, never in it: so
 * its path must end with a name. */
char *stage_internal_folder(const char *dir) {
    g_autoptr(GString) path = g_string_new(dir);
    while (path->len > 1 && (g_str_has_suffix(path->str, "/") || g_str_has_suffix(path->str, "/.")))
        g_string_truncate(path, path->len - 1);
    g_autofree char *name = g_path_get_basename(path->str);
    if (g_str_equal(name, ".") || g_str_equal(name, "..")) {
        char *real = realpath(path->str, NULL); /* by malloc, as all of GLib's */
        g_autofree char *full = real ? real : g_canonicalize_filename(path->str, NULL);
        g_string_assign(path, full);
    }
    if (g_str_has_suffix(path->str, DRAFT_SUFFIX))
        g_string_truncate(path, path->len - strlen(DRAFT_SUFFIX));
    return g_strconcat(path->str, "-internal", NULL);
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

static bool tree_failed(GError **error, const Tree *tree, const char *name, int reason) {
    g_autofree char *path = tree_shown(tree, name);
    file_error(error, path, reason);
    return false;
}

/* ---- the run's own folders ---- */

/* Removes what runs left that were ended by force: their folders are locked by nobody. */
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

void stage_sweep(const char *dir) {
    int reason;
    g_autoptr(Tree) tree = tree_open(dir, false, &reason);
    if (tree)
        remove_left(tree);
}

/* Another run may take the new folder for one that was left, before it is locked: then another is made. A file system
 * that knows no locks is written without. */
static int make_own_folder(StageFolder *folder) {
    enum { TRIES = 100 };
    int reason = EEXIST;
    for (int i = 0; i < TRIES && (reason == EEXIST || reason == ENOENT); i++) {
        g_autofree char *name = g_strdup_printf(ASIDE "%08x", g_random_int());
        reason = tree_make_private(folder->tree, name);
        bool made = reason == 0;
        g_autoptr(Tree) own = made ? tree_enter(folder->tree, name, &reason) : NULL;
        if (!made)
            continue;
        int locked = own ? tree_lock(own) : 0;
        if (locked == EWOULDBLOCK || locked == ENOENT)
            reason = ENOENT;
        else if (own) {
            folder->aside = g_steal_pointer(&own);
            folder->name = g_steal_pointer(&name);
            return 0;
        }
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
        reason = make_own_folder(folder);
    }
    if (reason)
        file_error(error, folder->path, reason);
    return !reason;
}

bool stage_prepare(Stage *stage, bool internal, GError **error) {
    return make_aside(&stage->folders[PUBLIC], error) && (!internal || make_aside(&stage->folders[INTERNAL], error));
}

void stage_hold(Stage *stage) {
    if (stage->folders[PUBLIC].tree)
        tree_wait(stage->folders[PUBLIC].tree);
}

/* ---- files ---- */

void stage_begin(Stage *stage, const Unit *unit) {
    stage->unit = NULL;
    if (!unit)
        return;
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
    stage->unit = made;
}

/* Takes over what the file owns; it belongs to the unit that was begun. */
static StageFile *add_staged(Stage *stage, StageFile made) {
    StageFile *file = g_new(StageFile, 1);
    *file = made;
    file->unit = stage->unit;
    g_ptr_array_add(stage->files, file);
    if (stage->unit)
        g_ptr_array_add(stage->unit->files, file);
    return file;
}

static bool write_hashed(Sink *sink, const void *bytes, size_t size, GError **error) {
    StageFile *file = (StageFile *)(void *)sink;
    digest_add(file->hash, bytes, size);
    return sink_write(file_sink_sink(file->file), bytes, size, error);
}

Sink *stage_open(Stage *stage, bool internal, const char *name, GError **error) {
    int number = internal ? INTERNAL : PUBLIC;
    if (!stop_go_on(error) || !make_aside(&stage->folders[number], error))
        return NULL;
    FileSink *target = file_sink_open(stage->folders[number].aside, name, error);
    if (!target)
        return NULL;
    Digest *hash = digest_new();
    return &add_staged(stage, (StageFile){.sink = {write_hashed, hash},
                                          .file = target,
                                          .hash = hash,
                                          .listed.path = g_strdup(name),
                                          .folder = number})
                ->sink;
}

void stage_entitle(Sink *sink, const char *title, const char *code) {
    ListedFile *listed = &((StageFile *)(void *)sink)->listed;
    listed->title = code ? g_strdup(title) : NULL;
    listed->code = g_strdup(code);
}

bool stage_close(Stage *stage, Sink *sink, GError **error) {
    StageFile *file = (StageFile *)(void *)sink;
    g_assert(g_ptr_array_find(stage->files, file, NULL));
    if (!file_sink_close(file->file, error))
        return false;
    g_clear_pointer(&file->file, file_sink_free);
    file->listed.sha256 = digest_text(file->hash);
    return true;
}

bool stage_write(Stage *stage, bool internal, const char *name, const char *text, GError **error) {
    Sink *sink = stage_open(stage, internal, name, error);
    return sink && sink_puts(sink, text, error) && stage_close(stage, sink, error);
}

void stage_discard(Stage *stage, const char *name) {
    StageFile *file = g_new0(StageFile, 1);
    file->listed.path = g_strdup(name);
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

GPtrArray *stage_files(const Stage *stage, bool internal) {
    GPtrArray *list = g_ptr_array_new();
    for (guint i = 0; i < stage->files->len; i++) {
        StageFile *file = g_ptr_array_index(stage->files, i);
        if (file->folder == (internal ? INTERNAL : PUBLIC))
            g_ptr_array_add(list, &file->listed);
    }
    listed_sort(list);
    return list;
}

/* Names of files of both folders, each after a letter of its folder: "phengan.zh.pdf". */
static void add_keys(GHashTable *keys, const GPtrArray *files) {
    for (guint i = 0; i < files->len; i++) {
        const StageFile *file = g_ptr_array_index(files, i);
        g_hash_table_add(keys, g_strdup_printf("%c%s", file->folder == INTERNAL ? 'i' : 'p', file->listed.path));
    }
}

static bool has_key(GHashTable *keys, const StageFile *file) {
    g_autofree char *key = g_strdup_printf("%c%s", file->folder == INTERNAL ? 'i' : 'p', file->listed.path);
    return g_hash_table_contains(keys, key);
}

/* ---- as text ---- */

/* The files of one folder, or with FOLDERS of both, from the first-th on. Returns how many. */
static int export_files(const Stage *stage, guint first, int folder, GString *out) {
    const StageUnit *unit = NULL;
    int count = 0;
    for (guint i = first; i < stage->files->len; i++) {
        const StageFile *file = g_ptr_array_index(stage->files, i);
        const ListedFile *listed = &file->listed;
        if (folder != FOLDERS && file->folder != folder)
            continue;
        if (count++ == 0 || file->unit != unit) {
            unit = file->unit;
            g_string_append(out, "unit");
            if (unit)
                g_string_append_printf(out, "\t%s\t%s\t%s\t%s\t%u", unit->name, unit->scope, unit->inputs,
                                       unit->options, unit->whole > 0 ? unit->whole : unit->files->len);
            g_string_append_c(out, '\n');
        }
        /* A title may hold anything that a cell of the data may hold. */
        g_autofree char *title = g_strescape(listed->title ? listed->title : "", NULL);
        g_string_append_printf(out, "%s\t%c\t%s\t%s\t%s\n", listed->sha256, file->folder == INTERNAL ? 'i' : 'p',
                               listed->path, listed->code ? listed->code : "", title);
    }
    return count;
}

void stage_export(const Stage *stage, int first, GString *out) {
    export_files(stage, (guint)first, FOLDERS, out);
}

static bool import_line(Stage *stage, const char *line) {
    g_auto(GStrv) parts = g_strsplit(line, "\t", 6);
    guint count = g_strv_length(parts);
    if (count > 0 && g_str_equal(parts[0], "unit")) {
        guint64 whole = 0;
        bool sound = count == 6 && g_ascii_string_to_unsigned(parts[5], 10, 1, G_MAXUINT, &whole, NULL);
        const Unit unit = {parts[1], sound ? parts[2] : NULL, sound ? parts[3] : NULL, sound ? parts[4] : NULL};
        stage_begin(stage, sound ? &unit : NULL);
        if (sound)
            stage->unit->whole = (guint)whole;
        return sound || count == 1;
    }
    if (count != 5 || strlen(parts[0]) != 2 * DIGEST_SIZE || !tree_is_name(parts[2]))
        return false;
    bool entitled = *parts[3];
    add_staged(stage, (StageFile){.listed = {.path = g_strdup(parts[2]),
                                             .sha256 = g_strdup(parts[0]),
                                             .title = entitled ? g_strcompress(parts[4]) : NULL,
                                             .code = entitled ? g_strdup(parts[3]) : NULL},
                                  .folder = g_str_equal(parts[1], "i") ? INTERNAL : PUBLIC});
    return true;
}

static bool import_lines(Stage *stage, const char *lines) {
    g_auto(GStrv) list = g_strsplit(lines, "\n", -1);
    for (char **line = list; *line && **line; line++)
        if (!import_line(stage, *line))
            return false;
    stage->unit = NULL;
    return true;
}

void stage_import(Stage *stage, const char *lines) {
    bool sound = import_lines(stage, lines);
    g_assert(sound);
}

/* ---- the end ---- */

/* A name that was taken: what had it is kept aside under another ("name~") while the run may still fail. */
typedef struct TakenName {
    const StageFolder *folder;
    const char *name;
    bool fresh; /* nobody had it */
} TakenName;

/* Files of units in the order of the units' names: who made them and when has no part in the record. */
static int compare_staged(const void *a, const void *b) {
    const StageFile *left = *(const StageFile *const *)a, *right = *(const StageFile *const *)b;
    int units = g_strcmp0(left->unit ? left->unit->name : NULL, right->unit ? right->unit->name : NULL);
    int options = left->unit && right->unit ? strcmp(left->unit->options, right->unit->options) : 0;
    return units ? units : options ? options : strcmp(left->listed.path, right->listed.path);
}

/* The record of one of the folders; NULL where there is nothing to say. A part to which nothing fell says at least what
 * it is a part of. */
static GString *record_text(const Stage *stage, int folder, const char *head) {
    g_autoptr(GString) out = g_string_new(RECORD_TITLE);
    g_string_append_printf(out, "%s\n", head);
    bool any = export_files(stage, 0, folder, out) > 0;
    return any || (folder == PUBLIC && *head) ? g_steal_pointer(&out) : NULL;
}

/* All that can fail before the first name is taken: folders stand, no folder stands where a file is to be, records are
 * written, all lies on the disk. It is synced once: to wait for each file takes as long as to make them. */
static bool get_ready(Stage *stage, GString *const records[], GError **error) {
    for (guint i = 0; i < stage->files->len; i++) {
        const StageFile *file = g_ptr_array_index(stage->files, i);
        Tree *tree = stage->folders[file->folder].tree;
        const char *name = file->listed.path;
        int reason = tree_make_way(tree, name);
        if (!reason && tree_kind(tree, name) == TREE_FOLDER)
            reason = EISDIR;
        g_autofree char *above = reason == EISDIR ? g_strdup(name) : g_path_get_dirname(name);
        if (reason)
            return tree_failed(error, tree, above, reason);
    }
    for (int i = 0; i < FOLDERS; i++) {
        if (!records[i])
            continue;
        g_autoptr(FileSink) file = file_sink_open(stage->folders[i].aside, RECORD_FILE, error);
        if (!file || !sink_write(file_sink_sink(file), records[i]->str, records[i]->len, error) ||
            !file_sink_close(file, error))
            return false;
    }
    for (int i = 0; i < FOLDERS; i++) {
        int reason = stage->folders[i].aside ? tree_sync(stage->folders[i].aside) : 0;
        if (reason)
            return tree_failed(error, stage->folders[i].aside, "", reason);
    }
    return stop_go_on(error); /* not asked after this: it takes milliseconds */
}

/* A name is taken over in one step: there is no moment without the file. Where nothing can be kept (a file system
 * without hard links), the new file is put in place all the same. made: whether there is one; else the name is left. */
static bool take_name(GArray *taken, const StageFolder *folder, const char *name, bool made, GError **error) {
    g_autofree char *before = g_strconcat(name, "~", NULL);
    int unkept = tree_link(folder->tree, name, folder->aside, before);
    if (unkept && unkept != ENOENT && unkept != EPERM && unkept != EOPNOTSUPP && unkept != EMLINK)
        return tree_failed(error, folder->tree, name, unkept);
    int reason = made ? tree_rename(folder->aside, name, folder->tree, name) : tree_remove(folder->tree, name);
    if (reason && (made || reason != ENOENT))
        return tree_failed(error, folder->tree, name, reason);
    const TakenName step = {folder, name, unkept == ENOENT};
    g_array_append_val(taken, step);
    return true;
}

static bool take_names(GArray *taken, const Stage *stage, GString *const records[], GError **error) {
    for (guint i = 0; i < stage->files->len; i++) {
        const StageFile *file = g_ptr_array_index(stage->files, i);
        const StageFolder *folder = &stage->folders[file->folder];
        if (file->kept)
            continue;
        /* What every run makes anew is most often what lies there already: then it is left alone. */
        int reason;
        g_autofree char *there = file->unit ? NULL : file_digest_in(folder->tree, file->listed.path, &reason);
        if (g_strcmp0(there, file->listed.sha256) != 0 && !take_name(taken, folder, file->listed.path, true, error))
            return false;
    }
    for (int i = 0; i < FOLDERS; i++)
        if (stage->folders[i].aside && !take_name(taken, &stage->folders[i], RECORD_FILE, records[i] != NULL, error))
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

/* Names that were taken are left again to those before. */
static void give_back(const GArray *taken) {
    for (guint i = taken->len; i > 0; i--) {
        const TakenName *step = &g_array_index(taken, TakenName, i - 1);
        g_autofree char *before = g_strconcat(step->name, "~", NULL);
        if (step->fresh)
            tree_remove(step->folder->tree, step->name);
        else
            tree_rename(step->folder->aside, before, step->folder->tree, step->name);
    }
}

static void remove_stale(const Stage *stage) {
    g_autoptr(GHashTable) made = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    add_keys(made, stage->files);
    for (guint i = 0; i < stage->stale->len; i++) {
        const StageFile *file = g_ptr_array_index(stage->stale, i);
        g_autofree char *folder = g_path_get_dirname(file->listed.path);
        if (has_key(made, file))
            continue;
        Tree *tree = stage->folders[file->folder].tree;
        tree_remove(tree, file->listed.path);
        /* folders above that are empty now; refused where something is in one */
        while (!g_str_equal(folder, ".") && tree_remove_folder(tree, folder) == 0) {
            char *above = g_path_get_dirname(folder);
            g_free(folder);
            folder = above;
        }
    }
}

bool stage_commit(Stage *stage, const char *head, GError **error) {
    g_ptr_array_sort(stage->files, compare_staged);
    GString *records[FOLDERS] = {record_text(stage, PUBLIC, head), record_text(stage, INTERNAL, head)};
    g_autoptr(GArray) taken = g_array_new(FALSE, FALSE, sizeof(TakenName));
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

/* ---- what an earlier run made ---- */

/* The head ends with an empty line. headed: whether it counts. */
static bool import_record(Stage *record, const char *text, bool headed) {
    const char *body = g_str_has_prefix(text, RECORD_TITLE) ? strstr(text, "\n\n") : NULL;
    if (!body)
        return false;
    const char *head = text + strlen(RECORD_TITLE);
    if (headed) {
        g_string_assign(record->head, "");
        g_string_append_len(record->head, head, body + 1 - head);
    }
    return import_lines(record, body + 2);
}

static bool add_names_of(Tree *tree, const char *name, int folder, GHashTable *known, bool *headless) {
    int reason;
    g_autoptr(GString) bytes = file_read_in(tree, name, &reason);
    g_autoptr(Stage) record = stage_new("");
    if (!bytes || !import_record(record, bytes->str, true))
        return false;
    for (guint i = 0; i < record->files->len; i++) {
        const StageFile *file = g_ptr_array_index(record->files, i);
        if (file->folder == folder)
            g_hash_table_add(known, g_strdup(file->listed.path));
    }
    *headless = *headless && record->head->len == 0;
    return true;
}

bool stage_add_known(Tree *folder, bool internal, GHashTable *known, bool *headless) {
    int reason, number = internal ? INTERNAL : PUBLIC;
    g_autoptr(GPtrArray) names = tree_list(folder, "", &reason);
    *headless = true;
    bool told = add_names_of(folder, RECORD_FILE, number, known, headless);
    for (guint i = 0; names && i < names->len; i++) {
        const char *name = g_ptr_array_index(names, i);
        g_autofree char *record = g_build_filename(name, RECORD_FILE, NULL);
        if (g_str_has_prefix(name, ASIDE) && add_names_of(folder, record, number, known, headless))
            told = true;
    }
    *headless = *headless && told;
    return told;
}

/* Whether it is known what stands there: a file that could not be read for any reason but a failing machine's is none
 * of ours. */
static bool is_known(const StageFolder *folder, const char *name, int reason, GError **error) {
    if (!file_reason_is_fault(reason))
        return true;
    g_autofree char *path = g_build_filename(folder->path, name, NULL);
    file_error(error, path, reason);
    return false;
}

Stage *stage_read(const char *dir, GError **error) {
    g_autoptr(Stage) record = stage_new(dir);
    for (int i = 0; i < FOLDERS; i++) {
        StageFolder *folder = &record->folders[i];
        int reason;
        folder->tree = tree_open(folder->path, false, &reason);
        g_autoptr(GString) bytes = folder->tree ? file_read_in(folder->tree, RECORD_FILE, &reason) : NULL;
        /* the internal folder may have been written by the run of another edition: its head does not count */
        if (bytes ? !import_record(record, bytes->str, i == PUBLIC) : !is_known(folder, RECORD_FILE, reason, error))
            return NULL;
    }
    return record->files->len > 0 || record->head->len > 0 ? g_steal_pointer(&record) : NULL;
}

const char *stage_head(const Stage *record) {
    return record->head->str;
}

/* Whether the file is still what was written; false in *sound when not, or when nobody knows. */
static bool look_at(const Stage *record, const StageFile *file, bool *sound, GError **error) {
    const StageFolder *folder = &record->folders[file->folder];
    int reason = ENOENT;
    g_autofree char *digest = folder->tree ? file_digest_in(folder->tree, file->listed.path, &reason) : NULL;
    *sound = digest && g_str_equal(digest, file->listed.sha256);
    return is_known(folder, file->listed.path, reason, error);
}

static bool take_over(Stage *stage, const Stage *record, const StageFile *file, GError **error) {
    const ListedFile *listed = &file->listed;
    const StageFolder *folder = &record->folders[file->folder];
    if (g_str_equal(stage->folders[PUBLIC].path, record->folders[PUBLIC].path)) {
        add_staged(stage, (StageFile){.listed = {.path = g_strdup(listed->path),
                                                 .sha256 = g_strdup(listed->sha256),
                                                 .title = g_strdup(listed->title),
                                                 .code = g_strdup(listed->code)},
                                      .folder = file->folder,
                                      .kept = true});
        return true;
    }
    int reason;
    g_autoptr(GString) bytes = file_read_in(folder->tree, listed->path, &reason);
    if (!bytes)
        return tree_failed(error, folder->tree, listed->path, reason);
    Sink *sink = stage_open(stage, file->folder == INTERNAL, listed->path, error);
    if (!sink || !sink_write(sink, bytes->str, bytes->len, error))
        return false;
    stage_entitle(sink, listed->title, listed->code);
    return stage_close(stage, sink, error);
}

/* The record's parts of a unit (one with files in both folders stands in both): all of its files are on record and as
 * they were written, or none is taken. Of a folder that is gone nothing is on record. */
static GPtrArray *sound_parts(const Stage *record, const Unit *unit) {
    g_autoptr(GPtrArray) parts = g_ptr_array_new();
    const GPtrArray *same = g_hash_table_lookup(record->names, unit->name);
    guint listed = 0;
    for (guint i = 0; same && i < same->len; i++) {
        StageUnit *made = g_ptr_array_index(same, i);
        if (!g_str_equal(made->scope, unit->scope) || !g_str_equal(made->inputs, unit->inputs) ||
            !g_str_equal(made->options, unit->options))
            continue;
        g_ptr_array_add(parts, made);
        listed += made->files->len;
    }
    bool sound = parts->len > 0;
    for (guint i = 0; i < parts->len && sound; i++) {
        const StageUnit *part = g_ptr_array_index(parts, i);
        sound = part->whole == listed;
        for (guint k = 0; k < part->files->len && sound; k++)
            look_at(record, g_ptr_array_index(part->files, k), &sound, NULL); /* if nobody knows, it is made again */
    }
    return sound ? g_steal_pointer(&parts) : NULL;
}

bool stage_keep(Stage *stage, const Stage *record, const Unit *unit, bool *kept, GError **error) {
    g_autoptr(GPtrArray) parts = sound_parts(record, unit);
    *kept = parts;
    if (!parts)
        return true;
    stage_begin(stage, unit);
    for (guint i = 0; i < parts->len; i++) {
        const StageUnit *part = g_ptr_array_index(parts, i);
        for (guint k = 0; k < part->files->len; k++)
            if (!take_over(stage, record, g_ptr_array_index(part->files, k), error))
                return false;
    }
    stage_begin(stage, NULL);
    return true;
}

bool stage_settle(Stage *stage, const Stage *record, bool (*valid)(void *context, const Unit *unit), void *context,
                  GError **error) {
    g_autoptr(GHashTable) made = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    add_keys(made, stage->files);
    add_keys(made, stage->discarded);
    for (guint i = 0; i < record->files->len; i++) {
        const StageFile *file = g_ptr_array_index(record->files, i);
        bool sound = false;
        if (!has_key(made, file) && !look_at(record, file, &sound, error))
            return false;
        if (!sound)
            continue;
        const StageUnit *old = file->unit;
        const Unit unit = old ? (Unit){old->name, old->scope, old->inputs, old->options} : (Unit){0};
        stage_begin(stage, old ? &unit : NULL);
        if (old)
            stage->unit->whole = old->whole;
        if (!valid || (old && valid(context, &unit)))
            take_over(stage, record, file, NULL);
        else
            g_ptr_array_add(stage->stale, (void *)file);
    }
    stage_begin(stage, NULL);
    return true;
}
