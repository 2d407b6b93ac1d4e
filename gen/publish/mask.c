#include "publish/manifest.h"

#include <string.h>

typedef struct MaskedCopy {
    const char *text, *mark;
    GString *out;
    int count;
    bool clean;
} MaskedCopy;

static MaskedCopy masking_of(const Mask *mask, const char *name) {
    return (MaskedCopy){mask->text, mask->marks[strstr(name, ".en.") || strstr(name, ".en-") ? 1 : 0],
                        g_string_new(NULL), 0, true};
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

/* From '<' to behind '>'. Masked are attributes that hold words of the data, but not what tells the browser something.
 * Where a file lies stays as it is: what a withdrawn file is called is not left in any link (publish/withdraw.c). */
static const char *copy_tag(MaskedCopy *masking, const char *at, const char *spelt) {
    static const char *const worded[] = {"content", "aria-label", "data-label", "id", "aria-labelledby", NULL};
    static const char *const browser[] = {"<meta http-equiv=", "<meta name=\"viewport\"", "<meta name=\"robots\""};
    const char *name = at;
    bool technical = false;
    for (gsize i = 0; i < G_N_ELEMENTS(browser); i++)
        technical |= g_str_has_prefix(at, browser[i]);
    for (; *at && *at != '>'; at++) {
        if (*at != '"') {
            if (g_ascii_isspace(*at))
                name = at + 1;
            g_string_append_c(masking->out, *at);
            continue;
        }
        g_autofree char *attribute = g_strndup(name, strcspn(name, "=\""));
        gsize length = strcspn(at + 1, "\""), kept = length;
        if (g_str_equal(attribute, "href")) /* a path up to its anchor; nothing of an address with a scheme */
            kept = g_strstr_len(at + 1, (gssize)length, ":") ? 0 : strcspn(at + 1, "#\"");
        else if (!technical && g_strv_contains(worded, attribute))
            kept = 0;
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

/* The first row names the columns. */
static void mask_table(MaskedCopy *masking, const char *at) {
    g_auto(GStrv) parts = g_strsplit(masking->text, "\"", -1);
    g_autofree char *doubled = g_strjoinv("\"\"", parts);
    for (bool header = true; *at;) {
        const char *spelt = *at == '"' ? doubled : masking->text, *end = at + strcspn(at, ",\n");
        if (*at == '"') {
            for (end = at + 1; *end && (*end != '"' || end[1] == '"'); end++)
                end += *end == '"';
            end += *end ? 1 : 0;
        }
        gsize start = masking->out->len;
        if (header)
            g_string_append_len(masking->out, at, end - at);
        else
            copy_masked(masking, at, (gsize)(end - at), spelt);
        if (!header && shows(masking->out->str + start, spelt)) {
            g_string_truncate(masking->out, start);
            g_string_append(masking->out, masking->mark);
            masking->count++;
        }
        header = header && *end != '\n';
        if (*end)
            g_string_append_c(masking->out, *end++);
        at = end;
    }
}

/* ---- any ---- */

int mask_file(const Mask *mask, const char *name, GString *bytes, bool *clean) {
    MaskedCopy masking = masking_of(mask, name);
    if (g_str_has_suffix(name, ".html") || g_str_has_suffix(name, ".svg"))
        mask_markup(&masking, bytes->str);
    else if (g_str_has_suffix(name, ".csv"))
        mask_table(&masking, bytes->str);
    else { /* lines of words in quotation marks */
        g_autoptr(GString) spelt = g_string_new(mask->text);
        g_string_replace(spelt, "\\", "\\\\", 0);
        g_string_replace(spelt, "\"", "\\\"", 0);
        copy_masked(&masking, bytes->str, bytes->len, spelt->str);
        masking.clean = !shows(masking.out->str, spelt->str);
    }
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
