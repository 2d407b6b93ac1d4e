/* Texts that look like personal data and are none: released by somebody, on record, in released.csv of the data set
 * (text, reason, approved_by, date). A line without one of these releases nothing; nor does one with an identity
 * number. */
#ifndef GONGSHI_DATA_RELEASED_H
#define GONGSHI_DATA_RELEASED_H

#include <glib.h>

#include "base/finding.h"

#define RELEASED_FILE "released.csv"

/* A set of char *, as PersonalAllowed wants it; NULL when the data set has no such file. Free with g_hash_table_unref.
 */
GHashTable *released_load(const char *dir, Findings *findings);

#endif
