/* The landing page's communities: each group of the register a heading and a list, each community with the documents
 * that there are of it. */
#ifndef GONGSHI_REPORT_NOTICE_DIRECTORY_H
#define GONGSHI_REPORT_NOTICE_DIRECTORY_H

#include "report/site.h"

void directory_section(const ReportContext *context, Doc *doc, Node *parent, const Site *site);

#endif
