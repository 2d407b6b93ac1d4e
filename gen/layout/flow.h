/* What fills pages: a pen that moves down the text area, turns pages and keeps headings with what follows. Private to
 * layout; flow.c has the pages, layout.c the blocks, table.c the rows of tables, scene.c charts. */
#ifndef GONGSHI_LAYOUT_FLOW_H
#define GONGSHI_LAYOUT_FLOW_H

#include "layout/stack.h"

typedef struct Flow {
    Setter setter;
    const Geometry *geometry;
    const Meta *meta;
    PageSink *sink;
    GPtrArray *loose; /* of Page *: where pages go instead, without number; NULL: to the sink */
    const Structure *structure;
    Page *page;   /* NULL between pages */
    double y;     /* where the last thing placed ends */
    double space; /* wanted before the next; none at the top of a page */
    int pages;
    bool at_top;        /* nothing on this page yet */
    GPtrArray *held;    /* of Held *: headings that wait for what they belong to */
    GPtrArray *anchors; /* of const Node *: blocks whose place is that of the next thing placed */
} Flow;

void flow_init(Flow *flow);
void flow_clear(Flow *flow);
/* Opens a page when there is none. */
bool flow_open(Flow *flow, GError **error);
/* Finishes the page, if one is open. */
bool flow_turn(Flow *flow, GError **error);
/* Goes on with a page (taken over) that has been set elsewhere, as the next one. */
void flow_take(Flow *flow, Page *page);
double flow_foot(const Flow *flow);
/* At least this much white before what comes next. */
void flow_space(Flow *flow, double space);
/* Keeps a stack (taken over) with what comes next. lead: white above its first line, none at the top of a page. */
void flow_hold(Flow *flow, Stack *stack, double lead);
/* Makes room for something unbreakable of this height, with what is held before it, on this page or the next, and moves
 * the pen to its top. */
bool flow_reserve(Flow *flow, double lead, double height, GError **error);
/* Places a stack, over pages where it must. */
bool flow_place(Flow *flow, const Stack *stack, double lead, GError **error);
/* Places what is still held. */
bool flow_flush(Flow *flow, GError **error);

bool flow_table(Flow *flow, const Node *table, GError **error);
bool flow_figure(Flow *flow, const Node *figure, GError **error);

#endif
