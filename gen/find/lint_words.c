/* Words of the standard that are not written in every language. */
#include "data/statement.h"
#include "find/lint.h"
#include "find/terms.h"

static Finding *add(const Standard *standard, Findings *findings, Sentence sentence, const char *file, int line,
                    const Indicator *indicator) {
    Finding *finding = lint_add(standard, findings, sentence, SEVERITY_WARNING, file, line, indicator);
    finding->addressee = ADDRESSEE_STANDARD;
    return finding;
}

static void lint_cells(const Standard *standard, Findings *findings) {
    const GArray *places = standard_unwritten(standard);
    for (guint i = 0; i < places->len; i++) {
        const Place *place = &g_array_index(places, Place, i);
        Finding *finding = add(standard, findings, SENTENCE_WORDS_UNTRANSLATED, "", place->line, NULL);
        finding->place.file = findings_text(findings, place->file);
        finding->place.column = findings_text(findings, place->column);
        finding_fact(findings, finding, "column", FACT_TEXT, place->column);
    }
}

static bool has_twin(const GPtrArray *statements, const Statement *of, Lang lang) {
    for (guint i = 0; i < statements->len; i++) {
        const Statement *statement = g_ptr_array_index(statements, i);
        if (statement->lang == lang && g_str_equal(statement->variant, of->variant))
            return true;
    }
    return false;
}

static void lint_statements(const Standard *standard, const GPtrArray *statements, const Indicator *indicator,
                            Findings *findings) {
    for (int lang = LANG_ZH + 1; lang < lang_count(); lang++)
        for (guint i = 0; i < statements->len; i++) {
            const Statement *statement = g_ptr_array_index(statements, i);
            if (statement->lang != LANG_ZH || has_twin(statements, statement, (Lang)lang))
                continue;
            Finding *finding =
                add(standard, findings, SENTENCE_PATTERN_UNTRANSLATED, "statements.csv", statement->line, indicator);
            finding_fact(findings, finding, "variant", FACT_TEXT, statement->variant);
        }
}

static void lint_choice(const Standard *standard, const Indicator *indicator, const Item *item, const char *choice,
                        Findings *findings) {
    for (int lang = LANG_ZH + 1; lang < lang_count(); lang++) {
        g_auto(Terms) terms = terms_of(standard, (Lang)lang, choice);
        g_autofree char *unknown = terms_unknown(&terms);
        if (!unknown)
            continue;
        Finding *finding = add(standard, findings, SENTENCE_TERM_UNTRANSLATED, "items.csv", item->line, indicator);
        finding_fact(findings, finding, "value", FACT_TEXT, unknown);
        finding_fact(findings, finding, "item", FACT_ITEM, item->id);
    }
}

/* What a choice may say is printed in sentences, through the glossary. */
static void lint_choices(const Standard *standard, const Indicator *indicator, Findings *findings) {
    for (guint i = 0; i < indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(indicator->items, i);
        for (guint k = 0; item->choices && k < item->choices->len; k++)
            lint_choice(standard, indicator, item, g_ptr_array_index(item->choices, k), findings);
        for (guint k = 0; item->open_choices && k < item->open_choices->len; k++)
            lint_choice(standard, indicator, item, g_ptr_array_index(item->open_choices, k), findings);
    }
}

void lint_words(const Standard *standard, Findings *findings) {
    lint_cells(standard, findings);
    for (int t = 0; t < standard_tier_count(standard); t++) {
        const Tier *tier = standard_tier(standard, t);
        for (int i = 0; i < standard_indicator_count(standard, tier); i++) {
            const Indicator *indicator = standard_indicator(standard, tier, i);
            lint_statements(standard, indicator->statements, indicator, findings);
            lint_choices(standard, indicator, findings);
        }
    }
    lint_statements(standard, standard_notice_statements(standard), NULL, findings);
}
