/* The text of a published notice: its paragraphs, and its tables by their titles, with the lines where they stand.
 *
 * Ownership: a NoticeText owns everything it points to. */
#ifndef GONGSHI_INTAKE_NOTICE_TEXT_H
#define GONGSHI_INTAKE_NOTICE_TEXT_H

#include "intake/source.h"

/* Some lines of the source. */
typedef struct TextPart {
    int line;   /* the first one's, 1-based */
    char *text; /* line breaks as in the source, each one LF, so that lines can be counted */
} TextPart;

typedef struct TextTable {
    TextPart title;
    GArray *head;  /* of TextPart */
    GArray *cells; /* of TextPart, row by row, as many in each as in the head if all is well */
} TextTable;

typedef struct NoticeText {
    const TextPart *title; /* the first paragraph, if it stands before the tables; else NULL */
    GArray *paragraphs;    /* of TextPart: each a line that is not blank, outside tables */
    GPtrArray *tables;     /* of TextTable * */
} NoticeText;

/* After source_print(), unless it came as text. */
NoticeText *notice_text_from(const Source *source);
void notice_text_free(NoticeText *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(NoticeText, notice_text_free)

/* The line of the source where byte `offset` of the part stands. */
int text_part_line(const TextPart *part, gsize offset);
/* Where each column stands in a row; false when the head lacks one. */
bool text_table_columns(const TextTable *table, guint columns[COLUMN_COUNT]);

#endif
