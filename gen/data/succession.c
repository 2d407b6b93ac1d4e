#include "data/succession.h"

#include "data/table.h"

static const struct {
    const char *id;
    bool old, now; /* which sides a row has */
} kinds[] = {
    [SUCCESSION_RENAMED] = {"renamed", true, true},    [SUCCESSION_MERGED] = {"merged", true, true},
    [SUCCESSION_SPLIT] = {"split", true, true},        [SUCCESSION_NEW] = {"new", false, true},
    [SUCCESSION_VANISHED] = {"vanished", true, false},
};

static bool read_kind(const Table *table, int row, SuccessionKind *kind) {
    const char *text = table_text(table, row, SUCCESSION_COLUMN_KIND);
    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
        if (g_str_equal(kinds[i].id, text)) {
            *kind = (SuccessionKind)i;
            return true;
        }
    }
    table_unknown(table, row, SUCCESSION_COLUMN_KIND);
    return false;
}

/* A side of the row; false and a finding when it names nobody, or somebody where it should be blank. */
static bool read_side(const Table *table, int row, int column, const Dataset *dataset, bool wanted,
                      const Community **out) {
    const char *id = table_text(table, row, column);
    *out = wanted ? dataset_lookup_community(dataset, id) : NULL;
    bool right = wanted ? *out != NULL : !*id;
    if (!right)
        table_unknown(table, row, column);
    return right;
}

static bool regroups(const SuccessionRow *row) {
    return row->kind == SUCCESSION_MERGED || row->kind == SUCCESSION_SPLIT;
}

/* Mergers and splits may be connected in any way, each pair once; nothing else happens twice. */
static bool happens_twice(const SuccessionRow *a, const SuccessionRow *b, int *column) {
    bool old = a->old && a->old == b->old, now = a->now && a->now == b->now;
    *column = old ? SUCCESSION_COLUMN_OLD : SUCCESSION_COLUMN_NEW;
    return regroups(a) && regroups(b) ? old && now : old || now;
}

static bool check_once(const Succession *succession, const Table *table, int row, const SuccessionRow *read) {
    for (guint i = 0; i < succession->rows->len; i++) {
        const SuccessionRow *other = &g_array_index(succession->rows, SuccessionRow, i);
        int column;
        if (happens_twice(other, read, &column)) {
            table_twice(table, row, column, other->line);
            return false;
        }
    }
    return true;
}

/* Who stands in both registers under one id and name is neither new nor gone. */
static const Community *contradiction(const SuccessionRow *read, const Dataset *old, const Dataset *now) {
    const Community *other = NULL;
    if (read->kind == SUCCESSION_NEW && read->now)
        other = dataset_lookup_community(old, read->now->id);
    if (read->kind == SUCCESSION_VANISHED && read->old)
        other = dataset_lookup_community(now, read->old->id);
    const Community *own = read->now ? read->now : read->old;
    return other && g_str_equal(other->name_zh, own->name_zh) ? other : NULL;
}

static bool check_registers(const Table *table, int row, const SuccessionRow *read, const Dataset *old,
                            const Dataset *now) {
    const Community *known = contradiction(read, old, now);
    if (!known)
        return true;
    Finding *finding = table_finding(table, row, SUCCESSION_COLUMN_KIND, SENTENCE_SUCCESSION_IDLE);
    finding_fact(table->findings, finding, "name", FACT_TEXT, *known->name_zh ? known->name_zh : known->id);
    return false;
}

static void read_row(Succession *succession, const Table *table, int row, const Dataset *old, const Dataset *now) {
    SuccessionRow read = {.line = table_line(table, row), .note = table_text(table, row, SUCCESSION_COLUMN_NOTE)};
    if (!read_kind(table, row, &read.kind))
        return;
    bool known = read_side(table, row, SUCCESSION_COLUMN_OLD, old, kinds[read.kind].old, &read.old);
    known = read_side(table, row, SUCCESSION_COLUMN_NEW, now, kinds[read.kind].now, &read.now) && known;
    if (known && check_once(succession, table, row, &read) && check_registers(table, row, &read, old, now))
        g_array_append_val(succession->rows, read);
}

Succession *succession_load(const Dataset *old, const Dataset *now, const char *shown, Findings *findings) {
    Succession *succession = g_new0(Succession, 1);
    succession->rows = g_array_new(FALSE, FALSE, sizeof(SuccessionRow));
    succession->strings = g_string_chunk_new(256);
    g_autofree char *before = g_canonicalize_filename(dataset_dir(old), NULL);
    g_autofree char *after = g_canonicalize_filename(dataset_dir(now), NULL);
    g_autofree char *path = g_build_filename(after, SUCCESSION_FILE, NULL);
    /* A data set is not the edition before itself. */
    if (g_str_equal(before, after) || !g_file_test(path, G_FILE_TEST_EXISTS))
        return succession;
    g_auto(Table) table = {0};
    table_open(&table, path, shown, succession_columns, succession->strings, findings);
    for (int row = 0; row < table_row_count(&table); row++)
        read_row(succession, &table, row, old, now);
    return succession;
}

void succession_free(Succession *succession) {
    if (!succession)
        return;
    g_array_unref(succession->rows);
    g_string_chunk_free(succession->strings);
    g_free(succession);
}
