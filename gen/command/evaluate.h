/* Communities evaluated: one, or all on all processors and handed on in the order of the register, so that the same
 * input gives the same bytes. What is found in a community lives until it was handed on, and no more than a batch wait
 * for that. */
#ifndef GONGSHI_COMMAND_EVALUATE_H
#define GONGSHI_COMMAND_EVALUATE_H

#include "command/workspace.h"
#include "find/checks.h"
#include "find/waive.h"

/* One community, evaluated. Owns what it points to, but for the community and, once taken, the facts. */
typedef struct Evaluation {
    const Community *community;
    Findings *loading; /* why nothing could be read; NULL with a result */
    Answers *answers;  /* NULL when nothing could be read */
    Result *result;    /* the same */
} Evaluation;

/* Evaluates the community and lays the waivers over its findings; false when nothing could be read. */
bool evaluation_make(Evaluation *evaluation, const Workspace *workspace, const Waiving *waiving);
/* Whether a file that is there could not be read. Then the world has failed and not the data: what is made without the
 * file would say that it was empty. The error names the file. */
bool evaluation_failed(const Findings *loading, GError **error);
void evaluation_clear(Evaluation *evaluation);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Evaluation, evaluation_clear)

typedef void Take(void *context, Evaluation *evaluation, const CommunityFacts *facts);

/* Every community that has a table, whichever are asked for: what is said of the notice rests on all. take: called in
 * the order of the register, on the caller's thread; it may take over what the evaluation owns. The facts are valid
 * with a result, and the taker clears them. */
void evaluate_communities(const Workspace *workspace, Take *take, void *context);

#endif
