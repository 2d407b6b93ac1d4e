/* What language a document is in: one, or two in pairs. Words are made and messages are told in one Lang; a document
 * has a DocLang, and one in pairs is made once in each of its languages (doc/pair.h). */
#ifndef GONGSHI_DOC_DOC_LANG_H
#define GONGSHI_DOC_DOC_LANG_H

#include "words/language.h"

#define DOC_LANG(name, id) DOC_##name,
typedef enum DocLang { LANGUAGE_LIST(DOC_LANG) DOC_ZH_EN } DocLang;
#undef DOC_LANG

enum { DOC_LANGS = DOC_ZH_EN + 1 };

const char *doc_lang_id(DocLang lang);   /* "zh", "en", "zh-en": as in file names */
const char *doc_lang_name(DocLang lang); /* as its readers call it: 中文 */
bool doc_lang_parse(const char *text, DocLang *out);
/* How many languages stand in it: 1 or 2. */
int doc_lang_count(DocLang lang);
/* The leading one at 0, the smaller one beneath at 1. */
Lang doc_lang_at(DocLang lang, int index);
/* The file of the landing page, without suffix: index is in Chinese, or where that is not made, in pairs. langs: the
 * languages of the run, a set of 1 << DocLang. */
const char *doc_lang_index(DocLang lang, unsigned langs);

#endif
