#include "command/compare.h"

/* The oldest table as the newest standard and the community's newest tier read it, also where both years name one
 * standard: rules know the items of their own. What that finds is not told: the table was never meant for them. */
static bool recast(Tables *tables, const Compare *compare, const Community *old, const Community *now, GError **error) {
    const Year *before = &compare->years[0], *after = &compare->years[compare->count - 1];
    tables->as_now = *old;
    tables->as_now.tier = now->tier;
    g_autoptr(Findings) unheard = findings_new();
    tables->recast = answers_load(before->dataset, after->standard, &tables->as_now, unheard);
    if (tables->recast)
        tables->recast_verdicts = verdicts_make(after->standard, after->rulebook, tables->recast);
    return !evaluation_failed(unheard, error);
}

static bool load(Tables *tables, const Compare *compare, int year, const Community *community, Findings *loading,
                 GError **error) {
    const Year *of = &compare->years[year];
    g_autoptr(Findings) unheard = findings_new();
    Findings *findings = loading ? loading : unheard;
    if (community && community_judged(community))
        tables->answers[year] = answers_load(of->dataset, of->standard, community, findings);
    return !evaluation_failed(findings, error);
}

static Side side_of(const Compare *compare, const Lineage *lineage, const Tables *tables, int year,
                    const GPtrArray *verdicts) {
    return (Side){&compare->years[year], lineage->at[year], tables->answers[year], verdicts};
}

bool tables_open(Tables *tables, const Compare *compare, const Lineage *lineage, Findings **loading, GError **error) {
    const Year *years = compare->years;
    int last = compare->count - 1;
    tables->count = compare->count;
    tables->answers = g_new0(Answers *, compare->count);
    for (int i = 0; i < compare->count; i++)
        if (!load(tables, compare, i, lineage->at[i], loading ? loading[i] : NULL, error))
            return false;
    if (tables->answers[0])
        tables->old_verdicts = verdicts_make(years[0].standard, years[0].rulebook, tables->answers[0]);
    if (tables->answers[last])
        tables->verdicts = verdicts_make(years[last].standard, years[last].rulebook, tables->answers[last]);
    bool both = tables->answers[0] && tables->answers[last];
    if (both && !recast(tables, compare, lineage->at[0], lineage->at[last], error))
        return false;
    Side old = side_of(compare, lineage, tables, 0, tables->old_verdicts), rejudged = old;
    if (tables->recast)
        rejudged = (Side){&years[last], &tables->as_now, tables->recast, tables->recast_verdicts};
    tables->change =
        community_change_make(lineage, old, rejudged, side_of(compare, lineage, tables, last, tables->verdicts));
    return true;
}

static void clear_verdicts(GPtrArray **verdicts) {
    g_clear_pointer(verdicts, g_ptr_array_unref);
}

void tables_clear(Tables *tables) {
    community_change_free(tables->change);
    clear_verdicts(&tables->old_verdicts);
    clear_verdicts(&tables->recast_verdicts);
    clear_verdicts(&tables->verdicts);
    answers_free(tables->recast);
    for (int i = 0; i < tables->count; i++)
        answers_free(tables->answers[i]);
    g_free(tables->answers);
}
