#include "report/context.h"

#include "base/date.h"
#include "data/column_list.h"

Wording context_wording(const ReportContext *context) {
    return (Wording){context->standard, context->dataset, context->lang};
}

const char *context_phrase(const ReportContext *context, Phrase id) {
    return phrase(id, context->lang);
}

const char *context_format(const ReportContext *context, Doc *doc, Phrase id, ...) {
    va_list pairs;
    va_start(pairs, id);
    g_autofree char *text = phrase_vformat(id, context->lang, pairs);
    va_end(pairs);
    return doc_string(doc, text);
}

Node *context_table(const ReportContext *context, Doc *doc, Node *parent, Role role, const char *caption,
                    const Phrase *heads, guint count) {
    g_autofree const char **words = g_new(const char *, count);
    for (guint i = 0; i < count; i++)
        words[i] = context_phrase(context, heads[i]);
    return node_table(doc, parent, role, caption, words, count);
}

Node *context_rows(const ReportContext *context, Doc *doc, Node *parent, Role role, const char *caption,
                   const Phrase *heads, guint count) {
    return node_add(doc, context_table(context, doc, parent, role, caption, heads, count), KIND_BODY, ROLE_NONE);
}

Node *table_row(Doc *doc, Node *body, const char *head, ...) {
    Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
    node_cell(doc, row, SCOPE_ROW, head);
    va_list texts;
    va_start(texts, head);
    for (const char *text; (text = va_arg(texts, const char *));)
        node_cell(doc, row, SCOPE_NONE, text);
    va_end(texts);
    return row;
}

void context_missing(const ReportContext *context, Doc *doc, Node *para, Phrase what) {
    node_text(doc, node_add(doc, para, KIND_SPAN, ROLE_MISSING), context_phrase(context, what));
}

const char *context_community(const ReportContext *context, const Community *community) {
    const char *name = words_in(community->name, context->lang);
    return *name ? name : context_phrase(context, PHRASE_NAME_NOT_PUBLISHED);
}

char *context_unnamed(const ReportContext *context, int count) {
    return count == 1 ? g_strdup(context_phrase(context, PHRASE_NAME_NOT_PUBLISHED))
                      : phrase_format(PHRASE_NAMES_NOT_PUBLISHED, context->lang, "count", DIGITS(count), NULL);
}

char *context_communities(const ReportContext *context, const GPtrArray *communities) {
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    int unnamed = 0;
    for (guint i = 0; i < communities->len; i++) {
        const Community *community = g_ptr_array_index(communities, i);
        if (*community->name.zh)
            g_ptr_array_add(names, (void *)context_community(context, community));
        else
            unnamed++;
    }
    g_autofree char *rest = context_unnamed(context, unnamed);
    if (unnamed > 0)
        g_ptr_array_add(names, rest);
    return lang_list(context->lang, (const char *const *)names->pdata, names->len);
}

const char *context_register(const ReportContext *context, const char *id) {
    static const Phrase columns[] = {[REGISTER_COLUMN_NAME_ZH] = PHRASE_REGISTER_NAME_ZH,
                                     [REGISTER_COLUMN_NAME_EN] = PHRASE_REGISTER_NAME_EN,
                                     [REGISTER_COLUMN_SUBDISTRICT] = PHRASE_REGISTER_SUBDISTRICT,
                                     [REGISTER_COLUMN_TIER] = PHRASE_REGISTER_TIER,
                                     [REGISTER_COLUMN_BASIS] = PHRASE_REGISTER_BASIS,
                                     [REGISTER_COLUMN_CONCLUDED] = PHRASE_REGISTER_CONCLUDED,
                                     [REGISTER_COLUMN_HELD] = PHRASE_REGISTER_HELD};
    static const struct {
        const char *code;
        Phrase words;
    } codes[] = {{"yes", PHRASE_REGISTER_YES}, {"no", PHRASE_REGISTER_NO}};
    for (gsize i = REGISTER_COLUMN_NAME_ZH; i < G_N_ELEMENTS(columns); i++)
        if (g_str_equal(register_columns[i].name, id))
            return context_phrase(context, columns[i]);
    for (gsize i = 0; i < G_N_ELEMENTS(codes); i++)
        if (g_str_equal(codes[i].code, id))
            return context_phrase(context, codes[i].words);
    return NULL;
}

const char *context_coded(const ReportContext *context, Doc *doc, const Standard *standard, const char *column,
                          const char *value) {
    const Tier *tier = NULL;
    const Basis *basis = NULL;
    if (g_str_equal(column, register_columns[REGISTER_COLUMN_TIER].name))
        tier = standard_lookup_tier(standard, value);
    else if (g_str_equal(column, register_columns[REGISTER_COLUMN_BASIS].name))
        basis = standard_lookup_basis(standard, value);
    else
        return context_register(context, value);
    if (!basis)
        return tier ? words_in(tier->name, context->lang) : NULL;
    g_autofree char *words = lang_sentence(wording_basis(basis, context->lang));
    return doc_string(doc, words);
}

const char *context_tier(const ReportContext *context, const Tier *tier) {
    return tier && context->standard->tier_count > 1 ? words_in(tier->name, context->lang) : "";
}

const char *context_fact(const ReportContext *context, const char *key) {
    const char *text = g_hash_table_lookup(context->facts, key);
    return text && *text ? text : NULL;
}

Doc *context_doc(const ReportContext *context) {
    Doc *doc = doc_new();
    if (!lang_leads(context->lang))
        doc->han = lang_tag(LANG_ZH);
    return doc;
}

static const char *edition_mark(const ReportContext *context) {
    if (context->edition == EDITION_FINAL)
        return "";
    return context_phrase(context, context->edition == EDITION_DRAFT ? PHRASE_EDITION_DRAFT : PHRASE_EDITION_INTERNAL);
}

void context_mark(const ReportContext *context, Doc *doc, Node *section) {
    const char *mark = edition_mark(context);
    if (!*mark)
        return;
    Node *aside = node_add(doc, section, KIND_ASIDE, ROLE_EDITION);
    node_para(doc, aside, ROLE_NONE, mark);
}

bool context_shows(const ReportContext *context, const Finding *finding) {
    switch (context->edition) {
    case EDITION_FINAL:
        return finding->waiver && *finding->waiver->public_note;
    case EDITION_DRAFT:
        return finding->severity > SEVERITY_INFO && finding->id != FINDING_COPIED_ANSWERS;
    case EDITION_INTERNAL:
        return true;
    }
    g_assert_not_reached();
}

void context_finding(const ReportContext *context, Doc *doc, Node *parent, const Finding *finding) {
    static const Role roles[] = {
        [SEVERITY_INFO] = ROLE_INFO, [SEVERITY_WARNING] = ROLE_WARNING, [SEVERITY_ERROR] = ROLE_ERROR};
    const Waiver *waiver = finding->waiver;
    if (!waiver || context->edition != EDITION_FINAL) {
        Wording wording = context_wording(context);
        g_autofree char *sentence = wording_finding(&wording, finding);
        const char *severity = phrase(severity_phrases[finding->severity], context->lang);
        parent = node_add(doc, parent, KIND_ASIDE, roles[finding->severity]);
        Node *para = node_add(doc, parent, KIND_PARA, ROLE_NONE);
        node_strong(doc, para, context_format(context, doc, PHRASE_FINDING_LABEL, "severity", severity, NULL));
        node_text(doc, para, sentence);
    }

    const char *note = !waiver ? "" : context->edition == EDITION_INTERNAL ? waiver->reason : waiver->public_note;
    if (*note)
        node_para(doc, parent, ROLE_NOTE, context_format(context, doc, PHRASE_WAIVED_NOTE, "note", note, NULL));
}

/* The meta elements of a government site (conventions: 政府网站发展指引) and the facts they come from. */
typedef struct TagSource {
    const char *name, *key;
} TagSource;

static const TagSource tag_sources[] = {
    {"SiteName", "site_name"},
    {"SiteDomain", "site_domain"},
    {"SiteIDCode", "site_id_code"},
    {"ColumnName", "column_name"},
    {"ColumnDescription", "column_description"},
    {"ColumnKeywords", "column_keywords"},
    {"ColumnType", "column_type"},
    {"ArticleTitle", NULL},
    {"PubDate", "date"},
    {"ContentSource", "issuer"},
    {"Keywords", "keywords"},
    {"Author", "author"},
    {"Description", "description"},
    {"Url", "url"},
};

Role context_signature(const ReportContext *context) {
    const char *seal = context_fact(context, "seal");
    bool sealed = seal && (g_str_equal(seal, "yes") || g_str_equal(seal, "是"));
    return sealed ? ROLE_SEALED : ROLE_SIGNATURE;
}

static const char *fact_or_empty(const ReportContext *context, Doc *doc, const char *key) {
    const char *text = context_fact(context, key);
    return text ? doc_string(doc, text) : "";
}

FrameWords frame_words(Lang lang) {
    return (FrameWords){.skip = phrase(PHRASE_SKIP_TO_CONTENT, lang),
                        .continued = phrase(PHRASE_CONTINUED_TABLE, lang),
                        .cell_continued = phrase(PHRASE_CONTINUED_CELL, lang),
                        .data = phrase(PHRASE_GALLERY_DATA, lang),
                        .kept = phrase(PHRASE_CAPTION_KEPT, lang),
                        .titles = phrase(PHRASE_FRAME_TITLES, lang),
                        .ways = phrase(PHRASE_FRAME_WAYS, lang),
                        .where = phrase(PHRASE_FRAME_WHERE, lang)};
}

Meta context_meta(const ReportContext *context, Doc *doc, const char *title) {
    g_autofree char *date = date_iso(dataset_fact_zh(context->dataset, "date"));
    Meta meta = {.title = doc_string(doc, title),
                 .author = fact_or_empty(context, doc, "issuer"),
                 .subject = fact_or_empty(context, doc, "description"),
                 .keywords = fact_or_empty(context, doc, "keywords"),
                 .lang = lang_tag(context->lang),
                 .langs = lang_fellows(context->lang),
                 .date = date ? doc_string(doc, date) : "",
                 .edition_mark = edition_mark(context),
                 .frame = frame_words(context->lang),
                 .edition = context->edition,
                 .tags = g_array_new(FALSE, FALSE, sizeof(MetaTag))};
    for (guint i = 0; i < G_N_ELEMENTS(tag_sources); i++) {
        const char *key = tag_sources[i].key;
        MetaTag tag = {tag_sources[i].name, key ? fact_or_empty(context, doc, key) : meta.title};
        if (key && g_str_equal(key, "date") && *meta.date)
            tag.content = meta.date;
        g_array_append_val(meta.tags, tag);
    }
    return meta;
}

void meta_clear(Meta *meta) {
    if (meta->tags)
        g_array_unref(meta->tags);
    meta->tags = NULL;
}
