/* Words that the standard knows: those that checks of texts look for (words.csv), and terms of the glossary.
 *
 * C knows no wording. The kinds of words.csv:
 *
 *   lacking    says that something is not there (未配备); innocent: phrases that only look so (未超过)
 *   everywhere says that all is covered (全覆盖)
 *   doubt      says so less plainly, or that it is not all or not yet (基本, 计划, 约); … in a word stands for anything
 *   measure    follows a count (个, 栋, %)
 *   vague      stands in a figure's place (多项)
 *   unchosen   the standard's own words for a choice (至少具备一种)
 *   unit       another word for the unit named in `item`
 *   convert    another unit, which is `factor` of the unit named in `item`
 *   platform   how the name of a platform ends
 *   qualifier  a word of the standard that narrows what is counted (常住)
 *   member     a word of things that belong to the list or indicator named in `item`
 *   story      after which the indicator named in `item` tells of things that were wrong before (解决)
 *   trait      one of which each member of the list, or each name of the text, named in `item` has
 *   confirm    in a sentence's place: the sentence of the form is true (data/answers.c) */
#ifndef GONGSHI_FIND_LEXICON_H
#define GONGSHI_FIND_LEXICON_H

#include <stdbool.h>
#include <stddef.h>

#include "data/standard.h"
#include "words/language.h"

/* The first word of the kind (about `item`; NULL: about anything) that the text contains; NULL when there is none. Any
 * text will do when `text` is NULL. */
const Word *lexicon_find(const Standard *standard, const char *kind, const char *item, const char *text);
/* Whether the text begins (g_str_has_prefix) or ends (g_str_has_suffix) with a word of the kind. */
typedef gboolean (*LexiconFits)(const char *text, const char *word);
bool lexicon_any(const Standard *standard, const char *kind, const char *text, LexiconFits fits);
/* Where the word first stands in the text, and its bytes there; NULL when it does not. */
const char *lexicon_hit(const char *word, const char *text, size_t *length);
/* A value of the data as terms that the glossary may know: the whole of it, a date, or the members of its list. What
 * has no Chinese in it needs no translation. Terms are compared without white space. */
typedef struct Member {
    char *zh;   /* trimmed; "" for a member left blank (、、) */
    char *word; /* in the language asked for; NULL where it is not known */
} Member;

typedef struct Terms {
    GArray *members; /* of Member */
    bool open;       /* a list that ends in 等: there may be more */
} Terms;

/* Owned; clear with terms_clear(). A value that is blank has no members. */
Terms terms_of(const Standard *standard, Lang lang, const char *value);
void terms_clear(Terms *terms);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Terms, terms_clear)

/* The members that are not known, joined by 、; NULL when there are none. Newly allocated. */
char *terms_unknown(const Terms *terms);
/* Those of a value that are not known in the language of this id. */
char *terms_untranslated(const Standard *standard, const char *value, const char *lang);

#endif
