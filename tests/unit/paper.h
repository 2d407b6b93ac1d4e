/* For tests of layout: fonts and geometry as shipped, a document set, and its boxes kept after the pages are gone. */
#ifndef GONGSHI_TESTS_PAPER_H
#define GONGSHI_TESTS_PAPER_H

#include "layout/layout.h"

typedef struct Mark {
    BoxKind kind;
    int page, font;
    bool furniture; /* a run of no element beyond the text area */
    double x, y, w, h, size;
    const char *text; /* "" where the box has none */
} Mark;

typedef struct Paper {
    PageSink sink; /* collects into marks */
    Fonts *fonts;
    Geometry geometry;
    Shaper *shaper;
    GArray *marks; /* of Mark, in reading order */
    GStringChunk *strings;
    int pages;
    Edition edition; /* of what is set next */
    bool pairs;      /* it is in pairs, its second language English */
} Paper;

Paper *paper_new(void);
void paper_free(Paper *paper);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Paper, paper_free)

/* Sets the document, and forgets what was set before; asserts that it is one. */
void paper_set(Paper *paper, const Doc *doc, const char *edition_mark);
/* The nth run (from 0) whose text contains this, or NULL. */
const Mark *paper_find(const Paper *paper, const char *text, int nth);
int paper_count(const Paper *paper, const char *text);
/* On one page. */
int paper_count_on(const Paper *paper, const char *text, int page);
/* Forgets what was set before: for who brings a Layout. */
void paper_clear(Paper *paper);
/* All runs of a page in reading order, joined. Newly allocated. */
char *paper_text(const Paper *paper, int page);
/* Everything inside the text area but furniture, and no two runs over each other. */
void paper_check(const Paper *paper);

#endif
