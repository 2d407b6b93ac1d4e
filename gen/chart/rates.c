#include <math.h>

#include "chart/plot.h"

/* Sizes in points. Rows are as high as a line of table text, so that labels never touch. */
enum {
    LABEL_SIZE = 10,
    ROW_HEIGHT = 18,
    BAR_HEIGHT = 10,
    GROUP_HEIGHT = 24,
    AXIS_HEIGHT = 18,
    LEGEND_PITCH = 15,
    DIAMOND = 4,
    FLAG_ROOM = 5,
    GAP = 6
};

/* Of the drawing: the names of rows, and their values. */
static const double most_names = 0.36, most_values = 0.36;

/* What stands behind a row's bar, or instead of one. */
static char *rate_value_words(const RateRow *row) {
    if (!ratio_valid(row->value))
        return g_strdup(row->note);
    return *row->stated_text ? g_strconcat(row->value_text, " ", row->stated_text, NULL) : g_strdup(row->value_text);
}

enum {
    LEGEND_BAR,
    LEGEND_OPEN,
    LEGEND_DOT,
    LEGEND_OPEN_DOT,
    LEGEND_DIAMOND,
    LEGEND_ZERO,
    LEGEND_THRESHOLD,
    LEGEND_HATCHED,
    LEGEND_ENTRIES
};

/* The names' column and that of the values leave room for the bars. Only the signs that are drawn have an entry in the
 * legend. */
static void measure_rates(Plot *plot, const RateChart *chart, LegendEntry *entries) {
    const RateLegend *words = &chart->legend;
    const LegendEntry all[LEGEND_ENTRIES] = {[LEGEND_BAR] = {words->bar, 20},
                                             [LEGEND_OPEN] = {words->open, 20},
                                             [LEGEND_DOT] = {words->bar, 13},
                                             [LEGEND_OPEN_DOT] = {words->open, 13},
                                             [LEGEND_DIAMOND] = {words->diamond, 12},
                                             [LEGEND_ZERO] = {words->zero, 12},
                                             [LEGEND_THRESHOLD] = {words->threshold, 8},
                                             [LEGEND_HATCHED] = {words->hatched, 20}};
    LabelMargin names = {.most = plot->width * most_names, .lines = NAME_LINES},
                values = {.most = plot->width * most_values, .lines = NAME_LINES};
    for (int g = 0; g < chart->group_count; g++) {
        for (int r = 0; r < chart->groups[g].row_count; r++) {
            const RateRow *row = &chart->groups[g].rows[r];
            const bool drawn[LEGEND_ENTRIES] = {[LEGEND_BAR] = row->sign == RATE_SIGN_BAR && !chart->dots,
                                                [LEGEND_OPEN] = row->sign == RATE_SIGN_OPEN && !chart->dots,
                                                [LEGEND_DOT] = row->sign == RATE_SIGN_BAR && chart->dots,
                                                [LEGEND_OPEN_DOT] = row->sign == RATE_SIGN_OPEN && chart->dots,
                                                [LEGEND_DIAMOND] = ratio_valid(row->stated),
                                                [LEGEND_ZERO] = row->sign == RATE_SIGN_ZERO,
                                                [LEGEND_THRESHOLD] = ratio_valid(row->threshold),
                                                [LEGEND_HATCHED] = row->sign == RATE_SIGN_HATCH};
            g_autofree char *value = rate_value_words(row);
            label_margin_add(&names, plot->measure, row->label, LABEL_SIZE);
            label_margin_add(&values, plot->measure, value, LABEL_SIZE);
            for (int i = 0; i < LEGEND_ENTRIES; i++)
                if (drawn[i])
                    entries[i] = all[i];
        }
    }
    plot->from = chart->axis.from;
    plot->to = chart->axis.to;
    double before = plot_axis_room(plot->measure, &chart->axis, GAP, names.most, LABEL_SIZE - 1);
    plot->left = MAX(names.width, before) + GAP;
    plot->right = plot->width - values.width - GAP - (chart->dots ? DIAMOND : 0); /* a dot reaches beyond its place */
    plot->row = MAX(ROW_HEIGHT, MAX(names.height, values.height));
}

static void draw_rate(const Plot *plot, const RateRow *row, bool dots, double middle) {
    double zero = plot_x(plot, 0), end = ratio_valid(row->value) ? plot_x(plot, plot_value(row->value)) : zero;
    bool given = row->sign == RATE_SIGN_BAR || row->sign == RATE_SIGN_OPEN;
    plot_name(plot, GAP, middle, LABEL_SIZE, row->label);
    if (row->sign == RATE_SIGN_HATCH && !ratio_valid(row->value)) {
        mark_no_data(plot->scene, plot->left, middle - BAR_HEIGHT / 2.0, plot->right - plot->left, BAR_HEIGHT);
    } else if (dots && given) {
        scene_line(plot->scene, plot->left, middle, plot->right, middle, 0.3, 0.6);
        mark_dot(plot->scene, end, middle, DIAMOND, FILL_SOLID, row->sign == RATE_SIGN_OPEN ? 1 : 0.2)->stroke = 1;
    } else {
        mark_sign(plot->scene, row->sign, MIN(zero, end), middle, fabs(end - zero), BAR_HEIGHT);
    }
    if (ratio_valid(row->value) && ratio_valid(row->stated)) {
        double stated = plot_x(plot, plot_value(row->stated));
        scene_line(plot->scene, MIN(stated, end), middle, MAX(stated, end), middle, 0.8, 0.0)->dash = 2;
        mark_diamond(plot->scene, stated, middle, DIAMOND, row->stated_text);
    }
    double beside = plot->right + GAP + (dots ? DIAMOND : 0);
    const LabelPlace value = {beside, plot->width - beside, ANCHOR_START, NAME_LINES};
    g_autofree char *words = rate_value_words(row);
    label_block_around(plot->scene, plot->measure, &value, middle, LABEL_SIZE, words);
}

static double draw_rate_group(const Plot *plot, const RateChart *chart, const RateGroup *group, double y) {
    label_row(plot->scene, plot->measure, 0, y + GROUP_HEIGHT - GAP - 2, LABEL_SIZE + 1, group->label, plot->width);
    y += GROUP_HEIGHT;
    /* The grid is behind the bars only: the group's label stands on clear ground. */
    for (int i = 0; group->row_count > 0 && i < chart->axis.tick_count; i++) {
        double at = chart->axis.ticks[i].at, x = plot_x(plot, at);
        bool zero = fabs(at) < 1e-9 && !chart->dots;
        scene_line(plot->scene, x, y, x, y + group->row_count * plot->row, 0.25, zero ? 0.0 : 0.75);
    }
    for (int r = 0; r < group->row_count; r++, y += plot->row) {
        const RateRow *row = &group->rows[r];
        draw_rate(plot, row, chart->dots, y + plot->row / 2);
        /* Lines of rows that ask the same join; the first of them has the flag. */
        if (ratio_valid(row->threshold))
            mark_threshold(plot->scene, plot_x(plot, plot_value(row->threshold)), r == 0 ? y - FLAG_ROOM : y,
                           y + plot->row, r == 0 ? row->towards : 0);
    }
    return y;
}

static void draw_rate_legend_sign(const Plot *plot, int entry, const char *words, double x, double baseline) {
    (void)words;
    double middle = baseline - LABEL_SIZE * 0.36;
    switch (entry) {
    case LEGEND_BAR:
        mark_sign(plot->scene, RATE_SIGN_BAR, x, middle, 16, 8);
        break;
    case LEGEND_OPEN:
        mark_sign(plot->scene, RATE_SIGN_OPEN, x, middle, 16, 8);
        break;
    case LEGEND_DOT:
        mark_dot(plot->scene, x + 5, middle, DIAMOND, FILL_SOLID, 0.2)->stroke = 1;
        break;
    case LEGEND_OPEN_DOT:
        mark_dot(plot->scene, x + 5, middle, DIAMOND, FILL_SOLID, 1)->stroke = 1;
        break;
    case LEGEND_DIAMOND:
        mark_diamond(plot->scene, x + 4, middle, 4, NULL);
        break;
    case LEGEND_ZERO:
        mark_sign(plot->scene, RATE_SIGN_ZERO, x + 4, middle, 0, BAR_HEIGHT);
        break;
    case LEGEND_THRESHOLD:
        mark_threshold(plot->scene, x + 2, middle - 5, middle + 5, 0);
        break;
    case LEGEND_HATCHED:
        scene_rect(plot->scene, x, middle - 4, 16, 8, FILL_HATCH, 0.6)->stroke = 0.4;
        break;
    }
}

Scene *rates_draw(const RateChart *chart, const TextMeasure *measure) {
    Plot plot = {.measure = measure, .width = chart->width};
    LegendEntry entries[LEGEND_ENTRIES] = {0};
    const LegendStyle legend = {
        .size = LABEL_SIZE - 1, .pitch = LEGEND_PITCH, .gap = 3 * GAP, .below = true, .sign = draw_rate_legend_sign};
    measure_rates(&plot, chart, entries);
    double y = plot_axis(&plot, &chart->axis, GAP, AXIS_HEIGHT, LABEL_SIZE - 1);
    double height = y + legend_draw(&plot, &legend, entries, LEGEND_ENTRIES, LEGEND_PITCH) + GAP;
    for (int g = 0; g < chart->group_count; g++)
        height += GROUP_HEIGHT + chart->groups[g].row_count * plot.row;
    plot.scene = scene_new(plot.width, height, chart->id, chart->title, chart->description);
    plot_axis(&plot, &chart->axis, GAP, AXIS_HEIGHT, LABEL_SIZE - 1);
    for (int g = 0; g < chart->group_count; g++)
        y = draw_rate_group(&plot, chart, &chart->groups[g], y);
    legend_draw(&plot, &legend, entries, LEGEND_ENTRIES, y + LEGEND_PITCH);
    return plot_done(&plot);
}
