/* Personal data in a text: found in whatever spelling people use, and masked so that no output can hold it.
 *
 * - identity number: 18 characters with a province and a date or nearly (GB 11643; one wrong digit is no disguise), the
 *   old 15 with a date; after the word for it, any 15 to 18 digits
 * - mobile number: 11 digits, 13… to 19…, a country code before them or not; in the groups that people write, or in any
 *   after a word for a telephone
 * - landline: only after words that make it somebody's own (家庭电话): an office's may be read
 * - bank card: 16 to 19 digits with the check digit of ISO/IEC 7812 (Luhn), or after a word for an account
 * - passport: a letter or two and the digits of a passport or permit
 * - vehicle plate: a province's character, a letter, five or six letters and digits
 * - address: of building, unit and room at least two, the room among them (3号楼2单元501, 三单元五〇二, 3-2-502)
 * - mail, account: e-mail; WeChat and QQ after their names (an official account, 公众号, is none)
 *
 * A text is looked at as a reader sees it: full-width, circled and other digits and Han numerals count as digits,
 * letters that look like 0 and 1 do among digits, and blanks, zero-width characters, dashes, dots, slashes and brackets
 * between digits do not count. What is printed later may have fewer of them, so nothing personal can appear by tidying.
 *
 * Figures are never taken for any of these: a number that stands inside a longer run of digits, behind a decimal point,
 * or is introduced as a device's (设备编号), is left alone. A mask keeps the first two characters and hides the rest,
 * so that the line can be found again. */
#ifndef GONGSHI_BASE_PERSONAL_H
#define GONGSHI_BASE_PERSONAL_H

#include <glib.h>
#include <stdbool.h>

typedef enum PersonalKind {
    PERSONAL_IDENTITY,
    PERSONAL_MOBILE,
    PERSONAL_LANDLINE,
    PERSONAL_CARD,
    PERSONAL_PASSPORT,
    PERSONAL_PLATE,
    PERSONAL_ADDRESS,
    PERSONAL_MAIL,
    PERSONAL_ACCOUNT,
    PERSONAL_KINDS
} PersonalKind;

/* What may stand: kinds, as a set of 1 << PersonalKind (an office's own telephone), and single texts that somebody has
 * released on record, squeezed (text_squeeze), as a set. An identity number is never released. */
typedef struct PersonalAllowed {
    guint kinds;
    GHashTable *released; /* of char *; NULL: none */
} PersonalAllowed;

/* NULL when the text holds none; else the text with everything personal masked, newly allocated, and *kind is that of
 * the first. allowed: NULL for nothing. Time is linear in the text. */
char *personal_mask(const char *text, const PersonalAllowed *allowed, PersonalKind *kind);

/* Adds what is personal in a text to a set of char *, squeezed: what an office says of itself may be said again. */
void personal_collect(const char *text, GHashTable *found);

/* A few characters around the first mask of a masked text, newly allocated. */
char *personal_excerpt(const char *masked);

/* ---- small_groups.c ---- */

/* Where one of the words (of const char *) stands in a clause with a count of one to four people, before or behind it
 * (3名社区矫正对象, 社区矫正对象共两名), the count is masked: few enough to be recognised. NULL when there is none;
 * else newly allocated. */
char *personal_mask_counts(const char *text, const GPtrArray *words);

#endif
