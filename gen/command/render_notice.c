#include <string.h>

#include "command/render.h"
#include "report/charts/gallery.h"
#include "report/notice/community.h"

/* The notice, and the same without a page around it, on their way. On the web a page with the tables of very many
 * communities would open on no telephone: it leads to their own pages, where the run makes them. */
typedef struct Forms {
    Output *list[RENDER_OUTPUTS]; /* owned */
    int count, brief;
    Press paper, web, fragment; /* of those that are parted */
} Forms;

enum { ON_ONE_PAGE_MOST = 60 };

static void forms_clear(Forms *forms) {
    for (int i = 0; i < forms->count; i++)
        output_free(forms->list[i]);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Forms, forms_clear)

static bool add_form(Forms *forms, const Press *press, const Meta *meta, const char *name, GError **error) {
    Output *output = press->backend_count > 0 ? output_open(press, meta, false, name, error) : NULL;
    if (output)
        forms->list[forms->count++] = output;
    return output || press->backend_count == 0;
}

static bool forms_open(Forms *forms, Render *render, const Language *language, const Meta *meta, GError **error) {
    g_autoptr(GPtrArray) communities = render_communities(render);
    bool html = render->options->formats & RENDER_HTML;
    bool parted = html && render->site.pages && communities->len > ON_ONE_PAGE_MOST;
    forms->paper = render_paper_press(&render->press);
    forms->web = render_single_press(&render->press, "html");
    forms->fragment = render_single_press(&render->press, "article");
    g_autofree char *name = render_name(language, "notice", NULL);
    g_autofree char *article = render_name(language, "article/notice", NULL);
    if (!add_form(forms, parted ? &forms->paper : &render->press, meta, name, error))
        return false;
    forms->brief = forms->count;
    if (!html)
        return true;
    bool opened = (!parted || add_form(forms, &forms->web, meta, name, error)) &&
                  add_form(forms, &forms->fragment, meta, article, error);
    forms->brief = parted ? forms->brief : forms->count;
    return opened;
}

static bool forms_finish(const Forms *forms, GError **error) {
    for (int i = 0; i < forms->count; i++)
        if (!output_finish(forms->list[i], error))
            return false;
    return true;
}

/* The article, which comes last, lies in a folder of its own. */
static void fit(const Piece *piece, const Language *language, bool last, Doc *doc) {
    (void)piece;
    site_lead_to_pages(doc, doc_root(doc), language->lang, last);
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
    g_auto(Forms) forms = {.count = 0};
    if (!forms_open(&forms, render, language, &meta, error))
        return false;
    const Piece piece = {.render = render, .rate = rate_chart_choose(render->workspace.standard, render->all.rates)};
    RenderOutputs outputs = {.count = forms.count, .brief = forms.brief, .fit = fit};
    for (int i = 0; i < forms.count; i++)
        outputs.list[i] = forms.list[i];
    g_autoptr(GArray) plans = plan_sections(render);
    return render_sections(&piece, language, plans, &outputs, error) && forms_finish(&forms, error);
}
