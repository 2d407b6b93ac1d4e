#include "find/judge.h"

#include "base/text.h"
#include "data/pattern.h"

/* NULL when broken. */
typedef struct ParsedRules {
    Rule *rule;
    Rule *applies; /* NULL also when a clause always applies, and of a check */
    Rule *points;  /* NULL also when a clause is worth none */
} ParsedRules;

const char *verdict_id(Verdict verdict) {
    switch (verdict) {
    case VERDICT_MET:
        return "met";
    case VERDICT_NOT_MET:
        return "not_met";
    case VERDICT_SOFT_NOT_MET:
        return "soft_not_met";
    case VERDICT_DECLARED:
        return "declared";
    case VERDICT_NOT_APPLICABLE:
        return "not_applicable";
    case VERDICT_SCORED:
        return "scored";
    case VERDICT_UNKNOWN:
        return "unknown";
    }
    g_assert_not_reached();
}

Support verdict_support(Meaning claim, Verdict verdict) {
    switch (verdict) {
    case VERDICT_MET:
        return meaning_lacks(claim) ? SUPPORT_DIFFERS : SUPPORT_FIGURES;
    case VERDICT_NOT_MET:
        return claim == MEANING_MET ? SUPPORT_DIFFERS : SUPPORT_FIGURES;
    case VERDICT_SOFT_NOT_MET:
    case VERDICT_SCORED:
        return SUPPORT_FIGURES;
    case VERDICT_DECLARED:
        return SUPPORT_WORDS;
    case VERDICT_NOT_APPLICABLE:
        return SUPPORT_NOT_APPLICABLE;
    case VERDICT_UNKNOWN:
        return SUPPORT_NO_DATA;
    }
    g_assert_not_reached();
}

const char *support_id(Support support) {
    static const char *const ids[] = {[SUPPORT_DIFFERS] = "differs",
                                      [SUPPORT_FIGURES] = "figures",
                                      [SUPPORT_WORDS] = "words",
                                      [SUPPORT_NO_DATA] = "no_data",
                                      [SUPPORT_NOT_APPLICABLE] = "not_applicable"};
    return ids[support];
}

/* ---- the rulebook ---- */

/* By way of how many indicators met() may ask. */
enum { MET_DEPTH = 50 };

static void parsed_rules_free(gpointer data) {
    ParsedRules *rules = data;
    rule_free(rules->rule);
    rule_free(rules->applies);
    rule_free(rules->points);
    g_free(rules);
}

/* The rules of a criterion or check. */
static void add_rules(Rulebook *rulebook, const void *of, ParsedRules parsed) {
    Rule *const all[] = {parsed.rule, parsed.applies, parsed.points};
    for (gsize i = 0; i < G_N_ELEMENTS(all); i++) {
        if (!all[i])
            continue;
        all[i]->rulebook = rulebook;
        rulebook->asks_previous = rulebook->asks_previous || all[i]->previous->len > 0;
        rulebook->asks_met = rulebook->asks_met || all[i]->met->len > 0;
    }
    g_hash_table_insert(rulebook->rules, (gpointer)of, g_memdup2(&parsed, sizeof parsed));
}

static bool asks_met(const Rule *rule) {
    return rule && rule->met->len > 0;
}

/* Whether what an indicator's rules ask for asks, at any remove, for `sought`; or asks by way of too many. */
static bool asks_for(const Rulebook *rulebook, const Indicator *indicator, const Indicator *sought, GHashTable *seen,
                     int depth) {
    for (guint k = 0; k < indicator->criteria->len; k++) {
        const ParsedRules *rules = g_hash_table_lookup(rulebook->rules, g_ptr_array_index(indicator->criteria, k));
        const Rule *const all[] = {rules->rule, rules->applies, rules->points};
        for (gsize i = 0; i < G_N_ELEMENTS(all); i++)
            for (guint m = 0; all[i] && m < all[i]->met->len; m++) {
                const RuleNode *node = g_ptr_array_index(all[i]->met, m);
                const Indicator *next = tier_lookup_indicator(indicator->tier, node->text);
                if (next == sought || depth > MET_DEPTH)
                    return true;
                if (next && g_hash_table_add(seen, (gpointer)next) && asks_for(rulebook, next, sought, seen, depth + 1))
                    return true;
            }
    }
    return false;
}

/* A rule whose indicator asks, by way of others, for itself has no answer: it is told and taken out. */
static void break_circles(const Rulebook *rulebook, const Standard *standard, Findings *findings) {
    g_autoptr(GPtrArray) circular = g_ptr_array_new();
    for (guint i = 0; rulebook->asks_met && i < standard->indicators->len; i++) {
        const Indicator *indicator = g_ptr_array_index(standard->indicators, i);
        g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
        if (asks_for(rulebook, indicator, indicator, seen, 0))
            g_ptr_array_add(circular, (gpointer)indicator);
    }
    for (guint i = 0; i < circular->len; i++) {
        const Indicator *indicator = g_ptr_array_index(circular, i);
        for (guint k = 0; k < indicator->criteria->len; k++) {
            const Criterion *criterion = g_ptr_array_index(indicator->criteria, k);
            ParsedRules *rules = g_hash_table_lookup(rulebook->rules, criterion);
            if (!asks_met(rules->rule) && !asks_met(rules->applies) && !asks_met(rules->points))
                continue;
            Finding *finding = finding_add(findings, SENTENCE_RULE_CIRCLE);
            int column = asks_met(rules->rule)      ? CRITERION_COLUMN_RULE
                         : asks_met(rules->applies) ? CRITERION_COLUMN_APPLIES_WHEN
                                                    : CRITERION_COLUMN_POINTS;
            finding->place = (Place){.file = findings_text(findings, standard_file(standard, CRITERIA_FILE)),
                                     .line = criterion->line,
                                     .column = criterion_columns[column].name};
            finding->tier = findings_text(findings, indicator->tier->id);
            finding->indicator = findings_text(findings, indicator->id);
            finding->no = indicator->no;
            finding_fact(findings, finding, "value", FACT_TEXT, indicator->id);
            g_clear_pointer(&rules->rule, rule_free);
            g_clear_pointer(&rules->applies, rule_free);
            g_clear_pointer(&rules->points, rule_free);
        }
    }
}

static void load_criterion(Rulebook *rulebook, const Standard *standard, const Indicator *indicator,
                           const Criterion *criterion, Findings *findings) {
    ParsedRules rules = {0};
    Place place = {.file = standard_file(standard, CRITERIA_FILE),
                   .line = criterion->line,
                   .column = criterion_columns[CRITERION_COLUMN_RULE].name};
    bool always = criterion_scores(criterion) && text_blank(criterion->rule);
    if (!always)
        rules.rule = rule_parse(criterion->rule, NODE_TYPE_TRUTH, standard, place, findings);
    place.column = criterion_columns[CRITERION_COLUMN_POINTS].name;
    if (criterion_scores(criterion))
        rules.points = rule_parse(criterion->points, NODE_TYPE_NUMBER, standard, place, findings);
    if (rules.points && !ratio_valid(criterion->most) && !ratio_valid(rule_most(rules.points))) {
        Finding *finding = finding_add(findings, SENTENCE_POINTS_NO_MOST);
        finding->place = place;
        finding->tier = findings_text(findings, indicator->tier->id);
        finding->indicator = findings_text(findings, criterion->indicator);
        finding_fact(findings, finding, "clause", FACT_TEXT, criterion->clause);
    }
    place.column = criterion_columns[CRITERION_COLUMN_APPLIES_WHEN].name;
    if (!text_blank(criterion->applies_when))
        rules.applies = rule_parse(criterion->applies_when, NODE_TYPE_TRUTH, standard, place, findings);
    add_rules(rulebook, criterion, rules);
}

static void note_charted(Rulebook *rulebook, const Indicator *indicator) {
    for (guint i = 0; i < indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(indicator->items, i);
        bool drawn = item_is_number(item) || item->type == ITEM_LEVEL;
        bool compared = item->type == ITEM_NUMBER || item->type == ITEM_LEVEL, asked = item->part && item->whole;
        for (guint k = 0; compared && k < indicator->criteria->len; k++) {
            const Rule *rule = rulebook_rule(rulebook, g_ptr_array_index(indicator->criteria, k));
            asked |= rule && rule_asks(rule, item).bound != BOUND_NONE;
        }
        if (drawn && (item->charted == CHARTED || (item->charted == CHARTED_UNSAID && asked)))
            g_hash_table_add(rulebook->charted, (void *)item);
    }
}

Rulebook *rulebook_load(const Standard *standard, Findings *findings) {
    Rulebook *rulebook = g_new0(Rulebook, 1);
    rulebook->rules = g_hash_table_new_full(NULL, NULL, NULL, parsed_rules_free);
    for (guint i = 0; i < standard->indicators->len; i++) {
        const GPtrArray *criteria = ((const Indicator *)g_ptr_array_index(standard->indicators, i))->criteria;
        for (guint k = 0; k < criteria->len; k++) {
            const Criterion *criterion = g_ptr_array_index(criteria, k);
            if (!g_hash_table_contains(rulebook->rules, criterion)) /* else: of several tiers */
                load_criterion(rulebook, standard, g_ptr_array_index(standard->indicators, i), criterion, findings);
        }
    }
    const GPtrArray *checks = standard->checks;
    for (guint i = 0; i < checks->len; i++) {
        const Check *check = g_ptr_array_index(checks, i);
        Place place = {.file = standard_file(standard, CHECKS_FILE),
                       .line = check->line,
                       .column = check_columns[CHECK_COLUMN_RULE].name};
        NodeType wanted = check->kind == CHECK_PEERS ? NODE_TYPE_NUMBER : NODE_TYPE_TRUTH;
        add_rules(rulebook, check, (ParsedRules){.rule = rule_parse(check->rule, wanted, standard, place, findings)});
    }
    break_circles(rulebook, standard, findings);
    rulebook->charted = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < standard->indicators->len; i++)
        note_charted(rulebook, g_ptr_array_index(standard->indicators, i));
    return rulebook;
}

bool rulebook_charts(const Rulebook *rulebook, const Item *item) {
    return g_hash_table_contains(rulebook->charted, item);
}

void rulebook_free(Rulebook *rulebook) {
    if (!rulebook)
        return;
    g_hash_table_unref(rulebook->rules);
    g_hash_table_unref(rulebook->charted);
    g_free(rulebook);
}

const Rule *rulebook_rule(const Rulebook *rulebook, const Criterion *criterion) {
    const ParsedRules *rules = g_hash_table_lookup(rulebook->rules, criterion);
    return rules ? rules->rule : NULL;
}

const Rule *rulebook_points(const Rulebook *rulebook, const Criterion *criterion) {
    const ParsedRules *rules = g_hash_table_lookup(rulebook->rules, criterion);
    return rules ? rules->points : NULL;
}

const Rule *rulebook_applies(const Rulebook *rulebook, const Criterion *criterion) {
    const ParsedRules *rules = g_hash_table_lookup(rulebook->rules, criterion);
    return rules ? rules->applies : NULL;
}

const Rule *rulebook_check(const Rulebook *rulebook, const Check *check) {
    const ParsedRules *rules = g_hash_table_lookup(rulebook->rules, check);
    return rules ? rules->rule : NULL;
}

/* ---- what is asked ---- */

const Answer *figure_lookup(const Answers *answers, const Item *item) {
    const Answer *answer = item ? answers_lookup(answers, item) : NULL;
    return answer && answer->is_number ? answer : NULL;
}

bool clause_applies(const Rulebook *rulebook, const Criterion *criterion, const Answers *answers) {
    const Rule *when = rulebook_applies(rulebook, criterion);
    return text_blank(criterion->applies_when) ||
           (when && rule_truth(when, &(RuleTable){.answers = answers}) == TRUTH_TRUE);
}

Threshold indicator_asks(const Rulebook *rulebook, const Indicator *indicator, const Item *item,
                         const Answers *answers) {
    Threshold asked = threshold_none();
    for (guint i = 0; i < indicator->criteria->len; i++) {
        const Criterion *criterion = g_ptr_array_index(indicator->criteria, i);
        const Rule *rule = rulebook_rule(rulebook, criterion);
        Threshold one = rule ? rule_asks(rule, item) : threshold_none();
        if (one.bound == BOUND_NONE || (answers && !clause_applies(rulebook, criterion, answers)))
            continue;
        if (asked.bound != BOUND_NONE && !threshold_same(asked, one))
            return threshold_none();
        asked = one;
    }
    return asked;
}

bool item_is_asked(const Rulebook *rulebook, const Indicator *indicator, const Item *item) {
    /* Where nothing is lacking, nothing is said of it. */
    if (item->role == ITEM_ROLE_LACKING)
        return false;
    for (guint i = 0; i < indicator->criteria->len; i++) {
        const Criterion *criterion = g_ptr_array_index(indicator->criteria, i);
        const Rule *rule = rulebook_rule(rulebook, criterion), *points = rulebook_points(rulebook, criterion);
        if (!*criterion->applies_when && ((rule && rule_uses(rule, item)) || (points && rule_uses(points, item))))
            return true;
    }
    /* Where there is no form, everything is asked. */
    bool has_form = false;
    for (guint i = 0; i < indicator->statements->len; i++) {
        const Statement *statement = g_ptr_array_index(indicator->statements, i);
        if (!statement_is_form(statement))
            continue;
        has_form = true;
        if (g_ptr_array_find((GPtrArray *)statement->pattern->items, item, NULL))
            return true;
    }
    return !has_form;
}

/* ---- shares ---- */

Share share_of_total(Decimal percent, int64_t total) {
    g_assert(total > 0);
    Share share = {.total = total};
    Ratio exact = ratio_div(ratio_mul(percent.value, ratio_make(total, 1)), ratio_make(100, 1));
    if (!ratio_valid(exact) || exact.num < 0)
        return share;
    share.low = exact.num / exact.den;
    share.high = share.low + 1;
    /* Rounding moves by less than one unit of the last place; where that is more than one thing, many numbers fit and
     * the two beside are among them. */
    for (int64_t k = share.low; k <= share.high && k <= total && !share.possible; k++)
        share.possible = decimal_agreement(percent, ratio_mul(ratio_make(k, total), ratio_make(100, 1))) != AGREE_NOT;
    share.low = MIN(share.low, total);
    return share;
}

bool share_stated(const Answers *answers, const Item *item, Share *share) {
    if (item->type != ITEM_PERCENT || !item->share_of)
        return false;
    const Answer *percent = answers_lookup(answers, item);
    const Answer *whole = answers_lookup(answers, item->share_of);
    if (!percent || !percent->is_number || !whole || !whole->is_number)
        return false;
    Ratio total = whole->number.value;
    if (!ratio_is_integer(total) || total.num <= 0)
        return false;
    *share = share_of_total(percent->number, total.num);
    return true;
}

/* ---- verdicts ---- */

static Outcome no_outcome(UnknownReason reason, const Item *item) {
    return (Outcome){.truth = TRUTH_UNKNOWN, .reason = reason, .item = item, .explanation = g_strdup("")};
}

/* A declaration needs something said: a sentence, or any value. */
static bool says_anything(const IndicatorAnswers *said) {
    if (said->statement && !text_blank(said->statement->value))
        return true;
    for (guint i = 0; i < said->list->len; i++) {
        const Answer *answer = g_ptr_array_index(said->list, i);
        if (answer->item && !text_blank(answer->value))
            return true;
    }
    return false;
}

/* A share decides where its total is there, if that is asked in the tier; one that no whole number gives only where the
 * nearest possible ones decide alike. The item that it is undecided by, with the reason; or NULL. */
static const Item *undecided_share(const Rule *rule, const RuleTable *table, UnknownReason *reason) {
    const GPtrArray *items = rule->items;
    const Answers *answers = table->answers;
    const char *tier = answers->community->tier->id;
    for (guint i = 0; i < items->len; i++) {
        const Item *item = g_ptr_array_index(items, i), *total = item->share_of;
        const Answer *answer = total ? answers_lookup(answers, total) : NULL;
        bool asked = total && tiers_have(total->tiers, tier);
        if (asked && !(answer && answer->is_number && answer->number.value.num != 0)) {
            bool blank = answer && answer->row == ROW_STATED && text_blank(answer->value);
            bool zero = answer && answer->is_number;
            *reason = zero ? UNKNOWN_ZERO : blank ? UNKNOWN_BLANK : UNKNOWN_MISSING;
            return total;
        }
        Share share;
        if (!share_stated(answers, item, &share) || share.possible)
            continue;
        const int64_t nearest[] = {share.low, MIN(share.high, share.total)};
        Truth truths[G_N_ELEMENTS(nearest)];
        for (gsize k = 0; k < G_N_ELEMENTS(nearest); k++) {
            Answer other = *answers_lookup(answers, item);
            other.number.value = ratio_mul(ratio_make(nearest[k], share.total), ratio_make(100, 1));
            RuleTable supposed = *table;
            supposed.supposed = &other;
            supposed.supposed_count = 1;
            truths[k] = rule_truth(rule, &supposed);
        }
        *reason = UNKNOWN_IMPOSSIBLE;
        if (truths[0] != truths[1])
            return item;
    }
    return NULL;
}

/* ---- points ---- */

static const Ratio nothing = {0, 1};

bool points_known(Points points) {
    return ratio_compare(points.range.low, points.range.high) == 0;
}

Ratio points_ceiling(Points points) {
    return ratio_add(points.most, points.extra);
}

static Ratio least_of(Ratio a, Ratio b) {
    return !ratio_valid(b) || ratio_compare(a, b) <= 0 ? a : b;
}

/* From what the clause came to without points. An expression never earns less than nothing nor more than its most. */
static void judge_points(const Rulebook *rulebook, const RuleTable *table, ClauseVerdict *clause) {
    const Criterion *criterion = clause->criterion;
    Points *points = &clause->points;
    *points = (Points){true, {nothing, nothing}, nothing, nothing};
    if (clause->verdict == VERDICT_NOT_APPLICABLE)
        return;
    const Rule *rule = rulebook_points(rulebook, criterion);
    Ratio most = ratio_valid(criterion->most) || !rule ? criterion->most : rule_most(rule);
    Truth truth = clause->outcome.truth;
    bool always = text_blank(criterion->rule);
    if (rule && always && clause->outcome.reason == UNKNOWN_NOT) {
        outcome_clear(&clause->outcome);
        clause->outcome = rule_compute(rule, table);
        truth = clause->outcome.truth;
    }
    Ratio worth = rule ? rule_number(rule, table) : ratio_invalid();
    bool known = ratio_valid(worth);
    worth = known ? least_of(worth, most) : ratio_valid(most) ? most : nothing;
    if (ratio_compare(worth, nothing) < 0)
        worth = nothing;
    if (truth != TRUTH_FALSE)
        points->range.high = worth;
    if (truth == TRUTH_TRUE && known && clause->verdict != VERDICT_DECLARED)
        points->range.low = worth;
    if (criterion->role == CRITERION_SCORE)
        points->most = ratio_valid(most) ? most : worth;
    else if (criterion->role == CRITERION_BONUS)
        points->extra = ratio_valid(most) ? most : worth;
    else
        points->range = (Interval){ratio_sub(nothing, points->range.high), ratio_sub(nothing, points->range.low)};
    clause->verdict = points_known(*points) ? VERDICT_SCORED : VERDICT_UNKNOWN;
}

void points_add(Points *sum, Points points) {
    if (!points.given)
        return;
    if (!sum->given)
        *sum = (Points){true, {nothing, nothing}, nothing, nothing};
    sum->range = (Interval){ratio_add(sum->range.low, points.range.low), ratio_add(sum->range.high, points.range.high)};
    sum->most = ratio_add(sum->most, points.most);
    sum->extra = ratio_add(sum->extra, points.extra);
}

bool points_agree(Decimal stated, Ratio value, Interval computed) {
    stated.value = value;
    return ratio_compare(computed.low, computed.high) == 0 ? decimal_agreement(stated, computed.low) != AGREE_NOT
                                                           : decimal_within(stated, computed);
}

Support indicator_support(const IndicatorVerdict *verdict) {
    const Answer *stated = verdict->stated;
    bool differs = stated && !points_agree(stated->number, verdict->stated_points, verdict->points.range);
    return differs ? SUPPORT_DIFFERS : verdict_support(verdict->claim, verdict->verdict);
}

/* ---- clauses ---- */

static ClauseVerdict judge_clause(const Rulebook *rulebook, const RuleTable *table, const IndicatorAnswers *said,
                                  const Criterion *criterion) {
    ClauseVerdict clause = {.criterion = criterion, .verdict = VERDICT_UNKNOWN};
    Outcome *outcome = &clause.outcome;
    if (!text_blank(criterion->applies_when)) {
        const Rule *applies = rulebook_applies(rulebook, criterion);
        *outcome = applies ? rule_evaluate(applies, table) : no_outcome(UNKNOWN_BROKEN, NULL);
        if (outcome->truth == TRUTH_UNKNOWN)
            return clause;
        if (outcome->truth == TRUTH_FALSE) {
            clause.verdict = VERDICT_NOT_APPLICABLE;
            if (applies->items->len == 1)
                outcome->item = g_ptr_array_index(applies->items, 0);
            return clause;
        }
        outcome_clear(outcome);
    }

    if (criterion_scores(criterion) && text_blank(criterion->rule)) {
        *outcome = (Outcome){.truth = TRUTH_TRUE, .explanation = g_strdup("")};
        clause.verdict = VERDICT_MET;
        return clause;
    }
    const Rule *rule = rulebook_rule(rulebook, criterion);
    if (!rule || (rule->declared && !says_anything(said))) {
        *outcome = no_outcome(rule ? UNKNOWN_MISSING : UNKNOWN_BROKEN, NULL);
        return clause;
    }
    if (rulebook->brief && rule_truth(rule, table) == TRUTH_TRUE)
        *outcome = (Outcome){.truth = TRUTH_TRUE, .explanation = g_strdup("")};
    else
        *outcome = rule_evaluate_ranges(rule, table);
    if (rule->declared) {
        clause.verdict = VERDICT_DECLARED;
        return clause;
    }
    UnknownReason reason;
    const Item *undecided = outcome->truth == TRUTH_UNKNOWN ? NULL : undecided_share(rule, table, &reason);
    if (undecided) {
        outcome_clear(outcome);
        *outcome = no_outcome(reason, undecided);
    }
    if (outcome->truth == TRUTH_TRUE)
        clause.verdict = VERDICT_MET;
    else if (outcome->truth == TRUTH_FALSE)
        clause.verdict = criterion->soft ? VERDICT_SOFT_NOT_MET : VERDICT_NOT_MET;
    return clause;
}

static void clause_verdict_clear(gpointer data) {
    ClauseVerdict *clause = data;
    outcome_clear(&clause->outcome);
}

static void indicator_verdict_free(gpointer data) {
    IndicatorVerdict *verdict = data;
    if (!verdict)
        return; /* none was asked for */
    g_array_unref(verdict->clauses);
    g_free(verdict);
}

static void state_points(IndicatorVerdict *verdict, const Answers *answers) {
    const Item *item = indicator_points_item(verdict->indicator);
    verdict->stated = item && verdict->points.given ? figure_lookup(answers, item) : NULL;
    verdict->stated_points = verdict->stated ? verdict->stated->number.value : ratio_invalid();
    /* "扣2分" is told as 2 or as -2. */
    bool only_loses = verdict->points.given && points_ceiling(verdict->points).num == 0;
    if (verdict->stated && only_loses && verdict->stated_points.num > 0)
        verdict->stated_points = ratio_sub(nothing, verdict->stated_points);
}

/* That of the table at this place among its indicators, made now unless it is there already. */
static const IndicatorVerdict *judge_indicator(const Rulebook *rulebook, const RuleTable *table, int position) {
    /* The gravest of its clauses decides. */
    static const Verdict order[] = {VERDICT_NOT_MET,  VERDICT_UNKNOWN, VERDICT_SOFT_NOT_MET,
                                    VERDICT_DECLARED, VERDICT_MET,     VERDICT_SCORED};
    g_assert(table->verdicts);
    if (g_ptr_array_index(table->verdicts, position))
        return g_ptr_array_index(table->verdicts, position);
    const IndicatorAnswers *said = table->answers->indicators[position];
    const GPtrArray *criteria = said->indicator->criteria;
    IndicatorVerdict *verdict = g_new0(IndicatorVerdict, 1);
    verdict->indicator = said->indicator;
    verdict->word = said->verdict ? said->verdict->value : "";
    verdict->claim = standard_meaning(table->answers->standard, TOLD_OF_ROW, verdict->word);
    verdict->clauses = g_array_new(FALSE, TRUE, sizeof(ClauseVerdict));
    g_array_set_clear_func(verdict->clauses, clause_verdict_clear);
    gsize gravest = G_N_ELEMENTS(order);
    for (guint c = 0; c < criteria->len; c++) {
        const Criterion *criterion = g_ptr_array_index(criteria, c);
        ClauseVerdict clause = judge_clause(rulebook, table, said, criterion);
        if (criterion_scores(criterion))
            judge_points(rulebook, table, &clause);
        points_add(&verdict->points, clause.points);
        g_array_append_val(verdict->clauses, clause);
        /* Points decide nothing where something else is asked; but what is unknown of them, the row lacks. */
        bool decides =
            !criterion_scores(criterion) || indicator_scores(verdict->indicator) || clause.verdict == VERDICT_UNKNOWN;
        for (gsize k = 0; decides && k < gravest; k++)
            if (order[k] == clause.verdict)
                gravest = k;
    }
    verdict->verdict = gravest < G_N_ELEMENTS(order) ? order[gravest] : VERDICT_NOT_APPLICABLE;
    state_points(verdict, table->answers);
    g_ptr_array_index(table->verdicts, position) = verdict;
    return verdict;
}

static GPtrArray *verdicts_none(const Answers *answers) {
    GPtrArray *verdicts = g_ptr_array_new_with_free_func(indicator_verdict_free);
    g_ptr_array_set_size(verdicts, answers->community->tier->indicator_count);
    return verdicts;
}

Truth claim_truth(Meaning claim) {
    return claim == MEANING_MET ? TRUTH_TRUE : meaning_lacks(claim) ? TRUTH_FALSE : TRUTH_UNKNOWN;
}

IndicatorMet indicator_met(const Rulebook *rulebook, const RuleTable *table, const char *id) {
    IndicatorMet met = {.truth = TRUTH_UNKNOWN, .reason = UNKNOWN_BROKEN, .verdict = VERDICT_UNKNOWN};
    const Indicator *indicator = tier_lookup_indicator(table->answers->community->tier, id);
    if (!indicator || table->depth > MET_DEPTH)
        return met;
    g_autoptr(GPtrArray) made = table->verdicts ? NULL : verdicts_none(table->answers);
    const RuleTable whole = {
        .answers = table->answers, .verdicts = made ? made : table->verdicts, .depth = table->depth + 1};
    const IndicatorVerdict *verdict = judge_indicator(rulebook, &whole, indicator->position);
    met.verdict = verdict->verdict;
    met.reason = UNKNOWN_NOT;
    switch (verdict->verdict) {
    case VERDICT_MET:
    case VERDICT_SOFT_NOT_MET:
    case VERDICT_NOT_APPLICABLE:
        met.truth = TRUTH_TRUE;
        break;
    case VERDICT_NOT_MET:
        met.truth = TRUTH_FALSE;
        break;
    case VERDICT_DECLARED:
        met.truth = claim_truth(verdict->claim);
        met.reason = met.truth == TRUTH_UNKNOWN ? UNKNOWN_UNDECIDED : UNKNOWN_NOT;
        break;
    case VERDICT_SCORED: /* points are neither met nor missed */
        met.reason = UNKNOWN_UNDECIDED;
        break;
    case VERDICT_UNKNOWN:
        for (guint i = 0; i < verdict->clauses->len && met.reason == UNKNOWN_NOT; i++) {
            const Outcome *outcome = &g_array_index(verdict->clauses, ClauseVerdict, i).outcome;
            met.reason = outcome->truth == TRUTH_UNKNOWN ? outcome->reason : UNKNOWN_NOT;
            met.item = outcome->item;
        }
        if (!met.item)
            met.reason = UNKNOWN_UNDECIDED;
        break;
    }
    return met;
}

GPtrArray *verdicts_make(const Standard *standard, const Rulebook *rulebook, const Answers *answers) {
    g_assert(answers->community->tier && answers->standard == standard);
    const RuleTable table = {.answers = answers, .verdicts = verdicts_none(answers)};
    for (guint i = 0; i < table.verdicts->len; i++)
        judge_indicator(rulebook, &table, (int)i);
    return table.verdicts;
}
