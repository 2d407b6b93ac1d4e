/* What fills pages: text stacked to a width, columns fitted to their cells, a pen that moves down the pages. Private to
 * layout; points. */
#ifndef GONGSHI_LAYOUT_FLOW_H
#define GONGSHI_LAYOUT_FLOW_H

#include "layout/line.h"

/* ---- stack.c: Text blocks set to a width and stacked, still without a place: what a cell or a paragraph of the flow
 * holds.
 *
 * Points; y from the stack's top. A Stack lives no longer than its Shaper's passages and its Doc. It can be painted in
 * parts, between two heights that stack_cut() has found. Private to layout. */

/* Points of white between a pair and what is above it. */
enum { PAIR_SPACE = 3 };

typedef enum Align { ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT } Align;

/* How a paragraph is set. */
typedef struct Setting {
    Face face;
    TextStyle style;
    Align align;
    double indent; /* ems, first line */
    bool justify, balance;
    double grey;
    Ink ink;
} Setting;

/* Which languages of a pair are set: one beneath the other, or one alone where the other stands beside it. */
typedef enum PairSide { PAIR_BOTH, PAIR_LEAD, PAIR_SECOND } PairSide;

/* Everything setting needs; borrowed. */
typedef struct Setter {
    Shaper *shaper;
    const Geometry *geometry;
    const char *lang;        /* of the document; in pairs the leading one */
    const char *second_lang; /* of a document in pairs, else NULL */
    const FrameWords *frame, *second_frame;
    bool margin; /* findings stand beside their row, in the margin of its table, not in the cell */
    PairSide side;
} Setter;

typedef struct Stack {
    GArray *items;   /* of StackItem (stack.c), in reading order */
    GPtrArray *kept; /* the inlines that lines refer to */
    double height;   /* foot of the last line */
    double width;    /* how far the longest line reaches from where it begins */
    double space;    /* before the next */
    double lead;     /* while it waits on a Flow: white above it, none at the top of a page */
    int paragraphs;
    guint aside; /* index of the bar of the aside that is being added + 1; 0: none */
} Stack;

Stack *stack_new(void);
void stack_free(Stack *stack);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Stack, stack_free)

bool stack_empty(const Stack *stack);

/* Inline content (PARA, HEADING, CAPTION) between x and x + width; the second language of a pair beneath the first,
 * unless one alone is set: then what stands once is with the leading one. */
bool stack_add_text(Stack *stack, const Setter *setter, const Node *node, const Setting *setting, double x,
                    double width, GError **error);
/* The words of one of the two languages of a pair alone; what stands once is in both. */
bool stack_add_language(Stack *stack, const Setter *setter, const Node *node, bool second, const Setting *setting,
                        double x, double width, GError **error);
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

/* Of the leading language, of the second one beside it, of both with what is between them. */
typedef struct FacingWidths {
    double lead, second, whole;
} FacingWidths;
/* The blocks of a CELL, each language of a pair in a stack of its own: what says the same begins at the same height in
 * both. What stands once has the whole width, in the leading one's. */
bool stack_add_facing(Stack *lead, Stack *second, const Setter *setter, const Node *cell, const Setting *setting,
                      FacingWidths widths, GError **error);
/* The first lines of both stand on one line. */
void stack_level(Stack *lead, Stack *second);
/* Both were cut: what begins after the cuts begins at the same height again where they are painted from there. */
void stack_align(Stack *lead, double lead_from, Stack *second, double second_from);

/* Where to cut when only `room` is left for what begins at `from`: the top of the first line that goes to the next
 * page, the stack's height when all of it fits, or `from` when nothing should stay. No paragraph is parted from a
 * single line, and no box of findings that is short, unless `force`, which also keeps at least one line. */
double stack_cut(const Stack *stack, double from, double room, bool force);
/* Height of the part between two cuts. */
double stack_part(const Stack *stack, double from, double to);
/* Lines between two cuts, counted up to `most`. */
int stack_lines(const Stack *stack, double from, double to, int most);
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

/* ---- columns.c: Widths of table columns by what is in them. Private to layout.
 *
 * Every column gets its least width; the rest is given out by the root of how much text a column has; then up to four
 * ems at a time are moved to where they make the table lower. Text columns come out as whole ems, so that Han lines
 * fill them. */

/* A cell that stands in one column and counts for the height of one row. */
typedef struct ColumnCell {
    int row, column;
    double least, most;
    const Length *lengths; /* its paragraphs on one line */
    guint paragraphs;      /* 0: it counts for the widths only */
} ColumnCell;

typedef struct ColumnFit {
    const GArray *cells; /* of ColumnCell */
    int rows, columns;
    double total; /* of all columns' text, without padding */
    double em;
    double ragged; /* what a line of more words leaves free at its end, on average; 0 where lines break anywhere */
} ColumnFit;

/* Fills widths[columns] with the width of each column's text; their sum is at most total: where even the least widths
 * do not fit, the widest columns are narrower. */
void columns_fit(const ColumnFit *fit, double *widths);

/* ---- flow.c: What fills pages: a pen that moves down the text area, turns pages and keeps headings with what follows.
 * Private to layout; flow.c has the pages, layout.c the blocks, table.c the rows of tables, scene.c charts. */

/* How a document is set so that its pages come out well. */
typedef struct Fit {
    double tight; /* of the usual pitch, and half as much of the size: in columns, and of all in pairs */
    struct {
        int page; /* by its number, ends so much above the foot; 0: none does */
        double by;
    } shorter[5]; /* the first for who signs or columns, the second for columns; then one for each part's end */
} Fit;

/* How pages came out. */
typedef struct Filled {
    double used, room; /* of the last page of a section in columns, in heights of one column; 0: there is none */
    double foot;       /* of the last page that was turned, down to the last thing on it */
    double last;       /* the least of that of pages on which a part ends that began on an earlier one */
    int last_page;     /* that page; 0: there is none */
    int closing;       /* the page on which who signs stands; 0: there is none, or it is the first */
    bool alone;        /* with less than two lines before */
    double closed;     /* of that page, down to there */
    double left;       /* on the page before it */
} Filled;

typedef struct Flow {
    Setter setter;
    const Geometry *geometry; /* of where the pen is: the document's, across, or of a column */
    const Geometry *upright;  /* the document's */
    Geometry area;            /* across, or of the column */
    int columns, column;      /* beside each other; 0: none */
    double column_top;        /* on this page */
    Fit fit;
    Filled filled;
    double left; /* on the page before this one */
    const Meta *meta;
    PageSink *sink;
    GPtrArray *loose; /* of Page *: where pages go instead, without number; NULL: to the sink */
    const Structure *structure;
    Page *page;   /* NULL between pages */
    double y;     /* where the last thing placed ends */
    double space; /* wanted before the next; none at the top of a page */
    int pages;
    int part_page;      /* on which the part began: what begins on a page of its own */
    bool at_top;        /* nothing on this page yet */
    GPtrArray *held;    /* of Stack *: headings that wait for what they belong to */
    GPtrArray *anchors; /* of const Node *: blocks whose place is that of the next thing placed */
} Flow;

/* How many columns of text stand beside each other: two, but in pairs one, in which the languages do. */
int flow_columns(const Meta *meta);
/* From here to the end of the section: columns; pages that lie across, dense in small type. Then as before. */
bool flow_begin_columns(Flow *flow, GError **error);
void flow_begin_across(Flow *flow, bool dense);
bool flow_end_area(Flow *flow, GError **error);
/* Opens a page when there is none. */
bool flow_open(Flow *flow, GError **error);
/* Finishes the page, if one is open. */
bool flow_turn(Flow *flow, GError **error);
/* A part ends with the page that was turned. */
void flow_end_part(Flow *flow);
double flow_foot(const Flow *flow);
/* What is left on this page, or of a new one, below the things held; of a new one in any case. */
double flow_left(const Flow *flow);
double flow_fresh(const Flow *flow);
/* At least this much white before what comes next. */
void flow_space(Flow *flow, double space);
/* Keeps a stack (taken over) with what comes next. lead: white above its first line. */
void flow_hold(Flow *flow, Stack *stack, double lead);
/* Makes room for something unbreakable of this height, with what is held before it, on this page or the next, and moves
 * the pen to its top. */
bool flow_reserve(Flow *flow, double lead, double height, GError **error);
/* Places a stack, over pages where it must. */
bool flow_place(Flow *flow, const Stack *stack, double lead, GError **error);
/* The same for two that stand beside each other. */
bool flow_place_beside(Flow *flow, const Stack *stack, const Stack *beside, double lead, GError **error);
/* Places what is still held. */
bool flow_flush(Flow *flow, GError **error);

/* Height of the words below a table or figure that belong to it: its notes, who answers it. */
bool flow_notes(const Flow *flow, const Node *block, double *height, GError **error);
/* A list of them, numbered, several beside each other. */
bool flow_numbered(Flow *flow, const Node *list, GError **error);
bool flow_table(Flow *flow, const Node *table, GError **error);
bool flow_figure(Flow *flow, const Node *figure, GError **error);
/* A figure's drawing with its top left corner at a place of the open page. */
bool flow_drawing(Flow *flow, const Node *figure, double x, double y, double scale, GError **error);

/* ---- sheet.c: A poster: one page on a fixed grid, by the roles of the Doc's sections. */

bool flow_sheet(Flow *flow, const Doc *doc, GError **error);

#endif
