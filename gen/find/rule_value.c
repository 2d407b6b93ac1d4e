/* What the terms of a rule come to on a table: exact numbers, days, levels, texts, or why there is nothing. */
#include "base/date.h"
#include "base/text.h"
#include "find/members.h"
#include "find/rule_run.h"

static const Answer *find_answer(const RuleTable *table, const Item *item) {
    for (guint i = 0; i < table->supposed_count; i++)
        if (table->supposed[i].item == item)
            return &table->supposed[i];
    return table->answers ? answers_lookup(table->answers, item) : NULL;
}

static RuleValue read_value(const Answer *answer, const Item *item) {
    RuleValue value = {.reason = UNKNOWN_NOT, .item = item, .number = ratio_invalid()};
    value.mentioned = answer && (answer->in_sentence || answer->row != ROW_STATED);
    if (!answer || (text_blank(answer->value) && answer->row != ROW_STATED))
        value.reason = UNKNOWN_MISSING;
    else if (text_blank(answer->value))
        value.reason = UNKNOWN_BLANK;
    else if (item_is_number(item) && !answer->is_number)
        value.reason = UNKNOWN_MISSING;
    for (guint i = 0; value.reason == UNKNOWN_NOT && item->open_choices && i < item->open_choices->len; i++)
        if (text_same(answer->value, g_ptr_array_index(item->open_choices, i)))
            value.reason = UNKNOWN_OPEN;
    if (value.reason != UNKNOWN_NOT)
        return value;
    value.text = answer->value;
    if (item->type == ITEM_PERCENT)
        value.number = ratio_div(answer->number.value, ratio_make(100, 1));
    else if (item_is_number(item))
        value.number = answer->number.value;
    else if (item->type == ITEM_DATE)
        value.number = ratio_make(date_number(answer->value), 1);
    else if (item->type == ITEM_LEVEL || item->type == ITEM_YES_NO)
        value.number = ratio_make(item_level(item, answer->value), 1);
    bool day = item->type == ITEM_DATE, place = item->type == ITEM_LEVEL || item->type == ITEM_YES_NO;
    if ((day && value.number.num == 0) || (place && value.number.num < 0))
        value.reason = UNKNOWN_MISSING;
    return value;
}

RuleValue run_look_up(const RuleRun *run, const RuleNode *node) {
    if (node->kind != NODE_PREVIOUS)
        return read_value(find_answer(run->table, node->item), node->item);
    const Answers *answers = run->table->answers, *before = answers ? answers->previous : NULL;
    const Item *then = before ? standard_lookup_item(before->standard, node->item->id) : NULL;
    const Answer *answer = then ? answers_lookup(before, then) : NULL;
    if (!answer || answer->item->type != node->item->type || !g_str_equal(answer->item->unit, node->item->unit))
        return (RuleValue){.reason = UNKNOWN_PREVIOUS, .item = node->item};
    RuleValue value = read_value(answer, answer->item);
    value.item = node->item;
    if (value.reason != UNKNOWN_NOT)
        value.reason = UNKNOWN_PREVIOUS;
    return value;
}

Tally run_count_true(const RuleRun *run, const RuleNode *node) {
    Tally tally = {0};
    for (guint i = 0; i < node->operands->len; i++) {
        g_auto(Outcome) outcome = run_evaluate_tersely(run, g_ptr_array_index(node->operands, i));
        if (outcome.truth == TRUTH_UNKNOWN && tally.open++ == 0)
            tally.why = (RuleValue){.reason = outcome.reason, .item = outcome.item};
        tally.held += outcome.truth == TRUTH_TRUE;
    }
    return tally;
}

static Ratio round_ratio(Ratio x, int64_t digits) {
    Ratio scale = ratio_make(1, 1), half = ratio_make(x.num < 0 ? -1 : 1, 2);
    for (int64_t i = 0; i < digits; i++)
        scale = ratio_mul(scale, ratio_make(10, 1));
    Ratio moved = ratio_add(ratio_mul(x, scale), half);
    return ratio_valid(moved) ? ratio_div(ratio_make(moved.num / moved.den, 1), scale) : moved;
}

static RuleValue number_value(Ratio number) {
    return (RuleValue){.reason = ratio_valid(number) ? UNKNOWN_NOT : UNKNOWN_TOO_LARGE, .number = number};
}

const RuleNode *run_branch(const RuleRun *run, const RuleNode *node, RuleValue *why) {
    g_auto(Outcome) outcome = run_evaluate_tersely(run, g_ptr_array_index(node->operands, 0));
    if (outcome.truth != TRUTH_UNKNOWN)
        return g_ptr_array_index(node->operands, outcome.truth == TRUTH_TRUE ? 1 : 2);
    *why = (RuleValue){.reason = outcome.reason, .item = outcome.item};
    return NULL;
}

guint step_reached(const RuleNode *node, Ratio x) {
    guint reached = 0;
    for (guint i = 1; i + 1 < node->operands->len; i += 2)
        if (ratio_compare(x, ((const RuleNode *)g_ptr_array_index(node->operands, i))->number) >= 0)
            reached = i;
    return reached;
}

/* Of a function. */
static RuleValue compute_call(const RuleRun *run, const RuleNode *node) {
    if (node->kind == NODE_TALLY) {
        Tally tally = run_count_true(run, node);
        return tally.open > 0 ? tally.why : number_value(ratio_make(tally.held, 1));
    }
    if (node->kind == NODE_IF) {
        RuleValue why;
        const RuleNode *branch = run_branch(run, node, &why);
        return branch ? run_compute(run, branch) : why;
    }
    RuleValue first = run_compute(run, g_ptr_array_index(node->operands, 0));
    Ratio result = first.number;
    for (guint i = 1; first.reason == UNKNOWN_NOT && node->kind != NODE_STEPS && i < node->operands->len; i++) {
        const RuleNode *operand = g_ptr_array_index(node->operands, i);
        RuleValue next = run_compute(run, operand);
        if (next.reason != UNKNOWN_NOT)
            return next;
        int order = ratio_compare(next.number, result);
        if ((node->kind == NODE_MIN && order < 0) || (node->kind == NODE_MAX && order > 0))
            result = next.number;
        else if (node->kind == NODE_ROUND) /* the digits of a percentage are its own */
            result = round_ratio(result, next.number.num + (node->share ? 2 : 0));
        else if (node->kind == NODE_DAYS)
            result = ratio_sub(next.number, result);
    }
    if (first.reason != UNKNOWN_NOT)
        return first;
    if (node->kind == NODE_STEPS) {
        guint reached = step_reached(node, first.number);
        const RuleNode *value = reached > 0 ? g_ptr_array_index(node->operands, reached + 1) : NULL;
        result = value ? value->number : ratio_make(0, 1);
    }
    if (node->kind == NODE_ABS && result.num < 0)
        result = ratio_sub(ratio_make(0, 1), result);
    return number_value(result);
}

RuleValue run_compute(const RuleRun *run, const RuleNode *node) {
    if (node->operands)
        return compute_call(run, node);
    if (node->kind == NODE_NUMBER || node->kind == NODE_STRING || node->kind == NODE_LIST || node->kind == NODE_DAY ||
        node->kind == NODE_LEVEL)
        return (RuleValue){.reason = UNKNOWN_NOT, .number = node->number, .text = node->text};
    RuleValue left = node->item ? run_look_up(run, node) : run_compute(run, node->left);
    if (node->kind == NODE_ITEM || node->kind == NODE_PREVIOUS || left.reason != UNKNOWN_NOT)
        return left;
    if (node->kind == NODE_COUNT) {
        g_auto(Members) members = members_split(left.text);
        return number_value(ratio_make(members.distinct, 1));
    }
    if (node->kind == NODE_NEGATE)
        return number_value(ratio_sub(ratio_make(0, 1), left.number));

    RuleValue right = run_compute(run, node->right);
    if (right.reason != UNKNOWN_NOT)
        return right;
    if (node->kind == NODE_ADD)
        return number_value(ratio_add(left.number, right.number));
    if (node->kind == NODE_SUBTRACT)
        return number_value(ratio_sub(left.number, right.number));
    if (node->kind == NODE_MULTIPLY)
        return number_value(ratio_mul(left.number, right.number));
    if (right.number.num == 0)
        return (RuleValue){.reason = UNKNOWN_ZERO, .item = node->right->item};
    return number_value(ratio_div(left.number, right.number));
}

/* ---- ranges ---- */

const Answer *run_ranged_answer(const RuleRun *run, const RuleNode *node) {
    const Answer *answer = node->kind == NODE_ITEM ? find_answer(run->table, node->item) : NULL;
    return answer && answer->is_range ? answer : NULL;
}

bool run_ranged(const RuleRun *run, const RuleNode *node) {
    if (!node)
        return false;
    bool ranged = run_ranged_answer(run, node) || run_ranged(run, node->left) || run_ranged(run, node->right);
    for (guint i = 0; node->operands && i < node->operands->len; i++)
        ranged = ranged || run_ranged(run, g_ptr_array_index(node->operands, i));
    return ranged;
}

guint ends_count(const RuleRun *run) {
    guint count = 1;
    for (guint i = 0; i < run->table->supposed_count; i++)
        count *= run->table->supposed[i].is_range ? 2 : 1;
    return count;
}

void ends_take(RangeEnds *ends, const RuleRun *run, guint choice) {
    const RuleTable *table = run->table;
    g_assert(table->supposed_count <= RANGES_MOST);
    *ends = (RangeEnds){.run = *run, .table = *table};
    for (guint i = 0; i < table->supposed_count; i++) {
        Answer *answer = &ends->answers[i];
        *answer = table->supposed[i];
        if (!answer->is_range)
            continue;
        answer->number.value = choice & 1 ? answer->range.high : answer->range.low;
        answer->is_range = false;
        choice >>= 1;
    }
    ends->table.supposed = ends->answers;
    ends->run.table = &ends->table;
}

Interval run_interval(const RuleRun *run, const RuleNode *node) {
    Interval interval = {ratio_invalid(), ratio_invalid()};
    for (guint choice = 0; choice < ends_count(run); choice++) {
        RangeEnds ends;
        ends_take(&ends, run, choice);
        RuleValue value = run_compute(&ends.run, node);
        if (value.reason != UNKNOWN_NOT)
            return (Interval){ratio_invalid(), ratio_invalid()};
        if (choice == 0 || ratio_compare(value.number, interval.low) < 0)
            interval.low = value.number;
        if (choice == 0 || ratio_compare(value.number, interval.high) > 0)
            interval.high = value.number;
    }
    return interval;
}
