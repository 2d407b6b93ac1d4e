#include <math.h>

#include "chart/plot.h"

/* Points. */
enum { LABEL_SIZE = 10, VALUE_SIZE = 8, ROW_HEIGHT = 16, BAR_HEIGHT = 8, GROUP_HEIGHT = 22, GAP = 6 };
enum { COLUMN_GAP = 14, VALUE_GAP = 8, LEAST_SCALE = 16, FLAG_ROOM = 5, WORDS_APART = 3 };

/* A dot or diamond at the end of its scale reaches into the gap before the words. */
static const double dot_radius = 3, diamond_radius = 3.5;
/* Of the drawing: the names of rows. */
static const double most_names = 0.36, least_names = 0.18;

/* What a column has for words behind a scale of this width. */
static double value_width(const Plot *plot, double scale) {
    return plot->unit - scale - VALUE_GAP - WORDS_APART;
}

/* The names' column leaves each panel room for its values and a scale, where there is so much. scales: for each column
 * what is left for bars and dots. */
static void measure_panels(Plot *plot, const Panels *panels, double *scales) {
    double needed = 0;
    for (int c = 0; c < panels->column_count; c++) {
        double widest = 0;
        for (int g = 0; g < panels->group_count; g++)
            for (int r = 0; r < panels->groups[g].row_count; r++) {
                const PanelRow *row = &panels->groups[g].rows[r];
                if (row->cells)
                    widest = MAX(widest, label_width(plot->measure, row->cells[c].text, VALUE_SIZE));
            }
        scales[c] = widest * 1.25; /* a browser's own fonts may have wider figures */
        needed += scales[c] + VALUE_GAP + LEAST_SCALE + COLUMN_GAP;
    }
    double most = plot->width * most_names, least = plot->width * least_names;
    LabelMargin names = {.most = CLAMP(plot->width - needed, least, most), .lines = NAME_LINES};
    for (int g = 0; g < panels->group_count; g++)
        for (int r = 0; r < panels->groups[g].row_count; r++)
            label_margin_add(&names, plot->measure, panels->groups[g].rows[r].label, LABEL_SIZE);
    plot->left = names.width + GAP;
    plot->row = MAX(ROW_HEIGHT, names.height);
    plot->unit = (plot->width - plot->left + COLUMN_GAP) / MAX(panels->column_count, 1);
    for (int c = 0; c < panels->column_count; c++)
        scales[c] = MAX(plot->unit - COLUMN_GAP - scales[c] - VALUE_GAP, 8);
    /* What is wider than its column has two lines. */
    for (int g = 0; g < panels->group_count; g++)
        for (int r = 0; r < panels->groups[g].row_count; r++)
            for (int c = 0; panels->groups[g].rows[r].cells && c < panels->column_count; c++) {
                LabelMargin values = {.most = value_width(plot, scales[c]), .lines = VALUE_LINES};
                label_margin_add(&values, plot->measure, panels->groups[g].rows[r].cells[c].text, VALUE_SIZE);
                plot->row = MAX(plot->row, values.height);
            }
}

static void draw_panel_cell(const Plot *plot, const PanelCell *cell, const PanelColumn *column, double x, double width,
                            double middle) {
    double end = x + width * cell->at, zero = x + width * column->zero;
    bool given = cell->sign == RATE_SIGN_BAR || cell->sign == RATE_SIGN_OPEN;
    if (column->dots && given) {
        scene_line(plot->scene, x, middle, x + width, middle, 0.3, 0.6);
        double grey = cell->sign == RATE_SIGN_OPEN ? 1 : 0.2;
        mark_dot(plot->scene, end, middle, dot_radius, FILL_SOLID, grey)->stroke = 1;
    } else if (!column->dots) {
        mark_sign(plot->scene, cell->sign, MIN(zero, end), middle, fabs(end - zero), BAR_HEIGHT);
        double stated = x + width * cell->stated;
        if (cell->stated >= 0) {
            scene_line(plot->scene, MIN(stated, end), middle, MAX(stated, end), middle, 0.8, 0)->dash = 2;
            mark_diamond(plot->scene, stated, middle, diamond_radius, cell->text);
        }
    }
    const LabelPlace value = {x + width + VALUE_GAP, value_width(plot, width), ANCHOR_START, VALUE_LINES};
    label_block_around(plot->scene, plot->measure, &value, middle, VALUE_SIZE, cell->text);
}

/* The words stand on clear ground, and what the tier is not asked stays free. */
static void draw_panels_without_data(const Plot *plot, const Panels *panels, const PanelGroup *group, double middle) {
    double free =
        plot->left + label_row(NULL, plot->measure, 0, 0, VALUE_SIZE, panels->no_data, plot->width - plot->left) + GAP;
    for (int c = 0; c < panels->column_count; c++) {
        double from = plot->left + c * plot->unit, left = MAX(from, free), right = from + plot->unit - COLUMN_GAP;
        if (group->asked[c] && right - left >= 1)
            mark_no_data(plot->scene, left, middle - BAR_HEIGHT / 2.0, right - left, BAR_HEIGHT);
    }
    label_row(plot->scene, plot->measure, plot->left, middle + VALUE_SIZE * 0.36, VALUE_SIZE, panels->no_data,
              plot->width - plot->left);
}

/* A tier that is not asked for a measure has no scale for it. Lines of rows that stand together join; over the first of
 * them the threshold has its flag. */
static double draw_panel_group(const Plot *plot, const Panels *panels, const PanelGroup *group, const double *scales,
                               double y) {
    label_row(plot->scene, plot->measure, 0, y + GROUP_HEIGHT - GAP, LABEL_SIZE, group->label, plot->width);
    y += GROUP_HEIGHT;
    for (int r = 0; r < group->row_count; r++, y += plot->row) {
        const PanelRow *row = &group->rows[r];
        double foot = y + plot->row, middle = y + plot->row / 2;
        for (int c = 0; row->cells && c < panels->column_count; c++) {
            double x = plot->left + c * plot->unit;
            if (!group->asked[c])
                continue;
            double zero = x + scales[c] * panels->columns[c].zero;
            scene_line(plot->scene, zero, y, zero, foot, 0.4, 0);
            if (row->cells[c].threshold >= 0)
                mark_threshold(plot->scene, x + scales[c] * row->cells[c].threshold, r == 0 ? y - FLAG_ROOM : y, foot,
                               r == 0 ? row->cells[c].towards : 0);
        }
        plot_name(plot, GAP, middle, LABEL_SIZE, row->label);
        for (int c = 0; row->cells && c < panels->column_count; c++)
            if (group->asked[c])
                draw_panel_cell(plot, &row->cells[c], &panels->columns[c], plot->left + c * plot->unit, scales[c],
                                middle);
        if (!row->cells)
            draw_panels_without_data(plot, panels, group, middle);
    }
    return y;
}

Scene *panels_draw(const Panels *panels, const TextMeasure *measure) {
    Plot plot = {.measure = measure, .width = panels->width};
    g_autofree double *scales = g_new0(double, panels->column_count + 1);
    measure_panels(&plot, panels, scales);
    double head = 0;
    for (int c = 0; c < panels->column_count; c++)
        head = MAX(head, plot_head(&plot, c, COLUMN_GAP, LABEL_SIZE, panels->columns[c].label));
    double height = head + GAP;
    for (int g = 0; g < panels->group_count; g++)
        height += GROUP_HEIGHT + panels->groups[g].row_count * plot.row;
    plot.scene = scene_new(plot.width, height + GAP, panels->id, panels->title, panels->description);
    for (int c = 0; c < panels->column_count; c++)
        plot_head(&plot, c, COLUMN_GAP, LABEL_SIZE, panels->columns[c].label);
    double y = head;
    for (int g = 0; g < panels->group_count; g++)
        y = draw_panel_group(&plot, panels, &panels->groups[g], scales, y);
    return plot_done(&plot);
}
