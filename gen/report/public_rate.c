#include "report/public_rate.h"

#include "report/translate.h"

struct RateTable {
    const ReportContext *context;
    const GArray *facts;
    GHashTable *starts; /* const Community * to the place of its first fact, plus one; lookup only */
};

/* ---- one rate ---- */

PublicRate public_rate_of(const ReportContext *context, const RateFact *fact) {
    bool final = context->edition == EDITION_FINAL;
    PublicRate shown = {.item = fact->item,
                        .state = fact->community->held ? RATE_HELD : fact->state,
                        .value = ratio_invalid(),
                        .stated = ratio_invalid(),
                        .computed = ratio_invalid(),
                        .asked = fact->asked};
    if (shown.state == RATE_HELD)
        return shown;
    shown.stated = fact->stated;
    shown.places = fact->places;
    shown.computed = final ? ratio_invalid() : fact->computed;
    if (shown.state != RATE_VACUOUS)
        shown.value = final ? fact->stated : rate_value(fact);
    /* A final edition prints what was stated; where nothing was, the quantities alone say no rate. */
    if (final && shown.state == RATE_COMPUTED && !ratio_valid(fact->stated))
        shown.state = RATE_NOT_REPORTED;
    shown.beside = !final && shown.state == RATE_CONTRADICTED;
    if (shown.asked.bound != BOUND_NONE && ratio_valid(shown.value)) {
        bool reached = threshold_reached(shown.asked, shown.value);
        bool denied = fact->state == RATE_CONTRADICTED && threshold_reached(shown.asked, fact->computed) != reached;
        shown.reach = denied ? REACH_OPEN : reached ? REACH_YES : REACH_NO;
    }
    return shown;
}

/* ---- all of them ---- */

RateTable *rate_table_new(const ReportContext *context, const GArray *facts) {
    RateTable *table = g_new(RateTable, 1);
    *table = (RateTable){context, facts, g_hash_table_new(g_direct_hash, g_direct_equal)};
    for (guint i = facts->len; i > 0; i--)
        g_hash_table_insert(table->starts, (void *)g_array_index(facts, RateFact, i - 1).community,
                            GUINT_TO_POINTER(i));
    return table;
}

void rate_table_free(RateTable *table) {
    if (!table)
        return;
    g_hash_table_unref(table->starts);
    g_free(table);
}

PublicRate public_rate(const RateTable *table, const Community *community, const Item *rate) {
    guint start = GPOINTER_TO_UINT(g_hash_table_lookup(table->starts, community));
    for (guint i = start; start > 0 && i <= table->facts->len; i++) {
        const RateFact *fact = &g_array_index(table->facts, RateFact, i - 1);
        if (fact->community != community)
            break;
        if (fact->item == rate)
            return public_rate_of(table->context, fact);
    }
    bool asked = !community->tier || tier_rate(community->tier, rate);
    return (PublicRate){.item = rate,
                        .state = !asked            ? RATE_NOT_ASKED
                                 : community->held ? RATE_HELD
                                                   : RATE_NO_TABLE,
                        .value = ratio_invalid(),
                        .stated = ratio_invalid(),
                        .computed = ratio_invalid(),
                        .asked = tier_asks(table->context, community->tier, rate)};
}

GPtrArray *rates_met(const GArray *facts) {
    GPtrArray *items = g_ptr_array_new();
    g_autoptr(GHashTable) seen = g_hash_table_new(g_direct_hash, g_direct_equal);
    for (guint i = 0; i < facts->len; i++) {
        const Item *item = g_array_index(facts, RateFact, i).item;
        if (g_hash_table_add(seen, (void *)item))
            g_ptr_array_add(items, (void *)item);
    }
    return items;
}

/* ---- what is asked ---- */

const Indicator *tier_rate(const Tier *tier, const Item *rate) {
    const Indicator *indicator = tier ? tier_lookup_indicator(tier, rate->indicator) : NULL;
    return indicator && g_ptr_array_find(indicator->items, rate, NULL) ? indicator : NULL;
}

Threshold tier_asks(const ReportContext *context, const Tier *tier, const Item *rate) {
    const Indicator *indicator = tier_rate(tier, rate);
    return indicator ? indicator_asks(context->rulebook, indicator, rate, NULL) : threshold_none();
}

/* ---- words ---- */

static char *digits_of(const PublicRate *rate, Ratio value, bool stated, const char *none) {
    if (!ratio_valid(value))
        return g_strdup(none);
    if (!stated)
        return item_figure(rate->item, value, rate->asked.number);
    return item_stated(rate->item, (Decimal){ratio_mul(value, item_own(rate->item)), rate->places});
}

char *public_rate_digits(const PublicRate *rate, const char *none) {
    bool stated = !ratio_valid(rate->computed) && ratio_valid(rate->stated);
    return digits_of(rate, rate->value, stated, none);
}

char *public_rate_stated(const PublicRate *rate, const char *none) {
    return digits_of(rate, rate->stated, true, none);
}

char *public_rate_computed(const PublicRate *rate, const char *none) {
    return digits_of(rate, rate->computed, false, none);
}

char *item_unit(const ReportContext *context, const Item *item) {
    if (item->type == ITEM_PERCENT)
        return g_strdup("");
    g_autofree char *unit = translate_known(context->standard, context->lang, item->unit);
    /* a measure word that the glossary does not know, 个, is none of another language */
    bool none = item->type == ITEM_COUNT && !lang_leads(context->lang) && g_str_equal(unit, item->unit);
    return none ? g_strdup("") : g_steal_pointer(&unit);
}

char *digits_measured(const ReportContext *context, const Item *item, const char *digits) {
    if (item->type == ITEM_LEVEL)
        return translate_value(context->standard, context->lang, digits);
    g_autofree char *unit = item_unit(context, item), *figure = lang_figure(context->lang, digits);
    return lang_measure(context->lang, figure, unit);
}

char *threshold_words(const ReportContext *context, const Item *item, Threshold threshold) {
    static const Phrase words[] = {[BOUND_AT_LEAST] = PHRASE_BOUND_AT_LEAST,
                                   [BOUND_ABOVE] = PHRASE_BOUND_ABOVE,
                                   [BOUND_AT_MOST] = PHRASE_BOUND_AT_MOST,
                                   [BOUND_BELOW] = PHRASE_BOUND_BELOW,
                                   [BOUND_EXACTLY] = PHRASE_BOUND_EXACTLY};
    if (threshold.bound == BOUND_NONE)
        return g_strdup("");
    g_autofree char *digits = item_figure(item, threshold.number, ratio_invalid());
    g_autofree char *measured = digits_measured(context, item, digits);
    return phrase_format(words[threshold.bound], context->lang, "threshold", measured, NULL);
}

/* What has to be said of a figure, or instead of one, and what a drawing shows it by. */
static const struct {
    Phrase remark;
    RateSign sign;
} shown_by[] = {
    [RATE_COMPUTED] = {.sign = RATE_SIGN_BAR}, /* nothing has to be said */
    [RATE_STATED] = {.sign = RATE_SIGN_BAR},   /* likewise */
    [RATE_CONTRADICTED] = {PHRASE_BASIS_DIFFERS, RATE_SIGN_BAR},
    [RATE_STATED_ONLY] = {PHRASE_RATE_STATED_ONLY, RATE_SIGN_OPEN},
    [RATE_VACUOUS] = {PHRASE_RATE_VACUOUS, RATE_SIGN_ZERO},
    [RATE_NOT_REPORTED] = {PHRASE_BASIS_NO_DATA, RATE_SIGN_WORDS},
    [RATE_NOT_ASKED] = {PHRASE_RATE_NOT_ASKED, RATE_SIGN_WORDS},
    [RATE_HELD] = {PHRASE_HELD, RATE_SIGN_WORDS},
    [RATE_NO_TABLE] = {PHRASE_DATA_NOT_PUBLISHED, RATE_SIGN_HATCH},
};

const char *public_rate_remark(const ReportContext *context, const PublicRate *shown) {
    bool silent = shown->state == RATE_COMPUTED || shown->state == RATE_STATED;
    return silent ? NULL : context_phrase(context, rate_phrase(shown->item, shown_by[shown->state].remark));
}

Phrase rate_phrase(const Item *item, Phrase of_rates) {
    static const Phrase others[][2] = {
        {PHRASE_HEAD_RATE, PHRASE_HEAD_FIGURE},
        {PHRASE_GALLERY_RATES, PHRASE_GALLERY_FIGURES},
        {PHRASE_GALLERY_RATES_SHOWN, PHRASE_GALLERY_FIGURES_SHOWN},
        {PHRASE_GALLERY_RATES_HEADLINE, PHRASE_GALLERY_FIGURES_HEADLINE},
        {PHRASE_CHART_HEADLINE_DIFFERING, PHRASE_CHART_HEADLINE_DIFFERING_FIGURES},
        {PHRASE_RATE_STATED_ONLY, PHRASE_FIGURE_STATED_ONLY},
        {PHRASE_LEGEND_BAR_STATED, PHRASE_LEGEND_FIGURE_STATED},
        {PHRASE_LEGEND_OPEN, PHRASE_LEGEND_FIGURE_OPEN},
        {PHRASE_LEGEND_DIAMOND, PHRASE_LEGEND_FIGURE_DIAMOND},
        {PHRASE_CHART_YEARS, PHRASE_CHART_YEARS_FIGURES},
        {PHRASE_CHART_YEARS_HEADLINE, PHRASE_CHART_YEARS_FIGURES_HEADLINE},
    };
    for (gsize i = 0; item->type != ITEM_PERCENT && i < G_N_ELEMENTS(others); i++)
        if (others[i][0] == of_rates)
            return others[i][1];
    return of_rates;
}

Phrase rates_phrase(const GPtrArray *items, Phrase of_rates) {
    const Item *other = NULL;
    for (guint i = 0; i < items->len && !other; i++) {
        const Item *item = g_ptr_array_index(items, i);
        other = item->type == ITEM_PERCENT ? NULL : item;
    }
    return other ? rate_phrase(other, of_rates) : of_rates;
}

RateSign public_rate_sign(const PublicRate *shown) {
    bool denied = shown->state == RATE_CONTRADICTED && !shown->beside;
    return denied ? RATE_SIGN_OPEN : shown_by[shown->state].sign;
}
