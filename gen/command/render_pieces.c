#include "command/render_pieces.h"

#include "doc/pair.h"
#include "report/notice/web.h"
#include "report/review/desk.h"
#include "report/review/review.h"

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

/* A page of the web as the pieces of it have it. */
static WebPage page_of(const DocumentPiece *piece, PieceKind kind, const ReportContext *context) {
    static const Site none = {0};
    WebPage page = {.site = &piece->render->site, .code = piece->code};
    switch (kind) {
    case PIECE_DESK: /* which is no page of the public web, and leads to none */
        return (WebPage){.site = &none, .document = "index", .title = context_phrase(context, PHRASE_TITLE_DESK)};
    case PIECE_INDEX:
        page.document = "index";
        return page;
    case PIECE_NOTICE:
        page.document = "notice";
        page.title = context_phrase(context, PHRASE_INDEX_NOTICE);
        return page;
    case PIECE_ERRATUM:
        page.document = "erratum";
        page.title = context_phrase(context, PHRASE_TITLE_ERRATUM);
        return page;
    case PIECE_CHARTS:
        page.document = "charts";
        page.title = context_phrase(context, PHRASE_HEADING_COMPARISON);
        return page;
    case PIECE_CODES:
        page.title = context_phrase(context, PHRASE_TITLE_CODES);
        return page;
    default:
        g_assert(kind == PIECE_WEB_PAGE && piece->evaluation);
        page.document = "community";
        page.community = piece->evaluation->community;
        page.title = context_community(context, page.community);
        return page;
    }
}

/* What pages of the web have that paper has not. */
static void make_web_piece(const DocumentPiece *piece, const LanguageSource *words, Doc *doc) {
    const Render *render = piece->render;
    const ReportContext *context = &words->context;
    const Evaluation *evaluation = piece->evaluation;
    const TextMeasure measure = render_measure(piece->shaper);
    switch ((PieceKind)piece->kind) {
    case PIECE_WEB_TABLE: {
        g_assert(evaluation);
        const WebPage page = page_of(piece, PIECE_NOTICE, context);
        web_community_fold(context, doc, evaluation->answers, evaluation->result, &page);
        return;
    }
    case PIECE_WEB_BACK:
        if (!context->digest) /* else it stands in front */
            notice_checked(context, doc, render->notice, ROLE_ANNEX);
        return;
    case PIECE_CHARTS: {
        GalleryFacts facts = render_gallery_facts(render, &measure);
        facts.widths.telephone = render_telephone(context);
        g_autoptr(GArray) charts = render_gallery(context, &facts, false);
        web_charts(context, doc, (Chart *)(void *)charts->data, (int)charts->len);
        return;
    }
    case PIECE_WEB_PAGE: {
        g_assert(evaluation);
        const WebPage page = page_of(piece, PIECE_WEB_PAGE, context);
        web_community(context, doc, evaluation->answers, evaluation->result, &page);
        return;
    }
    case PIECE_INDEX: {
        GalleryFacts facts = render_gallery_facts(render, &measure);
        facts.widths.telephone = render_telephone(context);
        /* what a reader looks for first: the totals where there are such */
        Chart chart = context->standard->scored ? gallery_scores(context, &facts) : gallery_rates(context, &facts);
        index_section(context, doc, &(IndexSource){&render->site, render->report, &chart});
        chart_clear(&chart);
        return;
    }
    case PIECE_ERRATUM:
        erratum_section(context, doc, render->corrections);
        return;
    case PIECE_FRAME: {
        const WebPage page = page_of(piece, (PieceKind)piece->around, context);
        web_frame(context, doc, &page);
        return;
    }
    default:
        g_assert_not_reached();
    }
}

/* What is said of a tier once; only: of this one alone, NULL: of all. */
static void add_tiers(const ReportContext *context, Doc *doc, const Tier *only) {
    for (int i = 0; i < context->standard->tier_count; i++) {
        const Tier *tier = context->standard->tiers[i];
        int annex = notice_annex_tier(context, tier);
        if (annex == 0 || (only && tier != only))
            continue;
        if (context->digest && !dataset_tier_table(context->dataset, tier))
            standard_section(context, doc, tier, annex);
        else
            tier_section(context, doc, tier, annex);
    }
}

/* What was found in the notice as a whole, and its charts. */
static void make_notice_back(const DocumentPiece *piece, const ReportContext *context, Doc *doc) {
    const Render *render = piece->render;
    const TextMeasure measure = render_measure(piece->shaper);
    const Item *rate = context->digest ? NULL : piece->rate; /* there the strips of all rates have it too */
    g_autofree char *headline = rate ? rate_chart_headline(context, render->rates, rate) : NULL;
    GalleryFacts facts = render_gallery_facts(render, &measure);
    if (render->options.request.formats & RENDER_LONG)
        facts.widths.telephone = render_telephone(context);
    Scene *scene = rate ? rate_chart_scene(context, &facts, rate) : NULL;
    if (!context->digest)
        notice_checked(context, doc, render->notice, ROLE_ANNEX);
    notice_chart(context, doc, headline, scene);
    g_autoptr(GArray) charts = render_gallery(context, &facts, context->digest);
    /* without a rate nothing stands before the other charts: they begin the page */
    bool first = !rate && !context->digest;
    const char *heading = first ? context_phrase(context, PHRASE_HEADING_COMPARISON) : NULL;
    Node *gallery = gallery_section(context, doc, heading, (Chart *)(void *)charts->data, (int)charts->len);
    if (gallery && first)
        gallery->role = ROLE_ANNEX;
}

static void make_desk(const Render *render, const LanguageSource *words, Doc *doc) {
    const ReportContext *context = &words->context, *internal = &words->internal;
    const EditionRequest *request = &render->options.request;
    const bool papers = output_paper(&render->output).backend_count > 0;
    const char *lang = context->doc_lang->id;
    const DeskSource source = {.report = render->report,
                               .review = doc_printf(doc, "review.%s.html", lang),
                               .table = FINDINGS_WORKBOOK,
                               .letters = papers && (request->documents & DOCUMENT_QUERY)};
    desk_sections(internal, doc, &source);
}

bool piece_make(const DocumentPiece *piece, const LanguageSource *words, Doc *doc, GError **error) {
    const Render *render = piece->render;
    const ReportContext *context = &words->context, *internal = &words->internal;
    const Evaluation *evaluation = piece->evaluation;
    const Answers *answers = evaluation ? evaluation->answers : NULL;
    const Result *result = evaluation ? evaluation->result : NULL;
    const TextMeasure measure = render_measure(piece->shaper);
    switch ((PieceKind)piece->kind) {
    case PIECE_NOTICE:
        if (!notice_front(context, words->notice, doc, error))
            return false;
        if (context->digest) /* below the summary */
            notice_checked(context, doc, render->notice, ROLE_NONE);
        return true;
    case PIECE_NOTICE_TIERS:
        add_tiers(context, doc, NULL);
        return true;
    case PIECE_NOTICE_TABLE:
        g_assert(evaluation);
        community_section(context, doc, answers, result, notice_annex(context, evaluation->community));
        return true;
    case PIECE_NOTICE_STANDARD:
        add_tiers(context, doc, piece->tier);
        return true;
    case PIECE_NOTICE_COMPARISON:
        comparison_section(context, doc, piece->compared, piece->compared_count);
        return true;
    case PIECE_NOTICE_REPORT:
        report_section(context, doc, answers, result, piece->annex);
        return true;
    case PIECE_NOTICE_BACK:
        make_notice_back(piece, context, doc);
        return true;
    case PIECE_REVIEW: {
        review_front(internal, doc, render->report, render->facts);
        GalleryFacts facts = render_gallery_facts(render, &measure);
        facts.widths.telephone = render_telephone(internal);
        g_autoptr(GArray) charts = render_gallery(internal, &facts, false);
        gallery_section(internal, doc, context_phrase(internal, PHRASE_HEADING_COMPARISON),
                        (Chart *)(void *)charts->data, (int)charts->len);
        return true;
    }
    case PIECE_REVIEW_TABLE:
        community_section(internal, doc, answers, result, 0);
        return true;
    case PIECE_PAGE:
        community_page(context, doc, answers, result);
        return true;
    case PIECE_POSTER:
        poster_section(context, doc, answers, result, &measure);
        return true;
    case PIECE_QUERY:
        return query_sections(internal, words->query, doc, answers, result, error);
    case PIECE_DESK:
        make_desk(render, words, doc);
        return true;
    case PIECE_WEB_TABLE:
    case PIECE_WEB_BACK:
    case PIECE_CHARTS:
    case PIECE_WEB_PAGE:
    case PIECE_INDEX:
    case PIECE_ERRATUM:
    case PIECE_FRAME:
        make_web_piece(piece, words, doc);
        return true;
    case PIECE_CODES: /* which is made from what was made */
        break;
    }
    g_assert_not_reached();
}

Doc *piece_frame(const DocumentPiece *piece, const RenderLanguage *language, PieceKind of, GError **error) {
    DocumentPiece frame = *piece;
    frame.kind = PIECE_FRAME;
    frame.around = (int)of;
    return render_piece(&frame, language, piece_make, error);
}

Meta piece_meta(const RenderLanguage *language, PieceKind first, const Community *community, Doc *strings) {
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
                                 : first == PIECE_CHARTS  ? web_charts_title(context)
                                                          : g_strdup(notice_title(context));
        titles[i] = doc_string(strings, title);
    }
    return render_meta(language, internal, titles, strings);
}
