/* What a rule comes to on a table, and how that is told: "280 ÷ 1000 = 28% < 80%".
 *
 * Figures of the table stand as stated; what is computed is rounded, but never so that two figures that differ look
 * alike or seem to stand the other way round: then they have more digits, or are fractions. */
#include <inttypes.h>

#include "base/text.h"
#include "find/members.h"
#include "find/rule.h"

/* What the printed digits are tried with, before a fraction is printed instead. */
enum { PLACES_FIRST = 2, PLACES_LAST = 9 };

static const char about_sign[] = "≈";

/* One evaluation of a rule. Borrowed. */
typedef struct RuleRun {
    RuleAnswers answers;
    const void *context;
    bool terse; /* without explanations */
} RuleRun;

/* What a term comes to: an exact number or a text, or why there is none. */
typedef struct RuleValue {
    UnknownReason reason; /* UNKNOWN_NOT when there is a value */
    bool mentioned;       /* of an item: the row's sentence, or a row that is no value, speaks of it */
    const Item *item;
    Ratio number;
    const char *text; /* of a text; of a list that is an item, its members as written */
} RuleValue;

/* ---- values ---- */

/* An item's value: a percentage as a share. */
static RuleValue look_up(const RuleRun *run, const Item *item) {
    const Answer *answer = run->answers ? run->answers(run->context, item) : NULL;
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
    return value;
}

/* Of a node that is no truth. A list that the rule writes out has members, and no text. */
static RuleValue compute(const RuleRun *run, const RuleNode *node) {
    if (node->kind == NODE_NUMBER || node->kind == NODE_STRING || node->kind == NODE_LIST)
        return (RuleValue){.reason = UNKNOWN_NOT, .number = node->number, .text = node->text};
    RuleValue left = node->item ? look_up(run, node->item) : compute(run, node->left);
    if (node->kind == NODE_ITEM || left.reason != UNKNOWN_NOT)
        return left;
    if (node->kind == NODE_COUNT) {
        g_auto(Members) members = members_split(left.text);
        return (RuleValue){.reason = UNKNOWN_NOT, .number = ratio_make(members.distinct, 1)};
    }
    if (node->kind == NODE_NEGATE)
        return (RuleValue){.reason = UNKNOWN_NOT, .number = ratio_sub(ratio_make(0, 1), left.number)};

    RuleValue right = compute(run, node->right);
    if (right.reason != UNKNOWN_NOT)
        return right;
    Ratio result;
    if (node->kind == NODE_ADD)
        result = ratio_add(left.number, right.number);
    else if (node->kind == NODE_SUBTRACT)
        result = ratio_sub(left.number, right.number);
    else if (node->kind == NODE_MULTIPLY)
        result = ratio_mul(left.number, right.number);
    else if (right.number.num == 0)
        return (RuleValue){.reason = UNKNOWN_ZERO, .item = node->right->item};
    else
        result = ratio_div(left.number, right.number);
    return (RuleValue){.reason = ratio_valid(result) ? UNKNOWN_NOT : UNKNOWN_TOO_LARGE, .number = result};
}

/* ---- figures ---- */

static char *fraction(Ratio number) {
    return g_strdup_printf("%" PRId64 "/%" PRId64, number.num, number.den);
}

/* places: PLACES_LAST for a figure of the table, which stands with all its digits. */
static char *print_figure(Ratio number, bool percent, int places) {
    Ratio shown = percent ? ratio_mul(number, ratio_make(100, 1)) : number;
    if (!ratio_valid(shown))
        return fraction(number);
    g_autofree char *digits = ratio_about(shown, places);
    return g_strconcat(digits, percent ? "%" : "", NULL);
}

static const char *without_about(const char *text) {
    return g_str_has_prefix(text, about_sign) ? text + strlen(about_sign) : text;
}

/* Both sides of a comparison, newly allocated. */
static void print_sides(Ratio left, Ratio right, bool percent, char *texts[2]) {
    int order = ratio_compare(left, right);
    if (percent) {
        /* Each alone keeps to its side of the other one; only rounding both can make them look alike. */
        texts[0] = ratio_percent(left, right);
        texts[1] = ratio_percent(right, left);
        if (order == 0 || !g_str_equal(without_about(texts[0]), without_about(texts[1])))
            return;
    }
    for (int places = PLACES_FIRST; !percent && places <= PLACES_LAST; places++) {
        g_free(texts[0]);
        g_free(texts[1]);
        texts[0] = print_figure(left, false, places);
        texts[1] = print_figure(right, false, places);
        Decimal a, b;
        if (decimal_parse(without_about(texts[0]), &a) && decimal_parse(without_about(texts[1]), &b) &&
            CLAMP(ratio_compare(a.value, b.value), -1, 1) == CLAMP(order, -1, 1))
            return;
    }
    g_free(texts[0]);
    g_free(texts[1]);
    texts[0] = fraction(left);
    texts[1] = fraction(right);
}

static bool is_leaf(const RuleNode *node) {
    return node->kind == NODE_NUMBER || node->kind == NODE_ITEM || node->kind == NODE_COUNT;
}

/* An expression with the values put in. binding: of the operator around it; what binds looser gets parentheses.
 * percent: how a figure that stands alone is written. */
static void append_expression(GString *out, const RuleRun *run, const RuleNode *node, int binding, bool percent) {
    static const struct {
        const char *sign;
        int binding;
    } operations[] = {[NODE_ADD] = {" + ", 1},
                      [NODE_SUBTRACT] = {" − ", 1},
                      [NODE_MULTIPLY] = {" × ", 2},
                      [NODE_DIVIDE] = {" ÷ ", 2},
                      [NODE_NEGATE] = {"−", 3}};
    if (is_leaf(node)) {
        g_autofree char *figure = print_figure(compute(run, node).number, percent, PLACES_LAST);
        g_string_append(out, figure);
        return;
    }
    g_assert(node->kind < G_N_ELEMENTS(operations) && operations[node->kind].sign);
    int own = operations[node->kind].binding;
    const RuleNode *last = node->kind == NODE_NEGATE ? node->left : node->right;
    if (own < binding)
        g_string_append(out, "(");
    if (node->kind != NODE_NEGATE)
        append_expression(out, run, node->left, own, node->left->share);
    g_string_append(out, operations[node->kind].sign);
    append_expression(out, run, last, own + 1, last->share);
    if (own < binding)
        g_string_append(out, ")");
}

/* "280 ÷ 1000 = 28%", "2 ÷ 3 ≈ 66.67%", "95%". */
static void append_side(GString *out, const RuleRun *run, const RuleNode *node, bool percent, const char *result) {
    append_expression(out, run, node, 0, percent);
    if (is_leaf(node))
        return;
    bool exact = without_about(result) == result;
    g_string_append_printf(out, " %s %s", exact ? "=" : about_sign, without_about(result));
}

/* ---- comparisons ---- */

static Outcome unknown(RuleValue value) {
    return (Outcome){.truth = TRUTH_UNKNOWN, .reason = value.reason, .item = value.item, .explanation = g_strdup("")};
}

static Outcome known(bool truth, char *explanation) {
    return (Outcome){.truth = truth ? TRUTH_TRUE : TRUTH_FALSE, .explanation = explanation};
}

static Outcome compare_numbers(const RuleRun *run, const RuleNode *node, Ratio left, Ratio right) {
    const NumberComparison *comparison = node_comparison(node->kind);
    int order = ratio_compare(left, right);
    bool truth = order < 0 ? comparison->less : order > 0 ? comparison->more : comparison->same;
    if (run->terse)
        return known(truth, g_strdup(""));

    bool percent = node->left->share || node->right->share;
    char *sides[2] = {NULL, NULL};
    print_sides(left, right, percent, sides);
    g_autofree char *left_text = sides[0], *right_text = sides[1];
    GString *text = g_string_new(NULL);
    append_side(text, run, node->left, percent, left_text);
    g_string_append(text, truth ? comparison->sign : comparison->denied);
    append_side(text, run, node->right, percent, right_text);
    Outcome outcome = known(truth, g_string_free(text, FALSE));
    outcome.computed = is_leaf(node->left) ? print_figure(left, percent, PLACES_LAST) : g_steal_pointer(&left_text);
    outcome.against = is_leaf(node->right) ? print_figure(right, percent, PLACES_LAST) : g_steal_pointer(&right_text);
    return outcome;
}

static bool has_member(const RuleNode *list, RuleValue value, const char *name) {
    g_auto(Members) members = value.text ? members_split(value.text) : (Members){0};
    const GPtrArray *names = value.text ? members.names : list->members;
    for (guint i = 0; i < names->len; i++)
        if (text_same(g_ptr_array_index(names, i), name))
            return true;
    return false;
}

static char *quoted(const char *prefix, const char *text) {
    g_autofree char *tidy = text_tidy(text);
    return g_strconcat("“", prefix, tidy, "”", NULL);
}

static char *quoted_operand(const RuleNode *node, RuleValue value, const char *prefix) {
    if (node->kind != NODE_LIST)
        return quoted(prefix, value.text);
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < node->members->len; i++) {
        g_autofree char *member = quoted("", g_ptr_array_index(node->members, i));
        text_append_part(text, "、", "%s", member);
    }
    return g_string_free(text, FALSE);
}

static Outcome compare_texts(const RuleNode *node, RuleValue left, RuleValue right) {
    g_autofree char *ours = node->left->type == NODE_TYPE_TEXT ? text_squeeze(left.text) : NULL;
    g_autofree char *theirs = node->right->type == NODE_TYPE_TEXT ? text_squeeze(right.text) : NULL;
    bool truth = false;
    const char *sign, *prefix = "";
    if (node->kind == NODE_IN) {
        truth = has_member(node->right, right, ours);
        sign = truth ? " ∈ " : " ∉ ";
    } else if (node->kind == NODE_CONTAINS) {
        g_assert(theirs); /* a text, whatever the left side is */
        truth = ours ? strstr(ours, theirs) != NULL : has_member(node->left, left, theirs);
        sign = truth ? " ∋ " : " ∌ ";
    } else if (node->kind == NODE_ENDS_WITH) {
        truth = g_str_has_suffix(ours, theirs);
        sign = truth ? " = " : " ≠ ";
        prefix = "…";
    } else {
        bool equal = g_strcmp0(ours, theirs) == 0;
        truth = equal == (node->kind == NODE_EQUAL);
        sign = equal ? " = " : " ≠ ";
    }
    g_autofree char *left_text = quoted_operand(node->left, left, "");
    g_autofree char *right_text = quoted_operand(node->right, right, prefix);
    /* That a word is itself need not be said. */
    bool same = g_str_equal(left_text, right_text);
    return known(truth, g_strconcat(left_text, same ? "" : sign, same ? "" : right_text, NULL));
}

static Outcome compare(const RuleRun *run, const RuleNode *node) {
    RuleValue left = compute(run, node->left);
    if (left.reason != UNKNOWN_NOT)
        return unknown(left);
    RuleValue right = compute(run, node->right);
    if (right.reason != UNKNOWN_NOT)
        return unknown(right);
    return node->left->type == NODE_TYPE_NUMBER ? compare_numbers(run, node, left.number, right.number)
                                                : compare_texts(node, left, right);
}

/* ---- logic ---- */

static Outcome evaluate_node(const RuleRun *run, const RuleNode *node) {
    switch (node->kind) {
    case NODE_DECLARED:
        return known(true, g_strdup(""));
    case NODE_GIVEN: {
        RuleValue value = look_up(run, node->item);
        if (value.reason != UNKNOWN_NOT)
            return value.mentioned ? unknown(value) : known(false, g_strdup(""));
        bool percent = node->item->type == ITEM_PERCENT;
        return known(true, item_is_number(node->item) ? print_figure(value.number, percent, PLACES_LAST)
                                                      : quoted("", value.text));
    }
    case NODE_NOT: {
        Outcome outcome = evaluate_node(run, node->left);
        if (outcome.truth != TRUTH_UNKNOWN)
            outcome.truth = outcome.truth == TRUTH_TRUE ? TRUTH_FALSE : TRUTH_TRUE;
        return outcome;
    }
    case NODE_AND:
    case NODE_OR: {
        g_auto(Outcome) left = evaluate_node(run, node->left);
        g_auto(Outcome) right = evaluate_node(run, node->right);
        Truth decisive = node->kind == NODE_AND ? TRUTH_FALSE : TRUTH_TRUE;
        bool decided = left.truth == decisive || right.truth == decisive;
        const Outcome *open = left.truth == TRUTH_UNKNOWN ? &left : &right;
        if (!decided && open->truth == TRUTH_UNKNOWN)
            return unknown((RuleValue){.reason = open->reason, .item = open->item});
        /* That an item is given need not be said beside what it says. */
        bool left_given = node->left->kind == NODE_GIVEN, right_given = node->right->kind == NODE_GIVEN;
        const char *a = left_given && !right_given && *right.explanation ? "" : left.explanation;
        const char *b = right_given && !left_given && *left.explanation ? "" : right.explanation;
        return known(decided == (decisive == TRUTH_TRUE), g_strconcat(a, *a && *b ? "；" : "", b, NULL));
    }
    case NODE_AT_LEAST:
    case NODE_ABOVE:
    case NODE_AT_MOST:
    case NODE_BELOW:
    case NODE_EQUAL:
    case NODE_UNEQUAL:
    case NODE_IN:
    case NODE_CONTAINS:
    case NODE_ENDS_WITH:
        return compare(run, node);
    case NODE_NUMBER:
    case NODE_STRING:
    case NODE_LIST:
    case NODE_ITEM:
    case NODE_COUNT:
    case NODE_NEGATE:
    case NODE_ADD:
    case NODE_SUBTRACT:
    case NODE_MULTIPLY:
    case NODE_DIVIDE:
        break; /* values: the parser lets no truth be one */
    }
    g_assert_not_reached();
}

/* ---- interface ---- */

const Answer *rule_table_answer(const void *answers, const Item *item) {
    return answers_lookup(answers, item);
}

const Answer *rule_supposed_answer(const void *supposed, const Item *item) {
    const Supposed *table = supposed;
    for (guint i = 0; i < table->count; i++)
        if (table->other[i].item == item)
            return &table->other[i];
    return answers_lookup(table->answers, item);
}

Ratio rule_number(const Rule *rule, RuleAnswers answers, const void *context) {
    RuleRun run = {answers, context, true};
    RuleValue value = compute(&run, rule->root);
    return value.reason == UNKNOWN_NOT ? value.number : ratio_invalid();
}

Outcome rule_compute(const Rule *rule, RuleAnswers answers, const void *context) {
    RuleRun run = {answers, context, false};
    RuleValue value = compute(&run, rule->root);
    if (value.reason != UNKNOWN_NOT)
        return unknown(value);
    bool percent = rule->root->share;
    g_autofree char *result = print_figure(value.number, percent, PLACES_FIRST);
    GString *text = g_string_new(NULL);
    append_side(text, &run, rule->root, percent, result);
    Outcome outcome = known(true, g_string_free(text, FALSE));
    outcome.computed = g_steal_pointer(&result);
    return outcome;
}

Ratio rule_measure(const Rule *rule, RuleAnswers answers, const void *context) {
    const Rule left = {.root = rule->root->left};
    return ratio_valid(rule_threshold(rule)) ? rule_number(&left, answers, context) : ratio_invalid();
}

Outcome rule_evaluate(const Rule *rule, RuleAnswers answers, const void *context) {
    RuleRun run = {answers, context, false};
    return evaluate_node(&run, rule->root);
}

Truth rule_truth(const Rule *rule, RuleAnswers answers, const void *context) {
    RuleRun run = {answers, context, true};
    g_auto(Outcome) outcome = evaluate_node(&run, rule->root);
    return outcome.truth;
}

void outcome_clear(Outcome *outcome) {
    g_clear_pointer(&outcome->explanation, g_free);
    g_clear_pointer(&outcome->computed, g_free);
    g_clear_pointer(&outcome->against, g_free);
}
