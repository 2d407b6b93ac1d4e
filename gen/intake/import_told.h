/* What an import into a data set did with each file, and with each table in it. */
#ifndef GONGSHI_INTAKE_IMPORT_TOLD_H
#define GONGSHI_INTAKE_IMPORT_TOLD_H

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

typedef enum TableNaming {
    NAMED_BY_TITLE,
    NAMED_BY_HEAD,
    NAMED_BY_SHEET,
    NAMED_BY_FILE,
    NAMED_BY_MARK,
    TABLE_NAMINGS
} TableNaming;

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

ImportedFile *imported_file_new(const char *path);
void imported_file_free(ImportedFile *file);
/* A table of the file; borrowed, to be completed. */
ImportedTable *imported_file_add(ImportedFile *file);

/* Whether what was read of a file is kept in source/, because something of it is new. */
bool import_file_kept(const ImportedFile *file);
/* Whether something of a file is not in the data set now. */
bool import_file_lost(const ImportedFile *file);
/* Whether the data set holds what the table says. */
bool import_outcome_taken(ImportOutcome outcome);

#endif
