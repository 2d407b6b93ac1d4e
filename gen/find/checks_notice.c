#include "find/checks.h"

#include "base/text.h"
#include "data/statement.h"
#include "find/lint.h"
#include "find/members.h"

typedef struct Checking {
    const Dataset *dataset;
    const Standard *standard;
    const GArray *facts; /* of CommunityFacts */
    Findings *findings;
} Checking;

/* ---- facts of a community ---- */

static void append_row(GString *rows, const Indicator *indicator) {
    g_string_append_printf(rows, "%s%d", rows->len > 0 ? "," : "", indicator->no);
}

void community_facts_init(CommunityFacts *facts, const Standard *standard, const Rulebook *rulebook,
                          const Answers *answers, const Result *result) {
    *facts = (CommunityFacts){.community = result->community,
                              .all_stated = true,
                              .not_met_rows = g_string_new(NULL),
                              .denied_rows = g_string_new(NULL)};
    peer_facts_init(&facts->peers, standard, rulebook, answers);
    for (guint i = 0; i < result->verdicts->len; i++) {
        const IndicatorVerdict *verdict = g_ptr_array_index(result->verdicts, i);
        facts->verdicts[verdict->verdict]++;
        facts->all_stated = facts->all_stated && verdict->claim == MEANING_MET;
        if (meaning_lacks(verdict->claim))
            append_row(facts->denied_rows, verdict->indicator);
        if (verdict->verdict == VERDICT_NOT_MET)
            append_row(facts->not_met_rows, verdict->indicator);
    }
}

void community_facts_clear(CommunityFacts *facts) {
    GString **const rows[] = {&facts->not_met_rows, &facts->denied_rows};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (*rows[i])
            g_string_free(*rows[i], TRUE);
        *rows[i] = NULL;
    }
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

/* "count recognised applied growth", "name spot_check": what the words of Item.of_register select. */
typedef struct Selection {
    bool name; /* else a count */
    bool recognised;
    bool by_basis;
    Basis basis;
    const Tier *tier; /* NULL for every tier */
} Selection;

static bool read_word(const Checking *checking, const char *word, Selection *selection) {
    static const char *const bases[] = {[BASIS_APPLIED] = "applied", [BASIS_SPOT_CHECK] = "spot_check"};
    for (gsize i = 0; i < G_N_ELEMENTS(bases); i++) {
        if (!g_str_equal(word, bases[i]))
            continue;
        selection->by_basis = true;
        selection->basis = (Basis)i;
        return true;
    }
    if (g_str_equal(word, "recognised"))
        return selection->recognised = true;
    selection->tier = standard_lookup_tier(checking->standard, word);
    return selection->tier;
}

static bool read_selection(const Checking *checking, const char *text, Selection *selection) {
    g_auto(GStrv) words = g_strsplit(text, " ", -1);
    *selection = (Selection){.name = words[0] && g_str_equal(words[0], "name")};
    if (!words[0] || !(selection->name || g_str_equal(words[0], "count")))
        return false;
    for (char **word = words + 1; *word; word++)
        if (**word && !read_word(checking, *word, selection))
            return false;
    return true;
}

static bool selects(const Selection *selection, const Community *community) {
    return (!selection->by_basis || community->basis == selection->basis) &&
           (!selection->tier || community->tier == selection->tier) &&
           (!selection->recognised || community_recognised(community));
}

/* What the notice states of the register, and in which row. */
typedef struct Stated {
    const NoticeFact *fact; /* the item's own row, or the preamble's */
    const Item *item;
    Selection selection;
    const char *value;
} Stated;

static Finding *add_at_fact(const Checking *checking, Sentence sentence, const NoticeFact *fact, const char *what) {
    g_assert(fact);
    Finding *finding = add(checking, sentence, "notice.csv", fact->line, "zh");
    finding->place.source_line = fact->source_line;
    set_group(checking, finding, what);
    return finding;
}

static Finding *add_stated(const Checking *checking, Sentence sentence, const Stated *stated, const char *value) {
    Finding *finding = add_at_fact(checking, sentence, stated->fact, stated->item->id);
    finding_fact(checking->findings, finding, "item", FACT_ITEM, stated->item->id);
    finding->reported = findings_text(checking->findings, value);
    return finding;
}

static void check_count(const Checking *checking, const Stated *stated) {
    int counted = 0;
    for (int i = 0; i < dataset_community_count(checking->dataset); i++)
        counted += selects(&stated->selection, dataset_community(checking->dataset, i));
    g_autofree char *number = text_squeeze(stated->value);
    Decimal decimal;
    bool read = decimal_parse(number, &decimal);
    if (read && ratio_compare(decimal.value, ratio_make(counted, 1)) == 0)
        return;
    Finding *finding =
        add_stated(checking, read ? SENTENCE_NOTICE_COUNT : SENTENCE_NOTICE_COUNT_UNREAD, stated, number);
    finding->computed = findings_printf(checking->findings, "%d", counted);
    add_text(checking, finding, "stated", number);
    add_text(checking, finding, "counted", finding->computed);
}

/* Named as recognised, or at all where the preamble could not be read, while the register says otherwise. */
static void tell_named(const Checking *checking, const NoticeFact *fact, const Community *community) {
    Sentence sentence = community->held ? SENTENCE_CONCLUSION_HELD : SENTENCE_CONCLUSION_NAMED;
    Finding *finding = add_at_fact(checking, sentence, fact, community->id);
    finding->reported = findings_text(checking->findings, community->name_zh);
    add_text(checking, finding, "name", community->name_zh);
    if (!community->held)
        add_text(checking, finding, text_blank(community->concluded) ? "open" : "claim", community->concluded);
}

/* The community of this name that the selection takes; else one that it takes but for its conclusion. */
static const Community *find_named(const Checking *checking, const Selection *selection, const char *name,
                                   bool *selected) {
    Selection any = *selection;
    any.recognised = false;
    const Community *found = NULL;
    *selected = false;
    for (int i = 0; i < dataset_community_count(checking->dataset) && !*selected; i++) {
        const Community *community = dataset_community(checking->dataset, i);
        if (!text_same(community->name_zh, name) || !selects(&any, community))
            continue;
        found = community;
        *selected = selects(selection, community);
    }
    return found;
}

static void check_names(const Checking *checking, const Stated *stated) {
    g_auto(Members) members = members_split(stated->value);
    for (guint i = 0; i < members.names->len; i++) {
        g_autofree char *name = text_squeeze(g_ptr_array_index(members.names, i));
        bool selected;
        const Community *community = find_named(checking, &stated->selection, name, &selected);
        if (selected)
            continue;
        if (community)
            tell_named(checking, stated->fact, community);
        else
            add_text(checking, add_stated(checking, SENTENCE_CONCLUSION_REGISTER, stated, name), "name", name);
    }
}

/* What the preamble says counts, also where it was typed in alone; that an item's own row differs is told with the
 * facts. */
static void check_stated(const Checking *checking, const Item *item, const NoticeFact *preamble,
                         const GArray *readings) {
    Stated stated = {.item = item, .fact = dataset_fact(checking->dataset, item->id)};
    if (!read_selection(checking, item->of_register, &stated.selection))
        return;
    const Reading *reading = readings ? readings_lookup(readings, item) : NULL;
    const char *own = stated.fact ? stated.fact->value.zh : "", *said = reading ? reading->value : "";
    bool alike = text_blank(said) || text_same(own, said);
    if (!alike)
        stated.fact = preamble;
    stated.value = alike ? own : said;
    if (text_blank(stated.value))
        return;
    if (stated.selection.name)
        check_names(checking, &stated);
    else
        check_count(checking, &stated);
}

/* What could not be read is compared with nothing: it never passes. */
static void check_unread(const Checking *checking, const NoticeFact *preamble) {
    add_at_fact(checking, SENTENCE_PREAMBLE_UNREAD, preamble, "preamble");
    for (int i = 0; i < dataset_community_count(checking->dataset); i++) {
        const Community *community = dataset_community(checking->dataset, i);
        if (!community_recognised(community) && !text_blank(community->name_zh) &&
            strstr(preamble->value.zh, community->name_zh))
            tell_named(checking, preamble, community);
    }
}

static void check_preamble(const Checking *checking) {
    const NoticeFact *preamble = dataset_fact(checking->dataset, "preamble");
    const GPtrArray *items = standard_notice_items(checking->standard);
    g_autoptr(GArray) readings = NULL;
    if (preamble && !text_blank(preamble->value.zh) &&
        !statements_read(standard_notice_statements(checking->standard), preamble->value.zh, &readings))
        check_unread(checking, preamble);
    for (guint i = 0; i < items->len; i++)
        check_stated(checking, g_ptr_array_index(items, i), preamble, readings);
}

/* ---- conclusions against figures ---- */

/* "yongkang:5,12": see FACT_PLACES. */
static void append_rows(GString *all, const Community *community, const GString *rows) {
    if (rows->len > 0)
        g_string_append_printf(all, "%s%s:%s", all->len > 0 ? " " : "", community->id, rows->str);
}

static void add_conclusion(const Checking *checking, Sentence sentence, const Tier *tier, int line,
                           const GString *rows) {
    int recognised = 0;
    for (int i = 0; i < dataset_community_count(checking->dataset); i++) {
        const Community *community = dataset_community(checking->dataset, i);
        recognised += community->tier == tier && community_recognised(community);
    }
    Finding *finding = add(checking, sentence, register_file, line, "concluded");
    set_group(checking, finding, tier->id);
    finding->tier = findings_text(checking->findings, tier->id);
    g_autofree char *stated = g_strdup_printf("%d", recognised);
    finding_fact(checking->findings, finding, "tier", FACT_TIER, tier->id);
    add_text(checking, finding, "stated", stated);
    finding_fact(checking->findings, finding, "rows", FACT_PLACES, rows->str);
    if (!text_blank(dataset_fact_zh(checking->dataset, "preamble")))
        add_text(checking, finding, "preamble", stated);
}

/* Those recognised against what the figures give, and against the verdicts in their own tables. */
static void check_conclusion(const Checking *checking, const Tier *tier) {
    g_autoptr(GString) not_met = g_string_new(NULL), denied = g_string_new(NULL);
    int not_met_line = 0, denied_line = 0;
    for (guint i = 0; i < checking->facts->len; i++) {
        const CommunityFacts *facts = &g_array_index(checking->facts, CommunityFacts, i);
        if (facts->community->tier != tier || !community_recognised(facts->community))
            continue;
        append_rows(not_met, facts->community, facts->not_met_rows);
        append_rows(denied, facts->community, facts->denied_rows);
        not_met_line = not_met_line == 0 && not_met->len > 0 ? facts->community->line : not_met_line;
        denied_line = denied_line == 0 && denied->len > 0 ? facts->community->line : denied_line;
    }
    if (not_met->len > 0)
        add_conclusion(checking, SENTENCE_CONCLUSION_FIGURES, tier, not_met_line, not_met);
    if (denied->len > 0)
        add_conclusion(checking, SENTENCE_CONCLUSION_STATED, tier, denied_line, denied);
}

/* The group may know more than the table says: asked about, not contradicted. */
static void check_denied(const Checking *checking, const CommunityFacts *facts) {
    const Community *community = facts->community;
    if (!meaning_lacks(community->conclusion) || community->held || !facts->all_stated || facts->not_met_rows->len > 0)
        return;
    Finding *finding = add(checking, SENTENCE_CONCLUSION_DENIED, register_file, community->line, "concluded");
    finding->severity = SEVERITY_WARNING;
    set_group(checking, finding, community->id);
    finding->reported = findings_text(checking->findings, community->concluded);
    add_text(checking, finding, "name", community->name_zh);
    add_text(checking, finding, "claim", community->concluded);
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
    /* Whoever applied has reported something; where it lies under another name is told with the files. */
    if (community->basis == BASIS_APPLIED && !community->held)
        finding->severity = SEVERITY_ERROR;
    set_group(checking, finding, "table");
    add_text(checking, finding, "name", community->name_zh);
    if (community->other_file)
        add_text(checking, finding, "file", community->other_file);
}

/* Corrections are applied where a table is read: who has none would lose them without a word. */
static void check_corrections(const Checking *checking) {
    const GArray *corrections = dataset_settlement(checking->dataset)->corrections;
    for (guint i = 0; i < corrections->len; i++) {
        const Correction *correction = &g_array_index(corrections, Correction, i);
        if (community_judged(dataset_lookup_community(checking->dataset, correction->community)))
            continue;
        Finding *finding = add(checking, SENTENCE_CORRECTION_NO_TABLE, CORRECTIONS_FILE, correction->line, "community");
        finding->community = findings_text(checking->findings, correction->community);
        finding_fact(checking->findings, finding, "community", FACT_COMMUNITY, correction->community);
    }
}

/* ---- all of them ---- */

static void compare_peers(const Checking *checking) {
    g_autoptr(GPtrArray) all = g_ptr_array_new();
    for (guint i = 0; i < checking->facts->len; i++)
        g_ptr_array_add(all, &g_array_index(checking->facts, CommunityFacts, i).peers);
    peers_compare(all, checking->findings);
}

/* A tier that communities of the register are judged by. */
static void check_ruled(const Checking *checking, const Tier *tier) {
    bool judged = false;
    for (int i = 0; i < dataset_community_count(checking->dataset); i++)
        judged |= dataset_community(checking->dataset, i)->tier == tier;
    if (judged)
        lint_unruled(checking->standard, tier, checking->findings);
}

static void check_nobody(const Checking *checking) {
    if (dataset_community_count(checking->dataset) == 0)
        add(checking, SENTENCE_REGISTER_NOBODY, register_file, 0, NULL)->severity = SEVERITY_ERROR;
}

void checks_notice(const Dataset *dataset, const Standard *standard, const GArray *facts, bool final,
                   Findings *findings) {
    Checking checking = {dataset, standard, facts, findings};
    check_nobody(&checking);
    check_preamble(&checking);
    for (int i = 0; i < standard_tier_count(standard); i++) {
        check_conclusion(&checking, standard_tier(standard, i));
        check_ruled(&checking, standard_tier(standard, i));
    }
    checks_facts(dataset, standard, findings);
    for (guint i = 0; i < facts->len; i++)
        check_denied(&checking, &g_array_index(facts, CommunityFacts, i));
    check_unnamed(&checking);
    for (int i = 0; i < dataset_community_count(dataset); i++)
        check_table_there(&checking, dataset_community(dataset, i));
    check_corrections(&checking);
    checks_translated(dataset, standard, findings);
    checks_elements(dataset, final, findings);
    compare_peers(&checking);
}
