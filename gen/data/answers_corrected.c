#include <string.h>

#include "base/text.h"
#include "data/answer_value.h"
#include "data/answers_parts.h"

static Place correction_place(const Correction *correction, int column) {
    Place place = correction->place;
    place.column = correction_columns[column].name;
    return place;
}

/* owner: NULL where the tier has no such row. */
static Finding *correction_finding(Findings *findings, const Answers *answers, const Correction *correction,
                                   Sentence sentence, int column, const IndicatorAnswers *owner) {
    Finding *finding = finding_add(findings, sentence);
    finding->place = correction_place(correction, column);
    finding->community = findings_text(findings, answers->community->id);
    finding->addressee = ADDRESSEE_OFFICE;
    if (!owner)
        return finding;
    finding->indicator = findings_text(findings, owner->indicator->id);
    finding->no = owner->indicator->no;
    return finding;
}

/* Whether `old` is what the table states, however a figure is written: 60 and 60%. */
static bool fits_old(const Answer *answer, const char *old) {
    if (item_same_words(answer ? answer->item : NULL, answer ? answer->value : "", old))
        return true;
    Decimal number;
    return answer && answer->is_number &&
           answer_parse(answer, old, item_unit_factor(answer->item, answer->unit), &number) &&
           ratio_compare(number.value, answer->number.value) == 0;
}

/* The unit of a corrected figure, where the table gave it in another than the item's own: which of the two is meant has
 * to be said with it. NULL where it is not. used: the figure in the table was. */
static const char *corrected_unit(const Answer *stated, const char *value, bool used) {
    const Item *item = stated->item;
    if (!item || !item_is_number(item) || text_blank(value) || !item_unit_is_other(item, stated->unit))
        return stated->unit;
    g_autofree char *dense = text_squeeze(value), *given = text_squeeze(stated->unit), *own = text_squeeze(item->unit);
    bool ends_given = g_str_has_suffix(dense, given), ends_own = g_str_has_suffix(dense, own);
    if (ends_given && ends_own) /* 60万元 */
        return strlen(given) > strlen(own) ? stated->unit : item->unit;
    return ends_given ? stated->unit : ends_own || !used ? item->unit : NULL;
}

void answers_correct(Answers *answers, const Standard *standard, const Correction *correction, Findings *findings) {
    IndicatorAnswers *owner = answers_of_indicator(answers, correction->indicator);
    const Answer **special = owner ? answers_special(owner, correction->item) : NULL;
    const Item *item = special ? NULL : standard_lookup_item(standard, correction->item);
    if (!owner || (item && !tiers_have(item->tiers, answers->community->tier->id))) {
        Finding *finding = correction_finding(findings, answers, correction, SENTENCE_CORRECTION_ELSEWHERE,
                                              CORRECTION_COLUMN_ITEM, NULL);
        finding_fact(findings, finding, "item", FACT_ITEM, correction->item);
        finding_fact(findings, finding, "tier", FACT_TIER, answers->community->tier->id);
        return;
    }
    const Answer *stated = special ? *special : answers_stated(answers, item);
    if (!fits_old(stated, correction->old)) {
        Finding *finding =
            correction_finding(findings, answers, correction, SENTENCE_CORRECTION_OLD, CORRECTION_COLUMN_OLD, owner);
        finding_fact(findings, finding, "item", FACT_ITEM, correction->item);
        finding_fact(findings, finding, "value", FACT_TEXT, correction->value);
        finding_fact(findings, finding, "old", FACT_TEXT, correction->old);
        finding_fact(findings, finding, "stated", FACT_TEXT, stated ? stated->value : "");
        return;
    }
    Answer corrected = stated ? *stated : (Answer){.item = item, .key = correction->item};
    if (!stated) {
        corrected.unit = item ? item->unit : "";
        corrected.place = correction_place(correction, CORRECTION_COLUMN_NEW);
    }
    Answer *known = (Answer *)(special ? stated : answers_lookup(answers, item));
    const char *unit = corrected_unit(&corrected, correction->value, known);
    if (!unit) {
        Finding *finding =
            correction_finding(findings, answers, correction, SENTENCE_CORRECTION_UNIT, CORRECTION_COLUMN_NEW, owner);
        finding_fact(findings, finding, "item", FACT_ITEM, correction->item);
        finding_fact(findings, finding, "value", FACT_TEXT, correction->value);
        finding_fact(findings, finding, "stated", FACT_TEXT, corrected.unit);
        finding_fact(findings, finding, "unit", FACT_TEXT, corrected.item->unit);
        return;
    }
    corrected.unit = unit;
    corrected.correction = correction;
    corrected.original = stated ? stated->value : "";
    if (stated && !g_str_equal(unit, stated->unit)) {
        g_autofree char *original = g_strconcat(stated->value, stated->unit, NULL);
        corrected.original = g_string_chunk_insert(answers->strings, original);
    }
    corrected.value = correction->value;
    Sentence wrong;
    if (!answer_fits(&corrected, known, &wrong)) {
        answer_value_facts(findings,
                           correction_finding(findings, answers, correction, wrong, CORRECTION_COLUMN_NEW, owner),
                           &corrected);
        return;
    }
    if (known) {
        *known = corrected;
        return;
    }
    /* What was told of a value that stood there is settled. */
    const Refused *refused = g_hash_table_lookup(answers->refused, item);
    if (refused) {
        g_ptr_array_remove(findings->list, refused->finding);
        g_hash_table_remove(answers->refused, item);
    }
    answers_keep(answers, owner, g_memdup2(&corrected, sizeof corrected));
}
