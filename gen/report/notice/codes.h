/* codes.html: the printed code of each published document, the document and its edition, so that a sheet of paper can
 * be looked up without a server. Needs nothing but the list: a run from parts (merge) makes it too. */
#ifndef GONGSHI_REPORT_NOTICE_CODES_H
#define GONGSHI_REPORT_NOTICE_CODES_H

#include "doc/node.h"
#include "words/words.h"

/* One file of a document; its other formats have the same code and title. */
typedef struct CodedFile {
    const char *path; /* relative to codes.html */
    const char *title, *code;
} CodedFile;

/* files: of CodedFile, in any order. */
void codes_section(Lang lang, Edition edition, Doc *doc, const GArray *files);
/* Puts the code on a document: words for every page, and the way from its folder to codes.html. */
void codes_mark(Lang lang, Doc *doc, Meta *meta, const char *name, const char *code);

#endif
