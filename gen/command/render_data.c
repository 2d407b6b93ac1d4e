/* What a run makes beside documents: charts and tables as files; and what it corrects of what went public. */
#include <string.h>

#include "base/file.h"
#include "base/sink.h"
#include "command/render.h"
#include "data/column_list.h"
#include "find/correcting.h"
#include "report/notice/notice.h"

/* ---- charts ---- */

GalleryFacts render_gallery_facts(const Render *render, const TextMeasure *measure) {
    return (GalleryFacts){render->rates, render->facts, render->report, measure, {render->geometry.width, 0}};
}

double render_telephone(const ReportContext *context) {
    /* 288 of the pixels of a small telephone: type of 10, and of pairs the second language's of 7.5, is 14 high. */
    static const double one_language = 205, pair = 154;
    return context->doc_lang->count > 1 ? pair : one_language;
}

GArray *render_gallery(const ReportContext *context, const GalleryFacts *facts, bool few) {
    GArray *charts = g_array_new(FALSE, FALSE, sizeof(Chart));
    g_array_set_clear_func(charts, (GDestroyNotify)(void (*)(void))chart_clear);
    if (context->edition == EDITION_INTERNAL) {
        const Chart matrix = gallery_matrix(context, facts);
        g_array_append_val(charts, matrix);
    } else if (few) {
        const Chart list[] = {gallery_rates(context, facts), gallery_basis(context, facts, false)};
        g_array_append_vals(charts, list, G_N_ELEMENTS(list));
    } else {
        const Chart list[] = {gallery_rates(context, facts), gallery_basis(context, facts, false),
                              gallery_basis(context, facts, true), gallery_counts(context, facts)};
        g_array_append_vals(charts, list, G_N_ELEMENTS(list));
    }
    if (context->standard->scored) {
        const Chart scores = gallery_scores(context, facts);
        g_array_append_val(charts, scores);
    }
    return charts;
}

/* In a file of its own a drawing says what it shows, whose it is and of when. second: the same in the second language
 * of a pair; NULL: none. */
static void frame_chart(const RenderLanguage *language, Scene *scene, const Scene *second, const TextMeasure *measure) {
    g_autoptr(Doc) words = doc_new();
    const char *kickers[2] = {"", ""}, *headlines[2] = {"", ""}, *sources[2] = {"", ""};
    for (int i = 0; i < language->count; i++) {
        const ReportContext *own = &language->words[i].context;
        const Scene *drawn = i == 0 || !second ? scene : second;
        bool named = g_str_has_prefix(drawn->description, drawn->title);
        g_autofree char *date = lang_date_of(own->lang, dataset_fact_zh(own->dataset, "date"));
        kickers[i] = named ? "" : drawn->title;
        headlines[i] = *drawn->description ? drawn->description : drawn->title;
        sources[i] = context_format(
            own, words, PHRASE_CHART_SOURCE, "title", notice_title(own), "date", date ? date : "", "mark",
            own->edition == EDITION_FINAL ? "" : context_phrase(own, PHRASE_EDITION_DRAFT), NULL);
    }
    const char *const *const parts[] = {kickers, headlines, sources};
    const char *labels[3];
    for (gsize i = 0; i < G_N_ELEMENTS(parts); i++)
        labels[i] = *parts[i][1] ? doc_printf(words, "%s\n%s", parts[i][0], parts[i][1]) : parts[i][0];
    chart_frame(scene, labels[0], labels[1], labels[2], measure);
}

bool render_chart_files(const Render *render, const RenderJob *job, bool internal, const GArray *charts,
                        const GArray *seconds, GError **error) {
    g_assert(!seconds || seconds->len == charts->len);
    const TextMeasure measure = render_measure(render->shaper);
    for (guint i = 0; i < charts->len; i++) {
        const Chart *chart = &g_array_index(charts, Chart, i);
        const Chart *second = seconds ? &g_array_index(seconds, Chart, i) : NULL;
        g_assert(!second || chart->scenes->len == second->scenes->len);
        for (guint k = 0; k < chart->scenes->len; k++) {
            Scene *scene = g_ptr_array_index(chart->scenes, k);
            const Scene *beside = second ? g_ptr_array_index(second->scenes, k) : NULL;
            frame_chart(job->language, scene, beside, &measure);
            if (beside)
                scene_pair_words(scene, beside);
            if (!output_scene(&render->output, internal, scene->id, job->language->lang, scene, error))
                return false;
        }
        g_autofree char *table = job->first && chart->scenes->len > 0 ? chart_csv(chart) : NULL;
        if (table && !output_numbers(&render->output, internal, chart->id, table, error))
            return false;
    }
    return true;
}

bool render_charts(Render *render, const RenderJob *job, GError **error) {
    const RenderLanguage *language = job->language;
    const LanguageSource *words = language->words;
    bool pair = language->count > 1;
    const TextMeasure measure = render_measure(render->shaper);
    const GalleryFacts facts = render_gallery_facts(render, &measure);
    int editions = render_wants(render, DOCUMENT_REVIEW) ? 2 : 1;
    for (int internal = 0; internal < editions; internal++) {
        g_autoptr(GArray) charts = render_gallery(internal ? &words[0].internal : &words[0].context, &facts, false);
        g_autoptr(GArray) seconds = NULL;
        if (pair)
            seconds = render_gallery(internal ? &words[1].internal : &words[1].context, &facts, false);
        if (!render_chart_files(render, job, internal, charts, seconds, error))
            return false;
    }
    g_autoptr(GPtrArray) seen = g_ptr_array_new();
    for (guint i = 0; i < render->rates->len; i++) {
        const Item *rate = g_array_index(render->rates, RateFact, i).item;
        if (g_ptr_array_find(seen, rate, NULL))
            continue;
        g_ptr_array_add(seen, (void *)rate);
        g_autofree char *id = rate_chart_id(render->workspace.standard, render->workspace.rulebook, rate);
        int orders = render->options.by_value ? 2 : 1; /* for the office by value too */
        for (int sorted = 0; sorted < orders; sorted++) {
            g_autofree char *name = g_strconcat(id, sorted ? "-by-value" : "", NULL);
            g_autoptr(Scene) scene = rate_chart_scene(sorted ? &words[0].internal : &words[0].context, &facts, rate);
            g_autoptr(Scene) second = NULL;
            if (pair)
                second = rate_chart_scene(sorted ? &words[1].internal : &words[1].context, &facts, rate);
            frame_chart(language, scene, second, &measure);
            if (second)
                scene_pair_words(scene, second);
            if (!output_scene(&render->output, sorted, name, language->lang, scene, error))
                return false;
        }
        g_autofree char *table = job->first ? rate_chart_csv(&words[0].context, render->rates, rate) : NULL;
        if (table && !output_numbers(&render->output, false, id, table, error))
            return false;
    }
    return render_charts_page(render, language, error);
}

/* ---- tables ---- */

bool render_findings(Render *render, const RenderJob *job, GError **error) {
    (void)job;
    g_autofree char *json = check_report_json(render->report, false);
    const Lang lang = lang_fellow(render->workspace.lang, LANG_ZH);
    g_autofree char *csv = check_report_csv(render->report, lang);
    g_autoptr(GString) workbook = workbook_checked(check_report_workbook(render->report, lang, error), error);
    const ListedFile as = {.path = (char *)FINDINGS_WORKBOOK};
    return workbook && output_table(&render->output, true, "findings.json", json, error) &&
           output_table(&render->output, true, FINDINGS_TABLE, csv, error) &&
           stage_put(render->output.stage, true, &as, workbook->str, workbook->len, error);
}

static bool put_rows(const OutputSettings *guard, Sink *const *sinks, OpenData which, const GString *rows,
                     GError **error) {
    return (!guard || output_guard_table(guard, open_data_tables[which].file, rows->str, error)) &&
           sink_puts(sinks[which], rows->str, error);
}

/* The rows of the open data into their sinks (by OpenData), those of communities one community at a time. guard: what
 * looks for personal data in them first; NULL: they are not published. */
static bool write_open_data(const Render *render, const OutputSettings *guard, Sink *const *sinks, GError **error) {
    const ReportContext *report = &render->languages[0].words[0].context;
    for (int i = 0; i < OPEN_DATA_TABLES; i++) {
        OpenData which = (OpenData)i;
        g_autoptr(GString) text = g_string_new(NULL);
        open_data_head(which, text);
        if (which == OPEN_DATA_COMMUNITIES)
            open_data_register(report, text);
        else if (which == OPEN_DATA_VERDICTS)
            open_data_told(report, text);
        else if (which == OPEN_DATA_NOTICE)
            open_data_notice(report, text);
        else if (which == OPEN_DATA_FIELDS)
            open_data_fields(report, text);
        if (!put_rows(guard, sinks, which, text, error))
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
        if (!put_rows(guard, sinks, OPEN_DATA_VERDICTS, verdicts, error) ||
            !put_rows(guard, sinks, OPEN_DATA_FIGURES, figures, error))
            return false;
    }
    return true;
}

bool render_open_data(Render *render, const RenderJob *job, GError **error) {
    (void)job;
    Stage *stage = render->output.stage;
    g_autofree Sink **sinks = g_new0(Sink *, OPEN_DATA_TABLES);
    for (int i = 0; i < OPEN_DATA_TABLES; i++)
        if (!(sinks[i] = stage_open(stage, false, open_data_tables[i].file, error)))
            return false;
    if (!write_open_data(render, &render->output, sinks, error))
        return false;
    for (int i = 0; i < OPEN_DATA_TABLES; i++)
        if (!stage_close(stage, sinks[i], error))
            return false;
    return true;
}

static void attachment_clear(void *data) {
    g_string_free((GString *)((Attachment *)data)->bytes, TRUE);
}

static gint by_name(gconstpointer a, gconstpointer b) {
    return strcmp(((const Attachment *)a)->name, ((const Attachment *)b)->name);
}

GArray *render_attached(const Render *render, const RenderLanguage *language, GError **error) {
    GArray *attached = g_array_new(FALSE, FALSE, sizeof(Attachment));
    g_array_set_clear_func(attached, attachment_clear);
    MemorySink texts[OPEN_DATA_TABLES];
    Sink *sinks[OPEN_DATA_TABLES];
    for (int i = 0; i < OPEN_DATA_TABLES; i++) {
        memory_sink_init(&texts[i]);
        sinks[i] = &texts[i].sink;
    }
    bool made = write_open_data(render, &render->output, sinks, error);
    for (int i = 0; i < OPEN_DATA_TABLES; i++) {
        const Attachment attachment = {strrchr(open_data_tables[i].file, '/') + 1, "text/csv",
                                       context_phrase(&language->words[0].context, open_data_tables[i].label),
                                       g_steal_pointer(&texts[i].bytes)};
        g_array_append_val(attached, attachment);
    }
    g_array_sort(attached, by_name);
    if (!made)
        g_clear_pointer(&attached, g_array_unref);
    return attached;
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

/* What this run is about to publish, through the same tables. */
static Published *make_published(const Render *render, GError **error) {
    MemorySink texts[OPEN_DATA_TABLES];
    Sink *sinks[OPEN_DATA_TABLES];
    for (int i = 0; i < OPEN_DATA_TABLES; i++) {
        memory_sink_init(&texts[i]);
        sinks[i] = &texts[i].sink;
    }
    Published *published = write_open_data(render, NULL, sinks, error) ? published_new() : NULL;
    for (gsize i = 0; published && i < G_N_ELEMENTS(published_tables); i++) {
        const GString *text = texts[published_tables[i].table].bytes;
        published_tables[i].read(published, text->str, text->len);
    }
    for (int i = 0; i < OPEN_DATA_TABLES; i++)
        memory_sink_clear(&texts[i]);
    return published;
}

static void correction_clear(void *data) {
    ErratumStep *step = data;
    published_free(step->old);
    published_free(step->now);
    g_array_unref(step->values);
    g_ptr_array_unref(step->reworded);
}

/* Of the community's table among the files of a data set; NULL when it is not among them. */
static const char *table_digest(const GPtrArray *files, const PublishedCommunity *community) {
    for (guint i = 0; files && i < files->len; i++) {
        const ListedFile *listed = g_ptr_array_index(files, i);
        if (strays_names_table(listed->path, community->id, community->name.zh, community->subdistrict))
            return listed->sha256;
    }
    return NULL;
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
    step.has_index = g_file_test(index, G_FILE_TEST_EXISTS);
    step.replaced = later ? later->date : NULL;
    step.values = corrected_values(step.old, step.now);
    step.reworded = g_ptr_array_new();

    /* whose table is another file though no published value is another one */
    const GPtrArray *now = later ? later->manifest->dataset : render->workspace.inputs->sets[INPUTS_DATASET].list;
    const GPtrArray *communities = step.now->communities;
    for (guint i = 0; i < communities->len; i++) {
        const PublishedCommunity *community = g_ptr_array_index(communities, i);
        const char *then = table_digest(edition->manifest->dataset, community), *is = table_digest(now, community);
        bool reworded = then && is && !g_str_equal(then, is);
        for (guint k = 0; k < step.values->len && reworded; k++)
            reworded = g_array_index(step.values, CorrectedValue, k).any->community != community;
        if (reworded)
            g_ptr_array_add(step.reworded, (void *)community);
    }
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
