/* What a re-issue says otherwise than the edition before it, and what that does to the verdict of the row.
 *
 * A community is who it is by name and subdistrict, then by id: another id alone is no correction. Of a community that
 * joined, left, is held back or released, or has a table in one edition only, that is the one thing to tell.
 *
 * The ordinary course of a notice (its phase, its date, what came of objections) is no correction; who is to be asked
 * is told apart. */
#ifndef GONGSHI_FIND_CORRECTING_H
#define GONGSHI_FIND_CORRECTING_H

#include "data/published.h"

typedef enum CorrectedKind {
    CORRECTED_CONCLUSION, /* of the acceptance group on a community */
    CORRECTED_REGISTER,   /* what else the register says, and who is in it */
    CORRECTED_FACT,       /* of the notice */
    CORRECTED_VALUE,      /* a verdict or a figure of a row */
    CORRECTED_CONTACT     /* of the notice: who is to be asked, and how */
} CorrectedKind;

typedef struct CorrectedValue {
    CorrectedKind kind;
    const PublishedValue *old, *now;      /* NULL: not published in that edition */
    const PublishedValue *any;            /* the newer that is there: for community, indicator, item */
    const PublishedValue *then, *verdict; /* of its row, in both; NULL for a fact */
} CorrectedValue;

/* Of CorrectedValue: by kind, community by community in the order of the register, row by row; free with
 * g_array_unref. */
GArray *corrected_values(const Published *old, const Published *now);

/* Whether the published verdict of the row, or what it rests on, or the conclusion is another one. */
bool corrected_verdict(const CorrectedValue *value);
#endif
