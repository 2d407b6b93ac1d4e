#include "report/community.h"

#include "report/sentence.h"
#include "report/translate.h"

/* What the cells of one row are made from. */
typedef struct RowSource {
    const ReportContext *context;
    Doc *doc;
    const Indicator *indicator;
    const IndicatorAnswers *answers; /* NULL in a table of the standard alone */
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

static void add_row_findings(const RowSource *source, Node *cell) {
    const GPtrArray *list = source->result->findings->list;
    for (guint i = 0; i < list->len; i++) {
        const Finding *finding = g_ptr_array_index(list, i);
        if (finding->no == source->indicator->no && context_shows(source->context, finding))
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

/* The sentence, blanks and widths put right; findings beside it unless the edition is final. */
static void fill_statement(const RowSource *source, Node *row) {
    g_auto(RowSentence) sentence = row_sentence(source->context, source->answers);
    Node *cell = row_sentence_cell(&sentence, source->doc, row);
    if (!*sentence.text)
        add_missing(source, cell, PHRASE_NOT_FILLED_IN);
    add_corrections(source, cell);
    add_row_findings(source, cell);
}

static void add_claim(const RowSource *source, Node *cell) {
    if (source->verdict->claim == CLAIM_NONE)
        add_missing(source, cell, PHRASE_NOT_FILLED_IN);
    else
        node_para(source->doc, cell, ROLE_STATED, wording_claim(source->verdict->claim, source->context->lang));
}

static void fill_verdict(const RowSource *source, Node *row) {
    Node *cell = node_cell(source->doc, row, SCOPE_NONE, "");
    cell->role = ROLE_NUMBER;
    add_claim(source, cell);
    node_para(source->doc, cell, ROLE_BASIS, wording_basis(source->verdict->verdict, source->context->lang));
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
        source.answers = answers_indicator(table->answers, index);
        source.verdict = g_ptr_array_index(table->result->verdicts, index);
    }
    Node *row = node_add(table->doc, body, KIND_ROW, ROLE_NONE);
    if (table->answers) {
        g_autofree char *anchor = community_row_anchor(answers_community(table->answers), indicator->no);
        row->id = doc_string(table->doc, anchor);
    }
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
    Wording wording = context_wording(context);
    g_autofree char *name = wording_community(&wording, community);
    g_autofree char *subdistrict = translate_value(context->standard, context->lang, community->subdistrict);
    return phrase_format(PHRASE_TITLE_COMMUNITY, context->lang, "name", name, "subdistrict", subdistrict, "tier",
                         words_in(community->tier->name, context->lang), NULL);
}

char *community_anchor(const Community *community) {
    return g_strconcat("community-", community->id, NULL);
}

char *community_row_anchor(const Community *community, int no) {
    return g_strdup_printf("community-%s-%d", community->id, no);
}

void annex_head(const ReportContext *context, Doc *doc, Node *section, int annex, const char *title) {
    if (annex > 0) {
        g_autofree char *number = g_strdup_printf("%d", annex);
        g_autofree char *label = phrase_format(PHRASE_ANNEX, context->lang, "number", number, NULL);
        node_para(doc, section, ROLE_ANNEX_LABEL, label);
    }
    bool alone = annex == 0 && context->edition != EDITION_INTERNAL;
    node_heading(doc, section, alone ? 1 : 2, title)->role = ROLE_TITLE;
}

/* Findings of the community's file that belong to no row stand above the table. */
static void add_file_findings(const ReportContext *context, Doc *doc, Node *section, const Result *result) {
    for (guint i = 0; i < result->findings->list->len; i++) {
        const Finding *finding = g_ptr_array_index(result->findings->list, i);
        if (finding->no == 0 && context_shows(context, finding))
            context_finding(context, doc, section, finding);
    }
}

/* One part of the lead; a part that is told only where there is something is left out at none. */
static void add_part(const ReportContext *context, GPtrArray *parts, Phrase words, int count, bool always) {
    g_autofree char *number = g_strdup_printf("%d", count);
    if (always || count > 0)
        g_ptr_array_add(parts, phrase_format(words, context->lang, "count", number, NULL));
}

static char *join_parts(const ReportContext *context, const GPtrArray *parts) {
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < parts->len; i++) {
        Phrase between = i + 1 < parts->len ? PHRASE_PART_BETWEEN : PHRASE_PART_LAST;
        g_string_append(text, i > 0 ? context_phrase(context, between) : "");
        g_string_append(text, g_ptr_array_index(parts, i));
    }
    return g_string_free(text, FALSE);
}

/* First of all how much rests on figures; a verdict of ours beside theirs is for the office. */
static void add_lead(const ReportContext *context, Doc *doc, Node *section, const Result *result) {
    int counts[VERDICT_UNKNOWN + 1] = {0};
    for (guint i = 0; i < result->verdicts->len; i++)
        counts[((const IndicatorVerdict *)g_ptr_array_index(result->verdicts, i))->verdict]++;
    g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func(g_free);
    add_part(context, parts, PHRASE_COMMUNITY_LEAD_COMPUTED, counts[VERDICT_MET] + counts[VERDICT_NOT_MET], true);
    add_part(context, parts, PHRASE_COMMUNITY_LEAD_WORDS, counts[VERDICT_DECLARED], true);
    add_part(context, parts, PHRASE_COMMUNITY_LEAD_MISSING, counts[VERDICT_UNKNOWN], false);
    add_part(context, parts, PHRASE_COMMUNITY_LEAD_NONE, counts[VERDICT_NOT_APPLICABLE], false);
    g_autofree char *all = g_strdup_printf("%u", result->verdicts->len);
    g_autofree char *joined = join_parts(context, parts);
    g_autofree char *lead = phrase_format(PHRASE_COMMUNITY_LEAD, context->lang, "all", all, "parts", joined, NULL);
    node_para(doc, section, ROLE_LEAD, lead);
}

/* The next community with a page, in the order of the register; NULL at the end. */
static const Community *neighbour(const ReportContext *context, const Community *community, int step) {
    int count = dataset_community_count(context->dataset), at = 0;
    while (at < count && dataset_community(context->dataset, at) != community)
        at++;
    for (at += step; at >= 0 && at < count; at += step) {
        const Community *other = dataset_community(context->dataset, at);
        if (other->has_table && !other->held)
            return other;
    }
    return NULL;
}

static void add_way(const ReportContext *context, Doc *doc, Node *para, const Community *to, Phrase words) {
    if (!to)
        return;
    Wording wording = context_wording(context);
    g_autofree char *name = wording_community(&wording, to);
    g_autofree char *text = phrase_format(words, context->lang, "name", name, NULL);
    node_text(doc, para, context_phrase(context, PHRASE_WAY_SEPARATOR));
    node_link(doc, para, doc_printf(doc, "%s.%s.html", to->id, doc_lang_id(context->doc_lang)), text);
}

static void add_ways(const ReportContext *context, Doc *doc, Node *section, const Community *community) {
    Node *para = node_add(doc, section, KIND_PARA, ROLE_WAY);
    node_link(doc, para, doc_printf(doc, "../%s.html", context_index(context)),
              context_phrase(context, PHRASE_WAY_INDEX));
    add_way(context, doc, para, neighbour(context, community, -1), PHRASE_WAY_PREVIOUS);
    add_way(context, doc, para, neighbour(context, community, 1), PHRASE_WAY_NEXT);
}

void community_section(const ReportContext *context, Doc *doc, const Answers *answers, const Result *result,
                       int annex) {
    const Community *community = answers_community(answers);
    g_autofree char *title = community_title(context, community);
    g_autofree char *anchor = community_anchor(community);
    Node *section = node_add(doc, doc_root(doc), KIND_SECTION, ROLE_ANNEX);
    section->id = doc_string(doc, anchor);
    annex_head(context, doc, section, annex, title);
    add_file_findings(context, doc, section, result);
    bool alone = annex == 0 && context->edition != EDITION_INTERNAL;
    if (alone)
        add_lead(context, doc, section, result);
    TableSource source = {context, doc, community->tier, answers, result, shape_of(context)};
    Wording wording = context_wording(context);
    g_autofree char *name = wording_community(&wording, community);
    g_autofree char *caption = phrase_format(PHRASE_CAPTION_COMMUNITY, context->lang, "name", name, NULL);
    add_table(&source, section, caption);
    if (annex == 0)
        node_para(doc, section, ROLE_NOTE, context_phrase(context, PHRASE_LEGEND_BASIS));
    if (alone)
        add_ways(context, doc, section, community);
}

void tier_section(const ReportContext *context, Doc *doc, const Tier *tier, int annex) {
    g_autofree char *title =
        phrase_format(PHRASE_TITLE_TIER, context->lang, "tier", words_in(tier->name, context->lang), NULL);
    Node *section = node_add(doc, doc_root(doc), KIND_SECTION, ROLE_ANNEX);
    section->id = doc_printf(doc, "tier-%s", tier->id);
    annex_head(context, doc, section, annex, title);
    TableSource source = {context, doc, tier, NULL, NULL, &shape_standard};
    add_table(&source, section, words_in(tier->name, context->lang));
}
