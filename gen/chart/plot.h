/* What charts have in common: the place of a drawing's parts, signs, the legend. Private to chart/.
 *
 * A chart is laid out by what it draws: with scene NULL everything is only measured. */
#ifndef GONGSHI_CHART_PLOT_H
#define GONGSHI_CHART_PLOT_H

#include "chart/chart.h"

typedef struct Plot {
    Scene *scene; /* NULL: measure only */
    const TextMeasure *measure;
    double width;       /* of the drawing */
    double left, right; /* of the columns or the scale, beside the rows' names */
    double from, to;    /* the values at both ends of the scale */
    double unit;        /* width of a column, a cell or one of what is counted */
    double row;         /* height */
    double top;         /* of the words of a scale, of heads */
} Plot;

/* Whether names stand beside what they are of. In a narrower drawing, for a telephone, they stand above it, and nothing
 * is smaller than they are. */
bool plot_wide(const Plot *plot);
/* A row's name, to the left of the columns with this gap between, centred on a middle. */
void plot_name(const Plot *plot, double gap, double middle, double size, const char *label);
/* A column's head below plot->top, this gap before the next; returns its height. */
double plot_head(const Plot *plot, int column, double gap, double size, const char *label);
/* Where a value lies on the scale: at its end if beyond. */
double plot_x(const Plot *plot, double value);
/* As a length only; of a valid ratio. */
double plot_value(Ratio value);
/* What they need before the scale, in a column that has no more than `most`. */
double plot_axis_room(const TextMeasure *measure, const Axis *axis, double gap, double most, double size);
/* The words of a scale on the line above its foot: as many as have room, each beside the next; and its unit before it.
 * With a scene of NULL nothing is drawn; returns the height that the words take, no less than `least`. */
double plot_axis(const Plot *plot, const Axis *axis, double gap, double least, double size);

/* ---- signs ---- */

/* What a rate's sign is drawn as: a bar that its quantities support, an open one without them, a circle at the
 * beginning of the scale for 0 of 0. Of the other signs nothing. */
void mark_sign(Scene *scene, RateSign sign, double x, double middle, double length, double height);
/* The stated rate where it is another one; title: its words. */
void mark_diamond(Scene *scene, double x, double middle, double r, const char *title);
/* The drawing, with the width of all its texts. */
Scene *plot_done(const Plot *plot);
/* A drawing of its width, and for telephones the same of another. */
typedef Scene *(*ChartDraw)(const void *chart, const TextMeasure *measure, const char *id, double width);
Scene *plot_widths(const void *chart, const TextMeasure *measure, const char *id, ChartWidths widths, ChartDraw draw);
/* A threshold: a line with a flag at its top towards the side that is asked for (1 right, -1 left, 0 none). */
void mark_threshold(Scene *scene, double x, double top, double foot, int towards);
/* A dot of this radius, as a polygon that looks round at this size. */
Shape *mark_dot(Scene *scene, double x, double y, double r, Fill fill, double grey);
/* Where nothing is published. */
void mark_no_data(Scene *scene, double x, double y, double width, double height);

/* ---- label.c: Words, in one language or in two.
 *
 * The second is smaller and stands below the first, or behind it where a label has the width of the drawing. Heights
 * and widths asked for here are those of both. Points. */

/* Of the wider line; one below the other. */
double label_width(const TextMeasure *measure, const char *text, double size);
/* What the second line adds to the height of a label; 0 where there is none. */
double label_extra(const char *text, double size);
/* The wider of both lines, around a middle: the label is centred on it. */
void label_draw(Scene *scene, double x, double middle, double size, Anchor anchor, const char *text);
/* The first line on a baseline, the second below it. */
void label_hang(Scene *scene, double x, double baseline, double size, Anchor anchor, const char *text);
/* The same from x on, shortened where it is wider than `most`. */
void label_hang_within(Scene *scene, const TextMeasure *measure, double x, double baseline, double size,
                       const char *text, double most);
/* Both on one baseline, from x on; returns the width. What is wider than `most` is shortened. scene NULL: only
 * measured. */
double label_row(Scene *scene, const TextMeasure *measure, double x, double baseline, double size, const char *text,
                 double most);
/* Where words stand that may take several lines: at x by their anchor, no wider than the width. */
typedef struct LabelPlace {
    double x, width;
    Anchor anchor;
    int lines; /* the most of each language: beyond them words are shortened, and the shape's title has them all; 0: any
                */
} LabelPlace;

/* Lines of names of rows, of values and of heads. */
enum { NAME_LINES = 3, VALUE_LINES = 2, HEAD_LINES = 6 };

/* Words over as many lines as they take, from `top` on, the second language below the first; returns the height. scene
 * NULL: only measured. */
double label_block(Scene *scene, const TextMeasure *measure, const LabelPlace *place, double top, double size,
                   const char *text);
/* The same around a middle; what fits one line looks as label_draw() makes it. */
void label_block_around(Scene *scene, const TextMeasure *measure, const LabelPlace *place, double middle, double size,
                        const char *text);

/* Bold letters need so much more than they were measured with. */
extern const double label_strong_part;
/* The words drawn since the scene had so many shapes are bold; inverse: and white, for a black ground. */
void label_strong(Scene *scene, guint since, bool inverse);

/* The column that the names of rows stand in: as wide as the widest, and never wider than its share of the drawing. */
typedef struct LabelMargin {
    double most;          /* its share */
    int lines;            /* as LabelPlace has them */
    double width, height; /* of the widest and of the highest name so far */
} LabelMargin;

void label_margin_add(LabelMargin *margin, const TextMeasure *measure, const char *text, double size);

/* ---- the legend ---- */

typedef struct LegendEntry {
    const char *words; /* NULL or "": left out */
    double sign;       /* width of the sign before the words */
} LegendEntry;

/* Entries side by side, over as many lines as their words need. */
typedef struct LegendStyle {
    double size, pitch, gap; /* of the words; from line to line; behind each entry */
    double inset;            /* left free at the right of the drawing */
    bool below;              /* a second language stands below the first, else behind it */
    /* Draws the sign of an entry from x on, beside its words on this baseline; NULL: there are none. */
    void (*sign)(const Plot *plot, int entry, const char *words, double x, double baseline);
} LegendStyle;

/* From the baseline of the first line on; returns the foot of the last: its baseline, or that of the second language.
 */
double legend_draw(const Plot *plot, const LegendStyle *style, const LegendEntry *entries, int count, double baseline);

#endif
