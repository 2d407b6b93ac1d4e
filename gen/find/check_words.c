/* What the words of a row say: negations, alternatives, vague words, units, names. */
#include "base/text.h"
#include "data/pattern.h"
#include "find/check_list.h"
#include "find/lexicon.h"
#include "find/members.h"

/* ---- alternative-unresolved ---- */

static bool is_among(const GPtrArray *choices, const char *value) {
    for (guint i = 0; choices && i < choices->len; i++)
        if (g_str_equal(g_ptr_array_index(choices, i), value))
            return true;
    return false;
}

void check_choice(const Checking *checking, const Item *item) {
    const Answer *answer = item->open_choices ? answers_lookup(checking->answers, item) : NULL;
    if (!answer || !is_among(item->open_choices, answer->value))
        return;
    bool of_form = is_among(item->form_choices, answer->value);
    Finding *finding = checking_add(checking, of_form ? SENTENCE_CHOICE_OF_FORM : SENTENCE_CHOICE_OPEN, answer, item);
    /* The same words are the same question, whichever row they stand in. */
    finding->group = findings_printf(checking->findings, "%s:%s", finding_id_text(finding->id), answer->value);
    /* What the form leaves open in every row is one thing for who keeps the form. */
    if (of_form) {
        finding->addressee = ADDRESSEE_OFFICE;
        finding->severity = SEVERITY_INFO;
    }
    checking_set_figures(checking, finding, answer->value, NULL);
    checking_add_text(checking, finding, "value", answer->value);
}

/* The standard's own words for a choice ("至少具备一种"), where it should be said which. */
void check_unchosen(const Checking *checking) {
    const Answer *statement = checking->said->statement;
    const Word *word = statement ? lexicon_find(checking->standard, "unchosen", NULL, statement->value) : NULL;
    if (!word)
        return;
    Finding *finding = checking_add(checking, SENTENCE_CHOICE_WORDS, statement, NULL);
    finding->severity = SEVERITY_INFO;
    finding->group = findings_printf(checking->findings, "%s:%s", finding_id_text(finding->id), word->zh);
    finding->addressee = checking_form_says(checking, word->zh) ? ADDRESSEE_OFFICE : ADDRESSEE_COMMUNITY;
    checking_set_figures(checking, finding, word->zh, NULL);
    checking_add_text(checking, finding, "value", word->zh);
}

/* ---- vague-quantity ---- */

/* "不少于2次" where the standard asks for 2: what is asked, said again. More than that is somebody's own. */
void check_bound(const Checking *checking, const Item *item) {
    const Answer *answer = item->role == ITEM_ROLE_BOUND ? checking_number(checking, item) : NULL;
    Ratio asked = checking_threshold(checking, item);
    if (!answer || !ratio_valid(asked) || ratio_compare(answer->number.value, asked) != 0)
        return;
    Finding *finding = checking_add(checking, SENTENCE_QUANTITY_BOUND, answer, item);
    finding->severity = SEVERITY_INFO;
    finding->addressee = ADDRESSEE_OFFICE;
    g_autofree char *stated = checking_stated(answer);
    checking_set_figures(checking, finding, stated, NULL);
    checking_add_text(checking, finding, "stated", stated);
}

void check_vague(const Checking *checking) {
    for (guint i = 0; i < checking->indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(checking->indicator->items, i);
        const Answer *answer = answers_lookup(checking->answers, item);
        if (!answer || text_blank(answer->value) || !(item->role == ITEM_ROLE_VAGUE || answer->is_range))
            continue;
        Finding *finding = checking_add(checking, SENTENCE_QUANTITY_VAGUE, answer, item);
        checking_set_figures(checking, finding, answer->value, NULL);
        checking_add_text(checking, finding, "value", answer->value);
        return;
    }
    const Answer *statement = checking->read ? NULL : checking->said->statement;
    const Word *word = statement ? lexicon_find(checking->standard, "vague", NULL, statement->value) : NULL;
    if (!word)
        return;
    Finding *finding = checking_add(checking, SENTENCE_WORDS_VAGUE, statement, NULL);
    checking_set_figures(checking, finding, word->zh, NULL);
    checking_add_text(checking, finding, "value", word->zh);
}

/* ---- unit-suspect ---- */

void check_unit(const Checking *checking, const Item *item) {
    const Answer *answer = checking_number(checking, item);
    if (!answer || !*answer->unit || !*item->unit || g_str_equal(answer->unit, item->unit))
        return;
    g_autofree char *unit = text_squeeze(answer->unit), *proper = text_squeeze(item->unit);
    const Word *other = lexicon_find(checking->standard, "unit", item->unit, unit);
    if (g_str_equal(unit, proper) || (other && g_str_equal(other->zh, unit)))
        return;
    for (guint i = 0; item->units && i < item->units->len; i++)
        if (text_same(((const Word *)g_ptr_array_index(item->units, i))->zh, unit))
            return; /* it was converted */
    Finding *finding = checking_add(checking, SENTENCE_UNIT_OTHER, answer, item);
    checking_set_figures(checking, finding, unit, proper);
    checking_add_text(checking, finding, "stated", unit);
    checking_add_text(checking, finding, "unit", proper);
}

/* ---- entity-suspect ---- */

void check_entity(const Checking *checking, const Item *item) {
    const Answer *answer = item->role == ITEM_ROLE_ENTITY ? answers_lookup(checking->answers, item) : NULL;
    if (!answer || text_blank(answer->value))
        return;
    g_autofree char *name = text_squeeze(answer->value);
    g_autofree char *organiser = text_squeeze(dataset_fact_zh(answers_dataset(checking->answers), "organiser"));
    bool accepts = g_str_equal(name, organiser);
    if (!accepts && !lexicon_ends(checking->standard, "platform", name))
        return;
    Finding *finding =
        checking_add(checking, accepts ? SENTENCE_ENTITY_ACCEPTS : SENTENCE_ENTITY_PLATFORM, answer, item);
    checking_set_figures(checking, finding, name, NULL);
    checking_add_text(checking, finding, "value", name);
}

/* ---- qualifier-dropped ---- */

void check_qualifiers(const Checking *checking) {
    const Answer *statement = checking->said->statement;
    const Word *word = lexicon_find(checking->standard, "qualifier", NULL, checking->indicator->requirement.zh);
    if (!statement || text_blank(statement->value) || !word || strstr(statement->value, word->zh))
        return;
    Finding *finding = checking_add(checking, SENTENCE_QUALIFIER_LEFT_OUT, statement, NULL);
    checking_add_text(checking, finding, "word", word->zh);
}

/* ---- list-foreign ---- */

enum { MEMBER_LENGTH_MOST = 20 }; /* characters; what is longer is a sentence */

static bool is_other_indicator(const Checking *checking, const char *name) {
    const Tier *tier = checking->indicator->tier;
    for (int i = 0; i < standard_indicator_count(checking->standard, tier); i++) {
        const Indicator *other = standard_indicator(checking->standard, tier, i);
        if (other != checking->indicator && g_str_equal(other->name.zh, name))
            return true;
    }
    return false;
}

static bool is_foreign(const Checking *checking, const Item *item, const char *name) {
    const Standard *standard = checking->standard;
    if (item->type != ITEM_LIST)
        return !lexicon_find(standard, "trait", item->id, name);
    if (text_length(name) > MEMBER_LENGTH_MOST || is_other_indicator(checking, name))
        return true;
    if (strstr(checking->indicator->requirement.zh, name) || lexicon_find(standard, "member", item->id, name))
        return false;
    const Word *word = lexicon_find(standard, "member", NULL, name);
    if (word && word->item && !g_str_equal(word->item, checking->indicator->id))
        return true;
    return lexicon_knows(standard, "trait", item->id) && !lexicon_find(standard, "trait", item->id, name);
}

void check_members(const Checking *checking, const Item *item) {
    /* Of a text that names something (the platform used), what each of its names has is known too. */
    bool names =
        item->type == ITEM_LIST || (item->type == ITEM_TEXT && lexicon_knows(checking->standard, "trait", item->id));
    const Answer *answer = names ? answers_lookup(checking->answers, item) : NULL;
    if (!answer || text_blank(answer->value))
        return;
    g_auto(Members) members = members_split(answer->value);
    const char *repeated = members_repeated(&members);
    if (repeated) {
        Finding *finding = checking_add(checking, SENTENCE_MEMBER_TWICE, answer, item);
        checking_set_figures(checking, finding, repeated, NULL);
        checking_add_text(checking, finding, "value", repeated);
    }
    for (guint i = 0; i < members.names->len; i++) {
        g_autofree char *name = text_tidy(g_ptr_array_index(members.names, i));
        if (!is_foreign(checking, item, name))
            continue;
        Finding *finding = checking_add(checking, SENTENCE_MEMBER_FOREIGN, answer, item);
        checking_set_figures(checking, finding, name, NULL);
        checking_add_text(checking, finding, "value", name);
    }
}

/* ---- copied-answers ---- */

void check_named(const Checking *checking) {
    const Answer *statement = checking->said->statement;
    if (!statement)
        return;
    g_autofree char *text = text_squeeze(statement->value);
    const Community *other =
        dataset_named_in(answers_dataset(checking->answers), text, answers_community(checking->answers));
    if (!other)
        return;
    Finding *finding = checking_add(checking, SENTENCE_NAMES_ANOTHER, statement, NULL);
    checking_set_figures(checking, finding, other->name_zh, NULL);
    checking_add_text(checking, finding, "value", other->name_zh);
}
