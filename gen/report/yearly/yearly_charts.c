#include "base/text.h"
#include "find/change.h"
#include "report/charts/drawing.h"
#include "report/yearly/yearly.h"

/* A chart whose subtitle names both years. */
static Drawing start_drawing(const ReportContext *context, const YearlyFacts *facts, const GalleryFacts *gallery,
                             const char *id, Phrase title, Phrase subtitle) {
    Drawing drawing = drawing_start(context, gallery, id, title, subtitle);
    g_free(drawing.chart.subtitle);
    drawing.chart.subtitle =
        phrase_format(subtitle, context->lang, "then", yearly_old(facts)->label, "now", yearly_now(facts)->label, NULL);
    return drawing;
}

static int piece_count(const YearlyFacts *facts) {
    return ((int)facts->rows->len + GALLERY_ROWS - 1) / GALLERY_ROWS;
}

/* The rows of a piece whose community is of this tier (NULL: of any) in the newest register. Of const YearlyRow *. */
static GPtrArray *rows_in(const YearlyFacts *facts, int piece, const Tier *tier) {
    GPtrArray *list = g_ptr_array_new();
    guint from = (guint)(piece * GALLERY_ROWS), end = MIN(from + GALLERY_ROWS, facts->rows->len);
    for (guint i = from; i < end; i++) {
        const YearlyRow *row = yearly_row(facts, i);
        if (row->now && row->now->tier && (!tier || row->now->tier == tier))
            g_ptr_array_add(list, (void *)row);
    }
    return list;
}

static char *make_name(const ReportContext *context, const void *community) {
    return g_strdup(yearly_name(context, community));
}

/* "92.5%", or "—". */
static const char *percent_of(const Drawing *drawing, Ratio value, Ratio threshold) {
    return label_percent(drawing->words, value, threshold, "—");
}

/* ---- rates of the years ---- */

/* The rates of the newest year, each once, in the order of the standard. Of const Item *. */
static GPtrArray *rate_items(const YearlyFacts *facts) {
    GPtrArray *items = g_ptr_array_new();
    const GArray *rates = g_ptr_array_index(facts->rates, facts->count - 1);
    for (guint i = 0; i < rates->len; i++) {
        const Item *item = g_array_index(rates, RateFact, i).item;
        if (!g_ptr_array_find(items, item, NULL))
            g_ptr_array_add(items, (void *)item);
    }
    return items;
}

/* Of a community in a year, by the item's id; NULL when it was not asked or has no table. */
static const RateFact *rate_in(const YearlyFacts *facts, const YearlyRow *row, int year, const char *item) {
    const GArray *rates = g_ptr_array_index(facts->rates, year);
    for (guint i = 0; i < row->spans[year].count; i++) {
        const RateFact *fact = &g_array_index(rates, RateFact, row->spans[year].first + i);
        if (g_str_equal(fact->item->id, item))
            return fact;
    }
    return NULL;
}

/* Invalid for NULL and where there is none. */
static Ratio threshold_of(const RateFact *fact) {
    return fact ? fact->asked.number : ratio_invalid();
}

/* Whether a line may lead from one year's rate to another's: defined alike, no sample. Either may be NULL. */
static bool rates_compare(const RateFact *before, const RateFact *after) {
    return before && after && before->community->basis == BASIS_APPLIED && after->community->basis == BASIS_APPLIED &&
           indicators_defined_alike(before->indicator, after->indicator) && rates_alike(before->item, after->item);
}

/* ---- where every indicator went ---- */

static const struct {
    MatrixSign sign;
    Phrase words;
    bool counted;
} course_signs[COURSES] = {[COURSE_BETTER] = {MATRIX_BETTER, PHRASE_LEGEND_COURSE_BETTER, true},
                           [COURSE_UP] = {MATRIX_UP, PHRASE_LEGEND_COURSE_UP, true},
                           [COURSE_SAME] = {MATRIX_SAME, PHRASE_LEGEND_COURSE_SAME, false},
                           [COURSE_DOWN] = {MATRIX_DOWN, PHRASE_LEGEND_COURSE_DOWN, true},
                           [COURSE_WORSE] = {MATRIX_WORSE, PHRASE_LEGEND_COURSE_WORSE, true},
                           [COURSE_BROKEN] = {MATRIX_BROKEN, PHRASE_LEGEND_COURSE_BROKEN, false},
                           [COURSE_NEW] = {MATRIX_NEW, PHRASE_LEGEND_COURSE_NEW, false}};

/* NULL where there is nothing to compare. */
static const MatrixCell *course_cells(Drawing *drawing, const YearlyRow *row, GHashTable *marked) {
    const ReportContext *context = drawing->context;
    if (!row->compared)
        return NULL;
    int count = row->now->tier->indicator_count;
    MatrixCell *cells = drawing_new(drawing, MatrixCell, count);
    for (int i = 0; i < count; i++) {
        const Indicator *indicator = row->now->tier->indicators[i];
        Course course = (Course)row->cells[i];
        const char *words = yearly_course(context, course), *name = drawing_words(drawing, indicator->name);
        cells[i] = (MatrixCell){course_signs[course].sign, drawing_is_marked(marked, row->now->id, indicator->no),
                                doc_printf(drawing->words, "%s %s", name, words)};
        const char *mark = cells[i].marked ? context_phrase(context, PHRASE_GALLERY_MARK) : "";
        drawing_row(drawing, (const char *const[]){yearly_name(context, row->now), name, words, mark, NULL});
    }
    return cells;
}

static void draw_courses(Drawing *drawing, const YearlyFacts *facts, int piece, GHashTable *marked,
                         GPtrArray *categories) {
    const ReportContext *context = drawing->context;
    MatrixGroup *groups = drawing_new(drawing, MatrixGroup, context->standard->tier_count);
    int count = 0;
    for (int t = 0; t < context->standard->tier_count; t++) {
        const Tier *tier = context->standard->tiers[t];
        g_autoptr(GPtrArray) list = rows_in(facts, piece, tier);
        MatrixRow *rows = drawing_new(drawing, MatrixRow, (int)list->len);
        for (guint i = 0; i < list->len; i++) {
            const YearlyRow *row = g_ptr_array_index(list, i);
            rows[i].label = label_make(context, drawing->words, make_name, row->now);
            rows[i].cells = course_cells(drawing, row, marked);
        }
        MatrixGroup group = drawing_matrix_group(drawing, tier, categories, rows, (int)list->len);
        if (group.row_count > 0)
            groups[count++] = group;
    }
    Matrix matrix = {.id = drawing_piece_id(drawing, piece),
                     .title = drawing->chart.title,
                     .description = drawing->chart.headline,
                     .groups = groups,
                     .group_count = count,
                     .categories = (const char *const *)(void *)categories->pdata,
                     .category_count = (int)categories->len,
                     .mark = label_phrase(context, drawing->words, PHRASE_GALLERY_MARK),
                     .total = label_phrase(context, drawing->words, PHRASE_CHART_COURSES_TOTAL),
                     .no_data = label_phrase(context, drawing->words, PHRASE_CHART_NO_PAIR),
                     .width = drawing->facts->width};
    for (int c = 0; c < COURSES; c++) {
        matrix.signs[course_signs[c].sign] = label_phrase(context, drawing->words, course_signs[c].words);
        matrix.counted[course_signs[c].sign] = course_signs[c].counted;
    }
    if (count > 0)
        g_ptr_array_add(drawing->chart.scenes, matrix_draw(&matrix, drawing->facts->measure));
}

Chart yearly_courses_chart(const ReportContext *context, const YearlyFacts *facts, const GalleryFacts *gallery) {
    Drawing drawing =
        start_drawing(context, facts, gallery, "changes", PHRASE_CHART_COURSES, PHRASE_CHART_COURSES_SHOWN);
    g_autoptr(GHashTable) marked = drawing_marked_rows(gallery->report);
    g_autoptr(GPtrArray) categories = g_ptr_array_new();
    int counts[COURSES] = {0};
    for (guint i = 0; i < facts->rows->len; i++)
        for (int c = 0; c < COURSES; c++)
            counts[c] += yearly_row(facts, i)->courses[c];
    drawing.chart.headline = yearly_courses(context, drawing.words, counts);
    drawing_row(&drawing, (const char *const[]){context_phrase(context, PHRASE_HEAD_COMMUNITY),
                                                context_phrase(context, PHRASE_HEAD_NAME),
                                                context_phrase(context, PHRASE_HEAD_CHANGE),
                                                context_phrase(context, PHRASE_GALLERY_MARK), NULL});
    for (int i = 0; i < piece_count(facts); i++)
        draw_courses(&drawing, facts, i, marked, categories);
    return drawing_finish(&drawing);
}

/* ---- a rate from the oldest year to the newest ---- */

typedef struct RateShift {
    const RateFact *before, *after;
    Ratio from, to;
    bool broken;
} RateShift;

static RateShift shift_of(const YearlyFacts *facts, const YearlyRow *row, const Item *rate) {
    const RateFact *before = rate_in(facts, row, 0, rate->id), *after = rate_in(facts, row, facts->count - 1, rate->id);
    return (RateShift){before, after, rate_value(before), rate_value(after),
                       before && after && !rates_compare(before, after)};
}

static ShiftRow shift_row(Drawing *drawing, const YearlyRow *row, const Item *rate, const RateShift *shift) {
    const ReportContext *context = drawing->context;
    Ratio then = threshold_of(shift->before), now = threshold_of(shift->after), none = ratio_invalid();
    const char *before = percent_of(drawing, shift->from, then), *after = percent_of(drawing, shift->to, now);
    drawing_row(drawing,
                (const char *const[]){yearly_name(context, row->now), words_in(rate->name, context->lang), before,
                                      after, percent_of(drawing, then, none), percent_of(drawing, now, none),
                                      shift->broken ? context_phrase(context, PHRASE_COURSE_BROKEN) : "", NULL});
    bool same = !shift->broken && ratio_valid(shift->from) && ratio_valid(shift->to) &&
                ratio_compare(shift->from, shift->to) == 0;
    bool alone = same || !ratio_valid(shift->from);
    const char *mark = shift->broken ? " ‖ " : " → ";
    const char *text = alone ? after : doc_printf(drawing->words, "%s%s%s", before, mark, after);
    const char *label = label_make(context, drawing->words, make_name, row->now);
    return (ShiftRow){label, shift->from, shift->to, shift->broken, text};
}

typedef struct ShiftLabel {
    const Tier *tier;
    const char *before, *after; /* percent; NULL: not asked, or the same as now */
} ShiftLabel;

static char *make_shift_label(const ReportContext *context, const void *source) {
    const ShiftLabel *label = source;
    g_autofree char *name = lang_sentence(words_in(label->tier->name, context->lang));
    if (!label->after)
        return g_steal_pointer(&name);
    return label->before
               ? phrase_format(PHRASE_CHART_THRESHOLDS, context->lang, "tier", name, "before", label->before, "after",
                               label->after, NULL)
               : phrase_format(PHRASE_CHART_GROUP, context->lang, "tier", name, "threshold", label->after, NULL);
}

static ShiftGroup shift_group(Drawing *drawing, const YearlyFacts *facts, const Item *rate, int piece,
                              const Tier *tier) {
    g_autoptr(GPtrArray) list = rows_in(facts, piece, tier);
    ShiftRow *rows = drawing_new(drawing, ShiftRow, (int)list->len);
    ShiftGroup group = {.before = ratio_invalid(), .after = ratio_invalid(), .rows = rows};
    for (guint i = 0; i < list->len; i++) {
        const YearlyRow *row = g_ptr_array_index(list, i);
        RateShift shift = shift_of(facts, row, rate);
        if (!shift.after)
            continue;
        rows[group.row_count++] = shift_row(drawing, row, rate, &shift);
        /* The thresholds of a tier in both years: of the first community that was asked. */
        if (!ratio_valid(group.before) && shift.before &&
            g_str_equal(shift.before->indicator->tier->id, shift.after->indicator->tier->id))
            group.before = threshold_of(shift.before);
        if (!ratio_valid(group.after))
            group.after = threshold_of(shift.after);
    }
    /* One line is enough where both years ask the same. */
    if (ratio_valid(group.before) && ratio_valid(group.after) && ratio_compare(group.before, group.after) == 0)
        group.before = ratio_invalid();
    Ratio none = ratio_invalid();
    const ShiftLabel label = {.tier = tier,
                              .before = ratio_valid(group.before) ? percent_of(drawing, group.before, none) : NULL,
                              .after = ratio_valid(group.after) ? percent_of(drawing, group.after, none) : NULL};
    group.label = label_make(drawing->context, drawing->words, make_shift_label, &label);
    return group;
}

static char *make_threshold_then(const ReportContext *context, const void *year) {
    return phrase_format(PHRASE_CHART_THRESHOLD_THEN, context->lang, "then", year, NULL);
}

static char *make_threshold_now(const ReportContext *context, const void *year) {
    return phrase_format(PHRASE_CHART_THRESHOLD_NOW, context->lang, "now", year, NULL);
}

static void draw_shifts(Drawing *drawing, const YearlyFacts *facts, const Item *rate, int piece) {
    const ReportContext *context = drawing->context;
    Doc *words = drawing->words;
    const char *then = yearly_old(facts)->label, *now = yearly_now(facts)->label;
    ShiftGroup *groups = drawing_new(drawing, ShiftGroup, context->standard->tier_count);
    int count = 0;
    bool moved = false;
    for (int t = 0; t < context->standard->tier_count; t++) {
        ShiftGroup group = shift_group(drawing, facts, rate, piece, context->standard->tiers[t]);
        moved |= group.row_count > 0 && ratio_valid(group.before);
        if (group.row_count > 0)
            groups[count++] = group;
    }
    const Shifts shifts = {.id = drawing_piece_id(drawing, piece),
                           .title = drawing->chart.title,
                           .description = drawing->chart.headline,
                           .groups = groups,
                           .group_count = count,
                           .then = then,
                           .now = now,
                           .threshold_then = moved ? label_make(context, words, make_threshold_then, then) : "",
                           .threshold_now = moved ? label_make(context, words, make_threshold_now, now)
                                                  : label_phrase(context, words, PHRASE_LEGEND_THRESHOLD),
                           .broken = label_phrase(context, words, PHRASE_COURSE_BROKEN),
                           .width = drawing->facts->width};
    if (count > 0)
        g_ptr_array_add(drawing->chart.scenes, shifts_draw(&shifts, drawing->facts->measure));
}

/* How many went which way; who is below the newer threshold is named. */
static char *shift_headline(Drawing *drawing, const YearlyFacts *facts, const Item *rate) {
    const ReportContext *context = drawing->context;
    int up = 0, same = 0, down = 0;
    g_autoptr(GString) missed = g_string_new(NULL);
    for (guint i = 0; i < facts->rows->len; i++) {
        const YearlyRow *row = yearly_row(facts, i);
        RateShift shift = shift_of(facts, row, rate);
        if (shift.before && shift.after && !shift.broken && ratio_valid(shift.from) && ratio_valid(shift.to)) {
            int order = ratio_compare(shift.to, shift.from);
            up += order > 0;
            same += order == 0;
            down += order < 0;
        }
        Threshold asked = shift.after ? shift.after->asked : threshold_none();
        if (ratio_valid(shift.to) && asked.bound != BOUND_NONE && !threshold_reached(asked, shift.to))
            text_append_part(missed, context_phrase(context, PHRASE_LIST_SEPARATOR), "%s %s",
                             yearly_name(context, row->now), percent_of(drawing, shift.to, asked.number));
    }
    return phrase_format(PHRASE_CHART_SHIFT_HEADLINE, context->lang, "now", yearly_now(facts)->label, "name",
                         words_in(rate->name, context->lang), "all", DIGITS(up + same + down), "up", DIGITS(up), "same",
                         DIGITS(same), "down", DIGITS(down), missed->len > 0 ? "missed" : "", missed->str, NULL);
}

static Chart shift_chart(const ReportContext *context, const YearlyFacts *facts, const GalleryFacts *gallery,
                         const Item *rate) {
    Drawing drawing =
        start_drawing(context, facts, gallery, rate->indicator, PHRASE_CHART_COURSES, PHRASE_CHART_SHIFT_SHOWN);
    const char *then = yearly_old(facts)->label, *now = yearly_now(facts)->label;
    g_autofree char *before = make_threshold_then(context, then), *after = make_threshold_now(context, now);
    g_free(drawing.chart.title);
    drawing.chart.title = g_strdup(words_in(rate->name, context->lang));
    drawing.chart.headline = shift_headline(&drawing, facts, rate);
    drawing_row(&drawing, (const char *const[]){context_phrase(context, PHRASE_HEAD_COMMUNITY),
                                                context_phrase(context, PHRASE_HEAD_RATE), then, now, before, after,
                                                context_phrase(context, PHRASE_HEAD_CHANGE), NULL});
    for (int i = 0; i < piece_count(facts); i++)
        draw_shifts(&drawing, facts, rate, i);
    return drawing_finish(&drawing);
}

static void clear_chart(void *chart) {
    chart_clear(chart);
}

GArray *yearly_shift_charts(const ReportContext *context, const YearlyFacts *facts, const GalleryFacts *gallery) {
    GArray *charts = g_array_new(FALSE, FALSE, sizeof(Chart));
    g_array_set_clear_func(charts, clear_chart);
    g_autoptr(GPtrArray) items = rate_items(facts);
    for (guint i = 0; i < items->len; i++) {
        Chart chart = shift_chart(context, facts, gallery, g_ptr_array_index(items, i));
        g_array_append_val(charts, chart);
    }
    return charts;
}

/* ---- rates over the years ---- */

/* Points of a community's rate, which stand in the table too. */
static YearCell year_cell(Drawing *drawing, const YearlyFacts *facts, const YearlyRow *row, const Item *rate) {
    const ReportContext *context = drawing->context;
    const RateFact *now = rate_in(facts, row, facts->count - 1, rate->id);
    if (!now)
        return (YearCell){.threshold = -1, .text = ""};
    YearPoint *points = drawing_new(drawing, YearPoint, facts->count);
    const char **figures = drawing_new(drawing, const char *, facts->count + 3);
    figures[0] = yearly_name(context, row->now);
    figures[1] = words_in(rate->name, context->lang);
    const RateFact *before = NULL;
    for (int i = 0; i < facts->count; i++) {
        const RateFact *fact = rate_in(facts, row, i, rate->id);
        points[i] = (YearPoint){drawing_place(rate_value(fact)), rates_compare(before, fact)};
        figures[i + 2] = percent_of(drawing, rate_value(fact), threshold_of(fact));
        before = fact;
    }
    drawing_row(drawing, figures);
    return (YearCell){points, drawing_place(now->asked.number), figures[facts->count + 1]};
}

static void draw_years(Drawing *drawing, const YearlyFacts *facts, const GPtrArray *items, int piece) {
    const ReportContext *context = drawing->context;
    g_autoptr(GPtrArray) list = rows_in(facts, piece, NULL);
    YearRow *rows = drawing_new(drawing, YearRow, (int)list->len);
    const char **columns = drawing_new(drawing, const char *, (int)items->len);
    const char **years = drawing_new(drawing, const char *, facts->count);
    int count = 0;
    for (guint i = 0; i < list->len; i++) {
        const YearlyRow *row = g_ptr_array_index(list, i);
        if (row->spans[facts->count - 1].count == 0)
            continue;
        YearCell *cells = drawing_new(drawing, YearCell, (int)items->len);
        for (guint k = 0; k < items->len; k++)
            cells[k] = year_cell(drawing, facts, row, g_ptr_array_index(items, k));
        rows[count++] = (YearRow){label_make(context, drawing->words, make_name, row->now), cells};
    }
    for (guint i = 0; i < items->len; i++)
        columns[i] = label_words(context, drawing->words, ((const Item *)g_ptr_array_index(items, i))->name);
    for (int i = 0; i < facts->count; i++)
        years[i] = facts->years[i].label;
    const YearsChart chart = {.id = drawing_piece_id(drawing, piece),
                              .title = drawing->chart.title,
                              .description = drawing->chart.headline,
                              .years = years,
                              .year_count = facts->count,
                              .columns = columns,
                              .column_count = (int)items->len,
                              .rows = rows,
                              .row_count = count,
                              .width = drawing->facts->width};
    if (count > 0)
        g_ptr_array_add(drawing->chart.scenes, years_draw(&chart, drawing->facts->measure));
}

Chart yearly_years_chart(const ReportContext *context, const YearlyFacts *facts, const GalleryFacts *gallery) {
    Drawing drawing = start_drawing(context, facts, gallery, "years", PHRASE_CHART_YEARS, PHRASE_CHART_YEARS_SHOWN);
    g_autoptr(GPtrArray) items = rate_items(facts);
    const char **heads = drawing_new(&drawing, const char *, facts->count + 3);
    heads[0] = context_phrase(context, PHRASE_HEAD_COMMUNITY);
    heads[1] = context_phrase(context, PHRASE_HEAD_RATE);
    for (int i = 0; i < facts->count; i++)
        heads[i + 2] = facts->years[i].label;
    drawing_row(&drawing, heads);
    drawing.chart.headline =
        phrase_format(PHRASE_CHART_YEARS_HEADLINE, context->lang, "count", DIGITS(facts->count), NULL);
    for (int i = 0; items->len > 0 && facts->count > 2 && i < piece_count(facts); i++)
        draw_years(&drawing, facts, items, i);
    return drawing_finish(&drawing);
}
