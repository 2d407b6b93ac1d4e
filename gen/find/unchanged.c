#include "find/unchanged.h"

/* Whether an edition says the same of an item. Standards differ between years: items are known by their ids. */
static bool says(const PeerFacts *facts, const PeerSaying *saying) {
    for (guint i = 0; i < facts->sayings->len; i++) {
        const PeerSaying *other = &g_array_index(facts->sayings, PeerSaying, i);
        if (other->value == saying->value && g_str_equal(other->item->id, saying->item->id))
            return true;
    }
    return false;
}

/* How many editions in a row, the newest among them, say it. */
static int run_length(const PeerFacts *const *editions, int count, const PeerSaying *saying) {
    int length = 1;
    while (length < count && says(editions[count - 1 - length], saying))
        length++;
    return length;
}

static bool counts(const PeerFacts *const *editions, int count, const PeerSaying *saying) {
    switch (saying->item->type) {
    case ITEM_AREA:
        return false;
    case ITEM_PERCENT:
        return run_length(editions, count, saying) >= 3;
    case ITEM_COUNT:
    case ITEM_TEXT:
    case ITEM_LIST:
    case ITEM_CHOICE:
        return run_length(editions, count, saying) >= 2;
    }
    g_assert_not_reached();
}

static void tell(const PeerFacts *facts, const GArray *alike, const Year *then, const Year *now, Findings *findings) {
    g_autoptr(GString) ids = g_string_new(NULL);
    for (guint i = 0; i < alike->len; i++)
        g_string_append_printf(ids, "%s%s", i > 0 ? " " : "", g_array_index(alike, PeerSaying, i).item->id);
    Finding *finding = finding_add(findings, SENTENCE_TEXT_AS_BEFORE);
    finding->place.file = findings_text(findings, facts->file);
    finding->community = findings_text(findings, facts->community->id);
    finding->tier = findings_text(findings, facts->community->tier->id);
    finding_fact(findings, finding, "then", FACT_TEXT, then->label);
    finding_fact(findings, finding, "now", FACT_TEXT, now->label);
    finding_fact(findings, finding, "count", FACT_TEXT, findings_printf(findings, "%u", alike->len));
    finding_fact(findings, finding, "items", FACT_ITEMS, ids->str);
}

void unchanged_check(const PeerFacts *const *editions, const Year *years, int count, Findings *findings) {
    const PeerFacts *now = editions[count - 1];
    g_autofree const PeerFacts **there = g_new0(const PeerFacts *, count);
    const Year *then = NULL;
    int length = 0;
    for (int i = 0; i < count; i++) {
        if (!editions[i])
            continue;
        there[length++] = editions[i];
        then = i + 1 < count ? &years[i] : then;
    }
    if (!now || !then)
        return;
    g_autoptr(GArray) alike = g_array_new(FALSE, FALSE, sizeof(PeerSaying));
    for (guint i = 0; i < now->sayings->len; i++) {
        const PeerSaying *saying = &g_array_index(now->sayings, PeerSaying, i);
        if (counts(there, length, saying) && !peer_saying_repeats(alike, saying))
            g_array_append_val(alike, *saying);
    }
    if (alike->len >= PEERS_ALIKE_LEAST)
        tell(now, alike, then, &years[count - 1], findings);
}
