#include "pipeline/render.h"
#include "report/open_data.h"

static Sink *open_table(Render *render, OpenData which, GError **error) {
    g_autoptr(GString) head = g_string_new(NULL);
    open_data_head(which, head);
    Sink *sink = stage_open(render->press.stage, false, open_data_file(which), error);
    return sink && sink_puts(sink, head->str, error) ? sink : NULL;
}

static bool write_whole(Render *render, OpenData which, const GString *rows, GError **error) {
    Sink *sink = open_table(render, which, error);
    return sink && sink_puts(sink, rows->str, error) && stage_close(render->press.stage, sink, error);
}

/* One community at a time goes out to both tables. */
static bool write_communities(Render *render, const ReportContext *context, Sink *verdicts, Sink *figures,
                              GError **error) {
    g_autoptr(GPtrArray) communities = render_communities(render);
    for (guint i = 0; i < communities->len; i++) {
        const Community *community = g_ptr_array_index(communities, i);
        g_auto(Evaluation) own = {.community = community};
        const Evaluation *evaluation = NULL;
        if (!community->held && !render_look(render, community, &own, &evaluation, error))
            return false;
        if (!evaluation)
            continue;
        g_autoptr(GString) lines = g_string_new(NULL), values = g_string_new(NULL);
        open_data_verdicts(context, evaluation->answers, evaluation->result, lines);
        open_data_figures(context, evaluation->answers, values);
        if (!sink_puts(verdicts, lines->str, error) || !sink_puts(figures, values->str, error))
            return false;
    }
    return true;
}

bool render_open_data(Render *render, GError **error) {
    const ReportContext *context = &g_array_index(render->languages, Language, 0).voices[0].context;
    g_autoptr(GString) communities = g_string_new(NULL), fields = g_string_new(NULL);
    open_data_register(context, communities);
    open_data_fields(fields);
    Sink *verdicts = open_table(render, OPEN_DATA_VERDICTS, error);
    Sink *figures = verdicts ? open_table(render, OPEN_DATA_FIGURES, error) : NULL;
    return figures && write_communities(render, context, verdicts, figures, error) &&
           stage_close(render->press.stage, verdicts, error) && stage_close(render->press.stage, figures, error) &&
           write_whole(render, OPEN_DATA_COMMUNITIES, communities, error) &&
           write_whole(render, OPEN_DATA_FIELDS, fields, error);
}
