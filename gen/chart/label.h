/* Words in a drawing, in one language or in two: a newline parts the second language of a pair from the first.
 *
 * The second is smaller and stands below the first, or behind it where a label has the width of the drawing. Heights
 * and widths asked for here are those of both. Points. */
#ifndef GONGSHI_CHART_LABEL_H
#define GONGSHI_CHART_LABEL_H

#include "doc/scene.h"

/* Width of a text in points at a size. */
typedef struct TextMeasure {
    double (*width)(void *context, const char *text, double size);
    void *context;
} TextMeasure;

/* Of the wider line; one below the other. */
double label_width(const TextMeasure *measure, const char *text, double size);
/* From one such label to the next below it; for one line it is the size: charts have room of their own for that. */
double label_height(const char *text, double size);
/* What the second line adds to the height of a label; 0 where there is none. */
double label_extra(const char *text, double size);
/* The wider of both lines, around a middle: the label is centred on it. */
void label_draw(Scene *scene, double x, double middle, double size, Anchor anchor, const char *text);
/* The first line on a baseline, the second below it. */
void label_hang(Scene *scene, double x, double baseline, double size, Anchor anchor, const char *text);
/* Both on one baseline, from x on; returns the width. */
double label_row(Scene *scene, const TextMeasure *measure, double x, double baseline, double size, const char *text);
double label_row_width(const TextMeasure *measure, const char *text, double size);
/* The two lines of a text; the second is "" where there is none. Free both. */
void label_split(const char *text, char **first, char **second);
/* Size of the second line. */
double label_second_size(double size);

#endif
