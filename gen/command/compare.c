/* The annual review: a run of the newest data set that also looks back.
 *
 *     all registers -> who is who -> each community's tables of all years -> its change -> facts, findings, changes.csv
 *     facts -> documents; each community is read again for its page
 *
 * One community's tables are in memory at a time; what grows with their number are facts and findings. */
#include <string.h>

#include "base/date.h"
#include "base/fault.h"
#include "base/number.h"
#include "base/stop.h"
#include "command/render.h"
#include "find/change.h"
#include "publish/reissue.h"
#include "report/yearly/yearly.h"

typedef struct Compare {
    Render run; /* of the newest data set: type, output, languages, findings; first, so that jobs know the rest */
    const char *const *datasets; /* the oldest first; count of them */
    int count;
    Workspace *older;       /* of the other years, the oldest first; owned, count - 1 of them */
    Year *years;            /* owned, count of them */
    GPtrArray *labels;      /* of char * */
    GPtrArray *successions; /* of Succession * */
    Lineages *lineages;
    GArray *standard_changes;
    bool same_edition; /* both notices state the same facts: a correction of one edition, not another one */
    YearlyFacts facts;
    Findings *findings;
    Promises promises;
    GArray *community_facts; /* of CommunityFacts; for what the notice as a whole is checked for */
    GString *changes;        /* changes.csv */
} Compare;

static Workspace *workspace_of(Compare *compare, int year) {
    return year + 1 < compare->count ? &compare->older[year] : &compare->run.workspace;
}

static void compare_clear(Compare *compare) {
    yearly_facts_clear(&compare->facts);
    promises_clear(&compare->promises);
    g_clear_pointer(&compare->standard_changes, g_array_unref);
    g_clear_pointer(&compare->lineages, lineages_free);
    g_clear_pointer(&compare->successions, g_ptr_array_unref);
    g_clear_pointer(&compare->labels, g_ptr_array_unref);
    g_clear_pointer(&compare->community_facts, g_array_unref);
    g_string_free(compare->changes, TRUE);
    findings_free(compare->findings);
    render_clear(&compare->run);
    for (int i = 0; i + 1 < compare->count; i++)
        workspace_clear(&compare->older[i]);
    g_free(compare->older);
    g_free(compare->years);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Compare, compare_clear)

/* ---- opening ---- */

/* Years are called by the names of their folders; two of one name are told apart by what holds them: "spring/data",
 * "autumn/data". */
static void label_years(Compare *compare) {
    int count = compare->count;
    g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func(g_free);
    for (int i = 0; i < count; i++) {
        g_ptr_array_add(paths, g_canonicalize_filename(compare->datasets[i], NULL));
        g_ptr_array_add(compare->labels, g_path_get_basename(g_ptr_array_index(paths, i)));
    }
    for (int i = 0; i < count; i++) {
        bool twice = false;
        for (int k = 0; k < count; k++)
            twice |= g_str_equal(g_ptr_array_index(compare->labels, i), g_ptr_array_index(compare->labels, k)) &&
                     !g_str_equal(g_ptr_array_index(paths, i), g_ptr_array_index(paths, k));
        compare->years[i].label = g_ptr_array_index(compare->labels, i);
        if (!twice)
            continue;
        g_autofree char *folder = g_path_get_dirname(g_ptr_array_index(paths, i)), *above = g_path_get_basename(folder);
        char *label = g_build_filename(above, compare->years[i].label, NULL);
        g_ptr_array_add(compare->labels, label);
        compare->years[i].label = label;
    }
}

/* false with *error, or without when what could not be read has been said. */
static bool open_years(Compare *compare, Terminal *terminal, GError **error) {
    for (int i = 0; i < compare->count; i++) {
        Workspace *workspace = workspace_of(compare, i);
        workspace->inputs = inputs_new();
        if (!workspace_open(workspace, terminal, compare->datasets[i], NULL, error))
            return false;
        if (!workspace->rulebook || !workspace->dataset) {
            workspace_say_unreadable(workspace, compare->datasets[i], terminal);
            return false;
        }
        if (evaluation_failed(workspace->findings, error))
            return false;
        compare->years[i] = (Year){NULL, workspace->standard, workspace->rulebook, workspace->dataset, NULL};
    }
    label_years(compare);
    return true;
}

/* When an edition was published, as far as its notice says: its date, or its year. NULL: it says neither. */
static char *edition_time(const Year *year) {
    char *date = date_iso(dataset_fact_zh(year->dataset, "date"));
    const char *number = dataset_fact_zh(year->dataset, "year");
    bool plain = strlen(number) == 4 && strspn(number, "0123456789") == 4;
    return date || !plain ? date : g_strdup(number);
}

/* A data set and its corrected copy say the same of themselves; the next edition has another date at least. */
static bool states_the_same(const Dataset *a, const Dataset *b) {
    int count = a->fact_count;
    bool same = count == b->fact_count;
    for (int i = 0; same && i < count; i++) {
        const NoticeFact *fact = a->facts[i];
        same = g_str_equal(fact->key, "standard") || g_str_equal(dataset_fact_zh(b, fact->key), fact->value.zh);
    }
    return same;
}

/* Everything that is told of two years hangs on which is the newer one. Where two editions of one date say otherwise of
 * themselves that cannot be seen, which is a finding. */
static bool years_in_order(const Compare *compare, GError **error) {
    for (int i = 0; i + 1 < compare->count; i++) {
        const Year *old = &compare->years[i], *now = &compare->years[i + 1];
        g_autofree char *then = edition_time(old), *later = edition_time(now);
        if (then && later && strncmp(then, later, MIN(strlen(then), strlen(later))) > 0) {
            fault_set(error, FAULT_YEARS_UNORDERED, "old", old->label, "then", then, "now", now->label, "later", later,
                      NULL);
            return false;
        }
        if (!then || g_strcmp0(then, later) != 0 || states_the_same(old->dataset, now->dataset))
            continue;
        Finding *finding = finding_add(compare->findings, SENTENCE_EDITIONS_OF_ONE_DATE);
        finding->place.file = NOTICE_FILE;
        finding_fact(compare->findings, finding, "then", FACT_TEXT, old->label);
        finding_fact(compare->findings, finding, "now", FACT_TEXT, now->label);
        finding_fact(compare->findings, finding, "date", FACT_TEXT, then);
    }
    return true;
}

/* false as open_years() has it. */
static bool open_compare(Compare *compare, Terminal *terminal, GError **error) {
    int count = compare->count;
    Year *years = compare->years;
    const RenderOptions *options = &compare->run.options;
    if (!open_years(compare, terminal, error))
        return false;
    g_autoptr(GPtrArray) read = g_ptr_array_new(); /* the output folder is none of them, nor in them */
    for (int i = 0; i < count; i++) {
        g_ptr_array_add(read, (void *)compare->datasets[i]);
        g_ptr_array_add(read, workspace_of(compare, i)->standard_dir);
    }
    if (!folder_may_hold(options->request.out, FOLDER_COMPARISON, read, options->home, error) ||
        !years_in_order(compare, error) || !render_open(&compare->run, error))
        return false;
    for (int i = 1; i < count; i++) {
        g_autofree char *relative = workspace_relative(compare->datasets[i], compare->datasets[count - 1]);
        g_autofree char *folder = i + 1 < count ? g_strconcat(relative, "/", NULL) : g_strdup("");
        Succession *succession = succession_load(years[i - 1].dataset, years[i].dataset, folder, compare->findings);
        g_ptr_array_add(compare->successions, succession);
        years[i].succession = succession;
    }
    if (evaluation_failed(compare->findings, error))
        return false;
    compare->lineages = lineages_find(years, count);
    compare->standard_changes = standard_compare(&years[0], &years[count - 1]);
    compare->same_edition = states_the_same(years[0].dataset, years[count - 1].dataset);
    yearly_facts_init(&compare->facts, years, count, compare->standard_changes);
    compare->facts.same_edition = compare->same_edition;
    promises_init(&compare->promises, years, count, compare->lineages);
    return true;
}

/* ---- the tables of one community ---- */

/* In all years, and its change. */
typedef struct ComparedTables {
    Answers **answers; /* for each year; NULL where there is no table */
    Answers *recast;   /* the oldest, as the newest standard and tier read it; NULL unless both have a table */
    Community as_now;  /* whose table recast is */
    GPtrArray *old_verdicts, *recast_verdicts, *verdicts;
    CommunityChange *change;
    int count;
} ComparedTables;

/* loading: of each year, what was found while reading; or NULL: nobody asks. False when a table that is there could not
 * be read: the comparison would lack it in silence. */
static bool tables_open(ComparedTables *tables, const Compare *compare, const Lineage *lineage, Findings **loading,
                        GError **error) {
    const Year *years = compare->years;
    int last = compare->count - 1;
    tables->count = compare->count;
    tables->answers = g_new0(Answers *, compare->count);
    for (int i = 0; i <= last; i++) {
        const Community *community = lineage->at[i];
        g_autoptr(Findings) unheard = findings_new();
        Findings *findings = loading ? loading[i] : unheard;
        if (community && community_judged(community))
            tables->answers[i] = answers_load(years[i].dataset, years[i].standard, community, findings);
        if (i > 0 && tables->answers[i])
            tables->answers[i]->previous = tables->answers[i - 1];
        if (evaluation_failed(findings, error))
            return false;
    }
    if (tables->answers[0])
        tables->old_verdicts = verdicts_make(years[0].standard, years[0].rulebook, tables->answers[0]);
    if (tables->answers[last])
        tables->verdicts = verdicts_make(years[last].standard, years[last].rulebook, tables->answers[last]);
    if (tables->answers[0] && tables->answers[last]) {
        /* Also where both years name one standard: rules know the items of their own. What that finds is not told: the
         * table was never meant for them. */
        g_assert(lineage->at[0] && lineage->at[last]);
        g_autoptr(Findings) unheard = findings_new();
        tables->as_now = *lineage->at[0];
        tables->as_now.tier = lineage->at[last]->tier;
        tables->recast = answers_load(years[0].dataset, years[last].standard, &tables->as_now, unheard);
        if (tables->recast)
            tables->recast_verdicts = verdicts_make(years[last].standard, years[last].rulebook, tables->recast);
        if (evaluation_failed(unheard, error))
            return false;
    }
    Side old = {&years[0], lineage->at[0], tables->answers[0], tables->old_verdicts}, rejudged = old;
    Side now = {&years[last], lineage->at[last], tables->answers[last], tables->verdicts};
    if (tables->recast)
        rejudged = (Side){&years[last], &tables->as_now, tables->recast, tables->recast_verdicts};
    tables->change = community_change_make(lineage, old, rejudged, now);
    return true;
}

static void tables_clear(ComparedTables *tables) {
    community_change_free(tables->change);
    g_clear_pointer(&tables->old_verdicts, g_ptr_array_unref);
    g_clear_pointer(&tables->recast_verdicts, g_ptr_array_unref);
    g_clear_pointer(&tables->verdicts, g_ptr_array_unref);
    answers_free(tables->recast);
    for (int i = 0; i < tables->count; i++)
        answers_free(tables->answers[i]);
    g_free(tables->answers);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ComparedTables, tables_clear)

static void tables_free(void *data) {
    tables_clear(data);
    g_free(data);
}

/* ---- facts ---- */

/* Findings of an older year say so, and name its files as seen from the newest data set. */
static void tell_loading(Compare *compare, int year, Findings *loading) {
    const char *newest = compare->datasets[compare->count - 1];
    for (guint i = 0; year + 1 < compare->count && i < loading->list->len; i++) {
        Finding *finding = g_ptr_array_index(loading->list, i);
        finding->year = findings_text(loading, compare->years[year].label);
        g_autofree char *folder = workspace_relative(compare->datasets[year], newest);
        if (finding->place.file)
            finding->place.file = findings_printf(loading, "%s/%s", folder, finding->place.file);
    }
    check_report_findings(compare->run.report, loading);
}

/* What was found in the newest table itself matters only for what the older year let stand. */
static void pass_promises(Compare *compare, const Lineage *lineage, const ComparedTables *tables, Findings *loading) {
    const Answers *answers = tables->answers[compare->count - 1];
    const Community *community = lineage->at[compare->count - 1];
    if (compare->promises.due->len == 0 || !community)
        return;
    waiving_apply(&compare->run.waiving, loading, true);
    promises_pass(&compare->promises, loading);
    if (!answers) {
        promises_miss(&compare->promises, community);
        return;
    }
    const Year *now = &compare->years[compare->count - 1];
    g_autoptr(Result) result = result_make(now->standard, now->rulebook, answers, NULL);
    waiving_apply(&compare->run.waiving, result->findings, true);
    promises_pass(&compare->promises, result->findings);
    CommunityFacts facts;
    community_facts_init(&facts, now->standard, now->rulebook, answers, result);
    g_array_append_val(compare->community_facts, facts);
}

static void check_unchanged(Compare *compare, const ComparedTables *tables) {
    int count = compare->count;
    if (compare->same_edition)
        return;
    g_autofree PeerFacts *facts = g_new0(PeerFacts, count);
    g_autofree const PeerFacts **editions = g_new0(const PeerFacts *, count);
    for (int i = 0; i < count; i++) {
        if (!tables->answers[i])
            continue;
        peer_facts_init(&facts[i], compare->years[i].standard, compare->years[i].rulebook, tables->answers[i]);
        editions[i] = &facts[i];
    }
    unchanged_check((const PeerFacts *const *)editions, compare->years, count, compare->findings);
    for (int i = 0; i < count; i++)
        peer_facts_clear(&facts[i]);
}

static bool compare_community(Compare *compare, const Lineage *lineage, GError **error) {
    int count = compare->count;
    g_autofree Findings **loading = g_new0(Findings *, count);
    for (int i = 0; i < count; i++)
        loading[i] = findings_new();
    g_auto(ComparedTables) tables = {0};
    bool read = stop_go_on(error) && tables_open(&tables, compare, lineage, loading, error);
    if (read)
        pass_promises(compare, lineage, &tables, loading[count - 1]);
    for (int i = 0; i < count; i++) {
        tell_loading(compare, i, loading[i]);
        findings_free(loading[i]);
    }
    if (!read)
        return false;
    for (int i = 0; i < count; i++) { /* tables that hold nothing readable have no page to lead to */
        const Community *community = lineage->at[i];
        if (community && community_judged(community) && !tables.answers[i])
            dataset_mark_unreadable(workspace_of(compare, i)->dataset, community);
    }
    change_check(tables.change, compare->findings);
    check_unchanged(compare, &tables);
    changes_csv_append(compare->changes, tables.change);
    yearly_take(&compare->facts, tables.change, (const Answers *const *)tables.answers);
    return true;
}

static bool compare_all(Compare *compare, GError **error) {
    const Year *old = &compare->years[0], *now = &compare->years[compare->count - 1];
    for (guint i = 0; i < compare->lineages->list->len; i++)
        if (!compare_community(compare, g_ptr_array_index(compare->lineages->list, i), error))
            return false;
    /* what is found only with all communities, or in the notice, may have been let stand too */
    if (compare->promises.due->len > 0) {
        g_autoptr(Findings) whole = findings_new();
        promises_pass(&compare->promises, compare->run.workspace.findings);
        checks_notice(now->dataset, now->standard, compare->community_facts, false, whole);
        waiving_apply(&compare->run.waiving, whole, true);
        promises_pass(&compare->promises, whole);
    }
    promises_report(&compare->promises, compare->findings);
    standard_change_check(compare->standard_changes, old, now, yearly_turned, &compare->facts, compare->findings);
    check_report_findings(compare->run.report, compare->findings);
    return true;
}

/* ---- charts ---- */

/* Of Chart; free with g_array_unref. */
static GArray *make_charts(const Compare *compare, const ReportContext *context, double telephone) {
    const TextMeasure measure = render_measure(compare->run.shaper);
    const GalleryFacts gallery = {
        .report = compare->run.report, .measure = &measure, .widths = {compare->run.geometry.width, telephone}};
    return yearly_charts(context, &compare->facts, &gallery);
}

static bool write_charts(Render *run, const RenderJob *job, GError **error) {
    const Compare *compare = (const Compare *)(const void *)run;
    const RenderLanguage *language = job->language;
    g_autoptr(GArray) charts = make_charts(compare, &language->words[0].internal, 0);
    g_autoptr(GArray) seconds = language->count > 1 ? make_charts(compare, &language->words[1].internal, 0) : NULL;
    return render_chart_files(run, job, false, charts, seconds, error);
}

/* ---- documents ---- */

typedef enum YearlyKind { YEARLY_FRONT, YEARLY_GALLERY, YEARLY_COMMUNITY, YEARLY_INDEX } YearlyKind;

/* A piece of the review; render_piece() knows its first member. */
typedef struct YearlyPiece {
    DocumentPiece piece;
    const Compare *compare;
    GPtrArray *tables; /* of ComparedTables *: of a community, and of those after it that have nothing to compare */
} YearlyPiece;

static bool make_yearly(const DocumentPiece *piece, const LanguageSource *words, Doc *doc, GError **error) {
    (void)error;
    const YearlyPiece *yearly = (const YearlyPiece *)(const void *)piece;
    const ReportContext *context = &words->internal;
    const YearlyFacts *facts = &yearly->compare->facts;
    CheckReport *report = piece->render->report;
    int formats = piece->render->options.request.formats;
    switch ((YearlyKind)piece->kind) {
    case YEARLY_FRONT:
        yearly_front(context, doc, facts, report);
        yearly_findings(context, doc, report);
        return true;
    case YEARLY_GALLERY: {
        g_autoptr(GArray) charts = make_charts(yearly->compare, context, render_telephone(context));
        gallery_section(context, doc, context_phrase(context, PHRASE_HEADING_COMPARISON), (Chart *)(void *)charts->data,
                        (int)charts->len);
        return true;
    }
    case YEARLY_COMMUNITY:
        for (guint i = 0; i < yearly->tables->len; i++)
            yearly_community(context, doc, ((const ComparedTables *)g_ptr_array_index(yearly->tables, i))->change,
                             report);
        return true;
    case YEARLY_INDEX:
        yearly_index(context, doc, facts, report, formats & RENDER_HTML, formats & RENDER_PDF);
        return true;
    }
    g_assert_not_reached();
}

static Meta yearly_meta(const Compare *compare, const RenderLanguage *language, Doc *strings) {
    const char *titles[2] = {"", ""};
    for (int i = 0; i < language->count; i++) {
        g_autofree char *title = yearly_title(&language->words[i].internal, &compare->facts);
        titles[i] = doc_string(strings, title);
    }
    return render_meta(language, true, titles, strings);
}

static bool add_piece(Output *output, YearlyPiece *piece, const RenderLanguage *language, YearlyKind kind,
                      GError **error) {
    piece->piece.kind = kind;
    g_autoptr(Doc) doc = render_piece(&piece->piece, language, make_yearly, error);
    g_autoptr(Section) section = NULL;
    bool stands = doc && (kind == YEARLY_FRONT || section_begins_page(doc->root->first));
    if (stands && !output_set(output, piece->compare->run.shaper, doc, &section, error))
        return false;
    return doc && output_add(output, doc, section, error);
}

static bool write_review(Render *run, const RenderJob *job, GError **error) {
    const Compare *compare = (const Compare *)(const void *)run;
    const RenderLanguage *language = job->language;
    g_autoptr(Doc) strings = doc_new();
    g_auto(Meta) meta = yearly_meta(compare, language, strings);
    g_autofree char *name = site_name("yearly", NULL, language->lang);
    g_autoptr(Output) output = output_open(&run->output, &meta, false, name, error);
    g_autoptr(GPtrArray) open = g_ptr_array_new_with_free_func(tables_free);
    YearlyPiece piece = {{.render = run}, compare, open};
    if (!output || !add_piece(output, &piece, language, YEARLY_FRONT, error) ||
        !add_piece(output, &piece, language, YEARLY_GALLERY, error))
        return false;
    for (guint i = 0; i < compare->lineages->list->len; i++) {
        const Lineage *lineage = g_ptr_array_index(compare->lineages->list, i);
        const Community *now = lineage->at[compare->count - 1];
        if (!now || !community_judged(now))
            continue;
        ComparedTables *tables = g_new0(ComparedTables, 1);
        g_ptr_array_add(open, tables);
        if (!tables_open(tables, compare, lineage, NULL, error))
            return false;
        if (open->len == 1 || tables->change->indicators->len == 0)
            continue;
        /* what has something to compare begins the next piece */
        g_ptr_array_steal_index(open, open->len - 1);
        bool added = add_piece(output, &piece, language, YEARLY_COMMUNITY, error);
        g_ptr_array_set_size(open, 0);
        g_ptr_array_add(open, tables);
        if (!added)
            return false;
    }
    return (open->len == 0 || add_piece(output, &piece, language, YEARLY_COMMUNITY, error)) &&
           output_finish(output, error);
}

static bool write_index(Render *run, const RenderJob *job, GError **error) {
    const YearlyPiece piece = {{.render = run, .kind = YEARLY_INDEX}, (const Compare *)(const void *)run, NULL};
    const RenderLanguage *language = job->language;
    const OutputSettings html = output_single(&run->output, &backend_html);
    g_autoptr(Doc) doc = render_piece(&piece.piece, language, make_yearly, error);
    if (!doc)
        return false;
    g_auto(Meta) meta = yearly_meta(piece.compare, language, doc);
    return output_document(&html, &meta, false, doc_lang_index(language->lang, language->words[0].internal.langs), doc,
                           error);
}

static bool write_yearly(Compare *compare, GError **error) {
    static bool (*const makers[])(Render * run, const RenderJob *job, GError **error) = {write_review, write_charts,
                                                                                         write_index};
    Render *run = &compare->run;
    Stage *stage = run->output.stage;
    g_autoptr(GArray) list = g_array_new(FALSE, FALSE, sizeof(RenderJob));
    for (int i = 0; i < run->language_count; i++) {
        for (gsize k = 0; k < G_N_ELEMENTS(makers); k++) {
            const RenderJob job = {.make = makers[k], .language = &run->languages[i], .first = i == 0};
            g_array_append_val(list, job);
        }
    }
    RenderJobs jobs = {run, list, 0, NULL};
    const WorkerJobs pool = render_jobs(&jobs);
    if (!render_open_type(run, list->len, error) || !stage_prepare(stage, false, error) ||
        !workers_run(&pool, run->options.workers, error))
        return false;
    g_autofree char *findings = check_report_csv(run->report, lang_fellow(run->workspace.lang, LANG_ZH));
    if (!stage_write(stage, false, CHANGES_TABLE, compare->changes->str, error) ||
        !stage_write(stage, false, FINDINGS_TABLE, findings, error))
        return false;
    /* what an earlier review left, in another language or of other years, stays and stays known as this program's */
    if (run->own && !stage_settle(stage, run->own, NULL, NULL, error))
        return false;
    for (int i = 0; i < compare->count; i++)
        if (!inputs_unchanged(workspace_of(compare, i)->inputs, error))
            return false;
    return stage_commit(stage, "", error);
}

/* ---- the command ---- */

static int run_compare(Terminal *terminal, const Options *options) {
    int count = options->count, last = count - 1;
    const char *const *datasets = options->operands;
    g_autofree char *home = home_folder();
    g_autoptr(GPtrArray) langs = langs_parse(terminal, options->text[OPTION_LANGS]), arguments = g_ptr_array_new();
    int formats = RENDER_HTML | RENDER_PDF;
    if (!langs || !choice_parse(terminal, options->text[OPTION_REVIEW_FORMATS], format_choices, true, &formats))
        return terminal->status;
    if (formats & RENDER_LONG) { /* telephones get the notice as pictures, not the review */
        g_autoptr(GPtrArray) known = g_ptr_array_new();
        for (const Choice *choice = format_choices; choice->name; choice++)
            if (choice->value != RENDER_LONG)
                g_ptr_array_add(known, (void *)choice->name);
        return unknown_word(terminal, "long", known);
    }
    if (!home)
        return say_no_home(terminal);
    /* when nothing is said: out/2023-2024, by the last parts of the oldest and the newest */
    g_autofree char *first = g_canonicalize_filename(datasets[0], NULL), *old = g_path_get_basename(first);
    g_autofree char *final = g_canonicalize_filename(datasets[last], NULL), *new = g_path_get_basename(final);
    g_autofree char *name = g_strjoin("-", old, new, NULL), *fallback = g_build_filename("out", name, NULL);
    const char *out = options->text[OPTION_OUT] ? options->text[OPTION_OUT] : fallback;
    g_auto(Compare)
        compare = {/* no arguments: all files are made anew */
                   .run.options = {.home = home,
                                   .dataset = datasets[last],
                                   .request = {.out = out, .langs = langs, .formats = formats, .arguments = arguments},
                                   .workers = options->number[OPTION_JOBS]},
                   .datasets = datasets,
                   .count = count,
                   .older = g_new0(Workspace, last),
                   .years = g_new0(Year, count),
                   .labels = g_ptr_array_new_with_free_func(g_free),
                   .successions = g_ptr_array_new_with_free_func((GDestroyNotify)(void (*)(void))succession_free),
                   .findings = findings_new(),
                   .community_facts = g_array_new(FALSE, FALSE, sizeof(CommunityFacts)),
                   .changes = changes_csv_new()};
    g_array_set_clear_func(compare.community_facts, (GDestroyNotify)(void (*)(void))community_facts_clear);
    g_autoptr(GError) error = NULL;
    if (!open_compare(&compare, terminal, &error))
        return error ? say_failure(terminal, error) : 2;
    if (!compare_all(&compare, &error) || !write_yearly(&compare, &error))
        return say_failure(terminal, error);
    if (options->number[OPTION_QUIET])
        return 0;
    const Stage *stage = compare.run.output.stage;
    const CheckReport *report = compare.run.report;
    if (compare.facts.changes == 0)
        say(terminal, terminal->out, PHRASE_COMPARED_NOTHING, "then", compare.years[0].label, "now",
            compare.years[last].label, NULL);
    say(terminal, terminal->out, PHRASE_COMPARED, "count", DIGITS((int)stage->made->files->len - stage->kept), "out",
        out, "changes", DIGITS(compare.facts.changes), "errors", DIGITS(report->counts[SEVERITY_ERROR]), "warnings",
        DIGITS(report->counts[SEVERITY_WARNING]), "infos", DIGITS(report->counts[SEVERITY_INFO]), NULL);
    return 0;
}

const Command command_compare = {"compare", OF_COMPARE, PHRASE_OPERANDS_COMPARE, 2, G_MAXINT, true, run_compare};
