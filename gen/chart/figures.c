#include "chart/figures.h"

#include <stdbool.h>

enum { COLUMNS = 3, VALUE_SIZE = 34, LABEL_SIZE = 14, NOTE_SIZE = 12, BAR_HEIGHT = 12, CELL_HEIGHT = 88, GAP = 24 };

/* Light modules around a code: four on each side (ISO/IEC 18004, 6.3.8). */
enum { QUIET = 4 };

static const double bar_grey = 0.55;

static double share_of(Ratio value) {
    return CLAMP((double)value.num / (double)value.den, 0.0, 1.0);
}

static void draw_figure(Scene *scene, const KeyFigure *figure, double x, double y, double width) {
    double bar = y + LABEL_SIZE + VALUE_SIZE + 8;
    scene_text(scene, x, y + LABEL_SIZE, LABEL_SIZE, ANCHOR_START, figure->label);
    scene_text(scene, x, y + LABEL_SIZE + VALUE_SIZE, VALUE_SIZE, ANCHOR_START, figure->value_text);
    scene_text(scene, x + width, y + LABEL_SIZE + VALUE_SIZE, NOTE_SIZE, ANCHOR_END, figure->note);
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
    scene_text(scene, x + size / 2, size + NOTE_SIZE, NOTE_SIZE, ANCHOR_MIDDLE, code->caption);
}

Scene *figures_draw(const FigureSheet *sheet) {
    static const double code_size = 2 * CELL_HEIGHT - 12;
    bool coded = sheet->code.side > 0;
    int rows = (sheet->count + COLUMNS - 1) / COLUMNS;
    double height = MAX(rows * CELL_HEIGHT, coded ? code_size + NOTE_SIZE + 6 : 0);
    double room = sheet->width - (coded ? code_size + GAP : 0);
    double width = (room - (COLUMNS - 1) * GAP) / COLUMNS;
    Scene *scene = scene_new(sheet->width, MAX(height, 1), sheet->id);
    scene_set_words(scene, sheet->title, sheet->description);
    for (int i = 0; i < sheet->count; i++) {
        int row = i / COLUMNS, column = i % COLUMNS;
        draw_figure(scene, &sheet->figures[i], column * (width + GAP), row * (double)CELL_HEIGHT, width);
    }
    if (coded)
        draw_code(scene, &sheet->code, sheet->width - code_size, code_size);
    return scene;
}
