/* The compact facts that comparison charts need: every ratio indicator of every community, as stated and as its parts
 * give it. */
#ifndef GONGSHI_EVAL_RATES_H
#define GONGSHI_EVAL_RATES_H

#include "eval/judge.h"

typedef struct RateFact {
    const Community *community; /* of the register */
    const Item *item;           /* of the standard: the rate */
    const Indicator *indicator;
    Ratio computed;      /* part ÷ whole; invalid when a part is missing */
    Ratio stated;        /* as a share; invalid when missing */
    Ratio threshold;     /* of the tier's clause; invalid when there is none */
    Agreement agreement; /* of the stated rate with the computed one; AGREE_NOT when either is missing */
} RateFact;

/* Appends a fact for each rate with parts in the community's tier. out: of RateFact. */
void rates_collect(const Standard *standard, const Rulebook *rulebook, const Answers *answers, GArray *out);

#endif
