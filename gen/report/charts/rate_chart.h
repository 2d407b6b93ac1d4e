/* The comparison chart of a ratio indicator, with its headline, alternative text and figures as a table. */
#ifndef GONGSHI_REPORT_CHARTS_RATE_CHART_H
#define GONGSHI_REPORT_CHARTS_RATE_CHART_H

#include "chart/rates.h"
#include "find/rates.h"
#include "report/context.h"

/* The first rate, in the order of the standard, that every tier asks for and that is not the same everywhere; failing
 * that the first that every tier asks for; NULL when there is none. facts: of RateFact. */
const Item *rate_chart_choose(const Standard *standard, const GArray *facts);

/* In the internal edition the communities of a tier stand by value, first those furthest to the side that is asked for.
 * A scene for this rate over the
 * whole register (new); all words in it and its alternative text made here. */
Scene *rate_chart_scene(const ReportContext *context, const GArray *facts, const Item *rate, const TextMeasure *measure,
                        double width);
/* "成长型5个社区中5个达到90%；…": the message, from exact figures; in the final edition from the published ones. */
char *rate_chart_headline(const ReportContext *context, const GArray *facts, const Item *rate);
/* What a community is called in charts: one that was spot-checked and has data is told apart. Newly allocated. */
char *chart_label(const ReportContext *context, const Community *community);
/* What stands over the rows of a tier: its name, and what it is asked. A string of `words` (report/charts/label.h). */
const char *rate_group_label(const ReportContext *context, Doc *words, const Tier *tier, bool asked,
                             Threshold threshold);
/* The chart's numbers: community, tier, stated, computed, threshold, which side of it is asked for, what the figure
 * rests on. UTF-8 with BOM. */
char *rate_chart_csv(const ReportContext *context, const GArray *facts, const Item *rate);

#endif
