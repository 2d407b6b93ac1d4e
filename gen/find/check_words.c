/* What the words of a row say: alternatives, vague words, units, names, lists, and words that nobody translated. */
#include "base/text.h"
#include "find/check.h"
#include "find/lexicon.h"
#include "find/members.h"
#include "find/rates.h"

/* ---- alternative-unresolved ---- */

void check_alternatives(const Checking *checking) {
    for (guint i = 0; i < checking->indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(checking->indicator->items, i);
        const Answer *answer = item->open_choices ? answers_lookup(checking->answers, item) : NULL;
        if (!answer || !g_ptr_array_find_with_equal_func(item->open_choices, answer->value, g_str_equal, NULL))
            continue;
        bool of_form = item->form_choices &&
                       g_ptr_array_find_with_equal_func(item->form_choices, answer->value, g_str_equal, NULL);
        Finding *finding =
            checking_add(checking, of_form ? SENTENCE_CHOICE_OF_FORM : SENTENCE_CHOICE_OPEN, answer, item);
        /* The same words are the same question, whichever row they stand in. */
        finding_set_group(checking->findings, finding, answer->value);
        /* What the form leaves open in every row is one thing for who keeps the form. */
        if (of_form) {
            finding->addressee = ADDRESSEE_OFFICE;
            finding->severity = SEVERITY_INFO;
        }
        checking_quote(checking, finding, "value", answer->value);
    }
    /* The standard's own words for a choice ("至少具备一种"), where it should be said which. */
    const Answer *statement = checking->said->statement;
    const Word *word = statement ? lexicon_find(checking->standard, "unchosen", NULL, statement->value) : NULL;
    if (!word)
        return;
    Finding *finding = checking_add(checking, SENTENCE_CHOICE_WORDS, statement, NULL);
    finding->severity = SEVERITY_INFO;
    finding_set_group(checking->findings, finding, word->zh);
    finding->addressee = checking_form_says(checking, word->zh) ? ADDRESSEE_OFFICE : ADDRESSEE_COMMUNITY;
    checking_quote(checking, finding, "value", word->zh);
}

/* ---- hint-left ---- */

/* What the form prints for whoever fills it in, where words are free: the first such word, NULL: none. Where a figure
 * or a choice is asked for, no word but the right ones is taken. */
static const Word *hint_in(const Checking *checking, const Answer *answer) {
    bool is_free = !answer->item || answer->item->type == ITEM_TEXT || answer->item->type == ITEM_LIST;
    return is_free ? lexicon_find(checking->standard, "hint", NULL, answer->value) : NULL;
}

void check_hints(const Checking *checking) {
    for (guint i = 0; i < checking->said->list->len; i++) {
        const Answer *answer = g_ptr_array_index(checking->said->list, i);
        bool statement = answer == checking->said->statement;
        const Word *hint = statement || answer->item ? hint_in(checking, answer) : NULL;
        if (!hint)
            continue;
        Finding *finding = checking_add(checking, statement ? SENTENCE_STATEMENT_IS_HINT : SENTENCE_ITEM_IS_HINT,
                                        answer, answer->item);
        finding_set_group(checking->findings, finding, hint->zh);
        g_autofree char *value = text_tidy(statement ? hint->zh : answer->value);
        checking_quote(checking, finding, "value", value);
    }
}

/* ---- vague-quantity ---- */

/* The first vague figure, or, in a sentence that could not be read, the first vague word; and each bound: "不少于2次"
 * where the standard asks for 2 is what is asked, said again. More than that is somebody's own. */
void check_vague(const Checking *checking) {
    const GPtrArray *items = checking->indicator->items;
    bool vague = false;
    for (guint i = 0; i < items->len && !vague; i++) {
        const Item *item = g_ptr_array_index(items, i);
        const Answer *answer = answers_lookup(checking->answers, item);
        vague = answer && !text_blank(answer->value) && (item->role == ITEM_ROLE_VAGUE || answer->is_range);
        if (vague)
            checking_quote(checking, checking_add(checking, SENTENCE_QUANTITY_VAGUE, answer, item), "value",
                           answer->value);
    }
    const Answer *statement = vague || checking->read ? NULL : checking->said->statement;
    const Word *word = statement ? lexicon_find(checking->standard, "vague", NULL, statement->value) : NULL;
    if (word)
        checking_quote(checking, checking_add(checking, SENTENCE_WORDS_VAGUE, statement, NULL), "value", word->zh);

    for (guint i = 0; i < items->len; i++) {
        const Item *item = g_ptr_array_index(items, i);
        const Answer *bound = item->role == ITEM_ROLE_BOUND ? figure_lookup(checking->answers, item) : NULL;
        if (!bound)
            continue;
        Ratio asked = indicator_asks(checking->rulebook, checking->indicator, item, checking->answers).number;
        if (!ratio_valid(asked) || ratio_compare(bound->number.value, asked) != 0)
            continue;
        Finding *finding = checking_add(checking, SENTENCE_QUANTITY_BOUND, bound, item);
        finding->severity = SEVERITY_INFO;
        finding->addressee = ADDRESSEE_OFFICE;
        checking_quote(checking, finding, "stated", checking_stated(checking, bound));
    }
}

/* ---- unit-suspect ---- */

void check_unit(const Checking *checking, const Item *item) {
    const Answer *answer = *item->unit ? figure_lookup(checking->answers, item) : NULL;
    if (!answer || ratio_valid(item_unit_factor(item, answer->unit)))
        return;
    g_autofree char *unit = text_squeeze(answer->unit), *proper = text_squeeze(item->unit);
    Finding *finding = checking_add(checking, SENTENCE_UNIT_OTHER, answer, item);
    checking_figures(checking, finding, unit, proper);
    checking_text(checking, finding, "stated", unit);
    checking_text(checking, finding, "unit", proper);
}

/* ---- entity-suspect ---- */

void check_entity(const Checking *checking, const Item *item) {
    const Answer *answer = item->role == ITEM_ROLE_ENTITY ? answers_lookup(checking->answers, item) : NULL;
    if (!answer || text_blank(answer->value))
        return;
    g_autofree char *name = text_squeeze(answer->value);
    g_autofree char *organiser = text_squeeze(dataset_fact_zh(checking->answers->dataset, "organiser"));
    bool accepts = g_str_equal(name, organiser);
    if (!accepts && !lexicon_any(checking->standard, "platform", name, g_str_has_suffix))
        return;
    Finding *finding =
        checking_add(checking, accepts ? SENTENCE_ENTITY_ACCEPTS : SENTENCE_ENTITY_PLATFORM, answer, item);
    checking_quote(checking, finding, "value", name);
}

/* ---- qualifier-dropped ---- */

void check_qualifiers(const Checking *checking) {
    const Answer *statement = checking->said->statement;
    const Word *word = lexicon_find(checking->standard, "qualifier", NULL, checking->indicator->requirement.zh);
    if (!statement || text_blank(statement->value) || !word || strstr(statement->value, word->zh))
        return;
    checking_text(checking, checking_add(checking, SENTENCE_QUALIFIER_LEFT_OUT, statement, NULL), "word", word->zh);
}

/* ---- list-foreign, duplicate-text ---- */

/* Whether a name, by the words known of such names, belongs to something else than the item. */
static bool is_foreign_member(const Checking *checking, const Item *item, const char *name) {
    enum { MEMBER_LENGTH_MOST = 20 }; /* characters; what is longer is a sentence */
    const Standard *standard = checking->standard;
    const Indicator *indicator = checking->indicator;
    if (item->type != ITEM_LIST)
        return !lexicon_find(standard, "trait", item->id, name);
    if (text_length(name) > MEMBER_LENGTH_MOST)
        return true;
    for (int i = 0; i < indicator->tier->indicator_count; i++) {
        const Indicator *other = indicator->tier->indicators[i];
        if (other != indicator && g_str_equal(other->name.zh, name))
            return true;
    }
    if (strstr(indicator->requirement.zh, name) || lexicon_find(standard, "member", item->id, name))
        return false;
    const Word *word = lexicon_find(standard, "member", NULL, name);
    if (word && word->item && !g_str_equal(word->item, indicator->id))
        return true;
    return lexicon_find(standard, "trait", item->id, NULL) && !lexicon_find(standard, "trait", item->id, name);
}

void check_members(const Checking *checking, const Item *item) {
    /* Of a text that names something (the platform used), what each of its names has is known too. */
    bool names = item->type == ITEM_LIST ||
                 (item->type == ITEM_TEXT && lexicon_find(checking->standard, "trait", item->id, NULL));
    const Answer *answer = names ? answers_lookup(checking->answers, item) : NULL;
    if (!answer || text_blank(answer->value) || hint_in(checking, answer))
        return;
    g_auto(Members) members = members_split(answer->value);
    if (members.repeated)
        checking_quote(checking, checking_add(checking, SENTENCE_MEMBER_TWICE, answer, item), "value",
                       members.repeated);
    for (guint i = 0; i < members.names->len; i++) {
        g_autofree char *name = text_tidy(g_ptr_array_index(members.names, i));
        if (is_foreign_member(checking, item, name))
            checking_quote(checking, checking_add(checking, SENTENCE_MEMBER_FOREIGN, answer, item), "value", name);
    }
}

/* ---- copied-answers: another community's name ---- */

void check_named(const Checking *checking) {
    const Answer *statement = checking->said->statement;
    if (!statement)
        return;
    g_autofree char *text = text_squeeze(statement->value);
    const Community *other = dataset_named_in(checking->answers->dataset, text, checking->answers->community);
    if (other)
        checking_quote(checking, checking_add(checking, SENTENCE_NAMES_ANOTHER, statement, NULL), "value",
                       other->name.zh);
}

/* ---- untranslated ---- */

/* Tables without a notice are not published. What a choice may say is the standard's. */
void check_translated(const Checking *checking, const Item *item) {
    bool is_free = item->type == ITEM_TEXT || item->type == ITEM_LIST;
    const Answer *answer = is_free ? answers_lookup(checking->answers, item) : NULL;
    if (!answer || checking->answers->dataset->fact_count == 0 || hint_in(checking, answer))
        return;
    const GPtrArray *langs = checking->answers->dataset->langs;
    for (guint i = 0; i < langs->len; i++) {
        const char *lang = g_ptr_array_index(langs, i);
        g_autofree char *unknown = terms_untranslated(checking->standard, answer->value, lang);
        if (!unknown)
            continue;
        Finding *finding = checking_add(checking, SENTENCE_TERM_UNTRANSLATED, answer, item);
        finding->group = finding_kinds[finding->id].id;
        checking_quote(checking, finding, "value", unknown);
        finding_fact(checking->findings, finding, "local", FACT_TEXT, "1");
        finding_fact(checking->findings, finding, "language", FACT_LANGUAGE, lang);
    }
}
