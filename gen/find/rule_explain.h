/* A rule with the values put in: "280 ÷ 1000 = 28% < 80%". Private to find/rule_*.c.
 *
 * Figures of the table stand as stated; what is computed is rounded, but never so that two figures that differ look
 * alike or seem to stand the other way round: then they have more digits, or are fractions. */
#ifndef GONGSHI_FIND_RULE_EXPLAIN_H
#define GONGSHI_FIND_RULE_EXPLAIN_H

#include "find/rule_value.h"

/* A figure of the table, with all its digits. Newly allocated. */
char *rule_figure(Ratio number, bool percent);
/* The sign between the sides of a comparison as it turned out: " < " for one that asked for at least. */
const char *rule_relation(NodeKind kind, bool truth);
/* Fills in the words of a comparison of numbers whose truth is in the outcome. */
void rule_explain(const RuleRun *run, const RuleNode *node, Ratio left, Ratio right, Outcome *outcome);

#endif
