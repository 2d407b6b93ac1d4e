#include "pipeline/poster.h"
#include "pipeline/render.h"
#include "report/community.h"
#include "report/query.h"

static bool set_document(Render *render, const Language *language, const Evaluation *evaluation, GError **error) {
    const ReportContext *context = &language->context;
    g_autoptr(Doc) doc = context_doc(context);
    community_section(context, doc, evaluation->answers, evaluation->result, 0);
    g_autofree char *title = community_title(context, evaluation->community);
    g_auto(Meta) meta = context_meta(context, doc, title);
    g_autofree char *file = g_strdup_printf("community/%s.%s", evaluation->community->id, lang_id(language->lang));
    g_autoptr(Output) output = output_open(&render->press, &meta, false, file, error);
    return output && output_add(output, doc, error) && output_finish(output, error);
}

/* The letter to a community; it leaves the house, so its pages do not carry the mark of the internal papers. */
static bool set_query(Render *render, const Language *language, const Evaluation *evaluation, GError **error) {
    const ReportContext *context = &language->internal;
    Press press = render_paper_press(&render->press);
    if (!language->query || press.backend_count == 0 || query_count(evaluation->result) == 0)
        return true;
    g_autoptr(Doc) doc = context_doc(context);
    if (!query_sections(context, language->query, doc, evaluation->answers, evaluation->result, error))
        return false;
    g_autofree char *title = query_title(context, evaluation->community);
    g_auto(Meta) meta = context_meta(context, doc, title);
    meta.edition_mark = "";
    g_autofree char *file = g_strdup_printf("query/%s.%s", evaluation->community->id, lang_id(language->lang));
    g_autoptr(Output) output = output_open(&press, &meta, true, file, error);
    return output && output_add(output, doc, error) && output_finish(output, error);
}

static bool set_poster(Render *render, const Language *language, const Evaluation *evaluation, GError **error) {
    return poster_render(&render->press, &render->sheet, &language->context, evaluation->answers, evaluation->result,
                         error);
}

bool render_community(Render *render, const Language *language, const Evaluation *evaluation, GError **error) {
    if (!set_query(render, language, evaluation, error))
        return false;
    if (evaluation->community->held)
        return true;
    return (!render_wants(render, DOCUMENT_POSTER) || set_poster(render, language, evaluation, error)) &&
           (!render_wants(render, DOCUMENT_COMMUNITY) || set_document(render, language, evaluation, error));
}
