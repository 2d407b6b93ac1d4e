/* A whole small data set through check and every back end. The input is its files, each after a line "=== name"; a name
 * beginning with standard/ is a file of the standard in the place of the real one. */
#include "fuzz.h"

#include <glib/gstdio.h>

#include "command/command.h"
#include "words/language_file.h"
#include "words/wordbook.h"

static const char *const standard_files[] = {"standard.csv", "indicators.csv", "items.csv",
                                             "criteria.csv", "checks.csv",     "statements.csv",
                                             "glossary.csv", "words.csv",      "verdicts.csv"};

/* A name that stays in its folder. */
static bool plain(const char *name) {
    return *name && *name != '/' && !strstr(name, "..") && strlen(name) < 60 && !strchr(name, '\\');
}

static void lay_out(const char *folder, const char *bytes) {
    g_auto(GStrv) files = g_strsplit(bytes, "=== ", 12);
    for (char **file = files; *file; file++) {
        char *end = strchr(*file, '\n');
        if (!end)
            continue;
        g_autofree char *name = g_strndup(*file, (gsize)(end - *file));
        if (!plain(name))
            continue;
        bool of_standard = g_str_has_prefix(name, "standard/");
        g_autofree char *path = g_build_filename(folder, of_standard ? "" : "data", name, NULL);
        g_file_set_contents(path, end + 1, -1, NULL);
    }
}

static void copy_standard(const char *folder) {
    for (guint i = 0; i < G_N_ELEMENTS(standard_files); i++) {
        g_autofree char *from = g_build_filename("data/standards/shandong-2022", standard_files[i], NULL);
        g_autofree char *to = g_build_filename(folder, "standard", standard_files[i], NULL);
        g_autofree char *target = g_canonicalize_filename(from, NULL);
        g_autofree char *bytes = NULL;
        gsize size = 0;
        g_assert(g_file_get_contents(target, &bytes, &size, NULL) &&
                 g_file_set_contents(to, bytes, (gssize)size, NULL));
    }
}

static void run(const char *folder) {
    g_autofree char *dataset = g_build_filename(folder, "data", NULL), *out = g_build_filename(folder, "out", NULL);
    g_autofree char *standard = g_build_filename(folder, "standard", NULL);
    g_auto(MemorySink) said, told;
    memory_sink_init(&said);
    memory_sink_init(&told);
    g_autoptr(GPtrArray) wordbooks = g_ptr_array_new_with_free_func((GDestroyNotify)wordbook_free);
    g_autoptr(GPtrArray) learnt = g_ptr_array_new_with_free_func((GDestroyNotify)(void (*)(void))language_file_free);
    Terminal terminal = {
        .out = &said.sink, .err = &told.sink, .lang = LANG_ZH, .learnt = learnt, .wordbooks = wordbooks};
    char *const check[] = {(char *)"check", dataset, (char *)"--standard", standard, (char *)"--format",
                           (char *)"json",  NULL};
    int status = command_run(&command_check, &terminal, G_N_ELEMENTS(check) - 1, (char **)check);
    g_assert(status >= 0 && status <= 2);
    char *const render[] = {(char *)"render",
                            dataset,
                            (char *)"-o",
                            out,
                            (char *)"--standard",
                            standard,
                            (char *)"--format",
                            (char *)"html,pdf,text,pages",
                            (char *)"-j1",
                            (char *)"--quiet",
                            NULL};
    status = command_run(&command_render, &terminal, G_N_ELEMENTS(render) - 1, (char **)render);
    g_assert(status == 0 || (status == 2 && told.bytes->len > 0));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    g_autofree char *folder = fuzz_folder(), *bytes = g_strndup((const char *)data, size);
    g_autofree char *communities = g_build_filename(folder, "data", "communities", NULL);
    g_autofree char *standard = g_build_filename(folder, "standard", NULL);
    g_assert(g_mkdir_with_parents(communities, 0700) == 0 && g_mkdir(standard, 0700) == 0);
    copy_standard(folder);
    lay_out(folder, bytes);
    run(folder);
    fuzz_remove(folder);
    return 0;
}
