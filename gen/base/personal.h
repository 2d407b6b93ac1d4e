/* Personal data in a text: found, and masked so that no output can hold it.
 *
 *   identity number   18 characters with a date and the check digit of GB 11643; the old 15 with a date
 *   mobile number     11 digits, 13… to 19…, blanks or hyphens between groups allowed
 *   bank card         16 to 19 digits with the check digit of ISO/IEC 7812 (Luhn), beginning with 62, 4 or 5
 *   vehicle plate     a province's character, a letter, five or six letters and digits
 *   address           a building and a room (3号楼2单元501室, 3号楼501室)
 *
 * Figures are never taken for any of these: a number that stands inside a longer run of digits, or with a decimal
 * point, is left alone. A mask keeps the first two characters and hides the rest, so that the line can be found again.
 * Personal data cannot be waived. */
#ifndef GONGSHI_BASE_PERSONAL_H
#define GONGSHI_BASE_PERSONAL_H

#include <glib.h>
#include <stdbool.h>

typedef enum PersonalKind {
    PERSONAL_IDENTITY,
    PERSONAL_MOBILE,
    PERSONAL_CARD,
    PERSONAL_PLATE,
    PERSONAL_ADDRESS
} PersonalKind;

/* NULL when the text holds none; else the text with everything personal masked, newly allocated, and *kind is that of
 * the first. */
char *personal_mask(const char *text, PersonalKind *kind);
/* The same, where some kinds may stand: an office's own telephone. allowed: a set of 1 << PersonalKind. */
char *personal_mask_but(const char *text, guint allowed, PersonalKind *kind);

/* Where one of the words (of const char *) is followed, within the clause, by a count of one to four people (3人,
 * 两名), the count is masked: few enough to be recognised. NULL when there is none; else newly allocated. */
char *personal_mask_counts(const char *text, const GPtrArray *words);

/* A few characters around the first mask of a masked text, newly allocated. */
char *personal_excerpt(const char *masked);

#endif
