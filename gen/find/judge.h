/* Verdicts: each clause of each indicator, from the rules and a community's answers.
 *
 * A Rulebook is the standard's criteria and checks, parsed once. A broken rule is a finding, and whatever hangs on it
 * is unknown, never skipped. */
#ifndef GONGSHI_FIND_JUDGE_H
#define GONGSHI_FIND_JUDGE_H

#include "find/rule.h"

typedef enum Verdict {
    VERDICT_MET,
    VERDICT_NOT_MET,
    VERDICT_SOFT_NOT_MET, /* only what the standard asks in principle (原则上, 按需, 一般) is not met */
    VERDICT_DECLARED,
    VERDICT_NOT_APPLICABLE,
    VERDICT_UNKNOWN
} Verdict;
enum { VERDICTS = VERDICT_UNKNOWN + 1 };

const char *verdict_id(Verdict verdict); /* "met", "not_met", "soft_not_met", "declared", "not_applicable", "unknown" */

/* What a conclusion rests on. Where the figures give another one than was stated, that goes before all else. */
typedef enum Support {
    SUPPORT_DIFFERS,
    SUPPORT_FIGURES,
    SUPPORT_WORDS,
    SUPPORT_NO_DATA,
    SUPPORT_NOT_APPLICABLE
} Support;

enum { SUPPORTS = SUPPORT_NOT_APPLICABLE + 1 };

Support verdict_support(Meaning claim, Verdict verdict);
const char *support_id(Support support); /* "differs", "figures", "words", "no_data", "not_applicable" */

typedef struct Rulebook Rulebook;

Rulebook *rulebook_load(const Standard *standard, Findings *findings);
/* From now on only what is not met is explained: where nobody asks for the words of the others. */
void rulebook_be_brief(Rulebook *rulebook);
void rulebook_free(Rulebook *rulebook);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Rulebook, rulebook_free)

typedef struct ClauseVerdict {
    const Criterion *criterion;
    Verdict verdict;
    Outcome outcome; /* of the rule, or of applies_when when that decided */
} ClauseVerdict;

typedef struct IndicatorVerdict {
    const Indicator *indicator;
    Meaning claim;    /* what the row's verdict says … */
    const char *word; /* … in this word, as written; "" for none */
    /* not_met if a hard clause is, else unknown, else soft_not_met, else declared, else met; nothing left: n/a */
    Verdict verdict;
    GArray *clauses; /* of ClauseVerdict */
} IndicatorVerdict;

/* One community, evaluated. Owns its verdicts and findings; points into standard, rulebook and answers. */
typedef struct Result {
    const Community *community;
    GPtrArray *verdicts; /* of IndicatorVerdict *, in the order of the tier */
    Findings *findings;  /* of this community only; those of loading included when given to result_make() */
} Result;

/* The verdicts alone, without any check: of IndicatorVerdict *, in the order of the tier. Free with g_ptr_array_unref.
 */
GPtrArray *verdicts_make(const Standard *standard, const Rulebook *rulebook, const Answers *answers);
/* Takes over the findings of loading the answers (NULL for none). */
Result *result_make(const Standard *standard, const Rulebook *rulebook, const Answers *answers, Findings *loading);
void result_free(Result *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Result, result_free)

/* For checks.h: the parsed rules. NULL where a rule is broken. */
const Rule *rulebook_rule(const Rulebook *rulebook, const Criterion *criterion);
const Rule *rulebook_applies(const Rulebook *rulebook, const Criterion *criterion);
const Rule *rulebook_check(const Rulebook *rulebook, const Check *check);

#endif
