/* A notice as it was published, into a data set. */
#include "intake/import.h"

#include "base/number.h"
#include "base/text.h"
#include "command/command.h"
#include "command/workspace.h"
#include "publish/reissue.h"
#include "report/answers/check_report.h"

enum { SHOWN_LENGTH = 40 };

static void say_text(Terminal *terminal, const char *place, const char *text, const char *behind) {
    bool whole = text_length(text) <= SHOWN_LENGTH;
    g_autofree char *start = whole ? g_strdup(text) : g_utf8_substring(text, 0, SHOWN_LENGTH);
    g_autofree char *line = g_strconcat("  ", place, *text ? ": " : "", start, whole ? "" : "…", behind, NULL);
    say_line(terminal->err, line);
}

/* What found no place, or fits no pattern: line and beginning of each text. */
static void say_leftovers(Terminal *terminal, Phrase head, const GArray *leftovers) {
    if (leftovers->len == 0)
        return;
    say(terminal, terminal->err, head, "count", DIGITS(leftovers->len), NULL);
    for (guint i = 0; i < leftovers->len; i++) {
        const Leftover *leftover = &g_array_index(leftovers, Leftover, i);
        say_text(terminal, DIGITS(leftover->line), leftover->text, "");
    }
}

/* What was left out of the file or read on a condition, by severity: how often, and where first. */
static void say_remarks(Terminal *terminal, const ImportReport *report) {
    static const struct {
        Severity severity;
        Phrase head;
        int places; /* that are shown */
    } ranks[] = {
        {SEVERITY_ERROR, PHRASE_IMPORT_MUST, REMARKS_KEPT},
        {SEVERITY_WARNING, PHRASE_IMPORT_SHOULD, 10},
        {SEVERITY_INFO, PHRASE_IMPORT_NOTE, 1},
    };
    static const Phrase phrases[] = {
        [REMARK_TRACKED] = PHRASE_IMPORT_TRACKED,         [REMARK_HIDDEN] = PHRASE_IMPORT_HIDDEN,
        [REMARK_COUNTED] = PHRASE_IMPORT_COUNTED,         [REMARK_TEXT_BOX] = PHRASE_IMPORT_TEXT_BOX,
        [REMARK_NESTED] = PHRASE_IMPORT_NESTED,           [REMARK_FOOTNOTE] = PHRASE_IMPORT_FOOTNOTE,
        [REMARK_SYMBOL] = PHRASE_IMPORT_SYMBOL,           [REMARK_EMBEDDED] = PHRASE_IMPORT_EMBEDDED,
        [REMARK_FORMULA] = PHRASE_IMPORT_FORMULA,         [REMARK_UNCALCULATED] = PHRASE_IMPORT_UNCALCULATED,
        [REMARK_ERROR_VALUE] = PHRASE_IMPORT_ERROR_VALUE, [REMARK_SHOWN] = PHRASE_IMPORT_SHOWN,
        [REMARK_FORMAT] = PHRASE_IMPORT_FORMAT,           [REMARK_HEAD_AGAIN] = PHRASE_IMPORT_HEAD_AGAIN,
        [REMARK_LAYOUT] = PHRASE_IMPORT_LAYOUT,           [REMARK_FURNITURE] = PHRASE_IMPORT_FURNITURE,
    };
    G_STATIC_ASSERT(G_N_ELEMENTS(phrases) == REMARK_KINDS);
    for (gsize rank = 0; rank < G_N_ELEMENTS(ranks); rank++)
        for (int kind = 0; kind < REMARK_KINDS; kind++) {
            int count = report->remark_counts[kind], shown = 0;
            if (count == 0 || remark_kind_severity((SourceRemarkKind)kind) != ranks[rank].severity)
                continue;
            g_autofree char *text = phrase_format(phrases[kind], terminal->lang, "count", DIGITS(count), NULL);
            say(terminal, terminal->err, ranks[rank].head, "text", text, NULL);
            int line = 0; /* that was shown last: several changes on one are one place */
            for (guint i = 0; i < report->remarks->len && shown < ranks[rank].places; i++) {
                const ImportRemark *remark = &g_array_index(report->remarks, ImportRemark, i);
                if (remark->kind != (SourceRemarkKind)kind || (!remark->where && remark->line == line))
                    continue;
                line = remark->line;
                g_autofree char *stored = remark->stored ? g_strdup_printf(" (%s)", remark->stored) : g_strdup("");
                say_text(terminal, remark->where ? remark->where : DIGITS(remark->line), remark->text, stored);
                shown++;
            }
            if (shown == ranks[rank].places && shown > 1 && shown < count)
                say_line(terminal->err, "  …");
        }
}

static int run_import(Terminal *terminal, const Options *options) {
    const char *source = options->operands[0], *dataset = options->operands[1];
    const char *folder = options->text[OPTION_STANDARD];
    g_autoptr(GError) error = NULL;
    if (!workspace_folder(folder, &error))
        return say_failure(terminal, error);
    g_autoptr(Findings) findings = findings_new();
    g_autoptr(Standard) standard = standard_load_beside(folder, folder, dataset, findings);
    if (standard)
        terminal_speak_as(terminal, standard, findings);
    g_autoptr(CheckReport) problems = check_report_new(NULL, folder, standard, NULL, NULL, NULL, terminal->lang);
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
    say_remarks(terminal, &report);
    say_leftovers(terminal, PHRASE_IMPORT_UNPLACED, report.unplaced);
    say_leftovers(terminal, PHRASE_IMPORT_UNREAD, report.unread);
    say(terminal, terminal->out, PHRASE_IMPORTED, "dataset", dataset, "tables", DIGITS(report.tables), "rows",
        DIGITS(report.rows), NULL);
    return import_report_lost(&report) > 0 ? 1 : 0;
}

const Command command_import = {"import", OF_IMPORT, PHRASE_OPERANDS_IMPORT, 2, 2, true, run_import};
