/* PAGES: boxes at places, in points. Made by layout, painted by emit; nothing is decided after this.
 *
 * Origin at the top left of the sheet, y downward. A page owns its boxes and is handed to a PageSink as soon as it is
 * full, so that a document of any length needs memory for one page and one section. */
#ifndef GONGSHI_LAYOUT_PAGES_H
#define GONGSHI_LAYOUT_PAGES_H

#include <stdint.h>

#include "doc/node.h"

/* A Structure is what the boxes mean: the blocks of DOC as a flat tree that outlives them, for back ends that tag.
 * It grows by a whole Doc before the Doc is set and belongs to its Layout, which begins another with each Doc
 * that begins on a page of its own: what a long document means need not be kept whole. Element 0 is the document, the
 * same one in all of them, and every Doc hangs below it. Parents come before their children, children in reading order.
 * Text, emphasis and a cell's only paragraph have no element of their own: they belong to what is around them. */
typedef struct Element {
    Kind kind;
    int parent; /* index, or -1 */
    int level, rowspan, colspan;
    Scope scope;
    const char *lang; /* where it differs from the parent's, or NULL */
    const char *alt;  /* of a figure: what it shows; else NULL */
} Element;

typedef struct Structure {
    GArray *elements;    /* of Element */
    GHashTable *indices; /* node of the Doc added last -> index + 1; lookup only */
    GStringChunk *strings;
} Structure;

enum { ELEMENT_NONE = -1 }; /* page furniture: no part of the text */

Structure *structure_new(void);
void structure_free(Structure *structure);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Structure, structure_free)

void structure_add(Structure *structure, const Doc *doc);
const Element *structure_at(const Structure *structure, int index);

/* One glyph at its pen position; cluster is the byte of Run.text that it (or its ligature) comes from. */
typedef struct Glyph {
    uint32_t id;
    double x, y; /* baseline origin, absolute on the page */
    int cluster;
} Glyph;

/* Red, green, blue in sRGB, 0 to 1; of INK_GREY none. */
extern const double ink_colours[INKS][3];

typedef enum BoxKind { BOX_RUN, BOX_RECT, BOX_LINE, BOX_POLYGON, BOX_LINK, BOX_ANCHOR } BoxKind;

typedef struct Box {
    BoxKind kind;
    int element;       /* of the page's Structure, or ELEMENT_NONE: rules, bars, repeated heads, page numbers */
    double x, y, w, h; /* rect, link: area; line: from x,y by w,h; run: baseline start, w: advance; anchor: x,y */
    double grey;       /* 0 black … 1 white; with INK_GREY */
    Ink ink;
    double stroke; /* line, polygon, rect outline: width; 0: filled */
    double dash;
    Fill fill;
    bool turned; /* run: by a quarter clockwise about each glyph's origin: read from the side */
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

/* For layout alone: boxes onto a page, for a node of the Doc (NULL: furniture). */
Box *page_add(Page *page, BoxKind kind, const Node *node);
void page_rule(Page *page, const Node *node, double x, double y, double w, double h, double stroke);
/* What was added from this box on, as on a sheet that stands upright, onto this one, which lies across. */
void page_turn_boxes(Page *page, guint first);
/* Of a node with an id, or of a heading. */
void page_anchor(Page *page, const Node *node, double x, double y);

/* Receives each page once; the page is freed after the call. */
typedef struct PageSink PageSink;
struct PageSink {
    bool (*page)(PageSink *sink, const Page *page, GError **error);
    /* The structure of the pages so far has all its content, and is gone after the call. May be NULL. */
    void (*settle)(PageSink *sink);
};

/* ---- geometry.c: Page geometry (GB/T 9704-2012, a table in geometry.csv under templates/): A4, text area 156 × 225 mm
 * at 28 mm from the left and 37 mm from the top; page number "— 1 —" 7 mm below, odd right, even left. */

/* In points; sizes and pitches (baseline to baseline) of each text class. */
typedef struct TextStyle {
    double size, pitch;
} TextStyle;

typedef struct Geometry {
    double page_width, page_height;
    double left, top, width, height; /* text area */
    double number_drop; /* text area's foot to the centre line of the page number; 0: a sheet without one */
    TextStyle body, title, table, table_head, note, number, chart;
    TextStyle digest, fine; /* in columns and in wide tables: what table and note are elsewhere; below 0: as those */
    /* Of documents in a Latin script, whose letters are narrower and lower; a size below 0 is that of the others. */
    TextStyle latin_body, latin_title, latin_table, latin_table_head, latin_note, latin_digest, latin_fine;
    TextStyle pairs_body; /* of documents in pairs, whose lines in Latin letters stand between the others; likewise */
} Geometry;

/* Reads key,value,unit (mm or pt) rows; the error names file and line. */
bool geometry_load(Geometry *geometry, const char *path, GError **error);
/* A sheet is one page, read from afar: headings stand flush, as its columns do, and pairs on one line. */
bool geometry_is_sheet(const Geometry *geometry);
/* A strip is a picture for telephones, as long as what stands on it: neither paragraphs nor rows are parted, nothing
 * stands beside each other or lies across, and it has no number. */
bool geometry_is_strip(const Geometry *geometry);
/* The same for a document in this language: its classes are those of its script. second: of its pairs, or NULL. */
Geometry geometry_for(const Geometry *geometry, const char *lang, const char *second);

#endif
