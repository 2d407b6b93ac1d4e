#include "data/standard.h"

#include "base/text.h"
#include "data/pattern.h"
#include "data/standard_private.h"

static void free_indicator(void *data) {
    Indicator *indicator = data;
    g_ptr_array_unref(indicator->items);
    g_ptr_array_unref(indicator->criteria);
    g_ptr_array_unref(indicator->statements);
    g_free(indicator);
}

static void free_item(void *data) {
    Item *item = data;
    g_clear_pointer(&item->choices, g_ptr_array_unref);
    g_clear_pointer(&item->open_choices, g_ptr_array_unref);
    g_clear_pointer(&item->form_choices, g_ptr_array_unref);
    g_clear_pointer(&item->inferred, g_ptr_array_unref);
    g_clear_pointer(&item->units, g_ptr_array_unref);
    g_free(item);
}

static void free_statement(void *data) {
    Statement *statement = data;
    pattern_free((Pattern *)statement->pattern);
    g_free(statement);
}

bool item_is_number(const Item *item) {
    switch (item->type) {
    case ITEM_COUNT:
    case ITEM_PERCENT:
    case ITEM_AREA:
        return true;
    case ITEM_TEXT:
    case ITEM_LIST:
    case ITEM_CHOICE:
        return false;
    }
    g_assert_not_reached();
}

void item_bounds(const Item *item, Ratio *least, Ratio *most) {
    bool said = *item->range, open = item->part && item->part->subset_of != item->whole;
    *least = said ? item->least : ratio_make(0, 1);
    *most = item->type == ITEM_PERCENT && !open ? ratio_make(100, 1) : ratio_invalid();
    *most = said ? item->most : *most;
}

Standard *standard_new(const char *shown) {
    Standard *standard = g_new0(Standard, 1);
    standard->shown = g_strdup(shown);
    standard->strings = g_string_chunk_new(64 * 1024);
    standard->unwritten = g_array_new(FALSE, FALSE, sizeof(Place));
    standard->facts = g_ptr_array_new_with_free_func(g_free);
    standard->tiers = g_ptr_array_new_with_free_func(g_free);
    standard->indicators = g_ptr_array_new_with_free_func(free_indicator);
    standard->by_tier = g_ptr_array_new_with_free_func((GDestroyNotify)g_ptr_array_unref);
    standard->items = g_ptr_array_new_with_free_func(free_item);
    standard->items_by_id = g_hash_table_new(g_str_hash, g_str_equal);
    standard->criteria = g_ptr_array_new_with_free_func(g_free);
    standard->statements = g_ptr_array_new_with_free_func(free_statement);
    standard->checks = g_ptr_array_new_with_free_func(g_free);
    standard->words = g_ptr_array_new_with_free_func(g_free);
    standard->words_by_kind = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
    standard->no_words = g_ptr_array_new();
    standard->verdict_words = g_ptr_array_new_with_free_func(g_free);
    standard->notice_items = g_ptr_array_new();
    standard->notice_statements = g_ptr_array_new();
    standard->terms = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
    return standard;
}

void standard_free(Standard *standard) {
    if (!standard)
        return;
    g_free(standard->shown);
    GPtrArray *const lists[] = {
        standard->notice_statements, standard->notice_items, standard->checks,   standard->words, standard->no_words,
        standard->verdict_words,     standard->statements,   standard->criteria, standard->items, standard->by_tier,
        standard->indicators,        standard->tiers,        standard->facts};
    for (gsize i = 0; i < G_N_ELEMENTS(lists); i++)
        g_ptr_array_unref(lists[i]);
    g_hash_table_unref(standard->words_by_kind);
    g_hash_table_unref(standard->items_by_id);
    g_hash_table_unref(standard->terms);
    g_string_chunk_free(standard->strings);
    g_array_unref(standard->unwritten);
    g_free(standard);
}

const char *standard_shown(const Standard *standard) {
    return standard->shown;
}

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

const Words *standard_fact(const Standard *standard, const char *key) {
    const StandardFact *fact = standard_lookup_fact(standard, key);
    return fact ? &fact->value : NULL;
}

int standard_tier_count(const Standard *standard) {
    return (int)standard->tiers->len;
}

const Tier *standard_tier(const Standard *standard, int index) {
    return g_ptr_array_index(standard->tiers, index);
}

const Tier *standard_lookup_tier(const Standard *standard, const char *id) {
    for (guint i = 0; i < standard->tiers->len; i++) {
        const Tier *tier = g_ptr_array_index(standard->tiers, i);
        if (g_str_equal(tier->id, id))
            return tier;
    }
    return NULL;
}

const Tier *standard_lookup_tier_name(const Standard *standard, const char *zh) {
    g_autofree char *want = text_squeeze(zh);
    for (guint i = 0; i < standard->tiers->len; i++) {
        const Tier *tier = g_ptr_array_index(standard->tiers, i);
        g_autofree char *name = text_squeeze(tier->name.zh);
        if (g_str_equal(name, want))
            return tier;
    }
    return NULL;
}

static const GPtrArray *indicators_of(const Standard *standard, const Tier *tier) {
    guint index = 0;
    bool known = g_ptr_array_find(standard->tiers, tier, &index);
    g_assert(known);
    return g_ptr_array_index(standard->by_tier, index);
}

int standard_indicator_count(const Standard *standard, const Tier *tier) {
    return (int)indicators_of(standard, tier)->len;
}

const Indicator *standard_indicator(const Standard *standard, const Tier *tier, int index) {
    return g_ptr_array_index(indicators_of(standard, tier), index);
}

const Indicator *standard_lookup_indicator(const Standard *standard, const Tier *tier, const char *id) {
    const GPtrArray *indicators = indicators_of(standard, tier);
    for (guint i = 0; i < indicators->len; i++) {
        const Indicator *indicator = g_ptr_array_index(indicators, i);
        if (g_str_equal(indicator->id, id))
            return indicator;
    }
    return NULL;
}

const Indicator *standard_lookup_no(const Standard *standard, const Tier *tier, int no) {
    const GPtrArray *indicators = indicators_of(standard, tier);
    for (guint i = 0; i < indicators->len; i++) {
        const Indicator *indicator = g_ptr_array_index(indicators, i);
        if (indicator->no == no)
            return indicator;
    }
    return NULL;
}

const Item *standard_lookup_item(const Standard *standard, const char *id) {
    return g_hash_table_lookup(standard->items_by_id, id);
}

const GPtrArray *standard_notice_items(const Standard *standard) {
    return standard->notice_items;
}

const GPtrArray *standard_notice_statements(const Standard *standard) {
    return standard->notice_statements;
}

const GPtrArray *standard_words(const Standard *standard, const char *kind) {
    const GPtrArray *words = g_hash_table_lookup(standard->words_by_kind, kind);
    return words ? words : standard->no_words;
}

GPtrArray *standard_special_groups(const Standard *standard) {
    GPtrArray *groups = g_ptr_array_new();
    const GPtrArray *words = standard_words(standard, "special_group");
    for (guint i = 0; i < words->len; i++)
        g_ptr_array_add(groups, (void *)((const Word *)g_ptr_array_index(words, i))->zh);
    return groups;
}

const GPtrArray *standard_checks(const Standard *standard) {
    return standard->checks;
}

const char *words_written(Words words, Lang lang) {
    const char *const columns[LANGS] = {[LANG_ZH] = words.zh, [LANG_EN] = words.en};
    return columns[lang] ? columns[lang] : "";
}

const GArray *standard_unwritten(const Standard *standard) {
    return standard->unwritten;
}

const char *standard_term(const Standard *standard, const char *zh, Lang lang) {
    const Term *term = g_hash_table_lookup(standard->terms, zh);
    const char *words = term ? words_written(term->words, lang) : "";
    return *words ? words : NULL;
}

const char *standard_term_id(const Standard *standard, const char *zh) {
    const Term *term = g_hash_table_lookup(standard->terms, zh);
    return term ? term->id : NULL;
}
