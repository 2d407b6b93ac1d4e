/* What a rule uses, and what it asks of a figure. */
#include "find/rule.h"

bool rule_uses(const Rule *rule, const Item *item) {
    return item && g_ptr_array_find(rule->items, item, NULL);
}

bool node_uses_bare(const RuleNode *node, const Item *item) {
    if (!node || (node->kind == NODE_DIVIDE && node->rate))
        return false;
    for (guint i = 0; node->operands && i < node->operands->len; i++)
        if (node_uses_bare(g_ptr_array_index(node->operands, i), item))
            return true;
    return node->item == item || node_uses_bare(node->left, item) || node_uses_bare(node->right, item);
}

const NumberComparison *node_comparison(NodeKind kind) {
    static const NumberComparison comparisons[] = {
        [NODE_AT_LEAST] = {false, true, true, " ≥ ", " < ", BOUND_AT_LEAST, BOUND_AT_MOST},
        [NODE_ABOVE] = {false, false, true, " > ", " ≤ ", BOUND_ABOVE, BOUND_BELOW},
        [NODE_AT_MOST] = {true, true, false, " ≤ ", " > ", BOUND_AT_MOST, BOUND_AT_LEAST},
        [NODE_BELOW] = {true, false, false, " < ", " ≥ ", BOUND_BELOW, BOUND_ABOVE},
        [NODE_EQUAL] = {false, true, false, " = ", " ≠ ", BOUND_EXACTLY, BOUND_EXACTLY},
        [NODE_UNEQUAL] = {true, false, true, " ≠ ", " = ", BOUND_NONE, BOUND_NONE},
    };
    return kind < G_N_ELEMENTS(comparisons) && comparisons[kind].sign ? &comparisons[kind] : NULL;
}

Ratio rule_most(const Rule *rule) {
    const RuleNode *root = rule->root;
    if (root->kind != NODE_STEPS)
        return rule_number(rule, &(RuleTable){0});
    Ratio most = ratio_make(0, 1);
    for (guint i = 2; i < root->operands->len; i += 2) {
        const RuleNode *value = g_ptr_array_index(root->operands, i);
        if (ratio_compare(value->number, most) > 0)
            most = value->number;
    }
    return most;
}

Ratio rule_threshold(const Rule *rule) {
    const RuleNode *root = rule->root;
    bool against_number = node_comparison(root->kind) && root->right->kind == NODE_NUMBER;
    return against_number ? root->right->number : ratio_invalid();
}

int rule_direction(const Rule *rule) {
    const NumberComparison *comparison = node_comparison(rule->root->kind);
    Ratio threshold = rule_threshold(rule);
    if (!comparison || !ratio_valid(threshold))
        return 0;
    return threshold_towards((Threshold){comparison->bound, threshold});
}

Threshold threshold_none(void) {
    return (Threshold){BOUND_NONE, ratio_invalid()};
}

bool threshold_same(Threshold a, Threshold b) {
    return a.bound == b.bound && (a.bound == BOUND_NONE || ratio_compare(a.number, b.number) == 0);
}

bool threshold_reached(Threshold threshold, Ratio value) {
    int side = threshold.bound == BOUND_NONE ? 0 : ratio_compare(value, threshold.number);
    switch (threshold.bound) {
    case BOUND_NONE:
        return false;
    case BOUND_AT_LEAST:
        return side >= 0;
    case BOUND_ABOVE:
        return side > 0;
    case BOUND_AT_MOST:
        return side <= 0;
    case BOUND_BELOW:
        return side < 0;
    case BOUND_EXACTLY:
        return side == 0;
    }
    g_assert_not_reached();
}

int threshold_towards(Threshold threshold) {
    bool more = threshold.bound == BOUND_AT_LEAST || threshold.bound == BOUND_ABOVE;
    bool less = threshold.bound == BOUND_AT_MOST || threshold.bound == BOUND_BELOW;
    return more - less;
}

Threshold rule_asks(const Rule *rule, const Item *item) {
    const RuleNode *root = rule->root;
    const NumberComparison *comparison = node_comparison(root->kind);
    if (!item || !comparison)
        return threshold_none();
    bool mirrored = root->left->kind == NODE_NUMBER || root->left->kind == NODE_LEVEL;
    const RuleNode *number = mirrored ? root->left : root->right, *figure = mirrored ? root->right : root->left;
    bool known = number->kind == NODE_NUMBER || number->kind == NODE_LEVEL;
    Bound bound = mirrored ? comparison->mirrored : comparison->bound;
    /* part / whole, or that as often as the rate says: per thousand */
    bool times = figure->kind == NODE_MULTIPLY && figure->right->kind == NODE_NUMBER && item->type != ITEM_PERCENT &&
                 ratio_compare(figure->right->number, item->times) == 0;
    const RuleNode *quotient = times ? figure->left : figure;
    bool is_rate = quotient->kind == NODE_DIVIDE && item->part && quotient->left->kind == NODE_ITEM &&
                   quotient->left->item == item->part && quotient->right->kind == NODE_ITEM &&
                   quotient->right->item == item->whole;
    bool is_item = figure->kind == NODE_ITEM && figure->item == item;
    if (!known || bound == BOUND_NONE || !(is_rate || is_item))
        return threshold_none();
    bool fewer = is_rate && !times && item->type != ITEM_PERCENT;
    return (Threshold){bound, fewer ? ratio_mul(number->number, item->times) : number->number};
}
