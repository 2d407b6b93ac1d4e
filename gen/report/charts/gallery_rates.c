#include "report/charts/gallery_private.h"

#include "chart/panels.h"
#include "report/charts/rate_chart.h"
#include "report/public_rate.h"

/* What the rows are made from. */
typedef struct Rates {
    Work *work;
    const RateTable *table;
    const GPtrArray *items; /* the rates: of const Item * */
} Rates;

/* Where a share stands on a scale; nothing is decided on it. */
static double place_of(Ratio share) {
    return ratio_valid(share) ? CLAMP((double)share.num / (double)share.den, 0.0, 1.0) : -1;
}

static const char *percent_words(Work *work, Ratio value, Ratio threshold) {
    g_autofree char *text = ratio_valid(value) ? ratio_percent(value, threshold) : g_strdup("");
    return doc_string(work->words, text);
}

static PanelCell rate_cell(Work *work, const PublicRate *shown) {
    bool given = ratio_valid(shown->value);
    return (PanelCell){.sign = public_rate_sign(shown),
                       .at = given ? place_of(shown->value) : 0,
                       .stated = shown->beside ? place_of(shown->stated) : -1,
                       .threshold = place_of(shown->asked.number),
                       .towards = threshold_towards(shown->asked),
                       .text = shown->state == RATE_NOT_ASKED ? ""
                               : shown->state == RATE_VACUOUS ? "0/0"
                               : given                        ? percent_words(work, shown->value, shown->asked.number)
                                       : public_rate_note(work->context, work->words, shown->state)};
}

/* NULL where nothing is published. */
static const PanelCell *rate_cells(const Rates *rates, const Community *community) {
    GArray *cells = work_part(rates->work, sizeof(PanelCell));
    bool published = false;
    for (guint i = 0; i < rates->items->len; i++) {
        PublicRate shown = public_rate(rates->table, community, g_ptr_array_index(rates->items, i));
        PanelCell cell = rate_cell(rates->work, &shown);
        published |= shown.state != RATE_NO_TABLE && shown.state != RATE_NOT_ASKED;
        g_array_append_val(cells, cell);
    }
    return published ? (const PanelCell *)(const void *)cells->data : NULL;
}

/* What a tier is asked; asked nothing, it has its name and that, and no rows. */
static PanelGroup rate_group(const Rates *rates, Piece piece, const Tier *tier) {
    Work *work = rates->work;
    g_autoptr(GPtrArray) list = work_members(work, piece, tier);
    GArray *rows = work_part(work, sizeof(PanelRow)), *asked = work_part(work, sizeof(bool));
    bool any = false;
    for (guint i = 0; i < rates->items->len; i++) {
        bool here = tier_has_rate(work->context, tier, g_ptr_array_index(rates->items, i));
        any |= here;
        g_array_append_val(asked, here);
    }
    for (guint i = 0; any && i < list->len; i++) {
        const Community *community = g_ptr_array_index(list, i);
        PanelRow row = {work_label_community(work, community), rate_cells(rates, community)};
        g_array_append_val(rows, row);
    }
    const char *label = list->len == 0 ? NULL
                        : any          ? work_label_words(work, tier->name)
                                       : rate_group_label(work->context, work->words, tier, false, threshold_none());
    return (PanelGroup){label, (const bool *)(const void *)asked->data, (const PanelRow *)(const void *)rows->data,
                        (int)rows->len};
}

static void draw_rates(const Rates *rates, Chart *chart, int index) {
    Work *work = rates->work;
    GArray *groups = work_part(work, sizeof(PanelGroup)), *columns = work_part(work, sizeof(PanelColumn));
    for (int t = 0; t < standard_tier_count(work->context->standard); t++) {
        PanelGroup group = rate_group(rates, work_piece(work, index), standard_tier(work->context->standard, t));
        if (group.label)
            g_array_append_val(groups, group);
    }
    for (guint i = 0; i < rates->items->len; i++) {
        PanelColumn column = {work_label_words(work, ((const Item *)g_ptr_array_index(rates->items, i))->name), false};
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
    PublicRate shown = public_rate_of(work->context, fact);
    if (shown.state == RATE_HELD)
        return;
    const char *remark = public_rate_remark(work->context, shown.state);
    g_autofree char *threshold = threshold_words(work->context, shown.asked);
    const char *const cells[] = {work_community(work, fact->community),
                                 work_words(work, fact->item->name),
                                 percent_words(work, shown.stated, shown.asked.number),
                                 percent_words(work, shown.computed, shown.asked.number),
                                 threshold,
                                 remark ? remark : "",
                                 NULL};
    g_ptr_array_add(chart->table, g_strdupv((char **)cells));
}

/* How many of the rates shown are as asked; who does not is named; how many differ from what was stated. */
static char *rates_headline(Work *work) {
    int all = 0, reached = 0, differing = 0;
    g_autoptr(GString) missed = g_string_new(NULL);
    for (guint i = 0; i < work->facts->rates->len; i++) {
        const RateFact *fact = &g_array_index(work->facts->rates, RateFact, i);
        PublicRate shown = public_rate_of(work->context, fact);
        if (!ratio_valid(shown.value) || shown.asked.bound == BOUND_NONE)
            continue;
        all++;
        reached += shown.reach == REACH_YES;
        differing += shown.state == RATE_CONTRADICTED;
        if (shown.reach != REACH_NO)
            continue;
        g_autofree char *one = phrase_format(
            PHRASE_GALLERY_RATE_MISSED, work->context->lang, "name", work_community(work, fact->community), "rate",
            work_words(work, fact->item->name), "value", percent_words(work, shown.value, shown.asked.number), NULL);
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
    static const Phrase heads[] = {PHRASE_HEAD_COMMUNITY, PHRASE_HEAD_RATE,      PHRASE_HEAD_STATED,
                                   PHRASE_HEAD_COMPUTED,  PHRASE_HEAD_THRESHOLD, PHRASE_HEAD_REMARK};
    Chart chart = chart_start(context, "rates", PHRASE_GALLERY_RATES, PHRASE_GALLERY_RATES_SHOWN);
    Work work;
    work_init(&work, context, facts);
    g_autoptr(RateTable) table = rate_table_new(context, facts->rates);
    g_autoptr(GPtrArray) items = rate_table_items(table);
    const Rates rates = {&work, table, items};
    chart.headline = rates_headline(&work);
    chart_head(&work, &chart, heads, G_N_ELEMENTS(heads));
    for (guint i = 0; i < facts->rates->len; i++)
        add_rate_row(&work, &chart, &g_array_index(facts->rates, RateFact, i));
    for (int i = 0; items->len > 0 && i < work_pieces(&work); i++)
        draw_rates(&rates, &chart, i);
    work_clear(&work);
    return chart;
}
