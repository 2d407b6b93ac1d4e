#include "chart/figures.h"

#include "chart/marks.h"

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

typedef struct Plot {
    Scene *scene;
    const FigureSheet *sheet;
    const TextMeasure *measure;
    double width;              /* of a cell */
    double value, label, note; /* sizes */
} Plot;

/* How the cells of a row are laid out: all alike. */
typedef struct CellRow {
    double labels; /* height of the highest label */
    double notes;  /* height of the highest note below the bars; 0: notes stand beside the values */
} CellRow;

static double share_of(Ratio value) {
    return CLAMP((double)value.num / (double)value.den, 0.0, 1.0);
}

static bool has_room_beside(const Plot *plot, const KeyFigure *figure) {
    return label_width(plot->measure, figure->value_text, plot->value) + NOTE_GAP +
               label_width(plot->measure, figure->note, plot->note) <=
           plot->width;
}

static void set_sizes(Plot *plot, double part) {
    plot->value = VALUE_SIZE * part;
    plot->label = LABEL_SIZE * part;
    plot->note = NOTE_SIZE * part;
}

/* The largest sizes that leave all names a line and all notes room beside the values; where that would be too small to
 * be read from two metres, full sizes over more lines. */
static void choose_sizes(Plot *plot) {
    for (int percent = 100; percent >= LEAST_PERCENT; percent--) {
        bool fits = true;
        set_sizes(plot, percent / 100.0);
        for (int i = 0; fits && i < plot->sheet->count; i++) {
            const KeyFigure *figure = &plot->sheet->figures[i];
            fits =
                has_room_beside(plot, figure) && label_width(plot->measure, figure->label, plot->label) <= plot->width;
        }
        if (fits)
            return;
    }
    set_sizes(plot, 1);
}

/* Notes stand beside the values only where every one of the row has room there. */
static CellRow measure_row(const Plot *plot, int first) {
    const LabelPlace cell = {0, plot->width, ANCHOR_START};
    CellRow row = {0};
    bool beside = true;
    for (int i = first; i < MIN(first + COLUMNS, plot->sheet->count); i++) {
        const KeyFigure *figure = &plot->sheet->figures[i];
        row.labels = MAX(row.labels, label_block(NULL, plot->measure, &cell, 0, plot->label, figure->label));
        row.notes = MAX(row.notes, label_block(NULL, plot->measure, &cell, 0, plot->note, figure->note));
        beside &= has_room_beside(plot, figure);
    }
    if (beside)
        row.notes = 0;
    return row;
}

static double row_height(const Plot *plot, const CellRow *row) {
    return row->labels + plot->value + BAR_GAP + BAR_HEIGHT + (row->notes > 0 ? NOTE_GAP / 2.0 + row->notes : 0);
}

static void draw_bar(const Plot *plot, const KeyFigure *figure, double x, double top) {
    if (ratio_valid(figure->value))
        mark_sign(plot->scene, figure->sign, x, top + BAR_HEIGHT / 2.0, plot->width * share_of(figure->value),
                  BAR_HEIGHT);
    Shape *frame = scene_rect(plot->scene, x, top, plot->width, BAR_HEIGHT, FILL_NONE, 1);
    frame->stroke = 0.8;
    if (!ratio_valid(figure->threshold))
        return;
    double at = x + plot->width * share_of(figure->threshold);
    scene_line(plot->scene, at, top - THRESHOLD_OVER, at, top + BAR_HEIGHT + THRESHOLD_OVER, 2, 0);
}

static void draw_figure(const Plot *plot, const CellRow *row, const KeyFigure *figure, double x, double y) {
    const LabelPlace cell = {x, plot->width, ANCHOR_START};
    double label = label_block(NULL, plot->measure, &cell, 0, plot->label, figure->label);
    double baseline = y + row->labels + plot->value, bar = baseline + BAR_GAP;
    label_block(plot->scene, plot->measure, &cell, y + row->labels - label, plot->label, figure->label);
    scene_text(plot->scene, x, baseline, plot->value, ANCHOR_START, figure->value_text);
    draw_bar(plot, figure, x, bar);
    if (row->notes > 0)
        label_block(plot->scene, plot->measure, &cell, bar + BAR_HEIGHT + NOTE_GAP / 2.0, plot->note, figure->note);
    else
        label_hang(plot->scene, x + plot->width, baseline - label_extra(figure->note, plot->note), plot->note,
                   ANCHOR_END, figure->note);
}

/* Dark modules that stand side by side are one rectangle. */
static void draw_row(Scene *scene, const CodeMatrix *code, int row, double x, double y, double module) {
    for (int c = 0; c < code->side;) {
        int end = c;
        while (end < code->side && (code->modules[row * code->side + end] & 1))
            end++;
        if (end > c)
            scene_rect(scene, x + c * module, y, (end - c) * module, module, FILL_SOLID, 0);
        c = end + 1;
    }
}

static void draw_code(Scene *scene, const CodeMatrix *code, double x, double size) {
    double module = size / (code->side + 2 * QUIET);
    for (int row = 0; row < code->side; row++)
        draw_row(scene, code, row, x + QUIET * module, (row + QUIET) * module, module);
    label_hang(scene, x + size / 2, size + NOTE_SIZE, NOTE_SIZE, ANCHOR_MIDDLE, code->caption);
}

/* Returns the height. Without a scene it is only measured. */
static double draw_cells(const Plot *plot) {
    double y = 0;
    for (int first = 0; first < plot->sheet->count; first += COLUMNS) {
        CellRow row = measure_row(plot, first);
        for (int i = first; plot->scene && i < MIN(first + COLUMNS, plot->sheet->count); i++)
            draw_figure(plot, &row, &plot->sheet->figures[i], (i - first) * (plot->width + GAP), y);
        y += row_height(plot, &row) + ROW_GAP;
    }
    return y - ROW_GAP + THRESHOLD_OVER;
}

Scene *figures_draw(const FigureSheet *sheet, const TextMeasure *measure) {
    bool coded = sheet->code.side > 0;
    double room = sheet->width - (coded ? CODE_SIZE + GAP : 0);
    Plot plot = {.sheet = sheet, .measure = measure, .width = (room - (COLUMNS - 1) * GAP) / COLUMNS};
    choose_sizes(&plot);
    double caption = coded ? NOTE_SIZE + 6 + label_extra(sheet->code.caption, NOTE_SIZE) : 0;
    double height = MAX(draw_cells(&plot), coded ? CODE_SIZE + caption : 0);
    plot.scene = scene_new(sheet->width, MAX(height, 1), sheet->id);
    scene_set_words(plot.scene, sheet->title, sheet->description);
    draw_cells(&plot);
    if (coded)
        draw_code(plot.scene, &sheet->code, sheet->width - CODE_SIZE, CODE_SIZE);
    return plot.scene;
}
