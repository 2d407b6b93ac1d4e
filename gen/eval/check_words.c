/* What the words of a row say: negations, alternatives, vague words, units, names. */
#include "base/text.h"
#include "eval/check_list.h"
#include "eval/lexicon.h"
#include "eval/members.h"
#include "model/list_mark.h"

/* ---- verdict-contradicted ---- */

static bool is_numeral(gunichar c) {
    static const char numerals[] = "一二两三四五六七八九十百千";
    return g_unichar_isdigit(c) || g_utf8_strchr(numerals, -1, c);
}

/* A count above zero with a measure word: "8个", "三栋", "20%小区". */
static bool has_count(const Standard *standard, const char *text) {
    const char *end = text;
    for (const char *at = text; *at; at = end) {
        bool above_zero = false;
        for (end = at; *end && (is_numeral(g_utf8_get_char(end)) || *end == '.'); end = g_utf8_next_char(end))
            above_zero = above_zero || (*end != '0' && *end != '.');
        if (above_zero && lexicon_begins(standard, "measure", end))
            return true;
        if (end == at)
            end = g_utf8_next_char(at);
    }
    return false;
}

static bool says_lacking(const Standard *standard, const char *clause) {
    g_autofree char *meant = lexicon_strip(standard, "innocent", clause);
    return lexicon_find(standard, "lacking", NULL, meant);
}

/* Sentences at 。；, clauses at commas. */
static void split_clauses(const char *text, GPtrArray *clauses, GArray *begins) {
    static const char stops[] = "。；;\n", commas[] = "，,";
    g_autoptr(GString) clause = g_string_new(NULL);
    bool begin = true;
    for (const char *at = text;; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        bool stop = !c || g_utf8_strchr(stops, -1, c);
        if (!stop && !g_utf8_strchr(commas, -1, c)) {
            g_string_append_unichar(clause, c);
            continue;
        }
        g_ptr_array_add(clauses, g_strdup(clause->str));
        g_array_append_val(begins, begin);
        g_string_truncate(clause, 0);
        begin = stop;
        if (!c)
            return;
    }
}

/* The clause that says how many lack it ("8个无主小区，未配备"), newly allocated; NULL when there is none. */
static char *lacking_clause(const Standard *standard, const char *text) {
    g_autoptr(GPtrArray) clauses = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GArray) begins = g_array_new(FALSE, FALSE, sizeof(bool));
    split_clauses(text, clauses, begins);
    for (guint i = 0; i < clauses->len; i++) {
        const char *clause = g_ptr_array_index(clauses, i);
        if (!says_lacking(standard, clause))
            continue;
        if (has_count(standard, clause))
            return g_strdup(clause);
        const char *before = g_array_index(begins, bool, i) ? NULL : g_ptr_array_index(clauses, i - 1);
        if (before && has_count(standard, before))
            return g_strconcat(before, "，", clause, NULL);
    }
    return NULL;
}

static bool report_lacking_item(const Checking *checking, const Item *item) {
    const Answer *count = item->role == ITEM_ROLE_LACKING ? checking_number(checking, item) : NULL;
    if (!count || count->number.value.num <= 0)
        return false;
    Finding *finding = checking_add(checking, SENTENCE_LACKING_COUNT, count, item);
    checking_add_text(checking, finding, "claim", checking->verdict->word);
    g_autofree char *stated = checking_stated(count);
    finding->affects_verdict = true;
    checking_set_figures(checking, finding, stated, NULL);
    checking_add_text(checking, finding, "stated", stated);
    return true;
}

static char *lacking_in(const Standard *standard, const char *words) {
    if (!lexicon_find(standard, "lacking", NULL, words))
        return NULL;
    g_autofree char *text = text_squeeze(words);
    return lacking_clause(standard, text);
}

/* A sentence that was read says something of its own only in its slots; what an indicator tells as a story (words.csv,
 * kind "story") is about what was wrong before. */
static char *lacking_excerpt(const Checking *checking, const Answer *statement) {
    if (lexicon_knows(checking->standard, "story", checking->indicator->id))
        return NULL;
    if (!checking->readings)
        return lacking_in(checking->standard, statement->value);
    for (guint i = 0; i < checking->readings->len; i++) {
        const Reading *reading = &g_array_index(checking->readings, Reading, i);
        bool is_free = reading->item->type == ITEM_TEXT || reading->item->type == ITEM_LIST;
        char *excerpt = is_free ? lacking_in(checking->standard, reading->value) : NULL;
        if (excerpt)
            return excerpt;
    }
    return NULL;
}

void check_lacking(const Checking *checking) {
    if (!meaning_may_be_met(checking->verdict->claim))
        return;
    for (guint i = 0; i < checking->indicator->items->len; i++)
        if (report_lacking_item(checking, g_ptr_array_index(checking->indicator->items, i)))
            return;
    const Answer *statement = checking->said->statement;
    g_autofree char *excerpt = statement ? lacking_excerpt(checking, statement) : NULL;
    if (!excerpt)
        return;
    Finding *finding = checking_add(checking, SENTENCE_LACKING_WORDS, statement, NULL);
    checking_add_text(checking, finding, "claim", checking->verdict->word);
    finding->affects_verdict = true;
    checking_set_figures(checking, finding, excerpt, NULL);
    checking_add_text(checking, finding, "excerpt", excerpt);
}

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
        const Answer *answer = item->role == ITEM_ROLE_VAGUE ? answers_lookup(checking->answers, item) : NULL;
        if (!answer || text_blank(answer->value))
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
    const Answer *answer = item->type == ITEM_LIST ? answers_lookup(checking->answers, item) : NULL;
    if (!answer || text_blank(answer->value))
        return;
    g_auto(Members) members = members_split(answer->value);
    for (guint i = 0; i < members.names->len; i++) {
        g_autofree char *name = text_tidy(g_ptr_array_index(members.names, i));
        if (!is_foreign(checking, item, name))
            continue;
        Finding *finding = checking_add(checking, SENTENCE_MEMBER_FOREIGN, answer, item);
        checking_set_figures(checking, finding, name, NULL);
        checking_add_text(checking, finding, "value", name);
    }
}
