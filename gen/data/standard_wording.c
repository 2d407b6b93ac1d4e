/* statements.csv, glossary.csv and words.csv: in which words things are said. */
#include "data/pattern.h"
#include "data/standard_private.h"

/* ---- statements.csv ---- */

enum {
    STATEMENT_COLUMN_TIER,
    STATEMENT_COLUMN_INDICATOR,
    STATEMENT_COLUMN_VARIANT,
    STATEMENT_COLUMN_LANG,
    STATEMENT_COLUMN_PATTERN
};
static const char *const statement_columns[] = {"tier", "indicator", "variant", "lang", "pattern", NULL};

/* What a pattern may ask for: the items of its own indicator and tier. */
typedef struct PatternScope {
    const Standard *standard;
    const char *tier;
    const char *indicator;
} PatternScope;

static const Item *find_pattern_item(const void *context, const char *id) {
    const PatternScope *scope = context;
    const Item *item = standard_lookup_item(scope->standard, id);
    return item && standard_item_belongs(item, scope->tier, scope->indicator) ? item : NULL;
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
        of_notice ? NULL : standard_read_owner(standard, table, row, STATEMENT_COLUMN_TIER, STATEMENT_COLUMN_INDICATOR);
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

const StandardTable statements_csv = {"statements.csv", statement_columns, read_statement, NULL};

/* ---- glossary.csv ---- */

enum { TERM_COLUMN_ZH, TERM_COLUMN_EN, TERM_COLUMN_ID };
static const char *const term_columns[] = {"zh", "en", "id", NULL};

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

const StandardTable glossary_csv = {"glossary.csv", term_columns, read_term, NULL};

/* ---- words.csv ---- */

enum { WORD_COLUMN_KIND, WORD_COLUMN_ITEM, WORD_COLUMN_ZH, WORD_COLUMN_OPTIONAL, WORD_COLUMN_FACTOR };
static const char *const word_columns[] = {"kind", "item", "zh", TABLE_OPTIONAL, "factor", NULL};

/* "0.01" or "1/1500". */
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

/* Units are known by what they are units of: every item that is asked in that unit. */
static void add_unit(const Standard *standard, const Word *word) {
    for (guint i = 0; word->item && i < standard->items->len; i++) {
        Item *item = g_ptr_array_index(standard->items, i);
        if (!item_is_number(item) || !g_str_equal(item->unit, word->item))
            continue;
        if (!item->units)
            item->units = g_ptr_array_new();
        g_ptr_array_add(item->units, (gpointer)word);
    }
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
    if (g_str_equal(word->kind, "convert") || g_str_equal(word->kind, "unit"))
        add_unit(standard, word);
    GPtrArray *of_kind = g_hash_table_lookup(standard->words_by_kind, word->kind);
    if (!of_kind) {
        of_kind = g_ptr_array_new();
        g_hash_table_insert(standard->words_by_kind, (void *)word->kind, of_kind);
    }
    g_ptr_array_add(of_kind, word);
}

const StandardTable words_csv = {"words.csv", word_columns, read_word, NULL};
