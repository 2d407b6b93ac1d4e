#include "eval/waive.h"

#include <stdlib.h>

#include "base/date.h"
#include "base/text.h"

static const GArray *rows_of(const Waiving *waiving) {
    return waiving->dataset ? dataset_settlement(waiving->dataset)->waivers : NULL;
}

static guint row_count(const Waiving *waiving) {
    const GArray *rows = rows_of(waiving);
    return rows ? rows->len : 0;
}

static const WaiverRow *row_at(const Waiving *waiving, guint index) {
    return &g_array_index(rows_of(waiving), WaiverRow, index);
}

/* NULL: any. */
static char *key_of(FindingId rule, const char *community, const char *indicator) {
    return g_strdup_printf("%d|%s|%s", rule, community ? community : "", indicator ? indicator : "");
}

static char *row_key(const WaiverRow *row) {
    return key_of(row->rule, row->community, row->indicator);
}

void waiving_init(Waiving *waiving, const Dataset *dataset) {
    *waiving = (Waiving){.dataset = dataset};
    waiving->used = g_new0(bool, row_count(waiving) + 1);
    waiving->first = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = row_count(waiving); i-- > 0;)
        g_hash_table_insert(waiving->first, row_key(row_at(waiving, i)), GUINT_TO_POINTER(i + 1));
    waiving->today = dataset ? date_iso(dataset_fact_zh(dataset, "date")) : NULL;
}

void waiving_clear(Waiving *waiving) {
    g_clear_pointer(&waiving->used, g_free);
    g_clear_pointer(&waiving->first, g_hash_table_unref);
    g_clear_pointer(&waiving->today, g_free);
}

static const WaiverRow *earlier_twin(const Waiving *waiving, guint index) {
    g_autofree char *key = row_key(row_at(waiving, index));
    guint first = GPOINTER_TO_UINT(g_hash_table_lookup(waiving->first, key)) - 1;
    return first < index ? row_at(waiving, first) : NULL;
}

/* What may have expired has. */
static bool is_expired(const Waiving *waiving, const WaiverRow *row) {
    return row->undated || (*row->expires && (!waiving->today || strcmp(row->expires, waiving->today) < 0));
}

static Sentence expired_sentence(const Waiving *waiving, const WaiverRow *row) {
    if (row->undated)
        return SENTENCE_WAIVER_DATE_UNREAD;
    return waiving->today ? SENTENCE_WAIVER_OVER : SENTENCE_WAIVER_UNDATED;
}

static bool is_complete(const WaiverRow *row) {
    return !text_blank(row->waiver.reason) && !text_blank(row->waiver.approved_by);
}

static bool has_effect(const Waiving *waiving, const WaiverRow *row) {
    return row->rule != FINDING_PERSONAL_DATA && is_complete(row) && !is_expired(waiving, row);
}

enum { WAYS = 4 }; /* of any community or one, of any indicator or one */

static gint by_position(gconstpointer a, gconstpointer b) {
    guint first = *(const guint *)a, second = *(const guint *)b;
    return first < second ? -1 : first > second;
}

/* Positions of the rows that fit a finding, in the order of the file; later ones of the same words have no effect. */
static guint rows_for(const Waiving *waiving, const Finding *finding, guint rows[WAYS]) {
    guint count = 0;
    for (guint way = 0; way < WAYS; way++) {
        const char *community = way & 1 ? finding->community : NULL, *indicator = way & 2 ? finding->indicator : NULL;
        if ((way & 1 && !community) || (way & 2 && !indicator))
            continue;
        g_autofree char *key = key_of(finding->id, community, indicator);
        guint first = GPOINTER_TO_UINT(g_hash_table_lookup(waiving->first, key));
        if (first > 0)
            rows[count++] = first - 1;
    }
    qsort(rows, count, sizeof(guint), by_position);
    return count;
}

/* used: of each row; NULL: not asked. */
static void lay(const Waiving *waiving, Findings *findings, bool *used) {
    if (row_count(waiving) == 0)
        return;
    for (guint i = 0; i < findings->list->len; i++) {
        Finding *finding = g_ptr_array_index(findings->list, i);
        guint rows[WAYS], count = rows_for(waiving, finding, rows);
        for (guint k = 0; k < count && !finding->waiver; k++) {
            const WaiverRow *row = row_at(waiving, rows[k]);
            if (used)
                used[rows[k]] = true;
            if (has_effect(waiving, row))
                finding->waiver = &row->waiver;
        }
    }
}

void waiving_apply(const Waiving *waiving, Findings *findings) {
    lay(waiving, findings, NULL);
}

void waiving_use(Waiving *waiving, Findings *findings) {
    lay(waiving, findings, waiving->used);
}

/* What is wrong with a row; false when nothing is. */
static bool fault_of(const Waiving *waiving, guint index, bool complete, Sentence *sentence) {
    const WaiverRow *row = row_at(waiving, index);
    if (row->rule == FINDING_PERSONAL_DATA)
        *sentence = SENTENCE_WAIVER_OF_PERSONAL;
    else if (!is_complete(row))
        *sentence = SENTENCE_WAIVER_INCOMPLETE;
    else if (earlier_twin(waiving, index))
        *sentence = SENTENCE_WAIVER_TWICE;
    else if (is_expired(waiving, row))
        *sentence = expired_sentence(waiving, row);
    else if (complete && !waiving->used[index])
        *sentence = SENTENCE_WAIVER_FITS_NONE;
    else
        return false;
    return true;
}

void waiving_report(const Waiving *waiving, bool complete, Findings *findings) {
    for (guint i = 0; i < row_count(waiving); i++) {
        Sentence sentence;
        if (!fault_of(waiving, i, complete, &sentence))
            continue;
        const WaiverRow *row = row_at(waiving, i);
        Finding *finding = finding_add(findings, sentence);
        finding->place = (Place){.file = WAIVERS_FILE, .line = row->line, .column = "rule"};
        finding->community = findings_text(findings, row->community);
        const WaiverRow *twin = earlier_twin(waiving, i);
        finding_fact(findings, finding, "rule", FACT_TEXT, finding_id_text(row->rule));
        finding_fact(findings, finding, "expires", FACT_DATE, row->expires);
        finding_fact(findings, finding, "today", FACT_DATE, waiving->today ? waiving->today : "");
        finding_fact(findings, finding, "line", FACT_TEXT, findings_printf(findings, "%d", twin ? twin->line : 0));
    }
}
