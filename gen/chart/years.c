#include "chart/plot.h"

/* Points. */
enum { LABEL_SIZE = 10, SMALL_SIZE = 8, ROW_HEIGHT = 27, LINE_HEIGHT = 11, GAP = 6, COLUMN_GAP = 12, PAD = 5 };

static const double dot_radius = 1.9;
/* Of the drawing: the names of rows. */
static const double most_names = 0.3;

/* On a telephone columns that would be too narrow stand below the others, in blocks of as many as have room. Their
 * points need this at least. */
static const double least_points = 34;

static double small_size(const Plot *plot) {
    return plot_wide(plot) ? SMALL_SIZE : LABEL_SIZE;
}

/* Returns what is left for the points of a cell beside its figure; columns: how many have room side by side. */
static double measure_years(Plot *plot, const YearsChart *chart, const char *years, int *columns) {
    double figure = 0, size = small_size(plot);
    LabelMargin names = {.most = plot->width * most_names, .lines = NAME_LINES};
    names.width = label_width(plot->measure, years, size);
    for (int r = 0; r < chart->row_count; r++) {
        label_margin_add(&names, plot->measure, chart->rows[r].label, LABEL_SIZE);
        for (int c = 0; c < chart->column_count; c++)
            figure = MAX(figure, label_width(plot->measure, chart->rows[r].cells[c].text, size) * 1.2 + 3);
    }
    plot->left = names.width + GAP;
    plot->row = MAX(ROW_HEIGHT, names.height);
    double room = plot->width - plot->left + COLUMN_GAP;
    *columns = MAX(chart->column_count, 1);
    if (!plot_wide(plot))
        *columns = CLAMP((int)(room / (figure + least_points + COLUMN_GAP)), 1, *columns);
    plot->unit = room / *columns;
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
    label_block_around(plot->scene, plot->measure, &value, (top + foot) / 2, small_size(plot), cell->text);
}

typedef struct YearsBlock {
    int from, to; /* columns */
    double width; /* of the points */
    const char *years;
} YearsBlock;

/* Of a row of which nothing is asked in these columns nothing is shown. */
static bool block_has(const YearsBlock *block, const YearRow *row) {
    for (int c = block->from; c < block->to; c++)
        if (row->cells[c].points)
            return true;
    return false;
}

/* Some columns of all rows; scene NULL: only measured. Returns its foot. */
static double draw_years_block(const Plot *whole, const YearsChart *chart, const YearsBlock *block, double top) {
    Plot own = *whole;
    const Plot *plot = &own;
    own.top = top;
    bool wide = plot_wide(plot);
    double size = small_size(plot), head = LINE_HEIGHT;
    for (int c = block->from; c < block->to; c++) {
        double own_head = plot_head(plot, c - block->from, COLUMN_GAP, size, chart->columns[c].label);
        head = MAX(head, own_head);
    }
    double foot = top + head + GAP;
    for (int r = 0; r < chart->row_count; r++) {
        double y = foot;
        foot += block_has(block, &chart->rows[r]) ? plot->row : 0;
        if (!plot->scene || foot == y)
            continue;
        plot_name(plot, GAP, y + plot->row / 2, LABEL_SIZE, chart->rows[r].label);
        for (int c = block->from; c < block->to; c++)
            if (chart->rows[r].cells[c].points)
                draw_year_cell(plot, &chart->rows[r].cells[c], chart->year_count,
                               plot->left + (c - block->from) * plot->unit, y + (plot->row - ROW_HEIGHT) / 2,
                               block->width);
    }
    /* The scale of each column and the years it runs over. */
    for (int c = block->from; plot->scene && c < block->to; c++)
        label_hang_within(plot->scene, plot->measure, plot->left + (c - block->from) * plot->unit, foot + LINE_HEIGHT,
                          size, chart->columns[c].scale, plot->unit - PAD);
    if (plot->scene)
        scene_text(plot->scene, wide ? plot->left - GAP : 0, foot + LINE_HEIGHT, size, wide ? ANCHOR_END : ANCHOR_START,
                   block->years);
    return foot + LINE_HEIGHT + GAP;
}

static double draw_years_blocks(const Plot *plot, const YearsChart *chart, const YearsBlock *first) {
    YearsBlock block = *first;
    double y = 0;
    for (int columns = first->to; block.from < chart->column_count; block.from = block.to, block.to += columns) {
        block.to = MIN(block.to, chart->column_count);
        y = draw_years_block(plot, chart, &block, y > 0 ? y + LINE_HEIGHT : 0);
    }
    return y;
}

static Scene *draw_years(const void *source, const TextMeasure *measure, const char *id, double width) {
    const YearsChart *chart = source;
    Plot plot = {.measure = measure, .width = width};
    g_autofree char *years = g_strjoin(" → ", chart->years[0], chart->years[chart->year_count - 1], NULL);
    YearsBlock block = {.years = years};
    block.width = measure_years(&plot, chart, years, &block.to);
    double height = draw_years_blocks(&plot, chart, &block);
    plot.scene = scene_new(plot.width, height, id, chart->title, chart->description);
    draw_years_blocks(&plot, chart, &block);
    return plot_done(&plot);
}

Scene *years_draw(const YearsChart *chart, const TextMeasure *measure) {
    return plot_widths(chart, measure, chart->id, chart->widths, draw_years);
}
