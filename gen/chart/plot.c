#include "chart/plot.h"

static const double bar_grey = 0.55, threshold_stroke = 1.3, flag_length = 4, flag_half = 2;
/* Between the words of a scale, of their size. */
static const double tick_gap = 0.4;
enum { TICK_LINES = 3 };

bool plot_wide(const Plot *plot) {
    static const double least = 300;
    return plot->width >= least;
}

void plot_name(const Plot *plot, double gap, double middle, double size, const char *label) {
    const LabelPlace place = {plot->left - gap, plot->left - gap, ANCHOR_END, NAME_LINES};
    label_block_around(plot->scene, plot->measure, &place, middle, size, label);
}

double plot_head(const Plot *plot, int column, double gap, double size, const char *label) {
    const LabelPlace place = {plot->left + column * plot->unit, plot->unit - gap, ANCHOR_START, HEAD_LINES};
    return label_block(plot->scene, plot->measure, &place, plot->top, size, label);
}

double plot_x(const Plot *plot, double value) {
    double inside = CLAMP(value, plot->from, plot->to);
    return plot->left + (plot->right - plot->left) * (inside - plot->from) / (plot->to - plot->from);
}

double plot_value(Ratio value) {
    return (double)value.num / (double)value.den;
}

/* ---- scales ---- */

/* Whether every so many of the words of a scale stand apart, within the drawing. */
static bool ticks_fit(const Plot *plot, const Axis *axis, double size, int every) {
    double end = -1;
    for (int i = 0; i < axis->tick_count; i += every) {
        double half = label_width(plot->measure, axis->ticks[i].text, size) / 2, x = plot_x(plot, axis->ticks[i].at);
        if (x - half < end || x + half > plot->width)
            return false;
        end = x + half + size * tick_gap;
    }
    return true;
}

/* Names of levels are longer than figures, and every one is needed: they have lines of their own. */
static double draw_long_ticks(const Plot *plot, const Axis *axis, double size, double foot) {
    double most = 0, room = (plot->right - plot->left) / MAX(axis->tick_count - 1, 1) - size * tick_gap;
    for (int i = 0; i < axis->tick_count; i++) {
        double x = plot_x(plot, axis->ticks[i].at), width = MIN(room, 2 * MIN(x, plot->width - x));
        const LabelPlace place = {.x = x, .width = width, .anchor = ANCHOR_MIDDLE, .lines = TICK_LINES};
        double height = label_block(NULL, plot->measure, &place, 0, size, axis->ticks[i].text);
        if (plot->scene)
            label_block(plot->scene, plot->measure, &place, plot->top + foot - height, size, axis->ticks[i].text);
        most = MAX(most, height);
    }
    return most;
}

double plot_axis_room(const TextMeasure *measure, const Axis *axis, double gap, double most, double size) {
    double unit = *axis->unit ? label_width(measure, axis->unit, size) + gap : 0;
    double half = axis->tick_count > 0 ? label_width(measure, axis->ticks[0].text, size) / 2 : 0;
    return MIN(unit + half + gap, most);
}

double plot_axis(const Plot *plot, const Axis *axis, double gap, double least, double size) {
    bool names = false;
    double unit = label_extra(axis->unit, size), height = least + unit;
    for (int i = 0; i < axis->tick_count; i++) {
        const char *text = axis->ticks[i].text;
        names |= !g_ascii_isdigit(text[0]) && text[0] != '-';
        height = MAX(height, least + label_extra(text, size));
    }
    if (names && !ticks_fit(plot, axis, size, 1)) {
        Plot measured = *plot;
        measured.scene = NULL;
        height = MAX(height, draw_long_ticks(&measured, axis, size, 0) + gap);
        draw_long_ticks(plot, axis, size, height - gap);
    } else if (plot->scene) {
        int every = 1;
        while (every < axis->tick_count && !ticks_fit(plot, axis, size, every))
            every++;
        for (int i = 0; i < axis->tick_count; i += every)
            label_hang(plot->scene, plot_x(plot, axis->ticks[i].at),
                       plot->top + height - gap - label_extra(axis->ticks[i].text, size), size, ANCHOR_MIDDLE,
                       axis->ticks[i].text);
    }
    /* In the column of names, clear of the first figure. */
    double clear =
        plot->left - gap - (axis->tick_count > 0 ? label_width(plot->measure, axis->ticks[0].text, size) / 2 : 0);
    const LabelPlace place = {.x = clear, .anchor = ANCHOR_END, .width = clear, .lines = 1};
    if (*axis->unit && plot->scene)
        label_block(plot->scene, plot->measure, &place, plot->top + height - gap - size - unit, size, axis->unit);
    return height;
}

/* ---- signs ---- */

void mark_sign(Scene *scene, RateSign sign, double x, double middle, double length, double height) {
    if (sign == RATE_SIGN_BAR) {
        scene_rect(scene, x, middle - height / 2, length, height, FILL_SOLID, bar_grey);
    } else if (sign == RATE_SIGN_OPEN) {
        Shape *frame = scene_rect(scene, x, middle - height / 2, length, height, FILL_SOLID, 1);
        frame->stroke = 0.8;
        frame->stroke_grey = 0;
    } else if (sign == RATE_SIGN_ZERO) {
        mark_dot(scene, x, middle, height * 0.35, FILL_SOLID, 1)->stroke = 1;
    }
}

void mark_diamond(Scene *scene, double x, double middle, double r, const char *title) {
    const double points[] = {x, middle - r, x + r, middle, x, middle + r, x - r, middle};
    Shape *shape = scene_polygon(scene, points, 4, FILL_SOLID, 1);
    shape->stroke = 1.2;
    shape->title = scene_string(scene, title);
}

void mark_threshold(Scene *scene, double x, double top, double foot, int towards) {
    double tip = x + towards * flag_length;
    const double points[] = {x, top, tip, top + flag_half, x, top + 2 * flag_half};
    scene_line(scene, x, top, x, foot, threshold_stroke, 0);
    if (towards != 0)
        scene_polygon(scene, points, 3, FILL_SOLID, 0);
}

Shape *mark_dot(Scene *scene, double x, double y, double r, Fill fill, double grey) {
    /* The corners of a quarter of it: sixteen sides are round at this size. */
    static const double quarter[][2] = {{0.19509, 0.98079}, {0.55557, 0.83147}, {0.83147, 0.55557}, {0.98079, 0.19509}};
    enum { QUARTER = G_N_ELEMENTS(quarter), SIDES = 4 * QUARTER };
    double points[2 * SIDES];
    for (int i = 0; i < SIDES; i++) {
        const double *corner = quarter[i % QUARTER];
        double across = r * corner[0], down = r * corner[1];
        const double turned[][2] = {{across, -down}, {down, across}, {-across, down}, {-down, -across}};
        points[2 * i] = x + turned[i / QUARTER][0];
        points[2 * i + 1] = y + turned[i / QUARTER][1];
    }
    return scene_polygon(scene, points, SIDES, fill, grey);
}

void mark_no_data(Scene *scene, double x, double y, double width, double height) {
    Shape *area = scene_rect(scene, x, y, width, height, FILL_HATCH, 0.6);
    area->stroke = 0.4;
    area->stroke_grey = 0.5;
}

/* ---- the legend ---- */

double legend_draw(const Plot *plot, const LegendStyle *style, const LegendEntry *entries, int count, double baseline) {
    double x = 0, extra = 0, size = style->size;
    for (int i = 0; style->below && i < count; i++)
        if (entries[i].words)
            extra = MAX(extra, label_extra(entries[i].words, size));
    for (int i = 0; i < count; i++) {
        const char *words = entries[i].words;
        if (!words || !*words)
            continue;
        double most = plot->width - style->inset - entries[i].sign;
        double width = entries[i].sign + (style->below ? MIN(label_width(plot->measure, words, size), most)
                                                       : label_row(NULL, plot->measure, 0, 0, size, words, most));
        if (x > 0 && x + width > plot->width - style->inset) {
            x = 0;
            baseline += style->pitch + extra;
        }
        if (plot->scene && style->sign)
            style->sign(plot, i, words, x, baseline);
        if (plot->scene && style->below)
            label_hang_within(plot->scene, plot->measure, x + entries[i].sign, baseline, size, words, most);
        else if (plot->scene)
            label_row(plot->scene, plot->measure, x + entries[i].sign, baseline, size, words, most);
        x += width + style->gap;
    }
    return baseline + extra;
}

/* ---- done ---- */

static void note_widths(const Scene *scene, const TextMeasure *measure) {
    for (guint i = 0; i < scene->shapes->len; i++) {
        Shape *shape = g_ptr_array_index(scene->shapes, i);
        if (shape->text && *shape->text)
            shape->width = measure->width(measure->context, shape->text, shape->size);
    }
}

Scene *plot_done(const Plot *plot) {
    note_widths(plot->scene, plot->measure);
    return plot->scene;
}

Scene *plot_widths(const void *chart, const TextMeasure *measure, const char *id, ChartWidths widths, ChartDraw draw) {
    Scene *scene = draw(chart, measure, id, widths.page);
    g_autofree char *narrow = g_strconcat(id, "-narrow", NULL);
    if (widths.telephone > 0)
        scene->narrow = draw(chart, measure, narrow, widths.telephone);
    return scene;
}

/* ---- a drawing that stands alone ---- */

void chart_frame(Scene *scene, const char *kicker, const char *headline, const char *source,
                 const TextMeasure *measure) {
    enum { KICKER = 10, HEADLINE = 13, SOURCE = 9, SPACE = 10 };
    const LabelPlace whole = {.x = scene->mirrored ? scene->width : 0,
                              .width = scene->width,
                              .anchor = scene->mirrored ? ANCHOR_END : ANCHOR_START};
    double top = label_block(NULL, measure, &whole, 0, HEADLINE, headline) + SPACE;
    double above = *kicker ? label_block(NULL, measure, &whole, 0, KICKER, kicker) + SPACE / 2.0 : 0;
    scene_lower(scene, above + top);
    if (*kicker)
        label_block(scene, measure, &whole, 0, KICKER, kicker);
    label_block(scene, measure, &whole, above, HEADLINE, headline);
    scene->height += SPACE + label_block(scene, measure, &whole, scene->height + SPACE, SOURCE, source);
    note_widths(scene, measure);
}
