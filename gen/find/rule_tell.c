/* How what a rule comes to is told: "280 ÷ 1000 = 28% < 80%".
 *
 * Figures of the table stand as stated; what is computed is rounded, but never so that two figures that differ look
 * alike or seem to stand the other way round: then they have more digits, or are fractions. */
#include <inttypes.h>

#include "base/date.h"
#include "base/text.h"
#include "find/rule_run.h"

/* What an explanation tells one by one of the figures; of more, what they come to. */
enum { FIGURES_TOLD = 6 };

static const char about_sign[] = "≈";

/* ---- figures ---- */

static char *fraction(Ratio number) {
    return g_strdup_printf("%" PRId64 "/%" PRId64, number.num, number.den);
}

char *tell_figure(Ratio number, bool percent, int places) {
    Ratio shown = percent ? ratio_mul(number, ratio_make(100, 1)) : number;
    if (!ratio_valid(shown))
        return fraction(number);
    g_autofree char *digits = ratio_about(shown, places);
    return g_strconcat(digits, percent ? "%" : "", NULL);
}

static const char *without_about(const char *text) {
    return g_str_has_prefix(text, about_sign) ? text + strlen(about_sign) : text;
}

void tell_sides(Ratio left, Ratio right, bool percent, char *texts[2]) {
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
        texts[0] = tell_figure(left, false, places);
        texts[1] = tell_figure(right, false, places);
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

char *tell_quoted(const char *prefix, const char *text) {
    g_autofree char *tidy = text_tidy(text);
    return g_strconcat("“", prefix, tidy, "”", NULL);
}

char *tell_value(const RuleNode *node, RuleValue value, bool percent) {
    if (node->type == NODE_TYPE_DAY)
        return date_of_number((int)value.number.num);
    if (node->type == NODE_TYPE_LEVEL)
        return tell_quoted("", value.text);
    return tell_figure(value.number, percent, PLACES_LAST);
}

/* ---- ranges ---- */

/* An end so far away stands for none (80以上). */
static bool far_off(Ratio end) {
    return ratio_compare(end, ratio_make(100000000, 1)) >= 0;
}

static Ratio negated(Ratio number) {
    return ratio_sub(ratio_make(0, 1), number);
}

static bool has_open_range(const RuleRun *run, const RuleNode *node) {
    if (!node)
        return false;
    const Answer *ranged = run_ranged_answer(run, node);
    bool open = ranged && (far_off(ranged->range.high) || far_off(negated(ranged->range.low)));
    open = open || has_open_range(run, node->left) || has_open_range(run, node->right);
    for (guint i = 0; node->operands && i < node->operands->len; i++)
        open = open || has_open_range(run, g_ptr_array_index(node->operands, i));
    return open;
}

/* Whether what it comes to goes on to this side: by an open range, and beyond all proportion to its other end. */
static bool goes_on(bool open, Ratio end, Ratio other) {
    const Ratio most = ratio_make(10000, 1), times = ratio_make(1000, 1);
    return open && (far_off(end) || (ratio_compare(end, most) >= 0 && ratio_compare(end, ratio_mul(other, times)) > 0));
}

/* "490–500", "54%–66%", "≥490" of what a ranged node comes to: an end that is not reached is told as if it were. */
static char *tell_range(const RuleRun *run, const RuleNode *node, bool percent) {
    Interval range = run_interval(run, node);
    g_autofree char *low = tell_figure(range.low, percent, PLACES_FIRST);
    g_autofree char *high = tell_figure(range.high, percent, PLACES_FIRST);
    bool open = has_open_range(run, node);
    if (goes_on(open, range.high, range.low))
        return g_strconcat("≥", without_about(low), NULL);
    if (goes_on(open, negated(range.low), range.high))
        return g_strconcat("≤", without_about(high), NULL);
    bool one = g_str_equal(low, high);
    return g_strconcat(without_about(low), one ? "" : "–", one ? "" : without_about(high), NULL);
}

/* " = 28%", " ≈ 66.67%", " ≈ 54%–66%" behind an expression. */
static void append_result(GString *out, const RuleRun *run, const RuleNode *node, bool percent, const char *result) {
    if (run_ranged(run, node)) {
        g_autofree char *range = tell_range(run, node, percent);
        bool open = g_str_has_prefix(range, "≥") || g_str_has_prefix(range, "≤");
        if (!open) /* else the expression says enough, and signs would stand beside each other */
            g_string_append_printf(out, " %s %s", about_sign, range);
        return;
    }
    bool exact = without_about(result) == result;
    g_string_append_printf(out, " %s %s", exact ? "=" : about_sign, without_about(result));
}

/* ---- expressions ---- */

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

void tell_tally(GString *out, const RuleRun *run, const Outcome *outcomes, guint count) {
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

static void append_expression(GString *out, const RuleRun *run, const RuleNode *node, int binding, bool percent);

/* "72% ≥ 60% → 3"; "54%–66% ≥ 50% → 2–3", where the lower end reaches a step. */
static void append_steps(GString *out, const RuleRun *run, const RuleNode *node) {
    const RuleNode *measure = g_ptr_array_index(node->operands, 0);
    bool ranged = run_ranged(run, measure);
    Interval range = run_interval(run, measure);
    Ratio x = ranged ? range.low : run_compute(run, measure).number;
    guint reached = step_reached(node, x);
    const RuleNode *step = g_ptr_array_index(node->operands, reached > 0 ? reached : 1);
    bool percent = measure->share || step->share;
    char *sides[2] = {NULL, NULL};
    tell_sides(x, step->number, percent, sides);
    g_autofree char *figure = sides[0], *from = sides[1];
    g_autofree char *value = ranged ? tell_range(run, node, node->share)
                                    : tell_figure(run_compute(run, node).number, node->share, PLACES_LAST);
    tell_side(out, run, measure, percent, figure);
    if (reached > 0 || !ranged || step_reached(node, range.high) == 0)
        g_string_append_printf(out, " %s %s", reached > 0 ? "≥" : "<", from);
    g_string_append_printf(out, " → %s", value);
}

/* "2 ÷ 3 ≈ 0.67" */
static void append_rounded(GString *out, const RuleRun *run, const RuleNode *node, bool percent) {
    const RuleNode *measure = g_ptr_array_index(node->operands, 0);
    RuleValue value = run_compute(run, node);
    g_autofree char *result = tell_figure(value.number, percent, PLACES_LAST);
    bool same = ratio_compare(run_compute(run, measure).number, value.number) == 0;
    append_expression(out, run, measure, 0, percent);
    if (run_ranged(run, measure))
        append_result(out, run, node, percent, result);
    else if (!same || !is_leaf(measure))
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
        Outcome *outcomes = run_evaluate_all(run, node->operands, run_evaluate_briefly);
        tell_tally(out, run, outcomes, node->operands->len);
        outcomes_free(outcomes, node->operands->len);
        return;
    }
    if (node->kind == NODE_IF) {
        RuleValue why;
        append_expression(out, run, run_branch(run, node, &why), binding, percent);
        if (!run->asides)
            return;
        g_auto(Outcome) outcome = run_evaluate_briefly(run, first);
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
    if (run_ranged_answer(run, node)) {
        g_autofree char *range = tell_range(run, node, node->item->type == ITEM_PERCENT);
        g_string_append_printf(out, binding > 0 ? "(%s)" : "%s", range);
        return;
    }
    if (is_leaf(node)) {
        g_autofree char *figure = tell_value(node, run_compute(run, node), percent);
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

void tell_side(GString *out, const RuleRun *run, const RuleNode *node, bool percent, const char *result) {
    const RuleNode *shown = node;
    RuleValue why;
    while (shown->kind == NODE_IF)
        shown = run_branch(run, shown, &why);
    if (!tells_value(shown) && count_figures(shown) > FIGURES_TOLD) {
        g_autofree char *range = run_ranged(run, shown) ? tell_range(run, shown, percent) : NULL;
        g_string_append(out, range ? range : result);
        return;
    }
    append_expression(out, run, node, 0, percent);
    if (!tells_value(shown))
        append_result(out, run, shown, percent, result);
}

char *tell_computed(const RuleRun *run, const RuleNode *node, Ratio number, bool percent, const char *text) {
    if (run_ranged(run, node))
        return tell_range(run, node, percent);
    return is_leaf(node) ? tell_figure(number, percent, PLACES_LAST) : g_strdup(text);
}
