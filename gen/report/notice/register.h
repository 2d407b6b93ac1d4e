/* The register as readers get it: communities by tier and by how they came in; those not recognised apart, by the words
 * of their conclusion, and those held back; within a group in the order of the register (排名不分先后). */
#ifndef GONGSHI_REPORT_NOTICE_REGISTER_H
#define GONGSHI_REPORT_NOTICE_REGISTER_H

#include "report/context.h"

/* In the order in which they are listed. */
typedef enum RegisterPart {
    PART_APPLIED, /* recognised; so the next one */
    PART_SPOT_CHECK,
    PART_APPLIED_OTHERWISE, /* the conclusion is another one, or none */
    PART_SPOT_CHECK_OTHERWISE,
    PART_HELD_APPLIED,
    PART_HELD_SPOT_CHECK,
    PART_COUNT
} RegisterPart;

typedef struct RegisterGroup {
    const Tier *tier;
    RegisterPart part;
    const char *concluded;  /* as written by the first of them; parts OTHERWISE have a group for each */
    GPtrArray *communities; /* of const Community *; never empty */
} RegisterGroup;

/* Of RegisterGroup *; free with g_ptr_array_unref(). */
GPtrArray *register_groups(const ReportContext *context);
/* "成长型（申请验收，5个）". Newly allocated. */
char *register_group_label(const ReportContext *context, const RegisterGroup *group);

#endif
