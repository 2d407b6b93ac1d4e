#include <string.h>

#include "base/text.h"
#include "data/answer_value.h"
#include "data/statement.h"
#include "data/table.h"

struct Answers {
    const Dataset *dataset;
    const Community *community;
    char *file;
    GStringChunk *strings;
    GPtrArray *indicators;     /* of IndicatorAnswers *, by position in the tier */
    GPtrArray *list;           /* of Answer *, of all indicators */
    GHashTable *by_item;       /* const Item * -> Answer * */
    GHashTable *refused;       /* const Item * -> Refused * */
    GPtrArray *special_groups; /* of const char *: words of the standard */
};

/* What stands in the table and is no value of its item: known to nobody, until a correction takes its place. */
typedef struct Refused {
    Answer answer;
    Finding *finding; /* that told it */
} Refused;

enum {
    ANSWER_COLUMN_INDICATOR,
    ANSWER_COLUMN_ITEM,
    ANSWER_COLUMN_VALUE,
    ANSWER_COLUMN_OPTIONAL,
    ANSWER_COLUMN_UNIT,
    ANSWER_COLUMN_SOURCE
};
static const char *const answer_columns[] = {"indicator", "item", "value", TABLE_OPTIONAL, "unit", "source", NULL};

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

static void free_indicator_answers(void *data) {
    IndicatorAnswers *answers = data;
    g_ptr_array_unref(answers->list);
    g_clear_pointer(&answers->readings, g_array_unref);
    g_free(answers);
}

void answers_free(Answers *answers) {
    if (!answers)
        return;
    g_ptr_array_unref(answers->special_groups);
    g_hash_table_unref(answers->by_item);
    g_hash_table_unref(answers->refused);
    g_ptr_array_unref(answers->indicators);
    g_ptr_array_unref(answers->list);
    g_string_chunk_free(answers->strings);
    g_free(answers->file);
    g_free(answers);
}

static Answers *new_answers(const Standard *standard, const Community *community) {
    Answers *answers = g_new0(Answers, 1);
    answers->community = community;
    answers->file = g_strdup(community->file);
    answers->strings = g_string_chunk_new(16 * 1024);
    answers->indicators = g_ptr_array_new_with_free_func(free_indicator_answers);
    answers->list = g_ptr_array_new_with_free_func(g_free);
    answers->by_item = g_hash_table_new(NULL, NULL);
    answers->refused = g_hash_table_new_full(NULL, NULL, NULL, g_free);
    answers->special_groups = standard_special_groups(standard);
    for (int i = 0; i < standard_indicator_count(standard, community->tier); i++) {
        IndicatorAnswers *of_indicator = g_new0(IndicatorAnswers, 1);
        of_indicator->indicator = standard_indicator(standard, community->tier, i);
        of_indicator->list = g_ptr_array_new();
        g_ptr_array_add(answers->indicators, of_indicator);
    }
    return answers;
}

static const struct Special *find_special(const char *key) {
    for (gsize i = 0; i < G_N_ELEMENTS(specials); i++)
        if (g_str_equal(specials[i].key, key))
            return &specials[i];
    return NULL;
}

/* What is no item is one of these. */
static const Answer **special_place(IndicatorAnswers *answers, const struct Special *special) {
    g_assert(special);
    return (const Answer **)(void *)((char *)answers + special->offset);
}

static IndicatorAnswers *find_indicator(const Answers *answers, const char *id) {
    for (guint i = 0; i < answers->indicators->len; i++) {
        IndicatorAnswers *of_indicator = g_ptr_array_index(answers->indicators, i);
        if (g_str_equal(of_indicator->indicator->id, id))
            return of_indicator;
    }
    return NULL;
}

/* A finding about the row's value, at its indicator. */
static Finding *value_finding(const Table *table, int row, const Indicator *indicator, Sentence sentence) {
    FindingId id = sentence_finding(sentence);
    bool of_value = id == FINDING_VALUE_TYPE || id == FINDING_UNIT_SUSPECT || id == FINDING_RATE_IMPOSSIBLE;
    int column = of_value ? ANSWER_COLUMN_VALUE : ANSWER_COLUMN_ITEM;
    Finding *finding = table_finding(table, row, column, sentence);
    finding->indicator = findings_text(table->findings, indicator->id);
    finding->no = indicator->no;
    return finding;
}

/* What a sentence about a value says of it. */
static void value_facts(Findings *findings, Finding *finding, const Answer *answer) {
    finding_fact(findings, finding, "item", FACT_ITEM, answer->key);
    finding_fact(findings, finding, "value", FACT_TEXT, answer->value);
    if (finding->sentence == SENTENCE_VALUE_OUT_OF_RANGE)
        finding_fact(findings, finding, "range", FACT_TEXT, answer->item->range);
    if (finding->sentence != SENTENCE_VALUE_NOT_CHOICE)
        return;
    g_autoptr(GString) choices = g_string_new(NULL);
    for (guint i = 0; i < answer->item->choices->len; i++)
        g_string_append_printf(choices, "%s%s", i > 0 ? " " : "",
                               (const char *)g_ptr_array_index(answer->item->choices, i));
    finding_fact(findings, finding, "choices", FACT_TEXTS, choices->str);
}

static void refuse(Answers *answers, const Table *table, int row, const Indicator *indicator, const Answer *answer,
                   Sentence wrong) {
    Refused *refused = g_new0(Refused, 1);
    refused->answer = *answer;
    refused->finding = value_finding(table, row, indicator, wrong);
    refused->finding->reported = findings_text(table->findings, answer->value);
    value_facts(table->findings, refused->finding, answer);
    g_hash_table_insert(answers->refused, (void *)answer->item, refused);
}

static void unknown_item(const Table *table, int row, const Indicator *indicator, const char *key) {
    g_autoptr(GPtrArray) ids = g_ptr_array_new();
    for (guint i = 0; i < indicator->items->len; i++)
        g_ptr_array_add(ids, (void *)((const Item *)g_ptr_array_index(indicator->items, i))->id);
    for (gsize i = 0; i < G_N_ELEMENTS(specials); i++)
        g_ptr_array_add(ids, (void *)specials[i].key);
    const char *near = near_word(key, ids);
    Finding *finding = value_finding(table, row, indicator, near ? SENTENCE_ITEM_NEAR : SENTENCE_ITEM_NOT_IN_STANDARD);
    finding_fact(table->findings, finding, "value", FACT_TEXT, key);
    if (near)
        finding_fact(table->findings, finding, "near", FACT_TEXT, near);
}

/* The item that the row names, if it belongs where the row says; NULL and a finding otherwise. */
static const Item *find_item(const Standard *standard, const Table *table, int row, const Indicator *indicator) {
    const char *key = table_text(table, row, ANSWER_COLUMN_ITEM);
    const Item *item = standard_lookup_item(standard, key);
    if (item && item->tier && !g_str_equal(item->tier, indicator->tier->id)) {
        Finding *finding = value_finding(table, row, indicator, SENTENCE_ITEM_OF_OTHER_TIER);
        finding_fact(table->findings, finding, "value", FACT_TEXT, key);
        finding_fact(table->findings, finding, "tier", FACT_TIER, indicator->tier->id);
        return NULL;
    }
    if (!item) {
        unknown_item(table, row, indicator, key);
        return NULL;
    }
    if (!g_str_equal(item->indicator, indicator->id)) {
        Finding *finding = value_finding(table, row, indicator, SENTENCE_ITEM_OF_OTHER_INDICATOR);
        finding_fact(table->findings, finding, "item", FACT_ITEM, key);
        finding_fact(table->findings, finding, "value", FACT_INDICATOR, indicator->id);
        return NULL;
    }
    return item;
}

static bool check_twice(const Table *table, int row, const IndicatorAnswers *owner, const Answer *first) {
    if (!first)
        return true;
    Finding *finding = value_finding(table, row, owner->indicator, SENTENCE_ITEM_TWICE);
    finding_fact(table->findings, finding, "item", first->item ? FACT_ITEM : FACT_TEXT, first->key);
    finding_fact(table->findings, finding, "line", FACT_TEXT,
                 findings_printf(table->findings, "%d", first->place.line));
    return false;
}

/* The value without personal data: from here on nothing knows the rest. */
static const char *mask_value(const Table *table, int row, const Indicator *indicator) {
    guint before = table->findings->list->len;
    const char *value = table_text(table, row, ANSWER_COLUMN_VALUE);
    for (guint i = before; i < table->findings->list->len; i++) {
        Finding *finding = g_ptr_array_index(table->findings->list, i);
        finding->indicator = findings_text(table->findings, indicator->id);
        finding->no = indicator->no;
        if (table_optional(table, row, ANSWER_COLUMN_SOURCE))
            finding->place.source_line = table_number(table, row, ANSWER_COLUMN_SOURCE);
    }
    return value;
}

static Answer *make_answer(const Answers *answers, const Table *table, int row, const Indicator *indicator,
                           const Item *item) {
    Answer *answer = g_new0(Answer, 1);
    answer->item = item;
    answer->key = table_text(table, row, ANSWER_COLUMN_ITEM);
    answer->value = mask_value(table, row, indicator);
    answer->unit = table_text(table, row, ANSWER_COLUMN_UNIT);
    answer->place.file = answers->file;
    answer->place.line = table_line(table, row);
    answer->place.column = answer_columns[ANSWER_COLUMN_VALUE];
    if (table_optional(table, row, ANSWER_COLUMN_SOURCE))
        answer->place.source_line = table_number(table, row, ANSWER_COLUMN_SOURCE);
    return answer;
}

/* Rows whose indicator is none of the tier's: of one cause a table has dozens, told where the first stands. */
typedef struct Strays {
    int blank, blank_row;
    int other, other_row;
    const Indicator *other_first;
} Strays;

static const Indicator *indicator_of_other_tier(const Standard *standard, const char *id) {
    const Indicator *found = NULL;
    for (int i = 0; i < standard_tier_count(standard) && !found; i++)
        found = standard_lookup_indicator(standard, standard_tier(standard, i), id);
    return found;
}

static void unknown_indicator(const Answers *answers, const Table *table, int row) {
    g_autoptr(GPtrArray) ids = g_ptr_array_new();
    for (guint i = 0; i < answers->indicators->len; i++)
        g_ptr_array_add(ids,
                        (void *)((const IndicatorAnswers *)g_ptr_array_index(answers->indicators, i))->indicator->id);
    table_unknown_among(table, row, ANSWER_COLUMN_INDICATOR, ids);
}

static void miss_indicator(const Answers *answers, const Standard *standard, const Table *table, int row,
                           Strays *strays) {
    const char *id = table_text(table, row, ANSWER_COLUMN_INDICATOR);
    const Indicator *other = indicator_of_other_tier(standard, id);
    if (other) {
        if (strays->other++ == 0) {
            strays->other_row = row;
            strays->other_first = other;
        }
    } else if (*id) {
        unknown_indicator(answers, table, row);
    } else if (!csv_row(table->csv, row)->ragged && strays->blank++ == 0) { /* one that was cut off has been told */
        strays->blank_row = row;
    }
}

static void tell_strays(const Answers *answers, const Table *table, const Strays *strays) {
    Findings *findings = table->findings;
    if (strays->blank > 0) {
        Finding *finding =
            table_finding(table, strays->blank_row, ANSWER_COLUMN_INDICATOR, SENTENCE_ROWS_OF_NO_INDICATOR);
        finding_fact(findings, finding, "count", FACT_TEXT, findings_printf(findings, "%d", strays->blank));
    }
    if (strays->other > 0) {
        Finding *finding =
            table_finding(table, strays->other_row, ANSWER_COLUMN_INDICATOR, SENTENCE_ROWS_OF_OTHER_TIER);
        finding_fact(findings, finding, "count", FACT_TEXT, findings_printf(findings, "%d", strays->other));
        finding_fact(findings, finding, "value", FACT_TEXT, strays->other_first->id);
        finding_fact(findings, finding, "tier", FACT_TIER, strays->other_first->tier->id);
        finding_fact(findings, finding, "own", FACT_TIER, answers->community->tier->id);
    }
}

const Answer *answers_stated(const Answers *answers, const Item *item) {
    const Answer *answer = answers_lookup(answers, item);
    const Refused *refused = g_hash_table_lookup(answers->refused, item);
    if (refused)
        return &refused->answer;
    return answer && answer->row != ROW_ABSENT ? answer : NULL;
}

static void keep_answer(Answers *answers, IndicatorAnswers *owner, Answer *answer) {
    g_ptr_array_add(answers->list, answer);
    g_ptr_array_add(owner->list, answer);
    if (answer->item)
        g_hash_table_insert(answers->by_item, (void *)answer->item, answer);
    else
        *special_place(owner, find_special(answer->key)) = answer;
}

static void read_answer(Answers *answers, const Standard *standard, const Table *table, int row, Strays *strays) {
    IndicatorAnswers *owner = find_indicator(answers, table_text(table, row, ANSWER_COLUMN_INDICATOR));
    if (!owner) {
        miss_indicator(answers, standard, table, row, strays);
        return;
    }
    const struct Special *special = find_special(table_text(table, row, ANSWER_COLUMN_ITEM));
    const Item *item = special ? NULL : find_item(standard, table, row, owner->indicator);
    if (!special && !item)
        return;
    if (!check_twice(table, row, owner, special ? *special_place(owner, special) : answers_stated(answers, item)))
        return;
    Answer *answer = make_answer(answers, table, row, owner->indicator, item);
    Sentence wrong;
    if (answer_fits_item(answer, &wrong)) {
        keep_answer(answers, owner, answer);
        return;
    }
    refuse(answers, table, row, owner->indicator, answer, wrong);
    g_free(answer);
}

/* ---- sentences, and what is blank without being a row ---- */

static Answer *add_blank(Answers *answers, const Item *item, AnswerRow row, const Answer *at) {
    Answer *blank = g_new0(Answer, 1);
    *blank = (Answer){.item = item, .key = item->id, .value = "", .unit = "", .row = row, .place = at->place};
    g_ptr_array_add(answers->list, blank);
    g_hash_table_insert(answers->by_item, (void *)item, blank);
    return blank;
}

/* What the sentence has a place for is asked in this row. */
static void read_sentence(Answers *answers, IndicatorAnswers *owner) {
    if (!owner->statement || !*owner->statement->value)
        return;
    bool finished;
    owner->read = statements_try(owner->indicator->statements, owner->statement->value, &owner->readings, &finished);
    owner->given_up = !finished;
    for (guint i = 0; owner->readings && i < owner->readings->len; i++) {
        const Item *item = g_array_index(owner->readings, Reading, i).item;
        Answer *answer = (Answer *)answers_lookup(answers, item);
        answer = answer ? answer : add_blank(answers, item, ROW_ABSENT, owner->statement);
        answer->in_sentence = true;
    }
}

static void complete(Answers *answers) {
    GHashTableIter refused;
    gpointer item, what;
    g_hash_table_iter_init(&refused, answers->refused);
    while (g_hash_table_iter_next(&refused, &item, &what))
        add_blank(answers, item, ROW_REFUSED, &((const Refused *)what)->answer);
    for (guint i = 0; i < answers->indicators->len; i++)
        read_sentence(answers, g_ptr_array_index(answers->indicators, i));
}

/* ---- corrections ---- */

/* owner: NULL where the tier has no such row. */
static Finding *correction_finding(Findings *findings, const Answers *answers, const Correction *correction,
                                   Sentence sentence, const IndicatorAnswers *owner) {
    Finding *finding = finding_add(findings, sentence);
    finding->place = (Place){.file = CORRECTIONS_FILE, .line = correction->line, .column = "new"};
    finding->community = findings_text(findings, answers->community->id);
    finding->addressee = ADDRESSEE_OFFICE;
    if (!owner)
        return finding;
    finding->indicator = findings_text(findings, owner->indicator->id);
    finding->no = owner->indicator->no;
    return finding;
}

static void tell_elsewhere(Findings *findings, const Answers *answers, const Correction *correction) {
    Finding *finding = correction_finding(findings, answers, correction, SENTENCE_CORRECTION_ELSEWHERE, NULL);
    finding->place.column = "item";
    finding_fact(findings, finding, "item", FACT_ITEM, correction->item);
    finding_fact(findings, finding, "tier", FACT_TIER, answers->community->tier->id);
}

/* The same figure, however it is written: 60 and 60%. */
static bool same_figure(const Answer *answer, const char *old) {
    Answer theirs = *answer;
    theirs.value = old;
    return answer->is_number && answer_parse_figure(&theirs, &theirs.number) &&
           ratio_compare(theirs.number.value, answer->number.value) == 0;
}

static bool fits_old(const Answer *answer, const char *old) {
    return text_same(answer ? answer->value : "", old) || (answer && same_figure(answer, old));
}

static void tell_old(Findings *findings, const Answers *answers, const Correction *correction,
                     const IndicatorAnswers *owner, const Answer *stated) {
    Finding *finding = correction_finding(findings, answers, correction, SENTENCE_CORRECTION_OLD, owner);
    finding->place.column = "old";
    finding_fact(findings, finding, "item", FACT_ITEM, correction->item);
    finding_fact(findings, finding, "value", FACT_TEXT, correction->value);
    finding_fact(findings, finding, "old", FACT_TEXT, correction->old);
    finding_fact(findings, finding, "stated", FACT_TEXT, stated ? stated->value : "");
}

static Answer correct(const Answer *stated, const Correction *correction, const Item *item) {
    Answer corrected = stated ? *stated : (Answer){.item = item, .key = correction->item};
    if (!stated) {
        corrected.unit = item ? item->unit : "";
        corrected.place = (Place){.file = CORRECTIONS_FILE, .line = correction->line, .column = "new"};
    }
    corrected.correction = correction;
    corrected.original = stated ? stated->value : "";
    corrected.value = correction->value;
    return corrected;
}

/* What was told of the value that stood there is settled. */
static void settle_refused(Answers *answers, const Item *item, Findings *findings) {
    const Refused *refused = g_hash_table_lookup(answers->refused, item);
    if (!refused)
        return;
    findings_withdraw(findings, refused->finding);
    g_hash_table_remove(answers->refused, item);
}

static void apply_correction(Answers *answers, const Standard *standard, const Correction *correction,
                             Findings *findings) {
    IndicatorAnswers *owner = find_indicator(answers, correction->indicator);
    const struct Special *special = find_special(correction->item);
    const Item *item = special ? NULL : standard_lookup_item(standard, correction->item);
    if (!owner || (item && item->tier && !g_str_equal(item->tier, answers->community->tier->id))) {
        tell_elsewhere(findings, answers, correction);
        return;
    }
    const Answer *stated = special ? *special_place(owner, special) : answers_stated(answers, item);
    if (!fits_old(stated, correction->old)) {
        tell_old(findings, answers, correction, owner, stated);
        return;
    }
    Answer corrected = correct(stated, correction, item);
    Sentence wrong;
    if (!answer_fits_item(&corrected, &wrong)) {
        value_facts(findings, correction_finding(findings, answers, correction, wrong, owner), &corrected);
        return;
    }
    Answer *known = (Answer *)(special ? stated : answers_lookup(answers, item));
    if (known) {
        *known = corrected;
        return;
    }
    settle_refused(answers, item, findings);
    keep_answer(answers, owner, g_memdup2(&corrected, sizeof corrected));
}

static void apply_corrections(Answers *answers, const Standard *standard, Findings *findings) {
    const GArray *corrections = dataset_settlement(answers->dataset)->corrections;
    for (guint i = 0; i < corrections->len; i++) {
        const Correction *correction = &g_array_index(corrections, Correction, i);
        if (g_str_equal(correction->community, answers->community->id))
            apply_correction(answers, standard, correction, findings);
    }
}

/* ---- confirmed sentences ---- */

/* What the table itself states: a correction is printed where documents are made. */
static const char *filled_in(const void *context, const Item *item) {
    const Answer *answer = answers_lookup(context, item);
    return !answer ? NULL : answer->correction ? answer->original : answer->value;
}

static bool is_confirmed(const Standard *standard, const Answer *statement) {
    const GPtrArray *words = standard_words(standard, "confirm");
    for (guint i = 0; statement && i < words->len; i++)
        if (text_same(statement->value, ((const Word *)g_ptr_array_index(words, i))->zh))
            return true;
    return false;
}

/* A row that confirms the sentence of the form says it: from here on that is its statement. */
static void write_confirmed(Answers *answers, const Standard *standard) {
    for (guint i = 0; i < answers->indicators->len; i++) {
        const IndicatorAnswers *said = g_ptr_array_index(answers->indicators, i);
        if (!is_confirmed(standard, said->statement))
            continue;
        g_autofree char *sentence = statements_confirmed(said->indicator->statements, filled_in, answers);
        if (sentence)
            ((Answer *)said->statement)->value = g_string_chunk_insert(answers->strings, sentence);
    }
}

/* What was found while reading a community's file is about that community. */
static void claim_findings(Findings *findings, guint from, const Community *community) {
    for (guint i = from; i < findings->list->len; i++) {
        Finding *finding = g_ptr_array_index(findings->list, i);
        finding->community = findings_text(findings, community->id);
        finding->tier = findings_text(findings, community->tier->id);
    }
}

Answers *answers_load(const Dataset *dataset, const Standard *standard, const Community *community,
                      Findings *findings) {
    if (!community->tier || !community->has_table)
        return NULL;
    g_autoptr(Answers) answers = new_answers(standard, community);
    answers->dataset = dataset;
    g_autofree char *path = g_build_filename(dataset_dir(dataset), answers->file, NULL);
    g_auto(Table) table = {0};
    Strays strays = {0};
    guint before = findings->list->len;
    bool loaded = table_open(&table, path, answers->file, answer_columns, answers->strings, findings);
    table.care = (TableCare){dataset_released(dataset), answers->special_groups};
    for (int row = 0; row < table_row_count(&table); row++)
        read_answer(answers, standard, &table, row, &strays);
    tell_strays(answers, &table, &strays);
    if (loaded)
        apply_corrections(answers, standard, findings);
    write_confirmed(answers, standard);
    complete(answers);
    claim_findings(findings, before, community);
    return loaded ? g_steal_pointer(&answers) : NULL;
}

const Dataset *answers_dataset(const Answers *answers) {
    return answers->dataset;
}

const Community *answers_community(const Answers *answers) {
    return answers->community;
}

const char *answers_file(const Answers *answers) {
    return answers->file;
}

const IndicatorAnswers *answers_indicator(const Answers *answers, int index) {
    return g_ptr_array_index(answers->indicators, index);
}

const Answer *answers_lookup(const Answers *answers, const Item *item) {
    return g_hash_table_lookup(answers->by_item, item);
}
