/* The chart of totals and levels. */
#include "report/charts/gallery.h"

/* What a community's row shows. A final edition shows what was stated where anything was, as with rates. */
typedef struct PublicScore {
    const Score *score; /* NULL: no data */
    Interval bar;
    bool beside; /* the total stated is another one, and stands beside the bar */
    int level_low, level_high;
} PublicScore;

static PublicScore public_score(const Drawing *drawing, const Community *community) {
    const GArray *facts = drawing->facts->facts;
    PublicScore shown = {.level_low = -1, .level_high = -1};
    for (guint i = 0; i < facts->len && !shown.score && !community->held; i++) {
        const CommunityFacts *of = &g_array_index(facts, CommunityFacts, i);
        shown.score = of->community == community && of->score.points.given ? &of->score : NULL;
    }
    const Score *score = shown.score;
    if (!score)
        return shown;
    shown.bar = score->points.range;
    shown.level_low = score->level_low;
    shown.level_high = score->level_high;
    bool final = drawing->context->edition == EDITION_FINAL;
    if (final && score->is_stated)
        shown.bar = (Interval){score->stated.value, score->stated.value};
    else
        shown.beside = score->is_stated && !points_agree(score->stated, score->stated.value, score->points.range);
    if (final && score->level)
        shown.level_low = shown.level_high = score->level_stated;
    return shown;
}

static double length_of(Ratio value) {
    return (double)value.num / (double)value.den;
}

/* From nothing to what can be scored, or more where somebody has or says more. */
static Axis score_axis(const Drawing *drawing) {
    static const Item points = {.type = ITEM_COUNT, .unit = "", .id = ""};
    const GArray *facts = drawing->facts->facts;
    Extent extent = {0};
    for (guint i = 0; i < facts->len; i++) {
        const Score *score = &g_array_index(facts, CommunityFacts, i).score;
        if (!score->points.given)
            continue;
        extent_add(&extent, score->points.most);
        extent_add(&extent, score->points.range.low);
        extent_add(&extent, score->points.range.high);
        if (score->is_stated)
            extent_add(&extent, score->stated.value);
    }
    return scale_from_zero(drawing->context, drawing->words, &points, extent);
}

/* "44（填写74）　未达到“合格”": total and level. */
static char *make_value(const ReportContext *context, const void *source) {
    const PublicScore *shown = source;
    if (!shown->score)
        return g_strdup(context_phrase(context, PHRASE_DATA_NOT_PUBLISHED));
    Wording wording = context_wording(context);
    g_autofree char *total = wording_range(shown->bar);
    g_autofree char *stated = shown->beside ? wording_total_stated(shown->score) : NULL;
    g_autofree char *level = wording_levels(&wording, shown->level_low, shown->level_high);
    return phrase_format(PHRASE_SCORE_CHART_VALUE, context->lang, "total", total, "stated", stated ? stated : "",
                         "level", level ? level : "", NULL);
}

static ScoreRow score_row(Drawing *drawing, const Community *community) {
    const ReportContext *context = drawing->context;
    const PublicScore shown = public_score(drawing, community);
    ScoreRow row = {.label = label_community(context, drawing->words, community),
                    .published = shown.score,
                    .text = label_make(context, drawing->words, make_value, &shown)};
    if (!shown.score)
        return row;
    row.low = length_of(shown.bar.low);
    row.high = length_of(shown.bar.high);
    if (shown.beside) {
        double *stated = drawing_new(drawing, double, 1);
        *stated = length_of(shown.score->stated.value);
        g_autofree char *words = wording_total_stated(shown.score);
        row.stated = stated;
        row.stated_text = doc_string(drawing->words, words);
    }
    return row;
}

static char *make_level(const ReportContext *context, const void *source) {
    const Level *level = source;
    g_autofree char *from = ratio_about(level->from, 2);
    return phrase_format(PHRASE_SCORE_CHART_LEVEL, context->lang, "level", words_in(level->name, context->lang), "from",
                         from, NULL);
}

/* How many reach which level, how many nobody can say of, how many totals are stated otherwise; and the numbers. */
static void tell_scores(Drawing *drawing) {
    const ReportContext *context = drawing->context;
    const GPtrArray *levels = context->standard->levels;
    Wording wording = context_wording(context);
    bool final = context->edition == EDITION_FINAL;
    g_autofree int *reached = g_new0(int, levels->len + 1);
    int open = 0, differing = 0;
    for (int i = 0; i < context->dataset->community_count; i++) {
        const Community *community = context->dataset->communities[i];
        const PublicScore shown = public_score(drawing, community);
        const Score *score = shown.score;
        if (!score || !community_wanted(community, context->communities))
            continue;
        differing += shown.beside;
        if (shown.level_low == shown.level_high)
            reached[shown.level_low + 1]++;
        else
            open++;
        g_autofree char *total = wording_total_stated(score), *level = wording_level_stated(&wording, score);
        g_autofree char *range = final && total ? NULL : wording_range(score->points.range);
        g_autofree char *computed =
            final && level ? NULL : wording_levels(&wording, score->level_low, score->level_high);
        g_autofree char *most = ratio_about(score->points.most, 2);
        drawing_row(drawing,
                    (const char *const[]){context_community(context, community), total ? total : "", range ? range : "",
                                          most, level ? level : "", computed ? computed : "", NULL});
    }
    g_autoptr(GPtrArray) parts = g_ptr_array_new();
    for (int i = (int)levels->len; i >= 0 && levels->len > 0; i--) {
        g_autofree char *level = wording_levels(&wording, i - 1, i - 1);
        if (reached[i] > 0)
            g_ptr_array_add(parts, (void *)context_format(context, drawing->words, PHRASE_SCORE_CHART_REACHED, "level",
                                                          level, "count", DIGITS(reached[i]), NULL));
    }
    if (open > 0)
        g_ptr_array_add(parts, (void *)context_format(context, drawing->words, PHRASE_SCORE_CHART_OPEN, "count",
                                                      DIGITS(open), NULL));
    g_autofree char *text = lang_list(context->lang, (const char *const *)parts->pdata, parts->len);
    g_autofree char *rest =
        phrase_format(PHRASE_SCORE_CHART_DIFFERING, context->lang, "before", text, "count", DIGITS(differing), NULL);
    drawing->chart.headline = g_strdup(differing > 0 ? rest : text);
}

Chart gallery_scores(const ReportContext *context, const GalleryFacts *facts) {
    static const Phrase heads[] = {PHRASE_HEAD_COMMUNITY,  PHRASE_SCORE_HEAD_STATED, PHRASE_SCORE_HEAD_COMPUTED,
                                   PHRASE_SCORE_HEAD_MOST, PHRASE_SCORE_HEAD_LEVEL,  PHRASE_SCORE_HEAD_LEVEL_COMPUTED};
    Drawing drawing = drawing_start(context, facts, "scores", PHRASE_SCORES, PHRASE_SCORE_CHART_SHOWN);
    Doc *words = drawing.words;
    const char *cells[G_N_ELEMENTS(heads) + 1] = {NULL};
    for (gsize i = 0; i < G_N_ELEMENTS(heads); i++)
        cells[i] = context_phrase(context, heads[i]);
    drawing_row(&drawing, cells);
    tell_scores(&drawing);

    const GPtrArray *levels = context->standard->levels;
    Axis axis = score_axis(&drawing);
    g_ptr_array_add(drawing.parts, (void *)axis.ticks);
    AxisTick *marks = drawing_new(&drawing, AxisTick, (int)levels->len);
    for (guint i = 0; i < levels->len; i++) {
        const Level *level = g_ptr_array_index(levels, i);
        marks[i] = (AxisTick){length_of(level->from), label_make(context, words, make_level, level)};
    }
    bool final = context->edition == EDITION_FINAL;
    for (int piece = 0; facts->facts->len > 0 && piece < chart_pieces(context); piece++) {
        ScoreGroup *groups = drawing_new(&drawing, ScoreGroup, context->standard->tier_count);
        int count = 0;
        for (int t = 0; t < context->standard->tier_count; t++) {
            const Tier *tier = context->standard->tiers[t];
            g_autoptr(GPtrArray) list = chart_members(context, piece, tier);
            ScoreRow *rows = drawing_new(&drawing, ScoreRow, (int)list->len);
            for (guint i = 0; i < list->len; i++)
                rows[i] = score_row(&drawing, g_ptr_array_index(list, i));
            if (list->len > 0)
                groups[count++] = (ScoreGroup){label_tier_name(context, words, tier), rows, (int)list->len};
        }
        ScoreChart chart = {
            .id = drawing_piece_id(&drawing),
            .title = drawing.chart.title,
            .description = drawing.chart.headline,
            .groups = groups,
            .group_count = count,
            .axis = axis,
            .levels = marks,
            .level_count = (int)levels->len,
            .legend = {.bar = label_phrase(context, words, final ? PHRASE_SCORE_BAR_STATED : PHRASE_SCORE_BAR),
                       .open = label_phrase(context, words, PHRASE_SCORE_OPEN),
                       .diamond = label_phrase(context, words, PHRASE_SCORE_DIAMOND),
                       .level = label_phrase(context, words, PHRASE_SCORE_LEVEL),
                       .hatched = label_phrase(context, words, PHRASE_DATA_NOT_PUBLISHED)},
            .widths = facts->widths};
        if (count > 0)
            g_ptr_array_add(drawing.chart.scenes, scores_draw(&chart, facts->measure));
    }
    return drawing_finish(&drawing);
}
