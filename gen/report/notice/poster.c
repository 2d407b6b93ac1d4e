#include "report/notice/notice.h"

#include <qrencode.h>

#include "base/number.h"
#include "base/text.h"
#include "chart/chart.h"
#include "report/charts/drawing.h"
#include "report/translate.h"

typedef struct Poster {
    const ReportContext *context;
    Doc *doc;
    Node *section;
    const Community *community;
    const Answers *answers;
    const Result *result;
} Poster;

char *poster_title(const ReportContext *context, const Community *community) {
    return g_strjoin(" ", notice_title(context), context_community(context, community), NULL);
}

/* ---- key figures ---- */

/* 标准90%; before it what must be said of the figure: that the stated rate is another one, or that no quantities
 * support it. */
static char *note_words(const ReportContext *context, const void *data) {
    const PublicRate *shown = data;
    g_autofree char *threshold = threshold_words(context, shown->item, shown->asked);
    g_autofree char *standard =
        *threshold ? phrase_format(PHRASE_POSTER_THRESHOLD, context->lang, "threshold", threshold, NULL) : g_strdup("");
    const char *remark = public_rate_remark(context, shown);
    if (!remark)
        return g_steal_pointer(&standard);
    g_autofree char *stated = public_rate_stated(shown, NULL);
    g_autofree char *before = shown->beside ? phrase_format(PHRASE_CHART_STATED, context->lang, "stated", stated, NULL)
                                            : phrase_format(PHRASE_CHART_REMARK, context->lang, "remark", remark, NULL);
    return phrase_format(PHRASE_POSTER_NOTE, context->lang, "stated", before, "standard", standard, NULL);
}

/* The first rates that have a figure to show. Returns how many. */
static int collect_figures(const Poster *poster, KeyFigure *figures) {
    const ReportContext *context = poster->context;
    g_autoptr(GArray) facts = g_array_new(FALSE, FALSE, sizeof(RateFact));
    rates_collect(context->rulebook, poster->answers, facts);
    int count = 0;
    for (guint i = 0; i < facts->len && count < FIGURES_MOST; i++) {
        const RateFact *fact = &g_array_index(facts, RateFact, i);
        PublicRate shown = public_rate_of(context, fact);
        /* A level has a place and no length. */
        if (!ratio_valid(shown.value) || fact->item->type == ITEM_LEVEL)
            continue;
        g_autofree char *value = public_rate_digits(&shown, "");
        /* Its own scale: no other community stands beside it. */
        Extent extent = {0};
        extent_add(&extent, shown.value);
        extent_add(&extent, shown.asked.number);
        Axis axis = scale_from_zero(context, poster->doc, fact->item, extent);
        figures[count++] = (KeyFigure){.label = label_measured(context, poster->doc, fact->item),
                                       .value_text = doc_string(poster->doc, value),
                                       .note = label_make(context, poster->doc, note_words, &shown),
                                       .sign = public_rate_sign(&shown),
                                       .value = scale_place(&axis, shown.value),
                                       .threshold = scale_place(&axis, shown.asked.number),
                                       .zero = scale_place(&axis, ratio_make(0, 1))};
        g_free((void *)axis.ticks);
    }
    return count;
}

/* The community's page on the site, in ASCII as telephones read it; NULL where notice.csv has no site that leads
 * anywhere. */
static const char *page_address(const Poster *poster) {
    const char *site = context_fact(poster->context, "site");
    if (!site || !text_is_web_address(site))
        return NULL;
    g_autofree char *escaped = g_uri_escape_string(site, ":/?#[]@!$&()*+,;=%", FALSE);
    return doc_printf(poster->doc, "%s%s%s", escaped, g_str_has_suffix(site, "/") ? "" : "/",
                      site_href(poster->context, poster->doc, "community", poster->community, "html"));
}

static void add_figures(const Poster *poster, const TextMeasure *measure, double width) {
    const ReportContext *context = poster->context;
    KeyFigure figures[FIGURES_MOST];
    int count = collect_figures(poster, figures);
    const char *address = page_address(poster);
    /* Of level M 15 % of the code may be spoilt: enough for a board behind glass. */
    QRcode *code = address ? QRcode_encodeString8bit(address, 0, QR_ECLEVEL_M) : NULL;
    if (count == 0 && !code)
        return;
    g_autoptr(GString) description = g_string_new(NULL);
    for (int i = 0; i < count; i++) {
        text_append_part(description, context_phrase(context, PHRASE_CLAUSE_SEPARATOR), "%s %s %s",
                         label_first(poster->doc, figures[i].label), figures[i].value_text,
                         label_first(poster->doc, figures[i].note));
    }
    if (code)
        g_string_append_printf(description, " %s", address);
    FigureSheet sheet = {.id = "figures",
                         .title = context_phrase(context, PHRASE_POSTER_FIGURES),
                         .description = description->str,
                         .figures = figures,
                         .count = count,
                         .width = width};
    if (code)
        sheet.code = (CodeMatrix){code->width, code->data, label_phrase(context, poster->doc, PHRASE_POSTER_SCAN)};
    node_heading(poster->doc, poster->section, 2, sheet.title);
    node_scene(poster->doc, poster->section, figures_draw(&sheet, measure));
    QRcode_free(code);
}

/* ---- a line for each indicator ---- */

/* In short; else all that was filled in; a sentence of the community's own is too long for a poster. */
static void add_brief(const Poster *poster, Node *row, const Indicator *indicator) {
    const IndicatorAnswers *said = poster->answers->indicators[indicator->position];
    g_autofree char *brief = row_brief(poster->context, poster->answers, indicator);
    Node *cell = node_cell(poster->doc, row, SCOPE_NONE, brief ? brief : "");
    if (brief)
        return;
    g_auto(RowSentence) sentence = row_sentence(poster->context, said);
    if (said->statement && !text_blank(said->statement->value))
        node_para(poster->doc, cell, ROLE_NONE, context_phrase(poster->context, PHRASE_POSTER_SEE_NOTICE));
    else if (*sentence.text)
        row_sentence_add(&sentence, poster->doc, cell);
    else
        context_missing(poster->context, poster->doc, node_add(poster->doc, cell, KIND_PARA, ROLE_NONE),
                        row_hole(said));
}

/* What has findings carries a mark; below the table what the mark means. */
static void add_poster_table(const Poster *poster) {
    static const Phrase heads[] = {PHRASE_HEAD_NO, PHRASE_HEAD_NAME, PHRASE_HEAD_STATEMENT, PHRASE_POSTER_VERDICT};
    const ReportContext *context = poster->context;
    Doc *doc = poster->doc;
    const GPtrArray *findings = poster->result->findings->list;
    Wording wording = context_wording(context);
    bool any = false;
    node_heading(doc, poster->section, 2, context_phrase(context, PHRASE_POSTER_INDICATORS));
    Node *body = context_rows(context, doc, poster->section, ROLE_TABLE_SHORT, "", heads, G_N_ELEMENTS(heads));
    for (guint i = 0; i < poster->result->verdicts->len; i++) {
        const IndicatorVerdict *verdict = g_ptr_array_index(poster->result->verdicts, i);
        const Indicator *indicator = verdict->indicator;
        Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
        node_number(doc, row, indicator->no);
        node_cell(doc, row, SCOPE_ROW, words_in(indicator->name, context->lang));
        add_brief(poster, row, indicator);

        bool marked = false;
        for (guint k = 0; k < findings->len; k++) {
            const Finding *finding = g_ptr_array_index(findings, k);
            marked |= finding->no == indicator->no && context_shows(context, finding);
        }
        any |= marked;
        g_autofree char *claim = wording_row(&wording, verdict);
        Node *cell = node_cell(doc, row, SCOPE_NONE, "");
        cell->role = ROLE_NUMBER;
        node_para(doc, cell, ROLE_STATED, doc_printf(doc, "%s%s", claim, marked ? "※" : ""));
        if (indicator_support(verdict) == SUPPORT_DIFFERS)
            node_para(doc, cell, ROLE_BASIS, phrase(support_phrases[SUPPORT_DIFFERS], context->lang));
    }
    bool final = context->edition == EDITION_FINAL;
    if (any)
        node_para(doc, poster->section, ROLE_NOTE,
                  context_phrase(context, final ? PHRASE_POSTER_MARK_NOTE : PHRASE_POSTER_MARK));
}

void poster_section(const ReportContext *context, Doc *doc, const Answers *answers, const Result *result,
                    const TextMeasure *measure, double width) {
    const Community *community = answers->community;
    Node *section = node_section(doc, ROLE_NONE, NULL);
    const Poster poster = {context, doc, section, community, answers, result};
    /* What is read from two metres. */
    node_para(doc, section, ROLE_KICKER, notice_title(context));
    node_heading(doc, section, 1, context_community(context, community))->role = ROLE_TITLE;
    g_autofree char *subdistrict = translate_value(context->standard, context->lang, community->subdistrict);
    const char *told = wording_told(context->standard, TOLD_OF_COMMUNITY, community->concluded, context->lang);
    node_para(doc, section, ROLE_CONCLUSION,
              context_format(context, doc, PHRASE_POSTER_CONCLUSION, "subdistrict", subdistrict, "tier",
                             context_tier(context, community->tier), "concluded",
                             *told ? told : context_phrase(context, PHRASE_FILL_IN), NULL));
    Wording wording = context_wording(context);
    g_autofree char *stated = wording_score_stated(&wording, &result->score);
    g_autofree char *computed = stated ? NULL : wording_score(&wording, &result->score);
    if (stated || computed)
        node_para(doc, section, ROLE_CONCLUSION, stated ? stated : computed);
    add_figures(&poster, measure, width);
    node_heading(doc, section, 2, context_phrase(context, PHRASE_HEADING_OBJECTION));
    notice_objection(context, doc, section, PHRASE_FILL_IN, true);
    add_poster_table(&poster);
}
