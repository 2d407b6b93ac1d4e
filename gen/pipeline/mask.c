#include "pipeline/mask.h"

#include <string.h>

#include "doc/phrases.h"

typedef struct Mask {
    const char *text, *mark;
    GString *out;
    int count;
    bool clean;
} Mask;

static const char *mark_of(const char *name) {
    return phrase(PHRASE_WITHDRAWN_MARK, strstr(name, ".en.") ? LANG_EN : LANG_ZH);
}

bool mask_is_text(const char *text) {
    enum { LEAST = 2 };
    int count = 0;
    if (!g_utf8_validate(text, -1, NULL))
        return false;
    for (const char *at = text; *at; at = g_utf8_next_char(at))
        count += g_unichar_isalnum(g_utf8_get_char(at));
    return count >= LEAST && !strstr(phrase(PHRASE_WITHDRAWN_MARK, LANG_ZH), text) &&
           !strstr(phrase(PHRASE_WITHDRAWN_MARK, LANG_EN), text);
}

/* Copies so many bytes, with each occurrence of the text masked, spelt like this. */
static void copy_masked(Mask *mask, const char *from, gsize length, const char *spelt) {
    gsize size = strlen(spelt);
    for (const char *at = from; at < from + length;) {
        const char *next = g_strstr_len(at, from + length - at, spelt);
        g_string_append_len(mask->out, at, next ? next - at : from + length - at);
        if (!next)
            return;
        g_string_append(mask->out, mask->mark);
        mask->count++;
        at = next + size;
    }
}

static char *dense(const char *text) {
    GString *out = g_string_new(NULL);
    for (const char *at = text; *at; at = g_utf8_next_char(at))
        if (!g_unichar_isspace(g_utf8_get_char(at)))
            g_string_append_len(out, at, g_utf8_next_char(at) - at);
    return g_string_free(out, FALSE);
}

static bool shows(const char *shown, const char *text) {
    g_autofree char *all = dense(shown), *wanted = dense(text);
    return strstr(all, wanted);
}

/* ---- HTML and SVG ---- */

/* Attributes that hold words of the data. */
static bool is_worded(const char *name, gsize length) {
    static const char *const worded[] = {"content", "aria-label", "data-label", "id", "aria-labelledby"};
    for (gsize i = 0; i < G_N_ELEMENTS(worded); i++)
        if (strlen(worded[i]) == length && strncmp(worded[i], name, length) == 0)
            return true;
    return false;
}

/* Where a file lies stays as it is: what a withdrawn file is called is not left in any link (pipeline/withdraw.c). */
static gsize path_length(const char *value, gsize length) {
    if (g_strstr_len(value, (gssize)length, ":"))
        return 0;
    const char *anchor = memchr(value, '#', length);
    return anchor ? (gsize)(anchor - value) : length;
}

/* What a page tells the browser, not the reader. */
static bool is_technical(const char *tag) {
    static const char *const tags[] = {"<meta http-equiv=", "<meta name=\"viewport\"", "<meta name=\"robots\""};
    for (gsize i = 0; i < G_N_ELEMENTS(tags); i++)
        if (g_str_has_prefix(tag, tags[i]))
            return true;
    return false;
}

/* From '<' to behind '>'. */
static const char *copy_tag(Mask *mask, const char *at, const char *spelt) {
    const char *name = at;
    bool technical = is_technical(at);
    for (; *at && *at != '>'; at++) {
        if (*at != '"') {
            if (g_ascii_isspace(*at))
                name = at + 1;
            g_string_append_c(mask->out, *at);
            continue;
        }
        gsize length = strcspn(at + 1, "\""), named = strcspn(name, "=\"");
        bool link = named == strlen("href") && strncmp(name, "href", named) == 0;
        gsize kept = link ? path_length(at + 1, length) : !technical && is_worded(name, named) ? 0 : length;
        g_string_append_len(mask->out, at, (gssize)kept + 1);
        copy_masked(mask, at + 1 + kept, length - kept, spelt);
        at += length + (at[length + 1] ? 1 : 0);
        g_string_append_c(mask->out, *at);
    }
    if (*at)
        g_string_append_c(mask->out, *at++);
    return at;
}

static const char *copy_style(Mask *mask, const char *at) {
    const char *end = strstr(at, "</style");
    gsize length = end ? (gsize)(end - at) : strlen(at);
    g_string_append_len(mask->out, at, (gssize)length);
    return at + length;
}

/* As base/xml.h writes it, between tags or in an attribute. */
static char *spell(const char *text, bool attribute) {
    static const char *const entities[][2] = {
        {"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}, {"'", "&#39;"}};
    enum { BETWEEN_TAGS = 3 };
    GString *out = g_string_new(text);
    for (gsize i = 0; i < (attribute ? G_N_ELEMENTS(entities) : BETWEEN_TAGS); i++)
        g_string_replace(out, entities[i][0], entities[i][1], 0);
    return g_string_free(out, FALSE);
}

static void mask_markup(Mask *mask, const char *at) {
    g_autofree char *spelt = spell(mask->text, false), *value = spell(mask->text, true);
    g_autoptr(GString) words = g_string_new(NULL); /* what a reader sees */
    while (*at) {
        bool style = g_str_has_prefix(at, "<style");
        if (*at == '<') {
            at = copy_tag(mask, at, value);
            at = style ? copy_style(mask, at) : at;
            continue;
        }
        gsize length = strcspn(at, "<"), start = mask->out->len;
        copy_masked(mask, at, length, spelt);
        g_string_append(words, mask->out->str + start);
        at += length;
    }
    mask->clean = !shows(words->str, spelt);
}

/* ---- tables ---- */

/* To behind the separator. The first row names the columns. */
static const char *copy_cell(Mask *mask, const char *at, const char *spelt, bool header) {
    bool quoted = *at == '"';
    const char *end = at + strcspn(at, ",\n");
    if (quoted) {
        for (end = at + 1; *end && (*end != '"' || end[1] == '"'); end++)
            end += *end == '"';
        end += *end ? 1 : 0;
    }
    gsize start = mask->out->len;
    if (header)
        g_string_append_len(mask->out, at, end - at);
    else
        copy_masked(mask, at, (gsize)(end - at), quoted ? spelt : mask->text);
    if (!header && shows(mask->out->str + start, quoted ? spelt : mask->text)) {
        g_string_truncate(mask->out, start);
        g_string_append(mask->out, mask->mark);
        mask->count++;
    }
    if (*end)
        g_string_append_c(mask->out, *end++);
    return end;
}

static void mask_table(Mask *mask, const char *at) {
    g_auto(GStrv) parts = g_strsplit(mask->text, "\"", -1);
    g_autofree char *spelt = g_strjoinv("\"\"", parts);
    for (bool header = true; *at;) {
        at = copy_cell(mask, at, spelt, header);
        header = header && at[-1] != '\n';
    }
}

/* ---- texts: lines of words in quotation marks ---- */

static void mask_plain(Mask *mask, const char *bytes) {
    g_autoptr(GString) spelt = g_string_new(mask->text);
    g_string_replace(spelt, "\\", "\\\\", 0);
    g_string_replace(spelt, "\"", "\\\"", 0);
    copy_masked(mask, bytes, strlen(bytes), spelt->str);
    mask->clean = !shows(mask->out->str, spelt->str);
}

/* ---- any ---- */

int mask_file(const char *name, const char *text, GString *bytes, bool *clean) {
    Mask mask = {text, mark_of(name), g_string_new(NULL), 0, true};
    if (g_str_has_suffix(name, ".html") || g_str_has_suffix(name, ".svg")) {
        mask_markup(&mask, bytes->str);
    } else if (g_str_has_suffix(name, ".csv")) {
        mask_table(&mask, bytes->str);
    } else {
        mask_plain(&mask, bytes->str);
    }
    if (mask.count > 0)
        g_string_assign(bytes, mask.out->str);
    g_string_free(mask.out, TRUE);
    *clean = mask.clean;
    return mask.count;
}

char *mask_value(const char *name, const char *text, const char *value) {
    Mask mask = {text, mark_of(name), g_string_new(NULL), 0, true};
    copy_masked(&mask, value, strlen(value), text);
    return g_string_free(mask.out, FALSE);
}
