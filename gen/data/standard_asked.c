/* standard.csv and indicators.csv: the facts of the standard, its tiers, and what is asked of each. */
#include <string.h>

#include "data/standard_private.h"

#define TIER_PREFIX "tier."
#define TIER_ORDER "tier_order"

/* ---- standard.csv ---- */

enum { FACT_COLUMN_KEY, FACT_COLUMN_ZH, FACT_COLUMN_EN };
static const char *const fact_columns[] = {"key", "zh", "en", NULL};

static void read_fact(Standard *standard, const Table *table, int row) {
    const char *key = table_text(table, row, FACT_COLUMN_KEY);
    const StandardFact *known = standard_lookup_fact(standard, key);
    if (known) {
        table_twice(table, row, FACT_COLUMN_KEY, known->line);
        return;
    }
    StandardFact *fact = g_new0(StandardFact, 1);
    fact->key = key;
    fact->value = standard_read_words(standard, table, row, FACT_COLUMN_ZH, FACT_COLUMN_EN);
    fact->line = table_line(table, row);
    g_ptr_array_add(standard->facts, fact);
    if (g_str_has_prefix(key, TIER_PREFIX)) {
        Tier *tier = g_new0(Tier, 1);
        tier->id = key + strlen(TIER_PREFIX);
        tier->name = fact->value;
        g_ptr_array_add(standard->tiers, tier);
        g_ptr_array_add(standard->by_tier, g_ptr_array_new());
    }
}

/* "basic growth": ids from the lowest tier to the highest. */
static void rank_tiers(Standard *standard, const Table *table, int row) {
    if (!g_str_equal(table_text(table, row, FACT_COLUMN_KEY), TIER_ORDER))
        return;
    g_auto(GStrv) ids = g_strsplit_set(table_text(table, row, FACT_COLUMN_ZH), " ", -1);
    int rank = 0;
    for (char **id = ids; *id; id++) {
        Tier *tier = **id ? (Tier *)standard_lookup_tier(standard, *id) : NULL;
        if (tier && tier->rank == 0)
            tier->rank = ++rank;
        else if (**id)
            table_unknown(table, row, FACT_COLUMN_ZH);
    }
}

const StandardTable standard_csv = {"standard.csv", fact_columns, read_fact, rank_tiers};

/* ---- indicators.csv ---- */

enum {
    INDICATOR_COLUMN_TIER,
    INDICATOR_COLUMN_NO,
    INDICATOR_COLUMN_ID,
    INDICATOR_COLUMN_CATEGORY,
    INDICATOR_COLUMN_CATEGORY_EN,
    INDICATOR_COLUMN_NAME,
    INDICATOR_COLUMN_NAME_EN,
    INDICATOR_COLUMN_DEFINITION,
    INDICATOR_COLUMN_DEFINITION_EN,
    INDICATOR_COLUMN_REQUIREMENT,
    INDICATOR_COLUMN_REQUIREMENT_EN
};
static const char *const indicator_columns[] = {
    "tier",
    "no",
    "id",
    "category_zh",
    "category_en",
    "name_zh",
    "name_en",
    "definition_zh",
    "definition_en",
    "requirement_zh",
    "requirement_en",
    NULL,
};

static void read_indicator(Standard *standard, const Table *table, int row) {
    const Tier *tier = standard_lookup_tier(standard, table_text(table, row, INDICATOR_COLUMN_TIER));
    const char *id = table_text(table, row, INDICATOR_COLUMN_ID);
    if (!tier) {
        table_unknown(table, row, INDICATOR_COLUMN_TIER);
        return;
    }
    int no = table_number(table, row, INDICATOR_COLUMN_NO);
    const Indicator *known = standard_lookup_indicator(standard, tier, id),
                    *same = standard_lookup_no(standard, tier, no);
    if (known || same) {
        table_twice(table, row, known ? INDICATOR_COLUMN_ID : INDICATOR_COLUMN_NO, known ? known->line : same->line);
        return;
    }
    if (!table_is_slug(id) || g_str_equal(id, NOTICE_INDICATOR)) {
        table_unknown(table, row, INDICATOR_COLUMN_ID);
        return;
    }
    if (no == 0)
        return;
    Indicator *indicator = g_new0(Indicator, 1);
    *indicator = (Indicator){
        .id = id,
        .tier = tier,
        .no = no,
        .position = standard_indicator_count(standard, tier),
        .category = standard_read_words(standard, table, row, INDICATOR_COLUMN_CATEGORY, INDICATOR_COLUMN_CATEGORY_EN),
        .name = standard_read_words(standard, table, row, INDICATOR_COLUMN_NAME, INDICATOR_COLUMN_NAME_EN),
        .definition =
            standard_read_words(standard, table, row, INDICATOR_COLUMN_DEFINITION, INDICATOR_COLUMN_DEFINITION_EN),
        .requirement =
            standard_read_words(standard, table, row, INDICATOR_COLUMN_REQUIREMENT, INDICATOR_COLUMN_REQUIREMENT_EN),
        .items = g_ptr_array_new(),
        .criteria = g_ptr_array_new(),
        .statements = g_ptr_array_new(),
        .line = table_line(table, row),
    };
    guint index = 0;
    g_ptr_array_find(standard->tiers, tier, &index);
    g_ptr_array_add(standard->indicators, indicator);
    g_ptr_array_add(g_ptr_array_index(standard->by_tier, index), indicator);
}

const StandardTable indicators_csv = {"indicators.csv", indicator_columns, read_indicator, NULL};
