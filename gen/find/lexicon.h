/* The words that checks of texts look for: rows of words.csv by kind. C knows no wording.
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

/* The first word of the kind (about `item`; NULL: about anything) that the text contains; NULL when there is none. */
const Word *lexicon_find(const Standard *standard, const char *kind, const char *item, const char *text);
/* Whether the text ends with, or begins with, a word of the kind. */
bool lexicon_ends(const Standard *standard, const char *kind, const char *text);
bool lexicon_begins(const Standard *standard, const char *kind, const char *text);
/* Where the word first stands in the text, and its bytes there; NULL when it does not. */
const char *lexicon_hit(const char *word, const char *text, size_t *length);
/* Whether there is any word of the kind about `item`. */
bool lexicon_knows(const Standard *standard, const char *kind, const char *item);
/* The text without the words of the kind. Newly allocated. */
char *lexicon_strip(const Standard *standard, const char *kind, const char *text);

#endif
