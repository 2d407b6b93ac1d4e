#include "eval/promises.h"

#include <string.h>

static const GArray *rows_of(const Promises *promises) {
    return dataset_settlement(promises->old->dataset)->waivers;
}

static const WaiverRow *row_at(const Promises *promises, guint index) {
    return &g_array_index(rows_of(promises), WaiverRow, index);
}

static void place_free(void *data) {
    if (data)
        g_string_free(data, TRUE);
}

void promises_init(Promises *promises, const Year *old, const Year *now, const GPtrArray *lineages, int count) {
    *promises = (Promises){.old = old,
                           .now = now,
                           .ids = g_hash_table_new(g_str_hash, g_str_equal),
                           .then = settlement_date(dataset_fact_zh(old->dataset, "date")),
                           .today = settlement_date(dataset_fact_zh(now->dataset, "date")),
                           .places = g_ptr_array_new_with_free_func(place_free)};
    g_ptr_array_set_size(promises->places, (int)rows_of(promises)->len);
    for (guint i = 0; i < lineages->len; i++) {
        const Lineage *lineage = g_ptr_array_index(lineages, i);
        if (lineage->at[0] && lineage->at[count - 1])
            g_hash_table_insert(promises->ids, (void *)lineage->at[0]->id, (void *)lineage->at[count - 1]->id);
    }
}

void promises_clear(Promises *promises) {
    g_clear_pointer(&promises->ids, g_hash_table_unref);
    g_clear_pointer(&promises->then, g_free);
    g_clear_pointer(&promises->today, g_free);
    g_clear_pointer(&promises->places, g_ptr_array_unref);
}

static bool was_good(const Promises *promises, const WaiverRow *row) {
    return *row->expires && (!promises->then || strcmp(row->expires, promises->then) >= 0);
}

static bool is_due(const Promises *promises, const WaiverRow *row) {
    return was_good(promises, row) && (!promises->today || strcmp(row->expires, promises->today) < 0);
}

static bool fits(const Promises *promises, const WaiverRow *row, const Finding *finding) {
    const char *community = row->community ? g_hash_table_lookup(promises->ids, row->community) : NULL;
    bool same_community = !row->community || (community && g_strcmp0(community, finding->community) == 0);
    return row->rule == finding->id && same_community &&
           (!row->indicator || g_strcmp0(row->indicator, finding->indicator) == 0);
}

/* "hengan:5 yongkang:12", as FACT_PLACES says them; a finding of no row adds nothing. */
static void note_place(Promises *promises, guint index, const Finding *finding) {
    if (!promises->places->pdata[index])
        promises->places->pdata[index] = g_string_new(NULL);
    GString *places = promises->places->pdata[index];
    if (finding->community && finding->no > 0)
        g_string_append_printf(places, "%s%s:%d", places->len > 0 ? " " : "", finding->community, finding->no);
}

void promises_pass(Promises *promises, const Findings *findings) {
    for (guint i = 0; i < rows_of(promises)->len; i++) {
        const WaiverRow *row = row_at(promises, i);
        for (guint k = 0; is_due(promises, row) && k < findings->list->len; k++) {
            const Finding *finding = g_ptr_array_index(findings->list, k);
            if (!finding->waiver && fits(promises, row, finding))
                note_place(promises, i, finding);
        }
    }
}

void promises_report(const Promises *promises, Findings *findings) {
    for (guint i = 0; i < rows_of(promises)->len; i++) {
        const GString *places = promises->places->pdata[i];
        if (!places)
            continue;
        const WaiverRow *row = row_at(promises, i);
        Finding *finding = finding_add(findings, SENTENCE_PROMISE_OVER);
        finding->community =
            row->community ? findings_text(findings, g_hash_table_lookup(promises->ids, row->community)) : NULL;
        finding->group = findings_printf(findings, "%s:%d", finding_id_text(finding->id), row->line);
        finding_fact(findings, finding, "then", FACT_TEXT, promises->old->label);
        finding_fact(findings, finding, "now", FACT_TEXT, promises->now->label);
        finding_fact(findings, finding, "rule", FACT_TEXT, finding_id_text(row->rule));
        finding_fact(findings, finding, "expires", FACT_TEXT, row->expires);
        if (places->len > 0)
            finding_fact(findings, finding, "places", FACT_PLACES, places->str);
    }
}
