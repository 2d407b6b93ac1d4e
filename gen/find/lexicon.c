#include "find/lexicon.h"

/* The next word of the kind from *index on, or NULL. */
static const Word *next(const GPtrArray *words, guint *index, const char *item) {
    while (*index < words->len) {
        const Word *word = g_ptr_array_index(words, (*index)++);
        if (!item || (word->item && g_str_equal(word->item, item)))
            return word;
    }
    return NULL;
}

const Word *lexicon_find(const Standard *standard, const char *kind, const char *item, const char *text) {
    guint index = 0;
    for (const Word *word; (word = next(standard_words(standard, kind), &index, item));)
        if (strstr(text, word->zh))
            return word;
    return NULL;
}

const char *lexicon_hit(const char *word, const char *text, size_t *length) {
    static const char anything[] = "…";
    const char *gap = strstr(word, anything);
    if (!gap) {
        *length = strlen(word);
        return strstr(text, word);
    }
    g_autofree char *head = g_strndup(word, (size_t)(gap - word));
    const char *tail = gap + strlen(anything), *from = strstr(text, head);
    const char *to = from ? strstr(from + strlen(head), tail) : NULL;
    *length = to ? (size_t)(to - from) + strlen(tail) : 0;
    return to ? from : NULL;
}

bool lexicon_ends(const Standard *standard, const char *kind, const char *text) {
    guint index = 0;
    for (const Word *word; (word = next(standard_words(standard, kind), &index, NULL));)
        if (g_str_has_suffix(text, word->zh))
            return true;
    return false;
}

bool lexicon_begins(const Standard *standard, const char *kind, const char *text) {
    guint index = 0;
    for (const Word *word; (word = next(standard_words(standard, kind), &index, NULL));)
        if (g_str_has_prefix(text, word->zh))
            return true;
    return false;
}

bool lexicon_knows(const Standard *standard, const char *kind, const char *item) {
    guint index = 0;
    return next(standard_words(standard, kind), &index, item);
}

char *lexicon_strip(const Standard *standard, const char *kind, const char *text) {
    GString *stripped = g_string_new(text);
    guint index = 0;
    for (const Word *word; (word = next(standard_words(standard, kind), &index, NULL));)
        g_string_replace(stripped, word->zh, "", 0);
    return g_string_free(stripped, FALSE);
}
