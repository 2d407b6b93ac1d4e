/* Figures of a row against each other: rates and their parts, shares of a whole number, counts and lists. */
#include "base/number.h"
#include "base/text.h"
#include "find/check.h"
#include "find/members.h"
#include "find/rates.h"

static const Ratio hundred = {100, 1};
static const char about_sign[] = "≈";

static bool is_nought(const Answer *figure) {
    return figure && figure->number.value.num == 0;
}

/* ---- rate-mismatch ---- */

/* Whether a clause comes out differently by the stated rate than by its parts. */
static bool flips_a_clause(const Checking *checking, const Answer *rate, const Answer *part, const Answer *whole) {
    Answer parts[] = {*part, *whole};
    parts[0].number.value = rate->number.value;
    parts[1].number.value = item_scale(rate->item);
    const RuleTable table = {.answers = checking->answers};
    const RuleTable stated = {.answers = checking->answers, .supposed = parts, .supposed_count = G_N_ELEMENTS(parts)};
    for (guint i = 0; i < checking->indicator->criteria->len; i++) {
        const Rule *rule = rulebook_rule(checking->rulebook, g_ptr_array_index(checking->indicator->criteria, i));
        if (!rule)
            continue;
        Truth computed = rule_truth(rule, &table);
        Truth claimed = rule_truth(rule, &stated);
        if (computed != TRUTH_UNKNOWN && claimed != TRUTH_UNKNOWN && computed != claimed)
            return true;
    }
    return false;
}

/* Never the very figure that was stated: a mismatch has to be seen (66.670% stated, ≈66.667% computed). */
static char *print_computed(const Answer *rate, Ratio computed, Ratio threshold) {
    g_autofree char *text = item_figure(rate->item, computed, threshold);
    g_autofree char *digits = g_strdup(g_str_has_prefix(text, about_sign) ? text + strlen(about_sign) : text);
    digits[strcspn(digits, "%")] = '\0';
    Decimal printed;
    bool same = decimal_parse(digits, &printed) && ratio_compare(printed.value, rate->number.value) == 0;
    return same ? item_figure(rate->item, computed, item_ruled(rate->item, rate->number.value))
                : g_steal_pointer(&text);
}

void check_rate(const Checking *checking, const Item *item) {
    if (!item->part || !item->whole)
        return;
    const Answer *rate = figure_lookup(checking->answers, item), *part = figure_lookup(checking->answers, item->part),
                 *whole = figure_lookup(checking->answers, item->whole);
    Ratio quotient = part && whole ? ratio_div(part->number.value, whole->number.value) : ratio_invalid();
    Ratio exact = ratio_mul(quotient, item_scale(item));
    if (!rate || !part || !whole || !ratio_valid(exact))
        return;
    bool measured = item->part->measured || item->whole->measured;
    bool full = item->type == ITEM_PERCENT && ratio_compare(rate->number.value, hundred) == 0;
    const Interval nowhere = {ratio_invalid(), ratio_invalid()};
    Interval reach = measured ? rate_interval(item, part, whole) : nowhere;
    Sentence sentence = full ? SENTENCE_RATE_FULL_FROM_UNEQUAL : SENTENCE_RATE_DIFFERS;
    Severity severity = SEVERITY_ERROR;
    switch (decimal_agreement(rate->number, exact)) {
    case AGREE_EXACT:
        return;
    case AGREE_ROUNDED:
        if (!full || measured)
            return;
        sentence = SENTENCE_RATE_FULL_BY_ROUNDING;
        severity = SEVERITY_INFO;
        break;
    case AGREE_TRUNCATED:
        sentence = SENTENCE_RATE_CUT_OFF;
        severity = SEVERITY_INFO;
        break;
    case AGREE_NOT:
        if (measured && decimal_within(rate->number, reach)) {
            sentence = SENTENCE_RATE_DIFFERS_WITHIN;
            severity = SEVERITY_WARNING;
        } else if (measured) {
            sentence = SENTENCE_RATE_DIFFERS_BEYOND;
        }
        break;
    }

    Finding *finding = checking_add(checking, sentence, rate, item);
    finding->severity = severity;
    finding->affects_verdict = flips_a_clause(checking, rate, part, whole);
    Ratio threshold = indicator_asks(checking->rulebook, checking->indicator, item, checking->answers).number;
    g_autofree char *computed = print_computed(rate, item_ruled(item, exact), threshold);
    const char *stated = checking_stated(checking, rate);
    checking_figures(checking, finding, stated, computed);
    checking_text(checking, finding, "stated", stated);
    checking_text(checking, finding, "part", checking_stated(checking, part));
    checking_text(checking, finding, "whole", checking_stated(checking, whole));
    g_autofree char *times = item->type == ITEM_PERCENT || ratio_compare(item->times, ratio_make(1, 1)) == 0
                                 ? NULL
                                 : ratio_about(item->times, 2);
    if (times) /* per thousand */
        checking_text(checking, finding, "times", times);
    checking_text(checking, finding, "computed", computed);
    const struct {
        const char *key;
        Ratio ruled;
    } bounds[] = {
        {"threshold", threshold}, {"low", item_ruled(item, reach.low)}, {"high", item_ruled(item, reach.high)}};
    for (gsize i = 0; i < G_N_ELEMENTS(bounds); i++) {
        Ratio ruled = bounds[i].ruled;
        g_autofree char *text = ratio_valid(ruled) ? item_figure(item, ruled, ratio_invalid()) : NULL;
        if (text)
            checking_text(checking, finding, bounds[i].key, text);
    }
    if (severity > SEVERITY_INFO)
        hypotheses_for_rate(checking, finding, rate, part, whole, threshold);
}

/* ---- rate-impossible ---- */

/* The shares to either side, "4÷6≈66.67% 5÷6≈83.33%": the sign is that of the percentage, and blanks part the shares.
 */
static char *nearest_shares(const Share *share, Ratio threshold, const char *between) {
    GString *text = g_string_new(NULL);
    for (int64_t k = share->low; k <= share->high && k <= share->total; k++) {
        g_autofree char *percent = ratio_percent(ratio_make(k, share->total), threshold);
        bool about = g_str_has_prefix(percent, about_sign);
        text_append_part(text, between, "%" G_GINT64_FORMAT "÷%" G_GINT64_FORMAT "%s%s", k, share->total,
                         about ? "" : "=", percent);
    }
    return g_string_free(text, FALSE);
}

/* Where the total is not asked, counts of the row may be meant: told when some are stated and none of them fits. */
static void check_inferred_share(const Checking *checking, const Answer *percent) {
    g_autoptr(GString) near = g_string_new(NULL), items = g_string_new(NULL);
    for (guint i = 0; percent->item->inferred && i < percent->item->inferred->len; i++) {
        const Item *item = g_ptr_array_index(percent->item->inferred, i);
        const Answer *total = figure_lookup(checking->answers, item);
        if (!total || !ratio_is_integer(total->number.value) || total->number.value.num <= 0)
            continue;
        Share share = share_of_total(percent->number, total->number.value.num);
        if (share.possible)
            return;
        g_autofree char *shares = nearest_shares(&share, ratio_invalid(), ", ");
        text_append_part(near, "; ", "%s", shares);
        text_append_part(items, " ", "%s", item->id);
    }
    if (near->len == 0)
        return;
    Finding *finding = checking_add(checking, SENTENCE_SHARE_UNLIKELY, percent, percent->item);
    finding->severity = SEVERITY_WARNING;
    const char *stated = checking_stated(checking, percent);
    checking_figures(checking, finding, stated, near->str);
    checking_text(checking, finding, "stated", stated);
    finding_fact(checking->findings, finding, "wholes", FACT_ITEMS, items->str);
    checking_text(checking, finding, "near", near->str);
}

void check_share(const Checking *checking, const Item *item) {
    const Answer *percent = figure_lookup(checking->answers, item);
    if (!percent || item->type != ITEM_PERCENT || (!item->share_of && !item->inferred))
        return;
    Share share;
    if (!item->share_of || !share_stated(checking->answers, item, &share)) {
        check_inferred_share(checking, percent);
        return;
    }
    if (share.possible)
        return;
    Finding *finding = checking_add(checking, SENTENCE_SHARE_IMPOSSIBLE, percent, item);
    for (guint i = 0; i < checking->verdict->clauses->len; i++) {
        const ClauseVerdict *clause = &g_array_index(checking->verdict->clauses, ClauseVerdict, i);
        if (clause->outcome.reason == UNKNOWN_IMPOSSIBLE && clause->outcome.item == item)
            finding->affects_verdict = true;
    }
    Ratio threshold = indicator_asks(checking->rulebook, checking->indicator, item, checking->answers).number;
    g_autofree char *near = nearest_shares(&share, threshold, ", "), *figures = nearest_shares(&share, threshold, " ");
    const char *stated = checking_stated(checking, percent);
    checking_figures(checking, finding, stated, near);
    checking_text(checking, finding, "stated", stated);
    finding_fact(checking->findings, finding, "whole_item", FACT_ITEM, item->share_of->id);
    finding_number(checking->findings, finding, "whole", share.total);
    finding_fact(checking->findings, finding, "near", FACT_FIGURES, figures);
    if (ratio_valid(threshold)) {
        g_autofree char *text = ratio_percent(threshold, ratio_invalid());
        checking_text(checking, finding, "threshold", text);
    }
    hypotheses_for_share(checking, finding, percent, &share);
}

/* ---- part-exceeds-whole, zero-denominator ---- */

static Finding *add_parts(const Checking *checking, Sentence sentence, const Answer *part, const Answer *whole) {
    Finding *finding = checking_add(checking, sentence, part, part->item);
    const char *part_text = checking_stated(checking, part), *whole_text = checking_stated(checking, whole);
    finding_fact(checking->findings, finding, "part_item", FACT_ITEM, part->item->id);
    checking_text(checking, finding, "part", part_text);
    finding_fact(checking->findings, finding, "whole_item", FACT_ITEM, whole->item->id);
    checking_text(checking, finding, "whole", whole_text);
    checking_figures(checking, finding, part_text, whole_text);
    return finding;
}

void check_subset(const Checking *checking, const Item *item) {
    const Answer *part = figure_lookup(checking->answers, item);
    const Answer *whole = figure_lookup(checking->answers, item->subset_of);
    if (!part || !whole || ratio_compare(figure_interval(part).low, figure_interval(whole).high) <= 0)
        return;
    /* A whole of zero is asked about as such, once. */
    for (guint i = 0; is_nought(whole) && i < checking->indicator->items->len; i++) {
        const Item *rate = g_ptr_array_index(checking->indicator->items, i);
        if (rate->part == item && rate->whole == item->subset_of)
            return;
    }
    Finding *finding = add_parts(checking, SENTENCE_PART_ABOVE_WHOLE, part, whole);
    hypothesis_propose(checking, finding, HYPOTHESIS_FIGURE, part, whole->number.value);
    hypothesis_propose(checking, finding, HYPOTHESIS_FIGURE, whole, part->number.value);
}

void check_zero(const Checking *checking, const Item *item) {
    const Answer *part = figure_lookup(checking->answers, item->part);
    const Answer *whole = figure_lookup(checking->answers, item->whole);
    if (part && is_nought(whole) && !is_nought(part))
        add_parts(checking, SENTENCE_WHOLE_IS_ZERO, part, whole);
}

/* ---- count-list-mismatch ---- */

void check_count(const Checking *checking, const Item *item) {
    const Answer *count = figure_lookup(checking->answers, item);
    const Answer *list = item->counts ? answers_lookup(checking->answers, item->counts) : NULL;
    if (!count || !list || text_blank(list->value))
        return;
    g_auto(Members) members = members_split(list->value);
    guint repeats = members.names->len - members.distinct;
    Ratio fewest = ratio_make((int64_t)members.fewest - repeats, 1);
    Ratio most = ratio_make((int64_t)members.most - repeats, 1);
    bool enough = members.open || ratio_compare(most, count->number.value) >= 0;
    if (enough && ratio_compare(fewest, count->number.value) <= 0)
        return;
    Finding *finding = checking_add(checking, SENTENCE_COUNT_NOT_LIST, count, item);
    const char *stated = checking_stated(checking, count);
    const char *distinct = DIGITS(members.distinct);
    g_autofree char *list_text = text_tidy(list->value);
    checking_text(checking, finding, "stated", stated);
    finding_number(checking->findings, finding, "counted", members.names->len);
    checking_text(checking, finding, "list", list_text);
    if (repeats > 0)
        checking_text(checking, finding, "distinct", distinct);
    checking_figures(checking, finding, stated, distinct);
    if (!members.open)
        hypothesis_propose(checking, finding, HYPOTHESIS_FIGURE, count, ratio_make(members.distinct, 1));
}

/* ---- vacuous, no-denominator ---- */

void check_vacuous(const Checking *checking, const Item *item) {
    const Answer *figure = figure_lookup(checking->answers, item);
    /* The form's own claim of things of which there are none, so that a clause is left out. */
    bool claimed = checking->read && g_str_equal(checking->read->variant, "form") && item->type == ITEM_COUNT;
    for (guint i = 0; claimed && is_nought(figure) && i < checking->verdict->clauses->len; i++) {
        const ClauseVerdict *clause = &g_array_index(checking->verdict->clauses, ClauseVerdict, i);
        const Rule *applies = rulebook_applies(checking->rulebook, clause->criterion);
        if (clause->verdict != VERDICT_NOT_APPLICABLE || !applies || !rule_uses(applies, item))
            continue;
        checking_add(checking, SENTENCE_COVERS_NOTHING, figure, item);
        break;
    }
    if (!figure || !is_nought(figure_lookup(checking->answers, item->part)) ||
        !is_nought(figure_lookup(checking->answers, item->whole)))
        return;
    Finding *finding = checking_add(checking, SENTENCE_NOTHING_OF_NOTHING, figure, item);
    finding_fact(checking->findings, finding, "part_item", FACT_ITEM, item->part->id);
    finding_fact(checking->findings, finding, "whole_item", FACT_ITEM, item->whole->id);
    checking_text(checking, finding, "stated", checking_stated(checking, figure));
}

void check_denominators(const Checking *checking) {
    g_autoptr(GString) items = g_string_new(NULL);
    const Answer *first = NULL;
    for (guint i = 0; i < checking->indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(checking->indicator->items, i);
        bool lacks_parts = item->type == ITEM_PERCENT && !item->part;
        const Answer *rate = lacks_parts ? figure_lookup(checking->answers, item) : NULL;
        if (!rate || figure_lookup(checking->answers, item->share_of))
            continue;
        text_append_part(items, " ", "%s", item->id);
        first = first ? first : rate;
    }
    if (!first)
        return;
    Finding *finding = checking_add(checking, SENTENCE_RATE_WITHOUT_PARTS, first, NULL);
    finding_fact(checking->findings, finding, "items", FACT_ITEMS, items->str);
}
