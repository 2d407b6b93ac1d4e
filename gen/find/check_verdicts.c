/* The verdict that a row states, against its rules, the other rows and its own words. */
#include "base/text.h"
#include "data/pattern.h"
#include "find/check.h"
#include "find/lexicon.h"
#include "find/rates.h"

/* ---- verdict-missing ---- */

void check_verdict(const Checking *checking) {
    if (indicator_scores(checking->indicator) && text_blank(checking->verdict->word))
        return;
    const Answer *verdict = checking->said->verdict;
    const char *word = checking->verdict->word;
    Sentence sentence = SENTENCE_VERDICT_WORD;
    switch (checking->verdict->claim) {
    case MEANING_MET:
    case MEANING_NOT_MET:
    case MEANING_PARTLY:
        return;
    case MEANING_NONE:
        /* 不涉及, where nothing applies, is all there is to say. */
        if (!text_blank(word) && checking->verdict->verdict == VERDICT_NOT_APPLICABLE)
            return;
        sentence = text_blank(word) ? SENTENCE_NO_VERDICT : SENTENCE_VERDICT_OPEN;
        break;
    case MEANING_UNKNOWN:
        break;
    }
    const Answer *first = g_ptr_array_index(checking->said->list, 0);
    Finding *finding = checking_add(checking, sentence, verdict ? verdict : first, NULL);
    standard_tell_words(checking->standard, TOLD_OF_ROW, word, checking->findings, finding);
}

/* ---- threshold-missed ---- */

/* What is compared, where it is two figures of the table: bare numbers do not say what they are. */
static void name_figures(const Checking *checking, Finding *finding, const Rule *rule) {
    const GPtrArray *items = rule->items;
    if (items->len < 2 && finding->id != FINDING_ZERO_DENOMINATOR)
        return;
    g_autoptr(GString) figures = g_string_new(NULL);
    for (guint i = 0; i < items->len; i++) {
        const Answer *answer = figure_lookup(checking->answers, g_ptr_array_index(items, i));
        if (answer)
            text_append_part(figures, " ", "%s=%s", answer->item->id, checking_stated(checking, answer));
    }
    if (figures->len > 0)
        finding_fact(checking->findings, finding, "figures", FACT_STATED, figures->str);
}

/* Where a finding about a rule stands: the first item of the rule that was answered, in the row `here` (NULL: in any),
 * else in any, else the verdict. */
static const Answer *first_answer(const Checking *checking, const Rule *rule, const Indicator *here) {
    const GPtrArray *items = rule->items;
    for (guint i = 0; i < items->len; i++) {
        const Item *item = g_ptr_array_index(items, i);
        const Answer *answer = answers_lookup(checking->answers, item);
        if (answer && (!here || g_str_equal(item->indicator, here->id)))
            return answer;
    }
    return here ? first_answer(checking, rule, NULL) : checking->said->verdict;
}

void check_thresholds(const Checking *checking) {
    if (!meaning_may_be_met(checking->verdict->claim))
        return;
    for (guint i = 0; i < checking->verdict->clauses->len; i++) {
        const ClauseVerdict *clause = &g_array_index(checking->verdict->clauses, ClauseVerdict, i);
        if (clause->verdict != VERDICT_NOT_MET && clause->verdict != VERDICT_SOFT_NOT_MET)
            continue;
        const Rule *rule = rulebook_rule(checking->rulebook, clause->criterion);
        const Answer *figure = checking_stated_answer(checking, rule), *at = first_answer(checking, rule, NULL);
        Finding *finding = checking_add(checking, SENTENCE_THRESHOLD_NOT_REACHED, at ? at : figure, NULL);
        finding->severity = clause->criterion->soft ? SEVERITY_WARNING : SEVERITY_ERROR;
        finding->affects_verdict = true;
        finding->clause = findings_text(checking->findings, clause->criterion->clause);
        checking_subgroup(checking, finding, clause->criterion->clause);
        checking_figures(checking, finding, checking_stated(checking, figure), clause->outcome.computed);
        finding_fact(checking->findings, finding, "claim", FACT_CLAIM, checking->verdict->word);
        finding_fact(checking->findings, finding, "explanation", FACT_EXPLANATION, clause->outcome.explanation);
        if (!ratio_valid(rule_threshold(rule)))
            name_figures(checking, finding, rule);
    }
}

/* ---- zero-denominator ---- */

void check_divisors(const Checking *checking) {
    for (guint i = 0; i < checking->verdict->clauses->len; i++) {
        const ClauseVerdict *clause = &g_array_index(checking->verdict->clauses, ClauseVerdict, i);
        const Outcome *outcome = &clause->outcome;
        bool divides = outcome->truth == TRUTH_UNKNOWN && outcome->reason == UNKNOWN_ZERO;
        /* A whole of zero has questions of its own (check_zero, check_vacuous). */
        for (guint k = 0; divides && outcome->item && k < checking->indicator->items->len; k++)
            divides = ((const Item *)g_ptr_array_index(checking->indicator->items, k))->whole != outcome->item;
        if (!divides)
            continue;
        const Rule *rule = rulebook_rule(checking->rulebook, clause->criterion);
        rule = rule ? rule : rulebook_points(checking->rulebook, clause->criterion);
        Finding *finding = checking_add(checking, SENTENCE_DIVISOR_IS_ZERO, first_answer(checking, rule, NULL), NULL);
        finding->clause = findings_text(checking->findings, clause->criterion->clause);
        checking_text(checking, finding, "clause", clause->criterion->clause);
        name_figures(checking, finding, rule);
    }
}

/* ---- cross-indicator, parts-do-not-add ---- */

void check_cross(const Checking *checking) {
    const GPtrArray *checks = checking->standard->checks;
    const RuleTable table = {.answers = checking->answers};
    for (guint i = 0; i < checks->len; i++) {
        const Check *check = g_ptr_array_index(checks, i);
        const Rule *rule = rulebook_check(checking->rulebook, check);
        bool here = g_str_equal(check->indicator, checking->indicator->id) &&
                    tiers_have(check->tiers, checking->indicator->tier->id);
        if (!rule || !here || check->kind == CHECK_PEERS || rule_truth(rule, &table) != TRUTH_FALSE)
            continue;
        g_auto(Outcome) outcome = rule_evaluate(rule, &table);
        Sentence sentence = check->kind == CHECK_PARTS ? SENTENCE_PARTS_SUM : SENTENCE_CHECK_FAILED;
        Finding *finding = checking_add(checking, sentence, first_answer(checking, rule, checking->indicator), NULL);
        finding->severity = check->severity;

        /* The other rows that the check is about: those its words name, and those of its figures. "15,16" */
        g_auto(GStrv) named = g_strsplit_set(check->also, " \t", -1);
        g_autoptr(GPtrArray) ids = g_ptr_array_new(), rows = g_ptr_array_new();
        for (char **id = named; *id; id++)
            g_ptr_array_add(ids, *id);
        for (guint k = 0; k < rule->items->len; k++)
            g_ptr_array_add(ids, (gpointer)((const Item *)g_ptr_array_index(rule->items, k))->indicator);
        g_autoptr(GString) numbers = g_string_new(NULL);
        g_ptr_array_add(rows, (gpointer)checking->indicator);
        for (guint k = 0; k < ids->len; k++) {
            const Indicator *other = tier_lookup_indicator(checking->indicator->tier, g_ptr_array_index(ids, k));
            if (!other || g_ptr_array_find(rows, other, NULL))
                continue;
            g_ptr_array_add(rows, (gpointer)other);
            text_append_part(numbers, ",", "%d", other->no);
        }
        finding->also = numbers->len > 0 ? findings_text(checking->findings, numbers->str) : NULL;
        finding->check = findings_text(checking->findings, check->id);
        finding_set_group(checking->findings, finding, check->id);
        checking_figures(checking, finding, outcome.computed, outcome.against);
        finding_fact(checking->findings, finding, "explanation", FACT_EXPLANATION, outcome.explanation);
        if (!ratio_valid(rule_threshold(rule)))
            name_figures(checking, finding, rule);
    }
}

/* ---- verdict-contradicted ---- */

typedef enum SaidCount { COUNTED_NOTHING, COUNTED_NONE, COUNTED_SOME } SaidCount;

/* What counts with a measure word say: "8个", "三栋", "20%小区"; "0个" is none. */
static SaidCount count_said(const Standard *standard, const char *text) {
    static const char numerals[] = "一二两三四五六七八九十百千";
    const char *end = text;
    SaidCount counted = COUNTED_NOTHING;
    for (const char *at = text; *at; at = end) {
        bool above_zero = false;
        for (end = at; *end; end = g_utf8_next_char(end)) {
            gunichar c = g_utf8_get_char(end);
            if (!g_unichar_isdigit(c) && !text_among(numerals, c) && c != '.')
                break;
            above_zero = above_zero || (c != '0' && c != '.');
        }
        if (end > at && lexicon_any(standard, "measure", end, g_str_has_prefix)) {
            if (above_zero)
                return COUNTED_SOME;
            counted = COUNTED_NONE;
        }
        if (end == at)
            end = g_utf8_next_char(at);
    }
    return counted;
}

/* Whether a source has the word with the same characters around it, two or more: then it is a phrase of the source. */
static bool shares_context(const char *text, const char *hit, size_t length, const char *source) {
    enum { CONTEXT_LEAST = 2 };
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
static bool is_of_form(const Checking *checking, const char *text, const char *hit, size_t length) {
    for (int i = 0; i < checking->standard->tier_count; i++) {
        const Indicator *indicator = tier_lookup_indicator(checking->standard->tiers[i], checking->indicator->id);
        if (!indicator)
            continue;
        if (shares_context(text, hit, length, indicator->definition.zh) ||
            shares_context(text, hit, length, indicator->requirement.zh))
            return true;
        for (guint k = 0; k < indicator->statements->len; k++) {
            const Statement *statement = g_ptr_array_index(indicator->statements, k);
            if (shares_context(text, hit, length, statement->pattern->text))
                return true;
        }
    }
    return false;
}

/* Whether a clause has a word of the kind that is neither part of an innocent phrase nor of the form's own text. */
static bool clause_says(const Checking *checking, const char *kind, const char *clause) {
    if (count_said(checking->standard, clause) == COUNTED_NONE)
        return false;
    const GPtrArray *words = standard_words(checking->standard, kind);
    const GPtrArray *innocent = standard_words(checking->standard, "innocent");
    g_autoptr(GString) rest = g_string_new(clause);
    for (guint i = 0; i < innocent->len; i++)
        g_string_replace(rest, ((const Word *)g_ptr_array_index(innocent, i))->zh, "", 0);
    for (guint i = 0; i < words->len; i++) {
        size_t length = 0;
        const char *word = ((const Word *)g_ptr_array_index(words, i))->zh;
        for (const char *hit = rest->str; (hit = lexicon_hit(word, hit, &length)); hit += length)
            if (!is_of_form(checking, rest->str, hit, length))
                return true;
    }
    return false;
}

/* The first clause (sentences end at 。；, clauses at commas) that says so, newly allocated, or NULL; with the one
 * before it where that says how many
 * ("8个无主小区，未配备"). What was wrong before is told after a word like 解决 (words.csv, kind "story"), up to the
 * end of the sentence. */
static char *clause_saying(const Checking *checking, const char *kind, const char *text) {
    const Standard *standard = checking->standard;
    const char *indicator = checking->indicator->id;
    g_autofree char *squeezed = text_squeeze(text), *before = NULL; /* the clause before, of the same sentence */
    bool has_story = lexicon_find(standard, "story", indicator, NULL), story = false;
    for (const char *from = squeezed; from;) {
        const char *end = from;
        while (*end && !text_among("。；;\n，,", g_utf8_get_char(end)))
            end = g_utf8_next_char(end);
        bool goes_on = *end && text_among("，,", g_utf8_get_char(end));
        g_autofree char *clause = g_strndup(from, (size_t)(end - from));
        story = has_story && ((story && before) || lexicon_find(standard, "story", indicator, clause));
        if (!story && clause_says(checking, kind, clause)) {
            if (before && count_said(standard, clause) != COUNTED_SOME && count_said(standard, before) == COUNTED_SOME)
                return g_strconcat(before, "，", clause, NULL);
            return g_steal_pointer(&clause);
        }
        g_free(before);
        before = goes_on ? g_steal_pointer(&clause) : NULL;
        from = *end ? g_utf8_next_char(end) : NULL;
    }
    return NULL;
}

void check_contradicted(const Checking *checking) {
    /* What is lacking there costs points. */
    if (indicator_scores(checking->indicator))
        return;
    /* Lacking, where the figures say met. */
    if (meaning_lacks(checking->verdict->claim) && checking->verdict->verdict == VERDICT_MET) {
        Finding *finding = checking_add(checking, SENTENCE_LACKING_NOTHING, checking->said->verdict, NULL);
        finding->affects_verdict = true;
        checking_quote(checking, finding, "claim", checking->verdict->word);
        g_autoptr(GString) explanation = g_string_new(NULL);
        for (guint i = 0; i < checking->verdict->clauses->len; i++) {
            const ClauseVerdict *clause = &g_array_index(checking->verdict->clauses, ClauseVerdict, i);
            if (clause->verdict == VERDICT_MET && *clause->outcome.explanation)
                text_append_part(explanation, "；", "%s", clause->outcome.explanation);
        }
        if (explanation->len > 0)
            finding_fact(checking->findings, finding, "explanation", FACT_EXPLANATION, explanation->str);
    }
    if (!meaning_may_be_met(checking->verdict->claim))
        return;
    /* Met, where the row says itself that something is not there, or not quite. */
    const Answer *count = checking_lacking(checking), *statement = checking->said->statement;
    if (count) {
        Finding *finding = checking_add(checking, SENTENCE_LACKING_COUNT, count, count->item);
        finding_fact(checking->findings, finding, "claim", FACT_CLAIM, checking->verdict->word);
        finding->affects_verdict = true;
        checking_quote(checking, finding, "stated", checking_stated(checking, count));
        return;
    }
    /* What the form says to whoever fills it in is nobody's answer. */
    if (!statement || lexicon_find(checking->standard, "hint", NULL, statement->value))
        return;
    Sentence sentence = SENTENCE_LACKING_WORDS;
    g_autofree char *excerpt = NULL;
    if (!checking->readings) {
        excerpt = clause_saying(checking, "lacking", statement->value);
        /* What nobody could read may mean anything; a word of doubt in it must be looked at before it is published. */
        if (!excerpt && checking_is_readable(checking)) {
            sentence = SENTENCE_DOUBT_WORDS;
            excerpt = clause_saying(checking, "doubt", statement->value);
        }
    } else if (!lexicon_find(checking->standard, "story", checking->indicator->id, NULL)) {
        /* A sentence that was read says something of its own only in its slots. */
        for (guint i = 0; i < checking->readings->len && !excerpt; i++) {
            const Reading *reading = &g_array_index(checking->readings, Reading, i);
            if (reading->item->type == ITEM_TEXT || reading->item->type == ITEM_LIST)
                excerpt = clause_saying(checking, "lacking", reading->value);
        }
    }
    if (!excerpt)
        return;
    Finding *finding = checking_add(checking, sentence, statement, NULL);
    finding_fact(checking->findings, finding, "claim", FACT_CLAIM, checking->verdict->word);
    finding->affects_verdict = true;
    checking_quote(checking, finding, "excerpt", excerpt);
}
