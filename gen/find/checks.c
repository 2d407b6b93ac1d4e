#include "find/checks.h"

#include "base/text.h"
#include "find/check_list.h"

/* In the order of the catalogue. */
static void check_indicator(const Checking *checking) {
    checking_items(checking, check_rate);
    checking_items(checking, check_share);
    checking_items(checking, check_subset);
    checking_items(checking, check_zero);
    check_divisors(checking);
    check_thresholds(checking);
    check_cross(checking);
    checking_items(checking, check_count);
    check_verdict(checking);
    check_reached(checking);
    check_lacking(checking);
    check_altered(checking);
    check_figures(checking);
    check_missing(checking);
    check_answered(checking);
    check_statement(checking);
    checking_items(checking, check_blank);
    checking_items(checking, check_choice);
    check_unchosen(checking);
    check_vague(checking);
    checking_items(checking, check_bound);
    checking_items(checking, check_unit);
    checking_items(checking, check_vacuous);
    check_denominators(checking);
    check_qualifiers(checking);
    checking_items(checking, check_members);
    checking_items(checking, check_entity);
    check_named(checking);
    checking_items(checking, check_translated);
    check_editorial(checking);
}

static Checking look_at(const Checking *table, guint index) {
    Checking checking = *table;
    checking.verdict = g_ptr_array_index(table->verdicts, index);
    checking.indicator = checking.verdict->indicator;
    checking.said = answers_indicator(table->answers, (int)index);
    checking.read = checking.said->read;
    checking.readings = checking.said->readings;
    return checking;
}

/* Nothing is said in the whole table: one question, not one for each row. */
static bool is_blank(const Answers *answers, const GPtrArray *verdicts) {
    for (guint i = 0; i < verdicts->len; i++) {
        const GPtrArray *said = answers_indicator(answers, (int)i)->list;
        for (guint k = 0; k < said->len; k++)
            if (!text_blank(((const Answer *)g_ptr_array_index(said, k))->value))
                return false;
    }
    return verdicts->len > 0;
}

void checks_table(const Standard *standard, const Rulebook *rulebook, const Answers *answers, const GPtrArray *verdicts,
                  Findings *findings) {
    const Checking table = {
        .standard = standard, .rulebook = rulebook, .answers = answers, .verdicts = verdicts, .findings = findings};
    if (is_blank(answers, verdicts)) {
        Finding *finding = finding_add(findings, SENTENCE_TABLE_BLANK);
        finding->community = findings_text(findings, answers_community(answers)->id);
        finding->tier = findings_text(findings, answers_community(answers)->tier->id);
        finding->place.file = findings_text(findings, answers_file(answers));
        finding->group = findings_text(findings, finding_id_text(finding->id));
        return;
    }
    g_autofree Checking *rows = g_new0(Checking, (gsize)verdicts->len + 1);
    for (guint i = 0; i < verdicts->len; i++) {
        rows[i] = look_at(&table, i);
        if (rows[i].said->list->len > 0)
            check_indicator(&rows[i]);
        else
            checking_add(&rows[i], SENTENCE_ROW_ABSENT, NULL, NULL);
    }
    check_whole_table(rows, verdicts->len);
}
