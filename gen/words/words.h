/* Every word that the program itself says. The words of each language are in a table of its own (words/tables.h); here
 * is how they are asked for, and how values are put into their {placeholders}. */
#ifndef GONGSHI_WORDS_WORDS_H
#define GONGSHI_WORDS_WORDS_H

#include <stdarg.h>

#include "base/fault.h"
#include "base/finding.h"
#include "words/language.h"

typedef enum Phrase {
#define PHRASE(name) PHRASE_##name,
#include "words/phrase_list.h"
    PHRASES
} Phrase;

const char *phrase(Phrase id, Lang lang);
const char *sentence_words(Sentence sentence, Lang lang);

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

/* What is said of a kind of finding. */
typedef struct FindingWords {
    const char *name;                         /* for headings: "比率与数量不一致" */
    const char *meaning, *example, *settling; /* told by `gongshi explain` */
    /* What a community is asked, openly: what to compare with the records, never what the answer might be; no other
     * community is named. Placeholders are those of the finding's sentences; {part_item} and {whole_item} also name
     * what a rate is made of. NULL: PHRASE_ASK_OTHERWISE. */
    const char *ask;
} FindingWords;

const FindingWords *finding_words(FindingId finding, Lang lang);

/* What a fault tells (base/fault.h); of any other error what its library says. Newly allocated. */
char *fault_words(const GError *error, Lang lang);
/* What the system says by an errno, a number in digits, in the words of an office. Newly allocated. */
char *reason_words(const char *reason, Lang lang);

#endif
