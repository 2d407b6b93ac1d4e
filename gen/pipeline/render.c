#include "eval/rates.h"
#include "eval/waive.h"
#include "pipeline/charts.h"
#include "pipeline/manifest.h"
#include "pipeline/output.h"
#include "pipeline/pipeline.h"
#include "pipeline/poster.h"
#include "pipeline/say.h"
#include "pipeline/workspace.h"
#include "report/community.h"
#include "report/index.h"
#include "report/notice.h"
#include "report/query.h"
#include "report/rate_chart.h"
#include "report/review.h"

/* What is made once for each language of a run: the notice and the review grow with every community. */
typedef struct Language {
    ReportContext context, internal;
    Doc *notice_words, *review_words; /* arenas of the metas */
    Meta notice_meta, review_meta;
    Template *query;   /* NULL when no letter is wanted */
    Output *notice;    /* NULL when it is not wanted */
    Output *article;   /* the same without a page around it; NULL without html */
    GPtrArray *review; /* of Doc *: the parts after the front, which is known last */
} Language;

typedef struct Render {
    const RenderOptions *options;
    Workspace workspace;
    Press press, fragment; /* fragment: for the notice without a page around it */
    Fonts *fonts;
    Shaper *shaper;
    Geometry geometry, sheet;
    char *style;
    CheckReport *report;
    Findings *notice_findings;
    Waiving waiving;
    GArray *facts;     /* of CommunityFacts */
    GArray *rates;     /* of RateFact */
    GArray *languages; /* of Language */
} Render;

static void language_clear(void *data) {
    Language *language = data;
    output_free(language->notice);
    output_free(language->article);
    template_free(language->query);
    meta_clear(&language->notice_meta);
    meta_clear(&language->review_meta);
    doc_free(language->notice_words);
    doc_free(language->review_words);
    g_ptr_array_unref(language->review);
}

static void facts_clear(void *data) {
    community_facts_clear(data);
}

static void render_clear(Render *render) {
    if (render->languages)
        g_array_unref(render->languages);
    if (render->facts)
        g_array_unref(render->facts);
    if (render->rates)
        g_array_unref(render->rates);
    check_report_free(render->report);
    findings_free(render->notice_findings);
    waiving_clear(&render->waiving);
    stage_free(render->press.stage);
    font_sources_free(render->press.sources);
    faces_free(render->press.faces);
    shaper_free(render->shaper);
    fonts_free(render->fonts);
    g_free(render->style);
    workspace_clear(&render->workspace);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Render, render_clear)

/* ---- what is loaded once ---- */

static bool wants(const Render *render, Document document) {
    return (render->options->documents & document) != 0;
}

static bool load_type(Render *render, GError **error) {
    g_autofree char *fonts = g_build_filename(render->options->home, "fonts", NULL);
    g_autofree char *geometry = g_build_filename(render->options->home, "templates", "geometry.csv", NULL);
    g_autofree char *sheet = g_build_filename(render->options->home, "templates", "poster.csv", NULL);
    g_autofree char *style = g_build_filename(render->options->home, "templates", "style.css", NULL);
    render->fonts = fonts_load(fonts, error);
    if (!render->fonts)
        return false;
    render->shaper = shaper_new(render->fonts, error);
    return render->shaper && geometry_load(&render->geometry, geometry, error) &&
           geometry_load(&render->sheet, sheet, error) && g_file_get_contents(style, &render->style, NULL, error);
}

static void choose_backends(Press *press, const RenderOptions *options) {
    const struct {
        bool wanted;
        const char *name;
    } choices[] = {{options->html, "html"},
                   {options->pdf, "pdf"},
                   {options->png, "png"},
                   {options->text, "text"},
                   {options->pages, "pages"}};
    for (guint i = 0; i < G_N_ELEMENTS(choices); i++)
        if (choices[i].wanted)
            press->backends[press->backend_count++] = backend_lookup(choices[i].name);
}

static Template *load_template(const Render *render, const char *document, Lang lang, GError **error) {
    g_autofree char *name = g_strdup_printf("%s.%s.md", document, lang_id(lang));
    g_autofree char *path = g_build_filename(render->options->home, "templates", name, NULL);
    return template_load(path, error);
}

static char *language_name(const char *document, Lang lang) {
    return g_strdup_printf("%s.%s", document, lang_id(lang));
}

static bool open_article(Render *render, Language *language, GError **error) {
    render->fragment = render->press;
    render->fragment.backends[0] = backend_lookup("article");
    render->fragment.backend_count = 1;
    g_autofree char *name = g_strdup_printf("article/notice.%s", lang_id(language->context.lang));
    if (render->options->html)
        language->article = output_open(&render->fragment, &language->notice_meta, false, name, error);
    return language->article || !render->options->html;
}

static bool add_to_notice(Language *language, const Doc *doc, GError **error) {
    return output_add(language->notice, doc, error) &&
           (!language->article || output_add(language->article, doc, error));
}

static bool finish_both(Language *language, GError **error) {
    return output_finish(language->notice, error) && (!language->article || output_finish(language->article, error));
}

static bool open_notice(Render *render, Language *language, GError **error) {
    g_autoptr(Template) template = load_template(render, "notice", language->context.lang, error);
    if (!template)
        return false;
    g_autofree char *name = language_name("notice", language->context.lang);
    language->notice = output_open(&render->press, &language->notice_meta, false, name, error);
    if (!language->notice || !open_article(render, language, error))
        return false;
    g_autoptr(Doc) front = doc_new();
    return notice_front(&language->context, template, front, error) && add_to_notice(language, front, error);
}

static Language make_language(const Render *render, Lang lang) {
    Edition edition = render->options->final ? EDITION_FINAL : EDITION_DRAFT;
    Language language = {.notice_words = doc_new(),
                         .review_words = doc_new(),
                         .review = g_ptr_array_new_with_free_func((GDestroyNotify)(void (*)(void))doc_free)};
    language.context = (ReportContext){.standard = render->workspace.standard,
                                       .dataset = render->workspace.dataset,
                                       .rulebook = render->workspace.rulebook,
                                       .lang = lang,
                                       .edition = edition,
                                       .short_table = render->options->short_table};
    language.internal = language.context;
    language.internal.edition = EDITION_INTERNAL;
    language.notice_meta = context_meta(&language.context, language.notice_words, notice_title(&language.context));
    language.review_meta = context_meta(&language.internal, language.review_words, phrase(PHRASE_TITLE_REVIEW, lang));
    return language;
}

static Language *language_at(const Render *render, guint index) {
    return &g_array_index(render->languages, Language, index);
}

static bool open_languages(Render *render, GError **error) {
    for (guint i = 0; i < render->options->langs->len; i++) {
        Language made = make_language(render, (Lang)GPOINTER_TO_INT(g_ptr_array_index(render->options->langs, i)));
        g_array_append_val(render->languages, made);
    }
    for (guint i = 0; wants(render, DOCUMENT_QUERY) && i < render->languages->len; i++) {
        Language *language = language_at(render, i);
        language->query = load_template(render, "query", language->context.lang, error);
        if (!language->query)
            return false;
    }
    for (guint i = 0; wants(render, DOCUMENT_NOTICE) && i < render->languages->len; i++)
        if (!open_notice(render, language_at(render, i), error))
            return false;
    return true;
}

static bool render_open(Render *render, GError **error) {
    render->facts = g_array_new(FALSE, FALSE, sizeof(CommunityFacts));
    g_array_set_clear_func(render->facts, facts_clear);
    render->rates = g_array_new(FALSE, FALSE, sizeof(RateFact));
    render->languages = g_array_new(FALSE, FALSE, sizeof(Language));
    g_array_set_clear_func(render->languages, language_clear);
    render->notice_findings = findings_new();
    waiving_init(&render->waiving, render->workspace.dataset);
    render->report = check_report_new(render->options->dataset, render->workspace.standard_shown,
                                      render->workspace.standard, render->workspace.dataset, NULL);
    check_report_findings(render->report, render->workspace.findings);
    if (!load_type(render, error))
        return false;
    render->press = (Press){.stage = stage_new(render->options->out),
                            .fonts = render->fonts,
                            .sources = font_sources_new(render->fonts),
                            .faces = faces_new(render->fonts),
                            .shaper = render->shaper,
                            .geometry = &render->geometry,
                            .style = render->style,
                            .creator = "Gongshi " GONGSHI_VERSION};
    choose_backends(&render->press, render->options);
    return open_languages(render, error);
}

/* ---- one community ---- */

static bool set_community_document(Render *render, const Language *language, const Answers *answers,
                                   const Result *result, GError **error) {
    const ReportContext *context = &language->context;
    g_autoptr(Doc) doc = doc_new();
    community_section(context, doc, answers, result, 0);
    g_autofree char *title = community_title(context, answers_community(answers));
    g_auto(Meta) meta = context_meta(context, doc, title);
    g_autofree char *file = g_strdup_printf("community/%s.%s", answers_community(answers)->id, lang_id(context->lang));
    g_autoptr(Output) output = output_open(&render->press, &meta, false, file, error);
    return output && output_add(output, doc, error) && output_finish(output, error);
}

/* A letter is for paper: no web page of it. */
static Press paper_press(const Press *press) {
    Press paper = *press;
    paper.backend_count = 0;
    for (int i = 0; i < press->backend_count; i++)
        if (press->backends[i] != backend_lookup("html"))
            paper.backends[paper.backend_count++] = press->backends[i];
    return paper;
}

/* The letter to a community; it leaves the house, so its pages do not carry the mark of the internal papers. */
static bool set_query(Render *render, const Language *language, const Answers *answers, const Result *result,
                      GError **error) {
    const ReportContext *context = &language->internal;
    Press press = paper_press(&render->press);
    if (!language->query || press.backend_count == 0 || query_count(result) == 0)
        return true;
    g_autoptr(Doc) doc = doc_new();
    if (!query_sections(context, language->query, doc, answers, result, error))
        return false;
    g_autofree char *title = query_title(context, result->community);
    g_auto(Meta) meta = context_meta(context, doc, title);
    meta.edition_mark = "";
    g_autofree char *file = g_strdup_printf("query/%s.%s", result->community->id, lang_id(context->lang));
    g_autoptr(Output) output = output_open(&press, &meta, true, file, error);
    return output && output_add(output, doc, error) && output_finish(output, error);
}

static bool set_community(Render *render, Language *language, const Answers *answers, const Result *result,
                          GError **error) {
    const Community *community = answers_community(answers);
    if (wants(render, DOCUMENT_REVIEW)) {
        Doc *part = doc_new();
        community_section(&language->internal, part, answers, result, 0);
        g_ptr_array_add(language->review, part);
    }
    if (!set_query(render, language, answers, result, error))
        return false;
    if (community->held)
        return true;
    if (wants(render, DOCUMENT_POSTER) &&
        !poster_render(&render->press, &render->sheet, &language->context, answers, result, error))
        return false;
    if (language->notice) {
        g_autoptr(Doc) part = doc_new();
        community_section(&language->context, part, answers, result, notice_annex(&language->context, community));
        if (!add_to_notice(language, part, error))
            return false;
    }
    return !wants(render, DOCUMENT_COMMUNITY) || set_community_document(render, language, answers, result, error);
}

static bool render_community(Render *render, const Community *community, GError **error) {
    const Workspace *workspace = &render->workspace;
    g_autoptr(Findings) loading = findings_new();
    g_autoptr(Answers) answers = answers_load(workspace->dataset, workspace->standard, community, loading);
    if (!answers) {
        waiving_apply(&render->waiving, loading);
        check_report_findings(render->report, loading);
        return true;
    }
    g_autoptr(Result) result =
        result_make(workspace->standard, workspace->rulebook, answers, g_steal_pointer(&loading));
    waiving_apply(&render->waiving, result->findings);
    check_report_result(render->report, result);
    CommunityFacts facts;
    community_facts_init(&facts, workspace->standard, workspace->rulebook, answers, result);
    g_array_append_val(render->facts, facts);
    rates_collect(workspace->standard, workspace->rulebook, answers, render->rates);
    for (guint i = 0; i < render->languages->len; i++)
        if (!set_community(render, language_at(render, i), answers, result, error))
            return false;
    return true;
}

static bool render_communities(Render *render, GError **error) {
    for (int i = 0; i < dataset_community_count(render->workspace.dataset); i++) {
        const Community *community = dataset_community(render->workspace.dataset, i);
        if (community->has_table && community->tier && workspace_wants(render->options->communities, community) &&
            !render_community(render, community, error))
            return false;
    }
    return true;
}

/* ---- what stands at the end ---- */

static double measure_text(void *context, const char *text, double size) {
    return shaper_width(context, text, size);
}

static Scene *make_chart(Render *render, const ReportContext *context, const Item *rate) {
    const TextMeasure measure = {measure_text, render->shaper};
    return rate_chart_scene(context, render->rates, rate, &measure, render->geometry.width);
}

/* The public ones, in the order in which they are shown. */
enum { PUBLIC_CHARTS = 4 };

static void make_charts(Render *render, const ReportContext *context, Chart *charts) {
    const TextMeasure measure = {measure_text, render->shaper};
    const GalleryFacts facts = {render->rates, render->facts, render->report, &measure, render->geometry.width};
    charts[0] = gallery_rates(context, &facts);
    charts[1] = gallery_summary(context, &facts);
    charts[2] = gallery_categories(context, &facts);
    charts[3] = gallery_counts(context, &facts);
}

static Chart make_matrix(Render *render, const ReportContext *context) {
    const TextMeasure measure = {measure_text, render->shaper};
    const GalleryFacts facts = {render->rates, render->facts, render->report, &measure, render->geometry.width};
    return gallery_matrix(context, &facts);
}

static bool finish_notice(Render *render, Language *language, const Item *rate, Chart *charts, GError **error) {
    g_autoptr(Doc) back = doc_new();
    g_autofree char *headline = rate ? rate_chart_headline(&language->context, render->rates, rate) : NULL;
    notice_back(&language->context, back, render->notice_findings, headline,
                rate ? make_chart(render, &language->context, rate) : NULL);
    if (rate)
        gallery_section(&language->context, back, NULL, charts, PUBLIC_CHARTS);
    if (doc_tree(back)->first && !add_to_notice(language, back, error))
        return false;
    return finish_both(language, error);
}

static bool finish_review(Render *render, Language *language, GError **error) {
    g_autofree char *name = language_name("review", language->internal.lang);
    g_autoptr(Output) output = output_open(&render->press, &language->review_meta, true, name, error);
    if (!output)
        return false;
    g_autoptr(Doc) front = doc_new();
    review_front(&language->internal, front, render->report, render->facts);
    Chart matrix = make_matrix(render, &language->internal);
    gallery_section(&language->internal, front, phrase(PHRASE_HEADING_COMPARISON, language->internal.lang), &matrix, 1);
    chart_clear(&matrix);
    if (!output_add(output, front, error))
        return false;
    for (guint i = 0; i < language->review->len; i++)
        if (!output_add(output, g_ptr_array_index(language->review, i), error))
            return false;
    return output_finish(output, error);
}

static bool write_by_value(Render *render, Language *language, const Item *rate, GError **error) {
    g_autoptr(Scene) scene = make_chart(render, &language->internal, rate);
    g_autofree char *name = g_strconcat(rate->indicator, "-by-value", NULL);
    return charts_write_scene(&render->press, scene, name, language->context.lang, true, error);
}

/* The chart of one rate. */
static bool write_rate(Render *render, Language *language, const Item *rate, bool first, GError **error) {
    g_autoptr(Scene) scene = make_chart(render, &language->context, rate);
    if (!charts_write_scene(&render->press, scene, rate->indicator, language->context.lang, false, error))
        return false;
    if (render->options->by_value && !write_by_value(render, language, rate, error))
        return false;
    g_autofree char *table_name = g_strdup_printf("charts/%s.csv", rate->indicator);
    g_autofree char *table = rate_chart_csv(&language->context, render->rates, rate);
    return !first || stage_write(render->press.stage, false, table_name, table, error);
}

static bool write_rates(Render *render, Language *language, bool first, GError **error) {
    g_autoptr(GPtrArray) seen = g_ptr_array_new();
    for (guint i = 0; i < render->rates->len; i++) {
        const Item *rate = g_array_index(render->rates, RateFact, i).item;
        if (g_ptr_array_find(seen, rate, NULL))
            continue;
        g_ptr_array_add(seen, (void *)rate);
        if (!write_rate(render, language, rate, first, error))
            return false;
    }
    return true;
}

static bool write_charts(Render *render, Language *language, Chart *charts, bool first, GError **error) {
    for (int i = 0; i < PUBLIC_CHARTS; i++)
        if (!charts_write(&render->press, &charts[i], language->context.lang, false, first, error))
            return false;
    if (!wants(render, DOCUMENT_REVIEW))
        return write_rates(render, language, first, error);
    Chart matrix = make_matrix(render, &language->internal);
    bool written = charts_write(&render->press, &matrix, language->context.lang, true, first, error);
    chart_clear(&matrix);
    return written && write_rates(render, language, first, error);
}

static bool write_index(Render *render, Language *language, GError **error) {
    const Press *press = &render->press;
    Press html = *press;
    html.backends[0] = backend_lookup("html");
    html.backend_count = 1;
    g_autoptr(Doc) doc = doc_new();
    const RenderOptions *options = render->options;
    const TextMeasure measure = {measure_text, render->shaper};
    const GalleryFacts facts = {render->rates, render->facts, render->report, &measure, render->geometry.width};
    Chart chart = gallery_rates(&language->context, &facts);
    const IndexSource source = {.html = options->html,
                                .pdf = options->pdf,
                                .posters = options->pdf && wants(render, DOCUMENT_POSTER),
                                .notice = options->html && wants(render, DOCUMENT_NOTICE),
                                .errors = check_report_count(render->report, SEVERITY_ERROR),
                                .warnings = check_report_count(render->report, SEVERITY_WARNING),
                                .chart = &chart};
    index_section(&language->context, doc, &source);
    chart_clear(&chart);
    g_auto(Meta) meta = context_meta(&language->context, doc, notice_title(&language->context));
    const char *name = language->context.lang == LANG_ZH ? "index" : "index.en";
    g_autoptr(Output) output = output_open(&html, &meta, false, name, error);
    return output && output_add(output, doc, error) && output_finish(output, error);
}

static bool finish_language(Render *render, Language *language, const Item *rate, bool first, GError **error) {
    Chart charts[PUBLIC_CHARTS];
    make_charts(render, &language->context, charts);
    bool done = !wants(render, DOCUMENT_CHARTS) || write_charts(render, language, charts, first, error);
    done = done && (!language->notice || finish_notice(render, language, rate, charts, error));
    for (int i = 0; i < PUBLIC_CHARTS; i++)
        chart_clear(&charts[i]);
    if (!done)
        return false;
    if (wants(render, DOCUMENT_REVIEW) && !finish_review(render, language, error))
        return false;
    return !wants(render, DOCUMENT_INDEX) || write_index(render, language, error);
}

static bool write_findings(Render *render, GError **error) {
    if (!wants(render, DOCUMENT_REVIEW))
        return true;
    g_autofree char *json = check_report_json(render->report, false);
    g_autofree char *csv = check_report_csv(render->report, LANG_ZH);
    return stage_write(render->press.stage, true, "findings.json", json, error) &&
           stage_write(render->press.stage, true, "findings.csv", csv, error);
}

static bool render_finish(Render *render, GError **error) {
    const Item *rate = rate_chart_choose(render->workspace.standard, render->rates);
    for (guint i = 0; i < render->languages->len; i++)
        if (!finish_language(render, language_at(render, i), rate, i == 0, error))
            return false;
    if (!write_findings(render, error))
        return false;
    g_autofree char *manifest =
        manifest_make(&render->workspace, render->options->dataset, render->fonts, render->press.stage,
                      render->options->final ? EDITION_FINAL : EDITION_DRAFT, error);
    return manifest && stage_write(render->press.stage, false, "manifest.json", manifest, error);
}

static void check_notice(Render *render) {
    if (!render->options->communities)
        checks_notice(render->workspace.dataset, render->workspace.standard, render->facts, render->notice_findings);
    waiving_apply(&render->waiving, render->notice_findings);
    waiving_report(&render->waiving, !render->options->communities, render->notice_findings);
    check_report_findings(render->report, render->notice_findings);
}

static int refuse_final(Render *render, Sink *err) {
    g_autofree char *text = check_report_text(render->report, render->options->lang, false, false);
    say_line(err, text);
    say_line(err, phrase(PHRASE_FINAL_REFUSED, render->options->lang));
    return 1;
}

static void say_done(const Render *render, Sink *out) {
    g_autofree char *count = g_strdup_printf("%d", stage_count(render->press.stage));
    g_autofree char *errors = g_strdup_printf("%d", check_report_count(render->report, SEVERITY_ERROR));
    g_autofree char *warnings = g_strdup_printf("%d", check_report_count(render->report, SEVERITY_WARNING));
    g_autofree char *line = phrase_format(PHRASE_RENDERED, render->options->lang, "count", count, "out",
                                          render->options->out, "errors", errors, "warnings", warnings, NULL);
    if (!render->options->quiet)
        say_line(out, line);
}

static int say_unreadable(const Render *render, Sink *err) {
    g_autoptr(CheckReport) report = check_report_new(render->options->dataset, render->workspace.standard_shown,
                                                     render->workspace.standard, render->workspace.dataset, NULL);
    check_report_findings(report, render->workspace.findings);
    g_autofree char *text = check_report_text(report, render->options->lang, false, false);
    say_line(err, text);
    return 2;
}

int pipeline_render(const RenderOptions *options, Sink *out, Sink *err) {
    g_autoptr(GError) error = NULL;
    g_auto(Render) render = {.options = options};
    if (!workspace_open(&render.workspace, options->dataset, options->standard, &error))
        return say_failure(err, options->lang, error);
    if (!render.workspace.rulebook || !render.workspace.dataset)
        return say_unreadable(&render, err);
    if (!workspace_knows(&render.workspace, options->communities, &error))
        return say_failure(err, options->lang, error);
    if (!render_open(&render, &error) || !render_communities(&render, &error))
        return say_failure(err, options->lang, error);
    check_notice(&render);
    if (options->final && check_report_standing(render.report) > 0)
        return refuse_final(&render, err);
    if (!render_finish(&render, &error) || !stage_commit(render.press.stage, &error))
        return say_failure(err, options->lang, error);
    say_done(&render, out);
    return 0;
}
