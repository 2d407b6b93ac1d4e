/* What is asked otherwise than before: two standards side by side, indicator by indicator.
 *
 * Figures can be set side by side where an indicator is defined in the same words and its items have the same type and
 * unit; what is asked of them may differ: then last year's figures are judged by both. Texts are compared squeezed. */
#ifndef GONGSHI_FIND_STANDARD_CHANGE_H
#define GONGSHI_FIND_STANDARD_CHANGE_H

#include "find/judge.h"
#include "find/lineage.h"

typedef enum StandardPart {
    STANDARD_ADDED,       /* an indicator that was not asked */
    STANDARD_DROPPED,     /* one that is asked no more */
    STANDARD_THRESHOLD,   /* the number that decides; old and now: "80%" */
    STANDARD_REQUIREMENT, /* the words of what is asked; old and now: both */
    STANDARD_RULE,        /* the rule or its strength alone; old and now: both */
    STANDARD_DEFINITION,  /* what is counted: figures cannot be compared */
    STANDARD_UNIT         /* an item's unit or type: likewise; old and now: units */
} StandardPart;

typedef struct StandardChange {
    StandardPart part;
    const Indicator *old, *now; /* one of them NULL for STANDARD_ADDED and STANDARD_DROPPED */
    const Item *item;           /* of STANDARD_UNIT; else NULL */
    char *from, *to;            /* owned; NULL where nothing is told */
} StandardChange;

/* Of StandardChange, tier by tier in the order of the newer standard; tiers are matched by id. Free with g_array_unref.
 */
GArray *standard_compare(const Year *old, const Year *now);

/* Whether two indicators are defined in the same words. */
bool indicators_defined_alike(const Indicator *old, const Indicator *now);
/* Whether figures of an item can be set side by side. */
bool items_alike(const Item *old, const Item *now);
bool items_alike_but_unit(const Item *old, const Item *now);
/* Whether rates with parts can: a share of areas has no unit. */
bool rates_alike(const Item *old, const Item *now);

#endif
