/* Checks that look at a whole table at once: each makes at most one finding for each community, but the first. */
#include "base/text.h"
#include "find/check.h"
#include "find/lexicon.h"
#include "find/rates.h"

static const Ratio hundred = {100, 1};

/* Rows that have something in common. */
typedef struct CommonRows {
    GString *numbers;      /* "4,5" */
    const Checking *first; /* the row the finding is to stand at */
    const Answer *where;   /* in that row */
    int count;
} CommonRows;

static void common_rows_add(CommonRows *rows, const Checking *row, const Answer *where) {
    if (rows->count++ == 0) {
        rows->first = row;
        rows->where = where;
    }
    text_append_part(rows->numbers, ",", "%d", row->indicator->no);
}

static void common_rows_clear(CommonRows *rows) {
    g_string_free(rows->numbers, TRUE);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(CommonRows, common_rows_clear)

static Finding *common_rows_report(const CommonRows *rows, Sentence sentence) {
    const Checking *row = rows->first;
    Finding *finding = checking_add(row, sentence, rows->where, NULL);
    const char *rest = strchr(rows->numbers->str, ',');
    finding->also = rest ? findings_text(row->findings, rest + 1) : NULL;
    finding->group = finding_kinds[finding->id].id;
    finding_fact(row->findings, finding, "rows", FACT_ROWS, rows->numbers->str);
    finding_number(row->findings, finding, "count", rows->count);
    return finding;
}

/* cross-indicator: all, in a row that claims to be met, beside rows that say how many lack what they ask. Said is it by
 * a share of 100%, or, where the row has no percentage, by a word. */
void check_all_covered(const Checking *rows, guint count) {
    g_auto(CommonRows) lacking = {.numbers = g_string_new(NULL)};
    for (guint i = 0; i < count; i++)
        if (checking_lacking(&rows[i]))
            common_rows_add(&lacking, &rows[i], NULL);
    for (guint i = 0; i < count && lacking.count > 0; i++) {
        const Checking *row = &rows[i];
        if (row->verdict->claim != MEANING_MET || checking_lacking(row))
            continue;
        bool has_percent = false;
        const Answer *at = NULL;
        const char *value = NULL;
        for (guint k = 0; k < row->indicator->items->len && !at; k++) {
            const Item *item = g_ptr_array_index(row->indicator->items, k);
            const Answer *share = item->share_of || item->inferred ? figure_lookup(row->answers, item) : NULL;
            has_percent = has_percent || item->type == ITEM_PERCENT;
            if (share && ratio_compare(share->number.value, hundred) == 0) {
                at = share;
                value = checking_stated(row, share);
            }
        }
        if (!at && !has_percent && row->said->statement) {
            const Word *word = lexicon_find(row->standard, "everywhere", NULL, row->said->statement->value);
            at = word ? row->said->statement : NULL;
            value = word ? word->zh : NULL;
        }
        if (!at)
            continue;
        Finding *finding = checking_add(row, SENTENCE_ALL_BESIDE_LACKING, at, NULL);
        finding->severity = SEVERITY_WARNING;
        finding->also = findings_text(row->findings, lacking.numbers->str);
        finding_fact(row->findings, finding, "rows", FACT_ROWS, lacking.numbers->str);
        checking_quote(row, finding, "value", value);
    }
}

/* threshold-exact: just what is asked, less than all; uniform: all rates are 100%. */
void check_percentages(const Checking *rows, guint count) {
    enum { EXACT_ROWS_DOUBTFUL = 3, FULL_RATES_LEAST = 5 };
    g_auto(CommonRows) exact = {.numbers = g_string_new(NULL)}, full = {.numbers = g_string_new(NULL)};
    bool uniform = true;
    for (guint i = 0; i < count; i++) {
        const Answer *repeats = NULL;
        for (guint k = 0; k < rows[i].verdict->clauses->len; k++) {
            const ClauseVerdict *clause = &g_array_index(rows[i].verdict->clauses, ClauseVerdict, k);
            const Rule *rule = rulebook_rule(rows[i].rulebook, clause->criterion);
            if (!rule || clause->verdict == VERDICT_NOT_APPLICABLE)
                continue;
            const Answer *stated = checking_stated_answer(&rows[i], rule);
            Ratio threshold = ratio_mul(rule_threshold(rule), hundred);
            if (!stated || stated->item->type != ITEM_PERCENT || !ratio_valid(threshold))
                continue;
            int below = ratio_compare(stated->number.value, hundred);
            if (below < 0 && ratio_compare(stated->number.value, threshold) == 0)
                repeats = repeats ? repeats : stated;
            uniform = uniform && below == 0;
            common_rows_add(&full, &rows[i], stated);
        }
        if (repeats)
            common_rows_add(&exact, &rows[i], repeats);
    }
    if (exact.count > 0) {
        Finding *finding = common_rows_report(&exact, SENTENCE_THRESHOLDS_EXACT);
        if (exact.count >= EXACT_ROWS_DOUBTFUL)
            finding->severity = SEVERITY_WARNING;
    }
    if (uniform && full.count >= FULL_RATES_LEAST)
        common_rows_report(&full, SENTENCE_ALL_FULL)->also = NULL;
}

/* parts-identical: rates whose part is the whole. */
void check_identical(const Checking *rows, guint count) {
    enum { IDENTICAL_ROWS_LEAST = 3 };
    g_auto(CommonRows) same = {.numbers = g_string_new(NULL)};
    for (guint i = 0; i < count; i++) {
        const GPtrArray *items = rows[i].indicator->items;
        for (guint k = 0; k < items->len; k++) {
            const Item *item = g_ptr_array_index(items, k);
            const Answer *part = figure_lookup(rows[i].answers, item->part),
                         *whole = figure_lookup(rows[i].answers, item->whole);
            if (!part || !whole || ratio_compare(part->number.value, whole->number.value) != 0)
                continue;
            common_rows_add(&same, &rows[i], part);
            break;
        }
    }
    if (same.count >= IDENTICAL_ROWS_LEAST)
        common_rows_report(&same, SENTENCE_PARTS_SAME);
}
