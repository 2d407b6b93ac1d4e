/* What a notice says of all communities of a tier together. It is no community's report: nothing is computed from it.
 */
#include <string.h>

#include "base/text.h"
#include "find/check.h"
#include "find/checks.h"

static Finding *add_told(Findings *findings, Sentence sentence, const TierTable *table) {
    Finding *finding = finding_add(findings, sentence);
    const char *tier = table->stands_for.tier->id;
    finding->place.file = findings_text(findings, table->stands_for.file);
    finding->tier = findings_text(findings, tier);
    finding_set_group(findings, finding, tier);
    finding_fact(findings, finding, "tier", FACT_TIER, tier);
    return finding;
}

/* Whether some clause of the indicator asks for a figure. */
static bool is_ruled(const Indicator *indicator) {
    for (guint i = 0; i < indicator->criteria->len; i++)
        if (!g_str_equal(((const Criterion *)g_ptr_array_index(indicator->criteria, i))->rule, "declared"))
            return true;
    return false;
}

/* A row's verdict and what it says of the standard, as in a community's table. */
static void check_row(const Standard *standard, const TierTable *table, const IndicatorAnswers *said,
                      Findings *findings) {
    const char *word = said->verdict ? said->verdict->value : "";
    const IndicatorVerdict verdict = {.indicator = said->indicator,
                                      .claim = standard_meaning(standard, TOLD_OF_ROW, word),
                                      .word = word,
                                      .verdict = VERDICT_UNKNOWN};
    const Checking checking = {.standard = standard,
                               .answers = table->answers,
                               .findings = findings,
                               .indicator = said->indicator,
                               .said = said,
                               .verdict = &verdict,
                               .read = said->read,
                               .readings = said->readings};
    guint before = findings->list->len;
    check_verdict(&checking);
    check_altered(&checking);
    for (guint i = 0; i < said->list->len; i++) {
        const Answer *answer = g_ptr_array_index(said->list, i);
        if (!answer->item || answer->row == ROW_ABSENT)
            continue;
        Finding *finding = checking_add(&checking, SENTENCE_TIER_FIGURE, answer, answer->item);
        checking_quote(&checking, finding, "stated", answer->value);
    }
    for (guint i = before; i < findings->list->len; i++) {
        Finding *finding = g_ptr_array_index(findings->list, i);
        finding->community = NULL;
        finding->addressee = ADDRESSEE_OFFICE;
    }
}

static void check_table(const Standard *standard, const TierTable *table, Findings *findings) {
    const Tier *tier = table->stands_for.tier;
    g_autoptr(GString) absent = g_string_new(NULL), words = g_string_new(NULL);
    int ruled = 0;
    for (int i = 0; i < tier->indicator_count; i++) {
        const IndicatorAnswers *said = table->answers->indicators[i];
        if (said->list->len == 0) {
            text_append_part(absent, ",", "%d", tier->indicators[i]->no);
            continue;
        }
        check_row(standard, table, said, findings);
        ruled += is_ruled(tier->indicators[i]);
        const char *word = said->verdict ? said->verdict->value : "";
        g_auto(GStrv) told = g_strsplit(words->str, " ", -1);
        if (!text_blank(word) && !g_strv_contains((const char *const *)told, word))
            text_append_part(words, " ", "%s", word);
    }
    if (absent->len > 0)
        finding_fact(findings, add_told(findings, SENTENCE_TIER_ROWS_ABSENT, table), "rows", FACT_ROWS, absent->str);
    if (ruled == 0 || (table->without == 0 && table->count > 0))
        return;
    Finding *finding = add_told(findings, SENTENCE_TIER_WITHOUT_FIGURES, table);
    finding_number(findings, finding, "count", table->count);
    finding_number(findings, finding, "without", table->without);
    finding_number(findings, finding, "ruled", ruled);
    finding_fact(findings, finding, "words", FACT_FIGURES, words->len > 0 ? words->str : NULL);
}

/* 基础型型: a slip of the keyboard in what the notice calls a tier, which stays as it is written. */
static void check_names(const Dataset *dataset, const Standard *standard, Findings *findings) {
    static const char *const keys[] = {"title", "preamble"};
    for (gsize k = 0; k < G_N_ELEMENTS(keys); k++) {
        const NoticeFact *fact = dataset_fact(dataset, keys[k]);
        for (int i = 0; fact && i < standard->tier_count; i++) {
            const char *name = standard->tiers[i]->name.zh;
            const char *last = g_utf8_find_prev_char(name, name + strlen(name));
            g_autofree char *doubled = last ? g_strconcat(name, last, NULL) : NULL;
            if (!doubled || !strstr(fact->value.zh, doubled))
                continue;
            Finding *finding = finding_add(findings, SENTENCE_NAME_DOUBLED);
            finding->addressee = ADDRESSEE_OFFICE;
            finding->place = (Place){.file = NOTICE_FILE,
                                     .line = fact->line,
                                     .column = notice_columns[NOTICE_COLUMN_ZH].name,
                                     .source_line = fact->source_line};
            finding_set_group(findings, finding, "name");
            finding->reported = findings_text(findings, doubled);
            finding_fact(findings, finding, "value", FACT_TEXT, doubled);
            finding_fact(findings, finding, "name", FACT_FIGURES, name);
        }
    }
}

void checks_tiers(const Dataset *dataset, const Standard *standard, Findings *findings) {
    for (guint i = 0; i < dataset->tier_tables->len; i++)
        check_table(standard, g_ptr_array_index(dataset->tier_tables, i), findings);
    check_names(dataset, standard, findings);
}
