#include "report/rate_chart.h"

#include <inttypes.h>

#include "base/csv.h"
#include "report/label.h"

static const RateFact *lookup_fact(const GArray *facts, const Community *community, const Item *rate) {
    for (guint i = 0; i < facts->len; i++) {
        const RateFact *fact = &g_array_index(facts, RateFact, i);
        if (fact->community == community && fact->item == rate)
            return fact;
    }
    return NULL;
}

static bool varies(const GArray *facts, const Item *rate) {
    Ratio first = ratio_invalid();
    for (guint i = 0; i < facts->len; i++) {
        const RateFact *fact = &g_array_index(facts, RateFact, i);
        if (fact->item != rate || !ratio_valid(fact->computed))
            continue;
        if (ratio_valid(first) && ratio_compare(first, fact->computed) != 0)
            return true;
        first = fact->computed;
    }
    return false;
}

/* Facts of a rate that every tier asks for are those whose item names no tier. */
static bool in_every_tier(const Standard *standard, const Item *rate) {
    for (int i = 0; i < standard_tier_count(standard); i++)
        if (!standard_lookup_indicator(standard, standard_tier(standard, i), rate->indicator))
            return false;
    return !rate->tier;
}

const Item *rate_chart_choose(const Standard *standard, const GArray *facts) {
    const Item *constant = NULL;
    for (guint i = 0; i < facts->len; i++) {
        const Item *rate = g_array_index(facts, RateFact, i).item;
        if (!in_every_tier(standard, rate))
            continue;
        if (varies(facts, rate))
            return rate;
        if (!constant)
            constant = rate;
    }
    return constant;
}

/* What the public may see as the value: the published figure in the final edition, else what the parts give. */
static Ratio shown_value(const ReportContext *context, const RateFact *fact) {
    if (context->edition == EDITION_FINAL || !ratio_valid(fact->computed))
        return fact->stated;
    return fact->computed;
}

static const char *percent(Doc *words, Ratio value, Ratio threshold) {
    g_autofree char *text = ratio_valid(value) ? ratio_percent(value, threshold) : g_strdup("");
    return doc_string(words, text);
}

static bool shows_stated(const ReportContext *context, const RateFact *fact) {
    return context->edition != EDITION_FINAL && ratio_valid(fact->stated) && ratio_valid(fact->computed) &&
           fact->agreement == AGREE_NOT;
}

char *chart_label(const ReportContext *context, const Community *community) {
    Wording wording = context_wording(context);
    g_autofree char *name = wording_community(&wording, community);
    bool apart = community->basis == BASIS_SPOT_CHECK && community_judged(community);
    return apart ? phrase_format(PHRASE_CHART_SPOT_CHECKED, context->lang, "name", name, NULL) : g_steal_pointer(&name);
}

static char *stated_words(const ReportContext *context, const void *stated) {
    return phrase_format(PHRASE_CHART_STATED, context->lang, "stated", stated, NULL);
}

/* `words` is only an arena for the labels while the scene is drawn; the scene copies them. */
static RateRow make_row(const ReportContext *context, Doc *words, const GArray *facts, const Item *rate,
                        const Community *community) {
    RateRow row = {.label = label_community(context, words, community),
                   .stated = ratio_invalid(),
                   .value_text = "",
                   .stated_text = ""};
    const RateFact *fact = lookup_fact(facts, community, rate);
    row.published = fact != NULL;
    row.value = fact ? shown_value(context, fact) : ratio_invalid();
    row.note = label_phrase(context, words, fact ? PHRASE_BASIS_NO_DATA : PHRASE_DATA_NOT_PUBLISHED);
    if (!fact)
        return row;
    row.value_text = percent(words, row.value, fact->threshold);
    if (shows_stated(context, fact)) {
        row.stated = fact->stated;
        row.stated_text = label_make(context, words, stated_words, percent(words, fact->stated, fact->threshold));
    }
    return row;
}

/* Higher first; rows without a value last, in the order of the register. */
static gint by_value(gconstpointer a, gconstpointer b) {
    const RateRow *left = a, *right = b;
    bool first = left->published && ratio_valid(left->value), second = right->published && ratio_valid(right->value);
    if (!first || !second)
        return first ? -1 : second;
    return ratio_compare(right->value, left->value);
}

static GArray *make_rows(const ReportContext *context, Doc *words, const GArray *facts, const Item *rate,
                         const Tier *tier) {
    GArray *rows = g_array_new(FALSE, FALSE, sizeof(RateRow));
    for (int i = 0; i < dataset_community_count(context->dataset); i++) {
        const Community *community = dataset_community(context->dataset, i);
        if (community->tier != tier || community->held)
            continue;
        RateRow row = make_row(context, words, facts, rate, community);
        g_array_append_val(rows, row);
    }
    /* Public charts keep the order of the register: 排名不分先后. */
    if (context->edition == EDITION_INTERNAL)
        g_array_sort(rows, by_value);
    return rows;
}

static Ratio tier_threshold(const GArray *facts, const Item *rate, const Tier *tier) {
    for (guint i = 0; i < facts->len; i++) {
        const RateFact *fact = &g_array_index(facts, RateFact, i);
        if (fact->item == rate && fact->community->tier == tier)
            return fact->threshold;
    }
    return ratio_invalid();
}

/* What the label of a group is made from. */
typedef struct GroupSource {
    const Tier *tier;
    Ratio threshold;
} GroupSource;

/* Without a threshold (its rule is broken) the tier's name alone. */
static char *group_words(const ReportContext *context, const void *data) {
    const GroupSource *source = data;
    const char *name = words_in(source->tier->name, context->lang);
    if (!ratio_valid(source->threshold))
        return lang_sentence(name);
    g_autofree char *text = ratio_percent(source->threshold, ratio_invalid());
    g_autofree char *group = phrase_format(PHRASE_CHART_GROUP, context->lang, "tier", name, "threshold", text, NULL);
    return lang_sentence(group);
}

static RateGroup make_group(const ReportContext *context, Doc *words, const GArray *facts, const Item *rate,
                            const Tier *tier, const GArray *rows) {
    const GroupSource source = {tier, tier_threshold(facts, rate, tier)};
    return (RateGroup){.label = label_make(context, words, group_words, &source),
                       .threshold = source.threshold,
                       .rows = (const RateRow *)(const void *)rows->data,
                       .row_count = (int)rows->len};
}

static RateLegend make_legend(const ReportContext *context, Doc *words) {
    bool final = context->edition == EDITION_FINAL;
    return (RateLegend){
        .bar = label_phrase(context, words, final ? PHRASE_LEGEND_BAR_STATED : PHRASE_LEGEND_BAR_COMPUTED),
        .diamond = final ? "" : label_phrase(context, words, PHRASE_LEGEND_DIAMOND),
        .threshold = label_phrase(context, words, PHRASE_LEGEND_THRESHOLD),
        .hatched = label_phrase(context, words, PHRASE_DATA_NOT_PUBLISHED),
    };
}

typedef struct TierCount {
    int total, reached, differing;
} TierCount;

static TierCount count_tier(const ReportContext *context, const GArray *facts, const Item *rate, const Tier *tier) {
    TierCount count = {0};
    for (guint i = 0; i < facts->len; i++) {
        const RateFact *fact = &g_array_index(facts, RateFact, i);
        if (fact->item != rate || fact->community->tier != tier || fact->community->held)
            continue;
        Ratio value = shown_value(context, fact);
        count.total++;
        count.differing += shows_stated(context, fact);
        count.reached +=
            ratio_valid(value) && ratio_valid(fact->threshold) && ratio_compare(value, fact->threshold) >= 0;
    }
    return count;
}

static char *tier_headline(const ReportContext *context, const GArray *facts, const Item *rate, const Tier *tier,
                           const TierCount *count) {
    g_autofree char *total = g_strdup_printf("%d", count->total);
    g_autofree char *reached = g_strdup_printf("%d", count->reached);
    g_autofree char *threshold = ratio_percent(tier_threshold(facts, rate, tier), ratio_invalid());
    return phrase_format(PHRASE_CHART_HEADLINE_TIER, context->lang, "tier", words_in(tier->name, context->lang),
                         "total", total, "reached", reached, "threshold", threshold, NULL);
}

char *rate_chart_headline(const ReportContext *context, const GArray *facts, const Item *rate) {
    GString *text = g_string_new(words_in(rate->name, context->lang));
    int differing = 0;
    bool told = false;
    for (int i = 0; i < standard_tier_count(context->standard); i++) {
        const Tier *tier = standard_tier(context->standard, i);
        TierCount count = count_tier(context, facts, rate, tier);
        differing += count.differing;
        bool asked = standard_lookup_indicator(context->standard, tier, rate->indicator) != NULL;
        if (asked && (count.total == 0 || !ratio_valid(tier_threshold(facts, rate, tier))))
            continue;
        g_autofree char *words = asked ? tier_headline(context, facts, rate, tier, &count)
                                       : phrase_format(PHRASE_CHART_HEADLINE_NOT_ASKED, context->lang, "tier",
                                                       words_in(tier->name, context->lang), NULL);
        Phrase before = told ? PHRASE_CLAUSE_SEPARATOR : PHRASE_COLON;
        g_string_append_printf(text, "%s%s", context_phrase(context, before), words);
        told = true;
    }
    if (differing > 0) {
        g_autofree char *number = g_strdup_printf("%d", differing);
        g_autofree char *words = phrase_format(PHRASE_CHART_HEADLINE_DIFFERING, context->lang, "count", number, NULL);
        g_string_append(text, words);
    }
    return g_string_free(text, FALSE);
}

Scene *rate_chart_scene(const ReportContext *context, const GArray *facts, const Item *rate, const TextMeasure *measure,
                        double width) {
    g_autoptr(Doc) words = doc_new();
    g_autoptr(GArray) groups = g_array_new(FALSE, FALSE, sizeof(RateGroup));
    g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
    for (int i = 0; i < standard_tier_count(context->standard); i++) {
        const Tier *tier = standard_tier(context->standard, i);
        g_ptr_array_add(rows, make_rows(context, words, facts, rate, tier));
        RateGroup group = make_group(context, words, facts, rate, tier, g_ptr_array_index(rows, rows->len - 1));
        if (group.row_count > 0)
            g_array_append_val(groups, group);
    }
    g_autofree char *headline = rate_chart_headline(context, facts, rate);
    RateChart chart = {.id = rate->indicator,
                       .title = words_in(rate->name, context->lang),
                       .description = headline,
                       .groups = (const RateGroup *)(const void *)groups->data,
                       .group_count = (int)groups->len,
                       .legend = make_legend(context, words),
                       .width = width};
    return rates_draw(&chart, measure);
}

static const char *exact_text(Doc *words, Ratio value) {
    g_autofree char *text =
        ratio_valid(value) ? g_strdup_printf("%" PRId64 "/%" PRId64, value.num, value.den) : g_strdup("");
    return doc_string(words, text);
}

char *rate_chart_csv(const ReportContext *context, const GArray *facts, const Item *rate) {
    GString *out = g_string_new("\xEF\xBB\xBF");
    g_autoptr(Doc) words = doc_new();
    csv_append_row(out, "community", "tier", "indicator", "stated", "computed", "computed_exact", "threshold", NULL);
    for (int i = 0; i < dataset_community_count(context->dataset); i++) {
        const Community *community = dataset_community(context->dataset, i);
        const RateFact *fact = lookup_fact(facts, community, rate);
        Ratio none = ratio_invalid(), threshold = fact ? fact->threshold : none;
        bool computed = fact && context->edition != EDITION_FINAL;
        csv_append_row(out, community->id, community->tier ? community->tier->id : "", rate->indicator,
                       percent(words, fact ? fact->stated : none, threshold),
                       percent(words, computed ? fact->computed : none, threshold),
                       exact_text(words, computed ? fact->computed : none), percent(words, threshold, none), NULL);
    }
    return g_string_free(out, FALSE);
}
