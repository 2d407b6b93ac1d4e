/* The program: the table of its commands. */
#include <malloc.h>
#include <signal.h>

#include "base/stop.h"
#include "command/command.h"

static const Command *const commands[] = {&command_new,
                                          &command_import,
                                          &command_form,
                                          &command_check,
                                          &command_render,
                                          &command_merge,
                                          &command_publish,
                                          &command_verify,
                                          &command_compare,
                                          &command_explain,
                                          NULL};

static int run_named(Terminal *terminal, int argc, char **argv) {
    if (argc < 2)
        return say_usage(terminal, phrase(PHRASE_NO_COMMAND, terminal->lang));
    if (g_str_equal(argv[1], "--version"))
        return say_version(terminal);
    if (g_str_equal(argv[1], "--completion")) {
        static const char *const shells[] = {"bash", "zsh"};
        g_autofree char *text = argc > 2 ? completion_text(argv[2], commands, terminal->lang) : NULL;
        g_autoptr(GPtrArray) known = g_ptr_array_new();
        for (guint i = 0; i < G_N_ELEMENTS(shells); i++)
            g_ptr_array_add(known, (void *)shells[i]);
        return text ? say_answer(terminal, text) : unknown_word(terminal, argc > 2 ? argv[2] : "", known);
    }
    static const char *const asking[] = {"--help", "help", "-h", NULL};
    const char *name = argv[1];
    char *help[] = {argc > 2 ? argv[2] : NULL, (char *)"--help", NULL}; /* gongshi help COMMAND */
    bool helped = g_strv_contains(asking, name);
    if (helped && (!help[0] || *help[0] == '-')) {
        terminal_find_lang(terminal, argv);
        g_autoptr(GString) text = g_string_new(phrase(PHRASE_HELP_HEAD, terminal->lang));
        for (guint i = 0; commands[i]; i++) {
            g_autofree char *usage = usage_text(commands[i], terminal->lang);
            g_string_append_printf(text, "  %s\n", usage);
        }
        g_string_append(text, phrase(PHRASE_HELP_END, terminal->lang));
        return say_answer(terminal, text->str);
    }
    if (helped)
        name = help[0];
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (guint i = 0; commands[i]; i++) {
        g_ptr_array_add(names, (void *)commands[i]->name);
        if (!g_str_equal(name, commands[i]->name))
            continue;
        if (commands[i]->writes)
            stop_hold();
        return helped ? command_run(commands[i], terminal, G_N_ELEMENTS(help) - 1, help)
                      : command_run(commands[i], terminal, argc - 1, argv + 1);
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
    int status = run_named(&terminal, argc, argv);
    terminal_close(&terminal);
    return status;
}
