#include "report/notice/web.h"

#include <string.h>

#include "base/number.h"
#include "base/text.h"
#include "report/translate.h"

/* What a community's rows are made from. */
typedef struct Rows {
    const ReportContext *context;
    Doc *doc;
    const WebPage *page;
    const Answers *answers;
    const Result *result;
} Rows;

/* ---- what does not agree ---- */

/* Findings of a row that the edition shows: contradictions that stand, what is to be verified; of a final edition what
 * is explained. */
typedef struct RowFindings {
    GPtrArray *apart;    /* of const Finding *: contradictions, or what is explained */
    const Finding *told; /* of those with both figures in short; NULL: none */
    int to_verify;
} RowFindings;

static bool is_short_figure(const char *text) {
    enum { MOST = 10 };
    return text && *text && strlen(text) <= MOST && strspn(text, "0123456789.%") == strlen(text);
}

static RowFindings row_findings(const Rows *rows, int no) {
    RowFindings found = {.apart = g_ptr_array_new()};
    const GPtrArray *list = rows->result->findings->list;
    for (guint i = 0; i < list->len; i++) {
        const Finding *finding = g_ptr_array_index(list, i);
        if (finding->no != no || !context_shows(rows->context, finding))
            continue;
        bool final = rows->context->edition == EDITION_FINAL;
        if (final || (finding->severity == SEVERITY_ERROR && !finding->waiver))
            g_ptr_array_add(found.apart, (void *)finding);
        else
            found.to_verify += !finding->waiver;
        bool figures = !final && is_short_figure(finding->reported) && is_short_figure(finding->computed);
        if (!found.told && figures && finding->severity == SEVERITY_ERROR)
            found.told = finding;
    }
    return found;
}

static void row_findings_clear(RowFindings *found) {
    g_ptr_array_unref(found->apart);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(RowFindings, row_findings_clear)

static void add_figure(const Rows *rows, Node *list, Phrase what, const char *figure, Role role) {
    Node *item = node_add(rows->doc, list, KIND_ITEM, ROLE_NONE);
    node_para(rows->doc, item, ROLE_NONE, context_phrase(rows->context, what));
    node_para(rows->doc, item, role, figure);
}

/* The figures side by side, each under what it is. */
static void add_figures(const Rows *rows, Node *parent, const Finding *finding) {
    const char *threshold = finding_lookup_fact(finding, "threshold");
    Node *list = node_add(rows->doc, parent, KIND_LIST, ROLE_FIGURES);
    add_figure(rows, list, PHRASE_WEB_STATED, finding->reported, ROLE_NONE);
    add_figure(rows, list, PHRASE_WEB_COMPUTED, finding->computed, ROLE_APART_FROM);
    if (is_short_figure(threshold))
        add_figure(rows, list, PHRASE_WEB_THRESHOLD, threshold, ROLE_NONE);
}

/* In a final edition that the office lets it stand, else what was found. Each note once. */
static void add_sentences(const Rows *rows, Node *parent, const GPtrArray *findings) {
    const ReportContext *context = rows->context;
    Wording wording = context_wording(context);
    g_autoptr(GHashTable) said = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < findings->len; i++) {
        const Finding *finding = g_ptr_array_index(findings, i);
        char *sentence = context->edition == EDITION_FINAL ? phrase_format(PHRASE_WAIVED_NOTE, context->lang, "note",
                                                                           finding->waiver->public_note, NULL)
                                                           : wording_finding(&wording, finding);
        if (!g_hash_table_contains(said, sentence))
            node_para(rows->doc, parent, ROLE_NONE, sentence);
        g_hash_table_add(said, sentence);
    }
}

/* A box for each row in which something does not agree, before all rows. */
static void add_disagreements(const Rows *rows, Node *section) {
    const ReportContext *context = rows->context;
    Doc *doc = rows->doc;
    const Tier *tier = rows->answers->community->tier;
    bool headed = false;
    for (int i = 0; i < tier->indicator_count; i++) {
        const Indicator *indicator = tier->indicators[i];
        g_auto(RowFindings) found = row_findings(rows, indicator->no);
        if (found.apart->len == 0)
            continue;
        if (!headed)
            node_heading(doc, section, 2,
                         context_phrase(context, context->edition == EDITION_FINAL ? PHRASE_WEB_NOTES
                                                                                   : PHRASE_WEB_DISAGREEMENTS));
        headed = true;
        Node *box = node_add(doc, section, KIND_ASIDE, ROLE_DISAGREEMENT);
        Node *heading = node_heading(doc, box, 3, "");
        node_link(doc, heading, doc_printf(doc, "#%s", site_anchor(doc, rows->answers->community, indicator->no)),
                  context_format(context, doc, PHRASE_WEB_ROW, "no", DIGITS(indicator->no), "name",
                                 words_in(indicator->name, context->lang), NULL));
        if (found.told)
            add_figures(rows, box, found.told);
        add_sentences(rows, box, found.apart);
    }
}

/* ---- rows ---- */

/* One line: its number and name, in short what was reported or does not agree, the verdict. */
static void add_summary(const Rows *rows, Node *fold, const Indicator *indicator, const IndicatorVerdict *verdict,
                        const RowFindings *found) {
    const ReportContext *context = rows->context;
    Doc *doc = rows->doc;
    bool final = context->edition == EDITION_FINAL;
    Wording wording = context_wording(context);
    Node *summary = node_add(doc, fold, KIND_SUMMARY, ROLE_NONE);
    node_para(doc, summary, ROLE_COUNT, DIGITS(indicator->no));
    node_para(doc, summary, ROLE_NAME, words_in(indicator->name, context->lang));
    g_autofree char *brief = row_brief(context, rows->answers, indicator);
    if (found->apart->len > 0 && !final) {
        const Finding *first = g_ptr_array_index(found->apart, 0);
        node_para(doc, summary, ROLE_APART_FROM,
                  found->told ? context_format(context, doc, PHRASE_WEB_APART_FIGURES, "stated", found->told->reported,
                                               "computed", found->told->computed, NULL)
                              : finding_words_of(first->id, context->lang).name);
    } else {
        g_autofree char *verify = found->to_verify > 0    ? phrase_format(PHRASE_WEB_TO_VERIFY, context->lang, "count",
                                                                          DIGITS(found->to_verify), NULL)
                                  : found->apart->len > 0 ? g_strdup(context_phrase(context, PHRASE_WEB_NOTED))
                                                          : NULL;
        const char *parts[] = {brief, verify};
        g_autofree char *line = brief && verify
                                    ? g_strjoin(context_phrase(context, PHRASE_WAY_SEPARATOR), parts[0], parts[1], NULL)
                                    : g_strdup(brief ? brief : verify);
        if (line)
            node_para(doc, summary, ROLE_BRIEF, line);
    }
    g_autofree char *word = wording_row(&wording, verdict);
    node_para(doc, summary, ROLE_VERDICT, word);
}

static Node *add_term(const Rows *rows, Node *list, Phrase what) {
    Node *item = node_add(rows->doc, list, KIND_ITEM, ROLE_NONE);
    node_para(rows->doc, item, ROLE_NONE, context_phrase(rows->context, what));
    return item;
}

/* The standard, what was reported, what the verdict rests on. */
static void add_terms(const Rows *rows, Node *fold, const Indicator *indicator, const IndicatorAnswers *said,
                      const IndicatorVerdict *verdict) {
    const ReportContext *context = rows->context;
    Doc *doc = rows->doc;
    Wording wording = context_wording(context);
    Node *list = node_add(doc, fold, KIND_LIST, ROLE_TERMS);
    const char *requirement = words_in(indicator->requirement, context->lang);
    if (!text_blank(requirement))
        node_lines(doc, add_term(rows, list, PHRASE_HEAD_REQUIREMENT), requirement);
    Node *reported = add_term(rows, list, PHRASE_HEAD_STATEMENT);
    g_auto(RowSentence) sentence = row_sentence(context, said);
    row_sentence_add(&sentence, doc, reported);
    if (!*sentence.text)
        context_missing(context, doc, node_add(doc, reported, KIND_PARA, ROLE_NONE), row_hole(said));
    Node *basis = add_term(rows, list, PHRASE_HEAD_VERDICT);
    g_autofree char *word = wording_row(&wording, verdict);
    node_para(doc, basis, ROLE_STATED, word);
    node_para(doc, basis, ROLE_BASIS, row_basis(context, verdict));
    const char *definition = words_in(indicator->definition, context->lang);
    if (!text_blank(definition))
        node_lines(doc, add_term(rows, list, PHRASE_HEAD_DEFINITION), definition);
}

/* A letter about the row; nothing where no address is stated. */
static void add_objection(const Rows *rows, Node *fold, const Indicator *indicator) {
    const ReportContext *context = rows->context;
    Doc *doc = rows->doc;
    const char *code = rows->page->code;
    const char *subject = context_format(
        context, doc, PHRASE_WEB_MAIL_ROW, "name", context_community(context, rows->answers->community), "no",
        DIGITS(indicator->no), "indicator", words_in(indicator->name, context->lang), "code", code ? code : "", NULL);
    const char *mail = web_mail(context, doc, subject);
    if (mail)
        node_link(doc, node_add(doc, fold, KIND_PARA, ROLE_MAIL), mail,
                  context_phrase(context, PHRASE_WEB_OBJECT_TO_ROW));
}

static void add_row(const Rows *rows, Node *parent, int position) {
    const Indicator *indicator = rows->answers->community->tier->indicators[position];
    const IndicatorVerdict *verdict = g_ptr_array_index(rows->result->verdicts, position);
    g_auto(RowFindings) found = row_findings(rows, indicator->no);
    bool open = found.apart->len > 0 && rows->context->edition != EDITION_FINAL;
    Node *fold = node_add(rows->doc, parent, KIND_FOLD, open ? ROLE_ROW_OPEN : ROLE_ROW);
    fold->id = site_anchor(rows->doc, rows->answers->community, indicator->no);
    add_summary(rows, fold, indicator, verdict, &found);
    add_terms(rows, fold, indicator, rows->answers->indicators[position], verdict);
    const GPtrArray *list = rows->result->findings->list;
    g_autoptr(GHashTable) notes = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < list->len; i++) {
        const Finding *finding = g_ptr_array_index(list, i);
        if (finding->no == indicator->no && context_shows(rows->context, finding) &&
            (rows->context->edition != EDITION_FINAL || g_hash_table_add(notes, (void *)finding->waiver->public_note)))
            context_finding(rows->context, rows->doc, fold, finding);
    }
    add_objection(rows, fold, indicator);
}

/* How many rows the category that begins there has. */
static int category_size(const Tier *tier, int from) {
    int to = from;
    while (to < tier->indicator_count &&
           g_str_equal(tier->indicators[to]->category.zh, tier->indicators[from]->category.zh))
        to++;
    return to - from;
}

static const char *category_id(const Rows *rows, int from) {
    return doc_printf(rows->doc, "topic-%s-%d", rows->answers->community->id,
                      rows->answers->community->tier->indicators[from]->no);
}

/* By topic, each row a line. level: of the headings over them. */
static void add_rows(const Rows *rows, Node *parent, int level) {
    const ReportContext *context = rows->context;
    Doc *doc = rows->doc;
    const Tier *tier = rows->answers->community->tier;
    for (int i = 0; i < tier->indicator_count;) {
        int size = category_size(tier, i);
        const char *name = words_in(tier->indicators[i]->category, context->lang);
        if (!text_blank(name))
            node_heading(doc, parent, level, name)->id = category_id(rows, i);
        for (int end = i + size; i < end; i++)
            add_row(rows, parent, i);
    }
}

static void add_topics(const Rows *rows, Node *section) {
    const Tier *tier = rows->answers->community->tier;
    if (tier->indicator_count == 0 || category_size(tier, 0) == tier->indicator_count)
        return;
    Node *list = node_add(rows->doc, section, KIND_LIST, ROLE_JUMPS);
    for (int i = 0; i < tier->indicator_count; i += category_size(tier, i)) {
        const char *name = words_in(tier->indicators[i]->category, rows->context->lang);
        if (!text_blank(name))
            node_link(rows->doc, node_item(rows->doc, list), doc_printf(rows->doc, "#%s", category_id(rows, i)),
                      context_format(rows->context, rows->doc, PHRASE_WEB_TOPIC, "name", name, "count",
                                     DIGITS(category_size(tier, i)), NULL));
    }
}

/* ---- the page ---- */

static void add_head(const Rows *rows) {
    const ReportContext *context = rows->context;
    Doc *doc = rows->doc;
    const Community *community = rows->answers->community;
    Node *section = node_section(doc, ROLE_HEAD, site_anchor(doc, community, 0));
    context_mark(context, doc, section);
    const char *tier = context_tier(context, community->tier);
    g_autofree char *place = translate_value(context->standard, context->lang, community->subdistrict);
    Node *kicker = *tier || *place ? node_add(doc, section, KIND_PARA, ROLE_KICKER) : NULL;
    if (*tier) {
        g_autofree char *name = lang_sentence(tier);
        node_strong(doc, kicker, name);
    }
    if (*tier && *place)
        node_text(doc, kicker, context_phrase(context, PHRASE_WAY_SEPARATOR));
    if (*place)
        node_text(doc, kicker, place);
    node_heading(doc, section, 1, context_community(context, community))->role = ROLE_TITLE;
    community_lead(context, doc, section, rows->result);
    community_score(context, doc, section, &rows->result->score);
}

static void add_downloads(const Rows *rows, Node *facts) {
    const ReportContext *context = rows->context;
    const Site *site = rows->page->site;
    const struct {
        bool there;
        const char *document;
        Phrase label;
    } papers[] = {{(site->papers & 1 << FORMAT_PDF) != 0, "community", PHRASE_WEB_PAPER},
                  {site->posters, "poster", PHRASE_FORMAT_POSTER}};
    Node *list = NULL;
    for (guint i = 0; i < G_N_ELEMENTS(papers); i++) {
        if (!papers[i].there)
            continue;
        list = list ? list : node_add(rows->doc, facts, KIND_LIST, ROLE_FILES);
        const char *href = site_href(context, rows->doc, papers[i].document, rows->answers->community, "pdf");
        g_autofree char *label = lang_sentence(context_phrase(context, papers[i].label));
        node_link(rows->doc, node_item(rows->doc, list), web_href(rows->page, rows->doc, href), label);
    }
}

static void add_neighbours(const Rows *rows, Node *section) {
    const ReportContext *context = rows->context;
    const Site *site = rows->page->site;
    Node *ways = NULL;
    for (int step = -1; site->pages && step <= 1; step += 2) {
        const Community *to = site_neighbour(site, context->dataset, rows->answers->community, step);
        if (!to)
            continue;
        if (ways)
            node_text(rows->doc, ways, context_phrase(context, PHRASE_WAY_SEPARATOR));
        else
            node_heading(rows->doc, section, 2, context_phrase(context, PHRASE_WEB_OTHERS));
        ways = ways ? ways : node_add(rows->doc, section, KIND_PARA, ROLE_WAY);
        node_link(rows->doc, ways,
                  web_href(rows->page, rows->doc, site_href(context, rows->doc, "community", to, "html")),
                  context_format(context, rows->doc, step < 0 ? PHRASE_WAY_PREVIOUS : PHRASE_WAY_NEXT, "name",
                                 context_community(context, to), NULL));
    }
}

void web_community(const ReportContext *context, Doc *doc, const Answers *answers, const Result *result,
                   const WebPage *page) {
    const Rows rows = {context, doc, page, answers, result};
    add_head(&rows);
    Node *facts = web_facts(context, doc, page);
    Node *body = node_section(doc, ROLE_BODY, NULL);
    add_downloads(&rows, facts ? facts : body);
    add_disagreements(&rows, body);
    for (guint i = 0; i < result->findings->list->len; i++) {
        const Finding *finding = g_ptr_array_index(result->findings->list, i);
        if (finding->no == 0 && context_shows(context, finding))
            context_finding(context, doc, body, finding);
    }
    node_heading(doc, body, 2,
                 context_format(context, doc, PHRASE_WEB_ROWS, "count", DIGITS(result->verdicts->len), NULL));
    node_para(doc, body, ROLE_NOTE, context_phrase(context, PHRASE_WEB_ROWS_UNFOLD));
    add_topics(&rows, body);
    add_rows(&rows, body, 3);
    node_para(doc, body, ROLE_NOTE, context_phrase(context, PHRASE_LEGEND_BASIS));
    add_neighbours(&rows, body);
}

void web_community_fold(const ReportContext *context, Doc *doc, const Answers *answers, const Result *result,
                        const WebPage *page) {
    const Rows rows = {context, doc, page, answers, result};
    const Community *community = answers->community;
    Node *fold = node_add(doc, node_section(doc, ROLE_NONE, NULL), KIND_FOLD, ROLE_MEMBER);
    fold->id = site_anchor(doc, community, 0);
    g_autofree char *title = community_title(context, community);
    node_para(doc, node_add(doc, fold, KIND_SUMMARY, ROLE_NONE), ROLE_NAME, title);
    community_lead(context, doc, fold, result);
    community_score(context, doc, fold, &result->score);
    add_rows(&rows, fold, 3);
}
