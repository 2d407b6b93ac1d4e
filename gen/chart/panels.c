#include "chart/panels.h"

#include <math.h>

#include "chart/marks.h"

/* Points. */
enum { LABEL_SIZE = 10, VALUE_SIZE = 8, ROW_HEIGHT = 16, BAR_HEIGHT = 8, GROUP_HEIGHT = 22, LINE_HEIGHT = 11, GAP = 6 };
enum { COLUMN_GAP = 14, VALUE_GAP = 8, MOST_HEAD_LINES = 6 };

/* A dot or diamond at the end of its scale reaches into the gap before the words. */
static const double bar_grey = 0.55, dot_radius = 3;

typedef struct Plot {
    Scene *scene;
    const Panels *panels;
    const TextMeasure *measure;
    double left;  /* of the first column */
    double pitch; /* from column to column */
    double row;   /* height */
} Plot;

static double measured(const Plot *plot, const char *text, double size) {
    return label_width(plot->measure, text, size);
}

static double row_height(const Panels *panels) {
    double height = ROW_HEIGHT;
    for (int g = 0; g < panels->group_count; g++)
        for (int r = 0; r < panels->groups[g].row_count; r++)
            height = MAX(height, label_height(panels->groups[g].rows[r].label, LABEL_SIZE));
    return height;
}

static double widest_label(const Plot *plot) {
    double width = 0;
    for (int g = 0; g < plot->panels->group_count; g++)
        for (int r = 0; r < plot->panels->groups[g].row_count; r++)
            width = MAX(width, measured(plot, plot->panels->groups[g].rows[r].label, LABEL_SIZE));
    return width;
}

/* Of the values' words in a column, with room for the wider figures of a browser's own fonts. */
static double widest_value(const Plot *plot, int column) {
    double width = 0;
    for (int g = 0; g < plot->panels->group_count; g++)
        for (int r = 0; r < plot->panels->groups[g].row_count; r++) {
            const PanelRow *row = &plot->panels->groups[g].rows[r];
            if (row->cells)
                width = MAX(width, measured(plot, row->cells[column].text, VALUE_SIZE));
        }
    return width * 1.25;
}

static double column_left(const Plot *plot, int column) {
    return plot->left + column * plot->pitch;
}

/* What is left for bars and dots. */
static double scale_width(const Plot *plot, int column) {
    return MAX(plot->pitch - COLUMN_GAP - widest_value(plot, column) - VALUE_GAP, 12);
}

/* ---- heads: words over several lines ---- */

/* Of what mark_fitting would have to break within a word. */
static double widest_word(const Plot *plot, const char *text, double size) {
    double width = 0;
    while (*text) {
        size_t length = 0;
        while (g_ascii_isgraph(text[length]))
            length++;
        g_autofree char *word = g_strndup(text, length);
        width = MAX(width, length > 0 ? measured(plot, word, size) : 0);
        text = length > 0 ? text + length : g_utf8_next_char(text);
    }
    return width;
}

/* Lines as even as may be, so that none is a single character; a word is broken only where a column is too narrow. */
static double head_width(const Plot *plot, const char *text, double size) {
    double most = plot->pitch - COLUMN_GAP, all = measured(plot, text, size);
    double even = all / ceil(all / most) + size * 0.5;
    return MIN(most, MAX(even, widest_word(plot, text, size)));
}

/* One language of a head from `top` on; returns its height. Without a scene it is only measured. */
static double head_part(const Plot *plot, int column, const char *text, double size, double top) {
    double width = head_width(plot, text, size), pitch = size * LINE_HEIGHT / LABEL_SIZE, height = 0;
    for (int line = 0; *text && line < MOST_HEAD_LINES; line++, height += pitch) {
        size_t fits = mark_fitting(plot->measure, text, size, width);
        g_autofree char *words = g_strndup(text, fits);
        if (plot->scene)
            scene_text(plot->scene, column_left(plot, column), top + height + size, size, ANCHOR_START, words)->second =
                top > 0;
        text += fits;
        while (*text == ' ')
            text++;
    }
    return height;
}

static double draw_head(const Plot *plot, int column) {
    g_autofree char *first = NULL, *second = NULL;
    label_split(plot->panels->columns[column].label, &first, &second);
    double height = head_part(plot, column, first, LABEL_SIZE, 0);
    return height + (*second ? head_part(plot, column, second, label_second_size(LABEL_SIZE), height) : 0);
}

/* Of the highest. */
static double draw_heads(const Plot *plot) {
    double most = 0;
    for (int c = 0; c < plot->panels->column_count; c++) {
        double height = draw_head(plot, c);
        most = MAX(most, height);
    }
    return most;
}

/* ---- cells ---- */

static void draw_diamond(const Plot *plot, double x, double middle, const char *title) {
    const double r = 3.5, points[] = {x, middle - r, x + r, middle, x, middle + r, x - r, middle};
    Shape *shape = scene_polygon(plot->scene, points, 4, FILL_SOLID, 1);
    shape->stroke = 1;
    shape->title = scene_string(plot->scene, title);
}

static void draw_bar(const Plot *plot, const PanelCell *cell, double x, double width, double middle) {
    double end = x + width * cell->at;
    scene_rect(plot->scene, x, middle - BAR_HEIGHT / 2.0, end - x, BAR_HEIGHT, FILL_SOLID, bar_grey);
    if (cell->stated < 0)
        return;
    double stated = x + width * cell->stated;
    scene_line(plot->scene, MIN(stated, end), middle, MAX(stated, end), middle, 0.8, 0)->dash = 2;
    draw_diamond(plot, stated, middle, cell->text);
}

static void draw_cell(const Plot *plot, int column, const PanelCell *cell, double middle) {
    double x = column_left(plot, column), width = scale_width(plot, column);
    bool dots = plot->panels->columns[column].dots;
    if (cell->given && dots) {
        scene_line(plot->scene, x, middle, x + width, middle, 0.3, 0.6);
        mark_dot(plot->scene, x + width * cell->at, middle, dot_radius, FILL_SOLID, cell->odd ? 1 : 0.2)->stroke = 1;
    } else if (cell->given) {
        draw_bar(plot, cell, x, width, middle);
    }
    label_draw(plot->scene, x + width + VALUE_GAP, middle, VALUE_SIZE, ANCHOR_START, cell->text);
}

/* The words stand on clear ground. */
static void draw_no_data(const Plot *plot, double middle) {
    double x = plot->left, width = plot->panels->width - plot->left;
    double words = label_row_width(plot->measure, plot->panels->no_data, VALUE_SIZE) + GAP;
    Shape *area = scene_rect(plot->scene, x + words, middle - BAR_HEIGHT / 2.0, MAX(width - words, 1), BAR_HEIGHT,
                             FILL_HATCH, 0.6);
    area->stroke = 0.4;
    area->stroke_grey = 0.5;
    label_row(plot->scene, plot->measure, x, middle + VALUE_SIZE * 0.36, VALUE_SIZE, plot->panels->no_data);
}

static void draw_row(const Plot *plot, const PanelRow *row, double middle) {
    label_draw(plot->scene, plot->left - GAP, middle, LABEL_SIZE, ANCHOR_END, row->label);
    for (int c = 0; row->cells && c < plot->panels->column_count; c++)
        draw_cell(plot, c, &row->cells[c], middle);
    if (!row->cells)
        draw_no_data(plot, middle);
}

/* A tier that is not asked for a measure has no scale for it. */
static bool is_asked(const PanelGroup *group, int column) {
    for (int r = 0; r < group->row_count; r++)
        if (group->rows[r].cells && *group->rows[r].cells[column].text)
            return true;
    return false;
}

/* Of one row: lines of rows that stand together join. */
static void draw_scales(const Plot *plot, const PanelGroup *group, double top) {
    double foot = top + plot->row;
    for (int c = 0; c < plot->panels->column_count; c++) {
        double x = column_left(plot, c);
        if (!is_asked(group, c))
            continue;
        scene_line(plot->scene, x, top, x, foot, 0.4, 0);
        if (group->thresholds[c] < 0)
            continue;
        double at = x + scale_width(plot, c) * group->thresholds[c];
        scene_line(plot->scene, at, top, at, foot, 1.2, 0);
    }
}

static double draw_group(const Plot *plot, const PanelGroup *group, double y) {
    label_row(plot->scene, plot->measure, 0, y + GROUP_HEIGHT - GAP, LABEL_SIZE, group->label);
    y += GROUP_HEIGHT;
    for (int r = 0; r < group->row_count; r++, y += plot->row) {
        if (group->rows[r].cells)
            draw_scales(plot, group, y);
        draw_row(plot, &group->rows[r], y + plot->row / 2);
    }
    return y;
}

Scene *panels_draw(const Panels *panels, const TextMeasure *measure) {
    Plot plot = {.panels = panels, .measure = measure, .row = row_height(panels)};
    plot.left = widest_label(&plot) + GAP;
    plot.pitch = (panels->width - plot.left + COLUMN_GAP) / MAX(panels->column_count, 1);
    double height = draw_heads(&plot) + GAP;
    for (int g = 0; g < panels->group_count; g++)
        height += GROUP_HEIGHT + panels->groups[g].row_count * plot.row;
    plot.scene = scene_new(panels->width, height + GAP, panels->id);
    scene_set_words(plot.scene, panels->title, panels->description);
    double y = draw_heads(&plot);
    for (int g = 0; g < panels->group_count; g++)
        y = draw_group(&plot, &panels->groups[g], y);
    return plot.scene;
}
