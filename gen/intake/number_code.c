#include "intake/number_code.h"

#include <string.h>

static void token_clear(void *data) {
    g_free(((FormatToken *)data)->literal);
}

static void add_token(FormatSection *section, TokenKind kind, char mark, int count) {
    const FormatToken token = {.kind = kind, .mark = mark, .count = count};
    g_array_append_val(section->tokens, token);
}

static void add_literal(FormatSection *section, const char *text, gsize length) {
    const FormatToken token = {.kind = TOKEN_LITERAL, .literal = g_strndup(text, length)};
    g_array_append_val(section->tokens, token);
}

/* What stands in [ ]: a condition, Han digits, a currency; colours and places mean nothing here. */
static void read_bracket(FormatSection *section, const char *text, gsize length) {
    g_autofree char *inside = g_strndup(text, length);
    if (strchr("<>=", *inside) && *inside) {
        gsize size = strspn(inside, "<>=");
        g_strlcpy(section->condition, inside, MIN(size + 1, sizeof section->condition));
        section->limit = g_ascii_strtod(inside + size, NULL);
    } else if (g_ascii_strcasecmp(inside, "DBNum1") == 0) {
        section->han = true;
    } else if (*inside == '$') {
        gsize size = strcspn(inside + 1, "-");
        if (size > 0)
            add_literal(section, inside + 1, size);
    } else if (strspn(inside, "hHmMsS") == length || g_ascii_strncasecmp(inside, "DBNum", strlen("DBNum")) == 0) {
        section->known = false;
    }
}

/* Reads one token; returns where the next one begins. */
static const char *read_token(FormatSection *section, const char *at, const char *end) {
    static const char noon[] = "AM/PM", noon_short[] = "A/P", noon_han[] = "上午/下午";
    static const char *const generals[] = {"General", "G/通用格式"};
    gsize left = (gsize)(end - at), width = (gsize)(g_utf8_next_char(at) - at);
    const char *stop;
    for (gsize i = 0; i < G_N_ELEMENTS(generals); i++)
        if (left >= strlen(generals[i]) && g_ascii_strncasecmp(at, generals[i], strlen(generals[i])) == 0) {
            add_token(section, TOKEN_GENERAL, 0, 0);
            return at + strlen(generals[i]);
        }
    bool latin = g_ascii_strncasecmp(at, noon, strlen(noon)) == 0;
    if (latin || g_ascii_strncasecmp(at, noon_short, strlen(noon_short)) == 0 || g_str_has_prefix(at, noon_han)) {
        add_token(section, TOKEN_NOON, *at == noon_han[0] ? 'H' : 'a', 0);
        return at + (*at == noon_han[0] ? strlen(noon_han) : latin ? strlen(noon) : strlen(noon_short));
    }
    char letter = g_ascii_tolower(*at);
    switch (letter) {
    case '"':
        stop = memchr(at + 1, '"', left - 1);
        stop = stop ? stop : end;
        add_literal(section, at + 1, (gsize)(stop - at - 1));
        return MIN(stop + 1, end);
    case '[':
        stop = memchr(at, ']', left);
        stop = stop ? stop : end;
        read_bracket(section, at + 1, (gsize)(stop - at - 1));
        return MIN(stop + 1, end);
    case '\\':
    case '!':
    case '_':
    case '*':
        if (left == 1)
            return end;
        width = (gsize)(g_utf8_next_char(at + 1) - at - 1);
        if (letter == '_')
            add_literal(section, " ", 1);
        else if (letter != '*')
            add_literal(section, at + 1, width);
        return at + 1 + width;
    case '0':
    case '#':
    case '?':
        add_token(section, TOKEN_DIGIT, letter, 1);
        return at + 1;
    case '.':
        add_token(section, TOKEN_POINT, 0, 0);
        return at + 1;
    case ',':
        add_token(section, TOKEN_COMMA, 0, 0);
        return at + 1;
    case '%':
        add_token(section, TOKEN_PERCENT, 0, 0);
        return at + 1;
    case '@':
        add_token(section, TOKEN_TEXT, 0, 0);
        return at + 1;
    case 'e':
        if (left > 1 && (at[1] == '+' || at[1] == '-')) {
            add_token(section, TOKEN_EXPONENT, at[1], 0);
            return at + 2;
        }
        add_token(section, TOKEN_DATE, 'y', 4);
        return at + 1;
    case 'y':
    case 'm':
    case 'd':
    case 'a':
    case 'h':
    case 's':
        for (stop = at; stop < end && g_ascii_tolower(*stop) == letter;)
            stop++;
        add_token(section, TOKEN_DATE, letter, (int)(stop - at));
        return stop;
    default:
        section->known = section->known && !(g_ascii_isalpha(letter) && letter != 'x');
        add_literal(section, at, width);
        return at + width;
    }
}

static FormatSection *format_section_read(const char *from, const char *end) {
    FormatSection *section = g_new0(FormatSection, 1);
    section->tokens = g_array_new(FALSE, FALSE, sizeof(FormatToken));
    g_array_set_clear_func(section->tokens, token_clear);
    section->known = true;
    while (from < end)
        from = read_token(section, from, end);
    return section;
}

static void format_section_free(void *data) {
    g_array_unref(((FormatSection *)data)->tokens);
    g_free(data);
}

GPtrArray *number_code_read(const char *code) {
    enum { SECTIONS_MOST = 4 };
    GPtrArray *sections = g_ptr_array_new_with_free_func(format_section_free);
    const char *from = code;
    for (const char *at = code;; at++) {
        const char *end = *at == '"' ? strchr(at + 1, '"') : *at == '[' ? strchr(at, ']') : NULL;
        if (end) {
            at = end;
        } else if (*at && strchr("\\!_*", *at) && at[1]) {
            at++;
        } else if (*at == ';' || !*at) {
            if (sections->len < SECTIONS_MOST)
                g_ptr_array_add(sections, format_section_read(from, at));
            from = at + 1;
        }
        if (!*at)
            return sections;
    }
}
