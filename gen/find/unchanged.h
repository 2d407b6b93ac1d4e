/* unchanged-text: a table that says what the edition before said, by the measure of copied-answers (find/peers.h): four
 * independent facts or more. Areas do not count: land stays as it is. A rate counts from the third edition on, where
 * all of them state it. */
#ifndef GONGSHI_FIND_UNCHANGED_H
#define GONGSHI_FIND_UNCHANGED_H

#include "find/lineage.h"
#include "find/peers.h"

/* editions: the facts of one community in each year, the oldest first; NULL where it had no table, or was not there:
 * such years are passed over. The finding names the year before the newest that has facts. */
void unchanged_check(const PeerFacts *const *editions, const Year *years, int count, Findings *findings);

#endif
