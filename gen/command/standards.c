/* Where standards are kept, and which is meant: by its folder, by its name, or because there is one only. */
#include <string.h>

#include "base/fault.h"
#include "base/file.h"
#include "base/text.h"
#include "command/workspace.h"
#include "data/column_list.h"

#define STANDARDS_FOLDER "standards"

/* Where they may be, in this order: beside the data set, in data/ of where one is or there itself, in data/ of the
 * program. Of char *. */
static GPtrArray *places(const char *dataset) {
    GPtrArray *list = g_ptr_array_new_with_free_func(g_free);
    g_autofree char *home = home_folder();
    if (dataset)
        g_ptr_array_add(list, g_build_filename(dataset, "..", STANDARDS_FOLDER, NULL));
    g_ptr_array_add(list, g_build_filename("data", STANDARDS_FOLDER, NULL));
    g_ptr_array_add(list, g_strdup(STANDARDS_FOLDER));
    if (home)
        g_ptr_array_add(list, g_build_filename(home, "data", STANDARDS_FOLDER, NULL));
    return list;
}

/* The names of all, of char *, each once; *folders: where each lies, likewise. */
static GPtrArray *standard_names(const char *dataset, GPtrArray *folders) {
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) kept = places(dataset);
    for (guint i = 0; i < kept->len; i++) {
        int reason;
        g_autoptr(GPtrArray) listed = file_list(g_ptr_array_index(kept, i), &reason);
        for (guint k = 0; listed && k < listed->len; k++) {
            const char *name = g_ptr_array_index(listed, k);
            g_autofree char *folder = g_build_filename(g_ptr_array_index(kept, i), name, NULL);
            g_autofree char *file = g_build_filename(folder, STANDARD_FILE, NULL);
            if (!g_file_test(file, G_FILE_TEST_EXISTS) ||
                g_ptr_array_find_with_equal_func(names, name, g_str_equal, NULL))
                continue;
            g_ptr_array_add(names, g_strdup(name));
            g_ptr_array_add(folders, g_steal_pointer(&folder));
        }
    }
    return names;
}

char *standard_folder(const char *text, const char *dataset, GError **error) {
    if (text && (strchr(text, '/') || g_file_test(text, G_FILE_TEST_IS_DIR)))
        return workspace_folder(text, error) ? g_strdup(text) : NULL;
    g_autoptr(GPtrArray) folders = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) names = standard_names(dataset, folders);
    guint at;
    if (text && g_ptr_array_find_with_equal_func(names, text, g_str_equal, &at))
        return g_strdup(g_ptr_array_index(folders, at));
    if (!text && names->len == 1)
        return g_strdup(g_ptr_array_index(folders, 0));
    g_autoptr(GString) all = g_string_new(NULL);
    for (guint i = 0; i < names->len; i++)
        text_append_part(all, ", ", "%s", (const char *)g_ptr_array_index(names, i));
    if (text) {
        g_autofree char *shown = text_shown(text);
        fault_set(error, FAULT_STANDARD_UNKNOWN, "name", shown, "near", near_word(text, names), "names", all->str,
                  NULL);
    } else {
        fault_set(error, FAULT_STANDARD_UNSAID, "names", all->str, NULL);
    }
    return NULL;
}

char *standard_of_dataset(const char *dataset, const char *said) {
    char *own = g_build_filename(dataset, said, NULL);
    if (strchr(said, '/') || g_file_test(own, G_FILE_TEST_IS_DIR))
        return own;
    g_autoptr(GPtrArray) folders = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) names = standard_names(dataset, folders);
    guint at;
    if (!g_ptr_array_find_with_equal_func(names, said, g_str_equal, &at))
        return own;
    g_free(own);
    return g_strdup(g_ptr_array_index(folders, at));
}
