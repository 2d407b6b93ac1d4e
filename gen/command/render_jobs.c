#include "base/sink.h"
#include "command/render.h"

/* ---- which there are ---- */

typedef bool (*JobMaker)(Render *render, const RenderJob *job, GError **error);

/* Documents of all communities, the longest first: what begins last should not take long. */
static const struct {
    Document document;
    JobMaker make;
    const char *name; /* of its units, where the document's is taken */
} wholes[] = {{DOCUMENT_REVIEW, render_review, NULL},
              {DOCUMENT_NOTICE, render_notice, NULL},
              {DOCUMENT_CHARTS, render_charts, NULL},
              {DOCUMENT_INDEX, render_index, NULL},
              {DOCUMENT_REVIEW, render_desk, "desk"}};

/* Takes over the name. The landing page also tells that there are corrections. */
static void add_job(GArray *list, const Render *render, RenderJob job) {
    job.inputs = units_inputs(&render->units, job.community ? job.community->id : "");
    if (job.make == render_index && render->site.erratum) {
        g_autoptr(Digest) digest = digest_new();
        digest_add_string(digest, job.inputs);
        digest_add_string(digest, reissue_hash(&render->reissue));
        g_free(job.inputs);
        job.inputs = digest_text(digest);
    }
    g_array_append_val(list, job);
}

static void job_clear(void *data) {
    RenderJob *job = data;
    g_free(job->name);
    g_free(job->inputs);
}

static Unit job_unit(const Render *render, const RenderJob *job) {
    return (Unit){job->name, job->community ? job->community->id : "", job->inputs, render->units.options};
}

GArray *render_plan(Render *render, GError **error) {
    enum { OF_COMMUNITIES = DOCUMENT_COMMUNITY | DOCUMENT_QUERY | DOCUMENT_POSTER };
    const EditionRequest *request = &render->options.request;
    g_autoptr(GArray) list = g_array_new(FALSE, FALSE, sizeof(RenderJob));
    g_array_set_clear_func(list, job_clear);
    for (gsize k = 0; k < G_N_ELEMENTS(wholes); k++) {
        const Choice *choice = document_choices;
        while (choice->value != (int)wholes[k].document)
            choice++;
        for (int i = 0; render_wants(render, wholes[k].document) && i < render->language_count; i++) {
            const RenderLanguage *language = &render->languages[i];
            char *name = g_strdup_printf("%s/%s", wholes[k].name ? wholes[k].name : choice->name, language->lang->id);
            add_job(list, render,
                    (RenderJob){.make = wholes[k].make, .language = language, .first = i == 0, .name = name});
        }
    }
    if (render_wants(render, DOCUMENT_REVIEW))
        add_job(list, render, (RenderJob){.make = render_findings, .name = g_strdup("findings")});
    if (render->site.open_data)
        add_job(list, render, (RenderJob){.make = render_open_data, .name = g_strdup("open-data")});
    g_autoptr(GPtrArray) communities = render_communities(render);
    for (guint i = 0; (request->documents & OF_COMMUNITIES) && i < communities->len; i++) {
        const Community *community = g_ptr_array_index(communities, i);
        char *name = g_strdup_printf("community/%s", community->id);
        add_job(list, render, (RenderJob){.make = render_community, .community = community, .name = name});
    }
    if (!stage_prepare(render->output.stage, true, error))
        return NULL;
    for (guint i = list->len; i > 0; i--) {
        const Unit unit = job_unit(render, &g_array_index(list, RenderJob, i - 1));
        /* other parts take theirs in turn, so that each has of the long documents and of the short ones */
        bool done = request->shards > 0 && (i - 1) % (guint)request->shards != (guint)request->shard - 1;
        for (guint k = 0; k < render->records->len && !done; k++)
            if (!stage_keep(render->output.stage, g_ptr_array_index(render->records, k), &unit, &done, error))
                return NULL;
        if (done)
            g_array_remove_index(list, i - 1);
    }
    return g_steal_pointer(&list);
}

/* ---- doing them ---- */

static bool do_job(void *context, int number, GError **error) {
    RenderJobs *jobs = context;
    const RenderJob *job = &g_array_index(jobs->list, RenderJob, (guint)number);
    const Unit unit = job_unit(jobs->render, job);
    record_begin(jobs->render->output.stage->made, job->name ? &unit : NULL);
    bool made = job->make(jobs->render, job, error);
    record_begin(jobs->render->output.stage->made, NULL);
    return made;
}

static void report_files(void *context, GString *out) {
    RenderJobs *jobs = context;
    const Record *made = jobs->render->output.stage->made;
    record_export(made, jobs->exported, FOLDERS, out);
    jobs->exported = (int)made->files->len;
}

static void take_files(void *context, const char *report) {
    RenderJobs *jobs = context;
    bool sound = record_import(jobs->render->output.stage->made, report);
    g_assert(sound);
}

static void show_progress(void *context, int done) {
    const RenderJobs *jobs = context;
    if (jobs->progress)
        progress_show(jobs->progress, done, g_get_monotonic_time());
}

WorkerJobs render_jobs(RenderJobs *jobs) {
    jobs->exported = (int)jobs->render->output.stage->made->files->len;
    return (WorkerJobs){(int)jobs->list->len, do_job, report_files, take_files, show_progress, jobs};
}
