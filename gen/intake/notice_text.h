/* The text of a published notice, taken apart: paragraphs, and tables of cells with the lines where they stand. Knows
 * how tables look when saved as text or copied, and of what they say only their titles and headings.
 *
 *   title      a line that speaks of 建设指标 and ends with something in brackets
 *   head       what follows it. Cells on lines of their own, each beginning with a tab, up to the first blank line:
 * then the rows are such cells too, which may go on over further lines (saved from a web page or as text). Several on
 * one line: then each row begins on a line (copied from a word processor or a spreadsheet); a line break inside a cell
 * is no new row, unless a row's number follows it paragraph  any other line: after a blank line or CR LF where these
 * end rows, when the row before is complete
 *
 * Ownership: a NoticeText owns everything it points to. */
#ifndef GONGSHI_INTAKE_NOTICE_TEXT_H
#define GONGSHI_INTAKE_NOTICE_TEXT_H

#include <glib.h>
#include <stdbool.h>

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

typedef enum Column {
    COLUMN_NO,
    COLUMN_NAME,
    COLUMN_DEFINITION,
    COLUMN_REQUIREMENT,
    COLUMN_STATUS,
    COLUMN_COUNT
} Column;

/* text: UTF-8. Never fails: what is not a table is a paragraph. */
NoticeText *notice_text_parse(const char *text);
void notice_text_free(NoticeText *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(NoticeText, notice_text_free)

/* The line of the source where byte `offset` of the part stands. */
int text_part_line(const TextPart *part, gsize offset);
/* Where each column stands in a row; false when the head lacks one. */
bool text_table_columns(const TextTable *table, guint columns[COLUMN_COUNT]);
/* The number that a cell consists of, or 0. */
int text_row_number(const TextPart *cell);

#endif
