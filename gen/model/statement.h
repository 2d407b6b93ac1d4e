/* The sentences of an indicator (statements.csv), tried one after another on what a community wrote. */
#ifndef GONGSHI_MODEL_STATEMENT_H
#define GONGSHI_MODEL_STATEMENT_H

#include <stdbool.h>

#include "model/pattern.h"

/* Chinese and not the short wording of the posters: what a published or filled-in sentence may follow. */
bool statement_is_read(const Statement *statement);

/* The first of `statements` (of const Statement *) that `sentence` fits, and in *readings (pattern.h; owned) what it
 * says. NULL, and *readings NULL, when it fits none. */
const Statement *statements_read(const GPtrArray *statements, const char *sentence, GArray **readings);

#endif
