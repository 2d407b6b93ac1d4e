/* The program's words in the terms of a standard.
 *
 * The program itself speaks of no subject: its words hold terms. {@unit} is what is judged (小区, estate), {@units}
 * several of it, {@a unit} one with its article, {@Unit} with a capital first letter. A standard says what stands for
 * each (standard.csv), and may say a phrase or sentence in words of its own (phrases.csv). Without a standard, or where
 * it says nothing, each language has neutral ones. */
#ifndef GONGSHI_WORDS_WORDBOOK_H
#define GONGSHI_WORDS_WORDBOOK_H

#include "words/words.h"

typedef struct Wordbook Wordbook;

/* The program's own languages, and more (of Lang, in the order of their indexes; NULL: none), in neutral terms. */
Wordbook *wordbook_new(void);
Wordbook *wordbook_new_with(const GPtrArray *more);
void wordbook_free(Wordbook *wordbook);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Wordbook, wordbook_free)

/* forms: "community|communities", one form where the language has no plural. false: no term has this key. */
bool wordbook_term(Wordbook *wordbook, Lang lang, const char *key, const char *forms);

/* The key of a term, by number; NULL behind the last. */
const char *wordbook_term_key(int number);

typedef enum WordbookFault {
    WORDBOOK_REPLACED,
    WORDBOOK_NO_KEY, /* the program says nothing under it */
    WORDBOOK_SLOTS   /* the words have other placeholders than the program's, or a term that there is not */
} WordbookFault;

/* key: of a phrase "title-notice", of a sentence "says.rate-differs", of a finding's words "finding.rate-mismatch.name"
 * (name, meaning, example, settling, ask). */
WordbookFault wordbook_replace(Wordbook *wordbook, Lang lang, const char *key, const char *words);
/* Everything the program says, in the order of its lists. words: by language, "" where one says nothing. */
typedef void WordbookTaker(void *context, const char *key, const char *const *words);
void wordbook_each(Wordbook *wordbook, WordbookTaker *take, void *context);
/* The placeholders of what the program says under a key; NULL when it says nothing. Newly allocated. */
char *wordbook_slots(Wordbook *wordbook, Lang lang, const char *key);
/* The placeholders of words, sorted, each once: "computed part whole". Newly allocated. */
char *words_slots(const char *words);
/* Whether every term that they name is one. */
bool words_have_terms(const char *words);

/* The language in the terms said so far. Call it when all are said; it lives as long as the book. */
Lang wordbook_lang(Wordbook *wordbook, Lang lang);

#endif
