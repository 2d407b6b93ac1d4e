#include "command/command.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/fault.h"
#include "base/finding.h"
#include "base/number.h"
#include "base/stop.h"
#include "base/text.h"
#include "doc/pair.h"

/* ---- the terminal ---- */

typedef struct StreamSink {
    Sink sink; /* first, so that a Sink * is the stream */
    FILE *stream;
} StreamSink;

static bool write_stream(Sink *sink, const void *bytes, size_t size, GError **error) {
    FILE *stream = ((StreamSink *)(void *)sink)->stream;
    if (fwrite(bytes, 1, size, stream) == size && fflush(stream) == 0)
        return true;
    fault_set(error, FAULT_OUTPUT_CLOSED, "reason", DIGITS(errno), NULL);
    return false;
}

static Sink *stream_sink_new(FILE *stream) {
    StreamSink *sink = g_new(StreamSink, 1);
    *sink = (StreamSink){{write_stream, NULL}, stream};
    return &sink->sink;
}

void terminal_open(Terminal *terminal) {
    static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    const char *lang = NULL, *no_colour = g_getenv("NO_COLOR");
    for (gsize i = 0; i < G_N_ELEMENTS(variables) && (!lang || !*lang); i++)
        lang = g_getenv(variables[i]);
    *terminal = (Terminal){.out = stream_sink_new(stdout),
                           .err = stream_sink_new(stderr),
                           .lang = LANG_ZH, /* what most users read */
                           .colour = isatty(STDOUT_FILENO) && !(no_colour && *no_colour),
                           .watched = isatty(STDERR_FILENO),
                           .arguments = g_ptr_array_new_with_free_func(g_free)};
    for (int i = 0; lang && i < LANGS; i++)
        if (g_str_has_prefix(lang, lang_id(lang_at(i))))
            terminal->lang = lang_at(i);
}

void terminal_close(Terminal *terminal) {
    g_free(terminal->out);
    g_free(terminal->err);
    g_ptr_array_unref(terminal->arguments);
}

void terminal_find_lang(Terminal *terminal, char **words) {
    for (; *words; words++)
        if (g_str_has_prefix(*words, "--lang="))
            lang_parse(*words + strlen("--lang="), &terminal->lang);
        else if (g_str_equal(*words, "--lang") && words[1])
            lang_parse(words[1], &terminal->lang);
}

/* ---- what is said ---- */

void say_line(Sink *sink, const char *text) {
    /* Nothing can be done about a terminal that does not take what is said to it. */
    if (sink_puts(sink, text, NULL))
        sink_puts(sink, "\n", NULL);
}

int say_failure(Terminal *terminal, const GError *error) {
    enum { FAILED = 2, STOPPED = 128 };
    int signal = stop_signal(error);
    g_autofree char *reason = fault_words(error, terminal->lang);
    g_autofree char *line =
        phrase_format(signal ? PHRASE_STOPPED : PHRASE_FAILED, terminal->lang, "reason", reason, NULL);
    say_line(terminal->err, line);
    return signal ? STOPPED + signal : FAILED;
}

int say_answer(Terminal *terminal, const char *text) {
    g_autoptr(GError) error = NULL;
    return sink_puts(terminal->out, text, &error) ? 0 : say_failure(terminal, error);
}

int say_usage(Terminal *terminal, const char *line) {
    say_line(terminal->err, line);
    say_line(terminal->err, phrase(PHRASE_USAGE_HINT, terminal->lang));
    return terminal->status = 2;
}

int wrong_usage(Terminal *terminal, const Command *command) {
    g_autofree char *line =
        g_strconcat(phrase(PHRASE_USAGE_FORM, terminal->lang), "\n  ", phrase(command->usage, terminal->lang), NULL);
    return say_usage(terminal, line);
}

int unknown_word(Terminal *terminal, const char *word, const GPtrArray *known) {
    enum { FEW = 12 };
    Lang lang = terminal->lang;
    g_autofree char *shown = text_shown(word);
    const char *near = known ? near_word(word, known) : NULL;
    bool few = known && known->len <= FEW;
    g_autofree char *choices = few ? lang_list(lang, (const char *const *)known->pdata, known->len) : g_strdup("");
    g_autofree char *line = near  ? phrase_format(PHRASE_USAGE_NEAR, lang, "word", shown, "near", near, NULL)
                            : few ? phrase_format(PHRASE_USAGE_CHOICES, lang, "word", shown, "choices", choices, NULL)
                                  : phrase_format(PHRASE_USAGE_UNKNOWN, lang, "word", shown, NULL);
    return say_usage(terminal, line);
}

int unknown_rule(Terminal *terminal, const char *word) {
    g_autoptr(GPtrArray) known = g_ptr_array_new();
    for (int i = 0; i < FINDINGS; i++)
        g_ptr_array_add(known, (void *)finding_kinds[i].id);
    return unknown_word(terminal, word, known);
}

/* ---- options ---- */

typedef struct OptionRow {
    const char *name;
    char letter;
    GOptionArg kind; /* FILENAME: any text */
    Phrase words;
    const char *value; /* as the help shows it; NULL: it takes none */
} OptionRow;

static const OptionRow option_rows[] = {
    [OPTION_STANDARD] = {"standard", 0, G_OPTION_ARG_FILENAME, PHRASE_OPTION_STANDARD, "DIR"},
    [OPTION_OTHER_STANDARD] = {"standard", 0, G_OPTION_ARG_FILENAME, PHRASE_OPTION_OTHER_STANDARD, "DIR"},
    [OPTION_TIER] = {"tier", 0, G_OPTION_ARG_FILENAME, PHRASE_OPTION_TIER, "TIER"},
    [OPTION_FOLDER_TIER] = {"tier", 0, G_OPTION_ARG_FILENAME, PHRASE_OPTION_FOLDER_TIER, "TIER"},
    [OPTION_MESSAGES] = {"lang", 0, G_OPTION_ARG_FILENAME, PHRASE_OPTION_MESSAGES, "zh|en"},
    [OPTION_FORM_LANG] = {"lang", 0, G_OPTION_ARG_FILENAME, PHRASE_OPTION_FORM_LANG, "zh|en"},
    [OPTION_EXPLANATION] = {"lang", 0, G_OPTION_ARG_FILENAME, PHRASE_OPTION_EXPLANATION, "zh|en"},
    [OPTION_LANGS] = {"lang", 0, G_OPTION_ARG_FILENAME, PHRASE_OPTION_LANGS, "zh,en,zh-en"},
    [OPTION_ANSWER] = {"format", 0, G_OPTION_ARG_FILENAME, PHRASE_OPTION_ANSWER, "text|json|csv"},
    [OPTION_FORMATS] = {"format", 0, G_OPTION_ARG_FILENAME, PHRASE_OPTION_FORMATS, "html,pdf"},
    [OPTION_FAIL_ON] = {"fail-on", 0, G_OPTION_ARG_FILENAME, PHRASE_OPTION_FAIL_ON, "error|warning|info|never"},
    [OPTION_ONLY] = {"only", 0, G_OPTION_ARG_FILENAME, PHRASE_OPTION_ONLY, "RULE,..."},
    [OPTION_COMMUNITY] = {"community", 0, G_OPTION_ARG_FILENAME, PHRASE_OPTION_COMMUNITY, "ID,..."},
    [OPTION_SUMMARY] = {"summary", 0, G_OPTION_ARG_NONE, PHRASE_OPTION_SUMMARY, NULL},
    [OPTION_OUT] = {"out", 'o', G_OPTION_ARG_FILENAME, PHRASE_OPTION_OUT, "DIR"},
    [OPTION_DOCUMENTS] = {"document", 0, G_OPTION_ARG_FILENAME, PHRASE_OPTION_DOCUMENTS,
                          "notice,community,poster,review,query,charts,index"},
    [OPTION_JOBS] = {"jobs", 'j', G_OPTION_ARG_INT, PHRASE_OPTION_JOBS, "N"},
    [OPTION_SHARD] = {"shard", 0, G_OPTION_ARG_FILENAME, PHRASE_OPTION_SHARD, "K/N"},
    [OPTION_FINAL] = {"final", 0, G_OPTION_ARG_NONE, PHRASE_OPTION_FINAL, NULL},
    [OPTION_SHORT] = {"short", 0, G_OPTION_ARG_NONE, PHRASE_OPTION_SHORT, NULL},
    [OPTION_BY_VALUE] = {"by-value", 0, G_OPTION_ARG_NONE, PHRASE_OPTION_BY_VALUE, NULL},
    [OPTION_QUIET] = {"quiet", 0, G_OPTION_ARG_NONE, PHRASE_OPTION_QUIET, NULL},
    [OPTION_ANNOUNCED] = {"sha256", 0, G_OPTION_ARG_FILENAME, PHRASE_OPTION_ANNOUNCED, "SHA256"},
    [OPTION_PUBLISH_DATE] = {"date", 0, G_OPTION_ARG_FILENAME, PHRASE_OPTION_PUBLISH_DATE, "DATE"},
    [OPTION_WITHDRAW] = {"withdraw", 0, G_OPTION_ARG_FILENAME, PHRASE_OPTION_WITHDRAW, "TEXT"},
};

/* The arguments with the value of a short option parted from it: -j4 as -j 4, which GLib does not read. */
static GPtrArray *part_values(const OptionUse *uses, int argc, char **argv) {
    GPtrArray *parted = g_ptr_array_new();
    bool options = true;
    for (int i = 0; i < argc; i++) {
        char *argument = argv[i];
        options = options && !g_str_equal(argument, "--");
        bool glued = options && argument[0] == '-' && argument[1] && argument[2], takes_value = false;
        for (const OptionUse *use = uses; glued && use->id; use++)
            takes_value |= option_rows[use->id].letter == argument[1] && option_rows[use->id].value;
        if (takes_value) {
            const char name[] = {'-', argument[1], '\0'};
            g_ptr_array_add(parted, (void *)g_intern_string(name));
            argument += 2;
        }
        g_ptr_array_add(parted, argument);
    }
    g_ptr_array_add(parted, NULL);
    return parted;
}

/* The answer to `gongshi COMMAND --help`. */
static char *help_text(const Command *command, const OptionUse *uses, Lang lang) {
    g_autoptr(GString) text = g_string_new(phrase(command->usage, lang));
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    size_t width = 0;
    g_string_append(text, "\n\n");
    for (const OptionUse *use = uses; use->id; use++) {
        const OptionRow *row = &option_rows[use->id];
        char letter[] = {'-', row->letter, ',', ' ', '\0'}; /* "-o, --out=DIR" */
        char *name = g_strconcat(row->letter ? letter : "    ", "--", row->name, row->value ? "=" : "",
                                 row->value ? row->value : "", NULL);
        width = MAX(width, strlen(name));
        g_ptr_array_add(names, name);
    }
    for (guint i = 0; i < names->len; i++)
        g_string_append_printf(text, "  %-*s  %s\n", (int)width, (const char *)g_ptr_array_index(names, i),
                               phrase(option_rows[uses[i].id].words, lang));
    return g_string_free(g_steal_pointer(&text), FALSE);
}

/* What GLib found wrong with the options: the last word of what it says is the option. */
static int wrong_option(Terminal *terminal, const OptionUse *uses, const GError *error) {
    const char *blank = strrchr(error->message, ' '), *option = blank ? blank + 1 : error->message;
    if (!g_error_matches(error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION)) {
        g_autofree char *line = phrase_format(PHRASE_USAGE_VALUE, terminal->lang, "option", option, NULL);
        return say_usage(terminal, line);
    }
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    for (const OptionUse *use = uses; use->id; use++)
        g_ptr_array_add(names, g_strconcat("--", option_rows[use->id].name, NULL));
    const char *near = near_word(option, names);
    g_autoptr(GPtrArray) meant = near ? g_ptr_array_new() : NULL;
    if (near)
        g_ptr_array_add(meant, (void *)near);
    return unknown_word(terminal, option, meant);
}

static bool is_of_messages(OptionId id) {
    return id == OPTION_MESSAGES || id == OPTION_FORM_LANG || id == OPTION_EXPLANATION;
}

/* Whether the values are such as the command can do with. */
static bool check_uses(Terminal *terminal, const Command *command, const OptionUse *uses, int operands) {
    bool sound = operands >= command->least && operands <= command->most;
    for (const OptionUse *use = uses; use->id && sound; use++)
        sound = (!use->required || *(char **)use->value) && (use->id != OPTION_JOBS || *(int *)use->value >= 0);
    if (!sound) {
        wrong_usage(terminal, command);
        return false;
    }
    for (const OptionUse *use = uses; use->id; use++) {
        const char *lang = is_of_messages(use->id) ? *(char **)use->value : NULL;
        if (!lang || lang_parse(lang, &terminal->lang))
            continue;
        g_autoptr(GPtrArray) known = g_ptr_array_new();
        for (int i = 0; i < LANGS; i++)
            g_ptr_array_add(known, (void *)lang_id(lang_at(i)));
        unknown_word(terminal, lang, known);
        return false;
    }
    return true;
}

bool command_parse(Terminal *terminal, const Command *command, const OptionUse *uses, int *argc, char ***argv) {
    g_autoptr(GError) error = NULL;
    gboolean help = FALSE;
    g_autoptr(GArray) entries = g_array_new(TRUE, TRUE, sizeof(GOptionEntry));
    for (const OptionUse *use = uses; use->id; use++) {
        const OptionRow *row = &option_rows[use->id];
        const GOptionEntry entry = {row->name, row->letter, 0, row->kind, use->value, NULL, row->value};
        g_array_append_val(entries, entry);
    }
    const GOptionEntry asked = {"help", 'h', 0, G_OPTION_ARG_NONE, &help, NULL, NULL};
    g_array_append_val(entries, asked);
    g_autoptr(GOptionContext) context = g_option_context_new(NULL);
    g_option_context_set_help_enabled(context, FALSE);
    g_option_context_add_main_entries(context, (const GOptionEntry *)(const void *)entries->data, NULL);
    for (const OptionUse *use = uses; use->id; use++)
        if (is_of_messages(use->id)) /* of what is said of the options themselves too, wherever it stands */
            terminal_find_lang(terminal, *argv);
    GPtrArray *parted = part_values(uses, *argc, *argv);
    *argc = (int)parted->len - 1;
    *argv = (char **)g_ptr_array_free(parted, FALSE);
    g_ptr_array_add(terminal->arguments, *argv);
    if (!g_option_context_parse(context, argc, argv, &error)) {
        wrong_option(terminal, uses, error);
        return false;
    }
    if (help) {
        g_autofree char *text = help_text(command, uses, terminal->lang);
        terminal->status = say_answer(terminal, text);
        return false;
    }
    return check_uses(terminal, command, uses, *argc - 1);
}

GPtrArray *command_arguments(const OptionUse *uses, const char *first) {
    GPtrArray *list = g_ptr_array_new_with_free_func(g_free);
    g_ptr_array_add(list, g_strdup(first));
    for (const char *const *option = edition_options; *option; option++) {
        const OptionUse *use = uses;
        size_t length = strcspn(*option + 2, "=");
        while (strlen(option_rows[use->id].name) != length ||
               strncmp(option_rows[use->id].name, *option + 2, length) != 0)
            use++;
        if (option_rows[use->id].kind == G_OPTION_ARG_NONE && *(gboolean *)use->value)
            g_ptr_array_add(list, g_strdup(*option));
        else if (option_rows[use->id].kind != G_OPTION_ARG_NONE && *(char **)use->value)
            g_ptr_array_add(list, g_strconcat(*option, *(char **)use->value, NULL));
    }
    return list;
}

/* ---- words in the values of options ---- */

GPtrArray *words_split(const char *text) {
    if (!text)
        return NULL;
    GPtrArray *list = g_ptr_array_new_with_free_func(g_free);
    g_auto(GStrv) parts = g_strsplit(text, ",", -1);
    for (char **part = parts; *part; part++)
        g_ptr_array_add(list, g_strdup(g_strstrip(*part)));
    if (list->len == 0)
        g_ptr_array_add(list, g_strdup(""));
    return list;
}

/* Its index; -1 when there is none of the name, which is said. */
static int find_choice(Terminal *terminal, const char *name, const Choice *choices) {
    g_autoptr(GPtrArray) known = g_ptr_array_new();
    for (int i = 0; choices[i].name; i++) {
        if (g_str_equal(choices[i].name, name))
            return i;
        g_ptr_array_add(known, (void *)choices[i].name);
    }
    unknown_word(terminal, name, known);
    return -1;
}

int choice_parse(Terminal *terminal, const char *text, const Choice *choices) {
    int found = text ? find_choice(terminal, text, choices) : 0;
    return found < 0 ? -1 : choices[found].value;
}

int choices_parse(Terminal *terminal, const char *text, const Choice *choices, int all) {
    if (!text)
        return all;
    int set = 0;
    g_autoptr(GPtrArray) words = words_split(text);
    for (guint i = 0; i < words->len; i++) {
        int found = find_choice(terminal, g_ptr_array_index(words, i), choices);
        if (found < 0)
            return 0;
        set |= choices[found].value;
    }
    return set;
}

GPtrArray *langs_parse(Terminal *terminal, const char *text) {
    g_autoptr(GPtrArray) langs = g_ptr_array_new();
    g_autoptr(GPtrArray) words = words_split(text ? text : "zh");
    for (guint i = 0; i < words->len; i++) {
        DocLang lang;
        if (!doc_lang_parse(g_ptr_array_index(words, i), &lang)) {
            g_autoptr(GPtrArray) known = g_ptr_array_new();
            for (int k = 0; k < DOC_LANGS; k++)
                g_ptr_array_add(known, (void *)doc_langs[k].id);
            unknown_word(terminal, g_ptr_array_index(words, i), known);
            return NULL;
        }
        if (!g_ptr_array_find(langs, GINT_TO_POINTER(lang), NULL))
            g_ptr_array_add(langs, GINT_TO_POINTER(lang));
    }
    return g_steal_pointer(&langs);
}

/* ---- where the program is ---- */

char *home_folder(void) {
    g_autofree char *program = g_file_read_link("/proc/self/exe", NULL);
    /* Builds for tests lie one folder deeper or less deep: the first folder above that has the templates. */
    for (g_autofree char *folder = g_path_get_dirname(program ? program : ".");;) {
        g_autofree char *above = g_path_get_dirname(folder);
        if (g_str_equal(above, folder))
            return NULL;
        g_free(folder);
        folder = g_steal_pointer(&above);
        g_autofree char *templates = g_build_filename(folder, "templates", NULL);
        if (g_file_test(templates, G_FILE_TEST_IS_DIR))
            return g_steal_pointer(&folder);
    }
}

int say_no_home(Terminal *terminal) {
    say_line(terminal->err, phrase(PHRASE_NO_HOME, terminal->lang));
    return 2;
}
