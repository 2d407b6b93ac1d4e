#include "report/review/desk.h"

#include "base/csv.h"
#include "base/number.h"
#include "base/text.h"
#include "data/column_list.h"
#include "report/notice/notice.h"
#include "report/site.h"

/* What is open of one community; of the notice as a whole: community NULL. */
typedef struct OpenCount {
    const Community *community;
    int errors, questions;         /* that stand in the way; that its letter asks */
    int changed, waived, proposed; /* values corrected, findings explained, values that came and are not taken yet */
} OpenCount;

typedef struct Desk {
    const ReportContext *context;
    Doc *doc;
    const DeskSource *source;
    const GPtrArray *findings; /* of const Finding *, most severe first */
    GArray *counts;            /* of OpenCount: communities in the order of the register, then the whole */
} Desk;

static const OpenCount *count_of(const Desk *desk, guint index) {
    return &g_array_index(desk->counts, OpenCount, index);
}

/* What is on record of a community's answer. */
static void count_answers(const Settlement *settlement, OpenCount *count) {
    const char *id = count->community->id;
    for (guint i = 0; i < settlement->corrections->len; i++)
        count->changed += g_str_equal(g_array_index(settlement->corrections, Correction, i).community, id);
    for (guint i = 0; i < settlement->waivers->len; i++)
        count->waived += g_strcmp0(g_array_index(settlement->waivers, WaiverRow, i).community, id) == 0;
    for (guint i = 0; i < settlement->proposed->len; i++)
        count->proposed += g_str_equal(g_ptr_array_index(settlement->proposed, i), id);
}

static void count_open(Desk *desk) {
    const Dataset *dataset = desk->context->dataset;
    for (int i = 0; i <= dataset->community_count; i++) {
        const Community *community = i < dataset->community_count ? dataset->communities[i] : NULL;
        if (community && !community_wanted(community, desk->context->communities))
            continue;
        OpenCount count = {.community = community};
        for (guint k = 0; k < desk->findings->len; k++) {
            const Finding *finding = g_ptr_array_index(desk->findings, k);
            bool own = community ? g_strcmp0(finding->community, community->id) == 0 : !finding->community;
            count.errors += own && check_report_stands(desk->source->report, finding);
            count.questions += own && community && query_asks(finding);
        }
        if (community)
            count_answers(dataset->settlement, &count);
        g_array_append_val(desk->counts, count);
    }
}

static void add_text(const Desk *desk, Node *parent, Phrase words, const char *key, const char *value) {
    node_text(desk->doc, parent, context_format(desk->context, desk->doc, words, key, value, NULL));
}

/* Where what is open of it is listed. before: "#" for a link. */
static const char *desk_anchor(const Desk *desk, const OpenCount *count, const char *before) {
    return doc_printf(desk->doc, "%sdesk-%s", before, count->community ? count->community->id : "notice");
}

/* ---- how far it is ---- */

enum { ALL_SHOWN = 40 }; /* communities */

/* "恒安社区2处". Newly allocated. */
static char *counted_name(const Desk *desk, const OpenCount *count, int counted) {
    const ReportContext *context = desk->context;
    return phrase_format(count->community ? PHRASE_DESK_COUNTED : PHRASE_DESK_COUNTED_WHOLE, context->lang, "name",
                         count->community ? context_community(context, count->community) : "", "count", DIGITS(counted),
                         NULL);
}

static bool to_be_published(const Community *community) {
    return community && community_judged(community) && !community->held;
}

/* A part for each community, and one for the notice as a whole; of very many only what is open. */
static void add_progress(const Desk *desk, Node *section, bool all) {
    Node *list = node_add(desk->doc, section, KIND_LIST, ROLE_PROGRESS);
    for (guint i = 0; i < desk->counts->len; i++) {
        const OpenCount *count = count_of(desk, i);
        if (count->errors > 0) {
            g_autofree char *words = counted_name(desk, count, count->errors);
            node_link(desk->doc, node_item(desk->doc, list), desk_anchor(desk, count, "#"), words);
        } else if (all && to_be_published(count->community)) {
            node_text(desk->doc, node_item(desk->doc, list), context_community(desk->context, count->community));
        }
    }
}

static void add_distance(const Desk *desk, Node *section) {
    const ReportContext *context = desk->context;
    int open = 0, all = 0, whole = 0, standing = 0;
    for (guint i = 0; i < desk->counts->len; i++) {
        const OpenCount *count = count_of(desk, i);
        standing += count->errors;
        all += to_be_published(count->community);
        open += count->community && count->errors > 0;
        whole += count->community ? 0 : count->errors;
    }
    const char *title = open > 0 ? context_format(context, desk->doc, PHRASE_DESK_OPEN, "count", DIGITS(open), NULL)
                        : whole > 0
                            ? context_format(context, desk->doc, PHRASE_DESK_WHOLE, "count", DIGITS(whole), NULL)
                            : context_phrase(context, PHRASE_DESK_DONE);
    node_heading(desk->doc, section, 1, title)->role = ROLE_TITLE;
    if (standing == 0)
        return;
    node_para(desk->doc, section, ROLE_LEAD,
              context_format(context, desk->doc, PHRASE_DESK_LEAD, "settled", DIGITS(all - open), "all", DIGITS(all),
                             "count", DIGITS(standing), NULL));
    add_progress(desk, section, all <= ALL_SHOWN);
}

/* ---- what next ---- */

/* The facts of the notice that it lacks, by their names; NULL: it has all. */
static char *lacking_facts(const Desk *desk) {
    static const struct {
        const char *key;
        Phrase name;
    } facts[] = {{"publicity", PHRASE_FACT_PUBLICITY}, {"objection", PHRASE_FACT_OBJECTION},
                 {"contact", PHRASE_FACT_CONTACT},     {"supervision", PHRASE_FACT_SUPERVISION},
                 {"issuer", PHRASE_POSTER_ISSUER},     {"date", PHRASE_POSTER_DATE}};
    const ReportContext *context = desk->context;
    const char *colon = context_phrase(context, PHRASE_COLON);
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    for (gsize i = 0; i < G_N_ELEMENTS(facts); i++) {
        if (context_fact(context, facts[i].key))
            continue;
        char *name = g_strdup(context_phrase(context, facts[i].name)); /* a label, with its colon */
        if (g_str_has_suffix(name, colon))
            name[strlen(name) - strlen(colon)] = '\0';
        g_ptr_array_add(names, name);
    }
    return names->len > 0 ? lang_list(context->lang, (const char *const *)names->pdata, names->len) : NULL;
}

/* href: where it is done on this page; NULL: elsewhere. */
static Node *add_step(const Desk *desk, Node *list, Phrase title, const char *href) {
    Node *para = node_item(desk->doc, list);
    if (href)
        node_link(desk->doc, para, href, context_phrase(desk->context, title));
    else
        node_strong(desk->doc, para, context_phrase(desk->context, title));
    return para;
}

static void add_next(const Desk *desk) {
    const ReportContext *context = desk->context;
    Doc *doc = desk->doc;
    int letters = 0, errors = 0;
    g_autoptr(GPtrArray) came = g_ptr_array_new_with_free_func(g_free); /* "恒安社区2处" */
    for (guint i = 0; i < desk->counts->len; i++) {
        const OpenCount *count = count_of(desk, i);
        letters += count->questions > 0;
        errors += count->errors;
        if (count->proposed > 0)
            g_ptr_array_add(came, counted_name(desk, count, count->proposed));
    }
    Node *section = node_section(doc, ROLE_NONE, "next");
    node_heading(doc, section, 2, context_phrase(context, PHRASE_DESK_NEXT));
    Node *list = node_add(doc, section, KIND_LIST, ROLE_STEPS);
    g_autofree char *facts = lacking_facts(desk);
    g_autofree char *names = lang_list(context->lang, (const char *const *)came->pdata, came->len);
    if (came->len > 0)
        node_text(doc, add_step(desk, list, PHRASE_DESK_STEP_TAKE, NULL),
                  context_format(context, doc, PHRASE_DESK_SAY_TAKE, "names", names, "file", PROPOSALS_FILE, NULL));
    if (letters > 0 && desk->source->letters)
        add_text(desk, add_step(desk, list, PHRASE_DESK_STEP_LETTERS, "#letters"), PHRASE_DESK_SAY_LETTERS, "count",
                 DIGITS(letters));
    if (facts)
        add_text(desk, add_step(desk, list, PHRASE_DESK_STEP_FACTS, NULL), PHRASE_DESK_SAY_FACTS, "names", facts);
    if (errors > 0)
        add_text(desk, add_step(desk, list, PHRASE_DESK_STEP_SETTLE, "#contradictions"), PHRASE_DESK_SAY_SETTLE,
                 "count", DIGITS(errors));
    Node *last = add_step(desk, list, errors > 0 ? PHRASE_DESK_STEP_AGAIN : PHRASE_DESK_STEP_FINAL, NULL);
    Node *item = last->parent;
    g_autofree char *folder = text_as_argument(context->dataset->dir);
    node_para(doc, item, ROLE_COPY,
              doc_printf(doc, errors > 0 ? "gongshi render %s" : "gongshi render %s --final", folder));
}

/* ---- letters ---- */

/* "更正1处、说明2处"; "未登记" while its letter asks and nothing came. */
static char *answered_words(const Desk *desk, const OpenCount *count) {
    const struct {
        Phrase words;
        int count;
    } kinds[] = {{PHRASE_DESK_CHANGED, count->changed},
                 {PHRASE_DESK_WAIVED, count->waived},
                 {PHRASE_DESK_PROPOSED, count->proposed}};
    const ReportContext *context = desk->context;
    g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func(g_free);
    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++)
        if (kinds[i].count > 0)
            g_ptr_array_add(parts, phrase_format(kinds[i].words, context->lang, "count", DIGITS(kinds[i].count), NULL));
    if (parts->len > 0)
        return lang_list(context->lang, (const char *const *)parts->pdata, parts->len);
    return g_strdup(count->questions > 0 ? context_phrase(context, PHRASE_DESK_UNANSWERED) : "—");
}

/* Its letter, or why there is none. */
static void add_letter(const Desk *desk, Node *cell, const OpenCount *count) {
    const ReportContext *context = desk->context;
    bool settled = count->changed + count->waived > 0;
    g_autofree char *letter = site_letter(context, count->community);
    g_autofree char *address = g_uri_escape_string(letter, "/", FALSE);
    if (count->questions > 0 && desk->source->letters)
        node_link(desk->doc, node_add(desk->doc, cell, KIND_PARA, ROLE_NONE), doc_printf(desk->doc, "%s.pdf", address),
                  context_phrase(context, PHRASE_DESK_LETTER));
    else
        node_para(desk->doc, cell, ROLE_NONE,
                  context_phrase(context, count->questions > 0 ? PHRASE_DESK_NO_LETTER
                                          : settled            ? PHRASE_DESK_SETTLED
                                                               : PHRASE_DESK_NO_QUESTION));
}

static void add_letters(const Desk *desk) {
    static const Phrase heads[] = {PHRASE_HEAD_COMMUNITY, PHRASE_DESK_HEAD_OPEN,     PHRASE_DESK_HEAD_ASKED,
                                   PHRASE_DESK_HEAD_DUE,  PHRASE_DESK_HEAD_ANSWERED, PHRASE_DESK_HEAD_LETTER};
    const ReportContext *context = desk->context;
    Doc *doc = desk->doc;
    Node *section = node_section(doc, ROLE_NONE, "letters");
    node_heading(doc, section, 2, context_phrase(context, PHRASE_DESK_LETTERS));
    g_autofree char *day = lang_date_of(context->lang, dataset_fact_zh(context->dataset, "reply_by"));
    const char *reply_by = day ? day : context_fact(context, "reply_by");
    if (!reply_by)
        node_para(doc, section, ROLE_NOTE, context_phrase(context, PHRASE_DESK_NO_DUE));
    Node *body = context_rows(context, doc, section, ROLE_TABLE_BOARD, "", heads, G_N_ELEMENTS(heads));
    for (guint i = 0; i < desk->counts->len; i++) {
        const OpenCount *count = count_of(desk, i);
        const Community *community = count->community;
        if (!community || !community_judged(community))
            continue;
        Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
        Node *name = node_add(doc, node_cell(doc, row, SCOPE_ROW, ""), KIND_PARA, ROLE_NONE);
        if (count->errors > 0)
            node_link(doc, name, desk_anchor(desk, count, "#"), context_community(context, community));
        else
            node_text(doc, name, context_community(context, community));
        node_number(doc, row, count->errors);
        node_number(doc, row, count->questions);
        node_cell(doc, row, SCOPE_NONE,
                  count->questions == 0 ? "—"
                  : reply_by            ? reply_by
                                        : context_phrase(context, PHRASE_DESK_UNDATED));
        g_autofree char *answered = answered_words(desk, count);
        node_cell(doc, row, SCOPE_NONE, answered);
        add_letter(desk, node_cell(doc, row, SCOPE_NONE, ""), count);
    }
}

/* ---- contradictions, and what would settle them ---- */

/* A figure as a table has it: 28, of 28% and of ≈28%. */
static char *plain_figure(const char *value) {
    const char *from = g_str_has_prefix(value, "≈") ? value + strlen("≈") : value;
    char *plain = g_strdup(from);
    size_t length = strlen(plain);
    if (length > 0 && plain[length - 1] == '%')
        plain[length - 1] = '\0';
    return plain;
}

/* A row of corrections.csv: reason, evidence, approver and date are for the office to write. */
static void add_correction_line(const Desk *desk, Node *item, const Finding *finding, const Hypothesis *hypothesis) {
    const ReportContext *context = desk->context;
    const Item *asked = standard_lookup_item(context->standard, hypothesis->item);
    g_autofree char *value = plain_figure(hypothesis->value);
    g_autoptr(GString) line = g_string_new(NULL);
    csv_append_row(line, finding->community, asked ? asked->indicator : finding->indicator, hypothesis->item,
                   hypothesis->old, value, context_phrase(context, PHRASE_DESK_REASON),
                   context_phrase(context, PHRASE_DESK_EVIDENCE), context_phrase(context, PHRASE_DESK_APPROVER),
                   context_phrase(context, PHRASE_DESK_DATE), NULL);
    g_strchomp(line->str);
    node_para(desk->doc, item, ROLE_COPY, line->str);
}

/* A line: its indicator, what does not agree, how many corrections would settle it. */
static void add_summary(const Desk *desk, Node *fold, const Finding *finding) {
    const ReportContext *context = desk->context;
    Doc *doc = desk->doc;
    Wording wording = context_wording(context);
    g_autofree char *sentence = wording_finding(&wording, finding);
    bool of_row = finding->no > 0 && finding->indicator;
    int repairs = finding->community ? (int)finding->hypotheses->len : 0;
    Node *summary = node_add(doc, fold, KIND_SUMMARY, ROLE_NONE);
    node_para(doc, summary, ROLE_COUNT, of_row ? DIGITS(finding->no) : "—");
    node_para(doc, summary, ROLE_NAME,
              of_row ? wording_indicator(&wording, finding->tier, finding->indicator)
                     : finding_words_of(finding->id, context->lang).name);
    node_para(doc, summary, ROLE_BRIEF, sentence);
    node_para(doc, summary, ROLE_VERDICT,
              repairs > 0 ? context_format(context, doc, PHRASE_DESK_WAYS, "count", DIGITS(repairs), NULL)
                          : context_phrase(context, PHRASE_DESK_NO_WAY));
}

static void add_repairs(const Desk *desk, Node *section, const Finding *finding) {
    const ReportContext *context = desk->context;
    Doc *doc = desk->doc;
    Wording wording = context_wording(context);
    Node *fold = node_add(doc, section, KIND_FOLD, ROLE_ROW);
    add_summary(desk, fold, finding);
    Node *list = node_add(doc, fold, KIND_LIST, ROLE_REPAIRS);
    for (guint i = 0; i < finding->hypotheses->len && finding->community; i++) {
        const Hypothesis *hypothesis = &g_array_index(finding->hypotheses, Hypothesis, i);
        g_autofree char *words = wording_hypothesis(&wording, hypothesis);
        Node *item = node_item(doc, list)->parent;
        node_text(doc, item->first, words);
        add_correction_line(desk, item, finding, hypothesis);
    }
    /* What stays as it is needs a reason. */
    Node *item = node_item(doc, list)->parent;
    node_text(doc, item->first, context_phrase(context, PHRASE_DESK_WAIVE));
    g_autoptr(GString) line = g_string_new(NULL);
    csv_append_row(line, finding_kinds[finding->id].id, finding->community ? finding->community : "",
                   finding->indicator ? finding->indicator : "", context_phrase(context, PHRASE_DESK_REASON),
                   context_phrase(context, PHRASE_DESK_PUBLIC), context_phrase(context, PHRASE_DESK_APPROVER),
                   context_phrase(context, PHRASE_DESK_DATE), "", NULL);
    g_strchomp(line->str);
    node_para(doc, item, ROLE_COPY, line->str);
}

/* "以下2处解决后，可公示7/14": of a community, where it is one of those that are to be published. */
static void add_after(const Desk *desk, Node *section, const OpenCount *count) {
    int settled = 1, all = 0;
    for (guint i = 0; i < desk->counts->len; i++) {
        const OpenCount *other = count_of(desk, i);
        all += to_be_published(other->community);
        settled += to_be_published(other->community) && other->errors == 0;
    }
    if (to_be_published(count->community))
        node_para(desk->doc, section, ROLE_NOTE,
                  context_format(desk->context, desk->doc, PHRASE_DESK_AFTER, "count", DIGITS(count->errors), "settled",
                                 DIGITS(settled), "all", DIGITS(all), NULL));
}

/* What a file begins with that is not there yet. */
static void add_head(const Desk *desk, Node *section, const char *file, const CsvColumn *columns) {
    g_autoptr(GString) header = g_string_new(NULL);
    csv_append_names(header, columns);
    add_text(desk, node_add(desk->doc, section, KIND_PARA, ROLE_NOTE), PHRASE_DESK_HEADER, "file", file);
    node_para(desk->doc, section, ROLE_COPY, header->str);
}

static void add_contradictions(const Desk *desk) {
    const ReportContext *context = desk->context;
    Doc *doc = desk->doc;
    Node *section = NULL;
    for (guint i = 0; i < desk->counts->len; i++) {
        const OpenCount *count = count_of(desk, i);
        if (count->errors == 0)
            continue;
        if (!section) {
            const Settlement *settlement = context->dataset->settlement;
            const char *corrections = settlement->corrections_file, *waivers = settlement->waivers_file;
            section = node_section(doc, ROLE_NONE, "contradictions");
            node_heading(doc, section, 2, context_phrase(context, PHRASE_DESK_REPAIRS));
            node_para(doc, section, ROLE_NOTE,
                      context_format(context, doc, PHRASE_DESK_HOW, "corrections",
                                     corrections ? corrections : CORRECTIONS_FILE, "waivers",
                                     waivers ? waivers : WAIVERS_FILE, NULL));
            if (!corrections)
                add_head(desk, section, CORRECTIONS_FILE, correction_columns);
            if (!waivers)
                add_head(desk, section, WAIVERS_FILE, waiver_columns);
        }
        Node *heading = node_heading(doc, section, 3,
                                     count->community ? context_community(context, count->community)
                                                      : context_phrase(context, PHRASE_NOTICE_AS_A_WHOLE));
        heading->id = desk_anchor(desk, count, "");
        add_after(desk, section, count);
        for (guint k = 0; k < desk->findings->len; k++) {
            const Finding *finding = g_ptr_array_index(desk->findings, k);
            bool own =
                count->community ? g_strcmp0(finding->community, count->community->id) == 0 : !finding->community;
            if (own && check_report_stands(desk->source->report, finding))
                add_repairs(desk, section, finding);
        }
    }
}

static void add_materials(const Desk *desk) {
    const ReportContext *context = desk->context;
    const struct {
        const char *href;
        Phrase words;
    } files[] = {{desk->source->review, PHRASE_TITLE_REVIEW}, {desk->source->table, PHRASE_DESK_ALL_FINDINGS}};
    Node *section = NULL, *list = NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
        if (!files[i].href)
            continue;
        if (!section) {
            section = node_section(desk->doc, ROLE_NONE, "materials");
            node_heading(desk->doc, section, 2, context_phrase(context, PHRASE_DESK_MATERIALS));
            list = node_add(desk->doc, section, KIND_LIST, ROLE_DIRECTORY);
        }
        node_link(desk->doc, node_item(desk->doc, list), files[i].href, context_phrase(context, files[i].words));
    }
}

void desk_sections(const ReportContext *context, Doc *doc, const DeskSource *source) {
    g_autoptr(GArray) counts = g_array_new(FALSE, FALSE, sizeof(OpenCount));
    Desk desk = {context, doc, source, check_report_sorted(source->report), counts};
    count_open(&desk);
    Node *section = node_section(doc, ROLE_NONE, "desk");
    context_mark(context, doc, section);
    add_distance(&desk, section);
    add_next(&desk);
    add_letters(&desk);
    add_contradictions(&desk);
    add_materials(&desk);
}
