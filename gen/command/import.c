/* A notice as it was published, into a data set. */
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
    say(terminal, terminal->err, head, "count", DIGITS(leftovers->len), NULL);
    for (guint i = 0; i < leftovers->len; i++) {
        const Leftover *leftover = &g_array_index(leftovers, Leftover, i);
        bool whole = text_length(leftover->text) <= LENGTH;
        g_autofree char *start = whole ? g_strdup(leftover->text) : g_utf8_substring(leftover->text, 0, LENGTH);
        g_autofree char *line = g_strdup_printf("  %d: %s%s", leftover->line, start, whole ? "" : "…");
        say_line(terminal->err, line);
    }
}

static int run_import(Terminal *terminal, const Options *options) {
    const char *source = options->operands[0], *dataset = options->operands[1];
    const char *folder = options->text[OPTION_STANDARD];
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
    say(terminal, terminal->out, PHRASE_IMPORTED, "dataset", dataset, "tables", DIGITS(report.tables), "rows",
        DIGITS(report.rows), NULL);
    return import_report_lost(&report) > 0 ? 1 : 0;
}

const Command command_import = {"import", OF_IMPORT, PHRASE_OPERANDS_IMPORT, 2, 2, true, run_import};
