#include "report/yearly/yearly_charts.h"

static const MatrixSign course_signs[COURSES] = {MATRIX_BETTER, MATRIX_UP,     MATRIX_SAME, MATRIX_DOWN,
                                                 MATRIX_WORSE,  MATRIX_BROKEN, MATRIX_NEW};

typedef struct Courses {
    Work *work;
    const YearlyFacts *facts;
    GHashTable *marked; /* "hengan 5": rows to be verified */
    GPtrArray *categories;
} Courses;

static GHashTable *marked_rows(CheckReport *report) {
    GHashTable *rows = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    const GPtrArray *sorted = check_report_sorted(report);
    for (guint i = 0; i < sorted->len; i++) {
        const Finding *finding = g_ptr_array_index(sorted, i);
        if (finding->community && finding->no > 0 && finding->severity > SEVERITY_INFO)
            g_hash_table_add(rows, g_strdup_printf("%s %d", finding->community, finding->no));
    }
    return rows;
}

static const MatrixCell *course_cells(const Courses *courses, Chart *chart, const YearlyRow *row) {
    if (!row->compared)
        return NULL;
    Work *work = courses->work;
    GArray *cells = work_part(work, sizeof(MatrixCell));
    int count = standard_indicator_count(work->context->standard, row->now->tier);
    for (int i = 0; i < count; i++) {
        const Indicator *indicator = standard_indicator(work->context->standard, row->now->tier, i);
        g_autofree char *key = g_strdup_printf("%s %d", row->now->id, indicator->no);
        Course course = (Course)row->cells[i];
        const char *words = yearly_course(work->context, course), *name = work_words(work, indicator->name);
        MatrixCell cell = {course_signs[course], g_hash_table_contains(courses->marked, key),
                           doc_printf(work->words, "%s %s", name, words)};
        g_array_append_val(cells, cell);
        const char *const line[] = {yearly_name(work->context, row->now), name, words,
                                    cell.marked ? context_phrase(work->context, PHRASE_GALLERY_MARK) : "", NULL};
        yearly_chart_add(chart, line);
    }
    return (const MatrixCell *)(const void *)cells->data;
}

static MatrixGroup course_group(const Courses *courses, Chart *chart, int piece, const Tier *tier) {
    Work *work = courses->work;
    GArray *rows = work_part(work, sizeof(MatrixRow));
    for (int i = 0; i < GALLERY_ROWS; i++) {
        const YearlyRow *row = yearly_row_in(courses->facts, piece, i, tier);
        if (!row)
            continue;
        MatrixRow made = {yearly_label(work, row->now), course_cells(courses, chart, row)};
        g_array_append_val(rows, made);
    }
    return (MatrixGroup){.label = work_label_words(work, tier->name),
                         .columns = matrix_columns(work, tier, courses->categories),
                         .column_count = standard_indicator_count(work->context->standard, tier),
                         .rows = (const MatrixRow *)(const void *)rows->data,
                         .row_count = (int)rows->len};
}

static void draw_courses(const Courses *courses, Chart *chart, int piece) {
    static const Phrase legend[COURSES] = {
        PHRASE_LEGEND_COURSE_BETTER, PHRASE_LEGEND_COURSE_UP,     PHRASE_LEGEND_COURSE_SAME, PHRASE_LEGEND_COURSE_DOWN,
        PHRASE_LEGEND_COURSE_WORSE,  PHRASE_LEGEND_COURSE_BROKEN, PHRASE_LEGEND_COURSE_NEW};
    Work *work = courses->work;
    GArray *groups = work_part(work, sizeof(MatrixGroup));
    for (int t = 0; t < standard_tier_count(work->context->standard); t++) {
        MatrixGroup group = course_group(courses, chart, piece, standard_tier(work->context->standard, t));
        if (group.row_count > 0)
            g_array_append_val(groups, group);
    }
    Matrix matrix = {.id = work_piece_id(work, chart->id, piece),
                     .title = chart->title,
                     .description = chart->headline,
                     .groups = (const MatrixGroup *)(const void *)groups->data,
                     .group_count = (int)groups->len,
                     .categories = (const char *const *)(void *)courses->categories->pdata,
                     .category_count = (int)courses->categories->len,
                     .mark = work_label(work, PHRASE_GALLERY_MARK),
                     .total = work_label(work, PHRASE_CHART_COURSES_TOTAL),
                     .no_data = work_label(work, PHRASE_CHART_NO_PAIR),
                     .width = work->facts->width};
    for (int c = 0; c < COURSES; c++)
        matrix.signs[course_signs[c]] = work_label(work, legend[c]);
    matrix.counted[MATRIX_BETTER] = matrix.counted[MATRIX_UP] = true;
    matrix.counted[MATRIX_DOWN] = matrix.counted[MATRIX_WORSE] = true;
    if (groups->len > 0)
        g_ptr_array_add(chart->scenes, matrix_draw(&matrix, work->facts->measure));
}

static char *courses_headline(const Work *work, const YearlyFacts *facts) {
    int counts[COURSES] = {0};
    for (guint i = 0; i < facts->rows->len; i++)
        for (int c = 0; c < COURSES; c++)
            counts[c] += yearly_row(facts, i)->courses[c];
    return yearly_courses(work->context, work->words, counts);
}

Chart yearly_courses_chart(const ReportContext *context, const YearlyFacts *facts, const GalleryFacts *gallery) {
    static const Phrase heads[] = {PHRASE_HEAD_COMMUNITY, PHRASE_HEAD_NAME, PHRASE_HEAD_CHANGE, PHRASE_GALLERY_MARK};
    Chart chart = yearly_chart(context, facts, "changes", PHRASE_CHART_COURSES, PHRASE_CHART_COURSES_SHOWN);
    Work work;
    work_init(&work, context, gallery);
    g_autoptr(GHashTable) marked = marked_rows(gallery->report);
    g_autoptr(GPtrArray) categories = g_ptr_array_new();
    const Courses courses = {&work, facts, marked, categories};
    chart.headline = courses_headline(&work, facts);
    chart_head(&work, &chart, heads, G_N_ELEMENTS(heads));
    for (int i = 0; i < yearly_pieces(facts); i++)
        draw_courses(&courses, &chart, i);
    work_clear(&work);
    return chart;
}
