#include "report/notice/community.h"

#include "base/text.h"
#include "report/notice/brief.h"
#include "report/sentence.h"
#include "report/translate.h"

/* What the cells of one row are made from. */
typedef struct RowSource {
    const ReportContext *context;
    Doc *doc;
    const Indicator *indicator;
    const Answers *all;              /* of the community; NULL in a table of the standard alone */
    const IndicatorAnswers *answers; /* of the row */
    const IndicatorVerdict *verdict;
    const Result *result;
} RowSource;

/* A column of a table: its heading and what fills a cell. The category's cells span rows and are made apart. */
typedef struct Column {
    Phrase head;
    void (*fill)(const RowSource *source, Node *row);
} Column;

static void fill_no(const RowSource *source, Node *row) {
    g_autofree char *no = g_strdup_printf("%d", source->indicator->no);
    node_cell(source->doc, row, SCOPE_NONE, no)->role = ROLE_NUMBER;
}

static void fill_name(const RowSource *source, Node *row) {
    node_cell(source->doc, row, SCOPE_ROW, words_in(source->indicator->name, source->context->lang));
}

static void fill_definition(const RowSource *source, Node *row) {
    node_cell(source->doc, row, SCOPE_NONE, words_in(source->indicator->definition, source->context->lang));
}

static void fill_requirement(const RowSource *source, Node *row) {
    node_cell(source->doc, row, SCOPE_NONE, words_in(source->indicator->requirement, source->context->lang));
}

static void add_missing(const RowSource *source, Node *cell, Phrase what) {
    Node *para = node_add(source->doc, cell, KIND_PARA, ROLE_NONE);
    Node *span = node_add(source->doc, para, KIND_SPAN, ROLE_MISSING);
    node_text(source->doc, span, context_phrase(source->context, what));
}

/* Of a final edition only the public notes are shown: one that stands for several findings of a row stands once. */
static bool is_told(const RowSource *source, guint index) {
    const GPtrArray *list = source->result->findings->list;
    const Waiver *waiver = ((const Finding *)g_ptr_array_index(list, index))->waiver;
    for (guint i = 0; i < index && source->context->edition == EDITION_FINAL; i++) {
        const Finding *before = g_ptr_array_index(list, i);
        if (before->no == source->indicator->no && context_shows(source->context, before) &&
            g_str_equal(before->waiver->public_note, waiver->public_note))
            return true;
    }
    return false;
}

static void add_row_findings(const RowSource *source, Node *cell) {
    const GPtrArray *list = source->result->findings->list;
    for (guint i = 0; i < list->len; i++) {
        const Finding *finding = g_ptr_array_index(list, i);
        if (finding->no == source->indicator->no && context_shows(source->context, finding) && !is_told(source, i))
            context_finding(source->context, source->doc, cell, finding);
    }
}

/* Old and new, for the office. */
static void add_corrections(const RowSource *source, Node *cell) {
    if (source->context->edition != EDITION_INTERNAL)
        return;
    for (guint i = 0; i < source->answers->list->len; i++) {
        const Answer *answer = g_ptr_array_index(source->answers->list, i);
        if (!answer->correction)
            continue;
        Wording wording = context_wording(source->context);
        g_autofree char *text = phrase_format(PHRASE_CORRECTED_VALUE, source->context->lang, "item",
                                              wording_item(&wording, answer->key), "old", answer->original, "new",
                                              answer->correction->value, "reason", answer->correction->reason, NULL);
        node_para(source->doc, cell, ROLE_NOTE, text);
    }
}

/* For a card on a telephone. Not where the sentence is as short, nor where it was corrected or is to be clarified by
 * the office: there every word counts. */
static void add_brief(const RowSource *source, Node *cell, const char *sentence) {
    if (source->context->edition == EDITION_INTERNAL)
        return;
    g_autofree char *brief = brief_text(source->context, source->all, source->indicator);
    if (brief && g_utf8_strlen(brief, -1) * 3 < g_utf8_strlen(sentence, -1) * 2)
        node_para(source->doc, cell, ROLE_BRIEF, brief);
}

/* The sentence, blanks and widths put right; findings beside it unless the edition is final. */
static void fill_statement(const RowSource *source, Node *row) {
    g_auto(RowSentence) sentence = row_sentence(source->context, source->answers);
    Node *cell = node_cell(source->doc, row, SCOPE_NONE, "");
    add_brief(source, cell, sentence.text);
    row_sentence_add(&sentence, source->doc, cell);
    if (!*sentence.text)
        add_missing(source, cell, row_hole(source->answers));
    add_corrections(source, cell);
    add_row_findings(source, cell);
}

static void add_claim(const RowSource *source, Node *cell) {
    Wording wording = context_wording(source->context);
    g_autofree char *claim = wording_claim(&wording, source->verdict);
    if (text_blank(source->verdict->word))
        add_missing(source, cell, PHRASE_NOT_FILLED_IN);
    else
        node_para(source->doc, cell, ROLE_STATED, claim);
}

static void fill_verdict(const RowSource *source, Node *row) {
    Node *cell = node_cell(source->doc, row, SCOPE_NONE, "");
    cell->role = ROLE_NUMBER;
    add_claim(source, cell);
    const IndicatorVerdict *verdict = source->verdict;
    Lang lang = source->context->lang;
    node_para(source->doc, cell, ROLE_BASIS,
              verdict->verdict == VERDICT_SOFT_NOT_MET
                  ? wording_computed(VERDICT_SOFT_NOT_MET, lang)
                  : wording_support(verdict_support(verdict->claim, verdict->verdict), lang));
}

static void fill_claim(const RowSource *source, Node *row) {
    Node *cell = node_cell(source->doc, row, SCOPE_NONE, "");
    cell->role = ROLE_NUMBER;
    add_claim(source, cell);
}

static void fill_computed(const RowSource *source, Node *row) {
    Wording wording = context_wording(source->context);
    g_autofree char *explanation = wording_verdict(&wording, source->verdict);
    Node *cell = node_cell(source->doc, row, SCOPE_NONE, "");
    node_para(source->doc, cell, ROLE_STATED, wording_computed(source->verdict->verdict, source->context->lang));
    if (source->verdict->verdict != VERDICT_DECLARED)
        node_para(source->doc, cell, ROLE_BASIS, explanation);
}

static const Column columns_full[] = {
    {PHRASE_HEAD_NO, fill_no},
    {PHRASE_HEAD_NAME, fill_name},
    {PHRASE_HEAD_DEFINITION, fill_definition},
    {PHRASE_HEAD_REQUIREMENT, fill_requirement},
    {PHRASE_HEAD_STATEMENT, fill_statement},
    {PHRASE_HEAD_VERDICT, fill_verdict},
};

static const Column columns_short[] = {
    {PHRASE_HEAD_NO, fill_no},
    {PHRASE_HEAD_NAME, fill_name},
    {PHRASE_HEAD_STATEMENT, fill_statement},
    {PHRASE_HEAD_VERDICT, fill_verdict},
};

static const Column columns_review[] = {
    {PHRASE_HEAD_NO, fill_no},
    {PHRASE_HEAD_NAME, fill_name},
    {PHRASE_HEAD_REQUIREMENT, fill_requirement},
    {PHRASE_HEAD_STATEMENT, fill_statement},
    {PHRASE_HEAD_CLAIM, fill_claim},
    {PHRASE_HEAD_COMPUTED, fill_computed},
};

static const Column columns_standard[] = {
    {PHRASE_HEAD_NO, fill_no},
    {PHRASE_HEAD_NAME, fill_name},
    {PHRASE_HEAD_DEFINITION, fill_definition},
    {PHRASE_HEAD_REQUIREMENT, fill_requirement},
};

typedef struct TableShape {
    Role role;
    const Column *columns;
    int count;
} TableShape;

static const TableShape shape_full = {ROLE_TABLE_FULL, columns_full, G_N_ELEMENTS(columns_full)};
static const TableShape shape_short = {ROLE_TABLE_SHORT, columns_short, G_N_ELEMENTS(columns_short)};
static const TableShape shape_review = {ROLE_TABLE_REVIEW, columns_review, G_N_ELEMENTS(columns_review)};
static const TableShape shape_standard = {ROLE_TABLE_FULL, columns_standard, G_N_ELEMENTS(columns_standard)};

static const TableShape *shape_of(const ReportContext *context) {
    if (context->edition == EDITION_INTERNAL)
        return &shape_review;
    return context->short_table ? &shape_short : &shape_full;
}

static void add_head(const ReportContext *context, Doc *doc, Node *table, const TableShape *shape) {
    Node *row = node_add(doc, node_add(doc, table, KIND_HEAD, ROLE_NONE), KIND_ROW, ROLE_NONE);
    node_cell(doc, row, SCOPE_COL, context_phrase(context, PHRASE_HEAD_CATEGORY));
    for (int i = 0; i < shape->count; i++)
        node_cell(doc, row, SCOPE_COL, context_phrase(context, shape->columns[i].head));
}

/* How many indicators from `first` on stand under the same category. */
static int category_length(const Standard *standard, const Tier *tier, int first) {
    const char *category = standard_indicator(standard, tier, first)->category.zh;
    int end = first + 1, count = standard_indicator_count(standard, tier);
    while (end < count && g_str_equal(standard_indicator(standard, tier, end)->category.zh, category))
        end++;
    return end - first;
}

typedef struct TableSource {
    const ReportContext *context;
    Doc *doc;
    const Tier *tier;
    const Answers *answers; /* NULL: the standard alone */
    const Result *result;
    const TableShape *shape;
} TableSource;

static void add_row(const TableSource *table, Node *body, int index, int category_span) {
    const Indicator *indicator = standard_indicator(table->context->standard, table->tier, index);
    RowSource source = {.context = table->context, .doc = table->doc, .indicator = indicator, .result = table->result};
    if (table->answers) {
        source.all = table->answers;
        source.answers = answers_indicator(table->answers, index);
        source.verdict = g_ptr_array_index(table->result->verdicts, index);
    }
    Node *row = node_add(table->doc, body, KIND_ROW, ROLE_NONE);
    if (table->answers)
        row->id = site_anchor(table->doc, answers_community(table->answers), indicator->no);
    if (category_span > 0) {
        Node *cell = node_cell(table->doc, row, SCOPE_ROWGROUP, words_in(indicator->category, table->context->lang));
        cell->rowspan = category_span;
    }
    for (int i = 0; i < table->shape->count; i++)
        table->shape->columns[i].fill(&source, row);
}

static void add_table(const TableSource *source, Node *section, const char *caption) {
    Node *table = node_add(source->doc, section, KIND_TABLE, source->shape->role);
    node_text(source->doc, node_add(source->doc, table, KIND_CAPTION, ROLE_NONE), caption);
    add_head(source->context, source->doc, table, source->shape);
    int count = standard_indicator_count(source->context->standard, source->tier);
    for (int first = 0; first < count;) {
        int length = category_length(source->context->standard, source->tier, first);
        Node *body = node_add(source->doc, table, KIND_BODY, ROLE_NONE);
        for (int i = 0; i < length; i++)
            add_row(source, body, first + i, i == 0 ? length : 0);
        first += length;
    }
}

char *community_title(const ReportContext *context, const Community *community) {
    const char *name = context_community(context, community);
    g_autofree char *subdistrict = translate_value(context->standard, context->lang, community->subdistrict);
    return phrase_format(PHRASE_TITLE_COMMUNITY, context->lang, "name", name, "subdistrict", subdistrict, "tier",
                         words_in(community->tier->name, context->lang), NULL);
}

void annex_head(const ReportContext *context, Doc *doc, Node *section, int annex, const char *title) {
    if (annex > 0) {
        g_autofree char *number = g_strdup_printf("%d", annex);
        g_autofree char *label = phrase_format(PHRASE_ANNEX, context->lang, "number", number, NULL);
        node_para(doc, section, ROLE_ANNEX_LABEL, label);
    }
    node_heading(doc, section, 2, title)->role = ROLE_TITLE;
}

/* Findings of the community's file that belong to no row stand above the table. */
static void add_file_findings(const ReportContext *context, Doc *doc, Node *section, const Result *result) {
    for (guint i = 0; i < result->findings->list->len; i++) {
        const Finding *finding = g_ptr_array_index(result->findings->list, i);
        if (finding->no == 0 && context_shows(context, finding))
            context_finding(context, doc, section, finding);
    }
}

void community_table(const ReportContext *context, Doc *doc, Node *section, const Answers *answers,
                     const Result *result) {
    const Community *community = answers_community(answers);
    add_file_findings(context, doc, section, result);
    TableSource source = {context, doc, community->tier, answers, result, shape_of(context)};
    const char *name = context_community(context, community);
    g_autofree char *caption = phrase_format(PHRASE_CAPTION_COMMUNITY, context->lang, "name", name, NULL);
    add_table(&source, section, caption);
}

void community_section(const ReportContext *context, Doc *doc, const Answers *answers, const Result *result,
                       int annex) {
    g_autofree char *title = community_title(context, answers_community(answers));
    Node *section = node_section(doc, ROLE_ANNEX, site_anchor(doc, answers_community(answers), 0));
    annex_head(context, doc, section, annex, title);
    community_table(context, doc, section, answers, result);
    if (annex == 0)
        node_para(doc, section, ROLE_NOTE, context_phrase(context, PHRASE_LEGEND_BASIS));
}

void tier_section(const ReportContext *context, Doc *doc, const Tier *tier, int annex) {
    g_autofree char *title =
        phrase_format(PHRASE_TITLE_TIER, context->lang, "tier", words_in(tier->name, context->lang), NULL);
    Node *section = node_add(doc, doc_root(doc), KIND_SECTION, ROLE_ANNEX);
    section->id = doc_printf(doc, "tier-%s", tier->id);
    annex_head(context, doc, section, annex, title);
    TableSource source = {context, doc, tier, NULL, NULL, &shape_standard};
    g_autofree char *caption = lang_sentence(words_in(tier->name, context->lang));
    add_table(&source, section, caption);
}
