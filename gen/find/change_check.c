#include "find/change.h"

#include "base/text.h"

enum { SMALL_TOTAL = 20, LEAST_COUNT = 20, LEAST_POINTS = 30 };

static void add_years(Findings *findings, Finding *finding, const Year *old, const Year *now) {
    finding_fact(findings, finding, "then", FACT_TEXT, old->label);
    finding_fact(findings, finding, "now", FACT_TEXT, now->label);
}

/* Of the community in the newer year, or of the older where that is all there is. */
static Finding *add_of_community(const CommunityChange *change, Findings *findings, Sentence sentence) {
    const Community *community = change->now.community ? change->now.community : change->old.community;
    Finding *finding = finding_add(findings, sentence);
    finding->community = findings_text(findings, community->id);
    finding->tier = community->tier ? findings_text(findings, community->tier->id) : NULL;
    add_years(findings, finding, change->old.year, change->now.year);
    return finding;
}

/* item: what parts it from others of its indicator, or "". */
static Finding *add_of_row(const CommunityChange *change, Findings *findings, Sentence sentence,
                           const IndicatorChange *made, const Answer *at, const char *item) {
    Finding *finding = add_of_community(change, findings, sentence);
    finding->indicator = findings_text(findings, made->now->id);
    finding->no = made->now->no;
    if (at)
        finding->place = findings_place(findings, at->place);
    finding->place.file = findings_text(findings, change->now.answers->file);
    finding->group = findings_printf(findings, "%s:%s:%s", finding_kinds[finding->id].id, made->now->id, item);
    return finding;
}

/* ---- regressed ---- */

/* What a verdict comes from: the clause of this id, or the first that decides it. */
static const ClauseVerdict *deciding_clause(const IndicatorVerdict *verdict, const char *clause) {
    for (guint i = 0; i < verdict->clauses->len; i++) {
        const ClauseVerdict *candidate = &g_array_index(verdict->clauses, ClauseVerdict, i);
        bool wanted =
            clause ? g_str_equal(candidate->criterion->clause, clause) : candidate->verdict == verdict->verdict;
        if (wanted)
            return candidate;
    }
    return NULL;
}

static void check_regressed(const CommunityChange *change, const IndicatorChange *made, Findings *findings) {
    if (!made->rejudged || !made->verdict)
        return;
    const Answer *at = change->now.answers->indicators[made->now->position]->verdict;
    bool stated = made->then->claim == MEANING_MET && made->verdict->claim == MEANING_NOT_MET;
    bool comparable = made->why == BREAK_NONE || made->why == BREAK_NO_DATA || made->why == BREAK_PART;
    bool short_of = made->verdict->verdict == VERDICT_NOT_MET || made->verdict->verdict == VERDICT_SOFT_NOT_MET;
    if (made->course == COURSE_WORSE && short_of) {
        const ClauseVerdict *after = deciding_clause(made->verdict, NULL);
        g_assert(after); /* not met is what some clause is */
        const ClauseVerdict *before = deciding_clause(made->rejudged, after->criterion->clause);
        Finding *finding = add_of_row(change, findings, SENTENCE_REGRESSED_FIGURES, made, at, "");
        finding->clause = findings_text(findings, after->criterion->clause);
        finding->reported = findings_text(findings, after->outcome.against);
        finding->computed = findings_text(findings, after->outcome.computed);
        finding_fact(findings, finding, "before", FACT_EXPLANATION, before ? before->outcome.explanation : "");
        finding_fact(findings, finding, "after", FACT_EXPLANATION, after->outcome.explanation);
    } else if (stated && comparable) {
        add_of_row(change, findings, SENTENCE_REGRESSED_STATED, made, at, "");
    }
}

/* ---- implausible-change ---- */

/* Doubled or halved; from nothing to something too. */
static bool is_twice(Ratio before, Ratio after) {
    if (before.num == 0)
        return after.num > 0;
    Ratio half = ratio_make(1, 2), factor = ratio_div(after, before);
    return ratio_valid(factor) && (ratio_compare(factor, ratio_make(2, 1)) >= 0 || ratio_compare(factor, half) <= 0);
}

/* How far a figure moved, where that is `least` or more; else invalid. */
static Ratio moved_by(Ratio before, Ratio after, int least) {
    Ratio moved = ratio_sub(after, before);
    if (ratio_valid(moved) && moved.num < 0)
        moved = ratio_sub(before, after);
    bool far = ratio_valid(moved) && ratio_compare(moved, ratio_make(least, 1)) >= 0;
    return far ? moved : ratio_invalid();
}

static const Answer *answer_to(const Side *side, const char *item) {
    const Item *known = standard_lookup_item(side->year->standard, item);
    return known && side->answers ? answers_lookup(side->answers, known) : NULL;
}

static bool count_is_odd(const Side *now, const Item *item, Ratio before, Ratio after) {
    const Tier *tier = now->community->tier;
    bool is_total = false; /* what some rate or share is taken of */
    for (int i = 0; i < tier->indicator_count && !is_total; i++) {
        const Indicator *indicator = tier->indicators[i];
        for (guint k = 0; k < indicator->items->len && !is_total; k++) {
            const Item *other = g_ptr_array_index(indicator->items, k);
            is_total = other->whole == item || other->share_of == item;
        }
    }
    if (!ratio_valid(moved_by(before, after, LEAST_COUNT)))
        return false;
    Ratio doubled = ratio_mul(after, ratio_make(2, 1));
    return is_total ? is_twice(before, after) : ratio_valid(doubled) && ratio_compare(doubled, before) <= 0;
}

static bool total_is_small(const Side *side, const Item *total) {
    const Answer *answer = total ? answer_to(side, total->id) : NULL;
    return answer && answer->is_number && !answer->item->measured &&
           ratio_compare(answer->number.value, ratio_make(SMALL_TOTAL, 1)) < 0;
}

static bool is_odd(const CommunityChange *change, const Answer *before, const Answer *after) {
    const Item *item = after->item;
    Ratio old = before->number.value, now = after->number.value;
    switch (item->type) {
    case ITEM_COUNT: {
        /* a part that went with its total is no question of its own */
        const Item *total = item->subset_of;
        const Answer *was = total ? answer_to(&change->old, total->id) : NULL;
        const Answer *is = total ? answer_to(&change->now, total->id) : NULL;
        return count_is_odd(&change->now, item, old, now) &&
               !(was && is && was->is_number && is->is_number &&
                 count_is_odd(&change->now, total, was->number.value, is->number.value));
    }
    case ITEM_AREA: {
        /* by the least that the factor between two measured figures can be */
        Interval then = decimal_interval(before->number), here = decimal_interval(after->number);
        bool grows = ratio_compare(now, old) > 0;
        Ratio from = grows ? then.high : then.low, to = grows ? here.low : here.high;
        return (grows ? ratio_compare(from, to) < 0 : ratio_compare(to, from) < 0) && is_twice(from, to);
    }
    case ITEM_PERCENT: {
        const Item *total = item->whole ? item->whole : item->share_of;
        if (total_is_small(&change->old, total) || total_is_small(&change->now, total))
            return false;
        Ratio half = ratio_div(old, ratio_make(2, 1)), moved = moved_by(old, now, LEAST_POINTS);
        return ratio_valid(moved) && ratio_compare(moved, half) >= 0;
    }
    case ITEM_NUMBER:
        return old.num > 0 && now.num > 0 && is_twice(old, now);
    case ITEM_TEXT:
    case ITEM_LIST:
    case ITEM_CHOICE:
    case ITEM_DATE:
    case ITEM_LEVEL:
    case ITEM_YES_NO:
        return false;
    }
    g_assert_not_reached();
}

/* "92%"; other units are words, and the item's name tells them. */
static char *as_stated(const Answer *answer) {
    bool bare = answer->item->type == ITEM_PERCENT && !g_str_has_suffix(answer->value, "%");
    return g_strconcat(answer->value, bare ? "%" : "", NULL);
}

/* from: the community's first finding. */
static void check_implausible(const CommunityChange *change, const IndicatorChange *made, guint from,
                              Findings *findings) {
    if (!made->now || made->why == BREAK_DEFINITION || made->why == BREAK_UNIT || made->why == BREAK_SAMPLE)
        return;
    for (guint i = 0; i < made->count; i++) {
        const Change *one = &g_array_index(change->changes, Change, made->first + i);
        if (one->kind != CHANGE_INCREASED && one->kind != CHANGE_DECREASED)
            continue;
        const Answer *before = answer_to(&change->old, one->item), *after = answer_to(&change->now, one->item);
        g_assert(before && after); /* else it neither rose nor fell */
        if (!is_odd(change, before, after))
            continue;
        /* The same figures told of another indicator are one question: households stand in several. */
        g_autofree char *was = as_stated(before), *is = as_stated(after);
        Finding *known = NULL;
        for (guint k = from; k < findings->list->len && !known; k++) {
            Finding *other = g_ptr_array_index(findings->list, k);
            if (other->sentence == SENTENCE_IMPLAUSIBLE_FIGURE &&
                g_strcmp0(finding_lookup_fact(other, "before"), was) == 0 &&
                g_strcmp0(finding_lookup_fact(other, "after"), is) == 0)
                known = other;
        }
        if (known) {
            if (known->no != made->now->no)
                known->also = known->also ? findings_printf(findings, "%s,%d", known->also, made->now->no)
                                          : findings_printf(findings, "%d", made->now->no);
            continue;
        }
        Finding *finding = add_of_row(change, findings, SENTENCE_IMPLAUSIBLE_FIGURE, made, after, after->item->id);
        finding->reported = findings_text(findings, is);
        finding_fact(findings, finding, "item", FACT_ITEM, after->item->id);
        finding_fact(findings, finding, "before", FACT_TEXT, was);
        finding_fact(findings, finding, "after", FACT_TEXT, is);
    }
}

/* ---- the register ---- */

/* succession-undeclared and tier-changed. */
static void check_register(const CommunityChange *change, Findings *findings) {
    const Community *old = change->old.community, *now = change->now.community;
    LineageMatch match = change->lineage->match;
    LineageKind kind = change->lineage->kind;
    if ((match == MATCH_NAME || match == MATCH_ID_ONLY) && old && now) {
        bool by_name = match == MATCH_NAME;
        Finding *finding =
            add_of_community(change, findings, by_name ? SENTENCE_MATCHED_BY_NAME : SENTENCE_MATCHED_BY_ID);
        finding->severity = by_name ? SEVERITY_INFO : SEVERITY_WARNING;
        finding_words(findings, finding, "before", by_name ? old->id : old->name.zh, by_name ? NULL : old->name.others);
        finding_words(findings, finding, "after", by_name ? now->id : now->name.zh, by_name ? NULL : now->name.others);
    } else if (match == MATCH_ID && (kind == LINEAGE_NEW || (kind == LINEAGE_VANISHED && old))) {
        const Community *one = kind == LINEAGE_NEW ? now : old;
        Finding *finding =
            add_of_community(change, findings, one == now ? SENTENCE_COMMUNITY_APPEARED : SENTENCE_COMMUNITY_GONE);
        if (!now)
            finding->community = NULL; /* the newest register does not know it */
        finding_words(findings, finding, "name", *one->name.zh ? one->name.zh : one->id, one->name.others);
        finding_fact(findings, finding, "id", FACT_TEXT, one->id);
        if (*one->subdistrict)
            finding_fact(findings, finding, "place", FACT_TEXT, one->subdistrict);
    }
    if (old && now && old->tier && now->tier && !g_str_equal(old->tier->id, now->tier->id)) {
        Finding *finding = add_of_community(change, findings, SENTENCE_TIER_MOVED);
        finding_fact(findings, finding, "before", FACT_TIER, old->tier->id);
        finding_fact(findings, finding, "after", FACT_TIER, now->tier->id);
    }
}

void change_check(const CommunityChange *change, Findings *findings) {
    guint from = findings->list->len;
    check_register(change, findings);
    for (guint i = 0; i < change->indicators->len; i++) {
        const IndicatorChange *made = &g_array_index(change->indicators, IndicatorChange, i);
        check_regressed(change, made, findings);
        check_implausible(change, made, from, findings);
    }
}

/* ---- unchanged-text ---- */

/* Standards differ between years: items are known by their ids. */
static bool edition_says(const PeerFacts *facts, const PeerSaying *saying) {
    for (guint i = 0; i < facts->sayings->len; i++) {
        const PeerSaying *other = &g_array_index(facts->sayings, PeerSaying, i);
        if (other->value == saying->value && g_str_equal(other->item->id, saying->item->id))
            return true;
    }
    return false;
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
    g_autoptr(GString) ids = g_string_new(NULL);
    for (guint i = 0; i < now->sayings->len; i++) {
        const PeerSaying *saying = &g_array_index(now->sayings, PeerSaying, i);
        int run = 1; /* editions in a row, the newest among them, that say it */
        while (run < length && edition_says(there[length - 1 - run], saying))
            run++;
        int least = saying->item->type == ITEM_PERCENT ? 3 : 2;
        if (saying->item->type == ITEM_AREA || run < least || peer_saying_repeats(alike, saying))
            continue;
        g_array_append_val(alike, *saying);
        text_append_part(ids, " ", "%s", saying->item->id);
    }
    if (alike->len < PEERS_ALIKE_LEAST)
        return;

    Finding *finding = finding_add(findings, SENTENCE_TEXT_AS_BEFORE);
    finding->place.file = findings_text(findings, now->file);
    finding->community = findings_text(findings, now->community->id);
    finding->tier = findings_text(findings, now->community->tier->id);
    add_years(findings, finding, then, &years[count - 1]);
    finding_number(findings, finding, "count", alike->len);
    finding_fact(findings, finding, "items", FACT_ITEMS, ids->str);
}

/* ---- standard-changed ---- */

static void tell_requirement(Findings *findings, Finding *finding, const char *key, const Indicator *indicator) {
    g_autofree char *zh = text_squeeze(indicator->requirement.zh);
    finding_words(findings, finding, key, zh, indicator->requirement.others);
}

static void tell_level(Findings *findings, Finding *finding, const StandardChange *change, const Standard *standard) {
    const Level *level = change->level;
    bool gone = change->part == STANDARD_LEVEL_DROPPED, gates = change->part == STANDARD_LEVEL_GATES;
    finding->place.file = findings_text(findings, standard_file(standard, LEVELS_FILE));
    finding->place.line = gone ? 0 : level->line;
    finding->group = findings_printf(findings, "%s:%s:%s", finding_kinds[finding->id].id, level->id,
                                     sentence_kinds[finding->sentence].id);
    finding_words(findings, finding, "name", level->name.zh, level->name.others);
    const char *const sides[] = {change->from, change->to};
    static const char *const keys[] = {"before", "after"}, *const blank[] = {"none", "nothing"};
    for (gsize i = 0; i < G_N_ELEMENTS(sides); i++) {
        bool none = !sides[i] || text_blank(sides[i]);
        finding_fact(findings, finding, none ? blank[i] : keys[i], gates ? FACT_GATES : FACT_TEXT,
                     none ? "1" : sides[i]);
    }
}

void standard_change_check(const GArray *changes, const Year *old, const Year *now,
                           int (*turned)(const void *context, const Indicator *indicator), const void *context,
                           Findings *findings) {
    static const Sentence sentences[] = {[STANDARD_ADDED] = SENTENCE_INDICATOR_ADDED,
                                         [STANDARD_DROPPED] = SENTENCE_INDICATOR_DROPPED,
                                         [STANDARD_THRESHOLD] = SENTENCE_THRESHOLD_MOVED,
                                         [STANDARD_REQUIREMENT] = SENTENCE_REQUIREMENT_MOVED,
                                         [STANDARD_RULE] = SENTENCE_RULE_MOVED,
                                         [STANDARD_DEFINITION] = SENTENCE_DEFINITION_MOVED,
                                         [STANDARD_UNIT] = SENTENCE_UNIT_MOVED,
                                         [STANDARD_LEVEL_ADDED] = SENTENCE_LEVEL_ADDED,
                                         [STANDARD_LEVEL_DROPPED] = SENTENCE_LEVEL_DROPPED,
                                         [STANDARD_LEVEL_FROM] = SENTENCE_LEVEL_MOVED,
                                         [STANDARD_LEVEL_GATES] = SENTENCE_LEVEL_GATES_MOVED,
                                         [STANDARD_CONSTANT] = SENTENCE_CONSTANT_MOVED};
    for (guint i = 0; i < changes->len; i++) {
        const StandardChange *change = &g_array_index(changes, StandardChange, i);
        Finding *finding = finding_add(findings, sentences[change->part]);
        add_years(findings, finding, old, now);
        if (change->level) {
            tell_level(findings, finding, change, now->standard);
            continue;
        }
        if (change->fact)
            finding_fact(findings, finding, "key", FACT_TEXT, change->fact->key + strlen(CONSTANT_PREFIX));
        const Indicator *indicator = change->now ? change->now : change->old;
        if (!indicator) { /* a constant that no indicator's rules use */
            g_assert(change->fact);
            finding->place = (Place){.file = findings_text(findings, standard_file(now->standard, STANDARD_FILE)),
                                     .line = change->fact->line};
            finding->group = findings_printf(findings, "%s:%s", finding_kinds[finding->id].id, change->fact->key);
            finding_fact(findings, finding, "before", FACT_TEXT, change->from);
            finding_fact(findings, finding, "after", FACT_TEXT, change->to);
            continue;
        }
        g_assert(indicator && (change->part != STANDARD_REQUIREMENT || (change->old && change->now)));
        /* the file is the newer standard's; a dropped indicator is nowhere in it */
        finding->place.file = findings_text(findings, standard_file(now->standard, INDICATORS_FILE));
        finding->place.line = change->now ? change->now->line : 0;
        finding->tier = findings_text(findings, indicator->tier->id);
        finding->indicator = change->now ? findings_text(findings, indicator->id) : NULL;
        finding->no = change->now ? change->now->no : 0;
        finding->group = findings_printf(findings, "%s:%s:%s", finding_kinds[finding->id].id, indicator->id,
                                         sentence_kinds[finding->sentence].id);
        finding_words(findings, finding, "name", indicator->name.zh, indicator->name.others);
        if (change->part == STANDARD_REQUIREMENT) {
            tell_requirement(findings, finding, "before", change->old);
            tell_requirement(findings, finding, "after", change->now);
        } else {
            FactKind kind = change->part == STANDARD_THRESHOLD ? FACT_FIGURES : FACT_TEXT;
            finding_fact(findings, finding, "before", kind, change->from ? change->from : "");
            finding_fact(findings, finding, "after", kind, change->to ? change->to : "");
        }
        if (change->item)
            finding_fact(findings, finding, "item", FACT_ITEM, change->item->id);
        bool judged = change->part == STANDARD_THRESHOLD || change->part == STANDARD_REQUIREMENT ||
                      change->part == STANDARD_RULE || change->part == STANDARD_CONSTANT;
        int count = judged ? turned(context, change->now) : 0;
        if (count > 0)
            finding_number(findings, finding, "count", count);
    }
}
