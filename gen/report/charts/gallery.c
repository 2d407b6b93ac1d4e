#include "report/charts/gallery_private.h"

#include "base/csv.h"
#include "report/charts/rate_chart.h"

void work_init(Work *work, const ReportContext *context, const GalleryFacts *facts) {
    *work = (Work){.context = context,
                   .facts = facts,
                   .words = doc_new(),
                   .parts = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref)};
}

void work_clear(Work *work) {
    doc_free(work->words);
    g_ptr_array_unref(work->parts);
}

GArray *work_part(Work *work, guint size) {
    GArray *array = g_array_new(FALSE, TRUE, size);
    g_ptr_array_add(work->parts, array);
    return array;
}

void chart_clear(Chart *chart) {
    g_free(chart->title);
    g_free(chart->headline);
    g_free(chart->subtitle);
    g_clear_pointer(&chart->scenes, g_ptr_array_unref);
    g_clear_pointer(&chart->table, g_ptr_array_unref);
}

Chart chart_start(const ReportContext *context, const char *id, Phrase title, Phrase subtitle) {
    return (Chart){.id = id,
                   .title = g_strdup(context_phrase(context, title)),
                   .subtitle = g_strdup(context_phrase(context, subtitle)),
                   .scenes = g_ptr_array_new_with_free_func((GDestroyNotify)(void (*)(void))scene_free),
                   .table = g_ptr_array_new_with_free_func((GDestroyNotify)g_strfreev)};
}

const char *work_number(Work *work, int number) {
    return doc_printf(work->words, "%d", number);
}

const char *work_community(Work *work, const Community *community) {
    g_autofree char *label = chart_label(work->context, community);
    return doc_string(work->words, label);
}

const char *work_words(const Work *work, Words both) {
    g_autofree char *label = lang_sentence(words_in(both, work->context->lang));
    return doc_string(work->words, label);
}

const char *work_label(Work *work, Phrase id) {
    return label_phrase(work->context, work->words, id);
}

const char *work_label_words(Work *work, Words both) {
    return label_words(work->context, work->words, both);
}

const char *work_label_community(Work *work, const Community *community) {
    return label_community(work->context, work->words, community);
}

/* ---- which communities stand in a piece ---- */

Piece work_piece(const Work *work, int index) {
    int all = dataset_community_count(work->context->dataset);
    return (Piece){index * GALLERY_ROWS, MIN((index + 1) * GALLERY_ROWS, all)};
}

int work_pieces(const Work *work) {
    return (dataset_community_count(work->context->dataset) + GALLERY_ROWS - 1) / GALLERY_ROWS;
}

GPtrArray *work_members(Work *work, Piece piece, const Tier *tier) {
    GPtrArray *list = g_ptr_array_new();
    for (int i = piece.from; i < piece.to; i++) {
        const Community *community = dataset_community(work->context->dataset, i);
        if (community->tier == tier && !community->held && community_wanted(community, work->context->communities))
            g_ptr_array_add(list, (void *)community);
    }
    return list;
}

/* Ids of several scenes of one chart differ. */
const char *work_piece_id(Work *work, const char *id, int piece) {
    return piece == 0 ? id : doc_printf(work->words, "%s-%d", id, piece + 1);
}

void chart_head(Work *work, Chart *chart, const Phrase *heads, int count) {
    GPtrArray *cells = g_ptr_array_new();
    for (int i = 0; i < count; i++)
        g_ptr_array_add(cells, g_strdup(context_phrase(work->context, heads[i])));
    g_ptr_array_add(cells, NULL);
    g_ptr_array_add(chart->table, g_ptr_array_free(cells, FALSE));
}

/* ---- into files and documents ---- */

char *chart_csv(const Chart *chart) {
    GString *out = g_string_new("\xEF\xBB\xBF");
    for (guint i = 0; i < chart->table->len; i++)
        csv_append_cells(out, g_ptr_array_index(chart->table, i));
    return g_string_free(out, FALSE);
}

static void add_table(Doc *doc, Node *section, const Chart *chart) {
    Node *table = node_add(doc, section, KIND_TABLE, ROLE_TABLE_DATA);
    node_text(doc, node_add(doc, table, KIND_CAPTION, ROLE_NONE), chart->title);
    Node *head = node_add(doc, table, KIND_HEAD, ROLE_NONE), *body = node_add(doc, table, KIND_BODY, ROLE_NONE);
    for (guint i = 0; i < chart->table->len; i++) {
        char **cells = g_ptr_array_index(chart->table, i);
        Node *row = node_add(doc, i == 0 ? head : body, KIND_ROW, ROLE_NONE);
        for (int c = 0; cells[c]; c++)
            node_cell(doc, row, i == 0 ? SCOPE_COL : c == 0 ? SCOPE_ROW : SCOPE_NONE, cells[c]);
    }
}

/* Heading, what is shown, the figures under their headline, the numbers. */
static void add_chart(Doc *doc, Node *section, Chart *chart) {
    if (chart->scenes->len == 0)
        return;
    node_heading(doc, section, 3, chart->title);
    g_ptr_array_set_free_func(chart->scenes, NULL);
    for (guint i = 0; i < chart->scenes->len; i++) {
        Node *figure = node_scene(doc, section, g_ptr_array_index(chart->scenes, i));
        if (i + 1 == chart->scenes->len)
            node_text(doc, node_add(doc, figure, KIND_CAPTION, ROLE_NONE), chart->headline);
    }
    g_ptr_array_set_size(chart->scenes, 0);
    node_para(doc, section, ROLE_NOTE, chart->subtitle);
    if (chart->table->len > 1)
        add_table(doc, section, chart);
}

void gallery_section(const ReportContext *context, Doc *doc, const char *heading, Chart *charts, int count) {
    Node *section = node_add(doc, doc_root(doc), KIND_SECTION, ROLE_NONE);
    section->id = context->edition == EDITION_INTERNAL ? "overview" : "charts";
    if (heading)
        node_heading(doc, section, 2, heading);
    for (int i = 0; i < count; i++)
        add_chart(doc, section, &charts[i]);
}
