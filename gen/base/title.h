/* Where a title in Chinese may be broken: between words, of which some are known. */
#ifndef GONGSHI_BASE_TITLE_H
#define GONGSHI_BASE_TITLE_H

#include <stdbool.h>

typedef enum TitlePlace {
    TITLE_OTHER,  /* nothing is known of it */
    TITLE_INSIDE, /* inside a word */
    TITLE_JOINT,  /* between two known words: 建设|指标 */
    TITLE_START   /* before a known word, after something else, as a name is */
} TitlePlace;

/* at: a place in text, at the beginning of a character. known: words, parted by blanks. */
TitlePlace title_place(const char *text, const char *at, const char *known);

#endif
