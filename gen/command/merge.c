/* Parts of a run, made with --shard, become one: a run of render like any other that finds everything made already, in
 * the folders of the parts. They tell what was asked for; it is asked for again. */
#include "command/render.h"

bool merge_parse(Terminal *terminal, const Command *command, MergedParts *merged, int *argc, char ***argv) {
    const OptionUse uses[] = {{OPTION_OUT, &merged->out, true}, {OPTION_QUIET, &merged->quiet, false}, {0}};
    if (!command_parse(terminal, command, uses, argc, argv))
        return false;
    g_autoptr(GError) error = NULL;
    merged->folders = g_ptr_array_new();
    for (int i = 1; i < *argc; i++)
        g_ptr_array_add(merged->folders, (*argv)[i]);
    g_autoptr(GPtrArray) arguments = edition_arguments(merged->folders, &error);
    if (arguments && arguments->len == 0)
        g_set_error(&error, G_FILE_ERROR, G_FILE_ERROR_INVAL,
                    "%s: 记录中没有生成时的数据目录，请重新生成这一部分 / its record does not name the data set; make "
                    "this part again",
                    (*argv)[1]);
    if (error) {
        terminal->status = say_failure(terminal, error);
        return false;
    }
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
