/* What a rule comes to on a table, and how that is told: "280 ÷ 1000 = 28% < 80%".
 *
 * Figures of the table stand as stated; what is computed is rounded, but never so that two figures that differ look
 * alike or seem to stand the other way round: then they have more digits, or are fractions. */
#include <inttypes.h>

#include "base/date.h"
#include "base/text.h"
#include "find/judge.h"
#include "find/members.h"

/* What the printed digits are tried with, before a fraction is printed instead. */
enum { PLACES_FIRST = 2, PLACES_LAST = 9 };
/* What an explanation tells one by one; of more, how many, and at most two of them. */
enum { FIGURES_TOLD = 6, CONDITIONS_TOLD = 4, CONDITIONS_NAMED = 2 };

static const char about_sign[] = "≈";

/* One evaluation of a rule. Borrowed. */
typedef struct RuleRun {
    const Rulebook *rulebook;
    const RuleTable *table;
    bool terse;      /* without explanations */
    bool brief;      /* within another explanation: of several conditions only how many hold */
    GString *asides; /* the conditions that chose what is told; NULL: they are not told */
} RuleRun;

/* What a term comes to: an exact number or a text, or why there is none. */
typedef struct RuleValue {
    UnknownReason reason; /* UNKNOWN_NOT when there is a value */
    bool mentioned;       /* of an item: the row's sentence, or a row that is no value, speaks of it */
    const Item *item;
    Ratio number;     /* of a day its number, of a level its place */
    const char *text; /* of a text; of a list that is an item, its members as written */
} RuleValue;

/* How many of several conditions hold, and how many may. */
typedef struct Tally {
    guint held, open;
    RuleValue why; /* the first that is open: its reason */
} Tally;

static Outcome evaluate_node(const RuleRun *run, const RuleNode *node);

/* ---- values ---- */

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

/* An item's value: a percentage as a share. */
static RuleValue look_up(const RuleRun *run, const RuleNode *node) {
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

static Outcome evaluate_tersely(const RuleRun *run, const RuleNode *node) {
    const RuleRun terse = {.rulebook = run->rulebook, .table = run->table, .terse = true};
    return evaluate_node(&terse, node);
}

static Outcome evaluate_briefly(const RuleRun *run, const RuleNode *node) {
    const RuleRun brief = {.rulebook = run->rulebook, .table = run->table, .brief = true};
    return evaluate_node(&brief, node);
}

static Tally count_true(const RuleRun *run, const RuleNode *node) {
    Tally tally = {0};
    for (guint i = 0; i < node->operands->len; i++) {
        g_auto(Outcome) outcome = evaluate_tersely(run, g_ptr_array_index(node->operands, i));
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

/* What an `if` comes to on this table: one of its branches, or NULL and why. */
static const RuleNode *chosen_branch(const RuleRun *run, const RuleNode *node, RuleValue *why) {
    g_auto(Outcome) outcome = evaluate_tersely(run, g_ptr_array_index(node->operands, 0));
    if (outcome.truth != TRUTH_UNKNOWN)
        return g_ptr_array_index(node->operands, outcome.truth == TRUTH_TRUE ? 1 : 2);
    *why = (RuleValue){.reason = outcome.reason, .item = outcome.item};
    return NULL;
}

static RuleValue compute(const RuleRun *run, const RuleNode *node);

/* The highest step that is reached: its index among the operands, 0 for none. */
static guint step_reached(const RuleNode *node, Ratio x) {
    guint reached = 0;
    for (guint i = 1; i + 1 < node->operands->len; i += 2)
        if (ratio_compare(x, ((const RuleNode *)g_ptr_array_index(node->operands, i))->number) >= 0)
            reached = i;
    return reached;
}

/* Of a function. */
static RuleValue compute_call(const RuleRun *run, const RuleNode *node) {
    if (node->kind == NODE_TALLY) {
        Tally tally = count_true(run, node);
        return tally.open > 0 ? tally.why : number_value(ratio_make(tally.held, 1));
    }
    if (node->kind == NODE_IF) {
        RuleValue why;
        const RuleNode *branch = chosen_branch(run, node, &why);
        return branch ? compute(run, branch) : why;
    }
    RuleValue first = compute(run, g_ptr_array_index(node->operands, 0));
    Ratio result = first.number;
    for (guint i = 1; first.reason == UNKNOWN_NOT && node->kind != NODE_STEPS && i < node->operands->len; i++) {
        const RuleNode *operand = g_ptr_array_index(node->operands, i);
        RuleValue next = compute(run, operand);
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

/* Of a node that is no truth. A list that the rule writes out has members, and no text. */
static RuleValue compute(const RuleRun *run, const RuleNode *node) {
    if (node->operands)
        return compute_call(run, node);
    if (node->kind == NODE_NUMBER || node->kind == NODE_STRING || node->kind == NODE_LIST || node->kind == NODE_DAY ||
        node->kind == NODE_LEVEL)
        return (RuleValue){.reason = UNKNOWN_NOT, .number = node->number, .text = node->text};
    RuleValue left = node->item ? look_up(run, node) : compute(run, node->left);
    if (node->kind == NODE_ITEM || node->kind == NODE_PREVIOUS || left.reason != UNKNOWN_NOT)
        return left;
    if (node->kind == NODE_COUNT) {
        g_auto(Members) members = members_split(left.text);
        return number_value(ratio_make(members.distinct, 1));
    }
    if (node->kind == NODE_NEGATE)
        return number_value(ratio_sub(ratio_make(0, 1), left.number));

    RuleValue right = compute(run, node->right);
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

/* Of a day, a level. */
static char *quoted(const char *prefix, const char *text);

static char *print_value(const RuleNode *node, RuleValue value, bool percent) {
    if (node->type == NODE_TYPE_DAY)
        return date_of_number((int)value.number.num);
    if (node->type == NODE_TYPE_LEVEL)
        return quoted("", value.text);
    return print_figure(value.number, percent, PLACES_LAST);
}

/* The answer to an item whose figure is only known between two others, one of which is tried; NULL for any other node.
 */
static const Answer *ranged_answer(const RuleRun *run, const RuleNode *node) {
    const Answer *answer = node->kind == NODE_ITEM ? find_answer(run->table, node->item) : NULL;
    return answer && answer->is_range ? answer : NULL;
}

/* Whether what the node comes to is only one of what it may be. */
static bool is_ranged(const RuleRun *run, const RuleNode *node) {
    if (!node)
        return false;
    bool ranged = ranged_answer(run, node) || is_ranged(run, node->left) || is_ranged(run, node->right);
    for (guint i = 0; node->operands && i < node->operands->len; i++)
        ranged = ranged || is_ranged(run, g_ptr_array_index(node->operands, i));
    return ranged;
}

/* "490–500", "54%–66%", "≥490": an end that is not reached is told as if it were; one so far away stands for none. */
static char *print_range(Interval range, const Item *item) {
    const Ratio far = ratio_make(100000000, 1);
    bool percent = item->type == ITEM_PERCENT;
    Ratio scale = ratio_make(percent ? 100 : 1, 1);
    g_autofree char *low = print_figure(ratio_div(range.low, scale), percent, PLACES_FIRST);
    g_autofree char *high = print_figure(ratio_div(range.high, scale), percent, PLACES_FIRST);
    if (ratio_compare(range.high, far) >= 0)
        return g_strconcat("≥", without_about(low), NULL);
    if (ratio_compare(ratio_sub(ratio_make(0, 1), range.low), far) >= 0)
        return g_strconcat("≤", without_about(high), NULL);
    return g_strconcat(without_about(low), "–", without_about(high), NULL);
}

static bool is_leaf(const RuleNode *node) {
    return node->kind == NODE_NUMBER || node->kind == NODE_ITEM || node->kind == NODE_COUNT || node->kind == NODE_DAY ||
           node->kind == NODE_LEVEL || node->kind == NODE_PREVIOUS || node->kind == NODE_TALLY;
}

/* Whether what is told of it ends in its value: no "= 8" follows. */
static bool tells_value(const RuleNode *node) {
    return is_leaf(node) || node->kind == NODE_STEPS || node->kind == NODE_ROUND;
}

/* How many figures an expression would tell. */
static guint count_figures(const RuleNode *node) {
    if (!node)
        return 0;
    if (is_leaf(node))
        return 1;
    guint count = count_figures(node->left) + count_figures(node->right);
    bool measures = node->kind == NODE_STEPS || node->kind == NODE_ROUND;
    guint last = node->operands ? measures ? 1 : node->operands->len : 0;
    for (guint i = node->kind == NODE_IF; i < last; i++)
        count += count_figures(g_ptr_array_index(node->operands, i));
    return count;
}

/* How many conditions an explanation would tell. */
static guint count_conditions(const RuleNode *node) {
    bool joins = node->kind == NODE_AND || node->kind == NODE_OR;
    return node->kind == NODE_NOT ? count_conditions(node->left)
           : joins                ? count_conditions(node->left) + count_conditions(node->right)
                                  : 1;
}

/* "⟦2/10‖0 < 1‖5 < 8⟧": how many of the outcomes hold, and which do not. */
static void append_tally(GString *out, const RuleRun *run, const Outcome *outcomes, guint count) {
    guint held = 0, named = 0;
    g_autoptr(GString) names = g_string_new(NULL);
    for (guint i = 0; i < count; i++) {
        held += outcomes[i].truth == TRUTH_TRUE;
        if (run->brief || outcomes[i].truth != TRUTH_FALSE || named > CONDITIONS_NAMED || !*outcomes[i].explanation)
            continue;
        g_string_append_printf(names, "‖%s", named < CONDITIONS_NAMED ? outcomes[i].explanation : "…");
        named++;
    }
    g_string_append_printf(out, "⟦%u/%u%s⟧", held, count, names->str);
}

/* Those of conditions, each told briefly. Free with outcomes_free(). */
static Outcome *evaluate_all(const RuleRun *run, const GPtrArray *conditions,
                             Outcome (*evaluate)(const RuleRun *run, const RuleNode *node)) {
    Outcome *outcomes = g_new(Outcome, conditions->len);
    for (guint i = 0; i < conditions->len; i++)
        outcomes[i] = evaluate(run, g_ptr_array_index(conditions, i));
    return outcomes;
}

static void outcomes_free(Outcome *outcomes, guint count) {
    for (guint i = 0; i < count; i++)
        outcome_clear(&outcomes[i]);
    g_free(outcomes);
}

/* "280 ÷ 1000 = 28%": of a measure, with what it comes to beside a number. */
static void append_side(GString *out, const RuleRun *run, const RuleNode *node, bool percent, const char *result);
static void append_expression(GString *out, const RuleRun *run, const RuleNode *node, int binding, bool percent);

/* "72% ≥ 60% → 3" */
static void append_steps(GString *out, const RuleRun *run, const RuleNode *node) {
    const RuleNode *measure = g_ptr_array_index(node->operands, 0);
    Ratio x = compute(run, measure).number;
    guint reached = step_reached(node, x);
    const RuleNode *step = g_ptr_array_index(node->operands, reached > 0 ? reached : 1);
    bool percent = measure->share || step->share;
    char *sides[2] = {NULL, NULL};
    print_sides(x, step->number, percent, sides);
    g_autofree char *figure = sides[0], *from = sides[1];
    g_autofree char *value = print_figure(compute(run, node).number, node->share, PLACES_LAST);
    append_side(out, run, measure, percent, figure);
    g_string_append_printf(out, " %s %s → %s", reached > 0 ? "≥" : "<", from, value);
}

/* "2 ÷ 3 ≈ 0.67" */
static void append_rounded(GString *out, const RuleRun *run, const RuleNode *node, bool percent) {
    const RuleNode *measure = g_ptr_array_index(node->operands, 0);
    RuleValue value = compute(run, node);
    g_autofree char *result = print_figure(value.number, percent, PLACES_LAST);
    bool same = ratio_compare(compute(run, measure).number, value.number) == 0;
    append_expression(out, run, measure, 0, percent);
    if (!is_ranged(run, measure) && (!same || !is_leaf(measure)))
        g_string_append_printf(out, " %s %s", same ? "=" : about_sign, without_about(result));
}

/* "min(3, 8)", "|3 − 8|", "2023-11-22 − 2023-11-01": the sum of a function's operands. */
static void append_operands(GString *out, const RuleRun *run, const RuleNode *node, bool percent) {
    const GPtrArray *operands = node->operands;
    if (node->kind == NODE_DAYS) {
        append_expression(out, run, g_ptr_array_index(operands, 1), 2, false);
        g_string_append(out, " − ");
        append_expression(out, run, g_ptr_array_index(operands, 0), 2, false);
        return;
    }
    g_string_append(out, node->kind == NODE_MIN ? "min(" : node->kind == NODE_MAX ? "max(" : "|");
    for (guint i = 0; i < operands->len; i++) {
        const RuleNode *operand = g_ptr_array_index(operands, i);
        g_string_append(out, i > 0 ? ", " : "");
        append_expression(out, run, operand, 0, operand->share || percent);
    }
    g_string_append(out, node->kind == NODE_ABS ? "|" : ")");
}

/* Of a function, as append_expression(). */
static void append_call(GString *out, const RuleRun *run, const RuleNode *node, int binding, bool percent) {
    const RuleNode *first = g_ptr_array_index(node->operands, 0);
    if (node->kind == NODE_TALLY) {
        Outcome *outcomes = evaluate_all(run, node->operands, evaluate_briefly);
        append_tally(out, run, outcomes, node->operands->len);
        outcomes_free(outcomes, node->operands->len);
        return;
    }
    if (node->kind == NODE_IF) {
        RuleValue why;
        append_expression(out, run, chosen_branch(run, node, &why), binding, percent);
        if (!run->asides)
            return;
        g_auto(Outcome) outcome = evaluate_briefly(run, first);
        text_append_part(run->asides, "；", "%s", outcome.explanation);
        return;
    }
    bool brackets = binding > 0 && (node->kind == NODE_STEPS || node->kind == NODE_ROUND || node->kind == NODE_DAYS);
    g_string_append(out, brackets ? "(" : "");
    if (node->kind == NODE_STEPS)
        append_steps(out, run, node);
    else if (node->kind == NODE_ROUND)
        append_rounded(out, run, node, percent);
    else
        append_operands(out, run, node, percent);
    g_string_append(out, brackets ? ")" : "");
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
    if (node->operands) {
        append_call(out, run, node, binding, percent);
        return;
    }
    const Answer *ranged = ranged_answer(run, node);
    if (ranged) {
        g_autofree char *range = print_range(ranged->range, ranged->item);
        g_string_append_printf(out, binding > 0 ? "(%s)" : "%s", range);
        return;
    }
    if (is_leaf(node)) {
        g_autofree char *figure = print_value(node, compute(run, node), percent);
        bool before = node->kind == NODE_PREVIOUS;
        g_string_append_printf(out, "%s%s%s", before ? "⟦<" : "", figure, before ? "⟧" : "");
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

/* "280 ÷ 1000 = 28%", "2 ÷ 3 ≈ 66.67%", "95%"; of more figures than anybody reads, what they come to. */
static void append_side(GString *out, const RuleRun *run, const RuleNode *node, bool percent, const char *result) {
    const RuleNode *shown = node;
    RuleValue why;
    while (shown->kind == NODE_IF)
        shown = chosen_branch(run, shown, &why);
    if (!tells_value(shown) && count_figures(shown) > FIGURES_TOLD) {
        g_string_append(out, result);
        return;
    }
    append_expression(out, run, node, 0, percent);
    if (tells_value(shown) || is_ranged(run, shown))
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

/* What a side comes to; text: beside the other. */
static char *print_computed(const RuleRun *run, const RuleNode *node, Ratio number, bool percent, const char *text) {
    if (is_ranged(run, node)) {
        GString *range = g_string_new(NULL);
        append_expression(range, run, node, 0, percent);
        return g_string_free(range, FALSE);
    }
    return is_leaf(node) ? print_figure(number, percent, PLACES_LAST) : g_strdup(text);
}

/* truth: what the numbers give, or what they would whatever is open. */
static Outcome compare_numbers(const RuleRun *run, const RuleNode *node, Ratio left, Ratio right, bool truth) {
    const NumberComparison *comparison = node_comparison(node->kind);
    if (run->terse)
        return known(truth, g_strdup(""));

    bool percent = node->left->share || node->right->share;
    char *sides[2] = {NULL, NULL};
    print_sides(left, right, percent, sides);
    g_autofree char *left_text = sides[0], *right_text = sides[1];
    GString *text = g_string_new(NULL);
    g_autoptr(GString) asides = g_string_new(NULL);
    RuleRun noting = *run;
    noting.asides = asides;
    append_side(text, &noting, node->left, percent, left_text);
    g_string_append(text, truth ? comparison->sign : comparison->denied);
    append_side(text, &noting, node->right, percent, right_text);
    if (asides->len > 0)
        text_append_part(text, "；", "%s", asides->str);
    Outcome outcome = known(truth, g_string_free(text, FALSE));
    outcome.computed = print_computed(run, node->left, left, percent, left_text);
    outcome.against = print_computed(run, node->right, right, percent, right_text);
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
    outcome.computed = print_value(node->left, left, false);
    outcome.against = print_value(node->right, right, false);
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
    const NumberComparison *comparison = node_comparison(node->kind);
    RuleValue right = compute(run, node->right);
    if (node->left->kind == NODE_TALLY && comparison && right.reason == UNKNOWN_NOT) {
        /* Decided where it is alike with all that is open held and with none of it. */
        Tally tally = count_true(run, node->left);
        bool truth = false;
        for (guint held = tally.held; held <= tally.held + tally.open; held++) {
            bool holds = comparison_holds(comparison, ratio_compare(ratio_make(held, 1), right.number));
            if (held > tally.held && holds != truth)
                return unknown(tally.why);
            truth = holds;
        }
        return compare_numbers(run, node, ratio_make(tally.held, 1), right.number, truth);
    }
    RuleValue left = compute(run, node->left);
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
        append_tally(text, run, outcomes, joined->len);
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
    Outcome *outcomes = evaluate_all(run, joined, many ? evaluate_briefly : evaluate_node);
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
    RuleValue value = look_up(run, node);
    if (value.reason != UNKNOWN_NOT)
        return unknown(value);
    g_autofree char *text = quoted("", value.text);
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

static Outcome evaluate_node(const RuleRun *run, const RuleNode *node) {
    switch (node->kind) {
    case NODE_DECLARED:
        return known(true, g_strdup(""));
    case NODE_GIVEN: {
        RuleValue value = look_up(run, node);
        if (value.reason != UNKNOWN_NOT)
            return value.mentioned ? unknown(value) : known(false, g_strdup(""));
        bool percent = node->item->type == ITEM_PERCENT;
        return known(true, item_is_number(node->item) ? print_figure(value.number, percent, PLACES_LAST)
                                                      : quoted("", value.text));
    }
    case NODE_ITEM:
    case NODE_PREVIOUS:
        return evaluate_yes(run, node);
    case NODE_MET:
        return evaluate_met(run, node);
    case NODE_IF: {
        RuleValue why;
        const RuleNode *branch = chosen_branch(run, node, &why);
        return branch ? evaluate_node(run, branch) : unknown(why);
    }
    case NODE_NOT: {
        Outcome outcome = evaluate_node(run, node->left);
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
    RuleValue value = compute(&run, rule->root);
    return value.reason == UNKNOWN_NOT ? value.number : ratio_invalid();
}

Ratio rule_measure(const Rule *rule, const RuleTable *table) {
    const Rule left = {.root = rule->root->left, .rulebook = rule->rulebook};
    return ratio_valid(rule_threshold(rule)) ? rule_number(&left, table) : ratio_invalid();
}

Outcome rule_evaluate(const Rule *rule, const RuleTable *table) {
    RuleRun run = {.rulebook = rule->rulebook, .table = table};
    return evaluate_node(&run, rule->root);
}

Outcome rule_compute(const Rule *rule, const RuleTable *table) {
    g_autoptr(GString) asides = g_string_new(NULL);
    RuleRun run = {.rulebook = rule->rulebook, .table = table, .asides = asides};
    RuleValue value = compute(&run, rule->root);
    if (value.reason != UNKNOWN_NOT)
        return unknown(value);
    GString *text = g_string_new(NULL);
    Outcome outcome = known(true, NULL);
    outcome.computed = print_figure(value.number, rule->root->share, PLACES_FIRST);
    append_side(text, &run, rule->root, rule->root->share, outcome.computed);
    if (asides->len > 0)
        text_append_part(text, "；", "%s", asides->str);
    outcome.explanation = g_string_free(text, FALSE);
    return outcome;
}

Truth rule_truth(const Rule *rule, const RuleTable *table) {
    RuleRun run = {.rulebook = rule->rulebook, .table = table, .terse = true};
    g_auto(Outcome) outcome = evaluate_node(&run, rule->root);
    return outcome.truth;
}

void outcome_clear(Outcome *outcome) {
    g_clear_pointer(&outcome->explanation, g_free);
    g_clear_pointer(&outcome->computed, g_free);
    g_clear_pointer(&outcome->against, g_free);
}
