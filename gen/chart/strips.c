#include <math.h>

#include "chart/plot.h"

/* Sizes in points. */
enum {
    LABEL_SIZE = 10,
    SMALL_SIZE = 9,
    COUNT_SIZE = 10,
    DOT = 3,
    DIAMOND = 5,
    GAP = 6,
    PAD = 3,
    STEPS_MOST = 16,
    LINE_ROWS_MOST = 4,
    LEGEND_PITCH = 15,
    SCALE_HEIGHT = 15,
    APART_LINES = 4
};

/* Of a wide drawing: the names; of any: the words of a threshold. */
static const double most_names = 0.3, most_line_words = 0.45;
static const double quiet = 0.55, pale = 0.8, circle_edge = 2.5;

static double small_size(const Plot *plot) {
    return plot_wide(plot) ? SMALL_SIZE : LABEL_SIZE;
}

/* ---- who is as the others: dots, and circles that count ---- */

static double point_radius(const Plot *plot, const StripPoint *point) {
    double words = point->count > 1 ? label_width(plot->measure, DIGITS(point->count), COUNT_SIZE) : 0;
    return point->count > 1 ? MAX(words / 2 + circle_edge, COUNT_SIZE * 0.5 + circle_edge) : DOT;
}

typedef struct PlacedPoint {
    double x, y, r;
} PlacedPoint;

/* Raised from the line until it covers none of those placed. Of too many some stay on the line. */
static void raise_point(PlacedPoint *point, const PlacedPoint *placed, int count) {
    for (int step = 0; step < STEPS_MOST; step++) {
        double y = -step * DOT;
        bool free = true;
        for (int i = 0; i < count && free; i++) {
            double apart = point->r + placed[i].r;
            free = fabs(point->x - placed[i].x) >= apart || fabs(y - placed[i].y) >= apart;
        }
        if (free) {
            point->y = y;
            return;
        }
    }
}

/* Circles first; returns how high all of them stand above the line. */
static double draw_points(const Plot *plot, const Strip *strip, double line) {
    g_autofree PlacedPoint *placed = g_new(PlacedPoint, strip->point_count + 1);
    double above = DOT;
    int count = 0;
    for (int circles = 1; circles >= 0; circles--)
        for (int i = 0; i < strip->point_count; i++) {
            const StripPoint *point = &strip->points[i];
            bool many = point->count > 1;
            if (many != (circles == 1))
                continue;
            PlacedPoint *place = &placed[count];
            *place = (PlacedPoint){plot_x(plot, point->at), 0, point_radius(plot, point)};
            raise_point(place, placed, count++);
            above = MAX(above, place->r - place->y);
            if (!plot->scene)
                continue;
            double y = line + place->y;
            Shape *shape = mark_dot(plot->scene, place->x, y, place->r, FILL_SOLID, many || point->open ? 1 : quiet);
            shape->stroke = many || point->open ? 1 : 0;
            shape->dash = point->open ? 1.5 : 0;
            if (many)
                scene_text(plot->scene, place->x, y + COUNT_SIZE * 0.36, COUNT_SIZE, ANCHOR_MIDDLE,
                           DIGITS(point->count));
        }
    return above;
}

/* ---- what is asked ---- */

/* Beside its line, or on a row above where it would touch another's; returns how high the rows are, above a foot. */
static double draw_line_words(const Plot *plot, const Strip *strip, double foot) {
    double ends[LINE_ROWS_MOST] = {0}, height = 0, size = small_size(plot);
    for (int i = 0; i < strip->line_count; i++) {
        const StripLine *line = &strip->lines[i];
        double width = MIN(label_width(plot->measure, line->text, size), plot->width * most_line_words);
        double x = plot_x(plot, line->at), left = x - width / 2;
        double next = i + 1 < strip->line_count ? plot_x(plot, strip->lines[i + 1].at) : G_MAXDOUBLE;
        double last = i > 0 ? plot_x(plot, strip->lines[i - 1].at) : -G_MAXDOUBLE;
        if (next - x < width + GAP)
            left = x - width + 1;
        else if (x - last < width + GAP)
            left = x - 1;
        left = CLAMP(left, 0, plot->width - width);
        int row = 0;
        while (row < LINE_ROWS_MOST - 1 && left < ends[row])
            row++;
        ends[row] = left + width + GAP;
        const LabelPlace place = {left, width + 0.5, ANCHOR_START, 1};
        double own = label_block(NULL, plot->measure, &place, 0, size, line->text), low = row * (own + 1);
        height = MAX(height, low + own + 2);
        if (plot->scene)
            label_block(plot->scene, plot->measure, &place, foot - low - own - 2, size, line->text);
    }
    return height;
}

/* ---- who is told apart ---- */

/* Words that say what does not reach the standard stand white on black. */
static void draw_apart_words(const Plot *plot, const StripApart *apart, const LabelPlace *place, double top,
                             double height) {
    double width = MIN(label_width(plot->measure, apart->text, LABEL_SIZE), place->width) * label_strong_part;
    double left = place->anchor == ANCHOR_END ? place->x - width : place->x;
    const LabelPlace middle = {left + width / 2, place->width, ANCHOR_MIDDLE, place->lines};
    if (apart->missed)
        scene_rect(plot->scene, left - PAD, top - PAD * 0.6, width + 2 * PAD, height + PAD * 1.2, FILL_SOLID, 0);
    guint first = plot->scene->shapes->len;
    label_block(plot->scene, plot->measure, apart->missed ? &middle : place, top, LABEL_SIZE, apart->text);
    label_strong(plot->scene, first, apart->missed);
}

static void draw_apart_marks(const Plot *plot, const StripApart *apart, double middle) {
    double x = plot_x(plot, apart->at);
    if (apart->stated) {
        double stated = plot_x(plot, *apart->stated);
        scene_line(plot->scene, MIN(stated, x), middle, MAX(stated, x), middle, apart->missed ? 1.8 : 1, 0)->dash =
            apart->missed ? 0 : 2;
        mark_diamond(plot->scene, stated, middle, DIAMOND - 0.6, NULL);
    }
    const double points[] = {x, middle - DIAMOND, x + DIAMOND, middle, x, middle + DIAMOND, x - DIAMOND, middle};
    scene_polygon(plot->scene, points, 4, FILL_SOLID, 0);
}

/* A line of its own: its marks, and its words before them, behind them or above; returns the height. */
static double draw_apart(const Plot *plot, const StripApart *apart, double top) {
    double bound = plot_wide(plot) ? plot->left : 0, pad = apart->missed ? PAD : 0;
    double x = plot_x(plot, apart->at), stated = apart->stated ? plot_x(plot, *apart->stated) : x;
    double before = MIN(x, stated) - DIAMOND - GAP - pad, behind = MAX(x, stated) + DIAMOND + GAP + pad;
    double natural = label_width(plot->measure, apart->text, LABEL_SIZE) + 0.1, width = natural * label_strong_part;
    LabelPlace place = {before, natural, ANCHOR_END, APART_LINES};
    bool above = false;
    if (width + pad > before - bound) {
        place = (LabelPlace){behind, natural, ANCHOR_START, APART_LINES};
        above = width + pad > plot->width - behind;
    }
    if (above) {
        width = MIN(width, plot->width - bound - 2 * pad);
        double left = CLAMP((MIN(x, stated) + MAX(x, stated) - width) / 2, bound + pad, plot->width - pad - width);
        place = (LabelPlace){left, width / label_strong_part, ANCHOR_START, APART_LINES};
    }
    double words = label_block(NULL, plot->measure, &place, 0, LABEL_SIZE, apart->text);
    double marks = 2 * DIAMOND + PAD, height = above ? words + marks + GAP : MAX(words, marks) + GAP;
    if (plot->scene) {
        double middle = above ? top + words + GAP * 0.6 + marks / 2 : top + MAX(words, marks) / 2 + PAD * 0.5;
        draw_apart_marks(plot, apart, middle);
        draw_apart_words(plot, apart, &place, above ? top + PAD * 0.5 : middle - words / 2, words);
    }
    return height;
}

/* ---- a strip ---- */

static double block(const Plot *plot, double x, double width, double top, double size, const char *text) {
    const LabelPlace place = {x, width, ANCHOR_START, APART_LINES};
    return *text ? label_block(plot->scene, plot->measure, &place, top, size, text) : 0;
}

/* Its name, and what is said of those who are as the others. */
static double draw_strip_name(const Plot *plot, const Strip *strip, double top) {
    double width = plot_wide(plot) ? plot->width * most_names - GAP : plot->width;
    double name = block(plot, 0, width, top, LABEL_SIZE, strip->label);
    return name + block(plot, 0, width, top + name + 1, small_size(plot), strip->note) + 2;
}

static void draw_strip_line(const Plot *plot, const Strip *strip, double line, double reach) {
    scene_line(plot->scene, plot->left, line, plot->right, line, 0.8, quiet);
    for (int i = 0; i < strip->axis.tick_count; i++) {
        double x = plot_x(plot, strip->axis.ticks[i].at);
        scene_line(plot->scene, x, line - 2, x, line + 2, 0.5, quiet);
    }
    for (int i = 0; i < strip->line_count; i++)
        mark_threshold(plot->scene, plot_x(plot, strip->lines[i].at), line - reach, line + DOT * 2.5,
                       strip->lines[i].towards);
}

/* scale: with the words of its scale. Returns its foot. */
static double draw_strip(const Plot *whole, const Strip *strip, bool scale, double top) {
    Plot own = *whole;
    const Plot *plot = &own;
    own.from = strip->axis.from;
    own.to = strip->axis.to;
    if (strip->axis.tick_count == 0)
        return top + draw_strip_name(plot, strip, top) + GAP;
    Plot measured = own;
    measured.scene = NULL;
    double y = top + (plot_wide(plot) ? 0 : draw_strip_name(plot, strip, top));
    double reach = draw_points(&measured, strip, 0) + 3, words = draw_line_words(&measured, strip, 0);
    double line = y + words + reach;
    if (plot->scene) {
        draw_strip_line(plot, strip, line, reach);
        draw_points(plot, strip, line);
        draw_line_words(plot, strip, line - reach);
    }
    y = line + DOT * 3 + 2;
    if (scale) {
        own.top = y;
        y += plot_axis(plot, &strip->axis, PAD, SCALE_HEIGHT, small_size(plot)) + 1;
    }
    for (int i = 0; i < strip->apart_count; i++)
        y += draw_apart(plot, &strip->aparts[i], y);
    double bound = plot_wide(plot) ? plot->left : 0;
    y += block(plot, bound, plot->width - bound, y, small_size(plot), strip->more);
    double name = MAX(top, line - LABEL_SIZE);
    double beside = plot_wide(plot) ? name + draw_strip_name(plot, strip, name) : y;
    return MAX(y, beside) + GAP;
}

static bool same_scale(const Axis *a, const Axis *b) {
    bool same = a->tick_count == b->tick_count;
    for (int i = 0; same && i < a->tick_count; i++)
        same = g_str_equal(a->ticks[i].text, b->ticks[i].text);
    return same;
}

/* ---- the legend ---- */

enum {
    LEGEND_COUNT,
    LEGEND_DOT,
    LEGEND_OPEN,
    LEGEND_VALUE,
    LEGEND_STATED,
    LEGEND_MISSED,
    LEGEND_THRESHOLD,
    LEGEND_ENTRIES
};

static void find_entries(const StripChart *chart, LegendEntry *entries) {
    const StripLegend *words = &chart->legend;
    for (int s = 0; s < chart->strip_count; s++) {
        const Strip *strip = &chart->strips[s];
        for (int i = 0; i < strip->point_count; i++) {
            const StripPoint *point = &strip->points[i];
            if (point->count > 1)
                entries[LEGEND_COUNT] = (LegendEntry){words->count, 18};
            if (point->count == 1 && !point->open)
                entries[LEGEND_DOT] = (LegendEntry){words->dot, 10};
            if (point->open)
                entries[LEGEND_OPEN] = (LegendEntry){words->open, 12};
        }
        for (int i = 0; i < strip->apart_count; i++) {
            entries[LEGEND_VALUE] = (LegendEntry){words->value, 14};
            if (strip->aparts[i].stated)
                entries[LEGEND_STATED] = (LegendEntry){words->stated, 14};
            if (strip->aparts[i].missed)
                entries[LEGEND_MISSED] = (LegendEntry){words->missed, 18};
        }
        if (strip->line_count > 0)
            entries[LEGEND_THRESHOLD] = (LegendEntry){words->threshold, 8};
    }
}

static void draw_strip_sign(const Plot *plot, int entry, const char *words, double x, double baseline) {
    (void)words;
    double middle = baseline - LABEL_SIZE * 0.36;
    const double value[] = {x + 5, middle - 5, x + 10, middle, x + 5, middle + 5, x, middle};
    switch (entry) {
    case LEGEND_COUNT:
        mark_dot(plot->scene, x + 6.5, middle, 6, FILL_SOLID, 1)->stroke = 1;
        scene_text(plot->scene, x + 6.5, middle + 3, LABEL_SIZE, ANCHOR_MIDDLE, "n");
        break;
    case LEGEND_DOT:
        mark_dot(plot->scene, x + DOT, middle, DOT, FILL_SOLID, quiet);
        break;
    case LEGEND_OPEN: {
        Shape *shape = mark_dot(plot->scene, x + DOT + 1, middle, DOT, FILL_SOLID, 1);
        shape->stroke = 1;
        shape->dash = 1.5;
        break;
    }
    case LEGEND_VALUE:
        scene_polygon(plot->scene, value, 4, FILL_SOLID, 0);
        break;
    case LEGEND_STATED:
        mark_diamond(plot->scene, x + 5, middle, DIAMOND - 0.6, NULL);
        break;
    case LEGEND_MISSED:
        scene_rect(plot->scene, x, middle - 4, 14, 8, FILL_SOLID, 0);
        break;
    case LEGEND_THRESHOLD:
        mark_threshold(plot->scene, x + 2, middle - 5, middle + 5, 0);
        break;
    }
}

/* ---- all of it ---- */

static double draw_all(const Plot *plot, const StripChart *chart) {
    double y = 0;
    for (int i = 0; i < chart->strip_count; i++) {
        const Strip *strip = &chart->strips[i];
        if (i > 0 && plot->scene)
            scene_line(plot->scene, 0, y, plot->width, y, 0.4, pale);
        y += i > 0 ? GAP : 0;
        bool scale = i == 0 || !same_scale(&strip->axis, &chart->strips[i - 1].axis);
        y = draw_strip(plot, strip, scale, y);
    }
    for (int i = 0; i < chart->note_count; i++)
        y += block(plot, 0, plot->width, y, small_size(plot), chart->notes[i]) + 2;
    LegendEntry entries[LEGEND_ENTRIES] = {0};
    const LegendStyle legend = {.size = small_size(plot),
                                .pitch = LEGEND_PITCH + (plot_wide(plot) ? 0 : 2),
                                .gap = 2 * GAP,
                                .below = true,
                                .sign = draw_strip_sign};
    find_entries(chart, entries);
    return legend_draw(plot, &legend, entries, LEGEND_ENTRIES, y + LEGEND_PITCH) + GAP;
}

static Scene *draw_strips(const void *source, const TextMeasure *measure, const char *id, double width) {
    const StripChart *chart = source;
    Plot plot = {.measure = measure, .width = width};
    double half = 0, radius = DOT;
    for (int s = 0; s < chart->strip_count; s++) {
        const Strip *strip = &chart->strips[s];
        for (int i = 0; i < strip->axis.tick_count; i += MAX(strip->axis.tick_count - 1, 1))
            half = MAX(half,
                       MIN(label_width(measure, strip->axis.ticks[i].text, small_size(&plot)) / 2, plot.width * 0.1));
        for (int i = 0; i < strip->point_count; i++)
            radius = MAX(radius, point_radius(&plot, &strip->points[i]));
    }
    double edge = MAX(MAX(half, radius), DIAMOND) + 1;
    plot.left = (plot_wide(&plot) ? plot.width * most_names : 0) + edge;
    plot.right = plot.width - edge;
    double height = draw_all(&plot, chart);
    plot.scene = scene_new(plot.width, height, id, chart->title, chart->description);
    draw_all(&plot, chart);
    return plot_done(&plot);
}

Scene *strips_draw(const StripChart *chart, const TextMeasure *measure) {
    return plot_widths(chart, measure, chart->id, chart->widths, draw_strips);
}
