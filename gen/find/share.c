#include "find/share.h"

Ratio share_ratio(const Share *share, int64_t k) {
    return ratio_make(k, share->total);
}

static bool gives(const Share *share, Decimal percent, int64_t k) {
    if (k < 0 || k > share->total)
        return false;
    return decimal_agreement(percent, ratio_mul(share_ratio(share, k), ratio_make(100, 1))) != AGREE_NOT;
}

Share share_of_total(Decimal percent, int64_t total) {
    g_assert(total > 0);
    Share share = {.total = total};
    Ratio exact = ratio_div(ratio_mul(percent.value, ratio_make(total, 1)), ratio_make(100, 1));
    if (!ratio_valid(exact) || exact.num < 0)
        return share;
    share.low = exact.num / exact.den;
    share.high = share.low + 1;
    /* Rounding moves by less than one unit of the last place; where that is more than one thing, many numbers fit and
     * the two beside are among them. */
    share.possible = gives(&share, percent, share.low) || gives(&share, percent, share.high);
    if (share.low > total)
        share.low = total;
    return share;
}

bool share_stated(const Answers *answers, const Item *item, Share *share) {
    if (item->type != ITEM_PERCENT || !item->share_of)
        return false;
    const Answer *percent = answers_lookup(answers, item);
    const Answer *whole = answers_lookup(answers, item->share_of);
    if (!percent || !percent->is_number || !whole || !whole->is_number)
        return false;
    Ratio total = whole->number.value;
    if (!ratio_is_integer(total) || total.num <= 0)
        return false;
    *share = share_of_total(percent->number, total.num);
    return true;
}
