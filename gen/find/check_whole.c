/* Checks that look at a whole table at once: each makes at most one finding for each community. */
#include "find/check_list.h"
#include "find/checking.h"
#include "find/lexicon.h"

enum {
    EXACT_ROWS_DOUBTFUL = 3, /* so many rows that repeat the standard's figure are a question */
    UNIFORM_RATES_LEAST = 5,
    IDENTICAL_ROWS_LEAST = 3
};

/* Rows that have something in common. */
typedef struct Rows {
    GString *numbers;    /* "4,5" */
    Checking first;      /* the row the finding is to stand at */
    const Answer *where; /* in that row */
    int count;
} Rows;

static void rows_add(Rows *rows, const Checking *checking, const Answer *where) {
    if (rows->count++ == 0) {
        rows->first = *checking;
        rows->where = where;
    }
    g_string_append_printf(rows->numbers, "%s%d", rows->numbers->len > 0 ? "," : "", checking->indicator->no);
}

static void rows_clear(Rows *rows) {
    g_string_free(rows->numbers, TRUE);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Rows, rows_clear)

static Finding *rows_report(const Rows *rows, Sentence sentence) {
    const Checking *checking = &rows->first;
    Finding *finding = checking_add(checking, sentence, rows->where, NULL);
    const char *rest = strchr(rows->numbers->str, ',');
    finding->also = rest ? findings_text(checking->findings, rest + 1) : NULL;
    finding->group = finding_id_text(finding->id);
    finding_fact(checking->findings, finding, "rows", FACT_ROWS, rows->numbers->str);
    checking_add_text(checking, finding, "count", findings_printf(checking->findings, "%d", rows->count));
    return finding;
}

/* The percentage stated where a clause that applies asks for one, or NULL. */
static const Answer *thresholded(const Checking *checking, const ClauseVerdict *clause, Ratio *threshold) {
    const Rule *rule = rulebook_rule(checking->rulebook, clause->criterion);
    if (!rule || clause->verdict == VERDICT_NOT_APPLICABLE)
        return NULL;
    const Answer *stated = checking_stated_answer(checking, rule);
    *threshold = ratio_mul(rule_threshold(rule), ratio_make(100, 1));
    return stated && stated->item->type == ITEM_PERCENT && ratio_valid(*threshold) ? stated : NULL;
}

/* ---- threshold-exact ---- */

static const Answer *repeats_threshold(const Checking *checking) {
    const Ratio full = {100, 1};
    for (guint i = 0; i < checking->verdict->clauses->len; i++) {
        Ratio threshold;
        const Answer *stated =
            thresholded(checking, &g_array_index(checking->verdict->clauses, ClauseVerdict, i), &threshold);
        if (stated && ratio_compare(stated->number.value, full) < 0 &&
            ratio_compare(stated->number.value, threshold) == 0)
            return stated;
    }
    return NULL;
}

static void check_exact(const Checking *rows, guint count) {
    g_auto(Rows) exact = {.numbers = g_string_new(NULL)};
    for (guint i = 0; i < count; i++) {
        const Answer *stated = repeats_threshold(&rows[i]);
        if (stated)
            rows_add(&exact, &rows[i], stated);
    }
    if (exact.count == 0)
        return;
    Finding *finding = rows_report(&exact, SENTENCE_THRESHOLDS_EXACT);
    if (exact.count >= EXACT_ROWS_DOUBTFUL)
        finding->severity = SEVERITY_WARNING;
}

/* ---- uniform ---- */

static void check_uniform(const Checking *rows, guint count) {
    g_auto(Rows) full = {.numbers = g_string_new(NULL)};
    for (guint i = 0; i < count; i++) {
        for (guint k = 0; k < rows[i].verdict->clauses->len; k++) {
            Ratio threshold;
            const Answer *stated =
                thresholded(&rows[i], &g_array_index(rows[i].verdict->clauses, ClauseVerdict, k), &threshold);
            if (!stated)
                continue;
            if (ratio_compare(stated->number.value, ratio_make(100, 1)) != 0)
                return;
            rows_add(&full, &rows[i], stated);
        }
    }
    if (full.count >= UNIFORM_RATES_LEAST)
        rows_report(&full, SENTENCE_ALL_FULL)->also = NULL;
}

/* ---- parts-identical ---- */

static const Answer *identical_parts(const Checking *checking) {
    for (guint i = 0; i < checking->indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(checking->indicator->items, i);
        const Answer *part = checking_number(checking, item->part), *whole = checking_number(checking, item->whole);
        if (part && whole && ratio_compare(part->number.value, whole->number.value) == 0)
            return part;
    }
    return NULL;
}

static void check_identical(const Checking *rows, guint count) {
    g_auto(Rows) same = {.numbers = g_string_new(NULL)};
    for (guint i = 0; i < count; i++) {
        const Answer *part = identical_parts(&rows[i]);
        if (part)
            rows_add(&same, &rows[i], part);
    }
    if (same.count >= IDENTICAL_ROWS_LEAST)
        rows_report(&same, SENTENCE_PARTS_SAME);
}

/* ---- cross-indicator: all, beside rows that say how many lack what they ask ---- */

static bool says_lacking(const Checking *checking) {
    for (guint i = 0; i < checking->indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(checking->indicator->items, i);
        const Answer *count = item->role == ITEM_ROLE_LACKING ? checking_number(checking, item) : NULL;
        if (count && count->number.value.num > 0)
            return true;
    }
    return false;
}

/* Where a row that claims to be met says that it holds for all: a share of 100%, or, where it has no percentage, a word
 * for it. NULL when it does not. */
static const Answer *says_all(const Checking *checking, char **value) {
    bool percent = false;
    for (guint i = 0; i < checking->indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(checking->indicator->items, i);
        const Answer *share = item->share_of || item->inferred ? checking_number(checking, item) : NULL;
        percent = percent || item->type == ITEM_PERCENT;
        if (!share || ratio_compare(share->number.value, ratio_make(100, 1)) != 0)
            continue;
        *value = checking_stated(share);
        return share;
    }
    const Answer *statement = percent ? NULL : checking->said->statement;
    const Word *word = statement ? lexicon_find(checking->standard, "everywhere", NULL, statement->value) : NULL;
    *value = word ? g_strdup(word->zh) : NULL;
    return word ? statement : NULL;
}

static void check_all_covered(const Checking *rows, guint count) {
    g_auto(Rows) lacking = {.numbers = g_string_new(NULL)};
    for (guint i = 0; i < count; i++)
        if (says_lacking(&rows[i]))
            rows_add(&lacking, &rows[i], NULL);
    for (guint i = 0; i < count && lacking.count > 0; i++) {
        g_autofree char *value = NULL;
        bool claimed = rows[i].verdict->claim == MEANING_MET && !says_lacking(&rows[i]);
        const Answer *at = claimed ? says_all(&rows[i], &value) : NULL;
        if (!at)
            continue;
        Finding *finding = checking_add(&rows[i], SENTENCE_ALL_BESIDE_LACKING, at, NULL);
        finding->severity = SEVERITY_WARNING;
        finding->also = findings_text(rows[i].findings, lacking.numbers->str);
        finding_fact(rows[i].findings, finding, "rows", FACT_ROWS, lacking.numbers->str);
        checking_set_figures(&rows[i], finding, value, NULL);
        checking_add_text(&rows[i], finding, "value", value);
    }
}

void check_whole_table(const Checking *rows, guint count) {
    check_all_covered(rows, count);
    check_exact(rows, count);
    check_uniform(rows, count);
    check_identical(rows, count);
}
