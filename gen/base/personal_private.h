/* What the personal_*.c share. Each finder tells where something of its kind that begins at a place ends, or the place.
 *
 *     personal.c         numbers of people and things; what is found is masked
 *     personal_reach.c   where somebody lives, and how somebody is reached
 *     personal_counts.c  counts of people */
#ifndef GONGSHI_BASE_PERSONAL_PRIVATE_H
#define GONGSHI_BASE_PERSONAL_PRIVATE_H

#include "base/personal.h"
#include "base/seen.h"

glong personal_address(const Scan *scan, glong at);
glong personal_mail(const Scan *scan, glong at);
glong personal_account(const Scan *scan, glong at);

/* Whether what stands there is introduced as a thing's number. */
bool personal_is_device(const Scan *scan, glong at);
/* What digits of a number are worth. */
int personal_value(const char *digits, int from, int length);

#endif
