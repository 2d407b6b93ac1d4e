#include "report/wording.h"

#include <string.h>

#include "base/fault.h"
#include "base/number.h"
#include "base/text.h"
#include "intake/source.h"
#include "report/translate.h"

const char *words_in(Words words, Lang lang) {
    const char *written = words_written(words, lang);
    return *written ? written : words.zh;
}

const char *wording_indicator(const Wording *wording, const char *tier_id, const char *id) {
    const Tier *tier = wording->standard && tier_id ? standard_lookup_tier(wording->standard, tier_id) : NULL;
    const Indicator *indicator = tier ? tier_lookup_indicator(tier, id) : NULL;
    return indicator ? words_in(indicator->name, wording->lang) : id;
}

const char *wording_basis(const Basis *basis, Lang lang) {
    const char *name = words_in(basis->name, lang);
    return *name ? name : phrase(basis->sampled ? PHRASE_BASIS_OF_SPOT_CHECK : PHRASE_BASIS_OF_APPLICATION, lang);
}

static const char *basis_name(const Wording *wording, const char *id) {
    const Basis *basis = wording->standard ? standard_lookup_basis(wording->standard, id) : NULL;
    return basis ? wording_basis(basis, wording->lang) : id;
}

const char *wording_tier(const Wording *wording, const char *id) {
    const Tier *tier = wording->standard ? standard_lookup_tier(wording->standard, id) : NULL;
    if (tier && wording->standard->tier_count == 1)
        return "";
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
    const char *text = words_in(community->name, wording->lang);
    return *text ? text : id;
}

/* A finding being told. */
typedef struct FindingValues {
    const Wording *wording;
    const Finding *finding;
    GStringChunk *words; /* made for this sentence */
} FindingValues;

/* What stands between ⟦ and ⟧ of an explanation, in words. Newly allocated. */
static char *marked_words(const Wording *wording, const char *mark) {
    Lang lang = wording->lang;
    if (*mark == '<')
        return phrase_format(PHRASE_YEAR_BEFORE, lang, "value", mark + 1, NULL);
    if (g_ascii_isdigit(*mark)) {
        g_auto(GStrv) parts = g_strsplit(mark, "‖", -1);
        g_auto(GStrv) numbers = g_strsplit(parts[0], "/", 2);
        g_autofree char *failing = g_strjoinv(phrase(PHRASE_CLAUSE_SEPARATOR, lang), parts + 1);
        return phrase_format(PHRASE_CONDITIONS_HOLD, lang, "held", numbers[0], "count", numbers[1], "failing", failing,
                             NULL);
    }
    g_auto(GStrv) words = g_strsplit(mark, " ", 2);
    const Indicator *indicator = NULL;
    for (int i = 0; i < wording->standard->tier_count && !indicator; i++)
        indicator = tier_lookup_indicator(wording->standard->tiers[i], words[1]);
    Phrase verdict = PHRASE_COMPUTED_UNKNOWN;
    for (int i = 0; i < VERDICTS; i++)
        verdict = g_str_equal(verdict_id((Verdict)i), words[0]) ? verdict_phrases[i] : verdict;
    return phrase_format(PHRASE_INDICATOR_COMES_TO, lang, "name",
                         indicator ? words_in(indicator->name, lang) : words[1], "verdict", phrase(verdict, lang),
                         NULL);
}

/* What stands in quotation marks, in the language where all of it is known. Newly allocated. */
static char *quotes_words(const Wording *wording, const char *text) {
    static const char open[] = "“", close[] = "”";
    GString *words = g_string_new(NULL);
    const char *at = text;
    for (const char *start, *end; (start = strstr(at, open)) && (end = strstr(start, close)); at = end) {
        const char *first = start + strlen(open);
        g_autofree char *quoted = g_strndup(first, (gsize)(end - first));
        g_autofree char *known = translate_known(wording->standard, wording->lang, quoted);
        g_string_append_len(words, at, first - at);
        g_string_append(words, known);
    }
    g_string_append(words, at);
    return g_string_free(words, FALSE);
}

/* "1 ≥ 1；0 < 1", as a rule explains itself (find/rule.h). Newly allocated. */
static char *explanation_words(const Wording *wording, const char *explanation) {
    static const char open[] = "⟦", close[] = "⟧";
    g_auto(GStrv) parts = g_strsplit(explanation, "；", -1);
    g_autofree char *joined = g_strjoinv(phrase(PHRASE_CLAUSE_SEPARATOR, wording->lang), parts);
    char *text = quotes_words(wording, joined);
    for (const char *end; (end = strstr(text, close));) { /* the innermost first */
        const char *start = g_strrstr_len(text, end - text, open);
        if (!start)
            break;
        g_autofree char *before = g_strndup(text, (gsize)(start - text));
        g_autofree char *mark = g_strndup(start + strlen(open), (gsize)(end - start) - strlen(open));
        g_autofree char *words = marked_words(wording, mark);
        char *made = g_strconcat(before, words, end + strlen(close), NULL);
        g_free(text);
        text = made;
    }
    return text;
}

char *wording_rows(Lang lang, const char *numbers) {
    g_auto(GStrv) words = g_strsplit(numbers, ",", -1);
    guint count = g_strv_length(words);
    g_autofree char *joined = lang_list(lang, (const char *const *)words, count);
    return phrase_format(count == 1 ? PHRASE_ROW : PHRASE_ROWS, lang, "numbers", joined, NULL);
}

/* "恒安社区第5项、永康社区第12、13项". Newly allocated. */
static char *places_words(const Wording *wording, const char *places) {
    g_auto(GStrv) words = g_strsplit(places, " ", -1);
    GString *text = g_string_new(NULL);
    for (char **word = words; *word; word++) {
        g_auto(GStrv) sides = g_strsplit(*word, ":", 2);
        g_autofree char *rows = wording_rows(wording->lang, sides[1]);
        g_autofree char *place = phrase_format(PHRASE_PLACE_ROWS, wording->lang, "name",
                                               wording_community_name(wording, sides[0]), "rows", rows, NULL);
        text_append_part(text, phrase(PHRASE_CLAUSE_SEPARATOR, wording->lang), "%s", place);
    }
    return g_string_free(text, FALSE);
}

/* "“小区总数”填写8" of "access.total=8", each with its row unless all stand in the finding's own. Newly allocated. */
static char *stated_words(const Wording *wording, const Finding *finding, const char *pairs) {
    const Standard *standard = wording->standard;
    const Tier *tier = standard && finding->tier ? standard_lookup_tier(standard, finding->tier) : NULL;
    g_auto(GStrv) words = g_strsplit(pairs, " ", -1);
    guint count = g_strv_length(words);
    g_autofree int *rows = g_new0(int, count); /* 0 where it is not known */
    bool elsewhere = false;
    for (guint i = 0; i < count; i++) {
        g_autofree char *id = g_strndup(words[i], strcspn(words[i], "="));
        const Item *item = tier ? standard_lookup_item(standard, id) : NULL;
        const Indicator *indicator = item ? tier_lookup_indicator(tier, item->indicator) : NULL;
        rows[i] = indicator ? indicator->no : 0;
        elsewhere = elsewhere || rows[i] != finding->no;
    }

    g_autoptr(GPtrArray) figures = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < count; i++) {
        g_auto(GStrv) sides = g_strsplit(words[i], "=", 2);
        Phrase form = elsewhere && rows[i] > 0 ? PHRASE_STATED_FIGURE_OF_ROW : PHRASE_STATED_FIGURE;
        g_ptr_array_add(figures, phrase_format(form, wording->lang, "no", DIGITS(rows[i]), "item",
                                               wording_item(wording, sides[0]), "value", sides[1], NULL));
    }
    return lang_list(wording->lang, (const char *const *)figures->pdata, figures->len);
}

/* As it is written in the language of the data; in another as verdicts.csv says it, of a row or of a conclusion. */
static const char *claim_words(const Wording *wording, const char *written) {
    const char *words = written;
    for (ToldOf of = TOLD_OF_ROW; wording->standard && !lang_leads(wording->lang) && of <= TOLD_OF_COMMUNITY; of++)
        if (words == written)
            words = wording_told(wording->standard, of, written, wording->lang);
    return text_blank(words) ? phrase(PHRASE_BLANK_MEMBER, wording->lang) : words;
}

/* Newly allocated. */
static char *pair_words(const Wording *wording, const char *pair) {
    g_auto(GStrv) lines = g_strsplit(pair, "\n", -1);
    const char *id = lang_id(wording->lang);
    for (char **line = lines + 1; *lines && *line; line++)
        if (g_str_has_prefix(*line, id) && (*line)[strlen(id)] == ' ')
            return g_strdup(*line + strlen(id) + 1);
    return g_strdup(lines[0] ? lines[0] : "");
}

/* "消防通道、垃圾分类（1）". Newly allocated. */
static char *gates_words(const Wording *wording, const char *gates) {
    g_auto(GStrv) ids = g_strsplit(gates, " ", -1);
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    for (char **id = ids; *id; id++) {
        g_auto(GStrv) sides = g_strsplit(*id, ".", 2);
        const char *name = NULL;
        for (int i = 0; **id && i < wording->standard->tier_count && !name; i++) {
            const Indicator *indicator = tier_lookup_indicator(wording->standard->tiers[i], sides[0]);
            name = indicator ? words_in(indicator->name, wording->lang) : NULL;
        }
        g_autofree char *clause =
            sides[0] && sides[1] ? phrase_format(PHRASE_GATE_CLAUSE, wording->lang, "clause", sides[1], NULL) : NULL;
        if (g_str_equal(*id, "all"))
            g_ptr_array_add(names, g_strdup(phrase(PHRASE_GATES_ALL, wording->lang)));
        else if (**id)
            g_ptr_array_add(names, g_strconcat(name ? name : sides[0], clause, NULL));
    }
    return lang_list(wording->lang, (const char *const *)names->pdata, names->len);
}

/* Newly allocated, as the next. */
static char *told_fault(const char *value, Lang lang) {
    char *values = NULL;
    gint code = (gint)g_ascii_strtoll(value, &values, 10);
    g_autoptr(GError) error = NULL;
    fault_set_encoded(&error, (Fault)code, values + 1);
    return fault_words(error, lang);
}

static char *remark_words(const char *value, Lang lang) {
    char *count = NULL;
    int kind = (int)g_ascii_strtoll(value, &count, 10);
    return phrase_format(wording_remark(kind), lang, "count", count + 1, NULL);
}

Phrase wording_remark(int kind) {
    static const Phrase phrases[] = {
        [REMARK_TRACKED] = PHRASE_IMPORT_TRACKED,         [REMARK_HIDDEN] = PHRASE_IMPORT_HIDDEN,
        [REMARK_STRUCK] = PHRASE_IMPORT_STRUCK,           [REMARK_COUNTED] = PHRASE_IMPORT_COUNTED,
        [REMARK_TEXT_BOX] = PHRASE_IMPORT_TEXT_BOX,       [REMARK_NESTED] = PHRASE_IMPORT_NESTED,
        [REMARK_FOOTNOTE] = PHRASE_IMPORT_FOOTNOTE,       [REMARK_COMMENT] = PHRASE_IMPORT_COMMENT,
        [REMARK_SYMBOL] = PHRASE_IMPORT_SYMBOL,           [REMARK_EMBEDDED] = PHRASE_IMPORT_EMBEDDED,
        [REMARK_FORMULA] = PHRASE_IMPORT_FORMULA,         [REMARK_UNCALCULATED] = PHRASE_IMPORT_UNCALCULATED,
        [REMARK_ERROR_VALUE] = PHRASE_IMPORT_ERROR_VALUE, [REMARK_SHOWN] = PHRASE_IMPORT_SHOWN,
        [REMARK_FORMAT] = PHRASE_IMPORT_FORMAT,           [REMARK_HEAD_AGAIN] = PHRASE_IMPORT_HEAD_AGAIN,
        [REMARK_LAYOUT] = PHRASE_IMPORT_LAYOUT,           [REMARK_FURNITURE] = PHRASE_IMPORT_FURNITURE,
    };
    G_STATIC_ASSERT(G_N_ELEMENTS(phrases) == REMARK_KINDS);
    return phrases[kind];
}

static const char *kind_words(const FindingValues *told, FactKind kind, const char *value);

/* Values separated by blanks, each in words of its kind, joined. Newly allocated. */
static char *list_words(const FindingValues *told, FactKind kind, const char *values) {
    g_auto(GStrv) words = g_strsplit(values, " ", -1);
    g_autoptr(GPtrArray) members = g_ptr_array_new();
    for (char **word = words; *word; word++)
        g_ptr_array_add(members, (gpointer)kind_words(told, kind, *word));
    return lang_list(told->wording->lang, (const char *const *)members->pdata, members->len);
}

static const char *kind_words(const FindingValues *told, FactKind kind, const char *value) {
    const Wording *wording = told->wording;
    g_autofree char *made = NULL;
    switch (kind) {
    case FACT_ITEM:
        return wording_item(wording, value);
    case FACT_INDICATOR:
        return wording_indicator(wording, told->finding->tier, value);
    case FACT_TIER:
        return wording_tier(wording, value);
    case FACT_BASIS:
        return basis_name(wording, value);
    case FACT_LEVEL:
        return words_in(
            ((const Level *)g_ptr_array_index(wording->standard->levels, standard_level(wording->standard, value)))
                ->name,
            wording->lang);
    case FACT_COMMUNITY:
        return wording_community_name(wording, value);
    case FACT_VERDICT:
        for (Verdict verdict = VERDICT_MET; verdict <= VERDICT_UNKNOWN; verdict++)
            if (g_str_equal(verdict_id(verdict), value))
                return phrase(verdict_phrases[verdict], wording->lang);
        return value;
    case FACT_TEXT: /* quoted from the data: translated where all of it is known */
        if (text_blank(value))
            return phrase(PHRASE_BLANK_MEMBER, wording->lang);
        made = translate_known(wording->standard, wording->lang, value);
        break;
    case FACT_CLAIM:
        return claim_words(wording, value);
    case FACT_WORDS:
        made = pair_words(wording, value);
        break;
    case FACT_LANGUAGE:
        made = lang_called(wording->lang, value);
        break;
    case FACT_GATES:
        made = gates_words(wording, value);
        break;
    case FACT_DATE:
        made = lang_date_of(wording->lang, value);
        break;
    case FACT_REASON:
        made = reason_words(value, wording->lang);
        break;
    case FACT_FAULT:
        made = told_fault(value, wording->lang);
        break;
    case FACT_REMARK:
        made = remark_words(value, wording->lang);
        break;
    case FACT_ROWS:
        made = wording_rows(wording->lang, value);
        break;
    case FACT_PLACES:
        made = places_words(wording, value);
        break;
    case FACT_STATED:
        made = stated_words(wording, told->finding, value);
        break;
    case FACT_EXPLANATION:
        made = explanation_words(wording, value);
        break;
    case FACT_TEXTS:
        made = list_words(told, FACT_TEXT, value);
        break;
    case FACT_NAME: {
        g_auto(GStrv) names = g_strsplit(value, "|", 2);
        made = g_strdup(lang_leads(wording->lang) && names[1] && *names[1] ? names[1] : names[0]);
        break;
    }
    case FACT_NAMES:
        made = list_words(told, FACT_NAME, value);
        break;
    case FACT_ITEMS:
        made = list_words(told, FACT_ITEM, value);
        break;
    case FACT_COMMUNITIES:
        made = list_words(told, FACT_COMMUNITY, value);
        break;
    case FACT_FILES:
    case FACT_FIGURES: {
        g_auto(GStrv) figures = g_strsplit(value, kind == FACT_FILES ? "\n" : " ", -1);
        made = lang_list(wording->lang, (const char *const *)figures, g_strv_length(figures));
        break;
    }
    }
    return made ? g_string_chunk_insert(told->words, made) : value;
}

/* The value of a placeholder in the sentence of a finding. */
static const char *finding_value(const void *context, const char *key) {
    const FindingValues *told = context;
    const Standard *standard = told->wording->standard;
    const char *check = g_str_equal(key, "check") && standard ? told->finding->check : NULL;
    for (guint i = 0; check && i < standard->checks->len; i++) {
        const Check *known = g_ptr_array_index(standard->checks, i);
        if (g_str_equal(known->id, check))
            return words_in(known->words, told->wording->lang);
    }
    for (guint i = 0; i < told->finding->facts->len; i++) {
        const Fact *fact = &g_array_index(told->finding->facts, Fact, i);
        if (g_str_equal(fact->key, key))
            return kind_words(told, fact->kind, fact->value);
    }
    return NULL;
}

static char *tell_finding(const Wording *wording, const Finding *finding, const char *words, PhraseValues value) {
    FindingValues told = {wording, finding, g_string_chunk_new(256)};
    char *text = phrase_fill(words, wording->lang, value, &told);
    g_string_chunk_free(told.words);
    return text;
}

char *wording_finding(const Wording *wording, const Finding *finding) {
    g_autofree char *sentence =
        tell_finding(wording, finding, sentence_words(finding->sentence, wording->lang), finding_value);
    return lang_leads(wording->lang) ? g_steal_pointer(&sentence) : lang_sentence(sentence);
}

char *wording_found(const Wording *wording, const Finding *finding) {
    const char *request = phrase(PHRASE_PLEASE_CHECK, wording->lang);
    char *told = wording_finding(wording, finding);
    if (g_str_has_suffix(told, request))
        told[strlen(told) - strlen(request)] = '\0';
    return g_strchomp(told);
}

char *wording_brief(const Wording *wording, const Finding *finding) {
    static const struct {
        Sentence sentence;
        Phrase brief;
    } briefs[] = {{SENTENCE_RATE_DIFFERS, PHRASE_BRIEF_RATE_DIFFERS},
                  {SENTENCE_RATE_DIFFERS_BEYOND, PHRASE_BRIEF_RATE_DIFFERS},
                  {SENTENCE_RATE_FULL_FROM_UNEQUAL, PHRASE_BRIEF_RATE_DIFFERS},
                  {SENTENCE_SHARE_IMPOSSIBLE, PHRASE_BRIEF_SHARE_IMPOSSIBLE},
                  {SENTENCE_THRESHOLD_NOT_REACHED, PHRASE_BRIEF_THRESHOLD_NOT_REACHED},
                  {SENTENCE_CHECK_FAILED, PHRASE_BRIEF_CHECK_FAILED},
                  {SENTENCE_COUNT_NOT_LIST, PHRASE_BRIEF_COUNT_NOT_LIST},
                  {SENTENCE_NO_VERDICT, PHRASE_BRIEF_NO_VERDICT},
                  {SENTENCE_LACKING_COUNT, PHRASE_BRIEF_LACKING_COUNT},
                  {SENTENCE_DEFINITION_ALTERED, PHRASE_BRIEF_DEFINITION_ALTERED},
                  {SENTENCE_REQUIREMENT_ALTERED, PHRASE_BRIEF_REQUIREMENT_ALTERED}};
    for (guint i = 0; i < G_N_ELEMENTS(briefs); i++)
        if (briefs[i].sentence == finding->sentence) {
            g_autofree char *words =
                tell_finding(wording, finding, phrase(briefs[i].brief, wording->lang), finding_value);
            return lang_leads(wording->lang) ? g_steal_pointer(&words) : lang_sentence(words);
        }
    return wording_found(wording, finding);
}

/* What an ask may name: what its finding does, and what a rate is made of. */
static const char *ask_value(const void *context, const char *key) {
    const FindingValues *told = context;
    const char *value = finding_value(context, key);
    const char *id = finding_lookup_fact(told->finding, "item");
    const Standard *standard = told->wording->standard;
    const Item *item = standard && id ? standard_lookup_item(standard, id) : NULL;
    if (value || !item || !item->part || !item->whole)
        return value;
    const Item *named = g_str_equal(key, "part_item")    ? item->part
                        : g_str_equal(key, "whole_item") ? item->whole
                                                         : NULL;
    return named ? words_in(named->name, told->wording->lang) : NULL;
}

char *wording_ask(const Wording *wording, const Finding *finding) {
    const char *ask = finding_words_of(finding->id, wording->lang).ask;
    return tell_finding(wording, finding, ask ? ask : phrase(PHRASE_ASK_OTHERWISE, wording->lang), ask_value);
}

char *wording_hypothesis(const Wording *wording, const Hypothesis *hypothesis) {
    static const Phrase words[] = {[HYPOTHESIS_FIGURE] = PHRASE_HYPOTHESIS_FIGURE,
                                   [HYPOTHESIS_SWAPPED] = PHRASE_HYPOTHESIS_SWAPPED,
                                   [HYPOTHESIS_SHIFTED] = PHRASE_HYPOTHESIS_SHIFTED,
                                   [HYPOTHESIS_COPIED] = PHRASE_HYPOTHESIS_COPIED};
    return phrase_format(words[hypothesis->kind], wording->lang, "item", wording_item(wording, hypothesis->item),
                         "value", hypothesis->value, NULL);
}

/* ---- where ---- */

char *wording_place(const Wording *wording, const Finding *finding) {
    const Place *place = &finding->place;
    if (!place->file)
        return g_strdup("");
    GString *text = g_string_new(place->file);
    if (place->cell)
        g_string_append_printf(text, ":%s", place->cell);
    else if (place->line > 0)
        g_string_append_printf(text, ":%d", place->line);
    if (place->column && !place->cell) {
        g_autofree char *column = phrase_format(PHRASE_PLACE_COLUMN, wording->lang, "column", place->column, NULL);
        g_string_append(text, column);
    }
    return g_string_free(text, FALSE);
}

char *wording_short_place(const Wording *wording, const Finding *finding) {
    const char *tier = finding->tier && finding->no > 0 ? wording_tier(wording, finding->tier) : "";
    const char *name = finding->community ? wording_community_name(wording, finding->community) : tier;
    if (finding->no <= 0)
        return g_strdup(name);
    g_autofree char *place =
        phrase_format(PHRASE_PLACE_SHORT, wording->lang, "community", name, "no", DIGITS(finding->no), NULL);
    return finding->year
               ? phrase_format(PHRASE_PLACE_OF_YEAR, wording->lang, "place", place, "year", finding->year, NULL)
               : g_steal_pointer(&place);
}

char *wording_subject(const Wording *wording, const Finding *finding) {
    GString *text = g_string_new(NULL);
    if (finding->community)
        g_string_append(text, wording_community_name(wording, finding->community));
    if (finding->no > 0 && finding->indicator) {
        g_autofree char *row = phrase_format(PHRASE_ROW_SUBJECT, wording->lang, "no", DIGITS(finding->no), "name",
                                             wording_indicator(wording, finding->tier, finding->indicator), NULL);
        /* In the standard's own files a row is of several tiers. */
        if (!finding->community && finding->addressee != ADDRESSEE_STANDARD && finding->tier)
            g_string_append(text, wording_tier(wording, finding->tier));
        text_append_part(text, " ", "%s", row);
    }
    if (text->len == 0) {
        bool standard = finding->addressee == ADDRESSEE_STANDARD;
        g_string_append(text, phrase(standard ? PHRASE_STANDARD_FILES : PHRASE_NOTICE_AS_A_WHOLE, wording->lang));
    }
    return g_string_free(text, FALSE);
}

/* ---- verdicts ---- */

/* What the figures give for a clause, or why they give nothing. Newly allocated. */
static char *clause_words(const Wording *wording, const ClauseVerdict *clause) {
    static const Phrase reasons[] = {
        [UNKNOWN_NOT] = PHRASE_REASON_MISSING,         [UNKNOWN_MISSING] = PHRASE_REASON_MISSING,
        [UNKNOWN_BLANK] = PHRASE_REASON_BLANK,         [UNKNOWN_OPEN] = PHRASE_REASON_OPEN,
        [UNKNOWN_ZERO] = PHRASE_REASON_ZERO,           [UNKNOWN_IMPOSSIBLE] = PHRASE_REASON_IMPOSSIBLE,
        [UNKNOWN_TOO_LARGE] = PHRASE_REASON_TOO_LARGE, [UNKNOWN_BROKEN] = PHRASE_REASON_BROKEN,
        [UNKNOWN_PREVIOUS] = PHRASE_REASON_PREVIOUS,   [UNKNOWN_UNDECIDED] = PHRASE_REASON_UNDECIDED};
    const Outcome *outcome = &clause->outcome;
    const char *why = outcome->explanation;
    const char *item = outcome->item ? words_in(outcome->item->name, wording->lang) : NULL;
    switch (clause->verdict) {
    case VERDICT_MET:
    case VERDICT_NOT_MET:
    case VERDICT_SOFT_NOT_MET:
    case VERDICT_SCORED:
        return explanation_words(wording, why);
    case VERDICT_DECLARED:
        return g_strdup(phrase(PHRASE_COMPUTED_DECLARED, wording->lang));
    case VERDICT_NOT_APPLICABLE: {
        /* "不涉及（13% ≤ 30%）"; where there is none of it, "0 ≤ 0" would tell_finding nobody so. */
        if (item && g_strcmp0(outcome->computed, "0") == 0)
            return phrase_format(PHRASE_NOT_APPLICABLE_NONE, wording->lang, "item", item, NULL);
        if (!why || !*why)
            return g_strdup(phrase(PHRASE_COMPUTED_NOT_APPLICABLE, wording->lang));
        g_autofree char *told = explanation_words(wording, why);
        return phrase_format(PHRASE_NOT_APPLICABLE_SINCE, wording->lang, "why", told, NULL);
    }
    case VERDICT_UNKNOWN:
        return phrase_format(reasons[outcome->reason], wording->lang, "item",
                             item ? item : phrase(PHRASE_SENTENCE_OF_ROW, wording->lang), NULL);
    }
    g_assert_not_reached();
}

char *wording_verdict(const Wording *wording, const IndicatorVerdict *verdict) {
    /* A clause that does not apply is told only where nothing else is: the rest of the row speaks. */
    g_autoptr(GPtrArray) shown = g_ptr_array_new();
    for (guint i = 0; i < verdict->clauses->len; i++) {
        ClauseVerdict *clause = &g_array_index(verdict->clauses, ClauseVerdict, i);
        if (verdict->verdict == VERDICT_NOT_APPLICABLE || clause->verdict != VERDICT_NOT_APPLICABLE)
            g_ptr_array_add(shown, clause);
    }

    GString *text = g_string_new(NULL);
    for (guint i = 0; i < shown->len; i++) {
        const ClauseVerdict *clause = g_ptr_array_index(shown, i);
        g_autofree char *why = clause_words(wording, clause);
        g_autofree char *points = clause->points.given && !(shown->len == 1 && indicator_scores(verdict->indicator))
                                      ? wording_points(wording, clause->points, clause->points.range)
                                      : NULL;
        g_autofree char *words =
            points ? phrase_format(PHRASE_POINTS_CLAUSE, wording->lang, "why", why, "points", points, NULL)
                   : g_strdup(why);
        g_autofree char *label =
            phrase_format(PHRASE_CLAUSE_LABEL, wording->lang, "clause", clause->criterion->clause, NULL);
        text_append_part(text, phrase(PHRASE_CLAUSE_SEPARATOR, wording->lang), "%s%s", shown->len > 1 ? label : "",
                         words);
    }
    return g_string_free(text, FALSE);
}

/* ---- points ---- */

char *wording_range(Interval range) {
    enum { PLACES = 2 };
    g_autofree char *low = ratio_about(range.low, PLACES), *high = ratio_about(range.high, PLACES);
    return g_str_equal(low, high) ? g_steal_pointer(&low) : g_strconcat(low, "–", high, NULL);
}

char *wording_points(const Wording *wording, Points points, Interval range) {
    const Ratio zero = ratio_make(0, 1);
    bool scores = points.most.num > 0, loses = points_ceiling(points).num == 0;
    if (loses && range.low.num == 0)
        return g_strdup(phrase(PHRASE_POINTS_LOST_NONE, wording->lang));
    if (loses)
        range = (Interval){ratio_sub(zero, range.high), ratio_sub(zero, range.low)};
    g_autofree char *earned = wording_range(range);
    g_autofree char *most = ratio_about(scores ? points.most : points.extra, 2);
    g_autofree char *extra = scores && points.extra.num > 0 ? ratio_about(points.extra, 2) : NULL;
    return phrase_format(loses    ? PHRASE_POINTS_LOST
                         : scores ? PHRASE_POINTS_OF
                                  : PHRASE_POINTS_BONUS,
                         wording->lang, "points", earned, "most", most, "extra", extra ? extra : "", NULL);
}

char *wording_points_stated(const Wording *wording, const IndicatorVerdict *verdict) {
    Ratio stated = verdict->stated_points;
    Points points = verdict->points; /* that a bonus may come on top stands beside what is computed */
    if (points.most.num > 0)
        points.extra = ratio_make(0, 1);
    return verdict->stated ? wording_points(wording, points, (Interval){stated, stated}) : NULL;
}

static char *level_words(const Wording *wording, int place) {
    const Level *level = g_ptr_array_index(wording->standard->levels, MAX(place, 0));
    const char *name = words_in(level->name, wording->lang);
    return place < 0 ? phrase_format(PHRASE_LEVEL_NONE, wording->lang, "level", name, NULL) : g_strdup(name);
}

char *wording_levels(const Wording *wording, int low, int high) {
    if (wording->standard->levels->len == 0)
        return NULL;
    g_autofree char *lowest = level_words(wording, low), *highest = level_words(wording, high);
    return low == high ? g_steal_pointer(&lowest)
                       : phrase_format(PHRASE_LEVEL_RANGE, wording->lang, "low", lowest, "high", highest, NULL);
}

char *wording_total_stated(const Score *score) {
    return score->is_stated ? ratio_text(score->stated.value, score->stated.places, NULL) : NULL;
}

char *wording_level_stated(const Wording *wording, const Score *score) {
    return score->level_stated >= 0 ? wording_levels(wording, score->level_stated, score->level_stated)
           : score->level           ? translate_value(wording->standard, wording->lang, score->level)
                                    : NULL;
}

char *wording_score_stated(const Wording *wording, const Score *score) {
    if (!score->is_stated && !score->level)
        return NULL;
    g_autofree char *total = wording_total_stated(score), *level = wording_level_stated(wording, score);
    return phrase_format(PHRASE_SCORE_STATED, wording->lang, "total", total ? total : "", "none", total ? "" : "1",
                         "level", level ? level : "", NULL);
}

char *wording_score(const Wording *wording, const Score *score) {
    if (!score->points.given)
        return NULL;
    g_autofree char *total = wording_range(score->points.range), *most = ratio_about(score->points.most, 2);
    g_autofree char *level = wording_levels(wording, score->level_low, score->level_high);
    return phrase_format(PHRASE_SCORE_COMPUTED, wording->lang, "total", total, "most", most, "level",
                         level ? level : "", NULL);
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

char *wording_row(const Wording *wording, const IndicatorVerdict *verdict) {
    bool alone = indicator_scores(verdict->indicator) && text_blank(verdict->word);
    g_autofree char *claim = alone ? NULL : wording_claim(wording, verdict);
    if (!verdict->points.given)
        return g_steal_pointer(&claim);
    g_autofree char *stated = wording_points_stated(wording, verdict);
    g_autofree char *computed = wording_points(wording, verdict->points, verdict->points.range);
    char *points = stated ? g_steal_pointer(&stated)
                   : indicator_points_item(verdict->indicator)
                       ? g_strdup(phrase(PHRASE_NOT_FILLED_IN, wording->lang))
                       : phrase_format(PHRASE_POINTS_COMPUTED, wording->lang, "points", computed, NULL);
    if (!claim)
        return points;
    char *both = g_strconcat(points, phrase(PHRASE_CLAUSE_SEPARATOR, wording->lang), claim, NULL);
    g_free(points);
    return both;
}

const Phrase verdict_phrases[] = {[VERDICT_MET] = PHRASE_COMPUTED_MET,
                                  [VERDICT_NOT_MET] = PHRASE_COMPUTED_NOT_MET,
                                  [VERDICT_SOFT_NOT_MET] = PHRASE_COMPUTED_SOFT_NOT_MET,
                                  [VERDICT_DECLARED] = PHRASE_COMPUTED_DECLARED,
                                  [VERDICT_NOT_APPLICABLE] = PHRASE_COMPUTED_NOT_APPLICABLE,
                                  [VERDICT_SCORED] = PHRASE_COMPUTED_SCORED,
                                  [VERDICT_UNKNOWN] = PHRASE_COMPUTED_UNKNOWN};

const Phrase support_phrases[] = {[SUPPORT_DIFFERS] = PHRASE_BASIS_DIFFERS,
                                  [SUPPORT_FIGURES] = PHRASE_BASIS_FIGURES,
                                  [SUPPORT_WORDS] = PHRASE_BASIS_WORDS,
                                  [SUPPORT_NO_DATA] = PHRASE_BASIS_NO_DATA,
                                  [SUPPORT_NOT_APPLICABLE] = PHRASE_BASIS_NOT_APPLICABLE};

/* ---- whose question it is ---- */

const Phrase severity_phrases[] = {[SEVERITY_INFO] = PHRASE_SEVERITY_INFO,
                                   [SEVERITY_WARNING] = PHRASE_SEVERITY_WARNING,
                                   [SEVERITY_ERROR] = PHRASE_SEVERITY_ERROR};

const Phrase addressee_phrases[] = {[ADDRESSEE_COMMUNITY] = PHRASE_ADDRESSEE_COMMUNITY,
                                    [ADDRESSEE_OFFICE] = PHRASE_ADDRESSEE_OFFICE,
                                    [ADDRESSEE_STANDARD] = PHRASE_ADDRESSEE_STANDARD};

const Phrase request_phrases[] = {[ADDRESSEE_COMMUNITY] = PHRASE_REQUEST_COMMUNITY,
                                  [ADDRESSEE_OFFICE] = PHRASE_REQUEST_OFFICE,
                                  [ADDRESSEE_STANDARD] = PHRASE_REQUEST_STANDARD};
