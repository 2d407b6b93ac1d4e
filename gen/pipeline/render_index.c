#include "report/index.h"

#include "pipeline/render.h"

bool render_index(Render *render, const Language *language, GError **error) {
    const RenderOptions *options = render->options;
    const ReportContext *context = &language->context;
    const Press html = render_single_press(&render->press, "html");
    const TextMeasure measure = render_measure(render);
    const GalleryFacts facts = render_gallery_facts(render, &measure);
    g_autoptr(Doc) doc = context_doc(context);
    Chart chart = gallery_rates(context, &facts);
    const IndexSource source = {.html = options->html,
                                .pdf = options->pdf,
                                .posters = options->pdf && render_wants(render, DOCUMENT_POSTER),
                                .notice = options->html && render_wants(render, DOCUMENT_NOTICE),
                                .errors = check_report_count(render->all.report, SEVERITY_ERROR),
                                .warnings = check_report_count(render->all.report, SEVERITY_WARNING),
                                .chart = &chart};
    index_section(context, doc, &source);
    chart_clear(&chart);
    g_auto(Meta) meta = context_meta(context, doc, notice_title(context));
    const char *name = language->lang == LANG_ZH ? "index" : "index.en";
    g_autoptr(Output) output = output_open(&html, &meta, false, name, error);
    return output && output_add(output, doc, error) && output_finish(output, error);
}
