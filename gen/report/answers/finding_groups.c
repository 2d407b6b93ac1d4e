#include "report/answers/check_report.h"

static void sentence_free(void *data) {
    GroupSentence *sentence = data;
    g_free(sentence->text);
    g_ptr_array_unref(sentence->findings);
    g_free(sentence);
}

static void group_free(void *data) {
    FindingGroup *group = data;
    g_ptr_array_unref(group->sentences);
    g_free(group);
}

GPtrArray *finding_groups(const Wording *wording, const GPtrArray *sorted) {
    GPtrArray *groups = g_ptr_array_new_with_free_func(group_free);
    /* Sentences are looked up too: one rule may ask another question at each of a hundred thousand rows. */
    g_autoptr(GHashTable) known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GHashTable) known_sentences = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < sorted->len; i++) {
        const Finding *finding = g_ptr_array_index(sorted, i);
        /* What a rule asks without saying more of its group is one question for each sentence about each community's
         * row; a note asks nothing, and is told once. */
        bool plain = finding->severity > SEVERITY_INFO && g_str_equal(finding->group, finding_kinds[finding->id].id);
        g_autofree char *key =
            g_strdup_printf("%d %d %d %s %s %d", finding->severity, finding->addressee, finding->id, finding->group,
                            plain && finding->community ? finding->community : "", plain ? finding->no : 0);
        FindingGroup *group = g_hash_table_lookup(known, key);
        if (!group) {
            group = g_new0(FindingGroup, 1);
            group->first = finding;
            group->sentences = g_ptr_array_new_with_free_func(sentence_free);
            g_ptr_array_add(groups, group);
            g_hash_table_insert(known, g_strdup(key), group);
        }
        g_autofree char *text = wording_finding(wording, finding);
        g_autofree char *sentence_key = g_strconcat(key, " ", text, NULL);
        GroupSentence *sentence = g_hash_table_lookup(known_sentences, sentence_key);
        if (!sentence) {
            sentence = g_new0(GroupSentence, 1);
            sentence->text = g_steal_pointer(&text);
            sentence->findings = g_ptr_array_new();
            g_ptr_array_add(group->sentences, sentence);
            g_hash_table_insert(known_sentences, g_steal_pointer(&sentence_key), sentence);
        }
        g_ptr_array_add(sentence->findings, (void *)finding);
        group->count++;
    }
    return groups;
}

char *finding_group_subject(const Wording *wording, const FindingGroup *group) {
    const Finding *first = group->first;
    bool rowless = true, indicator = first->indicator, community = first->community;
    for (guint s = 0; s < group->sentences->len; s++) {
        const GroupSentence *sentence = g_ptr_array_index(group->sentences, s);
        for (guint i = 0; i < sentence->findings->len; i++) {
            const Finding *finding = g_ptr_array_index(sentence->findings, i);
            rowless &= !finding->community && !finding->indicator;
            indicator &= g_strcmp0(finding->indicator, first->indicator) == 0;
            community &= g_strcmp0(finding->community, first->community) == 0;
        }
    }
    if (group->count == 1 || rowless)
        return wording_subject(wording, first);
    /* What has no row, the total and the level, goes by its item. */
    for (guint i = 0; indicator && first->no == 0 && i < first->facts->len; i++) {
        const Fact *fact = &g_array_index(first->facts, Fact, i);
        if (fact->kind == FACT_ITEM && g_str_equal(fact->key, "item"))
            return g_strdup(wording_item(wording, fact->value));
    }
    if (indicator)
        return g_strdup(wording_indicator(wording, first->tier, first->indicator));
    return g_strdup(community ? wording_community_name(wording, first->community)
                              : wording->lang->words->findings[first->id].name);
}

char *finding_group_counted(const Wording *wording, const FindingGroup *group, const char *subject) {
    return group->count == 1 ? g_strdup(subject)
                             : phrase_format(PHRASE_GROUP_PLACES, wording->lang, "subject", subject, "count",
                                             DIGITS(group->count), NULL);
}
