/* A rule, parsed and evaluated with figures of every kind and with none. */
#include "fuzz.h"

#include <string.h>

#include "find/rule.h"

static const char *const values[] = {"0", "1", "28.5", "100%", "999999999999999999", "0.000000001", "是", ""};

static const Answer *answer_of(const void *context, const Item *item) {
    Answer *answer = (Answer *)(uintptr_t)context;
    size_t length = strlen(item->id);
    answer->item = item;
    answer->key = item->id;
    answer->value = values[(length + answer->place.line) % G_N_ELEMENTS(values)];
    answer->is_number = decimal_parse(answer->value, &answer->number);
    return length % 7 == 6 ? NULL : answer;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    g_autofree char *text = fuzz_text(data, size);
    g_autoptr(Findings) findings = findings_new();
    const Place place = {.file = "criteria.csv", .line = 1, .column = "rule"};
    g_autoptr(Rule) rule = rule_parse(text, NODE_TYPE_TRUTH, fuzz_standard(), place, findings);
    g_autoptr(Rule) number = rule_parse(text, NODE_TYPE_NUMBER, fuzz_standard(), place, findings);
    for (int i = 0; i < (int)G_N_ELEMENTS(values); i++) {
        Answer answer = {.place.line = i};
        if (number)
            rule_number(number, answer_of, &answer);
        if (!rule)
            continue;
        g_auto(Outcome) outcome = rule_evaluate(rule, answer_of, &answer);
        g_assert(outcome.truth == rule_truth(rule, answer_of, &answer));
    }
    g_assert(rule || findings->list->len > 0);
    return 0;
}
