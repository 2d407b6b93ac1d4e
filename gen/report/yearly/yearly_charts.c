#include "base/text.h"
#include "find/change.h"
#include "report/charts/gallery.h"
#include "report/charts/strip_chart.h"
#include "report/yearly/yearly.h"

/* A chart whose subtitle names both years. */
static Drawing start_drawing(const ReportContext *context, const YearlyFacts *facts, const GalleryFacts *gallery,
                             const char *id, Phrase title, Phrase subtitle) {
    Drawing drawing = drawing_start(context, gallery, id, title, subtitle);
    g_free(drawing.chart.subtitle);
    drawing.chart.subtitle =
        phrase_format(subtitle, context->lang, "then", facts->old->label, "now", facts->now->label, NULL);
    return drawing;
}

/* The rows of a piece whose community is of this tier (NULL: of any) in the newest register; of const YearlyRow *. The
 * pieces are those that begin before the last row. */
static GPtrArray *rows_in(const YearlyFacts *facts, guint piece, const Tier *tier) {
    GPtrArray *list = g_ptr_array_new();
    guint from = piece * GALLERY_ROWS, end = MIN(from + GALLERY_ROWS, facts->rows->len);
    for (guint i = from; i < end; i++) {
        const YearlyRow *row = &g_array_index(facts->rows, YearlyRow, i);
        if (row->now && row->now->tier && (!tier || row->now->tier == tier))
            g_ptr_array_add(list, (void *)row);
    }
    return list;
}

/* Without a mark for those that were spot-checked. */
static char *make_name(const ReportContext *context, const void *community) {
    return g_strdup(context_community(context, community));
}

/* ---- rates of the years ---- */

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

/* Whether a line may lead from one year's rate to another's: defined alike, no sample. Either may be NULL. */
static bool rates_compare(const RateFact *before, const RateFact *after) {
    return before && after && !before->community->basis->sampled && !after->community->basis->sampled &&
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

static const MatrixCell *course_cells(Drawing *drawing, const YearlyRow *row) {
    const ReportContext *context = drawing->context;
    int count = row->now->tier->indicator_count;
    MatrixCell *cells = drawing_new(drawing, MatrixCell, count);
    for (int i = 0; i < count; i++) {
        const Indicator *indicator = row->now->tier->indicators[i];
        const char *course = context_phrase(context, course_phrases[row->cells[i]].words);
        const char *name = label_first(drawing->words, label_words(context, drawing->words, indicator->name));
        bool marked = check_report_row(drawing->facts->report, row->now->id, indicator->no) & FOUND_QUESTION;
        cells[i] =
            (MatrixCell){course_signs[row->cells[i]].sign, marked, doc_printf(drawing->words, "%s %s", name, course)};
        drawing_row(drawing, (const char *const[]){context_community(context, row->now), name, course,
                                                   marked ? context_phrase(context, PHRASE_GALLERY_MARK) : "", NULL});
    }
    return cells;
}

/* Below the drawing, whom it has no row for: by name where they are few. */
static void tell_left_out(Drawing *drawing, const GPtrArray *communities) {
    enum { NAMED_MOST = 30 };
    const ReportContext *context = drawing->context;
    if (communities->len == 0)
        return;
    g_autofree char *names = communities->len > NAMED_MOST ? g_strdup("") : yearly_names(context, communities);
    g_autofree char *shown = drawing->chart.subtitle;
    g_autofree char *left = phrase_format(PHRASE_CHART_COURSES_LEFT, context->lang, "count", DIGITS(communities->len),
                                          "names", names, NULL);
    drawing->chart.subtitle = g_strconcat(shown, context->lang->forms->spaced ? " " : "", left, NULL);
}

static Chart courses_chart(const ReportContext *context, const YearlyFacts *facts, const GalleryFacts *gallery) {
    Drawing drawing =
        start_drawing(context, facts, gallery, "changes", PHRASE_CHART_COURSES, PHRASE_CHART_COURSES_SHOWN);
    Doc *words = drawing.words;
    int counts[COURSES] = {0};
    g_autoptr(GPtrArray) left = g_ptr_array_new();
    for (guint i = 0; i < facts->rows->len; i++) {
        const YearlyRow *row = &g_array_index(facts->rows, YearlyRow, i);
        for (int c = 0; c < COURSES; c++)
            counts[c] += row->courses[c];
        if (row->now && row->now->tier && !row->compared)
            g_ptr_array_add(left, (void *)row->now);
    }
    tell_left_out(&drawing, left);
    drawing.chart.headline = yearly_courses(context, counts);
    drawing_row(&drawing, (const char *const[]){context_phrase(context, PHRASE_HEAD_COMMUNITY),
                                                context_phrase(context, PHRASE_HEAD_NAME),
                                                context_phrase(context, PHRASE_HEAD_CHANGE),
                                                context_phrase(context, PHRASE_GALLERY_MARK), NULL});
    for (guint i = 0; i * GALLERY_ROWS < facts->rows->len; i++) {
        MatrixGroup *groups = drawing_new(&drawing, MatrixGroup, context->standard->tier_count);
        bool any = false;
        for (int t = 0; t < context->standard->tier_count; t++) {
            g_autoptr(GPtrArray) list = rows_in(facts, i, context->standard->tiers[t]);
            MatrixRow *rows = drawing_new(&drawing, MatrixRow, (int)list->len);
            for (guint k = 0; k < list->len; k++) {
                const YearlyRow *row = g_ptr_array_index(list, k);
                if (row->compared)
                    rows[groups[t].row_count++] =
                        (MatrixRow){label_make(context, words, make_name, row->now), course_cells(&drawing, row)};
            }
            groups[t].rows = rows;
            any |= groups[t].row_count > 0;
        }
        Matrix matrix = {.total = label_phrase(context, words, PHRASE_CHART_COURSES_TOTAL),
                         .no_data = label_phrase(context, words, PHRASE_CHART_NO_PAIR)};
        for (int c = 0; c < COURSES; c++) {
            matrix.signs[course_signs[c].sign] = label_phrase(context, words, course_signs[c].words);
            matrix.counted[course_signs[c].sign] = course_signs[c].counted;
        }
        if (any)
            drawing_matrix(&drawing, groups, matrix);
    }
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

typedef struct ShiftLabel {
    const Tier *tier;
    const Item *rate;
    Threshold before, after; /* none: not asked, or the same as now */
} ShiftLabel;

static char *make_shift_label(const ReportContext *context, const void *source) {
    const ShiftLabel *label = source;
    g_autofree char *name = lang_sentence(context_tier(context, label->tier));
    g_autofree char *before = threshold_words(context, label->rate, label->before);
    g_autofree char *after = threshold_words(context, label->rate, label->after);
    return !*after   ? g_steal_pointer(&name)
           : *before ? phrase_format(PHRASE_CHART_THRESHOLDS, context->lang, "tier", name, "before", before, "after",
                                     after, NULL)
                     : phrase_format(PHRASE_CHART_GROUP, context->lang, "tier", name, "threshold", after, NULL);
}

/* What is shown of a year's figure. */
static char *make_figure(const ReportContext *context, const void *source) {
    const RateFact *fact = source;
    Ratio value = rate_value(fact);
    if (!fact || !ratio_valid(value))
        return g_strdup("—");
    g_autofree char *digits =
        ratio_valid(fact->computed)
            ? item_figure(fact->item, value, fact->asked.number)
            : item_stated(fact->item, (Decimal){ratio_mul(value, item_own(fact->item)), fact->places});
    return fact->item->type == ITEM_LEVEL ? digits_measured(context, fact->item, digits) : g_steal_pointer(&digits);
}

/* The same in words: a drawing's numbers are as those of tables. */
static char *make_shown(const ReportContext *context, const void *source) {
    g_autofree char *figure = make_figure(context, source);
    return lang_figure(context->lang, figure);
}

/* From one year to the other; once where both are the same or there was none. */
static char *make_shift(const ReportContext *context, const void *source) {
    const RateShift *shift = source;
    bool none = !ratio_valid(shift->from);
    bool same = !shift->broken && !none && ratio_valid(shift->to) && ratio_compare(shift->from, shift->to) == 0;
    g_autofree char *before = make_shown(context, shift->before), *after = make_shown(context, shift->after);
    return none || same ? g_steal_pointer(&after) : g_strconcat(before, shift->broken ? " ‖ " : " → ", after, NULL);
}

/* All figures and thresholds of a rate in some years, from the first that is shown. */
static Extent years_extent(const YearlyFacts *facts, const Item *rate, int first, bool thresholds_of_all) {
    Extent extent = {0};
    for (int year = 0; year < facts->count; year++) {
        bool shown = year == 0 || year >= first;
        const GArray *rates = g_ptr_array_index(facts->rates, year);
        for (guint i = 0; shown && i < rates->len; i++) {
            const RateFact *fact = &g_array_index(rates, RateFact, i);
            if (!g_str_equal(fact->item->id, rate->id))
                continue;
            extent_add(&extent, rate_value(fact));
            if (thresholds_of_all || year + 1 == facts->count)
                extent_add(&extent, fact->asked.number);
        }
    }
    return extent;
}

/* Who moved, or is told apart as in all drawings: they have a row of their own. Of who has no figure nothing is shown.
 */
static bool shift_has_row(const RateShift *shift, Exception why) {
    bool pair = ratio_valid(shift->from) && ratio_valid(shift->to);
    return why == EXCEPTION_NOT_MET || why == EXCEPTION_CONTRADICTED ||
           (pair && (shift->broken || ratio_compare(shift->from, shift->to) != 0)) ||
           (ratio_valid(shift->from) && why == EXCEPTION_MISSING);
}

static Exception shift_exception(const RateShift *shift) {
    const Threshold asked = shift->after->asked;
    bool given = ratio_valid(shift->to), bound = given && asked.bound != BOUND_NONE;
    Reach reach = !bound ? REACH_OPEN : threshold_reached(asked, shift->to) ? REACH_YES : REACH_NO;
    return exception_of(given, reach, shift->after->state == RATE_CONTRADICTED, false);
}

typedef struct ShiftRest {
    const RateFact *least, *most;
    int count;
    bool all; /* nobody of the group has a row */
} ShiftRest;

static char *make_rest_label(const ReportContext *context, const void *source) {
    const ShiftRest *rest = source;
    return phrase_format(PHRASE_SHIFT_REST, context->lang, "all", rest->all ? DIGITS(rest->count) : "", "rest",
                         rest->all ? "" : DIGITS(rest->count), NULL);
}

static char *make_rest(const ReportContext *context, const void *source) {
    const ShiftRest *rest = source;
    g_autofree char *least = make_shown(context, rest->least), *most = make_shown(context, rest->most);
    return g_str_equal(least, most)
               ? g_steal_pointer(&least)
               : phrase_format(PHRASE_SHIFT_RANGE, context->lang, "least", least, "most", most, NULL);
}

/* One more of those who have no row. */
static void add_to_rest(ShiftRest *rest, Ratio *places, const RateShift *shift) {
    if (rest->count == 0 || ratio_compare(shift->to, rate_value(rest->least)) < 0)
        rest->least = shift->after;
    if (rest->count == 0 || ratio_compare(shift->to, rate_value(rest->most)) > 0)
        rest->most = shift->after;
    places[rest->count++] = shift->to;
}

/* The communities of a tier that are asked for the rate now, which stand in the table too. */
static ShiftGroup shift_group(Drawing *drawing, const YearlyFacts *facts, const Item *rate, guint piece,
                              const Tier *tier) {
    const ReportContext *context = drawing->context;
    Doc *words = drawing->words;
    const Ratio none = ratio_invalid();
    g_autoptr(GPtrArray) list = rows_in(facts, piece, tier);
    ShiftRow *rows = drawing_new(drawing, ShiftRow, (int)list->len);
    Ratio *places = drawing_new(drawing, Ratio, (int)list->len);
    ShiftRest rest = {0};
    ShiftGroup group = {.rows = rows, .rest = places};
    Threshold asked_then = threshold_none(), asked_now = threshold_none();
    for (guint i = 0; i < list->len; i++) {
        const YearlyRow *row = g_ptr_array_index(list, i);
        RateShift shift = shift_of(facts, row, rate);
        if (!shift.after)
            continue;
        Threshold then = shift.before ? shift.before->asked : threshold_none(), now = shift.after->asked;
        g_autofree char *before = make_figure(context, shift.before), *after = make_figure(context, shift.after);
        drawing_row(drawing,
                    (const char *const[]){context_community(context, row->now), words_in(rate->name, context->lang),
                                          before, after, cell_figure(context, words, rate, then.number, none, "—"),
                                          cell_figure(context, words, rate, now.number, none, "—"),
                                          shift.broken ? context_phrase(context, PHRASE_COURSE_BROKEN) : "", NULL});
        Exception why = shift_exception(&shift);
        if (shift_has_row(&shift, why))
            rows[group.row_count++] = (ShiftRow){label_make(context, words, make_name, row->now),
                                                 shift.from,
                                                 shift.to,
                                                 shift.broken,
                                                 why == EXCEPTION_NOT_MET,
                                                 label_make(context, words, make_shift, &shift)};
        else if (why != EXCEPTION_MISSING)
            add_to_rest(&rest, places, &shift);
        /* The thresholds of a tier in both years: of the first community that was asked. */
        if (asked_then.bound == BOUND_NONE && shift.before &&
            g_str_equal(shift.before->indicator->tier->id, shift.after->indicator->tier->id))
            asked_then = then;
        if (asked_now.bound == BOUND_NONE)
            asked_now = now;
    }
    /* One line is enough where both years ask the same. */
    if (asked_now.bound != BOUND_NONE && threshold_same(asked_then, asked_now))
        asked_then = threshold_none();
    group.before = asked_then.number;
    group.after = asked_now.number;
    const ShiftLabel label = {tier, rate, asked_then, asked_now};
    group.label = label_make(context, words, make_shift_label, &label);
    rest.all = group.row_count == 0;
    group.rest_count = rest.count;
    if (rest.count > 0) {
        group.rest_label = label_make(context, words, make_rest_label, &rest);
        group.rest_text = label_make(context, words, make_rest, &rest);
    }
    return group;
}

/* How many went which way; who is below the newer threshold is named. */
static char *shift_headline(const Drawing *drawing, const YearlyFacts *facts, const Item *rate) {
    const ReportContext *context = drawing->context;
    int up = 0, same = 0, down = 0;
    bool least = true;
    g_autoptr(GString) missed = g_string_new(NULL);
    for (guint i = 0; i < facts->rows->len; i++) {
        const YearlyRow *row = &g_array_index(facts->rows, YearlyRow, i);
        RateShift shift = shift_of(facts, row, rate);
        if (shift.before && shift.after && !shift.broken && ratio_valid(shift.from) && ratio_valid(shift.to)) {
            int order = ratio_compare(shift.to, shift.from);
            up += order > 0;
            same += order == 0;
            down += order < 0;
        }
        Threshold asked = shift.after ? shift.after->asked : threshold_none();
        least &= asked.bound == BOUND_NONE || threshold_towards(asked) > 0;
        if (ratio_valid(shift.to) && asked.bound != BOUND_NONE && !threshold_reached(asked, shift.to))
            text_append_part(missed, context_phrase(context, PHRASE_LIST_SEPARATOR), "%s %s",
                             context_community(context, row->now),
                             cell_figure(context, drawing->words, rate, shift.to, asked.number, "—"));
    }
    return phrase_format(PHRASE_CHART_SHIFT_HEADLINE, context->lang, "now", facts->now->label, "name",
                         words_in(rate->name, context->lang), "all", DIGITS(up + same + down), "up", DIGITS(up), "same",
                         DIGITS(same), "down", DIGITS(down),
                         missed->len == 0 ? ""
                         : least          ? "missed"
                                          : "beyond",
                         missed->str, NULL);
}

static Chart shift_chart(const ReportContext *context, const YearlyFacts *facts, const GalleryFacts *gallery,
                         const Item *rate) {
    Drawing drawing = start_drawing(context, facts, gallery, NULL, PHRASE_CHART_COURSES, PHRASE_CHART_SHIFT_SHOWN);
    g_autofree char *id = rate_chart_id(context->standard, context->rulebook, rate);
    drawing.chart.id = g_intern_string(id);
    Doc *words = drawing.words;
    const char *then = facts->old->label, *now = facts->now->label;
    const char *threshold_then = label_format(context, words, PHRASE_CHART_THRESHOLD_THEN, "then", then);
    const char *threshold_now = label_format(context, words, PHRASE_CHART_THRESHOLD_NOW, "now", now);
    g_free(drawing.chart.title);
    drawing.chart.title = g_strdup(words_in(rate->name, context->lang));
    drawing.chart.headline = shift_headline(&drawing, facts, rate);
    drawing_row(&drawing, (const char *const[]){context_phrase(context, PHRASE_HEAD_COMMUNITY),
                                                context_phrase(context, rate_phrase(rate, PHRASE_HEAD_RATE)), then, now,
                                                label_first(words, threshold_then), label_first(words, threshold_now),
                                                context_phrase(context, PHRASE_HEAD_CHANGE), NULL});
    Axis axis = scale_near(context, words, rate, years_extent(facts, rate, facts->count - 1, true));
    g_ptr_array_add(drawing.parts, (void *)axis.ticks);
    for (guint i = 0; i * GALLERY_ROWS < facts->rows->len; i++) {
        ShiftGroup *groups = drawing_new(&drawing, ShiftGroup, context->standard->tier_count);
        int count = 0;
        bool moved = false, broken = false;
        for (int t = 0; t < context->standard->tier_count; t++) {
            ShiftGroup group = shift_group(&drawing, facts, rate, i, context->standard->tiers[t]);
            bool any = group.row_count + group.rest_count > 0;
            moved |= any && ratio_valid(group.before);
            for (int r = 0; r < group.row_count; r++)
                broken |= group.rows[r].broken;
            if (any)
                groups[count++] = group;
        }
        const Shifts shifts = {.id = drawing_piece_id(&drawing),
                               .title = drawing.chart.title,
                               .description = drawing.chart.headline,
                               .groups = groups,
                               .group_count = count,
                               .axis = axis,
                               .then = then,
                               .now = now,
                               .threshold_then = moved ? threshold_then : "",
                               .threshold_now =
                                   moved ? threshold_now : label_phrase(context, words, PHRASE_LEGEND_THRESHOLD),
                               .broken = broken ? label_phrase(context, words, PHRASE_COURSE_BROKEN) : "",
                               .widths = gallery->widths};
        if (count > 0)
            g_ptr_array_add(drawing.chart.scenes, shifts_draw(&shifts, gallery->measure));
    }
    return drawing_finish(&drawing);
}

/* ---- rates over the years ---- */

/* Points of a community's rate, which stand in the table too. */
static YearCell year_cell(Drawing *drawing, const YearlyFacts *facts, const YearlyRow *row, const Item *rate,
                          const Axis *axis) {
    const ReportContext *context = drawing->context;
    const RateFact *now = rate_in(facts, row, facts->count - 1, rate->id);
    if (!now)
        return (YearCell){.threshold = -1, .text = ""};
    YearPoint *points = drawing_new(drawing, YearPoint, facts->count);
    const char **figures = drawing_new(drawing, const char *, facts->count + 3);
    figures[0] = context_community(context, row->now);
    figures[1] = words_in(rate->name, context->lang);
    const RateFact *before = NULL;
    for (int i = 0; i < facts->count; i++) {
        const RateFact *fact = rate_in(facts, row, i, rate->id);
        points[i] = (YearPoint){scale_place(axis, rate_value(fact)), rates_compare(before, fact)};
        g_autofree char *figure = make_figure(context, fact);
        figures[i + 2] = doc_string(drawing->words, figure);
        before = fact;
    }
    drawing_row(drawing, figures);
    return (YearCell){points, scale_place(axis, now->asked.number),
                      label_make(context, drawing->words, make_shown, now)};
}

static Chart years_chart(const ReportContext *context, const YearlyFacts *facts, const GalleryFacts *gallery,
                         const GPtrArray *items) {
    Drawing drawing = start_drawing(context, facts, gallery, "years", rates_phrase(items, PHRASE_CHART_YEARS),
                                    PHRASE_CHART_YEARS_SHOWN);
    const char **heads = drawing_new(&drawing, const char *, facts->count + 3), **years = heads + 2;
    YearColumn *columns = drawing_new(&drawing, YearColumn, (int)items->len);
    Axis *axes = drawing_new(&drawing, Axis, (int)items->len);
    heads[0] = context_phrase(context, PHRASE_HEAD_COMMUNITY);
    heads[1] = context_phrase(context, rates_phrase(items, PHRASE_HEAD_RATE));
    for (int i = 0; i < facts->count; i++)
        years[i] = facts->years[i].label;
    for (guint i = 0; i < items->len; i++) {
        const Item *rate = g_ptr_array_index(items, i);
        axes[i] = scale_near(context, drawing.words, rate, years_extent(facts, rate, 0, false));
        g_ptr_array_add(drawing.parts, (void *)axes[i].ticks);
        columns[i] = (YearColumn){label_measured(context, drawing.words, rate), scale_ends(drawing.words, &axes[i])};
    }
    drawing_row(&drawing, heads);
    drawing.chart.headline = phrase_format(rates_phrase(items, PHRASE_CHART_YEARS_HEADLINE), context->lang, "count",
                                           DIGITS(facts->count), NULL);
    bool shown = items->len > 0 && facts->count > 2;
    for (guint i = 0; shown && i * GALLERY_ROWS < facts->rows->len; i++) {
        g_autoptr(GPtrArray) list = rows_in(facts, i, NULL);
        YearRow *rows = drawing_new(&drawing, YearRow, (int)list->len);
        int count = 0;
        for (guint r = 0; r < list->len; r++) {
            const YearlyRow *row = g_ptr_array_index(list, r);
            if (row->spans[facts->count - 1].count == 0)
                continue;
            YearCell *cells = drawing_new(&drawing, YearCell, (int)items->len);
            for (guint k = 0; k < items->len; k++)
                cells[k] = year_cell(&drawing, facts, row, g_ptr_array_index(items, k), &axes[k]);
            rows[count++] = (YearRow){label_make(context, drawing.words, make_name, row->now), cells};
        }
        const YearsChart chart = {.id = drawing_piece_id(&drawing),
                                  .title = drawing.chart.title,
                                  .description = drawing.chart.headline,
                                  .years = years,
                                  .year_count = facts->count,
                                  .columns = columns,
                                  .column_count = (int)items->len,
                                  .rows = rows,
                                  .row_count = count,
                                  .widths = gallery->widths};
        if (count > 0)
            g_ptr_array_add(drawing.chart.scenes, years_draw(&chart, gallery->measure));
    }
    return drawing_finish(&drawing);
}

GArray *yearly_charts(const ReportContext *context, const YearlyFacts *facts, const GalleryFacts *gallery) {
    GArray *charts = g_array_new(FALSE, FALSE, sizeof(Chart));
    g_array_set_clear_func(charts, (GDestroyNotify)(void (*)(void))chart_clear);
    /* The rates of the newest year, in the order of the standard. */
    g_autoptr(GPtrArray) items = rates_met(g_ptr_array_index(facts->rates, facts->count - 1));
    Chart chart = courses_chart(context, facts, gallery);
    g_array_append_val(charts, chart);
    for (guint i = 0; i < items->len; i++) {
        chart = shift_chart(context, facts, gallery, g_ptr_array_index(items, i));
        g_array_append_val(charts, chart);
    }
    chart = years_chart(context, facts, gallery, items);
    g_array_append_val(charts, chart);
    return charts;
}
