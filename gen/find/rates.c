#include "find/rates.h"

#include "base/text.h"

static const Answer *number_answer(const Answers *answers, const Item *item) {
    const Answer *answer = answers_lookup(answers, item);
    return answer && answer->is_number ? answer : NULL;
}

static Ratio number_of(const Answer *answer) {
    return answer ? answer->number.value : ratio_invalid();
}

static bool applies(const Rulebook *rulebook, const Criterion *criterion, const Answers *answers) {
    const Rule *when = rulebook_applies(rulebook, criterion);
    if (!answers || text_blank(criterion->applies_when))
        return true;
    return when && rule_truth(when, rule_table_answer, answers) == TRUTH_TRUE;
}

Threshold indicator_asks(const Rulebook *rulebook, const Indicator *indicator, const Item *item,
                         const Answers *answers) {
    Threshold asked = threshold_none();
    for (guint i = 0; i < indicator->criteria->len; i++) {
        const Criterion *criterion = g_ptr_array_index(indicator->criteria, i);
        const Rule *rule = rulebook_rule(rulebook, criterion);
        Threshold one = rule ? rule_asks(rule, item) : threshold_none();
        if (one.bound == BOUND_NONE || !applies(rulebook, criterion, answers))
            continue;
        if (asked.bound != BOUND_NONE && !threshold_same(asked, one))
            return threshold_none();
        asked = one;
    }
    return asked;
}

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
    Interval above = figure_interval(part), below = figure_interval(whole);
    Ratio one = ratio_make(1, 1), nominal = ratio_div(part->number.value, whole->number.value);
    Interval interval = {ratio_div(above.low, below.high), ratio_div(above.high, below.low)};
    bool within = ratio_valid(nominal) && ratio_compare(nominal, one) <= 0;
    if (within && (!ratio_valid(interval.high) || ratio_compare(interval.high, one) > 0))
        interval.high = one;
    return interval;
}

/* Where only the rounding of measured parts makes them agree they are not told to differ. */
static Agreement agreement_of(const Answer *stated, const Answer *part, const Answer *whole, Ratio computed) {
    const Ratio hundred = {100, 1};
    if (!stated || !part || !whole || !ratio_valid(computed))
        return AGREE_NOT;
    Agreement agreement = decimal_agreement(stated->number, ratio_mul(computed, hundred));
    if (agreement != AGREE_NOT || !(part->item->measured || whole->item->measured))
        return agreement;
    Interval interval = rate_interval(part, whole);
    const Interval percent = {ratio_mul(interval.low, hundred), ratio_mul(interval.high, hundred)};
    bool known = ratio_valid(percent.low) && ratio_valid(percent.high);
    return known && decimal_within(stated->number, percent) ? AGREE_ROUNDED : AGREE_NOT;
}

static bool is_zero(const Answer *answer) {
    return answer && answer->number.value.num == 0;
}

static RateState state_of(const RateFact *fact, const Answer *part, const Answer *whole) {
    if (is_zero(part) && is_zero(whole))
        return RATE_VACUOUS;
    if (!ratio_valid(fact->computed))
        return ratio_valid(fact->stated) ? RATE_STATED_ONLY : RATE_NOT_REPORTED;
    return ratio_valid(fact->stated) && fact->agreement == AGREE_NOT ? RATE_CONTRADICTED : RATE_COMPUTED;
}

static RateFact rate_fact(const Rulebook *rulebook, const Answers *answers, const Indicator *indicator,
                          const Item *rate) {
    const Answer *stated = number_answer(answers, rate), *part = number_answer(answers, rate->part),
                 *whole = number_answer(answers, rate->whole);
    RateFact fact = {.community = answers_community(answers),
                     .item = rate,
                     .indicator = indicator,
                     .computed = ratio_div(number_of(part), number_of(whole)),
                     .stated = ratio_div(number_of(stated), ratio_make(100, 1)),
                     .asked = indicator_asks(rulebook, indicator, rate, answers)};
    fact.agreement = agreement_of(stated, part, whole, fact.computed);
    fact.state = state_of(&fact, part, whole);
    return fact;
}

void rates_collect(const Standard *standard, const Rulebook *rulebook, const Answers *answers, GArray *out) {
    const Tier *tier = answers_community(answers)->tier;
    for (int i = 0; i < standard_indicator_count(standard, tier); i++) {
        const Indicator *indicator = standard_indicator(standard, tier, i);
        for (guint k = 0; k < indicator->items->len; k++) {
            const Item *item = g_ptr_array_index(indicator->items, k);
            if (!item->part || !item->whole)
                continue;
            RateFact fact = rate_fact(rulebook, answers, indicator, item);
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
