#include "find/correcting.h"

#include <string.h>

const PublishedValue *corrected_any(const CorrectedValue *value) {
    return value->now ? value->now : value->old;
}

bool corrected_verdict(const CorrectedValue *value) {
    if (value->kind == CORRECTED_CONCLUSION)
        return true;
    if (!value->then || !value->verdict)
        return value->then != value->verdict;
    return !g_str_equal(value->then->value.zh, value->verdict->value.zh) ||
           !g_str_equal(value->then->rests_on, value->verdict->rests_on);
}

/* ---- who is who ---- */

/* The same communities in two editions. */
typedef struct Pairing {
    const Published *old, *now;
    GHashTable *was, *is; /* PublishedCommunity * -> the same in the other edition, from now and from old */
} Pairing;

static void pair(const Pairing *pairing, const PublishedCommunity *old, const PublishedCommunity *now) {
    if (g_hash_table_contains(pairing->is, old) || g_hash_table_contains(pairing->was, now))
        return;
    g_hash_table_insert(pairing->is, (void *)old, (void *)now);
    g_hash_table_insert(pairing->was, (void *)now, (void *)old);
}

/* id: as it is told by; else by name and subdistrict. */
static GHashTable *index_of(const Published *published, bool id) {
    GHashTable *index = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    const GPtrArray *communities = published_communities(published);
    for (guint i = 0; i < communities->len; i++) {
        const PublishedCommunity *community = g_ptr_array_index(communities, i);
        g_hash_table_insert(
            index, id ? g_strdup(community->id) : g_strjoin("\n", community->name.zh, community->subdistrict, NULL),
            (void *)community);
    }
    return index;
}

static void pair_by(const Pairing *pairing, bool id) {
    g_autoptr(GHashTable) before = index_of(pairing->old, id), after = index_of(pairing->now, id);
    const GPtrArray *communities = published_communities(pairing->now);
    for (guint i = 0; i < communities->len; i++) {
        const PublishedCommunity *now = g_ptr_array_index(communities, i);
        g_autofree char *key = id ? g_strdup(now->id) : g_strjoin("\n", now->name.zh, now->subdistrict, NULL);
        const PublishedCommunity *old = g_hash_table_lookup(before, key);
        /* of two with one name the last would stand for both */
        if (old && g_hash_table_lookup(after, key) == now)
            pair(pairing, old, now);
    }
}

/* What the other edition says of the same; NULL: nothing. */
static const PublishedValue *twin(const Published *other, GHashTable *same, const PublishedValue *value,
                                  const char *item) {
    const PublishedCommunity *community = value->community ? g_hash_table_lookup(same, value->community) : NULL;
    if (value->community && !community)
        return NULL;
    return published_lookup(other, community ? community->id : "", value->indicator, item);
}

/* ---- what counts ---- */

static bool is_one_of(const char *word, const char *const *words) {
    return g_strv_contains(words, word);
}

static bool says(const Published *published, const PublishedCommunity *community, const char *item, const char *word) {
    const PublishedValue *value = published_lookup(published, community->id, "", item);
    return value && g_str_equal(value->value.zh, word);
}

static bool shown(const Published *published, const PublishedCommunity *community) {
    return says(published, community, "has_figures", "yes");
}

/* Whether both editions publish the community's own values. */
static bool both_shown(const Pairing *pairing, const PublishedCommunity *old, const PublishedCommunity *now) {
    return old && now && shown(pairing->old, old) && shown(pairing->now, now);
}

/* Of one that is held back in either edition only that is told; has_figures follows from it. */
static bool register_counts(const Pairing *pairing, const PublishedCommunity *old, const PublishedCommunity *now,
                            const char *item) {
    if (!old || !now)
        return g_str_equal(item, PUBLISHED_LISTED);
    bool held = says(pairing->old, old, "held", "yes"), holds = says(pairing->now, now, "held", "yes");
    if (g_str_equal(item, "concluded"))
        return !held && !holds;
    return !g_str_equal(item, "has_figures") || held == holds;
}

static bool fact_counts(const Pairing *pairing, const char *key) {
    static const char *const course[] = {"phase", "outcome",  "objections_received", "objections_settled",
                                         "date",  "reply_by", "correction_note",     NULL};
    /* of a notice and of its result */
    static const char *const phased[] = {"title", "number", "publicity", NULL};
    const char *then = published_fact(pairing->old, "phase"), *phase = published_fact(pairing->now, "phase");
    return !is_one_of(key, course) && (g_strcmp0(then, phase) == 0 || !is_one_of(key, phased));
}

static CorrectedKind kind_of(const PublishedValue *value) {
    static const char *const contacts[] = {"contact", "supervision", "objection", "paper", NULL};
    if (!value->community)
        return is_one_of(value->item, contacts) ? CORRECTED_CONTACT : CORRECTED_FACT;
    if (*value->indicator)
        return CORRECTED_VALUE;
    return g_str_equal(value->item, "concluded") ? CORRECTED_CONCLUSION : CORRECTED_REGISTER;
}

static bool counts(const Pairing *pairing, const PublishedValue *value, bool is_now) {
    if (!value->community)
        return fact_counts(pairing, value->item);
    const PublishedCommunity *other = g_hash_table_lookup(is_now ? pairing->was : pairing->is, value->community);
    const PublishedCommunity *old = is_now ? other : value->community, *now = is_now ? value->community : other;
    return *value->indicator ? both_shown(pairing, old, now) : register_counts(pairing, old, now, value->item);
}

/* ---- all ---- */

static void add(GArray *out, const Pairing *pairing, const PublishedValue *old, const PublishedValue *now) {
    CorrectedValue made = {.old = old, .now = now};
    const PublishedValue *any = corrected_any(&made);
    made.kind = kind_of(any);
    if (made.kind == CORRECTED_VALUE) {
        made.then = old ? published_lookup(pairing->old, old->community->id, old->indicator, "verdict")
                        : twin(pairing->old, pairing->was, now, "verdict");
        made.verdict = now ? published_lookup(pairing->now, now->community->id, now->indicator, "verdict")
                           : twin(pairing->now, pairing->is, old, "verdict");
    }
    g_array_append_val(out, made);
}

static bool same(const PublishedValue *old, const PublishedValue *now) {
    return g_str_equal(old->value.zh, now->value.zh) && g_str_equal(old->value.en, now->value.en) &&
           g_str_equal(old->unit, now->unit);
}

static bool is_blank(const PublishedValue *value) {
    return !*value->value.zh && !*value->value.en;
}

static int compare(const void *a, const void *b) {
    const CorrectedValue *first = a, *second = b;
    const PublishedValue *left = corrected_any(first), *right = corrected_any(second);
    guint before = left->community ? left->community->order : 0, after = right->community ? right->community->order : 0;
    if (first->kind != second->kind)
        return (int)first->kind - (int)second->kind;
    return before != after ? (before < after ? -1 : 1) : left->no - right->no;
}

GArray *corrected_values(const Published *old, const Published *now) {
    GArray *out = g_array_new(FALSE, FALSE, sizeof(CorrectedValue));
    g_autoptr(GHashTable) was = g_hash_table_new(NULL, NULL), is = g_hash_table_new(NULL, NULL);
    const Pairing pairing = {old, now, was, is};
    pair_by(&pairing, false);
    pair_by(&pairing, true);
    const GPtrArray *before = published_values(old), *after = published_values(now);
    for (guint i = 0; i < after->len; i++) {
        const PublishedValue *value = g_ptr_array_index(after, i), *then = twin(old, was, value, value->item);
        if (counts(&pairing, value, true) && (then ? !same(then, value) : !is_blank(value)))
            add(out, &pairing, then, value);
    }
    for (guint i = 0; i < before->len; i++) {
        const PublishedValue *value = g_ptr_array_index(before, i);
        if (counts(&pairing, value, false) && !is_blank(value) && !twin(now, is, value, value->item))
            add(out, &pairing, value, NULL);
    }
    g_array_sort(out, compare); /* stable: as published within a row */
    return out;
}
