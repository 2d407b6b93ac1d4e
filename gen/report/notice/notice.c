#include "report/notice/notice.h"

#include "base/text.h"
#include "report/notice/community.h"
#include "report/notice/register.h"
#include "report/translate.h"

const char *notice_title(const ReportContext *context) {
    const char *title = context_fact(context, "title");
    return title ? title : context_phrase(context, PHRASE_TITLE_NOTICE);
}

int notice_annex_tier(const ReportContext *context, const Tier *tier) {
    for (int i = 0; context->short_table && i < standard_tier_count(context->standard); i++)
        if (standard_tier(context->standard, i) == tier)
            return 2 + i;
    return 0;
}

int notice_annex(const ReportContext *context, const Community *community) {
    int annex = 1 + (context->short_table ? standard_tier_count(context->standard) : 0);
    for (int i = 0; i < dataset_community_count(context->dataset); i++) {
        const Community *other = dataset_community(context->dataset, i);
        bool published = community_judged(other) && !other->held;
        annex += published;
        if (other == community)
            return published ? annex : 0;
    }
    return 0;
}

/* The summary lists everybody of the register. */
static const char *summary_title(const ReportContext *context) {
    for (int i = 0; i < dataset_community_count(context->dataset); i++)
        if (!community_recognised(dataset_community(context->dataset, i)))
            return context_phrase(context, PHRASE_TITLE_SUMMARY_OF_ALL);
    return context_phrase(context, PHRASE_TITLE_SUMMARY);
}

/* ---- blocks of the template ---- */

typedef struct FrontSource {
    const ReportContext *context;
    GStringChunk *words; /* arena of the values asked for */
} FrontSource;

static void add_group(const ReportContext *context, Doc *doc, Node *parent, const RegisterGroup *group) {
    g_autofree char *label = register_group_label(context, group);
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (guint i = 0; i < group->communities->len; i++)
        g_ptr_array_add(names, (gpointer)context_community(context, g_ptr_array_index(group->communities, i)));
    g_autofree char *list = lang_list(context->lang, (const char *const *)names->pdata, names->len);
    Node *para = node_add(doc, node_add(doc, parent, KIND_ITEM, ROLE_NONE), KIND_PARA, ROLE_NONE);
    node_text(doc, node_add(doc, para, KIND_STRONG, ROLE_NONE), label);
    node_text(doc, para, context_phrase(context, PHRASE_COLON));
    node_text(doc, para, list);
}

static void notice_groups(const ReportContext *context, Doc *doc, Node *parent) {
    g_autoptr(GPtrArray) groups = register_groups(context);
    Node *list = node_add(doc, parent, KIND_LIST, ROLE_NONE);
    for (guint i = 0; i < groups->len; i++)
        add_group(context, doc, list, g_ptr_array_index(groups, i));
}

/* What a public notice needs to let people object; after the period, what came of it. In a draft, what the data lack
 * stands as a line to fill in. */
static const struct {
    const char *key;
    Phrase label;
    bool needed; /* by every notice (find/checks_notice.c) */
    bool after;  /* in the phase of the result */
} objection_facts[] = {
    {"publicity", PHRASE_FACT_PUBLICITY, true, false},
    {"objection", PHRASE_FACT_OBJECTION, true, false},
    {"contact", PHRASE_FACT_CONTACT, true, false},
    {"supervision", PHRASE_FACT_SUPERVISION, true, false},
    {"paper", PHRASE_FACT_PAPER, false, false},
    {"objections_received", PHRASE_FACT_RECEIVED, true, true},
    {"objections_settled", PHRASE_FACT_SETTLED, true, true},
    {"outcome", PHRASE_FACT_OUTCOME, true, true},
};

/* The value, or NULL; whether it is told at all. all: also what a notice may do without. */
static bool objection_told(const ReportContext *context, guint index, bool all, const char **value) {
    *value = context_fact(context, objection_facts[index].key);
    bool closed = g_str_equal(dataset_fact_zh(context->dataset, "phase"), "result");
    if (objection_facts[index].after && !closed)
        return false;
    return *value || ((all || objection_facts[index].needed) && context->edition != EDITION_FINAL);
}

/* Telephone numbers and addresses of letters are links: a resident on a telephone touches them. */
static void add_value(Doc *doc, Node *para, const char *value) {
    g_autoptr(GRegex) regex = g_regex_new("(0\\d{2,3}-?\\d{7,8}|1[3-9]\\d{9}|\\b12345\\b)|"
                                          "([A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+)",
                                          0, 0, NULL);
    g_autoptr(GMatchInfo) match = NULL;
    int done = 0, from, to;
    for (g_regex_match(regex, value, 0, &match); g_match_info_matches(match); g_match_info_next(match, NULL)) {
        g_match_info_fetch_pos(match, 0, &from, &to);
        g_autofree char *before = g_strndup(value + done, (gsize)(from - done));
        g_autofree char *hit = g_strndup(value + from, (gsize)(to - from));
        node_text(doc, para, before);
        node_link(doc, para, doc_printf(doc, "%s%s", strchr(hit, '@') ? "mailto:" : "tel:", hit), hit);
        done = to;
    }
    node_text(doc, para, value + done);
}

static void add_fact(const ReportContext *context, Doc *doc, Node *parent, Role role, const char *label,
                     const char *value) {
    if (!value && context->edition == EDITION_FINAL)
        return;
    Node *para = node_add(doc, parent, KIND_PARA, role);
    node_text(doc, para, label);
    if (value)
        add_value(doc, para, value);
    else
        node_text(doc, node_add(doc, para, KIND_SPAN, ROLE_MISSING), context_phrase(context, PHRASE_NOT_SUPPLIED));
}

static void add_objection(const ReportContext *context, Doc *doc, Node *parent, Phrase missing, bool strong) {
    for (guint i = 0; i < G_N_ELEMENTS(objection_facts); i++) {
        const char *value = NULL, *label = context_phrase(context, objection_facts[i].label);
        if (!objection_told(context, i, strong, &value))
            continue;
        Node *para = node_add(doc, parent, KIND_PARA, strong ? ROLE_FIELD : ROLE_NONE);
        node_text(doc, strong ? node_add(doc, para, KIND_STRONG, ROLE_NONE) : para, label);
        if (value)
            add_value(doc, para, value);
        else
            node_text(doc, node_add(doc, para, KIND_SPAN, ROLE_MISSING), context_phrase(context, missing));
    }
}

static void notice_objection(const ReportContext *context, Doc *doc, Node *parent) {
    add_objection(context, doc, parent, PHRASE_NOT_SUPPLIED, false);
}

void notice_fields(const ReportContext *context, Doc *doc, Node *parent, Phrase missing) {
    add_objection(context, doc, parent, missing, true);
}

static void add_closing(const ReportContext *context, Doc *doc, Node *parent) {
    add_fact(context, doc, parent, context_signature(context), "", context_fact(context, "issuer"));
    add_fact(context, doc, parent, ROLE_CLOSING, "", context_date(context, doc));
}

/* A link to an annex, or its words alone where the run leaves it out. */
static void add_way(const ReportContext *context, Doc *doc, Node *para, const Community *community, const char *anchor,
                    const char *label) {
    if (!community || community_wanted(community, context->communities)) {
        node_link(doc, para, doc_printf(doc, "#%s", anchor), label);
        return;
    }
    g_autofree char *words = phrase_format(PHRASE_ANNEX_ELSEWHERE, context->lang, "annex", label, NULL);
    node_text(doc, para, words);
}

/* community: whose table it is; NULL: it is of the whole. */
static void add_annex_item(const ReportContext *context, Doc *doc, Node *list, int annex, const Community *community,
                           const char *anchor, const char *title) {
    g_autofree char *number = g_strdup_printf("%d", annex);
    g_autofree char *label = phrase_format(PHRASE_ANNEX_ITEM, context->lang, "number", number, "title", title, NULL);
    Node *para = node_add(doc, node_add(doc, list, KIND_ITEM, ROLE_NONE), KIND_PARA, ROLE_NONE);
    add_way(context, doc, para, community, anchor, label);
}

static void add_annexes(const ReportContext *context, Doc *doc, Node *parent) {
    Node *list = node_add(doc, parent, KIND_LIST, ROLE_CONTENTS);
    add_annex_item(context, doc, list, 1, NULL, "summary", summary_title(context));
    for (int i = 0; context->short_table && i < standard_tier_count(context->standard); i++) {
        const Tier *tier = standard_tier(context->standard, i);
        g_autofree char *title =
            phrase_format(PHRASE_TITLE_TIER, context->lang, "tier", words_in(tier->name, context->lang), NULL);
        g_autofree char *anchor = g_strconcat("tier-", tier->id, NULL);
        add_annex_item(context, doc, list, notice_annex_tier(context, tier), NULL, anchor, title);
    }
    for (int i = 0; i < dataset_community_count(context->dataset); i++) {
        const Community *community = dataset_community(context->dataset, i);
        int annex = notice_annex(context, community);
        if (annex == 0)
            continue;
        g_autofree char *title = community_title(context, community);
        add_annex_item(context, doc, list, annex, community, site_anchor(doc, community, 0), title);
    }
}

static const struct {
    const char *key;
    void (*add)(const ReportContext *context, Doc *doc, Node *parent);
} front_blocks[] = {
    {"groups", notice_groups},
    {"objection", notice_objection},
    {"closing", add_closing},
    {"annexes", add_annexes},
};

static bool front_block(void *data, const char *key, Doc *doc, Node *parent) {
    const FrontSource *source = data;
    for (guint i = 0; i < G_N_ELEMENTS(front_blocks); i++) {
        if (!g_str_equal(front_blocks[i].key, key))
            continue;
        front_blocks[i].add(source->context, doc, parent);
        return true;
    }
    return false;
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

static const Phrase summary_heads[] = {PHRASE_HEAD_NO,       PHRASE_HEAD_COMMUNITY, PHRASE_HEAD_SUBDISTRICT,
                                       PHRASE_HEAD_TIER,     PHRASE_HEAD_BASIS,     PHRASE_HEAD_CONCLUSION,
                                       PHRASE_HEAD_REFERENCE};

static void add_missing_cell(const ReportContext *context, Doc *doc, Node *row, Scope scope, Phrase what) {
    Node *para = node_add(doc, node_cell(doc, row, scope, ""), KIND_PARA, ROLE_NONE);
    node_text(doc, node_add(doc, para, KIND_SPAN, ROLE_MISSING), context_phrase(context, what));
}

static void add_cell_or_missing(const ReportContext *context, Doc *doc, Node *row, Scope scope, const char *text,
                                Phrase what) {
    if (text && *text)
        node_cell(doc, row, scope, text);
    else
        add_missing_cell(context, doc, row, scope, what);
}

static void add_reference(const ReportContext *context, Doc *doc, Node *row, const Community *community) {
    int annex = notice_annex(context, community);
    if (annex == 0) {
        add_missing_cell(context, doc, row, SCOPE_NONE, community->held ? PHRASE_HELD : PHRASE_DATA_NOT_PUBLISHED);
        return;
    }
    g_autofree char *number = g_strdup_printf("%d", annex);
    g_autofree char *label = phrase_format(PHRASE_ANNEX, context->lang, "number", number, NULL);
    Node *para = node_add(doc, node_cell(doc, row, SCOPE_NONE, ""), KIND_PARA, ROLE_NONE);
    add_way(context, doc, para, community, site_anchor(doc, community, 0), label);
}

static void add_translated(const ReportContext *context, Doc *doc, Node *row, const char *value, Phrase what) {
    g_autofree char *translated = translate_value(context->standard, context->lang, value);
    g_autofree char *words = lang_sentence(translated);
    add_cell_or_missing(context, doc, row, SCOPE_NONE, words, what);
}

static void add_summary_row(const ReportContext *context, Doc *doc, Node *body, int number) {
    const Community *community = dataset_community(context->dataset, number - 1);
    Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
    g_autofree char *no = g_strdup_printf("%d", number);
    node_cell(doc, row, SCOPE_NONE, no)->role = ROLE_NUMBER;
    Words name = {community->name_zh, community->name_en};
    add_cell_or_missing(context, doc, row, SCOPE_ROW, words_in(name, context->lang), PHRASE_NAME_NOT_PUBLISHED);
    add_translated(context, doc, row, community->subdistrict, PHRASE_NOT_PUBLISHED);
    g_autofree char *tier = lang_sentence(community->tier ? words_in(community->tier->name, context->lang) : "");
    node_cell(doc, row, SCOPE_NONE, tier);
    node_cell(doc, row, SCOPE_NONE,
              context_phrase(context, community->basis == BASIS_APPLIED ? PHRASE_BASIS_OF_APPLICATION
                                                                        : PHRASE_BASIS_OF_SPOT_CHECK));
    const char *written = community->held ? "" : community->concluded;
    g_autofree char *concluded =
        lang_sentence(wording_told(context->standard, TOLD_OF_COMMUNITY, written, context->lang));
    add_cell_or_missing(context, doc, row, SCOPE_NONE, concluded, PHRASE_NO_CONCLUSION);
    add_reference(context, doc, row, community);
}

static void add_summary(const ReportContext *context, Doc *doc) {
    Node *section = node_add(doc, doc_root(doc), KIND_SECTION, ROLE_ANNEX);
    section->id = "summary";
    annex_head(context, doc, section, 1, summary_title(context));
    Node *table = node_add(doc, section, KIND_TABLE, ROLE_TABLE_SUMMARY);
    node_text(doc, node_add(doc, table, KIND_CAPTION, ROLE_NONE), context_phrase(context, PHRASE_CAPTION_SUMMARY));
    Node *head = node_add(doc, node_add(doc, table, KIND_HEAD, ROLE_NONE), KIND_ROW, ROLE_NONE);
    for (guint i = 0; i < G_N_ELEMENTS(summary_heads); i++)
        node_cell(doc, head, SCOPE_COL, context_phrase(context, summary_heads[i]));
    Node *body = node_add(doc, table, KIND_BODY, ROLE_NONE);
    for (int i = 0; i < dataset_community_count(context->dataset); i++)
        add_summary_row(context, doc, body, i + 1);
    node_para(doc, section, ROLE_NOTE, context_phrase(context, PHRASE_SUMMARY_NOTE));
    node_para(doc, section, ROLE_NOTE, context_phrase(context, PHRASE_LEGEND_BASIS));
}

/* A template's heading of the first level is the document's title. */
static void mark_title(Node *section) {
    for (Node *node = section->first; node; node = node->next)
        if (node->kind == KIND_HEADING && node->level == 1)
            node->role = ROLE_TITLE;
}

bool notice_front(const ReportContext *context, const Template *template, Doc *doc, GError **error) {
    Node *section = node_add(doc, doc_root(doc), KIND_SECTION, ROLE_NONE);
    section->id = "notice";
    context_mark(context, doc, section);
    g_autoptr(GStringChunk) words = g_string_chunk_new(1024);
    FrontSource source = {context, words};
    TemplateValues values = {.value = front_value, .block = front_block, .context = &source};
    if (!template_fill(template, &values, doc, section, error))
        return false;
    mark_title(section);
    add_summary(context, doc);
    return true;
}

/* ---- the back ---- */

/* What a reader is told of the notice as a whole; what compares communities is for the office only. In the final
 * edition these are the public notes, each once. Of const Finding *. */
static GPtrArray *told_findings(const ReportContext *context, const Findings *findings) {
    g_autoptr(GHashTable) notes = g_hash_table_new(g_str_hash, g_str_equal);
    GPtrArray *told = g_ptr_array_new();
    for (guint i = 0; i < findings->list->len; i++) {
        Finding *finding = g_ptr_array_index(findings->list, i);
        bool final = context->edition == EDITION_FINAL;
        if (finding->community || (final && !context_shows(context, finding)))
            continue;
        if (!final || g_hash_table_add(notes, (void *)finding->waiver->public_note))
            g_ptr_array_add(told, finding);
    }
    return told;
}

static void add_notice_findings(const ReportContext *context, Doc *doc, const GPtrArray *told) {
    Node *section = node_add(doc, doc_root(doc), KIND_SECTION, ROLE_ANNEX);
    section->id = "checked";
    bool final = context->edition == EDITION_FINAL;
    node_heading(doc, section, 2,
                 context_phrase(context, final ? PHRASE_HEADING_NOTICE_NOTES : PHRASE_HEADING_NOTICE_FINDINGS));
    for (guint i = 0; i < told->len; i++)
        context_finding(context, doc, section, g_ptr_array_index(told, i));
}

static void add_chart(const ReportContext *context, Doc *doc, Node *section, const char *headline, Scene *scene) {
    node_heading(doc, section, 2, context_phrase(context, PHRASE_HEADING_COMPARISON));
    Node *figure = node_scene(doc, section, scene);
    Node *caption = node_add(doc, figure, KIND_CAPTION, ROLE_NONE);
    node_text(doc, caption, headline);
}

void notice_back(const ReportContext *context, Doc *doc, const Findings *findings, const char *headline, Scene *scene) {
    g_autoptr(GPtrArray) told = told_findings(context, findings);
    if (told->len > 0)
        add_notice_findings(context, doc, told);
    if (scene) {
        Node *section = node_add(doc, doc_root(doc), KIND_SECTION, ROLE_ANNEX);
        section->id = "comparison";
        add_chart(context, doc, section, headline, scene);
    }
}
