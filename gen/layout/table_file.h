/* Small settings kept as CSV: any fault of the file is an error, since nothing can be set without them. */
#ifndef GONGSHI_LAYOUT_TABLE_FILE_H
#define GONGSHI_LAYOUT_TABLE_FILE_H

#include "base/csv.h"

/* Reads the table and checks that it has these columns (a NULL-terminated list). */
Csv *table_file_load(const char *path, const char *const *columns, GError **error);

#endif
