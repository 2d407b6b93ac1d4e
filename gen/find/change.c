#include "find/change.h"

#include "base/text.h"
#include "data/pattern.h"
#include "find/members.h"

const char *change_kind_id(ChangeKind kind) {
    static const char *const ids[] = {[CHANGE_INCREASED] = "increased",
                                      [CHANGE_DECREASED] = "decreased",
                                      [CHANGE_CHANGED] = "changed",
                                      [CHANGE_ADDED] = "added",
                                      [CHANGE_REMOVED] = "removed",
                                      [CHANGE_UNIT] = "unit",
                                      [CHANGE_ASKED] = "asked",
                                      [CHANGE_NOT_ASKED] = "not-asked",
                                      [CHANGE_RENAMED] = "renamed",
                                      [CHANGE_MERGED] = "merged",
                                      [CHANGE_SPLIT] = "split",
                                      [CHANGE_REGROUPED] = "regrouped",
                                      [CHANGE_NEW] = "new",
                                      [CHANGE_VANISHED] = "vanished"};
    return ids[kind];
}

static void add_change(CommunityChange *change, const char *indicator, const char *item, const char *old,
                       const char *now, ChangeKind kind) {
    Change made = {.indicator = indicator, .item = item, .old = g_strdup(old), .now = g_strdup(now), .kind = kind};
    g_array_append_val(change->changes, made);
}

static void clear_change(void *data) {
    Change *change = data;
    g_free(change->old);
    g_free(change->now);
}

/* ---- the register ---- */

/* What became of the community by succession.csv. */
static void add_succession(CommunityChange *change) {
    const Community *old = change->old.community, *now = change->now.community;
    ChangeKind kind = CHANGE_NEW;
    switch (change->lineage->kind) {
    case LINEAGE_SAME:
    case LINEAGE_RENAMED:
        return;
    case LINEAGE_VANISHED:
        if (old) /* else it came and went between the two years */
            add_change(change, "", "community", old->id, "", CHANGE_VANISHED);
        return;
    case LINEAGE_NEW:
        add_change(change, "", "community", "", now->id, CHANGE_NEW);
        return;
    case LINEAGE_MERGED:
        kind = CHANGE_MERGED;
        break;
    case LINEAGE_SPLIT:
        kind = CHANGE_SPLIT;
        break;
    case LINEAGE_REGROUPED:
        kind = CHANGE_REGROUPED;
        break;
    }
    g_autoptr(GString) origins = g_string_new(NULL);
    for (guint i = 0; i < change->lineage->origins->len; i++)
        text_append_part(origins, " ", "%s", ((const Community *)g_ptr_array_index(change->lineage->origins, i))->id);
    add_change(change, "", "community", origins->str, now->id, kind);
}

static void compare_register(CommunityChange *change) {
    const Community *old = change->old.community, *now = change->now.community;
    ChangeKind naming = change->lineage->kind == LINEAGE_RENAMED ? CHANGE_RENAMED : CHANGE_CHANGED;
    const struct {
        const char *column, *old, *now;
        ChangeKind kind;
    } columns[] = {
        {"community", old->id, now->id, naming},
        {register_columns[REGISTER_COLUMN_NAME_ZH].name, old->name.zh, now->name.zh, naming},
        {register_columns[REGISTER_COLUMN_NAME_EN].name, words_as(old->name, lang_id(LANG_EN)),
         words_as(now->name, lang_id(LANG_EN)), naming},
        {register_columns[REGISTER_COLUMN_SUBDISTRICT].name, old->subdistrict, now->subdistrict, CHANGE_CHANGED},
        {register_columns[REGISTER_COLUMN_TIER].name, old->tier ? old->tier->id : "", now->tier ? now->tier->id : "",
         CHANGE_CHANGED},
        {register_columns[REGISTER_COLUMN_BASIS].name, old->basis->id, now->basis->id, CHANGE_CHANGED},
        {register_columns[REGISTER_COLUMN_CONCLUDED].name, old->concluded, now->concluded, CHANGE_CHANGED},
        {register_columns[REGISTER_COLUMN_HELD].name, old->held ? "yes" : "no", now->held ? "yes" : "no",
         CHANGE_CHANGED},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(columns); i++)
        if (!text_same(columns[i].old, columns[i].now))
            add_change(change, "", columns[i].column, columns[i].old, columns[i].now, columns[i].kind);
    if (old->has_table != now->has_table)
        add_change(change, "", "table", old->has_table ? old->file : "", now->has_table ? now->file : "",
                   now->has_table ? CHANGE_ADDED : CHANGE_REMOVED);
}

/* ---- items ---- */

static const char *stated_unit(const Answer *answer) {
    return *answer->unit || !answer->item ? answer->unit : answer->item->unit;
}

/* Lists are the same in any order. */
static bool same_text(const Item *item, const char *old, const char *now) {
    if (!item || item->type != ITEM_LIST)
        return item_same_words(item, old, now);
    g_autofree char *before = members_key(old), *after = members_key(now);
    return g_str_equal(before, after);
}

static bool same_answer(const Answer *old, const Answer *now) {
    if (old->is_number && now->is_number)
        return ratio_compare(old->number.value, now->number.value) == 0;
    return same_text(now->item ? now->item : old->item, old->value, now->value);
}

/* Whether that year's standard asks for it; key is no item where a whole indicator is asked about. */
static bool asks(const Side *side, const char *indicator, const char *key) {
    const Tier *tier = side->community->tier;
    if (!tier_lookup_indicator(tier, indicator))
        return false;
    const Item *item = standard_lookup_item(side->year->standard, key);
    return !strchr(key, '.') || (item && tiers_have(item->tiers, tier->id));
}

/* Both may be NULL; a blank value states nothing. */
static void compare_answers(CommunityChange *change, const char *indicator, const Answer *old, const Answer *now) {
    const char *old_value = old ? old->value : "", *new_value = now ? now->value : "";
    bool before = *old_value, after = *new_value;
    const char *old_unit = "", *new_unit = ""; /* told only where they differ */
    ChangeKind kind = CHANGE_CHANGED;
    if (before && after) {
        bool figures = old->is_number && now->is_number;
        if (figures && !text_same(stated_unit(old), stated_unit(now))) {
            kind = CHANGE_UNIT;
            old_unit = stated_unit(old);
            new_unit = stated_unit(now);
        } else if (same_answer(old, now)) {
            return;
        } else if (figures) {
            kind = ratio_compare(old->number.value, now->number.value) < 0 ? CHANGE_INCREASED : CHANGE_DECREASED;
        }
    } else if (after) {
        kind = asks(&change->old, indicator, now->key) ? CHANGE_ADDED : CHANGE_ASKED;
    } else if (before) {
        kind = asks(&change->now, indicator, old->key) ? CHANGE_REMOVED : CHANGE_NOT_ASKED;
    } else {
        return;
    }
    const Answer *any = after ? now : old;
    g_assert(any);
    Change made = {.indicator = indicator,
                   .item = any->key,
                   .asked = any->item,
                   .old = g_strconcat(old_value, old_unit, NULL),
                   .now = g_strconcat(new_value, new_unit, NULL),
                   .kind = kind};
    g_array_append_val(change->changes, made);
}

/* list: of const Answer *, or NULL. */
static const Answer *answer_keyed(const GPtrArray *list, const char *key) {
    for (guint i = 0; list && i < list->len; i++) {
        const Answer *answer = g_ptr_array_index(list, i);
        if (g_str_equal(answer->key, key))
            return answer;
    }
    return NULL;
}

/* ---- sentences ---- */

/* The sentence without what its slots read, squeezed: slots are marked, so that words cannot run together. */
static char *frame_of(const char *sentence, const GArray *readings) {
    g_autoptr(GString) frame = g_string_new(NULL);
    gsize at = 0, size = strlen(sentence);
    for (guint i = 0; i < readings->len; i++) {
        const Reading *reading = &g_array_index(readings, Reading, i);
        gsize offset = (gsize)reading->offset;
        if (offset < at || offset > size)
            continue;
        g_string_append_len(frame, sentence + at, (gssize)(offset - at));
        g_string_append_c(frame, '\x01');
        at = MIN(offset + strlen(reading->value), size);
    }
    g_string_append(frame, sentence + at);
    return text_squeeze(frame->str);
}

/* Whether two sentences differ in their slots alone, and each slot that reads otherwise is an item that changed too:
 * then the items say it. Words that the standards' forms themselves have changed are not the community's. */
static bool only_figures_differ(const Indicator *old, const Indicator *now, const IndicatorAnswers *before,
                                const IndicatorAnswers *after) {
    if (!before || !after || !before->statement || !after->statement)
        return false;
    const char *was = before->statement->value, *is = after->statement->value;
    g_autoptr(GArray) then = NULL, here = NULL;
    const Statement *form = *was && *is ? statements_read(old->statements, was, &then) : NULL;
    const Statement *other = form ? statements_read(now->statements, is, &here) : NULL;
    if (!other)
        return false;
    if (g_str_equal(form->pattern->text, other->pattern->text)) {
        g_autofree char *left = frame_of(was, then), *right = frame_of(is, here);
        if (!g_str_equal(left, right))
            return false;
    } else if (!g_str_equal(form->variant, other->variant)) {
        return false;
    }
    for (guint i = 0; i < here->len; i++) {
        const Reading *reading = &g_array_index(here, Reading, i), *earlier = NULL;
        for (guint k = 0; k < then->len && !earlier; k++)
            if (g_str_equal(g_array_index(then, Reading, k).item->id, reading->item->id))
                earlier = &g_array_index(then, Reading, k);
        if (!earlier || same_text(reading->item, earlier->value, reading->value))
            continue;
        const Answer *left = answer_keyed(before->list, reading->item->id);
        const Answer *right = answer_keyed(after->list, reading->item->id);
        if (!left || !right || same_answer(left, right))
            return false;
    }
    return true;
}

/* ---- one indicator ---- */

static const IndicatorVerdict *verdict_of(const Side *side, const char *indicator) {
    for (guint i = 0; side->verdicts && i < side->verdicts->len; i++) {
        const IndicatorVerdict *verdict = g_ptr_array_index(side->verdicts, i);
        if (g_str_equal(verdict->indicator->id, indicator))
            return verdict;
    }
    return NULL;
}

static gint compare_answer_lines(gconstpointer a, gconstpointer b) {
    const Answer *left = *(const Answer *const *)a, *right = *(const Answer *const *)b;
    return left->place.line - right->place.line;
}

/* What a table gives for an indicator's items, a value of them or not, in its own order. Of const Answer *. */
static GPtrArray *stated_items(const Side *side, const Indicator *indicator) {
    GPtrArray *list = g_ptr_array_new();
    for (guint i = 0; side->answers && indicator && i < indicator->items->len; i++) {
        const Answer *answer = answers_stated(side->answers, g_ptr_array_index(indicator->items, i));
        if (answer)
            g_ptr_array_add(list, (void *)answer);
    }
    g_ptr_array_sort(list, compare_answer_lines);
    return list;
}

/* The unit in which a year's table gives the item; NULL where it does not. */
static const char *unit_in(const Side *side, const Item *item) {
    const Item *known = standard_lookup_item(side->year->standard, item->id);
    const Answer *answer = known ? answers_stated(side->answers, known) : NULL;
    return answer ? stated_unit(answer) : NULL;
}

/* A share of areas has no unit: whether the rules use the item as part of such a share alone, both parts of which are
 * in one unit in each year. */
static bool unit_cancels(const CommunityChange *change, const Indicator *now, const Item *item) {
    bool in_share = false;
    for (guint i = 0; i < now->items->len; i++) {
        const Item *rate = g_ptr_array_index(now->items, i);
        if (rate->part != item && rate->whole != item)
            continue;
        const Side *const sides[] = {&change->old, &change->now};
        for (gsize k = 0; k < G_N_ELEMENTS(sides); k++) {
            const char *part = unit_in(sides[k], rate->part), *whole = unit_in(sides[k], rate->whole);
            if (part && whole && !text_same(part, whole))
                return false;
        }
        in_share = true;
    }
    for (guint i = 0; i < now->criteria->len; i++) {
        const Rule *rule = rulebook_rule(change->now.year->rulebook, g_ptr_array_index(now->criteria, i));
        if (rule && node_uses_bare(rule->root, item))
            return false;
    }
    return in_share && item->type == ITEM_AREA;
}

static bool units_differ(const CommunityChange *change, const IndicatorChange *made) {
    for (guint i = 0; i < made->count; i++) {
        const Change *one = &g_array_index(change->changes, Change, made->first + i);
        const Item *item = standard_lookup_item(change->now.year->standard, one->item);
        if (one->kind == CHANGE_UNIT && (!item || !unit_cancels(change, made->now, item)))
            return true;
    }
    for (guint i = 0; i < made->now->items->len; i++) {
        const Item *item = g_ptr_array_index(made->now->items, i);
        const Item *before = standard_lookup_item(change->old.year->standard, item->id);
        bool scaled = before && items_alike_but_unit(before, item) && unit_cancels(change, made->now, item);
        if (before && !scaled && !items_alike(before, item))
            return true;
    }
    return false;
}

static void judge_course(const CommunityChange *change, IndicatorChange *made) {
    /* how good a computed verdict is; 0 for what figures do not decide */
    static const int standings[] = {
        [VERDICT_MET] = 3, [VERDICT_SOFT_NOT_MET] = 2, [VERDICT_NOT_MET] = 1, [VERDICT_UNKNOWN] = 0};
    Verdict before = made->rejudged->verdict, after = made->verdict->verdict;
    bool sampled = change->old.community->basis->sampled || change->now.community->basis->sampled;
    made->course = COURSE_BROKEN;
    if (sampled)
        made->why = BREAK_SAMPLE;
    else if (!indicators_defined_alike(made->old, made->now))
        made->why = BREAK_DEFINITION;
    else if (units_differ(change, made))
        made->why = BREAK_UNIT;
    else if (standings[before] && standings[after]) {
        if (before == after) {
            /* The first clause whose measure moved: towards or beyond what it asks, or away from it. */
            int moved = 0;
            for (guint i = 0; i < made->now->criteria->len && moved == 0; i++) {
                const Rule *rule = rulebook_rule(change->now.year->rulebook, g_ptr_array_index(made->now->criteria, i));
                int direction = rule ? rule_direction(rule) : 0;
                if (direction == 0)
                    continue;
                Ratio was = rule_measure(rule, &(RuleTable){.answers = change->rejudged.answers});
                Ratio is = rule_measure(rule, &(RuleTable){.answers = change->now.answers});
                if (ratio_valid(was) && ratio_valid(is))
                    moved = direction * ratio_compare(is, was);
            }
            made->course = moved > 0 ? COURSE_UP : moved < 0 ? COURSE_DOWN : COURSE_SAME;
        } else
            made->course = standings[after] > standings[before] ? COURSE_BETTER : COURSE_WORSE;
    } else if (before == VERDICT_SCORED && after == VERDICT_SCORED) {
        int moved = ratio_compare(made->verdict->points.range.low, made->rejudged->points.range.low);
        made->course = moved > 0 ? COURSE_UP : moved < 0 ? COURSE_DOWN : COURSE_SAME;
    } else if (before == VERDICT_UNKNOWN || after == VERDICT_UNKNOWN)
        made->why = BREAK_NO_DATA;
    else if (before != after)
        made->why = BREAK_PART;
    else { /* where figures decide nothing, what is stated does */
        Meaning then = made->then->claim, now = made->verdict->claim;
        made->course = then == MEANING_MET && now == MEANING_NOT_MET   ? COURSE_WORSE
                       : then == MEANING_NOT_MET && now == MEANING_MET ? COURSE_BETTER
                                                                       : COURSE_SAME;
    }
}

/* In the order of the newer table, then those only the older one has. */
static void compare_items(CommunityChange *change, const char *id, const Indicator *old, const Indicator *now) {
    g_autoptr(GPtrArray) then = stated_items(&change->old, old), here = stated_items(&change->now, now);
    for (guint i = 0; i < here->len; i++) {
        const Answer *answer = g_ptr_array_index(here, i);
        compare_answers(change, id, answer_keyed(then, answer->key), answer);
    }
    for (guint i = 0; i < then->len; i++) {
        const Answer *answer = g_ptr_array_index(then, i);
        if (!answer_keyed(here, answer->key))
            compare_answers(change, id, answer, NULL);
    }
}

static void compare_indicator(CommunityChange *change, const Indicator *old, const Indicator *now) {
    static const char *const texts[] = {"verdict", "statement", "definition", "requirement"};
    IndicatorChange made = {.old = old, .now = now, .first = change->changes->len, .course = COURSE_NEW};
    const Answers *older = change->old.answers, *newer = change->now.answers;
    const IndicatorAnswers *before = older && old ? older->indicators[old->position] : NULL;
    const IndicatorAnswers *after = newer && now ? newer->indicators[now->position] : NULL;
    g_assert(now || old);
    const char *id = now ? now->id : old->id;
    /* Verdict and texts, then items. */
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        if (!g_str_equal(texts[i], "statement") || !only_figures_differ(old, now, before, after))
            compare_answers(change, id, answer_keyed(before ? before->list : NULL, texts[i]),
                            answer_keyed(after ? after->list : NULL, texts[i]));
    compare_items(change, id, old, now);
    made.count = change->changes->len - made.first;
    made.then = old ? verdict_of(&change->old, old->id) : NULL;
    made.rejudged = old && now ? verdict_of(&change->rejudged, now->id) : NULL;
    made.verdict = now ? verdict_of(&change->now, now->id) : NULL;
    if (old && now)
        judge_course(change, &made);
    g_array_append_val(change->indicators, made);
}

/* ---- one community ---- */

CommunityChange *community_change_make(const Lineage *lineage, Side old, Side rejudged, Side now) {
    CommunityChange *change = g_new0(CommunityChange, 1);
    *change = (CommunityChange){.lineage = lineage, .old = old, .now = now, .rejudged = rejudged};
    change->changes = g_array_new(FALSE, TRUE, sizeof(Change));
    g_array_set_clear_func(change->changes, clear_change);
    change->indicators = g_array_new(FALSE, TRUE, sizeof(IndicatorChange));
    add_succession(change);
    if (old.community && now.community)
        compare_register(change);
    bool same = lineage->kind == LINEAGE_SAME || lineage->kind == LINEAGE_RENAMED;
    if (!same || !old.answers || !now.answers)
        return change;
    g_assert(old.community && now.community); /* whose answers they are */
    const Tier *old_tier = old.community->tier, *new_tier = now.community->tier;
    for (int i = 0; i < new_tier->indicator_count; i++) {
        const Indicator *indicator = new_tier->indicators[i];
        compare_indicator(change, tier_lookup_indicator(old_tier, indicator->id), indicator);
    }
    for (int i = 0; i < old_tier->indicator_count; i++) {
        const Indicator *indicator = old_tier->indicators[i];
        if (!tier_lookup_indicator(new_tier, indicator->id))
            compare_indicator(change, indicator, NULL);
    }
    if (old_tier->total || new_tier->total)
        compare_items(change, (new_tier->total ? new_tier : old_tier)->total->id, old_tier->total, new_tier->total);
    return change;
}

void community_change_free(CommunityChange *change) {
    if (!change)
        return;
    g_array_unref(change->changes);
    g_array_unref(change->indicators);
    g_free(change);
}
