#include "find/rule.h"

#include "base/date.h"
#include "base/text.h"

/* Far above what a clerk writes, far below what the stack bears. */
enum { NESTING_MAX = 50, NODES_MAX = 1000, EXCERPT_MAX = 20, ROUND_MOST = 6 };

typedef enum TokenKind { TOKEN_END, TOKEN_NUMBER, TOKEN_STRING, TOKEN_NAME, TOKEN_SYMBOL, TOKEN_BAD } TokenKind;

typedef struct Token {
    TokenKind kind;
    const char *start;
    size_t length;
    const char *sign; /* of a symbol: as operators have it */
} Token;

typedef struct RuleParser {
    const char *text;
    Token token;   /* the one to be looked at */
    int nesting;   /* in brackets and functions */
    int arguments; /* of these, in functions: where a comma parts */
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
    NodeType left, right, result; /* where numbers are compared, days and levels are too */
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

/* Another way to write a sign. */
typedef struct Spelling {
    const char *written;
    const char *sign;
} Spelling;

/* Longer ones before those that begin them. What has a full-width twin is folded first. */
static const Spelling spellings[] = {
    {">=", ">="}, {"<=", "<="}, {"==", "=="}, {"!=", "!="}, {"<>", "!="}, {">", ">"}, {"<", "<"}, {"=", "=="},
    {"≥", ">="},  {"≧", ">="},  {"≤", "<="},  {"≦", "<="},  {"≠", "!="},  {"+", "+"}, {"-", "-"}, {"−", "-"},
    {"*", "*"},   {"×", "*"},   {"/", "/"},   {"÷", "/"},   {"(", "("},   {")", ")"}, {"[", "["}, {"]", "]"},
    {"【", "["},  {"】", "]"},  {",", ","},   {"、", ","},  {":", ":"},   {"%", "%"},
};

/* How many bytes of the text are `written`, full width folded; 0 when it does not begin so. */
static size_t begins_with(const char *text, const char *written) {
    const char *at = text;
    if (g_ascii_isgraph(*text) && *text != *written) /* most do not */
        return 0;
    for (const char *c = written; *c; c = g_utf8_next_char(c), at = g_utf8_next_char(at))
        if (!*at || text_fold(g_utf8_get_char(at)) != g_utf8_get_char(c))
            return 0;
    return (size_t)(at - text);
}

/* How many digits the text begins with; `end` is where they end. */
static size_t count_digits(const char *text, const char **end) {
    size_t count = 0;
    const char *at = text;
    for (; *at && text_fold(g_utf8_get_char(at)) < 0x80 && g_ascii_isdigit((char)text_fold(g_utf8_get_char(at)));
         count++)
        at = g_utf8_next_char(at);
    *end = at;
    return count;
}

/* "1,000", "83.3": where it ends. */
static const char *number_end(const char *text) {
    const char *end, *more;
    size_t head = count_digits(text, &end);
    for (size_t comma; head <= 3 && (comma = begins_with(end, ",")) > 0 && count_digits(end + comma, &more) == 3;)
        end = more;
    size_t point = begins_with(end, ".");
    if (point > 0)
        count_digits(end + point, &end);
    return end;
}

/* The second of a pair of quotation marks; NULL when the text does not begin with one. */
static const char *string_end(const char *text) {
    static const Spelling pairs[] = {{"\"", "\""}, {"“", "”"}};
    for (gsize i = 0; i < G_N_ELEMENTS(pairs); i++) {
        size_t open = begins_with(text, pairs[i].written);
        for (const char *at = text + open; open > 0 && *at; at = g_utf8_next_char(at))
            if (begins_with(at, pairs[i].sign) > 0)
                return g_utf8_next_char(at);
    }
    return NULL;
}

/* Goes on to the next token, white space aside. */
static void next_token(RuleParser *parser) {
    const char *at = parser->token.start + parser->token.length, *end;
    while (*at && text_is_space(g_utf8_get_char(at)))
        at = g_utf8_next_char(at);
    Token token = {.kind = TOKEN_END, .start = at};
    if (g_ascii_isalpha(*at)) {
        token.kind = TOKEN_NAME;
        while (g_ascii_isalnum(at[token.length]) || at[token.length] == '_' || at[token.length] == '.')
            token.length++;
    } else if (count_digits(at, &end) > 0) {
        token.kind = TOKEN_NUMBER;
        token.length = (size_t)(number_end(at) - at);
    } else if ((end = string_end(at))) {
        token.kind = TOKEN_STRING;
        token.length = (size_t)(end - at);
    } else if (*at) {
        token.kind = TOKEN_BAD;
        for (gsize i = 0; i < G_N_ELEMENTS(spellings) && token.length == 0; i++) {
            token.length = begins_with(at, spellings[i].written);
            if (token.length > 0) {
                token.kind = TOKEN_SYMBOL;
                token.sign = spellings[i].sign;
            }
        }
    }
    parser->token = token;
}

static bool token_is(const Token *token, const char *word) {
    if (token->kind == TOKEN_SYMBOL)
        return g_str_equal(token->sign, word);
    return token->kind == TOKEN_NAME && token->length == strlen(word) &&
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
    finding->place = findings_place(findings, parser->place);
    finding_number(findings, finding, "position", g_utf8_pointer_to_offset(parser->text, at) + 1);
    finding_fact(findings, finding, unknown ? "value" : "found", FACT_TEXT, unknown ? unknown : excerpt);
    return NULL;
}

/* ids: of const char *: what it may have been; or NULL. */
static RuleNode *fail_unknown(RuleParser *parser, Sentence sentence, const char *at, const char *unknown,
                              const GPtrArray *ids) {
    fail_at(parser, sentence, at, unknown);
    const char *near = ids ? near_word(unknown, ids) : NULL;
    if (near)
        finding_fact(parser->findings, parser->findings->list->pdata[parser->findings->list->len - 1], "near",
                     FACT_TEXT, near);
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
    g_clear_pointer(&node->operands, g_ptr_array_unref);
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

/* A day among figures is told as such: it is the likely slip. */
static RuleNode *fail_types(RuleParser *parser, const char *at, const RuleNode *left, const RuleNode *right) {
    bool day = left->type == NODE_TYPE_DAY || (right && right->type == NODE_TYPE_DAY);
    return fail_at(parser, day ? SENTENCE_RULE_DAY : SENTENCE_RULE_TYPES, at, NULL);
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

/* A word of a rule beside a day or a level is one too: a new node, or NULL and a finding. Others stay what they are. */
static const RuleNode *read_as(RuleParser *parser, const char *at, const RuleNode *word, const RuleNode *other) {
    if (word->kind != NODE_STRING || (other->type != NODE_TYPE_DAY && other->type != NODE_TYPE_LEVEL))
        return word;
    RuleNode *node = rule_node_new(parser, other->type == NODE_TYPE_DAY ? NODE_DAY : NODE_LEVEL, other->type);
    node->text = g_strdup(word->text);
    if (other->type == NODE_TYPE_DAY) {
        int day = date_number(word->text);
        node->number = ratio_make(day, 1);
        return day ? node : fail_at(parser, SENTENCE_RULE_NO_DAY, at, word->text);
    }
    g_assert(other->item);
    int place = item_level(other->item, word->text);
    node->number = ratio_make(place, 1);
    if (place >= 0)
        return node;
    fail_at(parser, SENTENCE_RULE_NO_LEVEL, at, word->text);
    g_autofree char *choices = item_choices(other->item, " ");
    Finding *finding = g_ptr_array_index(parser->findings->list, parser->findings->list->len - 1);
    finding_fact(parser->findings, finding, "choices", FACT_FIGURES, choices);
    return NULL;
}

/* Levels that are compared by their texts, and a yes or no that is compared with a word. */
static const RuleNode *as_text(RuleParser *parser, const RuleNode *node) {
    bool asked = node->kind == NODE_ITEM || node->kind == NODE_PREVIOUS;
    if (!asked || (node->type != NODE_TYPE_LEVEL && node->type != NODE_TYPE_TRUTH))
        return node;
    RuleNode *text = rule_node_new(parser, node->kind, NODE_TYPE_TEXT);
    text->item = node->item;
    return text;
}

static bool same_levels(const Item *a, const Item *b) {
    for (guint i = 0; a->choices->len == b->choices->len && i < a->choices->len; i++)
        if (!text_same(g_ptr_array_index(a->choices, i), g_ptr_array_index(b->choices, i)))
            return false;
    return a->choices->len == b->choices->len;
}

static bool fits(const Operator *op, const RuleNode *left, const RuleNode *right) {
    bool ordered = node_comparison(op->kind) && left->type == right->type;
    if (ordered && left->type == NODE_TYPE_DAY)
        return true;
    if (ordered && left->type == NODE_TYPE_LEVEL)
        return !left->item || !right->item || same_levels(left->item, right->item);
    return op->left == left->type && op->right == right->type;
}

static RuleNode *bind_binary(RuleParser *parser, const Operator *op, const char *at, const RuleNode *left,
                             const RuleNode *right) {
    if (node_comparison(op->kind)) {
        left = read_as(parser, at, left, right);
        if (!left)
            return NULL;
        right = read_as(parser, at, right, left);
        if (!right)
            return NULL;
    }
    if (left->type == NODE_TYPE_TEXT || right->type == NODE_TYPE_TEXT || op->kind == NODE_IN) {
        left = as_text(parser, left);
        right = as_text(parser, right);
    }
    const Operator *end = operators + G_N_ELEMENTS(operators), *fit = op;
    while (fit < end && (fit->kind != op->kind || !fits(fit, left, right)))
        fit++;
    if (fit == end)
        return fail_types(parser, at, left, right);
    /* A divisor that is 0 whatever a table says. */
    const Rule divisor = {.root = right};
    Ratio known = op->kind == NODE_DIVIDE ? rule_number(&divisor, &(RuleTable){0}) : ratio_invalid();
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
    const char *start = g_utf8_next_char(parser->token.start);
    const char *end = g_utf8_find_prev_char(parser->text, parser->token.start + parser->token.length);
    char *text = g_strndup(start, (size_t)(end - start));
    next_token(parser);
    return text;
}

static RuleNode *parse_number(RuleParser *parser) {
    g_autofree char *written = g_strndup(parser->token.start, parser->token.length);
    g_autofree char *digits = text_squeeze(written);
    if (parser->arguments > 0 && strchr(digits, ','))
        return fail_at(parser, SENTENCE_RULE_COMMA, parser->token.start, NULL);
    Decimal decimal;
    if (!decimal_parse(digits, &decimal))
        return fail_here(parser);
    next_token(parser);
    RuleNode *node = rule_node_new(parser, NODE_NUMBER, NODE_TYPE_NUMBER);
    node->share = take_token(parser, "%");
    node->number = node->share ? ratio_div(decimal.value, ratio_make(100, 1)) : decimal.value;
    return node;
}

static RuleNode *parse_list(RuleParser *parser) {
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

/* The item of this token; NULL and a finding when there is none such. `used`: where it is noted, each once. */
static const Item *parse_item(RuleParser *parser, GPtrArray *used) {
    if (parser->token.kind != TOKEN_NAME) {
        fail_here(parser);
        return NULL;
    }
    g_autofree char *id = g_strndup(parser->token.start, parser->token.length);
    const Item *item = standard_lookup_item(parser->standard, id);
    if (!item) {
        g_autoptr(GPtrArray) ids = g_ptr_array_new();
        for (guint i = 0; i < parser->standard->items->len; i++)
            g_ptr_array_add(ids, (gpointer)((const Item *)g_ptr_array_index(parser->standard->items, i))->id);
        fail_unknown(parser, SENTENCE_RULE_ITEM, parser->token.start, id, ids);
        return NULL;
    }
    if (!g_ptr_array_find(used, item, NULL))
        g_ptr_array_add(used, (gpointer)item);
    next_token(parser);
    return item;
}

static NodeType item_node_type(const Item *item) {
    switch (item->type) {
    case ITEM_COUNT:
    case ITEM_PERCENT:
    case ITEM_AREA:
    case ITEM_NUMBER:
        return NODE_TYPE_NUMBER;
    case ITEM_DATE:
        return NODE_TYPE_DAY;
    case ITEM_LEVEL:
        return NODE_TYPE_LEVEL;
    case ITEM_YES_NO:
        return NODE_TYPE_TRUTH;
    case ITEM_LIST:
        return NODE_TYPE_LIST;
    case ITEM_TEXT:
    case ITEM_CHOICE:
        return NODE_TYPE_TEXT;
    }
    g_assert_not_reached();
}

static RuleNode *item_node(RuleParser *parser, NodeKind kind, const Item *item) {
    RuleNode *node = rule_node_new(parser, kind, item_node_type(item));
    node->item = item;
    node->share = item->type == ITEM_PERCENT;
    return node;
}

/* ---- functions ---- */

/* What stands between the brackets of a function. */
typedef enum Taken {
    TAKES_ITEM,
    TAKES_MEMBERS, /* an item that is a list, or conditions */
    TAKES_INDICATOR,
    TAKES_KEY,
    TAKES_NUMBERS,
    TAKES_DAYS,
    TAKES_DIGITS,    /* a number, and how many digits */
    TAKES_CONDITION, /* a condition, and what it is then and else */
    TAKES_STEPS
} Taken;

typedef struct RuleFunction {
    const char *name;
    NodeKind kind;
    Taken takes;
    guint least, most; /* how many arguments; 0: any number of them */
    const char *usage;
} RuleFunction;

static const RuleFunction functions[] = {
    {"count", NODE_TALLY, TAKES_MEMBERS, 1, 0, "count(a >= 1, b >= 1)"},
    {"given", NODE_GIVEN, TAKES_ITEM, 1, 1, "given(a)"},
    {"previous", NODE_PREVIOUS, TAKES_ITEM, 1, 1, "previous(a)"},
    {"met", NODE_MET, TAKES_INDICATOR, 1, 1, "met(a)"},
    {"constant", NODE_NUMBER, TAKES_KEY, 1, 1, "constant(a)"},
    {"min", NODE_MIN, TAKES_NUMBERS, 2, 0, "min(a, b)"},
    {"max", NODE_MAX, TAKES_NUMBERS, 2, 0, "max(a, b)"},
    {"abs", NODE_ABS, TAKES_NUMBERS, 1, 1, "abs(a)"},
    {"round", NODE_ROUND, TAKES_DIGITS, 2, 2, "round(a, 2)"},
    {"if", NODE_IF, TAKES_CONDITION, 3, 3, "if(a >= 1, b, c)"},
    {"days", NODE_DAYS, TAKES_DAYS, 2, 2, "days(a, b)"},
    {"steps", NODE_STEPS, TAKES_STEPS, 3, 0, "steps(a, 60%: 3, 80%: 6)"},
};

static RuleNode *fail_usage(RuleParser *parser, const RuleFunction *function, const char *at) {
    fail_at(parser, SENTENCE_RULE_USAGE, at, NULL);
    Finding *finding = g_ptr_array_index(parser->findings->list, parser->findings->list->len - 1);
    finding_fact(parser->findings, finding, "usage", FACT_TEXT, function->usage);
    return NULL;
}

/* A number that is the same whatever a table says, made one node; else NULL. */
static RuleNode *fold_number(RuleParser *parser, const RuleNode *node) {
    const Rule alone = {.root = node};
    Ratio number = node->type == NODE_TYPE_NUMBER ? rule_number(&alone, &(RuleTable){0}) : ratio_invalid();
    if (!ratio_valid(number))
        return NULL;
    RuleNode *folded = rule_node_new(parser, NODE_NUMBER, NODE_TYPE_NUMBER);
    folded->number = number;
    folded->share = node->share;
    return folded;
}

static RuleNode *parse_constant(RuleParser *parser) {
    if (parser->token.kind != TOKEN_NAME)
        return fail_here(parser);
    const char *at = parser->token.start;
    g_autofree char *key = g_strndup(at, parser->token.length);
    const char *value = standard_constant(parser->standard, key);
    next_token(parser);
    if (!value)
        return fail_at(parser, SENTENCE_RULE_CONSTANT, at, key);
    g_autofree char *digits = text_squeeze(value);
    RuleNode *node = rule_node_new(parser, NODE_NUMBER, NODE_TYPE_NUMBER);
    size_t length = strlen(digits);
    node->share = length > 0 && digits[length - 1] == '%';
    digits[length - node->share] = '\0';
    Decimal decimal;
    if (decimal_parse(digits, &decimal)) {
        node->number = node->share ? ratio_div(decimal.value, ratio_make(100, 1)) : decimal.value;
        return node;
    }
    int day = date_number(value);
    if (!day)
        return fail_at(parser, SENTENCE_RULE_CONSTANT, at, key);
    node->kind = NODE_DAY;
    node->type = NODE_TYPE_DAY;
    node->number = ratio_make(day, 1);
    return node;
}

static RuleNode *parse_met(RuleParser *parser) {
    if (parser->token.kind != TOKEN_NAME)
        return fail_here(parser);
    const char *at = parser->token.start;
    RuleNode *node = rule_node_new(parser, NODE_MET, NODE_TYPE_TRUTH);
    node->text = g_strndup(at, parser->token.length);
    g_autoptr(GPtrArray) ids = g_ptr_array_new(), none = g_ptr_array_new();
    bool known = false, decides = false;
    for (guint i = 0; i < parser->standard->indicators->len; i++) {
        const Indicator *indicator = g_ptr_array_index(parser->standard->indicators, i);
        bool meant = g_str_equal(indicator->id, node->text);
        known = known || meant;
        decides = decides || (meant && !indicator_scores(indicator));
        g_ptr_array_add(ids, (gpointer)indicator->id);
    }
    if (!known)
        return fail_unknown(parser, SENTENCE_RULE_INDICATOR, at, node->text, ids);
    if (!decides)
        return fail_unknown(parser, SENTENCE_RULE_ONLY_SCORES, at, node->text, none);
    next_token(parser);
    g_ptr_array_add(parser->rule->met, node);
    return node;
}

/* "60%: 3, 80%: 6" behind what is measured. */
static RuleNode *parse_steps(RuleParser *parser, RuleNode *node, const RuleFunction *function) {
    while (take_token(parser, ",")) {
        const char *at = parser->token.start;
        const RuleNode *from = parse_level(parser, LEVEL_SUM);
        if (!from)
            return NULL;
        if (!take_token(parser, ":"))
            return fail_usage(parser, function, parser->token.start);
        const RuleNode *value = parse_level(parser, LEVEL_SUM);
        if (!value)
            return NULL;
        from = fold_number(parser, from);
        value = fold_number(parser, value);
        guint count = node->operands->len;
        const RuleNode *below = count > 1 ? g_ptr_array_index(node->operands, count - 2) : NULL;
        if (!from || !value || (below && ratio_compare(below->number, from->number) >= 0))
            return fail_usage(parser, function, at);
        g_ptr_array_add(node->operands, (gpointer)from);
        g_ptr_array_add(node->operands, (gpointer)value);
        node->share = node->share || value->share;
    }
    return node;
}

/* Whether one more argument of a function is what it takes there; settles the function's own type. */
static bool argument_fits(RuleNode *node, const RuleFunction *function, const RuleNode *argument, guint index) {
    bool first = index == 0;
    switch (function->takes) {
    case TAKES_MEMBERS:
        return argument->type == NODE_TYPE_TRUTH;
    case TAKES_DAYS:
        return argument->type == NODE_TYPE_DAY;
    case TAKES_NUMBERS:
    case TAKES_STEPS:
        node->share = function->kind != NODE_STEPS && (node->share || argument->share);
        return argument->type == NODE_TYPE_NUMBER;
    case TAKES_DIGITS:
        node->share = node->share || (first && argument->share);
        return argument->type == NODE_TYPE_NUMBER &&
               (first || (argument->kind == NODE_NUMBER && !argument->share && ratio_is_integer(argument->number) &&
                          argument->number.num <= ROUND_MOST));
    case TAKES_CONDITION:
        node->share = node->share || (!first && argument->share);
        if (index == 1)
            node->type = argument->type;
        return first ? argument->type == NODE_TYPE_TRUTH
                     : argument->type == node->type && (node->type == NODE_TYPE_NUMBER || node->type == NODE_TYPE_DAY ||
                                                        node->type == NODE_TYPE_TRUTH);
    case TAKES_ITEM:
    case TAKES_INDICATOR:
    case TAKES_KEY:
        break; /* these have no expressions */
    }
    g_assert_not_reached();
}

/* The arguments of a function that are expressions, up to its closing bracket. */
static RuleNode *parse_arguments(RuleParser *parser, const RuleFunction *function, const char *name) {
    NodeType type = NODE_TYPE_NUMBER;
    RuleNode *node = rule_node_new(parser, function->kind, type);
    node->operands = g_ptr_array_new();
    do {
        const char *at = parser->token.start;
        const RuleNode *argument = parse_level(parser, LEVEL_OR);
        if (!argument)
            return NULL;
        if (function->takes == TAKES_DAYS && argument->kind == NODE_STRING) {
            const RuleNode day = {.type = NODE_TYPE_DAY};
            argument = read_as(parser, at, argument, &day);
            if (!argument)
                return NULL;
        }
        if (!argument_fits(node, function, argument, node->operands->len))
            return function->takes == TAKES_DIGITS || function->takes == TAKES_CONDITION
                       ? fail_usage(parser, function, at)
                       : fail_types(parser, at, argument, NULL);
        g_ptr_array_add(node->operands, (gpointer)argument);
    } while (function->kind != NODE_STEPS && take_token(parser, ","));
    if (function->kind == NODE_STEPS && !parse_steps(parser, node, function))
        return NULL;
    guint count = node->operands->len;
    if (count < function->least || (function->most > 0 && count > function->most))
        return fail_usage(parser, function, name);
    return node;
}

/* From the name of a function on. */
static RuleNode *parse_call(RuleParser *parser, const RuleFunction *function) {
    const char *name = parser->token.start;
    next_token(parser);
    if (!take_token(parser, "("))
        return fail_here(parser);
    if (++parser->nesting > NESTING_MAX)
        return fail_here(parser);
    parser->arguments++;
    const Token first = parser->token;
    g_autofree char *id = first.kind == TOKEN_NAME ? g_strndup(first.start, first.length) : NULL;
    const Item *listed = id ? standard_lookup_item(parser->standard, id) : NULL;
    next_token(parser);
    bool members = listed && listed->type == ITEM_LIST && token_is(&parser->token, ")");
    parser->token = first;
    Taken takes = function->takes;
    RuleNode *node = NULL;
    if (takes == TAKES_ITEM || (takes == TAKES_MEMBERS && members)) {
        NodeKind kind = takes == TAKES_MEMBERS ? NODE_COUNT : function->kind;
        const Item *item = parse_item(parser, kind == NODE_PREVIOUS ? parser->rule->previous : parser->rule->items);
        node = item ? item_node(parser, kind, item) : NULL;
        if (node && kind == NODE_COUNT)
            node->type = NODE_TYPE_NUMBER;
        else if (node && kind == NODE_GIVEN)
            node->type = NODE_TYPE_TRUTH;
    } else if (takes == TAKES_INDICATOR) {
        node = parse_met(parser);
    } else if (takes == TAKES_KEY) {
        node = parse_constant(parser);
    } else {
        node = parse_arguments(parser, function, name);
    }
    parser->nesting--;
    parser->arguments--;
    return !node || take_token(parser, ")") ? node : fail_here(parser);
}

/* "2 of (a, b, c)": the number has been read. */
static RuleNode *parse_of(RuleParser *parser, const RuleNode *number, const char *at) {
    const RuleNode *tally = parse_call(parser, &functions[0]);
    if (!tally)
        return NULL;
    if (tally->kind != NODE_TALLY || number->share || !ratio_is_integer(number->number) || number->number.num < 1 ||
        number->number.num > tally->operands->len)
        return fail_at(parser, SENTENCE_RULE_OF_HOW_MANY, at, NULL);
    RuleNode *node = rule_node_new(parser, NODE_AT_LEAST, NODE_TYPE_TRUTH);
    node->left = tally;
    node->right = number;
    return node;
}

static RuleNode *parse_primary(RuleParser *parser) {
    if (parser->rule->nodes->len > NODES_MAX)
        return fail_here(parser);
    const char *at = parser->token.start;
    if (parser->token.kind == TOKEN_NUMBER) {
        RuleNode *number = parse_number(parser);
        return number && token_is(&parser->token, "of") ? parse_of(parser, number, at) : number;
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
    if (take_token(parser, "["))
        return parse_list(parser);
    const char *after = at + parser->token.length;
    while (*after && text_is_space(g_utf8_get_char(after)))
        after = g_utf8_next_char(after);
    if (parser->token.kind == TOKEN_NAME && begins_with(after, "(") > 0) {
        g_autoptr(GPtrArray) names = g_ptr_array_new();
        for (gsize i = 0; i < G_N_ELEMENTS(functions); i++) {
            if (token_is(&parser->token, functions[i].name))
                return parse_call(parser, &functions[i]);
            g_ptr_array_add(names, (gpointer)functions[i].name);
        }
        g_autofree char *name = g_strndup(at, parser->token.length);
        return fail_unknown(parser, SENTENCE_RULE_FUNCTION, at, name, names);
    }
    const Item *item = parse_item(parser, parser->rule->items);
    return item ? item_node(parser, NODE_ITEM, item) : NULL;
}

/* "-" or "not" before an operand of the level below. */
static RuleNode *parse_prefix(RuleParser *parser, const char *sign, NodeKind kind, NodeType type, Binding below) {
    const char *at = parser->token.start;
    bool there = take_token(parser, sign);
    RuleNode *operand = below == LEVEL_UNARY ? parse_primary(parser) : parse_level(parser, below);
    if (!operand || !there)
        return operand;
    if (operand->type != type)
        return fail_types(parser, at, operand, NULL);
    RuleNode *node = rule_node_new(parser, kind, type);
    node->left = operand;
    node->share = operand->share;
    return operand->kind == NODE_NUMBER ? fold_number(parser, node) : node;
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
    rule->previous = g_ptr_array_new();
    rule->met = g_ptr_array_new();
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
        rule->root = fail_types(&parser, first.start, rule->root, NULL);
    return rule->root ? g_steal_pointer(&rule) : NULL;
}

void rule_free(Rule *rule) {
    if (!rule)
        return;
    g_ptr_array_unref(rule->nodes);
    g_ptr_array_unref(rule->items);
    g_ptr_array_unref(rule->previous);
    g_ptr_array_unref(rule->met);
    g_free(rule);
}
