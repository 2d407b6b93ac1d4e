/* Findings about one community's table (checks.c, which runs the check_*.c in the order of the catalogue), and about
 * the notice as a whole (checks_notice.c). */
#ifndef GONGSHI_FIND_CHECKS_H
#define GONGSHI_FIND_CHECKS_H

#include "find/judge.h"
#include "find/peers.h"

/* Adds to `findings` what does not add up in one community's answers. Findings come in the order of the indicators. */
void checks_table(const Standard *standard, const Rulebook *rulebook, const Answers *answers, const GPtrArray *verdicts,
                  Findings *findings);

/* The compact facts of one community that the checks across communities need. Plain data; no pointers into answers. */
typedef struct CommunityFacts {
    const Community *community; /* of the register */
    int verdicts[VERDICTS];     /* computed, by Verdict */
    PeerFacts peers;
    bool all_stated;       /* every verdict of the table says met */
    GString *not_met_rows; /* "5" or "12,13": numbers of indicators computed not_met; owned */
    GString *denied_rows;  /* the same of those whose verdict says that something is lacking */
} CommunityFacts;

/* Fills in the facts of one evaluated community; clear with community_facts_clear(). */
void community_facts_init(CommunityFacts *facts, const Standard *standard, const Rulebook *rulebook,
                          const Answers *answers, const Result *result);
void community_facts_clear(CommunityFacts *facts);

/* notice-element-missing: the keys title, publicity, objection, contact, supervision, issuer and date of notice.csv. In
 * the final edition the first and the last two are errors, unless the text of the notice came from elsewhere. */
void checks_elements(const Dataset *dataset, bool final, Findings *findings);
/* notice-facts, spot-check-ratio, and facts of notice.csv that are not what they should be: dates, years, document
 * numbers, addresses, the sample; the preamble beside notice.csv. */
void checks_facts(const Dataset *dataset, const Standard *standard, Findings *findings);
/* untranslated: names and words of the register, facts of the notice. */
void checks_translated(const Dataset *dataset, const Standard *standard, Findings *findings);
/* Checks of the notice: preamble against register and results. facts: of CommunityFacts, those that have a table;
 * final: for the final edition. */
void checks_notice(const Dataset *dataset, const Standard *standard, const GArray *facts, bool final,
                   Findings *findings);

#endif
