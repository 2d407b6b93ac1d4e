/* What a cell holds: whether it is a value of its item, and which. */
#ifndef GONGSHI_DATA_ANSWER_VALUE_H
#define GONGSHI_DATA_ANSWER_VALUE_H

#include "data/dataset.h"

/* The figure itself: half width, without the unit that may stand in the same cell. No other figure than a percentage
 * has a percent sign. */
bool answer_parse_figure(const Answer *answer, Decimal *number);
/* Whether the value is one of its item, whose number or spelling is then filled in; else what is wrong with it. */
bool answer_fits_item(Answer *answer, Sentence *wrong);

#endif
