#include "report/charts/gallery.h"

#include "base/text.h"
#include "find/checks.h"

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

static StackGroup community_stacks(Drawing *drawing, int piece, const Tier *tier) {
    g_autoptr(GPtrArray) list = chart_members(drawing->context, piece, tier);
    StackRow *rows = drawing_new(drawing, StackRow, (int)list->len);
    for (guint i = 0; i < list->len; i++) {
        const Community *community = g_ptr_array_index(list, i);
        rows[i].label = label_community(drawing->context, drawing->words, community);
        rows[i].published = count_supports(drawing, community, rows[i].counts);
    }
    return (StackGroup){label_tier_name(drawing->context, drawing->words, tier), rows, (int)list->len};
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
                rows[count++] = (StackRow){.label = name, .published = true};
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
    const char *no_data = context_phrase(context, PHRASE_DATA_NOT_PUBLISHED);
    Stacks stacks = {.title = drawing.chart.title,
                     .no_data = label_phrase(context, drawing.words, PHRASE_DATA_NOT_PUBLISHED),
                     .width = facts->width};
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
        for (int t = 0; t < tiers; t++) {
            const Tier *tier = context->standard->tiers[t];
            StackGroup group = categories ? category_stacks(&drawing, tier) : community_stacks(&drawing, i, tier);
            for (int r = 0; r < group.row_count; r++) {
                const StackRow *row = &group.rows[r];
                const char *cells[SUPPORTS + 2] = {label_first(drawing.words, row->label)};
                for (int s = 0; s < SUPPORTS; s++)
                    cells[s + 1] = row->published ? doc_printf(drawing.words, "%d", row->counts[s]) : no_data;
                drawing_row(&drawing, cells);
            }
            if (group.row_count > 0)
                groups[stacks.group_count++] = group;
        }
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

/* What the rows are made from; each looked for once, as there may be thousands of rows. */
typedef struct Sizes {
    Drawing *drawing;
    GPtrArray *checks; /* of const Check *, as PeerFacts.sizes has them */
    double *most;      /* the largest figure of each check */
    GHashTable *facts; /* const Community * -> const CommunityFacts *; lookup only */
    GHashTable *odd;   /* "community:line" of outliers; lookup only */
    GString *headline; /* what is said of them */
    int reported;      /* communities with a figure */
} Sizes;

/* What a community has of a check; NULL where it has no figure. */
static const PeerSize *find_size(const CommunityFacts *facts, guint check) {
    const PeerSize *size = facts->peers.sizes ? &g_array_index(facts->peers.sizes, PeerSize, check) : NULL;
    return size && ratio_valid(size->value) ? size : NULL;
}

/* Only for drawing. */
static double size_length(const PeerSize *size) {
    return (double)size->value.num / (double)size->value.den;
}

static Sizes sizes_make(Drawing *drawing) {
    const ReportContext *context = drawing->context;
    const GPtrArray *checks = context->standard->checks;
    const GArray *facts = drawing->facts->facts;
    const GPtrArray *sorted = check_report_sorted(drawing->facts->report);
    Sizes sizes = {.drawing = drawing,
                   .checks = g_ptr_array_new(),
                   .most = drawing_new(drawing, double, (int)checks->len),
                   .facts = g_hash_table_new(g_direct_hash, g_direct_equal),
                   .odd = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
                   .headline = g_string_new(NULL)};
    for (guint i = 0; i < checks->len; i++)
        if (((const Check *)g_ptr_array_index(checks, i))->kind == CHECK_PEERS)
            g_ptr_array_add(sizes.checks, g_ptr_array_index(checks, i));
    for (guint i = 0; i < facts->len; i++) {
        const CommunityFacts *of = &g_array_index(facts, CommunityFacts, i);
        g_hash_table_insert(sizes.facts, (void *)of->community, (void *)of);
        bool shown = !of->community->held && community_wanted(of->community, context->communities);
        for (guint k = 0; shown && k < sizes.checks->len; k++) {
            const PeerSize *size = find_size(of, k);
            if (size)
                sizes.most[k] = MAX(sizes.most[k], size_length(size));
        }
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

/* Without cells where nothing is published; else its figures stand in the table too, and what is odd in the headline.
 */
static PanelRow size_row(Sizes *sizes, const Community *community) {
    Drawing *drawing = sizes->drawing;
    const ReportContext *context = drawing->context;
    Doc *words = drawing->words;
    PanelRow row = {label_community(context, words, community), NULL};
    const CommunityFacts *facts = g_hash_table_lookup(sizes->facts, community);
    if (!facts)
        return row;
    guint count = sizes->checks->len;
    PanelCell *cells = drawing_new(drawing, PanelCell, (int)count);
    const char **figures = drawing_new(drawing, const char *, (int)count + 2);
    const char *name = label_first(words, row.label);
    bool reported = false;
    figures[0] = name;
    for (guint i = 0; i < count; i++) {
        const Check *check = g_ptr_array_index(sizes->checks, i);
        const PeerSize *size = find_size(facts, i);
        PanelCell *cell = &cells[i];
        *cell = (PanelCell){.sign = RATE_SIGN_WORDS, .stated = -1, .threshold = -1, .text = ""};
        if (size) {
            g_autofree char *key = g_strdup_printf("%s:%d", community->id, size->line);
            cell->at = sizes->most[i] > 0 ? size_length(size) / sizes->most[i] : 0;
            cell->sign = g_hash_table_contains(sizes->odd, key) ? RATE_SIGN_OPEN : RATE_SIGN_BAR;
            cell->text = doc_string(words, size->text);
        } else if (size_is_asked(community->tier, check)) {
            cell->text = label_phrase(context, words, PHRASE_BASIS_NO_DATA);
        }
        if (cell->sign == RATE_SIGN_OPEN)
            g_string_append(sizes->headline,
                            context_format(context, words, PHRASE_GALLERY_OUTLIER, "name", name, "what",
                                           label_first(words, label_words(context, words, check->words)), "text",
                                           cell->text, NULL));
        reported |= cell->sign != RATE_SIGN_WORDS;
        figures[i + 1] = *cell->text ? label_first(words, cell->text) : context_phrase(context, PHRASE_RATE_NOT_ASKED);
    }
    sizes->reported += reported;
    drawing_row(drawing, figures);
    row.cells = cells;
    return row;
}

/* Returns how many there are: a tier without communities in the piece has none. */
static int size_groups(Sizes *sizes, int piece, PanelGroup *groups) {
    Drawing *drawing = sizes->drawing;
    const ReportContext *context = drawing->context;
    int count = 0;
    for (int t = 0; t < context->standard->tier_count; t++) {
        const Tier *tier = context->standard->tiers[t];
        g_autoptr(GPtrArray) list = chart_members(context, piece, tier);
        PanelRow *rows = drawing_new(drawing, PanelRow, (int)list->len);
        bool *asked = drawing_new(drawing, bool, (int)sizes->checks->len);
        for (guint i = 0; i < list->len; i++)
            rows[i] = size_row(sizes, g_ptr_array_index(list, i));
        for (guint i = 0; i < sizes->checks->len; i++)
            asked[i] = size_is_asked(tier, g_ptr_array_index(sizes->checks, i));
        if (list->len > 0)
            groups[count++] = (PanelGroup){label_tier_name(context, drawing->words, tier), asked, rows, (int)list->len};
    }
    return count;
}

/* A drawing of small multiples, one of a chart's pieces. */
static void draw_panels(Drawing *drawing, const PanelColumn *columns, int column_count, const PanelGroup *groups,
                        int group_count) {
    const Panels panels = {.id = drawing_piece_id(drawing),
                           .title = drawing->chart.title,
                           .description = drawing->chart.headline,
                           .columns = columns,
                           .column_count = column_count,
                           .groups = groups,
                           .group_count = group_count,
                           .no_data = label_phrase(drawing->context, drawing->words, PHRASE_DATA_NOT_PUBLISHED),
                           .width = drawing->facts->width};
    g_ptr_array_add(drawing->chart.scenes, panels_draw(&panels, drawing->facts->measure));
}

Chart gallery_counts(const ReportContext *context, const GalleryFacts *facts) {
    Drawing drawing = drawing_start(context, facts, "counts", PHRASE_GALLERY_COUNTS, PHRASE_GALLERY_COUNTS_SHOWN);
    Sizes sizes = sizes_make(&drawing);
    int count = (int)sizes.checks->len, tiers = context->standard->tier_count;
    int pieces = count > 0 && facts->facts->len > 0 ? chart_pieces(context) : 0;
    PanelColumn *columns = drawing_new(&drawing, PanelColumn, count);
    const char **heads = drawing_new(&drawing, const char *, count + 2);
    heads[0] = context_phrase(context, PHRASE_HEAD_COMMUNITY);
    for (int i = 0; i < count; i++) {
        const Check *check = g_ptr_array_index(sizes.checks, i);
        columns[i] = (PanelColumn){.label = label_words(context, drawing.words, check->words), .dots = true};
        heads[i + 1] = label_first(drawing.words, columns[i].label);
    }
    drawing_row(&drawing, heads);
    /* The headline is of all pieces, and each drawing says it. */
    PanelGroup *groups = drawing_new(&drawing, PanelGroup, pieces * tiers);
    int *group_counts = drawing_new(&drawing, int, pieces);
    for (int i = 0; i < pieces; i++)
        group_counts[i] = size_groups(&sizes, i, groups + i * tiers);
    g_autofree char *all =
        phrase_format(PHRASE_GALLERY_COUNTS_HEADLINE, context->lang, "count", DIGITS(sizes.reported), NULL);
    drawing.chart.headline = g_strconcat(all, sizes.headline->str, NULL);
    for (int i = 0; i < pieces; i++)
        if (group_counts[i] > 0)
            draw_panels(&drawing, columns, count, groups + i * tiers, group_counts[i]);
    g_ptr_array_unref(sizes.checks);
    g_hash_table_unref(sizes.facts);
    g_hash_table_unref(sizes.odd);
    g_string_free(sizes.headline, TRUE);
    return drawing_finish(&drawing);
}

/* ---- every rate, small ---- */

/* NULL where nothing is published. */
static const PanelCell *rate_cells(Drawing *drawing, const RateTable *table, const GPtrArray *items, const Axis *axes,
                                   const Community *community) {
    PanelCell *cells = drawing_new(drawing, PanelCell, (int)items->len);
    bool published = false;
    for (guint i = 0; i < items->len; i++) {
        PublicRate shown = public_rate(table, community, g_ptr_array_index(items, i));
        bool given = ratio_valid(shown.value);
        g_autofree char *digits = public_rate_digits(&shown, "");
        cells[i] = (PanelCell){.sign = public_rate_sign(&shown),
                               .at = scale_place(&axes[i], given ? shown.value : ratio_make(0, 1)),
                               .stated = shown.beside ? scale_place(&axes[i], shown.stated) : -1,
                               .threshold = scale_place(&axes[i], shown.asked.number),
                               .towards = threshold_towards(shown.asked),
                               .text = shown.state == RATE_NOT_ASKED ? ""
                                       : shown.state == RATE_VACUOUS ? "0/0"
                                       : given ? label_digits(drawing->context, drawing->words, shown.item, digits)
                                               : label_remark(drawing->context, drawing->words, &shown, false)};
        published |= shown.state != RATE_NO_TABLE && shown.state != RATE_NOT_ASKED;
    }
    return published ? cells : NULL;
}

static void draw_rates(Drawing *drawing, const RateTable *table, const GPtrArray *items, const Axis *axes, int piece) {
    const ReportContext *context = drawing->context;
    int count = 0, tiers = context->standard->tier_count;
    PanelGroup *groups = drawing_new(drawing, PanelGroup, tiers);
    PanelColumn *columns = drawing_new(drawing, PanelColumn, (int)items->len);
    for (int t = 0; t < tiers; t++) {
        const Tier *tier = context->standard->tiers[t];
        g_autoptr(GPtrArray) list = chart_members(context, piece, tier);
        bool *asked = drawing_new(drawing, bool, (int)items->len), any = false;
        for (guint i = 0; i < items->len; i++) {
            asked[i] = tier_rate(tier, g_ptr_array_index(items, i));
            any |= asked[i];
        }
        /* Asked nothing, a tier has its name and that, and no rows. */
        int row_count = any ? (int)list->len : 0;
        PanelRow *rows = drawing_new(drawing, PanelRow, row_count);
        for (int i = 0; i < row_count; i++) {
            const Community *community = g_ptr_array_index(list, i);
            rows[i] = (PanelRow){label_community(context, drawing->words, community),
                                 rate_cells(drawing, table, items, axes, community)};
        }
        if (list->len > 0)
            groups[count++] = (PanelGroup){any ? label_tier_name(context, drawing->words, tier)
                                               : label_tier(context, drawing->words, tier, NULL, threshold_none()),
                                           asked, rows, row_count};
    }
    for (guint i = 0; i < items->len; i++)
        columns[i] = (PanelColumn){.label = label_measured(context, drawing->words, g_ptr_array_index(items, i)),
                                   .dots = ((const Item *)g_ptr_array_index(items, i))->type == ITEM_LEVEL,
                                   .zero = scale_place(&axes[i], ratio_make(0, 1))};
    if (count > 0)
        draw_panels(drawing, columns, (int)items->len, groups, count);
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
    Axis *axes = drawing_new(&drawing, Axis, (int)items->len);
    for (guint i = 0; i < items->len; i++)
        axes[i] = drawing_scale(&drawing, g_ptr_array_index(items, i));
    int parts = ((int)items->len + PANEL_COLUMNS - 1) / PANEL_COLUMNS;
    for (int part = 0; part < parts; part++) {
        /* As even as may be. */
        guint from = items->len * (guint)part / (guint)parts, end = items->len * (guint)(part + 1) / (guint)parts;
        g_autoptr(GPtrArray) some = g_ptr_array_new();
        for (guint i = from; i < end; i++)
            g_ptr_array_add(some, g_ptr_array_index(items, i));
        for (int i = 0; i < chart_pieces(context); i++)
            draw_rates(&drawing, table, some, axes + from, i);
    }
    return drawing_finish(&drawing);
}
