#include "eval/checks.h"

#include "base/text.h"
#include "eval/members.h"
#include "model/pattern.h"

/* What every check of one indicator looks at. */
typedef struct Checking {
    const Standard *standard;
    const Rulebook *rulebook;
    const Answers *answers;
    Findings *findings;
    const Indicator *indicator;
    const IndicatorAnswers *said;
    const IndicatorVerdict *verdict;
} Checking;

static Ratio hundred(void) {
    return ratio_make(100, 1);
}

/* ---- making findings ---- */

static void place_at(const Checking *checking, Finding *finding, const Answer *at) {
    Findings *findings = checking->findings;
    if (at) {
        finding->place = at->place;
        finding->place.file = findings_text(findings, at->place.file);
        finding->place.column = "value";
    } else {
        finding->place.file = findings_text(findings, answers_file(checking->answers));
    }
}

/* `item`: what the finding is about, or NULL. */
static Finding *add(const Checking *checking, Sentence sentence, const Answer *at, const Item *item) {
    Findings *findings = checking->findings;
    Finding *finding = finding_add(findings, sentence);
    place_at(checking, finding, at);
    finding->community = findings_text(findings, answers_community(checking->answers)->id);
    finding->tier = findings_text(findings, checking->indicator->tier->id);
    finding->indicator = findings_text(findings, checking->indicator->id);
    finding->no = checking->indicator->no;
    finding->group = findings_printf(findings, "%s:%s%s%s", finding_id_text(finding->id), checking->indicator->id,
                                     item ? ":" : "", item ? item->id : "");
    if (item)
        finding_fact(findings, finding, "item", FACT_ITEM, item->id);
    return finding;
}

static void add_text(const Checking *checking, Finding *finding, const char *key, const char *text) {
    finding_fact(checking->findings, finding, key, FACT_TEXT, text);
}

static void set_figures(const Checking *checking, Finding *finding, const char *reported, const char *computed) {
    finding->reported = findings_text(checking->findings, reported);
    finding->computed = findings_text(checking->findings, computed);
}

static void add_item(const Checking *checking, Finding *finding, const char *key, const Item *item) {
    finding_fact(checking->findings, finding, key, FACT_ITEM, item->id);
}

static const Answer *answered_number(const Checking *checking, const Item *item) {
    const Answer *answer = item ? answers_lookup(checking->answers, item) : NULL;
    return answer && answer->is_number ? answer : NULL;
}

/* The figure as it was written, "83.30%". Newly allocated. */
static char *stated(const Answer *answer) {
    g_autofree char *text = text_squeeze(answer->value);
    bool percent = answer->item && answer->item->type == ITEM_PERCENT;
    return percent && !g_str_has_suffix(text, "%") ? g_strconcat(text, "%", NULL) : g_steal_pointer(&text);
}

/* ---- rate-mismatch ---- */

typedef struct Rate {
    const Answer *rate, *part, *whole;
    Ratio quotient;    /* part / whole */
    Interval interval; /* in percent; one point when both parts are exact */
    bool measured;
} Rate;

static Interval interval_of(const Answer *answer) {
    if (!answer->item->measured)
        return (Interval){answer->number.value, answer->number.value};
    Interval interval = decimal_interval(answer->number);
    Ratio zero = ratio_make(0, 1);
    if (ratio_compare(interval.low, zero) < 0)
        interval.low = zero;
    return interval;
}

/* What the quotient may have been before its parts were rounded, in percent; at most 100%, unless even the nominal
 * quotient is above. */
static Interval quotient_interval(const Rate *rate) {
    Interval part = interval_of(rate->part), whole = interval_of(rate->whole);
    Ratio one = ratio_make(1, 1);
    Interval interval = {ratio_div(part.low, whole.high), ratio_div(part.high, whole.low)};
    bool below = ratio_compare(rate->quotient, one) <= 0;
    if (below && (!ratio_valid(interval.high) || ratio_compare(interval.high, one) > 0))
        interval.high = one;
    return (Interval){ratio_mul(interval.low, hundred()), ratio_mul(interval.high, hundred())};
}

/* false when a figure is missing, or the whole is zero. */
static bool read_rate(const Checking *checking, const Item *item, Rate *rate) {
    *rate = (Rate){.rate = answered_number(checking, item),
                   .part = answered_number(checking, item->part),
                   .whole = answered_number(checking, item->whole)};
    if (!rate->rate || !rate->part || !rate->whole)
        return false;
    rate->quotient = ratio_div(rate->part->number.value, rate->whole->number.value);
    rate->measured = item->part->measured || item->whole->measured;
    return ratio_valid(rate->quotient) && ratio_valid(ratio_mul(rate->quotient, hundred()));
}

typedef struct WithoutParts {
    const Answers *answers;
    const Item *rate;
} WithoutParts;

static const Answer *answer_of(const void *context, const Item *item) {
    return answers_lookup(context, item);
}

static const Answer *answer_without_parts(const void *context, const Item *item) {
    const WithoutParts *without = context;
    bool hidden = item == without->rate->part || item == without->rate->whole;
    return hidden ? NULL : answers_lookup(without->answers, item);
}

/* Whether a clause comes out differently by the stated rate than by its parts. */
static bool flips_a_clause(const Checking *checking, const Item *rate) {
    WithoutParts without = {checking->answers, rate};
    for (guint i = 0; i < checking->indicator->criteria->len; i++) {
        const Rule *rule = rulebook_rule(checking->rulebook, g_ptr_array_index(checking->indicator->criteria, i));
        if (!rule)
            continue;
        g_auto(Outcome) computed = rule_evaluate(rule, answer_of, checking->answers);
        g_auto(Outcome) claimed = rule_evaluate(rule, answer_without_parts, &without);
        bool known = computed.truth != TRUTH_UNKNOWN && claimed.truth != TRUTH_UNKNOWN;
        if (known && computed.truth != claimed.truth)
            return true;
    }
    return false;
}

/* The threshold of the clause that asks for this rate, or the invalid ratio. */
static Ratio threshold_for(const Checking *checking, const Item *rate) {
    for (guint i = 0; i < checking->indicator->criteria->len; i++) {
        const Rule *rule = rulebook_rule(checking->rulebook, g_ptr_array_index(checking->indicator->criteria, i));
        const GPtrArray *items = rule ? rule_items(rule) : NULL;
        if (items && g_ptr_array_find((GPtrArray *)items, rate->part, NULL))
            return rule_threshold(rule);
    }
    return ratio_invalid();
}

/* Never the very figure that was stated: a mismatch has to be seen (66.670% stated, ≈66.667% computed). */
static char *computed_rate(const Rate *rate, Ratio threshold) {
    static const char about_sign[] = "≈";
    g_autofree char *text = ratio_percent(rate->quotient, threshold);
    g_autofree char *digits = g_strdup(g_str_has_prefix(text, about_sign) ? text + strlen(about_sign) : text);
    digits[strcspn(digits, "%")] = '\0';
    Decimal printed;
    bool same = decimal_parse(digits, &printed) && ratio_compare(printed.value, rate->rate->number.value) == 0;
    return same ? ratio_percent(rate->quotient, ratio_div(rate->rate->number.value, hundred()))
                : g_steal_pointer(&text);
}

static void add_bound(const Checking *checking, Finding *finding, const char *key, Ratio percent) {
    if (!ratio_valid(percent))
        return;
    g_autofree char *text = ratio_percent(ratio_div(percent, hundred()), ratio_invalid());
    add_text(checking, finding, key, text);
}

static bool rate_sentence(const Rate *rate, Sentence *sentence) {
    switch (decimal_agreement(rate->rate->number, ratio_mul(rate->quotient, hundred()))) {
    case AGREE_EXACT:
    case AGREE_ROUNDED:
        return false;
    case AGREE_TRUNCATED:
        *sentence = SENTENCE_RATE_CUT_OFF;
        return true;
    case AGREE_NOT:
        break;
    }
    if (rate->measured)
        *sentence = decimal_within(rate->rate->number, rate->interval) ? SENTENCE_RATE_DIFFERS_WITHIN
                                                                       : SENTENCE_RATE_DIFFERS_BEYOND;
    else if (ratio_compare(rate->rate->number.value, hundred()) == 0)
        *sentence = SENTENCE_RATE_FULL_FROM_UNEQUAL;
    else
        *sentence = SENTENCE_RATE_DIFFERS;
    return true;
}

static void grade_rate(Finding *finding) {
    if (finding->sentence == SENTENCE_RATE_CUT_OFF)
        finding->severity = SEVERITY_INFO;
    else if (finding->sentence == SENTENCE_RATE_DIFFERS_WITHIN)
        finding->severity = SEVERITY_WARNING;
}

static void report_rate(const Checking *checking, const Rate *rate, Sentence sentence) {
    const Item *item = rate->rate->item;
    Finding *finding = add(checking, sentence, rate->rate, item);
    grade_rate(finding);
    finding->affects_verdict = flips_a_clause(checking, item);
    Ratio threshold = threshold_for(checking, item);
    g_autofree char *rate_text = stated(rate->rate);
    g_autofree char *part = stated(rate->part);
    g_autofree char *whole = stated(rate->whole);
    g_autofree char *computed = computed_rate(rate, threshold);
    set_figures(checking, finding, rate_text, computed);
    add_text(checking, finding, "stated", rate_text);
    add_text(checking, finding, "part", part);
    add_text(checking, finding, "whole", whole);
    add_text(checking, finding, "computed", computed);
    if (ratio_valid(threshold))
        add_bound(checking, finding, "threshold", ratio_mul(threshold, hundred()));
    if (rate->measured) {
        add_bound(checking, finding, "low", rate->interval.low);
        add_bound(checking, finding, "high", rate->interval.high);
    }
}

static void check_rate(const Checking *checking, const Item *item) {
    Rate rate;
    Sentence sentence;
    if (!item->part || !item->whole || !read_rate(checking, item, &rate))
        return;
    if (rate.measured)
        rate.interval = quotient_interval(&rate);
    if (rate_sentence(&rate, &sentence))
        report_rate(checking, &rate, sentence);
}

/* ---- part-exceeds-whole, zero-denominator ---- */

static bool is_zero(const Answer *answer) {
    return answer->number.value.num == 0;
}

static Finding *add_parts(const Checking *checking, Sentence sentence, const Answer *part, const Answer *whole) {
    Finding *finding = add(checking, sentence, part, part->item);
    g_autofree char *part_text = stated(part);
    g_autofree char *whole_text = stated(whole);
    add_item(checking, finding, "part_item", part->item);
    add_text(checking, finding, "part", part_text);
    add_item(checking, finding, "whole_item", whole->item);
    add_text(checking, finding, "whole", whole_text);
    set_figures(checking, finding, part_text, whole_text);
    return finding;
}

static bool is_part_of_rate(const Checking *checking, const Item *part, const Item *whole) {
    for (guint i = 0; i < checking->indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(checking->indicator->items, i);
        if (item->part == part && item->whole == whole)
            return true;
    }
    return false;
}

static void check_subset(const Checking *checking, const Item *item) {
    const Answer *part = answered_number(checking, item);
    const Answer *whole = answered_number(checking, item->subset_of);
    if (!part || !whole)
        return;
    /* A whole of zero is asked about as such, once. */
    if (is_zero(whole) && is_part_of_rate(checking, item, item->subset_of))
        return;
    if (ratio_compare(interval_of(part).low, interval_of(whole).high) > 0)
        add_parts(checking, SENTENCE_PART_ABOVE_WHOLE, part, whole);
}

static void check_zero(const Checking *checking, const Item *item) {
    const Answer *part = answered_number(checking, item->part);
    const Answer *whole = answered_number(checking, item->whole);
    if (part && whole && is_zero(whole) && !is_zero(part))
        add_parts(checking, SENTENCE_WHOLE_IS_ZERO, part, whole);
}

/* ---- count-list-mismatch ---- */

static void check_count(const Checking *checking, const Item *item) {
    const Answer *count = answered_number(checking, item);
    const Answer *list = item->counts ? answers_lookup(checking->answers, item->counts) : NULL;
    if (!count || !list || text_blank(list->value))
        return;
    g_auto(Members) members = members_split(list->value);
    int order = ratio_compare(ratio_make(members.names->len, 1), count->number.value);
    if (members.open ? order <= 0 : order == 0)
        return;
    Finding *finding = add(checking, SENTENCE_COUNT_NOT_LIST, count, item);
    g_autofree char *count_text = stated(count);
    g_autofree char *counted = g_strdup_printf("%u", members.names->len);
    g_autofree char *list_text = text_tidy(list->value);
    add_text(checking, finding, "stated", count_text);
    add_text(checking, finding, "counted", counted);
    add_text(checking, finding, "list", list_text);
    set_figures(checking, finding, count_text, counted);
}

/* ---- blank-field ---- */

static void check_blank(const Checking *checking, const Item *item) {
    const Answer *answer = answers_lookup(checking->answers, item);
    if (!answer)
        return;
    if (text_blank(answer->value)) {
        add(checking, SENTENCE_SLOT_BLANK, answer, item);
        return;
    }
    if (item->type != ITEM_LIST)
        return;
    g_auto(Members) members = members_split(answer->value);
    if (!members.has_blank)
        return;
    Finding *finding = add(checking, SENTENCE_LIST_HAS_BLANK, answer, item);
    g_autofree char *value = text_tidy(answer->value);
    add_text(checking, finding, "value", value);
    finding->reported = findings_text(checking->findings, value);
}

/* ---- threshold-missed ---- */

/* Where the finding stands: the first item of the rule that was answered, else the verdict. */
static const Answer *first_answer(const Checking *checking, const Rule *rule) {
    const GPtrArray *items = rule_items(rule);
    for (guint i = 0; i < items->len; i++) {
        const Answer *answer = answers_lookup(checking->answers, g_ptr_array_index(items, i));
        if (answer)
            return answer;
    }
    return checking->said->verdict;
}

static bool rule_uses(const Rule *rule, const Item *item) {
    return item && g_ptr_array_find((GPtrArray *)rule_items(rule), item, NULL);
}

/* What the table states where the rule computes: the rate of the parts used, or the rule's only item. */
static const Answer *stated_answer(const Checking *checking, const Rule *rule) {
    for (guint i = 0; i < checking->indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(checking->indicator->items, i);
        if (rule_uses(rule, item->part) && rule_uses(rule, item->whole))
            return answered_number(checking, item);
    }
    const GPtrArray *items = rule_items(rule);
    return items->len == 1 ? answered_number(checking, g_ptr_array_index(items, 0)) : NULL;
}

static void check_clause(const Checking *checking, const ClauseVerdict *clause) {
    if (clause->verdict != VERDICT_NOT_MET)
        return;
    const Rule *rule = rulebook_rule(checking->rulebook, clause->criterion);
    const Answer *figure = stated_answer(checking, rule);
    const Answer *at = first_answer(checking, rule);
    Finding *finding = add(checking, SENTENCE_THRESHOLD_NOT_REACHED, at ? at : figure, NULL);
    finding->severity = clause->criterion->soft ? SEVERITY_WARNING : SEVERITY_ERROR;
    finding->affects_verdict = true;
    finding->clause = findings_text(checking->findings, clause->criterion->clause);
    finding->group = findings_printf(checking->findings, "%s:%s", finding->group, clause->criterion->clause);
    g_autofree char *reported = figure ? stated(figure) : NULL;
    set_figures(checking, finding, reported, clause->outcome.computed);
    add_text(checking, finding, "explanation", clause->outcome.explanation);
}

static void check_thresholds(const Checking *checking) {
    if (checking->verdict->claim != CLAIM_MET)
        return;
    for (guint i = 0; i < checking->verdict->clauses->len; i++)
        check_clause(checking, &g_array_index(checking->verdict->clauses, ClauseVerdict, i));
}

/* ---- cross-indicator ---- */

static const Answer *first_answer_here(const Checking *checking, const Rule *rule) {
    const GPtrArray *items = rule_items(rule);
    for (guint i = 0; i < items->len; i++) {
        const Item *item = g_ptr_array_index(items, i);
        const Answer *answer = answers_lookup(checking->answers, item);
        if (answer && g_str_equal(item->indicator, checking->indicator->id))
            return answer;
    }
    return first_answer(checking, rule);
}

/* "15,16", or NULL. */
static const char *numbers_of(const Checking *checking, const char *ids) {
    g_auto(GStrv) words = g_strsplit_set(ids, " \t", -1);
    g_autoptr(GString) numbers = g_string_new(NULL);
    for (char **word = words; *word; word++) {
        const Indicator *other = standard_lookup_indicator(checking->standard, checking->indicator->tier, *word);
        if (other)
            g_string_append_printf(numbers, "%s%d", numbers->len > 0 ? "," : "", other->no);
    }
    return numbers->len > 0 ? findings_text(checking->findings, numbers->str) : NULL;
}

static void check_across(const Checking *checking, const Check *check) {
    const Rule *rule = rulebook_check(checking->rulebook, check);
    bool here = g_str_equal(check->indicator, checking->indicator->id) &&
                (!check->tier || g_str_equal(check->tier, checking->indicator->tier->id));
    if (!rule || !here)
        return;
    g_auto(Outcome) outcome = rule_evaluate(rule, answer_of, checking->answers);
    if (outcome.truth != TRUTH_FALSE)
        return;
    Finding *finding = add(checking, SENTENCE_CHECK_FAILED, first_answer_here(checking, rule), NULL);
    finding->severity = check->severity;
    finding->also = numbers_of(checking, check->also);
    finding->check = findings_text(checking->findings, check->id);
    finding->group = findings_printf(checking->findings, "%s:%s", finding_id_text(finding->id), check->id);
    set_figures(checking, finding, outcome.computed, outcome.against);
    add_text(checking, finding, "explanation", outcome.explanation);
}

static void check_cross(const Checking *checking) {
    const GPtrArray *checks = standard_checks(checking->standard);
    for (guint i = 0; i < checks->len; i++)
        check_across(checking, g_ptr_array_index(checks, i));
}

/* ---- verdict-missing, statement-unread ---- */

static const Answer *any_answer(const IndicatorAnswers *said) {
    return said->list->len > 0 ? g_ptr_array_index(said->list, 0) : NULL;
}

static void check_verdict(const Checking *checking) {
    const Answer *verdict = checking->said->verdict;
    if (!verdict || text_blank(verdict->value))
        add(checking, SENTENCE_NO_VERDICT, verdict ? verdict : any_answer(checking->said), NULL);
}

static bool is_for_reading(const Statement *statement) {
    return g_str_equal(statement->lang, "zh") && !g_str_equal(statement->variant, "brief");
}

static void check_statement(const Checking *checking) {
    const Answer *sentence = checking->said->statement;
    if (!sentence || text_blank(sentence->value))
        return;
    bool readable = false;
    for (guint i = 0; i < checking->indicator->statements->len; i++) {
        const Statement *statement = g_ptr_array_index(checking->indicator->statements, i);
        if (!is_for_reading(statement))
            continue;
        readable = true;
        g_autoptr(GArray) readings = NULL;
        if (pattern_read(statement->pattern, sentence->value, &readings))
            return;
    }
    /* Where the standard has no pattern at all, no sentence could fit. */
    if (readable)
        add(checking, SENTENCE_STATEMENT_FITS_NONE, sentence, NULL);
}

/* ---- all of them ---- */

static void check_items(const Checking *checking, void (*check)(const Checking *, const Item *)) {
    for (guint i = 0; i < checking->indicator->items->len; i++)
        check(checking, g_ptr_array_index(checking->indicator->items, i));
}

/* In the order of the catalogue. */
static void check_indicator(const Checking *checking) {
    check_items(checking, check_rate);
    check_items(checking, check_subset);
    check_items(checking, check_zero);
    check_thresholds(checking);
    check_cross(checking);
    check_items(checking, check_count);
    check_verdict(checking);
    check_statement(checking);
    check_items(checking, check_blank);
}

void checks_table(const Standard *standard, const Rulebook *rulebook, const Answers *answers, const GPtrArray *verdicts,
                  Findings *findings) {
    for (guint i = 0; i < verdicts->len; i++) {
        const IndicatorVerdict *verdict = g_ptr_array_index(verdicts, i);
        Checking checking = {.standard = standard,
                             .rulebook = rulebook,
                             .answers = answers,
                             .findings = findings,
                             .indicator = verdict->indicator,
                             .said = answers_indicator(answers, (int)i),
                             .verdict = verdict};
        if (checking.said->list->len > 0)
            check_indicator(&checking);
        else
            add(&checking, SENTENCE_ROW_ABSENT, NULL, NULL);
    }
}
