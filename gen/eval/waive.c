#include "eval/waive.h"

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

void waiving_init(Waiving *waiving, const Dataset *dataset) {
    *waiving = (Waiving){.dataset = dataset};
    waiving->used = g_new0(bool, row_count(waiving) + 1);
    waiving->today = dataset ? date_iso(dataset_fact_zh(dataset, "date")) : NULL;
}

void waiving_clear(Waiving *waiving) {
    g_clear_pointer(&waiving->used, g_free);
    g_clear_pointer(&waiving->today, g_free);
}

static bool same(const char *a, const char *b) {
    return g_strcmp0(a, b) == 0;
}

static const WaiverRow *earlier_twin(const Waiving *waiving, guint index) {
    const WaiverRow *row = row_at(waiving, index);
    for (guint i = 0; i < index; i++) {
        const WaiverRow *other = row_at(waiving, i);
        if (other->rule == row->rule && same(other->community, row->community) &&
            same(other->indicator, row->indicator))
            return other;
    }
    return NULL;
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

static bool has_effect(const Waiving *waiving, guint index) {
    const WaiverRow *row = row_at(waiving, index);
    return row->rule != FINDING_PERSONAL_DATA && is_complete(row) && !is_expired(waiving, row) &&
           !earlier_twin(waiving, index);
}

static bool fits(const WaiverRow *row, const Finding *finding) {
    return row->rule == finding->id && (!row->community || same(row->community, finding->community)) &&
           (!row->indicator || same(row->indicator, finding->indicator));
}

/* used: of each row; NULL: not asked. */
static void lay(const Waiving *waiving, Findings *findings, bool *used) {
    for (guint i = 0; i < findings->list->len; i++) {
        Finding *finding = g_ptr_array_index(findings->list, i);
        for (guint k = 0; k < row_count(waiving) && !finding->waiver; k++) {
            if (!fits(row_at(waiving, k), finding))
                continue;
            if (used)
                used[k] = true;
            if (has_effect(waiving, k))
                finding->waiver = &row_at(waiving, k)->waiver;
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
