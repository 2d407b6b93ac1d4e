#include "find/lineage.h"

#include "base/text.h"

/* One step from year to year. */
typedef struct YearStep {
    const Year *years;
    int count, year;     /* of all years; the step's newer one */
    GPtrArray *before;   /* of Lineage *: as they stood */
    GHashTable *open;    /* the latest community of a Lineage -> it, until it is taken */
    GHashTable *carried; /* the community of this year -> its Lineage */
    GHashTable *absent;  /* of Lineage *: declared to have vanished in this step */
    GHashTable *by_name; /* squeezed name -> GPtrArray of communities that are open, or of this year */
    GHashTable *groups;  /* community -> its Regrouping */
    Lineages *out;
} YearStep;

static void lineage_free(void *data) {
    Lineage *lineage = data;
    g_free(lineage->at);
    g_ptr_array_unref(lineage->origins);
    g_ptr_array_unref(lineage->ancestors);
    g_free(lineage);
}

static void regrouping_free(void *data) {
    Regrouping *regrouping = data;
    g_ptr_array_unref(regrouping->before);
    g_ptr_array_unref(regrouping->after);
    g_free(regrouping);
}

void lineages_free(Lineages *lineages) {
    if (!lineages)
        return;
    g_ptr_array_unref(lineages->list);
    g_ptr_array_unref(lineages->ended);
    g_ptr_array_unref(lineages->regroupings);
    g_free(lineages);
}

static Lineage *lineage_new(int count, LineageKind kind) {
    Lineage *lineage = g_new0(Lineage, 1);
    lineage->kind = kind;
    lineage->at = g_new0(const Community *, count);
    lineage->origins = g_ptr_array_new();
    lineage->ancestors = g_ptr_array_new();
    lineage->note = "";
    return lineage;
}

static const Community *latest(const Lineage *lineage, int before) {
    for (int i = before - 1; i >= 0; i--)
        if (lineage->at[i])
            return lineage->at[i];
    g_assert_not_reached(); /* it began somewhere */
}

/* ---- one step ---- */

static bool is_open(const YearStep *step, const Community *old) {
    return old && g_hash_table_contains(step->open, old);
}

static void carry_on(YearStep *step, Lineage *lineage, const Community *now, LineageMatch match) {
    lineage->at[step->year] = now;
    if (match != MATCH_ID) /* what was unusual in an earlier step is still told */
        lineage->match = match;
    if (lineage->kind == LINEAGE_VANISHED) { /* declared too early */
        lineage->kind = LINEAGE_SAME;
        lineage->match = match;
    }
    g_hash_table_insert(step->carried, (void *)now, lineage);
}

static Lineage *take_open(const YearStep *step, const Community *old) {
    Lineage *lineage = g_hash_table_lookup(step->open, old);
    g_hash_table_remove(step->open, old);
    return lineage;
}

/* A community that begins anew with this year. */
static Lineage *begin(YearStep *step, const Community *now, LineageKind kind, const char *note) {
    Lineage *lineage = g_hash_table_lookup(step->carried, now);
    if (lineage)
        return lineage;
    lineage = lineage_new(step->count, kind);
    lineage->note = note;
    carry_on(step, lineage, now, MATCH_DECLARED);
    return lineage;
}

/* ---- regrouping ---- */

static Regrouping *group_of(YearStep *step, const Community *community) {
    Regrouping *group = g_hash_table_lookup(step->groups, community);
    if (group)
        return group;
    group = g_new0(Regrouping, 1);
    group->before = g_ptr_array_new();
    group->after = g_ptr_array_new();
    g_ptr_array_add(step->out->regroupings, group);
    g_hash_table_insert(step->groups, (void *)community, group);
    return group;
}

/* Puts the two into one group, and so all that they are in a group with. */
static void connect(YearStep *step, const Community *old, const Community *now) {
    bool old_known = g_hash_table_contains(step->groups, old), now_known = g_hash_table_contains(step->groups, now);
    Regrouping *group = group_of(step, old), *other = group_of(step, now);
    if (!old_known)
        g_ptr_array_add(group->before, (void *)old);
    if (!now_known)
        g_ptr_array_add(other->after, (void *)now);
    if (group == other)
        return;
    bool larger = group->before->len + group->after->len >= other->before->len + other->after->len;
    Regrouping *to = larger ? group : other, *from = larger ? other : group;
    for (guint i = 0; i < from->before->len; i++)
        g_hash_table_insert(step->groups, from->before->pdata[i], to);
    for (guint i = 0; i < from->after->len; i++)
        g_hash_table_insert(step->groups, from->after->pdata[i], to);
    g_ptr_array_extend(to->before, from->before, NULL, NULL);
    g_ptr_array_extend(to->after, from->after, NULL, NULL);
    g_ptr_array_remove(step->out->regroupings, from); /* frees it */
}

static gint compare_register_lines(gconstpointer a, gconstpointer b) {
    return (*(const Community *const *)a)->line - (*(const Community *const *)b)->line;
}

static bool one_place(const Community *a, const Community *b) {
    return !*a->subdistrict || !*b->subdistrict || text_same(a->subdistrict, b->subdistrict);
}

static bool is_left(const YearStep *step, const Community *now) {
    return dataset_lookup_community(step->years[step->year].dataset, now->id) == now &&
           !g_hash_table_contains(step->carried, now);
}

/* The only community of this name and subdistrict that was there before and nobody has taken (earlier), or that stands
 * in this register and is nobody's yet; NULL when there is none, or there are several. */
static const Community *only_of_name(const YearStep *step, const Community *like, bool earlier) {
    g_autofree char *name = text_squeeze(like->name.zh);
    const GPtrArray *alike = *name ? g_hash_table_lookup(step->by_name, name) : NULL;
    const Community *found = NULL;
    int count = 0;
    for (guint i = 0; alike && i < alike->len; i++) {
        const Community *other = g_ptr_array_index(alike, i);
        if (!one_place(other, like) || !(earlier ? is_open(step, other) : is_left(step, other)))
            continue;
        found = other;
        count++;
    }
    return count == 1 ? found : NULL;
}

/* The same community in the other register of the step; NULL when it is not there, or taken. */
static const Community *counterpart(const YearStep *step, const Community *community, bool earlier) {
    const Dataset *other = step->years[step->year - earlier].dataset;
    const Community *same = dataset_lookup_community(other, community->id);
    if (!same)
        same = only_of_name(step, community, earlier);
    return same && (earlier ? is_open(step, same) : is_left(step, same)) ? same : NULL;
}

/* What a row tells of its two communities, and, where they stand in the other register too, of these. */
typedef struct Edge {
    const Community *old, *now;
    const char *note;
} Edge;

/* Of Edge: the rows' own, then those of communities that only took in or gave away. */
static GArray *find_edges(const YearStep *step) {
    GArray *edges = g_array_new(FALSE, FALSE, sizeof(Edge));
    g_autoptr(GHashTable) stays = g_hash_table_new(NULL, NULL); /* those that a row of their own leads on */
    const GArray *rows = step->years[step->year].succession->rows;
    for (guint i = 0; i < rows->len; i++) {
        const SuccessionRow *row = &g_array_index(rows, SuccessionRow, i);
        if (row->kind != SUCCESSION_MERGED && row->kind != SUCCESSION_SPLIT)
            continue;
        Edge edge = {row->old, row->now, row->note};
        g_array_append_val(edges, edge);
        if (counterpart(step, row->old, false) == row->now)
            g_hash_table_add(stays, (void *)row->old);
    }
    guint declared = edges->len;
    for (guint i = 0; i < declared; i++) {
        const Edge edge = g_array_index(edges, Edge, i);
        const Edge own[] = {{edge.old, counterpart(step, edge.old, false), edge.note},
                            {counterpart(step, edge.now, true), edge.now, edge.note}};
        for (gsize k = 0; k < G_N_ELEMENTS(own); k++)
            if (own[k].old && own[k].now && g_hash_table_add(stays, (void *)own[k].old))
                g_array_append_val(edges, own[k]);
    }
    return edges;
}

static void regroup(YearStep *step) {
    g_autoptr(GArray) edges = find_edges(step);
    for (guint i = 0; i < edges->len; i++) {
        const Edge *edge = &g_array_index(edges, Edge, i);
        connect(step, edge->old, edge->now);
    }
    for (guint i = 0; i < edges->len; i++) {
        const Edge *edge = &g_array_index(edges, Edge, i);
        Regrouping *group = g_hash_table_lookup(step->groups, edge->now);
        g_ptr_array_sort(group->before, compare_register_lines);
        g_ptr_array_sort(group->after, compare_register_lines);
        group->kind = group->after->len == 1    ? LINEAGE_MERGED
                      : group->before->len == 1 ? LINEAGE_SPLIT
                                                : LINEAGE_REGROUPED;
        Lineage *lineage = begin(step, edge->now, group->kind, edge->note);
        lineage->regrouping = group;
        const Lineage *from = g_hash_table_lookup(step->open, edge->old);
        if (!from)
            continue;
        g_ptr_array_add(lineage->origins, (void *)edge->old);
        g_ptr_array_extend(lineage->ancestors, from->ancestors, NULL, NULL);
        for (int year = 0; year < step->year; year++)
            if (from->at[year])
                g_ptr_array_add(lineage->ancestors, (void *)from->at[year]);
    }
    for (guint i = 0; i < edges->len; i++) {
        Lineage *ended = take_open(step, g_array_index(edges, Edge, i).old);
        if (ended)
            g_ptr_array_add(step->out->ended, ended);
    }
}

/* ---- what no row declares ---- */

static void match_rest(YearStep *step, LineageMatch match) {
    const Dataset *dataset = step->years[step->year].dataset;
    for (int i = 0; i < dataset->community_count; i++) {
        const Community *now = dataset->communities[i], *same_id = NULL; /* the latest of its id that is open */
        if (g_hash_table_contains(step->carried, now))
            continue;
        for (int k = step->year - 1; k >= 0 && !same_id; k--) {
            const Community *old = dataset_lookup_community(step->years[k].dataset, now->id);
            same_id = is_open(step, old) ? old : NULL;
        }
        const Community *found = NULL;
        switch (match) {
        case MATCH_ID:
            found = same_id && text_same(same_id->name.zh, now->name.zh) ? same_id : NULL;
            break;
        case MATCH_NAME:
            found = only_of_name(step, now, false) == now ? only_of_name(step, now, true) : NULL;
            break;
        case MATCH_ID_ONLY:
            if (same_id && !text_blank(now->name.zh) && !text_blank(same_id->name.zh) && one_place(same_id, now))
                found = same_id;
            break;
        case MATCH_DECLARED:
            break;
        }
        if (found)
            carry_on(step, take_open(step, found), now, match);
    }
}

/* ---- a step and all of them ---- */

static void index_name(const YearStep *step, const Community *community) {
    g_autofree char *name = text_squeeze(community->name.zh);
    GPtrArray *alike = g_hash_table_lookup(step->by_name, name);
    if (!alike) {
        alike = g_ptr_array_new();
        g_hash_table_insert(step->by_name, g_steal_pointer(&name), alike);
    }
    g_ptr_array_add(alike, (void *)community);
}

/* Of Lineage *: all of this year in the order of the register, then who is not in it. */
static GPtrArray *follow_year(const Year *years, int count, int year, GPtrArray *before, Lineages *out) {
    g_autoptr(GHashTable) open = g_hash_table_new(NULL, NULL), carried = g_hash_table_new(NULL, NULL);
    g_autoptr(GHashTable) by_name =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
    g_autoptr(GHashTable) groups = g_hash_table_new(NULL, NULL), absent = g_hash_table_new(NULL, NULL);
    YearStep step = {years, count, year, before, open, carried, absent, by_name, groups, out};
    for (guint i = 0; i < before->len; i++) {
        Lineage *lineage = g_ptr_array_index(before, i);
        const Community *old = latest(lineage, year);
        g_hash_table_insert(open, (void *)old, lineage);
        index_name(&step, old);
    }
    for (int i = 0; i < years[year].dataset->community_count; i++)
        index_name(&step, years[year].dataset->communities[i]);

    const GArray *rows = years[year].succession->rows;
    for (guint i = 0; i < rows->len; i++) {
        const SuccessionRow *row = &g_array_index(rows, SuccessionRow, i);
        Lineage *lineage = NULL;
        switch (row->kind) {
        case SUCCESSION_RENAMED:
            lineage = take_open(&step, row->old);
            lineage->kind = lineage->kind == LINEAGE_SAME ? LINEAGE_RENAMED : lineage->kind;
            lineage->note = row->note;
            carry_on(&step, lineage, row->now, MATCH_DECLARED);
            break;
        case SUCCESSION_NEW:
            begin(&step, row->now, LINEAGE_NEW, row->note);
            break;
        case SUCCESSION_VANISHED:
            lineage = take_open(&step, row->old);
            g_hash_table_add(absent, lineage);
            lineage->kind = LINEAGE_VANISHED;
            lineage->note = row->note;
            lineage->match = MATCH_DECLARED;
            break;
        case SUCCESSION_MERGED:
        case SUCCESSION_SPLIT:
            break;
        }
    }
    regroup(&step);
    static const LineageMatch matches[] = {MATCH_ID, MATCH_NAME, MATCH_ID_ONLY};
    for (gsize i = 0; i < G_N_ELEMENTS(matches); i++)
        match_rest(&step, matches[i]);

    GPtrArray *ordered = g_ptr_array_new();
    for (int i = 0; i < years[year].dataset->community_count; i++) {
        const Community *now = years[year].dataset->communities[i];
        Lineage *lineage = g_hash_table_lookup(carried, now);
        if (!lineage) {
            lineage = lineage_new(count, LINEAGE_NEW);
            lineage->at[year] = now;
        }
        g_ptr_array_add(ordered, lineage);
    }
    for (guint i = 0; i < before->len; i++) {
        Lineage *lineage = g_ptr_array_index(before, i);
        if (g_hash_table_contains(absent, lineage) || is_open(&step, latest(lineage, year)))
            g_ptr_array_add(ordered, lineage);
    }
    return ordered;
}

Lineages *lineages_find(const Year *years, int count) {
    Lineages *out = g_new0(Lineages, 1);
    out->regroupings = g_ptr_array_new_with_free_func(regrouping_free);
    out->ended = g_ptr_array_new_with_free_func(lineage_free);
    out->list = g_ptr_array_new();
    for (int i = 0; i < years[0].dataset->community_count; i++) {
        Lineage *lineage = lineage_new(count, LINEAGE_SAME);
        lineage->at[0] = years[0].dataset->communities[i];
        g_ptr_array_add(out->list, lineage);
    }
    for (int year = 1; year < count; year++) {
        GPtrArray *next = follow_year(years, count, year, out->list, out);
        g_ptr_array_unref(out->list);
        out->list = next;
    }
    for (guint i = 0; i < out->list->len; i++) {
        Lineage *lineage = g_ptr_array_index(out->list, i);
        if (lineage->at[count - 1] || lineage->kind == LINEAGE_VANISHED)
            continue;
        lineage->kind = LINEAGE_VANISHED;
        lineage->match = MATCH_ID;
    }
    g_ptr_array_set_free_func(out->list, lineage_free);
    return out;
}
