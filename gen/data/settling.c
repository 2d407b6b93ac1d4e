#include "base/number.h"
#include "base/personal.h"
#include "base/text.h"
#include "data/dataset.h"

typedef struct Settling {
    const Standard *standard;
    const Dataset *dataset;
    Settlement *settlement;
    Table table;
} Settling;

/* Who and what a row is about. */
typedef struct RowNames {
    const Community *community; /* NULL where the cell is blank, or names a tier */
    const Tier *tier;           /* of which the notice tells something together (tiers/); else NULL */
    const char *indicator;      /* id; NULL likewise */
} RowNames;

/* A tier that a community's cell names, where the notice tells something of it and no community is called so. */
static const Tier *find_told_tier(const Settling *settling, const char *text) {
    const Tier *tier = standard_find_tier(settling->standard, text);
    g_autofree char *file = tier ? dataset_tier_file(settling->dataset, tier) : NULL;
    return file && !dataset_lookup_community(settling->dataset, text) ? tier : NULL;
}

/* false and findings when the community is not of the register, or the indicator not of the standard. */
static bool read_row_names(const Settling *settling, int row, int community_column, int indicator_column,
                           bool may_be_blank, RowNames *names) {
    const Table *table = &settling->table;
    *names = (RowNames){.tier = find_told_tier(settling, table_text(table, row, community_column))};
    bool known = names->tier || (may_be_blank && !*table_text(table, row, community_column));
    if (!known) {
        names->community = dataset_named_community(settling->dataset, table, row, community_column);
        known = names->community;
    }
    const char *indicator = table_text(table, row, indicator_column);
    if (may_be_blank && !*indicator)
        return known;
    /* a number or a name is of the community's tier; an id of another is for those to tell who look for its row */
    const Tier *tier = names->community ? names->community->tier : names->tier;
    for (int i = 0; i < settling->standard->tier_count && !names->indicator; i++)
        if (tier_lookup_indicator(settling->standard->tiers[i], indicator))
            names->indicator = indicator;
    if (names->indicator)
        return known;
    g_autoptr(Names) all = tier ? NULL : standard_indicator_names(settling->standard);
    g_autoptr(GPtrArray) meant = names_meant(tier ? tier->names : all, indicator);
    if (!known && meant->len > 1) /* whose community is told already */
        return false;
    const char *id = table_named(table, row, indicator_column, tier ? tier->names : all);
    names->indicator = id ? g_string_chunk_insert_const(table->strings, id) : NULL;
    return known && names->indicator;
}

/* Names of the columns that say nothing in this row, separated by blanks: a value may be 无 or a dash, a reason or who
 * approved may not. columns: ends with -1; first: the first. */
static const char *blanks_of(const Table *table, int row, const int *columns, int *first) {
    g_autoptr(GString) names = g_string_new(NULL);
    for (; *columns >= 0; columns++) {
        const char *name = table->columns[*columns].name, *text = table_text(table, row, *columns);
        if (g_str_equal(name, "new") ? !text_blank(text) : !text_wordless(text))
            continue;
        if (names->len == 0)
            *first = *columns;
        text_append_part(names, " ", "%s", table_heading(table, *columns));
    }
    return g_string_chunk_insert(table->strings, names->str);
}

/* The id of the item, or verdict; NULL and a finding when the indicator has no such. */
static const char *read_item(const Settling *settling, int row, const RowNames *names) {
    const Table *table = &settling->table;
    const char *text = table_text(table, row, CORRECTION_COLUMN_ITEM);
    const Item *item = standard_lookup_item(settling->standard, text);
    if (g_str_equal(text, "verdict") || (item && g_str_equal(item->indicator, names->indicator)))
        return text;
    const Tier *tier = names->tier ? names->tier : names->community->tier;
    for (int i = -1; i < settling->standard->tier_count; i++) { /* the community's own tier first */
        tier = i < 0 ? tier : settling->standard->tiers[i];
        const Indicator *indicator = tier ? tier_lookup_indicator(tier, names->indicator) : NULL;
        if (!indicator)
            continue;
        g_autoptr(Names) items = indicator_item_names(indicator, false);
        const char *id = table_named(table, row, CORRECTION_COLUMN_ITEM, items);
        return id ? g_string_chunk_insert(table->strings, id) : NULL;
    }
    table_unknown(table, row, CORRECTION_COLUMN_ITEM);
    return NULL;
}

static Place row_place(const Table *table, int row) {
    const char *cell = table_place(table, row);
    return (Place){.file = table->file,
                   .line = table_line(table, row),
                   .cell = cell ? g_string_chunk_insert(table->strings, cell) : NULL};
}

static void read_correction(Settling *settling, int row) {
    static const int needed[] = {CORRECTION_COLUMN_NEW,         CORRECTION_COLUMN_REASON, CORRECTION_COLUMN_EVIDENCE,
                                 CORRECTION_COLUMN_APPROVED_BY, CORRECTION_COLUMN_DATE,   -1};
    const Table *table = &settling->table;
    RowNames names;
    bool filled = false;
    for (const int *column = needed; *column >= 0; column++)
        filled = filled || !text_blank(table_text(table, row, *column));
    if (!filled)
        return;
    if (!read_row_names(settling, row, CORRECTION_COLUMN_COMMUNITY, CORRECTION_COLUMN_INDICATOR, false, &names) ||
        (!names.community && !names.tier))
        return;
    Correction correction = {.community = names.tier ? "" : names.community->id,
                             .tier = names.tier,
                             .indicator = names.indicator,
                             .item = read_item(settling, row, &names),
                             .place = row_place(table, row)};
    if (!correction.item)
        return;
    int first = 0;
    const char *blanks = blanks_of(table, row, needed, &first);
    if (*blanks) {
        Finding *finding = table_finding(table, row, first, SENTENCE_CORRECTION_INCOMPLETE);
        finding->community = names.tier ? NULL : findings_text(table->findings, correction.community);
        finding_fact(table->findings, finding, "columns", FACT_TEXTS, blanks);
        return;
    }
    correction.date = table_date(table, row, CORRECTION_COLUMN_DATE);
    if (!correction.date)
        return;
    correction.old = table_text(table, row, CORRECTION_COLUMN_OLD);
    correction.value = table_text(table, row, CORRECTION_COLUMN_NEW);
    correction.reason = table_text(table, row, CORRECTION_COLUMN_REASON);
    correction.evidence = table_text(table, row, CORRECTION_COLUMN_EVIDENCE);
    correction.approved_by = table_text(table, row, CORRECTION_COLUMN_APPROVED_BY);
    g_array_append_val(settling->settlement->corrections, correction);
}

/* What the row is about, by its id or as the program calls it. */
static bool read_rule(const Settling *settling, int row, FindingId *rule) {
    const Table *table = &settling->table;
    if (finding_id_parse(table_text(table, row, WAIVER_COLUMN_RULE), rule))
        return true;
    g_autoptr(Names) ids = names_new();
    for (int i = 0; i < FINDINGS; i++)
        names_add(ids, finding_kinds[i].id, "");
    const Names *names = settling->standard->finding_names;
    const char *id = table_named(table, row, WAIVER_COLUMN_RULE, names ? names : ids);
    return id && finding_id_parse(id, rule);
}

static void read_waiver(Settling *settling, int row) {
    static const int needed[] = {WAIVER_COLUMN_REASON, WAIVER_COLUMN_APPROVED_BY, WAIVER_COLUMN_DATE, -1};
    const Table *table = &settling->table;
    FindingId rule;
    RowNames names;
    if (!read_rule(settling, row, &rule) ||
        !read_row_names(settling, row, WAIVER_COLUMN_COMMUNITY, WAIVER_COLUMN_INDICATOR, true, &names))
        return;
    const char *date = table_date(table, row, WAIVER_COLUMN_DATE);
    const char *expires = table_date(table, row, WAIVER_COLUMN_EXPIRES);
    int first;
    WaiverRow waiver = {.rule = rule,
                        .community = names.community ? names.community->id : NULL,
                        .tier = names.tier ? names.tier->id : NULL,
                        .indicator = names.indicator,
                        .expires = expires ? expires : "",
                        .undated = !date || !expires,
                        .lacking = blanks_of(table, row, needed, &first),
                        .place = row_place(table, row)};
    waiver.waiver = (Waiver){.reason = table_text(table, row, WAIVER_COLUMN_REASON),
                             .public_note = table_text(table, row, WAIVER_COLUMN_PUBLIC_NOTE),
                             .approved_by = table_text(table, row, WAIVER_COLUMN_APPROVED_BY),
                             .date = date ? date : "",
                             .expires = waiver.expires};
    g_array_append_val(settling->settlement->waivers, waiver);
}

/* ---- released.csv ---- */

GHashTable *released_load(const Dataset *dataset, Findings *findings) {
    GStringChunk *strings = g_string_chunk_new(256);
    g_auto(Table) table = {0};
    bool held = held_open(&table, dataset, RELEASED_FILE, "", released_columns, strings, findings);
    GHashTable *released = held ? g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL) : NULL;
    for (int row = 0; row < table_row_count(&table); row++) {
        const char *text = table_raw(&table, row, RELEASED_COLUMN_TEXT);
        PersonalKind kind = PERSONAL_KINDS;
        g_autofree char *masked = personal_mask(text, NULL, &kind);
        const char *date = table_date(&table, row, RELEASED_COLUMN_DATE);
        bool complete = *text && !text_wordless(table_text(&table, row, RELEASED_COLUMN_REASON)) &&
                        !text_wordless(table_text(&table, row, RELEASED_COLUMN_APPROVED_BY)) && date && *date;
        if (masked && kind == PERSONAL_IDENTITY)
            table_finding(&table, row, RELEASED_COLUMN_TEXT, SENTENCE_RELEASE_OF_IDENTITY);
        else if (!complete)
            table_finding(&table, row, RELEASED_COLUMN_TEXT, SENTENCE_RELEASE_INCOMPLETE);
        else
            g_hash_table_add(released, text_squeeze(text));
    }
    g_string_chunk_free(strings);
    return released;
}

/* ---- the tables ---- */

/* ---- what an import proposes ---- */

static bool is_taken(const GArray *corrections, const Table *table, int row) {
    for (guint i = 0; i < corrections->len; i++) {
        const Correction *correction = &g_array_index(corrections, Correction, i);
        if (g_str_equal(correction->community, table_text(table, row, PROPOSAL_COLUMN_COMMUNITY)) &&
            g_str_equal(correction->indicator, table_text(table, row, PROPOSAL_COLUMN_INDICATOR)) &&
            g_str_equal(correction->item, table_text(table, row, PROPOSAL_COLUMN_ITEM)))
            return true;
    }
    return false;
}

/* What an import only proposed and no correction takes. */
static void load_proposals(const Settling *settling, Findings *findings) {
    const Settlement *settlement = settling->settlement;
    g_autofree char *path = g_build_filename(settling->dataset->dir, PROPOSALS_FILE, NULL);
    if (!g_file_test(path, G_FILE_TEST_EXISTS))
        return;
    g_auto(Table) table = {0};
    g_autoptr(GPtrArray) files = g_ptr_array_new();
    g_autoptr(GString) names = g_string_new(NULL);
    int first = -1;
    table_open(&table, path, PROPOSALS_FILE, proposal_columns, settling->dataset->strings, findings);
    for (int row = 0; row < table_row_count(&table); row++) {
        const char *file = table_text(&table, row, PROPOSAL_COLUMN_FILE);
        if (is_taken(settlement->corrections, &table, row))
            continue;
        first = first < 0 ? row : first;
        g_ptr_array_add(settlement->proposed, (void *)table_text(&table, row, PROPOSAL_COLUMN_COMMUNITY));
        if (!*file || g_ptr_array_find_with_equal_func(files, file, g_str_equal, NULL))
            continue;
        g_ptr_array_add(files, (void *)file);
        text_append_part(names, "\n", "%s", file);
    }
    if (first < 0)
        return;
    Finding *finding = table_finding(&table, first, PROPOSAL_COLUMN_NEW, SENTENCE_PROPOSALS_PENDING);
    finding->place.column = NULL;
    finding_fact(findings, finding, "count", FACT_TEXT, DIGITS((int)settlement->proposed->len));
    finding_fact(findings, finding, "files", FACT_FILES, names->str);
}

Settlement *settlement_load(const struct Dataset *dataset, const Standard *standard, Findings *findings) {
    Settlement *settlement = settlement_empty();
    const struct {
        const char *file;
        const CsvColumn *columns;
        void (*read)(Settling *settling, int row);
        const char **held;
    } files[] = {{CORRECTIONS_FILE, correction_columns, read_correction, &settlement->corrections_file},
                 {WAIVERS_FILE, waiver_columns, read_waiver, &settlement->waivers_file}};
    Settling settling = {.standard = standard, .dataset = dataset, .settlement = settlement};
    for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
        held_open(&settling.table, dataset, files[i].file, "", files[i].columns, dataset->strings, findings);
        settling.table.care = dataset->care;
        *files[i].held = settling.table.file;
        for (int row = 0; row < table_row_count(&settling.table); row++)
            files[i].read(&settling, row);
        table_clear(&settling.table);
    }
    load_proposals(&settling, findings);
    return settling.settlement;
}
