#include "report/charts/drawing.h"

#include <string.h>

#include "base/csv.h"

/* ---- labels ---- */

const char *label_make(const ReportContext *context, Doc *words, LabelMaker make, const void *source) {
    g_autofree char *first = make(context, source);
    bool leads = lang_is(context->lang, context->doc_lang->langs[0]);
    if (!leads || context->doc_lang->count == 1)
        return doc_string(words, first);
    ReportContext other = *context;
    other.lang = lang_fellow(context->lang, context->doc_lang->langs[1]);
    g_autofree char *second = make(&other, source);
    bool once = !*second || g_str_equal(first, second);
    return once ? doc_string(words, first) : doc_printf(words, "%s\n%s", first, second);
}

typedef struct FormatLabel {
    Phrase id;
    const char *key, *value;
} FormatLabel;

static char *make_format(const ReportContext *context, const void *source) {
    const FormatLabel *label = source;
    return phrase_format(label->id, context->lang, label->key, label->value, NULL);
}

const char *label_format(const ReportContext *context, Doc *words, Phrase id, const char *key, const char *value) {
    return label_make(context, words, make_format, &(FormatLabel){id, key, value});
}

static char *make_words(const ReportContext *context, const void *source) {
    return lang_sentence(words_in(*(const Words *)source, context->lang));
}

const char *label_words(const ReportContext *context, Doc *words, Words both) {
    return label_make(context, words, make_words, &both);
}

static char *make_community(const ReportContext *context, const void *source) {
    const Community *community = source;
    const char *name = context_community(context, community);
    bool apart = community->basis->sampled && community_judged(community);
    return apart ? phrase_format(PHRASE_CHART_SPOT_CHECKED, context->lang, "name", name, NULL) : g_strdup(name);
}

const char *label_community(const ReportContext *context, Doc *words, const Community *community) {
    return label_make(context, words, make_community, community);
}

typedef struct TierLabel {
    const Tier *tier;
    const Item *item; /* NULL: not asked */
    Threshold threshold;
} TierLabel;

/* Without a threshold (its rule is broken, or there are several) the tier's name alone. */
static char *make_tier(const ReportContext *context, const void *source) {
    const TierLabel *label = source;
    const char *name = context_tier(context, label->tier);
    g_autofree char *threshold = label->item ? threshold_words(context, label->item, label->threshold) : g_strdup("");
    g_autofree char *text =
        !label->item ? phrase_format(PHRASE_CHART_GROUP_NOT_ASKED, context->lang, "tier", name, NULL)
        : *threshold ? phrase_format(PHRASE_CHART_GROUP, context->lang, "tier", name, "threshold", threshold, NULL)
                     : g_strdup(name);
    return lang_sentence(text);
}

static char *make_tier_name(const ReportContext *context, const void *source) {
    return lang_sentence(context_tier(context, source));
}

const char *label_tier_name(const ReportContext *context, Doc *words, const Tier *tier) {
    return label_make(context, words, make_tier_name, tier);
}

const char *label_tier(const ReportContext *context, Doc *words, const Tier *tier, const Item *item,
                       Threshold threshold) {
    return label_make(context, words, make_tier, &(TierLabel){tier, item, threshold});
}

static char *make_measured(const ReportContext *context, const void *source) {
    const Item *item = source;
    g_autofree char *name = lang_sentence(words_in(item->name, context->lang)), *unit = item_unit(context, item);
    return *unit ? phrase_format(PHRASE_CHART_MEASURED, context->lang, "name", name, "unit", unit, NULL)
                 : g_steal_pointer(&name);
}

const char *label_measured(const ReportContext *context, Doc *words, const Item *item) {
    return label_make(context, words, make_measured, item);
}

static char *make_unit(const ReportContext *context, const void *source) {
    g_autofree char *unit = item_unit(context, source);
    return *unit ? phrase_format(PHRASE_CHART_UNIT, context->lang, "unit", unit, NULL) : g_steal_pointer(&unit);
}

const char *label_unit(const ReportContext *context, Doc *words, const Item *item) {
    return label_make(context, words, make_unit, item);
}

typedef struct RemarkLabel {
    const PublicRate *rate;
    bool bracketed;
} RemarkLabel;

static char *make_remark(const ReportContext *context, const void *source) {
    const RemarkLabel *label = source;
    const char *remark = public_rate_remark(context, label->rate);
    return remark && label->bracketed ? phrase_format(PHRASE_CHART_REMARK, context->lang, "remark", remark, NULL)
                                      : g_strdup(remark ? remark : "");
}

const char *label_remark(const ReportContext *context, Doc *words, const PublicRate *rate, bool bracketed) {
    return label_make(context, words, make_remark, &(RemarkLabel){rate, bracketed});
}

const char *label_first(Doc *words, const char *label) {
    return doc_printf(words, "%.*s", (int)strcspn(label, "\n"), label);
}

typedef struct DigitsLabel {
    const Item *item;
    const char *digits;
} DigitsLabel;

static char *make_digits(const ReportContext *context, const void *source) {
    const DigitsLabel *label = source;
    bool word = label->item->type == ITEM_LEVEL && *label->digits;
    return word ? digits_measured(context, label->item, label->digits) : g_strdup(label->digits);
}

const char *label_digits(const ReportContext *context, Doc *words, const Item *item, const char *digits) {
    return label_make(context, words, make_digits, &(DigitsLabel){item, digits});
}

const char *cell_figure(const ReportContext *context, Doc *words, const Item *item, Ratio value, Ratio threshold,
                        const char *none) {
    if (!ratio_valid(value))
        return none;
    g_autofree char *text = item_figure(item, value, threshold);
    g_autofree char *own = make_digits(context, &(DigitsLabel){item, text});
    return doc_string(words, own);
}

/* ---- the making of a Chart ---- */

Drawing drawing_start(const ReportContext *context, const GalleryFacts *facts, const char *id, Phrase title,
                      Phrase subtitle) {
    return (Drawing){.context = context,
                     .facts = facts,
                     .chart = {.id = id,
                               .title = g_strdup(context_phrase(context, title)),
                               .subtitle = g_strdup(context_phrase(context, subtitle)),
                               .scenes = g_ptr_array_new_with_free_func((GDestroyNotify)(void (*)(void))scene_free),
                               .table = g_ptr_array_new_with_free_func((GDestroyNotify)g_strfreev)},
                     .words = doc_new(),
                     .parts = g_ptr_array_new_with_free_func(g_free)};
}

Chart drawing_finish(Drawing *drawing) {
    GPtrArray *scenes = drawing->chart.scenes;
    for (guint i = 0; i < scenes->len && drawing->context->doc_lang->langs[0]->forms->rtl; i++)
        scene_mirror(g_ptr_array_index(scenes, i));
    doc_free(drawing->words);
    g_ptr_array_unref(drawing->parts);
    return drawing->chart;
}

void *drawing_alloc(Drawing *drawing, gsize size, int count) {
    void *array = g_malloc0_n((gsize)MAX(count, 1), size);
    g_ptr_array_add(drawing->parts, array);
    return array;
}

Axis drawing_scale(Drawing *drawing, const Item *item) {
    Extent extent = extent_of(drawing->context, drawing->facts->rates, item);
    Axis axis = scale_from_zero(drawing->context, drawing->words, item, extent);
    g_ptr_array_add(drawing->parts, (void *)axis.ticks);
    return axis;
}

void drawing_row(Drawing *drawing, const char *const *cells) {
    g_ptr_array_add(drawing->chart.table, g_strdupv((char **)cells));
}

int chart_pieces(const ReportContext *context) {
    return (context->dataset->community_count + GALLERY_ROWS - 1) / GALLERY_ROWS;
}

GPtrArray *chart_members(const ReportContext *context, int piece, const Tier *tier) {
    GPtrArray *list = g_ptr_array_new();
    int all = context->dataset->community_count;
    int from = piece == ALL_PIECES ? 0 : piece * GALLERY_ROWS;
    int end = piece == ALL_PIECES ? all : MIN(from + GALLERY_ROWS, all);
    for (int i = from; i < end; i++) {
        const Community *community = context->dataset->communities[i];
        if (community->tier == tier && !community->held && community_wanted(community, context->communities))
            g_ptr_array_add(list, (void *)community);
    }
    return list;
}

const char *drawing_piece_id(Drawing *drawing) {
    const char *id = drawing->chart.id;
    guint drawn = drawing->chart.scenes->len;
    return drawn == 0 ? id : doc_printf(drawing->words, "%s-%u", id, drawn + 1);
}

/* ---- matrices ---- */

void drawing_matrix(Drawing *drawing, MatrixGroup *groups, Matrix matrix) {
    const ReportContext *context = drawing->context;
    g_autoptr(GPtrArray) categories = g_ptr_array_new();
    int count = 0;
    for (int t = 0; t < context->standard->tier_count; t++) {
        const Tier *tier = context->standard->tiers[t];
        int column_count = tier->indicator_count;
        MatrixColumn *columns = drawing_new(drawing, MatrixColumn, column_count);
        for (int i = 0; i < column_count; i++) {
            const Indicator *indicator = tier->indicators[i];
            const char *category = label_words(context, drawing->words, indicator->category);
            guint index = categories->len;
            if (!g_ptr_array_find_with_equal_func(categories, category, g_str_equal, &index))
                g_ptr_array_add(categories, (void *)category);
            columns[i] = (MatrixColumn){indicator->no, (int)index};
        }
        if (groups[t].row_count > 0)
            groups[count++] = (MatrixGroup){label_tier_name(context, drawing->words, tier), columns, column_count,
                                            groups[t].rows, groups[t].row_count};
    }
    if (count == 0)
        return;
    matrix.id = drawing_piece_id(drawing);
    matrix.title = drawing->chart.title;
    matrix.description = drawing->chart.headline;
    matrix.groups = groups;
    matrix.group_count = count;
    matrix.categories = (const char *const *)(void *)categories->pdata;
    matrix.category_count = (int)categories->len;
    matrix.mark = label_phrase(context, drawing->words, PHRASE_GALLERY_MARK);
    matrix.widths = drawing->facts->widths;
    g_ptr_array_add(drawing->chart.scenes, matrix_draw(&matrix, drawing->facts->measure));
}

/* ---- into files and documents ---- */

void chart_clear(Chart *chart) {
    g_free(chart->title);
    g_free(chart->headline);
    g_free(chart->subtitle);
    g_clear_pointer(&chart->scenes, g_ptr_array_unref);
    g_clear_pointer(&chart->table, g_ptr_array_unref);
}

char *chart_csv(const Chart *chart) {
    GString *out = g_string_new("\xEF\xBB\xBF");
    for (guint i = 0; i < chart->table->len; i++)
        csv_append_cells(out, g_ptr_array_index(chart->table, i));
    return g_string_free(out, FALSE);
}

/* Heading, what is shown, the figures under their headline, the numbers. */
static void add_chart(const ReportContext *context, Doc *doc, Node *section, Chart *chart) {
    node_heading(doc, section, 3, chart->title);
    g_ptr_array_set_free_func(chart->scenes, NULL);
    for (guint i = 0; i < chart->scenes->len; i++) {
        Node *figure = node_scene(doc, section, g_ptr_array_index(chart->scenes, i));
        if (i + 1 == chart->scenes->len)
            node_text(doc, node_add(doc, figure, KIND_CAPTION, ROLE_NONE), chart->headline);
    }
    g_ptr_array_set_size(chart->scenes, 0);
    node_para(doc, section, ROLE_NOTE, chart->subtitle);
    if (chart->table->len <= 1)
        return;
    const char *const *heads = g_ptr_array_index(chart->table, 0);
    Node *table = node_table(doc, section, ROLE_TABLE_DATA, chart->title, heads, g_strv_length((char **)heads));
    Node *body = node_add(doc, table, KIND_BODY, ROLE_NONE);
    for (guint i = 1; i < chart->table->len; i++) {
        char **cells = g_ptr_array_index(chart->table, i);
        Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
        for (int c = 0; cells[c]; c++) {
            g_autofree char *shown = lang_figure(context->lang, cells[c]);
            node_cell(doc, row, c == 0 ? SCOPE_ROW : SCOPE_NONE, shown);
        }
    }
}

Node *gallery_section(const ReportContext *context, Doc *doc, const char *heading, Chart *charts, int count) {
    int drawn = 0;
    for (int i = 0; i < count; i++)
        drawn += charts[i].scenes->len > 0;
    if (drawn == 0)
        return NULL;
    Node *section = node_section(doc, ROLE_NONE, context->edition == EDITION_INTERNAL ? "overview" : "charts");
    if (heading)
        node_heading(doc, section, 2, heading);
    for (int i = 0; i < count; i++)
        if (charts[i].scenes->len > 0)
            add_chart(context, doc, section, &charts[i]);
    return section;
}
