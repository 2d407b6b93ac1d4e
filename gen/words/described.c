#include <string.h>

#include "words/language_file.h"
#include "words/plural.h"

static bool is_yes_no(const char *value) {
    return g_str_equal(value, "yes") || g_str_equal(value, "no");
}

static bool is_direction(const char *value) {
    return g_str_equal(value, "ltr") || g_str_equal(value, "rtl");
}

static bool has_all(const char *value, const char *const *slots) {
    for (; *slots; slots++)
        if (!strstr(value, *slots))
            return false;
    return true;
}

static bool is_date(const char *value) {
    return has_all(value, (const char *const[]){"{y}", "{m}", "{d}", NULL});
}

static bool is_same_year(const char *value) {
    return has_all(value, (const char *const[]){"{y}", "{m1}", "{d1}", "{m2}", "{d2}", NULL});
}

static bool is_same_month(const char *value) {
    return has_all(value, (const char *const[]){"{y}", "{m}", "{d1}", "{d2}", NULL});
}

/* Ten, from 0 on. */
static bool is_digits(const char *value) {
    enum { TEN = 10 };
    for (int digit = 0; digit < TEN; digit++, value = g_utf8_next_char(value))
        if (!*value || g_unichar_digit_value(g_utf8_get_char(value)) != digit)
            return false;
    return !*value;
}

static bool is_months(const char *value) {
    enum { PARTING = 11 };
    int bars = 0;
    for (const char *at = value; *at; at++)
        bars += *at == '|';
    return bars == PARTING;
}

/* As HTML and PDF take it: letters, digits and hyphens. */
static bool is_tag(const char *value) {
    return g_ascii_isalpha(*value) && !value[strspn(value, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-")];
}

typedef struct Described {
    const char *key;
    gsize offset;                     /* of a text of LanguageForms */
    bool (*sound)(const char *value); /* NULL: any */
} Described;

#define DESCRIBED(key, field, sound) \
    { key, G_STRUCT_OFFSET(LanguageForms, field), sound }

static const Described rows[] = {
    DESCRIBED("language.tag", tag, is_tag),
    DESCRIBED("language.name", name, NULL),
    DESCRIBED("language.called-zh", called[LANG_INDEX_ZH], NULL),
    DESCRIBED("language.called-en", called[LANG_INDEX_EN], NULL),
    DESCRIBED("language.paired", paired, NULL),
    DESCRIBED("language.script", script, is_tag),
    DESCRIBED("language.thousands", thousands, NULL),
    DESCRIBED("language.digits", digits, is_digits),
    DESCRIBED("language.ordinals", ordinals, NULL),
    DESCRIBED("language.between", between, NULL),
    DESCRIBED("language.last", last, NULL),
    DESCRIBED("language.plurals", plurals, plural_is_sound),
    DESCRIBED("language.date", date, is_date),
    DESCRIBED("language.same-year", same_year, is_same_year),
    DESCRIBED("language.same-month", same_month, is_same_month),
    DESCRIBED("language.years", years, NULL),
    DESCRIBED("language.verdict", verdict, NULL),
    DESCRIBED("language.statement", statement, NULL),
    DESCRIBED("language.definition", definition, NULL),
    DESCRIBED("language.requirement", requirement, NULL),
    DESCRIBED("language.a", a, NULL),
    DESCRIBED("language.an", an, NULL),
    DESCRIBED("language.before-noun", before_noun, NULL),
};

LanguageForms *language_forms_new(void) {
    LanguageForms *forms = g_new(LanguageForms, 1);
    *forms = *LANG_ZH->forms;
    forms->name = forms->paired = forms->tag = "";
    for (int i = 0; i < LANGS; i++)
        forms->called[i] = NULL;
    return forms;
}

bool language_forms_set(LanguageForms *forms, const char *key, const char *value, GStringChunk *texts, bool *known) {
    *known = true;
    if (g_str_equal(key, "language.spaced") && is_yes_no(value)) {
        forms->spaced = g_str_equal(value, "yes");
        return true;
    }
    if (g_str_equal(key, "language.direction") && is_direction(value)) {
        forms->rtl = g_str_equal(value, "rtl");
        return true;
    }
    if (g_str_equal(key, "language.months") && is_months(value)) {
        g_auto(GStrv) months = g_strsplit(value, "|", -1);
        for (gsize i = 0; i < G_N_ELEMENTS(forms->months); i++)
            forms->months[i] = g_string_chunk_insert(texts, months[i]);
        return true;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
        if (g_str_equal(key, rows[i].key)) {
            *(const char **)(void *)((char *)forms + rows[i].offset) = g_string_chunk_insert(texts, value);
            return !rows[i].sound || rows[i].sound(value);
        }
    static const char *const others[] = {"language.spaced", "language.direction", "language.months", NULL};
    *known = g_strv_contains(others, key);
    return false;
}
