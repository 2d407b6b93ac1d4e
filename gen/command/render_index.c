#include "report/notice/index.h"

#include "command/render.h"

static bool make_index(const Piece *piece, const Voice *voice, Doc *doc, GError **error) {
    (void)error;
    const Render *render = piece->render;
    const TextMeasure measure = render_measure(render->shaper);
    const GalleryFacts facts = render_gallery_facts(render, &measure);
    Chart chart = gallery_rates(&voice->context, &facts);
    const IndexSource source = {&render->site, render->all.report, &chart};
    index_section(&voice->context, doc, &source);
    chart_clear(&chart);
    return true;
}

bool render_index(Render *render, const Language *language, GError **error) {
    const Press html = render_single_press(&render->press, "html");
    const Piece piece = {.render = render};
    g_autoptr(Doc) doc = render_piece(&piece, language, make_index, error);
    if (!doc)
        return false;
    g_auto(Meta) meta = render_notice_meta(language, doc);
    const char *name = doc_lang_index(language->lang, language->voices[0].context.langs);
    g_autoptr(Output) output = output_open(&html, &meta, false, name, error);
    return output && output_add(output, doc, error) && output_finish(output, error);
}
