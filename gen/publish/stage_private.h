/* What stage.c (files of a run) and stage_record.c (the same as text, and what earlier runs left) share. */
#ifndef GONGSHI_PUBLISH_STAGE_PRIVATE_H
#define GONGSHI_PUBLISH_STAGE_PRIVATE_H

#include "base/digest.h"
#include "publish/stage.h"

/* The run's own folder in each of the two; its record lies in it until all have taken their names. */
#define ASIDE ".gongshi-"

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
    bool kept; /* it lies under its name already */
} StageFile;

/* One of the two folders of a run. */
typedef struct StageFolder {
    char *path;
    Tree *tree;  /* NULL until opened; so is the next */
    Tree *aside; /* the run's own folder in it, locked while the run lives */
    char *name;  /* of that */
} StageFolder;

struct Stage {
    StageFolder folders[FOLDERS];
    GPtrArray *files;     /* of StageFile * */
    GPtrArray *units;     /* of StageUnit * */
    GHashTable *names;    /* of units: name -> GPtrArray * of StageUnit *; lookup only */
    StageUnit *unit;      /* of files that are opened; NULL: none */
    GPtrArray *stale;     /* of StageFile *, of the record or of the next: removed at the end */
    GPtrArray *discarded; /* of StageFile *, owned: what is not wanted, whatever the record says */
    GString *head;        /* of a record that was read */
};

static inline const StageFolder *stage_folder(const Stage *stage, const StageFile *file) {
    return &stage->folders[file->internal ? INTERNAL : PUBLIC];
}

/* Takes over the strings of the file; it belongs to the unit that was begun. */
StageFile *stage_add_file(Stage *stage, StageFile made);
/* Names a file of either folder: equal for equal ones. Newly allocated. */
char *stage_key(const StageFile *file);
/* The record of one of the folders, newly allocated; NULL where there is nothing to say. */
GString *stage_record(const Stage *stage, bool internal, const char *head);

#endif
