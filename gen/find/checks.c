#include "find/checks.h"

#include "base/text.h"
#include "data/pattern.h"
#include "find/check.h"
#include "find/rates.h"

/* A check is of a row, of each item of its indicator, or of all rows, and finds nothing else than what is listed. In
 * the order in which findings are told. */
typedef struct TableCheck {
    void (*row)(const Checking *checking);
    void (*item)(const Checking *checking, const Item *item);
    void (*whole)(const Checking *rows, guint count);
    const char *finds[4];
} TableCheck;

static const TableCheck table_checks[] = {
    {.item = check_rate, .finds = {"rate-mismatch"}},
    {.item = check_share, .finds = {"rate-impossible"}},
    {.item = check_subset, .finds = {"part-exceeds-whole"}},
    {.item = check_zero, .finds = {"zero-denominator"}},
    {.row = check_divisors, .finds = {"zero-denominator"}},
    {.row = check_thresholds, .finds = {"threshold-missed"}},
    {.row = check_points, .finds = {"points-mismatch", "points-above-most"}},
    {.row = check_cross, .finds = {"cross-indicator", "parts-do-not-add"}},
    {.item = check_count, .finds = {"count-list-mismatch"}},
    {.row = check_verdict, .finds = {"verdict-missing", "value-type"}},
    {.row = check_contradicted, .finds = {"verdict-contradicted"}},
    {.row = check_altered, .finds = {"standard-altered"}},
    {.row = check_readings, .finds = {"statement-mismatch"}},
    {.row = check_missing, .finds = {"statement-mismatch", "blank-field", "clause-unanswered"}},
    {.row = check_answered, .finds = {"clause-unanswered"}},
    {.row = check_statement, .finds = {"statement-unread", "wrong-tier"}},
    {.item = check_blank, .finds = {"blank-field"}},
    {.row = check_alternatives, .finds = {"alternative-unresolved"}},
    {.row = check_hints, .finds = {"hint-left"}},
    {.row = check_vague, .finds = {"vague-quantity"}},
    {.item = check_unit, .finds = {"unit-suspect"}},
    {.item = check_vacuous, .finds = {"vacuous"}},
    {.row = check_denominators, .finds = {"no-denominator"}},
    {.row = check_qualifiers, .finds = {"qualifier-dropped"}},
    {.item = check_members, .finds = {"list-foreign", "duplicate-text"}},
    {.item = check_entity, .finds = {"entity-suspect"}},
    {.row = check_named, .finds = {"copied-answers"}},
    {.item = check_translated, .finds = {"untranslated"}},
    {.row = check_editorial, .finds = {"wording-changed", "duplicate-text", "punctuation", "spacing"}},
    {.whole = check_total, .finds = {"total-mismatch", "level-mismatch", "blank-field"}},
    {.whole = check_all_covered, .finds = {"cross-indicator"}},
    {.whole = check_percentages, .finds = {"threshold-exact", "uniform"}},
    {.whole = check_identical, .finds = {"parts-identical"}},
};

/* Runs the checks of one row, or (row NULL) those of all rows. */
static void run_checks(const Checking *rows, guint count, const Checking *row) {
    const GPtrArray *found = rows->findings->list;
    for (gsize i = 0; i < G_N_ELEMENTS(table_checks); i++) {
        const TableCheck *check = &table_checks[i];
        guint before = found->len;
        if (!row && check->whole)
            check->whole(rows, count);
        if (row && check->row)
            check->row(row);
        for (guint k = 0; row && check->item && k < row->indicator->items->len; k++)
            check->item(row, g_ptr_array_index(row->indicator->items, k));
        for (guint k = before; k < found->len; k++) {
            const char *id = finding_kinds[((const Finding *)g_ptr_array_index(found, k))->id].id;
            bool listed = false;
            for (gsize f = 0; f < G_N_ELEMENTS(check->finds) && check->finds[f]; f++)
                listed = listed || g_str_equal(id, check->finds[f]);
            g_assert(listed);
        }
    }
}

Result *result_make(const Standard *standard, const Rulebook *rulebook, const Answers *answers, Findings *loading) {
    Result *result = g_new0(Result, 1);
    result->community = answers->community;
    result->findings = loading ? loading : findings_new();
    result->verdicts = verdicts_make(standard, rulebook, answers);
    result->score = score_make(standard, answers, result->verdicts);
    Findings *findings = result->findings;
    guint count = result->verdicts->len;
    g_autofree Checking *rows = g_new0(Checking, (gsize)count + 1);
    bool blank = true;
    for (guint i = 0; i < count; i++) {
        const IndicatorAnswers *said = answers->indicators[i];
        const IndicatorVerdict *verdict = g_ptr_array_index(result->verdicts, i);
        rows[i] = (Checking){.standard = standard,
                             .rulebook = rulebook,
                             .answers = answers,
                             .verdicts = result->verdicts,
                             .findings = findings,
                             .indicator = verdict->indicator,
                             .said = said,
                             .verdict = verdict,
                             .read = said->read,
                             .readings = said->readings};
        for (guint k = 0; k < said->list->len && blank; k++)
            blank = text_blank(((const Answer *)g_ptr_array_index(said->list, k))->value);
    }
    if (count == 0)
        return result;
    /* Nothing is said in the whole table: one question, not one for each row. */
    if (blank) {
        Finding *finding = finding_add(findings, SENTENCE_TABLE_BLANK);
        finding->community = findings_text(findings, result->community->id);
        finding->tier = findings_text(findings, result->community->tier->id);
        finding->place.file = findings_text(findings, answers->file);
        return result;
    }
    for (guint i = 0; i < count; i++) {
        if (rows[i].said->list->len > 0)
            run_checks(rows, count, &rows[i]);
        else
            checking_add(&rows[i], SENTENCE_ROW_ABSENT, NULL, NULL);
    }
    run_checks(rows, count, NULL);
    return result;
}

void result_free(Result *result) {
    if (!result)
        return;
    g_ptr_array_unref(result->verdicts);
    findings_free(result->findings);
    g_free(result);
}

/* ---- what the checks share ---- */

Finding *checking_add(const Checking *checking, Sentence sentence, const Answer *at, const Item *item) {
    Findings *findings = checking->findings;
    Finding *finding = finding_add(findings, sentence);
    if (at) {
        finding->place = findings_place(findings, at->place);
    } else {
        finding->place.file = findings_text(findings, checking->answers->file);
    }
    finding->community = findings_text(findings, checking->answers->community->id);
    finding->tier = findings_text(findings, checking->indicator->tier->id);
    finding->indicator = findings_text(findings, checking->indicator->id);
    finding->no = checking->indicator->no;
    finding_set_group(findings, finding, checking->indicator->id);
    if (item) {
        checking_subgroup(checking, finding, item->id);
        finding_fact(findings, finding, "item", FACT_ITEM, item->id);
    }
    return finding;
}

void checking_subgroup(const Checking *checking, Finding *finding, const char *part) {
    finding->group = findings_printf(checking->findings, "%s:%s", finding->group, part);
}

void checking_text(const Checking *checking, Finding *finding, const char *key, const char *text) {
    finding_fact(checking->findings, finding, key, FACT_TEXT, text);
}

void checking_figures(const Checking *checking, Finding *finding, const char *reported, const char *computed) {
    finding->reported = findings_text(checking->findings, reported);
    finding->computed = findings_text(checking->findings, computed);
}

void checking_quote(const Checking *checking, Finding *finding, const char *key, const char *text) {
    checking_figures(checking, finding, text, NULL);
    checking_text(checking, finding, key, text);
}

const char *checking_stated(const Checking *checking, const Answer *answer) {
    if (!answer)
        return NULL;
    g_autofree char *text = text_squeeze(answer->value);
    const Item *item = answer->item;
    bool figure = item && item_is_number(item), complete = !figure || strstr(text, "分之");
    for (guint i = 0; figure && item->units && i < item->units->len; i++)
        complete = complete || g_str_has_suffix(text, ((const Word *)g_ptr_array_index(item->units, i))->zh);
    /* The unit in which it was given, where that is not the one in which it is compared: 3000亩. */
    bool other = figure && item_unit_is_other(item, answer->unit);
    g_autofree char *given = other ? text_squeeze(answer->unit) : NULL;
    const char *unit = other ? given : figure && item->type == ITEM_PERCENT ? "%" : "";
    return findings_printf(checking->findings, "%s%s", text, complete || g_str_has_suffix(text, unit) ? "" : unit);
}

const Answer *checking_stated_answer(const Checking *checking, const Rule *rule) {
    for (guint i = 0; i < checking->indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(checking->indicator->items, i);
        if (rule_uses(rule, item->part) && rule_uses(rule, item->whole))
            return figure_lookup(checking->answers, item);
    }
    const GPtrArray *items = rule->items;
    return items->len == 1 ? figure_lookup(checking->answers, g_ptr_array_index(items, 0)) : NULL;
}

bool checking_is_open(const Checking *checking, const Item *item) {
    for (guint i = 0; i < checking->verdict->clauses->len; i++) {
        const ClauseVerdict *clause = &g_array_index(checking->verdict->clauses, ClauseVerdict, i);
        const Rule *rule = rulebook_rule(checking->rulebook, clause->criterion);
        const Rule *applies = rulebook_applies(checking->rulebook, clause->criterion);
        const Rule *points = rulebook_points(checking->rulebook, clause->criterion);
        if (clause->verdict == VERDICT_UNKNOWN &&
            ((rule && rule_uses(rule, item)) || (points && rule_uses(points, item)) ||
             (applies && rule_uses(applies, item))))
            return true;
    }
    return false;
}

bool checking_form_says(const Checking *checking, const char *words) {
    for (guint i = 0; i < checking->indicator->statements->len; i++) {
        const Statement *statement = g_ptr_array_index(checking->indicator->statements, i);
        if (statement_is_form(statement) && strstr(statement->pattern->text, words))
            return true;
    }
    return false;
}

bool checking_is_readable(const Checking *checking) {
    for (guint i = 0; i < checking->indicator->statements->len; i++)
        if (statement_is_read(g_ptr_array_index(checking->indicator->statements, i)))
            return true;
    return false;
}

const Answer *checking_lacking(const Checking *checking) {
    for (guint i = 0; i < checking->indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(checking->indicator->items, i);
        const Answer *count = item->role == ITEM_ROLE_LACKING ? figure_lookup(checking->answers, item) : NULL;
        if (count && count->number.value.num > 0)
            return count;
    }
    return NULL;
}
