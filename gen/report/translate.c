#include "report/translate.h"

#include "base/text.h"
#include "data/pattern.h"
#include "words/words.h"

static char *join_terms(const Terms *terms, Lang lang) {
    g_autoptr(GPtrArray) words = g_ptr_array_new();
    for (guint i = 0; i < terms->members->len; i++) {
        const Member *member = &g_array_index(terms->members, Member, i);
        const char *word = member->word ? member->word : member->zh;
        g_ptr_array_add(words, (gpointer)(*word ? word : phrase(PHRASE_BLANK_MEMBER, lang)));
    }
    if (terms->open)
        g_ptr_array_add(words, (gpointer)phrase(PHRASE_AND_OTHERS, lang));
    return lang_list(lang, (const char *const *)words->pdata, words->len);
}

char *translate_value(const Standard *standard, Lang lang, const char *value) {
    if (lang_leads(lang))
        return g_strdup(value);
    g_auto(Terms) terms = terms_of(standard, lang, value);
    return join_terms(&terms, lang);
}

char *translate_known(const Standard *standard, Lang lang, const char *value) {
    if (lang_leads(lang) || !standard)
        return g_strdup(value);
    g_auto(Terms) terms = terms_of(standard, lang, value);
    g_autofree char *unknown = terms_unknown(&terms);
    return unknown || terms.members->len == 0 ? g_strdup(value) : join_terms(&terms, lang);
}

char *translate_item(const Standard *standard, Lang lang, const Item *item, const char *value) {
    switch (item->type) {
    case ITEM_COUNT:
    case ITEM_PERCENT:
    case ITEM_AREA:
    case ITEM_NUMBER:
        return lang_number(lang, value);
    case ITEM_DATE: {
        DateRead read = date_read(value);
        bool spelt = lang_leads(lang) && read.proper;
        return read.fault == DATE_REAL && !spelt ? lang_date(lang, read.from, read.to) : g_strdup(value);
    }
    case ITEM_TEXT:
    case ITEM_LIST:
    case ITEM_CHOICE:
    case ITEM_LEVEL:
    case ITEM_YES_NO:
        return translate_value(standard, lang, value);
    }
    g_assert_not_reached();
}

char *translate_measured(const Standard *standard, Lang lang, const Item *item, const char *written, const char *unit) {
    g_autofree char *tidy = text_tidy(written);
    if (!*tidy)
        return g_steal_pointer(&tidy);
    g_autofree char *value = item ? translate_item(standard, lang, item, tidy) : translate_value(standard, lang, tidy);
    if (text_blank(unit) && item && item_is_number(item))
        unit = item->unit;
    if (g_str_has_suffix(tidy, unit))
        return g_steal_pointer(&value);
    /* The unit, where it says more than the item's name does: a count's own measure word is left out in other
     * languages. */
    bool measure_word = item && item->type == ITEM_COUNT && g_str_equal(unit, item->unit);
    g_autofree char *known = !lang_leads(lang) && measure_word ? g_strdup("") : translate_known(standard, lang, unit);
    return lang_measure(lang, value, known);
}

char *translate_answer(const Standard *standard, Lang lang, const Answer *answer) {
    return translate_measured(standard, lang, answer->item, answer->value, answer->unit);
}

typedef struct Said {
    const Standard *standard;
    Lang lang;
    const GArray *readings; /* of Reading */
    GPtrArray *words;       /* of char *: arena */
} Said;

/* A slot that was blank is printed as such; one that was not there is missing. */
static const char *said_value(const void *context, const Item *item) {
    const Said *said = context;
    const Reading *reading = readings_lookup(said->readings, item);
    if (!reading)
        return NULL;
    if (text_blank(reading->value))
        return phrase(PHRASE_NOT_FILLED_IN, said->lang);
    /* What is not plain digits does not go with the unit of another sentence. */
    if (item_is_number(item) && !figure_is_plain(reading->value, item))
        return NULL;
    g_ptr_array_add(said->words, translate_item(said->standard, said->lang, item, reading->value));
    return g_ptr_array_index(said->words, said->words->len - 1);
}

char *translate_sentence(const Standard *standard, const GPtrArray *statements, Lang lang, const char *sentence,
                         bool *mended) {
    g_autoptr(GArray) readings = NULL;
    const Statement *read = statements_read(statements, sentence, &readings);
    StatementSaid kind = read ? statement_said(read, readings, sentence) : SAID_UNSURE;
    g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free);
    Said said = {standard, lang, readings, words};
    const PatternStyle style = {.lang = lang, .filled = kind == SAID_FILLED};
    *mended = read && readings_change_unit(readings, sentence);
    for (guint i = 0; kind != SAID_UNSURE && i < statements->len; i++) {
        const Statement *statement = g_ptr_array_index(statements, i);
        bool twin = statement_is_in(statement, lang) && g_str_equal(statement->variant, read->variant);
        char *text = twin ? pattern_print(statement->pattern, &style, said_value, &said) : NULL;
        if (text)
            return text;
    }
    return NULL;
}

static int compare_offsets(const void *a, const void *b) {
    return *(const int *)a - *(const int *)b;
}

char *translate_shown(const GPtrArray *statements, const char *sentence) {
    g_autoptr(GArray) readings = NULL;
    statements_read(statements, sentence, &readings);
    g_autoptr(GArray) holes = g_array_new(FALSE, FALSE, sizeof(int));
    for (guint i = 0; readings && i < readings->len; i++) {
        const Reading *reading = &g_array_index(readings, Reading, i);
        if (text_blank(reading->value))
            g_array_append_val(holes, reading->offset);
    }
    g_array_sort(holes, compare_offsets);
    g_autoptr(GString) shown = g_string_new(sentence);
    for (guint i = holes->len; i > 0; i--)
        g_string_insert(shown, g_array_index(holes, int, i - 1), phrase(PHRASE_NOT_FILLED_IN, LANG_ZH));
    return text_set_right(shown->str);
}

static char *fact_words(const Standard *standard, const NoticeFact *fact, Lang lang) {
    const char *zh = fact->value.zh, *written = words_written(fact->value, lang);
    g_autofree char *dated = NULL;
    if (lang_leads(lang) || !*written) {
        /* Dates have one spelling in print, whatever the data have; addresses may look like some. */
        DateRead read = date_read(zh);
        bool address = text_is_web_address(zh) || g_str_equal(fact->key, "standard");
        if (read.fault == DATE_REAL && (!lang_leads(lang) || !read.proper))
            dated = lang_date(lang, read.from, read.to);
        else if (lang_leads(lang) && !address)
            dated = lang_dates(lang, zh);
    }
    const GPtrArray *statements = g_str_equal(fact->key, "preamble") ? standard->notice_statements : NULL;
    if (lang_leads(lang) && statements)
        return translate_shown(statements, dated ? dated : written);
    if (dated || *written || lang_leads(lang))
        return dated ? g_steal_pointer(&dated) : g_strdup(written);
    bool mended = false;
    char *sentence = statements ? translate_sentence(standard, statements, lang, zh, &mended) : NULL;
    return sentence ? sentence : translate_value(standard, lang, zh);
}

GHashTable *translate_facts(const Standard *standard, const Dataset *dataset, Lang lang) {
    GHashTable *facts = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
    for (int i = 0; i < dataset->fact_count; i++) {
        const NoticeFact *fact = dataset->facts[i];
        g_hash_table_insert(facts, (gpointer)fact->key, fact_words(standard, fact, lang));
    }
    return facts;
}
