#include "chart/matrix.h"

#include "chart/marks.h"

/* Points. */
enum {
    LABEL_SIZE = 10,
    NUMBER_SIZE = 8,
    GROUP_HEIGHT = 22,
    HEAD_HEIGHT = 24,
    LEGEND_LINE = 16,
    GAP = 6,
    MOST_CELL = 15
};

/* Of the drawing: the names of rows. */
static const double most_names = 0.3;

typedef struct Plot {
    Scene *scene;
    const Matrix *matrix;
    const TextMeasure *measure;
    double left, cell; /* where columns begin; width of a cell */
    double row;        /* height of one */
} Plot;

static void number_at(const Plot *plot, double x, double y, int number) {
    g_autofree char *text = g_strdup_printf("%d", number);
    scene_text(plot->scene, x, y, NUMBER_SIZE, ANCHOR_MIDDLE, text);
}

/* A to J, then figures: what the legend calls a category. */
static char *category_sign(int category) {
    static const char *const signs[] = {"A", "B", "C", "D", "E", "F", "G", "H", "I", "J"};
    return category < (int)G_N_ELEMENTS(signs) ? g_strdup(signs[category]) : g_strdup_printf("%d", category + 1);
}

static void measure_cells(Plot *plot) {
    int most = 1;
    LabelMargin names = label_margin(plot->matrix->width * most_names);
    for (int g = 0; g < plot->matrix->group_count; g++) {
        most = MAX(most, plot->matrix->groups[g].column_count);
        for (int r = 0; r < plot->matrix->groups[g].row_count; r++)
            label_margin_add(&names, plot->measure, plot->matrix->groups[g].rows[r].label, LABEL_SIZE);
    }
    plot->left = names.width + GAP;
    /* One more for the totals, and half of one to part them. */
    plot->cell = MIN((plot->matrix->width - plot->left) / (most + 2), MOST_CELL);
    plot->row = MAX(plot->cell, names.height);
}

/* ---- signs: told apart by shape, and by tone as well ---- */

static void draw_cross(const Plot *plot, double x, double y, double r) {
    scene_rect(plot->scene, x - r, y - r, 2 * r, 2 * r, FILL_SOLID, 0);
    scene_line(plot->scene, x - r * 0.6, y - r * 0.6, x + r * 0.6, y + r * 0.6, 1, 1);
    scene_line(plot->scene, x - r * 0.6, y + r * 0.6, x + r * 0.6, y - r * 0.6, 1, 1);
}

/* Points up; r negative: down. */
static void draw_triangle(const Plot *plot, double x, double y, double r, bool open) {
    double half = r < 0 ? -r : r;
    const double points[] = {x - half, y + r * 0.85, x + half, y + r * 0.85, x, y - r};
    scene_polygon(plot->scene, points, 3, FILL_SOLID, open ? 1 : 0)->stroke = 0.9;
}

static void draw_diamond(const Plot *plot, double x, double y, double r) {
    const double points[] = {x - r, y, x, y - r, x + r, y, x, y + r};
    scene_polygon(plot->scene, points, 4, FILL_SOLID, 1)->stroke = 0.9;
}

static void draw_sign(const Plot *plot, MatrixSign sign, double x, double y) {
    double r = plot->cell * 0.3;
    switch (sign) {
    case MATRIX_MET:
        mark_dot(plot->scene, x, y, r, FILL_SOLID, 0.45)->stroke = 0.8;
        return;
    case MATRIX_NOT_MET:
        draw_cross(plot, x, y, r);
        return;
    case MATRIX_SOFT_NOT_MET:
        draw_diamond(plot, x, y, r);
        return;
    case MATRIX_UNKNOWN:
        mark_dot(plot->scene, x, y, r, FILL_NONE, 0.45)->stroke = 0.8;
        return;
    case MATRIX_DECLARED:
        scene_line(plot->scene, x - r, y, x + r, y, 1.4, 0.3);
        return;
    case MATRIX_NOT_APPLICABLE:
        scene_rect(plot->scene, x - 0.8, y - 0.8, 1.6, 1.6, FILL_SOLID, 0.3);
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

static void draw_mark(const Plot *plot, double right, double top) {
    double side = plot->cell * 0.36;
    const double points[] = {right - side, top, right, top, right, top + side};
    scene_polygon(plot->scene, points, 3, FILL_SOLID, 0);
}

/* ---- the grid ---- */

static bool is_counted(const Plot *plot, const MatrixCell *cell) {
    return plot->matrix->counted[cell->sign];
}

static double column_x(const Plot *plot, int column) {
    return plot->left + column * plot->cell;
}

static void draw_head(const Plot *plot, const MatrixGroup *group, double y) {
    for (int c = 0; c < group->column_count; c++) {
        bool starts = c == 0 || group->columns[c].category != group->columns[c - 1].category;
        number_at(plot, column_x(plot, c) + plot->cell / 2, y + HEAD_HEIGHT - 3, group->columns[c].number);
        if (!starts)
            continue;
        g_autofree char *sign = category_sign(group->columns[c].category);
        scene_text(plot->scene, column_x(plot, c) + 1, y + NUMBER_SIZE + 2, NUMBER_SIZE, ANCHOR_START, sign);
        scene_line(plot->scene, column_x(plot, c), y, column_x(plot, c), y + HEAD_HEIGHT, 0.5, 0);
    }
}

static void draw_no_data(const Plot *plot, const MatrixGroup *group, double y) {
    double baseline = y + plot->row / 2 + NUMBER_SIZE * 0.36;
    double width =
        label_row(plot->scene, plot->measure, plot->left + 2, baseline, NUMBER_SIZE, plot->matrix->no_data) + GAP;
    double rest = group->column_count * plot->cell - width;
    if (rest <= 0)
        return;
    Shape *area = scene_rect(plot->scene, plot->left + width, y + 2, rest, plot->row - 4, FILL_HATCH, 0.6);
    area->stroke = 0.4;
    area->stroke_grey = 0.5;
}

static void draw_row(const Plot *plot, const MatrixGroup *group, const MatrixRow *row, double y) {
    double middle = y + plot->row / 2;
    int counted = 0;
    const LabelPlace place = {plot->left - GAP, plot->left - GAP, ANCHOR_END};
    label_block_around(plot->scene, plot->measure, &place, middle, LABEL_SIZE, row->label);
    if (!row->cells) {
        draw_no_data(plot, group, y);
        return;
    }
    for (int c = 0; c < group->column_count; c++) {
        const MatrixCell *cell = &row->cells[c];
        Shape *frame = scene_rect(plot->scene, column_x(plot, c), y, plot->cell, plot->row, FILL_NONE, 1);
        frame->stroke = 0.3;
        frame->stroke_grey = 0.6;
        frame->title = scene_string(plot->scene, cell->title);
        draw_sign(plot, cell->sign, column_x(plot, c) + plot->cell / 2, middle);
        if (cell->marked)
            draw_mark(plot, column_x(plot, c) + plot->cell, y);
        counted += is_counted(plot, cell);
    }
    number_at(plot, column_x(plot, group->column_count) + plot->cell, middle + NUMBER_SIZE * 0.36, counted);
}

static void draw_totals(const Plot *plot, const MatrixGroup *group, double y) {
    double baseline = y + plot->row / 2 + NUMBER_SIZE * 0.36;
    const LabelPlace place = {plot->left - GAP, plot->left - GAP, ANCHOR_END};
    label_block_around(plot->scene, plot->measure, &place, y + plot->row / 2, NUMBER_SIZE, plot->matrix->total);
    for (int c = 0; c < group->column_count; c++) {
        int counted = 0;
        for (int r = 0; r < group->row_count; r++)
            counted += group->rows[r].cells && is_counted(plot, &group->rows[r].cells[c]);
        number_at(plot, column_x(plot, c) + plot->cell / 2, baseline, counted);
    }
}

static double draw_group(const Plot *plot, const MatrixGroup *group, double y) {
    label_row(plot->scene, plot->measure, 0, y + GROUP_HEIGHT - GAP, LABEL_SIZE, group->label);
    y += GROUP_HEIGHT;
    draw_head(plot, group, y);
    y += HEAD_HEIGHT;
    for (int r = 0; r < group->row_count; r++, y += plot->row)
        draw_row(plot, group, &group->rows[r], y);
    draw_totals(plot, group, y);
    return y + plot->row;
}

/* ---- the legend ---- */

/* Where the next entry goes; a new line when it would not fit. */
static void next_entry(const Plot *plot, double *x, double *y, double width) {
    if (*x > 0 && *x + width > plot->matrix->width) {
        *x = 0;
        *y += LEGEND_LINE;
    }
}

/* Returns the height; scene NULL in the plot: only measures. */
static double draw_legend(const Plot *plot, double top) {
    double x = 0, y = top + LEGEND_LINE;
    for (int s = 0; s <= MATRIX_SIGNS; s++) {
        const char *words = s < MATRIX_SIGNS ? plot->matrix->signs[s] : plot->matrix->mark;
        if (!words)
            continue;
        double width = plot->cell + label_row_width(plot->measure, words, NUMBER_SIZE) + 2 * GAP;
        next_entry(plot, &x, &y, width);
        if (plot->scene && s < MATRIX_SIGNS)
            draw_sign(plot, (MatrixSign)s, x + plot->cell / 2, y - NUMBER_SIZE * 0.36);
        else if (plot->scene)
            draw_mark(plot, x + plot->cell * 0.7, y - NUMBER_SIZE * 0.7);
        if (plot->scene)
            label_row(plot->scene, plot->measure, x + plot->cell, y, NUMBER_SIZE, words);
        x += width;
    }
    x = 0;
    y += LEGEND_LINE;
    for (int c = 0; c < plot->matrix->category_count; c++) {
        g_autofree char *sign = category_sign(c);
        g_autofree char *words = g_strjoin(" ", sign, plot->matrix->categories[c], NULL);
        double width = label_row_width(plot->measure, words, NUMBER_SIZE) + 2 * GAP;
        next_entry(plot, &x, &y, width);
        if (plot->scene)
            label_row(plot->scene, plot->measure, x, y, NUMBER_SIZE, words);
        x += width;
    }
    return y + GAP - top;
}

Scene *matrix_draw(const Matrix *matrix, const TextMeasure *measure) {
    Plot plot = {.matrix = matrix, .measure = measure};
    measure_cells(&plot);
    double height = draw_legend(&plot, 0);
    for (int g = 0; g < matrix->group_count; g++)
        height += GROUP_HEIGHT + HEAD_HEIGHT + (matrix->groups[g].row_count + 1) * plot.row;
    plot.scene = scene_new(matrix->width, height, matrix->id);
    scene_set_words(plot.scene, matrix->title, matrix->description);
    double y = 0;
    for (int g = 0; g < matrix->group_count; g++)
        y = draw_group(&plot, &matrix->groups[g], y);
    draw_legend(&plot, y);
    return plot.scene;
}
