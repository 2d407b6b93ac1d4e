/* A text as a reader sees it, to find numbers that people write in their own ways: without what nobody sees, full width
 * folded, character references of HTML as what they stand for, digits of every kind with their value (circled, Han
 * numerals, letters that look like 0 and 1 among digits), and no blanks beside Han, as tidying leaves it. Places are
 * positions among these marks; a mark knows its character of the text. */
#ifndef GONGSHI_BASE_SEEN_H
#define GONGSHI_BASE_SEEN_H

#include <glib.h>
#include <stdbool.h>

enum {
    NUMBER_DIGITS_MOST = 24, /* of one number: longer ones are cut off */
    SCAN_JOINTS_MOST = 8     /* characters between two digits of one number, beside blanks */
};

typedef enum MarkKind {
    MARK_BLANK = 1 << 0, /* no line end */
    MARK_PLAIN = 1 << 1, /* a dash, a bracket */
    MARK_DOT = 1 << 2,   /* a dot or a slash */
    MARK_PART = 1 << 3,  /* seen_part() */
    MARK_DIGIT = 1 << 4,
    MARK_FIGURE = 1 << 5,                            /* a digit that is no Han numeral: those also begin words */
    MARK_LETTER = 1 << 6,                            /* of ASCII */
    MARK_JOINT = MARK_BLANK | MARK_PLAIN | MARK_DOT, /* may stand between the digits of one number */
    MARK_SIGN = MARK_FIGURE | MARK_LETTER
} MarkKind;

typedef struct Mark {
    gunichar c;   /* folded */
    gint8 digit;  /* what it counts, or -1 */
    guint8 kinds; /* of MarkKind; 0: none */
    glong at;     /* which character of the text it is, */
    glong upto;   /* and where it ends */
} Mark;

typedef struct Scan {
    Mark *marks; /* owned: free with g_free */
    glong count;
} Scan;

/* A run of digits in groups, as far as it can be one number. */
typedef struct Number {
    char digits[NUMBER_DIGITS_MOST + 1];
    int count;
    int groups[NUMBER_DIGITS_MOST]; /* how many digits each has */
    glong ends[NUMBER_DIGITS_MOST]; /* where each ends */
    int group_count;
    bool dotted; /* some joint is no blank, dash or bracket */
    bool listed; /* some joint is rather one between several numbers */
} Number;

void scan_make(Scan *scan, const gunichar *text, glong count);

/* Zero-width characters, marks upon others, what encloses the digit of a keycap, variation selectors. */
bool seen_not(gunichar c);
/* Which digit a letter is taken for among digits, 0 or 1; or -1. */
int seen_look(gunichar c);
/* Marks that part several numbers, and at times one: commas, colons, line ends. */
bool seen_part(gunichar c);
/* 0 to 9, or -1. */
int seen_digit(gunichar c);
/* What ends a clause. */
bool seen_stop(gunichar c);

/* What stands at a place; nothing (0, false) beyond the ends. */
gunichar scan_char(const Scan *scan, glong at);
bool scan_is(const Scan *scan, glong at, int kinds); /* whether it is any of them */
bool scan_one_of(const Scan *scan, glong at, const char *characters);
/* word: in capitals. */
bool scan_says(const Scan *scan, glong at, const char *word);
/* Whether one of the words (in capitals, NULL at the end) stands shortly before, in the same clause. */
bool scan_told_before(const Scan *scan, glong at, const char *const *words);
/* Whether one of the words introduces what stands here: nothing between but 号码：是 and the like. */
bool scan_introduced(const Scan *scan, glong at, const char *const *words);

/* The number that begins at a place; of no digits where none does. listed: across what rather parts several, too. */
void scan_number(const Scan *scan, glong at, bool listed, Number *number);
/* How many groups from the first on have just so many digits; 0 when none do. */
int number_groups(const Number *number, int first, int digits);

#endif
