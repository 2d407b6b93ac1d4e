/* The default notice's annexes: the standard once for each tier, and of each community only what it reported. */
#include "report/notice/notice.h"

#include "base/number.h"
#include "base/text.h"
#include "report/translate.h"

/* In signs, on a line with what was reported. */
static const char *const support_signs[SUPPORTS] = {[SUPPORT_DIFFERS] = "■",
                                                    [SUPPORT_FIGURES] = "●",
                                                    [SUPPORT_WORDS] = "○",
                                                    [SUPPORT_NO_DATA] = "□",
                                                    [SUPPORT_NOT_APPLICABLE] = "—"};

const char *support_sign(const IndicatorVerdict *verdict) {
    return support_signs[indicator_support(verdict)];
}

/* A body for a category, with a band over all columns that names it. */
static Node *add_band(const ReportContext *context, Doc *doc, Node *table, const Indicator *first, int columns) {
    Node *body = node_add(doc, table, KIND_BODY, ROLE_NONE);
    Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
    node_cell(doc, row, SCOPE_ROWGROUP, words_in(first->category, context->lang))->colspan = columns;
    return body;
}

static bool begins_category(const Tier *tier, int index) {
    return index == 0 || !g_str_equal(tier->indicators[index - 1]->category.zh, tier->indicators[index]->category.zh);
}

/* ---- the standard ---- */

static void add_asked(const ReportContext *context, Doc *doc, Node *row, const Indicator *indicator) {
    enum { ANNOUNCED_MOST = 6 };
    Node *number = node_cell(doc, row, SCOPE_ROW, doc_printf(doc, "%d", indicator->no));
    number->role = ROLE_NUMBER;
    Node *cell = node_cell(doc, row, SCOPE_NONE, "");
    node_strong(doc, node_add(doc, cell, KIND_PARA, ROLE_NONE), words_in(indicator->name, context->lang));
    node_lines(doc, cell, words_in(indicator->requirement, context->lang));
    /* What a line announces stays with it: 注： and the next one. */
    g_auto(GStrv) lines = g_strsplit(words_in(indicator->definition, context->lang), "\n", -1);
    for (char **line = lines; *line; line++) {
        g_autofree char *trimmed = text_trim(*line);
        bool announces = line[1] && g_utf8_strlen(trimmed, -1) <= ANNOUNCED_MOST &&
                         (g_str_has_suffix(trimmed, "：") || g_str_has_suffix(trimmed, ":"));
        const char *rest = announces ? *++line : "";
        if (*trimmed)
            node_para(doc, cell, ROLE_DEFINITION,
                      doc_printf(doc, "%s%s%s", trimmed, announces && g_str_has_suffix(trimmed, ":") ? " " : "", rest));
    }
}

void standard_section(const ReportContext *context, Doc *doc, const Tier *tier, int annex) {
    const char *title = context_format(context, doc, PHRASE_TITLE_TIER, "tier", context_tier(context, tier), NULL);
    Node *section = annex_section(context, doc, doc_printf(doc, "tier-%s", tier->id), annex, title);
    section->role = ROLE_COLUMNS;
    node_para(doc, section, ROLE_NOTE,
              context_format(context, doc, PHRASE_STANDARD_NOTE, "count", DIGITS(tier->indicator_count), NULL));
    Node *table = node_add(doc, section, KIND_TABLE, ROLE_TABLE_STANDARD), *body = NULL;
    for (int i = 0; i < tier->indicator_count; i++) {
        if (begins_category(tier, i))
            body = add_band(context, doc, table, tier->indicators[i], 2);
        add_asked(context, doc, node_add(doc, body, KIND_ROW, ROLE_NONE), tier->indicators[i]);
    }
}

/* ---- what a community reported ---- */

typedef struct Reported {
    const ReportContext *context;
    Doc *doc;
    const Answers *answers;
    const Result *result;
    const char *met; /* what most rows state: it is said once, above the table */
} Reported;

const char *claim_of_most(const ReportContext *context) {
    const GPtrArray *words = context->standard->verdict_words;
    for (guint i = 0; i < words->len; i++) {
        const VerdictWord *word = g_ptr_array_index(words, i);
        if (word->of == TOLD_OF_ROW && word->meaning == MEANING_MET)
            return word->word;
    }
    return NULL;
}

bool claim_is_usual(const IndicatorVerdict *verdict, const char *usual) {
    g_autofree char *bare = verdict_word_bare(verdict->word);
    return usual && g_str_equal(bare, usual) && !verdict->points.given;
}

static bool is_shown(const Reported *reported, const Finding *finding, int no) {
    return finding->no == no && context_shows(reported->context, finding);
}

static bool has_findings(const Reported *reported, int no) {
    const GPtrArray *findings = reported->result->findings->list;
    for (guint i = 0; i < findings->len; i++)
        if (is_shown(reported, g_ptr_array_index(findings, i), no))
            return true;
    return false;
}

/* Findings, or in a final edition public notes, each once. */
static void add_findings(const Reported *reported, Node *parent, int no) {
    const GPtrArray *findings = reported->result->findings->list;
    g_autoptr(GHashTable) notes = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < findings->len; i++) {
        const Finding *finding = g_ptr_array_index(findings, i);
        if (is_shown(reported, finding, no) && (reported->context->edition != EDITION_FINAL ||
                                                g_hash_table_add(notes, (void *)finding->waiver->public_note)))
            context_finding(reported->context, reported->doc, parent, finding);
    }
}

/* Whether a row says what the standard's form does and nothing else needs a word: it is named in one line with others
 * of its category. */
static bool is_plain(const Reported *reported, const IndicatorVerdict *verdict) {
    const Indicator *indicator = verdict->indicator;
    const IndicatorAnswers *said = reported->answers->indicators[indicator->position];
    return indicator_support(verdict) == SUPPORT_WORDS && claim_is_usual(verdict, reported->met) &&
           row_says_standard(said) && !said->definition && !said->requirement && !has_findings(reported, indicator->no);
}

static void add_reported(const Reported *reported, Node *body, const IndicatorVerdict *verdict) {
    const ReportContext *context = reported->context;
    Doc *doc = reported->doc;
    const Indicator *indicator = verdict->indicator;
    Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
    row->id = site_anchor(doc, reported->answers->community, indicator->no);
    Node *number = node_cell(doc, row, SCOPE_ROW, doc_printf(doc, "%d", indicator->no));
    number->role = ROLE_NUMBER;
    Node *cell = node_cell(doc, row, SCOPE_NONE, "");
    node_strong(doc, node_add(doc, cell, KIND_PARA, ROLE_NONE), words_in(indicator->name, context->lang));
    row_report_add(context, reported->answers, indicator, doc, cell);
    const IndicatorAnswers *said = reported->answers->indicators[indicator->position];
    const struct {
        Phrase words;
        const Answer *answer;
    } altered[] = {{PHRASE_REPORT_DEFINITION, said->definition}, {PHRASE_REPORT_REQUIREMENT, said->requirement}};
    for (guint i = 0; i < G_N_ELEMENTS(altered); i++)
        if (altered[i].answer && !text_blank(altered[i].answer->value))
            node_lines(doc, cell,
                       context_format(context, doc, altered[i].words, "text", altered[i].answer->value, NULL));
    if (!claim_is_usual(verdict, reported->met)) {
        Wording wording = context_wording(context);
        g_autofree char *claim = wording_row(&wording, verdict);
        Node *para = node_add(doc, cell, KIND_PARA, ROLE_NONE);
        node_text(doc, para, context_phrase(context, PHRASE_REPORT_CLAIM));
        node_strong(doc, para, claim);
    }
    add_findings(reported, cell, indicator->no);
    Node *sign = node_cell(doc, row, SCOPE_NONE, support_sign(verdict));
    sign->role = ROLE_NUMBER;
}

/* "○ 只作文字说明：14社区警务、18特殊人群管理。" */
static void add_plain_rows(const Reported *reported, Node *body, const GPtrArray *rows) {
    const ReportContext *context = reported->context;
    Doc *doc = reported->doc;
    if (rows->len == 0)
        return;
    Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
    node_cell(doc, row, SCOPE_NONE, support_signs[SUPPORT_WORDS])->role = ROLE_NUMBER;
    Node *cell = node_cell(doc, row, SCOPE_NONE, "");
    cell->colspan = 2;
    Node *para = node_add(doc, cell, KIND_PARA, ROLE_NONE);
    node_text(doc, para, context_phrase(context, PHRASE_REPORT_WORDS));
    for (guint i = 0; i < rows->len; i++) {
        const Indicator *indicator = g_ptr_array_index(rows, i);
        if (i > 0)
            node_text(doc, para, context_phrase(context, PHRASE_LIST_SEPARATOR));
        Node *name = node_add(doc, para, KIND_SPAN, ROLE_NONE);
        name->id = site_anchor(doc, reported->answers->community, indicator->no);
        node_text(doc, name, doc_printf(doc, "%d %s", indicator->no, words_in(indicator->name, context->lang)));
        const IndicatorAnswers *said = reported->answers->indicators[indicator->position];
        for (guint k = 0; k < said->list->len; k++) {
            const Answer *answer = g_ptr_array_index(said->list, k);
            g_autofree char *chosen = answer->item ? translate_answer(context->standard, context->lang, answer) : NULL;
            if (chosen)
                node_text(doc, para, context_format(context, doc, PHRASE_REPORT_CHOSEN, "value", chosen, NULL));
        }
    }
}

void report_section(const ReportContext *context, Doc *doc, const Answers *answers, const Result *result, int annex) {
    const Community *community = answers->community;
    const Reported reported = {context, doc, answers, result, claim_of_most(context)};
    Node *section = node_section(doc, ROLE_COLUMNS, site_anchor(doc, community, 0));
    if (annex > 0)
        node_para(doc, section, ROLE_ANNEX_LABEL,
                  context_format(context, doc, PHRASE_ANNEX, "number", DIGITS(annex), NULL));
    node_heading(doc, section, 2, context_community(context, community))->role = ROLE_MEMBER_NAME;
    g_autofree char *subdistrict = translate_value(context->standard, context->lang, community->subdistrict);
    if (!text_blank(subdistrict))
        node_para(doc, section, ROLE_NOTE, subdistrict);
    community_lead(context, doc, section, result);
    add_findings(&reported, section, 0);
    node_para(doc, section, ROLE_NOTE,
              context_format(
                  context, doc, PHRASE_LEGEND_REPORT, "annex", DIGITS(notice_annex_tier(context, community->tier)),
                  "claim",
                  wording_told(context->standard, TOLD_OF_ROW, reported.met ? reported.met : "", context->lang), NULL));
    Node *table = node_add(doc, section, KIND_TABLE, ROLE_TABLE_REPORT), *body = NULL;
    g_autoptr(GPtrArray) plain = g_ptr_array_new();
    for (int i = 0; i < community->tier->indicator_count; i++) {
        const IndicatorVerdict *verdict = g_ptr_array_index(result->verdicts, (guint)i);
        if (begins_category(community->tier, i)) {
            if (body)
                add_plain_rows(&reported, body, plain);
            g_ptr_array_set_size(plain, 0);
            body = add_band(context, doc, table, verdict->indicator, 3);
        }
        if (is_plain(&reported, verdict))
            g_ptr_array_add(plain, (void *)verdict->indicator);
        else
            add_reported(&reported, body, verdict);
    }
    add_plain_rows(&reported, body, plain);
}
