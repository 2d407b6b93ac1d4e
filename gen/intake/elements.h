/* What a notice says beside its result, in paragraphs of their own: publicity period, objections, contact, supervision
 * telephone, known by their words (words.csv, kind "element"); the date, a line that is nothing else; and the
 * signature, the short line before the date. */
#ifndef GONGSHI_INTAKE_ELEMENTS_H
#define GONGSHI_INTAKE_ELEMENTS_H

#include "data/standard.h"
#include "intake/notice_text.h"

/* Whether the paragraph is one of them. */
bool elements_know(const NoticeText *text, guint index, const Standard *standard);
/* Whether it is nothing else: its words stand at the start. A preamble may come to the publicity period at its end. */
bool elements_begin(const NoticeText *text, guint index, const Standard *standard);
/* Appends the rows of notice.csv; of the preamble (or NULL) the sentence that has the words. */
void elements_write(GString *out, const NoticeText *text, const TextPart *preamble, const Standard *standard);

#endif
