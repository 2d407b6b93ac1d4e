#include "find/change.h"

#include "base/text.h"
#include "data/statement.h"
#include "find/members.h"
#include "find/standard_change.h"

const char *change_kind_id(ChangeKind kind) {
    static const char *const ids[] = {"increased", "decreased", "changed", "added", "removed",   "unit", "asked",
                                      "not-asked", "renamed",   "merged",  "split", "regrouped", "new",  "vanished"};
    return ids[kind];
}

static void add(CommunityChange *change, const char *indicator, const char *item, const char *old, const char *now,
                ChangeKind kind) {
    Change made = {.indicator = indicator, .item = item, .old = g_strdup(old), .now = g_strdup(now), .kind = kind};
    g_array_append_val(change->changes, made);
}

static void change_clear(void *data) {
    Change *change = data;
    g_free(change->old);
    g_free(change->now);
}

/* ---- the register ---- */

static void add_text(CommunityChange *change, const char *column, const char *old, const char *now, ChangeKind kind) {
    if (!text_same(old, now))
        add(change, "", column, old, now, kind);
}

static void compare_register(CommunityChange *change) {
    const Community *old = change->old.community, *now = change->now.community;
    bool renamed = change->lineage->kind == LINEAGE_RENAMED;
    ChangeKind naming = renamed ? CHANGE_RENAMED : CHANGE_CHANGED;
    add_text(change, "community", old->id, now->id, naming);
    add_text(change, "name_zh", old->name_zh, now->name_zh, naming);
    add_text(change, "name_en", old->name_en, now->name_en, naming);
    add_text(change, "subdistrict", old->subdistrict, now->subdistrict, CHANGE_CHANGED);
    add_text(change, "tier", old->tier ? old->tier->id : "", now->tier ? now->tier->id : "", CHANGE_CHANGED);
    static const char *const bases[] = {"applied", "spot_check"}, *const held[] = {"no", "yes"};
    add_text(change, "basis", bases[old->basis], bases[now->basis], CHANGE_CHANGED);
    add_text(change, "concluded", old->concluded, now->concluded, CHANGE_CHANGED);
    add_text(change, "held", held[old->held], held[now->held], CHANGE_CHANGED);
    if (old->has_table != now->has_table)
        add(change, "", "table", old->has_table ? old->file : "", now->has_table ? now->file : "",
            now->has_table ? CHANGE_ADDED : CHANGE_REMOVED);
}

/* ids of what was merged or split, "a b". */
static char *origin_ids(const Lineage *lineage) {
    GString *ids = g_string_new(NULL);
    for (guint i = 0; i < lineage->origins->len; i++)
        g_string_append_printf(ids, "%s%s", i > 0 ? " " : "",
                               ((const Community *)g_ptr_array_index(lineage->origins, i))->id);
    return g_string_free(ids, FALSE);
}

static void tell_succession(CommunityChange *change) {
    const Community *old = change->old.community, *now = change->now.community;
    g_autofree char *origins = origin_ids(change->lineage);
    switch (change->lineage->kind) {
    case LINEAGE_SAME:
    case LINEAGE_RENAMED:
        return;
    case LINEAGE_MERGED:
        add(change, "", "community", origins, now->id, CHANGE_MERGED);
        return;
    case LINEAGE_SPLIT:
        add(change, "", "community", origins, now->id, CHANGE_SPLIT);
        return;
    case LINEAGE_REGROUPED:
        add(change, "", "community", origins, now->id, CHANGE_REGROUPED);
        return;
    case LINEAGE_NEW:
        add(change, "", "community", "", now->id, CHANGE_NEW);
        return;
    case LINEAGE_VANISHED:
        if (old) /* else it came and went between the two years */
            add(change, "", "community", old->id, "", CHANGE_VANISHED);
        return;
    }
}

/* ---- items ---- */

static const char *unit_of(const Answer *answer) {
    return *answer->unit || !answer->item ? answer->unit : answer->item->unit;
}

static char *with_unit(const Answer *answer) {
    return g_strconcat(answer->value, unit_of(answer), NULL);
}

/* Lists are the same in any order. */
static bool same_text(const Item *item, const char *old, const char *now) {
    if (!item || item->type != ITEM_LIST)
        return text_same(old, now);
    g_autofree char *before = members_key(old), *after = members_key(now);
    return g_str_equal(before, after);
}

static bool same_value(const Answer *old, const Answer *now) {
    if (old->is_number && now->is_number)
        return ratio_compare(old->number.value, now->number.value) == 0;
    return same_text(now->item ? now->item : old->item, old->value, now->value);
}

static ChangeKind kind_of(const Answer *old, const Answer *now) {
    if (!old->is_number || !now->is_number)
        return CHANGE_CHANGED;
    return ratio_compare(old->number.value, now->number.value) < 0 ? CHANGE_INCREASED : CHANGE_DECREASED;
}

/* What is asked in one year only; key is no item where a whole indicator is. */
static bool asks(const Side *side, const char *indicator, const char *key) {
    const Tier *tier = side->community->tier;
    if (!standard_lookup_indicator(side->year->standard, tier, indicator))
        return false;
    const Item *item = standard_lookup_item(side->year->standard, key);
    bool plain = !strchr(key, '.');
    return plain || (item && (!item->tier || g_str_equal(item->tier, tier->id)));
}

static void add_answer(CommunityChange *change, const char *indicator, const Answer *old, const Answer *now,
                       ChangeKind kind) {
    const Answer *any = now ? now : old;
    g_assert(any);
    bool unit = kind == CHANGE_UNIT && old && now;
    g_autofree char *before = unit ? with_unit(old) : g_strdup(old ? old->value : "");
    g_autofree char *after = unit ? with_unit(now) : g_strdup(now ? now->value : "");
    add(change, indicator, any->key, before, after, kind);
    g_array_index(change->changes, Change, change->changes->len - 1).asked = any->item;
}

/* Both may be NULL; a blank value states nothing. */
static void compare_answers(CommunityChange *change, const char *indicator, const Answer *old, const Answer *now) {
    bool before = old && *old->value, after = now && *now->value;
    if (before && after) {
        if (old->is_number && now->is_number && !text_same(unit_of(old), unit_of(now)))
            add_answer(change, indicator, old, now, CHANGE_UNIT);
        else if (!same_value(old, now))
            add_answer(change, indicator, old, now, kind_of(old, now));
    } else if (after) {
        bool asked = asks(&change->old, indicator, now->key);
        add_answer(change, indicator, NULL, now, asked ? CHANGE_ADDED : CHANGE_ASKED);
    } else if (before) {
        bool asked = asks(&change->now, indicator, old->key);
        add_answer(change, indicator, old, NULL, asked ? CHANGE_REMOVED : CHANGE_NOT_ASKED);
    }
}

static const Answer *answer_at(const IndicatorAnswers *said, const char *key) {
    for (guint i = 0; said && i < said->list->len; i++) {
        const Answer *answer = g_ptr_array_index(said->list, i);
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

static const Reading *reading_of(const GArray *readings, const char *item) {
    for (guint i = 0; i < readings->len; i++) {
        const Reading *reading = &g_array_index(readings, Reading, i);
        if (g_str_equal(reading->item->id, item))
            return reading;
    }
    return NULL;
}

/* Whether each slot that reads otherwise is an item that changed too. */
static bool items_tell(const GArray *old, const GArray *now, const IndicatorAnswers *before,
                       const IndicatorAnswers *after) {
    for (guint i = 0; i < now->len; i++) {
        const Reading *reading = &g_array_index(now, Reading, i);
        const Reading *was = reading_of(old, reading->item->id);
        if (!was || same_text(reading->item, was->value, reading->value))
            continue;
        const Answer *left = answer_at(before, reading->item->id), *right = answer_at(after, reading->item->id);
        if (!left || !right || same_value(left, right))
            return false;
    }
    return true;
}

/* Whether two sentences differ in their slots alone; words that the standards' forms themselves have changed are not
 * the community's. */
static bool same_wording(const Statement *form, const Statement *other, const char *was, const char *is,
                         const GArray *then, const GArray *here) {
    if (!g_str_equal(pattern_text(form->pattern), pattern_text(other->pattern)))
        return g_str_equal(form->variant, other->variant);
    g_autofree char *left = frame_of(was, then), *right = frame_of(is, here);
    return g_str_equal(left, right);
}

static bool only_figures_differ(const Indicator *old, const Indicator *now, const IndicatorAnswers *before,
                                const IndicatorAnswers *after) {
    g_autoptr(GArray) then = NULL, here = NULL;
    const char *was = before->statement->value, *is = after->statement->value;
    const Statement *form = statements_read(old->statements, was, &then);
    const Statement *other = form ? statements_read(now->statements, is, &here) : NULL;
    return other && same_wording(form, other, was, is, then, here) && items_tell(then, here, before, after);
}

static bool sentence_is_told(const Indicator *old, const Indicator *now, const IndicatorAnswers *before,
                             const IndicatorAnswers *after) {
    bool both = before && after && before->statement && after->statement && *before->statement->value &&
                *after->statement->value;
    return both && only_figures_differ(old, now, before, after);
}

/* ---- one indicator ---- */

static const IndicatorAnswers *said_of(const Side *side, const Indicator *indicator) {
    return side->answers && indicator ? answers_indicator(side->answers, indicator->position) : NULL;
}

static const IndicatorVerdict *verdict_of(const Side *side, const char *indicator) {
    for (guint i = 0; side->verdicts && i < side->verdicts->len; i++) {
        const IndicatorVerdict *verdict = g_ptr_array_index(side->verdicts, i);
        if (g_str_equal(verdict->indicator->id, indicator))
            return verdict;
    }
    return NULL;
}

static gint by_line(gconstpointer a, gconstpointer b) {
    const Answer *left = *(const Answer *const *)a, *right = *(const Answer *const *)b;
    return left->place.line - right->place.line;
}

/* What a table gives for an indicator's items, a value of them or not, in its own order. Of const Answer *. */
static GPtrArray *stated(const Side *side, const Indicator *indicator) {
    GPtrArray *list = g_ptr_array_new();
    for (guint i = 0; side->answers && indicator && i < indicator->items->len; i++) {
        const Answer *answer = answers_stated(side->answers, g_ptr_array_index(indicator->items, i));
        if (answer)
            g_ptr_array_add(list, (void *)answer);
    }
    g_ptr_array_sort(list, by_line);
    return list;
}

static const Answer *stated_at(const GPtrArray *list, const char *key) {
    for (guint i = 0; i < list->len; i++) {
        const Answer *answer = g_ptr_array_index(list, i);
        if (g_str_equal(answer->key, key))
            return answer;
    }
    return NULL;
}

/* Verdict and texts, then items in the order of the newer table, then those only the older one has. */
static void compare_values(CommunityChange *change, const IndicatorChange *made) {
    static const char *const texts[] = {"verdict", "statement", "definition", "requirement"};
    const IndicatorAnswers *before = said_of(&change->old, made->old), *after = said_of(&change->now, made->now);
    const char *id = made->now ? made->now->id : made->old->id;
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        bool told = g_str_equal(texts[i], "statement") && sentence_is_told(made->old, made->now, before, after);
        if (!told)
            compare_answers(change, id, answer_at(before, texts[i]), answer_at(after, texts[i]));
    }
    g_autoptr(GPtrArray) old = stated(&change->old, made->old), now = stated(&change->now, made->now);
    for (guint i = 0; i < now->len; i++) {
        const Answer *answer = g_ptr_array_index(now, i);
        compare_answers(change, id, stated_at(old, answer->key), answer);
    }
    for (guint i = 0; i < old->len; i++) {
        const Answer *answer = g_ptr_array_index(old, i);
        if (!stated_at(now, answer->key))
            compare_answers(change, id, answer, NULL);
    }
}

/* The unit in which a year's table gives the item; NULL where it does not. */
static const char *unit_in(const Side *side, const Item *item) {
    const Item *known = standard_lookup_item(side->year->standard, item->id);
    const Answer *answer = known ? answers_stated(side->answers, known) : NULL;
    return answer ? unit_of(answer) : NULL;
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
        if (rule && rule_uses_bare(rule, item))
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

static Break break_of(const CommunityChange *change, const IndicatorChange *made) {
    if (change->old.community->basis == BASIS_SPOT_CHECK || change->now.community->basis == BASIS_SPOT_CHECK)
        return BREAK_SAMPLE;
    if (!indicators_defined_alike(made->old, made->now))
        return BREAK_DEFINITION;
    return units_differ(change, made) ? BREAK_UNIT : BREAK_NONE;
}

/* Of the first clause whose measure moved: 1 towards or beyond what it asks, -1 away from it; 0 when none did. */
static int movement(const CommunityChange *change, const IndicatorChange *made) {
    for (guint i = 0; i < made->now->criteria->len; i++) {
        const Rule *rule = rulebook_rule(change->now.year->rulebook, g_ptr_array_index(made->now->criteria, i));
        if (!rule || rule_direction(rule) == 0)
            continue;
        Ratio before = rule_measure(rule, rule_table_answer, change->rejudged.answers);
        Ratio after = rule_measure(rule, rule_table_answer, change->now.answers);
        if (ratio_valid(before) && ratio_valid(after) && ratio_compare(before, after) != 0)
            return ratio_compare(before, after) < 0 ? rule_direction(rule) : -rule_direction(rule);
    }
    return 0;
}

static Course course_of_movement(int movement) {
    return movement > 0 ? COURSE_UP : movement < 0 ? COURSE_DOWN : COURSE_SAME;
}

/* Where figures decide nothing, what is stated does. */
static Course course_of_claims(Meaning before, Meaning after) {
    if (before == MEANING_MET && after == MEANING_NOT_MET)
        return COURSE_WORSE;
    return before == MEANING_NOT_MET && after == MEANING_MET ? COURSE_BETTER : COURSE_SAME;
}

/* How good a computed verdict is; 0 for what figures do not decide. */
static int standing(Verdict verdict) {
    return verdict == VERDICT_MET ? 3 : verdict == VERDICT_SOFT_NOT_MET ? 2 : verdict == VERDICT_NOT_MET ? 1 : 0;
}

static void judge_course(const CommunityChange *change, IndicatorChange *made) {
    Verdict before = made->rejudged->verdict, after = made->verdict->verdict;
    made->why = break_of(change, made);
    made->course = COURSE_BROKEN;
    if (made->why != BREAK_NONE)
        return;
    if (standing(before) && standing(after)) {
        made->course = before == after                      ? course_of_movement(movement(change, made))
                       : standing(after) > standing(before) ? COURSE_BETTER
                                                            : COURSE_WORSE;
        return;
    }
    if (before == VERDICT_UNKNOWN || after == VERDICT_UNKNOWN)
        made->why = BREAK_NO_DATA;
    else if (before != after)
        made->why = BREAK_PART;
    else
        made->course = course_of_claims(made->then->claim, made->verdict->claim);
}

static void compare_indicator(CommunityChange *change, const Indicator *old, const Indicator *now) {
    IndicatorChange made = {.old = old, .now = now, .first = change->changes->len, .course = COURSE_NEW};
    compare_values(change, &made);
    made.count = change->changes->len - made.first;
    made.then = old ? verdict_of(&change->old, old->id) : NULL;
    made.rejudged = old && now ? verdict_of(&change->rejudged, now->id) : NULL;
    made.verdict = now ? verdict_of(&change->now, now->id) : NULL;
    if (old && now)
        judge_course(change, &made);
    g_array_append_val(change->indicators, made);
}

static void compare_tables(CommunityChange *change) {
    const Standard *before = change->old.year->standard, *after = change->now.year->standard;
    const Tier *old = change->old.community->tier, *now = change->now.community->tier;
    for (int i = 0; i < standard_indicator_count(after, now); i++) {
        const Indicator *indicator = standard_indicator(after, now, i);
        compare_indicator(change, standard_lookup_indicator(before, old, indicator->id), indicator);
    }
    for (int i = 0; i < standard_indicator_count(before, old); i++) {
        const Indicator *indicator = standard_indicator(before, old, i);
        if (!standard_lookup_indicator(after, now, indicator->id))
            compare_indicator(change, indicator, NULL);
    }
}

/* ---- one community ---- */

/* Whether the figures of two years are of one and the same community, both with a table. */
static bool lineage_compares(const Lineage *lineage, const Side *old, const Side *now) {
    bool same = lineage->kind == LINEAGE_SAME || lineage->kind == LINEAGE_RENAMED;
    return same && old->answers && now->answers;
}

CommunityChange *community_change_make(const Lineage *lineage, Side old, Side rejudged, Side now) {
    CommunityChange *change = g_new0(CommunityChange, 1);
    *change = (CommunityChange){.lineage = lineage, .old = old, .now = now, .rejudged = rejudged};
    change->changes = g_array_new(FALSE, TRUE, sizeof(Change));
    g_array_set_clear_func(change->changes, change_clear);
    change->indicators = g_array_new(FALSE, TRUE, sizeof(IndicatorChange));
    tell_succession(change);
    if (old.community && now.community)
        compare_register(change);
    if (lineage_compares(lineage, &old, &now))
        compare_tables(change);
    return change;
}

void community_change_free(CommunityChange *change) {
    if (!change)
        return;
    g_array_unref(change->changes);
    g_array_unref(change->indicators);
    g_free(change);
}
