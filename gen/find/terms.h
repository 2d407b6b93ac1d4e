/* A value of the data as terms that the glossary may know: the whole of it, a date, or the members of its list.
 *
 * What has no Chinese in it needs no translation. Terms are compared without white space. */
#ifndef GONGSHI_FIND_TERMS_H
#define GONGSHI_FIND_TERMS_H

#include <glib.h>
#include <stdbool.h>

#include "data/standard.h"
#include "words/language.h"

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

#endif
