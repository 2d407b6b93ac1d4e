/* Exact numbers: what a table states, and what its figures give.
 *
 * Verdicts are decided here and never on double. A Ratio is a fraction of two 64-bit integers in lowest terms;
 * intermediate products are 128 bits wide. A result that does not fit, and a division by zero, is the invalid ratio,
 * which every operation passes on: callers ask ratio_valid() once, at the end.
 *
 * Limits: a number as written has at most 15 significant digits, of which at most 9 after the point; longer ones do
 * not parse (they are data of the wrong type, not figures). */
#ifndef GONGSHI_BASE_NUMBER_H
#define GONGSHI_BASE_NUMBER_H

#include <stdbool.h>
#include <stdint.h>

/* The digits of a whole number, as an argument of what prints them: DIGITS(7) is "7". They live to the end of the
 * enclosing block. */
#define DIGITS(number) digits_write((char[DIGITS_SIZE]){""}, number)
/* Where words are left out of what is none, "" for zero and below. */
#define DIGITS_OR_NONE(number) ((number) > 0 ? DIGITS(number) : "")
enum { DIGITS_SIZE = sizeof "-9223372036854775808" };
const char *digits_write(char *out, int64_t number); /* into DIGITS_SIZE bytes; returns out */

typedef struct Ratio {
    int64_t num;
    int64_t den; /* > 0; 0 marks the invalid ratio */
} Ratio;

Ratio ratio_make(int64_t num, int64_t den); /* den 0 gives the invalid ratio */
Ratio ratio_invalid(void);
bool ratio_valid(Ratio r);
Ratio ratio_add(Ratio a, Ratio b);
Ratio ratio_sub(Ratio a, Ratio b);
Ratio ratio_mul(Ratio a, Ratio b);
Ratio ratio_div(Ratio a, Ratio b);
/* <0, 0, >0; both must be valid. */
int ratio_compare(Ratio a, Ratio b);
bool ratio_is_integer(Ratio r);

/* A number as a table states it: "83.30" has the value 833/10 and two places. */
typedef struct Decimal {
    Ratio value;
    int places; /* digits after the point, as written */
} Decimal;

/* Reads ASCII digits with an optional sign, one point and correctly placed thousands commas, all of `text`. */
bool decimal_parse(const char *text, Decimal *out);

/* A closed interval. */
typedef struct Interval {
    Ratio low;
    Ratio high;
} Interval;

/* What a measured figure may have been before it was rounded: half a unit of its last place to either side. */
Interval decimal_interval(Decimal d);

/* How a stated figure relates to an exact one. */
typedef enum Agreement {
    AGREE_EXACT,     /* the same number */
    AGREE_ROUNDED,   /* the exact one, rounded half up or half to even at the stated places */
    AGREE_TRUNCATED, /* the exact one, cut off at the stated places */
    AGREE_NOT
} Agreement;

/* `stated` against `exact`, both in the same unit. */
Agreement decimal_agreement(Decimal stated, Ratio exact);
/* Whether some number of the interval rounds (half either way) to `stated`. */
bool decimal_within(Decimal stated, Interval interval);

/* Decimal digits of r: exact when `places` digits suffice, else rounded half up at `places`. *exact tells which (may
 * be NULL). No trailing zeros, no thousands separators, never locale-dependent. Newly allocated. */
char *ratio_text(Ratio r, int places, bool *exact);
/* The same with ≈ before what is rounded: "2998", "≈921.69". */
char *ratio_about(Ratio r, int places);
/* r as a percentage, "28%" or "≈66.67%": two places, and more where fewer would put the figure on another side of
 * `threshold` than r is (a printed figure never contradicts the verdict beside it). threshold may be invalid.
 * Newly allocated. */
char *ratio_percent(Ratio r, Ratio threshold);
/* The same of r as a plain number: "12", "≈3.33". */
char *ratio_plain(Ratio r, Ratio threshold);
/* With the places that it was written with: "83.30". Newly allocated. */
char *decimal_text(Decimal d);

#endif
