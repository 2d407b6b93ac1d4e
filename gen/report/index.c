#include "report/index.h"

#include "report/notice.h"

static void add_download(const ReportContext *context, Doc *doc, Node *para, const char *base, const char *suffix,
                         Phrase label) {
    g_autofree char *href = g_strdup_printf("%s.%s%s", base, doc_lang_id(context->doc_lang), suffix);
    if (para->first)
        node_text(doc, para, context_phrase(context, PHRASE_LIST_SEPARATOR));
    node_link(doc, para, doc_string(doc, href), context_phrase(context, label));
}

/* Returns where more links can follow. */
static Node *add_documents(const ReportContext *context, Doc *doc, Node *parent, const char *name, const char *base,
                           bool html, bool pdf) {
    Node *list_item = node_add(doc, parent, KIND_ITEM, ROLE_NONE);
    Node *para = node_add(doc, list_item, KIND_PARA, ROLE_NONE);
    Node *strong = node_add(doc, para, KIND_STRONG, ROLE_NONE);
    node_text(doc, strong, name);
    node_text(doc, para, context_phrase(context, PHRASE_COLON));
    Node *links = node_add(doc, para, KIND_SPAN, ROLE_NONE);
    if (html)
        add_download(context, doc, links, base, ".html", PHRASE_FORMAT_HTML);
    if (pdf)
        add_download(context, doc, links, base, ".pdf", PHRASE_FORMAT_PDF);
    return links;
}

static void add_all_documents(const ReportContext *context, Doc *doc, Node *section, bool html, bool pdf,
                              bool posters) {
    Wording wording = context_wording(context);
    Node *list = node_add(doc, section, KIND_LIST, ROLE_CONTENTS);
    add_documents(context, doc, list, notice_title(context), "notice", html, pdf);
    for (int i = 0; i < dataset_community_count(context->dataset); i++) {
        const Community *community = dataset_community(context->dataset, i);
        if (!community->has_table || community->held)
            continue;
        g_autofree char *name = wording_community(&wording, community);
        g_autofree char *base = g_strconcat("community/", community->id, NULL);
        Node *links = add_documents(context, doc, list, name, base, html, pdf);
        g_autofree char *poster = g_strconcat("poster/", community->id, NULL);
        if (posters)
            add_download(context, doc, links, poster, ".pdf", PHRASE_FORMAT_POSTER);
    }
}

/* ---- the answer first ---- */

static int recognised(const ReportContext *context, const Tier *tier) {
    int count = 0;
    for (int i = 0; i < dataset_community_count(context->dataset); i++) {
        const Community *community = dataset_community(context->dataset, i);
        count += community->tier == tier && !community->held && *community->concluded;
    }
    return count;
}

/* Nothing when the register gives no conclusion. */
static void add_lead(const ReportContext *context, Doc *doc, Node *section) {
    g_autoptr(GPtrArray) groups = g_ptr_array_new_with_free_func(g_free);
    for (int i = 0; i < standard_tier_count(context->standard); i++) {
        const Tier *tier = standard_tier(context->standard, i);
        int count = recognised(context, tier);
        g_autofree char *number = g_strdup_printf("%d", count);
        if (count > 0)
            g_ptr_array_add(groups, phrase_format(PHRASE_INDEX_GROUP, context->lang, "tier",
                                                  words_in(tier->name, context->lang), "count", number, NULL));
    }
    if (groups->len == 0)
        return;
    g_autofree char *list = lang_list(context->lang, (const char *const *)groups->pdata, groups->len);
    g_autofree char *lead = phrase_format(PHRASE_INDEX_LEAD, context->lang, "groups", list, NULL);
    node_para(doc, section, ROLE_LEAD, lead);
}

static void add_basis(const ReportContext *context, Doc *doc, Node *section) {
    const char *basis = context_fact(context, "basis"), *number = context_fact(context, "basis_number");
    if (!basis)
        return;
    g_autofree char *words =
        phrase_format(PHRASE_INDEX_BASIS, context->lang, "basis", basis, "number", number ? number : "", NULL);
    node_para(doc, section, ROLE_NOTE, words);
}

static void add_standing(const ReportContext *context, Doc *doc, Node *section, const IndexSource *source) {
    if (context->edition != EDITION_DRAFT || !source->notice || source->errors + source->warnings == 0)
        return;
    g_autofree char *errors = g_strdup_printf("%d", source->errors);
    g_autofree char *warnings = g_strdup_printf("%d", source->warnings);
    g_autofree char *words =
        phrase_format(PHRASE_INDEX_STANDING, context->lang, "errors", errors, "warnings", warnings, NULL);
    Node *para = node_para(doc, section, ROLE_NOTE, words);
    g_autofree char *href = g_strdup_printf("notice.%s.html", doc_lang_id(context->doc_lang));
    node_link(doc, para, doc_string(doc, href), context_phrase(context, PHRASE_INDEX_STANDING_PLACE));
}

void index_section(const ReportContext *context, Doc *doc, const IndexSource *source) {
    Node *section = node_add(doc, doc_root(doc), KIND_SECTION, ROLE_NONE);
    section->id = "index";
    context_mark(context, doc, section);
    node_heading(doc, section, 1, notice_title(context))->role = ROLE_TITLE;
    context_languages(context, doc, section);
    add_lead(context, doc, section);
    add_standing(context, doc, section, source);
    node_heading(doc, section, 2, context_phrase(context, PHRASE_HEADING_OBJECTION));
    notice_objection(context, doc, section);
    node_heading(doc, section, 2, context_phrase(context, PHRASE_HEADING_RECOGNISED));
    notice_groups(context, doc, section);
    add_basis(context, doc, section);
    node_heading(doc, section, 2, context_phrase(context, PHRASE_HEADING_DOCUMENTS));
    add_all_documents(context, doc, section, source->html, source->pdf, source->posters);
    if (source->chart && source->chart->scenes->len > 0)
        gallery_section(context, doc, context_phrase(context, PHRASE_HEADING_COMPARISON), source->chart, 1);
}
