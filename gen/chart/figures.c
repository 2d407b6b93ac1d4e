#include "chart/figures.h"

#include <stdbool.h>

enum {
    COLUMNS = 3,
    VALUE_SIZE = 34,
    LABEL_SIZE = 14,
    NOTE_SIZE = 12,
    BAR_HEIGHT = 12,
    CELL_HEIGHT = 88,
    GAP = 24,
    ROW_GAP = 16
};

/* Light modules around a code: four on each side (ISO/IEC 18004, 6.3.8). */
enum { QUIET = 4 };

static const double bar_grey = 0.55;

static double share_of(Ratio value) {
    return CLAMP((double)value.num / (double)value.den, 0.0, 1.0);
}

/* extra: what the second language of a label takes, here or beside. */
static void draw_figure(Scene *scene, const KeyFigure *figure, double x, double y, double width, double extra) {
    double baseline = y + LABEL_SIZE + extra + VALUE_SIZE, bar = baseline + 8;
    label_hang(scene, x, y + LABEL_SIZE, LABEL_SIZE, ANCHOR_START, figure->label);
    scene_text(scene, x, baseline, VALUE_SIZE, ANCHOR_START, figure->value_text);
    label_hang(scene, x + width, baseline - label_extra(figure->note, NOTE_SIZE), NOTE_SIZE, ANCHOR_END, figure->note);
    if (ratio_valid(figure->value)) {
        scene_rect(scene, x, bar, width * share_of(figure->value), BAR_HEIGHT, FILL_SOLID, bar_grey);
    }
    Shape *frame = scene_rect(scene, x, bar, width, BAR_HEIGHT, FILL_NONE, 1);
    frame->stroke = 0.8;
    if (ratio_valid(figure->threshold)) {
        double at = x + width * share_of(figure->threshold);
        scene_line(scene, at, bar - 3, at, bar + BAR_HEIGHT + 3, 2, 0);
    }
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

static double label_extras(const FigureSheet *sheet) {
    double extra = 0;
    for (int i = 0; i < sheet->count; i++)
        extra = MAX(extra, label_extra(sheet->figures[i].label, LABEL_SIZE));
    return extra;
}

Scene *figures_draw(const FigureSheet *sheet) {
    static const double code_size = 2 * CELL_HEIGHT - 12;
    bool coded = sheet->code.side > 0;
    int rows = (sheet->count + COLUMNS - 1) / COLUMNS;
    double extra = label_extras(sheet), cell = CELL_HEIGHT + extra;
    double caption = coded ? NOTE_SIZE + 6 + label_extra(sheet->code.caption, NOTE_SIZE) : 0;
    double height = MAX(rows * cell - ROW_GAP, coded ? code_size + caption : 0);
    double room = sheet->width - (coded ? code_size + GAP : 0);
    double width = (room - (COLUMNS - 1) * GAP) / COLUMNS;
    Scene *scene = scene_new(sheet->width, MAX(height, 1), sheet->id);
    scene_set_words(scene, sheet->title, sheet->description);
    for (int i = 0; i < sheet->count; i++) {
        int row = i / COLUMNS, column = i % COLUMNS;
        draw_figure(scene, &sheet->figures[i], column * (width + GAP), row * cell, width, extra);
    }
    if (coded)
        draw_code(scene, &sheet->code, sheet->width - code_size, code_size);
    return scene;
}
