/* Small multiples: communities down, measures across, each with its own scale from zero. Bars for shares of a whole,
 * dots for counts, since a bar of a raw count says nothing.
 *
 * A diamond is the stated rate where it differs from the bar; an open dot is a count far from the others'; a line is
 * the tier's threshold. A community without published data is hatched. Shapes and tones tell everything. */
#ifndef GONGSHI_CHART_PANELS_H
#define GONGSHI_CHART_PANELS_H

#include <stdbool.h>

#include "chart/rates.h"

typedef struct PanelCell {
    bool given;    /* false: the text says why not */
    double at;     /* 0 to 1 of the column's scale */
    double stated; /* the diamond; negative: none */
    bool odd;      /* an open dot */
    const char *text;
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
    const double *thresholds; /* as many as columns; negative: none */
    const PanelRow *rows;
    int row_count;
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
