#include "words/words.h"

#include <stdarg.h>
#include <string.h>

/* The language of the data in the same terms: what another one lacks. */
static const LanguageWords *leading(Lang lang) {
    return lang_fellow(lang, LANG_ZH)->words;
}

const char *phrase(Phrase id, Lang lang) {
    const char *words = lang->words->phrases[id];
    return words ? words : leading(lang)->phrases[id];
}

const char *sentence_words(Sentence id, Lang lang) {
    const char *words = lang->words->sentences[id];
    return words ? words : leading(lang)->sentences[id];
}

FindingWords finding_words_of(FindingId id, Lang lang) {
    FindingWords words = lang->words->findings[id], other = leading(lang)->findings[id];
    return (FindingWords){words.name ? words.name : other.name, words.meaning ? words.meaning : other.meaning,
                          words.example ? words.example : other.example,
                          words.settling ? words.settling : other.settling, words.ask ? words.ask : other.ask};
}

/* An approximate value brings its own sign: 2÷3=≈66.67% is written 2÷3≈66.67%. */
static void value_append(GString *out, const char *value) {
    bool is_approximate = g_str_has_prefix(value, "≈");
    if (is_approximate && g_str_has_suffix(out->str, "="))
        g_string_truncate(out, out->len - strlen("="));
    else if (is_approximate && g_str_has_suffix(out->str, "= ")) {
        g_string_truncate(out, out->len - strlen("= "));
        g_string_append(out, "≈ ");
        value += strlen("≈");
    }
    g_string_append(out, value);
}

typedef struct Filling {
    GString *out;
    Lang lang;
    PhraseValues values;
    const void *context;
} Filling;

/* The end of what begins with an opening brace: the brace that closes it, or NULL. */
static const char *closing_brace(const char *open) {
    int depth = 0;
    for (const char *p = open; *p; p++) {
        depth += (*p == '{') - (*p == '}');
        if (depth == 0)
            return p;
    }
    return NULL;
}

static void fill(const Filling *filling, const char *words);

static void placeholder_fill(const Filling *filling, const char *inside) {
    size_t length = strcspn(inside, "?|");
    const char *optional = inside[length] == '?' ? inside + length : NULL;
    const char *forms = inside[length] == '|' ? inside + length : NULL;
    bool before_noun = length > 0 && inside[length - 1] == '-';
    g_autofree char *key = g_strndup(inside, length - before_noun);
    const char *value = filling->values(filling->context, key);
    g_autofree char *form = value && forms         ? lang_form(filling->lang, value, forms + 1)
                            : value && before_noun ? lang_before_noun(filling->lang, value)
                                                   : NULL;
    if (form)
        g_string_append(filling->out, form);
    else if (optional && value && *value)
        fill(filling, optional + 1);
    else if (value)
        value_append(filling->out, value);
    else if (!optional)
        g_string_append_printf(filling->out, "{%s}", inside);
}

static void fill(const Filling *filling, const char *words) {
    while (*words) {
        const char *open = strchr(words, '{');
        const char *close = open ? closing_brace(open) : NULL;
        g_string_append_len(filling->out, words, close ? open - words : -1);
        if (!close)
            return;
        g_autofree char *inside = g_strndup(open + 1, (gsize)(close - open - 1));
        placeholder_fill(filling, inside);
        words = close + 1;
    }
}

char *phrase_fill(const char *words, Lang lang, PhraseValues values, const void *context) {
    g_autoptr(GString) out = g_string_new(NULL);
    Filling filling = {out, lang, values, context};
    fill(&filling, words);
    return g_string_free(g_steal_pointer(&out), FALSE);
}

/* context: key, value, …, NULL */
static const char *value_of_pairs(const void *context, const char *key) {
    for (char *const *pair = context; pair[0] && pair[1]; pair += 2)
        if (g_str_equal(pair[0], key))
            return pair[1];
    return NULL;
}

char *phrase_vformat(Phrase id, Lang lang, va_list arguments) {
    g_autoptr(GPtrArray) pairs = g_ptr_array_new();
    for (char *text = va_arg(arguments, char *); text; text = va_arg(arguments, char *))
        g_ptr_array_add(pairs, text);
    g_ptr_array_add(pairs, NULL);
    return phrase_fill(phrase(id, lang), lang, value_of_pairs, pairs->pdata);
}

char *phrase_format(Phrase id, Lang lang, ...) {
    va_list pairs;
    va_start(pairs, lang);
    char *text = phrase_vformat(id, lang, pairs);
    va_end(pairs);
    return text;
}

/* ---- faults ---- */

char *reason_words(const char *reason, Lang lang) {
    gint64 number = g_ascii_strtoll(reason, NULL, 10);
    bool known = number > 0 && number < REASONS;
    const char *words = known ? lang->words->reasons[number] : NULL;
    words = known && !words ? leading(lang)->reasons[number] : words;
    return words ? g_strdup(words) : phrase_format(PHRASE_SYSTEM_SAYS, lang, "words", g_strerror((gint)number), NULL);
}

char *fault_words(const GError *error, Lang lang) {
    Fault fault;
    if (!fault_of(error, &fault))
        return g_strdup(error->message);
    g_auto(GStrv) values = fault_values(error);
    for (char **pair = values; pair[0] && pair[1]; pair += 2) {
        g_autofree char *value = pair[1];
        pair[1] = g_str_equal(pair[0], "reason") ? reason_words(value, lang) : g_steal_pointer(&value);
    }
    const char *words = lang->words->faults[fault];
    return phrase_fill(words ? words : leading(lang)->faults[fault], lang, value_of_pairs, values);
}
