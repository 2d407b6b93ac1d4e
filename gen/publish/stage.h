/* The files of a run: written aside, made visible together at the end.
 *
 * A Stage receives files for two folders: dir, and dir-internal beside it. Until stage_commit() they lie in a folder of
 * the run's own inside (".gongshi-XXXXXX"), which goes with the Stage whatever happened: also what a worker left there
 * that was ended halfway; what a whole run left goes with the next. Several processes may fill parts of one run: each
 * has its copy of the Stage, and what it staged goes to the others as text (record_export, record_import).
 *
 * One table of files says what was made. From it come the record of each folder (publish/record.h), and by
 * record_list() the outputs of manifest.json. A file that no unit makes any more is removed, if it is still what was
 * written.
 *
 * Both folders and those below them are held open (base/file.h): no link below them is followed, and a folder that
 * somebody puts in the place of another meanwhile makes the run fail.
 *
 * If a file cannot take its place, those that have give theirs back (base/file.h). A run ended by force in the midst of
 * that leaves whole files of two editions; verify tells, and the next run puts it right. */
#ifndef GONGSHI_PUBLISH_STAGE_H
#define GONGSHI_PUBLISH_STAGE_H

#include "publish/record.h"

typedef struct Stage {
    Record *made; /* the files so far; record_begin() says of which unit those are that are opened next */
    int kept;     /* of these, files that were there already */

    /* of stage.c alone */
    Aside folders[FOLDERS];
    GPtrArray *open;   /* of StagedFile *: those that are written */
    GPtrArray *stale;  /* of const RecordFile *, of an earlier record or of the next: removed at the end */
    Record *discarded; /* what is not wanted, whatever an earlier record says */
} Stage;

Stage *stage_new(const char *dir); /* the folder that receives everything; its sibling dir-internal too */
void stage_free(Stage *stage);     /* what was not committed is discarded */
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Stage, stage_free)

/* Makes the folders of the run; before the process forks, so that all write to the same. internal: the sibling too. */
bool stage_prepare(Stage *stage, bool internal, GError **error);

/* Takes away from a folder what runs left in it that were ended by force. */
void stage_sweep(const char *dir);

/* A file of the run, staged: "notice.zh.pdf", relative to dir, or to dir-internal. Borrowed until stage_close(). */
Sink *stage_open(Stage *stage, bool internal, const char *name, GError **error);
/* Says what document a file is part of, for the manifest and codes.html; both copied. code NULL: of none. */
void stage_entitle(Sink *sink, const char *title, const char *code);
/* Says how its pages came out: how many, how full in percent the emptiest last one is, whether who signs is alone. */
void stage_tell(Sink *sink, int pages, int least, bool alone);
/* Completes the file: nothing more is written to it. */
bool stage_close(Stage *stage, Sink *sink, GError **error);
/* A whole file: its path, title and code. */
bool stage_put(Stage *stage, bool internal, const ListedFile *as, const void *bytes, size_t size, GError **error);
/* A whole file of no document. */
bool stage_write(Stage *stage, bool internal, const char *name, const char *text, GError **error);

/* The public file of an earlier run is not wanted any more: it is removed at the end. */
void stage_discard(Stage *stage, const char *name);
/* Takes over the unit's files from a record, if they are what this unit would make and are as they were written; copied
 * when they lie in another folder. *kept: whether they were. */
bool stage_keep(Stage *stage, const Record *record, const Unit *unit, bool *kept, GError **error);
/* What else the record of the stage's own folder names, which outlives the stage: where valid() says that it would come
 * out as it is, it is taken over; the rest is removed at the end. valid NULL: all that is as it was written stays.
 * False when the machine fails to say what lies there. */
bool stage_settle(Stage *stage, const Record *record, bool (*valid)(void *context, const Unit *unit), void *context,
                  GError **error);

/* Waits until nobody else commits to the public folder, or records what went public there; until the stage is freed. */
void stage_hold(Stage *stage);
/* All files appear under their names, on the disk itself before the first of them does; then what is stale goes, and
 * the record is written, with these lines at its head. */
bool stage_commit(Stage *stage, const char *head, GError **error);

#endif
