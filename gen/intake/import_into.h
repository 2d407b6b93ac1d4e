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

#include "data/dataset.h"
#include "intake/import_report.h"

typedef enum ImportOutcome {
    IMPORT_NEW,       /* the community had no table */
    IMPORT_FILLED,    /* what was blank has values now */
    IMPORT_SAME,      /* nothing is changed */
    IMPORT_RENEWED,   /* the same values, of another version of the file */
    IMPORT_ACCEPTED,  /* values that differ have replaced those that were there */
    IMPORT_DIFFERS,   /* this and the next: nothing was taken. Values differ */
    IMPORT_UNKNOWN,   /* the register has no such community */
    IMPORT_UNNAMED,   /* nothing says whose it is */
    IMPORT_AMBIGUOUS, /* it may be of several */
    IMPORT_TIER,      /* it is a table of another tier than the community's, or the register tells none */
    IMPORT_TWICE,     /* another file of the run has another table of the same community */
    IMPORT_BLANK,     /* no value is filled in */
    IMPORT_OUTCOMES
} ImportOutcome;

typedef enum TableNaming { NAMED_BY_TITLE, NAMED_BY_HEAD, NAMED_BY_SHEET, NAMED_BY_FILE, TABLE_NAMINGS } TableNaming;

/* A value that the data set has and the file does not, or otherwise. */
typedef struct ImportDifference {
    const char *indicator, *item; /* ids */
    const char *old, *value;      /* "": blank */
    int line;                     /* of the new one in the source; 0 where there is none */
} ImportDifference;

typedef struct ImportedTable {
    ImportOutcome outcome;
    const Community *community; /* NULL: not known which */
    bool added;                 /* to the register, by this run */
    TableNaming by;
    char *name;          /* whose it is, as the file says */
    GPtrArray *near;     /* of const char *: names of the register, where that is not one */
    const Tier *tier;    /* that its title says; NULL: none */
    int values, filled;  /* how many values it has; of these such as were blank before */
    GArray *differences; /* of ImportDifference */
    GStringChunk *texts; /* of these */
    char *other;         /* the file that has the other table */
    char *before;        /* where the table that was there is kept */

    /* of the run */
    char *stood;           /* digest of the table that was there; NULL: none was */
    char *staged, *digest; /* the table's file, NULL: nothing is written; and of what it says */
    char *replaces;        /* a file that goes when this one is there; NULL: none */
} ImportedTable;

typedef struct ImportedFile {
    char *path;
    GError *error;     /* why it could not be read; then the rest is empty */
    GPtrArray *tables; /* of ImportedTable * */
    ImportReport report;
    char *kept, *digest; /* its name in source/; of an office file its SHA-256 */
    bool fresh;          /* kept is written by this run */
    bool again;          /* the same file lay in source/ already */
} ImportedFile;

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
/* Whether what was read of a file is kept in source/, because something of it is new. */
bool import_file_kept(const ImportedFile *file);
/* Whether something of a file is not in the data set now. */
bool import_file_lost(const ImportedFile *file);
/* Whether the data set holds what the table says. */
bool import_outcome_taken(ImportOutcome outcome);

#endif
