#include "find/lint.h"

#include "base/text.h"
#include "data/statement.h"

/* Values made up for the slots of a pattern: each set tells its slots apart. */
typedef struct Values {
    const GPtrArray *items; /* of the pattern */
    GPtrArray *texts;       /* of char *, as items */
} Values;

enum { VALUE_SETS = 3 };

static char *made_up(const Item *item, guint slot, int set) {
    static const char *const words[] = {"样例", "示范", "测试"}, *const names[] = {"东区", "西区、南区", "北区等"};
    int number = (int)slot * 7 + set * 100 + 3;
    switch (item->type) {
    case ITEM_COUNT:
        return g_strdup_printf("%d", number);
    case ITEM_PERCENT:
    case ITEM_AREA:
        return set == 1 ? g_strdup_printf("%d.5", number % 90 + 2) : g_strdup_printf("%d", number % 90 + 2);
    case ITEM_TEXT:
        return g_strdup_printf("%s%u", words[set], slot);
    case ITEM_LIST:
        return g_strdup(names[set]);
    case ITEM_CHOICE:
        return item->choices->len > 0 ? g_strdup(g_ptr_array_index(item->choices, (guint)set % item->choices->len))
                                      : g_strdup("");
    }
    g_assert_not_reached();
}

static const char *value_of(const void *context, const Item *item) {
    const Values *values = context;
    for (guint i = 0; i < values->items->len; i++)
        if (g_ptr_array_index(values->items, i) == item)
            return g_ptr_array_index(values->texts, i);
    return NULL;
}

/* The first item that comes back as something else, or NULL. */
static const Item *changed(const Values *values, const GArray *readings) {
    for (guint i = 0; i < readings->len; i++) {
        const Reading *reading = &g_array_index(readings, Reading, i);
        const char *expected = value_of(values, reading->item);
        if (expected && !text_same(expected, reading->value))
            return reading->item;
    }
    return NULL;
}

/* false when the pattern has told what is wrong with it. */
static bool try_values(const Standard *standard, const Statement *statement, const GPtrArray *statements,
                       const Indicator *indicator, int set, Findings *findings) {
    g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func(g_free);
    Values values = {pattern_items(statement->pattern), texts};
    for (guint i = 0; i < values.items->len; i++)
        g_ptr_array_add(texts, made_up(g_ptr_array_index(values.items, i), i, set));
    const PatternStyle style = {.lang = statement->lang};
    g_autofree char *sentence = pattern_print(statement->pattern, &style, value_of, &values);
    if (!sentence)
        return true; /* it asks for a value of its own */
    g_autoptr(GArray) readings = NULL;
    statements_read(statements, sentence, &readings);
    const Item *item = readings ? changed(&values, readings) : NULL;
    if (readings && !item)
        return true;
    Sentence told = readings ? SENTENCE_PATTERN_READS_OTHER : SENTENCE_PATTERN_NOT_READ;
    Finding *finding =
        lint_add(standard, findings, told, SEVERITY_WARNING, "statements.csv", statement->line, indicator);
    finding_fact(findings, finding, "variant", FACT_TEXT, statement->variant);
    finding_fact(findings, finding, "item", FACT_ITEM, item ? item->id : "");
    return false;
}

static void try_statements(const Standard *standard, const GPtrArray *statements, const Indicator *indicator,
                           Findings *findings) {
    for (guint i = 0; i < statements->len; i++) {
        const Statement *statement = g_ptr_array_index(statements, i);
        bool sound = statement_is_read(statement);
        for (int set = 0; sound && set < VALUE_SETS; set++)
            sound = try_values(standard, statement, statements, indicator, set, findings);
    }
}

void lint_patterns(const Standard *standard, Findings *findings) {
    for (int t = 0; t < standard_tier_count(standard); t++) {
        const Tier *tier = standard_tier(standard, t);
        for (int i = 0; i < standard_indicator_count(standard, tier); i++) {
            const Indicator *indicator = standard_indicator(standard, tier, i);
            try_statements(standard, indicator->statements, indicator, findings);
        }
    }
    try_statements(standard, standard_notice_statements(standard), NULL, findings);
}
