#include "report/review.h"

#include "pipeline/render.h"
#include "report/community.h"

static bool make_front(const Piece *piece, const Voice *voice, Doc *doc, GError **error) {
    (void)error;
    const ReportContext *context = &voice->internal;
    review_front(context, doc, piece->render->all.report, piece->render->all.facts);
    Chart matrix = render_matrix(piece->render, context);
    gallery_section(context, doc, context_phrase(context, PHRASE_HEADING_COMPARISON), &matrix, 1);
    chart_clear(&matrix);
    return true;
}

static bool make_community(const Piece *piece, const Voice *voice, Doc *doc, GError **error) {
    (void)error;
    community_section(&voice->internal, doc, piece->evaluation->answers, piece->evaluation->result, 0);
    return true;
}

static bool add_piece(Output *output, const Piece *piece, const Language *language, PieceMaker make, GError **error) {
    g_autoptr(Doc) doc = render_piece(piece, language, make, error);
    return doc && output_add(output, doc, error);
}

static bool add_communities(Render *render, const Language *language, Output *output, GError **error) {
    g_autoptr(GPtrArray) communities = render_communities(render);
    for (guint i = 0; i < communities->len; i++) {
        g_auto(Evaluation) evaluation = {.community = g_ptr_array_index(communities, i)};
        bool made = evaluation_make(&evaluation, &render->workspace, &render->waiving);
        if (evaluation_failed(evaluation.loading, error))
            return false;
        if (!made)
            continue;
        const Piece piece = {.render = render, .evaluation = &evaluation};
        if (!add_piece(output, &piece, language, make_community, error))
            return false;
    }
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
    const Piece piece = {.render = render};
    return output && add_piece(output, &piece, language, make_front, error) &&
           add_communities(render, language, output, error) && output_finish(output, error);
}

bool render_findings(Render *render, GError **error) {
    g_autofree char *json = check_report_json(render->all.report, false);
    g_autofree char *csv = check_report_csv(render->all.report, LANG_ZH);
    return stage_write(render->press.stage, true, "findings.json", json, error) &&
           stage_write(render->press.stage, true, "findings.csv", csv, error);
}
