/* The 2023 data with one thing changed at a time: taking away never makes the output more confident, and no
 * contradiction goes without a finding that names the row. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "find/checks.h"
#include "temporary_dataset.h"

enum { SHOWN_MOST = 20 };

/* One community's table, as it is and as one variation has it. */
typedef struct Trial {
    Standard *standard;
    Rulebook *rulebook;
    Findings *loading;
    Dataset *dataset;
    TemporaryDataset *folder;
    const Community *community; /* of the temporary data set */
    Csv *csv;                   /* its table */
    Answers *answers, *base_answers;
    Result *result, *base;
    int row; /* what is varied */
    const char *variation;
    Sentence deaf; /* findings of this sentence are not heard; SENTENCE_OF_NONE: all are */
    bool mute;
    int tried, failed, untold;
} Trial;

#define SENTENCE_OF_NONE ((Sentence)-1)

static const char *cell(const Trial *trial, int row, int column) {
    return trial->csv->rows[row].cells[column];
}

static const Item *item_of(const Trial *trial, int row) {
    return standard_lookup_item(trial->standard, cell(trial, row, ANSWER_COLUMN_ITEM));
}

/* ---- the table with one row changed ---- */

static void append_row(GString *text, const CsvRow *row, const char *value) {
    csv_append_row(text, row->cells[ANSWER_COLUMN_NO], row->cells[ANSWER_COLUMN_INDICATOR],
                   row->cells[ANSWER_COLUMN_ITEM], value, row->cells[ANSWER_COLUMN_UNIT],
                   row->cells[ANSWER_COLUMN_SOURCE], NULL);
}

/* value: in place of what the row has; NULL takes the row away. sentence: in place of the statement of its indicator.
 */
static void evaluate(Trial *trial, const char *value, const char *sentence) {
    GString *text = trial->folder->answers;
    g_string_assign(text, "no,indicator,item,value,unit,source\n");
    for (int i = 0; i < trial->csv->row_count; i++) {
        const CsvRow *row = &trial->csv->rows[i];
        bool varied = i == trial->row;
        bool reworded = sentence && g_str_equal(row->cells[ANSWER_COLUMN_ITEM], "statement") &&
                        g_str_equal(row->cells[ANSWER_COLUMN_NO], cell(trial, trial->row, ANSWER_COLUMN_NO));
        if (!varied || value)
            append_row(text, row, varied ? value : reworded ? sentence : row->cells[ANSWER_COLUMN_VALUE]);
    }
    temporary_dataset_save(trial->folder, "communities/a.csv", text);
    Findings *findings = findings_new();
    trial->answers = answers_load(trial->dataset, trial->standard, trial->community, findings);
    assert_non_null(trial->answers);
    trial->result = result_make(trial->standard, trial->rulebook, trial->answers, findings);
}

/* ---- what is asked of it ---- */

static bool same_finding(const Finding *a, const Finding *b) {
    return a->sentence == b->sentence && a->no == b->no && g_strcmp0(a->group, b->group) == 0 &&
           g_strcmp0(a->clause, b->clause) == 0;
}

static bool is_among(const Finding *finding, const Result *result) {
    for (guint i = 0; i < result->findings->list->len; i++)
        if (same_finding(finding, g_ptr_array_index(result->findings->list, i)))
            return true;
    return false;
}

static bool names_item(const Finding *finding, const char *id) {
    for (guint i = 0; i < finding->facts->len; i++) {
        g_auto(GStrv) words = g_strsplit_set(g_array_index(finding->facts, Fact, i).value, " =", -1);
        if (g_strv_contains((const char *const *)words, id))
            return true;
    }
    return false;
}

static bool names_row(const Trial *trial, const Finding *finding) {
    const char *no = cell(trial, trial->row, ANSWER_COLUMN_NO);
    g_autofree char *own = g_strdup_printf("%d", finding->no);
    g_auto(GStrv) also = g_strsplit(finding->also ? finding->also : "", ",", -1);
    return g_str_equal(own, no) || g_strv_contains((const char *const *)also, no);
}

/* A finding at the row; fresh: that the table as it is does not have; item: that names it. */
static bool is_told(const Trial *trial, bool fresh, const char *item) {
    for (guint i = 0; i < trial->result->findings->list->len; i++) {
        const Finding *finding = g_ptr_array_index(trial->result->findings->list, i);
        if (finding->sentence != trial->deaf && names_row(trial, finding) && (!item || names_item(finding, item)) &&
            !(fresh && is_among(finding, trial->base)))
            return true;
    }
    return false;
}

static void miss(Trial *trial, const char *why, const char *what) {
    if (trial->failed++ < SHOWN_MOST && !trial->mute)
        print_error("%s %s %s: %s: %s %s\n", trial->dataset->dir, cell(trial, trial->row, ANSWER_COLUMN_NO),
                    cell(trial, trial->row, ANSWER_COLUMN_ITEM), trial->variation, why, what);
}

static void check_contradictions(Trial *trial, bool fresh, const char *item) {
    for (guint i = 0; i < trial->base->findings->list->len; i++) {
        const Finding *finding = g_ptr_array_index(trial->base->findings->list, i);
        if (finding->severity == SEVERITY_ERROR && !is_among(finding, trial->result) && !is_told(trial, fresh, item))
            miss(trial, "untold is", sentence_kinds[finding->sentence].id);
    }
}

/* From the least that is said of a row to the most. */
static int confidence(Verdict verdict) {
    static const int confident[] = {
        [VERDICT_UNKNOWN] = 0,  [VERDICT_NOT_MET] = 1,        [VERDICT_SOFT_NOT_MET] = 2,
        [VERDICT_DECLARED] = 3, [VERDICT_NOT_APPLICABLE] = 4, [VERDICT_MET] = 4,
    };
    return confident[verdict];
}

static void check_verdicts(Trial *trial) {
    for (guint i = 0; i < trial->base->verdicts->len; i++) {
        const IndicatorVerdict *before = g_ptr_array_index(trial->base->verdicts, i);
        const IndicatorVerdict *after = g_ptr_array_index(trial->result->verdicts, i);
        bool other = after->verdict == VERDICT_NOT_APPLICABLE && before->verdict != VERDICT_NOT_APPLICABLE;
        if (other || confidence(after->verdict) > confidence(before->verdict))
            miss(trial, "more confident is", before->indicator->id);
    }
}

/* Varies the row and asks: of an item that is gone, a new finding that names it. */
static void try_row(Trial *trial, const char *variation, const char *value, const char *sentence) {
    const Item *item = item_of(trial, trial->row);
    bool gone = !value || !*value, claim = g_str_equal(cell(trial, trial->row, ANSWER_COLUMN_ITEM), "verdict");
    trial->variation = variation;
    evaluate(trial, value, sentence);
    trial->tried++;
    check_contradictions(trial, gone || !claim, gone && item ? item->id : NULL);
    check_verdicts(trial);
    if (gone && item && !text_blank(cell(trial, trial->row, ANSWER_COLUMN_VALUE)) && !is_told(trial, true, item->id)) {
        trial->untold++;
        miss(trial, "no trace of", item->id);
    }
    g_clear_pointer(&trial->result, result_free);
    g_clear_pointer(&trial->answers, answers_free);
}

/* ---- the variations ---- */

/* What a table adds to the standard's own text: taken away, the standard's text stands. */
static bool is_quotation(const Trial *trial, int row) {
    const char *key = cell(trial, row, ANSWER_COLUMN_ITEM);
    return g_str_equal(key, "definition") || g_str_equal(key, "requirement");
}

static void remove_rows(Trial *trial) {
    for (trial->row = 0; trial->row < trial->csv->row_count; trial->row++)
        if (!is_quotation(trial, trial->row))
            try_row(trial, "row taken away", NULL, NULL);
}

static void blank_values(Trial *trial) {
    for (trial->row = 0; trial->row < trial->csv->row_count; trial->row++)
        if (!is_quotation(trial, trial->row) && !text_blank(cell(trial, trial->row, ANSWER_COLUMN_VALUE)))
            try_row(trial, "value left blank", "", NULL);
}

static void replace_verdicts(Trial *trial) {
    static const char *const words[] = {"达标", "不达标", "已完成整改"};
    for (trial->row = 0; trial->row < trial->csv->row_count; trial->row++)
        for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
            if (g_str_equal(cell(trial, trial->row, ANSWER_COLUMN_ITEM), "verdict"))
                try_row(trial, words[i], words[i], NULL);
}

/* The sentence of the row's indicator with another figure in the item's place; NULL when it has none. */
static char *reworded(const Trial *trial, const Item *item, const char *value) {
    const IndicatorAnswers *said = NULL;
    for (guint i = 0; i < trial->base->verdicts->len && !said; i++) {
        const IndicatorVerdict *verdict = g_ptr_array_index(trial->base->verdicts, i);
        if (g_str_equal(verdict->indicator->id, item->indicator))
            said = trial->base_answers->indicators[i];
    }
    const Reading *reading = said && said->readings ? readings_lookup(said->readings, item) : NULL;
    if (!reading || !*reading->value || !g_str_has_prefix(said->statement->value + reading->offset, reading->value))
        return NULL;
    g_autofree char *before = g_strndup(said->statement->value, (gsize)reading->offset);
    return g_strconcat(before, value, said->statement->value + reading->offset + strlen(reading->value), NULL);
}

static void spoil_figures(Trial *trial) {
    static const char *const impossible[] = {"250", "2.5", "-7", "3 2", "2385%", "99999"};
    for (trial->row = 0; trial->row < trial->csv->row_count; trial->row++) {
        const Item *item = item_of(trial, trial->row);
        for (gsize i = 0; i < G_N_ELEMENTS(impossible) && item && item_is_number(item); i++) {
            g_autofree char *sentence = reworded(trial, item, impossible[i]);
            bool can_be = item->type == ITEM_PERCENT ? i == 1 : i == 0 || i == 5 || (i == 1 && item->type == ITEM_AREA);
            if (sentence && !can_be)
                try_row(trial, impossible[i], impossible[i], sentence);
        }
    }
}

/* ---- over all tables ---- */

static void set_up_trial(Trial *trial) {
    *trial = (Trial){.deaf = SENTENCE_OF_NONE, .loading = findings_new()};
    trial->standard =
        standard_load_beside("data/standards/shandong-2022", "../standards/shandong-2022", "data/2023", trial->loading);
    assert_non_null(trial->standard);
    trial->rulebook = rulebook_load(trial->standard, trial->loading);
    trial->rulebook->brief = true;
}

static void tear_down_trial(Trial *trial) {
    rulebook_free(trial->rulebook);
    standard_free(trial->standard);
    findings_free(trial->loading);
}

static void vary_table(Trial *trial, const Community *community, const char *path, void (*vary)(Trial *trial)) {
    trial->csv = csv_load(path, NULL);
    assert_int_equal(trial->csv->faults->len, 0);
    trial->folder = temporary_dataset_new();
    csv_append_row(trial->folder->communities, "a", community->name.zh, "", "", community->tier->id, "applied",
                   "已满足", "", "", NULL);
    temporary_dataset_write(trial->folder, NULL);
    trial->dataset = dataset_load(trial->folder->dir, trial->standard, NULL, trial->loading);
    trial->community = trial->dataset->communities[0];
    trial->row = -1;
    evaluate(trial, "", NULL);
    trial->base = g_steal_pointer(&trial->result);
    trial->base_answers = g_steal_pointer(&trial->answers);
    vary(trial);
    result_free(trial->base);
    answers_free(trial->base_answers);
    dataset_free(trial->dataset);
    temporary_dataset_free(trial->folder);
    csv_unload(trial->csv);
}

/* Each table of the 2023 data; only: of one community, or NULL. */
static void vary_all(Trial *trial, const char *only, void (*vary)(Trial *trial)) {
    g_autoptr(Dataset) all = dataset_load("data/2023", trial->standard, NULL, trial->loading);
    assert_non_null(all);
    for (int i = 0; i < all->community_count; i++) {
        const Community *community = all->communities[i];
        g_autofree char *path = g_build_filename("data/2023", community->file, NULL);
        if (community->has_table && (!only || g_str_equal(only, community->id)))
            vary_table(trial, community, path, vary);
    }
}

static void run(void (*vary)(Trial *trial), int least) {
    Trial trial;
    set_up_trial(&trial);
    vary_all(&trial, NULL, vary);
    print_message("%d variations tried, %d failed, %d without a trace\n", trial.tried, trial.failed, trial.untold);
    assert_true(trial.tried >= least);
    assert_int_equal(trial.failed, 0);
    tear_down_trial(&trial);
}

#define VARIED(name, vary, least)    \
    static void name(void **state) { \
        (void)state;                 \
        run(vary, least);            \
    }
VARIED(test_each_row_removed, remove_rows, 1300)
VARIED(test_each_value_blanked, blank_values, 1200)
VARIED(test_each_verdict_replaced, replace_verdicts, 900)
VARIED(test_each_figure_impossible, spoil_figures, 1000)

/* With what a check says unheard, the removal of rows goes untold: the test above would say so. */
static void test_a_check_that_is_off_is_noticed(void **state) {
    static const struct {
        Sentence sentence;
        const char *community;
    } checks[] = {{SENTENCE_STATEMENT_NO_ROW, "hengan"}, {SENTENCE_NO_VERDICT, "yongkang"}};
    (void)state;
    for (gsize i = 0; i < G_N_ELEMENTS(checks); i++) {
        Trial trial;
        set_up_trial(&trial);
        trial.deaf = checks[i].sentence;
        trial.mute = true;
        vary_all(&trial, checks[i].community, remove_rows);
        assert_true(trial.failed > 0);
        tear_down_trial(&trial);
    }
}

int main(void) {
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_row_removed),
        cmocka_unit_test(test_each_value_blanked),
        cmocka_unit_test(test_each_verdict_replaced),
        cmocka_unit_test(test_each_figure_impossible),
        cmocka_unit_test(test_a_check_that_is_off_is_noticed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
