/* What a row answers: whether its sentence is the form's, agrees with the table's rows and the standard's text, and
 * leaves out nothing that is asked. */
#include "base/text.h"
#include "data/pattern.h"
#include "find/check.h"
#include "find/members.h"

static bool has_sentence(const IndicatorAnswers *said) {
    return said->statement && !text_blank(said->statement->value);
}

/* ---- statement-unread, wrong-tier ---- */

void check_statement(const Checking *checking) {
    if (!has_sentence(checking->said))
        return;
    const Standard *standard = checking->standard;
    const Answer *statement = checking->said->statement;
    /* The tier, other than its own, for which the sentence is worded. */
    const Tier *own = checking->indicator->tier, *worded = NULL;
    if (checking->read)
        worded = standard_lookup_tier(standard, checking->read->variant);
    for (int i = 0; !checking->read && i < standard->tier_count && !worded; i++) {
        const Tier *tier = standard->tiers[i];
        const Indicator *other = tier_lookup_indicator(tier, checking->indicator->id);
        g_autoptr(GArray) readings = NULL;
        if (tier != own && other && statements_read(other->statements, statement->value, &readings))
            worded = tier;
    }
    if (worded && worded != own) {
        Finding *finding = checking_add(checking, SENTENCE_OTHER_TIER, statement, NULL);
        finding_fact(checking->findings, finding, "tier", FACT_TIER, worded->id);
    } else if (!checking->read && checking_is_readable(checking)) {
        /* Where the standard has no pattern at all, no sentence could fit. */
        bool given_up = checking->said->given_up;
        checking_add(checking, given_up ? SENTENCE_STATEMENT_GIVEN_UP : SENTENCE_STATEMENT_FITS_NONE, statement, NULL);
    }
}

/* ---- standard-altered ---- */

/* From a few characters before byte `from` to a few after it. */
static char *excerpt_at(const char *text, size_t from) {
    enum { EXCERPT_BEFORE = 6, EXCERPT_AFTER = 10 };
    const char *start = text + from, *end = start;
    for (int i = 0; i < EXCERPT_BEFORE && start > text; i++)
        start = g_utf8_prev_char(start);
    for (int i = 0; i < EXCERPT_AFTER && *end; i++)
        end = g_utf8_next_char(end);
    g_autofree char *middle = g_strndup(start, (size_t)(end - start));
    return g_strconcat(start > text ? "…" : "", middle, *end ? "…" : "", NULL);
}

void check_altered(const Checking *checking) {
    const struct {
        const Answer *stated;
        const char *standard;
        Sentence sentence;
    } fields[] = {
        {checking->said->definition, checking->indicator->definition.zh, SENTENCE_DEFINITION_ALTERED},
        {checking->said->requirement, checking->indicator->requirement.zh, SENTENCE_REQUIREMENT_ALTERED},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(fields); i++) {
        const Answer *stated = fields[i].stated;
        if (!stated || text_blank(stated->value))
            continue;
        g_autofree char *here = text_squeeze(stated->value), *there = text_squeeze(fields[i].standard);
        if (g_str_equal(here, there))
            continue;
        /* Where they part, from the head of a character on. */
        size_t from = 0;
        while (here[from] && here[from] == there[from])
            from++;
        while (from > 0 && ((unsigned char)here[from] & 0xC0) == 0x80)
            from--;
        g_autofree char *ours = excerpt_at(here, from), *theirs = excerpt_at(there, from);
        Finding *finding = checking_add(checking, fields[i].sentence, stated, NULL);
        checking_figures(checking, finding, ours, theirs);
        checking_text(checking, finding, "stated", ours);
        checking_text(checking, finding, "standard", theirs);
    }
}

/* ---- statement-mismatch ---- */

void check_readings(const Checking *checking) {
    for (guint i = 0; checking->readings && i < checking->readings->len; i++) {
        const Reading *reading = &g_array_index(checking->readings, Reading, i);
        const Answer *answer = answers_lookup(checking->answers, reading->item);
        if (!answer || answer->row != ROW_STATED || answer->correction ||
            item_same_words(reading->item, answer->value, reading->value))
            continue;
        g_autofree char *theirs = text_squeeze(reading->value);
        Decimal number;
        bool figures = answer->is_number && decimal_parse(theirs, &number);
        if (figures && ratio_compare(number.value, answer->number.value) == 0)
            continue;
        Finding *finding = checking_add(checking, SENTENCE_STATEMENT_FIGURE, answer, reading->item);
        const char *stated = text_blank(answer->value) ? NULL : checking_stated(checking, answer);
        const char *sentence = text_blank(reading->value) ? NULL : reading->value;
        checking_figures(checking, finding, stated, sentence);
        finding->affects_verdict = checking_is_open(checking, reading->item);
        checking_text(checking, finding, "stated", stated ? stated : "");
        checking_text(checking, finding, "sentence", sentence ? sentence : "");
    }
    /* Rows that the sentence says nothing of, though some wording of the indicator could. */
    for (guint i = 0; checking->read && i < checking->indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(checking->indicator->items, i);
        const Answer *answer = answers_lookup(checking->answers, item);
        bool omitted = answer && !answer->in_sentence && !answer->correction && !text_blank(answer->value);
        bool sayable = false;
        for (guint k = 0; omitted && k < checking->indicator->statements->len && !sayable; k++) {
            const Statement *statement = g_ptr_array_index(checking->indicator->statements, k);
            sayable = statement_is_read(statement) && g_ptr_array_find(statement->pattern->items, item, NULL);
        }
        if (!sayable)
            continue;
        Finding *finding = checking_add(checking, SENTENCE_STATEMENT_OMITS, answer, item);
        finding->severity = SEVERITY_WARNING;
        checking_quote(checking, finding, "stated", checking_stated(checking, answer));
    }
}

/* ---- blank-field ---- */

void check_missing(const Checking *checking) {
    /* Items that nobody gives: a sentence that was read says what was asked; one that could not be read, only what the
     * rules need. */
    const Answer *at = g_ptr_array_index(checking->said->list, 0);
    g_autoptr(GString) ids = g_string_new(NULL);
    bool any_open = false;
    for (guint i = 0; i < checking->indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(checking->indicator->items, i);
        const Answer *answer = answers_lookup(checking->answers, item);
        bool missed = answer && answer->row == ROW_ABSENT;
        if (!answer && !checking->read)
            missed = checking_is_open(checking, item) ||
                     (!has_sentence(checking->said) && item_is_asked(checking->rulebook, checking->indicator, item));
        if (!missed)
            continue;
        bool open = checking_is_open(checking, item);
        const Reading *reading = checking->readings ? readings_lookup(checking->readings, item) : NULL;
        if (reading && *reading->value) {
            Finding *finding = checking_add(checking, SENTENCE_STATEMENT_NO_ROW, answer, item);
            finding->affects_verdict = open;
            checking_figures(checking, finding, NULL, reading->value);
            checking_text(checking, finding, "sentence", reading->value);
            continue;
        }
        text_append_part(ids, " ", "%s", item->id);
        any_open = any_open || open;
    }
    if (ids->len > 0) {
        Finding *finding = checking_add(checking, SENTENCE_ITEMS_ABSENT, at, NULL);
        finding->affects_verdict = any_open;
        finding_fact(checking->findings, finding, "items", FACT_ITEMS, ids->str);
    }
    if (ids->len > 0 || has_sentence(checking->said) || checking->said->confirmed)
        return;

    for (guint i = 0; i < checking->verdict->clauses->len; i++) {
        const ClauseVerdict *clause = &g_array_index(checking->verdict->clauses, ClauseVerdict, i);
        const Rule *rule = rulebook_rule(checking->rulebook, clause->criterion);
        if (clause->verdict != VERDICT_UNKNOWN || !rule || !rule->declared)
            continue;
        checking_add(checking, SENTENCE_ONLY_CLAIMED, at, NULL)->affects_verdict = true;
        return;
    }
    for (guint i = 0; i < checking->verdicts->len; i++) {
        if (!has_sentence(checking->answers->indicators[i]))
            continue;
        checking_add(checking, SENTENCE_STATEMENT_ABSENT, at, NULL)->severity = SEVERITY_INFO;
        return;
    }
}

void check_blank(const Checking *checking, const Item *item) {
    const Answer *answer = answers_lookup(checking->answers, item);
    if (!answer || answer->row != ROW_STATED)
        return;
    if (text_blank(answer->value)) {
        /* In a form that was filled in, what is not asked may stay empty; in a sentence, a slot was left. What the
         * sentence gives is asked about where the two are compared. */
        const Reading *reading = checking->readings ? readings_lookup(checking->readings, item) : NULL;
        bool in_form = !checking->read && item_is_asked(checking->rulebook, checking->indicator, item);
        if (in_form || (checking->read && !(reading && *reading->value)))
            checking_add(checking, SENTENCE_SLOT_BLANK, answer, item)->affects_verdict =
                checking_is_open(checking, item);
        return;
    }
    if (item->type != ITEM_LIST)
        return;
    g_auto(Members) members = members_split(answer->value);
    if (!members.has_blank)
        return;
    Finding *finding = checking_add(checking, SENTENCE_LIST_HAS_BLANK, answer, item);
    g_autofree char *value = text_tidy(answer->value);
    checking_quote(checking, finding, "value", value);
}

/* ---- clause-unanswered ---- */

static Finding *add_clause(const Checking *checking, Sentence sentence, const ClauseVerdict *clause) {
    Finding *finding = checking_add(checking, sentence, checking->said->statement, NULL);
    finding->clause = findings_text(checking->findings, clause->criterion->clause);
    checking_subgroup(checking, finding, clause->criterion->clause);
    checking_text(checking, finding, "clause", clause->criterion->clause);
    return finding;
}

static void check_figure_given(const Checking *checking, const ClauseVerdict *clause, const GPtrArray *items) {
    if (!checking->read || items->len == 0 || !clause_applies(checking->rulebook, clause->criterion, checking->answers))
        return;
    guint answered = 0;
    for (guint i = 0; i < items->len; i++)
        answered += answers_lookup(checking->answers, g_ptr_array_index(items, i)) != NULL;
    /* A clause that is decided has what it asks for. Words in a figure's place are asked about as such. */
    bool enough = answered == items->len || (answered > 0 && clause->verdict != VERDICT_UNKNOWN);
    for (guint i = 0; i < checking->indicator->items->len && !enough; i++) {
        const Item *item = g_ptr_array_index(checking->indicator->items, i);
        enough = item->role == ITEM_ROLE_VAGUE && answers_lookup(checking->answers, item);
    }
    if (enough)
        return;
    g_autoptr(GString) ids = g_string_new(NULL);
    bool asked = false;
    for (guint i = 0; i < items->len; i++) {
        const Item *item = g_ptr_array_index(items, i);
        text_append_part(ids, " ", "%s", item->id);
        for (guint k = 0; k < checking->indicator->statements->len && !asked; k++) {
            const Statement *statement = g_ptr_array_index(checking->indicator->statements, k);
            asked = statement_is_form(statement) && g_ptr_array_find(statement->pattern->items, item, NULL);
        }
    }
    Finding *finding = add_clause(checking, asked ? SENTENCE_CLAUSE_NO_FIGURE : SENTENCE_CLAUSE_NOT_ASKED, clause);
    if (!asked) {
        finding->addressee = ADDRESSEE_OFFICE;
        finding->severity = SEVERITY_INFO;
    }
    finding_fact(checking->findings, finding, "items", FACT_ITEMS, ids->str);
}

/* Whether the sentence has one of a clause's words, "甲|乙". unasked: takes the clause if the form has none of them
 * either. */
static void check_mentioned(const Checking *checking, const ClauseVerdict *clause, GString *unasked) {
    const Criterion *criterion = clause->criterion;
    if (text_blank(criterion->mentions) || !clause_applies(checking->rulebook, criterion, checking->answers))
        return;
    const char *statement = checking->said->statement->value;
    g_auto(GStrv) words = g_strsplit(criterion->mentions, "|", -1);
    g_autofree char *squeezed = text_squeeze(statement);
    for (char **word = words; *word; word++)
        if (strstr(statement, *word) || strstr(squeezed, *word))
            return;
    bool asked = !checking_is_readable(checking);
    for (char **word = words; *word && !asked; word++)
        asked = checking_form_says(checking, *word);
    if (asked)
        checking_text(checking, add_clause(checking, SENTENCE_CLAUSE_NO_WORDS, clause), "words", words[0]);
    else
        text_append_part(unasked, " ", "%s", criterion->clause);
}

/* Letters and Han alone: what a text says, whatever its marks and figures. */
static char *bare_letters(const char *text) {
    GString *letters = g_string_new(NULL);
    for (const char *at = text; *at; at = g_utf8_next_char(at))
        if (g_unichar_isalpha(g_utf8_get_char(at)))
            g_string_append_unichar(letters, g_utf8_get_char(at));
    return g_string_free(letters, FALSE);
}

void check_answered(const Checking *checking) {
    if (!has_sentence(checking->said))
        return;
    /* The standard's own words, said again. */
    bool has_figure = false;
    for (guint i = 0; checking->readings && i < checking->readings->len; i++)
        has_figure = has_figure || item_is_number(g_array_index(checking->readings, Reading, i).item);
    g_autofree char *said = bare_letters(checking->said->statement->value);
    g_autofree char *asked = bare_letters(checking->indicator->requirement.zh);
    if (!has_figure && *said && strstr(asked, said)) {
        Finding *finding = checking_add(checking, SENTENCE_STANDARD_RESTATED, checking->said->statement, NULL);
        finding->severity = SEVERITY_INFO;
        checking_subgroup(checking, finding, "restated");
        if (!checking->readings || checking->readings->len == 0) /* as the form has it */
            finding->addressee = ADDRESSEE_OFFICE;
    }
    g_autoptr(GString) unasked = g_string_new(NULL);
    for (guint i = 0; i < checking->verdict->clauses->len; i++) {
        const ClauseVerdict *clause = &g_array_index(checking->verdict->clauses, ClauseVerdict, i);
        const Rule *rule = rulebook_rule(checking->rulebook, clause->criterion);
        if (rule && !rule->declared)
            check_figure_given(checking, clause, rule->items);
        check_mentioned(checking, clause, unasked);
    }
    if (unasked->len == 0)
        return;
    Finding *finding = checking_add(checking, SENTENCE_CLAUSES_NOT_TOLD, checking->said->statement, NULL);
    finding->severity = SEVERITY_INFO;
    finding->addressee = ADDRESSEE_OFFICE;
    checking_subgroup(checking, finding, unasked->str);
    finding_fact(checking->findings, finding, "clauses", FACT_FIGURES, unasked->str);
}
