#include "chart/shifts.h"
#include "report/yearly/yearly_charts.h"

typedef struct Shift {
    const RateFact *before, *after;
    Ratio from, to;
    bool broken;
} Shift;

static Shift shift_of(const YearlyFacts *facts, const YearlyRow *row, const Item *rate) {
    Shift shift = {.before = yearly_rate(facts, row, 0, rate->id),
                   .after = yearly_rate(facts, row, facts->count - 1, rate->id)};
    shift.from = rate_value(shift.before);
    shift.to = rate_value(shift.after);
    shift.broken = shift.before && shift.after && !yearly_rates_compare(shift.before, shift.after);
    return shift;
}

static ShiftRow shift_row(Work *work, Chart *chart, const YearlyRow *row, const Item *rate, const Shift *shift) {
    const char *before = yearly_percent(work, shift->from, yearly_rate_threshold(shift->before));
    const char *after = yearly_percent(work, shift->to, yearly_rate_threshold(shift->after));
    const char *name = yearly_name(work->context, row->now), *mark = shift->broken ? " ‖ " : " → ";
    const char *const line[] = {name,
                                words_in(rate->name, work->context->lang),
                                before,
                                after,
                                yearly_percent(work, yearly_rate_threshold(shift->before), ratio_invalid()),
                                yearly_percent(work, yearly_rate_threshold(shift->after), ratio_invalid()),
                                shift->broken ? context_phrase(work->context, PHRASE_COURSE_BROKEN) : "",
                                NULL};
    yearly_chart_add(chart, line);
    bool same = !shift->broken && ratio_valid(shift->from) && ratio_valid(shift->to) &&
                ratio_compare(shift->from, shift->to) == 0;
    bool alone = same || !ratio_valid(shift->from);
    const char *text = alone ? after : doc_printf(work->words, "%s%s%s", before, mark, after);
    return (ShiftRow){yearly_label(work, row->now), shift->from, shift->to, shift->broken, text};
}

/* The thresholds of a tier in both years: of the first community that was asked. */
static void note_thresholds(ShiftGroup *group, const Shift *shift) {
    if (!ratio_valid(group->before) && shift->before && shift->after &&
        g_str_equal(shift->before->indicator->tier->id, shift->after->indicator->tier->id))
        group->before = yearly_rate_threshold(shift->before);
    if (!ratio_valid(group->after))
        group->after = yearly_rate_threshold(shift->after);
}

typedef struct GroupSource {
    const Tier *tier;
    bool asked, moved;          /* a threshold is known; it was another one */
    const char *before, *after; /* percent */
} GroupSource;

static char *group_words(const ReportContext *context, const void *data) {
    const GroupSource *source = data;
    g_autofree char *name = lang_sentence(words_in(source->tier->name, context->lang));
    if (!source->asked)
        return g_steal_pointer(&name);
    return source->moved
               ? phrase_format(PHRASE_CHART_THRESHOLDS, context->lang, "tier", name, "before", source->before, "after",
                               source->after, NULL)
               : phrase_format(PHRASE_CHART_GROUP, context->lang, "tier", name, "threshold", source->after, NULL);
}

static const char *group_label(Work *work, const Tier *tier, const ShiftGroup *group) {
    bool asked = ratio_valid(group->after);
    const GroupSource source = {.tier = tier,
                                .asked = asked,
                                .moved = asked && ratio_valid(group->before) &&
                                         ratio_compare(group->before, group->after) != 0,
                                .before = yearly_percent(work, group->before, ratio_invalid()),
                                .after = yearly_percent(work, group->after, ratio_invalid())};
    return label_make(work->context, work->words, group_words, &source);
}

/* ---- the thresholds' names: of a year ---- */

static char *threshold_then(const ReportContext *context, const void *year) {
    return phrase_format(PHRASE_CHART_THRESHOLD_THEN, context->lang, "then", year, NULL);
}

static char *threshold_now(const ReportContext *context, const void *year) {
    return phrase_format(PHRASE_CHART_THRESHOLD_NOW, context->lang, "now", year, NULL);
}

static ShiftGroup shift_group(Work *work, Chart *chart, const YearlyFacts *facts, const Item *rate, int piece,
                              const Tier *tier) {
    GArray *rows = work_part(work, sizeof(ShiftRow));
    ShiftGroup group = {.before = ratio_invalid(), .after = ratio_invalid()};
    for (int i = 0; i < GALLERY_ROWS; i++) {
        const YearlyRow *row = yearly_row_in(facts, piece, i, tier);
        Shift shift = row ? shift_of(facts, row, rate) : (Shift){0};
        if (!shift.after)
            continue;
        ShiftRow made = shift_row(work, chart, row, rate, &shift);
        g_array_append_val(rows, made);
        note_thresholds(&group, &shift);
    }
    group.label = group_label(work, tier, &group);
    group.rows = (const ShiftRow *)(const void *)rows->data;
    group.row_count = (int)rows->len;
    /* One line is enough where both years ask the same. */
    if (ratio_valid(group.before) && ratio_valid(group.after) && ratio_compare(group.before, group.after) == 0)
        group.before = ratio_invalid();
    return group;
}

static void draw_shifts(Work *work, Chart *chart, const YearlyFacts *facts, const Item *rate, int piece) {
    GArray *groups = work_part(work, sizeof(ShiftGroup));
    bool moved = false;
    for (int t = 0; t < standard_tier_count(work->context->standard); t++) {
        ShiftGroup group = shift_group(work, chart, facts, rate, piece, standard_tier(work->context->standard, t));
        moved |= group.row_count > 0 && ratio_valid(group.before);
        if (group.row_count > 0)
            g_array_append_val(groups, group);
    }
    const char *then = yearly_old(facts)->label, *now = yearly_now(facts)->label;
    const Shifts shifts = {.id = work_piece_id(work, chart->id, piece),
                           .title = chart->title,
                           .description = chart->headline,
                           .groups = (const ShiftGroup *)(const void *)groups->data,
                           .group_count = (int)groups->len,
                           .then = then,
                           .now = now,
                           .threshold_then = moved ? label_make(work->context, work->words, threshold_then, then) : "",
                           .threshold_now = moved ? label_make(work->context, work->words, threshold_now, now)
                                                  : work_label(work, PHRASE_LEGEND_THRESHOLD),
                           .broken = work_label(work, PHRASE_COURSE_BROKEN),
                           .width = work->facts->width};
    if (groups->len > 0)
        g_ptr_array_add(chart->scenes, shifts_draw(&shifts, work->facts->measure));
}

/* How many went which way; who is below the newer threshold is named. */
static char *shift_headline(Work *work, const YearlyFacts *facts, const Item *rate) {
    int ways[3] = {0};
    g_autoptr(GString) missed = g_string_new(NULL);
    for (guint i = 0; i < facts->rows->len; i++) {
        const YearlyRow *row = yearly_row(facts, i);
        Shift shift = shift_of(facts, row, rate);
        if (shift.before && shift.after && !shift.broken && ratio_valid(shift.from) && ratio_valid(shift.to)) {
            int order = ratio_compare(shift.to, shift.from);
            ways[order < 0 ? 0 : order == 0 ? 1 : 2]++;
        }
        Threshold asked = shift.after ? shift.after->asked : threshold_none();
        if (ratio_valid(shift.to) && asked.bound != BOUND_NONE && !threshold_reached(asked, shift.to))
            g_string_append_printf(missed, "%s%s %s",
                                   missed->len > 0 ? context_phrase(work->context, PHRASE_LIST_SEPARATOR) : "",
                                   yearly_name(work->context, row->now), yearly_percent(work, shift.to, asked.number));
    }
    return phrase_format(PHRASE_CHART_SHIFT_HEADLINE, work->context->lang, "now", yearly_now(facts)->label, "name",
                         words_in(rate->name, work->context->lang), "all",
                         work_number(work, ways[0] + ways[1] + ways[2]), "up", work_number(work, ways[2]), "same",
                         work_number(work, ways[1]), "down", work_number(work, ways[0]),
                         missed->len > 0 ? "missed" : "", missed->str, NULL);
}

static Chart shift_chart(const ReportContext *context, const YearlyFacts *facts, const GalleryFacts *gallery,
                         const Item *rate) {
    static const Phrase heads[] = {PHRASE_HEAD_COMMUNITY, PHRASE_HEAD_RATE};
    Chart chart = yearly_chart(context, facts, rate->indicator, PHRASE_CHART_COURSES, PHRASE_CHART_SHIFT_SHOWN);
    Work work;
    work_init(&work, context, gallery);
    g_free(chart.title);
    chart.title = g_strdup(words_in(rate->name, context->lang));
    chart.headline = shift_headline(&work, facts, rate);
    const char *then = yearly_old(facts)->label, *now = yearly_now(facts)->label;
    g_autofree char *before = threshold_then(context, then), *after = threshold_now(context, now);
    const char *const line[] = {context_phrase(context, heads[0]),
                                context_phrase(context, heads[1]),
                                then,
                                now,
                                before,
                                after,
                                context_phrase(context, PHRASE_HEAD_CHANGE),
                                NULL};
    yearly_chart_add(&chart, line);
    for (int i = 0; i < yearly_pieces(facts); i++)
        draw_shifts(&work, &chart, facts, rate, i);
    work_clear(&work);
    return chart;
}

static void clear_chart(void *chart) {
    chart_clear(chart);
}

GArray *yearly_shift_charts(const ReportContext *context, const YearlyFacts *facts, const GalleryFacts *gallery) {
    GArray *charts = g_array_new(FALSE, FALSE, sizeof(Chart));
    g_array_set_clear_func(charts, clear_chart);
    g_autoptr(GPtrArray) items = yearly_rate_items(facts);
    for (guint i = 0; i < items->len; i++) {
        Chart chart = shift_chart(context, facts, gallery, g_ptr_array_index(items, i));
        g_array_append_val(charts, chart);
    }
    return charts;
}
