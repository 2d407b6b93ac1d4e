#include "pipeline/crew.h"
#include "pipeline/render.h"

/* One document or the documents of one community: what a worker does at a time. */
typedef struct Job {
    bool (*make)(Render *render, const struct Job *job, GError **error);
    const Language *language;   /* of a document of all communities */
    const Community *community; /* of its documents in all languages */
    bool first;                 /* of the first language */
} Job;

typedef struct Jobs {
    Render *render;
    GArray *list; /* of Job */
    int exported; /* files of the stage that have been reported */
} Jobs;

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
    g_auto(Evaluation) evaluation = {.community = job->community};
    if (!evaluation_make(&evaluation, &render->workspace, &render->waiving))
        return true;
    for (guint i = 0; i < render->languages->len; i++)
        if (!render_community(render, &g_array_index(render->languages, Language, i), &evaluation, error))
            return false;
    return true;
}

/* ---- which there are ---- */

/* Documents of all communities, the longest first: what begins last should not take long. */
static const struct {
    Document document;
    bool (*make)(Render *render, const Job *job, GError **error);
} wholes[] = {{DOCUMENT_REVIEW, make_review},
              {DOCUMENT_NOTICE, make_notice},
              {DOCUMENT_CHARTS, make_charts},
              {DOCUMENT_INDEX, make_index}};

static void add_wholes(Jobs *jobs) {
    const Render *render = jobs->render;
    for (guint k = 0; k < G_N_ELEMENTS(wholes); k++) {
        for (guint i = 0; render_wants(render, wholes[k].document) && i < render->languages->len; i++) {
            Job job = {wholes[k].make, &g_array_index(render->languages, Language, i), NULL, i == 0};
            g_array_append_val(jobs->list, job);
        }
    }
    Job findings = {.make = make_findings}, open_data = {.make = make_open_data};
    if (render_wants(render, DOCUMENT_REVIEW))
        g_array_append_val(jobs->list, findings);
    if (render->site.open_data)
        g_array_append_val(jobs->list, open_data);
}

static void add_communities(Jobs *jobs) {
    enum { OF_COMMUNITIES = DOCUMENT_COMMUNITY | DOCUMENT_QUERY | DOCUMENT_POSTER };
    g_autoptr(GPtrArray) communities = render_communities(jobs->render);
    for (guint i = 0; (jobs->render->options->documents & OF_COMMUNITIES) && i < communities->len; i++) {
        Job job = {.make = make_community, .community = g_ptr_array_index(communities, i)};
        g_array_append_val(jobs->list, job);
    }
}

/* ---- doing them ---- */

static bool work(void *context, int number, GError **error) {
    Jobs *jobs = context;
    const Job *job = &g_array_index(jobs->list, Job, (guint)number);
    return job->make(jobs->render, job, error);
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
    (void)context;
    (void)done;
}

bool render_jobs(Render *render, GError **error) {
    g_autoptr(GArray) list = g_array_new(FALSE, FALSE, sizeof(Job));
    Jobs jobs = {.render = render, .list = list};
    add_wholes(&jobs);
    add_communities(&jobs);
    const CrewWork crew = {(int)list->len, work, report, take, progress, &jobs};
    return stage_prepare(render->press.stage, error) &&
           crew_run(&crew, render->options->workers > 0 ? render->options->workers : crew_size(), error);
}
