/* Words of drawings (chart/label.h): a drawing is made once for a document, so in pairs its words are both languages'.
 *
 * All are strings of `words`, an arena that lives as long as the drawing is made. */
#ifndef GONGSHI_REPORT_CHARTS_LABEL_H
#define GONGSHI_REPORT_CHARTS_LABEL_H

#include "report/context.h"

/* Makes the words in one language: the context's. Newly allocated. */
typedef char *(*LabelMaker)(const ReportContext *context, const void *source);

/* The words in the languages of the context's document, parted by a newline; once where both are the same. The second
 * one's drawing of a pair is not shown, so it has its own words alone. */
const char *label_make(const ReportContext *context, Doc *words, LabelMaker make, const void *source);
const char *label_phrase(const ReportContext *context, Doc *words, Phrase id);
const char *label_words(const ReportContext *context, Doc *words, Words both);
/* A community's name, with what is to be said of it. */
const char *label_community(const ReportContext *context, Doc *words, const Community *community);
/* The leading language's part of a label. Newly allocated. */
char *label_first(const char *label);

#endif
