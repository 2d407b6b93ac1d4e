/* Documents, charts and tables on their way into files of the stage, and the last look at what is public.
 *
 * An Output is one document in several formats: each piece of DOC is handed to the html and text writers as it is, and
 * through one layout to the writers of PAGES.
 *
 * Before anything public is written, it is looked at for personal data once more. Cells are masked when they are read
 * (data/table.h); what is composed of them later must not bring forth what no cell held. A hit is an error that ends
 * the run: nothing appears. */
#ifndef GONGSHI_PUBLISH_OUTPUT_H
#define GONGSHI_PUBLISH_OUTPUT_H

#include "base/personal.h"
#include "doc/pair.h"
#include "emit/emit.h"
#include "layout/layout.h"
#include "publish/stage.h"

/* The formats of a run and what their writers share. */
typedef struct OutputSettings {
    Stage *stage;
    const Fonts *fonts; /* NULL when nothing is laid out */
    FontSources *sources;
    Faces *faces;
    Shaper *shaper;
    const Geometry *geometry;
    const char *style, *creator;
    const GArray *attached;  /* of Attachment, to documents on paper; NULL: nothing */
    PersonalAllowed allowed; /* in what is public: what was released, and how the office can be reached */
    const Backend *backends[FORMATS];
    int backend_count;
} OutputSettings;

/* The back ends of these formats, a set of RenderFormat, but of those that have a file for each page. */
void output_choose(OutputSettings *settings, int formats);
/* The same with one back end alone, or without web pages: letters and posters are for paper. */
OutputSettings output_single(const OutputSettings *settings, const Backend *backend);
OutputSettings output_paper(const OutputSettings *settings);
/* The same without what is no fixed sheet: of a poster. */
OutputSettings output_sheets(const OutputSettings *settings);

typedef struct Output Output;

/* name: without suffix, "notice.zh". meta is borrowed until the output is finished. */
Output *output_open(const OutputSettings *settings, const Meta *meta, bool internal, const char *name, GError **error);
/* A piece that begins on a page of its own may be set before it is added: by several threads at once, each with its own
 * shaper, beside one that goes on with the output. *section: NULL when nothing is laid out. */
bool output_set(const Output *output, Shaper *shaper, const Doc *doc, Section **section, GError **error);
/* The next piece. section: the same piece as output_set() made it; NULL: it is set now. */
bool output_add(Output *output, const Doc *doc, Section *section, GError **error);
bool output_finish(Output *output, GError **error);
void output_free(Output *output);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Output, output_free)

/* A document that is one piece. */
bool output_document(const OutputSettings *settings, const Meta *meta, bool internal, const char *name, const Doc *doc,
                     GError **error);
/* A public one in the largest type with which it fills one sheet. sheet: its geometry at full size. */
bool output_poster(const OutputSettings *settings, const Geometry *sheet, const Meta *meta, const char *name,
                   const Doc *doc, GError **error);
/* A chart as charts/<name>.<lang>.svg and .png; and the numbers of a chart, as text, as charts/<chart>.csv. */
bool output_scene(const OutputSettings *settings, bool internal, const char *name, DocLang lang, const Scene *scene,
                  GError **error);
bool output_numbers(const OutputSettings *settings, bool internal, const char *chart, const char *csv, GError **error);
/* A table as text. */
bool output_table(const OutputSettings *settings, bool internal, const char *name, const char *text, GError **error);

/* Whether a public text holds nothing personal; name: of the file, for the error. */
bool output_guard(const OutputSettings *settings, const char *name, const char *text, GError **error);
/* The same for a table: what stands in two cells is not read as one. */
bool output_guard_table(const OutputSettings *settings, const char *name, const char *csv, GError **error);

#endif
