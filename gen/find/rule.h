/* The rule language: arithmetic, comparison and logic over reported items.
 *
 *   expression  = disjunction
 *   disjunction = conjunction { "or" conjunction }
 *   conjunction = negation { "and" negation }
 *   negation    = [ "not" ] comparison
 *   comparison  = sum [ (">=" | ">" | "<=" | "<" | "==" | "!=" | "in" | "contains" | "ends_with") sum ]
 *   sum         = product { ("+" | "-") product }
 *   product     = unary { ("*" | "/") unary }
 *   unary       = [ "-" ] primary
 *   primary     = number [ "%" ] | string | item | list | "(" expression ")" | number "of" conditions | function
 *   list        = "[" string { "," string } "]"
 *   conditions  = "(" expression { "," expression } ")"
 *   function    = "count" "(" item ")"           members of a list
 *               | "count" conditions             how many of them are true
 *               | "given" "(" item ")"           whether the item has a usable value
 *               | "met" "(" indicator ")"        whether the indicator's own clauses are met
 *               | "min" | "max" "(" sum { "," sum } ")"
 *               | "abs" "(" sum ")"
 *               | "round" "(" sum "," digits ")" half away from zero; of a percentage its own digits: 83.33% to 1
 * is 83.3% | "if" "(" expression "," sum "," sum ")" | "days" "(" date "," date ")"   from the first to the second;
 * negative when that is earlier | "steps" "(" sum { "," number ":" number } ")" the value of the highest step that is
 * reached, else 0; steps rise | "previous" "(" item ")"        the item in the year before | "constant" "(" key ")"
 * what standard.csv says under constant.key: a number, a share or a day
 *
 * 2 of (a, b, c) is count(a, b, c) >= 2. Signs may be written ≥ ≤ ≠ = × ÷ −, all of them and digits in full width,
 * strings in “ ” too, numbers as 1,000 (but not between the commas of a function).
 *
 * Items are their ids (lighting.smart). An item of type percent is a share: 80 counts as 80%. Everything is an exact
 * ratio; 80% and 0.8 are the same number. A day is compared with a day, an item's or one in a string ("2023-12-01").
 * Levels are compared by the order of their choices, with each other or with one of them ("良好"). An item of type
 * yes_no is true or false by itself. Texts are compared squeezed (base/text.h).
 *
 * given(item) is false when the row neither gives nor mentions it; it is unknown where the sentence has a place for the
 * item, or its row is no value. An item that is missing or blank makes the result unknown, with the reason; and, or,
 * count follow three-valued logic (unknown and false = false; 2 of three is decided when two are true). met(indicator)
 * is what the figures give: true also where all that is not met is asked in principle only, or nothing of it applies;
 * where the standard asks no figure it is what the row states; unknown if that is. A rate that is stated without its
 * parts does not take the place of part / whole.
 *
 * The word `declared` alone is the rule of a clause for which the standard asks no figure. */
#ifndef GONGSHI_FIND_RULE_H
#define GONGSHI_FIND_RULE_H

#include <glib.h>
#include <stdbool.h>

#include "base/finding.h"
#include "base/number.h"
#include "data/dataset.h"
#include "data/standard.h"

/* ---- a parsed rule. Every node has been type-checked by the parser: who walks a tree relies on it ---- */

typedef enum NodeKind {
    NODE_DECLARED, /* only as the whole rule */
    NODE_NUMBER,
    NODE_STRING,
    NODE_LIST,
    NODE_ITEM,
    NODE_COUNT,
    NODE_GIVEN,
    NODE_DAY,      /* of a string or a constant */
    NODE_LEVEL,    /* a word that is compared with a level */
    NODE_PREVIOUS, /* an item of the year before */
    NODE_MET,
    NODE_TALLY, /* how many of its operands are true; so the next ones */
    NODE_MIN,
    NODE_MAX,
    NODE_ABS,
    NODE_ROUND, /* x, digits */
    NODE_IF,    /* condition, then, else: a number, a day or a truth */
    NODE_DAYS,
    NODE_STEPS, /* x, then pairs of numbers: from, value */
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

typedef enum NodeType {
    NODE_TYPE_NUMBER,
    NODE_TYPE_DAY,
    NODE_TYPE_LEVEL,
    NODE_TYPE_TEXT,
    NODE_TYPE_LIST,
    NODE_TYPE_TRUTH
} NodeType;

typedef struct RuleNode RuleNode;
struct RuleNode {
    NodeKind kind;
    NodeType type;
    bool share;           /* a number that is printed as a percentage */
    Ratio number;         /* NODE_NUMBER; NODE_DAY: its number (date_number); NODE_LEVEL: its place in the order */
    char *text;           /* NODE_STRING, NODE_LEVEL; NODE_MET: the indicator; owned */
    const Item *item;     /* NODE_ITEM, NODE_COUNT, NODE_GIVEN, NODE_PREVIOUS */
    const Item *rate;     /* NODE_DIVIDE: the rate whose parts are divided here, or NULL */
    GPtrArray *members;   /* NODE_LIST: of char *; owned */
    const RuleNode *left; /* operands, or the only one */
    const RuleNode *right;
    GPtrArray *operands; /* of const RuleNode *: from NODE_TALLY on; owned */
};

/* Made by rule_parse(); not to be changed. */
typedef struct Rule {
    const RuleNode *root;
    bool declared;                   /* the rule is the word `declared` */
    GPtrArray *items;                /* of const Item *: those used, each once, in order of appearance */
    GPtrArray *previous;             /* of const Item *: those asked of the year before */
    GPtrArray *met;                  /* of const RuleNode *: NODE_MET */
    const struct Rulebook *rulebook; /* that it stands in: what met() asks; NULL: nothing is known of it */
    GPtrArray *nodes;                /* of RuleNode *; owns them all, so that freeing does not recurse */
} Rule;

/* wanted: NODE_TYPE_TRUTH, or NODE_TYPE_NUMBER for an expression without a comparison. NULL on a fault, with a
 * rule-broken finding at file, line, column (position within the cell as a fact). */
Rule *rule_parse(const char *text, NodeType wanted, const Standard *standard, Place place, Findings *findings);
void rule_free(Rule *rule);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Rule, rule_free)

bool rule_uses(const Rule *rule, const Item *item);
/* Whether an expression uses the item otherwise than as part of a rate. node: rule->root; NULL uses nothing. */
bool node_uses_bare(const RuleNode *node, const Item *item);
/* The largest number that it can come to, where it is a number or steps: else the invalid ratio. */
Ratio rule_most(const Rule *rule);
/* The number a comparison at the top compares against (80%), or the invalid ratio. */
Ratio rule_threshold(const Rule *rule);
/* Whether that comparison asks for more (1: >=, >), for less (-1: <=, <) or for neither (0). */
int rule_direction(const Rule *rule);

/* What is asked of a figure: that it lies to this side of a number. */
typedef enum Bound { BOUND_NONE, BOUND_AT_LEAST, BOUND_ABOVE, BOUND_AT_MOST, BOUND_BELOW, BOUND_EXACTLY } Bound;

typedef struct Threshold {
    Bound bound;
    Ratio number; /* invalid for BOUND_NONE */
} Threshold;

Threshold threshold_none(void);
bool threshold_same(Threshold a, Threshold b);
/* false without a bound. The value is valid. */
bool threshold_reached(Threshold threshold, Ratio value);
/* 1 for more, -1 for less, 0 for neither. */
int threshold_towards(Threshold threshold);
/* What a comparison at the top asks of this figure: of the item itself, or of the quotient of its parts, alone on one
 * side with a number on the other. Of a sum, of one part, or by several comparisons: none. item may be NULL. */
Threshold rule_asks(const Rule *rule, const Item *item);

/* A comparison of two numbers: which orders of left and right make it true, how it reads as it turned out, and what it
 * asks of a figure on its left or, mirrored, on its right. */
typedef struct NumberComparison {
    bool less, same, more;
    const char *sign, *denied;
    Bound bound, mirrored;
} NumberComparison;

/* Of >=, >, <=, <, ==, !=; NULL for all other kinds. */
const NumberComparison *node_comparison(NodeKind kind);

/* ---- what a rule comes to ---- */

typedef enum Truth { TRUTH_FALSE, TRUTH_TRUE, TRUTH_UNKNOWN } Truth;

typedef enum UnknownReason {
    UNKNOWN_NOT,        /* it is known */
    UNKNOWN_MISSING,    /* the table has no such item, or no value of it */
    UNKNOWN_BLANK,      /* the slot was left empty */
    UNKNOWN_OPEN,       /* an alternative was left standing */
    UNKNOWN_ZERO,       /* division by zero */
    UNKNOWN_IMPOSSIBLE, /* no whole number gives the share stated, and the nearest would decide differently */
    UNKNOWN_TOO_LARGE,  /* the figures do not fit */
    UNKNOWN_BROKEN,     /* the rule itself */
    UNKNOWN_PREVIOUS,   /* the year before has no such item, or there is no table of it */
    UNKNOWN_UNDECIDED   /* an indicator that it asks for has no verdict */
} UnknownReason;

typedef struct Outcome {
    Truth truth;
    UnknownReason reason; /* for TRUTH_UNKNOWN */
    const Item *item;     /* the item the reason is about, or the one that keeps a clause from applying; or NULL */
    /* The rule with the values put in and its outcome: "280 ÷ 1000 = 28% < 80%"; figures, signs and quoted data only,
     * no words, and short whatever the rule. What needs words stands in ⟦ ⟧, which may nest; report/ has them:
     *   ⟦2/10‖0 < 1‖5 < 8⟧   two of ten conditions hold, these do not: two at most and … for more
     *   ⟦<5373⟧              a figure of the year before
     *   ⟦not_met lighting⟧   a verdict (its id) of an indicator
     * "" when unknown. Owned, free with outcome_clear(). */
    char *explanation;
    char *computed; /* the left side of the comparison at the top: "28%"; NULL when there is none or unknown */
    char *against;  /* its right side: "80%"; NULL likewise */
} Outcome;

void outcome_clear(Outcome *outcome);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Outcome, outcome_clear)

/* So many figures of a rule may be ranges. */
enum { RANGES_MOST = 4 };

/* What a rule is asked of. */
typedef struct RuleTable {
    const Answers *answers; /* NULL: nothing is said */
    /* Copies of answers of the table, with another figure: they stand for those of their items. RANGES_MOST at most. */
    const Answer *supposed;
    guint supposed_count;
    GPtrArray *verdicts; /* of IndicatorVerdict *: those of the table, NULL where not made yet; or NULL */
    int depth;           /* by way of how many indicators met() has come here */
} RuleTable;

/* The invalid ratio when anything is missing. */
Ratio rule_number(const Rule *rule, const RuleTable *table);
/* What the comparison at the top compares with its threshold; the invalid ratio when anything is missing, or where
 * there is no threshold. */
Ratio rule_measure(const Rule *rule, const RuleTable *table);
/* Only whether it holds: no words are put together. */
Truth rule_truth(const Rule *rule, const RuleTable *table);
Outcome rule_evaluate(const Rule *rule, const RuleTable *table);
/* The same where a figure may be a range (约80): decided where it comes to the same whatever the figure is. */
Outcome rule_evaluate_ranges(const Rule *rule, const RuleTable *table);
/* Of a number: true with its explanation ("92% ≥ 90% → 10"), or unknown; computed is the number as it is printed. */
Outcome rule_compute(const Rule *rule, const RuleTable *table);

#endif
