#include "report/charts/gallery_private.h"

#include "chart/panels.h"
#include "find/checks.h"

/* What the rows are made from; each looked for once, as there may be thousands of rows. */
typedef struct Sizes {
    Work *work;
    Chart *chart;
    const GPtrArray *checks; /* of const Check * */
    double *most;            /* the largest figure of each check */
    GHashTable *facts;       /* const Community * -> const CommunityFacts *; lookup only */
    GHashTable *odd;         /* "community:line" of outliers; lookup only */
    GString *headline;       /* what is said of them */
    int reported;            /* communities with a figure */
} Sizes;

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

/* Only for drawing. */
static double size_length(const PeerSize *size) {
    return (double)size->value.num / (double)size->value.den;
}

static double largest(const Work *work, const Check *check) {
    double most = 0;
    for (guint i = 0; i < work->facts->facts->len; i++) {
        const CommunityFacts *of = &g_array_index(work->facts->facts, CommunityFacts, i);
        bool shown = !of->community->held && community_wanted(of->community, work->context->communities);
        const PeerSize *size = shown ? find_size(of, check) : NULL;
        if (size && ratio_valid(size->value))
            most = MAX(most, size_length(size));
    }
    return most;
}

static char *odd_key(const char *community, int line) {
    return g_strdup_printf("%s:%d", community, line);
}

static void find_outliers(Sizes *sizes) {
    const GPtrArray *sorted = check_report_sorted(sizes->work->facts->report);
    for (guint i = 0; i < sorted->len; i++) {
        const Finding *finding = g_ptr_array_index(sorted, i);
        if (finding->id == FINDING_OUTLIER && finding->community)
            g_hash_table_add(sizes->odd, odd_key(finding->community, finding->place.line));
    }
}

static bool is_outlier(const Sizes *sizes, const Community *community, const PeerSize *size) {
    g_autofree char *key = odd_key(community->id, size->line);
    return g_hash_table_contains(sizes->odd, key);
}

static void sizes_init(Sizes *sizes, Work *work, Chart *chart, const GPtrArray *checks) {
    const GArray *facts = work->facts->facts;
    *sizes = (Sizes){.work = work,
                     .chart = chart,
                     .checks = checks,
                     .most = g_new0(double, checks->len + 1),
                     .facts = g_hash_table_new(g_direct_hash, g_direct_equal),
                     .odd = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
                     .headline = g_string_new(NULL)};
    for (guint i = 0; i < checks->len; i++)
        sizes->most[i] = largest(work, g_ptr_array_index(checks, i));
    for (guint i = 0; i < facts->len; i++) {
        const CommunityFacts *of = &g_array_index(facts, CommunityFacts, i);
        g_hash_table_insert(sizes->facts, (void *)of->community, (void *)of);
    }
    if (work->context->edition != EDITION_FINAL)
        find_outliers(sizes);
}

static void sizes_clear(Sizes *sizes) {
    g_free(sizes->most);
    g_hash_table_unref(sizes->facts);
    g_hash_table_unref(sizes->odd);
    g_string_free(sizes->headline, TRUE);
}

static bool is_asked(const Work *work, const Tier *tier, const Check *check) {
    bool here = !check->tier || g_str_equal(check->tier, tier->id);
    return here && standard_lookup_indicator(work->context->standard, tier, check->indicator);
}

static PanelCell size_cell(const Sizes *sizes, const Community *community, const Check *check, const PeerSize *size,
                           double most) {
    PanelCell cell = {
        .sign = RATE_SIGN_WORDS, .stated = -1, .threshold = -1, .text = work_label(sizes->work, PHRASE_BASIS_NO_DATA)};
    if (!is_asked(sizes->work, community->tier, check))
        cell.text = "";
    if (!size || !ratio_valid(size->value))
        return cell;
    cell.at = most > 0 ? size_length(size) / most : 0;
    cell.sign = is_outlier(sizes, community, size) ? RATE_SIGN_OPEN : RATE_SIGN_BAR;
    cell.text = doc_string(sizes->work->words, size->text);
    return cell;
}

static PanelRow size_row(Sizes *sizes, const Community *community) {
    Work *work = sizes->work;
    PanelRow row = {work_label_community(work, community), NULL};
    const char *name = work_community(work, community);
    const CommunityFacts *facts = g_hash_table_lookup(sizes->facts, community);
    if (!facts)
        return row;
    GArray *cells = work_part(work, sizeof(PanelCell));
    GPtrArray *figures = g_ptr_array_new();
    g_ptr_array_add(figures, g_strdup(name));
    bool reported = false;
    for (guint i = 0; i < sizes->checks->len; i++) {
        const Check *check = g_ptr_array_index(sizes->checks, i);
        PanelCell cell = size_cell(sizes, community, check, find_size(facts, check), sizes->most[i]);
        g_autofree char *odd = phrase_format(PHRASE_GALLERY_OUTLIER, work->context->lang, "name", name, "what",
                                             work_words(work, check->words), "text", cell.text, NULL);
        g_string_append(sizes->headline, cell.sign == RATE_SIGN_OPEN ? odd : "");
        g_array_append_val(cells, cell);
        reported |= cell.sign != RATE_SIGN_WORDS;
        g_ptr_array_add(figures, *cell.text ? label_first(cell.text)
                                            : g_strdup(context_phrase(work->context, PHRASE_RATE_NOT_ASKED)));
    }
    sizes->reported += reported;
    g_ptr_array_add(figures, NULL);
    g_ptr_array_add(sizes->chart->table, g_ptr_array_free(figures, FALSE));
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

static const bool *checks_asked(const Sizes *sizes, const Tier *tier) {
    GArray *asked = work_part(sizes->work, sizeof(bool));
    for (guint i = 0; i < sizes->checks->len; i++) {
        bool here = is_asked(sizes->work, tier, g_ptr_array_index(sizes->checks, i));
        g_array_append_val(asked, here);
    }
    return (const bool *)(const void *)asked->data;
}

static GArray *size_groups(Sizes *sizes, int index) {
    Work *work = sizes->work;
    GArray *groups = work_part(work, sizeof(PanelGroup));
    for (int t = 0; t < standard_tier_count(work->context->standard); t++) {
        const Tier *tier = standard_tier(work->context->standard, t);
        g_autoptr(GPtrArray) list = work_members(work, work_piece(work, index), tier);
        GArray *rows = work_part(work, sizeof(PanelRow));
        for (guint i = 0; i < list->len; i++) {
            PanelRow row = size_row(sizes, g_ptr_array_index(list, i));
            g_array_append_val(rows, row);
        }
        PanelGroup group = {work_label_words(work, tier->name), checks_asked(sizes, tier),
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
    GPtrArray *head = g_ptr_array_new();
    g_ptr_array_add(head, g_strdup(context_phrase(context, PHRASE_HEAD_COMMUNITY)));
    for (guint i = 0; i < checks->len; i++)
        g_ptr_array_add(head, g_strdup(work_words(&work, ((const Check *)g_ptr_array_index(checks, i))->words)));
    g_ptr_array_add(head, NULL);
    g_ptr_array_add(chart.table, g_ptr_array_free(head, FALSE));
    Sizes sizes;
    sizes_init(&sizes, &work, &chart, checks);
    for (int i = 0; checks->len > 0 && facts->facts->len > 0 && i < work_pieces(&work); i++)
        g_ptr_array_add(pieces, size_groups(&sizes, i));
    g_autofree char *all =
        phrase_format(PHRASE_GALLERY_COUNTS_HEADLINE, context->lang, "count", work_number(&work, sizes.reported), NULL);
    chart.headline = g_strconcat(all, sizes.headline->str, NULL);
    draw_sizes(&work, &chart, checks, pieces);
    sizes_clear(&sizes);
    work_clear(&work);
    return chart;
}
