#include "find/correcting.h"

#include "data/column_list.h"

#include <string.h>

bool corrected_verdict(const CorrectedValue *value) {
    if (value->kind == CORRECTED_CONCLUSION)
        return true;
    if (!value->then || !value->verdict)
        return value->then != value->verdict;
    return !g_str_equal(value->then->value.zh, value->verdict->value.zh) ||
           !g_str_equal(value->then->rests_on, value->verdict->rests_on);
}

static const char *english(const PublishedValue *value) {
    return words_as(value->value, lang_id(LANG_EN));
}

/* The same communities in two editions. */
typedef struct Pairing {
    const Published *old, *now;
    GHashTable *was, *is; /* PublishedCommunity * -> the same in the other edition, from now and from old */
} Pairing;

/* by_id: as it is told by; else by name and subdistrict. Of two with one name the last stands for both. */
static void pair_communities(const Pairing *pairing, bool by_id) {
    const Published *const editions[] = {pairing->old, pairing->now};
    g_autoptr(GHashTable) before = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GHashTable) after = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    GHashTable *const indexes[] = {before, after};
    for (gsize e = 0; e < G_N_ELEMENTS(editions); e++) {
        const GPtrArray *communities = editions[e]->communities;
        for (guint i = 0; i < communities->len; i++) {
            const PublishedCommunity *one = g_ptr_array_index(communities, i);
            char *key = by_id ? g_strdup(one->id) : g_strjoin("\n", one->name.zh, one->subdistrict, NULL);
            g_hash_table_insert(indexes[e], key, (void *)one);
        }
    }
    GHashTableIter iter;
    g_hash_table_iter_init(&iter, after);
    for (void *key = NULL, *now = NULL; g_hash_table_iter_next(&iter, &key, &now);) {
        void *old = g_hash_table_lookup(before, key);
        if (!old || g_hash_table_contains(pairing->is, old) || g_hash_table_contains(pairing->was, now))
            continue;
        g_hash_table_insert(pairing->is, old, now);
        g_hash_table_insert(pairing->was, now, old);
    }
}

/* What the other edition says of the same; NULL: nothing. */
static const PublishedValue *value_in_other(const Published *other, GHashTable *same, const PublishedValue *value,
                                            const char *item) {
    const PublishedCommunity *community = value->community ? g_hash_table_lookup(same, value->community) : NULL;
    if (value->community && !community)
        return NULL;
    return published_lookup(other, community ? community->id : "", value->indicator, item);
}

static bool register_says_yes(const Published *published, const PublishedCommunity *community, const char *item) {
    const PublishedValue *value = published_lookup(published, community->id, "", item);
    return value && g_str_equal(value->value.zh, "yes");
}

/* Whether a value that is not the same in both editions is a correction. */
static bool is_correction(const Pairing *pairing, const PublishedValue *value, bool is_now) {
    if (!value->community) {
        static const char *const course[] = {"phase", "outcome",  "objections_received", "objections_settled",
                                             "date",  "reply_by", "correction_note",     NULL};
        /* of a notice and of its result */
        static const char *const phased[] = {"title", "number", "publicity", NULL};
        const char *then = published_fact(pairing->old, "phase"), *phase = published_fact(pairing->now, "phase");
        return !g_strv_contains(course, value->item) &&
               (g_strcmp0(then, phase) == 0 || !g_strv_contains(phased, value->item));
    }
    const PublishedCommunity *other = g_hash_table_lookup(is_now ? pairing->was : pairing->is, value->community);
    const PublishedCommunity *old = is_now ? other : value->community, *now = is_now ? value->community : other;
    if (*value->indicator) /* only where both editions publish the community's own values */
        return old && now &&
               register_says_yes(pairing->old, old, open_register_columns[OPEN_REGISTER_COLUMN_HAS_FIGURES].name) &&
               register_says_yes(pairing->now, now, open_register_columns[OPEN_REGISTER_COLUMN_HAS_FIGURES].name);
    if (!old || !now)
        return g_str_equal(value->item, PUBLISHED_LISTED);
    /* of one that is held back in either edition only that is told; has_figures follows from it */
    bool held = register_says_yes(pairing->old, old, open_register_columns[OPEN_REGISTER_COLUMN_HELD].name),
         holds = register_says_yes(pairing->now, now, open_register_columns[OPEN_REGISTER_COLUMN_HELD].name);
    if (g_str_equal(value->item, open_register_columns[OPEN_REGISTER_COLUMN_CONCLUDED].name))
        return !held && !holds;
    return !g_str_equal(value->item, open_register_columns[OPEN_REGISTER_COLUMN_HAS_FIGURES].name) || held == holds;
}

static void add_corrected(GArray *out, const Pairing *pairing, const PublishedValue *old, const PublishedValue *now) {
    static const char *const contacts[] = {"contact", "supervision", "objection", "paper", NULL};
    const PublishedValue *any = now ? now : old;
    CorrectedValue made = {.old = old, .now = now, .any = any};
    if (!any->community)
        made.kind = g_strv_contains(contacts, any->item) ? CORRECTED_CONTACT : CORRECTED_FACT;
    else if (!*any->indicator)
        made.kind = g_str_equal(any->item, open_register_columns[OPEN_REGISTER_COLUMN_CONCLUDED].name)
                        ? CORRECTED_CONCLUSION
                        : CORRECTED_REGISTER;
    else {
        made.kind = CORRECTED_VALUE;
        made.then = old ? published_lookup(pairing->old, old->community->id, old->indicator, "verdict")
                        : value_in_other(pairing->old, pairing->was, now, "verdict");
        made.verdict = now ? published_lookup(pairing->now, now->community->id, now->indicator, "verdict")
                           : value_in_other(pairing->now, pairing->is, old, "verdict");
    }
    g_array_append_val(out, made);
}

static int compare_corrected(const void *a, const void *b) {
    const CorrectedValue *first = a, *second = b;
    const PublishedValue *left = first->any, *right = second->any;
    guint before = left->community ? left->community->order : 0, after = right->community ? right->community->order : 0;
    if (first->kind != second->kind)
        return (int)first->kind - (int)second->kind;
    return before != after ? (before < after ? -1 : 1) : left->no - right->no;
}

GArray *corrected_values(const Published *old, const Published *now) {
    GArray *out = g_array_new(FALSE, FALSE, sizeof(CorrectedValue));
    g_autoptr(GHashTable) was = g_hash_table_new(NULL, NULL), is = g_hash_table_new(NULL, NULL);
    const Pairing pairing = {old, now, was, is};
    pair_communities(&pairing, false);
    pair_communities(&pairing, true);
    const GPtrArray *before = old->values, *after = now->values;
    for (guint i = 0; i < after->len; i++) {
        const PublishedValue *value = g_ptr_array_index(after, i), *then = value_in_other(old, was, value, value->item);
        bool differs = then ? !g_str_equal(then->value.zh, value->value.zh) ||
                                  !g_str_equal(english(then), english(value)) || !g_str_equal(then->unit, value->unit)
                            : *value->value.zh || *english(value);
        if (differs && is_correction(&pairing, value, true))
            add_corrected(out, &pairing, then, value);
    }
    for (guint i = 0; i < before->len; i++) {
        const PublishedValue *value = g_ptr_array_index(before, i);
        bool gone = (*value->value.zh || *english(value)) && !value_in_other(now, is, value, value->item);
        if (gone && is_correction(&pairing, value, false))
            add_corrected(out, &pairing, value, NULL);
    }
    g_array_sort(out, compare_corrected); /* stable: as published within a row */
    return out;
}
