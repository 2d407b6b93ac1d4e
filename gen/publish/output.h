/* Documents on their way into files. An Output is one document in several formats: each piece of DOC is handed to the
 * html and text writers as it is, and through one layout to the writers of PAGES. */
#ifndef GONGSHI_PUBLISH_OUTPUT_H
#define GONGSHI_PUBLISH_OUTPUT_H

#include "emit/emit.h"
#include "layout/layout.h"
#include "publish/guard.h"
#include "publish/stage.h"

/* The formats of a run and what their writers share. */
typedef struct Press {
    Stage *stage;
    const Fonts *fonts; /* NULL when nothing is laid out */
    FontSources *sources;
    Faces *faces;
    Shaper *shaper;
    const Geometry *geometry;
    const char *style, *creator;
    Guard guard; /* on what is public */
    const Backend *backends[8];
    int backend_count;
} Press;

typedef struct Output Output;

/* name: without suffix, "notice.zh". meta is borrowed until the output is finished. */
Output *output_open(const Press *press, const Meta *meta, bool internal, const char *name, GError **error);
bool output_add(Output *output, const Doc *doc, GError **error);
/* The same in two steps, for a piece that begins on a page of its own. Setting may be done by several threads at once,
 * each with its own shaper, beside one that goes on with the output; then the output takes the pieces in order.
 * *section: NULL when nothing is laid out. */
bool output_set(const Output *output, Shaper *shaper, const Doc *doc, Section **section, GError **error);
bool output_take(Output *output, const Doc *doc, Section *section, GError **error);
bool output_finish(Output *output, GError **error);
void output_free(Output *output);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Output, output_free)

#endif
