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
    VERDICT_SCORED, /* points, and no verdict */
    VERDICT_UNKNOWN
} Verdict;
enum { VERDICTS = VERDICT_UNKNOWN + 1 };

const char *
verdict_id(Verdict verdict); /* "met", "not_met", "soft_not_met", "declared", "not_applicable", "scored", "unknown" */

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

typedef struct Rulebook {
    GHashTable *rules;   /* const Criterion * and const Check * to what is parsed of them */
    GHashTable *charted; /* of const Item *; lookup only */
    bool asks_previous;  /* some rule asks for figures of the year before */
    bool asks_met;       /* some rule asks for another indicator's verdict */
    bool brief;          /* only what is not met is explained: where nobody asks for the words of the others */
} Rulebook;

/* Whether charts show an item, in every tier that is asked for it. As items.csv says it; else what has parts, and a
 * plain number or a level that a clause of some tier compares with another. */
bool rulebook_charts(const Rulebook *rulebook, const Item *item);

Rulebook *rulebook_load(const Standard *standard, Findings *findings);
void rulebook_free(Rulebook *rulebook);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Rulebook, rulebook_free)

/* The parsed rules; NULL where one is broken, and for a clause that always applies. */
const Rule *rulebook_rule(const Rulebook *rulebook, const Criterion *criterion);
const Rule *rulebook_points(const Rulebook *rulebook, const Criterion *criterion);
const Rule *rulebook_applies(const Rulebook *rulebook, const Criterion *criterion);
const Rule *rulebook_check(const Rulebook *rulebook, const Check *check);

/* Whether a clause applies to these answers for certain. */
bool clause_applies(const Rulebook *rulebook, const Criterion *criterion, const Answers *answers);
/* What the clauses of an indicator ask of a figure of it, of a community with these answers; of several that apply and
 * differ, none. answers NULL: what they ask of everybody. */
Threshold indicator_asks(const Rulebook *rulebook, const Indicator *indicator, const Item *item,
                         const Answers *answers);
/* Whether a table is expected to give the item: its indicator's form has a slot for it, or a rule uses it whatever else
 * is reported. The others are of other wordings: a table may leave them out. */
bool item_is_asked(const Rulebook *rulebook, const Indicator *indicator, const Item *item);

/* The answer, if it holds a usable number; else NULL. item may be NULL. */
const Answer *figure_lookup(const Answers *answers, const Item *item);

/* A share of a whole number of things: 80% of 6 is not possible, 4 of 6 is ≈66.67%, 5 of 6 is ≈83.33%. */
typedef struct Share {
    bool possible; /* some whole number gives the percentage: exactly, rounded half up or to even, or cut off */
    int64_t total;
    int64_t low, high; /* the nearest numbers of things to either side; high > total: there is none above */
} Share;

/* `percent` as stated ("83.3"), of `total` things; total > 0. Looks only at the numbers beside percent × total. */
Share share_of_total(Decimal percent, int64_t total);
/* The share that a table states of an exact total: false when the item is no such share, or a figure is missing. */
bool share_stated(const Answers *answers, const Item *item, Share *share);

/* What is earned: between two numbers where something is unknown, for that earns nothing and may earn all. What is
 * taken off is below zero. */
typedef struct Points {
    bool given; /* points are asked of it */
    Interval range;
    Ratio most;  /* what can be scored, where it applies */
    Ratio extra; /* beyond that: bonuses */
} Points;

/* Whether it is one number. */
bool points_known(Points points);
void points_add(Points *sum, Points points);
/* The most that can be earned. */
Ratio points_ceiling(Points points);

typedef struct ClauseVerdict {
    const Criterion *criterion;
    Verdict verdict; /* of points: scored, not_applicable, or unknown */
    Points points;
    Outcome outcome; /* of the rule, or of applies_when when that decided */
} ClauseVerdict;

typedef struct IndicatorVerdict {
    const Indicator *indicator;
    Meaning claim;    /* what the row's verdict says … */
    const char *word; /* … in this word, as written; "" for none */
    /* not_met if a hard clause is, else unknown, else soft_not_met, else declared, else met; nothing left: n/a */
    Verdict verdict;
    GArray *clauses;      /* of ClauseVerdict */
    Points points;        /* of all its clauses */
    const Answer *stated; /* the points that the table states; NULL: none, or no number */
    Ratio stated_points;  /* the same below zero where the row can only lose some; else the invalid ratio */
} IndicatorVerdict;

/* Whether an indicator is met, as met() has it (find/rule.h). */
typedef struct IndicatorMet {
    Truth truth;
    UnknownReason reason; /* for TRUTH_UNKNOWN */
    const Item *item;     /* that the reason is about, or NULL */
    Verdict verdict;
} IndicatorMet;

/* What a row comes to where no figure is asked: what it states, and unknown where that is neither met nor lacking. */
Truth claim_truth(Meaning claim);
IndicatorMet indicator_met(const Rulebook *rulebook, const RuleTable *table, const char *id);

/* What the row's statement rests on: verdict_support(), or whether its points are other ones. */
Support indicator_support(const IndicatorVerdict *verdict);
/* Whether what is stated, as written, may be what was computed, rounded as people do. */
bool points_agree(Decimal stated, Ratio value, Interval computed);

/* ---- score.c: what a table comes to as a whole ---- */

/* Its total and its level. */
typedef struct Score {
    Points points;
    bool is_stated; /* a total, as the table writes it: */
    Decimal stated;
    Ratio sum; /* of the points that its rows state; invalid where one states none */
    /* Places among the standard's levels, -1 for none: what is reached for certain, and what may be. */
    int level_low, level_high;
    const char *level; /* claimed, in the standard's spelling; NULL: none */
    int level_stated;  /* its place; -1 also where none is claimed */
} Score;

/* Plain data, which outlives the answers. given is false where the standard asks no points. */
Score score_make(const Standard *standard, const Answers *answers, const GPtrArray *verdicts);
/* Numbers of the rows whose gates a level asks for and that are missed ("3,5"), or (open) undecided. */
void score_gates(const Standard *standard, const GPtrArray *verdicts, int level, bool open, GString *rows);

/* Of IndicatorVerdict *, in the order of the tier. Free with g_ptr_array_unref. */
GPtrArray *verdicts_make(const Standard *standard, const Rulebook *rulebook, const Answers *answers);

#endif
