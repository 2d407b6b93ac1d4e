/* Files of communities, into a data set that is there: a table that was filled in or written in Word or Excel, a
 * notice, or a workbook of many.
 *
 * Whose a table is tells its title, else what stands above it, else the name of its sheet, else the name of the file;
 * the register says which community that is. A table that the data set lacks is put in; one that says what is there
 * already, changes nothing; one that only fills what was blank, is taken. Where figures differ, nothing is overwritten:
 * the differences are listed in corrections-proposed.csv. With `accept` the file holds; the table that was there is
 * kept in source/replaced/.
 *
 * What was read of a file is kept in source/, beside originals.csv and remarks.csv (what was left out of it or read on
 * a condition, about which check asks); what found no place goes into unplaced.csv, in place of what an earlier version
 * of the same file left there.
 *
 * A run writes all that it takes, or nothing: a file that cannot be read, or is not understood, holds up no other, but
 * where the machine fails nothing of the run is there. Files are written aside and take their names at the end
 * (base/file.h, aside.c), what is said about tables before the tables; should the run be killed in that moment, the
 * files are whole, and the same run again completes it. One run at a time writes into a data set. Memory holds one
 * file, and what is to be told of all. */
#ifndef GONGSHI_INTAKE_IMPORT_INTO_H
#define GONGSHI_INTAKE_IMPORT_INTO_H

#include "intake/import_told.h"

typedef struct ImportOptions {
    bool accept; /* what differs replaces what is there */
    bool add;    /* a community that the register does not have is added to it */
} ImportOptions;

typedef struct ImportRun ImportRun;

/* The data set and the standard are borrowed. NULL where the folder cannot be written. */
ImportRun *import_run_new(const Dataset *dataset, const Standard *standard, ImportOptions options, GError **error);
/* What is not committed is discarded. */
void import_run_free(ImportRun *run);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ImportRun, import_run_free)

/* Reads a file and prepares what it says. false only where the machine fails, or the run is told to stop. */
bool import_run_add(ImportRun *run, const char *path, GError **error);
/* All that was taken is there afterwards; what is told of tables is final then. */
bool import_run_commit(ImportRun *run, GError **error);
/* Of ImportedFile *, in the order in which they were added. */
const GPtrArray *import_run_files(const ImportRun *run);
#endif
