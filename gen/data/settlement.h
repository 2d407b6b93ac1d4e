/* What the office has settled after a check: corrections.csv and waivers.csv of a data set. Either may be absent.
 *
 * A correction puts a new figure in the place of the one reported; the old one stays beside it. A waiver lets a finding
 * stand with a reason; it changes no figure and no verdict. Rows that name what is not there are findings and left out,
 * and so is a correction that says not what to, why, on what evidence, by whom and when.
 *
 * Ownership: a Settlement owns its rows; texts live in the string store given. */
#ifndef GONGSHI_DATA_SETTLEMENT_H
#define GONGSHI_DATA_SETTLEMENT_H

#include <glib.h>
#include <stdbool.h>

#include "base/finding.h"
#include "data/standard.h"
#include "data/table.h"

typedef struct Correction {
    const char *community, *indicator, *item; /* ids; item may also be "verdict" */
    const char *old, *value;
    const char *reason, *evidence, *approved_by, *date;
    int line;
} Correction;

typedef struct WaiverRow {
    Waiver waiver; /* what is shown */
    FindingId rule;
    const char *community; /* id; NULL: it is about the notice as a whole */
    const char *indicator; /* id; NULL: any */
    const char *expires;   /* "2024-12-31", or "" */
    bool undated;          /* a date of it cannot be read (a finding): it may have expired */
    const char *lacking;   /* names of columns that must not be blank and are, separated by blanks; "" when none */
    int line;
} WaiverRow;

typedef struct Settlement {
    GArray *corrections; /* of Correction, in file order */
    GArray *waivers;     /* of WaiverRow, in file order */
} Settlement;

#define CORRECTIONS_FILE "corrections.csv"
#define WAIVERS_FILE "waivers.csv"

/* has_community: whether the register knows an id. */
Settlement *settlement_load(const char *dir, const Standard *standard,
                            bool (*has_community)(const void *context, const char *id), const void *context,
                            TableCare care, GStringChunk *strings, Findings *findings);
Settlement *settlement_empty(void);
void settlement_free(Settlement *settlement);

#endif
