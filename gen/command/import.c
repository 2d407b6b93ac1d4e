#include "intake/import.h"

#include "base/number.h"
#include "base/text.h"
#include "command/command.h"
#include "command/workspace.h"
#include "publish/reissue.h"
#include "report/answers/check_report.h"

/* What found no place, or fits no pattern: line and beginning of each text. */
static void say_leftovers(Terminal *terminal, Phrase head, const GArray *leftovers) {
    enum { LENGTH = 40 };
    if (leftovers->len == 0)
        return;
    g_autofree char *title = phrase_format(head, terminal->lang, "count", DIGITS(leftovers->len), NULL);
    say_line(terminal->err, title);
    for (guint i = 0; i < leftovers->len; i++) {
        const Leftover *leftover = &g_array_index(leftovers, Leftover, i);
        bool whole = text_length(leftover->text) <= LENGTH;
        g_autofree char *start = whole ? g_strdup(leftover->text) : g_utf8_substring(leftover->text, 0, LENGTH);
        g_autofree char *line = g_strdup_printf("  %d: %s%s", leftover->line, start, whole ? "" : "…");
        say_line(terminal->err, line);
    }
}

static int run_import(const Command *command, Terminal *terminal, int argc, char **argv) {
    g_autofree char *folder = NULL, *lang = NULL;
    const OptionUse uses[] = {{OPTION_STANDARD, true, &folder}, {OPTION_MESSAGES, false, &lang}, {0}};
    if (!command_parse(terminal, command, uses, &argc, &argv))
        return terminal->status;
    const char *source = argv[1], *dataset = argv[2];
    g_autoptr(GError) error = NULL;
    if (!workspace_folder(folder, &error))
        return say_failure(terminal, error);
    g_autoptr(Findings) findings = findings_new();
    g_autoptr(Standard) standard = standard_load(folder, folder, findings);
    g_autoptr(CheckReport) problems = check_report_new(NULL, folder, standard, NULL, NULL, NULL);
    check_report_findings(problems, findings);
    if (problems->counts[SEVERITY_ERROR] > 0) {
        g_autofree char *text = check_report_text(problems, terminal->lang, false, false);
        say_line(terminal->err, text);
    }
    if (!standard)
        return 2;
    g_autofree char *path = workspace_relative(folder, dataset);
    g_auto(ImportReport) report;
    import_report_init(&report);
    if (!folder_stands_alone(dataset, &error) || !import_notice(source, dataset, path, standard, &report, &error))
        return say_failure(terminal, error);
    say_leftovers(terminal, PHRASE_IMPORT_UNPLACED, report.unplaced);
    say_leftovers(terminal, PHRASE_IMPORT_UNREAD, report.unread);
    g_autofree char *done = phrase_format(PHRASE_IMPORTED, terminal->lang, "dataset", dataset, "tables",
                                          DIGITS(report.tables), "rows", DIGITS(report.rows), NULL);
    say_line(terminal->out, done);
    return import_report_lost(&report) > 0 ? 1 : 0;
}

const Command command_import = {"import", PHRASE_USE_IMPORT, 2, 2, true, run_import};
