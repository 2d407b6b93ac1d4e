/* What a published notice says beside its tables becomes the facts of notice.csv: title and preamble, and paragraphs of
 * their own about the publicity period, objections, contact and supervision telephone, known by their words (words.csv,
 * kind "element"); the date, a line that is nothing else; and the signature, the short line before the date. */
#ifndef GONGSHI_INTAKE_PREAMBLE_H
#define GONGSHI_INTAKE_PREAMBLE_H

#include <glib.h>
#include <stdbool.h>

#include "data/standard.h"
#include "intake/import_report.h"
#include "intake/notice_text.h"

typedef struct Preamble {
    const NoticeText *text;
    const TextPart *title;    /* the first paragraph; NULL when there is none */
    const TextPart *sentence; /* the paragraph that a pattern reads, else the second one; NULL when there is none */
    GArray *readings;         /* of Reading; NULL when no pattern fits */
} Preamble;

/* Points into `text`. What is neither title nor preamble goes into the report. */
void preamble_read(Preamble *preamble, const NoticeText *text, const Standard *standard, ImportReport *report);
void preamble_clear(Preamble *preamble);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Preamble, preamble_clear)

/* What the preamble says of the item whose `of_register` is "<what> <basis> <tier>" ("count spot_check basic"); NULL
 * when it says nothing, or a blank. */
const char *preamble_value(const Preamble *preamble, const Standard *standard, const char *what, const char *basis,
                           const char *tier);
/* notice.csv. standard_path: how the data set names its standard. */
GString *preamble_write(const Preamble *preamble, const Standard *standard, const char *standard_path);

#endif
