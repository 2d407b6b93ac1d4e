#include "base/text.h"

static bool bytes_start_with(const char *bytes, size_t size, const char *mark) {
    return size >= strlen(mark) && memcmp(bytes, mark, strlen(mark)) == 0;
}

static char *utf8_copy(const char *bytes, size_t size) {
    return g_utf8_validate_len(bytes, size, NULL) ? g_strndup(bytes, size) : NULL;
}

/* glibc's GB18030 refuses the byte 0x80, which CP936 has for the euro sign. */
static char *chinese_decode(const char *bytes, size_t size) {
    static const char *const charsets[] = {"GB18030", "CP936"};
    for (size_t i = 0; i < G_N_ELEMENTS(charsets); i++) {
        size_t written = 0;
        g_autofree char *text = g_convert(bytes, (gssize)size, "UTF-8", charsets[i], NULL, &written, NULL);
        if (text && g_utf8_validate_len(text, written, NULL))
            return g_steal_pointer(&text);
    }
    return NULL;
}

static char *decoded(char *text, Encoding found, Encoding *encoding) {
    *encoding = text ? found : ENCODING_UNKNOWN;
    return text;
}

char *text_decode(const char *bytes, size_t size, Encoding *encoding) {
    static const char bom[] = "\xEF\xBB\xBF";
    if (size == 0)
        return decoded(g_strdup(""), ENCODING_UTF8, encoding);
    if (bytes_start_with(bytes, size, "\xFF\xFE") || bytes_start_with(bytes, size, "\xFE\xFF")) {
        *encoding = ENCODING_UTF16;
        return NULL;
    }
    if (memchr(bytes, '\0', size))
        return decoded(NULL, ENCODING_UNKNOWN, encoding);
    if (bytes_start_with(bytes, size, bom))
        return decoded(utf8_copy(bytes + strlen(bom), size - strlen(bom)), ENCODING_UTF8_BOM, encoding);
    char *text = utf8_copy(bytes, size);
    if (text)
        return decoded(text, ENCODING_UTF8, encoding);
    return decoded(chinese_decode(bytes, size), ENCODING_GB18030, encoding);
}

static bool is_between(gunichar c, gunichar first, gunichar last) {
    return first <= c && c <= last;
}

bool text_is_space(gunichar c) {
    return c == ' ' || is_between(c, '\t', '\r') || c == 0x00A0 || is_between(c, 0x2000, 0x200B) || c == 0x3000 ||
           c == 0xFEFF;
}

/* Planes 2 and 3 are kept for ideographs: blocks yet to come are counted in, whatever Unicode version GLib knows. */
bool text_is_han(gunichar c) {
    return c == 0x3007 || is_between(c, 0x3400, 0x4DBF) || is_between(c, 0x4E00, 0x9FFF) ||
           is_between(c, 0xF900, 0xFAFF) || is_between(c, 0x20000, 0x3FFFD);
}

bool text_is_cjk_punctuation(gunichar c) {
    if (is_between(c, 0x3000, 0x303F))
        return !text_is_han(c);
    if (is_between(c, 0xFF00, 0xFFEF))
        return g_unichar_ispunct(c);
    return is_between(c, 0x2013, 0x2015) || is_between(c, 0x2018, 0x2019) || is_between(c, 0x201C, 0x201D) ||
           c == 0x2026 || c == 0x00B7;
}

gunichar text_fold(gunichar c) {
    return is_between(c, 0xFF01, 0xFF5E) ? c - 0xFF01 + '!' : c;
}

static bool turns_direction(gunichar c) {
    return c == 0x061C || is_between(c, 0x200E, 0x200F) || is_between(c, 0x202A, 0x202E) ||
           is_between(c, 0x2066, 0x2069);
}

static bool is_unwanted(gunichar c) {
    if (c < 0xA0)
        return c != '\t' && c != '\n' && c != '\r' && (c < ' ' || c >= 0x7F);
    return turns_direction(c) || is_between(c, 0x2028, 0x2029) || is_between(c, 0xFDD0, 0xFDEF) ||
           (c & 0xFFFE) == 0xFFFE;
}

/* Bytes that an unwanted character can begin with; few texts have any but full stops and quotation marks among them. */
static bool may_begin_unwanted(guchar byte) {
    if (byte < 0x80)
        return (byte < ' ' && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F;
    return byte == 0xC2 || byte == 0xD8 || byte == 0xE2 || byte >= 0xEF;
}

static char *find_unwanted(char *text) {
    for (char *at = text; *at; at++)
        if (may_begin_unwanted((guchar)*at) && is_unwanted(g_utf8_get_char(at)))
            return at;
    return NULL;
}

const char *text_clean(char *text, gunichar *character) {
    char *first = find_unwanted(text), *to = first;
    if (!first)
        return NULL;
    *character = g_utf8_get_char(first);
    for (const char *from = first; *from;) {
        size_t size = (size_t)(g_utf8_next_char(from) - from);
        if (!is_unwanted(g_utf8_get_char(from))) {
            memmove(to, from, size);
            to += size;
        }
        from += size;
    }
    *to = '\0';
    return first;
}

char *text_shown(const char *text) {
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    g_autoptr(GString) out = g_string_sized_new(strlen(valid));
    for (const char *p = valid; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        g_string_append_unichar(out, c < ' ' || is_unwanted(c) ? 0xFFFD : c);
    }
    return g_string_free(g_steal_pointer(&out), FALSE);
}

char *text_squeeze(const char *text) {
    g_autoptr(GString) out = g_string_sized_new(strlen(text));
    for (const char *p = text; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (!text_is_space(c))
            g_string_append_unichar(out, text_fold(c));
    }
    return g_string_free(g_steal_pointer(&out), FALSE);
}

bool text_same(const char *a, const char *b) {
    g_autofree char *left = text_squeeze(a), *right = text_squeeze(b);
    return g_str_equal(left, right);
}

static bool is_chinese(gunichar c) {
    return text_is_han(c) || text_is_cjk_punctuation(c);
}

static bool blank_stays(gunichar before, gunichar after) {
    bool is_percentage = before < 0x80 && g_ascii_isdigit((char)before) && after == '%';
    return !is_percentage && !is_chinese(before) && !is_chinese(after);
}

/* The white space met since the last character. */
typedef struct Gap {
    bool blank;
    int newlines;
} Gap;

static void gap_write(Gap gap, gunichar before, gunichar after, GString *out) {
    if (out->len == 0)
        return;
    for (int i = 0; i < gap.newlines; i++)
        g_string_append_c(out, '\n');
    if (gap.blank && gap.newlines == 0 && blank_stays(before, after))
        g_string_append_c(out, ' ');
}

char *text_tidy(const char *text) {
    g_autoptr(GString) out = g_string_sized_new(strlen(text));
    gunichar before = 0;
    Gap gap = {false, 0};
    for (const char *p = text; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (text_is_space(c)) {
            gap = (Gap){true, gap.newlines + (c == '\n')};
            continue;
        }
        gap_write(gap, before, c, out);
        g_string_append_unichar(out, c);
        gap = (Gap){false, 0};
        before = c;
    }
    return g_string_free(g_steal_pointer(&out), FALSE);
}

static const char *space_skip(const char *text) {
    while (*text && text_is_space(g_utf8_get_char(text)))
        text = g_utf8_next_char(text);
    return text;
}

const char *text_trimmed(const char *text, size_t *length) {
    const char *start = space_skip(text);
    const char *end = start + strlen(start);
    while (end > start) {
        const char *last = g_utf8_prev_char(end);
        if (!text_is_space(g_utf8_get_char(last)))
            break;
        end = last;
    }
    *length = (size_t)(end - start);
    return start;
}

char *text_trim(const char *text) {
    size_t length = 0;
    const char *start = text_trimmed(text, &length);
    return g_strndup(start, length);
}

bool text_blank(const char *text) {
    return *space_skip(text) == '\0';
}

size_t text_length(const char *text) {
    return (size_t)g_utf8_strlen(text, -1);
}
