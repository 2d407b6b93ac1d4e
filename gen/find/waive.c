#include "find/waive.h"

#include "base/date.h"
#include "base/text.h"

typedef struct WaiverState {
    const WaiverRow *twin; /* an earlier row for the same, or NULL */
    bool expired;          /* or may have */
    bool fits;             /* some finding */
    bool unnoted;          /* it fits a contradiction, and has no public note */
} WaiverState;

/* community, tier, indicator: NULL: any. */
static char *waiver_key(FindingId rule, const char *community, const char *tier, const char *indicator) {
    return g_strdup_printf("%d|%s|%s|%s", rule, community ? community : "", tier ? tier : "",
                           indicator ? indicator : "");
}

void waiving_init(Waiving *waiving, const Dataset *dataset) {
    *waiving = (Waiving){.rows = dataset ? dataset->settlement->waivers : NULL,
                         .first = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
                         .today = dataset ? date_iso(dataset_fact_zh(dataset, "date")) : NULL};
    guint count = waiving->rows ? waiving->rows->len : 0;
    waiving->states = g_new0(WaiverState, count + 1);
    for (guint i = 0; i < count; i++) {
        const WaiverRow *row = &g_array_index(waiving->rows, WaiverRow, i);
        WaiverState *state = &waiving->states[i];
        state->expired =
            row->undated || (*row->expires && (!waiving->today || strcmp(row->expires, waiving->today) < 0));
        g_autofree char *key = waiver_key(row->rule, row->community, row->tier, row->indicator);
        guint first = GPOINTER_TO_UINT(g_hash_table_lookup(waiving->first, key));
        if (first > 0)
            state->twin = &g_array_index(waiving->rows, WaiverRow, first - 1);
        else
            g_hash_table_insert(waiving->first, g_steal_pointer(&key), GUINT_TO_POINTER(i + 1));
    }
}

void waiving_clear(Waiving *waiving) {
    g_clear_pointer(&waiving->states, g_free);
    g_clear_pointer(&waiving->first, g_hash_table_unref);
    g_clear_pointer(&waiving->today, g_free);
}

void waiving_apply(const Waiving *waiving, Findings *findings, bool remember) {
    for (guint i = 0; waiving->rows && waiving->rows->len > 0 && i < findings->list->len; i++) {
        Finding *finding = g_ptr_array_index(findings->list, i);
        /* The rows that fit, of its indicator or of any, and of no community of its tier or of any, in the order of
         * the file; later ones for the same have no effect. */
        const char *const indicators[] = {NULL, finding->indicator};
        const char *const tiers[] = {NULL, finding->community ? NULL : finding->tier};
        guint fitting[4] = {0}, count = 0;
        for (guint way = 0; way < G_N_ELEMENTS(fitting); way++) {
            const char *tier = tiers[way / 2], *indicator = indicators[way % 2];
            if ((way / 2 && !tier) || (way % 2 && !indicator))
                continue;
            g_autofree char *key = waiver_key(finding->id, finding->community, tier, indicator);
            guint first = GPOINTER_TO_UINT(g_hash_table_lookup(waiving->first, key));
            guint at = count;
            for (; first > 0 && at > 0 && fitting[at - 1] > first - 1; at--)
                fitting[at] = fitting[at - 1];
            if (first > 0)
                fitting[at] = first - 1, count++;
        }
        for (guint k = 0; k < count && !finding->waiver; k++) {
            guint at = fitting[k];
            const WaiverRow *row = &g_array_index(waiving->rows, WaiverRow, at);
            /* Why a contradiction was published all the same is for readers to know. */
            bool unnoted = finding->severity == SEVERITY_ERROR && text_wordless(row->waiver.public_note);
            WaiverState *state = &waiving->states[at];
            if (remember) {
                state->fits = true;
                state->unnoted = state->unnoted || unnoted;
            }
            if (!unnoted && row->rule != FINDING_PERSONAL_DATA && !*row->lacking && !state->expired)
                finding->waiver = &row->waiver;
        }
    }
}

void waiving_report(const Waiving *waiving, Findings *findings) {
    for (guint i = 0; waiving->rows && i < waiving->rows->len; i++) {
        const WaiverRow *row = &g_array_index(waiving->rows, WaiverRow, i);
        const WaiverState *state = &waiving->states[i];
        Sentence sentence;
        if (row->rule == FINDING_PERSONAL_DATA)
            sentence = SENTENCE_WAIVER_OF_PERSONAL;
        else if (*row->lacking)
            sentence = SENTENCE_WAIVER_INCOMPLETE;
        else if (state->twin)
            sentence = SENTENCE_WAIVER_TWICE;
        else if (row->undated)
            sentence = SENTENCE_WAIVER_DATE_UNREAD;
        else if (state->expired)
            sentence = waiving->today ? SENTENCE_WAIVER_OVER : SENTENCE_WAIVER_UNDATED;
        else if (!state->fits)
            sentence = SENTENCE_WAIVER_FITS_NONE;
        else if (state->unnoted)
            sentence = SENTENCE_WAIVER_UNNOTED;
        else
            continue;
        Finding *finding = finding_add(findings, sentence);
        finding->place = row->place;
        finding->place.column = waiver_columns[WAIVER_COLUMN_RULE].name;
        finding->community = findings_text(findings, row->community);
        finding_fact(findings, finding, "rule", FACT_TEXT, finding_kinds[row->rule].id);
        finding_fact(findings, finding, "columns", FACT_TEXTS, row->lacking);
        if (!row->community && !row->tier)
            finding_fact(findings, finding, "whole", FACT_TEXT, row->place.file);
        finding_fact(findings, finding, "expires", FACT_DATE, row->expires);
        finding_fact(findings, finding, "today", FACT_DATE, waiving->today ? waiving->today : "");
        finding_number(findings, finding, "line", state->twin ? state->twin->place.line : 0);
    }
}
