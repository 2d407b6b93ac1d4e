#include "intake/source.h"

#include <string.h>

#include "base/number.h"
#include "base/text.h"

#define CELL_SEPARATOR "\u3000"

enum {
    UNITS_MOST = 500000,
    TEXT_MOST = 32 << 20, /* bytes */
    COLUMNS_MOST = 64,
    PLACES_MOST = 1 << 20, /* of a grid whose empty places are counted */
    HEAD_ROWS_MOST = 16,   /* so many rows may stand above a head */
    NONE = -1
};

/* A cell of a grid that is being read. */
typedef struct OpenCell {
    SourceCell cell;
    GPtrArray *flow; /* its blocks, where a grid is among them; NULL: it has its text */
} OpenCell;

typedef struct OpenGrid {
    GArray *cells;   /* of OpenCell */
    GPtrArray *flow; /* of the open cell; NULL: none is open */
    const char *where;
    bool nests;
    int unit; /* of what comes first in it */
} OpenGrid;

/* Where a unit stands in the print. */
typedef struct UnitPlace {
    int unit, line;
    const char *text;
} UnitPlace;

static void block_free(void *data) {
    SourceBlock *block = data;
    if (block)
        g_clear_pointer(&block->cells, g_array_unref);
    g_free(block);
}

static void open_cell_clear(void *data) {
    g_clear_pointer(&((OpenCell *)data)->flow, g_ptr_array_unref);
}

static void open_grid_free(void *data) {
    OpenGrid *grid = data;
    g_array_unref(grid->cells);
    g_clear_pointer(&grid->flow, g_ptr_array_unref);
    g_free(grid);
}

void source_init(Source *source, const Shapes *shapes, SourceForm form) {
    enum { CHUNK = 16384 };
    *source = (Source){.form = form,
                       .shapes = shapes,
                       .blocks = g_ptr_array_new_with_free_func(block_free),
                       .remarks = g_array_new(FALSE, FALSE, sizeof(SourceRemark)),
                       .strings = g_string_chunk_new(CHUNK),
                       .open = g_ptr_array_new_with_free_func(open_grid_free),
                       .places = g_array_new(FALSE, FALSE, sizeof(UnitPlace)),
                       .cells = g_array_new(FALSE, FALSE, sizeof(SourcePlace))};
}

void source_clear(Source *source) {
    g_clear_pointer(&source->blocks, g_ptr_array_unref);
    g_clear_pointer(&source->remarks, g_array_unref);
    g_clear_pointer(&source->open, g_ptr_array_unref);
    g_clear_pointer(&source->places, g_array_unref);
    g_clear_pointer(&source->printed, g_array_unref);
    g_clear_pointer(&source->cells, g_array_unref);
    g_clear_pointer(&source->strings, g_string_chunk_free);
}

/* ---- what is known of a notice ---- */

const NoticeShape *source_grid_shape(const Source *source, const SourceBlock *grid, int places[SHAPE_COLUMNS_MOST]) {
    const char *headings[COLUMNS_MOST];
    for (int i = 0; i < COLUMNS_MOST; i++)
        headings[i] = "";
    for (guint i = 0; i < grid->cells->len; i++) {
        const SourceCell *cell = &g_array_index(grid->cells, SourceCell, i);
        if (cell->row == 0 && cell->column < COLUMNS_MOST)
            headings[cell->column] = cell->text;
        if (cell->row > 0)
            break;
    }
    return shapes_headed(source->shapes, NULL, headings, (guint)CLAMP(grid->width, 0, COLUMNS_MOST), places);
}

bool source_is_page_head(const Source *source, const char *text) {
    g_autofree char *squeezed = text_squeeze(text);
    const GPtrArray *labels = source->shapes->labels;
    for (guint i = 0; i < labels->len; i++) {
        const PageLabel *label = g_ptr_array_index(labels, i);
        if (g_str_has_prefix(squeezed, label->text) && squeezed[strlen(label->text)] == ':')
            return true;
    }
    return false;
}

int source_row_number(const char *cell) {
    g_autofree char *text = text_squeeze(cell);
    Decimal number;
    bool is_number = decimal_parse(text, &number) && ratio_is_integer(number.value);
    return is_number && number.value.num > 0 && number.value.num < G_MAXINT ? (int)number.value.num : 0;
}

bool source_is_padded(const Source *source, const SourceBlock *grid) {
    return source->form != SOURCE_TEXT && (gint64)grid->width * grid->height <= PLACES_MOST;
}

/* ---- building ---- */

void source_remark_at(Source *source, SourceRemarkKind kind, int unit, const char *where, const char *text) {
    if (source->remark_counts[kind]++ >= REMARKS_KEPT)
        return;
    const SourceRemark remark = {.kind = kind,
                                 .unit = unit,
                                 .where = where ? source_keep(source, where) : NULL,
                                 .text = text ? source_keep(source, text) : NULL};
    g_array_append_val(source->remarks, remark);
}

void source_remark(Source *source, SourceRemarkKind kind, const char *where, const char *text) {
    source_remark_at(source, kind, source->units, where, text);
}

const char *source_keep(Source *source, const char *text) {
    gsize size = strlen(text) + 1;
    source->bytes += size;
    if (source->form != SOURCE_TEXT && source->bytes > TEXT_MOST) {
        source->beyond = true;
        return "";
    }
    return g_string_chunk_insert_len(source->strings, text, (gssize)size);
}

static SourceBlock *block_new(Source *source, const char *text) {
    SourceBlock *block = g_new0(SourceBlock, 1);
    block->unit = source->units++;
    block->text = text;
    if (!text)
        block->cells = g_array_new(FALSE, FALSE, sizeof(SourceCell));
    return block;
}

SourceBlock *source_add_block(Source *source, const char *text) {
    SourceBlock *block = block_new(source, text ? source_keep(source, text) : NULL);
    g_ptr_array_add(source->blocks, block);
    return block;
}

/* Where what is read now belongs. */
static GPtrArray *current_flow(const Source *source) {
    for (guint i = source->open->len; i-- > 0;) {
        const OpenGrid *grid = g_ptr_array_index(source->open, i);
        if (grid->flow)
            return grid->flow;
    }
    return source->blocks;
}

void source_add_paragraph(Source *source, const char *text) {
    g_autofree char *regular = g_strdelimit(g_strdup(text), "\t\r", ' ');
    gunichar unwanted;
    text_make_regular(regular, '\n', &unwanted);
    for (char *line = regular, *end; line; line = end) {
        end = strchr(line, '\n');
        if (end)
            *end++ = '\0';
        source->beyond = source->beyond || source->units >= UNITS_MOST;
        if (!text_blank(line) && !source->beyond)
            g_ptr_array_add(current_flow(source), block_new(source, source_keep(source, line)));
    }
}

void source_open_grid(Source *source, const char *where) {
    OpenGrid *grid = g_new0(OpenGrid, 1);
    grid->cells = g_array_new(FALSE, TRUE, sizeof(OpenCell));
    g_array_set_clear_func(grid->cells, open_cell_clear);
    grid->where = where;
    grid->unit = source->units;
    g_ptr_array_add(source->open, grid);
}

static OpenGrid *innermost_grid(const Source *source) {
    g_assert(source->open->len > 0);
    return g_ptr_array_index(source->open, source->open->len - 1);
}

void source_open_cell(Source *source) {
    OpenGrid *grid = innermost_grid(source);
    g_assert(!grid->flow);
    grid->flow = g_ptr_array_new_with_free_func(block_free);
}

/* Paragraphs as lines, grids with their cells joined. */
static void append_flow(GString *text, const GPtrArray *flow) {
    for (guint i = 0; i < flow->len; i++) {
        const SourceBlock *block = g_ptr_array_index(flow, i);
        if (block->text)
            text_append_part(text, "\n", "%s", block->text);
        for (guint k = 0; !block->text && k < block->cells->len; k++) {
            const SourceCell *cell = &g_array_index(block->cells, SourceCell, k);
            text_append_part(text, k > 0 && cell[-1].row == cell->row ? CELL_SEPARATOR : "\n", "%s", cell->text);
        }
    }
}

static bool flow_nests(const GPtrArray *flow) {
    for (guint i = 0; i < flow->len; i++)
        if (!((const SourceBlock *)g_ptr_array_index(flow, i))->text)
            return true;
    return false;
}

int source_close_cell(Source *source, int row, int column, int rowspan, int colspan) {
    OpenGrid *grid = innermost_grid(source);
    const SourcePlace place = {source->units, grid->where, 0, row, column};
    g_array_append_val(source->cells, place);
    OpenCell open = {
        .cell =
            {.row = row, .column = column, .rowspan = rowspan, .colspan = colspan, .text = "", .unit = source->units++},
        .flow = g_steal_pointer(&grid->flow)};
    source->beyond = source->beyond || source->units >= UNITS_MOST;
    if (flow_nests(open.flow)) {
        grid->nests = true;
    } else {
        g_autoptr(GString) text = g_string_new(NULL);
        append_flow(text, open.flow);
        open.cell.text = text->len > 0 ? source_keep(source, text->str) : "";
        g_clear_pointer(&open.flow, g_ptr_array_unref);
    }
    g_array_append_val(grid->cells, open);
    return (int)grid->cells->len - 1;
}

void source_join_cell(Source *source, int index, int row, int column, bool hidden) {
    OpenGrid *grid = innermost_grid(source);
    g_autoptr(GPtrArray) flow = g_steal_pointer(&grid->flow);
    if (index < 0)
        return;
    OpenCell *open = &g_array_index(grid->cells, OpenCell, index);
    open->cell.rowspan = MAX(open->cell.rowspan, row - open->cell.row + 1);
    open->cell.colspan = MAX(open->cell.colspan, column - open->cell.column + 1);
    if (flow->len == 0)
        return;
    if (hidden)
        source_remark_at(source, REMARK_HIDDEN, open->cell.unit, grid->where, NULL);
    g_autoptr(GString) text = g_string_new(open->flow ? "" : open->cell.text);
    append_flow(text, flow);
    if (open->flow)
        g_ptr_array_add(open->flow, block_new(source, source_keep(source, text->str)));
    else
        open->cell.text = source_keep(source, text->str);
}

/* Whether an outer grid only lays out what is in it: it has at most one filled cell in a row, or holds a table of
 * indicators. */
static bool only_lays_out(const Source *source, const OpenGrid *grid) {
    bool single = true;
    int row = -1;
    for (guint i = 0; i < grid->cells->len; i++) {
        const OpenCell *open = &g_array_index(grid->cells, OpenCell, i);
        for (guint k = 0; open->flow && k < open->flow->len; k++) {
            const SourceBlock *block = g_ptr_array_index(open->flow, k);
            int places[SHAPE_COLUMNS_MOST];
            if (!block->text && source_grid_shape(source, block, places))
                return true;
        }
        if (!open->flow && !*open->cell.text)
            continue;
        single = single && open->cell.row != row;
        row = open->cell.row;
    }
    return single;
}

static int cell_order(const void *a, const void *b) {
    const SourceCell *left = a, *right = b;
    return left->row != right->row ? (left->row > right->row) - (left->row < right->row)
                                   : (left->column > right->column) - (left->column < right->column);
}

/* Cells with text, by row and column. */
static void measure_grid(SourceBlock *block) {
    g_array_sort(block->cells, cell_order);
    block->width = block->height = 0;
    for (guint i = 0; i < block->cells->len; i++) {
        const SourceCell *cell = &g_array_index(block->cells, SourceCell, i);
        block->width = MAX(block->width, cell->column + 1);
        block->height = MAX(block->height, cell->row + 1);
    }
}

/* A place that a file gives twice has both texts. */
static void join_doubles(Source *source, SourceBlock *grid) {
    guint kept = 0;
    for (guint i = 0; i < grid->cells->len; i++) {
        SourceCell *cell = &g_array_index(grid->cells, SourceCell, i);
        SourceCell *last = kept > 0 ? &g_array_index(grid->cells, SourceCell, kept - 1) : NULL;
        if (!last || cell_order(last, cell) != 0) {
            g_array_index(grid->cells, SourceCell, kept++) = *cell;
            continue;
        }
        g_autofree char *both = g_strconcat(last->text, "\n", cell->text, NULL);
        last->text = source_keep(source, both);
    }
    g_array_set_size(grid->cells, kept);
}

void source_close_grid(Source *source) {
    OpenGrid *grid = innermost_grid(source);
    if (grid->flow) /* the file ends in the midst of a cell */
        source_join_cell(source, NONE, 0, 0, false);
    bool layout = grid->nests && only_lays_out(source, grid);
    if (layout)
        source_remark_at(source, REMARK_LAYOUT, grid->unit, grid->where, NULL);
    g_ptr_array_steal_index(source->open, source->open->len - 1);
    GPtrArray *flow = current_flow(source);
    SourceBlock *block = layout ? NULL : block_new(source, NULL);
    for (guint i = 0; i < grid->cells->len; i++) {
        OpenCell *open = &g_array_index(grid->cells, OpenCell, i);
        if (open->flow && layout) {
            g_ptr_array_extend_and_steal(flow, g_steal_pointer(&open->flow));
            continue;
        }
        if (open->flow) {
            g_autoptr(GString) text = g_string_new(NULL);
            append_flow(text, open->flow);
            open->cell.text = source_keep(source, text->str);
            source_remark_at(source, REMARK_NESTED, open->cell.unit, grid->where, NULL);
        }
        if (!*open->cell.text)
            continue;
        if (block) {
            g_array_append_val(block->cells, open->cell);
            continue;
        }
        g_auto(GStrv) lines = g_strsplit(open->cell.text, "\n", -1);
        for (char **line = lines; *line; line++) {
            SourceBlock *paragraph = block_new(source, source_keep(source, *line));
            paragraph->unit = open->cell.unit;
            g_ptr_array_add(flow, paragraph);
        }
    }
    if (block) {
        block->where = grid->where;
        measure_grid(block);
        join_doubles(source, block);
        g_ptr_array_add(flow, block);
    }
    open_grid_free(grid);
}

/* ---- shaping ---- */

/* A grid that is being taken apart, without its empty rows and columns. */
typedef struct GridShape {
    Source *source;
    const SourceBlock *grid;
    GArray *starts;       /* of guint: for each row its first cell, and the end */
    GPtrArray *done;      /* of SourceBlock *: what the document is to be */
    SourceBlock *goes_on; /* the one before that this one is part of; NULL: none */
} GridShape;

static guint count_below(const GArray *numbers, int limit) {
    guint low = 0, high = numbers->len;
    while (low < high) {
        guint middle = (low + high) / 2;
        if (g_array_index(numbers, int, middle) < limit)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static int compare_indices(const void *a, const void *b) {
    return (*(const int *)a > *(const int *)b) - (*(const int *)a < *(const int *)b);
}

/* Of rows or columns: those that are used, each once. */
static GArray *used_numbers(const GArray *cells, bool rows) {
    GArray *used = g_array_new(FALSE, FALSE, sizeof(int));
    for (guint i = 0; i < cells->len; i++) {
        const SourceCell *cell = &g_array_index(cells, SourceCell, i);
        g_array_append_val(used, *(rows ? &cell->row : &cell->column));
    }
    g_array_sort(used, compare_indices);
    guint count = 0;
    for (guint i = 0; i < used->len; i++)
        if (count == 0 || g_array_index(used, int, count - 1) != g_array_index(used, int, i))
            g_array_index(used, int, count++) = g_array_index(used, int, i);
    g_array_set_size(used, count);
    return used;
}

/* Takes out empty rows, and columns: who merges columns B to D for one figure leaves C and D empty. */
static void drop_empty(SourceBlock *grid, bool of_columns) {
    g_autoptr(GArray) rows = used_numbers(grid->cells, true);
    g_autoptr(GArray) columns = used_numbers(grid->cells, false);
    for (guint i = 0; i < grid->cells->len; i++) {
        SourceCell *cell = &g_array_index(grid->cells, SourceCell, i);
        int row = (int)count_below(rows, cell->row), column = (int)count_below(columns, cell->column);
        cell->rowspan = (int)count_below(rows, cell->row + cell->rowspan) - row;
        cell->row = row;
        if (!of_columns)
            continue;
        cell->colspan = (int)count_below(columns, cell->column + cell->colspan) - column;
        cell->column = column;
    }
    measure_grid(grid);
}

static guint row_start(const GridShape *shape, int row) {
    return g_array_index(shape->starts, guint, row);
}

static const SourceCell *shaped_cell(const GridShape *shape, guint index) {
    return &g_array_index(shape->grid->cells, SourceCell, index);
}

/* The only cell of a row, or NULL. */
static const SourceCell *single_cell(const GridShape *shape, int row) {
    return row_start(shape, row + 1) - row_start(shape, row) == 1 ? shaped_cell(shape, row_start(shape, row)) : NULL;
}

static bool is_full_width(const GridShape *shape, int row) {
    const SourceCell *cell = single_cell(shape, row);
    return cell && cell->column == 0 && cell->colspan >= shape->grid->width;
}

static bool is_title_row(const GridShape *shape, int row) {
    const SourceCell *cell = single_cell(shape, row);
    return cell && shapes_titled(shape->source->shapes, cell->text);
}

static void add_cell_lines(GridShape *shape, const SourceCell *cell) {
    g_auto(GStrv) lines = g_strsplit(cell->text, "\n", -1);
    /* A title that is broken over lines is whole. */
    g_autofree char *joined = g_strjoinv("", lines);
    bool title = shapes_titled(shape->source->shapes, joined);
    for (char **line = lines; *line; line++) {
        SourceBlock *block = block_new(shape->source, source_keep(shape->source, title ? joined : *line));
        block->unit = cell->unit;
        block->title = title;
        block->where = shape->grid->where;
        g_ptr_array_add(shape->done, block);
        if (title)
            return;
    }
}

static void add_rows_as_paragraphs(GridShape *shape, int from, int to) {
    for (guint i = row_start(shape, from); i < row_start(shape, to); i++)
        add_cell_lines(shape, shaped_cell(shape, i));
}

/* Reads a head of so many rows, joined column by column, into an empty grid; false when they are none. */
static bool read_head(GridShape *shape, int row, int rows, SourceBlock *grid) {
    char *headings[COLUMNS_MOST] = {NULL};
    int units[COLUMNS_MOST];
    if (row + rows > shape->grid->height)
        return false;
    for (guint i = row_start(shape, row); i < row_start(shape, row + rows); i++) {
        const SourceCell *cell = shaped_cell(shape, i);
        char *above = headings[cell->column];
        units[cell->column] = above ? units[cell->column] : cell->unit;
        headings[cell->column] = g_strconcat(above ? above : "", cell->text, NULL);
        g_free(above);
    }
    const char *known[COLUMNS_MOST];
    int places[SHAPE_COLUMNS_MOST];
    for (int i = 0; i < COLUMNS_MOST; i++)
        known[i] = headings[i] ? headings[i] : "";
    bool found = shapes_headed(shape->source->shapes, NULL, known, (guint)shape->grid->width, places);
    for (int i = 0; i < COLUMNS_MOST; i++) {
        if (found && headings[i]) {
            const SourceCell cell = {.column = i,
                                     .rowspan = 1,
                                     .colspan = 1,
                                     .unit = units[i],
                                     .text = source_keep(shape->source, headings[i])};
            g_array_append_val(grid->cells, cell);
        }
        g_free(headings[i]);
    }
    return found;
}

/* The row where a head begins, which is read into the grid; NONE when there is none among the next ones. *rows: how
 * many it has. One of two rows is looked for where there is none of one. */
static int find_head(GridShape *shape, int from, SourceBlock *grid, int *rows) {
    enum { HEIGHT_MOST = 2 };
    int limit = MIN(shape->grid->height, from + HEAD_ROWS_MOST);
    for (*rows = 1; *rows <= HEIGHT_MOST; ++*rows)
        for (int row = from; row < limit; row++)
            if ((*rows == 1 || !single_cell(shape, row)) && read_head(shape, row, *rows, grid))
                return row;
    return NONE;
}

/* Whether a row reads as the head of another grid. */
static bool is_head_of(const GridShape *shape, int row, const SourceBlock *grid) {
    guint first = row_start(shape, row), count = row_start(shape, row + 1) - first;
    for (guint i = 0; i < count; i++) {
        const SourceCell *cell = shaped_cell(shape, first + i);
        const SourceCell *other = i < grid->cells->len ? &g_array_index(grid->cells, SourceCell, i) : NULL;
        if (!other || other->row > 0 || other->column != cell->column || !text_same(other->text, cell->text))
            return false;
    }
    return count == grid->cells->len || g_array_index(grid->cells, SourceCell, count).row > 0;
}

/* The grid just before this one in the same document, which this one goes on with: its head is repeated, or it has none
 * and a row with a number comes first. Word parts long tables so. */
static SourceBlock *continued_grid(const GridShape *shape, const SourceBlock *grid) {
    SourceBlock *last = shape->done->len > 0 ? g_ptr_array_index(shape->done, shape->done->len - 1) : NULL;
    int places[SHAPE_COLUMNS_MOST], again[SHAPE_COLUMNS_MOST];
    const NoticeShape *known = last && !last->text ? source_grid_shape(shape->source, last, places) : NULL;
    if (!known || last->where || grid->where || grid->cells->len == 0 || grid->width > last->width)
        return NULL;
    const SourceCell *first = &g_array_index(grid->cells, SourceCell, 0);
    int number = shape_column(known, PART_NO);
    for (guint i = 0; number >= 0 && i < grid->cells->len && first[i].row == first->row; i++)
        if (first[i].column == places[number] && source_row_number(first[i].text) > 0)
            return last;
    return source_grid_shape(shape->source, grid, again) == known &&
                   memcmp(places, again, known->columns->len * sizeof *places) == 0
               ? last
               : NULL;
}

static void append_shaped_row(const GridShape *shape, int row, SourceBlock *grid) {
    for (guint i = row_start(shape, row); i < row_start(shape, row + 1); i++) {
        SourceCell cell = *shaped_cell(shape, i);
        cell.row = grid->height;
        g_array_append_val(grid->cells, cell);
    }
    grid->height++;
}

/* Rows `from` to the next title: rows above the head and what spans the grid before and behind are paragraphs. Returns
 * the row after. */
static int shape_rows(GridShape *shape, int from) {
    int height = shape->grid->height, first = from, last;
    SourceBlock *grid = from == 0 ? shape->goes_on : NULL;
    bool fresh = !grid;
    if (fresh) {
        grid = block_new(shape->source, NULL);
        grid->where = shape->grid->where;
        grid->width = shape->grid->width;
        int rows, head = find_head(shape, from, grid, &rows);
        for (first = head == NONE ? from : head; head == NONE && first < height; first++)
            if (!is_full_width(shape, first) && !is_title_row(shape, first))
                break;
        add_rows_as_paragraphs(shape, from, first);
        grid->height = head == NONE ? 0 : 1;
        first += head == NONE ? 0 : rows;
    }
    for (last = first; last < height && !is_title_row(shape, last);)
        last++;
    int behind = last;
    while (behind > first && is_full_width(shape, behind - 1))
        behind--;
    for (int row = first; row < behind; row++) {
        if (grid->height > 0 && is_head_of(shape, row, grid))
            source_remark_at(shape->source, REMARK_HEAD_AGAIN, shaped_cell(shape, row_start(shape, row))->unit,
                             grid->where, NULL);
        else
            append_shaped_row(shape, row, grid);
    }
    if (fresh && grid->cells->len > 0)
        g_ptr_array_add(shape->done, grid);
    else if (fresh)
        block_free(grid);
    add_rows_as_paragraphs(shape, behind, last);
    return last;
}

/* Cells beyond the columns that a table may have. */
static void part_far_cells(GridShape *shape, SourceBlock *grid, GArray *far) {
    guint kept = 0;
    for (guint i = 0; i < grid->cells->len; i++) {
        const SourceCell cell = *shaped_cell(shape, i);
        if (cell.column >= COLUMNS_MOST)
            g_array_append_val(far, cell);
        else
            g_array_index(grid->cells, SourceCell, kept++) = cell;
    }
    g_array_set_size(grid->cells, kept);
    measure_grid(grid);
}

static void shape_grid(GridShape *shape, SourceBlock *grid) {
    shape->grid = grid;
    shape->goes_on = continued_grid(shape, grid);
    drop_empty(grid, !shape->goes_on);
    g_autoptr(GArray) far = g_array_new(FALSE, FALSE, sizeof(SourceCell));
    part_far_cells(shape, grid, far);
    bool single = true;
    g_array_set_size(shape->starts, 0);
    for (guint i = 0; i < grid->cells->len; i++) {
        int row = shaped_cell(shape, i)->row;
        single = single && (i == 0 || shaped_cell(shape, i - 1)->row != row);
        while ((int)shape->starts->len <= row)
            g_array_append_val(shape->starts, i);
    }
    g_array_append_val(shape->starts, grid->cells->len);
    if (single)
        add_rows_as_paragraphs(shape, 0, grid->height);
    for (int row = 0; !single && row < grid->height;)
        row = shape_rows(shape, row);
    for (guint i = 0; i < far->len; i++)
        add_cell_lines(shape, &g_array_index(far, SourceCell, i));
}

/* Whether a cell that was merged over rows says the same of each of them: of a list where they belong to and what was
 * concluded, of a table for a whole tier its word. A figure does not: it may be all of theirs together. */
static bool is_said_of_each(const NoticeShape *shape, ShapePart part) {
    return shape->scope == SHAPE_TIER ? part == PART_STATUS
                                      : shape->scope == SHAPE_ROWS && (part == PART_PARENT || part == PART_TIER ||
                                                                       part == PART_BASIS || part == PART_CONCLUDED);
}

/* Such a cell stands in each of its rows. One that is blank without being merged stays so. */
static void fill_merged(const Source *source, SourceBlock *grid) {
    enum { NAME_MOST = 256 };
    int places[SHAPE_COLUMNS_MOST];
    const NoticeShape *shape = source_grid_shape(source, grid, places);
    guint count = shape ? grid->cells->len : 0;
    g_autoptr(GHashTable) taken = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < count; i++) {
        const SourceCell *cell = &g_array_index(grid->cells, SourceCell, i);
        g_hash_table_add(taken, GINT_TO_POINTER(cell->row * COLUMNS_MOST + cell->column));
    }
    for (guint i = 0; i < count; i++) {
        const SourceCell merged = g_array_index(grid->cells, SourceCell, i);
        bool each = false;
        for (guint k = 0; k < shape->columns->len; k++)
            each = each || (places[k] == merged.column &&
                            is_said_of_each(shape, ((const ShapeColumn *)g_ptr_array_index(shape->columns, k))->part));
        /* A name is short: a long text, in as many rows as a page may have, would fill the memory. */
        if (!each || merged.row == 0 || merged.colspan > 1 || strlen(merged.text) > NAME_MOST)
            continue;
        for (int row = merged.row + 1; row < MIN(merged.row + merged.rowspan, grid->height); row++) {
            SourceCell same = merged;
            same.row = row;
            same.rowspan = 1;
            if (g_hash_table_add(taken, GINT_TO_POINTER(row * COLUMNS_MOST + same.column)))
                g_array_append_val(grid->cells, same);
        }
    }
    if (shape)
        g_array_sort(grid->cells, cell_order);
}

void source_shape(Source *source) {
    while (source->open->len > 0) /* the file ends in the midst of a table */
        source_close_grid(source);
    g_autoptr(GPtrArray) read = g_steal_pointer(&source->blocks);
    g_autoptr(GArray) starts = g_array_new(FALSE, FALSE, sizeof(guint));
    source->blocks = g_ptr_array_new_with_free_func(block_free);
    GridShape shape = {.source = source, .starts = starts, .done = source->blocks};
    for (guint i = 0; i < read->len; i++) {
        SourceBlock *block = g_ptr_array_index(read, i);
        if (!block->text) {
            shape_grid(&shape, block);
            continue;
        }
        block->title = shapes_titled(source->shapes, block->text);
        g_ptr_array_add(source->blocks, block);
        g_ptr_array_index(read, i) = NULL;
    }
    for (guint i = 0; i < source->blocks->len; i++)
        if (!((const SourceBlock *)g_ptr_array_index(source->blocks, i))->text)
            fill_merged(source, g_ptr_array_index(source->blocks, i));
}

/* ---- printing ---- */

static void print_line(GString *out, int *line, const char *before, const char *text) {
    g_string_append_printf(out, "%s%s\n", before, text);
    for (const char *c = text; *c; c++)
        *line += *c == '\n';
    ++*line;
}

static int place_order(const void *a, const void *b) {
    return compare_indices(&((const UnitPlace *)a)->unit, &((const UnitPlace *)b)->unit);
}

static SourcePlace *place_of(const Source *source, int unit) {
    guint low = 0, high = source->cells->len;
    while (low < high) {
        guint middle = (low + high) / 2;
        if (g_array_index(source->cells, SourcePlace, middle).unit < unit)
            low = middle + 1;
        else
            high = middle;
    }
    SourcePlace *place = low < source->cells->len ? &g_array_index(source->cells, SourcePlace, low) : NULL;
    return place && place->unit == unit ? place : NULL;
}

/* number: of the grid among those that are printed. */
static void print_grid(Source *source, SourceBlock *grid, int number, GString *out, int *line) {
    guint next = 0;
    bool padded = source_is_padded(source, grid);
    for (int row = 0; row < grid->height; row++) {
        for (int column = 0; column < grid->width; column++) {
            SourceCell *cell = next < grid->cells->len ? &g_array_index(grid->cells, SourceCell, next) : NULL;
            bool here = cell && cell->row == row && cell->column == column;
            next += here;
            if (here) {
                const UnitPlace place = {cell->unit, *line, cell->text};
                g_array_append_val(source->places, place);
                cell->line = *line;
                SourcePlace *stands = place_of(source, cell->unit);
                if (stands)
                    stands->grid = number;
            }
            if (here || padded)
                print_line(out, line, "\t", here ? cell->text : "");
        }
        print_line(out, line, "", "");
    }
}

void source_print(Source *source, GString *out) {
    int line = 1, grids = 0;
    for (guint i = 0; i < source->blocks->len; i++) {
        SourceBlock *block = g_ptr_array_index(source->blocks, i);
        block->line = line;
        if (!block->text) {
            print_grid(source, block, ++grids, out, &line);
            continue;
        }
        const UnitPlace place = {block->unit, line, block->text};
        g_array_append_val(source->places, place);
        print_line(out, &line, "", block->text);
    }
    source->printed = g_array_copy(source->places);
    g_array_sort(source->places, place_order);
}

const SourcePlace *source_unit_place(const Source *source, int unit) {
    const SourcePlace *place = place_of(source, unit);
    return place && (place->sheet || place->grid > 0) ? place : NULL;
}

const SourcePlace *source_place(const Source *source, int line) {
    guint low = 0, high = source->printed ? source->printed->len : 0;
    while (low < high) {
        guint middle = (low + high) / 2;
        if (g_array_index(source->printed, UnitPlace, middle).line <= line)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 ? source_unit_place(source, g_array_index(source->printed, UnitPlace, low - 1).unit) : NULL;
}

void source_append_column(GString *out, int column) {
    enum { LETTERS = 26 };
    if (column >= LETTERS)
        source_append_column(out, column / LETTERS - 1);
    g_string_append_c(out, (char)('A' + column % LETTERS));
}

char *source_place_name(const SourcePlace *place) {
    GString *name = g_string_new(place->sheet);
    if (!place->sheet)
        g_string_append_printf(name, "#%d", place->grid);
    g_string_append_c(name, '!');
    source_append_column(name, place->column);
    g_string_append_printf(name, "%d", place->row + 1);
    return g_string_free(name, FALSE);
}

int source_line(const Source *source, int unit, const char **text) {
    guint low = 0, high = source->places->len;
    while (low < high) {
        guint middle = (low + high) / 2;
        if (g_array_index(source->places, UnitPlace, middle).unit < unit)
            low = middle + 1;
        else
            high = middle;
    }
    if (source->places->len == 0)
        return 0;
    const UnitPlace *place = &g_array_index(source->places, UnitPlace, MIN(low, source->places->len - 1));
    *text = place->text;
    return place->line;
}
