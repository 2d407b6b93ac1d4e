#include <math.h>
#include <string.h>

#include "report/charts/drawing.h"

/* About so many steps, of 1, 2 or 5 times a power of ten. */
static const double steps_wanted = 6, tolerance = 1e-9;

typedef struct RoundStep {
    int64_t mantissa;
    int exponent;
} RoundStep;

static RoundStep round_step(const Item *item, double range) {
    double raw = range / steps_wanted;
    int exponent = (int)floor(log10(raw) + tolerance);
    double part = raw / pow(10, exponent);
    RoundStep step = {part <= 1 + tolerance ? 1 : part <= 2 + tolerance ? 2 : part <= 5 + tolerance ? 5 : 10, exponent};
    bool whole = item->type == ITEM_COUNT && exponent < 0;
    return whole ? (RoundStep){1, 0} : step;
}

static double step_size(RoundStep step) {
    return (double)step.mantissa * pow(10, step.exponent);
}

/* So many steps from zero, in the item's own figures. */
static Ratio step_value(RoundStep step, int64_t count) {
    int64_t power = 1;
    for (int i = 0; i < ABS(step.exponent); i++)
        power *= 10;
    int64_t number = count * step.mantissa;
    return step.exponent < 0 ? ratio_make(number, power) : ratio_make(number * power, 1);
}

static double place_of(Ratio value) {
    return (double)value.num / (double)value.den;
}

static Axis make_axis(const ReportContext *context, Doc *words, const Item *item, RoundStep step, int64_t first,
                      int64_t last) {
    AxisTick *ticks = g_new(AxisTick, last - first + 1);
    for (int64_t i = first; i <= last; i++) {
        Ratio own = step_value(step, i);
        g_autofree char *plain = ratio_text(own, MAX(-step.exponent, 0), NULL);
        g_autofree char *digits = lang_figure(context->lang, plain);
        ticks[i - first] = (AxisTick){place_of(item_ruled(item, own)),
                                      doc_printf(words, "%s%s", digits, item->type == ITEM_PERCENT ? "%" : "")};
    }
    return (Axis){.from = ticks[0].at,
                  .to = ticks[last - first].at,
                  .ticks = ticks,
                  .tick_count = (int)(last - first + 1),
                  .unit = label_unit(context, words, item)};
}

static Axis levels_axis(const ReportContext *context, Doc *words, const Item *item) {
    AxisTick *ticks = g_new(AxisTick, item->choices->len);
    for (guint i = 0; i < item->choices->len; i++)
        ticks[i] = (AxisTick){i, label_digits(context, words, item, g_ptr_array_index(item->choices, i))};
    int count = (int)item->choices->len;
    return (Axis){.from = 0, .to = MAX(count - 1, 1), .ticks = ticks, .tick_count = count, .unit = ""};
}

void extent_add(Extent *extent, Ratio value) {
    if (!ratio_valid(value))
        return;
    double at = place_of(value);
    extent->least = extent->any ? MIN(extent->least, at) : at;
    extent->most = extent->any ? MAX(extent->most, at) : at;
    extent->any = true;
}

Extent extent_of(const ReportContext *context, const GArray *facts, const Item *item) {
    Extent extent = {0};
    for (guint i = 0; i < facts->len; i++) {
        const RateFact *fact = &g_array_index(facts, RateFact, i);
        PublicRate shown = public_rate_of(context, fact);
        if (fact->item != item)
            continue;
        extent_add(&extent, shown.value);
        extent_add(&extent, shown.beside ? shown.stated : ratio_invalid());
        extent_add(&extent, shown.asked.number);
    }
    for (int t = 0; t < context->standard->tier_count; t++)
        extent_add(&extent, tier_asks(context, context->standard->tiers[t], item).number);
    return extent;
}

Axis scale_from_zero(const ReportContext *context, Doc *words, const Item *item, Extent extent) {
    if (item->type == ITEM_LEVEL)
        return levels_axis(context, words, item);
    bool percent = item->type == ITEM_PERCENT;
    double own = percent ? 100 : 1, least = MIN(extent.least, 0) * own, most = MAX(extent.most, 0) * own;
    if (percent)
        most = MAX(most, 100);
    if (most - least < tolerance)
        most = least + 1;
    RoundStep step = round_step(item, most - least);
    int64_t first = (int64_t)floor(least / step_size(step) + tolerance);
    int64_t last = (int64_t)ceil(most / step_size(step) - tolerance);
    return make_axis(context, words, item, step, first, last);
}

Axis scale_near(const ReportContext *context, Doc *words, const Item *item, Extent extent) {
    if (item->type == ITEM_LEVEL)
        return levels_axis(context, words, item);
    bool percent = item->type == ITEM_PERCENT;
    double own = percent ? 100 : 1, least = extent.least * own, most = extent.most * own;
    if (percent && least >= 0 && most <= 100) { /* from the ten below the least figure to all */
        int64_t from = MAX((int64_t)floor((MIN(extent.any ? least : 100, 82) - 2) / 10) * 10, 0), range = 100 - from;
        bool far = range > 60 && from % 20 == 0;
        RoundStep step = range <= 30 ? (RoundStep){5, 0} : far ? (RoundStep){2, 1} : (RoundStep){1, 1};
        int64_t size = (int64_t)step_size(step);
        return make_axis(context, words, item, step, from / size, 100 / size);
    }
    double range = MAX(most - least, MAX(fabs(most), 1) * 0.1);
    RoundStep step = round_step(item, range * 1.2);
    int64_t first = (int64_t)floor((least - range * 0.05) / step_size(step));
    int64_t last = (int64_t)ceil((most + range * 0.05) / step_size(step));
    return make_axis(context, words, item, step, least >= 0 ? MAX(first, 0) : first, MAX(last, first + 1));
}

double scale_place(const Axis *axis, Ratio value) {
    return ratio_valid(value) ? CLAMP((place_of(value) - axis->from) / (axis->to - axis->from), 0.0, 1.0) : -1;
}

const char *scale_ends(Doc *words, const Axis *axis) {
    const char *first = axis->ticks[0].text, *last = axis->ticks[axis->tick_count - 1].text;
    int length = g_str_has_suffix(first, "%") ? (int)strlen(first) - 1 : (int)strlen(first);
    return doc_printf(words, "%.*s–%s", length, first, last);
}
