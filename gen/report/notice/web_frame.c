#include "report/notice/web.h"

const char *web_href(const WebPage *page, Doc *doc, const char *href) {
    return page->community ? site_href_from_page(doc, href) : href;
}

static void add_way(Doc *doc, const WebPage *page, Node *list, const char *href, const char *words) {
    node_link(doc, node_item(doc, list), web_href(page, doc, href), words);
}

/* The same page in the other languages of the run. */
static void add_languages(const ReportContext *context, Doc *doc, const WebPage *page, Node *list) {
    for (guint i = 0; i < context->langs->len && page->document; i++) {
        ReportContext other = *context;
        other.doc_lang = g_ptr_array_index(context->langs, i);
        if (other.doc_lang == context->doc_lang)
            continue;
        g_autofree char *name = doc_lang_name(other.doc_lang);
        Node *link =
            node_link(doc, node_item(doc, list),
                      web_href(page, doc, site_href(&other, doc, page->document, page->community, "html")), "");
        link->lang = doc_string(doc, lang_tag(other.doc_lang->langs[0]));
        node_text(doc, link, name);
    }
}

/* Who speaks: the issuer, and on whose site; failing both what the notice is called. */
static void add_masthead(const ReportContext *context, Doc *doc, const WebPage *page) {
    const Site *site = page->site;
    Node *section = node_section(doc, ROLE_MASTHEAD, NULL);
    const char *brand = context_phrase(context, PHRASE_WEB_BRAND),
               *index = site_href(context, doc, "index", NULL, "html");
    Node *para = node_add(doc, section, KIND_PARA, ROLE_BRAND);
    if (site->landing)
        node_link(doc, para, web_href(page, doc, index), brand);
    else
        node_text(doc, para, brand);
    const char *issuer = context_fact(context, "issuer"), *name = context_fact(context, "site_name");
    node_strong(doc, node_add(doc, section, KIND_PARA, ROLE_NAME),
                issuer ? issuer
                : name ? name
                       : notice_title(context));
    if (issuer && name)
        node_para(doc, section, ROLE_PLACE, name);
    bool others = page->document && context->langs->len > 1;
    if (!site->landing && !site->charts && !site_has_codes(site) && !others)
        return;
    Node *list = node_add(doc, section, KIND_LIST, ROLE_MENU);
    if (site->landing) {
        add_way(doc, page, list, doc_printf(doc, "%s#communities", index), context_phrase(context, PHRASE_WEB_UNITS));
        if (!site->charts)
            add_way(doc, page, list, doc_printf(doc, "%s#charts", index),
                    context_phrase(context, PHRASE_HEADING_COMPARISON));
    }
    if (site->charts)
        add_way(doc, page, list, site_href(context, doc, "charts", NULL, "html"),
                context_phrase(context, PHRASE_HEADING_COMPARISON));
    if (site_has_codes(site))
        add_way(doc, page, list, CODES_PAGE ".html", context_phrase(context, PHRASE_HEAD_CODE));
    add_languages(context, doc, page, list);
}

/* Where the page stands, the site first. */
static void add_crumbs(const ReportContext *context, Doc *doc, const WebPage *page) {
    static const char *const above[] = {"site_name", "column_name"};
    if (!page->title && !context_fact(context, above[0]) && !context_fact(context, above[1]))
        return;
    Node *list = node_add(doc, node_section(doc, ROLE_CRUMBS, NULL), KIND_LIST, ROLE_NONE);
    for (guint i = 0; i < G_N_ELEMENTS(above); i++)
        if (context_fact(context, above[i]))
            node_text(doc, node_item(doc, list), context_fact(context, above[i]));
    if (page->title && page->site->landing)
        add_way(doc, page, list, site_href(context, doc, "index", NULL, "html"), notice_title(context));
    node_text(doc, node_item(doc, list), page->title ? page->title : notice_title(context));
}

/* Who, when, whom to ask, and what there is of the year. */
static void add_foot(const ReportContext *context, Doc *doc, const WebPage *page) {
    const Site *site = page->site;
    Node *section = node_section(doc, ROLE_FOOT, NULL);
    g_autofree char *date = lang_date_of(context->lang, dataset_fact_zh(context->dataset, "date"));
    const char *issuer = context_fact(context, "issuer"), *day = date ? date : context_fact(context, "date");
    const char *parts[] = {issuer, day};
    Node *para = issuer || day ? node_add(doc, section, KIND_PARA, ROLE_NAME) : NULL;
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++) {
        if (i > 0 && issuer && day)
            node_text(doc, para, context_phrase(context, PHRASE_WAY_SEPARATOR));
        if (parts[i])
            node_text(doc, para, parts[i]);
    }
    static const struct {
        const char *key;
        Phrase label;
    } whom[] = {{"contact", PHRASE_FACT_CONTACT}, {"supervision", PHRASE_FACT_SUPERVISION}};
    for (guint i = 0; i < G_N_ELEMENTS(whom); i++) {
        const char *value = context_fact(context, whom[i].key);
        if (value)
            reach_add(context, doc, node_para(doc, section, ROLE_NONE, context_phrase(context, whom[i].label)), value,
                      PHRASE_NOT_SUPPLIED);
    }
    if (!site->landing && !site->notice && !site->charts && !site->erratum && !site_has_codes(site))
        return;
    Node *list = node_add(doc, section, KIND_LIST, ROLE_CONTENTS);
    if (site->landing)
        add_way(doc, page, list, site_href(context, doc, "index", NULL, "html"),
                context_phrase(context, PHRASE_WEB_HOME));
    if (site->notice)
        add_way(doc, page, list, site_href(context, doc, "notice", NULL, "html"),
                context_phrase(context, PHRASE_INDEX_NOTICE));
    if (site->charts)
        add_way(doc, page, list, site_href(context, doc, "charts", NULL, "html"),
                context_phrase(context, PHRASE_HEADING_COMPARISON));
    if (site->erratum)
        add_way(doc, page, list, site_href(context, doc, "erratum", NULL, "html"),
                context_phrase(context, PHRASE_TITLE_ERRATUM));
    if (site_has_codes(site))
        add_way(doc, page, list, CODES_PAGE ".html", context_phrase(context, PHRASE_TITLE_CODES));
    if (site->landing && site->open_data)
        add_way(doc, page, list, doc_printf(doc, "%s#documents", site_href(context, doc, "index", NULL, "html")),
                context_phrase(context, PHRASE_INDEX_OPEN_DATA));
}

void web_frame(const ReportContext *context, Doc *doc, const WebPage *page) {
    add_masthead(context, doc, page);
    add_crumbs(context, doc, page);
    add_foot(context, doc, page);
}

/* ---- the page of charts ---- */

char *web_charts_title(const ReportContext *context) {
    return phrase_format(PHRASE_WEB_CHARTS_TITLE, context->lang, "title", notice_title(context), NULL);
}

void web_charts(const ReportContext *context, Doc *doc, Chart *charts, int count) {
    Node *section = node_section(doc, ROLE_HEAD, "comparison");
    context_mark(context, doc, section);
    node_para(doc, section, ROLE_KICKER, notice_title(context));
    node_heading(doc, section, 1, context_phrase(context, PHRASE_HEADING_COMPARISON))->role = ROLE_TITLE;
    if (!gallery_section(context, doc, context_phrase(context, PHRASE_WEB_CHARTS), charts, count))
        node_para(doc, section, ROLE_NONE, context_phrase(context, PHRASE_WEB_NO_CHARTS));
}
