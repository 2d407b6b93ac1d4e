#include "eval/waive.h"

#include <stdlib.h>

#include "base/date.h"
#include "base/text.h"

typedef struct WaiverUse {
    bool fits;    /* some finding */
    bool unnoted; /* it fits a contradiction, and has no public note */
} WaiverUse;

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
    waiving->uses = g_new0(WaiverUse, row_count(waiving) + 1);
    waiving->first = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = row_count(waiving); i-- > 0;)
        g_hash_table_insert(waiving->first, row_key(row_at(waiving, i)), GUINT_TO_POINTER(i + 1));
    waiving->today = dataset ? date_iso(dataset_fact_zh(dataset, "date")) : NULL;
}

void waiving_clear(Waiving *waiving) {
    g_clear_pointer(&waiving->uses, g_free);
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

static bool has_effect(const Waiving *waiving, const WaiverRow *row) {
    return row->rule != FINDING_PERSONAL_DATA && !*row->lacking && !is_expired(waiving, row);
}

/* Positions of the rows that fit a finding, of its indicator or of any, in the order of the file; later ones of the
 * same words have no effect. */
static guint rows_for(const Waiving *waiving, const Finding *finding, guint rows[2]) {
    guint count = 0;
    for (guint way = 0; way < 2; way++) {
        const char *indicator = way ? finding->indicator : NULL;
        g_autofree char *key = way && !indicator ? NULL : key_of(finding->id, finding->community, indicator);
        guint first = key ? GPOINTER_TO_UINT(g_hash_table_lookup(waiving->first, key)) : 0;
        if (first > 0)
            rows[count++] = first - 1;
    }
    if (count == 2 && rows[0] > rows[1]) {
        guint later = rows[0];
        rows[0] = rows[1];
        rows[1] = later;
    }
    return count;
}

/* Why a contradiction was published all the same is for readers to know. */
static bool is_unnoted(const WaiverRow *row, const Finding *finding) {
    return finding->severity == SEVERITY_ERROR && text_wordless(row->waiver.public_note);
}

/* uses: of each row; NULL: not asked. */
static void lay(const Waiving *waiving, Findings *findings, WaiverUse *uses) {
    if (row_count(waiving) == 0)
        return;
    for (guint i = 0; i < findings->list->len; i++) {
        Finding *finding = g_ptr_array_index(findings->list, i);
        guint rows[2], count = rows_for(waiving, finding, rows);
        for (guint k = 0; k < count && !finding->waiver; k++) {
            const WaiverRow *row = row_at(waiving, rows[k]);
            bool unnoted = is_unnoted(row, finding);
            if (uses)
                uses[rows[k]] = (WaiverUse){true, uses[rows[k]].unnoted || unnoted};
            if (!unnoted && has_effect(waiving, row))
                finding->waiver = &row->waiver;
        }
    }
}

void waiving_apply(const Waiving *waiving, Findings *findings) {
    lay(waiving, findings, NULL);
}

void waiving_use(Waiving *waiving, Findings *findings) {
    lay(waiving, findings, waiving->uses);
}

/* What is wrong with a row; false when nothing is. */
static bool fault_of(const Waiving *waiving, guint index, Sentence *sentence) {
    const WaiverRow *row = row_at(waiving, index);
    if (row->rule == FINDING_PERSONAL_DATA)
        *sentence = SENTENCE_WAIVER_OF_PERSONAL;
    else if (*row->lacking)
        *sentence = SENTENCE_WAIVER_INCOMPLETE;
    else if (earlier_twin(waiving, index))
        *sentence = SENTENCE_WAIVER_TWICE;
    else if (is_expired(waiving, row))
        *sentence = expired_sentence(waiving, row);
    else if (!waiving->uses[index].fits)
        *sentence = SENTENCE_WAIVER_FITS_NONE;
    else if (waiving->uses[index].unnoted)
        *sentence = SENTENCE_WAIVER_UNNOTED;
    else
        return false;
    return true;
}

void waiving_report(const Waiving *waiving, Findings *findings) {
    for (guint i = 0; i < row_count(waiving); i++) {
        Sentence sentence;
        if (!fault_of(waiving, i, &sentence))
            continue;
        const WaiverRow *row = row_at(waiving, i);
        Finding *finding = finding_add(findings, sentence);
        finding->place = (Place){.file = WAIVERS_FILE, .line = row->line, .column = "rule"};
        finding->community = findings_text(findings, row->community);
        const WaiverRow *twin = earlier_twin(waiving, i);
        finding_fact(findings, finding, "rule", FACT_TEXT, finding_id_text(row->rule));
        finding_fact(findings, finding, "columns", FACT_TEXTS, row->lacking);
        if (!row->community)
            finding_fact(findings, finding, "whole", FACT_TEXT, WAIVERS_FILE);
        finding_fact(findings, finding, "expires", FACT_DATE, row->expires);
        finding_fact(findings, finding, "today", FACT_DATE, waiving->today ? waiving->today : "");
        finding_fact(findings, finding, "line", FACT_TEXT, findings_printf(findings, "%d", twin ? twin->line : 0));
    }
}
