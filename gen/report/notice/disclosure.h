/* The block at the head of a page of government information: 索引号, 发布机构, 生成日期 …, from notice.csv.
 * Source of its fields: directories of open government information as counties keep them under 政府信息公开条例. */
#ifndef GONGSHI_REPORT_NOTICE_DISCLOSURE_H
#define GONGSHI_REPORT_NOTICE_DISCLOSURE_H

#include "report/context.h"

/* Nothing unless notice.csv gives an index number, a category, a manner, a summary or a date of creation: offices whose
 * publishing system keeps these do not want them twice. For the web only. */
void disclosure_table(const ReportContext *context, Doc *doc, Node *section);

#endif
