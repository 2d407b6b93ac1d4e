/* The completeness map of the review: what each verdict rests on, community by indicator, by signs that need no colour;
 * below it why some figures could not be computed. */
#ifndef GONGSHI_REPORT_REVIEW_COMPLETENESS_H
#define GONGSHI_REPORT_REVIEW_COMPLETENESS_H

#include "report/answers/check_report.h"
#include "report/context.h"

/* Appends heading, legend, a table for each tier (several where its communities are too many for the width) and the
 * list of reasons. */
void completeness_map(const ReportContext *context, Doc *doc, Node *section, CheckReport *report);

#endif
