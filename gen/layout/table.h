/* A TABLE node as a grid, its columns' widths and its cells' text; table_flow.c puts the rows on pages. Private to
 * layout. */
#ifndef GONGSHI_LAYOUT_TABLE_H
#define GONGSHI_LAYOUT_TABLE_H

#include "layout/stack.h"

typedef struct TableCell {
    const Node *node;
    int row, column, rows, columns;
    bool head;
    bool merged; /* over several rows, or the name of a group: counts for the height of all its rows together */
    Align align;
    double left, width; /* of the text, from the table's left edge */
    Stack *stack;
    Stack *again; /* what stands on the pages after its first; NULL where it is not merged */
    Extent extent;
} TableCell;

typedef struct Table {
    const Node *node;
    Setter setter;
    int rows, columns, head_rows;
    GPtrArray *cells; /* of TableCell *, row by row */
    TableCell **grid; /* rows × columns; a spanning cell at each of its places */
    double *edges;    /* columns + 1: x of the rules from the table's left edge */
    double *heights;  /* rows: by the cells of one row */
    double padding;   /* white between text and rule, above and below */
    double margin;    /* width of the margin right of the rules, with what parts it from them; 0: none */
    Stack **beside;   /* rows: the findings of each row, in the margin; NULL where there are none */
} Table;

/* White between text and rule, beside; between the rules and the margin. */
static const double side_padding = 2.5, margin_gap = 4;

Table *table_load(const Setter *setter, const Node *node, double width, GError **error);
void table_free(Table *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Table, table_free)

/* What stands in a column of a row that is not merged there; column `columns` is the margin. NULL: nothing. */
const Stack *table_stack(const Table *table, int row, int column);
TableCell *table_at(const Table *table, int row, int column);

#endif
