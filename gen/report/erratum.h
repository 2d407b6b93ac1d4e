/* What a re-issue corrected, for the public: row, value published before, value now, whether the verdict is another
 * one, and why (corrections.csv). */
#ifndef GONGSHI_REPORT_ERRATUM_H
#define GONGSHI_REPORT_ERRATUM_H

#include "eval/correcting.h"
#include "report/context.h"

typedef struct ErratumSource {
    const GArray *values;      /* of CorrectedValue */
    const GPtrArray *reworded; /* of const Community *: whose words alone were changed */
    bool notice;               /* facts of the notice were changed */
    const char *kept;          /* folder of the edition before, relative to this one: "edition/0123456789ab" */
    const char *sha256;        /* of its manifest */
    bool kept_index;           /* it has a landing page to link to */
} ErratumSource;

char *erratum_title(const ReportContext *context, const Community *community); /* newly allocated */
void erratum_section(const ReportContext *context, Doc *doc, const ErratumSource *source);

#endif
