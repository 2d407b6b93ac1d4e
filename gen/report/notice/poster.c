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
    const Answers *answers;
    const Result *result;
} Poster;

char *poster_title(const ReportContext *context, const Community *community) {
    return g_strconcat(notice_title(context), context_phrase(context, PHRASE_COLON),
                       context_community(context, community), NULL);
}

/* ---- what it says of the whole ---- */

static const Community *poster_community(const Poster *poster) {
    return poster->answers->community;
}

/* The notice's title, and the tier in a frame. */
static void add_band(const Poster *poster) {
    const ReportContext *context = poster->context;
    Node *section = node_section(poster->doc, ROLE_BAND, NULL);
    node_para(poster->doc, section, ROLE_KICKER, notice_title(context));
    const char *tier = context_tier(context, poster_community(poster)->tier);
    g_autofree char *tag = lang_sentence(tier);
    if (*tag)
        node_para(poster->doc, section, ROLE_TAG, tag);
}

static void add_nameplate(const Poster *poster) {
    const ReportContext *context = poster->context;
    const Community *community = poster_community(poster);
    Node *section = node_section(poster->doc, ROLE_NAMEPLATE, NULL);
    node_heading(poster->doc, section, 1, context_community(context, community))->role = ROLE_TITLE;
    g_autofree char *subdistrict = translate_value(context->standard, context->lang, community->subdistrict);
    if (*subdistrict)
        node_para(poster->doc, section, ROLE_NONE, subdistrict);
    node_para(poster->doc, section, ROLE_NONE,
              context_format(context, poster->doc, PHRASE_POSTER_COUNT, "count", DIGITS(poster->result->verdicts->len),
                             NULL));
    node_para(poster->doc, section, ROLE_CONCLUSION,
              community_conclusion(poster->context, poster->doc, poster_community(poster), PHRASE_POSTER_CONCLUSION));
    Wording wording = context_wording(context);
    g_autofree char *stated = wording_score_stated(&wording, &poster->result->score);
    g_autofree char *computed = stated ? NULL : wording_score(&wording, &poster->result->score);
    if (stated || computed)
        node_para(poster->doc, section, ROLE_CONCLUSION, stated ? stated : computed);
}

/* The community's page on the site, in ASCII as telephones read it; NULL where notice.csv has no site that leads
 * anywhere. */
static const char *page_address(const Poster *poster) {
    const char *site = context_fact(poster->context, "site");
    if (!site || !text_is_web_address(site))
        return NULL;
    g_autofree char *escaped = g_uri_escape_string(site, ":/?#[]@!$&()*+,;=%", FALSE);
    return doc_printf(poster->doc, "%s%s%s", escaped, g_str_has_suffix(site, "/") ? "" : "/",
                      site_href(poster->context, poster->doc, "community", poster_community(poster), "html"));
}

/* How to object, and the code that leads to the page. */
static void add_box(const Poster *poster, const TextMeasure *measure) {
    const ReportContext *context = poster->context;
    Node *section = node_section(poster->doc, ROLE_BOX, NULL);
    notice_objection(context, poster->doc, section, PHRASE_FILL_IN, true);
    const char *address = page_address(poster);
    /* Of level M 15 % of the code may be spoilt: enough for a board behind glass. */
    QRcode *code = address ? QRcode_encodeString8bit(address, 0, QR_ECLEVEL_M) : NULL;
    if (!code)
        return;
    const CodeMatrix matrix = {code->width, code->data, label_phrase(context, poster->doc, PHRASE_POSTER_SCAN)};
    node_scene(poster->doc, section, code_draw(&matrix, address, measure));
    QRcode_free(code);
}

/* ---- key figures ---- */

enum { KEYS_MOST = 4 };

/* 要求超过80%; before it what must be said of the figure: that no quantities support it. */
static char *key_note(const ReportContext *context, const PublicRate *shown) {
    g_autofree char *threshold = threshold_words(context, shown->item, shown->asked);
    g_autofree char *standard =
        *threshold ? phrase_format(PHRASE_POSTER_THRESHOLD, context->lang, "threshold", threshold, NULL) : g_strdup("");
    const char *remark = public_rate_remark(context, shown);
    if (!remark)
        return g_steal_pointer(&standard);
    g_autofree char *before = phrase_format(PHRASE_CHART_REMARK, context->lang, "remark", remark, NULL);
    return phrase_format(PHRASE_POSTER_NOTE, context->lang, "stated", before, "standard", standard, NULL);
}

/* The first figures that agree with what they were computed from; what does not agree stands below, with both. */
static void add_keys(const Poster *poster) {
    const ReportContext *context = poster->context;
    g_autoptr(GArray) facts = g_array_new(FALSE, FALSE, sizeof(RateFact));
    rates_collect(context->rulebook, poster->answers, facts);
    Node *list = NULL;
    int count = 0;
    for (guint i = 0; i < facts->len && count < KEYS_MOST; i++) {
        const RateFact *fact = &g_array_index(facts, RateFact, i);
        PublicRate shown = public_rate_of(context, fact);
        if (!ratio_valid(shown.value) || shown.beside || fact->item->type == ITEM_LEVEL)
            continue;
        count++;
        if (!list)
            list = node_add(poster->doc, node_section(poster->doc, ROLE_NONE, NULL), KIND_LIST, ROLE_KEYS);
        g_autofree char *digits = public_rate_digits(&shown, "");
        g_autofree char *value = digits_measured(context, fact->item, digits);
        g_autofree char *note = key_note(context, &shown);
        Node *item = node_add(poster->doc, list, KIND_ITEM, ROLE_NONE);
        node_para(poster->doc, item, ROLE_STATED, value);
        node_para(poster->doc, item, ROLE_NONE, words_in(fact->item->name, context->lang));
        if (*note)
            node_para(poster->doc, item, ROLE_NOTE, note);
    }
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

/* What is shown of a row's findings, at its most severe; -1: nothing. */
static int shown_severity(const Poster *poster, const Indicator *indicator) {
    const GPtrArray *findings = poster->result->findings->list;
    int severity = -1;
    for (guint i = 0; i < findings->len; i++) {
        const Finding *finding = g_ptr_array_index(findings, i);
        if (finding->no == indicator->no && context_shows(poster->context, finding))
            severity = MAX(severity, (int)finding->severity);
    }
    return severity;
}

/* That a verdict is what most are says nothing: only another one is told, and that there is none where one is due. */
static bool is_exception(const IndicatorVerdict *verdict, const Standard *standard) {
    const VerdictWord *word = standard_lookup_verdict(standard, TOLD_OF_ROW, verdict->word);
    bool met = word ? word->meaning == MEANING_MET : text_blank(verdict->word) && indicator_scores(verdict->indicator);
    return !met || indicator_support(verdict) == SUPPORT_DIFFERS;
}

/* The rows of a category below its name; what does not agree, and what a finding asks about, stand out. Returns whether
 * any is marked with ※. */
static bool add_topics(const Poster *poster) {
    const ReportContext *context = poster->context;
    Doc *doc = poster->doc;
    Node *section = node_section(doc, ROLE_NONE, NULL);
    Node *table = node_add(doc, section, KIND_TABLE, ROLE_TOPICS), *body = NULL;
    const char *category = NULL;
    bool any = false;
    for (guint i = 0; i < poster->result->verdicts->len; i++) {
        const IndicatorVerdict *verdict = g_ptr_array_index(poster->result->verdicts, i);
        const Indicator *indicator = verdict->indicator;
        const char *of = words_in(indicator->category, context->lang);
        if (!body || !g_str_equal(of, category)) {
            body = node_add(doc, table, KIND_BODY, ROLE_NONE);
            Node *head = node_cell(doc, node_add(doc, body, KIND_ROW, ROLE_NONE), SCOPE_ROWGROUP, of);
            head->colspan = 3;
            category = of;
        }
        bool exception = is_exception(verdict, context->standard);
        bool marked = !exception && shown_severity(poster, indicator) >= 0;
        any |= marked;
        Node *row = node_add(doc, body, KIND_ROW, exception ? ROLE_ERROR : ROLE_NONE);
        node_number(doc, row, indicator->no);
        const char *name = words_in(indicator->name, context->lang);
        node_cell(doc, row, SCOPE_ROW, marked ? doc_printf(doc, "%s※", name) : name);
        add_brief(poster, row, indicator);
    }
    node_para(doc, section, ROLE_INSTEAD, context_phrase(context, PHRASE_POSTER_ELSEWHERE));
    return any;
}

/* ---- what does not agree ---- */

enum { EXCEPTIONS_MOST = 5 };

/* The gravest finding of a row that the edition shows; NULL where none is. */
static const Finding *gravest_finding(const Poster *poster, const Indicator *indicator) {
    const GPtrArray *findings = poster->result->findings->list;
    const Finding *gravest = NULL;
    for (guint i = 0; i < findings->len; i++) {
        const Finding *finding = g_ptr_array_index(findings, i);
        if (finding->no == indicator->no && context_shows(poster->context, finding) &&
            (!gravest || finding->severity > gravest->severity))
            gravest = finding;
    }
    return gravest;
}

/* A line for each row that does not agree, and for what the draft asks, the gravest first; how many more there are. */
static void add_exceptions(const Poster *poster) {
    const ReportContext *context = poster->context;
    Doc *doc = poster->doc;
    Wording wording = context_wording(context);
    bool final = context->edition == EDITION_FINAL;
    Node *section = NULL, *list = NULL;
    int count = 0;
    for (int wanted = SEVERITY_ERROR; wanted >= SEVERITY_INFO; wanted--)
        for (guint i = 0; i < poster->result->verdicts->len; i++) {
            const IndicatorVerdict *verdict = g_ptr_array_index(poster->result->verdicts, i);
            const Indicator *indicator = verdict->indicator;
            const Finding *finding = gravest_finding(poster, indicator);
            bool exception = is_exception(verdict, context->standard);
            int severity = exception ? SEVERITY_ERROR : finding ? (int)finding->severity : -1;
            if (severity != wanted || count++ >= EXCEPTIONS_MOST)
                continue;
            if (!section) {
                section = node_section(doc, ROLE_EXCEPTIONS, NULL);
                node_heading(doc, section, 2,
                             context_phrase(context, final ? PHRASE_POSTER_NOTES : PHRASE_POSTER_OPEN));
                list = node_add(doc, section, KIND_LIST, ROLE_NONE);
            }
            g_autofree char *claim = wording_row(&wording, verdict);
            /* in the final edition what the row says of itself, and what was found of it */
            const char *note = final && finding ? finding->waiver->public_note : "";
            g_autofree char *sentence =
                finding && !final ? wording_finding(&wording, finding)
                : !exception      ? g_strdup(note)
                : !*note          ? g_strdup(claim)
                                  : g_strjoin(context_phrase(context, PHRASE_CLAUSE_SEPARATOR), claim, note, NULL);
            Node *para = node_item(doc, list);
            node_strong(doc, para,
                        context_format(context, doc, PHRASE_POSTER_ROW, "number", DIGITS(indicator->no), "name",
                                       words_in(indicator->name, context->lang), NULL));
            node_text(doc, para, sentence);
        }
    if (count > EXCEPTIONS_MOST)
        node_para(doc, section, ROLE_NOTE,
                  context_format(context, doc, PHRASE_POSTER_MORE, "count", DIGITS(count - EXCEPTIONS_MOST), NULL));
}

/* Who publishes it, and when: lines to write on where it is not known, in a draft. */
static void add_signature(const Poster *poster, Node *section) {
    const ReportContext *context = poster->context;
    g_autofree char *date = lang_date_of(context->lang, dataset_fact_zh(context->dataset, "date"));
    const struct {
        Role role;
        Phrase label;
        const char *words;
    } lines[] = {{context_signature(context), PHRASE_POSTER_ISSUER, context_fact(context, "issuer")},
                 {ROLE_CLOSING, PHRASE_POSTER_DATE, date ? date : context_fact(context, "date")}};
    for (guint i = 0; i < G_N_ELEMENTS(lines); i++) {
        if (!lines[i].words && context->edition == EDITION_FINAL)
            continue;
        Node *para = node_para(poster->doc, section, lines[i].role, lines[i].words ? lines[i].words : "");
        if (lines[i].words)
            continue;
        node_strong(poster->doc, para, context_phrase(context, lines[i].label));
        context_missing(context, poster->doc, para, PHRASE_FILL_IN);
    }
}

void poster_section(const ReportContext *context, Doc *doc, const Answers *answers, const Result *result,
                    const TextMeasure *measure) {
    const Poster poster = {context, doc, answers, result};
    add_band(&poster);
    add_nameplate(&poster);
    add_box(&poster, measure);
    add_keys(&poster);
    /* In pairs the languages stand side by side and leave no room for a line each: the code leads to them. */
    bool marked = context->doc_lang->count == 1 && add_topics(&poster);
    add_exceptions(&poster);
    Node *imprint = node_section(doc, ROLE_IMPRINT, NULL);
    bool final = context->edition == EDITION_FINAL;
    if (marked)
        node_para(doc, imprint, ROLE_NOTE,
                  context_phrase(context, final ? PHRASE_POSTER_MARK_NOTE : PHRASE_POSTER_MARK));
    add_signature(&poster, imprint);
}
