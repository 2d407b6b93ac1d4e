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

/* What the columns stand for, by their names; false when one of them is not there. */
static bool find_columns(const Csv *csv, const char *const *names, int count, int *columns) {
    for (int i = 0; i < count; i++) {
        columns[i] = csv_column(csv, names[i]);
        if (columns[i] < 0)
            return false;
    }
    return true;
}

static Csv *read_table(const char *bytes, gsize size) {
    g_autoptr(Findings) unheard = findings_new();
    return csv_load_bytes(bytes, size, "open-data", unheard);
}

static int number_of(const char *text) {
    return (int)g_ascii_strtoll(text, NULL, 10);
}

bool published_add_register(Published *published, const char *bytes, gsize size) {
    static const char *const names[] = {"community", "tier", "basis", "concluded", "held"};
    int columns[G_N_ELEMENTS(names)];
    g_autoptr(Csv) csv = read_table(bytes, size);
    if (!csv || !find_columns(csv, names, G_N_ELEMENTS(names), columns))
        return false;
    for (int row = 0; row < csv_row_count(csv); row++) {
        const CsvRow *cells = csv_row(csv, row);
        const char *community = keep(published, csv_cell(cells, columns[0]));
        g_hash_table_insert(published->orders, (void *)community, GINT_TO_POINTER(row + 1));
        for (gsize i = 1; i < G_N_ELEMENTS(names); i++)
            add(published, community, "", names[i], csv_cell(cells, columns[i]));
    }
    return true;
}

bool published_add_verdicts(Published *published, const char *bytes, gsize size) {
    static const char *const names[] = {"community", "no", "indicator", "stated", "rests_on"};
    int columns[G_N_ELEMENTS(names)];
    g_autoptr(Csv) csv = read_table(bytes, size);
    if (!csv || !find_columns(csv, names, G_N_ELEMENTS(names), columns))
        return false;
    for (int row = 0; row < csv_row_count(csv); row++) {
        const CsvRow *cells = csv_row(csv, row);
        PublishedValue *made = add(published, csv_cell(cells, columns[0]), csv_cell(cells, columns[2]), "verdict",
                                   csv_cell(cells, columns[3]));
        made->no = number_of(csv_cell(cells, columns[1]));
        made->rests_on = keep(published, csv_cell(cells, columns[4]));
    }
    return true;
}

bool published_add_figures(Published *published, const char *bytes, gsize size) {
    static const char *const names[] = {"community", "no", "indicator", "item", "value"};
    int columns[G_N_ELEMENTS(names)];
    g_autoptr(Csv) csv = read_table(bytes, size);
    if (!csv || !find_columns(csv, names, G_N_ELEMENTS(names), columns))
        return false;
    for (int row = 0; row < csv_row_count(csv); row++) {
        const CsvRow *cells = csv_row(csv, row);
        PublishedValue *made = add(published, csv_cell(cells, columns[0]), csv_cell(cells, columns[2]),
                                   csv_cell(cells, columns[3]), csv_cell(cells, columns[4]));
        made->no = number_of(csv_cell(cells, columns[1]));
    }
    return true;
}

const GPtrArray *published_values(const Published *published) {
    return published->values;
}

const PublishedValue *published_lookup(const Published *published, const char *community, const char *indicator,
                                       const char *item) {
    g_autofree char *key = key_of(community, indicator, item);
    return g_hash_table_lookup(published->by_key, key);
}
