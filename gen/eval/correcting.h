/* What a re-issue says otherwise than the edition before: value by value, and what it does to the verdict of its row.
 */
#ifndef GONGSHI_EVAL_CORRECTING_H
#define GONGSHI_EVAL_CORRECTING_H

#include "model/published.h"

typedef struct CorrectedValue {
    const PublishedValue *old, *now;      /* NULL: not published in that edition */
    const PublishedValue *then, *verdict; /* of its row, in both; NULL for a fact of the register */
} CorrectedValue;

/* Of CorrectedValue, community by community in the order of the register, row by row; free with g_array_unref. */
GArray *corrected_values(const Published *old, const Published *now);

/* Whether the published verdict of the row, or what it rests on, is another one. */
bool corrected_verdict(const CorrectedValue *value);
/* The one that is there: for community, indicator, item. */
const PublishedValue *corrected_any(const CorrectedValue *value);

#endif
