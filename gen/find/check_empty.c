/* Claims without an object, and rates without quantities. */
#include "find/check_list.h"
#include "find/checking.h"

static bool is_zero(const Answer *answer) {
    return answer && answer->number.value.num == 0;
}

/* Whether a clause is left out because this item is zero. */
static bool leaves_out_a_clause(const Checking *checking, const Item *item) {
    for (guint i = 0; i < checking->verdict->clauses->len; i++) {
        const ClauseVerdict *clause = &g_array_index(checking->verdict->clauses, ClauseVerdict, i);
        const Rule *applies = rulebook_applies(checking->rulebook, clause->criterion);
        if (clause->verdict == VERDICT_NOT_APPLICABLE && applies && rule_uses(applies, item))
            return true;
    }
    return false;
}

void check_vacuous(const Checking *checking, const Item *item) {
    const Answer *count = checking_number(checking, item);
    bool claimed = checking->read && g_str_equal(checking->read->variant, "form");
    if (claimed && item->type == ITEM_COUNT && is_zero(count) && leaves_out_a_clause(checking, item))
        checking_add(checking, SENTENCE_COVERS_NOTHING, count, item);
    const Answer *part = checking_number(checking, item->part), *whole = checking_number(checking, item->whole);
    if (!count || !is_zero(part) || !is_zero(whole))
        return;
    Finding *finding = checking_add(checking, SENTENCE_NOTHING_OF_NOTHING, count, item);
    g_autofree char *stated = checking_stated(count);
    checking_add_item(checking, finding, "part_item", item->part);
    checking_add_item(checking, finding, "whole_item", item->whole);
    checking_add_text(checking, finding, "stated", stated);
}

static bool lacks_parts(const Checking *checking, const Item *item) {
    bool has_parts = item->part || checking_number(checking, item->share_of);
    return item->type == ITEM_PERCENT && !has_parts && checking_number(checking, item);
}

void check_denominators(const Checking *checking) {
    g_autoptr(GString) items = g_string_new(NULL);
    const Answer *first = NULL;
    for (guint i = 0; i < checking->indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(checking->indicator->items, i);
        if (!lacks_parts(checking, item))
            continue;
        g_string_append_printf(items, "%s%s", first ? " " : "", item->id);
        first = first ? first : checking_number(checking, item);
    }
    if (!first)
        return;
    Finding *finding = checking_add(checking, SENTENCE_RATE_WITHOUT_PARTS, first, NULL);
    finding_fact(checking->findings, finding, "items", FACT_ITEMS, items->str);
}
