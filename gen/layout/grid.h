/* A TABLE node as a grid: which cell stands where, how wide its columns are, the text of its rows.
 *
 * Columns are as wide as all their cells ask for; text is set row by row, and forgotten when its page is full, so that
 * a table of any length needs memory for its grid and one page. Private to layout; points. */
#ifndef GONGSHI_LAYOUT_GRID_H
#define GONGSHI_LAYOUT_GRID_H

#include "layout/flow.h"

/* White between the rules and the margin. */
static const double margin_gap = 4;

/* How tables of a kind look. */
typedef struct TableLook {
    Face face;
    bool boxed;                 /* rules down, and a frame */
    bool bands;                 /* the names of groups over all columns, in rows of their own; in columns of text */
    bool compared;              /* what heads a row, then columns alike; open at its sides */
    bool shares;                /* the rows share what a page has left */
    double across, dash, group; /* rules between rows, and between groups */
} TableLook;

typedef struct GridCell {
    const Node *node;
    int row, column, rows, columns;
    bool head;
    bool merged; /* over several rows, or the name of a group: counts for the height of all its rows together */
    Align align;
    double left, width; /* of the text, from the table's left edge; in pairs, of the leading language alone */
    double whole;       /* of both languages; 0: the other one does not stand beside it */
    Stack *stack;       /* NULL where its row is not set */
    Stack *again;       /* merged, or naming a parted row: what stands on the pages after its first; NULL before them */
    CellExtent extent;
} GridCell;

typedef struct TableGrid {
    const Node *node;
    TableLook look;
    Setter setter;
    int rows, columns, head_rows;
    GridCell *cells; /* row by row */
    int cell_count;
    GridCell **places; /* rows × columns; a spanning cell at each of its places */
    GArray *lengths;   /* of Length: of all cells' paragraphs */
    double *edges;     /* columns + 1: x of the rules from the table's left edge */
    double width;      /* from the first rule to the last */
    double *heights;   /* rows: by the cells of one row; 0 where it is not set */
    double padding;    /* white between text and rule, above and below */
    double margin;     /* width of the margin right of the rules, with what parts it from them; 0: none */
    Stack *
        *beside; /* rows: the findings of each row, in the margin; in columns of pairs the second language; or NULL */
    double beside_at, beside_width; /* from the table's left edge */
    int kept;                       /* rows before this one, after the head, are forgotten */
} TableGrid;

/* With its head set. */
TableGrid *grid_load(const Setter *setter, const Node *node, double width, GError **error);
void grid_free(TableGrid *grid);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TableGrid, grid_free)

/* NULL where none stands. */
GridCell *grid_cell(const TableGrid *grid, int row, int column);
/* Sets a row's text, unless it is set. */
bool grid_set_row(TableGrid *grid, int row, GError **error);
/* A page is full: forgets the rows before this one, and sets what cells that go on say again. The page is painted, and
 * no other text is in use, unless parted: the row itself goes on. */
bool grid_turn(TableGrid *grid, int row, bool parted, GError **error);

#endif
