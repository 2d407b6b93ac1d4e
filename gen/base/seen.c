#include "base/seen.h"

#include <string.h>

#include "base/text.h"

enum {
    CONTEXT = 14 /* characters before a number in which a word says what it is */
};

bool seen_not(gunichar c) {
    return c == 0x00AD || c == 0x180E || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2069) || c == 0x20E3 || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

int seen_digit(gunichar c) {
    static const struct {
        gunichar first, last;
        int value; /* of the first */
    } rows[] = {{0x2460, 0x2468, 1}, {0x2474, 0x247C, 1}, {0x2488, 0x2490, 1}, {0x24EA, 0x24EA, 0},
                {0x24F5, 0x24FD, 1}, {0x2776, 0x277E, 1}, {0x2780, 0x2788, 1}, {0x278A, 0x2792, 1},
                {0x3220, 0x3228, 1}, {0x3280, 0x3288, 1}, {0x2070, 0x2070, 0}, {0x00B9, 0x00B9, 1},
                {0x00B2, 0x00B3, 2}, {0x2074, 0x2079, 4}, {0x2080, 0x2089, 0}};
    if (c < 0x80)
        return g_ascii_isdigit((char)c) ? (int)c - '0' : -1;
    if (text_is_han(c))
        return text_han_digit(c);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        if (c >= rows[i].first && c <= rows[i].last)
            return (int)(c - rows[i].first) + rows[i].value;
    return g_unichar_digit_value(c);
}

void scan_make(Scan *scan, const gunichar *text, glong count) {
    scan->marks = g_new(Mark, count + 1);
    scan->count = 0;
    for (glong i = 0; i < count; i++)
        if (!seen_not(text[i]))
            scan->marks[scan->count++] = (Mark){text_fold(text[i]), seen_digit(text[i]), i};
    for (glong i = 0; i < scan->count; i++) {
        gunichar c = scan->marks[i].c;
        int looks = strchr("oO", (int)MIN(c, 0x7F)) ? 0 : strchr("lI|", (int)MIN(c, 0x7F)) ? 1 : -1;
        bool among = (i > 0 && scan->marks[i - 1].digit >= 0) && (i + 1 < scan->count && scan->marks[i + 1].digit >= 0);
        bool leads =
            looks == 1 && i + 2 < scan->count && scan->marks[i + 1].digit >= 3 && scan->marks[i + 2].digit >= 0;
        if (c && looks >= 0 && (among || leads))
            scan->marks[i].digit = looks;
    }
}

gunichar scan_char(const Scan *scan, glong at) {
    return at >= 0 && at < scan->count ? scan->marks[at].c : 0;
}

bool scan_digit(const Scan *scan, glong at) {
    return at >= 0 && at < scan->count && scan->marks[at].digit >= 0;
}

bool scan_figure(const Scan *scan, glong at) {
    return scan_digit(scan, at) && !text_is_han(scan_char(scan, at));
}

bool scan_letter(const Scan *scan, glong at) {
    gunichar c = scan_char(scan, at);
    return c < 0x80 && g_ascii_isalpha((char)c);
}

bool scan_one_of(const Scan *scan, glong at, const char *characters) {
    gunichar c = scan_char(scan, at);
    return c && g_utf8_strchr(characters, -1, c);
}

bool scan_blank(const Scan *scan, glong at) {
    gunichar c = scan_char(scan, at);
    return c && c != '\n' && (text_is_space(c) || c == 0x202F || c == 0x205F || c == 0x1680);
}

bool scan_joint(const Scan *scan, glong at) {
    static const char joints[] = "-‐‑‒–—―−－ーㄧ_.·•・．/／\\()（）[]【】*#";
    return scan_blank(scan, at) || scan_one_of(scan, at, joints);
}

bool scan_says(const Scan *scan, glong at, const char *word) {
    for (; *word; word = g_utf8_next_char(word), at++)
        if (g_unichar_toupper(scan_char(scan, at)) != g_utf8_get_char(word))
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
        for (const char *const *word = words; *word; word++)
            if (scan_says(scan, at - g_utf8_strlen(*word, -1), *word))
                return true;
        if (at == 0 || !(scan_blank(scan, at - 1) || scan_one_of(scan, at - 1, fillers)))
            return false;
    }
}

/* ---- numbers ---- */

void scan_number(const Scan *scan, glong at, Number *number) {
    *number = (Number){.count = 0};
    while (number->count < NUMBER_DIGITS_MOST) {
        int group = 0;
        for (; scan_digit(scan, at) && number->count < NUMBER_DIGITS_MOST; at++, group++)
            number->digits[number->count++] = (char)('0' + scan->marks[at].digit);
        number->groups[number->group_count] = group;
        number->ends[number->group_count++] = at;
        glong next = at;
        while (scan_joint(scan, next) && next - at < SCAN_JOINTS_MOST)
            number->dotted |= scan_one_of(scan, next++, ".·•・．/／\\");
        if (next == at || !scan_digit(scan, next))
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
