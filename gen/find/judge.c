#include "find/judge.h"

#include "base/text.h"
#include "find/checks.h"
#include "find/share.h"

typedef struct ClauseRules {
    Rule *rule;
    Rule *applies; /* NULL when the clause always applies, and when broken */
} ClauseRules;

struct Rulebook {
    GHashTable *criteria; /* const Criterion * to ClauseRules */
    GHashTable *checks;   /* const Check * to Rule; none for a broken one */
    bool brief;           /* what is met needs no explanation */
};

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
    static const char *const ids[SUPPORTS] = {"differs", "figures", "words", "no_data", "not_applicable"};
    return ids[support];
}

/* ---- the rulebook ---- */

static void clause_rules_free(gpointer data) {
    ClauseRules *rules = data;
    rule_free(rules->rule);
    rule_free(rules->applies);
    g_free(rules);
}

static void free_rule(gpointer rule) {
    rule_free(rule);
}

static void load_criterion(Rulebook *rulebook, const Standard *standard, const Criterion *criterion,
                           Findings *findings) {
    Place place = {.file = standard_file(standard, "criteria.csv"), .line = criterion->line, .column = "rule"};
    ClauseRules *rules = g_new0(ClauseRules, 1);
    rules->rule = rule_parse(criterion->rule, standard, place, findings);
    place.column = "applies_when";
    if (!text_blank(criterion->applies_when))
        rules->applies = rule_parse(criterion->applies_when, standard, place, findings);
    g_hash_table_insert(rulebook->criteria, (gpointer)criterion, rules);
}

static void load_criteria(Rulebook *rulebook, const Standard *standard, const Tier *tier, Findings *findings) {
    for (int i = 0; i < standard_indicator_count(standard, tier); i++) {
        const Indicator *indicator = standard_indicator(standard, tier, i);
        for (guint k = 0; k < indicator->criteria->len; k++)
            load_criterion(rulebook, standard, g_ptr_array_index(indicator->criteria, k), findings);
    }
}

static void load_checks(Rulebook *rulebook, const Standard *standard, Findings *findings) {
    const GPtrArray *checks = standard_checks(standard);
    for (guint i = 0; i < checks->len; i++) {
        const Check *check = g_ptr_array_index(checks, i);
        Place place = {.file = standard_file(standard, "checks.csv"), .line = check->line, .column = "rule"};
        Rule *rule = check->kind == CHECK_PEERS ? rule_parse_number(check->rule, standard, place, findings)
                                                : rule_parse(check->rule, standard, place, findings);
        if (rule)
            g_hash_table_insert(rulebook->checks, (gpointer)check, rule);
    }
}

Rulebook *rulebook_load(const Standard *standard, Findings *findings) {
    Rulebook *rulebook = g_new0(Rulebook, 1);
    rulebook->criteria = g_hash_table_new_full(NULL, NULL, NULL, clause_rules_free);
    rulebook->checks = g_hash_table_new_full(NULL, NULL, NULL, free_rule);
    for (int i = 0; i < standard_tier_count(standard); i++)
        load_criteria(rulebook, standard, standard_tier(standard, i), findings);
    load_checks(rulebook, standard, findings);
    return rulebook;
}

void rulebook_be_brief(Rulebook *rulebook) {
    rulebook->brief = true;
}

void rulebook_free(Rulebook *rulebook) {
    if (!rulebook)
        return;
    g_hash_table_unref(rulebook->criteria);
    g_hash_table_unref(rulebook->checks);
    g_free(rulebook);
}

const Rule *rulebook_rule(const Rulebook *rulebook, const Criterion *criterion) {
    const ClauseRules *rules = g_hash_table_lookup(rulebook->criteria, criterion);
    return rules ? rules->rule : NULL;
}

const Rule *rulebook_applies(const Rulebook *rulebook, const Criterion *criterion) {
    const ClauseRules *rules = g_hash_table_lookup(rulebook->criteria, criterion);
    return rules ? rules->applies : NULL;
}

const Rule *rulebook_check(const Rulebook *rulebook, const Check *check) {
    return g_hash_table_lookup(rulebook->checks, check);
}

/* ---- verdicts ---- */

static Outcome no_outcome(UnknownReason reason) {
    return (Outcome){.truth = TRUTH_UNKNOWN, .reason = reason, .explanation = g_strdup("")};
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

static Verdict judge_declared(const IndicatorAnswers *said, Outcome *outcome) {
    if (says_anything(said))
        return VERDICT_DECLARED;
    outcome_clear(outcome);
    *outcome = no_outcome(UNKNOWN_MISSING);
    return VERDICT_UNKNOWN;
}

/* An answer with another figure in its place. */
typedef struct Replaced {
    const Answers *answers;
    Answer answer;
} Replaced;

static const Answer *replaced_answer(const void *context, const Item *item) {
    const Replaced *replaced = context;
    return item == replaced->answer.item ? &replaced->answer : answers_lookup(replaced->answers, item);
}

static Truth truth_at(const Rule *rule, const Answers *answers, const Item *item, Ratio share) {
    Replaced replaced = {answers, *answers_lookup(answers, item)};
    replaced.answer.number.value = ratio_mul(share, ratio_make(100, 1));
    return rule_truth(rule, replaced_answer, &replaced);
}

/* Why the total of a share says nothing. */
static UnknownReason why_no_total(const Answers *answers, const Item *total) {
    const Answer *answer = answers_lookup(answers, total);
    if (answer && answer->is_number)
        return answer->number.value.num == 0 ? UNKNOWN_ZERO : UNKNOWN_NOT;
    return answer && answer->row == ROW_STATED && text_blank(answer->value) ? UNKNOWN_BLANK : UNKNOWN_MISSING;
}

/* A share decides where its total is there, if that is asked in the tier; one that no whole number gives only where the
 * nearest possible ones decide alike. The item that it is undecided by, with the reason; or NULL. */
static const Item *undecided_share(const Rule *rule, const Answers *answers, UnknownReason *reason) {
    const GPtrArray *items = rule_items(rule);
    const char *tier = answers_community(answers)->tier->id;
    for (guint i = 0; i < items->len; i++) {
        const Item *item = g_ptr_array_index(items, i), *total = item->share_of;
        Share share;
        *reason =
            total && (!total->tier || g_str_equal(total->tier, tier)) ? why_no_total(answers, total) : UNKNOWN_NOT;
        if (*reason != UNKNOWN_NOT)
            return total;
        *reason = UNKNOWN_IMPOSSIBLE;
        if (!share_stated(answers, item, &share) || share.possible)
            continue;
        Truth low = truth_at(rule, answers, item, share_ratio(&share, share.low));
        Truth high = truth_at(rule, answers, item, share_ratio(&share, MIN(share.high, share.total)));
        if (low != high)
            return item;
    }
    return NULL;
}

/* ---- figures that are only known between two others ---- */

enum { RANGES_MOST = 4 };

typedef struct Ranges {
    const Answers *answers;
    Answer ends[RANGES_MOST]; /* with one end of their range as number */
    guint count;
} Ranges;

static const Answer *range_end(const void *context, const Item *item) {
    const Ranges *ranges = context;
    for (guint i = 0; i < ranges->count; i++)
        if (ranges->ends[i].item == item)
            return &ranges->ends[i];
    return answers_lookup(ranges->answers, item);
}

static void find_ranges(const Rule *rule, Ranges *ranges) {
    const GPtrArray *items = rule_items(rule);
    for (guint i = 0; i < items->len && ranges->count < RANGES_MOST; i++) {
        const Answer *answer = answers_lookup(ranges->answers, g_ptr_array_index(items, i));
        if (!answer || !answer->is_range)
            continue;
        ranges->ends[ranges->count] = *answer;
        ranges->ends[ranges->count++].is_number = true;
    }
}

/* A rule is decided where all ends of the ranges that it uses decide alike: every operator rises or falls throughout.
 */
static void judge_ranges(const Rule *rule, const Answers *answers, Outcome *outcome) {
    Ranges ranges = {.answers = answers};
    find_ranges(rule, &ranges);
    Truth decided = TRUTH_UNKNOWN;
    for (guint ends = 0; ranges.count > 0 && ends < 1u << ranges.count; ends++) {
        for (guint i = 0; i < ranges.count; i++)
            ranges.ends[i].number.value = ends >> i & 1 ? ranges.ends[i].range.high : ranges.ends[i].range.low;
        Truth truth = rule_truth(rule, range_end, &ranges);
        if (truth == TRUTH_UNKNOWN || (ends > 0 && truth != decided))
            return;
        decided = truth;
    }
    if (decided == TRUTH_UNKNOWN)
        return;
    outcome_clear(outcome);
    *outcome = rule_evaluate(rule, range_end, &ranges);
}

static Verdict judge_rule(bool brief, const Rule *rule, const Answers *answers, const IndicatorAnswers *said,
                          Outcome *outcome) {
    if (!rule) {
        *outcome = no_outcome(UNKNOWN_BROKEN);
        return VERDICT_UNKNOWN;
    }
    if (brief && rule_truth(rule, rule_table_answer, answers) == TRUTH_TRUE)
        *outcome = (Outcome){.truth = TRUTH_TRUE, .explanation = g_strdup("")};
    else
        *outcome = rule_evaluate(rule, rule_table_answer, answers);
    if (rule_is_declared(rule))
        return judge_declared(said, outcome);
    if (outcome->truth == TRUTH_UNKNOWN)
        judge_ranges(rule, answers, outcome);
    UnknownReason reason;
    const Item *undecided = outcome->truth == TRUTH_UNKNOWN ? NULL : undecided_share(rule, answers, &reason);
    if (undecided) {
        outcome_clear(outcome);
        *outcome = no_outcome(reason);
        outcome->item = undecided;
    }
    if (outcome->truth == TRUTH_UNKNOWN)
        return VERDICT_UNKNOWN;
    return outcome->truth == TRUTH_TRUE ? VERDICT_MET : VERDICT_NOT_MET;
}

/* false when applies_when decides the clause, with its verdict and outcome. */
static bool clause_applies(const Rulebook *rulebook, const Answers *answers, ClauseVerdict *clause) {
    if (text_blank(clause->criterion->applies_when))
        return true;
    const Rule *applies = rulebook_applies(rulebook, clause->criterion);
    clause->outcome = applies ? rule_evaluate(applies, rule_table_answer, answers) : no_outcome(UNKNOWN_BROKEN);
    if (clause->outcome.truth == TRUTH_TRUE) {
        outcome_clear(&clause->outcome);
        return true;
    }
    clause->verdict = clause->outcome.truth == TRUTH_FALSE ? VERDICT_NOT_APPLICABLE : VERDICT_UNKNOWN;
    if (clause->verdict == VERDICT_NOT_APPLICABLE && rule_items(applies)->len == 1)
        clause->outcome.item = g_ptr_array_index(rule_items(applies), 0);
    return false;
}

static ClauseVerdict judge_clause(const Rulebook *rulebook, const Answers *answers, const IndicatorAnswers *said,
                                  const Criterion *criterion) {
    ClauseVerdict clause = {.criterion = criterion, .verdict = VERDICT_UNKNOWN};
    if (clause_applies(rulebook, answers, &clause))
        clause.verdict =
            judge_rule(rulebook->brief, rulebook_rule(rulebook, criterion), answers, said, &clause.outcome);
    if (clause.verdict == VERDICT_NOT_MET && criterion->soft)
        clause.verdict = VERDICT_SOFT_NOT_MET;
    return clause;
}

/* The gravest of its clauses decides. */
static Verdict sum_up(const GArray *clauses) {
    static const Verdict order[] = {VERDICT_NOT_MET, VERDICT_UNKNOWN, VERDICT_SOFT_NOT_MET, VERDICT_DECLARED,
                                    VERDICT_MET};
    for (gsize k = 0; k < G_N_ELEMENTS(order); k++)
        for (guint i = 0; i < clauses->len; i++)
            if (g_array_index(clauses, ClauseVerdict, i).verdict == order[k])
                return order[k];
    return VERDICT_NOT_APPLICABLE;
}

static void clause_clear(gpointer data) {
    ClauseVerdict *clause = data;
    outcome_clear(&clause->outcome);
}

static IndicatorVerdict *judge_indicator(const Standard *standard, const Rulebook *rulebook, const Answers *answers,
                                         const IndicatorAnswers *said) {
    const Indicator *indicator = said->indicator;
    IndicatorVerdict *verdict = g_new0(IndicatorVerdict, 1);
    verdict->indicator = indicator;
    verdict->word = said->verdict ? said->verdict->value : "";
    verdict->claim = standard_meaning(standard, TOLD_OF_ROW, verdict->word);
    verdict->clauses = g_array_new(FALSE, TRUE, sizeof(ClauseVerdict));
    g_array_set_clear_func(verdict->clauses, clause_clear);
    for (guint i = 0; i < indicator->criteria->len; i++) {
        const Criterion *criterion = g_ptr_array_index(indicator->criteria, i);
        ClauseVerdict clause = judge_clause(rulebook, answers, said, criterion);
        g_array_append_val(verdict->clauses, clause);
    }
    verdict->verdict = sum_up(verdict->clauses);
    return verdict;
}

static void indicator_verdict_free(gpointer data) {
    IndicatorVerdict *verdict = data;
    g_array_unref(verdict->clauses);
    g_free(verdict);
}

GPtrArray *verdicts_make(const Standard *standard, const Rulebook *rulebook, const Answers *answers) {
    GPtrArray *verdicts = g_ptr_array_new_with_free_func(indicator_verdict_free);
    const Tier *tier = answers_community(answers)->tier; /* answers are only loaded for a known tier */
    g_assert(tier);
    for (int i = 0; i < standard_indicator_count(standard, tier); i++)
        g_ptr_array_add(verdicts, judge_indicator(standard, rulebook, answers, answers_indicator(answers, i)));
    return verdicts;
}

Result *result_make(const Standard *standard, const Rulebook *rulebook, const Answers *answers, Findings *loading) {
    Result *result = g_new0(Result, 1);
    result->community = answers_community(answers);
    result->findings = loading ? loading : findings_new();
    result->verdicts = verdicts_make(standard, rulebook, answers);
    checks_table(standard, rulebook, answers, result->verdicts, result->findings);
    return result;
}

void result_free(Result *result) {
    if (!result)
        return;
    g_ptr_array_unref(result->verdicts);
    findings_free(result->findings);
    g_free(result);
}
