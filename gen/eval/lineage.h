/* Which community of one year is which of another.
 *
 * What succession.csv declares goes first; then the same id with the same name (or with none), then the same name, then
 * the same id under another name. Whoever is left is new, or is there no more. A community that was merged or split is
 * not the one it was: its figures are not set beside the older ones.
 *
 * Everything is borrowed from the years but the Lineages themselves. */
#ifndef GONGSHI_EVAL_LINEAGE_H
#define GONGSHI_EVAL_LINEAGE_H

#include "eval/judge.h"
#include "model/succession.h"

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
    LINEAGE_MERGED,
    LINEAGE_SPLIT,
    LINEAGE_NEW,
    LINEAGE_VANISHED
} LineageKind;

/* How two years' communities were found to be the same. */
typedef enum LineageMatch { MATCH_ID, MATCH_DECLARED, MATCH_NAME, MATCH_ID_ONLY } LineageMatch;

typedef struct Lineage {
    LineageKind kind;     /* the latest that happened after the oldest year */
    LineageMatch match;   /* the latest that was not by id; MATCH_DECLARED also where succession.csv tells of an end or
                             beginning */
    const Community **at; /* for each year; NULL where there is none, or it is not the same community. Owned */
    GPtrArray *origins;   /* of const Community *: what was merged, or what this was split from; else empty. Owned */
    const char *note;     /* of succession.csv, or "" */
} Lineage;

/* In the order of the newest register; then those that vanished, in the order in which they were registered. Of
 * Lineage *; free with g_ptr_array_unref. */
GPtrArray *lineages_find(const Year *years, int count);

/* The community of the newest year; NULL when it vanished. */
const Community *lineage_now(const Lineage *lineage, int count);

#endif
