#include "report/wording.h"

#include <string.h>

#include "base/text.h"
#include "report/translate.h"

const char *words_in(Words words, Lang lang) {
    const char *written = words_written(words, lang);
    return *written ? written : words.zh;
}

static const char *indicator_name(const Wording *wording, const char *tier_id, const char *id) {
    const Tier *tier = wording->standard && tier_id ? standard_lookup_tier(wording->standard, tier_id) : NULL;
    const Indicator *indicator = tier ? standard_lookup_indicator(wording->standard, tier, id) : NULL;
    return indicator ? words_in(indicator->name, wording->lang) : id;
}

static const char *tier_name(const Wording *wording, const char *id) {
    const Tier *tier = wording->standard ? standard_lookup_tier(wording->standard, id) : NULL;
    return tier ? words_in(tier->name, wording->lang) : id;
}

const char *wording_item(const Wording *wording, const char *id) {
    const Item *item = wording->standard ? standard_lookup_item(wording->standard, id) : NULL;
    return item ? words_in(item->name, wording->lang) : id;
}

const char *wording_community_name(const Wording *wording, const char *id) {
    const Community *community = wording->dataset ? dataset_lookup_community(wording->dataset, id) : NULL;
    if (!community)
        return id;
    Words name = {community->name_zh, community->name_en};
    const char *text = words_in(name, wording->lang);
    return *text ? text : id;
}

typedef struct FactContext {
    const Wording *wording;
    const Finding *finding;
    GStringChunk *lists; /* words joined for this sentence */
} FactContext;

static const char *check_words(const Wording *wording, const char *id) {
    if (!wording->standard || !id)
        return NULL;
    const GPtrArray *checks = standard_checks(wording->standard);
    for (guint i = 0; i < checks->len; i++) {
        const Check *check = g_ptr_array_index(checks, i);
        if (g_str_equal(check->id, id))
            return words_in(check->words, wording->lang);
    }
    return NULL;
}

/* "第4、5项", "rows 4, 5". */
static const char *rows_words(const FactContext *context, const char *numbers) {
    Lang lang = context->wording->lang;
    g_auto(GStrv) words = g_strsplit(numbers, ",", -1);
    guint count = g_strv_length(words);
    g_autofree char *joined = lang_list(lang, (const char *const *)words, count);
    g_autofree char *text = phrase_format(count == 1 ? PHRASE_ROW : PHRASE_ROWS, lang, "numbers", joined, NULL);
    return g_string_chunk_insert(context->lists, text);
}

/* The words of ids separated by blanks, joined. */
static const char *joined_words(const FactContext *context, const char *ids,
                                const char *(*words_of)(const Wording *wording, const char *id)) {
    g_auto(GStrv) words = g_strsplit(ids, " ", -1);
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (char **word = words; *word; word++)
        g_ptr_array_add(names, (gpointer)words_of(context->wording, *word));
    g_autofree char *text = lang_list(context->wording->lang, (const char *const *)names->pdata, names->len);
    return g_string_chunk_insert(context->lists, text);
}

/* "1 ≥ 1；0 < 1", as a rule explains itself (find/rule.h). Newly allocated. */
static char *explanation_words(Lang lang, const char *explanation) {
    g_auto(GStrv) parts = g_strsplit(explanation, "；", -1);
    return g_strjoinv(phrase(PHRASE_CLAUSE_SEPARATOR, lang), parts);
}

static const char *explained(const FactContext *context, const char *explanation) {
    g_autofree char *words = explanation_words(context->wording->lang, explanation);
    return g_string_chunk_insert(context->lists, words);
}

static const char *as_it_is(const Wording *wording, const char *figure) {
    (void)wording;
    return figure;
}

/* "恒安社区第5项、永康社区第12、13项". */
static const char *places_words(const FactContext *context, const char *places) {
    Lang lang = context->wording->lang;
    g_auto(GStrv) words = g_strsplit(places, " ", -1);
    g_autoptr(GString) text = g_string_new(NULL);
    for (char **word = words; *word; word++) {
        g_auto(GStrv) sides = g_strsplit(*word, ":", 2);
        g_autofree char *rows =
            phrase_format(PHRASE_PLACE_ROWS, lang, "name", wording_community_name(context->wording, sides[0]), "rows",
                          rows_words(context, sides[1]), NULL);
        g_string_append_printf(text, "%s%s", text->len > 0 ? phrase(PHRASE_CLAUSE_SEPARATOR, lang) : "", rows);
    }
    return g_string_chunk_insert(context->lists, text->str);
}

/* The number of the row that an item ("access.closed=9": of that id) stands in; 0 where it is not known. */
static int row_of(const FactContext *context, const char *pair) {
    const Standard *standard = context->wording->standard;
    g_autofree char *id = g_strndup(pair, strcspn(pair, "="));
    const Item *item = standard ? standard_lookup_item(standard, id) : NULL;
    const Tier *tier = item && context->finding->tier ? standard_lookup_tier(standard, context->finding->tier) : NULL;
    const Indicator *indicator = tier ? standard_lookup_indicator(standard, tier, item->indicator) : NULL;
    return indicator ? indicator->no : 0;
}

/* "“小区总数”填写8", with its row where that is another one; newly allocated. */
static char *stated_figure(const FactContext *context, const char *pair, bool with_row) {
    Lang lang = context->wording->lang;
    g_auto(GStrv) sides = g_strsplit(pair, "=", 2);
    int no = with_row ? row_of(context, pair) : 0;
    g_autofree char *number = g_strdup_printf("%d", no);
    return phrase_format(no > 0 ? PHRASE_STATED_FIGURE_OF_ROW : PHRASE_STATED_FIGURE, lang, "no", number, "item",
                         wording_item(context->wording, sides[0]), "value", sides[1], NULL);
}

static const char *stated_words(const FactContext *context, const char *pairs) {
    g_auto(GStrv) words = g_strsplit(pairs, " ", -1);
    bool with_row = false;
    for (char **word = words; *word; word++)
        with_row = with_row || row_of(context, *word) != context->finding->no;
    g_autoptr(GPtrArray) figures = g_ptr_array_new_with_free_func(g_free);
    for (char **word = words; *word; word++)
        g_ptr_array_add(figures, stated_figure(context, *word, with_row));
    g_autofree char *text = lang_list(context->wording->lang, (const char *const *)figures->pdata, figures->len);
    return g_string_chunk_insert(context->lists, text);
}

/* What is quoted from the data: translated where all of it is known. */
static const char *text_words(const FactContext *context, const char *text) {
    if (text_blank(text))
        return phrase(PHRASE_BLANK_MEMBER, context->wording->lang);
    g_autofree char *words = translate_known(context->wording->standard, context->wording->lang, text);
    return g_string_chunk_insert(context->lists, words);
}

static const char *texts_words(const FactContext *context, const char *texts) {
    g_auto(GStrv) words = g_strsplit(texts, " ", -1);
    g_autoptr(GPtrArray) shown = g_ptr_array_new();
    for (char **word = words; *word; word++)
        g_ptr_array_add(shown, (gpointer)text_words(context, *word));
    g_autofree char *text = lang_list(context->wording->lang, (const char *const *)shown->pdata, shown->len);
    return g_string_chunk_insert(context->lists, text);
}

static const char *fact_words(const FactContext *context, const Fact *fact) {
    const Wording *wording = context->wording;
    switch (fact->kind) {
    case FACT_ROWS:
        return rows_words(context, fact->value);
    case FACT_ITEMS:
        return joined_words(context, fact->value, wording_item);
    case FACT_VERDICT:
        for (Verdict verdict = VERDICT_MET; verdict <= VERDICT_UNKNOWN; verdict++)
            if (g_str_equal(verdict_id(verdict), fact->value))
                return wording_computed(verdict, wording->lang);
        return fact->value;
    case FACT_COMMUNITIES:
        return joined_words(context, fact->value, wording_community_name);
    case FACT_EXPLANATION:
        return explained(context, fact->value);
    case FACT_DATE: {
        g_autofree char *date = lang_date_of(wording->lang, fact->value);
        return date ? g_string_chunk_insert(context->lists, date) : fact->value;
    }
    case FACT_FIGURES:
        return joined_words(context, fact->value, as_it_is);
    case FACT_STATED:
        return stated_words(context, fact->value);
    case FACT_PLACES:
        return places_words(context, fact->value);
    case FACT_TEXT:
        return text_words(context, fact->value);
    case FACT_TEXTS:
        return texts_words(context, fact->value);
    case FACT_ITEM:
        return wording_item(wording, fact->value);
    case FACT_INDICATOR:
        return indicator_name(wording, context->finding->tier, fact->value);
    case FACT_TIER:
        return tier_name(wording, fact->value);
    case FACT_COMMUNITY:
        return wording_community_name(wording, fact->value);
    }
    return NULL;
}

static const char *finding_value(const void *context, const char *key) {
    const FactContext *facts = context;
    if (g_str_equal(key, "check"))
        return check_words(facts->wording, facts->finding->check);
    for (guint i = 0; i < facts->finding->facts->len; i++) {
        const Fact *fact = &g_array_index(facts->finding->facts, Fact, i);
        if (g_str_equal(fact->key, key))
            return fact_words(facts, fact);
    }
    return NULL;
}

static char *fill(const Wording *wording, const Finding *finding, const char *words,
                  const char *(*value)(const void *context, const char *key)) {
    FactContext context = {wording, finding, g_string_chunk_new(256)};
    char *text = phrase_fill(words, wording->lang, value, &context);
    g_string_chunk_free(context.lists);
    return text;
}

char *wording_finding(const Wording *wording, const Finding *finding) {
    g_autofree char *sentence = fill(wording, finding, sentence_words(finding->sentence, wording->lang), finding_value);
    return wording->lang == LANG_ZH ? g_steal_pointer(&sentence) : lang_sentence(sentence);
}

static Phrase hypothesis_phrase(HypothesisKind kind) {
    static const Phrase phrases[] = {PHRASE_HYPOTHESIS_FIGURE, PHRASE_HYPOTHESIS_SWAPPED, PHRASE_HYPOTHESIS_SHIFTED,
                                     PHRASE_HYPOTHESIS_COPIED};
    return phrases[kind];
}

char *wording_hypothesis(const Wording *wording, const Hypothesis *hypothesis) {
    return phrase_format(hypothesis_phrase(hypothesis->kind), wording->lang, "item",
                         wording_item(wording, hypothesis->item), "value", hypothesis->value, NULL);
}

char *wording_place(const Wording *wording, const Finding *finding) {
    const Place *place = &finding->place;
    if (!place->file)
        return g_strdup("");
    GString *text = g_string_new(place->file);
    if (place->line > 0)
        g_string_append_printf(text, ":%d", place->line);
    if (place->column) {
        g_autofree char *column = phrase_format(PHRASE_PLACE_COLUMN, wording->lang, "column", place->column, NULL);
        g_string_append(text, column);
    }
    return g_string_free(text, FALSE);
}

static Phrase reason_phrase(UnknownReason reason) {
    switch (reason) {
    case UNKNOWN_NOT:
    case UNKNOWN_MISSING:
        return PHRASE_REASON_MISSING;
    case UNKNOWN_BLANK:
        return PHRASE_REASON_BLANK;
    case UNKNOWN_OPEN:
        return PHRASE_REASON_OPEN;
    case UNKNOWN_ZERO:
        return PHRASE_REASON_ZERO;
    case UNKNOWN_IMPOSSIBLE:
        return PHRASE_REASON_IMPOSSIBLE;
    case UNKNOWN_TOO_LARGE:
        return PHRASE_REASON_TOO_LARGE;
    case UNKNOWN_BROKEN:
        return PHRASE_REASON_BROKEN;
    }
    return PHRASE_REASON_MISSING;
}

/* "不涉及（13% ≤ 30%）"; where there is none of it, "0 ≤ 0" would tell nobody so. */
static char *why_not_applicable(const Wording *wording, const Outcome *outcome) {
    const char *why = outcome->explanation;
    if (outcome->item && g_strcmp0(outcome->computed, "0") == 0)
        return phrase_format(PHRASE_NOT_APPLICABLE_NONE, wording->lang, "item",
                             words_in(outcome->item->name, wording->lang), NULL);
    return why && *why ? phrase_format(PHRASE_NOT_APPLICABLE_SINCE, wording->lang, "why", why, NULL)
                       : g_strdup(phrase(PHRASE_COMPUTED_NOT_APPLICABLE, wording->lang));
}

static char *clause_words(const Wording *wording, const ClauseVerdict *clause) {
    switch (clause->verdict) {
    case VERDICT_MET:
    case VERDICT_NOT_MET:
    case VERDICT_SOFT_NOT_MET:
        return explanation_words(wording->lang, clause->outcome.explanation);
    case VERDICT_DECLARED:
        return g_strdup(phrase(PHRASE_COMPUTED_DECLARED, wording->lang));
    case VERDICT_NOT_APPLICABLE:
        return why_not_applicable(wording, &clause->outcome);
    case VERDICT_UNKNOWN: {
        const Item *item = clause->outcome.item;
        const char *name = item ? words_in(item->name, wording->lang) : phrase(PHRASE_SENTENCE_OF_ROW, wording->lang);
        return phrase_format(reason_phrase(clause->outcome.reason), wording->lang, "item", name, NULL);
    }
    }
    return NULL;
}

/* A clause that does not apply is told only where nothing else is: the rest of the row speaks. */
static bool clause_is_told(const IndicatorVerdict *verdict, const ClauseVerdict *clause) {
    return verdict->verdict == VERDICT_NOT_APPLICABLE || clause->verdict != VERDICT_NOT_APPLICABLE;
}

static int told_count(const IndicatorVerdict *verdict) {
    int told = 0;
    for (guint i = 0; i < verdict->clauses->len; i++)
        told += clause_is_told(verdict, &g_array_index(verdict->clauses, ClauseVerdict, i));
    return told;
}

char *wording_verdict(const Wording *wording, const IndicatorVerdict *verdict) {
    GString *text = g_string_new(NULL);
    bool labelled = told_count(verdict) > 1;
    for (guint i = 0; i < verdict->clauses->len; i++) {
        const ClauseVerdict *clause = &g_array_index(verdict->clauses, ClauseVerdict, i);
        if (!clause_is_told(verdict, clause))
            continue;
        if (text->len)
            g_string_append(text, phrase(PHRASE_CLAUSE_SEPARATOR, wording->lang));
        g_autofree char *words = clause_words(wording, clause);
        g_autofree char *label =
            phrase_format(PHRASE_CLAUSE_LABEL, wording->lang, "clause", clause->criterion->clause, NULL);
        g_string_append(text, labelled ? label : "");
        g_string_append(text, words);
    }
    return g_string_free(text, FALSE);
}

const char *wording_indicator(const Wording *wording, const Finding *finding) {
    return indicator_name(wording, finding->tier, finding->indicator);
}

char *wording_short_place(const Wording *wording, const Finding *finding) {
    const char *tier = finding->tier && finding->no > 0 ? tier_name(wording, finding->tier) : "";
    const char *name = finding->community ? wording_community_name(wording, finding->community) : tier;
    if (finding->no <= 0)
        return g_strdup(name);
    g_autofree char *no = g_strdup_printf("%d", finding->no);
    g_autofree char *place = phrase_format(PHRASE_PLACE_SHORT, wording->lang, "community", name, "no", no, NULL);
    return finding->year
               ? phrase_format(PHRASE_PLACE_OF_YEAR, wording->lang, "place", place, "year", finding->year, NULL)
               : g_steal_pointer(&place);
}

char *wording_subject(const Wording *wording, const Finding *finding) {
    GString *text = g_string_new(NULL);
    if (finding->community)
        g_string_append(text, wording_community_name(wording, finding->community));
    if (finding->no > 0 && finding->indicator) {
        g_autofree char *no = g_strdup_printf("%d", finding->no);
        g_autofree char *row = phrase_format(PHRASE_ROW_SUBJECT, wording->lang, "no", no, "name",
                                             indicator_name(wording, finding->tier, finding->indicator), NULL);
        g_string_append_printf(text, "%s%s", text->len ? " " : "", row);
    }
    if (text->len == 0) {
        bool standard = finding->addressee == ADDRESSEE_STANDARD;
        g_string_append(text, phrase(standard ? PHRASE_STANDARD_FILES : PHRASE_NOTICE_AS_A_WHOLE, wording->lang));
    }
    return g_string_free(text, FALSE);
}

const char *wording_severity(Severity severity, Lang lang) {
    static const Phrase names[] = {PHRASE_SEVERITY_INFO, PHRASE_SEVERITY_WARNING, PHRASE_SEVERITY_ERROR};
    return phrase(names[severity], lang);
}

const char *wording_addressee(Addressee addressee, Lang lang) {
    static const Phrase names[] = {PHRASE_ADDRESSEE_COMMUNITY, PHRASE_ADDRESSEE_OFFICE, PHRASE_ADDRESSEE_STANDARD};
    return phrase(names[addressee], lang);
}

const char *wording_request(Addressee addressee, Lang lang) {
    static const Phrase names[] = {PHRASE_REQUEST_COMMUNITY, PHRASE_REQUEST_OFFICE, PHRASE_REQUEST_STANDARD};
    return phrase(names[addressee], lang);
}

/* What an ask may name: the finding's item, and what a rate is made of. */
static const char *ask_value(const void *context, const char *key) {
    const FactContext *facts = context;
    const char *value = finding_value(context, key);
    const char *id = finding_lookup_fact(facts->finding, "item");
    const Standard *standard = facts->wording->standard;
    const Item *item = standard && id ? standard_lookup_item(standard, id) : NULL;
    if (value || !item || !item->part || !item->whole)
        return value;
    if (g_str_equal(key, "part_item"))
        return words_in(item->part->name, facts->wording->lang);
    return g_str_equal(key, "whole_item") ? words_in(item->whole->name, facts->wording->lang) : NULL;
}

char *wording_ask(const Wording *wording, const Finding *finding) {
    return fill(wording, finding, ask_words(finding->id, wording->lang), ask_value);
}

const char *wording_computed(Verdict verdict, Lang lang) {
    static const Phrase names[VERDICTS] = {
        PHRASE_COMPUTED_MET,      PHRASE_COMPUTED_NOT_MET,        PHRASE_COMPUTED_SOFT_NOT_MET,
        PHRASE_COMPUTED_DECLARED, PHRASE_COMPUTED_NOT_APPLICABLE, PHRASE_COMPUTED_UNKNOWN};
    return phrase(names[verdict], lang);
}

const char *wording_told(const Standard *standard, ToldOf of, const char *written, Lang lang) {
    const VerdictWord *known = standard_lookup_verdict(standard, of, written);
    const char *words = known ? words_written(known->shown, lang) : "";
    return *words ? words : written;
}

char *wording_claim(const Wording *wording, const IndicatorVerdict *verdict) {
    if (text_blank(verdict->word))
        return g_strdup(phrase(PHRASE_NOT_FILLED_IN, wording->lang));
    return lang_sentence(wording_told(wording->standard, TOLD_OF_ROW, verdict->word, wording->lang));
}

const char *wording_support(Support support, Lang lang) {
    static const Phrase names[SUPPORTS] = {PHRASE_BASIS_DIFFERS, PHRASE_BASIS_FIGURES, PHRASE_BASIS_WORDS,
                                           PHRASE_BASIS_NO_DATA, PHRASE_BASIS_NOT_APPLICABLE};
    return phrase(names[support], lang);
}
