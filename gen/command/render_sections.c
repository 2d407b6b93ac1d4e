#include "base/team.h"
#include "command/render.h"

typedef struct Sections {
    const Piece *piece; /* what they share */
    const Language *language;
    const GArray *plans; /* of SectionPlan */
    const RenderOutputs *outputs;
    GAsyncQueue *shapers; /* of Shaper *: those that no thread uses just now */
    GError **error;
} Sections;

/* A section ready for its outputs, or why it could not be made. */
typedef struct Made {
    Doc *doc; /* NULL or empty: there is nothing to show */
    bool ahead, of_community;
    Section *sections[RENDER_OUTPUTS]; /* set ahead */
    GError *failure;
} Made;

static void drop(void *data) {
    Made *made = data;
    doc_free(made->doc);
    for (int i = 0; i < RENDER_OUTPUTS; i++)
        section_free(made->sections[i]);
    g_clear_error(&made->failure);
    g_free(made);
}

/* What is told of all communities is as long as they are many: beyond a few it is not set ahead, but goes out page by
 * page. */
enum { SET_AHEAD_MOST = 64 };

static bool is_set_ahead(const Sections *sections, const SectionPlan *plan) {
    return plan->community || sections->plans->len <= SET_AHEAD_MOST;
}

static void set_section(const Sections *sections, const SectionPlan *plan, const Piece *piece, Made *made) {
    const RenderOutputs *outputs = sections->outputs;
    made->doc = render_piece(piece, sections->language, plan->make, &made->failure);
    made->ahead = is_set_ahead(sections, plan);
    made->of_community = plan->community;
    int count = plan->community ? outputs->brief : outputs->count;
    for (int i = 0; i < count && made->ahead && made->doc && doc_tree(made->doc)->first; i++)
        if (!output_set(outputs->list[i], piece->shaper, made->doc, &made->sections[i], &made->failure))
            return;
}

static void make_with(const Sections *sections, const SectionPlan *plan, Shaper *shaper, Made *made) {
    Piece piece = *sections->piece;
    piece.shaper = shaper;
    g_auto(Evaluation) own = {.community = plan->community};
    bool looked =
        !plan->community || render_look(piece.render, plan->community, &own, &piece.evaluation, &made->failure);
    if (looked && (!plan->community || piece.evaluation))
        set_section(sections, plan, &piece, made);
}

static void *make_at(void *context, int index) {
    const Sections *sections = context;
    Made *made = g_new0(Made, 1);
    Shaper *shaper = g_async_queue_try_pop(sections->shapers);
    if (!shaper)
        shaper = render_shaper(sections->piece->render, &made->failure);
    if (shaper) {
        make_with(sections, &g_array_index(sections->plans, SectionPlan, (guint)index), shaper, made);
        g_async_queue_push(sections->shapers, shaper);
    }
    return made;
}

static bool take(void *context, void *data) {
    const Sections *sections = context;
    Made *made = data;
    if (made->failure) {
        g_propagate_error(sections->error, g_steal_pointer(&made->failure));
        return false;
    }
    const RenderOutputs *outputs = sections->outputs;
    bool shown = made->doc && doc_tree(made->doc)->first, taken = true;
    int count = made->of_community ? outputs->brief : outputs->count;
    for (int i = 0; i < count && shown && taken; i++) {
        if (i >= outputs->brief)
            outputs->fit(sections->piece, sections->language, i == outputs->count - 1, made->doc);
        taken = made->ahead ? output_take(outputs->list[i], made->doc, made->sections[i], sections->error)
                            : output_add(outputs->list[i], made->doc, sections->error);
    }
    return taken;
}

void section_plans_add_whole(GArray *plans, PieceMaker make) {
    const SectionPlan plan = {make, NULL};
    g_array_append_val(plans, plan);
}

void section_plans_add(GArray *plans, PieceMaker make, const GPtrArray *communities) {
    for (guint i = 0; i < communities->len; i++) {
        const SectionPlan plan = {make, g_ptr_array_index(communities, i)};
        g_array_append_val(plans, plan);
    }
}

bool render_sections(const Piece *piece, const Language *language, const GArray *plans, const RenderOutputs *outputs,
                     GError **error) {
    g_autoptr(GAsyncQueue) shapers = g_async_queue_new_full((GDestroyNotify)(void (*)(void))shaper_free);
    Sections sections = {piece, language, plans, outputs, shapers, error};
    const TeamRow row = {(int)plans->len, make_at, take, drop, &sections};
    return team_row(&row, piece->render->threads);
}
