#include "pipeline/render.h"
#include "report/open_data.h"

static Sink *open_table(Render *render, OpenData which, GError **error) {
    g_autoptr(GString) head = g_string_new(NULL);
    open_data_head(which, head);
    Sink *sink = stage_open(render->press.stage, false, open_data_file(which), error);
    return sink && sink_puts(sink, head->str, error) ? sink : NULL;
}

static bool write_whole(Render *render, OpenData which, const GString *rows, GError **error) {
    Sink *sink = guard_text(&render->press.guard, open_data_file(which), rows->str, error)
                     ? open_table(render, which, error)
                     : NULL;
    return sink && sink_puts(sink, rows->str, error) && stage_close(render->press.stage, sink, error);
}

/* The tables to which one community at a time goes out. */
typedef struct Tables {
    Sink *verdicts, *figures;
} Tables;

static bool write_community(const Render *render, const ReportContext *context, const Community *community,
                            const Tables *tables, GError **error) {
    g_auto(Evaluation) own = {.community = community};
    const Evaluation *evaluation = NULL;
    if (!render_look(render, community, &own, &evaluation, error))
        return false;
    if (!evaluation)
        return true;
    g_autoptr(GString) verdicts = g_string_new(NULL), figures = g_string_new(NULL);
    open_data_verdicts(context, evaluation->answers, evaluation->result, verdicts);
    open_data_figures(context, evaluation->answers, figures);
    const Guard *guard = &render->press.guard;
    return guard_text(guard, open_data_file(OPEN_DATA_VERDICTS), verdicts->str, error) &&
           guard_text(guard, open_data_file(OPEN_DATA_FIGURES), figures->str, error) &&
           sink_puts(tables->verdicts, verdicts->str, error) && sink_puts(tables->figures, figures->str, error);
}

static bool write_communities(const Render *render, const ReportContext *context, const Tables *tables,
                              GError **error) {
    g_autoptr(GPtrArray) communities = render_communities(render);
    bool written = true;
    for (guint i = 0; written && i < communities->len; i++) {
        const Community *community = g_ptr_array_index(communities, i);
        written = community->held || write_community(render, context, community, tables, error);
    }
    return written;
}

bool render_open_data(Render *render, GError **error) {
    const ReportContext *context = &g_array_index(render->languages, Language, 0).voices[0].context;
    g_autoptr(GString) communities = g_string_new(NULL), fields = g_string_new(NULL);
    open_data_register(context, communities);
    open_data_fields(fields);
    Tables tables = {.verdicts = open_table(render, OPEN_DATA_VERDICTS, error)};
    tables.figures = tables.verdicts ? open_table(render, OPEN_DATA_FIGURES, error) : NULL;
    return tables.figures && write_communities(render, context, &tables, error) &&
           stage_close(render->press.stage, tables.verdicts, error) &&
           stage_close(render->press.stage, tables.figures, error) &&
           write_whole(render, OPEN_DATA_COMMUNITIES, communities, error) &&
           write_whole(render, OPEN_DATA_FIELDS, fields, error);
}
