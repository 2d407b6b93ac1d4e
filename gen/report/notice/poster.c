#include "report/notice/poster.h"

#include <qrencode.h>

#include "base/text.h"
#include "chart/figures.h"
#include "report/charts/label.h"
#include "report/notice/brief.h"
#include "report/notice/community.h"
#include "report/notice/notice.h"
#include "report/public_rate.h"
#include "report/sentence.h"
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
    const char *name = context_community(context, community);
    return g_strjoin(" ", notice_title(context), name, NULL);
}

/* ---- what is read from two metres ---- */

static void add_conclusion(const Poster *poster) {
    const Community *community = poster->community;
    const ReportContext *context = poster->context;
    g_autofree char *subdistrict = translate_value(context->standard, context->lang, community->subdistrict);
    const char *told = wording_told(context->standard, TOLD_OF_COMMUNITY, community->concluded, context->lang);
    const char *concluded = *told ? told : context_phrase(context, PHRASE_FILL_IN);
    g_autofree char *words =
        phrase_format(PHRASE_POSTER_CONCLUSION, context->lang, "subdistrict", subdistrict, "tier",
                      words_in(community->tier->name, context->lang), "concluded", concluded, NULL);
    node_para(poster->doc, poster->section, ROLE_CONCLUSION, words);
}

/* ---- key figures ---- */

/* 标准90%; before it what must be said of the figure: that the stated rate is another one, or that no quantities
 * support it. */
static char *note_words(const ReportContext *context, const void *data) {
    const PublicRate *shown = data;
    g_autofree char *threshold = threshold_words(context, shown->asked);
    g_autofree char *standard =
        *threshold ? phrase_format(PHRASE_POSTER_THRESHOLD, context->lang, "threshold", threshold, NULL) : g_strdup("");
    const char *remark = public_rate_remark(context, shown->state);
    if (!remark)
        return g_steal_pointer(&standard);
    g_autofree char *stated = ratio_valid(shown->stated) ? ratio_percent(shown->stated, shown->asked.number) : NULL;
    g_autofree char *before = shown->beside ? phrase_format(PHRASE_CHART_STATED, context->lang, "stated", stated, NULL)
                                            : phrase_format(PHRASE_CHART_REMARK, context->lang, "remark", remark, NULL);
    return phrase_format(PHRASE_POSTER_NOTE, context->lang, "stated", before, "standard", standard, NULL);
}

static int collect_figures(const Poster *poster, const GArray *facts, KeyFigure *figures) {
    int count = 0;
    for (guint i = 0; i < facts->len && count < FIGURES_MOST; i++) {
        const RateFact *fact = &g_array_index(facts, RateFact, i);
        PublicRate shown = public_rate_of(poster->context, fact);
        if (!ratio_valid(shown.value))
            continue;
        g_autofree char *value = ratio_percent(shown.value, shown.asked.number);
        figures[count++] = (KeyFigure){.label = label_words(poster->context, poster->doc, fact->item->name),
                                       .value_text = doc_string(poster->doc, value),
                                       .note = label_make(poster->context, poster->doc, note_words, &shown),
                                       .sign = public_rate_sign(&shown),
                                       .value = shown.value,
                                       .threshold = shown.asked.number};
    }
    return count;
}

static char *describe(const Poster *poster, const KeyFigure *figures, int count) {
    GString *words = g_string_new(NULL);
    for (int i = 0; i < count; i++) {
        g_autofree char *label = label_first(figures[i].label), *note = label_first(figures[i].note);
        g_string_append_printf(words, "%s%s %s %s", i ? context_phrase(poster->context, PHRASE_CLAUSE_SEPARATOR) : "",
                               label, figures[i].value_text, note);
    }
    return g_string_free(words, FALSE);
}

/* The community's page on the site, in ASCII as telephones read it; NULL where notice.csv has no site that leads
 * anywhere. */
static const char *page_address(const Poster *poster) {
    const char *site = context_fact(poster->context, "site");
    if (!site || !text_is_web_address(site))
        return NULL;
    const char *slash = g_str_has_suffix(site, "/") ? "" : "/";
    g_autofree char *escaped = g_uri_escape_string(site, ":/?#[]@!$&()*+,;=%", FALSE);
    return doc_printf(poster->doc, "%s%s%s", escaped, slash,
                      site_href(poster->context, poster->doc, "community", poster->community, "html"));
}

/* Level M holds a quarter of the modules' damage, enough for a board behind glass. */
static QRcode *make_code(const char *address) {
    return address ? QRcode_encodeString8bit(address, 0, QR_ECLEVEL_M) : NULL;
}

static void add_figures(const Poster *poster, const TextMeasure *measure, double width) {
    const ReportContext *context = poster->context;
    g_autoptr(GArray) facts = g_array_new(FALSE, FALSE, sizeof(RateFact));
    rates_collect(context->standard, context->rulebook, poster->answers, facts);
    KeyFigure figures[FIGURES_MOST];
    int count = collect_figures(poster, facts, figures);
    const char *address = page_address(poster);
    QRcode *code = make_code(address);
    g_autofree char *words = describe(poster, figures, count);
    g_autofree char *description = code ? g_strjoin(" ", words, address, NULL) : g_strdup(words);
    FigureSheet sheet = {.id = "figures",
                         .title = context_phrase(context, PHRASE_POSTER_FIGURES),
                         .description = description,
                         .figures = figures,
                         .count = count,
                         .width = width};
    if (code)
        sheet.code = (CodeMatrix){code->width, code->data, label_phrase(context, poster->doc, PHRASE_POSTER_SCAN)};
    if (count > 0 || code) {
        node_heading(poster->doc, poster->section, 2, sheet.title);
        node_scene(poster->doc, poster->section, figures_draw(&sheet, measure));
    }
    QRcode_free(code);
}

/* ---- a line for each indicator ---- */

/* In short; else all that was filled in; a sentence of the community's own is too long for a poster. */
static void add_brief(const Poster *poster, Node *row, const Indicator *indicator) {
    const IndicatorAnswers *said = answers_indicator(poster->answers, indicator->position);
    g_autofree char *brief = brief_text(poster->context, poster->answers, indicator);
    Node *cell = node_cell(poster->doc, row, SCOPE_NONE, brief ? brief : "");
    if (brief)
        return;
    bool written = said->statement && !text_blank(said->statement->value);
    g_auto(RowSentence) sentence = row_sentence(poster->context, said);
    if (written) {
        node_para(poster->doc, cell, ROLE_NONE, context_phrase(poster->context, PHRASE_POSTER_SEE_NOTICE));
    } else if (*sentence.text) {
        row_sentence_add(&sentence, poster->doc, cell);
    } else {
        Node *para = node_add(poster->doc, cell, KIND_PARA, ROLE_NONE);
        node_text(poster->doc, node_add(poster->doc, para, KIND_SPAN, ROLE_MISSING),
                  context_phrase(poster->context, row_hole(said)));
    }
}

static bool has_finding(const Poster *poster, int no) {
    const GPtrArray *list = poster->result->findings->list;
    for (guint i = 0; i < list->len; i++) {
        const Finding *finding = g_ptr_array_index(list, i);
        if (finding->no == no && context_shows(poster->context, finding))
            return true;
    }
    return false;
}

/* true when it carries the mark of something to be clarified. */
static bool add_claim(const Poster *poster, Node *row, const IndicatorVerdict *verdict, int no) {
    bool marked = has_finding(poster, no);
    Wording wording = context_wording(poster->context);
    g_autofree char *claim = wording_claim(&wording, verdict);
    Node *cell = node_cell(poster->doc, row, SCOPE_NONE, "");
    cell->role = ROLE_NUMBER;
    node_para(poster->doc, cell, ROLE_STATED, doc_printf(poster->doc, "%s%s", claim, marked ? "※" : ""));
    if (verdict_support(verdict->claim, verdict->verdict) == SUPPORT_DIFFERS)
        node_para(poster->doc, cell, ROLE_BASIS, wording_support(SUPPORT_DIFFERS, poster->context->lang));
    return marked;
}

static bool add_row(const Poster *poster, Node *body, int index) {
    const Indicator *indicator = standard_indicator(poster->context->standard, poster->community->tier, index);
    Node *row = node_add(poster->doc, body, KIND_ROW, ROLE_NONE);
    g_autofree char *no = g_strdup_printf("%d", indicator->no);
    node_cell(poster->doc, row, SCOPE_NONE, no)->role = ROLE_NUMBER;
    node_cell(poster->doc, row, SCOPE_ROW, words_in(indicator->name, poster->context->lang));
    add_brief(poster, row, indicator);
    return add_claim(poster, row, g_ptr_array_index(poster->result->verdicts, index), indicator->no);
}

static void add_table(const Poster *poster) {
    static const Phrase heads[] = {PHRASE_HEAD_NO, PHRASE_HEAD_NAME, PHRASE_HEAD_STATEMENT, PHRASE_POSTER_VERDICT};
    Node *table = node_add(poster->doc, poster->section, KIND_TABLE, ROLE_TABLE_SHORT);
    Node *head = node_add(poster->doc, node_add(poster->doc, table, KIND_HEAD, ROLE_NONE), KIND_ROW, ROLE_NONE);
    for (guint i = 0; i < G_N_ELEMENTS(heads); i++)
        node_cell(poster->doc, head, SCOPE_COL, context_phrase(poster->context, heads[i]));
    Node *body = node_add(poster->doc, table, KIND_BODY, ROLE_NONE);
    int count = standard_indicator_count(poster->context->standard, poster->community->tier);
    bool marked = false;
    for (int i = 0; i < count; i++)
        marked |= add_row(poster, body, i);
    if (marked)
        node_para(poster->doc, poster->section, ROLE_NOTE,
                  context_phrase(poster->context, poster->context->edition == EDITION_FINAL ? PHRASE_POSTER_MARK_NOTE
                                                                                            : PHRASE_POSTER_MARK));
}

void poster_section(const ReportContext *context, Doc *doc, const Answers *answers, const Result *result,
                    const TextMeasure *measure, double width) {
    Poster poster = {context, doc,   node_add(doc, doc_root(doc), KIND_SECTION, ROLE_NONE), answers_community(answers),
                     answers, result};
    const char *name = context_community(context, poster.community);
    node_para(doc, poster.section, ROLE_KICKER, notice_title(context));
    node_heading(doc, poster.section, 1, name)->role = ROLE_TITLE;
    add_conclusion(&poster);
    add_figures(&poster, measure, width);
    node_heading(doc, poster.section, 2, context_phrase(context, PHRASE_HEADING_OBJECTION));
    notice_fields(context, doc, poster.section, PHRASE_FILL_IN);
    node_heading(doc, poster.section, 2, context_phrase(context, PHRASE_POSTER_INDICATORS));
    add_table(&poster);
}
