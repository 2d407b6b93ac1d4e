#include "report/gallery_private.h"

#include "chart/panels.h"
#include "eval/rates.h"

static const RateFact *rate_at(const GalleryFacts *facts, guint index) {
    return &g_array_index(facts->rates, RateFact, index);
}

/* The rates of a community stand together, and communities are asked for in the order in which they stand. */
static bool find_block(Work *work, const Community *community) {
    guint all = work->facts->rates->len;
    for (guint i = 0; i < all; i++) {
        guint at = (work->block + i) % all;
        if (rate_at(work->facts, at)->community != community)
            continue;
        work->block = at;
        return true;
    }
    return false;
}

static const RateFact *find_rate(Work *work, const Community *community, const Item *rate) {
    const GalleryFacts *facts = work->facts;
    if (!find_block(work, community))
        return NULL;
    for (guint i = work->block; i < facts->rates->len && rate_at(facts, i)->community == community; i++)
        if (rate_at(facts, i)->item == rate)
            return rate_at(facts, i);
    return NULL;
}

static GPtrArray *rate_items(const GalleryFacts *facts) {
    GPtrArray *items = g_ptr_array_new();
    for (guint i = 0; i < facts->rates->len; i++)
        if (!g_ptr_array_find(items, rate_at(facts, i)->item, NULL))
            g_ptr_array_add(items, (void *)rate_at(facts, i)->item);
    return items;
}

/* Where a share stands on a scale; nothing is decided on it. */
static double place_of(Ratio share) {
    return CLAMP((double)share.num / (double)share.den, 0.0, 1.0);
}

/* The published figure in the final edition, else what the parts give. */
static Ratio shown_value(const ReportContext *context, const RateFact *fact) {
    bool stated = context->edition == EDITION_FINAL || !ratio_valid(fact->computed);
    return stated ? fact->stated : fact->computed;
}

static bool differs(const ReportContext *context, const RateFact *fact) {
    return context->edition != EDITION_FINAL && ratio_valid(fact->stated) && ratio_valid(fact->computed) &&
           fact->agreement == AGREE_NOT;
}

static const char *percent_words(Work *work, Ratio value, Ratio threshold) {
    g_autofree char *text = ratio_valid(value) ? ratio_percent(value, threshold) : g_strdup("");
    return doc_string(work->words, text);
}

static PanelCell rate_cell(Work *work, const RateFact *fact) {
    PanelCell cell = {.stated = -1, .text = ""};
    if (!fact)
        return cell;
    Ratio value = shown_value(work->context, fact);
    cell.given = ratio_valid(value);
    cell.at = cell.given ? place_of(value) : 0;
    cell.text = cell.given ? percent_words(work, value, fact->threshold) : work_label(work, PHRASE_BASIS_NO_DATA);
    if (differs(work->context, fact))
        cell.stated = place_of(fact->stated);
    return cell;
}

static const PanelCell *rate_cells(Work *work, const Community *community, const GPtrArray *items) {
    GArray *cells = work_part(work, sizeof(PanelCell));
    bool any = false;
    for (guint i = 0; i < items->len; i++) {
        const RateFact *fact = find_rate(work, community, g_ptr_array_index(items, i));
        PanelCell cell = rate_cell(work, fact);
        any |= fact != NULL;
        g_array_append_val(cells, cell);
    }
    return any ? (const PanelCell *)(const void *)cells->data : NULL;
}

static double threshold_place(const GalleryFacts *facts, const Item *rate, const Tier *tier) {
    for (guint i = 0; i < facts->rates->len; i++) {
        const RateFact *fact = rate_at(facts, i);
        if (fact->item == rate && fact->community->tier == tier)
            return ratio_valid(fact->threshold) ? place_of(fact->threshold) : -1;
    }
    return -1;
}

static PanelGroup rate_group(Work *work, Piece piece, const Tier *tier, const GPtrArray *items) {
    g_autoptr(GPtrArray) list = work_members(work, piece, tier);
    GArray *rows = work_part(work, sizeof(PanelRow)), *thresholds = work_part(work, sizeof(double));
    for (guint i = 0; i < list->len; i++) {
        const Community *community = g_ptr_array_index(list, i);
        PanelRow row = {work_label_community(work, community), rate_cells(work, community, items)};
        g_array_append_val(rows, row);
    }
    for (guint i = 0; i < items->len; i++) {
        double place = threshold_place(work->facts, g_ptr_array_index(items, i), tier);
        g_array_append_val(thresholds, place);
    }
    return (PanelGroup){work_label_words(work, tier->name), (const double *)(const void *)thresholds->data,
                        (const PanelRow *)(const void *)rows->data, (int)rows->len};
}

static void draw_rates(Work *work, Chart *chart, const GPtrArray *items, int index) {
    GArray *groups = work_part(work, sizeof(PanelGroup)), *columns = work_part(work, sizeof(PanelColumn));
    for (int t = 0; t < standard_tier_count(work->context->standard); t++) {
        PanelGroup group = rate_group(work, work_piece(work, index), standard_tier(work->context->standard, t), items);
        if (group.row_count > 0)
            g_array_append_val(groups, group);
    }
    for (guint i = 0; i < items->len; i++) {
        PanelColumn column = {work_label_words(work, ((const Item *)g_ptr_array_index(items, i))->name), false};
        g_array_append_val(columns, column);
    }
    const Panels panels = {.id = work_piece_id(work, chart->id, index),
                           .title = chart->title,
                           .description = chart->headline,
                           .columns = (const PanelColumn *)(const void *)columns->data,
                           .column_count = (int)columns->len,
                           .groups = (const PanelGroup *)(const void *)groups->data,
                           .group_count = (int)groups->len,
                           .no_data = work_label(work, PHRASE_DATA_NOT_PUBLISHED),
                           .width = work->facts->width};
    g_ptr_array_add(chart->scenes, panels_draw(&panels, work->facts->measure));
}

static void add_rate_row(Work *work, Chart *chart, const RateFact *fact) {
    bool computed = work->context->edition != EDITION_FINAL;
    const char *const cells[] = {work_community(work, fact->community),
                                 work_words(work, fact->item->name),
                                 percent_words(work, fact->stated, fact->threshold),
                                 computed ? percent_words(work, fact->computed, fact->threshold) : "",
                                 percent_words(work, fact->threshold, ratio_invalid()),
                                 NULL};
    g_ptr_array_add(chart->table, g_strdupv((char **)cells));
}

/* How many of the rates shown reach their threshold; who does not is named; how many differ from what was stated. */
static char *rates_headline(Work *work) {
    int all = 0, reached = 0, differing = 0;
    g_autoptr(GString) missed = g_string_new(NULL);
    for (guint i = 0; i < work->facts->rates->len; i++) {
        const RateFact *fact = rate_at(work->facts, i);
        Ratio value = shown_value(work->context, fact);
        if (fact->community->held || !ratio_valid(value) || !ratio_valid(fact->threshold))
            continue;
        bool reaches = ratio_compare(value, fact->threshold) >= 0;
        all++;
        reached += reaches;
        differing += differs(work->context, fact);
        if (reaches)
            continue;
        g_autofree char *one = phrase_format(
            PHRASE_GALLERY_RATE_MISSED, work->context->lang, "name", work_community(work, fact->community), "rate",
            work_words(work, fact->item->name), "value", percent_words(work, value, fact->threshold), NULL);
        g_string_append_printf(missed, "%s%s", context_phrase(work->context, PHRASE_CLAUSE_SEPARATOR), one);
    }
    g_autofree char *text = phrase_format(PHRASE_GALLERY_RATES_HEADLINE, work->context->lang, "all",
                                          work_number(work, all), "reached", work_number(work, reached), NULL);
    g_autofree char *rest = differing ? phrase_format(PHRASE_CHART_HEADLINE_DIFFERING, work->context->lang, "count",
                                                      work_number(work, differing), NULL)
                                      : g_strdup("");
    return g_strconcat(text, missed->str, rest, NULL);
}

Chart gallery_rates(const ReportContext *context, const GalleryFacts *facts) {
    static const Phrase heads[] = {PHRASE_HEAD_COMMUNITY, PHRASE_HEAD_RATE, PHRASE_HEAD_STATED, PHRASE_HEAD_COMPUTED,
                                   PHRASE_LEGEND_THRESHOLD};
    Chart chart = chart_start(context, "rates", PHRASE_GALLERY_RATES, PHRASE_GALLERY_RATES_SHOWN);
    Work work;
    work_init(&work, context, facts);
    g_autoptr(GPtrArray) items = rate_items(facts);
    chart.headline = rates_headline(&work);
    chart_head(&work, &chart, heads, G_N_ELEMENTS(heads));
    for (guint i = 0; i < facts->rates->len; i++)
        if (!rate_at(facts, i)->community->held)
            add_rate_row(&work, &chart, rate_at(facts, i));
    for (int i = 0; items->len > 0 && i < work_pieces(&work); i++)
        draw_rates(&work, &chart, items, i);
    work_clear(&work);
    return chart;
}
