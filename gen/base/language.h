/* The languages of the outputs: what a language has of its own besides words. The words are in doc/phrase_list.h and
 * its fellows, and in the standard's tables.
 *
 * language_list.h holds one LANGUAGE row for each; a third language is one row more there, and one column more in the
 * tables of words. Everything here is pure: no locale of the machine is asked. Returned strings are newly allocated
 * unless they are const. */
#ifndef GONGSHI_BASE_LANGUAGE_H
#define GONGSHI_BASE_LANGUAGE_H

#include <glib.h>
#include <stdbool.h>

#include "base/language_list.h"

typedef enum Lang {
#define LANGUAGE(name, id, tag, spaced, thousands, between, last, plural, date, same_year, same_month, months) \
    LANG_##name,
    LANGUAGE_LIST(LANGUAGE)
#undef LANGUAGE
} Lang;

int lang_count(void);
const char *lang_id(Lang lang);  /* "zh", "en": as in file names */
const char *lang_tag(Lang lang); /* "zh-CN", "en": as in documents */
bool lang_parse(const char *text, Lang *out);

/* Blanks put right as the language has them: text_tidy() where none part the words. */
char *lang_tidy(Lang lang, const char *text);
/* Digits as the language groups them: "5373" is "5,373" in English. What is no plain number stays as it is. */
char *lang_number(Lang lang, const char *number);
/* The form of a word that goes with a number, from forms parted by |: "household|households". The first form is that of
 * one; a language without plurals takes the last for every number. */
char *lang_form(Lang lang, const char *number, const char *forms);
/* With a capital letter first, where the script has such. */
char *lang_sentence(const char *text);
/* "a, b and c"; "" for none. */
char *lang_list(Lang lang, const char *const *members, guint count);
/* A date from its numbers as written, "2023", "12", "1": "1 December 2023". */
char *lang_date(Lang lang, const char *year, const char *month, const char *day);
/* A date or a span of dates as Chinese writes it, 2023年11月22日—11月24日: "22–24 November 2023". NULL when the text is
 * anything else. */
char *lang_chinese_date(Lang lang, const char *text);

#endif
