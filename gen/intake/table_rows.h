/* One table of a published notice becomes the rows of one community's data file. */
#ifndef GONGSHI_INTAKE_TABLE_ROWS_H
#define GONGSHI_INTAKE_TABLE_ROWS_H

#include <glib.h>
#include <stdbool.h>

#include "data/standard.h"
#include "intake/import.h"
#include "intake/notice_text.h"

/* The whole file, header and all. Rows without an indicator, cells without a row and unread sentences go into `report`.
 * NULL when the table's head is not understood. */
GString *table_rows_write(const TextTable *table, const Tier *tier, const Standard *standard, ImportReport *report);

#endif
