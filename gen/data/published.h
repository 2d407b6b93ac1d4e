/* What an edition said to the public: the values of its open data, read back from the files of its folder.
 *
 * Names come from the tables themselves: a later data set may know neither the community nor the indicator. A table
 * that lacks a column of its list (column_list.h, OPEN_…) gives nothing.
 *
 * Ownership: a Published owns its communities, values and texts. */
#ifndef GONGSHI_DATA_PUBLISHED_H
#define GONGSHI_DATA_PUBLISHED_H

#include <glib.h>
#include <stdbool.h>

#include "data/standard.h"

typedef struct PublishedCommunity {
    const char *id;
    Words name;
    const char *subdistrict;
    guint order; /* in the register, from 1 */
} PublishedCommunity;

typedef struct PublishedValue {
    const PublishedCommunity *community; /* NULL for a fact of the notice */
    const char *indicator;               /* "" for a fact of the register or of the notice */
    Words row;                           /* the indicator's name */
    int no;                              /* of the indicator, or 0 */
    const char *item;                    /* "lighting.rate"; "verdict"; a column of the register; a key of the notice */
    Words name;                          /* of the item; "" where its id says what it is */
    Words value; /* as published; a verdict: "met", "not_met" or ""; only facts of the notice have an English one */
    const char *unit;     /* "" for what has none */
    const char *rests_on; /* of a verdict; else "" */
} PublishedValue;

#define PUBLISHED_LISTED "listed" /* an item that every community of a register has, with the value "yes" */

typedef struct Published {
    GPtrArray *communities; /* of const PublishedCommunity *, in order */
    GPtrArray *values;      /* of const PublishedValue *, as read */
    GHashTable *by_id;      /* id -> PublishedCommunity * */
    GHashTable *by_key;     /* published_lookup() */
    GStringChunk *strings;
} Published;

Published *published_new(void);
void published_free(Published *published);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Published, published_free)

/* The tables; the register comes first. false when it is no such table. */
bool published_add_register(Published *published, const char *bytes, gsize size);
bool published_add_verdicts(Published *published, const char *bytes, gsize size);
bool published_add_figures(Published *published, const char *bytes, gsize size);
bool published_add_notice(Published *published, const char *bytes, gsize size);

/* community: its id, or "" for the notice; indicator: "" for facts. NULL when nothing was published. */
const PublishedValue *published_lookup(const Published *published, const char *community, const char *indicator,
                                       const char *item);
/* A fact of the notice in Chinese; NULL when nothing was published. */
const char *published_fact(const Published *published, const char *key);

#endif
