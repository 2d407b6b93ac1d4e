/* The files of a run: written aside, made visible together at the end.
 *
 * A Stage receives files for two folders: dir, and dir-internal beside it. Until stage_commit() they lie in a folder of
 * the run's own inside (".gongshi-XXXXXX"), which goes with the Stage whatever happened: also what a process left there
 * that was ended halfway. Several processes may fill parts of one run: each has its copy of the Stage, and what it
 * staged goes to the others as text (stage_export, stage_import). */
#ifndef GONGSHI_PIPELINE_STAGE_H
#define GONGSHI_PIPELINE_STAGE_H

#include "base/sink.h"

typedef struct Stage Stage;

Stage *stage_new(const char *dir); /* the folder that receives everything; its sibling dir-internal too */
void stage_free(Stage *stage);     /* what was not committed is discarded */
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Stage, stage_free)

/* Makes the folders of the run; before the process forks, so that all write to the same. */
bool stage_prepare(Stage *stage, GError **error);

/* A file of the run, staged: "notice.zh.pdf", relative to dir, or to dir-internal. Borrowed until stage_close(). */
Sink *stage_open(Stage *stage, bool internal, const char *name, GError **error);
/* Says what document a file is part of, for the manifest and codes.html; both copied. */
void stage_entitle(Sink *sink, const char *title, const char *code);
/* Completes the file: nothing more is written to it. */
bool stage_close(Stage *stage, Sink *sink, GError **error);
bool stage_write(Stage *stage, bool internal, const char *name, const char *text, GError **error);

int stage_count(const Stage *stage);
/* The (completed) files from the first-th on, as lines; and such files of another process's copy. */
void stage_export(const Stage *stage, int first, GString *out);
void stage_import(Stage *stage, const char *lines);

/* All files appear under their names, on the disk itself before the first of them does. */
bool stage_commit(Stage *stage, GError **error);

/* Names relative to dir or dir-internal, sorted. digest: lower-case sha256; title and code NULL unless entitled. */
typedef struct StagedFile {
    const char *name, *digest, *title, *code;
} StagedFile;
GArray *stage_files(const Stage *stage, bool internal); /* of StagedFile; borrowed strings; free with g_array_unref */

#endif
