/* An empty form for a community, on standard output. */
#include "report/answers/form.h"

#include "command/command.h"
#include "command/workspace.h"

static int run_form(const Command *command, Terminal *terminal, int argc, char **argv) {
    g_autofree char *standard = NULL, *id = NULL, *lang = NULL;
    const OptionUse uses[] = {
        {OPTION_STANDARD, &standard, true}, {OPTION_TIER, &id, true}, {OPTION_FORM_LANG, &lang, false}, {0}};
    if (!command_parse(terminal, command, uses, &argc, &argv))
        return terminal->status;
    g_autoptr(GError) error = NULL;
    g_auto(Workspace) workspace = {0};
    if (!workspace_open(&workspace, NULL, standard, &error) || evaluation_failed(workspace.findings, &error))
        return say_failure(terminal, error);
    if (!workspace.rulebook)
        return workspace_say_unreadable(&workspace, NULL, terminal);
    const Tier *tier = workspace_tier(&workspace, id, terminal);
    if (!tier)
        return 2;
    g_autofree char *text = form_csv(workspace.standard, workspace.rulebook, tier, terminal->lang);
    return say_answer(terminal, text);
}

const Command command_form = {"form", PHRASE_USE_FORM, 0, 0, false, run_form};
