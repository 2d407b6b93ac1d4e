#include "eval/lineage.h"

#include "base/text.h"

/* One step from year to year. */
typedef struct Step {
    const Year *years;
    int count, year;     /* of all years; the step's newer one */
    GPtrArray *before;   /* of Lineage *: as they stood */
    GHashTable *open;    /* the community a year before -> its Lineage, until it is taken */
    GHashTable *carried; /* the community of this year -> its Lineage */
    GHashTable *by_name; /* squeezed name -> the first community a year before that has it */
    GPtrArray *vanished; /* of Lineage *: declared to have vanished in this step */
} Step;

static void lineage_free(void *data) {
    Lineage *lineage = data;
    if (!lineage)
        return;
    g_free(lineage->at);
    g_ptr_array_unref(lineage->origins);
    g_free(lineage);
}

static Lineage *lineage_new(int count, LineageKind kind) {
    Lineage *lineage = g_new0(Lineage, 1);
    lineage->kind = kind;
    lineage->at = g_new0(const Community *, count);
    lineage->origins = g_ptr_array_new();
    lineage->note = "";
    return lineage;
}

const Community *lineage_now(const Lineage *lineage, int count) {
    return lineage->at[count - 1];
}

/* ---- one step ---- */

/* The lineage that ends in this community a year before; NULL when it is taken already. */
static Lineage *take(const Step *step, const Community *old) {
    Lineage *lineage = g_hash_table_lookup(step->open, old);
    g_hash_table_remove(step->open, old);
    return lineage;
}

static void carry_on(Step *step, Lineage *lineage, const Community *now, LineageMatch match) {
    lineage->at[step->year] = now;
    if (match != MATCH_ID) /* what was unusual in an earlier step is still told */
        lineage->match = match;
    g_hash_table_insert(step->carried, (void *)now, lineage);
}

/* A community that begins anew with this year. */
static Lineage *begin(Step *step, const SuccessionRow *row, LineageKind kind) {
    Lineage *lineage = g_hash_table_lookup(step->carried, row->now);
    if (lineage)
        return lineage;
    lineage = lineage_new(step->count, kind);
    lineage->note = row->note;
    carry_on(step, lineage, row->now, MATCH_DECLARED);
    return lineage;
}

static void follow_row(Step *step, const SuccessionRow *row) {
    switch (row->kind) {
    case SUCCESSION_RENAMED: {
        Lineage *lineage = take(step, row->old);
        lineage->kind = lineage->kind == LINEAGE_SAME ? LINEAGE_RENAMED : lineage->kind;
        lineage->note = row->note;
        carry_on(step, lineage, row->now, MATCH_DECLARED);
        return;
    }
    case SUCCESSION_MERGED:
        g_ptr_array_add(begin(step, row, LINEAGE_MERGED)->origins, (void *)row->old);
        lineage_free(take(step, row->old));
        return;
    case SUCCESSION_SPLIT:
        g_ptr_array_add(begin(step, row, LINEAGE_SPLIT)->origins, (void *)row->old);
        lineage_free(take(step, row->old));
        return;
    case SUCCESSION_NEW:
        begin(step, row, LINEAGE_NEW);
        return;
    case SUCCESSION_VANISHED: {
        Lineage *lineage = take(step, row->old);
        lineage->kind = LINEAGE_VANISHED;
        lineage->note = row->note;
        lineage->match = MATCH_DECLARED;
        g_ptr_array_add(step->vanished, lineage);
        return;
    }
    }
}

static const Community *fitting(const Step *step, const Community *now, LineageMatch match) {
    const Community *same_id = dataset_lookup_community(step->years[step->year - 1].dataset, now->id);
    g_autofree char *name = text_squeeze(now->name_zh);
    switch (match) {
    case MATCH_ID:
        return same_id && text_same(same_id->name_zh, now->name_zh) ? same_id : NULL;
    case MATCH_NAME:
        return *name ? g_hash_table_lookup(step->by_name, name) : NULL;
    case MATCH_ID_ONLY:
        return same_id && *name && *same_id->name_zh ? same_id : NULL;
    case MATCH_DECLARED:
        return NULL;
    }
    g_assert_not_reached();
}

static void match_rest(Step *step, LineageMatch match) {
    const Dataset *dataset = step->years[step->year].dataset;
    for (int i = 0; i < dataset_community_count(dataset); i++) {
        const Community *now = dataset_community(dataset, i);
        if (g_hash_table_contains(step->carried, now))
            continue;
        const Community *old = fitting(step, now, match);
        Lineage *lineage = old ? take(step, old) : NULL;
        if (lineage)
            carry_on(step, lineage, now, match);
    }
}

/* All of this year in the order of the register, then who vanished, before or now. */
static GPtrArray *put_in_order(Step *step) {
    GPtrArray *ordered = g_ptr_array_new();
    const Dataset *dataset = step->years[step->year].dataset;
    for (int i = 0; i < dataset_community_count(dataset); i++) {
        const Community *now = dataset_community(dataset, i);
        Lineage *lineage = g_hash_table_lookup(step->carried, now);
        if (!lineage) {
            lineage = lineage_new(step->count, LINEAGE_NEW);
            lineage->at[step->year] = now;
        }
        g_ptr_array_add(ordered, lineage);
    }
    g_ptr_array_extend(ordered, step->vanished, NULL, NULL);
    return ordered;
}

/* Those of the year before whom nobody took. */
static void note_vanished(Step *step) {
    const Dataset *dataset = step->years[step->year - 1].dataset;
    for (int i = 0; i < dataset_community_count(dataset); i++) {
        Lineage *lineage = g_hash_table_lookup(step->open, dataset_community(dataset, i));
        if (!lineage)
            continue;
        lineage->kind = LINEAGE_VANISHED;
        lineage->match = MATCH_ID;
        g_ptr_array_add(step->vanished, lineage);
    }
}

static void open_step(Step *step) {
    for (guint i = 0; i < step->before->len; i++) {
        Lineage *lineage = g_ptr_array_index(step->before, i);
        const Community *old = lineage->at[step->year - 1];
        if (!old) {
            g_ptr_array_add(step->vanished, lineage); /* it ended before */
            continue;
        }
        g_hash_table_insert(step->open, (void *)old, lineage);
        char *name = text_squeeze(old->name_zh);
        if (g_hash_table_contains(step->by_name, name))
            g_free(name);
        else
            g_hash_table_insert(step->by_name, name, (void *)old);
    }
}

static GPtrArray *follow(const Year *years, int count, int year, GPtrArray *before) {
    g_autoptr(GHashTable) open = g_hash_table_new(NULL, NULL), carried = g_hash_table_new(NULL, NULL);
    g_autoptr(GHashTable) by_name = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GPtrArray) vanished = g_ptr_array_new();
    Step step = {years, count, year, before, open, carried, by_name, vanished};
    open_step(&step);
    const GArray *rows = years[year].succession->rows;
    for (guint i = 0; i < rows->len; i++)
        follow_row(&step, &g_array_index(rows, SuccessionRow, i));
    static const LineageMatch matches[] = {MATCH_ID, MATCH_NAME, MATCH_ID_ONLY};
    for (gsize i = 0; i < G_N_ELEMENTS(matches); i++)
        match_rest(&step, matches[i]);
    note_vanished(&step);
    return put_in_order(&step);
}

GPtrArray *lineages_find(const Year *years, int count) {
    GPtrArray *list = g_ptr_array_new();
    for (int i = 0; i < dataset_community_count(years[0].dataset); i++) {
        Lineage *lineage = lineage_new(count, LINEAGE_SAME);
        lineage->at[0] = dataset_community(years[0].dataset, i);
        g_ptr_array_add(list, lineage);
    }
    for (int year = 1; year < count; year++) {
        GPtrArray *next = follow(years, count, year, list);
        g_ptr_array_unref(list);
        list = next;
    }
    g_ptr_array_set_free_func(list, lineage_free);
    return list;
}
