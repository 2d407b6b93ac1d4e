#include "find/standard_change.h"

#include "base/text.h"

bool indicators_defined_alike(const Indicator *old, const Indicator *now) {
    return text_same(old->definition.zh, now->definition.zh);
}

static bool same_item(const Item *a, const Item *b) {
    return a == b || (a && b && g_str_equal(a->id, b->id));
}

bool items_alike_but_unit(const Item *old, const Item *now) {
    return old->type == now->type && same_item(old->part, now->part) && same_item(old->whole, now->whole) &&
           same_item(old->share_of, now->share_of);
}

bool items_alike(const Item *old, const Item *now) {
    return items_alike_but_unit(old, now) && text_same(old->unit, now->unit);
}

static bool is_share_of_areas(const Item *rate) {
    return rate->part->type == ITEM_AREA && rate->whole->type == ITEM_AREA &&
           text_same(rate->part->unit, rate->whole->unit);
}

bool rates_alike(const Item *old, const Item *now) {
    if (!items_alike(old, now))
        return false;
    bool scaled = is_share_of_areas(old) && is_share_of_areas(now);
    return scaled || (items_alike(old->part, now->part) && items_alike(old->whole, now->whole));
}

/* ---- one indicator ---- */

static void change_clear(void *data) {
    StandardChange *change = data;
    g_free(change->from);
    g_free(change->to);
}

static void add(GArray *out, StandardPart part, const Indicator *old, const Indicator *now, char *from, char *to) {
    StandardChange change = {part, old, now, NULL, from, to};
    g_array_append_val(out, change);
}

/* All that decides, as one text. */
static char *rules_text(const Indicator *indicator) {
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < indicator->criteria->len; i++) {
        const Criterion *criterion = g_ptr_array_index(indicator->criteria, i);
        g_string_append_printf(text, "%s%s%s%s%s", i > 0 ? "; " : "", criterion->applies_when,
                               *criterion->applies_when ? ": " : "", criterion->rule, criterion->soft ? " (soft)" : "");
    }
    return g_string_free(text, FALSE);
}

/* The thresholds of the clauses, joined: "80%、2". */
static char *thresholds_text(const Year *year, const Indicator *indicator) {
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < indicator->criteria->len; i++) {
        const Rule *rule = rulebook_rule(year->rulebook, g_ptr_array_index(indicator->criteria, i));
        Ratio threshold = rule ? rule_threshold(rule) : ratio_invalid();
        if (!ratio_valid(threshold))
            continue;
        g_autofree char *words = rule_threshold_text(rule);
        g_string_append_printf(text, "%s%s", text->len > 0 ? "、" : "", words);
    }
    return g_string_free(text, FALSE);
}

static void compare_demands(GArray *out, const Year *old_year, const Year *now_year, const Indicator *old,
                            const Indicator *now) {
    g_autofree char *old_rules = rules_text(old), *now_rules = rules_text(now);
    bool same_rules = text_same(old_rules, now_rules), same_words = text_same(old->requirement.zh, now->requirement.zh);
    if (same_rules && same_words)
        return;
    g_autofree char *from = thresholds_text(old_year, old), *to = thresholds_text(now_year, now);
    if (*from && *to && !g_str_equal(from, to))
        add(out, STANDARD_THRESHOLD, old, now, g_steal_pointer(&from), g_steal_pointer(&to));
    else if (!same_words)
        add(out, STANDARD_REQUIREMENT, old, now, text_squeeze(old->requirement.zh), text_squeeze(now->requirement.zh));
    else
        add(out, STANDARD_RULE, old, now, g_steal_pointer(&old_rules), g_steal_pointer(&now_rules));
}

static const Item *item_of(const Indicator *indicator, const char *id) {
    for (guint i = 0; i < indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(indicator->items, i);
        if (g_str_equal(item->id, id))
            return item;
    }
    return NULL;
}

static void compare_items(GArray *out, const Indicator *old, const Indicator *now) {
    for (guint i = 0; i < now->items->len; i++) {
        const Item *item = g_ptr_array_index(now->items, i), *before = item_of(old, item->id);
        if (!before || items_alike(before, item))
            continue;
        StandardChange change = {STANDARD_UNIT, old, now, item, g_strdup(before->unit), g_strdup(item->unit)};
        g_array_append_val(out, change);
    }
}

static void compare_indicators(GArray *out, const Year *old_year, const Year *now_year, const Indicator *old,
                               const Indicator *now) {
    if (!indicators_defined_alike(old, now))
        add(out, STANDARD_DEFINITION, old, now, NULL, NULL);
    compare_items(out, old, now);
    compare_demands(out, old_year, now_year, old, now);
}

/* ---- both standards ---- */

static void compare_tiers(GArray *out, const Year *old, const Year *now, const Tier *before, const Tier *tier) {
    for (int i = 0; i < standard_indicator_count(now->standard, tier); i++) {
        const Indicator *indicator = standard_indicator(now->standard, tier, i);
        const Indicator *known = standard_lookup_indicator(old->standard, before, indicator->id);
        if (known)
            compare_indicators(out, old, now, known, indicator);
        else
            add(out, STANDARD_ADDED, NULL, indicator, NULL, NULL);
    }
    for (int i = 0; i < standard_indicator_count(old->standard, before); i++) {
        const Indicator *indicator = standard_indicator(old->standard, before, i);
        if (!standard_lookup_indicator(now->standard, tier, indicator->id))
            add(out, STANDARD_DROPPED, indicator, NULL, NULL, NULL);
    }
}

GArray *standard_compare(const Year *old, const Year *now) {
    GArray *out = g_array_new(FALSE, FALSE, sizeof(StandardChange));
    g_array_set_clear_func(out, change_clear);
    for (int i = 0; i < standard_tier_count(now->standard); i++) {
        const Tier *tier = standard_tier(now->standard, i);
        const Tier *before = standard_lookup_tier(old->standard, tier->id);
        if (before)
            compare_tiers(out, old, now, before, tier);
    }
    return out;
}
