/* What does not add up: in one community's table (checks.c, which runs the checks of check_*.c), in the notice as a
 * whole (checks_notice.c, checks_facts.c), and in the standard itself (lint.c). */
#ifndef GONGSHI_FIND_CHECKS_H
#define GONGSHI_FIND_CHECKS_H

#include "find/judge.h"
#include "find/peers.h"

/* One community, evaluated. Owns its verdicts and findings; points into standard, rulebook and answers. */
typedef struct Result {
    const Community *community;
    GPtrArray *verdicts; /* of IndicatorVerdict *, in the order of the tier */
    Score score;
    Findings *findings; /* of this community only, in the order of the indicators; those of loading first */
} Result;

/* Takes over the findings of loading the answers (NULL for none). */
Result *result_make(const Standard *standard, const Rulebook *rulebook, const Answers *answers, Findings *loading);
void result_free(Result *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Result, result_free)

/* The compact facts of one community that the checks across communities need. Plain data; no pointers into answers. */
typedef struct CommunityFacts {
    const Community *community; /* of the register */
    int verdicts[VERDICTS];     /* computed, by Verdict */
    Score score;
    PeerFacts peers;
    bool all_stated;       /* every verdict of the table says met */
    GString *not_met_rows; /* "5" or "12,13": numbers of indicators computed not_met; owned */
    GString *denied_rows;  /* the same of those whose verdict says that something is lacking */
} CommunityFacts;

/* Fills in the facts of one evaluated community; clear with community_facts_clear(). */
void community_facts_init(CommunityFacts *facts, const Standard *standard, const Rulebook *rulebook,
                          const Answers *answers, const Result *result);
void community_facts_clear(CommunityFacts *facts);

/* Checks of the notice: what it must have, preamble and conclusions against register and results, communities against
 * each other. facts: of CommunityFacts, those that have a table; final: for the final edition. */
void checks_notice(const Dataset *dataset, const Standard *standard, const GArray *facts, bool final,
                   Findings *findings);
/* The part of it about what is said of whole tiers: that it is known word by word, and that no figure stands behind it.
 */
void checks_tiers(const Dataset *dataset, const Standard *standard, Findings *findings);
/* The part of it about facts of notice.csv: dates, years, document numbers, addresses, the sample; and the preamble
 * beside them. */
void checks_facts(const Dataset *dataset, const Standard *standard, Findings *findings);

/* Checks of the standard itself: what its rules, requirements and patterns say of each other, and what is not written
 * in every language. Loading it has already told of unknown items, broken rules and broken patterns; a standard that
 * passes both can be evaluated, and its sentences read back what they print. */
void lint_standard(const Standard *standard, const Rulebook *rulebook, Findings *findings);
/* The part that every check of data needs too: clauses of a tier's requirements that no rule decides, so that whatever
 * is stated of them goes unchecked. */
void lint_unruled(const Standard *standard, const Tier *tier, Findings *findings);
/* Of what was found from this place of the list on, in rows that several tiers share: once, for the first of them. */
void lint_tell_once(Findings *findings, guint from);

#endif
