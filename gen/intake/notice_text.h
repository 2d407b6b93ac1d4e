/* The text of a published notice, taken apart: paragraphs before and between the tables, and tables of cells with the
 * lines where they stand. Knows how tables look when saved as text, and nothing of what they say.
 *
 *   title      a line without tab that speaks of 建设指标 and ends with something in brackets
 *   cell       a line that begins with a tab; further lines of it have none
 *   head       the cells up to the first blank line; every row has as many
 *   paragraph  any other line outside a table: after a blank line, when the row before is complete
 *
 * Ownership: a NoticeText owns everything it points to. */
#ifndef GONGSHI_INTAKE_NOTICE_TEXT_H
#define GONGSHI_INTAKE_NOTICE_TEXT_H

#include <glib.h>
#include <stdbool.h>

/* Some lines of the source. */
typedef struct TextPart {
    int line;   /* the first one's, 1-based */
    char *text; /* without the leading tab; line breaks as in the source, so that lines can be counted */
} TextPart;

typedef struct TextTable {
    TextPart title;
    GArray *head;  /* of TextPart */
    GArray *cells; /* of TextPart, row by row, as many in each as in the head if all is well */
} TextTable;

typedef struct NoticeText {
    GArray *paragraphs; /* of TextPart: each a line that is not blank, outside tables */
    GPtrArray *tables;  /* of TextTable * */
} NoticeText;

/* text: UTF-8. Never fails: what is not a table is a paragraph. */
NoticeText *notice_text_parse(const char *text);
void notice_text_free(NoticeText *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(NoticeText, notice_text_free)

/* The line of the source where byte `offset` of the part stands. */
int text_part_line(const TextPart *part, gsize offset);

#endif
