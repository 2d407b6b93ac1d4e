/* The letter that asks a community to verify its figures: a request in official form, and in its annex what was read,
 * what the figures give, what is asked, and room for the answer.
 *
 * It asks openly: no hypothesis, no other community, nothing that the office or the keeper of the standard must settle.
 * What the data lack (issuer, date, day of reply) is a line to fill in. */
#ifndef GONGSHI_REPORT_NOTICE_QUERY_H
#define GONGSHI_REPORT_NOTICE_QUERY_H

#include "doc/template.h"
#include "report/context.h"

/* How many questions the community is asked; without any there is no letter. */
int query_count(const Result *result);
/* 关于核实恒安社区智慧社区建设指标数据的函. Newly allocated. */
char *query_title(const ReportContext *context, const Community *community);
/* Appends the letter and its annex. False when the template cannot be filled. */
bool query_sections(const ReportContext *context, const Template *template, Doc *doc, const Answers *answers,
                    const Result *result, GError **error);

#endif
