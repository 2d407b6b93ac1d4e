/* Whether a rule holds on a table: comparisons, three-valued logic, and the doors of the room. */
#include "base/text.h"
#include "find/judge.h"
#include "find/members.h"
#include "find/rule_run.h"

/* What an explanation tells one by one of conditions; of more, how many hold. */
enum { CONDITIONS_TOLD = 4 };

/* ---- runs within runs ---- */

Outcome run_evaluate_tersely(const RuleRun *run, const RuleNode *node) {
    const RuleRun terse = {.rulebook = run->rulebook, .table = run->table, .terse = true};
    return run_evaluate(&terse, node);
}

Outcome run_evaluate_briefly(const RuleRun *run, const RuleNode *node) {
    const RuleRun brief = {.rulebook = run->rulebook, .table = run->table, .brief = true};
    return run_evaluate(&brief, node);
}

/* Those of conditions, each told briefly. Free with outcomes_free(). */
Outcome *run_evaluate_all(const RuleRun *run, const GPtrArray *conditions,
                          Outcome (*evaluate)(const RuleRun *run, const RuleNode *node)) {
    Outcome *outcomes = g_new(Outcome, conditions->len);
    for (guint i = 0; i < conditions->len; i++)
        outcomes[i] = evaluate(run, g_ptr_array_index(conditions, i));
    return outcomes;
}

void outcomes_free(Outcome *outcomes, guint count) {
    for (guint i = 0; i < count; i++)
        outcome_clear(&outcomes[i]);
    g_free(outcomes);
}

/* ---- comparisons ---- */

static Outcome unknown(RuleValue value) {
    return (Outcome){.truth = TRUTH_UNKNOWN, .reason = value.reason, .item = value.item, .explanation = g_strdup("")};
}

static Outcome known(bool truth, char *explanation) {
    return (Outcome){.truth = truth ? TRUTH_TRUE : TRUTH_FALSE, .explanation = explanation};
}

/* truth: what the numbers give, or what they would whatever is open. */
static Outcome compare_numbers(const RuleRun *run, const RuleNode *node, Ratio left, Ratio right, bool truth) {
    const NumberComparison *comparison = node_comparison(node->kind);
    if (run->terse)
        return known(truth, g_strdup(""));

    bool percent = node->left->share || node->right->share;
    char *sides[2] = {NULL, NULL};
    tell_sides(left, right, percent, sides);
    g_autofree char *left_text = sides[0], *right_text = sides[1];
    GString *text = g_string_new(NULL);
    g_autoptr(GString) asides = g_string_new(NULL);
    RuleRun noting = *run;
    noting.asides = asides;
    tell_side(text, &noting, node->left, percent, left_text);
    g_string_append(text, truth ? comparison->sign : comparison->denied);
    tell_side(text, &noting, node->right, percent, right_text);
    if (asides->len > 0)
        text_append_part(text, "；", "%s", asides->str);
    Outcome outcome = known(truth, g_string_free(text, FALSE));
    outcome.computed = tell_computed(run, node->left, left, percent, left_text);
    outcome.against = tell_computed(run, node->right, right, percent, right_text);
    return outcome;
}

static bool comparison_holds(const NumberComparison *comparison, int order) {
    return order < 0 ? comparison->less : order > 0 ? comparison->more : comparison->same;
}

/* Days or levels. */
static Outcome compare_ordered(const RuleNode *node, RuleValue left, RuleValue right) {
    const NumberComparison *comparison = node_comparison(node->kind);
    bool truth = comparison_holds(comparison, ratio_compare(left.number, right.number));
    Outcome outcome = known(truth, NULL);
    outcome.computed = tell_value(node->left, left, false);
    outcome.against = tell_value(node->right, right, false);
    bool before[] = {node->left->kind == NODE_PREVIOUS, node->right->kind == NODE_PREVIOUS};
    outcome.explanation = g_strconcat(before[0] ? "⟦<" : "", outcome.computed, before[0] ? "⟧" : "",
                                      truth ? comparison->sign : comparison->denied, before[1] ? "⟦<" : "",
                                      outcome.against, before[1] ? "⟧" : "", NULL);
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

static char *quoted_operand(const RuleNode *node, RuleValue value, const char *prefix) {
    if (node->kind != NODE_LIST)
        return tell_quoted(prefix, value.text);
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < node->members->len; i++) {
        g_autofree char *member = tell_quoted("", g_ptr_array_index(node->members, i));
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

/* Of an `if` the branch that the table chooses, of any other node itself; NULL: not decided. */
static const RuleNode *decided_node(const RuleRun *run, const RuleNode *node) {
    RuleValue why;
    while (node && node->kind == NODE_IF)
        node = run_branch(run, node, &why);
    return node;
}

/* Whether a step down follows one up, or the other way round. Below the first step is 0. */
static bool steps_turn(const RuleNode *node) {
    bool up = false, down = false;
    Ratio last = ratio_make(0, 1);
    for (guint i = 2; i < node->operands->len; i += 2) {
        Ratio value = ((const RuleNode *)g_ptr_array_index(node->operands, i))->number;
        up = up || ratio_compare(value, last) > 0;
        down = down || ratio_compare(value, last) < 0;
        last = value;
    }
    return up && down;
}

static bool passes_zero(const RuleRun *run, const RuleNode *node) {
    Interval inside = run_interval(run, node);
    return ratio_compare(inside.low, ratio_make(0, 1)) < 0 && ratio_compare(inside.high, ratio_make(0, 1)) > 0;
}

/* Whether a number rises or falls throughout when one range in it is gone through, so that its own ends are at the
 * ends. That holds of terms in which each range occurs once. */
static bool is_steady(const RuleRun *run, const RuleNode *given) {
    const RuleNode *node = decided_node(run, given);
    if (!node)
        return false;
    if (!run_ranged(run, node))
        return true;
    if (node->kind == NODE_TALLY)
        return run_count_true(run, node).open == 0;
    bool turns = (node->kind == NODE_ABS && passes_zero(run, g_ptr_array_index(node->operands, 0))) ||
                 (node->kind == NODE_DIVIDE && passes_zero(run, node->right)) ||
                 (node->kind == NODE_STEPS && steps_turn(node));
    bool steady =
        !turns && (!node->left || is_steady(run, node->left)) && (!node->right || is_steady(run, node->right));
    for (guint i = 0; node->operands && i < node->operands->len; i++)
        steady = steady && is_steady(run, g_ptr_array_index(node->operands, i));
    return steady;
}

/* Whether each range in a number is only added, taken away, or multiplied by what is certain: then it may occur often.
 */
static bool is_linear(const RuleRun *run, const RuleNode *given) {
    const RuleNode *node = decided_node(run, given);
    if (!node)
        return false;
    if (!run_ranged(run, node) || node->kind == NODE_ITEM)
        return true;
    bool sum = node->kind == NODE_ADD || node->kind == NODE_SUBTRACT || node->kind == NODE_NEGATE;
    bool scaled = (node->kind == NODE_MULTIPLY && !(run_ranged(run, node->left) && run_ranged(run, node->right))) ||
                  (node->kind == NODE_DIVIDE && !run_ranged(run, node->right));
    return (sum || scaled) && is_linear(run, node->left) && (!node->right || is_linear(run, node->right));
}

/* Adds the ranged items of a number to `seen`; whether one was there already. */
static bool recurs(const RuleRun *run, const RuleNode *given, GPtrArray *seen) {
    const RuleNode *node = decided_node(run, given);
    if (!node || node->kind == NODE_TALLY || !run_ranged(run, node))
        return false;
    if (node->kind == NODE_ITEM) {
        bool again = g_ptr_array_find(seen, node->item, NULL);
        g_ptr_array_add(seen, (gpointer)node->item);
        return again;
    }
    bool again = node->left && recurs(run, node->left, seen);
    again = (node->right && recurs(run, node->right, seen)) || again;
    for (guint i = 0; node->operands && i < node->operands->len; i++)
        again = recurs(run, g_ptr_array_index(node->operands, i), seen) || again;
    return again;
}

/* Whether what holds at the ends of all ranges tells what holds between them. A range that occurs more than once must
 * be linear in both sides, or in both parts of a quotient beside what is certain (a part of a whole that it is in). */
static bool ends_decide(const RuleRun *run, const RuleNode *node) {
    const RuleNode *left = node->left, *right = node->right;
    if (!is_steady(run, left) || !is_steady(run, right))
        return false;
    g_autoptr(GPtrArray) seen = g_ptr_array_new();
    bool again = recurs(run, left, seen);
    again = recurs(run, right, seen) || again;
    const RuleNode *quotient = run_ranged(run, right) ? right : left, *other = quotient == left ? right : left;
    bool part = quotient->kind == NODE_DIVIDE && !run_ranged(run, other) && is_linear(run, quotient->left) &&
                is_linear(run, quotient->right);
    return !again || part || (is_linear(run, left) && is_linear(run, right));
}

/* Numbers of which one is only known between two others: decided where it holds, or does not, for all between them. */
static Outcome compare_ranges(const RuleRun *run, const RuleNode *node) {
    const NumberComparison *comparison = node_comparison(node->kind);
    RuleValue left = {0}, right = {0};
    int least = 1, most = -1;
    for (guint choice = 0; choice < ends_count(run); choice++) {
        RangeEnds ends;
        ends_take(&ends, run, choice);
        left = run_compute(&ends.run, node->left);
        right = run_compute(&ends.run, node->right);
        if (left.reason != UNKNOWN_NOT || right.reason != UNKNOWN_NOT)
            return unknown(left.reason != UNKNOWN_NOT ? left : right);
        int order = ratio_compare(left.number, right.number);
        least = MIN(least, CLAMP(order, -1, 1));
        most = MAX(most, CLAMP(order, -1, 1));
    }
    bool truth = comparison_holds(comparison, least);
    bool decided = ends_decide(run, node);
    for (int order = least; order <= most; order++)
        decided = decided && comparison_holds(comparison, order) == truth;
    return decided ? compare_numbers(run, node, left.number, right.number, truth)
                   : unknown((RuleValue){.reason = UNKNOWN_MISSING, .item = left.item ? left.item : right.item});
}

static Outcome compare(const RuleRun *run, const RuleNode *node) {
    const NumberComparison *comparison = node_comparison(node->kind);
    RuleValue right = run_compute(run, node->right);
    if (node->left->kind == NODE_TALLY && comparison && right.reason == UNKNOWN_NOT && !run_ranged(run, node->right)) {
        /* Decided where it is alike with all that is open held and with none of it. */
        Tally tally = run_count_true(run, node->left);
        bool truth = false;
        for (guint held = tally.held; held <= tally.held + tally.open; held++) {
            bool holds = comparison_holds(comparison, ratio_compare(ratio_make(held, 1), right.number));
            if (held > tally.held && holds != truth)
                return unknown(tally.why);
            truth = holds;
        }
        return compare_numbers(run, node, ratio_make(tally.held, 1), right.number, truth);
    }
    if (comparison && node->left->type == NODE_TYPE_NUMBER &&
        (run_ranged(run, node->left) || run_ranged(run, node->right)))
        return compare_ranges(run, node);
    RuleValue left = run_compute(run, node->left);
    if (left.reason != UNKNOWN_NOT)
        return unknown(left);
    if (right.reason != UNKNOWN_NOT)
        return unknown(right);
    if (!comparison || node->left->type == NODE_TYPE_TEXT)
        return compare_texts(node, left, right);
    if (node->left->type != NODE_TYPE_NUMBER)
        return compare_ordered(node, left, right);
    return compare_numbers(run, node, left.number, right.number,
                           comparison_holds(comparison, ratio_compare(left.number, right.number)));
}

/* ---- logic ---- */

/* How many conditions an explanation would tell. */
static guint count_conditions(const RuleNode *node) {
    bool joins = node->kind == NODE_AND || node->kind == NODE_OR;
    return node->kind == NODE_NOT ? count_conditions(node->left)
           : joins                ? count_conditions(node->left) + count_conditions(node->right)
                                  : 1;
}

/* What a chain of `and` or of `or` joins. */
static void collect_joined(const RuleNode *node, NodeKind kind, GPtrArray *joined) {
    if (node->kind != kind) {
        g_ptr_array_add(joined, (gpointer)node);
        return;
    }
    collect_joined(node->left, kind, joined);
    collect_joined(node->right, kind, joined);
}

/* Few conditions are told one by one; of many, how many hold and which decide. */
static char *explain_joined(const RuleRun *run, const RuleNode *node, const GPtrArray *joined, const Outcome *outcomes,
                            bool truth) {
    GString *text = g_string_new(NULL);
    guint told = 0;
    bool many = count_conditions(node) > (run->brief ? CONDITIONS_NAMED : CONDITIONS_TOLD), any = false;
    if (many && !(truth && node->kind == NODE_OR)) {
        tell_tally(text, run, outcomes, joined->len);
        return g_string_free(text, FALSE);
    }
    /* That an item is given need not be said beside what it says. */
    for (guint i = 0; i < joined->len; i++)
        any = any || (((const RuleNode *)g_ptr_array_index(joined, i))->kind != NODE_GIVEN && *outcomes[i].explanation);
    for (guint i = 0; i < joined->len; i++) {
        bool given = ((const RuleNode *)g_ptr_array_index(joined, i))->kind == NODE_GIVEN;
        bool left_out = many && (outcomes[i].truth != TRUTH_TRUE || told == CONDITIONS_NAMED);
        if (!*outcomes[i].explanation || (given && any) || left_out)
            continue;
        text_append_part(text, "；", "%s", outcomes[i].explanation);
        told++;
    }
    return g_string_free(text, FALSE);
}

static Outcome evaluate_joined(const RuleRun *run, const RuleNode *node) {
    g_autoptr(GPtrArray) joined = g_ptr_array_new();
    collect_joined(node, node->kind, joined);
    bool many = !run->terse && count_conditions(node) > (run->brief ? CONDITIONS_NAMED : CONDITIONS_TOLD);
    Outcome *outcomes = run_evaluate_all(run, joined, many ? run_evaluate_briefly : run_evaluate);
    Truth decisive = node->kind == NODE_AND ? TRUTH_FALSE : TRUTH_TRUE;
    const Outcome *open = NULL;
    bool decided = false;
    for (guint i = 0; i < joined->len; i++) {
        decided = decided || outcomes[i].truth == decisive;
        open = !open && outcomes[i].truth == TRUTH_UNKNOWN ? &outcomes[i] : open;
    }
    Outcome outcome;
    if (!decided && open) {
        outcome = unknown((RuleValue){.reason = open->reason, .item = open->item});
    } else {
        bool truth = decided == (decisive == TRUTH_TRUE);
        outcome = known(truth, run->terse ? g_strdup("") : explain_joined(run, node, joined, outcomes, truth));
    }
    outcomes_free(outcomes, joined->len);
    return outcome;
}

/* An item that is yes or no. */
static Outcome evaluate_yes(const RuleRun *run, const RuleNode *node) {
    RuleValue value = run_look_up(run, node);
    if (value.reason != UNKNOWN_NOT)
        return unknown(value);
    g_autofree char *text = tell_quoted("", value.text);
    bool before = node->kind == NODE_PREVIOUS;
    return known(value.number.num == 0, g_strconcat(before ? "⟦<" : "", text, before ? "⟧" : "", NULL));
}

static Outcome evaluate_met(const RuleRun *run, const RuleNode *node) {
    if (!run->rulebook || !run->table->answers)
        return unknown((RuleValue){.reason = UNKNOWN_BROKEN});
    IndicatorMet met = indicator_met(run->rulebook, run->table, node->text);
    if (met.truth == TRUTH_UNKNOWN)
        return unknown((RuleValue){.reason = met.reason, .item = met.item});
    return known(met.truth == TRUTH_TRUE, g_strdup_printf("⟦%s %s⟧", verdict_id(met.verdict), node->text));
}

Outcome run_evaluate(const RuleRun *run, const RuleNode *node) {
    switch (node->kind) {
    case NODE_DECLARED:
        return known(true, g_strdup(""));
    case NODE_GIVEN: {
        RuleValue value = run_look_up(run, node);
        if (value.reason != UNKNOWN_NOT)
            return value.mentioned ? unknown(value) : known(false, g_strdup(""));
        bool percent = node->item->type == ITEM_PERCENT;
        return known(true, item_is_number(node->item) ? tell_figure(value.number, percent, PLACES_LAST)
                                                      : tell_quoted("", value.text));
    }
    case NODE_ITEM:
    case NODE_PREVIOUS:
        return evaluate_yes(run, node);
    case NODE_MET:
        return evaluate_met(run, node);
    case NODE_IF: {
        RuleValue why;
        const RuleNode *branch = run_branch(run, node, &why);
        return branch ? run_evaluate(run, branch) : unknown(why);
    }
    case NODE_NOT: {
        Outcome outcome = run_evaluate(run, node->left);
        if (outcome.truth != TRUTH_UNKNOWN)
            outcome.truth = outcome.truth == TRUTH_TRUE ? TRUTH_FALSE : TRUTH_TRUE;
        return outcome;
    }
    case NODE_AND:
    case NODE_OR:
        return evaluate_joined(run, node);
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
    case NODE_COUNT:
    case NODE_DAY:
    case NODE_LEVEL:
    case NODE_TALLY:
    case NODE_MIN:
    case NODE_MAX:
    case NODE_ABS:
    case NODE_ROUND:
    case NODE_DAYS:
    case NODE_STEPS:
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

Ratio rule_number(const Rule *rule, const RuleTable *table) {
    RuleRun run = {.rulebook = rule->rulebook, .table = table, .terse = true};
    RuleValue value = run_compute(&run, rule->root);
    return value.reason == UNKNOWN_NOT ? value.number : ratio_invalid();
}

Ratio rule_measure(const Rule *rule, const RuleTable *table) {
    const Rule left = {.root = rule->root->left, .rulebook = rule->rulebook};
    return ratio_valid(rule_threshold(rule)) ? rule_number(&left, table) : ratio_invalid();
}

Outcome rule_evaluate(const Rule *rule, const RuleTable *table) {
    RuleRun run = {.rulebook = rule->rulebook, .table = table};
    return run_evaluate(&run, rule->root);
}

Outcome rule_evaluate_ranges(const Rule *rule, const RuleTable *table) {
    Outcome outcome = rule_evaluate(rule, table);
    Answer ranges[RANGES_MOST] = {0};
    RuleTable supposed = *table;
    supposed.supposed = ranges;
    supposed.supposed_count = 0;
    for (guint i = 0; outcome.truth == TRUTH_UNKNOWN && i < rule->items->len; i++) {
        const Answer *answer = answers_lookup(table->answers, g_ptr_array_index(rule->items, i));
        if (!answer || !answer->is_range || supposed.supposed_count == RANGES_MOST)
            continue;
        ranges[supposed.supposed_count] = *answer;
        ranges[supposed.supposed_count].number.value = answer->range.high;
        ranges[supposed.supposed_count++].is_number = true;
    }
    if (supposed.supposed_count == 0)
        return outcome;
    Outcome ranged = rule_evaluate(rule, &supposed);
    bool decided = ranged.truth != TRUTH_UNKNOWN;
    outcome_clear(decided ? &outcome : &ranged);
    return decided ? ranged : outcome;
}

Outcome rule_compute(const Rule *rule, const RuleTable *table) {
    g_autoptr(GString) asides = g_string_new(NULL);
    RuleRun run = {.rulebook = rule->rulebook, .table = table, .asides = asides};
    RuleValue value = run_compute(&run, rule->root);
    if (value.reason != UNKNOWN_NOT)
        return unknown(value);
    GString *text = g_string_new(NULL);
    Outcome outcome = known(true, NULL);
    outcome.computed = tell_figure(value.number, rule->root->share, PLACES_FIRST);
    tell_side(text, &run, rule->root, rule->root->share, outcome.computed);
    if (asides->len > 0)
        text_append_part(text, "；", "%s", asides->str);
    outcome.explanation = g_string_free(text, FALSE);
    return outcome;
}

Truth rule_truth(const Rule *rule, const RuleTable *table) {
    RuleRun run = {.rulebook = rule->rulebook, .table = table, .terse = true};
    g_auto(Outcome) outcome = run_evaluate(&run, rule->root);
    return outcome.truth;
}

void outcome_clear(Outcome *outcome) {
    g_clear_pointer(&outcome->explanation, g_free);
    g_clear_pointer(&outcome->computed, g_free);
    g_clear_pointer(&outcome->against, g_free);
}
