#include "base/digest.h"
#include "command/progress.h"
#include "command/render.h"
#include "publish/workers.h"

/* One document or the documents of one community: what a worker does at a time. */
typedef struct Job {
    bool (*make)(Render *render, const struct Job *job, GError **error);
    const Language *language;   /* of a document of all communities */
    const Community *community; /* of its documents in all languages */
    bool first;                 /* of the first language */
    char *name, *inputs;        /* of its unit */
} Job;

typedef struct Jobs {
    Render *render;
    GArray *list; /* of Job */
    int exported; /* files of the stage that have been reported */
    Progress *progress;
} Jobs;

static void job_clear(void *data) {
    Job *job = data;
    g_free(job->name);
    g_free(job->inputs);
}

static bool make_notice(Render *render, const Job *job, GError **error) {
    return render_notice(render, job->language, error);
}

static bool make_review(Render *render, const Job *job, GError **error) {
    return render_review(render, job->language, error);
}

static bool make_charts(Render *render, const Job *job, GError **error) {
    return render_charts(render, job->language, job->first, error);
}

static bool make_index(Render *render, const Job *job, GError **error) {
    return render_index(render, job->language, error);
}

static bool make_findings(Render *render, const Job *job, GError **error) {
    (void)job;
    return render_findings(render, error);
}

static bool make_open_data(Render *render, const Job *job, GError **error) {
    (void)job;
    return render_open_data(render, error);
}

static bool make_community(Render *render, const Job *job, GError **error) {
    g_auto(Evaluation) own = {.community = job->community};
    const Evaluation *evaluation;
    if (!render_look(render, job->community, &own, &evaluation, error))
        return false;
    for (guint i = 0; evaluation && i < render->languages->len; i++)
        if (!render_community(render, &g_array_index(render->languages, Language, i), evaluation, error))
            return false;
    return true;
}

/* ---- which there are ---- */

/* Documents of all communities, the longest first: what begins last should not take long. */
static const struct {
    Document document;
    const char *name;
    bool (*make)(Render *render, const Job *job, GError **error);
} wholes[] = {{DOCUMENT_REVIEW, "review", make_review},
              {DOCUMENT_NOTICE, "notice", make_notice},
              {DOCUMENT_CHARTS, "charts", make_charts},
              {DOCUMENT_INDEX, "index", make_index}};

/* Takes over the name. The landing page also tells that there are corrections. */
static void add_job(Jobs *jobs, Job job) {
    const Render *render = jobs->render;
    job.inputs = units_inputs(&render->units, job.community ? job.community->id : "");
    if (job.make == make_index && render->site.erratum) {
        g_autoptr(Digest) digest = digest_new();
        digest_add_string(digest, job.inputs);
        digest_add_string(digest, reissue_hash(&render->reissue));
        g_free(job.inputs);
        job.inputs = digest_text(digest);
    }
    g_array_append_val(jobs->list, job);
}

static void add_wholes(Jobs *jobs) {
    const Render *render = jobs->render;
    for (guint k = 0; k < G_N_ELEMENTS(wholes); k++) {
        for (guint i = 0; render_wants(render, wholes[k].document) && i < render->languages->len; i++) {
            const Language *language = &g_array_index(render->languages, Language, i);
            add_job(jobs, (Job){.make = wholes[k].make,
                                .language = language,
                                .first = i == 0,
                                .name = g_strdup_printf("%s/%s", wholes[k].name, doc_lang_id(language->lang))});
        }
    }
    if (render_wants(render, DOCUMENT_REVIEW))
        add_job(jobs, (Job){.make = make_findings, .name = g_strdup("findings")});
    if (render->site.open_data)
        add_job(jobs, (Job){.make = make_open_data, .name = g_strdup("open-data")});
}

static void add_communities(Jobs *jobs) {
    enum { OF_COMMUNITIES = DOCUMENT_COMMUNITY | DOCUMENT_QUERY | DOCUMENT_POSTER };
    g_autoptr(GPtrArray) communities = render_communities(jobs->render);
    for (guint i = 0; (jobs->render->options->documents & OF_COMMUNITIES) && i < communities->len; i++) {
        const Community *community = g_ptr_array_index(communities, i);
        add_job(jobs, (Job){.make = make_community,
                            .community = community,
                            .name = g_strdup_printf("community/%s", community->id)});
    }
}

static Unit unit_of(const Render *render, const Job *job) {
    return (Unit){job->name, job->community ? job->community->id : "", job->inputs, render->units.options};
}

/* In turn, so that each part has of the long documents and of the short ones. */
static void leave_to_others(Jobs *jobs) {
    const RenderOptions *options = jobs->render->options;
    for (guint i = jobs->list->len; options->shards > 0 && i > 0; i--)
        if ((i - 1) % (guint)options->shards != (guint)options->shard - 1)
            g_array_remove_index(jobs->list, i - 1);
}

/* Takes over what there is already of the jobs, from any of the records. */
static bool keep_made(Jobs *jobs, GError **error) {
    const Render *render = jobs->render;
    for (guint i = jobs->list->len; i > 0; i--) {
        const Unit unit = unit_of(render, &g_array_index(jobs->list, Job, i - 1));
        bool kept = false;
        for (guint k = 0; k < render->records->len && !kept; k++)
            if (!stage_keep(render->press.stage, g_ptr_array_index(render->records, k), &unit, &kept, error))
                return false;
        if (kept)
            g_array_remove_index(jobs->list, i - 1);
    }
    return true;
}

/* ---- doing them ---- */

static bool work(void *context, int number, GError **error) {
    Jobs *jobs = context;
    const Job *job = &g_array_index(jobs->list, Job, (guint)number);
    const Unit unit = unit_of(jobs->render, job);
    stage_begin(jobs->render->press.stage, &unit);
    bool made = job->make(jobs->render, job, error);
    stage_begin(jobs->render->press.stage, NULL);
    return made;
}

static void report(void *context, GString *out) {
    Jobs *jobs = context;
    const Stage *stage = jobs->render->press.stage;
    stage_export(stage, jobs->exported, out);
    jobs->exported = stage_count(stage);
}

static void take(void *context, const char *report) {
    Jobs *jobs = context;
    stage_import(jobs->render->press.stage, report);
}

static void progress(void *context, int done) {
    const Jobs *jobs = context;
    progress_show(jobs->progress, done, g_get_monotonic_time());
}

bool render_jobs(Render *render, Sink *err, GError **error) {
    const RenderOptions *options = render->options;
    g_autoptr(GArray) list = g_array_new(FALSE, FALSE, sizeof(Job));
    g_array_set_clear_func(list, job_clear);
    Jobs jobs = {.render = render, .list = list};
    add_wholes(&jobs);
    add_communities(&jobs);
    leave_to_others(&jobs);
    if (!stage_prepare(render->press.stage, error) || !keep_made(&jobs, error))
        return false;
    jobs.exported = stage_count(render->press.stage);
    g_autoptr(Progress) shown = progress_new(options->quiet ? NULL : err, options->terminal, options->lang,
                                             (int)list->len, g_get_monotonic_time());
    jobs.progress = shown;
    const CrewWork crew = {(int)list->len, work, report, take, progress, &jobs};
    int workers = options->workers > 0 ? options->workers : crew_size();
    render->threads = MAX(workers / (int)MAX(list->len, 1), 1);
    return (list->len == 0 || render_open_type(render, error)) && crew_run(&crew, workers, error);
}
