#include "data/standard.h"

#include <string.h>

#include "base/text.h"
#include "data/pattern.h"
#include "data/shapes.h"
#include "data/table.h"

#define NOTICE_INDICATOR "notice"
#define TOTAL_INDICATOR "total"
#define TIER_PREFIX "tier."
#define YES_NO "是|否"
#define TIER_ORDER "tier_order"
#define BASIS_PREFIX "basis."
#define BASIS_SAMPLED "basis_sampled"

/* ---- what the files share ---- */

/* The words of a row in all languages; what is not written is noted in `unwritten`: in English, and in a language that
 * another column of the table is in. */
static Words read_words(Standard *standard, const Table *table, int row, int column) {
    Words words = table_words(table, row, column, false);
    g_autoptr(GPtrArray) langs = g_ptr_array_new();
    words_add_lang(langs, lang_id(LANG_EN));
    for (guint i = 0; i < table->twins->len; i++)
        words_add_lang(langs, g_array_index(table->twins, TableTwin, i).lang);
    for (guint i = 0; *words.zh && i < langs->len; i++) {
        const char *lang = g_ptr_array_index(langs, i);
        if (*words_as(words, lang))
            continue;
        const Unwritten cell = {
            {.file = table->file, .line = table_line(table, row), .column = table_twin_name(table, column, lang)},
            lang};
        g_array_append_val(standard->unwritten, cell);
    }
    return words;
}

/* Whether it is a table of the data set: only those of the standard are named with a folder. */
static bool is_local(const char *file) {
    return !strchr(file, '/');
}

/* A cell that names no tier, or no indicator: which there are, or which is nearest. */
static void unknown_tier(const Standard *standard, const Table *table, int row, int column) {
    g_autoptr(GPtrArray) ids = g_ptr_array_new();
    for (int i = 0; i < standard->tier_count; i++)
        g_ptr_array_add(ids, (void *)standard->tiers[i]->id);
    table_unknown_among(table, row, column, ids);
}

/* tiers: of Tier *, whose indicators may be named. */
static void unknown_indicator(const GPtrArray *tiers, const Table *table, int row, int column) {
    g_autoptr(GPtrArray) ids = g_ptr_array_new();
    for (guint t = 0; t < tiers->len; t++) {
        const Tier *tier = g_ptr_array_index(tiers, t);
        for (int i = 0; i < tier->indicator_count; i++)
            if (!g_ptr_array_find_with_equal_func(ids, tier->indicators[i]->id, g_str_equal, NULL))
                g_ptr_array_add(ids, (void *)tier->indicators[i]->id);
    }
    table_unknown_among(table, row, column, ids);
}

/* The tiers that a cell names, of Tier *: all where it is blank. NULL and a finding when one of them is none. */
static GPtrArray *read_tiers(const Standard *standard, const Table *table, int row, int column) {
    const char *cell = table_text(table, row, column);
    g_autoptr(GPtrArray) tiers = g_ptr_array_new();
    const Tier *whole = standard_find_tier(standard, cell); /* names may have blanks */
    g_auto(GStrv) words = g_strsplit_set(whole ? "" : cell, " \t", -1);
    if (whole)
        g_ptr_array_add(tiers, (void *)whole);
    for (char **word = words; *word; word++) {
        const Tier *tier = **word ? standard_find_tier(standard, *word) : NULL;
        if (**word && !tier) {
            unknown_tier(standard, table, row, column);
            return NULL;
        }
        if (tier && !g_ptr_array_find(tiers, tier, NULL))
            g_ptr_array_add(tiers, (void *)tier);
    }
    for (int i = 0; !*cell && i < standard->tier_count; i++)
        g_ptr_array_add(tiers, (void *)standard->tiers[i]);
    return g_steal_pointer(&tiers);
}

/* The indicators of one id that a row belongs to, of Indicator *: one in each tier that it names, or, where it names
 * none, in each that has it. NULL and a finding when there is none such. */
static GPtrArray *read_owners(const Standard *standard, const Table *table, int row, int tier_column,
                              int indicator_column) {
    g_autoptr(GPtrArray) tiers = read_tiers(standard, table, row, tier_column), owners = g_ptr_array_new();
    for (guint i = 0; tiers && i < tiers->len; i++) {
        const Tier *tier = g_ptr_array_index(tiers, i);
        const Indicator *indicator = tier_lookup_indicator(tier, table_text(table, row, indicator_column));
        if (indicator)
            g_ptr_array_add(owners, (void *)indicator);
    }
    if (!tiers)
        return NULL;
    if (owners->len > 0 && (owners->len == tiers->len || !table_optional(table, row, tier_column)))
        return g_steal_pointer(&owners);
    unknown_indicator(tiers, table, row, indicator_column);
    return NULL;
}

/* What a row says that holds for some of the tiers only: their ids, parted by blanks; NULL for all. */
static const char *tiers_kept(Standard *standard, const Table *table, int row, int column, const GPtrArray *owners) {
    if (!table_optional(table, row, column))
        return NULL;
    g_autoptr(GString) ids = g_string_new(NULL);
    for (guint i = 0; i < owners->len; i++)
        text_append_part(ids, " ", "%s", ((const Indicator *)g_ptr_array_index(owners, i))->tier->id);
    return g_string_chunk_insert(standard->strings, ids->str);
}

/* ---- standard.csv ---- */

static void add_basis(Standard *standard, const char *id, Words name) {
    Basis *basis = g_new0(Basis, 1);
    *basis = (Basis){.id = id, .name = name, .sampled = g_str_equal(id, "spot_check")};
    g_ptr_array_add(standard->bases, basis);
}

/* A term has its forms parted by |: the first names it. */
static gsize first_form(const char *forms) {
    return strcspn(forms, "|");
}

static void read_basis(Standard *standard, const StandardFact *fact) {
    add_basis(standard, fact->key + strlen(BASIS_PREFIX), words_cut(standard->strings, fact->value, first_form));
}

static void read_standard_fact(Standard *standard, const Table *table, int row) {
    const char *key = table_text(table, row, STANDARD_COLUMN_KEY);
    const StandardFact *known = standard_lookup_fact(standard, key);
    if (known) {
        table_twice(table, row, STANDARD_COLUMN_KEY, known->line);
        return;
    }
    StandardFact *fact = g_new0(StandardFact, 1);
    fact->key = key;
    /* a constant is a number, whatever the language */
    if (g_str_has_prefix(key, CONSTANT_PREFIX))
        fact->value.zh = table_text(table, row, STANDARD_COLUMN_ZH);
    else
        fact->value = read_words(standard, table, row, STANDARD_COLUMN_ZH);
    fact->file = table->file;
    fact->line = table_line(table, row);
    g_ptr_array_add(standard->facts, fact);
    if (g_str_has_prefix(key, BASIS_PREFIX))
        read_basis(standard, fact);
    if (g_str_has_prefix(key, TIER_PREFIX)) {
        Tier *tier = g_new0(Tier, 1);
        tier->id = key + strlen(TIER_PREFIX);
        tier->name = fact->value;
        standard->tiers = g_renew(const Tier *, standard->tiers, standard->tier_count + 1);
        standard->tiers[standard->tier_count++] = tier;
    }
}

/* A standard that names no tier has one. */
static void add_only_tier(Standard *standard) {
    if (standard->tier_count > 0)
        return;
    Tier *tier = g_new0(Tier, 1);
    *tier = (Tier){.id = "all", .name = {.zh = ""}};
    standard->tiers = g_new(const Tier *, 1);
    standard->tiers[standard->tier_count++] = tier;
}

/* "spot_check recheck": ids of those that are samples. */
static void read_sampled(Standard *standard, const Table *table, int row) {
    g_auto(GStrv) ids = g_strsplit_set(table_text(table, row, STANDARD_COLUMN_ZH), " \t", -1);
    for (guint i = 0; i < standard->bases->len; i++) {
        Basis *basis = g_ptr_array_index(standard->bases, i);
        basis->sampled = g_strv_contains((const char *const *)ids, basis->id);
    }
    for (char **id = ids; *id; id++)
        if (**id && !standard_lookup_basis(standard, *id))
            table_unknown(table, row, STANDARD_COLUMN_ZH);
}

/* A standard that names none has the two usual ones. */
static void add_usual_bases(Standard *standard) {
    if (standard->bases->len > 0)
        return;
    add_basis(standard, "applied", (Words){.zh = ""});
    add_basis(standard, "spot_check", (Words){.zh = ""});
}

/* From the highest tier to the lowest, as they are read; those that the order lacks stay behind. */
static void sort_tiers(Standard *standard) {
    for (int i = 1; i < standard->tier_count; i++) {
        const Tier *tier = standard->tiers[i];
        int at = i;
        for (; at > 0 && standard->tiers[at - 1]->rank < tier->rank; at--)
            standard->tiers[at] = standard->tiers[at - 1];
        standard->tiers[at] = tier;
    }
}

/* tier_order: "basic growth", ids from the lowest tier to the highest. */
static void link_standard_fact(Standard *standard, const Table *table, int row) {
    const char *key = table_text(table, row, STANDARD_COLUMN_KEY);
    if (g_str_equal(key, BASIS_SAMPLED))
        read_sampled(standard, table, row);
    if (!g_str_equal(key, TIER_ORDER))
        return;
    g_auto(GStrv) ids = g_strsplit_set(table_text(table, row, STANDARD_COLUMN_ZH), " ", -1);
    int rank = 0;
    for (char **id = ids; *id; id++) {
        Tier *tier = **id ? (Tier *)standard_lookup_tier(standard, *id) : NULL;
        if (tier && tier->rank == 0)
            tier->rank = ++rank;
        else if (**id)
            unknown_tier(standard, table, row, STANDARD_COLUMN_ZH);
    }
    sort_tiers(standard);
}

/* ---- phrases.csv ---- */

/* Those of the data set are applied after the standard's. */
static void read_phrase(Standard *standard, const Table *table, int row) {
    StandardFact *phrase = g_new0(StandardFact, 1);
    *phrase = (StandardFact){.key = table_text(table, row, PHRASE_COLUMN_KEY),
                             .value = table_words(table, row, PHRASE_COLUMN_ZH, false),
                             .file = table->file,
                             .line = table_line(table, row)};
    guint own = 0;
    for (guint i = 0; i < standard->phrases->len; i++) {
        const StandardFact *known = g_ptr_array_index(standard->phrases, i);
        if (known->file == phrase->file && g_str_equal(known->key, phrase->key))
            table_twice(table, row, PHRASE_COLUMN_KEY, known->line);
        own += known->file == phrase->file;
    }
    g_ptr_array_insert(standard->phrases, (int)own, phrase);
}

/* ---- indicators.csv ---- */

static void read_indicator(Standard *standard, const Table *table, int row) {
    g_autoptr(GPtrArray) tiers = read_tiers(standard, table, row, INDICATOR_COLUMN_TIER);
    const char *id = table_text(table, row, INDICATOR_COLUMN_ID);
    if (!tiers)
        return;
    int no = table_number(table, row, INDICATOR_COLUMN_NO);
    for (guint t = 0; t < tiers->len; t++) {
        const Tier *tier = g_ptr_array_index(tiers, t);
        const Indicator *known = tier_lookup_indicator(tier, id), *same = NULL;
        for (int i = 0; i < tier->indicator_count && !same; i++)
            same = tier->indicators[i]->no == no ? tier->indicators[i] : NULL;
        const Indicator *other = known ? known : same;
        if (other) {
            table_twice(table, row, known ? INDICATOR_COLUMN_ID : INDICATOR_COLUMN_NO, other->line);
            return;
        }
    }
    if (!table_is_slug(id) || g_str_equal(id, NOTICE_INDICATOR) || g_str_equal(id, TOTAL_INDICATOR)) {
        table_name_fault(table, row, INDICATOR_COLUMN_ID,
                         table_is_slug(id) ? SENTENCE_NAME_UNKNOWN : SENTENCE_NAME_NOT_SLUG);
        return;
    }
    if (no == 0)
        return;
    const Indicator said = {
        .id = id,
        .no = no,
        .category = read_words(standard, table, row, INDICATOR_COLUMN_CATEGORY),
        .name = read_words(standard, table, row, INDICATOR_COLUMN_NAME),
        .definition = read_words(standard, table, row, INDICATOR_COLUMN_DEFINITION),
        .requirement = read_words(standard, table, row, INDICATOR_COLUMN_REQUIREMENT),
        .line = table_line(table, row),
    };
    for (guint t = 0; t < tiers->len; t++) {
        Tier *tier = g_ptr_array_index(tiers, t);
        Indicator *indicator = g_memdup2(&said, sizeof said);
        indicator->tier = tier;
        indicator->position = tier->indicator_count;
        indicator->items = g_ptr_array_new();
        indicator->criteria = g_ptr_array_new();
        indicator->statements = g_ptr_array_new();
        g_ptr_array_add(standard->indicators, indicator);
        tier->indicators = g_renew(const Indicator *, tier->indicators, tier->indicator_count + 1);
        tier->indicators[tier->indicator_count++] = indicator;
    }
}

static void free_indicator(void *data) {
    Indicator *indicator = data;
    g_ptr_array_unref(indicator->items);
    g_ptr_array_unref(indicator->criteria);
    g_ptr_array_unref(indicator->statements);
    g_free(indicator);
}

/* ---- items.csv ---- */

/* The indicator "total" of the tiers that its first item names. */
static void begin_total(Standard *standard, const Table *table, int row, Words name) {
    g_autoptr(GPtrArray) tiers = read_tiers(standard, table, row, ITEM_COLUMN_TIER);
    for (guint i = 0; tiers && i < tiers->len; i++) {
        Tier *tier = g_ptr_array_index(tiers, i);
        if (tier->total)
            continue;
        Indicator *total = g_new0(Indicator, 1);
        *total = (Indicator){.id = TOTAL_INDICATOR,
                             .tier = tier,
                             .position = tier->indicator_count,
                             .category = {"", ""},
                             .name = name,
                             .definition = {"", ""},
                             .requirement = {"", ""},
                             .items = g_ptr_array_new(),
                             .criteria = g_ptr_array_new(),
                             .statements = g_ptr_array_new(),
                             .line = table_line(table, row)};
        tier->total = total;
    }
}

/* "甲|乙|甲或乙?|甲或丙??": what may be said; an alternative left standing; one that is the form's own. */
static void split_choices(Item *item, GStringChunk *strings, const char *cell) {
    item->choices = g_ptr_array_new();
    item->open_choices = g_ptr_array_new();
    item->form_choices = g_ptr_array_new();
    g_auto(GStrv) parts = g_strsplit(cell, "|", -1);
    for (char **part = parts; *part; part++) {
        g_autofree char *choice = text_trim(*part);
        int marks = 0;
        for (; g_str_has_suffix(choice, "?") || g_str_has_suffix(choice, "？"); marks++)
            *g_utf8_find_prev_char(choice, choice + strlen(choice)) = '\0';
        if (!*choice)
            continue;
        char *kept = g_string_chunk_insert_const(strings, choice);
        g_ptr_array_add(marks > 0 ? item->open_choices : item->choices, kept);
        if (marks > 1)
            g_ptr_array_add(item->form_choices, kept);
    }
}

/* A level has an order of two or more, a yes or no two alone: 是 and 否 where it says nothing else. */
static void read_choices(Standard *standard, const Table *table, int row, Item *item) {
    const char *cell = table_text(table, row, ITEM_COLUMN_CHOICES);
    split_choices(item, standard->strings, item->type == ITEM_YES_NO && !*cell ? YES_NO : cell);
    bool pair = item->choices->len == 2;
    if ((item->type == ITEM_YES_NO && !pair) || (item->type == ITEM_LEVEL && item->choices->len < 2))
        table_unknown(table, row, ITEM_COLUMN_CHOICES);
}

/* "0..200", "0..", "..": either bound may be left out. */
static void read_range(const Table *table, int row, Item *item) {
    if (!*item->range)
        return;
    g_auto(GStrv) sides = g_strsplit(item->range, "..", 2);
    Ratio *const bounds[] = {&item->least, &item->most};
    bool sound = sides[1];
    for (int i = 0; i < 2 && sound; i++) {
        *bounds[i] = ratio_invalid();
        g_autofree char *dense = text_squeeze(sides[i]);
        Decimal number;
        if (!*dense)
            continue;
        sound = decimal_parse(dense, &number);
        if (sound)
            *bounds[i] = number.value;
    }
    if (!sound)
        table_unknown(table, row, ITEM_COLUMN_RANGE);
}

static void read_item(Standard *standard, const Table *table, int row) {
    static const char *const types[] = {
        [ITEM_COUNT] = "count",
        [ITEM_PERCENT] = "percent",
        [ITEM_AREA] = "area",
        [ITEM_TEXT] = "text",
        [ITEM_LIST] = "list",
        [ITEM_CHOICE] = "choice",
        [ITEM_NUMBER] = "number",
        [ITEM_DATE] = "date",
        [ITEM_LEVEL] = "level",
        [ITEM_YES_NO] = "yes_no",
        NULL,
    };
    static const char *const roles[] = {
        [ITEM_ROLE_NONE] = "",       [ITEM_ROLE_ENTITY] = "entity", [ITEM_ROLE_LACKING] = "lacking",
        [ITEM_ROLE_VAGUE] = "vague", [ITEM_ROLE_BOUND] = "bound",   [ITEM_ROLE_POINTS] = "points",
        [ITEM_ROLE_SCORE] = "score", [ITEM_ROLE_LEVEL] = "level",   NULL,
    };
    static const char *const measures[] = {"exact", "measured", NULL};
    static const char *const charts[] = {[CHARTED_UNSAID] = "", [CHARTED] = "yes", [CHARTED_NOT] = "no", NULL};
    const char *id = table_text(table, row, ITEM_COLUMN_ITEM);
    const Item *known = standard_lookup_item(standard, id);
    if (known) {
        table_twice(table, row, ITEM_COLUMN_ITEM, known->line);
        return;
    }
    if (!*id) {
        table_unknown(table, row, ITEM_COLUMN_ITEM);
        return;
    }
    const char *owner = table_text(table, row, ITEM_COLUMN_INDICATOR);
    bool of_notice = g_str_equal(owner, NOTICE_INDICATOR), of_total = g_str_equal(owner, TOTAL_INDICATOR);
    const Words name = read_words(standard, table, row, ITEM_COLUMN_ZH);
    if (of_total)
        begin_total(standard, table, row, name);
    g_autoptr(GPtrArray) owners =
        of_notice ? NULL : read_owners(standard, table, row, ITEM_COLUMN_TIER, ITEM_COLUMN_INDICATOR);
    if (!of_notice && !owners)
        return;
    int type = table_choice(table, row, ITEM_COLUMN_TYPE, types, -1);
    int measure = table_choice(table, row, ITEM_COLUMN_MEASURE, measures, 0);
    int role = table_choice(table, row, ITEM_COLUMN_ROLE, roles, ITEM_ROLE_NONE);
    int charted = table_choice(table, row, ITEM_COLUMN_CHART, charts, CHARTED_UNSAID);
    if (type < 0 || measure < 0 || role < 0 || charted < 0)
        return;
    Item *item = g_new0(Item, 1);
    *item = (Item){
        .id = id,
        .indicator = owner,
        .tiers = of_notice ? NULL : tiers_kept(standard, table, row, ITEM_COLUMN_TIER, owners),
        .type = (ItemType)type,
        .unit = table_text(table, row, ITEM_COLUMN_UNIT),
        .measured = measure == 1,
        .charted = (Charted)charted,
        .times = ratio_make(1, 1),
        .role = (ItemRole)role,
        .range = table_text(table, row, ITEM_COLUMN_RANGE),
        .of_register = table_text(table, row, ITEM_COLUMN_REGISTER),
        .name = name,
        .line = table_line(table, row),
    };
    if (item_is_choice(item))
        read_choices(standard, table, row, item);
    read_range(table, row, item);
    RegisterSelection selection;
    if (*item->of_register && !standard_read_selection(standard, item->of_register, &selection))
        table_unknown(table, row, ITEM_COLUMN_REGISTER);
    /* Points are numbers, levels are chosen. */
    if ((role == ITEM_ROLE_LEVEL && !item->choices) ||
        ((role == ITEM_ROLE_POINTS || role == ITEM_ROLE_SCORE) && !item_is_number(item))) {
        table_unknown(table, row, ITEM_COLUMN_ROLE);
        item->role = ITEM_ROLE_NONE;
    }
    g_ptr_array_add(standard->items, item);
    g_hash_table_insert(standard->items_by_id, (void *)item->id, item);
}

/* The item that a cell (or a part of it) names; NULL when blank, and a finding when there is none such. */
static const Item *read_reference(const Standard *standard, const Table *table, int row, int column, const char *id) {
    g_autofree char *trimmed = text_trim(id);
    const Item *item = standard_lookup_item(standard, trimmed);
    if (!item && *trimmed)
        table_unknown(table, row, column);
    return item;
}

/* Items may name later ones: they are linked when all are there. */
static void link_item(Standard *standard, const Table *table, int row) {
    Item *item = g_hash_table_lookup(standard->items_by_id, table_text(table, row, ITEM_COLUMN_ITEM));
    if (!item || item->line != table_line(table, row))
        return;

    g_auto(GStrv) parts = g_strsplit(table_text(table, row, ITEM_COLUMN_EQUALS), "/", 2);
    if (parts[0] && (!parts[1] || text_blank(parts[0]) || text_blank(parts[1]))) {
        table_unknown(table, row, ITEM_COLUMN_EQUALS);
    } else if (parts[0]) {
        /* "part / whole * 1000" */
        g_auto(GStrv) divisor = g_strsplit(parts[1], "*", 2);
        g_autofree char *factor = divisor[1] ? text_squeeze(divisor[1]) : NULL;
        Decimal times;
        if (factor && decimal_parse(factor, &times) && times.value.num > 0 && item->type != ITEM_PERCENT)
            item->times = times.value;
        else if (factor)
            table_unknown(table, row, ITEM_COLUMN_EQUALS);
        const Item *part = read_reference(standard, table, row, ITEM_COLUMN_EQUALS, parts[0]);
        const Item *whole = read_reference(standard, table, row, ITEM_COLUMN_EQUALS, divisor[0]);
        item->part = whole ? part : NULL;
        item->whole = part ? whole : NULL;
    }

    /* "compounds.total ~ compounds.ebike access.closed": the total, and what may stand for it where it is not asked */
    g_auto(GStrv) sides = g_strsplit(table_text(table, row, ITEM_COLUMN_SHARE_OF), "~", 2);
    item->share_of = read_reference(standard, table, row, ITEM_COLUMN_SHARE_OF, sides[0] ? sides[0] : "");
    g_auto(GStrv) ids = g_strsplit(sides[0] && sides[1] ? sides[1] : "", " ", -1);
    for (char **id = ids; *id; id++) {
        const Item *total = read_reference(standard, table, row, ITEM_COLUMN_SHARE_OF, *id);
        if (!total)
            continue;
        if (!item->inferred)
            item->inferred = g_ptr_array_new();
        g_ptr_array_add(item->inferred, (gpointer)total);
    }

    item->subset_of =
        read_reference(standard, table, row, ITEM_COLUMN_SUBSET_OF, table_text(table, row, ITEM_COLUMN_SUBSET_OF));
    item->counts = read_reference(standard, table, row, ITEM_COLUMN_COUNTS, table_text(table, row, ITEM_COLUMN_COUNTS));
}

static void free_item(void *data) {
    Item *item = data;
    g_clear_pointer(&item->choices, g_ptr_array_unref);
    g_clear_pointer(&item->open_choices, g_ptr_array_unref);
    g_clear_pointer(&item->form_choices, g_ptr_array_unref);
    g_clear_pointer(&item->inferred, g_ptr_array_unref);
    g_clear_pointer(&item->units, g_ptr_array_unref);
    g_free(item);
}

/* ---- criteria.csv and checks.csv ---- */

/* A plain number of a cell; the invalid ratio where it is blank, and a finding where it is none. */
static Ratio read_plain(const Table *table, int row, int column) {
    g_autofree char *dense = text_squeeze(table_text(table, row, column));
    Decimal number = {.value = ratio_invalid()};
    if (*dense && !decimal_parse(dense, &number))
        table_unknown(table, row, column);
    return *dense ? number.value : ratio_invalid();
}

static void read_criterion(Standard *standard, const Table *table, int row) {
    static const char *const strengths[] = {"hard", "soft", NULL};
    static const char *const roles[] = {
        [CRITERION_REQUIRED] = "",   [CRITERION_GATE] = "gate",     [CRITERION_SCORE] = "score",
        [CRITERION_BONUS] = "bonus", [CRITERION_DEDUCT] = "deduct", NULL};
    g_autoptr(GPtrArray) owners = read_owners(standard, table, row, CRITERION_COLUMN_TIER, CRITERION_COLUMN_INDICATOR);
    int strength = table_choice(table, row, CRITERION_COLUMN_STRENGTH, strengths, 0);
    int role = table_choice(table, row, CRITERION_COLUMN_ROLE, roles, CRITERION_REQUIRED);
    if (!owners || strength < 0 || role < 0)
        return;
    Criterion *criterion = g_new0(Criterion, 1);
    *criterion = (Criterion){
        .indicator = table_text(table, row, CRITERION_COLUMN_INDICATOR),
        .clause = table_text(table, row, CRITERION_COLUMN_CLAUSE),
        .applies_when = table_text(table, row, CRITERION_COLUMN_APPLIES_WHEN),
        .rule = table_text(table, row, CRITERION_COLUMN_RULE),
        .role = (CriterionRole)role,
        .points = table_text(table, row, CRITERION_COLUMN_POINTS),
        .most = read_plain(table, row, CRITERION_COLUMN_MOST),
        .soft = strength == 1,
        .mentions = table_text(table, row, CRITERION_COLUMN_MENTIONS),
        .line = table_line(table, row),
    };
    g_ptr_array_add(standard->criteria, criterion);
    for (guint i = 0; i < owners->len; i++)
        g_ptr_array_add(((const Indicator *)g_ptr_array_index(owners, i))->criteria, criterion);
    standard->scored = standard->scored || criterion_scores(criterion);
}

/* ---- levels.csv ---- */

/* Whether some tier has the gate: "all", an indicator, or a clause of one. */
static bool has_gate(const Standard *standard, const char *gate) {
    bool found = g_str_equal(gate, "all");
    for (guint i = 0; i < standard->criteria->len && !found; i++) {
        const Criterion *criterion = g_ptr_array_index(standard->criteria, i);
        g_autofree char *clause = g_strconcat(criterion->indicator, ".", criterion->clause, NULL);
        found = !criterion_scores(criterion) && (g_str_equal(gate, criterion->indicator) || g_str_equal(gate, clause));
    }
    return found;
}

static void read_level(Standard *standard, const Table *table, int row) {
    Level *level = g_new0(Level, 1);
    *level = (Level){.id = table_text(table, row, LEVEL_COLUMN_LEVEL),
                     .from = read_plain(table, row, LEVEL_COLUMN_FROM),
                     .gates = table_text(table, row, LEVEL_COLUMN_GATES),
                     .name = read_words(standard, table, row, LEVEL_COLUMN_ZH),
                     .line = table_line(table, row)};
    g_auto(GStrv) gates = g_strsplit(level->gates, " ", -1);
    for (char **gate = gates; *gate; gate++)
        if (**gate && !has_gate(standard, *gate))
            table_unknown(table, row, LEVEL_COLUMN_GATES);
    const Level *known = NULL;
    for (guint i = 0; i < standard->levels->len && !known; i++) {
        const Level *other = g_ptr_array_index(standard->levels, i);
        known = g_str_equal(other->id, level->id) ? other : NULL;
    }
    if (known)
        table_twice(table, row, LEVEL_COLUMN_LEVEL, known->line);
    else if (!ratio_valid(level->from))
        table_unknown(table, row, LEVEL_COLUMN_FROM);
    if (known || !ratio_valid(level->from))
        g_free(level);
    else
        g_ptr_array_add(standard->levels, level);
}

static void read_check(Standard *standard, const Table *table, int row) {
    static const char *const kinds[] = {
        [CHECK_ACROSS] = "across", [CHECK_PARTS] = "parts", [CHECK_PEERS] = "peers", NULL};
    const char *id = table_text(table, row, CHECK_COLUMN_ID);
    for (guint i = 0; i < standard->checks->len; i++) {
        const Check *known = g_ptr_array_index(standard->checks, i);
        if (g_str_equal(known->id, id)) {
            table_twice(table, row, CHECK_COLUMN_ID, known->line);
            return;
        }
    }
    Severity severity;
    if (!severity_parse(table_text(table, row, CHECK_COLUMN_SEVERITY), &severity)) {
        g_autoptr(GPtrArray) ids = g_ptr_array_new();
        for (int i = SEVERITY_INFO; i <= SEVERITY_ERROR; i++)
            g_ptr_array_add(ids, (void *)severity_ids[i]);
        table_unknown_among(table, row, CHECK_COLUMN_SEVERITY, ids);
        return;
    }
    int kind = table_choice(table, row, CHECK_COLUMN_KIND, kinds, CHECK_ACROSS);
    g_autoptr(GPtrArray) owners = read_owners(standard, table, row, CHECK_COLUMN_TIER, CHECK_COLUMN_INDICATOR);
    if (kind < 0 || !owners)
        return;
    g_auto(GStrv) others = g_strsplit(table_text(table, row, CHECK_COLUMN_ALSO), " ", -1);
    for (char **other = others; *other; other++) {
        bool known = !**other;
        for (guint i = 0; i < owners->len && !known; i++)
            known = tier_lookup_indicator(((const Indicator *)g_ptr_array_index(owners, i))->tier, *other);
        if (!known) {
            g_autoptr(GPtrArray) tiers = read_tiers(standard, table, row, CHECK_COLUMN_TIER);
            unknown_indicator(tiers, table, row, CHECK_COLUMN_ALSO);
            return;
        }
    }
    Check *check = g_new0(Check, 1);
    *check = (Check){
        .id = id,
        .kind = (CheckKind)kind,
        .severity = severity,
        .tiers = tiers_kept(standard, table, row, CHECK_COLUMN_TIER, owners),
        .rule = table_text(table, row, CHECK_COLUMN_RULE),
        .indicator = table_text(table, row, CHECK_COLUMN_INDICATOR),
        .also = table_text(table, row, CHECK_COLUMN_ALSO),
        .words = read_words(standard, table, row, CHECK_COLUMN_ZH),
        .line = table_line(table, row),
    };
    g_ptr_array_add(standard->checks, check);
}

/* ---- statements.csv ---- */

/* What a pattern may ask for: the items of its own indicator, asked in all of its tiers. */
typedef struct PatternScope {
    const Standard *standard;
    const GPtrArray *owners; /* of const Indicator *; NULL of the notice */
    const char *indicator;
} PatternScope;

static const Item *find_pattern_item(const void *context, const char *id) {
    const PatternScope *scope = context;
    const Item *item = standard_lookup_item(scope->standard, id);
    bool belongs = item && g_str_equal(item->indicator, scope->indicator);
    for (guint i = 0; belongs && scope->owners && i < scope->owners->len; i++)
        belongs = tiers_have(item->tiers, ((const Indicator *)g_ptr_array_index(scope->owners, i))->tier->id);
    return belongs ? item : NULL;
}

/* Perhaps meant. */
static void tell_near_item(const Standard *standard, const char *id, Finding *finding, Findings *findings) {
    g_autoptr(GPtrArray) ids = g_ptr_array_new();
    for (guint i = 0; i < standard->items->len; i++)
        g_ptr_array_add(ids, (void *)((const Item *)g_ptr_array_index(standard->items, i))->id);
    const char *near = near_word(id, ids);
    if (near)
        finding_fact(findings, finding, "near", FACT_TEXT, near);
}

static void read_statement(Standard *standard, const Table *table, int row) {
    bool of_notice = g_str_equal(table_text(table, row, STATEMENT_COLUMN_INDICATOR), NOTICE_INDICATOR) &&
                     !table_optional(table, row, STATEMENT_COLUMN_TIER);
    if (!of_notice && is_local(table->file)) {
        table_unknown(table, row, STATEMENT_COLUMN_INDICATOR);
        return;
    }
    g_autoptr(GPtrArray) owners =
        of_notice ? NULL : read_owners(standard, table, row, STATEMENT_COLUMN_TIER, STATEMENT_COLUMN_INDICATOR);
    const char *lang = table_text(table, row, STATEMENT_COLUMN_LANG);
    bool known = words_is_lang(lang);
    if (!known)
        table_unknown(table, row, STATEMENT_COLUMN_LANG);
    if ((!of_notice && !owners) || !known)
        return;
    if (!g_str_equal(lang, lang_id(LANG_ZH)))
        table_add_lang(table, row, STATEMENT_COLUMN_LANG, standard->langs, standard->spoken);
    const Indicator *first = owners ? g_ptr_array_index(owners, 0) : NULL;
    PatternScope scope = {standard, owners, first ? first->id : NOTICE_INDICATOR};
    int position = 0;
    g_autofree char *what = NULL;
    Pattern *pattern =
        pattern_parse(table_text(table, row, STATEMENT_COLUMN_PATTERN), find_pattern_item, &scope, &position, &what);
    if (!pattern) {
        Findings *findings = table->findings;
        const char *text = table_text(table, row, STATEMENT_COLUMN_PATTERN);
        const char *slot = g_utf8_offset_to_pointer(text, position - 1);
        g_autofree char *id = *slot == '{' ? g_strndup(slot + 1, strcspn(slot + 1, "{}=|")) : NULL;
        const Item *item = id ? standard_lookup_item(standard, id) : NULL;
        bool other = item && !find_pattern_item(&scope, id);
        Finding *finding = table_finding(table, row, STATEMENT_COLUMN_PATTERN,
                                         other         ? SENTENCE_PATTERN_ITEM_ELSEWHERE
                                         : id && !item ? SENTENCE_PATTERN_ITEM
                                                       : SENTENCE_PATTERN_BROKEN);
        if (id && !item)
            tell_near_item(standard, id, finding, findings);
        finding_fact(findings, finding, "value", FACT_TEXT, id ? id : "");
        finding->tier = first ? findings_text(findings, first->tier->id) : NULL;
        finding->indicator = findings_text(findings, scope.indicator);
        finding_fact(findings, finding, "position", FACT_TEXT, DIGITS(position));
        finding_fact(findings, finding, "found", FACT_TEXT, what);
        return;
    }
    Statement *statement = g_new0(Statement, 1);
    *statement = (Statement){
        .indicator = scope.indicator,
        .variant = table_text(table, row, STATEMENT_COLUMN_VARIANT),
        .lang = g_intern_string(lang),
        .pattern = pattern,
        .line = table_line(table, row),
    };
    g_ptr_array_add(standard->statements, statement);
    for (guint i = 0; owners && i < owners->len; i++)
        g_ptr_array_add(((const Indicator *)g_ptr_array_index(owners, i))->statements, statement);
    if (of_notice)
        g_ptr_array_add(standard->notice_statements, statement);
}

static void free_statement(void *data) {
    Statement *statement = data;
    pattern_free((Pattern *)statement->pattern);
    g_free(statement);
}

/* ---- glossary.csv and words.csv ---- */

static void read_term(Standard *standard, const Table *table, int row) {
    Words words = read_words(standard, table, row, TERM_COLUMN_ZH);
    const Term *known = g_hash_table_lookup(standard->terms, words.zh);
    if (known && known->file == table->file)
        table_twice(table, row, TERM_COLUMN_ZH, known->line);
    if (known)
        return;
    const char *id = table_optional(table, row, TERM_COLUMN_ID);
    if (id && !table_is_slug(id)) {
        table_unknown(table, row, TERM_COLUMN_ID);
        id = NULL;
    }
    Term *term = g_new0(Term, 1);
    *term = (Term){.words = words, .id = id, .file = table->file, .line = table_line(table, row)};
    g_hash_table_insert(standard->terms, (void *)words.zh, term);
}

/* "0.01" or "1/1500"; 1 where nothing is said. */
static Ratio read_factor(const Table *table, int row) {
    const char *text = table_optional(table, row, WORD_COLUMN_FACTOR);
    g_auto(GStrv) sides = g_strsplit(text ? text : "1", "/", 2);
    Decimal above, below = {.value = ratio_make(1, 1)};
    if (!sides[0] || !decimal_parse(sides[0], &above) || (sides[1] && !decimal_parse(sides[1], &below)) ||
        above.value.num <= 0 || below.value.num <= 0) {
        table_unknown(table, row, WORD_COLUMN_FACTOR);
        return ratio_make(1, 1);
    }
    return ratio_div(above.value, below.value);
}

static void read_word(Standard *standard, const Table *table, int row) {
    Word *word = g_new0(Word, 1);
    *word = (Word){
        .kind = table_text(table, row, WORD_COLUMN_KIND),
        .item = table_optional(table, row, WORD_COLUMN_ITEM),
        .zh = table_text(table, row, WORD_COLUMN_ZH),
        .factor = read_factor(table, row),
        .line = table_line(table, row),
    };
    g_ptr_array_add(standard->words, word);
    GPtrArray *of_kind = g_hash_table_lookup(standard->words_by_kind, word->kind);
    if (!of_kind) {
        of_kind = g_ptr_array_new();
        g_hash_table_insert(standard->words_by_kind, (void *)word->kind, of_kind);
    }
    g_ptr_array_add(of_kind, word);
    if (g_str_equal(word->kind, "special_group"))
        g_ptr_array_add(standard->special_groups, (void *)word->zh);

    /* Units are known by what they are units of: every item that is asked in that unit. */
    bool is_unit = g_str_equal(word->kind, "convert") || g_str_equal(word->kind, "unit");
    for (guint i = 0; is_unit && word->item && i < standard->items->len; i++) {
        Item *item = g_ptr_array_index(standard->items, i);
        if (!item_is_number(item) || !g_str_equal(item->unit, word->item))
            continue;
        if (!item->units)
            item->units = g_ptr_array_new();
        g_ptr_array_add(item->units, word);
    }
}

/* ---- verdicts.csv ---- */

static void read_verdict_word(Standard *standard, const Table *table, int row) {
    static const char *const kinds[] = {[TOLD_OF_ROW] = "verdict", [TOLD_OF_COMMUNITY] = "conclusion", NULL};
    static const char *const meanings[] = {[MEANING_NONE] = "none",
                                           [MEANING_MET] = "met",
                                           [MEANING_NOT_MET] = "not_met",
                                           [MEANING_PARTLY] = "partly",
                                           NULL};
    int kind = table_choice(table, row, VERDICT_COLUMN_KIND, kinds, -1);
    int meaning = table_choice(table, row, VERDICT_COLUMN_MEANING, meanings, -1);
    if (kind < 0 || meaning < 0)
        return;
    const char *written = table_text(table, row, VERDICT_COLUMN_WORD);
    g_autofree char *bare = verdict_word_bare(written);
    if (!*bare) {
        table_unknown(table, row, VERDICT_COLUMN_WORD);
        return;
    }
    const VerdictWord *known = standard_lookup_verdict(standard, (ToldOf)kind, written);
    if (known && known->file == table->file)
        table_twice(table, row, VERDICT_COLUMN_WORD, known->line);
    if (known)
        return;
    Words shown = read_words(standard, table, row, VERDICT_COLUMN_ZH);
    VerdictWord *word = g_new0(VerdictWord, 1);
    *word = (VerdictWord){.of = (ToldOf)kind,
                          .word = g_string_chunk_insert(standard->strings, bare),
                          .meaning = (Meaning)meaning,
                          .shown = {*shown.zh ? shown.zh : written, shown.others},
                          .file = table->file,
                          .line = table_line(table, row)};
    g_ptr_array_add(standard->verdict_words, word);
}

/* ---- all files ---- */

const char *const standard_local_files[] = {STATEMENTS_FILE, GLOSSARY_FILE, VERDICTS_FILE,
                                            PHRASES_FILE,    SHAPES_FILE,   NULL};

/* Rows are added to the standard; what is wrong with one is a finding, and it is left out. */
typedef struct StandardTable {
    const char *file;
    const CsvColumn *columns;
    void (*read)(Standard *standard, const Table *table, int row);
    void (*link)(Standard *standard, const Table *table, int row); /* a second pass over the rows; or NULL */
    bool may_lack;                                                 /* a standard need not have it */
} StandardTable;

/* In the order in which they build upon each other. */
static const StandardTable standard_tables[] = {
    {STANDARD_FILE, standard_columns, read_standard_fact, link_standard_fact, false},
    {INDICATORS_FILE, indicator_columns, read_indicator, NULL, false},
    {ITEMS_FILE, item_columns, read_item, link_item, false},
    {CRITERIA_FILE, criterion_columns, read_criterion, NULL, false},
    {CHECKS_FILE, check_columns, read_check, NULL, false},
    {STATEMENTS_FILE, statement_columns, read_statement, NULL, false},
    {GLOSSARY_FILE, term_columns, read_term, NULL, false},
    {WORDS_FILE, word_columns, read_word, NULL, false},
    {VERDICTS_FILE, verdict_columns, read_verdict_word, NULL, false},
    {PHRASES_FILE, phrase_columns, read_phrase, NULL, true},
    {LEVELS_FILE, level_columns, read_level, NULL, true},
};

/* shown: how findings name the file. rows: whether they are read; not where a table that they build upon could not be,
 * since whatever they name would be unknown. */
static bool load_table(Standard *standard, const StandardTable *source, const char *dir, const char *shown, bool rows,
                       Findings *findings) {
    g_autofree char *path = g_build_filename(dir, source->file, NULL);
    g_auto(Table) table = {0};
    guint before = findings->list->len;
    bool read = table_open(&table, path, shown, source->columns, standard->strings, findings);
    table_add_langs(&table, standard->langs, standard->spoken);
    for (int row = 0; rows && row < table_row_count(&table); row++)
        source->read(standard, &table, row);
    for (int row = 0; rows && source->link && row < table_row_count(&table); row++)
        source->link(standard, &table, row);
    /* Whoever keeps the standard mends its tables. */
    for (guint i = before; !is_local(shown) && i < findings->list->len; i++)
        ((Finding *)g_ptr_array_index(findings->list, i))->addressee = ADDRESSEE_STANDARD;
    return read;
}

static bool has_file(const char *dir, const char *name) {
    g_autofree char *path = g_build_filename(dir, name, NULL);
    return g_file_test(path, G_FILE_TEST_EXISTS);
}

Standard *standard_load(const char *dir, const char *shown, Findings *findings) {
    return standard_load_beside(dir, shown, NULL, findings);
}

Standard *standard_load_beside(const char *dir, const char *shown, const char *dataset, Findings *findings) {
    g_autoptr(Standard) standard = g_new0(Standard, 1);
    standard->strings = g_string_chunk_new(64 * 1024);
    standard->shown = g_string_chunk_insert(standard->strings, shown);
    standard->unwritten = g_array_new(FALSE, FALSE, sizeof(Unwritten));
    standard->langs = g_ptr_array_new();
    standard->spoken = g_array_new(FALSE, FALSE, sizeof(Spoken));
    words_add_lang(standard->langs, lang_id(LANG_EN));
    standard->facts = g_ptr_array_new_with_free_func(g_free);
    standard->phrases = g_ptr_array_new_with_free_func(g_free);
    standard->bases = g_ptr_array_new_with_free_func(g_free);
    standard->indicators = g_ptr_array_new_with_free_func(free_indicator);
    standard->items = g_ptr_array_new_with_free_func(free_item);
    standard->items_by_id = g_hash_table_new(g_str_hash, g_str_equal);
    standard->criteria = g_ptr_array_new_with_free_func(g_free);
    standard->statements = g_ptr_array_new_with_free_func(free_statement);
    standard->checks = g_ptr_array_new_with_free_func(g_free);
    standard->words = g_ptr_array_new_with_free_func(g_free);
    standard->words_by_kind = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
    standard->no_words = g_ptr_array_new();
    standard->special_groups = g_ptr_array_new();
    standard->verdict_words = g_ptr_array_new_with_free_func(g_free);
    standard->levels = g_ptr_array_new_with_free_func(g_free);
    standard->notice_items = g_ptr_array_new();
    standard->notice_statements = g_ptr_array_new();
    standard->terms = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);

    bool complete = true;
    for (gsize i = 0; i < G_N_ELEMENTS(standard_tables); i++) {
        const StandardTable *source = &standard_tables[i];
        bool local = dataset && g_strv_contains(standard_local_files, source->file) && has_file(dataset, source->file);
        if (local)
            complete = load_table(standard, source, dataset, source->file, complete, findings) && complete;
        if (!source->may_lack || has_file(dir, source->file))
            complete = load_table(standard, source, dir, standard_file(standard, source->file), complete, findings) &&
                       complete;
        if (i == 0) {
            add_only_tier(standard);
            add_usual_bases(standard);
        }
    }
    if (!complete)
        return NULL;

    for (guint k = 0; k < standard->items->len; k++) {
        Item *item = g_ptr_array_index(standard->items, k);
        if (g_str_equal(item->indicator, NOTICE_INDICATOR))
            g_ptr_array_add(standard->notice_items, item);
        for (guint i = 0; i < standard->indicators->len; i++) {
            const Indicator *indicator = g_ptr_array_index(standard->indicators, i);
            if (g_str_equal(item->indicator, indicator->id) && tiers_have(item->tiers, indicator->tier->id))
                g_ptr_array_add(indicator->items, item);
        }
        for (int t = 0; t < standard->tier_count; t++) {
            const Tier *tier = standard->tiers[t];
            if (tier->total && g_str_equal(item->indicator, TOTAL_INDICATOR) && tiers_have(item->tiers, tier->id))
                g_ptr_array_add(tier->total->items, item);
        }
    }
    for (int t = 0; t < standard->tier_count; t++)
        ((Tier *)standard->tiers[t])->names = tier_indicator_names(standard->tiers[t]);
    standard->shapes = shapes_load(standard, dir, dataset, findings);
    return g_steal_pointer(&standard);
}

void standard_free(Standard *standard) {
    if (!standard)
        return;
    shapes_free(standard->shapes);
    GPtrArray *const lists[] = {standard->bases,          standard->notice_statements,
                                standard->notice_items,   standard->checks,
                                standard->words,          standard->no_words,
                                standard->special_groups, standard->verdict_words,
                                standard->levels,         standard->statements,
                                standard->criteria,       standard->items,
                                standard->indicators,     standard->facts,
                                standard->phrases};
    for (gsize i = 0; i < G_N_ELEMENTS(lists); i++)
        g_ptr_array_unref(lists[i]);
    for (int i = 0; i < standard->tier_count; i++) {
        g_free(standard->tiers[i]->indicators);
        names_free(standard->tiers[i]->names);
        if (standard->tiers[i]->total)
            free_indicator((Indicator *)standard->tiers[i]->total);
        g_free((void *)standard->tiers[i]);
    }
    g_free(standard->tiers);
    names_free(standard->finding_names);
    g_hash_table_unref(standard->words_by_kind);
    g_hash_table_unref(standard->items_by_id);
    g_hash_table_unref(standard->terms);
    g_string_chunk_free(standard->strings);
    g_array_unref(standard->unwritten);
    g_ptr_array_unref(standard->langs);
    g_array_unref(standard->spoken);
    g_free(standard);
}
