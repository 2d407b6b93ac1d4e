/* What stays Chinese in other languages, because neither the glossary nor the data have a word for it. */
#include "base/text.h"
#include "data/statement.h"
#include "find/check_list.h"
#include "find/checks.h"
#include "find/terms.h"

/* What of the value is not known in some language; NULL when all is. Newly allocated. */
static char *unknown_of(const Standard *standard, const char *value) {
    for (int lang = LANG_ZH + 1; lang < lang_count(); lang++) {
        g_auto(Terms) terms = terms_of(standard, (Lang)lang, value);
        char *unknown = terms_unknown(&terms);
        if (unknown)
            return unknown;
    }
    return NULL;
}

/* Tables without a notice are not published. What a choice may say is the standard's. */
void check_translated(const Checking *checking, const Item *item) {
    const Answer *answer = answers_lookup(checking->answers, item);
    bool is_free = item->type == ITEM_TEXT || item->type == ITEM_LIST;
    if (!answer || !is_free || dataset_fact_count(answers_dataset(checking->answers)) == 0)
        return;
    g_autofree char *unknown = unknown_of(checking->standard, answer->value);
    if (!unknown)
        return;
    Finding *finding = checking_add(checking, SENTENCE_TERM_UNTRANSLATED, answer, item);
    finding->group = findings_text(checking->findings, finding_id_text(finding->id));
    checking_set_figures(checking, finding, unknown, NULL);
    checking_add_text(checking, finding, "value", unknown);
}

/* ---- the register and the notice ---- */

static Finding *add(Findings *findings, Sentence sentence, const char *file, int line, const char *column) {
    Finding *finding = finding_add(findings, sentence);
    finding->place = (Place){.file = file, .line = line, .column = column};
    finding->group = findings_text(findings, finding_id_text(finding->id));
    return finding;
}

static void check_cell(const Standard *standard, const Community *community, const char *column, const char *value,
                       Findings *findings) {
    g_autofree char *unknown = unknown_of(standard, value);
    if (!unknown)
        return;
    Finding *finding = add(findings, SENTENCE_TERM_UNTRANSLATED, "communities.csv", community->line, column);
    finding->community = findings_text(findings, community->id);
    finding->reported = findings_text(findings, unknown);
    finding_fact(findings, finding, "value", FACT_TEXT, unknown);
}

static void check_community(const Standard *standard, const Community *community, Findings *findings) {
    if (!text_blank(community->name_zh) && text_blank(community->name_en)) {
        Finding *finding = add(findings, SENTENCE_NAME_UNTRANSLATED, "communities.csv", community->line, "name_en");
        finding->community = findings_text(findings, community->id);
        finding_fact(findings, finding, "name", FACT_TEXT, community->name_zh);
    }
    check_cell(standard, community, "subdistrict", community->subdistrict, findings);
}

/* The preamble is printed by the standard's patterns. */
static bool is_read(const Standard *standard, const NoticeFact *fact) {
    g_autoptr(GArray) readings = NULL;
    return g_str_equal(fact->key, "preamble") &&
           statements_read(standard_notice_statements(standard), fact->value.zh, &readings);
}

static void check_fact(const Standard *standard, const NoticeFact *fact, Findings *findings) {
    if (!text_blank(fact->value.en) || is_read(standard, fact))
        return;
    g_autofree char *unknown = unknown_of(standard, fact->value.zh);
    if (!unknown)
        return;
    Finding *finding = add(findings, SENTENCE_FACT_UNTRANSLATED, "notice.csv", fact->line, "en");
    finding_fact(findings, finding, "key", FACT_TEXT, fact->key);
}

void checks_translated(const Dataset *dataset, const Standard *standard, Findings *findings) {
    for (int i = 0; i < dataset_fact_count(dataset); i++)
        check_fact(standard, dataset_fact_at(dataset, i), findings);
    for (int i = 0; i < dataset_community_count(dataset); i++)
        check_community(standard, dataset_community(dataset, i), findings);
}
