#include "find/checking.h"

#include "base/text.h"
#include "data/statement.h"
#include "find/rates.h"

static void place_at(const Checking *checking, Finding *finding, const Answer *at) {
    Findings *findings = checking->findings;
    if (at) {
        finding->place = at->place;
        finding->place.file = findings_text(findings, at->place.file);
        finding->place.column = "value";
    } else {
        finding->place.file = findings_text(findings, answers_file(checking->answers));
    }
}

Finding *checking_add(const Checking *checking, Sentence sentence, const Answer *at, const Item *item) {
    Findings *findings = checking->findings;
    Finding *finding = finding_add(findings, sentence);
    place_at(checking, finding, at);
    finding->community = findings_text(findings, answers_community(checking->answers)->id);
    finding->tier = findings_text(findings, checking->indicator->tier->id);
    finding->indicator = findings_text(findings, checking->indicator->id);
    finding->no = checking->indicator->no;
    finding->group = findings_printf(findings, "%s:%s%s%s", finding_id_text(finding->id), checking->indicator->id,
                                     item ? ":" : "", item ? item->id : "");
    if (item)
        finding_fact(findings, finding, "item", FACT_ITEM, item->id);
    return finding;
}

void checking_add_text(const Checking *checking, Finding *finding, const char *key, const char *text) {
    finding_fact(checking->findings, finding, key, FACT_TEXT, text);
}

void checking_set_figures(const Checking *checking, Finding *finding, const char *reported, const char *computed) {
    finding->reported = findings_text(checking->findings, reported);
    finding->computed = findings_text(checking->findings, computed);
}

void checking_add_item(const Checking *checking, Finding *finding, const char *key, const Item *item) {
    finding_fact(checking->findings, finding, key, FACT_ITEM, item->id);
}

const Answer *checking_number(const Checking *checking, const Item *item) {
    const Answer *answer = item ? answers_lookup(checking->answers, item) : NULL;
    return answer && answer->is_number ? answer : NULL;
}

char *checking_stated(const Answer *answer) {
    g_autofree char *text = text_squeeze(answer->value);
    bool percent = answer->item && answer->item->type == ITEM_PERCENT;
    bool complete = g_str_has_suffix(text, "%") || g_str_has_suffix(text, "‰") || strstr(text, "分之");
    return percent && !complete ? g_strconcat(text, "%", NULL) : g_steal_pointer(&text);
}

const Answer *checking_answer(const void *context, const Item *item) {
    return answers_lookup(context, item);
}

Ratio checking_threshold(const Checking *checking, const Item *rate) {
    return indicator_asks(checking->rulebook, checking->indicator, rate, checking->answers).number;
}

const Answer *checking_stated_answer(const Checking *checking, const Rule *rule) {
    for (guint i = 0; i < checking->indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(checking->indicator->items, i);
        if (rule_uses(rule, item->part) && rule_uses(rule, item->whole))
            return checking_number(checking, item);
    }
    const GPtrArray *items = rule_items(rule);
    return items->len == 1 ? checking_number(checking, g_ptr_array_index(items, 0)) : NULL;
}

const Answer *checking_first_answer(const Checking *checking, const Rule *rule) {
    const GPtrArray *items = rule_items(rule);
    for (guint i = 0; i < items->len; i++) {
        const Answer *answer = answers_lookup(checking->answers, g_ptr_array_index(items, i));
        if (answer)
            return answer;
    }
    return checking->said->verdict;
}

bool checking_is_open(const Checking *checking, const Item *item) {
    for (guint i = 0; i < checking->verdict->clauses->len; i++) {
        const ClauseVerdict *clause = &g_array_index(checking->verdict->clauses, ClauseVerdict, i);
        const Rule *rule = rulebook_rule(checking->rulebook, clause->criterion);
        const Rule *applies = rulebook_applies(checking->rulebook, clause->criterion);
        if (clause->verdict == VERDICT_UNKNOWN &&
            ((rule && rule_uses(rule, item)) || (applies && rule_uses(applies, item))))
            return true;
    }
    return false;
}

bool checking_form_says(const Checking *checking, const char *words) {
    for (guint i = 0; i < checking->indicator->statements->len; i++) {
        const Statement *statement = g_ptr_array_index(checking->indicator->statements, i);
        if (statement_is_form(statement) && strstr(pattern_text(statement->pattern), words))
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

void checking_items(const Checking *checking, void (*check)(const Checking *, const Item *)) {
    for (guint i = 0; i < checking->indicator->items->len; i++)
        check(checking, g_ptr_array_index(checking->indicator->items, i));
}
