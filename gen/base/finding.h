/* Findings: what is wrong, doubtful or missing in data, from a ragged CSV row to a rate that its parts do not give.
 *
 * A finding carries ids, places and exact figures as strings, and no sentence in any language: words enter in report/.
 * The subject is always a figure, never a community.
 *
 * Ownership: a Findings list owns its findings and every string in them (findings_text() copies a string in).
 * finding_add() returns a borrowed finding to fill in before the next call of anything else. */
#ifndef GONGSHI_BASE_FINDING_H
#define GONGSHI_BASE_FINDING_H

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

typedef enum Severity { SEVERITY_INFO, SEVERITY_WARNING, SEVERITY_ERROR } Severity;
typedef enum Addressee { ADDRESSEE_COMMUNITY, ADDRESSEE_OFFICE, ADDRESSEE_STANDARD } Addressee;

typedef enum FindingId {
#define FINDING(name, id, severity, addressee) FINDING_##name,
#include "base/finding_list.h"
} FindingId;

typedef enum Sentence {
#define SENTENCE(name, finding) SENTENCE_##name,
#include "base/finding_list.h"
} Sentence;

enum {
#define FINDING(name, id, severity, addressee) +1
    FINDINGS = 0
#include "base/finding_list.h"
};

enum {
#define SENTENCE(name, finding) +1
    SENTENCES = 0
#include "base/finding_list.h"
};

/* Rows of the catalogue. */
typedef struct FindingKind {
    const char *id;    /* "rate-mismatch" */
    Severity severity; /* the usual one */
    Addressee addressee;
    bool compared; /* found by comparing years */
} FindingKind;

typedef struct SentenceKind {
    const char *id; /* "RATE_DIFFERS", for dumps and tests */
    FindingId finding;
} SentenceKind;

extern const FindingKind finding_kinds[FINDINGS];
extern const SentenceKind sentence_kinds[SENTENCES];
extern const char *const severity_ids[];  /* "error" */
extern const char *const addressee_ids[]; /* "community" */

/* Where it stands. file is shown as given when the file was loaded (relative to the data set); line is 1-based, 0 where
 * there is none; column is the column's name in line 1 of the file, or NULL. */
typedef struct Place {
    const char *file;
    int line;
    const char *column;
    int source_line;  /* line of the text it was imported from, or 0 */
    const char *cell; /* of a document, which has no lines (line tells its rows apart, to nobody else): where its users
                         find it, "填报表!E14"; else NULL */
} Place;

/* What a value is, so that report can say it in either language. */
typedef enum FactKind {
    FACT_TEXT,        /* as it is: figures, quoted values */
    FACT_WORDS,       /* in Chinese, and in a line each, behind an id and a blank, in other languages */
    FACT_LANGUAGE,    /* a language, by its id */
    FACT_TEXTS,       /* the same, separated by blanks */
    FACT_CLAIM,       /* a verdict or conclusion as it is written: a word of verdicts.csv */
    FACT_ITEM,        /* an item's id: shown by its name */
    FACT_INDICATOR,   /* an indicator's id */
    FACT_TIER,        /* a tier's id */
    FACT_BASIS,       /* the id of a way to come under judgement */
    FACT_LEVEL,       /* a level's id */
    FACT_COMMUNITY,   /* a community's id */
    FACT_ROWS,        /* numbers of indicators, "4,5" */
    FACT_ITEMS,       /* ids of items, separated by blanks */
    FACT_COMMUNITIES, /* ids of communities, separated by blanks */
    FACT_VERDICT,     /* id of a computed verdict */
    FACT_PLACES,      /* rows of communities: "hengan:5 yongkang:12,13" */
    FACT_DATE,        /* a day or a span of days, in any spelling (base/date.h) */
    FACT_FILES,       /* names of files, separated by line breaks */
    FACT_FIGURES,     /* figures and words to be written just so, separated by blanks */
    FACT_STATED, /* items with the figures stated, "access.closed=9 compounds.total=8": each with its row where they
                    are of several */
    FACT_GATES,  /* what a level asks besides points, as levels.csv has it */
    FACT_EXPLANATION, /* of a rule: what it joins by ；is joined as the language does */
    FACT_NAME,        /* an id and what it is called in Chinese, "hengan|恒安社区": the one or the other is shown */
    FACT_NAMES,       /* the same, separated by blanks */
    FACT_REASON,      /* an errno: what the system says by it */
    FACT_FAULT,       /* "12 values": a fault (base/fault.h), and its values encoded */
    FACT_REMARK       /* "3 1": what of a document was left out or read on a condition, and how often */
} FactKind;

typedef struct Fact {
    const char *key; /* the placeholder in the sentence */
    FactKind kind;
    const char *value;
} Fact;

/* One correction that alone would make the figures agree: for the office, never for a letter or a public page. */
typedef enum HypothesisKind {
    HYPOTHESIS_FIGURE,  /* another figure */
    HYPOTHESIS_SWAPPED, /* two neighbouring digits changed places */
    HYPOTHESIS_SHIFTED, /* the decimal point */
    HYPOTHESIS_COPIED   /* the figure stated is the standard's threshold */
} HypothesisKind;

typedef struct Hypothesis {
    HypothesisKind kind;
    const char *item;  /* id */
    const char *old;   /* as it is written; "" for nothing */
    const char *value; /* as it would be written */
} Hypothesis;

/* Why the office lets a finding stand. The strings belong to the data set. */
typedef struct Waiver {
    const char *reason, *public_note, *approved_by, *date, *expires;
} Waiver;

typedef struct Finding {
    FindingId id;
    Sentence sentence;
    Severity severity;
    Addressee addressee;
    bool affects_verdict;
    Place place;
    const char *year;      /* label of an older year that it is about; NULL: of the data set's own */
    const char *community; /* id, or NULL */
    const char *tier;      /* id, or NULL */
    const char *indicator; /* id, or NULL */
    int no;                /* number of the indicator in its tier, or 0 */
    const char *clause;    /* id within the indicator, or NULL */
    const char *also;      /* numbers of further indicators, "15,16", or NULL */
    const char *group;     /* the same question in many places has the same group; never NULL after finding_add */
    const char *check;     /* id of the row of checks.csv whose words are used, or NULL */
    const char *reported;  /* the figure stated, or NULL */
    const char *computed;  /* the figure computed, or NULL */
    const Waiver *waiver;  /* or NULL; belongs to the data set */
    GArray *facts;         /* of Fact */
    GArray *hypotheses;    /* of Hypothesis, the simplest first */
} Finding;

/* A text with characters that fonts may lack. Only who knows the fonts can tell. */
typedef struct Uncommon {
    Place place;
    const char *text;
} Uncommon;

typedef struct Findings {
    GPtrArray *list;  /* of Finding*, in the order found */
    GArray *uncommon; /* of Uncommon, which are no findings yet */
    GStringChunk *strings;
} Findings;

Findings *findings_new(void);
void findings_free(Findings *findings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Findings, findings_free)

/* A new finding with the catalogue's severity and addressee, the sentence's finding, no place, group = the id. */
Finding *finding_add(Findings *findings, Sentence sentence);
/* Adds a named value. key must be a literal; value is copied. */
void finding_fact(Findings *findings, Finding *finding, const char *key, FactKind kind, const char *value);
/* A whole number, in digits. */
void finding_number(Findings *findings, Finding *finding, const char *key, int64_t number);
/* In the language of the data, and behind their ids in others (data/item.h), NULL where that is all. */
void finding_words(Findings *findings, Finding *finding, const char *key, const char *zh, const char *others);
/* The group is the finding's id and what the question is about, "punctuation:end". */
void finding_set_group(Findings *findings, Finding *finding, const char *about);
void finding_hypothesis(Findings *findings, Finding *finding, HypothesisKind kind, const char *item, const char *old,
                        const char *value);
const char *finding_lookup_fact(const Finding *finding, const char *key); /* NULL when absent */
/* Copies of strings into the list's own store; NULL stays NULL. */
const char *findings_text(Findings *findings, const char *text);
const char *findings_printf(Findings *findings, const char *format, ...) G_GNUC_PRINTF(2, 3);
/* The place with such copies. */
Place findings_place(Findings *findings, Place place);
/* Keeps copies of the place and the text. */
void findings_uncommon(Findings *findings, Place place, const char *text);
/* Appends copies of all findings of `from`, and of what is none yet. */
void findings_append(Findings *findings, const Findings *from);

bool finding_id_parse(const char *text, FindingId *out);
bool severity_parse(const char *text, Severity *out);

#endif
