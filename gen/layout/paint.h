/* Boxes onto a page. Private to layout. */
#ifndef GONGSHI_LAYOUT_PAINT_H
#define GONGSHI_LAYOUT_PAINT_H

#include "layout/line.h"
#include "layout/pages.h"

/* Part of a Han em above the baseline. */
static const double ascent_part = 0.88;
/* Ems from the beginning of a field to the end of the line that is there to be filled in by hand: the lines of fields
 * that stand below each other end at one place. */
static const double field_reach = 28;

/* A piece of a paragraph as DOC has it; strings are the Doc's. */
typedef struct Inline {
    Span span;
    const Node *node; /* the text's */
    const char *href; /* or NULL */
    bool missing;     /* ROLE_MISSING: underlined */
} Inline;

/* A line that has its type but not yet its place. */
typedef struct SetLine {
    const Passage *passage;
    Line line;
    const GArray *inlines; /* of Inline, one for each span of the passage; NULL where none has anything to show */
    const Node *node;
    double size; /* points */
    double grey;
} SetLine;

Box *page_add(Page *page, BoxKind kind, const Node *node);
void page_rule(Page *page, const Node *node, double x, double y, double w, double h, double stroke);
/* Of a node with an id, or of a heading. */
void page_anchor(Page *page, const Node *node, double x, double y);
void paint_line(Page *page, const SetLine *set, double x, double baseline);

#endif
