#include "layout/grid.h"

#include <math.h>

#include "doc/pair.h"
#include "layout/layout.h"
#include "layout/script.h"

/* White between text and rule, beside. */
static const double side_padding = 2.5;

/* Ems of the widest column of group names. Characters: a column whose cells are all this short is centred; cells up to
 * the second limit are not broken. Of more cells than MANY_CELLS the texts are not all
 * kept until they are set. */
enum { MAX_GROUP = 9, SHORT_CELL = 6, WHOLE_CELL = 5, MANY_CELLS = 4000 };

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

static void cell_forget(GridCell *cell) {
    g_clear_pointer(&cell->stack, stack_free);
    g_clear_pointer(&cell->again, stack_free);
}

void grid_free(TableGrid *grid) {
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

GridCell *grid_cell(const TableGrid *grid, int row, int column) {
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
                while (column < grid->columns && grid_cell(grid, at, column))
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

/* The languages of a pair share the column of text; Latin letters need a little more of it than Han. */
static void face_columns(TableGrid *grid) {
    static const double gap = 12, of_latin = 0.56; /* points between them; of the rest */
    const Setter *setter = &grid->setter;
    bool latin = language_is_latin(setter->lang), alike = latin == language_is_latin(setter->second_lang);
    double left = grid->edges[1] + side_padding, text = grid->edges[2] - side_padding - left - gap;
    double width = text * (alike ? 0.5 : latin ? of_latin : 1 - of_latin);
    for (int i = 0; i < grid->cell_count; i++) {
        GridCell *cell = &grid->cells[i];
        if (cell->column > 1 || cell->column + cell->columns < 2)
            continue;
        cell->whole = cell->width;
        cell->width = left + width - cell->left;
    }
    grid->beside_at = left + width + gap;
    grid->beside_width = text - width;
}

/* The first column comes at the right. */
static void mirror_grid(TableGrid *grid) {
    grid->beside_at = grid->width - grid->beside_at - grid->beside_width;
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
    bool strip = geometry_is_strip(grid->setter.geometry);
    if (grid->look.bands && grid->setter.second_lang && grid->columns > 1 && !strip)
        face_columns(grid);
    if (shaper_rtl(grid->setter.shaper, grid->setter.lang))
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

bool grid_set_row(TableGrid *grid, int row, GError **error) {
    if (grid->heights[row] > 0)
        return true;
    double highest = 0;
    for (int c = 0; c < grid->columns; c++) {
        GridCell *cell = grid_cell(grid, row, c);
        if (!cell || cell->row != row || cell->column != c || cell->stack)
            continue;
        const Setting setting = cell_setting(grid, cell);
        cell->stack = stack_new();
        if (cell->whole > 0)
            grid->beside[row] = stack_new();
        const FacingWidths widths = {cell->width, grid->beside_width, cell->whole};
        bool set =
            cell->whole > 0
                ? stack_add_facing(cell->stack, grid->beside[row], &grid->setter, cell->node, &setting, widths, error)
                : stack_add_cell(cell->stack, &grid->setter, cell->node, &setting, cell->width, error);
        if (!set)
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
        if (!grid_set_row(grid, row, error))
            return false;
    return true;
}

TableGrid *grid_load(const Setter *setter, const Node *node, double width, GError **error) {
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
    for (int i = 0; i < grid->cell_count; i++) /* a sheet to be answered has who answers below it */
        grid->look.shares = grid->look.shares || grid->cells[i].node->role == ROLE_ANSWER;
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
    grid->beside_at = width - grid->margin + margin_gap;
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
            GridCell *cell = grid_cell(grid, row, c);
            if (cell && cell->row + cell->rows <= end)
                cell_forget(cell);
        }
        g_clear_pointer(&grid->beside[row], stack_free);
        grid->heights[row] = 0;
    }
}

bool grid_turn(TableGrid *grid, int row, bool parted, GError **error) {
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
        GridCell *cell = grid_cell(grid, row, c);
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
