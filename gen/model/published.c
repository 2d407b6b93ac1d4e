#include "model/published.h"

#include "base/csv.h"

struct Published {
    GPtrArray *values; /* of PublishedValue * */
    GHashTable *by_key;
    GHashTable *orders; /* community -> its place in the register, from 1 */
    GStringChunk *strings;
};

Published *published_new(void) {
    Published *published = g_new0(Published, 1);
    published->values = g_ptr_array_new_with_free_func(g_free);
    published->by_key = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    published->orders = g_hash_table_new(g_str_hash, g_str_equal);
    published->strings = g_string_chunk_new(4096);
    return published;
}

void published_free(Published *published) {
    if (!published)
        return;
    g_hash_table_unref(published->by_key);
    g_hash_table_unref(published->orders);
    g_ptr_array_unref(published->values);
    g_string_chunk_free(published->strings);
    g_free(published);
}

static char *key_of(const char *community, const char *indicator, const char *item) {
    return g_strjoin("\n", community, indicator, item, NULL);
}

static const char *keep(Published *published, const char *text) {
    return g_string_chunk_insert_const(published->strings, text);
}

static PublishedValue *add(Published *published, const char *community, const char *indicator, const char *item,
                           const char *value) {
    PublishedValue *made = g_new0(PublishedValue, 1);
    *made = (PublishedValue){.community = keep(published, community),
                             .indicator = keep(published, indicator),
                             .item = keep(published, item),
                             .value = keep(published, value),
                             .rests_on = ""};
    made->order = GPOINTER_TO_UINT(g_hash_table_lookup(published->orders, community));
    g_ptr_array_add(published->values, made);
    g_hash_table_insert(published->by_key, key_of(community, indicator, item), made);
    return made;
}

/* ---- the tables ---- */

enum { COLUMNS = 5 }; /* of each table that are read; the first is the community */

enum { VERDICT_COMMUNITY, VERDICT_NO, VERDICT_INDICATOR, VERDICT_STATED, VERDICT_RESTS_ON };
enum { FIGURE_COMMUNITY, FIGURE_NO, FIGURE_INDICATOR, FIGURE_ITEM, FIGURE_VALUE };

static const char *const register_columns[COLUMNS] = {"community", "tier", "basis", "concluded", "held"};
static const char *const verdict_columns[COLUMNS] = {"community", "no", "indicator", "stated", "rests_on"};
static const char *const figure_columns[COLUMNS] = {"community", "no", "indicator", "item", "value"};

typedef void (*RowReader)(Published *published, const char *const cells[COLUMNS], int row);

static bool read_table(Published *published, const char *bytes, gsize size, const char *const names[COLUMNS],
                       RowReader read) {
    g_autoptr(Findings) unheard = findings_new();
    g_autoptr(Csv) csv = csv_load_bytes(bytes, size, "open-data", unheard);
    int columns[COLUMNS];
    for (int i = 0; i < COLUMNS; i++)
        if (!csv || (columns[i] = csv_column(csv, names[i])) < 0)
            return false;
    for (int row = 0; row < csv_row_count(csv); row++) {
        const char *cells[COLUMNS];
        for (int i = 0; i < COLUMNS; i++)
            cells[i] = csv_cell(csv_row(csv, row), columns[i]);
        read(published, cells, row);
    }
    return true;
}

static int number_of(const char *text) {
    return (int)g_ascii_strtoll(text, NULL, 10);
}

static void read_community(Published *published, const char *const cells[COLUMNS], int row) {
    const char *community = keep(published, cells[0]);
    g_hash_table_insert(published->orders, (void *)community, GINT_TO_POINTER(row + 1));
    for (int i = 1; i < COLUMNS; i++)
        add(published, community, "", register_columns[i], cells[i]);
}

static void read_verdict(Published *published, const char *const cells[COLUMNS], int row) {
    (void)row;
    PublishedValue *made =
        add(published, cells[VERDICT_COMMUNITY], cells[VERDICT_INDICATOR], "verdict", cells[VERDICT_STATED]);
    made->no = number_of(cells[VERDICT_NO]);
    made->rests_on = keep(published, cells[VERDICT_RESTS_ON]);
}

static void read_figure(Published *published, const char *const cells[COLUMNS], int row) {
    (void)row;
    PublishedValue *made =
        add(published, cells[FIGURE_COMMUNITY], cells[FIGURE_INDICATOR], cells[FIGURE_ITEM], cells[FIGURE_VALUE]);
    made->no = number_of(cells[FIGURE_NO]);
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

const GPtrArray *published_values(const Published *published) {
    return published->values;
}

const PublishedValue *published_lookup(const Published *published, const char *community, const char *indicator,
                                       const char *item) {
    g_autofree char *key = key_of(community, indicator, item);
    return g_hash_table_lookup(published->by_key, key);
}
