#include "command/charts.h"
#include "command/render.h"
#include "report/charts/gallery.h"

GalleryFacts render_gallery_facts(const Render *render, const TextMeasure *measure) {
    return (GalleryFacts){render->all.rates, render->all.facts, render->all.report, measure, render->geometry.width};
}

void public_charts_make(const Render *render, const ReportContext *context, Shaper *shaper, PublicCharts *charts) {
    const TextMeasure measure = render_measure(shaper);
    const GalleryFacts facts = render_gallery_facts(render, &measure);
    charts->list[0] = gallery_rates(context, &facts);
    charts->list[1] = gallery_summary(context, &facts);
    charts->list[2] = gallery_categories(context, &facts);
    charts->list[3] = gallery_counts(context, &facts);
}

void public_charts_clear(PublicCharts *charts) {
    for (int i = 0; i < PUBLIC_CHARTS; i++)
        chart_clear(&charts->list[i]);
}

Scene *render_rate_scene(const Render *render, const ReportContext *context, Shaper *shaper, const Item *rate) {
    const TextMeasure measure = render_measure(shaper);
    return rate_chart_scene(context, render->all.rates, rate, &measure, render->geometry.width);
}

Chart render_matrix(const Render *render, const ReportContext *context, Shaper *shaper) {
    const TextMeasure measure = render_measure(shaper);
    const GalleryFacts facts = render_gallery_facts(render, &measure);
    return gallery_matrix(context, &facts);
}

/* ---- as files ---- */

/* In pairs with the words of both. */
static Scene *make_rate(const Render *render, const Language *language, bool internal, const Item *rate) {
    Scene *scenes[2] = {NULL, NULL};
    for (int i = 0; i < language->voice_count; i++) {
        const Voice *voice = &language->voices[i];
        scenes[i] = render_rate_scene(render, internal ? &voice->internal : &voice->context, render->shaper, rate);
    }
    if (scenes[1])
        scene_pair_words(scenes[0], scenes[1]);
    scene_free(scenes[1]);
    return scenes[0];
}

static bool write_by_value(Render *render, const Language *language, const Item *rate, GError **error) {
    g_autoptr(Scene) scene = make_rate(render, language, true, rate);
    g_autofree char *name = g_strconcat(rate->indicator, "-by-value", NULL);
    return charts_write_scene(&render->press, scene, name, language->lang, true, error);
}

/* The chart of one rate. */
static bool write_rate(Render *render, const Language *language, const Item *rate, bool tables, GError **error) {
    g_autoptr(Scene) scene = make_rate(render, language, false, rate);
    if (!charts_write_scene(&render->press, scene, rate->indicator, language->lang, false, error))
        return false;
    if (render->options->by_value && !write_by_value(render, language, rate, error))
        return false;
    g_autofree char *table_name = g_strdup_printf("charts/%s.csv", rate->indicator);
    g_autofree char *table = rate_chart_csv(&language->voices[0].context, render->all.rates, rate);
    return !tables || (guard_text(&render->press.guard, table_name, table, error) &&
                       stage_write(render->press.stage, false, table_name, table, error));
}

static bool write_rates(Render *render, const Language *language, bool tables, GError **error) {
    g_autoptr(GPtrArray) seen = g_ptr_array_new();
    for (guint i = 0; i < render->all.rates->len; i++) {
        const Item *rate = g_array_index(render->all.rates, RateFact, i).item;
        if (g_ptr_array_find(seen, rate, NULL))
            continue;
        g_ptr_array_add(seen, (void *)rate);
        if (!write_rate(render, language, rate, tables, error))
            return false;
    }
    return true;
}

static bool write_matrix(Render *render, const Language *language, bool tables, GError **error) {
    Chart matrix = render_matrix(render, &language->voices[0].internal, render->shaper);
    if (language->voice_count > 1) {
        Chart second = render_matrix(render, &language->voices[1].internal, render->shaper);
        charts_pair(&matrix, &second);
        chart_clear(&second);
    }
    bool written = charts_write(&render->press, &matrix, language->lang, true, tables, error);
    chart_clear(&matrix);
    return written;
}

static void pair_public(const Render *render, const Language *language, PublicCharts *charts) {
    g_auto(PublicCharts) second;
    public_charts_make(render, &language->voices[1].context, render->shaper, &second);
    for (int i = 0; i < PUBLIC_CHARTS; i++)
        charts_pair(&charts->list[i], &second.list[i]);
}

bool render_charts(Render *render, const Language *language, bool tables, GError **error) {
    g_auto(PublicCharts) charts;
    public_charts_make(render, &language->voices[0].context, render->shaper, &charts);
    if (language->voice_count > 1)
        pair_public(render, language, &charts);
    for (int i = 0; i < PUBLIC_CHARTS; i++)
        if (!charts_write(&render->press, &charts.list[i], language->lang, false, tables, error))
            return false;
    return (!render_wants(render, DOCUMENT_REVIEW) || write_matrix(render, language, tables, error)) &&
           write_rates(render, language, tables, error);
}
