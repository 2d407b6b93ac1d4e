#include "data/list_mark.h"

#include "base/text.h"

#define LONGEST_MARK 5 /* "（12）" and one character more, to see that no number goes on */

static guint count_digits(const gunichar *chars, guint count, guint from) {
    guint end = from;
    while (end < count && text_fold(chars[end]) >= '0' && text_fold(chars[end]) <= '9')
        end++;
    return end - from;
}

/* The length of the list mark that begins at `from`, or 0. */
static guint mark_length(const gunichar *chars, guint count, guint from) {
    bool bracket = from < count && text_fold(chars[from]) == '(';
    guint digits = count_digits(chars, count, from + bracket);
    guint end = from + bracket + digits;
    if (digits == 0 || digits > 2 || end >= count)
        return 0;
    gunichar c = text_fold(chars[end]);
    if (bracket)
        return c == ')' ? end + 1 - from : 0;
    if (c == 0x3001)
        return end + 1 - from;
    return c == '.' && count_digits(chars, count, end + 1) == 0 ? end + 1 - from : 0;
}

bool list_mark_starts(const char *text) {
    g_autofree char *trimmed = text_trim(text);
    gunichar chars[LONGEST_MARK];
    guint count = 0;
    for (const char *c = trimmed; *c && count < LONGEST_MARK; c = g_utf8_next_char(c))
        chars[count++] = g_utf8_get_char(c);
    return mark_length(chars, count, 0) > 0;
}

void list_marks_find(const gunichar *chars, guint count, bool *marks) {
    bool head = true;
    for (guint i = 0; i < count;) {
        guint length = head ? mark_length(chars, count, i) : 0;
        for (guint k = 0; k < MAX(length, 1); k++)
            marks[i + k] = length > 0;
        gunichar c = text_fold(chars[i]);
        head = length > 0 || c == '\n' || c == ';' || c == 0x3002 || (head && text_is_space(c));
        i += MAX(length, 1);
    }
}
