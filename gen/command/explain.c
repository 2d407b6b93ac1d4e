/* What a finding means and how to settle it. */
#include "report/answers/explain.h"

#include "command/command.h"

static int run_explain(const Command *command, Terminal *terminal, int argc, char **argv) {
    g_autofree char *lang = NULL;
    const OptionUse uses[] = {{OPTION_EXPLANATION, &lang, false}, {0}};
    if (!command_parse(terminal, command, uses, &argc, &argv))
        return terminal->status;
    FindingId rule = 0;
    if (argc == 2 && !finding_id_parse(argv[1], &rule))
        return unknown_rule(terminal, argv[1]);
    g_autofree char *text = argc == 2 ? explain_one(rule, terminal->lang) : explain_all(terminal->lang);
    return say_answer(terminal, text);
}

const Command command_explain = {"explain", PHRASE_USE_EXPLAIN, 0, 1, false, run_explain};
