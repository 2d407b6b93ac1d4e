#include "find/change.h"

#include <string.h>

#include "base/text.h"

bool indicators_defined_alike(const Indicator *old, const Indicator *now) {
    return text_same(old->definition.zh, now->definition.zh);
}

static bool same_item(const Item *a, const Item *b) {
    return a == b || (a && b && g_str_equal(a->id, b->id));
}

bool items_alike_but_unit(const Item *old, const Item *now) {
    return old->type == now->type && same_item(old->part, now->part) && same_item(old->whole, now->whole) &&
           same_item(old->share_of, now->share_of) && ratio_compare(old->times, now->times) == 0;
}

bool items_alike(const Item *old, const Item *now) {
    if (!items_alike_but_unit(old, now) || !text_same(old->unit, now->unit))
        return false;
    g_autofree char *before = item_choices(old, "|"), *after = item_choices(now, "|");
    return old->type != ITEM_LEVEL || g_str_equal(before, after);
}

bool rates_alike(const Item *old, const Item *now) {
    if (!items_alike(old, now) || !old->part || !old->whole)
        return items_alike(old, now);
    bool scaled = true; /* a share of areas in one unit, in both years */
    const Item *const rates[] = {old, now};
    for (gsize i = 0; i < G_N_ELEMENTS(rates); i++)
        scaled = scaled && rates[i]->part->type == ITEM_AREA && rates[i]->whole->type == ITEM_AREA &&
                 text_same(rates[i]->part->unit, rates[i]->whole->unit);
    return scaled || (items_alike(old->part, now->part) && items_alike(old->whole, now->whole));
}

static void clear_standard_change(void *data) {
    StandardChange *change = data;
    g_free(change->from);
    g_free(change->to);
}

/* All that decides, as one text. */
static char *rules_text(const Indicator *indicator) {
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < indicator->criteria->len; i++) {
        const Criterion *criterion = g_ptr_array_index(indicator->criteria, i);
        text_append_part(text, "; ", "%s%s%s%s", criterion->applies_when, *criterion->applies_when ? ": " : "",
                         criterion->rule,
                         criterion->role == CRITERION_GATE ? " (gate)"
                         : criterion->soft                 ? " (soft)"
                                                           : "");
        g_autofree char *most = ratio_valid(criterion->most) ? ratio_about(criterion->most, 2) : NULL;
        /* Worth as many points; taken off, where they are. */
        if (criterion_scores(criterion))
            g_string_append_printf(text, "%s→ %s%s%s%s", *criterion->rule ? " " : "",
                                   criterion->role == CRITERION_DEDUCT ? "−" : "", criterion->points, most ? " ≤ " : "",
                                   most ? most : "");
    }
    return g_string_free(text, FALSE);
}

/* The thresholds of the clauses, parted by blanks: "80% 2". */
static char *thresholds_text(const Year *year, const Indicator *indicator) {
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < indicator->criteria->len; i++) {
        const Rule *rule = rulebook_rule(year->rulebook, g_ptr_array_index(indicator->criteria, i));
        Ratio threshold = rule ? rule_threshold(rule) : ratio_invalid();
        if (!rule || !ratio_valid(threshold))
            continue;
        g_autofree char *words =
            rule->root->right->share ? ratio_percent(threshold, ratio_invalid()) : ratio_text(threshold, 2, NULL);
        text_append_part(text, " ", "%s", words);
    }
    return g_string_free(text, FALSE);
}

/* What the indicator counts, its items' units, then what is asked of it. */
static void compare_indicators(GArray *out, const Year *old_year, const Year *now_year, const Indicator *old,
                               const Indicator *now) {
    if (!indicators_defined_alike(old, now)) {
        StandardChange change = {.part = STANDARD_DEFINITION, .old = old, .now = now};
        g_array_append_val(out, change);
    }
    for (guint i = 0; i < now->items->len; i++) {
        const Item *item = g_ptr_array_index(now->items, i), *before = NULL;
        for (guint k = 0; k < old->items->len && !before; k++)
            if (same_item(g_ptr_array_index(old->items, k), item))
                before = g_ptr_array_index(old->items, k);
        if (!before || items_alike(before, item))
            continue;
        bool same_unit = text_same(before->unit, item->unit);
        StandardChange change = {.part = STANDARD_UNIT,
                                 .old = old,
                                 .now = now,
                                 .item = item,
                                 .from = same_unit ? NULL : g_strdup(before->unit),
                                 .to = same_unit ? NULL : g_strdup(item->unit)};
        g_array_append_val(out, change);
    }

    g_autofree char *old_rules = rules_text(old), *now_rules = rules_text(now);
    bool same_words = text_same(old->requirement.zh, now->requirement.zh);
    if (same_words && text_same(old_rules, now_rules))
        return;
    g_autofree char *from = thresholds_text(old_year, old), *to = thresholds_text(now_year, now);
    StandardChange change = {.part = STANDARD_RULE, .old = old, .now = now};
    if (*from && *to && !g_str_equal(from, to)) {
        change.part = STANDARD_THRESHOLD;
        change.from = g_steal_pointer(&from);
        change.to = g_steal_pointer(&to);
    } else if (!same_words) {
        change.part = STANDARD_REQUIREMENT;
    } else {
        change.from = g_steal_pointer(&old_rules);
        change.to = g_steal_pointer(&now_rules);
    }
    g_array_append_val(out, change);
}

/* ---- constants ---- */

/* 1200 and 1,200 are one constant. */
static bool constants_alike(const char *old, const char *now) {
    g_auto(GStrv) before = g_strsplit(old, ",", -1), after = g_strsplit(now, ",", -1);
    g_autofree char *a = g_strjoinv("", before), *b = g_strjoinv("", after);
    Decimal then, here;
    bool numbers = decimal_parse(a, &then) && decimal_parse(b, &here);
    return text_same(a, b) || (numbers && ratio_compare(then.value, here.value) == 0);
}

static bool uses_constant(const Indicator *indicator, const char *key) {
    g_autofree char *use = g_strdup_printf("constant(%s)", key);
    for (guint i = 0; i < indicator->criteria->len; i++) {
        const Criterion *criterion = g_ptr_array_index(indicator->criteria, i);
        g_autofree char *all =
            g_strjoin(" ", criterion->applies_when, criterion->rule, criterion->points ? criterion->points : "", NULL);
        g_autofree char *squeezed = text_squeeze(all);
        if (strstr(squeezed, use))
            return true;
    }
    return false;
}

/* One that is new, or gone, shows in the rules that use it. */
static void compare_constants(GArray *out, const Standard *old, const Standard *now) {
    for (guint i = 0; i < now->facts->len; i++) {
        const StandardFact *fact = g_ptr_array_index(now->facts, i);
        const StandardFact *before =
            g_str_has_prefix(fact->key, CONSTANT_PREFIX) ? standard_lookup_fact(old, fact->key) : NULL;
        if (!before || constants_alike(before->value.zh, fact->value.zh))
            continue;
        guint users = 0;
        for (guint k = 0; k <= now->indicators->len; k++) {
            const Indicator *indicator = k < now->indicators->len ? g_ptr_array_index(now->indicators, k) : NULL;
            const Tier *tier = indicator ? standard_lookup_tier(old, indicator->tier->id) : NULL;
            bool known = tier && tier_lookup_indicator(tier, indicator->id);
            bool told = indicator ? known && uses_constant(indicator, fact->key + strlen(CONSTANT_PREFIX)) : users == 0;
            if (!told)
                continue;
            users++;
            StandardChange change = {.part = STANDARD_CONSTANT,
                                     .now = indicator,
                                     .fact = fact,
                                     .from = g_strdup(before->value.zh),
                                     .to = g_strdup(fact->value.zh)};
            g_array_append_val(out, change);
        }
    }
}

/* ---- levels ---- */

static const Level *find_level(const Standard *standard, const char *id) {
    for (guint i = 0; i < standard->levels->len; i++) {
        const Level *level = g_ptr_array_index(standard->levels, i);
        if (g_str_equal(level->id, id))
            return level;
    }
    return NULL;
}

static void add_level_change(GArray *out, StandardPart part, const Level *level, char *from, char *to) {
    StandardChange change = {.part = part, .level = level, .from = from, .to = to};
    g_array_append_val(out, change);
}

static void compare_levels(GArray *out, const Standard *old, const Standard *now) {
    for (guint i = 0; i < now->levels->len; i++) {
        const Level *level = g_ptr_array_index(now->levels, i), *before = find_level(old, level->id);
        if (!before)
            add_level_change(out, STANDARD_LEVEL_ADDED, level, NULL, ratio_about(level->from, 2));
        if (before && ratio_compare(before->from, level->from) != 0)
            add_level_change(out, STANDARD_LEVEL_FROM, level, ratio_about(before->from, 2),
                             ratio_about(level->from, 2));
        if (before && !text_same(before->gates, level->gates))
            add_level_change(out, STANDARD_LEVEL_GATES, level, g_strdup(before->gates), g_strdup(level->gates));
    }
    for (guint i = 0; i < old->levels->len; i++) {
        const Level *level = g_ptr_array_index(old->levels, i);
        if (!find_level(now, level->id))
            add_level_change(out, STANDARD_LEVEL_DROPPED, level, NULL, NULL);
    }
}

GArray *standard_compare(const Year *old, const Year *now) {
    GArray *out = g_array_new(FALSE, FALSE, sizeof(StandardChange));
    g_array_set_clear_func(out, clear_standard_change);
    for (int t = 0; t < now->standard->tier_count; t++) {
        const Tier *tier = now->standard->tiers[t];
        const Tier *before = standard_lookup_tier(old->standard, tier->id);
        for (int i = 0; before && i < tier->indicator_count; i++) {
            const Indicator *indicator = tier->indicators[i];
            const Indicator *known = tier_lookup_indicator(before, indicator->id);
            if (known) {
                compare_indicators(out, old, now, known, indicator);
                continue;
            }
            StandardChange change = {.part = STANDARD_ADDED, .now = indicator};
            g_array_append_val(out, change);
        }
        for (int i = 0; before && i < before->indicator_count; i++) {
            StandardChange change = {.part = STANDARD_DROPPED, .old = before->indicators[i]};
            if (!tier_lookup_indicator(tier, change.old->id))
                g_array_append_val(out, change);
        }
    }
    compare_constants(out, old->standard, now->standard);
    compare_levels(out, old->standard, now->standard);
    return out;
}
