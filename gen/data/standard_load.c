#include "base/csv.h"
#include "data/standard_private.h"

/* ---- cells ---- */

Words standard_read_words(Standard *standard, const Table *table, int row, int zh, int en) {
    Words words = {.zh = table_text(table, row, zh), .en = table_text(table, row, en)};
    if (*words.zh && !*words.en) {
        Place place = {.file = g_string_chunk_insert_const(standard->strings, csv_file(table->csv)),
                       .line = table_line(table, row),
                       .column = table->columns[en]};
        g_array_append_val(standard->unwritten, place);
    }
    return words;
}

int standard_read_name(const Table *table, int row, int column, const char *const *names, int count,
                       bool blank_is_first) {
    const char *text = table_text(table, row, column);
    if (blank_is_first && !*text)
        return 0;
    for (int i = 0; i < count; i++)
        if (g_str_equal(names[i], text))
            return i;
    table_not_choice(table, row, column, names, count);
    return -1;
}

bool standard_has_indicator(const Standard *standard, const char *tier, const char *id) {
    for (guint i = 0; i < standard->indicators->len; i++) {
        const Indicator *indicator = g_ptr_array_index(standard->indicators, i);
        if (g_str_equal(indicator->id, id) && (!tier || g_str_equal(indicator->tier->id, tier)))
            return true;
    }
    return false;
}

bool standard_check_names(const Standard *standard, const Table *table, int row, int tier_column,
                          int indicator_column) {
    const char *tier = table_optional(table, row, tier_column);
    if (tier && !standard_lookup_tier(standard, tier)) {
        table_unknown(table, row, tier_column);
        return false;
    }
    if (!standard_has_indicator(standard, tier, table_text(table, row, indicator_column))) {
        table_unknown(table, row, indicator_column);
        return false;
    }
    return true;
}

const Indicator *standard_read_owner(const Standard *standard, const Table *table, int row, int tier_column,
                                     int indicator_column) {
    const Tier *tier = standard_lookup_tier(standard, table_text(table, row, tier_column));
    if (!tier) {
        table_unknown(table, row, tier_column);
        return NULL;
    }
    const char *id = table_text(table, row, indicator_column);
    const Indicator *indicator = standard_lookup_indicator(standard, tier, id);
    if (!indicator)
        table_unknown(table, row, indicator_column);
    return indicator;
}

bool standard_item_belongs(const Item *item, const char *tier, const char *indicator) {
    return g_str_equal(item->indicator, indicator) && (!item->tier || !tier || g_str_equal(item->tier, tier));
}

/* ---- files ---- */

/* In the order in which they build upon each other. */
static const StandardTable *const tables[] = {
    &standard_csv,   &indicators_csv, &items_csv, &criteria_csv, &checks_csv,
    &statements_csv, &glossary_csv,   &words_csv, &verdicts_csv,
};

static bool load_table(Standard *standard, const char *dir, const StandardTable *source, Findings *findings) {
    g_autofree char *path = g_build_filename(dir, source->name, NULL);
    g_auto(Table) table = {0};
    if (!table_open(&table, path, standard_file(standard, source->name), source->columns, standard->strings, findings))
        return false;
    for (int row = 0; row < table_row_count(&table); row++)
        source->read(standard, &table, row);
    for (int row = 0; source->link && row < table_row_count(&table); row++)
        source->link(standard, &table, row);
    return true;
}

static void distribute_items(Standard *standard) {
    for (guint k = 0; k < standard->items->len; k++) {
        Item *item = g_ptr_array_index(standard->items, k);
        if (g_str_equal(item->indicator, NOTICE_INDICATOR))
            g_ptr_array_add(standard->notice_items, item);
        for (guint i = 0; i < standard->indicators->len; i++) {
            const Indicator *indicator = g_ptr_array_index(standard->indicators, i);
            if (standard_item_belongs(item, indicator->tier->id, indicator->id))
                g_ptr_array_add(indicator->items, item);
        }
    }
}

Standard *standard_load(const char *dir, const char *shown, Findings *findings) {
    g_autoptr(Standard) standard = standard_new(shown);
    bool complete = true;
    for (gsize i = 0; i < G_N_ELEMENTS(tables); i++)
        complete = load_table(standard, dir, tables[i], findings) && complete;
    if (!complete)
        return NULL;
    distribute_items(standard);
    return g_steal_pointer(&standard);
}
