#include "report/notice/web.h"

#include <limits.h>
#include <string.h>

#include "base/format.h"
#include "base/number.h"
#include "base/text.h"

/* ---- the answer first ---- */

/* When, by whom, on what ground: what of it is stated. */
static void add_kicker(const ReportContext *context, Doc *doc, Node *section) {
    g_autofree char *date = lang_date_of(context->lang, dataset_fact_zh(context->dataset, "date"));
    const char *basis = context_fact(context, "basis"), *number = context_fact(context, "basis_number");
    const char *parts[] = {
        context_fact(context, "issuer"), date ? date : context_fact(context, "date"),
        basis ? context_format(context, doc, PHRASE_INDEX_BASIS, "basis", basis, "number", number ? number : "", NULL)
              : NULL};
    Node *para = NULL;
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++) {
        if (!parts[i])
            continue;
        if (para)
            node_text(doc, para, context_phrase(context, PHRASE_WAY_SEPARATOR));
        else
            para = node_add(doc, section, KIND_PARA, ROLE_KICKER);
        node_text(doc, para, parts[i]);
    }
}

/* How many were recognised in which tier, in a sentence and large; nothing when the register gives no conclusion. */
static void add_answer(const ReportContext *context, Doc *doc, Node *section) {
    g_autoptr(GPtrArray) groups = g_ptr_array_new();
    Node *para = NULL, *tally = NULL;
    for (int t = 0; t < context->standard->tier_count; t++) {
        const Tier *tier = context->standard->tiers[t];
        int count = 0, sampled = 0;
        for (int i = 0; i < context->dataset->community_count; i++) {
            const Community *community = context->dataset->communities[i];
            bool counts = community->tier == tier && community_recognised(community);
            count += counts;
            sampled += counts && community->basis->sampled;
        }
        if (count == 0)
            continue;
        const char *name = context_tier(context, tier);
        g_ptr_array_add(groups, (void *)context_format(context, doc, PHRASE_INDEX_GROUP, "tier", name, "count",
                                                       DIGITS(count), NULL));
        para = para ? para : node_add(doc, section, KIND_PARA, ROLE_LEAD);
        tally = tally ? tally : node_add(doc, section, KIND_LIST, ROLE_TALLY);
        Node *number = node_item(doc, tally);
        node_strong(doc, number, DIGITS(count));
        node_para(doc, number->parent, ROLE_NOTE,
                  context_format(context, doc, PHRASE_WEB_TALLY, "tier", name, "count", DIGITS(count), "sampled",
                                 sampled > 0 && sampled < count ? DIGITS(sampled) : "", NULL));
    }
    if (!para)
        return;
    g_autofree char *list = lang_list(context->lang, (const char *const *)groups->pdata, groups->len);
    node_text(doc, para, context_format(context, doc, PHRASE_INDEX_LEAD, "groups", list, NULL));
    if (context->edition == EDITION_DRAFT)
        node_para(doc, section, ROLE_NOTE, context_phrase(context, PHRASE_WEB_NOT_FINAL));
}

/* ---- what stands, in a draft ---- */

typedef struct ErrorPlace {
    const Finding *finding;
    const Community *community; /* NULL: the notice */
} ErrorPlace;

/* In the order of the register, row by row. */
static int compare_places(const void *a, const void *b) {
    const ErrorPlace *first = a, *second = b;
    int line = first->community ? first->community->line : INT_MAX;
    int other = second->community ? second->community->line : INT_MAX;
    return line != other ? (line > other) - (line < other) : first->finding->no - second->finding->no;
}

/* Of ErrorPlace: each contradiction that stands. */
static GArray *standing_places(const ReportContext *context, const IndexSource *source) {
    GArray *errors = g_array_new(FALSE, FALSE, sizeof(ErrorPlace));
    const GPtrArray *findings = check_report_sorted(source->report);
    for (guint i = 0; i < findings->len; i++) {
        const Finding *finding = g_ptr_array_index(findings, i);
        const char *id = finding->community;
        ErrorPlace place = {finding, id ? dataset_lookup_community(context->dataset, id) : NULL};
        if (finding->severity == SEVERITY_ERROR && !finding->waiver)
            g_array_append_val(errors, place);
    }
    g_array_sort(errors, compare_places);
    return errors;
}

/* The name of a place, which leads to its row on the community's page, or into the notice where there is no such page.
 */
static void add_place(const ReportContext *context, Doc *doc, Node *para, const ErrorPlace *place, const Site *site) {
    Wording wording = context_wording(context);
    g_autofree char *where = wording_short_place(&wording, place->finding);
    const char *words = *where ? where : context_phrase(context, PHRASE_NOTICE_AS_A_WHOLE);
    bool has = place->community && site_has(site, place->community);
    const char *page = has && site->pages ? site_href(context, doc, "community", place->community, "html")
                       : site->notice     ? site_href(context, doc, "notice", NULL, "html")
                                          : NULL;
    const char *anchor = has ? site_anchor(doc, place->community, place->finding->no) : "checked";
    if (page)
        node_link(doc, para, doc_printf(doc, "%s#%s", page, anchor), words);
    else
        node_text(doc, para, words);
}

/* Each row with what stands in it, row by row; of very many the list is folded. */
static void add_standing(const ReportContext *context, Doc *doc, Node *section, const IndexSource *source) {
    enum { STANDING_OPEN_MOST = 60 };
    int errors = source->report->counts[SEVERITY_ERROR];
    int warnings = source->report->counts[SEVERITY_WARNING];
    if (context->edition != EDITION_DRAFT || errors + warnings == 0)
        return;
    node_heading(doc, section, 2, context_phrase(context, PHRASE_INDEX_STANDING_ROWS));
    node_para(doc, section, ROLE_NONE,
              context_format(context, doc, PHRASE_INDEX_STANDING, "errors", DIGITS(errors), "warnings",
                             DIGITS(warnings), NULL));
    g_autoptr(GArray) places = standing_places(context, source);
    Wording wording = context_wording(context);
    Node *list = NULL, *item = NULL;
    if (places->len > STANDING_OPEN_MOST) {
        section = node_add(doc, section, KIND_FOLD, ROLE_MEMBER);
        node_para(doc, node_add(doc, section, KIND_SUMMARY, ROLE_NONE), ROLE_NAME,
                  context_format(context, doc, PHRASE_WEB_PLACES, "count", DIGITS(places->len), NULL));
    }
    if (places->len > 0)
        list = node_add(doc, section, KIND_LIST, ROLE_CHECKS);
    for (guint i = 0; i < places->len; i++) {
        const ErrorPlace *place = &g_array_index(places, ErrorPlace, i);
        if (!item || compare_places(place, place - 1) != 0) {
            item = node_add(doc, list, KIND_ITEM, ROLE_NONE);
            add_place(context, doc, node_add(doc, item, KIND_PARA, ROLE_NAME), place, source->site);
        }
        g_autofree char *found = wording_found(&wording, place->finding);
        node_para(doc, item, ROLE_NONE, found);
    }
}

/* ---- the communities ---- */

/* In a draft, how many of its rows hold a contradiction that stands. */
static void add_marks(const ReportContext *context, Doc *doc, Node *item, const Community *community,
                      const CheckReport *report) {
    int count = 0;
    for (int i = 0; community->tier && i < community->tier->indicator_count; i++)
        count +=
            (check_report_row(report, community->id, community->tier->indicators[i]->no) & FOUND_CONTRADICTION) != 0;
    if (count > 0 && context->edition == EDITION_DRAFT)
        node_para(doc, item, ROLE_APART_FROM,
                  context_format(context, doc, PHRASE_WEB_APART, "count", DIGITS(count), NULL));
}

/* Formats of documents on paper that readers are led to, in the order of the links. */
static const struct {
    Format format;
    const char *suffix;
    Phrase name;
} papers[] = {{FORMAT_PDF, "pdf", PHRASE_FORMAT_PDF},
              {FORMAT_DOCX, "docx", PHRASE_FORMAT_DOCX},
              {FORMAT_OFD, "ofd", PHRASE_FORMAT_OFD}};

/* A link to a document of the community, after those before it. */
static void add_paper(const ReportContext *context, Doc *doc, Node *para, const char *document, const char *suffix,
                      const Community *community, Phrase label) {
    node_text(doc, para, context_phrase(context, PHRASE_WAY_SEPARATOR));
    node_link(doc, para, site_href(context, doc, document, community, suffix), context_phrase(context, label));
}

static void add_papers(const ReportContext *context, Doc *doc, Node *para, const Community *community,
                       const Site *site) {
    for (guint i = 0; i < G_N_ELEMENTS(papers); i++)
        if (site->papers & 1 << papers[i].format)
            add_paper(context, doc, para, "community", papers[i].suffix, community, papers[i].name);
    if (site->posters)
        add_paper(context, doc, para, "poster", "pdf", community, PHRASE_FORMAT_POSTER);
}

static void add_member(const ReportContext *context, Doc *doc, Node *list, const Community *community,
                       const IndexSource *source) {
    const Site *site = source->site;
    const char *name = context_community(context, community);
    bool has = site_has(site, community);
    Node *item = node_add(doc, list, KIND_ITEM, ROLE_NONE);
    Node *para = node_add(doc, item, KIND_PARA, ROLE_NAME);
    if (has && site->pages) {
        node_link(doc, para, site_href(context, doc, "community", community, "html"), name);
    } else {
        node_strong(doc, para, name);
        if (has)
            add_papers(context, doc, para, community, site);
    }
    add_marks(context, doc, item, community, source->report);
    g_autofree char *place = translate_value(context->standard, context->lang, community->subdistrict);
    if (*place)
        node_para(doc, item, ROLE_PLACE, place);
    if (community->told_of_tier && !community->held && site->notice)
        node_link(doc, node_add(doc, item, KIND_PARA, ROLE_PLACE),
                  doc_printf(doc, "%s#%s", site_href(context, doc, "notice", NULL, "html"),
                             tier_anchor(doc, community->tier)),
                  tier_title(context, doc, community->tier));
    else if (!community_judged(community) && !community->held)
        context_missing(context, doc, node_add(doc, item, KIND_PARA, ROLE_PLACE), PHRASE_DATA_NOT_PUBLISHED);
}

/* By place, where there are several of them and many pages. */
static void add_finder(const ReportContext *context, Doc *doc, Node *section, const Site *site) {
    enum { FEW = 10 };
    g_autoptr(GPtrArray) places = g_ptr_array_new();
    g_autoptr(GHashTable) members =
        g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
    int count = 0;
    for (int i = 0; i < context->dataset->community_count; i++) {
        const Community *community = context->dataset->communities[i];
        if (text_blank(community->subdistrict) || !site_has(site, community))
            continue;
        GPtrArray *list = g_hash_table_lookup(members, community->subdistrict);
        if (!list) {
            list = g_ptr_array_new();
            g_hash_table_insert(members, (void *)community->subdistrict, list);
            g_ptr_array_add(places, (void *)community->subdistrict);
        }
        g_ptr_array_add(list, (void *)community);
        count++;
    }
    if (!site->pages || count < FEW || places->len < 2)
        return;
    node_heading(doc, section, 3, context_phrase(context, PHRASE_WEB_FIND));
    for (guint i = 0; i < places->len; i++) {
        const GPtrArray *list = g_hash_table_lookup(members, g_ptr_array_index(places, i));
        g_autofree char *place = translate_value(context->standard, context->lang, g_ptr_array_index(places, i));
        Node *fold = node_add(doc, section, KIND_FOLD, ROLE_FINDER);
        Node *summary = node_add(doc, fold, KIND_SUMMARY, ROLE_NONE);
        node_para(doc, summary, ROLE_NAME, place);
        node_para(doc, summary, ROLE_COUNT,
                  context_format(context, doc, PHRASE_WEB_COUNT, "count", DIGITS(list->len), NULL));
        Node *links = node_add(doc, fold, KIND_LIST, ROLE_JUMPS);
        for (guint k = 0; k < list->len; k++) {
            const Community *community = g_ptr_array_index(list, k);
            node_link(doc, node_item(doc, links), site_href(context, doc, "community", community, "html"),
                      context_community(context, community));
        }
    }
}

/* Each group of the register a heading and a list; of very many communities the list is folded. */
static void add_directory(const ReportContext *context, Doc *doc, Node *section, const IndexSource *source) {
    enum { OPEN_MOST = 60 };
    g_autoptr(GPtrArray) groups = register_groups(context);
    for (guint g = 0; g < groups->len; g++) {
        const RegisterGroup *group = g_ptr_array_index(groups, g);
        g_autofree char *label = register_group_label(context, group);
        node_heading(doc, section, 3, label);
        Node *parent = section;
        if (group->communities->len > OPEN_MOST) {
            parent = node_add(doc, section, KIND_FOLD, ROLE_MEMBER);
            node_para(doc, node_add(doc, parent, KIND_SUMMARY, ROLE_NONE), ROLE_NAME,
                      context_format(context, doc, PHRASE_WEB_COUNT, "count", DIGITS(group->communities->len), NULL));
        }
        Node *list = node_add(doc, parent, KIND_LIST, ROLE_DIRECTORY);
        for (guint i = 0; i < group->communities->len; i++)
            add_member(context, doc, list, g_ptr_array_index(group->communities, i), source);
    }
}

/* ---- documents ---- */

static void add_file(const ReportContext *context, Doc *doc, Node *list, const char *href, Phrase label,
                     Phrase format) {
    g_autofree char *words = lang_sentence(context_phrase(context, label));
    node_link(doc, node_item(doc, list), href,
              format == label ? words
                              : context_format(context, doc, PHRASE_WEB_FILE, "file", words, "format",
                                               context_phrase(context, format), NULL));
}

/* What there is of each community on paper. */
static void add_community_papers(const ReportContext *context, Doc *doc, Node *section, const Site *site) {
    if (!site->pages || (!site->papers && !site->posters))
        return;
    Node *fold = NULL, *list = NULL;
    for (int i = 0; i < context->dataset->community_count; i++) {
        const Community *community = context->dataset->communities[i];
        if (!site_has(site, community))
            continue;
        if (!fold) {
            fold = node_add(doc, section, KIND_FOLD, ROLE_MEMBER);
            node_para(doc, node_add(doc, fold, KIND_SUMMARY, ROLE_NONE), ROLE_NAME,
                      context_phrase(context, PHRASE_WEB_PAPERS_OF_ALL));
            list = node_add(doc, fold, KIND_LIST, ROLE_CONTENTS);
        }
        Node *para = node_item(doc, list);
        node_text(doc, para, context_community(context, community));
        add_papers(context, doc, para, community, site);
    }
}

static void add_documents(const ReportContext *context, Doc *doc, Node *section, const Site *site) {
    bool previous = false;
    for (int i = 0; i < context->dataset->fact_count; i++)
        previous |= g_str_has_prefix(context->dataset->facts[i]->key, "previous.");
    if (!site_has_codes(site) && !site->open_data && !previous)
        return;
    Node *heading = node_heading(doc, section, 2, context_phrase(context, PHRASE_HEADING_DOCUMENTS));
    heading->id = "documents";
    Node *list = site_has_codes(site) || site->open_data ? node_add(doc, section, KIND_LIST, ROLE_FILES) : NULL;
    if (site->notice)
        add_file(context, doc, list, site_href(context, doc, "notice", NULL, "html"), PHRASE_INDEX_NOTICE,
                 PHRASE_FORMAT_HTML);
    for (guint i = 0; i < G_N_ELEMENTS(papers); i++)
        if (site->notice_papers & 1 << papers[i].format)
            add_file(context, doc, list, site_href(context, doc, "notice", NULL, papers[i].suffix), PHRASE_INDEX_NOTICE,
                     papers[i].name);
    if (site_has_codes(site))
        add_file(context, doc, list, CODES_PAGE ".html", PHRASE_TITLE_CODES, PHRASE_TITLE_CODES);
    for (int i = 0; site->open_data && i < OPEN_DATA_TABLES; i++)
        add_file(context, doc, list, open_data_tables[i].file, open_data_tables[i].label, PHRASE_WEB_CSV);
    add_community_papers(context, doc, section, site);

    /* previous.2022 is what the notice of that year is called, previous.2022.url where it is. */
    list = NULL;
    for (int i = 0; i < context->dataset->fact_count; i++) {
        const char *key = context->dataset->facts[i]->key, *name = context_fact(context, key);
        if (!g_str_has_prefix(key, "previous.") || g_str_has_suffix(key, ".url") || !name)
            continue;
        if (!list) {
            node_heading(doc, section, 2, context_phrase(context, PHRASE_INDEX_PREVIOUS));
            list = node_add(doc, section, KIND_LIST, ROLE_FILES);
        }
        g_autofree char *url_key = g_strconcat(key, ".url", NULL);
        const char *url = dataset_fact_zh(context->dataset, url_key);
        Node *para = node_item(doc, list);
        if (text_is_web_address(url))
            node_link(doc, para, url, name);
        else
            node_text(doc, para, name);
    }
}

/* The block at the head of a page of government information, as directories of open government information have it
 * (政府信息公开条例), for the web only. Only where notice.csv gives one of its own fields: offices whose publishing
 * system keeps these do not want them twice. */
static void add_disclosure(const ReportContext *context, Doc *doc, Node *section) {
    static const struct {
        const char *key;
        Phrase label;
        bool own;              /* the others are facts of the notice that the block repeats */
        const char *otherwise; /* the fact that stands in its place; NULL: none */
    } fields[] = {
        {"index_number", PHRASE_DISCLOSURE_INDEX, true, NULL},
        {"category", PHRASE_DISCLOSURE_CATEGORY, true, NULL},
        {"publisher", PHRASE_DISCLOSURE_PUBLISHER, true, "issuer"},
        {"created", PHRASE_DISCLOSURE_CREATED, true, NULL},
        {"number", PHRASE_DISCLOSURE_NUMBER, false, NULL},
        {"published", PHRASE_DISCLOSURE_PUBLISHED, true, "date"},
        {"manner", PHRASE_DISCLOSURE_MANNER, true, NULL},
        {"summary", PHRASE_DISCLOSURE_SUMMARY, true, NULL},
    };
    bool given = false;
    for (guint i = 0; i < G_N_ELEMENTS(fields); i++)
        given = given || (fields[i].own && context_fact(context, fields[i].key));
    if (!given)
        return;
    Node *body = context_rows(context, doc, section, ROLE_DISCLOSURE,
                              context_phrase(context, PHRASE_DISCLOSURE_CAPTION), NULL, 0);
    for (guint i = 0; i < G_N_ELEMENTS(fields); i++) {
        const char *value = context_fact(context, fields[i].key);
        if (!value && fields[i].otherwise)
            value = context_fact(context, fields[i].otherwise);
        if (value)
            table_row(doc, body, context_phrase(context, fields[i].label), value, NULL);
    }
}

void index_section(const ReportContext *context, Doc *doc, const IndexSource *source) {
    const Site *site = source->site;
    Node *head = node_section(doc, ROLE_HEAD, "index");
    context_mark(context, doc, head);
    add_kicker(context, doc, head);
    node_heading(doc, head, 1, notice_title(context))->role = ROLE_TITLE;
    add_answer(context, doc, head);
    if (site->erratum) {
        Node *box = node_add(doc, head, KIND_ASIDE, ROLE_INFO);
        Node *para = node_para(doc, box, ROLE_NONE, context_phrase(context, PHRASE_INDEX_ERRATUM));
        node_link(doc, para, site_href(context, doc, "erratum", NULL, "html"),
                  context_phrase(context, PHRASE_TITLE_ERRATUM));
    }
    web_facts(context, doc, &(WebPage){.site = site, .document = "index"});

    Node *body = node_section(doc, ROLE_BODY, NULL);
    add_standing(context, doc, body, source);
    Node *heading = node_heading(doc, body, 2, context_phrase(context, PHRASE_HEADING_RECOGNISED));
    heading->id = "communities";
    add_finder(context, doc, body, site);
    add_directory(context, doc, body, source);
    if (source->chart && source->chart->scenes->len > 0)
        gallery_section(context, doc, context_phrase(context, PHRASE_HEADING_COMPARISON), source->chart, 1);
    Node *rest = node_section(doc, ROLE_BODY, NULL);
    add_documents(context, doc, rest, site);
    add_disclosure(context, doc, rest);
}
