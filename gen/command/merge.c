/* Parts of a run, made with --shard, become one: a run of render like any other that finds everything made already, in
 * the folders of the parts. They tell what was asked for; it is asked for again. */
#include "base/fault.h"
#include "command/render.h"

bool merge_parse(Terminal *terminal, const Command *command, MergedParts *merged, int *argc, char ***argv) {
    const OptionUse uses[] = {{OPTION_OUT, true, &merged->out}, {OPTION_QUIET, false, &merged->quiet}, {0}};
    if (!command_parse(terminal, command, uses, argc, argv))
        return false;
    g_autoptr(GError) error = NULL;
    merged->folders = g_ptr_array_new();
    for (int i = 1; i < *argc; i++)
        g_ptr_array_add(merged->folders, (*argv)[i]);
    g_autoptr(GPtrArray) arguments = record_arguments(merged->folders, &error);
    if (arguments && arguments->len == 0)
        fault_set(&error, FAULT_PART_NO_DATASET, "path", (*argv)[1], NULL);
    if (error) {
        terminal->status = say_failure(terminal, error);
        return false;
    }
    g_assert(arguments);
    g_ptr_array_insert(arguments, 0, g_strdup(command_render.name));
    *argc = (int)arguments->len;
    g_ptr_array_add(arguments, NULL);
    merged->arguments = g_steal_pointer(&arguments);
    *argv = (char **)merged->arguments->pdata;
    return true;
}

void merge_clear(MergedParts *merged) {
    g_free(merged->out);
    g_clear_pointer(&merged->folders, g_ptr_array_unref);
    g_clear_pointer(&merged->arguments, g_ptr_array_unref);
}

const Command command_merge = {"merge", PHRASE_USE_MERGE, 1, G_MAXINT, true, render_run};
