#include "chart/panels.h"

#include "chart/marks.h"

/* Points. */
enum { LABEL_SIZE = 10, VALUE_SIZE = 8, ROW_HEIGHT = 16, BAR_HEIGHT = 8, GROUP_HEIGHT = 22, GAP = 6 };
enum { COLUMN_GAP = 14, VALUE_GAP = 8, LEAST_SCALE = 16, FLAG_ROOM = 5 };

/* A dot or diamond at the end of its scale reaches into the gap before the words. */
static const double dot_radius = 3, diamond_radius = 3.5;
/* Of the drawing: the names of rows. */
static const double most_names = 0.36, least_names = 0.18;

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
    return MAX(plot->pitch - COLUMN_GAP - widest_value(plot, column) - VALUE_GAP, 8);
}

/* ---- heads ---- */

static double draw_head(const Plot *plot, int column) {
    const LabelPlace place = {column_left(plot, column), plot->pitch - COLUMN_GAP, ANCHOR_START};
    return label_block(plot->scene, plot->measure, &place, 0, LABEL_SIZE, plot->panels->columns[column].label);
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

static void draw_bar(const Plot *plot, const PanelCell *cell, double x, double width, double middle) {
    double end = x + width * cell->at;
    mark_sign(plot->scene, cell->sign, x, middle, end - x, BAR_HEIGHT);
    if (cell->stated < 0)
        return;
    double stated = x + width * cell->stated;
    scene_line(plot->scene, MIN(stated, end), middle, MAX(stated, end), middle, 0.8, 0)->dash = 2;
    mark_diamond(plot->scene, stated, middle, diamond_radius, cell->text);
}

static void draw_dot(const Plot *plot, const PanelCell *cell, double x, double width, double middle) {
    scene_line(plot->scene, x, middle, x + width, middle, 0.3, 0.6);
    double grey = cell->sign == RATE_SIGN_OPEN ? 1 : 0.2;
    mark_dot(plot->scene, x + width * cell->at, middle, dot_radius, FILL_SOLID, grey)->stroke = 1;
}

static void draw_cell(const Plot *plot, int column, const PanelCell *cell, double middle) {
    double x = column_left(plot, column), width = scale_width(plot, column);
    bool given = cell->sign == RATE_SIGN_BAR || cell->sign == RATE_SIGN_OPEN;
    if (plot->panels->columns[column].dots) {
        if (given)
            draw_dot(plot, cell, x, width, middle);
    } else {
        draw_bar(plot, cell, x, width, middle);
    }
    label_draw(plot->scene, x + width + VALUE_GAP, middle, VALUE_SIZE, ANCHOR_START, cell->text);
}

/* The words stand on clear ground, and what the tier is not asked stays free. */
static void draw_no_data(const Plot *plot, const PanelGroup *group, double middle) {
    double free = plot->left + label_row_width(plot->measure, plot->panels->no_data, VALUE_SIZE) + GAP;
    for (int c = 0; c < plot->panels->column_count; c++) {
        double left = MAX(column_left(plot, c), free), right = column_left(plot, c) + plot->pitch - COLUMN_GAP;
        if (!group->asked[c] || right - left < 1)
            continue;
        Shape *area =
            scene_rect(plot->scene, left, middle - BAR_HEIGHT / 2.0, right - left, BAR_HEIGHT, FILL_HATCH, 0.6);
        area->stroke = 0.4;
        area->stroke_grey = 0.5;
    }
    label_row(plot->scene, plot->measure, plot->left, middle + VALUE_SIZE * 0.36, VALUE_SIZE, plot->panels->no_data);
}

static void draw_row(const Plot *plot, const PanelGroup *group, const PanelRow *row, double middle) {
    const LabelPlace place = {plot->left - GAP, plot->left - GAP, ANCHOR_END};
    label_block_around(plot->scene, plot->measure, &place, middle, LABEL_SIZE, row->label);
    for (int c = 0; row->cells && c < plot->panels->column_count; c++)
        if (group->asked[c])
            draw_cell(plot, c, &row->cells[c], middle);
    if (!row->cells)
        draw_no_data(plot, group, middle);
}

/* Of one row: lines of rows that stand together join; over the first of them the threshold has its flag. A tier that is
 * not asked for a measure has no scale for it. */
static void draw_scales(const Plot *plot, const PanelGroup *group, int index, double top) {
    double foot = top + plot->row;
    const PanelRow *row = &group->rows[index];
    for (int c = 0; row->cells && c < plot->panels->column_count; c++) {
        double x = column_left(plot, c);
        if (!group->asked[c])
            continue;
        scene_line(plot->scene, x, top, x, foot, 0.4, 0);
        if (row->cells[c].threshold < 0)
            continue;
        double at = x + scale_width(plot, c) * row->cells[c].threshold;
        mark_threshold(plot->scene, at, index == 0 ? top - FLAG_ROOM : top, foot,
                       index == 0 ? row->cells[c].towards : 0);
    }
}

static double draw_group(const Plot *plot, const PanelGroup *group, double y) {
    label_row(plot->scene, plot->measure, 0, y + GROUP_HEIGHT - GAP, LABEL_SIZE, group->label);
    y += GROUP_HEIGHT;
    for (int r = 0; r < group->row_count; r++, y += plot->row) {
        draw_scales(plot, group, r, y);
        draw_row(plot, group, &group->rows[r], y + plot->row / 2);
    }
    return y;
}

/* The names' column leaves each panel room for its values and a scale, where there is so much. */
static void measure_rows(Plot *plot) {
    const Panels *panels = plot->panels;
    double needed = 0;
    for (int c = 0; c < panels->column_count; c++)
        needed += widest_value(plot, c) + VALUE_GAP + LEAST_SCALE + COLUMN_GAP;
    double most = panels->width * most_names, least = panels->width * least_names;
    LabelMargin names = label_margin(CLAMP(panels->width - needed, least, most));
    for (int g = 0; g < panels->group_count; g++)
        for (int r = 0; r < panels->groups[g].row_count; r++)
            label_margin_add(&names, plot->measure, panels->groups[g].rows[r].label, LABEL_SIZE);
    plot->left = names.width + GAP;
    plot->row = MAX(ROW_HEIGHT, names.height);
    plot->pitch = (panels->width - plot->left + COLUMN_GAP) / MAX(panels->column_count, 1);
}

Scene *panels_draw(const Panels *panels, const TextMeasure *measure) {
    Plot plot = {.panels = panels, .measure = measure};
    measure_rows(&plot);
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
