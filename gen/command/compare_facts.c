#include "base/stop.h"
#include "command/compare.h"
#include "find/change_check.h"

/* Findings of an older year say so, and name its files as seen from the newest data set. */
static void tell_loading(Compare *compare, int year, Findings *loading) {
    const char *newest = g_ptr_array_index(compare->options->datasets, (guint)compare->count - 1);
    for (guint i = 0; year + 1 < compare->count && i < loading->list->len; i++) {
        Finding *finding = g_ptr_array_index(loading->list, i);
        finding->year = findings_text(loading, compare->years[year].label);
        g_autofree char *folder =
            workspace_relative(g_ptr_array_index(compare->options->datasets, (guint)year), newest);
        if (finding->place.file)
            finding->place.file = findings_printf(loading, "%s/%s", folder, finding->place.file);
    }
    check_report_findings(compare->run.all.report, loading);
}

/* What was found in the newest table itself matters only for what the older year let stand. */
static void pass_promises(Compare *compare, const Lineage *lineage, const Tables *tables, Findings *loading) {
    const Answers *answers = tables->answers[compare->count - 1];
    const Community *community = lineage_now(lineage, compare->count);
    if (compare->promises.due->len == 0 || !community)
        return;
    waiving_use(&compare->run.waiving, loading);
    promises_pass(&compare->promises, loading);
    if (!answers) {
        promises_miss(&compare->promises, community);
        return;
    }
    const Year *now = &compare->years[compare->count - 1];
    g_autoptr(Result) result = result_make(now->standard, now->rulebook, answers, NULL);
    waiving_use(&compare->run.waiving, result->findings);
    promises_pass(&compare->promises, result->findings);
    CommunityFacts facts;
    community_facts_init(&facts, now->standard, now->rulebook, answers, result);
    g_array_append_val(compare->community_facts, facts);
}

static void check_unchanged(Compare *compare, const Tables *tables) {
    int count = compare->count;
    if (compare->same_edition)
        return;
    g_autofree PeerFacts *facts = g_new0(PeerFacts, count);
    g_autofree const PeerFacts **editions = g_new0(const PeerFacts *, count);
    for (int i = 0; i < count; i++) {
        if (!tables->answers[i])
            continue;
        peer_facts_init(&facts[i], compare->years[i].standard, compare->years[i].rulebook, tables->answers[i]);
        editions[i] = &facts[i];
    }
    unchanged_check((const PeerFacts *const *)editions, compare->years, count, compare->findings);
    for (int i = 0; i < count; i++)
        peer_facts_clear(&facts[i]);
}

/* Tables that hold nothing readable have no page to lead to. */
static void mark_unreadable(Compare *compare, const Lineage *lineage, const Tables *tables) {
    for (int i = 0; i < compare->count; i++) {
        const Community *community = lineage->at[i];
        if (community && community_judged(community) && !tables->answers[i])
            dataset_mark_unreadable(compare_workspace(compare, i)->dataset, community);
    }
}

static bool compare_community(Compare *compare, const Lineage *lineage, GError **error) {
    g_autofree Findings **loading = g_new0(Findings *, compare->count);
    for (int i = 0; i < compare->count; i++)
        loading[i] = findings_new();
    g_auto(Tables) tables = {0};
    bool read = stop_go_on(error) && tables_open(&tables, compare, lineage, loading, error);
    if (read)
        pass_promises(compare, lineage, &tables, loading[compare->count - 1]);
    for (int i = 0; i < compare->count; i++) {
        tell_loading(compare, i, loading[i]);
        findings_free(loading[i]);
    }
    if (!read)
        return false;
    mark_unreadable(compare, lineage, &tables);
    change_check(tables.change, compare->findings);
    check_unchanged(compare, &tables);
    changes_csv_append(compare->changes, tables.change);
    yearly_take(&compare->facts, tables.change, (const Answers *const *)tables.answers);
    return true;
}

/* What is found only with all communities, or in the notice, may have been let stand too. */
static void check_whole(Compare *compare) {
    if (compare->promises.due->len == 0)
        return;
    promises_pass(&compare->promises, compare->run.workspace.findings);
    g_autoptr(Findings) whole = findings_new();
    const Year *now = &compare->years[compare->count - 1];
    checks_notice(now->dataset, now->standard, compare->community_facts, false, whole);
    waiving_use(&compare->run.waiving, whole);
    promises_pass(&compare->promises, whole);
}

bool compare_communities(Compare *compare, GError **error) {
    for (guint i = 0; i < compare->lineages->list->len; i++)
        if (!compare_community(compare, g_ptr_array_index(compare->lineages->list, i), error))
            return false;
    check_whole(compare);
    promises_report(&compare->promises, compare->findings);
    standard_change_check(compare->standard_changes, &compare->years[0], &compare->years[compare->count - 1],
                          yearly_turned, &compare->facts, compare->findings);
    check_report_findings(compare->run.all.report, compare->findings);
    return true;
}
