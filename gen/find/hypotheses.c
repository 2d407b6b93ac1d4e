#include "base/text.h"
#include "find/check.h"

typedef enum TrialFigure { TRIAL_RATE, TRIAL_PART, TRIAL_WHOLE } TrialFigure;
enum { TRIAL_FIGURES = TRIAL_WHOLE + 1 };

/* A rate and its parts, one of which is being changed. */
typedef struct Trial {
    const Checking *checking;
    Finding *finding;
    const Answer *answers[TRIAL_FIGURES];
    Decimal values[TRIAL_FIGURES];
    Ratio scale; /* of the rate */
    bool within; /* the part is one of the whole */
} Trial;

void hypothesis_propose(const Checking *checking, Finding *finding, HypothesisKind kind, const Answer *at,
                        Ratio value) {
    g_autofree char *digits = ratio_text(value, 9, NULL);
    g_autofree char *text = g_strconcat(digits, at->item->type == ITEM_PERCENT ? "%" : "", NULL);
    finding_hypothesis(checking->findings, finding, kind, at->item->id, at->value, text);
}

/* part ÷ whole; the invalid ratio where the part cannot be so large. */
static Ratio trial_quotient(const Trial *trial) {
    Ratio part = trial->values[TRIAL_PART].value, whole = trial->values[TRIAL_WHOLE].value;
    bool impossible = trial->within && ratio_compare(part, whole) > 0;
    return impossible ? ratio_invalid() : ratio_div(part, whole);
}

static bool trial_agrees(const Trial *trial) {
    Agreement agreement = decimal_agreement(trial->values[TRIAL_RATE], ratio_mul(trial_quotient(trial), trial->scale));
    return agreement == AGREE_EXACT || agreement == AGREE_ROUNDED;
}

/* The part that the rate asks for, or the whole: rounded to either side at the places it was stated with. */
static void try_quantity(const Trial *trial, TrialFigure at) {
    Ratio share = ratio_div(trial->values[TRIAL_RATE].value, trial->scale);
    Ratio exact = at == TRIAL_PART ? ratio_mul(trial->values[TRIAL_WHOLE].value, share)
                                   : ratio_div(trial->values[TRIAL_PART].value, share);
    int64_t scale = 1;
    for (int i = 0; i < trial->values[at].places; i++)
        scale *= 10;
    Ratio scaled = ratio_mul(exact, ratio_make(scale, 1));
    if (!ratio_valid(scaled) || scaled.num < 0)
        return;
    int64_t floor = scaled.num / scaled.den;
    for (int up = 0; up <= 1; up++) {
        bool next = up && floor * scaled.den != scaled.num;
        Trial changed = *trial;
        changed.values[at].value = ratio_make(next ? floor + 1 : floor, scale);
        if (changed.values[at].value.num == 0 || !trial_agrees(&changed))
            continue;
        hypothesis_propose(trial->checking, trial->finding, HYPOTHESIS_FIGURE, trial->answers[at],
                           changed.values[at].value);
        return;
    }
}

static bool try_text(const Trial *trial, TrialFigure at, HypothesisKind kind, const char *text) {
    Trial changed = *trial;
    if (!decimal_parse(text, &changed.values[at]) || changed.values[at].value.num <= 0 || !trial_agrees(&changed))
        return false;
    hypothesis_propose(trial->checking, trial->finding, kind, trial->answers[at], changed.values[at].value);
    return true;
}

/* Two neighbouring digits, as they were written. */
static void try_swapped(const Trial *trial, TrialFigure at) {
    g_autofree char *text = text_squeeze(trial->answers[at]->value);
    text[strspn(text, "0123456789.")] = '\0';
    bool found = false;
    for (size_t i = 0; text[0] && text[i + 1] && !found; i++) {
        if (text[i] == '.' || text[i + 1] == '.' || text[i] == text[i + 1])
            continue;
        char kept = text[i];
        text[i] = text[i + 1];
        text[i + 1] = kept;
        found = try_text(trial, at, HYPOTHESIS_SWAPPED, text);
        text[i + 1] = text[i];
        text[i] = kept;
    }
}

static void try_shifted(const Trial *trial, TrialFigure at) {
    static const Ratio factors[] = {{10, 1}, {1, 10}, {100, 1}, {1, 100}};
    bool found = false;
    for (guint i = 0; i < G_N_ELEMENTS(factors) && !found; i++) {
        Ratio value = ratio_mul(trial->values[at].value, factors[i]);
        g_autofree char *text = ratio_valid(value) ? ratio_text(value, 9, NULL) : g_strdup("");
        bool whole = trial->answers[at]->item->type != ITEM_COUNT || ratio_is_integer(value);
        found = whole && try_text(trial, at, HYPOTHESIS_SHIFTED, text);
    }
}

void hypotheses_for_rate(const Checking *checking, Finding *finding, const Answer *rate, const Answer *part,
                         const Answer *whole, Ratio threshold) {
    static const TrialFigure quantities_first[] = {TRIAL_PART, TRIAL_WHOLE, TRIAL_RATE};
    const Trial trial = {
        .checking = checking,
        .finding = finding,
        .answers = {[TRIAL_RATE] = rate, [TRIAL_PART] = part, [TRIAL_WHOLE] = whole},
        .values = {[TRIAL_RATE] = rate->number, [TRIAL_PART] = part->number, [TRIAL_WHOLE] = whole->number},
        .scale = item_scale(rate->item),
        .within = part->item->subset_of == whole->item};
    try_quantity(&trial, TRIAL_PART);
    try_quantity(&trial, TRIAL_WHOLE);
    Ratio quotient = trial_quotient(&trial);
    if (ratio_valid(quotient)) {
        bool copied =
            ratio_valid(threshold) && ratio_compare(threshold, item_ruled(rate->item, rate->number.value)) == 0;
        Ratio computed = item_ruled(rate->item, ratio_mul(quotient, trial.scale));
        g_autofree char *text = item_figure(rate->item, computed, threshold);
        finding_hypothesis(checking->findings, finding, copied ? HYPOTHESIS_COPIED : HYPOTHESIS_FIGURE, rate->item->id,
                           rate->value, text);
    }
    for (guint i = 0; i < G_N_ELEMENTS(quantities_first); i++)
        try_swapped(&trial, quantities_first[i]);
    for (guint i = 0; i < G_N_ELEMENTS(quantities_first); i++)
        try_shifted(&trial, quantities_first[i]);
}

void hypotheses_for_share(const Checking *checking, Finding *finding, const Answer *percent, const Share *share) {
    for (int64_t k = share->low; k <= share->high && k <= share->total; k++) {
        g_autofree char *text = ratio_percent(ratio_make(k, share->total), ratio_invalid());
        finding_hypothesis(checking->findings, finding, HYPOTHESIS_FIGURE, percent->item->id, percent->value, text);
    }
    const Answer *whole = answers_lookup(checking->answers, percent->item->share_of);
    for (int64_t step = 1; step <= share->total && step <= 20; step++) {
        const int64_t totals[] = {share->total - step, share->total + step};
        for (guint i = 0; i < G_N_ELEMENTS(totals); i++) {
            if (totals[i] <= 0 || !share_of_total(percent->number, totals[i]).possible)
                continue;
            hypothesis_propose(checking, finding, HYPOTHESIS_FIGURE, whole, ratio_make(totals[i], 1));
            return;
        }
    }
}
