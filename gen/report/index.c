#include "report/index.h"

#include "report/notice.h"

static void add_download(const ReportContext *context, Doc *doc, Node *para, const char *base, const char *suffix,
                         Phrase label) {
    g_autofree char *href = g_strdup_printf("%s.%s%s", base, lang_id(context->lang), suffix);
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

void index_section(const ReportContext *context, Doc *doc, bool html, bool pdf, bool posters) {
    Node *section = node_add(doc, doc_root(doc), KIND_SECTION, ROLE_NONE);
    section->id = "index";
    context_mark(context, doc, section);
    node_heading(doc, section, 1, notice_title(context))->role = ROLE_TITLE;
    node_heading(doc, section, 2, context_phrase(context, PHRASE_HEADING_RECOGNISED));
    notice_groups(context, doc, section);
    node_heading(doc, section, 2, context_phrase(context, PHRASE_HEADING_OBJECTION));
    notice_objection(context, doc, section);
    node_heading(doc, section, 2, context_phrase(context, PHRASE_HEADING_DOCUMENTS));
    add_all_documents(context, doc, section, html, pdf, posters);
}
