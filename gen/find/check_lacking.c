/* verdict-contradicted: a row that states 达标 and says itself that something is not there, or not quite. */
#include "base/text.h"
#include "find/check_list.h"
#include "find/lexicon.h"

/* ---- clauses ---- */

typedef struct Clause {
    char *text;
    bool begins; /* a sentence */
} Clause;

static void clause_clear(void *data) {
    g_free(((Clause *)data)->text);
}

/* Sentences at 。；, clauses at commas. The text is squeezed. */
static GArray *split_clauses(const char *text) {
    static const char stops[] = "。；;\n", commas[] = "，,";
    GArray *clauses = g_array_new(FALSE, FALSE, sizeof(Clause));
    g_array_set_clear_func(clauses, clause_clear);
    bool begins = true;
    for (const char *at = text, *from = text;; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        bool stop = !c || g_utf8_strchr(stops, -1, c);
        if (!stop && !g_utf8_strchr(commas, -1, c))
            continue;
        Clause clause = {g_strndup(from, (size_t)(at - from)), begins};
        g_array_append_val(clauses, clause);
        if (!c)
            return clauses;
        begins = stop;
        from = g_utf8_next_char(at);
    }
}

static bool is_numeral(gunichar c) {
    static const char numerals[] = "一二两三四五六七八九十百千";
    return g_unichar_isdigit(c) || g_utf8_strchr(numerals, -1, c);
}

typedef enum Counted { COUNTED_NOTHING, COUNTED_NONE, COUNTED_SOME } Counted;

/* What counts with a measure word say: "8个", "三栋", "20%小区"; "0个" is none. */
static Counted counted(const Standard *standard, const char *text) {
    const char *end = text;
    Counted counted = COUNTED_NOTHING;
    for (const char *at = text; *at; at = end) {
        bool above_zero = false;
        for (end = at; *end && (is_numeral(g_utf8_get_char(end)) || *end == '.'); end = g_utf8_next_char(end))
            above_zero = above_zero || (*end != '0' && *end != '.');
        if (end > at && lexicon_begins(standard, "measure", end)) {
            if (above_zero)
                return COUNTED_SOME;
            counted = COUNTED_NONE;
        }
        if (end == at)
            end = g_utf8_next_char(at);
    }
    return counted;
}

/* The clause, with the one before it where that says how many ("8个无主小区，未配备"). Newly allocated. */
static char *excerpt_of(const Standard *standard, const GArray *clauses, guint index) {
    const Clause *clause = &g_array_index(clauses, Clause, index);
    const char *before = clause->begins ? NULL : (clause - 1)->text;
    if (before && counted(standard, clause->text) != COUNTED_SOME && counted(standard, before) == COUNTED_SOME)
        return g_strconcat(before, "，", clause->text, NULL);
    return g_strdup(clause->text);
}

/* ---- the form's own words ---- */

enum { CONTEXT_LEAST = 2 }; /* characters around a word that make it a phrase */

static bool shares_context(const char *text, const char *hit, size_t length, const char *source) {
    g_autofree char *word = g_strndup(hit, length);
    for (const char *at = source; (at = strstr(at, word)); at += length) {
        int around = 0;
        for (const char *a = hit, *b = at; a > text && b > source; around++) {
            a = g_utf8_prev_char(a);
            b = g_utf8_prev_char(b);
            if (g_utf8_get_char(a) != g_utf8_get_char(b))
                break;
        }
        for (const char *a = hit + length, *b = at + length; *a && g_utf8_get_char(a) == g_utf8_get_char(b); around++) {
            a = g_utf8_next_char(a);
            b = g_utf8_next_char(b);
        }
        if (around >= CONTEXT_LEAST)
            return true;
    }
    return false;
}

/* Whether what stands around the word is the form's or the standard's, of whichever tier. */
static bool is_forms(const Checking *checking, const char *text, const char *hit, size_t length) {
    for (int i = 0; i < standard_tier_count(checking->standard); i++) {
        const Indicator *indicator = standard_lookup_indicator(checking->standard, standard_tier(checking->standard, i),
                                                               checking->indicator->id);
        if (!indicator)
            continue;
        if (shares_context(text, hit, length, indicator->definition.zh) ||
            shares_context(text, hit, length, indicator->requirement.zh))
            return true;
        for (guint k = 0; k < indicator->statements->len; k++) {
            const Statement *statement = g_ptr_array_index(indicator->statements, k);
            if (shares_context(text, hit, length, pattern_text(statement->pattern)))
                return true;
        }
    }
    return false;
}

/* Whether a clause has a word of the kind that is neither part of an innocent phrase nor of the form's own text. */
static bool says(const Checking *checking, const char *kind, const char *clause) {
    if (counted(checking->standard, clause) == COUNTED_NONE)
        return false;
    g_autofree char *meant = lexicon_strip(checking->standard, "innocent", clause);
    const GPtrArray *words = standard_words(checking->standard, kind);
    for (guint i = 0; i < words->len; i++) {
        size_t length = 0;
        const char *word = ((const Word *)g_ptr_array_index(words, i))->zh;
        for (const char *hit = meant; (hit = lexicon_hit(word, hit, &length)); hit += length)
            if (!is_forms(checking, meant, hit, length))
                return true;
    }
    return false;
}

/* ---- what is looked at ---- */

/* What was wrong before is told after a word like 解决 (words.csv, kind "story"), up to the end of the sentence. */
static bool tells_story(const Checking *checking, const Clause *clause, bool before) {
    return (before && !clause->begins) ||
           lexicon_find(checking->standard, "story", checking->indicator->id, clause->text);
}

/* The first clause that says so, newly allocated, or NULL. */
static char *clause_saying(const Checking *checking, const char *kind, const char *text) {
    g_autofree char *squeezed = text_squeeze(text);
    g_autoptr(GArray) clauses = split_clauses(squeezed);
    bool has_story = lexicon_knows(checking->standard, "story", checking->indicator->id), story = false;
    for (guint i = 0; i < clauses->len; i++) {
        const Clause *clause = &g_array_index(clauses, Clause, i);
        story = has_story && tells_story(checking, clause, story);
        if (!story && says(checking, kind, clause->text))
            return excerpt_of(checking->standard, clauses, i);
    }
    return NULL;
}

/* A sentence that was read says something of its own only in its slots. */
static char *lacking_in_slots(const Checking *checking) {
    if (lexicon_knows(checking->standard, "story", checking->indicator->id))
        return NULL;
    for (guint i = 0; i < checking->readings->len; i++) {
        const Reading *reading = &g_array_index(checking->readings, Reading, i);
        bool is_free = reading->item->type == ITEM_TEXT || reading->item->type == ITEM_LIST;
        char *excerpt = is_free ? clause_saying(checking, "lacking", reading->value) : NULL;
        if (excerpt)
            return excerpt;
    }
    return NULL;
}

static bool report_item(const Checking *checking, const Item *item) {
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

static void report_words(const Checking *checking, Sentence sentence, const char *excerpt) {
    Finding *finding = checking_add(checking, sentence, checking->said->statement, NULL);
    checking_add_text(checking, finding, "claim", checking->verdict->word);
    finding->affects_verdict = true;
    checking_set_figures(checking, finding, excerpt, NULL);
    checking_add_text(checking, finding, "excerpt", excerpt);
}

void check_lacking(const Checking *checking) {
    if (!meaning_may_be_met(checking->verdict->claim))
        return;
    for (guint i = 0; i < checking->indicator->items->len; i++)
        if (report_item(checking, g_ptr_array_index(checking->indicator->items, i)))
            return;
    const Answer *statement = checking->said->statement;
    if (!statement)
        return;
    g_autofree char *lacking =
        checking->readings ? lacking_in_slots(checking) : clause_saying(checking, "lacking", statement->value);
    if (lacking) {
        report_words(checking, SENTENCE_LACKING_WORDS, lacking);
        return;
    }
    /* What nobody could read may mean anything; a word of doubt in it must be looked at before it is published. */
    bool unread = !checking->readings && checking_is_readable(checking);
    g_autofree char *doubt = unread ? clause_saying(checking, "doubt", statement->value) : NULL;
    if (doubt)
        report_words(checking, SENTENCE_DOUBT_WORDS, doubt);
}
