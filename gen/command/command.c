#include "command/command.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/fault.h"
#include "base/number.h"
#include "base/stop.h"
#include "base/text.h"
#include "doc/pair.h"
#include "intake/package.h"
#include "words/language_file.h"

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

/* false where no language has this id, or its table is faulty. */
static bool terminal_parse_lang(Terminal *terminal, const char *word, GError **error) {
    Lang lang;
    if (!terminal_find(terminal, word, &lang, error))
        return false;
    if (lang)
        terminal->lang = lang;
    return lang;
}

void terminal_open(Terminal *terminal) {
    static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    const char *lang = NULL, *no_colour = g_getenv("NO_COLOR");
    for (gsize i = 0; i < G_N_ELEMENTS(variables) && (!lang || !*lang); i++)
        lang = g_getenv(variables[i]);
    StreamSink *out = g_new(StreamSink, 1), *err = g_new(StreamSink, 1);
    *out = (StreamSink){{write_stream, NULL}, stdout};
    *err = (StreamSink){{write_stream, NULL}, stderr};
    *terminal = (Terminal){.out = &out->sink,
                           .err = &err->sink,
                           .lang = LANG_ZH, /* what most users read */
                           .learnt = g_ptr_array_new_with_free_func((GDestroyNotify)(void (*)(void))language_file_free),
                           .wordbooks = g_ptr_array_new_with_free_func((GDestroyNotify)wordbook_free),
                           .colour = isatty(STDOUT_FILENO) && !(no_colour && *no_colour),
                           .watched = isatty(STDERR_FILENO)};
    terminal_speak(terminal, terminal_wordbook(terminal));
    g_autofree char *id = g_strndup(lang ? lang : "", strcspn(lang ? lang : "", "_.@"));
    terminal_learn(terminal, id, NULL); /* who has such a machine has not asked for anything: no fault is told */
    Lang own = lang_lookup(terminal->lang, id);
    terminal->lang = own ? own : terminal->lang;
}

void terminal_speak(Terminal *terminal, Wordbook *words) {
    g_ptr_array_add(terminal->wordbooks, words);
    terminal->lang = wordbook_lang(words, terminal->lang);
}

void terminal_unspeak(Terminal *terminal, guint wordbooks, Lang lang) {
    g_ptr_array_set_size(terminal->wordbooks, (int)wordbooks);
    terminal->lang = lang;
}

void terminal_close(Terminal *terminal) {
    g_ptr_array_unref(terminal->wordbooks);
    g_ptr_array_unref(terminal->learnt);
    g_free(terminal->out);
    g_free(terminal->err);
}

/* Of several languages that are asked for the one that the machine has, else the first: who has documents made in one
 * language is spoken to in it. What is no language is told by those who need it. */
static void speak_one_of(Terminal *terminal, const char *value) {
    g_autoptr(GPtrArray) words = words_split(value);
    Lang first = NULL;
    for (guint i = 0; i < words->len; i++) {
        g_auto(GStrv) ids = g_strsplit_set(value_id(terminal->lang, g_ptr_array_index(words, i)), "+-", -1);
        for (char **id = ids; *id; id++) {
            Lang lang = NULL;
            if (!terminal_find(terminal, g_strstrip(*id), &lang, NULL) || !lang)
                continue;
            if (lang_is(lang, terminal->lang))
                return;
            first = first ? first : lang;
        }
    }
    terminal->lang = first ? lang_fellow(terminal->lang, first) : terminal->lang;
}

void terminal_find_lang(Terminal *terminal, char **words) {
    for (; *words; words++)
        if (g_str_has_prefix(*words, "--lang="))
            speak_one_of(terminal, *words + strlen("--lang="));
        else if (g_str_equal(*words, "--lang") && words[1])
            speak_one_of(terminal, words[1]);
}

/* ---- what is said ---- */

void say_line(Sink *sink, const char *text) {
    /* Nothing can be done about a terminal that does not take what is said to it. */
    if (sink_puts(sink, text, NULL))
        sink_puts(sink, "\n", NULL);
}

void say(const Terminal *terminal, Sink *sink, Phrase words, ...) {
    va_list values;
    va_start(values, words);
    g_autofree char *line = phrase_vformat(words, terminal->lang, values);
    va_end(values);
    say_line(sink, line);
}

int say_failure(Terminal *terminal, const GError *error) {
    enum { FAILED = 2, STOPPED = 128 };
    int signal = stop_signal(error);
    g_autofree char *reason = fault_words(error, terminal->lang);
    say(terminal, terminal->err, signal ? PHRASE_STOPPED : PHRASE_FAILED, "reason", reason, NULL);
    return signal ? STOPPED + signal : FAILED;
}

int say_answer(Terminal *terminal, const char *text) {
    g_autoptr(GError) error = NULL;
    return sink_puts(terminal->out, text, &error) ? 0 : say_failure(terminal, error);
}

int say_file(Terminal *terminal, const char *path, const GString *bytes, bool over) {
    g_autoptr(GError) error = NULL, refused = NULL;
    if (!path)
        return sink_write(terminal->out, bytes->str, bytes->len, &error) ? 0 : say_failure(terminal, error);
    if (!over && g_file_test(path, G_FILE_TEST_EXISTS))
        fault_set(&error, FAULT_FILE_STANDS, "path", path, NULL);
    else if (!g_file_set_contents_full(path, bytes->str, (gssize)bytes->len,
                                       G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0644, &refused))
        file_error(&error, path, file_reason_of(refused));
    return error ? say_failure(terminal, error) : 0;
}

GString *workbook_checked(GString *made, GError **error) {
    if (!made || package_whole(made))
        return made;
    g_string_free(made, TRUE);
    fault_set(error, FAULT_WORKBOOK_BROKEN, "path", g_get_tmp_dir(), NULL);
    return NULL;
}

int say_usage(Terminal *terminal, const char *line) {
    say_line(terminal->err, line);
    say_line(terminal->err, phrase(PHRASE_USAGE_HINT, terminal->lang));
    return terminal->status = 2;
}

int wrong_usage(Terminal *terminal, const Command *command) {
    g_autofree char *usage = usage_text(command, terminal->lang);
    g_autofree char *line = g_strconcat(phrase(PHRASE_USAGE_FORM, terminal->lang), "\n  ", usage, NULL);
    return say_usage(terminal, line);
}

int unknown_word(Terminal *terminal, const char *word, const GPtrArray *known) {
    enum { FEW = 12 };
    Lang lang = terminal->lang;
    g_autofree char *shown = text_shown(word);
    bool few = known && known->len <= FEW;
    g_autoptr(GPtrArray) told = g_ptr_array_new_with_free_func(g_free), all = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; known && i < known->len; i++) {
        const char *id = g_ptr_array_index(known, i);
        g_autofree char *called = value_called(lang, id);
        bool same = g_ascii_strcasecmp(called, id) == 0;
        g_ptr_array_add(told, same || !lang_leads(lang) ? g_strdup(id) : g_strconcat(called, "（", id, "）", NULL));
        g_ptr_array_add(all, g_strdup(id));
        g_ptr_array_add(all, g_steal_pointer(&called));
    }
    const char *near = known ? near_word(word, all) : NULL;
    g_autofree char *choices = few ? lang_list(lang, (const char *const *)told->pdata, told->len) : g_strdup("");
    g_autofree char *line = near  ? phrase_format(PHRASE_USAGE_NEAR, lang, "word", shown, "near", near, NULL)
                            : few ? phrase_format(PHRASE_USAGE_CHOICES, lang, "word", shown, "choices", choices, NULL)
                                  : phrase_format(PHRASE_USAGE_UNKNOWN, lang, "word", shown, NULL);
    return say_usage(terminal, line);
}

/* ---- progress ---- */

/* Microseconds: before anything is said; between two states of the line; between two lines. */
static const gint64 patience = 1000000, blink = 100000, interval = 10000000;

Progress progress_begin(Sink *err, bool terminal, Lang lang, int all, gint64 now) {
    return (Progress){err, terminal, false, lang, all, now, now + (terminal ? patience : interval)};
}

void progress_show(Progress *progress, int done, gint64 now) {
    enum { BAR = 30 };
    if (!progress->err || now < progress->next || done == 0 || done == progress->all)
        return;
    gint64 seconds = (now - progress->start) / 1000000 * (progress->all - done) / done;
    g_autofree char *left = g_strdup_printf("%d:%02d", (int)(seconds / 60), (int)(seconds % 60));
    g_autofree char *words = phrase_format(PHRASE_PROGRESS, progress->lang, "done", DIGITS(done), "all",
                                           DIGITS(progress->all), "left", left, NULL);
    progress->next = now + (progress->terminal ? blink : interval);
    if (!progress->terminal) {
        say_line(progress->err, words);
        return;
    }
    g_autoptr(GString) line = g_string_new("\r\033[K");
    for (int i = 0; i < BAR; i++)
        g_string_append(line, i < BAR * done / progress->all ? "█" : "░");
    g_string_append_printf(line, " %s", words);
    progress->shown = sink_puts(progress->err, line->str, NULL);
}

void progress_end(Progress *progress) {
    if (progress->shown)
        sink_puts(progress->err, "\r\033[K", NULL);
    progress->shown = false;
}

/* ---- options ---- */

#define OPTION(id, ...) [OPTION_##id] = {__VA_ARGS__},
const OptionRow option_rows[] = {
#include "command/option_list.h"
};
#undef OPTION

bool option_is_of(OptionId id, const Command *command) {
    return (option_rows[id].takes | option_rows[id].needs) & command->set;
}

char *usage_text(const Command *command, Lang lang) {
    enum { INDENT = 17, WIDTH = 106 };
    GString *out = g_string_new(NULL);
    g_string_printf(out, "gongshi %-7s", command->name);
    if (command->most > 0)
        g_string_append_printf(out, " %s", phrase(command->operands, lang));
    size_t column = text_length(out->str);
    for (int late = 0; late < 2; late++) {
        for (OptionId id = 0; id < OPTIONS; id++) {
            const OptionRow *row = &option_rows[id];
            if (!option_is_of(id, command) || row->unsaid || row->late != late)
                continue;
            bool needed = row->needs & command->set;
            const char *value = row->word ? phrase(row->word, lang) : row->form ? NULL : row->value;
            g_autofree char *part =
                g_strconcat(needed ? " " : " [", row->form ? row->form : "--", row->form ? "" : row->name,
                            value ? " " : "", value ? value : "", needed ? "" : "]", NULL);
            if (column + text_length(part) > WIDTH) {
                g_string_append_printf(out, "\n%*s", INDENT, "");
                column = INDENT;
            }
            g_string_append(out, part);
            column += text_length(part);
        }
    }
    return g_string_free(out, FALSE);
}

/* The answer to `gongshi COMMAND --help`. */
static char *help_text(const Command *command, Lang lang) {
    g_autofree char *usage = usage_text(command, lang);
    GString *text = g_string_new(usage);
    int width = 0;
    g_string_append(text, "\n\n");
    for (int pass = 0; pass < 2; pass++) { /* how wide the names are, then the lines */
        for (OptionId id = 0; id < OPTIONS; id++) {
            const OptionRow *row = &option_rows[id];
            if (!option_is_of(id, command))
                continue;
            char letter[] = {'-', row->letter, ',', ' ', '\0'}; /* "-o, --out=DIR" */
            g_autofree char *name =
                g_strconcat(row->letter ? letter : "    ", "--", row->name, row->value ? "=" : "", row->value, NULL);
            width = MAX(width, (int)strlen(name));
            if (pass == 1)
                g_string_append_printf(text, "  %-*s  %s\n", width, name, phrase(row->help, lang));
        }
    }
    return g_string_free(text, FALSE);
}

/* The arguments with the value of a short option parted from it: -j4 as -j 4, which GLib does not read. Owned but for
 * its strings. */
static char **part_values(const Command *command, int argc, char **argv) {
    GPtrArray *parted = g_ptr_array_new();
    bool options = true;
    for (int i = 0; i < argc; i++) {
        char *argument = argv[i];
        options = options && !g_str_equal(argument, "--");
        bool glued = options && argument[0] == '-' && argument[1] && argument[2], takes_value = false;
        for (OptionId id = 0; glued && id < OPTIONS; id++)
            takes_value |= option_is_of(id, command) && option_rows[id].letter == argument[1] && option_rows[id].value;
        if (takes_value) {
            const char name[] = {'-', argument[1], '\0'};
            g_ptr_array_add(parted, (void *)g_intern_string(name));
            argument += 2;
        }
        g_ptr_array_add(parted, argument);
    }
    g_ptr_array_add(parted, NULL);
    return (char **)g_ptr_array_free(parted, FALSE);
}

/* What GLib found wrong with the options: the last word of what it says is the option. */
static int wrong_option(Terminal *terminal, const Command *command, const GError *error) {
    const char *blank = strrchr(error->message, ' '), *option = blank ? blank + 1 : error->message;
    if (!g_error_matches(error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION)) {
        g_autofree char *line = phrase_format(PHRASE_USAGE_VALUE, terminal->lang, "option", option, NULL);
        return say_usage(terminal, line);
    }
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free), meant = g_ptr_array_new();
    for (OptionId id = 0; id < OPTIONS; id++)
        if (option_is_of(id, command))
            g_ptr_array_add(names, g_strconcat("--", option_rows[id].name, NULL));
    const char *near = near_word(option, names);
    if (near)
        g_ptr_array_add(meant, (void *)near);
    return unknown_word(terminal, option, near ? meant : NULL);
}

bool options_parse(Options *options, Terminal *terminal, const Command *command, int argc, char **argv) {
    g_autoptr(GError) error = NULL;
    gboolean help = FALSE;
    GOptionEntry entries[OPTIONS + 2] = {{"help", 'h', 0, G_OPTION_ARG_NONE, &help, NULL, NULL}};
    int count = 1;
    for (OptionId id = 0; id < OPTIONS; id++) {
        const OptionRow *row = &option_rows[id];
        if (!option_is_of(id, command))
            continue;
        bool number = !row->value || row->kind == OPTION_COUNT;
        GOptionArg form = !row->value ? G_OPTION_ARG_NONE : number ? G_OPTION_ARG_INT : G_OPTION_ARG_FILENAME;
        entries[count++] = (GOptionEntry){.long_name = row->name,
                                          .short_name = row->letter,
                                          .arg = form,
                                          .arg_data = number ? (void *)&options->number[id] : &options->text[id]};
        if (row->kind == OPTION_LANG ||
            row->kind == OPTION_DOC_LANGS) /* of what is said of the options themselves too, wherever it stands */
            terminal_find_lang(terminal, argv);
    }
    g_autoptr(GOptionContext) context = g_option_context_new(NULL);
    g_option_context_set_help_enabled(context, FALSE);
    g_option_context_add_main_entries(context, entries, NULL);
    options->words = part_values(command, argc, argv);
    argv = options->words;
    argc = (int)g_strv_length(argv);
    if (!g_option_context_parse(context, &argc, &argv, &error)) {
        wrong_option(terminal, command, error);
        return false;
    }
    if (help) {
        g_autofree char *text = help_text(command, terminal->lang);
        terminal->status = say_answer(terminal, text);
        return false;
    }
    argv[argc] = NULL;
    options->operands = (const char *const *)argv + 1;
    options->count = argc - 1;
    bool sound = options->count >= command->least && options->count <= command->most;
    for (OptionId id = 0; id < OPTIONS && sound; id++)
        sound = options->number[id] >= 0 && (!(option_rows[id].needs & command->set) || options->text[id]);
    if (options->count > command->most)
        say(terminal, terminal->err, PHRASE_USAGE_SURPLUS, "word", options->operands[command->most], NULL);
    if (!sound) {
        wrong_usage(terminal, command);
        return false;
    }
    for (OptionId id = 0; id < OPTIONS; id++) {
        char *said = option_rows[id].words && options->text[id] ? options->text[id] : NULL;
        options->text[id] = said ? values_in_ids(terminal->lang, said) : options->text[id];
        g_free(said);
    }
    for (OptionId id = 0; id < OPTIONS; id++) {
        const char *lang = option_rows[id].kind == OPTION_LANG ? options->text[id] : NULL;
        if (!lang || terminal_parse_lang(terminal, lang, &error))
            continue;
        g_autoptr(GPtrArray) known = terminal_langs(terminal);
        terminal->status = error ? say_failure(terminal, error) : unknown_word(terminal, lang, known);
        return false;
    }
    return true;
}

void options_clear(Options *options) {
    for (OptionId id = 0; id < OPTIONS; id++)
        g_free(options->text[id]);
    g_free(options->words);
}

int command_run(const Command *command, Terminal *terminal, int argc, char **argv) {
    g_auto(Options) options = {0};
    return options_parse(&options, terminal, command, argc, argv) ? command->run(terminal, &options) : terminal->status;
}

GPtrArray *options_of_edition(const Options *options) {
    GPtrArray *list = g_ptr_array_new_with_free_func(g_free);
    g_ptr_array_add(list, g_strdup(options->operands[0]));
    for (const char *const *option = edition_options; *option; option++) {
        g_autofree char *name = g_strndup(*option + 2, strcspn(*option + 2, "="));
        OptionId id = 0;
        while (!option_is_of(id, &command_render) || !g_str_equal(option_rows[id].name, name))
            id++;
        if (options->text[id])
            g_ptr_array_add(list, g_strconcat(*option, options->text[id], NULL));
        else if (options->number[id])
            g_ptr_array_add(list, g_strdup(*option));
    }
    return list;
}

/* ---- words in the values of options ---- */

bool choice_parse(Terminal *terminal, const char *text, const Choice *choices, bool several, int *value) {
    if (!text)
        return true;
    g_autoptr(GPtrArray) words = words_split(several ? text : ""), known = g_ptr_array_new();
    for (const Choice *choice = choices; choice->name; choice++)
        g_ptr_array_add(known, (void *)choice->name);
    *value = 0;
    for (guint i = 0; i < words->len; i++) {
        const char *word = several ? g_ptr_array_index(words, i) : text;
        const Choice *choice = choices;
        while (choice->name && !g_str_equal(choice->name, word))
            choice++;
        if (!choice->name) {
            unknown_word(terminal, word, known);
            return false;
        }
        *value |= choice->value;
    }
    return true;
}

/* What a document's language is not: "fr", "zh+zh". Every language, and of the pairs the one that has a word of its
 * own. */
static void unknown_doc_lang(Terminal *terminal, const char *word) {
    g_autoptr(GPtrArray) known = terminal_langs(terminal);
    g_ptr_array_add(known, (void *)"zh-en");
    unknown_word(terminal, word, known);
}

/* "zh", "zh+en", in any order; "zh-en" is the same. */
static bool doc_lang_parse(Terminal *terminal, const char *word, GPtrArray *langs) {
    g_auto(GStrv) parts = g_strsplit_set(word, "+-", -1);
    guint count = g_strv_length(parts);
    Lang pair[2] = {NULL, NULL};
    g_autoptr(GError) error = NULL;
    for (guint i = 0; i < count && count <= G_N_ELEMENTS(pair); i++) {
        if (!terminal_find(terminal, g_strstrip(parts[i]), &pair[i], &error)) {
            terminal->status = say_failure(terminal, error);
            return false;
        }
    }
    bool known = pair[0] && (count == 1 || pair[1]) && !(pair[1] && lang_is(pair[0], pair[1]));
    if (known)
        doc_langs_add(langs, pair[0], pair[1]);
    else
        unknown_doc_lang(terminal, word);
    return known;
}

GPtrArray *langs_parse(Terminal *terminal, const char *text) {
    g_autoptr(GPtrArray) langs = doc_langs_new();
    g_autoptr(GPtrArray) words = words_split(text ? text : "zh");
    for (guint i = 0; i < words->len; i++)
        if (!doc_lang_parse(terminal, g_ptr_array_index(words, i), langs))
            return NULL;
    return g_steal_pointer(&langs);
}

/* ---- where the program is ---- */

char *home_folder(void) {
    /* as a source tree has it, and as an installed program's share has it */
    static const char *const below[] = {"", "share/gongshi"};
    g_autofree char *program = g_file_read_link("/proc/self/exe", NULL);
    /* Builds for tests lie one folder deeper or less deep: the first folder above that has the templates. */
    for (g_autofree char *folder = g_path_get_dirname(program ? program : ".");;) {
        g_autofree char *above = g_path_get_dirname(folder);
        if (g_str_equal(above, folder))
            return NULL;
        for (gsize i = 0; i < G_N_ELEMENTS(below); i++) {
            g_autofree char *home = g_build_filename(above, below[i], NULL);
            g_autofree char *templates = g_build_filename(home, "templates", NULL);
            if (g_file_test(templates, G_FILE_TEST_IS_DIR))
                return g_steal_pointer(&home);
        }
        g_free(folder);
        folder = g_steal_pointer(&above);
    }
}

int say_no_home(Terminal *terminal) {
    say_line(terminal->err, phrase(PHRASE_NO_HOME, terminal->lang));
    return 2;
}
