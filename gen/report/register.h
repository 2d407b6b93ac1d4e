/* The register as readers get it: communities by tier and by how they came in, those held back apart; within a group in
 * the order of the register (排名不分先后). */
#ifndef GONGSHI_REPORT_REGISTER_H
#define GONGSHI_REPORT_REGISTER_H

#include "report/context.h"

typedef struct RegisterGroup {
    const Tier *tier;
    Basis basis;
    bool held;
    GPtrArray *communities; /* of const Community *; never empty */
} RegisterGroup;

/* Of RegisterGroup *; free with g_ptr_array_unref(). */
GPtrArray *register_groups(const ReportContext *context);
/* "成长型（申请验收，5个）". Newly allocated. */
char *register_group_label(const ReportContext *context, const RegisterGroup *group);

#endif
