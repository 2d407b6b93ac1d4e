/* The internal review: everything, for the office. First how things stand, then each community's table with the
 * findings beside their rows. */
#ifndef GONGSHI_REPORT_REVIEW_REVIEW_H
#define GONGSHI_REPORT_REVIEW_REVIEW_H

#include "report/answers/check_report.h"
#include "report/context.h"

/* Which findings, and where the rows that they name are. */
typedef struct FindingChoice {
    Severity most, least;
    bool changes; /* the document has rows for changes only; what else is found leads to its community */
} FindingChoice;

/* The first section: one sentence of validity, counts, the completeness map, then every question once, with whom it is
 * for and links to its rows. facts: of CommunityFacts. */
void review_front(const ReportContext *context, Doc *doc, CheckReport *report, const GArray *facts);
/* Every question once: a table for each severity that occurs, from the most severe wanted to the least. */
void review_findings(const ReportContext *context, Doc *doc, Node *section, CheckReport *report,
                     const FindingChoice *choice);

/* ---- the completeness map ----
 *
 * What each verdict rests on, community by indicator, by signs that need no colour; below it why some figures could not
 * be computed. */

/* Appends heading, legend, a table for each tier (several where its communities are too many for the width) and the
 * list of reasons. */
void completeness_map(const ReportContext *context, Doc *doc, Node *section, CheckReport *report);

/* ---- findings as questions ----
 *
 * The same question in many places is one group (Finding.group), printed once with its places. A group has one severity
 * and one addressee. Its sentences are the different ones in it, each with the findings that read exactly so. Findings
 * are borrowed from the report that they are of. */

typedef struct GroupSentence {
    char *text;          /* owned */
    GPtrArray *findings; /* of const Finding *, at least one */
} GroupSentence;

typedef struct FindingGroup {
    const Finding *first;
    GPtrArray *sentences; /* of GroupSentence *, at least one */
    int count;            /* of findings */
} FindingGroup;

/* The groups of sorted findings (of const Finding *), in the order in which each begins. Free with g_ptr_array_unref.
 */
GPtrArray *finding_groups(const Wording *wording, const GPtrArray *sorted); /* of FindingGroup * */

/* What a group is about: of a single finding its subject; of many the indicator they share, else the community, else
 * the rule. Newly allocated. */
char *finding_group_subject(const Wording *wording, const FindingGroup *group);
/* "路灯（3处）", or the subject alone of what stands in one place. Newly allocated. */
char *finding_group_counted(const Wording *wording, const FindingGroup *group, const char *subject);

#endif
