#include "find/rule_explain.h"

#include "base/text.h"
#include "find/members.h"

static Outcome evaluate(const RuleRun *run, const RuleNode *node);

/* ---- comparisons ---- */

static Outcome unknown(RuleValue value) {
    return (Outcome){.truth = TRUTH_UNKNOWN, .reason = value.reason, .item = value.item, .explanation = g_strdup("")};
}

static Outcome outcome_of(bool truth, char *explanation) {
    return (Outcome){.truth = truth ? TRUTH_TRUE : TRUTH_FALSE, .explanation = explanation};
}

static bool holds(NodeKind kind, int order) {
    switch ((int)kind) {
    case NODE_AT_LEAST:
        return order >= 0;
    case NODE_ABOVE:
        return order > 0;
    case NODE_AT_MOST:
        return order <= 0;
    case NODE_BELOW:
        return order < 0;
    case NODE_EQUAL:
        return order == 0;
    case NODE_UNEQUAL:
        return order != 0;
    }
    g_assert_not_reached();
}

static Outcome compare_numbers(const RuleRun *run, const RuleNode *node) {
    RuleValue left = rule_compute(run, node->left);
    if (left.reason != UNKNOWN_NOT)
        return unknown(left);
    RuleValue right = rule_compute(run, node->right);
    if (right.reason != UNKNOWN_NOT)
        return unknown(right);
    Outcome outcome = outcome_of(holds(node->kind, ratio_compare(left.number, right.number)), NULL);
    if (run->terse)
        outcome.explanation = g_strdup("");
    else
        rule_explain(run, node, left.number, right.number, &outcome);
    return outcome;
}

/* ---- texts ---- */

static RuleValue text_value(const RuleRun *run, const RuleNode *node) {
    return node->kind == NODE_ITEM ? rule_look_up(run, node->item) : rule_value_of(ratio_invalid());
}

static const char *text_of(const RuleNode *node, RuleValue value) {
    return node->kind == NODE_ITEM ? value.answer->value : node->text;
}

/* The members of a list, squeezed. */
static GPtrArray *members_of(const RuleNode *node, RuleValue value) {
    GPtrArray *squeezed = g_ptr_array_new_with_free_func(g_free);
    g_auto(Members) members = node->kind == NODE_ITEM ? members_split(value.answer->value) : (Members){0};
    const GPtrArray *names = node->kind == NODE_ITEM ? members.names : node->members;
    for (guint i = 0; i < names->len; i++)
        g_ptr_array_add(squeezed, text_squeeze(g_ptr_array_index(names, i)));
    return squeezed;
}

static bool has_member(const RuleNode *list, RuleValue value, const char *squeezed) {
    g_autoptr(GPtrArray) members = members_of(list, value);
    return g_ptr_array_find_with_equal_func(members, squeezed, g_str_equal, NULL);
}

static char *quoted(const char *prefix, const char *text) {
    g_autofree char *tidy = text_tidy(text);
    return g_strconcat("“", prefix, tidy, "”", NULL);
}

static char *quoted_operand(const RuleNode *node, RuleValue value) {
    if (node->kind != NODE_LIST)
        return quoted("", text_of(node, value));
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < node->members->len; i++) {
        g_autofree char *member = quoted("", g_ptr_array_index(node->members, i));
        g_string_append_printf(text, "%s%s", i > 0 ? "、" : "", member);
    }
    return g_string_free(text, FALSE);
}

typedef struct TextComparison {
    bool truth;
    const char *sign;
    const char *prefix; /* before the right side's text */
} TextComparison;

static TextComparison compare_squeezed(const RuleNode *node, RuleValue left_value, RuleValue right_value) {
    bool left_text = node->left->type == NODE_TYPE_TEXT, right_text = node->right->type == NODE_TYPE_TEXT;
    g_autofree char *left = left_text ? text_squeeze(text_of(node->left, left_value)) : NULL;
    g_autofree char *right = right_text ? text_squeeze(text_of(node->right, right_value)) : NULL;
    bool truth = false;
    switch ((int)node->kind) {
    case NODE_EQUAL:
    case NODE_UNEQUAL:
        truth = holds(node->kind, g_strcmp0(left, right));
        return (TextComparison){truth, rule_relation(node->kind, truth), ""};
    case NODE_IN:
        truth = has_member(node->right, right_value, left);
        return (TextComparison){truth, truth ? " ∈ " : " ∉ ", ""};
    case NODE_CONTAINS:
        g_assert(right); /* a text, whatever the left side is */
        truth = left_text ? strstr(left, right) != NULL : has_member(node->left, left_value, right);
        return (TextComparison){truth, truth ? " ∋ " : " ∌ ", ""};
    case NODE_ENDS_WITH:
        truth = g_str_has_suffix(left, right);
        return (TextComparison){truth, truth ? " = " : " ≠ ", "…"};
    }
    g_assert_not_reached();
}

static Outcome compare_texts(const RuleRun *run, const RuleNode *node) {
    RuleValue left = text_value(run, node->left);
    if (left.reason != UNKNOWN_NOT)
        return unknown(left);
    RuleValue right = text_value(run, node->right);
    if (right.reason != UNKNOWN_NOT)
        return unknown(right);
    TextComparison result = compare_squeezed(node, left, right);
    g_autofree char *left_text = quoted_operand(node->left, left);
    g_autofree char *right_text =
        *result.prefix ? quoted(result.prefix, text_of(node->right, right)) : quoted_operand(node->right, right);
    /* That a word is itself need not be said. */
    bool same = g_str_equal(left_text, right_text);
    return outcome_of(result.truth, g_strconcat(left_text, same ? "" : result.sign, same ? "" : right_text, NULL));
}

/* ---- logic ---- */

static Outcome evaluate_given(const RuleRun *run, const RuleNode *node) {
    RuleValue value = rule_look_up(run, node->item);
    const Answer *answer = run->answers(run->context, node->item);
    bool mentioned = answer && (answer->in_sentence || answer->row != ROW_STATED);
    if (value.reason != UNKNOWN_NOT)
        return mentioned ? unknown(value) : outcome_of(false, g_strdup(""));
    bool percent = node->item->type == ITEM_PERCENT;
    return outcome_of(true, item_is_number(node->item) ? rule_figure(value.number, percent)
                                                       : quoted("", value.answer->value));
}

static Outcome negate(Outcome outcome) {
    if (outcome.truth != TRUTH_UNKNOWN)
        outcome.truth = outcome.truth == TRUTH_TRUE ? TRUTH_FALSE : TRUTH_TRUE;
    return outcome;
}

/* "a；b". That an item is given need not be said beside what it says. */
static char *join_explanations(const RuleNode *node, const Outcome *left, const Outcome *right) {
    bool left_given = node->left->kind == NODE_GIVEN, right_given = node->right->kind == NODE_GIVEN;
    const char *a = left_given && !right_given && *right->explanation ? "" : left->explanation;
    const char *b = right_given && !left_given && *left->explanation ? "" : right->explanation;
    return g_strconcat(a, *a && *b ? "；" : "", b, NULL);
}

static Outcome combine(const RuleRun *run, const RuleNode *node) {
    g_auto(Outcome) left = evaluate(run, node->left);
    g_auto(Outcome) right = evaluate(run, node->right);
    Truth decisive = node->kind == NODE_AND ? TRUTH_FALSE : TRUTH_TRUE;
    if (left.truth == decisive || right.truth == decisive)
        return outcome_of(decisive == TRUTH_TRUE, join_explanations(node, &left, &right));
    const Outcome *open = left.truth == TRUTH_UNKNOWN ? &left : &right;
    if (open->truth == TRUTH_UNKNOWN)
        return unknown((RuleValue){.reason = open->reason, .item = open->item});
    return outcome_of(decisive == TRUTH_FALSE, join_explanations(node, &left, &right));
}

static Outcome evaluate(const RuleRun *run, const RuleNode *node) {
    switch ((int)node->kind) {
    case NODE_DECLARED:
        return outcome_of(true, g_strdup(""));
    case NODE_GIVEN:
        return evaluate_given(run, node);
    case NODE_NOT:
        return negate(evaluate(run, node->left));
    case NODE_AND:
    case NODE_OR:
        return combine(run, node);
    case NODE_AT_LEAST:
    case NODE_ABOVE:
    case NODE_AT_MOST:
    case NODE_BELOW:
        return compare_numbers(run, node);
    case NODE_EQUAL:
    case NODE_UNEQUAL:
        return node->left->type == NODE_TYPE_NUMBER ? compare_numbers(run, node) : compare_texts(run, node);
    case NODE_IN:
    case NODE_CONTAINS:
    case NODE_ENDS_WITH:
        return compare_texts(run, node);
    }
    g_assert_not_reached();
}

const Answer *rule_table_answer(const void *answers, const Item *item) {
    return answers_lookup(answers, item);
}

Ratio rule_number(const Rule *rule, RuleAnswers answers, const void *context) {
    RuleRun run = {answers, context, true};
    RuleValue value = rule_compute(&run, rule->root);
    return value.reason == UNKNOWN_NOT ? value.number : ratio_invalid();
}

Ratio rule_measure(const Rule *rule, RuleAnswers answers, const void *context) {
    if (!ratio_valid(rule_threshold(rule)))
        return ratio_invalid();
    RuleRun run = {answers, context, true};
    RuleValue value = rule_compute(&run, rule->root->left);
    return value.reason == UNKNOWN_NOT ? value.number : ratio_invalid();
}

Outcome rule_evaluate(const Rule *rule, RuleAnswers answers, const void *context) {
    RuleRun run = {answers, context, false};
    return evaluate(&run, rule->root);
}

Truth rule_truth(const Rule *rule, RuleAnswers answers, const void *context) {
    RuleRun run = {answers, context, true};
    g_auto(Outcome) outcome = evaluate(&run, rule->root);
    return outcome.truth;
}

void outcome_clear(Outcome *outcome) {
    g_clear_pointer(&outcome->explanation, g_free);
    g_clear_pointer(&outcome->computed, g_free);
    g_clear_pointer(&outcome->against, g_free);
}
