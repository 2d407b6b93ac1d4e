#include "command/command.h"
#include "command/evaluate.h"
#include "command/say.h"
#include "command/workspace.h"
#include "find/checks.h"
#include "find/waive.h"
#include "report/answers/check_report.h"

typedef struct Checks {
    Waiving waiving;
    bool verdicts; /* whether the answer tells them; their words are not made for nothing */
    CheckReport *report;
    GArray *facts; /* of CommunityFacts */
} Checks;

static void take_community(void *context, Evaluation *evaluation, const CommunityFacts *facts) {
    Checks *checks = context;
    const Result *result = evaluation->result;
    Findings *findings = result ? result->findings : evaluation->loading;
    waiving_use(&checks->waiving, findings);
    if (result && checks->verdicts)
        check_report_result(checks->report, result);
    else
        check_report_findings(checks->report, findings);
    if (result)
        g_array_append_vals(checks->facts, facts, 1);
}

static void check_dataset(const Workspace *workspace, const CheckOptions *options, CheckReport *report) {
    g_autoptr(GArray) facts = g_array_new(FALSE, FALSE, sizeof(CommunityFacts));
    g_array_set_clear_func(facts, (GDestroyNotify)(void (*)(void))community_facts_clear);
    if (options->format != FORMAT_JSON)
        rulebook_be_brief(workspace->rulebook);
    Checks checks = {.verdicts = options->format == FORMAT_JSON, .report = report, .facts = facts};
    waiving_init(&checks.waiving, workspace->dataset);
    evaluate_communities(workspace, take_community, &checks);
    g_autoptr(Findings) findings = findings_new();
    if (!options->tier)
        checks_notice(workspace->dataset, workspace->standard, facts, false, findings);
    waiving_use(&checks.waiving, findings);
    waiving_report(&checks.waiving, findings);
    check_report_findings(report, findings);
    waiving_clear(&checks.waiving);
}

static char *check_output(CheckReport *report, const CheckOptions *options) {
    switch (options->format) {
    case FORMAT_TEXT:
        return check_report_text(report, options->lang, options->colour, options->summary);
    case FORMAT_JSON:
        return check_report_json(report, options->summary);
    case FORMAT_CSV:
        return check_report_csv(report, options->lang);
    }
    return NULL;
}

static int check_status(const CheckReport *report, const CheckOptions *options) {
    for (int severity = SEVERITY_ERROR; !options->never_fail && severity >= (int)options->fail_on; severity--)
        if (check_report_count(report, (Severity)severity) > 0)
            return 1;
    return 0;
}

/* A clerk's own folder: tables of one tier, and nothing else. */
static bool open_folder(Workspace *workspace, const CheckOptions *options, Sink *err) {
    const Tier *tier = workspace_tier(workspace, options->tier, options->lang, err);
    workspace->dataset = tier ? dataset_load_folder(options->dataset, tier) : NULL;
    g_autofree char *line = phrase_format(PHRASE_NO_TABLE_IN_FOLDER, options->lang, "dir", options->dataset, NULL);
    if (tier && !workspace->dataset)
        say_line(err, line);
    return workspace->dataset;
}

int pipeline_check(const CheckOptions *options, Sink *out, Sink *err) {
    g_autoptr(GError) error = NULL;
    g_auto(Workspace) workspace = {.glyphs = options->home ? glyphs_new(options->home) : NULL};
    if (!workspace_open(&workspace, options->tier ? NULL : options->dataset, options->standard, &error))
        return say_failure(err, options->lang, error);
    if (options->tier && !open_folder(&workspace, options, err))
        return 2;
    if (workspace.dataset && !workspace_knows(&workspace, options->communities, &error))
        return say_failure(err, options->lang, error);
    g_autoptr(CheckReport) report = check_report_new(options->dataset, workspace.standard_shown, workspace.standard,
                                                     workspace.dataset, options->only, options->communities);
    check_report_findings(report, workspace.findings);
    if (!workspace.dataset && workspace.rulebook && !options->dataset) {
        g_autoptr(Findings) findings = findings_new();
        lint_standard(workspace.standard, workspace.rulebook, findings);
        check_report_findings(report, findings);
    }
    if (workspace.dataset && workspace.rulebook)
        check_dataset(&workspace, options, report);
    g_autofree char *text = check_output(report, options);
    if (!sink_puts(out, text, &error))
        return say_failure(err, options->lang, error);
    if (options->tier && options->format == FORMAT_TEXT)
        say_line(out, phrase(PHRASE_CHECK_LEFT_OUT, options->lang));
    bool nothing_readable = !workspace.standard || (options->dataset && !workspace.dataset);
    return nothing_readable ? 2 : check_status(report, options);
}
