/* Corrections: one that turns a verdict needs evidence. */
#include "base/text.h"
#include "eval/check_list.h"

/* The table before it was corrected. The answers made up here live as long as the view. */
typedef struct Uncorrected {
    const Answers *answers;
    GPtrArray *made; /* of Answer * */
} Uncorrected;

static const Answer *original_answer(const void *context, const Item *item) {
    const Uncorrected *view = context;
    const Answer *answer = answers_lookup(view->answers, item);
    if (!answer || !answer->correction)
        return answer;
    Answer *original = g_memdup2(answer, sizeof *answer);
    original->value = answer->original;
    original->is_number = answer->original_is_number;
    original->number = answer->original_number;
    g_ptr_array_add(view->made, original);
    return original;
}

static const Correction *unproven(const Checking *checking) {
    for (guint i = 0; i < checking->said->list->len; i++) {
        const Answer *answer = g_ptr_array_index(checking->said->list, i);
        if (answer->correction && text_blank(answer->correction->evidence))
            return answer->correction;
    }
    return NULL;
}

static Truth truth_before(const Checking *checking, const Rule *rule) {
    g_autoptr(GPtrArray) made = g_ptr_array_new_with_free_func(g_free);
    Uncorrected view = {checking->answers, made};
    return rule_truth(rule, original_answer, &view);
}

static Verdict verdict_of(const Criterion *criterion, Truth truth) {
    const Verdict verdicts[] = {criterion->soft ? VERDICT_SOFT_NOT_MET : VERDICT_NOT_MET, VERDICT_MET, VERDICT_UNKNOWN};
    return verdicts[truth];
}

void check_evidence(const Checking *checking) {
    const Correction *correction = unproven(checking);
    for (guint i = 0; correction && i < checking->verdict->clauses->len; i++) {
        const ClauseVerdict *clause = &g_array_index(checking->verdict->clauses, ClauseVerdict, i);
        const Rule *rule = rulebook_rule(checking->rulebook, clause->criterion);
        if (!rule || rule_is_declared(rule) || clause->verdict == VERDICT_NOT_APPLICABLE)
            continue;
        Verdict before = verdict_of(clause->criterion, truth_before(checking, rule));
        if (before == clause->verdict)
            continue;
        Finding *finding = checking_add(checking, SENTENCE_CORRECTION_TURNS, NULL, NULL);
        finding->severity = SEVERITY_WARNING;
        finding->addressee = ADDRESSEE_OFFICE;
        finding->affects_verdict = true;
        finding->place = (Place){.file = CORRECTIONS_FILE, .line = correction->line, .column = "evidence"};
        finding_fact(checking->findings, finding, "before", FACT_VERDICT, verdict_id(before));
        finding_fact(checking->findings, finding, "after", FACT_VERDICT, verdict_id(clause->verdict));
        checking_add_text(checking, finding, "line", findings_printf(checking->findings, "%d", correction->line));
        return;
    }
}
