#include <math.h>

#include "chart/plot.h"

/* Points. */
enum {
    LABEL_SIZE = 10,
    VALUE_SIZE = 9,
    ROW_HEIGHT = 17,
    GROUP_HEIGHT = 24,
    AXIS_HEIGHT = 18,
    LEGEND_LINE = 16,
    GAP = 6
};

static const double dot_radius = 3.6;
/* Of the drawing: the names of rows. */
static const double most_names = 0.36;

static void measure_shifts(Plot *plot, const Shifts *shifts) {
    LabelMargin names = {.most = plot->width * most_names, .lines = NAME_LINES};
    LabelMargin values = {.most = plot->width * most_names, .lines = VALUE_LINES};
    for (int g = 0; g < shifts->group_count; g++) {
        for (int r = 0; r < shifts->groups[g].row_count; r++) {
            label_margin_add(&names, plot->measure, shifts->groups[g].rows[r].label, LABEL_SIZE);
            label_margin_add(&values, plot->measure, shifts->groups[g].rows[r].text, VALUE_SIZE);
        }
    }
    plot->from = shifts->axis.from;
    plot->to = shifts->axis.to;
    double before = plot_axis_room(plot->measure, &shifts->axis, GAP, names.most, VALUE_SIZE);
    plot->left = MAX(names.width, before) + 2 * GAP;
    plot->right = plot->width - values.width - 3 * GAP;
    plot->row = MAX(ROW_HEIGHT, MAX(names.height, values.height));
}

/* ---- signs ---- */

static void draw_shift_dot(const Plot *plot, double x, double y, bool open, const char *title) {
    Shape *shape = mark_dot(plot->scene, x, y, dot_radius, FILL_SOLID, open ? 1 : 0.15);
    shape->stroke = 1.1;
    shape->title = scene_string(plot->scene, title);
}

/* Two strokes across: what is on either side is not of one kind. */
static void draw_break(const Plot *plot, double x, double y) {
    scene_line(plot->scene, x - 2.5, y + 5, x - 0.5, y - 5, 1, 0);
    scene_line(plot->scene, x + 0.5, y + 5, x + 2.5, y - 5, 1, 0);
}

static void draw_shift_threshold(const Plot *plot, double x, bool then, double top, double foot) {
    Shape *line = scene_line(plot->scene, x, top, x, foot, then ? 0.9 : 1.5, 0);
    if (then)
        line->dash = 3;
}

/* The legend's entries in this order. */
enum { LEGEND_THEN, LEGEND_NOW, LEGEND_THRESHOLD_THEN, LEGEND_THRESHOLD_NOW, LEGEND_BROKEN, LEGEND_ENTRIES };

static void draw_shift_legend_sign(const Plot *plot, int entry, const char *words, double x, double baseline) {
    double y = baseline - VALUE_SIZE * 0.36;
    if (entry == LEGEND_THEN || entry == LEGEND_NOW)
        draw_shift_dot(plot, x + 5, y, entry == LEGEND_THEN, words);
    else if (entry == LEGEND_BROKEN)
        draw_break(plot, x + 5, y);
    else
        draw_shift_threshold(plot, x + 5, entry == LEGEND_THRESHOLD_THEN, y - 6, y + 6);
}

/* ---- rows ---- */

static void draw_shift(const Plot *plot, const ShiftRow *row, double y) {
    bool before = ratio_valid(row->before), after = ratio_valid(row->after);
    double from = before ? plot_x(plot, plot_value(row->before)) : 0;
    double to = after ? plot_x(plot, plot_value(row->after)) : 0;
    double way = to > from ? 1 : -1, tip = to - way * dot_radius, tail = from + way * dot_radius;
    plot_name(plot, 2 * GAP, y, LABEL_SIZE, row->label);
    scene_line(plot->scene, plot->left, y, plot->right, y, 0.3, 0.8);
    if (before && after && row->broken) {
        draw_break(plot, fabs(to - from) > 16 ? (from + to) / 2 : MAX(from, to) + 10, y);
    } else if (before && after && (tip - tail) * way >= 3) {
        const double points[] = {tip, y, tip - way * 5, y - 2.6, tip - way * 5, y + 2.6};
        scene_line(plot->scene, tail, y, tip - way * 4, y, 1.4, 0.15);
        scene_polygon(plot->scene, points, 3, FILL_SOLID, 0.15);
    }
    if (before)
        draw_shift_dot(plot, from, y, true, row->text);
    if (after)
        draw_shift_dot(plot, to, y, false, row->text);
    const LabelPlace value = {plot->right + 2 * GAP, plot->width - plot->right - 2 * GAP, ANCHOR_START, VALUE_LINES};
    label_block_around(plot->scene, plot->measure, &value, y, VALUE_SIZE, row->text);
}

static double draw_shift_group(const Plot *plot, const Axis *axis, const ShiftGroup *group, double y) {
    label_row(plot->scene, plot->measure, 0, y + GROUP_HEIGHT - GAP - 2, LABEL_SIZE, group->label, plot->width);
    y += GROUP_HEIGHT;
    double top = y - 2, foot = y + group->row_count * plot->row;
    for (int i = 0; i < axis->tick_count; i++) {
        double x = plot_x(plot, axis->ticks[i].at);
        scene_line(plot->scene, x, top, x, foot, 0.25, 0.75);
    }
    if (ratio_valid(group->before))
        draw_shift_threshold(plot, plot_x(plot, plot_value(group->before)), true, top, foot);
    if (ratio_valid(group->after))
        draw_shift_threshold(plot, plot_x(plot, plot_value(group->after)), false, top, foot);
    for (int r = 0; r < group->row_count; r++, y += plot->row)
        draw_shift(plot, &group->rows[r], y + plot->row / 2);
    return y;
}

Scene *shifts_draw(const Shifts *shifts, const TextMeasure *measure) {
    Plot plot = {.measure = measure, .width = shifts->width};
    measure_shifts(&plot, shifts);
    const LegendEntry entries[LEGEND_ENTRIES] = {[LEGEND_THEN] = {shifts->then, 13},
                                                 [LEGEND_NOW] = {shifts->now, 13},
                                                 [LEGEND_THRESHOLD_THEN] = {shifts->threshold_then, 13},
                                                 [LEGEND_THRESHOLD_NOW] = {shifts->threshold_now, 13},
                                                 [LEGEND_BROKEN] = {shifts->broken, 13}};
    const LegendStyle legend = {
        .size = VALUE_SIZE, .pitch = LEGEND_LINE, .gap = 2 * GAP, .sign = draw_shift_legend_sign};
    double y = plot_axis(&plot, &shifts->axis, GAP, AXIS_HEIGHT, VALUE_SIZE);
    double height = y + legend_draw(&plot, &legend, entries, LEGEND_ENTRIES, LEGEND_LINE) + GAP;
    for (int g = 0; g < shifts->group_count; g++)
        height += GROUP_HEIGHT + shifts->groups[g].row_count * plot.row;
    plot.scene = scene_new(plot.width, height, shifts->id, shifts->title, shifts->description);
    plot_axis(&plot, &shifts->axis, GAP, AXIS_HEIGHT, VALUE_SIZE);
    for (int g = 0; g < shifts->group_count; g++)
        y = draw_shift_group(&plot, &shifts->axis, &shifts->groups[g], y);
    legend_draw(&plot, &legend, entries, LEGEND_ENTRIES, y + LEGEND_LINE);
    return plot_done(&plot);
}
