/* The charts that compare communities: what each is drawn from, what it says, its numbers as a table.
 *
 * Facts are gathered community by community; a drawing holds at most GALLERY_ROWS communities, more make more drawings.
 * Public charts keep the order of the register (排名不分先后) and carry no totals by which to rank. */
#ifndef GONGSHI_REPORT_CHARTS_GALLERY_H
#define GONGSHI_REPORT_CHARTS_GALLERY_H

#include "chart/chart.h"
#include "find/rates.h"
#include "report/answers/check_report.h"
#include "report/context.h"

enum { GALLERY_ROWS = 34 };

typedef struct GalleryFacts {
    const GArray *rates; /* of RateFact */
    const GArray *facts; /* of CommunityFacts */
    CheckReport *report; /* verdicts and findings */
    const TextMeasure *measure;
    double width; /* of a chart, points */
} GalleryFacts;

/* Owns all of it; scenes may be taken (and set to NULL). */
typedef struct Chart {
    const char *id; /* of the files and within SVG */
    char *title, *headline, *subtitle;
    GPtrArray *scenes; /* of Scene *; none when there is nothing to show */
    GPtrArray *table;  /* of char ** (NULL-terminated): the head, then a row for each figure */
} Chart;

void chart_clear(Chart *chart);
/* UTF-8 with BOM. Newly allocated. */
char *chart_csv(const Chart *chart);

Chart gallery_rates(const ReportContext *context, const GalleryFacts *facts);      /* every rate, small */
Chart gallery_summary(const ReportContext *context, const GalleryFacts *facts);    /* what verdicts rest on */
Chart gallery_categories(const ReportContext *context, const GalleryFacts *facts); /* the same by category */
Chart gallery_counts(const ReportContext *context, const GalleryFacts *facts);     /* sizes */
Chart gallery_matrix(const ReportContext *context, const GalleryFacts *facts);     /* internal */

/* The last section of the notice's comparison, or the first of the review: charts one below the other. heading: of the
 * section, or NULL where the one before has it. */
void gallery_section(const ReportContext *context, Doc *doc, const char *heading, Chart *charts, int count);

/* ---- one rate, large; facts: of RateFact ---- */

/* The first rate, in the order of the standard, that every tier asks for and that is not the same everywhere; failing
 * that the first that every tier asks for; NULL when there is none. */
const Item *rate_chart_choose(const Standard *standard, const GArray *facts);
/* A scene for this rate over the whole register (new). In the internal edition the communities of a tier stand by
 * value, first those furthest to the side that is asked for. */
Scene *rate_chart_scene(const ReportContext *context, const GArray *facts, const Item *rate, const TextMeasure *measure,
                        double width);
/* "成长型5个社区中5个达到90%；…": the message, from exact figures; in the final edition from the published ones. */
char *rate_chart_headline(const ReportContext *context, const GArray *facts, const Item *rate);
/* The chart's numbers: community, tier, stated, computed, threshold, which side of it is asked for, what the figure
 * rests on. UTF-8 with BOM. */
char *rate_chart_csv(const ReportContext *context, const GArray *facts, const Item *rate);

#endif
