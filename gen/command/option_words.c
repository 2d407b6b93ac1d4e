/* What the values of options may be called beside their ids: `--document 公示,核实函`, in the words of every language.
 */
#include <string.h>

#include "base/text.h"
#include "command/command.h"

/* The words of a value, parted by |, the one that is shown first. */
static const struct {
    const char *id;
    Phrase words;
} values[] = {
    {"zh", PHRASE_CALLED_ZH},
    {"en", PHRASE_CALLED_EN},
    {"zh-en", PHRASE_CALLED_ZH_EN},
    {"notice", PHRASE_CALLED_NOTICE},
    {"community", PHRASE_CALLED_COMMUNITY},
    {"poster", PHRASE_CALLED_POSTER},
    {"review", PHRASE_CALLED_REVIEW},
    {"query", PHRASE_CALLED_QUERY},
    {"charts", PHRASE_CALLED_CHARTS},
    {"index", PHRASE_CALLED_INDEX},
    {"html", PHRASE_CALLED_HTML},
    {"pdf", PHRASE_CALLED_PDF},
    {"png", PHRASE_CALLED_PNG},
    {"long", PHRASE_CALLED_LONG},
    {"text", PHRASE_CALLED_TEXT},
    {"csv", PHRASE_CALLED_CSV},
    {"error", PHRASE_CALLED_ERROR},
    {"warning", PHRASE_CALLED_WARNING},
    {"info", PHRASE_CALLED_INFO},
    {"never", PHRASE_CALLED_NEVER},
};

static bool is_called(Lang lang, Phrase words, const char *word) {
    g_auto(GStrv) called = g_strsplit(phrase(words, lang), "|", -1);
    bool same = false;
    for (char **name = called; *name && !same; name++)
        same = text_same(*name, word);
    return same;
}

const char *value_id(Lang lang, const char *word) {
    for (gsize i = 0; i < G_N_ELEMENTS(values); i++)
        for (const Lang *fellow = lang_fellows(lang); *fellow; fellow++)
            if (g_utf8_validate(word, -1, NULL) && is_called(*fellow, values[i].words, word))
                return values[i].id;
    for (const Lang *named = lang_fellows(lang); *named; named++)
        for (const Lang *fellow = lang_fellows(lang); *fellow; fellow++) {
            g_autofree char *called = lang_called(*fellow, lang_id(*named));
            if (text_same(called, word) || text_same(lang_name(*named), word))
                return lang_id(*named);
        }
    return word;
}

char *value_called(Lang lang, const char *id) {
    for (gsize i = 0; i < G_N_ELEMENTS(values); i++) {
        if (!g_str_equal(values[i].id, id))
            continue;
        const char *words = phrase(values[i].words, lang);
        return g_strndup(words, strcspn(words, "|"));
    }
    return lang_lookup(lang, id) ? lang_called(lang, id) : g_strdup(id);
}

char *values_in_ids(Lang lang, const char *text) {
    g_autoptr(GPtrArray) words = words_split(text);
    g_assert(words);
    GString *ids = g_string_new(NULL);
    for (guint i = 0; i < words->len; i++)
        g_string_append_printf(ids, "%s%s", i > 0 ? "," : "", value_id(lang, g_ptr_array_index(words, i)));
    return g_string_free(ids, FALSE);
}

GPtrArray *words_split(const char *text) {
    /* a keyboard set to Chinese gives the others */
    static const char *const separators[] = {"，", "、", "；"};
    if (!text)
        return NULL;
    GPtrArray *list = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GString) plain = g_string_new(text);
    for (gsize i = 0; i < G_N_ELEMENTS(separators); i++)
        g_string_replace(plain, separators[i], ",", 0);
    g_auto(GStrv) parts = g_strsplit(plain->str, ",", -1);
    for (char **part = parts; *part; part++)
        g_ptr_array_add(list, g_strdup(g_strstrip(*part)));
    if (list->len == 0)
        g_ptr_array_add(list, g_strdup(""));
    return list;
}
