/* The sentences of an indicator (statements.csv): tried one after another on what a community wrote, and printed for
 * one that confirmed the form's. What nobody wrote or confirmed is never printed. */
#ifndef GONGSHI_DATA_STATEMENT_H
#define GONGSHI_DATA_STATEMENT_H

#include <stdbool.h>

#include "data/pattern.h"

/* Chinese and not the short wording of the posters: what a published or filled-in sentence may follow. */
bool statement_is_read(const Statement *statement);
/* Whether it is the form's own sentence, in Chinese. */
bool statement_is_form(const Statement *statement);

/* The first of `statements` (of const Statement *) that `sentence` fits, and in *readings (pattern.h; owned) what it
 * says. NULL, and *readings NULL, when it fits none. */
const Statement *statements_read(const GPtrArray *statements, const char *sentence, GArray **readings);
/* The same, telling what fits none from what was given up as too long and winding: then *finished is false. */
const Statement *statements_try(const GPtrArray *statements, const char *sentence, GArray **readings, bool *finished);

/* How much of its pattern a sentence that was read says: all of it; the lines with a value (parts without one can be
 * left out, and nothing was read of them); neither for sure. */
typedef enum StatementSaid { SAID_ALL, SAID_FILLED, SAID_UNSURE } StatementSaid;
StatementSaid statement_said(const Statement *statement, const GArray *readings, const char *sentence);
/* Whether a figure stands with another unit than its item's (方公里). */
bool readings_change_unit(const GArray *readings, const char *sentence);

/* The Chinese sentence that a row confirms: the one that has a place for most of its values, blank where one is
 * missing. Newly allocated; NULL when there is none. */
char *statements_confirmed(const GPtrArray *statements, PatternValues values, const void *context);
/* The sentence that the form asks for, `hole` in the places to fill in. NULL when there is no form. Newly allocated. */
char *statements_form(const GPtrArray *statements, const char *hole);

#endif
