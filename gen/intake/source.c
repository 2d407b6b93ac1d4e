#include "intake/source.h"

#include <string.h>

#include "base/number.h"
#include "base/text.h"

#define CELL_SEPARATOR "\u3000"

enum {
    UNITS_MOST = 500000,
    TEXT_MOST = 32 << 20, /* bytes */
    PLACES_MOST = 1 << 20 /* of a grid whose empty places are counted */
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

void source_block_free(void *data) {
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
                       .blocks = g_ptr_array_new_with_free_func(source_block_free),
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
    const char *headings[SOURCE_COLUMNS_MOST];
    for (int i = 0; i < SOURCE_COLUMNS_MOST; i++)
        headings[i] = "";
    for (guint i = 0; i < grid->cells->len; i++) {
        const SourceCell *cell = &g_array_index(grid->cells, SourceCell, i);
        if (cell->row == 0 && cell->column < SOURCE_COLUMNS_MOST)
            headings[cell->column] = cell->text;
        if (cell->row > 0)
            break;
    }
    return shapes_headed(source->shapes, NULL, headings, (guint)CLAMP(grid->width, 0, SOURCE_COLUMNS_MOST), places);
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

SourceBlock *source_block_new(Source *source, const char *text) {
    SourceBlock *block = g_new0(SourceBlock, 1);
    block->unit = source->units++;
    block->text = text;
    if (!text)
        block->cells = g_array_new(FALSE, FALSE, sizeof(SourceCell));
    return block;
}

SourceBlock *source_add_block(Source *source, const char *text) {
    SourceBlock *block = source_block_new(source, text ? source_keep(source, text) : NULL);
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
            g_ptr_array_add(current_flow(source), source_block_new(source, source_keep(source, line)));
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
    grid->flow = g_ptr_array_new_with_free_func(source_block_free);
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
        g_ptr_array_add(open->flow, source_block_new(source, source_keep(source, text->str)));
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

int source_cell_order(const void *a, const void *b) {
    const SourceCell *left = a, *right = b;
    return left->row != right->row ? (left->row > right->row) - (left->row < right->row)
                                   : (left->column > right->column) - (left->column < right->column);
}

void source_measure_grid(SourceBlock *block) {
    g_array_sort(block->cells, source_cell_order);
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
        if (!last || source_cell_order(last, cell) != 0) {
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
        source_join_cell(source, SOURCE_NONE, 0, 0, false);
    bool layout = grid->nests && only_lays_out(source, grid);
    if (layout)
        source_remark_at(source, REMARK_LAYOUT, grid->unit, grid->where, NULL);
    g_ptr_array_steal_index(source->open, source->open->len - 1);
    GPtrArray *flow = current_flow(source);
    SourceBlock *block = layout ? NULL : source_block_new(source, NULL);
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
            SourceBlock *paragraph = source_block_new(source, source_keep(source, *line));
            paragraph->unit = open->cell.unit;
            g_ptr_array_add(flow, paragraph);
        }
    }
    if (block) {
        block->where = grid->where;
        source_measure_grid(block);
        join_doubles(source, block);
        g_ptr_array_add(flow, block);
    }
    open_grid_free(grid);
}

/* ---- printing ---- */

static void print_line(GString *out, int *line, const char *before, const char *text) {
    g_string_append_printf(out, "%s%s\n", before, text);
    for (const char *c = text; *c; c++)
        *line += *c == '\n';
    ++*line;
}

static int place_order(const void *a, const void *b) {
    const int left = ((const UnitPlace *)a)->unit, right = ((const UnitPlace *)b)->unit;
    return (left > right) - (left < right);
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
