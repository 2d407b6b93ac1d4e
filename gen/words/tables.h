/* What the table of a language holds. Each is a file of its own, words/zh.c and its fellows, and a row of LANGUAGE_LIST
 * (words/language.h). Only the functions of words/ and tests include this.
 *
 * What a table lacks is NULL, which test_words reports. */
#ifndef GONGSHI_WORDS_TABLES_H
#define GONGSHI_WORDS_TABLES_H

#include "words/wordbook.h"

enum { REASONS = 134 }; /* one more than Linux's largest errno */

/* What a language has of its own besides words. */
typedef struct LanguageForms {
    const char *tag;        /* in documents (BCP 47) */
    const char *name;       /* as its readers call it */
    bool spaced;            /* blanks part the words, also beside quotation marks */
    const char *thousands;  /* parts groups of three digits; "" for none */
    const char *between;    /* parts the members of a list */
    const char *last;       /* parts the last one from those before it */
    bool plural;            /* words take another form beside numbers other than one */
    const char *date;       /* {y}, {m}, {d}: the year, the month as `months` has it, the day, without zeros before */
    const char *same_year;  /* a span of days of one year: {m1}, {d1}, {m2}, {d2}, {y} */
    const char *same_month; /* a span of days of one month: {d1}, {d2}, {m}, {y} */
    const char *years;      /* between days of different years */
    const char *months[12];
    const char *a, *an; /* before one of something, the second before a vowel; "" where there are no articles */
} LanguageForms;

/* A sentence speaks of figures and files, never of people: it says what was stated, what the figures give, and asks for
 * a check. */
struct Language {
    const char *id;                        /* "zh" */
    int index;                             /* in LANGUAGE_LIST */
    const struct Language *const *fellows; /* all languages in these terms, by index; NULL: the tables themselves */
    LanguageForms language;
    const char *terms[WORD_TERMS]; /* neutral ones, their forms parted by | */
    const char *phrases[PHRASES];
    FindingWords findings[FINDINGS];
    const char *sentences[SENTENCES];
    const char *faults[FAULTS];
    const char *reasons[REASONS]; /* by errno; NULL where the system's own words have to do */
};

#endif
