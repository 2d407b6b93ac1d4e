#include "chart/plot.h"

/* Points. */
enum { LABEL_SIZE = 10, SMALL_SIZE = 8, ROW_HEIGHT = 27, LINE_HEIGHT = 11, GAP = 6, COLUMN_GAP = 12, PAD = 5 };

static const double dot_radius = 1.9;
/* Of the drawing: the names of rows. */
static const double most_names = 0.3;

/* Returns what is left for the points of a cell beside its figure. */
static double measure_years(Plot *plot, const YearsChart *chart, const char *years) {
    double figure = 0;
    LabelMargin names = {.most = plot->width * most_names, .lines = NAME_LINES};
    names.width = label_width(plot->measure, years, SMALL_SIZE);
    for (int r = 0; r < chart->row_count; r++) {
        label_margin_add(&names, plot->measure, chart->rows[r].label, LABEL_SIZE);
        for (int c = 0; c < chart->column_count; c++)
            figure = MAX(figure, label_width(plot->measure, chart->rows[r].cells[c].text, SMALL_SIZE) * 1.2 + 3);
    }
    plot->left = names.width + GAP;
    plot->row = MAX(ROW_HEIGHT, names.height);
    plot->unit = (plot->width - plot->left + COLUMN_GAP) / MAX(chart->column_count, 1);
    return plot->unit - COLUMN_GAP - MIN(figure, plot->unit - COLUMN_GAP - 20);
}

static double year_y(double at, double foot) {
    return foot - PAD - (ROW_HEIGHT - 2 * PAD) * CLAMP(at, 0, 1);
}

/* width: of the points. */
static void draw_year_cell(const Plot *plot, const YearCell *cell, int years, double x, double top, double width) {
    double foot = top + ROW_HEIGHT, step = years > 1 ? (width - 2 * PAD) / (years - 1) : 0, r = dot_radius;
    Shape *frame = scene_rect(plot->scene, x, top + 1, width, ROW_HEIGHT - 2, FILL_NONE, 1);
    frame->stroke = 0.3;
    frame->stroke_grey = 0.7;
    if (cell->threshold >= 0) {
        double y = year_y(cell->threshold, foot);
        scene_line(plot->scene, x, y, x + width, y, 0.8, 0)->dash = 2;
    }
    for (int i = 1; i < years; i++) {
        const YearPoint *before = &cell->points[i - 1], *point = &cell->points[i];
        if (point->joined && point->at >= 0 && before->at >= 0)
            scene_line(plot->scene, x + PAD + (i - 1) * step, year_y(before->at, foot), x + PAD + i * step,
                       year_y(point->at, foot), 1, 0.35);
    }
    for (int i = 0; i < years; i++) {
        if (cell->points[i].at < 0)
            continue;
        double cx = x + PAD + i * step, cy = year_y(cell->points[i].at, foot);
        scene_rect(plot->scene, cx - r, cy - r, 2 * r, 2 * r, FILL_SOLID, i + 1 == years ? 0 : 1)->stroke = 0.8;
    }
    const LabelPlace value = {x + width + 3, plot->unit - width - 6, ANCHOR_START, VALUE_LINES};
    label_block_around(plot->scene, plot->measure, &value, (top + foot) / 2, SMALL_SIZE, cell->text);
}

Scene *years_draw(const YearsChart *chart, const TextMeasure *measure) {
    Plot plot = {.measure = measure, .width = chart->width};
    g_autofree char *years = g_strjoin(" → ", chart->years[0], chart->years[chart->year_count - 1], NULL);
    double width = measure_years(&plot, chart, years), head = LINE_HEIGHT;
    for (int c = 0; c < chart->column_count; c++)
        head = MAX(head, plot_head(&plot, c, COLUMN_GAP, SMALL_SIZE, chart->columns[c].label));
    head += GAP;
    double foot = head + chart->row_count * plot.row;
    plot.scene = scene_new(plot.width, foot + LINE_HEIGHT + GAP, chart->id, chart->title, chart->description);
    for (int c = 0; c < chart->column_count; c++)
        plot_head(&plot, c, COLUMN_GAP, SMALL_SIZE, chart->columns[c].label);
    for (int r = 0; r < chart->row_count; r++) {
        double top = head + r * plot.row;
        plot_name(&plot, GAP, top + plot.row / 2, LABEL_SIZE, chart->rows[r].label);
        for (int c = 0; c < chart->column_count; c++)
            if (chart->rows[r].cells[c].points)
                draw_year_cell(&plot, &chart->rows[r].cells[c], chart->year_count, plot.left + c * plot.unit,
                               top + (plot.row - ROW_HEIGHT) / 2, width);
    }
    /* The scale of each column and the years it runs over. */
    for (int c = 0; c < chart->column_count; c++) {
        label_hang_within(plot.scene, measure, plot.left + c * plot.unit, foot + LINE_HEIGHT, SMALL_SIZE,
                          chart->columns[c].scale, plot.unit - PAD);
    }
    scene_text(plot.scene, plot.left - GAP, foot + LINE_HEIGHT, SMALL_SIZE, ANCHOR_END, years);
    return plot_done(&plot);
}
