/* The standard as data: what is asked, in which words, by which rules. Loaded once from data/standards/<id>/.
 *
 * Everything is cross-checked while loading (unknown tiers, indicators, items, broken patterns are findings), then
 * const. Rules stay text here: find/rule.h reads them. All lists keep the order of the files, but for the tiers.
 *
 * Ownership: a Standard owns all it points to and dies in standard_free(). */
#ifndef GONGSHI_DATA_STANDARD_H
#define GONGSHI_DATA_STANDARD_H

#include <glib.h>
#include <stdbool.h>

#include "base/finding.h"
#include "data/item.h"
#include "data/naming.h"

/* A row of a table of words with keys. */
typedef struct StandardFact {
    const char *key;
    Words value;
    const char *file; /* as findings name it: the standard's, or the data set's own */
    int line;
} StandardFact;

typedef struct Tier {
    const char *id; /* "growth" */
    Words name;     /* 成长型 */
    int rank;       /* 1: the lowest; 0 where the standard does not say (tier_order in standard.csv) */
    const struct Indicator **indicators; /* by position */
    int indicator_count;
    /* The indicator "total", which no table of indicators has: what its items ask, in every table. NULL: nothing. Its
     * position follows those of the others, its number is 0. */
    const struct Indicator *total;
    Names *names; /* of the indicators: ids, numbers, names */
} Tier;

/* A way in which a community comes under judgement. */
typedef struct Basis {
    const char *id; /* "applied" */
    Words name;   /* 申请验收, application; "" where the standard says nothing, and the program's own words stand */
    bool sampled; /* it was drawn: no table is expected, and no line leads from year to year */
} Basis;

/* What of the register a figure of the notice counts, or whose names it gives (Item.of_register). */
typedef struct RegisterSelection {
    bool name; /* else a count */
    bool recognised;
    const Basis *basis; /* NULL for all */
    const Tier *tier;   /* NULL for every tier */
} RegisterSelection;

/* What comes of a clause: its row's verdict; that too, and a level may ask for it; points. */
typedef enum CriterionRole {
    CRITERION_REQUIRED,
    CRITERION_GATE,
    CRITERION_SCORE,
    CRITERION_BONUS, /* beyond the most that can be scored */
    CRITERION_DEDUCT /* taken off where the rule holds */
} CriterionRole;

/* One clause of a requirement, of one or several tiers. */
typedef struct Criterion {
    const char *indicator, *clause; /* ids */
    const char *applies_when;       /* rule text, or "" */
    const char *rule; /* rule text, or "declared": the standard asks no figure; "" of points: they are always given */
    CriterionRole role;
    const char *points;   /* a number or its expression; "" where the clause is worth none */
    Ratio most;           /* of the points, where the expression does not say it; else invalid */
    bool soft;            /* 原则上, 按需, 一般 */
    const char *mentions; /* "甲|乙": the sentence answers the clause if it has one of them; "" none */
    int line;             /* in criteria.csv */
} Criterion;

/* What a row of checks.csv is for. */
typedef enum CheckKind {
    CHECK_ACROSS, /* something that must hold across indicators: cross-indicator */
    CHECK_PARTS,  /* parts of one row that must add up: parts-do-not-add */
    CHECK_PEERS   /* a size or ratio to compare between communities: outlier; the rule is a number */
} CheckKind;

typedef struct Check {
    const char *id;
    CheckKind kind;
    Severity severity;
    const char *tiers; /* ids parted by blanks, or NULL: every tier */
    const char *rule;
    const char *indicator; /* the indicator the finding is shown at, by id */
    const char *also;      /* ids of the others, separated by blanks */
    Words words;           /* what does not agree, as a clause of a sentence */
    int line;
} Check;

/* What a sum of points comes to. */
typedef struct Level {
    const char *id;
    Ratio from;        /* the least total */
    const char *gates; /* ids of indicators or their clauses ("waste", "waste.2") parted by blanks; "all": every gate */
    Words name;
    int line;
} Level;

/* Whether a clause is worth points, instead of deciding a verdict. */
bool criterion_scores(const Criterion *criterion);

typedef struct Indicator {
    const char *id; /* "lighting" */
    const Tier *tier;
    int no;                /* as the standard counts, within the tier; need not be without gaps */
    int position;          /* within the tier, from 0 */
    Words category;        /* 一级指标 */
    Words name;            /* 二级指标 */
    Words definition;      /* 指标释义; line breaks as in the standard */
    Words requirement;     /* 标准要求 */
    GPtrArray *items;      /* of const Item *, in items.csv order */
    GPtrArray *criteria;   /* of const Criterion * */
    GPtrArray *statements; /* of const Statement * (data/pattern.h) */
    int line;
} Indicator;

/* What is told in one word: the verdict of a community's row, and the acceptance group's conclusion on a community. */
typedef enum ToldOf { TOLD_OF_ROW, TOLD_OF_COMMUNITY } ToldOf;

/* What such a word says. NONE: that nothing is told; PARTLY: that something is lacking, so that it is never taken for
 * MET; UNKNOWN: the standard gives the word no meaning, nobody may guess one. */
typedef enum Meaning { MEANING_NONE, MEANING_MET, MEANING_NOT_MET, MEANING_PARTLY, MEANING_UNKNOWN } Meaning;

const char *meaning_id(Meaning meaning); /* "met", "not_met"; NULL for what is neither */
/* That something is lacking: not met, or met in part. */
bool meaning_lacks(Meaning meaning);
/* That nothing is lacking, or may say so: what is not understood silences no check. */
bool meaning_may_be_met(Meaning meaning);

/* A word of verdicts.csv: the one place that says what words of verdicts and conclusions mean. */
typedef struct VerdictWord {
    ToldOf of;
    const char *word; /* as data files have it, squeezed */
    Meaning meaning;  /* never UNKNOWN */
    Words shown;      /* as it is printed */
    const char *file; /* as findings name it */
    int line;
} VerdictWord;

/* What a row of the glossary says. */
typedef struct Term {
    Words words;
    const char *id; /* or NULL */
    const char *file;
    int line;
} Term;

/* A cell of words that is blank in a language. */
typedef struct Unwritten {
    Place place;
    const char *lang;
} Unwritten;

/* Read-only. */
typedef struct Standard {
    const char *shown;  /* its folder, as findings name it */
    const Tier **tiers; /* from the highest to the lowest (tier_order), then in file order */
    int tier_count;
    GPtrArray *bases;             /* of const Basis *, in file order; never empty */
    GPtrArray *checks;            /* of const Check * */
    GPtrArray *notice_items;      /* of const Item *: what the preamble of a notice states (indicator "notice") */
    GPtrArray *notice_statements; /* of const Statement *: its patterns */
    GPtrArray *verdict_words;     /* of const VerdictWord * */
    GPtrArray *levels;            /* of const Level *, from the lowest to the highest */
    bool scored;                  /* some clause is worth points */
    GPtrArray *special_groups;    /* of const char *: the Chinese words of special groups of people */
    struct Shapes *shapes;        /* how notices are laid out (data/shapes.h) */
    GPtrArray *facts;             /* of const StandardFact *: standard.csv */
    GPtrArray *phrases;           /* of const StandardFact *: words of the program, said otherwise (phrases.csv) */
    GArray *unwritten;            /* of Unwritten, in the order of the files */
    GPtrArray *langs;             /* of const char *: ids of the languages beside that of the data that its words, or
                                     those that a data set says besides, are in; English is always one */
    GArray *spoken;               /* of Spoken (data/table.h): where they are */

    /* For loading and for the questions below. */
    GStringChunk *strings;     /* every text of the standard */
    GPtrArray *indicators;     /* of Indicator *, of all tiers, in file order */
    GPtrArray *items;          /* of Item * */
    GHashTable *items_by_id;   /* id -> Item * */
    GPtrArray *criteria;       /* of Criterion * */
    GPtrArray *statements;     /* of Statement * */
    GPtrArray *words;          /* of Word * */
    GHashTable *words_by_kind; /* kind -> GPtrArray * of Word * */
    GPtrArray *no_words;       /* empty */
    Names *finding_names;      /* of what may be found: given by who knows the words, NULL before */
    GHashTable *terms;         /* zh -> Term * */
} Standard;

/* Loads dir. Findings name its files `shown`/<file> ("../standards/shandong-2022/criteria.csv"). NULL when a needed
 * file could not be read at all (findings tell). */
Standard *standard_load(const char *dir, const char *shown, Findings *findings);
/* The same with what a data set says besides (standard_local_files): its rows come before the standard's. */
Standard *standard_load_beside(const char *dir, const char *shown, const char *dataset, Findings *findings);
/* The tables that a data set may have of its own, in the form of the standard's: how this office's preamble reads (of
 * statements only those of the notice), names and their ids, what its words of verdicts mean, words of the program, how
 * its notices are laid out (data/shapes.h). NULL at the end. */
extern const char *const standard_local_files[];
void standard_free(Standard *standard);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Standard, standard_free)

const char *standard_file(const Standard *standard, const char *name); /* "<shown>/criteria.csv", interned */
/* What standard.csv says under a key; the second in Chinese, "" where it says nothing. */
const StandardFact *standard_lookup_fact(const Standard *standard, const char *key);
const char *standard_fact(const Standard *standard, const char *key);

/* NULL when there is none such. */
const Tier *standard_lookup_tier(const Standard *standard, const char *id);
/* By what a table's title says: "成长型". */
const Tier *standard_lookup_tier_name(const Standard *standard, const char *zh);
/* By its id or a name, as tables write it. */
const Tier *standard_find_tier(const Standard *standard, const char *text);
Names *tier_indicator_names(const Tier *tier);
/* Of the indicators of all tiers, where it is not known which is meant; of one: Tier.names. Newly made. */
Names *standard_indicator_names(const Standard *standard);
/* Of the items of an indicator: ids, names, with and without what stands in brackets behind them, and verdict,
 * 结论; rows: and the other rows that a table may have. Newly made. */
Names *indicator_item_names(const Indicator *indicator, bool rows);
/* NULL when there is none such. */
const Basis *standard_lookup_basis(const Standard *standard, const char *id);
Names *standard_tier_names(const Standard *standard); /* newly made */
/* By its id or its Chinese name. */
const Basis *standard_find_basis(const Standard *standard, const char *text);
Names *standard_basis_names(const Standard *standard); /* newly made */
/* The first that is (or is no) sample; of several kinds or one, never NULL. */
const Basis *standard_first_basis(const Standard *standard, bool sampled);
/* "count recognised applied growth", "name spot_check"; false for anything else. */
bool standard_read_selection(const Standard *standard, const char *text, RegisterSelection *selection);
const Indicator *tier_lookup_indicator(const Tier *tier, const char *id);
const Item *standard_lookup_item(const Standard *standard, const char *id);
/* What the standard asks to be stated of the total, by its role; NULL where it asks nothing. */
const Item *tier_total_item(const Tier *tier, ItemRole role);
/* Whether points are all that comes of an indicator, whose row then states no verdict; and the item that states them,
 * NULL where none does. */
bool indicator_scores(const Indicator *indicator);
const Item *indicator_points_item(const Indicator *indicator);
/* The place of a level among those of the standard, as a table names it; -1: it is below the lowest. */
int standard_level(const Standard *standard, const char *word);

#define CONSTANT_PREFIX "constant."
/* What standard.csv says under constant.<key>; NULL when it says nothing. */
const char *standard_constant(const Standard *standard, const char *key);

/* The words of a kind, of const Word *, in file order; never NULL. */
const GPtrArray *standard_words(const Standard *standard, const char *kind);

/* "达标。" is 达标. Newly allocated. */
char *verdict_word_bare(const char *text);
/* The entry of a word as it was written, white space and a closing full stop aside; NULL when it has none. */
const VerdictWord *standard_lookup_verdict(const Standard *standard, ToldOf of, const char *text);
/* What it means; nothing written means NONE. */
Meaning standard_meaning(const Standard *standard, ToldOf of, const char *text);

/* What a sentence about such a word says: what was written, and the words that may be. */
void standard_tell_words(const Standard *standard, ToldOf of, const char *written, Findings *findings,
                         Finding *finding);

/* What standard.csv may say beside the words of terms (words/wordbook.h), NULL at the end; a key that ends in a point
 * begins many: tier.growth. */
extern const char *const standard_keys[];

/* The glossary: a Chinese term in a language, by its id, or NULL; and the id given to a community's name, or NULL. */
const char *standard_term(const Standard *standard, const char *zh, const char *lang);
const char *standard_term_id(const Standard *standard, const char *zh);

#endif
