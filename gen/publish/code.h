/* The short code of a document: ten characters, two groups of five, from its content. The same content gives the same
 * code, whatever the format, the type and the paper; any other word gives another.
 *
 * The sixteen characters used are told apart on paper and over the telephone: no 0 O, 1 I L, B D E G P T, M N, S, U V.
 * Forty bits: of ten thousand documents two share a code with a probability of 1 in 20,000, and a look-up names both.
 * A code is for looking up, not a signature: who wants proof compares sha256 sums. */
#ifndef GONGSHI_PUBLISH_CODE_H
#define GONGSHI_PUBLISH_CODE_H

#include "doc/node.h"

/* From parts, in order, the last followed by NULL. Newly allocated. */
char *code_make(const char *part, ...) G_GNUC_NULL_TERMINATED;
/* Of a document of this name ("community/c01.zh") that is made at once: from its words and its charts' words. */
char *code_of_doc(const char *name, const Meta *meta, const Doc *doc);
/* As somebody types it ("7k3a9 xw4rf", in full width, with other dashes) in the form printed; NULL when it can be none.
 * Newly allocated. */
char *code_parse(const char *text);
/* A sha256 as somebody types or pastes it, in 64 small letters and digits; NULL when it can be none. Newly allocated.
 */
char *code_parse_digest(const char *text);

#endif
