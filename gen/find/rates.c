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

Interval rate_interval(const Answer *part, const Answer *whole) {
    const Ratio one = {1, 1}, hundred = {100, 1};
    Interval above = figure_interval(part), below = figure_interval(whole);
    Ratio nominal = ratio_div(part->number.value, whole->number.value);
    Ratio low = ratio_div(above.low, below.high), high = ratio_div(above.high, below.low);
    bool within = ratio_valid(nominal) && ratio_compare(nominal, one) <= 0;
    if (within && (!ratio_valid(high) || ratio_compare(high, one) > 0))
        high = one;
    return (Interval){ratio_mul(low, hundred), ratio_mul(high, hundred)};
}

void rates_collect(const Rulebook *rulebook, const Answers *answers, GArray *out) {
    const Ratio hundred = {100, 1};
    const Community *community = answers->community;
    for (int i = 0; i < community->tier->indicator_count; i++) {
        const Indicator *indicator = community->tier->indicators[i];
        for (guint k = 0; k < indicator->items->len; k++) {
            const Item *rate = g_ptr_array_index(indicator->items, k);
            if (!rate->part || !rate->whole)
                continue;
            const Answer *part = figure_lookup(answers, rate->part), *whole = figure_lookup(answers, rate->whole),
                         *stated = figure_lookup(answers, rate);
            Ratio computed = part && whole ? ratio_div(part->number.value, whole->number.value) : ratio_invalid();
            RateFact fact = {.community = community,
                             .item = rate,
                             .indicator = indicator,
                             .state = RATE_NOT_REPORTED,
                             .computed = computed,
                             .stated = stated ? ratio_div(stated->number.value, hundred) : ratio_invalid(),
                             .asked = indicator_asks(rulebook, indicator, rate, answers),
                             .agreement = AGREE_NOT};
            if (stated && part && whole && ratio_valid(computed)) {
                fact.agreement = decimal_agreement(stated->number, ratio_mul(computed, hundred));
                /* Where only the rounding of measured parts makes them agree they are not told to differ. */
                if (fact.agreement == AGREE_NOT && (part->item->measured || whole->item->measured)) {
                    Interval percent = rate_interval(part, whole);
                    bool known = ratio_valid(percent.low) && ratio_valid(percent.high);
                    if (known && decimal_within(stated->number, percent))
                        fact.agreement = AGREE_ROUNDED;
                }
            }
            if (part && whole && part->number.value.num == 0 && whole->number.value.num == 0)
                fact.state = RATE_VACUOUS;
            else if (ratio_valid(computed))
                fact.state =
                    ratio_valid(fact.stated) && fact.agreement == AGREE_NOT ? RATE_CONTRADICTED : RATE_COMPUTED;
            else if (ratio_valid(fact.stated))
                fact.state = RATE_STATED_ONLY;
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
        [RATE_COMPUTED] = "computed", [RATE_CONTRADICTED] = "contradicted", [RATE_STATED_ONLY] = "stated_only",
        [RATE_VACUOUS] = "vacuous",   [RATE_NOT_REPORTED] = "not_reported", [RATE_NOT_ASKED] = "not_asked",
        [RATE_HELD] = "held",         [RATE_NO_TABLE] = "no_table"};
    return ids[state];
}
