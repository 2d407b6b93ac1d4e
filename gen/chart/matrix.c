#include "chart/plot.h"

/* Points. */
enum {
    LABEL_SIZE = 10,
    NUMBER_SIZE = 8,
    GROUP_HEIGHT = 22,
    HEAD_HEIGHT = 24,
    LEGEND_LINE = 16,
    GAP = 6,
    MOST_CELL = 15,
    LEAST_CELL = 14 /* on a telephone */
};

/* Of the drawing: the names of rows. */
static const double most_names = 0.3;

static double number_size(const Plot *plot) {
    return plot_wide(plot) ? NUMBER_SIZE : LABEL_SIZE;
}

static void draw_count(const Plot *plot, double x, double y, int number) {
    g_autofree char *text = g_strdup_printf("%d", number);
    scene_text(plot->scene, x, y, number_size(plot), ANCHOR_MIDDLE, text);
}

/* A to J, then figures: what the legend calls a category. */
static char *category_sign(int category) {
    static const char *const signs[] = {"A", "B", "C", "D", "E", "F", "G", "H", "I", "J"};
    return category < (int)G_N_ELEMENTS(signs) ? g_strdup(signs[category]) : g_strdup_printf("%d", category + 1);
}

/* ---- signs: told apart by shape, and by tone as well ---- */

/* Points up; r negative: down. */
static void draw_triangle(const Plot *plot, double x, double y, double r, bool open) {
    double half = r < 0 ? -r : r;
    const double points[] = {x - half, y + r * 0.85, x + half, y + r * 0.85, x, y - r};
    scene_polygon(plot->scene, points, 3, FILL_SOLID, open ? 1 : 0)->stroke = 0.9;
}

static void draw_matrix_sign(const Plot *plot, MatrixSign sign, double x, double y) {
    double r = plot->unit * 0.3;
    switch (sign) {
    case MATRIX_MET:
        mark_dot(plot->scene, x, y, r, FILL_SOLID, 0.45)->stroke = 0.8;
        return;
    case MATRIX_NOT_MET:
        scene_rect(plot->scene, x - r, y - r, 2 * r, 2 * r, FILL_SOLID, 0);
        scene_line(plot->scene, x - r * 0.6, y - r * 0.6, x + r * 0.6, y + r * 0.6, 1, 1);
        scene_line(plot->scene, x - r * 0.6, y + r * 0.6, x + r * 0.6, y - r * 0.6, 1, 1);
        return;
    case MATRIX_SOFT_NOT_MET: {
        const double points[] = {x - r, y, x, y - r, x + r, y, x, y + r};
        scene_polygon(plot->scene, points, 4, FILL_SOLID, 1)->stroke = 0.9;
        return;
    }
    case MATRIX_UNKNOWN:
        mark_dot(plot->scene, x, y, r, FILL_NONE, 0.45)->stroke = 0.8;
        return;
    case MATRIX_DECLARED:
        scene_line(plot->scene, x - r, y, x + r, y, 1.4, 0.3);
        return;
    case MATRIX_NOT_APPLICABLE:
        scene_rect(plot->scene, x - 0.8, y - 0.8, 1.6, 1.6, FILL_SOLID, 0.3);
        return;
    case MATRIX_SCORED:
        mark_dot(plot->scene, x, y, r * 0.6, FILL_NONE, 0.3)->stroke = 1.2;
        return;
    case MATRIX_BETTER:
    case MATRIX_UP:
        draw_triangle(plot, x, y, r, sign == MATRIX_UP);
        return;
    case MATRIX_WORSE:
    case MATRIX_DOWN:
        draw_triangle(plot, x, y, -r, sign == MATRIX_DOWN);
        return;
    case MATRIX_SAME:
        scene_line(plot->scene, x - r * 0.6, y, x + r * 0.6, y, 0.8, 0.5);
        return;
    case MATRIX_BROKEN:
        scene_line(plot->scene, x - r * 0.7, y + r, x - r * 0.1, y - r, 0.8, 0.4);
        scene_line(plot->scene, x + r * 0.1, y + r, x + r * 0.7, y - r, 0.8, 0.4);
        return;
    case MATRIX_NEW:
        scene_line(plot->scene, x - r, y, x + r, y, 1.2, 0.3);
        scene_line(plot->scene, x, y - r, x, y + r, 1.2, 0.3);
        return;
    }
    g_assert_not_reached();
}

static void draw_corner(const Plot *plot, double right, double top) {
    double side = plot->unit * 0.36;
    const double points[] = {right - side, top, right, top, right, top + side};
    scene_polygon(plot->scene, points, 3, FILL_SOLID, 0);
}

/* ---- the grid ---- */

/* Columns of a group that stand side by side: all of them, on a telephone as many as have room. */
typedef struct MatrixBlock {
    int from, to;
    bool last; /* behind it stands how many of a row are counted */
} MatrixBlock;

static int block_count(const Plot *plot, const MatrixGroup *group) {
    int room = MAX((int)((plot->width - plot->left) / plot->unit) - 1, 1);
    return plot_wide(plot) ? 1 : MAX((group->column_count + room - 1) / room, 1);
}

/* As even as may be. */
static MatrixBlock block_of(const MatrixGroup *group, int block, int blocks) {
    return (MatrixBlock){group->column_count * block / blocks, group->column_count * (block + 1) / blocks,
                         block + 1 == blocks};
}

static double group_height(const Plot *plot, const MatrixGroup *group) {
    return GROUP_HEIGHT + block_count(plot, group) * (HEAD_HEIGHT + (group->row_count + 1) * plot->row);
}

/* No data: hatched behind the words, which stand once. */
static void draw_no_data(const Plot *plot, const Matrix *matrix, const MatrixBlock *block, double y) {
    double size = number_size(plot), end = (block->to - block->from) * plot->unit, words = 0;
    double room = plot->width - plot->left - 2;
    const LabelPlace place = {plot->left + 2, room, ANCHOR_START, VALUE_LINES};
    if (block->from == 0 && plot_wide(plot)) {
        words = label_row(plot->scene, plot->measure, place.x, y + plot->row / 2 + size * 0.36, size, matrix->no_data,
                          room) +
                GAP;
    } else if (block->from == 0) {
        label_block_around(plot->scene, plot->measure, &place, y + plot->row / 2, size, matrix->no_data);
        words = MIN(label_width(plot->measure, matrix->no_data, size), room) + GAP;
    }
    if (end - words > 0)
        mark_no_data(plot->scene, plot->left + words, y + 2, end - words, plot->row - 4);
}

/* totals: how many of each column are counted so far; counted: how many of the row. */
static void draw_matrix_row(const Plot *plot, const Matrix *matrix, const MatrixRow *row, const MatrixBlock *block,
                            double y, int *totals, int *counted) {
    double middle = y + plot->row / 2;
    plot_name(plot, GAP, middle, LABEL_SIZE, row->label);
    if (!row->cells) {
        draw_no_data(plot, matrix, block, y);
        return;
    }
    for (int c = block->from; c < block->to; c++) {
        const MatrixCell *cell = &row->cells[c];
        double x = plot->left + (c - block->from) * plot->unit;
        Shape *frame = scene_rect(plot->scene, x, y, plot->unit, plot->row, FILL_NONE, 1);
        frame->stroke = 0.3;
        frame->stroke_grey = 0.6;
        frame->title = scene_string(plot->scene, cell->title);
        draw_matrix_sign(plot, cell->sign, x + plot->unit / 2, middle);
        if (cell->marked)
            draw_corner(plot, x + plot->unit, y);
        *counted += matrix->counted[cell->sign];
        totals[c] += matrix->counted[cell->sign];
    }
    if (block->last)
        draw_count(plot,
                   plot->left + (block->to - block->from + 1) * plot->unit - (plot_wide(plot) ? 0 : plot->unit / 3),
                   middle + number_size(plot) * 0.36, *counted);
}

/* Numbers of the columns, and the letters of categories where they begin. */
static void draw_matrix_heads(const Plot *plot, const MatrixGroup *group, const MatrixBlock *block, double y) {
    double size = number_size(plot);
    for (int c = block->from; c < block->to; c++) {
        double x = plot->left + (c - block->from) * plot->unit;
        bool starts = c == block->from || group->columns[c].category != group->columns[c - 1].category;
        scene_text(plot->scene, x + plot->unit / 2, y + HEAD_HEIGHT - 3, size, ANCHOR_MIDDLE,
                   DIGITS(group->columns[c].number));
        if (!starts)
            continue;
        g_autofree char *sign = category_sign(group->columns[c].category);
        scene_text(plot->scene, x + 1, y + NUMBER_SIZE + 2, size, ANCHOR_START, sign);
        scene_line(plot->scene, x, y, x, y + HEAD_HEIGHT, 0.5, 0);
    }
}

static double draw_matrix_group(const Plot *plot, const Matrix *matrix, const MatrixGroup *group, double y) {
    g_autofree int *totals = g_new0(int, group->column_count + 1), *counted = g_new0(int, group->row_count + 1);
    label_row(plot->scene, plot->measure, 0, y + GROUP_HEIGHT - GAP, LABEL_SIZE, group->label, plot->width);
    y += GROUP_HEIGHT;
    for (int b = 0, blocks = block_count(plot, group); b < blocks; b++, y += plot->row) {
        const MatrixBlock block = block_of(group, b, blocks);
        draw_matrix_heads(plot, group, &block, y);
        y += HEAD_HEIGHT;
        for (int r = 0; r < group->row_count; r++, y += plot->row)
            draw_matrix_row(plot, matrix, &group->rows[r], &block, y, totals, &counted[r]);
        double middle = y + plot->row / 2;
        plot_name(plot, GAP, middle, number_size(plot), matrix->total);
        for (int c = block.from; c < block.to; c++)
            draw_count(plot, plot->left + (c - block.from) * plot->unit + plot->unit / 2,
                       middle + number_size(plot) * 0.36, totals[c]);
    }
    return y;
}

/* ---- the legend ---- */

static void draw_matrix_legend_sign(const Plot *plot, int sign, const char *words, double x, double baseline) {
    (void)words;
    if (sign < MATRIX_SIGNS)
        draw_matrix_sign(plot, (MatrixSign)sign, x + plot->unit / 2, baseline - number_size(plot) * 0.36);
    else
        draw_corner(plot, x + plot->unit * 0.7, baseline - NUMBER_SIZE * 0.7);
}

/* The signs that occur, then on a line of its own what the categories are called; returns the height. */
static double draw_matrix_legend(const Plot *plot, const Matrix *matrix, double top) {
    LegendEntry signs[MATRIX_SIGNS + 1];
    for (int s = 0; s <= MATRIX_SIGNS; s++)
        signs[s] = (LegendEntry){s < MATRIX_SIGNS ? matrix->signs[s] : matrix->mark, plot->unit};
    LegendStyle legend = {.size = number_size(plot),
                          .pitch = LEGEND_LINE,
                          .gap = 2 * GAP,
                          .inset = 2 * GAP,
                          .below = !plot_wide(plot),
                          .sign = draw_matrix_legend_sign};
    double y = legend_draw(plot, &legend, signs, MATRIX_SIGNS + 1, top + LEGEND_LINE);
    g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free);
    g_autofree LegendEntry *categories = g_new0(LegendEntry, matrix->category_count + 1);
    for (int c = 0; c < matrix->category_count; c++) {
        g_autofree char *sign = category_sign(c);
        g_ptr_array_add(words, g_strjoin(" ", sign, matrix->categories[c], NULL));
        categories[c].words = g_ptr_array_index(words, c);
    }
    legend.sign = NULL;
    return legend_draw(plot, &legend, categories, matrix->category_count, y + LEGEND_LINE) + GAP - top;
}

static Scene *draw_matrix(const void *source, const TextMeasure *measure, const char *id, double width) {
    const Matrix *matrix = source;
    Plot plot = {.measure = measure, .width = width};
    int most = 1;
    bool lacking = false;
    LabelMargin names = {.most = plot.width * most_names, .lines = NAME_LINES};
    label_margin_add(&names, measure, matrix->total, number_size(&plot));
    for (int g = 0; g < matrix->group_count; g++) {
        most = MAX(most, matrix->groups[g].column_count);
        for (int r = 0; r < matrix->groups[g].row_count; r++) {
            label_margin_add(&names, measure, matrix->groups[g].rows[r].label, LABEL_SIZE);
            lacking |= !matrix->groups[g].rows[r].cells;
        }
    }
    if (lacking && !plot_wide(&plot)) { /* the words for it have a line for each language */
        LabelMargin words = {.most = plot.width - names.width, .lines = VALUE_LINES};
        label_margin_add(&words, measure, matrix->no_data, LABEL_SIZE);
        names.height = MAX(names.height, words.height);
    }
    plot.left = names.width + GAP;
    /* One more for the totals, and half of one to part them. */
    plot.unit = plot_wide(&plot) ? MIN((plot.width - plot.left) / (most + 2), MOST_CELL) : LEAST_CELL;
    plot.row = MAX(plot.unit, names.height);
    double height = draw_matrix_legend(&plot, matrix, 0);
    for (int g = 0; g < matrix->group_count; g++)
        height += group_height(&plot, &matrix->groups[g]);
    plot.scene = scene_new(plot.width, height, id, matrix->title, matrix->description);
    double y = 0;
    for (int g = 0; g < matrix->group_count; g++)
        y = draw_matrix_group(&plot, matrix, &matrix->groups[g], y);
    draw_matrix_legend(&plot, matrix, y);
    return plot_done(&plot);
}

Scene *matrix_draw(const Matrix *matrix, const TextMeasure *measure) {
    return plot_widths(matrix, measure, matrix->id, matrix->widths, draw_matrix);
}
