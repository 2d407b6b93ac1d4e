#include "report/charts/rate_chart.h"

#include <inttypes.h>

#include "data/column_list.h"
#include "report/charts/label.h"
#include "report/public_rate.h"

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

/* What the rows and words of a chart are made from. `words` is only an arena for the labels while the scene is drawn;
 * the scene copies them. */
typedef struct Source {
    const ReportContext *context;
    const RateTable *table;
    const Item *rate;
    Doc *words;
} Source;

static const char *percent(Doc *words, Ratio value, Ratio threshold) {
    g_autofree char *text = ratio_valid(value) ? ratio_percent(value, threshold) : g_strdup("");
    return doc_string(words, text);
}

char *chart_label(const ReportContext *context, const Community *community) {
    const char *name = context_community(context, community);
    bool apart = community->basis == BASIS_SPOT_CHECK && community_judged(community);
    return apart ? phrase_format(PHRASE_CHART_SPOT_CHECKED, context->lang, "name", name, NULL) : g_strdup(name);
}

/* Who stands in the charts. */
static bool is_shown(const ReportContext *context, const Community *community, const Tier *tier) {
    return community->tier == tier && !community->held && community_wanted(community, context->communities);
}

/* ---- rows ---- */

static char *stated_words(const ReportContext *context, const void *stated) {
    return phrase_format(PHRASE_CHART_STATED, context->lang, "stated", stated, NULL);
}

static char *remark_in_brackets(const ReportContext *context, const void *state) {
    return phrase_format(PHRASE_CHART_REMARK, context->lang, "remark",
                         public_rate_remark(context, *(const RateState *)state), NULL);
}

static RateRow make_row(const Source *source, const Community *community) {
    const ReportContext *context = source->context;
    PublicRate shown = public_rate(source->table, community, source->rate);
    RateRow row = {.label = label_community(context, source->words, community),
                   .sign = public_rate_sign(&shown),
                   .value = shown.value,
                   .stated = shown.beside ? shown.stated : ratio_invalid(),
                   .threshold = shown.asked.number,
                   .towards = threshold_towards(shown.asked),
                   .value_text = percent(source->words, shown.value, shown.asked.number),
                   .stated_text = "",
                   .note = public_rate_note(context, source->words, shown.state)};
    if (shown.beside)
        row.stated_text =
            label_make(context, source->words, stated_words, percent(source->words, shown.stated, shown.asked.number));
    else if (shown.state == RATE_CONTRADICTED)
        row.stated_text = label_make(context, source->words, remark_in_brackets, &shown.state);
    return row;
}

/* What lies furthest to the side that is asked for first; rows without a value last, in the order of the register. */
static gint by_value(gconstpointer a, gconstpointer b, gpointer less) {
    const RateRow *left = a, *right = b;
    bool first = ratio_valid(left->value), second = ratio_valid(right->value);
    if (!first || !second)
        return second - first;
    int order = ratio_compare(right->value, left->value);
    return GPOINTER_TO_INT(less) ? -order : order;
}

static GArray *make_rows(const Source *source, const Tier *tier) {
    GArray *rows = g_array_new(FALSE, FALSE, sizeof(RateRow));
    const Dataset *dataset = source->context->dataset;
    bool less = false;
    for (int i = 0; i < dataset_community_count(dataset); i++) {
        const Community *community = dataset_community(dataset, i);
        if (!is_shown(source->context, community, tier))
            continue;
        RateRow row = make_row(source, community);
        less |= row.towards < 0;
        g_array_append_val(rows, row);
    }
    /* Public charts keep the order of the register: 排名不分先后. */
    if (source->context->edition == EDITION_INTERNAL)
        g_array_sort_with_data(rows, by_value, GINT_TO_POINTER(less));
    return rows;
}

/* ---- groups ---- */

/* What the label of a group is made from. */
typedef struct GroupSource {
    const Tier *tier;
    bool asked;
    Threshold threshold;
} GroupSource;

/* Without a threshold (its rule is broken, or there are several) the tier's name alone. */
static char *group_words(const ReportContext *context, const void *data) {
    const GroupSource *source = data;
    const char *name = words_in(source->tier->name, context->lang);
    g_autofree char *threshold = threshold_words(context, source->threshold);
    g_autofree char *group =
        !source->asked ? phrase_format(PHRASE_CHART_GROUP_NOT_ASKED, context->lang, "tier", name, NULL)
        : *threshold   ? phrase_format(PHRASE_CHART_GROUP, context->lang, "tier", name, "threshold", threshold, NULL)
                       : g_strdup(name);
    return lang_sentence(group);
}

const char *rate_group_label(const ReportContext *context, Doc *words, const Tier *tier, bool asked,
                             Threshold threshold) {
    const GroupSource group = {tier, asked, threshold};
    return label_make(context, words, group_words, &group);
}

/* A tier that is not asked for the rate has its name and that, and no rows. */
static RateGroup make_group(const Source *source, const Tier *tier, const GArray *rows) {
    const ReportContext *context = source->context;
    bool asked = tier_has_rate(context, tier, source->rate);
    return (RateGroup){
        .label = rate_group_label(context, source->words, tier, asked, tier_asks(context, tier, source->rate)),
        .rows = (const RateRow *)(const void *)rows->data,
        .row_count = asked ? (int)rows->len : 0};
}

static RateLegend make_legend(const ReportContext *context, Doc *words) {
    bool final = context->edition == EDITION_FINAL;
    return (RateLegend){
        .bar = label_phrase(context, words, final ? PHRASE_LEGEND_BAR_STATED : PHRASE_LEGEND_BAR_COMPUTED),
        .open = label_phrase(context, words, final ? PHRASE_LEGEND_OPEN_FINAL : PHRASE_LEGEND_OPEN),
        .diamond = label_phrase(context, words, PHRASE_LEGEND_DIAMOND),
        .zero = label_phrase(context, words, PHRASE_RATE_VACUOUS),
        .threshold = label_phrase(context, words, PHRASE_LEGEND_THRESHOLD),
        .hatched = label_phrase(context, words, PHRASE_DATA_NOT_PUBLISHED),
    };
}

/* ---- what it says ---- */

typedef struct TierCount {
    int total, reached, differing, only, vacuous, unreported, unpublished;
    int bounded;     /* of the total, those who are asked for a value */
    Threshold asked; /* of all of them; none where they differ */
} TierCount;

static TierCount count_tier(const Source *source, const Tier *tier) {
    TierCount count = {.asked = threshold_none()};
    const Dataset *dataset = source->context->dataset;
    for (int i = 0; i < dataset_community_count(dataset); i++) {
        const Community *community = dataset_community(dataset, i);
        if (!is_shown(source->context, community, tier))
            continue;
        PublicRate shown = public_rate(source->table, community, source->rate);
        count.vacuous += shown.state == RATE_VACUOUS;
        count.unreported += shown.state == RATE_NOT_REPORTED;
        count.unpublished += shown.state == RATE_NO_TABLE;
        if (!ratio_valid(shown.value))
            continue;
        count.asked = count.total == 0 || threshold_same(count.asked, shown.asked) ? shown.asked : threshold_none();
        count.total++;
        count.bounded += shown.asked.bound != BOUND_NONE;
        count.reached += shown.reach == REACH_YES;
        count.differing += shown.state == RATE_CONTRADICTED;
        count.only += shown.state == RATE_STATED_ONLY;
    }
    return count;
}

/* "达到90%", "不超过30%": what those who do as asked do. Newly allocated. */
static char *reaching_words(const ReportContext *context, Threshold asked) {
    static const Phrase words[] = {[BOUND_NONE] = PHRASE_REACH_OWN,    [BOUND_AT_LEAST] = PHRASE_REACH_AT_LEAST,
                                   [BOUND_ABOVE] = PHRASE_REACH_ABOVE, [BOUND_AT_MOST] = PHRASE_REACH_AT_MOST,
                                   [BOUND_BELOW] = PHRASE_REACH_BELOW, [BOUND_EXACTLY] = PHRASE_REACH_EXACTLY};
    g_autofree char *percent = asked.bound == BOUND_NONE ? g_strdup("") : ratio_percent(asked.number, ratio_invalid());
    return phrase_format(words[asked.bound], context->lang, "threshold", percent, NULL);
}

static const char *count_words(const Source *source, int count) {
    return count > 0 ? doc_printf(source->words, "%d", count) : "";
}

/* Counted are those who reported; the others are told apart. */
static char *tier_headline(const Source *source, const Tier *tier, const TierCount *count) {
    const ReportContext *context = source->context;
    const char *name = words_in(tier->name, context->lang);
    int apart = count->unreported + count->unpublished + count->vacuous;
    g_autofree char *reaching = reaching_words(context, count->asked);
    const char *total = doc_printf(source->words, "%d", count->total);
    g_autofree char *told =
        count->total == 0 ? phrase_format(PHRASE_CHART_HEADLINE_NOBODY, context->lang, "tier", name, NULL)
        : count->bounded == 0
            ? phrase_format(PHRASE_CHART_HEADLINE_REPORTED, context->lang, "tier", name, "total", total, NULL)
            : phrase_format(PHRASE_CHART_HEADLINE_TIER, context->lang, "tier", name, "total", total, "partly",
                            count_words(source, apart), "reached", doc_printf(source->words, "%d", count->reached),
                            "reaching", reaching, NULL);
    g_autofree char *rest =
        phrase_format(PHRASE_CHART_HEADLINE_REST, context->lang, "only", count_words(source, count->only), "unreported",
                      count_words(source, count->unreported), "vacuous", count_words(source, count->vacuous),
                      "unpublished", count_words(source, count->unpublished), NULL);
    return g_strconcat(told, rest, NULL);
}

static bool has_members(const Source *source, const Tier *tier) {
    const Dataset *dataset = source->context->dataset;
    for (int i = 0; i < dataset_community_count(dataset); i++)
        if (is_shown(source->context, dataset_community(dataset, i), tier))
            return true;
    return false;
}

static char *headline_of(const Source *source) {
    const ReportContext *context = source->context;
    GString *text = g_string_new(words_in(source->rate->name, context->lang));
    int differing = 0;
    bool told = false;
    for (int i = 0; i < standard_tier_count(context->standard); i++) {
        const Tier *tier = standard_tier(context->standard, i);
        TierCount count = count_tier(source, tier);
        differing += count.differing;
        if (!has_members(source, tier))
            continue;
        g_autofree char *words = tier_has_rate(context, tier, source->rate)
                                     ? tier_headline(source, tier, &count)
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

char *rate_chart_headline(const ReportContext *context, const GArray *facts, const Item *rate) {
    g_autoptr(Doc) words = doc_new();
    g_autoptr(RateTable) table = rate_table_new(context, facts);
    const Source source = {context, table, rate, words};
    return headline_of(&source);
}

Scene *rate_chart_scene(const ReportContext *context, const GArray *facts, const Item *rate, const TextMeasure *measure,
                        double width) {
    g_autoptr(Doc) words = doc_new();
    g_autoptr(RateTable) table = rate_table_new(context, facts);
    const Source source = {context, table, rate, words};
    g_autoptr(GArray) groups = g_array_new(FALSE, FALSE, sizeof(RateGroup));
    g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
    for (int i = 0; i < standard_tier_count(context->standard); i++) {
        const Tier *tier = standard_tier(context->standard, i);
        GArray *members = make_rows(&source, tier);
        g_ptr_array_add(rows, members);
        RateGroup group = make_group(&source, tier, members);
        if (members->len > 0)
            g_array_append_val(groups, group);
    }
    g_autofree char *headline = headline_of(&source);
    RateChart chart = {.id = rate->indicator,
                       .title = words_in(rate->name, context->lang),
                       .description = headline,
                       .groups = (const RateGroup *)(const void *)groups->data,
                       .group_count = (int)groups->len,
                       .legend = make_legend(context, words),
                       .width = width};
    return rates_draw(&chart, measure);
}

/* ---- its numbers ---- */

static const char *exact_text(Doc *words, Ratio value) {
    g_autofree char *text =
        ratio_valid(value) ? g_strdup_printf("%" PRId64 "/%" PRId64, value.num, value.den) : g_strdup("");
    return doc_string(words, text);
}

char *rate_chart_csv(const ReportContext *context, const GArray *facts, const Item *rate) {
    static const char *const bounds[] = {"", ">=", ">", "<=", "<", "="};
    GString *out = g_string_new("\xEF\xBB\xBF");
    g_autoptr(Doc) words = doc_new();
    g_autoptr(RateTable) table = rate_table_new(context, facts);
    csv_append_names(out, rate_columns);
    g_string_append_c(out, '\n');
    for (int i = 0; i < dataset_community_count(context->dataset); i++) {
        const Community *community = dataset_community(context->dataset, i);
        if (!community_wanted(community, context->communities))
            continue;
        PublicRate shown = public_rate(table, community, rate);
        Ratio threshold = shown.asked.number;
        csv_append_row(out, community->id, community->tier ? community->tier->id : "", rate->indicator,
                       percent(words, shown.stated, threshold), percent(words, shown.computed, threshold),
                       exact_text(words, shown.computed), percent(words, threshold, ratio_invalid()),
                       bounds[shown.asked.bound], rate_state_id(shown.state), NULL);
    }
    return g_string_free(out, FALSE);
}
