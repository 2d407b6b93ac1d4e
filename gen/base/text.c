#include "base/text.h"

static gunichar2 wide_unit(const char *bytes, size_t index, bool big) {
    guchar first = (guchar)bytes[2 * index], second = (guchar)bytes[2 * index + 1];
    return (gunichar2)(big ? first << 8 | second : second << 8 | first);
}

/* Whether the bytes read as UTF-16 in this order of bytes: it has lines, and what is ASCII in it is no accident. */
static bool reads_wide(const char *bytes, size_t count, bool big) {
    enum { ASCII_LEAST = 16 }; /* one unit in so many */
    size_t plain = 0, turned = 0, lines = 0;
    for (size_t i = 0; i < count; i++) {
        gunichar2 unit = wide_unit(bytes, i, big), other = wide_unit(bytes, i, !big);
        if (unit == 0)
            return false;
        plain += unit < 0x80;
        turned += other < 0x80; /* as 一 (U+4E00) would */
        lines += unit == '\n' || unit == '\r';
    }
    return lines > 0 && plain > turned && plain >= count / ASCII_LEAST;
}

/* NULL where it is not well-formed. */
static char *decode_wide(const char *bytes, size_t size) {
    size_t count = size / 2;
    bool marked = count > 0 && (wide_unit(bytes, 0, false) == 0xFEFF || wide_unit(bytes, 0, true) == 0xFEFF);
    bool big = marked ? wide_unit(bytes, 0, true) == 0xFEFF : reads_wide(bytes, count, true);
    if (size % 2 != 0 || !(marked || big || reads_wide(bytes, count, false)))
        return NULL;
    g_autofree gunichar2 *units = g_new(gunichar2, count);
    for (size_t i = 0; i < count; i++) {
        units[i] = wide_unit(bytes, i, big);
        if (units[i] == 0)
            return NULL;
    }
    return g_utf16_to_utf8(units + marked, (glong)(count - marked), NULL, NULL, NULL);
}

char *text_decode(const char *bytes, size_t size, Encoding *encoding) {
    /* glibc's GB18030 refuses the byte 0x80, which CP936 has for the euro sign. */
    static const char *const charsets[] = {"GB18030", "CP936"};
    bool wide = size > 1 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0);
    bool marked = size > 2 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0;
    *encoding = size == 0 ? ENCODING_UTF8 : ENCODING_UNKNOWN;
    if (size == 0)
        return g_strdup("");
    if (wide || memchr(bytes, '\0', size)) {
        char *text = decode_wide(bytes, size);
        *encoding = text ? ENCODING_UTF16 : ENCODING_UNKNOWN;
        return text;
    }
    if (g_utf8_validate_len(marked ? bytes + 3 : bytes, marked ? size - 3 : size, NULL)) {
        *encoding = marked ? ENCODING_UTF8_BOM : ENCODING_UTF8;
        return marked ? g_strndup(bytes + 3, size - 3) : g_strndup(bytes, size);
    }
    for (size_t i = 0; !marked && i < G_N_ELEMENTS(charsets); i++) {
        size_t written = 0;
        g_autofree char *text = g_convert(bytes, (gssize)size, "UTF-8", charsets[i], NULL, &written, NULL);
        if (!text || !g_utf8_validate_len(text, written, NULL))
            continue;
        *encoding = ENCODING_GB18030;
        return g_steal_pointer(&text);
    }
    return NULL;
}

/* ---- characters ---- */

static bool is_between(gunichar c, gunichar first, gunichar last) {
    return first <= c && c <= last;
}

bool text_is_space(gunichar c) {
    return c == ' ' || is_between(c, '\t', '\r') || c == 0x00A0 || is_between(c, 0x2000, 0x200B) || c == 0x3000 ||
           c == 0xFEFF;
}

/* Planes 2 and 3 are kept for ideographs: blocks yet to come are counted in, whatever Unicode version GLib knows. */
bool text_in_word(gunichar c) {
    gunichar folded = text_fold(c);
    GUnicodeType type = g_unichar_type(folded);
    bool varies = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    bool mark = type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_SPACING_MARK;
    return g_unichar_isalnum(folded) || (mark && !varies);
}

bool text_is_han(gunichar c) {
    return c == 0x3007 || is_between(c, 0x3400, 0x4DBF) || is_between(c, 0x4E00, 0x9FFF) ||
           is_between(c, 0xF900, 0xFAFF) || is_between(c, 0x20000, 0x3FFFD);
}

int text_han_digit(gunichar c) {
    switch (c) {
    case 0x3007: /* 〇 */
    case 0x96F6: /* 零 */
        return 0;
    case 0x4E00: /* 一 */
    case 0x5E7A: /* 幺 */
    case 0x58F9: /* 壹 */
        return 1;
    case 0x4E8C: /* 二 */
    case 0x8D30: /* 贰 */
        return 2;
    case 0x4E09: /* 三 */
    case 0x53C1: /* 叁 */
        return 3;
    case 0x56DB: /* 四 */
    case 0x8086: /* 肆 */
        return 4;
    case 0x4E94: /* 五 */
    case 0x4F0D: /* 伍 */
        return 5;
    case 0x516D: /* 六 */
    case 0x9646: /* 陆 */
        return 6;
    case 0x4E03: /* 七 */
    case 0x67D2: /* 柒 */
        return 7;
    case 0x516B: /* 八 */
    case 0x634C: /* 捌 */
        return 8;
    case 0x4E5D: /* 九 */
    case 0x7396: /* 玖 */
        return 9;
    default:
        return -1;
    }
}

bool text_is_cjk_punctuation(gunichar c) {
    if (is_between(c, 0x3000, 0x303F))
        return !text_is_han(c);
    if (is_between(c, 0xFF00, 0xFFEF))
        return g_unichar_ispunct(c);
    return is_between(c, 0x2013, 0x2015) || is_between(c, 0x2018, 0x2019) || is_between(c, 0x201C, 0x201D) ||
           c == 0x2026 || c == 0x00B7;
}

bool text_among(const char *set, gunichar c) {
    return c && g_utf8_strchr(set, -1, c);
}

gunichar text_fold(gunichar c) {
    return is_between(c, 0xFF01, 0xFF5E) ? c - 0xFF01 + '!' : c;
}

/* ---- text made regular ---- */

/* Control characters; marks that turn the direction of text; what leaves no trace on paper and changes what is read;
 * characters that are none. */
static bool is_unwanted(gunichar c) {
    if (c < 0xA0)
        return c != '\t' && c != '\n' && c != '\r' && (c < ' ' || c >= 0x7F);
    bool turns =
        c == 0x061C || is_between(c, 0x200E, 0x200F) || is_between(c, 0x202A, 0x202E) || is_between(c, 0x2066, 0x2069);
    bool widthless = c == 0xAD || is_between(c, 0x200B, 0x200D) || is_between(c, 0x2060, 0x2064) || c == 0xFEFF;
    return turns || widthless || is_between(c, 0x2028, 0x2029) || is_between(c, 0xFDD0, 0xFDEF) ||
           (c & 0xFFFE) == 0xFFFE;
}

/* Radicals that are no ideographs but look like them, U+2E80 to U+2EF3, as text copied from a PDF has them:
 * Equivalent_Unified_Ideograph of Unicode; 0: none. Kangxi's radicals, U+2F00 on, are decomposed by NFKC. */
static const guint16 radicals[] = {
    0,      0x5382, 0x4E5B, 0x4E5A, 0x4E59, 0x4EBB, 0x5182, 0,      0x5200, 0x5202, 0x535C, 0x353E, 0x5C0F,
    0x5C0F, 0x5140, 0x5C23, 0x5C22, 0,      0x5DF3, 0x5E7A, 0x5F51, 0x5F50, 0x5FC4, 0x5FC3, 0x624C, 0x6535,
    0,      0x65E1, 0x65E5, 0x6708, 0x6B7A, 0x6BCD, 0x6C11, 0x6C35, 0x6C3A, 0x706C, 0x722B, 0x722B, 0x4E2C,
    0x725B, 0x72AD, 0x738B, 0,      0x76EE, 0x793A, 0x793B, 0,      0x7CF9, 0x7E9F, 0x7F53, 0x7F52, 0x34C1,
    0x5197, 0,      0x7F8A, 0,      0,      0x8002, 0x8080, 0x807F, 0x8089, 0,      0x8279, 0x8279, 0x8279,
    0x864E, 0x8864, 0x8980, 0x897F, 0x89C1, 0x89D2, 0,      0x8BA0, 0x8D1D, 0,      0x8F66, 0x8FB6, 0x8FB6,
    0x8FB6, 0x9091, 0x9485, 0x9577, 0x9578, 0x957F, 0x95E8, 0,      0x961D, 0x96E8, 0x9752, 0x97E6, 0x9875,
    0x98CE, 0x98DE, 0x98DF, 0,      0x98E0, 0x9963, 0,      0x9A6C, 0x9AA8, 0x9B3C, 0x9C7C, 0x9E1F, 0x5364,
    0x9EA6, 0x9EC4, 0x9EFE, 0x6589, 0x9F50, 0x6B6F, 0x9F7F, 0x7ADC, 0x9F99, 0x9F9C, 0x4E80, 0x9F9F};

/* The character as it is read; 0: it goes. */
static gunichar regular(gunichar c, char soft_break) {
    /* GBK's A3 A0 arrives as U+E5E5. */
    if (c == 0xA0 || c == 0x1680 || c == 0x180E || is_between(c, 0x2000, 0x200A) || c == 0x202F || c == 0x205F ||
        c == 0x3000 || c == 0xE5E5)
        return ' ';
    /* Line breaks that are no line ends: a word processor's within a paragraph, and its pages'. */
    if (c == '\v' || c == '\f' || c == 0x85 || is_between(c, 0x2028, 0x2029))
        return (gunichar)soft_break;
    if (is_unwanted(c))
        return 0;
    if (is_between(c, 0x2E80, 0x2EF3) && radicals[c - 0x2E80] > 0)
        return radicals[c - 0x2E80];
    /* Forms of characters kept for old encodings and for vertical text. */
    bool compatible = is_between(c, 0x2F00, 0x2FD5) || is_between(c, 0xF900, 0xFAD9) || is_between(c, 0xFE10, 0xFE19) ||
                      is_between(c, 0xFE30, 0xFE4F) || is_between(c, 0xFE50, 0xFE6B) || is_between(c, 0x2F800, 0x2FA1D);
    if (!compatible)
        return c;
    char bytes[8] = {0};
    bytes[g_unichar_to_utf8(c, bytes)] = '\0';
    g_autofree char *whole = g_utf8_normalize(bytes, -1, G_NORMALIZE_ALL_COMPOSE);
    gunichar one = text_length(whole) == 1 ? g_utf8_get_char(whole) : c;
    /* Punctuation stands in Chinese text. */
    gunichar full = is_between(one, '!', '~') ? one - '!' + 0xFF01 : one;
    return g_unichar_to_utf8(full, NULL) <= g_unichar_to_utf8(c, NULL) ? full : c;
}

/* Where a character may begin that is not regular: by the first bytes, as most texts have few but commas and full stops
 * among these. */
static bool may_be_irregular(const char *at) {
    guchar first = (guchar)at[0], second = (guchar)at[1];
    if (first < 0x80)
        return (first < ' ' && first != '\t' && first != '\n' && first != '\r') || first == 0x7F;
    switch (first) {
    case 0xC2:
        return second <= 0xA0 || second == 0xAD;
    case 0xE2:
        return second <= 0x81 || second >= 0xBA;
    case 0xE3:
        return second == 0x80 && (guchar)at[2] == 0x80;
    case 0xEE:
        return second == 0x97;
    case 0xEF:
        return second != 0xBC && second != 0xBD;
    default:
        return first == 0xD8 || first == 0xE1 || first >= 0xF0;
    }
}

/* Of a script whose letters go from right to left, and of one whose letters join. */
static bool is_turned(gunichar c) {
    return (is_between(c, 0x0590, 0x08FF) && c != 0x061C) || is_between(c, 0xFB1D, 0xFDFF) ||
           is_between(c, 0xFE70, 0xFEFE);
}

static bool is_joined(gunichar c) {
    return (is_between(c, 0x0600, 0x0DFF) || is_between(c, 0x1000, 0x109F) || is_between(c, 0x1780, 0x18AF) ||
            is_between(c, 0xFB50, 0xFDFF)) &&
           c != 0x061C && !g_unichar_isdigit(c);
}

/* Whether a mark that is not seen tells its neighbours something: how letters join (U+200C, U+200D), or which way goes
 * what stands beside a letter from right to left. What turns whole stretches of text never does. */
static bool means_something(gunichar c, gunichar before, gunichar after) {
    if (c == 0x180E || c == 0x202F) /* before an ending in Mongolian */
        return is_between(before, 0x1820, 0x18AA) && is_between(after, 0x1820, 0x18AA);
    if (is_between(c, 0x200C, 0x200D))
        return is_joined(before) && (is_joined(after) || c == 0x200D);
    return (c == 0x061C || is_between(c, 0x200E, 0x200F)) && (is_turned(before) || is_turned(after));
}

/* The character at `from` as it is read after what stands before `to`. */
static gunichar regular_at(const char *text, const char *to, const char *from, char soft_break) {
    gunichar c = g_utf8_get_char(from);
    if (!may_be_irregular(from))
        return c;
    gunichar read = regular(c, soft_break);
    gunichar before = to > text ? g_utf8_get_char(g_utf8_prev_char(to)) : 0;
    return read != c && means_something(c, before, g_utf8_get_char(g_utf8_next_char(from))) ? c : read;
}

const char *text_make_regular(char *text, char soft_break, gunichar *character) {
    char *to = text, *first = NULL;
    while (*to && (!may_be_irregular(to) || regular_at(text, to, to, soft_break) == g_utf8_get_char(to)))
        to++;
    if (!*to)
        return NULL;
    for (const char *from = to; *from;) {
        gunichar c = g_utf8_get_char(from), read = regular_at(text, to, from, soft_break);
        if (read == 0 && !first) {
            first = to;
            *character = c;
        }
        from = g_utf8_next_char(from);
        to += read > 0 ? g_unichar_to_utf8(read, to) : 0;
    }
    *to = '\0';
    return first;
}

const char *text_find_uncommon(const char *text) {
    for (const char *at = text; *at; at++) {
        guchar first = (guchar)*at;
        if ((first >= ' ' && first < 0x7F) || (first >= 0x80 && first < 0xC0) || (first >= 0xE5 && first < 0xE9))
            continue;
        gunichar c = g_utf8_get_char(at);
        /* Characters that every face or its fallbacks have: a test asks the fonts. */
        bool common =
            c < 0x100
                ? c == '\t' || c == '\n' || c == '\r' || is_between(c, ' ', '~') || (c > 0xA0 && c != 0xAD)
                : is_between(c, 0x4E00, 0x9FA5) || is_between(c, 0xFF01, 0xFF5E) || is_between(c, 0x3000, 0x3015) ||
                      is_between(c, 0x2460, 0x2473) || is_between(c, 0x2013, 0x2014) || is_between(c, 0x2018, 0x2019) ||
                      is_between(c, 0x201C, 0x201D) || c == 0x2026 || c == 0x2030 || c == 0x2103 || c == 0x33A1;
        if (!common)
            return at;
    }
    return NULL;
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

/* ---- white space and marks ---- */

char *text_squeeze(const char *text) {
    char *squeezed = g_malloc(strlen(text) + 1), *to = squeezed; /* folding never lengthens */
    for (const char *next; *text; text = next) {
        next = g_utf8_next_char(text);
        gunichar c = next - text == 1 ? (guchar)*text : g_utf8_get_char(text);
        if (text_is_space(c))
            continue;
        gunichar folded = text_fold(c);
        if (folded != c) {
            to += g_unichar_to_utf8(folded, to);
            continue;
        }
        memcpy(to, text, (size_t)(next - text));
        to += next - text;
    }
    *to = '\0';
    return squeezed;
}

bool text_same(const char *a, const char *b) {
    g_autofree char *left = text_squeeze(a), *right = text_squeeze(b);
    return g_str_equal(left, right);
}

bool text_is_chinese(gunichar c) {
    return text_is_han(c) || text_is_cjk_punctuation(c);
}

char *text_tidy(const char *text) {
    g_autoptr(GString) out = g_string_sized_new(strlen(text));
    gunichar before = 0;
    bool blank = false; /* white space since the last character, */
    int newlines = 0;   /* and how many ends of lines in it */
    for (const char *p = text; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (text_is_space(c)) {
            blank = true;
            newlines += c == '\n';
            continue;
        }
        bool percentage = before < 0x80 && g_ascii_isdigit((char)before) && c == '%';
        if (out->len > 0 && blank && newlines == 0 && !percentage && !text_is_chinese(before) && !text_is_chinese(c))
            g_string_append_c(out, ' ');
        for (; newlines > 0; newlines--)
            if (out->len > 0)
                g_string_append_c(out, '\n');
        g_string_append_unichar(out, c);
        blank = false;
        before = c;
    }
    return g_string_free(g_steal_pointer(&out), FALSE);
}

char *text_set_right(const char *text) {
    static const char halves[] = ",;:?!";
    g_autofree char *tidy = text_tidy(text);
    g_autoptr(GString) out = g_string_sized_new(strlen(tidy));
    gunichar before = 0;
    for (const char *p = tidy, *next; *p; p = next) {
        next = g_utf8_next_char(p);
        gunichar c = g_utf8_get_char(p);
        /* A full stop may be a decimal point or the mark of a list: it stays. */
        bool half = c < 0x80 && strchr(halves, (int)c);
        if (half && (text_is_chinese(before) || text_is_chinese(g_utf8_get_char(next))))
            c += 0xFEE0;
        bool mark = c == 0x3001 || c == 0x3002 || (c > 0xFF00 && strchr(halves, (int)text_fold(c)));
        if (c != before || !mark)
            g_string_append_unichar(out, c);
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

bool text_wordless(const char *text) {
    static const char *const nothing[] = {"无", "略", "暂无", "没有", "none", "n/a"};
    g_autofree char *plain = text_trim(text);
    bool worded = false;
    for (const char *at = plain; *at; at = g_utf8_next_char(at))
        worded = worded || g_unichar_isalnum(g_utf8_get_char(at));
    for (gsize i = 0; i < G_N_ELEMENTS(nothing); i++)
        worded = worded && g_ascii_strcasecmp(plain, nothing[i]) != 0;
    return !worded;
}

size_t text_length(const char *text) {
    return (size_t)g_utf8_strlen(text, -1);
}

bool text_is_web_address(const char *text) {
    g_autofree char *dense = text_trim(text);
    g_autoptr(GUri) uri = g_uri_parse(dense, G_URI_FLAGS_NONE, NULL);
    if (!uri)
        return false;
    const char *scheme = g_uri_get_scheme(uri), *host = g_uri_get_host(uri);
    bool web = g_str_equal(scheme, "http") || g_str_equal(scheme, "https");
    bool named = host && strchr(host, '.') && *host != '.' && !g_str_has_suffix(host, ".") && !strstr(host, "..");
    return web && named && !g_uri_get_userinfo(uri);
}

char *text_as_argument(const char *text) {
    bool plain = *text != '\0';
    for (const char *at = text; *at && plain; at++)
        plain = g_ascii_isalnum(*at) || !g_ascii_isprint(*at) || strchr("./_-+:,@%=", *at);
    return plain ? g_strdup(text) : g_shell_quote(text);
}

void text_append_part(GString *list, const char *separator, const char *format, ...) {
    if (list->len > 0)
        g_string_append(list, separator);
    va_list values;
    va_start(values, format);
    g_string_append_vprintf(list, format, values);
    va_end(values);
}

/* ---- names ---- */

enum { LETTERS_MOST = 48 }; /* of a name that we know: of longer words none is near */

/* The steps from one word to the other (restricted Damerau-Levenshtein distance). */
static guint steps_between(const gunichar *from, size_t rows, const gunichar *to, size_t columns) {
    guint steps[LETTERS_MOST + 1][LETTERS_MOST + 1];
    for (size_t i = 0; i <= rows; i++)
        steps[i][0] = (guint)i;
    for (size_t k = 0; k <= columns; k++)
        steps[0][k] = (guint)k;
    for (size_t i = 1; i <= rows; i++) {
        for (size_t k = 1; k <= columns; k++) {
            guint replaced = steps[i - 1][k - 1] + (from[i - 1] != to[k - 1]);
            steps[i][k] = MIN(replaced, MIN(steps[i - 1][k], steps[i][k - 1]) + 1);
            if (i > 1 && k > 1 && from[i - 1] == to[k - 2] && from[i - 2] == to[k - 1])
                steps[i][k] = MIN(steps[i][k], steps[i - 2][k - 2] + 1);
        }
    }
    return steps[rows][columns];
}

const char *near_word(const char *word, const GPtrArray *known) {
    enum { STEPS_MOST = 2 };
    glong length = 0;
    /* NULL of what is no text: a word may come from a command line, another from a folder */
    g_autofree gunichar *from = g_utf8_to_ucs4(word, -1, NULL, &length, NULL);
    const char *nearest = NULL;
    glong least = MIN(length / 3, STEPS_MOST) + 1;
    for (guint i = 0; from && i < known->len && length <= LETTERS_MOST; i++) {
        const char *other = g_ptr_array_index(known, i);
        glong letters = 0;
        g_autofree gunichar *to = g_utf8_to_ucs4(other, -1, NULL, &letters, NULL);
        bool comparable = to && letters <= LETTERS_MOST && letters < length + least && length < letters + least;
        glong steps = comparable ? (glong)steps_between(from, (size_t)length, to, (size_t)letters) : least;
        if (steps < least) {
            least = steps;
            nearest = other;
        }
    }
    return nearest;
}
