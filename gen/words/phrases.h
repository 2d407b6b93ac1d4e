/* The language table: every word that the program itself says, once, in every language.
 *
 * phrase_list.h holds PHRASE(name, zh, en); sentence_list.h holds the words of each sentence of a finding. A phrase may
 * have {placeholders}; phrase_fill() puts values in. A third language is one more column. */
#ifndef GONGSHI_WORDS_PHRASES_H
#define GONGSHI_WORDS_PHRASES_H

#include <stdarg.h>

#include "base/finding.h"
#include "words/ask_list.h"
#include "words/language.h"
#include "words/phrase_list.h"
#include "words/sentence_list.h"

typedef enum Phrase {
#define PHRASE(name, zh, en) PHRASE_##name,
    PHRASE_LIST(PHRASE)
#undef PHRASE
} Phrase;

const char *phrase(Phrase id, Lang lang);
const char *sentence_words(Sentence sentence, Lang lang);
/* What is asked about a finding of this kind; see ask_list.h. */
const char *ask_words(FindingId id, Lang lang);
int phrase_count(void);

/* The value of a placeholder, or NULL. */
typedef const char *(*PhraseValues)(const void *context, const char *key);
/* Replaces each {key}; a key without value stays as it is written, so that a test can see it. {key?words} gives words,
 * filled in likewise, where key has a value that is not "", else nothing. {key|one|many} gives the form that goes with
 * the key's number (lang_form(), words/language.h). A value that begins with ≈ replaces an = before it. Newly
 * allocated.
 */
char *phrase_fill(const char *words, Lang lang, PhraseValues values, const void *context);
/* The same from pairs key, value, …, NULL. */
char *phrase_format(Phrase id, Lang lang, ...) G_GNUC_NULL_TERMINATED;
char *phrase_vformat(Phrase id, Lang lang, va_list pairs);

/* What a kind of finding is called: "比率与数量不一致". */
const char *finding_name(FindingId finding, Lang lang);

/* What a finding means, an example, how to settle it. */
typedef struct Explanation {
    const char *meaning, *example, *settling;
} Explanation;

Explanation explain_words(FindingId finding, Lang lang);

#endif
