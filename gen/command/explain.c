/* What a finding means and how to settle it. */
#include "command/command.h"
#include "report/wording.h"

/* A line for each finding: id, usual severity, what it means. */
static char *explain_all(Lang lang) {
    GString *out = g_string_new(NULL);
    for (int i = 0; i < FINDINGS; i++) {
        FindingId id = (FindingId)i;
        g_string_append_printf(out, "%-24s %s  %s\n", finding_kinds[id].id,
                               phrase(severity_phrases[finding_kinds[id].severity], lang),
                               lang->words->findings[id].meaning);
    }
    return g_string_free(out, FALSE);
}

static char *explain_one(FindingId finding, Lang lang) {
    const FindingWords *words = &lang->words->findings[finding];
    g_autofree char *heading =
        phrase_format(PHRASE_EXPLAIN_HEADING, lang, "rule", finding_kinds[finding].id, "name", words->name, "severity",
                      phrase(severity_phrases[finding_kinds[finding].severity], lang), NULL);
    return g_strdup_printf("%s\n\n%s\n\n%s%s\n%s%s\n", heading, words->meaning, phrase(PHRASE_EXPLAIN_EXAMPLE, lang),
                           words->example, phrase(PHRASE_EXPLAIN_SETTLING, lang), words->settling);
}

static int run_explain(const Command *command, Terminal *terminal, int argc, char **argv) {
    g_autofree char *lang = NULL;
    const OptionUse uses[] = {{OPTION_EXPLANATION, false, &lang}, {0}};
    if (!command_parse(terminal, command, uses, &argc, &argv))
        return terminal->status;
    FindingId rule = 0;
    if (argc == 2 && !finding_id_parse(argv[1], &rule))
        return unknown_rule(terminal, argv[1]);
    g_autofree char *text = argc == 2 ? explain_one(rule, terminal->lang) : explain_all(terminal->lang);
    return say_answer(terminal, text);
}

const Command command_explain = {"explain", PHRASE_USE_EXPLAIN, 0, 1, false, run_explain};
