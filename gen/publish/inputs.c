#include "publish/inputs.h"

#include <errno.h>
#include <string.h>

#include "base/fault.h"
#include "base/file.h"
#include "data/column_list.h"

static void listed_free(void *data) {
    ListedFile *listed = data;
    g_free(listed->path);
    g_free(listed->sha256);
    g_free(listed->code);
    g_free(listed->title);
    g_free(listed->filling);
    g_free(listed);
}

GPtrArray *listed_new(void) {
    return g_ptr_array_new_with_free_func(listed_free);
}

static int compare_listed(const void *a, const void *b) {
    return strcmp((*(const ListedFile *const *)a)->path, (*(const ListedFile *const *)b)->path);
}

void listed_sort(GPtrArray *list) {
    g_ptr_array_sort(list, compare_listed);
}

Inputs *inputs_new(void) {
    Inputs *inputs = g_new0(Inputs, 1);
    for (int i = 0; i < INPUT_SETS; i++)
        inputs->sets[i] = (InputFolder){NULL, listed_new(), g_ptr_array_new_with_free_func(g_free)};
    return inputs;
}

void inputs_free(Inputs *inputs) {
    if (!inputs)
        return;
    for (int i = 0; i < INPUT_SETS; i++) {
        g_free(inputs->sets[i].path);
        g_ptr_array_unref(inputs->sets[i].list);
        g_ptr_array_unref(inputs->sets[i].absent);
    }
    g_free(inputs);
}

/* *digest: NULL where there is no such file. False when it is there and cannot be read. */
static bool hash_input(const InputFolder *folder, const char *name, char **digest, GError **error) {
    g_autofree char *path = g_build_filename(folder->path, name, NULL);
    int reason = 0;
    g_autoptr(GString) bytes = file_read(path, &reason);
    *digest = bytes ? digest_of(bytes->str, bytes->len) : NULL;
    if (bytes || reason == ENOENT || reason == ENOTDIR)
        return true;
    file_error(error, path, reason);
    return false;
}

static bool say_changed(const InputFolder *folder, const char *name, GError **error) {
    g_autofree char *path = g_build_filename(folder->path, name, NULL);
    fault_set(error, FAULT_INPUT_CHANGED, "path", path, NULL);
    return false;
}

/* there: it was there before. */
static bool add_input(InputFolder *folder, const char *name, bool there, GError **error) {
    char *digest;
    if (!hash_input(folder, name, &digest, error))
        return false;
    if (!digest && there)
        return say_changed(folder, name, error);
    if (digest) {
        ListedFile *input = g_new0(ListedFile, 1);
        *input = (ListedFile){.path = g_strdup(name), .sha256 = digest};
        g_ptr_array_add(folder->list, input);
    } else {
        g_ptr_array_add(folder->absent, g_strdup(name));
    }
    return true;
}

bool inputs_read(Inputs *inputs, InputSet set, const char *path, const char *const *names, GError **error) {
    static const char *const suffixes[] = {".csv", ".md", ".css"};
    InputFolder *folder = &inputs->sets[set];
    folder->path = g_strdup(path);
    if (names)
        return inputs_look_for(inputs, set, names, error);
    /* a folder that is not there has no files */
    int reason = 0;
    g_autoptr(GPtrArray) entries = file_list(path, &reason);
    if (!entries && reason != ENOENT && reason != ENOTDIR) {
        file_error(error, path, reason);
        return false;
    }
    for (guint i = 0; entries && i < entries->len; i++) {
        const char *name = g_ptr_array_index(entries, i);
        bool wanted = false;
        for (gsize k = 0; k < G_N_ELEMENTS(suffixes); k++)
            wanted |= g_str_has_suffix(name, suffixes[k]);
        if (wanted && !g_str_equal(name, SHAPES_FILE) && *name != '.' && !add_input(folder, name, false, error))
            return false;
    }
    listed_sort(folder->list);
    return true;
}

bool inputs_look_for(Inputs *inputs, InputSet set, const char *const *names, GError **error) {
    InputFolder *folder = &inputs->sets[set];
    for (; *names; names++)
        if (!g_str_equal(*names, SHAPES_FILE) && !add_input(folder, *names, false, error))
            return false;
    listed_sort(folder->list);
    return true;
}

bool inputs_add(Inputs *inputs, InputSet set, const GPtrArray *names, GError **error) {
    InputFolder *folder = &inputs->sets[set];
    for (guint i = 0; i < names->len; i++)
        if (!add_input(folder, g_ptr_array_index(names, i), true, error))
            return false;
    listed_sort(folder->list);
    return true;
}

bool inputs_unchanged(const Inputs *inputs, GError **error) {
    for (int set = 0; set < INPUT_SETS; set++) {
        const InputFolder *folder = &inputs->sets[set];
        guint there = folder->list->len;
        for (guint i = 0; i < there + folder->absent->len; i++) {
            const ListedFile *input = i < there ? g_ptr_array_index(folder->list, i) : NULL;
            const char *name = input ? input->path : g_ptr_array_index(folder->absent, i - there);
            g_autofree char *now = NULL;
            if (!hash_input(folder, name, &now, error))
                return false;
            if (g_strcmp0(now, input ? input->sha256 : NULL) != 0)
                return say_changed(folder, name, error);
        }
    }
    return true;
}

char *inputs_digest(const Inputs *inputs, InputSet set) {
    g_autoptr(GString) all = g_string_new(NULL);
    const GPtrArray *list = inputs->sets[set].list;
    for (guint i = 0; i < list->len; i++) {
        const ListedFile *input = g_ptr_array_index(list, i);
        g_string_append_printf(all, "%s  %s\n", input->sha256, input->path);
    }
    return digest_of(all->str, all->len);
}

const char *listed_digest(const GPtrArray *list, const char *path) {
    for (guint i = 0; list && i < list->len; i++) {
        const ListedFile *listed = g_ptr_array_index(list, i);
        if (g_str_equal(listed->path, path))
            return listed->sha256;
    }
    return NULL;
}
