#include "base/language.h"

#include <string.h>

#include "base/text.h"

typedef struct Language {
    const char *id, *tag;
    bool spaced;
    const char *thousands, *between, *last;
    bool plural;
    const char *date, *same_year, *same_month, *months;
} Language;

static const Language languages[] = {
#define LANGUAGE(name, id, tag, spaced, thousands, between, last, plural, date, same_year, same_month, months) \
    {id, tag, spaced, thousands, between, last, plural, date, same_year, same_month, months},
    LANGUAGE_LIST(LANGUAGE)
#undef LANGUAGE
};

int lang_count(void) {
    return (int)G_N_ELEMENTS(languages);
}

const char *lang_id(Lang lang) {
    return languages[lang].id;
}

const char *lang_tag(Lang lang) {
    return languages[lang].tag;
}

bool lang_parse(const char *text, Lang *out) {
    for (int i = 0; i < lang_count(); i++) {
        if (g_str_equal(text, languages[i].id)) {
            *out = (Lang)i;
            return true;
        }
    }
    return false;
}

char *lang_tidy(Lang lang, const char *text) {
    if (!languages[lang].spaced)
        return text_tidy(text);
    GString *out = g_string_new(NULL);
    for (const char *at = text; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (!text_is_space(c) || c == '\n')
            g_string_append_unichar(out, c);
        else if (out->len > 0 && out->str[out->len - 1] != ' ')
            g_string_append_c(out, ' ');
    }
    return g_strchomp(g_string_free(out, FALSE));
}

/* ---- numbers ---- */

char *lang_number(Lang lang, const char *number) {
    size_t whole = strspn(number, "0123456789");
    const char *rest = number + whole;
    bool plain = whole > 0 && *number != '0' && (!*rest || (*rest == '.' && !rest[1 + strspn(rest + 1, "0123456789")]));
    if (!plain || !*languages[lang].thousands)
        return g_strdup(number);
    GString *out = g_string_new(NULL);
    for (size_t i = 0; i < whole; i++) {
        if (i > 0 && (whole - i) % 3 == 0)
            g_string_append(out, languages[lang].thousands);
        g_string_append_c(out, number[i]);
    }
    g_string_append(out, rest);
    return g_string_free(out, FALSE);
}

char *lang_form(Lang lang, const char *number, const char *forms) {
    g_auto(GStrv) words = g_strsplit(forms, "|", -1);
    guint count = g_strv_length(words);
    bool one = languages[lang].plural && g_str_equal(number, "1");
    return g_strdup(count == 0 ? "" : words[one ? 0 : count - 1]);
}

char *lang_sentence(const char *text) {
    GString *out = g_string_new(NULL);
    if (*text)
        g_string_append_unichar(out, g_unichar_totitle(g_utf8_get_char(text)));
    g_string_append(out, *text ? g_utf8_next_char(text) : "");
    return g_string_free(out, FALSE);
}

char *lang_list(Lang lang, const char *const *members, guint count) {
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < count; i++) {
        if (i > 0)
            g_string_append(out, i + 1 == count ? languages[lang].last : languages[lang].between);
        g_string_append(out, members[i]);
    }
    return g_string_free(out, FALSE);
}

/* ---- dates ---- */

typedef struct Day {
    char year[8], month[8], day[8];
} Day;

/* The month as the language writes it, newly allocated; the number where there is no such month. */
static char *month_words(Lang lang, const char *month) {
    g_auto(GStrv) months = g_strsplit(languages[lang].months, " ", -1);
    gint64 number = g_ascii_strtoll(month, NULL, 10);
    return g_strdup(number >= 1 && number <= (gint64)g_strv_length(months) ? months[number - 1] : month);
}

static void replace(GString *out, const char *key, const char *value) {
    g_string_replace(out, key, value, 0);
}

/* Fills one of the language's patterns; where both days share a month or year it stands once. */
static char *fill_days(Lang lang, const char *pattern, const Day *from, const Day *to) {
    g_autofree char *first = month_words(lang, from->month), *second = month_words(lang, to->month);
    GString *out = g_string_new(pattern);
    replace(out, "{y}", from->year);
    replace(out, "{m}", first);
    replace(out, "{m1}", first);
    replace(out, "{m2}", second);
    replace(out, "{d}", from->day);
    replace(out, "{d1}", from->day);
    replace(out, "{d2}", to->day);
    return g_string_free(out, FALSE);
}

/* Without zeros before it (GB/T 9704-2012 7.3.5.4). */
static void set_part(char part[8], const char *digits) {
    size_t zeros = strspn(digits, "0");
    g_strlcpy(part, digits[zeros] ? digits + zeros : digits, 8);
}

char *lang_date(Lang lang, const char *year, const char *month, const char *day) {
    Day date;
    set_part(date.year, year);
    set_part(date.month, month);
    set_part(date.day, day);
    return fill_days(lang, languages[lang].date, &date, &date);
}

/* The number before `mark` at *at, and *at moved behind the mark; false (and nothing moved) when it is not there. */
static bool take_part(const char **at, const char *mark, char part[8]) {
    size_t digits = strspn(*at, "0123456789");
    if (digits == 0 || digits > 4 || !g_str_has_prefix(*at + digits, mark))
        return false;
    g_autofree char *number = g_strndup(*at, digits);
    set_part(part, number);
    *at += digits + strlen(mark);
    return true;
}

static bool take_dash(const char **at) {
    static const char *const dashes[] = {"——", "—", "－", "–", "-", "～", "~", "至", "到"};
    for (guint i = 0; i < G_N_ELEMENTS(dashes); i++) {
        if (g_str_has_prefix(*at, dashes[i])) {
            *at += strlen(dashes[i]);
            return true;
        }
    }
    return false;
}

/* What the second day leaves out is that of the first. */
static bool take_second(const char **at, const Day *from, Day *to) {
    *to = *from;
    bool year = take_part(at, "年", to->year), month = take_part(at, "月", to->month);
    return (month || !year) && take_part(at, "日", to->day);
}

char *lang_chinese_date(Lang lang, const char *text) {
    g_autofree char *dense = text_squeeze(text);
    const char *at = dense;
    Day from, to;
    if (!take_part(&at, "年", from.year) || !take_part(&at, "月", from.month) || !take_part(&at, "日", from.day))
        return NULL;
    if (!*at)
        return fill_days(lang, languages[lang].date, &from, &from);
    if (!take_dash(&at) || !take_second(&at, &from, &to) || *at)
        return NULL;
    if (!g_str_equal(from.year, to.year)) {
        g_autofree char *first = fill_days(lang, languages[lang].date, &from, &from);
        g_autofree char *second = fill_days(lang, languages[lang].date, &to, &to);
        return g_strconcat(first, "–", second, NULL);
    }
    bool same_month = g_str_equal(from.month, to.month);
    return fill_days(lang, same_month ? languages[lang].same_month : languages[lang].same_year, &from, &to);
}
