/* What has no row: items that a row's sentence, its rules or the form ask for, and rows that only claim. */
#include "base/text.h"
#include "data/statement.h"
#include "find/asked.h"
#include "find/check_list.h"

static const Answer *at_row(const Checking *checking) {
    return g_ptr_array_index(checking->said->list, 0);
}

static const Reading *reading_of(const Checking *checking, const Item *item) {
    return checking->readings ? readings_lookup(checking->readings, item) : NULL;
}

static bool has_sentence(const IndicatorAnswers *said) {
    return said->statement && !text_blank(said->statement->value);
}

/* ---- the sentence against the rows ---- */

static void report_only_in_sentence(const Checking *checking, const Answer *answer, const Reading *reading) {
    Finding *finding = checking_add(checking, SENTENCE_STATEMENT_NO_ROW, answer, answer->item);
    finding->affects_verdict = checking_is_open(checking, answer->item);
    checking_set_figures(checking, finding, NULL, reading->value);
    checking_add_text(checking, finding, "sentence", reading->value);
}

/* Whether some wording of the indicator has a place for the item. */
static bool could_be_told(const Checking *checking, const Item *item) {
    for (guint i = 0; i < checking->indicator->statements->len; i++) {
        const Statement *statement = g_ptr_array_index(checking->indicator->statements, i);
        if (statement_is_read(statement) &&
            g_ptr_array_find((GPtrArray *)pattern_items(statement->pattern), item, NULL))
            return true;
    }
    return false;
}

static void check_told(const Checking *checking, const Item *item) {
    const Answer *answer = answers_lookup(checking->answers, item);
    if (!checking->read || !answer || answer->in_sentence || answer->correction || text_blank(answer->value) ||
        !could_be_told(checking, item))
        return;
    Finding *finding = checking_add(checking, SENTENCE_STATEMENT_OMITS, answer, item);
    finding->severity = SEVERITY_WARNING;
    g_autofree char *stated = checking_stated(answer);
    checking_set_figures(checking, finding, stated, NULL);
    checking_add_text(checking, finding, "stated", stated);
}

/* ---- what nobody gives ---- */

/* A sentence that was read says what was asked; one that could not be read, only what the rules need. */
static bool is_missed(const Checking *checking, const Item *item) {
    const Answer *answer = answers_lookup(checking->answers, item);
    if (answer)
        return answer->row == ROW_ABSENT;
    if (checking->read)
        return false;
    return checking_is_open(checking, item) ||
           (!has_sentence(checking->said) && item_is_asked(checking->rulebook, checking->indicator, item));
}

static bool report_absent(const Checking *checking) {
    g_autoptr(GString) ids = g_string_new(NULL);
    bool open = false;
    for (guint i = 0; i < checking->indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(checking->indicator->items, i);
        const Reading *reading = reading_of(checking, item);
        if (!is_missed(checking, item))
            continue;
        if (reading && *reading->value) {
            report_only_in_sentence(checking, answers_lookup(checking->answers, item), reading);
            continue;
        }
        g_string_append_printf(ids, "%s%s", ids->len > 0 ? " " : "", item->id);
        open = open || checking_is_open(checking, item);
    }
    if (ids->len == 0)
        return false;
    Finding *finding = checking_add(checking, SENTENCE_ITEMS_ABSENT, at_row(checking), NULL);
    finding->affects_verdict = open;
    finding_fact(checking->findings, finding, "items", FACT_ITEMS, ids->str);
    return true;
}

static bool rests_on_nothing(const Checking *checking) {
    for (guint i = 0; i < checking->verdict->clauses->len; i++) {
        const ClauseVerdict *clause = &g_array_index(checking->verdict->clauses, ClauseVerdict, i);
        const Rule *rule = rulebook_rule(checking->rulebook, clause->criterion);
        if (clause->verdict == VERDICT_UNKNOWN && rule && rule_is_declared(rule))
            return true;
    }
    return false;
}

static bool others_have_sentences(const Checking *checking) {
    for (guint i = 0; i < checking->verdicts->len; i++)
        if (has_sentence(answers_indicator(checking->answers, (int)i)))
            return true;
    return false;
}

void check_missing(const Checking *checking) {
    checking_items(checking, check_told);
    if (report_absent(checking) || has_sentence(checking->said))
        return;
    if (rests_on_nothing(checking))
        checking_add(checking, SENTENCE_ONLY_CLAIMED, at_row(checking), NULL)->affects_verdict = true;
    else if (others_have_sentences(checking))
        checking_add(checking, SENTENCE_STATEMENT_ABSENT, at_row(checking), NULL)->severity = SEVERITY_INFO;
}
