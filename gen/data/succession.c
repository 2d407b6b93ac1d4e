#include "data/succession.h"

#include "data/table.h"

static const struct {
    bool old, now; /* which sides a row has */
    bool regroups;
} kinds[] = {
    [SUCCESSION_RENAMED] = {true, true, false},   [SUCCESSION_MERGED] = {true, true, true},
    [SUCCESSION_SPLIT] = {true, true, true},      [SUCCESSION_NEW] = {false, true, false},
    [SUCCESSION_VANISHED] = {true, false, false},
};

static const char *const kind_words[] = {
    [SUCCESSION_RENAMED] = "renamed 更名 改名",       [SUCCESSION_MERGED] = "merged 合并 并入",
    [SUCCESSION_SPLIT] = "split 拆分 分设",           [SUCCESSION_NEW] = "new 新增 新设 新建",
    [SUCCESSION_VANISHED] = "vanished 撤销 不再列入", NULL};

/* A side of the row; false and a finding when it names nobody, or somebody where it should be blank. */
static bool read_side(const Table *table, int row, int column, const Dataset *dataset, bool wanted,
                      const Community **out) {
    *out = wanted ? dataset_named_community(dataset, table, row, column) : NULL;
    if (wanted)
        return *out;
    bool blank = !*table_text(table, row, column);
    if (!blank)
        table_name_fault(table, row, column, SENTENCE_NAME_UNWANTED);
    return blank;
}

static void read_row(Succession *succession, const Table *table, int row, const Dataset *old, const Dataset *now) {
    SuccessionRow read = {.line = table_line(table, row), .note = table_text(table, row, SUCCESSION_COLUMN_NOTE)};
    int kind = table_word(table, row, SUCCESSION_COLUMN_KIND, kind_words, -1);
    if (kind < 0)
        return;
    read.kind = (SuccessionKind)kind;
    bool known = read_side(table, row, SUCCESSION_COLUMN_OLD, old, kinds[kind].old, &read.old);
    known = read_side(table, row, SUCCESSION_COLUMN_NEW, now, kinds[kind].now, &read.now) && known;
    if (!known)
        return;

    /* Mergers and splits may be connected in any way, each pair once; nothing else happens twice. */
    for (guint i = 0; i < succession->rows->len; i++) {
        const SuccessionRow *other = &g_array_index(succession->rows, SuccessionRow, i);
        bool same_old = other->old && other->old == read.old, same_now = other->now && other->now == read.now;
        bool regroup = kinds[kind].regroups && kinds[other->kind].regroups;
        if (regroup ? same_old && same_now : same_old || same_now) {
            table_twice(table, row, same_old ? SUCCESSION_COLUMN_OLD : SUCCESSION_COLUMN_NEW, other->line);
            return;
        }
    }

    /* Who stands in both registers under one id and name is neither new nor gone. */
    const Community *own = read.now ? read.now : read.old, *twin = NULL;
    g_assert(own);
    if (!read.old)
        twin = dataset_lookup_community(old, own->id);
    else if (!read.now)
        twin = dataset_lookup_community(now, own->id);
    if (twin && g_str_equal(twin->name.zh, own->name.zh)) {
        Finding *finding = table_finding(table, row, SUCCESSION_COLUMN_KIND, SENTENCE_SUCCESSION_IDLE);
        finding_fact(table->findings, finding, "name", FACT_TEXT, *twin->name.zh ? twin->name.zh : twin->id);
        return;
    }
    g_array_append_val(succession->rows, read);
}

Succession *succession_load(const Dataset *old, const Dataset *now, const char *folder, Findings *findings) {
    Succession *succession = g_new0(Succession, 1);
    succession->rows = g_array_new(FALSE, FALSE, sizeof(SuccessionRow));
    succession->strings = g_string_chunk_new(256);
    g_autofree char *before = g_canonicalize_filename(old->dir, NULL);
    g_autofree char *after = g_canonicalize_filename(now->dir, NULL);
    g_auto(Table) table = {0};
    /* A data set is not the edition before itself. */
    if (!g_str_equal(before, after))
        held_open(&table, now, SUCCESSION_FILE, folder, succession_columns, succession->strings, findings);
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
