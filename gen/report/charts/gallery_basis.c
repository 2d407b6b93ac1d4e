#include "report/charts/gallery_private.h"

#include <string.h>

#include "chart/stacks.h"

/* ---- what verdicts rest on ---- */

static const Phrase basis_heads[] = {PHRASE_GALLERY_DIFFERS, PHRASE_GALLERY_COMPUTED, PHRASE_GALLERY_WORDS,
                                     PHRASE_GALLERY_NO_DATA, PHRASE_GALLERY_NOT_APPLICABLE};

G_STATIC_ASSERT(STACK_PARTS == (int)SUPPORTS && G_N_ELEMENTS(basis_heads) == SUPPORTS);

static Support support_of(const VerdictLine *line) {
    return verdict_support(line->claim, line->verdict);
}

static StackRow community_stack(Work *work, const Community *community) {
    StackRow row = {.label = work_label_community(work, community)};
    const VerdictLine *lines = check_report_verdicts(work->facts->report, community->id);
    row.published = lines != NULL;
    int count = lines ? standard_indicator_count(work->context->standard, community->tier) : 0;
    for (int i = 0; i < count; i++)
        row.counts[support_of(&lines[i])]++;
    return row;
}

static void add_stack_row(Work *work, Chart *chart, const StackRow *row) {
    GPtrArray *cells = g_ptr_array_new();
    g_ptr_array_add(cells, label_first(row->label));
    for (int p = 0; p < STACK_PARTS; p++)
        g_ptr_array_add(cells, row->published ? g_strdup_printf("%d", row->counts[p])
                                              : g_strdup(context_phrase(work->context, PHRASE_DATA_NOT_PUBLISHED)));
    g_ptr_array_add(cells, NULL);
    g_ptr_array_add(chart->table, g_ptr_array_free(cells, FALSE));
}

static StackGroup stack_group(Work *work, Chart *chart, const char *label, GArray *rows) {
    for (guint i = 0; i < rows->len; i++)
        add_stack_row(work, chart, &g_array_index(rows, StackRow, i));
    return (StackGroup){label, (const StackRow *)(const void *)rows->data, (int)rows->len};
}

static void draw_stacks(Work *work, Chart *chart, const GArray *groups, int index) {
    Stacks stacks = {.id = work_piece_id(work, chart->id, index),
                     .title = chart->title,
                     .description = chart->headline,
                     .groups = (const StackGroup *)(const void *)groups->data,
                     .group_count = (int)groups->len,
                     .no_data = work_label(work, PHRASE_DATA_NOT_PUBLISHED),
                     .width = work->facts->width};
    for (int p = 0; p < STACK_PARTS; p++)
        stacks.parts[p] = work_label(work, basis_heads[p]);
    g_ptr_array_add(chart->scenes, stacks_draw(&stacks, work->facts->measure));
}

static char *basis_headline(Work *work) {
    int counts[STACK_PARTS] = {0}, all = 0;
    for (int i = 0; i < dataset_community_count(work->context->dataset); i++) {
        const Community *community = dataset_community(work->context->dataset, i);
        StackRow row = {0};
        if (!community->held && community->tier)
            row = community_stack(work, community);
        for (int p = 0; p < STACK_PARTS; p++) {
            counts[p] += row.counts[p];
            all += row.counts[p];
        }
    }
    const char *differs = counts[SUPPORT_DIFFERS] > 0 ? work_number(work, counts[SUPPORT_DIFFERS]) : "";
    return phrase_format(PHRASE_GALLERY_SUMMARY_HEADLINE, work->context->lang, "all", work_number(work, all), "differs",
                         differs, "computed", work_number(work, counts[SUPPORT_FIGURES]), "words",
                         work_number(work, counts[SUPPORT_WORDS]), "missing",
                         work_number(work, counts[SUPPORT_NO_DATA]), "none",
                         work_number(work, counts[SUPPORT_NOT_APPLICABLE]), NULL);
}

static Chart start_basis(Work *work, const char *id, Phrase title, Phrase shown, Phrase first) {
    Phrase heads[STACK_PARTS + 1] = {first};
    memcpy(heads + 1, basis_heads, sizeof basis_heads);
    Chart chart = chart_start(work->context, id, title, shown);
    chart.headline = basis_headline(work);
    chart_head(work, &chart, heads, G_N_ELEMENTS(heads));
    return chart;
}

Chart gallery_summary(const ReportContext *context, const GalleryFacts *facts) {
    Work work;
    work_init(&work, context, facts);
    Chart chart =
        start_basis(&work, "summary", PHRASE_GALLERY_SUMMARY, PHRASE_GALLERY_SUMMARY_SHOWN, PHRASE_HEAD_COMMUNITY);
    for (int i = 0; facts->facts->len > 0 && i < work_pieces(&work); i++) {
        GArray *groups = work_part(&work, sizeof(StackGroup));
        for (int t = 0; t < standard_tier_count(context->standard); t++) {
            const Tier *tier = standard_tier(context->standard, t);
            g_autoptr(GPtrArray) list = work_members(&work, work_piece(&work, i), tier);
            GArray *rows = work_part(&work, sizeof(StackRow));
            for (guint k = 0; k < list->len; k++) {
                StackRow row = community_stack(&work, g_ptr_array_index(list, k));
                g_array_append_val(rows, row);
            }
            StackGroup group = stack_group(&work, &chart, work_label_words(&work, tier->name), rows);
            if (group.row_count > 0)
                g_array_append_val(groups, group);
        }
        draw_stacks(&work, &chart, groups, i);
    }
    work_clear(&work);
    return chart;
}

/* The row of a category within a tier, made when it is first met. */
static StackRow *category_row(Work *work, GArray *rows, const Indicator *indicator) {
    const char *name = work_label_words(work, indicator->category);
    for (guint i = 0; i < rows->len; i++)
        if (g_str_equal(g_array_index(rows, StackRow, i).label, name))
            return &g_array_index(rows, StackRow, i);
    StackRow row = {.label = name, .published = true};
    g_array_append_val(rows, row);
    return &g_array_index(rows, StackRow, rows->len - 1);
}

static GArray *category_rows(Work *work, const Tier *tier) {
    GArray *rows = work_part(work, sizeof(StackRow));
    for (int i = 0; i < dataset_community_count(work->context->dataset); i++) {
        const Community *community = dataset_community(work->context->dataset, i);
        const VerdictLine *lines = community->tier == tier && !community->held
                                       ? check_report_verdicts(work->facts->report, community->id)
                                       : NULL;
        for (int k = 0; lines && k < standard_indicator_count(work->context->standard, tier); k++)
            category_row(work, rows, lines[k].indicator)->counts[support_of(&lines[k])]++;
    }
    return rows;
}

Chart gallery_categories(const ReportContext *context, const GalleryFacts *facts) {
    Work work;
    work_init(&work, context, facts);
    Chart chart = start_basis(&work, "categories", PHRASE_GALLERY_CATEGORIES, PHRASE_GALLERY_CATEGORIES_SHOWN,
                              PHRASE_HEAD_CATEGORY);
    GArray *groups = work_part(&work, sizeof(StackGroup));
    for (int t = 0; t < standard_tier_count(context->standard); t++) {
        const Tier *tier = standard_tier(context->standard, t);
        StackGroup group = stack_group(&work, &chart, work_label_words(&work, tier->name), category_rows(&work, tier));
        if (group.row_count > 0)
            g_array_append_val(groups, group);
    }
    if (groups->len > 0)
        draw_stacks(&work, &chart, groups, 0);
    work_clear(&work);
    return chart;
}

/* ---- the matrix ---- */

static MatrixSign sign_of(Verdict verdict) {
    switch (verdict) {
    case VERDICT_MET:
        return MATRIX_MET;
    case VERDICT_NOT_MET:
        return MATRIX_NOT_MET;
    case VERDICT_SOFT_NOT_MET:
        return MATRIX_SOFT_NOT_MET;
    case VERDICT_DECLARED:
        return MATRIX_DECLARED;
    case VERDICT_NOT_APPLICABLE:
        return MATRIX_NOT_APPLICABLE;
    case VERDICT_UNKNOWN:
        return MATRIX_UNKNOWN;
    }
    g_assert_not_reached();
}

static char *row_key(const char *community, int no) {
    return g_strdup_printf("%s %d", community, no);
}

/* Rows with a contradiction or a question that stands. */
static GHashTable *marked_rows(const GalleryFacts *facts) {
    GHashTable *rows = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    const GPtrArray *sorted = check_report_sorted(facts->report);
    for (guint i = 0; i < sorted->len; i++) {
        const Finding *finding = g_ptr_array_index(sorted, i);
        if (finding->community && finding->no > 0 && !finding->waiver && finding->severity > SEVERITY_INFO)
            g_hash_table_add(rows, row_key(finding->community, finding->no));
    }
    return rows;
}

static const MatrixCell *matrix_cells(Work *work, Chart *chart, const Community *community, GHashTable *marked) {
    const VerdictLine *lines = check_report_verdicts(work->facts->report, community->id);
    if (!lines)
        return NULL;
    GArray *cells = work_part(work, sizeof(MatrixCell));
    for (int i = 0; i < standard_indicator_count(work->context->standard, community->tier); i++) {
        const char *name = work_words(work, lines[i].indicator->name);
        const char *verdict = wording_computed(lines[i].verdict, work->context->lang);
        g_autofree char *key = row_key(community->id, lines[i].indicator->no);
        MatrixCell cell = {sign_of(lines[i].verdict), g_hash_table_contains(marked, key),
                           doc_printf(work->words, "%s %s %s", work_community(work, community), name, verdict)};
        g_array_append_val(cells, cell);
        const char *const row[] = {work_community(work, community), name, verdict, cell.marked ? "※" : "", NULL};
        g_ptr_array_add(chart->table, g_strdupv((char **)row));
    }
    return (const MatrixCell *)(const void *)cells->data;
}

static int category_index(GPtrArray *categories, const char *name) {
    guint index;
    if (g_ptr_array_find_with_equal_func(categories, name, g_str_equal, &index))
        return (int)index;
    g_ptr_array_add(categories, (void *)name);
    return (int)categories->len - 1;
}

const MatrixColumn *matrix_columns(Work *work, const Tier *tier, GPtrArray *categories) {
    GArray *columns = work_part(work, sizeof(MatrixColumn));
    for (int i = 0; i < standard_indicator_count(work->context->standard, tier); i++) {
        const Indicator *indicator = standard_indicator(work->context->standard, tier, i);
        const char *category = work_label_words(work, indicator->category);
        const MatrixColumn column = {indicator->no, category_index(categories, category)};
        g_array_append_val(columns, column);
    }
    return (const MatrixColumn *)(const void *)columns->data;
}

static MatrixGroup matrix_group(Work *work, Chart *chart, Piece piece, const Tier *tier, GPtrArray *categories,
                                GHashTable *marked) {
    g_autoptr(GPtrArray) list = work_members(work, piece, tier);
    GArray *rows = work_part(work, sizeof(MatrixRow));
    for (guint i = 0; i < list->len; i++) {
        const Community *community = g_ptr_array_index(list, i);
        MatrixRow row = {work_label_community(work, community), matrix_cells(work, chart, community, marked)};
        g_array_append_val(rows, row);
    }
    return (MatrixGroup){.label = work_label_words(work, tier->name),
                         .columns = matrix_columns(work, tier, categories),
                         .column_count = standard_indicator_count(work->context->standard, tier),
                         .rows = (const MatrixRow *)(const void *)rows->data,
                         .row_count = (int)rows->len};
}

static bool has_sign(const GArray *groups, MatrixSign sign) {
    for (guint g = 0; g < groups->len; g++) {
        const MatrixGroup *group = &g_array_index(groups, MatrixGroup, g);
        for (int r = 0; r < group->row_count; r++)
            for (int c = 0; group->rows[r].cells && c < group->column_count; c++)
                if (group->rows[r].cells[c].sign == sign)
                    return true;
    }
    return false;
}

static void draw_matrix(Work *work, Chart *chart, int index, GHashTable *marked) {
    static const Phrase signs[MATRIX_SIGNS] = {PHRASE_COMPUTED_MET,          PHRASE_COMPUTED_NOT_MET,
                                               PHRASE_COMPUTED_SOFT_NOT_MET, PHRASE_COMPUTED_UNKNOWN,
                                               PHRASE_COMPUTED_DECLARED,     PHRASE_COMPUTED_NOT_APPLICABLE};
    g_autoptr(GPtrArray) categories = g_ptr_array_new();
    GArray *groups = work_part(work, sizeof(MatrixGroup));
    for (int t = 0; t < standard_tier_count(work->context->standard); t++) {
        const Tier *tier = standard_tier(work->context->standard, t);
        MatrixGroup group = matrix_group(work, chart, work_piece(work, index), tier, categories, marked);
        if (group.row_count > 0)
            g_array_append_val(groups, group);
    }
    Matrix matrix = {.id = work_piece_id(work, chart->id, index),
                     .title = chart->title,
                     .description = chart->headline,
                     .groups = (const MatrixGroup *)(const void *)groups->data,
                     .group_count = (int)groups->len,
                     .categories = (const char *const *)(void *)categories->pdata,
                     .category_count = (int)categories->len,
                     .mark = work_label(work, PHRASE_GALLERY_MARK),
                     .total = work_label(work, PHRASE_GALLERY_TOTAL),
                     .no_data = work_label(work, PHRASE_DATA_NOT_PUBLISHED),
                     .width = work->facts->width};
    for (int s = 0; s <= MATRIX_NOT_APPLICABLE; s++)
        if (s != MATRIX_SOFT_NOT_MET || has_sign(groups, MATRIX_SOFT_NOT_MET))
            matrix.signs[s] = work_label(work, signs[s]);
    matrix.counted[MATRIX_MET] = matrix.counted[MATRIX_NOT_MET] = true;
    g_ptr_array_add(chart->scenes, matrix_draw(&matrix, work->facts->measure));
}

Chart gallery_matrix(const ReportContext *context, const GalleryFacts *facts) {
    static const Phrase heads[] = {PHRASE_HEAD_COMMUNITY, PHRASE_HEAD_NAME, PHRASE_HEAD_COMPUTED, PHRASE_GALLERY_MARK};
    Chart chart = chart_start(context, "matrix", PHRASE_GALLERY_MATRIX, PHRASE_GALLERY_MATRIX_SHOWN);
    Work work;
    work_init(&work, context, facts);
    g_autoptr(GHashTable) marked = marked_rows(facts);
    chart_head(&work, &chart, heads, G_N_ELEMENTS(heads));
    chart.headline = basis_headline(&work);
    for (int i = 0; facts->facts->len > 0 && i < work_pieces(&work); i++)
        draw_matrix(&work, &chart, i, marked);
    work_clear(&work);
    return chart;
}
