#include "command/render.h"
#include "publish/poster.h"
#include "report/notice/community.h"
#include "report/notice/poster.h"
#include "report/notice/query.h"

static bool make_document(const Piece *piece, const Voice *voice, Doc *doc, GError **error) {
    (void)error;
    community_page(&voice->context, doc, piece->evaluation->answers, piece->evaluation->result, &piece->render->site);
    return true;
}

static bool set_document(const Piece *piece, const Language *language, GError **error) {
    const Community *community = piece->evaluation->community;
    g_autoptr(Doc) doc = render_piece(piece, language, make_document, error);
    if (!doc)
        return false;
    g_auto(Meta) meta = render_meta(language, false, community_title, community, doc);
    g_autofree char *file = render_name(language, "community", community);
    render_code(language, doc, &meta, file);
    g_autoptr(Output) output = output_open(&piece->render->press, &meta, false, file, error);
    return output && output_add(output, doc, error) && output_finish(output, error);
}

static bool make_query(const Piece *piece, const Voice *voice, Doc *doc, GError **error) {
    return query_sections(&voice->internal, voice->query, doc, piece->evaluation->answers, piece->evaluation->result,
                          error);
}

/* The letter to a community; it leaves the house, so its pages do not carry the mark of the internal papers. */
static bool set_query(const Piece *piece, const Language *language, GError **error) {
    const Community *community = piece->evaluation->community;
    const Press press = render_paper_press(&piece->render->press);
    if (press.backend_count == 0 || query_count(piece->evaluation->result) == 0)
        return true;
    g_autoptr(Doc) doc = render_piece(piece, language, make_query, error);
    if (!doc)
        return false;
    g_auto(Meta) meta = render_meta(language, true, query_title, community, doc);
    meta.edition_mark = "";
    meta.second_mark = NULL;
    g_autofree char *file = render_name(language, "query", community);
    g_autoptr(Output) output = output_open(&press, &meta, true, file, error);
    return output && output_add(output, doc, error) && output_finish(output, error);
}

static bool make_poster(const Piece *piece, const Voice *voice, Doc *doc, GError **error) {
    (void)error;
    const TextMeasure measure = render_measure(piece->render->shaper);
    poster_section(&voice->context, doc, piece->evaluation->answers, piece->evaluation->result, &measure,
                   piece->render->sheet.width);
    return true;
}

static bool set_poster(const Piece *piece, const Language *language, GError **error) {
    const Community *community = piece->evaluation->community;
    const Press paper = render_paper_press(&piece->render->press);
    if (paper.backend_count == 0)
        return true;
    g_autoptr(Doc) doc = render_piece(piece, language, make_poster, error);
    if (!doc)
        return false;
    g_auto(Meta) meta = render_meta(language, false, poster_title, community, doc);
    g_autofree char *file = render_name(language, "poster", community);
    render_code(language, doc, &meta, file);
    return poster_print(&paper, &piece->render->sheet, &meta, doc, file, error);
}

bool render_community(Render *render, const Language *language, const Evaluation *evaluation, GError **error) {
    const Piece piece = {.render = render, .evaluation = evaluation};
    if (render_wants(render, DOCUMENT_QUERY) && !set_query(&piece, language, error))
        return false;
    if (evaluation->community->held)
        return true;
    return (!render_wants(render, DOCUMENT_POSTER) || set_poster(&piece, language, error)) &&
           (!render_wants(render, DOCUMENT_COMMUNITY) || set_document(&piece, language, error));
}
