/* What a table is made of while it is read and corrected: nobody else sees an answer that is not yet the last. */
#ifndef GONGSHI_DATA_ANSWERS_PARTS_H
#define GONGSHI_DATA_ANSWERS_PARTS_H

#include "data/dataset.h"

/* What stands in the table and is no value of its item: known to nobody, until a correction takes its place. */
typedef struct Refused {
    Answer answer;
    Finding *finding; /* that told it */
} Refused;

/* What is said of an indicator, by its id, its number or its name; NULL: the tier has none such. */
IndicatorAnswers *answers_of_indicator(const Answers *answers, const char *text);
/* Where the answer of this key is kept; NULL for the id of an item. */
const Answer **answers_special(IndicatorAnswers *answers, const char *key);
/* Takes the answer over. */
void answers_keep(Answers *answers, IndicatorAnswers *owner, Answer *answer);

/* ---- answers_corrected.c: a correction put in the place of what the table states, or told why not */
void answers_correct(Answers *answers, const Standard *standard, const Correction *correction, Findings *findings);

#endif
