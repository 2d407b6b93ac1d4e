/* The sentence of a row as documents print it: as written, blanks and marks put right, holes shown; with the corrected
 * figure where one was corrected; where no sentence was given, the values that were, by their names: the form's
 * sentence says more than them. In another language it is printed by the pattern of the same variant, with the figures
 * of the Chinese sentence; a sentence that no pattern reads for sure, or that has no twin, stays Chinese. */
#ifndef GONGSHI_REPORT_SENTENCE_H
#define GONGSHI_REPORT_SENTENCE_H

#include "report/context.h"

typedef struct RowSentence {
    char *text;       /* owned; "" when the table says nothing */
    const char *lang; /* of the text, where it is not the document's language; else NULL */
    char *written;    /* owned: the Chinese, where the translation is not of all that was written wrong; else NULL */
} RowSentence;

RowSentence row_sentence(const ReportContext *context, const IndicatorAnswers *said);
void row_sentence_clear(RowSentence *sentence);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(RowSentence, row_sentence_clear)

/* What stands in the place of a sentence that is "". */
Phrase row_hole(const IndicatorAnswers *said);

/* A PARA for each line of it. */
void row_sentence_add(const RowSentence *sentence, Doc *doc, Node *cell);

/* Whether the row's sentence, written or confirmed, says all that one of the standard's does. */
bool row_says_all(const IndicatorAnswers *said);

#endif
