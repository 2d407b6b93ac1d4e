/* Documents on their way into files: staged beside their names, made visible together at the end.
 *
 * A Stage holds every file of a run. An Output is one document in several formats: each piece of DOC is handed to the
 * html and text writers as it is, and through one layout to the writers of PAGES. */
#ifndef GONGSHI_PIPELINE_OUTPUT_H
#define GONGSHI_PIPELINE_OUTPUT_H

#include "emit/emit.h"
#include "layout/layout.h"

typedef struct Stage Stage;

Stage *stage_new(const char *dir); /* the folder that receives everything; its sibling dir-internal too */
void stage_free(Stage *stage);     /* what was not committed is discarded */
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Stage, stage_free)

/* A file of the run, staged: "notice.zh.pdf", relative to dir, or to dir-internal. Borrowed until stage_close(). */
Sink *stage_open(Stage *stage, bool internal, const char *name, GError **error);
/* Completes the file: nothing more is written to it. */
bool stage_close(Stage *stage, Sink *sink, GError **error);
bool stage_write(Stage *stage, bool internal, const char *name, const char *text, GError **error);
/* All files appear under their names. */
bool stage_commit(Stage *stage, GError **error);

int stage_count(const Stage *stage);
/* Names relative to dir, sorted; public ones only. digest: lower-case sha256. */
typedef struct StagedFile {
    const char *name, *digest;
} StagedFile;
GArray *stage_files(const Stage *stage); /* of StagedFile; borrowed strings; free with g_array_unref */

/* The formats of a run and what their writers share. */
typedef struct Press {
    Stage *stage;
    const Fonts *fonts; /* NULL when nothing is laid out */
    FontSources *sources;
    Faces *faces;
    Shaper *shaper;
    const Geometry *geometry;
    const char *style, *creator;
    const Backend *backends[8];
    int backend_count;
} Press;

typedef struct Output Output;

/* name: without suffix, "notice.zh". meta is borrowed until the output is finished. */
Output *output_open(const Press *press, const Meta *meta, bool internal, const char *name, GError **error);
bool output_add(Output *output, const Doc *doc, GError **error);
bool output_finish(Output *output, GError **error);
void output_free(Output *output);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Output, output_free)

#endif
