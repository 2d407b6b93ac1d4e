#include "report/review.h"

#include "pipeline/render.h"
#include "report/community.h"

static bool add_front(Render *render, const Language *language, Output *output, GError **error) {
    const ReportContext *context = &language->internal;
    g_autoptr(Doc) front = context_doc(context);
    review_front(context, front, render->all.report, render->all.facts);
    Chart matrix = render_matrix(render, context);
    gallery_section(context, front, phrase(PHRASE_HEADING_COMPARISON, language->lang), &matrix, 1);
    chart_clear(&matrix);
    return output_add(output, front, error);
}

static bool add_communities(Render *render, const Language *language, Output *output, GError **error) {
    g_autoptr(GPtrArray) communities = render_communities(render);
    for (guint i = 0; i < communities->len; i++) {
        g_auto(Evaluation) evaluation = {.community = g_ptr_array_index(communities, i)};
        if (!evaluation_make(&evaluation, &render->workspace, &render->waiving))
            continue;
        g_autoptr(Doc) part = context_doc(&language->internal);
        community_section(&language->internal, part, evaluation.answers, evaluation.result, 0);
        if (!output_add(output, part, error))
            return false;
    }
    return true;
}

bool render_review(Render *render, const Language *language, GError **error) {
    g_autoptr(Doc) words = doc_new();
    g_auto(Meta) meta = context_meta(&language->internal, words, phrase(PHRASE_TITLE_REVIEW, language->lang));
    g_autofree char *name = g_strdup_printf("review.%s", lang_id(language->lang));
    g_autoptr(Output) output = output_open(&render->press, &meta, true, name, error);
    return output && add_front(render, language, output, error) && add_communities(render, language, output, error) &&
           output_finish(output, error);
}

bool render_findings(Render *render, GError **error) {
    g_autofree char *json = check_report_json(render->all.report, false);
    g_autofree char *csv = check_report_csv(render->all.report, LANG_ZH);
    return stage_write(render->press.stage, true, "findings.json", json, error) &&
           stage_write(render->press.stage, true, "findings.csv", csv, error);
}
