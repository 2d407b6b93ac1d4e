#include "report/answers/form.h"
#include "command/command.h"
#include "command/evaluate.h"
#include "command/say.h"
#include "command/workspace.h"

int pipeline_form(const FormOptions *options, Sink *out, Sink *err) {
    g_autoptr(GError) error = NULL;
    g_auto(Workspace) workspace = {0};
    if (!workspace_open(&workspace, NULL, options->standard, &error))
        return say_failure(err, options->lang, error);
    if (evaluation_failed(workspace.findings, &error))
        return say_failure(err, options->lang, error);
    if (!workspace.rulebook)
        return workspace_say_unreadable(&workspace, NULL, options->lang, err);
    const Tier *tier = workspace_tier(&workspace, options->tier, options->lang, err);
    if (!tier)
        return 2;
    g_autofree char *text = form_csv(workspace.standard, workspace.rulebook, tier, options->lang);
    return sink_puts(out, text, &error) ? 0 : say_failure(err, options->lang, error);
}
