#include <string.h>

#include "base/text.h"
#include "model/dataset.h"
#include "model/table.h"

struct Answers {
    const Dataset *dataset;
    const Community *community;
    char *file;
    GStringChunk *strings;
    GPtrArray *indicators;     /* of IndicatorAnswers *, by position in the tier */
    GPtrArray *list;           /* of Answer *, of all indicators */
    GHashTable *by_item;       /* const Item * -> Answer * */
    GPtrArray *special_groups; /* of const char *: words of the standard */
};

enum {
    ANSWER_COLUMN_NO,
    ANSWER_COLUMN_INDICATOR,
    ANSWER_COLUMN_ITEM,
    ANSWER_COLUMN_VALUE,
    ANSWER_COLUMN_UNIT,
    ANSWER_COLUMN_SOURCE
};
static const char *const answer_columns[] = {"no", "indicator", "item", "value", "unit", "source", NULL};

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
    g_free(answers);
}

void answers_free(Answers *answers) {
    if (!answers)
        return;
    g_ptr_array_unref(answers->special_groups);
    g_hash_table_unref(answers->by_item);
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
    answers->special_groups = g_ptr_array_new();
    const GPtrArray *groups = standard_words(standard, "special_group");
    for (guint i = 0; i < groups->len; i++)
        g_ptr_array_add(answers->special_groups, (gpointer)((const Word *)g_ptr_array_index(groups, i))->zh);
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
    bool of_value = id == FINDING_VALUE_TYPE || id == FINDING_UNIT_SUSPECT;
    int column = of_value ? ANSWER_COLUMN_VALUE : ANSWER_COLUMN_ITEM;
    Finding *finding = table_finding(table, row, column, sentence);
    finding->indicator = findings_text(table->findings, indicator->id);
    finding->no = indicator->no;
    return finding;
}

static void cut_suffix(char *text, const char *suffix) {
    g_autofree char *squeezed = text_squeeze(suffix);
    if (*squeezed && g_str_has_suffix(text, squeezed))
        text[strlen(text) - strlen(squeezed)] = '\0';
}

/* The figure itself: half width, without blanks and without the unit that may stand in the same cell. */
static bool parse_figure(const Answer *answer, Decimal *number) {
    g_autofree char *digits = text_squeeze(answer->value);
    const char *const units[] = {answer->unit, answer->item->unit, "%"};
    for (gsize i = 0; i < G_N_ELEMENTS(units); i++) {
        gsize before = strlen(digits);
        cut_suffix(digits, units[i]);
        if (strlen(digits) < before)
            break;
    }
    return decimal_parse(digits, number);
}

static void type_finding(const Table *table, int row, const IndicatorAnswers *owner, const Answer *answer,
                         Sentence sentence) {
    Finding *finding = value_finding(table, row, owner->indicator, sentence);
    finding->reported = findings_text(table->findings, answer->value);
    finding_fact(table->findings, finding, "item", FACT_ITEM, answer->key);
    finding_fact(table->findings, finding, "value", FACT_TEXT, answer->value);
    if (sentence == SENTENCE_VALUE_NOT_CHOICE) {
        g_autoptr(GString) choices = g_string_new(NULL);
        for (guint i = 0; i < answer->item->choices->len; i++) {
            g_string_append_printf(choices, "%s%s", i > 0 ? "、" : "",
                                   (const char *)g_ptr_array_index(answer->item->choices, i));
        }
        finding_fact(table->findings, finding, "choices", FACT_TEXT, choices->str);
    }
}

/* What a spreadsheet makes of a figure. */
static Sentence damage(const char *value) {
    static const struct {
        const char *form;
        Sentence sentence;
    } forms[] = {
        {"^#", SENTENCE_VALUE_CELL_FAULT},
        {"^[0-9.]+[Ee][+-]?[0-9]+$", SENTENCE_VALUE_SCIENTIFIC},
        {"^[0-9]{1,4}[-/年.][0-9]{1,2}([-/月.][0-9]{1,4})?日?$", SENTENCE_VALUE_IS_DATE},
        {"^[0-9]{1,2}月[0-9]{1,2}日$", SENTENCE_VALUE_IS_DATE},
        {"^[0-9]{1,2}-[A-Za-z]{3}(-[0-9]+)?$", SENTENCE_VALUE_IS_DATE},
        {"^[A-Za-z]{3}-[0-9]+$", SENTENCE_VALUE_IS_DATE},
        {"[万亿]$", SENTENCE_VALUE_IN_WAN},
    };
    g_autofree char *dense = text_squeeze(value);
    for (gsize i = 0; i < G_N_ELEMENTS(forms); i++)
        if (g_regex_match_simple(forms[i].form, dense, 0, 0))
            return forms[i].sentence;
    return SENTENCE_VALUE_NOT_NUMBER;
}

/* 0.95 or 1 where a percentage is asked is most likely 95% or 100% without its sign: asked about, never used. */
static bool is_fraction(const Answer *answer) {
    bool percent = answer->item->type == ITEM_PERCENT && !strstr(answer->value, "%") && !strstr(answer->value, "％");
    Ratio value = answer->number.value;
    return percent && value.num > 0 && ratio_compare(value, ratio_make(1, 1)) <= 0;
}

static bool check_number(const Table *table, int row, const IndicatorAnswers *owner, Answer *answer) {
    if (!parse_figure(answer, &answer->number)) {
        type_finding(table, row, owner, answer, damage(answer->value));
        return false;
    }
    if (is_fraction(answer)) {
        type_finding(table, row, owner, answer, SENTENCE_VALUE_FRACTION);
        return false;
    }
    if (answer->number.value.num < 0) {
        type_finding(table, row, owner, answer, SENTENCE_VALUE_NEGATIVE);
        return false;
    }
    if (answer->item->type == ITEM_COUNT && !ratio_is_integer(answer->number.value)) {
        type_finding(table, row, owner, answer, SENTENCE_VALUE_NOT_WHOLE);
        return false;
    }
    answer->is_number = true;
    return true;
}

/* A choice is kept in the standard's spelling. */
static bool check_choice(const Table *table, int row, const IndicatorAnswers *owner, Answer *answer) {
    g_autofree char *value = text_squeeze(answer->value);
    const GPtrArray *const lists[] = {answer->item->choices, answer->item->open_choices};
    for (gsize k = 0; k < G_N_ELEMENTS(lists); k++) {
        for (guint i = 0; i < lists[k]->len; i++) {
            const char *declared = g_ptr_array_index(lists[k], i);
            g_autofree char *choice = text_squeeze(declared);
            if (g_str_equal(choice, value)) {
                answer->value = declared;
                return true;
            }
        }
    }
    type_finding(table, row, owner, answer, SENTENCE_VALUE_NOT_CHOICE);
    return false;
}

static bool check_type(const Table *table, int row, const IndicatorAnswers *owner, Answer *answer) {
    if (!answer->item || !*answer->value)
        return true;
    switch (answer->item->type) {
    case ITEM_COUNT:
    case ITEM_PERCENT:
    case ITEM_AREA:
        return check_number(table, row, owner, answer);
    case ITEM_CHOICE:
        return check_choice(table, row, owner, answer);
    case ITEM_TEXT:
    case ITEM_LIST:
        return true;
    }
    g_assert_not_reached();
}

/* The item that the row names, if it belongs where the row says; NULL and a finding otherwise. */
static const Item *find_item(const Standard *standard, const Table *table, int row, const Indicator *indicator) {
    const char *key = table_text(table, row, ANSWER_COLUMN_ITEM);
    const Item *item = standard_lookup_item(standard, key);
    if (!item || (item->tier && !g_str_equal(item->tier, indicator->tier->id))) {
        Finding *finding = value_finding(table, row, indicator, SENTENCE_ITEM_NOT_IN_STANDARD);
        finding_fact(table->findings, finding, "value", FACT_TEXT, key);
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
static const char *mask_value(const Answers *answers, const Table *table, int row, const Indicator *indicator) {
    guint before = table->findings->list->len;
    const char *value = table_uncounted(table, row, ANSWER_COLUMN_VALUE, answers->special_groups);
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
    answer->value = mask_value(answers, table, row, indicator);
    answer->unit = table_text(table, row, ANSWER_COLUMN_UNIT);
    answer->place.file = answers->file;
    answer->place.line = table_line(table, row);
    answer->place.column = answer_columns[ANSWER_COLUMN_VALUE];
    if (table_optional(table, row, ANSWER_COLUMN_SOURCE))
        answer->place.source_line = table_number(table, row, ANSWER_COLUMN_SOURCE);
    return answer;
}

static void keep_answer(Answers *answers, IndicatorAnswers *owner, Answer *answer) {
    g_ptr_array_add(answers->list, answer);
    g_ptr_array_add(owner->list, answer);
    if (answer->item)
        g_hash_table_insert(answers->by_item, (void *)answer->item, answer);
    else
        *special_place(owner, find_special(answer->key)) = answer;
}

static void read_answer(Answers *answers, const Standard *standard, const Table *table, int row) {
    IndicatorAnswers *owner = find_indicator(answers, table_text(table, row, ANSWER_COLUMN_INDICATOR));
    if (!owner) {
        /* A row that was cut off has been told about. */
        if (!csv_row(table->csv, row)->ragged || table_optional(table, row, ANSWER_COLUMN_INDICATOR))
            table_unknown(table, row, ANSWER_COLUMN_INDICATOR);
        return;
    }
    const struct Special *special = find_special(table_text(table, row, ANSWER_COLUMN_ITEM));
    const Item *item = special ? NULL : find_item(standard, table, row, owner->indicator);
    if (!special && !item)
        return;
    const Answer *first = special ? *special_place(owner, special) : answers_lookup(answers, item);
    if (!check_twice(table, row, owner, first))
        return;
    Answer *answer = make_answer(answers, table, row, owner->indicator, item);
    if (!check_type(table, row, owner, answer)) {
        g_free(answer);
        return;
    }
    keep_answer(answers, owner, answer);
}

/* ---- corrections ---- */

static Finding *correction_finding(Findings *findings, const Answers *answers, const Correction *correction,
                                   Sentence sentence, const IndicatorAnswers *owner) {
    Finding *finding = finding_add(findings, sentence);
    finding->place = (Place){.file = CORRECTIONS_FILE, .line = correction->line, .column = "new"};
    finding->community = findings_text(findings, answers->community->id);
    finding->indicator = findings_text(findings, owner->indicator->id);
    finding->no = owner->indicator->no;
    finding->addressee = ADDRESSEE_OFFICE;
    finding_fact(findings, finding, "item", FACT_ITEM, correction->item);
    finding_fact(findings, finding, "value", FACT_TEXT, correction->value);
    return finding;
}

/* The corrected value, checked as any other; false and a finding when it cannot be one. */
static bool parse_corrected(Findings *findings, const Answers *answers, const Correction *correction,
                            const IndicatorAnswers *owner, Answer *answer) {
    answer->is_number = false;
    if (!answer->item || !*answer->value || !item_is_number(answer->item))
        return true;
    bool whole = answer->item->type == ITEM_COUNT;
    if (!parse_figure(answer, &answer->number)) {
        correction_finding(findings, answers, correction, SENTENCE_VALUE_NOT_NUMBER, owner);
        return false;
    }
    if (whole && !ratio_is_integer(answer->number.value)) {
        correction_finding(findings, answers, correction, SENTENCE_VALUE_NOT_WHOLE, owner);
        return false;
    }
    answer->is_number = true;
    return true;
}

static void apply_correction(Answers *answers, const Standard *standard, const Correction *correction,
                             Findings *findings) {
    IndicatorAnswers *owner = find_indicator(answers, correction->indicator);
    const struct Special *special = find_special(correction->item);
    const Item *item = special ? NULL : standard_lookup_item(standard, correction->item);
    if (!owner)
        return;
    Answer *known = (Answer *)(special ? *special_place(owner, special) : answers_lookup(answers, item));
    if (!text_same(known ? known->value : "", correction->old)) {
        Finding *finding = correction_finding(findings, answers, correction, SENTENCE_CORRECTION_OLD, owner);
        finding_fact(findings, finding, "old", FACT_TEXT, correction->old);
        finding_fact(findings, finding, "stated", FACT_TEXT, known ? known->value : "");
        return;
    }
    Answer corrected = known ? *known : (Answer){.item = item, .key = correction->item, .unit = item ? item->unit : ""};
    corrected.correction = correction;
    corrected.original = corrected.value ? corrected.value : "";
    corrected.original_is_number = corrected.is_number;
    corrected.original_number = corrected.number;
    corrected.value = correction->value;
    if (!known)
        corrected.place = (Place){.file = CORRECTIONS_FILE, .line = correction->line, .column = "new"};
    if (!parse_corrected(findings, answers, correction, owner, &corrected))
        return;
    Answer *target = known ? known : g_new0(Answer, 1);
    *target = corrected;
    if (!known)
        keep_answer(answers, owner, target);
}

static void apply_corrections(Answers *answers, const Standard *standard, Findings *findings) {
    const GArray *corrections = dataset_settlement(answers->dataset)->corrections;
    for (guint i = 0; i < corrections->len; i++) {
        const Correction *correction = &g_array_index(corrections, Correction, i);
        if (g_str_equal(correction->community, answers->community->id))
            apply_correction(answers, standard, correction, findings);
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
    guint before = findings->list->len;
    bool loaded = table_open(&table, path, answers->file, answer_columns, answers->strings, findings);
    for (int row = 0; row < table_row_count(&table); row++)
        read_answer(answers, standard, &table, row);
    if (loaded)
        apply_corrections(answers, standard, findings);
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
