#include "data/published.h"

#include "base/csv.h"

struct Published {
    GPtrArray *communities; /* of PublishedCommunity * */
    GPtrArray *values;      /* of PublishedValue * */
    GHashTable *by_id;      /* id -> PublishedCommunity * */
    GHashTable *by_key;
    GStringChunk *strings;
};

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

static char *key_of(const char *community, const char *indicator, const char *item) {
    return g_strjoin("\n", community, indicator, item, NULL);
}

static const char *keep(Published *published, const char *text) {
    return g_string_chunk_insert_const(published->strings, text);
}

static Words keep_words(Published *published, const char *zh, const char *en) {
    return (Words){keep(published, zh), keep(published, en)};
}

/* The first of what was said twice is found. */
static void add(Published *published, PublishedValue value) {
    PublishedValue *made = g_new(PublishedValue, 1);
    *made = value;
    g_ptr_array_add(published->values, made);
    char *key = key_of(made->community ? made->community->id : "", made->indicator, made->item);
    if (g_hash_table_contains(published->by_key, key))
        g_free(key);
    else
        g_hash_table_insert(published->by_key, key, made);
}

/* ---- the tables ---- */

enum { CELLS = 9 }; /* more than any table has columns that are read */

typedef void (*RowReader)(Published *published, const char *const *cells);

static bool read_table(Published *published, const char *bytes, gsize size, const char *const *names, RowReader read) {
    g_autoptr(Findings) unheard = findings_new();
    g_autoptr(Csv) csv = csv_load_bytes(bytes, size, "open-data", unheard);
    int columns[CELLS], count = 0;
    for (; names[count]; count++)
        if (!csv || (columns[count] = csv_column(csv, names[count])) < 0)
            return false;
    for (int row = 0; row < csv_row_count(csv); row++) {
        const char *cells[CELLS];
        for (int i = 0; i < count; i++)
            cells[i] = csv_cell(csv_row(csv, row), columns[i]);
        read(published, cells);
    }
    return true;
}

static int number_of(const char *text) {
    return (int)g_ascii_strtoll(text, NULL, 10);
}

/* The register's own facts, first those that have a column each; of which the first three tell who it is. */
enum { REGISTER_ID, REGISTER_NAME_ZH, REGISTER_NAME_EN, REGISTER_SUBDISTRICT };

static const char *const register_columns[] = {"community", "name_zh",   "name_en", "subdistrict", "tier",
                                               "basis",     "concluded", "held",    "has_figures", NULL};

static void read_community(Published *published, const char *const *cells) {
    if (g_hash_table_contains(published->by_id, cells[REGISTER_ID]))
        return;
    PublishedCommunity *community = g_new(PublishedCommunity, 1);
    *community = (PublishedCommunity){keep(published, cells[REGISTER_ID]),
                                      keep_words(published, cells[REGISTER_NAME_ZH], cells[REGISTER_NAME_EN]),
                                      keep(published, cells[REGISTER_SUBDISTRICT]), published->communities->len + 1};
    g_ptr_array_add(published->communities, community);
    g_hash_table_insert(published->by_id, (void *)community->id, community);
    PublishedValue value = {community, "", {"", ""}, 0, PUBLISHED_LISTED, {"", ""}, {"yes", ""}, "", ""};
    add(published, value);
    for (int i = REGISTER_NAME_ZH; register_columns[i]; i++) {
        value.item = register_columns[i];
        value.value.zh = keep(published, cells[i]);
        add(published, value);
    }
}

enum { VERDICT_COMMUNITY, VERDICT_NO, VERDICT_INDICATOR, VERDICT_NAME_ZH, VERDICT_NAME_EN, VERDICT_STATED, VERDICT_ON };

static const char *const verdict_columns[] = {"community", "no",     "indicator", "name_zh",
                                              "name_en",   "stated", "rests_on",  NULL};

static void read_verdict(Published *published, const char *const *cells) {
    const PublishedCommunity *community = g_hash_table_lookup(published->by_id, cells[VERDICT_COMMUNITY]);
    if (!community)
        return;
    add(published, (PublishedValue){community,
                                    keep(published, cells[VERDICT_INDICATOR]),
                                    keep_words(published, cells[VERDICT_NAME_ZH], cells[VERDICT_NAME_EN]),
                                    number_of(cells[VERDICT_NO]),
                                    "verdict",
                                    {"", ""},
                                    keep_words(published, cells[VERDICT_STATED], ""),
                                    "",
                                    keep(published, cells[VERDICT_ON])});
}

enum {
    FIGURE_COMMUNITY,
    FIGURE_NO,
    FIGURE_INDICATOR,
    FIGURE_ITEM,
    FIGURE_NAME_ZH,
    FIGURE_NAME_EN,
    FIGURE_VALUE,
    FIGURE_UNIT
};

static const char *const figure_columns[] = {"community", "no",    "indicator", "item", "name_zh",
                                             "name_en",   "value", "unit",      NULL};

static void read_figure(Published *published, const char *const *cells) {
    const PublishedCommunity *community = g_hash_table_lookup(published->by_id, cells[FIGURE_COMMUNITY]);
    const char *indicator = cells[FIGURE_INDICATOR];
    if (!community)
        return;
    const PublishedValue *verdict = published_lookup(published, community->id, indicator, "verdict");
    add(published,
        (PublishedValue){community, keep(published, indicator),
                         verdict ? verdict->row : keep_words(published, indicator, indicator),
                         number_of(cells[FIGURE_NO]), keep(published, cells[FIGURE_ITEM]),
                         keep_words(published, cells[FIGURE_NAME_ZH], cells[FIGURE_NAME_EN]),
                         keep_words(published, cells[FIGURE_VALUE], ""), keep(published, cells[FIGURE_UNIT]), ""});
}

enum { FACT_KEY, FACT_NAME_ZH, FACT_NAME_EN, FACT_ZH, FACT_EN };

static const char *const fact_columns[] = {"key", "name_zh", "name_en", "zh", "en", NULL};

static void read_fact(Published *published, const char *const *cells) {
    add(published, (PublishedValue){NULL,
                                    "",
                                    {"", ""},
                                    0,
                                    keep(published, cells[FACT_KEY]),
                                    keep_words(published, cells[FACT_NAME_ZH], cells[FACT_NAME_EN]),
                                    keep_words(published, cells[FACT_ZH], cells[FACT_EN]),
                                    "",
                                    ""});
}

bool published_add_register(Published *published, const char *bytes, gsize size) {
    return read_table(published, bytes, size, register_columns, read_community);
}

bool published_add_verdicts(Published *published, const char *bytes, gsize size) {
    return read_table(published, bytes, size, verdict_columns, read_verdict);
}

bool published_add_figures(Published *published, const char *bytes, gsize size) {
    return read_table(published, bytes, size, figure_columns, read_figure);
}

bool published_add_notice(Published *published, const char *bytes, gsize size) {
    return read_table(published, bytes, size, fact_columns, read_fact);
}

const GPtrArray *published_communities(const Published *published) {
    return published->communities;
}

const GPtrArray *published_values(const Published *published) {
    return published->values;
}

const PublishedValue *published_lookup(const Published *published, const char *community, const char *indicator,
                                       const char *item) {
    g_autofree char *key = key_of(community, indicator, item);
    return g_hash_table_lookup(published->by_key, key);
}

const char *published_fact(const Published *published, const char *key) {
    const PublishedValue *fact = published_lookup(published, "", "", key);
    return fact && *fact->value.zh ? fact->value.zh : NULL;
}
