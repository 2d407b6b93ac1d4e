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

/* The row in short, for a poster and for a card on a telephone: the variant "brief" of statements.csv. NULL when there
 * is no such pattern in the language, and where the row does not say as much: no figure of it was filled in, and what
 * was written is not the sentence that it shortens. Newly allocated. */
char *row_brief(const ReportContext *context, const Answers *answers, const Indicator *indicator);

#endif
