#include "layout/table.h"

#include "doc/pair.h"
#include "layout/columns.h"
#include "layout/inline.h"

/* Of （续）, at most. */
static const double continued_ems = 3;

/* Characters: a column whose cells are all this short is centred; cells up to the second limit are not broken; what an
 * answer by hand needs. */
enum { SHORT_CELL = 6, WHOLE_CELL = 5, ANSWER_CELL = 8 };

static void cell_forget(TableCell *cell) {
    g_clear_pointer(&cell->stack, stack_free);
    g_clear_pointer(&cell->again, stack_free);
}

void table_free(Table *table) {
    if (!table)
        return;
    for (int i = 0; i < table->cell_count; i++)
        cell_forget(&table->cells[i]);
    for (int row = 0; row < table->rows; row++)
        stack_free(table->beside[row]);
    g_free(table->cells);
    g_free(table->grid);
    g_array_unref(table->lengths);
    g_free(table->edges);
    g_free(table->beside);
    g_free(table->heights);
    g_free(table);
}

TableCell *table_at(const Table *table, int row, int column) {
    return table->grid[row * table->columns + column];
}

const Stack *table_stack(const Table *table, int row, int column) {
    if (column == table->columns)
        return table->beside[row];
    const TableCell *cell = table_at(table, row, column);
    return cell && !cell->merged && cell->column == column ? cell->stack : NULL;
}

static void count_part(Table *table, const Node *part) {
    for (const Node *row = part->first; row; row = row->next) {
        table->rows++;
        table->head_rows += part->kind == KIND_HEAD;
        int columns = 0;
        for (const Node *cell = row->first; cell; cell = cell->next)
            columns += cell->colspan;
        table->columns = MAX(table->columns, columns);
    }
}

/* Puts the cell on the grid; what would reach beyond it is cut, so that a faulty tree cannot hurt. */
static void place_cell(Table *table, const Node *node, int row, int column, bool head) {
    TableCell *cell = &table->cells[table->cell_count++];
    cell->node = node;
    cell->row = row;
    cell->column = column;
    cell->rows = MIN(node->rowspan, (head ? table->head_rows : table->rows) - row);
    cell->columns = MIN(node->colspan, table->columns - column);
    cell->head = head;
    cell->merged = cell->rows > 1 || node->scope == SCOPE_ROWGROUP;
    for (int r = row; r < row + cell->rows; r++) {
        for (int c = column; c < column + cell->columns; c++)
            table->grid[r * table->columns + c] = cell;
    }
}

static void place_part(Table *table, const Node *part, int *row) {
    for (const Node *at = part->first; at; at = at->next, ++*row) {
        int column = 0;
        for (const Node *cell = at->first; cell; cell = cell->next) {
            while (column < table->columns && table_at(table, *row, column))
                column++;
            if (column < table->columns)
                place_cell(table, cell, *row, column, part->kind == KIND_HEAD);
        }
    }
}

static void parse(Table *table) {
    for (const Node *part = table->node->first; part; part = part->next) {
        if (part->kind != KIND_CAPTION)
            count_part(table, part);
    }
    int places = table->rows * table->columns; /* each cell has one at least */
    table->cells = g_new0(TableCell, places + 1);
    table->grid = g_new0(TableCell *, places + 1);
    table->edges = g_new0(double, table->columns + 1);
    table->heights = g_new0(double, table->rows + 1);
    table->beside = g_new0(Stack *, table->rows + 1);
    int row = 0;
    for (const Node *part = table->node->first; part; part = part->next) {
        if (part->kind != KIND_CAPTION)
            place_part(table, part, &row);
    }
}

static Setting setting_of(const Table *table, const TableCell *cell) {
    return (Setting){
        .face = cell->head ? FACE_HEADING : FACE_BODY, .style = table->setter.geometry->table, .align = cell->align};
}

static bool measure_cell(Table *table, TableCell *cell, GError **error) {
    const Setting setting = setting_of(table, cell);
    return extent_measure(&cell->extent, table->lengths, &table->setter, cell->node, &setting, error);
}

/* Of more cells than this the texts are not all kept until they are set. */
enum { MANY_CELLS = 4000 };

static bool measure_cells(Table *table, GError **error) {
    Shaper *shaper = table->setter.shaper;
    bool many = table->cell_count > MANY_CELLS, measured = true;
    if (many)
        shaper_hold(shaper); /* headings and the caption wait for their table */
    for (int i = 0; i < table->cell_count && measured; i++) {
        measured = measure_cell(table, &table->cells[i], error);
        if (many)
            shaper_trim(shaper);
    }
    if (many)
        shaper_release(shaper);
    return measured;
}

/* Figures and short Han words are never broken (Latin ones never are, and phrases may be); other text gets three
 * characters, heads and the names of groups two; a head of two characters may stand upright (序号). */
static double least_width(const Table *table, const TableCell *cell, double em) {
    const Extent *extent = &cell->extent;
    if (cell->node->role == ROLE_ANSWER)
        return ANSWER_CELL * em;
    bool latin = inline_latin(table->setter.lang);
    bool word = !latin && !cell->head && !cell->merged && extent->characters <= WHOLE_CELL;
    bool whole = cell->node->role == ROLE_NUMBER || word;
    if (whole)
        return MAX(extent->firm, extent->least);
    double floor = cell->head && extent->characters == 2 ? em : cell->head || cell->merged ? 2 * em : 3 * em;
    return MAX(extent->least, MIN(floor, extent->most));
}

/* About twenty Latin letters: what is longer is an address or the like, which no reader takes in as a word. It is cut
 * in its column rather than given the room of the others. */
static const double longest_word_ems = 10;

static GArray *column_cells(const Table *table, double em) {
    GArray *cells = g_array_new(FALSE, FALSE, sizeof(ColumnCell));
    double most_least = longest_word_ems * em;
    for (int i = 0; i < table->cell_count; i++) {
        const TableCell *cell = &table->cells[i];
        const Extent *extent = &cell->extent;
        if (cell->columns > 1)
            continue;
        ColumnCell one = {.row = cell->row,
                          .column = cell->column,
                          .least = MIN(least_width(table, cell, em), most_least),
                          .most = extent->most,
                          .lengths = &g_array_index(table->lengths, Length, extent->first),
                          .paragraphs = extent->end - extent->first};
        /* It has room downward: its words may always be broken. */
        if (cell->merged) {
            one.most = one.least;
            one.paragraphs = 0;
        }
        g_array_append_val(cells, one);
    }
    return cells;
}

/* Where the widths leave a rest, every column gets the same part of it beside its text. */
static void set_edges(Table *table, const double *widths, double width) {
    double used = 0;
    for (int c = 0; c < table->columns; c++)
        used += widths[c] + 2 * side_padding;
    double rest = MAX(width - used, 0) / table->columns;
    for (int c = 0; c < table->columns; c++)
        table->edges[c + 1] = table->edges[c] + widths[c] + 2 * side_padding + rest;
    for (int i = 0; i < table->cell_count; i++) {
        TableCell *cell = &table->cells[i];
        double left = table->edges[cell->column], right = table->edges[cell->column + cell->columns];
        cell->left = left + side_padding + rest / 2;
        cell->width = right - left - 2 * side_padding - rest;
    }
}

/* Half a word of English, on average. */
static const double ragged_ems = 1.2;

static void fit_columns(Table *table, double width) {
    double em = table->setter.geometry->table.size;
    g_autoptr(GArray) cells = column_cells(table, em);
    const ColumnFit fit = {cells,
                           table->rows,
                           table->columns,
                           width - 2 * side_padding * table->columns,
                           em,
                           inline_latin(table->setter.lang) ? ragged_ems * em : 0};
    g_autofree double *widths = g_new0(double, table->columns + 1);
    columns_fit(&fit, widths);
    set_edges(table, widths, width);
}

static bool short_column(const Table *table, int column) {
    for (int row = table->head_rows; row < table->rows; row++) {
        const TableCell *cell = table_at(table, row, column);
        if (cell && !cell->merged && cell->extent.characters > SHORT_CELL && cell->node->role != ROLE_NUMBER)
            return false;
    }
    return true;
}

static void align_cells(Table *table) {
    for (int i = 0; i < table->cell_count; i++) {
        TableCell *cell = &table->cells[i];
        bool centred = cell->head || cell->merged || cell->node->role == ROLE_NUMBER ||
                       (cell->columns == 1 && short_column(table, cell->column));
        cell->align = centred ? ALIGN_CENTRE : ALIGN_LEFT;
    }
}

/* One language of what is said again: words and 续 on one line; where that has no room, Han words keep together and 续
 * has a line of its own. A number stands as it is. */
static bool add_again(const Table *table, TableCell *cell, bool second, GError **error) {
    const Setter *setter = &table->setter;
    const Setting setting = setting_of(table, cell);
    bool (*add)(Stack *, const Setter *, const Node *, const char *, const Setting *, double, double, GError **) =
        second ? stack_add_second : stack_add_words;
    bool latin = inline_latin(second ? setter->second_lang : setter->lang);
    g_autofree char *words = g_strdelimit(pair_words(cell->node, second), "\n", ' ');
    const FrameWords *frame = second ? setter->second_frame : setter->frame;
    const char *again = cell->node->role == ROLE_NUMBER ? "" : frame->cell_continued;
    if (!*words)
        return true;
    bool apart = !latin && *again && cell->extent.firm + continued_ems * setting.style.size > cell->width;
    g_autofree char *joined = g_strconcat(words, apart ? "" : again, NULL);
    return add(cell->again, setter, cell->node, joined, &setting, 0, cell->width, error) &&
           (!apart || add(cell->again, setter, cell->node, again, &setting, 0, cell->width, error));
}

/* What is said again when a merged cell, or a row, goes on over the page: its words and 续. */
static bool set_again(const Table *table, TableCell *cell, GError **error) {
    stack_free(cell->again);
    cell->again = stack_new();
    return stack_empty(cell->stack) || (add_again(table, cell, false, error) && add_again(table, cell, true, error));
}

/* Whether the cell tells which row this is: by its name, or by the number before its name. */
static bool names_row(const TableCell *cell) {
    const Node *next = cell->node->next;
    bool numbers = cell->node->role == ROLE_NUMBER && next && next->scope == SCOPE_ROW;
    return cell->node->scope == SCOPE_ROW || numbers;
}

static bool set_cell(Table *table, TableCell *cell, GError **error) {
    Setting setting = setting_of(table, cell);
    cell->stack = stack_new();
    if (!stack_add_cell(cell->stack, &table->setter, cell->node, &setting, cell->width, error))
        return false;
    double height = MAX(stack_height(cell->stack), setting.style.size) + 2 * table->padding;
    if (!cell->merged)
        table->heights[cell->row] = MAX(table->heights[cell->row], height);
    return true;
}

/* ---- the margin ---- */

/* Of the text area. */
static const double margin_part = 0.27;

static bool has_aside(const Table *table) {
    for (int i = 0; i < table->cell_count; i++) {
        for (const Node *block = table->cells[i].node->first; block; block = block->next)
            if (block->kind == KIND_ASIDE)
                return true;
    }
    return false;
}

static bool set_beside(Table *table, const TableCell *cell, GError **error) {
    for (const Node *block = cell->node->first; block; block = block->next) {
        if (block->kind != KIND_ASIDE)
            continue;
        Stack **beside = &table->beside[cell->row];
        if (!*beside)
            *beside = stack_new();
        if (!stack_add_aside(*beside, &table->setter, block, 0, table->margin - margin_gap, false, error))
            return false;
        table->heights[cell->row] = MAX(table->heights[cell->row], stack_height(*beside) + 2 * table->padding);
    }
    return true;
}

/* ---- rows ---- */

bool table_set_row(Table *table, int row, GError **error) {
    if (table->heights[row] > 0)
        return true;
    for (int c = 0; c < table->columns; c++) {
        TableCell *cell = table_at(table, row, c);
        bool begins = cell && cell->row == row && cell->column == c && !cell->stack;
        if (begins && !(set_cell(table, cell, error) && (table->margin <= 0 || set_beside(table, cell, error))))
            return false;
    }
    return true;
}

static bool set_head(Table *table, GError **error) {
    for (int row = 0; row < table->head_rows; row++)
        if (!table_set_row(table, row, error))
            return false;
    return true;
}

/* Of the cells that stand in these rows those that end before the row `end`. */
static void forget(Table *table, int from, int to, int end) {
    for (int row = from; row < to; row++) {
        for (int c = 0; c < table->columns; c++) {
            TableCell *cell = table_at(table, row, c);
            if (cell && cell->row + cell->rows <= end)
                cell_forget(cell);
        }
        g_clear_pointer(&table->beside[row], stack_free);
        table->heights[row] = 0;
    }
}

/* Merged cells that began before this row, or with it and parted; what names a parted row. */
static bool set_ongoing(Table *table, int row, bool parted, GError **error) {
    for (int c = 0; c < table->columns; c++) {
        TableCell *cell = table_at(table, row, c);
        bool goes_on = cell && cell->column == c && (cell->row < row || parted);
        bool ongoing = goes_on && (cell->merged || names_row(cell));
        if (ongoing && !set_again(table, cell, error))
            return false;
    }
    return true;
}

bool table_turn(Table *table, int row, bool parted, GError **error) {
    forget(table, table->kept, row, row);
    table->kept = row;
    if (!parted && shaper_trim(table->setter.shaper)) {
        forget(table, 0, table->head_rows, table->head_rows);
        if (!set_head(table, error))
            return false;
    }
    return set_ongoing(table, row, parted, error);
}

Table *table_load(const Setter *setter, const Node *node, double width, GError **error) {
    g_autoptr(Table) table = g_new0(Table, 1);
    table->node = node;
    table->setter = *setter;
    /* A sheet in pairs has twice the lines in the same room. */
    table->padding = setter->geometry->number_drop <= 0 && setter->second_lang ? 1.2 : 3;
    table->lengths = g_array_new(FALSE, FALSE, sizeof(Length));
    parse(table);
    table->kept = table->head_rows;
    if (!measure_cells(table, error))
        return NULL;
    table->margin = setter->margin && has_aside(table) ? width * margin_part : 0;
    fit_columns(table, width - table->margin);
    align_cells(table);
    return set_head(table, error) ? g_steal_pointer(&table) : NULL;
}
