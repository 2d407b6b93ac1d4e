#include "data/item.h"

#include "base/date.h"
#include "base/text.h"

const char *words_next(const char *at, const char **written) {
    if (!at || !*at)
        return NULL;
    *written = at + strlen(at) + 1;
    return *written + strlen(*written) + 1;
}

const char *words_as(Words words, const char *lang) {
    const char *written;
    if (g_str_equal(lang, lang_id(LANG_ZH)))
        return words.zh ? words.zh : "";
    for (const char *at = words.others, *next; (next = words_next(at, &written)); at = next)
        if (g_str_equal(at, lang))
            return written;
    return "";
}

const char *words_written(Words words, Lang lang) {
    return words_as(words, lang_id(lang));
}

void words_append(GString *others, const char *lang, const char *written, gsize size) {
    g_string_append_len(others, lang, (gssize)strlen(lang) + 1);
    g_string_append_len(others, written, (gssize)size);
    g_string_append_c(others, '\0');
}

Words words_made(GStringChunk *strings, const char *zh, const GString *others) {
    /* the text's own end is the end of the list */
    return (Words){zh, others->len ? g_string_chunk_insert_len(strings, others->str, (gssize)others->len + 1) : NULL};
}

Words words_new(GStringChunk *strings, const char *zh, const char *lang, const char *written) {
    g_autoptr(GString) others = g_string_new(NULL);
    if (*written)
        words_append(others, lang, written, strlen(written));
    return words_made(strings, zh, others);
}

Words words_cut(GStringChunk *strings, Words words, gsize (*part)(const char *written)) {
    const char *zh = g_string_chunk_insert_len(strings, words.zh, (gssize)part(words.zh)), *written;
    g_autoptr(GString) others = g_string_new(NULL);
    for (const char *at = words.others, *next; (next = words_next(at, &written)); at = next)
        words_append(others, at, written, part(written));
    return words_made(strings, zh, others);
}

bool words_is_lang(const char *text) {
    enum { LEAST = 2, MOST = 3 };
    gsize letters = strspn(text, "abcdefghijklmnopqrstuvwxyz");
    return letters >= LEAST && letters <= MOST && !text[letters];
}

void words_add_lang(GPtrArray *langs, const char *lang) {
    const char *id = g_intern_string(lang);
    if (!g_ptr_array_find(langs, id, NULL))
        g_ptr_array_add(langs, (void *)id);
}

bool tiers_have(const char *tiers, const char *tier) {
    gsize size = strlen(tier);
    for (const char *at = tiers ? strstr(tiers, tier) : NULL; at; at = strstr(at + size, tier))
        if ((at == tiers || at[-1] == ' ') && (!at[size] || at[size] == ' '))
            return true;
    return !tiers;
}

bool item_is_number(const Item *item) {
    switch (item->type) {
    case ITEM_COUNT:
    case ITEM_PERCENT:
    case ITEM_AREA:
    case ITEM_NUMBER:
        return true;
    case ITEM_TEXT:
    case ITEM_LIST:
    case ITEM_CHOICE:
    case ITEM_DATE:
    case ITEM_LEVEL:
    case ITEM_YES_NO:
        return false;
    }
    g_assert_not_reached();
}

bool item_is_choice(const Item *item) {
    return item->type == ITEM_CHOICE || item->type == ITEM_LEVEL || item->type == ITEM_YES_NO;
}

int item_level(const Item *item, const char *word) {
    for (guint i = 0; i < item->choices->len; i++)
        if (text_same(g_ptr_array_index(item->choices, i), word))
            return (int)i;
    return -1;
}

bool item_same_words(const Item *item, const char *a, const char *b) {
    int day = item && item->type == ITEM_DATE ? date_number(a) : 0;
    return day > 0 ? day == date_number(b) : g_str_equal(a, b) || text_same(a, b);
}

char *item_choices(const Item *item, const char *separator) {
    GString *text = g_string_new(NULL);
    for (guint i = 0; item->choices && i < item->choices->len; i++)
        text_append_part(text, separator, "%s", (const char *)g_ptr_array_index(item->choices, i));
    return g_string_free(text, FALSE);
}

bool item_is_free(const Item *item) {
    return item->type == ITEM_TEXT || item->type == ITEM_LIST;
}

Ratio item_ruled(const Item *item, Ratio figure) {
    return item->type == ITEM_PERCENT ? ratio_div(figure, ratio_make(100, 1)) : figure;
}

Ratio item_own(const Item *item) {
    return ratio_make(item->type == ITEM_PERCENT ? 100 : 1, 1);
}

Ratio item_scale(const Item *item) {
    return item->type == ITEM_PERCENT ? ratio_make(100, 1) : item->times;
}

Ratio item_quotient(const Item *item, Ratio part, Ratio whole) {
    Ratio quotient = ratio_div(part, whole);
    return item->type == ITEM_PERCENT ? quotient : ratio_mul(quotient, item->times);
}

char *item_figure(const Item *item, Ratio ruled, Ratio threshold) {
    if (item->type == ITEM_LEVEL)
        return g_strdup(g_ptr_array_index(item->choices, (guint)ruled.num));
    return item->type == ITEM_PERCENT ? ratio_percent(ruled, threshold) : ratio_plain(ruled, threshold);
}

char *item_stated(const Item *item, Decimal figure) {
    if (item->type == ITEM_LEVEL)
        return item_figure(item, figure.value, ratio_invalid());
    g_autofree char *digits = decimal_text(figure);
    return g_strconcat(digits, item->type == ITEM_PERCENT ? "%" : "", NULL);
}

void item_bounds(const Item *item, Ratio *least, Ratio *most) {
    bool said = *item->range, open = item->part && item->part->subset_of != item->whole;
    bool below = item->type == ITEM_NUMBER &&
                 (!item->part || item->part->type == ITEM_NUMBER || item->whole->type == ITEM_NUMBER);
    *least = said ? item->least : below ? ratio_invalid() : ratio_make(0, 1);
    *most = item->type == ITEM_PERCENT && !open ? ratio_make(100, 1) : ratio_invalid();
    *most = said ? item->most : *most;
}

/* ---- figures ---- */

enum { DIGITS_MOST = 15, CHARACTERS_MOST = 64, APPROXIMATE_PERCENT = 10 };

/* ---- words around a number ---- */

typedef enum Hedge { HEDGE_NONE, HEDGE_ABOUT, HEDGE_LEAST, HEDGE_ABOVE, HEDGE_MOST, HEDGE_BELOW, HEDGE_ODD } Hedge;

typedef struct HedgeWord {
    const char *word;
    Hedge hedge;
} HedgeWord;

/* Longer words before those that begin them. */
static const HedgeWord before[] = {
    {"大约", HEDGE_ABOUT},   {"约", HEDGE_ABOUT},     {"接近", HEDGE_BELOW},  {"将近", HEDGE_BELOW},
    {"近", HEDGE_BELOW},     {"不超过", HEDGE_MOST},  {"超过", HEDGE_ABOVE},  {"不少于", HEDGE_LEAST},
    {"不低于", HEDGE_LEAST}, {"不小于", HEDGE_LEAST}, {"不高于", HEDGE_MOST}, {"不足", HEDGE_BELOW},
    {"不到", HEDGE_BELOW},   {"低于", HEDGE_BELOW},   {"少于", HEDGE_BELOW},  {"小于", HEDGE_BELOW},
    {"高于", HEDGE_ABOVE},   {"多于", HEDGE_ABOVE},   {"大于", HEDGE_ABOVE},  {"至少", HEDGE_LEAST},
    {"最多", HEDGE_MOST},    {"至多", HEDGE_MOST},    {"≥", HEDGE_LEAST},     {"≤", HEDGE_MOST},
    {">", HEDGE_ABOVE},      {"<", HEDGE_BELOW},      {"≈", HEDGE_ABOUT},     {"~", HEDGE_ABOUT},
};
static const HedgeWord after[] = {
    {"及以上", HEDGE_LEAST}, {"以上", HEDGE_LEAST}, {"及以下", HEDGE_MOST}, {"以下", HEDGE_MOST}, {"以内", HEDGE_MOST},
    {"左右", HEDGE_ABOUT},   {"上下", HEDGE_ABOUT}, {"多", HEDGE_ODD},      {"余", HEDGE_ODD},
};

/* What is left of the characters that are read. */
typedef struct Rest {
    const gunichar *chars;
    guint count;
} Rest;

static void pass_over(Rest *rest, guint count) {
    rest->chars += count;
    rest->count -= count;
}

/* The number of characters of `word` if the rest begins with it, else 0. Blanks are not looked over. */
static guint begins(const Rest *rest, const char *word) {
    guint length = 0;
    for (const char *c = word; *c; c = g_utf8_next_char(c), length++)
        if (length >= rest->count || rest->chars[length] != g_utf8_get_char(c))
            return 0;
    return length;
}

static void skip_blanks(Rest *rest) {
    while (rest->count > 0 && text_is_space(rest->chars[0]))
        pass_over(rest, 1);
}

static Hedge take_hedge(Rest *rest, const HedgeWord *words, gsize count) {
    for (gsize i = 0; i < count; i++) {
        guint length = begins(rest, words[i].word);
        if (length > 0) {
            pass_over(rest, length);
            return words[i].hedge;
        }
    }
    return HEDGE_NONE;
}

/* ---- numerals ---- */

static int64_t numeral_unit(gunichar c) {
    switch (c) {
    case 0x5341: /* 十 */
        return 10;
    case 0x767E: /* 百 */
        return 100;
    case 0x5343: /* 千 */
        return 1000;
    case 0x4E07: /* 万 */
        return 10000;
    case 0x4EBF: /* 亿 */
        return 100000000;
    default:
        return 0;
    }
}

/* "三百二十", "两千", "一二三"; "四百九" is 490, for nine are written 四百零九. */
static bool take_han(Rest *rest, Decimal *number) {
    int64_t total = 0, section = 0, digits = -1, left_out = 1;
    guint i = 0;
    for (; i < rest->count && i < DIGITS_MOST; i++) {
        int digit = rest->chars[i] == 0x4E24 ? 2 : text_han_digit(rest->chars[i]); /* 两 */
        int64_t unit = numeral_unit(rest->chars[i]);
        if (digit >= 0) {
            left_out = digit == 0 || digits >= 0 ? 1 : left_out;
            digits = digits > 0 ? digits * 10 + digit : digit;
            continue;
        }
        if (unit >= 10000 && (i > 0)) {
            total += (section + MAX(digits, 0)) * unit;
            section = 0;
        } else if (unit > 0 && unit < 10000) {
            section += (digits < 0 ? 1 : digits) * unit;
        } else {
            break;
        }
        digits = -1;
        left_out = unit / 10;
    }
    *number = (Decimal){ratio_make(total + section + MAX(digits, 0) * left_out, 1), 0};
    pass_over(rest, i);
    return i > 0;
}

bool figure_is_minus(gunichar c) {
    return c == '-' || c == 0x2212 || c == 0x2013;
}

/* "1,200", "83.3", "-5", and what multiplies it: "2.9万". */
static bool take_decimal(Rest *rest, Decimal *number) {
    g_autoptr(GString) text = g_string_new(NULL);
    guint i = 0;
    for (; i < rest->count && i <= CHARACTERS_MOST; i++) {
        gunichar c = rest->chars[i];
        bool digit = c >= '0' && c <= '9', next = i + 1 < rest->count && g_unichar_isdigit(rest->chars[i + 1]);
        bool sign = i == 0 && figure_is_minus(c) && next;
        if (!digit && !sign && !((c == '.' || c == ',') && i > 0 && next))
            break;
        g_string_append_c(text, sign ? '-' : (char)c);
    }
    if (i == 0 || i > CHARACTERS_MOST || !decimal_parse(text->str, number))
        return false;
    pass_over(rest, i);
    for (int64_t unit; rest->count > 0 && (unit = numeral_unit(rest->chars[0])) > 10; pass_over(rest, 1))
        *number = (Decimal){ratio_mul(number->value, ratio_make(unit, 1)), 0};
    return ratio_valid(number->value);
}

static bool take_number(Rest *rest, Decimal *number) {
    static const struct Part {
        const char *word;
        int64_t of;
    } parts[] = {{"百分之", 100}, {"千分之", 1000}, {"万分之", 10000}};
    int64_t of = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(parts) && of == 0; i++) {
        guint length = begins(rest, parts[i].word);
        of = length > 0 ? parts[i].of : 0;
        pass_over(rest, length);
    }
    if (!take_decimal(rest, number) && !take_han(rest, number))
        return false;
    if (of > 0)
        number->value = ratio_mul(number->value, ratio_make(100, of));
    return true;
}

/* ---- units ---- */

Decimal figure_converted(Decimal figure, Ratio factor) {
    Decimal result = {ratio_mul(figure.value, factor), 0};
    if (!ratio_valid(result.value))
        return result;
    /* as many places as tell it exactly, so far as decimals can */
    for (bool exact = false; !exact && result.places < 9; result.places += !exact)
        g_free(ratio_text(result.value, result.places, &exact));
    return result;
}

/* The other unit of the item that the rest begins with, or NULL. */
static const Word *take_unit(Rest *rest, const Item *item) {
    Rest tried = *rest;
    skip_blanks(&tried);
    const Word *longest = NULL;
    for (guint i = 0; item->units && i < item->units->len; i++) {
        const Word *unit = g_ptr_array_index(item->units, i);
        if (begins(&tried, unit->zh) && (!longest || strlen(unit->zh) > strlen(longest->zh)))
            longest = unit;
    }
    if (!longest)
        return NULL;
    *rest = tried;
    pass_over(rest, (guint)g_utf8_strlen(longest->zh, -1));
    return longest;
}

/* The number that a unit begins with, and what is left of it: 10000 and 元. */
static int64_t multiple_of(const char **unit) {
    int64_t multiple = 1;
    for (int64_t step; (step = numeral_unit(g_utf8_get_char(*unit))) > 0; *unit = g_utf8_next_char(*unit))
        multiple *= step;
    return multiple;
}

bool unit_is_multiple(const char *unit) {
    return multiple_of(&unit) > 1;
}

Ratio item_unit_factor(const Item *item, const char *unit) {
    g_autofree char *given = text_squeeze(unit), *own = text_squeeze(item->unit);
    if (!*given || g_str_equal(given, own))
        return ratio_make(1, 1);
    for (guint i = 0; item->units && i < item->units->len; i++) {
        const Word *word = g_ptr_array_index(item->units, i);
        if (text_same(word->zh, given))
            return word->factor;
    }
    const char *of_given = given, *of_own = own;
    int64_t given_multiple = multiple_of(&of_given), own_multiple = multiple_of(&of_own);
    return *of_given && g_str_equal(of_given, of_own) ? ratio_make(given_multiple, own_multiple) : ratio_invalid();
}

bool item_unit_is_other(const Item *item, const char *unit) {
    Ratio factor = item_unit_factor(item, unit);
    if (ratio_valid(factor))
        return ratio_compare(factor, ratio_make(1, 1)) != 0;
    g_autofree char *given = text_squeeze(unit), *own = text_squeeze(item->unit);
    return *own && item->type != ITEM_COUNT && !g_str_has_suffix(own, given);
}

/* ---- ranges ---- */

static Interval range_of(Hedge hedge, Ratio value, const Item *item) {
    static const Ratio narrow = {1, 1000000};
    Ratio most = item->type == ITEM_PERCENT ? ratio_make(100, 1) : ratio_make(1000000000, 1);
    Ratio least = item->type == ITEM_NUMBER ? ratio_make(-1000000000, 1) : ratio_make(0, 1);
    Ratio about = ratio_mul(value, ratio_make(APPROXIMATE_PERCENT, 100));
    switch (hedge) {
    case HEDGE_LEAST:
        return (Interval){value, most};
    case HEDGE_ABOVE:
        return (Interval){ratio_add(value, narrow), most};
    case HEDGE_MOST:
        return (Interval){least, value};
    case HEDGE_BELOW:
        return (Interval){least, ratio_sub(value, narrow)};
    case HEDGE_ODD: { /* 80余 is less than 90, 320余 less than 330, 2000余 less than 3000 */
        int64_t step = 1;
        while (ratio_is_integer(value) && value.num > 0 && step < value.num && value.num % (step * 10) == 0)
            step *= 10;
        return (Interval){value, ratio_sub(ratio_add(value, ratio_make(step, 1)), narrow)};
    }
    case HEDGE_ABOUT:
        return (Interval){ratio_sub(value, about), ratio_add(value, about)};
    case HEDGE_NONE:
        break;
    }
    return (Interval){value, value};
}

/* What goes on after the number and perhaps its unit: 余, 以上. The unit belongs to it only then. */
static Hedge take_after(Rest *rest, const Item *item) {
    Hedge hedge = take_hedge(rest, after, G_N_ELEMENTS(after));
    if (hedge != HEDGE_NONE)
        return hedge;
    Rest tried = *rest;
    skip_blanks(&tried);
    guint unit = begins(&tried, *item->unit ? item->unit : "%");
    pass_over(&tried, unit > 0 ? unit : begins(&tried, "%"));
    hedge = take_hedge(&tried, after, G_N_ELEMENTS(after));
    if (hedge != HEDGE_NONE)
        *rest = tried;
    return hedge;
}

/* "80-90": what follows the first figure. */
static bool take_second(Rest *rest, Interval *range) {
    Rest tried = *rest;
    Decimal second;
    if (begins(&tried, "%"))
        pass_over(&tried, 1);
    guint dash = 0;
    while (dash < 2 && dash < tried.count && g_utf8_strchr("-~—–－～至到", -1, tried.chars[dash]))
        dash++;
    pass_over(&tried, dash);
    if (dash == 0 || !take_number(&tried, &second))
        return false;
    range->high = second.value;
    *rest = tried;
    return true;
}

guint figure_scan(const gunichar *chars, guint count, const Item *item, Figure *figure) {
    Rest rest = {chars, count};
    *figure = (Figure){0};
    Hedge hedge = take_hedge(&rest, before, G_N_ELEMENTS(before));
    skip_blanks(&rest);
    if (!take_number(&rest, &figure->number))
        return 0;
    figure->range.low = figure->number.value;
    bool two = hedge == HEDGE_NONE && take_second(&rest, &figure->range);
    Hedge odd = two ? HEDGE_NONE : take_hedge(&rest, after, G_N_ELEMENTS(after)); /* 2000余亩 */
    const Word *unit = take_unit(&rest, item);
    Hedge late = two || odd != HEDGE_NONE ? odd : take_after(&rest, item);
    hedge = hedge == HEDGE_NONE ? late : hedge;
    if (!two)
        figure->range = range_of(hedge, figure->number.value, item);
    if (unit) {
        figure->number = figure_converted(figure->number, unit->factor);
        figure->range.low = ratio_mul(figure->range.low, unit->factor);
        figure->range.high = ratio_mul(figure->range.high, unit->factor);
    }
    figure->converted = unit;
    figure->is_range = two || hedge != HEDGE_NONE;
    bool fits = ratio_valid(figure->number.value) && ratio_valid(figure->range.low) && ratio_valid(figure->range.high);
    return fits && ratio_compare(figure->range.low, figure->range.high) <= 0 ? count - rest.count : 0;
}

/* ---- whole texts ---- */

bool figure_parse(const char *text, const Item *item, Figure *figure) {
    g_autofree char *dense = text_squeeze(text);
    glong count = 0;
    g_autofree gunichar *chars = g_utf8_to_ucs4_fast(dense, -1, &count);
    guint end = figure_scan(chars, (guint)count, item, figure);
    Rest rest = {chars + end, (guint)count - end};
    guint unit = begins(&rest, item->unit);
    pass_over(&rest, unit > 0 ? unit : begins(&rest, "%"));
    return end > 0 && rest.count == 0;
}

bool figure_is_plain(const char *text, const Item *item) {
    g_autofree char *dense = text_squeeze(text);
    const char *const units[] = {*item->unit ? item->unit : "%", "%"};
    for (gsize i = 0; i < G_N_ELEMENTS(units); i++) {
        if (g_str_has_suffix(dense, units[i])) {
            dense[strlen(dense) - strlen(units[i])] = '\0';
            break;
        }
    }
    Decimal number;
    return decimal_parse(dense, &number);
}
