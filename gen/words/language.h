/* The languages of the outputs, and what a language has of its own besides words: how it writes numbers, lists and
 * dates. The words are in words/words.h and in the standard's tables.
 *
 * A language is a row of LANGUAGE_LIST and a file with its table (words/tables.h); the first is that of the data, and
 * what the data say in no other way is shown in it.
 * Everything here is pure: no locale of the machine is asked. Returned strings are newly allocated unless they are
 * const. */
#ifndef GONGSHI_WORDS_LANGUAGE_H
#define GONGSHI_WORDS_LANGUAGE_H

#include <glib.h>
#include <stdbool.h>

#include "base/date.h"

/* LANGUAGE(name, id): the id stands in names of files and on the command line; the table is words_zh. */
#define LANGUAGE_LIST(LANGUAGE) LANGUAGE(ZH, zh) LANGUAGE(EN, en)

/* A language with its words, borrowed. It may speak in the terms of a standard (words/wordbook.h): the same language in
 * other terms is another pointer, so ask lang_is(). */
typedef const struct Language *Lang;

#define LANGUAGE(name, id) extern const struct Language words_##id;
LANGUAGE_LIST(LANGUAGE)
#undef LANGUAGE

#define LANG_ZH (&words_zh)
#define LANG_EN (&words_en)

enum LangIndex {
#define LANGUAGE(name, id) LANG_INDEX_##name,
    LANGUAGE_LIST(LANGUAGE)
#undef LANGUAGE
        LANGS
};

/* In the order of the list: 0 is the language of the data. */
Lang lang_at(int index);
int lang_index(Lang lang);
bool lang_is(Lang lang, Lang other);
/* Whether it is the language of the data. */
bool lang_leads(Lang lang);
/* Another language in the same terms. */
Lang lang_fellow(Lang lang, Lang other);

const char *lang_id(Lang lang);   /* "zh", "en": as in file names */
const char *lang_tag(Lang lang);  /* "zh-CN", "en": as in documents */
const char *lang_name(Lang lang); /* as its readers call it: 中文 */
bool lang_parse(const char *text, Lang *out);

/* Blanks and marks put right as the language has them: text_set_right() where no blanks part the words. */
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
/* A day, or a span of days, as the language writes it: "22–24 November 2023". Both are real. */
char *lang_date(Lang lang, Date from, Date to);
/* The same of a text that is one in whatever spelling; NULL when it is none. Newly allocated. */
char *lang_date_of(Lang lang, const char *text);
/* A text with its dates in the language's spelling: 公示期：2023-11-22至2023-11-24 has 2023年11月22日—11月24日. Newly
 * allocated. */
char *lang_dates(Lang lang, const char *text);

#endif
