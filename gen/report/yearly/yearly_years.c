#include "chart/years.h"
#include "report/yearly/yearly_charts.h"

/* Where a share stands; nothing is decided on it. */
static double place_of(Ratio share) {
    return ratio_valid(share) ? CLAMP((double)share.num / (double)share.den, 0.0, 1.0) : -1;
}

static void add_lines(Work *work, Chart *chart, const YearlyFacts *facts, const YearlyRow *row, const Item *rate) {
    g_autoptr(GPtrArray) cells = g_ptr_array_new();
    g_ptr_array_add(cells, (void *)yearly_name(work->context, row->now));
    g_ptr_array_add(cells, (void *)words_in(rate->name, work->context->lang));
    for (int i = 0; i < facts->count; i++) {
        const RateFact *fact = yearly_rate(facts, row, i, rate->id);
        g_ptr_array_add(cells, (void *)yearly_percent(work, rate_value(fact), yearly_rate_threshold(fact)));
    }
    g_ptr_array_add(cells, NULL);
    yearly_chart_add(chart, (const char *const *)(void *)cells->pdata);
}

static YearCell year_cell(Work *work, Chart *chart, const YearlyFacts *facts, const YearlyRow *row, const Item *rate) {
    YearCell cell = {.threshold = -1, .text = ""};
    const RateFact *now = yearly_rate(facts, row, facts->count - 1, rate->id);
    if (!now)
        return cell;
    GArray *points = work_part(work, sizeof(YearPoint));
    for (int i = 0; i < facts->count; i++) {
        const RateFact *fact = yearly_rate(facts, row, i, rate->id);
        bool joined = i > 0 && yearly_rates_compare(yearly_rate(facts, row, i - 1, rate->id), fact);
        YearPoint point = {place_of(rate_value(fact)), joined};
        g_array_append_val(points, point);
    }
    add_lines(work, chart, facts, row, rate);
    cell.points = (const YearPoint *)(const void *)points->data;
    cell.threshold = place_of(now->asked.number);
    cell.text = yearly_percent(work, rate_value(now), now->asked.number);
    return cell;
}

static YearRow year_row(Work *work, Chart *chart, const YearlyFacts *facts, const YearlyRow *row,
                        const GPtrArray *items) {
    GArray *cells = work_part(work, sizeof(YearCell));
    for (guint i = 0; i < items->len; i++) {
        YearCell cell = year_cell(work, chart, facts, row, g_ptr_array_index(items, i));
        g_array_append_val(cells, cell);
    }
    return (YearRow){yearly_label(work, row->now), (const YearCell *)(const void *)cells->data};
}

static void draw_piece(Work *work, Chart *chart, const YearlyFacts *facts, const GPtrArray *items, int piece) {
    GArray *rows = work_part(work, sizeof(YearRow));
    for (int i = 0; i < GALLERY_ROWS; i++) {
        const YearlyRow *row = yearly_row_in(facts, piece, i, NULL);
        if (!row || row->spans[facts->count - 1].count == 0)
            continue;
        YearRow made = year_row(work, chart, facts, row, items);
        g_array_append_val(rows, made);
    }
    g_autoptr(GPtrArray) columns = g_ptr_array_new(), years = g_ptr_array_new();
    for (guint i = 0; i < items->len; i++)
        g_ptr_array_add(columns, (void *)work_label_words(work, ((const Item *)g_ptr_array_index(items, i))->name));
    for (int i = 0; i < facts->count; i++)
        g_ptr_array_add(years, (void *)facts->years[i].label);
    const YearsChart drawing = {.id = work_piece_id(work, chart->id, piece),
                                .title = chart->title,
                                .description = chart->headline,
                                .years = (const char *const *)(void *)years->pdata,
                                .year_count = facts->count,
                                .columns = (const char *const *)(void *)columns->pdata,
                                .column_count = (int)columns->len,
                                .rows = (const YearRow *)(const void *)rows->data,
                                .row_count = (int)rows->len,
                                .width = work->facts->width};
    if (rows->len > 0)
        g_ptr_array_add(chart->scenes, years_draw(&drawing, work->facts->measure));
}

static void add_head(Work *work, Chart *chart, const YearlyFacts *facts) {
    g_autoptr(GPtrArray) cells = g_ptr_array_new();
    g_ptr_array_add(cells, (void *)context_phrase(work->context, PHRASE_HEAD_COMMUNITY));
    g_ptr_array_add(cells, (void *)context_phrase(work->context, PHRASE_HEAD_RATE));
    for (int i = 0; i < facts->count; i++)
        g_ptr_array_add(cells, (void *)facts->years[i].label);
    g_ptr_array_add(cells, NULL);
    yearly_chart_add(chart, (const char *const *)(void *)cells->pdata);
}

Chart yearly_years_chart(const ReportContext *context, const YearlyFacts *facts, const GalleryFacts *gallery) {
    Chart chart = yearly_chart(context, facts, "years", PHRASE_CHART_YEARS, PHRASE_CHART_YEARS_SHOWN);
    Work work;
    work_init(&work, context, gallery);
    chart.headline =
        phrase_format(PHRASE_CHART_YEARS_HEADLINE, context->lang, "count", work_number(&work, facts->count), NULL);
    add_head(&work, &chart, facts);
    g_autoptr(GPtrArray) items = yearly_rate_items(facts);
    for (int i = 0; items->len > 0 && facts->count > 2 && i < yearly_pieces(facts); i++)
        draw_piece(&work, &chart, facts, items, i);
    work_clear(&work);
    return chart;
}
