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
/* What the second line adds to the height of a label; 0 where there is none. */
double label_extra(const char *text, double size);
/* The wider of both lines, around a middle: the label is centred on it. */
void label_draw(Scene *scene, double x, double middle, double size, Anchor anchor, const char *text);
/* The first line on a baseline, the second below it. */
void label_hang(Scene *scene, double x, double baseline, double size, Anchor anchor, const char *text);
/* Both on one baseline, from x on; returns the width. scene NULL: only measured. */
double label_row(Scene *scene, const TextMeasure *measure, double x, double baseline, double size, const char *text);
/* Where words stand that may take several lines: at x by their anchor, no wider than the width. */
typedef struct LabelPlace {
    double x, width;
    Anchor anchor;
} LabelPlace;

/* Words over as many lines as they take, from `top` on, the second language below the first; returns the height. scene
 * NULL: only measured. */
double label_block(Scene *scene, const TextMeasure *measure, const LabelPlace *place, double top, double size,
                   const char *text);
/* The same around a middle; what fits one line looks as label_draw() makes it. */
void label_block_around(Scene *scene, const TextMeasure *measure, const LabelPlace *place, double middle, double size,
                        const char *text);

/* The column that the names of rows stand in: as wide as the widest, and never wider than its share of the drawing. */
typedef struct LabelMargin {
    double most;          /* its share */
    double width, height; /* of the widest and of the highest name so far */
} LabelMargin;

void label_margin_add(LabelMargin *margin, const TextMeasure *measure, const char *text, double size);

#endif
