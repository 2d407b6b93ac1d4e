/* Which items a table is expected to give: those that the indicator's form has a slot for, and those that its rules
 * use. The others are of other wordings: a table may leave them out. */
#ifndef GONGSHI_FIND_ASKED_H
#define GONGSHI_FIND_ASKED_H

#include "find/judge.h"

bool item_is_asked(const Rulebook *rulebook, const Indicator *indicator, const Item *item);

#endif
