#include "command/evaluate.h"

#include "base/fault.h"
#include "base/stop.h"
#include "base/team.h"

enum { BATCH_SIZE = 64 };

typedef struct Batch {
    const Workspace *workspace;
    Evaluation list[BATCH_SIZE];
    CommunityFacts facts[BATCH_SIZE];
    int count;
    gint next; /* the first that nobody works on; atomic */
} Batch;

static bool evaluate(Evaluation *evaluation, const Workspace *workspace) {
    g_autoptr(Findings) loading = findings_new();
    evaluation->answers = answers_load(workspace->dataset, workspace->standard, evaluation->community, loading);
    glyphs_tell(workspace->glyphs, loading, evaluation->community);
    if (evaluation->answers)
        evaluation->result =
            result_make(workspace->standard, workspace->rulebook, evaluation->answers, g_steal_pointer(&loading));
    else
        evaluation->loading = g_steal_pointer(&loading);
    return evaluation->result;
}

bool evaluation_make(Evaluation *evaluation, const Workspace *workspace, const Waiving *waiving) {
    bool readable = evaluate(evaluation, workspace);
    waiving_apply(waiving, readable ? evaluation->result->findings : evaluation->loading);
    return readable;
}

bool evaluation_failed(const Findings *loading, GError **error) {
    for (guint i = 0; loading && i < loading->list->len; i++) {
        const Finding *finding = g_ptr_array_index(loading->list, i);
        if (finding->sentence != SENTENCE_FILE_NOT_READ)
            continue;
        fault_set(error, FAULT_SYSTEM, "path", finding->place.file, "reason", finding_lookup_fact(finding, "reason"),
                  NULL);
        return true;
    }
    return false;
}

void evaluation_clear(Evaluation *evaluation) {
    result_free(evaluation->result);
    answers_free(evaluation->answers);
    findings_free(evaluation->loading);
}

static void evaluate_at(Batch *batch, int i) {
    const Workspace *workspace = batch->workspace;
    Evaluation *evaluation = &batch->list[i];
    if (evaluate(evaluation, workspace))
        community_facts_init(&batch->facts[i], workspace->standard, workspace->rulebook, evaluation->answers,
                             evaluation->result);
}

static void *work(void *data) {
    Batch *batch = data;
    for (int i; (i = g_atomic_int_add(&batch->next, 1)) < batch->count;)
        evaluate_at(batch, i);
    return NULL;
}

static void hand_on(Batch *batch, Take *take, void *context) {
    for (int i = 0; i < batch->count; i++) {
        take(context, &batch->list[i], &batch->facts[i]);
        evaluation_clear(&batch->list[i]);
    }
}

void evaluate_communities(const Workspace *workspace, Take *take, void *context) {
    int all = dataset_community_count(workspace->dataset);
    for (int i = 0; i < all && stop_go_on(NULL);) {
        Batch batch = {.workspace = workspace};
        for (; i < all && batch.count < BATCH_SIZE; i++) {
            const Community *community = dataset_community(workspace->dataset, i);
            if (community_judged(community))
                batch.list[batch.count++].community = community;
        }
        if (batch.count == 0)
            continue;
        team_work(batch.count, work, &batch);
        hand_on(&batch, take, context);
    }
}
