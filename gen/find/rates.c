#include "find/rates.h"

Interval figure_interval(const Answer *answer) {
    if (!answer->item->measured)
        return (Interval){answer->number.value, answer->number.value};
    Interval interval = decimal_interval(answer->number);
    Ratio zero = ratio_make(0, 1);
    if (ratio_compare(interval.low, zero) < 0)
        interval.low = zero;
    return interval;
}

Interval rate_interval(const Item *rate, const Answer *part, const Answer *whole) {
    const Ratio one = {1, 1}, scale = item_scale(rate);
    Interval above = figure_interval(part), below = figure_interval(whole);
    Ratio nominal = ratio_div(part->number.value, whole->number.value);
    Ratio low = ratio_div(above.low, below.high), high = ratio_div(above.high, below.low);
    bool share = rate->type == ITEM_PERCENT || part->item->subset_of == whole->item;
    bool within = share && ratio_valid(nominal) && ratio_compare(nominal, one) <= 0;
    if (within && (!ratio_valid(high) || ratio_compare(high, one) > 0))
        high = one;
    return (Interval){ratio_mul(low, scale), ratio_mul(high, scale)};
}

/* From the answers of its parts, if it has any. */
static RateFact make_fact(const Rulebook *rulebook, const Indicator *indicator, const Item *rate,
                          const Answers *answers) {
    const Answer *part = figure_lookup(answers, rate->part), *whole = figure_lookup(answers, rate->whole),
                 *stated = figure_lookup(answers, rate);
    const Answer *level = rate->type == ITEM_LEVEL ? answers_lookup(answers, rate) : NULL;
    int place = level ? item_level(rate, level->value) : -1;
    bool both = part && whole;
    RateFact fact = {.community = answers->community,
                     .item = rate,
                     .indicator = indicator,
                     .state = RATE_NOT_REPORTED,
                     .computed = both ? item_quotient(rate, part->number.value, whole->number.value) : ratio_invalid(),
                     .stated = stated       ? item_ruled(rate, stated->number.value)
                               : place >= 0 ? ratio_make(place, 1)
                                            : ratio_invalid(),
                     .places = stated ? stated->number.places : 0,
                     .asked = indicator_asks(rulebook, indicator, rate, answers),
                     .agreement = AGREE_NOT};
    if (stated && both && ratio_valid(fact.computed)) {
        Ratio quotient = ratio_div(part->number.value, whole->number.value);
        fact.agreement = decimal_agreement(stated->number, ratio_mul(quotient, item_scale(rate)));
        /* Where only the rounding of measured parts makes them agree they are not told to differ. */
        if (fact.agreement == AGREE_NOT && (part->item->measured || whole->item->measured)) {
            Interval reach = rate_interval(rate, part, whole);
            bool known = ratio_valid(reach.low) && ratio_valid(reach.high);
            if (known && decimal_within(stated->number, reach))
                fact.agreement = AGREE_ROUNDED;
        }
    }
    if (both && part->number.value.num == 0 && whole->number.value.num == 0)
        fact.state = RATE_VACUOUS;
    else if (ratio_valid(fact.computed))
        fact.state = ratio_valid(fact.stated) && fact.agreement == AGREE_NOT ? RATE_CONTRADICTED : RATE_COMPUTED;
    else if (ratio_valid(fact.stated))
        fact.state = rate->part ? RATE_STATED_ONLY : RATE_STATED;
    return fact;
}

void rates_collect(const Rulebook *rulebook, const Answers *answers, GArray *out) {
    const Tier *tier = answers->community->tier;
    for (int i = 0; i < tier->indicator_count; i++) {
        const Indicator *indicator = tier->indicators[i];
        for (guint k = 0; k < indicator->items->len; k++) {
            const Item *item = g_ptr_array_index(indicator->items, k);
            if (!rulebook_charts(rulebook, item))
                continue;
            RateFact fact = make_fact(rulebook, indicator, item, answers);
            g_array_append_val(out, fact);
        }
    }
}

Ratio rate_value(const RateFact *fact) {
    if (!fact || fact->state == RATE_VACUOUS)
        return ratio_invalid();
    return ratio_valid(fact->computed) ? fact->computed : fact->stated;
}

const char *rate_state_id(RateState state) {
    static const char *const ids[] = {
        [RATE_COMPUTED] = "computed",       [RATE_STATED] = "stated",   [RATE_CONTRADICTED] = "contradicted",
        [RATE_STATED_ONLY] = "stated_only", [RATE_VACUOUS] = "vacuous", [RATE_NOT_REPORTED] = "not_reported",
        [RATE_NOT_ASKED] = "not_asked",     [RATE_HELD] = "held",       [RATE_NO_TABLE] = "no_table"};
    return ids[state];
}
