#include "find/lexicon.h"

#include "base/text.h"

const Word *lexicon_find(const Standard *standard, const char *kind, const char *item, const char *text) {
    const GPtrArray *words = standard_words(standard, kind);
    for (guint i = 0; i < words->len; i++) {
        const Word *word = g_ptr_array_index(words, i);
        if ((!item || (word->item && g_str_equal(word->item, item))) && (!text || strstr(text, word->zh)))
            return word;
    }
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

bool lexicon_any(const Standard *standard, const char *kind, const char *text, LexiconFits fits) {
    const GPtrArray *words = standard_words(standard, kind);
    for (guint i = 0; i < words->len; i++)
        if (fits(text, ((const Word *)g_ptr_array_index(words, i))->zh))
            return true;
    return false;
}

/* ---- terms of the glossary ---- */

static const char member_separator[] = "、";

/* Newly allocated; NULL when it is not known. */
static char *word_of(const Standard *standard, const char *id, Lang lang, const char *zh) {
    const char *han = zh;
    while (*han && !text_is_han(g_utf8_get_char(han)))
        han = g_utf8_next_char(han);
    if (!*han)
        return g_strdup(zh);
    g_autofree char *dense = text_squeeze(zh);
    const char *term = standard_term(standard, zh, id);
    term = term ? term : standard_term(standard, dense, id);
    return term ? g_strdup(term) : lang_date_of(lang, zh);
}

static void member_clear(void *data) {
    Member *member = data;
    g_free(member->zh);
    g_free(member->word);
}

/* id: of the language; lang: in whose way a day is written. */
static Terms terms_in(const Standard *standard, const char *id, Lang lang, const char *value) {
    static const char etcetera[] = "等";
    Terms terms = {.members = g_array_new(FALSE, FALSE, sizeof(Member))};
    g_array_set_clear_func(terms.members, member_clear);
    if (text_blank(value))
        return terms;
    g_autofree char *whole = text_trim(value), *known = word_of(standard, id, lang, whole);
    if (known) {
        Member member = {g_steal_pointer(&whole), g_steal_pointer(&known)};
        g_array_append_val(terms.members, member);
        return terms;
    }
    /* "甲、乙等" is 甲, 乙 and more; 平等 alone is a word of its own, which the glossary knows or nobody does. */
    terms.open = g_str_has_suffix(whole, etcetera);
    if (terms.open)
        whole[strlen(whole) - strlen(etcetera)] = '\0';
    g_auto(GStrv) parts = g_strsplit(whole, member_separator, -1);
    for (char **part = parts; *part; part++) {
        Member member = {.zh = text_trim(*part)};
        member.word = word_of(standard, id, lang, member.zh);
        g_array_append_val(terms.members, member);
    }
    return terms;
}

Terms terms_of(const Standard *standard, Lang lang, const char *value) {
    return terms_in(standard, lang_id(lang), lang, value);
}

void terms_clear(Terms *terms) {
    g_clear_pointer(&terms->members, g_array_unref);
}

char *terms_unknown(const Terms *terms) {
    g_autoptr(GString) unknown = g_string_new(NULL);
    for (guint i = 0; i < terms->members->len; i++) {
        const Member *member = &g_array_index(terms->members, Member, i);
        if (!member->word)
            text_append_part(unknown, member_separator, "%s", member->zh);
    }
    return unknown->len ? g_string_free(g_steal_pointer(&unknown), FALSE) : NULL;
}

char *terms_untranslated(const Standard *standard, const char *value, const char *lang) {
    g_auto(Terms) terms = terms_in(standard, lang, LANG_EN, value);
    return terms_unknown(&terms);
}
