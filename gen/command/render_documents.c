#include <string.h>

#include "base/threads.h"
#include "command/render_pieces.h"
#include "report/notice/web.h"

/* ---- sections ---- */

/* The same document in several outputs at once, in this order: on paper, on the web, the notice's article, and its
 * pictures for telephones. */
typedef enum Medium { MEDIUM_PAPER, MEDIUM_WEB, MEDIUM_ARTICLE, MEDIUM_PICTURES } Medium;
enum {
    MEDIA = MEDIUM_PICTURES + 1,
    ON_PAPER = 1 << MEDIUM_PAPER,
    ON_WEB = 1 << MEDIUM_WEB,
    IN_ARTICLE = 1 << MEDIUM_ARTICLE,
    IN_PICTURES = 1 << MEDIUM_PICTURES,
    EVERYWHERE = ON_PAPER | ON_WEB | IN_ARTICLE | IN_PICTURES
};

/* A section of a long document: the first, or one that begins on a page of its own. */
typedef struct SectionPlan {
    PieceKind kind;
    const Community *community; /* that it shows: without a readable table there is no section; NULL: of the whole */
    int media;                  /* that have it, a set of ON_… */
    const Tier *tier;
    const Community *compared[COMPARED_MOST]; /* those that stand beside each other */
    int compared_count;
    int annex; /* whose label it carries; 0: none */
} SectionPlan;

/* A long document: sections are made side by side by several threads and put out in order. */
typedef struct LongDocument {
    DocumentPiece piece; /* what the sections share */
    const RenderLanguage *language;
    GArray *plans;          /* of SectionPlan */
    Output *outputs[MEDIA]; /* NULL: it is not made */
    GHashTable *elsewhere;  /* what is told on other pages of the web (site_lead_to_pages) */
    GAsyncQueue *shapers;   /* of Shaper *: those that no thread uses just now */
    GError **error;
} LongDocument;

static LongDocument long_document(Render *render, const RenderLanguage *language, GError **error) {
    return (LongDocument){.piece = {.render = render},
                          .language = language,
                          .plans = g_array_new(FALSE, TRUE, sizeof(SectionPlan)),
                          .elsewhere = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free),
                          .shapers = g_async_queue_new_full((GDestroyNotify)(void (*)(void))shaper_free),
                          .error = error};
}

static void long_document_clear(LongDocument *document) {
    g_array_unref(document->plans);
    g_hash_table_unref(document->elsewhere);
    g_async_queue_unref(document->shapers);
    for (int i = 0; i < MEDIA; i++)
        output_free(document->outputs[i]);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(LongDocument, long_document_clear)

/* settings: without back ends there is no output. */
static bool add_output(LongDocument *document, Medium medium, const OutputSettings *settings, const Meta *meta,
                       bool internal, const char *name) {
    if (settings->backend_count == 0)
        return true;
    document->outputs[medium] = output_open(settings, meta, internal, name, document->error);
    return document->outputs[medium];
}

static bool finish_outputs(const LongDocument *document) {
    for (int i = 0; i < MEDIA; i++)
        if (document->outputs[i] && !output_finish(document->outputs[i], document->error))
            return false;
    return true;
}

/* Where none of the media is made, there is no section either. */
static void plan_whole(LongDocument *document, const SectionPlan *plan) {
    for (int i = 0; i < MEDIA; i++) {
        if (!document->outputs[i] || !(plan->media & 1 << i))
            continue;
        g_array_append_vals(document->plans, plan, 1);
        return;
    }
}

static void plan_section(LongDocument *document, PieceKind kind, const Community *community, int media) {
    const SectionPlan plan = {.kind = kind, .community = community, .media = media};
    plan_whole(document, &plan);
}

/* A section ready for its outputs, or why it could not be made. */
typedef struct MadeSection {
    Doc *doc; /* NULL or empty: there is nothing to show */
    int media;
    Section *section; /* on paper, set ahead */
    GError *failure;
} MadeSection;

static void drop_section(void *data) {
    MadeSection *made = data;
    doc_free(made->doc);
    section_free(made->section);
    g_clear_error(&made->failure);
    g_free(made);
}

/* Communities beside each other: those that can be read. */
static bool look_at_compared(const SectionPlan *plan, DocumentPiece *piece, Evaluation *own, Compared *compared,
                             GError **error) {
    piece->compared = compared;
    for (int i = 0; i < plan->compared_count; i++) {
        const Evaluation *found = NULL;
        own[i] = (Evaluation){.community = plan->compared[i]};
        if (!render_look(piece->render, plan->compared[i], &own[i], &found, error))
            return false;
        if (found)
            compared[piece->compared_count++] = (Compared){found->answers, found->result};
    }
    return true;
}

static void *make_section(void *context, int index) {
    /* What is said of all communities is as long as they are many: beyond a few it is not set ahead, but goes out page
     * by page. */
    enum { SET_AHEAD_MOST = 64 };
    const LongDocument *document = context;
    const SectionPlan *plan = &g_array_index(document->plans, SectionPlan, (guint)index);
    const Community *community = plan->community;
    MadeSection *made = g_new0(MadeSection, 1);
    made->media = plan->media;
    bool ahead = community || plan->tier || document->plans->len <= SET_AHEAD_MOST;
    DocumentPiece piece = document->piece;
    piece.kind = plan->kind;
    piece.tier = plan->tier;
    piece.annex = plan->annex;
    piece.shaper = g_async_queue_try_pop(document->shapers);
    if (!piece.shaper && !(piece.shaper = render_shaper(piece.render, &made->failure)))
        return made;
    g_auto(Evaluation) own = {.community = community};
    Evaluation beside[COMPARED_MOST];
    Compared compared[COMPARED_MOST];
    memset(beside, 0, sizeof beside);
    bool looked = community ? render_look(piece.render, community, &own, &piece.evaluation, &made->failure)
                            : look_at_compared(plan, &piece, beside, compared, &made->failure);
    if (looked && (!community || piece.evaluation) && (plan->compared_count == 0 || piece.compared_count > 0))
        made->doc = render_piece(&piece, document->language, piece_make, &made->failure);
    const Output *paper = plan->media & ON_PAPER ? document->outputs[MEDIUM_PAPER] : NULL;
    if (paper && ahead && made->doc && made->doc->root->first)
        output_set(paper, piece.shaper, made->doc, &made->section, &made->failure);
    for (int i = 0; i < plan->compared_count; i++)
        evaluation_clear(&beside[i]);
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
    for (int i = 0; i < MEDIA && shown && taken; i++) {
        if (!document->outputs[i] || !(made->media & 1 << i))
            continue;
        if (i == MEDIUM_WEB || i == MEDIUM_ARTICLE) /* the article lies in a folder of its own */
            site_lead_to_pages(made->doc, made->doc->root, document->elsewhere, document->language->lang,
                               i == MEDIUM_ARTICLE);
        taken = output_add(document->outputs[i], made->doc, i == MEDIUM_PAPER ? made->section : NULL, document->error);
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
    g_autoptr(GString) parts = g_string_new(render->options.short_table ? "short\n"
                                            : render->options.full      ? "full\n"
                                                                        : "digest\n");
    for (int i = 0; i < language->count; i++) {
        g_autofree char *name = g_strdup_printf("notice.%s.md", lang_id(language->words[i].context.lang));
        const char *template = listed_digest(inputs->sets[INPUTS_TEMPLATES].list, name);
        g_string_append_printf(parts, "%s %s\n", name, template ? template : "");
    }
    for (guint i = 0; i < communities->len; i++)
        g_string_append_printf(parts, "%s\n", ((const Community *)g_ptr_array_index(communities, i))->id);
    return code_make("notice", GONGSHI_VERSION, edition_mark, dataset, standard, parts->str, NULL);
}

/* Those of a tier beside each other, parted evenly where they are more than have room. */
static void plan_tier(LongDocument *document, const Tier *tier, const GPtrArray *communities, int media) {
    /* what a notice says of a whole tier stands on no other page */
    bool told = dataset_tier_table(document->piece.render->workspace.dataset, tier);
    const Site *site = &document->piece.render->site;
    bool here = told || !site->pages;
    plan_whole(
        document,
        &(SectionPlan){.kind = PIECE_NOTICE_STANDARD, .tier = tier, .media = here ? EVERYWHERE : media | IN_PICTURES});
    if (!here)
        g_hash_table_insert(document->elsewhere, g_strdup_printf("tier-%s", tier->id),
                            site->notice_papers & RENDER_PDF
                                ? g_strdup_printf("notice.%s.pdf", document->language->lang->id)
                                : g_strdup(""));
    g_autoptr(GPtrArray) own = g_ptr_array_new();
    for (guint i = 0; i < communities->len; i++) {
        const Community *community = g_ptr_array_index(communities, i);
        if (community->tier == tier && !community->held)
            g_ptr_array_add(own, (void *)community);
    }
    guint parts = (own->len + COMPARED_MOST - 1) / COMPARED_MOST;
    for (guint part = 0; part < parts && own->len > 1; part++) {
        SectionPlan plan = {.kind = PIECE_NOTICE_COMPARISON, .tier = tier, .media = media};
        for (guint i = own->len * part / parts; i < own->len * (part + 1) / parts; i++)
            plan.compared[plan.compared_count++] = g_ptr_array_index(own, i);
        plan_whole(document, &plan);
    }
}

/* The communities' tables, and in front of them what is the same for a tier. Annexes that have a page of their own are
 * left to it on the web: with them the notice would open on no phone; without one they are folded there. */
static void plan_tables(LongDocument *document, const GPtrArray *communities) {
    const Render *render = document->piece.render;
    const Standard *standard = render->workspace.standard;
    const ReportContext *context = &document->language->words[0].context;
    bool digest = context->digest, pages = render->site.pages, first = true;
    int media = pages ? ON_PAPER : ON_PAPER | IN_ARTICLE;
    for (int i = 0; digest && i < standard->tier_count; i++)
        plan_tier(document, standard->tiers[i], communities, media);
    if (!digest && (render->options.short_table || render->workspace.dataset->tier_tables->len > 0))
        plan_section(document, PIECE_NOTICE_TIERS, NULL, EVERYWHERE);
    for (guint i = 0; i < communities->len; i++) {
        const Community *community = g_ptr_array_index(communities, i);
        if (community->held)
            continue;
        const SectionPlan plan = {.kind = digest ? PIECE_NOTICE_REPORT : PIECE_NOTICE_TABLE,
                                  .community = community,
                                  .annex = digest && first ? notice_annex(context, community) : 0,
                                  .media = media | IN_PICTURES};
        plan_whole(document, &plan);
        if (!pages)
            plan_section(document, PIECE_WEB_TABLE, community, ON_WEB);
        first = false;
    }
}

bool render_notice(Render *render, const RenderJob *job, GError **error) {
    const RenderLanguage *language = job->language;
    g_autoptr(GPtrArray) communities = render_communities(render);
    g_autoptr(Doc) strings = doc_new();
    g_auto(Meta) meta = piece_meta(language, PIECE_NOTICE, NULL, strings);
    g_autofree char *code = notice_code(render, language, communities, meta.edition_mark);
    codes_mark(language->words[0].context.lang, strings, &meta, "notice", code);
    const DocumentPiece around = {.render = render, .code = code};
    g_autoptr(Doc) frame = piece_frame(&around, language, PIECE_NOTICE, error);
    if (!frame)
        return false;
    meta.page = frame;
    const Site *site = &render->site;
    g_auto(LongDocument) document = long_document(render, language, error);
    document.piece.rate = rate_chart_choose(render->workspace.standard, render->rates);
    OutputSettings paper = output_paper(&render->output);
    const OutputSettings web = output_single(&render->output, &backend_html);
    g_autoptr(GArray) attached = NULL;
    if (render->options.attach && !(attached = render_attached(render, language, error)))
        return false;
    paper.attached = attached;
    const OutputSettings fragment = output_single(&render->output, &backend_article);
    g_autofree char *name = site_name("notice", NULL, language->lang);
    g_autofree char *article = site_name("article/notice", NULL, language->lang);
    OutputSettings strip = output_single(&render->output, &backend_long);
    strip.geometry = &render->strip;
    g_autofree char *pictures = site_name("long/notice", NULL, language->lang);
    if (!(render->options.request.formats & RENDER_LONG))
        strip.backend_count = 0;
    if (!add_output(&document, MEDIUM_PAPER, &paper, &meta, false, name) ||
        !add_output(&document, MEDIUM_PICTURES, &strip, &meta, false, pictures) ||
        (site->notice && (!add_output(&document, MEDIUM_WEB, &web, &meta, false, name) ||
                          !add_output(&document, MEDIUM_ARTICLE, &fragment, &meta, false, article))))
        return false;
    if (site->pages)
        g_hash_table_insert(document.elsewhere, g_strdup("communities"), g_strdup(""));
    if (site->charts)
        g_hash_table_insert(document.elsewhere, g_strdup("comparison"),
                            g_strdup_printf("charts.%s.html", language->lang->id));
    plan_section(&document, PIECE_NOTICE, NULL, EVERYWHERE);
    plan_tables(&document, communities);
    plan_section(&document, PIECE_NOTICE_BACK, NULL, IN_PICTURES | (site->charts ? ON_PAPER : EVERYWHERE));
    if (site->charts)
        plan_section(&document, PIECE_WEB_BACK, NULL, ON_WEB | IN_ARTICLE);
    const OrderedWork row = {(int)document.plans->len, make_section, take_section, drop_section, &document};
    return threads_run_ordered(&row, render->threads) && finish_outputs(&document);
}

/* ---- the internal review ---- */

bool render_review(Render *render, const RenderJob *job, GError **error) {
    const RenderLanguage *language = job->language;
    g_autoptr(Doc) strings = doc_new();
    g_auto(Meta) meta = piece_meta(language, PIECE_REVIEW, NULL, strings);
    g_autofree char *name = site_name("review", NULL, language->lang);
    g_auto(LongDocument) document = long_document(render, language, error);
    /* the same everywhere */
    if (!add_output(&document, MEDIUM_PAPER, &render->output, &meta, true, name))
        return false;
    plan_section(&document, PIECE_REVIEW, NULL, ON_PAPER);
    g_autoptr(GPtrArray) communities = render_communities(render);
    for (guint i = 0; i < communities->len; i++)
        plan_section(&document, PIECE_REVIEW_TABLE, g_ptr_array_index(communities, i), ON_PAPER);
    const OrderedWork row = {(int)document.plans->len, make_section, take_section, drop_section, &document};
    return threads_run_ordered(&row, render->threads) && finish_outputs(&document);
}

/* ---- one community ---- */

/* The page on the web, with the code of the one on paper. */
static bool write_web_page(DocumentPiece *piece, const RenderLanguage *language, Meta *meta, const char *file,
                           GError **error) {
    const OutputSettings web = output_single(&piece->render->output, &backend_html);
    piece->kind = PIECE_WEB_PAGE;
    piece->code = meta->code;
    g_autoptr(Doc) doc = render_piece(piece, language, piece_make, error);
    g_autoptr(Doc) frame = doc ? piece_frame(piece, language, PIECE_WEB_PAGE, error) : NULL;
    meta->page = frame;
    return frame && output_document(&web, meta, false, file, doc, error);
}

/* Its page and poster carry a code made from their words, as they are printed. */
static bool write_coded(DocumentPiece *piece, const RenderLanguage *language, PieceKind kind, GError **error) {
    const Render *render = piece->render;
    const Community *community = piece->evaluation->community;
    bool poster = kind == PIECE_POSTER;
    const OutputSettings paper = poster ? output_sheets(&render->output) : output_paper(&render->output);
    if (poster && paper.backend_count == 0)
        return true;
    piece->kind = kind;
    g_autoptr(Doc) doc = render_piece(piece, language, piece_make, error);
    if (!doc)
        return false;
    g_auto(Meta) meta = piece_meta(language, kind, community, doc);
    g_autofree char *file = site_name(poster ? "poster" : "community", community, language->lang);
    /* The tiers have a colour each, in their order. */
    static const Ink inks[] = {INK_BLUE, INK_GREEN, INK_PLUM};
    const Standard *standard = render->workspace.standard;
    for (int i = 0; i < standard->tier_count && poster && !render->options.black; i++)
        if (standard->tiers[i] == community->tier)
            meta.ink = inks[i % G_N_ELEMENTS(inks)];
    g_autofree char *code = code_of_doc(file, &meta, doc);
    codes_mark(language->words[0].context.lang, doc, &meta, file, code);
    if (poster)
        return output_poster(&paper, &render->sheet, &meta, file, doc, error);
    return (paper.backend_count == 0 || output_document(&paper, &meta, false, file, doc, error)) &&
           (!render->site.pages || write_web_page(piece, language, &meta, file, error));
}

/* The letter to a community; it leaves the house, so its pages do not carry the mark of the internal papers. */
static bool write_query(DocumentPiece *piece, const RenderLanguage *language, GError **error) {
    const Community *community = piece->evaluation->community;
    const OutputSettings paper = output_paper(&piece->render->output);
    if (paper.backend_count == 0 || query_count(piece->evaluation->result) == 0)
        return true;
    piece->kind = PIECE_QUERY;
    g_autoptr(Doc) doc = render_piece(piece, language, piece_make, error);
    if (!doc)
        return false;
    g_auto(Meta) meta = piece_meta(language, PIECE_QUERY, community, doc);
    meta.edition_mark = "";
    meta.second_mark = NULL;
    g_autofree char *file = site_letter(&language->words[0].context, community);
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
    const Item *rate = rate_chart_choose(render->workspace.standard, render->rates);
    const DocumentPiece piece = {.render = render, .kind = kind, .shaper = render->shaper, .rate = rate};
    g_autoptr(Doc) doc = render_piece(&piece, language, piece_make, error);
    if (!doc)
        return false;
    g_auto(Meta) meta = piece_meta(language, kind, NULL, doc);
    g_autoptr(Doc) frame = piece_frame(&piece, language, kind, error);
    if (!frame)
        return false;
    meta.page = frame;
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

bool render_charts_page(Render *render, const RenderLanguage *language, GError **error) {
    g_autofree char *name = site_name("charts", NULL, language->lang);
    return !render->site.charts || write_page(render, language, PIECE_CHARTS, name, error);
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
    /* one for all languages, in the first */
    RenderLanguage language = render->languages[0];
    language.count = 1;
    const ReportContext *context = &language.words[0].context;
    const OutputSettings html = output_single(&render->output, &backend_html);
    g_autoptr(Doc) doc = context_doc(context);
    codes_section(context->lang, context->edition, doc, coded);
    g_auto(Meta) meta = context_meta(context, doc, phrase(PHRASE_TITLE_CODES, context->lang));
    const DocumentPiece around = {.render = render};
    g_autoptr(Doc) frame = piece_frame(&around, &language, PIECE_CODES, error);
    if (!frame)
        return false;
    meta.page = frame;
    return output_document(&html, &meta, false, CODES_PAGE, doc, error);
}
