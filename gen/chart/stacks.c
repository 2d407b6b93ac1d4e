#include "chart/plot.h"

#include "base/number.h"

/* Points. */
enum {
    LABEL_SIZE = 10,
    NUMBER_SIZE = 10,
    ROW_HEIGHT = 18,
    BAR_HEIGHT = 13,
    GROUP_HEIGHT = 22,
    LEGEND_HEIGHT = 20,
    GAP = 6
};

/* What does not agree is black with a white number; the others are light enough for a black one, apart from each other
 * on a copy too, and told by their order. */
static const double tones[STACK_PARTS] = {0, 0.6, 0.75, 1, 0.875}, dark = 0.5;

/* Of the drawing: the names of rows. */
static const double most_names = 0.4;

/* Names, and one scale for all rows. */
static void measure_stacks(Plot *plot, const Stacks *stacks) {
    int most = 1;
    LabelMargin names = {.most = plot->width * most_names, .lines = NAME_LINES};
    for (int g = 0; g < stacks->group_count; g++)
        for (int r = 0; r < stacks->groups[g].row_count; r++) {
            const StackRow *row = &stacks->groups[g].rows[r];
            int sum = 0;
            for (int p = 0; p < STACK_PARTS; p++)
                sum += row->counts[p];
            label_margin_add(&names, plot->measure, row->label, LABEL_SIZE);
            most = MAX(most, sum);
        }
    plot->left = names.width + GAP;
    plot->row = MAX(ROW_HEIGHT, names.height);
    plot->unit = (plot->width - plot->left - 1) / most;
}

static void draw_stack(const Plot *plot, const StackRow *row, double middle) {
    double x = plot->left, top = middle - BAR_HEIGHT / 2.0, baseline = middle + NUMBER_SIZE * 0.36;
    plot_name(plot, GAP, middle, LABEL_SIZE, row->label);
    for (int p = 0; p < STACK_PARTS; p++) {
        double width = row->counts[p] * plot->unit;
        const char *number = DIGITS(row->counts[p]);
        if (row->counts[p] > 0)
            scene_rect(plot->scene, x, top, width, BAR_HEIGHT, FILL_SOLID, tones[p])->stroke = 0.6;
        /* A part too narrow for its number goes without: the table beside the chart has it. */
        if (row->counts[p] > 0 && label_width(plot->measure, number, NUMBER_SIZE) + 2 <= width)
            scene_text(plot->scene, x + width / 2, baseline, NUMBER_SIZE, ANCHOR_MIDDLE, number)->fill_grey =
                tones[p] < dark ? 1 : 0;
        x += width;
    }
}

static void draw_stack_tone(const Plot *plot, int part, const char *words, double x, double baseline) {
    (void)words;
    scene_rect(plot->scene, x, baseline - 8, 14, 9, FILL_SOLID, tones[part])->stroke = 0.6;
}

static Scene *draw_stacks(const void *source, const TextMeasure *measure, const char *id, double width) {
    const Stacks *stacks = source;
    Plot plot = {.measure = measure, .width = width};
    measure_stacks(&plot, stacks);
    LegendEntry entries[STACK_PARTS] = {0};
    for (int g = 0; g < stacks->group_count; g++)
        for (int r = 0; r < stacks->groups[g].row_count; r++)
            for (int p = 0; p < STACK_PARTS; p++)
                if (stacks->groups[g].rows[r].counts[p] > 0)
                    entries[p] = (LegendEntry){stacks->parts[p], 18};
    const LegendStyle legend = {
        .size = NUMBER_SIZE, .pitch = LEGEND_HEIGHT, .gap = 2 * GAP, .below = true, .sign = draw_stack_tone};
    const LabelPlace whole = {0, plot.width, ANCHOR_START, 0};
    double note = *stacks->note ? label_block(NULL, measure, &whole, 0, NUMBER_SIZE, stacks->note) + GAP : 0;
    double foot = legend_draw(&plot, &legend, entries, STACK_PARTS, 0), height = LEGEND_HEIGHT + foot + note;
    for (int g = 0; g < stacks->group_count; g++)
        height += GROUP_HEIGHT + stacks->groups[g].row_count * plot.row;
    plot.scene = scene_new(plot.width, height, id, stacks->title, stacks->description);
    double y = 0;
    for (int g = 0; g < stacks->group_count; g++) {
        const StackGroup *group = &stacks->groups[g];
        label_row(plot.scene, measure, 0, y + GROUP_HEIGHT - GAP, LABEL_SIZE, group->label, plot.width);
        y += GROUP_HEIGHT;
        for (int r = 0; r < group->row_count; r++, y += plot.row)
            draw_stack(&plot, &group->rows[r], y + plot.row / 2);
    }
    if (*stacks->note)
        label_block(plot.scene, measure, &whole, y + GAP, NUMBER_SIZE, stacks->note);
    legend_draw(&plot, &legend, entries, STACK_PARTS, height - GAP - foot);
    return plot_done(&plot);
}

Scene *stacks_draw(const Stacks *stacks, const TextMeasure *measure) {
    return plot_widths(stacks, measure, stacks->id, stacks->widths, draw_stacks);
}
