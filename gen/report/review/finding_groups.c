#include "report/review/finding_groups.h"

static void telling_free(void *data) {
    Telling *telling = data;
    g_free(telling->sentence);
    g_ptr_array_unref(telling->findings);
    g_free(telling);
}

static void group_free(void *data) {
    FindingGroup *group = data;
    g_ptr_array_unref(group->tellings);
    g_free(group);
}

/* Two texts; NULL is equal to NULL only. */
static bool same(const char *a, const char *b) {
    return g_strcmp0(a, b) == 0;
}

static FindingGroup *add_group(GPtrArray *groups, const Finding *finding) {
    FindingGroup *group = g_new0(FindingGroup, 1);
    group->first = finding;
    group->tellings = g_ptr_array_new_with_free_func(telling_free);
    g_ptr_array_add(groups, group);
    return group;
}

/* The telling of a group in these words. `known` holds all of all groups, by key and words: one rule may ask another
 * question at each of a hundred thousand rows. */
static Telling *telling_of(GHashTable *known, const char *key, FindingGroup *group, const char *sentence) {
    g_autofree char *words = g_strconcat(key, " ", sentence, NULL);
    Telling *telling = g_hash_table_lookup(known, words);
    if (telling)
        return telling;
    telling = g_new0(Telling, 1);
    telling->sentence = g_strdup(sentence);
    telling->findings = g_ptr_array_new();
    g_ptr_array_add(group->tellings, telling);
    g_hash_table_insert(known, g_steal_pointer(&words), telling);
    return telling;
}

/* What a rule asks without saying more of its group is one question for each sentence about each community's row; a
 * note asks nothing, and is told once. */
static char *group_key(const Finding *finding) {
    bool plain = finding->severity > SEVERITY_INFO && g_str_equal(finding->group, finding_id_text(finding->id));
    return g_strdup_printf("%d %d %d %s %s %d", finding->severity, finding->addressee, finding->id, finding->group,
                           plain && finding->community ? finding->community : "", plain ? finding->no : 0);
}

GPtrArray *finding_groups(const Wording *wording, const GPtrArray *sorted) {
    GPtrArray *groups = g_ptr_array_new_with_free_func(group_free);
    g_autoptr(GHashTable) known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GHashTable) tellings = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < sorted->len; i++) {
        const Finding *finding = g_ptr_array_index(sorted, i);
        g_autofree char *key = group_key(finding);
        FindingGroup *group = g_hash_table_lookup(known, key);
        if (!group) {
            group = add_group(groups, finding);
            g_hash_table_insert(known, g_strdup(key), group);
        }
        g_autofree char *sentence = wording_finding(wording, finding);
        g_ptr_array_add(telling_of(tellings, key, group, sentence)->findings, (void *)finding);
        group->count++;
    }
    return groups;
}

/* Whether all of the group share what `shared` gives for two findings. */
static bool all_share(const FindingGroup *group, bool (*shared)(const Finding *, const Finding *)) {
    for (guint t = 0; t < group->tellings->len; t++) {
        const Telling *telling = g_ptr_array_index(group->tellings, t);
        for (guint i = 0; i < telling->findings->len; i++)
            if (!shared(group->first, g_ptr_array_index(telling->findings, i)))
                return false;
    }
    return true;
}

static bool same_indicator(const Finding *a, const Finding *b) {
    return a->indicator && same(a->indicator, b->indicator);
}

static bool same_community(const Finding *a, const Finding *b) {
    return a->community && same(a->community, b->community);
}

static bool without_row(const Finding *a, const Finding *b) {
    return !a->community && !b->community && !a->indicator && !b->indicator;
}

char *finding_group_subject(const Wording *wording, const FindingGroup *group) {
    if (group->count == 1 || all_share(group, without_row))
        return wording_subject(wording, group->first);
    if (all_share(group, same_indicator))
        return g_strdup(wording_indicator(wording, group->first));
    if (all_share(group, same_community))
        return g_strdup(wording_community_name(wording, group->first->community));
    return g_strdup(finding_name(group->first->id, wording->lang));
}
