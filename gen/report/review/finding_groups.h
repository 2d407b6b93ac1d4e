/* Findings as questions: the same question in many places is one group (Finding.group), told once with its places.
 *
 * A group has one severity and one addressee. Its tellings are the different sentences in it, each with the findings
 * that are told in exactly these words. All are borrowed from the report whose findings they order. */
#ifndef GONGSHI_REPORT_REVIEW_FINDING_GROUPS_H
#define GONGSHI_REPORT_REVIEW_FINDING_GROUPS_H

#include "report/wording.h"

typedef struct Telling {
    char *sentence;      /* owned */
    GPtrArray *findings; /* of const Finding *, at least one */
} Telling;

typedef struct FindingGroup {
    const Finding *first;
    GPtrArray *tellings; /* of Telling *, at least one */
    int count;           /* of findings */
} FindingGroup;

/* The groups of sorted findings (of const Finding *), in the order in which each begins. Free with g_ptr_array_unref.
 */
GPtrArray *finding_groups(const Wording *wording, const GPtrArray *sorted); /* of FindingGroup * */

/* What a group is about: of a single finding its subject; of many the indicator they share, else the community, else
 * the rule. Newly allocated. */
char *finding_group_subject(const Wording *wording, const FindingGroup *group);

#endif
