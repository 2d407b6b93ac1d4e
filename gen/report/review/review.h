/* The internal review: everything, for the office. First how things stand, then each community's table with the
 * findings beside their rows. */
#ifndef GONGSHI_REPORT_REVIEW_REVIEW_H
#define GONGSHI_REPORT_REVIEW_REVIEW_H

#include "report/answers/check_report.h"
#include "report/context.h"

/* Which findings, and where the rows that they name are. */
typedef struct FindingChoice {
    Severity most, least;
    bool changes; /* the document has rows for changes only; what else is found leads to its community */
} FindingChoice;

/* The first section: one sentence of validity, counts, the completeness map, then every question once, with whom it is
 * for and links to its rows. facts: of CommunityFacts. */
void review_front(const ReportContext *context, Doc *doc, CheckReport *report, const GArray *facts);
/* Every question once: a table for each severity that occurs, from the most severe wanted to the least. */
void review_findings(const ReportContext *context, Doc *doc, Node *section, CheckReport *report,
                     const FindingChoice *choice);

/* ---- the completeness map ----
 *
 * What each verdict rests on, community by indicator, by signs that need no colour; below it why some figures could not
 * be computed. */

/* Appends heading, legend, a table for each tier (several where its communities are too many for the width) and the
 * list of reasons. */
void completeness_map(const ReportContext *context, Doc *doc, Node *section, CheckReport *report);

#endif
