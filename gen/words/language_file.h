/* A language that is data: a folder of templates/languages/, named by the language's id, with a table of what the
 * program says (words.csv: key and a column of that id; more columns are for who translates) and the templates of
 * documents (notice.md, query.md). The languages of LANGUAGE_LIST (words/language.h) are the program's own.
 *
 * What the table lacks, or leaves blank, is said in the language of the data. A key that there is not, other
 * placeholders than the program's, a value that describes no language: a fault with file and line, so that nothing bad
 * is ever filled in. Rows language.… say how the language writes numbers, dates and lists. */
#ifndef GONGSHI_WORDS_LANGUAGE_FILE_H
#define GONGSHI_WORDS_LANGUAGE_FILE_H

#include "words/words.h"

#define LANGUAGES_FOLDER "languages"

typedef struct LanguageFile LanguageFile;

/* index: its place behind those that are known. NULL with an error. */
LanguageFile *language_file_load(const char *path, const char *id, int index, GError **error);
void language_file_free(LanguageFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(LanguageFile, language_file_free)
/* In neutral terms; it lives as long as the file. */
Lang language_file_lang(const LanguageFile *file);

/* ---- entries.c: every word of a language under a key: "title-notice", "says.rate-differs",
 * "finding.rate-mismatch.name", "term.unit", "fault.cannot-read", "reason.2" (an errno). */

enum { WORD_ENTRIES = sizeof(LanguageWords) / sizeof(const char *) };

/* The entry's words in a table of them. */
const char **word_entry(LanguageWords *words, int entry);
/* Newly allocated. */
char *word_entry_key(int entry);

/* ---- described.c: rows language.… */

/* How a language is described, as rows say it; its texts live in `texts`. */
LanguageForms *language_forms_new(void);
/* Whether the key is one of them, and the value one that it may have. */
bool language_forms_set(LanguageForms *forms, const char *key, const char *value, GStringChunk *texts, bool *known);

#endif
