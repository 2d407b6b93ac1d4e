/* promise-unmet: a waiver of an older edition that was good then, is due by the date of the newest notice (or that
 * notice has none), has no later one in its place, and whose finding is found again without a new waiver. A community
 * is followed through mergers and splits; where it left the register, or its table cannot be read, it is told that
 * nobody can say.
 *
 * Findings of the newest data pass by with promises_pass(), after waiving_use(); promises_report() tells at the end.
 */
#ifndef GONGSHI_FIND_PROMISES_H
#define GONGSHI_FIND_PROMISES_H

#include "find/lineage.h"

typedef struct Promise {
    const Year *year;
    const WaiverRow *row;
    const GPtrArray *heirs; /* of const Community *: its community in the newest register; NULL: none, or of all */
    GString *places;        /* where it was found again; NULL: nowhere. Owned */
} Promise;

typedef struct Promises {
    const Year *now;
    GHashTable *heirs;  /* const Community * of an older year -> GPtrArray of const Community * of the newest; owned */
    GHashTable *unseen; /* const Community * of the newest register without a table that was read; owned */
    GArray *due;        /* of Promise */
} Promises;

/* years: `count` of them, the oldest first, as the lineages were made from. */
void promises_init(Promises *promises, const Year *years, int count, const Lineages *lineages);
void promises_clear(Promises *promises);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Promises, promises_clear)

void promises_pass(Promises *promises, const Findings *findings);
/* Nothing can be found in this community's table. */
void promises_miss(Promises *promises, const Community *community);
void promises_report(const Promises *promises, Findings *findings);

#endif
