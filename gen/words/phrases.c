#include "words/phrases.h"

#include "words/explain_list.h"
#include "words/finding_name_list.h"

static const char *choose(Lang lang, const char *zh, const char *en) {
    switch (lang) {
    case LANG_ZH:
        return zh;
    case LANG_EN:
        return en;
    }
    g_assert_not_reached();
}

const char *phrase(Phrase id, Lang lang) {
    switch (id) {
#define PHRASE(name, zh, en) \
    case PHRASE_##name:      \
        return choose(lang, zh, en);
        PHRASE_LIST(PHRASE)
#undef PHRASE
    }
    g_assert_not_reached();
}

const char *sentence_words(Sentence sentence, Lang lang) {
    switch (sentence) {
#define WORDS(name, zh, en) \
    case SENTENCE_##name:   \
        return choose(lang, zh, en);
        SENTENCE_WORDS_LIST(WORDS)
#undef WORDS
    }
    g_assert_not_reached();
}

static const struct {
    FindingId finding;
    const char *words[2];
} asks[] = {
#define ASK(finding, zh, en) {FINDING_##finding, {zh, en}},
    ASK_LIST(ASK)
#undef ASK
};

const char *ask_words(FindingId id, Lang lang) {
    for (guint i = 0; i < G_N_ELEMENTS(asks); i++)
        if (asks[i].finding == id)
            return asks[i].words[lang];
    return phrase(PHRASE_ASK_OTHERWISE, lang);
}

const char *finding_name(FindingId finding, Lang lang) {
    switch (finding) {
#define NAME(name, zh, en) \
    case FINDING_##name:   \
        return choose(lang, zh, en);
        FINDING_NAME_LIST(NAME)
#undef NAME
    }
    g_assert_not_reached();
}

Explanation explain_words(FindingId finding, Lang lang) {
    switch (finding) {
#define EXPLAIN(name, zh_meaning, zh_example, zh_settling, en_meaning, en_example, en_settling)          \
    case FINDING_##name:                                                                                 \
        return (Explanation){choose(lang, zh_meaning, en_meaning), choose(lang, zh_example, en_example), \
                             choose(lang, zh_settling, en_settling)};
        EXPLAIN_LIST(EXPLAIN)
#undef EXPLAIN
    }
    g_assert_not_reached();
}

int phrase_count(void) {
#define PHRASE(name, zh, en) +1
    return PHRASE_LIST(PHRASE);
#undef PHRASE
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
    g_autofree char *key = g_strndup(inside, length);
    const char *value = filling->values(filling->context, key);
    g_autofree char *form = value && forms ? lang_form(filling->lang, value, forms + 1) : NULL;
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

static const char *value_of_pairs(const void *context, const char *key) {
    const GPtrArray *pairs = context;
    for (guint i = 0; i + 1 < pairs->len; i += 2) {
        if (strcmp(g_ptr_array_index(pairs, i), key) == 0)
            return g_ptr_array_index(pairs, i + 1);
    }
    return NULL;
}

char *phrase_vformat(Phrase id, Lang lang, va_list arguments) {
    g_autoptr(GPtrArray) pairs = g_ptr_array_new();
    for (char *text = va_arg(arguments, char *); text; text = va_arg(arguments, char *))
        g_ptr_array_add(pairs, text);
    return phrase_fill(phrase(id, lang), lang, value_of_pairs, pairs);
}

char *phrase_format(Phrase id, Lang lang, ...) {
    va_list pairs;
    va_start(pairs, lang);
    char *text = phrase_vformat(id, lang, pairs);
    va_end(pairs);
    return text;
}
