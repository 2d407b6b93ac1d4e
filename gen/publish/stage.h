/* The files of a run, and what earlier runs left. */
#ifndef GONGSHI_PUBLISH_STAGE_H
#define GONGSHI_PUBLISH_STAGE_H

#include "base/sink.h"
#include "data/dataset.h"
#include "layout/fonts.h"
#include "publish/edition.h"
#include "publish/inputs.h"

/* ---- stage.c: The files of a run: written aside, made visible together at the end, and known again by the next run.
 *
 * A Stage receives files for two folders: dir, and dir-internal beside it. Until stage_commit() they lie in a folder of
 * the run's own inside (".gongshi-XXXXXX"), which goes with the Stage whatever happened: also what a worker left there
 * that was ended halfway; what a whole run left goes with the next. Several processes may fill parts of one run: each
 * has its copy of the Stage, and what it staged goes to the others as text (stage_export, stage_import).
 *
 * One table of files says what was made. From it come the lists of both folders: the record (".gongshi"), and by
 * stage_files() the outputs of manifest.json. They are two lists because they answer two questions: the record says
 * which unit of work made a file and from what, for the next run of this program, and stands in every output folder, of
 * a part and of a comparison too; manifest.json vouches to the public for an edition that is complete, and its bytes
 * change only when the edition does. By the record the next run skips what would not come out different: never by
 * times, always by content. A file that no unit makes any more is removed, if it is still what was written.
 *
 * Both folders and those below them are held open (base/file.h): no link below them is followed, and a folder that
 * somebody puts in the place of another meanwhile makes the run fail.
 *
 * If a file cannot take its place, those that have give theirs back. A run ended by force in the midst of that (it
 * takes a millisecond) leaves whole files of two editions; verify tells, and the next run puts it right. */

#define RECORD_FILE ".gongshi"

typedef struct Stage Stage;

/* The folder for the office that goes with an output folder. Newly allocated. */
char *stage_internal_folder(const char *dir);

Stage *stage_new(const char *dir); /* the folder that receives everything; its sibling dir-internal too */
void stage_free(Stage *stage);     /* what was not committed is discarded */
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Stage, stage_free)

/* Makes the folders of the run; before the process forks, so that all write to the same. internal: the sibling too. */
bool stage_prepare(Stage *stage, bool internal, GError **error);

/* Takes away from a folder what runs left in it that were ended by force. */
void stage_sweep(const char *dir);

/* A unit of work and what it is made from. Strings are borrowed for the call. */
typedef struct Unit {
    const char *name;    /* "community/hengan", "notice/zh" */
    const char *scope;   /* the one community whose table it is made from; "": of all */
    const char *inputs;  /* digest of what it is made from; other inputs make its files stale */
    const char *options; /* digest of how it was asked for */
} Unit;

/* Files that are opened from now on belong to this unit. NULL: to none, made anew in every run. */
void stage_begin(Stage *stage, const Unit *unit);

/* A file of the run, staged: "notice.zh.pdf", relative to dir, or to dir-internal. Borrowed until stage_close(). */
Sink *stage_open(Stage *stage, bool internal, const char *name, GError **error);
/* Says what document a file is part of, for the manifest and codes.html; both copied. code NULL: of none. */
void stage_entitle(Sink *sink, const char *title, const char *code);
/* Completes the file: nothing more is written to it. */
bool stage_close(Stage *stage, Sink *sink, GError **error);
bool stage_write(Stage *stage, bool internal, const char *name, const char *text, GError **error);

/* The public file of an earlier run is not wanted any more: it is removed at the end. */
void stage_discard(Stage *stage, const char *name);

int stage_count(const Stage *stage);
/* Of these, files that were there already. */
int stage_kept(const Stage *stage);
/* The (completed) files from the first-th on, as lines; and such files of another process's copy. */
void stage_export(const Stage *stage, int first, GString *out);
void stage_import(Stage *stage, const char *lines);

/* The record of a run in this folder; NULL, without an error, when there is none, or none that can be relied on. Its
 * files are read when they are wanted. The error is a failing machine's. */
Stage *stage_read(const char *dir, GError **error);
/* Adds (newly allocated) the names of what runs made in a folder of theirs, or were making when they were killed. False
 * where no record tells. *headless: whether all heads are empty. */
bool stage_add_known(Tree *folder, bool internal, GHashTable *known, bool *headless);
/* The lines at the record's head (see stage_commit). */
const char *stage_head(const Stage *record);
/* Takes over the unit's files from a record, if they are what this unit would make and are as they were written; copied
 * when they lie in another folder. *kept: whether they were. */
bool stage_keep(Stage *stage, const Stage *record, const Unit *unit, bool *kept, GError **error);
/* What else the record of the stage's own folder names: where valid() says that it would come out as it is, it is taken
 * over; the rest is removed at the end. valid NULL: all that is as it was written stays. False when the machine fails
 * to say what lies there. */
bool stage_settle(Stage *stage, const Stage *record, bool (*valid)(void *context, const Unit *unit), void *context,
                  GError **error);

/* Waits until nobody else commits to the public folder, or records what went public there; until the stage is freed. */
void stage_hold(Stage *stage);
/* All files appear under their names, on the disk itself before the first of them does; then what is stale goes, and
 * the record is written, with these lines at its head. */
bool stage_commit(Stage *stage, const char *head, GError **error);

/* Files of one of the folders, relative to it and sorted: of const ListedFile *, whose strings belong to the stage. */
GPtrArray *stage_files(const Stage *stage, bool internal);

/* ---- units.c: What the documents of a run are made from, as digests: whether one that is there already would come out
 * the same.
 *
 * Everything that the bytes depend on is in them: the program itself, libraries, fonts, templates, the standard, the
 * data set without its tables; then the tables shown, and how the run was asked for. */

typedef struct Units {
    const Inputs *inputs;
    const Dataset *dataset;
    char *base;    /* of all that every document is made from */
    char *whole;   /* of that and all tables */
    char *options; /* of how the run was asked for */
} Units;

/* loading: what was found while the data set was loaded, which tells of files that lie beside it. Clear with
 * units_clear(). */
bool units_open(Units *units, const Inputs *inputs, const Dataset *dataset, const Findings *loading, const Fonts *fonts,
                const EditionRequest *request, GError **error);
void units_clear(Units *units);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Units, units_clear)

/* The digest of what is made from the table of one community ("": of all) and everything else. Newly allocated. */
char *units_inputs(const Units *units, const char *community);
/* Whether a unit made by an earlier run is made from what there is now, however it was asked for. */
bool units_valid(void *units, const Unit *unit);

#endif
