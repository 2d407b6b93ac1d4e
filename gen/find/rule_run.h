/* One evaluation of a rule on a table: what its terms come to, whether it holds, and how that is told.
 *
 *     rule_value.c     terms: numbers, days, levels, texts; figures that are only known between two others
 *     rule_evaluate.c  comparisons and three-valued logic; rule.h's doors
 *     rule_tell.c      "280 ÷ 1000 = 28% < 80%"
 *
 * Only these include it. Everything is borrowed from the rule and the table but the texts, which whoever asked frees.
 * What has no value says why (RuleValue, Outcome): nothing here fails otherwise. */
#ifndef GONGSHI_FIND_RULE_RUN_H
#define GONGSHI_FIND_RULE_RUN_H

#include "find/rule.h"

/* Of more conditions than this only so many are named. */
enum { CONDITIONS_NAMED = 2 };
/* Digits of what is computed; of a figure of the table, which stands with all its own. */
enum { PLACES_FIRST = 2, PLACES_LAST = 9 };

typedef struct RuleRun {
    const struct Rulebook *rulebook;
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

/* ---- rule_value.c ---- */

/* Of a node that is no truth. A list that the rule writes out has members, and no text. */
RuleValue run_compute(const RuleRun *run, const RuleNode *node);
/* Of an item, this year's or the one before: a percentage as a share. */
RuleValue run_look_up(const RuleRun *run, const RuleNode *node);
Tally run_count_true(const RuleRun *run, const RuleNode *node);
/* What an `if` comes to on this table: one of its branches, or NULL and why. */
const RuleNode *run_branch(const RuleRun *run, const RuleNode *node, RuleValue *why);
/* The highest step that is reached: its index among the operands, 0 for none. */
guint step_reached(const RuleNode *node, Ratio x);

/* The answer to an item whose figure is only known between two others, one of which is supposed; NULL for any other
 * node. */
const Answer *run_ranged_answer(const RuleRun *run, const RuleNode *node);
/* Whether what the node comes to is only one of what it may be. */
bool run_ranged(const RuleRun *run, const RuleNode *node);
/* The table with one end of each range instead of it; choice: a bit for each, set for the upper one. */
typedef struct RangeEnds {
    RuleRun run;
    RuleTable table;
    Answer answers[RANGES_MOST];
} RangeEnds;
/* How many choices there are: one where no ranges are supposed. */
guint ends_count(const RuleRun *run);
void ends_take(RangeEnds *ends, const RuleRun *run, guint choice);
/* Between what a number lies over all choices; the invalid ratio twice where there is none at one of them. */
Interval run_interval(const RuleRun *run, const RuleNode *node);

/* ---- rule_evaluate.c ---- */

Outcome run_evaluate(const RuleRun *run, const RuleNode *node);
Outcome run_evaluate_tersely(const RuleRun *run, const RuleNode *node);
Outcome run_evaluate_briefly(const RuleRun *run, const RuleNode *node);
/* Those of conditions. Free with outcomes_free(). */
Outcome *run_evaluate_all(const RuleRun *run, const GPtrArray *conditions,
                          Outcome (*evaluate)(const RuleRun *run, const RuleNode *node));
void outcomes_free(Outcome *outcomes, guint count);

/* ---- rule_tell.c: texts are newly allocated ---- */

/* percent: a share, told as a percentage. */
char *tell_figure(Ratio number, bool percent, int places);
char *tell_value(const RuleNode *node, RuleValue value, bool percent);
char *tell_quoted(const char *prefix, const char *text);
/* Both sides of a comparison. */
void tell_sides(Ratio left, Ratio right, bool percent, char *texts[2]);
/* What a side comes to; text: beside the other. */
char *tell_computed(const RuleRun *run, const RuleNode *node, Ratio number, bool percent, const char *text);
/* "280 ÷ 1000 = 28%", "2 ÷ 3 ≈ 66.67%", "95%"; of more figures than anybody reads, result: what they come to. */
void tell_side(GString *out, const RuleRun *run, const RuleNode *node, bool percent, const char *result);
/* "⟦2/10‖0 < 1‖5 < 8⟧": how many of the outcomes hold, and which do not. */
void tell_tally(GString *out, const RuleRun *run, const Outcome *outcomes, guint count);

#endif
