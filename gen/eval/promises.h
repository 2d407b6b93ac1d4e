/* promise-unmet: a waiver of the edition before that was good then, is due by the date of the newer notice (or that
 * notice has none), and whose finding is found again without a new waiver.
 *
 * Findings of the newer data pass by with promises_pass(), after waiving_use(); promises_report() tells at the end.
 */
#ifndef GONGSHI_EVAL_PROMISES_H
#define GONGSHI_EVAL_PROMISES_H

#include "eval/lineage.h"

typedef struct Promises {
    const Year *old, *now;
    GHashTable *ids;    /* id of a community in the older register -> in the newer; owned */
    char *then, *today; /* dates of both notices, or NULL; owned */
    GPtrArray *places;  /* for each waiver: where it was found again (GString), or NULL */
} Promises;

/* lineages: of Lineage *, over `count` years. */
void promises_init(Promises *promises, const Year *old, const Year *now, const GPtrArray *lineages, int count);
void promises_clear(Promises *promises);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Promises, promises_clear)

void promises_pass(Promises *promises, const Findings *findings);
void promises_report(const Promises *promises, Findings *findings);

#endif
