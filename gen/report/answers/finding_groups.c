#include "report/answers/check_report.h"

#include "base/text.h"

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
                              : finding_words_of(first->id, wording->lang).name);
}

/* ---- places ---- */

/* Whose findings these are, and in which rows. */
typedef struct Owner {
    const Finding *first;
    GArray *rows; /* of int, ascending, each once */
} Owner;

static void owner_free(void *data) {
    Owner *owner = data;
    g_array_unref(owner->rows);
    g_free(owner);
}

static void place_free(void *data) {
    FindingPlace *place = data;
    g_ptr_array_unref(place->findings);
    g_free(place->before);
    g_free(place->after);
    g_free(place);
}

char *finding_owner(const Wording *wording, const Finding *finding) {
    if (finding->community)
        return g_strdup(wording_community_name(wording, finding->community));
    if (finding->tier && finding->no > 0)
        return g_strdup(wording_tier(wording, finding->tier));
    char *where = wording_place(wording, finding);
    if (*where)
        return where;
    g_free(where);
    return g_strdup(phrase(PHRASE_NOTICE_AS_A_WHOLE, wording->lang));
}

static void add_row(GArray *rows, int no) {
    guint i = 0;
    while (i < rows->len && g_array_index(rows, int, i) < no)
        i++;
    if (no > 0 && (i == rows->len || g_array_index(rows, int, i) != no))
        g_array_insert_val(rows, i, no);
}

static GPtrArray *collect_owners(const Wording *wording, const GPtrArray *findings) {
    GPtrArray *owners = g_ptr_array_new_with_free_func(owner_free);
    g_autoptr(GHashTable) known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < findings->len; i++) {
        const Finding *finding = g_ptr_array_index(findings, i);
        g_autofree char *name = finding_owner(wording, finding);
        char *key = g_strdup_printf("%s %s %s", finding->community ? finding->community : "",
                                    finding->year ? finding->year : "", name);
        Owner *owner = g_hash_table_lookup(known, key);
        if (!owner) {
            owner = g_new0(Owner, 1);
            owner->first = finding;
            owner->rows = g_array_new(FALSE, FALSE, sizeof(int));
            g_ptr_array_add(owners, owner);
            g_hash_table_insert(known, key, owner);
        } else {
            g_free(key);
        }
        add_row(owner->rows, finding->no);
    }
    return owners;
}

/* All that a place says, with a mark where the names stand. */
static char *place_words(const Wording *wording, const Owner *owner) {
    static const char mark[] = "\1";
    Lang lang = wording->lang;
    g_autoptr(GPtrArray) numbers = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < owner->rows->len; i++)
        g_ptr_array_add(numbers, g_strdup(DIGITS(g_array_index(owner->rows, int, i))));
    g_autofree char *joined = lang_list(lang, (const char *const *)numbers->pdata, numbers->len);
    g_autofree char *rows = phrase_format(numbers->len == 1 ? PHRASE_ROW : PHRASE_ROWS, lang, "numbers", joined, NULL);
    char *words =
        numbers->len > 0 ? phrase_format(PHRASE_PLACE_ROWS, lang, "name", mark, "rows", rows, NULL) : g_strdup(mark);
    if (!owner->first->year)
        return words;
    char *dated = phrase_format(PHRASE_PLACE_OF_YEAR, lang, "place", words, "year", owner->first->year, NULL);
    g_free(words);
    return dated;
}

GPtrArray *finding_places(const Wording *wording, const GPtrArray *findings) {
    GPtrArray *places = g_ptr_array_new_with_free_func(place_free);
    g_autoptr(GPtrArray) owners = collect_owners(wording, findings);
    g_autoptr(GHashTable) known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < owners->len; i++) {
        const Owner *owner = g_ptr_array_index(owners, i);
        char *words = place_words(wording, owner);
        FindingPlace *place = g_hash_table_lookup(known, words);
        if (!place) {
            g_auto(GStrv) sides = g_strsplit(words, "\1", 2);
            place = g_new0(FindingPlace, 1);
            place->findings = g_ptr_array_new();
            place->before = g_strdup(sides[0]);
            place->after = g_strdup(sides[1]);
            g_ptr_array_add(places, place);
            g_hash_table_insert(known, words, place);
        } else {
            g_free(words);
        }
        g_ptr_array_add(place->findings, (void *)owner->first);
    }
    return places;
}

char *finding_places_told(const Wording *wording, const GPtrArray *findings) {
    Lang lang = wording->lang;
    g_autoptr(GPtrArray) places = finding_places(wording, findings);
    GString *line = g_string_new(NULL);
    for (guint i = 0; i < places->len; i++) {
        const FindingPlace *place = g_ptr_array_index(places, i);
        g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
        for (guint k = 0; k < place->findings->len; k++)
            g_ptr_array_add(names, finding_owner(wording, g_ptr_array_index(place->findings, k)));
        g_autofree char *joined = lang_list(lang, (const char *const *)names->pdata, names->len);
        text_append_part(line, phrase(PHRASE_CLAUSE_SEPARATOR, lang), "%s%s%s", place->before, joined, place->after);
    }
    return g_string_free(line, FALSE);
}

char *finding_group_counted(const Wording *wording, const FindingGroup *group, const char *subject) {
    return group->count == 1 ? g_strdup(subject)
                             : phrase_format(PHRASE_GROUP_PLACES, wording->lang, "subject", subject, "count",
                                             DIGITS(group->count), NULL);
}
