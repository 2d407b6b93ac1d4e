#include "chart/plot.h"

enum { CODE_SIZE = 128, CAPTION_SIZE = 14, CAPTION_GAP = 4 };

/* Light modules around a code: four on each side (ISO/IEC 18004, 6.3.8). */
enum { QUIET = 4 };

Scene *code_draw(const CodeMatrix *code, const char *address, const TextMeasure *measure) {
    double caption = label_width(measure, code->caption, CAPTION_SIZE), width = MAX(CODE_SIZE, caption);
    double height = CODE_SIZE + CAPTION_GAP + CAPTION_SIZE * 1.2 + label_extra(code->caption, CAPTION_SIZE);
    Scene *scene = scene_new(width, height, "code", code->caption, address);
    double module = CODE_SIZE / (double)(code->side + 2 * QUIET), left = (width - CODE_SIZE) / 2 + QUIET * module;
    for (int row = 0; row < code->side; row++) {
        /* Dark modules that stand side by side are one rectangle. */
        for (int c = 0; c < code->side;) {
            int end = c;
            while (end < code->side && (code->modules[row * code->side + end] & 1))
                end++;
            if (end > c)
                scene_rect(scene, left + c * module, (row + QUIET) * module, (end - c) * module, module, FILL_SOLID, 0);
            c = end + 1;
        }
    }
    label_hang(scene, width / 2, CODE_SIZE + CAPTION_GAP + CAPTION_SIZE, CAPTION_SIZE, ANCHOR_MIDDLE, code->caption);
    return scene;
}
