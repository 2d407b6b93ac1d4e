#include "report/site.h"

#include <string.h>

bool site_has(const Site *site, const Community *community) {
    return community_judged(community) && !community->held && community_wanted(community, site->communities);
}

bool site_has_codes(const Site *site) {
    return site->notice || site->notice_papers || site->pages || site->papers || site->posters;
}

const Community *site_neighbour(const Site *site, const Dataset *dataset, const Community *community, int step) {
    int count = dataset->community_count, at = 0;
    while (at < count && dataset->communities[at] != community)
        at++;
    for (at += step; at >= 0 && at < count; at += step)
        if (site_has(site, dataset->communities[at]))
            return dataset->communities[at];
    return NULL;
}

char *site_name(const char *document, const Community *community, DocLang lang) {
    return g_strdup_printf("%s%s%s.%s", document, community ? "/" : "", community ? community->id : "", lang->id);
}

enum { NAME_BYTES_MOST = 150 }; /* of a community, in the name of a file */

/* As every system can have it in the name of a file: what Windows forbids in its full width. Newly allocated. */
static char *file_words(const char *words) {
    enum { TWIN = 0xFEE0 };
    GString *name = g_string_new(NULL);
    for (const char *at = words; *at && name->len < NAME_BYTES_MOST; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        bool forbidden = c < 0x80 && strchr("\\/:*?\"<>|.", (int)c), unseen = !g_unichar_isgraph(c);
        if (!unseen)
            g_string_append_unichar(name, forbidden ? c + TWIN : c);
    }
    return g_string_free(name, FALSE);
}

char *site_letter(const ReportContext *context, const Community *community) {
    /* of a letter in pairs the leading language's words */
    Lang lang = lang_fellow(context->lang, context->doc_lang->langs[0]);
    g_autofree char *name = file_words(names_told(dataset_names(context->dataset), community->id));
    bool cut = strlen(name) >= NAME_BYTES_MOST;
    return g_strdup_printf("query/%s-%s%s%s.%s", phrase(PHRASE_LETTER_FILE, lang), name, cut ? "-" : "",
                           cut ? community->id : "", context->doc_lang->id);
}

const char *site_href(const ReportContext *context, Doc *doc, const char *document, const Community *community,
                      const char *suffix) {
    bool landing = g_str_equal(document, "index");
    g_autofree char *name = landing ? g_strdup(doc_lang_index(context->doc_lang, context->langs))
                                    : site_name(document, community, context->doc_lang);
    return doc_printf(doc, "%s.%s", name, suffix);
}

const char *site_href_from_page(Doc *doc, const char *href) {
    static const char folder[] = "community/";
    return g_str_has_prefix(href, folder) ? href + strlen(folder) : doc_printf(doc, "../%s", href);
}

const char *site_anchor(Doc *doc, const Community *community, int no) {
    return no > 0 ? doc_printf(doc, "community-%s-%d", community->id, no)
                  : doc_printf(doc, "community-%s", community->id);
}

void site_lead_to_pages(Doc *doc, Node *node, GHashTable *elsewhere, DocLang lang, bool nested) {
    static const char anchor[] = "#community-";
    for (Node *child = node->first; child; child = child->next)
        site_lead_to_pages(doc, child, elsewhere, lang, nested);
    if (node->kind != KIND_LINK || !node->href)
        return;
    const char *to = *node->href == '#' ? g_hash_table_lookup(elsewhere, node->href + 1) : NULL;
    if (to && !*to) {
        node->kind = KIND_SPAN;
        node->href = NULL;
        return;
    }
    if (to)
        node->href = doc_string(doc, to);
    else if (g_hash_table_contains(elsewhere, "communities") && g_str_has_prefix(node->href, anchor))
        node->href = doc_printf(doc, "community/%s.%s.html", node->href + strlen(anchor), lang->id);
    bool relative = *node->href != '#' && !strchr(node->href, ':');
    if (nested && relative && !g_str_has_prefix(node->href, "../"))
        node->href = doc_printf(doc, "../%s", node->href);
}
