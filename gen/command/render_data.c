/* What a run makes beside documents: charts and tables as files; and what it corrects of what went public. */
#include "base/file.h"
#include "command/render.h"
#include "find/correcting.h"
#include "report/notice/notice.h"

/* ---- charts ---- */

GalleryFacts render_gallery_facts(const Render *render, const TextMeasure *measure) {
    return (GalleryFacts){render->rates, render->facts, render->report, measure, render->geometry.width};
}

PublicCharts render_public_charts(const Render *render, const ReportContext *context, Shaper *shaper) {
    const TextMeasure measure = render_measure(shaper);
    const GalleryFacts facts = render_gallery_facts(render, &measure);
    return (PublicCharts){{gallery_rates(context, &facts), gallery_basis(context, &facts, false),
                           gallery_basis(context, &facts, true), gallery_counts(context, &facts)}};
}

void public_charts_clear(PublicCharts *charts) {
    for (int i = 0; i < PUBLIC_CHARTS; i++)
        chart_clear(&charts->list[i]);
}

Scene *render_rate_scene(const Render *render, const ReportContext *context, Shaper *shaper, const Item *rate) {
    const TextMeasure measure = render_measure(shaper);
    return rate_chart_scene(context, render->rates, rate, &measure, render->geometry.width);
}

static bool write_scene(const Render *render, const RenderLanguage *language, bool internal, const char *name,
                        const Scene *scene, GError **error) {
    return output_scene(&render->output, internal, name, doc_langs[language->lang].id,
                        lang_tag(doc_langs[language->lang].langs[0]), scene, error);
}

bool render_chart(const Render *render, const RenderLanguage *language, bool internal, bool table, Chart *chart,
                  const Chart *second, GError **error) {
    g_assert(!second || chart->scenes->len == second->scenes->len);
    for (guint i = 0; i < chart->scenes->len; i++) {
        Scene *scene = g_ptr_array_index(chart->scenes, i);
        if (second)
            scene_pair_words(scene, g_ptr_array_index(second->scenes, i));
        if (!write_scene(render, language, internal, scene->id, scene, error))
            return false;
    }
    if (!table || chart->scenes->len == 0)
        return true;
    g_autofree char *text = chart_csv(chart), *name = g_strdup_printf("charts/%s.csv", chart->id);
    return output_table(&render->output, internal, name, text, error);
}

/* The chart of one rate; in pairs with the words of both languages. */
static bool write_rate(const Render *render, const RenderLanguage *language, bool internal, const char *name,
                       const Item *rate, GError **error) {
    Scene *scenes[2] = {NULL, NULL};
    for (int i = 0; i < language->count; i++) {
        const LanguageSource *words = &language->words[i];
        scenes[i] = render_rate_scene(render, internal ? &words->internal : &words->context, render->shaper, rate);
    }
    g_autoptr(Scene) scene = scenes[0];
    g_autoptr(Scene) second = scenes[1];
    if (second)
        scene_pair_words(scene, second);
    return write_scene(render, language, internal, name, scene, error);
}

bool render_charts(Render *render, const RenderJob *job, GError **error) {
    const RenderLanguage *language = job->language;
    const LanguageSource *words = language->words;
    bool pair = language->count > 1;
    g_auto(PublicCharts) charts = render_public_charts(render, &words[0].context, render->shaper);
    g_auto(PublicCharts) seconds = {0};
    if (pair)
        seconds = render_public_charts(render, &words[1].context, render->shaper);
    for (int i = 0; i < PUBLIC_CHARTS; i++)
        if (!render_chart(render, language, false, job->first, &charts.list[i], pair ? &seconds.list[i] : NULL, error))
            return false;
    if (render_wants(render, DOCUMENT_REVIEW)) {
        const TextMeasure measure = render_measure(render->shaper);
        const GalleryFacts facts = render_gallery_facts(render, &measure);
        Chart matrix = gallery_matrix(&words[0].internal, &facts), second = {0};
        if (pair)
            second = gallery_matrix(&words[1].internal, &facts);
        bool written = render_chart(render, language, true, job->first, &matrix, pair ? &second : NULL, error);
        chart_clear(&matrix);
        if (pair)
            chart_clear(&second);
        if (!written)
            return false;
    }
    g_autoptr(GPtrArray) seen = g_ptr_array_new();
    for (guint i = 0; i < render->rates->len; i++) {
        const Item *rate = g_array_index(render->rates, RateFact, i).item;
        if (g_ptr_array_find(seen, rate, NULL))
            continue;
        g_ptr_array_add(seen, (void *)rate);
        g_autofree char *by_value = g_strconcat(rate->indicator, "-by-value", NULL);
        g_autofree char *name = g_strdup_printf("charts/%s.csv", rate->indicator);
        g_autofree char *table = job->first ? rate_chart_csv(&words[0].context, render->rates, rate) : NULL;
        if (!write_rate(render, language, false, rate->indicator, rate, error) ||
            (render->options.by_value && !write_rate(render, language, true, by_value, rate, error)) ||
            (table && !output_table(&render->output, false, name, table, error)))
            return false;
    }
    return true;
}

/* ---- tables ---- */

bool render_findings(Render *render, const RenderJob *job, GError **error) {
    (void)job;
    g_autofree char *json = check_report_json(render->report, false);
    g_autofree char *csv = check_report_csv(render->report, LANG_ZH);
    return output_table(&render->output, true, "findings.json", json, error) &&
           output_table(&render->output, true, "findings.csv", csv, error);
}

/* Receives the rows of the open data, those of communities one community at a time. */
typedef bool (*RowTaker)(void *context, OpenData which, const char *rows, GError **error);

static bool give_rows(const Render *render, RowTaker take, void *context, GError **error) {
    const ReportContext *report = &render_language(render, 0)->words[0].context;
    for (int i = 0; i < OPEN_DATA_TABLES; i++) {
        g_autoptr(GString) text = g_string_new(NULL);
        OpenData which = (OpenData)i;
        open_data_head(which, text);
        if (which == OPEN_DATA_COMMUNITIES)
            open_data_register(report, text);
        else if (which == OPEN_DATA_NOTICE)
            open_data_notice(report, text);
        else if (which == OPEN_DATA_FIELDS)
            open_data_fields(text);
        if (!take(context, which, text->str, error))
            return false;
    }
    g_autoptr(GPtrArray) communities = render_communities(render);
    for (guint i = 0; i < communities->len; i++) {
        const Community *community = g_ptr_array_index(communities, i);
        g_auto(Evaluation) own = {.community = community};
        const Evaluation *evaluation = NULL;
        if (!community->held && !render_look(render, community, &own, &evaluation, error))
            return false;
        if (!evaluation)
            continue;
        g_autoptr(GString) verdicts = g_string_new(NULL), figures = g_string_new(NULL);
        open_data_verdicts(report, evaluation->answers, evaluation->result, verdicts);
        open_data_figures(report, evaluation->answers, figures);
        if (!take(context, OPEN_DATA_VERDICTS, verdicts->str, error) ||
            !take(context, OPEN_DATA_FIGURES, figures->str, error))
            return false;
    }
    return true;
}

/* The tables on their way into their files. */
typedef struct TableFiles {
    const OutputSettings *output;
    Sink **sinks; /* by OpenData */
} TableFiles;

static bool write_rows(void *context, OpenData which, const char *rows, GError **error) {
    const TableFiles *files = context;
    return output_guard(files->output, open_data_tables[which].file, rows, error) &&
           sink_puts(files->sinks[which], rows, error);
}

bool render_open_data(Render *render, const RenderJob *job, GError **error) {
    (void)job;
    Stage *stage = render->output.stage;
    g_autofree Sink **sinks = g_new0(Sink *, OPEN_DATA_TABLES);
    TableFiles files = {&render->output, sinks};
    for (int i = 0; i < OPEN_DATA_TABLES; i++)
        if (!(sinks[i] = stage_open(stage, false, open_data_tables[i].file, error)))
            return false;
    if (!give_rows(render, write_rows, &files, error))
        return false;
    for (int i = 0; i < OPEN_DATA_TABLES; i++)
        if (!stage_close(stage, sinks[i], error))
            return false;
    return true;
}

/* ---- corrections ---- */

static const struct {
    OpenData table;
    bool (*read)(Published *published, const char *bytes, gsize size);
} published_tables[] = {{OPEN_DATA_COMMUNITIES, published_add_register},
                        {OPEN_DATA_VERDICTS, published_add_verdicts},
                        {OPEN_DATA_FIGURES, published_add_figures},
                        {OPEN_DATA_NOTICE, published_add_notice}};

/* The error names a table that cannot be read: without it nobody knows what was published. */
static Published *read_published(const char *folder, GError **error) {
    g_autoptr(Published) published = published_new();
    for (gsize i = 0; i < G_N_ELEMENTS(published_tables); i++) {
        const char *file = open_data_tables[published_tables[i].table].file;
        int reason = 0;
        g_autoptr(GString) bytes = file_read_own(folder, file, &reason);
        if (!bytes) {
            g_autofree char *path = g_build_filename(folder, file, NULL);
            file_error(error, path, reason);
            return NULL;
        }
        published_tables[i].read(published, bytes->str, bytes->len);
    }
    return g_steal_pointer(&published);
}

static bool append_rows(void *context, OpenData which, const char *rows, GError **error) {
    (void)error;
    g_string_append(g_ptr_array_index((GPtrArray *)context, which), rows);
    return true;
}

static void text_free(void *data) {
    g_string_free(data, TRUE);
}

/* What this run is about to publish, through the same tables. */
static Published *make_published(const Render *render, GError **error) {
    g_autoptr(Published) published = published_new();
    g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func(text_free);
    for (int i = 0; i < OPEN_DATA_TABLES; i++)
        g_ptr_array_add(texts, g_string_new(NULL));
    if (!give_rows(render, append_rows, texts, error))
        return NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(published_tables); i++) {
        const GString *text = g_ptr_array_index(texts, published_tables[i].table);
        published_tables[i].read(published, text->str, text->len);
    }
    return g_steal_pointer(&published);
}

static bool is_told(const GArray *values, const PublishedCommunity *community) {
    for (guint i = 0; i < values->len; i++)
        if (g_array_index(values, CorrectedValue, i).any->community == community)
            return true;
    return false;
}

/* Whose table is another file though no published value is another one. before, now: the data set's files. */
static GPtrArray *find_reworded(const Published *published, const GArray *values, const GPtrArray *before,
                                const GPtrArray *now) {
    GPtrArray *list = g_ptr_array_new();
    const GPtrArray *communities = published_communities(published);
    for (guint i = 0; i < communities->len; i++) {
        const PublishedCommunity *community = g_ptr_array_index(communities, i);
        g_autofree char *path = g_strdup_printf("communities/%s.csv", community->id);
        const char *then = listed_digest(before, path), *is = listed_digest(now, path);
        if (then && is && !g_str_equal(then, is) && !is_told(values, community))
            g_ptr_array_add(list, (void *)community);
    }
    return list;
}

static void correction_clear(void *data) {
    ErratumStep *step = data;
    published_free(step->old);
    published_free(step->now);
    g_array_unref(step->values);
    g_ptr_array_unref(step->reworded);
}

/* From one edition that went public to the next. later: NULL for this run. */
static bool add_correction(Render *render, const KeptEdition *edition, const KeptEdition *later, GError **error) {
    ErratumStep step = {.kept = edition->kept, .sha256 = edition->manifest->sha256, .date = edition->date};
    step.old = read_published(edition->folder, error);
    step.now = !step.old ? NULL : later ? read_published(later->folder, error) : make_published(render, error);
    if (!step.now) {
        published_free(step.old);
        return false;
    }
    g_autofree char *index = g_build_filename(edition->folder, "index.html", NULL);
    const GPtrArray *now = later ? later->manifest->dataset : render->workspace.inputs->sets[INPUTS_DATASET].list;
    step.has_index = g_file_test(index, G_FILE_TEST_EXISTS);
    step.replaced = later ? later->date : NULL;
    step.values = corrected_values(step.old, step.now);
    step.reworded = find_reworded(step.now, step.values, edition->manifest->dataset, now);
    if (step.values->len > 0 || step.reworded->len > 0)
        g_array_append_val(render->corrections, step);
    else
        correction_clear(&step);
    return true;
}

bool render_corrections(Render *render, GError **error) {
    render->corrections = g_array_new(FALSE, FALSE, sizeof(ErratumStep));
    g_array_set_clear_func(render->corrections, correction_clear);
    const GPtrArray *editions = render->reissue.editions;
    for (guint i = 0; editions && i < editions->len; i++)
        if (!add_correction(render, g_ptr_array_index(editions, i), i > 0 ? g_ptr_array_index(editions, i - 1) : NULL,
                            error))
            return false;
    render->site.erratum = render->corrections->len > 0 && (render->options.request.formats & RENDER_HTML);
    return true;
}
