/* List marks: "1." "２．" "3、" "（4）" before a clause; one or two digits, and no part of a number like 83.3. */
#ifndef GONGSHI_DATA_LIST_MARK_H
#define GONGSHI_DATA_LIST_MARK_H

#include <glib.h>
#include <stdbool.h>

/* Whether `text` begins with one (after white space). */
bool list_mark_starts(const char *text);
/* Sets marks[i] for every character of a list mark that stands at the head of a line, after ；。 or after another mark.
 */
void list_marks_find(const gunichar *chars, guint count, bool *marks);

#endif
