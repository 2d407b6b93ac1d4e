/* What the office may correct, as a workbook: each figure that a contradiction is about, with what was stated; what to
 * write instead, why and on what evidence is filled in. Ids stand in hidden columns, by the names of those of
 * CORRECTIONS_FILE. */
#ifndef GONGSHI_REPORT_ANSWERS_CORRECTION_SHEET_H
#define GONGSHI_REPORT_ANSWERS_CORRECTION_SHEET_H

#include "report/wording.h"

typedef struct CorrectionSheet CorrectionSheet;

/* wording: borrowed. */
CorrectionSheet *correction_sheet_new(const Wording *wording);
void correction_sheet_free(CorrectionSheet *sheet);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CorrectionSheet, correction_sheet_free)

/* What is found in a community: of contradictions that are not waived the figures they name, else those of the row that
 * they stand in, and its verdict. Each figure once; texts are no figures. */
void correction_sheet_add(CorrectionSheet *sheet, const Answers *answers, const Findings *findings);
/* NULL with the error. */
GString *correction_sheet_workbook(const CorrectionSheet *sheet, GError **error);

#endif
