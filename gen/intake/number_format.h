/* Numbers as people see them: a spreadsheet's number formats, and counts of lists. */
#ifndef GONGSHI_INTAKE_NUMBER_FORMAT_H
#define GONGSHI_INTAKE_NUMBER_FORMAT_H

#include <glib.h>
#include <stdbool.h>

/* ---- counts ---- */

/* 一千二百三十四 */
void count_append_han(GString *out, gint64 number);
/* 一二三四, 二〇二三 of digits; other characters as they are. */
void count_append_han_digits(GString *out, const char *digits);

/* ---- number formats: sections, conditions, literals, placeholders, per cent, thousands, exponents, dates and times,
 * [DBNum1], General. Not: fractions, elapsed time, other digits than Han ones. A code of more than 255 bytes is
 * none. */

/* The code of a built-in format, with those of Chinese Excel; NULL: none of them. */
const char *number_format_builtin(int id);

typedef enum NumberShown {
    NUMBER_AS_STORED, /* all that is stored is shown */
    NUMBER_ROUNDED,   /* fewer digits than are stored */
    NUMBER_HIDDEN,    /* nothing at all is shown */
    NUMBER_UNKNOWN    /* the format is not understood: shown as General */
} NumberShown;

/* What a cell shows. value: as in the file, a decimal with "." and perhaps an exponent; what is none is shown as it is.
 * from_1904: days are counted from then. stored: what is stored, in the shown unit (with % where the format has it);
 * NULL: not wanted. Newly allocated. */
char *number_format_show(const char *code, const char *value, bool from_1904, NumberShown *how, char **stored);

#endif
