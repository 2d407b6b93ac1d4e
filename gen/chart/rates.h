/* The chart of one ratio indicator over all communities: numbers in, shapes out.
 *
 * For each community, in register order and grouped by tier: a bar from zero for the value, a diamond for the stated
 * rate where it differs, a line for the tier's threshold. A community without published data is hatched, not empty, and
 * says so. Shapes, tones and words tell everything; there is no colour.
 *
 * All text comes in finished (report makes it), in one language or two (label.h); it is measured through the function
 * given. */
#ifndef GONGSHI_CHART_RATES_H
#define GONGSHI_CHART_RATES_H

#include <glib.h>
#include <stdbool.h>

#include "base/number.h"
#include "chart/label.h"
#include "doc/scene.h"

typedef struct RateRow {
    const char *label;                    /* the community */
    bool published;                       /* false: no data */
    Ratio value;                          /* what the bar shows, 0 to 1; invalid: given in no usable form */
    Ratio stated;                         /* the stated rate; invalid when there is none */
    const char *value_text, *stated_text; /* "100%"; stated_text "" when it does not differ */
    const char *note;                     /* instead of a bar: 未公布数据, 缺少数据 */
} RateRow;

typedef struct RateGroup {
    const char *label; /* 成长型（标准90%） */
    Ratio threshold;   /* invalid: none */
    const RateRow *rows;
    int row_count;
} RateGroup;

typedef struct RateLegend {
    const char *bar, *diamond, *threshold, *hatched; /* words of the legend; "" leaves an entry out */
} RateLegend;

typedef struct RateChart {
    const char *id;                  /* prefix of ids in SVG */
    const char *title, *description; /* alternative text */
    const RateGroup *groups;
    int group_count;
    RateLegend legend;
    double width; /* points */
} RateChart;

Scene *rates_draw(const RateChart *chart, const TextMeasure *measure);

#endif
