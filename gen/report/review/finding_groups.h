/* Findings as questions: the same question in many places is one group (Finding.group), printed once with its places.
 *
 * A group has one severity and one addressee. Its sentences are the different ones in it, each with the findings that
 * read exactly so. Findings are borrowed from the report that they are of. */
#ifndef GONGSHI_REPORT_REVIEW_FINDING_GROUPS_H
#define GONGSHI_REPORT_REVIEW_FINDING_GROUPS_H

#include "report/wording.h"

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
