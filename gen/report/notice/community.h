/* One community's table: as an annex of the notice, as a page of its own, or as a part of the internal review. */
#ifndef GONGSHI_REPORT_NOTICE_COMMUNITY_H
#define GONGSHI_REPORT_NOTICE_COMMUNITY_H

#include "report/site.h"

/* 宝都街道恒安社区智慧社区建设指标（成长型）. Newly allocated. */
char *community_title(const ReportContext *context, const Community *community);

/* Appends a section: annex > 0 gives it the label 附件N (the legend of the verdicts then stands once, in 附件1); 0 is a
 * part of the review. In the draft and internal editions findings stand beside their rows, those that belong to no row
 * above the table; the internal one has columns of its own (requirement, stated, computed with the values put in). */
void community_section(const ReportContext *context, Doc *doc, const Answers *answers, const Result *result, int annex);
/* A document of its own: the conclusion, what rests on figures and what on words, the table, the way on. */
void community_page(const ReportContext *context, Doc *doc, const Answers *answers, const Result *result,
                    const Site *site);

/* The definitions and requirements of a tier, once, for the short tables. */
void tier_section(const ReportContext *context, Doc *doc, const Tier *tier, int annex);

/* A new section of the document with its heading, below the label 附件N where annex > 0. */
Node *annex_section(const ReportContext *context, Doc *doc, const char *id, int annex, const char *title);

#endif
