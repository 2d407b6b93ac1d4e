#include "chart/shifts.h"

#include <math.h>

#include "chart/marks.h"

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

typedef struct Plot {
    Scene *scene;
    const Shifts *shifts;
    const TextMeasure *measure;
    double left, right; /* where the scale begins and 100% is */
    double row;         /* height of one */
    int low, step;      /* percent */
} Plot;

static double measured(const Plot *plot, const char *text, double size) {
    return label_width(plot->measure, text, size);
}

/* Only here a ratio becomes a length; nothing is decided on it. */
static double percent_of(Ratio value) {
    return CLAMP(100.0 * (double)value.num / (double)value.den, 0.0, 100.0);
}

static double place_of(const Plot *plot, double percent) {
    return plot->left + (plot->right - plot->left) * (percent - plot->low) / (100.0 - plot->low);
}

static void note_low(Plot *plot, double *least, Ratio value) {
    if (ratio_valid(value))
        *least = MIN(*least, percent_of(value));
    plot->low = (int)floor((*least - 2) / 10) * 10;
}

static void find_scale(Plot *plot) {
    double least = 82;
    for (int g = 0; g < plot->shifts->group_count; g++) {
        const ShiftGroup *group = &plot->shifts->groups[g];
        note_low(plot, &least, group->before);
        note_low(plot, &least, group->after);
        for (int r = 0; r < group->row_count; r++) {
            note_low(plot, &least, group->rows[r].before);
            note_low(plot, &least, group->rows[r].after);
        }
    }
    plot->low = MAX(plot->low, 0);
    int range = 100 - plot->low;
    plot->step = range <= 30 ? 5 : range <= 60 ? 10 : 20;
}

/* ---- signs ---- */

static void draw_dot(const Plot *plot, double x, double y, bool open, const char *title) {
    Shape *shape = mark_dot(plot->scene, x, y, dot_radius, FILL_SOLID, open ? 1 : 0.15);
    shape->stroke = 1.1;
    shape->title = scene_string(plot->scene, title);
}

static void draw_arrow(const Plot *plot, double from, double to, double y) {
    double way = to > from ? 1 : -1, tip = to - way * dot_radius, tail = from + way * dot_radius;
    if ((tip - tail) * way < 3)
        return;
    const double points[] = {tip, y, tip - way * 5, y - 2.6, tip - way * 5, y + 2.6};
    scene_line(plot->scene, tail, y, tip - way * 4, y, 1.4, 0.15);
    scene_polygon(plot->scene, points, 3, FILL_SOLID, 0.15);
}

/* Two strokes across: what is on either side is not of one kind. */
static void draw_break(const Plot *plot, double x, double y) {
    scene_line(plot->scene, x - 2.5, y + 5, x - 0.5, y - 5, 1, 0);
    scene_line(plot->scene, x + 0.5, y + 5, x + 2.5, y - 5, 1, 0);
}

/* ---- rows ---- */

static void draw_values(const Plot *plot, const ShiftRow *row, double y) {
    bool before = ratio_valid(row->before), after = ratio_valid(row->after);
    double from = before ? place_of(plot, percent_of(row->before)) : 0;
    double to = after ? place_of(plot, percent_of(row->after)) : 0;
    if (before && after && row->broken)
        draw_break(plot, fabs(to - from) > 16 ? (from + to) / 2 : MAX(from, to) + 10, y);
    else if (before && after)
        draw_arrow(plot, from, to, y);
    if (before)
        draw_dot(plot, from, y, true, row->text);
    if (after)
        draw_dot(plot, to, y, false, row->text);
}

static void draw_row(const Plot *plot, const ShiftRow *row, double y) {
    const LabelPlace place = {plot->left - 2 * GAP, plot->left - 2 * GAP, ANCHOR_END};
    label_block_around(plot->scene, plot->measure, &place, y, LABEL_SIZE, row->label);
    scene_line(plot->scene, plot->left, y, plot->right, y, 0.3, 0.8);
    draw_values(plot, row, y);
    scene_text(plot->scene, plot->right + 2 * GAP, y + VALUE_SIZE * 0.36, VALUE_SIZE, ANCHOR_START, row->text);
}

static void draw_threshold(const Plot *plot, Ratio threshold, bool then, double top, double foot) {
    if (!ratio_valid(threshold))
        return;
    double x = place_of(plot, percent_of(threshold));
    Shape *line = scene_line(plot->scene, x, top, x, foot, then ? 0.9 : 1.5, 0);
    if (then)
        line->dash = 3;
}

static double draw_group(const Plot *plot, const ShiftGroup *group, double y) {
    label_row(plot->scene, plot->measure, 0, y + GROUP_HEIGHT - GAP - 2, LABEL_SIZE, group->label);
    y += GROUP_HEIGHT;
    double top = y - 2, foot = y + group->row_count * plot->row;
    for (int percent = plot->low; percent <= 100; percent += plot->step) {
        double x = place_of(plot, percent);
        scene_line(plot->scene, x, top, x, foot, 0.25, 0.75);
    }
    draw_threshold(plot, group->before, true, top, foot);
    draw_threshold(plot, group->after, false, top, foot);
    for (int r = 0; r < group->row_count; r++, y += plot->row)
        draw_row(plot, &group->rows[r], y + plot->row / 2);
    return y;
}

static void draw_axis(const Plot *plot) {
    for (int percent = plot->low; percent <= 100; percent += plot->step) {
        g_autofree char *label = g_strdup_printf("%d%%", percent);
        scene_text(plot->scene, place_of(plot, percent), AXIS_HEIGHT - GAP, VALUE_SIZE, ANCHOR_MIDDLE, label);
    }
}

/* ---- the legend ---- */

static void draw_entry(const Plot *plot, int entry, double x, double y) {
    switch (entry) {
    case 0:
        draw_dot(plot, x + 5, y, true, plot->shifts->then);
        return;
    case 1:
        draw_dot(plot, x + 5, y, false, plot->shifts->now);
        return;
    case 2:
        scene_line(plot->scene, x + 5, y - 6, x + 5, y + 6, 0.9, 0)->dash = 3;
        return;
    case 3:
        scene_line(plot->scene, x + 5, y - 6, x + 5, y + 6, 1.5, 0);
        return;
    case 4:
        draw_break(plot, x + 5, y);
        return;
    }
    g_assert_not_reached();
}

/* Returns the height; scene NULL in the plot: only measures. */
static double draw_legend(const Plot *plot, double top) {
    const Shifts *shifts = plot->shifts;
    const char *const words[] = {shifts->then, shifts->now, shifts->threshold_then, shifts->threshold_now,
                                 shifts->broken};
    double x = 0, y = top + LEGEND_LINE;
    for (int i = 0; i < (int)G_N_ELEMENTS(words); i++) {
        if (!*words[i])
            continue;
        double width = 13 + label_row_width(plot->measure, words[i], VALUE_SIZE);
        if (x > 0 && x + width > shifts->width) {
            x = 0;
            y += LEGEND_LINE;
        }
        if (plot->scene) {
            draw_entry(plot, i, x, y - VALUE_SIZE * 0.36);
            label_row(plot->scene, plot->measure, x + 13, y, VALUE_SIZE, words[i]);
        }
        x += width + 2 * GAP;
    }
    return y + GAP - top;
}

static void measure_rows(Plot *plot) {
    double values = 0;
    LabelMargin names = label_margin(plot->shifts->width * most_names);
    for (int g = 0; g < plot->shifts->group_count; g++)
        for (int r = 0; r < plot->shifts->groups[g].row_count; r++) {
            const ShiftRow *row = &plot->shifts->groups[g].rows[r];
            label_margin_add(&names, plot->measure, row->label, LABEL_SIZE);
            values = MAX(values, measured(plot, row->text, VALUE_SIZE));
        }
    plot->left = names.width + 2 * GAP;
    plot->row = MAX(ROW_HEIGHT, names.height);
    plot->right = plot->shifts->width - values - 3 * GAP;
}

Scene *shifts_draw(const Shifts *shifts, const TextMeasure *measure) {
    Plot plot = {.shifts = shifts, .measure = measure};
    measure_rows(&plot);
    find_scale(&plot);
    double height = AXIS_HEIGHT + draw_legend(&plot, 0);
    for (int g = 0; g < shifts->group_count; g++)
        height += GROUP_HEIGHT + shifts->groups[g].row_count * plot.row;
    plot.scene = scene_new(shifts->width, height, shifts->id);
    scene_set_words(plot.scene, shifts->title, shifts->description);
    draw_axis(&plot);
    double y = AXIS_HEIGHT;
    for (int g = 0; g < shifts->group_count; g++)
        y = draw_group(&plot, &shifts->groups[g], y);
    draw_legend(&plot, y);
    return plot.scene;
}
