#include "data/published.h"

#include "data/column_list.h"

Published *published_new(void) {
    Published *published = g_new0(Published, 1);
    published->communities = g_ptr_array_new_with_free_func(g_free);
    published->values = g_ptr_array_new_with_free_func(g_free);
    published->by_id = g_hash_table_new(g_str_hash, g_str_equal);
    published->by_key = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    published->strings = g_string_chunk_new(4096);
    return published;
}

void published_free(Published *published) {
    if (!published)
        return;
    g_hash_table_unref(published->by_key);
    g_hash_table_unref(published->by_id);
    g_ptr_array_unref(published->values);
    g_ptr_array_unref(published->communities);
    g_string_chunk_free(published->strings);
    g_free(published);
}

/* The first of what was said twice is found. */
static void add_value(Published *published, PublishedValue value) {
    PublishedValue *made = g_memdup2(&value, sizeof value);
    g_ptr_array_add(published->values, made);
    char *key = g_strjoin("\n", made->community ? made->community->id : "", made->indicator, made->item, NULL);
    if (g_hash_table_contains(published->by_key, key))
        g_free(key);
    else
        g_hash_table_insert(published->by_key, key, made);
}

/* ---- the tables ---- */

enum { OPEN_COLUMNS_MOST = 16 };

/* A table that is read row by row. */
typedef struct OpenTable {
    GStringChunk *strings;
    Csv *csv;
    int at[OPEN_COLUMNS_MOST]; /* where each column stands */
    int row;                   /* -1 before the first */
} OpenTable;

static void open_table_clear(OpenTable *table) {
    g_clear_pointer(&table->csv, csv_unload);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(OpenTable, open_table_clear)

/* false when it lacks a column that is needed. */
static bool open_table(OpenTable *table, Published *published, const char *bytes, gsize size,
                       const CsvColumn *columns) {
    *table = (OpenTable){.strings = published->strings, .csv = csv_load_bytes(bytes, size, NULL), .row = -1};
    for (int i = 0; columns[i].name; i++) {
        table->at[i] = csv_column(table->csv, columns[i].name);
        if (table->at[i] < 0 && columns[i].need == COLUMN_NEEDED)
            return false;
    }
    return true;
}

static bool next_row(OpenTable *table) {
    return ++table->row < table->csv->row_count;
}

static const char *said(const OpenTable *table, int column) {
    return g_string_chunk_insert_const(table->strings, csv_cell(&table->csv->rows[table->row], table->at[column]));
}

/* What two columns say, in the language of the data and in English. */
static Words said_words(const OpenTable *table, int zh, int en) {
    return words_new(table->strings, said(table, zh), lang_id(LANG_EN), said(table, en));
}

bool published_add_register(Published *published, const char *bytes, gsize size) {
    g_auto(OpenTable) table = {0};
    if (!open_table(&table, published, bytes, size, open_register_columns))
        return false;
    while (next_row(&table)) {
        const char *id = said(&table, OPEN_REGISTER_COLUMN_COMMUNITY);
        if (g_hash_table_contains(published->by_id, id))
            continue;
        PublishedCommunity *community = g_new(PublishedCommunity, 1);
        *community =
            (PublishedCommunity){.id = id,
                                 .name = said_words(&table, OPEN_REGISTER_COLUMN_NAME_ZH, OPEN_REGISTER_COLUMN_NAME_EN),
                                 .subdistrict = said(&table, OPEN_REGISTER_COLUMN_SUBDISTRICT),
                                 .order = published->communities->len + 1};
        g_ptr_array_add(published->communities, community);
        g_hash_table_insert(published->by_id, (void *)community->id, community);
        PublishedValue value = {community, "", {.zh = ""}, 0, PUBLISHED_LISTED, {.zh = ""}, {.zh = "yes"}, "", ""};
        add_value(published, value);
        for (int i = 0; open_register_columns[i].name; i++) {
            if (i == OPEN_REGISTER_COLUMN_COMMUNITY || open_register_columns[i].need != COLUMN_NEEDED)
                continue;
            value.item = open_register_columns[i].name;
            value.value.zh = said(&table, i);
            add_value(published, value);
        }
    }
    return true;
}

bool published_add_verdicts(Published *published, const char *bytes, gsize size) {
    g_auto(OpenTable) table = {0};
    if (!open_table(&table, published, bytes, size, open_verdict_columns))
        return false;
    while (next_row(&table)) {
        const PublishedCommunity *community =
            g_hash_table_lookup(published->by_id, said(&table, OPEN_VERDICT_COLUMN_COMMUNITY));
        if (!community)
            continue;
        add_value(published,
                  (PublishedValue){.community = community,
                                   .indicator = said(&table, OPEN_VERDICT_COLUMN_INDICATOR),
                                   .row = said_words(&table, OPEN_VERDICT_COLUMN_NAME_ZH, OPEN_VERDICT_COLUMN_NAME_EN),
                                   .no = (int)g_ascii_strtoll(said(&table, OPEN_VERDICT_COLUMN_NO), NULL, 10),
                                   .item = "verdict",
                                   .name = {.zh = ""},
                                   .value = {.zh = said(&table, OPEN_VERDICT_COLUMN_STATED)},
                                   .unit = "",
                                   .rests_on = said(&table, OPEN_VERDICT_COLUMN_RESTS_ON)});
    }
    return true;
}

bool published_add_figures(Published *published, const char *bytes, gsize size) {
    g_auto(OpenTable) table = {0};
    if (!open_table(&table, published, bytes, size, open_figure_columns))
        return false;
    while (next_row(&table)) {
        const PublishedCommunity *community =
            g_hash_table_lookup(published->by_id, said(&table, OPEN_FIGURE_COLUMN_COMMUNITY));
        if (!community)
            continue;
        const char *indicator = said(&table, OPEN_FIGURE_COLUMN_INDICATOR);
        const PublishedValue *verdict = published_lookup(published, community->id, indicator, "verdict");
        /* A total is of no row of the table, and is called by its own name. */
        const Words name = said_words(&table, OPEN_FIGURE_COLUMN_NAME_ZH, OPEN_FIGURE_COLUMN_NAME_EN);
        int no = (int)g_ascii_strtoll(said(&table, OPEN_FIGURE_COLUMN_NO), NULL, 10);
        Words own = name;
        if (no > 0)
            own = (Words){.zh = indicator};
        add_value(published, (PublishedValue){.community = community,
                                              .indicator = indicator,
                                              .row = verdict ? verdict->row : own,
                                              .no = no,
                                              .item = said(&table, OPEN_FIGURE_COLUMN_ITEM),
                                              .name = name,
                                              .value = {.zh = said(&table, OPEN_FIGURE_COLUMN_VALUE)},
                                              .unit = said(&table, OPEN_FIGURE_COLUMN_UNIT),
                                              .rests_on = ""});
    }
    return true;
}

bool published_add_notice(Published *published, const char *bytes, gsize size) {
    g_auto(OpenTable) table = {0};
    if (!open_table(&table, published, bytes, size, open_notice_columns))
        return false;
    while (next_row(&table))
        add_value(published,
                  (PublishedValue){.indicator = "",
                                   .row = {.zh = ""},
                                   .item = said(&table, OPEN_NOTICE_COLUMN_KEY),
                                   .name = said_words(&table, OPEN_NOTICE_COLUMN_NAME_ZH, OPEN_NOTICE_COLUMN_NAME_EN),
                                   .value = said_words(&table, OPEN_NOTICE_COLUMN_ZH, OPEN_NOTICE_COLUMN_EN),
                                   .unit = "",
                                   .rests_on = ""});
    return true;
}

const PublishedValue *published_lookup(const Published *published, const char *community, const char *indicator,
                                       const char *item) {
    g_autofree char *key = g_strjoin("\n", community, indicator, item, NULL);
    return g_hash_table_lookup(published->by_key, key);
}

const char *published_fact(const Published *published, const char *key) {
    const PublishedValue *fact = published_lookup(published, "", "", key);
    return fact && *fact->value.zh ? fact->value.zh : NULL;
}
