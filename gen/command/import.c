/* A notice as it was published, into a new data set; files of communities, into one that is there. */
#include "intake/import.h"

#include "intake/import_into.h"

#include "base/number.h"
#include "base/text.h"
#include "command/command.h"
#include "command/workspace.h"
#include "publish/reissue.h"
#include "report/answers/check_report.h"

enum { SHOWN_LENGTH = 40 };

/* file: where several are told of; else NULL. */
static char *place_of(const char *file, const char *place) {
    return g_strconcat(file ? file : "", file ? ":" : "", place, NULL);
}

static void say_text(Terminal *terminal, const char *place, const char *text, const char *behind) {
    bool whole = text_length(text) <= SHOWN_LENGTH;
    g_autofree char *start = whole ? g_strdup(text) : g_utf8_substring(text, 0, SHOWN_LENGTH);
    g_autofree char *line = g_strconcat("  ", place, *text ? ": " : "", start, whole ? "" : "…", behind, NULL);
    say_line(terminal->err, line);
}

/* What found no place, or fits no pattern: line and beginning of each text. */
static void say_leftovers(Terminal *terminal, Phrase head, const char *file, const GArray *leftovers) {
    if (leftovers->len == 0)
        return;
    say(terminal, terminal->err, head, "count", DIGITS(leftovers->len), NULL);
    for (guint i = 0; i < leftovers->len; i++) {
        const Leftover *leftover = &g_array_index(leftovers, Leftover, i);
        g_autofree char *place = place_of(file, DIGITS(leftover->line));
        say_text(terminal, place, leftover->text, "");
    }
}

/* What was left out of the file or read on a condition, by severity: how often, and where first. */
static void say_remarks(Terminal *terminal, const char *file, const ImportReport *report) {
    static const struct {
        Severity severity;
        Phrase head;
        int places; /* that are shown */
    } ranks[] = {
        {SEVERITY_ERROR, PHRASE_IMPORT_MUST, REMARKS_KEPT},
        {SEVERITY_WARNING, PHRASE_IMPORT_SHOULD, 10},
        {SEVERITY_INFO, PHRASE_IMPORT_NOTE, 1},
    };
    for (gsize rank = 0; rank < G_N_ELEMENTS(ranks); rank++)
        for (int kind = 0; kind < REMARK_KINDS; kind++) {
            int count = report->remark_counts[kind], shown = 0;
            if (count == 0 || remark_kind_severity((SourceRemarkKind)kind) != ranks[rank].severity)
                continue;
            g_autofree char *text = phrase_format(wording_remark(kind), terminal->lang, "count", DIGITS(count), NULL);
            say(terminal, terminal->err, ranks[rank].head, "text", text, NULL);
            int line = 0; /* that was shown last: several changes on one are one place */
            for (guint i = 0; i < report->remarks->len && shown < ranks[rank].places; i++) {
                const ImportRemark *remark = &g_array_index(report->remarks, ImportRemark, i);
                if (remark->kind != (SourceRemarkKind)kind || (!remark->where && remark->line == line))
                    continue;
                line = remark->line;
                g_autofree char *stored = remark->stored ? g_strdup_printf(" (%s)", remark->stored) : g_strdup("");
                g_autofree char *place = place_of(file, remark->where ? remark->where : DIGITS(remark->line));
                say_text(terminal, place, remark->text, stored);
                shown++;
            }
            if (shown == ranks[rank].places && shown > 1 && shown < count)
                say_line(terminal->err, "  …");
        }
}

static void say_report(Terminal *terminal, const char *file, const ImportReport *report) {
    say_remarks(terminal, file, report);
    say_leftovers(terminal, PHRASE_IMPORT_UNPLACED, file, report->unplaced);
    say_leftovers(terminal, PHRASE_IMPORT_UNREAD, file, report->unread);
}

static int import_new(Terminal *terminal, const Options *options) {
    const char *source = options->operands[0], *dataset = options->operands[1];
    g_autoptr(GError) error = NULL;
    g_autofree char *folder = standard_folder(options->text[OPTION_IMPORT_STANDARD], dataset, &error);
    if (!folder)
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
    say_report(terminal, NULL, &report);
    say(terminal, terminal->out, PHRASE_IMPORTED, "dataset", dataset, "tables", DIGITS(report.tables), "rows",
        DIGITS(report.rows), NULL);
    return import_report_lost(&report) > 0 ? 1 : 0;
}

/* ---- into a data set that is there ---- */

/* What an item of a table is called: 智能灯数, or what its sentence and its verdict are. */
static const char *item_name(const Standard *standard, const char *id, Lang lang) {
    const Item *item = standard_lookup_item(standard, id);
    return item                           ? words_in(item->name, lang)
           : g_str_equal(id, "verdict")   ? phrase(PHRASE_FORM_VERDICT, lang)
           : g_str_equal(id, "statement") ? phrase(PHRASE_FORM_STATEMENT, lang)
                                          : id;
}

/* A value as a line can show it. */
static char *shown_value(const char *value) {
    g_autofree char *flat = g_strdelimit(g_strdup(value), "\r\n\v\t", ' ');
    bool whole = text_length(flat) <= SHOWN_LENGTH;
    g_autofree char *start = whole ? g_strdup(flat) : g_utf8_substring(flat, 0, SHOWN_LENGTH);
    return g_strconcat(start, whole ? "" : "…", NULL);
}

static void say_differences(Terminal *terminal, const ImportedTable *table, const Standard *standard) {
    enum { DIFFERENCES_SHOWN = 20 };
    Lang lang = terminal->lang;
    for (guint i = 0; i < table->differences->len && i < DIFFERENCES_SHOWN; i++) {
        const ImportDifference *difference = &g_array_index(table->differences, ImportDifference, i);
        const Indicator *indicator = tier_lookup_indicator(table->community->tier, difference->indicator);
        g_autofree char *old = shown_value(difference->old), *value = shown_value(difference->value);
        say(terminal, terminal->err, PHRASE_IMPORT_DIFFERENCE, "no", indicator ? DIGITS_OR_NONE(indicator->no) : "",
            "indicator", indicator ? words_in(indicator->name, lang) : difference->indicator, "item",
            item_name(standard, difference->item, lang), "old", old, "was_blank", *old ? "" : "1", "new", value,
            "is_blank", *value ? "" : "1", NULL);
    }
    if (table->differences->len > DIFFERENCES_SHOWN)
        say_line(terminal->err, "  …");
}

static void say_table(Terminal *terminal, const char *file, const ImportedTable *table, const Standard *standard) {
    static const Phrase phrases[IMPORT_OUTCOMES] = {
        [IMPORT_NEW] = PHRASE_IMPORT_NEW,         [IMPORT_FILLED] = PHRASE_IMPORT_FILLED,
        [IMPORT_SAME] = PHRASE_IMPORT_SAME,       [IMPORT_RENEWED] = PHRASE_IMPORT_RENEWED,
        [IMPORT_ACCEPTED] = PHRASE_IMPORT_TAKEN,  [IMPORT_DIFFERS] = PHRASE_IMPORT_DIFFERS,
        [IMPORT_UNKNOWN] = PHRASE_IMPORT_UNKNOWN, [IMPORT_UNNAMED] = PHRASE_IMPORT_UNNAMED,
        [IMPORT_AMBIGUOUS] = PHRASE_IMPORT_MANY,  [IMPORT_TIER] = PHRASE_IMPORT_TIER,
        [IMPORT_TWICE] = PHRASE_IMPORT_TWICE,     [IMPORT_BLANK] = PHRASE_IMPORT_BLANK,
    };
    static const Phrase namings[TABLE_NAMINGS] = {
        [NAMED_BY_TITLE] = PHRASE_IMPORT_BY_TITLE, [NAMED_BY_HEAD] = PHRASE_IMPORT_BY_HEAD,
        [NAMED_BY_SHEET] = PHRASE_IMPORT_BY_SHEET, [NAMED_BY_FILE] = PHRASE_IMPORT_BY_FILE,
        [NAMED_BY_MARK] = PHRASE_IMPORT_BY_MARK,
    };
    Lang lang = terminal->lang;
    const Community *community = table->community;
    g_autoptr(GString) near = g_string_new(NULL);
    for (guint i = 0; i < table->near->len; i++)
        text_append_part(near, phrase(PHRASE_LIST_SEPARATOR, lang), "%s",
                         (const char *)g_ptr_array_index(table->near, i));
    g_autofree char *other = text_shown(table->other ? table->other : "");
    const Tier *own = community ? community->tier : NULL;
    Sink *sink = import_outcome_taken(table->outcome) ? terminal->out : terminal->err;
    say(terminal, sink, phrases[table->outcome], "file", file, "name",
        community     ? community->name.zh
        : table->name ? table->name
                      : "",
        "id", community ? community->id : "", "by", phrase(namings[table->by], lang), "added", table->added ? "1" : "",
        "values", DIGITS(table->values), "filled", DIGITS(table->filled), "count", DIGITS(table->differences->len),
        "before", table->before ? table->before : "", "near", near->str, "other", other, "standing",
        table->other ? "" : "1", "tier", table->tier ? words_in(table->tier->name, lang) : "", "own",
        own ? words_in(own->name, lang) : "", "untiered", own ? "" : "1", NULL);
    if (table->outcome == IMPORT_DIFFERS || table->outcome == IMPORT_ACCEPTED)
        say_differences(terminal, table, standard);
}

/* A line for each table, and what was not understood of those that are in the data set now. */
static void say_imported(Terminal *terminal, const ImportedFile *file, const Standard *standard) {
    g_autofree char *name = text_shown(file->path);
    if (file->error) {
        g_autofree char *why = fault_words(file->error, terminal->lang);
        say_line(terminal->err, why);
    }
    for (guint i = 0; i < file->tables->len; i++) {
        const ImportedTable *table = g_ptr_array_index(file->tables, i);
        if (!file->error || table->community)
            say_table(terminal, name, table, standard);
    }
    if (import_file_kept(file))
        say_report(terminal, name, &file->report);
}

/* The files meant: of a folder all that lie in it, but what systems and spreadsheets leave there. Of char *. */
static GPtrArray *list_sources(const Options *options) {
    GPtrArray *sources = g_ptr_array_new_with_free_func(g_free);
    for (int i = 0; i + 1 < options->count; i++) {
        const char *operand = options->operands[i];
        g_autoptr(GPtrArray) names = g_file_test(operand, G_FILE_TEST_IS_DIR) ? strays_list(operand, NULL) : NULL;
        if (!names)
            g_ptr_array_add(sources, g_strdup(operand));
        for (guint k = 0; names && k < names->len; k++) {
            g_autofree char *path = g_build_filename(operand, g_ptr_array_index(names, k), NULL);
            if (g_file_test(path, G_FILE_TEST_IS_REGULAR))
                g_ptr_array_add(sources, g_steal_pointer(&path));
        }
    }
    return sources;
}

static int say_files(Terminal *terminal, const char *dataset, const GPtrArray *files, const Standard *standard) {
    int taken = 0, same = 0, left = 0;
    bool lost = false;
    for (guint i = 0; i < files->len; i++) {
        const ImportedFile *file = g_ptr_array_index(files, i);
        say_imported(terminal, file, standard);
        lost = lost || import_file_lost(file);
        left += file->error != NULL;
        for (guint k = 0; k < file->tables->len; k++) {
            ImportOutcome outcome = ((const ImportedTable *)g_ptr_array_index(file->tables, k))->outcome;
            same += outcome == IMPORT_SAME || outcome == IMPORT_RENEWED;
            taken += import_outcome_taken(outcome) && outcome != IMPORT_SAME && outcome != IMPORT_RENEWED;
            left += !import_outcome_taken(outcome) && !file->error;
        }
    }
    say(terminal, terminal->out, PHRASE_IMPORTED_INTO, "dataset", dataset, "files", DIGITS(files->len), "taken",
        DIGITS(taken), "same", DIGITS(same), "left", DIGITS_OR_NONE(left), NULL);
    return lost ? 1 : 0;
}

static int import_into(Terminal *terminal, const Options *options) {
    const char *dataset = options->operands[options->count - 1];
    g_autoptr(GError) error = NULL;
    g_auto(Workspace) workspace = {0};
    if (!workspace_open(&workspace, terminal, dataset, options->text[OPTION_IMPORT_STANDARD], &error) ||
        evaluation_failed(workspace.findings, &error))
        return say_failure(terminal, error);
    if (!workspace.dataset || !workspace.standard)
        return workspace_say_unreadable(&workspace, dataset, terminal);
    g_autoptr(GPtrArray) sources = list_sources(options);
    const ImportOptions how = {options->number[OPTION_ACCEPT], options->number[OPTION_ADD]};
    g_autoptr(ImportRun) run = import_run_new(workspace.dataset, workspace.standard, how, &error);
    if (!run)
        return say_failure(terminal, error);
    Progress progress =
        progress_begin(terminal->err, terminal->watched, terminal->lang, (int)sources->len, g_get_monotonic_time());
    bool sound = true;
    for (guint i = 0; i < sources->len && sound; i++) {
        sound = import_run_add(run, g_ptr_array_index(sources, i), &error);
        progress_show(&progress, (int)i + 1, g_get_monotonic_time());
    }
    progress_end(&progress);
    if (!sound || !import_run_commit(run, &error))
        return say_failure(terminal, error);
    const GPtrArray *files = import_run_files(run);
    const ImportedFile *only = files->len == 1 ? g_ptr_array_index(files, 0) : NULL;
    if (only && only->error)
        return say_failure(terminal, only->error);
    return say_files(terminal, dataset, files, workspace.standard);
}

static int run_import(Terminal *terminal, const Options *options) {
    const char *dataset = options->operands[options->count - 1];
    g_autofree char *list = g_build_filename(dataset, REGISTER_FILE, NULL);
    if (g_file_test(list, G_FILE_TEST_EXISTS))
        return import_into(terminal, options);
    bool one = options->count == 2 && !g_file_test(options->operands[0], G_FILE_TEST_IS_DIR);
    if (one && !options->number[OPTION_ACCEPT] && !options->number[OPTION_ADD])
        return import_new(terminal, options);
    g_autofree char *line = phrase_format(PHRASE_IMPORT_NO_DATASET, terminal->lang, "dataset", dataset, NULL);
    say_line(terminal->err, line);
    return 2;
}

const Command command_import = {"import", OF_IMPORT, PHRASE_OPERANDS_IMPORT, 2, G_MAXINT, true, run_import};
