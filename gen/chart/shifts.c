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

static const double dot_radius = 3.6, rest_radius = 3, rest_grey = 0.55;
/* Of the drawing: the names of rows. */
static const double most_names = 0.36;

/* On a telephone a row has its words above its line, as high as this. */
static const double line_height = 13;

static double value_size(const Plot *plot) {
    return plot_wide(plot) ? VALUE_SIZE : LABEL_SIZE;
}

static void measure_shifts(Plot *plot, const Shifts *shifts) {
    double most = plot->width * (plot_wide(plot) ? most_names : 0.5);
    LabelMargin names = {.most = most - 2 * GAP, .lines = NAME_LINES};
    LabelMargin values = {.most = most, .lines = VALUE_LINES};
    for (int g = 0; g < shifts->group_count; g++) {
        const ShiftGroup *group = &shifts->groups[g];
        for (int r = 0; r < group->row_count; r++) {
            label_margin_add(&names, plot->measure, group->rows[r].label, LABEL_SIZE);
            label_margin_add(&values, plot->measure, group->rows[r].text, value_size(plot) * label_strong_part);
        }
        if (group->rest_count > 0) {
            label_margin_add(&names, plot->measure, group->rest_label, LABEL_SIZE);
            label_margin_add(&values, plot->measure, group->rest_text, value_size(plot));
        }
    }
    plot->from = shifts->axis.from;
    plot->to = shifts->axis.to;
    double before = plot_axis_room(plot->measure, &shifts->axis, GAP, most, VALUE_SIZE), words;
    words = MAX(names.height, values.height);
    if (plot_wide(plot)) {
        plot->left = MAX(names.width, before) + 2 * GAP;
        plot->right = plot->width - values.width - 3 * GAP;
        plot->row = MAX(ROW_HEIGHT, words);
    } else {
        plot->left = MAX(before, 2 * GAP);
        plot->right = plot->width - 2 * GAP;
        plot->row = words + line_height;
        plot->unit = values.width;
    }
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

/* The words of a row: beside its line, or above it. What is not as asked stands white on black. Returns the middle of
 * the line. */
static double draw_shift_words(const Plot *plot, const char *label, const char *text, bool missed, double top) {
    bool wide = plot_wide(plot);
    double size = value_size(plot), words = wide ? plot->row : plot->row - line_height, middle = top + words / 2;
    double room = wide ? plot->width - plot->right - 2 * GAP : plot->unit;
    LabelPlace value = {wide ? plot->right + 2 * GAP : plot->width, room, wide ? ANCHOR_START : ANCHOR_END,
                        VALUE_LINES};
    if (wide) {
        plot_name(plot, 2 * GAP, middle, LABEL_SIZE, label);
    } else {
        const LabelPlace name = {0, plot->width - plot->unit - GAP, ANCHOR_START, NAME_LINES};
        label_block_around(plot->scene, plot->measure, &name, middle, LABEL_SIZE, label);
    }
    guint first = plot->scene->shapes->len;
    if (missed) {
        double width = MIN(label_width(plot->measure, text, size) * label_strong_part, room), pad = GAP * 0.5;
        double high = size + label_extra(text, size) + 2;
        double left = wide ? value.x : value.x - width;
        scene_rect(plot->scene, left - pad, middle - high / 2, width + (wide ? 2 : 1) * pad, high, FILL_SOLID, 0);
        first++;
    }
    label_block_around(plot->scene, plot->measure, &value, middle, size, text);
    if (missed)
        label_strong(plot->scene, first, true);
    return wide ? middle : top + plot->row - line_height / 2;
}

static void draw_shift(const Plot *plot, const ShiftRow *row, double top) {
    bool before = ratio_valid(row->before), after = ratio_valid(row->after);
    double from = before ? plot_x(plot, plot_value(row->before)) : 0;
    double to = after ? plot_x(plot, plot_value(row->after)) : 0;
    double way = to > from ? 1 : -1, tip = to - way * dot_radius, tail = from + way * dot_radius;
    double y = draw_shift_words(plot, row->label, row->text, row->missed, top);
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
}

static void draw_rest(const Plot *plot, const ShiftGroup *group, double top) {
    double y = draw_shift_words(plot, group->rest_label, group->rest_text, false, top);
    scene_line(plot->scene, plot->left, y, plot->right, y, 0.3, 0.8);
    for (int i = 0; i < group->rest_count; i++)
        mark_dot(plot->scene, plot_x(plot, plot_value(group->rest[i])), y, rest_radius, FILL_SOLID, rest_grey);
}

static int group_rows(const ShiftGroup *group) {
    return group->row_count + (group->rest_count > 0);
}

/* scene NULL: only measured; returns its height. */
static double draw_group_name(const Plot *plot, const ShiftGroup *group, double top) {
    if (plot_wide(plot)) {
        if (plot->scene)
            label_row(plot->scene, plot->measure, 0, top + GROUP_HEIGHT - GAP - 2, LABEL_SIZE, group->label,
                      plot->width);
        return GROUP_HEIGHT;
    }
    const LabelPlace place = {0, plot->width, ANCHOR_START, NAME_LINES};
    return 2 * GAP + label_block(plot->scene, plot->measure, &place, top + GAP, LABEL_SIZE, group->label);
}

/* What lies behind rows from top to foot: the scale, and the thresholds. */
static void draw_ground(const Plot *plot, const Axis *axis, const ShiftGroup *group, double top, double foot) {
    for (int i = 0; i < axis->tick_count; i++) {
        double x = plot_x(plot, axis->ticks[i].at);
        scene_line(plot->scene, x, top, x, foot, 0.25, 0.75);
    }
    if (ratio_valid(group->before))
        draw_shift_threshold(plot, plot_x(plot, plot_value(group->before)), true, top, foot);
    if (ratio_valid(group->after))
        draw_shift_threshold(plot, plot_x(plot, plot_value(group->after)), false, top, foot);
}

static double draw_shift_group(const Plot *plot, const Axis *axis, const ShiftGroup *group, double y) {
    y += draw_group_name(plot, group, y);
    double foot = y + group_rows(group) * plot->row;
    if (plot_wide(plot))
        draw_ground(plot, axis, group, y - 2, foot);
    else /* clear of the words above each line */
        for (int r = 0; r < group_rows(group); r++)
            draw_ground(plot, axis, group, y + (r + 1) * plot->row - line_height, y + (r + 1) * plot->row);
    for (int r = 0; r < group->row_count; r++, y += plot->row)
        draw_shift(plot, &group->rows[r], y);
    if (group->rest_count > 0)
        draw_rest(plot, group, y);
    return foot;
}

static Scene *draw_shifts(const void *source, const TextMeasure *measure, const char *id, double width) {
    const Shifts *shifts = source;
    Plot plot = {.measure = measure, .width = width};
    measure_shifts(&plot, shifts);
    const LegendEntry entries[LEGEND_ENTRIES] = {[LEGEND_THEN] = {shifts->then, 13},
                                                 [LEGEND_NOW] = {shifts->now, 13},
                                                 [LEGEND_THRESHOLD_THEN] = {shifts->threshold_then, 13},
                                                 [LEGEND_THRESHOLD_NOW] = {shifts->threshold_now, 13},
                                                 [LEGEND_BROKEN] = {shifts->broken, 13}};
    const LegendStyle legend = {.size = value_size(&plot),
                                .pitch = LEGEND_LINE,
                                .gap = 2 * GAP,
                                .below = !plot_wide(&plot),
                                .sign = draw_shift_legend_sign};
    double y = plot_axis(&plot, &shifts->axis, GAP, AXIS_HEIGHT, value_size(&plot));
    double height = y + legend_draw(&plot, &legend, entries, LEGEND_ENTRIES, LEGEND_LINE) + GAP;
    for (int g = 0; g < shifts->group_count; g++)
        height += draw_group_name(&plot, &shifts->groups[g], 0) + group_rows(&shifts->groups[g]) * plot.row;
    plot.scene = scene_new(plot.width, height, id, shifts->title, shifts->description);
    plot_axis(&plot, &shifts->axis, GAP, AXIS_HEIGHT, value_size(&plot));
    for (int g = 0; g < shifts->group_count; g++)
        y = draw_shift_group(&plot, &shifts->axis, &shifts->groups[g], y);
    legend_draw(&plot, &legend, entries, LEGEND_ENTRIES, y + LEGEND_LINE);
    return plot_done(&plot);
}

Scene *shifts_draw(const Shifts *shifts, const TextMeasure *measure) {
    return plot_widths(shifts, measure, shifts->id, shifts->widths, draw_shifts);
}
