/* Back ends. Each writes one document to a sink, piece by piece.
 *
 * A back end takes either DOC (html, article, plain, text, docx) or PAGES (pdf, ofd, long, png, pages), never both:
 * exactly one of doc and page is set. The caller opens, hands over the pieces in order, finishes. A writer freed
 * without finish leaves the sink as it is.
 *
 * Adding a back end: one file in emit/, its line below and its line of base/format_list.h; a golden in tests/cases. */
#ifndef GONGSHI_EMIT_EMIT_H
#define GONGSHI_EMIT_EMIT_H

#include "base/format.h"
#include "base/sink.h"
#include "base/writers.h"
#include "doc/node.h"
#include "layout/fonts.h"
#include "layout/pages.h"
#include "layout/shape.h"

/* The faces as files, opened when first used: what the PDF writers of a run share. Outlives them. */
typedef struct FontSources FontSources;

FontSources *font_sources_new(const Fonts *fonts);
void font_sources_free(FontSources *sources);

/* The same for cairo, which keeps what it learned of a face as long as the face lives. */
typedef struct Faces Faces;

Faces *faces_new(const Fonts *fonts);
void faces_free(Faces *faces);

/* A file that a document carries within it: the data that it was made from. Borrowed. */
typedef struct Attachment {
    const char *name;  /* "figures.csv" */
    const char *type;  /* "text/csv" */
    const char *title; /* in words */
    const GString *bytes;
} Attachment;

/* What every writer may need. All borrowed; outlives the writer. */
typedef struct EmitContext {
    const Meta *meta;
    const Fonts *fonts;       /* for PAGES back ends */
    const char *style;        /* the style sheet's text, for html */
    const char *creator;      /* "Gongshi 0.1" */
    FontSources *sources;     /* NULL: a writer makes its own */
    Faces *faces;             /* NULL: a writer makes its own */
    const Geometry *geometry; /* for docx, whose columns are as wide as the pages have them, */
    Shaper *shaper;           /* and which measures with what sets them: texts are shaped once */
    const GArray *attached;   /* of Attachment, by name, for pdf and ofd; NULL: nothing */
} EmitContext;

typedef struct Backend {
    Format format; /* what its files are: of the article too a web page */
    bool apart;    /* each page is a file of its own, which is opened for it */
    void *(*open)(const EmitContext *context, Sink *sink, GError **error);
    bool (*doc)(void *writer, const Doc *doc, GError **error);
    bool (*page)(void *writer, const Page *page, GError **error);
    void (*settle)(void *writer);                 /* what the pages so far mean is complete; NULL: no matter */
    bool (*finish)(void *writer, GError **error); /* NULL: nothing is left to write */
    void (*free)(void *writer);                   /* NULL: nothing is held */
} Backend;

extern const Backend backend_html, backend_article, backend_text, backend_plain, backend_docx, backend_pdf, backend_ofd,
    backend_long, backend_png, backend_pages;

/* Faces as offices have them, for formats that name faces. */
#define OFFICE_SONG_TITLE "方正小标宋简体"
#define OFFICE_SONG "宋体"
#define OFFICE_HEI "黑体"
#define OFFICE_KAI "楷体_GB2312"
#define OFFICE_FANG "仿宋_GB2312"
#define OFFICE_LATIN "Times New Roman"
#define OFFICE_SANS "Arial"

/* A number as PDF and SVG have it: at most two decimals, in the shortest form, whatever the locale. */
void emit_number(GString *out, double value);

/* ---- drawings ---- */

typedef enum SvgUse { SVG_FILE, SVG_INLINE } SvgUse;

/* A scene as an svg element. Ids begin with the scene's id, so that several scenes may stand in one page. lang may be
 * NULL: that of the page around it; second: of a pair, its second language, else NULL. A file has a size of its own;
 * within a page the style sheet gives the width. */
void svg_draw(Xml *xml, const Scene *scene, const char *lang, const char *around, const char *second, SvgUse use);
/* A scene alone, as a file. */
void svg_write(const Scene *scene, const char *lang, const char *second, GString *out);

#endif
