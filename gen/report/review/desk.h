/* The desk: the office's own landing page, in the internal folder. How far it is to the notice, what to do next, the
 * letters, and each contradiction with the corrections that would settle it, as lines to copy into the data set. */
#ifndef GONGSHI_REPORT_REVIEW_DESK_H
#define GONGSHI_REPORT_REVIEW_DESK_H

#include "report/answers/check_report.h"
#include "report/context.h"

/* What there is to link to, relative to the desk: in its own folder alone, so that its words are the same wherever the
 * run writes. */
typedef struct DeskSource {
    CheckReport *report;
    const char *review, *table; /* files of the whole; NULL: not made */
    bool letters;               /* whether they are made */
} DeskSource;

void desk_sections(const ReportContext *context, Doc *doc, const DeskSource *source);

#endif
