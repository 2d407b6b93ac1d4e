/* Which single correction would make the figures of a finding agree. For the office, to see what may have happened; a
 * letter asks openly, and a public page never shows them. Each is tried out before it is listed. */
#ifndef GONGSHI_FIND_HYPOTHESES_H
#define GONGSHI_FIND_HYPOTHESES_H

#include "find/checking.h"
#include "find/share.h"

/* A rate that its parts do not give. threshold: of the clause that asks for it, or the invalid ratio. */
void hypotheses_for_rate(const Checking *checking, Finding *finding, const Answer *rate, const Answer *part,
                         const Answer *whole, Ratio threshold);
/* A share that no whole number of the total gives. */
void hypotheses_for_share(const Checking *checking, Finding *finding, const Answer *percent, const Share *share);
/* A part above its whole. */
void hypotheses_for_part(const Checking *checking, Finding *finding, const Answer *part, const Answer *whole);
/* A number that its list does not have. */
void hypotheses_for_count(const Checking *checking, Finding *finding, const Answer *count, int listed);

#endif
