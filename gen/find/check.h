/* What the checks of one community's table share: what they look at, how they make findings, and the checks themselves.
 *
 * Only checks.c, check_*.c and hypotheses.c include it. */
#ifndef GONGSHI_FIND_CHECK_H
#define GONGSHI_FIND_CHECK_H

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
/* Makes it a question of its own within that group. */
void checking_subgroup(const Checking *checking, Finding *finding, const char *part);
void checking_text(const Checking *checking, Finding *finding, const char *key, const char *text);
void checking_figures(const Checking *checking, Finding *finding, const char *reported, const char *computed);
/* What is found fault with: the figure reported, and a value of the sentence. */
void checking_quote(const Checking *checking, Finding *finding, const char *key, const char *text);
/* The figure as it was written, "83.30%"; NULL for NULL. Lives as long as the findings. */
const char *checking_stated(const Checking *checking, const Answer *answer);

/* What the table states where a rule computes: the rate of the parts used, or the rule's only item. NULL: nothing. */
const Answer *checking_stated_answer(const Checking *checking, const Rule *rule);
/* Whether a clause of the row is undecided and asks for the item. */
bool checking_is_open(const Checking *checking, const Item *item);
/* Whether the form's own sentence for the indicator has these words. */
bool checking_form_says(const Checking *checking, const char *words);
/* Whether the indicator has any statement for reading. */
bool checking_is_readable(const Checking *checking);
/* The first of the row's figures that says of how many things what is asked is lacking, if of any; or NULL. */
const Answer *checking_lacking(const Checking *checking);

/* ---- check_figures.c ---- */
void check_rate(const Checking *checking, const Item *item);
void check_share(const Checking *checking, const Item *item);
void check_subset(const Checking *checking, const Item *item);
void check_zero(const Checking *checking, const Item *item);
void check_count(const Checking *checking, const Item *item);
void check_vacuous(const Checking *checking, const Item *item);
void check_denominators(const Checking *checking);

/* ---- check_verdicts.c ---- */
void check_verdict(const Checking *checking);
void check_thresholds(const Checking *checking);
void check_divisors(const Checking *checking);
void check_cross(const Checking *checking);
void check_contradicted(const Checking *checking);

/* ---- check_points.c ---- */
void check_points(const Checking *checking);
void check_total(const Checking *rows, guint count);
/* {computed}, and {low?} {level?} {none?}: what a total gives, for a finding about a level. */
void tell_levels(Findings *findings, Finding *finding, const Score *score, const GPtrArray *levels);

/* ---- check_answered.c ---- */
void check_statement(const Checking *checking);
void check_altered(const Checking *checking);
void check_readings(const Checking *checking);
void check_missing(const Checking *checking);
void check_blank(const Checking *checking, const Item *item);
void check_answered(const Checking *checking);

/* ---- check_words.c ---- */
void check_alternatives(const Checking *checking);
void check_hints(const Checking *checking);
void check_vague(const Checking *checking);
void check_unit(const Checking *checking, const Item *item);
void check_entity(const Checking *checking, const Item *item);
void check_qualifiers(const Checking *checking);
void check_members(const Checking *checking, const Item *item);
void check_named(const Checking *checking);
void check_translated(const Checking *checking, const Item *item);
void check_editorial(const Checking *checking);

/* ---- check_whole.c: rows: of one table, in its order ---- */
void check_all_covered(const Checking *rows, guint count);
void check_percentages(const Checking *rows, guint count);
void check_identical(const Checking *rows, guint count);

/* ---- hypotheses.c: which single correction would make the figures of a finding agree ----
 *
 * For the office, to see what may have happened; a letter asks openly, and a public page never shows them. Each is
 * tried out before it is listed. */

/* One correction: `value` in the place of what the answer says. */
void hypothesis_propose(const Checking *checking, Finding *finding, HypothesisKind kind, const Answer *at, Ratio value);
/* For a rate that its parts do not give. threshold: of the clause that asks for it, or the invalid ratio. */
void hypotheses_for_rate(const Checking *checking, Finding *finding, const Answer *rate, const Answer *part,
                         const Answer *whole, Ratio threshold);
/* For a share that no whole number of the total gives. */
void hypotheses_for_share(const Checking *checking, Finding *finding, const Answer *percent, const Share *share);

#endif
