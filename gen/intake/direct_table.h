/* Tables of communities that are read where they lie, in a data set or alone: a filled form or a notice's table, in a
 * workbook, a document, a web page or text. What is wrong in them stands at their cells (Place.cell). */
#ifndef GONGSHI_INTAKE_DIRECT_TABLE_H
#define GONGSHI_INTAKE_DIRECT_TABLE_H

#include "data/dataset.h"

/* Of a file with several tables of communities the one that names the community, it must not be in doubt; of one with
 * tables of the office the only one with the columns. */
extern const TableReaders direct_tables;

/* The tables of a file that lies in no data set, as one: a community for each, in the order of the file, called as the
 * table says, else like its sheet or the file. tier: of all; NULL: as each says itself, or as its rows do. NULL when
 * there is nothing to be read (findings tell), or when a table's tier is not known: then *unknown is set. */
Dataset *direct_tables_load(const char *path, const Standard *standard, const Tier *tier, Findings *findings,
                            bool *unknown);

#endif
