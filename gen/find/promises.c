#include "find/change.h"

#include "base/date.h"
#include "base/text.h"

#include <string.h>

static void promise_clear(void *data) {
    Promise *promise = data;
    if (promise->places)
        g_string_free(promise->places, TRUE);
}

/* ---- which waivers are due ---- */

static void note_heir(Promises *promises, const Community *old, const Community *now) {
    GPtrArray *heirs = g_hash_table_lookup(promises->heirs, old);
    if (!heirs) {
        heirs = g_ptr_array_new();
        g_hash_table_insert(promises->heirs, (void *)old, heirs);
    }
    if (!g_ptr_array_find(heirs, now, NULL))
        g_ptr_array_add(heirs, (void *)now);
}

/* Whether a later edition let the same stand anew: then that is what counts. */
static bool is_renewed(const Year *later, const Year *end, const WaiverRow *row) {
    for (; later < end; later++) {
        const GArray *rows = later->dataset->settlement->waivers;
        for (guint i = 0; i < rows->len; i++) {
            const WaiverRow *other = &g_array_index(rows, WaiverRow, i);
            if (other->rule == row->rule && g_strcmp0(other->community, row->community) == 0 &&
                g_strcmp0(other->tier, row->tier) == 0 && g_strcmp0(other->indicator, row->indicator) == 0)
                return true;
        }
    }
    return false;
}

void promises_init(Promises *promises, const Year *years, int count, const Lineages *lineages) {
    const Year *now = &years[count - 1];
    *promises = (Promises){.now = now,
                           .heirs = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_ptr_array_unref),
                           .unseen = g_hash_table_new(NULL, NULL),
                           .due = g_array_new(FALSE, FALSE, sizeof(Promise))};
    g_array_set_clear_func(promises->due, promise_clear);
    for (guint i = 0; i < lineages->list->len; i++) {
        const Lineage *lineage = g_ptr_array_index(lineages->list, i);
        const Community *heir = lineage->at[count - 1];
        for (int k = 0; heir && k + 1 < count; k++)
            if (lineage->at[k])
                note_heir(promises, lineage->at[k], heir);
        for (guint k = 0; heir && k < lineage->ancestors->len; k++)
            note_heir(promises, g_ptr_array_index(lineage->ancestors, k), heir);
    }
    g_autofree char *today = date_iso(dataset_fact_zh(now->dataset, "date"));
    for (const Year *year = years; year < now; year++) {
        g_autofree char *then = date_iso(dataset_fact_zh(year->dataset, "date"));
        const GArray *rows = year->dataset->settlement->waivers;
        for (guint i = 0; i < rows->len; i++) {
            const WaiverRow *row = &g_array_index(rows, WaiverRow, i);
            bool was_good = *row->expires && (!then || strcmp(row->expires, then) >= 0);
            bool due = was_good && (!today || strcmp(row->expires, today) < 0);
            if (!due || is_renewed(year + 1, now, row))
                continue;
            const Community *old = row->community ? dataset_lookup_community(year->dataset, row->community) : NULL;
            Promise promise = {year, row, old ? g_hash_table_lookup(promises->heirs, old) : NULL, NULL};
            g_array_append_val(promises->due, promise);
        }
    }
}

void promises_clear(Promises *promises) {
    g_clear_pointer(&promises->due, g_array_unref);
    g_clear_pointer(&promises->heirs, g_hash_table_unref);
    g_clear_pointer(&promises->unseen, g_hash_table_unref);
}

/* ---- what is found again ---- */

static bool breaks(const Promise *promise, const Finding *finding) {
    const WaiverRow *row = promise->row;
    if (finding->waiver || row->rule != finding->id ||
        (row->indicator && g_strcmp0(row->indicator, finding->indicator) != 0) ||
        (row->tier && g_strcmp0(row->tier, finding->tier) != 0))
        return false;
    if (!row->community || !finding->community)
        return !row->community && !finding->community;
    for (guint i = 0; promise->heirs && i < promise->heirs->len; i++)
        if (g_str_equal(((const Community *)g_ptr_array_index(promise->heirs, i))->id, finding->community))
            return true;
    return false;
}

void promises_pass(Promises *promises, const Findings *findings) {
    for (guint i = 0; i < promises->due->len; i++) {
        Promise *promise = &g_array_index(promises->due, Promise, i);
        for (guint k = 0; k < findings->list->len; k++) {
            const Finding *finding = g_ptr_array_index(findings->list, k);
            if (!breaks(promise, finding))
                continue;
            if (!promise->places)
                promise->places = g_string_new(NULL);
            /* "hengan:5 yongkang:12", as FACT_PLACES says them; a finding of no row adds nothing */
            if (finding->community && finding->no > 0)
                text_append_part(promise->places, " ", "%s:%d", finding->community, finding->no);
        }
    }
}

void promises_miss(Promises *promises, const Community *community) {
    g_hash_table_add(promises->unseen, (void *)community);
}

/* ---- what is told ---- */

void promises_report(const Promises *promises, Findings *findings) {
    for (guint i = 0; i < promises->due->len; i++) {
        const Promise *promise = &g_array_index(promises->due, Promise, i);
        const WaiverRow *row = promise->row;
        bool seen = row->community ? promise->heirs != NULL : g_hash_table_size(promises->unseen) == 0;
        for (guint k = 0; promise->heirs && k < promise->heirs->len; k++)
            seen = seen && !g_hash_table_contains(promises->unseen, g_ptr_array_index(promise->heirs, k));
        if (!promise->places && seen)
            continue;
        const Community *old = row->community ? dataset_lookup_community(promise->year->dataset, row->community) : NULL;
        bool alone = promise->heirs && promise->heirs->len == 1;
        Finding *finding = finding_add(findings, promise->places ? SENTENCE_PROMISE_OVER : SENTENCE_PROMISE_LOST);
        finding->community =
            alone ? findings_text(findings, ((const Community *)g_ptr_array_index(promise->heirs, 0))->id) : NULL;
        finding->group =
            findings_printf(findings, "%s:%s:%d", finding_kinds[finding->id].id, promise->year->label, row->place.line);
        finding_fact(findings, finding, "then", FACT_TEXT, promise->year->label);
        finding_fact(findings, finding, "now", FACT_TEXT, promises->now->label);
        finding_fact(findings, finding, "rule", FACT_TEXT, finding_kinds[row->rule].id);
        finding_fact(findings, finding, "expires", FACT_DATE, row->expires);
        if (promise->places && promise->places->len > 0)
            finding_fact(findings, finding, "places", FACT_PLACES, promise->places->str);
        if (!promise->places && old)
            finding_words(findings, finding, "name", *old->name.zh ? old->name.zh : old->id, old->name.others);
    }
}
