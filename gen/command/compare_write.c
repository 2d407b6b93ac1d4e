#include "command/charts.h"
#include "command/compare.h"

/* A piece of the review; render_piece() knows its first member. */
typedef struct YearlyPiece {
    Piece piece;
    Compare *compare;
    const CommunityChange *change; /* of the community that it shows */
} YearlyPiece;

static const YearlyPiece *yearly_piece(const Piece *piece) {
    return (const YearlyPiece *)(const void *)piece;
}

static CheckReport *report_of(const Compare *compare) {
    return compare->run.all.report;
}

/* ---- charts ---- */

/* All changes, each rate, the years. Of Chart; free with g_array_unref. */
static GArray *make_charts(const Compare *compare, const ReportContext *context) {
    const TextMeasure measure = render_measure(compare->run.shaper);
    const GalleryFacts gallery = {
        .report = report_of(compare), .measure = &measure, .width = compare->run.geometry.width};
    GArray *charts = yearly_shift_charts(context, &compare->facts, &gallery);
    Chart courses = yearly_courses_chart(context, &compare->facts, &gallery);
    Chart years = yearly_years_chart(context, &compare->facts, &gallery);
    g_array_prepend_val(charts, courses);
    g_array_append_val(charts, years);
    return charts;
}

static GArray *make_paired(const Compare *compare, const Language *language) {
    GArray *charts = make_charts(compare, &language->voices[0].internal);
    if (language->voice_count == 1)
        return charts;
    g_autoptr(GArray) second = make_charts(compare, &language->voices[1].internal);
    g_assert(second->len == charts->len);
    for (guint i = 0; i < charts->len; i++)
        charts_pair(&g_array_index(charts, Chart, i), &g_array_index(second, Chart, i));
    return charts;
}

static bool write_charts(Compare *compare, const Language *language, bool tables, GError **error) {
    g_autoptr(GArray) charts = make_paired(compare, language);
    for (guint i = 0; i < charts->len; i++)
        if (!charts_write(&compare->run.press, &g_array_index(charts, Chart, i), language->lang, false, tables, error))
            return false;
    return true;
}

/* ---- pieces ---- */

static bool make_front(const Piece *piece, const Voice *voice, Doc *doc, GError **error) {
    (void)error;
    const Compare *compare = yearly_piece(piece)->compare;
    yearly_front(&voice->internal, doc, &compare->facts, report_of(compare));
    yearly_findings(&voice->internal, doc, report_of(compare));
    return true;
}

static bool make_gallery(const Piece *piece, const Voice *voice, Doc *doc, GError **error) {
    (void)error;
    const ReportContext *context = &voice->internal;
    g_autoptr(GArray) charts = make_charts(yearly_piece(piece)->compare, context);
    gallery_section(context, doc, context_phrase(context, PHRASE_HEADING_COMPARISON), (Chart *)(void *)charts->data,
                    (int)charts->len);
    return true;
}

static bool make_community(const Piece *piece, const Voice *voice, Doc *doc, GError **error) {
    (void)error;
    const YearlyPiece *yearly = yearly_piece(piece);
    yearly_community(&voice->internal, doc, yearly->change, report_of(yearly->compare));
    return true;
}

static bool make_index(const Piece *piece, const Voice *voice, Doc *doc, GError **error) {
    (void)error;
    const Compare *compare = yearly_piece(piece)->compare;
    yearly_index(&voice->internal, doc, &compare->facts, report_of(compare), compare->options->formats & RENDER_HTML,
                 compare->options->formats & RENDER_PDF);
    return true;
}

/* ---- documents ---- */

static bool add_piece(Output *output, const YearlyPiece *piece, const Language *language, PieceMaker make,
                      GError **error) {
    g_autoptr(Doc) doc = render_piece(&piece->piece, language, make, error);
    return doc && output_add(output, doc, error);
}

static bool add_communities(Compare *compare, const Language *language, Output *output, GError **error) {
    for (guint i = 0; i < compare->lineages->list->len; i++) {
        const Lineage *lineage = g_ptr_array_index(compare->lineages->list, i);
        const Community *now = lineage_now(lineage, compare->count);
        if (!now || !community_judged(now))
            continue;
        g_auto(Tables) tables = {0};
        if (!tables_open(&tables, compare, lineage, NULL, error))
            return false;
        const YearlyPiece piece = {{.render = &compare->run}, compare, tables.change};
        if (!add_piece(output, &piece, language, make_community, error))
            return false;
    }
    return true;
}

static Meta review_meta(const Compare *compare, const Language *language, Doc *words) {
    const char *titles[2] = {"", ""};
    for (int i = 0; i < language->voice_count; i++) {
        g_autofree char *title = yearly_title(&language->voices[i].internal, &compare->facts);
        titles[i] = doc_string(words, title);
    }
    return render_meta_titled(language, true, titles, words);
}

static bool write_review(Compare *compare, const Language *language, GError **error) {
    g_autoptr(Doc) words = doc_new();
    g_auto(Meta) meta = review_meta(compare, language, words);
    g_autofree char *name = render_name(language, "yearly", NULL);
    g_autoptr(Output) output = output_open(&compare->run.press, &meta, false, name, error);
    const YearlyPiece piece = {{.render = &compare->run}, compare, NULL};
    return output && add_piece(output, &piece, language, make_front, error) &&
           add_piece(output, &piece, language, make_gallery, error) &&
           add_communities(compare, language, output, error) && output_finish(output, error);
}

static bool write_index(Compare *compare, const Language *language, GError **error) {
    const YearlyPiece piece = {{.render = &compare->run}, compare, NULL};
    g_autoptr(Doc) doc = render_piece(&piece.piece, language, make_index, error);
    if (!doc)
        return false;
    g_auto(Meta) meta = review_meta(compare, language, doc);
    const Press html = render_single_press(&compare->run.press, "html");
    const char *name = doc_lang_index(language->lang, language->voices[0].internal.langs);
    g_autoptr(Output) output = output_open(&html, &meta, false, name, error);
    return output && output_add(output, doc, error) && output_finish(output, error);
}

static bool inputs_are_the_same(const Compare *compare, GError **error) {
    for (int i = 0; i + 1 < compare->count; i++)
        if (!inputs_unchanged(compare->older[i].inputs, error))
            return false;
    return inputs_unchanged(compare->run.workspace.inputs, error);
}

/* What an earlier review left, in another language or of other years, stays and stays known as this program's. */
static bool keep_others(Compare *compare, GError **error) {
    const Stage *own = render_own_record(&compare->run);
    return !own || stage_settle(compare->run.press.stage, own, NULL, NULL, error);
}

bool compare_write(Compare *compare, GError **error) {
    if (!render_open_type(&compare->run, error))
        return false;
    for (guint i = 0; i < compare->run.languages->len; i++) {
        const Language *language = &g_array_index(compare->run.languages, Language, i);
        if (!write_review(compare, language, error) || !write_charts(compare, language, i == 0, error) ||
            !write_index(compare, language, error))
            return false;
    }
    Stage *stage = compare->run.press.stage;
    g_autofree char *findings = check_report_csv(report_of(compare), LANG_ZH);
    return stage_write(stage, false, "changes.csv", compare->changes->str, error) &&
           stage_write(stage, false, "findings.csv", findings, error) && keep_others(compare, error) &&
           inputs_are_the_same(compare, error) && stage_commit(stage, "", error);
}
