#include "report/review/review.h"

#include "command/render.h"
#include "report/notice/community.h"

static bool make_front(const Piece *piece, const Voice *voice, Doc *doc, GError **error) {
    (void)error;
    const ReportContext *context = &voice->internal;
    review_front(context, doc, piece->render->all.report, piece->render->all.facts);
    Chart matrix = render_matrix(piece->render, context, piece->shaper);
    gallery_section(context, doc, context_phrase(context, PHRASE_HEADING_COMPARISON), &matrix, 1);
    chart_clear(&matrix);
    return true;
}

static bool make_community(const Piece *piece, const Voice *voice, Doc *doc, GError **error) {
    (void)error;
    community_section(&voice->internal, doc, piece->evaluation->answers, piece->evaluation->result, 0);
    return true;
}

static char *title_of_review(const ReportContext *context, const Community *community) {
    (void)community;
    return g_strdup(context_phrase(context, PHRASE_TITLE_REVIEW));
}

bool render_review(Render *render, const Language *language, GError **error) {
    g_autoptr(Doc) words = doc_new();
    g_auto(Meta) meta = render_meta(language, true, title_of_review, NULL, words);
    g_autofree char *name = render_name(language, "review", NULL);
    g_autoptr(Output) output = output_open(&render->press, &meta, true, name, error);
    if (!output)
        return false;
    g_autoptr(GPtrArray) communities = render_communities(render);
    g_autoptr(GArray) plans = g_array_new(FALSE, TRUE, sizeof(SectionPlan));
    section_plans_add_whole(plans, make_front);
    section_plans_add(plans, make_community, communities);
    const Piece piece = {.render = render};
    const RenderOutputs outputs = {.list = {output}, .count = 1, .brief = 1};
    return render_sections(&piece, language, plans, &outputs, error) && output_finish(output, error);
}

bool render_findings(Render *render, GError **error) {
    g_autofree char *json = check_report_json(render->all.report, false);
    g_autofree char *csv = check_report_csv(render->all.report, LANG_ZH);
    return stage_write(render->press.stage, true, "findings.json", json, error) &&
           stage_write(render->press.stage, true, "findings.csv", csv, error);
}
