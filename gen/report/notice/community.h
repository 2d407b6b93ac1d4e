/* One community's table, as an annex of the notice, as a document of its own, or as a part of the internal review. */
#ifndef GONGSHI_REPORT_NOTICE_COMMUNITY_H
#define GONGSHI_REPORT_NOTICE_COMMUNITY_H

#include "report/site.h"

/* 宝都街道恒安社区智慧社区建设指标（成长型）. Newly allocated. */
char *community_title(const ReportContext *context, const Community *community);

/* Appends a section: annex > 0 gives it the label 附件N (the legend of the verdicts then stands once, in 附件1); 0 is a
 * part of the review. In the draft and internal editions findings stand beside their rows; the internal one has columns
 * of its own (requirement, stated, computed with the values put in). */
void community_section(const ReportContext *context, Doc *doc, const Answers *answers, const Result *result, int annex);
/* The table alone, after the findings of the file that belong to no row. */
void community_table(const ReportContext *context, Doc *doc, Node *section, const Answers *answers,
                     const Result *result);

/* The definitions and requirements of a tier, once, for the short tables. */
void tier_section(const ReportContext *context, Doc *doc, const Tier *tier, int annex);

/* 附件N: shared by all annexes. Appends the label and the heading to the section; annex 0: no label. */
void annex_head(const ReportContext *context, Doc *doc, Node *section, int annex, const char *title);

#endif
