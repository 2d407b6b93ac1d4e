/* Findings of change: what the office should ask about when two years stand side by side.
 *
 * regressed: by the newer rules the older figures meet the requirement and the newer ones do not; or the claim went
 * from met to not met where no figures decide. implausible-change: a change large both in itself and against what was:
 *
 *   a total (what a rate is a share of)   doubled or halved, by 20 or more
 *   another count                         halved, by 20 or more: what was built stays
 *   a rate                                moved by 30 points and by half of itself; not where its total is under 20,
 *                                         where one thing more or less makes such a rate
 *   a measured area                       doubled or halved even if both figures were rounded to the other's favour
 *
 * Nothing is said of spot-checked communities, nor where figures cannot be compared. */
#ifndef GONGSHI_FIND_CHANGE_CHECK_H
#define GONGSHI_FIND_CHANGE_CHECK_H

#include "find/change.h"
#include "find/peers.h"
#include "find/standard_change.h"

/* regressed, implausible-change, tier-changed, succession-undeclared of one community. */
void change_check(const CommunityChange *change, Findings *findings);

/* unchanged-text: a table that says what the edition before said, by the measure of copied-answers (find/peers.h): four
 * independent facts or more. Areas do not count: land stays as it is. A rate counts from the third edition on, where
 * all of them state it.
 *
 * editions: the facts of one community in each year, the oldest first; NULL where it had no table, or was not there:
 * such years are passed over. The finding names the year before the newest that has facts. */
void unchanged_check(const PeerFacts *const *editions, const Year *years, int count, Findings *findings);

/* standard-changed. changes: of standard_compare(). turned: for how many communities the newer rule turns the verdict
 * on the older figures; by the newer indicator. */
void standard_change_check(const GArray *changes, const Year *old, const Year *now,
                           int (*turned)(const void *context, const Indicator *indicator), const void *context,
                           Findings *findings);

#endif
