/* A community's own page: the conclusion, what rests on figures and what on words, the table, the way on. */
#ifndef GONGSHI_REPORT_NOTICE_COMMUNITY_PAGE_H
#define GONGSHI_REPORT_NOTICE_COMMUNITY_PAGE_H

#include "report/site.h"

void community_page(const ReportContext *context, Doc *doc, const Answers *answers, const Result *result,
                    const Site *site);

#endif
