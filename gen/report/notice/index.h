/* The landing page: where the notice stands, what was recognised, until when and how to object, the communities with
 * their documents, a chart, open data, earlier notices. */
#ifndef GONGSHI_REPORT_NOTICE_INDEX_H
#define GONGSHI_REPORT_NOTICE_INDEX_H

#include "report/charts/gallery.h"
#include "report/site.h"

typedef struct IndexSource {
    const Site *site;
    CheckReport *report; /* what stands is told in a draft, with links to the rows */
    Chart *chart;        /* shown at the end; its scenes are taken. NULL: none */
} IndexSource;

void index_section(const ReportContext *context, Doc *doc, const IndexSource *source);

#endif
