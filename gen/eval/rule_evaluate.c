#include "eval/rule_tree.h"

#include <inttypes.h>

#include "base/text.h"
#include "eval/members.h"

/* What the printed digits are tried with, before a fraction is printed instead. */
enum { PLACES_FIRST = 2, PLACES_LAST = 9 };

static const char about_sign[] = "≈";

typedef struct Evaluation {
    RuleAnswers answers;
    const void *context;
    bool terse; /* without explanations */
} Evaluation;

typedef struct Value {
    UnknownReason reason; /* UNKNOWN_NOT when there is a value */
    const Item *item;
    Ratio number;
    const Answer *answer; /* of texts and lists that are items */
} Value;

static Outcome evaluate(const Evaluation *evaluation, const Node *node);

/* ---- answers ---- */

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
        return UNKNOWN_BLANK;
    if (is_open_choice(item, answer->value))
        return UNKNOWN_OPEN;
    if (item_is_number(item) && !answer->is_number)
        return UNKNOWN_MISSING;
    return UNKNOWN_NOT;
}

static Value look_up(const Evaluation *evaluation, const Item *item) {
    const Answer *answer = evaluation->answers(evaluation->context, item);
    Value value = {.item = item, .reason = why_unusable(item, answer), .number = ratio_invalid()};
    if (value.reason != UNKNOWN_NOT)
        return value;
    value.answer = answer;
    if (item->type == ITEM_PERCENT)
        value.number = ratio_div(answer->number.value, ratio_make(100, 1));
    else if (item_is_number(item))
        value.number = answer->number.value;
    return value;
}

static bool usable(const Evaluation *evaluation, const Item *item) {
    return look_up(evaluation, item).reason == UNKNOWN_NOT;
}

/* The rate that takes a quotient's place because one of its parts is not there; NULL when the quotient stands. */
static const Item *stand_in(const Evaluation *evaluation, const Node *node) {
    if (node->kind != NODE_DIVIDE || !node->rate)
        return NULL;
    bool parts = usable(evaluation, node->left->item) && usable(evaluation, node->right->item);
    return !parts && usable(evaluation, node->rate) ? node->rate : NULL;
}

/* ---- numbers ---- */

static Value known(Ratio number) {
    return (Value){.reason = UNKNOWN_NOT, .number = number};
}

static Value compute(const Evaluation *evaluation, const Node *node);

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

static Value compute_binary(const Evaluation *evaluation, const Node *node) {
    const Item *rate = stand_in(evaluation, node);
    if (rate)
        return look_up(evaluation, rate);
    Value left = compute(evaluation, node->left);
    if (left.reason != UNKNOWN_NOT)
        return left;
    Value right = compute(evaluation, node->right);
    if (right.reason != UNKNOWN_NOT)
        return right;
    if (node->kind == NODE_DIVIDE && right.number.num == 0)
        return (Value){.reason = UNKNOWN_ZERO, .item = node->right->item};
    Value result = known(calculate(node->kind, left.number, right.number));
    if (!ratio_valid(result.number))
        result.reason = UNKNOWN_TOO_LARGE;
    return result;
}

static Value compute_count(const Evaluation *evaluation, const Item *item) {
    Value value = look_up(evaluation, item);
    if (value.reason != UNKNOWN_NOT)
        return value;
    g_auto(Members) members = members_split(value.answer->value);
    return known(ratio_make(members.names->len, 1));
}

static Value compute(const Evaluation *evaluation, const Node *node) {
    switch ((int)node->kind) {
    case NODE_NUMBER:
        return known(node->number);
    case NODE_ITEM:
        return look_up(evaluation, node->item);
    case NODE_COUNT:
        return compute_count(evaluation, node->item);
    case NODE_NEGATE: {
        Value value = compute(evaluation, node->left);
        value.number = ratio_sub(ratio_make(0, 1), value.number);
        return value;
    }
    case NODE_ADD:
    case NODE_SUBTRACT:
    case NODE_MULTIPLY:
    case NODE_DIVIDE:
        return compute_binary(evaluation, node);
    }
    g_assert_not_reached();
}

/* ---- figures ---- */

static char *figure(Ratio number, bool percent, int places) {
    Ratio shown = percent ? ratio_mul(number, ratio_make(100, 1)) : number;
    if (!ratio_valid(shown))
        return g_strdup_printf("%" PRId64 "/%" PRId64, number.num, number.den);
    bool exact = false;
    g_autofree char *digits = ratio_text(shown, places, &exact);
    return g_strconcat(exact ? "" : about_sign, digits, percent ? "%" : "", NULL);
}

static const char *without_about(const char *text) {
    return g_str_has_prefix(text, about_sign) ? text + strlen(about_sign) : text;
}

static int sign(int order) {
    return (order > 0) - (order < 0);
}

/* Whether two printed plain figures stand to each other as the numbers do. */
static bool printed_so(const char *left, const char *right, int order) {
    Decimal a, b;
    if (!decimal_parse(without_about(left), &a) || !decimal_parse(without_about(right), &b))
        return false;
    return sign(ratio_compare(a.value, b.value)) == sign(order);
}

typedef struct Figures {
    char *left;
    char *right;
} Figures;

static void figures_clear(Figures *figures) {
    g_clear_pointer(&figures->left, g_free);
    g_clear_pointer(&figures->right, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Figures, figures_clear)

static Figures figures_as_fractions(Ratio left, Ratio right) {
    return (Figures){g_strdup_printf("%" PRId64 "/%" PRId64, left.num, left.den),
                     g_strdup_printf("%" PRId64 "/%" PRId64, right.num, right.den)};
}

/* Two shares. Each alone keeps to its side of the other one; only rounding both can make them look alike. */
static Figures figures_percent(Ratio left, Ratio right) {
    g_auto(Figures) figures = {ratio_percent(left, right), ratio_percent(right, left)};
    bool alike = g_str_equal(without_about(figures.left), without_about(figures.right));
    if (alike && ratio_compare(left, right) != 0)
        return figures_as_fractions(left, right);
    return (Figures){g_steal_pointer(&figures.left), g_steal_pointer(&figures.right)};
}

static Figures figures_plain(Ratio left, Ratio right) {
    int order = ratio_compare(left, right);
    for (int places = PLACES_FIRST; places <= PLACES_LAST; places++) {
        g_auto(Figures) figures = {figure(left, false, places), figure(right, false, places)};
        if (printed_so(figures.left, figures.right, order))
            return (Figures){g_steal_pointer(&figures.left), g_steal_pointer(&figures.right)};
    }
    return figures_as_fractions(left, right);
}

/* ---- expressions with the values put in ---- */

static bool is_leaf(const Evaluation *evaluation, const Node *node) {
    return node->kind == NODE_NUMBER || node->kind == NODE_ITEM || node->kind == NODE_COUNT ||
           stand_in(evaluation, node) != NULL;
}

typedef struct Sign {
    const char *text;
    int binding; /* a looser operand gets parentheses */
} Sign;

static Sign sign_of(NodeKind kind) {
    switch ((int)kind) {
    case NODE_ADD:
        return (Sign){" + ", 1};
    case NODE_SUBTRACT:
        return (Sign){" − ", 1};
    case NODE_MULTIPLY:
        return (Sign){" × ", 2};
    case NODE_DIVIDE:
        return (Sign){" ÷ ", 2};
    case NODE_NEGATE:
        return (Sign){"−", 3};
    }
    g_assert_not_reached();
}

/* As stated: all digits that were written, whatever is rounded elsewhere. */
static void append_leaf(GString *out, const Evaluation *evaluation, const Node *node, bool percent) {
    g_autofree char *text = figure(compute(evaluation, node).number, percent, PLACES_LAST);
    g_string_append(out, text);
}

static void append_expression(GString *out, const Evaluation *evaluation, const Node *node, int binding) {
    if (is_leaf(evaluation, node)) {
        append_leaf(out, evaluation, node, node->share);
        return;
    }
    Sign operation = sign_of(node->kind);
    if (operation.binding < binding)
        g_string_append(out, "(");
    if (node->kind == NODE_NEGATE) {
        g_string_append(out, operation.text);
        append_expression(out, evaluation, node->left, operation.binding + 1);
    } else {
        append_expression(out, evaluation, node->left, operation.binding);
        g_string_append(out, operation.text);
        append_expression(out, evaluation, node->right, operation.binding + 1);
    }
    if (operation.binding < binding)
        g_string_append(out, ")");
}

/* "280 ÷ 1000 = 28%", "2 ÷ 3 ≈ 66.67%", "95%". */
static void append_side(GString *out, const Evaluation *evaluation, const Node *node, bool percent,
                        const char *result) {
    if (is_leaf(evaluation, node)) {
        append_leaf(out, evaluation, node, percent);
        return;
    }
    append_expression(out, evaluation, node, 0);
    bool exact = without_about(result) == result;
    g_string_append_printf(out, " %s %s", exact ? "=" : about_sign, without_about(result));
}

/* ---- comparisons ---- */

static Outcome unknown(Value value) {
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

/* The comparison as it turned out. */
static const char *relation(NodeKind kind, bool truth) {
    switch ((int)kind) {
    case NODE_AT_LEAST:
        return truth ? " ≥ " : " < ";
    case NODE_ABOVE:
        return truth ? " > " : " ≤ ";
    case NODE_AT_MOST:
        return truth ? " ≤ " : " > ";
    case NODE_BELOW:
        return truth ? " < " : " ≥ ";
    case NODE_EQUAL:
        return truth ? " = " : " ≠ ";
    case NODE_UNEQUAL:
        return truth ? " ≠ " : " = ";
    }
    g_assert_not_reached();
}

static char *side_figure(const Evaluation *evaluation, const Node *node, Ratio number, bool percent,
                         const char *rounded) {
    return is_leaf(evaluation, node) ? figure(number, percent, PLACES_LAST) : g_strdup(rounded);
}

static Outcome compare_numbers(const Evaluation *evaluation, const Node *node) {
    Value left = compute(evaluation, node->left);
    if (left.reason != UNKNOWN_NOT)
        return unknown(left);
    Value right = compute(evaluation, node->right);
    if (right.reason != UNKNOWN_NOT)
        return unknown(right);
    bool percent = node->left->share || node->right->share;
    bool truth = holds(node->kind, ratio_compare(left.number, right.number));
    if (evaluation->terse)
        return outcome_of(truth, g_strdup(""));
    g_auto(Figures) figures =
        percent ? figures_percent(left.number, right.number) : figures_plain(left.number, right.number);
    GString *text = g_string_new(NULL);
    append_side(text, evaluation, node->left, percent, figures.left);
    g_string_append(text, relation(node->kind, truth));
    append_side(text, evaluation, node->right, percent, figures.right);
    Outcome outcome = outcome_of(truth, g_string_free(text, FALSE));
    outcome.computed = side_figure(evaluation, node->left, left.number, percent, figures.left);
    outcome.against = side_figure(evaluation, node->right, right.number, percent, figures.right);
    return outcome;
}

/* ---- texts ---- */

static Value text_value(const Evaluation *evaluation, const Node *node) {
    return node->kind == NODE_ITEM ? look_up(evaluation, node->item) : known(ratio_invalid());
}

static const char *text_of(const Node *node, Value value) {
    return node->kind == NODE_ITEM ? value.answer->value : node->text;
}

/* The members of a list, squeezed. */
static GPtrArray *members_of(const Node *node, Value value) {
    GPtrArray *squeezed = g_ptr_array_new_with_free_func(g_free);
    g_auto(Members) members = node->kind == NODE_ITEM ? members_split(value.answer->value) : (Members){NULL, 0, 0};
    const GPtrArray *names = node->kind == NODE_ITEM ? members.names : node->members;
    for (guint i = 0; i < names->len; i++)
        g_ptr_array_add(squeezed, text_squeeze(g_ptr_array_index(names, i)));
    return squeezed;
}

static bool has_member(const Node *list, Value value, const char *squeezed) {
    g_autoptr(GPtrArray) members = members_of(list, value);
    return g_ptr_array_find_with_equal_func(members, squeezed, g_str_equal, NULL);
}

static char *quoted(const char *prefix, const char *text) {
    g_autofree char *tidy = text_tidy(text);
    return g_strconcat("“", prefix, tidy, "”", NULL);
}

static char *quoted_operand(const Node *node, Value value) {
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

static TextComparison compare_squeezed(const Node *node, Value left_value, Value right_value) {
    bool left_text = node->left->type == NODE_TYPE_TEXT, right_text = node->right->type == NODE_TYPE_TEXT;
    g_autofree char *left = left_text ? text_squeeze(text_of(node->left, left_value)) : NULL;
    g_autofree char *right = right_text ? text_squeeze(text_of(node->right, right_value)) : NULL;
    bool truth = false;
    switch ((int)node->kind) {
    case NODE_EQUAL:
    case NODE_UNEQUAL:
        truth = holds(node->kind, g_strcmp0(left, right));
        return (TextComparison){truth, relation(node->kind, truth), ""};
    case NODE_IN:
        truth = has_member(node->right, right_value, left);
        return (TextComparison){truth, truth ? " ∈ " : " ∉ ", ""};
    case NODE_CONTAINS:
        truth = left_text ? strstr(left, right) != NULL : has_member(node->left, left_value, right);
        return (TextComparison){truth, truth ? " ∋ " : " ∌ ", ""};
    case NODE_ENDS_WITH:
        truth = g_str_has_suffix(left, right);
        return (TextComparison){truth, truth ? " = " : " ≠ ", "…"};
    }
    g_assert_not_reached();
}

static Outcome compare_texts(const Evaluation *evaluation, const Node *node) {
    Value left = text_value(evaluation, node->left);
    if (left.reason != UNKNOWN_NOT)
        return unknown(left);
    Value right = text_value(evaluation, node->right);
    if (right.reason != UNKNOWN_NOT)
        return unknown(right);
    TextComparison result = compare_squeezed(node, left, right);
    g_autofree char *left_text = quoted_operand(node->left, left);
    g_autofree char *right_text =
        *result.prefix ? quoted(result.prefix, text_of(node->right, right)) : quoted_operand(node->right, right);
    return outcome_of(result.truth, g_strconcat(left_text, result.sign, right_text, NULL));
}

/* ---- logic ---- */

static Outcome evaluate_given(const Evaluation *evaluation, const Node *node) {
    Value value = look_up(evaluation, node->item);
    if (value.reason != UNKNOWN_NOT)
        return outcome_of(false, g_strdup(""));
    bool percent = node->item->type == ITEM_PERCENT;
    return outcome_of(true, item_is_number(node->item) ? figure(value.number, percent, PLACES_LAST)
                                                       : quoted("", value.answer->value));
}

static Outcome negate(Outcome outcome) {
    if (outcome.truth != TRUTH_UNKNOWN)
        outcome.truth = outcome.truth == TRUTH_TRUE ? TRUTH_FALSE : TRUTH_TRUE;
    return outcome;
}

/* "a；b". That an item is given need not be said beside what it says. */
static char *join_explanations(const Node *node, const Outcome *left, const Outcome *right) {
    bool left_given = node->left->kind == NODE_GIVEN, right_given = node->right->kind == NODE_GIVEN;
    const char *a = left_given && !right_given && *right->explanation ? "" : left->explanation;
    const char *b = right_given && !left_given && *left->explanation ? "" : right->explanation;
    return g_strconcat(a, *a && *b ? "；" : "", b, NULL);
}

static Outcome combine(const Evaluation *evaluation, const Node *node) {
    g_auto(Outcome) left = evaluate(evaluation, node->left);
    g_auto(Outcome) right = evaluate(evaluation, node->right);
    Truth decisive = node->kind == NODE_AND ? TRUTH_FALSE : TRUTH_TRUE;
    if (left.truth == decisive || right.truth == decisive)
        return outcome_of(decisive == TRUTH_TRUE, join_explanations(node, &left, &right));
    const Outcome *open = left.truth == TRUTH_UNKNOWN ? &left : &right;
    if (open->truth == TRUTH_UNKNOWN)
        return unknown((Value){.reason = open->reason, .item = open->item});
    return outcome_of(decisive == TRUTH_FALSE, join_explanations(node, &left, &right));
}

static Outcome evaluate(const Evaluation *evaluation, const Node *node) {
    switch ((int)node->kind) {
    case NODE_DECLARED:
        return outcome_of(true, g_strdup(""));
    case NODE_GIVEN:
        return evaluate_given(evaluation, node);
    case NODE_NOT:
        return negate(evaluate(evaluation, node->left));
    case NODE_AND:
    case NODE_OR:
        return combine(evaluation, node);
    case NODE_AT_LEAST:
    case NODE_ABOVE:
    case NODE_AT_MOST:
    case NODE_BELOW:
        return compare_numbers(evaluation, node);
    case NODE_EQUAL:
    case NODE_UNEQUAL:
        return node->left->type == NODE_TYPE_NUMBER ? compare_numbers(evaluation, node)
                                                    : compare_texts(evaluation, node);
    case NODE_IN:
    case NODE_CONTAINS:
    case NODE_ENDS_WITH:
        return compare_texts(evaluation, node);
    }
    g_assert_not_reached();
}

const Answer *rule_table_answer(const void *answers, const Item *item) {
    return answers_lookup(answers, item);
}

Ratio rule_number(const Rule *rule, RuleAnswers answers, const void *context) {
    Evaluation evaluation = {answers, context, true};
    Value value = compute(&evaluation, rule->root);
    return value.reason == UNKNOWN_NOT ? value.number : ratio_invalid();
}

Ratio rule_measure(const Rule *rule, RuleAnswers answers, const void *context) {
    if (!ratio_valid(rule_threshold(rule)))
        return ratio_invalid();
    Evaluation evaluation = {answers, context, true};
    Value value = compute(&evaluation, rule->root->left);
    return value.reason == UNKNOWN_NOT ? value.number : ratio_invalid();
}

Outcome rule_evaluate(const Rule *rule, RuleAnswers answers, const void *context) {
    Evaluation evaluation = {answers, context, false};
    return evaluate(&evaluation, rule->root);
}

Truth rule_truth(const Rule *rule, RuleAnswers answers, const void *context) {
    Evaluation evaluation = {answers, context, true};
    g_auto(Outcome) outcome = evaluate(&evaluation, rule->root);
    return outcome.truth;
}

void outcome_clear(Outcome *outcome) {
    g_clear_pointer(&outcome->explanation, g_free);
    g_clear_pointer(&outcome->computed, g_free);
    g_clear_pointer(&outcome->against, g_free);
}
