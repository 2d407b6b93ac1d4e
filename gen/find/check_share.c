#include "find/check_list.h"
#include "find/hypotheses.h"
#include "find/share.h"

/* "4/6≈66.67%" or "4/5=80%": the sign is that of the percentage. */
static void append_share(GString *text, const Share *share, int64_t k, Ratio threshold, const char *between) {
    static const char about_sign[] = "≈";
    g_autofree char *percent = ratio_percent(share_ratio(share, k), threshold);
    bool about = g_str_has_prefix(percent, about_sign);
    g_string_append_printf(text, "%s%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT "%s%s", text->len > 0 ? between : "", k,
                           share->total, about ? "" : "=", percent);
}

static char *nearest(const Share *share, Ratio threshold, const char *between) {
    GString *text = g_string_new(NULL);
    append_share(text, share, share->low, threshold, between);
    if (share->high <= share->total)
        append_share(text, share, share->high, threshold, between);
    return g_string_free(text, FALSE);
}

/* Whether a clause of the row could not be decided because of this item. */
static bool leaves_open(const Checking *checking, const Item *item) {
    for (guint i = 0; i < checking->verdict->clauses->len; i++) {
        const ClauseVerdict *clause = &g_array_index(checking->verdict->clauses, ClauseVerdict, i);
        if (clause->outcome.reason == UNKNOWN_IMPOSSIBLE && clause->outcome.item == item)
            return true;
    }
    return false;
}

static void add_threshold(const Checking *checking, Finding *finding, Ratio threshold) {
    if (!ratio_valid(threshold))
        return;
    g_autofree char *text = ratio_percent(threshold, ratio_invalid());
    checking_add_text(checking, finding, "threshold", text);
}

static void report_impossible(const Checking *checking, const Answer *answer, const Share *share) {
    const Item *item = answer->item;
    Finding *finding = checking_add(checking, SENTENCE_SHARE_IMPOSSIBLE, answer, item);
    Ratio threshold = checking_threshold(checking, item);
    g_autofree char *percent = checking_stated(answer);
    g_autofree char *near = nearest(share, threshold, ", ");
    g_autofree char *figures = nearest(share, threshold, " ");
    g_autofree char *whole = g_strdup_printf("%" G_GINT64_FORMAT, share->total);
    finding->affects_verdict = leaves_open(checking, item);
    checking_set_figures(checking, finding, percent, near);
    checking_add_text(checking, finding, "stated", percent);
    checking_add_item(checking, finding, "whole_item", item->share_of);
    checking_add_text(checking, finding, "whole", whole);
    finding_fact(checking->findings, finding, "near", FACT_FIGURES, figures);
    add_threshold(checking, finding, threshold);
    hypotheses_for_share(checking, finding, answer, share);
}

/* The totals that may be meant, "“…”9": empty when one of them fits, or when none is stated. */
static char *unfitting_totals(const Checking *checking, const Answer *percent, GString *items) {
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = 0; percent->item->inferred && i < percent->item->inferred->len; i++) {
        const Item *item = g_ptr_array_index(percent->item->inferred, i);
        const Answer *total = checking_number(checking, item);
        if (!total || !ratio_is_integer(total->number.value) || total->number.value.num <= 0)
            continue;
        Share share = share_of_total(percent->number, total->number.value.num);
        if (share.possible)
            return g_strdup("");
        g_autofree char *near = nearest(&share, ratio_invalid(), ", ");
        g_string_append_printf(text, "%s%s", text->len > 0 ? "; " : "", near);
        g_string_append_printf(items, "%s%s", items->len > 0 ? " " : "", item->id);
    }
    return g_strdup(text->str);
}

static void check_inferred(const Checking *checking, const Answer *answer) {
    g_autoptr(GString) items = g_string_new(NULL);
    g_autofree char *near = unfitting_totals(checking, answer, items);
    if (!*near)
        return;
    Finding *finding = checking_add(checking, SENTENCE_SHARE_UNLIKELY, answer, answer->item);
    finding->severity = SEVERITY_WARNING;
    g_autofree char *percent = checking_stated(answer);
    checking_set_figures(checking, finding, percent, near);
    checking_add_text(checking, finding, "stated", percent);
    finding_fact(checking->findings, finding, "wholes", FACT_ITEMS, items->str);
    checking_add_text(checking, finding, "near", near);
}

void check_share(const Checking *checking, const Item *item) {
    const Answer *answer = checking_number(checking, item);
    if (!answer || item->type != ITEM_PERCENT || (!item->share_of && !item->inferred))
        return;
    Share share;
    if (!share_stated(checking->answers, item, &share))
        check_inferred(checking, answer);
    else if (!share.possible)
        report_impossible(checking, answer, &share);
}
