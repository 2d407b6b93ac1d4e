#include "publish/inputs.h"

#include <errno.h>

#include "base/digest.h"
#include "base/file.h"

typedef struct Source {
    char *folder; /* NULL: this set has not been read */
    GPtrArray *list;
    GPtrArray *absent; /* of char *: names of files that were not there, and must not be there at the end */
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
        inputs->sets[i] =
            (Source){NULL, g_ptr_array_new_with_free_func(input_free), g_ptr_array_new_with_free_func(g_free)};
    return inputs;
}

void inputs_free(Inputs *inputs) {
    if (!inputs)
        return;
    for (int i = 0; i < INPUT_SETS; i++) {
        g_free(inputs->sets[i].folder);
        g_ptr_array_unref(inputs->sets[i].list);
        g_ptr_array_unref(inputs->sets[i].absent);
    }
    g_free(inputs);
}

/* NULL with an error, or NULL without one where there is no such file. */
static char *hash_file(const char *folder, const char *name, GError **error) {
    g_autofree char *path = g_build_filename(folder, name, NULL);
    int reason = 0;
    g_autoptr(GString) bytes = file_read(path, &reason);
    if (bytes)
        return digest_of(bytes->str, bytes->len);
    if (reason != ENOENT && reason != ENOTDIR)
        file_error(error, path, reason);
    return NULL;
}

static bool add(Source *source, const char *name, GError **error) {
    g_autoptr(GError) failure = NULL;
    char *digest = hash_file(source->folder, name, &failure);
    if (failure) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return false;
    }
    if (!digest) {
        g_ptr_array_add(source->absent, g_strdup(name));
        return true;
    }
    Input *input = g_new0(Input, 1);
    *input = (Input){g_strdup(name), digest};
    g_ptr_array_add(source->list, input);
    return true;
}

/* Files in the set's folder that end so; a folder that is not there has none. */
static bool add_folder(Source *source, const char *const *suffixes, GError **error) {
    int reason = 0;
    g_autoptr(GPtrArray) names = file_list(source->folder, &reason);
    if (!names && reason != ENOENT && reason != ENOTDIR) {
        file_error(error, source->folder, reason);
        return false;
    }
    for (guint i = 0; names && i < names->len; i++) {
        const char *name = g_ptr_array_index(names, i);
        bool wanted = false;
        for (const char *const *suffix = suffixes; *suffix; suffix++)
            wanted |= g_str_has_suffix(name, *suffix);
        if (wanted && *name != '.' && !add(source, name, error))
            return false;
    }
    return true;
}

static int compare(const void *a, const void *b) {
    return strcmp((*(const Input *const *)a)->name, (*(const Input *const *)b)->name);
}

bool inputs_read(Inputs *inputs, InputSet set, const char *folder, const char *const *names, GError **error) {
    static const char *const suffixes[] = {".csv", ".md", ".css", NULL};
    Source *source = &inputs->sets[set];
    source->folder = g_strdup(folder);
    for (const char *const *name = names; name && *name; name++)
        if (!add(source, *name, error))
            return false;
    if (!names && !add_folder(source, suffixes, error))
        return false;
    g_ptr_array_sort(source->list, compare);
    return true;
}

static bool say_changed(const Source *source, const char *name, GError **error) {
    g_autofree char *path = g_build_filename(source->folder, name, NULL);
    fault_set(error, FAULT_INPUT_CHANGED, "path", path, NULL);
    return false;
}

bool inputs_add(Inputs *inputs, InputSet set, const GPtrArray *names, GError **error) {
    Source *source = &inputs->sets[set];
    for (guint i = 0; i < names->len; i++) {
        const char *name = g_ptr_array_index(names, i);
        guint absent = source->absent->len;
        if (!add(source, name, error))
            return false;
        if (source->absent->len > absent)
            return say_changed(source, name, error);
    }
    g_ptr_array_sort(source->list, compare);
    return true;
}

/* digest: NULL where there was no such file. */
static bool same_file(const Source *source, const char *name, const char *digest, GError **error) {
    g_autoptr(GError) failure = NULL;
    g_autofree char *now = hash_file(source->folder, name, &failure);
    if (failure)
        g_propagate_error(error, g_steal_pointer(&failure));
    else if (g_strcmp0(now, digest) == 0)
        return true;
    else
        say_changed(source, name, error);
    return false;
}

static bool same_set(const Source *source, GError **error) {
    for (guint i = 0; i < source->list->len; i++) {
        const Input *input = g_ptr_array_index(source->list, i);
        if (!same_file(source, input->name, input->sha256, error))
            return false;
    }
    for (guint i = 0; i < source->absent->len; i++)
        if (!same_file(source, g_ptr_array_index(source->absent, i), NULL, error))
            return false;
    return true;
}

bool inputs_unchanged(const Inputs *inputs, GError **error) {
    for (int i = 0; i < INPUT_SETS; i++)
        if (!same_set(&inputs->sets[i], error))
            return false;
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
