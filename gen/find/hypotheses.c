#include "find/hypotheses.h"

#include "base/text.h"

/* A rate and its parts, one of which is being changed. */
typedef struct Trial {
    Decimal rate; /* in percent */
    Ratio part, whole;
    bool within; /* the part is one of the whole */
} Trial;

static const Ratio hundred = {100, 1};

static bool agrees(const Trial *trial) {
    Ratio quotient = ratio_mul(ratio_div(trial->part, trial->whole), hundred);
    if (!ratio_valid(quotient) || (trial->within && ratio_compare(trial->part, trial->whole) > 0))
        return false;
    Agreement agreement = decimal_agreement(trial->rate, quotient);
    return agreement == AGREE_EXACT || agreement == AGREE_ROUNDED;
}

/* r with so many places, rounded down or up; the invalid ratio where that does not fit. */
static Ratio round_to(Ratio r, int places, bool up) {
    int64_t scale = 1;
    for (int i = 0; i < places; i++)
        scale *= 10;
    Ratio scaled = ratio_mul(r, ratio_make(scale, 1));
    if (!ratio_valid(scaled) || scaled.num < 0)
        return ratio_invalid();
    int64_t floor = scaled.num / scaled.den;
    return ratio_make(up && floor * scaled.den != scaled.num ? floor + 1 : floor, scale);
}

static void propose(const Checking *checking, Finding *finding, HypothesisKind kind, const Answer *at, Ratio value) {
    g_autofree char *digits = ratio_text(value, 9, NULL);
    g_autofree char *text = g_strconcat(digits, at->item->type == ITEM_PERCENT ? "%" : "", NULL);
    finding_hypothesis(checking->findings, finding, kind, at->item->id, text);
}

/* The part that the rate asks for, or the whole: rounded to either side at the places it was stated with. */
static void try_parts(const Checking *checking, Finding *finding, const Trial *trial, const Answer *at, bool is_part) {
    Ratio share = ratio_div(trial->rate.value, hundred);
    Ratio exact = is_part ? ratio_mul(trial->whole, share) : ratio_div(trial->part, share);
    for (int up = 0; up <= 1; up++) {
        Trial changed = *trial;
        Ratio *target = is_part ? &changed.part : &changed.whole;
        *target = round_to(exact, at->number.places, up);
        if (!ratio_valid(*target) || target->num == 0 || !agrees(&changed))
            continue;
        propose(checking, finding, HYPOTHESIS_FIGURE, at, *target);
        return;
    }
}

static void try_rate(const Checking *checking, Finding *finding, const Trial *trial, const Answer *rate,
                     Ratio threshold) {
    Ratio quotient = ratio_div(trial->part, trial->whole);
    if (!ratio_valid(quotient) || (trial->within && ratio_compare(trial->part, trial->whole) > 0))
        return;
    bool copied = ratio_valid(threshold) && ratio_compare(ratio_mul(threshold, hundred), trial->rate.value) == 0;
    g_autofree char *text = ratio_percent(quotient, threshold);
    finding_hypothesis(checking->findings, finding, copied ? HYPOTHESIS_COPIED : HYPOTHESIS_FIGURE, rate->item->id,
                       text);
}

/* Which of the three figures of a trial is an answer's. */
typedef struct Figures {
    const Answer *rate, *part, *whole;
} Figures;

static bool agrees_with(const Trial *trial, const Figures *figures, const Answer *changed, Decimal value) {
    Trial other = *trial;
    if (changed == figures->rate)
        other.rate = value;
    else if (changed == figures->part)
        other.part = value.value;
    else
        other.whole = value.value;
    return value.value.num > 0 && agrees(&other);
}

static bool try_text(const Checking *checking, Finding *finding, const Trial *trial, const Figures *figures,
                     const Answer *at, HypothesisKind kind, const char *text) {
    Decimal value;
    if (!decimal_parse(text, &value) || !agrees_with(trial, figures, at, value))
        return false;
    propose(checking, finding, kind, at, value.value);
    return true;
}

/* The figure's characters as they were written, without unit; NULL when it has others than digits and a point. */
static char *digits_of(const Answer *answer) {
    char *text = text_squeeze(answer->value);
    text[strspn(text, "0123456789.")] = '\0';
    return text;
}

static void try_swapped(const Checking *checking, Finding *finding, const Trial *trial, const Figures *figures,
                        const Answer *at) {
    g_autofree char *text = digits_of(at);
    for (size_t i = 0; text[0] && text[i + 1]; i++) {
        if (text[i] == '.' || text[i + 1] == '.' || text[i] == text[i + 1])
            continue;
        char kept = text[i];
        text[i] = text[i + 1];
        text[i + 1] = kept;
        bool found = try_text(checking, finding, trial, figures, at, HYPOTHESIS_SWAPPED, text);
        text[i + 1] = text[i];
        text[i] = kept;
        if (found)
            return;
    }
}

static void try_shifted(const Checking *checking, Finding *finding, const Trial *trial, const Figures *figures,
                        const Answer *at) {
    const Ratio factors[] = {{10, 1}, {1, 10}, {100, 1}, {1, 100}};
    for (guint i = 0; i < G_N_ELEMENTS(factors); i++) {
        Ratio value = ratio_mul(at->number.value, factors[i]);
        g_autofree char *text = ratio_valid(value) ? ratio_text(value, 9, NULL) : g_strdup("");
        bool whole = at->item->type != ITEM_COUNT || ratio_is_integer(value);
        if (whole && try_text(checking, finding, trial, figures, at, HYPOTHESIS_SHIFTED, text))
            return;
    }
}

void hypotheses_for_rate(const Checking *checking, Finding *finding, const Answer *rate, const Answer *part,
                         const Answer *whole, Ratio threshold) {
    Trial trial = {.rate = rate->number,
                   .part = part->number.value,
                   .whole = whole->number.value,
                   .within = part->item->subset_of == whole->item};
    Figures figures = {rate, part, whole};
    const Answer *const all[] = {part, whole, rate};
    try_parts(checking, finding, &trial, part, true);
    try_parts(checking, finding, &trial, whole, false);
    try_rate(checking, finding, &trial, rate, threshold);
    for (guint i = 0; i < G_N_ELEMENTS(all); i++)
        try_swapped(checking, finding, &trial, &figures, all[i]);
    for (guint i = 0; i < G_N_ELEMENTS(all); i++)
        try_shifted(checking, finding, &trial, &figures, all[i]);
}

void hypotheses_for_share(const Checking *checking, Finding *finding, const Answer *percent, const Share *share) {
    for (int64_t k = share->low; k <= share->high && k <= share->total; k++) {
        g_autofree char *text = ratio_percent(share_ratio(share, k), ratio_invalid());
        finding_hypothesis(checking->findings, finding, HYPOTHESIS_FIGURE, percent->item->id, text);
    }
    const Answer *whole = answers_lookup(checking->answers, percent->item->share_of);
    for (int64_t step = 1; step <= share->total && step <= 20; step++) {
        const int64_t totals[] = {share->total - step, share->total + step};
        for (guint i = 0; i < G_N_ELEMENTS(totals); i++) {
            if (totals[i] <= 0 || !share_of_total(percent->number, totals[i]).possible)
                continue;
            propose(checking, finding, HYPOTHESIS_FIGURE, whole, ratio_make(totals[i], 1));
            return;
        }
    }
}

void hypotheses_for_part(const Checking *checking, Finding *finding, const Answer *part, const Answer *whole) {
    propose(checking, finding, HYPOTHESIS_FIGURE, part, whole->number.value);
    propose(checking, finding, HYPOTHESIS_FIGURE, whole, part->number.value);
}

void hypotheses_for_count(const Checking *checking, Finding *finding, const Answer *count, int listed) {
    propose(checking, finding, HYPOTHESIS_FIGURE, count, ratio_make(listed, 1));
}
