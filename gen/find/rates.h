/* The figures of a table as numbers, and the compact facts that comparison charts need: every ratio indicator of every
 * community, as stated and as its parts give it, what is asked of it, and what the figure rests on. */
#ifndef GONGSHI_FIND_RATES_H
#define GONGSHI_FIND_RATES_H

#include "find/judge.h"

/* What a measured figure may have been before it was rounded; one point for others. Never below zero. */
Interval figure_interval(const Answer *answer);
/* What part ÷ whole may have been before measured figures were rounded, in percent; at most 100, unless even the
 * nominal quotient is above. Both hold numbers; the whole is not zero. */
Interval rate_interval(const Answer *part, const Answer *whole);

/* What is known of a rate of a community. Facts are of those who are asked and have a table: one of the first five. */
typedef enum RateState {
    RATE_COMPUTED,     /* its parts give it, and what is stated agrees, or nothing is */
    RATE_CONTRADICTED, /* its parts give it, and another one is stated */
    RATE_STATED_ONLY,  /* stated, without parts that would give a rate */
    RATE_VACUOUS,      /* 0 of 0: no rate, whatever is stated */
    RATE_NOT_REPORTED,
    RATE_NOT_ASKED, /* of its tier */
    RATE_HELD,      /* not published for now */
    RATE_NO_TABLE
} RateState;

typedef struct RateFact {
    const Community *community; /* of the register */
    const Item *item;           /* of the standard: the rate */
    const Indicator *indicator;
    RateState state;
    Ratio computed;      /* part ÷ whole; invalid when a part is missing */
    Ratio stated;        /* as a share; invalid when missing */
    Threshold asked;     /* of this community, by the clauses that apply to it */
    Agreement agreement; /* of the stated rate with the computed one; AGREE_NOT when either is missing */
} RateFact;

/* Appends a fact for each rate with parts in the community's tier. out: of RateFact. */
void rates_collect(const Rulebook *rulebook, const Answers *answers, GArray *out);
/* By its parts, else as stated; invalid for NULL, of 0 of 0, and when there is none. */
Ratio rate_value(const RateFact *fact);

/* "computed", "contradicted" …, as tables of data have it. */
const char *rate_state_id(RateState state);

#endif
