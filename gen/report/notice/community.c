#include "report/notice/notice.h"

#include "base/text.h"
#include "report/translate.h"

/* ---- the table ---- */

typedef enum TableColumn {
    COLUMN_NO,
    COLUMN_NAME,
    COLUMN_DEFINITION,
    COLUMN_REQUIREMENT,
    COLUMN_STATEMENT,
    COLUMN_VERDICT, /* as stated, and on what it rests */
    COLUMN_CLAIM,   /* as stated; beside what was computed */
    COLUMN_COMPUTED,
    COLUMN_TOLD /* of all communities of the tier together */
} TableColumn;

static const Phrase column_heads[] = {
    [COLUMN_NO] = PHRASE_HEAD_NO,
    [COLUMN_NAME] = PHRASE_HEAD_NAME,
    [COLUMN_DEFINITION] = PHRASE_HEAD_DEFINITION,
    [COLUMN_REQUIREMENT] = PHRASE_HEAD_REQUIREMENT,
    [COLUMN_STATEMENT] = PHRASE_HEAD_STATEMENT,
    [COLUMN_VERDICT] = PHRASE_HEAD_VERDICT,
    [COLUMN_CLAIM] = PHRASE_HEAD_CLAIM,
    [COLUMN_COMPUTED] = PHRASE_HEAD_COMPUTED,
    [COLUMN_TOLD] = PHRASE_HEAD_TOLD_OF_TIER,
};

enum { COLUMNS_MOST = 6 };

/* A table's columns after the category, whose cells span rows. */
typedef struct TableShape {
    Role role;
    int count;
    TableColumn columns[COLUMNS_MOST];
} TableShape;

static const TableShape shape_full = {
    ROLE_TABLE_FULL,
    6,
    {COLUMN_NO, COLUMN_NAME, COLUMN_DEFINITION, COLUMN_REQUIREMENT, COLUMN_STATEMENT, COLUMN_VERDICT}};
static const TableShape shape_short = {ROLE_TABLE_SHORT, 4, {COLUMN_NO, COLUMN_NAME, COLUMN_STATEMENT, COLUMN_VERDICT}};
static const TableShape shape_review = {
    ROLE_TABLE_REVIEW,
    6,
    {COLUMN_NO, COLUMN_NAME, COLUMN_REQUIREMENT, COLUMN_STATEMENT, COLUMN_CLAIM, COLUMN_COMPUTED}};
static const TableShape shape_told = {
    ROLE_TABLE_FULL, 5, {COLUMN_NO, COLUMN_NAME, COLUMN_DEFINITION, COLUMN_REQUIREMENT, COLUMN_TOLD}};
static const TableShape shape_standard = {
    ROLE_TABLE_FULL, 4, {COLUMN_NO, COLUMN_NAME, COLUMN_DEFINITION, COLUMN_REQUIREMENT}};

/* What the cells of one row are made from. */
typedef struct RowSource {
    const ReportContext *context;
    Doc *doc;
    const Answers *answers; /* of the community; NULL in a table of the standard alone, as all below */
    const Result *result;
    const Indicator *indicator;
    const IndicatorAnswers *said;
    const IndicatorVerdict *verdict;
} RowSource;

/* The sentence, blanks and widths put right; corrected values for the office, findings as the edition shows them. */
static void fill_statement(const RowSource *source, Node *cell) {
    const ReportContext *context = source->context;
    Doc *doc = source->doc;
    g_auto(RowSentence) sentence = row_sentence(context, source->said);
    /* In short for a card on a telephone. Not where the sentence is as short, nor where it was corrected or is to be
     * clarified by the office: there every word counts. */
    bool office = context->edition == EDITION_INTERNAL;
    g_autofree char *brief = office ? NULL : row_brief(context, source->answers, source->indicator);
    if (brief && g_utf8_strlen(brief, -1) * 3 < g_utf8_strlen(sentence.text, -1) * 2)
        node_para(doc, cell, ROLE_BRIEF, brief);
    row_sentence_add(&sentence, doc, cell);
    if (!*sentence.text)
        context_missing(context, doc, node_add(doc, cell, KIND_PARA, ROLE_NONE), row_hole(source->said));

    Wording wording = context_wording(context);
    const IndicatorAnswers *said = source->said;
    g_assert(said && said->list);
    for (guint i = 0; office && i < said->list->len; i++) {
        const Answer *answer = g_ptr_array_index(said->list, i);
        if (answer->correction)
            node_para(doc, cell, ROLE_NOTE,
                      context_format(context, doc, PHRASE_CORRECTED_VALUE, "item", wording_item(&wording, answer->key),
                                     "old", answer->original, "new", answer->correction->value, "reason",
                                     answer->correction->reason, NULL));
    }

    /* A final edition shows public notes alone: one that stands for several findings of a row stands once. */
    g_autoptr(GHashTable) notes = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < source->result->findings->list->len; i++) {
        const Finding *finding = g_ptr_array_index(source->result->findings->list, i);
        if (finding->no == source->indicator->no && context_shows(context, finding) &&
            (context->edition != EDITION_FINAL || g_hash_table_add(notes, (void *)finding->waiver->public_note)))
            context_finding(context, doc, cell, finding);
    }
}

static void fill_claim(const RowSource *source, Node *cell) {
    g_assert(source->verdict);
    /* It stays whole; but where the table has little room, points may take two lines. */
    if (source->context->edition != EDITION_INTERNAL || !source->verdict->points.given)
        cell->role = ROLE_NUMBER;
    Wording wording = context_wording(source->context);
    const IndicatorVerdict *verdict = source->verdict;
    if (verdict->points.given) {
        /* Where nobody states points, those of the figures stand alone, and are said to be computed. */
        Node *para = node_add(source->doc, cell, KIND_PARA, ROLE_STATED);
        g_autofree char *stated = wording_points_stated(&wording, verdict);
        g_autofree char *computed = wording_points(&wording, verdict->points, verdict->points.range);
        if (stated)
            node_text(source->doc, para, stated);
        else if (indicator_points_item(verdict->indicator))
            context_missing(source->context, source->doc, para, PHRASE_NOT_FILLED_IN);
        else
            node_text(source->doc, para,
                      context_format(source->context, source->doc, PHRASE_POINTS_COMPUTED, "points", computed, NULL));
        if (indicator_scores(verdict->indicator) && text_blank(verdict->word))
            return;
    }
    g_autofree char *claim = wording_claim(&wording, verdict);
    Node *para = node_add(source->doc, cell, KIND_PARA, ROLE_NONE);
    if (text_blank(source->verdict->word)) {
        context_missing(source->context, source->doc, para, PHRASE_NOT_FILLED_IN);
    } else {
        para->role = ROLE_STATED;
        node_text(source->doc, para, claim);
    }
}

const char *row_basis(const ReportContext *context, const IndicatorVerdict *verdict) {
    return context_phrase(context, verdict->verdict == VERDICT_SOFT_NOT_MET
                                       ? verdict_phrases[VERDICT_SOFT_NOT_MET]
                                       : support_phrases[indicator_support(verdict)]);
}

/* The notice's words for all communities of a tier: no more is known. */
static void fill_told(const RowSource *source, Node *cell) {
    const ReportContext *context = source->context;
    const Answer *verdict = source->said->verdict;
    const char *word = verdict ? verdict->value : "";
    bool sentence = source->said->statement && !text_blank(source->said->statement->value);
    if (!text_blank(word)) {
        g_autofree char *told = lang_sentence(wording_told(context->standard, TOLD_OF_ROW, word, context->lang));
        node_para(source->doc, cell, ROLE_STATED, told);
    } else if (!sentence) {
        context_missing(context, source->doc, node_add(source->doc, cell, KIND_PARA, ROLE_NONE), PHRASE_NOT_FILLED_IN);
    }
    if (!sentence)
        return;
    g_auto(RowSentence) told = row_sentence(context, source->said);
    row_sentence_add(&told, source->doc, cell);
}

/* The standard's definition or requirement; beside what the notice says of a whole tier, its own where it has another:
 * that is what it says of. */
static const char *asked_text(const RowSource *source, bool requirement) {
    const IndicatorAnswers *said = source->result ? NULL : source->said;
    const Answer *own = !said ? NULL : requirement ? said->requirement : said->definition;
    const Words words = requirement ? source->indicator->requirement : source->indicator->definition;
    return own && !text_blank(own->value) ? own->value : words_in(words, source->context->lang);
}

static void fill_cell(const RowSource *source, Node *row, TableColumn column) {
    Lang lang = source->context->lang;
    Doc *doc = source->doc;
    const Indicator *indicator = source->indicator;
    const IndicatorVerdict *verdict = source->verdict;
    switch (column) {
    case COLUMN_NO:
        node_number(doc, row, indicator->no);
        break;
    case COLUMN_NAME:
        node_cell(doc, row, SCOPE_ROW, words_in(indicator->name, lang));
        break;
    case COLUMN_DEFINITION:
        node_cell(doc, row, SCOPE_NONE, asked_text(source, false));
        break;
    case COLUMN_REQUIREMENT:
        node_cell(doc, row, SCOPE_NONE, asked_text(source, true));
        break;
    case COLUMN_STATEMENT:
        fill_statement(source, node_cell(doc, row, SCOPE_NONE, ""));
        break;
    case COLUMN_TOLD:
        fill_told(source, node_cell(doc, row, SCOPE_NONE, ""));
        break;
    case COLUMN_CLAIM:
        fill_claim(source, node_cell(doc, row, SCOPE_NONE, ""));
        break;
    case COLUMN_VERDICT: {
        Node *cell = node_cell(doc, row, SCOPE_NONE, "");
        fill_claim(source, cell);
        node_para(doc, cell, ROLE_BASIS, row_basis(source->context, verdict));
        break;
    }
    case COLUMN_COMPUTED: {
        Wording wording = context_wording(source->context);
        g_autofree char *explanation = wording_verdict(&wording, verdict);
        Node *cell = node_cell(doc, row, SCOPE_NONE, "");
        g_autofree char *points = verdict->points.given && indicator_scores(indicator)
                                      ? wording_points(&wording, verdict->points, verdict->points.range)
                                      : NULL;
        node_para(doc, cell, ROLE_STATED, points ? points : phrase(verdict_phrases[verdict->verdict], lang));
        if (verdict->verdict != VERDICT_DECLARED)
            node_para(doc, cell, ROLE_BASIS, explanation);
        break;
    }
    }
}

/* answers and result: NULL for the standard alone; result NULL: what is said of the whole tier. */
static void add_indicator_table(const ReportContext *context, Doc *doc, Node *section, const char *caption,
                                const TableShape *shape, const Tier *tier, const Answers *answers,
                                const Result *result) {
    Phrase heads[1 + COLUMNS_MOST] = {PHRASE_HEAD_CATEGORY};
    for (int i = 0; i < shape->count; i++)
        heads[1 + i] = column_heads[shape->columns[i]];
    Node *table = context_table(context, doc, section, shape->role, caption, heads, 1 + (guint)shape->count);
    Node *body = NULL, *category = NULL;
    for (int i = 0; i < tier->indicator_count; i++) {
        const Indicator *indicator = tier->indicators[i];
        bool same = i > 0 && g_str_equal(tier->indicators[i - 1]->category.zh, indicator->category.zh);
        if (!same)
            body = node_add(doc, table, KIND_BODY, ROLE_NONE);
        Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
        if (same)
            category->rowspan++;
        else
            category = node_cell(doc, row, SCOPE_ROWGROUP, words_in(indicator->category, context->lang));
        RowSource source = {context, doc, answers, result, .indicator = indicator};
        if (answers)
            source.said = answers->indicators[i];
        if (result) {
            row->id = site_anchor(doc, answers->community, indicator->no);
            source.verdict = g_ptr_array_index(result->verdicts, i);
        }
        for (int c = 0; c < shape->count; c++)
            fill_cell(&source, row, shape->columns[c]);
    }
}

/* Total and level as stated, and as the figures give them; not beside what was stated in a final edition. */
void community_score(const ReportContext *context, Doc *doc, Node *section, const Score *score) {
    Wording wording = context_wording(context);
    g_autofree char *stated = wording_score_stated(&wording, score), *computed = wording_score(&wording, score);
    if (stated)
        node_para(doc, section, ROLE_LEAD, stated);
    if (computed && (!stated || context->edition != EDITION_FINAL))
        node_para(doc, section, stated ? ROLE_NONE : ROLE_LEAD, computed);
}

/* The findings of the community's file that belong to no row, then its table. */
static void add_community_table(const ReportContext *context, Doc *doc, Node *section, const Answers *answers,
                                const Result *result) {
    community_score(context, doc, section, &result->score);
    for (guint i = 0; i < result->findings->list->len; i++) {
        const Finding *finding = g_ptr_array_index(result->findings->list, i);
        if (finding->no == 0 && context_shows(context, finding))
            context_finding(context, doc, section, finding);
    }
    const Community *community = answers->community;
    const TableShape *shape = context->edition == EDITION_INTERNAL ? &shape_review
                              : context->short_table               ? &shape_short
                                                                   : &shape_full;
    const char *caption =
        context_format(context, doc, PHRASE_CAPTION_COMMUNITY, "name", context_community(context, community), NULL);
    add_indicator_table(context, doc, section, caption, shape, community->tier, answers, result);
}

/* ---- as a part of a document ---- */

char *community_title(const ReportContext *context, const Community *community) {
    g_assert(community);
    g_autofree char *subdistrict = translate_value(context->standard, context->lang, community->subdistrict);
    return phrase_format(PHRASE_TITLE_COMMUNITY, context->lang, "name", context_community(context, community),
                         "subdistrict", subdistrict, "tier", context_tier(context, community->tier), NULL);
}

Node *annex_section(const ReportContext *context, Doc *doc, const char *id, int annex, const char *title) {
    Node *section = node_section(doc, context->edition == EDITION_INTERNAL ? ROLE_LANDSCAPE : ROLE_ANNEX, id);
    if (annex > 0)
        node_para(doc, section, ROLE_ANNEX_LABEL,
                  context_format(context, doc, PHRASE_ANNEX, "number", DIGITS(annex), NULL));
    node_heading(doc, section, 2, title)->role = ROLE_TITLE;
    return section;
}

void community_section(const ReportContext *context, Doc *doc, const Answers *answers, const Result *result,
                       int annex) {
    const Community *community = answers->community;
    g_autofree char *title = community_title(context, community);
    Node *section = annex_section(context, doc, site_anchor(doc, community, 0), annex, title);
    add_community_table(context, doc, section, answers, result);
    if (annex == 0)
        node_para(doc, section, ROLE_NOTE, context_phrase(context, PHRASE_LEGEND_BASIS));
}

const char *tier_title(const ReportContext *context, Doc *doc, const Tier *tier) {
    bool told = dataset_tier_table(context->dataset, tier);
    return context_format(context, doc, told ? PHRASE_TITLE_TOLD_OF_TIER : PHRASE_TITLE_TIER, "tier",
                          context_tier(context, tier), NULL);
}

const char *tier_anchor(Doc *doc, const Tier *tier) {
    return doc_printf(doc, "tier-%s", tier->id);
}

/* Of how many, and of whom. */
static void add_told_lead(const ReportContext *context, Doc *doc, Node *section, const TierTable *told) {
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (int i = 0; i < context->dataset->community_count; i++) {
        const Community *community = context->dataset->communities[i];
        if (community->tier == told->stands_for.tier && *community->name.zh)
            g_ptr_array_add(names, (void *)context_community(context, community));
    }
    g_autofree char *list = lang_list(context->lang, (const char *const *)names->pdata, names->len);
    node_para(doc, section, ROLE_NONE,
              context_format(context, doc, PHRASE_TOLD_OF_TIER_LEAD, "tier",
                             context_tier(context, told->stands_for.tier), "count", DIGITS(told->count), "names",
                             names->len > 0 ? list : "", NULL));
}

void tier_section(const ReportContext *context, Doc *doc, const Tier *tier, int annex) {
    const TierTable *told = dataset_tier_table(context->dataset, tier);
    Node *section = annex_section(context, doc, tier_anchor(doc, tier), annex, tier_title(context, doc, tier));
    if (told)
        add_told_lead(context, doc, section, told);
    g_autofree char *name = lang_sentence(context_tier(context, tier));
    const char *caption =
        told ? context_format(context, doc, PHRASE_CAPTION_TOLD_OF_TIER, "tier", context_tier(context, tier), NULL)
             : name;
    add_indicator_table(context, doc, section, caption, told ? &shape_told : &shape_standard, tier,
                        told ? told->answers : NULL, NULL);
    if (told)
        node_para(doc, section, ROLE_NOTE, context_phrase(context, PHRASE_TOLD_OF_TIER_NOTE));
}

/* ---- as a page of its own ---- */

const char *community_conclusion(const ReportContext *context, Doc *doc, const Community *community, Phrase otherwise) {
    const VerdictWord *word = standard_lookup_verdict(context->standard, TOLD_OF_COMMUNITY, community->concluded);
    const char *told = wording_told(context->standard, TOLD_OF_COMMUNITY, community->concluded, context->lang);
    return context_format(context, doc, word && word->meaning == MEANING_MET ? PHRASE_POSTER_MET : otherwise, "tier",
                          context_tier(context, community->tier), "concluded",
                          *told ? told : context_phrase(context, PHRASE_FILL_IN), NULL);
}

/* The conclusion, which is the acceptance group's: a verdict of ours beside it is for the office. Then how much rests
 * on what, first of all what does not agree. */
void community_lead(const ReportContext *context, Doc *doc, Node *section, const Result *result) {
    static const Phrase words[SUPPORTS] = {[SUPPORT_DIFFERS] = PHRASE_COMMUNITY_LEAD_DIFFERS,
                                           [SUPPORT_FIGURES] = PHRASE_COMMUNITY_LEAD_COMPUTED,
                                           [SUPPORT_WORDS] = PHRASE_COMMUNITY_LEAD_WORDS,
                                           [SUPPORT_NO_DATA] = PHRASE_COMMUNITY_LEAD_MISSING,
                                           [SUPPORT_NOT_APPLICABLE] = PHRASE_COMMUNITY_LEAD_NONE};
    const Community *community = result->community;
    if (*community->concluded)
        node_para(doc, section, ROLE_LEAD, community_conclusion(context, doc, community, PHRASE_COMMUNITY_RESULT));

    int counts[SUPPORTS] = {0};
    for (guint i = 0; i < result->verdicts->len; i++) {
        const IndicatorVerdict *line = g_ptr_array_index(result->verdicts, i);
        counts[indicator_support(line)]++;
    }
    g_autoptr(GPtrArray) parts = g_ptr_array_new();
    for (int support = 0; support < SUPPORTS; support++)
        if (counts[support] > 0)
            g_ptr_array_add(
                parts, (void *)context_format(context, doc, words[support], "count", DIGITS(counts[support]), NULL));
    g_autoptr(GString) joined = g_string_new(NULL);
    for (guint i = 0; i < parts->len; i++)
        text_append_part(joined, context_phrase(context, i + 1 < parts->len ? PHRASE_PART_BETWEEN : PHRASE_PART_LAST),
                         "%s", (const char *)g_ptr_array_index(parts, i));
    node_para(doc, section, ROLE_NONE,
              context_format(context, doc, PHRASE_COMMUNITY_LEAD, "all", DIGITS(result->verdicts->len), "parts",
                             joined->str, NULL));
}

void community_page(const ReportContext *context, Doc *doc, const Answers *answers, const Result *result) {
    g_autofree char *title = community_title(context, answers->community);
    Node *section = node_section(doc, ROLE_ANNEX, site_anchor(doc, answers->community, 0));
    node_heading(doc, section, 1, title)->role = ROLE_TITLE;
    community_lead(context, doc, section, result);
    add_community_table(context, doc, section, answers, result);
    node_para(doc, section, ROLE_NOTE, context_phrase(context, PHRASE_LEGEND_BASIS));
}
