/* An indicator's report in short, for a poster and for a card on a telephone: the variant "brief" of statements.csv. */
#ifndef GONGSHI_REPORT_NOTICE_BRIEF_H
#define GONGSHI_REPORT_NOTICE_BRIEF_H

#include "report/context.h"

/* NULL when there is no such pattern in the language, and where the row does not say as much: no figure of it was
 * filled in, and what was written is not the sentence that it shortens. Newly allocated. */
char *brief_text(const ReportContext *context, const Answers *answers, const Indicator *indicator);

#endif
