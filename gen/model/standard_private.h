/* What standard.c (questions) and standard_load.c (loading) share, and nothing else. */
#ifndef GONGSHI_MODEL_STANDARD_PRIVATE_H
#define GONGSHI_MODEL_STANDARD_PRIVATE_H

#include <glib.h>

#include "model/standard.h"
#include "model/table.h"

#define NOTICE_INDICATOR "notice"

typedef struct StandardFact {
    const char *key;
    Words value;
    int line;
} StandardFact;

typedef struct Term {
    Words words;
    const char *id; /* or NULL */
    int line;
} Term;

struct Standard {
    char *shown;
    GStringChunk *strings;        /* every text of the standard */
    GPtrArray *facts;             /* of StandardFact * */
    GPtrArray *tiers;             /* of Tier * */
    GPtrArray *indicators;        /* of Indicator *, of all tiers, in file order */
    GPtrArray *by_tier;           /* of GPtrArray * of Indicator *: as `tiers` */
    GPtrArray *items;             /* of Item * */
    GHashTable *items_by_id;      /* id -> Item * */
    GPtrArray *criteria;          /* of Criterion * */
    GPtrArray *statements;        /* of Statement * */
    GPtrArray *checks;            /* of Check * */
    GPtrArray *words;             /* of Word * */
    GHashTable *words_by_kind;    /* kind -> GPtrArray * of Word * */
    GPtrArray *no_words;          /* empty */
    GPtrArray *notice_items;      /* of const Item * */
    GPtrArray *notice_statements; /* of const Statement * */
    GHashTable *terms;            /* zh -> Term * */
    GArray *unwritten;            /* of Place: cells of words that are blank in a language */
};

Standard *standard_new(const char *shown); /* empty */
/* The words of a row in all languages; what is not written is remembered for standard_unwritten(). */
Words standard_read_words(Standard *standard, const Table *table, int row, int zh, int en);

#endif
