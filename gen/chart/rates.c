#include "chart/rates.h"

#include "chart/marks.h"

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

typedef struct Plot {
    Scene *scene;
    const TextMeasure *measure;
    double left, right; /* where 0% and 100% are */
    double row;         /* height */
} Plot;

/* What stands behind a row's bar, or instead of one. */
static char *value_words(const RateRow *row) {
    if (!ratio_valid(row->value))
        return g_strdup(row->note);
    return *row->stated_text ? g_strconcat(row->value_text, " ", row->stated_text, NULL) : g_strdup(row->value_text);
}

/* Only here a ratio becomes a length; nothing is decided on it. */
static double place_of(const Plot *plot, Ratio value) {
    double share = (double)value.num / (double)value.den;
    return plot->left + (plot->right - plot->left) * CLAMP(share, 0.0, 1.0);
}

/* The names' column and that of the values leave room for the bars. */
static void measure_rows(Plot *plot, const RateChart *chart) {
    LabelMargin names = label_margin(chart->width * most_names), values = label_margin(chart->width * most_values);
    for (int g = 0; g < chart->group_count; g++) {
        for (int r = 0; r < chart->groups[g].row_count; r++) {
            const RateRow *row = &chart->groups[g].rows[r];
            g_autofree char *value = value_words(row);
            label_margin_add(&names, plot->measure, row->label, LABEL_SIZE);
            label_margin_add(&values, plot->measure, value, LABEL_SIZE);
        }
    }
    plot->left = names.width + GAP;
    plot->right = chart->width - values.width - GAP;
    plot->row = MAX(ROW_HEIGHT, MAX(names.height, values.height));
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

static void draw_bar(const Plot *plot, const RateRow *row, double middle) {
    double end = place_of(plot, row->value);
    mark_sign(plot->scene, row->sign, plot->left, middle, end - plot->left, BAR_HEIGHT);
    if (ratio_valid(row->stated)) {
        double from = place_of(plot, row->stated);
        scene_line(plot->scene, MIN(from, end), middle, MAX(from, end), middle, 0.8, 0.0)->dash = 2;
        mark_diamond(plot->scene, from, middle, DIAMOND, row->stated_text);
    }
}

static void draw_no_bar(const Plot *plot, const RateRow *row, double middle) {
    double top = middle - BAR_HEIGHT / 2.0;
    if (row->sign == RATE_SIGN_HATCH) {
        Shape *area = scene_rect(plot->scene, plot->left, top, plot->right - plot->left, BAR_HEIGHT, FILL_HATCH, 0.6);
        area->stroke = 0.4;
        area->stroke_grey = 0.5;
    } else {
        mark_sign(plot->scene, row->sign, plot->left, middle, 0, BAR_HEIGHT);
    }
}

static void draw_row(const Plot *plot, const RateRow *row, double middle) {
    const LabelPlace name = {plot->left - GAP, plot->left - GAP, ANCHOR_END};
    const LabelPlace value = {plot->right + GAP, scene_width(plot->scene) - plot->right - GAP, ANCHOR_START};
    g_autofree char *words = value_words(row);
    label_block_around(plot->scene, plot->measure, &name, middle, LABEL_SIZE, row->label);
    if (ratio_valid(row->value))
        draw_bar(plot, row, middle);
    else
        draw_no_bar(plot, row, middle);
    label_block_around(plot->scene, plot->measure, &value, middle, LABEL_SIZE, words);
}

/* Lines of rows that ask the same join; the first of them has the flag. */
static void draw_threshold(const Plot *plot, const RateRow *row, bool first, double top) {
    if (ratio_valid(row->threshold))
        mark_threshold(plot->scene, place_of(plot, row->threshold), first ? top - FLAG_ROOM : top, top + plot->row,
                       first ? row->towards : 0);
}

static double draw_group(const Plot *plot, const RateGroup *group, double y) {
    label_row(plot->scene, plot->measure, 0, y + GROUP_HEIGHT - GAP - 2, LABEL_SIZE + 1, group->label);
    y += GROUP_HEIGHT;
    if (group->row_count > 0)
        draw_grid(plot, y, y + group->row_count * plot->row);
    for (int r = 0; r < group->row_count; r++, y += plot->row) {
        draw_row(plot, &group->rows[r], y + plot->row / 2);
        draw_threshold(plot, &group->rows[r], r == 0, y);
    }
    return y;
}

/* ---- the legend ---- */

typedef struct LegendEntry {
    const char *words;
    double sign; /* width */
    bool drawn;
} LegendEntry;

enum { LEGEND_BAR, LEGEND_OPEN, LEGEND_DIAMOND, LEGEND_ZERO, LEGEND_THRESHOLD, LEGEND_HATCHED, LEGEND_ENTRIES };

static void find_drawn(const RateChart *chart, LegendEntry *entries) {
    for (int g = 0; g < chart->group_count; g++) {
        for (int r = 0; r < chart->groups[g].row_count; r++) {
            const RateRow *row = &chart->groups[g].rows[r];
            entries[LEGEND_BAR].drawn |= row->sign == RATE_SIGN_BAR;
            entries[LEGEND_OPEN].drawn |= row->sign == RATE_SIGN_OPEN;
            entries[LEGEND_DIAMOND].drawn |= ratio_valid(row->stated);
            entries[LEGEND_ZERO].drawn |= row->sign == RATE_SIGN_ZERO;
            entries[LEGEND_THRESHOLD].drawn |= ratio_valid(row->threshold);
            entries[LEGEND_HATCHED].drawn |= row->sign == RATE_SIGN_HATCH;
        }
    }
}

static void legend_sign(const Plot *plot, int entry, double x, double middle) {
    switch (entry) {
    case LEGEND_BAR:
        mark_sign(plot->scene, RATE_SIGN_BAR, x, middle, 16, 8);
        break;
    case LEGEND_OPEN:
        mark_sign(plot->scene, RATE_SIGN_OPEN, x, middle, 16, 8);
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

/* From `top` on, over as many lines as it takes; returns its height. Without a scene it is only measured. */
static double draw_legend(const Plot *plot, const RateChart *chart, double top) {
    const RateLegend *words = &chart->legend;
    LegendEntry entries[LEGEND_ENTRIES] = {{words->bar, 20, false},      {words->open, 20, false},
                                           {words->diamond, 12, false},  {words->zero, 12, false},
                                           {words->threshold, 8, false}, {words->hatched, 20, false}};
    double x = 0, extra = 0, y = LEGEND_PITCH;
    find_drawn(chart, entries);
    for (int i = 0; i < LEGEND_ENTRIES; i++)
        extra = MAX(extra, entries[i].drawn ? label_extra(entries[i].words, LABEL_SIZE - 1) : 0);
    for (int i = 0; i < LEGEND_ENTRIES; i++) {
        if (!entries[i].drawn)
            continue;
        double width = entries[i].sign + label_width(plot->measure, entries[i].words, LABEL_SIZE - 1);
        if (x > 0 && x + width > chart->width) {
            x = 0;
            y += LEGEND_PITCH + extra;
        }
        if (plot->scene) {
            legend_sign(plot, i, x, top + y - LABEL_SIZE * 0.36);
            label_hang(plot->scene, x + entries[i].sign, top + y, LABEL_SIZE - 1, ANCHOR_START, entries[i].words);
        }
        x += width + 3 * GAP;
    }
    return y + extra + GAP;
}

static double chart_height(const Plot *plot, const RateChart *chart) {
    double height = AXIS_HEIGHT + draw_legend(plot, chart, 0);
    for (int g = 0; g < chart->group_count; g++)
        height += GROUP_HEIGHT + chart->groups[g].row_count * plot->row;
    return height;
}

Scene *rates_draw(const RateChart *chart, const TextMeasure *measure) {
    Plot plot = {.measure = measure};
    measure_rows(&plot, chart);
    double height = chart_height(&plot, chart);
    plot.scene = scene_new(chart->width, height, chart->id);
    scene_set_words(plot.scene, chart->title, chart->description);
    draw_scale(&plot, AXIS_HEIGHT - GAP);
    double y = AXIS_HEIGHT;
    for (int g = 0; g < chart->group_count; g++)
        y = draw_group(&plot, &chart->groups[g], y);
    draw_legend(&plot, chart, y);
    return plot.scene;
}
