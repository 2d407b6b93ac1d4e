#include "eval/rates.h"

static Ratio number_of(const Answers *answers, const Item *item) {
    const Answer *answer = answers_lookup(answers, item);
    return answer && answer->is_number ? answer->number.value : ratio_invalid();
}

static Ratio threshold_of(const Rulebook *rulebook, const Indicator *indicator, const Item *rate) {
    for (guint i = 0; i < indicator->criteria->len; i++) {
        const Rule *rule = rulebook_rule(rulebook, g_ptr_array_index(indicator->criteria, i));
        if (rule && (rule_uses(rule, rate->part) || rule_uses(rule, rate)))
            return rule_threshold(rule);
    }
    return ratio_invalid();
}

static Agreement agreement_of(const Answers *answers, const Item *rate, Ratio computed) {
    const Answer *stated = answers_lookup(answers, rate);
    if (!stated || !stated->is_number || !ratio_valid(computed))
        return AGREE_NOT;
    return decimal_agreement(stated->number, ratio_mul(computed, ratio_make(100, 1)));
}

static RateFact rate_fact(const Rulebook *rulebook, const Answers *answers, const Indicator *indicator,
                          const Item *rate) {
    Ratio computed = ratio_div(number_of(answers, rate->part), number_of(answers, rate->whole));
    return (RateFact){.community = answers_community(answers),
                      .item = rate,
                      .indicator = indicator,
                      .computed = computed,
                      .stated = ratio_div(number_of(answers, rate), ratio_make(100, 1)),
                      .threshold = threshold_of(rulebook, indicator, rate),
                      .agreement = agreement_of(answers, rate, computed)};
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
