/* Text blocks set to a width and stacked, still without a place: what a cell or a paragraph of the flow holds.
 *
 * Points; y from the stack's top. A Stack lives no longer than its Shaper's passages and its Doc. It can be painted in
 * parts, between two heights that stack_cut() has found. Private to layout. */
#ifndef GONGSHI_LAYOUT_STACK_H
#define GONGSHI_LAYOUT_STACK_H

#include "layout/geometry.h"
#include "layout/line.h"

typedef enum Align { ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT } Align;

/* How a paragraph is set. */
typedef struct Setting {
    Face face;
    TextStyle style;
    Align align;
    double indent; /* ems, first line */
    bool justify, balance;
    bool beside; /* the second language of a pair on the first's line where both fit, else beneath */
} Setting;

/* Everything setting needs; borrowed. */
typedef struct Setter {
    Shaper *shaper;
    const Geometry *geometry;
    const char *lang;        /* of the document; in pairs the leading one */
    const char *second_lang; /* of a document in pairs, else NULL */
    const FrameWords *frame, *second_frame;
    bool margin; /* findings stand beside their row, in the margin of its table, not in the cell */
} Setter;

typedef struct Stack Stack;

Stack *stack_new(void);
void stack_free(Stack *stack);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Stack, stack_free)

double stack_height(const Stack *stack);
/* Where its longest line ends. */
double stack_width(const Stack *stack);
bool stack_empty(const Stack *stack);

/* Inline content (PARA, HEADING, CAPTION) between x and x + width; the second language of a pair beneath the first. */
bool stack_add_text(Stack *stack, const Setter *setter, const Node *node, const Setting *setting, double x,
                    double width, GError **error);
/* The same for words of our own, in the document's language; second: in its pair's second language, and set like it. */
bool stack_add_words(Stack *stack, const Setter *setter, const Node *node, const char *words, bool second,
                     const Setting *setting, double x, double width, GError **error);
/* LIST: items; those that do not bring a number of their own get a square. */
bool stack_add_list(Stack *stack, const Setter *setter, const Node *list, const Setting *setting, double x,
                    double width, GError **error);
/* ASIDE: small print beside a bar, in a thin frame when framed. */
bool stack_add_aside(Stack *stack, const Setter *setter, const Node *aside, double x, double width, bool framed,
                     GError **error);
/* The blocks of a CELL. */
bool stack_add_cell(Stack *stack, const Setter *setter, const Node *cell, const Setting *setting, double width,
                    GError **error);

/* Where to cut when only `room` is left for what begins at `from`: the top of the first line that goes to the next
 * page, the stack's height when all of it fits, or `from` when nothing should stay. No paragraph is parted from a
 * single line unless `force`, which also keeps at least one line. */
double stack_cut(const Stack *stack, double from, double room, bool force);
/* Height of the part between two cuts. */
double stack_part(const Stack *stack, double from, double to);
/* Paints the part between two cuts so that `from` comes to y. */
void stack_paint(const Stack *stack, Page *page, double x, double y, double from, double to);

/* A paragraph on one line: how long it is, and how high its lines are beside those of the leading language. */
typedef struct Length {
    double points, height;
} Length;

/* The width of the widest unbreakable piece, and of the longest paragraph on one line, also of the leading language
 * alone; its characters; its paragraphs, as places in an array of Length. */
typedef struct CellExtent {
    double least, most, firm;
    int characters;
    guint first, end;
} CellExtent;
/* Adds the lengths of the cell's paragraphs to `lengths`. */
bool extent_measure(CellExtent *extent, GArray *lengths, const Setter *setter, const Node *cell, const Setting *setting,
                    GError **error);

#endif
