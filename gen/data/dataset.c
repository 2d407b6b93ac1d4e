#include "data/dataset.h"

#include "base/personal.h"
#include "base/text.h"
#include "data/settlement.h"
#include "data/table.h"

#define STANDARD_KEY "standard"

const char *const dataset_file_names[] = {NOTICE_FILE,    REGISTER_FILE,   UNPLACED_FILE, REMARKS_FILE,
                                          PROPOSALS_FILE, STATEMENTS_FILE, GLOSSARY_FILE, PHRASES_FILE,
                                          VERDICTS_FILE,  SHAPES_FILE,     NULL};

static void tier_table_free(void *data) {
    TierTable *table = data;
    answers_free(table->answers);
    g_free(table);
}

static Dataset *new_dataset(const char *dir) {
    Dataset *dataset = g_new0(Dataset, 1);
    dataset->tier_tables = g_ptr_array_new_with_free_func(tier_table_free);
    dataset->strings = g_string_chunk_new(4096);
    dataset->langs = g_ptr_array_new();
    dataset->spoken = g_array_new(FALSE, FALSE, sizeof(Spoken));
    dataset->dir = g_string_chunk_insert(dataset->strings, dir);
    dataset->facts_by_key = g_hash_table_new(g_str_hash, g_str_equal);
    dataset->communities_by_id = g_hash_table_new(g_str_hash, g_str_equal);
    dataset->sayable = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    dataset->twins = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    dataset->by_name = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    dataset->name_sizes = g_array_new(FALSE, FALSE, sizeof(gsize));
    dataset->terms = (TableTerms){"", ""};
    dataset->names = names_new();
    return dataset;
}

void dataset_free(Dataset *dataset) {
    if (!dataset)
        return;
    g_ptr_array_unref(dataset->tier_tables);
    g_hash_table_unref(dataset->facts_by_key);
    g_hash_table_unref(dataset->communities_by_id);
    g_hash_table_unref(dataset->twins);
    g_hash_table_unref(dataset->by_name);
    g_array_unref(dataset->name_sizes);
    names_free(dataset->names);
    for (int i = 0; i < dataset->fact_count; i++)
        g_free((void *)dataset->facts[i]);
    for (int i = 0; i < dataset->community_count; i++) {
        csv_unload(dataset->communities[i]->read);
        g_free((void *)dataset->communities[i]);
    }
    g_free(dataset->facts);
    g_free(dataset->communities);
    g_string_chunk_free(dataset->strings);
    g_ptr_array_unref(dataset->langs);
    g_array_unref(dataset->spoken);
    settlement_free((Settlement *)dataset->settlement);
    g_clear_pointer(&dataset->released, g_hash_table_unref);
    g_hash_table_unref(dataset->sayable);
    g_free(dataset);
}

/* ---- notice.csv ---- */

static const char *const phases[] = {"draft 拟定 草拟", "notice 公示中 正在公示", "result 公示结束 已公示", NULL};
static const char *const yes_or_no[] = {"yes 是", "no 否", NULL};

#define NOTICE_KEY(constant, name, words, may_be, about, begins) \
    [NOTICE_KEY_##constant] = {name, words, NOTICE_USE_##may_be, NOTICE_GROUP_##about, NOTICE_NEXT_##begins},
const NoticeKey notice_keys[NOTICE_KEYS] = {
#include "data/notice_key_list.h"
};

char *notice_key_called(const NoticeKey *key) {
    return g_strndup(key->called, strcspn(key->called, " "));
}

Names *notice_key_names(const Standard *standard) {
    Names *names = names_new();
    for (int i = 0; i < NOTICE_KEYS; i++) {
        g_auto(GStrv) words = g_strsplit(notice_keys[i].called, " ", -1);
        for (char **word = words; *word; word++)
            names_add(names, notice_keys[i].key, *word);
    }
    const GPtrArray *items = standard ? standard->notice_items : NULL;
    for (guint i = 0; items && i < items->len; i++) {
        const Item *item = g_ptr_array_index(items, i);
        /* a name that is a key's words is the key's */
        bool free = !names_find(names, item->name.zh);
        names_add(names, item->id, free ? item->name.zh : "");
    }
    return names;
}

/* 往期公示.2022.网址 is previous.2022.url. NULL: it tells of no earlier notice in words. Newly allocated. */
static char *earlier_key(const char *text) {
    if (!g_str_has_prefix(text, NOTICE_CALLED_EARLIER))
        return NULL;
    const char *year = text + strlen(NOTICE_CALLED_EARLIER);
    bool address = g_str_has_suffix(year, NOTICE_CALLED_ADDRESS);
    g_autofree char *bare = g_strndup(year, strlen(year) - (address ? strlen(NOTICE_CALLED_ADDRESS) : 0));
    return g_strconcat(NOTICE_KEY_EARLIER, bare, address ? NOTICE_KEY_ADDRESS : "", NULL);
}

/* The key that a row means; what it says itself where that is none. */
static const char *row_fact_key(const Table *table, int row, const Names *names) {
    const char *text = table_text(table, row, NOTICE_COLUMN_KEY), *key = names_find(names, text);
    g_autofree char *earlier = key ? NULL : earlier_key(text);
    return key       ? g_string_chunk_insert_const(table->strings, key)
           : earlier ? g_string_chunk_insert(table->strings, earlier)
                     : text;
}

/* 标题 is title: what offices call what the key stands for; NULL when it is nothing of that. */
static const char *key_of_words(const Standard *standard, const char *key) {
    static const char *const kinds[] = {"key", "element"};
    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
        const GPtrArray *words = standard_words(standard, kinds[i]);
        for (guint k = 0; k < words->len; k++) {
            const Word *word = g_ptr_array_index(words, k);
            if (word->item && strstr(key, word->zh))
                return word->item;
        }
    }
    return NULL;
}

/* A fact under a name that nobody asks for would be left out without a word. */
static void check_key(const Table *table, int row, const Standard *standard, const Names *names, const char *key) {
    if (g_str_has_prefix(key, NOTICE_KEY_EARLIER) || names_find(names, key))
        return;
    g_autoptr(GPtrArray) known = names_all(names);
    /* As keys are written: small letters, nothing that is not seen. */
    g_autoptr(GString) plain = g_string_new(NULL);
    gunichar unseen = 0;
    for (const char *at = key; *at; at = g_utf8_next_char(at)) {
        gunichar c = text_fold(g_utf8_get_char(at));
        if (g_unichar_isgraph(c))
            g_string_append_unichar(plain, g_unichar_tolower(c));
        else
            unseen = unseen ? unseen : c;
    }
    const char *near = near_word(plain->str, known);
    near = near ? near : key_of_words(standard, plain->str);
    Finding *finding = table_finding(table, row, NOTICE_COLUMN_KEY, near ? SENTENCE_KEY_NEAR : SENTENCE_KEY_UNKNOWN);
    finding_fact(table->findings, finding, "value", FACT_TEXT, key);
    finding_fact(table->findings, finding, "file", FACT_TEXT, table->file);
    if (near)
        finding_fact(table->findings, finding, "near", FACT_TEXT, near);
    else
        finding->severity = SEVERITY_WARNING;
    if (near && unseen)
        finding_fact(table->findings, finding, "code", FACT_TEXT, findings_printf(table->findings, "U+%04X", unseen));
}

/* 公示中 is notice: from here on the fact says that. What is none of the words stays, and is told. */
static void read_word(NoticeFact *fact, const Table *table, int row, const char *const *lists) {
    int place = table_word(table, row, NOTICE_COLUMN_ZH, lists, 0);
    if (place >= 0 && *fact->value.zh)
        fact->value.zh = g_string_chunk_insert_len(table->strings, lists[place], (gssize)strcspn(lists[place], " "));
}

static void read_notice_fact(Dataset *dataset, const Table *table, int row, const char *key) {
    const NoticeFact *known = dataset_fact(dataset, key);
    if (known) {
        table_twice(table, row, NOTICE_COLUMN_KEY, known->line);
        return;
    }
    NoticeUse use = NOTICE_USE_ANY;
    for (int i = 0; i < NOTICE_KEYS; i++)
        use = g_str_equal(notice_keys[i].key, key) ? notice_keys[i].use : use;
    /* A notice's own contact lines name telephones: that is what they are for. */
    NoticeFact *fact = g_new0(NoticeFact, 1);
    fact->key = key;
    fact->value = table_words(table, row, NOTICE_COLUMN_ZH, use == NOTICE_USE_CONTACT);
    fact->line = table_line(table, row);
    if (table_optional(table, row, NOTICE_COLUMN_SOURCE))
        fact->source_line = table_number(table, row, NOTICE_COLUMN_SOURCE);
    if (use == NOTICE_USE_PHASE || use == NOTICE_USE_YES_OR_NO)
        read_word(fact, table, row, use == NOTICE_USE_PHASE ? phases : yes_or_no);
    if (use == NOTICE_USE_CONTACT) {
        personal_collect(fact->value.zh, dataset->sayable);
        const char *written;
        for (const char *at = fact->value.others, *next; (next = words_next(at, &written)); at = next)
            personal_collect(written, dataset->sayable);
    }
    dataset->facts = g_renew(const NoticeFact *, dataset->facts, dataset->fact_count + 1);
    dataset->facts[dataset->fact_count++] = fact;
    g_hash_table_insert(dataset->facts_by_key, (void *)key, fact);
}

/* standard: NULL where keys are not looked at. */
static void load_facts(Dataset *dataset, const Standard *standard, Findings *findings) {
    g_autoptr(Names) names = notice_key_names(standard);
    g_auto(Table) table = {0};
    g_autofree char *path = g_build_filename(dataset->dir, NOTICE_FILE, NULL);
    table_open(&table, path, NOTICE_FILE, notice_columns, dataset->strings, findings);
    table.care = dataset->care;
    table_add_langs(&table, dataset->langs, dataset->spoken);
    dataset->keys_in_words =
        table.csv && !g_str_equal(table_heading(&table, NOTICE_COLUMN_KEY), notice_columns[NOTICE_COLUMN_KEY].name);
    for (int row = 0; row < table_row_count(&table); row++) {
        const char *raw = table_raw(&table, row, NOTICE_COLUMN_KEY);
        bool says = table_says(&table, row, NOTICE_COLUMN_ZH);
        if (g_str_has_prefix(raw, NOTICE_REMARK) || (text_blank(raw) && !says))
            continue;
        const char *key = row_fact_key(&table, row, names);
        if (standard)
            check_key(&table, row, standard, names, key);
        if (says)
            read_notice_fact(dataset, &table, row, key);
    }
}

/* ---- communities.csv ---- */

/* Whether the row has an id of its own that can name files. One that some systems would take for another, or not take
 * at all, is told and kept. */
static bool check_id(const Dataset *dataset, const Table *table, int row) {
    enum { ID_BYTES_MOST = 64 };
    /* Names that Windows keeps for devices, whatever follows a point: a folder with such a file cannot be copied there.
     */
    static const char *const devices[] = {"con", "prn", "aux", "nul", NULL};
    const char *id = table_text(table, row, REGISTER_COLUMN_ID);
    g_autofree char *folded = g_ascii_strdown(id, -1);
    const Community *known = dataset_lookup_community(dataset, id), *twin = g_hash_table_lookup(dataset->twins, folded);
    bool device = g_strv_contains(devices, folded) ||
                  (strlen(folded) == 4 && (g_str_has_prefix(folded, "com") || g_str_has_prefix(folded, "lpt")) &&
                   g_ascii_isdigit(folded[3]));
    if (known) {
        table_twice(table, row, REGISTER_COLUMN_ID, known->line);
        return false;
    }
    if (!table_is_slug(id) || strlen(id) > ID_BYTES_MOST) {
        table_name_fault(table, row, REGISTER_COLUMN_ID,
                         table_is_slug(id) ? SENTENCE_NAME_LONG : SENTENCE_NAME_NOT_SLUG);
        return false;
    }
    if (device) {
        table_name_fault(table, row, REGISTER_COLUMN_ID, SENTENCE_NAME_DEVICE);
    } else if (twin) {
        Finding *finding = table_name_fault(table, row, REGISTER_COLUMN_ID, SENTENCE_NAME_TWIN);
        finding_fact(table->findings, finding, "near", FACT_TEXT, twin->id);
        finding_fact(table->findings, finding, "line", FACT_TEXT, DIGITS(twin->line));
    }
    return true;
}

/* Adds the name to those that are looked for in texts. One name in two subdistricts is two communities; in one, or
 * where it is not said in which, it stands twice. */
static void add_name(Dataset *dataset, const Table *table, int row, Community *community) {
    g_autofree char *name = text_squeeze(community->name.zh);
    if (!*name)
        return;
    for (const Community *other = g_hash_table_lookup(dataset->by_name, name); other; other = other->namesake) {
        bool apart =
            *other->subdistrict && *community->subdistrict && !text_same(other->subdistrict, community->subdistrict);
        if (apart)
            continue;
        Finding *finding = table_finding(table, row, REGISTER_COLUMN_NAME_ZH, SENTENCE_COMMUNITY_TWICE);
        finding->community = findings_text(table->findings, community->id);
        finding_fact(table->findings, finding, "name", FACT_TEXT, community->name.zh);
        finding_fact(table->findings, finding, "line", FACT_TEXT, DIGITS(other->line));
        break;
    }
    gsize size = strlen(name);
    bool known = false;
    dataset->name_ends[(guchar)name[size - 1]] = true;
    for (guint i = 0; i < dataset->name_sizes->len; i++)
        known = known || g_array_index(dataset->name_sizes, gsize, i) == size;
    if (!known)
        g_array_append_val(dataset->name_sizes, size);
    community->namesake = g_hash_table_lookup(dataset->by_name, name);
    g_hash_table_insert(dataset->by_name, g_steal_pointer(&name), community);
}

const Community *dataset_named_in(const Dataset *dataset, const char *text, const Community *own) {
    enum { SHORTEST = 9, LONGEST = 64 }; /* bytes: three Han characters; what is shorter is a word of its own */
    char name[LONGEST + 1];
    gsize size = strlen(text);
    for (gsize at = 0; at < size; at = (gsize)(g_utf8_next_char(text + at) - text))
        for (guint i = 0; i < dataset->name_sizes->len; i++) {
            gsize length = g_array_index(dataset->name_sizes, gsize, i);
            if (length < SHORTEST || length > LONGEST || length > size - at ||
                !dataset->name_ends[(guchar)text[at + length - 1]])
                continue;
            memcpy(name, text + at, length);
            name[length] = '\0';
            const Community *found = g_hash_table_lookup(dataset->by_name, name);
            if (found && !strstr(own->name.zh, name))
                return found;
        }
    return NULL;
}

/* By its id or its name, 成长型; blank where there is one only. NULL and a finding when there is none such. */
static const Tier *read_tier(const Standard *standard, const Table *table, int row) {
    const char *text = table_text(table, row, REGISTER_COLUMN_TIER);
    if (!*text && standard->tier_count == 1)
        return standard->tiers[0];
    const Tier *tier = standard_find_tier(standard, text);
    if (tier)
        return tier;
    g_autoptr(Names) names = standard_tier_names(standard);
    const char *id = table_named(table, row, REGISTER_COLUMN_TIER, names);
    return id ? standard_lookup_tier(standard, id) : NULL;
}

/* By its id or its name; no sample where the cell is blank, and, with a finding, where it says something else. */
static const Basis *read_basis(const Standard *standard, const Table *table, int row) {
    const char *text = table_text(table, row, REGISTER_COLUMN_BASIS);
    const Basis *basis = standard_find_basis(standard, text);
    if (basis)
        return basis;
    g_autoptr(Names) names = standard_basis_names(standard);
    if (*text)
        table_named(table, row, REGISTER_COLUMN_BASIS, names);
    return standard_first_basis(standard, false);
}

static void keep_community(Dataset *dataset, Community *community) {
    dataset->communities = g_renew(const Community *, dataset->communities, dataset->community_count + 1);
    dataset->communities[dataset->community_count++] = community;
    g_hash_table_insert(dataset->communities_by_id, (void *)community->id, community);
}

static void read_community(Dataset *dataset, const Standard *standard, const Table *table, int row) {
    if (!check_id(dataset, table, row))
        return;
    Community *community = g_new0(Community, 1);
    community->id = table_text(table, row, REGISTER_COLUMN_ID);
    community->name = table_words(table, row, REGISTER_COLUMN_NAME_ZH, false);
    community->subdistrict = table_text(table, row, REGISTER_COLUMN_SUBDISTRICT);
    community->tier = read_tier(standard, table, row);
    community->basis = read_basis(standard, table, row);
    community->concluded = table_text(table, row, REGISTER_COLUMN_CONCLUDED);
    community->conclusion = standard_meaning(standard, TOLD_OF_COMMUNITY, community->concluded);
    if (community->conclusion == MEANING_UNKNOWN) {
        Finding *finding = table_finding(table, row, REGISTER_COLUMN_CONCLUDED, SENTENCE_CONCLUSION_WORD);
        finding->community = findings_text(table->findings, community->id);
        standard_tell_words(standard, TOLD_OF_COMMUNITY, community->concluded, table->findings, finding);
    }
    /* A word that is not understood holds the community back: publishing too little can be mended. */
    const char *held = table_text(table, row, REGISTER_COLUMN_HELD);
    enum { YES };
    community->held = *held && table_word(table, row, REGISTER_COLUMN_HELD, yes_or_no, -1) <= YES;
    g_autofree char *file = g_strconcat(TABLES_FOLDER, community->id, ".csv", NULL);
    community->file = g_string_chunk_insert(dataset->strings, file); /* unless another is found */
    community->line = table_line(table, row);
    add_name(dataset, table, row, community);
    keep_community(dataset, community);
    g_hash_table_insert(dataset->twins, g_ascii_strdown(community->id, -1), community);
}

/* ---- tiers ---- */

char *dataset_tier_file(const Dataset *dataset, const Tier *tier) {
    g_autofree char *file = g_strconcat(TIERS_FOLDER, tier->id, ".csv", NULL);
    g_autofree char *path = g_build_filename(dataset->dir, file, NULL);
    return g_file_test(path, G_FILE_TEST_IS_REGULAR) ? g_steal_pointer(&file) : NULL;
}

static void load_tier_table(Dataset *dataset, const Standard *standard, const Tier *tier, const char *file,
                            Findings *findings) {
    guint before = findings->list->len;
    TierTable *table = g_new0(TierTable, 1);
    table->stands_for = (Community){.id = "",
                                    .name = {.zh = ""},
                                    .subdistrict = "",
                                    .tier = tier,
                                    .basis = standard_first_basis(standard, false),
                                    .concluded = "",
                                    .has_table = true,
                                    .file = g_string_chunk_insert(dataset->strings, file)};
    table->answers = answers_load(dataset, standard, &table->stands_for, findings);
    for (guint i = before; i < findings->list->len; i++)
        ((Finding *)g_ptr_array_index(findings->list, i))->community = NULL;
    if (!table->answers) {
        tier_table_free(table);
        return;
    }
    g_ptr_array_add(dataset->tier_tables, table);
    for (int i = 0; i < dataset->community_count; i++) {
        Community *community = (Community *)dataset->communities[i];
        community->told_of_tier = community->told_of_tier || (community->tier == tier && !community->has_table);
        table->count += community->tier == tier;
        table->without += community->tier == tier && !community->has_table;
    }
}

static void load_tier_tables(Dataset *dataset, const Standard *standard, Findings *findings) {
    for (int i = 0; i < standard->tier_count; i++) {
        g_autofree char *file = dataset_tier_file(dataset, standard->tiers[i]);
        if (file)
            load_tier_table(dataset, standard, standard->tiers[i], file, findings);
    }
    strays_tell_tiers(dataset, standard, findings);
}

/* Whether a fact or a name is written in the language. */
static bool says_in(const Dataset *dataset, const char *lang) {
    for (int i = 0; i < dataset->fact_count; i++)
        if (!text_blank(words_as(dataset->facts[i]->value, lang)))
            return true;
    for (int i = 0; i < dataset->community_count; i++)
        if (!text_blank(words_as(dataset->communities[i]->name, lang)))
            return true;
    return false;
}

Dataset *dataset_load(const char *dir, const Standard *standard, const TableReaders *readers, Findings *findings) {
    g_autoptr(Dataset) dataset = new_dataset(dir);
    dataset->standard = standard;
    dataset->readers = readers;
    dataset->terms = (TableTerms){standard_fact(standard, "unit"), standard_fact(standard, "unit_parent")};
    dataset->released = released_load(dataset, findings);
    dataset->care = (TableCare){dataset->released, standard->special_groups};
    if (dataset->released) {
        GHashTableIter released;
        gpointer text;
        g_hash_table_iter_init(&released, dataset->released);
        while (g_hash_table_iter_next(&released, &text, NULL))
            g_hash_table_add(dataset->sayable, g_strdup(text));
    }
    load_facts(dataset, standard, findings);
    g_auto(Table) table = {0};
    g_autofree char *path = g_build_filename(dir, REGISTER_FILE, NULL);
    CsvColumn columns[REGISTER_COLUMN_SOURCE + 2];
    memcpy(columns, register_columns, sizeof columns);
    if (standard->tier_count == 1) /* nobody need be told apart by it */
        columns[REGISTER_COLUMN_TIER].need = COLUMN_OPTIONAL;
    if (!table_open_termed(&table, path, REGISTER_FILE, columns, dataset->terms, dataset->strings, findings))
        return NULL;
    table.care = dataset->care;
    table_add_langs(&table, dataset->langs, dataset->spoken);
    for (int row = 0; row < table_row_count(&table); row++)
        read_community(dataset, standard, &table, row);
    for (guint i = 0; i < standard->langs->len; i++)
        if (says_in(dataset, g_ptr_array_index(standard->langs, i)))
            words_add_lang(dataset->langs, g_ptr_array_index(standard->langs, i));
    if (!says_in(dataset, lang_id(LANG_EN))) /* new tables have its columns */
        g_ptr_array_remove(dataset->langs, (void *)g_intern_string(lang_id(LANG_EN)));
    strays_find_tables(dataset, standard, findings);
    strays_tell_files(dir, findings);
    unplaced_load(dir, dataset->strings, findings);
    remarks_load(dir, dataset->strings, findings);
    dataset->settlement = settlement_load(dataset, standard, findings);
    load_tier_tables(dataset, standard, findings);
    return g_steal_pointer(&dataset);
}

/* ---- without a register, or without a standard ---- */

Dataset *dataset_loose(const char *dir, const Standard *standard, const TableReaders *readers) {
    Dataset *dataset = new_dataset(dir);
    dataset->standard = standard;
    dataset->readers = readers;
    dataset->settlement = settlement_empty();
    return dataset;
}

Community *dataset_add_loose(Dataset *dataset, const char *file, const char *name, const Tier *tier) {
    g_autofree char *number = g_strdup_printf("c%02d", dataset->community_count + 1);
    bool own = table_is_slug(name) && !dataset_lookup_community(dataset, name);
    Community *community = g_new0(Community, 1);
    *community = (Community){.id = g_string_chunk_insert(dataset->strings, own ? name : number),
                             .name = {.zh = g_string_chunk_insert(dataset->strings, name)},
                             .subdistrict = "",
                             .tier = tier,
                             .basis = standard_first_basis(dataset->standard, false),
                             .concluded = "",
                             .has_table = true,
                             .file = g_string_chunk_insert(dataset->strings, file)};
    keep_community(dataset, community);
    return community;
}

Dataset *dataset_load_folder(const char *dir, const Standard *standard, const Tier *tier, const TableReaders *readers) {
    static const char *const folders[] = {"", TABLES_FOLDER};
    g_autoptr(Dataset) dataset = dataset_loose(dir, standard, readers);
    for (gsize i = 0; i < G_N_ELEMENTS(folders) && dataset->community_count == 0; i++) {
        g_autofree char *path = g_build_filename(dir, folders[i], NULL);
        g_autoptr(GPtrArray) names = strays_list(path, NULL);
        for (guint k = 0; k < names->len; k++) {
            const char *name = g_ptr_array_index(names, k), *ending = strays_table_ending(name);
            g_autofree char *base = ending ? g_strndup(name, (gsize)(ending - name)) : NULL;
            g_autofree char *file = g_strconcat(folders[i], name, NULL);
            if (base)
                dataset_add_loose(dataset, file, base, tier);
        }
    }
    return dataset->community_count > 0 ? g_steal_pointer(&dataset) : NULL;
}

char *dataset_read_standard(const char *dir, Findings *findings) {
    g_autoptr(Dataset) dataset = new_dataset(dir);
    /* What is wrong with the file is told when the data set is loaded; here only if that will not come to pass. */
    g_autoptr(Findings) trouble = findings_new();
    load_facts(dataset, NULL, trouble);
    const char *path = dataset_fact_zh(dataset, STANDARD_KEY);
    if (*path)
        return g_strdup(path);
    findings_append(findings, trouble);
    Finding *finding = finding_add(findings, SENTENCE_STANDARD_UNNAMED);
    finding->place.file = findings_text(findings, NOTICE_FILE);
    finding->place.column = findings_text(findings, notice_columns[NOTICE_COLUMN_KEY].name);
    return NULL;
}

/* ---- questions ---- */

const Community *dataset_lookup_community(const Dataset *dataset, const char *id) {
    return g_hash_table_lookup(dataset->communities_by_id, id);
}

const Names *dataset_names(const Dataset *dataset) {
    Names *names = dataset->names;
    g_autoptr(GPtrArray) known = names_all(names);
    for (int i = 0; known->len == 0 && i < dataset->community_count; i++) {
        const Community *community = dataset->communities[i];
        names_add(names, community->id, community->name.zh);
        if (text_blank(community->name.zh))
            continue;
        enum { SHORTEST = 2 }; /* characters: 恒安 of 恒安社区 */
        bool cut = *dataset->terms.unit && g_str_has_suffix(community->name.zh, dataset->terms.unit) &&
                   text_length(community->name.zh) >= text_length(dataset->terms.unit) + SHORTEST;
        g_autofree char *shorter =
            cut ? g_strndup(community->name.zh, strlen(community->name.zh) - strlen(dataset->terms.unit))
                : g_strdup("");
        g_autofree char *whole = g_strconcat(community->subdistrict, community->name.zh, NULL);
        g_autofree char *both = cut ? g_strconcat(community->subdistrict, shorter, NULL) : g_strdup("");
        names_add(names, community->id, shorter);
        names_add(names, community->id, whole);
        names_add(names, community->id, both);
        const char *written;
        for (const char *at = community->name.others, *next; (next = words_next(at, &written)); at = next)
            names_add(names, community->id, written);
    }
    return names;
}

const Community *dataset_named_community(const Dataset *dataset, const Table *table, int row, int column) {
    const Community *community = dataset_lookup_community(dataset, table_text(table, row, column));
    if (community)
        return community;
    const char *id = table_named(table, row, column, dataset_names(dataset));
    return id ? dataset_lookup_community(dataset, id) : NULL;
}

const TierTable *dataset_tier_table(const Dataset *dataset, const Tier *tier) {
    for (guint i = 0; i < dataset->tier_tables->len; i++) {
        const TierTable *table = g_ptr_array_index(dataset->tier_tables, i);
        if (table->stands_for.tier == tier)
            return table;
    }
    return NULL;
}

bool community_judged(const Community *community) {
    return community->has_table && community->tier && !community->unreadable;
}

bool community_recognised(const Community *community) {
    return community->conclusion == MEANING_MET && !community->held;
}

void dataset_mark_unreadable(Dataset *dataset, const Community *community) {
    Community *own = g_hash_table_lookup(dataset->communities_by_id, community->id);
    own->unreadable = true;
}

bool community_wanted(const Community *community, const GPtrArray *ids) {
    for (guint i = 0; ids && i < ids->len; i++)
        if (g_str_equal(g_ptr_array_index(ids, i), community->id))
            return true;
    return !ids;
}

const NoticeFact *dataset_fact(const Dataset *dataset, const char *key) {
    return g_hash_table_lookup(dataset->facts_by_key, key);
}

char *notice_earlier_called(const char *key) {
    const char *year = key + strlen(NOTICE_KEY_EARLIER);
    bool address = g_str_has_suffix(year, NOTICE_KEY_ADDRESS);
    g_autofree char *bare = g_strndup(year, strlen(year) - (address ? strlen(NOTICE_KEY_ADDRESS) : 0));
    return g_strconcat(NOTICE_CALLED_EARLIER, bare, address ? NOTICE_CALLED_ADDRESS : "", NULL);
}

char *dataset_key_called(const Dataset *dataset, const Standard *standard, const char *key) {
    if (!dataset->keys_in_words)
        return g_strdup(key);
    if (g_str_has_prefix(key, NOTICE_KEY_EARLIER))
        return notice_earlier_called(key);
    g_autoptr(Names) names = notice_key_names(standard);
    return g_strdup(names_find(names, key) ? names_told(names, key) : key);
}

const char *dataset_fact_zh(const Dataset *dataset, const char *key) {
    const NoticeFact *fact = dataset_fact(dataset, key);
    return fact ? fact->value.zh : "";
}
