/* The command line: options by GLib's tables, one function a command, the exit status of gongshi(1). */
#include <malloc.h>
#include <unistd.h>

#include "pipeline/pipeline.h"
#include "pipeline/say.h"
#include "report/explain.h"

/* Standard output and standard error as sinks. */
typedef struct StreamSink {
    Sink sink;
    FILE *stream;
} StreamSink;

static bool write_stream(Sink *sink, const void *bytes, size_t size, GError **error) {
    FILE *stream = ((StreamSink *)(void *)sink)->stream;
    if (fwrite(bytes, 1, size, stream) == size && fflush(stream) == 0)
        return true;
    g_set_error_literal(error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "standard output");
    return false;
}

typedef struct Terminal {
    StreamSink out, err;
    Lang lang; /* of messages, until --lang says otherwise */
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

static int unknown_word(Terminal *terminal, const char *word) {
    g_autofree char *line = phrase_format(PHRASE_USAGE_UNKNOWN, terminal->lang, "word", word, NULL);
    return say_usage(terminal, line);
}

static int wrong_form(Terminal *terminal, const char *form) {
    g_autofree char *line = phrase_format(PHRASE_USAGE_FORM, terminal->lang, "form", form, NULL);
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

/* The words of an option's list; of an empty text one empty word, so that nothing said is not all. */
static GPtrArray *split_list(const char *text) {
    GPtrArray *list = g_ptr_array_new_with_free_func(g_free);
    g_auto(GStrv) parts = g_strsplit(text, ",", -1);
    for (char **part = parts; *part; part++)
        g_ptr_array_add(list, g_strdup(g_strstrip(*part)));
    if (list->len == 0)
        g_ptr_array_add(list, g_strdup(""));
    return list;
}

static GPtrArray *split_option(const char *text) {
    return text ? split_list(text) : NULL;
}

/* Parses what follows the command; the rest of argv are its operands. A usage error is told. */
static bool parse_options(Terminal *terminal, const GOptionEntry *entries, const char *operands, int *argc,
                          char ***argv) {
    g_autoptr(GError) error = NULL;
    g_autoptr(GOptionContext) context = g_option_context_new(operands);
    g_option_context_add_main_entries(context, entries, NULL);
    if (g_option_context_parse(context, argc, argv, &error))
        return true;
    g_autofree char *line = phrase_format(PHRASE_FAILED, terminal->lang, "reason", error->message, NULL);
    say_usage(terminal, line);
    return false;
}

/* ---- import ---- */

static int run_import(Terminal *terminal, int argc, char **argv) {
    g_autofree char *standard = NULL, *lang = NULL;
    const GOptionEntry entries[] = {
        {"standard", 0, 0, G_OPTION_ARG_FILENAME, &standard, "the standard's folder", "DIR"},
        {"lang", 0, 0, G_OPTION_ARG_STRING, &lang, "language of messages", "zh|en"},
        {0},
    };
    if (!parse_options(terminal, entries, "SOURCE.txt DATASET", &argc, &argv))
        return 2;
    if (argc != 3 || !standard)
        return wrong_form(terminal, "import SOURCE.txt DATASET --standard DIR");
    if (lang && !lang_parse(lang, &terminal->lang))
        return unknown_word(terminal, lang);
    ImportOptions options = {argv[1], argv[2], standard, terminal->lang};
    return pipeline_import(&options, &terminal->out.sink, &terminal->err.sink);
}

/* ---- form ---- */

static int run_form(Terminal *terminal, int argc, char **argv) {
    g_autofree char *standard = NULL, *tier = NULL, *lang = NULL;
    const GOptionEntry entries[] = {
        {"standard", 0, 0, G_OPTION_ARG_FILENAME, &standard, "the standard's folder", "DIR"},
        {"tier", 0, 0, G_OPTION_ARG_STRING, &tier, "the community's tier", "TIER"},
        {"lang", 0, 0, G_OPTION_ARG_STRING, &lang, "language of names and hints", "zh|en"},
        {0},
    };
    if (!parse_options(terminal, entries, "", &argc, &argv))
        return 2;
    if (argc != 1 || !standard || !tier)
        return wrong_form(terminal, "form --standard DIR --tier TIER");
    if (lang && !lang_parse(lang, &terminal->lang))
        return unknown_word(terminal, lang);
    FormOptions options = {standard, tier, terminal->lang};
    return pipeline_form(&options, &terminal->out.sink, &terminal->err.sink);
}

/* ---- check ---- */

static bool parse_format(const char *text, Format *out) {
    static const char *const names[] = {"text", "json", "csv"};
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        if (text && !g_str_equal(text, names[i]))
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
        {"standard", 0, 0, G_OPTION_ARG_FILENAME, &standard, "another standard", "DIR"},
        {"tier", 0, 0, G_OPTION_ARG_STRING, &tier, "tier of a folder without a register", "TIER"},
        {"format", 0, 0, G_OPTION_ARG_STRING, &format, "form of the answer", "text|json|csv"},
        {"lang", 0, 0, G_OPTION_ARG_STRING, &lang, "language of messages", "zh|en"},
        {"fail-on", 0, 0, G_OPTION_ARG_STRING, &fail_on, "least severity for exit status 1",
         "error|warning|info|never"},
        {"only", 0, 0, G_OPTION_ARG_STRING, &only, "only these rules", "RULE,..."},
        {"community", 0, 0, G_OPTION_ARG_STRING, &community, "only these communities", "ID,..."},
        {"summary", 0, 0, G_OPTION_ARG_NONE, &summary, "only counts", NULL},
        {0},
    };
    if (!parse_options(terminal, entries, "[DATASET]", &argc, &argv))
        return 2;
    CheckOptions options = {
        .tier = tier, .dataset = argc > 1 ? argv[1] : NULL, .standard = standard, .summary = summary};
    bool folder = tier && (!options.dataset || !standard);
    if (argc > 2 || (!options.dataset && !standard) || folder)
        return wrong_form(terminal, "check [DATASET] [--standard DIR]");
    if (lang && !lang_parse(lang, &terminal->lang))
        return unknown_word(terminal, lang);
    if (!parse_format(format, &options.format))
        return unknown_word(terminal, format);
    if (!parse_fail_on(fail_on, &options))
        return unknown_word(terminal, fail_on);
    g_autoptr(GPtrArray) rules = split_option(only), communities = split_option(community);
    const char *unknown = NULL;
    if (!known_rules(rules, &unknown))
        return unknown_word(terminal, unknown);
    options.only = rules;
    options.communities = communities;
    options.lang = terminal->lang;
    const char *no_colour = g_getenv("NO_COLOR");
    options.colour = isatty(STDOUT_FILENO) && !(no_colour && *no_colour);
    return pipeline_check(&options, &terminal->out.sink, &terminal->err.sink);
}

/* ---- render ---- */

typedef struct Choice {
    const char *name;
    int value;
} Choice;

static const Choice document_choices[] = {
    {"notice", DOCUMENT_NOTICE}, {"community", DOCUMENT_COMMUNITY}, {"review", DOCUMENT_REVIEW},
    {"poster", DOCUMENT_POSTER}, {"query", DOCUMENT_QUERY},         {"charts", DOCUMENT_CHARTS},
    {"index", DOCUMENT_INDEX},
};

static const Choice format_choices[] = {
    {"html", RENDER_HTML}, {"pdf", RENDER_PDF}, {"text", RENDER_TEXT}, {"pages", RENDER_PAGES}, {"png", RENDER_PNG},
};

/* A comma-separated choice as a set; `all` when nothing is said; 0 (and *unknown) for a word that is none. */
static int parse_set(const char *text, const Choice *choices, guint count, int all, char **unknown) {
    if (!text)
        return all;
    int set = 0;
    g_autoptr(GPtrArray) words = split_list(text);
    for (guint w = 0; w < words->len; w++) {
        guint i = 0;
        while (i < count && !g_str_equal(choices[i].name, g_ptr_array_index(words, w)))
            i++;
        if (i == count) {
            *unknown = g_strdup(g_ptr_array_index(words, w));
            return 0;
        }
        set |= choices[i].value;
    }
    return set;
}

static GPtrArray *parse_langs(const char *text, char **unknown) {
    g_autoptr(GPtrArray) langs = g_ptr_array_new();
    g_autoptr(GPtrArray) words = split_list(text ? text : "zh");
    for (guint i = 0; i < words->len; i++) {
        DocLang lang;
        if (!doc_lang_parse(g_ptr_array_index(words, i), &lang)) {
            *unknown = g_strdup(g_ptr_array_index(words, i));
            return NULL;
        }
        if (!g_ptr_array_find(langs, GINT_TO_POINTER(lang), NULL))
            g_ptr_array_add(langs, GINT_TO_POINTER(lang));
    }
    return g_steal_pointer(&langs);
}

static char *default_out(const char *dataset) {
    g_autofree char *full = g_canonicalize_filename(dataset, NULL);
    g_autofree char *last = g_path_get_basename(full);
    return g_build_filename("out", last, NULL);
}

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
        {"standard", 0, 0, G_OPTION_ARG_FILENAME, &words->standard, "another standard", "DIR"},
        {"out", 'o', 0, G_OPTION_ARG_FILENAME, &words->out, "folder that receives index.html", "DIR"},
        {"lang", 0, 0, G_OPTION_ARG_STRING, &words->lang, "languages of the documents", "zh,en,zh-en"},
        {"format", 0, 0, G_OPTION_ARG_STRING, &words->format, "formats", "html,pdf"},
        {"document", 0, 0, G_OPTION_ARG_STRING, &words->document, "documents",
         "notice,community,poster,review,query,charts,index"},
        {"community", 0, 0, G_OPTION_ARG_STRING, &words->community, "only these communities", "ID,..."},
        {"jobs", 'j', 0, G_OPTION_ARG_INT, &words->workers, "processes that share the work; 0: one for each processor",
         "N"},
        {"shard", 0, 0, G_OPTION_ARG_STRING, &words->shard, "one part of N, to be joined by merge", "K/N"},
        {"final", 0, 0, G_OPTION_ARG_NONE, &words->final, "the final edition", NULL},
        {"short", 0, 0, G_OPTION_ARG_NONE, &words->short_table, "tables without definitions and requirements", NULL},
        {"by-value", 0, 0, G_OPTION_ARG_NONE, &words->by_value, "for the office: charts of rates sorted by value too",
         NULL},
        {"quiet", 0, 0, G_OPTION_ARG_NONE, &words->quiet, "say nothing", NULL},
        {0},
    };
    return parse_options(terminal, entries, "DATASET", argc, argv);
}

/* "2/3"; nothing: the whole. */
static bool parse_shard(const char *text, RenderOptions *options) {
    if (!text)
        return true;
    g_auto(GStrv) parts = g_strsplit(text, "/", 2);
    guint64 shard = 0, shards = 0;
    enum { MOST = 1 << 20 };
    if (g_strv_length(parts) != 2 || !g_ascii_string_to_unsigned(parts[1], 10, 1, MOST, &shards, NULL) ||
        !g_ascii_string_to_unsigned(parts[0], 10, 1, shards, &shard, NULL))
        return false;
    options->shard = (int)shard;
    options->shards = (int)shards;
    return true;
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
    g_autofree char *unknown = NULL, *home = home_folder(), *fallback = default_out(dataset);
    g_autoptr(GPtrArray) langs = parse_langs(words->lang, &unknown), communities = split_option(words->community);
    g_autoptr(GPtrArray) arguments = render_arguments(words, dataset);
    int formats =
        parse_set(words->format, format_choices, G_N_ELEMENTS(format_choices), RENDER_HTML | RENDER_PDF, &unknown);
    int documents =
        parse_set(words->document, document_choices, G_N_ELEMENTS(document_choices), DOCUMENT_ALL, &unknown);
    if (unknown)
        return unknown_word(terminal, unknown);
    if (!home)
        return say_no_home(terminal);
    RenderOptions options = {.home = home,
                             .dataset = dataset,
                             .standard = words->standard,
                             .out = words->out ? words->out : fallback,
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
    if (!parse_shard(words->shard, &options))
        return unknown_word(terminal, words->shard);
    return pipeline_render(&options, &terminal->out.sink, &terminal->err.sink);
}

static int run_render(Terminal *terminal, int argc, char **argv) {
    g_auto(RenderWords) words = {0};
    if (!parse_render(terminal, &words, &argc, &argv))
        return 2;
    if (argc != 2 || words.workers < 0)
        return wrong_form(terminal, words.workers < 0 ? "render DATASET -j N" : "render DATASET");
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
        return 2;
    if (argc != 2) {
        g_autoptr(GError) error = g_error_new(
            G_FILE_ERROR, G_FILE_ERROR_INVAL,
            "%s: 记录中没有生成时的数据目录，请重新生成这一部分 / its record does not name the data set; make "
            "this part again",
            (const char *)g_ptr_array_index(parts, 0));
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
        {"out", 'o', 0, G_OPTION_ARG_FILENAME, &out, "folder that receives index.html", "DIR"},
        {"quiet", 0, 0, G_OPTION_ARG_NONE, &quiet, "say nothing", NULL},
        {0},
    };
    if (!parse_options(terminal, entries, "DIR...", &argc, &argv))
        return 2;
    if (argc < 2 || !out)
        return wrong_form(terminal, "merge DIR… -o DIR");
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
    g_autofree char *lang = NULL;
    const GOptionEntry entries[] = {
        {"lang", 0, 0, G_OPTION_ARG_STRING, &lang, "language of messages", "zh|en"},
        {0},
    };
    if (!parse_options(terminal, entries, "DIR [CODE]", &argc, &argv))
        return 2;
    if (argc != 2 && argc != 3)
        return wrong_form(terminal, "verify DIR [CODE]");
    if (lang && !lang_parse(lang, &terminal->lang))
        return unknown_word(terminal, lang);
    VerifyOptions options = {.dir = argv[1], .code = argc == 3 ? argv[2] : NULL, .lang = terminal->lang};
    return pipeline_verify(&options, &terminal->out.sink, &terminal->err.sink);
}

/* ---- compare ---- */

/* out/2023-2024: the last parts of the oldest and the newest. */
static char *default_review(char **datasets, int count) {
    g_autofree char *first = g_canonicalize_filename(datasets[0], NULL);
    g_autofree char *last = g_canonicalize_filename(datasets[count - 1], NULL);
    g_autofree char *old = g_path_get_basename(first), *new = g_path_get_basename(last);
    g_autofree char *name = g_strjoin("-", old, new, NULL);
    return g_build_filename("out", name, NULL);
}

static int run_compare(Terminal *terminal, int argc, char **argv) {
    g_autofree char *out = NULL, *lang = NULL, *format = NULL;
    const GOptionEntry entries[] = {
        {"out", 'o', 0, G_OPTION_ARG_FILENAME, &out, "folder that receives index.html", "DIR"},
        {"lang", 0, 0, G_OPTION_ARG_STRING, &lang, "languages of the documents", "zh,en,zh-en"},
        {"format", 0, 0, G_OPTION_ARG_STRING, &format, "formats", "html,pdf"},
        {0},
    };
    if (!parse_options(terminal, entries, "OLD [MIDDLE...] NEW", &argc, &argv))
        return 2;
    if (argc < 3)
        return wrong_form(terminal, "compare OLD [MIDDLE …] NEW");
    g_autofree char *unknown = NULL, *home = home_folder(), *fallback = default_review(argv + 1, argc - 1);
    g_autoptr(GPtrArray) langs = parse_langs(lang, &unknown), datasets = g_ptr_array_new();
    int formats = parse_set(format, format_choices, G_N_ELEMENTS(format_choices), RENDER_HTML | RENDER_PDF, &unknown);
    if (unknown)
        return unknown_word(terminal, unknown);
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
        {"lang", 0, 0, G_OPTION_ARG_STRING, &lang, "language of the explanation", "zh|en"},
        {0},
    };
    if (!parse_options(terminal, entries, "[RULE]", &argc, &argv))
        return 2;
    if (argc > 2)
        return wrong_form(terminal, "explain [RULE]");
    if (lang && !lang_parse(lang, &terminal->lang))
        return unknown_word(terminal, lang);
    FindingId rule = 0;
    if (argc == 2 && !finding_id_parse(argv[1], &rule))
        return unknown_word(terminal, argv[1]);
    g_autofree char *text = argc == 2 ? explain_one(rule, terminal->lang) : explain_all(terminal->lang);
    return answer(terminal, text);
}

/* ---- the program ---- */

static const struct {
    const char *name;
    int (*run)(Terminal *terminal, int argc, char **argv);
} commands[] = {{"import", run_import}, {"explain", run_explain}, {"form", run_form},     {"check", run_check},
                {"render", run_render}, {"merge", run_merge},     {"verify", run_verify}, {"compare", run_compare}};

static int run_command(Terminal *terminal, int argc, char **argv) {
    if (argc > 1 && (g_str_equal(argv[1], "--help") || g_str_equal(argv[1], "help")))
        return answer(terminal, phrase(PHRASE_HELP, terminal->lang));
    if (argc > 1 && g_str_equal(argv[1], "--version"))
        return answer(terminal, "Gongshi " GONGSHI_VERSION "\n");
    for (guint i = 0; argc > 1 && i < G_N_ELEMENTS(commands); i++)
        if (g_str_equal(argv[1], commands[i].name))
            return commands[i].run(terminal, argc - 1, argv + 1);
    return argc > 1 ? unknown_word(terminal, argv[1]) : say_usage(terminal, phrase(PHRASE_NO_COMMAND, terminal->lang));
}

/* A run is short: memory is taken in few large steps and given back at the end. */
static void plan_memory(void) {
    enum { STEP = 4 << 20, KEEP = 256 << 20 };
    mallopt(M_TOP_PAD, STEP);
    mallopt(M_TRIM_THRESHOLD, KEEP);
}

int main(int argc, char **argv) {
    plan_memory();
    Terminal terminal = {{{write_stream}, stdout}, {{write_stream}, stderr}, environment_lang()};
    return run_command(&terminal, argc, argv);
}
