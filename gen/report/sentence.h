/* The sentence of a row as documents print it: as written, blanks and widths put right; from the standard's patterns
 * where a figure was corrected or no sentence was given; in another language from the pattern of the same variant, with
 * the figures of the Chinese sentence. A sentence that no pattern reads, or that has no twin, stays Chinese. */
#ifndef GONGSHI_REPORT_SENTENCE_H
#define GONGSHI_REPORT_SENTENCE_H

#include "report/context.h"

typedef struct RowSentence {
    char *text;       /* owned; "" when the table says nothing */
    const char *lang; /* of the text, where it is not the document's language; else NULL */
} RowSentence;

RowSentence row_sentence(const ReportContext *context, const IndicatorAnswers *said);
void row_sentence_clear(RowSentence *sentence);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(RowSentence, row_sentence_clear)

/* A PARA for each line of it. */
void row_sentence_add(const RowSentence *sentence, Doc *doc, Node *cell);

#endif
