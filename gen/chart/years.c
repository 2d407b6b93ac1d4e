#include "chart/years.h"

#include <math.h>

/* Points. */
enum { LABEL_SIZE = 10, SMALL_SIZE = 8, ROW_HEIGHT = 27, LINE_HEIGHT = 11, GAP = 6, COLUMN_GAP = 12, PAD = 5 };

static const double dot_radius = 1.9;
/* Of the drawing: the names of rows. */
static const double most_names = 0.3;

typedef struct Plot {
    Scene *scene;
    const YearsChart *chart;
    const TextMeasure *measure;
    double left, pitch, value; /* of the first column; from column to column; room for the figure */
    double row;                /* height of one */
} Plot;

static double measured(const Plot *plot, const char *text, double size) {
    return label_width(plot->measure, text, size);
}

static double column_left(const Plot *plot, int column) {
    return plot->left + column * plot->pitch;
}

static double plot_width(const Plot *plot) {
    return plot->pitch - COLUMN_GAP - plot->value;
}

/* The ten below the least figure of a column, as a share. */
static double scale_start(const YearsChart *chart, int column) {
    double least = 0.9;
    for (int r = 0; r < chart->row_count; r++) {
        const YearCell *cell = &chart->rows[r].cells[column];
        for (int y = 0; cell->points && y < chart->year_count; y++)
            if (cell->points[y].at >= 0)
                least = MIN(least, cell->points[y].at);
        if (cell->points && cell->threshold >= 0)
            least = MIN(least, cell->threshold);
    }
    return MAX(floor(least * 10 - 0.2) / 10, 0);
}

static double height_of(double at, double start, double foot) {
    return foot - PAD - (ROW_HEIGHT - 2 * PAD) * (CLAMP(at, start, 1) - start) / (1 - start);
}

static void draw_points(const Plot *plot, const YearCell *cell, double x, double start, double foot) {
    double step = plot->chart->year_count > 1 ? (plot_width(plot) - 2 * PAD) / (plot->chart->year_count - 1) : 0;
    for (int i = 1; i < plot->chart->year_count; i++) {
        const YearPoint *before = &cell->points[i - 1], *point = &cell->points[i];
        if (point->joined && point->at >= 0 && before->at >= 0)
            scene_line(plot->scene, x + PAD + (i - 1) * step, height_of(before->at, start, foot), x + PAD + i * step,
                       height_of(point->at, start, foot), 1, 0.35);
    }
    for (int i = 0; i < plot->chart->year_count; i++) {
        if (cell->points[i].at < 0)
            continue;
        bool last = i + 1 == plot->chart->year_count;
        double r = dot_radius, cx = x + PAD + i * step, cy = height_of(cell->points[i].at, start, foot);
        scene_rect(plot->scene, cx - r, cy - r, 2 * r, 2 * r, FILL_SOLID, last ? 0 : 1)->stroke = 0.8;
    }
}

static void draw_cell(const Plot *plot, int column, const YearCell *cell, double top) {
    top += (plot->row - ROW_HEIGHT) / 2;
    double x = column_left(plot, column), foot = top + ROW_HEIGHT, start = scale_start(plot->chart, column);
    if (!cell->points)
        return;
    Shape *frame = scene_rect(plot->scene, x, top + 1, plot_width(plot), ROW_HEIGHT - 2, FILL_NONE, 1);
    frame->stroke = 0.3;
    frame->stroke_grey = 0.7;
    if (cell->threshold >= 0) {
        double y = height_of(cell->threshold, start, foot);
        scene_line(plot->scene, x, y, x + plot_width(plot), y, 0.8, 0)->dash = 2;
    }
    draw_points(plot, cell, x, start, foot);
    scene_text(plot->scene, x + plot_width(plot) + 3, (top + foot) / 2 + SMALL_SIZE * 0.36, SMALL_SIZE, ANCHOR_START,
               cell->text);
}

/* ---- heads ---- */

/* Returns the height of the highest. */
static double draw_heads(const Plot *plot) {
    double most = LINE_HEIGHT;
    for (int c = 0; c < plot->chart->column_count; c++) {
        const LabelPlace place = {column_left(plot, c), plot->pitch - COLUMN_GAP, ANCHOR_START};
        double foot = label_block(plot->scene, plot->measure, &place, 0, SMALL_SIZE, plot->chart->columns[c]);
        most = MAX(most, foot);
    }
    return most;
}

static char *year_range(const YearsChart *chart) {
    return g_strjoin(" → ", chart->years[0], chart->years[chart->year_count - 1], NULL);
}

/* The scale of each column and the years it runs over. */
static void draw_foot(const Plot *plot, double y) {
    for (int c = 0; c < plot->chart->column_count; c++) {
        g_autofree char *scale = g_strdup_printf("%d–100%%", (int)lround(scale_start(plot->chart, c) * 100));
        scene_text(plot->scene, column_left(plot, c), y + LINE_HEIGHT, SMALL_SIZE, ANCHOR_START, scale);
    }
    g_autofree char *years = year_range(plot->chart);
    scene_text(plot->scene, plot->left - GAP, y + LINE_HEIGHT, SMALL_SIZE, ANCHOR_END, years);
}

static void measure_columns(Plot *plot) {
    const YearsChart *chart = plot->chart;
    g_autofree char *years = year_range(chart);
    LabelMargin names = label_margin(chart->width * most_names);
    names.width = measured(plot, years, SMALL_SIZE);
    for (int r = 0; r < chart->row_count; r++) {
        label_margin_add(&names, plot->measure, chart->rows[r].label, LABEL_SIZE);
        for (int c = 0; c < chart->column_count; c++)
            plot->value = MAX(plot->value, measured(plot, chart->rows[r].cells[c].text, SMALL_SIZE) * 1.2 + 3);
    }
    plot->left = names.width + GAP;
    plot->row = MAX(ROW_HEIGHT, names.height);
    plot->pitch = (chart->width - plot->left + COLUMN_GAP) / MAX(chart->column_count, 1);
    plot->value = MIN(plot->value, plot->pitch - COLUMN_GAP - 20);
}

Scene *years_draw(const YearsChart *chart, const TextMeasure *measure) {
    Plot plot = {.chart = chart, .measure = measure};
    measure_columns(&plot);
    double head = draw_heads(&plot) + GAP;
    plot.scene = scene_new(chart->width, head + chart->row_count * plot.row + LINE_HEIGHT + GAP, chart->id);
    scene_set_words(plot.scene, chart->title, chart->description);
    draw_heads(&plot);
    for (int r = 0; r < chart->row_count; r++) {
        double top = head + r * plot.row;
        const LabelPlace place = {plot.left - GAP, plot.left - GAP, ANCHOR_END};
        label_block_around(plot.scene, measure, &place, top + plot.row / 2, LABEL_SIZE, chart->rows[r].label);
        for (int c = 0; c < chart->column_count; c++)
            draw_cell(&plot, c, &chart->rows[r].cells[c], top);
    }
    draw_foot(&plot, head + chart->row_count * plot.row);
    return plot.scene;
}
