/* Widths of table columns by what is in them. Private to layout.
 *
 * Every column gets its least width; the rest is given out by the root of how much text a column has; then up to four
 * ems at a time are moved to where they make the table lower. Text columns come out as whole ems, so that Han lines
 * fill them. */
#ifndef GONGSHI_LAYOUT_COLUMNS_H
#define GONGSHI_LAYOUT_COLUMNS_H

#include "layout/stack.h"

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

/* Fills widths[columns] with the width of each column's text; their sum is at most total, unless even the least widths
 * do not fit: then all are narrowed alike. */
void columns_fit(const ColumnFit *fit, double *widths);

#endif
