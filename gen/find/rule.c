#include "find/rule_tree.h"
#include "find/rule_value.h"

#include "base/text.h"

/* Far above what a clerk writes, far below what the stack bears. */
enum { NESTING_MAX = 50, NODES_MAX = 1000, EXCERPT_MAX = 20 };

typedef enum TokenKind { TOKEN_END, TOKEN_NUMBER, TOKEN_STRING, TOKEN_NAME, TOKEN_SYMBOL, TOKEN_BAD } TokenKind;

typedef struct Token {
    TokenKind kind;
    const char *start;
    size_t length;
} Token;

typedef struct Parser {
    const char *text;
    Token token; /* the one to be looked at */
    int nesting;
    Rule *rule;
    const Standard *standard;
    Place place;
    Findings *findings;
    NodeType wanted; /* of the whole */
} Parser;

/* In order of binding, loosest first. */
typedef enum Level { LEVEL_OR, LEVEL_AND, LEVEL_NOT, LEVEL_COMPARISON, LEVEL_SUM, LEVEL_PRODUCT, LEVEL_UNARY } Level;

typedef struct Operator {
    const char *text;
    NodeKind kind;
    Level level;
    NodeType result;
} Operator;

static const Operator operators[] = {
    {"or", NODE_OR, LEVEL_OR, NODE_TYPE_TRUTH},
    {"and", NODE_AND, LEVEL_AND, NODE_TYPE_TRUTH},
    {">=", NODE_AT_LEAST, LEVEL_COMPARISON, NODE_TYPE_TRUTH},
    {">", NODE_ABOVE, LEVEL_COMPARISON, NODE_TYPE_TRUTH},
    {"<=", NODE_AT_MOST, LEVEL_COMPARISON, NODE_TYPE_TRUTH},
    {"<", NODE_BELOW, LEVEL_COMPARISON, NODE_TYPE_TRUTH},
    {"==", NODE_EQUAL, LEVEL_COMPARISON, NODE_TYPE_TRUTH},
    {"!=", NODE_UNEQUAL, LEVEL_COMPARISON, NODE_TYPE_TRUTH},
    {"in", NODE_IN, LEVEL_COMPARISON, NODE_TYPE_TRUTH},
    {"contains", NODE_CONTAINS, LEVEL_COMPARISON, NODE_TYPE_TRUTH},
    {"ends_with", NODE_ENDS_WITH, LEVEL_COMPARISON, NODE_TYPE_TRUTH},
    {"+", NODE_ADD, LEVEL_SUM, NODE_TYPE_NUMBER},
    {"-", NODE_SUBTRACT, LEVEL_SUM, NODE_TYPE_NUMBER},
    {"*", NODE_MULTIPLY, LEVEL_PRODUCT, NODE_TYPE_NUMBER},
    {"/", NODE_DIVIDE, LEVEL_PRODUCT, NODE_TYPE_NUMBER},
};

static RuleNode *parse_level(Parser *parser, Level level);

/* ---- tokens ---- */

static bool is_name_character(char c) {
    return g_ascii_isalnum(c) || c == '_' || c == '.';
}

static size_t scan_number(const char *at) {
    size_t length = strspn(at, "0123456789");
    if (at[length] == '.')
        length += 1 + strspn(at + length + 1, "0123456789");
    return length;
}

static size_t scan_symbol(const char *at) {
    static const char *const symbols[] = {">=", "<=", "==", "!=", ">", "<", "+", "-",
                                          "*",  "/",  "(",  ")",  "[", "]", ",", "%"};
    for (size_t i = 0; i < G_N_ELEMENTS(symbols); i++)
        if (g_str_has_prefix(at, symbols[i]))
            return strlen(symbols[i]);
    return 0;
}

static Token scan(const char *at) {
    Token token = {.kind = TOKEN_END, .start = at};
    if (*at == '\0')
        return token;
    if (g_ascii_isdigit(*at)) {
        token.kind = TOKEN_NUMBER;
        token.length = scan_number(at);
    } else if (g_ascii_isalpha(*at)) {
        token.kind = TOKEN_NAME;
        while (is_name_character(at[token.length]))
            token.length++;
    } else if (*at == '"' && strchr(at + 1, '"')) {
        token.kind = TOKEN_STRING;
        token.length = (size_t)(strchr(at + 1, '"') - at) + 1;
    } else {
        token.length = scan_symbol(at);
        token.kind = token.length > 0 ? TOKEN_SYMBOL : TOKEN_BAD;
    }
    return token;
}

static void look_at(Parser *parser, const char *at) {
    while (*at && text_is_space(g_utf8_get_char(at)))
        at = g_utf8_next_char(at);
    parser->token = scan(at);
}

static void advance(Parser *parser) {
    look_at(parser, parser->token.start + parser->token.length);
}

static bool token_is(const Token *token, const char *word) {
    return (token->kind == TOKEN_NAME || token->kind == TOKEN_SYMBOL) && token->length == strlen(word) &&
           strncmp(token->start, word, token->length) == 0;
}

static bool take(Parser *parser, const char *word) {
    bool there = token_is(&parser->token, word);
    if (there)
        advance(parser);
    return there;
}

/* ---- trouble ---- */

static RuleNode *fail(Parser *parser, Sentence sentence, const char *at, const char *key, const char *found) {
    Findings *findings = parser->findings;
    Finding *finding = finding_add(findings, sentence);
    finding->place = parser->place;
    finding->place.file = findings_text(findings, parser->place.file);
    finding->place.column = findings_text(findings, parser->place.column);
    g_autofree char *position = g_strdup_printf("%ld", g_utf8_pointer_to_offset(parser->text, at) + 1);
    finding_fact(findings, finding, "position", FACT_TEXT, position);
    finding_fact(findings, finding, key, FACT_TEXT, found);
    return NULL;
}

static RuleNode *fail_from(Parser *parser, Sentence sentence, const char *at) {
    g_autofree char *found = g_utf8_substring(at, 0, MIN(EXCERPT_MAX, g_utf8_strlen(at, -1)));
    return fail(parser, sentence, at, "found", found);
}

static RuleNode *fail_here(Parser *parser) {
    return fail_from(parser, SENTENCE_RULE_SYNTAX, parser->token.start);
}

/* ---- nodes ---- */

static void node_free(gpointer data) {
    RuleNode *node = data;
    g_free(node->text);
    g_clear_pointer(&node->members, g_ptr_array_unref);
    g_free(node);
}

static RuleNode *node_new(Parser *parser, NodeKind kind, NodeType type) {
    RuleNode *node = g_new0(RuleNode, 1);
    node->kind = kind;
    node->type = type;
    node->number = ratio_invalid();
    g_ptr_array_add(parser->rule->nodes, node);
    return node;
}

static NodeType item_node_type(const Item *item) {
    switch (item->type) {
    case ITEM_COUNT:
    case ITEM_PERCENT:
    case ITEM_AREA:
        return NODE_TYPE_NUMBER;
    case ITEM_TEXT:
    case ITEM_CHOICE:
        return NODE_TYPE_TEXT;
    case ITEM_LIST:
        return NODE_TYPE_LIST;
    }
    g_assert_not_reached();
}

static const Item *rate_in(const Indicator *indicator, const Item *part, const Item *whole) {
    for (guint i = 0; i < indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(indicator->items, i);
        if (item->part == part && item->whole == whole)
            return item;
    }
    return NULL;
}

static const Item *lookup_rate(const Standard *standard, const Item *part, const Item *whole) {
    for (int t = 0; t < standard_tier_count(standard); t++) {
        const Tier *tier = standard_tier(standard, t);
        for (int i = 0; i < standard_indicator_count(standard, tier); i++) {
            const Item *rate = rate_in(standard_indicator(standard, tier, i), part, whole);
            if (rate)
                return rate;
        }
    }
    return NULL;
}

static bool operands_fit(NodeKind kind, const RuleNode *left, const RuleNode *right) {
    bool texts = left->type == NODE_TYPE_TEXT && right->type == NODE_TYPE_TEXT;
    switch (kind) {
    case NODE_AND:
    case NODE_OR:
        return left->type == NODE_TYPE_TRUTH && right->type == NODE_TYPE_TRUTH;
    case NODE_EQUAL:
    case NODE_UNEQUAL:
        return texts || (left->type == NODE_TYPE_NUMBER && right->type == NODE_TYPE_NUMBER);
    case NODE_IN:
        return left->type == NODE_TYPE_TEXT && right->type == NODE_TYPE_LIST;
    case NODE_CONTAINS:
        return texts || (left->type == NODE_TYPE_LIST && right->type == NODE_TYPE_TEXT);
    case NODE_ENDS_WITH:
        return texts;
    case NODE_ADD:
    case NODE_SUBTRACT:
    case NODE_MULTIPLY:
    case NODE_DIVIDE:
    case NODE_AT_LEAST:
    case NODE_ABOVE:
    case NODE_AT_MOST:
    case NODE_BELOW:
        return left->type == NODE_TYPE_NUMBER && right->type == NODE_TYPE_NUMBER;
    case NODE_DECLARED:
    case NODE_NUMBER:
    case NODE_STRING:
    case NODE_LIST:
    case NODE_ITEM:
    case NODE_COUNT:
    case NODE_GIVEN:
    case NODE_NEGATE:
    case NODE_NOT:
        break;
    }
    g_assert_not_reached();
}

static const Answer *no_answer(const void *context, const Item *item) {
    (void)context, (void)item;
    return NULL;
}

/* Whether it is 0 without any figure of a table. */
static bool is_zero(const RuleNode *node) {
    const RuleRun run = {.answers = no_answer};
    RuleValue value = rule_compute(&run, node);
    return value.reason == UNKNOWN_NOT && value.number.num == 0;
}

static RuleNode *bind_binary(Parser *parser, const Operator *operator, const char * at, const RuleNode *left,
                             const RuleNode *right) {
    if (!operands_fit(operator->kind, left, right))
        return fail_from(parser, SENTENCE_RULE_TYPES, at);
    if (operator->kind == NODE_DIVIDE && is_zero(right))
        return fail_from(parser, SENTENCE_RULE_DIVIDES, at);
    RuleNode *node = node_new(parser, operator->kind, operator->result);
    node->left = left;
    node->right = right;
    if (operator->kind == NODE_DIVIDE && left->kind == NODE_ITEM && right->kind == NODE_ITEM)
        node->rate = lookup_rate(parser->standard, left->item, right->item);
    if (operator->kind == NODE_ADD || operator->kind == NODE_SUBTRACT)
        node->share = left->share || right->share;
    else
        node->share = node->rate != NULL || (operator->kind == NODE_MULTIPLY && left->share && right->share);
    return node;
}

/* ---- grammar ---- */

static const Item *parse_item(Parser *parser) {
    if (parser->token.kind != TOKEN_NAME) {
        fail_here(parser);
        return NULL;
    }
    g_autofree char *id = g_strndup(parser->token.start, parser->token.length);
    const Item *item = standard_lookup_item(parser->standard, id);
    if (!item) {
        fail(parser, SENTENCE_RULE_ITEM, parser->token.start, "value", id);
        return NULL;
    }
    if (!g_ptr_array_find(parser->rule->items, item, NULL))
        g_ptr_array_add(parser->rule->items, (gpointer)item);
    advance(parser);
    return item;
}

static RuleNode *parse_name(Parser *parser) {
    const Item *item = parse_item(parser);
    if (!item)
        return NULL;
    RuleNode *node = node_new(parser, NODE_ITEM, item_node_type(item));
    node->item = item;
    node->share = item->type == ITEM_PERCENT;
    return node;
}

/* What follows the word count or given. */
static RuleNode *parse_call(Parser *parser, NodeKind kind, NodeType type) {
    if (!take(parser, "("))
        return fail_here(parser);
    const char *at = parser->token.start;
    const Item *item = parse_item(parser);
    if (!item)
        return NULL;
    if (kind == NODE_COUNT && item->type != ITEM_LIST)
        return fail_from(parser, SENTENCE_RULE_TYPES, at);
    if (!take(parser, ")"))
        return fail_here(parser);
    RuleNode *node = node_new(parser, kind, type);
    node->item = item;
    return node;
}

static RuleNode *parse_number(Parser *parser) {
    g_autofree char *digits = g_strndup(parser->token.start, parser->token.length);
    Decimal decimal;
    if (!decimal_parse(digits, &decimal))
        return fail_here(parser);
    advance(parser);
    RuleNode *node = node_new(parser, NODE_NUMBER, NODE_TYPE_NUMBER);
    node->share = take(parser, "%");
    node->number = node->share ? ratio_div(decimal.value, ratio_make(100, 1)) : decimal.value;
    return node;
}

static char *parse_string(Parser *parser) {
    if (parser->token.kind != TOKEN_STRING) {
        fail_here(parser);
        return NULL;
    }
    char *text = g_strndup(parser->token.start + 1, parser->token.length - 2);
    advance(parser);
    return text;
}

static RuleNode *parse_list(Parser *parser) {
    RuleNode *node = node_new(parser, NODE_LIST, NODE_TYPE_LIST);
    node->members = g_ptr_array_new_with_free_func(g_free);
    do {
        char *member = parse_string(parser);
        if (!member)
            return NULL;
        g_ptr_array_add(node->members, member);
    } while (take(parser, ","));
    return take(parser, "]") ? node : fail_here(parser);
}

static RuleNode *parse_parenthesis(Parser *parser) {
    if (++parser->nesting > NESTING_MAX)
        return fail_here(parser);
    RuleNode *node = parse_level(parser, LEVEL_OR);
    parser->nesting--;
    if (node && !take(parser, ")"))
        return fail_here(parser);
    return node;
}

static RuleNode *parse_primary(Parser *parser) {
    if (parser->token.kind == TOKEN_NUMBER)
        return parse_number(parser);
    if (parser->token.kind == TOKEN_STRING) {
        RuleNode *node = node_new(parser, NODE_STRING, NODE_TYPE_TEXT);
        node->text = parse_string(parser);
        return node;
    }
    if (take(parser, "("))
        return parse_parenthesis(parser);
    if (take(parser, "["))
        return parse_list(parser);
    if (take(parser, "count"))
        return parse_call(parser, NODE_COUNT, NODE_TYPE_NUMBER);
    if (take(parser, "given"))
        return parse_call(parser, NODE_GIVEN, NODE_TYPE_TRUTH);
    return parse_name(parser);
}

/* "-" or "not" before an operand of the level below. */
static RuleNode *parse_prefix(Parser *parser, const char *sign, NodeKind kind, NodeType type, Level below) {
    const char *at = parser->token.start;
    bool there = take(parser, sign);
    RuleNode *operand = below == LEVEL_UNARY ? parse_primary(parser) : parse_level(parser, below);
    if (!operand || !there)
        return operand;
    if (operand->type != type)
        return fail_from(parser, SENTENCE_RULE_TYPES, at);
    RuleNode *node = node_new(parser, kind, type);
    node->left = operand;
    node->share = operand->share;
    return node;
}

static const Operator *operator_at(const Parser *parser, Level level) {
    for (size_t i = 0; i < G_N_ELEMENTS(operators); i++)
        if (operators[i].level == level && token_is(&parser->token, operators[i].text))
            return &operators[i];
    return NULL;
}

static RuleNode *parse_level(Parser *parser, Level level) {
    if (level == LEVEL_NOT)
        return parse_prefix(parser, "not", NODE_NOT, NODE_TYPE_TRUTH, LEVEL_COMPARISON);
    if (level == LEVEL_UNARY)
        return parse_prefix(parser, "-", NODE_NEGATE, NODE_TYPE_NUMBER, LEVEL_UNARY);
    RuleNode *left = parse_level(parser, level + 1);
    const Operator *operator= NULL;
    while (left && (operator= operator_at(parser, level))) {
        const char *at = parser->token.start;
        if (parser->rule->nodes->len > NODES_MAX)
            return fail_here(parser);
        advance(parser);
        const RuleNode *right = parse_level(parser, level + 1);
        left = right ? bind_binary(parser, operator, at, left, right) : NULL;
        if (level == LEVEL_COMPARISON)
            break;
    }
    return left;
}

static const RuleNode *parse_rule(Parser *parser) {
    look_at(parser, parser->text);
    Parser before = *parser;
    if (parser->wanted == NODE_TYPE_TRUTH && take(parser, "declared") && parser->token.kind == TOKEN_END)
        return node_new(parser, NODE_DECLARED, NODE_TYPE_TRUTH);
    *parser = before;
    const RuleNode *root = parse_level(parser, LEVEL_OR);
    if (!root)
        return NULL;
    if (parser->token.kind != TOKEN_END)
        return fail_here(parser);
    if (root->type != parser->wanted)
        return fail_from(parser, SENTENCE_RULE_TYPES, before.token.start);
    return root;
}

/* ---- interface ---- */

static Rule *parse_as(NodeType wanted, const char *text, const Standard *standard, Place place, Findings *findings) {
    g_autoptr(Rule) rule = g_new0(Rule, 1);
    rule->nodes = g_ptr_array_new_with_free_func(node_free);
    rule->items = g_ptr_array_new();
    Parser parser = {
        .text = text, .rule = rule, .standard = standard, .place = place, .findings = findings, .wanted = wanted};
    rule->root = parse_rule(&parser);
    return rule->root ? g_steal_pointer(&rule) : NULL;
}

Rule *rule_parse(const char *text, const Standard *standard, Place place, Findings *findings) {
    return parse_as(NODE_TYPE_TRUTH, text, standard, place, findings);
}

Rule *rule_parse_number(const char *text, const Standard *standard, Place place, Findings *findings) {
    return parse_as(NODE_TYPE_NUMBER, text, standard, place, findings);
}

void rule_free(Rule *rule) {
    if (!rule)
        return;
    g_ptr_array_unref(rule->nodes);
    g_ptr_array_unref(rule->items);
    g_free(rule);
}

bool rule_is_declared(const Rule *rule) {
    return rule->root->kind == NODE_DECLARED;
}

const GPtrArray *rule_items(const Rule *rule) {
    return rule->items;
}

bool rule_uses(const Rule *rule, const Item *item) {
    return item && g_ptr_array_find(rule->items, item, NULL);
}

static bool stands_bare(const RuleNode *node, const Item *item) {
    if (!node || (node->kind == NODE_DIVIDE && node->rate))
        return false;
    return node->item == item || stands_bare(node->left, item) || stands_bare(node->right, item);
}

bool rule_uses_bare(const Rule *rule, const Item *item) {
    return stands_bare(rule->root, item);
}

Ratio rule_threshold(const Rule *rule) {
    const RuleNode *root = rule->root;
    bool against_number = node_compares(root) && root->right->kind == NODE_NUMBER;
    return against_number ? root->right->number : ratio_invalid();
}

char *rule_threshold_text(const Rule *rule) {
    Ratio threshold = rule_threshold(rule);
    if (!ratio_valid(threshold))
        return NULL;
    return rule->root->right->share ? ratio_percent(threshold, ratio_invalid()) : ratio_text(threshold, 2, NULL);
}

int rule_direction(const Rule *rule) {
    if (!ratio_valid(rule_threshold(rule)))
        return 0;
    bool more = rule->root->kind == NODE_AT_LEAST || rule->root->kind == NODE_ABOVE;
    bool less = rule->root->kind == NODE_AT_MOST || rule->root->kind == NODE_BELOW;
    return more - less;
}

/* ---- what is asked of one figure ---- */

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

static Bound bound_of(NodeKind kind, bool mirrored) {
    switch ((int)kind) {
    case NODE_AT_LEAST:
        return mirrored ? BOUND_AT_MOST : BOUND_AT_LEAST;
    case NODE_ABOVE:
        return mirrored ? BOUND_BELOW : BOUND_ABOVE;
    case NODE_AT_MOST:
        return mirrored ? BOUND_AT_LEAST : BOUND_AT_MOST;
    case NODE_BELOW:
        return mirrored ? BOUND_ABOVE : BOUND_BELOW;
    case NODE_EQUAL:
        return BOUND_EXACTLY;
    default:
        return BOUND_NONE;
    }
}

static bool node_is_figure(const RuleNode *node, const Item *item) {
    if (node->kind == NODE_DIVIDE)
        return node->left->kind == NODE_ITEM && node->right->kind == NODE_ITEM && item->part &&
               node->left->item == item->part && node->right->item == item->whole;
    return node->kind == NODE_ITEM && node->item == item;
}

Threshold rule_asks(const Rule *rule, const Item *item) {
    const RuleNode *root = rule->root;
    if (!item || !node_compares(root))
        return threshold_none();
    bool mirrored = root->left->kind == NODE_NUMBER;
    const RuleNode *number = mirrored ? root->left : root->right, *figure = mirrored ? root->right : root->left;
    Bound bound = bound_of(root->kind, mirrored);
    if (number->kind != NODE_NUMBER || bound == BOUND_NONE || !node_is_figure(figure, item))
        return threshold_none();
    return (Threshold){bound, number->number};
}
