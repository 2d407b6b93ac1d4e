#include "report/yearly/yearly_charts.h"

#include "find/standard_change.h"

int yearly_pieces(const YearlyFacts *facts) {
    return ((int)facts->rows->len + GALLERY_ROWS - 1) / GALLERY_ROWS;
}

const YearlyRow *yearly_row_in(const YearlyFacts *facts, int piece, int index, const Tier *tier) {
    guint at = (guint)(piece * GALLERY_ROWS + index);
    const YearlyRow *row = at < facts->rows->len ? yearly_row(facts, at) : NULL;
    bool shown = row && row->now && row->now->tier && (!tier || row->now->tier == tier);
    return shown ? row : NULL;
}

Chart yearly_chart(const ReportContext *context, const YearlyFacts *facts, const char *id, Phrase title,
                   Phrase subtitle) {
    Chart chart = chart_start(context, id, title, subtitle);
    g_free(chart.subtitle);
    chart.subtitle =
        phrase_format(subtitle, context->lang, "then", yearly_old(facts)->label, "now", yearly_now(facts)->label, NULL);
    return chart;
}

void yearly_chart_add(Chart *chart, const char *const *cells) {
    g_ptr_array_add(chart->table, g_strdupv((char **)cells));
}

static char *make_name(const ReportContext *context, const void *community) {
    return g_strdup(yearly_name(context, community));
}

const char *yearly_label(Work *work, const Community *community) {
    return label_make(work->context, work->words, make_name, community);
}

const RateFact *yearly_rate(const YearlyFacts *facts, const YearlyRow *row, int year, const char *item) {
    const GArray *rates = g_ptr_array_index(facts->rates, year);
    for (guint i = 0; i < row->spans[year].count; i++) {
        const RateFact *fact = &g_array_index(rates, RateFact, row->spans[year].first + i);
        if (g_str_equal(fact->item->id, item))
            return fact;
    }
    return NULL;
}

Ratio yearly_rate_threshold(const RateFact *fact) {
    return fact ? fact->asked.number : ratio_invalid();
}

bool yearly_rates_compare(const RateFact *before, const RateFact *after) {
    return before && after && before->community->basis == BASIS_APPLIED && after->community->basis == BASIS_APPLIED &&
           indicators_defined_alike(before->indicator, after->indicator) && rates_alike(before->item, after->item);
}

const char *yearly_percent(Work *work, Ratio value, Ratio threshold) {
    g_autofree char *text = ratio_valid(value) ? ratio_percent(value, threshold) : g_strdup("—");
    return doc_string(work->words, text);
}

GPtrArray *yearly_rate_items(const YearlyFacts *facts) {
    GPtrArray *items = g_ptr_array_new();
    const GArray *rates = g_ptr_array_index(facts->rates, facts->count - 1);
    for (guint i = 0; i < rates->len; i++) {
        const Item *item = g_array_index(rates, RateFact, i).item;
        if (!g_ptr_array_find(items, item, NULL))
            g_ptr_array_add(items, (void *)item);
    }
    return items;
}
