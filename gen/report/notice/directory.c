#include "report/notice/directory.h"

#include "report/notice/register.h"

static void add_name(const ReportContext *context, Doc *doc, Node *para, const Community *community, bool linked) {
    const char *name = context_community(context, community);
    Node *strong = node_add(doc, para, KIND_STRONG, ROLE_NONE);
    if (linked)
        node_link(doc, strong, site_href(context, doc, "community", community, "html"), name);
    else
        node_text(doc, strong, name);
}

static void add_paper(const ReportContext *context, Doc *doc, Node *para, const char *folder,
                      const Community *community, Phrase label) {
    node_text(doc, para, context_phrase(context, PHRASE_WAY_SEPARATOR));
    node_link(doc, para, site_href(context, doc, folder, community, "pdf"), context_phrase(context, label));
}

static void add_community(const ReportContext *context, Doc *doc, Node *list, const Community *community,
                          const Site *site) {
    bool has = site_has(site, community);
    Node *para = node_add(doc, node_add(doc, list, KIND_ITEM, ROLE_NONE), KIND_PARA, ROLE_NONE);
    add_name(context, doc, para, community, has && site->pages);
    if (has && site->papers)
        add_paper(context, doc, para, "community", community, PHRASE_FORMAT_PDF);
    if (has && site->posters)
        add_paper(context, doc, para, "poster", community, PHRASE_FORMAT_POSTER);
    if (community_judged(community) || community->held)
        return;
    node_text(doc, para, context_phrase(context, PHRASE_WAY_SEPARATOR));
    node_text(doc, node_add(doc, para, KIND_SPAN, ROLE_MISSING), context_phrase(context, PHRASE_DATA_NOT_PUBLISHED));
}

void directory_section(const ReportContext *context, Doc *doc, Node *parent, const Site *site) {
    g_autoptr(GPtrArray) groups = register_groups(context);
    for (guint g = 0; g < groups->len; g++) {
        const RegisterGroup *group = g_ptr_array_index(groups, g);
        g_autofree char *label = register_group_label(context, group);
        node_heading(doc, parent, 3, label);
        Node *list = node_add(doc, parent, KIND_LIST, ROLE_DIRECTORY);
        for (guint i = 0; i < group->communities->len; i++)
            add_community(context, doc, list, g_ptr_array_index(group->communities, i), site);
    }
}
