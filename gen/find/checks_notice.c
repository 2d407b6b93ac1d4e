/* The notice as a whole: what it must have, its preamble and conclusions against the register and what was computed. */
#include "base/text.h"
#include "data/pattern.h"
#include "find/check.h"
#include "find/checks.h"
#include "find/lexicon.h"
#include "find/members.h"

typedef struct NoticeCheck {
    const Dataset *dataset;
    const Standard *standard;
    const GArray *facts; /* of CommunityFacts */
    Findings *findings;
} NoticeCheck;

/* ---- facts of a community ---- */

void community_facts_init(CommunityFacts *facts, const Standard *standard, const Rulebook *rulebook,
                          const Answers *answers, const Result *result) {
    *facts = (CommunityFacts){.community = result->community,
                              .score = result->score,
                              .all_stated = true,
                              .not_met_rows = g_string_new(NULL),
                              .denied_rows = g_string_new(NULL)};
    peer_facts_init(&facts->peers, standard, rulebook, answers);
    /* Where levels are claimed, gates stand in the way of a level, and points of none. */
    bool leveled = standard->levels->len > 0;
    for (guint i = 0; i < result->verdicts->len; i++) {
        const IndicatorVerdict *verdict = g_ptr_array_index(result->verdicts, i);
        facts->verdicts[verdict->verdict]++;
        facts->all_stated = facts->all_stated && (verdict->claim == MEANING_MET ||
                                                  (indicator_scores(verdict->indicator) && text_blank(verdict->word)));
        bool required = !leveled;
        for (guint c = 0; c < verdict->clauses->len && !required; c++)
            required = g_array_index(verdict->clauses, ClauseVerdict, c).criterion->role == CRITERION_REQUIRED;
        if (!required)
            continue;
        if (meaning_lacks(verdict->claim))
            text_append_part(facts->denied_rows, ",", "%d", verdict->indicator->no);
        if (verdict->verdict == VERDICT_NOT_MET)
            text_append_part(facts->not_met_rows, ",", "%d", verdict->indicator->no);
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

static Finding *add_at(const NoticeCheck *notice, Sentence sentence, const char *file, int line, const char *column) {
    Finding *finding = finding_add(notice->findings, sentence);
    finding->place = (Place){.file = file, .line = line, .column = column};
    return finding;
}

/* about: what tells the question from others of its kind. */
static Finding *add_at_fact(const NoticeCheck *notice, Sentence sentence, const NoticeFact *fact, const char *about) {
    g_assert(fact);
    Finding *finding = add_at(notice, sentence, NOTICE_FILE, fact->line, notice_columns[NOTICE_COLUMN_ZH].name);
    finding->place.source_line = fact->source_line;
    finding_set_group(notice->findings, finding, about);
    return finding;
}

/* ---- the preamble against the register ---- */

static bool selects(const RegisterSelection *selection, const Community *community) {
    return (!selection->basis || community->basis == selection->basis) &&
           (!selection->tier || community->tier == selection->tier) &&
           (!selection->recognised || community_recognised(community));
}

/* What the notice states of the register, and in which row. */
typedef struct RegisterClaim {
    const NoticeFact *fact; /* the item's own row, or the preamble's */
    const Item *item;
    RegisterSelection selection;
    const char *value;
} RegisterClaim;

static Finding *add_claim(const NoticeCheck *notice, Sentence sentence, const RegisterClaim *claim, const char *value) {
    Finding *finding = add_at_fact(notice, sentence, claim->fact, claim->item->id);
    finding_fact(notice->findings, finding, "item", FACT_ITEM, claim->item->id);
    finding->reported = findings_text(notice->findings, value);
    return finding;
}

/* Named as recognised, or at all where the preamble could not be read, while the register says otherwise. */
static void report_named(const NoticeCheck *notice, const NoticeFact *fact, const Community *community) {
    Sentence sentence = community->held ? SENTENCE_CONCLUSION_HELD : SENTENCE_CONCLUSION_NAMED;
    Finding *finding = add_at_fact(notice, sentence, fact, community->id);
    finding->reported = findings_text(notice->findings, community->name.zh);
    finding_words(notice->findings, finding, "name", community->name.zh, community->name.others);
    if (!community->held)
        finding_fact(notice->findings, finding, text_blank(community->concluded) ? "open" : "claim", FACT_CLAIM,
                     community->concluded);
}

static void check_claimed_names(const NoticeCheck *notice, const RegisterClaim *claim) {
    RegisterSelection any = claim->selection;
    any.recognised = false;
    g_auto(Members) members = members_split(claim->value);
    for (guint i = 0; i < members.names->len; i++) {
        g_autofree char *name = text_squeeze(g_ptr_array_index(members.names, i));
        /* One that the selection takes; else one that it takes but for its conclusion. */
        const Community *found = NULL;
        bool selected = false;
        for (int k = 0; k < notice->dataset->community_count && !selected; k++) {
            const Community *community = notice->dataset->communities[k];
            if (!text_same(community->name.zh, name) || !selects(&any, community))
                continue;
            found = community;
            selected = selects(&claim->selection, community);
        }
        if (found && !selected)
            report_named(notice, claim->fact, found);
        else if (!found)
            finding_fact(notice->findings, add_claim(notice, SENTENCE_CONCLUSION_REGISTER, claim, name), "name",
                         FACT_TEXT, name);
    }
}

static void check_preamble(const NoticeCheck *notice) {
    const NoticeFact *preamble = dataset_fact(notice->dataset, "preamble");
    g_autoptr(GArray) readings = NULL;
    if (preamble && !text_blank(preamble->value.zh) &&
        !statements_read(notice->standard->notice_statements, preamble->value.zh, &readings)) {
        /* What could not be read is compared with nothing: it never passes. */
        add_at_fact(notice, SENTENCE_PREAMBLE_UNREAD, preamble, "preamble");
        for (int i = 0; i < notice->dataset->community_count; i++) {
            const Community *community = notice->dataset->communities[i];
            if (!community_recognised(community) && !text_blank(community->name.zh) &&
                strstr(preamble->value.zh, community->name.zh))
                report_named(notice, preamble, community);
        }
    }
    const GPtrArray *items = notice->standard->notice_items;
    for (guint i = 0; i < items->len; i++) {
        const Item *item = g_ptr_array_index(items, i);
        RegisterClaim claim = {.item = item, .fact = dataset_fact(notice->dataset, item->id)};
        if (!standard_read_selection(notice->standard, item->of_register, &claim.selection))
            continue;
        /* What the preamble says counts, also where it was typed in alone; that an item's own row differs is told with
         * the facts. */
        const Reading *reading = readings ? readings_lookup(readings, item) : NULL;
        const char *own = claim.fact ? claim.fact->value.zh : "", *said = reading ? reading->value : "";
        bool alike = text_blank(said) || text_same(own, said);
        claim.fact = alike ? claim.fact : preamble;
        claim.value = alike ? own : said;
        if (text_blank(claim.value))
            continue;
        if (claim.selection.name) {
            check_claimed_names(notice, &claim);
            continue;
        }
        int counted = 0;
        for (int k = 0; k < notice->dataset->community_count; k++)
            counted += selects(&claim.selection, notice->dataset->communities[k]);
        g_autofree char *number = text_squeeze(claim.value);
        Decimal decimal;
        bool read = decimal_parse(number, &decimal);
        if (read && ratio_compare(decimal.value, ratio_make(counted, 1)) == 0)
            continue;
        Finding *finding =
            add_claim(notice, read ? SENTENCE_NOTICE_COUNT : SENTENCE_NOTICE_COUNT_UNREAD, &claim, number);
        finding->computed = findings_printf(notice->findings, "%d", counted);
        finding_fact(notice->findings, finding, "stated", FACT_TEXT, number);
        finding_number(notice->findings, finding, "counted", counted);
    }
}

/* ---- conclusions against figures ---- */

static bool preamble_is_read(const NoticeCheck *notice) {
    const char *preamble = dataset_fact_zh(notice->dataset, "preamble");
    g_autoptr(GArray) readings = NULL;
    return !text_blank(preamble) && statements_read(notice->standard->notice_statements, preamble, &readings);
}

/* Those recognised against what the figures give, and against the verdicts in their own tables. */
static void check_conclusion(const NoticeCheck *notice, const Tier *tier) {
    int recognised = 0;
    for (int i = 0; i < notice->dataset->community_count; i++) {
        const Community *community = notice->dataset->communities[i];
        recognised += community->tier == tier && community_recognised(community);
    }
    static const Sentence sentences[] = {SENTENCE_CONCLUSION_FIGURES, SENTENCE_CONCLUSION_STATED};
    for (gsize s = 0; s < G_N_ELEMENTS(sentences); s++) {
        g_autoptr(GString) places = g_string_new(NULL); /* see FACT_PLACES */
        int line = 0;
        for (guint i = 0; i < notice->facts->len; i++) {
            const CommunityFacts *facts = &g_array_index(notice->facts, CommunityFacts, i);
            const Community *community = facts->community;
            const GString *rows =
                sentences[s] == SENTENCE_CONCLUSION_FIGURES ? facts->not_met_rows : facts->denied_rows;
            if (community->tier != tier || !community_recognised(community) || rows->len == 0)
                continue;
            text_append_part(places, " ", "%s:%s", community->id, rows->str);
            line = line ? line : community->line;
        }
        if (places->len == 0)
            continue;
        Finding *finding =
            add_at(notice, sentences[s], REGISTER_FILE, line, register_columns[REGISTER_COLUMN_CONCLUDED].name);
        finding_set_group(notice->findings, finding, tier->id);
        finding->tier = findings_text(notice->findings, tier->id);
        finding_fact(notice->findings, finding, "tier", FACT_TIER, tier->id);
        finding_number(notice->findings, finding, "stated", recognised);
        finding_fact(notice->findings, finding, "rows", FACT_PLACES, places->str);
        if (preamble_is_read(notice))
            finding_number(notice->findings, finding, "preamble", recognised);
    }
}

/* ---- the register against the files ---- */

/* Communities without a name or a table. */
static void check_unpublished(const NoticeCheck *notice) {
    const GPtrArray *bases = notice->standard->bases;
    for (guint b = 0; b < bases->len; b++) {
        const Basis *basis = g_ptr_array_index(bases, b);
        int unnamed = 0, first_line = 0;
        for (int i = 0; i < notice->dataset->community_count; i++) {
            const Community *community = notice->dataset->communities[i];
            if (community->basis != basis || !text_blank(community->name.zh) ||
                !(basis->sampled || community->told_of_tier))
                continue;
            unnamed++;
            first_line = first_line ? first_line : community->line;
        }
        if (unnamed == 0)
            continue;
        Finding *finding = add_at(notice, SENTENCE_SPOT_CHECK_NO_NAME, REGISTER_FILE, first_line,
                                  register_columns[REGISTER_COLUMN_NAME_ZH].name);
        finding_set_group(notice->findings, finding, "name");
        finding_number(notice->findings, finding, "count", unnamed);
        finding_fact(notice->findings, finding, "basis", FACT_BASIS, basis->id);
    }
    for (int i = 0; i < notice->dataset->community_count; i++) {
        const Community *community = notice->dataset->communities[i];
        if (community->has_table || community->told_of_tier || text_blank(community->name.zh))
            continue;
        bool sampled = community->basis->sampled;
        Finding *finding = add_at(notice, sampled ? SENTENCE_SPOT_CHECK_NO_TABLE : SENTENCE_APPLIED_NO_TABLE,
                                  REGISTER_FILE, community->line, "id");
        /* Whoever applied has reported something; where it lies under another name is told with the files. */
        if (!sampled && !community->held)
            finding->severity = SEVERITY_ERROR;
        finding_set_group(notice->findings, finding, "table");
        finding_words(notice->findings, finding, "name", community->name.zh, community->name.others);
        finding_fact(notice->findings, finding, "basis", FACT_BASIS, community->basis->id);
        if (community->other_file)
            finding_fact(notice->findings, finding, "file", FACT_TEXT, community->other_file);
    }
    /* Corrections are applied where a table is read: who has none would lose them without a word. */
    const GArray *corrections = notice->dataset->settlement->corrections;
    for (guint i = 0; i < corrections->len; i++) {
        const Correction *correction = &g_array_index(corrections, Correction, i);
        if (correction->tier || community_judged(dataset_lookup_community(notice->dataset, correction->community)))
            continue;
        Finding *finding = add_at(notice, SENTENCE_CORRECTION_NO_TABLE, correction->place.file, correction->place.line,
                                  correction_columns[CORRECTION_COLUMN_COMMUNITY].name);
        finding->place.cell = correction->place.cell;
        finding->community = findings_text(notice->findings, correction->community);
        finding_fact(notice->findings, finding, "community", FACT_COMMUNITY, correction->community);
    }
}

/* ---- untranslated: the register and the notice ---- */

/* Folders are called what they are called. */
static bool is_place(const NoticeFact *fact) {
    return g_str_equal(fact->key, notice_keys[NOTICE_KEY_STANDARD].key) ||
           g_str_equal(fact->key, notice_keys[NOTICE_KEY_PREVIOUS_DATA].key);
}

static void check_facts_translated(const NoticeCheck *notice, const char *lang) {
    for (int i = 0; i < notice->dataset->fact_count; i++) {
        const NoticeFact *fact = notice->dataset->facts[i];
        g_autoptr(GArray) readings = NULL;
        /* The preamble is printed by the standard's patterns. */
        if (is_place(fact) || !text_blank(words_as(fact->value, lang)) ||
            (g_str_equal(fact->key, "preamble") &&
             statements_read(notice->standard->notice_statements, fact->value.zh, &readings)))
            continue;
        g_autofree char *unknown = terms_untranslated(notice->standard, fact->value.zh, lang);
        if (!unknown)
            continue;
        g_autofree char *called = dataset_key_called(notice->dataset, notice->standard, fact->key);
        const CsvColumn *english = &notice_columns[NOTICE_COLUMN_EN];
        bool in_words = notice->dataset->keys_in_words && g_str_equal(english->name, lang);
        Finding *finding = add_at(notice, SENTENCE_FACT_UNTRANSLATED, NOTICE_FILE, fact->line, lang);
        finding_fact(notice->findings, finding, "key", FACT_TEXT, called);
        finding_fact(notice->findings, finding, "column", FACT_TEXT, in_words ? english->also : lang);
        finding_fact(notice->findings, finding, "language", FACT_LANGUAGE, lang);
    }
}

static void check_register_translated(const NoticeCheck *notice, const char *lang) {
    g_autofree char *column = g_strconcat(REGISTER_NAME_STEM, lang, NULL);
    for (int i = 0; i < notice->dataset->community_count; i++) {
        const Community *community = notice->dataset->communities[i];
        if (!text_blank(community->name.zh) && text_blank(words_as(community->name, lang))) {
            Finding *finding = add_at(notice, SENTENCE_NAME_UNTRANSLATED, REGISTER_FILE, community->line,
                                      findings_text(notice->findings, column));
            finding->community = findings_text(notice->findings, community->id);
            finding_words(notice->findings, finding, "name", community->name.zh, community->name.others);
            finding_fact(notice->findings, finding, "language", FACT_LANGUAGE, lang);
        }
        g_autofree char *unknown = terms_untranslated(notice->standard, community->subdistrict, lang);
        if (!unknown)
            continue;
        Finding *finding = add_at(notice, SENTENCE_TERM_UNTRANSLATED, REGISTER_FILE, community->line,
                                  register_columns[REGISTER_COLUMN_SUBDISTRICT].name);
        finding->community = findings_text(notice->findings, community->id);
        finding->reported = findings_text(notice->findings, unknown);
        finding_fact(notice->findings, finding, "value", FACT_TEXT, unknown);
        finding_fact(notice->findings, finding, "local", FACT_TEXT, "1");
        finding_fact(notice->findings, finding, "language", FACT_LANGUAGE, lang);
    }
}

/* An office that publishes in Chinese alone is not asked for English. */
static void check_all_translated(const NoticeCheck *notice) {
    const GPtrArray *langs = notice->dataset->langs;
    for (guint i = 0; i < langs->len; i++) {
        check_facts_translated(notice, g_ptr_array_index(langs, i));
        check_register_translated(notice, g_ptr_array_index(langs, i));
    }
}

/* ---- notice-element-missing ---- */

/* What a public notice needs beside its result. */
static void check_elements(const NoticeCheck *notice, bool final) {
    static const struct {
        const char *key; /* of notice.csv */
        Sentence sentence;
        bool needed; /* without it nothing is published */
    } elements[] = {
        {"title", SENTENCE_NO_TITLE, true},
        {"publicity", SENTENCE_NO_PUBLICITY, false},
        {"objection", SENTENCE_NO_OBJECTION, false},
        {"contact", SENTENCE_NO_CONTACT, false},
        {"supervision", SENTENCE_NO_SUPERVISION, false},
        {"issuer", SENTENCE_NO_ISSUER, true},
        {"date", SENTENCE_NO_DATE, true},
    };
    const Dataset *dataset = notice->dataset;
    /* A folder in the making has no notice yet. */
    if (!final && text_blank(dataset_fact_zh(dataset, "title")) && text_blank(dataset_fact_zh(dataset, "preamble")))
        return;
    /* A text that was published elsewhere is shown as it is, with what it lacks. */
    bool from_elsewhere = false;
    for (int i = 0; i < dataset->fact_count; i++)
        from_elsewhere = from_elsewhere || dataset->facts[i]->source_line > 0;
    for (gsize i = 0; i < G_N_ELEMENTS(elements); i++) {
        if (!text_blank(dataset_fact_zh(dataset, elements[i].key)))
            continue;
        Finding *finding = add_at(notice, elements[i].sentence, NOTICE_FILE, 0, NULL);
        if (final && elements[i].needed && !from_elsewhere)
            finding->severity = SEVERITY_ERROR;
        finding_set_group(notice->findings, finding, elements[i].key);
        g_autofree char *called = dataset_key_called(dataset, notice->standard, elements[i].key);
        finding_fact(notice->findings, finding, "key", FACT_TEXT, called);
    }
}

/* A conclusion that names a level, beside what the points come to. */
static void check_level_concluded(const NoticeCheck *notice, const CommunityFacts *facts) {
    const Community *community = facts->community;
    const GPtrArray *levels = notice->standard->levels;
    const Score *score = &facts->score;
    int place = standard_level(notice->standard, community->concluded);
    if (place < 0 || !score->points.given || (place >= score->level_low && place <= score->level_high))
        return;
    Finding *finding = add_at(notice, SENTENCE_CONCLUSION_LEVEL, REGISTER_FILE, community->line,
                              register_columns[REGISTER_COLUMN_CONCLUDED].name);
    finding_set_group(notice->findings, finding, community->id);
    finding_words(notice->findings, finding, "name", community->name.zh, community->name.others);
    finding_fact(notice->findings, finding, "claim", FACT_CLAIM, community->concluded);
    tell_levels(notice->findings, finding, score, levels);
    finding->reported = findings_text(notice->findings, community->concluded);
}

/* ---- all of them ---- */

void checks_notice(const Dataset *dataset, const Standard *standard, const GArray *facts, bool final,
                   Findings *findings) {
    const NoticeCheck notice = {dataset, standard, facts, findings};
    int count = dataset->community_count;
    if (count == 0)
        add_at(&notice, SENTENCE_REGISTER_NOBODY, REGISTER_FILE, 0, NULL)->severity = SEVERITY_ERROR;
    check_preamble(&notice);
    guint first = findings->list->len;
    for (int t = 0; t < standard->tier_count; t++) {
        const Tier *tier = standard->tiers[t];
        check_conclusion(&notice, tier);
        bool judged = false;
        for (int i = 0; i < count; i++)
            judged = judged || dataset->communities[i]->tier == tier;
        if (judged)
            lint_unruled(standard, tier, findings);
    }
    lint_tell_once(findings, first);
    checks_facts(dataset, standard, findings);
    g_autoptr(GPtrArray) peers = g_ptr_array_new();
    for (guint i = 0; i < facts->len; i++) {
        CommunityFacts *one = &g_array_index(facts, CommunityFacts, i);
        const Community *community = one->community;
        g_ptr_array_add(peers, &one->peers);
        check_level_concluded(&notice, one);
        if (!meaning_lacks(community->conclusion) || community->held || !one->all_stated || one->not_met_rows->len > 0)
            continue;
        /* Denied, though all is met. The group may know more than the table says: asked about, not contradicted. */
        Finding *finding = add_at(&notice, SENTENCE_CONCLUSION_DENIED, REGISTER_FILE, community->line,
                                  register_columns[REGISTER_COLUMN_CONCLUDED].name);
        finding->severity = SEVERITY_WARNING;
        finding_set_group(findings, finding, community->id);
        finding->reported = findings_text(findings, community->concluded);
        finding_words(findings, finding, "name", community->name.zh, community->name.others);
        finding_fact(findings, finding, "claim", FACT_CLAIM, community->concluded);
    }
    check_unpublished(&notice);
    checks_tiers(dataset, standard, findings);
    check_all_translated(&notice);
    check_elements(&notice, final);
    peers_compare(peers, findings);
}
