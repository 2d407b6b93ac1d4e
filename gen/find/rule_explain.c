#include "find/rule_explain.h"

#include <inttypes.h>

/* What the printed digits are tried with, before a fraction is printed instead. */
enum { PLACES_FIRST = 2, PLACES_LAST = 9 };

static const char about_sign[] = "≈";

/* ---- figures ---- */

static char *fraction(Ratio number) {
    return g_strdup_printf("%" PRId64 "/%" PRId64, number.num, number.den);
}

static char *figure_with(Ratio number, bool percent, int places) {
    Ratio shown = percent ? ratio_mul(number, ratio_make(100, 1)) : number;
    if (!ratio_valid(shown))
        return fraction(number);
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

/* Two shares. Each alone keeps to its side of the other one; only rounding both can make them look alike. */
static Figures figures_percent(Ratio left, Ratio right) {
    g_auto(Figures) figures = {ratio_percent(left, right), ratio_percent(right, left)};
    bool alike = g_str_equal(without_about(figures.left), without_about(figures.right));
    if (alike && ratio_compare(left, right) != 0)
        return (Figures){fraction(left), fraction(right)};
    return (Figures){g_steal_pointer(&figures.left), g_steal_pointer(&figures.right)};
}

static Figures figures_plain(Ratio left, Ratio right) {
    int order = ratio_compare(left, right);
    for (int places = PLACES_FIRST; places <= PLACES_LAST; places++) {
        g_auto(Figures) figures = {figure_with(left, false, places), figure_with(right, false, places)};
        if (printed_so(figures.left, figures.right, order))
            return (Figures){g_steal_pointer(&figures.left), g_steal_pointer(&figures.right)};
    }
    return (Figures){fraction(left), fraction(right)};
}

/* As stated: all digits that were written, whatever is rounded elsewhere. */
char *rule_figure(Ratio number, bool percent) {
    return figure_with(number, percent, PLACES_LAST);
}

/* ---- expressions with the values put in ---- */

static bool is_leaf(const RuleNode *node) {
    return node->kind == NODE_NUMBER || node->kind == NODE_ITEM || node->kind == NODE_COUNT;
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

static void append_leaf(GString *out, const RuleRun *run, const RuleNode *node, bool percent) {
    g_autofree char *text = rule_figure(rule_compute(run, node).number, percent);
    g_string_append(out, text);
}

static void append_expression(GString *out, const RuleRun *run, const RuleNode *node, int binding) {
    if (is_leaf(node)) {
        append_leaf(out, run, node, node->share);
        return;
    }
    Sign operation = sign_of(node->kind);
    if (operation.binding < binding)
        g_string_append(out, "(");
    if (node->kind == NODE_NEGATE) {
        g_string_append(out, operation.text);
        append_expression(out, run, node->left, operation.binding + 1);
    } else {
        append_expression(out, run, node->left, operation.binding);
        g_string_append(out, operation.text);
        append_expression(out, run, node->right, operation.binding + 1);
    }
    if (operation.binding < binding)
        g_string_append(out, ")");
}

/* "280 ÷ 1000 = 28%", "2 ÷ 3 ≈ 66.67%", "95%". */
static void append_side(GString *out, const RuleRun *run, const RuleNode *node, bool percent, const char *result) {
    if (is_leaf(node)) {
        append_leaf(out, run, node, percent);
        return;
    }
    append_expression(out, run, node, 0);
    bool exact = without_about(result) == result;
    g_string_append_printf(out, " %s %s", exact ? "=" : about_sign, without_about(result));
}

/* ---- comparisons ---- */

const char *rule_relation(NodeKind kind, bool truth) {
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

static char *side_figure(const RuleNode *node, Ratio number, bool percent, const char *rounded) {
    return is_leaf(node) ? rule_figure(number, percent) : g_strdup(rounded);
}

void rule_explain(const RuleRun *run, const RuleNode *node, Ratio left, Ratio right, Outcome *outcome) {
    bool percent = node->left->share || node->right->share;
    g_auto(Figures) figures = percent ? figures_percent(left, right) : figures_plain(left, right);
    GString *text = g_string_new(NULL);
    append_side(text, run, node->left, percent, figures.left);
    g_string_append(text, rule_relation(node->kind, outcome->truth == TRUTH_TRUE));
    append_side(text, run, node->right, percent, figures.right);
    outcome->explanation = g_string_free(text, FALSE);
    outcome->computed = side_figure(node->left, left, percent, figures.left);
    outcome->against = side_figure(node->right, right, percent, figures.right);
}
