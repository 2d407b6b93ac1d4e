/* Which community of one year is which of another.
 *
 * What succession.csv declares goes first; then the same id with the same name (or with none), then the same name in
 * the same subdistrict, where one community alone has it in each year, then the same id under another name. Whoever
 * misses a register and stands in a later one is the same community. Whoever is left is new, or is there no more.
 *
 * Mergers and splits are a graph: communities that rows connect are regrouped together, also those of them that stand
 * in both registers and have no row of their own (one that took another in, or gave a part away). What came out of it
 * is not what went in: its figures are not set beside the older ones.
 *
 * Everything is borrowed from the years but the Lineages themselves. */
#ifndef GONGSHI_FIND_LINEAGE_H
#define GONGSHI_FIND_LINEAGE_H

#include "data/succession.h"
#include "find/judge.h"

/* One data set of a comparison, the oldest first. Borrowed pointers. */
typedef struct Year {
    const char *label; /* the folder's last part: "2023" */
    const Standard *standard;
    const Rulebook *rulebook;
    const Dataset *dataset;
    const Succession *succession; /* from the year before; NULL in the oldest */
} Year;

typedef enum LineageKind {
    LINEAGE_SAME,
    LINEAGE_RENAMED,
    LINEAGE_MERGED,    /* several into one */
    LINEAGE_SPLIT,     /* one into several */
    LINEAGE_REGROUPED, /* several into several */
    LINEAGE_NEW,
    LINEAGE_VANISHED
} LineageKind;

/* How two years' communities were found to be the same. */
typedef enum LineageMatch { MATCH_ID, MATCH_DECLARED, MATCH_NAME, MATCH_ID_ONLY } LineageMatch;

/* All that was regrouped together in one year, in the order of the registers. */
typedef struct Regrouping {
    GPtrArray *before, *after; /* of const Community *; owned */
    LineageKind kind;
} Regrouping;

typedef struct Lineage {
    LineageKind kind;     /* the latest that happened after the oldest year */
    LineageMatch match;   /* the latest that was not by id; MATCH_DECLARED also where succession.csv tells of an end or
                             beginning */
    const Community **at; /* for each year, the newest last; NULL where there is none, or it is not the same community.
                             Owned */
    const Regrouping *regrouping; /* what it came out of, or NULL */
    GPtrArray *origins;           /* of const Community *: what of the year before went into it; else empty. Owned */
    GPtrArray *ancestors;         /* of const Community *: of all years, what went into it, at any remove. Owned */
    const char *note;             /* of succession.csv, or "" */
} Lineage;

typedef struct Lineages {
    GPtrArray *list;        /* of Lineage *: in the order of the newest register; then those that vanished, in the order
                               in which they were registered */
    GPtrArray *ended;       /* of Lineage *: what was regrouped; their successors are in the list */
    GPtrArray *regroupings; /* of Regrouping * */
} Lineages;

Lineages *lineages_find(const Year *years, int count);
void lineages_free(Lineages *lineages);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Lineages, lineages_free)

#endif
