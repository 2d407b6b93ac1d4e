#include "command/option_words.h"

#include "words/language.h"

const Choice document_choices[] = {
    {"notice", DOCUMENT_NOTICE}, {"community", DOCUMENT_COMMUNITY},
    {"review", DOCUMENT_REVIEW}, {"poster", DOCUMENT_POSTER},
    {"query", DOCUMENT_QUERY},   {"charts", DOCUMENT_CHARTS},
    {"index", DOCUMENT_INDEX},   {NULL, 0},
};

const Choice format_choices[] = {
    {"html", RENDER_HTML},   {"pdf", RENDER_PDF}, {"text", RENDER_TEXT},
    {"pages", RENDER_PAGES}, {"png", RENDER_PNG}, {NULL, 0},
};

static GPtrArray *split_list(const char *text) {
    GPtrArray *list = g_ptr_array_new_with_free_func(g_free);
    g_auto(GStrv) parts = g_strsplit(text, ",", -1);
    for (char **part = parts; *part; part++)
        g_ptr_array_add(list, g_strdup(g_strstrip(*part)));
    if (list->len == 0)
        g_ptr_array_add(list, g_strdup(""));
    return list;
}

GPtrArray *words_split(const char *text) {
    return text ? split_list(text) : NULL;
}

void unknown_clear(Unknown *unknown) {
    g_free(unknown->word);
    g_clear_pointer(&unknown->known, g_ptr_array_unref);
}

static void unknown_set(Unknown *unknown, const char *word, const Choice *choices) {
    unknown_clear(unknown);
    *unknown = (Unknown){g_strdup(word), g_ptr_array_new()};
    for (guint i = 0; choices[i].name; i++)
        g_ptr_array_add(unknown->known, (void *)choices[i].name);
}

int choices_parse(const char *text, const Choice *choices, int all, Unknown *unknown) {
    if (!text)
        return all;
    int set = 0;
    g_autoptr(GPtrArray) words = split_list(text);
    for (guint w = 0; w < words->len; w++) {
        guint i = 0;
        while (choices[i].name && !g_str_equal(choices[i].name, g_ptr_array_index(words, w)))
            i++;
        if (!choices[i].name) {
            unknown_set(unknown, g_ptr_array_index(words, w), choices);
            return 0;
        }
        set |= choices[i].value;
    }
    return set;
}

static const Choice lang_choices[] = {
    {"zh", 0}, {"en", 0}, {"zh-en", 0}, {NULL, 0}}; /* as doc_lang_parse() knows them */

GPtrArray *langs_parse(const char *text, Unknown *unknown) {
    g_autoptr(GPtrArray) langs = g_ptr_array_new();
    g_autoptr(GPtrArray) words = split_list(text ? text : "zh");
    for (guint i = 0; i < words->len; i++) {
        DocLang lang;
        if (!doc_lang_parse(g_ptr_array_index(words, i), &lang)) {
            unknown_set(unknown, g_ptr_array_index(words, i), lang_choices);
            return NULL;
        }
        if (!g_ptr_array_find(langs, GINT_TO_POINTER(lang), NULL))
            g_ptr_array_add(langs, GINT_TO_POINTER(lang));
    }
    return g_steal_pointer(&langs);
}

bool shard_parse(const char *text, int *shard, int *shards) {
    if (!text)
        return true;
    g_auto(GStrv) parts = g_strsplit(text, "/", 2);
    guint64 part = 0, count = 0;
    enum { MOST = 1 << 20 };
    if (g_strv_length(parts) != 2 || !g_ascii_string_to_unsigned(parts[1], 10, 1, MOST, &count, NULL) ||
        !g_ascii_string_to_unsigned(parts[0], 10, 1, count, &part, NULL))
        return false;
    *shard = (int)part;
    *shards = (int)count;
    return true;
}

char *default_out(const char *dataset, const RenderOptions *options) {
    g_autofree char *full = g_canonicalize_filename(dataset, NULL);
    g_autofree char *last = g_path_get_basename(full);
    g_autofree char *part = g_strdup_printf("-part-%d-of-%d", options->shard, options->shards);
    g_autofree char *name = g_strconcat(last, options->shards > 0 ? part : options->final ? "" : DRAFT_SUFFIX, NULL);
    return g_build_filename("out", name, NULL);
}

char *default_review(char **datasets, int count) {
    g_autofree char *first = g_canonicalize_filename(datasets[0], NULL);
    g_autofree char *last = g_canonicalize_filename(datasets[count - 1], NULL);
    g_autofree char *old = g_path_get_basename(first), *new = g_path_get_basename(last);
    g_autofree char *name = g_strjoin("-", old, new, NULL);
    return g_build_filename("out", name, NULL);
}
