/* Languages that are data: found beside the templates, and read when one of them is asked for. */
#include <string.h>

#include "command/command.h"
#include "command/workspace.h"
#include "data/column_list.h"
#include "data/item.h"
#include "words/language_file.h"

/* A file of a language; the home's. Newly allocated, NULL without a home. */
static char *language_path(const char *id, const char *file) {
    g_autofree char *home = home_folder();
    return home ? g_build_filename(home, TEMPLATES_FOLDER, LANGUAGES_FOLDER, id, file, NULL) : NULL;
}

bool terminal_learn(Terminal *terminal, const char *id, GError **error) {
    if (lang_lookup(terminal->lang, id) || !words_is_lang(id))
        return true;
    g_autofree char *path = language_path(id, WORDS_FILE);
    if (!path || !g_file_test(path, G_FILE_TEST_EXISTS))
        return true;
    LanguageFile *file = language_file_load(path, id, LANGS + (int)terminal->learnt->len, error);
    if (!file)
        return false;
    g_ptr_array_add(terminal->learnt, file);
    terminal_speak(terminal, terminal_wordbook(terminal));
    return true;
}

Wordbook *terminal_wordbook(const Terminal *terminal) {
    g_autoptr(GPtrArray) more = g_ptr_array_new();
    for (guint i = 0; i < terminal->learnt->len; i++)
        g_ptr_array_add(more, (void *)language_file_lang(g_ptr_array_index(terminal->learnt, i)));
    return wordbook_new_with(more);
}

static int compare_ids(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

GPtrArray *terminal_lang_ids(const Terminal *terminal) {
    GPtrArray *ids = g_ptr_array_new();
    for (const Lang *lang = lang_fellows(terminal->lang); *lang; lang++)
        words_add_lang(ids, lang_id(*lang));
    g_autofree char *folder = language_path("", NULL);
    g_autoptr(GDir) dir = folder ? g_dir_open(folder, 0, NULL) : NULL;
    g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func(g_free);
    for (const char *name; dir && (name = g_dir_read_name(dir));)
        if (words_is_lang(name))
            g_ptr_array_add(found, g_strdup(name));
    g_ptr_array_sort(found, compare_ids);
    for (guint i = 0; i < found->len; i++)
        words_add_lang(ids, g_ptr_array_index(found, i));
    return ids;
}

GPtrArray *terminal_langs(Terminal *terminal) {
    GPtrArray *ids = terminal_lang_ids(terminal);
    for (guint i = 0; i < ids->len; i++)
        terminal_learn(terminal, g_ptr_array_index(ids, i),
                       NULL); /* what is wrong in its file is told when it is asked for */
    return ids;
}

bool terminal_find(Terminal *terminal, const char *word, Lang *lang, GError **error) {
    const char *id = value_id(terminal->lang, word);
    if (!terminal_learn(terminal, id, error))
        return false;
    *lang = lang_lookup(terminal->lang, id);
    if (*lang)
        return true;
    /* by what a language is called that is not read yet */
    g_ptr_array_unref(terminal_langs(terminal));
    *lang = lang_lookup(terminal->lang, value_id(terminal->lang, word));
    return true;
}

/* "languages/ko/notice.md" */
static char *language_file(const char *name, Lang lang) {
    g_autofree char *file = g_strconcat(name, ".md", NULL);
    return g_build_filename(LANGUAGES_FOLDER, lang_id(lang), file, NULL);
}

char *workspace_template(const Workspace *workspace, const char *name, Lang lang) {
    g_autofree char *file = g_strdup_printf("%s.%s.md", name, lang_id(lang));
    const char *const folders[] = {workspace->dataset->dir, workspace->standard_dir, workspace->home};
    for (gsize i = 0; i < G_N_ELEMENTS(folders); i++) {
        char *path = g_build_filename(folders[i], TEMPLATES_FOLDER, file, NULL);
        if (g_file_test(path, G_FILE_TEST_EXISTS))
            return path;
        g_free(path);
    }
    g_autofree char *own = language_file(name, lang);
    char *path = g_build_filename(workspace->home, TEMPLATES_FOLDER, own, NULL);
    if (lang_leads(lang) || g_file_test(path, G_FILE_TEST_EXISTS))
        return path;
    g_free(path);
    return workspace_template(workspace, name, lang_fellow(lang, LANG_ZH));
}

char **workspace_template_files(Lang lang) {
    static const char *const names[] = {"notice", "query"};
    g_autoptr(GStrvBuilder) files = g_strv_builder_new();
    for (const Lang *one = lang_fellows(lang); *one; one++)
        for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
            g_autofree char *file = g_strdup_printf(TEMPLATES_FOLDER "/%s.%s.md", names[i], lang_id(*one));
            g_strv_builder_add(files, file);
        }
    return g_strv_builder_end(files);
}

bool inputs_add_languages(Inputs *inputs, Lang lang, GError **error) {
    static const char *const names[] = {"notice", "query"};
    g_autoptr(GStrvBuilder) files = g_strv_builder_new();
    for (const Lang *one = lang_fellows(lang); *one; one++) {
        if ((*one)->index < LANGS)
            continue;
        g_autofree char *words = g_build_filename(LANGUAGES_FOLDER, lang_id(*one), WORDS_FILE, NULL);
        g_strv_builder_add(files, words);
        for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
            g_autofree char *file = language_file(names[i], *one);
            g_strv_builder_add(files, file);
        }
    }
    g_auto(GStrv) list = g_strv_builder_end(files);
    return inputs_look_for(inputs, INPUTS_TEMPLATES, (const char *const *)list, error);
}
