/* A rule, parsed and evaluated with figures of every kind and with none. */
#include "fuzz.h"

#include <string.h>

#include "find/rule.h"

static const char *const values[] = {"0",           "1",  "28.5",           "100%", "999999999999999999",
                                     "0.000000001", "是", "2023年11月22日", ""};

/* A table that answers most items, each otherwise with each turn. */
static void fill(Answers *answers, int turn) {
    const GPtrArray *items = fuzz_standard()->items;
    for (guint i = 0; i < items->len; i++) {
        const Item *item = g_ptr_array_index(items, i);
        size_t length = strlen(item->id);
        if (length % 7 == 6)
            continue;
        Answer *answer = g_new0(Answer, 1);
        *answer =
            (Answer){.item = item, .key = item->id, .value = values[(length + (size_t)turn) % G_N_ELEMENTS(values)]};
        answer->is_number = decimal_parse(answer->value, &answer->number);
        g_hash_table_insert(answers->by_item, (gpointer)item, answer);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    g_autofree char *text = fuzz_text(data, size);
    g_autoptr(Findings) findings = findings_new();
    const Place place = {.file = "criteria.csv", .line = 1, .column = "rule"};
    g_autoptr(Rule) rule = rule_parse(text, NODE_TYPE_TRUTH, fuzz_standard(), place, findings);
    g_autoptr(Rule) number = rule_parse(text, NODE_TYPE_NUMBER, fuzz_standard(), place, findings);
    for (int i = 0; i < (int)G_N_ELEMENTS(values); i++) {
        g_autoptr(GHashTable) said = g_hash_table_new_full(NULL, NULL, NULL, g_free);
        Answers before = {.by_item = said, .standard = fuzz_standard()}, answers = before;
        answers.previous = &before;
        fill(&answers, i);
        const RuleTable table = {.answers = &answers};
        if (number) {
            g_auto(Outcome) told = rule_compute(number, &table);
            g_assert((told.truth == TRUTH_TRUE) == ratio_valid(rule_number(number, &table)));
            rule_most(number);
        }
        if (!rule)
            continue;
        g_auto(Outcome) outcome = rule_evaluate(rule, &table);
        g_assert(outcome.truth == rule_truth(rule, &table));
    }
    g_assert(rule || findings->list->len > 0);
    return 0;
}
