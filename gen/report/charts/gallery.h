/* The charts that compare communities: what each is drawn from, what it says, its numbers as a table.
 *
 * Facts are gathered community by community; a chart is made of at most GALLERY_ROWS communities, more make more
 * pieces. Public charts keep the order of the register (排名不分先后) and carry no totals by which to rank. */
#ifndef GONGSHI_REPORT_CHARTS_GALLERY_H
#define GONGSHI_REPORT_CHARTS_GALLERY_H

#include "chart/rates.h"
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
    GPtrArray *scenes; /* of Scene * */
    GPtrArray *table;  /* of char ** (NULL-terminated): the head, then a row for each figure */
} Chart;

void chart_clear(Chart *chart);

/* Each is one chart; no scenes when there is nothing to show. */
Chart gallery_rates(const ReportContext *context, const GalleryFacts *facts);      /* every rate, small */
Chart gallery_summary(const ReportContext *context, const GalleryFacts *facts);    /* what verdicts rest on */
Chart gallery_categories(const ReportContext *context, const GalleryFacts *facts); /* the same by category */
Chart gallery_counts(const ReportContext *context, const GalleryFacts *facts);     /* sizes */
Chart gallery_matrix(const ReportContext *context, const GalleryFacts *facts);     /* internal */

/* The last section of the notice's comparison, or the first of the review: charts one below the other. heading: of the
 * section, or NULL where the one before has it. */
void gallery_section(const ReportContext *context, Doc *doc, const char *heading, Chart *charts, int count);
/* UTF-8 with BOM. Newly allocated. */
char *chart_csv(const Chart *chart);

#endif
