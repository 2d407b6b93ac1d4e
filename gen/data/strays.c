#include "data/dataset.h"

#include "base/file.h"
#include "base/number.h"
#include "base/personal.h"
#include "base/text.h"

static const char csv[] = ".csv";

static bool has_ending(const char *name, const char *ending) {
    size_t length = strlen(name), end = strlen(ending);
    return length > end && g_ascii_strcasecmp(name + length - end, ending) == 0;
}

bool strays_is_csv(const char *name) {
    return has_ending(name, csv);
}

const char *strays_table_ending(const char *name) {
    static const char *const endings[] = {csv, ".xlsx", ".docx"};
    for (gsize i = 0; i < G_N_ELEMENTS(endings); i++)
        if (has_ending(name, endings[i]))
            return name + strlen(name) - strlen(endings[i]);
    return NULL;
}

GPtrArray *strays_list(const char *dir, Findings *findings) {
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    int reason;
    g_autoptr(GPtrArray) all = file_list(dir, &reason);
    if (!all && findings && file_reason_is_fault(reason)) {
        Finding *finding = finding_add(findings, SENTENCE_FILE_NOT_READ);
        finding->place.file = findings_text(findings, dir);
        finding_fact(findings, finding, "reason", FACT_REASON, DIGITS(reason));
    }
    for (guint i = 0; all && i < all->len; i++) {
        const char *name = g_ptr_array_index(all, i);
        /* A spreadsheet's lock on an open file is ~$hengan.csv. */
        if (*name != '.' && *name != '~' && !g_str_equal(name, "desktop.ini") && !g_str_equal(name, "Thumbs.db") &&
            !g_str_equal(name, "__MACOSX"))
            g_ptr_array_add(names, g_strdup(name));
    }
    return names;
}

/* A file's name is anybody's: it may hold personal data, or turn the text around it. */
static const char *shown_file(const char *folder, const char *name, Findings *findings) {
    PersonalKind kind = PERSONAL_KINDS;
    g_autofree char *shown = text_shown(name);
    g_autofree char *masked = personal_mask(shown, NULL, &kind);
    return findings_printf(findings, "%s%s", folder, masked ? masked : shown);
}

static Finding *add_warning(Findings *findings, Sentence sentence, const char *file) {
    Finding *finding = finding_add(findings, sentence);
    finding->severity = SEVERITY_WARNING;
    finding->place.file = file;
    return finding;
}

/* The name without what says which kind of file it is: 桃园.csv.txt is 桃园. In small letters, squeezed. */
static char *bare_stem(const char *name) {
    static const char *const endings[] = {csv, ".txt", ".xlsx", ".xls", ".et", ".ods", ".docx", ".doc", ".wps", ".pdf"};
    g_autofree char *valid = g_utf8_make_valid(name, -1);
    g_autofree char *dense = text_squeeze(valid);
    char *stem = g_ascii_strdown(dense, -1);
    for (bool cut = true; cut;) {
        cut = false;
        for (gsize i = 0; i < G_N_ELEMENTS(endings); i++)
            if (has_ending(stem, endings[i])) {
                stem[strlen(stem) - strlen(endings[i])] = '\0';
                cut = true;
            }
    }
    return stem;
}

/* ---- tables of communities ---- */

/* What files may be called: the name of several communities is nobody's. */
static void add_name(GHashTable *names, char *name, const Community *community) {
    gpointer other = NULL;
    bool known = g_hash_table_lookup_extended(names, name, NULL, &other);
    g_hash_table_insert(names, name, known && other != community ? NULL : (gpointer)community);
}

/* By their ids in small letters, by their names, by these behind their subdistricts. */
static GHashTable *names_of_tables(const Dataset *dataset) {
    GHashTable *names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (int i = 0; i < dataset->community_count; i++) {
        const Community *community = dataset->communities[i];
        g_autofree char *whole = g_strconcat(community->subdistrict, community->name.zh, NULL);
        add_name(names, g_ascii_strdown(community->id, -1), community);
        if (!*community->name.zh)
            continue;
        add_name(names, text_squeeze(community->name.zh), community);
        add_name(names, text_squeeze(whole), community);
    }
    return names;
}

/* Whose table a file is by its name; NULL: nobody's. */
static Community *find_owner(const Dataset *dataset, GHashTable *names, const char *file) {
    const char *ending = strays_table_ending(file);
    g_autofree char *shown = text_shown(file);
    if (!ending || !g_str_equal(shown, file)) /* a name that no line of a terminal can show */
        return NULL;
    g_autofree char *stem = g_strndup(file, (gsize)(ending - file));
    Community *community = g_hash_table_lookup(dataset->communities_by_id, stem);
    g_autofree char *dense = text_squeeze(stem);
    g_autofree char *small = g_ascii_strdown(dense, -1);
    return community ? community : g_hash_table_lookup(names, small);
}

bool strays_names_table(const char *file, const char *id, const char *name, const char *subdistrict) {
    const char *ending = g_str_has_prefix(file, TABLES_FOLDER) ? strays_table_ending(file) : NULL;
    if (!ending)
        return false;
    const char *start = file + strlen(TABLES_FOLDER);
    g_autofree char *stem = g_strndup(start, (gsize)(ending - start)), *whole = g_strconcat(subdistrict, name, NULL);
    return g_ascii_strcasecmp(stem, id) == 0 || (*name && (text_same(stem, name) || text_same(stem, whole)));
}

static void take_table(Dataset *dataset, Community *community, const char *file, Findings *findings) {
    if (!community->has_table) {
        community->has_table = true;
        community->file = g_string_chunk_insert(dataset->strings, file);
        return;
    }
    community->unreadable = true;
    Finding *finding = finding_add(findings, SENTENCE_TABLE_TWICE);
    finding->place.file = findings_text(findings, file);
    finding->community = findings_text(findings, community->id);
    finding_fact(findings, finding, "name", FACT_COMMUNITY, community->id);
    finding_fact(findings, finding, "file", FACT_TEXT, file);
    finding_fact(findings, finding, "near", FACT_TEXT, community->file);
}

/* The longest name within the file's; ids only as the whole of it. */
static Community *find_named(GHashTable *names, const char *stem) {
    enum { NAME_LEAST = 2, NAME_MOST = 16 };
    Community *found = g_hash_table_lookup(names, stem);
    for (glong length = NAME_MOST; !found && length >= NAME_LEAST; length--) {
        glong count = g_utf8_strlen(stem, -1);
        for (glong at = 0; !found && at + length <= count; at++) {
            g_autofree char *part = g_utf8_substring(stem, at, at + length);
            found = text_is_han(g_utf8_get_char(part)) ? g_hash_table_lookup(names, part) : NULL;
        }
    }
    return found;
}

static void tell_table(const char *name, const char *folder, GHashTable *names, GStringChunk *strings,
                       Findings *findings) {
    g_autofree char *stem = bare_stem(name);
    Community *community = find_named(names, stem);
    const char *shown = shown_file(folder, name, findings);
    bool missing = community && !community->other_file && *community->name.zh && !community->held;
    if (community && !community->other_file)
        community->other_file = g_string_chunk_insert(strings, shown);
    if (missing)
        return;
    if (!community) {
        add_warning(findings, strays_table_ending(name) ? SENTENCE_TABLE_UNREGISTERED : SENTENCE_TABLE_FORMAT, shown);
        return;
    }
    Finding *finding = add_warning(findings, SENTENCE_TABLE_OTHER_NAME, shown);
    finding->community = findings_text(findings, community->id);
    finding_fact(findings, finding, "name", FACT_COMMUNITY, community->id);
    finding_fact(findings, finding, "near", FACT_TEXT, community->id);
}

/* What is found in files that no community has: names of those without a table. */
static void tell_strays(Dataset *dataset, const char *kind, const GPtrArray *files, Findings *findings) {
    g_autoptr(GHashTable) names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (int i = 0; files->len > 0 && i < dataset->community_count; i++) {
        const Community *community = dataset->communities[i];
        if (community->has_table)
            continue;
        g_autofree char *name = text_squeeze(community->name.zh);
        g_hash_table_insert(names, g_ascii_strdown(community->id, -1), (void *)community);
        if (*kind && g_str_has_suffix(name, kind) && text_length(name) >= text_length(kind) + 2) /* 东苑小区: 东苑 */
            g_hash_table_insert(names, g_strndup(name, strlen(name) - strlen(kind)), (void *)community);
        if (*name)
            g_hash_table_insert(names, g_steal_pointer(&name), (void *)community);
    }
    for (guint i = 0; i < files->len; i++)
        tell_table(g_ptr_array_index(files, i), TABLES_FOLDER, names, dataset->strings, findings);
}

void strays_find_tables(Dataset *dataset, const Standard *standard, Findings *findings) {
    g_autofree char *folder = g_build_filename(dataset->dir, TABLES_FOLDER, NULL);
    g_autoptr(GPtrArray) files = strays_list(folder, findings), strays = g_ptr_array_new();
    g_autoptr(GHashTable) names = names_of_tables(dataset);
    for (guint i = 0; i < files->len; i++) {
        const char *name = g_ptr_array_index(files, i);
        g_autofree char *path = g_build_filename(folder, name, NULL), *file = g_strconcat(TABLES_FOLDER, name, NULL);
        Community *owner = find_owner(dataset, names, name);
        if (owner && g_file_test(path, G_FILE_TEST_IS_REGULAR))
            take_table(dataset, owner, file, findings);
        else
            g_ptr_array_add(strays, (gpointer)name);
    }
    tell_strays(dataset, standard_fact(standard, "unit"), strays, findings);
}

/* ---- what is said of a tier ---- */

void strays_tell_tiers(const Dataset *dataset, const Standard *standard, Findings *findings) {
    g_autofree char *path = g_build_filename(dataset->dir, TIERS_FOLDER, NULL);
    g_autoptr(GPtrArray) files = strays_list(path, findings);
    g_autoptr(GString) names = g_string_new(NULL);
    for (int i = 0; i < standard->tier_count; i++)
        text_append_part(names, " ", "%s%s", standard->tiers[i]->id, csv);
    for (guint i = 0; i < files->len; i++) {
        const char *name = g_ptr_array_index(files, i);
        bool own = false;
        for (int t = 0; t < standard->tier_count && !own; t++) {
            g_autofree char *file = g_strconcat(standard->tiers[t]->id, csv, NULL);
            own = g_str_equal(name, file);
        }
        if (!own)
            finding_fact(findings,
                         add_warning(findings, SENTENCE_TIER_FILE_UNKNOWN, shown_file(TIERS_FOLDER, name, findings)),
                         "choices", FACT_TEXTS, names->str);
    }
}

/* ---- the data set's own files ---- */

static bool is_among(const char *const *names, const char *name) {
    return g_strv_contains(names, name);
}

/* Whether a spreadsheet may have saved it. */
static bool is_sheet(const char *name) {
    static const char *const endings[] = {csv, ".txt", ".xlsx", ".xls", ".et", ".ods"};
    for (gsize i = 0; i < G_N_ELEMENTS(endings); i++)
        if (has_ending(name, endings[i]))
            return true;
    return false;
}

/* What the tables are called, without endings, of char *: those that lie in the folder, and the others. */
static void list_stems(const char *dir, const char *const *names, GPtrArray *there, GPtrArray *absent) {
    for (; *names; names++) {
        g_autofree char *path = g_build_filename(dir, *names, NULL);
        g_ptr_array_add(g_file_test(path, G_FILE_TEST_EXISTS) ? there : absent, bare_stem(*names));
    }
    /* a table that may have several names is there by any of them */
    for (guint i = absent->len; i-- > 0;)
        if (g_ptr_array_find_with_equal_func(there, g_ptr_array_index(absent, i), g_str_equal, NULL))
            g_ptr_array_remove_index(absent, i);
}

/* The table that a name adds to: 更正(1), 恒安更正, corrections-2. */
static const char *added_to(const char *stem, const GPtrArray *tables) {
    for (guint i = 0; i < tables->len; i++) {
        const char *table = g_ptr_array_index(tables, i);
        if (g_str_has_prefix(stem, table) || g_str_has_suffix(stem, table))
            return table;
    }
    return NULL;
}

void strays_tell_files(const char *dir, Findings *findings) {
    g_autoptr(GPtrArray) files = strays_list(dir, findings);
    g_autoptr(GPtrArray) there = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) absent = g_ptr_array_new_with_free_func(g_free);
    list_stems(dir, dataset_file_names, there, absent);
    list_stems(dir, held_file_names, there, absent);
    for (guint i = 0; i < files->len; i++) {
        const char *name = g_ptr_array_index(files, i);
        g_autofree char *path = g_build_filename(dir, name, NULL);
        g_autofree char *stem = bare_stem(name);
        if (is_among(dataset_file_names, name) || is_among(held_file_names, name) ||
            !g_file_test(path, G_FILE_TEST_IS_REGULAR))
            continue;
        bool beside = is_sheet(name) && g_ptr_array_find_with_equal_func(there, stem, g_str_equal, NULL);
        const char *near = beside ? stem : near_word(stem, absent);
        if (!near && is_sheet(name))
            near = added_to(stem, there);
        if (!near && is_sheet(name))
            near = added_to(stem, absent);
        if (!near)
            continue;
        Finding *finding =
            add_warning(findings, beside ? SENTENCE_FILE_BESIDE : SENTENCE_FILE_NEAR, shown_file("", name, findings));
        finding_fact(findings, finding, "near", FACT_TEXT, findings_printf(findings, "%s%s", near, csv));
    }
}
