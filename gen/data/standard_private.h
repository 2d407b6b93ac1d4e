/* What standard.c (questions), standard_load.c (loading) and the readers of its files share, and nothing else. */
#ifndef GONGSHI_DATA_STANDARD_PRIVATE_H
#define GONGSHI_DATA_STANDARD_PRIVATE_H

#include <glib.h>

#include "data/standard.h"
#include "data/table.h"

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
    GPtrArray *verdict_words;     /* of VerdictWord * */
    GPtrArray *notice_items;      /* of const Item * */
    GPtrArray *notice_statements; /* of const Statement * */
    GHashTable *terms;            /* zh -> Term * */
    GArray *unwritten;            /* of Place: cells of words that are blank in a language */
};

Standard *standard_new(const char *shown);                                           /* empty */
const StandardFact *standard_lookup_fact(const Standard *standard, const char *key); /* NULL if none */

/* ---- files ---- */

/* A file of the standard. Rows are added to the standard; what is wrong with one is a finding, and it is left out. */
typedef struct StandardTable {
    const char *name;
    const char *const *columns; /* NULL at the end */
    void (*read)(Standard *standard, const Table *table, int row);
    void (*link)(Standard *standard, const Table *table, int row); /* a second pass over the rows; or NULL */
} StandardTable;

extern const StandardTable standard_csv, indicators_csv;            /* standard_asked.c */
extern const StandardTable items_csv;                               /* standard_items.c */
extern const StandardTable criteria_csv, checks_csv;                /* standard_rules.c */
extern const StandardTable statements_csv, glossary_csv, words_csv; /* standard_wording.c */
extern const StandardTable verdicts_csv;                            /* standard_verdicts.c */

/* ---- cells, in standard_load.c ---- */

/* The words of a row in all languages; what is not written is remembered for standard_unwritten(). */
Words standard_read_words(Standard *standard, const Table *table, int row, int zh, int en);
/* The position of the cell's text among `names` (a blank cell is the first one if `blank_is_first`); -1 and a finding
 * when it is none of them. */
int standard_read_name(const Table *table, int row, int column, const char *const *names, int count,
                       bool blank_is_first);
/* Whether a tier (NULL: any) has an indicator of this id. */
bool standard_has_indicator(const Standard *standard, const char *tier, const char *id);
/* Checks the cells that name a tier (blank: any) and an indicator of it; false and a finding when there is none such.
 */
bool standard_check_names(const Standard *standard, const Table *table, int row, int tier_column, int indicator_column);
/* The indicator that a row of criteria or statements belongs to, or NULL and a finding. */
const Indicator *standard_read_owner(const Standard *standard, const Table *table, int row, int tier_column,
                                     int indicator_column);
/* Whether an item is asked at an indicator of a tier (NULL: any). */
bool standard_item_belongs(const Item *item, const char *tier, const char *indicator);

#endif
