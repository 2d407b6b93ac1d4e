#include "data/standard.h"

#include <string.h>

#include "base/text.h"

const char *const standard_keys[] = {"id",     "name",          "tier.",         "tier_order",
                                     "basis.", "basis_sampled", CONSTANT_PREFIX, NULL};

/* ---- by name ---- */

const char *standard_file(const Standard *standard, const char *name) {
    g_autofree char *file = g_strconcat(standard->shown, "/", name, NULL);
    return g_intern_string(file);
}

const StandardFact *standard_lookup_fact(const Standard *standard, const char *key) {
    for (guint i = 0; i < standard->facts->len; i++) {
        const StandardFact *fact = g_ptr_array_index(standard->facts, i);
        if (g_str_equal(fact->key, key))
            return fact;
    }
    return NULL;
}

const char *standard_fact(const Standard *standard, const char *key) {
    const StandardFact *fact = standard_lookup_fact(standard, key);
    return fact ? fact->value.zh : "";
}

const Tier *standard_lookup_tier(const Standard *standard, const char *id) {
    for (int i = 0; i < standard->tier_count; i++)
        if (g_str_equal(standard->tiers[i]->id, id))
            return standard->tiers[i];
    return NULL;
}

const Tier *standard_lookup_tier_name(const Standard *standard, const char *zh) {
    g_autofree char *want = text_squeeze(zh);
    for (int i = 0; i < standard->tier_count; i++) {
        g_autofree char *name = text_squeeze(standard->tiers[i]->name.zh);
        if (g_str_equal(name, want))
            return standard->tiers[i];
    }
    return NULL;
}

const Tier *standard_find_tier(const Standard *standard, const char *text) {
    const Tier *tier = standard_lookup_tier(standard, text);
    if (!tier && !text_blank(text))
        tier = standard_lookup_tier_name(standard, text);
    return tier;
}

Names *standard_tier_names(const Standard *standard) {
    Names *names = names_new();
    for (int i = 0; i < standard->tier_count; i++)
        names_add(names, standard->tiers[i]->id, standard->tiers[i]->name.zh);
    return names;
}

/* ---- names of indicators and items ---- */

static void add_indicator(Names *names, const Indicator *indicator) {
    names_add(names, indicator->id, indicator->name.zh);
    if (indicator->no == 0)
        return;
    g_autofree char *row = g_strdup_printf("第%d项", indicator->no);
    names_add(names, indicator->id, row);
    names_add(names, indicator->id, DIGITS(indicator->no));
}

Names *tier_indicator_names(const Tier *tier) {
    Names *names = names_new();
    for (int i = 0; i < tier->indicator_count; i++)
        add_indicator(names, tier->indicators[i]);
    if (tier->total)
        add_indicator(names, tier->total);
    return names;
}

Names *standard_indicator_names(const Standard *standard) {
    Names *names = names_new();
    for (int i = 0; i < standard->tier_count; i++) {
        const Tier *tier = standard->tiers[i];
        for (int k = 0; k < tier->indicator_count; k++)
            add_indicator(names, tier->indicators[k]);
        if (tier->total)
            add_indicator(names, tier->total);
    }
    return names;
}

Names *indicator_item_names(const Indicator *indicator, bool rows) {
    /* the first is a figure's equal: it can be corrected */
    const LanguageForms *forms = LANG_ZH->forms;
    const struct {
        const char *id, *called;
    } stated[] = {{"verdict", forms->verdict},
                  {"statement", forms->statement},
                  {"definition", forms->definition},
                  {"requirement", forms->requirement}};
    Names *names = names_new();
    for (guint i = 0; i < indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(indicator->items, i);
        const char *bracket = strstr(item->name.zh, "（");
        g_autofree char *bare = bracket ? g_strndup(item->name.zh, (gsize)(bracket - item->name.zh)) : g_strdup("");
        /* no form offers words in a number's place: the name is that of the number */
        bool offered = item->role != ITEM_ROLE_VAGUE;
        names_add(names, item->id, offered ? item->name.zh : "");
        names_add(names, item->id, offered ? bare : "");
    }
    for (gsize i = 0; i < (rows ? G_N_ELEMENTS(stated) : 1); i++) {
        g_auto(GStrv) words = g_strsplit(stated[i].called, " ", -1);
        for (char **word = words; *word; word++)
            names_add(names, stated[i].id, *word);
    }
    return names;
}

const Basis *standard_lookup_basis(const Standard *standard, const char *id) {
    for (guint i = 0; i < standard->bases->len; i++) {
        const Basis *basis = g_ptr_array_index(standard->bases, i);
        if (g_str_equal(basis->id, id))
            return basis;
    }
    return NULL;
}

Names *standard_basis_names(const Standard *standard) {
    /* what the usual ones are called beside the standard's own words */
    static const struct {
        const char *id, *called;
    } usual[] = {{"applied", "申报"}, {"applied", "申请"}, {"spot_check", "抽查"}, {"spot_check", "复核"}};
    Names *names = names_new();
    for (guint i = 0; i < standard->bases->len; i++) {
        const Basis *basis = g_ptr_array_index(standard->bases, i);
        names_add(names, basis->id, basis->name.zh);
        names_add(names, basis->id, basis->sampled ? standard_fact(standard, "sample") : "");
        for (gsize k = 0; k < G_N_ELEMENTS(usual); k++)
            if (g_str_equal(usual[k].id, basis->id))
                names_add(names, basis->id, usual[k].called);
    }
    return names;
}

const Basis *standard_find_basis(const Standard *standard, const char *text) {
    const Basis *found = standard_lookup_basis(standard, text);
    if (found || text_blank(text))
        return found;
    g_autoptr(Names) names = standard_basis_names(standard);
    const char *id = names_find(names, text);
    return id ? standard_lookup_basis(standard, id) : NULL;
}

const Basis *standard_first_basis(const Standard *standard, bool sampled) {
    for (guint i = 0; i < standard->bases->len; i++) {
        const Basis *basis = g_ptr_array_index(standard->bases, i);
        if (basis->sampled == sampled)
            return basis;
    }
    return g_ptr_array_index(standard->bases, 0);
}

bool standard_read_selection(const Standard *standard, const char *text, RegisterSelection *selection) {
    g_auto(GStrv) words = g_strsplit(text, " ", -1);
    *selection = (RegisterSelection){.name = words[0] && g_str_equal(words[0], "name")};
    if (!words[0] || !(selection->name || g_str_equal(words[0], "count")))
        return false;
    for (char **word = words + 1; *word; word++) {
        const Basis *basis = standard_lookup_basis(standard, *word);
        const Tier *tier = standard_lookup_tier(standard, *word);
        if (g_str_equal(*word, "recognised"))
            selection->recognised = true;
        else if (basis)
            selection->basis = basis;
        else if (tier)
            selection->tier = tier;
        else if (**word)
            return false;
    }
    return true;
}

const Indicator *tier_lookup_indicator(const Tier *tier, const char *id) {
    for (int i = 0; i < tier->indicator_count; i++)
        if (g_str_equal(tier->indicators[i]->id, id))
            return tier->indicators[i];
    return tier->total && g_str_equal(tier->total->id, id) ? tier->total : NULL;
}

const Item *tier_total_item(const Tier *tier, ItemRole role) {
    for (guint i = 0; tier->total && i < tier->total->items->len; i++) {
        const Item *item = g_ptr_array_index(tier->total->items, i);
        if (item->role == role)
            return item;
    }
    return NULL;
}

int standard_level(const Standard *standard, const char *word) {
    for (guint i = 0; i < standard->levels->len; i++) {
        const Level *level = g_ptr_array_index(standard->levels, i);
        bool same = text_same(level->name.zh, word) || text_same(level->id, word);
        const char *written;
        for (const char *at = level->name.others, *next; (next = words_next(at, &written)); at = next)
            same = same || text_same(written, word);
        if (same)
            return (int)i;
    }
    return -1;
}

bool indicator_scores(const Indicator *indicator) {
    bool scores = indicator->criteria->len > 0;
    for (guint i = 0; i < indicator->criteria->len; i++)
        scores = scores && criterion_scores(g_ptr_array_index(indicator->criteria, i));
    return scores;
}

const Item *indicator_points_item(const Indicator *indicator) {
    for (guint i = 0; i < indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(indicator->items, i);
        if (item->role == ITEM_ROLE_POINTS)
            return item;
    }
    return NULL;
}

bool criterion_scores(const Criterion *criterion) {
    return criterion->role >= CRITERION_SCORE;
}

const Item *standard_lookup_item(const Standard *standard, const char *id) {
    return g_hash_table_lookup(standard->items_by_id, id);
}

const char *standard_constant(const Standard *standard, const char *key) {
    g_autofree char *whole = g_strconcat(CONSTANT_PREFIX, key, NULL);
    const StandardFact *fact = standard_lookup_fact(standard, whole);
    return fact ? fact->value.zh : NULL;
}

const GPtrArray *standard_words(const Standard *standard, const char *kind) {
    const GPtrArray *words = g_hash_table_lookup(standard->words_by_kind, kind);
    return words ? words : standard->no_words;
}

const char *standard_term(const Standard *standard, const char *zh, const char *lang) {
    const Term *term = g_hash_table_lookup(standard->terms, zh);
    const char *words = term ? words_as(term->words, lang) : "";
    return *words ? words : NULL;
}

const char *standard_term_id(const Standard *standard, const char *zh) {
    const Term *term = g_hash_table_lookup(standard->terms, zh);
    return term ? term->id : NULL;
}

/* ---- what words of verdicts mean ---- */

char *verdict_word_bare(const char *text) {
    static const char *const stops[] = {"。", "."};
    char *word = text_squeeze(text);
    for (gsize i = 0; i < G_N_ELEMENTS(stops); i++)
        if (g_str_has_suffix(word, stops[i]))
            word[strlen(word) - strlen(stops[i])] = '\0';
    return word;
}

const char *meaning_id(Meaning meaning) {
    switch (meaning) {
    case MEANING_MET:
        return "met";
    case MEANING_NOT_MET:
        return "not_met";
    case MEANING_NONE:
    case MEANING_PARTLY:
    case MEANING_UNKNOWN:
        return NULL;
    }
    g_assert_not_reached();
}

bool meaning_lacks(Meaning meaning) {
    return meaning == MEANING_NOT_MET || meaning == MEANING_PARTLY;
}

bool meaning_may_be_met(Meaning meaning) {
    return meaning == MEANING_MET || meaning == MEANING_UNKNOWN;
}

const VerdictWord *standard_lookup_verdict(const Standard *standard, ToldOf of, const char *text) {
    g_autofree char *bare = verdict_word_bare(text);
    for (guint i = 0; i < standard->verdict_words->len; i++) {
        const VerdictWord *known = g_ptr_array_index(standard->verdict_words, i);
        if (known->of == of && g_str_equal(known->word, bare))
            return known;
    }
    return NULL;
}

Meaning standard_meaning(const Standard *standard, ToldOf of, const char *text) {
    if (text_blank(text))
        return MEANING_NONE;
    const VerdictWord *known = standard_lookup_verdict(standard, of, text);
    return known ? known->meaning : MEANING_UNKNOWN;
}

void standard_tell_words(const Standard *standard, ToldOf of, const char *written, Findings *findings,
                         Finding *finding) {
    g_autoptr(GString) words = g_string_new(NULL);
    for (guint i = 0; i < standard->verdict_words->len; i++) {
        const VerdictWord *known = g_ptr_array_index(standard->verdict_words, i);
        if (known->of == of && known->meaning != MEANING_NONE)
            text_append_part(words, " ", "%s", known->word);
    }
    if (!text_blank(written))
        finding->reported = findings_text(findings, written);
    finding_fact(findings, finding, "claim", FACT_CLAIM, written);
    finding_fact(findings, finding, "words", FACT_FIGURES, words->str);
}
