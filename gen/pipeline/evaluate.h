/* Communities evaluated on all processors, and handed on in the order of the register: the same input gives the same
 * bytes. A table lives while its community is evaluated; what is found in it lives until it was handed on, and no more
 * communities than a batch wait for that. */
#ifndef GONGSHI_PIPELINE_EVALUATE_H
#define GONGSHI_PIPELINE_EVALUATE_H

#include "eval/checks.h"
#include "pipeline/workspace.h"

/* One community, evaluated. Dies after it was handed on, but for the facts, which the taker clears. */
typedef struct Evaluation {
    const Community *community;
    Findings *loading;    /* why nothing could be read; NULL with a result */
    Result *result;       /* NULL when nothing could be read */
    CommunityFacts facts; /* valid with a result */
} Evaluation;

/* Every wanted community that has a table. take: called in the order of the register, on the caller's thread. */
void evaluate_communities(const Workspace *workspace, const GPtrArray *wanted,
                          void (*take)(void *context, const Evaluation *evaluation), void *context);

#endif
