#include <string.h>

#include "base/text.h"
#include "data/answer_value.h"
#include "data/answers_parts.h"
#include "data/pattern.h"
#include "data/table.h"

/* What is no figure, and where it is kept. */
static const struct Special {
    const char *key;
    gsize offset;
} specials[] = {
    {"verdict", offsetof(IndicatorAnswers, verdict)},
    {"statement", offsetof(IndicatorAnswers, statement)},
    {"definition", offsetof(IndicatorAnswers, definition)},
    {"requirement", offsetof(IndicatorAnswers, requirement)},
};

/* How many indicators a table may tell of: those of its tier, and the total. */
static int row_count(const Tier *tier) {
    return tier->indicator_count + (tier->total != NULL);
}

void answers_free(Answers *answers) {
    if (!answers)
        return;
    g_hash_table_unref(answers->by_item);
    g_hash_table_unref(answers->refused);
    for (int i = 0; i < answers->indicator_count; i++) {
        IndicatorAnswers *of_indicator = (IndicatorAnswers *)answers->indicators[i];
        g_ptr_array_unref(of_indicator->list);
        g_clear_pointer(&of_indicator->readings, g_array_unref);
        g_free(of_indicator);
    }
    g_free(answers->indicators);
    g_ptr_array_unref(answers->list);
    g_string_chunk_free(answers->strings);
    g_free(answers);
}

const Answer **answers_special(IndicatorAnswers *answers, const char *key) {
    for (gsize i = 0; i < G_N_ELEMENTS(specials); i++)
        if (g_str_equal(specials[i].key, key))
            return (const Answer **)(void *)((char *)answers + specials[i].offset);
    return NULL;
}

IndicatorAnswers *answers_of_indicator(const Answers *answers, const char *text) {
    const Tier *tier = answers->community->tier;
    const Indicator *indicator = tier_lookup_indicator(tier, text);
    const char *id = indicator || !*text ? NULL : names_find(tier->names, text);
    if (id)
        indicator = tier_lookup_indicator(tier, id);
    return indicator ? (IndicatorAnswers *)answers->indicators[indicator->position] : NULL;
}

/* ---- rows ---- */

/* Whether the row and one that its figure is a share of, or the reverse, are both in this unit: then it cancels. */
static bool unit_cancels(const Standard *standard, const Table *table, const Item *item, const char *unit) {
    for (guint i = 0; i < standard->items->len; i++) {
        const Item *rate = g_ptr_array_index(standard->items, i);
        const Item *other = rate->part == item ? rate->whole : rate->whole == item ? rate->part : NULL;
        for (int row = 0; other && row < table_row_count(table); row++) {
            bool same = text_same(table_text(table, row, ANSWER_COLUMN_UNIT), unit);
            if (same && (g_str_equal(table_text(table, row, ANSWER_COLUMN_ITEM), other->id) ||
                         text_same(table_text(table, row, ANSWER_COLUMN_ITEM), other->name.zh)))
                return true;
        }
    }
    return false;
}

/* A finding about the row's value, at its indicator. */
static Finding *value_finding(const Table *table, int row, const Indicator *indicator, Sentence sentence) {
    FindingId id = sentence_kinds[sentence].finding;
    bool of_value = id == FINDING_VALUE_TYPE || id == FINDING_UNIT_SUSPECT || id == FINDING_RATE_IMPOSSIBLE;
    int column = of_value ? ANSWER_COLUMN_VALUE : ANSWER_COLUMN_ITEM;
    Finding *finding = table_finding(table, row, column, sentence);
    finding->indicator = findings_text(table->findings, indicator->id);
    finding->no = indicator->no;
    return finding;
}

/* What the row is about: verdict for 结论, the id of an item for its name; what it says itself where that is neither.
 */
static const char *row_key(const Standard *standard, const Table *table, int row, const Indicator *indicator) {
    const char *text = table_text(table, row, ANSWER_COLUMN_ITEM);
    if (!*text || standard_lookup_item(standard, text))
        return text;
    g_autoptr(Names) names = indicator_item_names(indicator, true);
    const char *id = names_find(names, text);
    return id ? g_string_chunk_insert_const(table->strings, id) : text;
}

/* The item of this key, if it belongs where the row says; NULL and a finding otherwise. */
static const Item *find_row_item(const Standard *standard, const Table *table, int row, const Indicator *indicator,
                                 const char *key) {
    const Item *item = standard_lookup_item(standard, key);
    bool other_tier = item && !tiers_have(item->tiers, indicator->tier->id);
    if (item && !other_tier && g_str_equal(item->indicator, indicator->id))
        return item;
    Findings *findings = table->findings;
    if (other_tier) {
        Finding *finding = value_finding(table, row, indicator, SENTENCE_ITEM_OF_OTHER_TIER);
        finding_fact(findings, finding, "value", FACT_TEXT, key);
        finding_fact(findings, finding, "tier", FACT_TIER, indicator->tier->id);
    } else if (item) {
        Finding *finding = value_finding(table, row, indicator, SENTENCE_ITEM_OF_OTHER_INDICATOR);
        finding_fact(findings, finding, "item", FACT_ITEM, key);
        finding_fact(findings, finding, "value", FACT_INDICATOR, indicator->id);
    } else {
        g_autoptr(Names) names = indicator_item_names(indicator, true);
        g_autoptr(GPtrArray) known = names_all(names), meant = names_meant(names, key);
        const char *near = meant->len > 1 ? NULL : near_word(key, known);
        Finding *finding = meant->len > 1 ? table_several(table, row, ANSWER_COLUMN_ITEM, names, meant)
                                          : value_finding(table, row, indicator,
                                                          near ? SENTENCE_ITEM_NEAR : SENTENCE_ITEM_NOT_IN_STANDARD);
        finding->indicator = findings_text(findings, indicator->id);
        finding->no = indicator->no;
        finding_fact(findings, finding, "value", FACT_TEXT, key);
        if (near)
            finding_fact(findings, finding, "near", FACT_TEXT, near);
    }
    return NULL;
}

/* Rows whose indicator is none of the tier's: of one cause a table has dozens, told where the first stands. */
typedef struct ForeignRows {
    int blank, blank_row;
    int other, other_row;
    const Indicator *other_first;
} ForeignRows;

static void miss_indicator(const Answers *answers, const Standard *standard, const Table *table, int row,
                           ForeignRows *foreign) {
    const char *id = table_text(table, row, ANSWER_COLUMN_INDICATOR);
    const Indicator *other = NULL;
    for (int i = 0; i < standard->tier_count && !other; i++)
        other = tier_lookup_indicator(standard->tiers[i], id);
    if (other) {
        if (foreign->other++ == 0) {
            foreign->other_row = row;
            foreign->other_first = other;
        }
    } else if (*id) {
        table_named(table, row, ANSWER_COLUMN_INDICATOR, answers->community->tier->names);
    } else if (!table->csv->rows[row].ragged && foreign->blank++ == 0) { /* one that was cut off has been told */
        foreign->blank_row = row;
    }
}

static void tell_foreign_rows(const Answers *answers, const Table *table, const ForeignRows *foreign) {
    Findings *findings = table->findings;
    if (foreign->blank > 0) {
        Finding *finding =
            table_finding(table, foreign->blank_row, ANSWER_COLUMN_INDICATOR, SENTENCE_ROWS_OF_NO_INDICATOR);
        finding_fact(findings, finding, "count", FACT_TEXT, DIGITS(foreign->blank));
    }
    if (foreign->other > 0) {
        Finding *finding =
            table_finding(table, foreign->other_row, ANSWER_COLUMN_INDICATOR, SENTENCE_ROWS_OF_OTHER_TIER);
        finding_fact(findings, finding, "count", FACT_TEXT, DIGITS(foreign->other));
        finding_fact(findings, finding, "value", FACT_TEXT, foreign->other_first->id);
        finding_fact(findings, finding, "tier", FACT_TIER, foreign->other_first->tier->id);
        finding_fact(findings, finding, "own", FACT_TIER, answers->community->tier->id);
    }
}

void answers_keep(Answers *answers, IndicatorAnswers *owner, Answer *answer) {
    g_ptr_array_add(answers->list, answer);
    g_ptr_array_add(owner->list, answer);
    if (answer->item) {
        g_hash_table_insert(answers->by_item, (void *)answer->item, answer);
        return;
    }
    const Answer **place = answers_special(owner, answer->key);
    g_assert(place);
    *place = answer;
}

static void read_answer(Answers *answers, const Standard *standard, const Table *table, int row, ForeignRows *foreign) {
    Findings *findings = table->findings;
    IndicatorAnswers *owner = answers_of_indicator(answers, table_text(table, row, ANSWER_COLUMN_INDICATOR));
    if (!owner) {
        miss_indicator(answers, standard, table, row, foreign);
        return;
    }
    const Indicator *indicator = owner->indicator;
    const char *key = row_key(standard, table, row, indicator);
    const Answer **special = answers_special(owner, key);
    const Item *item = special ? NULL : find_row_item(standard, table, row, indicator, key);
    if (!special && !item)
        return;
    const Answer *first = special ? *special : answers_stated(answers, item);
    if (first) {
        Finding *finding = value_finding(table, row, indicator, SENTENCE_ITEM_TWICE);
        finding_fact(findings, finding, "item", item ? FACT_ITEM : FACT_TEXT, first->key);
        finding_fact(findings, finding, first->place.cell ? "cell" : "line", FACT_TEXT,
                     first->place.cell ? first->place.cell : DIGITS(first->place.line));
        return;
    }

    /* A document that is read where it lies has cells; the lines of its print are nowhere kept. */
    const char *cell = table_place(table, row);
    bool imported = !cell && table_optional(table, row, ANSWER_COLUMN_SOURCE);
    int source = imported ? table_number(table, row, ANSWER_COLUMN_SOURCE) : 0;
    g_autofree Answer *answer = g_new0(Answer, 1);
    *answer = (Answer){
        .item = item,
        .key = key,
        .unit = table_text(table, row, ANSWER_COLUMN_UNIT),
        .place = {.file = answers->file,
                  .line = table_line(table, row),
                  .column = g_string_chunk_insert_const(answers->strings, table_heading(table, ANSWER_COLUMN_VALUE)),
                  .source_line = source,
                  .cell = cell ? g_string_chunk_insert_const(answers->strings, cell) : NULL}};
    guint before = findings->list->len;
    answer->value = table_text(table, row, ANSWER_COLUMN_VALUE);
    for (guint i = before; i < findings->list->len; i++) { /* what is personal in it is told of the indicator */
        Finding *finding = g_ptr_array_index(findings->list, i);
        finding->indicator = findings_text(findings, indicator->id);
        finding->no = indicator->no;
        finding->place.source_line = source;
    }
    Sentence wrong;
    bool other_unit = item && item_unit_is_other(item, answer->unit);
    if (answer_fits(answer, other_unit && unit_cancels(standard, table, item, answer->unit), &wrong)) {
        answers_keep(answers, owner, g_steal_pointer(&answer));
        return;
    }
    Refused *refused = g_new0(Refused, 1);
    refused->answer = *answer;
    refused->finding = value_finding(table, row, indicator, wrong);
    refused->finding->reported = findings_text(findings, answer->value);
    answer_value_facts(findings, refused->finding, answer);
    g_hash_table_insert(answers->refused, (void *)item, refused);
}

/* ---- sentences, and what is blank without being a row ---- */

/* What the table itself states: a correction is printed where documents are made. A sentence has no place for what was
 * refused, though: there it says what was put right. */
static char *filled_in(const Answer *answer) {
    Answer stated = *answer;
    Sentence wrong;
    stated.value = answer->correction ? answer->original : answer->value;
    if (answer->correction && !answer_fits(&stated, true, &wrong))
        stated = *answer;
    return answer_said(&stated);
}

static const char *filled_word(const void *context, const Item *item) {
    const Answers *answers = context;
    const Answer *answer = answers_lookup(answers, item);
    g_autofree char *said = answer ? filled_in(answer) : NULL;
    return said ? g_string_chunk_insert_const(answers->strings, said) : NULL;
}

/* Whether the form's sentence can say all that the row states: it would call what it has no words for blank. */
static bool is_sayable(const IndicatorAnswers *said) {
    g_autoptr(GPtrArray) refused = answers_refused(said);
    bool all = refused->len == 0;
    for (guint i = 0; i < said->list->len && all; i++) {
        g_autofree char *word = filled_in(g_ptr_array_index(said->list, i));
        all = word;
    }
    return all;
}

/* A row that confirms the sentence of the form says it: from here on that is its statement, or what it states alone
 * where that sentence cannot say it. */
static void write_confirmed(Answers *answers, const Standard *standard) {
    const GPtrArray *words = standard_words(standard, "confirm");
    for (int i = 0; i < answers->indicator_count; i++) {
        const IndicatorAnswers *said = answers->indicators[i];
        bool confirmed = false;
        for (guint k = 0; said->statement && k < words->len; k++)
            confirmed = confirmed || text_same(said->statement->value, ((const Word *)g_ptr_array_index(words, k))->zh);
        bool whole = confirmed && is_sayable(said);
        g_autofree char *sentence =
            whole ? statements_confirmed(said->indicator->statements, filled_word, answers) : NULL;
        if (!sentence && whole == confirmed)
            continue;
        ((Answer *)said->statement)->value = whole ? g_string_chunk_insert(answers->strings, sentence) : "";
        ((IndicatorAnswers *)said)->confirmed = true;
    }
}

static Answer *add_blank(Answers *answers, const Item *item, AnswerRow row, const Answer *at) {
    Answer *blank = g_new0(Answer, 1);
    *blank = (Answer){.item = item, .key = item->id, .value = "", .unit = "", .row = row, .place = at->place};
    g_ptr_array_add(answers->list, blank);
    g_hash_table_insert(answers->by_item, (void *)item, blank);
    return blank;
}

/* What was refused is blank, and so is what a sentence has a place for: it is asked in this row. */
static void complete(Answers *answers) {
    GHashTableIter refused;
    gpointer item, what;
    g_hash_table_iter_init(&refused, answers->refused);
    while (g_hash_table_iter_next(&refused, &item, &what))
        add_blank(answers, item, ROW_REFUSED, &((const Refused *)what)->answer);
    for (int i = 0; i < answers->indicator_count; i++) {
        IndicatorAnswers *owner = (IndicatorAnswers *)answers->indicators[i];
        if (!owner->statement || !*owner->statement->value)
            continue;
        bool finished;
        owner->read =
            statements_try(owner->indicator->statements, owner->statement->value, &owner->readings, &finished);
        owner->given_up = !finished;
        for (guint k = 0; owner->readings && k < owner->readings->len; k++) {
            const Item *read = g_array_index(owner->readings, Reading, k).item;
            Answer *answer = (Answer *)answers_lookup(answers, read);
            answer = answer ? answer : add_blank(answers, read, ROW_ABSENT, owner->statement);
            answer->in_sentence = true;
        }
    }
}

/* ---- a community's file ---- */

static Finding *form_finding(const Table *table, Sentence sentence) {
    Finding *finding = finding_add(table->findings, sentence);
    finding->place.file = findings_text(table->findings, table->file);
    finding->severity = SEVERITY_ERROR;
    return finding;
}

/* A form says what it is of; the same ids are asked in another tier or year too. */
static void tell_other_form(const Answers *answers, const Table *table) {
    enum { MARK, STANDARD, TIER, YEAR, PARTS };
    Findings *findings = table->findings;
    g_auto(GStrv) parts = table->csv && table->csv->mark ? g_strsplit(table->csv->mark, FORM_MARK_BETWEEN, -1) : NULL;
    if (!parts || g_strv_length(parts) < PARTS)
        return;
    const char *standard = standard_fact(answers->standard, "id");
    const char *year = dataset_fact_zh(answers->dataset, notice_keys[NOTICE_KEY_YEAR].key);
    const Tier *own = answers->community->tier, *tier = standard_lookup_tier(answers->standard, parts[TIER]);
    bool told = false;
    for (guint i = 0; i < findings->list->len; i++)
        told =
            told || (((const Finding *)g_ptr_array_index(findings->list, i))->sentence == SENTENCE_TABLE_OF_TIER &&
                     g_strcmp0(((const Finding *)g_ptr_array_index(findings->list, i))->place.file, table->file) == 0);
    if (tier && tier != own && !told) {
        Finding *finding = form_finding(table, SENTENCE_TABLE_OF_TIER);
        finding_fact(findings, finding, "tier", FACT_TIER, tier->id);
        finding_fact(findings, finding, "own", FACT_TIER, own->id);
    }
    const struct {
        const char *said, *own;
        Sentence sentence;
    } others[] = {{parts[STANDARD], standard, SENTENCE_FORM_OF_STANDARD}, {parts[YEAR], year, SENTENCE_FORM_OF_YEAR}};
    for (gsize i = 0; i < G_N_ELEMENTS(others); i++) {
        if (!*others[i].said || !*others[i].own || text_same(others[i].said, others[i].own))
            continue;
        Finding *finding = form_finding(table, others[i].sentence);
        finding_fact(findings, finding, "value", FACT_TEXT, others[i].said);
        finding_fact(findings, finding, "own", FACT_TEXT, others[i].own);
    }
}

Answers *answers_load(const Dataset *dataset, const Standard *standard, const Community *community,
                      Findings *findings) {
    if (!community->tier || !community->has_table)
        return NULL;
    g_autoptr(Answers) answers = g_new0(Answers, 1);
    answers->dataset = dataset;
    answers->standard = standard;
    answers->community = community;
    answers->file = community->file;
    answers->strings = g_string_chunk_new(16 * 1024);
    answers->indicator_count = row_count(community->tier);
    answers->indicators = g_new(const IndicatorAnswers *, answers->indicator_count);
    answers->list = g_ptr_array_new_with_free_func(g_free);
    answers->by_item = g_hash_table_new(NULL, NULL);
    answers->refused = g_hash_table_new_full(NULL, NULL, NULL, g_free);
    for (int i = 0; i < answers->indicator_count; i++) {
        IndicatorAnswers *of_indicator = g_new0(IndicatorAnswers, 1);
        of_indicator->indicator =
            i < community->tier->indicator_count ? community->tier->indicators[i] : community->tier->total;
        of_indicator->table = answers;
        of_indicator->list = g_ptr_array_new();
        answers->indicators[i] = of_indicator;
    }

    g_autofree char *path = g_build_filename(dataset->dir, answers->file, NULL);
    g_auto(Table) table = {0};
    ForeignRows foreign = {0};
    guint before = findings->list->len;
    /* whose tier is its own, whatever year the caller compares it with */
    Community *own = (Community *)dataset_lookup_community(dataset, community->id);
    Csv *csv = own ? g_steal_pointer(&own->read) : NULL; /* none: it stands for a tier */
    if (!csv && dataset->readers && !strays_is_csv(answers->file))
        csv = dataset->readers->of_community(path, own, dataset->standard, findings);
    else if (!csv)
        csv = csv_load(path, answer_columns);
    bool loaded = table_take(&table, csv, answers->file, answer_columns, answers->strings, findings);
    table.care = (TableCare){dataset->released, standard->special_groups};
    for (int row = 0; row < table_row_count(&table); row++)
        read_answer(answers, standard, &table, row, &foreign);
    tell_foreign_rows(answers, &table, &foreign);
    tell_other_form(answers, &table);
    const GArray *corrections = dataset->settlement->corrections;
    for (guint i = 0; loaded && i < corrections->len; i++) {
        const Correction *correction = &g_array_index(corrections, Correction, i);
        if (g_str_equal(correction->community, community->id) &&
            (!correction->tier || correction->tier == community->tier))
            answers_correct(answers, standard, correction, findings);
    }
    write_confirmed(answers, standard);
    complete(answers);
    for (guint i = before; i < findings->list->len; i++) {
        Finding *finding = g_ptr_array_index(findings->list, i);
        finding->community = findings_text(findings, community->id);
        finding->tier = findings_text(findings, community->tier->id);
    }
    return loaded ? g_steal_pointer(&answers) : NULL;
}

const Answer *answers_lookup(const Answers *answers, const Item *item) {
    return g_hash_table_lookup(answers->by_item, item);
}

GPtrArray *answers_refused(const IndicatorAnswers *said) {
    GPtrArray *list = g_ptr_array_new();
    GHashTable *all = said->table->refused;
    for (guint i = 0; g_hash_table_size(all) > 0 && i < said->indicator->items->len; i++) {
        const Refused *refused = g_hash_table_lookup(all, g_ptr_array_index(said->indicator->items, i));
        if (refused)
            g_ptr_array_add(list, (void *)&refused->answer);
    }
    return list;
}

const Answer *answers_stated(const Answers *answers, const Item *item) {
    const Answer *answer = answers_lookup(answers, item);
    const Refused *refused = g_hash_table_lookup(answers->refused, item);
    if (refused)
        return &refused->answer;
    return answer && answer->row != ROW_ABSENT ? answer : NULL;
}
