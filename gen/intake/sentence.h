/* Reads a published sentence by the statement patterns of the standard. */
#ifndef GONGSHI_INTAKE_SENTENCE_H
#define GONGSHI_INTAKE_SENTENCE_H

#include <glib.h>

#include "model/pattern.h"
#include "model/standard.h"

/* The readings (of Reading) of the first pattern of the Chinese `statements` that fits; NULL when none does. Brief ones
 * are not for reading. */
GArray *sentence_read(const GPtrArray *statements, const char *sentence);
/* The reading of an item, or NULL. */
const Reading *sentence_lookup(const GArray *readings, const Item *item);
/* The item's unit as it stands in the sentence after the figure, its beginning possibly missing (方公里); where nothing
 * like it stands there, the item's own. Points into the item's unit. */
const char *sentence_unit(const char *sentence, const Reading *reading);

#endif
