/* The landing page: what was recognised, until when and how to object, the documents. */
#ifndef GONGSHI_REPORT_INDEX_H
#define GONGSHI_REPORT_INDEX_H

#include "report/context.h"

/* html, pdf: which formats there are to link to. */
void index_section(const ReportContext *context, Doc *doc, bool html, bool pdf, bool posters);

#endif
