/* The sheet of one community for a notice board: name, tier and conclusion, key figures, until when and how to object,
 * and one short line for each indicator. Full sentences are in the notice, and behind the code. */
#ifndef GONGSHI_REPORT_NOTICE_POSTER_H
#define GONGSHI_REPORT_NOTICE_POSTER_H

#include "chart/label.h"
#include "find/judge.h"
#include "report/context.h"

/* width: of the sheet's text area, points. */
void poster_section(const ReportContext *context, Doc *doc, const Answers *answers, const Result *result,
                    const TextMeasure *measure, double width);
/* The document's title: the notice's and the community's name. Newly allocated. */
char *poster_title(const ReportContext *context, const Community *community);

#endif
