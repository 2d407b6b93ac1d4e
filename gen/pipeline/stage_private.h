/* What stage.c (files of a run) and stage_record.c (the same as text, and what earlier runs left) share. */
#ifndef GONGSHI_PIPELINE_STAGE_PRIVATE_H
#define GONGSHI_PIPELINE_STAGE_PRIVATE_H

#include "base/digest.h"
#include "pipeline/stage.h"

enum { PUBLIC, INTERNAL, FOLDERS };

typedef struct StageUnit {
    char *name, *scope, *inputs, *options;
    GPtrArray *files; /* of StageFile *, borrowed: of a record that was read */
    guint whole;      /* how many files the unit has in both folders; 0: those that are listed here */
} StageUnit;

/* A file of the run: what goes through is hashed on the way, so that no file is read again for the manifest. */
typedef struct StageFile {
    Sink sink; /* first, so that a Sink * is the file */
    FileSink *file;
    Digest *hash;
    char *name, *digest;   /* digest: NULL while it is written */
    char *title, *code;    /* NULL unless entitled */
    const StageUnit *unit; /* NULL: made anew in every run */
    bool internal;
    bool kept;                                           /* it lies under its name already */
    enum { PLACE_NONE, PLACE_FRESH, PLACE_TAKEN } place; /* what it took at the end: none, a new one, another file's */
} StageFile;

struct Stage {
    char *folders[FOLDERS];
    char *aside[FOLDERS]; /* NULL until made */
    int locks[FOLDERS];   /* held on them while the run lives */
    GPtrArray *files;     /* of StageFile * */
    GPtrArray *units;     /* of StageUnit * */
    GHashTable *names;    /* of units: name -> GPtrArray * of StageUnit *; lookup only */
    StageUnit *unit;      /* of files that are opened; NULL: none */
    GPtrArray *stale;     /* of char *: paths to be removed at the end */
    GPtrArray *made;      /* of char *: folders made for the run, outermost first; taken away again when empty */
    GString *head;        /* of a record that was read */
};

/* Takes over the strings of the file; it belongs to the unit that was begun. */
StageFile *stage_add_file(Stage *stage, StageFile made);
/* Where the file lies under its name. Newly allocated. */
char *stage_path(const Stage *stage, const StageFile *file);
bool stage_write_record(const Stage *stage, bool internal, const char *head, GError **error);

#endif
