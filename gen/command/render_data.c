#include "command/render.h"
#include "report/notice/open_data.h"

/* Receives the rows of the tables, those of communities one community at a time. */
typedef bool (*RowTaker)(void *context, OpenData which, const char *rows, GError **error);

static bool take_community(const Render *render, const ReportContext *report, const Community *community, RowTaker take,
                           void *context, GError **error) {
    g_auto(Evaluation) own = {.community = community};
    const Evaluation *evaluation = NULL;
    if (!render_look(render, community, &own, &evaluation, error))
        return false;
    if (!evaluation)
        return true;
    g_autoptr(GString) verdicts = g_string_new(NULL), figures = g_string_new(NULL);
    open_data_verdicts(report, evaluation->answers, evaluation->result, verdicts);
    open_data_figures(report, evaluation->answers, figures);
    return take(context, OPEN_DATA_VERDICTS, verdicts->str, error) &&
           take(context, OPEN_DATA_FIGURES, figures->str, error);
}

static bool take_all(const Render *render, RowTaker take, void *context, GError **error) {
    const ReportContext *report = &g_array_index(render->languages, Language, 0).voices[0].context;
    for (int i = 0; i < OPEN_DATA_TABLES; i++) {
        g_autoptr(GString) text = g_string_new(NULL);
        OpenData which = (OpenData)i;
        open_data_head(which, text);
        if (which == OPEN_DATA_COMMUNITIES)
            open_data_register(report, text);
        else if (which == OPEN_DATA_NOTICE)
            open_data_notice(report, text);
        else if (which == OPEN_DATA_FIELDS)
            open_data_fields(text);
        if (!take(context, which, text->str, error))
            return false;
    }
    g_autoptr(GPtrArray) communities = render_communities(render);
    for (guint i = 0; i < communities->len; i++) {
        const Community *community = g_ptr_array_index(communities, i);
        if (!community->held && !take_community(render, report, community, take, context, error))
            return false;
    }
    return true;
}

static bool take_text(void *context, OpenData which, const char *rows, GError **error) {
    (void)error;
    g_string_append(((GString **)context)[which], rows);
    return true;
}

bool render_tables(const Render *render, GString **tables, GError **error) {
    return take_all(render, take_text, tables, error);
}

/* The tables on their way into their files. */
typedef struct TableFiles {
    const Guard *guard;
    Sink **sinks;
} TableFiles;

static bool take_file(void *context, OpenData which, const char *rows, GError **error) {
    const TableFiles *files = context;
    return guard_text(files->guard, open_data_tables[which].file, rows, error) &&
           sink_puts(files->sinks[which], rows, error);
}

bool render_open_data(Render *render, GError **error) {
    Stage *stage = render->press.stage;
    g_autofree Sink **sinks = g_new0(Sink *, OPEN_DATA_TABLES);
    const TableFiles files = {&render->press.guard, sinks};
    for (int i = 0; i < OPEN_DATA_TABLES; i++)
        if (!(sinks[i] = stage_open(stage, false, open_data_tables[i].file, error)))
            return false;
    if (!take_all(render, take_file, (void *)&files, error))
        return false;
    for (int i = 0; i < OPEN_DATA_TABLES; i++)
        if (!stage_close(stage, sinks[i], error))
            return false;
    return true;
}
