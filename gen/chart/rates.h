/* The chart of one ratio indicator over all communities: numbers in, shapes out.
 *
 * For each community, grouped by tier: a bar from zero for the value, open where no quantities support it, a diamond
 * for the stated rate where it differs, a circle for 0 of 0, a line for the threshold with a flag towards the side that
 * is asked for. A community without published data is hatched, not empty, and says so; one that did not report says
 * that. Shapes, tones and words tell everything; there is no colour.
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

typedef enum RateSign {
    RATE_SIGN_BAR,
    RATE_SIGN_OPEN,  /* a value that no quantities support */
    RATE_SIGN_ZERO,  /* 0 of 0 */
    RATE_SIGN_WORDS, /* none: the words say why */
    RATE_SIGN_HATCH  /* nothing is published */
} RateSign;

typedef struct RateRow {
    const char *label; /* the community */
    RateSign sign;
    Ratio value;                          /* what the bar shows, 0 to 1; invalid: no bar */
    Ratio stated;                         /* the diamond; invalid when there is none */
    Ratio threshold;                      /* of this community; invalid: none */
    int towards;                          /* what it asks for: 1 more, -1 less, 0 neither */
    const char *value_text, *stated_text; /* "100%"; stated_text "" when there is nothing more to say */
    const char *note;                     /* instead of a bar: 未公布数据, 缺少数据, 总数为0 */
} RateRow;

typedef struct RateGroup {
    const char *label; /* 成长型（标准90%） */
    const RateRow *rows;
    int row_count; /* 0: the tier is not asked, and its label says so */
} RateGroup;

/* Words of the legend; only the signs that are drawn are told. */
typedef struct RateLegend {
    const char *bar, *open, *diamond, *zero, *threshold, *hatched;
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
