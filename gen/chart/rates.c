#include "chart/rates.h"

/* Sizes in points. Rows are as high as a line of table text, so that labels never touch. */
enum {
    LABEL_SIZE = 10,
    ROW_HEIGHT = 18,
    BAR_HEIGHT = 10,
    GROUP_HEIGHT = 24,
    AXIS_HEIGHT = 18,
    LEGEND_HEIGHT = 20,
    GAP = 6
};

static const double bar_grey = 0.55;

typedef struct Plot {
    Scene *scene;
    const TextMeasure *measure;
    double left, right; /* where 0% and 100% are */
    double row;         /* height */
} Plot;

static double measured(const Plot *plot, const char *text) {
    return label_width(plot->measure, text, LABEL_SIZE);
}

/* Only here a ratio becomes a length; nothing is decided on it. */
static double place_of(const Plot *plot, Ratio value) {
    double share = (double)value.num / (double)value.den;
    return plot->left + (plot->right - plot->left) * CLAMP(share, 0.0, 1.0);
}

static double widest(const RateChart *chart, const Plot *plot, bool labels) {
    double width = 0;
    for (int g = 0; g < chart->group_count; g++) {
        for (int r = 0; r < chart->groups[g].row_count; r++) {
            const RateRow *row = &chart->groups[g].rows[r];
            double value = measured(plot, row->value_text) + measured(plot, row->stated_text) + GAP;
            value = MAX(value, measured(plot, row->note));
            width = MAX(width, labels ? measured(plot, row->label) : value);
        }
    }
    return width;
}

static double row_height(const RateChart *chart) {
    double height = ROW_HEIGHT;
    for (int g = 0; g < chart->group_count; g++)
        for (int r = 0; r < chart->groups[g].row_count; r++)
            height = MAX(height, label_height(chart->groups[g].rows[r].label, LABEL_SIZE));
    return height;
}

static double legend_extra(const RateLegend *legend) {
    return MAX(MAX(label_extra(legend->bar, LABEL_SIZE - 1), label_extra(legend->diamond, LABEL_SIZE - 1)),
               MAX(label_extra(legend->threshold, LABEL_SIZE - 1), label_extra(legend->hatched, LABEL_SIZE - 1)));
}

static void draw_scale(const Plot *plot, double y) {
    for (int percent = 0; percent <= 100; percent += 20) {
        g_autofree char *label = g_strdup_printf("%d%%", percent);
        scene_text(plot->scene, place_of(plot, ratio_make(percent, 100)), y, LABEL_SIZE - 1, ANCHOR_MIDDLE, label);
    }
}

/* Behind one group's bars only: the group's label stands on clear ground. */
static void draw_grid(const Plot *plot, double top, double bottom) {
    for (int percent = 0; percent <= 100; percent += 20) {
        double x = place_of(plot, ratio_make(percent, 100));
        scene_line(plot->scene, x, top, x, bottom, 0.25, percent ? 0.75 : 0.0);
    }
}

static void draw_diamond(const Plot *plot, Ratio stated, double middle, const char *title) {
    double x = place_of(plot, stated), r = 4.5;
    const double points[] = {x, middle - r, x + r, middle, x, middle + r, x - r, middle};
    Shape *outer = scene_polygon(plot->scene, points, 4, FILL_SOLID, 1.0);
    outer->stroke = 1.2;
    outer->title = scene_string(plot->scene, title);
}

static void draw_bar(const Plot *plot, const RateRow *row, double middle) {
    double top = middle - BAR_HEIGHT / 2.0;
    double end = place_of(plot, row->value);
    scene_rect(plot->scene, plot->left, top, end - plot->left, BAR_HEIGHT, FILL_SOLID, bar_grey);
    if (ratio_valid(row->stated) && *row->stated_text) {
        double from = place_of(plot, row->stated);
        scene_line(plot->scene, MIN(from, end), middle, MAX(from, end), middle, 0.8, 0.0)->dash = 2;
        draw_diamond(plot, row->stated, middle, row->stated_text);
    }
    g_autofree char *text =
        *row->stated_text ? g_strconcat(row->value_text, " ", row->stated_text, NULL) : g_strdup(row->value_text);
    label_draw(plot->scene, plot->right + GAP, middle, LABEL_SIZE, ANCHOR_START, text);
}

static void draw_no_data(const Plot *plot, const RateRow *row, double middle) {
    double top = middle - BAR_HEIGHT / 2.0;
    Shape *area = scene_rect(plot->scene, plot->left, top, plot->right - plot->left, BAR_HEIGHT, FILL_HATCH, 0.6);
    area->stroke = 0.4;
    area->stroke_grey = 0.5;
    label_draw(plot->scene, plot->right + GAP, middle, LABEL_SIZE, ANCHOR_START, row->note);
}

static void draw_row(const Plot *plot, const RateRow *row, double middle) {
    label_draw(plot->scene, plot->left - GAP, middle, LABEL_SIZE, ANCHOR_END, row->label);
    if (row->published && ratio_valid(row->value))
        draw_bar(plot, row, middle);
    else
        draw_no_data(plot, row, middle);
}

static double draw_group(const Plot *plot, const RateGroup *group, double y) {
    label_row(plot->scene, plot->measure, 0, y + GROUP_HEIGHT - GAP - 2, LABEL_SIZE + 1, group->label);
    y += GROUP_HEIGHT;
    double top = y;
    draw_grid(plot, top, top + group->row_count * plot->row);
    for (int r = 0; r < group->row_count; r++, y += plot->row)
        draw_row(plot, &group->rows[r], y + plot->row / 2);
    if (ratio_valid(group->threshold)) {
        double x = place_of(plot, group->threshold);
        scene_line(plot->scene, x, top - 2, x, y + 2, 1.4, 0.0);
    }
    return y;
}

static double legend_text(const Plot *plot, double x, double y, const char *text) {
    label_hang(plot->scene, x, y, LABEL_SIZE - 1, ANCHOR_START, text);
    return x + measured(plot, text) + 3 * GAP;
}

static void draw_legend(const Plot *plot, const RateLegend *legend, double y) {
    double x = 0, middle = y - LABEL_SIZE * 0.36;
    if (*legend->bar) {
        scene_rect(plot->scene, x, middle - 4, 16, 8, FILL_SOLID, bar_grey);
        x = legend_text(plot, x + 20, y, legend->bar);
    }
    if (*legend->diamond) {
        const double points[] = {x + 4, middle - 4, x + 8, middle, x + 4, middle + 4, x, middle};
        scene_polygon(plot->scene, points, 4, FILL_SOLID, 1.0)->stroke = 1.2;
        x = legend_text(plot, x + 12, y, legend->diamond);
    }
    if (*legend->threshold) {
        scene_line(plot->scene, x + 2, middle - 5, x + 2, middle + 5, 1.4, 0.0);
        x = legend_text(plot, x + 8, y, legend->threshold);
    }
    if (*legend->hatched) {
        scene_rect(plot->scene, x, middle - 4, 16, 8, FILL_HATCH, 0.6)->stroke = 0.4;
        legend_text(plot, x + 20, y, legend->hatched);
    }
}

static double chart_height(const RateChart *chart, double row) {
    double height = AXIS_HEIGHT + LEGEND_HEIGHT + legend_extra(&chart->legend);
    for (int g = 0; g < chart->group_count; g++)
        height += GROUP_HEIGHT + chart->groups[g].row_count * row;
    return height;
}

Scene *rates_draw(const RateChart *chart, const TextMeasure *measure) {
    double row = row_height(chart), height = chart_height(chart, row);
    Plot plot = {.scene = scene_new(chart->width, height, chart->id), .measure = measure, .row = row};
    scene_set_words(plot.scene, chart->title, chart->description);
    plot.left = widest(chart, &plot, true) + GAP;
    plot.right = chart->width - widest(chart, &plot, false) - GAP;
    draw_scale(&plot, AXIS_HEIGHT - GAP);
    double y = AXIS_HEIGHT;
    for (int g = 0; g < chart->group_count; g++)
        y = draw_group(&plot, &chart->groups[g], y);
    draw_legend(&plot, &chart->legend, height - GAP - legend_extra(&chart->legend));
    return plot.scene;
}
