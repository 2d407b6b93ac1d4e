/* Files that lie in a data set's folders and are not read. They are told; and where one may be a community's table
 * under another name (its Chinese name, Taoyuan.CSV, a workbook), it is said which. */
#ifndef GONGSHI_DATA_STRAYS_H
#define GONGSHI_DATA_STRAYS_H

#include <glib.h>
#include <stdbool.h>

#include "base/finding.h"

/* The names of what lies in a folder, in their order, without hidden files and what systems and spreadsheets leave
 * there. That the machine fails to tell is a finding (findings NULL: is not told). */
GPtrArray *strays_list(const char *dir, Findings *findings);
bool strays_is_csv(const char *name);
/* Those of dir/communities that no community has; sets other_file of communities without a table (of Community *; the
 * text is put into `strings`). Where that is set, the missing table is told with it and the file is not told again. */
void strays_tell_tables(const char *dir, const GPtrArray *communities, GStringChunk *strings, Findings *findings);
/* Those of dir that may be one of the data set's own files (of these names) under another name: waiver.csv,
 * waivers.xlsx. */
void strays_tell_files(const char *dir, const char *const *own, Findings *findings);

#endif
