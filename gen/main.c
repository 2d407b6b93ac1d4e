/* The command line: options by GLib's tables, one function a command, the exit status of gongshi(1). */
#include <errno.h>
#include <malloc.h>
#include <signal.h>
#include <unistd.h>

#include "base/date.h"
#include "base/file.h"
#include "base/number.h"
#include "base/stop.h"
#include "command/command.h"
#include "command/option_words.h"
#include "command/say.h"
#include "command/usage.h"
#include "report/answers/explain.h"

typedef struct StreamSink {
    Sink sink;
    FILE *stream;
} StreamSink;

static bool write_stream(Sink *sink, const void *bytes, size_t size, GError **error) {
    FILE *stream = ((StreamSink *)(void *)sink)->stream;
    if (fwrite(bytes, 1, size, stream) == size && fflush(stream) == 0)
        return true;
    fault_set(error, FAULT_OUTPUT_CLOSED, "reason", DIGITS(errno), NULL);
    return false;
}

#define OPTION(name) phrase(PHRASE_OPTION_##name, terminal->lang)

typedef struct Terminal {
    StreamSink out, err;
    Lang lang;            /* of messages */
    int status;           /* where a command ends before it has begun: help asked for, wrong usage */
    GPtrArray *arguments; /* arrays of arguments as they are parsed: operands are in them */
} Terminal;

/* A line about what was wrong, and where the usage is told. */
static int say_usage(Terminal *terminal, const char *line) {
    g_autofree char *text = g_strconcat(line, "\n", phrase(PHRASE_USAGE_HINT, terminal->lang), "\n", NULL);
    sink_puts(&terminal->err.sink, text, NULL);
    return 2;
}

static int answer(Terminal *terminal, const char *text) {
    g_autoptr(GError) error = NULL;
    return sink_puts(&terminal->out.sink, text, &error) ? 0 : say_failure(&terminal->err.sink, terminal->lang, error);
}

static int unknown_among(Terminal *terminal, const char *word, const GPtrArray *known) {
    g_autofree char *line = usage_unknown(word, known, terminal->lang);
    return say_usage(terminal, line);
}

static int unknown_word(Terminal *terminal, const char *word) {
    return unknown_among(terminal, word, NULL);
}

/* A word that is none of a NULL-terminated few. */
static int unknown_choice(Terminal *terminal, const char *word, const char *const *names) {
    g_autoptr(GPtrArray) known = g_ptr_array_new();
    for (; *names; names++)
        g_ptr_array_add(known, (void *)*names);
    return unknown_among(terminal, word, known);
}

static int unknown_lang(Terminal *terminal, const char *word) {
    static const char *const names[] = {"zh", "en", NULL};
    return unknown_choice(terminal, word, names);
}

static int unknown_rule(Terminal *terminal, const char *word) {
    g_autoptr(GPtrArray) known = g_ptr_array_new();
    for (int i = 0; i < FINDINGS; i++)
        g_ptr_array_add(known, (void *)finding_id_text((FindingId)i));
    return unknown_among(terminal, word, known);
}

static int wrong_form(Terminal *terminal, const char *command) {
    g_autofree char *use = usage_command(command, terminal->lang);
    g_autofree char *line = g_strconcat(phrase(PHRASE_USAGE_FORM, terminal->lang), "\n  ", use, NULL);
    return say_usage(terminal, line);
}

/* LANG picks the language of messages only; zh is what its users read. */
static Lang environment_lang(void) {
    const char *lang = g_getenv("LC_ALL");
    if (!lang || !*lang)
        lang = g_getenv("LC_MESSAGES");
    if (!lang || !*lang)
        lang = g_getenv("LANG");
    return lang && g_str_has_prefix(lang, "en") ? LANG_EN : LANG_ZH;
}

/* The folder with templates/, fonts/ and data/standards/: two above the program, out/bin/gongshi. NULL: the program has
 * been moved away from them. */
static char *home_folder(void) {
    g_autofree char *program = g_file_read_link("/proc/self/exe", NULL);
    g_autofree char *bin = g_path_get_dirname(program ? program : ".");
    g_autofree char *out = g_path_get_dirname(bin);
    /* The sanitizer build lies one folder deeper or less deep: the first folder above that has the templates. */
    for (char *folder = g_strdup(out);;) {
        g_autofree char *templates = g_build_filename(folder, "templates", NULL);
        if (g_file_test(templates, G_FILE_TEST_IS_DIR))
            return folder;
        char *above = g_path_get_dirname(folder);
        bool top = g_str_equal(above, folder);
        g_free(folder);
        folder = above;
        if (top) {
            g_free(folder);
            return NULL;
        }
    }
}

static int say_no_home(Terminal *terminal) {
    say_line(&terminal->err.sink, phrase(PHRASE_NO_HOME, terminal->lang));
    return 2;
}

/* Parses what follows the command; the rest of argv are its operands. false: terminal->status says how it ends. */
static bool parse_options(Terminal *terminal, const char *command, const GOptionEntry *entries, int *argc,
                          char ***argv) {
    g_autoptr(GError) error = NULL;
    gboolean help = FALSE;
    const GOptionEntry asked[] = {
        {"help", 'h', 0, G_OPTION_ARG_NONE, &help, phrase(PHRASE_OPTION_HELP, terminal->lang), NULL},
        {0},
    };
    g_autoptr(GOptionContext) context = g_option_context_new(NULL);
    g_option_context_set_help_enabled(context, FALSE);
    g_option_context_add_main_entries(context, entries, NULL);
    g_option_context_add_main_entries(context, asked, NULL);
    *argv = usage_part(*argc, *argv, entries, argc);
    g_ptr_array_add(terminal->arguments, *argv);
    if (!g_option_context_parse(context, argc, argv, &error)) {
        g_autofree char *line = usage_error(error, entries, terminal->lang);
        terminal->status = say_usage(terminal, line);
    } else if (help) {
        g_autofree char *text = usage_help(command, entries, terminal->lang);
        terminal->status = answer(terminal, text);
    }
    return !error && !help;
}

/* ---- import ---- */

static int run_import(Terminal *terminal, int argc, char **argv) {
    g_autofree char *standard = NULL, *lang = NULL;
    const GOptionEntry entries[] = {
        {"standard", 0, 0, G_OPTION_ARG_FILENAME, &standard, OPTION(STANDARD), "DIR"},
        {"lang", 0, 0, G_OPTION_ARG_FILENAME, &lang, OPTION(MESSAGES), "zh|en"},
        {0},
    };
    if (!parse_options(terminal, "import", entries, &argc, &argv))
        return terminal->status;
    if (argc != 3 || !standard)
        return wrong_form(terminal, "import");
    if (lang && !lang_parse(lang, &terminal->lang))
        return unknown_lang(terminal, lang);
    ImportOptions options = {argv[1], argv[2], standard, terminal->lang};
    return pipeline_import(&options, &terminal->out.sink, &terminal->err.sink);
}

/* ---- form ---- */

static int run_form(Terminal *terminal, int argc, char **argv) {
    g_autofree char *standard = NULL, *tier = NULL, *lang = NULL;
    const GOptionEntry entries[] = {
        {"standard", 0, 0, G_OPTION_ARG_FILENAME, &standard, OPTION(STANDARD), "DIR"},
        {"tier", 0, 0, G_OPTION_ARG_FILENAME, &tier, OPTION(TIER), "TIER"},
        {"lang", 0, 0, G_OPTION_ARG_FILENAME, &lang, OPTION(FORM_LANG), "zh|en"},
        {0},
    };
    if (!parse_options(terminal, "form", entries, &argc, &argv))
        return terminal->status;
    if (argc != 1 || !standard || !tier)
        return wrong_form(terminal, "form");
    if (lang && !lang_parse(lang, &terminal->lang))
        return unknown_lang(terminal, lang);
    FormOptions options = {standard, tier, terminal->lang};
    return pipeline_form(&options, &terminal->out.sink, &terminal->err.sink);
}

/* ---- check ---- */

static const char *const answer_forms[] = {"text", "json", "csv", NULL}; /* as Format */
static const char *const fail_ons[] = {"error", "warning", "info", "never", NULL};

static bool parse_format(const char *text, Format *out) {
    for (int i = 0; answer_forms[i]; i++) {
        if (text && !g_str_equal(text, answer_forms[i]))
            continue;
        *out = (Format)i;
        return true;
    }
    return false;
}

static bool parse_fail_on(const char *text, CheckOptions *options) {
    options->fail_on = SEVERITY_ERROR;
    options->never_fail = text && g_str_equal(text, "never");
    return !text || options->never_fail || severity_parse(text, &options->fail_on);
}

static bool known_rules(const GPtrArray *only, const char **unknown) {
    FindingId id;
    for (guint i = 0; only && i < only->len; i++) {
        *unknown = g_ptr_array_index(only, i);
        if (!finding_id_parse(*unknown, &id))
            return false;
    }
    return true;
}

static int run_check(Terminal *terminal, int argc, char **argv) {
    g_autofree char *standard = NULL, *format = NULL, *lang = NULL, *fail_on = NULL, *only = NULL, *community = NULL,
                    *tier = NULL;
    gboolean summary = FALSE;
    const GOptionEntry entries[] = {
        {"standard", 0, 0, G_OPTION_ARG_FILENAME, &standard, OPTION(OTHER_STANDARD), "DIR"},
        {"tier", 0, 0, G_OPTION_ARG_FILENAME, &tier, OPTION(FOLDER_TIER), "TIER"},
        {"format", 0, 0, G_OPTION_ARG_FILENAME, &format, OPTION(ANSWER), "text|json|csv"},
        {"lang", 0, 0, G_OPTION_ARG_FILENAME, &lang, OPTION(MESSAGES), "zh|en"},
        {"fail-on", 0, 0, G_OPTION_ARG_FILENAME, &fail_on, OPTION(FAIL_ON), "error|warning|info|never"},
        {"only", 0, 0, G_OPTION_ARG_FILENAME, &only, OPTION(ONLY), "RULE,..."},
        {"community", 0, 0, G_OPTION_ARG_FILENAME, &community, OPTION(COMMUNITY), "ID,..."},
        {"summary", 0, 0, G_OPTION_ARG_NONE, &summary, OPTION(SUMMARY), NULL},
        {0},
    };
    if (!parse_options(terminal, "check", entries, &argc, &argv))
        return terminal->status;
    g_autofree char *home = home_folder();
    CheckOptions options = {
        .home = home, .tier = tier, .dataset = argc > 1 ? argv[1] : NULL, .standard = standard, .summary = summary};
    bool folder = tier && (!options.dataset || !standard);
    if (argc > 2 || (!options.dataset && !standard) || folder)
        return wrong_form(terminal, "check");
    if (lang && !lang_parse(lang, &terminal->lang))
        return unknown_lang(terminal, lang);
    if (!parse_format(format, &options.format))
        return unknown_choice(terminal, format, answer_forms);
    if (!parse_fail_on(fail_on, &options))
        return unknown_choice(terminal, fail_on, fail_ons);
    g_autoptr(GPtrArray) rules = words_split(only), communities = words_split(community);
    const char *unknown = NULL;
    if (!known_rules(rules, &unknown))
        return unknown_rule(terminal, unknown);
    options.only = rules;
    options.communities = communities;
    options.lang = terminal->lang;
    const char *no_colour = g_getenv("NO_COLOR");
    options.colour = isatty(STDOUT_FILENO) && !(no_colour && *no_colour);
    return pipeline_check(&options, &terminal->out.sink, &terminal->err.sink);
}

/* ---- render ---- */

/* What render was asked for. */
typedef struct RenderWords {
    char *standard, *out, *lang, *format, *document, *community, *shard;
    gboolean final, short_table, by_value, quiet;
    int workers;
} RenderWords;

static void render_words_clear(RenderWords *words) {
    g_free(words->standard);
    g_free(words->out);
    g_free(words->lang);
    g_free(words->format);
    g_free(words->document);
    g_free(words->community);
    g_free(words->shard);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(RenderWords, render_words_clear)

static bool parse_render(Terminal *terminal, RenderWords *words, int *argc, char ***argv) {
    const GOptionEntry entries[] = {
        {"standard", 0, 0, G_OPTION_ARG_FILENAME, &words->standard, OPTION(OTHER_STANDARD), "DIR"},
        {"out", 'o', 0, G_OPTION_ARG_FILENAME, &words->out, OPTION(OUT), "DIR"},
        {"lang", 0, 0, G_OPTION_ARG_FILENAME, &words->lang, OPTION(LANGS), "zh,en,zh-en"},
        {"format", 0, 0, G_OPTION_ARG_FILENAME, &words->format, OPTION(FORMATS), "html,pdf"},
        {"document", 0, 0, G_OPTION_ARG_FILENAME, &words->document, OPTION(DOCUMENTS),
         "notice,community,poster,review,query,charts,index"},
        {"community", 0, 0, G_OPTION_ARG_FILENAME, &words->community, OPTION(COMMUNITY), "ID,..."},
        {"jobs", 'j', 0, G_OPTION_ARG_INT, &words->workers, OPTION(JOBS), "N"},
        {"shard", 0, 0, G_OPTION_ARG_FILENAME, &words->shard, OPTION(SHARD), "K/N"},
        {"final", 0, 0, G_OPTION_ARG_NONE, &words->final, OPTION(FINAL), NULL},
        {"short", 0, 0, G_OPTION_ARG_NONE, &words->short_table, OPTION(SHORT), NULL},
        {"by-value", 0, 0, G_OPTION_ARG_NONE, &words->by_value, OPTION(BY_VALUE), NULL},
        {"quiet", 0, 0, G_OPTION_ARG_NONE, &words->quiet, OPTION(QUIET), NULL},
        {0},
    };
    return parse_options(terminal, "render", entries, argc, argv);
}

static void add_argument(GPtrArray *list, const char *name, const char *value) {
    if (value)
        g_ptr_array_add(list, g_strdup_printf("--%s%s%s", name, *value ? "=" : "", value));
}

/* What tells the documents: not where they go, nor who makes which. */
static GPtrArray *render_arguments(const RenderWords *words, const char *dataset) {
    GPtrArray *list = g_ptr_array_new_with_free_func(g_free);
    g_ptr_array_add(list, g_strdup(dataset));
    add_argument(list, "standard", words->standard);
    add_argument(list, "lang", words->lang);
    add_argument(list, "format", words->format);
    add_argument(list, "document", words->document);
    add_argument(list, "community", words->community);
    add_argument(list, "final", words->final ? "" : NULL);
    add_argument(list, "short", words->short_table ? "" : NULL);
    add_argument(list, "by-value", words->by_value ? "" : NULL);
    return list;
}

static int render_with(Terminal *terminal, const RenderWords *words, const char *dataset, const GPtrArray *parts) {
    g_auto(Unknown) unknown = {0};
    g_autofree char *home = home_folder();
    g_autoptr(GPtrArray) langs = langs_parse(words->lang, &unknown), communities = words_split(words->community);
    g_autoptr(GPtrArray) arguments = render_arguments(words, dataset);
    int formats = choices_parse(words->format, format_choices, RENDER_HTML | RENDER_PDF, &unknown);
    int documents = choices_parse(words->document, document_choices, DOCUMENT_ALL, &unknown);
    if (unknown.word)
        return unknown_among(terminal, unknown.word, unknown.known);
    if (!home)
        return say_no_home(terminal);
    RenderOptions options = {.home = home,
                             .dataset = dataset,
                             .standard = words->standard,
                             .langs = langs,
                             .formats = formats,
                             .documents = documents,
                             .communities = communities,
                             .workers = words->workers,
                             .parts = parts,
                             .arguments = arguments,
                             .terminal = isatty(STDERR_FILENO),
                             .final = words->final,
                             .short_table = words->short_table,
                             .by_value = words->by_value,
                             .quiet = words->quiet,
                             .lang = terminal->lang};
    if (!shard_parse(words->shard, &options.shard, &options.shards))
        return unknown_word(terminal, words->shard);
    g_autofree char *fallback = default_out(dataset, &options);
    options.out = words->out ? words->out : fallback;
    return pipeline_render(&options, &terminal->out.sink, &terminal->err.sink);
}

static int run_render(Terminal *terminal, int argc, char **argv) {
    g_auto(RenderWords) words = {0};
    if (!parse_render(terminal, &words, &argc, &argv))
        return terminal->status;
    if (argc != 2 || words.workers < 0)
        return wrong_form(terminal, "render");
    return render_with(terminal, &words, argv[1], NULL);
}

/* ---- merge ---- */

/* The parts tell what was asked for; it is asked for again, with what they have made. */
static int merge_parts(Terminal *terminal, const GPtrArray *parts, const GPtrArray *arguments, const char *out,
                       bool quiet) {
    g_autoptr(GPtrArray) again = g_ptr_array_new();
    g_ptr_array_add(again, (void *)"render");
    for (guint i = 0; i < arguments->len; i++)
        g_ptr_array_add(again, g_ptr_array_index(arguments, i));
    g_ptr_array_add(again, NULL);
    int argc = (int)again->len - 1;
    char **argv = (char **)again->pdata;
    g_auto(RenderWords) words = {0};
    if (!parse_render(terminal, &words, &argc, &argv))
        return terminal->status;
    if (argc != 2) {
        g_autoptr(GError) error = NULL;
        fault_set(&error, FAULT_PART_NO_DATASET, "path", g_ptr_array_index(parts, 0), NULL);
        return say_failure(&terminal->err.sink, terminal->lang, error);
    }
    g_free(words.out);
    words.out = g_strdup(out);
    words.quiet = quiet;
    return render_with(terminal, &words, argv[1], parts);
}

static int run_merge(Terminal *terminal, int argc, char **argv) {
    g_autofree char *out = NULL;
    gboolean quiet = FALSE;
    const GOptionEntry entries[] = {
        {"out", 'o', 0, G_OPTION_ARG_FILENAME, &out, OPTION(OUT), "DIR"},
        {"quiet", 0, 0, G_OPTION_ARG_NONE, &quiet, OPTION(QUIET), NULL},
        {0},
    };
    if (!parse_options(terminal, "merge", entries, &argc, &argv))
        return terminal->status;
    if (argc < 2 || !out)
        return wrong_form(terminal, "merge");
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) parts = g_ptr_array_new();
    for (int i = 1; i < argc; i++)
        g_ptr_array_add(parts, argv[i]);
    g_autoptr(GPtrArray) arguments = pipeline_merge_arguments(parts, &error);
    if (arguments)
        return merge_parts(terminal, parts, arguments, out, quiet);
    return say_failure(&terminal->err.sink, terminal->lang, error);
}

/* ---- verify ---- */

static int run_verify(Terminal *terminal, int argc, char **argv) {
    g_autofree char *lang = NULL, *sha256 = NULL;
    const GOptionEntry entries[] = {
        {"sha256", 0, 0, G_OPTION_ARG_FILENAME, &sha256, OPTION(ANNOUNCED), "SHA256"},
        {"lang", 0, 0, G_OPTION_ARG_FILENAME, &lang, OPTION(MESSAGES), "zh|en"},
        {0},
    };
    if (!parse_options(terminal, "verify", entries, &argc, &argv))
        return terminal->status;
    if (argc != 2 && argc != 3)
        return wrong_form(terminal, "verify");
    if (lang && !lang_parse(lang, &terminal->lang))
        return unknown_lang(terminal, lang);
    VerifyOptions options = {
        .dir = argv[1], .code = argc == 3 ? argv[2] : NULL, .sha256 = sha256, .lang = terminal->lang};
    return pipeline_verify(&options, &terminal->out.sink, &terminal->err.sink);
}

/* ---- publish ---- */

static int run_publish(Terminal *terminal, int argc, char **argv) {
    g_autofree char *lang = NULL, *date = NULL, *withdraw = NULL;
    const GOptionEntry entries[] = {
        {"date", 0, 0, G_OPTION_ARG_FILENAME, &date, OPTION(PUBLISH_DATE), "DATE"},
        {"withdraw", 0, 0, G_OPTION_ARG_FILENAME, &withdraw, OPTION(WITHDRAW), "TEXT"},
        {"lang", 0, 0, G_OPTION_ARG_FILENAME, &lang, OPTION(MESSAGES), "zh|en"},
        {0},
    };
    if (!parse_options(terminal, "publish", entries, &argc, &argv))
        return terminal->status;
    if (argc != 2 || (withdraw && !*withdraw))
        return wrong_form(terminal, "publish");
    if (lang && !lang_parse(lang, &terminal->lang))
        return unknown_lang(terminal, lang);
    g_autoptr(GDateTime) now = g_date_time_new_now_local();
    g_autofree char *today = g_date_time_format(now, "%F"), *day = date_iso(date ? date : today);
    if (!day)
        return unknown_word(terminal, date);
    PublishOptions options = {.dir = argv[1], .date = day, .withdraw = withdraw, .lang = terminal->lang};
    return pipeline_publish(&options, &terminal->out.sink, &terminal->err.sink);
}

/* ---- compare ---- */

static int run_compare(Terminal *terminal, int argc, char **argv) {
    g_autofree char *out = NULL, *lang = NULL, *format = NULL;
    const GOptionEntry entries[] = {
        {"out", 'o', 0, G_OPTION_ARG_FILENAME, &out, OPTION(OUT), "DIR"},
        {"lang", 0, 0, G_OPTION_ARG_FILENAME, &lang, OPTION(LANGS), "zh,en,zh-en"},
        {"format", 0, 0, G_OPTION_ARG_FILENAME, &format, OPTION(FORMATS), "html,pdf"},
        {0},
    };
    if (!parse_options(terminal, "compare", entries, &argc, &argv))
        return terminal->status;
    if (argc < 3)
        return wrong_form(terminal, "compare");
    g_auto(Unknown) unknown = {0};
    g_autofree char *home = home_folder(), *fallback = default_review(argv + 1, argc - 1);
    g_autoptr(GPtrArray) langs = langs_parse(lang, &unknown), datasets = g_ptr_array_new();
    int formats = choices_parse(format, format_choices, RENDER_HTML | RENDER_PDF, &unknown);
    if (unknown.word)
        return unknown_among(terminal, unknown.word, unknown.known);
    if (!home)
        return say_no_home(terminal);
    for (int i = 1; i < argc; i++)
        g_ptr_array_add(datasets, argv[i]);
    CompareOptions options = {.home = home,
                              .datasets = datasets,
                              .out = out ? out : fallback,
                              .langs = langs,
                              .formats = formats,
                              .lang = terminal->lang};
    return pipeline_compare(&options, &terminal->out.sink, &terminal->err.sink);
}

/* ---- explain ---- */

static int run_explain(Terminal *terminal, int argc, char **argv) {
    g_autofree char *lang = NULL;
    const GOptionEntry entries[] = {
        {"lang", 0, 0, G_OPTION_ARG_FILENAME, &lang, OPTION(EXPLANATION), "zh|en"},
        {0},
    };
    if (!parse_options(terminal, "explain", entries, &argc, &argv))
        return terminal->status;
    if (argc > 2)
        return wrong_form(terminal, "explain");
    if (lang && !lang_parse(lang, &terminal->lang))
        return unknown_lang(terminal, lang);
    FindingId rule = 0;
    if (argc == 2 && !finding_id_parse(argv[1], &rule))
        return unknown_rule(terminal, argv[1]);
    g_autofree char *text = argc == 2 ? explain_one(rule, terminal->lang) : explain_all(terminal->lang);
    return answer(terminal, text);
}

/* ---- the program ---- */

static const struct {
    const char *name;
    int (*run)(Terminal *terminal, int argc, char **argv);
    bool speaks; /* its --lang is the language of messages, not of documents */
    bool writes; /* files: it is not ended halfway */
} commands[] = {
    {"import", run_import, true, true},   {"explain", run_explain, true, false}, {"form", run_form, true, false},
    {"check", run_check, true, false},    {"render", run_render, false, true},   {"merge", run_merge, false, true},
    {"publish", run_publish, true, true}, {"verify", run_verify, true, false},   {"compare", run_compare, false, true}};

/* The language of what is said of the options themselves: theirs, wherever among them it stands. */
static void find_lang(Terminal *terminal, char **words) {
    for (; *words; words++)
        if (g_str_has_prefix(*words, "--lang="))
            lang_parse(*words + strlen("--lang="), &terminal->lang);
        else if (g_str_equal(*words, "--lang") && words[1])
            lang_parse(words[1], &terminal->lang);
}

static int unknown_command(Terminal *terminal, const char *word) {
    g_autoptr(GPtrArray) known = g_ptr_array_new();
    for (guint i = 0; i < G_N_ELEMENTS(commands); i++)
        g_ptr_array_add(known, (void *)commands[i].name);
    return unknown_among(terminal, word, known);
}

static bool is_help(const char *word) {
    return g_str_equal(word, "--help") || g_str_equal(word, "help") || g_str_equal(word, "-h");
}

static int run_help(Terminal *terminal, char **words) {
    find_lang(terminal, words);
    return answer(terminal, phrase(PHRASE_HELP, terminal->lang));
}

static int run_command(Terminal *terminal, int argc, char **argv) {
    if (argc < 2)
        return say_usage(terminal, phrase(PHRASE_NO_COMMAND, terminal->lang));
    if (g_str_equal(argv[1], "--version"))
        return answer(terminal, "Gongshi " GONGSHI_VERSION "\n");
    char *help[] = {argv[0], argc > 2 ? argv[2] : NULL, (char *)"--help", NULL};
    bool of_command = is_help(argv[1]) && help[1] && *help[1] != '-';
    if (is_help(argv[1]) && !of_command)
        return run_help(terminal, argv);
    if (of_command) {
        argv = help;
        argc = G_N_ELEMENTS(help) - 1;
    }
    for (guint i = 0; i < G_N_ELEMENTS(commands); i++) {
        if (!g_str_equal(argv[1], commands[i].name))
            continue;
        if (commands[i].speaks)
            find_lang(terminal, argv);
        if (commands[i].writes)
            stop_hold();
        return commands[i].run(terminal, argc - 1, argv + 1);
    }
    return unknown_command(terminal, argv[1]);
}

/* A run is short: memory is taken in few large steps and given back at the end. */
static void plan_memory(void) {
    enum { STEP = 4 << 20, KEEP = 256 << 20 };
    mallopt(M_TOP_PAD, STEP);
    mallopt(M_TRIM_THRESHOLD, KEEP);
}

int main(int argc, char **argv) {
    plan_memory();
    signal(SIGXFSZ, SIG_IGN); /* a file that may not grow further is a failed write */
    g_autoptr(GPtrArray) arguments = g_ptr_array_new_with_free_func(g_free);
    Terminal terminal = {{{write_stream}, stdout}, {{write_stream}, stderr}, environment_lang(), 0, arguments};
    return run_command(&terminal, argc, argv);
}
