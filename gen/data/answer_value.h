/* The value of an answer: whether a cell holds one of its item, and which; answer_said() (data/dataset.h) tells it. */
#ifndef GONGSHI_DATA_ANSWER_VALUE_H
#define GONGSHI_DATA_ANSWER_VALUE_H

#include "data/dataset.h"

/* The figure itself: half width, without the unit that may stand in the same cell; in the item's own unit, of which one
 * of what it is given in is `factor`. No other figure than a percentage has a percent sign. */
bool answer_parse(const Answer *answer, const char *value, Ratio factor, Decimal *number);
/* Whether the value is one of its item, whose number or spelling is then filled in; else what is wrong with it.
 * cancels: what it is a share of is in the same unit. */
bool answer_fits(Answer *answer, bool cancels, Sentence *wrong);
/* What a sentence about a value says of it. */
void answer_value_facts(Findings *findings, Finding *finding, const Answer *answer);

#endif
