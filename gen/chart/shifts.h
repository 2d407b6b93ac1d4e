/* From one year to another: for each community an open dot where a rate was, a filled one where it is, and an arrow
 * between them; dashed and full lines for the thresholds of both years.
 *
 * Dots need no zero: the scale begins at the ten below the least figure shown, and says so. Where the figures cannot be
 * compared both dots stand without an arrow, and two short strokes part them. Shapes tell everything; no colour. */
#ifndef GONGSHI_CHART_SHIFTS_H
#define GONGSHI_CHART_SHIFTS_H

#include <stdbool.h>

#include "chart/rates.h"

typedef struct ShiftRow {
    const char *label;
    Ratio before, after; /* 0 to 1; invalid: none */
    bool broken;         /* no arrow */
    const char *text;    /* "85% → 92%", or why there is nothing */
} ShiftRow;

typedef struct ShiftGroup {
    const char *label;
    Ratio before, after; /* thresholds; invalid: none */
    const ShiftRow *rows;
    int row_count;
} ShiftGroup;

typedef struct Shifts {
    const char *id, *title, *description;
    const ShiftGroup *groups;
    int group_count;
    const char *then, *now, *threshold_then, *threshold_now, *broken; /* words of the legend */
    double width;
} Shifts;

Scene *shifts_draw(const Shifts *shifts, const TextMeasure *measure);

#endif
