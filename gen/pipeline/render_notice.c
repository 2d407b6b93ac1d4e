#include "pipeline/render.h"
#include "report/community.h"
#include "report/rate_chart.h"

/* The notice and the same without a page around it, on their way. */
typedef struct Pair {
    Output *whole, *article; /* article: NULL without html */
} Pair;

static void pair_clear(Pair *pair) {
    output_free(pair->whole);
    output_free(pair->article);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Pair, pair_clear)

static bool pair_open(Pair *pair, const Press *press, const Press *fragment, const Meta *meta, Lang lang,
                      GError **error) {
    g_autofree char *name = g_strdup_printf("notice.%s", lang_id(lang));
    g_autofree char *article = g_strdup_printf("article/notice.%s", lang_id(lang));
    pair->whole = output_open(press, meta, false, name, error);
    if (!pair->whole || !fragment)
        return pair->whole;
    pair->article = output_open(fragment, meta, false, article, error);
    return pair->article;
}

static bool pair_add(Pair *pair, const Doc *doc, GError **error) {
    return output_add(pair->whole, doc, error) && (!pair->article || output_add(pair->article, doc, error));
}

static bool pair_finish(Pair *pair, GError **error) {
    return output_finish(pair->whole, error) && (!pair->article || output_finish(pair->article, error));
}

static bool add_front(Render *render, const Language *language, Pair *pair, GError **error) {
    g_autoptr(Template) template = render_template(render, "notice", language->lang, error);
    g_autoptr(Doc) front = context_doc(&language->context);
    return template && notice_front(&language->context, template, front, error) && pair_add(pair, front, error);
}

static bool add_communities(Render *render, const Language *language, Pair *pair, GError **error) {
    const ReportContext *context = &language->context;
    g_autoptr(GPtrArray) communities = render_communities(render);
    for (guint i = 0; i < communities->len; i++) {
        const Community *community = g_ptr_array_index(communities, i);
        g_auto(Evaluation) evaluation = {.community = community};
        if (community->held || !evaluation_make(&evaluation, &render->workspace, &render->waiving))
            continue;
        g_autoptr(Doc) part = context_doc(context);
        community_section(context, part, evaluation.answers, evaluation.result, notice_annex(context, community));
        if (!pair_add(pair, part, error))
            return false;
    }
    return true;
}

static bool add_back(Render *render, const Language *language, Pair *pair, GError **error) {
    const ReportContext *context = &language->context;
    const Item *rate = rate_chart_choose(render->workspace.standard, render->all.rates);
    g_autoptr(Doc) back = context_doc(context);
    g_autofree char *headline = rate ? rate_chart_headline(context, render->all.rates, rate) : NULL;
    notice_back(context, back, render->all.notice, headline, rate ? render_rate_scene(render, context, rate) : NULL);
    if (rate) {
        g_auto(PublicCharts) charts;
        public_charts_make(render, context, &charts);
        gallery_section(context, back, NULL, charts.list, PUBLIC_CHARTS);
    }
    return !doc_tree(back)->first || pair_add(pair, back, error);
}

bool render_notice(Render *render, const Language *language, GError **error) {
    g_autoptr(Doc) words = doc_new();
    g_auto(Meta) meta = context_meta(&language->context, words, notice_title(&language->context));
    const Press fragment = render_single_press(&render->press, "article");
    g_auto(Pair) pair = {NULL, NULL};
    return pair_open(&pair, &render->press, render->options->html ? &fragment : NULL, &meta, language->lang, error) &&
           add_front(render, language, &pair, error) && add_communities(render, language, &pair, error) &&
           add_back(render, language, &pair, error) && pair_finish(&pair, error);
}
