/* Shared by the files of the importer, and by nothing else. */
#ifndef GONGSHI_INTAKE_IMPORT_PRIVATE_H
#define GONGSHI_INTAKE_IMPORT_PRIVATE_H

#include <glib.h>

#include "intake/import.h"

/* Adds a line to `leftovers` (of Leftover) with the beginning of `text` as its excerpt. */
void import_leftover_add(GArray *leftovers, int line, const char *text);

#endif
