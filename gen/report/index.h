/* The landing page: what was recognised, until when and how to object, the documents. */
#ifndef GONGSHI_REPORT_INDEX_H
#define GONGSHI_REPORT_INDEX_H

#include "report/gallery.h"

typedef struct IndexSource {
    bool html, pdf, posters; /* what there is to link to */
    bool notice;
    int errors, warnings; /* that stand; told in a draft */
    Chart *chart;         /* shown at the end; its scenes are taken. NULL: none */
} IndexSource;

void index_section(const ReportContext *context, Doc *doc, const IndexSource *source);

#endif
