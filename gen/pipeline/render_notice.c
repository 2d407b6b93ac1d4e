#include "pipeline/render.h"
#include "report/community.h"
#include "report/rate_chart.h"

/* The notice and the same without a page around it, on their way. */
typedef struct Twins {
    Output *whole, *article; /* article: NULL without html */
    Press fragment;          /* of the article */
} Twins;

static void twins_clear(Twins *twins) {
    output_free(twins->whole);
    output_free(twins->article);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Twins, twins_clear)

static bool twins_open(Twins *twins, Render *render, const Language *language, const Meta *meta, GError **error) {
    twins->fragment = render_single_press(&render->press, "article");
    g_autofree char *name = render_name(language, "notice", NULL);
    g_autofree char *article = render_name(language, "article/notice", NULL);
    twins->whole = output_open(&render->press, meta, false, name, error);
    if (!twins->whole || !(render->options->formats & RENDER_HTML))
        return twins->whole;
    twins->article = output_open(&twins->fragment, meta, false, article, error);
    return twins->article;
}

static bool twins_finish(Twins *twins, GError **error) {
    return output_finish(twins->whole, error) && (!twins->article || output_finish(twins->article, error));
}

/* ---- pieces ---- */

static bool make_front(const Piece *piece, const Voice *voice, Doc *doc, GError **error) {
    (void)piece;
    return notice_front(&voice->context, voice->notice, doc, error);
}

/* With short tables: what they leave out, once for each tier. */
static bool make_tiers(const Piece *piece, const Voice *voice, Doc *doc, GError **error) {
    (void)piece;
    (void)error;
    const ReportContext *context = &voice->context;
    for (int i = 0; i < standard_tier_count(context->standard); i++) {
        const Tier *tier = standard_tier(context->standard, i);
        tier_section(context, doc, tier, notice_annex_tier(context, tier));
    }
    return true;
}

static bool make_community(const Piece *piece, const Voice *voice, Doc *doc, GError **error) {
    (void)error;
    int annex = notice_annex(&voice->context, piece->evaluation->community);
    community_section(&voice->context, doc, piece->evaluation->answers, piece->evaluation->result, annex);
    return true;
}

static bool make_back(const Piece *piece, const Voice *voice, Doc *doc, GError **error) {
    (void)error;
    const ReportContext *context = &voice->context;
    Render *render = piece->render;
    const Item *rate = piece->rate;
    g_autofree char *headline = rate ? rate_chart_headline(context, render->all.rates, rate) : NULL;
    notice_back(context, doc, render->all.notice, headline,
                rate ? render_rate_scene(render, context, piece->shaper, rate) : NULL);
    if (!rate)
        return true;
    g_auto(PublicCharts) charts;
    public_charts_make(render, context, piece->shaper, &charts);
    gallery_section(context, doc, NULL, charts.list, PUBLIC_CHARTS);
    return true;
}

static GArray *plan_sections(const Render *render) {
    GArray *plans = g_array_new(FALSE, TRUE, sizeof(SectionPlan));
    g_autoptr(GPtrArray) communities = render_communities(render);
    for (guint i = communities->len; i > 0; i--)
        if (((const Community *)g_ptr_array_index(communities, i - 1))->held)
            g_ptr_array_remove_index(communities, i - 1);
    section_plans_add_whole(plans, make_front);
    if (render->options->short_table)
        section_plans_add_whole(plans, make_tiers);
    section_plans_add(plans, make_community, communities);
    section_plans_add_whole(plans, make_back);
    return plans;
}

static char *title_of_notice(const ReportContext *context, const Community *community) {
    (void)community;
    return g_strdup(notice_title(context));
}

Meta render_notice_meta(const Language *language, Doc *words) {
    return render_meta(language, false, title_of_notice, NULL, words);
}

bool render_notice(Render *render, const Language *language, GError **error) {
    g_autoptr(Doc) words = doc_new();
    g_auto(Meta) meta = render_notice_meta(language, words);
    render_notice_code(render, language, words, &meta);
    g_auto(Twins) twins = {.whole = NULL};
    if (!twins_open(&twins, render, language, &meta, error))
        return false;
    const Piece piece = {.render = render, .rate = rate_chart_choose(render->workspace.standard, render->all.rates)};
    const RenderOutputs outputs = {{twins.whole, twins.article}, twins.article ? 2 : 1};
    g_autoptr(GArray) plans = plan_sections(render);
    return render_sections(&piece, language, plans, &outputs, error) && twins_finish(&twins, error);
}
