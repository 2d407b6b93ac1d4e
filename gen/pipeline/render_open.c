#include "base/file.h"
#include "layout/shape.h"
#include "pipeline/merge.h"
#include "pipeline/render.h"
#include "report/translate.h"

static void language_clear(void *data) {
    Language *language = data;
    for (int i = 0; i < language->voice_count; i++) {
        template_free(language->voices[i].notice);
        template_free(language->voices[i].query);
        g_hash_table_unref(language->voices[i].context.facts);
    }
}

static void facts_clear(void *data) {
    community_facts_clear(data);
}

void render_clear(Render *render) {
    if (render->languages)
        g_array_unref(render->languages);
    if (render->all.facts)
        g_array_unref(render->all.facts);
    if (render->all.rates)
        g_array_unref(render->all.rates);
    if (render->kept)
        g_hash_table_unref(render->kept);
    check_report_free(render->all.report);
    findings_free(render->all.notice);
    waiving_clear(&render->waiving);
    units_clear(&render->units);
    if (render->records)
        g_ptr_array_unref(render->records);
    if (render->corrections)
        g_array_unref(render->corrections);
    reissue_clear(&render->reissue);
    stage_free(render->press.stage);
    font_sources_free(render->press.sources);
    faces_free(render->press.faces);
    shaper_free(render->shaper);
    fonts_free(render->fonts);
    g_free(render->style);
    g_free(render->head);
    workspace_clear(&render->workspace);
}

bool render_wants(const Render *render, Document document) {
    return (render->options->documents & document) != 0;
}

GPtrArray *render_communities(const Render *render) {
    GPtrArray *list = g_ptr_array_new();
    for (int i = 0; i < dataset_community_count(render->workspace.dataset); i++) {
        const Community *community = dataset_community(render->workspace.dataset, i);
        if (community_judged(community) && community_wanted(community, render->options->communities))
            g_ptr_array_add(list, (void *)community);
    }
    return list;
}

static double measure_text(void *context, const char *text, double size) {
    return shaper_width(context, text, size);
}

TextMeasure render_measure(Shaper *shaper) {
    return (TextMeasure){measure_text, shaper};
}

/* ---- formats ---- */

static void choose_backends(Press *press, int formats) {
    static const struct {
        RenderFormat format;
        const char *backend;
    } choices[] = {
        {RENDER_HTML, "html"}, {RENDER_PDF, "pdf"}, {RENDER_PNG, "png"}, {RENDER_TEXT, "text"}, {RENDER_PAGES, "pages"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(choices); i++)
        if (formats & (int)choices[i].format)
            press->backends[press->backend_count++] = backend_lookup(choices[i].backend);
}

Press render_paper_press(const Press *press) {
    Press paper = *press;
    paper.backend_count = 0;
    for (int i = 0; i < press->backend_count; i++)
        if (press->backends[i] != backend_lookup("html"))
            paper.backends[paper.backend_count++] = press->backends[i];
    return paper;
}

Press render_single_press(const Press *press, const char *backend) {
    Press single = *press;
    single.backends[0] = backend_lookup(backend);
    single.backend_count = 1;
    return single;
}

/* ---- what is loaded once ---- */

static bool open_fonts(Render *render, GError **error) {
    g_autofree char *templates = g_build_filename(render->options->home, "templates", NULL);
    g_autofree char *fonts = g_build_filename(render->options->home, "fonts", NULL);
    return inputs_read(render->workspace.inputs, INPUTS_TEMPLATES, templates, NULL, error) &&
           (render->fonts = fonts_load(fonts, error));
}

/* All but the shaper, which opens the faces. */
static bool load_type(Render *render, GError **error) {
    g_autofree char *templates = g_build_filename(render->options->home, "templates", NULL);
    g_autofree char *geometry = g_build_filename(templates, "geometry.csv", NULL);
    g_autofree char *sheet = g_build_filename(templates, "poster.csv", NULL);
    g_autofree char *style = g_build_filename(templates, "style.css", NULL);
    if (!geometry_load(&render->geometry, geometry, error) || !geometry_load(&render->sheet, sheet, error))
        return false;
    int reason;
    GString *bytes = file_read(style, &reason);
    if (bytes)
        render->style = g_string_free(bytes, FALSE);
    else
        file_error(error, style, reason);
    if (!bytes || !strstr(render->style, "</"))
        return bytes;
    g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "%s: 样式表中不能有“</” / a style sheet cannot hold \"</\"",
                style);
    return false;
}

/* A final edition shows no code that nobody was told of: it stops there. */
Shaper *render_shaper(const Render *render, GError **error) {
    Shaper *shaper = shaper_new(render->fonts, error);
    Glyphs *glyphs = render->workspace.glyphs;
    if (shaper && (!render->options->final || (glyphs && glyphs_told(glyphs))))
        shaper_show_codes(shaper);
    return shaper;
}

bool render_open_type(Render *render, GError **error) {
    render->shaper = render_shaper(render, error);
    render->press.shaper = render->shaper;
    return render->shaper;
}

static Template *load_template(const Render *render, const char *document, Lang lang, GError **error) {
    g_autofree char *name = g_strdup_printf("%s.%s.md", document, lang_id(lang));
    g_autofree char *path = g_build_filename(render->options->home, "templates", name, NULL);
    return template_load(path, error);
}

static unsigned lang_set(const GPtrArray *langs) {
    unsigned set = 0;
    for (guint i = 0; i < langs->len; i++)
        set |= 1U << GPOINTER_TO_INT(g_ptr_array_index(langs, i));
    return set;
}

static bool open_voice(const Render *render, DocLang doc_lang, Lang lang, Voice *voice, GError **error) {
    voice->context =
        (ReportContext){.standard = render->workspace.standard,
                        .dataset = render->workspace.dataset,
                        .rulebook = render->workspace.rulebook,
                        .lang = lang,
                        .doc_lang = doc_lang,
                        .facts = translate_facts(render->workspace.standard, render->workspace.dataset, lang),
                        .communities = render->options->communities,
                        .langs = lang_set(render->options->langs),
                        .edition = render->options->final ? EDITION_FINAL : EDITION_DRAFT,
                        .short_table = render->options->short_table};
    voice->internal = voice->context;
    voice->internal.edition = EDITION_INTERNAL;
    return (!render_wants(render, DOCUMENT_NOTICE) || (voice->notice = load_template(render, "notice", lang, error))) &&
           (!render_wants(render, DOCUMENT_QUERY) || (voice->query = load_template(render, "query", lang, error)));
}

static bool open_language(Render *render, DocLang lang, GError **error) {
    Language made = {.lang = lang};
    bool opened = true;
    while (opened && made.voice_count < doc_lang_count(lang)) {
        int index = made.voice_count++;
        opened = open_voice(render, lang, doc_lang_at(lang, index), &made.voices[index], error);
    }
    g_array_append_val(render->languages, made);
    return opened;
}

static bool open_languages(Render *render, GError **error) {
    render->languages = g_array_new(FALSE, FALSE, sizeof(Language));
    g_array_set_clear_func(render->languages, language_clear);
    for (guint i = 0; i < render->options->langs->len; i++)
        if (!open_language(render, (DocLang)GPOINTER_TO_INT(g_ptr_array_index(render->options->langs, i)), error))
            return false;
    return true;
}

/* Whose findings this run tells, and stops at: those of every community that one of its documents shows. What is made
 * for readers of the whole shows them all, whichever are asked for. */
static const GPtrArray *looked_at(const Render *render) {
    enum { OF_ALL = DOCUMENT_NOTICE | DOCUMENT_INDEX | DOCUMENT_CHARTS };
    return render->options->documents & OF_ALL ? NULL : render->options->communities;
}

static void open_facts(Render *render) {
    RunFacts *all = &render->all;
    all->facts = g_array_new(FALSE, FALSE, sizeof(CommunityFacts));
    g_array_set_clear_func(all->facts, facts_clear);
    all->rates = g_array_new(FALSE, FALSE, sizeof(RateFact));
    all->notice = findings_new();
    all->report = check_report_new(render->options->dataset, render->workspace.standard_shown,
                                   render->workspace.standard, render->workspace.dataset, NULL, looked_at(render));
    check_report_findings(all->report, render->workspace.findings);
    waiving_init(&render->waiving, render->workspace.dataset);
}

static Site plan_site(const Render *render) {
    const RenderOptions *options = render->options;
    bool html = options->formats & RENDER_HTML, pdf = options->formats & RENDER_PDF;
    return (Site){.landing = render_wants(render, DOCUMENT_INDEX),
                  .notice = html && render_wants(render, DOCUMENT_NOTICE),
                  .notice_paper = pdf && render_wants(render, DOCUMENT_NOTICE),
                  .pages = html && render_wants(render, DOCUMENT_COMMUNITY),
                  .papers = pdf && render_wants(render, DOCUMENT_COMMUNITY),
                  .posters = pdf && render_wants(render, DOCUMENT_POSTER),
                  .open_data = render_wants(render, DOCUMENT_INDEX),
                  .communities = options->communities};
}

/* Those of the parts that are joined, then that of the output folder. */
static bool open_records(Render *render, GError **error) {
    const RenderOptions *options = render->options;
    render->records = g_ptr_array_new_with_free_func((GDestroyNotify)(void (*)(void))stage_free);
    for (guint i = 0; i <= (options->parts ? options->parts->len : 0); i++) {
        bool part = options->parts && i < options->parts->len;
        GError *fault = NULL;
        Stage *record = stage_read(part ? g_ptr_array_index(options->parts, i) : options->out, &fault);
        if (fault) {
            g_propagate_error(error, fault);
            return false;
        }
        if (record)
            g_ptr_array_add(render->records, record);
    }
    return true;
}

const Stage *render_own_record(const Render *render) {
    guint parts = render->options->parts ? render->options->parts->len : 0;
    return render->records->len > parts ? g_ptr_array_index(render->records, render->records->len - 1) : NULL;
}

/* What tells that the folder was made from all that this run is made from. */
static bool is_same(const Render *render) {
    const Stage *own = render_own_record(render);
    return own && g_str_equal(stage_head(own), render->head);
}

bool render_open(Render *render, GError **error) {
    open_facts(render);
    if (!open_fonts(render, error) || !load_type(render, error) ||
        !units_open(&render->units, &render->workspace, render->fonts, render->options, error))
        return false;
    render->head = merge_head(render->options, render->units.whole);
    if (!open_records(render, error) || !reissue_open(&render->reissue, render->options, is_same(render), error))
        return false;
    render->press = (Press){.stage = stage_new(render->options->out),
                            .fonts = render->fonts,
                            .sources = font_sources_new(render->fonts),
                            .faces = faces_new(render->fonts),
                            .geometry = &render->geometry,
                            .style = render->style,
                            .guard = {{0, dataset_sayable(render->workspace.dataset)}},
                            .creator = "Gongshi " GONGSHI_VERSION};
    choose_backends(&render->press, render->options->formats);
    render->site = plan_site(render);
    return open_languages(render, error);
}
