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
        double x = flow->geometry->left + grid->beside_at;
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
static bool fit_part(const TableFlow *table, PlacedRow *part, double room, bool must, bool *done) {
    const double line = table->grid->setter.geometry->note.pitch;
    bool stuck;
    for (int lines = 0; lines * line < room; lines++) {
        *done = cut_row(table, part, room - lines * line, must, &stuck);
        /* the page also needs what a break after it would add */
        double claimed = part->height + lacking_height(table, part->row, part->height, false);
        claimed += *done ? notes_after(table, part->row) : 0;
        if (!stuck && claimed <= room + rounding && (*done || parts_well(table, part)))
            return true;
    }
    *done = cut_row(table, part, room, must, &stuck);
    return false;
}

/* Where a pair's languages stand beside each other, the rest of a row too begins its paragraphs side by side. */
static void align_facing(const TableFlow *table, int row, const double *shown) {
    const TableGrid *grid = table->grid;
    for (int c = 0; c < grid->columns; c++) {
        const GridCell *cell = grid_cell(grid, row, c);
        if (cell && cell->whole > 0 && cell->column == c)
            stack_align(cell->stack, shown[c], grid->beside[row], shown[grid->columns]);
    }
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
        if (fit_part(table, &part, height_left(table), must, &done) || must) {
            memcpy(shown, part.to, columns * sizeof *shown);
            align_facing(table, row, shown);
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

/* Whether a row may begin where so much is left: in a column of text it is parted wherever that leaves lines enough on
 * either side, unless it would nearly have had room and little stays white; a band stays with what it names. */
static bool may_begin(const TableFlow *table, int row, double left) {
    enum { LINES = 3 };
    static const double little = 0.125; /* of a page */
    const TableGrid *grid = table->grid;
    const Geometry *geometry = table->flow->geometry;
    double lines = LINES * geometry->table.pitch + 2 * grid->padding, height = grid->heights[row];
    if (is_band(grid, row))
        return row + 1 == grid->rows || may_begin(table, row + 1, left - height);
    if (height <= left || geometry_is_strip(geometry))
        return height <= left;
    if (left < lines || (height - left < lines && left < little * geometry->height))
        return false;
    gsize columns = (gsize)grid->columns + 1;
    g_autofree double *from = g_new0(double, columns);
    g_autofree double *to = g_new0(double, columns);
    PlacedRow part = {.row = row, .from = from, .to = to, .starts = true};
    bool done;
    return fit_part(table, &part, left, false, &done);
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

/* Numbered notes, so many beside each other: 1 2 3 / 4 5. */
typedef struct NoteGrid {
    int beside;
    double width, gap; /* of a note; between two */
    GPtrArray *stacks; /* a Stack for each */
    double height;     /* of all rows, each as high as its highest note */
    double highest;    /* row */
} NoteGrid;

static void note_grid_clear(NoteGrid *notes) {
    g_clear_pointer(&notes->stacks, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(NoteGrid, note_grid_clear)

static double note_row_height(const NoteGrid *notes, guint first) {
    double height = 0;
    for (guint i = first; i < MIN(first + (guint)notes->beside, notes->stacks->len); i++)
        height = MAX(height, ((const Stack *)g_ptr_array_index(notes->stacks, i))->height);
    return height;
}

static bool set_notes(const Flow *flow, const Node *list, int beside, NoteGrid *notes, GError **error) {
    static const double gap = 1.5, hang = 1.25; /* ems */
    const Geometry *g = flow->geometry;
    const double em = g->note.size;
    const Setting setting = {.face = FACE_BODY, .style = g->note, .indent = -hang};
    *notes = (NoteGrid){.beside = beside,
                        .width = (g->width - (beside - 1) * gap * em) / beside,
                        .gap = gap * em,
                        .stacks = g_ptr_array_new_with_free_func((GDestroyNotify)stack_free)};
    for (const Node *item = list->first; item; item = item->next) {
        Stack *stack = stack_new();
        g_ptr_array_add(notes->stacks, stack);
        if (!stack_add_text(stack, &flow->setter, item->first, &setting,
                            shaper_rtl(flow->setter.shaper, flow->setter.lang) ? 0 : hang * em,
                            notes->width - hang * em, error))
            return false;
    }
    for (guint i = 0; i < notes->stacks->len; i += (guint)beside) {
        double height = note_row_height(notes, i) + (i > 0 ? g->note.pitch - g->note.size : 0);
        notes->height += height;
        notes->highest = MAX(notes->highest, height);
    }
    return true;
}

/* As many beside each other as make them lowest; long ones each over the whole width, where it can go on over a page.
 */
static bool fit_notes(const Flow *flow, const Node *list, NoteGrid *best, GError **error) {
    enum { MOST_BESIDE = 3 };
    static const double most = 0.25; /* of a page, of a row of several */
    bool set = true;
    *best = (NoteGrid){0};
    for (int beside = 1; beside <= MOST_BESIDE && set; beside++) {
        NoteGrid notes;
        set = set_notes(flow, list, beside, &notes, error);
        bool lower = beside == 1 || (notes.height < best->height && notes.highest < most * flow->geometry->height);
        if (set && lower) {
            g_clear_pointer(&best->stacks, g_ptr_array_unref);
            *best = notes;
        } else {
            g_ptr_array_unref(notes.stacks);
        }
    }
    return set;
}

bool flow_numbered(Flow *flow, const Node *list, GError **error) {
    const Geometry *g = flow->geometry;
    const double lead = g->note.pitch - g->note.size;
    g_auto(NoteGrid) notes = {0};
    bool set = fit_notes(flow, list, &notes, error);
    const GPtrArray *stacks = notes.stacks;
    for (guint i = 0; set && i < stacks->len; i += (guint)notes.beside) {
        if (notes.beside == 1) {
            set = flow_place(flow, g_ptr_array_index(stacks, i), lead, error);
            continue;
        }
        double height = note_row_height(&notes, i);
        set = flow_reserve(flow, lead, height, error);
        for (guint k = i; set && k < MIN(i + (guint)notes.beside, stacks->len); k++) {
            const Stack *stack = g_ptr_array_index(stacks, k);
            double x = (k - i) * (notes.width + notes.gap);
            if (shaper_rtl(flow->setter.shaper, flow->setter.lang))
                x = g->width - notes.width - x;
            stack_paint(stack, flow->page, g->left + x, flow->y, 0, stack->height);
        }
        flow->y += height;
        flow->at_top = false;
    }
    return set;
}

/* Of numbered notes below a table all stand with it, or of many the first. */
static bool measure_numbered(const Flow *flow, const Node *list, double *height, GError **error) {
    static const double most = 0.4; /* of a page */
    g_auto(NoteGrid) notes = {0};
    bool set = fit_notes(flow, list, &notes, error);
    double lead = flow->geometry->note.pitch - flow->geometry->note.size;
    if (set)
        *height += lead + (notes.height <= most * flow->geometry->height ? notes.height : note_row_height(&notes, 0));
    return set;
}

bool flow_notes(const Flow *flow, const Node *block, double *height, GError **error) {
    const Geometry *g = flow->geometry;
    double lead = 0;
    g_autoptr(Stack) notes = stack_new();
    const Node *next = block->next;
    for (; next && next->kind == KIND_PARA; next = next->next) {
        const Setting setting = {.face = FACE_BODY, .style = next->role == ROLE_NOTE ? g->note : g->body};
        if (next->role != ROLE_NOTE && next->role != ROLE_ADDRESSEE)
            break;
        lead = stack_empty(notes) ? setting.style.pitch - setting.style.size : lead;
        if (!stack_add_text(notes, &flow->setter, next, &setting, 0, g->width, error))
            return false;
    }
    *height = stack_empty(notes) ? 0 : below_table + lead + notes->height;
    bool numbered = next && next->kind == KIND_LIST && next->role == ROLE_NOTES;
    return !numbered || measure_numbered(flow, next, height, error);
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
