#include "data/answer_value.h"

#include <string.h>

#include "base/text.h"
#include "data/figure.h"

static void cut_suffix(char *text, const char *suffix) {
    g_autofree char *squeezed = text_squeeze(suffix);
    if (*squeezed && g_str_has_suffix(text, squeezed))
        text[strlen(text) - strlen(squeezed)] = '\0';
}

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

bool answer_parse_figure(const Answer *answer, Decimal *number) {
    g_autofree char *digits = text_squeeze(answer->value);
    bool percent = answer->item->type == ITEM_PERCENT;
    const char *const units[] = {answer->unit, answer->item->unit, "%"};
    for (gsize i = 0; i < G_N_ELEMENTS(units); i++) {
        gsize before = strlen(digits);
        if (percent || !g_str_equal(units[i], "%"))
            cut_suffix(digits, units[i]);
        if (strlen(digits) < before)
            break;
    }
    return !has_gap(answer->value) && decimal_parse(digits, number);
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

static bool in_range(const Answer *answer, Sentence *wrong) {
    const Item *item = answer->item;
    Ratio value = answer->number.value;
    Ratio least, most;
    item_bounds(item, &least, &most);
    bool below = ratio_valid(least) && ratio_compare(value, least) < 0;
    bool above = ratio_valid(most) && ratio_compare(value, most) > 0;
    if (*item->range)
        *wrong = SENTENCE_VALUE_OUT_OF_RANGE;
    else
        *wrong = below ? SENTENCE_VALUE_NEGATIVE : SENTENCE_SHARE_ABOVE_WHOLE;
    return !below && !above;
}

static const Word *other_unit(const Answer *answer) {
    for (guint i = 0; answer->item->units && i < answer->item->units->len; i++) {
        const Word *unit = g_ptr_array_index(answer->item->units, i);
        if (text_same(unit->zh, answer->unit))
            return unit;
    }
    return NULL;
}

/* What a spreadsheet may have made of another figure is none, however well it reads. */
static bool is_damaged(const Answer *answer) {
    Sentence sentence = damage(answer->value);
    return has_gap(answer->value) || (sentence == SENTENCE_VALUE_IN_WAN && answer->item->measured) ||
           (sentence == SENTENCE_VALUE_IS_DATE && answer->item->type != ITEM_PERCENT);
}

/* A figure in digits and the item's unit, or as people write it otherwise (figure.h). */
static bool read_figure(Answer *answer) {
    const Word *other = other_unit(answer);
    bool digits = answer_parse_figure(answer, &answer->number);
    if (digits && (!other || ratio_compare(other->factor, ratio_make(1, 1)) == 0))
        return true;
    g_autofree char *text = g_strconcat(answer->value, digits ? other->zh : "", NULL);
    bool foreign = answer->item->type != ITEM_PERCENT && (strstr(text, "%") || strstr(text, "％"));
    Figure figure;
    if (foreign || is_damaged(answer) || !figure_parse(text, answer->item, &figure))
        return false;
    answer->number = figure.number;
    answer->is_range = figure.is_range;
    answer->range = figure.range;
    return true;
}

static bool fits_number(Answer *answer, Sentence *wrong) {
    answer->is_range = false;
    if (!read_figure(answer))
        *wrong = damage(answer->value);
    else if (answer->is_range)
        return true;
    else if (is_fraction(answer))
        *wrong = SENTENCE_VALUE_FRACTION;
    else if (!in_range(answer, wrong))
        return false;
    else if (answer->item->type == ITEM_COUNT && !ratio_is_integer(answer->number.value))
        *wrong = SENTENCE_VALUE_NOT_WHOLE;
    else
        answer->is_number = true;
    return answer->is_number;
}

/* A choice is kept in the standard's spelling. */
static bool fits_choice(Answer *answer, Sentence *wrong) {
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

bool answer_fits_item(Answer *answer, Sentence *wrong) {
    answer->is_number = false;
    if (!answer->item || !*answer->value)
        return true;
    if (item_is_number(answer->item))
        return fits_number(answer, wrong);
    return answer->item->type != ITEM_CHOICE || fits_choice(answer, wrong);
}
