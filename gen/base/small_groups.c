/* Counts of people so small that they could be recognised. */
#include <string.h>

#include "base/personal.h"
#include "base/seen.h"
#include "base/text.h"

/* One to four, however it is written, by itself and not as a part of a larger number. */
static bool is_few(const gunichar *text, glong at) {
    static const char parts[] = ".十百千第";
    int digit = text[at] == 0x4E24 /* 两 */ ? 2 : seen_digit(text_fold(text[at]));
    while (at > 0 && seen_digit(text_fold(text[at - 1])) == 0)
        at--;
    gunichar before = at > 0 ? text_fold(text[at - 1]) : 0;
    bool part = before && (seen_digit(before) >= 0 || g_utf8_strchr(parts, -1, before));
    return digit >= 1 && digit <= 4 && !part;
}

static bool is_small(const gunichar *text, glong count, glong at, const char *classifiers) {
    if (!is_few(text, at))
        return false;
    glong next = at + 1;
    while (next < count && text_is_space(text[next]))
        next++;
    return next < count ? g_utf8_strchr(classifiers, -1, text[next]) != NULL : *classifiers == '\0';
}

/* The character of the count that goes with the word at [from, to), or -1. Behind it, to the end of the clause:
 * people's classifiers; 个 and no classifier only where nothing but the people stands between, since 个 counts offices
 * too. */
static glong count_near(const gunichar *text, glong count, glong from, glong to) {
    static const char people[] = "人名例位", things[] = "个户",
                      fillers[] = "对象人员者患的共有合计总数量为是约仅只家庭:： 、\n";
    enum { BEFORE = 6 }; /* 3名在册社区矫正对象 */
    bool near = true;
    for (glong at = to; at < count && (!seen_stop(text[at]) || (near && text[at] == '\n')); at++) {
        if (is_small(text, count, at, people) || (near && is_small(text, count, at, things)))
            return at;
        bool last = at + 1 == count || seen_stop(text[at + 1]);
        if (near && last && is_small(text, at + 1, at, ""))
            return at;
        near = near && g_utf8_strchr(fillers, -1, text[at]);
    }
    for (glong at = from - 1; at >= 0 && at >= from - BEFORE && !seen_stop(text[at]); at--)
        if (is_small(text, count, at, people) || (from - at <= 3 && is_small(text, count, at, things)))
            return at;
    return -1;
}

char *personal_mask_counts(const char *text, const GPtrArray *words) {
    g_autofree gunichar *characters = NULL;
    glong count = 0;
    bool found = false;
    const char *han = text;
    while (*han && (guchar)*han < 0x80)
        han++;
    for (guint i = 0; *han && i < words->len; i++) {
        const char *word = g_ptr_array_index(words, i);
        glong from = 0;
        const char *seen = text;
        for (const char *at = strstr(text, word); at; at = strstr(at + 1, word)) {
            if (!characters)
                characters = g_utf8_to_ucs4_fast(text, -1, &count);
            from += g_utf8_pointer_to_offset(seen, at);
            seen = at;
            glong small = count_near(characters, count, from, from + g_utf8_strlen(word, -1));
            if (small < 0)
                continue;
            characters[small] = '*';
            found = true;
        }
    }
    return found ? g_ucs4_to_utf8(characters, count, NULL, NULL, NULL) : NULL;
}
