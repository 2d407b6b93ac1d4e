#include "chart/plot.h"

enum {
    COLUMNS = 3,
    VALUE_SIZE = 34,
    LABEL_SIZE = 14,
    NOTE_SIZE = 12,
    BAR_HEIGHT = 12,
    BAR_GAP = 8,
    CODE_SIZE = 164,
    NOTE_GAP = 10,
    THRESHOLD_OVER = 3,
    GAP = 24,
    ROW_GAP = 16
};

/* Light modules around a code: four on each side (ISO/IEC 18004, 6.3.8). */
enum { QUIET = 4 };

/* Of the full sizes. */
enum { LEAST_PERCENT = 92 }; /* the smallest words keep eleven points */

/* Sizes of the words in a cell, whose width is the plot's unit. */
typedef struct FigureSizes {
    double value, label, note;
} FigureSizes;

static FigureSizes figure_sizes_at(double part) {
    return (FigureSizes){VALUE_SIZE * part, LABEL_SIZE * part, NOTE_SIZE * part};
}

static bool has_room_beside(const Plot *plot, const FigureSizes *sizes, const KeyFigure *figure) {
    return label_width(plot->measure, figure->value_text, sizes->value) + NOTE_GAP +
               label_width(plot->measure, figure->note, sizes->note) <=
           plot->unit;
}

/* The largest sizes that leave all names a line and all notes room beside the values; where that would be too small to
 * be read from two metres, full sizes over more lines. */
static FigureSizes choose_figure_sizes(const Plot *plot, const FigureSheet *sheet) {
    for (int percent = 100; percent >= LEAST_PERCENT; percent--) {
        bool fits = true;
        FigureSizes sizes = figure_sizes_at(percent / 100.0);
        for (int i = 0; fits && i < sheet->count; i++)
            fits = has_room_beside(plot, &sizes, &sheet->figures[i]) &&
                   label_width(plot->measure, sheet->figures[i].label, sizes.label) <= plot->unit;
        if (fits)
            return sizes;
    }
    return figure_sizes_at(1);
}

/* labels: height of the row's highest label; notes: the notes stand below the bar. */
static void draw_figure(const Plot *plot, const FigureSizes *sizes, const KeyFigure *figure, double x, double y,
                        double labels, bool notes) {
    const LabelPlace cell = {x, plot->unit, ANCHOR_START, HEAD_LINES};
    double label = label_block(NULL, plot->measure, &cell, 0, sizes->label, figure->label);
    double baseline = y + labels + sizes->value, top = baseline + BAR_GAP, foot = top + BAR_HEIGHT;
    label_block(plot->scene, plot->measure, &cell, y + labels - label, sizes->label, figure->label);
    scene_text(plot->scene, x, baseline, sizes->value, ANCHOR_START, figure->value_text);
    double from = MIN(figure->zero, figure->value), to = MAX(figure->zero, figure->value);
    if (figure->value >= 0)
        mark_sign(plot->scene, figure->sign, x + plot->unit * from, top + BAR_HEIGHT / 2.0, plot->unit * (to - from),
                  BAR_HEIGHT);
    scene_rect(plot->scene, x, top, plot->unit, BAR_HEIGHT, FILL_NONE, 1)->stroke = 0.8;
    if (figure->threshold >= 0) {
        double at = x + plot->unit * figure->threshold;
        scene_line(plot->scene, at, top - THRESHOLD_OVER, at, foot + THRESHOLD_OVER, 2, 0);
    }
    if (notes)
        label_block(plot->scene, plot->measure, &cell, foot + NOTE_GAP / 2.0, sizes->note, figure->note);
    else
        label_hang(plot->scene, x + plot->unit, baseline - label_extra(figure->note, sizes->note), sizes->note,
                   ANCHOR_END, figure->note);
}

/* Returns the height. Notes stand beside the values only where every one of the row has room there. */
static double draw_figure_cells(const Plot *plot, const FigureSizes *sizes, const FigureSheet *sheet) {
    const LabelPlace cell = {0, plot->unit, ANCHOR_START, HEAD_LINES};
    double y = 0;
    for (int first = 0; first < sheet->count; first += COLUMNS) {
        int end = MIN(first + COLUMNS, sheet->count);
        double labels = 0, notes = 0;
        bool beside = true;
        for (int i = first; i < end; i++) {
            const KeyFigure *figure = &sheet->figures[i];
            labels = MAX(labels, label_block(NULL, plot->measure, &cell, 0, sizes->label, figure->label));
            notes = MAX(notes, label_block(NULL, plot->measure, &cell, 0, sizes->note, figure->note));
            beside &= has_room_beside(plot, sizes, figure);
        }
        bool below = !beside && notes > 0;
        for (int i = first; plot->scene && i < end; i++)
            draw_figure(plot, sizes, &sheet->figures[i], (i - first) * (plot->unit + GAP), y, labels, below);
        y += labels + sizes->value + BAR_GAP + BAR_HEIGHT + (below ? NOTE_GAP / 2.0 + notes : 0) + ROW_GAP;
    }
    return y - ROW_GAP + THRESHOLD_OVER;
}

static void draw_code_matrix(Scene *scene, const CodeMatrix *code, double x, double size) {
    double module = size / (code->side + 2 * QUIET);
    for (int row = 0; row < code->side; row++) {
        /* Dark modules that stand side by side are one rectangle. */
        for (int c = 0; c < code->side;) {
            int end = c;
            while (end < code->side && (code->modules[row * code->side + end] & 1))
                end++;
            if (end > c)
                scene_rect(scene, x + QUIET * module + c * module, (row + QUIET) * module, (end - c) * module, module,
                           FILL_SOLID, 0);
            c = end + 1;
        }
    }
    label_hang(scene, x + size / 2, size + NOTE_SIZE, NOTE_SIZE, ANCHOR_MIDDLE, code->caption);
}

Scene *figures_draw(const FigureSheet *sheet, const TextMeasure *measure) {
    bool coded = sheet->code.side > 0;
    double room = sheet->width - (coded ? CODE_SIZE + GAP : 0);
    Plot plot = {.measure = measure, .unit = (room - (COLUMNS - 1) * GAP) / COLUMNS};
    FigureSizes sizes = choose_figure_sizes(&plot, sheet);
    double caption = coded ? NOTE_SIZE + 6 + label_extra(sheet->code.caption, NOTE_SIZE) : 0;
    double height = MAX(draw_figure_cells(&plot, &sizes, sheet), coded ? CODE_SIZE + caption : 0);
    plot.scene = scene_new(sheet->width, MAX(height, 1), sheet->id, sheet->title, sheet->description);
    draw_figure_cells(&plot, &sizes, sheet);
    if (coded)
        draw_code_matrix(plot.scene, &sheet->code, sheet->width - CODE_SIZE, CODE_SIZE);
    return plot_done(&plot);
}
