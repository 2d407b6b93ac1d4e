#include "base/text.h"
#include "find/asked.h"
#include "find/check_list.h"
#include "find/hypotheses.h"
#include "find/members.h"
#include "find/rates.h"

/* ---- part-exceeds-whole, zero-denominator ---- */

static bool is_zero(const Answer *answer) {
    return answer->number.value.num == 0;
}

static Finding *add_parts(const Checking *checking, Sentence sentence, const Answer *part, const Answer *whole) {
    Finding *finding = checking_add(checking, sentence, part, part->item);
    g_autofree char *part_text = checking_stated(part);
    g_autofree char *whole_text = checking_stated(whole);
    checking_add_item(checking, finding, "part_item", part->item);
    checking_add_text(checking, finding, "part", part_text);
    checking_add_item(checking, finding, "whole_item", whole->item);
    checking_add_text(checking, finding, "whole", whole_text);
    checking_set_figures(checking, finding, part_text, whole_text);
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

void check_subset(const Checking *checking, const Item *item) {
    const Answer *part = checking_number(checking, item);
    const Answer *whole = checking_number(checking, item->subset_of);
    if (!part || !whole)
        return;
    /* A whole of zero is asked about as such, once. */
    if (is_zero(whole) && is_part_of_rate(checking, item, item->subset_of))
        return;
    if (ratio_compare(figure_interval(part).low, figure_interval(whole).high) > 0)
        hypotheses_for_part(checking, add_parts(checking, SENTENCE_PART_ABOVE_WHOLE, part, whole), part, whole);
}

void check_zero(const Checking *checking, const Item *item) {
    const Answer *part = checking_number(checking, item->part);
    const Answer *whole = checking_number(checking, item->whole);
    if (part && whole && is_zero(whole) && !is_zero(part))
        add_parts(checking, SENTENCE_WHOLE_IS_ZERO, part, whole);
}

/* ---- count-list-mismatch ---- */

void check_count(const Checking *checking, const Item *item) {
    const Answer *count = checking_number(checking, item);
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
    g_autofree char *count_text = checking_stated(count);
    g_autofree char *counted = g_strdup_printf("%u", members.names->len);
    g_autofree char *list_text = text_tidy(list->value);
    checking_add_text(checking, finding, "stated", count_text);
    checking_add_text(checking, finding, "counted", counted);
    checking_add_text(checking, finding, "list", list_text);
    g_autofree char *distinct = g_strdup_printf("%u", members.distinct);
    if (repeats > 0)
        checking_add_text(checking, finding, "distinct", distinct);
    checking_set_figures(checking, finding, count_text, distinct);
    if (!members.open)
        hypotheses_for_count(checking, finding, count, (int)members.distinct);
}

/* ---- blank-field ---- */

void check_blank(const Checking *checking, const Item *item) {
    const Answer *answer = answers_lookup(checking->answers, item);
    if (!answer || answer->row != ROW_STATED)
        return;
    if (text_blank(answer->value)) {
        /* In a form that was filled in, what is not asked may stay empty; in a sentence, a slot was left. What the
         * sentence gives is asked about where the two are compared. */
        const Reading *reading = checking->readings ? readings_lookup(checking->readings, item) : NULL;
        bool in_form = !checking->read && item_is_asked(checking->rulebook, checking->indicator, item);
        if (in_form || (checking->read && !(reading && *reading->value)))
            checking_add(checking, SENTENCE_SLOT_BLANK, answer, item)->affects_verdict =
                checking_is_open(checking, item);
        return;
    }
    if (item->type != ITEM_LIST)
        return;
    g_auto(Members) members = members_split(answer->value);
    if (!members.has_blank)
        return;
    Finding *finding = checking_add(checking, SENTENCE_LIST_HAS_BLANK, answer, item);
    g_autofree char *value = text_tidy(answer->value);
    checking_add_text(checking, finding, "value", value);
    finding->reported = findings_text(checking->findings, value);
}
