#include "publish/manifest.h"

#include <string.h>

typedef struct MaskedCopy {
    const char *text, *mark;
    GString *out;
    int count;
    bool clean;
} MaskedCopy;

static MaskedCopy masking_of(const Mask *mask, const char *name) {
    return (MaskedCopy){mask->text, mask->marks[strstr(name, ".en.") ? 1 : 0], g_string_new(NULL), 0, true};
}

bool mask_is_sound(const Mask *mask) {
    enum { LEAST = 2 };
    int count = 0;
    if (!g_utf8_validate(mask->text, -1, NULL))
        return false;
    for (const char *at = mask->text; *at; at = g_utf8_next_char(at))
        count += g_unichar_isalnum(g_utf8_get_char(at));
    return count >= LEAST && !strstr(mask->marks[0], mask->text) && !strstr(mask->marks[1], mask->text);
}

/* Copies so many bytes, with each occurrence of the text masked, spelt like this. */
static void copy_masked(MaskedCopy *masking, const char *from, gsize length, const char *spelt) {
    gsize size = strlen(spelt);
    for (const char *at = from; at < from + length;) {
        const char *next = g_strstr_len(at, from + length - at, spelt);
        g_string_append_len(masking->out, at, next ? next - at : from + length - at);
        if (!next)
            return;
        g_string_append(masking->out, masking->mark);
        masking->count++;
        at = next + size;
    }
}

/* Without blanks. */
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

/* Where a file lies stays as it is: what a withdrawn file is called is not left in any link (publish/withdraw.c). */
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
static const char *copy_tag(MaskedCopy *masking, const char *at, const char *spelt) {
    const char *name = at;
    bool technical = is_technical(at);
    for (; *at && *at != '>'; at++) {
        if (*at != '"') {
            if (g_ascii_isspace(*at))
                name = at + 1;
            g_string_append_c(masking->out, *at);
            continue;
        }
        gsize length = strcspn(at + 1, "\""), named = strcspn(name, "=\"");
        bool link = named == strlen("href") && strncmp(name, "href", named) == 0;
        gsize kept = link ? path_length(at + 1, length) : !technical && is_worded(name, named) ? 0 : length;
        g_string_append_len(masking->out, at, (gssize)kept + 1);
        copy_masked(masking, at + 1 + kept, length - kept, spelt);
        at += length + (at[length + 1] ? 1 : 0);
        g_string_append_c(masking->out, *at);
    }
    if (*at)
        g_string_append_c(masking->out, *at++);
    return at;
}

/* As base/writers.h writes it, between tags or in an attribute. */
static char *spell(const char *text, bool attribute) {
    static const char *const entities[][2] = {
        {"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}, {"'", "&#39;"}};
    enum { BETWEEN_TAGS = 3 };
    GString *out = g_string_new(text);
    for (gsize i = 0; i < (attribute ? G_N_ELEMENTS(entities) : BETWEEN_TAGS); i++)
        g_string_replace(out, entities[i][0], entities[i][1], 0);
    return g_string_free(out, FALSE);
}

static void mask_markup(MaskedCopy *masking, const char *at) {
    g_autofree char *spelt = spell(masking->text, false), *value = spell(masking->text, true);
    g_autoptr(GString) words = g_string_new(NULL); /* what a reader sees */
    while (*at) {
        bool style = g_str_has_prefix(at, "<style");
        if (*at == '<') {
            at = copy_tag(masking, at, value);
            const char *end = style ? strstr(at, "</style") : at;
            gsize length = end ? (gsize)(end - at) : strlen(at);
            g_string_append_len(masking->out, at, (gssize)length);
            at += length;
            continue;
        }
        gsize length = strcspn(at, "<"), start = masking->out->len;
        copy_masked(masking, at, length, spelt);
        g_string_append(words, masking->out->str + start);
        at += length;
    }
    masking->clean = !shows(words->str, spelt);
}

/* ---- tables ---- */

/* To behind the separator. The first row names the columns. */
static const char *copy_cell(MaskedCopy *masking, const char *at, const char *spelt, bool header) {
    bool quoted = *at == '"';
    const char *end = at + strcspn(at, ",\n");
    if (quoted) {
        for (end = at + 1; *end && (*end != '"' || end[1] == '"'); end++)
            end += *end == '"';
        end += *end ? 1 : 0;
    }
    gsize start = masking->out->len;
    if (header)
        g_string_append_len(masking->out, at, end - at);
    else
        copy_masked(masking, at, (gsize)(end - at), quoted ? spelt : masking->text);
    if (!header && shows(masking->out->str + start, quoted ? spelt : masking->text)) {
        g_string_truncate(masking->out, start);
        g_string_append(masking->out, masking->mark);
        masking->count++;
    }
    if (*end)
        g_string_append_c(masking->out, *end++);
    return end;
}

static void mask_table(MaskedCopy *masking, const char *at) {
    g_auto(GStrv) parts = g_strsplit(masking->text, "\"", -1);
    g_autofree char *spelt = g_strjoinv("\"\"", parts);
    for (bool header = true; *at;) {
        at = copy_cell(masking, at, spelt, header);
        header = header && at[-1] != '\n';
    }
}

/* ---- texts: lines of words in quotation marks ---- */

static void mask_plain(MaskedCopy *masking, const char *bytes) {
    g_autoptr(GString) spelt = g_string_new(masking->text);
    g_string_replace(spelt, "\\", "\\\\", 0);
    g_string_replace(spelt, "\"", "\\\"", 0);
    copy_masked(masking, bytes, strlen(bytes), spelt->str);
    masking->clean = !shows(masking->out->str, spelt->str);
}

/* ---- any ---- */

int mask_file(const Mask *mask, const char *name, GString *bytes, bool *clean) {
    MaskedCopy masking = masking_of(mask, name);
    if (g_str_has_suffix(name, ".html") || g_str_has_suffix(name, ".svg"))
        mask_markup(&masking, bytes->str);
    else if (g_str_has_suffix(name, ".csv"))
        mask_table(&masking, bytes->str);
    else
        mask_plain(&masking, bytes->str);
    if (masking.count > 0)
        g_string_assign(bytes, masking.out->str);
    g_string_free(masking.out, TRUE);
    *clean = masking.clean;
    return masking.count;
}

char *mask_value(const Mask *mask, const char *name, const char *value) {
    MaskedCopy masking = masking_of(mask, name);
    copy_masked(&masking, value, strlen(value), mask->text);
    return g_string_free(masking.out, FALSE);
}
