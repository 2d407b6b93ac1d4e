/* PAGES: boxes at places, in points. Made by layout, painted by emit; nothing is decided after this.
 *
 * Origin at the top left of the sheet, y downward. A page owns its boxes and is handed to a PageSink as soon as it is
 * full, so that a document of any length needs memory for one page and one section. */
#ifndef GONGSHI_LAYOUT_PAGES_H
#define GONGSHI_LAYOUT_PAGES_H

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "layout/structure.h"

/* One glyph at its pen position; cluster is the byte of Run.text that it (or its ligature) comes from. */
typedef struct Glyph {
    uint32_t id;
    double x, y; /* baseline origin, absolute on the page */
    int cluster;
} Glyph;

typedef enum BoxKind { BOX_RUN, BOX_RECT, BOX_LINE, BOX_POLYGON, BOX_LINK, BOX_ANCHOR } BoxKind;

typedef struct Box {
    BoxKind kind;
    int element;       /* of the page's Structure, or ELEMENT_NONE: rules, bars, repeated heads, page numbers */
    double x, y, w, h; /* rect, link: area; line: from x,y by w,h; run: baseline start, w: advance; anchor: x,y */
    double grey;       /* 0 black … 1 white */
    double stroke;     /* line, polygon, rect outline: width; 0: filled */
    double dash;
    Fill fill;
    int font;    /* run: index into the Fonts */
    double size; /* run: points */
    const Glyph *glyphs;
    int glyph_count;
    /* run: its source, no invisible characters; link: target; anchor: name, "" where only an outline leads there */
    const char *text;
    /* anchor: the words of the heading that it stands at, for an outline, or NULL; link: its words */
    const char *title;
    int level;            /* anchor with a title: the heading's level */
    const double *points; /* polygon: x, y pairs */
    int point_count;
} Box;

typedef struct Page {
    int number; /* printed number, from 1 */
    double width, height;
    GArray *boxes; /* of Box, in reading order */
    GStringChunk *strings;
    GPtrArray *arrays; /* glyph and point arrays; owned */
    const Structure *structure;
    bool repeats; /* what is painted now stands elsewhere already: furniture. Private to layout */
} Page;

/* structure: borrowed; it outlives the page, and lives until the sink is told that it is settled. */
Page *page_new(int number, double width, double height, const Structure *structure);
void page_free(Page *page);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Page, page_free)

/* Receives each page once; the page is freed after the call. */
typedef struct PageSink PageSink;
struct PageSink {
    bool (*page)(PageSink *sink, const Page *page, GError **error);
    /* The structure of the pages so far has all its content, and is gone after the call. May be NULL. */
    void (*settle)(PageSink *sink);
};

#endif
