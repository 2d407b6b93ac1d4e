/* Shares of a whole number of things: which percentages are possible at all. 80% of 6 is not: 4 of 6 is ≈66.67%, 5 of 6
 * is ≈83.33%. */
#ifndef GONGSHI_FIND_SHARE_H
#define GONGSHI_FIND_SHARE_H

#include <stdbool.h>

#include "data/dataset.h"

typedef struct Share {
    bool possible; /* some whole number gives the percentage: exactly, rounded half up or to even, or cut off */
    int64_t total;
    int64_t low, high; /* the nearest numbers of things to either side; high > total: there is none above */
} Share;

/* `percent` as stated ("83.3"), of `total` things; total > 0. Looks only at the numbers beside percent × total. */
Share share_of_total(Decimal percent, int64_t total);

/* The share that a table states of an exact total: false when the item is no such share, or a figure is missing. */
bool share_stated(const Answers *answers, const Item *item, Share *share);
/* k of the total, as a ratio. */
Ratio share_ratio(const Share *share, int64_t k);

#endif
