/* Rows of a table onto pages: the head again on each, merged cells over the part that is there, rules. */
#include "layout/flow.h"

#include "layout/inline.h"
#include "layout/table.h"

/* Points: rules inside the table; around it and below its head. */
static const double thin = 0.4, thick = 0.8;

/* A row, or the part of it that stands on this page. */
typedef struct Placed {
    int row;
    double y, height;
    double *from, *to; /* a parted row: what of each column's cell is shown; NULL: all */
    bool starts;       /* the row's beginning is here */
    bool repeated;     /* a head that stands on an earlier page already */
} Placed;

typedef struct Rows {
    Flow *flow;
    Table *table;
    GArray *placed; /* of Placed, on this page */
    double y;
    int going_on;   /* the row that began on an earlier page, or -1 */
    bool continued; /* this is not the table's first page */
} Rows;

static void placed_clear(void *data) {
    Placed *placed = data;
    g_free(placed->from);
    g_free(placed->to);
}

static Placed *placed_at(const Rows *rows, int index) {
    return &g_array_index(rows->placed, Placed, index);
}

/* A merged cell's text on this page: its own where it begins, else the repeated one. */
static const Stack *merged_text(const Rows *rows, const TableCell *cell) {
    for (guint i = 0; i < rows->placed->len; i++) {
        const Placed *placed = placed_at(rows, (int)i);
        if (placed->row == cell->row && placed->starts)
            return cell->stack;
    }
    return cell->again ? cell->again : cell->stack;
}

/* Height of the rows on this page that a merged cell covers. */
static double covered(const Rows *rows, const TableCell *cell) {
    double height = 0;
    for (guint i = 0; i < rows->placed->len; i++) {
        const Placed *placed = placed_at(rows, (int)i);
        if (placed->row >= cell->row && placed->row < cell->row + cell->rows)
            height += placed->height;
    }
    return height;
}

/* How much higher a row must become for the merged cells over it; only_ending: those that end with it. */
static double lacking(const Rows *rows, int row, double height, bool only_ending) {
    double most = 0;
    for (int c = 0; c < rows->table->columns; c++) {
        const TableCell *cell = table_at(rows->table, row, c);
        if (!cell || !cell->merged || (only_ending && row != cell->row + cell->rows - 1))
            continue;
        const Stack *text = row == cell->row && row != rows->going_on ? cell->stack : merged_text(rows, cell);
        most = MAX(most, stack_height(text) + 2 * rows->table->padding - covered(rows, cell) - height);
    }
    return most;
}

static double row_height(const Rows *rows, int row) {
    double height = rows->table->heights[row];
    return height + MAX(lacking(rows, row, height, true), 0);
}

static void place_row(Rows *rows, Placed placed) {
    placed.y = rows->y;
    rows->y += placed.height;
    g_array_append_val(rows->placed, placed);
}

static void place_head(Rows *rows) {
    for (int row = 0; row < rows->table->head_rows; row++)
        place_row(rows,
                  (Placed){.row = row, .height = row_height(rows, row), .starts = true, .repeated = rows->continued});
}

static double head_height(const Rows *rows);

/* What a page has for the rows of a table that goes on. */
static double page_room(const Rows *rows) {
    return rows->flow->geometry->height - rows->flow->geometry->note.pitch - head_height(rows);
}

static double head_height(const Rows *rows) {
    double height = 0;
    for (int row = 0; row < rows->table->head_rows; row++)
        height += rows->table->heights[row];
    return height;
}

static void rule(Rows *rows, double x, double y, double w, double h, double stroke) {
    page_rule(rows->flow->page, rows->table->node, rows->flow->geometry->left + x, y, w, h, stroke);
}

/* The rule below placed row i, left out where a merged cell goes on. */
static void rule_below(Rows *rows, int i) {
    const Table *table = rows->table;
    const Placed *placed = placed_at(rows, i);
    bool last = i + 1 == (int)rows->placed->len;
    int next = last ? -1 : placed_at(rows, i + 1)->row;
    double y = placed->y + placed->height;
    double stroke = last || (placed->row < table->head_rows && next >= table->head_rows) ? thick : thin;
    int start = 0;
    for (int c = 0; c <= table->columns; c++) {
        bool open = c == table->columns ||
                    (!last && next != placed->row && table_at(table, placed->row, c) == table_at(table, next, c));
        if (!open)
            continue;
        if (c > start)
            rule(rows, table->edges[start], y, table->edges[c] - table->edges[start], 0, stroke);
        start = c + 1;
    }
}

/* The rule left of a column, left out where a cell spans it. */
static void rule_beside(Rows *rows, int column) {
    const Table *table = rows->table;
    bool outer = column == 0 || column == table->columns;
    double top = placed_at(rows, 0)->y, foot = top;
    for (guint i = 0; i < rows->placed->len; i++) {
        const Placed *placed = placed_at(rows, (int)i);
        foot = placed->y + placed->height;
        if (outer || table_at(table, placed->row, column - 1) != table_at(table, placed->row, column))
            continue;
        if (placed->y > top)
            rule(rows, table->edges[column], top, 0, placed->y - top, thin);
        top = foot;
    }
    if (foot > top)
        rule(rows, table->edges[column], top, 0, foot - top, outer ? thick : thin);
}

static void paint_rules(Rows *rows) {
    const Table *table = rows->table;
    rule(rows, 0, placed_at(rows, 0)->y, table->edges[table->columns], 0, thick);
    for (guint i = 0; i < rows->placed->len; i++)
        rule_below(rows, (int)i);
    for (int c = 0; c <= table->columns; c++)
        rule_beside(rows, c);
}

static void paint_text(const Rows *rows, const TableCell *cell, const Stack *text, double y, double height) {
    double top = y + (height - stack_height(text)) / 2;
    stack_paint(text, rows->flow->page, rows->flow->geometry->left + cell->left, top, 0, stack_height(text));
}

/* What names the row in a column of a part that does not start it, once all of the cell was shown; or NULL. */
static const Stack *name_again(const Rows *rows, const Placed *part, int column) {
    const TableCell *cell = column < rows->table->columns ? table_at(rows->table, part->row, column) : NULL;
    if (part->starts || !cell || cell->merged || part->from[column] < stack_height(cell->stack))
        return NULL;
    return cell->again;
}

static void paint_part(const Rows *rows, const Placed *part, const TableCell *cell, const Stack *again) {
    double x = rows->flow->geometry->left + cell->left, y = part->y + rows->table->padding;
    if (again)
        stack_paint(again, rows->flow->page, x, y, 0, stack_height(again));
    else
        stack_paint(cell->stack, rows->flow->page, x, y, part->from[cell->column], part->to[cell->column]);
}

static void paint_cell(const Rows *rows, const Placed *placed, const TableCell *cell) {
    const Stack *merged = cell->merged ? merged_text(rows, cell) : NULL;
    const Stack *again = placed->from ? name_again(rows, placed, cell->column) : NULL;
    rows->flow->page->repeats = placed->repeated || again || (merged && merged != cell->stack);
    if (merged)
        paint_text(rows, cell, merged, placed->y, covered(rows, cell));
    else if (placed->from)
        paint_part(rows, placed, cell, again);
    else
        paint_text(rows, cell, cell->stack, placed->y, placed->height);
    rows->flow->page->repeats = false;
}

static void mark(const Rows *rows, const Node *node, const Placed *placed) {
    if (node->id)
        page_anchor(rows->flow->page, node, rows->flow->geometry->left, placed->y);
}

/* A row's own name, and its group's where the row is the first of it. */
static void mark_row(const Rows *rows, const Placed *placed) {
    const Table *table = rows->table;
    for (int c = 0; placed->starts && placed->row >= table->head_rows && c < table->columns; c++) {
        const TableCell *cell = table_at(table, placed->row, c);
        if (!cell || cell->row != placed->row)
            continue;
        const Node *row = cell->node->parent;
        if (row == row->parent->first)
            mark(rows, row->parent, placed);
        mark(rows, row, placed);
        return;
    }
}

static void paint_beside(const Rows *rows, const Placed *placed) {
    const Table *table = rows->table;
    const Stack *stack = table->beside[placed->row];
    if (!stack)
        return;
    double x = rows->flow->geometry->left + table->edges[table->columns] + margin_gap;
    double from = placed->from ? placed->from[table->columns] : 0;
    double to = placed->to ? placed->to[table->columns] : stack_height(stack);
    stack_paint(stack, rows->flow->page, x, placed->y + rows->table->padding, from, to);
}

/* The first row here that a merged cell covers shows it; other cells show in their own. */
static void paint_rows(const Rows *rows) {
    for (guint i = 0; i < rows->placed->len; i++) {
        const Placed *placed = placed_at(rows, (int)i);
        mark_row(rows, placed);
        const TableCell *shown = NULL;
        for (int c = 0; c < rows->table->columns; c++) {
            const TableCell *cell = table_at(rows->table, placed->row, c);
            bool above = i > 0 && cell && cell->merged && placed_at(rows, (int)i - 1)->row >= cell->row &&
                         placed_at(rows, (int)i - 1)->row < cell->row + cell->rows;
            if (cell && cell != shown && !above)
                paint_cell(rows, placed, cell);
            shown = cell;
        }
        paint_beside(rows, placed);
    }
}

/* Everything on this page is known: the last row takes what merged cells still need. */
static void finish_part(Rows *rows) {
    if (rows->placed->len == 0)
        return;
    Placed *last = placed_at(rows, (int)rows->placed->len - 1);
    last->height += MAX(lacking(rows, last->row, 0, false), 0);
    rows->y = last->y + last->height;
    paint_rows(rows);
    paint_rules(rows);
    g_array_set_size(rows->placed, 0);
    rows->flow->y = rows->y;
    rows->flow->at_top = false;
}

/* 续表, small, above the head that is repeated. */
static bool add_continued(Rows *rows, GError **error) {
    Flow *flow = rows->flow;
    g_autoptr(Stack) stack = stack_new();
    const Setting setting = {.face = FACE_BODY, .style = flow->geometry->note, .align = ALIGN_RIGHT};
    const char *second = flow->setter.second_lang ? flow->setter.second_frame->continued : NULL;
    g_autofree char *words = g_strjoin(" ", flow->setter.frame->continued, second, NULL);
    if (!stack_add_words(stack, &flow->setter, rows->table->node, words, &setting, 0, flow->geometry->width, error))
        return false;
    flow->page->repeats = true;
    stack_paint(stack, flow->page, flow->geometry->left, rows->y, 0, stack_height(stack));
    flow->page->repeats = false;
    rows->y += flow->geometry->note.pitch;
    return true;
}

/* row: what comes next, or goes on. */
static bool next_page(Rows *rows, int row, GError **error) {
    finish_part(rows);
    if (!flow_turn(rows->flow, error) || !flow_open(rows->flow, error))
        return false;
    rows->y = rows->flow->y;
    rows->continued = true;
    if (!table_turn(rows->table, row, rows->going_on == row, error) || !add_continued(rows, error))
        return false;
    place_head(rows);
    return true;
}

static double room(const Rows *rows) {
    return flow_foot(rows->flow) - rows->y;
}

static bool only_head(const Rows *rows) {
    return (int)rows->placed->len <= rows->table->head_rows;
}

/* Fills part->to; false when some cell could show nothing of what it still has. */
static bool cut_row(const Rows *rows, Placed *part, bool force) {
    bool all = true;
    part->height = 0;
    for (int c = 0; c <= rows->table->columns; c++) {
        const Stack *stack = table_stack(rows->table, part->row, c);
        part->to[c] = part->from[c];
        if (!stack)
            continue;
        double from = part->from[c];
        part->to[c] = stack_cut(stack, from, room(rows) - 2 * rows->table->padding, force);
        all = all && (part->to[c] > from || from >= stack_height(stack));
        const Stack *again = name_again(rows, part, c);
        double height = again ? stack_height(again) : stack_part(stack, from, part->to[c]);
        part->height = MAX(part->height, height + 2 * rows->table->padding);
    }
    return all;
}

static bool row_done(const Rows *rows, const Placed *part) {
    for (int c = 0; c <= rows->table->columns; c++) {
        const Stack *stack = table_stack(rows->table, part->row, c);
        if (stack && part->to[c] < stack_height(stack) - 0.01)
            return false;
    }
    return true;
}

static double *columns_array(const Rows *rows, const double *copied) {
    double *values = g_new0(double, rows->table->columns + 1);
    for (int c = 0; copied && c <= rows->table->columns; c++)
        values[c] = copied[c];
    return values;
}

/* Whether the part and the merged cells beside it fit; what they still lack is added where the row ends. */
static bool part_fits(const Rows *rows, Placed *part, bool done) {
    if (done)
        part->height += MAX(lacking(rows, part->row, part->height, true), 0);
    return part->height + MAX(lacking(rows, part->row, part->height, false), 0) <= room(rows) + 0.01;
}

/* Places as much of the row as stays here; false when that is nothing. `from` moves on. */
static bool place_part(Rows *rows, int row, double *from, bool *done) {
    bool force = only_head(rows);
    Placed part = {.row = row,
                   .from = columns_array(rows, from),
                   .to = columns_array(rows, NULL),
                   .starts = rows->going_on != row};
    bool cut = cut_row(rows, &part, force);
    *done = row_done(rows, &part);
    if (!(cut && part_fits(rows, &part, *done)) && !force) {
        placed_clear(&part);
        *done = false;
        return false;
    }
    for (int c = 0; c <= rows->table->columns; c++)
        from[c] = part.to[c];
    place_row(rows, part);
    rows->going_on = row;
    return true;
}

/* A row over as many pages as it takes. */
static bool part_row(Rows *rows, int row, GError **error) {
    g_autofree double *from = columns_array(rows, NULL);
    for (bool done = false; !done;) {
        bool placed = place_part(rows, row, from, &done);
        g_assert(placed || !only_head(rows));
        if (!done && !next_page(rows, row, error))
            return false;
    }
    rows->going_on = -1;
    return true;
}

/* What the row takes, with what a page break after it would add. */
static double claim(const Rows *rows, int row) {
    double height = row_height(rows, row);
    return height + MAX(lacking(rows, row, height, false), 0);
}

/* A row is parted when it is higher than half a page, or when more than a quarter of the page would stay white. */
static bool may_part(const Rows *rows, int row) {
    return rows->table->heights[row] > page_room(rows) / 2 || room(rows) > page_room(rows) / 4;
}

static bool add_row(Rows *rows, int row, GError **error) {
    if (!table_set_row(rows->table, row, error))
        return false;
    if (claim(rows, row) > room(rows) + 0.01) {
        if (may_part(rows, row))
            return part_row(rows, row, error);
        if (!only_head(rows) && !next_page(rows, row, error))
            return false;
    }
    if (claim(rows, row) > room(rows) + 0.01)
        return part_row(rows, row, error);
    place_row(rows, (Placed){.row = row, .height = row_height(rows, row), .starts = true});
    return true;
}

/* White above a caption that follows other text than a heading. */
static const double above_caption = 8;

/* The caption stays with the head and the first row. */
static bool add_caption(Flow *flow, const Node *table, GError **error) {
    const Node *caption = table->first;
    if (!caption || caption->kind != KIND_CAPTION)
        return true;
    g_autoptr(Stack) stack = stack_new();
    const Setting setting = {
        .face = FACE_HEADING, .style = flow->geometry->table_head, .align = ALIGN_CENTRE, .balance = true};
    if (!stack_add_text(stack, &flow->setter, caption, &setting, 0, flow->geometry->width, error))
        return false;
    if (stack_empty(stack))
        return true;
    if (flow->held->len == 0)
        flow_space(flow, above_caption);
    flow_hold(flow, g_steal_pointer(&stack), setting.style.pitch - setting.style.size);
    return true;
}

static bool add_rows(Rows *rows, GError **error) {
    Table *table = rows->table;
    Flow *flow = rows->flow;
    if (table->head_rows < table->rows && !table_set_row(table, table->head_rows, error))
        return false;
    double first = table->head_rows < table->rows ? claim(rows, table->head_rows) : 0;
    double needed = head_height(rows) + MIN(first, flow->geometry->height / 2);
    if (!flow_reserve(flow, 6, needed, error))
        return false;
    rows->y = flow->y;
    place_head(rows);
    for (int row = table->head_rows; row < table->rows; row++) {
        if (!add_row(rows, row, error))
            return false;
    }
    finish_part(rows);
    flow_space(flow, 8);
    return true;
}

bool flow_table(Flow *flow, const Node *node, GError **error) {
    if (!add_caption(flow, node, error))
        return false;
    g_autoptr(Table) table = table_load(&flow->setter, node, flow->geometry->width, error);
    if (!table)
        return false;
    Rows rows = {.flow = flow, .table = table, .placed = g_array_new(FALSE, FALSE, sizeof(Placed)), .going_on = -1};
    g_array_set_clear_func(rows.placed, placed_clear);
    bool added = table->rows == 0 || add_rows(&rows, error);
    g_array_unref(rows.placed);
    return added;
}
