#include "find/terms.h"

#include "base/text.h"

static const char etcetera[] = "等", separator[] = "、";

static bool has_han(const char *text) {
    for (const char *at = text; *at; at = g_utf8_next_char(at))
        if (text_is_han(g_utf8_get_char(at)))
            return true;
    return false;
}

static char *word_of(const Standard *standard, Lang lang, const char *zh) {
    if (!has_han(zh))
        return g_strdup(zh);
    g_autofree char *dense = text_squeeze(zh);
    const char *term = standard_term(standard, zh, lang);
    term = term ? term : standard_term(standard, dense, lang);
    return term ? g_strdup(term) : lang_date_of(lang, zh);
}

static void member_clear(void *data) {
    Member *member = data;
    g_free(member->zh);
    g_free(member->word);
}

static void add_member(Terms *terms, const Standard *standard, Lang lang, const char *text) {
    Member member = {.zh = text_trim(text)};
    member.word = word_of(standard, lang, member.zh);
    g_array_append_val(terms->members, member);
}

/* "甲、乙等" is 甲, 乙 and more; 平等 alone is a word of its own, which the glossary knows or nobody does. */
static char *take_off_open_end(Terms *terms, const char *value) {
    char *list = text_trim(value);
    terms->open = g_str_has_suffix(list, etcetera);
    if (terms->open)
        list[strlen(list) - strlen(etcetera)] = '\0';
    return list;
}

Terms terms_of(const Standard *standard, Lang lang, const char *value) {
    Terms terms = {.members = g_array_new(FALSE, FALSE, sizeof(Member))};
    g_array_set_clear_func(terms.members, member_clear);
    if (text_blank(value))
        return terms;
    g_autofree char *whole = text_trim(value);
    g_autofree char *known = word_of(standard, lang, whole);
    if (known) {
        add_member(&terms, standard, lang, whole);
        return terms;
    }
    g_autofree char *list = take_off_open_end(&terms, whole);
    g_auto(GStrv) parts = g_strsplit(list, separator, -1);
    for (char **part = parts; *part; part++)
        add_member(&terms, standard, lang, *part);
    return terms;
}

void terms_clear(Terms *terms) {
    g_clear_pointer(&terms->members, g_array_unref);
}

char *terms_unknown(const Terms *terms) {
    g_autoptr(GString) unknown = g_string_new(NULL);
    for (guint i = 0; i < terms->members->len; i++) {
        const Member *member = &g_array_index(terms->members, Member, i);
        if (!member->word)
            g_string_append_printf(unknown, "%s%s", unknown->len ? separator : "", member->zh);
    }
    return unknown->len ? g_string_free(g_steal_pointer(&unknown), FALSE) : NULL;
}
