#include "report/gallery_private.h"

#include <math.h>

#include "chart/panels.h"
#include "eval/checks.h"

static const CommunityFacts *find_facts(const GalleryFacts *facts, const Community *community) {
    for (guint i = 0; i < facts->facts->len; i++)
        if (g_array_index(facts->facts, CommunityFacts, i).community == community)
            return &g_array_index(facts->facts, CommunityFacts, i);
    return NULL;
}

static GPtrArray *size_checks(const ReportContext *context) {
    GPtrArray *list = g_ptr_array_new();
    const GPtrArray *checks = standard_checks(context->standard);
    for (guint i = 0; i < checks->len; i++) {
        const Check *check = g_ptr_array_index(checks, i);
        if (check->kind == CHECK_PEERS)
            g_ptr_array_add(list, (void *)check);
    }
    return list;
}

static const PeerSize *find_size(const CommunityFacts *facts, const Check *check) {
    for (guint i = 0; facts->peers.sizes && i < facts->peers.sizes->len; i++) {
        const PeerSize *size = &g_array_index(facts->peers.sizes, PeerSize, i);
        if (size->check == check)
            return size;
    }
    return NULL;
}

static double largest(const GalleryFacts *facts, const Check *check) {
    double most = 0;
    for (guint i = 0; i < facts->facts->len; i++) {
        const PeerSize *size = find_size(&g_array_index(facts->facts, CommunityFacts, i), check);
        if (size && !isnan(size->log))
            most = MAX(most, exp(size->log));
    }
    return most;
}

/* Found once: there are few of them among many findings. */
static const GPtrArray *outliers_of(Work *work) {
    if (work->outliers)
        return work->outliers;
    work->outliers = g_ptr_array_new();
    const GPtrArray *sorted = check_report_sorted(work->facts->report);
    for (guint i = 0; i < sorted->len; i++) {
        const Finding *finding = g_ptr_array_index(sorted, i);
        if (finding->id == FINDING_OUTLIER && finding->community)
            g_ptr_array_add(work->outliers, (void *)finding);
    }
    return work->outliers;
}

static bool is_outlier(Work *work, const Community *community, const PeerSize *size) {
    const GPtrArray *outliers = outliers_of(work);
    for (guint i = 0; work->context->edition != EDITION_FINAL && i < outliers->len; i++) {
        const Finding *finding = g_ptr_array_index(outliers, i);
        if (g_str_equal(finding->community, community->id) && finding->place.line == size->line)
            return true;
    }
    return false;
}

static PanelCell size_cell(Work *work, const Community *community, const PeerSize *size, double most) {
    PanelCell cell = {.stated = -1, .text = work_label(work, PHRASE_BASIS_NO_DATA)};
    if (!size || isnan(size->log) || most <= 0)
        return cell;
    cell.given = true;
    cell.at = exp(size->log) / most;
    cell.odd = is_outlier(work, community, size);
    cell.text = doc_string(work->words, size->text);
    return cell;
}

static PanelRow size_row(Work *work, Chart *chart, const Community *community, const GPtrArray *checks,
                         GString *outliers) {
    PanelRow row = {work_label_community(work, community), NULL};
    const char *name = work_community(work, community);
    const CommunityFacts *facts = find_facts(work->facts, community);
    if (!facts)
        return row;
    GArray *cells = work_part(work, sizeof(PanelCell));
    GPtrArray *figures = g_ptr_array_new();
    g_ptr_array_add(figures, g_strdup(name));
    for (guint i = 0; i < checks->len; i++) {
        const Check *check = g_ptr_array_index(checks, i);
        PanelCell cell = size_cell(work, community, find_size(facts, check), largest(work->facts, check));
        g_autofree char *odd = phrase_format(PHRASE_GALLERY_OUTLIER, work->context->lang, "name", name, "what",
                                             work_words(work, check->words), "text", cell.text, NULL);
        g_string_append(outliers, cell.odd ? odd : "");
        g_array_append_val(cells, cell);
        g_ptr_array_add(figures, label_first(cell.text));
    }
    g_ptr_array_add(figures, NULL);
    g_ptr_array_add(chart->table, g_ptr_array_free(figures, FALSE));
    row.cells = (const PanelCell *)(const void *)cells->data;
    return row;
}

static void draw_sizes(Work *work, Chart *chart, const GPtrArray *checks, GPtrArray *groups_by_piece) {
    GArray *columns = work_part(work, sizeof(PanelColumn));
    for (guint i = 0; i < checks->len; i++) {
        PanelColumn column = {work_label_words(work, ((const Check *)g_ptr_array_index(checks, i))->words), true};
        g_array_append_val(columns, column);
    }
    for (guint i = 0; i < groups_by_piece->len; i++) {
        const GArray *groups = g_ptr_array_index(groups_by_piece, i);
        const Panels panels = {.id = work_piece_id(work, chart->id, (int)i),
                               .title = chart->title,
                               .description = chart->headline,
                               .columns = (const PanelColumn *)(const void *)columns->data,
                               .column_count = (int)columns->len,
                               .groups = (const PanelGroup *)(const void *)groups->data,
                               .group_count = (int)groups->len,
                               .no_data = work_label(work, PHRASE_DATA_NOT_PUBLISHED),
                               .width = work->facts->width};
        g_ptr_array_add(chart->scenes, panels_draw(&panels, work->facts->measure));
    }
}

static GArray *size_groups(Work *work, Chart *chart, int index, const GPtrArray *checks, GString *outliers) {
    GArray *groups = work_part(work, sizeof(PanelGroup)), *none = work_part(work, sizeof(double));
    for (guint i = 0; i < checks->len; i++) {
        const double nothing = -1;
        g_array_append_val(none, nothing);
    }
    for (int t = 0; t < standard_tier_count(work->context->standard); t++) {
        const Tier *tier = standard_tier(work->context->standard, t);
        g_autoptr(GPtrArray) list = work_members(work, work_piece(work, index), tier);
        GArray *rows = work_part(work, sizeof(PanelRow));
        for (guint i = 0; i < list->len; i++) {
            PanelRow row = size_row(work, chart, g_ptr_array_index(list, i), checks, outliers);
            g_array_append_val(rows, row);
        }
        PanelGroup group = {work_label_words(work, tier->name), (const double *)(const void *)none->data,
                            (const PanelRow *)(const void *)rows->data, (int)rows->len};
        if (rows->len > 0)
            g_array_append_val(groups, group);
    }
    return groups;
}

Chart gallery_counts(const ReportContext *context, const GalleryFacts *facts) {
    Chart chart = chart_start(context, "counts", PHRASE_GALLERY_COUNTS, PHRASE_GALLERY_COUNTS_SHOWN);
    Work work;
    work_init(&work, context, facts);
    g_autoptr(GPtrArray) checks = size_checks(context);
    g_autoptr(GPtrArray) pieces = g_ptr_array_new();
    g_autoptr(GString) outliers = g_string_new(NULL);
    GPtrArray *head = g_ptr_array_new();
    g_ptr_array_add(head, g_strdup(context_phrase(context, PHRASE_HEAD_COMMUNITY)));
    for (guint i = 0; i < checks->len; i++)
        g_ptr_array_add(head, g_strdup(work_words(&work, ((const Check *)g_ptr_array_index(checks, i))->words)));
    g_ptr_array_add(head, NULL);
    g_ptr_array_add(chart.table, g_ptr_array_free(head, FALSE));
    for (int i = 0; checks->len > 0 && facts->facts->len > 0 && i < work_pieces(&work); i++)
        g_ptr_array_add(pieces, size_groups(&work, &chart, i, checks, outliers));
    g_autofree char *all = phrase_format(PHRASE_GALLERY_COUNTS_HEADLINE, context->lang, "count",
                                         work_number(&work, (int)facts->facts->len), NULL);
    chart.headline = g_strconcat(all, outliers->str, NULL);
    draw_sizes(&work, &chart, checks, pieces);
    work_clear(&work);
    return chart;
}
