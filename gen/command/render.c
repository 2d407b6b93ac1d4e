#include "command/render.h"

#include "base/fault.h"
#include "base/file.h"
#include "base/number.h"
#include "base/stop.h"
#include "base/text.h"
#include "find/checks.h"
#include "layout/shape.h"
#include "publish/manifest.h"
#include "publish/reissue.h"
#include "report/answers/check_report.h"
#include "report/translate.h"

bool render_wants(const Render *render, Document document) {
    return (render->options.request.documents & document) != 0;
}

GPtrArray *render_communities(const Render *render) {
    GPtrArray *list = g_ptr_array_new();
    for (int i = 0; i < render->workspace.dataset->community_count; i++) {
        const Community *community = render->workspace.dataset->communities[i];
        if (community_judged(community) && community_wanted(community, render->options.request.communities))
            g_ptr_array_add(list, (void *)community);
    }
    return list;
}

static double measure_text(void *context, const char *text, double size) {
    return shaper_width(context, text, size);
}

TextMeasure render_measure(Shaper *shaper) {
    return (TextMeasure){measure_text, shaper};
}

/* A final edition shows no code that nobody was told of: it stops there. */
Shaper *render_shaper(const Render *render, GError **error) {
    bool codes = !render->options.request.final || workspace_lacks_glyphs(&render->workspace);
    return shaper_new(render->fonts, lang_fellows(render->workspace.lang), codes, error);
}

bool render_open_type(Render *render, guint jobs, GError **error) {
    render->threads = MAX(workers_count(render->options.workers) / (int)MAX(jobs, 1), 1);
    render->shaper = jobs > 0 ? render_shaper(render, error) : NULL;
    render->output.shaper = render->shaper;
    return render->shaper || jobs == 0;
}

/* ---- what is loaded once ---- */

void render_clear(Render *render) {
    for (int i = 0; i < render->language_count; i++) {
        for (int k = 0; k < render->languages[i].count; k++) {
            template_free(render->languages[i].words[k].notice);
            template_free(render->languages[i].words[k].query);
            g_hash_table_unref(render->languages[i].words[k].context.facts);
        }
    }
    g_free(render->languages);
    g_clear_pointer(&render->langs, g_ptr_array_unref);
    g_clear_pointer(&render->facts, g_array_unref);
    g_clear_pointer(&render->rates, g_array_unref);
    g_clear_pointer(&render->kept, g_hash_table_unref);
    check_report_free(render->report);
    findings_free(render->notice);
    waiving_clear(&render->waiving);
    units_clear(&render->units);
    g_clear_pointer(&render->records, g_ptr_array_unref);
    g_clear_pointer(&render->corrections, g_array_unref);
    reissue_clear(&render->reissue);
    stage_free(render->output.stage);
    font_sources_free(render->output.sources);
    faces_free(render->output.faces);
    shaper_free(render->shaper);
    fonts_free(render->fonts);
    g_free(render->style);
    g_free(render->head);
    workspace_clear(&render->workspace);
}

/* Templates, fonts and measures; not the shaper, which opens the faces. */
static bool load_type(Render *render, GError **error) {
    g_autofree char *templates = g_build_filename(render->options.home, "templates", NULL);
    g_autofree char *fonts = g_build_filename(render->options.home, "fonts", NULL);
    g_autofree char *geometry = g_build_filename(templates, "geometry.csv", NULL);
    g_autofree char *sheet = g_build_filename(templates, "poster.csv", NULL);
    g_autofree char *strip = g_build_filename(templates, "long.csv", NULL);
    g_autofree char *style = g_build_filename(templates, "style.css", NULL);
    if (!inputs_read(render->workspace.inputs, INPUTS_TEMPLATES, templates, NULL, error) ||
        !inputs_add_languages(render->workspace.inputs, render->workspace.lang, error) ||
        !(render->fonts = fonts_load(fonts, error)) || !geometry_load(&render->geometry, geometry, error) ||
        !geometry_load(&render->sheet, sheet, error) || !geometry_load(&render->strip, strip, error))
        return false;
    int reason;
    GString *bytes = file_read(style, &reason);
    if (bytes)
        render->style = g_string_free(bytes, FALSE);
    else
        file_error(error, style, reason);
    bool ends = bytes && strstr(render->style, "</");
    if (ends) /* it would end the element of every page */
        fault_set(error, FAULT_STYLE_ENDS, "path", style, NULL);
    return bytes && !ends;
}

static bool open_languages(Render *render, GError **error) {
    const Workspace *workspace = &render->workspace;
    const EditionRequest *request = &render->options.request;
    render->languages = g_new0(RenderLanguage, request->langs->len);
    render->langs = doc_langs_sorted(request->langs);
    for (guint i = 0; i < request->langs->len; i++) {
        RenderLanguage *made = &render->languages[render->language_count++];
        made->lang = g_ptr_array_index(request->langs, i);
        while (made->count < made->lang->count) {
            Lang lang = lang_fellow(workspace->lang, made->lang->langs[made->count]);
            LanguageSource *words = &made->words[made->count++];
            words->context = (ReportContext){.standard = workspace->standard,
                                             .dataset = workspace->dataset,
                                             .rulebook = workspace->rulebook,
                                             .scores = render->report->scores,
                                             .lang = lang,
                                             .doc_lang = made->lang,
                                             .facts = translate_facts(workspace->standard, workspace->dataset, lang),
                                             .communities = request->communities,
                                             .langs = render->langs,
                                             .edition = request->final ? EDITION_FINAL : EDITION_DRAFT,
                                             .short_table = render->options.short_table,
                                             .digest = !render->options.short_table && !render->options.full};
            words->internal = words->context;
            words->internal.edition = EDITION_INTERNAL;
            const struct {
                Document document;
                const char *name;
                Template **template;
            } templates[] = {{DOCUMENT_NOTICE, "notice", &words->notice}, {DOCUMENT_QUERY, "query", &words->query}};
            for (gsize k = 0; k < G_N_ELEMENTS(templates); k++) {
                g_autofree char *path = workspace_template(workspace, templates[k].name, lang);
                if (render_wants(render, templates[k].document) &&
                    !(*templates[k].template = template_load(path, error)))
                    return false;
            }
        }
    }
    return true;
}

bool render_open(Render *render, GError **error) {
    const RenderOptions *options = &render->options;
    const EditionRequest *request = &options->request;
    const Workspace *workspace = &render->workspace;
    render->records = g_ptr_array_new_with_free_func((GDestroyNotify)(void (*)(void))record_free);
    render->facts = g_array_new(FALSE, FALSE, sizeof(CommunityFacts));
    g_array_set_clear_func(render->facts, (GDestroyNotify)(void (*)(void))community_facts_clear);
    render->rates = g_array_new(FALSE, FALSE, sizeof(RateFact));
    render->notice = findings_new();
    /* Whose findings this run tells, and stops at: those of every community that one of its documents shows. What is
     * made for readers of the whole shows them all, whichever are asked for. */
    enum { OF_ALL = DOCUMENT_NOTICE | DOCUMENT_INDEX | DOCUMENT_CHARTS };
    render->report =
        check_report_new(options->dataset, workspace->standard_shown, workspace->standard, workspace->dataset, NULL,
                         request->documents & OF_ALL ? NULL : request->communities, workspace->lang);
    check_report_findings(render->report, workspace->findings);
    waiving_init(&render->waiving, workspace->dataset);
    if (!load_type(render, error) || !units_open(&render->units, workspace->inputs, workspace->dataset,
                                                 workspace->findings, render->fonts, request, error))
        return false;
    render->head = record_head(request, render->units.whole);
    guint parts = options->parts ? g_strv_length((char **)options->parts) : 0;
    for (guint i = 0; i <= parts; i++) {
        GError *fault = NULL;
        Record *record = record_read(i < parts ? options->parts[i] : request->out, &fault);
        if (fault) {
            g_propagate_error(error, fault);
            return false;
        }
        if (record)
            g_ptr_array_add(render->records, record);
        render->own = record;
    }
    /* made from all that this run is made from */
    bool same = render->own && g_str_equal(render->own->head->str, render->head);
    if (!reissue_open(&render->reissue, request, same, error))
        return false;
    render->output = (OutputSettings){.stage = stage_new(request->out),
                                      .fonts = render->fonts,
                                      .sources = font_sources_new(render->fonts),
                                      .faces = faces_new(render->fonts),
                                      .geometry = &render->geometry,
                                      .style = render->style,
                                      .allowed = {0, workspace->dataset->sayable},
                                      .creator = "Gongshi " GONGSHI_VERSION};
    output_choose(&render->output, request->formats);
    bool html = request->formats & RENDER_HTML, pdf = request->formats & RENDER_PDF;
    int papers = request->formats & (RENDER_PDF | RENDER_DOCX | RENDER_OFD); /* that a reader is led to */
    render->site = (Site){.landing = render_wants(render, DOCUMENT_INDEX),
                          .notice = html && render_wants(render, DOCUMENT_NOTICE),
                          .notice_papers = render_wants(render, DOCUMENT_NOTICE) ? papers : 0,
                          .pages = html && render_wants(render, DOCUMENT_COMMUNITY),
                          .papers = render_wants(render, DOCUMENT_COMMUNITY) ? papers : 0,
                          .posters = pdf && render_wants(render, DOCUMENT_POSTER),
                          .charts = html && render_wants(render, DOCUMENT_CHARTS),
                          .open_data = render_wants(render, DOCUMENT_INDEX),
                          .communities = request->communities};
    return open_languages(render, error);
}

/* ---- facts of all communities ---- */

/* Communities that stay evaluated from the first pass: few, so that a province takes no more room than a county. */
enum { KEPT_MOST = 64 };

static void evaluation_free(void *data) {
    evaluation_clear(data);
    g_free(data);
}

bool render_look(const Render *render, const Community *community, Evaluation *own, const Evaluation **found,
                 GError **error) {
    *found = render->kept ? g_hash_table_lookup(render->kept, community) : NULL;
    if (*found)
        return true;
    own->community = community;
    if (evaluation_make(own, &render->workspace, &render->waiving))
        *found = own;
    return !evaluation_failed(own->loading, error);
}

static void take_facts(void *context, Evaluation *evaluation, const CommunityFacts *facts) {
    Render *render = context;
    const Workspace *workspace = &render->workspace;
    const Community *community = evaluation->community;
    if (!render->failure && evaluation_failed(evaluation->loading, &render->failure))
        return;
    if (!evaluation->result) {
        dataset_mark_unreadable(workspace->dataset, community);
        waiving_apply(&render->waiving, evaluation->loading, true);
        check_report_findings(render->report, evaluation->loading);
        return;
    }
    waiving_apply(&render->waiving, evaluation->result->findings, true);
    check_report_result(render->report, evaluation->result);
    g_array_append_vals(render->facts, facts, 1);
    if (!community_wanted(community, render->options.request.communities))
        return;
    rates_collect(workspace->rulebook, evaluation->answers, render->rates);
    if (!render->kept)
        render->kept = g_hash_table_new_full(g_direct_hash, g_direct_equal, NULL, evaluation_free);
    if (g_hash_table_size(render->kept) == KEPT_MOST)
        return;
    Evaluation *kept = g_new(Evaluation, 1);
    *kept = *evaluation;
    *evaluation = (Evaluation){.community = community};
    g_hash_table_insert(render->kept, (void *)community, kept);
}

/* ---- the command ---- */

#define COMMUNITY_ARGUMENT "--community="

/* Communities by their ids, also in what is kept of how the run was asked for: 恒安 and hengan ask for the same. */
static bool name_communities(const Render *render, GError **error) {
    const RenderOptions *options = &render->options;
    dataset_names(render->workspace.dataset); /* made now: files are named by them in processes of their own */
    if (!workspace_find(&render->workspace, options->communities, error))
        return false;
    for (guint i = 0; options->communities && i < options->arguments->len; i++) {
        char *argument = g_ptr_array_index(options->arguments, i);
        if (!g_str_has_prefix(argument, COMMUNITY_ARGUMENT))
            continue;
        g_autoptr(GString) named = g_string_new(NULL);
        for (guint k = 0; k < options->communities->len; k++)
            text_append_part(named, ",", "%s", (const char *)g_ptr_array_index(options->communities, k));
        g_ptr_array_index(options->arguments, i) = g_strconcat(COMMUNITY_ARGUMENT, named->str, NULL);
        g_free(argument);
    }
    return true;
}

/* Opens and evaluates everything. false: terminal->status says how the run ends. */
static bool prepare_edition(Render *render, Terminal *terminal) {
    g_autoptr(GError) error = NULL;
    const RenderOptions *options = &render->options;
    Workspace *workspace = &render->workspace;
    workspace->inputs = inputs_new();
    workspace->home = options->home;
    workspace->printed = options->request.langs;
    bool opened = workspace_open(workspace, terminal, options->dataset, options->standard, &error);
    if (opened && (!workspace->rulebook || !workspace->dataset)) {
        terminal->status = workspace_say_unreadable(workspace, options->dataset, terminal);
        return false;
    }
    g_autoptr(GPtrArray) read = g_ptr_array_new();
    g_ptr_array_add(read, (void *)options->dataset);
    g_ptr_array_add(read, workspace->standard_dir);
    if (!opened || evaluation_failed(workspace->findings, &error) ||
        !folder_may_hold(options->request.out, FOLDER_EDITION, read, options->home, &error) ||
        !name_communities(render, &error) || !render_open(render, &error)) {
        terminal->status = say_failure(terminal, error);
        return false;
    }
    evaluate_communities(workspace, take_facts, render);
    error = g_steal_pointer(&render->failure);
    if (error || !stop_go_on(&error)) {
        terminal->status = say_failure(terminal, error);
        return false;
    }
    checks_notice(workspace->dataset, workspace->standard, render->facts, options->request.final, render->notice);
    waiving_apply(&render->waiving, render->notice, true);
    waiving_report(&render->waiving, render->notice);
    check_report_findings(render->report, render->notice);
    if (!options->request.final || render->report->standing == 0)
        return true;
    g_autofree char *text = check_report_refusal(render->report, terminal->lang);
    say_line(terminal->err, text);
    say_line(terminal->err, phrase(PHRASE_FINAL_REFUSED, terminal->lang));
    terminal->status = 1;
    return false;
}

/* How the pages of the notice came out, a line for each language. */
static void say_fillings(const Terminal *terminal, const Record *made) {
    g_autoptr(GPtrArray) files = record_list(made, PUBLIC);
    for (guint i = 0; i < files->len; i++) {
        const ListedFile *file = g_ptr_array_index(files, i);
        if (!file->filling || !g_str_has_prefix(file->path, "notice.") || !g_str_has_suffix(file->path, ".pdf"))
            continue;
        g_auto(GStrv) parts = g_strsplit(file->filling, " ", 3);
        g_assert(g_strv_length(parts) >= 2);
        bool several = !g_str_equal(parts[1], "0");
        say(terminal, terminal->out, PHRASE_RENDERED_PAGES, "file", file->path, "pages", parts[0], "least",
            several ? parts[1] : "", "alone", parts[2] ? parts[2] : "", NULL);
    }
}

/* Everything that is not made by jobs, in the order in which one needs the other; then all appears. */
static bool finish_edition(Render *render, GError **error) {
    Stage *stage = render->output.stage;
    const EditionRequest *request = &render->options.request;
    const char *remark = phrase(PHRASE_ERRATUM_REMARK, lang_fellow(render->workspace.lang, LANG_ZH));
    if (!reissue_keep(&render->reissue, request->out, remark, stage, error) || !render_erratum(render, error))
        return false;
    /* what the folder holds beside this run's documents is kept while it would come out the same */
    if (render->own && !stage_settle(stage, render->own, units_valid, &render->units, error))
        return false;
    /* a part has no lists of its own: what they would tell is not the whole */
    if (request->shards == 0 && !render_codes(render, error))
        return false;
    for (int internal = 0; internal < 2 && request->shards == 0; internal++) {
        GPtrArray *files = record_list(stage->made, internal);
        bool listed = files->len > 0 || !internal;
        g_autoptr(Manifest) manifest = manifest_new(request, render->workspace.inputs, render->workspace.standard_shown,
                                                    render->fonts, reissue_hash(&render->reissue), files);
        g_autofree char *text = manifest_text(manifest);
        if (listed && !stage_write(stage, internal, MANIFEST_FILE, text, error))
            return false;
    }
    if (!inputs_unchanged(render->workspace.inputs, error))
        return false;
    stage_hold(stage);
    return reissue_unchanged(&render->reissue, request->out, error) && stage_commit(stage, render->head, error);
}

/* "2/3": which part of how many. */
static bool shard_parse(const char *text, EditionRequest *request) {
    enum { MOST = 1 << 20 };
    g_auto(GStrv) parts = g_strsplit(text, "/", 2);
    guint64 part = 0, count = 0;
    if (g_strv_length(parts) != 2 || !g_ascii_string_to_unsigned(parts[1], 10, 1, MOST, &count, NULL) ||
        !g_ascii_string_to_unsigned(parts[0], 10, 1, count, &part, NULL))
        return false;
    request->shard = (int)part;
    request->shards = (int)count;
    return true;
}

static int run_render(Terminal *terminal, const Options *options) {
    const char *dataset = options->operands[0];
    g_autofree char *home = home_folder();
    g_autoptr(GPtrArray) langs = langs_parse(terminal, options->text[OPTION_LANGS]);
    g_autoptr(GPtrArray) communities = words_split(options->text[OPTION_COMMUNITY]);
    g_autoptr(GPtrArray) arguments = options_of_edition(options);
    EditionRequest request = {.final = options->number[OPTION_FINAL],
                              .documents = DOCUMENT_ALL,
                              .formats = RENDER_HTML | RENDER_PDF,
                              .langs = langs,
                              .communities = communities,
                              .arguments = arguments};
    if (!langs || !choice_parse(terminal, options->text[OPTION_FORMATS], format_choices, true, &request.formats) ||
        !choice_parse(terminal, options->text[OPTION_DOCUMENTS], document_choices, true, &request.documents))
        return terminal->status;
    if (!home)
        return say_no_home(terminal);
    const char *shard = options->text[OPTION_SHARD], *out = options->text[OPTION_OUT];
    if (shard && !shard_parse(shard, &request))
        return unknown_word(terminal, shard, NULL);
    /* when nothing is said: out/2023 for a final edition, out/2023-draft for a draft, out/2023-part-2-of-3 for a part
     */
    g_autofree char *full = g_canonicalize_filename(dataset, NULL), *last = g_path_get_basename(full);
    g_autofree char *part = g_strdup_printf("-part-%d-of-%d", request.shard, request.shards);
    g_autofree char *name = g_strconcat(last, request.shards > 0 ? part : request.final ? "" : DRAFT_SUFFIX, NULL);
    g_autofree char *fallback = g_build_filename("out", name, NULL);
    request.out = out ? out : fallback;
    g_auto(Render) render = {.options = {.home = home,
                                         .dataset = dataset,
                                         .standard = options->text[OPTION_OTHER_STANDARD],
                                         .communities = communities,
                                         .arguments = arguments,
                                         .request = request,
                                         .parts = options->parts,
                                         .workers = options->number[OPTION_JOBS],
                                         .short_table = options->number[OPTION_SHORT],
                                         .full = options->number[OPTION_FULL],
                                         .attach = options->number[OPTION_ATTACH],
                                         .black = options->number[OPTION_BLACK],
                                         .by_value = options->number[OPTION_BY_VALUE]}};
    if (!prepare_edition(&render, terminal))
        return terminal->status;

    g_autoptr(GError) error = NULL;
    g_autoptr(GArray) list = render_corrections(&render, &error) ? render_plan(&render, &error) : NULL;
    if (!list)
        return say_failure(terminal, error);
    bool quiet = options->number[OPTION_QUIET];
    Progress progress = progress_begin(quiet ? NULL : terminal->err, terminal->watched, terminal->lang, (int)list->len,
                                       g_get_monotonic_time());
    RenderJobs jobs = {&render, list, 0, &progress};
    const WorkerJobs pool = render_jobs(&jobs);
    bool made = render_open_type(&render, list->len, &error) && workers_run(&pool, render.options.workers, &error);
    progress_end(&progress); /* before anything is said */
    if (!made || !finish_edition(&render, &error))
        return say_failure(terminal, error);
    if (quiet)
        return 0;

    const Stage *stage = render.output.stage;
    g_autofree char *argument = text_as_argument(request.out);
    say(terminal, terminal->out, PHRASE_RENDERED, "count", DIGITS((int)stage->made->files->len), "kept",
        stage->kept > 0 ? DIGITS(stage->kept) : "", "out", request.out, "errors",
        DIGITS(render.report->counts[SEVERITY_ERROR]), "warnings", DIGITS(render.report->counts[SEVERITY_WARNING]),
        NULL);
    say_fillings(terminal, stage->made);
    if (render.reissue.unpublished)
        say_line(terminal->out, phrase(PHRASE_REPLACED_UNPUBLISHED, terminal->lang));
    if (terminal->watched && render_wants(&render, DOCUMENT_REVIEW) && !request.final)
        say(terminal, terminal->err, PHRASE_OPEN_DESK, "out", request.out, NULL);
    if (request.final && request.shards == 0 && !communities)
        say(terminal, terminal->out, PHRASE_PUBLISH_NEXT, "out", argument, NULL);
    return 0;
}

const Command command_render = {"render", OF_RENDER, PHRASE_OPERANDS_RENDER, 1, 1, true, run_render};

/* Parts of a run, made with --shard, become one: a run like any other that finds everything made already, in the
 * folders of the parts. They tell what was asked for; it is asked for again. */
static int run_merge(Terminal *terminal, const Options *options) {
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) folders = g_ptr_array_new();
    for (int i = 0; i < options->count; i++)
        g_ptr_array_add(folders, (void *)options->operands[i]);
    g_autoptr(GPtrArray) arguments = record_arguments(folders, &error);
    if (arguments && arguments->len == 0)
        fault_set(&error, FAULT_PART_NO_DATASET, "path", options->operands[0], NULL);
    if (error)
        return say_failure(terminal, error);
    g_assert(arguments);
    g_ptr_array_insert(arguments, 0, g_strdup(command_render.name));
    g_ptr_array_add(arguments, NULL);
    g_auto(Options) asked = {0};
    if (!options_parse(&asked, terminal, &command_render, (int)arguments->len - 1, (char **)arguments->pdata))
        return terminal->status;
    asked.parts = options->operands;
    asked.text[OPTION_OUT] = g_strdup(options->text[OPTION_OUT]);
    asked.number[OPTION_QUIET] = options->number[OPTION_QUIET];
    return run_render(terminal, &asked);
}

const Command command_merge = {"merge", OF_MERGE, PHRASE_OPERANDS_MERGE, 1, G_MAXINT, true, run_merge};
