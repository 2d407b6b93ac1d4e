/* check: what does not add up in a data set, in a clerk's own tables, or in the standard itself; and explain: what such
 * a finding means and how to settle it. */
#include <signal.h>

#include "base/finding.h"
#include "base/stop.h"
#include "base/text.h"
#include "base/watch.h"
#include "command/command.h"
#include "command/watched.h"
#include "command/workspace.h"
#include "data/column_list.h"
#include "find/checks.h"
#include "intake/direct_table.h"
#include "report/answers/check_report.h"
#include "report/answers/correction_sheet.h"
#include "report/wording.h"
#include "words/language_file.h"

typedef enum AnswerForm { ANSWER_TEXT, ANSWER_JSON, ANSWER_CSV, ANSWER_WORKBOOK, ANSWER_CORRECTIONS } AnswerForm;

static const Choice answer_forms[] = {{"text", ANSWER_TEXT, NULL},
                                      {"json", ANSWER_JSON, NULL},
                                      {"csv", ANSWER_CSV, NULL},
                                      {"xlsx", ANSWER_WORKBOOK, NULL},
                                      {"corrections", ANSWER_CORRECTIONS, NULL},
                                      {NULL, 0, NULL}};
/* The least severity that makes the exit status 1. */
enum { NEVER = SEVERITY_ERROR + 1 };
static const Choice fail_ons[] = {{"error", SEVERITY_ERROR, NULL},
                                  {"warning", SEVERITY_WARNING, NULL},
                                  {"info", SEVERITY_INFO, NULL},
                                  {"never", NEVER, NULL},
                                  {NULL, 0, NULL}};

/* Whether there is such a rule, by its id or as it is called; it is said when there is none. */
static bool find_rule(Terminal *terminal, const char *word, FindingId *rule) {
    if (finding_id_parse(word, rule))
        return true;
    g_autoptr(Names) names = name_findings(terminal->lang);
    const char *id = g_utf8_validate(word, -1, NULL) ? names_find(names, word) : NULL;
    if (id)
        return finding_id_parse(id, rule);
    g_autoptr(GPtrArray) known = names_all(names);
    unknown_word(terminal, word, known);
    return false;
}

/* ---- check ---- */

typedef struct CheckRun {
    Waiving waiving;
    bool verdicts; /* whether the answer tells them; their words are not made for nothing */
    CheckReport *report;
    CorrectionSheet *corrections; /* NULL: not asked for */
    GArray *facts;                /* of CommunityFacts */
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
    if (result && !run->verdicts)
        check_report_score(run->report, result);
    if (result && run->corrections && community_wanted(evaluation->community, run->report->communities))
        correction_sheet_add(run->corrections, evaluation->answers, findings);
    if (result)
        g_array_append_vals(run->facts, facts, 1);
}

/* whole: not a clerk's own tables, so that there is a notice to check too. */
static void check_communities(const Workspace *workspace, bool verdicts, bool whole, CheckReport *report,
                              CorrectionSheet *corrections) {
    g_autoptr(GArray) facts = g_array_new(FALSE, FALSE, sizeof(CommunityFacts));
    g_array_set_clear_func(facts, (GDestroyNotify)(void (*)(void))community_facts_clear);
    if (!verdicts)
        workspace->rulebook->brief = true;
    CheckRun run = {.verdicts = verdicts, .report = report, .corrections = corrections, .facts = facts};
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

static GString *take_text(char *text) {
    GString *bytes = g_string_new(text);
    g_free(text);
    return bytes;
}

/* Returns the exit status of saying it. */
static int say_report(Terminal *terminal, const Options *options, AnswerForm form, CheckReport *report,
                      const CorrectionSheet *corrections) {
    const char *out = options->text[OPTION_CHECK_OUT];
    bool summary = options->number[OPTION_SUMMARY];
    g_autoptr(GError) error = NULL;
    g_autoptr(GString) bytes = NULL;
    switch (form) {
    case ANSWER_TEXT:
        bytes = take_text(check_report_text(report, terminal->lang, terminal->colour && !out, summary));
        break;
    case ANSWER_JSON:
        bytes = take_text(check_report_json(report, summary));
        break;
    case ANSWER_CSV:
        bytes = take_text(check_report_csv(report, terminal->lang));
        break;
    case ANSWER_WORKBOOK:
        bytes = workbook_checked(check_report_workbook(report, terminal->lang, &error), &error);
        break;
    case ANSWER_CORRECTIONS:
        bytes = workbook_checked(correction_sheet_workbook(corrections, &error), &error);
        break;
    }
    /* What was filled in is never written over. */
    return bytes ? say_file(terminal, out, bytes, form != ANSWER_CORRECTIONS) : say_failure(terminal, error);
}

/* A clerk's own tables, which lie in no data set: those of a folder, of one tier, or those of a file. false: the
 * command ends with 2. */
static bool load_own(Workspace *workspace, Terminal *terminal, const char *path, bool is_file, const char *tier_id) {
    const Standard *standard = workspace->standard;
    const Tier *tier = tier_id || !is_file ? workspace_tier(workspace, tier_id, terminal) : NULL;
    if (!standard || (tier_id && !tier))
        return !standard;
    bool unknown = false;
    workspace->dataset = is_file ? direct_tables_load(path, standard, tier, workspace->findings, &unknown)
                                 : dataset_load_folder(path, standard, tier, &direct_tables);
    if (unknown)
        workspace_tier(workspace, NULL, terminal);
    else if (!workspace->dataset && !is_file)
        say(terminal, terminal->err, PHRASE_NO_TABLE_IN_FOLDER, "dir", path, NULL);
    return !unknown && (workspace->dataset || is_file);
}

/* What a command line asks of check. */
typedef struct CheckAsked {
    const Options *options;
    const char *dataset, *standard, *tier;
    bool is_file, own;              /* a clerk's own tables: there is no notice to check too */
    int form, least;                /* of AnswerForm; of Severity, or NEVER */
    GPtrArray *rules, *communities; /* of char *: ids; NULL: all */
} CheckAsked;

static void asked_clear(CheckAsked *asked) {
    if (asked->rules)
        g_ptr_array_unref(asked->rules);
    if (asked->communities)
        g_ptr_array_unref(asked->communities);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(CheckAsked, asked_clear)

/* false: terminal->status says how the command ends. */
static bool parse_asked(CheckAsked *asked, Terminal *terminal, const Options *options) {
    const char *dataset = options->operands[0], *tier = options->text[OPTION_FOLDER_TIER];
    bool is_file = dataset && g_file_test(dataset, G_FILE_TEST_IS_REGULAR);
    *asked = (CheckAsked){.options = options,
                          .dataset = dataset,
                          .standard = options->text[OPTION_OTHER_STANDARD],
                          .tier = tier,
                          .is_file = is_file,
                          .own = tier || is_file,
                          .form = ANSWER_TEXT,
                          .least = SEVERITY_ERROR};
    if (!choice_parse(terminal, options->text[OPTION_ANSWER], answer_forms, false, &asked->form) ||
        !choice_parse(terminal, options->text[OPTION_FAIL_ON], fail_ons, false, &asked->least))
        return false;
    bool told = asked->form == ANSWER_TEXT && !options->text[OPTION_CHECK_OUT];
    if ((!dataset && !asked->standard) || (asked->own && !dataset) || (options->number[OPTION_WATCH] && !told)) {
        terminal->status = wrong_usage(terminal, &command_check);
        return false;
    }
    asked->rules = words_split(options->text[OPTION_ONLY]);
    asked->communities = words_split(options->text[OPTION_COMMUNITY]);
    FindingId known;
    for (guint i = 0; asked->rules && i < asked->rules->len; i++) {
        if (!find_rule(terminal, g_ptr_array_index(asked->rules, i), &known))
            return false;
        g_free(g_ptr_array_index(asked->rules, i));
        g_ptr_array_index(asked->rules, i) = g_strdup(finding_kinds[known].id);
    }
    return true;
}

/* Checks once; returns the exit status. watched: NULL, or what was found goes there too, and is told in full only the
 * first time. */
static int check(Terminal *terminal, const CheckAsked *asked, Watched *watched) {
    const char *dataset = asked->dataset;
    g_autoptr(GError) error = NULL;
    g_autofree char *home = home_folder();
    g_auto(Workspace) workspace = {.home = home};
    if (!workspace_open(&workspace, terminal, asked->own ? NULL : dataset, asked->standard, &error))
        return say_failure(terminal, error);
    if (watched)
        watched_standard(watched, workspace.standard_dir);
    if (asked->own && !load_own(&workspace, terminal, dataset, asked->is_file, asked->tier))
        return 2;
    if (workspace.dataset && !workspace_find(&workspace, asked->communities, &error))
        return say_failure(terminal, error);
    g_autofree char *folder = asked->is_file ? g_path_get_dirname(dataset) : g_strdup(dataset);
    g_autoptr(CheckReport) report =
        check_report_new(folder, workspace.standard_shown, workspace.standard, workspace.dataset, asked->rules,
                         asked->communities, workspace.lang);
    report->subject = asked->is_file ? dataset : NULL;
    check_report_findings(report, workspace.findings);
    if (!workspace.dataset && workspace.rulebook && !dataset) {
        g_autoptr(Findings) findings = findings_new();
        lint_standard(workspace.standard, workspace.rulebook, findings);
        check_report_findings(report, findings);
    }
    const Wording wording = check_report_wording(report, terminal->lang);
    g_autoptr(CorrectionSheet) corrections = asked->form == ANSWER_CORRECTIONS ? correction_sheet_new(&wording) : NULL;
    if (workspace.dataset && workspace.rulebook)
        check_communities(&workspace, asked->form == ANSWER_JSON, !asked->own, report, corrections);
    if (watched && !stop_go_on(NULL))
        return 0; /* not all was looked at */
    if (watched && !watched_take(watched, report, terminal->lang))
        return 0;
    if (!corrections || workspace.dataset) {
        int status = say_report(terminal, asked->options, (AnswerForm)asked->form, report, corrections);
        if (status)
            return status;
    }
    if (asked->own && workspace.dataset && asked->form == ANSWER_TEXT && !asked->options->text[OPTION_CHECK_OUT])
        say_line(terminal->out, phrase(PHRASE_CHECK_LEFT_OUT, terminal->lang));
    if (!workspace.standard || (dataset && !workspace.dataset))
        return 2; /* nothing could be read */
    g_autofree char *argument = text_as_argument(dataset ? dataset : "");
    if (terminal->watched && dataset && report->standing > 0)
        say(terminal, terminal->err, PHRASE_CHECK_NEXT, "dataset", argument, NULL);
    for (int severity = SEVERITY_ERROR; severity >= asked->least; severity--)
        if (report->counts[severity] > 0)
            return 1;
    return 0;
}

/* Checks again whenever something changes in what is read, and tells what that made better or worse. */
static int check_on(Terminal *terminal, const CheckAsked *asked) {
    enum { FAILED = 2 };
    g_autoptr(GError) error = NULL;
    g_auto(Watched) watched = {0};
    g_autofree char *folder = asked->is_file ? g_path_get_dirname(asked->dataset) : g_strdup(asked->dataset);
    stop_hold();
    g_autoptr(Watch) watch = watch_new(&error);
    /* Where the standard lies is known once it was read; what changed until it is watched is seen by a check more. */
    bool first = true, behind = false, added;
    while (watch && (first || behind || watch_wait(watch, &error))) {
        if (folder && !watch_folder(watch, folder, &added, &error))
            break;
        const guint books = terminal->wordbooks->len;
        const Lang lang = terminal->lang;
        int status = check(terminal, asked, &watched);
        if (!stop_go_on(&error))
            break;
        if (first && status == FAILED)
            return status;
        watched_tell(&watched, terminal, behind);
        behind = false;
        if (watched.standard && !watch_folder(watch, watched.standard, &behind, &error))
            break;
        terminal_unspeak(terminal, books, lang);
        if (first)
            say_line(terminal->err, phrase(PHRASE_WATCH_BEGINS, terminal->lang));
        first = false;
    }
    return stop_signal(error) == SIGINT ? 0 : say_failure(terminal, error);
}

static int run_check(Terminal *terminal, const Options *options) {
    g_auto(CheckAsked) asked = {0};
    if (!parse_asked(&asked, terminal, options))
        return terminal->status;
    return options->number[OPTION_WATCH] ? check_on(terminal, &asked) : check(terminal, &asked, NULL);
}

const Command command_check = {"check", OF_CHECK, PHRASE_OPERANDS_CHECK, 0, 1, false, run_check};

/* ---- explain ---- */

static void add_phrase_row(void *context, const char *key, const char *const *words) {
    csv_append_row(context, key, words[LANG_INDEX_ZH], words[LANG_INDEX_EN], NULL);
}

/* What the table of a language that is data holds and lacks, beside the program's own. */
static void add_language(GString *text, Lang lang) {
    const Lang shown[] = {LANG_ZH, LANG_EN, lang};
    csv_append_row(text, "key", lang_id(shown[0]), lang_id(shown[1]), lang_id(lang), NULL);
    for (int i = 0; i < WORD_ENTRIES; i++) {
        g_autofree char *key = word_entry_key(i);
        const char *words[G_N_ELEMENTS(shown)];
        for (gsize k = 0; k < G_N_ELEMENTS(shown); k++) {
            words[k] = *word_entry((LanguageWords *)shown[k]->words, i);
            words[k] = words[k] ? words[k] : "";
        }
        if (*words[0])
            csv_append_row(text, key, words[0], words[1], words[2], NULL);
    }
}

static int run_explain(Terminal *terminal, const Options *options) {
    Lang lang = terminal->lang;
    g_autoptr(GString) text = g_string_new(NULL);
    if (options->number[OPTION_PHRASES]) { /* what a standard's phrases.csv may say otherwise, as such a file */
        g_autoptr(Wordbook) words = wordbook_new();
        g_string_append(text, "\xEF\xBB\xBF");
        if (lang->index >= LANGS) {
            add_language(text, language_file_lang(g_ptr_array_index(terminal->learnt, lang->index - LANGS)));
            return say_answer(terminal, text->str);
        }
        csv_append_names(text, phrase_columns);
        g_string_append_c(text, '\n');
        wordbook_each(words, add_phrase_row, text);
        return say_answer(terminal, text->str);
    }
    FindingId rule;
    for (int i = 0; i < FINDINGS && options->count == 0; i++) { /* a line for each */
        rule = (FindingId)i;
        g_string_append_printf(text, "%-24s %s  %s\n", finding_kinds[rule].id,
                               phrase(severity_phrases[finding_kinds[rule].severity], lang),
                               finding_words_of(rule, lang).meaning);
    }
    if (options->count == 0)
        return say_answer(terminal, text->str);
    if (!find_rule(terminal, options->operands[0], &rule))
        return terminal->status;
    const FindingWords words = finding_words_of(rule, lang);
    g_autofree char *heading =
        phrase_format(PHRASE_EXPLAIN_HEADING, lang, "rule", finding_kinds[rule].id, "name", words.name, "severity",
                      phrase(severity_phrases[finding_kinds[rule].severity], lang), NULL);
    g_string_printf(text, "%s\n\n%s\n\n%s%s\n%s%s\n", heading, words.meaning, phrase(PHRASE_EXPLAIN_EXAMPLE, lang),
                    words.example, phrase(PHRASE_EXPLAIN_SETTLING, lang), words.settling);
    return say_answer(terminal, text->str);
}

const Command command_explain = {"explain", OF_EXPLAIN, PHRASE_OPERANDS_EXPLAIN, 0, 1, false, run_explain};
