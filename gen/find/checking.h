/* What the checks of one community's table share: what they look at, and how they make findings.
 *
 * Only the files gen/find/check_*.c and checks.c use it. */
#ifndef GONGSHI_FIND_CHECKING_H
#define GONGSHI_FIND_CHECKING_H

#include "data/pattern.h"
#include "find/judge.h"

/* What every check of one indicator looks at. In a check of the whole table `indicator`, `said` and `verdict` are those
 * of the row that the finding is to stand at. */
typedef struct Checking {
    const Standard *standard;
    const Rulebook *rulebook;
    const Answers *answers;
    const GPtrArray *verdicts; /* of const IndicatorVerdict *, of the whole table */
    Findings *findings;
    const Indicator *indicator;
    const IndicatorAnswers *said;
    const IndicatorVerdict *verdict;
    const Statement *read;  /* the statement that reads the row's sentence, or NULL */
    const GArray *readings; /* of Reading: what it reads; NULL likewise */
} Checking;

/* A finding at an answer (NULL: at the file), about an item (or NULL), grouped by rule, indicator and item. */
Finding *checking_add(const Checking *checking, Sentence sentence, const Answer *at, const Item *item);
void checking_add_text(const Checking *checking, Finding *finding, const char *key, const char *text);
void checking_add_item(const Checking *checking, Finding *finding, const char *key, const Item *item);
void checking_set_figures(const Checking *checking, Finding *finding, const char *reported, const char *computed);

/* The answer, if it holds a usable number. item may be NULL. */
const Answer *checking_number(const Checking *checking, const Item *item);
/* The figure as it was written, "83.30%". Newly allocated. */
char *checking_stated(const Answer *answer);
/* For rule_evaluate(): context is Answers. */
const Answer *checking_answer(const void *context, const Item *item);
/* What the clauses that apply ask of a figure; the invalid ratio when none does. */
Ratio checking_threshold(const Checking *checking, const Item *rate);
/* What the table states where a rule computes: the rate of the parts used, or the rule's only item. NULL: nothing. */
const Answer *checking_stated_answer(const Checking *checking, const Rule *rule);
/* Where a finding about a rule stands: the first item of the rule that was answered, else the verdict. */
const Answer *checking_first_answer(const Checking *checking, const Rule *rule);
/* Whether a clause of the row is undecided and asks for the item. */
bool checking_is_open(const Checking *checking, const Item *item);
/* Whether the form's own sentence for the indicator has these words. */
bool checking_form_says(const Checking *checking, const char *words);
/* Whether the indicator has any statement for reading. */
bool checking_is_readable(const Checking *checking);
void checking_items(const Checking *checking, void (*check)(const Checking *, const Item *));

#endif
