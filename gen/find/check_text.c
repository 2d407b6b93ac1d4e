#include "base/text.h"
#include "data/statement.h"
#include "find/check_list.h"

/* ---- verdict-missing, statement-unread ---- */

static const Answer *any_answer(const IndicatorAnswers *said) {
    return said->list->len > 0 ? g_ptr_array_index(said->list, 0) : NULL;
}

void check_verdict(const Checking *checking) {
    const Answer *verdict = checking->said->verdict;
    const char *word = checking->verdict->word;
    Sentence sentence = SENTENCE_VERDICT_WORD;
    switch (checking->verdict->claim) {
    case MEANING_MET:
    case MEANING_NOT_MET:
    case MEANING_PARTLY:
        return;
    case MEANING_NONE:
        /* 不涉及, where nothing applies, is all there is to say. */
        if (!text_blank(word) && checking->verdict->verdict == VERDICT_NOT_APPLICABLE)
            return;
        sentence = text_blank(word) ? SENTENCE_NO_VERDICT : SENTENCE_VERDICT_OPEN;
        break;
    case MEANING_UNKNOWN:
        break;
    }
    Finding *finding = checking_add(checking, sentence, verdict ? verdict : any_answer(checking->said), NULL);
    standard_tell_words(checking->standard, TOLD_OF_ROW, word, checking->findings, finding);
}

/* The tier, other than its own, for which the sentence is worded; NULL when there is none. */
static const Tier *other_tier(const Checking *checking) {
    const Standard *standard = checking->standard;
    if (checking->read) {
        const Tier *named = standard_lookup_tier(standard, checking->read->variant);
        return named != checking->indicator->tier ? named : NULL;
    }
    for (int i = 0; i < standard_tier_count(standard); i++) {
        const Tier *tier = standard_tier(standard, i);
        const Indicator *other = standard_lookup_indicator(standard, tier, checking->indicator->id);
        g_autoptr(GArray) readings = NULL;
        if (tier != checking->indicator->tier && other &&
            statements_read(other->statements, checking->said->statement->value, &readings))
            return tier;
    }
    return NULL;
}

void check_statement(const Checking *checking) {
    const Answer *sentence = checking->said->statement;
    if (!sentence || text_blank(sentence->value))
        return;
    const Tier *other = other_tier(checking);
    if (other) {
        Finding *finding = checking_add(checking, SENTENCE_OTHER_TIER, sentence, NULL);
        finding_fact(checking->findings, finding, "tier", FACT_TIER, other->id);
        return;
    }
    /* Where the standard has no pattern at all, no sentence could fit. */
    if (!checking->read && checking_is_readable(checking))
        checking_add(checking, checking->said->given_up ? SENTENCE_STATEMENT_GIVEN_UP : SENTENCE_STATEMENT_FITS_NONE,
                     sentence, NULL);
}

/* ---- standard-altered ---- */

enum { EXCERPT_BEFORE = 6, EXCERPT_AFTER = 10 };

/* From a few characters before byte `from` to a few after it. */
static char *excerpt_at(const char *text, size_t from) {
    const char *start = text + from, *end = start;
    for (int i = 0; i < EXCERPT_BEFORE && start > text; i++)
        start = g_utf8_prev_char(start);
    for (int i = 0; i < EXCERPT_AFTER && *end; i++)
        end = g_utf8_next_char(end);
    g_autofree char *middle = g_strndup(start, (size_t)(end - start));
    return g_strconcat(start > text ? "…" : "", middle, *end ? "…" : "", NULL);
}

/* The byte from which two texts differ: the head of a character. */
static size_t parting(const char *a, const char *b) {
    size_t at = 0;
    while (a[at] && a[at] == b[at])
        at++;
    while (at > 0 && ((unsigned char)a[at] & 0xC0) == 0x80)
        at--;
    return at;
}

static void check_field(const Checking *checking, const Answer *stated, const char *standard, Sentence sentence) {
    if (!stated || text_blank(stated->value))
        return;
    g_autofree char *here = text_squeeze(stated->value), *there = text_squeeze(standard);
    if (g_str_equal(here, there))
        return;
    size_t from = parting(here, there);
    g_autofree char *ours = excerpt_at(here, from), *theirs = excerpt_at(there, from);
    Finding *finding = checking_add(checking, sentence, stated, NULL);
    checking_set_figures(checking, finding, ours, theirs);
    checking_add_text(checking, finding, "stated", ours);
    checking_add_text(checking, finding, "standard", theirs);
}

void check_altered(const Checking *checking) {
    const IndicatorAnswers *said = checking->said;
    check_field(checking, said->definition, checking->indicator->definition.zh, SENTENCE_DEFINITION_ALTERED);
    check_field(checking, said->requirement, checking->indicator->requirement.zh, SENTENCE_REQUIREMENT_ALTERED);
}

/* ---- statement-mismatch ---- */

static bool same_value(const Answer *answer, const char *read) {
    if (g_str_equal(answer->value, read))
        return true;
    g_autofree char *ours = text_squeeze(answer->value), *theirs = text_squeeze(read);
    Decimal number;
    if (answer->is_number && decimal_parse(theirs, &number))
        return ratio_compare(number.value, answer->number.value) == 0;
    return g_str_equal(ours, theirs);
}

void check_figures(const Checking *checking) {
    for (guint i = 0; checking->readings && i < checking->readings->len; i++) {
        const Reading *reading = &g_array_index(checking->readings, Reading, i);
        const Answer *answer = answers_lookup(checking->answers, reading->item);
        if (!answer || answer->row != ROW_STATED || answer->correction || same_value(answer, reading->value))
            continue;
        Finding *finding = checking_add(checking, SENTENCE_STATEMENT_FIGURE, answer, reading->item);
        g_autofree char *stated = text_blank(answer->value) ? NULL : checking_stated(answer);
        const char *sentence = text_blank(reading->value) ? NULL : reading->value;
        checking_set_figures(checking, finding, stated, sentence);
        finding->affects_verdict = checking_is_open(checking, reading->item);
        checking_add_text(checking, finding, "stated", stated ? stated : "");
        checking_add_text(checking, finding, "sentence", sentence ? sentence : "");
    }
}

/* ---- clause-unanswered ---- */

static bool form_asks(const Checking *checking, const GPtrArray *items) {
    for (guint i = 0; i < checking->indicator->statements->len; i++) {
        const Statement *statement = g_ptr_array_index(checking->indicator->statements, i);
        if (!statement_is_form(statement))
            continue;
        for (guint k = 0; k < items->len; k++)
            if (g_ptr_array_find((GPtrArray *)pattern_items(statement->pattern), g_ptr_array_index(items, k), NULL))
                return true;
    }
    return false;
}

/* A clause that is decided has what it asks for. */
static bool is_answered(const Checking *checking, const ClauseVerdict *clause, const GPtrArray *items) {
    guint answered = 0;
    for (guint i = 0; i < items->len; i++)
        answered += answers_lookup(checking->answers, g_ptr_array_index(items, i)) != NULL;
    if (answered == items->len || (answered > 0 && clause->verdict != VERDICT_UNKNOWN))
        return true;
    /* Words in a figure's place are asked about as such. */
    for (guint i = 0; i < checking->indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(checking->indicator->items, i);
        if (item->role == ITEM_ROLE_VAGUE && answers_lookup(checking->answers, item))
            return true;
    }
    return false;
}

static bool applies(const Checking *checking, const ClauseVerdict *clause) {
    const Rule *rule = rulebook_applies(checking->rulebook, clause->criterion);
    if (!rule)
        return text_blank(clause->criterion->applies_when);
    return rule_truth(rule, checking_answer, checking->answers) == TRUTH_TRUE;
}

static Finding *add_clause(const Checking *checking, Sentence sentence, const ClauseVerdict *clause) {
    Finding *finding = checking_add(checking, sentence, checking->said->statement, NULL);
    const char *id = clause->criterion->clause;
    finding->clause = findings_text(checking->findings, id);
    finding->group = findings_printf(checking->findings, "%s:%s", finding->group, id);
    checking_add_text(checking, finding, "clause", id);
    return finding;
}

static void check_figure_given(const Checking *checking, const ClauseVerdict *clause, const Rule *rule) {
    const GPtrArray *items = rule_items(rule);
    if (!checking->read || items->len == 0 || is_answered(checking, clause, items) || !applies(checking, clause))
        return;
    bool asked = form_asks(checking, items);
    Finding *finding = add_clause(checking, asked ? SENTENCE_CLAUSE_NO_FIGURE : SENTENCE_CLAUSE_NOT_ASKED, clause);
    if (!asked) {
        finding->addressee = ADDRESSEE_OFFICE;
        finding->severity = SEVERITY_INFO;
    }
    g_autoptr(GString) ids = g_string_new(NULL);
    for (guint i = 0; i < items->len; i++)
        g_string_append_printf(ids, "%s%s", i > 0 ? " " : "", ((const Item *)g_ptr_array_index(items, i))->id);
    finding_fact(checking->findings, finding, "items", FACT_ITEMS, ids->str);
}

/* Whether a text has one of the words, "甲|乙". */
static bool has_any(char **words, const char *text) {
    for (char **word = words; *word; word++)
        if (strstr(text, *word))
            return true;
    return false;
}

static bool form_has_any(const Checking *checking, char **words) {
    for (char **word = words; *word; word++)
        if (checking_form_says(checking, *word))
            return true;
    return !checking_is_readable(checking);
}

/* unasked: takes the clause if the form has no words for it either. */
static void check_mentioned(const Checking *checking, const ClauseVerdict *clause, GString *unasked) {
    const char *mentions = clause->criterion->mentions;
    if (text_blank(mentions) || !applies(checking, clause))
        return;
    const char *statement = checking->said->statement->value;
    g_auto(GStrv) words = g_strsplit(mentions, "|", -1);
    if (has_any(words, statement))
        return;
    g_autofree char *text = text_squeeze(statement);
    if (has_any(words, text))
        return;
    if (!form_has_any(checking, words)) {
        g_string_append_printf(unasked, "%s%s", unasked->len > 0 ? " " : "", clause->criterion->clause);
        return;
    }
    Finding *finding = add_clause(checking, SENTENCE_CLAUSE_NO_WORDS, clause);
    checking_add_text(checking, finding, "words", words[0]);
}

static void report_unasked(const Checking *checking, const char *clauses) {
    Finding *finding = checking_add(checking, SENTENCE_CLAUSES_NOT_TOLD, checking->said->statement, NULL);
    finding->severity = SEVERITY_INFO;
    finding->addressee = ADDRESSEE_OFFICE;
    finding->group = findings_printf(checking->findings, "%s:%s", finding->group, clauses);
    finding_fact(checking->findings, finding, "clauses", FACT_FIGURES, clauses);
}

/* Letters and Han alone: what a text says, whatever its marks and figures. */
static char *bare(const char *text) {
    GString *letters = g_string_new(NULL);
    for (const char *at = text; *at; at = g_utf8_next_char(at))
        if (g_unichar_isalpha(g_utf8_get_char(at)))
            g_string_append_unichar(letters, g_utf8_get_char(at));
    return g_string_free(letters, FALSE);
}

static void check_restated(const Checking *checking) {
    for (guint i = 0; checking->readings && i < checking->readings->len; i++)
        if (item_is_number(g_array_index(checking->readings, Reading, i).item))
            return;
    g_autofree char *said = bare(checking->said->statement->value);
    g_autofree char *asked = bare(checking->indicator->requirement.zh);
    if (!*said || !strstr(asked, said))
        return;
    Finding *finding = checking_add(checking, SENTENCE_STANDARD_RESTATED, checking->said->statement, NULL);
    finding->severity = SEVERITY_INFO;
    finding->group = findings_printf(checking->findings, "%s:restated", finding->group);
    if (!checking->readings || checking->readings->len == 0) /* as the form has it */
        finding->addressee = ADDRESSEE_OFFICE;
}

void check_answered(const Checking *checking) {
    if (!checking->said->statement || text_blank(checking->said->statement->value))
        return;
    check_restated(checking);
    g_autoptr(GString) unasked = g_string_new(NULL);
    for (guint i = 0; i < checking->verdict->clauses->len; i++) {
        const ClauseVerdict *clause = &g_array_index(checking->verdict->clauses, ClauseVerdict, i);
        const Rule *rule = rulebook_rule(checking->rulebook, clause->criterion);
        if (rule && !rule_is_declared(rule))
            check_figure_given(checking, clause, rule);
        check_mentioned(checking, clause, unasked);
    }
    if (unasked->len > 0)
        report_unasked(checking, unasked->str);
}
