/* What is compared between communities: sizes far from the others', and answers that are alike.
 *
 * Each community leaves compact facts (peer_facts_init); its table is gone when they are compared.
 *
 * outlier: rows of checks.csv of kind "peers", all tiers pooled, natural logarithms, at least 8 communities, the
 * members of one cluster of copies with one value counted once; |0.6745 (x - median) / MAD| > 3.5 (Iglewicz and
 * Hoaglin). The median that is told is that of the figures themselves, as a clerk finds it.
 *
 * copied-answers: two communities are alike when at least four independent facts are. A fact is a figure (not 0, 100,
 * at most 5, or a threshold of its own) or a free text or list that is not made of the standard's own words; facts are
 * independent when they stand in different indicators and say different things. Where there are eight communities or
 * more, what a third of the others say too tells nothing. Communities that are alike form one cluster.
 *
 * Also copied-answers, as a note: three communities or more give the same free text of 15 characters or more, which is
 * then rather the form's example than anybody's own. And two long stories that differ in figures, names and a few
 * words. A story is known by the short runs of characters (shingles) in it that are nobody else's to begin with: not
 * the standard's nor the form's. */
#ifndef GONGSHI_FIND_PEERS_H
#define GONGSHI_FIND_PEERS_H

#include "find/judge.h"

typedef struct PeerFacts {
    const Community *community; /* of the register */
    char *file;
    GArray *sizes;   /* of PeerSize, one for each row of checks.csv of kind "peers", in file order */
    GArray *sayings; /* of PeerSaying, ordered by what is said */
    GArray *stories; /* what is told at length in one's own words; for peers_compare() */
} PeerFacts;

typedef struct PeerSize {
    Ratio value; /* invalid when it cannot be computed */
    double log;  /* NAN likewise, and of zero */
    const Check *check;
    const Indicator *indicator;
    int line, source_line;
    const char *cell; /* of its place; interned */
    char *text;       /* as a figure, "≈921.69"; owned */
} PeerSize;

typedef struct PeerSaying {
    const Item *item;
    GQuark value; /* what is said, squeezed */
} PeerSaying;

/* What makes two tables alike: so many independent facts. */
enum { PEERS_ALIKE_LEAST = 4 };

/* Whether a fact is not independent of those counted (of PeerSaying): of the same indicator, or saying the same. */
bool peer_saying_repeats(const GArray *counted, const PeerSaying *saying);

void peer_facts_init(PeerFacts *facts, const Standard *standard, const Rulebook *rulebook, const Answers *answers);
void peer_facts_clear(PeerFacts *facts);

/* Adds outlier and copied-answers of all kinds. all: of PeerFacts *. */
void peers_compare(const GPtrArray *all, Findings *findings);

#endif
