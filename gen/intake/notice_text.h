/* The text of a published notice: its paragraphs, and its tables by their titles, with the lines where they stand.
 *
 * Ownership: a NoticeText owns everything it points to. */
#ifndef GONGSHI_INTAKE_NOTICE_TEXT_H
#define GONGSHI_INTAKE_NOTICE_TEXT_H

#include "data/standard.h"
#include "intake/source.h"

/* Some lines of the source. */
typedef struct TextPart {
    int line;   /* the first one's, 1-based */
    char *text; /* line breaks as in the source, each one LF, so that lines can be counted */
} TextPart;

typedef struct TextTable {
    TextPart title;                 /* "": none, or where it stands */
    const NoticeShape *named;       /* whose title it has; NULL: it has none */
    const NoticeShape *shape;       /* whose head and title it has; NULL: it is not understood */
    int places[SHAPE_COLUMNS_MOST]; /* where each column of the shape stands in a row; SHAPE_NO_COLUMN: nowhere */
    GArray *head;                   /* of TextPart */
    GArray *cells;                  /* of TextPart, row by row, as many in each as in the head if all is well */
} TextTable;

/* The tier that a table's title names; the only one where it names none and there is but one; NULL: none. name: who
 * else stands in the title, newly allocated; or NULL. */
const Tier *text_table_tier(const TextTable *table, const Standard *standard, char **name);
/* Where a part stands in a row; SHAPE_NO_COLUMN: nowhere. */
int text_table_place(const TextTable *table, ShapePart part);

/* What a label at the head of a page says. */
typedef struct PageFact {
    const char *key; /* of notice.csv; NULL: it is no fact of the notice */
    bool labelled;   /* the label is known; else its words are part of the text */
    TextPart said;
} PageFact;

typedef struct NoticeText {
    GArray *page;          /* of PageFact */
    const TextPart *title; /* the first paragraph, if it stands before the tables; else NULL */
    GArray *paragraphs;    /* of TextPart: each a line that is not blank, outside tables and the head of the page */
    GPtrArray *tables;     /* of TextTable * */
} NoticeText;

/* After source_print(), unless it came as text. standard: by which lines that flow are told apart. */
NoticeText *notice_text_from(const Source *source, const Standard *standard);
void notice_text_free(NoticeText *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(NoticeText, notice_text_free)

/* The line of the source where byte `offset` of the part stands. */
int text_part_line(const TextPart *part, gsize offset);
/* Appends a copy. */
void text_part_add(GArray *parts, int line, const char *text);

/* ---- page_head.c: 索引号：… 公开方式：… as government sites print it above a notice, several labels on a line. */

/* Moves the lines up to `line` that begin with a label from the paragraphs to `page` (of PageFact). */
void page_head_take(GArray *paragraphs, int line, const Shapes *shapes, GArray *page);

/* ---- flow.c: A table whose cells came as paragraphs, one after another, a cell perhaps in several of them. A row of
 * indicators begins where a number and the name of its indicator follow each other; what stands between name and
 * verdict is parted where the standard's definition ends. A row of communities has as many lines as there are headings.
 */

/* Fills the cells of a table with a shape and a head from the lines (of TextPart); those behind its last row, and any
 * that belong to none, become paragraphs. */
void flow_fill(TextTable *table, const GArray *lines, const Standard *standard, GArray *paragraphs);

#endif
