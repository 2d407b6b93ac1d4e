/* changes.csv: every value that reads otherwise, for a spreadsheet: community (its id in the newer register, or in the
 * older for one that vanished), indicator (blank for a fact of the register), item, old, new, change (the ids of
 * find/change.h). UTF-8 with BOM; a cell that a spreadsheet would take for a formula has an apostrophe before it. */
#ifndef GONGSHI_REPORT_YEARLY_CHANGES_CSV_H
#define GONGSHI_REPORT_YEARLY_CHANGES_CSV_H

#include "find/change.h"

GString *changes_csv_new(void); /* with its header */
void changes_csv_append(GString *out, const CommunityChange *change);

#endif
