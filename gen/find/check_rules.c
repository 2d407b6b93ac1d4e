#include "find/check_list.h"
#include "find/checking.h"

/* ---- threshold-missed ---- */

/* What is compared, where it is two figures of the table: bare numbers do not say what they are. */
static void name_figures(const Checking *checking, Finding *finding, const Rule *rule) {
    const GPtrArray *items = rule_items(rule);
    if (items->len < 2 && finding->id != FINDING_ZERO_DENOMINATOR)
        return;
    g_autoptr(GString) figures = g_string_new(NULL);
    for (guint i = 0; i < items->len; i++) {
        const Answer *answer = checking_number(checking, g_ptr_array_index(items, i));
        g_autofree char *stated = answer ? checking_stated(answer) : NULL;
        if (answer)
            g_string_append_printf(figures, "%s%s=%s", figures->len > 0 ? " " : "", answer->item->id, stated);
    }
    if (figures->len > 0)
        finding_fact(checking->findings, finding, "figures", FACT_STATED, figures->str);
}

static void check_clause(const Checking *checking, const ClauseVerdict *clause) {
    if (clause->verdict != VERDICT_NOT_MET && clause->verdict != VERDICT_SOFT_NOT_MET)
        return;
    const Rule *rule = rulebook_rule(checking->rulebook, clause->criterion);
    const Answer *figure = checking_stated_answer(checking, rule);
    const Answer *at = checking_first_answer(checking, rule);
    Finding *finding = checking_add(checking, SENTENCE_THRESHOLD_NOT_REACHED, at ? at : figure, NULL);
    finding->severity = clause->criterion->soft ? SEVERITY_WARNING : SEVERITY_ERROR;
    finding->affects_verdict = true;
    finding->clause = findings_text(checking->findings, clause->criterion->clause);
    finding->group = findings_printf(checking->findings, "%s:%s", finding->group, clause->criterion->clause);
    g_autofree char *reported = figure ? checking_stated(figure) : NULL;
    checking_set_figures(checking, finding, reported, clause->outcome.computed);
    checking_add_text(checking, finding, "claim", checking->verdict->word);
    finding_fact(checking->findings, finding, "explanation", FACT_EXPLANATION, clause->outcome.explanation);
    if (!ratio_valid(rule_threshold(rule)))
        name_figures(checking, finding, rule);
}

void check_thresholds(const Checking *checking) {
    if (!meaning_may_be_met(checking->verdict->claim))
        return;
    for (guint i = 0; i < checking->verdict->clauses->len; i++)
        check_clause(checking, &g_array_index(checking->verdict->clauses, ClauseVerdict, i));
}

/* ---- zero-denominator ---- */

/* A whole of zero has questions of its own (check_zero, check_vacuous). */
static bool is_whole(const Checking *checking, const Item *item) {
    for (guint i = 0; i < checking->indicator->items->len; i++)
        if (item && ((const Item *)g_ptr_array_index(checking->indicator->items, i))->whole == item)
            return true;
    return false;
}

void check_divisors(const Checking *checking) {
    for (guint i = 0; i < checking->verdict->clauses->len; i++) {
        const ClauseVerdict *clause = &g_array_index(checking->verdict->clauses, ClauseVerdict, i);
        const Outcome *outcome = &clause->outcome;
        if (outcome->truth != TRUTH_UNKNOWN || outcome->reason != UNKNOWN_ZERO || is_whole(checking, outcome->item))
            continue;
        const Rule *rule = rulebook_rule(checking->rulebook, clause->criterion);
        Finding *finding =
            checking_add(checking, SENTENCE_DIVISOR_IS_ZERO, checking_first_answer(checking, rule), NULL);
        finding->clause = findings_text(checking->findings, clause->criterion->clause);
        checking_add_text(checking, finding, "clause", clause->criterion->clause);
        name_figures(checking, finding, rule);
    }
}

/* ---- verdict-contradicted ---- */

void check_reached(const Checking *checking) {
    if (!meaning_lacks(checking->verdict->claim) || checking->verdict->verdict != VERDICT_MET)
        return;
    Finding *finding = checking_add(checking, SENTENCE_LACKING_NOTHING, checking->said->verdict, NULL);
    finding->affects_verdict = true;
    checking_set_figures(checking, finding, checking->verdict->word, NULL);
    checking_add_text(checking, finding, "claim", checking->verdict->word);
    g_autoptr(GString) explanation = g_string_new(NULL);
    for (guint i = 0; i < checking->verdict->clauses->len; i++) {
        const ClauseVerdict *clause = &g_array_index(checking->verdict->clauses, ClauseVerdict, i);
        if (clause->verdict == VERDICT_MET && *clause->outcome.explanation)
            g_string_append_printf(explanation, "%s%s", explanation->len > 0 ? "；" : "", clause->outcome.explanation);
    }
    if (explanation->len > 0)
        finding_fact(checking->findings, finding, "explanation", FACT_EXPLANATION, explanation->str);
}

/* ---- cross-indicator ---- */

static const Answer *first_answer_here(const Checking *checking, const Rule *rule) {
    const GPtrArray *items = rule_items(rule);
    for (guint i = 0; i < items->len; i++) {
        const Item *item = g_ptr_array_index(items, i);
        const Answer *answer = answers_lookup(checking->answers, item);
        if (answer && g_str_equal(item->indicator, checking->indicator->id))
            return answer;
    }
    return checking_first_answer(checking, rule);
}

static void add_row(const Checking *checking, GArray *numbers, const char *indicator) {
    const Indicator *other = standard_lookup_indicator(checking->standard, checking->indicator->tier, indicator);
    bool known = !other || other == checking->indicator;
    for (guint i = 0; i < numbers->len && !known; i++)
        known = g_array_index(numbers, int, i) == other->no;
    if (!known)
        g_array_append_val(numbers, other->no);
}

/* The other rows that a check is about: those its words name, and those of its figures. "15,16", or NULL. */
static const char *other_rows(const Checking *checking, const Check *check, const Rule *rule) {
    g_auto(GStrv) words = g_strsplit_set(check->also, " \t", -1);
    g_autoptr(GArray) numbers = g_array_new(FALSE, FALSE, sizeof(int));
    for (char **word = words; *word; word++)
        add_row(checking, numbers, *word);
    for (guint i = 0; i < rule_items(rule)->len; i++)
        add_row(checking, numbers, ((const Item *)g_ptr_array_index(rule_items(rule), i))->indicator);
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = 0; i < numbers->len; i++)
        g_string_append_printf(text, "%s%d", i > 0 ? "," : "", g_array_index(numbers, int, i));
    return text->len > 0 ? findings_text(checking->findings, text->str) : NULL;
}

static void check_across(const Checking *checking, const Check *check) {
    const Rule *rule = rulebook_check(checking->rulebook, check);
    bool here = g_str_equal(check->indicator, checking->indicator->id) &&
                (!check->tier || g_str_equal(check->tier, checking->indicator->tier->id));
    if (!rule || !here || check->kind == CHECK_PEERS)
        return;
    if (rule_truth(rule, checking_answer, checking->answers) != TRUTH_FALSE)
        return;
    g_auto(Outcome) outcome = rule_evaluate(rule, checking_answer, checking->answers);
    Sentence sentence = check->kind == CHECK_PARTS ? SENTENCE_PARTS_SUM : SENTENCE_CHECK_FAILED;
    Finding *finding = checking_add(checking, sentence, first_answer_here(checking, rule), NULL);
    finding->severity = check->severity;
    finding->also = other_rows(checking, check, rule);
    finding->check = findings_text(checking->findings, check->id);
    finding->group = findings_printf(checking->findings, "%s:%s", finding_id_text(finding->id), check->id);
    checking_set_figures(checking, finding, outcome.computed, outcome.against);
    finding_fact(checking->findings, finding, "explanation", FACT_EXPLANATION, outcome.explanation);
    if (!ratio_valid(rule_threshold(rule)))
        name_figures(checking, finding, rule);
}

void check_cross(const Checking *checking) {
    const GPtrArray *checks = standard_checks(checking->standard);
    for (guint i = 0; i < checks->len; i++)
        check_across(checking, g_ptr_array_index(checks, i));
}
