/* What an edition said to the public: the values of its open data, read back from the files of its folder.
 *
 * Columns by name: figures.csv (community, no, indicator, item, value), verdicts.csv (community, no, indicator, stated,
 * rests_on), communities.csv (community, tier, basis, concluded, held). A table without them gives nothing.
 *
 * Ownership: a Published owns its values and texts. */
#ifndef GONGSHI_MODEL_PUBLISHED_H
#define GONGSHI_MODEL_PUBLISHED_H

#include <glib.h>
#include <stdbool.h>

typedef struct PublishedValue {
    const char *community;
    const char *indicator; /* "" for a fact of the register */
    int no;                /* 0 likewise */
    const char *item;      /* "lighting.rate"; "verdict"; a column of the register */
    const char *value;     /* as published; a verdict: "met", "not_met" or "" */
    const char *rests_on;  /* of a verdict; else "" */
    guint order;           /* of the community in the register */
} PublishedValue;

typedef struct Published Published;

Published *published_new(void);
void published_free(Published *published);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Published, published_free)

/* The tables, in this order: the register tells the order of communities. false when it is no such table. */
bool published_add_register(Published *published, const char *bytes, gsize size);
bool published_add_verdicts(Published *published, const char *bytes, gsize size);
bool published_add_figures(Published *published, const char *bytes, gsize size);

const GPtrArray *published_values(const Published *published); /* of const PublishedValue *, as read */
const PublishedValue *published_lookup(const Published *published, const char *community, const char *indicator,
                                       const char *item);

#endif
