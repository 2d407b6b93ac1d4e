/* A parsed rule: what rule.c builds, rule_evaluate.c computes and lint.c compares.
 *
 * Every node has been type-checked by the parser: who walks a tree relies on it. */
#ifndef GONGSHI_FIND_RULE_TREE_H
#define GONGSHI_FIND_RULE_TREE_H

#include "find/rule.h"

typedef enum NodeKind {
    NODE_DECLARED, /* only as the whole rule */
    NODE_NUMBER,
    NODE_STRING,
    NODE_LIST,
    NODE_ITEM,
    NODE_COUNT,
    NODE_GIVEN,
    NODE_NEGATE,
    NODE_ADD,
    NODE_SUBTRACT,
    NODE_MULTIPLY,
    NODE_DIVIDE,
    NODE_AT_LEAST,
    NODE_ABOVE,
    NODE_AT_MOST,
    NODE_BELOW,
    NODE_EQUAL,
    NODE_UNEQUAL,
    NODE_IN,
    NODE_CONTAINS,
    NODE_ENDS_WITH,
    NODE_NOT,
    NODE_AND,
    NODE_OR
} NodeKind;

typedef enum NodeType { NODE_TYPE_NUMBER, NODE_TYPE_TEXT, NODE_TYPE_LIST, NODE_TYPE_TRUTH } NodeType;

typedef struct RuleNode RuleNode;
struct RuleNode {
    NodeKind kind;
    NodeType type;
    bool share;           /* a number that is printed as a percentage */
    Ratio number;         /* NODE_NUMBER */
    char *text;           /* NODE_STRING; owned */
    const Item *item;     /* NODE_ITEM, NODE_COUNT, NODE_GIVEN */
    const Item *rate;     /* NODE_DIVIDE: the rate whose parts are divided here, or NULL */
    GPtrArray *members;   /* NODE_LIST: of char *; owned */
    const RuleNode *left; /* operands, or the only one */
    const RuleNode *right;
};

struct Rule {
    const RuleNode *root;
    GPtrArray *nodes; /* of RuleNode *; owns them all, so that freeing does not recurse */
    GPtrArray *items; /* of const Item * */
};

/* A comparison of two numbers: which orders of left and right make it true, how it reads as it turned out, and what it
 * asks of a figure on its left or, mirrored, on its right. */
typedef struct NumberComparison {
    bool less, same, more;
    const char *sign, *denied;
    Bound bound, mirrored;
} NumberComparison;

/* Of >=, >, <=, <, ==, !=; NULL for all other kinds. */
const NumberComparison *node_comparison(NodeKind kind);

#endif
