/* What the terms of a rule come to on a table: an exact number or an answer, or why there is none. Shared by
 * rule_value.c, rule_explain.c and rule_evaluate.c, and nobody else. */
#ifndef GONGSHI_FIND_RULE_VALUE_H
#define GONGSHI_FIND_RULE_VALUE_H

#include "find/rule_tree.h"

/* One evaluation of a rule. Borrowed. */
typedef struct RuleRun {
    RuleAnswers answers;
    const void *context;
    bool terse; /* without explanations */
} RuleRun;

typedef struct RuleValue {
    UnknownReason reason; /* UNKNOWN_NOT when there is a value */
    const Item *item;
    Ratio number;
    const Answer *answer; /* of texts and lists that are items */
} RuleValue;

RuleValue rule_value_of(Ratio number);
/* An item's value: a percentage as a share. */
RuleValue rule_look_up(const RuleRun *run, const Item *item);
/* Of a node of type number. */
RuleValue rule_compute(const RuleRun *run, const RuleNode *node);

#endif
