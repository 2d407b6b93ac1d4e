#include "base/threads.h"
#include "command/render.h"
#include "doc/pair.h"
#include "report/notice/notice.h"
#include "report/review/desk.h"
#include "report/review/review.h"

/* ---- pieces ---- */

Doc *render_piece(const DocumentPiece *piece, const RenderLanguage *language, PieceMaker make, GError **error) {
    Doc *docs[2] = {NULL, NULL};
    bool made = true;
    for (int i = 0; i < language->count && made; i++) {
        docs[i] = context_doc(&language->words[i].context);
        made = make(piece, &language->words[i], docs[i], error);
    }
    g_autoptr(Doc) lead = docs[0];
    g_autoptr(Doc) second = docs[1];
    if (!made || !second)
        return made ? g_steal_pointer(&lead) : NULL;
    return pair_docs(lead, second, lang_tag(language->words[1].context.lang));
}

Meta render_meta(const RenderLanguage *language, bool internal, const char *const *titles, Doc *strings) {
    Meta metas[2] = {{0}};
    for (int i = 0; i < language->count; i++) {
        const LanguageSource *words = &language->words[i];
        metas[i] = context_meta(internal ? &words->internal : &words->context, strings, titles[i]);
    }
    if (language->count == 1)
        return metas[0];
    g_auto(Meta) first = metas[0];
    g_auto(Meta) second = metas[1];
    return pair_metas(strings, &first, &second);
}

/* What documents of an edition are made of. */
typedef enum PieceKind {
    PIECE_NOTICE,       /* the front */
    PIECE_NOTICE_TIERS, /* with short tables: what they leave out, once for each tier */
    PIECE_NOTICE_TABLE, /* of a community; as the next with one */
    PIECE_NOTICE_BACK,
    PIECE_REVIEW, /* the front */
    PIECE_REVIEW_TABLE,
    PIECE_PAGE,
    PIECE_POSTER,
    PIECE_QUERY,
    PIECE_DESK,
    PIECE_INDEX,
    PIECE_ERRATUM
} PieceKind;

static bool make_piece(const DocumentPiece *piece, const LanguageSource *words, Doc *doc, GError **error) {
    const Render *render = piece->render;
    const ReportContext *context = &words->context, *internal = &words->internal;
    const Evaluation *evaluation = piece->evaluation;
    const Answers *answers = evaluation ? evaluation->answers : NULL;
    const Result *result = evaluation ? evaluation->result : NULL;
    const TextMeasure measure = render_measure(piece->shaper);
    const Item *rate = piece->rate;
    switch ((PieceKind)piece->kind) {
    case PIECE_NOTICE:
        return notice_front(context, words->notice, doc, error);
    case PIECE_NOTICE_TIERS:
        for (int i = 0; i < context->standard->tier_count; i++) {
            const Tier *tier = context->standard->tiers[i];
            tier_section(context, doc, tier, notice_annex_tier(context, tier));
        }
        return true;
    case PIECE_NOTICE_TABLE:
        g_assert(evaluation);
        community_section(context, doc, answers, result, notice_annex(context, evaluation->community));
        return true;
    case PIECE_NOTICE_BACK: {
        g_autofree char *headline = rate ? rate_chart_headline(context, render->rates, rate) : NULL;
        Scene *scene = rate ? rate_chart_scene(context, render->rates, rate, &measure, render->geometry.width) : NULL;
        notice_back(context, doc, render->notice, headline, scene);
        g_autoptr(GArray) charts = render_gallery(render, context, piece->shaper);
        /* without a rate nothing stands before the other charts: they begin the page */
        const char *heading = rate ? NULL : context_phrase(context, PHRASE_HEADING_COMPARISON);
        Node *gallery = gallery_section(context, doc, heading, (Chart *)(void *)charts->data, (int)charts->len);
        if (gallery && !rate)
            gallery->role = ROLE_ANNEX;
        return true;
    }
    case PIECE_REVIEW: {
        review_front(internal, doc, render->report, render->facts);
        g_autoptr(GArray) charts = render_gallery(render, internal, piece->shaper);
        gallery_section(internal, doc, context_phrase(internal, PHRASE_HEADING_COMPARISON),
                        (Chart *)(void *)charts->data, (int)charts->len);
        return true;
    }
    case PIECE_REVIEW_TABLE:
        community_section(internal, doc, answers, result, 0);
        return true;
    case PIECE_PAGE:
        community_page(context, doc, answers, result, &render->site);
        return true;
    case PIECE_POSTER:
        poster_section(context, doc, answers, result, &measure);
        return true;
    case PIECE_QUERY:
        return query_sections(internal, words->query, doc, answers, result, error);
    case PIECE_DESK: {
        const EditionRequest *request = &render->options.request;
        g_autofree char *public = g_path_get_basename(request->out);
        const bool papers = output_paper(&render->output).backend_count > 0;
        const char *lang = doc_langs[context->doc_lang].id;
        const DeskSource source = {
            .report = render->report,
            .dataset = render->options.dataset,
            .review = doc_printf(doc, "review.%s.html", lang),
            .table = FINDINGS_TABLE,
            .draft = render->site.landing
                         ? doc_printf(doc, "../%s/%s.html", public, doc_lang_index(context->doc_lang, context->langs))
                         : NULL,
            .letter = papers && (request->documents & DOCUMENT_QUERY) ? doc_printf(doc, "%s.pdf", lang) : NULL};
        desk_sections(internal, doc, &source);
        return true;
    }
    case PIECE_INDEX: {
        const GalleryFacts facts = render_gallery_facts(render, &measure);
        /* what a reader looks for first: the totals where there are such */
        Chart chart = context->standard->scored ? gallery_scores(context, &facts) : gallery_rates(context, &facts);
        index_section(context, doc, &(IndexSource){&render->site, render->report, &chart});
        chart_clear(&chart);
        return true;
    }
    case PIECE_ERRATUM:
        erratum_section(context, doc, render->corrections);
        return true;
    }
    g_assert_not_reached();
}

/* first: of the document. community: whose it is; NULL: of the whole. */
static Meta meta_of(const RenderLanguage *language, PieceKind first, const Community *community, Doc *strings) {
    const char *titles[2] = {"", ""};
    bool internal = first == PIECE_REVIEW || first == PIECE_QUERY || first == PIECE_DESK;
    for (int i = 0; i < language->count; i++) {
        const LanguageSource *words = &language->words[i];
        const ReportContext *context = internal ? &words->internal : &words->context;
        g_autofree char *title = first == PIECE_PAGE      ? community_title(context, community)
                                 : first == PIECE_POSTER  ? poster_title(context, community)
                                 : first == PIECE_QUERY   ? query_title(context, community)
                                 : first == PIECE_ERRATUM ? erratum_title(context, community)
                                 : first == PIECE_DESK    ? g_strdup(context_phrase(context, PHRASE_TITLE_DESK))
                                 : first == PIECE_REVIEW  ? g_strdup(context_phrase(context, PHRASE_TITLE_REVIEW))
                                                          : g_strdup(notice_title(context));
        titles[i] = doc_string(strings, title);
    }
    return render_meta(language, internal, titles, strings);
}

/* ---- sections ---- */

/* A section of a long document: the first, or one that begins on a page of its own. */
typedef struct SectionPlan {
    PieceKind kind;
    const Community *community; /* that it shows: without a readable table there is no section; NULL: of the whole */
} SectionPlan;

/* The same document in several outputs at once: the notice's on paper, on the web, and its article's. */
enum { OUTPUTS_MOST = 3 };

/* A long document: sections are made side by side by several threads and put out in order. */
typedef struct LongDocument {
    DocumentPiece piece; /* what the sections share */
    const RenderLanguage *language;
    GArray *plans; /* of SectionPlan */
    Output *outputs[OUTPUTS_MOST];
    int count;
    /* The outputs from this one on leave the communities' sections to pages of their own; = count: none does. */
    int brief;
    GAsyncQueue *shapers; /* of Shaper *: those that no thread uses just now */
    GError **error;
} LongDocument;

static LongDocument long_document(Render *render, const RenderLanguage *language, GError **error) {
    return (LongDocument){.piece = {.render = render},
                          .language = language,
                          .plans = g_array_new(FALSE, TRUE, sizeof(SectionPlan)),
                          .shapers = g_async_queue_new_full((GDestroyNotify)(void (*)(void))shaper_free),
                          .error = error};
}

static void long_document_clear(LongDocument *document) {
    g_array_unref(document->plans);
    g_async_queue_unref(document->shapers);
    for (int i = 0; i < document->count; i++)
        output_free(document->outputs[i]);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(LongDocument, long_document_clear)

/* settings: without back ends there is no output. */
static bool add_output(LongDocument *document, const OutputSettings *settings, const Meta *meta, bool internal,
                       const char *name) {
    bool any = settings->backend_count > 0;
    Output *output = any ? output_open(settings, meta, internal, name, document->error) : NULL;
    if (output)
        document->outputs[document->count++] = output;
    return output || !any;
}

static bool finish_outputs(const LongDocument *document) {
    for (int i = 0; i < document->count; i++)
        if (!output_finish(document->outputs[i], document->error))
            return false;
    return true;
}

static void plan_section(LongDocument *document, PieceKind kind, const Community *community) {
    const SectionPlan plan = {kind, community};
    g_array_append_val(document->plans, plan);
}

/* A section ready for its outputs, or why it could not be made. */
typedef struct MadeSection {
    Doc *doc; /* NULL or empty: there is nothing to show */
    bool ahead, of_community;
    Section *sections[OUTPUTS_MOST]; /* set ahead */
    GError *failure;
} MadeSection;

static void drop_section(void *data) {
    MadeSection *made = data;
    doc_free(made->doc);
    for (int i = 0; i < OUTPUTS_MOST; i++)
        section_free(made->sections[i]);
    g_clear_error(&made->failure);
    g_free(made);
}

static void *make_section(void *context, int index) {
    /* What is said of all communities is as long as they are many: beyond a few it is not set ahead, but goes out page
     * by page. */
    enum { SET_AHEAD_MOST = 64 };
    const LongDocument *document = context;
    const SectionPlan *plan = &g_array_index(document->plans, SectionPlan, (guint)index);
    const Community *community = plan->community;
    MadeSection *made = g_new0(MadeSection, 1);
    made->of_community = community;
    made->ahead = community || document->plans->len <= SET_AHEAD_MOST;
    DocumentPiece piece = document->piece;
    piece.kind = plan->kind;
    piece.shaper = g_async_queue_try_pop(document->shapers);
    if (!piece.shaper && !(piece.shaper = render_shaper(piece.render, &made->failure)))
        return made;
    g_auto(Evaluation) own = {.community = community};
    bool looked = !community || render_look(piece.render, community, &own, &piece.evaluation, &made->failure);
    if (looked && (!community || piece.evaluation))
        made->doc = render_piece(&piece, document->language, make_piece, &made->failure);
    bool set = made->ahead && made->doc && made->doc->root->first;
    for (int i = 0; set && i < (community ? document->brief : document->count); i++)
        set = output_set(document->outputs[i], piece.shaper, made->doc, &made->sections[i], &made->failure);
    g_async_queue_push(document->shapers, piece.shaper);
    return made;
}

static bool take_section(void *context, void *data) {
    const LongDocument *document = context;
    MadeSection *made = data;
    if (made->failure) {
        g_propagate_error(document->error, g_steal_pointer(&made->failure));
        return false;
    }
    bool taken = true, shown = made->doc && made->doc->root->first;
    for (int i = 0; i < (made->of_community ? document->brief : document->count) && shown && taken; i++) {
        if (i >= document->brief) /* the article, which comes last, lies in a folder of its own */
            site_lead_to_pages(made->doc, made->doc->root, document->language->lang, i == document->count - 1);
        taken = output_add(document->outputs[i], made->doc, made->sections[i], document->error);
    }
    return taken;
}

/* ---- the notice ---- */

/* The notice goes out page by page, so its code is made from what its words are made from. */
static char *notice_code(const Render *render, const RenderLanguage *language, const GPtrArray *communities,
                         const char *edition_mark) {
    const Inputs *inputs = render->workspace.inputs;
    g_autofree char *dataset = inputs_digest(inputs, INPUTS_DATASET);
    g_autofree char *standard = inputs_digest(inputs, INPUTS_STANDARD);
    g_autoptr(GString) parts = g_string_new(render->options.short_table ? "short\n" : "full\n");
    for (int i = 0; i < language->count; i++) {
        g_autofree char *name = g_strdup_printf("notice.%s.md", lang_id(language->words[i].context.lang));
        const char *template = listed_digest(inputs->sets[INPUTS_TEMPLATES].list, name);
        g_string_append_printf(parts, "%s %s\n", name, template ? template : "");
    }
    for (guint i = 0; i < communities->len; i++)
        g_string_append_printf(parts, "%s\n", ((const Community *)g_ptr_array_index(communities, i))->id);
    return code_make("notice", GONGSHI_VERSION, edition_mark, dataset, standard, parts->str, NULL);
}

bool render_notice(Render *render, const RenderJob *job, GError **error) {
    /* On the web a page with the tables of very many communities would open on no telephone: it leads to their own
     * pages, where the run makes them. */
    enum { ON_ONE_PAGE_MOST = 60 };
    const RenderLanguage *language = job->language;
    g_autoptr(GPtrArray) communities = render_communities(render);
    g_autoptr(Doc) strings = doc_new();
    g_auto(Meta) meta = meta_of(language, PIECE_NOTICE, NULL, strings);
    g_autofree char *code = notice_code(render, language, communities, meta.edition_mark);
    codes_mark(language->words[0].context.lang, strings, &meta, "notice", code);
    bool html = render->options.request.formats & RENDER_HTML;
    bool parted = html && render->site.pages && communities->len > ON_ONE_PAGE_MOST;
    g_auto(LongDocument) document = long_document(render, language, error);
    document.piece.rate = rate_chart_choose(render->workspace.standard, render->rates);
    const OutputSettings paper = output_paper(&render->output), web = output_single(&render->output, &backend_html);
    const OutputSettings fragment = output_single(&render->output, &backend_article);
    g_autofree char *name = site_name("notice", NULL, language->lang);
    g_autofree char *article = site_name("article/notice", NULL, language->lang);
    if (!add_output(&document, parted ? &paper : &render->output, &meta, false, name))
        return false;
    document.brief = document.count;
    if (html && ((parted && !add_output(&document, &web, &meta, false, name)) ||
                 !add_output(&document, &fragment, &meta, false, article)))
        return false;
    if (!parted)
        document.brief = document.count;
    plan_section(&document, PIECE_NOTICE, NULL);
    if (render->options.short_table)
        plan_section(&document, PIECE_NOTICE_TIERS, NULL);
    for (guint i = 0; i < communities->len; i++) {
        const Community *community = g_ptr_array_index(communities, i);
        if (!community->held)
            plan_section(&document, PIECE_NOTICE_TABLE, community);
    }
    plan_section(&document, PIECE_NOTICE_BACK, NULL);
    const OrderedWork row = {(int)document.plans->len, make_section, take_section, drop_section, &document};
    return threads_run_ordered(&row, render->threads) && finish_outputs(&document);
}

/* ---- the internal review ---- */

bool render_review(Render *render, const RenderJob *job, GError **error) {
    const RenderLanguage *language = job->language;
    g_autoptr(Doc) strings = doc_new();
    g_auto(Meta) meta = meta_of(language, PIECE_REVIEW, NULL, strings);
    g_autofree char *name = site_name("review", NULL, language->lang);
    g_auto(LongDocument) document = long_document(render, language, error);
    if (!add_output(&document, &render->output, &meta, true, name))
        return false;
    document.brief = document.count;
    plan_section(&document, PIECE_REVIEW, NULL);
    g_autoptr(GPtrArray) communities = render_communities(render);
    for (guint i = 0; i < communities->len; i++)
        plan_section(&document, PIECE_REVIEW_TABLE, g_ptr_array_index(communities, i));
    const OrderedWork row = {(int)document.plans->len, make_section, take_section, drop_section, &document};
    return threads_run_ordered(&row, render->threads) && finish_outputs(&document);
}

/* ---- one community ---- */

/* Its page and poster carry a code made from their words. */
static bool write_coded(DocumentPiece *piece, const RenderLanguage *language, PieceKind kind, GError **error) {
    const Render *render = piece->render;
    const Community *community = piece->evaluation->community;
    const OutputSettings paper = output_paper(&render->output);
    bool poster = kind == PIECE_POSTER;
    if (poster && paper.backend_count == 0)
        return true;
    piece->kind = kind;
    g_autoptr(Doc) doc = render_piece(piece, language, make_piece, error);
    if (!doc)
        return false;
    g_auto(Meta) meta = meta_of(language, kind, community, doc);
    g_autofree char *file = site_name(poster ? "poster" : "community", community, language->lang);
    /* The tiers have a colour each, in their order. */
    static const Ink inks[] = {INK_BLUE, INK_GREEN, INK_PLUM};
    const Standard *standard = render->workspace.standard;
    for (int i = 0; i < standard->tier_count && poster && !render->options.black; i++)
        if (standard->tiers[i] == community->tier)
            meta.ink = inks[i % G_N_ELEMENTS(inks)];
    g_autofree char *code = code_of_doc(file, &meta, doc);
    codes_mark(language->words[0].context.lang, doc, &meta, file, code);
    return poster ? output_poster(&paper, &render->sheet, &meta, file, doc, error)
                  : output_document(&render->output, &meta, false, file, doc, error);
}

/* The letter to a community; it leaves the house, so its pages do not carry the mark of the internal papers. */
static bool write_query(DocumentPiece *piece, const RenderLanguage *language, GError **error) {
    const Community *community = piece->evaluation->community;
    const OutputSettings paper = output_paper(&piece->render->output);
    if (paper.backend_count == 0 || query_count(piece->evaluation->result) == 0)
        return true;
    piece->kind = PIECE_QUERY;
    g_autoptr(Doc) doc = render_piece(piece, language, make_piece, error);
    if (!doc)
        return false;
    g_auto(Meta) meta = meta_of(language, PIECE_QUERY, community, doc);
    meta.edition_mark = "";
    meta.second_mark = NULL;
    g_autofree char *file = site_name("query", community, language->lang);
    return output_document(&paper, &meta, true, file, doc, error);
}

bool render_community(Render *render, const RenderJob *job, GError **error) {
    g_auto(Evaluation) own = {.community = job->community};
    DocumentPiece piece = {.render = render, .shaper = render->shaper};
    if (!render_look(render, job->community, &own, &piece.evaluation, error))
        return false;
    for (int i = 0; piece.evaluation && i < render->language_count; i++) {
        const RenderLanguage *language = &render->languages[i];
        if (render_wants(render, DOCUMENT_QUERY) && !write_query(&piece, language, error))
            return false;
        if (job->community->held)
            continue;
        if (render_wants(render, DOCUMENT_POSTER) && !write_coded(&piece, language, PIECE_POSTER, error))
            return false;
        if (render_wants(render, DOCUMENT_COMMUNITY) && !write_coded(&piece, language, PIECE_PAGE, error))
            return false;
    }
    return true;
}

/* ---- web pages about the whole ---- */

static bool write_page(Render *render, const RenderLanguage *language, PieceKind kind, const char *name,
                       GError **error) {
    const OutputSettings html = output_single(&render->output, &backend_html);
    const DocumentPiece piece = {.render = render, .kind = kind, .shaper = render->shaper};
    g_autoptr(Doc) doc = render_piece(&piece, language, make_piece, error);
    if (!doc)
        return false;
    g_auto(Meta) meta = meta_of(language, kind, NULL, doc);
    return output_document(&html, &meta, kind == PIECE_DESK, name, doc, error);
}

/* The office's own landing page: a web page whatever the formats of the run, beside the review. */
bool render_desk(Render *render, const RenderJob *job, GError **error) {
    const RenderLanguage *language = job->language;
    return write_page(render, language, PIECE_DESK, doc_lang_index(language->lang, language->words[0].context.langs),
                      error);
}

bool render_index(Render *render, const RenderJob *job, GError **error) {
    const RenderLanguage *language = job->language;
    return write_page(render, language, PIECE_INDEX, doc_lang_index(language->lang, language->words[0].context.langs),
                      error);
}

bool render_erratum(Render *render, GError **error) {
    for (int i = 0; render->site.erratum && i < render->language_count; i++) {
        g_autofree char *name = site_name("erratum", NULL, render->languages[i].lang);
        if (!write_page(render, &render->languages[i], PIECE_ERRATUM, name, error))
            return false;
    }
    return true;
}

bool render_codes(Render *render, GError **error) {
    g_autoptr(GPtrArray) files = record_list(render->output.stage->made, PUBLIC);
    g_autoptr(GArray) coded = g_array_new(FALSE, FALSE, sizeof(CodedFile));
    for (guint i = 0; i < files->len; i++) {
        const ListedFile *file = g_ptr_array_index(files, i);
        const CodedFile made = {file->path, file->title, file->code};
        if (file->code)
            g_array_append_val(coded, made);
    }
    if (coded->len == 0)
        return true;
    const ReportContext *context = &render->languages[0].words[0].context;
    const OutputSettings html = output_single(&render->output, &backend_html);
    g_autoptr(Doc) doc = context_doc(context);
    codes_section(context->lang, context->edition, doc, coded);
    g_auto(Meta) meta = context_meta(context, doc, phrase(PHRASE_TITLE_CODES, context->lang));
    return output_document(&html, &meta, false, CODES_PAGE, doc, error);
}
