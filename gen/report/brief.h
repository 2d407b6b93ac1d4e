/* An indicator's report in short, for a poster and for a card on a telephone: the variant "brief" of statements.csv. */
#ifndef GONGSHI_REPORT_BRIEF_H
#define GONGSHI_REPORT_BRIEF_H

#include "report/context.h"

/* NULL when there is no such pattern in the language, or a figure that it needs is missing. Newly allocated. */
char *brief_text(const ReportContext *context, const Answers *answers, const Indicator *indicator);

#endif
