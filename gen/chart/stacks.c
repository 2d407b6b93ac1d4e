#include "chart/stacks.h"

/* Points. */
enum {
    LABEL_SIZE = 10,
    NUMBER_SIZE = 9,
    ROW_HEIGHT = 18,
    BAR_HEIGHT = 13,
    GROUP_HEIGHT = 22,
    LEGEND_HEIGHT = 20,
    GAP = 6
};

/* Light enough for a black number, apart from each other on a copy too, and told by their order. */
static const double tones[STACK_PARTS] = {0.5, 0.625, 0.75, 1, 0.875};

/* Of the drawing: the names of rows. */
static const double most_names = 0.4;

typedef struct Plot {
    Scene *scene;
    const Stacks *stacks;
    const TextMeasure *measure;
    double left, unit; /* where bars begin; width of one */
    double row;        /* height */
} Plot;

static double measured(const Plot *plot, const char *text, double size) {
    return label_width(plot->measure, text, size);
}

static int total(const StackRow *row) {
    int sum = 0;
    for (int p = 0; p < STACK_PARTS; p++)
        sum += row->counts[p];
    return sum;
}

static void measure_rows(Plot *plot) {
    int most = 1;
    LabelMargin names = label_margin(plot->stacks->width * most_names);
    for (int g = 0; g < plot->stacks->group_count; g++)
        for (int r = 0; r < plot->stacks->groups[g].row_count; r++) {
            const StackRow *row = &plot->stacks->groups[g].rows[r];
            label_margin_add(&names, plot->measure, row->label, LABEL_SIZE);
            most = MAX(most, total(row));
        }
    plot->left = names.width + GAP;
    plot->row = MAX(ROW_HEIGHT, names.height);
    plot->unit = (plot->stacks->width - plot->left - 1) / most;
}

/* A part too narrow for its number goes without: the table beside the chart has it. */
static void draw_part(const Plot *plot, int part, int count, double x, double middle) {
    double width = count * plot->unit;
    Shape *area = scene_rect(plot->scene, x, middle - BAR_HEIGHT / 2.0, width, BAR_HEIGHT, FILL_SOLID, tones[part]);
    area->stroke = 0.6;
    g_autofree char *number = g_strdup_printf("%d", count);
    if (measured(plot, number, NUMBER_SIZE) + 2 <= width)
        scene_text(plot->scene, x + width / 2, middle + NUMBER_SIZE * 0.36, NUMBER_SIZE, ANCHOR_MIDDLE, number);
}

static void draw_no_data(const Plot *plot, double middle) {
    double words = label_row_width(plot->measure, plot->stacks->no_data, NUMBER_SIZE) + GAP;
    Shape *area = scene_rect(plot->scene, plot->left + words, middle - BAR_HEIGHT / 2.0,
                             plot->stacks->width - plot->left - words - 1, BAR_HEIGHT, FILL_HATCH, 0.6);
    area->stroke = 0.4;
    area->stroke_grey = 0.5;
    label_row(plot->scene, plot->measure, plot->left, middle + NUMBER_SIZE * 0.36, NUMBER_SIZE, plot->stacks->no_data);
}

static void draw_row(const Plot *plot, const StackRow *row, double middle) {
    const LabelPlace place = {plot->left - GAP, plot->left - GAP, ANCHOR_END};
    label_block_around(plot->scene, plot->measure, &place, middle, LABEL_SIZE, row->label);
    if (!row->published) {
        draw_no_data(plot, middle);
        return;
    }
    double x = plot->left;
    for (int p = 0; p < STACK_PARTS; p++) {
        if (row->counts[p] > 0)
            draw_part(plot, p, row->counts[p], x, middle);
        x += row->counts[p] * plot->unit;
    }
}

static double legend_extra(const Stacks *stacks) {
    double extra = 0;
    for (int p = 0; p < STACK_PARTS; p++)
        extra = MAX(extra, label_extra(stacks->parts[p], NUMBER_SIZE));
    return extra;
}

/* Draws it in as many rows as its words need, from y on; without a scene it is only measured. The y of its last row. */
static double lay_legend(const Plot *plot, double y) {
    double x = 0, row = LEGEND_HEIGHT + legend_extra(plot->stacks);
    for (int p = 0; p < STACK_PARTS; p++) {
        double width = 18 + measured(plot, plot->stacks->parts[p], NUMBER_SIZE);
        if (x > 0 && x + width > plot->stacks->width) {
            x = 0;
            y += row;
        }
        if (plot->scene) {
            scene_rect(plot->scene, x, y - 8, 14, 9, FILL_SOLID, tones[p])->stroke = 0.6;
            label_hang(plot->scene, x + 18, y, NUMBER_SIZE, ANCHOR_START, plot->stacks->parts[p]);
        }
        x += width + 2 * GAP;
    }
    return y;
}

Scene *stacks_draw(const Stacks *stacks, const TextMeasure *measure) {
    Plot plot = {.stacks = stacks, .measure = measure};
    measure_rows(&plot);
    double legend = legend_extra(stacks) + lay_legend(&plot, 0), height = LEGEND_HEIGHT + legend;
    for (int g = 0; g < stacks->group_count; g++)
        height += GROUP_HEIGHT + stacks->groups[g].row_count * plot.row;
    plot.scene = scene_new(stacks->width, height, stacks->id);
    scene_set_words(plot.scene, stacks->title, stacks->description);
    double y = 0;
    for (int g = 0; g < stacks->group_count; g++) {
        const StackGroup *group = &stacks->groups[g];
        label_row(plot.scene, measure, 0, y + GROUP_HEIGHT - GAP, LABEL_SIZE, group->label);
        y += GROUP_HEIGHT;
        for (int r = 0; r < group->row_count; r++, y += plot.row)
            draw_row(&plot, &group->rows[r], y + plot.row / 2);
    }
    lay_legend(&plot, height - GAP - legend);
    return plot.scene;
}
