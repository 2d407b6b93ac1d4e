/* The languages of the outputs, and what a language has of its own besides words: how it writes numbers, lists and
 * dates. The words are in words/words.h and in the standard's tables.
 *
 * A language of the program's own is a row of LANGUAGE_LIST and a file with its tables, words/zh.c and its fellow; the
 * first is that of the data, and what is said in no other way is shown in it. All others are data that are read when
 * one of them is asked for: words/language_file.h. Everything here is pure: no locale of the machine is asked. Returned
 * strings are newly allocated unless they are const. */
#ifndef GONGSHI_WORDS_LANGUAGE_H
#define GONGSHI_WORDS_LANGUAGE_H

#include <glib.h>
#include <stdbool.h>

#include "base/date.h"

/* LANGUAGE(name, id): the id stands in names of files and on the command line; the tables are forms_zh, words_zh. */
#define LANGUAGE_LIST(LANGUAGE) LANGUAGE(ZH, zh) LANGUAGE(EN, en)

enum LangIndex {
#define LANGUAGE(name, id) LANG_INDEX_##name,
    LANGUAGE_LIST(LANGUAGE)
#undef LANGUAGE
        LANGS
};

/* The table of a language, in the file of its words. */
typedef struct LanguageForms {
    const char *tag;           /* in documents (BCP 47) */
    const char *name;          /* as its readers call it */
    const char *called[LANGS]; /* in the program's own languages */
    const char *paired;        /* what a page is called that has it beneath Chinese; "" where nothing is said */
    bool spaced;               /* blanks part the words, also beside quotation marks */
    const char *thousands;     /* parts groups of three digits; "" for none */
    const char *between;       /* parts the members of a list */
    const char *last;          /* parts the last one from those before it */
    const char *plurals;       /* which form of a word goes with which number: words/plural.h */
    const char *digits;        /* ten, from 0 on; "" for those of ASCII */
    const char *ordinals;      /* numbers of parts of a text, from one on, parted by blanks; beyond them digits */
    bool rtl;                  /* it is written from right to left */
    const char *script;        /* its letters (ISO 15924) */
    const char *date;       /* {y}, {m}, {d}: the year, the month as `months` has it, the day, without zeros before */
    const char *same_year;  /* a span of days of one year: {m1}, {d1}, {m2}, {d2}, {y} */
    const char *same_month; /* a span of days of one month: {d1}, {d2}, {m}, {y} */
    const char *years;      /* between days of different years */
    const char *months[12];
    const char *verdict, *statement, *definition, *requirement; /* what rows of a table are called that ask no figure,
                                                                    parted by blanks */
    const char *a, *an;      /* before one of something, the second before a vowel; "" where there are no articles */
    const char *before_noun; /* parts the words of a name that stands before a noun: growth-tier communities */
} LanguageForms;

/* A language with its words, borrowed. It may speak in the terms of a standard (words/wordbook.h): the same language in
 * other terms is another pointer, so ask lang_is(). */
typedef struct Language Language;
typedef const Language *Lang;

struct Language {
    const char *id; /* "zh" */
    int index;      /* in LANGUAGE_LIST: 0 is the language of the data */
    const LanguageForms *forms;
    const struct LanguageWords *words; /* words/words.h */
    const Lang *fellows;               /* lang_fellows(); NULL: the program's own, in neutral terms */
};

#define LANGUAGE(name, id)                        \
    extern const LanguageForms forms_##id;        \
    extern const struct LanguageWords words_##id; \
    extern const Language language_##id;
LANGUAGE_LIST(LANGUAGE)
#undef LANGUAGE

#define LANG_ZH (&language_zh)
#define LANG_EN (&language_en)

bool lang_is(Lang lang, Lang other);
/* Whether it is the language of the data. */
bool lang_leads(Lang lang);
/* Another language in the same terms. */
Lang lang_fellow(Lang lang, Lang other);
/* All in the same terms, that of the data first, NULL at the end. */
const Lang *lang_fellows(Lang lang);
/* Whether that of this tag ("ug", "zh-CN"; NULL: that of the data) among some, NULL at their end, is written from right
 * to left. No languages, or none of this tag: it is not. */
bool langs_rtl(const Lang *langs, const char *tag);
/* The one of this id among them; NULL: there is none. */
Lang lang_lookup(Lang lang, const char *id);

const char *lang_id(Lang lang);   /* "zh", "en": as in file names */
const char *lang_tag(Lang lang);  /* "zh-CN", "en": as in documents */
const char *lang_name(Lang lang); /* as its readers call it: 中文 */

/* What a language, by its id, is called in another: 英文. Newly allocated. */
char *lang_called(Lang lang, const char *id);

/* Blanks and marks put right as the language has them: text_set_right() where no blanks part the words. */
char *lang_tidy(Lang lang, const char *text);
/* Digits as the language groups and writes them: "5373" is "5,373" in English. What is no plain number stays as it is.
 */
char *lang_number(Lang lang, const char *number);
/* The same of a figure that may be about, "≈6303"; words stay as they are. */
char *lang_figure(Lang lang, const char *figure);
/* A number with its unit: "2000户", "0.8 km²"; a percent sign stands close in every language. */
char *lang_measure(Lang lang, const char *number, const char *unit);
/* The form of a word that goes with a number, from forms parted by |: "household|households", in the order of the
 * language's plural categories; the last one is that of all others. */
char *lang_form(Lang lang, const char *number, const char *forms);
/* A name as it stands before a noun: "growth tier" is "growth-tier". */
char *lang_before_noun(Lang lang, const char *name);
/* With a capital letter first, where the script has such. */
char *lang_sentence(const char *text);
/* The number of a part of a text: 一, 十二; a, b; digits
 * beyond the language's last. Newly
 * allocated. */
char *lang_ordinal(Lang lang, int number);
/* "a, b and c"; "" for none. */
char *lang_list(Lang lang, const char *const *members, guint count);
/* A day, or a span of days, as the language writes it: "22–24 November 2023". Both are real. */
char *lang_date(Lang lang, Date from, Date to);
/* The same of a text that is one in whatever spelling; NULL when it is none. Newly allocated. */
char *lang_date_of(Lang lang, const char *text);
/* A text with its dates in the language's spelling: 公示期：2023-11-22至2023-11-24 has 2023年11月22日—11月24日. Newly
 * allocated. */
char *lang_dates(Lang lang, const char *text);

#endif
