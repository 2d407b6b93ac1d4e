#include "data/settlement.h"

#include "base/text.h"
#include "data/table.h"

enum {
    CORRECTION_COLUMN_COMMUNITY,
    CORRECTION_COLUMN_INDICATOR,
    CORRECTION_COLUMN_ITEM,
    CORRECTION_COLUMN_OLD,
    CORRECTION_COLUMN_NEW,
    CORRECTION_COLUMN_REASON,
    CORRECTION_COLUMN_EVIDENCE,
    CORRECTION_COLUMN_APPROVED_BY,
    CORRECTION_COLUMN_DATE
};
static const char *const correction_columns[] = {"community", "indicator", "item",        "old",  "new",
                                                 "reason",    "evidence",  "approved_by", "date", NULL};

enum {
    WAIVER_COLUMN_RULE,
    WAIVER_COLUMN_COMMUNITY,
    WAIVER_COLUMN_INDICATOR,
    WAIVER_COLUMN_REASON,
    WAIVER_COLUMN_PUBLIC_NOTE,
    WAIVER_COLUMN_APPROVED_BY,
    WAIVER_COLUMN_DATE,
    WAIVER_COLUMN_EXPIRES
};
static const char *const waiver_columns[] = {"rule",        "community", "indicator", "reason", "public_note",
                                             "approved_by", "date",      "expires",   NULL};

typedef struct Loading {
    const Standard *standard;
    bool (*has_community)(const void *context, const char *id);
    const void *context;
    Settlement *settlement;
    TableCare care;
    Table table;
} Loading;

static void add_indicators(const Loading *loading, GPtrArray *ids) {
    for (int i = 0; i < standard_tier_count(loading->standard); i++) {
        const Tier *tier = standard_tier(loading->standard, i);
        for (int k = 0; k < standard_indicator_count(loading->standard, tier); k++)
            g_ptr_array_add(ids, (void *)standard_indicator(loading->standard, tier, k)->id);
    }
}

static bool indicator_known(const Loading *loading, const char *id) {
    for (int i = 0; i < standard_tier_count(loading->standard); i++)
        if (standard_lookup_indicator(loading->standard, standard_tier(loading->standard, i), id))
            return true;
    return false;
}

static bool check_community(const Loading *loading, int row, int column, bool may_be_blank) {
    const char *id = table_text(&loading->table, row, column);
    if ((may_be_blank && !*id) || loading->has_community(loading->context, id))
        return true;
    table_unknown(&loading->table, row, column);
    return false;
}

static bool check_indicator(const Loading *loading, int row, int column, bool may_be_blank) {
    const char *id = table_text(&loading->table, row, column);
    if ((may_be_blank && !*id) || indicator_known(loading, id))
        return true;
    g_autoptr(GPtrArray) ids = g_ptr_array_new();
    add_indicators(loading, ids);
    table_unknown_among(&loading->table, row, column, ids);
    return false;
}

static bool check_item(const Loading *loading, int row) {
    const char *id = table_text(&loading->table, row, CORRECTION_COLUMN_ITEM);
    const Item *item = standard_lookup_item(loading->standard, id);
    const char *indicator = table_text(&loading->table, row, CORRECTION_COLUMN_INDICATOR);
    if (g_str_equal(id, "verdict") || (item && g_str_equal(item->indicator, indicator)))
        return true;
    table_unknown(&loading->table, row, CORRECTION_COLUMN_ITEM);
    return false;
}

/* A value may be 无 or a dash; a reason, or who approved, may not. */
static bool is_unsaid(const Table *table, int row, int column) {
    const char *text = table_text(table, row, column);
    return g_str_equal(table->columns[column], "new") ? text_blank(text) : text_wordless(text);
}

/* Names of the columns that are blank in this row, separated by blanks. columns: ends with -1; first: the first. */
static const char *blanks_of(const Table *table, int row, const int *columns, int *first) {
    g_autoptr(GString) names = g_string_new(NULL);
    for (; *columns >= 0; columns++) {
        if (!is_unsaid(table, row, *columns))
            continue;
        if (names->len == 0)
            *first = *columns;
        g_string_append_printf(names, "%s%s", names->len > 0 ? " " : "", table->columns[*columns]);
    }
    return g_string_chunk_insert(table->strings, names->str);
}

static bool check_complete(const Table *table, int row) {
    static const int columns[] = {CORRECTION_COLUMN_NEW,         CORRECTION_COLUMN_REASON, CORRECTION_COLUMN_EVIDENCE,
                                  CORRECTION_COLUMN_APPROVED_BY, CORRECTION_COLUMN_DATE,   -1};
    int first = 0;
    const char *names = blanks_of(table, row, columns, &first);
    if (!*names)
        return true;
    Finding *finding = table_finding(table, row, first, SENTENCE_CORRECTION_INCOMPLETE);
    finding->community = findings_text(table->findings, table_text(table, row, CORRECTION_COLUMN_COMMUNITY));
    finding_fact(table->findings, finding, "columns", FACT_TEXTS, names);
    return false;
}

static void read_correction(Loading *loading, int row) {
    const Table *table = &loading->table;
    bool known = check_community(loading, row, CORRECTION_COLUMN_COMMUNITY, false);
    known = check_indicator(loading, row, CORRECTION_COLUMN_INDICATOR, false) && known;
    if (!known || !check_item(loading, row) || !check_complete(table, row))
        return;
    const char *date = table_date(table, row, CORRECTION_COLUMN_DATE);
    if (!date)
        return;
    Correction correction = {.community = table_text(table, row, CORRECTION_COLUMN_COMMUNITY),
                             .indicator = table_text(table, row, CORRECTION_COLUMN_INDICATOR),
                             .item = table_text(table, row, CORRECTION_COLUMN_ITEM),
                             .old = table_text(table, row, CORRECTION_COLUMN_OLD),
                             .value = table_text(table, row, CORRECTION_COLUMN_NEW),
                             .reason = table_text(table, row, CORRECTION_COLUMN_REASON),
                             .evidence = table_text(table, row, CORRECTION_COLUMN_EVIDENCE),
                             .approved_by = table_text(table, row, CORRECTION_COLUMN_APPROVED_BY),
                             .date = date,
                             .line = table_line(table, row)};
    g_array_append_val(loading->settlement->corrections, correction);
}

static void unknown_rule(const Table *table, int row) {
    g_autoptr(GPtrArray) ids = g_ptr_array_new();
    for (int i = 0; i < FINDINGS; i++)
        g_ptr_array_add(ids, (void *)finding_id_text((FindingId)i));
    table_unknown_among(table, row, WAIVER_COLUMN_RULE, ids);
}

static const char *lacking_of(const Table *table, int row) {
    static const int columns[] = {WAIVER_COLUMN_REASON, WAIVER_COLUMN_APPROVED_BY, WAIVER_COLUMN_DATE, -1};
    int first;
    return blanks_of(table, row, columns, &first);
}

static void read_waiver(Loading *loading, int row) {
    const Table *table = &loading->table;
    FindingId rule;
    if (!finding_id_parse(table_text(table, row, WAIVER_COLUMN_RULE), &rule)) {
        unknown_rule(table, row);
        return;
    }
    bool known = check_community(loading, row, WAIVER_COLUMN_COMMUNITY, true);
    if (!check_indicator(loading, row, WAIVER_COLUMN_INDICATOR, true) || !known)
        return;
    const char *date = table_date(table, row, WAIVER_COLUMN_DATE);
    const char *expires = table_date(table, row, WAIVER_COLUMN_EXPIRES);
    WaiverRow waiver = {.rule = rule,
                        .community = table_optional(table, row, WAIVER_COLUMN_COMMUNITY),
                        .indicator = table_optional(table, row, WAIVER_COLUMN_INDICATOR),
                        .expires = expires ? expires : "",
                        .undated = !date || !expires,
                        .lacking = lacking_of(table, row),
                        .line = table_line(table, row)};
    waiver.waiver = (Waiver){.reason = table_text(table, row, WAIVER_COLUMN_REASON),
                             .public_note = table_text(table, row, WAIVER_COLUMN_PUBLIC_NOTE),
                             .approved_by = table_text(table, row, WAIVER_COLUMN_APPROVED_BY),
                             .date = date ? date : "",
                             .expires = waiver.expires};
    g_array_append_val(loading->settlement->waivers, waiver);
}

static void load_file(Loading *loading, const char *dir, const char *name, const char *const *columns,
                      void (*read)(Loading *, int), GStringChunk *strings, Findings *findings) {
    g_autofree char *path = g_build_filename(dir, name, NULL);
    if (!g_file_test(path, G_FILE_TEST_EXISTS))
        return;
    table_open(&loading->table, path, name, columns, strings, findings);
    loading->table.care = loading->care;
    for (int row = 0; row < table_row_count(&loading->table); row++)
        read(loading, row);
    table_clear(&loading->table);
}

Settlement *settlement_empty(void) {
    Settlement *settlement = g_new0(Settlement, 1);
    settlement->corrections = g_array_new(FALSE, FALSE, sizeof(Correction));
    settlement->waivers = g_array_new(FALSE, FALSE, sizeof(WaiverRow));
    return settlement;
}

Settlement *settlement_load(const char *dir, const Standard *standard,
                            bool (*has_community)(const void *context, const char *id), const void *context,
                            TableCare care, GStringChunk *strings, Findings *findings) {
    Settlement *settlement = settlement_empty();
    Loading loading = {.standard = standard,
                       .has_community = has_community,
                       .context = context,
                       .settlement = settlement,
                       .care = care};
    load_file(&loading, dir, CORRECTIONS_FILE, correction_columns, read_correction, strings, findings);
    load_file(&loading, dir, WAIVERS_FILE, waiver_columns, read_waiver, strings, findings);
    return settlement;
}

void settlement_free(Settlement *settlement) {
    if (!settlement)
        return;
    g_array_unref(settlement->corrections);
    g_array_unref(settlement->waivers);
    g_free(settlement);
}
