#include "chart/label.h"

#include <string.h>

/* Of the first line's size; points under which it does not go; line to line, of its size; between both on one line. */
static const double second_part = 0.75, second_least = 7, second_pitch = 1.15, row_gap = 0.5;
/* Half of what stands above the baseline: digits and Han characters alike look centred with it. */
static const double half_height = 0.36;

void label_split(const char *text, char **first, char **second) {
    const char *end = strchr(text, '\n');
    *first = end ? g_strndup(text, (gsize)(end - text)) : g_strdup(text);
    *second = g_strdup(end ? end + 1 : "");
}

double label_second_size(double size) {
    return MAX(size * second_part, MIN(size, second_least));
}

static double measured(const TextMeasure *measure, const char *text, double size) {
    return *text ? measure->width(measure->context, text, size) : 0;
}

double label_width(const TextMeasure *measure, const char *text, double size) {
    g_autofree char *first = NULL, *second = NULL;
    label_split(text, &first, &second);
    return MAX(measured(measure, first, size), measured(measure, second, label_second_size(size)));
}

double label_extra(const char *text, double size) {
    return strchr(text, '\n') ? label_second_size(size) * second_pitch : 0;
}

double label_height(const char *text, double size) {
    double extra = label_extra(text, size);
    return size + extra + (extra > 0 ? size * 0.25 : 0);
}

void label_hang(Scene *scene, double x, double baseline, double size, Anchor anchor, const char *text) {
    g_autofree char *first = NULL, *second = NULL;
    label_split(text, &first, &second);
    scene_text(scene, x, baseline, size, anchor, first);
    if (*second)
        scene_text(scene, x, baseline + label_extra(text, size), label_second_size(size), anchor, second)->second =
            true;
}

void label_draw(Scene *scene, double x, double middle, double size, Anchor anchor, const char *text) {
    label_hang(scene, x, middle + size * half_height - label_extra(text, size) / 2, size, anchor, text);
}

double label_row_width(const TextMeasure *measure, const char *text, double size) {
    g_autofree char *first = NULL, *second = NULL;
    label_split(text, &first, &second);
    double gap = *second ? size * row_gap : 0;
    return measured(measure, first, size) + gap + measured(measure, second, label_second_size(size));
}

double label_row(Scene *scene, const TextMeasure *measure, double x, double baseline, double size, const char *text) {
    g_autofree char *first = NULL, *second = NULL;
    label_split(text, &first, &second);
    scene_text(scene, x, baseline, size, ANCHOR_START, first);
    double behind = x + measured(measure, first, size) + size * row_gap;
    if (*second)
        scene_text(scene, behind, baseline, label_second_size(size), ANCHOR_START, second)->second = true;
    return label_row_width(measure, text, size);
}
