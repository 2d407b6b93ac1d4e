/* The program: the table of its commands. */
#include <malloc.h>
#include <signal.h>

#include "base/stop.h"
#include "command/command.h"

static const Command *const commands[] = {&command_import, &command_form,    &command_check,
                                          &command_render, &command_merge,   &command_publish,
                                          &command_verify, &command_compare, &command_explain};

static bool is_help(const char *word) {
    return g_str_equal(word, "--help") || g_str_equal(word, "help") || g_str_equal(word, "-h");
}

static int say_overview(Terminal *terminal, char **words) {
    terminal_find_lang(terminal, words);
    g_autoptr(GString) text = g_string_new(phrase(PHRASE_HELP_HEAD, terminal->lang));
    for (guint i = 0; i < G_N_ELEMENTS(commands); i++)
        g_string_append_printf(text, "  %s\n", phrase(commands[i]->usage, terminal->lang));
    g_string_append(text, phrase(PHRASE_HELP_END, terminal->lang));
    return say_answer(terminal, text->str);
}

static int run(Terminal *terminal, int argc, char **argv) {
    if (argc < 2)
        return say_usage(terminal, phrase(PHRASE_NO_COMMAND, terminal->lang));
    if (g_str_equal(argv[1], "--version"))
        return say_answer(terminal, "Gongshi " GONGSHI_VERSION "\n");
    const char *name = argv[1];
    char *help[] = {argc > 2 ? argv[2] : NULL, (char *)"--help", NULL}; /* gongshi help COMMAND */
    if (is_help(name)) {
        name = help[0];
        argc = G_N_ELEMENTS(help);
        if (!name || *name == '-')
            return say_overview(terminal, argv);
    }
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (guint i = 0; i < G_N_ELEMENTS(commands); i++) {
        g_ptr_array_add(names, (void *)commands[i]->name);
        if (!g_str_equal(name, commands[i]->name))
            continue;
        if (commands[i]->writes)
            stop_hold();
        return commands[i]->run(commands[i], terminal, argc - 1, name == argv[1] ? argv + 1 : help);
    }
    return unknown_word(terminal, name, names);
}

int main(int argc, char **argv) {
    /* A run is short: memory is taken in few large steps and given back at the end. */
    enum { STEP = 4 << 20, KEEP = 256 << 20 };
    mallopt(M_TOP_PAD, STEP);
    mallopt(M_TRIM_THRESHOLD, KEEP);
    signal(SIGXFSZ, SIG_IGN); /* a file that may not grow further is a failed write */
    Terminal terminal;
    terminal_open(&terminal);
    int status = run(&terminal, argc, argv);
    terminal_close(&terminal);
    return status;
}
