/* What does not add up in a data set, in a clerk's own folder of tables, or in the standard itself. */
#include "base/finding.h"
#include "command/command.h"
#include "command/workspace.h"
#include "find/checks.h"
#include "report/answers/check_report.h"

typedef enum AnswerForm { ANSWER_TEXT, ANSWER_JSON, ANSWER_CSV } AnswerForm;

static const Choice answer_forms[] = {
    {"text", ANSWER_TEXT, NULL}, {"json", ANSWER_JSON, NULL}, {"csv", ANSWER_CSV, NULL}, {NULL, 0, NULL}};
/* The least severity that makes the exit status 1. */
enum { NEVER = SEVERITY_ERROR + 1 };
static const Choice fail_ons[] = {{"error", SEVERITY_ERROR, NULL},
                                  {"warning", SEVERITY_WARNING, NULL},
                                  {"info", SEVERITY_INFO, NULL},
                                  {"never", NEVER, NULL},
                                  {NULL, 0, NULL}};

typedef struct CheckRun {
    Waiving waiving;
    bool verdicts; /* whether the answer tells them; their words are not made for nothing */
    CheckReport *report;
    GArray *facts; /* of CommunityFacts */
} CheckRun;

static void take_findings(void *context, Evaluation *evaluation, const CommunityFacts *facts) {
    CheckRun *run = context;
    const Result *result = evaluation->result;
    Findings *findings = result ? result->findings : evaluation->loading;
    waiving_apply(&run->waiving, findings, true);
    if (result && run->verdicts)
        check_report_result(run->report, result);
    else
        check_report_findings(run->report, findings);
    if (result)
        g_array_append_vals(run->facts, facts, 1);
}

/* whole: not a clerk's folder, so that there is a notice to check too. */
static void check_communities(const Workspace *workspace, AnswerForm form, bool whole, CheckReport *report) {
    g_autoptr(GArray) facts = g_array_new(FALSE, FALSE, sizeof(CommunityFacts));
    g_array_set_clear_func(facts, (GDestroyNotify)(void (*)(void))community_facts_clear);
    if (form != ANSWER_JSON)
        workspace->rulebook->brief = true;
    CheckRun run = {.verdicts = form == ANSWER_JSON, .report = report, .facts = facts};
    waiving_init(&run.waiving, workspace->dataset);
    evaluate_communities(workspace, take_findings, &run);
    g_autoptr(Findings) findings = findings_new();
    if (whole)
        checks_notice(workspace->dataset, workspace->standard, facts, false, findings);
    waiving_apply(&run.waiving, findings, true);
    waiving_report(&run.waiving, findings);
    check_report_findings(report, findings);
    waiving_clear(&run.waiving);
}

/* Loads a clerk's own folder: tables of one tier, and nothing else. */
static bool open_folder(Workspace *workspace, const char *folder, const char *tier_id, Terminal *terminal) {
    const Tier *tier = workspace_tier(workspace, tier_id, terminal);
    workspace->dataset = tier ? dataset_load_folder(folder, tier) : NULL;
    g_autofree char *line = phrase_format(PHRASE_NO_TABLE_IN_FOLDER, terminal->lang, "dir", folder, NULL);
    if (tier && !workspace->dataset)
        say_line(terminal->err, line);
    return workspace->dataset;
}

static char *answer_text(CheckReport *report, AnswerForm form, bool summary, const Terminal *terminal) {
    switch (form) {
    case ANSWER_TEXT:
        return check_report_text(report, terminal->lang, terminal->colour, summary);
    case ANSWER_JSON:
        return check_report_json(report, summary);
    case ANSWER_CSV:
        return check_report_csv(report, terminal->lang);
    }
    return NULL;
}

static int run_check(const Command *command, Terminal *terminal, int argc, char **argv) {
    g_autofree char *standard = NULL, *format = NULL, *lang = NULL, *fail_on = NULL, *only = NULL, *community = NULL,
                    *tier = NULL;
    gboolean summary = FALSE;
    const OptionUse uses[] = {
        {OPTION_OTHER_STANDARD, false, &standard}, {OPTION_FOLDER_TIER, false, &tier}, {OPTION_ANSWER, false, &format},
        {OPTION_MESSAGES, false, &lang},           {OPTION_FAIL_ON, false, &fail_on},  {OPTION_ONLY, false, &only},
        {OPTION_COMMUNITY, false, &community},     {OPTION_SUMMARY, false, &summary},  {0}};
    if (!command_parse(terminal, command, uses, &argc, &argv))
        return terminal->status;
    const char *dataset = argc > 1 ? argv[1] : NULL;
    if ((!dataset && !standard) || (tier && (!dataset || !standard)))
        return wrong_usage(terminal, command);
    int form = choice_parse(terminal, format, answer_forms);
    int least = form < 0 ? -1 : choice_parse(terminal, fail_on, fail_ons);
    if (least < 0)
        return terminal->status;
    g_autoptr(GPtrArray) rules = words_split(only), communities = words_split(community);
    for (guint i = 0; rules && i < rules->len; i++) {
        FindingId id;
        if (!finding_id_parse(g_ptr_array_index(rules, i), &id))
            return unknown_rule(terminal, g_ptr_array_index(rules, i));
    }
    g_autoptr(GError) error = NULL;
    g_autofree char *home = home_folder();
    g_auto(Workspace) workspace = {.glyphs = home ? glyphs_new(home) : NULL};
    if (!workspace_open(&workspace, tier ? NULL : dataset, standard, &error))
        return say_failure(terminal, error);
    if (tier && !open_folder(&workspace, dataset, tier, terminal))
        return 2;
    if (workspace.dataset && !workspace_knows(&workspace, communities, &error))
        return say_failure(terminal, error);
    g_autoptr(CheckReport) report =
        check_report_new(dataset, workspace.standard_shown, workspace.standard, workspace.dataset, rules, communities);
    check_report_findings(report, workspace.findings);
    if (!workspace.dataset && workspace.rulebook && !dataset) {
        g_autoptr(Findings) findings = findings_new();
        lint_standard(workspace.standard, workspace.rulebook, findings);
        check_report_findings(report, findings);
    }
    if (workspace.dataset && workspace.rulebook)
        check_communities(&workspace, (AnswerForm)form, !tier, report);
    g_autofree char *text = answer_text(report, (AnswerForm)form, summary, terminal);
    int status = say_answer(terminal, text);
    if (status)
        return status;
    if (tier && form == ANSWER_TEXT)
        say_line(terminal->out, phrase(PHRASE_CHECK_LEFT_OUT, terminal->lang));
    if (!workspace.standard || (dataset && !workspace.dataset))
        return 2; /* nothing could be read */
    for (int severity = SEVERITY_ERROR; severity >= least; severity--)
        if (report->counts[severity] > 0)
            return 1;
    return 0;
}

const Command command_check = {"check", PHRASE_USE_CHECK, 0, 1, false, run_check};
