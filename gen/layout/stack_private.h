/* What the stack's files share: stack.c (cutting, painting), stack_add.c (what is put on it) and stack_measure.c (how
 * wide a cell would be), and nothing else. */
#ifndef GONGSHI_LAYOUT_STACK_PRIVATE_H
#define GONGSHI_LAYOUT_STACK_PRIVATE_H

#include "layout/stack.h"

typedef enum StackItemKind { ITEM_LINE, ITEM_BAR, ITEM_FRAME, ITEM_SQUARE, ITEM_ANCHOR } StackItemKind;

typedef struct StackItem {
    StackItemKind kind;
    double x, y, w, h;
    const Node *node;
    double stroke, grey;
    SetLine set;
    int paragraph; /* lines of the same paragraph */
    double lowest; /* the greatest y up to here, frames aside: it never falls */
    guint aside;   /* index of the bar of the aside that it belongs to; its own outside any */
    guint end;     /* of a bar: index after its aside's last item */
} StackItem;

struct Stack {
    GArray *items;   /* of StackItem, in reading order */
    GPtrArray *kept; /* the inlines that lines refer to */
    double height;   /* foot of the last line */
    double space;    /* before the next */
    int paragraphs;
    guint aside; /* index of the bar of the aside that is being added + 1; 0: none */
};

/* Of an aside, points: its text from its left edge, in a frame and beside a bar alone; white within the frame. */
static const double frame_inset = 5, frame_pad = 2.5, bar_inset = 8;

/* How the second language of a pair is set below this: three quarters of the size, close, its first line begins where
 * the leading one's does. */
Setting setting_second(const Setting *lead);
/* How a block of a cell is set: the verdict stands out; its basis is small print. */
Setting setting_in_cell(const Setter *setter, const Node *block, const Setting *cell);
/* Whether a block of a cell is not set in it: for the web only, or in the table's margin. */
bool block_left_out(const Setter *setter, const Node *block);
/* Whether an item brings its own mark: 1. ① （1） 一、 or, in a list of contents, 附件1. */
bool item_marked(const Node *item);

#endif
