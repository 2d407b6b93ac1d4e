#include "words/language.h"

#include <string.h>

#include "base/number.h"
#include "base/text.h"
#include "words/plural.h"

#define LANGUAGE(name, id) const Language language_##id = {#id, LANG_INDEX_##name, &forms_##id, &words_##id, NULL};
LANGUAGE_LIST(LANGUAGE)
#undef LANGUAGE

bool lang_is(Lang lang, Lang other) {
    return lang->index == other->index;
}

bool lang_leads(Lang lang) {
    return lang->index == 0;
}

Lang lang_fellow(Lang lang, Lang other) {
    return lang->fellows ? lang->fellows[other->index] : other;
}

const Lang *lang_fellows(Lang lang) {
    static const Lang own[] = {
#define LANGUAGE(name, id) LANG_##name,
        LANGUAGE_LIST(LANGUAGE)
#undef LANGUAGE
            NULL};
    return lang->fellows ? lang->fellows : own;
}

Lang lang_lookup(Lang lang, const char *id) {
    for (const Lang *fellow = lang_fellows(lang); *fellow; fellow++)
        if (g_str_equal((*fellow)->id, id))
            return *fellow;
    return NULL;
}

bool langs_rtl(const Lang *langs, const char *tag) {
    for (; tag && langs && *langs; langs++)
        if (g_str_equal(lang_tag(*langs), tag))
            return (*langs)->forms->rtl;
    return false;
}

const char *lang_id(Lang lang) {
    return lang->id;
}

const char *lang_tag(Lang lang) {
    return lang->forms->tag;
}

const char *lang_name(Lang lang) {
    return lang->forms->name;
}

char *lang_called(Lang lang, const char *id) {
    Lang named = lang_lookup(lang, id);
    const char *called = named && lang->index < LANGS ? named->forms->called[lang->index] : NULL;
    return g_strdup(called ? called : named ? lang_name(named) : id);
}

char *lang_tidy(Lang lang, const char *text) {
    if (!lang->forms->spaced)
        return text_set_right(text);
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

/* Takes the text over. */
static char *with_digits(Lang lang, char *text) {
    if (!*lang->forms->digits)
        return text;
    GString *out = g_string_new(NULL);
    for (const char *at = text; *at; at++)
        if (g_ascii_isdigit(*at))
            g_string_append_unichar(
                out, g_utf8_get_char(g_utf8_offset_to_pointer(lang->forms->digits, g_ascii_digit_value(*at))));
        else
            g_string_append_c(out, *at);
    g_free(text);
    return g_string_free(out, FALSE);
}

char *lang_number(Lang lang, const char *number) {
    size_t whole = strspn(number, "0123456789");
    const char *rest = number + whole;
    bool plain = whole > 0 && *number != '0' && (!*rest || (*rest == '.' && !rest[1 + strspn(rest + 1, "0123456789")]));
    if (!plain || !*lang->forms->thousands)
        return with_digits(lang, g_strdup(number));
    GString *out = g_string_new(NULL);
    for (size_t i = 0; i < whole; i++) {
        if (i > 0 && (whole - i) % 3 == 0)
            g_string_append(out, lang->forms->thousands);
        g_string_append_c(out, number[i]);
    }
    g_string_append(out, rest);
    return with_digits(lang, g_string_free(out, FALSE));
}

char *lang_figure(Lang lang, const char *figure) {
    const char *about = g_str_has_prefix(figure, "≈") ? "≈" : "";
    g_autofree char *number = lang_number(lang, figure + strlen(about));
    return g_strconcat(about, number, NULL);
}

char *lang_measure(Lang lang, const char *number, const char *unit) {
    bool apart = lang->forms->spaced && *unit && *unit != '%';
    return g_strconcat(number, apart ? " " : "", unit, NULL);
}

char *lang_form(Lang lang, const char *number, const char *forms) {
    g_auto(GStrv) words = g_strsplit(forms, "|", -1);
    guint count = g_strv_length(words), category = (guint)plural_category(lang->forms->plurals, number);
    return g_strdup(count == 0 ? "" : words[MIN(category, count - 1)]);
}

char *lang_before_noun(Lang lang, const char *name) {
    GString *out = g_string_new(name);
    g_string_replace(out, " ", lang->forms->before_noun, 0);
    return g_string_free(out, FALSE);
}

char *lang_sentence(const char *text) {
    GString *out = g_string_new(NULL);
    if (*text)
        g_string_append_unichar(out, g_unichar_totitle(g_utf8_get_char(text)));
    g_string_append(out, *text ? g_utf8_next_char(text) : "");
    return g_string_free(out, FALSE);
}

char *lang_ordinal(Lang lang, int number) {
    g_auto(GStrv) ordinals = g_strsplit(lang->forms->ordinals, " ", -1);
    bool named = number >= 1 && number <= (int)g_strv_length(ordinals);
    return named ? g_strdup(ordinals[number - 1]) : with_digits(lang, g_strdup_printf("%d", number));
}

char *lang_list(Lang lang, const char *const *members, guint count) {
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < count; i++) {
        if (i > 0)
            g_string_append(out, i + 1 == count ? lang->forms->last : lang->forms->between);
        g_string_append(out, members[i]);
    }
    return g_string_free(out, FALSE);
}

/* ---- dates ---- */

/* Fills one of the language's patterns; where both days share a month or year it stands once. */
static char *fill_days(Lang lang, const char *pattern, Date from, Date to) {
    const char *const *months = lang->forms->months;
    GString *out = g_string_new(pattern);
    g_string_replace(out, "{y}", DIGITS(from.year), 0);
    g_string_replace(out, "{m}", months[from.month - 1], 0);
    g_string_replace(out, "{m1}", months[from.month - 1], 0);
    g_string_replace(out, "{m2}", months[to.month - 1], 0);
    g_string_replace(out, "{d}", DIGITS(from.day), 0);
    g_string_replace(out, "{d1}", DIGITS(from.day), 0);
    g_string_replace(out, "{d2}", DIGITS(to.day), 0);
    return with_digits(lang, g_string_free(out, FALSE));
}

char *lang_date(Lang lang, Date from, Date to) {
    if (date_compare(from, to) == 0)
        return fill_days(lang, lang->forms->date, from, from);
    if (from.year != to.year) {
        g_autofree char *first = fill_days(lang, lang->forms->date, from, from);
        g_autofree char *second = fill_days(lang, lang->forms->date, to, to);
        return g_strconcat(first, lang->forms->years, second, NULL);
    }
    bool same_month = from.month == to.month;
    return fill_days(lang, same_month ? lang->forms->same_month : lang->forms->same_year, from, to);
}

char *lang_date_of(Lang lang, const char *text) {
    DateRead read = date_read(text);
    return read.fault == DATE_REAL ? lang_date(lang, read.from, read.to) : NULL;
}

char *lang_dates(Lang lang, const char *text) {
    g_autoptr(GString) out = g_string_new(NULL);
    DateRead found;
    size_t done = 0;
    for (size_t at = 0; date_find(text, at, &found); at = found.end) {
        if (found.proper || found.fault != DATE_REAL)
            continue;
        g_autofree char *date = lang_date(lang, found.from, found.to);
        g_string_append_len(out, text + done, (gssize)(found.start - done));
        g_string_append(out, date);
        done = found.end;
    }
    g_string_append(out, text + done);
    return g_string_free(g_steal_pointer(&out), FALSE);
}
