#include "base/seen.h"

#include <string.h>

#include "base/text.h"

enum {
    CONTEXT = 14 /* characters before a number in which a word says what it is */
};

bool seen_not(gunichar c) {
    if (c < 0x80 || (c >= 0x3001 && c <= 0x3029) || (c >= 0x3400 && c <= 0x9FFF))
        return false;
    if (c == 0x115F || c == 0x1160 || c == 0x2800 || c == 0x3164 || c == 0xFFA0)
        return true; /* fillers of Hangul, a blank of Braille */
    GUnicodeType type = g_unichar_type(c);
    return type == G_UNICODE_FORMAT || type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK;
}

int seen_look(gunichar c) {
    static const char zeros[] = "oOОоΟο○◯", ones[] = "lI|ІӀıǀ∣";
    if (!c || c >= 0x3000 || (c < 0x80 && !strchr("oOlI|", (int)c)))
        return -1;
    return g_utf8_strchr(zeros, -1, c) ? 0 : g_utf8_strchr(ones, -1, c) ? 1 : -1;
}

bool seen_part(gunichar c) {
    static const char parts[] = ",、:;|~'’‘`\n\r";
    return c && g_utf8_strchr(parts, -1, c);
}

int seen_digit(gunichar c) {
    static const struct {
        gunichar first, last;
        int value; /* of the first */
    } rows[] = {{0x2460, 0x2468, 1}, {0x2474, 0x247C, 1},  {0x2488, 0x2490, 1}, {0x24EA, 0x24EA, 0},
                {0x24F5, 0x24FD, 1}, {0x2776, 0x277E, 1},  {0x2780, 0x2788, 1}, {0x278A, 0x2792, 1},
                {0x3220, 0x3228, 1}, {0x3280, 0x3288, 1},  {0x2070, 0x2070, 0}, {0x00B9, 0x00B9, 1},
                {0x00B2, 0x00B3, 2}, {0x2074, 0x2079, 4},  {0x2080, 0x2089, 0}, {0x24FF, 0x24FF, 0},
                {0x3021, 0x3029, 1}, {0x1F101, 0x1F10A, 0}};
    if (c < 0x80)
        return g_ascii_isdigit((char)c) ? (int)c - '0' : -1;
    if (text_is_han(c))
        return text_han_digit(c);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        if (c >= rows[i].first && c <= rows[i].last)
            return (int)(c - rows[i].first) + rows[i].value;
    return g_unichar_digit_value(c);
}

/* ---- marks ---- */

/* What it is between digits. */
static int joints_of(gunichar c) {
    static const char plain[] = "-‐‑‒–—―−－ーㄧ_()（）[]【】*#", dots[] = ".·•・．/／\\";
    if (!c || (c >= 0x3400 && c <= 0x9FFF) || (c < 0x80 && g_ascii_isalnum((char)c)))
        return 0;
    bool blank = c != '\n' && (text_is_space(c) || c == 0x202F || c == 0x205F || c == 0x1680);
    return (blank ? MARK_BLANK : 0) | (g_utf8_strchr(plain, -1, c) ? MARK_PLAIN : 0) |
           (g_utf8_strchr(dots, -1, c) ? MARK_DOT : 0) | (seen_part(c) ? MARK_PART : 0);
}

/* What a character reference of HTML stands for, and how long it is; 0 where none begins. */
static glong reference_at(const gunichar *text, glong count, glong at, gunichar *c) {
    enum { LONGEST = 10 };
    static const char *const blanks[] = {"nbsp", "ensp", "emsp", "thinsp", NULL};
    char name[LONGEST + 1];
    glong length = 0;
    for (; at + 1 + length < count && length < LONGEST && text[at + 1 + length] < 0x80 && text[at + 1 + length] != ';';
         length++)
        name[length] = (char)text[at + 1 + length];
    name[length] = '\0';
    if (at + 1 + length >= count || text[at + 1 + length] != ';')
        return 0;
    bool hexadecimal = g_ascii_tolower(name[1 % (length + 1)]) == 'x';
    guint64 value = *name == '#' ? g_ascii_strtoull(name + 1 + hexadecimal, NULL, hexadecimal ? 16 : 10) : 0;
    *c = g_strv_contains(blanks, name) ? ' ' : value > 0 && value < 0x110000 ? (gunichar)value : 0;
    return *c ? length + 2 : 0;
}

/* How long a tag of HTML is that stands there; 0: none. */
static glong tag_at(const gunichar *text, glong count, glong at) {
    enum { LONGEST = 40 };
    glong name = at + 1 + (at + 1 < count && text[at + 1] == '/');
    if (name >= count || text[name] >= 0x80 || !g_ascii_isalpha((char)text[name]))
        return 0;
    for (glong end = name; end < count && end < at + LONGEST; end++)
        if (text[end] == '>')
            return end + 1 - at;
    return 0;
}

/* Tidying takes blanks beside Han away, so they are not seen here either. */
static void drop_blanks(Scan *scan) {
    glong kept = 0;
    for (glong i = 0, next; i < scan->count; i = next) {
        for (next = i; scan_is(scan, next, MARK_BLANK);)
            next++;
        const Mark *before = kept > 0 ? &scan->marks[kept - 1] : NULL;
        const Mark *after = next < scan->count ? &scan->marks[next] : NULL;
        bool beside = next > i && ((before && before->digit < 0 && text_is_han(before->c)) ||
                                   (after && after->digit < 0 && text_is_han(after->c)));
        next += next == i;
        for (glong k = i; !beside && k < next; k++)
            scan->marks[kept++] = scan->marks[k];
    }
    scan->count = kept;
}

/* Letters among digits that look like one. */
static void take_looks(Scan *scan) {
    for (glong i = 0; i < scan->count; i++) {
        int looks = seen_look(scan->marks[i].c);
        if (looks < 0)
            continue;
        bool bar = scan->marks[i].c == '|', before = scan_is(scan, i - 1, MARK_DIGIT),
             after = scan_is(scan, i + 1, MARK_DIGIT);
        bool near = before || (scan_is(scan, i - 1, MARK_JOINT) && scan_is(scan, i - 2, MARK_DIGIT) &&
                               scan_is(scan, i + 2, MARK_DIGIT));
        bool leads = looks == 1 && after && scan->marks[i + 1].digit >= 3 && scan_is(scan, i + 2, MARK_DIGIT) &&
                     !(bar && before);
        if ((!bar && after && near) || leads) {
            scan->marks[i].digit = (gint8)looks;
            scan->marks[i].kinds |= MARK_DIGIT | MARK_FIGURE;
        }
    }
}

void scan_make(Scan *scan, const gunichar *text, glong count) {
    scan->marks = g_new(Mark, count + 1);
    scan->count = 0;
    for (glong i = 0, length = 1; i < count; i += length) {
        gunichar c = text[i], meant = 0;
        glong reference = c == '&' ? reference_at(text, count, i, &meant) : 0,
              tag = c == '<' ? tag_at(text, count, i) : 0;
        length = MAX(MAX(reference, tag), 1);
        c = reference > 0 ? meant : c;
        if (tag > 0 || seen_not(c))
            continue;
        const gunichar shown = text_fold(c);
        const int digit = seen_digit(c), kinds = joints_of(shown) | (digit >= 0 ? MARK_DIGIT : 0) |
                                                 (digit >= 0 && !text_is_han(shown) ? MARK_FIGURE : 0) |
                                                 (shown < 0x80 && g_ascii_isalpha((char)shown) ? MARK_LETTER : 0);
        scan->marks[scan->count++] = (Mark){shown, (gint8)digit, (guint8)kinds, i, i + length};
    }
    drop_blanks(scan);
    take_looks(scan);
}

gunichar scan_char(const Scan *scan, glong at) {
    return at >= 0 && at < scan->count ? scan->marks[at].c : 0;
}

bool scan_is(const Scan *scan, glong at, int kinds) {
    return at >= 0 && at < scan->count && (scan->marks[at].kinds & kinds);
}

bool scan_one_of(const Scan *scan, glong at, const char *characters) {
    gunichar c = scan_char(scan, at);
    return c && g_utf8_strchr(characters, -1, c);
}

static gunichar capital_at(const Scan *scan, glong at) {
    gunichar c = scan_char(scan, at);
    return c < 0x80 ? (gunichar)g_ascii_toupper((char)c) : text_is_han(c) ? c : g_unichar_toupper(c);
}

bool scan_says(const Scan *scan, glong at, const char *word) {
    for (; *word; word = g_utf8_next_char(word), at++)
        if (capital_at(scan, at) != g_utf8_get_char(word))
            return false;
    return true;
}

bool seen_stop(gunichar c) {
    static const char stops[] = "，。；,;！？!?\n";
    return g_utf8_strchr(stops, -1, c);
}

bool scan_told_before(const Scan *scan, glong at, const char *const *words) {
    for (glong from = at - 1; from >= 0 && from >= at - CONTEXT && !seen_stop(scan_char(scan, from)); from--)
        for (const char *const *word = words; *word; word++)
            if (scan_says(scan, from, *word))
                return true;
    return false;
}

bool scan_introduced(const Scan *scan, glong at, const char *const *words) {
    static const char fillers[] = "号码:是为：\"'“”‘’()（）";
    for (;; at--) {
        gunichar before = capital_at(scan, at - 1);
        for (const char *const *word = words; *word; word++)
            if (g_utf8_get_char(g_utf8_prev_char(*word + strlen(*word))) == before &&
                scan_says(scan, at - g_utf8_strlen(*word, -1), *word))
                return true;
        if (at == 0 || !(scan_is(scan, at - 1, MARK_BLANK) || scan_one_of(scan, at - 1, fillers)))
            return false;
    }
}

/* ---- numbers ---- */

/* Where the joint that begins there ends, if a digit follows it; else `at`. Blanks are not counted: tidying makes one
 * of many. */
static glong joint_end(const Scan *scan, glong at, bool listed, Number *number) {
    const int wanted = MARK_BLANK | MARK_PLAIN | MARK_DOT | (listed ? MARK_PART : 0);
    glong end = at;
    int seen = 0;
    for (int count = 0; scan_is(scan, end, wanted) && count <= SCAN_JOINTS_MOST; end++) {
        seen |= scan->marks[end].kinds;
        count += !scan_is(scan, end, MARK_BLANK);
    }
    if (!scan_is(scan, end, MARK_DIGIT))
        return at;
    number->dotted |= (seen & MARK_DOT) != 0;
    number->listed |= listed && (seen & MARK_PART);
    return end;
}

void scan_number(const Scan *scan, glong at, bool listed, Number *number) {
    *number = (Number){.count = 0};
    while (number->count < NUMBER_DIGITS_MOST) {
        int group = 0;
        for (; scan_is(scan, at, MARK_DIGIT) && number->count < NUMBER_DIGITS_MOST; at++, group++)
            number->digits[number->count++] = (char)('0' + scan->marks[at].digit);
        number->groups[number->group_count] = group;
        number->ends[number->group_count++] = at;
        glong next = joint_end(scan, at, listed, number);
        if (next == at)
            return;
        at = next;
    }
}

int number_groups(const Number *number, int first, int digits) {
    int sum = 0;
    for (int i = first; i < number->group_count && sum < digits; i++) {
        sum += number->groups[i];
        if (sum == digits)
            return i + 1 - first;
    }
    return 0;
}
