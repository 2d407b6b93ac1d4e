/* A TABLE node as a grid and its columns' widths; table_flow.c puts the rows on pages. Private to layout.
 *
 * Columns are as wide as all their cells ask for; text is set row by row, and forgotten when its page is full, so that
 * a table of any length needs memory for its grid and one page. */
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
    Stack *stack;       /* NULL where its row is not set */
    Stack *again;       /* merged, or naming a parted row: what stands on the pages after its first; NULL before them */
    Extent extent;
} TableCell;

typedef struct Table {
    const Node *node;
    Setter setter;
    int rows, columns, head_rows;
    TableCell *cells; /* row by row */
    int cell_count;
    TableCell **grid; /* rows × columns; a spanning cell at each of its places */
    GArray *lengths;  /* of Length: of all cells' paragraphs */
    double *edges;    /* columns + 1: x of the rules from the table's left edge */
    double *heights;  /* rows: by the cells of one row; 0 where it is not set */
    double padding;   /* white between text and rule, above and below */
    double margin;    /* width of the margin right of the rules, with what parts it from them; 0: none */
    Stack **beside;   /* rows: the findings of each row, in the margin; NULL where there are none */
    int kept;         /* rows before this one, after the head, are forgotten */
} Table;

/* White between text and rule, beside; between the rules and the margin. */
static const double side_padding = 2.5, margin_gap = 4;

/* With its head set. */
Table *table_load(const Setter *setter, const Node *node, double width, GError **error);
/* Sets a row's text, unless it is set. */
bool table_set_row(Table *table, int row, GError **error);
/* A page is full: forgets the rows before this one, and sets what cells that go on say again: merged ones, and those
 * that name the row. The page is painted, and no other text is in use, unless parted: the row itself goes on. */
bool table_turn(Table *table, int row, bool parted, GError **error);
void table_free(Table *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Table, table_free)

/* What stands in a column of a row that is not merged there; column `columns` is the margin. NULL: nothing. */
const Stack *table_stack(const Table *table, int row, int column);
TableCell *table_at(const Table *table, int row, int column);

#endif
