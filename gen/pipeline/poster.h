/* The posters of a run: laid out on one sheet each. */
#ifndef GONGSHI_PIPELINE_POSTER_H
#define GONGSHI_PIPELINE_POSTER_H

#include "eval/judge.h"
#include "pipeline/output.h"
#include "report/context.h"

/* sheet: the geometry of templates/poster.csv. */
bool poster_render(const Press *press, const Geometry *sheet, const ReportContext *context, const Answers *answers,
                   const Result *result, GError **error);

#endif
