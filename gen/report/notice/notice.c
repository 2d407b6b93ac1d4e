#include "report/notice/notice.h"

#include "base/number.h"
#include "base/text.h"
#include "report/answers/check_report.h"
#include "report/translate.h"

const char *notice_title(const ReportContext *context) {
    const char *title = context_fact(context, "title");
    return title ? title : context_phrase(context, PHRASE_TITLE_NOTICE);
}

/* Whether a tier has a section of its own: for what the notice says of all its communities, or, where it has any, for
 * what short tables leave out. */
static bool has_section(const ReportContext *context, const Tier *tier) {
    bool left_out = context->short_table || context->digest, any = false;
    for (int i = 0; left_out && !any && i < context->dataset->community_count; i++)
        any = context->dataset->communities[i]->tier == tier;
    return any || dataset_tier_table(context->dataset, tier);
}

static int section_count(const ReportContext *context) {
    int count = 0;
    for (int i = 0; i < context->standard->tier_count; i++)
        count += has_section(context, context->standard->tiers[i]);
    return count;
}

int notice_annex_tier(const ReportContext *context, const Tier *tier) {
    int annex = 1;
    for (int i = 0; i < context->standard->tier_count; i++) {
        const Tier *other = context->standard->tiers[i];
        annex += has_section(context, other);
        if (other == tier)
            return has_section(context, other) ? annex : 0;
    }
    return 0;
}

int notice_annex(const ReportContext *context, const Community *community) {
    int annex = 1 + section_count(context);
    if (context->digest) /* all of them are one annex */
        return community_judged(community) && !community->held ? annex + 1 : 0;
    for (int i = 0; i < context->dataset->community_count; i++) {
        const Community *other = context->dataset->communities[i];
        bool published = community_judged(other) && !other->held;
        annex += published;
        if (other == community)
            return published ? annex : 0;
    }
    return 0;
}

int notice_annex_charts(const ReportContext *context) {
    bool reports = false;
    for (int i = 0; i < context->dataset->community_count; i++)
        reports = reports || notice_annex(context, context->dataset->communities[i]) > 0;
    return context->digest && reports ? 3 + section_count(context) : 0;
}

/* The summary lists everybody of the register. */
static const char *summary_title(const ReportContext *context) {
    for (int i = 0; i < context->dataset->community_count; i++)
        if (!community_recognised(context->dataset->communities[i]))
            return context_phrase(context, PHRASE_TITLE_SUMMARY_OF_ALL);
    return context_phrase(context, PHRASE_TITLE_SUMMARY);
}

/* ---- what lets people object ---- */

void notice_objection(const ReportContext *context, Doc *doc, Node *parent, Phrase missing, bool fields) {
    static const struct {
        const char *key;
        Phrase label;
        bool needed; /* by every notice (find/checks_notice.c) */
        bool after;  /* in the phase of the result */
    } facts[] = {
        {"publicity", PHRASE_FACT_PUBLICITY, true, false},
        {"objection", PHRASE_FACT_OBJECTION, true, false},
        {"contact", PHRASE_FACT_CONTACT, true, false},
        {"supervision", PHRASE_FACT_SUPERVISION, true, false},
        {"paper", PHRASE_FACT_PAPER, false, false},
        {"objections_received", PHRASE_FACT_RECEIVED, true, true},
        {"objections_settled", PHRASE_FACT_SETTLED, true, true},
        {"outcome", PHRASE_FACT_OUTCOME, true, true},
    };
    bool closed = g_str_equal(dataset_fact_zh(context->dataset, "phase"), "result");
    for (guint i = 0; i < G_N_ELEMENTS(facts); i++) {
        const char *value = context_fact(context, facts[i].key), *label = context_phrase(context, facts[i].label);
        bool lacks = !value && (context->edition == EDITION_FINAL || (!fields && !facts[i].needed));
        if (lacks || (facts[i].after && !closed))
            continue;
        Node *para = node_add(doc, parent, KIND_PARA, fields ? ROLE_FIELD : ROLE_NONE);
        if (fields)
            node_strong(doc, para, label);
        else
            node_text(doc, para, label);
        reach_add(context, doc, para, value, missing);
    }
}

/* ---- blocks of the template ---- */

typedef struct FrontSource {
    const ReportContext *context;
    GStringChunk *words; /* arena of the values asked for */
} FrontSource;

static void add_groups(const ReportContext *context, Doc *doc, Node *parent) {
    g_autoptr(GPtrArray) groups = register_groups(context);
    Node *list = context->digest ? NULL : node_add(doc, parent, KIND_LIST, ROLE_NONE);
    for (guint g = 0; g < groups->len; g++) {
        const RegisterGroup *group = g_ptr_array_index(groups, g);
        g_autofree char *label = register_group_label(context, group);
        g_autofree char *members = context_communities(context, group->communities);
        Node *para = list ? node_item(doc, list) : node_add(doc, parent, KIND_PARA, ROLE_NONE);
        if (list) {
            node_strong(doc, para, label);
        } else { /* （一） by GB/T 9704-2012 7.3.3 */
            g_autofree char *ordinal = lang_ordinal(context->lang, (int)g + 1);
            node_text(doc, node_add(doc, para, KIND_SPAN, ROLE_ORDINAL),
                      context_format(context, doc, PHRASE_PART_OF_LIST, "ordinal", ordinal, "label", label, NULL));
        }
        node_text(doc, para, context_phrase(context, PHRASE_COLON));
        node_text(doc, para, members);
    }
}

/* Who signs, and the date: 2023年12月1日, as written where it is no date. */
static void add_signature(const ReportContext *context, Doc *doc, Node *parent) {
    g_autofree char *date = lang_date_of(context->lang, dataset_fact_zh(context->dataset, "date"));
    const struct {
        Role role;
        const char *words;
    } lines[] = {{context_signature(context), context_fact(context, "issuer")},
                 {ROLE_CLOSING, date ? date : context_fact(context, "date")}};
    for (guint i = 0; i < G_N_ELEMENTS(lines); i++)
        if (lines[i].words || context->edition != EDITION_FINAL)
            reach_add(context, doc, node_add(doc, parent, KIND_PARA, lines[i].role), lines[i].words,
                      PHRASE_NOT_SUPPLIED);
}

/* A link to an annex, or its words alone where the run leaves it out. community: whose table it is; NULL: it is of the
 * whole. */
static void add_way(const ReportContext *context, Doc *doc, Node *para, const Community *community, const char *anchor,
                    const char *label) {
    if (!community || community_wanted(community, context->communities))
        node_link(doc, para, doc_printf(doc, "#%s", anchor), label);
    else
        node_text(doc, para, context_format(context, doc, PHRASE_ANNEX_ELSEWHERE, "annex", label, NULL));
}

static void add_annex_item(const ReportContext *context, Doc *doc, Node *list, int annex, const Community *community,
                           const char *anchor, const char *title) {
    const char *label = context_format(context, doc, context->digest ? PHRASE_ANNEX_LINE : PHRASE_ANNEX_ITEM, "number",
                                       DIGITS(annex), "title", title, NULL);
    Node *para = node_item(doc, list);
    if (list->role == ROLE_ANNEXES && list->first == list->last)
        node_text(doc, node_add(doc, para, KIND_SPAN, ROLE_NONE), context_phrase(context, PHRASE_ANNEXES));
    add_way(context, doc, para, community, anchor, label);
}

/* All communities' reports are one annex, which begins with the first that the run shows. */
static void add_annex_of_reports(const ReportContext *context, Doc *doc, Node *list) {
    const Community *first = NULL;
    int annex = 0, count = 0;
    for (int i = 0; i < context->dataset->community_count; i++) {
        const Community *community = context->dataset->communities[i];
        int own = notice_annex(context, community);
        count += own > 0;
        if (own > 0 && (!first || (!community_wanted(first, context->communities) &&
                                   community_wanted(community, context->communities))))
            first = community;
        annex = MAX(annex, own);
    }
    if (first)
        add_annex_item(context, doc, list, annex, first, site_anchor(doc, first, 0),
                       context_format(context, doc, PHRASE_TITLE_REPORTS, "count", DIGITS(count), NULL));
    int charts = notice_annex_charts(context);
    if (charts > 0)
        add_annex_item(context, doc, list, charts, NULL, "comparison", context_phrase(context, PHRASE_TITLE_CHARTS));
}

static void add_annexes(const ReportContext *context, Doc *doc, Node *parent) {
    if (!context->digest) /* they are many: a chapter of its own */
        node_heading(doc, parent, 2, context_phrase(context, PHRASE_HEADING_ANNEXES));
    Node *list = node_add(doc, parent, KIND_LIST, context->digest ? ROLE_ANNEXES : ROLE_CONTENTS);
    add_annex_item(context, doc, list, 1, NULL, "summary", summary_title(context));
    for (int i = 0; i < context->standard->tier_count; i++) {
        const Tier *tier = context->standard->tiers[i];
        bool compared = context->digest && !dataset_tier_table(context->dataset, tier);
        if (has_section(context, tier))
            add_annex_item(context, doc, list, notice_annex_tier(context, tier), NULL, tier_anchor(doc, tier),
                           compared ? context_format(context, doc, PHRASE_TITLE_TIER_COMPARED, "tier",
                                                     context_tier(context, tier), NULL)
                                    : tier_title(context, doc, tier));
    }
    if (context->digest) {
        add_annex_of_reports(context, doc, list);
        return;
    }
    for (int i = 0; i < context->dataset->community_count; i++) {
        const Community *community = context->dataset->communities[i];
        int annex = notice_annex(context, community);
        g_autofree char *title = annex > 0 ? community_title(context, community) : NULL;
        if (title)
            add_annex_item(context, doc, list, annex, community, site_anchor(doc, community, 0), title);
    }
}

static bool front_block(void *data, const char *key, Doc *doc, Node *parent) {
    const ReportContext *context = ((const FrontSource *)data)->context;
    if (g_str_equal(key, "groups"))
        add_groups(context, doc, parent);
    else if (g_str_equal(key, "objection"))
        notice_objection(context, doc, parent, PHRASE_NOT_SUPPLIED, false);
    else if (g_str_equal(key, "closing"))
        add_signature(context, doc, parent);
    else if (g_str_equal(key, "annexes"))
        add_annexes(context, doc, parent);
    else
        return false;
    return true;
}

static const char *front_value(void *data, const char *key) {
    const FrontSource *source = data;
    if (g_str_equal(key, "title"))
        return notice_title(source->context);
    const char *fact = context_fact(source->context, key);
    if (!fact)
        return NULL;
    g_autofree char *tidy = lang_tidy(source->context->lang, fact);
    return g_string_chunk_insert(source->words, tidy);
}

/* ---- 附件1 ---- */

static void add_cell_or_missing(const ReportContext *context, Doc *doc, Node *row, Scope scope, const char *text,
                                Phrase missing) {
    Node *cell = node_cell(doc, row, scope, text);
    if (!*text)
        context_missing(context, doc, node_add(doc, cell, KIND_PARA, ROLE_NONE), missing);
}

/* Total and level: as stated, else as the figures give them, which is said. */
static void add_score_cells(const ReportContext *context, Doc *doc, Node *row, const Community *community) {
    const Score *score = NULL;
    for (guint i = 0; i < context->scores->len && !score && !community->held; i++) {
        const ScoreLine *line = &g_array_index(context->scores, ScoreLine, i);
        score = line->community == community ? &line->score : NULL;
    }
    Wording wording = context_wording(context);
    bool levels = context->standard->levels->len > 0;
    g_autofree char *total = score ? wording_total_stated(score) : NULL;
    g_autofree char *level = score ? wording_level_stated(&wording, score) : NULL;
    const char *cells[] = {total, level};
    for (int i = 0; i < 1 + levels; i++) {
        const char *shown = cells[i] ? cells[i] : "";
        /* where nobody is asked to state it, what the figures give stands there */
        if (score && !cells[i] && !tier_total_item(community->tier, i == 0 ? ITEM_ROLE_SCORE : ITEM_ROLE_LEVEL)) {
            g_autofree char *computed = i == 0 ? wording_range(score->points.range)
                                               : wording_levels(&wording, score->level_low, score->level_high);
            shown = context_format(context, doc, PHRASE_POINTS_COMPUTED, "points", computed, NULL);
        }
        Node *cell = node_cell(doc, row, SCOPE_NONE, shown);
        cell->role = ROLE_NUMBER;
        if (!*shown)
            context_missing(context, doc, node_add(doc, cell, KIND_PARA, ROLE_NONE),
                            score ? PHRASE_NOT_FILLED_IN : PHRASE_NOT_PUBLISHED);
    }
}

static void add_summary_row(const ReportContext *context, Doc *doc, Node *body, int number) {
    const Community *community = context->dataset->communities[number - 1];
    Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
    node_number(doc, row, number);
    add_cell_or_missing(context, doc, row, SCOPE_ROW, words_in(community->name, context->lang),
                        PHRASE_NAME_NOT_PUBLISHED);
    g_autofree char *translated = translate_value(context->standard, context->lang, community->subdistrict);
    g_autofree char *subdistrict = lang_sentence(translated);
    add_cell_or_missing(context, doc, row, SCOPE_NONE, subdistrict, PHRASE_NOT_PUBLISHED);
    if (context->standard->tier_count > 1) {
        g_autofree char *tier = lang_sentence(context_tier(context, community->tier));
        node_cell(doc, row, SCOPE_NONE, tier);
    }
    g_autofree char *basis = lang_sentence(wording_basis(community->basis, context->lang));
    node_cell(doc, row, SCOPE_NONE, basis);
    const char *written = community->held ? "" : community->concluded;
    g_autofree char *concluded =
        lang_sentence(wording_told(context->standard, TOLD_OF_COMMUNITY, written, context->lang));
    add_cell_or_missing(context, doc, row, SCOPE_NONE, concluded, PHRASE_NO_CONCLUSION);

    if (context->standard->scored)
        add_score_cells(context, doc, row, community);

    int annex = notice_annex(context, community);
    Node *para = node_add(doc, node_cell(doc, row, SCOPE_NONE, ""), KIND_PARA, ROLE_NONE);
    if (annex == 0 && community->told_of_tier && !community->held)
        add_way(context, doc, para, NULL, tier_anchor(doc, community->tier),
                context_format(context, doc, PHRASE_ANNEX, "number",
                               DIGITS(notice_annex_tier(context, community->tier)), NULL));
    else if (annex > 0)
        add_way(context, doc, para, community, site_anchor(doc, community, 0),
                context_format(context, doc, PHRASE_ANNEX, "number", DIGITS(annex), NULL));
    else
        context_missing(context, doc, para, community->held ? PHRASE_HELD : PHRASE_DATA_NOT_PUBLISHED);
}

/* By which ways those of the register came in. */
static const char *summary_caption(const ReportContext *context, Doc *doc) {
    const GPtrArray *bases = context->standard->bases;
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (guint b = 0; b < bases->len; b++) {
        const Basis *basis = g_ptr_array_index(bases, b);
        bool used = false;
        for (int i = 0; i < context->dataset->community_count && !used; i++)
            used = context->dataset->communities[i]->basis == basis;
        if (used)
            g_ptr_array_add(names, (void *)wording_basis(basis, context->lang));
    }
    g_autofree char *list = lang_list(context->lang, (const char *const *)names->pdata, names->len);
    return context_format(context, doc, names->len == 1 ? PHRASE_CAPTION_SUMMARY_ONE : PHRASE_CAPTION_SUMMARY, "bases",
                          list, NULL);
}

bool notice_front(const ReportContext *context, const Template *template, Doc *doc, GError **error) {
    Node *section = node_section(doc, ROLE_NONE, "notice");
    context_mark(context, doc, section);
    g_autoptr(GStringChunk) words = g_string_chunk_new(1024);
    FrontSource source = {context, words};
    TemplateValues values = {.value = front_value, .block = front_block, .context = &source};
    if (!template_fill(template, &values, doc, section, error))
        return false;
    /* A template's heading of the first level is the document's title. */
    for (Node *node = section->first; node; node = node->next)
        if (node->kind == KIND_HEADING && node->level == 1)
            node->role = ROLE_TITLE;

    Phrase heads[9] = {PHRASE_HEAD_NO, PHRASE_HEAD_COMMUNITY, PHRASE_HEAD_SUBDISTRICT};
    guint count = 3;
    if (context->standard->tier_count > 1)
        heads[count++] = PHRASE_HEAD_TIER;
    heads[count++] = PHRASE_HEAD_BASIS;
    heads[count++] = PHRASE_HEAD_CONCLUSION;
    if (context->standard->scored)
        heads[count++] = PHRASE_HEAD_TOTAL;
    if (context->standard->scored && context->standard->levels->len > 0)
        heads[count++] = PHRASE_HEAD_LEVEL;
    heads[count++] = PHRASE_HEAD_REFERENCE;
    Node *summary = annex_section(context, doc, "summary", 1, summary_title(context));
    Node *body = context_rows(context, doc, summary, ROLE_TABLE_SUMMARY, summary_caption(context, doc), heads, count);
    bool judged = false;
    for (int i = 0; i < context->dataset->community_count; i++) {
        add_summary_row(context, doc, body, i + 1);
        judged = judged || notice_annex(context, context->dataset->communities[i]) > 0;
    }
    node_para(doc, summary, ROLE_NOTE, context_phrase(context, PHRASE_SUMMARY_NOTE));
    if (judged && !context->digest)
        node_para(doc, summary, ROLE_NOTE, context_phrase(context, PHRASE_LEGEND_BASIS));
    return true;
}

/* ---- the back ---- */

void notice_checked(const ReportContext *context, Doc *doc, const Findings *findings, Role role) {
    bool final = context->edition == EDITION_FINAL;
    /* What compares communities is for the office only. In the final edition these are the public notes, each once. */
    g_autoptr(GHashTable) notes = g_hash_table_new(g_str_hash, g_str_equal);
    Node *checked = NULL;
    for (guint i = 0; i < findings->list->len; i++) {
        const Finding *finding = g_ptr_array_index(findings->list, i);
        if (finding->community || (final && !context_shows(context, finding)))
            continue;
        if (final && !g_hash_table_add(notes, (void *)finding->waiver->public_note))
            continue;
        if (!checked) {
            checked = node_section(doc, role, "checked");
            node_heading(doc, checked, 2,
                         context_phrase(context, final ? PHRASE_HEADING_NOTICE_NOTES : PHRASE_HEADING_NOTICE_FINDINGS));
        }
        context_finding(context, doc, checked, finding);
    }
}

void notice_chart(const ReportContext *context, Doc *doc, const char *headline, Scene *scene) {
    int annex = notice_annex_charts(context);
    if (!scene && annex == 0)
        return;
    Node *comparison;
    if (annex > 0) {
        comparison = annex_section(context, doc, "comparison", annex, context_phrase(context, PHRASE_TITLE_CHARTS));
    } else {
        comparison = node_section(doc, ROLE_ANNEX, "comparison");
        node_heading(doc, comparison, 2, context_phrase(context, PHRASE_HEADING_COMPARISON));
    }
    if (!scene)
        return;
    Node *figure = node_scene(doc, comparison, scene);
    node_text(doc, node_add(doc, figure, KIND_CAPTION, ROLE_NONE), headline);
}
