/* Small multiples over the years: communities down, rates across, in each cell a dot for every year, joined where the
 * figures can be compared, over the threshold of the newest. All cells of a column share one scale.
 *
 * Dots need no zero: each column's scale begins at the ten below its least figure. */
#ifndef GONGSHI_CHART_YEARS_H
#define GONGSHI_CHART_YEARS_H

#include <stdbool.h>

#include "chart/rates.h"

typedef struct YearPoint {
    double at;   /* 0 to 1; negative: none */
    bool joined; /* to the one before */
} YearPoint;

typedef struct YearCell {
    const YearPoint *points; /* as many as years; NULL: not asked */
    double threshold;        /* of the newest year; negative: none */
    const char *text;        /* the newest figure */
} YearCell;

typedef struct YearRow {
    const char *label;
    const YearCell *cells; /* as many as columns */
} YearRow;

typedef struct YearsChart {
    const char *id, *title, *description;
    const char *const *years; /* names, the oldest first */
    int year_count;
    const char *const *columns; /* names */
    int column_count;
    const YearRow *rows;
    int row_count;
    double width;
} YearsChart;

Scene *years_draw(const YearsChart *chart, const TextMeasure *measure);

#endif
