#include "eval/checks.h"

#include "base/text.h"

typedef struct Checking {
    const Dataset *dataset;
    const Standard *standard;
    const GArray *facts; /* of CommunityFacts */
    Findings *findings;
} Checking;

/* ---- facts of a community ---- */

void community_facts_init(CommunityFacts *facts, const Standard *standard, const Rulebook *rulebook,
                          const Answers *answers, const Result *result) {
    *facts = (CommunityFacts){.community = result->community, .not_met_rows = g_string_new(NULL)};
    peer_facts_init(&facts->peers, standard, rulebook, answers);
    for (guint i = 0; i < result->verdicts->len; i++) {
        const IndicatorVerdict *verdict = g_ptr_array_index(result->verdicts, i);
        facts->verdicts[verdict->verdict]++;
        if (verdict->verdict == VERDICT_NOT_MET)
            g_string_append_printf(facts->not_met_rows, "%s%d", facts->not_met_rows->len > 0 ? "," : "",
                                   verdict->indicator->no);
    }
}

void community_facts_clear(CommunityFacts *facts) {
    if (facts->not_met_rows)
        g_string_free(facts->not_met_rows, TRUE);
    facts->not_met_rows = NULL;
    peer_facts_clear(&facts->peers);
}

/* ---- making findings ---- */

static const char register_file[] = "communities.csv";

static Finding *add(const Checking *checking, Sentence sentence, const char *file, int line, const char *column) {
    Finding *finding = finding_add(checking->findings, sentence);
    finding->place = (Place){.file = file, .line = line, .column = column};
    return finding;
}

static void set_group(const Checking *checking, Finding *finding, const char *what) {
    finding->group = findings_printf(checking->findings, "%s:%s", finding_id_text(finding->id), what);
}

static void add_text(const Checking *checking, Finding *finding, const char *key, const char *text) {
    finding_fact(checking->findings, finding, key, FACT_TEXT, text);
}

/* ---- the preamble against the register ---- */

/* "count applied growth", "name spot_check": what the words of Item.of_register select. */
typedef struct Selection {
    bool name; /* else a count */
    bool by_basis;
    Basis basis;
    const Tier *tier; /* NULL for every tier */
} Selection;

static bool read_basis(const char *word, Selection *selection) {
    selection->by_basis = true;
    if (g_str_equal(word, "applied"))
        selection->basis = BASIS_APPLIED;
    else if (g_str_equal(word, "spot_check"))
        selection->basis = BASIS_SPOT_CHECK;
    else
        selection->by_basis = false;
    return selection->by_basis;
}

static bool read_selection(const Checking *checking, const char *text, Selection *selection) {
    g_auto(GStrv) words = g_strsplit(text, " ", -1);
    *selection = (Selection){.name = words[0] && g_str_equal(words[0], "name")};
    if (!words[0] || !(selection->name || g_str_equal(words[0], "count")))
        return false;
    for (char **word = words + 1; *word; word++) {
        if (**word == '\0' || (!selection->by_basis && read_basis(*word, selection)))
            continue;
        selection->tier = standard_lookup_tier(checking->standard, *word);
        if (!selection->tier)
            return false;
    }
    return true;
}

static bool selects(const Selection *selection, const Community *community) {
    return (!selection->by_basis || community->basis == selection->basis) &&
           (!selection->tier || community->tier == selection->tier);
}

static Finding *add_at_fact(const Checking *checking, Sentence sentence, const NoticeFact *fact, const Item *item) {
    Finding *finding = add(checking, sentence, "notice.csv", fact->line, "zh");
    finding->place.source_line = fact->source_line;
    finding_fact(checking->findings, finding, "item", FACT_ITEM, item->id);
    set_group(checking, finding, item->id);
    return finding;
}

static void check_count(const Checking *checking, const Selection *selection, const NoticeFact *fact,
                        const Item *item) {
    int counted = 0;
    for (int i = 0; i < dataset_community_count(checking->dataset); i++)
        counted += selects(selection, dataset_community(checking->dataset, i));
    g_autofree char *stated = text_squeeze(fact->value.zh);
    Decimal decimal;
    if (!decimal_parse(stated, &decimal) || ratio_compare(decimal.value, ratio_make(counted, 1)) == 0)
        return;
    Finding *finding = add_at_fact(checking, SENTENCE_NOTICE_COUNT, fact, item);
    finding->reported = findings_text(checking->findings, stated);
    finding->computed = findings_printf(checking->findings, "%d", counted);
    add_text(checking, finding, "stated", finding->reported);
    add_text(checking, finding, "counted", finding->computed);
}

static bool is_registered(const Checking *checking, const Selection *selection, const char *squeezed) {
    for (int i = 0; i < dataset_community_count(checking->dataset); i++) {
        const Community *community = dataset_community(checking->dataset, i);
        g_autofree char *name = text_squeeze(community->name_zh);
        if (selects(selection, community) && g_str_equal(name, squeezed))
            return true;
    }
    return false;
}

static void check_name(const Checking *checking, const Selection *selection, const NoticeFact *fact, const Item *item) {
    g_auto(GStrv) names = g_strsplit(fact->value.zh, "、", -1);
    for (char **one = names; *one; one++) {
        g_autofree char *name = text_squeeze(*one);
        if (!*name || is_registered(checking, selection, name))
            continue;
        Finding *finding = add_at_fact(checking, SENTENCE_CONCLUSION_REGISTER, fact, item);
        finding->reported = findings_text(checking->findings, name);
        add_text(checking, finding, "name", name);
    }
}

static void check_preamble(const Checking *checking, const Item *item) {
    const NoticeFact *fact = dataset_fact(checking->dataset, item->id);
    Selection selection;
    if (!fact || text_blank(fact->value.zh) || !read_selection(checking, item->of_register, &selection))
        return;
    if (selection.name)
        check_name(checking, &selection, fact, item);
    else
        check_count(checking, &selection, fact, item);
}

/* ---- conclusions against figures ---- */

/* The group's words say yes, as 已满足 does; 未满足 and 不满足 do not. */
static bool is_concluded(const Community *community) {
    g_autofree char *words = text_squeeze(community->concluded);
    bool negative = g_str_has_prefix(words, "未") || g_str_has_prefix(words, "不");
    return *words && !negative && !community->held;
}

/* "yongkang:5,12": see FACT_PLACES. */
static void append_rows(GString *rows, const CommunityFacts *facts) {
    g_string_append_printf(rows, "%s%s:%s", rows->len > 0 ? " " : "", facts->community->id, facts->not_met_rows->str);
}

static void check_conclusion(const Checking *checking, const Tier *tier) {
    int concluded = 0, first_line = 0;
    for (int i = 0; i < dataset_community_count(checking->dataset); i++) {
        const Community *community = dataset_community(checking->dataset, i);
        concluded += community->tier == tier && is_concluded(community);
    }
    g_autoptr(GString) rows = g_string_new(NULL);
    for (guint i = 0; i < checking->facts->len; i++) {
        const CommunityFacts *facts = &g_array_index(checking->facts, CommunityFacts, i);
        if (facts->community->tier != tier || facts->not_met_rows->len == 0 || !is_concluded(facts->community))
            continue;
        append_rows(rows, facts);
        first_line = first_line ? first_line : facts->community->line;
    }
    if (rows->len == 0)
        return;
    Finding *finding = add(checking, SENTENCE_CONCLUSION_FIGURES, register_file, first_line, "concluded");
    set_group(checking, finding, tier->id);
    finding->tier = findings_text(checking->findings, tier->id);
    g_autofree char *stated = g_strdup_printf("%d", concluded);
    finding_fact(checking->findings, finding, "tier", FACT_TIER, tier->id);
    add_text(checking, finding, "stated", stated);
    finding_fact(checking->findings, finding, "rows", FACT_PLACES, rows->str);
    if (!text_blank(dataset_fact_zh(checking->dataset, "preamble")))
        add_text(checking, finding, "preamble", stated);
}

/* ---- recognised, but nothing published ---- */

static void check_unnamed(const Checking *checking) {
    int count = 0, first_line = 0;
    for (int i = 0; i < dataset_community_count(checking->dataset); i++) {
        const Community *community = dataset_community(checking->dataset, i);
        if (community->basis != BASIS_SPOT_CHECK || !text_blank(community->name_zh))
            continue;
        count++;
        first_line = first_line ? first_line : community->line;
    }
    if (count == 0)
        return;
    Finding *finding = add(checking, SENTENCE_SPOT_CHECK_NO_NAME, register_file, first_line, "name_zh");
    set_group(checking, finding, "name");
    g_autofree char *text = g_strdup_printf("%d", count);
    add_text(checking, finding, "count", text);
}

static void check_table_there(const Checking *checking, const Community *community) {
    if (community->has_table || text_blank(community->name_zh))
        return;
    Sentence sentence = SENTENCE_APPLIED_NO_TABLE;
    switch (community->basis) {
    case BASIS_APPLIED:
        break;
    case BASIS_SPOT_CHECK:
        sentence = SENTENCE_SPOT_CHECK_NO_TABLE;
        break;
    }
    Finding *finding = add(checking, sentence, register_file, community->line, "id");
    set_group(checking, finding, "table");
    add_text(checking, finding, "name", community->name_zh);
    if (community->other_file)
        add_text(checking, finding, "file", community->other_file);
}

/* ---- all of them ---- */

static void compare_peers(const Checking *checking) {
    g_autoptr(GPtrArray) all = g_ptr_array_new();
    for (guint i = 0; i < checking->facts->len; i++)
        g_ptr_array_add(all, &g_array_index(checking->facts, CommunityFacts, i).peers);
    peers_compare(all, checking->findings);
}

void checks_notice(const Dataset *dataset, const Standard *standard, const GArray *facts, Findings *findings) {
    Checking checking = {dataset, standard, facts, findings};
    const GPtrArray *items = standard_notice_items(standard);
    for (guint i = 0; i < items->len; i++)
        check_preamble(&checking, g_ptr_array_index(items, i));
    for (int i = 0; i < standard_tier_count(standard); i++)
        check_conclusion(&checking, standard_tier(standard, i));
    checks_facts(dataset, standard, findings);
    check_unnamed(&checking);
    for (int i = 0; i < dataset_community_count(dataset); i++)
        check_table_there(&checking, dataset_community(dataset, i));
    checks_translated(dataset, standard, findings);
    checks_elements(dataset, findings);
    compare_peers(&checking);
}
