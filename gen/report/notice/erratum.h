/* What a re-issue corrected, for the public, and what was corrected before: the newest first, each with the day on
 * which the corrected edition went public. A row tells community, value published before, value now, whether the
 * verdict is another one, and why (corrections.csv); conclusions stand first. */
#ifndef GONGSHI_REPORT_NOTICE_ERRATUM_H
#define GONGSHI_REPORT_NOTICE_ERRATUM_H

#include "find/correcting.h"
#include "report/context.h"

/* From one edition that went public to the next. Owned by whoever made it; strings are borrowed. */
typedef struct ErratumStep {
    Published *old, *now;
    GArray *values;       /* of CorrectedValue, in old and now */
    GPtrArray *reworded;  /* of const PublishedCommunity *: whose words alone were changed */
    const char *date;     /* on which the corrected edition went public */
    const char *replaced; /* on which the corrected one did; NULL: it is the edition of this page */
    const char *kept;     /* folder of the corrected edition, relative to this one: "edition/0123456789ab" */
    const char *sha256;   /* of its manifest */
    bool has_index;       /* it has a landing page to link to */
} ErratumStep;

char *erratum_title(const ReportContext *context, const Community *community); /* newly allocated */
/* steps: of ErratumStep, the newest first. */
void erratum_section(const ReportContext *context, Doc *doc, const GArray *steps);

#endif
