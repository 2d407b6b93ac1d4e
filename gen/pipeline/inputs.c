#include "pipeline/inputs.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "base/digest.h"
#include "model/dataset.h"

typedef struct Source {
    char *folder; /* NULL: this set has not been read */
    GPtrArray *list;
} Source;

struct Inputs {
    Source sets[INPUT_SETS];
};

static void input_free(void *data) {
    Input *input = data;
    g_free(input->name);
    g_free(input->sha256);
    g_free(input);
}

Inputs *inputs_new(void) {
    Inputs *inputs = g_new0(Inputs, 1);
    for (int i = 0; i < INPUT_SETS; i++)
        inputs->sets[i].list = g_ptr_array_new_with_free_func(input_free);
    return inputs;
}

void inputs_free(Inputs *inputs) {
    if (!inputs)
        return;
    for (int i = 0; i < INPUT_SETS; i++) {
        g_free(inputs->sets[i].folder);
        g_ptr_array_unref(inputs->sets[i].list);
    }
    g_free(inputs);
}

static char *hash_stream(int descriptor) {
    g_autoptr(Digest) digest = digest_new();
    enum { PIECE = 1 << 16 };
    g_autofree guchar *bytes = g_malloc(PIECE);
    ssize_t got;
    while ((got = read(descriptor, bytes, PIECE)) > 0)
        digest_add(digest, bytes, (size_t)got);
    return got < 0 ? NULL : digest_text(digest);
}

static void fail(GError **error, const char *path, int reason) {
    g_set_error(error, G_FILE_ERROR, (gint)g_file_error_from_errno(reason), "%s: %s", path, g_strerror(reason));
}

/* NULL with an error, or NULL without one where there is no such file. */
static char *hash_file(const char *folder, const char *name, GError **error) {
    g_autofree char *path = g_build_filename(folder, name, NULL);
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        if (errno != ENOENT && errno != ENOTDIR)
            fail(error, path, errno);
        return NULL;
    }
    char *digest = hash_stream(descriptor);
    if (!digest)
        fail(error, path, errno);
    close(descriptor);
    return digest;
}

static bool add(Source *source, const char *name, GError **error) {
    g_autoptr(GError) failure = NULL;
    char *digest = hash_file(source->folder, name, &failure);
    if (failure) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return false;
    }
    if (!digest)
        return true;
    Input *input = g_new0(Input, 1);
    *input = (Input){g_strdup(name), digest};
    g_ptr_array_add(source->list, input);
    return true;
}

/* Files below the set's folder that end so; a folder that is not there has none. */
static bool add_folder(Source *source, const char *below, const char *const *suffixes, GError **error) {
    g_autofree char *path = g_build_filename(source->folder, below, NULL);
    g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
    const char *entry;
    while (dir && (entry = g_dir_read_name(dir))) {
        bool wanted = false;
        for (const char *const *suffix = suffixes; *suffix; suffix++)
            wanted |= g_str_has_suffix(entry, *suffix);
        g_autofree char *name = *below ? g_build_filename(below, entry, NULL) : g_strdup(entry);
        if (wanted && *entry != '.' && !add(source, name, error))
            return false;
    }
    return true;
}

static int compare(const void *a, const void *b) {
    return strcmp((*(const Input *const *)a)->name, (*(const Input *const *)b)->name);
}

static bool add_dataset(Source *source, GError **error) {
    static const char *const tables[] = {".csv", ".CSV", NULL};
    for (const char *const *name = dataset_file_names; *name; name++)
        if (!add(source, *name, error))
            return false;
    return add_folder(source, "communities", tables, error);
}

bool inputs_read(Inputs *inputs, InputSet set, const char *folder, GError **error) {
    static const char *const tables[] = {".csv", NULL};
    static const char *const templates[] = {".csv", ".md", ".css", NULL};
    Source *source = &inputs->sets[set];
    g_free(source->folder);
    source->folder = g_strdup(folder);
    g_ptr_array_set_size(source->list, 0);
    bool done = set == INPUTS_DATASET ? add_dataset(source, error)
                                      : add_folder(source, "", set == INPUTS_STANDARD ? tables : templates, error);
    g_ptr_array_sort(source->list, compare);
    return done;
}

static bool same_set(const Source *old, const Source *now, GError **error) {
    const Input *changed = NULL;
    for (guint i = 0; !changed && i < MAX(old->list->len, now->list->len); i++) {
        const Input *a = i < old->list->len ? g_ptr_array_index(old->list, i) : NULL;
        const Input *b = i < now->list->len ? g_ptr_array_index(now->list, i) : NULL;
        if (!a || !b || !g_str_equal(a->name, b->name) || !g_str_equal(a->sha256, b->sha256))
            changed = a ? a : b;
    }
    if (!changed)
        return true;
    g_autofree char *path = g_build_filename(old->folder, changed->name, NULL);
    g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_FAILED,
                "%s：生成期间文件有改动，请重新运行 / changed while it was being read; please run again", path);
    return false;
}

bool inputs_unchanged(const Inputs *inputs, GError **error) {
    g_autoptr(Inputs) again = inputs_new();
    for (int i = 0; i < INPUT_SETS; i++) {
        const Source *source = &inputs->sets[i];
        if (source->folder &&
            (!inputs_read(again, (InputSet)i, source->folder, error) || !same_set(source, &again->sets[i], error)))
            return false;
    }
    return true;
}

const GPtrArray *inputs_list(const Inputs *inputs, InputSet set) {
    return inputs->sets[set].list;
}

char *inputs_digest(const Inputs *inputs, InputSet set) {
    g_autoptr(GString) all = g_string_new(NULL);
    const GPtrArray *list = inputs->sets[set].list;
    for (guint i = 0; i < list->len; i++) {
        const Input *input = g_ptr_array_index(list, i);
        g_string_append_printf(all, "%s  %s\n", input->sha256, input->name);
    }
    return digest_of(all->str, all->len);
}

const char *inputs_lookup(const Inputs *inputs, InputSet set, const char *name) {
    const GPtrArray *list = inputs->sets[set].list;
    for (guint i = 0; i < list->len; i++) {
        const Input *input = g_ptr_array_index(list, i);
        if (g_str_equal(input->name, name))
            return input->sha256;
    }
    return NULL;
}
