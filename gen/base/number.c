#include "base/number.h"

#include <glib.h>
#include <inttypes.h>
#include <string.h>

/* Wide enough for the sum of two products of 64-bit integers. */
__extension__ typedef __int128 Wide;

enum {
    SIGNIFICANT_MAX = 15,
    PLACES_MAX = 9,
    TEXT_PLACES_MAX = 18,
    FIGURE_PLACES = 2,
    FIGURE_PLACES_MAX = 9,
};

const char *digits_write(char *out, int64_t number) {
    g_snprintf(out, DIGITS_SIZE, "%" PRId64, number);
    return out;
}

static Wide wide_abs(Wide a) {
    return a < 0 ? -a : a;
}

static Wide power_of_ten(int exponent) {
    Wide power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

/* INT64_MIN is left out, so that every numerator can be negated. */
static Ratio ratio_from_wide(Wide num, Wide den) {
    if (den == 0)
        return ratio_invalid();
    Wide common = wide_abs(den);
    for (Wide rest = wide_abs(num); rest != 0;) { /* Euclid */
        Wide next = common % rest;
        common = rest;
        rest = next;
    }
    if (den < 0)
        common = -common;
    num /= common;
    den /= common;
    if (wide_abs(num) > INT64_MAX || den > INT64_MAX)
        return ratio_invalid();
    return (Ratio){(int64_t)num, (int64_t)den};
}

Ratio ratio_make(int64_t num, int64_t den) {
    return ratio_from_wide(num, den);
}

Ratio ratio_invalid(void) {
    return (Ratio){0, 0};
}

bool ratio_valid(Ratio r) {
    return r.den > 0;
}

static bool both_valid(Ratio a, Ratio b) {
    return ratio_valid(a) && ratio_valid(b);
}

Ratio ratio_add(Ratio a, Ratio b) {
    if (!both_valid(a, b))
        return ratio_invalid();
    return ratio_from_wide((Wide)a.num * b.den + (Wide)b.num * a.den, (Wide)a.den * b.den);
}

Ratio ratio_sub(Ratio a, Ratio b) {
    return ratio_add(a, (Ratio){-b.num, b.den});
}

Ratio ratio_mul(Ratio a, Ratio b) {
    if (!both_valid(a, b))
        return ratio_invalid();
    return ratio_from_wide((Wide)a.num * b.num, (Wide)a.den * b.den);
}

Ratio ratio_div(Ratio a, Ratio b) {
    if (!both_valid(a, b))
        return ratio_invalid();
    return ratio_from_wide((Wide)a.num * b.den, (Wide)a.den * b.num);
}

int ratio_compare(Ratio a, Ratio b) {
    g_assert(both_valid(a, b));
    Wide left = (Wide)a.num * b.den, right = (Wide)b.num * a.den;
    return (left > right) - (left < right);
}

bool ratio_is_integer(Ratio r) {
    return r.den == 1;
}

typedef struct Digits {
    int64_t value;
    int significant; /* leading zeros do not count */
} Digits;

/* Reads digits from *text on; gives how many there were. A value too long stops growing, and is refused by its length.
 */
static size_t digits_read(Digits *digits, const char **text) {
    const char *start = *text;
    for (; g_ascii_isdigit(**text); (*text)++) {
        int digit = g_ascii_digit_value(**text);
        if (digits->significant <= SIGNIFICANT_MAX && (digits->significant > 0 || digit > 0)) {
            digits->significant++;
            digits->value = digits->value * 10 + digit;
        }
    }
    return (size_t)(*text - start);
}

bool decimal_parse(const char *text, Decimal *out) {
    bool negative = *text == '-';
    if (*text == '-' || *text == '+')
        text++;
    Digits digits = {0, 0};
    const char *start = text;
    size_t first = digits_read(&digits, &text), places = 0;
    if (first == 0 || (*text == ',' && (first > 3 || *start == '0')))
        return false;
    while (*text == ',') { /* "1,234" */
        text++;
        if (digits_read(&digits, &text) != 3)
            return false;
    }
    if (*text == '.') {
        text++;
        places = digits_read(&digits, &text);
        if (places == 0 || places > PLACES_MAX)
            return false;
    }
    if (*text != '\0' || digits.significant > SIGNIFICANT_MAX)
        return false;
    out->places = (int)places;
    out->value = ratio_from_wide(negative ? -digits.value : digits.value, power_of_ten(out->places));
    return true;
}

Interval decimal_interval(Decimal d) {
    Ratio half = ratio_from_wide(1, 2 * power_of_ten(d.places));
    return (Interval){ratio_sub(d.value, half), ratio_add(d.value, half)};
}

Agreement decimal_agreement(Decimal stated, Ratio exact) {
    if (!both_valid(stated.value, exact))
        return AGREE_NOT;
    if (ratio_compare(stated.value, exact) == 0)
        return AGREE_EXACT;
    int sign = exact.num < 0 ? -1 : 1;
    Wide scale = power_of_ten(stated.places);
    Wide units = sign * (Wide)stated.value.num * scale / stated.value.den;
    Wide cut = sign * (Wide)exact.num * scale / exact.den;
    Wide twice_rest = 2 * (sign * (Wide)exact.num * scale % exact.den);
    bool up = twice_rest >= exact.den;
    bool down = twice_rest < exact.den || (twice_rest == exact.den && cut % 2 == 0);
    if ((up && units == cut + 1) || (down && units == cut))
        return AGREE_ROUNDED;
    return units == cut ? AGREE_TRUNCATED : AGREE_NOT;
}

bool decimal_within(Decimal stated, Interval interval) {
    Interval reach = decimal_interval(stated);
    if (!both_valid(reach.low, reach.high) || !both_valid(interval.low, interval.high))
        return false;
    return ratio_compare(interval.low, reach.high) <= 0 && ratio_compare(reach.low, interval.high) <= 0;
}

/* r in units of 1/scale, rounded half away from zero. */
static Wide units_round(Ratio r, Wide scale, bool *exact) {
    Wide units = r.num * scale / r.den, rest = r.num * scale % r.den;
    *exact = rest == 0;
    if (2 * wide_abs(rest) < r.den)
        return units;
    return r.num < 0 ? units - 1 : units + 1;
}

/* units / 10^places without trailing zeros. Written from the last digit on; no printf knows 128 bits. */
static char *units_text(Wide units, int places) {
    if (places == 0 && units >= 0 && units <= INT64_MAX)
        return g_strdup_printf("%" G_GINT64_FORMAT, (int64_t)units);
    g_autoptr(GString) text = g_string_new(NULL);
    Wide left = wide_abs(units);
    for (int i = 0; left > 0 || i <= places; i++, left /= 10) {
        char digit = (char)('0' + (int)(left % 10));
        if (i < places && text->len == 0 && digit == '0')
            continue;
        if (i == places && text->len > 0)
            g_string_prepend_c(text, '.');
        g_string_prepend_c(text, digit);
    }
    if (units < 0)
        g_string_prepend_c(text, '-');
    return g_string_free(g_steal_pointer(&text), FALSE);
}

char *ratio_text(Ratio r, int places, bool *exact) {
    g_assert(ratio_valid(r) && places >= 0 && places <= TEXT_PLACES_MAX);
    bool fits = false;
    Wide units = units_round(r, power_of_ten(places), &fits);
    if (exact)
        *exact = fits;
    return units_text(units, places);
}

char *ratio_about(Ratio r, int places) {
    bool exact = false;
    g_autofree char *digits = ratio_text(r, places, &exact);
    return g_strconcat(exact ? "" : "≈", digits, NULL);
}

static char *figure_text(Wide units, int places, bool exact, const char *sign) {
    g_autofree char *digits = units_text(units, places);
    return g_strconcat(exact ? "" : "≈", digits, sign, NULL);
}

/* r × scale, with this sign. */
static char *beside_threshold(Ratio r, int scale_of, const char *sign, Ratio threshold) {
    g_assert(ratio_valid(r));
    bool exact = false;
    for (int places = FIGURE_PLACES; places <= FIGURE_PLACES_MAX; places++) {
        Wide scale = scale_of * power_of_ten(places);
        Wide units = units_round(r, scale, &exact);
        Ratio shown = ratio_from_wide(units, scale);
        /* A figure too large for a Ratio is far from any threshold. */
        if (!both_valid(shown, threshold) || ratio_compare(shown, threshold) == ratio_compare(r, threshold))
            return figure_text(units, places, exact, sign);
    }
    /* No number of places within reason tells r from the threshold: cut towards r's side, which is always true. */
    int side = ratio_compare(r, threshold), places = side == 0 ? FIGURE_PLACES : FIGURE_PLACES_MAX;
    Wide scale = scale_of * power_of_ten(places);
    Wide rounded = units_round(r, scale, &exact), cut = r.num * scale / r.den, rest = r.num * scale % r.den;
    Wide beside = rest != 0 && (rest < 0) == (side < 0) ? cut + side : cut;
    return figure_text(side == 0 ? rounded : beside, places, exact, sign);
}

char *ratio_percent(Ratio r, Ratio threshold) {
    return beside_threshold(r, 100, "%", threshold);
}

char *ratio_plain(Ratio r, Ratio threshold) {
    return beside_threshold(r, 1, "", threshold);
}

char *decimal_text(Decimal d) {
    bool exact = false;
    g_autofree char *digits = ratio_text(d.value, d.places, &exact);
    if (!exact || d.places == 0)
        return g_steal_pointer(&digits);
    const char *point = strchr(digits, '.');
    int written = point ? (int)strlen(point + 1) : 0;
    g_autofree char *zeros = g_strnfill((gsize)(d.places - written), '0');
    return g_strconcat(digits, point ? "" : ".", zeros, NULL);
}
