/* One table of a published notice becomes the rows of one community's data file. */
#ifndef GONGSHI_INTAKE_TABLE_ROWS_H
#define GONGSHI_INTAKE_TABLE_ROWS_H

#include <glib.h>
#include <stdbool.h>

#include "data/standard.h"
#include "intake/import_report.h"
#include "intake/notice_text.h"

/* The whole file, header and all. Rows without an indicator, cells without a row and unread sentences go into `report`.
 * NULL when the table's head is not understood. */
GString *table_rows_write(const TextTable *table, const Tier *tier, const Standard *standard, ImportReport *report);

/* ---- what a cell says once the line breaks of the page are out of it ---- */

/* Line breaks stay before a list mark and on both sides of 注：; others are joined without a blank. Lines are trimmed;
 * blanks inside them stay (they show the slots that were left blank). Newly allocated. */
char *cell_text_join(const char *text);
/* The verdict at the head of a cell (a word of the standard's verdicts.csv, then 。 or ， or a line break), or NULL.
 * Where two that differ stand there, both as written. *rest is the byte where the sentence begins. Newly allocated. */
char *cell_text_verdict(const Standard *standard, const char *text, gsize *rest);
/* Whether two texts are the same but for white space. */
bool cell_text_same(const char *a, const char *b);

#endif
