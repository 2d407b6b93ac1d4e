/* A published notice's text becomes a data set.
 *
 * The text is what a web page or a word processor gives when a notice with tables is saved as text or copied, and what
 * a spreadsheet puts on the clipboard (notice_text.h). A line break inside a cell means something only before a list
 * mark, after 注：, and after the verdict.
 *
 * The importer knows the columns by their headings (序号, 二级指标, 指标释义, 标准要求, 完成情况) and the rows by tier
 * and number; sentences are read by the standard's statement patterns. What it could not place or read it lists; what
 * it could not place goes into unplaced.csv of the data set too (unplaced_load), so that check asks about it.
 *
 * Writes into a folder that must not exist yet or be empty: notice.csv, communities.csv, communities/<id>.csv and
 * source/<file>, the text as it came. All or nothing: the folder appears whole. */
#ifndef GONGSHI_INTAKE_IMPORT_H
#define GONGSHI_INTAKE_IMPORT_H

#include "intake/import_report.h"

/* standard_path: how the data set names its standard, relative to `dataset_dir`. false when nothing was written. */
bool import_notice(const char *source_path, const char *dataset_dir, const char *standard_path,
                   const Standard *standard, ImportReport *report, GError **error);

#endif
