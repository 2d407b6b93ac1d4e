/* The rows of a TABLE onto pages: the head again on each, merged cells over the part that is there, rules. */
#include <string.h>

#include "layout/grid.h"
#include "layout/layout.h"
#include "layout/script.h"

/* White above a table and below it. */
static const double lead_table = 6, below_table = 8;
/* Points: rules inside the table; around it and below its head. */
static const double thin = 0.4, thick = 0.8;
/* Rounding of sums of heights, in points. */
static const double rounding = 0.01;

<<<<<<< HEAD
=======
/* Ems of the widest column of group names. Characters: a column whose cells are all this short is centred; cells up to
 * the second limit are not broken. Of more cells than MANY_CELLS the texts are not all
 * kept until they are set. */
enum { MAX_GROUP = 9, SHORT_CELL = 6, WHOLE_CELL = 5, MANY_CELLS = 4000 };

/* How tables of a kind look. */
typedef struct TableLook {
    Face face;
    bool boxed;                 /* rules down, and a frame */
    bool bands;                 /* the names of groups over all columns, in rows of their own; in columns of text */
    bool compared;              /* what heads a row, then columns alike; open at its sides */
    bool shares;                /* the rows share what a page has left */
    double across, dash, group; /* rules between rows, and between groups */
} TableLook;

static TableLook look_of(Role role) {
    static const TableLook usual = {FACE_TABLE, true, false, false, false, 0.4, 0, 0.4},
                           summary = {FACE_TABLE, true, false, false, true, 0.4, 0, 0.4},
                           standard = {FACE_TABLE, false, true, false, false, 0, 0, 1},
                           report = {FACE_TABLE, false, true, false, false, 0.3, 0.8, 1},
                           compare = {FACE_TABLE, true, false, true, true, 0.2, 0, 0.7};
    return role == ROLE_TABLE_SUMMARY    ? summary
           : role == ROLE_TABLE_STANDARD ? standard
           : role == ROLE_TABLE_REPORT   ? report
           : role == ROLE_TABLE_COMPARE  ? compare
                                         : usual;
}

typedef struct GridCell {
    const Node *node;
    int row, column, rows, columns;
    bool head;
    bool merged; /* over several rows, or the name of a group: counts for the height of all its rows together */
    Align align;
    double left, width; /* of the text, from the table's left edge */
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
    Stack **beside;    /* rows: the findings of each row, in the margin; NULL where there are none */
    int kept;          /* rows before this one, after the head, are forgotten */
} TableGrid;

static void cell_forget(GridCell *cell) {
    g_clear_pointer(&cell->stack, stack_free);
    g_clear_pointer(&cell->again, stack_free);
}

static void grid_free(TableGrid *grid) {
    if (!grid)
        return;
    for (int i = 0; i < grid->cell_count; i++)
        cell_forget(&grid->cells[i]);
    for (int row = 0; row < grid->rows; row++)
        stack_free(grid->beside[row]);
    g_free(grid->cells);
    g_free(grid->places);
    g_array_unref(grid->lengths);
    g_free(grid->edges);
    g_free(grid->beside);
    g_free(grid->heights);
    g_free(grid);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TableGrid, grid_free)

static GridCell *cell_at(const TableGrid *grid, int row, int column) {
    return grid->places[row * grid->columns + column];
}

/* ---- the grid ---- */

/* Puts the cell on the grid; what would reach beyond it is cut, so that a faulty tree cannot hurt. */
static void place_cell(TableGrid *grid, const Node *node, int row, int column, bool head) {
    GridCell *cell = &grid->cells[grid->cell_count++];
    cell->node = node;
    cell->row = row;
    cell->column = column;
    cell->rows = MIN(node->rowspan, (head ? grid->head_rows : grid->rows) - row);
    cell->columns = MIN(node->colspan, grid->columns - column);
    cell->head = head;
    cell->merged = cell->rows > 1 || (node->scope == SCOPE_ROWGROUP && !grid->look.bands);
    for (int r = row; r < row + cell->rows; r++) {
        for (int c = column; c < column + cell->columns; c++)
            grid->places[r * grid->columns + c] = cell;
    }
}

static void parse_grid(TableGrid *grid) {
    for (const Node *part = grid->node->first; part; part = part->next) {
        for (const Node *row = part->kind == KIND_CAPTION ? NULL : part->first; row; row = row->next) {
            grid->rows++;
            grid->head_rows += part->kind == KIND_HEAD;
            int columns = 0;
            for (const Node *cell = row->first; cell; cell = cell->next)
                columns += cell->colspan;
            grid->columns = MAX(grid->columns, columns);
        }
    }
    int places = grid->rows * grid->columns; /* each cell has one at least */
    grid->cells = g_new0(GridCell, places + 1);
    grid->places = g_new0(GridCell *, places + 1);
    grid->edges = g_new0(double, grid->columns + 1);
    grid->heights = g_new0(double, grid->rows + 1);
    grid->beside = g_new0(Stack *, grid->rows + 1);
    int at = 0;
    for (const Node *part = grid->node->first; part; part = part->next) {
        for (const Node *row = part->kind == KIND_CAPTION ? NULL : part->first; row; row = row->next, at++) {
            int column = 0;
            for (const Node *cell = row->first; cell; cell = cell->next) {
                while (column < grid->columns && cell_at(grid, at, column))
                    column++;
                if (column < grid->columns)
                    place_cell(grid, cell, at, column, part->kind == KIND_HEAD);
            }
        }
    }
}

static Setting cell_setting(const TableGrid *grid, const GridCell *cell) {
    bool named = cell->head || (grid->look.bands && cell->node->scope == SCOPE_ROWGROUP);
    return (Setting){.face = named ? FACE_HEADING : grid->look.face,
                     .style = grid->setter.geometry->table,
                     .align = cell->align,
                     .balance = cell->head};
}

/* Figures and short Han words are never broken (Latin ones never are, and phrases may be); other text gets three
 * characters, heads and the names of groups two; a head of two characters may stand upright (序号). */
static double least_width(const TableGrid *grid, const GridCell *cell, double em) {
    const CellExtent *extent = &cell->extent;
    bool latin = language_is_latin(grid->setter.lang);
    bool word = !latin && !cell->head && !cell->merged && extent->characters <= WHOLE_CELL;
    bool whole = cell->node->role == ROLE_NUMBER || word;
    if (whole)
        return MAX(extent->firm, extent->least);
    double floor = cell->head && extent->characters == 2 ? em : cell->head || cell->merged ? 2 * em : 3 * em;
    return MAX(extent->least, MIN(floor, extent->most));
}

/* A number, what is said, and perhaps a sign. */
static void set_text_columns(const TableGrid *grid, double width, double *widths) {
    static const double number = 1.9, sign = 1.3; /* ems */
    double em = grid->setter.geometry->table.size, free = width - 2 * side_padding * grid->columns;
    widths[0] = number * em;
    widths[grid->columns - 1] = sign * em;
    widths[1] = free - number * em - (grid->columns > 2 ? sign * em : 0);
}

/* So wide that no group's name is higher than twice its rows, and no word of it is cut. */
static double group_width(const TableGrid *grid, double em) {
    double widest = 2;
    for (int i = 0; i < grid->cell_count; i++) {
        const GridCell *cell = &grid->cells[i];
        if (cell->merged && !cell->head)
            widest = MAX(widest, MAX(ceil(cell->extent.firm / em / (2 * cell->rows)), cell->extent.least / em));
    }
    return (MIN(widest, MAX_GROUP) + 0.1) * em;
}

/* What heads a row (its group, number, name, what is asked), then columns alike, as wide as their widest cell, unless
 * that is wider than most figures are, and as their words; what is asked takes the rest. */
static void set_compared_columns(const TableGrid *grid, double width, double *widths) {
    enum { HEADS = 4, FEW = 5 };
    static const double ordinal = 1.5, name = 12, figures = 7.5, figures_of_many = 4.4, asked = 6.5; /* ems */
    double em = grid->setter.geometry->table.size, free = width - 2 * side_padding * grid->columns;
    int heads = MIN(HEADS, grid->columns - 1), columns = grid->columns - heads;
    double most = (columns > FEW ? figures_of_many : figures) * em;
    double longest[HEADS] = {0}, word = 0, number = 0, widest = 0;
    for (int i = 0; i < grid->cell_count; i++) {
        const GridCell *cell = &grid->cells[i];
        if (cell->column == 1)
            number = MAX(number, cell->extent.least);
        if (cell->column >= heads)
            word = MAX(word, cell->extent.least);
        if (cell->column >= heads && !cell->head)
            widest = MAX(widest, cell->extent.most);
        else if (cell->column < heads && !cell->head)
            longest[cell->column] = MAX(longest[cell->column], cell->extent.most);
    }
    widths[0] = group_width(grid, em);
    widths[1] = MAX(ordinal * em, number);
    widths[2] = MIN(longest[2], name * em);
    free -= widths[0] + widths[1] + widths[2];
    double least = MAX(MIN(widest, most), word);
    widths[3] = CLAMP(free - columns * least, MIN(asked * em, free / 2), MAX(longest[3], asked * em));
    for (int c = heads; c < grid->columns; c++)
        widths[c] = (free - widths[3]) / columns;
}

/* The first column comes at the right. */
static void mirror_grid(TableGrid *grid) {
    for (int c = 0; c <= grid->columns; c++)
        grid->edges[c] = grid->width - grid->edges[c];
    for (int i = 0; i < grid->cell_count; i++)
        grid->cells[i].left = grid->width - grid->cells[i].left - grid->cells[i].width;
}

static void fit_columns(TableGrid *grid, double width) {
    /* About twenty Latin letters: what is longer is an address or the like, which no reader takes in as a word. It is
     * cut in its column rather than given the room of the others. Half a word of English, on average. */
    static const double longest_word_ems = 10, ragged_ems = 1.2;
    static const double writing_part = 0.42; /* of a table's width, where something is to be written by hand */
    double em = grid->setter.geometry->table.size;
    g_autoptr(GArray) cells = g_array_new(FALSE, FALSE, sizeof(ColumnCell));
    for (int i = 0; i < grid->cell_count; i++) {
        const GridCell *cell = &grid->cells[i];
        const CellExtent *extent = &cell->extent;
        if (cell->columns > 1)
            continue;
        ColumnCell one = {.row = cell->row,
                          .column = cell->column,
                          .least = MIN(least_width(grid, cell, em), longest_word_ems * em),
                          .most = extent->most,
                          .lengths = &g_array_index(grid->lengths, Length, extent->first),
                          .paragraphs = extent->end - extent->first};
        if (cell->node->role == ROLE_ANSWER)
            one.least = writing_part * width;
        if (cell->merged) { /* it has room downward: its words may always be broken */
            one.most = one.least;
            one.paragraphs = 0;
        }
        g_array_append_val(cells, one);
    }
    const ColumnFit fit = {cells,
                           grid->rows,
                           grid->columns,
                           width - 2 * side_padding * grid->columns,
                           em,
                           language_is_latin(grid->setter.lang) ? ragged_ems * em : 0};
    g_autofree double *widths = g_new0(double, grid->columns + 1);
    if (grid->look.bands && grid->columns > 1)
        set_text_columns(grid, width, widths);
    else if (grid->look.compared)
        set_compared_columns(grid, width, widths);
    else
        columns_fit(&fit, widths);

    /* where the widths leave a rest, every column gets the same part of it beside its text */
    double used = 0;
    for (int c = 0; c < grid->columns; c++)
        used += widths[c] + 2 * side_padding;
    double rest = MAX(width - used, 0) / grid->columns;
    for (int c = 0; c < grid->columns; c++)
        grid->edges[c + 1] = grid->edges[c] + widths[c] + 2 * side_padding + rest;
    for (int i = 0; i < grid->cell_count; i++) {
        GridCell *cell = &grid->cells[i];
        double left = grid->edges[cell->column], right = grid->edges[cell->column + cell->columns];
        cell->left = left + side_padding + rest / 2;
        cell->width = right - left - 2 * side_padding - rest;
    }
    grid->width = grid->edges[grid->columns];
    if (language_is_rtl(grid->setter.lang))
        mirror_grid(grid);
}

static bool is_figures(const Node *cell) {
    return cell->role == ROLE_NUMBER || cell->role == ROLE_CONTRADICTED;
}

static void align_cells(TableGrid *grid) {
    g_autofree bool *long_text = g_new0(bool, grid->columns + 1); /* a column has text that is not centred */
    for (int i = 0; i < grid->cell_count; i++) {
        const GridCell *cell = &grid->cells[i];
        bool fills = !cell->head && !cell->merged && cell->extent.characters > SHORT_CELL && !is_figures(cell->node);
        for (int c = cell->column; fills && c < cell->column + cell->columns; c++)
            long_text[c] = true;
    }
    for (int i = 0; i < grid->cell_count; i++) {
        GridCell *cell = &grid->cells[i];
        bool centred =
            cell->head || cell->merged || is_figures(cell->node) || (cell->columns == 1 && !long_text[cell->column]);
        cell->align = centred ? ALIGN_CENTRE : ALIGN_LEFT;
        if (grid->look.bands)
            cell->align = cell->column > 1 ? ALIGN_RIGHT : ALIGN_LEFT;
        else if (grid->look.compared && !cell->merged && cell->column > 1 && cell->column < 4)
            cell->align = ALIGN_LEFT;
    }
}

/* ---- the text of rows ---- */

/* Sets a row's text, unless it is set. */
static bool set_row(TableGrid *grid, int row, GError **error) {
    if (grid->heights[row] > 0)
        return true;
    double highest = 0;
    for (int c = 0; c < grid->columns; c++) {
        GridCell *cell = cell_at(grid, row, c);
        if (!cell || cell->row != row || cell->column != c || cell->stack)
            continue;
        const Setting setting = cell_setting(grid, cell);
        cell->stack = stack_new();
        if (!stack_add_cell(cell->stack, &grid->setter, cell->node, &setting, cell->width, error))
            return false;
        double height = MAX(cell->stack->height, setting.style.size) + 2 * grid->padding;
        if (!cell->merged)
            highest = MAX(highest, height);
        for (const Node *block = cell->node->first; block && grid->margin > 0; block = block->next) {
            if (block->kind != KIND_ASIDE)
                continue;
            Stack **beside = &grid->beside[row];
            if (!*beside)
                *beside = stack_new();
            if (!stack_add_aside(*beside, &grid->setter, block, 0, grid->margin - margin_gap, false, error))
                return false;
            highest = MAX(highest, (*beside)->height + 2 * grid->padding);
        }
    }
    grid->heights[row] = highest;
    return true;
}

static bool set_head(TableGrid *grid, GError **error) {
    for (int row = 0; row < grid->head_rows; row++)
        if (!set_row(grid, row, error))
            return false;
    return true;
}

/* With its head set. */
static TableGrid *grid_load(const Setter *setter, const Node *node, double width, GError **error) {
    static const double margin_part = 0.27; /* of the text area */
    g_autoptr(TableGrid) grid = g_new0(TableGrid, 1);
    grid->node = node;
    grid->look = look_of(node->role);
    grid->setter = *setter;
    const TextStyle style = setter->geometry->table;
    bool close = grid->look.bands || grid->look.compared;
    grid->padding = close ? (style.pitch - style.size) * 0.6 : 3;
    grid->lengths = g_array_new(FALSE, FALSE, sizeof(Length));
    parse_grid(grid);
    grid->kept = grid->head_rows;
    bool many = grid->cell_count > MANY_CELLS, measured = true;
    if (many)
        shaper_hold(setter->shaper); /* headings and the caption wait for their table */
    for (int i = 0; i < grid->cell_count && measured; i++) {
        GridCell *cell = &grid->cells[i];
        const Setting setting = cell_setting(grid, cell);
        measured = extent_measure(&cell->extent, grid->lengths, setter, cell->node, &setting, error);
        if (many)
            shaper_trim(setter->shaper);
        for (const Node *block = cell->node->first; block && setter->margin; block = block->next)
            if (block->kind == KIND_ASIDE)
                grid->margin = width * margin_part;
    }
    if (many)
        shaper_release(setter->shaper);
    if (!measured)
        return NULL;
    fit_columns(grid, width - grid->margin);
    align_cells(grid);
    return set_head(grid, error) ? g_steal_pointer(&grid) : NULL;
}

GArray *layout_table_widths(Shaper *shaper, const Geometry *geometry, const Meta *meta, const Node *table, double width,
                            GError **error) {
    const Setter setter = {.shaper = shaper,
                           .geometry = geometry,
                           .lang = meta->lang,
                           .second_lang = meta->second_lang,
                           .frame = &meta->frame,
                           .second_frame = &meta->second_frame};
    TableGrid *grid = grid_load(&setter, table, width, error);
    if (!grid)
        return NULL;
    GArray *widths = g_array_new(FALSE, FALSE, sizeof(double));
    for (int c = 0; c < grid->columns; c++) {
        double column = fabs(grid->edges[c + 1] - grid->edges[c]);
        g_array_append_val(widths, column);
    }
    grid_free(grid);
    return widths;
}

/* What is said again when a merged cell, or a row, goes on over the page, in both languages: words and 续 on one line;
 * where that has no room, Han words keep together and 续 has a line of its own. A number stands as it is. */
static bool set_again(const TableGrid *grid, GridCell *cell, GError **error) {
    static const double continued_ems = 3; /* of （续）, at most */
    const Setter *setter = &grid->setter;
    const Setting setting = cell_setting(grid, cell);
    stack_free(cell->again);
    cell->again = stack_new();
    for (int second = 0; second <= 1 && !stack_empty(cell->stack); second++) {
        bool latin = language_is_latin(second ? setter->second_lang : setter->lang);
        g_autofree char *words = g_strdelimit(pair_words(cell->node, second), "\n", ' ');
        if (!*words)
            continue;
        const FrameWords *frame = second ? setter->second_frame : setter->frame;
        const char *again = cell->node->role == ROLE_NUMBER ? "" : frame->cell_continued;
        bool apart = !latin && *again && cell->extent.firm + continued_ems * setting.style.size > cell->width;
        g_autofree char *joined = g_strconcat(words, apart ? "" : again, NULL);
        if (!stack_add_words(cell->again, setter, cell->node, joined, second, &setting, 0, cell->width, error) ||
            (apart &&
             !stack_add_words(cell->again, setter, cell->node, again, second, &setting, 0, cell->width, error)))
            return false;
    }
    return true;
}

/* Of the cells that stand in these rows those that end before the row `end`. */
static void forget_rows(TableGrid *grid, int from, int to, int end) {
    for (int row = from; row < to; row++) {
        for (int c = 0; c < grid->columns; c++) {
            GridCell *cell = cell_at(grid, row, c);
            if (cell && cell->row + cell->rows <= end)
                cell_forget(cell);
        }
        g_clear_pointer(&grid->beside[row], stack_free);
        grid->heights[row] = 0;
    }
}

/* A page is full: forgets the rows before this one, and sets what cells that go on say again. The page is painted, and
 * no other text is in use, unless parted: the row itself goes on. */
static bool turn_grid(TableGrid *grid, int row, bool parted, GError **error) {
    forget_rows(grid, grid->kept, row, row);
    grid->kept = row;
    if (!parted && shaper_trim(grid->setter.shaper)) {
        forget_rows(grid, 0, grid->head_rows, grid->head_rows);
        if (!set_head(grid, error))
            return false;
    }
    /* merged cells that began before this row, or with it and parted; what names a parted row: its name, or the number
     * before its name */
    for (int c = 0; c < grid->columns; c++) {
        GridCell *cell = cell_at(grid, row, c);
        if (!cell || cell->column != c || !(cell->row < row || parted))
            continue;
        const Node *next = cell->node->next;
        bool names =
            cell->node->scope == SCOPE_ROW || (cell->node->role == ROLE_NUMBER && next && next->scope == SCOPE_ROW);
        if ((cell->merged || names) && !set_again(grid, cell, error))
            return false;
    }
    return true;
}

/* ---- rows onto pages ---- */

>>>>>>> house
/* A row, or the part of it that stands on this page. */
typedef struct PlacedRow {
    int row;
    double y, height;
    double *from, *to; /* a parted row: what of each column's cell is shown; NULL: all */
    bool starts;       /* the row's beginning is here */
    bool repeated;     /* a head that stands on an earlier page already */
} PlacedRow;

typedef struct TableFlow {
    Flow *flow;
    TableGrid *grid;
    GArray *placed; /* of PlacedRow, on this page */
    double y;
    double notes;   /* height of what stands below the table and belongs to it */
    int going_on;   /* the row that began on an earlier page, or -1 */
    bool continued; /* this is not the table's first page */
} TableFlow;

static void clear_placed(void *data) {
    PlacedRow *placed = data;
    g_free(placed->from);
    g_free(placed->to);
}

static PlacedRow *placed_at(const TableFlow *table, int index) {
    return &g_array_index(table->placed, PlacedRow, index);
}

/* A merged cell's text on this page: its own where it begins, else the repeated one. */
static const Stack *merged_text(const TableFlow *table, const GridCell *cell) {
    for (guint i = 0; i < table->placed->len; i++) {
        const PlacedRow *placed = placed_at(table, (int)i);
        if (placed->row == cell->row && placed->starts)
            return cell->stack;
    }
    return cell->again ? cell->again : cell->stack;
}

/* Height of the rows on this page that a merged cell covers. */
static double covered_height(const TableFlow *table, const GridCell *cell) {
    double height = 0;
    for (guint i = 0; i < table->placed->len; i++) {
        const PlacedRow *placed = placed_at(table, (int)i);
        if (placed->row >= cell->row && placed->row < cell->row + cell->rows)
            height += placed->height;
    }
    return height;
}

/* How much higher a row must become for the merged cells over it; only_ending: those that end with it. */
static double lacking_height(const TableFlow *table, int row, double height, bool only_ending) {
    double most = 0;
    for (int c = 0; c < table->grid->columns; c++) {
        const GridCell *cell = grid_cell(table->grid, row, c);
        if (!cell || !cell->merged || (only_ending && row != cell->row + cell->rows - 1))
            continue;
        const Stack *text = row == cell->row && row != table->going_on ? cell->stack : merged_text(table, cell);
        most = MAX(most, text->height + 2 * table->grid->padding - covered_height(table, cell) - height);
    }
    return most;
}

static double height_of_row(const TableFlow *table, int row) {
    double height = table->grid->heights[row];
    return height + lacking_height(table, row, height, true);
}

/* What the row takes, with what a page break after it would add. */
static double claimed_height(const TableFlow *table, int row) {
    double height = height_of_row(table, row);
    return height + lacking_height(table, row, height, false);
}

static double head_height(const TableFlow *table) {
    double height = 0;
    for (int row = 0; row < table->grid->head_rows; row++)
        height += table->grid->heights[row];
    return height;
}

static double height_left(const TableFlow *table) {
    return flow_foot(table->flow) - table->y;
}

static bool only_head_is_placed(const TableFlow *table) {
    return (int)table->placed->len <= table->grid->head_rows;
}

/* A row's own text in a column, the last of them the margin; or NULL. */
static const Stack *row_stack(const TableGrid *grid, int row, int column) {
    const GridCell *cell = column < grid->columns ? grid_cell(grid, row, column) : NULL;
    bool own = cell && !cell->merged && cell->column == column;
    return column == grid->columns ? grid->beside[row] : own ? cell->stack : NULL;
}

/* What must have room below a row: after the last one the table's notes. */
static double notes_after(const TableFlow *table, int row) {
    return row + 1 == table->grid->rows ? table->notes : 0;
}

static void place_row(TableFlow *table, PlacedRow placed) {
    placed.y = table->y;
    table->y += placed.height;
    g_array_append_val(table->placed, placed);
}

static void place_head(TableFlow *table) {
    for (int row = 0; row < table->grid->head_rows; row++)
        place_row(
            table,
            (PlacedRow){.row = row, .height = height_of_row(table, row), .starts = true, .repeated = table->continued});
}

/* ---- painting ---- */

static void paint_rule(const TableFlow *table, double x, double y, double w, double h, double stroke) {
    page_rule(table->flow->page, table->grid->node, table->flow->geometry->left + x, y, w, h, stroke);
}

static const Node *row_node(const TableGrid *grid, int row) {
    for (int c = 0; c < grid->columns; c++) {
        const GridCell *cell = grid_cell(grid, row, c);
        if (cell && cell->row == row)
            return cell->node->parent;
    }
    return NULL;
}

static bool begins_group(const TableGrid *grid, int row) {
    const Node *node = row_node(grid, row);
    return node && node->parent->first == node;
}

/* Whether a row is the name of a group over all columns. */
static bool is_band(const TableGrid *grid, int row) {
    return grid->look.bands && grid_cell(grid, row, 0) && grid_cell(grid, row, 0)->node->scope == SCOPE_ROWGROUP;
}

/* Below each placed row, left out where a merged cell goes on. */
static void paint_rules_across(const TableFlow *table) {
    const TableGrid *grid = table->grid;
    paint_rule(table, 0, placed_at(table, 0)->y, grid->width, 0,
               grid->look.bands && !is_band(grid, placed_at(table, 0)->row) ? thin : thick);
    for (int i = 0; i < (int)table->placed->len; i++) {
        const PlacedRow *placed = placed_at(table, i);
        bool last = i + 1 == (int)table->placed->len;
        int next = last ? -1 : placed_at(table, i + 1)->row;
        double y = placed->y + placed->height;
        bool head = placed->row < grid->head_rows && next >= grid->head_rows;
        double stroke = last || head                                      ? thick
                        : next != placed->row && begins_group(grid, next) ? grid->look.group
                                                                          : grid->look.across;
        if (grid->look.bands && (last || is_band(grid, placed->row)))
            stroke = thin;
        if (stroke <= 0)
            continue;
        for (int c = 0, start = 0; c <= grid->columns; c++) {
            bool open = c == grid->columns ||
                        (!last && next != placed->row && grid_cell(grid, placed->row, c) == grid_cell(grid, next, c));
            if (!open)
                continue;
            if (c > start) {
                paint_rule(table, grid->edges[start], y, grid->edges[c] - grid->edges[start], 0, stroke);
                if (stroke == grid->look.across && grid->look.dash > 0)
                    g_array_index(table->flow->page->boxes, Box, table->flow->page->boxes->len - 1).dash =
                        grid->look.dash;
            }
            start = c + 1;
        }
    }
}

/* Left of each column and at the end, left out where a cell spans it. */
static void paint_rules_down(const TableFlow *table) {
    const TableGrid *grid = table->grid;
    for (int column = 0; column <= grid->columns && grid->look.boxed; column++) {
        bool outer = column == 0 || column == grid->columns;
        double top = placed_at(table, 0)->y, foot = top;
        for (guint i = 0; i < table->placed->len; i++) {
            const PlacedRow *placed = placed_at(table, (int)i);
            foot = placed->y + placed->height;
            if (outer || grid_cell(grid, placed->row, column - 1) != grid_cell(grid, placed->row, column))
                continue;
            if (placed->y > top)
                paint_rule(table, grid->edges[column], top, 0, placed->y - top, grid->look.across);
            top = foot;
        }
        if (foot > top && !(outer && grid->look.compared)) /* open at its sides */
            paint_rule(table, grid->edges[column], top, 0, foot - top, outer ? thick : grid->look.across);
    }
}

/* What names the row in a column of a part that does not start it, once all of the cell was shown; or NULL. */
static const Stack *name_again(const TableFlow *table, const PlacedRow *part, int column) {
    const GridCell *cell = column < table->grid->columns ? grid_cell(table->grid, part->row, column) : NULL;
    if (part->starts || !cell || cell->merged || part->from[column] < cell->stack->height)
        return NULL;
    return cell->again;
}

static void paint_cell(const TableFlow *table, const PlacedRow *placed, const GridCell *cell) {
    Page *page = table->flow->page;
    double x = table->flow->geometry->left + cell->left, below = placed->y + table->grid->padding;
    const Stack *merged = cell->merged ? merged_text(table, cell) : NULL;
    const Stack *again = placed->from ? name_again(table, placed, cell->column) : NULL;
    page->repeats = placed->repeated || again || (merged && merged != cell->stack);
    bool reversed = cell->node->role == ROLE_CONTRADICTED;
    if (reversed || is_band(table->grid, placed->row)) {
        Box *ground = page_add(page, BOX_RECT, table->grid->node);
        ground->x = table->flow->geometry->left + table->grid->edges[cell->column];
        ground->y = placed->y;
        ground->w = table->grid->edges[cell->column + cell->columns] - table->grid->edges[cell->column];
        ground->h = placed->height;
        ground->grey = reversed ? 0 : 0.92;
    }
    guint first = page->boxes->len;
    if (placed->from && !merged) {
        if (again)
            stack_paint(again, page, x, below, 0, again->height);
        else
            stack_paint(cell->stack, page, x, below, placed->from[cell->column], placed->to[cell->column]);
    } else {
        const Stack *text = merged ? merged : cell->stack;
        g_assert(text);
        double height = merged ? covered_height(table, cell) : placed->height;
        double above = table->grid->look.bands ? table->grid->padding : (height - text->height) / 2;
        stack_paint(text, page, x, placed->y + above, 0, text->height);
    }
    for (guint i = first; reversed && i < page->boxes->len; i++)
        g_array_index(page->boxes, Box, i).grey = 1;
    page->repeats = false;
}

/* A row's own name, and its group's where the row is the first of it. */
static void paint_anchors(const TableFlow *table, const PlacedRow *placed) {
    const TableGrid *grid = table->grid;
    if (!placed->starts || placed->row < grid->head_rows)
        return;
    int c = 0;
    while (c < grid->columns &&
           !(grid_cell(grid, placed->row, c) && grid_cell(grid, placed->row, c)->row == placed->row))
        c++;
    if (c == grid->columns)
        return;
    const Node *row = grid_cell(grid, placed->row, c)->node->parent;
    const Node *const named[] = {row == row->parent->first ? row->parent : NULL, row};
    for (gsize i = 0; i < G_N_ELEMENTS(named); i++)
        if (named[i] && named[i]->id)
            page_anchor(table->flow->page, named[i], table->flow->geometry->left, placed->y);
}

/* Everything on this page is known: the last row takes what merged cells still need. The first row here that a merged
 * cell covers shows it; other cells show in their own. */
static void finish_part(TableFlow *table) {
    const TableGrid *grid = table->grid;
    Flow *flow = table->flow;
    if (table->placed->len == 0)
        return;
    PlacedRow *last = placed_at(table, (int)table->placed->len - 1);
    last->height += lacking_height(table, last->row, 0, false);
    table->y = last->y + last->height;
    for (int i = 0; i < (int)table->placed->len; i++) {
        const PlacedRow *placed = placed_at(table, i);
        paint_anchors(table, placed);
        const GridCell *shown = NULL;
        for (int c = 0; c < grid->columns; c++) {
            const GridCell *cell = grid_cell(grid, placed->row, c);
            bool above = i > 0 && cell && cell->merged && placed_at(table, i - 1)->row >= cell->row &&
                         placed_at(table, i - 1)->row < cell->row + cell->rows;
            if (cell && cell != shown && !above)
                paint_cell(table, placed, cell);
            shown = cell;
        }
        const Stack *beside = grid->beside[placed->row];
        if (!beside)
            continue;
        double x = flow->geometry->left + grid->width + margin_gap;
        double from = placed->from ? placed->from[grid->columns] : 0;
        double to = placed->to ? placed->to[grid->columns] : beside->height;
        stack_paint(beside, flow->page, x, placed->y + grid->padding, from, to);
    }
    paint_rules_across(table);
    paint_rules_down(table);
    g_array_set_size(table->placed, 0);
    flow->y = table->y;
    flow->at_top = false;
}

/* ---- page breaks ---- */

/* row: what comes next, or goes on. 续表, small, stands above the head that is repeated. */
static bool next_page(TableFlow *table, int row, GError **error) {
    Flow *flow = table->flow;
    finish_part(table);
    if (!flow_turn(flow, error) || !flow_open(flow, error))
        return false;
    table->y = flow->y;
    table->continued = true;
    if (!grid_turn(table->grid, row, table->going_on == row, error))
        return false;
    if (table->grid->look.bands) /* columns go on without a word */
        return true;
    g_autoptr(Stack) stack = stack_new();
    const Setting setting = {.face = FACE_BODY, .style = flow->geometry->note, .align = ALIGN_RIGHT};
    const char *second = flow->setter.second_lang ? flow->setter.second_frame->continued : NULL;
    g_autofree char *words = g_strjoin(" ", flow->setter.frame->continued, second, NULL);
    if (!stack_add_words(stack, &flow->setter, table->grid->node, words, false, &setting, 0, flow->geometry->width,
                         error))
        return false;
    flow->page->repeats = true;
    stack_paint(stack, flow->page, flow->geometry->left, table->y, 0, stack->height);
    flow->page->repeats = false;
    table->y += flow->geometry->note.pitch;
    place_head(table);
    return true;
}

/* Fills in what of a row a page shows where it has so much room, of each column and of the findings beside the row;
 * whether that is all. stuck: one of them could show nothing of what it still has. */
static bool cut_row(const TableFlow *table, PlacedRow *part, double room, bool must, bool *stuck) {
    const TableGrid *grid = table->grid;
    bool done = true;
    *stuck = false;
    part->height = 0;
    for (int c = 0; c <= grid->columns; c++) {
        const Stack *stack = row_stack(grid, part->row, c);
        if (!stack)
            continue;
        part->to[c] = stack_cut(stack, part->from[c], room - 2 * grid->padding, must);
        *stuck = *stuck || (part->to[c] <= part->from[c] && part->from[c] < stack->height);
        done = done && part->to[c] >= stack->height - rounding;
        const Stack *again = name_again(table, part, c);
        double height = again ? again->height : stack_part(stack, part->from[c], part->to[c]);
        part->height = MAX(part->height, height + 2 * grid->padding);
    }
    if (done) /* with what merged cells that end here still lack */
        part->height += lacking_height(table, part->row, part->height, true);
    return done;
}

/* Whether a row is parted well: three lines on either side, and where no other row follows more than the rest of one
 * cell goes over, unless the row is higher than a page. */
static bool parts_well(const TableFlow *table, const PlacedRow *part) {
    enum { LINES = 3 };
    const TableGrid *grid = table->grid;
    int shown = 0, rest = 0, cells = 0, going_on = 0;
    for (int c = 0; c <= grid->columns; c++) {
        const Stack *stack = row_stack(grid, part->row, c);
        if (!stack || stack_empty(stack))
            continue;
        int after = stack_lines(stack, part->to[c], stack->height, LINES);
        shown = MAX(shown, stack_lines(stack, part->from[c], part->to[c], LINES));
        rest = MAX(rest, after);
        cells += c < grid->columns;
        going_on += c < grid->columns && after > 0;
    }
    double page = table->flow->geometry->height - table->flow->geometry->note.pitch - head_height(table);
    bool tail = !grid->look.bands && part->row + 1 == grid->rows && cells > 1 && going_on <= 1 &&
                grid->heights[part->row] + table->notes <= page;
    return rest >= LINES && (!part->starts || (shown >= LINES && !tail));
}

/* What of a row this page shows, less than it has room for where the row is parted better so; false where it shows
 * nothing well. */
static bool fit_part(const TableFlow *table, PlacedRow *part, bool must, bool *done) {
    const double room = height_left(table), line = table->grid->setter.geometry->note.pitch;
    bool stuck;
    for (double less = 0; less < room; less += line) {
        *done = cut_row(table, part, room - less, must, &stuck);
        /* the page also needs what a break after it would add */
        double claimed = part->height + lacking_height(table, part->row, part->height, false);
        claimed += *done ? notes_after(table, part->row) : 0;
        if (!stuck && claimed <= room + rounding && (*done || parts_well(table, part)))
            return true;
    }
    *done = cut_row(table, part, room, must, &stuck);
    return false;
}

/* A row over as many pages as it takes. Each page shows of every column, and of the findings beside the row, what it
 * has room for. Where the row would not be parted well, it rather waits for the next page; on a page that has nothing
 * but the head, something always stays. */
static bool part_row(TableFlow *table, int row, GError **error) {
    const TableGrid *grid = table->grid;
    gsize columns = (gsize)grid->columns + 1;           /* the last one: the margin */
    g_autofree double *shown = g_new0(double, columns); /* of each, on the pages before */
    for (bool done = false; !done;) {
        bool must = only_head_is_placed(table);
        PlacedRow part = {.row = row,
                          .from = g_memdup2(shown, columns * sizeof *shown),
                          .to = g_memdup2(shown, columns * sizeof *shown),
                          .starts = table->going_on != row};
        if (fit_part(table, &part, must, &done) || must) {
            memcpy(shown, part.to, columns * sizeof *shown);
            place_row(table, part);
            table->going_on = row;
        } else {
            clear_placed(&part);
            done = false;
        }
        if (!done && !next_page(table, row, error))
            return false;
    }
    table->going_on = -1;
    return true;
}

/* Whether a row may begin where so much is left: in a column of text it is parted wherever three lines have room on
 * either side; a band stays with what it names. */
static bool may_begin(const TableFlow *table, int row, double left) {
    enum { LINES = 3 };
    const TableGrid *grid = table->grid;
    double lines = LINES * table->flow->geometry->table.pitch + 2 * grid->padding, height = grid->heights[row];
    if (is_band(grid, row))
        return row + 1 == grid->rows || may_begin(table, row + 1, left - height);
    return height <= left || (left >= lines && height - left >= lines);
}

static bool flow_row_in_column(TableFlow *table, int row, GError **error) {
    TableGrid *grid = table->grid;
    if (is_band(grid, row) && row + 1 < grid->rows && !grid_set_row(grid, row + 1, error))
        return false;
    if (!may_begin(table, row, height_left(table) + rounding) && !only_head_is_placed(table) &&
        !next_page(table, row, error))
        return false;
    if (grid->heights[row] > height_left(table) + rounding)
        return part_row(table, row, error);
    place_row(table, (PlacedRow){.row = row, .height = grid->heights[row], .starts = true});
    return true;
}

static bool flow_row(TableFlow *table, int row, GError **error) {
    if (!grid_set_row(table->grid, row, error))
        return false;
    if (table->grid->look.bands)
        return flow_row_in_column(table, row, error);
    double notes = notes_after(table, row);
    if (claimed_height(table, row) + notes > height_left(table) + rounding) {
        /* a row is parted when it is higher than half a page, or when more than a quarter of the page would stay white
         */
        const Geometry *geometry = table->flow->geometry;
        double page = geometry->height - geometry->note.pitch - head_height(table);
        if (table->grid->heights[row] > page / 2 || height_left(table) > page / 4)
            return part_row(table, row, error);
        if (!only_head_is_placed(table) && !next_page(table, row, error))
            return false;
        if (claimed_height(table, row) + notes > height_left(table) + rounding)
            return part_row(table, row, error);
    }
    place_row(table, (PlacedRow){.row = row, .height = height_of_row(table, row), .starts = true});
    return true;
}

/* ---- rows that share what a page has left ---- */

bool flow_notes(const Flow *flow, const Node *block, double *height, GError **error) {
    const Geometry *g = flow->geometry;
    double lead = 0;
    g_autoptr(Stack) notes = stack_new();
    for (const Node *next = block->next; next && next->kind == KIND_PARA; next = next->next) {
        const Setting setting = {.face = FACE_BODY, .style = next->role == ROLE_NOTE ? g->note : g->body};
        if (next->role != ROLE_NOTE && next->role != ROLE_ADDRESSEE)
            break;
        lead = stack_empty(notes) ? setting.style.pitch - setting.style.size : lead;
        if (!stack_add_text(notes, &flow->setter, next, &setting, 0, g->width, error))
            return false;
    }
    *height = stack_empty(notes) ? 0 : below_table + lead + notes->height;
    return true;
}

/* Height of the text that follows a table on its pages, with its notes, where it is short; of a longer one what may not
 * be parted from a heading. */
static bool measure_after(const Flow *flow, const Node *table, double notes, double *height, GError **error) {
    enum { LINES = 3 };
    static const double most = 0.3; /* of a page */
    const Geometry *g = flow->geometry;
    const double least = notes + LINES * g->body.pitch;
    g_autoptr(Stack) text = stack_new();
    const Node *section = table->parent;
    for (const Node *next = table->next; section && text->height <= most * g->height; next = next->next) {
        while (!next && section) {
            section = section->next && !section_begins_page(section->next) ? section->next : NULL;
            next = section ? section->first : NULL;
        }
        if (!next || (next->kind != KIND_PARA && next->kind != KIND_HEADING))
            break;
        const Setting setting = {.face = FACE_BODY, .style = next->role == ROLE_NOTE ? g->note : g->body};
        if (!stack_add_text(text, &flow->setter, next, &setting, 0, g->width, error))
            return false;
    }
    *height = text->height > most * g->height ? least : MAX(least, text->height + below_table + g->body.pitch);
    return true;
}

/* What merged cells over a row ask for beyond it and the rows above it from `start` on, the first on its page; only
 * those that end with it: all that must stand on this page. */
static void merged_lack(const TableGrid *grid, int row, int start, double more, double *ending, double *going_on) {
    *ending = *going_on = 0;
    for (int c = 0; c < grid->columns; c++) {
        const GridCell *cell = grid_cell(grid, row, c);
        if (!cell || !cell->merged)
            continue;
        double lacks = cell->stack->height + 2 * grid->padding + more;
        if (cell->row < start) /* said again, with a word on a line of its own */
            lacks += grid->setter.geometry->table.pitch;
        for (int r = MAX(cell->row, start); r <= row; r++)
            lacks -= grid->heights[r] + more;
        *going_on = MAX(*going_on, lacks);
        if (row == cell->row + cell->rows - 1)
            *ending = MAX(*ending, lacks);
    }
}

/* Pages that the rows take with this padding above and below their text. */
static int count_pages(const TableGrid *grid, double padding, double first, double page, double notes) {
    double head = 0, more = 2 * (padding - grid->padding);
    int pages = 1, start = grid->head_rows;
    for (int row = 0; row < grid->head_rows; row++)
        head += grid->heights[row] + more;
    double left = first - head;
    for (int row = grid->head_rows; row < grid->rows; row++) {
        double height = grid->heights[row] + more, after = row + 1 == grid->rows ? notes : 0, ending, going_on;
        merged_lack(grid, row, start, more, &ending, &going_on);
        if (height + going_on + after > left) {
            pages++;
            left = page - head;
            start = row;
            merged_lack(grid, row, start, more, &ending, &going_on);
        }
        left -= height + ending;
    }
    return pages;
}

/* Up to a padding of 1.8 mm: on as few pages as can be, with the notes below, the rows as far apart as these allow.
 * Where that takes no page more, a short text may follow on the last of them. */
static bool share_height(const Flow *flow, TableGrid *grid, double notes, GError **error) {
    enum { HALVINGS = 10 };
    static const double least = 0.8, most = 5.1, slack = 4; /* points; rules have a width too */
    for (int row = 0; row < grid->rows; row++)
        if (!grid_set_row(grid, row, error))
            return false;
    double page = flow->geometry->height - flow->geometry->note.pitch - slack,
           first = flow_left(flow) - lead_table - slack;
    int pages = count_pages(grid, least, first, page, notes);
    double after;
    if (!measure_after(flow, grid->node, notes, &after, error))
        return false;
    if (!grid->look.compared && count_pages(grid, least, first, page, after) == pages)
        notes = after;
    double low = least, high = most;
    for (int i = 0; i < HALVINGS; i++) {
        double middle = (low + high) / 2;
        if (count_pages(grid, middle, first, page, notes) > pages)
            high = middle;
        else
            low = middle;
    }
    for (int row = 0; row < grid->rows; row++)
        grid->heights[row] += 2 * (low - grid->padding);
    grid->padding = low;
    return true;
}

bool flow_table(Flow *flow, const Node *node, GError **error) {
    /* white above a caption that follows other text than a heading */
    static const double above_caption = 8;
    if (node->first && node->first->kind == KIND_CAPTION) {
        g_autoptr(Stack) caption = stack_new();
        const Setting setting = {
            .face = FACE_HEADING, .style = flow->geometry->table_head, .align = ALIGN_CENTRE, .balance = true};
        if (!stack_add_text(caption, &flow->setter, node->first, &setting, 0, flow->geometry->width, error))
            return false;
        if (!stack_empty(caption)) { /* it stays with the head and the first row */
            flow_space(flow, flow->held->len == 0 ? above_caption : 0);
            flow_hold(flow, g_steal_pointer(&caption), setting.style.pitch - setting.style.size);
        }
    }
    g_autoptr(TableGrid) grid = grid_load(&flow->setter, node, flow->geometry->width, error);
    if (!grid || grid->rows == 0)
        return grid != NULL;
    g_autoptr(GArray) placed = g_array_new(FALSE, FALSE, sizeof(PlacedRow));
    g_array_set_clear_func(placed, clear_placed);
    TableFlow table = {.flow = flow, .grid = grid, .placed = placed, .going_on = -1};
    bool filled = grid->head_rows < grid->rows;
    if (filled && !grid_set_row(grid, grid->head_rows, error))
        return false;
    if (!flow_notes(flow, node, &table.notes, error) ||
        (grid->look.shares && !share_height(flow, grid, table.notes, error)))
        return false;
    double first = filled ? claimed_height(&table, grid->head_rows) + notes_after(&table, grid->head_rows) : 0;
    if (!flow_reserve(flow, lead_table, head_height(&table) + MIN(first, flow->geometry->height / 2), error))
        return false;
    table.y = flow->y;
    place_head(&table);
    for (int row = grid->head_rows; row < grid->rows; row++)
        if (!flow_row(&table, row, error))
            return false;
    finish_part(&table);
    flow_space(flow, below_table);
    return true;
}
