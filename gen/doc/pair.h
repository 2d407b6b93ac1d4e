/* The languages of a document. */
#ifndef GONGSHI_DOC_PAIR_H
#define GONGSHI_DOC_PAIR_H

#include "doc/node.h"
#include "words/language.h"

/* ---- What language a document is in: one, or any two in pairs. Words are made and messages are told in one
 * Lang; a document has a DocLang, and one in pairs is made once in each of its languages. */

typedef struct DocLanguage {
    char *id;      /* "zh", "en", "zh-en": as in file names */
    char *index;   /* its landing page beside others, without suffix */
    int count;     /* how many languages stand in it: 1 or 2 */
    Lang langs[2]; /* the leading one, the smaller one beneath */
} DocLanguage;
typedef const DocLanguage *DocLang;

/* The languages of the documents of a run, of DocLanguage *, each once. */
GPtrArray *doc_langs_new(void);
/* second NULL: a document in one language. The one that is there already, or a new one at the end. */
DocLang doc_langs_add(GPtrArray *langs, Lang lead, Lang second);
/* Those of one language before those in pairs, each in the order of the languages: the same however a run was asked
 * for. The new list borrows them. */
GPtrArray *doc_langs_sorted(const GPtrArray *langs);

/* As its readers call it: 中文, 中英对照. Newly allocated. */
char *doc_lang_name(DocLang lang);
/* Of a document in pairs the tag of the second language (BCP 47), else NULL. */
const char *doc_lang_second(DocLang lang);
/* The file of the landing page, without suffix: index is in Chinese, or where that is not made, in the first pair that
 * has it. */
const char *doc_lang_index(DocLang lang, const GPtrArray *langs);

/* ---- pair.c: Two Docs that say the same in two languages, as one Doc in pairs.
 *
 * The reports make a document in one language at a time, by the same functions, so both trees have the same shape but
 * for what the languages themselves make different. They are put together node by node: a line (heading, para, caption)
 * keeps the leading language's words and gets the second one's in a span of ROLE_SECOND at its end; where both say the
 * same (numbers, names of files, a line to write on) it stands once. So a heading stays one heading and a cell one
 * cell, for every reader and back end. Where the trees differ, children are put side by side in the way that matches
 * most of their kinds and figures, and what has no partner stands by itself: nothing is ever left out (asserted). */

/* lang: the second one's, "en". Both Docs are only read, but for their scenes, which the new Doc takes over; where both
 * have a figure the leading one's stands: its drawing has the words of both, its alternative text is joined. */
Doc *pair_docs(Doc *lead, Doc *second, const char *lang);
/* What the pair says of itself: the leading one's Meta, its title in both languages, the second one's language and
 * mark. Strings live in words; the tags are new. */
Meta pair_metas(Doc *words, const Meta *lead, const Meta *second);

/* The span with the second language's words of a heading, para or caption; NULL: it stands in one language. */
const Node *node_second(const Node *line);
/* Whether there is one anywhere below a node. */
bool node_paired(const Node *node);
/* The text below a node in one of the two languages, its lines separated by newlines; what stands once is the leading
 * one's. Newly allocated. */
char *pair_words(const Node *node, bool second);

#endif
