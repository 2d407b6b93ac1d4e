#include "pipeline/stage.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

enum { PUBLIC, INTERNAL, FOLDERS };

/* A file of the run: what goes through is hashed on the way, so that no file is read again for the manifest. */
typedef struct StageFile {
    Sink sink; /* first, so that a Sink * is the file */
    FileSink *file;
    GChecksum *checksum;
    char *name, *digest; /* digest: NULL while it is written */
    char *title, *code;  /* NULL unless entitled */
    bool internal;
} StageFile;

struct Stage {
    char *folders[FOLDERS];
    char *aside[FOLDERS]; /* NULL until made */
    GPtrArray *files;     /* of StageFile * */
    GPtrArray *made;      /* of char *: folders made for the run, outermost first; taken away again when empty */
};

static void stage_file_free(void *data) {
    StageFile *file = data;
    file_sink_free(file->file);
    if (file->checksum)
        g_checksum_free(file->checksum);
    g_free(file->name);
    g_free(file->digest);
    g_free(file->title);
    g_free(file->code);
    g_free(file);
}

Stage *stage_new(const char *dir) {
    Stage *stage = g_new0(Stage, 1);
    stage->folders[PUBLIC] = g_strdup(dir);
    stage->folders[INTERNAL] = g_strconcat(dir, "-internal", NULL);
    stage->files = g_ptr_array_new_with_free_func(stage_file_free);
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
    for (int i = 0; i < FOLDERS; i++) {
        if (stage->aside[i])
            remove_tree(stage->aside[i]);
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
    g_set_error(error, G_FILE_ERROR, (gint)g_file_error_from_errno(reason), "%s: %s", path, g_strerror(reason));
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

static bool make_aside(Stage *stage, int folder, GError **error) {
    if (stage->aside[folder])
        return true;
    if (!make_folder(stage, stage->folders[folder], error))
        return false;
    g_autofree char *path = g_build_filename(stage->folders[folder], ".gongshi-XXXXXX", NULL);
    if (!g_mkdtemp(path))
        return fail(error, stage->folders[folder], errno);
    stage->aside[folder] = g_steal_pointer(&path);
    return true;
}

bool stage_prepare(Stage *stage, GError **error) {
    return make_aside(stage, PUBLIC, error) && make_aside(stage, INTERNAL, error);
}

/* ---- files ---- */

static bool write_hashed(Sink *sink, const void *bytes, size_t size, GError **error) {
    StageFile *file = (StageFile *)(void *)sink;
    g_checksum_update(file->checksum, bytes, (gssize)size);
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
    StageFile *file = g_new0(StageFile, 1);
    *file = (StageFile){.sink = {write_hashed},
                        .file = target,
                        .checksum = g_checksum_new(G_CHECKSUM_SHA256),
                        .name = g_strdup(name),
                        .internal = internal};
    g_ptr_array_add(stage->files, file);
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
    file->digest = g_strdup(g_checksum_get_string(file->checksum));
    return true;
}

bool stage_write(Stage *stage, bool internal, const char *name, const char *text, GError **error) {
    Sink *sink = stage_open(stage, internal, name, error);
    return sink && sink_puts(sink, text, error) && stage_close(stage, sink, error);
}

int stage_count(const Stage *stage) {
    return (int)stage->files->len;
}

void stage_export(const Stage *stage, int first, GString *out) {
    for (guint i = (guint)first; i < stage->files->len; i++) {
        const StageFile *file = g_ptr_array_index(stage->files, i);
        /* A title may hold anything that a cell of the data may hold. */
        g_autofree char *title = g_strescape(file->title ? file->title : "", NULL);
        g_string_append_printf(out, "%s\t%c\t%s\t%s\t%s\n", file->digest, file->internal ? 'i' : 'p', file->name,
                               file->code ? file->code : "", title);
    }
}

void stage_import(Stage *stage, const char *lines) {
    g_auto(GStrv) list = g_strsplit(lines, "\n", -1);
    for (char **line = list; *line && **line; line++) {
        g_auto(GStrv) parts = g_strsplit(*line, "\t", 5);
        g_assert(g_strv_length(parts) == 5);
        bool entitled = *parts[3];
        StageFile *file = g_new0(StageFile, 1);
        *file = (StageFile){.name = g_strdup(parts[2]),
                            .digest = g_strdup(parts[0]),
                            .title = entitled ? g_strcompress(parts[4]) : NULL,
                            .code = entitled ? g_strdup(parts[3]) : NULL,
                            .internal = g_str_equal(parts[1], "i")};
        g_ptr_array_add(stage->files, file);
    }
}

/* ---- the end ---- */

static char *path_in(char *const *folders, const StageFile *file) {
    return g_build_filename(folders[file->internal ? INTERNAL : PUBLIC], file->name, NULL);
}

/* Folders stand, and no folder stands where a file is to be: what can be known to fail fails before the first name. */
static bool make_way(Stage *stage, const StageFile *file, GError **error) {
    g_autofree char *path = path_in(stage->folders, file), *folder = g_path_get_dirname(path);
    if (g_file_test(path, G_FILE_TEST_IS_DIR))
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

bool stage_commit(Stage *stage, GError **error) {
    for (guint i = 0; i < stage->files->len; i++)
        if (!make_way(stage, g_ptr_array_index(stage->files, i), error))
            return false;
    for (int i = 0; i < FOLDERS; i++)
        if (stage->aside[i] && !sync_folder(stage->aside[i], error))
            return false;
    for (guint i = 0; i < stage->files->len; i++) {
        const StageFile *file = g_ptr_array_index(stage->files, i);
        g_autofree char *from = path_in(stage->aside, file), *path = path_in(stage->folders, file);
        if (g_rename(from, path) != 0)
            return fail(error, path, errno);
    }
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
