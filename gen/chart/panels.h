/* Small multiples: communities down, measures across, each with its own scale from zero. Bars for shares of a whole,
 * dots for counts, since a bar of a raw count says nothing.
 *
 * Signs are those of the chart of one rate (chart/rates.h); an open dot is a count far from the others'. A line is the
 * threshold, with a flag towards the side that is asked for. A community without published data is hatched, in the
 * columns that its tier is asked for. Shapes and tones tell everything. */
#ifndef GONGSHI_CHART_PANELS_H
#define GONGSHI_CHART_PANELS_H

#include <stdbool.h>

#include "chart/rates.h"

typedef struct PanelCell {
    RateSign sign;    /* of dots: RATE_SIGN_BAR a dot, RATE_SIGN_OPEN an open one */
    double at;        /* 0 to 1 of the column's scale */
    double stated;    /* the diamond; negative: none */
    double threshold; /* negative: none */
    int towards;      /* what it asks for: 1 more, -1 less, 0 neither */
    const char *text; /* the value, or why there is none; "": its tier is not asked */
} PanelCell;

typedef struct PanelColumn {
    const char *label;
    bool dots;
} PanelColumn;

typedef struct PanelRow {
    const char *label;
    const PanelCell *cells; /* as many as columns; NULL: no data */
} PanelRow;

typedef struct PanelGroup {
    const char *label;
    const bool *asked; /* as many as columns */
    const PanelRow *rows;
    int row_count; /* 0: the tier is asked nothing, and its label says so */
} PanelGroup;

typedef struct Panels {
    const char *id, *title, *description;
    const PanelColumn *columns;
    int column_count;
    const PanelGroup *groups;
    int group_count;
    const char *no_data; /* words for a row without data */
    double width;
} Panels;

Scene *panels_draw(const Panels *panels, const TextMeasure *measure);

#endif
