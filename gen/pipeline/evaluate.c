#include "pipeline/evaluate.h"

enum { BATCH_SIZE = 64, THREADS_MOST = 8 };

typedef struct Batch {
    const Workspace *workspace;
    Evaluation list[BATCH_SIZE];
    int count;
    gint next; /* the first that nobody works on; atomic */
} Batch;

static void evaluate(const Workspace *workspace, Evaluation *evaluation) {
    g_autoptr(Findings) loading = findings_new();
    g_autoptr(Answers) answers = answers_load(workspace->dataset, workspace->standard, evaluation->community, loading);
    if (!answers) {
        evaluation->loading = g_steal_pointer(&loading);
        return;
    }
    evaluation->result = result_make(workspace->standard, workspace->rulebook, answers, g_steal_pointer(&loading));
    community_facts_init(&evaluation->facts, workspace->standard, workspace->rulebook, answers, evaluation->result);
}

static void *work(void *data) {
    Batch *batch = data;
    for (int i; (i = g_atomic_int_add(&batch->next, 1)) < batch->count;)
        evaluate(batch->workspace, &batch->list[i]);
    return NULL;
}

static void run(Batch *batch) {
    GThread *threads[THREADS_MOST];
    int helpers = MIN(CLAMP((int)g_get_num_processors(), 1, THREADS_MOST), batch->count) - 1;
    for (int i = 0; i < helpers; i++)
        threads[i] = g_thread_new("evaluate", work, batch);
    work(batch);
    for (int i = 0; i < helpers; i++)
        g_thread_join(threads[i]);
}

static void hand_on(Batch *batch, void (*take)(void *context, const Evaluation *evaluation), void *context) {
    for (int i = 0; i < batch->count; i++) {
        take(context, &batch->list[i]);
        result_free(batch->list[i].result);
        findings_free(batch->list[i].loading);
    }
}

void evaluate_communities(const Workspace *workspace, const GPtrArray *wanted,
                          void (*take)(void *context, const Evaluation *evaluation), void *context) {
    int all = dataset_community_count(workspace->dataset);
    for (int i = 0; i < all;) {
        Batch batch = {.workspace = workspace};
        for (; i < all && batch.count < BATCH_SIZE; i++) {
            const Community *community = dataset_community(workspace->dataset, i);
            if (community->has_table && community->tier && workspace_wants(wanted, community))
                batch.list[batch.count++].community = community;
        }
        if (batch.count == 0)
            continue;
        run(&batch);
        hand_on(&batch, take, context);
    }
}
