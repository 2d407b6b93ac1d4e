/* What `gongshi explain` answers. */
#ifndef GONGSHI_REPORT_ANSWERS_EXPLAIN_H
#define GONGSHI_REPORT_ANSWERS_EXPLAIN_H

#include "base/finding.h"
#include "words/words.h"

/* One line for each finding: id, usual severity, what it means. Newly allocated. */
char *explain_all(Lang lang);
/* One finding: meaning, example, how to settle it. Newly allocated. */
char *explain_one(FindingId finding, Lang lang);

#endif
