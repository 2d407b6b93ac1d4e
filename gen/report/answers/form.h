/* The empty form of a tier, as CSV for Excel and WPS: a row for each thing asked, with its name and how to fill it in
 * beside the columns that the program reads. */
#ifndef GONGSHI_REPORT_ANSWERS_FORM_H
#define GONGSHI_REPORT_ANSWERS_FORM_H

#include "find/judge.h"
#include "words/words.h"

/* UTF-8 with BOM, CRLF. Newly allocated. */
char *form_csv(const Standard *standard, const Rulebook *rulebook, const Tier *tier, Lang lang);

#endif
