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
    double from;        /* the share at the left end of the scale; at its right end is 1 */
    double unit;        /* width of a column, a cell or one of what is counted */
    double row;         /* height */
} Plot;

/* A row's name, to the left of the columns with this gap between, centred on a middle. */
void plot_name(const Plot *plot, double gap, double middle, double size, const char *label);
/* A column's head at the top of the drawing, this gap before the next; returns its height. */
double plot_head(const Plot *plot, int column, double gap, double size, const char *label);
/* Where a share lies on the scale. */
double plot_x(const Plot *plot, double share);
/* As a length only; of a valid ratio, cut to 0 to 1. */
double plot_share(Ratio value);

/* ---- signs ---- */

/* What a rate's sign is drawn as: a bar that its quantities support, an open one without them, a circle at the
 * beginning of the scale for 0 of 0. Of the other signs nothing. */
void mark_sign(Scene *scene, RateSign sign, double x, double middle, double length, double height);
/* The stated rate where it is another one; title: its words. */
void mark_diamond(Scene *scene, double x, double middle, double r, const char *title);
/* A threshold: a line with a flag at its top towards the side that is asked for (1 right, -1 left, 0 none). */
void mark_threshold(Scene *scene, double x, double top, double foot, int towards);
/* A dot of this radius, as a polygon that looks round at this size. */
Shape *mark_dot(Scene *scene, double x, double y, double r, Fill fill, double grey);
/* Where nothing is published. */
void mark_no_data(Scene *scene, double x, double y, double width, double height);

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
