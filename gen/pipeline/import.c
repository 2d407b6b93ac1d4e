#include "intake/import.h"

#include "base/text.h"
#include "pipeline/folder.h"
#include "pipeline/pipeline.h"
#include "pipeline/say.h"
#include "pipeline/workspace.h"
#include "report/check_report.h"

static char *excerpt_of(const char *text) {
    enum { LENGTH = 40 };
    if (text_length(text) <= LENGTH)
        return g_strdup(text);
    g_autofree char *start = g_utf8_substring(text, 0, LENGTH);
    return g_strconcat(start, "…", NULL);
}

static void say_leftovers(Sink *err, Lang lang, Phrase head, const GArray *leftovers) {
    if (leftovers->len == 0)
        return;
    g_autofree char *count = g_strdup_printf("%u", leftovers->len);
    g_autofree char *title = phrase_format(head, lang, "count", count, NULL);
    say_line(err, title);
    for (guint i = 0; i < leftovers->len; i++) {
        const Leftover *leftover = &g_array_index(leftovers, Leftover, i);
        g_autofree char *excerpt = excerpt_of(leftover->text);
        g_autofree char *line = g_strdup_printf("  %d: %s", leftover->line, excerpt);
        say_line(err, line);
    }
}

static char *say_imported(const ImportOptions *options, const ImportReport *report) {
    g_autofree char *tables = g_strdup_printf("%d", report->tables);
    g_autofree char *rows = g_strdup_printf("%d", report->rows);
    return phrase_format(PHRASE_IMPORTED, options->lang, "dataset", options->dataset, "tables", tables, "rows", rows,
                         NULL);
}

int pipeline_import(const ImportOptions *options, Sink *out, Sink *err) {
    g_autoptr(GError) missing = NULL;
    if (!workspace_folder(options->standard, &missing))
        return say_failure(err, options->lang, missing);
    g_autoptr(Findings) findings = findings_new();
    g_autoptr(Standard) standard = standard_load(options->standard, options->standard, findings);
    g_autoptr(CheckReport) problems = check_report_new(NULL, options->standard, standard, NULL, NULL, NULL);
    check_report_findings(problems, findings);
    if (check_report_count(problems, SEVERITY_ERROR) > 0) {
        g_autofree char *text = check_report_text(problems, options->lang, false, false);
        say_line(err, text);
    }
    if (!standard)
        return 2;
    g_autofree char *path = workspace_relative(options->standard, options->dataset);
    g_autoptr(GError) error = NULL;
    g_auto(ImportReport) report;
    import_report_init(&report);
    if (!folder_stands_alone(options->dataset, &error) ||
        !import_notice(options->source, options->dataset, path, standard, &report, &error))
        return say_failure(err, options->lang, error);
    say_leftovers(err, options->lang, PHRASE_IMPORT_UNPLACED, report.unplaced);
    say_leftovers(err, options->lang, PHRASE_IMPORT_UNREAD, report.unread);
    g_autofree char *done = say_imported(options, &report);
    say_line(out, done);
    return import_report_lost(&report) > 0 ? 1 : 0;
}
