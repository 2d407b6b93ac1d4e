/* Every word that the program itself says: how it is asked for, how values are put into its {placeholders}, and what
 * the table of a language holds. */
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

/* What a language does not say is said in that of the data; so of the next two. */
const char *phrase(Phrase id, Lang lang);
const char *sentence_words(Sentence id, Lang lang);

/* The value of a placeholder, or NULL. */
typedef const char *(*PhraseValues)(const void *context, const char *key);
/* Replaces each {key}; a key without value stays as it is written, so that a test can see it. {key?words} gives words,
 * filled in likewise, where key has a value that is not "", else nothing. {key|one|many} gives the form that goes with
 * the key's number (lang_form(), words/language.h), {key-} the value as it stands before a noun. A value that begins
 * with ≈ replaces an = before it. Newly allocated.
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

FindingWords finding_words_of(FindingId id, Lang lang);
/* What a fault tells (base/fault.h); of any other error what its library says. Newly allocated. */
char *fault_words(const GError *error, Lang lang);
/* What the system says by an errno, a number in digits, in the words of an office. Newly allocated. */
char *reason_words(const char *reason, Lang lang);

enum { REASONS = 134 }; /* one more than Linux's largest errno */

/* ---- tables ----
 *
 * Each is a file of its own, zh.c and its fellows, and a row of LANGUAGE_LIST (words/language.h). What one lacks is
 * NULL, which test_words reports.
 *
 * A sentence speaks of figures and files, never of people: it says what was stated, what the figures give, and asks for
 * a check. */
/* TERM(constant, key): the key is that of standard.csv. */
#define WORD_TERM_LIST(TERM)                                                                    \
    TERM(NAME, "name")                /* of the standard itself */                              \
    TERM(UNIT, "unit")                /* what is judged: 小区, estate|estates */              \
    TERM(PARENT, "unit_parent")       /* what it belongs to: 乡镇, township|townships */      \
    TERM(SUBJECT, "subject")          /* what it is judged to be: 绿色小区, green estate */ \
    TERM(WORK, "work")                /* the judging: 评审, assessment */                     \
    TERM(BODY, "body")                /* whose conclusions stand: 评审组 */                  \
    TERM(APPLIED, "basis.applied")    /* judged because it applied: 申报 */                   \
    TERM(SAMPLED, "basis.spot_check") /* judged because it was chosen: 复查 */                \
    TERM(SAMPLE, "sample")            /* the choosing: 抽查 */                                \
    TERM(MET, "met")                  /* a conclusion that nothing is lacking: 合格 */        \
    TERM(NOT_MET, "not_met")          /* … that something is: 不合格 */

typedef enum WordTerm {
#define TERM(constant, key) WORD_TERM_##constant,
    WORD_TERM_LIST(TERM)
#undef TERM
        WORD_TERMS
} WordTerm;

typedef struct LanguageWords {
    const char *terms[WORD_TERMS]; /* neutral ones, their forms parted by | */
    const char *phrases[PHRASES];
    FindingWords findings[FINDINGS];
    const char *sentences[SENTENCES];
    const char *faults[FAULTS];
    const char *reasons[REASONS]; /* by errno; NULL where the system's own words have to do */
} LanguageWords;

#endif
