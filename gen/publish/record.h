/* What a run says of its files, so that the next one knows them again: the record (".gongshi") of each output folder.
 *
 * It says which unit of work made a file and from what: by it the next run skips what would not come out different,
 * never by times, always by content. It stands in every output folder, of a part and of a comparison too; manifest.json
 * vouches to the public for an edition that is complete, and its bytes change only when the edition does.
 *
 * A run may be made in parts, on several machines. What a part was asked for stands at the record's head, so that
 * `merge` can ask for the whole again:
 *
 *     shard 2 3
 *     made <digest of all that it was made from> <digest of what was asked for>
 *     argument data/2023
 *     argument --lang=zh,en
 *
 * Only parts name their arguments: a folder that may be published names no place of this machine. */
#ifndef GONGSHI_PUBLISH_RECORD_H
#define GONGSHI_PUBLISH_RECORD_H

#include "publish/edition.h"

/* The two folders of a run: that of the public, and its sibling for the office. */
enum { PUBLIC, INTERNAL, FOLDERS };

/* The folder for the office that goes with an output folder. Newly allocated. */
char *internal_folder(const char *dir);

/* The run's own folder in each of the two, while it writes (publish/stage.h), is called so and a number. */
#define RECORD_ASIDE ASIDE_PREFIX

typedef struct RecordUnit {
    char *name, *scope, *inputs, *options; /* as in Unit */
    GPtrArray *files;                      /* of RecordFile *, borrowed */
    guint whole; /* of a record that was read: how many files the unit has in both folders; 0: those listed here */
} RecordUnit;

typedef struct RecordFile {
    ListedFile listed;      /* sha256: NULL while it is written */
    const RecordUnit *unit; /* NULL: made anew in every run */
    int folder;
    bool kept; /* it lies under its name already */
} RecordFile;

/* Both folders' files. Read-only but for its functions. */
typedef struct Record {
    char *dir;                  /* of one that was read, as are the next two; else NULL */
    Tree *trees[FOLDERS];       /* NULL: the folder is not there */
    GString *head;              /* lines */
    GPtrArray *files;           /* of RecordFile * */
    GHashTable *names[FOLDERS]; /* of these files: path -> RecordFile *; lookup only */
    GPtrArray *units;           /* of RecordUnit * */
    GHashTable *parts;          /* of units: name -> GPtrArray * of RecordUnit *; lookup only */
    RecordUnit *unit;           /* of files that are added; NULL: none */
} Record;

Record *record_new(void);
void record_free(Record *record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Record, record_free)

/* Files that are added from now on belong to this unit. NULL: to none, made anew in every run. */
void record_begin(Record *record, const Unit *unit);
/* Takes over what the file owns; its unit is the one that was begun. */
RecordFile *record_add(Record *record, RecordFile made);
/* Files of one of the folders, relative to it and sorted: of const ListedFile *, whose strings belong to the record. */
GPtrArray *record_list(const Record *record, int folder);

/* The files of one folder, or with FOLDERS of both, from the first-th on, as lines. Returns how many. */
int record_export(const Record *record, int first, int folder, GString *out);
/* Adds such files. False where the lines are not such. */
bool record_import(Record *record, const char *lines);
/* The text of one folder's record; NULL where there is nothing to say. Newly allocated. */
GString *record_text(const Record *record, int folder, const char *head);

/* The records of a run in this folder and its sibling; NULL, without an error, when there is none, or none that can be
 * relied on. The files are read when they are wanted. The error is a failing machine's. */
Record *record_read(const char *dir, GError **error);
/* Adds (newly allocated) the names of what runs made in a folder of theirs, or were making when they were killed. False
 * where no record tells. *headless: whether all heads are empty. */
bool record_add_known(Tree *tree, int folder, GHashTable *known, bool *headless);
/* Whether a file of a record that was read is still what was written; false in *sound when not, or when nobody knows.
 * The error is a failing machine's. */
bool record_check(const Record *record, const RecordFile *file, bool *sound, GError **error);
/* The files of this very unit, of const RecordFile *, when all are on record and as they were written; else NULL. */
GPtrArray *record_lookup(const Record *record, const Unit *unit);

/* The head of a run's record. made: digest of what it is made from. Newly allocated lines. */
char *record_head(const EditionRequest *request, const char *made);
/* What the parts of a run in these folders were asked for, of char *: the data set, then options. NULL with an error
 * when they are not the parts of one run, or not all. */
GPtrArray *record_arguments(const GPtrArray *folders, GError **error);

#endif
