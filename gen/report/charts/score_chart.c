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

/* The end of the scale: what can be scored, or more where somebody has or says more. */
static Ratio scale_end(const Drawing *drawing) {
    const GArray *facts = drawing->facts->facts;
    Ratio end = ratio_make(1, 1);
    for (guint i = 0; i < facts->len; i++) {
        const Score *score = &g_array_index(facts, CommunityFacts, i).score;
        const Ratio values[] = {score->points.most, score->points.range.high, score->stated.value};
        for (gsize k = 0; score->points.given && k < 2u + score->is_stated; k++)
            if (ratio_valid(values[k]) && ratio_compare(values[k], end) > 0)
                end = values[k];
    }
    return end;
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

static ScoreRow score_row(Drawing *drawing, const Community *community, Ratio end) {
    const ReportContext *context = drawing->context;
    const PublicScore shown = public_score(drawing, community);
    const char *text = label_make(context, drawing->words, make_value, &shown);
    ScoreRow row = {label_community(context, drawing->words, community), -1, -1, -1, text, NULL};
    const Score *score = shown.score;
    if (!score)
        return row;
    row.low = drawing_place(ratio_div(shown.bar.low, end));
    row.high = drawing_place(ratio_div(shown.bar.high, end));
    if (shown.beside)
        row.stated = drawing_place(ratio_div(score->stated.value, end));
    g_autofree char *stated = wording_total_stated(score);
    row.stated_text = doc_string(drawing->words, stated ? stated : "");
    return row;
}

/* From 0 on, at most ten steps of 1, 2 or 5 and their tens. */
static int make_ticks(Drawing *drawing, ScoreMark *ticks, int most, Ratio end) {
    static const int steps[] = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};
    gsize s = 0;
    while (s + 1 < G_N_ELEMENTS(steps) && ratio_compare(ratio_make((int64_t)steps[s] * (most - 1), 1), end) < 0)
        s++;
    int count = 0;
    for (; count < most && ratio_compare(ratio_make((int64_t)steps[s] * count, 1), end) <= 0; count++)
        ticks[count] = (ScoreMark){drawing_place(ratio_div(ratio_make((int64_t)steps[s] * count, 1), end)),
                                   doc_string(drawing->words, DIGITS(steps[s] * count))};
    return count;
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
    enum { TICKS_MOST = 11 };
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
    Ratio end = scale_end(&drawing);
    ScoreMark ticks[TICKS_MOST], *marks = drawing_new(&drawing, ScoreMark, (int)levels->len);
    int tick_count = make_ticks(&drawing, ticks, TICKS_MOST, end);
    for (guint i = 0; i < levels->len; i++) {
        const Level *level = g_ptr_array_index(levels, i);
        marks[i] =
            (ScoreMark){drawing_place(ratio_div(level->from, end)), label_make(context, words, make_level, level)};
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
                rows[i] = score_row(&drawing, g_ptr_array_index(list, i), end);
            if (list->len > 0)
                groups[count++] = (ScoreGroup){label_words(context, words, tier->name), rows, (int)list->len};
        }
        ScoreChart chart = {
            .id = drawing_piece_id(&drawing, piece),
            .title = drawing.chart.title,
            .description = drawing.chart.headline,
            .groups = groups,
            .group_count = count,
            .ticks = ticks,
            .levels = marks,
            .tick_count = tick_count,
            .level_count = (int)levels->len,
            .legend = {.bar = label_phrase(context, words, final ? PHRASE_SCORE_BAR_STATED : PHRASE_SCORE_BAR),
                       .open = label_phrase(context, words, PHRASE_SCORE_OPEN),
                       .diamond = label_phrase(context, words, PHRASE_SCORE_DIAMOND),
                       .level = label_phrase(context, words, PHRASE_SCORE_LEVEL),
                       .hatched = label_phrase(context, words, PHRASE_DATA_NOT_PUBLISHED)},
            .width = facts->width};
        g_ptr_array_add(drawing.chart.scenes, scores_draw(&chart, facts->measure));
    }
    return drawing_finish(&drawing);
}
