#include "data/dataset.h"

#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "data/pattern.h"
#include "data/table.h"

/* What stands in the table and is no value of its item: known to nobody, until a correction takes its place. */
typedef struct Refused {
    Answer answer;
    Finding *finding; /* that told it */
} Refused;

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

/* Where the answer of this key is kept; NULL for the id of an item. */
static const Answer **special_place(IndicatorAnswers *answers, const char *key) {
    for (gsize i = 0; i < G_N_ELEMENTS(specials); i++)
        if (g_str_equal(specials[i].key, key))
            return (const Answer **)(void *)((char *)answers + specials[i].offset);
    return NULL;
}

/* By its id, its number or its name. */
static IndicatorAnswers *find_indicator_answers(const Answers *answers, const char *text) {
    const Tier *tier = answers->community->tier;
    const Indicator *indicator = tier_lookup_indicator(tier, text);
    const char *id = indicator || !*text ? NULL : names_find(tier->names, text);
    if (id)
        indicator = tier_lookup_indicator(tier, id);
    return indicator ? (IndicatorAnswers *)answers->indicators[indicator->position] : NULL;
}

/* ---- values: whether a cell holds one of its item, and which ---- */

/* "3 2" may be 32, 3.2 or two figures. */
static bool has_gap(const char *value) {
    bool digit = false, gap = false;
    for (const char *at = value; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (g_unichar_isspace(c)) {
            gap = digit;
            continue;
        }
        if (gap && g_unichar_isdigit(c))
            return true;
        digit = g_unichar_isdigit(c);
        gap = false;
    }
    return false;
}

/* ---- units ---- */

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

static bool is_scaled(Ratio factor) {
    return ratio_valid(factor) && ratio_compare(factor, ratio_make(1, 1)) != 0;
}

/* The figure itself: half width, without the unit that may stand in the same cell; in the item's own unit, of which one
 * of what it is given in is `factor`. No other figure than a percentage has a percent sign. */
static bool parse_figure(const Answer *answer, const char *value, Ratio factor, Decimal *number) {
    g_autofree char *digits = text_squeeze(value);
    const char *const units[] = {answer->unit, answer->item->unit, "%"};
    bool cut = false;
    for (gsize i = 0; i < G_N_ELEMENTS(units) && !cut; i++) {
        g_autofree char *unit = text_squeeze(units[i]);
        bool fits = answer->item->type == ITEM_PERCENT || !g_str_equal(units[i], "%");
        cut = *unit && fits && g_str_has_suffix(digits, unit);
        if (cut)
            digits[strlen(digits) - strlen(unit)] = '\0';
    }
    if (has_gap(value) || !decimal_parse(digits, number))
        return false;
    if (is_scaled(factor))
        *number = figure_converted(*number, factor);
    return ratio_valid(number->value);
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

/* "3000平方公里" where the row says 亩. */
static bool ends_in_own_unit(const Answer *answer, const char *dense) {
    g_autofree char *given = text_squeeze(answer->unit), *own = text_squeeze(answer->item->unit);
    return g_str_has_suffix(dense, own) && !g_str_has_suffix(dense, given);
}

/* 60万 where the unit is 万元: of ten thousand, or of ten thousand times as much. */
static bool multiplies_twice(const Answer *answer, const char *dense) {
    const char *unit = *answer->unit ? answer->unit : answer->item->unit;
    bool multiple = g_str_has_suffix(dense, "万") || g_str_has_suffix(dense, "亿") || g_str_has_suffix(dense, "千");
    return multiple && unit_is_multiple(unit);
}

/* A figure in digits and the item's unit, or as people write it otherwise (data/item.h); else what is wrong. What a
 * spreadsheet may have made of another figure is none, however well it reads. */
static bool read_figure(Answer *answer, bool cancels, Sentence *wrong) {
    const Item *item = answer->item;
    Ratio factor = item_unit_factor(item, answer->unit);
    g_autofree char *dense = text_squeeze(answer->value);
    bool open = ratio_valid(factor) ? is_scaled(factor) && ends_in_own_unit(answer, dense)
                                    : !cancels && item_unit_is_other(item, answer->unit);
    if (open) {
        *wrong = SENTENCE_UNIT_NOT_CONVERTED;
        return false;
    }
    if (parse_figure(answer, answer->value, factor, &answer->number))
        return true;
    bool percent = item->type == ITEM_PERCENT, twice = multiplies_twice(answer, dense);
    *wrong = twice ? SENTENCE_VALUE_MULTIPLIED_TWICE : damage(answer->value);
    bool damaged = has_gap(answer->value) || twice || (*wrong == SENTENCE_VALUE_IN_WAN && item->measured) ||
                   (*wrong == SENTENCE_VALUE_IS_DATE && !percent);
    Figure figure;
    if ((!percent && strstr(dense, "%")) || damaged || !figure_parse(answer->value, item, &figure))
        return false;
    bool scaled = is_scaled(factor) && !figure.converted;
    answer->number = scaled ? figure_converted(figure.number, factor) : figure.number;
    answer->is_range = figure.is_range;
    answer->range = (Interval){scaled ? ratio_mul(figure.range.low, factor) : figure.range.low,
                               scaled ? ratio_mul(figure.range.high, factor) : figure.range.high};
    return ratio_valid(answer->number.value) && ratio_valid(answer->range.low) && ratio_valid(answer->range.high);
}

static bool fits_number(Answer *answer, bool cancels, Sentence *wrong) {
    const Item *item = answer->item;
    answer->is_range = false;
    if (!read_figure(answer, cancels, wrong))
        return false;
    if (answer->is_range)
        return true;
    Ratio value = answer->number.value, least, most;
    /* 0.95 or 1 where a percentage is asked is most likely 95% or 100% without its sign: asked about, never used. */
    bool per_thousand = is_scaled(item_unit_factor(item, answer->unit));
    if (item->type == ITEM_PERCENT && !strstr(answer->value, "%") && !strstr(answer->value, "％") && !per_thousand &&
        value.num > 0 && ratio_compare(value, ratio_make(1, 1)) <= 0) {
        *wrong = SENTENCE_VALUE_FRACTION;
        return false;
    }
    item_bounds(item, &least, &most);
    bool below = ratio_valid(least) && ratio_compare(value, least) < 0;
    bool above = ratio_valid(most) && ratio_compare(value, most) > 0;
    if (below || above) {
        *wrong = *item->range ? SENTENCE_VALUE_OUT_OF_RANGE
                 : below      ? SENTENCE_VALUE_NEGATIVE
                              : SENTENCE_SHARE_ABOVE_WHOLE;
        return false;
    }
    *wrong = SENTENCE_VALUE_NOT_WHOLE;
    answer->is_number = item->type != ITEM_COUNT || ratio_is_integer(value);
    return answer->is_number;
}

/* Whether the value is one of its item, whose number or spelling is then filled in; else what is wrong with it. */
static bool fits_item(Answer *answer, bool cancels, Sentence *wrong) {
    answer->is_number = false;
    if (!answer->item || !*answer->value)
        return true;
    if (item_is_number(answer->item))
        return fits_number(answer, cancels, wrong);
    *wrong = SENTENCE_VALUE_NOT_DATE;
    if (answer->item->type == ITEM_DATE)
        return date_number(answer->value) > 0;
    if (!item_is_choice(answer->item))
        return true;
    /* A choice is kept in the standard's spelling. */
    const GPtrArray *const lists[] = {answer->item->choices, answer->item->open_choices};
    for (gsize k = 0; k < G_N_ELEMENTS(lists); k++) {
        for (guint i = 0; i < lists[k]->len; i++) {
            const char *declared = g_ptr_array_index(lists[k], i);
            if (!text_same(declared, answer->value))
                continue;
            answer->value = declared;
            return true;
        }
    }
    *wrong = SENTENCE_VALUE_NOT_CHOICE;
    return false;
}

/* ---- how a figure is said ---- */

/* Digits and numerals alone. */
static bool is_bare(const char *dense) {
    for (const char *at = dense; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (!g_ascii_isdigit(*at) && text_han_digit(c) < 0 && !text_among(".,-+两十百千万亿", c))
            return false;
    }
    return true;
}

char *answer_said(const Answer *answer) {
    if (!answer->item || !item_is_number(answer->item) || text_blank(answer->value))
        return g_strdup(answer->value);
    g_autofree char *dense = text_squeeze(answer->value), *own = text_squeeze(answer->item->unit);
    Ratio factor = item_unit_factor(answer->item, answer->unit);
    bool scaled = is_scaled(factor);
    if (!ratio_valid(factor) && item_unit_is_other(answer->item, answer->unit))
        return NULL;
    if (!scaled && is_bare(dense))
        return g_strdup(answer->value);
    if (answer->is_range) {
        bool unit =
            scaled || strstr(dense, "%") || strstr(dense, "‰") || strstr(dense, "分之") || (*own && strstr(dense, own));
        return unit ? NULL : g_strdup(answer->value);
    }
    bool exact = false;
    if (answer->is_number)
        g_free(ratio_text(answer->number.value, answer->number.places, &exact));
    return exact ? decimal_text(answer->number) : NULL;
}

/* ---- rows ---- */

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

/* What a sentence about a value says of it. */
static void value_facts(Findings *findings, Finding *finding, const Answer *answer) {
    finding_fact(findings, finding, "item", FACT_ITEM, answer->key);
    finding_fact(findings, finding, "value", FACT_TEXT, answer->value);
    if (finding->sentence == SENTENCE_VALUE_OUT_OF_RANGE)
        finding_fact(findings, finding, "range", FACT_TEXT, answer->item->range);
    if (finding->sentence == SENTENCE_UNIT_NOT_CONVERTED || finding->sentence == SENTENCE_VALUE_MULTIPLIED_TWICE) {
        bool stated = !text_blank(answer->unit);
        finding_fact(findings, finding, "stated", FACT_TEXT, stated ? answer->unit : answer->item->unit);
        finding_fact(findings, finding, "unit", FACT_TEXT, answer->item->unit);
    }
    if (finding->sentence != SENTENCE_VALUE_NOT_CHOICE)
        return;
    g_autoptr(GString) choices = g_string_new(NULL);
    for (guint i = 0; i < answer->item->choices->len; i++)
        text_append_part(choices, " ", "%s", (const char *)g_ptr_array_index(answer->item->choices, i));
    finding_fact(findings, finding, "choices", FACT_TEXTS, choices->str);
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

static void keep_answer(Answers *answers, IndicatorAnswers *owner, Answer *answer) {
    g_ptr_array_add(answers->list, answer);
    g_ptr_array_add(owner->list, answer);
    if (answer->item) {
        g_hash_table_insert(answers->by_item, (void *)answer->item, answer);
        return;
    }
    const Answer **place = special_place(owner, answer->key);
    g_assert(place);
    *place = answer;
}

static void read_answer(Answers *answers, const Standard *standard, const Table *table, int row, ForeignRows *foreign) {
    Findings *findings = table->findings;
    IndicatorAnswers *owner = find_indicator_answers(answers, table_text(table, row, ANSWER_COLUMN_INDICATOR));
    if (!owner) {
        miss_indicator(answers, standard, table, row, foreign);
        return;
    }
    const Indicator *indicator = owner->indicator;
    const char *key = row_key(standard, table, row, indicator);
    const Answer **special = special_place(owner, key);
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
    if (fits_item(answer, other_unit && unit_cancels(standard, table, item, answer->unit), &wrong)) {
        keep_answer(answers, owner, g_steal_pointer(&answer));
        return;
    }
    Refused *refused = g_new0(Refused, 1);
    refused->answer = *answer;
    refused->finding = value_finding(table, row, indicator, wrong);
    refused->finding->reported = findings_text(findings, answer->value);
    value_facts(findings, refused->finding, answer);
    g_hash_table_insert(answers->refused, (void *)item, refused);
}

/* ---- sentences, and what is blank without being a row ---- */

/* What the table itself states: a correction is printed where documents are made. A sentence has no place for what was
 * refused, though: there it says what was put right. */
static char *filled_in(const Answer *answer) {
    Answer stated = *answer;
    Sentence wrong;
    stated.value = answer->correction ? answer->original : answer->value;
    if (answer->correction && !fits_item(&stated, true, &wrong))
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

/* ---- corrections ---- */

static Place correction_place(const Correction *correction, int column) {
    Place place = correction->place;
    place.column = correction_columns[column].name;
    return place;
}

/* owner: NULL where the tier has no such row. */
static Finding *correction_finding(Findings *findings, const Answers *answers, const Correction *correction,
                                   Sentence sentence, int column, const IndicatorAnswers *owner) {
    Finding *finding = finding_add(findings, sentence);
    finding->place = correction_place(correction, column);
    finding->community = findings_text(findings, answers->community->id);
    finding->addressee = ADDRESSEE_OFFICE;
    if (!owner)
        return finding;
    finding->indicator = findings_text(findings, owner->indicator->id);
    finding->no = owner->indicator->no;
    return finding;
}

/* Whether `old` is what the table states, however a figure is written: 60 and 60%. */
static bool fits_old(const Answer *answer, const char *old) {
    if (item_same_words(answer ? answer->item : NULL, answer ? answer->value : "", old))
        return true;
    Decimal number;
    return answer && answer->is_number &&
           parse_figure(answer, old, item_unit_factor(answer->item, answer->unit), &number) &&
           ratio_compare(number.value, answer->number.value) == 0;
}

/* The unit of a corrected figure, where the table gave it in another than the item's own: which of the two is meant has
 * to be said with it. NULL where it is not. used: the figure in the table was. */
static const char *corrected_unit(const Answer *stated, const char *value, bool used) {
    const Item *item = stated->item;
    if (!item || !item_is_number(item) || text_blank(value) || !item_unit_is_other(item, stated->unit))
        return stated->unit;
    g_autofree char *dense = text_squeeze(value), *given = text_squeeze(stated->unit), *own = text_squeeze(item->unit);
    bool ends_given = g_str_has_suffix(dense, given), ends_own = g_str_has_suffix(dense, own);
    if (ends_given && ends_own) /* 60万元 */
        return strlen(given) > strlen(own) ? stated->unit : item->unit;
    return ends_given ? stated->unit : ends_own || !used ? item->unit : NULL;
}

static void apply_correction(Answers *answers, const Standard *standard, const Correction *correction,
                             Findings *findings) {
    IndicatorAnswers *owner = find_indicator_answers(answers, correction->indicator);
    const Answer **special = owner ? special_place(owner, correction->item) : NULL;
    const Item *item = special ? NULL : standard_lookup_item(standard, correction->item);
    if (!owner || (item && !tiers_have(item->tiers, answers->community->tier->id))) {
        Finding *finding = correction_finding(findings, answers, correction, SENTENCE_CORRECTION_ELSEWHERE,
                                              CORRECTION_COLUMN_ITEM, NULL);
        finding_fact(findings, finding, "item", FACT_ITEM, correction->item);
        finding_fact(findings, finding, "tier", FACT_TIER, answers->community->tier->id);
        return;
    }
    const Answer *stated = special ? *special : answers_stated(answers, item);
    if (!fits_old(stated, correction->old)) {
        Finding *finding =
            correction_finding(findings, answers, correction, SENTENCE_CORRECTION_OLD, CORRECTION_COLUMN_OLD, owner);
        finding_fact(findings, finding, "item", FACT_ITEM, correction->item);
        finding_fact(findings, finding, "value", FACT_TEXT, correction->value);
        finding_fact(findings, finding, "old", FACT_TEXT, correction->old);
        finding_fact(findings, finding, "stated", FACT_TEXT, stated ? stated->value : "");
        return;
    }
    Answer corrected = stated ? *stated : (Answer){.item = item, .key = correction->item};
    if (!stated) {
        corrected.unit = item ? item->unit : "";
        corrected.place = correction_place(correction, CORRECTION_COLUMN_NEW);
    }
    Answer *known = (Answer *)(special ? stated : answers_lookup(answers, item));
    const char *unit = corrected_unit(&corrected, correction->value, known);
    if (!unit) {
        Finding *finding =
            correction_finding(findings, answers, correction, SENTENCE_CORRECTION_UNIT, CORRECTION_COLUMN_NEW, owner);
        finding_fact(findings, finding, "item", FACT_ITEM, correction->item);
        finding_fact(findings, finding, "value", FACT_TEXT, correction->value);
        finding_fact(findings, finding, "stated", FACT_TEXT, corrected.unit);
        finding_fact(findings, finding, "unit", FACT_TEXT, corrected.item->unit);
        return;
    }
    corrected.unit = unit;
    corrected.correction = correction;
    corrected.original = stated ? stated->value : "";
    if (stated && !g_str_equal(unit, stated->unit)) {
        g_autofree char *original = g_strconcat(stated->value, stated->unit, NULL);
        corrected.original = g_string_chunk_insert(answers->strings, original);
    }
    corrected.value = correction->value;
    Sentence wrong;
    if (!fits_item(&corrected, known, &wrong)) {
        value_facts(findings, correction_finding(findings, answers, correction, wrong, CORRECTION_COLUMN_NEW, owner),
                    &corrected);
        return;
    }
    if (known) {
        *known = corrected;
        return;
    }
    /* What was told of a value that stood there is settled. */
    const Refused *refused = g_hash_table_lookup(answers->refused, item);
    if (refused) {
        g_ptr_array_remove(findings->list, refused->finding);
        g_hash_table_remove(answers->refused, item);
    }
    keep_answer(answers, owner, g_memdup2(&corrected, sizeof corrected));
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
            apply_correction(answers, standard, correction, findings);
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
