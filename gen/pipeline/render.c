#include "pipeline/render.h"

#include "pipeline/folder.h"
#include "pipeline/manifest.h"
#include "pipeline/merge.h"
#include "pipeline/say.h"

/* ---- documents ---- */

static bool render_manifest(Render *render, GError **error) {
    Stage *stage = render->press.stage;
    for (int internal = 0; internal < 2; internal++) {
        g_autoptr(GArray) files = stage_files(stage, internal);
        g_autofree char *manifest = manifest_make(&render->workspace, render->fonts, stage, render->options,
                                                  reissue_hash(&render->reissue), internal);
        if ((files->len > 0 || !internal) && !stage_write(stage, internal, MANIFEST_FILE, manifest, error))
            return false;
    }
    return true;
}

/* What the output folder holds beside this run's documents: kept while it would come out the same. */
static bool settle(Render *render, GError **error) {
    const Stage *own = render_own_record(render);
    return !own || stage_settle(render->press.stage, own, units_valid, &render->units, error);
}

/* A part has no list of its own: what it would tell is not the whole. */
static bool render_lists(Render *render, GError **error) {
    return render->options->shards > 0 || (render_codes(render, error) && render_manifest(render, error));
}

static bool render_documents(Render *render, Sink *err, GError **error) {
    if (!render_correct(render, error) || !render_jobs(render, err, error) || !render_erratum(render, error))
        return false;
    if (!settle(render, error) || !render_lists(render, error) || !inputs_unchanged(render->workspace.inputs, error))
        return false;
    stage_hold(render->press.stage);
    return reissue_unchanged(&render->reissue, render->options->out, error) &&
           stage_commit(render->press.stage, render->head, error);
}

/* ---- the command ---- */

static int refuse_final(Render *render, Sink *err) {
    g_autofree char *text = check_report_refusal(render->all.report, render->options->lang);
    say_line(err, text);
    say_line(err, phrase(PHRASE_FINAL_REFUSED, render->options->lang));
    return 1;
}

static void say_done(const Render *render, Sink *out) {
    const CheckReport *report = render->all.report;
    g_autofree char *count = g_strdup_printf("%d", stage_count(render->press.stage));
    int already = stage_kept(render->press.stage);
    g_autofree char *kept = already > 0 ? g_strdup_printf("%d", already) : g_strdup("");
    g_autofree char *errors = g_strdup_printf("%d", check_report_count(report, SEVERITY_ERROR));
    g_autofree char *warnings = g_strdup_printf("%d", check_report_count(report, SEVERITY_WARNING));
    g_autofree char *line = phrase_format(PHRASE_RENDERED, render->options->lang, "count", count, "kept", kept, "out",
                                          render->options->out, "errors", errors, "warnings", warnings, NULL);
    g_autofree char *next =
        phrase_format(PHRASE_PUBLISH_NEXT, render->options->lang, "out", render->options->out, NULL);
    if (render->options->quiet)
        return;
    say_line(out, line);
    if (render->reissue.unpublished)
        say_line(out, phrase(PHRASE_REPLACED_UNPUBLISHED, render->options->lang));
    if (render->options->final && render->options->shards == 0 && !render->options->communities)
        say_line(out, next);
}

static bool may_write(const Render *render, GError **error) {
    const RenderOptions *options = render->options;
    g_autoptr(GPtrArray) read = g_ptr_array_new();
    g_ptr_array_add(read, (void *)options->dataset);
    g_ptr_array_add(read, render->workspace.standard_dir);
    return folder_may_hold(options->out, FOLDER_EDITION, read, options->home, error);
}

int pipeline_render(const RenderOptions *options, Sink *out, Sink *err) {
    g_autoptr(GError) error = NULL;
    g_auto(Render)
        render = {.options = options, .workspace.inputs = inputs_new(), .workspace.glyphs = glyphs_new(options->home)};
    if (!workspace_open(&render.workspace, options->dataset, options->standard, &error))
        return say_failure(err, options->lang, error);
    if (!render.workspace.rulebook || !render.workspace.dataset)
        return workspace_say_unreadable(&render.workspace, options->dataset, options->lang, err);
    if (evaluation_failed(render.workspace.findings, &error))
        return say_failure(err, options->lang, error);
    if (!may_write(&render, &error))
        return say_failure(err, options->lang, error);
    if (!workspace_knows(&render.workspace, options->communities, &error) || !render_open(&render, &error))
        return say_failure(err, options->lang, error);
    if (!render_evaluate(&render, &error))
        return say_failure(err, options->lang, error);
    if (options->final && check_report_standing(render.all.report) > 0)
        return refuse_final(&render, err);
    if (!render_documents(&render, err, &error))
        return say_failure(err, options->lang, error);
    say_done(&render, out);
    return 0;
}
