#include "find/check_list.h"
#include "find/checking.h"
#include "find/hypotheses.h"
#include "find/rates.h"

static Ratio hundred(void) {
    return ratio_make(100, 1);
}

/* ---- rate-mismatch ---- */

typedef struct Rate {
    const Answer *rate, *part, *whole;
    Ratio quotient;    /* part / whole */
    Interval interval; /* in percent; one point when both parts are exact */
    bool measured;
} Rate;

/* What the quotient may have been before its parts were rounded, in percent. */
static Interval quotient_interval(const Rate *rate) {
    Interval interval = rate_interval(rate->part, rate->whole);
    return (Interval){ratio_mul(interval.low, hundred()), ratio_mul(interval.high, hundred())};
}

/* false when a figure is missing, or the whole is zero. */
static bool read_rate(const Checking *checking, const Item *item, Rate *rate) {
    *rate = (Rate){.rate = checking_number(checking, item),
                   .part = checking_number(checking, item->part),
                   .whole = checking_number(checking, item->whole)};
    if (!rate->rate || !rate->part || !rate->whole)
        return false;
    rate->quotient = ratio_div(rate->part->number.value, rate->whole->number.value);
    rate->measured = item->part->measured || item->whole->measured;
    return ratio_valid(rate->quotient) && ratio_valid(ratio_mul(rate->quotient, hundred()));
}

/* Parts that give just the rate that is stated. */
typedef struct AsStated {
    const Answers *answers;
    Answer part, whole;
} AsStated;

static const Answer *answer_as_stated(const void *context, const Item *item) {
    const AsStated *stated = context;
    if (item == stated->part.item)
        return &stated->part;
    return item == stated->whole.item ? &stated->whole : answers_lookup(stated->answers, item);
}

/* Whether a clause comes out differently by the stated rate than by its parts. */
static bool flips_a_clause(const Checking *checking, const Rate *rate) {
    AsStated stated = {checking->answers, *rate->part, *rate->whole};
    stated.part.number.value = rate->rate->number.value;
    stated.whole.number.value = hundred();
    for (guint i = 0; i < checking->indicator->criteria->len; i++) {
        const Rule *rule = rulebook_rule(checking->rulebook, g_ptr_array_index(checking->indicator->criteria, i));
        if (!rule)
            continue;
        Truth computed = rule_truth(rule, checking_answer, checking->answers);
        Truth claimed = rule_truth(rule, answer_as_stated, &stated);
        if (computed != TRUTH_UNKNOWN && claimed != TRUTH_UNKNOWN && computed != claimed)
            return true;
    }
    return false;
}

/* Never the very figure that was stated: a mismatch has to be seen (66.670% stated, ≈66.667% computed). */
static char *computed_rate(const Rate *rate, Ratio threshold) {
    static const char about_sign[] = "≈";
    g_autofree char *text = ratio_percent(rate->quotient, threshold);
    g_autofree char *digits = g_strdup(g_str_has_prefix(text, about_sign) ? text + strlen(about_sign) : text);
    digits[strcspn(digits, "%")] = '\0';
    Decimal printed;
    bool same = decimal_parse(digits, &printed) && ratio_compare(printed.value, rate->rate->number.value) == 0;
    return same ? ratio_percent(rate->quotient, ratio_div(rate->rate->number.value, hundred()))
                : g_steal_pointer(&text);
}

static void add_bound(const Checking *checking, Finding *finding, const char *key, Ratio percent) {
    if (!ratio_valid(percent))
        return;
    g_autofree char *text = ratio_percent(ratio_div(percent, hundred()), ratio_invalid());
    checking_add_text(checking, finding, key, text);
}

static bool rate_sentence(const Rate *rate, Sentence *sentence) {
    bool full = ratio_compare(rate->rate->number.value, hundred()) == 0;
    switch (decimal_agreement(rate->rate->number, ratio_mul(rate->quotient, hundred()))) {
    case AGREE_EXACT:
        return false;
    case AGREE_ROUNDED:
        *sentence = SENTENCE_RATE_FULL_BY_ROUNDING;
        return full && !rate->measured;
    case AGREE_TRUNCATED:
        *sentence = SENTENCE_RATE_CUT_OFF;
        return true;
    case AGREE_NOT:
        break;
    }
    if (rate->measured)
        *sentence = decimal_within(rate->rate->number, rate->interval) ? SENTENCE_RATE_DIFFERS_WITHIN
                                                                       : SENTENCE_RATE_DIFFERS_BEYOND;
    else if (full)
        *sentence = SENTENCE_RATE_FULL_FROM_UNEQUAL;
    else
        *sentence = SENTENCE_RATE_DIFFERS;
    return true;
}

static void grade_rate(Finding *finding) {
    if (finding->sentence == SENTENCE_RATE_CUT_OFF || finding->sentence == SENTENCE_RATE_FULL_BY_ROUNDING)
        finding->severity = SEVERITY_INFO;
    else if (finding->sentence == SENTENCE_RATE_DIFFERS_WITHIN)
        finding->severity = SEVERITY_WARNING;
}

static void report_rate(const Checking *checking, const Rate *rate, Sentence sentence) {
    const Item *item = rate->rate->item;
    Finding *finding = checking_add(checking, sentence, rate->rate, item);
    grade_rate(finding);
    finding->affects_verdict = flips_a_clause(checking, rate);
    Ratio threshold = checking_threshold(checking, item);
    g_autofree char *rate_text = checking_stated(rate->rate);
    g_autofree char *part = checking_stated(rate->part);
    g_autofree char *whole = checking_stated(rate->whole);
    g_autofree char *computed = computed_rate(rate, threshold);
    checking_set_figures(checking, finding, rate_text, computed);
    checking_add_text(checking, finding, "stated", rate_text);
    checking_add_text(checking, finding, "part", part);
    checking_add_text(checking, finding, "whole", whole);
    checking_add_text(checking, finding, "computed", computed);
    if (ratio_valid(threshold))
        add_bound(checking, finding, "threshold", ratio_mul(threshold, hundred()));
    if (finding->severity > SEVERITY_INFO)
        hypotheses_for_rate(checking, finding, rate->rate, rate->part, rate->whole, threshold);
    if (rate->measured) {
        add_bound(checking, finding, "low", rate->interval.low);
        add_bound(checking, finding, "high", rate->interval.high);
    }
}

void check_rate(const Checking *checking, const Item *item) {
    Rate rate;
    Sentence sentence;
    if (!item->part || !item->whole || !read_rate(checking, item, &rate))
        return;
    if (rate.measured)
        rate.interval = quotient_interval(&rate);
    if (rate_sentence(&rate, &sentence))
        report_rate(checking, &rate, sentence);
}
