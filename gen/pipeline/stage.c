#include <glib/gstdio.h>

#include "base/sink.h"
#include "pipeline/output.h"

/* A file of the run: what goes through is hashed on the way, so that no file is read again for the manifest. */
typedef struct StageFile {
    Sink sink; /* first, so that a Sink * is the file */
    FileSink *file;
    GChecksum *checksum;
    char *name;
    bool internal;
} StageFile;

struct Stage {
    char *dir;
    GPtrArray *files;   /* of StageFile * */
    GPtrArray *folders; /* of char *: made for the run, outermost first; taken away again when they stay empty */
};

static void stage_file_free(void *data) {
    StageFile *file = data;
    file_sink_free(file->file);
    g_checksum_free(file->checksum);
    g_free(file->name);
    g_free(file);
}

Stage *stage_new(const char *dir) {
    Stage *stage = g_new0(Stage, 1);
    stage->dir = g_strdup(dir);
    stage->files = g_ptr_array_new_with_free_func(stage_file_free);
    stage->folders = g_ptr_array_new_with_free_func(g_free);
    return stage;
}

void stage_free(Stage *stage) {
    if (!stage)
        return;
    g_ptr_array_unref(stage->files);
    for (guint i = stage->folders->len; i > 0; i--)
        g_rmdir(g_ptr_array_index(stage->folders, i - 1)); /* refused where something is in it */
    g_ptr_array_unref(stage->folders);
    g_free(stage->dir);
    g_free(stage);
}

static bool write_hashed(Sink *sink, const void *bytes, size_t size, GError **error) {
    StageFile *file = (StageFile *)(void *)sink;
    g_checksum_update(file->checksum, bytes, (gssize)size);
    return sink_write(file_sink_sink(file->file), bytes, size, error);
}

/* Remembers the folders above the path that are not there yet. */
static void note_folders(Stage *stage, const char *path) {
    g_autofree char *folder = g_path_get_dirname(path);
    if (g_file_test(folder, G_FILE_TEST_EXISTS))
        return;
    note_folders(stage, folder);
    g_ptr_array_add(stage->folders, g_steal_pointer(&folder));
}

Sink *stage_open(Stage *stage, bool internal, const char *name, GError **error) {
    g_autofree char *folder = internal ? g_strconcat(stage->dir, "-internal", NULL) : g_strdup(stage->dir);
    g_autofree char *path = g_build_filename(folder, name, NULL);
    note_folders(stage, path);
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

bool stage_close(Stage *stage, Sink *sink, GError **error) {
    StageFile *file = (StageFile *)(void *)sink;
    g_assert(g_ptr_array_find(stage->files, file, NULL));
    return file_sink_close(file->file, error);
}

bool stage_write(Stage *stage, bool internal, const char *name, const char *text, GError **error) {
    Sink *sink = stage_open(stage, internal, name, error);
    return sink && sink_puts(sink, text, error) && stage_close(stage, sink, error);
}

bool stage_commit(Stage *stage, GError **error) {
    for (guint i = 0; i < stage->files->len; i++) {
        const StageFile *file = g_ptr_array_index(stage->files, i);
        if (!file_sink_commit(file->file, error))
            return false;
    }
    return true;
}

int stage_count(const Stage *stage) {
    return (int)stage->files->len;
}

static int compare_names(const void *a, const void *b) {
    return g_strcmp0(((const StagedFile *)a)->name, ((const StagedFile *)b)->name);
}

GArray *stage_files(const Stage *stage) {
    GArray *names = g_array_new(FALSE, FALSE, sizeof(StagedFile));
    for (guint i = 0; i < stage->files->len; i++) {
        const StageFile *file = g_ptr_array_index(stage->files, i);
        StagedFile staged = {file->name, g_checksum_get_string(file->checksum)};
        if (!file->internal)
            g_array_append_val(names, staged);
    }
    g_array_sort(names, compare_names);
    return names;
}
