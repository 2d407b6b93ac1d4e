/* Waivers laid over findings. A waived finding stays visible and no longer blocks; no verdict changes.
 *
 * A waiver is for the findings of one rule in the community that it names; one that names none, for those about the
 * notice as a whole. It has no effect, and is a finding itself, when it has expired (by the date of the notice, for
 * there is no clock, or may have, because a date is not to be read), repeats another, lacks a reason, an approver or a
 * date, is of a contradiction and tells the public nothing, or is for personal data. One that fits no finding is told
 * too. */
#ifndef GONGSHI_FIND_WAIVE_H
#define GONGSHI_FIND_WAIVE_H

#include "data/dataset.h"

/* The rows of waivers.csv and what has become of them; filled while findings pass by. */
typedef struct Waiving {
    const GArray *rows;         /* of WaiverRow; NULL: nothing is waived */
    struct WaiverState *states; /* by row; owned */
    GHashTable *first;          /* by rule, community and indicator: the first row for them; owned */
    char *today;                /* the notice's date as "2023-12-01", or NULL; owned */
} Waiving;

/* dataset: NULL for none. */
void waiving_init(Waiving *waiving, const Dataset *dataset);
void waiving_clear(Waiving *waiving);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Waiving, waiving_clear)

/* Gives each finding that a row fits its waiver. remember: which rows were used, for waiving_report(); not for several
 * threads at once. */
void waiving_apply(const Waiving *waiving, Findings *findings, bool remember);
/* Adds waiver-expired and waiver-unused, once all findings have passed by. */
void waiving_report(const Waiving *waiving, Findings *findings);

#endif
