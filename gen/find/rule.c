#include "find/rule.h"

#include "base/text.h"

/* Far above what a clerk writes, far below what the stack bears. */
enum { NESTING_MAX = 50, NODES_MAX = 1000, EXCERPT_MAX = 20 };

typedef enum TokenKind { TOKEN_END, TOKEN_NUMBER, TOKEN_STRING, TOKEN_NAME, TOKEN_SYMBOL, TOKEN_BAD } TokenKind;

typedef struct Token {
    TokenKind kind;
    const char *start;
    size_t length;
} Token;

typedef struct RuleParser {
    const char *text;
    Token token; /* the one to be looked at */
    int nesting;
    Rule *rule;
    const Standard *standard;
    Place place;
    Findings *findings;
} RuleParser;

/* In order of binding, loosest first: parse_level() climbs them one by one. */
typedef enum Binding {
    LEVEL_OR,
    LEVEL_AND,
    LEVEL_NOT,
    LEVEL_COMPARISON,
    LEVEL_SUM,
    LEVEL_PRODUCT,
    LEVEL_UNARY
} Binding;

typedef struct Operator {
    const char *text;
    NodeKind kind;
    Binding level;
    NodeType left, right, result;
} Operator;

#define NUMBERS NODE_TYPE_NUMBER, NODE_TYPE_NUMBER
#define TEXTS NODE_TYPE_TEXT, NODE_TYPE_TEXT
#define TRUTHS NODE_TYPE_TRUTH, NODE_TYPE_TRUTH

/* An operator has a row for each pair of types that it takes. */
static const Operator operators[] = {
    {"or", NODE_OR, LEVEL_OR, TRUTHS, NODE_TYPE_TRUTH},
    {"and", NODE_AND, LEVEL_AND, TRUTHS, NODE_TYPE_TRUTH},
    {">=", NODE_AT_LEAST, LEVEL_COMPARISON, NUMBERS, NODE_TYPE_TRUTH},
    {">", NODE_ABOVE, LEVEL_COMPARISON, NUMBERS, NODE_TYPE_TRUTH},
    {"<=", NODE_AT_MOST, LEVEL_COMPARISON, NUMBERS, NODE_TYPE_TRUTH},
    {"<", NODE_BELOW, LEVEL_COMPARISON, NUMBERS, NODE_TYPE_TRUTH},
    {"==", NODE_EQUAL, LEVEL_COMPARISON, NUMBERS, NODE_TYPE_TRUTH},
    {"==", NODE_EQUAL, LEVEL_COMPARISON, TEXTS, NODE_TYPE_TRUTH},
    {"!=", NODE_UNEQUAL, LEVEL_COMPARISON, NUMBERS, NODE_TYPE_TRUTH},
    {"!=", NODE_UNEQUAL, LEVEL_COMPARISON, TEXTS, NODE_TYPE_TRUTH},
    {"in", NODE_IN, LEVEL_COMPARISON, NODE_TYPE_TEXT, NODE_TYPE_LIST, NODE_TYPE_TRUTH},
    {"contains", NODE_CONTAINS, LEVEL_COMPARISON, TEXTS, NODE_TYPE_TRUTH},
    {"contains", NODE_CONTAINS, LEVEL_COMPARISON, NODE_TYPE_LIST, NODE_TYPE_TEXT, NODE_TYPE_TRUTH},
    {"ends_with", NODE_ENDS_WITH, LEVEL_COMPARISON, TEXTS, NODE_TYPE_TRUTH},
    {"+", NODE_ADD, LEVEL_SUM, NUMBERS, NODE_TYPE_NUMBER},
    {"-", NODE_SUBTRACT, LEVEL_SUM, NUMBERS, NODE_TYPE_NUMBER},
    {"*", NODE_MULTIPLY, LEVEL_PRODUCT, NUMBERS, NODE_TYPE_NUMBER},
    {"/", NODE_DIVIDE, LEVEL_PRODUCT, NUMBERS, NODE_TYPE_NUMBER},
};

static RuleNode *parse_level(RuleParser *parser, Binding level);

/* ---- tokens ---- */

/* Goes on to the next token, white space aside. */
static void next_token(RuleParser *parser) {
    static const char *const symbols[] = {">=", "<=", "==", "!=", ">", "<", "+", "-",
                                          "*",  "/",  "(",  ")",  "[", "]", ",", "%"};
    static const char digits[] = "0123456789";
    const char *at = parser->token.start + parser->token.length;
    while (*at && text_is_space(g_utf8_get_char(at)))
        at = g_utf8_next_char(at);
    Token token = {.kind = TOKEN_END, .start = at};
    if (g_ascii_isdigit(*at)) {
        token.kind = TOKEN_NUMBER;
        token.length = strspn(at, digits);
        if (at[token.length] == '.')
            token.length += 1 + strspn(at + token.length + 1, digits);
    } else if (g_ascii_isalpha(*at)) {
        token.kind = TOKEN_NAME;
        while (g_ascii_isalnum(at[token.length]) || at[token.length] == '_' || at[token.length] == '.')
            token.length++;
    } else if (*at == '"' && strchr(at + 1, '"')) {
        token.kind = TOKEN_STRING;
        token.length = (size_t)(strchr(at + 1, '"') - at) + 1;
    } else if (*at) {
        for (size_t i = 0; i < G_N_ELEMENTS(symbols) && token.length == 0; i++)
            token.length = g_str_has_prefix(at, symbols[i]) ? strlen(symbols[i]) : 0;
        token.kind = token.length > 0 ? TOKEN_SYMBOL : TOKEN_BAD;
    }
    parser->token = token;
}

static bool token_is(const Token *token, const char *word) {
    return (token->kind == TOKEN_NAME || token->kind == TOKEN_SYMBOL) && token->length == strlen(word) &&
           strncmp(token->start, word, token->length) == 0;
}

static bool take_token(RuleParser *parser, const char *word) {
    bool there = token_is(&parser->token, word);
    if (there)
        next_token(parser);
    return there;
}

/* ---- faults ---- */

/* unknown: what is no item, where that is the fault. */
static RuleNode *fail_at(RuleParser *parser, Sentence sentence, const char *at, const char *unknown) {
    Findings *findings = parser->findings;
    Finding *finding = finding_add(findings, sentence);
    g_autofree char *excerpt = g_utf8_substring(at, 0, MIN(EXCERPT_MAX, g_utf8_strlen(at, -1)));
    finding->place = parser->place;
    finding->place.file = findings_text(findings, parser->place.file);
    finding->place.column = findings_text(findings, parser->place.column);
    finding_number(findings, finding, "position", g_utf8_pointer_to_offset(parser->text, at) + 1);
    finding_fact(findings, finding, unknown ? "value" : "found", FACT_TEXT, unknown ? unknown : excerpt);
    return NULL;
}

static RuleNode *fail_here(RuleParser *parser) {
    return fail_at(parser, SENTENCE_RULE_SYNTAX, parser->token.start, NULL);
}

/* ---- nodes ---- */

static void rule_node_free(gpointer data) {
    RuleNode *node = data;
    g_free(node->text);
    g_clear_pointer(&node->members, g_ptr_array_unref);
    g_free(node);
}

static RuleNode *rule_node_new(RuleParser *parser, NodeKind kind, NodeType type) {
    RuleNode *node = g_new0(RuleNode, 1);
    node->kind = kind;
    node->type = type;
    node->number = ratio_invalid();
    g_ptr_array_add(parser->rule->nodes, node);
    return node;
}

static const Item *lookup_rate(const Standard *standard, const Item *part, const Item *whole) {
    for (int t = 0; t < standard->tier_count; t++) {
        const Tier *tier = standard->tiers[t];
        for (int i = 0; i < tier->indicator_count; i++) {
            const GPtrArray *items = tier->indicators[i]->items;
            for (guint k = 0; k < items->len; k++) {
                const Item *item = g_ptr_array_index(items, k);
                if (item->part == part && item->whole == whole)
                    return item;
            }
        }
    }
    return NULL;
}

static RuleNode *bind_binary(RuleParser *parser, const Operator *op, const char *at, const RuleNode *left,
                             const RuleNode *right) {
    const Operator *end = operators + G_N_ELEMENTS(operators), *fit = op;
    while (fit < end && (fit->kind != op->kind || fit->left != left->type || fit->right != right->type))
        fit++;
    if (fit == end)
        return fail_at(parser, SENTENCE_RULE_TYPES, at, NULL);
    /* A divisor that is 0 whatever a table says. */
    const Rule divisor = {.root = right};
    Ratio known = op->kind == NODE_DIVIDE ? rule_number(&divisor, NULL, NULL) : ratio_invalid();
    if (ratio_valid(known) && known.num == 0)
        return fail_at(parser, SENTENCE_RULE_DIVIDES, at, NULL);

    RuleNode *node = rule_node_new(parser, op->kind, op->result);
    node->left = left;
    node->right = right;
    if (op->kind == NODE_DIVIDE && left->kind == NODE_ITEM && right->kind == NODE_ITEM)
        node->rate = lookup_rate(parser->standard, left->item, right->item);
    if (op->kind == NODE_ADD || op->kind == NODE_SUBTRACT)
        node->share = left->share || right->share;
    else
        node->share = (node->rate && node->rate->type == ITEM_PERCENT) ||
                      (op->kind == NODE_MULTIPLY && left->share && right->share);
    return node;
}

/* ---- grammar ---- */

static char *parse_string(RuleParser *parser) {
    if (parser->token.kind != TOKEN_STRING) {
        fail_here(parser);
        return NULL;
    }
    char *text = g_strndup(parser->token.start + 1, parser->token.length - 2);
    next_token(parser);
    return text;
}

static RuleNode *parse_primary(RuleParser *parser) {
    if (parser->token.kind == TOKEN_NUMBER) {
        g_autofree char *digits = g_strndup(parser->token.start, parser->token.length);
        Decimal decimal;
        if (!decimal_parse(digits, &decimal))
            return fail_here(parser);
        next_token(parser);
        RuleNode *node = rule_node_new(parser, NODE_NUMBER, NODE_TYPE_NUMBER);
        node->share = take_token(parser, "%");
        node->number = node->share ? ratio_div(decimal.value, ratio_make(100, 1)) : decimal.value;
        return node;
    }
    if (parser->token.kind == TOKEN_STRING) {
        RuleNode *node = rule_node_new(parser, NODE_STRING, NODE_TYPE_TEXT);
        node->text = parse_string(parser);
        return node;
    }
    if (take_token(parser, "(")) {
        if (++parser->nesting > NESTING_MAX)
            return fail_here(parser);
        RuleNode *node = parse_level(parser, LEVEL_OR);
        parser->nesting--;
        return !node || take_token(parser, ")") ? node : fail_here(parser);
    }
    if (take_token(parser, "[")) {
        RuleNode *node = rule_node_new(parser, NODE_LIST, NODE_TYPE_LIST);
        node->members = g_ptr_array_new_with_free_func(g_free);
        do {
            char *member = parse_string(parser);
            if (!member)
                return NULL;
            g_ptr_array_add(node->members, member);
        } while (take_token(parser, ","));
        return take_token(parser, "]") ? node : fail_here(parser);
    }

    bool counts = take_token(parser, "count"), calls = counts || take_token(parser, "given");
    if (calls && !take_token(parser, "("))
        return fail_here(parser);
    if (parser->token.kind != TOKEN_NAME)
        return fail_here(parser);
    const char *at = parser->token.start;
    g_autofree char *id = g_strndup(at, parser->token.length);
    const Item *item = standard_lookup_item(parser->standard, id);
    if (!item)
        return fail_at(parser, SENTENCE_RULE_ITEM, at, id);
    if (!g_ptr_array_find(parser->rule->items, item, NULL))
        g_ptr_array_add(parser->rule->items, (gpointer)item);
    next_token(parser);
    if (counts && item->type != ITEM_LIST)
        return fail_at(parser, SENTENCE_RULE_TYPES, at, NULL);
    if (calls && !take_token(parser, ")"))
        return fail_here(parser);
    if (calls) {
        RuleNode *node = counts ? rule_node_new(parser, NODE_COUNT, NODE_TYPE_NUMBER)
                                : rule_node_new(parser, NODE_GIVEN, NODE_TYPE_TRUTH);
        node->item = item;
        return node;
    }
    NodeType type = item_is_number(item) ? NODE_TYPE_NUMBER : item->type == ITEM_LIST ? NODE_TYPE_LIST : NODE_TYPE_TEXT;
    RuleNode *node = rule_node_new(parser, NODE_ITEM, type);
    node->item = item;
    node->share = item->type == ITEM_PERCENT;
    return node;
}

/* "-" or "not" before an operand of the level below. */
static RuleNode *parse_prefix(RuleParser *parser, const char *sign, NodeKind kind, NodeType type, Binding below) {
    const char *at = parser->token.start;
    bool there = take_token(parser, sign);
    RuleNode *operand = below == LEVEL_UNARY ? parse_primary(parser) : parse_level(parser, below);
    if (!operand || !there)
        return operand;
    if (operand->type != type)
        return fail_at(parser, SENTENCE_RULE_TYPES, at, NULL);
    RuleNode *node = rule_node_new(parser, kind, type);
    node->left = operand;
    node->share = operand->share;
    return node;
}

static RuleNode *parse_level(RuleParser *parser, Binding level) {
    if (level == LEVEL_NOT)
        return parse_prefix(parser, "not", NODE_NOT, NODE_TYPE_TRUTH, LEVEL_COMPARISON);
    if (level == LEVEL_UNARY)
        return parse_prefix(parser, "-", NODE_NEGATE, NODE_TYPE_NUMBER, LEVEL_UNARY);
    RuleNode *left = parse_level(parser, level + 1);
    bool more = true;
    while (left && more) {
        const Operator *op = operators, *end = operators + G_N_ELEMENTS(operators);
        while (op < end && (op->level != level || !token_is(&parser->token, op->text)))
            op++;
        if (op == end)
            break;
        const char *at = parser->token.start;
        if (parser->rule->nodes->len > NODES_MAX)
            return fail_here(parser);
        next_token(parser);
        const RuleNode *right = parse_level(parser, level + 1);
        left = right ? bind_binary(parser, op, at, left, right) : NULL;
        more = level != LEVEL_COMPARISON; /* one only */
    }
    return left;
}

Rule *rule_parse(const char *text, NodeType wanted, const Standard *standard, Place place, Findings *findings) {
    g_autoptr(Rule) rule = g_new0(Rule, 1);
    rule->nodes = g_ptr_array_new_with_free_func(rule_node_free);
    rule->items = g_ptr_array_new();
    RuleParser parser = {.text = text,
                         .token = {.start = text},
                         .rule = rule,
                         .standard = standard,
                         .place = place,
                         .findings = findings};
    next_token(&parser);
    const Token first = parser.token;
    if (wanted == NODE_TYPE_TRUTH && take_token(&parser, "declared") && parser.token.kind == TOKEN_END) {
        rule->declared = true;
        rule->root = rule_node_new(&parser, NODE_DECLARED, NODE_TYPE_TRUTH);
        return g_steal_pointer(&rule);
    }
    parser.token = first;
    rule->root = parse_level(&parser, LEVEL_OR);
    if (rule->root && parser.token.kind != TOKEN_END)
        rule->root = fail_here(&parser);
    else if (rule->root && rule->root->type != wanted)
        rule->root = fail_at(&parser, SENTENCE_RULE_TYPES, first.start, NULL);
    return rule->root ? g_steal_pointer(&rule) : NULL;
}

void rule_free(Rule *rule) {
    if (!rule)
        return;
    g_ptr_array_unref(rule->nodes);
    g_ptr_array_unref(rule->items);
    g_free(rule);
}

/* ---- what a rule uses and asks ---- */

bool rule_uses(const Rule *rule, const Item *item) {
    return item && g_ptr_array_find(rule->items, item, NULL);
}

bool node_uses_bare(const RuleNode *node, const Item *item) {
    if (!node || (node->kind == NODE_DIVIDE && node->rate))
        return false;
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

Ratio rule_threshold(const Rule *rule) {
    const RuleNode *root = rule->root;
    bool against_number = node_comparison(root->kind) && root->right->kind == NODE_NUMBER;
    return against_number ? root->right->number : ratio_invalid();
}

Ratio rule_most(const Rule *rule) {
    return rule->root->kind == NODE_NUMBER ? rule->root->number : ratio_invalid();
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
    bool mirrored = root->left->kind == NODE_NUMBER;
    const RuleNode *number = mirrored ? root->left : root->right, *figure = mirrored ? root->right : root->left;
    Bound bound = mirrored ? comparison->mirrored : comparison->bound;
    /* part / whole, or that as often as the rate says: per thousand */
    bool times = figure->kind == NODE_MULTIPLY && figure->right->kind == NODE_NUMBER && item->type != ITEM_PERCENT &&
                 ratio_compare(figure->right->number, item->times) == 0;
    const RuleNode *quotient = times ? figure->left : figure;
    bool is_rate = quotient->kind == NODE_DIVIDE && item->part && quotient->left->kind == NODE_ITEM &&
                   quotient->left->item == item->part && quotient->right->kind == NODE_ITEM &&
                   quotient->right->item == item->whole;
    bool is_item = figure->kind == NODE_ITEM && figure->item == item;
    if (number->kind != NODE_NUMBER || bound == BOUND_NONE || !(is_rate || is_item))
        return threshold_none();
    bool fewer = is_rate && !times && item->type != ITEM_PERCENT;
    return (Threshold){bound, fewer ? ratio_mul(number->number, item->times) : number->number};
}
