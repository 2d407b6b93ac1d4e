#include "data/answer_value.h"

#include <string.h>

#include "base/date.h"
#include "base/text.h"

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

static bool is_scaled(Ratio factor) {
    return ratio_valid(factor) && ratio_compare(factor, ratio_make(1, 1)) != 0;
}

bool answer_parse(const Answer *answer, const char *value, Ratio factor, Decimal *number) {
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
    if (answer_parse(answer, answer->value, factor, &answer->number))
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

bool answer_fits(Answer *answer, bool cancels, Sentence *wrong) {
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

/* ---- what is wrong with it ---- */

void answer_value_facts(Findings *findings, Finding *finding, const Answer *answer) {
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
