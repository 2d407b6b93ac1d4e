/* The comparison chart of one rate: its scene, headline and numbers. */
#include <inttypes.h>

#include "data/column_list.h"
#include "report/charts/gallery.h"
#include "report/charts/strip_chart.h"

static bool rate_varies(const GArray *facts, const Item *rate) {
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

const Item *rate_chart_choose(const Standard *standard, const GArray *facts) {
    const Item *constant = NULL;
    for (guint i = 0; i < facts->len; i++) {
        const Item *rate = g_array_index(facts, RateFact, i).item;
        bool everywhere = true;
        for (int t = 0; t < standard->tier_count; t++)
            everywhere &= tier_rate(standard->tiers[t], rate) != NULL;
        if (everywhere && rate_varies(facts, rate))
            return rate;
        if (everywhere && !constant)
            constant = rate;
    }
    return constant;
}

char *rate_chart_id(const Standard *standard, const Rulebook *rulebook, const Item *rate) {
    for (guint i = 0; i < standard->indicators->len; i++) {
        const Indicator *indicator = g_ptr_array_index(standard->indicators, i);
        for (guint k = 0; g_str_equal(indicator->id, rate->indicator) && k < indicator->items->len; k++) {
            const Item *item = g_ptr_array_index(indicator->items, k);
            if (!rulebook_charts(rulebook, item))
                continue;
            return item == rate ? g_strdup(rate->indicator) : g_strdelimit(g_strdup(rate->id), ".", '-');
        }
    }
    return g_strdup(rate->indicator);
}

/* What the rows and words of a chart are made from. `words` is only an arena for the labels while the scene is drawn;
 * the scene copies them. */
typedef struct RateSource {
    const ReportContext *context;
    const RateTable *table;
    const Item *rate;
    Doc *words;
} RateSource;

/* ---- rows ---- */

/* What lies furthest to the side that is asked for first; rows without a value last, in the order of the register. */
static gint by_value(gconstpointer a, gconstpointer b, gpointer less) {
    const RateRow *left = a, *right = b;
    bool first = ratio_valid(left->value), second = ratio_valid(right->value);
    if (!first || !second)
        return second - first;
    int order = ratio_compare(right->value, left->value);
    return GPOINTER_TO_INT(less) ? -order : order;
}

static GArray *make_rows(const RateSource *source, const Tier *tier) {
    const ReportContext *context = source->context;
    GArray *rows = g_array_new(FALSE, FALSE, sizeof(RateRow));
    g_autoptr(GPtrArray) members = chart_members(context, ALL_PIECES, tier);
    bool less = false;
    for (guint i = 0; i < members->len; i++) {
        const Community *community = g_ptr_array_index(members, i);
        PublicRate shown = public_rate(source->table, community, source->rate);
        Ratio threshold = shown.asked.number;
        g_autofree char *digits = public_rate_digits(&shown, ""), *stated = public_rate_stated(&shown, "");
        RateRow row = {.label = label_community(context, source->words, community),
                       .sign = public_rate_sign(&shown),
                       .value = shown.value,
                       .stated = shown.beside ? shown.stated : ratio_invalid(),
                       .threshold = threshold,
                       .towards = threshold_towards(shown.asked),
                       .value_text = label_digits(context, source->words, source->rate, digits),
                       .stated_text = "",
                       .note = label_remark(context, source->words, &shown, false)};
        if (shown.beside)
            row.stated_text = label_format(context, source->words, PHRASE_CHART_STATED, "stated", stated);
        else if (shown.state == RATE_CONTRADICTED)
            row.stated_text = label_remark(context, source->words, &shown, true);
        less |= row.towards < 0;
        g_array_append_val(rows, row);
    }
    g_array_sort_with_data(rows, by_value, GINT_TO_POINTER(less));
    return rows;
}

/* ---- what it says ---- */

typedef struct TierCount {
    int total, reached, differing, only, vacuous, unreported, unpublished;
    int bounded;     /* of the total, those who are asked for a value */
    Threshold asked; /* of all of them; none where they differ */
} TierCount;

static TierCount count_tier(const RateSource *source, const GPtrArray *members) {
    TierCount count = {.asked = threshold_none()};
    for (guint i = 0; i < members->len; i++) {
        PublicRate shown = public_rate(source->table, g_ptr_array_index(members, i), source->rate);
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

/* Counted are those who reported; the others are told apart. */
static char *tier_headline(const RateSource *source, const Tier *tier, const TierCount *count) {
    static const Phrase reaching_words[] = {
        [BOUND_NONE] = PHRASE_REACH_OWN,    [BOUND_AT_LEAST] = PHRASE_REACH_AT_LEAST,
        [BOUND_ABOVE] = PHRASE_REACH_ABOVE, [BOUND_AT_MOST] = PHRASE_REACH_AT_MOST,
        [BOUND_BELOW] = PHRASE_REACH_BELOW, [BOUND_EXACTLY] = PHRASE_REACH_EXACTLY};
    Lang lang = source->context->lang;
    const char *name = context_tier(source->context, tier), *total = DIGITS(count->total);
    int apart = count->unreported + count->unpublished + count->vacuous;
    /* "达到90%", "不超过30分钟": what those who do as asked do. */
    Ratio threshold = count->asked.bound == BOUND_NONE ? ratio_invalid() : count->asked.number;
    g_autofree char *digits = ratio_valid(threshold) ? item_figure(source->rate, threshold, ratio_invalid()) : NULL;
    g_autofree char *measured = digits ? digits_measured(source->context, source->rate, digits) : g_strdup("");
    const char *reached = DIGITS(count->reached);
    g_autofree char *reaching =
        phrase_format(reaching_words[count->asked.bound], lang, "threshold", measured, "reached", reached, NULL);
    g_autofree char *told =
        count->total == 0     ? phrase_format(PHRASE_CHART_HEADLINE_NOBODY, lang, "tier", name, NULL)
        : count->bounded == 0 ? phrase_format(PHRASE_CHART_HEADLINE_REPORTED, lang, "tier", name, "total", total, NULL)
                              : phrase_format(PHRASE_CHART_HEADLINE_TIER, lang, "tier", name, "total", total, "partly",
                                              DIGITS_OR_NONE(apart), "reached", reached, "reaching", reaching, NULL);
    g_autofree char *rest =
        phrase_format(PHRASE_CHART_HEADLINE_REST, lang, "only", DIGITS_OR_NONE(count->only), "unreported",
                      DIGITS_OR_NONE(count->unreported), "vacuous", DIGITS_OR_NONE(count->vacuous), "unpublished",
                      DIGITS_OR_NONE(count->unpublished), NULL);
    return g_strconcat(told, rest, NULL);
}

char *rate_chart_headline(const ReportContext *context, const GArray *facts, const Item *rate) {
    g_autoptr(Doc) labels = doc_new();
    g_autoptr(RateTable) table = rate_table_new(context, facts);
    const RateSource source = {context, table, rate, labels};
    GString *text = g_string_new(words_in(rate->name, context->lang));
    int differing = 0;
    Phrase before = PHRASE_COLON;
    for (int i = 0; i < context->standard->tier_count; i++) {
        const Tier *tier = context->standard->tiers[i];
        g_autoptr(GPtrArray) members = chart_members(context, ALL_PIECES, tier);
        TierCount count = count_tier(&source, members);
        differing += count.differing;
        if (members->len == 0)
            continue;
        g_autofree char *words = tier_rate(tier, rate) ? tier_headline(&source, tier, &count)
                                                       : phrase_format(PHRASE_CHART_HEADLINE_NOT_ASKED, context->lang,
                                                                       "tier", context_tier(context, tier), NULL);
        g_string_append_printf(text, "%s%s", context_phrase(context, before), words);
        before = PHRASE_CLAUSE_SEPARATOR;
    }
    g_autofree char *rest = phrase_format(rate_phrase(rate, PHRASE_CHART_HEADLINE_DIFFERING), context->lang, "count",
                                          DIGITS(differing), NULL);
    g_string_append(text, differing > 0 ? rest : "");
    return g_string_free(text, FALSE);
}

/* Each community a bar, for the office. */
static Scene *draw_by_value(const ReportContext *context, const GalleryFacts *facts, const Item *rate, const char *id,
                            const char *headline) {
    g_autoptr(Doc) words = doc_new();
    g_autoptr(RateTable) table = rate_table_new(context, facts->rates);
    const RateSource source = {context, table, rate, words};
    g_autoptr(GArray) groups = g_array_new(FALSE, FALSE, sizeof(RateGroup));
    g_autoptr(GPtrArray) arrays = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
    for (int i = 0; i < context->standard->tier_count; i++) {
        const Tier *tier = context->standard->tiers[i];
        GArray *rows = make_rows(&source, tier);
        g_ptr_array_add(arrays, rows);
        /* A tier that is not asked for the rate has its name and that, and no rows. */
        bool asked = tier_rate(tier, rate);
        RateGroup group = {.label =
                               label_tier(context, words, tier, asked ? rate : NULL, tier_asks(context, tier, rate)),
                           .rows = (const RateRow *)(const void *)rows->data,
                           .row_count = asked ? (int)rows->len : 0};
        if (rows->len > 0)
            g_array_append_val(groups, group);
    }
    Axis axis = scale_from_zero(context, words, rate, extent_of(context, facts->rates, rate));
    Phrase bar = rate->part ? PHRASE_LEGEND_BAR_COMPUTED : rate_phrase(rate, PHRASE_LEGEND_BAR_STATED);
    RateChart chart = {.id = id,
                       .title = words_in(rate->name, context->lang),
                       .description = headline,
                       .groups = (const RateGroup *)(const void *)groups->data,
                       .group_count = (int)groups->len,
                       .axis = axis,
                       .dots = rate->type == ITEM_LEVEL,
                       .legend = {.bar = label_phrase(context, words, bar),
                                  .open = label_phrase(context, words, rate_phrase(rate, PHRASE_LEGEND_OPEN)),
                                  .diamond = label_phrase(context, words, rate_phrase(rate, PHRASE_LEGEND_DIAMOND)),
                                  .zero = label_phrase(context, words, PHRASE_RATE_VACUOUS),
                                  .threshold = label_phrase(context, words, PHRASE_LEGEND_THRESHOLD),
                                  .hatched = label_phrase(context, words, PHRASE_DATA_NOT_PUBLISHED)},
                       .width = facts->widths.page};
    Scene *scene = rates_draw(&chart, facts->measure);
    g_free((void *)axis.ticks);
    return scene;
}

/* A strip for each tier; one that is not asked has its name and that. */
static Scene *draw_tiers(const ReportContext *context, const GalleryFacts *facts, const Item *rate, const char *id,
                         const char *headline) {
    Drawing drawing = drawing_start(context, facts, id, PHRASE_GALLERY_RATES, PHRASE_GALLERY_RATES_SHOWN);
    g_autoptr(RateTable) table = rate_table_new(context, facts->rates);
    g_autoptr(GPtrArray) items = g_ptr_array_new();
    Axis axis = drawing_scale(&drawing, rate);
    Strips strips = strips_start(&drawing);
    strips.unit = axis.unit;
    g_ptr_array_add(items, (void *)rate);
    for (int t = 0; t < context->standard->tier_count; t++) {
        const Tier *tier = context->standard->tiers[t];
        g_autoptr(GPtrArray) members = chart_members(context, ALL_PIECES, tier);
        bool asked = tier_rate(tier, rate);
        const char *label =
            label_tier(context, drawing.words, tier, asked ? rate : NULL, tier_asks(context, tier, rate));
        if (members->len == 0)
            continue;
        if (!asked) {
            strips_add_unasked(&strips, label);
            continue;
        }
        GArray *figures = g_array_new(FALSE, FALSE, sizeof(StripFigure));
        for (guint i = 0; i < members->len; i++) {
            PublicRate shown = public_rate(table, g_ptr_array_index(members, i), rate);
            StripFigure figure = strip_figure(&drawing, g_ptr_array_index(members, i), &shown);
            g_array_append_val(figures, figure);
        }
        strips_add(&strips, label, axis, figures, false);
    }
    Scene *scene = strips_finish(&strips, &(StripChart){.id = id,
                                                        .title = words_in(rate->name, context->lang),
                                                        .description = headline,
                                                        .legend = rate_strip_legend(context, drawing.words, items)});
    Chart chart = drawing_finish(&drawing);
    chart_clear(&chart);
    return scene;
}

Scene *rate_chart_scene(const ReportContext *context, const GalleryFacts *facts, const Item *rate) {
    g_autofree char *headline = rate_chart_headline(context, facts->rates, rate);
    g_autofree char *id = rate_chart_id(context->standard, context->rulebook, rate);
    return (context->edition == EDITION_INTERNAL ? draw_by_value : draw_tiers)(context, facts, rate, id, headline);
}

char *rate_chart_csv(const ReportContext *context, const GArray *facts, const Item *rate) {
    static const char *const bounds[] = {[BOUND_NONE] = "",      [BOUND_AT_LEAST] = ">=", [BOUND_ABOVE] = ">",
                                         [BOUND_AT_MOST] = "<=", [BOUND_BELOW] = "<",     [BOUND_EXACTLY] = "="};
    GString *out = g_string_new("\xEF\xBB\xBF");
    g_autoptr(Doc) words = doc_new();
    g_autoptr(RateTable) table = rate_table_new(context, facts);
    /* A percentage has its sign in every cell. */
    bool units = rate->type != ITEM_PERCENT && *rate->unit;
    csv_append_names(out, rate_columns);
    g_string_append(out, units ? ",unit\n" : "\n");
    for (int i = 0; i < context->dataset->community_count; i++) {
        const Community *community = context->dataset->communities[i];
        if (!community_wanted(community, context->communities))
            continue;
        PublicRate shown = public_rate(table, community, rate);
        Ratio threshold = shown.asked.number, computed = shown.computed;
        const char *exact =
            ratio_valid(computed) ? doc_printf(words, "%" PRId64 "/%" PRId64, computed.num, computed.den) : "";
        g_autofree char *stated = public_rate_stated(&shown, ""), *given = public_rate_computed(&shown, "");
        g_autofree char *asked = ratio_valid(threshold) ? item_figure(rate, threshold, ratio_invalid()) : g_strdup("");
        csv_append_row(out, community->id, community->tier ? community->tier->id : "", rate->indicator, stated, given,
                       exact, asked, bounds[shown.asked.bound], rate_state_id(shown.state), units ? rate->unit : NULL,
                       NULL);
    }
    return g_string_free(out, FALSE);
}
