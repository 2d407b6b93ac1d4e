#include "chart/plot.h"

/* Sizes in points; rows as in the chart of one rate. */
enum {
    LABEL_SIZE = 10,
    ROW_HEIGHT = 18,
    BAR_HEIGHT = 10,
    GROUP_HEIGHT = 24,
    AXIS_HEIGHT = 18,
    LEVEL_PITCH = 13,
    LEGEND_PITCH = 15,
    DIAMOND = 4,
    GAP = 6,
    LEVEL_LINES_MOST = 4
};

/* Of the drawing: the names of rows, and their values. */
static const double most_names = 0.3, most_values = 0.34;

enum { LEGEND_BAR, LEGEND_OPEN, LEGEND_DIAMOND, LEGEND_LEVEL, LEGEND_HATCHED, LEGEND_ENTRIES };

static void measure_scores(Plot *plot, const ScoreChart *chart, LegendEntry *entries) {
    const ScoreLegend *words = &chart->legend;
    const LegendEntry all[LEGEND_ENTRIES] = {[LEGEND_BAR] = {words->bar, 20},
                                             [LEGEND_OPEN] = {words->open, 20},
                                             [LEGEND_DIAMOND] = {words->diamond, 12},
                                             [LEGEND_LEVEL] = {words->level, 8},
                                             [LEGEND_HATCHED] = {words->hatched, 20}};
    LabelMargin names = {.most = plot->width * most_names, .lines = NAME_LINES},
                values = {.most = plot->width * most_values, .lines = VALUE_LINES};
    if (chart->level_count > 0)
        entries[LEGEND_LEVEL] = all[LEGEND_LEVEL];
    for (int g = 0; g < chart->group_count; g++) {
        for (int r = 0; r < chart->groups[g].row_count; r++) {
            const ScoreRow *row = &chart->groups[g].rows[r];
            const bool drawn[LEGEND_ENTRIES] = {[LEGEND_BAR] = row->published && row->low > 0,
                                                [LEGEND_OPEN] = row->published && row->high > row->low,
                                                [LEGEND_DIAMOND] = row->stated != NULL,
                                                [LEGEND_HATCHED] = !row->published};
            label_margin_add(&names, plot->measure, row->label, LABEL_SIZE);
            label_margin_add(&values, plot->measure, row->text, LABEL_SIZE);
            for (int i = 0; i < LEGEND_ENTRIES; i++)
                if (drawn[i])
                    entries[i] = all[i];
        }
    }
    plot->from = chart->axis.from;
    plot->to = chart->axis.to;
    plot->left = names.width + GAP;
    plot->right = plot->width - values.width - GAP;
    plot->row = MAX(ROW_HEIGHT, MAX(names.height, values.height));
}

/* Names of levels over their lines, on another line where they would touch; returns how high all are. scene NULL: only
 * measured. */
static double draw_level_names(const Plot *plot, const ScoreChart *chart) {
    double ends[LEVEL_LINES_MOST] = {0}, height = 0, extra = 0;
    for (int i = 0; i < chart->level_count; i++)
        extra = MAX(extra, label_extra(chart->levels[i].text, LABEL_SIZE));
    for (int i = 0; i < chart->level_count; i++) {
        const AxisTick *level = &chart->levels[i];
        double x = plot_x(plot, level->at), half = label_width(plot->measure, level->text, LABEL_SIZE) / 2;
        int line = 0;
        while (line < LEVEL_LINES_MOST - 1 && x - half < ends[line])
            line++;
        ends[line] = x + half + GAP;
        double pitch = LEVEL_PITCH + extra;
        height = MAX(height, (line + 1) * pitch);
        if (plot->scene)
            label_hang(plot->scene, x, (line + 1) * pitch - extra - 3, LABEL_SIZE, ANCHOR_MIDDLE, level->text);
    }
    return height;
}

static void draw_score(const Plot *plot, const ScoreRow *row, double middle) {
    plot_name(plot, GAP, middle, LABEL_SIZE, row->label);
    const LabelPlace value = {plot->right + GAP, plot->width - plot->right - GAP, ANCHOR_START, VALUE_LINES};
    label_block_around(plot->scene, plot->measure, &value, middle, LABEL_SIZE, row->text);
    if (!row->published) {
        mark_no_data(plot->scene, plot->left, middle - BAR_HEIGHT / 2.0, plot->right - plot->left, BAR_HEIGHT);
        return;
    }
    double zero = plot_x(plot, 0), low = plot_x(plot, row->low), high = plot_x(plot, row->high);
    if (row->low != 0)
        mark_sign(plot->scene, RATE_SIGN_BAR, MIN(zero, low), middle, MAX(zero, low) - MIN(zero, low), BAR_HEIGHT);
    if (high > low)
        mark_sign(plot->scene, RATE_SIGN_OPEN, low, middle, high - low, BAR_HEIGHT);
    if (!row->stated)
        return;
    double stated = plot_x(plot, *row->stated);
    scene_line(plot->scene, MIN(stated, low), middle, MAX(stated, low), middle, 0.8, 0.0)->dash = 2;
    mark_diamond(plot->scene, stated, middle, DIAMOND, row->stated_text);
}

static void draw_score_legend_sign(const Plot *plot, int entry, const char *words, double x, double baseline) {
    (void)words;
    double middle = baseline - LABEL_SIZE * 0.36;
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
    case LEGEND_LEVEL:
        mark_threshold(plot->scene, x + 2, middle - 5, middle + 5, 0);
        break;
    case LEGEND_HATCHED:
        mark_no_data(plot->scene, x, middle - 4, 16, 8);
        break;
    }
}

static Scene *draw_scores(const void *source, const TextMeasure *measure, const char *id, double width) {
    const ScoreChart *chart = source;
    Plot plot = {.measure = measure, .width = width};
    LegendEntry entries[LEGEND_ENTRIES] = {0};
    const LegendStyle legend = {
        .size = LABEL_SIZE, .pitch = LEGEND_PITCH, .gap = 3 * GAP, .below = true, .sign = draw_score_legend_sign};
    measure_scores(&plot, chart, entries);
    double names = draw_level_names(&plot, chart);
    double top = names + plot_axis(&plot, &chart->axis, GAP, AXIS_HEIGHT, LABEL_SIZE);
    double height = top + legend_draw(&plot, &legend, entries, LEGEND_ENTRIES, LEGEND_PITCH) + GAP;
    for (int g = 0; g < chart->group_count; g++)
        height += GROUP_HEIGHT + chart->groups[g].row_count * plot.row;
    plot.scene = scene_new(plot.width, height, id, chart->title, chart->description);
    draw_level_names(&plot, chart);
    plot_axis(&plot, &chart->axis, GAP, top, LABEL_SIZE);
    double y = top;
    for (int g = 0; g < chart->group_count; g++) {
        const ScoreGroup *group = &chart->groups[g];
        label_row(plot.scene, measure, 0, y + GROUP_HEIGHT - GAP - 2, LABEL_SIZE + 1, group->label, plot.width);
        y += GROUP_HEIGHT;
        double foot = y + group->row_count * plot.row;
        for (int i = 0; i < chart->axis.tick_count; i++) {
            double x = plot_x(&plot, chart->axis.ticks[i].at);
            scene_line(plot.scene, x, y, x, foot, 0.25, i > 0 ? 0.75 : 0.0);
        }
        for (int r = 0; r < group->row_count; r++)
            draw_score(&plot, &group->rows[r], y + (r + 0.5) * plot.row);
        for (int i = 0; i < chart->level_count; i++)
            mark_threshold(plot.scene, plot_x(&plot, chart->levels[i].at), y, foot, 0);
        y = foot;
    }
    legend_draw(&plot, &legend, entries, LEGEND_ENTRIES, y + LEGEND_PITCH);
    return plot_done(&plot);
}

Scene *scores_draw(const ScoreChart *chart, const TextMeasure *measure) {
    return plot_widths(chart, measure, chart->id, chart->widths, draw_scores);
}
