#include "report/charts/gallery.h"

#include "base/text.h"
#include "find/checks.h"
#include "report/charts/drawing.h"
#include "report/public_rate.h"

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
        counts[verdict_support(lines[i].claim, lines[i].verdict)]++;
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
    const char *differs = counts[SUPPORT_DIFFERS] > 0 ? DIGITS(counts[SUPPORT_DIFFERS]) : "";
    return phrase_format(PHRASE_GALLERY_SUMMARY_HEADLINE, context->lang, "all", DIGITS(all), "differs", differs,
                         "computed", DIGITS(counts[SUPPORT_FIGURES]), "words", DIGITS(counts[SUPPORT_WORDS]), "missing",
                         DIGITS(counts[SUPPORT_NO_DATA]), "none", DIGITS(counts[SUPPORT_NOT_APPLICABLE]), NULL);
}

/* A group of stacks, which stand in the table too. */
static StackGroup stack_group(Drawing *drawing, const Tier *tier, const StackRow *rows, int count) {
    for (int r = 0; r < count; r++) {
        g_autofree char *name = label_first(rows[r].label);
        const char *cells[SUPPORTS + 2] = {name};
        for (int s = 0; s < SUPPORTS; s++)
            cells[s + 1] = rows[r].published ? doc_printf(drawing->words, "%d", rows[r].counts[s])
                                             : context_phrase(drawing->context, PHRASE_DATA_NOT_PUBLISHED);
        drawing_row(drawing, cells);
    }
    return (StackGroup){label_words(drawing->context, drawing->words, tier->name), rows, count};
}

static StackGroup community_group(Drawing *drawing, int piece, const Tier *tier) {
    g_autoptr(GPtrArray) list = chart_members(drawing->context, piece, tier);
    StackRow *rows = drawing_new(drawing, StackRow, (int)list->len);
    for (guint i = 0; i < list->len; i++) {
        const Community *community = g_ptr_array_index(list, i);
        rows[i].label = label_community(drawing->context, drawing->words, community);
        rows[i].published = count_supports(drawing, community, rows[i].counts);
    }
    return stack_group(drawing, tier, rows, (int)list->len);
}

/* A row for each category of a tier that a verdict is of, in the order in which they are met. */
static StackGroup category_group(Drawing *drawing, const Tier *tier) {
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
            rows[row].counts[verdict_support(lines[k].claim, lines[k].verdict)]++;
        }
    }
    return stack_group(drawing, tier, rows, count);
}

/* A chart of stacks with its head; `pieces` drawings, each with a group for each tier. */
static Chart draw_basis(Drawing *drawing, Phrase first, int pieces, bool categories) {
    const ReportContext *context = drawing->context;
    Chart *chart = &drawing->chart;
    Stacks stacks = {.no_data = label_phrase(context, drawing->words, PHRASE_DATA_NOT_PUBLISHED),
                     .width = drawing->facts->width};
    const char *heads[SUPPORTS + 2] = {context_phrase(context, first)};
    for (int s = 0; s < SUPPORTS; s++) {
        heads[s + 1] = context_phrase(context, basis_heads[s]);
        stacks.parts[s] = label_phrase(context, drawing->words, basis_heads[s]);
    }
    chart->headline = basis_headline(drawing);
    drawing_row(drawing, heads);
    stacks.title = chart->title;
    stacks.description = chart->headline;
    for (int i = 0; i < pieces; i++) {
        StackGroup *groups = drawing_new(drawing, StackGroup, context->standard->tier_count);
        stacks.id = drawing_piece_id(drawing, i);
        stacks.groups = groups;
        stacks.group_count = 0;
        for (int t = 0; t < context->standard->tier_count; t++) {
            const Tier *tier = context->standard->tiers[t];
            StackGroup group = categories ? category_group(drawing, tier) : community_group(drawing, i, tier);
            if (group.row_count > 0)
                groups[stacks.group_count++] = group;
        }
        if (stacks.group_count > 0 || !categories)
            g_ptr_array_add(chart->scenes, stacks_draw(&stacks, drawing->facts->measure));
    }
    return drawing_finish(drawing);
}

Chart gallery_summary(const ReportContext *context, const GalleryFacts *facts) {
    Drawing drawing = drawing_start(context, facts, "summary", PHRASE_GALLERY_SUMMARY, PHRASE_GALLERY_SUMMARY_SHOWN);
    int pieces = facts->facts->len > 0 ? drawing_pieces(&drawing) : 0;
    return draw_basis(&drawing, PHRASE_HEAD_COMMUNITY, pieces, false);
}

Chart gallery_categories(const ReportContext *context, const GalleryFacts *facts) {
    Drawing drawing =
        drawing_start(context, facts, "categories", PHRASE_GALLERY_CATEGORIES, PHRASE_GALLERY_CATEGORIES_SHOWN);
    return draw_basis(&drawing, PHRASE_HEAD_CATEGORY, 1, true);
}

/* ---- the matrix ---- */

static const struct {
    MatrixSign sign;
    Phrase words;
} verdict_signs[VERDICTS] = {[VERDICT_MET] = {MATRIX_MET, PHRASE_COMPUTED_MET},
                             [VERDICT_NOT_MET] = {MATRIX_NOT_MET, PHRASE_COMPUTED_NOT_MET},
                             [VERDICT_SOFT_NOT_MET] = {MATRIX_SOFT_NOT_MET, PHRASE_COMPUTED_SOFT_NOT_MET},
                             [VERDICT_DECLARED] = {MATRIX_DECLARED, PHRASE_COMPUTED_DECLARED},
                             [VERDICT_NOT_APPLICABLE] = {MATRIX_NOT_APPLICABLE, PHRASE_COMPUTED_NOT_APPLICABLE},
                             [VERDICT_UNKNOWN] = {MATRIX_UNKNOWN, PHRASE_COMPUTED_UNKNOWN}};

/* NULL where a community has no verdicts; *soft: one of them is not met by a soft rule. */
static const MatrixCell *matrix_cells(Drawing *drawing, const Community *community, GHashTable *marked, bool *soft) {
    const ReportContext *context = drawing->context;
    const VerdictLine *lines = check_report_verdicts(drawing->facts->report, community->id);
    if (!lines)
        return NULL;
    int count = community->tier->indicator_count;
    MatrixCell *cells = drawing_new(drawing, MatrixCell, count);
    const char *who = drawing_community(drawing, community);
    for (int i = 0; i < count; i++) {
        const char *name = drawing_words(drawing, lines[i].indicator->name);
        const char *verdict = wording_computed(lines[i].verdict, context->lang);
        cells[i] = (MatrixCell){verdict_signs[lines[i].verdict].sign,
                                drawing_is_marked(marked, community->id, lines[i].indicator->no),
                                doc_printf(drawing->words, "%s %s %s", who, name, verdict)};
        *soft |= lines[i].verdict == VERDICT_SOFT_NOT_MET;
        drawing_row(drawing, (const char *const[]){who, name, verdict, cells[i].marked ? "※" : "", NULL});
    }
    return cells;
}

static void draw_verdict_matrix(Drawing *drawing, int piece, GHashTable *marked) {
    const ReportContext *context = drawing->context;
    Doc *words = drawing->words;
    g_autoptr(GPtrArray) categories = g_ptr_array_new();
    MatrixGroup *groups = drawing_new(drawing, MatrixGroup, context->standard->tier_count);
    int count = 0;
    bool soft = false;
    for (int t = 0; t < context->standard->tier_count; t++) {
        const Tier *tier = context->standard->tiers[t];
        g_autoptr(GPtrArray) list = chart_members(context, piece, tier);
        MatrixRow *rows = drawing_new(drawing, MatrixRow, (int)list->len);
        for (guint i = 0; i < list->len; i++) {
            const Community *community = g_ptr_array_index(list, i);
            rows[i].label = label_community(context, words, community);
            rows[i].cells = matrix_cells(drawing, community, marked, &soft);
        }
        MatrixGroup group = drawing_matrix_group(drawing, tier, categories, rows, (int)list->len);
        if (group.row_count > 0)
            groups[count++] = group;
    }
    Matrix matrix = {.id = drawing_piece_id(drawing, piece),
                     .title = drawing->chart.title,
                     .description = drawing->chart.headline,
                     .groups = groups,
                     .group_count = count,
                     .categories = (const char *const *)(void *)categories->pdata,
                     .category_count = (int)categories->len,
                     .counted = {[MATRIX_MET] = true, [MATRIX_NOT_MET] = true},
                     .mark = label_phrase(context, words, PHRASE_GALLERY_MARK),
                     .total = label_phrase(context, words, PHRASE_GALLERY_TOTAL),
                     .no_data = label_phrase(context, words, PHRASE_DATA_NOT_PUBLISHED),
                     .width = drawing->facts->width};
    for (int v = 0; v < VERDICTS; v++)
        if (v != VERDICT_SOFT_NOT_MET || soft)
            matrix.signs[verdict_signs[v].sign] = label_phrase(context, words, verdict_signs[v].words);
    g_ptr_array_add(drawing->chart.scenes, matrix_draw(&matrix, drawing->facts->measure));
}

Chart gallery_matrix(const ReportContext *context, const GalleryFacts *facts) {
    Drawing drawing = drawing_start(context, facts, "matrix", PHRASE_GALLERY_MATRIX, PHRASE_GALLERY_MATRIX_SHOWN);
    g_autoptr(GHashTable) marked = drawing_marked_rows(facts->report);
    drawing_row(&drawing, (const char *const[]){context_phrase(context, PHRASE_HEAD_COMMUNITY),
                                                context_phrase(context, PHRASE_HEAD_NAME),
                                                context_phrase(context, PHRASE_HEAD_COMPUTED),
                                                context_phrase(context, PHRASE_GALLERY_MARK), NULL});
    drawing.chart.headline = basis_headline(&drawing);
    for (int i = 0; facts->facts->len > 0 && i < drawing_pieces(&drawing); i++)
        draw_verdict_matrix(&drawing, i, marked);
    return drawing_finish(&drawing);
}

/* ---- sizes ---- */

/* What the rows are made from; each looked for once, as there may be thousands of rows. */
typedef struct Sizes {
    Drawing *drawing;
    GPtrArray *checks; /* of const Check * */
    double *most;      /* the largest figure of each check */
    GHashTable *facts; /* const Community * -> const CommunityFacts *; lookup only */
    GHashTable *odd;   /* "community:line" of outliers; lookup only */
    GString *headline; /* what is said of them */
    int reported;      /* communities with a figure */
} Sizes;

static const PeerSize *find_size(const CommunityFacts *facts, const Check *check) {
    for (guint i = 0; facts->peers.sizes && i < facts->peers.sizes->len; i++) {
        const PeerSize *size = &g_array_index(facts->peers.sizes, PeerSize, i);
        if (size->check == check)
            return ratio_valid(size->value) ? size : NULL;
    }
    return NULL;
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
            const PeerSize *size = find_size(of, g_ptr_array_index(sizes.checks, k));
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
    bool here = !check->tier || g_str_equal(check->tier, tier->id);
    return here && tier_lookup_indicator(tier, check->indicator);
}

static PanelCell size_cell(const Sizes *sizes, const Community *community, const CommunityFacts *facts, guint index) {
    Drawing *drawing = sizes->drawing;
    const Check *check = g_ptr_array_index(sizes->checks, index);
    const PeerSize *size = find_size(facts, check);
    PanelCell cell = {.sign = RATE_SIGN_WORDS, .stated = -1, .threshold = -1, .text = ""};
    if (size) {
        g_autofree char *key = g_strdup_printf("%s:%d", community->id, size->line);
        cell.at = sizes->most[index] > 0 ? size_length(size) / sizes->most[index] : 0;
        cell.sign = g_hash_table_contains(sizes->odd, key) ? RATE_SIGN_OPEN : RATE_SIGN_BAR;
        cell.text = doc_string(drawing->words, size->text);
    } else if (size_is_asked(community->tier, check)) {
        cell.text = label_phrase(drawing->context, drawing->words, PHRASE_BASIS_NO_DATA);
    }
    return cell;
}

static PanelRow size_row(Sizes *sizes, const Community *community) {
    Drawing *drawing = sizes->drawing;
    const ReportContext *context = drawing->context;
    PanelRow row = {label_community(context, drawing->words, community), NULL};
    const char *name = drawing_community(drawing, community);
    const CommunityFacts *facts = g_hash_table_lookup(sizes->facts, community);
    if (!facts)
        return row;
    int count = (int)sizes->checks->len;
    PanelCell *cells = drawing_new(drawing, PanelCell, count);
    const char **figures = drawing_new(drawing, const char *, count + 2);
    bool reported = false;
    figures[0] = name;
    for (int i = 0; i < count; i++) {
        const Check *check = g_ptr_array_index(sizes->checks, i);
        cells[i] = size_cell(sizes, community, facts, (guint)i);
        g_autofree char *odd = phrase_format(PHRASE_GALLERY_OUTLIER, context->lang, "name", name, "what",
                                             drawing_words(drawing, check->words), "text", cells[i].text, NULL);
        g_autofree char *first = label_first(cells[i].text);
        g_string_append(sizes->headline, cells[i].sign == RATE_SIGN_OPEN ? odd : "");
        reported |= cells[i].sign != RATE_SIGN_WORDS;
        figures[i + 1] = *first ? doc_string(drawing->words, first) : context_phrase(context, PHRASE_RATE_NOT_ASKED);
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
            groups[count++] =
                (PanelGroup){label_words(context, drawing->words, tier->name), asked, rows, (int)list->len};
    }
    return count;
}

Chart gallery_counts(const ReportContext *context, const GalleryFacts *facts) {
    Drawing drawing = drawing_start(context, facts, "counts", PHRASE_GALLERY_COUNTS, PHRASE_GALLERY_COUNTS_SHOWN);
    Sizes sizes = sizes_make(&drawing);
    int count = (int)sizes.checks->len, tiers = context->standard->tier_count;
    int pieces = count > 0 && facts->facts->len > 0 ? drawing_pieces(&drawing) : 0;
    PanelColumn *columns = drawing_new(&drawing, PanelColumn, count);
    const char **heads = drawing_new(&drawing, const char *, count + 2);
    heads[0] = context_phrase(context, PHRASE_HEAD_COMMUNITY);
    for (int i = 0; i < count; i++) {
        const Check *check = g_ptr_array_index(sizes.checks, i);
        columns[i] = (PanelColumn){label_words(context, drawing.words, check->words), true};
        heads[i + 1] = drawing_words(&drawing, check->words);
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
    for (int i = 0; i < pieces; i++) {
        const Panels panels = {.id = drawing_piece_id(&drawing, i),
                               .title = drawing.chart.title,
                               .description = drawing.chart.headline,
                               .columns = columns,
                               .column_count = count,
                               .groups = groups + i * tiers,
                               .group_count = group_counts[i],
                               .no_data = label_phrase(context, drawing.words, PHRASE_DATA_NOT_PUBLISHED),
                               .width = facts->width};
        g_ptr_array_add(drawing.chart.scenes, panels_draw(&panels, facts->measure));
    }
    g_ptr_array_unref(sizes.checks);
    g_hash_table_unref(sizes.facts);
    g_hash_table_unref(sizes.odd);
    g_string_free(sizes.headline, TRUE);
    return drawing_finish(&drawing);
}

/* ---- every rate, small ---- */

/* NULL where nothing is published. */
static const PanelCell *rate_cells(Drawing *drawing, const RateTable *table, const GPtrArray *items,
                                   const Community *community) {
    PanelCell *cells = drawing_new(drawing, PanelCell, (int)items->len);
    bool published = false;
    for (guint i = 0; i < items->len; i++) {
        PublicRate shown = public_rate(table, community, g_ptr_array_index(items, i));
        bool given = ratio_valid(shown.value);
        cells[i] = (PanelCell){.sign = public_rate_sign(&shown),
                               .at = given ? drawing_place(shown.value) : 0,
                               .stated = shown.beside ? drawing_place(shown.stated) : -1,
                               .threshold = drawing_place(shown.asked.number),
                               .towards = threshold_towards(shown.asked),
                               .text = shown.state == RATE_NOT_ASKED ? ""
                                       : shown.state == RATE_VACUOUS ? "0/0"
                                       : given ? label_percent(drawing->words, shown.value, shown.asked.number, "")
                                               : public_rate_note(drawing->context, drawing->words, shown.state)};
        published |= shown.state != RATE_NO_TABLE && shown.state != RATE_NOT_ASKED;
    }
    return published ? cells : NULL;
}

/* What a tier is asked; asked nothing, it has its name and that, and no rows. The label is NULL where nobody stands in
 * the piece. */
static PanelGroup rate_group(Drawing *drawing, const RateTable *table, const GPtrArray *items, int piece,
                             const Tier *tier) {
    const ReportContext *context = drawing->context;
    g_autoptr(GPtrArray) list = chart_members(context, piece, tier);
    PanelRow *rows = drawing_new(drawing, PanelRow, (int)list->len);
    bool *asked = drawing_new(drawing, bool, (int)items->len), any = false;
    for (guint i = 0; i < items->len; i++) {
        asked[i] = tier_has_rate(tier, g_ptr_array_index(items, i));
        any |= asked[i];
    }
    for (guint i = 0; any && i < list->len; i++) {
        const Community *community = g_ptr_array_index(list, i);
        rows[i].label = label_community(context, drawing->words, community);
        rows[i].cells = rate_cells(drawing, table, items, community);
    }
    const char *label = list->len == 0 ? NULL
                        : any          ? label_words(context, drawing->words, tier->name)
                                       : label_tier(context, drawing->words, tier, false, threshold_none());
    return (PanelGroup){label, asked, rows, any ? (int)list->len : 0};
}

static void draw_rates(Drawing *drawing, const RateTable *table, const GPtrArray *items, int piece) {
    const ReportContext *context = drawing->context;
    int count = 0, tiers = context->standard->tier_count;
    PanelGroup *groups = drawing_new(drawing, PanelGroup, tiers);
    PanelColumn *columns = drawing_new(drawing, PanelColumn, (int)items->len);
    for (int t = 0; t < tiers; t++) {
        PanelGroup group = rate_group(drawing, table, items, piece, context->standard->tiers[t]);
        if (group.label)
            groups[count++] = group;
    }
    for (guint i = 0; i < items->len; i++)
        columns[i].label = label_words(context, drawing->words, ((const Item *)g_ptr_array_index(items, i))->name);
    const Panels panels = {.id = drawing_piece_id(drawing, piece),
                           .title = drawing->chart.title,
                           .description = drawing->chart.headline,
                           .columns = columns,
                           .column_count = (int)items->len,
                           .groups = groups,
                           .group_count = count,
                           .no_data = label_phrase(context, drawing->words, PHRASE_DATA_NOT_PUBLISHED),
                           .width = drawing->facts->width};
    g_ptr_array_add(drawing->chart.scenes, panels_draw(&panels, drawing->facts->measure));
}

/* A row for each rate shown. The headline: how many of them are as asked; who does not is named; how many differ from
 * what was stated. */
static void tell_rates(Drawing *drawing) {
    const ReportContext *context = drawing->context;
    int all = 0, reached = 0, differing = 0;
    g_autoptr(GString) missed = g_string_new(NULL);
    for (guint i = 0; i < drawing->facts->rates->len; i++) {
        const RateFact *fact = &g_array_index(drawing->facts->rates, RateFact, i);
        PublicRate shown = public_rate_of(context, fact);
        Ratio threshold = shown.asked.number;
        const char *name = drawing_community(drawing, fact->community),
                   *rate = drawing_words(drawing, fact->item->name);
        if (shown.state != RATE_HELD) {
            const char *remark = public_rate_remark(context, shown.state);
            g_autofree char *asked = threshold_words(context, shown.asked);
            drawing_row(drawing,
                        (const char *const[]){name, rate, label_percent(drawing->words, shown.stated, threshold, ""),
                                              label_percent(drawing->words, shown.computed, threshold, ""), asked,
                                              remark ? remark : "", NULL});
        }
        if (!ratio_valid(shown.value) || shown.asked.bound == BOUND_NONE)
            continue;
        all++;
        reached += shown.reach == REACH_YES;
        differing += shown.state == RATE_CONTRADICTED;
        if (shown.reach != REACH_NO)
            continue;
        g_autofree char *one = phrase_format(PHRASE_GALLERY_RATE_MISSED, context->lang, "name", name, "rate", rate,
                                             "value", label_percent(drawing->words, shown.value, threshold, ""), NULL);
        g_string_append_printf(missed, "%s%s", context_phrase(context, PHRASE_CLAUSE_SEPARATOR), one);
    }
    g_autofree char *text = phrase_format(PHRASE_GALLERY_RATES_HEADLINE, context->lang, "all", DIGITS(all), "reached",
                                          DIGITS(reached), NULL);
    g_autofree char *rest =
        differing ? phrase_format(PHRASE_CHART_HEADLINE_DIFFERING, context->lang, "count", DIGITS(differing), NULL)
                  : g_strdup("");
    drawing->chart.headline = g_strconcat(text, missed->str, rest, NULL);
}

Chart gallery_rates(const ReportContext *context, const GalleryFacts *facts) {
    static const Phrase heads[] = {PHRASE_HEAD_COMMUNITY, PHRASE_HEAD_RATE,      PHRASE_HEAD_STATED,
                                   PHRASE_HEAD_COMPUTED,  PHRASE_HEAD_THRESHOLD, PHRASE_HEAD_REMARK};
    Drawing drawing = drawing_start(context, facts, "rates", PHRASE_GALLERY_RATES, PHRASE_GALLERY_RATES_SHOWN);
    g_autoptr(RateTable) table = rate_table_new(context, facts->rates);
    g_autoptr(GPtrArray) items = rate_table_items(table);
    const char *cells[G_N_ELEMENTS(heads) + 1] = {NULL};
    for (gsize i = 0; i < G_N_ELEMENTS(heads); i++)
        cells[i] = context_phrase(context, heads[i]);
    drawing_row(&drawing, cells);
    tell_rates(&drawing);
    for (int i = 0; items->len > 0 && i < drawing_pieces(&drawing); i++)
        draw_rates(&drawing, table, items, i);
    return drawing_finish(&drawing);
}
