/* Which form of a word goes with a number: the plural categories of a language, as the Common Locale Data Repository
 * (CLDR) says them. "one: i = 1 and v = 0; few: v = 0 and i % 10 = 2..4": categories in their order, each with its
 * rule; the one for all other numbers follows them. "": there is that one alone. */
#ifndef GONGSHI_WORDS_PLURAL_H
#define GONGSHI_WORDS_PLURAL_H

#include <stdbool.h>

/* Whether it can be read. */
bool plural_is_sound(const char *plurals);
enum { PLURAL_OTHERS = 99 };

/* The place among the categories of a number in digits, perhaps with a decimal part; PLURAL_OTHERS when no rule holds,
 * or it is no such number. */
int plural_category(const char *plurals, const char *number);

#endif
