/* A document that has been read into what a notice has: grids without their empty rows and columns, each beginning with
 * its head, what stands above that as paragraphs, what a merged cell says in each of its rows. */
#include "base/text.h"
#include "intake/source.h"

/* So many rows may stand above a head. */
enum { HEAD_ROWS_MOST = 16 };

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
    source_measure_grid(grid);
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
        SourceBlock *block = source_block_new(shape->source, source_keep(shape->source, title ? joined : *line));
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
    char *headings[SOURCE_COLUMNS_MOST] = {NULL};
    int units[SOURCE_COLUMNS_MOST];
    if (row + rows > shape->grid->height)
        return false;
    for (guint i = row_start(shape, row); i < row_start(shape, row + rows); i++) {
        const SourceCell *cell = shaped_cell(shape, i);
        char *above = headings[cell->column];
        units[cell->column] = above ? units[cell->column] : cell->unit;
        headings[cell->column] = g_strconcat(above ? above : "", cell->text, NULL);
        g_free(above);
    }
    const char *known[SOURCE_COLUMNS_MOST];
    int places[SHAPE_COLUMNS_MOST];
    for (int i = 0; i < SOURCE_COLUMNS_MOST; i++)
        known[i] = headings[i] ? headings[i] : "";
    bool found = shapes_headed(shape->source->shapes, NULL, known, (guint)shape->grid->width, places);
    for (int i = 0; i < SOURCE_COLUMNS_MOST; i++) {
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

/* The row where a head begins, which is read into the grid; SOURCE_NONE when there is none among the next ones. *rows:
 * how many it has. One of two rows is looked for where there is none of one. */
static int find_head(GridShape *shape, int from, SourceBlock *grid, int *rows) {
    enum { HEIGHT_MOST = 2 };
    int limit = MIN(shape->grid->height, from + HEAD_ROWS_MOST);
    for (*rows = 1; *rows <= HEIGHT_MOST; ++*rows)
        for (int row = from; row < limit; row++)
            if ((*rows == 1 || !single_cell(shape, row)) && read_head(shape, row, *rows, grid))
                return row;
    return SOURCE_NONE;
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
        grid = source_block_new(shape->source, NULL);
        grid->where = shape->grid->where;
        grid->width = shape->grid->width;
        int rows, head = find_head(shape, from, grid, &rows);
        for (first = head == SOURCE_NONE ? from : head; head == SOURCE_NONE && first < height; first++)
            if (!is_full_width(shape, first) && !is_title_row(shape, first))
                break;
        add_rows_as_paragraphs(shape, from, first);
        grid->height = head == SOURCE_NONE ? 0 : 1;
        first += head == SOURCE_NONE ? 0 : rows;
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
        source_block_free(grid);
    add_rows_as_paragraphs(shape, behind, last);
    return last;
}

/* Cells beyond the columns that a table may have. */
static void part_far_cells(GridShape *shape, SourceBlock *grid, GArray *far) {
    guint kept = 0;
    for (guint i = 0; i < grid->cells->len; i++) {
        const SourceCell cell = *shaped_cell(shape, i);
        if (cell.column >= SOURCE_COLUMNS_MOST)
            g_array_append_val(far, cell);
        else
            g_array_index(grid->cells, SourceCell, kept++) = cell;
    }
    g_array_set_size(grid->cells, kept);
    source_measure_grid(grid);
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
        g_hash_table_add(taken, GINT_TO_POINTER(cell->row * SOURCE_COLUMNS_MOST + cell->column));
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
            if (g_hash_table_add(taken, GINT_TO_POINTER(row * SOURCE_COLUMNS_MOST + same.column)))
                g_array_append_val(grid->cells, same);
        }
    }
    if (shape)
        g_array_sort(grid->cells, source_cell_order);
}

void source_shape(Source *source) {
    while (source->open->len > 0) /* the file ends in the midst of a table */
        source_close_grid(source);
    g_autoptr(GPtrArray) read = g_steal_pointer(&source->blocks);
    g_autoptr(GArray) starts = g_array_new(FALSE, FALSE, sizeof(guint));
    source->blocks = g_ptr_array_new_with_free_func(source_block_free);
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
