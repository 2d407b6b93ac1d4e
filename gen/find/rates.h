/* The figures of a table as numbers, and the compact facts that comparison charts need: of every figure that charts
 * show and every community, as stated and, of a rate, as its parts give it, what is asked of it, and what it rests on.
 */
#ifndef GONGSHI_FIND_RATES_H
#define GONGSHI_FIND_RATES_H

#include "find/judge.h"

/* What a measured figure may have been before it was rounded; one point for others. Never below zero. */
Interval figure_interval(const Answer *answer);
/* What a rate may have been before measured figures were rounded, as a figure of it; a share is at most all, unless
 * even the nominal quotient is above. Both hold numbers; the whole is not zero. */
Interval rate_interval(const Item *rate, const Answer *part, const Answer *whole);

/* What is known of a rate of a community. Facts are of those who are asked and have a table: one of the first six. */
typedef enum RateState {
    RATE_COMPUTED,     /* its parts give it, and what is stated agrees, or nothing is */
    RATE_CONTRADICTED, /* its parts give it, and another one is stated */
    RATE_STATED,       /* stated; it is no rate, and has no parts */
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
    /* As rules compare them (item_ruled()). */
    Ratio computed;      /* by its parts; invalid when one is missing */
    Ratio stated;        /* invalid when missing */
    int places;          /* that it was stated with */
    Threshold asked;     /* of this community, by the clauses that apply to it */
    Agreement agreement; /* of the stated rate with the computed one; AGREE_NOT when either is missing */
} RateFact;

/* Appends a fact for each item that charts show (rulebook_charts()) of the community's tier. out: of RateFact. */
void rates_collect(const Rulebook *rulebook, const Answers *answers, GArray *out);
/* By its parts, else as stated; invalid for NULL, of 0 of 0, and when there is none. */
Ratio rate_value(const RateFact *fact);

/* "computed", "contradicted" …, as tables of data have it. */
const char *rate_state_id(RateState state);

#endif
