#include "base/stop.h"
#include "command/render.h"

/* Communities that stay evaluated from the first pass: few, so that a province takes no more room than a county. */
enum { KEPT_MOST = 64 };

static void evaluation_free(void *data) {
    evaluation_clear(data);
    g_free(data);
}

static void keep(Render *render, Evaluation *evaluation) {
    if (!render->kept)
        render->kept = g_hash_table_new_full(g_direct_hash, g_direct_equal, NULL, evaluation_free);
    if (g_hash_table_size(render->kept) == KEPT_MOST)
        return;
    const Community *community = evaluation->community;
    Evaluation *kept = g_new(Evaluation, 1);
    *kept = *evaluation;
    *evaluation = (Evaluation){.community = community};
    g_hash_table_insert(render->kept, (void *)community, kept);
}

bool render_look(const Render *render, const Community *community, Evaluation *own, const Evaluation **found,
                 GError **error) {
    *found = render->kept ? g_hash_table_lookup(render->kept, community) : NULL;
    if (*found)
        return true;
    own->community = community;
    if (evaluation_make(own, &render->workspace, &render->waiving))
        *found = own;
    return !evaluation_failed(own->loading, error);
}

static void take_facts(void *context, Evaluation *evaluation, const CommunityFacts *facts) {
    Render *render = context;
    RunFacts *all = &render->all;
    if (!render->failure && evaluation_failed(evaluation->loading, &render->failure))
        return;
    if (!evaluation->result) {
        dataset_mark_unreadable(render->workspace.dataset, evaluation->community);
        waiving_use(&render->waiving, evaluation->loading);
        check_report_findings(all->report, evaluation->loading);
        return;
    }
    waiving_use(&render->waiving, evaluation->result->findings);
    check_report_result(all->report, evaluation->result);
    g_array_append_vals(all->facts, facts, 1);
    if (!community_wanted(evaluation->community, render->options->communities))
        return;
    rates_collect(render->workspace.standard, render->workspace.rulebook, evaluation->answers, all->rates);
    keep(render, evaluation);
}

bool render_evaluate(Render *render, GError **error) {
    const Workspace *workspace = &render->workspace;
    RunFacts *all = &render->all;
    evaluate_communities(workspace, take_facts, render);
    if (render->failure) {
        g_propagate_error(error, g_steal_pointer(&render->failure));
        return false;
    }
    if (!stop_go_on(error))
        return false;
    checks_notice(workspace->dataset, workspace->standard, all->facts, render->options->final, all->notice);
    waiving_use(&render->waiving, all->notice);
    waiving_report(&render->waiving, all->notice);
    check_report_findings(all->report, all->notice);
    return true;
}
