/* The charts that compare communities: what each is drawn from, what it says, its numbers as a table.
 *
 * Facts are gathered community by community. Public charts keep the order of the register (排名不分先后) and carry no
 * totals by which to rank, but those that the standard itself asks for (gallery_scores). */
#ifndef GONGSHI_REPORT_CHARTS_GALLERY_H
#define GONGSHI_REPORT_CHARTS_GALLERY_H

#include "report/charts/drawing.h"

Chart gallery_rates(const ReportContext *context, const GalleryFacts *facts); /* every rate, small */
/* What verdicts rest on: a stack for each community, or for each category of indicators. */
Chart gallery_basis(const ReportContext *context, const GalleryFacts *facts, bool categories);
Chart gallery_counts(const ReportContext *context, const GalleryFacts *facts); /* sizes */
/* Totals and levels, of a standard that asks points. */
Chart gallery_scores(const ReportContext *context, const GalleryFacts *facts);
Chart gallery_matrix(const ReportContext *context, const GalleryFacts *facts); /* internal */

/* ---- one rate, large; facts: of RateFact ---- */

/* The first rate, in the order of the standard, that every tier asks for and that is not the same everywhere; failing
 * that the first that every tier asks for; NULL when there is none. */
/* The name of its files: the indicator's; of several figures of an indicator the others have their own. */
char *rate_chart_id(const Standard *standard, const Rulebook *rulebook, const Item *rate);
const Item *rate_chart_choose(const Standard *standard, const GArray *facts);
/* A scene for this rate over the whole register (new): a strip for each tier. In the internal edition the communities
 * of a tier have bars, by value, first those furthest to the side that is asked for. */
Scene *rate_chart_scene(const ReportContext *context, const GalleryFacts *facts, const Item *rate);
/* "成长型5个社区中5个达到90%；…": the message, from exact figures; in the final edition from the published ones. */
char *rate_chart_headline(const ReportContext *context, const GArray *facts, const Item *rate);
/* The chart's numbers: community, tier, stated, computed, threshold, which side of it is asked for, what the figure
 * rests on. UTF-8 with BOM. */
char *rate_chart_csv(const ReportContext *context, const GArray *facts, const Item *rate);

#endif
