/* The parts of an import into a data set: whose a table is, what differs, what is told in tables of the data set.
 * Private to intake. */
#ifndef GONGSHI_INTAKE_IMPORT_PARTS_H
#define GONGSHI_INTAKE_IMPORT_PARTS_H

#include "base/csv.h"
#include "intake/community_table.h"
#include "intake/import_told.h"

/* ---- import_owner.c: Whose a table is. ---- */

/* Sets community, by, name, near, and where there is none the outcome. added: of Community *, those of this run. file:
 * the name of the file. */
void import_find_owner(ImportedTable *told, const CommunityTable *table, const char *file, const Dataset *dataset,
                       const GPtrArray *added, const Standard *standard);

/* ---- import_values.c: What two tables of a community say. ---- */

/* Compares what a file says with what is there (both as table files; before NULL: nothing): counts values, lists
 * differences. */
void import_compare(ImportedTable *told, const char *before, const char *now);
/* What a table says, without the lines of its source. Newly allocated. */
char *import_values_digest(const char *table);

/* ---- import_lists.c: The lists that a data set keeps about imports: originals, remarks, what found no place, proposed
 * corrections. Each is rewritten as a whole, NULL where it would be as it is, "" where nothing is left of it. before:
 * the list as it stands, NULL: there is none. files: of ImportedFile *. ---- */

GString *import_list_originals(const Csv *before, const GPtrArray *files, const Standard *standard);
GString *import_list_remarks(const Csv *before, const GPtrArray *files, const Standard *standard);
GString *import_list_unplaced(const Csv *before, const GPtrArray *files, const Standard *standard);
GString *import_list_proposals(const Csv *before, const GPtrArray *files, const Standard *standard);

#endif
