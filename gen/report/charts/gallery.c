#include "report/charts/gallery.h"

#include "base/text.h"
#include "find/checks.h"
#include "report/charts/strip_chart.h"

/* Of what is compared that is no item of a table: checks compare figures of any kind. */
static const Item no_item = {.type = ITEM_COUNT, .unit = "", .id = ""};

/* ---- what verdicts rest on ---- */

static const Phrase basis_heads[SUPPORTS] = {[SUPPORT_DIFFERS] = PHRASE_GALLERY_DIFFERS,
                                             [SUPPORT_FIGURES] = PHRASE_GALLERY_COMPUTED,
                                             [SUPPORT_WORDS] = PHRASE_GALLERY_WORDS,
                                             [SUPPORT_NO_DATA] = PHRASE_GALLERY_NO_DATA,
                                             [SUPPORT_NOT_APPLICABLE] = PHRASE_GALLERY_NOT_APPLICABLE};

G_STATIC_ASSERT(STACK_PARTS == (int)SUPPORTS);

/* Adds what a community's verdicts rest on; false where it has none. */
static bool count_supports(const Drawing *drawing, const Community *community, int *counts) {
    const VerdictLine *lines = check_report_verdicts(drawing->facts->report, community->id);
    for (int i = 0; lines && i < community->tier->indicator_count; i++)
        counts[lines[i].support]++;
    return lines;
}

static char *basis_headline(Drawing *drawing) {
    const ReportContext *context = drawing->context;
    int counts[SUPPORTS] = {0}, all = 0;
    for (int i = 0; i < context->dataset->community_count; i++) {
        const Community *community = context->dataset->communities[i];
        if (!community->held && community->tier)
            count_supports(drawing, community, counts);
    }
    for (int s = 0; s < SUPPORTS; s++)
        all += counts[s];
    return phrase_format(PHRASE_GALLERY_SUMMARY_HEADLINE, context->lang, "all", DIGITS(all), "differs",
                         DIGITS_OR_NONE(counts[SUPPORT_DIFFERS]), "computed", DIGITS(counts[SUPPORT_FIGURES]), "words",
                         DIGITS(counts[SUPPORT_WORDS]), "missing", DIGITS(counts[SUPPORT_NO_DATA]), "none",
                         DIGITS(counts[SUPPORT_NOT_APPLICABLE]), NULL);
}

static StackGroup community_stacks(Drawing *drawing, int piece, const Tier *tier, GPtrArray *unpublished) {
    g_autoptr(GPtrArray) list = chart_members(drawing->context, piece, tier);
    StackRow *rows = drawing_new(drawing, StackRow, (int)list->len);
    int count = 0;
    for (guint i = 0; i < list->len; i++) {
        const Community *community = g_ptr_array_index(list, i);
        rows[count].label = label_community(drawing->context, drawing->words, community);
        if (count_supports(drawing, community, rows[count].counts))
            count++;
        else
            g_ptr_array_add(unpublished, (void *)community);
    }
    return (StackGroup){label_tier_name(drawing->context, drawing->words, tier), rows, count};
}

/* Who has no verdicts stands in a note. */
static const char *unpublished_note(Drawing *drawing, const GPtrArray *unpublished) {
    g_autoptr(GArray) figures = g_array_new(FALSE, FALSE, sizeof(StripFigure));
    const PublicRate none = {.item = &no_item, .state = RATE_NO_TABLE, .value = ratio_invalid()};
    for (guint i = 0; i < unpublished->len; i++) {
        StripFigure figure = {.community = g_ptr_array_index(unpublished, i), .rate = none, .digits = ""};
        g_array_append_val(figures, figure);
    }
    return strips_note(drawing, figures);
}

/* A row for each category of a tier that a verdict is of, in the order in which they are met. */
static StackGroup category_stacks(Drawing *drawing, const Tier *tier) {
    const ReportContext *context = drawing->context;
    int count = 0, indicators = tier->indicator_count;
    StackRow *rows = drawing_new(drawing, StackRow, indicators);
    for (int i = 0; i < context->dataset->community_count; i++) {
        const Community *community = context->dataset->communities[i];
        const VerdictLine *lines = community->tier == tier && !community->held
                                       ? check_report_verdicts(drawing->facts->report, community->id)
                                       : NULL;
        for (int k = 0; lines && k < indicators; k++) {
            const char *name = label_words(context, drawing->words, lines[k].indicator->category);
            int row = 0;
            while (row < count && !g_str_equal(rows[row].label, name))
                row++;
            if (row == count)
                rows[count++] = (StackRow){.label = name};
            rows[row].counts[lines[k].support]++;
        }
    }
    return (StackGroup){label_tier_name(context, drawing->words, tier), rows, count};
}

Chart gallery_basis(const ReportContext *context, const GalleryFacts *facts, bool categories) {
    Drawing drawing =
        categories
            ? drawing_start(context, facts, "categories", PHRASE_GALLERY_CATEGORIES, PHRASE_GALLERY_CATEGORIES_SHOWN)
            : drawing_start(context, facts, "summary", PHRASE_GALLERY_SUMMARY, PHRASE_GALLERY_SUMMARY_SHOWN);
    int pieces = categories ? 1 : facts->facts->len > 0 ? chart_pieces(context) : 0;
    int tiers = context->standard->tier_count;
    Stacks stacks = {.title = drawing.chart.title, .widths = facts->widths};
    const char *heads[SUPPORTS + 2] = {
        context_phrase(context, categories ? PHRASE_HEAD_CATEGORY : PHRASE_HEAD_COMMUNITY)};
    for (int s = 0; s < SUPPORTS; s++) {
        heads[s + 1] = context_phrase(context, basis_heads[s]);
        stacks.parts[s] = label_phrase(context, drawing.words, basis_heads[s]);
    }
    drawing_row(&drawing, heads);
    stacks.description = drawing.chart.headline = basis_headline(&drawing);
    for (int i = 0; i < pieces; i++) {
        StackGroup *groups = drawing_new(&drawing, StackGroup, tiers);
        stacks.id = drawing_piece_id(&drawing);
        stacks.groups = groups;
        stacks.group_count = 0;
        g_autoptr(GPtrArray) unpublished = g_ptr_array_new();
        for (int t = 0; t < tiers; t++) {
            const Tier *tier = context->standard->tiers[t];
            StackGroup group =
                categories ? category_stacks(&drawing, tier) : community_stacks(&drawing, i, tier, unpublished);
            for (int r = 0; r < group.row_count; r++) {
                const StackRow *row = &group.rows[r];
                const char *cells[SUPPORTS + 2] = {label_first(drawing.words, row->label)};
                for (int s = 0; s < SUPPORTS; s++)
                    cells[s + 1] = doc_printf(drawing.words, "%d", row->counts[s]);
                drawing_row(&drawing, cells);
            }
            if (group.row_count > 0)
                groups[stacks.group_count++] = group;
        }
        stacks.note = unpublished_note(&drawing, unpublished);
        if (stacks.group_count > 0)
            g_ptr_array_add(drawing.chart.scenes, stacks_draw(&stacks, facts->measure));
    }
    return drawing_finish(&drawing);
}

/* ---- the matrix ---- */

static const MatrixSign verdict_signs[VERDICTS] = {[VERDICT_MET] = MATRIX_MET,
                                                   [VERDICT_NOT_MET] = MATRIX_NOT_MET,
                                                   [VERDICT_SOFT_NOT_MET] = MATRIX_SOFT_NOT_MET,
                                                   [VERDICT_DECLARED] = MATRIX_DECLARED,
                                                   [VERDICT_NOT_APPLICABLE] = MATRIX_NOT_APPLICABLE,
                                                   [VERDICT_SCORED] = MATRIX_SCORED,
                                                   [VERDICT_UNKNOWN] = MATRIX_UNKNOWN};

/* NULL where a community has no verdicts; *soft: one of them is not met by a soft rule. */
static const MatrixCell *matrix_cells(Drawing *drawing, const Community *community, bool *soft) {
    const ReportContext *context = drawing->context;
    const VerdictLine *lines = check_report_verdicts(drawing->facts->report, community->id);
    if (!lines)
        return NULL;
    int count = community->tier->indicator_count;
    MatrixCell *cells = drawing_new(drawing, MatrixCell, count);
    const char *who = label_first(drawing->words, label_community(context, drawing->words, community));
    for (int i = 0; i < count; i++) {
        const Indicator *indicator = lines[i].indicator;
        const char *name = label_first(drawing->words, label_words(context, drawing->words, indicator->name));
        const char *verdict = context_phrase(context, verdict_phrases[lines[i].verdict]);
        int found = check_report_row(drawing->facts->report, community->id, indicator->no);
        cells[i] = (MatrixCell){verdict_signs[lines[i].verdict], found & FOUND_QUESTION,
                                doc_printf(drawing->words, "%s %s %s", who, name, verdict)};
        *soft |= lines[i].verdict == VERDICT_SOFT_NOT_MET;
        drawing_row(drawing, (const char *const[]){who, name, verdict, cells[i].marked ? "※" : "", NULL});
    }
    return cells;
}

Chart gallery_matrix(const ReportContext *context, const GalleryFacts *facts) {
    Drawing drawing = drawing_start(context, facts, "matrix", PHRASE_GALLERY_MATRIX, PHRASE_GALLERY_MATRIX_SHOWN);
    Doc *words = drawing.words;
    drawing_row(&drawing, (const char *const[]){context_phrase(context, PHRASE_HEAD_COMMUNITY),
                                                context_phrase(context, PHRASE_HEAD_NAME),
                                                context_phrase(context, PHRASE_HEAD_COMPUTED),
                                                context_phrase(context, PHRASE_GALLERY_MARK), NULL});
    drawing.chart.headline = basis_headline(&drawing);
    for (int i = 0; facts->facts->len > 0 && i < chart_pieces(context); i++) {
        MatrixGroup *groups = drawing_new(&drawing, MatrixGroup, context->standard->tier_count);
        bool soft = false;
        for (int t = 0; t < context->standard->tier_count; t++) {
            g_autoptr(GPtrArray) list = chart_members(context, i, context->standard->tiers[t]);
            MatrixRow *rows = drawing_new(&drawing, MatrixRow, (int)list->len);
            for (guint k = 0; k < list->len; k++) {
                const Community *community = g_ptr_array_index(list, k);
                rows[k] =
                    (MatrixRow){label_community(context, words, community), matrix_cells(&drawing, community, &soft)};
            }
            groups[t] = (MatrixGroup){.rows = rows, .row_count = (int)list->len};
        }
        Matrix matrix = {.counted = {[MATRIX_MET] = true, [MATRIX_NOT_MET] = true},
                         .total = label_phrase(context, words, PHRASE_GALLERY_TOTAL),
                         .no_data = label_phrase(context, words, PHRASE_DATA_NOT_PUBLISHED)};
        for (int v = 0; v < VERDICTS; v++)
            if ((v != VERDICT_SOFT_NOT_MET || soft) && (v != VERDICT_SCORED || context->standard->scored))
                matrix.signs[verdict_signs[v]] = label_phrase(context, words, verdict_phrases[v]);
        drawing_matrix(&drawing, groups, matrix);
    }
    return drawing_finish(&drawing);
}

/* ---- sizes ---- */

/* What the strips are made from; each looked for once, as there may be thousands of figures. */
typedef struct Sizes {
    Drawing *drawing;
    GPtrArray *checks; /* of const Check *, as PeerFacts.sizes has them */
    GHashTable *facts; /* const Community * -> const CommunityFacts *; lookup only */
    GHashTable *odd;   /* "community:line" of outliers; lookup only */
} Sizes;

static Sizes sizes_make(Drawing *drawing) {
    const ReportContext *context = drawing->context;
    const GPtrArray *checks = context->standard->checks, *sorted = check_report_sorted(drawing->facts->report);
    const GArray *facts = drawing->facts->facts;
    Sizes sizes = {.drawing = drawing,
                   .checks = g_ptr_array_new(),
                   .facts = g_hash_table_new(g_direct_hash, g_direct_equal),
                   .odd = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL)};
    for (guint i = 0; i < checks->len; i++)
        if (((const Check *)g_ptr_array_index(checks, i))->kind == CHECK_PEERS)
            g_ptr_array_add(sizes.checks, g_ptr_array_index(checks, i));
    for (guint i = 0; i < facts->len; i++) {
        const CommunityFacts *of = &g_array_index(facts, CommunityFacts, i);
        g_hash_table_insert(sizes.facts, (void *)of->community, (void *)of);
    }
    for (guint i = 0; context->edition != EDITION_FINAL && i < sorted->len; i++) {
        const Finding *finding = g_ptr_array_index(sorted, i);
        if (finding->id == FINDING_OUTLIER && finding->community)
            g_hash_table_add(sizes.odd, g_strdup_printf("%s:%d", finding->community, finding->place.line));
    }
    return sizes;
}

static bool size_is_asked(const Tier *tier, const Check *check) {
    return tiers_have(check->tiers, tier->id) && tier_lookup_indicator(tier, check->indicator);
}

/* What is computed from several figures is worth no more digits than a few: of more than a hundred no decimals. */
static char *size_digits(const Sizes *sizes, const PeerSize *size) {
    enum { HUNDRED = 100 };
    const Rule *rule = rulebook_check(sizes->drawing->context->rulebook, size->check);
    bool large = ratio_compare(size->value, ratio_make(HUNDRED, 1)) >= 0;
    return rule && rule->items->len > 1 && large ? ratio_about(size->value, 0) : g_strdup(size->text);
}

/* The figures of a check in the order of the register; of who is not asked for it there is none. */
static GArray *size_figures(const Sizes *sizes, guint check) {
    const ReportContext *context = sizes->drawing->context;
    const Check *asked = g_ptr_array_index(sizes->checks, check);
    GArray *figures = g_array_new(FALSE, FALSE, sizeof(StripFigure));
    for (int t = 0; t < context->standard->tier_count; t++) {
        g_autoptr(GPtrArray) list = chart_members(context, ALL_PIECES, context->standard->tiers[t]);
        for (guint i = 0; i < list->len; i++) {
            const Community *community = g_ptr_array_index(list, i);
            const CommunityFacts *facts = g_hash_table_lookup(sizes->facts, community);
            const PeerSize *size =
                facts && facts->peers.sizes ? &g_array_index(facts->peers.sizes, PeerSize, check) : NULL;
            bool given = size && ratio_valid(size->value);
            if (!given && facts && !size_is_asked(community->tier, asked))
                continue;
            g_autofree char *digits = given ? size_digits(sizes, size) : g_strdup("");
            g_autofree char *key = given ? g_strdup_printf("%s:%d", community->id, size->line) : NULL;
            StripFigure figure = {
                .community = community,
                .rate = {.item = &no_item,
                         .state = given   ? RATE_STATED
                                  : facts ? RATE_NOT_REPORTED
                                          : RATE_NO_TABLE,
                         .value = given ? size->value : ratio_invalid(),
                         .stated = ratio_invalid()},
                .why = exception_of(given, REACH_OPEN, false, given && g_hash_table_contains(sizes->odd, key)),
                .digits = doc_string(sizes->drawing->words, digits),
                .what = &asked->words};
            g_array_append_val(figures, figure);
        }
    }
    return figures;
}

static Axis size_axis(const Sizes *sizes, const GArray *figures) {
    Extent extent = {0};
    for (guint i = 0; i < figures->len; i++)
        extent_add(&extent, g_array_index(figures, StripFigure, i).rate.value);
    Axis axis = scale_from_zero(sizes->drawing->context, sizes->drawing->words, &no_item, extent);
    g_ptr_array_add(sizes->drawing->parts, (void *)axis.ticks);
    return axis;
}

/* The numbers: a row for each community that has a table, its figures in the columns. What is odd is told. Returns how
 * many have a figure. */
static int tell_sizes(const Sizes *sizes, const GPtrArray *figures, GString *told) {
    Drawing *drawing = sizes->drawing;
    const ReportContext *context = drawing->context;
    int reported = 0;
    for (int t = 0; t < context->standard->tier_count; t++) {
        g_autoptr(GPtrArray) list = chart_members(context, ALL_PIECES, context->standard->tiers[t]);
        for (guint i = 0; i < list->len; i++) {
            const Community *community = g_ptr_array_index(list, i);
            const char **cells = drawing_new(drawing, const char *, (int)figures->len + 2);
            const char *name = label_first(drawing->words, label_community(context, drawing->words, community));
            bool any = false;
            cells[0] = name;
            for (guint k = 0; k < figures->len; k++) {
                const GArray *of = g_ptr_array_index(figures, k);
                const StripFigure *figure = NULL;
                for (guint f = 0; f < of->len && !figure; f++)
                    figure = g_array_index(of, StripFigure, f).community == community
                                 ? &g_array_index(of, StripFigure, f)
                                 : NULL;
                bool given = figure && *figure->digits;
                any |= given;
                cells[k + 1] = given ? figure->digits
                                     : context_phrase(context, figure ? PHRASE_BASIS_NO_DATA : PHRASE_RATE_NOT_ASKED);
                if (!figure || figure->why != EXCEPTION_FAR)
                    continue;
                g_autofree char *shown = lang_figure(context->lang, figure->digits);
                g_string_append(told,
                                context_format(context, drawing->words, PHRASE_GALLERY_OUTLIER, "name", name, "what",
                                               words_in(*figure->what, context->lang), "text", shown, NULL));
            }
            reported += any;
            if (g_hash_table_contains(sizes->facts, community))
                drawing_row(drawing, cells);
        }
    }
    return reported;
}

Chart gallery_counts(const ReportContext *context, const GalleryFacts *facts) {
    Drawing drawing = drawing_start(context, facts, "counts", PHRASE_GALLERY_COUNTS, PHRASE_GALLERY_COUNTS_SHOWN);
    Sizes sizes = sizes_make(&drawing);
    int count = (int)sizes.checks->len;
    Strips strips = strips_start(&drawing);
    const char **heads = drawing_new(&drawing, const char *, count + 2);
    heads[0] = context_phrase(context, PHRASE_HEAD_COMMUNITY);
    for (int i = 0; i < count && facts->facts->len > 0; i++) {
        const Check *check = g_ptr_array_index(sizes.checks, (guint)i);
        const char *label = label_words(context, drawing.words, check->words);
        GArray *figures = size_figures(&sizes, (guint)i);
        heads[i + 1] = label_first(drawing.words, label);
        strips_add(&strips, label, size_axis(&sizes, figures), figures, false);
    }
    drawing_row(&drawing, heads);
    g_autoptr(GString) odd = g_string_new(NULL);
    int reported = tell_sizes(&sizes, strips.figures, odd);
    g_autofree char *all =
        phrase_format(PHRASE_GALLERY_COUNTS_HEADLINE, context->lang, "count", DIGITS(reported), NULL);
    drawing.chart.headline = g_strconcat(all, odd->str, NULL);
    StripChart words = {.id = drawing.chart.id, .title = drawing.chart.title, .description = drawing.chart.headline};
    words.legend.value = label_phrase(context, drawing.words, PHRASE_LEGEND_STRIP_FAR);
    Scene *scene = strips_finish(&strips, &words);
    if (scene)
        g_ptr_array_add(drawing.chart.scenes, scene);
    g_ptr_array_unref(sizes.checks);
    g_hash_table_unref(sizes.facts);
    g_hash_table_unref(sizes.odd);
    return drawing_finish(&drawing);
}

/* ---- every rate, small ---- */

/* The figures of a rate in the order of the register, of those who are asked for it. */
static GArray *rate_figures(Drawing *drawing, const RateTable *table, const Item *rate) {
    const ReportContext *context = drawing->context;
    GArray *figures = g_array_new(FALSE, FALSE, sizeof(StripFigure));
    for (int t = 0; t < context->standard->tier_count; t++) {
        const Tier *tier = context->standard->tiers[t];
        g_autoptr(GPtrArray) list = chart_members(context, ALL_PIECES, tier);
        for (guint i = 0; tier_rate(tier, rate) && i < list->len; i++) {
            const Community *community = g_ptr_array_index(list, i);
            PublicRate shown = public_rate(table, community, rate);
            StripFigure figure = strip_figure(drawing, community, &shown);
            figure.what = &rate->name;
            g_array_append_val(figures, figure);
        }
    }
    return figures;
}

/* A row for each rate shown. The headline: how many of them are as asked; who does not is named, if there are few; how
 * many differ from what was stated. */
static void tell_rates(Drawing *drawing, const GPtrArray *items) {
    const ReportContext *context = drawing->context;
    Doc *words = drawing->words;
    enum { FEW = 8 };
    int all = 0, reached = 0, differing = 0, missing = 0;
    g_autoptr(GString) missed = g_string_new(NULL);
    for (guint i = 0; i < drawing->facts->rates->len; i++) {
        const RateFact *fact = &g_array_index(drawing->facts->rates, RateFact, i);
        PublicRate shown = public_rate_of(context, fact);
        const char *name = label_first(words, label_community(context, words, fact->community));
        const char *rate = label_first(words, label_words(context, words, fact->item->name));
        g_autofree char *digits = public_rate_digits(&shown, "");
        g_autofree char *measured = digits_measured(context, fact->item, digits);
        if (shown.state != RATE_HELD) {
            const char *remark = public_rate_remark(context, &shown);
            g_autofree char *asked = threshold_words(context, fact->item, shown.asked);
            g_autofree char *computed = public_rate_computed(&shown, ""), *stated = public_rate_stated(&shown, "");
            const char *said = label_first(words, label_digits(context, words, fact->item, stated));
            drawing_row(drawing, (const char *const[]){name, rate, said, computed, asked, remark ? remark : "", NULL});
        }
        if (!ratio_valid(shown.value) || shown.asked.bound == BOUND_NONE)
            continue;
        all++;
        reached += shown.reach == REACH_YES;
        differing += shown.state == RATE_CONTRADICTED;
        missing += shown.reach == REACH_NO;
        if (shown.reach == REACH_NO)
            g_string_append_printf(missed, "%s%s", context_phrase(context, PHRASE_CLAUSE_SEPARATOR),
                                   context_format(context, words, PHRASE_GALLERY_RATE_MISSED, "name", name, "rate",
                                                  rate, "value", measured, NULL));
    }
    g_autofree char *text = phrase_format(rates_phrase(items, PHRASE_GALLERY_RATES_HEADLINE), context->lang, "all",
                                          DIGITS(all), "reached", DIGITS(reached), NULL);
    const char *rest = context_format(context, words, rates_phrase(items, PHRASE_CHART_HEADLINE_DIFFERING), "count",
                                      DIGITS(differing), NULL);
    drawing->chart.headline = g_strconcat(text, missing > FEW ? "" : missed->str, differing > 0 ? rest : "", NULL);
}

Chart gallery_rates(const ReportContext *context, const GalleryFacts *facts) {
    g_autoptr(GPtrArray) items = rates_met(facts->rates);
    const Phrase heads[] = {PHRASE_HEAD_COMMUNITY, rates_phrase(items, PHRASE_HEAD_RATE),
                            PHRASE_HEAD_STATED,    PHRASE_HEAD_COMPUTED,
                            PHRASE_HEAD_THRESHOLD, PHRASE_HEAD_REMARK};
    Drawing drawing = drawing_start(context, facts, "rates", rates_phrase(items, PHRASE_GALLERY_RATES),
                                    rates_phrase(items, PHRASE_GALLERY_RATES_SHOWN));
    g_autoptr(RateTable) table = rate_table_new(context, facts->rates);
    const char *cells[G_N_ELEMENTS(heads) + 1] = {NULL};
    for (gsize i = 0; i < G_N_ELEMENTS(heads); i++)
        cells[i] = context_phrase(context, heads[i]);
    drawing_row(&drawing, cells);
    tell_rates(&drawing, items);
    enum { STRIPS_MOST = 8 };
    /* As even as may be. */
    guint parts = (items->len + STRIPS_MOST - 1) / STRIPS_MOST;
    for (guint part = 0; part < parts; part++) {
        Strips strips = strips_start(&drawing);
        for (guint i = items->len * part / parts; i < items->len * (part + 1) / parts; i++) {
            const Item *rate = g_ptr_array_index(items, i);
            strips_add(&strips, label_measured(context, drawing.words, rate), drawing_scale(&drawing, rate),
                       rate_figures(&drawing, table, rate), true);
        }
        StripChart words = {.id = drawing_piece_id(&drawing),
                            .title = drawing.chart.title,
                            .description = drawing.chart.headline,
                            .legend = rate_strip_legend(context, drawing.words, items)};
        g_ptr_array_add(drawing.chart.scenes, strips_finish(&strips, &words));
    }
    return drawing_finish(&drawing);
}
