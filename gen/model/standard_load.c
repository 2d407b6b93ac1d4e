#include <string.h>

#include "base/text.h"
#include "model/pattern.h"
#include "model/standard.h"
#include "model/standard_private.h"
#include "model/table.h"

#define TIER_PREFIX "tier."

typedef void (*RowReader)(Standard *standard, const Table *table, int row);

enum { FACT_COLUMN_KEY, FACT_COLUMN_ZH, FACT_COLUMN_EN };
static const char *const fact_columns[] = {"key", "zh", "en", NULL};

enum {
    INDICATOR_COLUMN_TIER,
    INDICATOR_COLUMN_NO,
    INDICATOR_COLUMN_ID,
    INDICATOR_COLUMN_CATEGORY,
    INDICATOR_COLUMN_CATEGORY_EN,
    INDICATOR_COLUMN_NAME,
    INDICATOR_COLUMN_NAME_EN,
    INDICATOR_COLUMN_DEFINITION,
    INDICATOR_COLUMN_DEFINITION_EN,
    INDICATOR_COLUMN_REQUIREMENT,
    INDICATOR_COLUMN_REQUIREMENT_EN
};
static const char *const indicator_columns[] = {
    "tier",
    "no",
    "id",
    "category_zh",
    "category_en",
    "name_zh",
    "name_en",
    "definition_zh",
    "definition_en",
    "requirement_zh",
    "requirement_en",
    NULL,
};

enum {
    ITEM_COLUMN_INDICATOR,
    ITEM_COLUMN_TIER,
    ITEM_COLUMN_ITEM,
    ITEM_COLUMN_TYPE,
    ITEM_COLUMN_UNIT,
    ITEM_COLUMN_MEASURE,
    ITEM_COLUMN_EQUALS,
    ITEM_COLUMN_SHARE_OF,
    ITEM_COLUMN_SUBSET_OF,
    ITEM_COLUMN_COUNTS,
    ITEM_COLUMN_REGISTER,
    ITEM_COLUMN_CHOICES,
    ITEM_COLUMN_ROLE,
    ITEM_COLUMN_ZH,
    ITEM_COLUMN_EN
};
static const char *const item_columns[] = {
    "indicator", "tier",   "item",     "type",    "unit", "measure", "equals", "share_of",
    "subset_of", "counts", "register", "choices", "role", "zh",      "en",     NULL,
};

enum {
    CRITERION_COLUMN_TIER,
    CRITERION_COLUMN_INDICATOR,
    CRITERION_COLUMN_CLAUSE,
    CRITERION_COLUMN_APPLIES_WHEN,
    CRITERION_COLUMN_RULE,
    CRITERION_COLUMN_STRENGTH,
    CRITERION_COLUMN_MENTIONS
};
static const char *const criterion_columns[] = {
    "tier", "indicator", "clause", "applies_when", "rule", "strength", "mentions", NULL,
};

enum {
    CHECK_COLUMN_ID,
    CHECK_COLUMN_KIND,
    CHECK_COLUMN_SEVERITY,
    CHECK_COLUMN_TIER,
    CHECK_COLUMN_INDICATOR,
    CHECK_COLUMN_ALSO,
    CHECK_COLUMN_RULE,
    CHECK_COLUMN_ZH,
    CHECK_COLUMN_EN
};
static const char *const check_columns[] = {"id",   "kind", "severity", "tier", "indicator",
                                            "also", "rule", "zh",       "en",   NULL};

enum {
    STATEMENT_COLUMN_TIER,
    STATEMENT_COLUMN_INDICATOR,
    STATEMENT_COLUMN_VARIANT,
    STATEMENT_COLUMN_LANG,
    STATEMENT_COLUMN_PATTERN
};
static const char *const statement_columns[] = {"tier", "indicator", "variant", "lang", "pattern", NULL};

enum { WORD_COLUMN_KIND, WORD_COLUMN_ITEM, WORD_COLUMN_ZH };
static const char *const word_columns[] = {"kind", "item", "zh", NULL};

enum { TERM_COLUMN_ZH, TERM_COLUMN_EN, TERM_COLUMN_ID };
static const char *const term_columns[] = {"zh", "en", "id", NULL};

static const char *const type_names[] = {
    [ITEM_COUNT] = "count", [ITEM_PERCENT] = "percent", [ITEM_AREA] = "area",
    [ITEM_TEXT] = "text",   [ITEM_LIST] = "list",       [ITEM_CHOICE] = "choice",
};

/* The position of the cell's text among `names` (a blank cell is the first one if `blank_is_first`); -1 and a finding
 * when it is none of them. */
static int read_name(const Table *table, int row, int column, const char *const *names, int count,
                     bool blank_is_first) {
    const char *text = table_text(table, row, column);
    if (blank_is_first && !*text)
        return 0;
    for (int i = 0; i < count; i++)
        if (g_str_equal(names[i], text))
            return i;
    table_unknown(table, row, column);
    return -1;
}

static const StandardFact *find_fact(const Standard *standard, const char *key) {
    for (guint i = 0; i < standard->facts->len; i++) {
        const StandardFact *fact = g_ptr_array_index(standard->facts, i);
        if (g_str_equal(fact->key, key))
            return fact;
    }
    return NULL;
}

static void read_fact(Standard *standard, const Table *table, int row) {
    const char *key = table_text(table, row, FACT_COLUMN_KEY);
    const StandardFact *known = find_fact(standard, key);
    if (known) {
        table_twice(table, row, FACT_COLUMN_KEY, known->line);
        return;
    }
    StandardFact *fact = g_new0(StandardFact, 1);
    fact->key = key;
    fact->value = standard_read_words(standard, table, row, FACT_COLUMN_ZH, FACT_COLUMN_EN);
    fact->line = table_line(table, row);
    g_ptr_array_add(standard->facts, fact);
    if (g_str_has_prefix(key, TIER_PREFIX)) {
        Tier *tier = g_new0(Tier, 1);
        tier->id = key + strlen(TIER_PREFIX);
        tier->name = fact->value;
        g_ptr_array_add(standard->tiers, tier);
        g_ptr_array_add(standard->by_tier, g_ptr_array_new());
    }
}

static void read_indicator(Standard *standard, const Table *table, int row) {
    const Tier *tier = standard_lookup_tier(standard, table_text(table, row, INDICATOR_COLUMN_TIER));
    const char *id = table_text(table, row, INDICATOR_COLUMN_ID);
    if (!tier) {
        table_unknown(table, row, INDICATOR_COLUMN_TIER);
        return;
    }
    int no = table_number(table, row, INDICATOR_COLUMN_NO);
    const Indicator *known = standard_lookup_indicator(standard, tier, id),
                    *same = standard_lookup_no(standard, tier, no);
    if (known || same) {
        table_twice(table, row, known ? INDICATOR_COLUMN_ID : INDICATOR_COLUMN_NO, known ? known->line : same->line);
        return;
    }
    if (!table_is_slug(id) || g_str_equal(id, NOTICE_INDICATOR)) {
        table_unknown(table, row, INDICATOR_COLUMN_ID);
        return;
    }
    if (no == 0)
        return;
    Indicator *indicator = g_new0(Indicator, 1);
    *indicator = (Indicator){
        .id = id,
        .tier = tier,
        .no = no,
        .position = standard_indicator_count(standard, tier),
        .category = standard_read_words(standard, table, row, INDICATOR_COLUMN_CATEGORY, INDICATOR_COLUMN_CATEGORY_EN),
        .name = standard_read_words(standard, table, row, INDICATOR_COLUMN_NAME, INDICATOR_COLUMN_NAME_EN),
        .definition =
            standard_read_words(standard, table, row, INDICATOR_COLUMN_DEFINITION, INDICATOR_COLUMN_DEFINITION_EN),
        .requirement =
            standard_read_words(standard, table, row, INDICATOR_COLUMN_REQUIREMENT, INDICATOR_COLUMN_REQUIREMENT_EN),
        .items = g_ptr_array_new(),
        .criteria = g_ptr_array_new(),
        .statements = g_ptr_array_new(),
        .line = table_line(table, row),
    };
    guint index = 0;
    g_ptr_array_find(standard->tiers, tier, &index);
    g_ptr_array_add(standard->indicators, indicator);
    g_ptr_array_add(g_ptr_array_index(standard->by_tier, index), indicator);
}

static bool has_indicator(const Standard *standard, const char *tier, const char *id) {
    for (guint i = 0; i < standard->indicators->len; i++) {
        const Indicator *indicator = g_ptr_array_index(standard->indicators, i);
        if (g_str_equal(indicator->id, id) && (!tier || g_str_equal(indicator->tier->id, tier)))
            return true;
    }
    return false;
}

/* Checks the cells that name a tier (blank: any) and an indicator of it; false and a finding when there is none such.
 */
static bool check_names(const Standard *standard, const Table *table, int row, int tier_column, int indicator_column) {
    const char *tier = table_optional(table, row, tier_column);
    if (tier && !standard_lookup_tier(standard, tier)) {
        table_unknown(table, row, tier_column);
        return false;
    }
    if (!has_indicator(standard, tier, table_text(table, row, indicator_column))) {
        table_unknown(table, row, indicator_column);
        return false;
    }
    return true;
}

/* Takes the question marks off: 市级或区县级?? has two. */
static int cut_marks(char *choice) {
    int marks = 0;
    for (; g_str_has_suffix(choice, "?") || g_str_has_suffix(choice, "？"); marks++)
        *g_utf8_find_prev_char(choice, choice + strlen(choice)) = '\0';
    return marks;
}

/* "甲|乙|甲或乙?|甲或丙??": what may be said; an alternative left standing; one that is the form's own. */
static void split_choices(Item *item, GStringChunk *strings, const char *cell) {
    item->choices = g_ptr_array_new();
    item->open_choices = g_ptr_array_new();
    item->form_choices = g_ptr_array_new();
    g_auto(GStrv) parts = g_strsplit(cell, "|", -1);
    for (char **part = parts; *part; part++) {
        g_autofree char *choice = text_trim(*part);
        int marks = cut_marks(choice);
        if (!*choice)
            continue;
        char *kept = g_string_chunk_insert_const(strings, choice);
        g_ptr_array_add(marks > 0 ? item->open_choices : item->choices, kept);
        if (marks > 1)
            g_ptr_array_add(item->form_choices, kept);
    }
}

static bool check_item(const Standard *standard, const Table *table, int row) {
    const char *id = table_text(table, row, ITEM_COLUMN_ITEM);
    const Item *known = standard_lookup_item(standard, id);
    if (known) {
        table_twice(table, row, ITEM_COLUMN_ITEM, known->line);
        return false;
    }
    if (!*id) {
        table_unknown(table, row, ITEM_COLUMN_ITEM);
        return false;
    }
    return g_str_equal(table_text(table, row, ITEM_COLUMN_INDICATOR), NOTICE_INDICATOR) ||
           check_names(standard, table, row, ITEM_COLUMN_TIER, ITEM_COLUMN_INDICATOR);
}

static void read_item(Standard *standard, const Table *table, int row) {
    static const char *const measures[] = {"exact", "measured"};
    static const char *const roles[] = {"", "entity", "lacking", "vague", "bound"}; /* as in ItemRole */
    if (!check_item(standard, table, row))
        return;
    int type = read_name(table, row, ITEM_COLUMN_TYPE, type_names, G_N_ELEMENTS(type_names), false);
    int measure = read_name(table, row, ITEM_COLUMN_MEASURE, measures, G_N_ELEMENTS(measures), true);
    int role = read_name(table, row, ITEM_COLUMN_ROLE, roles, G_N_ELEMENTS(roles), true);
    if (type < 0 || measure < 0 || role < 0)
        return;
    Item *item = g_new0(Item, 1);
    *item = (Item){
        .id = table_text(table, row, ITEM_COLUMN_ITEM),
        .indicator = table_text(table, row, ITEM_COLUMN_INDICATOR),
        .tier = table_optional(table, row, ITEM_COLUMN_TIER),
        .type = (ItemType)type,
        .unit = table_text(table, row, ITEM_COLUMN_UNIT),
        .measured = measure == 1,
        .role = (ItemRole)role,
        .of_register = table_text(table, row, ITEM_COLUMN_REGISTER),
        .name = standard_read_words(standard, table, row, ITEM_COLUMN_ZH, ITEM_COLUMN_EN),
        .line = table_line(table, row),
    };
    if (item->type == ITEM_CHOICE)
        split_choices(item, standard->strings, table_text(table, row, ITEM_COLUMN_CHOICES));
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

static void link_parts(const Standard *standard, const Table *table, int row, Item *item) {
    const char *equals = table_text(table, row, ITEM_COLUMN_EQUALS);
    if (!*equals)
        return;
    g_auto(GStrv) parts = g_strsplit(equals, "/", 2);
    if (!parts[1] || text_blank(parts[0]) || text_blank(parts[1])) {
        table_unknown(table, row, ITEM_COLUMN_EQUALS);
        return;
    }
    const Item *part = read_reference(standard, table, row, ITEM_COLUMN_EQUALS, parts[0]);
    const Item *whole = read_reference(standard, table, row, ITEM_COLUMN_EQUALS, parts[1]);
    if (part && whole) {
        item->part = part;
        item->whole = whole;
    }
}

/* "compounds.total ~ compounds.ebike access.closed": the total, and what may stand for it where it is not asked. */
static void link_share(const Standard *standard, const Table *table, int row, Item *item) {
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
}

/* Items may name later ones: they are linked when all are there. */
static void link_item(Standard *standard, const Table *table, int row) {
    Item *item = g_hash_table_lookup(standard->items_by_id, table_text(table, row, ITEM_COLUMN_ITEM));
    if (!item || item->line != table_line(table, row))
        return;
    link_parts(standard, table, row, item);
    link_share(standard, table, row, item);
    const struct Link {
        int column;
        const Item **target;
    } links[] = {
        {ITEM_COLUMN_SUBSET_OF, &item->subset_of},
        {ITEM_COLUMN_COUNTS, &item->counts},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(links); i++) {
        const char *id = table_text(table, row, links[i].column);
        *links[i].target = read_reference(standard, table, row, links[i].column, id);
    }
}

static bool item_belongs(const Item *item, const char *tier, const char *indicator) {
    return g_str_equal(item->indicator, indicator) && (!item->tier || !tier || g_str_equal(item->tier, tier));
}

static void distribute_items(Standard *standard) {
    for (guint k = 0; k < standard->items->len; k++) {
        Item *item = g_ptr_array_index(standard->items, k);
        if (g_str_equal(item->indicator, NOTICE_INDICATOR))
            g_ptr_array_add(standard->notice_items, item);
        for (guint i = 0; i < standard->indicators->len; i++) {
            const Indicator *indicator = g_ptr_array_index(standard->indicators, i);
            if (item_belongs(item, indicator->tier->id, indicator->id))
                g_ptr_array_add(indicator->items, item);
        }
    }
}

/* The indicator that a row of criteria or statements belongs to, or NULL and a finding. */
static const Indicator *read_owner(const Standard *standard, const Table *table, int row, int tier_column,
                                   int indicator_column) {
    const Tier *tier = standard_lookup_tier(standard, table_text(table, row, tier_column));
    if (!tier) {
        table_unknown(table, row, tier_column);
        return NULL;
    }
    const char *id = table_text(table, row, indicator_column);
    const Indicator *indicator = standard_lookup_indicator(standard, tier, id);
    if (!indicator)
        table_unknown(table, row, indicator_column);
    return indicator;
}

static void read_criterion(Standard *standard, const Table *table, int row) {
    static const char *const strengths[] = {"hard", "soft"};
    const Indicator *indicator = read_owner(standard, table, row, CRITERION_COLUMN_TIER, CRITERION_COLUMN_INDICATOR);
    int strength = read_name(table, row, CRITERION_COLUMN_STRENGTH, strengths, G_N_ELEMENTS(strengths), true);
    if (!indicator || strength < 0)
        return;
    Criterion *criterion = g_new0(Criterion, 1);
    *criterion = (Criterion){
        .tier = indicator->tier->id,
        .indicator = indicator->id,
        .clause = table_text(table, row, CRITERION_COLUMN_CLAUSE),
        .applies_when = table_text(table, row, CRITERION_COLUMN_APPLIES_WHEN),
        .rule = table_text(table, row, CRITERION_COLUMN_RULE),
        .soft = strength == 1,
        .mentions = table_text(table, row, CRITERION_COLUMN_MENTIONS),
        .line = table_line(table, row),
    };
    g_ptr_array_add(standard->criteria, criterion);
    g_ptr_array_add(indicator->criteria, criterion);
}

static bool check_also(const Standard *standard, const Table *table, int row) {
    g_auto(GStrv) ids = g_strsplit(table_text(table, row, CHECK_COLUMN_ALSO), " ", -1);
    for (char **id = ids; *id; id++) {
        if (**id && !has_indicator(standard, table_optional(table, row, CHECK_COLUMN_TIER), *id)) {
            table_unknown(table, row, CHECK_COLUMN_ALSO);
            return false;
        }
    }
    return true;
}

static const Check *find_check(const Standard *standard, const char *id) {
    for (guint i = 0; i < standard->checks->len; i++) {
        const Check *check = g_ptr_array_index(standard->checks, i);
        if (g_str_equal(check->id, id))
            return check;
    }
    return NULL;
}

static void read_check(Standard *standard, const Table *table, int row) {
    static const char *const kinds[] = {[CHECK_ACROSS] = "across", [CHECK_PARTS] = "parts", [CHECK_PEERS] = "peers"};
    const char *id = table_text(table, row, CHECK_COLUMN_ID);
    const Check *known = find_check(standard, id);
    if (known) {
        table_twice(table, row, CHECK_COLUMN_ID, known->line);
        return;
    }
    Severity severity;
    if (!severity_parse(table_text(table, row, CHECK_COLUMN_SEVERITY), &severity)) {
        table_unknown(table, row, CHECK_COLUMN_SEVERITY);
        return;
    }
    int kind = read_name(table, row, CHECK_COLUMN_KIND, kinds, G_N_ELEMENTS(kinds), true);
    if (kind < 0 || !check_names(standard, table, row, CHECK_COLUMN_TIER, CHECK_COLUMN_INDICATOR) ||
        !check_also(standard, table, row))
        return;
    Check *check = g_new0(Check, 1);
    *check = (Check){
        .id = id,
        .kind = (CheckKind)kind,
        .severity = severity,
        .tier = table_optional(table, row, CHECK_COLUMN_TIER),
        .rule = table_text(table, row, CHECK_COLUMN_RULE),
        .indicator = table_text(table, row, CHECK_COLUMN_INDICATOR),
        .also = table_text(table, row, CHECK_COLUMN_ALSO),
        .words = standard_read_words(standard, table, row, CHECK_COLUMN_ZH, CHECK_COLUMN_EN),
        .line = table_line(table, row),
    };
    g_ptr_array_add(standard->checks, check);
}

/* What a pattern may ask for: the items of its own indicator and tier. */
typedef struct PatternScope {
    const Standard *standard;
    const char *tier;
    const char *indicator;
} PatternScope;

static const Item *find_pattern_item(const void *context, const char *id) {
    const PatternScope *scope = context;
    const Item *item = standard_lookup_item(scope->standard, id);
    return item && item_belongs(item, scope->tier, scope->indicator) ? item : NULL;
}

static Pattern *read_pattern(const Table *table, int row, const PatternScope *scope) {
    int position = 0;
    g_autofree char *what = NULL;
    Pattern *pattern =
        pattern_parse(table_text(table, row, STATEMENT_COLUMN_PATTERN), find_pattern_item, scope, &position, &what);
    if (!pattern) {
        Finding *finding = table_finding(table, row, STATEMENT_COLUMN_PATTERN, SENTENCE_PATTERN_BROKEN);
        finding->tier = findings_text(table->findings, scope->tier);
        finding->indicator = findings_text(table->findings, scope->indicator);
        finding_fact(table->findings, finding, "position", FACT_TEXT, findings_printf(table->findings, "%d", position));
        finding_fact(table->findings, finding, "found", FACT_TEXT, what);
    }
    return pattern;
}

static void read_statement(Standard *standard, const Table *table, int row) {
    bool of_notice = g_str_equal(table_text(table, row, STATEMENT_COLUMN_INDICATOR), NOTICE_INDICATOR) &&
                     !table_optional(table, row, STATEMENT_COLUMN_TIER);
    const Indicator *indicator =
        of_notice ? NULL : read_owner(standard, table, row, STATEMENT_COLUMN_TIER, STATEMENT_COLUMN_INDICATOR);
    Lang lang;
    bool known = lang_parse(table_text(table, row, STATEMENT_COLUMN_LANG), &lang);
    if (!known)
        table_unknown(table, row, STATEMENT_COLUMN_LANG);
    if ((!of_notice && !indicator) || !known)
        return;
    PatternScope scope = {standard, indicator ? indicator->tier->id : NULL,
                          indicator ? indicator->id : NOTICE_INDICATOR};
    Pattern *pattern = read_pattern(table, row, &scope);
    if (!pattern)
        return;
    Statement *statement = g_new0(Statement, 1);
    *statement = (Statement){
        .tier = scope.tier,
        .indicator = indicator ? indicator->id : table_text(table, row, STATEMENT_COLUMN_INDICATOR),
        .variant = table_text(table, row, STATEMENT_COLUMN_VARIANT),
        .lang = lang,
        .pattern = pattern,
        .line = table_line(table, row),
    };
    g_ptr_array_add(standard->statements, statement);
    g_ptr_array_add(indicator ? indicator->statements : standard->notice_statements, statement);
}

static void read_term(Standard *standard, const Table *table, int row) {
    Words words = standard_read_words(standard, table, row, TERM_COLUMN_ZH, TERM_COLUMN_EN);
    const Term *known = g_hash_table_lookup(standard->terms, words.zh);
    if (known) {
        table_twice(table, row, TERM_COLUMN_ZH, known->line);
        return;
    }
    const char *id = table_optional(table, row, TERM_COLUMN_ID);
    if (id && !table_is_slug(id)) {
        table_unknown(table, row, TERM_COLUMN_ID);
        id = NULL;
    }
    Term *term = g_new0(Term, 1);
    *term = (Term){.words = words, .id = id, .line = table_line(table, row)};
    g_hash_table_insert(standard->terms, (void *)words.zh, term);
}

static void read_word(Standard *standard, const Table *table, int row) {
    Word *word = g_new0(Word, 1);
    *word = (Word){
        .kind = table_text(table, row, WORD_COLUMN_KIND),
        .item = table_optional(table, row, WORD_COLUMN_ITEM),
        .zh = table_text(table, row, WORD_COLUMN_ZH),
        .line = table_line(table, row),
    };
    g_ptr_array_add(standard->words, word);
    GPtrArray *of_kind = g_hash_table_lookup(standard->words_by_kind, word->kind);
    if (!of_kind) {
        of_kind = g_ptr_array_new();
        g_hash_table_insert(standard->words_by_kind, (void *)word->kind, of_kind);
    }
    g_ptr_array_add(of_kind, word);
}

/* The files, in the order in which they build upon each other. */
static const struct StandardTable {
    const char *name;
    const char *const *columns;
    RowReader read;
    RowReader link; /* a second pass over the rows; or NULL */
} tables[] = {
    {"standard.csv", fact_columns, read_fact, NULL},   {"indicators.csv", indicator_columns, read_indicator, NULL},
    {"items.csv", item_columns, read_item, link_item}, {"criteria.csv", criterion_columns, read_criterion, NULL},
    {"checks.csv", check_columns, read_check, NULL},   {"statements.csv", statement_columns, read_statement, NULL},
    {"glossary.csv", term_columns, read_term, NULL},   {"words.csv", word_columns, read_word, NULL},
};

static bool load_table(Standard *standard, const char *dir, const struct StandardTable *source, Findings *findings) {
    g_autofree char *path = g_build_filename(dir, source->name, NULL);
    g_auto(Table) table = {0};
    if (!table_open(&table, path, standard_file(standard, source->name), source->columns, standard->strings, findings))
        return false;
    for (int row = 0; row < table_row_count(&table); row++)
        source->read(standard, &table, row);
    for (int row = 0; source->link && row < table_row_count(&table); row++)
        source->link(standard, &table, row);
    return true;
}

Standard *standard_load(const char *dir, const char *shown, Findings *findings) {
    g_autoptr(Standard) standard = standard_new(shown);
    bool complete = true;
    for (gsize i = 0; i < G_N_ELEMENTS(tables); i++)
        complete = load_table(standard, dir, &tables[i], findings) && complete;
    if (!complete)
        return NULL;
    distribute_items(standard);
    return g_steal_pointer(&standard);
}
