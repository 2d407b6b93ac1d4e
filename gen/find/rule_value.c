#include "find/rule_value.h"

#include "base/text.h"
#include "find/members.h"

static bool is_open_choice(const Item *item, const char *value) {
    if (!item->open_choices)
        return false;
    g_autofree char *squeezed = text_squeeze(value);
    for (guint i = 0; i < item->open_choices->len; i++) {
        g_autofree char *choice = text_squeeze(g_ptr_array_index(item->open_choices, i));
        if (g_str_equal(squeezed, choice))
            return true;
    }
    return false;
}

static UnknownReason why_unusable(const Item *item, const Answer *answer) {
    if (!answer)
        return UNKNOWN_MISSING;
    if (text_blank(answer->value))
        return answer->row == ROW_STATED ? UNKNOWN_BLANK : UNKNOWN_MISSING;
    if (is_open_choice(item, answer->value))
        return UNKNOWN_OPEN;
    if (item_is_number(item) && !answer->is_number)
        return UNKNOWN_MISSING;
    return UNKNOWN_NOT;
}

RuleValue rule_look_up(const RuleRun *run, const Item *item) {
    const Answer *answer = run->answers(run->context, item);
    RuleValue value = {.item = item, .reason = why_unusable(item, answer), .number = ratio_invalid()};
    if (value.reason != UNKNOWN_NOT)
        return value;
    value.answer = answer;
    if (item->type == ITEM_PERCENT)
        value.number = ratio_div(answer->number.value, ratio_make(100, 1));
    else if (item_is_number(item))
        value.number = answer->number.value;
    return value;
}

RuleValue rule_value_of(Ratio number) {
    return (RuleValue){.reason = UNKNOWN_NOT, .number = number};
}

static Ratio calculate(NodeKind kind, Ratio a, Ratio b) {
    switch ((int)kind) {
    case NODE_ADD:
        return ratio_add(a, b);
    case NODE_SUBTRACT:
        return ratio_sub(a, b);
    case NODE_MULTIPLY:
        return ratio_mul(a, b);
    case NODE_DIVIDE:
        return ratio_div(a, b);
    }
    g_assert_not_reached();
}

static RuleValue compute_binary(const RuleRun *run, const RuleNode *node) {
    RuleValue left = rule_compute(run, node->left);
    if (left.reason != UNKNOWN_NOT)
        return left;
    RuleValue right = rule_compute(run, node->right);
    if (right.reason != UNKNOWN_NOT)
        return right;
    if (node->kind == NODE_DIVIDE && right.number.num == 0)
        return (RuleValue){.reason = UNKNOWN_ZERO, .item = node->right->item};
    RuleValue result = rule_value_of(calculate(node->kind, left.number, right.number));
    if (!ratio_valid(result.number))
        result.reason = UNKNOWN_TOO_LARGE;
    return result;
}

static RuleValue compute_count(const RuleRun *run, const Item *item) {
    RuleValue value = rule_look_up(run, item);
    if (value.reason != UNKNOWN_NOT)
        return value;
    g_auto(Members) members = members_split(value.answer->value);
    return rule_value_of(ratio_make(members.distinct, 1));
}

RuleValue rule_compute(const RuleRun *run, const RuleNode *node) {
    switch ((int)node->kind) {
    case NODE_NUMBER:
        return rule_value_of(node->number);
    case NODE_ITEM:
        return rule_look_up(run, node->item);
    case NODE_COUNT:
        return compute_count(run, node->item);
    case NODE_NEGATE: {
        RuleValue value = rule_compute(run, node->left);
        value.number = ratio_sub(ratio_make(0, 1), value.number);
        return value;
    }
    case NODE_ADD:
    case NODE_SUBTRACT:
    case NODE_MULTIPLY:
    case NODE_DIVIDE:
        return compute_binary(run, node);
    }
    g_assert_not_reached();
}
