/* What the data say, in the language of a document: facts of the notice, values of the register and of the tables.
 *
 * Through the glossary, member by member, and dates by the language; what neither knows stays Chinese (a Doc marks it,
 * doc/node.h) and is a finding `untranslated`. Nothing is guessed. Returned strings are newly allocated. */
#ifndef GONGSHI_REPORT_TRANSLATE_H
#define GONGSHI_REPORT_TRANSLATE_H

#include "data/dataset.h"
#include "find/lexicon.h"
#include "words/language.h"

char *translate_value(const Standard *standard, Lang lang, const char *value);
/* The same where all of the value is known; else a copy of it. What is quoted as evidence is never half translated. */
char *translate_known(const Standard *standard, Lang lang, const char *value);
/* All facts of the notice: key -> words (owned by the table). The preamble is printed by the standard's patterns from
 * what it says in Chinese. A column of the language in notice.csv goes before all of this. */
GHashTable *translate_facts(const Standard *standard, const Dataset *dataset, Lang lang);

/* The sentence of a pattern in the language, from what the Chinese sentence was read as saying; NULL when it is not
 * read for sure, or the language has no such pattern. *mended: something that was written wrong reads right in it. */
char *translate_sentence(const Standard *standard, const GPtrArray *statements, Lang lang, const char *sentence,
                         bool *mended);
/* The Chinese sentence as it is printed: blanks and marks put right, slots that were left blank shown as such. */
char *translate_shown(const GPtrArray *statements, const char *sentence);
/* A value as a sentence of the language has it: numbers grouped, words translated. */
char *translate_item(const Standard *standard, Lang lang, const Item *item, const char *value);
/* A value with its unit: "2000户", "0.8 km²"; "" when it is blank. item may be NULL; unit "": the item's own. */
char *translate_measured(const Standard *standard, Lang lang, const Item *item, const char *written, const char *unit);
/* The same of what a table gives. */
char *translate_answer(const Standard *standard, Lang lang, const Answer *answer);

#endif
